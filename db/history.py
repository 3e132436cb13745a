"""The change log: who changed what, when and why. It is only ever added to, in the transaction of the change itself.

A step is one thing done at once, such as a form saved, an import or a merge; its entries say what it did to each
record. A step's stamp is unique in the world and orders steps even where clocks are wrong or were set back: a hybrid
logical clock (Kulkarni et al., 2014), whose milliseconds never fall behind those of the newest step it knows. So the
log can be what laptops exchange; an entry is known by its step's stamp and its place in it.

The log begins after the facts a file is made with: `db.going_back.replay` makes any state of it from those.
"""

import secrets
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from db.author import Author
from db.state import Kept, State, pack, unpack, unpack_state

TYPED, CHECKED, IMPORTED, MERGED, REMOVED, RESTORED = "typed", "checked", "imported", "merged", "removed", "restored"
UNDONE, REDONE = "undone", "redone"
FOUND = "found"  # to be so, without a step that tells how it came about
WHYS = (TYPED, CHECKED, IMPORTED, MERGED, REMOVED, RESTORED, UNDONE, REDONE, FOUND)
EMPTIED = "(emptied)"  # in place of the id, which may tell a name
_NODE = secrets.token_hex(4)  # of this process: two copies of one file never give the same stamp
_MOST_IN_A_MILLISECOND = 0xFFFF


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
        (stamp_after(last, time.time()), datetime.now(UTC).isoformat(timespec="seconds"), author.person, author.device,
         why, source, of))
    return int(cursor.lastrowid or 0)


def write(connection: sqlite3.Connection, step: int, entries: Iterable[Entry]) -> None:
    """Add entries to a step of the caller's transaction."""
    connection.executemany('INSERT INTO "change"(step, record, field, old, new) VALUES (?,?,?,?,?)',
                           [(step, one.record, one.field, pack(one.old), pack(one.new)) for one in entries])


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
            'SELECT DISTINCT "change".record FROM step JOIN "change" ON "change".step = step.number '
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


def last_undo_of(connection: sqlite3.Connection, number: int) -> int:
    """The newest step that took back, or did again, the step with this number."""
    return int(connection.execute("SELECT max(number) FROM step WHERE of = ?", (number,)).fetchone()[0])


def trash(connection: sqlite3.Connection) -> list[Logged]:
    """The removal of each record that is gone, the newest first; neither those merged nor those emptied out."""
    return _logged(connection, '"change".number IN (SELECT max(number) FROM "change" WHERE field IS NULL '
                               "AND record NOT IN (SELECT id FROM record) GROUP BY record) "
                               f'AND "change".old IS NOT NULL AND ({_REMOVES}) ORDER BY "change".number DESC', ())


def empty(connection: sqlite3.Connection, ids: Iterable[str]) -> int:
    """Forget what these records were: of their entries only remains that there were some. How many entries."""
    return sum(connection.execute('UPDATE "change" SET record = ?, old = NULL, new = NULL WHERE record = ?',
                                  (EMPTIED, id)).rowcount for id in ids)


def to_undo(connection: sqlite3.Connection) -> Step | None:
    """The newest step that is not undone."""
    row = connection.execute(f"SELECT {_STEP} FROM step WHERE of IS NULL AND NOT {_UNDONE} AND {_WHOLE} "
                             "ORDER BY number DESC LIMIT 1").fetchone()
    return None if row is None else _step(row)


def to_redo(connection: sqlite3.Connection) -> Step | None:
    """The step that was undone last, as long as nothing else was done since."""
    done = to_undo(connection)
    row = connection.execute(f"SELECT {_STEP} FROM step WHERE of IS NULL AND {_UNDONE} AND {_WHOLE} AND number > ? "
                             "ORDER BY number LIMIT 1", (done.number if done else 0,)).fetchone()
    return None if row is None else _step(row)


def _step(row: Sequence[object]) -> Step:
    step = Step(*row)  # type: ignore[arg-type]
    return step._replace(undone=bool(step.undone))


def _entry(row: tuple[str, str | None, str | None, str | None]) -> Entry:
    record, field, old, new = row
    if field is not None:
        return Entry(record, field, unpack(old), unpack(new))
    return Entry(record, None, old and unpack_state(old), new and unpack_state(new))
