"""Records on their way out, read a few hundred at a time."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from db.exchange.shapes import Item, Linked
from db.kinds import KINDS
from db.state import CITATIONS, DISTINCT, State, cited, ids_in, states

# Each kind after those that its records name: a file can then be read from its first line to its last.
ORDER = ("organisation", "contact", "project", "event", "outcome", "document")
_WINDOW = 500  # records read at once


class Chosen:
    """The records with these numbers, in their order within each kind; an `Outgoing`."""

    def __init__(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
        self._connection = connection
        self._numbers = numbers
        self._by_kind: dict[str, list[int]] | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many there are, by name of kind."""
        return {kind: len(numbers) for kind, numbers in self._kinds().items()}

    def items(self, *kinds: str) -> Iterator[Item]:
        """The records of these kinds, or of all."""
        for kind, numbers in self._kinds().items():
            if not kinds or kind in kinds:
                for at in range(0, len(numbers), _WINDOW):
                    yield from self._window(kind, numbers[at:at + _WINDOW])

    def _kinds(self) -> Mapping[str, list[int]]:
        if self._by_kind is None:
            found: dict[int, str] = {}
            for at in range(0, len(self._numbers), _WINDOW):
                found |= dict(self._connection.execute(
                    f"SELECT number, kind FROM record WHERE number IN ({_among(self._numbers[at:at + _WINDOW])})"))
            order = (*ORDER, *(kind.name for kind in KINDS if kind.name not in ORDER))
            by_kind: dict[str, list[int]] = {name: [] for name in order}
            for number in dict.fromkeys(self._numbers):
                if number in found:
                    by_kind[found[number]].append(number)
            self._by_kind = {name: numbers for name, numbers in by_kind.items() if numbers}
        return self._by_kind

    def _window(self, kind: str, numbers: Sequence[int]) -> Iterator[Item]:
        told = {number: (id, title, subtitle) for number, id, title, subtitle in self._connection.execute(
            f"SELECT number, id, title, subtitle FROM record WHERE number IN ({_among(numbers)})")}
        kept = states(self._connection, [id for id, _, _ in told.values()])
        linked = _linked(self._connection, sorted({id for one in kept.values() for id in _names(one)}))
        for number in numbers:
            if number in told and told[number][0] in kept:
                id, title, subtitle = told[number]
                fields = kept[id].fields
                yield Item(number, id, kind, title, subtitle, fields,
                           {one: linked[one] for one in _names(kept[id]) if one in linked})


def naming(connection: sqlite3.Connection, numbers: Sequence[int], fields: Sequence[tuple[str, str]]) -> list[int]:
    """Numbers of the records that name one of these in one of `fields`, each a kind and a reference field of it."""
    found: dict[int, None] = {}
    for kind, field in fields:
        for at in range(0, len(numbers), _WINDOW):
            found |= dict.fromkeys(number for (number,) in connection.execute(
                "SELECT other.number FROM record JOIN link ON link.target = record.id AND link.role = ? "
                "JOIN record AS other ON other.id = link.source AND other.kind = ? "
                f"WHERE record.number IN ({_among(numbers[at:at + _WINDOW])}) ORDER BY other.number", (field, kind)))
    return list(found)


def _names(one: State) -> Iterator[str]:
    """Ids of all that a record names."""
    for field in one.shape.references:
        yield from ids_in(one.fields.get(field.name))
    if CITATIONS in one.fields:
        yield from (document for _, document, *_ in cited(one))
    yield from ids_in(one.fields.get(DISTINCT))


def _linked(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Linked]:
    found: dict[str, Linked] = {}
    for at in range(0, len(ids), _WINDOW):
        some = ids[at:at + _WINDOW]
        found |= {id: Linked(id, kind, title, date) for id, kind, title, date in connection.execute(
            "SELECT record.id, record.kind, record.title, document.date FROM record "
            f"LEFT JOIN document ON document.id = record.id WHERE record.id IN ({','.join('?' * len(some))})", some)}
    return found


def _among(numbers: Sequence[int]) -> str:
    return ",".join(map(str, numbers))
