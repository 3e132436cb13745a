"""What every window over the app is, and every other screen that gives an answer."""

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen, ScreenResultType


class Answering(Screen[ScreenResultType]):
    """A screen that answers once.

    Keys that were typed quickly still reach it after the first one closed it. Closing it again would close the screen
    below, or the app where there is none.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close it with this answer; nothing where it is closed already."""
        if self not in self.app.screen_stack:
            return AwaitComplete()
        return super().dismiss(result)


class Window(ModalScreen[ScreenResultType], Answering[ScreenResultType]):
    """A window over another screen, which it lets shine through: Textual takes the look from the first class named."""

    CSS_PATH = ["window.tcss"]  # beside the styles of the app, whose first screen should not wait for these
