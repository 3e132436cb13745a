"""Which records are probably the same thing: for saving, for a list of duplicates, for importing.

Two records are compared field by field. What agrees and what disagrees gives points, the natural logarithm of how much
more often it does so between two records of one thing than between records of two (Fellegi and Sunter, 1969). Points
add up, and their sum, read as odds, is the likelihood. Records to compare are found through the search index (`twins`)
or share an address, a number or the words of a name (`duplicates`): nothing is compared with everything.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple

from db.collecting import uncollected
from db.fields import Kind, Value
from db.kinds import KINDS
from db.matching.blocks import HEARD_OF_EVERY, Blocks
from db.matching.judging import judge
from db.matching.names import Known
from db.matching.profile import Profile, Shape, shape_of
from db.matching.reading import read
from db.matching.seeking import Seeker
from db.records import Card, Progress

LEAST: Final = 0.5  # likelihood below which nobody is told of a pair
HIGH: Final = 0.8  # likelihood from which on two records are to be taken for the same until somebody looks
MOST_PAIRS: Final = 200  # told of unless more are asked for


class Twin(NamedTuple):
    """A record that is probably the same thing as what was asked about."""

    id: str
    kind: str
    title: str
    subtitle: str
    likelihood: float  # 0 to 1
    reasons: tuple[str, ...]  # what speaks for it, the most telling first: "same e-mail", "same organisation"


class Pair(NamedTuple):
    """Two records that are probably the same thing."""

    first: Card
    second: Card
    likelihood: float  # 0 to 1
    reasons: tuple[str, ...]


def twins(connection: sqlite3.Connection, kind: Kind, values: Mapping[str, Value], but: Collection[str] = (),
          limit: int = 5, *, alike: bool = True) -> list[Twin]:
    """Records of `kind` that are probably what `values` describe, most likely first, at most `limit`.

    Values are as they are kept, references as ids of other records; unknown fields may be left out. `but` are ids that
    are not looked at: of the record itself, and of those known to be something else. Likelihoods are at least LEAST.
    Unless `alike`, only records are looked at that share an address, a number or the whole title: that is far quicker.
    """
    shape = shape_of(kind.name)
    own = Profile(shape, values)
    with _one_state(connection):
        known = Known(connection)
        seeker = Seeker(connection, own, known)
        found = [(card, judge(own, other, known, seeker.shared))
                 for card, other in read(connection, shape, seeker.numbers(set(but), alike=alike))]
    found = [(card, verdict) for card, verdict in found if verdict.likelihood >= LEAST]
    found.sort(key=lambda one: (-one[1].likelihood, one[0].title, one[0].id))
    return [Twin(card.id, card.kind, card.title, card.subtitle, *verdict) for card, verdict in found[:limit]]


def duplicates(connection: sqlite3.Connection, kind: Kind | None = None, apart: Collection[frozenset[str]] = (),
               limit: int = MOST_PAIRS, progress: Progress = lambda _: None) -> list[Pair]:
    """Pairs of records that are probably the same thing, most likely first, at most `limit`; of one kind, or of each.

    `apart` are pairs of ids of which a person said that they are not the same. `progress` is told how many more
    records have been looked at, also that there are none, so that an error which it raises can end it soon.
    """
    pairs: list[Pair] = []
    apart = frozenset(apart)
    with _one_state(connection), uncollected():
        known = Known(connection, whole=True)
        for one in (kind,) if kind else KINDS:
            pairs += _pairs(connection, shape_of(one.name), known, apart, progress)
    pairs.sort(key=lambda pair: (-pair.likelihood, pair.first.title, pair.first.id, pair.second.id))
    return pairs[:limit]


def _pairs(connection: sqlite3.Connection, shape: Shape, known: Known, apart: Collection[frozenset[str]],
           progress: Progress) -> list[Pair]:
    """All pairs of one kind that are probably the same."""
    blocks = Blocks(connection, shape)
    blocks.read(progress)
    shared, pairs = blocks.shared(), blocks.pairs(progress)
    members = {card.number: (card, profile) for card, profile in read(
        connection, shape, sorted({number for pair in pairs for number in pair}))}
    found = []
    for at, (first, second) in enumerate(pairs):
        if at % HEARD_OF_EVERY == 0:
            progress(0)
        (card, one), (also, other) = members[first], members[second]
        verdict = judge(one, other, known, shared)
        if verdict.likelihood >= LEAST and frozenset((card.id, also.id)) not in apart:
            found.append(Pair(card, also, *verdict))
    return found


@contextmanager
def _one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """One state of the file for all that is read inside the block."""
    begun = not connection.in_transaction
    if begun:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if begun:
            connection.execute("COMMIT")
