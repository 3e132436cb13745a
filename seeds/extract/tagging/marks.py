"""Marks: what is seen of a word, not yet spelt as signs.

A mark stands for the signs that the same few things tell: it is a function that gives them and what it is called with.
Most marks come again and again, on one page and on the next. What they weigh is then known without their signs being
spelt and looked up one by one, which takes most of the time of reading a page otherwise.
"""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable
from itertools import islice, repeat
from typing import Any, ClassVar, Generic, TypeVar

Mark = str | tuple[Any, ...]  # one sign; or a function, and what it is called with
Weights = tuple[float, float, float]  # one for each of weights.LABELS
# How much more is for a first word (the real part) and for a further one (the imaginary one) than for being outside:
# nothing else tells, and both are added up at once.
Lead = complex
Seen = TypeVar("Seen", bound=Hashable)
Said = TypeVar("Said")


def lead_of(weights: Weights) -> Lead:
    """What a sign weighs, as a lead."""
    outside, first, further = weights
    return complex(first - outside, further - outside)


def signs_of(mark: Mark) -> tuple[str, ...]:
    """The signs that a mark stands for."""
    if isinstance(mark, str):
        return (mark,)
    signs: tuple[str, ...] = mark[0](*mark[1:])
    return signs


def in_signs(marks: Iterable[Mark]) -> list[str]:
    """The signs that all of some marks stand for, as weights are fitted to them."""
    return [sign for mark in marks for sign in signs_of(mark)]


class Kept(dict[Seen, Said], ABC, Generic[Seen, Said]):
    """What is said of what is seen, worked out when it is first asked for; beyond `most` the oldest is forgotten."""

    most: ClassVar[int]

    def __init__(self, signs: dict[str, Lead]) -> None:
        super().__init__()
        self.of_sign = signs.get  # what a sign weighs; None of one that is not known

    @abstractmethod
    def told(self, seen: Seen) -> Said:
        """Work it out."""

    def __missing__(self, seen: Seen) -> Said:
        if len(self) >= self.most:
            for oldest in list(islice(self, 1 + self.most // 4)):
                self.pop(oldest, None)
        told = self[seen] = self.told(seen)
        return told


class Weighed(Kept[Mark, Lead]):
    """What the signs of marks weigh together."""

    most = 24_000  # some 6 MB

    def told(self, seen: Mark) -> Lead:
        """The sum of its signs."""
        return sum(map(self.of_sign, signs_of(seen), repeat(0j)), 0j)
