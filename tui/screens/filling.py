"""A form to be filled in: made from the fields of a kind, with what is read and said while somebody types."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static, TextArea

from db.derived import title_of
from db.directory import Directory
from db.errors import BadValueError, FieldexError
from db.fields import EMAIL, PHONE, Field, Kind
from db.kinds import kind_named
from db.state import Kept, State
from tui.commands import FORM, NOTE, REFERENCE
from tui.screens.finding import LONGEST_WAIT
from tui.screens.menu import Help
from tui.screens.window import Window
from tui.searching import Searcher
from tui.text import printable
from tui.titles import titles_of
from tui.widgets.bars import KeyLine
from tui.widgets.editors import LineEditor, NoteEditor, editor_of
from tui.widgets.field_line import FieldLine
from tui.widgets.reference_editor import ReferenceEditor

LINE = Field("line", "One line", aliases=())  # what is typed into it is taken apart into the fields below
NOTE_LINES = 3  # as in the style sheet
LINE_HINT = "paste or type: name, organisation, phone, e-mail"


class FillingScreen(Window[str | None]):
    """A form to be filled in: a line for each field, each reading what is typed into it."""

    def __init__(self, directory: Directory, writer: Searcher, kind: Kind, id: str | None = None,
                 given: Mapping[str, Kept] | None = None) -> None:
        """`given` are values that a new record begins with."""
        super().__init__()
        self._directory, self._writer, self._kind, self._id = directory, writer, kind, id
        self._before = directory.state(id) if id else State(kind.name, {})
        self._given = dict(given or {})
        self._lines: dict[str, FieldLine] = {}

    def compose(self) -> ComposeResult:
        """The title, the fields one below the other, the keys."""
        with Vertical(id="form"):
            yield Static(printable(self.heading), classes="window-title", markup=False)
            with VerticalScroll(can_focus=False), Horizontal(id="fields"):
                lines = list(self._make_lines())
                yield Static("\n".join(line.label + "\n" * line.has_class("high") * (NOTE_LINES - 1) for line in lines),
                             id="labels", markup=False)  # all in one: a form opens the sooner the fewer widgets it has
                with Vertical():
                    yield from lines
        yield KeyLine(FORM)

    @property
    def heading(self) -> str:
        """What the form is about."""
        return title_of(self._kind, self._before.values()) if self._id else f"A new {self._kind.name}"

    @property
    def takes_line(self) -> bool:
        """Whether one line may be typed or pasted, which fills the fields."""
        return self._id is None and _takes_line(self._kind)

    def _make_lines(self) -> Iterator[FieldLine]:
        if self.takes_line:
            line = LineEditor(LINE, None, self._country, self._known)
            line.placeholder, line.between = LINE_HINT, ", "
            yield FieldLine(line, LINE.label)
        for field in self._kind.fields:
            value = self._given.get(field.name, self._before.fields.get(field.name))
            self._lines[field.name] = FieldLine(editor_of(field, value, self._country, self._titles, self._known),
                                                field.label, needed=field.required)
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
        return titles_of(self._directory, ids)

    def _known(self, filter: str) -> list[str]:
        """Values that other records have; asked in a thread of its own."""
        try:
            return [choice.label for choice in self._writer.ask(lambda directory: directory.choices(filter))]
        except FieldexError:
            return []  # nothing is offered; what is wrong is told when it is saved

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
        from tui.screens.form import Form

        shape = kind_named(kind)

        def saved(id: str | None) -> None:
            if id:
                editor.take(id)
                if form.outcome:
                    self.notify(f"{form.outcome}: {printable(self._titles([id]).get(id, id))}", markup=False)

        form = Form(self._directory, self._writer, shape, given={shape.title[0]: name})
        self.app.push_screen(form, saved)

    def action_help(self) -> None:
        """The keys of this place."""
        self.app.push_screen(Help(self.query_one(KeyLine).place))


def _is_read(editor: LineEditor) -> bool:
    """Whether what is typed is a value."""
    try:
        return editor.read() is not None
    except BadValueError:
        return False


def _takes_line(kind: Kind) -> bool:
    """Whether records of the kind can be told on a line: who has a phone and an address."""
    return {PHONE, EMAIL} <= {field.type for field in kind.fields}
