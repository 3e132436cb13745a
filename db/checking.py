"""Whether a directory file is whole: what SQLite says of it, and the search index against the records.

What is derived from records can be made again; what people typed cannot, and is only reported.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from db import cards
from db.derived import sort_key
from db.kinds import KINDS
from db.records import Progress
from db.search import index

MOST_TOLD = 5  # of one sort of trouble


class Finding(NamedTuple):
    """Something that is not as it should be."""

    sentence: str
    can_be_rebuilt: bool


def check(connection: sqlite3.Connection, progress: Progress = lambda _: None) -> list[Finding]:
    """Everything that is wrong with the file; `progress` hears of the records that were compared."""
    return [*_damage(connection), *_references(connection), *_halves(connection), *_index(connection, progress)]


def _damage(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (said,) in connection.execute(f"PRAGMA integrity_check({MOST_TOLD})"):
        if said != "ok":
            yield Finding(f"SQLite finds damage: {said}.", "search_" in said)


def _references(connection: sqlite3.Connection) -> Iterator[Finding]:
    broken: dict[str, int] = {}
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        broken[table] = broken.get(table, 0) + 1
    for table, count in broken.items():
        yield Finding(f"{count:,} row{'s' if count > 1 else ''} of the table {table} name records that are not there.",
                      table.startswith("search_"))


def _halves(connection: sqlite3.Connection) -> Iterator[Finding]:
    for kind in KINDS:
        lost = connection.execute(
            f'SELECT count(*) FROM record WHERE kind = ? AND id NOT IN (SELECT id FROM "{kind.name}")',
            (kind.name,)).fetchone()[0]
        if lost:
            yield Finding(f"{lost:,} {kind.name if lost == 1 else kind.plural} have no fields any more.", False)


def _index(connection: sqlite3.Connection, progress: Progress) -> Iterator[Finding]:
    wrong = 0
    for kind in KINDS:
        for window in cards.windows(connection, kind, 0):
            wrong += _differing(connection, window)
            progress(len(window))
    surplus = connection.execute("SELECT count(*) FROM search_text WHERE number NOT IN (SELECT number FROM record)")
    wrong += surplus.fetchone()[0]
    if wrong:
        yield Finding(f"The search index is out of date for {wrong:,} record{'s' if wrong > 1 else ''}.", True)
    elif not index.is_sound(connection):
        yield Finding("The search index does not agree with itself.", True)


def _differing(connection: sqlite3.Connection, window: list[cards.Derived]) -> int:
    """How many of these records have another title, subtitle or other words in the index than they should."""
    first, last = window[0].number, window[-1].number
    kept = {number: rest for number, *rest in connection.execute(
        "SELECT record.number, record.title, record.subtitle, record.sort_key, text.name, text.side, text.note, "
        "text.tags, text.phones, text.emails FROM record LEFT JOIN search_text AS text ON text.number = record.number "
        "WHERE record.number BETWEEN ? AND ?",
        (first, last))}
    return sum(kept[one.number] != [one.title, one.subtitle, sort_key(one.title), *one.texts] for one in window)
