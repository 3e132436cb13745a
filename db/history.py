"""The change log: who changed what, when and why. It is only ever added to, in the transaction of the change itself.

A step is one thing done at once, such as a form saved, an import or a merge; its entries say what it did to each
record. A step's stamp is unique in the world and orders steps even where clocks are wrong or were set back: a hybrid
logical clock (Kulkarni et al., 2014), whose milliseconds never fall behind those of the newest step it knows. So the
log can be what laptops exchange; an entry is known by its step's stamp and its place in it.

The log begins after the facts a file is made with: `db.going_back.replay` makes any state of it from those.
"""

import os
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from db import clock
from db.author import Author
from db.state import Kept, State, naming, pack, referring, unpack, unpack_state

TYPED, CHECKED, IMPORTED, MERGED, REMOVED, RESTORED = "typed", "checked", "imported", "merged", "removed", "restored"
UNDONE, REDONE = "undone", "redone"
FOUND = "found"  # to be so, without a step that tells how it came about
WHYS = (TYPED, CHECKED, IMPORTED, MERGED, REMOVED, RESTORED, UNDONE, REDONE, FOUND)
EMPTIED = "(emptied)"  # in place of the id, which may tell a name
_NODE = os.urandom(4).hex()  # of this process: two copies of one file never give the same stamp
_MOST_IN_A_MILLISECOND = 0xFFFF
_WINDOW = 500  # ids bound to one statement


class Entry(NamedTuple):
    """What a step did to one record. Without a field it was added (`new` is its state) or removed (`old` is)."""

    record: str
    field: str | None
    old: Kept | State
    new: Kept | State

    @property
    def inverse(self) -> "Entry":
        """What takes it back."""
        return self._replace(old=self.new, new=self.old)


class Step(NamedTuple):
    """One thing that was done at once."""

    number: int  # in this file
    stamp: str
    made: str  # ISO 8601 in UTC, by the clock of the device
    person: str
    device: str
    why: str  # one of WHYS
    source: str | None  # what was imported, or the record that others were merged into
    of: int | None  # the step that it takes back or does again
    undone: bool  # taken back, and not done again since


class Logged(NamedTuple):
    """One entry with its step."""

    number: int
    step: Step
    entry: Entry


def stamp_after(last: str | None, now: float) -> str:
    """A stamp greater than `last`: 12 hex digits of milliseconds since 1970, 4 that count, 8 of the process."""
    moment, count = round(now * 1000), 0
    if last is not None:
        before, counted = int(last[:12], 16), int(last[12:16], 16)
        if moment <= before:
            moment, count = (before, counted + 1) if counted < _MOST_IN_A_MILLISECOND else (before + 1, 0)
    return f"{moment:012x}{count:04x}{_NODE}"


def begin(connection: sqlite3.Connection, author: Author, why: str, source: str | None = None,
          of: int | None = None) -> int:
    """Write a new step, still without entries, and return its number."""
    last: str | None = connection.execute("SELECT max(stamp) FROM step").fetchone()[0]
    cursor = connection.execute(
        "INSERT INTO step(stamp, made, person, device, why, source, of) VALUES (?,?,?,?,?,?,?)",
        (stamp_after(last, clock.now().timestamp()), clock.in_utc("seconds"), author.person, author.device,
         why, source, of))
    return int(cursor.lastrowid or 0)


def tell_source(connection: sqlite3.Connection, step: int, source: str | None) -> None:
    """Say anew what a step is from, as it goes on: of how many files."""
    connection.execute("UPDATE step SET source = ? WHERE number = ?", (source, step))


def is_newest(connection: sqlite3.Connection, step: int) -> bool:
    """Whether no step was made since this one: then it is neither undone."""
    return bool(connection.execute("SELECT max(number) FROM step").fetchone()[0] == step)


