"""The form in which a record is added or changed, made from the fields of its kind."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from db.derived import title_of
from db.directory import Directory
from db.errors import BadValueError, ConflictError, FieldexError, NotFoundError
from db.fields import EMAIL, PHONE, Field, Kind
from db.kinds import kind_named
from db.matching import Twin
from db.state import Kept, State
from tui.commands import FORM, NOTE, REFERENCE
from tui.screens.finding import LONGEST_WAIT, unexpected
from tui.screens.menu import Choice, Help, Menu
from tui.searching import Searcher
from tui.text import printable
from tui.widgets.bars import KeyLine
from tui.widgets.editors import Editor, LineEditor, NoteEditor, ReferenceEditor, editor_of, told

LINE = Field("line", "One line", aliases=())  # what is typed into it is taken apart into the fields below
NOTE_LINES = 3  # as in the style sheet
LINE_HINT = "paste or type: name, organisation, phone, e-mail"


class FieldLine(Horizontal):
    """The editor of a field, and what is to be said of the value."""

    def __init__(self, editor: Editor, label: str, *, needed: bool = False) -> None:
        super().__init__(classes="field high" if isinstance(editor, NoteEditor) else "field")
        self.editor, self.label, self._needed = editor, label, needed
        self.said = ""  # beside the editor
        self._told: Static | None = None  # where that stands; made when there is something to say

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self.editor

    def check(self) -> BadValueError | None:
        """Read the value and say how it was read, or what is wrong with it."""
        try:
            value = self.editor.read()
        except BadValueError as error:
            has_list = isinstance(self.editor, LineEditor) and bool(self.editor.choices())
            self._say("not in the list · F4 shows it" if has_list else error.hint or str(error))
            self.set_class(not self.editor.has_focus, "wrong")  # nobody is told off in the middle of a number
            return error
        self.set_class(False, "wrong")
        if value is None and self._needed:
            self._say("needed")
            return BadValueError(f"{self.label} is needed.")
        self._say(told(self.editor, value))
        return None

    def _say(self, text: str) -> None:
        self.said = printable(text)
        if self._told is not None:
            self._told.update(self.said)
            self._told.display = bool(text)
        elif text:
            self._told = Static(self.said, classes="field-told", markup=False)
            self.mount(self._told)


class Form(ModalScreen[str | None]):
    """Add a record of a kind, or change one; the id of what was saved, None when nothing was."""

    def __init__(self, directory: Directory, writer: Searcher, kind: Kind, id: str | None = None,
                 given: Mapping[str, Kept] | None = None) -> None:
        """`given` are values that a new record begins with."""
        super().__init__()
        self._directory, self._writer, self._kind, self._id = directory, writer, kind, id
        self._before = directory.state(id) if id else State(kind.name, {})
        self._given = dict(given or {})
        self._lines: dict[str, FieldLine] = {}
        self._saving = False
        self.outcome = ""  # what was done with the record whose id this gives: "Added", "Saved", or nothing

    def compose(self) -> ComposeResult:
        """The title, the fields one below the other, the keys."""
        title = title_of(self._kind, self._before.values()) if self._id else f"A new {self._kind.name}"
        with Vertical(id="form"):
            yield Static(printable(title), classes="window-title", markup=False)
            with VerticalScroll(can_focus=False), Horizontal(id="fields"):
                lines = list(self._make_lines())
                yield Static("\n".join(line.label + "\n" * line.has_class("high") * (NOTE_LINES - 1) for line in lines),
                             id="labels", markup=False)  # all in one: a form opens the sooner the fewer widgets it has
                with Vertical():
                    yield from lines
        yield KeyLine(FORM)

    def _make_lines(self) -> Iterator[FieldLine]:
        if self._id is None and _takes_line(self._kind):
            line = LineEditor(LINE, None, self._country)
            line.placeholder, line.between = LINE_HINT, ", "
            yield FieldLine(line, LINE.label)
        for field in self._kind.fields:
            value = self._given.get(field.name, self._before.fields.get(field.name))
            self._lines[field.name] = FieldLine(editor_of(field, value, self._country, self._titles), field.label,
                                                needed=field.required)
            yield self._lines[field.name]

    def on_mount(self) -> None:
        """Say how the values are read; begin at the first field."""
        for line in self._lines.values():
            line.check()
            line.set_class(False, "wrong")
        first = self.query(FieldLine).first().editor
        self.set_focus(first)

    # What the fields say

    def _country(self) -> str | None:
        """The country typed in the form, where the kind has one."""
        line = self._lines.get("country")
        try:
            return str(line.editor.read() or "") or None if line is not None else None
        except BadValueError:
            return None

    def _titles(self, ids: Sequence[str]) -> dict[str, str]:
        found = {}
        for id in ids:
            try:
                found[id] = self._directory.get(id).title
            except FieldexError:
                continue  # it is shown by its id
        return found

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read the field anew with every letter; the one line fills others."""
        event.stop()
        editor = event.input
        if not isinstance(editor, LineEditor):
            return
        if editor.field is LINE:
            self._take_apart(editor.value)
            return
        self._check(editor.field.name)
        if editor.field.name == "country":
            for line in self._lines.values():
                if line.editor.field.type is PHONE:
                    line.check()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The same for longer texts."""
        event.stop()
        if isinstance(event.text_area, NoteEditor):
            self._check(event.text_area.field.name)

    def on_reference_editor_changed(self, event: ReferenceEditor.Changed) -> None:
        """The same for links."""
        event.stop()
        self._check(event.editor.field.name)

    def _check(self, name: str) -> None:
        if name in self._lines and self._lines[name].is_mounted:
            self._lines[name].check()

    def _take_apart(self, text: str) -> None:
        """Put what the one line tells into the fields that nobody has typed into; nothing of it is lost."""
        from seeds.extract.line import take_apart, values
        from tui.known import organisations

        known = organisations(self._directory) if "organisation" in self._lines else lambda _: ()
        parts = take_apart(text, known)
        taken = values(part if part.field in self._lines else part._replace(field="summary", value=part.text)
                       for part in parts if part.field in self._lines or part.text)
        for name, line in self._lines.items():
            if line.editor.untouched:
                line.editor.show(taken.get(name, self._given.get(name)))

    # Moving

    def on_descendant_focus(self) -> None:
        """The line of keys tells what works in this field."""
        for line in self.query(FieldLine):
            line.set_class(line.editor.has_focus, "current")
        places = {NoteEditor: NOTE, ReferenceEditor: REFERENCE}
        self.query_one(KeyLine).place = places.get(type(self.focused), FORM)  # type: ignore[arg-type]

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """What is wrong in a field is told loudly once it is left."""
        if isinstance(event.widget, LineEditor):
            self._check(event.widget.field.name)

    def action_form_next(self) -> None:
        """To the next field."""
        self.focus_next()

    def action_form_previous(self) -> None:
        """To the field before."""
        self.focus_previous()

    async def action_form_choose(self) -> None:
        """Choose from the field's list, or go on where it has none."""
        await self._complete()
        if self.app.screen is not self or (isinstance(self.focused, ReferenceEditor) and self.focused.is_looking):
            await self._choose_when_there()
        elif not await self._offer(is_typing=True):
            self.focus_next()

    async def action_form_list(self) -> None:
        """Choose from the field's list."""
        await self._complete()
        await self._offer()

    async def _complete(self) -> None:
        """Wait, for a while, until what was typed before a key is where it belongs, and what follows from it is done.

        A message about a letter climbs from its field through all that holds it to the form.
        """
        pumps = list(self.walk_children(with_self=True))
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end and any(  # noqa: ASYNC110 - Textual's queues tell nobody when they are empty
                pump.message_queue_size for pump in pumps):
            await asyncio.sleep(0.001)

    async def _choose_when_there(self) -> None:
        """The window in which a link is looked for is on its way: the key is meant for it."""
        from tui.screens.linking import LinkPicker

        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end:
            window = self.app.screen
            if isinstance(window, LinkPicker) and window.focused is not None:
                await window.action_menu_choose()
                return
            if window is not self and not isinstance(window, LinkPicker):
                return
            await asyncio.sleep(0.001)

    async def _offer(self, *, is_typing: bool = False) -> bool:
        """Show the list of the field, where it has one; not while typing where what is typed is a value."""
        from tui.screens.picker import Line, Picker

        editor = self.focused
        if isinstance(editor, ReferenceEditor):
            await self._look_for(editor)
            return True
        choices = editor.choices() if isinstance(editor, LineEditor) else ()
        if not isinstance(editor, LineEditor) or not choices or (is_typing and _is_read(editor)):
            return False

        def picked(value: str | None) -> None:
            if value:
                editor.take(value)
                self.focus_next()

        lines = [Line(label, "", label, also) for label, also in choices]
        await self.app.push_screen(Picker(editor.field.label, lines, ""), picked)
        return True

    async def on_reference_editor_wanted(self, event: ReferenceEditor.Wanted) -> None:
        """Look for a record to link to."""
        await self._look_for(event.editor)

    async def _look_for(self, editor: ReferenceEditor) -> None:
        from tui.screens.linking import LinkPicker

        field = editor.field

        def found(chosen: tuple[str, str] | None) -> None:
            if chosen is None:
                return
            kind, text = chosen
            if kind:
                self._add_linked(editor, kind, text)
            else:
                editor.take(text)

        await self.app.push_screen(LinkPicker(self._writer, field, editor.typed, but=self._id), found)

    def _add_linked(self, editor: ReferenceEditor, kind: str, name: str) -> None:
        """A new record to link to, in a form of its own."""
        shape = kind_named(kind)

        def saved(id: str | None) -> None:
            if id:
                editor.take(id)
                if form.outcome:
                    self.notify(f"{form.outcome}: {printable(self._titles([id]).get(id, id))}", markup=False)

        form = Form(self._directory, self._writer, shape, given={shape.title[0]: name})
        self.app.push_screen(form, saved)

    # Saving

    def _changed(self) -> tuple[dict[str, Kept], list[FieldLine]]:
        """The fields with another value than before, and the lines that hold none that can be kept."""
        changed: dict[str, Kept] = {}
        wrong: list[FieldLine] = []
        for name, line in self._lines.items():
            if line.check() is not None:
                wrong.append(line)
            elif (value := line.editor.read()) != self._before.fields.get(name):
                changed[name] = value
        return changed, wrong

    async def action_form_save(self) -> None:
        """Save, unless something is wrong or looks like a record that is there already."""
        await self._complete()
        self._save_what_is_typed()

    def _save_what_is_typed(self) -> None:
        changed, wrong = self._changed()
        if wrong:
            self.set_focus(wrong[0].editor)
            self.notify("One field is not right yet." if len(wrong) == 1 else f"{len(wrong)} fields are not right yet.")
        elif not changed:
            self.notify("Nothing was changed.")
            self.dismiss(None)
        elif not self._saving:
            self._saving = True
            self._save(changed, self._before)

    @work(thread=True, group="save", exit_on_error=False)
    def _save(self, changed: dict[str, Kept], since: State, *, anyway: bool = False) -> None:
        later = self.app.call_from_thread
        try:
            twins = [] if anyway else self._writer.ask(lambda directory: self._twins(directory, changed))
            if twins:
                later(self._warn, twins, changed)
                return
            id = self._writer.ask(lambda directory: self._write(directory, changed, since))
        except ConflictError as error:
            later(self._compare, error, changed)
        except NotFoundError:
            later(self._offer_anew, changed)
        except FieldexError as error:
            later(self._fail, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, what was typed must stay in sight
            later(self._fail, unexpected(error))
        else:
            later(self._finish, id, "Added" if self._id is None else "Saved")

    def _finish(self, id: str, outcome: str) -> None:
        """Leave, and every window that was opened while it was being saved."""
        self.outcome = outcome
        while self.app.screen is not self and self in self.app.screen_stack:
            self.app.pop_screen()
        self.dismiss(id)

    def _write(self, directory: Directory, changed: Mapping[str, Kept], since: State) -> str:
        if self._id is None:
            return directory.add(self._kind.name, {name: value for name, value in changed.items() if value is not None})
        directory.change(self._id, changed, since)
        return self._id

    def _twins(self, directory: Directory, changed: Mapping[str, Kept]) -> Sequence[Twin]:
        """Likely twins of what a new record is, or of what an old one becomes."""
        telling = {field.name for field in self._kind.fields if field.type in (EMAIL, PHONE)} | set(self._kind.title)
        if self._id is not None and not telling & set(changed):
            return ()
        values = {name: value for name, value in {**self._before.fields, **changed}.items() if value is not None}
        return directory.twins(self._kind.name, values, self._id)

    def _warn(self, twins: Sequence[Twin], changed: dict[str, Kept]) -> None:
        self._saving = False
        best = twins[0]
        choices = [Choice("s", "Save all the same", "it is another one", "save"),
                   Choice("", "Go on editing", "", "")]
        if self._id is None:
            choices[1:1] = [Choice("a", "Add to that one", f"what it lacks, to {best.title}", "join"),
                            Choice("o", "Open that one", "and drop what is typed here", "open")]
        also = f" and {len(twins) - 1} more" if len(twins) > 1 else ""
        subtitle = f", {best.subtitle}" if best.subtitle else ""
        title = f"This looks like {best.title}{subtitle} ({', '.join(best.reasons)}){also}"

        def chosen(what: str | None) -> None:
            if what == "save":
                self._saving = True
                self._save(changed, self._before, anyway=True)
            elif what == "open":
                self.dismiss(best.id)
            elif what == "join":
                self._join(best.id, changed)

        self.app.push_screen(Menu(title, choices), chosen)

    def _join(self, id: str, changed: Mapping[str, Kept]) -> None:
        """Go on in the form of the record that is there, with what it lacks filled in."""
        from db.merging import joined_values

        try:
            there = self._directory.state(id)
            joined = joined_values([there, State(there.kind, {name: value for name, value in changed.items()
                                                              if value is not None})])
            screen = Form(self._directory, self._writer, self._kind, id, joined)
        except FieldexError as error:
            self._fail(error)
            return

        def saved(id: str | None) -> None:
            if id:
                self._finish(id, screen.outcome)

        self.app.push_screen(screen, saved)

    def _compare(self, error: ConflictError, changed: dict[str, Kept]) -> None:
        """Somebody else saved the same fields meanwhile: choose for each."""
        from tui.screens.compare import Compare, rows_of_conflict

        self._saving = False
        try:
            now = self._directory.state(self._id or "")
        except FieldexError as failed:
            self._fail(failed)
            return

        def chosen(sides: dict[str, Kept] | None) -> None:
            if sides is not None:
                self._saving = True
                self._save({**changed, **sides}, now, anyway=True)

        rows = rows_of_conflict(self._kind, error, self._titles)
        self.app.push_screen(Compare("Changed meanwhile by somebody else", "What is there now", "What you typed", rows),
                             chosen)

    def _offer_anew(self, changed: Mapping[str, Kept]) -> None:
        """The record was removed while it stood in the form."""
        self._saving = False

        def chosen(what: str | None) -> None:
            if what:
                fields = {name: value for name, value in self._before.fields.items() if name in self._lines}
                self._id, self._before, self._saving = None, State(self._kind.name, {}), True
                self._save({**fields, **changed}, self._before)

        self.app.push_screen(Menu("This record was removed meanwhile", [
            Choice("n", "Save it as a new one", "with what is in the form", "new"),
            Choice("", "Go on editing", "", "")]), chosen)

    def _fail(self, error: FieldexError) -> None:
        self._saving = False
        self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)

    async def action_form_leave(self) -> None:
        """Leave; ask only when something would be lost."""
        await self._complete()
        if self._saving:
            return  # it is told what that waits for
        changed, wrong = self._changed()
        given = {name for name, value in self._given.items() if changed.get(name) == value}
        if not set(changed) - given and all(_is_blank(line) for line in wrong):
            self.dismiss(None)
            return

        def chosen(what: str | None) -> None:
            if what == "save":
                self._save_what_is_typed()
            elif what == "drop":
                self.dismiss(None)

        self.app.push_screen(Menu("What you typed is not saved", [
            Choice("s", "Save it", "", "save"), Choice("d", "Drop it", "", "drop"),
            Choice("", "Go on editing", "", "")]), chosen)

    def action_help(self) -> None:
        """The keys of this place."""
        self.app.push_screen(Help(self.query_one(KeyLine).place))


def _is_blank(line: FieldLine) -> bool:
    """Whether it is wrong only because nothing is in it."""
    return isinstance(line.editor, LineEditor) and not line.editor.value.strip()


def _is_read(editor: LineEditor) -> bool:
    """Whether what is typed is a value."""
    try:
        return editor.read() is not None
    except BadValueError:
        return False


def _takes_line(kind: Kind) -> bool:
    """Whether records of the kind can be told on a line: who has a phone and an address."""
    return {PHONE, EMAIL} <= {field.type for field in kind.fields}

