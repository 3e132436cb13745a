"""Marks: what is seen of a word, not yet spelt as signs.

A mark stands for the signs that the same few things tell: it is a function that gives them and what it is called with.
Most marks come again and again, on one page and on the next. What they weigh is then known without their signs being
spelt and looked up one by one, which takes most of the time of reading a page otherwise.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

Mark = str | tuple[Any, ...]  # one sign; or a function, and what it is called with
Weights = tuple[float, float, float]  # one for each of weights.LABELS
# How much more is for a first word (the real part) and for a further one (the imaginary one) than for being outside:
# nothing else tells, and both are added up at once.
Lead = complex
_MOST: Final = 40_000  # marks whose weights are kept, some 10 MB


def signs_of(mark: Mark) -> tuple[str, ...]:
    """The signs that a mark stands for."""
    if isinstance(mark, str):
        return (mark,)
    signs: tuple[str, ...] = mark[0](*mark[1:])
    return signs


def in_signs(marks: Iterable[Mark]) -> list[str]:
    """The signs that all of some marks stand for, as weights are fitted to them."""
    return [sign for mark in marks for sign in signs_of(mark)]


class Weighed(dict[Mark, Lead]):
    """What the signs of marks weigh together, worked out for each when it is first asked for."""

    def __init__(self, signs: dict[str, Weights]) -> None:
        super().__init__()
        self._signs = signs

    def __missing__(self, mark: Mark) -> Lead:
        if len(self) >= _MOST:
            for oldest in list(islice(self, 1 + _MOST // 4)):
                self.pop(oldest, None)
        lead = 0j
        for sign in signs_of(mark):
            if (known := self._signs.get(sign)) is not None:
                outside, first, further = known
                lead += complex(first - outside, further - outside)
        self[mark] = lead
        return lead
