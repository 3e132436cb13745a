"""The words that hold given pieces, for finding mistyped ones.

Those are some thousands for a word, and reading them out of the file is most of the time that a mistyped word takes.
Whoever types one needs them for every key: from the third time on the vocabulary is kept in memory, read a part at a
time so that no key waits for all of it. Words are never taken out of the vocabulary, except when it is made again or
the trash is emptied, so that a changed file only adds to what is kept; whether a record still holds a word is asked at
the end.
"""

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

PATIENCE = 2  # times that words are read out of the file
PART = 10_000  # words read at once, in about 10 ms
MOST = 500_000  # words kept, about 13 MB

Spellings = tuple[list[str], list[str]]  # words, and their skeletons in the same order


class _Texts:
    """Short texts by number from 1 on, in one long one: a text of its own for each would take three times the room."""

    def __init__(self) -> None:
        self._whole = ""
        self._starts = array("I", (0, 0))  # there is no text 0

    def __len__(self) -> int:
        return len(self._starts) - 2

    def add(self, texts: Sequence[str]) -> None:
        """Put these after the last."""
        self._starts.extend(list(accumulate(map(len, texts), initial=len(self._whole)))[1:])
        self._whole += "".join(texts)

    def at(self, numbers: Iterable[int]) -> list[str]:
        """The texts with these numbers."""
        whole, starts = self._whole, self._starts
        return [whole[starts[number]:starts[number + 1]] for number in numbers]


class Terms:
    """The vocabulary of one open file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._asked = 0
        self._stale = True
        self._forget_all()

    def _forget_all(self) -> None:
        self._plain, self._levels = _Texts(), _Texts()  # by number; a skeleton that is the word itself is left out
        self._count = 0  # words in the file among the numbers that were read
        self._schema = -1  # of the file when they were
        self._has_all = False

    def forget(self) -> None:
        """The file has changed."""
        self._stale = True

    def known(self, words: Sequence[str]) -> set[str]:
        """Those of these words that a record holds."""
        return {word for (word,) in self._connection.execute(
            f"SELECT plain FROM search_term WHERE plain IN ({','.join('?' * len(words))}) AND records > 0", words)}

    def holding(self, match: str, most: int) -> Spellings:
        """At most so many words whose pieces answer this expression of FTS5, some of them perhaps in no record."""
        self._asked += 1
        if self._asked > PATIENCE:
            self._read_more()
        kept = 0 if self._stale else len(self._plain)
        words, levels, missing = self._remembered(match, most, kept) if kept else ([], [], most)
        if missing and (self._stale or not self._has_all):
            further = self._read(match, missing, kept)
            words += further[0]
            levels += further[1]
        return words, levels

    def _remembered(self, match: str, most: int, kept: int) -> tuple[list[str], list[str], int]:
        """Those of the words that are in memory, and how many more there may be."""
        joined = self._connection.execute(
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM search_grams WHERE search_grams MATCH ? LIMIT ?)",
            (match, most)).fetchone()[0]
        numbers = list(map(int, joined.split(","))) if joined else []
        inside = bisect_right(numbers, kept)
        words = self._plain.at(numbers[:inside])
        levels = [level or word for level, word in zip(self._levels.at(numbers[:inside]), words, strict=True)]
        return words, levels, len(numbers) - inside

    def _read(self, match: str, most: int, beyond: int) -> Spellings:
        joined = self._connection.execute(
            "SELECT group_concat(plain || ' ' || skeleton, ' ') FROM search_term WHERE number IN "
            "(SELECT rowid FROM search_grams WHERE search_grams MATCH ? AND rowid > ? LIMIT ?)",
            (match, beyond, most)).fetchone()[0]
        found = joined.split(" ") if joined else []  # one text is twice as quick as rows
        return found[::2], found[1::2]

    def _read_more(self) -> None:
        """Read some of what is not kept yet; from the first word again where any has gone, none where they are many."""
        if self._stale:
            self._make_sure()
        if self._has_all or len(self._plain) >= MOST:
            return
        after = len(self._plain)
        rows = self._connection.execute("SELECT number, plain, skeleton FROM search_term WHERE number > ? "
                                        "ORDER BY number LIMIT ?", (after, PART)).fetchall()
        if rows:
            by_number = {number: (word, "" if level == word else level) for number, word, level in rows}
            found = [by_number.get(number, ("", "")) for number in range(after + 1, rows[-1][0] + 1)]
            self._plain.add([word for word, _ in found])
            self._levels.add([level for _, level in found])
            self._count += len(rows)
        self._has_all = len(rows) < PART

    def _make_sure(self) -> None:
        """Keep what is kept only where the file still has all of it."""
        self._stale = self._has_all = False
        schema = self._connection.execute("PRAGMA schema_version").fetchone()[0]
        last = len(self._plain)
        count, word = self._connection.execute(
            "SELECT count(*), (SELECT plain FROM search_term WHERE number = ?) FROM search_term WHERE number <= ?",
            (last, last)).fetchone()
        # A word that is gone lowers the count; where it was the last, its number is nobody's or another's now.
        if last and (schema, count, word) != (self._schema, self._count, self._plain.at([last])[0]):
            self._forget_all()
        self._schema = schema
