"""Keeps the search index: every record's folded words and the vocabulary, in the caller's transaction."""

import sqlite3
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from operator import add

from db.reading import present
from db.search import tables
from db.search.fold import skeleton

Row = tuple[int, str, str, str, str, str, str]  # number, name, side, note, tags, phones, emails
_COLUMNS = ("name", "side", "note", "tags", "phones", "emails")
AT_ONCE = 500  # rows of one statement
BULK = 1_000  # rows at once from which FTS5 gets more room, and counts the vocabulary itself
MANY_PAGES = 100_000  # that are merged at once after a bulk
ROOM, USUAL_ROOM = 32 * 2**20, 2**20  # bytes FTS5 gathers before it writes a segment
FEW_SEGMENTS = 6  # of a table, that are not worth merging


class Writer:
    """Adds rows to the index, changes and removes them; made by `writing`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._counts = Counter[str]()
        self._bulk = False
        self._added = 0

    def add(self, rows: Sequence[Row]) -> None:
        """Put `rows` into the index, which has no row of these numbers yet."""
        if len(rows) > BULK and not self._bulk:
            self._bulk = True
            _give_room(self._connection, ROOM)
        self._added += len(rows)
        execute = self._connection.executemany
        execute("INSERT INTO search_text(number, name, side, note, tags, phones, emails) VALUES (?,?,?,?,?,?,?)", rows)
        execute("INSERT INTO search_words(rowid, name, side, note, tags) VALUES (?,?,?,?,?)", [row[:5] for row in rows])
        execute("INSERT INTO search_phones(rowid, phones) VALUES (?,?)", [(row[0], row[5]) for row in rows if row[5]])
        if not self._bulk:
            for row in rows:
                self._counts.update(_terms(row))

    def change(self, rows: Sequence[Row]) -> None:
        """Put each of `rows` in the place of the one of the same number; nothing is done where it is that already.

        All of them go in one statement, by ascending number: FTS5 writes a segment at the end of each, and whenever it
        is given a smaller number than before.
        """
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
        if self._bulk:
            _recount(self._connection)
            _give_room(self._connection, USUAL_ROOM)
            _settle(self._connection, self._added)
        else:
            _count(self._connection, {word: count for word, count in self._counts.items() if count})


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[Writer]:
    """A writer, whose work is finished when the block ends well; the caller's transaction undoes it otherwise."""
    writer = Writer(connection)
    yield writer
    writer.finish()


def _give_room(connection: sqlite3.Connection, room: int) -> None:
    """How much FTS5 gathers before it writes: fewer, larger segments take half the time of many that are merged."""
    for table in tables.INDEXES:
        connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', ?)", (room,))


def _settle(connection: sqlite3.Connection, added: int) -> None:
    """Merge what a bulk of so many rows has left, so that no edit has to: all of it where that is most of the index."""
    whole = 2 * added >= connection.execute("SELECT max(number) FROM search_text").fetchone()[0]
    for table in tables.INDEXES:
        if whole:
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
        else:
            while _merge(connection, table, MANY_PAGES):
                pass


def _merge(connection: sqlite3.Connection, table: str, pages: int) -> bool:
    """Merge segments of one age, writing about so many pages, or of any age where they are negative; whether it did."""
    before = connection.total_changes
    connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (pages,))
    return connection.total_changes - before >= 2  # FTS5's own sign of work done


def _pieces(word: str, level: str) -> list[str]:
    """The pieces by which a word is found, and those of its skeleton."""
    return grams(word) if word == level else list({*grams(word), *grams(level)})


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
    known = {word: (level, records) for word, level, records in connection.execute(
        "SELECT plain, skeleton, records FROM search_term WHERE records > 0")}
    if known != {word: (skeleton(word), records) for word, records in _words_of(connection)}:
        return False
    pieces = Counter(piece for (word,) in connection.execute("SELECT plain FROM search_term") if word.isalpha()
                     for piece in _pieces(word, skeleton(word)))
    return pieces == dict(connection.execute("SELECT gram, terms FROM search_gram")) == dict(
        tables.counted(connection, "search_grams"))


