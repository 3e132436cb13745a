"""Many places of a text, asked what lies where without going through all of them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from seeds.read.document import Span


class Spans:
    """Places of a text, each from its first character to behind its last one, in their order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]
        self._farthest = list(accumulate(self._ends, max))  # the last end of each and all before it

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them has a character between two places."""
        behind = bisect_left(self._starts, end)
        return behind > 0 and self._farthest[behind - 1] > start

    def lie_within(self, start: int, end: int) -> bool:
        """Whether one of them lies wholly between two places."""
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return any(one <= end for one in self._ends[first:behind])

    def begin_within(self, start: int, end: int) -> bool:
        """Whether one of them begins at or behind one place and before another."""
        return bisect_left(self._starts, start) < bisect_left(self._starts, end)

    def first_behind(self, place: int) -> int | None:
        """The end of the first of them that begins at or behind a place."""
        first = bisect_left(self._starts, place)
        return self._ends[first] if first < len(self._ends) else None


def parted(text: str, between: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """What lies between two places of a text but what parts it, and what parts each from the next: nothing the last."""
    done = start
    for match in between.finditer(text, start, end):
        if match.start() > done:
            yield done, match.start(), match[0]
        done = match.end()
    if done < end:
        yield done, end, ""
