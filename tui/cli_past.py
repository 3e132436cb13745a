"""The commands about what was: the trash, the history, undoing. Each is given the open directory and its options."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from db.directory import Directory
from db.errors import NotFoundError, UsageError
from db.history import Logged, Step
from db.kinds import CONTACT
from db.state import State
from tui import printing, telling
from tui.cli_given import Options
from tui.record_text import References
from tui.text import printable

STEPS_SHOWN = 50  # of the directory, unless told otherwise
STEPS_LOOKED_AT = 1_000  # by `undo --list`, and entries of each of them
YES = ("y", "yes", "д", "да")


# The trash

_EMPTY = ("The trash is empty.", "Put a record there with: fieldex trash ID")


def trash(directory: Directory, options: Options) -> int:
    """`fieldex trash [ID ...]`."""
    if options.restore and options.empty:
        raise UsageError("The trash is either emptied or brought back from.", "Leave out --empty or --restore.")
    if options.empty:
        return _empty(directory, options)
    if options.restore:
        ids = _in_trash(directory, options.ids)
        if not ids:
            raise UsageError("Nothing was named to bring back.", "List what is there with: fieldex trash")
        for id in ids:
            directory.restore(id)
        return printing.answer_listed(directory, options, ids)
    if not options.ids:
        return _list_trash(directory, options)
    ids = list(dict.fromkeys(directory.get(one).id for one in options.ids))
    records = [directory.get(id) for id in ids]
    directory.remove(ids)
    if options.json:
        printing.as_json([record.as_dict() for record in records])
    else:
        print(*ids, sep="\n")
    return 0


def _list_trash(directory: Directory, options: Options) -> int:
    there = directory.trash()
    if options.json:
        printing.as_json([{"id": one.entry.record, "kind": _whole(one).kind, "title": telling.name_of(one.entry),
                           **_of_step(one.step)} for one in there])
    else:
        printing.lines([(one.entry.record, _whole(one).kind, telling.name_of(one.entry), telling.moment(one.step),
                telling.who(one.step)) for one in there])
    if not there:
        raise NotFoundError(*_EMPTY)
    return 0


def _empty(directory: Directory, options: Options) -> int:
    ids = _in_trash(directory, options.ids)
    if not options.ids:
        ids = [one.entry.record for one in directory.trash()]
    if not ids:
        raise NotFoundError(*_EMPTY)
    names = {one.entry.record: telling.name_of(one.entry) for one in directory.trash()}
    what = names[ids[0]] if len(ids) == 1 else f"{len(ids):,} records"
    if not options.yes:
        if not sys.stdin.isatty():
            raise UsageError("What leaves the trash is gone for good.", "Say --yes to do it without being asked.")
        directory.change_many({})  # fails now where it would fail after the answer
        if not _is_sure(f"Forget {what} for good? It cannot be brought back, nor undone. [y/N]"):
            printing.tell("Nothing was forgotten.")
            return 1
    directory.empty_trash(ids)
    if options.json:
        printing.as_json([{"id": id, "title": names[id]} for id in ids])
    else:
        print(*ids, sep="\n")
    return 0


def _in_trash(directory: Directory, given: Iterable[str]) -> list[str]:
    """The ids of what is meant in the trash; raises NotFoundError."""
    there = [one.entry.record for one in directory.trash()]
    found: list[str] = []
    for typed in given:
        plain = typed.strip().lower()
        meant = [plain] if plain in there else [id for id in there if plain and id.startswith(plain)]
        if not meant:
            raise NotFoundError(f"There is no record {typed!r} in the trash.", "List it with: fieldex trash")
        if len(meant) > 1:
            raise NotFoundError(f"More than one id in the trash begins with {typed!r}: {', '.join(meant[:5])}"
                                f"{' …' if len(meant) > 5 else ''}.", "Type a little more of it.")
        found += meant
    return list(dict.fromkeys(found))


def _is_sure(question: str) -> bool:
    print(printable(question), end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in YES


# History

_UNCHANGED = ("Nothing was changed since the directory was made.", "Change a record: fieldex edit ID")
_NOTHING = {False: ("There is nothing to undo.", "See what was done: fieldex history"),
            True: ("There is nothing to do again.", "Only what was undone last can be done again.")}


def history(directory: Directory, options: Options) -> int:
    """`fieldex history [ID]`."""
    if options.restore is not None:
        return _restore(directory, options)
    if options.id is None:
        return _show_steps(directory, options, directory.steps(options.limit or STEPS_SHOWN), _UNCHANGED)
    id = _id_with_history(directory, options.id)
    entries = directory.history(id, options.limit)
    if options.json:
        printing.as_json([_of_entry(one) for one in entries])
    else:
        _show_entries(directory, id, entries)
    if not entries:
        raise NotFoundError(f"Nothing of {id!r} was changed since the directory was made.",
                            f"See where it is written: fieldex show {id}")
    return 0


def _id_with_history(directory: Directory, typed: str) -> str:
    """The id of a record, or of one that is gone."""
    try:
        return directory.get(typed).id
    except NotFoundError:
        plain = typed.strip().lower()
        if directory.history(plain, 1):
            return plain
        if any(one.entry.record.startswith(plain) for one in directory.trash() if plain):
            return _in_trash(directory, [typed])[0]
        raise


def _restore(directory: Directory, options: Options) -> int:
    if options.id is None:
        raise UsageError("It is not said of which record an earlier value is wanted.",
                         "Write: fieldex history ID --restore ENTRY")
    id = _id_with_history(directory, options.id)
    wanted = next((one for one in directory.history(id) if one.number == options.restore), None)
    if wanted is None:
        raise NotFoundError(f"The history of {id!r} has no entry {options.restore}.",
                            f"Look at it with: fieldex history {id}")
    if wanted.entry.field is not None and References(directory).record(wanted.entry.record) is None:
        raise NotFoundError(f"The record {wanted.entry.record!r} is not there any more, so its value cannot be.",
                            f"Bring it back first: fieldex trash --restore {wanted.entry.record}")
    directory.restore_value(wanted.number)
    return printing.answer(directory, options, wanted.entry.record)


def _show_steps(directory: Directory, options: Options, steps: Sequence[Step], none: tuple[str, str]) -> int:
    if options.json:
        printing.as_json([_of_whole_step(directory, step) for step in steps])
    else:
        printing.lines([(str(step.number), telling.moment(step), telling.who(step), telling.why(step),
                *map(str, directory.size(step.number)),
                telling.what_was_done(directory, step) + (" (taken back)" if step.undone else "")) for step in steps],
              ("", "", "", None, None, None, ""))
    if not steps:
        raise NotFoundError(*none)
    return 0


def _show_entries(directory: Directory, id: str, entries: Sequence[Logged]) -> None:
    references = References(directory)
    kind = _kind_of(references, id, entries)

    def what(one: Logged) -> str:
        change = telling.change_of(one.entry, kind, references.titles)
        return change if one.entry.field is None else f"{telling.label_of(one.entry, kind)}: {change}"

    printing.lines([(str(one.number), telling.moment(one.step), telling.who(one.step), telling.why(one.step),
            one.entry.record, what(one)) for one in entries],
          ("", "", "", "", "" if {one.entry.record for one in entries} != {id} else None, ""))


def _kind_of(references: References, id: str, entries: Sequence[Logged]) -> str:
    record = references.record(id)
    wholes = [whole for one in entries for whole in (one.entry.new, one.entry.old) if isinstance(whole, State)]
    return record.kind if record else wholes[0].kind if wholes else CONTACT.name


def _of_step(step: Step) -> dict[str, Any]:
    return {"made": step.made, "person": step.person, "device": step.device}


def _of_whole_step(directory: Directory, step: Step) -> dict[str, Any]:
    """A step for JSON."""
    records, entries = directory.size(step.number)
    return {"step": step.number, **_of_step(step), "why": step.why, "source": step.source, "undone": step.undone,
            "records": records, "entries": entries, "what": telling.what_was_done(directory, step)}


def _of_entry(one: Logged) -> dict[str, Any]:
    """An entry for JSON, with values as they are kept."""
    entry = one.entry
    return {"entry": one.number, "step": one.step.number, **_of_step(one.step), "why": one.step.why,
            "source": one.step.source, "undone": one.step.undone, "record": entry.record, "field": entry.field,
            **{name: {"kind": value.kind, **value.fields} if isinstance(value, State) else value
               for name, value in (("old", entry.old), ("new", entry.new))}}


def _whole(one: Logged) -> State:
    whole = one.entry.old
    return whole if isinstance(whole, State) else State(CONTACT.name, {})


# Undoing


def undo(directory: Directory, options: Options) -> int:
    """`fieldex undo`."""
    if options.list:
        return _show_steps(directory, options, _to_redo(directory) if options.redo else _to_undo(directory),
                           _NOTHING[options.redo])
    done = directory.redo() if options.redo else directory.undo()
    if options.json:
        printing.as_json(None if done is None else _of_whole_step(directory, done))
    if done is None:
        raise NotFoundError(*_NOTHING[options.redo])
    printing.tell(f"{'Done again' if options.redo else 'Undone'}: {telling.what_was_done(directory, done)}.")
    return 0


def _to_undo(directory: Directory) -> list[Step]:
    """What can be taken back, step by step, the newest first."""
    return [step for step in directory.steps(STEPS_LOOKED_AT)
            if step.of is None and not step.undone and _has_all(directory, step)][:20]


def _to_redo(directory: Directory) -> list[Step]:
    """What can be done again, in this order."""
    first = directory.to_redo()
    return [] if first is None else [step for step in reversed(directory.steps(STEPS_LOOKED_AT)) if step.undone
                                     and step.number >= first.number and _has_all(directory, step)][:20]


def _has_all(directory: Directory, step: Step) -> bool:
    """Whether nothing of the step was emptied out of the trash."""
    return not any(one.entry.old is None and one.entry.new is None
                   for one in directory.entries(step.number, STEPS_LOOKED_AT))
