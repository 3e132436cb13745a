"""Small windows over the app: a menu to choose from, and help."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from db.search.layouts import twin_key
from tui.commands import MENU, PLACES, Command, bindings, commands_in, shown, twins
from tui.screens.lines import LinesWindow
from tui.screens.window import Window
from tui.text import cut, printable
from tui.widgets.bars import KeyLine
from tui.widgets.page import wrapped

WINDOW = 84  # columns of a window, as in the style sheet
KEYS = 24  # columns for keys in the help


def room(app: App[Any]) -> int:
    """Columns of a window in this terminal."""
    return min(WINDOW, app.size.width)


class Choice(NamedTuple):
    """One line of a menu."""

    key: str  # one letter that chooses it at once; empty for none
    label: str
    text: str  # what it is about, such as the address that will be copied
    value: str


class Choices(OptionList):
    """The lines; moves with the same keys as every list."""

    BINDINGS = bindings(MENU)


class Menu(LinesWindow[str]):
    """Choose one line by its letter, or with the arrows and Enter; Esc chooses none."""

    LINES = Choices

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title, self._choices = title, choices

    def compose(self) -> ComposeResult:
        """The title over the lines."""
        widest = max(len(choice.label) for choice in self._choices)
        with Vertical(classes="window"):
            yield Static(printable(self._title), classes="window-title", markup=False)
            yield Choices(*(Option(self._line(choice, widest)) for choice in self._choices))
        yield KeyLine(MENU)

    def _line(self, choice: Choice, widest: int) -> Text:
        space = room(self.app) - widest - 10
        return Text.assemble((f"{choice.key or ' '}  ", "bold"), f"{choice.label:<{widest}}  ",
                             (cut(printable(choice.text), space), "dim"))

    def on_key(self, event: events.Key) -> None:
        """A letter chooses its line, in either keyboard layout."""
        for choice in self._choices:
            if choice.key and event.character in (choice.key, twin_key(choice.key)):
                event.stop()
                self.dismiss(choice.value)
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.dismiss(self._choices[event.option_index].value)

    def action_menu_choose(self) -> None:
        """Choose the line under the cursor."""
        self.query_one(Choices).action_select()


class HelpText(VerticalScroll, can_focus=True):
    """The text of the help; scrolls."""

    BINDINGS = bindings(MENU)


class Help(Window[None]):
    """Every key, those of the place a person is in first."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """One block a place."""
        with Vertical(classes="window wide"):
            yield Static("Keys", classes="window-title")
            with HelpText():
                yield Static(self._text(room(self.app) - 5))
        yield KeyLine(MENU)

    def _text(self, columns: int = 1_000) -> Text:
        places = [self._place, *(place for place in PLACES if place != self._place)]
        text = Text()
        for place in places:
            text.append(f"{PLACES[place]}\n", "bold")
            for command in commands_in(place):
                if command.keys:
                    text.append_text(help_line(command, columns))
            text.append("\n")
        text.append("Type in any script and any spelling: brajko, Бражко and brazhko find the same person. "
                    "Each letter key works under the Russian layout too.")
        return text

    def action_menu_down(self) -> None:
        """One line down."""
        self.query_one(HelpText).scroll_down(animate=False)

    def action_menu_up(self) -> None:
        """One line up."""
        self.query_one(HelpText).scroll_up(animate=False)

    def action_menu_choose(self) -> None:
        """Nothing to choose: close."""
        self.dismiss(None)

    def action_menu_close(self) -> None:
        """Close."""
        self.dismiss(None)


def help_line(command: Command, columns: int) -> Text:
    """One command with its keys, and the twins of its letters in brackets; what it does stays in its own column."""
    letters = [twin for key in command.keys for twin in twins(key) if "+" not in twin]
    keys = "  ".join(shown(key) for key in command.keys) + (f" ({' '.join(letters)})" if letters else "")
    first, *more = wrapped(command.help, max(20, columns - KEYS - 3))
    text = Text.assemble(f"  {keys:<{KEYS}} ", (f"{first}\n", "dim"))
    for line in more:
        text.append(f"{'':<{KEYS + 3}}{line}\n", "dim")
    return text
