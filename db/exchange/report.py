"""What became of the rows of a file."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from db.exchange.resembling import Match
from db.exchange.shapes import Problem

MOST_TOLD = 1_000  # problems, and likely twins, that are kept to be told one by one
PREVIEWED = 10  # rows of which is told one by one what became of them
ADDED, CHANGED, SAME = "added", "changed", "same"


class Done(NamedTuple):
    """What became of one row."""

    place: str
    what: str  # one of ADDED, CHANGED, SAME
    kind: str
    id: str
    title: str


class Likely(NamedTuple):
    """A record that was added, and one that it may be the same as."""

    place: str
    id: str
    title: str
    match: Match


@dataclass
class Report:
    """What an import did; counts by name of kind."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)  # records added because a row names them
    kept: Counter[str] = field(default_factory=Counter)  # by label of field: values of rows that gave way
    dropped: int = 0  # records that were named by id alone and are in neither the file nor the directory
    problems: list[Problem] = field(default_factory=list)
    wrong: int = 0  # how many problems there are
    likely: list[Likely] = field(default_factory=list)
    first: list[Done] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows were records."""
        return self.added.total() + self.changed.total() + self.same.total()

    def problem(self, one: Problem) -> None:
        """A part of the file was no record."""
        self.wrong += 1
        if len(self.problems) < MOST_TOLD:
            self.problems.append(one)

    def done(self, one: Done) -> None:
        """A row was one."""
        {ADDED: self.added, CHANGED: self.changed, SAME: self.same}[one.what][one.kind] += 1
        if len(self.first) < PREVIEWED:
            self.first.append(one)

    def may_be(self, one: Likely) -> None:
        """A record that was added may be the same as another."""
        if len(self.likely) < MOST_TOLD:
            self.likely.append(one)
