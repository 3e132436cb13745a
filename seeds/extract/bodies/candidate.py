"""What a grammar takes for the name of a body."""

from typing import NamedTuple


class Candidate(NamedTuple):
    """What may be the name of a body: the words it takes, and what it is."""

    first: int  # number of its first word
    behind: int  # number of the word behind its last
    name: str
    type: str  # one of db.kinds.ORGANISATION_TYPES
    head: str  # its noun, plain
