"""Which widget edits which type of field: a line, a longer text, or links to other records.

Each editor knows its field, shows a value in it, and reads one back; `read` raises BadValueError for what is no value.
What nobody has touched (`untouched`) is read as the value that was shown, whatever of it can be shown.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from textual import events
from textual.geometry import Region
from textual.suggester import Suggester, SuggestFromList
from textual.widgets import Input, TextArea

from db.countries import names_of
from db.errors import BadValueError
from db.fields import NOTE, PHONE, TEXT, Coded, Field, Value
from db.state import Kept, listed
from tui.commands import FORM, bindings
from tui.commands import NOTE as NOTE_PLACE
from tui.text import printable, printable_text
from tui.titles import Titles
from tui.widgets.inorder import do_own_key
from tui.widgets.known_values import SUGGESTED, KnownValues
from tui.widgets.reference_editor import ReferenceEditor

SHORTEST_BEGINNING = 3  # letters of the name of a country or a language that stand for the whole of it
_BETWEEN_PHONES = r"(?<!\\);(?!\s*ext=)"
Country = Callable[[], str | None]  # the country that the record is in, for phones without a country code
Known = Callable[[str], Sequence[str]]  # values that the directory holds, by the name of their filter


class LineEditor(Input):
    """Whatever fits on a line: text, a phone, a date, a figure, a choice, several of them with `;` between."""

    BINDINGS = bindings(FORM)

    def __init__(self, field: Field, value: Kept, country: Country, known: Known) -> None:
        super().__init__(_written(field, value), compact=True, suggester=_suggester(field, known),
                         select_on_focus=False)
        self.field, self._country = field, country
        self._shown = value, self.value
        self.between = "; " if field.many else " "  # lines that were pasted

    @property
    def untouched(self) -> bool:
        """Whether the value stands in it as it was shown."""
        return self.value == self._shown[1]

    async def on_key(self, event: events.Key) -> None:
        """Keys take effect in the order in which they were typed."""
        await do_own_key(self, event)

    def on_focus(self) -> None:
        """The cursor is in sight, also in a text that is longer than the line."""
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        if self.has_focus:
            at = self.cursor_screen_offset.x - self.content_region.x + self.scroll_offset.x
            self.scroll_to_region(Region(at, 0, 1, 1), force=True, animate=False)

    def on_blur(self) -> None:
        """Its beginning is in sight."""
        self.scroll_to(x=0, force=True, animate=False)

    def on_paste(self, event: events.Paste) -> None:
        """All lines of what is pasted, on one."""
        lines = [" ".join(line.split()) for line in event.text.splitlines() if line.strip()]
        event.prevent_default()
        event.stop()
        self.replace(self.between.join(lines), *self.selection)

    def read(self) -> Kept:
        """The value of what is typed."""
        if self.untouched:
            return self._shown[0]
        if self.field.type is PHONE:
            return self._phones()
        typed = self.value
        if self.field.options:
            typed = _completed(typed, self.field.options)
        elif isinstance(type := self.field.type, Coded):
            typed = ";".join(_completed_name(type, one) for part in typed.split(";")
                             for one in (type.parts(part) if self.field.many else (part,)))
        return self.field.parse(typed)

    def _phones(self) -> Value:
        country = self._country()
        numbers = [PHONE.parse(text.replace("\\;", ";"), country) for text in re.split(_BETWEEN_PHONES, self.value)
                   if text.strip()]
        if not self.field.many and len(numbers) > 1:
            raise BadValueError("Only one number fits here.", "Others go below.")
        return (tuple(numbers) if self.field.many else numbers[0]) if numbers else None

    def show(self, value: Kept) -> None:
        """Have this value in it."""
        self.value = _written(self.field, value)
        self._shown = value, self.value
        self.cursor_position = len(self.value)

    def choices(self) -> Sequence[tuple[str, str]]:
        """(what stands in the list and is typed, further names of it) of a field that has a list to choose from."""
        if self.field.options:
            return [(option, "") for option in self.field.options]
        if isinstance(self.field.type, Coded):
            return [(names[0], " ".join(names[1:])) for names in sorted(self.field.type.codes.all_names())]
        return ()

    def take(self, chosen: str) -> None:
        """Have this choice in it; beside the others where there may be several."""
        if self.field.many and self.value.strip():
            chosen = f"{self.value.strip().rstrip(';')}; {chosen}"
        self.value = chosen
        self.cursor_position = len(chosen)

    def validate_value(self, value: str) -> str:
        """Only what a terminal can be shown stands in it, whatever is pasted."""
        return printable(value)


class NoteEditor(TextArea):
    """Text of several lines."""

    BINDINGS = bindings(NOTE_PLACE)

    def __init__(self, field: Field, value: Kept) -> None:
        super().__init__(printable_text(str(value or "")), compact=True, tab_behavior="focus", soft_wrap=True,
                         highlight_cursor_line=False)
        self.field = field
        self._shown = value, self.text
        self._is_new = True

    @property
    def untouched(self) -> bool:
        """Whether the text stands in it as it was shown."""
        return self.text == self._shown[1]

    async def on_key(self, event: events.Key) -> None:
        """Keys take effect in the order in which they were typed."""
        await do_own_key(self, event)

    def on_focus(self) -> None:
        """Writing goes on at the end."""
        if self._is_new:
            self._is_new = False
            self.move_cursor(self.document.end)

    def read(self) -> Kept:
        """The text."""
        return self._shown[0] if self.untouched else self.field.parse(self.text)

    def show(self, value: Kept) -> None:
        """Have this text in it."""
        self.text = printable_text(str(value or ""))
        self._shown, self._is_new = (value, self.text), True


Editor = LineEditor | NoteEditor | ReferenceEditor


def editor_of(field: Field, value: Kept, country: Country, titles: Titles, known: Known) -> Editor:
    """The editor for a field, with its value."""
    if not field.stored:
        return ReferenceEditor(field, value, titles)
    if field.type is NOTE:
        return NoteEditor(field, value)
    return LineEditor(field, value, country, known)


def told(editor: Editor, value: Any) -> str:
    """How a value was read, for a person; nothing where that is what they typed."""
    field = editor.field
    if value is None or not isinstance(editor, LineEditor) or field.type is TEXT:
        return ""
    shown = field.format(value)
    if field.type is PHONE:
        countries = dict.fromkeys(filter(None, map(_country_of, value if isinstance(value, tuple) else (value,))))
        return f"{shown} · {', '.join(countries)}" if countries else shown
    typed = [part.strip() for part in editor.value.split(";") if part.strip()]
    return shown if typed != [field.type.format(one) for one in listed(value)] else ""


def _written(field: Field, value: Kept) -> str:
    """A value as it stands in its line; `LineEditor.read` gives it back."""
    if isinstance(field.type, Coded):
        return "; ".join(field.type.format(str(code)) for code in listed(value))
    return printable(field.to_text(value))  # type: ignore[arg-type]


def _country_of(number: Any) -> str:
    import phonenumbers

    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(str(number).partition(";")[0]))
    except phonenumbers.NumberParseException:
        return ""
    return names_of(region)[0] if region and region.isalpha() else ""


def _completed(typed: str, options: Sequence[str]) -> str:
    """A choice for its beginning, when only one begins so."""
    plain = typed.strip().lower()
    exact = [option for option in options if option.lower() == plain]
    begun = exact or [option for option in options if plain and option.lower().startswith(plain)]
    return begun[0] if len(begun) == 1 else typed


def _completed_name(type: Coded, typed: str) -> str:
    """A country or a language for the beginning of its name in any language, when only one begins so."""
    plain = typed.strip().casefold()
    if len(plain) < SHORTEST_BEGINNING or type.codes.code_of(plain) is not None:
        return typed
    begun = {names[0] for names in type.codes.all_names() if any(name.casefold().startswith(plain) for name in names)}
    return begun.pop() if len(begun) == 1 else typed


def _suggester(field: Field, known: Known) -> Suggester | None:
    if field.type is TEXT and field.filter in SUGGESTED:
        return KnownValues(lambda: known(field.filter), many=field.many)
    if field.many:
        return None
    if field.options:
        return SuggestFromList(field.options, case_sensitive=False)
    if isinstance(field.type, Coded):
        return SuggestFromList([names[0] for names in field.type.codes.all_names()], case_sensitive=False)
    return None
