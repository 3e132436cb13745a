"""The links of a record to others, of one field: they are looked for by typing, and taken out again."""

from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from db.fields import Field
from db.state import Kept, ids_in, reference_of
from tui.commands import REFERENCE, bindings
from tui.text import cut, printable, width
from tui.titles import Titles

SHORTEST_LINK = 12  # columns of a link that still tells what it leads to


class ReferenceEditor(Widget, can_focus=True):
    """Links to other records; typing looks for one."""

    BINDINGS = bindings(REFERENCE)
    COMPONENT_CLASSES = {"reference-editor--link", "reference-editor--cursor", "reference-editor--quiet"}

    cursor = reactive(0)
    ids: reactive[tuple[str, ...]] = reactive(())

    class Wanted(Message):
        """A person looks for a record to link to; `typed` of the editor is what there is of its name by now."""

        def __init__(self, editor: "ReferenceEditor") -> None:
            super().__init__()
            self.editor = editor

    class Changed(Message):
        """Other records are linked to now."""

        def __init__(self, editor: "ReferenceEditor") -> None:
            super().__init__()
            self.editor = editor

    def __init__(self, field: Field, value: Kept, titles: Titles) -> None:
        super().__init__()
        self.field, self._titles = field, titles
        self.set_reactive(ReferenceEditor.ids, ids_in(value))
        self._shown = self.ids
        self._typed: str | None = None  # while the window to look in is not there yet

    @property
    def untouched(self) -> bool:
        """Whether it links to what was shown."""
        return self.ids == self._shown

    @property
    def is_looking(self) -> bool:
        """Whether something was typed that a window is to take, which is not there yet."""
        return self._typed is not None

    def typed(self) -> str:
        """What was typed until now; the window that takes it gets all further letters itself."""
        typed, self._typed = self._typed, None
        return (typed or "").lstrip()

    def read(self) -> Kept:
        """What the field holds."""
        return reference_of(self.field, self.ids)

    def show(self, value: Kept) -> None:
        """Link to these."""
        self._shown = ids_in(value)
        self.ids = self._shown
        self.cursor = 0

    def take(self, id: str) -> None:
        """Link to this record too, or instead where there may be but one."""
        self.ids = tuple(dict.fromkeys((*self.ids, id))) if self.field.many else (id,)
        self.cursor = len(self.ids) - 1

    def watch_ids(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed(self))

    def validate_cursor(self, at: int) -> int:
        """On a link."""
        return max(0, min(at, len(self.ids) - 1))

    def action_link_next(self) -> None:
        """To the link on the right."""
        self.cursor += 1

    def action_link_previous(self) -> None:
        """To the link on the left."""
        self.cursor -= 1

    def action_link_out(self) -> None:
        """Take the link under the cursor out."""
        if self.ids:
            self.ids = (*self.ids[:self.cursor], *self.ids[self.cursor + 1:])
            self.cursor = min(self.cursor, len(self.ids) - 1)

    def on_key(self, event: events.Key) -> None:
        """Whatever is typed is looked for."""
        if event.is_printable and event.character:
            event.stop()
            self._want(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """The same for what is pasted."""
        event.stop()
        self._want(" ".join(event.text.split()))

    def on_click(self) -> None:
        """A click looks for a record."""
        self._want("")

    def _want(self, text: str) -> None:
        if self._typed is None:
            self.post_message(self.Wanted(self))
        self._typed = (self._typed or "") + text

    def watch_has_focus(self, _focus: bool) -> None:
        """The cursor is seen only with the focus."""
        self.refresh()

    def render(self) -> Text:
        """The titles of the linked records, those on the left giving way to the one under the cursor."""
        link, cursor, quiet = (self.get_component_rich_style(f"reference-editor--{name}", partial=True)
                               for name in ("link", "cursor", "quiet"))
        if not self.ids:
            return Text("type to look for one" if self.has_focus else "", quiet)
        titles = self._titles(self.ids)
        shown = [f"→ {cut(printable(titles.get(id, id)), max(8, self.size.width - 4))}" for id in self.ids]
        first = self.cursor
        room = self.size.width - width(shown[first])
        while first > 0 and room - width(shown[first - 1]) - 4 > 0:
            first -= 1
            room -= width(shown[first]) + 2
        text = Text("… " if first else "", quiet, no_wrap=True)
        for at in range(first, len(shown)):
            left = self.size.width - text.cell_len - (2 if at + 1 < len(shown) else 0)  # with room for a last …
            if at != self.cursor and width(shown[at]) > left and left < SHORTEST_LINK:
                text.append("…", quiet)
                break
            text.append(cut(shown[at], left), cursor if at == self.cursor and self.has_focus else link)
            text.append("  ")
        return text