def write(connection: sqlite3.Connection, step: int, entries: Iterable[Entry]) -> None:
    """Add entries to a step of the caller's transaction."""
    written = list(entries)
    if all(one.field is one.old is None for one in written):  # added: most of all entries, and NULL is slow to bind
        connection.executemany('INSERT INTO "change"(step, record, new) VALUES (?,?,?)',
                               [(step, one.record, pack(one.new)) for one in written])
        return
    connection.executemany('INSERT INTO "change"(step, record, field, old, new) VALUES (?,?,?,?,?)',
                           [(step, one.record, one.field, pack(one.old), pack(one.new)) for one in written])


_UNDONE = ("coalesce((SELECT later.why FROM step AS later WHERE later.of = step.number ORDER BY later.number DESC "
           f"LIMIT 1) = '{UNDONE}', 0)")
# What was emptied out of the trash leaves entries without values: their steps cannot be taken back any more.
_WHOLE = ('NOT EXISTS (SELECT 1 FROM "change" WHERE "change".step = step.number AND "change".old IS NULL '
          'AND "change".new IS NULL)')
# What puts records into the trash: removing them, also again, and taking back that they were restored.
_ROOT = "(SELECT root.why FROM step AS root WHERE root.number = step.of)"
_REMOVES = (f"step.why = '{REMOVED}' OR (step.why = '{REDONE}' AND {_ROOT} = '{REMOVED}') "
            f"OR (step.why = '{UNDONE}' AND {_ROOT} = '{RESTORED}')")
_STEP = f"step.number, step.stamp, step.made, step.person, step.device, step.why, step.source, step.of, {_UNDONE}"
_ENTRY = '"change".number, "change".record, "change".field, "change".old, "change".new'


def steps(connection: sqlite3.Connection, limit: int | None = None) -> list[Step]:
    """The steps, the newest first."""
    return [_step(row) for row in connection.execute(
        f"SELECT {_STEP} FROM step ORDER BY number DESC LIMIT ?", (-1 if limit is None else limit,))]


def step(connection: sqlite3.Connection, number: int) -> Step | None:
    """The step with this number."""
    row = connection.execute(f"SELECT {_STEP} FROM step WHERE number = ?", (number,)).fetchone()
    return None if row is None else _step(row)


def of_record(connection: sqlite3.Connection, ids: Iterable[str], limit: int | None = None) -> list[Logged]:
    """All that was done to records with these ids, the newest first."""
    wanted = tuple(ids)
    return _logged(connection, f'"change".record IN ({",".join("?" * len(wanted))}) '
                               'ORDER BY "change".number DESC LIMIT ?', (*wanted, -1 if limit is None else limit))


def of_step(connection: sqlite3.Connection, number: int, limit: int) -> list[Logged]:
    """The first entries of a step."""
    return _logged(connection, '"change".step = ? ORDER BY "change".number LIMIT ?', (number, limit))


def logged(connection: sqlite3.Connection, entry: int) -> Logged | None:
    """The entry with this number."""
    return next(iter(_logged(connection, '"change".number = ?', (entry,))), None)


def _logged(connection: sqlite3.Connection, condition: str, bound: Sequence[object]) -> list[Logged]:
    return [Logged(row[9], _step(row[:9]), _entry(row[10:])) for row in connection.execute(
        f'SELECT {_STEP}, {_ENTRY} FROM "change" JOIN step ON step.number = "change".step WHERE {condition}', bound)]


def merged_into(connection: sqlite3.Connection, id: str) -> list[str]:
    """Ids of the records that were merged into this one, and into those; merges that were undone do not count."""
    found = [id]
    for one in found:  # grows while it is walked
        found += [record for (record,) in connection.execute(
            'SELECT "change".record FROM step CROSS JOIN "change" ON "change".step = step.number '
            f'WHERE step.why = ? AND step.source = ? AND "change".field IS NULL AND "change".new IS NULL '
            f"AND NOT {_UNDONE}", (MERGED, one)) if record not in found]
    return found[1:]


