"""The commands that change records. Each is given the open directory and its options.

Ids and records go to standard output; what was done, in a sentence, to standard error.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from db.directory import Directory
from db.errors import UsageError
from db.fields import DATE, Kind
from db.kinds import fields_of, kind_named
from db.writing import check
from tui import cli_past, printing
from tui.cli_given import HOW_TO_PIPE, Options, is_piped, piped, row_of, values_of
from tui.record_text import References

FEW = 20  # piped records that no backup of their own is made for
MOST_COMPARED = 100  # piped records that are looked at for likely twins


def add(directory: Directory, options: Options) -> int:
    """`fieldex add KIND [FIELD=VALUE ...]`."""
    shape = kind_named(options.kind)
    if is_piped(options):
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
            printing.tell("Nothing was added.")
            return 1
        id = typed
    return printing.answer(directory, options, id)


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
        printing.tell(f"This looks like {twin.title} ({twin.id}): {', '.join(twin.reasons)}.")


def _add_piped(directory: Directory, shape: Kind, options: Options) -> int:
    from tui.cli_files import keep_before_import
    from tui.progress import Progress

    given = piped()
    if not given:
        raise UsageError("There is nothing to add.", HOW_TO_PIPE)
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
    if len(rows) > FEW and not options.read_only:
        keep_before_import(directory.path)
    for row in rows[:MOST_COMPARED]:
        _tell_twins(directory, shape, check(shape, row).state.fields)
    with Progress("Added", len(rows)) as progress:
        ids = directory.add_many(shape.name, rows, progress.add, why="imported")
    if any(isinstance(one, dict) and one.get("citations") for one in given):
        printing.tell("Where the facts are written was left out: it is added with its documents.")
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
    if not options.values and not is_piped(options):
        _needs_terminal(f"fieldex edit {id} FIELD=VALUE")
        from tui.editor import edit_record

        if not edit_record(directory, id):
            printing.tell("Nothing was changed.")
            return 1
        return printing.answer(directory, options, id)
    if is_piped(options):
        given = piped()
        if len(given) != 1:
            raise UsageError("One record is to be piped.", HOW_TO_PIPE)
        values = row_of(before.shape, given[0], References(directory), {})
        if values.pop("id", id) != id:
            raise UsageError(f"What is piped is another record than {id!r}.", "Leave out its id, or name it.")
    else:
        values = values_of(before.shape, options.values, References(directory), before.fields)
    directory.change(id, values, before)
    if directory.state(id) == before:
        printing.tell("Nothing was changed: all of it was so already.")
    return printing.answer(directory, options, id)


def _needs_terminal(instead: str) -> None:
    if not sys.stdin.isatty():
        raise UsageError("Typing a record in an editor needs a terminal.", f"In a script: {instead}")


def _ids(directory: Directory, given: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(directory.get(one).id for one in given))


def verify(directory: Directory, options: Options) -> int:
    """`fieldex verify ID...`."""
    ids = _ids(directory, options.ids)
    directory.verify(ids, str(DATE.parse(options.on)) if options.on is not None else None)
    return printing.answer_listed(directory, options, ids)


def merge(directory: Directory, options: Options) -> int:
    """`fieldex merge KEEP GONE... [FIELD=VALUE ...]`."""
    keep, *gone = _ids(directory, [options.keep, *(one for one in options.gone if "=" not in one)])
    if not gone:
        raise UsageError("A record cannot be merged with itself.", "Name the one to keep, and then the others.")
    shape = directory.get(keep).shape
    values = values_of(shape, [one for one in options.gone if "=" in one], References(directory))
    directory.merge(keep, gone, values)
    return printing.answer(directory, options, keep)


Command = Callable[[Directory, Options], int]
COMMANDS: dict[str, Command] = {command.__name__: command for command in (
    add, edit, verify, merge, cli_past.history, cli_past.undo, cli_past.trash)}
