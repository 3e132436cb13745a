"""Keeps the vocabulary: each indexed word once, how many records hold it, and the pieces by which it is found."""

import sqlite3
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import add, itemgetter

from db.collecting import uncollected
from db.reading import present
from db.search import tables
from db.search.fold import skeleton
from db.typed import TYPE_CHECKING

if TYPE_CHECKING:  # not for an answer to a search, which comes by here too
    from db.aside import Aside

AT_ONCE = 5_000  # new words worked on at once
Found = tuple[str, int]  # a word, and how many records hold it
Spelt = tuple[str, str]  # its skeleton, and its pieces


def grams(word: str) -> list[str]:
    """Pieces of two and three letters of `word` with its ends marked: `_wo`, `wor`, `or`, ... in order, each once."""
    return list(dict.fromkeys(_all_grams(word)))


def _all_grams(word: str) -> Iterator[str]:
    ended = f"_{word}_"
    twos = list(map(add, ended, ended[1:]))
    return chain(twos, map(add, twos, ended[2:]))


def pieces(word: str, level: str) -> set[str]:
    """The pieces by which a word is found, and those of its skeleton."""
    return set(_all_grams(word) if word == level else chain(_all_grams(word), _all_grams(level)))


def count(connection: sqlite3.Connection, counts: Mapping[str, int]) -> None:
    """Add to the number of records that hold these words; a few of them, for there are as many look-ups.

    New words are numbered as in `recount`.
    """
    known = present(connection, "search_term", "plain", tuple(counts))
    connection.executemany("UPDATE search_term SET records = records + ? WHERE plain = ?",
                           [(more, word) for word, more in counts.items() if word in known])
    new = sorted([(word, more) for word, more in counts.items() if word not in known], key=itemgetter(1), reverse=True)
    if new:
        heard = spelt([word for word, _ in new])
        _learn(connection, new, heard)
        _count_pieces(connection, heard)


def recount(connection: sqlite3.Connection, aside: "Aside") -> None:
    """Bring the whole vocabulary up to date from what FTS5 has counted: quicker where many records have come.

    How the words are spelt otherwise is worked out `aside`.

    Words of a million records are many, so they stay within SQLite, in a table that is gone afterwards. The most
    frequent ones get the lowest numbers: whoever reads only some of the words has the likeliest.
    """
    connection.execute("CREATE TEMP TABLE search_counted(plain TEXT PRIMARY KEY, records INTEGER) WITHOUT ROWID")
    connection.executemany("INSERT INTO temp.search_counted VALUES (?,?)", counted(connection))
    connection.execute("UPDATE search_term SET records = 0 WHERE records <> 0 "
                       "AND plain NOT IN (SELECT plain FROM temp.search_counted)")
    connection.execute("UPDATE search_term SET records = now.records FROM temp.search_counted AS now "
                       "WHERE now.plain = search_term.plain AND now.records <> search_term.records")
    connection.execute("DELETE FROM temp.search_counted WHERE plain IN (SELECT plain FROM search_term)")
    new = connection.execute("SELECT plain, records FROM temp.search_counted ORDER BY records DESC, plain")
    waiting: deque[list[Found]] = deque()
    while some := new.fetchmany(AT_ONCE):
        with uncollected():
            waiting.append(some)
            aside.give(spelt, [word for word, _ in some])
            for heard in aside.ready():
                _learn(connection, waiting.popleft(), heard)
    for heard in aside.rest():
        _learn(connection, waiting.popleft(), heard)
    connection.execute("DROP TABLE temp.search_counted")
    connection.execute("DELETE FROM search_gram")
    connection.executemany("INSERT INTO search_gram(gram, terms) VALUES (?,?)",
                           tables.counted(connection, "search_grams"))


def counted(connection: sqlite3.Connection) -> Iterator[Found]:
    """(word, records that hold it), as FTS5 has counted; tags are no words."""
    yield from tables.counted(connection, "search_words", "0", "=")
    yield from tables.counted(connection, "search_words", "a")


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the vocabulary is what the indexed words make it."""
    known = {word: (level, records) for word, level, records in connection.execute(
        "SELECT plain, skeleton, records FROM search_term WHERE records > 0")}
    if known != {word: (skeleton(word), records) for word, records in counted(connection)}:
        return False
    should = Counter(piece for (word,) in connection.execute("SELECT plain FROM search_term") if word.isalpha()
                     for piece in pieces(word, skeleton(word)))
    return should == dict(connection.execute("SELECT gram, terms FROM search_gram")) == dict(
        tables.counted(connection, "search_grams"))


def forget_unused(connection: sqlite3.Connection) -> None:
    """Take the words out that no record holds any more; FTS5 keeps their pieces until it merges what holds them."""
    unused = connection.execute("SELECT number, plain, skeleton FROM search_term WHERE records <= 0").fetchall()
    gone = [(number, pieces(word, level)) for number, word, level in unused if word.isalpha()]
    connection.executemany("INSERT INTO search_grams(search_grams, rowid, grams) VALUES ('delete', ?, ?)",
                           ((number, " ".join(some)) for number, some in gone))
    connection.executemany("UPDATE search_gram SET terms = terms - ? WHERE gram = ?",
                           ((fewer, piece) for piece, fewer in Counter(
                               piece for _, some in gone for piece in some).items()))
    connection.execute("DELETE FROM search_gram WHERE terms <= 0")
    connection.execute("DELETE FROM search_term WHERE records <= 0")


def spelt(words: Sequence[str]) -> list[Spelt]:
    """The skeleton of each word and, where it has only letters, the pieces by which it is found, apart by blanks."""
    with uncollected():
        levels = [skeleton(word) for word in words]
        return [(level, " ".join(pieces(word, level)) if word.isalpha() else "")
                for word, level in zip(words, levels, strict=True)]


def _learn(connection: sqlite3.Connection, words: Sequence[Found], heard: Sequence[Spelt]) -> None:
    """Take new words into the vocabulary, as they are `spelt`."""
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM search_term").fetchone()[0]
    connection.executemany("INSERT INTO search_term(number, plain, skeleton, records) VALUES (?,?,?,?)",
                           [(number, word, level, records) for number, ((word, records), (level, _)) in enumerate(
                               zip(words, heard, strict=True), first)])
    connection.executemany("INSERT INTO search_grams(rowid, grams) VALUES (?,?)",
                           [(number, some) for number, (_, some) in enumerate(heard, first) if some])


def _count_pieces(connection: sqlite3.Connection, heard: Sequence[Spelt]) -> None:
    connection.executemany(
        "INSERT INTO search_gram(gram, terms) VALUES (?,?) "
        "ON CONFLICT(gram) DO UPDATE SET terms = terms + excluded.terms",
        Counter(chain.from_iterable(some.split() for _, some in heard)).items())
