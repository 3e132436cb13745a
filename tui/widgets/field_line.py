"""A field in a form: its editor, and what is to be said of the value."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from db.errors import BadValueError
from tui.text import printable
from tui.widgets.editors import Editor, LineEditor, NoteEditor, told


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
