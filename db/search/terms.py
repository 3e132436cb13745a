"""The words that hold given pieces, for finding mistyped ones.

Those are some thousands for a word, and reading them out of the file is most of the time that a mistyped word takes.
Whoever types one needs them for every key: from the third time on the whole vocabulary, where it is not too large, is
kept in memory. Words are never taken out of the vocabulary, except when it is made again or the trash is emptied, so
that a changed file only adds to what is kept; whether a record still holds a word is asked at the end.
"""

import sqlite3
from collections.abc import Sequence
from operator import itemgetter

PATIENCE = 2  # times that words are read out of the file
MOST = 100_000  # words kept, about 12 MB

Spellings = tuple[list[str], list[str]]  # words, and their skeletons in the same order


class Terms:
    """The vocabulary of one open file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._asked = 0
        self._all: Spellings = ([], [])  # by number, empty text where there is none; of no length while none is kept
        self._stale = True
        self._state = (0, 0)  # of the file when they were read: its schema, how many words it had

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
        if self._asked > PATIENCE and self._stale:
            self._read_all()
        if not self._all[0] or self._stale:
            return self._read(match, most)
        joined = self._connection.execute(
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM search_grams WHERE search_grams MATCH ? LIMIT ?)",
            (match, most)).fetchone()[0]
        numbers = map(int, joined.split(",")) if joined else ()
        chosen = itemgetter(0, 0, *numbers)  # of two at least it gives a tuple; there is no word 0
        return list(chosen(self._all[0])), list(chosen(self._all[1]))

    def _read(self, match: str, most: int) -> Spellings:
        joined = self._connection.execute(
            "SELECT group_concat(plain || ' ' || skeleton, ' ') FROM search_term WHERE number IN "
            "(SELECT rowid FROM search_grams WHERE search_grams MATCH ? LIMIT ?)", (match, most)).fetchone()[0]
        found = joined.split(" ") if joined else []  # one text is twice as quick as rows
        return found[::2], found[1::2]

    def _read_all(self) -> None:
        """Read what has come since; all of it again where something has gone, nothing where there is too much."""
        self._stale = False
        schema = self._connection.execute("PRAGMA schema_version").fetchone()[0]
        words, levels = self._all if self._all[0] else ([""], [""])
        known = len(words) - 1
        count, highest, last = self._connection.execute(
            "SELECT count(*), coalesce(max(number), 0), (SELECT plain FROM search_term WHERE number = ?) "
            "FROM search_term", (known,)).fetchone()
        # A word that is gone lowers the count; where it was the last, its number is nobody's or another's now.
        if (schema, count - self._state[1]) != (self._state[0], highest - known) or last != words[-1]:
            words, levels, known = [""], [""], 0
        self._all, self._state = (words, levels), (schema, count)
        if highest > MOST:
            self._all = ([], [])
            return
        words += [""] * (highest - known)
        levels += [""] * (highest - known)
        for number, word, level in self._connection.execute(
                "SELECT number, plain, skeleton FROM search_term WHERE number > ?", (known,)):
            words[number] = word
            levels[number] = word if level == word else level
