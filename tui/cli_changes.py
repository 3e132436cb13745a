"""The commands that change a directory, and its history. Each is given the open directory and its options.

Ids and records go to standard output; what was done, in a sentence, to standard error.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from db.directory import Directory
from db.errors import BadValueError, NotFoundError, UsageError
from db.fields import DATE, Field, Kind, Value
from db.history import Logged, Step
from db.kinds import CONTACT, fields_of, kind_named
from db.state import Kept, State, listed
from db.writing import EXTRA, check
from tui import printing, telling
from tui.record_text import References, field_named, resolved
from tui.text import cut, printable

Options = SimpleNamespace
MOST_COMPARED = 100  # piped records that are looked at for likely twins
STEPS_SHOWN = 50  # of the directory, unless told otherwise
STEPS_LOOKED_AT = 1_000  # by `undo --list`, and entries of each of them
YES = ("y", "yes", "д", "да")
_BESIDE_FIELDS = ("kind", "title", "subtitle", "related", "citations", "score", "why")  # of a record as it is printed


def tell(sentence: str) -> None:
    """A sentence to the person, beside the results."""
    print(printable(sentence), file=sys.stderr)


# What is typed: FIELD=VALUE

def assigned(texts: Sequence[str]) -> list[tuple[str, str, str]]:
    """(field, sign, value) of `FIELD=VALUE`, `FIELD+=VALUE` and `FIELD-=VALUE`; raises UsageError."""
    found = []
    for text in texts:
        parts = re.fullmatch(r"([^=]+?)([+-]?)=(.*)", text, re.DOTALL)
        if not parts or not parts[1].strip():
            raise UsageError(f"{text!r} gives no field a value.", 'Write FIELD=VALUE, as in phone="+992 37 221 71 41".')
        found.append((parts[1].strip(), parts[2], parts[3]))
    return found


def values_of(shape: Kind, texts: Sequence[str], references: References,
              now: Mapping[str, Kept] | None = None) -> dict[str, Value]:
    """The values that `texts` give fields, None where they clear one; `now` is what a record has, if there is one.

    Raises UsageError or BadValueError naming the field.
    """
    values: dict[str, Value] = {}
    for name, sign, text in assigned(texts):
        field = field_named(shape, name)
        if not sign and field.name in values:
            raise UsageError(f"{field.name} is given twice.", "Put ; between the values of a list.")
        if sign and (now is None or not field.many):
            raise UsageError(f"{field.name}{sign}= is not possible here.", f"Write it like {field.name}=VALUE.")
        try:
            value = resolved(field, field.parse(text), references.id_of)
        except UsageError as error:
            raise type(error)(f"{field.name}: {error}", error.hint) from error
        if sign:
            there = listed(values[field.name] if field.name in values else (now or {}).get(field.name))
            value = _with(there, listed(value)) if sign == "+" else _without(there, listed(value))
        values[field.name] = value
    return values


def _with(there: Iterable[Any], added: Iterable[Any]) -> Value:
    return tuple(dict.fromkeys((*there, *added))) or None


def _without(there: Iterable[Any], taken: Iterable[Any]) -> Value:
    unwanted = {str(one).casefold() for one in taken}
    return tuple(one for one in there if str(one).casefold() not in unwanted) or None


# What is piped: JSON

def piped() -> list[Any]:
    """The values on standard input: one after the other, or those of a list. Raises UsageError."""
    import json

    data = sys.stdin.buffer.read()
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UsageError("What is piped is not text in UTF-8.", "Write it in UTF-8.") from error
    decoder, found, at = json.JSONDecoder(), [], 0
    try:
        while at := _next(text, at):
            value, at = decoder.raw_decode(text, at - 1)
            found += value if isinstance(value, list) else [value]
    except json.JSONDecodeError as error:
        raise UsageError(f"Line {error.lineno} of what is piped is not JSON: {error.msg}.", _JSON) from error
    except (ValueError, RecursionError) as error:
        raise UsageError("What is piped holds a number or a list that is too large.", _JSON) from error
    return found


_JSON = "Pipe records as `fieldex show ID --json` prints them: one, a list, or one after the other."


def _next(text: str, at: int) -> int:
    """One more than where the next value begins; 0 at the end."""
    found = re.compile(r"\S").search(text, at)
    return found.end() if found else 0


def row_of(shape: Kind, given: Any, references: References, new: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a record as it is printed for JSON, references as ids; None stays None.

    `new` has, by their names and ids, the ids of those that are added with it. Raises UsageError naming the field.
    """
    if not isinstance(given, dict):
        raise UsageError("This is no record.", _JSON)
    if given.get("kind", shape.name) != shape.name:
        raise UsageError(f"This is no {shape.name}: its kind is {given['kind']!r}.", "Add records kind by kind.")
    row: dict[str, Any] = {}
    for name, value in given.items():
        if name in fields_of(shape.name) or name not in (*EXTRA, *_BESIDE_FIELDS):
            field = field_named(shape, name)
            if field.name in row:
                raise UsageError(f"{field.name} stands there twice.", "Leave one of them.")
            row[field.name] = _value(field, value, references, _linked(field, given), new)
        elif name in EXTRA:
            row[name] = value
    return row


