"""What every change in the app goes through: a connection of its own, away from the screen's thread."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from textual import work

from db.connection import BEFORE_TOLD
from db.directory import Directory
from db.errors import FieldexError, LockedError, NotFoundError
from db.records import Card, Record
from tui.commands import RECORD
from tui.screens.finding import unexpected
from tui.screens.narrowing import NarrowingScreen
from tui.screens.reading import ReadingScreen
from tui.searching import Searcher
from tui.text import printable
from tui.titles import titles_of

Told = TypeVar("Told")


class WritingScreen(NarrowingScreen, ReadingScreen):
    """A screen with a list and a page whose records can be changed."""

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory)
        self._writer = Searcher(directory)  # its own connection: nobody reads half a change
        self._leaving = False
        self._painting = 0  # the thread that does
        self._new: int | None = None  # number of a record that was just saved: the cursor goes there

    def on_unmount(self) -> None:
        """Close the connection, when the change under way is done; one that waits is given up."""
        self._leaving = True
        self._writer.close()

    @property
    def directory(self) -> Directory:
        """For the windows over this screen, to read from."""
        return self._directory

    def complain(self, error: FieldexError) -> None:
        """Say what failed, in one place."""
        self._complain(error)

    def open_record(self, id: str) -> bool:
        """Go to the page of a record; whether it is there. The way back is to where one is now."""
        try:
            self._directory.get(id)
        except NotFoundError:
            return False
        except FieldexError as error:
            self._complain(error)
            return False
        if self._place != RECORD:
            self._trail.clear()
            self._show(id)
        self._follow(id)
        return True

    def sign(self) -> None:
        """Let the log name the person of the settings for what is changed here, and waiting be told."""
        from tui.settings import author

        self._directory.on_wait, self._painting = self._wait, threading.get_ident()
        try:
            self._directory.author = author()
        except FieldexError as error:
            self._complain(error)

    def _wait(self, seconds: float) -> None:
        """Another program is writing; told in the thread that waits. The one that paints does not wait."""
        if self._leaving or threading.get_ident() == self._painting:
            raise LockedError(f"{self._directory.path} is being changed by another program.")
        if seconds < BEFORE_TOLD * 2:  # the first time
            self.app.call_from_thread(self.notify, "Waiting for another program that is writing …")

    @work(thread=True, exclusive=True, group="backup", exit_on_error=False)
    def back_up(self) -> None:
        """Keep a backup of the day; that it failed is told once, as nothing else fails with it."""
        from db import backups

        try:
            backups.keep(self._directory.path, "daily")
        except FieldexError as error:
            self.app.call_from_thread(self.notify, printable(f"No backup could be made today. {error} {error.hint}"),
                                      severity="warning", markup=False)

    def renew(self) -> None:
        """Show what was changed, without losing place."""
        raise NotImplementedError

    def _show_what_changed(self) -> None:
        """As `renew`, and have the record of the page as it is by now, for the keys that are about it."""
        if self._record is not None:
            with suppress(FieldexError):  # gone: the page keeps what was known of it
                self._record = self._directory.get(self._record.id)
        self.renew()

    @work(thread=True, group="change", exit_on_error=False)
    def do(self, change: Callable[[Directory], Told], done: Callable[[Told], None]) -> None:
        """Change something away from the screen's thread; `done` is told what came of it."""
        later = self.app.call_from_thread
        try:
            told = self._writer.ask(change)
        except FieldexError as error:
            later(self._complain, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was done
            later(self._complain, unexpected(error))
        else:
            later(done, told)
            later(self._show_what_changed)

    def tell(self, sentence: str) -> None:
        """Say what was changed, and how it is taken back."""
        self.notify(f"{sentence} · u takes it back", markup=False)

    def _these(self) -> Sequence[Record] | Sequence[Card]:
        """The marked records where there are any and no page is read, else the chosen one."""
        marked = () if self._place == RECORD else self._marked()
        chosen = None if marked else self._chosen()
        return marked or (() if chosen is None else (chosen,))

    def title_of(self, id: str) -> str:
        """What a record is called; its id where it is gone."""
        return titles_of(self._directory, [id]).get(id, id)
