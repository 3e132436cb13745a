"""What a grammar takes for the name of a body."""

from collections.abc import Sequence
from typing import NamedTuple

from seeds.extract.text.words import Word


class Candidate(NamedTuple):
    """What may be the name of a body: the words it takes, and what it is."""

    first: int  # number of its first word
    behind: int  # number of the word behind its last
    name: str
    type: str  # one of db.kinds.ORGANISATION_TYPES
    head: str  # its noun, plain


def text(words: Sequence[Word], first: int, behind: int) -> str:
    """The words as they stand, without the 's of the last one."""
    found = words[first].text if behind > first + 1 else words[first].bare
    for number in range(first + 1, behind):
        found += words[number].gap + (words[number].text if number < behind - 1 else words[number].bare)
    return " ".join(found.split())
