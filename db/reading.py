"""Reads records, lists, links and citations through an open connection."""

import sqlite3
from array import array
from collections.abc import Iterator, Mapping, Sequence

from db.errors import DamagedError, NotFoundError, UsageError
from db.fields import Field, Kind, Value
from db.kinds import BY_NAME, KINDS
from db.records import CARD_COLUMNS, Card, Citation, Record, Related, from_column, newest
from db.typed import Any

Condition = tuple[str, Sequence[Any]]  # SQL over `record`, and the values bound to it
EVERYTHING: Condition = ("1", ())
FRESH = "fresh"  # to sort by the newest source or check of a record, of any kind
CHECK = "check"  # to sort by how much a record needs checking: how long that is ago, and how often it is used
_WINDOW = 500  # rows fetched by one statement


def get(connection: sqlite3.Connection, id: str) -> Record:
    """The record with the id, or the only one whose id begins with it; raises NotFoundError."""
    id = id.encode("utf-8", "replace").decode()  # half a character, as a shell may pass it on, is in no id
    id = id.strip().removesuffix("…").lower()  # as a table may have cut it
    found = connection.execute("SELECT number, kind FROM record WHERE id = ?", (id,)).fetchall()
    if not found and id:
        found = connection.execute("SELECT number, kind, id FROM record WHERE id >= ? AND id < ? ORDER BY id LIMIT 6",
                                   (id, id + "\U0010ffff")).fetchall()
    if not found:
        raise NotFoundError(f"There is no record with the id {id!r}.")
    if len(found) > 1:
        some = ", ".join(row[2] for row in found[:5]) + (" …" if len(found) > 5 else "")
        raise NotFoundError(f"More than one id begins with {id!r}: {some}.", "Type a little more of it.")
    number, kind = found[0][:2]
    for record in records(connection, BY_NAME[kind], [number]):
        return record
    raise DamagedError(f"The record {id!r} has lost its fields.")


