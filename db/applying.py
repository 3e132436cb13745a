"""Carries changes out: what the entries of a step say becomes rows of the tables, then titles and the search index.

Nothing is decided here and nothing logged; `db.changing` does both, and nobody else may use this.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from db import cards
from db.derived import NO_LINKS, Linked, sort_key, subtitle_of, title_of
from db.errors import UsageError
from db.fields import Kind, Value
from db.records import to_column
from db.search import index
from db.state import CITATIONS, DATES, DISTINCT, TEXTS, Kept, State, ids_in, referring

New = tuple[str, State]  # id, and the record as it shall be
_WINDOW = 500  # ids bound to one statement


class Applier:
    """Adds, changes and removes records in the caller's transaction; `finish` derives what follows from it.

    References may name records that come later, until `finish`.
    """

    def __init__(self, connection: sqlite3.Connection, writer: index.Writer) -> None:
        self._connection, self._writer = connection, writer
        self._added: dict[str, _Added] = {}
        self._touched: set[str] = set()  # ids of records whose derived texts may have changed
        self._renamed: set[str] = set()  # ids of those that others show the names of
        self._removed: set[str] = set()
        self._following: int | None = None  # the number of the next record, once it is asked for

    def add(self, kind: Kind, rows: Sequence[New]) -> None:
        """Add these as records of `kind`."""
        first = self._next()
        added = self._added.get(kind.name)
        if added is None:
            added = self._added[kind.name] = _Added(self._connection, kind, first)
        self._touched |= added.add(first, rows, self._writer)
        self._following = first + len(rows)
        if self._removed:
            self._renamed |= self._removed.intersection(id for id, _ in rows)

    def remove(self, ids: Sequence[str]) -> None:
        """Remove these records with what hangs on them; links and citations of others are theirs to change."""
        _wait_with_references(self._connection)
        highest = self._next() - 1
        found = [row for some in _windows(ids) for row in self._connection.execute(
            f"SELECT number, id, kind FROM record WHERE id IN ({','.join('?' * len(some))})", some)]
        self._writer.remove(number for number, _, _ in found)
        execute = self._connection.executemany
        execute("DELETE FROM use WHERE record = ?", [(number,) for number, _, _ in found])
        for table, column in (("link", "source"), *[(table, column) for table, column, _ in _BESIDE.values()]):
            execute(f"DELETE FROM {table} WHERE {column} = ?", [(id,) for _, id, _ in found])
        for kind in {kind for _, _, kind in found}:
            execute(f'DELETE FROM "{kind}" WHERE id = ?', [(id,) for _, id, own in found if own == kind])
        execute("DELETE FROM record WHERE id = ?", [(id,) for _, id, _ in found])
        _keep_highest(self._connection, highest)
        self._removed.update(ids)
        for added in self._added.values():
            added.forget(ids)

    def change(self, id: str, kind: Kind, fields: Mapping[str, Kept]) -> None:
        """Give fields of a record other values; None clears."""
        if fields.keys() & referring():
            _wait_with_references(self._connection)
        columns = {column.name: column for column in kind.columns if column.name in fields}
        if columns:
            settings = ", ".join(f'"{name}" = ?' for name in columns)
            self._connection.execute(f'UPDATE "{kind.name}" SET {settings} WHERE id = ?',
                                     (*[to_column(fields[name]) for name in columns], id))  # type: ignore[arg-type]
        for name in DATES:
            if name in fields:
                self._connection.execute(f"UPDATE record SET {name} = ? WHERE id = ?", (fields[name], id))
        for field in kind.references:
            if field.name in fields:
                self._connection.execute("DELETE FROM link WHERE source = ? AND role = ?", (id, field.name))
                _link(self._connection, [(id, field.name, target) for target in ids_in(fields[field.name])])
        for name, (table, column, put) in _BESIDE.items():
            if name in fields:
                self._connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (id,))
                put(self._connection, id, fields[name])
        self._touched.add(id)
        if fields.keys() & {*kind.title, "acronym", "part_of"}:
            self._renamed.add(id)

    def finish(self) -> None:
        """Derive titles, subtitles and words of all that this has changed; raises UsageError for a wrong reference."""
        for added in self._added.values():
            added.finish(self._writer)
            if len(self._added) > 1:  # others may have named these before all of the names were there
                self._renamed |= added.parts
        if not self._touched and not self._renamed:
            return
        titles = self._numbers(self._renamed)
        numbers = cards.dependents(self._connection, self._renamed) | self._numbers(self._touched)
        cards.renew(self._connection, numbers, titles, self._writer)

    def _next(self) -> int:
        if self._following is None:
            self._following = _next_number(self._connection)
        return self._following

    def _numbers(self, ids: set[str]) -> set[int]:
        return {number for some in _windows(sorted(ids)) for (number,) in self._connection.execute(
            f"SELECT number FROM record WHERE id IN ({','.join('?' * len(some))})", some)}


class _Added:
    """Writes new records of one kind, many at a time.

    A record is put into the index with the names of those it is linked to. Where it may be linked to one of its own
    kind, which may come later, all of them wait for the last.
    """

    def __init__(self, connection: sqlite3.Connection, kind: Kind, first: int) -> None:
        self._connection, self._kind, self._first = connection, kind, first
        self._waits = any(kind.name in field.targets for field in kind.references)
        self._allowed = {field.name: field.targets for field in kind.references}
        self._later: list[tuple[str, str, str]] = []  # links to records that were not there yet
        self._names = cards.Names(connection)
        self._kinds: dict[str, str | None] = {}  # of the records that links name

    def add(self, first: int, rows: Sequence[New], writer: index.Writer) -> set[str]:
        """Write `rows` as the records from number `first` on; ids of those that name records not there yet."""
        all_values: list[Any] = [state.fields for _, state in rows]
        all_links = [state.links() for _, state in rows] if self._kind.references else [{}] * len(rows)
        links = [(id, role, target) for (id, _), roles in zip(rows, all_links, strict=True)
                 for role, targets in roles.items() for target in targets]
        later = [link for link in links if not self._is_there(link)]
        self._later += later
        linked: list[Linked] = [NO_LINKS] * len(rows)
        if not self._waits:
            linked = [self._names.of(roles) if roles else NO_LINKS for roles in all_links]
        self._insert(first, rows, all_values, linked)
        beside = [(id, put, values[name]) for name, (_, _, put) in _BESIDE.items()
                  for (id, _), values in zip(rows, all_values, strict=True) if name in values]
        if later or beside:
            _wait_with_references(self._connection)
        _link(self._connection, links)
        for id, put, value in beside:
            put(self._connection, id, value)
        if not self._waits:
            writer.derive(cards.words_of, self._kind.name, first, all_values, linked)
        return set() if self._waits else {source for source, _, _ in later}

    def _insert(self, first: int, rows: Sequence[New], all_values: Sequence[Mapping[str, Value]],
                linked: Sequence[Linked]) -> None:
        kind, said = self._kind, set[str]().union(*all_values)  # what no row says is left out: NULL is slow to bind
        dates = [name for name in DATES if name in said]
        names = [column.name for column in kind.columns if column.name in said]
        titles = [title_of(kind, values) for values in all_values]
        self._connection.executemany(
            f"INSERT INTO record({', '.join(['number, id, kind, title, subtitle, sort_key', *dates])}) "
            f"VALUES (?,?,?,?,?,?{',?' * len(dates)})",
            [(number, id, kind.name, title, "" if self._waits else subtitle_of(kind, values, called), sort_key(title),
              *map(values.get, dates))
             for number, ((id, _), title, values, called) in enumerate(
                 zip(rows, titles, all_values, linked, strict=True), first)])
        several = {column.name for column in kind.columns if column.many}
        named = [f', "{name}"' for name in names]
        self._connection.executemany(
            f'INSERT INTO "{kind.name}" (id{"".join(named)}) VALUES (?{", ?" * len(names)})',
            [(id, *[to_column(values.get(name)) if name in several else values.get(name) for name in names])
             for (id, _), values in zip(rows, all_values, strict=True)])

    def finish(self, writer: index.Writer) -> None:
        """Check the links that had to wait, and derive the texts that did."""
        self._kinds.clear()
        for link in self._later:
            if self._stands(link) and not self._is_there(link):
                source, role, target = link
                raise wrong_reference(role, source, target, None, self._allowed[role])
        if self._waits:
            cards.refresh(self._connection, self._kind, self._first, writer)

    def forget(self, ids: Iterable[str]) -> None:
        """These records are gone; one that comes in their place may be of another kind."""
        for id in ids:
            self._kinds.pop(id, None)

    @property
    def parts(self) -> set[str]:
        """Ids of those that were part of something before it was there."""
        return {source for source, role, _ in self._later if role == "part_of"}

    def _stands(self, link: tuple[str, str, str]) -> bool:
        """Whether the link was not taken away again."""
        return self._connection.execute("SELECT 1 FROM link WHERE source = ? AND role = ? AND target = ?",
                                        link).fetchone() is not None

    def _is_there(self, link: tuple[str, str, str]) -> bool:
        """Whether the record is there that a link names; raises UsageError for a kind that the role does not take."""
        source, role, target = link
        if target not in self._kinds:
            if len(self._kinds) >= cards.Names.MOST:
                self._kinds.clear()
            found = self._connection.execute("SELECT kind FROM record WHERE id = ?", (target,)).fetchone()
            self._kinds[target] = found[0] if found else None
        kind = self._kinds[target]
        if kind is not None and kind not in self._allowed[role]:
            raise wrong_reference(role, source, target, kind, self._allowed[role])
        return kind is not None


def _wait_with_references(connection: sqlite3.Connection) -> None:
    """Let references name what is not there until this transaction ends.

    Only where that may be: SQLite then looks for what may name a record whenever one comes, and compiles every
    statement of the connection again.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")


