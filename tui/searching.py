"""Searching and listing away from the screen's own thread, over a connection of its own."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from db.directory import Directory

if TYPE_CHECKING:  # the first paint, which comes before any answer, does not wait for the engine
    from db.search.engine import Hit

Told = TypeVar("Told")


class StoppedError(Exception):
    """A person left, and nobody waits any more for what is being done; raised by who is told how far it is."""


class Asked(NamedTuple):
    """What a list is asked for."""

    query: str
    view: int
    sort: str = ""  # a field, with a minus the other way round; empty for the best first, or the usual order


def lists(query: str) -> bool:
    """Whether there are no words to rank by: everything that the filters leave is listed."""
    return not query.strip() or Directory.lists(query)


class Answer(NamedTuple):
    """What was found."""

    asked: Asked
    numbers: Sequence[int]
    counts: tuple[str, ...]  # for each view, as shown
    told: str  # how many there are
    version: int = 0  # of the file that was looked at
    hits: "Sequence[Hit]" = ()  # where the query has words to rank by

    @property
    def words(self) -> tuple[str, ...]:
        """The words that were looked for, for marking letters."""
        return self.hits[0].words if self.hits else ()


class Searcher:
    """Answers queries one at a time; a query that nobody waits for any more is not begun."""

    def __init__(self, directory: Directory) -> None:
        self._from = directory
        self._own: Directory | None = None
        self._lock = threading.Lock()
        self._is_closed = False
        self._is_listing = False  # a list of a million records takes its time; a search does not

    def answer(self, asked: Asked, is_cancelled: Callable[[], bool]) -> Answer | None:
        """The answer, or None when it was cancelled before it began; raises FieldexError."""
        from tui.answers import listing, search

        with self._held():
            if is_cancelled():
                return None
            directory = self._directory()
            version = directory.version()  # a file opened to read only is looked at anew when it has changed
            if not lists(asked.query):
                return search(directory, asked)._replace(version=version)
            self._is_listing = True
            try:
                return listing(directory, asked)._replace(version=version)
            finally:
                self._is_listing = False

    def hurry(self) -> None:
        """Something else is asked for: break off a long list, whose worker nobody waits for any more."""
        if self._is_listing and self._own is not None:
            self._own.interrupt()

    def matched_elsewhere(self, hits: "Sequence[Hit]", is_cancelled: Callable[[], bool]) -> dict[int, str]:
        """By number, the field and text that matched, for first hits whose title and subtitle do not show why."""
        from tui.answers import hidden, where

        found: dict[int, str] = {}
        for hit in hidden(hits):
            with self._held():
                if is_cancelled():
                    return {}
                place = where(self._directory(), hit)
            if place:
                found[hit.number] = place
        return found

    def ask(self, question: Callable[[Directory], Told]) -> Told:
        """What the directory tells, when the search under way is done; raises FieldexError."""
        with self._held():
            return question(self._directory())

    def version(self) -> int | None:
        """A number that changes when another process has changed the file; None while a search is under way."""
        if not self._lock.acquire(blocking=False):
            return None
        try:
            return self._directory().version()
        finally:
            self._lock.release()

    def close(self) -> None:
        """Close the connection, when the search under way is done."""
        with self._held():
            self._is_closed = True

    @contextmanager
    def _held(self) -> Iterator[None]:
        """One at a time; a thread that was late and asks after the end leaves no connection open."""
        with self._lock:
            try:
                yield
            finally:
                if self._is_closed and self._own is not None:
                    self._own.close()
                    self._own = None

    def _directory(self) -> Directory:
        if self._own is None:
            self._own = self._from.again()
        return self._own


def in_short(told: str) -> str:
    """What is told of an answer where there is little room: how many there are."""
    return told.split(" · ", maxsplit=1)[0].split(" in ", maxsplit=1)[0]