def ids(connection: sqlite3.Connection, beginning: str, limit: int) -> list[tuple[str, str]]:
    """(id, title) of records whose id begins so, in the order of ids."""
    plain = beginning.encode("utf-8", "replace").decode().strip().lower()
    return connection.execute("SELECT id, title FROM record WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                              (plain, plain + "\U0010ffff", limit)).fetchall()


def records(connection: sqlite3.Connection, kind: Kind, numbers: Sequence[int]) -> Iterator[Record]:
    """Whole records of one kind, in the order of `numbers`."""
    columns = kind.columns
    own = ", ".join(f'own."{column.name}"' for column in columns)
    for at in range(0, len(numbers), _WINDOW):
        window = numbers[at:at + _WINDOW]
        rows = {row[0]: row for row in connection.execute(
            f'SELECT {CARD_COLUMNS}, record.verified_by, {own} FROM record '
            f'JOIN "{kind.name}" AS own ON own.id = record.id '
            f"WHERE record.number IN ({_listed(window)})")}
        linked = _linked(connection, window) if kind.references else {}
        for number in window:
            if number in rows:
                yield _record(kind, rows[number], linked)


def _record(kind: Kind, row: Sequence[Any], linked: Mapping[tuple[str, str], list[str]]) -> Record:
    number, id, name, title, subtitle, as_of, verified_on, verified_by = row[:8]
    kept = {column.name: from_column(column, value) for column, value in zip(kind.columns, row[8:], strict=True)}
    values: dict[str, Value] = {}
    for field in kind.fields:
        if field.stored:
            values[field.name] = kept[field.name]
        else:
            titles = linked.get((id, field.name), [])
            values[field.name] = tuple(titles) if field.many and titles else (titles[0] if titles else None)
    return Record(number, id, name, title, subtitle, as_of, verified_on, verified_by, values)


def links_of(connection: sqlite3.Connection, id: str) -> dict[str, list[str]]:
    """Ids of the records that this one is linked to, by role."""
    found: dict[str, list[str]] = {}
    for role, target in connection.execute("SELECT role, target FROM link WHERE source = ? ORDER BY number", (id,)):
        found.setdefault(role, []).append(target)
    return found


def _linked(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for source, role, title in connection.execute(
            "SELECT link.source, link.role, other.title FROM record JOIN link ON link.source = record.id "
            f"JOIN record AS other ON other.id = link.target WHERE record.number IN ({_listed(numbers)}) "
            "ORDER BY link.number"):
        found.setdefault((source, role), []).append(title)
    return found


def numbers(connection: sqlite3.Connection, kind: Kind, sort: str | None, where: Mapping[str, Value] | None,
            narrowed: Condition = EVERYTHING) -> "array[int]":
    """Numbers of the records of `kind` that `where` and `narrowed` select, in order."""
    conditions = [narrowed[0]]
    parameters: list[Any] = [kind.name, *narrowed[1]]
    for name, value in (where or {}).items():
        field = _field(kind, name)
        if value is None:
            conditions.append(_unknown(field))
        for one in _wanted(field, value):
            conditions.append(_condition(field))
            parameters.append(one)
    condition, order = " AND ".join(conditions), _order(kind, sort or kind.order)
    # Without the kind's own columns the list comes straight from an index, however many records there are. With them,
    # both tables are read in the order they were written (+ and CROSS see to it): a third of the time at a million.
    if "own." in condition + order:
        source = f'record CROSS JOIN "{kind.name}" AS own ON own.id = record.id WHERE +record.kind = ?'
    else:
        source = "record WHERE record.kind = ?"
    selected = connection.execute(f"SELECT record.number FROM {source} AND {condition} ORDER BY {order}", parameters)
    return array("q", (row[0] for row in selected))


def all_numbers(connection: sqlite3.Connection, sort: str | None = None,
                narrowed: Condition = EVERYTHING) -> "array[int]":
    """Numbers of all records that `narrowed` selects: kind by kind in the order of kinds.py, each by title.

    `sort` may be `title`, `kind` or `fresh` (with a minus: the other way round) for one order over all kinds.
    """
    condition, bound = narrowed
    if sort is None:
        found = array("q")
        for kind in KINDS:
            found.extend(row[0] for row in connection.execute(
                f"SELECT number FROM record WHERE kind = ? AND {condition} ORDER BY sort_key", (kind.name, *bound)))
        return found
    order = _order(None, sort)
    return array("q", (row[0] for row in connection.execute(
        f"SELECT number FROM record WHERE {condition} ORDER BY {order}", bound)))


def details(connection: sqlite3.Connection, kind: Kind, name: str, numbers: Sequence[int]) -> dict[int, str]:
    """By number, what the field `name` of these records says to a person; for the column a list is sorted by."""
    field = _field(kind, name)
    found: dict[int, str] = {}
    for at in range(0, len(numbers), _WINDOW):
        window = numbers[at:at + _WINDOW]
        if field.stored:
            rows = connection.execute(
                f'SELECT record.number, own."{field.name}" FROM record JOIN "{kind.name}" AS own ON own.id = record.id '
                f"WHERE record.number IN ({_listed(window)})")
            found |= {number: field.format(from_column(field, kept)) for number, kept in rows if kept is not None}
        else:
            ids = dict(connection.execute(f"SELECT id, number FROM record WHERE number IN ({_listed(window)})"))
            for (source, role), titles in _linked(connection, window).items():
                if role == field.name:
                    found[ids[source]] = ", ".join(titles)
    return found


def _field(kind: Kind, name: str) -> Field:
    field = kind.field(name)
    if field is None:
        raise UsageError(f"{kind.label} have no field called {name!r}.",
                         f"Fields are: {', '.join(field.name for field in kind.fields)}.")
    return field


def _wanted(field: Field, value: Value) -> tuple[Any, ...]:
    """The values a record is to have, all of them, as they are kept; raises BadValueError."""
    if value is None:
        return ()
    accepted = field.accept(value)
    return accepted if isinstance(accepted, tuple) else (accepted,)


def _condition(field: Field) -> str:
    """SQL for: the field has the value bound to it."""
    if not field.stored:
        return ("EXISTS (SELECT 1 FROM link WHERE link.source = record.id "
                f"AND link.role = '{field.name}' AND link.target = ?)")
    if field.many:
        return f'EXISTS (SELECT 1 FROM json_each(own."{field.name}") WHERE value = ?)'
    return f'own."{field.name}" = ?'


def _unknown(field: Field) -> str:
    """SQL for: the field has no value."""
    if field.stored:
        return f'own."{field.name}" IS NULL'
    return f"NOT EXISTS (SELECT 1 FROM link WHERE link.source = record.id AND link.role = '{field.name}')"


# Days since the newest source or check (ten years where there is no date), times one more than its uses, as they fade
# (see db.remembering): what was called often last month and seen right long ago comes first.
_NEED = ("(julianday('now') - julianday(coalesce(substr(nullif(max(coalesce(record.as_of, ''), "
         "coalesce(record.verified_on, '')), '') || '-01-01', 1, 10), date('now', '-10 years')))) * (1 + coalesce("
         "(SELECT uses_left(heat) FROM use WHERE use.record = record.number), 0))")


def _order(kind: Kind | None, sort: str) -> str:
    """ORDER BY of a field with unknown values last, and the title to settle ties; of any kind without one."""
    name, descending = sort.removeprefix("-"), sort.startswith("-")
    direction = "DESC" if descending else "ASC"
    if name in ("as_of", "verified_on"):
        column = f"record.{name}"
    elif name == FRESH:
        column = "nullif(max(coalesce(record.as_of, ''), coalesce(record.verified_on, '')), '')"
    elif name == CHECK:
        return f"{_NEED} {'ASC' if descending else 'DESC'}, record.sort_key"
    elif kind is None:
        if name not in ("title", "kind"):
            raise UsageError(f"Records of every kind cannot be sorted by {name!r}.",
                             "Sort them by title, kind or fresh, or choose one kind.")
        column = {"title": "record.sort_key", "kind": "record.kind"}[name]
    else:
        field = _field(kind, name)
        if field.name in kind.title[:1] and len(kind.title) == 1:
            return f"record.sort_key {direction}"
        if not field.stored:  # named once, as it is worked out each time; unknown last all the same
            unknown = "''" if descending else "char(0x10FFFF)"
            return ("coalesce((SELECT min(other.sort_key) FROM link JOIN record AS other ON other.id = link.target "
                    f"WHERE link.source = record.id AND link.role = '{field.name}'), {unknown}) {direction}, "
                    "record.sort_key")
        column = f'own."{field.name}"'
    return f"{column} IS NULL, {column} {direction}, record.sort_key"


def cards(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Card]:
    """Cards of these numbers, in their order."""
    found: dict[int, Card] = {}
    for at in range(0, len(numbers), _WINDOW):
        for row in connection.execute(
                f"SELECT {CARD_COLUMNS} FROM record WHERE number IN ({_listed(numbers[at:at + _WINDOW])})"):
            found[row[0]] = Card(*row)
    return [found[number] for number in numbers if number in found]


def related(connection: sqlite3.Connection, record: Record) -> list[Related]:
    """Links that the record holds, in the order of its fields, then links to it, kind by kind."""
    rows = connection.execute(
        "SELECT link.role, 1, other.id, other.kind, other.title, other.subtitle, other.as_of, other.verified_on "
        "FROM link JOIN record AS other ON other.id = link.target WHERE link.source = :id UNION ALL "
        "SELECT link.role, 0, other.id, other.kind, other.title, other.subtitle, other.as_of, other.verified_on "
        "FROM link JOIN record AS other ON other.id = link.source WHERE link.target = :id",
        {"id": record.id}).fetchall()
    links = []
    for role, outgoing, id, kind, title, subtitle, as_of, verified_on in rows:
        holder = record.shape if outgoing else BY_NAME[kind]
        field = next(field for field in holder.references if field.name == role)
        links.append((holder.fields.index(field), Related(
            field.label if outgoing else field.inverse, role, bool(outgoing), id, kind, title, subtitle,
            newest(as_of, verified_on))))
    links.sort(key=lambda item: (not item[1].outgoing, 0 if item[1].outgoing else KINDS.index(BY_NAME[item[1].kind]),
                                 item[0], item[1].title))
    return [link for _, link in links]


def citations(connection: sqlite3.Connection, record: Record) -> list[Citation]:
    """Newest document first, then what the record is called, then by paragraph; undated documents last."""
    return [Citation(*row) for row in connection.execute(
        "SELECT citation.field, citation.document, record.title, document.date, citation.paragraph, citation.start, "
        'citation."end" FROM citation JOIN document ON document.id = citation.document '
        "JOIN record ON record.id = citation.document WHERE citation.record = ? "
        f"ORDER BY document.date IS NULL, document.date DESC, citation.document, {_IS_TITLE} DESC, citation.paragraph",
        (record.id,))]


_IS_TITLE = "coalesce(citation.field IN ('name', 'title', 'value', 'what'), 0)"


def cited_by(connection: sqlite3.Connection, record: Record) -> list[tuple[int | None, Card]]:
    """Each record once, at the first paragraph that says what it is called, else that states anything of it."""
    first = f"coalesce(min(CASE WHEN {_IS_TITLE} THEN citation.paragraph END), min(citation.paragraph))"
    return [(row[0], Card(*row[1:])) for row in connection.execute(
        f"SELECT {first}, {CARD_COLUMNS} FROM citation JOIN record ON record.id = citation.record "
        "WHERE citation.document = ? GROUP BY record.number ORDER BY 1, record.number", (record.id,))]


def told_apart(connection: sqlite3.Connection, id: str | None = None) -> set[frozenset[str]]:
    """Pairs of ids of which a person said that they are not the same; those with one record, or all."""
    condition, bound = ("1", ()) if id is None else ("? IN (one, other)", (id,))
    return {frozenset(pair) for pair in connection.execute(
        f"SELECT one, other FROM distinct_pair WHERE {condition}", bound)}


def present(connection: sqlite3.Connection, table: str, column: str, values: Sequence[str]) -> set[str]:
    """Those of `values` that stand in a column of a table."""
    found: set[str] = set()
    for at in range(0, len(values), _WINDOW):  # SQLite's limit of bound values was 999 for long
        some = values[at:at + _WINDOW]
        found.update(value for (value,) in connection.execute(
            f"SELECT {column} FROM {table} WHERE {column} IN ({','.join('?' * len(some))})", some))
    return found


def _listed(numbers: Sequence[int]) -> str:
    return ",".join(map(str, numbers))
