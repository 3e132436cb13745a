"""What the app and `fieldex pick` have in common: styles, themes, and no traceback on the screen."""

from typing import TypeVar

from textual.app import App

from tui.themes import begin_with_theme

Result = TypeVar("Result")


class QuietApp(App[Result]):
    """A Textual app in the program's styles that leaves telling of its failure to the command line."""

    CSS_PATH = "fieldex.tcss"

    def __init__(self) -> None:
        super().__init__()
        begin_with_theme(self)

    @property
    def failure(self) -> Exception | None:
        """The error that ended the app, when it was not left on purpose."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print a traceback with the values of variables, names and phones of people among them.
        self._close_messages_no_wait()
