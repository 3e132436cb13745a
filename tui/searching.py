"""Searching away from the screen's own thread, over a connection of its own."""

import threading
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from db.directory import Directory
from db.kinds import KINDS
from db.search.answering import MOST_CANDIDATES
from db.search.engine import Hit, is_whole

VIEWS = (None, *(kind.name for kind in KINDS))  # all kinds, then each by its key


class Answer(NamedTuple):
    """What a query found."""

    query: str
    view: int
    hits: Sequence[Hit]
    counts: tuple[str, ...]  # for each view, as shown
    milliseconds: float

    @property
    def found(self) -> str:
        """How many in how long."""
        if not self.hits:
            return "nothing found"
        more = "" if is_whole(self.hits) else "+"
        return f"{len(self.hits):,}{more} found in {max(1, round(self.milliseconds))} ms"


class Searcher:
    """Answers queries one at a time; a query that nobody waits for any more is not begun."""

    def __init__(self, directory: Directory) -> None:
        self._from = directory
        self._own: Directory | None = None
        self._lock = threading.Lock()

    def answer(self, query: str, view: int, is_cancelled: Callable[[], bool]) -> Answer | None:
        """The answer, or None when it was cancelled before it began; raises FieldexError."""
        with self._lock:
            if is_cancelled():
                return None
            if self._own is None:
                self._own = self._from.again()
            self._own.version()  # a file opened to read only is looked at anew when it has changed
            return _answer(self._own, query, view)

    def close(self) -> None:
        """Close the connection, when the search under way is done."""
        with self._lock:
            if self._own is not None:
                self._own.close()
                self._own = None


def _answer(directory: Directory, query: str, view: int) -> Answer:
    """Hits of one view, and how many each view would have."""
    begun = time.perf_counter()
    kind = VIEWS[view]
    everything = directory.search(query, limit=MOST_CANDIDATES)
    if kind is None or is_whole(everything):
        hits = [hit for hit in everything if kind in (None, hit.kind)]
    else:
        hits = directory.search(query, kind, MOST_CANDIDATES)
    spent = (time.perf_counter() - begun) * 1000
    more = "" if is_whole(everything) else "+"
    counts = [f"{len(everything)}{more}"]
    for one in KINDS:
        number = len(hits) if one.name == kind else sum(hit.kind == one.name for hit in everything)
        counts.append(f"{number}{more}" if number or not more else "")
    return Answer(query, view, hits, tuple(counts), spent)
