"""The app: themes, the command palette, and the screen people live in."""

from textual.app import App
from textual.screen import ModalScreen

from db.directory import Directory
from tui.palette import Commands
from tui.screens.browse import BrowseScreen
from tui.themes import begin_with_theme


class FieldexApp(App[int]):
    """fieldex in a terminal, over an open directory."""

    TITLE = "fieldex"
    CSS_PATH = "fieldex.tcss"
    COMMANDS = {Commands}

    def __init__(self, directory: Directory) -> None:
        super().__init__()
        self._directory = directory
        begin_with_theme(self)

    def action_command_palette(self) -> None:
        """Find a command; not over a menu or help, where the commands of the screen below do nothing."""
        if not isinstance(self.screen, ModalScreen):
            super().action_command_palette()

    @property
    def failure(self) -> Exception | None:
        """The error that ended the app, when it was not left on purpose."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print a traceback with the values of variables, names and phones of people among them.
        self._close_messages_no_wait()

    def get_default_screen(self) -> BrowseScreen:
        """Browsing is where the app begins and ends."""
        return BrowseScreen(self._directory)
