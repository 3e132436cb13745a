"""Going back in the log: undoing a step, bringing back an earlier value or a removed record, replaying a whole log."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby, islice

from db import history
from db.author import Author
from db.changing import BATCH, Doing, remove, step
from db.fields import Kind
from db.history import Entry
from db.kinds import fields_of
from db.reading import present
from db.state import CITATIONS, DISTINCT, Kept, State, ids_in, listed, reference_of, states, value_of


def undo(connection: sqlite3.Connection, author: Author, done: int, root: int, why: str) -> None:
    """Take back all that the step `done` did, as a step of its own that speaks of the step `root`."""
    with step(connection, author, why, of=root) as doing:
        doing.begin()  # it counts even where there is nothing left to do
        entries = history.entries(connection, done, backwards=True)
        while some := list(islice(entries, BATCH)):
            set_back(doing, [entry.inverse for entry in some])


def restore(doing: Doing, removal: history.Logged) -> None:
    """Bring a removed record back, and to those that named or cited it, as far as they are still as it left them."""
    id = removal.entry.record
    set_back(doing, [removal.entry.inverse])
    taken = [one for one in history.entries(doing.connection, removal.step.number) if one.field is not None]
    now = states(doing.connection, list(dict.fromkeys(one.record for one in taken)))
    doing.carry_out(Entry(one.record, one.field, now[one.record].fields.get(one.field or ""), value)
                    for one in taken if one.record in now
                    and (value := _with(id, one, now[one.record])) is not None)


def _with(id: str, taken: Entry, now: State) -> Kept:
    """A field from which a removal took the record `id`, with it again; None where it was not taken, or has another."""
    before, here = listed(value_of(taken.old)), listed(now.fields.get(taken.field or ""))
    returning = tuple(one for one in before if one == id or (isinstance(one, tuple) and one[1] == id))
    if not returning:
        return None
    if not isinstance(taken.old, tuple):
        return None if here else id
    added = tuple(one for one in returning if one not in here)
    if here == listed(value_of(taken.new)) and len(added) == len(before) - len(here):
        return value_of(taken.old)  # nothing happened since: in the same order
    return (*here, *added)


def set_back(doing: Doing, entries: Sequence[Entry]) -> None:
    """Bring about what `entries` say, from whatever there is now; what is there already stays, and nothing is lost.

    A record that should come back while there is one of its id stays as it is; a field of one that is gone is left out.
    """
    for removal, run in groupby(entries, key=lambda entry: entry.field is None and entry.new is None):
        some = list(run)
        if removal:
            there = present(doing.connection, "record", "id", [entry.record for entry in some])
            remove(doing, [entry.record for entry in some if entry.record in there and entry.old is not None])
        else:
            _bring_back(doing, some)


def _bring_back(doing: Doing, entries: Sequence[Entry]) -> None:
    now = states(doing.connection, list(dict.fromkeys(entry.record for entry in entries)))
    there = _there(doing.connection, entries)
    wanted: list[Entry] = []
    for entry in entries:
        here = now.get(entry.record)
        if isinstance(entry.new, State):
            if here is None:
                whole = _only_to(entry.new, there)
                now[entry.record] = State(whole.kind, dict(whole.fields))
                wanted.append(Entry(entry.record, None, None, whole))
        elif here is not None and entry.field is not None:
            value = _kept(here.shape, entry.field, entry.new, there)
            wanted.append(Entry(entry.record, entry.field, here.fields.get(entry.field), value))
            here.fields[entry.field] = value
    doing.carry_out(wanted)


def _there(connection: sqlite3.Connection, entries: Sequence[Entry]) -> set[str]:
    """Ids of the records that `entries` name and that are there, or come back with them."""
    named: set[str] = set()
    for entry in entries:
        values = entry.new.fields if isinstance(entry.new, State) else {entry.field or "": entry.new}
        for name, value in values.items():
            named.update(one[1] if name == CITATIONS else one for one in listed(value))
    back = {entry.record for entry in entries if entry.field is None}
    return back | present(connection, "record", "id", sorted(one for one in named if isinstance(one, str)))


def _only_to(whole: State, there: Collection[str]) -> State:
    """The record without references to what is gone for good."""
    kept = {name: _kept(whole.shape, name, value, there) for name, value in whole.fields.items()}
    return State(whole.kind, {name: value for name, value in kept.items() if value is not None})


def _kept(shape: Kind, name: str, value: Kept, there: Collection[str]) -> Kept:
    if name == CITATIONS:
        return tuple(one for one in listed(value) if one[1] in there) or None
    if name == DISTINCT:
        return tuple(one for one in ids_in(value) if one in there) or None
    field = fields_of(shape.name).get(name)
    if field is not None and not field.stored:
        return reference_of(field, [one for one in ids_in(value) if one in there])
    return value


def replay(doing: Doing, entries: Iterable[Entry]) -> None:
    """Do what a log says, in the order of its steps, to a directory of the facts it begins with."""
    waiting = iter(entries)
    while some := list(islice(waiting, BATCH)):
        doing.carry_out(some)