def forget_unused(connection: sqlite3.Connection) -> None:
    """Let no word that no record holds any more stand anywhere in the index: it may be a name removed for good."""
    unused = connection.execute("SELECT number, plain, skeleton FROM search_term WHERE records <= 0").fetchall()
    pieces = [(number, _pieces(word, level)) for number, word, level in unused if word.isalpha()]
    connection.executemany("INSERT INTO search_grams(search_grams, rowid, grams) VALUES ('delete', ?, ?)",
                           ((number, " ".join(some)) for number, some in pieces))
    connection.executemany("UPDATE search_gram SET terms = terms - ? WHERE gram = ?",
                           ((count, piece) for piece, count in Counter(
                               piece for _, some in pieces for piece in some).items()))
    connection.execute("DELETE FROM search_gram WHERE terms <= 0")
    connection.execute("DELETE FROM search_term WHERE records <= 0")
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


def grams(word: str) -> list[str]:
    """Pieces of two and three letters of `word` with its ends marked: `_wo`, `wor`, `or`, ... in order, each once."""
    ended = f"_{word}_"
    twos = list(map(add, ended, ended[1:]))
    return list(dict.fromkeys([*twos, *map(add, twos, ended[2:])]))


def _terms(row: Row) -> set[str]:
    return set(" ".join(row[1:4]).replace(";", " ").replace("|", " ").split())


def _recount(connection: sqlite3.Connection) -> None:
    """Bring the whole vocabulary up to date from what FTS5 knows of the indexed words; quicker for many rows."""
    known = dict(connection.execute("SELECT plain, records FROM search_term"))
    counted = dict(_words_of(connection))
    changes = {term: more for term, doc in counted.items() if (more := doc - known.get(term, 0))}
    changes |= {term: -before for term, before in known.items() if before and term not in counted}
    _count(connection, changes, known)


def _words_of(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """(word, records that hold it), as FTS5 has counted; tags are no words."""
    yield from tables.counted(connection, "search_words", "0", "=")
    yield from tables.counted(connection, "search_words", "a")


def _count(connection: sqlite3.Connection, counts: Mapping[str, int], known: Container[str] | None = None) -> None:
    """Add `counts` to the vocabulary; `known` are the words that are in it already, where the caller knows."""
    if known is None:
        known = present(connection, "search_term", "plain", tuple(counts))
    connection.executemany("UPDATE search_term SET records = records + ? WHERE plain = ?",
                           ((count, word) for word, count in counts.items() if word in known))
    new = [word for word in counts if word not in known]
    if new:
        _learn(connection, new, counts)


def _learn(connection: sqlite3.Connection, words: Sequence[str], counts: Mapping[str, int]) -> None:
    """Take new words into the vocabulary, with the pieces of each that has only letters."""
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM search_term").fetchone()[0]
    levels = [skeleton(word) for word in words]
    connection.executemany("INSERT INTO search_term(number, plain, skeleton, records) VALUES (?,?,?,?)",
                           ((number, word, level, counts[word])
                            for number, (word, level) in enumerate(zip(words, levels, strict=True), first)))
    pieces = [(number, _pieces(word, level))
              for number, (word, level) in enumerate(zip(words, levels, strict=True), first) if word.isalpha()]
    connection.executemany("INSERT INTO search_grams(rowid, grams) VALUES (?,?)",
                           ((number, " ".join(some)) for number, some in pieces))
    connection.executemany(
        "INSERT INTO search_gram(gram, terms) VALUES (?,?) "
        "ON CONFLICT(gram) DO UPDATE SET terms = terms + excluded.terms",
        Counter(chain.from_iterable(some for _, some in pieces)).items())
