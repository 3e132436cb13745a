"""Keeps what is derived from records: subtitles for lists, words for search.

It stands beside the records so that lists and search read one row, and can always be made again from the tables of the
kinds and the links, which is what `rebuild` does.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from db.derived import NO_LINKS, Called, Linked, Texts, sort_key, subtitle_of, texts_of, title_of
from db.fields import Kind, Value
from db.kinds import KINDS
from db.records import Progress, from_column
from db.search import index, tables

WINDOW = 5_000  # records worked on at once
ABOVE = 3  # steps up from a section to the body it is a part of
Links = Mapping[str, Sequence[str]]  # role -> ids of linked records


class Derived(NamedTuple):
    """A record's number with everything that is derived from it."""

    number: int
    title: str
    subtitle: str
    texts: Texts


def refresh(connection: sqlite3.Connection, kind: Kind, first: int, writer: index.Writer,
            progress: Progress = lambda _: None) -> None:
    """Write title, subtitle and search index of the records of `kind` from `first` on, none of them indexed yet."""
    for window in windows(connection, kind, first):
        connection.executemany("UPDATE record SET title = ?, subtitle = ?, sort_key = ? WHERE number = ?",
                               [(one.title, one.subtitle, sort_key(one.title), one.number) for one in window])
        writer.add([(one.number, *one.texts) for one in window])
        progress(len(window))


def rebuild(connection: sqlite3.Connection, progress: Progress = lambda _: None) -> None:
    """Make every title and subtitle and the whole search index again, from the records and links alone."""
    tables.drop(connection)
    tables.create(connection)
    with index.writing(connection) as writer:
        for kind in KINDS:
            refresh(connection, kind, 0, writer, progress)


def windows(connection: sqlite3.Connection, kind: Kind, first: int) -> Iterator[list[Derived]]:
    """What should be derived from the records of `kind` from number `first` on, so many at once that memory is flat."""
    names = Names(connection)
    while window := _window(connection, kind, first, names):
        yield window
        first = window[-1].number + 1


def _window(connection: sqlite3.Connection, kind: Kind, first: int, names: "Names") -> list[Derived]:
    columns = kind.columns
    own = ", ".join(f'own."{column.name}"' for column in columns)
    rows = connection.execute(
        f'SELECT record.number, record.id, {own} FROM record JOIN "{kind.name}" AS own ON own.id = record.id '
        "WHERE record.number >= ? AND +record.kind = ? ORDER BY record.number LIMIT ?",  # + : by number, not by kind
        (first, kind.name, WINDOW)).fetchall()
    if not rows:
        return []
    linked = _links(connection, rows[0][0], rows[-1][0]) if kind.references else {}
    column_names = [column.name for column in columns]
    several = [column for column in columns if column.many]
    derived = []
    for number, id, *kept in rows:
        values: dict[str, Value] = dict(zip(column_names, kept, strict=True))
        for column in several:
            values[column.name] = from_column(column, values[column.name])
        links = names.of(linked[id]) if id in linked else NO_LINKS
        derived.append(Derived(number, title_of(kind, values), subtitle_of(kind, values, links),
                               texts_of(kind, values, links)))
    return derived


def _links(connection: sqlite3.Connection, first: int, last: int) -> dict[str, dict[str, list[str]]]:
    """By record and role, the ids of linked records, for records with numbers `first` to `last`."""
    found: dict[str, dict[str, list[str]]] = {}
    for source, role, target in connection.execute(
            "SELECT link.source, link.role, link.target FROM record JOIN link ON link.source = record.id "
            "WHERE record.number BETWEEN ? AND ? ORDER BY link.source, link.number", (first, last)):
        found.setdefault(source, {}).setdefault(role, []).append(target)
    return found


class Names:
    """What linked records are called, each looked up once."""

    MOST = 50_000  # remembered at once

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._called = lru_cache(maxsize=self.MOST)(partial(_called, connection))

    def of(self, links: Links) -> Linked:
        """What the linked records are called, by role."""
        return {role: [self._called(id) for id in ids] for role, ids in links.items()}


def _called(connection: sqlite3.Connection, id: str) -> Called:
    title, acronym = _names(connection, id)
    within: list[str] = []
    for _ in range(ABOVE):
        above = connection.execute("SELECT target FROM link WHERE source = ? AND role = 'part_of'", (id,)).fetchone()
        if above is None:
            break
        id = above[0]
        within += [name for name in _names(connection, id) if name]
    return Called(title, acronym, " ".join(within))


def _names(connection: sqlite3.Connection, id: str) -> tuple[str, str | None]:
    """Title and, for kinds that have one, acronym."""
    # A link to nothing is damage that `check` tells of; what can be read of the rest is read all the same.
    kind, title = connection.execute("SELECT kind, title FROM record WHERE id = ?", (id,)).fetchone() or ("", "")
    if kind not in _WITH_ACRONYM:
        return title, None
    found = connection.execute(f'SELECT acronym FROM "{kind}" WHERE id = ?', (id,)).fetchone()
    return title, found[0] if found else None


_WITH_ACRONYM = frozenset(kind.name for kind in KINDS if kind.field("acronym"))
