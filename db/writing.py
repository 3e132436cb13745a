"""Adds records, links and citations inside a transaction of the caller. Values are checked first."""

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from db import cards
from db.derived import NO_LINKS, Linked, sort_key, subtitle_of, texts_of, title_of
from db.errors import BadValueError, UsageError
from db.fields import DATE, Field, Kind, Value
from db.kinds import BY_NAME, DOCUMENT
from db.reading import present
from db.records import Progress, to_column
from db.search import index

ID_LENGTH = 60  # an id is typed by people: the words of a title up to this many characters
LONGEST_ID = 80  # with the number of a namesake
BATCH = 2_000  # rows written at once
SHORT = 60  # characters of a value that may well come again
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
EXTRA = ("id", "as_of", "verified_on", "verified_by")  # what a row may carry beside the fields of its kind


class Checked(NamedTuple):
    """A row whose every value is known to fit its field."""

    id: str
    title: str
    dates: tuple[Value, Value, Value]  # as_of, verified_on, verified_by
    values: dict[str, Value]
    links: dict[str, tuple[str, ...]]  # role -> ids of the other records


class CitationRow(NamedTuple):
    """Where one field of a record (None: the record as such) is written."""

    record: str
    field: str | None
    document: str
    paragraph: int | None


def check(kind: Kind, row: Mapping[str, Any]) -> Checked:
    """`row` (field name -> value, plus what EXTRA names) checked; raises UsageError that names the field."""
    fields = _fields_of(kind.name)
    values: dict[str, Value] = {}
    links: dict[str, tuple[str, ...]] = {}
    for name, given in row.items():
        field = fields.get(name)
        if field is None:
            if name in EXTRA:
                continue
            raise UsageError(f"{kind.label} have no field called {name!r}.", f"Fields are: {', '.join(fields)}.")
        try:
            value = _accepted(kind.name, name, given) if type(given) is str and len(given) < SHORT else (
                field.accept(given))
        except BadValueError as error:
            raise BadValueError(f"{name}: {error}", error.hint) from error
        if field.stored:
            values[name] = value
        elif value is not None:
            links[name] = tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
    for name in _required(kind.name):
        if values.get(name) is None:
            raise BadValueError(f"{name}: is missing; every {kind.name} has one.")
    as_of, verified_on = _date("as_of", row.get("as_of")), _date("verified_on", row.get("verified_on"))
    return Checked(str(row.get("id") or ""), title_of(kind, values), (as_of, verified_on, row.get("verified_by")),
                   values, links)


@lru_cache(maxsize=16_384)
def _accepted(kind: str, name: str, given: str) -> Value:
    """As `Field.accept`: the same places and positions come again and again."""
    return _fields_of(kind)[name].accept(given)


def _date(name: str, given: Any) -> Value:
    try:
        return _known_date(str(given)) if given else None
    except BadValueError as error:
        raise BadValueError(f"{name}: {error}", error.hint) from error


_known_date = lru_cache(maxsize=4_096)(DATE.accept)


@cache
def _fields_of(kind: str) -> dict[str, Field]:
    return {field.name: field for field in BY_NAME[kind].fields}


@cache
def _required(kind: str) -> tuple[str, ...]:
    return tuple(field.name for field in BY_NAME[kind].fields if field.required)


