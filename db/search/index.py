"""Keeps the search index: every record's folded words and the vocabulary, in the caller's transaction."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from db.aside import Aside
from db.search import learning, tables

Row = tuple[int, str, str, str, str, str, str]  # number, name, side, note, tags, phones, emails
_COLUMNS = ("name", "side", "note", "tags", "phones", "emails")
AT_ONCE = 500  # rows of one statement
BULK = 1_000  # rows of one step from which FTS5 gets more room
MANY = 0.2  # of the index, from which the vocabulary is counted by FTS5 rather than here
MANY_PAGES = 100_000  # that are merged at once after a bulk
ROOM, USUAL_ROOM = 32 * 2**20, 2**20  # bytes FTS5 gathers for each table before it writes a segment
FEW_SEGMENTS = 6  # of a table, that are not worth merging


class Writer:
    """Adds rows to the index, changes and removes them; made by `writing`."""

    def __init__(self, connection: sqlite3.Connection, aside: Aside) -> None:
        self._connection = connection
        self.aside = aside  # where what is to be added may be worked out
        self._counts = Counter[str]()
        self._bulk = self._recounts = False
        self._added = self._before = 0  # rows of this writer; of the index, before a bulk

    def add(self, rows: Sequence[Row]) -> None:
        """Put `rows` into the index, which has no row of these numbers yet."""
        if self._added + len(rows) > BULK and not self._bulk:
            self._bulk = True
            self._before = _size(self._connection) - self._added
            _give_room(self._connection, ROOM)
        self._added += len(rows)
        if self._bulk and self._added > MANY * self._before:
            self._recounts = True
            self._counts.clear()
        execute = self._connection.executemany
        execute("INSERT INTO search_text(number, name, side, note, tags, phones, emails) VALUES (?,?,?,?,?,?,?)", rows)
        execute("INSERT INTO search_words(rowid, name, side, note, tags) VALUES (?,?,?,?,?)", [row[:5] for row in rows])
        execute("INSERT INTO search_phones(rowid, phones) VALUES (?,?)", [(row[0], row[5]) for row in rows if row[5]])
        if not self._recounts:
            for row in rows:
                self._counts.update(_terms(row))

    def derive(self, function: Callable[..., list[Row]], *batch: Any) -> None:
        """Put the rows that `function` makes of this batch into the index, by the end; see `Aside.give`."""
        self.aside.give(function, *batch)
        for rows in self.aside.ready():
            self.add(rows)

    def catch_up(self) -> None:
        """Wait for all rows that are still worked out."""
        for rows in self.aside.rest():
            self.add(rows)

    def change(self, rows: Sequence[Row]) -> None:
        """Put each of `rows` in the place of the one of the same number; nothing is done where it is that already.

        All of them go in one statement, by ascending number: FTS5 writes a segment at the end of each, and whenever it
        is given a smaller number than before.
        """
        self.catch_up()
        before = self._rows([row[0] for row in rows])
        self.add([row for row in rows if row[0] not in before])
        differing = sorted(row for row in rows if row[0] in before and row != before[row[0]])
        if not differing:
            return
        import json  # not for an answer to a search, which comes by here too

        columns = ", ".join(f"{name} = json_extract(changed.value, '$[{at}]')" for at, name in enumerate(_COLUMNS, 1))
        self._connection.execute(f"UPDATE search_text SET {columns} FROM json_each(?) AS changed WHERE "
                                 "search_text.number = json_extract(changed.value, '$[0]')", (json.dumps(differing),))
        for row in differing:
            self._counts.subtract(_terms(before[row[0]]))
            self._counts.update(_terms(row))

    def remove(self, numbers: Iterable[int]) -> None:
        """Take the records with these numbers out of the index."""
        self.catch_up()
        waiting = sorted(numbers)
        for at in range(0, len(waiting), AT_ONCE):
            some = waiting[at:at + AT_ONCE]
            for row in self._rows(some).values():
                self._counts.subtract(_terms(row))
            self._connection.execute(f"DELETE FROM search_text WHERE number IN ({','.join(map(str, some))})")

    def _rows(self, numbers: Sequence[int]) -> dict[int, Row]:
        found: dict[int, Row] = {}
        for at in range(0, len(numbers), AT_ONCE):
            found |= {row[0]: row for row in self._connection.execute(
                f"SELECT number, {', '.join(_COLUMNS)} FROM search_text "
                f"WHERE number IN ({','.join(map(str, numbers[at:at + AT_ONCE]))})")}
        return found

    def finish(self) -> None:
        """Bring the vocabulary up to date with what was added, changed and removed."""
        self.catch_up()
        if self._recounts:
            learning.recount(self._connection, self.aside)
        else:
            learning.count(self._connection, {word: more for word, more in self._counts.items() if more})
        if self._bulk:
            _give_room(self._connection, USUAL_ROOM)
            _settle(self._connection, self._added)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[Writer]:
    """A writer, whose work is finished when the block ends well; the caller's transaction undoes it otherwise."""
    with Aside() as aside:
        writer = Writer(connection, aside)
        yield writer
        writer.finish()


def _give_room(connection: sqlite3.Connection, room: int) -> None:
    """How much FTS5 gathers before it writes: fewer, larger segments take half the time of many that are merged."""
    for table in tables.INDEXES:
        connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', ?)", (room,))


def _settle(connection: sqlite3.Connection, added: int) -> None:
    """Merge what a bulk of so many rows has left, so that no edit has to: all of it where that is most of the index."""
    whole = 2 * added >= _size(connection)
    for table in tables.INDEXES:
        if whole:
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
        else:
            while _merge(connection, table, MANY_PAGES):
                pass


def _size(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM search_text").fetchone()[0])


def _merge(connection: sqlite3.Connection, table: str, pages: int) -> bool:
    """Merge segments of one age, writing about so many pages, or of any age where they are negative; whether it did."""
    before = connection.total_changes
    connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (pages,))
    return connection.total_changes - before >= 2  # FTS5's own sign of work done


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether FTS5 finds its tables to agree with the indexed words, and the vocabulary is what they make it."""
    try:
        for table in ("search_words", "search_phones"):
            connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_CORRUPT:
            return False
        if code != sqlite3.SQLITE_READONLY:  # FTS5 is asked by an INSERT: where nothing may be written it cannot be
            raise
    return learning.is_sound(connection)


def forget_unused(connection: sqlite3.Connection) -> None:
    """Let no word that no record holds any more stand anywhere in the index: it may be a name removed for good."""
    learning.forget_unused(connection)
    for table in tables.INDEXES:  # FTS5 keeps what was removed until it merges the segments that hold it
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def tidy(connection: sqlite3.Connection, pages: int) -> bool:
    """Merge, writing at most about so many pages, what edits have strewn; whether there is more to do.

    Every change adds a small segment to FTS5's tables, and a search visits all of them. Those of one age are merged
    first, as long as there are four of an age: that leaves the large ones alone.
    """
    more = False
    for table in tables.INDEXES:
        if _segments(connection, table) > FEW_SEGMENTS:
            more = _merge(connection, table, pages) or _merge(connection, table, -pages) or more
    return more


def _segments(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(DISTINCT segid) FROM {table}_idx").fetchone()[0])


def _terms(row: Row) -> set[str]:
    return set(" ".join(row[1:4]).replace(";", " ").replace("|", " ").split())
