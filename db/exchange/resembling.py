"""Which rows of a file are records that the directory has already.

The first rows are each compared with all that is there, typing errors and all. In a long file only those are compared
further on that share a name, an address or a number with a record, and with what they share it with: the others would
be looked at one by one in vain.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple

from db import matching
from db.derived import sort_key, title_of
from db.exchange.seen import Seen
from db.fields import EMAIL, PHONE, Kind
from db.records import from_column
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
        self._reach = [field for field in kind.columns if field.type in (EMAIL, PHONE)]

    def matches(self, rows: Sequence[Mapping[str, Any]]) -> list[Match | None]:
        """For each of these values, the record that is most likely the same."""
        if self._is_empty:
            return [None] * len(rows)
        whole = rows[:max(0, COMPARED_WHOLE - self._compared)]
        self._compared += len(whole)
        rest = rows[len(whole):]
        return [*(self._match(row, alike=True) for row in whole),
                *(self._match(row, alike=False) if shares else None
                  for row, shares in zip(rest, self._sharing(rest), strict=True))]

    def _match(self, row: Mapping[str, Any], *, alike: bool) -> Match | None:
        for twin in matching.twins(self._connection, self._kind, row, alike=alike):
            if self._connection.execute("SELECT 1 FROM record WHERE id = ? AND number <= ?",
                                        (twin.id, self._last)).fetchone():
                return Match(twin.id, twin.title, twin.likelihood, twin.reasons)
        return None

    def _sharing(self, rows: Sequence[Mapping[str, Any]]) -> list[bool]:
        """Whether each of these shares its name, an address or a number with a record."""
        titles = [sort_key(title_of(self._kind, row)) for row in rows]
        called = self._called(titles)
        return [title in called or any(one in self._reached for field in self._reach
                                       for one in listed(row.get(field.name)))
                for row, title in zip(rows, titles, strict=True)]

    def _called(self, titles: Sequence[str]) -> set[str]:
        """Those of these titles that records have."""
        found: set[str] = set()
        wanted = list(dict.fromkeys(titles))
        for at in range(0, len(wanted), _WINDOW):
            some = wanted[at:at + _WINDOW]
            found.update(one for (one,) in self._connection.execute(
                "SELECT sort_key FROM record WHERE kind = ? AND number <= ? AND sort_key "
                f"IN ({','.join('?' * len(some))})", (self._kind.name, self._last, *some)))
        return found

    @cached_property
    def _reached(self) -> Seen:
        """All addresses and numbers of the records; read once, as no index leads from them to a record."""
        return Seen(self._addresses())

    def _addresses(self) -> Iterator[Any]:
        for field in self._reach:
            for (kept,) in self._connection.execute(
                    f'SELECT own."{field.name}" FROM "{self._kind.name}" AS own JOIN record USING (id) '
                    f'WHERE own."{field.name}" IS NOT NULL AND record.number <= ?', (self._last,)):
                yield from listed(from_column(field, kept))