def entries(connection: sqlite3.Connection, step: int, *, backwards: bool = False) -> Iterator[Entry]:
    """The entries of a step in the order they were written, or from the last."""
    at = 2**62 if backwards else 0
    order, beyond = ("DESC", "<") if backwards else ("ASC", ">")
    while rows := connection.execute(
            f'SELECT {_ENTRY} FROM "change" WHERE step = ? AND number {beyond} ? ORDER BY number {order} LIMIT 1000',
            (step, at)).fetchall():
        at = rows[-1][0]
        yield from (_entry(row[1:]) for row in rows)


def size(connection: sqlite3.Connection, step: int) -> tuple[int, int]:
    """(records, entries) of a step."""
    row = connection.execute('SELECT count(DISTINCT record), count(*) FROM "change" WHERE step = ?', (step,)).fetchone()
    return int(row[0]), int(row[1])


def removed(connection: sqlite3.Connection, step: int) -> set[str]:
    """Ids of the records that a step removed."""
    return {id for (id,) in connection.execute(
        'SELECT record FROM "change" WHERE step = ? AND field IS NULL AND new IS NULL', (step,))}


def taken(connection: sqlite3.Connection, id: str) -> Iterator[tuple[str, Entry, int]]:
    """What removals of a record took from others, and removals of others from it: (id of the removed, entry, removal).

    The last is the number of the entry that removed it.
    """
    quoted = """instr("change".old, '"' || gone.record || '"')"""
    for whose in ("gone.record = ?", '"change".record = ?'):
        for named, removal, *entry in connection.execute(
                f'SELECT gone.record, gone.number, {_ENTRY} FROM "change" AS gone JOIN "change" ON "change".step = '
                f'gone.step WHERE {whose} AND gone.field IS NULL AND gone.new IS NULL AND "change".field IS NOT NULL '
                f"AND {quoted}", (id,)):
            yield named, _entry(entry[1:]), removal


def removals(connection: sqlite3.Connection, id: str) -> Iterator[tuple[State, int]]:
    """What a record was each time that it was removed, and the number of that entry."""
    for number, old in connection.execute('SELECT number, old FROM "change" WHERE record = ? AND field IS NULL '
                                          "AND new IS NULL AND old IS NOT NULL ORDER BY number", (id,)):
        yield unpack_state(old), number


def states_of(connection: sqlite3.Connection, ids: Iterable[str]) -> list[State]:
    """What these records were each time that they were removed."""
    return [was for id in ids for was, _ in removals(connection, id)]


def came_back(connection: sqlite3.Connection, id: str, since: int) -> list[str]:
    """Ids of the records that named this one when they were removed, and are there again since an entry."""
    # + : from that entry on, not by record
    return list(dict.fromkeys(other for (other,) in connection.execute(
        'SELECT back.record FROM "change" AS back WHERE back.number > ? AND back.field IS NULL '
        'AND back.new IS NOT NULL AND EXISTS (SELECT 1 FROM "change" AS gone WHERE gone.record = back.record '
        "AND gone.field IS NULL AND gone.new IS NULL AND instr(gone.old, ?)) "
        "AND +back.record IN (SELECT id FROM record)", (since, pack(id)))))


def met(connection: sqlite3.Connection, one: str, other: str, since: int) -> bool:
    """Whether two records were ever there both after an entry."""
    there = {id: connection.execute("SELECT 1 FROM record WHERE id = ?", (id,)).fetchone() is not None
             for id in (one, other)}
    for id, added in connection.execute('SELECT record, new IS NOT NULL FROM "change" WHERE record IN (?, ?) '
                                        "AND field IS NULL AND number > ? ORDER BY number DESC", (one, other, since)):
        if all(there.values()):
            return True
        there[id] = not added
    return all(there.values())


def last_undo_of(connection: sqlite3.Connection, number: int) -> int:
    """The newest step that took back, or did again, the step with this number."""
    return int(connection.execute("SELECT max(number) FROM step WHERE of = ?", (number,)).fetchone()[0])


def trash(connection: sqlite3.Connection, id: str | None = None) -> list[Logged]:
    """The removal of each record that is gone, the newest first; neither those merged nor those emptied out.

    Of the record `id` alone where one is named.
    """
    which, bound = ("1", ()) if id is None else ("record = ?", (id,))
    return _logged(connection, f'"change".number IN (SELECT max(number) FROM "change" WHERE {which} AND field IS NULL '
                               "AND record NOT IN (SELECT id FROM record) GROUP BY record) "
                               f'AND "change".old IS NOT NULL AND ({_REMOVES}) ORDER BY "change".number DESC', bound)


