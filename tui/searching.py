"""Searching and listing away from the screen's own thread, over a connection of its own."""

import threading
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

from db.directory import Directory
from db.kinds import KINDS
from db.reading import CHECK, FRESH
from db.search.answering import MOST_CANDIDATES
from db.search.engine import Hit, is_whole
from db.search.highlight import marks
from tui.printing import labelled

Told = TypeVar("Told")
VIEWS = (None, *(kind.name for kind in KINDS))  # all kinds, then each by its key
_ORDERS = {CHECK: "need of checking", FRESH: "freshness"}
BEFORE = 24  # characters of a text before what matched
MOST_EXPLAINED = 40  # first hits of which is told where they match, when title and subtitle do not show it


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
    hits: Sequence[Hit] = ()  # where the query has words to rank by

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
        with self._held():
            if is_cancelled():
                return None
            directory = self._directory()
            version = directory.version()  # a file opened to read only is looked at anew when it has changed
            if not lists(asked.query):
                return _search(directory, asked)._replace(version=version)
            self._is_listing = True
            try:
                return _listing(directory, asked)._replace(version=version)
            finally:
                self._is_listing = False

    def hurry(self) -> None:
        """Something else is asked for: break off a long list, whose worker nobody waits for any more."""
        if self._is_listing and self._own is not None:
            self._own.interrupt()

    def matched_elsewhere(self, hits: Sequence[Hit], is_cancelled: Callable[[], bool]) -> dict[int, str]:
        """By number, the field and text that matched, for first hits whose title and subtitle do not show why."""
        found: dict[int, str] = {}
        for hit in hits[:MOST_EXPLAINED]:
            if marks(hit.title, hit.words) or marks(hit.subtitle, hit.words):
                continue
            with self._held():
                if is_cancelled():
                    return {}
                place = _where(self._directory(), hit)
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


def _listing(directory: Directory, asked: Asked) -> Answer:
    """Everything that the filters select, or everything there is."""
    counts = directory.counts(asked.query)
    numbers = directory.numbers(VIEWS[asked.view], asked.sort or None, asked.query)
    shown = (f"{sum(counts.values()):,}", *(f"{counts[kind.name]:,}" for kind in KINDS))
    return Answer(asked, numbers, shown, f"{len(numbers):,} {_what(asked.view, len(numbers))}{_by(asked)}")


def _by(asked: Asked) -> str:
    """What the list is sorted by, when a person chose it."""
    name = asked.sort.removeprefix("-")
    field = KINDS[asked.view - 1].field(name) if asked.view and name else None
    label = field.label.lower() if field else _ORDERS.get(name, name)
    return f" · by {label}" if name else ""


def _what(view: int, count: int) -> str:
    kind = KINDS[view - 1] if view else None
    return ("record" if count == 1 else "records") if kind is None else (kind.name if count == 1 else kind.plural)


def _search(directory: Directory, asked: Asked) -> Answer:
    """Hits of one view, and how many each view would have."""
    begun = time.perf_counter()
    kind = VIEWS[asked.view]
    everything = directory.search(asked.query, limit=MOST_CANDIDATES)
    if kind is None or is_whole(everything):
        hits = [hit for hit in everything if kind in (None, hit.kind)]
    else:
        hits = directory.search(asked.query, kind, MOST_CANDIDATES)
    numbers: Sequence[int] = array("q", [hit.number for hit in hits])
    if asked.sort and hits:
        numbers = directory.in_order(numbers, kind, asked.sort)
        places = {number: place for place, number in enumerate(numbers)}
        hits.sort(key=lambda hit: places[hit.number])
    spent = max(1, round((time.perf_counter() - begun) * 1000))
    more = "" if is_whole(hits) else "+"
    view = KINDS[asked.view - 1].plural if asked.view else "all kinds"
    found = f"the best {len(hits):,}" if more and asked.sort else f"{len(hits):,}{more} found in {spent} ms"
    told = f"{found} · {view}{_by(asked)}" if hits else f"nothing found · {view}"
    return Answer(asked, numbers, _counted(everything, hits, kind), told, hits=hits)


def _counted(everything: Sequence[Hit], hits: Sequence[Hit], kind: str | None) -> tuple[str, ...]:
    more = "" if is_whole(everything) else "+"
    counts = [f"{len(everything)}{more}"]
    for one in KINDS:
        number = len(hits) if one.name == kind else sum(hit.kind == one.name for hit in everything)
        counts.append(f"{number}{more}" if number or not more else "")
    return tuple(counts)


def _where(directory: Directory, hit: Hit) -> str:
    """`Label: text` of the field, or linked record, in which the hit matches best, from where it does."""
    reasons = [reason for reason in directory.explain(hit) if reason.field]
    if not reasons:
        return ""
    best = max(reasons, key=lambda reason: reason.points).field
    texts = [*labelled(directory.get(hit.id)), *((link.label, link.title) for link in directory.related(hit.id))]
    for label, text in texts:
        found = marks(text, hit.words) if label == best else []
        if found:
            begin = max(0, found[0][0] - BEFORE)
            start = text.rfind(" ", 0, begin) + 1 if begin else 0
            return f"{label}: {'… ' if start else ''}{' '.join(text[start:].split())}"
    return ""
