"""What the app and `fieldex pick` have in common: styles, themes, and no traceback on the screen."""

import asyncio
import os
import sys
import time
from typing import Any, Final, TypeVar

from textual import events
from textual.app import App
from textual.reactive import Reactive
from textual.theme import Theme

from tui import keyboard
from tui.themes import THEMES, first_theme

Result = TypeVar("Result")
LONGEST_WAIT: Final = 5.0  # seconds that a key waits for a window that is on its way
LOOKS: Final = 2.0  # seconds between two looks whether the terminal is still there


class QuietApp(App[Result]):
    """A Textual app in the program's styles that leaves telling of its failure to the command line."""

    CSS_PATH = ["fieldex.tcss"]

    theme: Reactive[str] = Reactive(first_theme)  # from the start: a change afterwards would read all styles again

    def __init__(self) -> None:
        super().__init__()
        self._had_terminal = _has_terminal()
        keyboard.use()

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's, and ours."""
        return {**super().available_themes, **THEMES}

    def push_screen(self, screen: Any, *given: Any, **further: Any) -> Any:
        """As Textual does, which reads all styles anew where a screen has some of its own: a window would wait."""
        for path in getattr(screen, "css_path", ()):
            read_styles(self, str(path))
        return super().push_screen(screen, *given, **further)

    def on_ready(self) -> None:
        """Look now and then whether the terminal is still there: one that is gone has an end that is read for ever."""
        if os.name == "posix" and not self.is_headless and self._had_terminal:
            self.set_interval(LOOKS, self._leave_lost_terminal)

    def _leave_lost_terminal(self) -> None:
        if not _has_terminal():
            self._stop_reading()
            self.exit()

    def _stop_reading(self) -> None:
        """Let nobody read the terminal any more: Textual does so only after it has written to it, which may fail."""
        stopped = getattr(self._driver, "exit_event", None)
        if stopped is not None:
            stopped.set()

    def run(self, *arguments: Any, **options: Any) -> Result | None:
        """As Textual does, and leave no thread behind that keeps the process alive."""
        try:
            return super().run(*arguments, **options)
        finally:
            self._stop_reading()

    async def on_event(self, event: events.Event) -> None:
        """Keys wait for the window that the keys before them have opened: until it is there, they would be lost."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            end = time.monotonic() + LONGEST_WAIT
            while not self._takes(event) and time.monotonic() < end:  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.001)
        await super().on_event(event)

    def _takes(self, event: events.Key | events.Paste) -> bool:
        """Whether the screen has what a key may be about; letters need no more than the box that they go into."""
        is_text = isinstance(event, events.Paste) or event.is_printable
        return self.screen.is_mounted and (is_text or getattr(self.screen, "is_whole", True))

    @property
    def failure(self) -> Exception | None:
        """The error that ended the app, when it was not left on purpose."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print a traceback with the values of variables, names and phones of people among them.
        self._close_messages_no_wait()


def read_styles(app: App[Any], path: str) -> None:
    """Read styles of what is opened or added from now on; what is there keeps its look."""
    if not app.stylesheet.has_source(path):
        app.stylesheet.read(path)
        app.stylesheet.parse()


def _has_terminal() -> bool:
    return sys.__stdin__ is not None and os.isatty(sys.__stdin__.fileno())
