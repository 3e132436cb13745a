"""Which of very many texts came before, in about twenty bytes each, however long they are.

A file may have a million rows, and what has to be known of all of them is little: whether an id or an address came
before. Python's own sets take ten times as much for it.
"""

from array import array
from collections.abc import Hashable, Iterable
from typing import Final

_FIRST: Final = 1 << 10  # places of an empty table; always a power of two
_FREE: Final = 0


class Seen:
    """What was put in, each with a number above 0, by 64 bits of its hash; in open addressing.

    Of a million texts two have the same 64 bits once in 40 million times.
    """

    __slots__ = ("_count", "_hashes", "_numbers")

    def __init__(self, what: Iterable[Hashable] = ()) -> None:
        self._hashes = array("Q", bytes(8 * _FIRST))
        self._numbers = array("I", bytes(4 * _FIRST))
        self._count = 0
        for one in what:
            self.put(one)

    def __len__(self) -> int:
        return self._count

    def __contains__(self, what: Hashable) -> bool:
        return self.number(what) > _FREE

    def number(self, what: Hashable) -> int:
        """The number that was put in with it; 0 for what was not."""
        wanted = _hash(what)
        return self._numbers[_place(self._hashes, wanted)] if self._count else _FREE

    def put(self, what: Hashable, number: int = 1) -> None:
        """Put it in with a number, which takes the place of the one that it had."""
        if 3 * (self._count + 1) > 2 * len(self._hashes):
            self._grow()
        wanted = _hash(what)
        at = _place(self._hashes, wanted)
        self._count += self._hashes[at] == _FREE
        self._hashes[at], self._numbers[at] = wanted, number

    def _grow(self) -> None:
        size = 2 * len(self._hashes)
        hashes, numbers = array("Q", bytes(8 * size)), array("I", bytes(4 * size))
        for one, number in zip(self._hashes, self._numbers, strict=True):
            if one != _FREE:
                at = _place(hashes, one)
                hashes[at], numbers[at] = one, number
        self._hashes, self._numbers = hashes, numbers


def _hash(what: Hashable) -> int:
    return hash(what) & 0xFFFF_FFFF_FFFF_FFFF or 1


def _place(hashes: "array[int]", wanted: int) -> int:
    """Where it stands, or where it would."""
    last = len(hashes) - 1
    at = wanted & last
    while hashes[at] not in (_FREE, wanted):
        at = (at + 1) & last
    return at
