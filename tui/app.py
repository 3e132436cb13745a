"""The app: themes, the command palette, and the screen people live in."""

from textual.screen import ModalScreen

from db.directory import Directory
from tui.palette import Commands
from tui.quiet import QuietApp
from tui.screens.browse import BrowseScreen


class FieldexApp(QuietApp[int]):
    """fieldex in a terminal, over an open directory."""

    TITLE = "fieldex"
    COMMANDS = {Commands}

    def __init__(self, directory: Directory, review: str = "") -> None:
        """`review` is the hash of a kept text whose review is opened at once."""
        super().__init__()
        self._directory, self._review = directory, review

    def action_command_palette(self) -> None:
        """Find a command; not over a menu or help, where the commands of the screen below do nothing."""
        if not isinstance(self.screen, ModalScreen):
            super().action_command_palette()

    def get_default_screen(self) -> BrowseScreen:
        """Browsing is where the app begins and ends."""
        return BrowseScreen(self._directory, self._review)


def run(directory: Directory, review: str = "") -> int:
    """Run the app until it is left; its exit status. Raises the failure that ended it."""
    app = FieldexApp(directory, review)
    status = app.run()
    if app.failure is not None:
        raise app.failure
    return status or 0
