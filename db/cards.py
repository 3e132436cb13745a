"""Keeps what is derived from records: subtitles for lists, words for search.

It stands beside the records so that lists and search read one row, and can always be made again from the tables of the
kinds and the links, which is what `rebuild` does.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from db.aside import Aside
from db.collecting import uncollected
from db.derived import NO_LINKS, Called, Linked, sort_key, subtitle_of, texts_of, title_of
from db.fields import Kind, Value
from db.kinds import BY_NAME, KINDS
from db.records import Progress, from_column
from db.search import index, tables

WINDOW = 5_000  # records worked on at once
FEW = 500  # the same where they are named one by one
ABOVE = 3  # steps up from a section to the body it is a part of
Links = Mapping[str, Sequence[str]]  # role -> ids of linked records


# A record's number with everything that is derived from it: title, subtitle, and its texts in the order of `Texts`.
Derived = tuple[int, str, str, tuple[str, str, str, str, str, str]]


def refresh(connection: sqlite3.Connection, kind: Kind, first: int, writer: index.Writer,
            progress: Progress = lambda _: None) -> None:
    """Write title, subtitle and search index of the records of `kind` from `first` on, none of them indexed yet."""
    writer.catch_up()
    for window in windows(connection, kind, first, writer.aside):
        with uncollected():
            _write(connection, window, _kept(connection, "BETWEEN ? AND ? AND +kind = ?",
                                             (window[0][0], window[-1][0], kind.name)))
            writer.add([(number, *texts) for number, _, _, texts in window])
        progress(len(window))


def _kept(connection: sqlite3.Connection, among: str, bound: Sequence[Any]) -> dict[int, tuple[str, str]]:
    """By number, title and subtitle as they stand."""
    return {number: (title, subtitle) for number, title, subtitle in connection.execute(
        f"SELECT number, title, subtitle FROM record WHERE number {among}", bound)}


def _write(connection: sqlite3.Connection, derived: Sequence[Derived], kept: Mapping[int, tuple[str, str]]) -> None:
    """Write the titles and subtitles that are others by now."""
    connection.executemany("UPDATE record SET title = ?, subtitle = ?, sort_key = ? WHERE number = ?",
                           [(title, subtitle, sort_key(title), number) for number, title, subtitle, _ in derived
                            if kept[number] != (title, subtitle)])


def rebuild(connection: sqlite3.Connection, progress: Progress = lambda _: None) -> None:
    """Make every title and subtitle and the whole search index again, from the records and links alone."""
    tables.drop(connection)
    tables.create(connection)
    with index.writing(connection) as writer:
        for kind in KINDS:
            refresh(connection, kind, 0, writer, progress)


def windows(connection: sqlite3.Connection, kind: Kind, first: int, aside: Aside) -> Iterator[list[Derived]]:
    """What should be derived from the records of `kind` from number `first` on, so many at once that memory is flat."""
    names = Names(connection)
    while window := _window(connection, kind, first, names):
        rows, linked = window
        first = rows[-1][0] + 1
        aside.give(derive, kind.name, rows, linked)
        yield from aside.ready()
    yield from aside.rest()


def _window(connection: sqlite3.Connection, kind: Kind, first: int,
            names: "Names") -> tuple[list[Any], dict[str, Linked]] | None:
    """The next rows of `kind`, and by id what the records they are linked to are called."""
    with uncollected():
        # + : by number, not by kind
        rows = _rows(connection, kind, "record.number >= ? AND +record.kind = ? ORDER BY record.number LIMIT ?",
                     (first, kind.name, WINDOW))
        if not rows:
            return None
        return rows, _linked(connection, kind, "BETWEEN ? AND ? AND +record.kind = ?",
                             (rows[0][0], rows[-1][0], kind.name), names)


def _rows(connection: sqlite3.Connection, kind: Kind, condition: str, bound: Sequence[Any]) -> list[Any]:
    own = ", ".join(f'own."{column.name}"' for column in kind.columns)
    return connection.execute(f'SELECT record.number, record.id, {own} FROM record JOIN "{kind.name}" AS own '
                              f"ON own.id = record.id WHERE {condition}", bound).fetchall()


def _linked(connection: sqlite3.Connection, kind: Kind, among: str, bound: Sequence[Any],
            names: "Names") -> dict[str, Linked]:
    if not kind.references:
        return {}
    return {id: names.of(links) for id, links in _links(connection, kind, among, bound).items()}


def derive(kind_name: str, rows: Sequence[Any], linked: Mapping[str, Linked]) -> list[Derived]:
    """What is derived from these rows of a kind - number, id, own columns - of which the linked records are known."""
    kind = BY_NAME[kind_name]
    column_names = [column.name for column in kind.columns]
    several = {column.name: column for column in kind.columns if column.many}
    derived = []
    with uncollected():
        for number, id, *kept in rows:
            values: dict[str, Value] = {
                name: one for name, one in zip(column_names, kept, strict=True) if one is not None}
            for name in several.keys() & values.keys():
                values[name] = from_column(several[name], values[name])
            links = linked.get(id, NO_LINKS)
            derived.append((number, title_of(kind, values), subtitle_of(kind, values, links),
                            (*texts_of(kind, values, links),)))
    return derived


def words_of(kind_name: str, first: int, all_values: Sequence[Mapping[str, Value]],
             linked: Sequence[Linked]) -> list[index.Row]:
    """The rows of the search index for records with these values, numbered from `first` on."""
    kind = BY_NAME[kind_name]
    with uncollected():
        return [(number, *texts_of(kind, values, links)) for number, (values, links) in enumerate(
            zip(all_values, linked, strict=True), first)]


def renew(connection: sqlite3.Connection, numbers: Iterable[int], titles: Iterable[int], writer: index.Writer) -> None:
    """Bring what is derived from these records up to date, all of them in the index already; the same stays as it is.

    `titles` are those of them that may be called otherwise now: their titles come first, as the names of linked records
    go into subtitles and words.
    """
    for some in _few(titles):
        _retitle(connection, some)
    names = Names(connection)
    for some in _few(numbers):
        _renew(connection, some, names, writer)


def _few(numbers: Iterable[int]) -> Iterator[list[int]]:
    waiting = sorted(numbers)
    for at in range(0, len(waiting), FEW):
        yield waiting[at:at + FEW]


def _retitle(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    among = f"IN ({','.join('?' * len(numbers))})"
    for kind in _kinds(connection, among, numbers):
        names = [column.name for column in kind.columns]
        for number, _id, *kept in _rows(connection, kind, f"record.number {among} AND record.kind = ?",
                                        (*numbers, kind.name)):
            title = title_of(kind, dict(zip(names, kept, strict=True)))
            connection.execute("UPDATE record SET title = ?, subtitle = subtitle, sort_key = ? WHERE number = ?",
                               (title, sort_key(title), number))


def _renew(connection: sqlite3.Connection, numbers: Sequence[int], names: "Names", writer: index.Writer) -> None:
    among = f"IN ({','.join('?' * len(numbers))})"
    kept = _kept(connection, among, numbers)
    for kind in _kinds(connection, among, numbers):
        rows = _rows(connection, kind, f"record.number {among} AND record.kind = ?", (*numbers, kind.name))
        derived = derive(kind.name, rows, _linked(connection, kind, among, numbers, names))
        _write(connection, derived, kept)
        writer.change([(number, *texts) for number, _, _, texts in derived])


def _kinds(connection: sqlite3.Connection, among: str, numbers: Sequence[int]) -> list[Kind]:
    """The kinds of these records."""
    return [BY_NAME[name] for (name,) in connection.execute(
        f"SELECT DISTINCT kind FROM record WHERE number {among}", numbers)]


def dependents(connection: sqlite3.Connection, ids: Collection[str]) -> set[int]:
    """Numbers of the records whose subtitle or words hold the names of these: linked to them, or to a part of them."""
    found: set[int] = set()
    level = list(ids)
    for _ in range(ABOVE + 1):
        below: list[str] = []
        for id in level:
            for number, source, role in connection.execute(
                    "SELECT record.number, link.source, link.role FROM link JOIN record ON record.id = link.source "
                    "WHERE link.target = ?", (id,)):
                found.add(number)
                if role == "part_of":
                    below.append(source)
        level = below
    return found


def _links(connection: sqlite3.Connection, kind: Kind, among: str, bound: Sequence[Any]) -> dict[str, Links]:
    """By record and role, the ids of linked records, for the records whose numbers are `among` these."""
    found: dict[str, dict[str, list[str]]] = {}
    for source, role, target in connection.execute(
            "SELECT link.source, link.role, link.target FROM record JOIN link ON link.source = record.id "
            f"WHERE record.number {among} ORDER BY link.source, link.number", bound):
        found.setdefault(source, {}).setdefault(role, []).append(target)
    roles = [field.name for field in kind.references]  # in the order of the fields, whichever was written first
    return {id: {role: named[role] for role in roles if role in named} for id, named in found.items()}


class Names:
    """What linked records are called, each looked up once."""

    MOST = 50_000  # remembered at once

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._called: dict[str, Called] = {}

    def of(self, links: Links) -> Linked:
        """What the linked records are called, by role."""
        return {role: [self._called.get(id) or self._found(id) for id in ids] for role, ids in links.items()}

    def _found(self, id: str) -> Called:
        if len(self._called) >= self.MOST:
            self._called.clear()
        called = self._called[id] = _called(self._connection, id)
        return called


def _called(connection: sqlite3.Connection, id: str) -> Called:
    title, acronym = _names(connection, id)
    within: list[str] = []
    for _ in range(ABOVE):
        above = connection.execute("SELECT target FROM link WHERE source = ? AND role = 'part_of'", (id,)).fetchone()
        if above is None:
            break
        id = above[0]
        within += [name for name in _names(connection, id) if name]
    return title, acronym, " ".join(within)


def _names(connection: sqlite3.Connection, id: str) -> tuple[str, str | None]:
    """Title and, for kinds that have one, acronym."""
    # A link to nothing is damage that `check` tells of; what can be read of the rest is read all the same.
    kind, title = connection.execute("SELECT kind, title FROM record WHERE id = ?", (id,)).fetchone() or ("", "")
    if kind not in _WITH_ACRONYM:
        return title, None
    found = connection.execute(f'SELECT acronym FROM "{kind}" WHERE id = ?', (id,)).fetchone()
    return title, found[0] if found else None


_WITH_ACRONYM = frozenset(kind.name for kind in KINDS if kind.field("acronym"))
