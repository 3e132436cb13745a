"""The whole of a record as it is kept, and how the change log writes it down (JSON, RFC 8259).

Where `Record` is for people, with the names of linked records and text made fit to read, a `State` is for changing:
references are ids, and nothing is left out that would be lost if the record were removed.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from db.errors import NotFoundError
from db.fields import Field, Kind, Value
from db.kinds import BY_NAME, KINDS, fields_of
from db.records import from_column

AS_OF, VERIFIED_ON, VERIFIED_BY = DATES = ("as_of", "verified_on", "verified_by")
CITATIONS, DISTINCT, TEXTS = "citations", "distinct", "texts"
BESIDE = (*DATES, CITATIONS, DISTINCT, TEXTS)  # what a record carries beside the fields of its kind
_WINDOW = 500  # ids bound to one statement

Cited = tuple[str | None, str, int | None, int | None, int | None]  # field, document, paragraph, start, end
Kept = Value | tuple[Cited, ...]  # of one field, or of what is beside the fields


class State(NamedTuple):
    """A record without its id. `fields` has every known value by its name: those of the kind, and those of BESIDE."""

    kind: str
    fields: dict[str, Kept]

    @property
    def shape(self) -> Kind:
        """The declared kind."""
        return BY_NAME[self.kind]

    def links(self) -> dict[str, tuple[str, ...]]:
        """Ids of linked records by role."""
        return {field.name: ids_in(self.fields[field.name]) for field in self.shape.references
                if field.name in self.fields}

    def naming(self, may: Callable[[str], bool]) -> "State":
        """The same without the ids of records that it `may` not name."""
        kept = {name: naming(name, value, may) for name, value in self.fields.items()}
        return State(self.kind, {name: value for name, value in kept.items() if value is not None})

    def values(self) -> dict[str, Value]:
        """The values of the kind's own columns."""
        return {field.name: self.fields[field.name] for field in self.shape.columns  # type: ignore[misc]
                if field.name in self.fields}


def ids_in(value: Kept) -> tuple[str, ...]:
    """The ids that a reference holds, whether it takes one or many."""
    return tuple(map(str, listed(value)))


def reference_of(field: Field, ids: Sequence[str]) -> Value:
    """What a reference with these ids holds."""
    if not ids:
        return None
    return tuple(ids) if field.many else ids[0]


def listed(value: Kept) -> tuple[Any, ...]:
    """All that a value holds, whether it is one or many."""
    return value if isinstance(value, tuple) else () if value is None else (value,)


def naming(name: str, value: Kept, may: Callable[[str], bool]) -> Kept:
    """A value of the field `name` without the ids of records that it `may` not name."""
    if name == CITATIONS:
        return tuple(one for one in listed(value) if may(one[1])) or None
    if name not in referring():
        return value
    if isinstance(value, tuple):
        return tuple(one for one in ids_in(value) if may(one)) or None
    return value if value is not None and may(str(value)) else None


@cache
def referring() -> frozenset[str]:
    """Names of all that holds ids of other records."""
    return frozenset((CITATIONS, DISTINCT, *(field.name for kind in KINDS for field in kind.references)))


def cited(one: State) -> tuple[Cited, ...]:
    """The citations of a record."""
    return listed(one.fields.get(CITATIONS))


def whole_of(value: Kept | State) -> State:
    """The same, which is known to be a whole record."""
    if not isinstance(value, State):
        raise TypeError(type(value))
    return value


def value_of(value: Kept | State) -> Kept:
    """The same, which is known to be the value of a field."""
    if isinstance(value, State):
        raise TypeError(type(value))
    return value


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # made once: `dumps` makes one a call


def pack(value: Kept | State) -> str | None:
    """`value` as the log keeps it; None stays None."""
    if value is None:
        return None
    if isinstance(value, State):
        value = {"kind": value.kind, **value.fields}  # type: ignore[assignment]
    return _json(value)


def unpack(text: str | None) -> Kept:
    """The inverse of `pack` for the value of a field."""
    return None if text is None else _tuples(json.loads(text))


def unpack_state(text: str) -> State:
    """The inverse of `pack` for a whole record."""
    fields = json.loads(text)
    kind = fields.pop("kind")
    return State(kind, {name: _tuples(value) for name, value in fields.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


def state(connection: sqlite3.Connection, id: str) -> State:
    """The state of one record; raises NotFoundError."""
    found = states(connection, [id]).get(id)
    if found is None:
        raise NotFoundError(f"There is no record with the id {id!r}.")
    return found


def states(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, State]:
    """The states of these records by id, as they are at one moment; those that are not there are left out."""
    found: dict[str, State] = {}
    begun = not connection.in_transaction
    if begun:
        connection.execute("BEGIN")
    try:
        for at in range(0, len(ids), _WINDOW):
            found |= _states(connection, ids[at:at + _WINDOW])
    finally:
        if begun:
            connection.execute("COMMIT")
    return found


def _states(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, State]:
    among = f"IN ({','.join('?' * len(ids))})"
    found = {id: State(kind, {name: date for name, date in zip(DATES, dates, strict=True) if date is not None})
             for id, kind, *dates in connection.execute(
                 f"SELECT id, kind, {', '.join(DATES)} FROM record WHERE id {among}", ids)}
    for kind in {one.kind for one in found.values()}:
        _add_columns(connection, BY_NAME[kind], among, ids, found)
    for (id, role), rows in _grouped(connection.execute(
            f"SELECT source, role, target FROM link WHERE source {among} ORDER BY source, role, number", ids)):
        field = fields_of(found[id].kind).get(role)
        if field is not None:
            found[id].fields[role] = reference_of(field, [target for *_, target in rows])
    for (id,), rows in _grouped(connection.execute(
            f'SELECT record, field, document, paragraph, start, "end" FROM citation WHERE record {among} '
            "ORDER BY record, number", ids), 1):
        found[id].fields[CITATIONS] = tuple((row[1], row[2], row[3], row[4], row[5]) for row in rows)
    for (id,), rows in _grouped(connection.execute(
            f"SELECT one, other FROM distinct_pair WHERE one {among} ORDER BY one, other", ids), 1):
        found[id].fields[DISTINCT] = tuple(str(other) for _, other in rows)
    for (id,), rows in _grouped(connection.execute(
            f"SELECT document, hash FROM document_text WHERE document {among} ORDER BY document, hash", ids), 1):
        found[id].fields[TEXTS] = tuple(str(hash) for _, hash in rows)
    return found


def _add_columns(connection: sqlite3.Connection, kind: Kind, among: str, ids: Sequence[str],
                 found: Mapping[str, State]) -> None:
    columns = kind.columns
    own = ", ".join(f'"{column.name}"' for column in columns)
    for id, *kept in connection.execute(f'SELECT id, {own} FROM "{kind.name}" WHERE id {among}', ids):
        for column, value in zip(columns, kept, strict=True):
            if value is not None:
                found[id].fields[column.name] = from_column(column, value)


def _grouped(rows: Iterable[Sequence[Any]], keys: int = 2) -> Iterable[tuple[Any, list[Sequence[Any]]]]:
    for key, group in groupby(rows, key=lambda row: tuple(row[:keys])):
        yield key, list(group)
