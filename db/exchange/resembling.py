"""Which rows of a file are records that the directory has already.

The first rows are each compared with all that is there, typing errors and all. In a long file only those are compared
further on that share a name, an address or a number with a record: the others would be looked at one by one in vain.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from db import matching
from db.derived import sort_key, title_of
from db.fields import EMAIL, PHONE, Kind
from db.state import listed

SURE: Final = 0.95  # likelihood from which on a row is taken for the record
COMPARED_WHOLE: Final = 500  # rows of a file that are compared with everything
_WINDOW = 500  # values bound to one statement


class Match(NamedTuple):
    """A record that a row is, or may be."""

    id: str
    title: str
    likelihood: float  # 0 to 1
    reasons: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        """Whether the row is to be taken for it."""
        return self.likelihood >= SURE


class Resembling:
    """Compares the rows of one file with the records of one kind that were there before it."""

    def __init__(self, connection: sqlite3.Connection, kind: Kind, last: int) -> None:
        self._connection, self._kind = connection, kind
        self._compared = 0
        self._last = last  # number of the last record that was there before
        self._is_empty = connection.execute("SELECT 1 FROM record WHERE kind = ? AND number <= ? LIMIT 1",
                                            (kind.name, last)).fetchone() is None
        self._reach = [field for field in kind.columns if field.type in (EMAIL, PHONE) and not field.many]

    def matches(self, rows: Sequence[Mapping[str, Any]]) -> list[Match | None]:
        """For each of these values, the record that is most likely the same."""
        if self._is_empty:
            return [None] * len(rows)
        whole = rows[:max(0, COMPARED_WHOLE - self._compared)]
        self._compared += len(whole)
        shared = self._sharing(rows[len(whole):])
        return [self._match(row) if at < len(whole) or shared[at - len(whole)] else None
                for at, row in enumerate(rows)]

    def _match(self, row: Mapping[str, Any]) -> Match | None:
        for twin in matching.twins(self._connection, self._kind, row):
            if self._connection.execute("SELECT 1 FROM record WHERE id = ? AND number <= ?",
                                        (twin.id, self._last)).fetchone():
                return Match(twin.id, twin.title, twin.likelihood, twin.reasons)
        return None

    def _sharing(self, rows: Sequence[Mapping[str, Any]]) -> list[bool]:
        """Whether each of these shares its name, an address or a number with a record."""
        titles = [sort_key(title_of(self._kind, row)) for row in rows]
        known = self._known("SELECT sort_key FROM record WHERE kind = ? AND number <= ? AND sort_key",
                            (self._kind.name, self._last), titles)
        found = [title in known for title in titles]
        for field in self._reach:
            own = [[one for other in self._kind.columns if other.type is field.type
                    for one in listed(row.get(other.name))] for row in rows]
            known = self._known(f'SELECT own."{field.name}" FROM "{self._kind.name}" AS own JOIN record USING (id) '
                                f'WHERE record.number <= ? AND own."{field.name}"', (self._last,),
                                [str(one) for some in own for one in some])
            found = [before or any(one in known for one in some) for before, some in zip(found, own, strict=True)]
        return found

    def _known(self, query: str, bound: tuple[object, ...], values: Sequence[str]) -> set[str]:
        found: set[str] = set()
        wanted = list(dict.fromkeys(values))
        for at in range(0, len(wanted), _WINDOW):
            some = wanted[at:at + _WINDOW]
            found.update(one for (one,) in self._connection.execute(
                f"{query} IN ({','.join('?' * len(some))})", (*bound, *some)))
        return found
