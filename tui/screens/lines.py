"""What every small window with lines has in common: the keys that move in them, and the one that leaves."""

from typing import ClassVar, TypeVar

from textual.widgets import OptionList

from tui.screens.window import Window

Result = TypeVar("Result")


class LinesWindow(Window[Result | None]):
    """A window over lines; left without a choice, it gives None."""

    LINES: ClassVar[type[OptionList]] = OptionList

    def action_menu_down(self) -> None:
        """One line down."""
        self.query_one(self.LINES).action_cursor_down()

    def action_menu_up(self) -> None:
        """One line up."""
        self.query_one(self.LINES).action_cursor_up()

    def action_menu_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
