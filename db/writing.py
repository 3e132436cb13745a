"""Adds records, links and citations inside a transaction of the caller. Values are checked first."""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from db import cards
from db.errors import BadValueError, UsageError
from db.fields import DATE, Field, Kind, Value
from db.kinds import BY_NAME, DOCUMENT
from db.records import to_column
from db.search import fold

ID_LENGTH = 60  # an id is typed by people: the words of a title up to this many characters
LONGEST_ID = 80  # with the number of a namesake
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
EXTRA = ("id", "as_of", "verified_on", "verified_by")  # what a row may carry beside the fields of its kind


class Checked(NamedTuple):
    """A row whose every value is known to fit its field."""

    id: str
    title: str
    dates: tuple[Value, Value, Value]  # as_of, verified_on, verified_by
    values: dict[str, Value]
    links: list[tuple[str, str]]  # (role, id of the other record)


class CitationRow(NamedTuple):
    """Where one field of a record (None: the record as such) is written."""

    record: str
    field: str | None
    document: str
    paragraph: int | None


def check(kind: Kind, row: Mapping[str, Any]) -> Checked:
    """`row` (field name -> value, plus what EXTRA names) checked; raises UsageError that names the field."""
    by_name = _fields_of(kind.name)
    values: dict[str, Value] = {}
    links: list[tuple[str, str]] = []
    for name, given in row.items():
        if name in EXTRA:
            continue
        field = by_name.get(name)
        if field is None:
            raise UsageError(f"{kind.label} have no field called {name!r}.", f"Fields are: {', '.join(by_name)}.")
        try:
            value = field.accept(given)
        except BadValueError as error:
            raise BadValueError(f"{field.name}: {error}", error.hint) from error
        if field.stored:
            values[name] = value
        elif value is not None:
            links += [(name, str(one)) for one in (value if isinstance(value, tuple) else (value,))]
    for field in kind.fields:
        if field.required and values.get(field.name) is None:
            raise BadValueError(f"{field.name}: is missing; every {kind.name} has one.")
    title = cards.title_of(kind, values)
    as_of, verified_on = (_date(name, row.get(name)) for name in ("as_of", "verified_on"))
    return Checked(str(row.get("id") or ""), title, (as_of, verified_on, row.get("verified_by")), values, links)


def _date(name: str, given: Any) -> Value:
    try:
        return DATE.accept(given) if given else None
    except BadValueError as error:
        raise BadValueError(f"{name}: {error}", error.hint) from error


@cache
def _fields_of(kind: str) -> dict[str, Field]:
    return {field.name: field for field in BY_NAME[kind].fields}


def is_id(text: str) -> bool:
    """Whether `text` can be the id of a record."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def slug(title: str) -> str:
    """A readable id for `title`: its plain words with hyphens, cut at a word; `record` where it has no words."""
    made = ""
    for word in fold.words(title):
        longer = f"{made}-{word}" if made else word[:ID_LENGTH]
        if len(longer) > ID_LENGTH:
            break
        made = longer
    return made or "record"


def add_many(connection: sqlite3.Connection, kind: Kind, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Add `rows` as records of `kind` and return their ids, in order.

    References name ids that exist already or come in `rows`.

    Raises UsageError for an id that is taken or a reference to nothing; then the caller's transaction ends it all.
    """
    first: int = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM record").fetchone()[0]
    ids = _Ids(connection)
    links: list[tuple[str, str, str]] = []
    columns = kind.columns
    insert = (f'INSERT INTO "{kind.name}" (id, {", ".join(_quote(column.name) for column in columns)}) '
              f'VALUES (?{", ?" * len(columns)})')
    added: list[str] = []
    batch: list[Checked] = []

    def flush() -> None:
        connection.executemany(
            "INSERT INTO record(number, id, kind, title, subtitle, sort_key, as_of, verified_on, verified_by) "
            "VALUES (?,?,?,?,'',?,?,?,?)",
            [(first + len(added) - len(batch) + at, one.id, kind.name, one.title, cards.sort_key(one.title), *one.dates)
             for at, one in enumerate(batch)])
        connection.executemany(insert, [
            (one.id, *(to_column(one.values.get(column.name)) for column in columns)) for one in batch])
        batch.clear()

    for row in rows:
        checked = check(kind, row)
        checked = checked._replace(id=ids.take(checked.id, checked.title))
        links += [(checked.id, role, target) for role, target in checked.links]
        added.append(checked.id)
        batch.append(checked)
        if len(batch) == 5_000:
            flush()
    flush()
    _add_links(connection, kind, links)
    cards.refresh(connection, first)
    return added