def is_id(text: str) -> bool:
    """Whether `text` can be the id of a record."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def slug(title: str) -> str:
    """A readable id for `title`: its plain words with hyphens, cut at a word; `record` where it has no words."""
    made = ""
    for word in sort_key(title).split():
        longer = f"{made}-{word}" if made else word[:ID_LENGTH]
        if len(longer) > ID_LENGTH:
            break
        made = longer
    return made or "record"


def add_many(connection: sqlite3.Connection, kind: Kind, rows: Iterable[Mapping[str, Any]],
             progress: Progress = lambda _: None) -> list[str]:
    """Add `rows` as records of `kind` and return their ids, in order; `progress` hears of each batch.

    References name ids that exist already or, of the same kind, come in `rows`.

    Raises UsageError for an id that is taken or a reference to nothing; then the caller's transaction ends it all.
    """
    first: int = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM record").fetchone()[0]
    ids = _Ids(connection)
    batch = _Batch(connection, kind)
    added: list[str] = []
    waiting = iter(rows)
    with index.writing(connection) as writer:
        while some := [check(kind, row) for row in islice(waiting, BATCH)]:
            ids.expect([one.id or slug(one.title) for one in some])
            some = [one._replace(id=ids.take(one.id, one.title)) for one in some]
            batch.add(first + len(added), some, writer)
            added += [one.id for one in some]
            progress(len(some))
        batch.finish(first, writer)
    return added


class _Batch:
    """Writes checked rows of one kind, many at a time.

    A record is put into the index with the names of those it is linked to. Where it may be linked to one of its own
    kind, which may come later, all of them wait for the last.
    """

    def __init__(self, connection: sqlite3.Connection, kind: Kind) -> None:
        self._connection, self._kind = connection, kind
        self._waits = any(kind.name in field.targets for field in kind.references)
        self._links: list[tuple[str, str, str]] = []
        self._names = cards.Names(connection)
        self._kinds: dict[str, str | None] = {}  # of the records that links name

    def add(self, first: int, rows: list[Checked], writer: index.Writer) -> None:
        """Write `rows` as the records from number `first` on."""
        links = [(row.id, role, target) for row in rows for role, targets in row.links.items() for target in targets]
        linked: list[Linked] = [NO_LINKS] * len(rows)
        if self._waits:
            self._links += links
        else:
            self._check_links(links)
            linked = [self._names.of(row.links) if row.links else NO_LINKS for row in rows]
        kind, columns = self._kind, self._kind.columns
        self._connection.executemany(
            "INSERT INTO record(number, id, kind, title, subtitle, sort_key, as_of, verified_on, verified_by) "
            "VALUES (?,?,?,?,?,?,?,?,?)",
            [(number, row.id, kind.name, row.title, "" if self._waits else subtitle_of(kind, row.values, names),
              sort_key(row.title), *row.dates) for number, (row, names) in enumerate(zip(rows, linked, strict=True),
                                                                                       first)])
        named = ", ".join(f'"{column.name}"' for column in columns)
        self._connection.executemany(
            f'INSERT INTO "{kind.name}" (id, {named}) VALUES (?{", ?" * len(columns)})',
            [(row.id, *[to_column(row.values.get(column.name)) for column in columns]) for row in rows])
        if not self._waits:
            self._write_links(links)
            writer.add([(number, *texts_of(kind, row.values, names)) for number, (row, names) in enumerate(
                zip(rows, linked, strict=True), first)])

    def finish(self, first: int, writer: index.Writer) -> None:
        """Write what waited until the records from number `first` on were all there."""
        if self._waits:
            self._check_links(self._links)
            self._write_links(self._links)
            cards.refresh(self._connection, self._kind, first, writer)

    def _write_links(self, links: list[tuple[str, str, str]]) -> None:
        self._connection.executemany("INSERT OR IGNORE INTO link(source, role, target) VALUES (?,?,?)", links)

    def _check_links(self, links: list[tuple[str, str, str]]) -> None:
        allowed = {field.name: field.targets for field in self._kind.references}
        for source, role, target in links:
            if target not in self._kinds:
                found = self._connection.execute("SELECT kind FROM record WHERE id = ?", (target,)).fetchone()
                self._kinds[target] = found[0] if found else None
            kind = self._kinds[target]
            if kind not in allowed[role]:
                raise UsageError(f"{role} of {source!r} names {target!r}, which is "
                                 f"{'no record' if kind is None else f'a record of kind {kind}'}.",
                                 f"Name the id of one of kind {' or '.join(allowed[role])}.")


class _Ids:
    """Gives out ids that no record has."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._taken: set[str] = set()
        self._free: set[str] = set()  # known to be in no record of the file
        self._last: dict[str, int] = {}  # highest number given to a namesake, so that many of them stay quick

    def expect(self, ids: Sequence[str]) -> None:
        """Look these up at once, as they are about to be taken."""
        self._taken |= present(self._connection, "record", "id", ids)
        self._free = set(ids) - self._taken

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
        if id in self._taken:
            return True
        return id not in self._free and self._connection.execute(
            "SELECT 1 FROM record WHERE id = ?", (id,)).fetchone() is not None


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
