"""The window that stands while a document is read: how far that is, and the key that stops it.

Keys typed meanwhile reach nothing else, so that none of them decides about a fact of a review that opens under them.
"""

import os
import time
from typing import NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static
from textual.worker import get_current_worker

from db.errors import DocumentError, FieldexError
from seeds.read.document import Document
from seeds.review import Brought
from tui.commands import READING, bindings
from tui.screens.finding import unexpected
from tui.screens.window import Window
from tui.searching import Searcher, StoppedError
from tui.text import printable
from tui.widgets.bars import KeyLine

TOLD_EVERY = 0.5  # seconds


class Taken(NamedTuple):
    """What came of a file: its document, and those within it."""

    brought: list[Brought]
    notes: tuple[str, ...]  # what was not read of it


class TakingIn(Window[Taken | None]):
    """Reads a file and keeps what it states, for a review; None where nothing was kept."""

    BINDINGS = bindings(READING)

    def __init__(self, writer: Searcher, path: str) -> None:
        super().__init__()
        self._writer, self._path = writer, path
        self._begun = time.monotonic()
        self._doing = "reading"
        self._is_left = False

    def compose(self) -> ComposeResult:
        """Title, how far it is, the keys."""
        with Vertical(classes="window"):
            yield Static(printable(f"Import {os.path.basename(self._path)}"), classes="window-title", markup=False)
            yield Static("", id="told", markup=False)
        yield KeyLine(READING)

    def on_mount(self) -> None:
        """Begin."""
        self._tell()
        self.set_interval(TOLD_EVERY, self._tell)
        self._take()

    def on_unmount(self) -> None:
        """Keep nothing once nobody is there to be told."""
        self._is_left = True

    def _tell(self) -> None:
        seconds = int(time.monotonic() - self._begun)
        doing = "stopping" if self._is_left else self._doing
        self.query_one("#told", Static).update(f"{doing} …" + (f" {seconds} s" if seconds else ""))

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def _take(self) -> None:
        later = self.app.call_from_thread
        try:
            taken = self._taken()
        except StoppedError:
            if not get_current_worker().is_cancelled:
                later(self._stopped)
        except FieldexError as error:
            later(self._refuse, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was kept
            later(self._refuse, unexpected(error))
        else:
            later(self.dismiss, taken)

    def _taken(self) -> Taken:
        """Raises DocumentError where nothing of the file can be kept, and StoppedError once the person has left."""
        from seeds.read import read

        document = read(self._path)
        several = list(document.each())
        brought, failed = [], list[DocumentError]()
        for at, one in enumerate(several, start=1):
            of = f"document {at} of {len(several)}: " if len(several) > 1 else ""
            self._doing = f"{of}looking for facts"
            try:
                brought.append(self._kept(one))
            except DocumentError as error:
                failed.append(error)
        if not brought:
            raise failed[0]
        notes = [note for one in several for note in one.notes]
        return Taken(brought, (*notes, *map(str, failed)))

    def _kept(self, document: Document) -> Brought:
        """Keep one document; its facts are looked for before, while others may write."""
        from seeds.review.bringing import bring_in, facts_of

        is_known = self._writer.ask(lambda directory: directory.text(document.hash) is not None)
        self._go_on()
        facts = None if is_known else facts_of(document)
        self._go_on()
        return self._writer.ask(
            lambda directory: bring_in(directory, document, None if facts is None else lambda _: facts))

    def _go_on(self) -> None:
        """Raises StoppedError where the person has left, or the app is closed."""
        if self._is_left or get_current_worker().is_cancelled:
            raise StoppedError

    def _refuse(self, error: FieldexError) -> None:
        self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)
        self.dismiss(None)

    def _stopped(self) -> None:
        self.notify("Stopped: nothing more of it was taken in.")
        self.dismiss(None)

    def action_help(self) -> None:
        """The keys of this window."""
        from tui.screens.menu import Help

        self.app.push_screen(Help(READING))

    def action_menu_close(self) -> None:
        """Stop; what was kept of a mail until then stays, and waits.

        That is told once it is so: where all was kept before the key was pressed, its review opens instead.
        """
        self._is_left = True
        self._tell()
