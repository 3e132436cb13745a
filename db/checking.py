"""Whether a directory file is whole: what SQLite says of it, its history, and the search index against the records.

What is derived from records can be made again; what people typed cannot, and is only reported.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from db import cards, history
from db.aside import Aside
from db.author import Author
from db.derived import sort_key
from db.history import Entry
from db.kinds import DOCUMENT, KINDS, fields_of
from db.records import Progress
from db.search import index
from db.state import Kept, State, states, unpack, unpack_state, value_of

MOST_TOLD = 5  # of one sort of trouble
AT_ONCE = 500  # records looked at


class Finding(NamedTuple):
    """Something that is not as it should be."""

    sentence: str
    can_be_rebuilt: bool


def check(connection: sqlite3.Connection, progress: Progress = lambda _: None) -> list[Finding]:
    """Everything that is wrong with the file; `progress` hears of the records that were compared."""
    return [*_damage(connection), *_references(connection), *_halves(connection), *_citations(connection),
            *_texts(connection), *_history(connection), *_index(connection, progress)]


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


def _citations(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Citations of fields that the record does not have, or of no place that a document can have."""
    wrong = sum(field is not None and field not in fields_of(kind) for kind, field in connection.execute(
        "SELECT DISTINCT record.kind, citation.field FROM citation JOIN record ON record.id = citation.record"))
    wrong += connection.execute('SELECT count(*) FROM citation JOIN record ON record.id = citation.document WHERE '
                                'record.kind <> ? OR paragraph < 1 OR start < 0 OR start > "end"',
                                (DOCUMENT.name,)).fetchone()[0]
    if wrong:
        yield Finding(f"{wrong:,} citation{'s point' if wrong > 1 else ' points'} to nothing that can be looked up.",
                      False)


def _texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Citations of characters that no text of their document has, where all of its texts are kept here."""
    wrong = len(connection.execute(
        'SELECT 1 FROM citation JOIN document_text USING (document) LEFT JOIN text USING (hash) '
        'WHERE "end" IS NOT NULL GROUP BY citation.number '
        'HAVING count(*) = count(text.hash) AND max(length(text.text)) < "end"').fetchall())
    if wrong:
        yield Finding(f"{wrong:,} citation{'s point' if wrong > 1 else ' points'} beyond the end of the document's "
                      "text.", False)


def _history(connection: sqlite3.Connection) -> Iterator[Finding]:
    wrong = len({entry.record for entry in unaccounted(connection)})
    if wrong:
        yield Finding(f"The history does not account for {wrong:,} record{'s' if wrong > 1 else ''}: another program "
                      "changed the file.", True)


def unaccounted(connection: sqlite3.Connection) -> Iterator[Entry]:
    """What must have happened beside the log: from what its entries, replayed, make of the records they speak of."""
    rows = connection.execute('SELECT record, field, old, new FROM "change" WHERE old IS NOT NULL OR new IS NOT NULL '
                              "ORDER BY record, number")
    by_record = groupby(rows, key=lambda row: str(row[0]))
    while some := [(id, _replayed(entries)) for id, entries in islice(by_record, AT_ONCE)]:
        now = states(connection, [id for id, _ in some])
        for id, told in some:
            yield from _differences(id, told, now.get(id))


def _replayed(rows: Iterable[Sequence[str | None]]) -> dict[str | None, Kept | State]:
    """By field what the log says it holds; under None the record itself, where it speaks of its coming or going."""
    told: dict[str | None, Kept | State] = {}
    for _, field, _, new in rows:
        if field is None:
            told = {None: unpack_state(new) if new else None}
        else:
            told[field] = unpack(new)
    return told


def _differences(id: str, told: Mapping[str | None, Kept | State], now: State | None) -> Iterator[Entry]:
    named = {name: value_of(value) for name, value in told.items() if name is not None}
    if None not in told:  # a record of the facts the file was made with: only what was changed is known
        if now is not None:
            yield from _unequal(id, named, {name: now.fields.get(name) for name in named})
        return
    start = told[None]
    if not isinstance(start, State) or now is None:
        if start is not None or now is not None:
            yield Entry(id, None, start, now)
        return
    fields = {**start.fields, **named}
    yield from _unequal(id, fields, {name: now.fields.get(name) for name in {**fields, **now.fields}})


def _unequal(id: str, told: Mapping[str, Kept], now: Mapping[str, Kept]) -> Iterator[Entry]:
    for name, value in now.items():
        if told.get(name) != value:
            yield Entry(id, name, told.get(name), value)


def account(connection: sqlite3.Connection, author: Author) -> None:
    """Write down what must have happened beside the log, so that it tells again how the records came about."""
    found = list(unaccounted(connection))
    if found:
        history.write(connection, history.begin(connection, author, history.FOUND), found)


def _index(connection: sqlite3.Connection, progress: Progress) -> Iterator[Finding]:
    wrong = 0
    with Aside() as aside:
        for kind in KINDS:
            for window in cards.windows(connection, kind, 0, aside):
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
    first, last = window[0][0], window[-1][0]
    kept = {number: rest for number, *rest in connection.execute(
        "SELECT record.number, record.title, record.subtitle, record.sort_key, text.name, text.side, text.note, "
        "text.tags, text.phones, text.emails FROM record LEFT JOIN search_text AS text ON text.number = record.number "
        "WHERE record.number BETWEEN ? AND ?",
        (first, last))}
    return sum(kept[number] != [title, subtitle, sort_key(title), *texts] for number, title, subtitle, texts in window)
