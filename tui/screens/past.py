"""The past of a directory on the screen: a record's history, the last changes, the trash."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.errors import FieldexError
from db.history import Logged
from tui import telling
from tui.screens.menu import Choice, Menu
from tui.screens.picker import Line, Picker
from tui.text import printable

if TYPE_CHECKING:
    from tui.screens.changing import ChangingScreen

MOST = 500  # entries shown


def show_history(screen: "ChangingScreen", id: str, title: str) -> None:
    """Every entry of a record, the newest first; the one that is chosen can be turned back."""
    try:
        entries = screen.directory.history(id, MOST)
        kind = screen.directory.get(id).kind
    except FieldexError as error:
        screen.complain(error)
        return

    def titles(ids: Sequence[str]) -> dict[str, str]:
        return {one: screen.title_of(one) for one in ids}

    names = {one.entry.record: telling.name_of(one.entry) for one in entries if one.entry.field is None}
    lines = []
    for one in entries:
        who = telling.who(one.step)
        beside = " · ".join(part for part in (telling.why(one.step), who.partition(" · ")[0]) if part)
        change = telling.change_of(one.entry, kind, titles)
        what = change if one.entry.field is None else f"{telling.label_of(one.entry, kind)}: {change}"
        if one.entry.record != id:  # what was merged into it has its history here too
            what = f"{names.get(one.entry.record, one.entry.record)} · {what}"
        lines.append(Line(f"{telling.moment(one.step)}  {what}", beside, str(one.number), beside))
    by_number = {str(one.number): one for one in entries}

    def chosen(number: str | None) -> None:
        if number:
            _ask_to_restore(screen, by_number[number], kind)

    none = "Nothing was changed here since the directory was made: all of it is as its documents state it."
    screen.app.push_screen(Picker(f"History of {printable(title)}", lines, none), chosen)


def _ask_to_restore(screen: "ChangingScreen", logged: Logged, kind: str) -> None:
    entry = logged.entry
    if entry.field is None and entry.old is None:
        screen.notify("The record was added then: there is nothing before it. d puts it into the trash.")
        return

    def titles(ids: Sequence[str]) -> dict[str, str]:
        return {one: screen.title_of(one) for one in ids}

    from db.kinds import fields_of

    field = fields_of(kind).get(entry.field or "")
    old = telling.shown(field, entry.field or "", entry.old, titles) or "nothing"

    def chosen(answer: str | None) -> None:
        if answer:
            screen.do(lambda directory: directory.restore_value(logged.number),
                       lambda _: screen.tell("Brought back"))

    screen.app.push_screen(Menu(f"{telling.label_of(entry, kind)}: bring back {old}?", [
        Choice("y", "Yes", "", "yes"), Choice("n", "No", "", "")]), chosen)


def show_changes(screen: "ChangingScreen") -> None:
    """The last steps, the newest first; choosing one shows whose record it was."""
    directory = screen.directory
    try:
        steps = directory.steps(MOST)
        lines = []
        for step in steps:
            beside = " · ".join(part for part in ("taken back" if step.undone else "", step.person) if part)
            lines.append(Line(f"{telling.moment(step)}  {telling.what_was_done(directory, step)}", beside,
                              str(step.number), f"{beside} {telling.why(step)}"))
    except FieldexError as error:
        screen.complain(error)
        return

    def chosen(number: str | None) -> None:
        if number is None:
            return
        try:
            entries = directory.entries(int(number), 100)
        except FieldexError as error:
            screen.complain(error)
            return
        if not any(screen.open_record(id) for id in dict.fromkeys(one.entry.record for one in entries)):
            screen.notify("Nothing of that is there any more; the trash shows what can be brought back.")

    screen.app.push_screen(Picker("The last changes · u in the list takes the last one back", lines,
                                  "Nothing was changed yet."), chosen)


def show_trash(screen: "ChangingScreen") -> None:
    """What was removed, the newest first."""
    try:
        trash = screen.directory.trash()
    except FieldexError as error:
        screen.complain(error)
        return
    lines = [Line(telling.name_of(one.entry), f"{telling.moment(one.step)[:10]} · {one.step.person}".rstrip(" ·"),
                  one.entry.record) for one in trash]
    if len(lines) > 1:
        lines.append(Line("Empty the trash", f"forgets all {len(trash):,}", ""))

    def chosen(id: str | None) -> None:
        if id == "":
            _ask_to_forget(screen, None, f"all {len(trash):,} records")
        elif id is not None:
            name = next(line.label for line in lines if line.value == id)
            screen.app.push_screen(Menu(printable(name), [
                Choice("r", "Bring it back", "with the links it had", "restore"),
                Choice("f", "Forget it for good", "", "forget")]), lambda what: _act(screen, what, id, name))

    screen.app.push_screen(Picker("The trash", lines, "There is nothing in the trash."), chosen)


def _act(screen: "ChangingScreen", what: str | None, id: str, name: str) -> None:
    if what == "restore":
        def done(_: None) -> None:
            screen.tell(f"Brought back: {printable(name)}")
            screen.open_record(id)

        screen.do(lambda directory: directory.restore(id), done)
    elif what == "forget":
        _ask_to_forget(screen, [id], printable(name))


def _ask_to_forget(screen: "ChangingScreen", ids: Sequence[str] | None, what: str) -> None:
    def chosen(answer: str | None) -> None:
        if answer:
            screen.do(lambda directory: directory.empty_trash(ids),
                       lambda _: screen.notify("Forgotten for good.", markup=False))

    screen.app.push_screen(Menu(f"Forget {what} for good? It cannot be taken back.", [
        Choice("", "No", "", ""), Choice("f", "Forget", "values and names leave the history too", "yes")]), chosen)