def _value(field: Field, value: Any, references: References, linked: list[tuple[str, str]],
           new: Mapping[str, str]) -> Value:
    def id_of(field: Field, typed: str) -> str:
        known = next((pair for pair in linked if pair[0] == typed), None)
        if known:
            linked.remove(known)
            record = references.record(known[1])
            if known[1] in new.values() or (record and record.kind in field.targets):
                return known[1]
        try:
            return references.id_of(field, typed, whole=True)
        except UsageError:
            if typed in new:
                return new[typed]
            raise

    try:
        return resolved(field, field.accept(value), id_of)
    except BadValueError as error:
        raise BadValueError(f"{field.name}: {error}", error.hint) from error
    except UsageError as error:
        raise UsageError(f"{field.name}: {error}", error.hint) from error


def _linked(field: Field, given: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(title, id) of what the field links to, as `show --json` tells it: titles alone may be those of several."""
    related = given.get("related")
    return [(str(one.get("title")), str(one.get("id"))) for one in related if isinstance(one, dict)
            and (one.get("role"), one.get("label")) == (field.name, field.label)] if isinstance(related, list) else []


def _is_piped(options: Options) -> bool:
    return bool(options.values == ["-"] or (options.json and not options.values and not sys.stdin.isatty()))


# Adding and changing

def add(directory: Directory, options: Options) -> int:
    """`fieldex add KIND [FIELD=VALUE ...]`."""
    shape = kind_named(options.kind)
    if _is_piped(options):
        return _add_piped(directory, shape, options)
    if options.values or options.line:
        values = _of_line(directory, shape, options.line) | values_of(shape, options.values, References(directory))
        checked = check(shape, values)
        _tell_twins(directory, shape, checked.state.fields)
        id = directory.add(shape.name, values)
    else:
        _needs_terminal(f"fieldex add {shape.name} {shape.title[0]}=VALUE")
        from tui.editor import add_record

        typed = add_record(directory, shape)
        if typed is None:
            tell("Nothing was added.")
            return 1
        id = typed
    return _shown(directory, options, id)


def _of_line(directory: Directory, shape: Kind, line: str | None) -> dict[str, Any]:
    """What a line tells, for the fields that the kind has; the rest of it goes into the summary."""
    if not line:
        return {}
    from seeds.extract.line import take_apart, values
    from tui.known import organisations

    fields = fields_of(shape.name)
    parts = take_apart(line, organisations(directory) if "organisation" in fields else lambda _: ())
    return dict(values(part if part.field in fields else part._replace(field="summary", value=part.text)
                       for part in parts if part.field in fields or part.text))


def _tell_twins(directory: Directory, shape: Kind, values: Mapping[str, Any]) -> None:
    """Say which records this one may be the same as; it is added all the same, and `merge` makes one of two."""
    for twin in directory.twins(shape.name, values):
        tell(f"This looks like {twin.title} ({twin.id}): {', '.join(twin.reasons)}.")


def _add_piped(directory: Directory, shape: Kind, options: Options) -> int:
    from tui.progress import Progress

    given = piped()
    if not given:
        raise UsageError("There is nothing to add.", _JSON)
    references = References(directory)
    new = {str(name): str(one["id"]) for one in given if isinstance(one, dict) and one.get("id")
           for name in (one["id"], one.get(shape.title[0]))} if _names_its_own(shape) else {}
    rows = []
    for number, one in enumerate(given, 1):
        try:
            rows.append(row_of(shape, one, references, new))
            check(shape, rows[-1])
        except UsageError as error:
            where = f"Record {number}: " if len(given) > 1 else ""
            raise type(error)(f"{where}{error}", error.hint) from error
    for row in rows[:MOST_COMPARED]:
        _tell_twins(directory, shape, check(shape, row).state.fields)
    with Progress("Added", len(rows)) as progress:
        ids = directory.add_many(shape.name, rows, progress.add, why="imported")
    if any(isinstance(one, dict) and one.get("citations") for one in given):
        tell("Where the facts are written was left out: it is added with its documents.")
    if options.json:
        printing.as_json([printing.whole(directory, directory.get(id)) for id in ids])
    else:
        print(*ids, sep="\n")
    return 0


def _names_its_own(shape: Kind) -> bool:
    return any(shape.name in field.targets for field in shape.references)


def edit(directory: Directory, options: Options) -> int:
    """`fieldex edit ID [FIELD=VALUE ...]`."""
    id = directory.get(options.id).id
    before = directory.state(id)
    if not options.values and not _is_piped(options):
        _needs_terminal(f"fieldex edit {id} FIELD=VALUE")
        from tui.editor import edit_record

        if not edit_record(directory, id):
            tell("Nothing was changed.")
            return 1
        return _shown(directory, options, id)
    if _is_piped(options):
        given = piped()
        if len(given) != 1:
            raise UsageError("One record is to be piped.", _JSON)
        values = row_of(before.shape, given[0], References(directory), {})
        if values.pop("id", id) != id:
            raise UsageError(f"What is piped is another record than {id!r}.", "Leave out its id, or name it.")
    else:
        values = values_of(before.shape, options.values, References(directory), before.fields)
    directory.change(id, values, before)
    if directory.state(id) == before:
        tell("Nothing was changed: all of it was so already.")
    return _shown(directory, options, id)


def _needs_terminal(instead: str) -> None:
    if not sys.stdin.isatty():
        raise UsageError("Typing a record in an editor needs a terminal.", f"In a script: {instead}")


def _shown(directory: Directory, options: Options, *ids: str) -> int:
    """Print the ids of these records, or all of one."""
    if options.json:
        printing.as_json(printing.whole(directory, directory.get(ids[0])))
    else:
        print(*ids, sep="\n")
    return 0


def _listed(directory: Directory, options: Options, ids: Sequence[str]) -> int:
    """Print the ids of these records, or all of them in a list."""
    if options.json:
        printing.as_json([directory.get(id).as_dict() for id in ids])
    else:
        print(*ids, sep="\n")
    return 0


def _ids(directory: Directory, given: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(directory.get(one).id for one in given))


def verify(directory: Directory, options: Options) -> int:
    """`fieldex verify ID...`."""
    ids = _ids(directory, options.ids)
    directory.verify(ids, str(DATE.parse(options.on)) if options.on is not None else None)
    return _listed(directory, options, ids)


def merge(directory: Directory, options: Options) -> int:
    """`fieldex merge KEEP GONE... [FIELD=VALUE ...]`."""
    keep, *gone = _ids(directory, [options.keep, *(one for one in options.gone if "=" not in one)])
    if not gone:
        raise UsageError("A record cannot be merged with itself.", "Name the one to keep, and then the others.")
    shape = directory.get(keep).shape
    values = values_of(shape, [one for one in options.gone if "=" in one], References(directory))
    directory.merge(keep, gone, values)
    return _shown(directory, options, keep)


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
        return _listed(directory, options, ids)
    if not options.ids:
        return _list_trash(directory, options)
    ids = _ids(directory, options.ids)
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
        _rows([(one.entry.record, _whole(one).kind, telling.name_of(one.entry), telling.moment(one.step),
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
            tell("Nothing was forgotten.")
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
    return _shown(directory, options, wanted.entry.record)


def _show_steps(directory: Directory, options: Options, steps: Sequence[Step], none: tuple[str, str]) -> int:
    if options.json:
        printing.as_json([_of_whole_step(directory, step) for step in steps])
    else:
        _rows([(str(step.number), telling.moment(step), telling.who(step), telling.why(step),
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

    _rows([(str(one.number), telling.moment(one.step), telling.who(one.step), telling.why(one.step),
            one.entry.record, what(one)) for one in entries],
          ("", "", "", "", "" if {one.entry.record for one in entries} != {id} else None, ""))


def _kind_of(references: References, id: str, entries: Sequence[Logged]) -> str:
    record = references.record(id)
    wholes = [whole for one in entries for whole in (one.entry.new, one.entry.old) if isinstance(whole, State)]
    return record.kind if record else wholes[0].kind if wholes else CONTACT.name


def _rows(rows: Sequence[Sequence[str]], shown: Sequence[str | None] = ()) -> None:
    """One line a row: apart by tabs in a pipe; on a terminal in columns, without those that `shown` has None for."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(printable(one) for one in row))
        return
    from shutil import get_terminal_size

    from tui.text import padded, width

    room = get_terminal_size().columns - 1
    table = [[printable(one) for at, one in enumerate(row) if not shown or shown[at] is not None] for row in rows]
    widths = [min(max(map(width, column)), max(room // 3, 8)) for column in zip(*table, strict=True)]
    for row in table:
        cells = [padded(one, size) for one, size in zip(row[:-1], widths, strict=False)]
        print(cut("  ".join((*cells, row[-1])), room).rstrip())


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
    tell(f"{'Done again' if options.redo else 'Undone'}: {telling.what_was_done(directory, done)}.")
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


Command = Callable[[Directory, Options], int]
COMMANDS: dict[str, Command] = {command.__name__: command
                                for command in (add, edit, history, undo, verify, merge, trash)}
