"""Profiles of the records of a directory."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from db.matching.profile import Profile, Shape
from db.records import CARD_COLUMNS, Card, from_column

if TYPE_CHECKING:
    from db.fields import Value

MOST_FETCHED: Final = 300  # records at once


def read(connection: sqlite3.Connection, shape: Shape, numbers: Sequence[int]) -> Iterator[tuple[Card, Profile]]:
    """These records, MOST_FETCHED at a time."""
    for at in range(0, len(numbers), MOST_FETCHED):
        among = f"IN ({','.join(map(str, numbers[at:at + MOST_FETCHED]))})"
        yield from _rows(connection, shape, f"record.number {among}", ())


def _rows(connection: sqlite3.Connection, shape: Shape, condition: str,
          bound: Sequence[Any]) -> Iterator[tuple[Card, Profile]]:
    columns = shape.kind.columns
    links: dict[str, dict[str, list[str]]] = {}
    for id, role, target in connection.execute(
            "SELECT link.source, link.role, link.target FROM record JOIN link ON link.source = record.id "
            f"WHERE {condition}", bound):
        links.setdefault(id, {}).setdefault(role, []).append(target)
    own = ", ".join(f'own."{column.name}"' for column in columns)
    for row in connection.execute(f'SELECT {CARD_COLUMNS}, {own} FROM record JOIN "{shape.kind.name}" AS own '
                                  f"ON own.id = record.id WHERE {condition}", bound):
        card = Card(*row[:7])
        values: dict[str, Value] = {column.name: from_column(column, kept)
                                    for column, kept in zip(columns, row[7:], strict=True) if kept is not None}
        values |= {role: tuple(targets) for role, targets in links.get(card.id, {}).items()}
        yield card, Profile(shape, values, card.id)
