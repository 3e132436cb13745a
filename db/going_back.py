"""Going back in the log: undoing a step, bringing back an earlier value or a removed record, replaying a whole log."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, islice

from db import history
from db.author import Author
from db.changing import BATCH, Doing, dates_that_follow, differing, remove, step
from db.errors import UsageError
from db.history import Entry
from db.reading import present
from db.state import CITATIONS, DISTINCT, Kept, State, listed, naming, referring, state, states, value_of


def undo(connection: sqlite3.Connection, author: Author, done: int, root: int, why: str) -> None:
    """Take back all that the step `done` did, as a step of its own that speaks of the step `root`."""
    with step(connection, author, why, of=root) as doing:
        doing.begin()  # it counts even where there is nothing left to do
        returning = history.removed(connection, done)
        entries = history.entries(connection, done, backwards=True)
        while some := list(islice(entries, BATCH)):
            set_back(doing, [entry.inverse for entry in some], returning)


def restore(doing: Doing, removal: history.Logged) -> None:
    """Bring a removed record back, and what it and others named of each other, as far as nobody changed that since."""
    connection, id = doing.connection, removal.entry.record
    lost = [(named, one) for named, one, since in _lost(connection, id)
            if not history.met(connection, named, one.record, since)]
    set_back(doing, [removal.entry.inverse])
    now = states(connection, list({id for named, one in lost for id in (named, one.record)}))
    wanted: list[Entry] = []
    for named, one in lost:
        if named in now and one.record in now:
            fields, name = now[one.record].fields, one.field or ""
            here = fields.get(name)
            fields[name] = _with(named, one, here)
            wanted.append(Entry(one.record, name, here, fields[name]))
    doing.carry_out(wanted)


def _lost(connection: sqlite3.Connection, id: str) -> Iterator[tuple[str, Entry, int]]:
    """What this record and others do not name of each other any more: (id of the named, entry, number of a removal).

    That is what the removal of one took from the other, and what one named when it was removed itself.
    """
    yield from history.taken(connection, id)
    first = None
    for was, number in history.removals(connection, id):
        first = first or number
        for name in referring().intersection(was.fields):
            for named in _named(name, was.fields[name]):
                yield named, Entry(id, name, was.fields[name], None), number
    for other in history.came_back(connection, id, first or 0):
        for was, number in history.removals(connection, other):
            for name in referring().intersection(was.fields):
                if id in _named(name, was.fields[name]):
                    yield id, Entry(other, name, was.fields[name], None), number


def _named(name: str, value: Kept) -> set[str]:
    """The ids that a field holds."""
    return {one[1] if name == CITATIONS else one for one in listed(value)}


def _with(id: str, taken: Entry, now: Kept) -> Kept:
    """A field that is `now` so, with the record `id` again, if that is what was taken from it and nothing else came."""
    before, here = listed(value_of(taken.old)), listed(now)
    returning = [one for one in before if one == id or (isinstance(one, tuple) and one[1] == id)]
    if not returning or (here and not isinstance(taken.old, tuple)):
        return now
    if not isinstance(taken.old, tuple):
        return id
    if here == tuple(one for one in before if one in here):  # nothing else came: in the same order
        return tuple(one for one in before if one in here or one in returning)
    every = (*here, *(one for one in returning if one not in here))
    return tuple(sorted(every)) if taken.field == DISTINCT else every


def restore_value(doing: Doing, entry: Entry) -> None:
    """Bring back what an entry replaced: a record that is gone, or an earlier value with what it means for others.

    Raises NotFoundError where the record of a value is gone, UsageError where all that the value named is.
    """
    if entry.field is None:
        set_back(doing, [entry.inverse])
        return
    before = state(doing.connection, entry.record)
    value = naming(entry.field, value_of(entry.old), _there(doing.connection, [entry.inverse]).__contains__)
    if value is None and entry.old is not None:
        raise UsageError(f"What {entry.field} of {entry.record!r} named is gone.", "Restore it first: fieldex trash")
    changes = list(differing(entry.record, before, {entry.field: value}))
    doing.carry_out([*changes, *dates_that_follow(doing.connection, changes, {entry.record: before})])


def set_back(doing: Doing, entries: Sequence[Entry], returning: Collection[str] = ()) -> None:
    """Bring about what `entries` say, from whatever there is now; what is there already stays, and nothing is lost.

    A record that should come back while there is one of its id stays as it is; a field of one that is gone is left out.
    `returning` are ids of records that come back with entries that follow these.
    """
    for removal, run in groupby(entries, key=lambda entry: entry.field is None and entry.new is None):
        some = list(run)
        if removal:
            there = present(doing.connection, "record", "id", [entry.record for entry in some])
            remove(doing, [entry.record for entry in some if entry.record in there and entry.old is not None])
        else:
            _bring_back(doing, some, returning)


def _bring_back(doing: Doing, entries: Sequence[Entry], returning: Collection[str]) -> None:
    now = states(doing.connection, list(dict.fromkeys(entry.record for entry in entries)))
    there = _there(doing.connection, entries).union(returning)
    wanted: list[Entry] = []
    for entry in entries:
        here = now.get(entry.record)
        if isinstance(entry.new, State):
            if here is None:
                whole = entry.new.naming(there.__contains__)  # without what is gone for good
                now[entry.record] = State(whole.kind, dict(whole.fields))
                wanted.append(Entry(entry.record, None, None, whole))
        elif here is not None and entry.field is not None:
            value = naming(entry.field, value_of(entry.new), there.__contains__)
            wanted.append(Entry(entry.record, entry.field, here.fields.get(entry.field), value))
            here.fields[entry.field] = value
    doing.carry_out(wanted)


def _there(connection: sqlite3.Connection, entries: Sequence[Entry]) -> set[str]:
    """Ids of the records that `entries` name and that are there, or come back with them."""
    named: set[str] = set()
    for entry in entries:
        values = entry.new.fields if isinstance(entry.new, State) else {entry.field or "": entry.new}
        for name in referring().intersection(values):
            named.update(_named(name, value_of(values[name])))
    back = {entry.record for entry in entries if entry.field is None}
    return back | present(connection, "record", "id", sorted(named))


def replay(doing: Doing, entries: Iterable[Entry]) -> None:
    """Do what a log says, in the order of its steps, to a directory of the facts it begins with."""
    waiting = iter(entries)
    while some := list(islice(waiting, BATCH)):
        doing.carry_out(some)
