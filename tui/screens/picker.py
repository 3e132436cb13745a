"""A window to pick one of many lines from: type to narrow them, arrows and Enter to choose."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.suggester import Suggester
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from db.search import fold
from tui.commands import PICKER, bindings
from tui.screens.lines import LinesWindow
from tui.screens.menu import room
from tui.screens.window import Window
from tui.text import cut, padded, printable, width
from tui.widgets.bars import KeyLine
from tui.widgets.inorder import do_own_key

LONGEST_WAIT = 5.0  # seconds that Enter waits for letters that were typed before it


class Line(NamedTuple):
    """One line to pick."""

    label: str
    beside: str  # shown quietly at the right: a count, a date
    value: str
    also: str = ""  # further names it is found by


class PickerBox(Input):
    """What narrows the lines; every other key moves among them."""

    BINDINGS = bindings(PICKER)

    async def on_key(self, event: events.Key) -> None:
        """Keys take effect in the order in which they were typed."""
        await do_own_key(self, event)

    async def complete(self, seen: Callable[[str], bool] = lambda _typed: True) -> None:
        """Wait, for a while, until the letters that arrived before a key are in it, and its screen has seen them."""
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end and (  # noqa: ASYNC110 - Textual's queues tell nobody when they are empty
                self.message_queue_size or not seen(self.value)):
            await asyncio.sleep(0.001)


class Lines(OptionList, can_focus=False):
    """The lines; the focus stays in the box."""


class Picker(LinesWindow[str]):
    """Pick the value of one line; Esc picks none. With `remove`, a line can be taken out with the delete key."""

    LINES = Lines

    def __init__(self, title: str, lines: Sequence[Line], empty: str, *,
                 remove: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self._title, self._lines, self._empty, self._remove = title, list(lines), empty, remove
        self._shown: list[Line] = []
        self._narrowed_to = ""

    def compose(self) -> ComposeResult:
        """Title, box, lines."""
        with Vertical(classes="window"):
            yield Static(printable(self._title), classes="window-title", markup=False)
            yield PickerBox(placeholder="type to narrow", compact=True, id="narrow")
            yield Lines()
            yield Static("", id="whole", markup=False)
            yield Static("", id="none", markup=False)
        yield KeyLine(PICKER)

    def on_mount(self) -> None:
        """All lines to begin with."""
        self.set_focus(self.query_one(PickerBox))
        self.set_class(any(map(self._is_cut, self._lines)), "cut")  # then there is room for the whole of one
        self._narrow("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep to the lines that hold every typed word, in any script."""
        event.stop()
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        words = fold.words(typed)
        self._narrowed_to = typed
        self._shown = [line for line in self._lines if _holds(fold.words(f"{line.label} {line.also}"), words)]
        lines = self.query_one(Lines)
        lines.clear_options()
        lines.add_options([Option(self._line(line)) for line in self._shown])
        lines.highlighted = 0 if self._shown else None
        none = "" if self._shown else self._empty if not self._lines else "Nothing begins so. Esc closes."
        self.query_one("#none", Static).update(none)
        self.query_one("#none").display = bool(none)

    def _line(self, line: Line) -> Text:
        beside, space = self._beside(line)
        return Text.assemble(padded(printable(line.label), space), "  ", (beside, "dim"))

    def _beside(self, line: Line) -> tuple[str, int]:
        """What stands at the right, and the columns that it leaves for the label."""
        columns = room(self.app) - 6
        beside = cut(printable(line.beside), columns * 2 // 5)
        return beside, columns - width(beside) - 2

    def _is_cut(self, line: Line) -> bool:
        return width(printable(line.label)) > self._beside(line)[1]

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the whole of a line that is cut."""
        line = self._shown[event.option_index] if event.option_index < len(self._shown) else None
        self.query_one("#whole", Static).update(printable(line.label) if line and self._is_cut(line) else "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        self.dismiss(self._shown[event.option_index].value)

    async def action_menu_choose(self) -> None:
        """Choose the line under the cursor."""
        await self.query_one(PickerBox).complete(lambda typed: typed == self._narrowed_to)
        chosen = self._chosen()
        if chosen is not None:
            self.dismiss(chosen.value)

    def action_menu_remove(self) -> None:
        """Take the line under the cursor out, where that can be done."""
        chosen = self._chosen()
        if chosen is not None and self._remove is not None:
            self._remove(chosen.value)
            self._lines.remove(chosen)
            self._narrow(self.query_one(PickerBox).value)

    def _chosen(self) -> Line | None:
        at = self.query_one(Lines).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None


def _holds(label: list[str], words: list[str]) -> bool:
    return all(any(one.startswith(word) or fold.skeleton(one).startswith(fold.skeleton(word)) for one in label)
               for word in words)


class Ask(Window[str | None]):
    """Ask for one line of text; Esc gives none."""

    def __init__(self, title: str, text: str = "", suggester: Suggester | None = None) -> None:
        super().__init__()
        self._title, self._text, self._suggester = title, text, suggester

    def compose(self) -> ComposeResult:
        """Title and box."""
        with Vertical(classes="window"):
            yield Static(printable(self._title), classes="window-title", markup=False)
            yield PickerBox(self._text, compact=True, id="narrow", suggester=self._suggester)
        yield KeyLine(PICKER)

    def on_mount(self) -> None:
        """What is typed at once goes into the box."""
        self.set_focus(self.query_one(PickerBox))

    async def action_menu_choose(self) -> None:
        """Take what is typed."""
        await self.query_one(PickerBox).complete()
        self.dismiss(self.query_one(PickerBox).value.strip() or None)

    def action_menu_close(self) -> None:
        """Take nothing."""
        self.dismiss(None)

    def action_menu_down(self) -> None:
        """There is but one line."""

    action_menu_up = action_menu_remove = action_menu_down