def wrong_reference(role: str, source: str, target: str, kind: str | None, allowed: Sequence[str]) -> UsageError:
    """The failure of a reference to nothing (`kind` is None), or to a record of a kind that it does not take."""
    return UsageError(f"{role} of {source!r} names {target!r}, which is "
                      f"{'no record' if kind is None else f'a record of kind {kind}'}.",
                      f"Name the id of one of kind {' or '.join(allowed)}.")


def _link(connection: sqlite3.Connection, links: Iterable[tuple[str, str, str]]) -> None:
    connection.executemany("INSERT OR IGNORE INTO link(source, role, target) VALUES (?,?,?)", links)


def _cite(connection: sqlite3.Connection, id: str, citations: Kept) -> None:
    connection.executemany('INSERT INTO citation(record, field, document, paragraph, start, "end") '
                           "VALUES (?,?,?,?,?,?)", [(id, *one) for one in _many(citations)])


def _distinguish(connection: sqlite3.Connection, id: str, others: Kept) -> None:
    connection.executemany("INSERT OR IGNORE INTO distinct_pair(one, other) VALUES (?,?)",
                           [(id, other) for other in _many(others)])


def _attach(connection: sqlite3.Connection, id: str, hashes: Kept) -> None:
    connection.executemany("INSERT OR IGNORE INTO document_text(document, hash) VALUES (?,?)",
                           [(id, hash) for hash in _many(hashes)])


def _many(value: Kept) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


# What a record carries in a table of its own: the table, its column for the record, and what puts it there.
_BESIDE = {CITATIONS: ("citation", "record", _cite), DISTINCT: ("distinct_pair", "one", _distinguish),
           TEXTS: ("document_text", "document", _attach)}


def _next_number(connection: sqlite3.Connection) -> int:
    """Above every number that a record has or had: a list that is open elsewhere never shows another in its place."""
    return int(connection.execute("SELECT max((SELECT coalesce(max(number), 0) FROM record), "
                                  "(SELECT coalesce(max(number), 0) FROM highest)) + 1").fetchone()[0])


def _keep_highest(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("DELETE FROM highest")
    connection.execute("INSERT INTO highest(number) VALUES (?)", (number,))


def _windows(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(ids), _WINDOW):
        yield ids[at:at + _WINDOW]
