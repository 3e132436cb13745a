"""Keeps the search index: every record's folded words and the vocabulary, in the caller's transaction."""

import sqlite3
from collections import Counter
from collections.abc import Sequence

from db.search.fold import skeleton

Row = tuple[int, str, str, str, str, str, str]  # number, name, side, note, tags, phones, emails


def write(connection: sqlite3.Connection, rows: Sequence[Row], *, count: bool = True) -> None:
    """Put `rows` into the index, which has no row of these numbers yet.

    Without `count` the vocabulary is left behind, and `recount` has to follow in the same transaction.
    """
    connection.executemany("INSERT INTO search_text(number, name, side, note, tags, phones, emails) "
                           "VALUES (?,?,?,?,?,?,?)", rows)
    connection.executemany("INSERT INTO search_words(rowid, name, side, note, tags) VALUES (?,?,?,?,?)",
                           (row[:5] for row in rows))
    connection.executemany("INSERT INTO search_phones(rowid, phones) VALUES (?,?)",
                           ((row[0], row[5]) for row in rows if row[5]))
    if count:
        counts = Counter[str]()
        for row in rows:
            counts.update(_terms(row))
        _count(connection, counts)


def clear(connection: sqlite3.Connection) -> None:
    """Empty the whole index; a rebuild follows."""
    for table in ("search_words", "search_phones"):
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")
    connection.execute("INSERT INTO search_grams(search_grams) VALUES ('delete-all')")
    # The triggers would take each row out of an FTS table that is empty already.
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'search_text_goes'").fetchone()[0]
    connection.execute("DROP TRIGGER search_text_goes")
    for table in ("search_text", "search_term", "search_gram"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(trigger)


def grams(word: str) -> list[str]:
    """Pieces of two and three letters of `word` with its ends marked: `_wo`, `wor`, `or`, ... in order, each once."""
    ended = f"_{word}_"
    pieces = [ended[at:at + size] for size in (2, 3) for at in range(len(ended) - size + 1)]
    return list(dict.fromkeys(pieces))


def _terms(row: Row) -> set[str]:
    return set(" ".join(row[1:4]).replace(";", " ").replace("|", " ").split())


def recount(connection: sqlite3.Connection) -> None:
    """Bring the whole vocabulary up to date from what FTS5 knows of the indexed words; quicker for many rows."""
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words_known USING "
                       "fts5vocab(main, search_words, row)")
    known = dict(connection.execute("SELECT plain, records FROM search_term"))
    found = connection.execute("SELECT term, doc FROM temp.search_words_known WHERE term >= '0' AND term < '='"
                               " UNION ALL SELECT term, doc FROM temp.search_words_known WHERE term >= 'a'")
    _count(connection, Counter({term: doc - known.get(term, 0) for term, doc in found}))


def _count(connection: sqlite3.Connection, counts: Counter[str]) -> None:
    """Add `counts` to the vocabulary; a word that is new to it also gets its pieces."""
    last = connection.execute("SELECT coalesce(max(number), 0) FROM search_term").fetchone()[0]
    connection.executemany(
        "INSERT INTO search_term(plain, skeleton, records) VALUES (?,?,?) "
        "ON CONFLICT(plain) DO UPDATE SET records = records + excluded.records",
        ((word, skeleton(word), count) for word, count in counts.items() if count))
    new = connection.execute("SELECT number, plain FROM search_term WHERE number > ?", (last,)).fetchall()
    pieces = [(number, {*grams(word), *grams(skeleton(word))}) for number, word in new if word.isalpha()]
    connection.executemany("INSERT INTO search_grams(rowid, grams) VALUES (?,?)",
                           ((number, " ".join(some)) for number, some in pieces))
    connection.executemany(
        "INSERT INTO search_gram(gram, terms) VALUES (?,?) "
        "ON CONFLICT(gram) DO UPDATE SET terms = terms + excluded.terms",
        Counter(piece for _, some in pieces for piece in some).items())