def put_away(connection: sqlite3.Connection, ids: Sequence[str]) -> set[str]:
    """Those of `ids` that were the ids of records which a person removed or merged: such a record may come back."""
    found: set[str] = set()
    if len(ids) > _WINDOW and not connection.execute(  # a bulk: that nothing ever was is told sooner
            "SELECT EXISTS (SELECT 1 FROM step WHERE why IN (?, ?))", (REMOVED, MERGED)).fetchone()[0]:
        return found
    for at in range(0, len(ids), _WINDOW):
        some = ids[at:at + _WINDOW]
        found.update(id for (id,) in connection.execute(
            'SELECT "change".record FROM "change" JOIN step ON step.number = "change".step WHERE "change".record IN '
            f"({','.join('?' * len(some))}) AND field IS NULL AND new IS NULL AND step.why IN (?, ?)",
            (*some, REMOVED, MERGED)))
    return found


def empty(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """Forget what these records, gone for good, were, and who named them: an id is words of a title, such as a name.

    That something was is all that stays.
    """
    gone = [(EMPTIED, id) for id in ids]
    connection.executemany('UPDATE "change" SET record = ?, old = NULL, new = NULL WHERE record = ?', gone)
    connection.executemany(f"UPDATE step SET source = ? WHERE source = ? AND why = '{MERGED}'", gone)
    fields, named = sorted(referring()), re.compile("|".join(f'"{id}"' for id in ids))
    found = [(row[0], _entry(row[1:])) for row in connection.execute(
        f'SELECT {_ENTRY} FROM "change" WHERE (field IS NULL OR field IN ({",".join("?" * len(fields))}))', fields)
        if named.search(f"{row[3]}{row[4]}")]
    connection.executemany('UPDATE "change" SET old = ?, new = ? WHERE number = ?',
                           [(*_but(entry, ids), number) for number, entry in found])


def _but(entry: Entry, ids: Collection[str]) -> tuple[str | None, str | None]:
    """Old and new of an entry as the log keeps them, without these ids; nothing where that leaves no change."""
    def other(id: str) -> bool:
        return id not in ids

    old, new = [value.naming(other) if isinstance(value, State) else naming(entry.field or "", value, other)
                for value in (entry.old, entry.new)]
    return (None, None) if old == new else (pack(old), pack(new))


def to_undo(connection: sqlite3.Connection) -> Step | None:
    """The newest step that is not undone."""
    row = connection.execute(f"SELECT {_STEP} FROM step WHERE of IS NULL AND NOT {_UNDONE} AND {_WHOLE} "
                             "ORDER BY number DESC LIMIT 1").fetchone()
    return None if row is None else _step(row)


def to_redo(connection: sqlite3.Connection) -> Step | None:
    """The step that was undone last, as long as nothing else was done since, be that undone again or not."""
    done = to_undo(connection)
    row = connection.execute(
        f"SELECT {_STEP} FROM step WHERE of IS NULL AND {_UNDONE} AND {_WHOLE} AND number > ? AND NOT EXISTS ("
        "SELECT 1 FROM step AS newer WHERE newer.of IS NULL AND newer.number > ("
        "SELECT max(later.number) FROM step AS later WHERE later.of = step.number)) "
        "ORDER BY number LIMIT 1", (done.number if done else 0,)).fetchone()
    return None if row is None else _step(row)


def _step(row: Sequence[object]) -> Step:
    step = Step(*row)  # type: ignore[arg-type]
    return step._replace(undone=bool(step.undone))


def _entry(row: Sequence[Any]) -> Entry:
    record, field, old, new = row
    if field is not None:
        return Entry(record, field, unpack(old), unpack(new))
    return Entry(record, None, old and unpack_state(old), new and unpack_state(new))