class _Ids:
    """Gives out ids that no record has."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}  # highest number given to a namesake, so that many of them stay quick

    def take(self, wanted: str, title: str) -> str:
        """`wanted`, which must be free, or one made from `title`."""
        if wanted:
            if self._is_taken(wanted):
                raise UsageError(f"There is a record with the id {wanted!r} already.", "Choose another id.")
            if not is_id(wanted):
                raise BadValueError(f"{wanted!r} cannot be an id.",
                                    f"Ids are up to {LONGEST_ID} small Latin letters, digits and hyphens.")
            free = wanted
        else:
            base = slug(title)
            number = self._last.get(base, 0) + 1
            while self._is_taken(free := base if number == 1 else f"{base}-{number}"):
                number += 1
            self._last[base] = number
        self._taken.add(free)
        return free

    def _is_taken(self, id: str) -> bool:
        return id in self._taken or self._connection.execute(
            "SELECT 1 FROM record WHERE id = ?", (id,)).fetchone() is not None


def _quote(name: str) -> str:
    return f'"{name}"'


def _add_links(connection: sqlite3.Connection, kind: Kind, links: list[tuple[str, str, str]]) -> None:
    targets = {field.name: field.targets for field in kind.references}
    kinds: dict[str, str | None] = {}
    for source, role, target in links:
        if target not in kinds:
            found = connection.execute("SELECT kind FROM record WHERE id = ?", (target,)).fetchone()
            kinds[target] = found[0] if found else None
        if kinds[target] not in targets[role]:
            raise UsageError(f"{role} of {source!r} names {target!r}, which is "
                             f"{'no record' if kinds[target] is None else f'a record of kind {kinds[target]}'}.",
                             f"Name the id of one of kind {' or '.join(targets[role])}.")
    connection.executemany("INSERT OR IGNORE INTO link(source, role, target) VALUES (?,?,?)", links)


def _check_citation(connection: sqlite3.Connection, row: CitationRow) -> None:
    kinds = dict(connection.execute("SELECT id, kind FROM record WHERE id IN (?, ?)", (row.record, row.document)))
    if row.record not in kinds:
        raise UsageError(f"A citation names {row.record!r}, which is no record.")
    if kinds.get(row.document) != DOCUMENT.name:
        raise UsageError(f"A citation of {row.record!r} names {row.document!r}, which is no document.")
    if row.field is not None and row.field not in _fields_of(kinds[row.record]):
        raise UsageError(f"A citation of {row.record!r} names the field {row.field!r}, which it does not have.")


def cite_many(connection: sqlite3.Connection, citations: Iterable[CitationRow]) -> None:
    """Add citations, and let `as_of` of each cited record be the date of its newest document that states one."""
    rows = list(citations)
    for row in rows:
        _check_citation(connection, row)
    connection.executemany("INSERT INTO citation(record, field, document, paragraph) VALUES (?,?,?,?)", rows)
    connection.executemany(
        "UPDATE record SET as_of = coalesce((SELECT max(document.date) FROM citation JOIN document "
        "ON document.id = citation.document WHERE citation.record = record.id), as_of) WHERE id = ?",
        {(row.record,) for row in rows})
