"""`fieldex pick`: the search below the prompt, for scripts and editors. What is picked is printed by the caller.

Textual draws on standard error, so that standard output is free for the answer: `mail $(fieldex pick --print email)`.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from textual.app import ComposeResult

from db.directory import Directory
from db.errors import FieldexError, UsageError
from db.kinds import KINDS
from db.records import Record
from tui.commands import PICK, bindings
from tui.quiet import QuietApp
from tui.screens.choices import line_of
from tui.screens.finding import Failed, FindingScreen
from tui.text import printable
from tui.widgets.bars import FilterSuggester, KeyLine, SearchBox
from tui.widgets.record_list import RecordList


class Picked(NamedTuple):
    """What was picked."""

    id: str
    query: str  # that found it
    text: str  # to be printed


class PickBox(SearchBox):
    """The search box of a pick; Enter picks."""

    BINDINGS = bindings(PICK)


class PickScreen(FindingScreen):
    """A search box over a short list."""

    def __init__(self, directory: Directory, query: str, field: str) -> None:
        super().__init__(directory)
        self._first_query, self._field = query, field

    def compose(self) -> ComposeResult:
        """Box, list, keys."""
        yield self._top(PickBox(self._first_query, id="search", suggester=FilterSuggester(self._complete)))
        yield RecordList(self._cards, id="list")
        yield KeyLine(PICK)

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(SearchBox))
        self._reload()

    def on_failed(self, event: Failed) -> None:
        """There is nothing to pick from: the command says why."""
        self.app.exit(event.error)

    async def on_record_list_opened(self, _event: RecordList.Opened) -> None:
        """A second click."""
        await self.action_pick()

    async def action_pick(self) -> None:
        """This one."""
        await self._answered()
        card = self.query_one(RecordList).card
        if card is None:
            return
        try:
            text = text_of(self._directory.get(card.id), self._field)
        except FieldexError as error:  # another may have it
            self._tell(str(error))
            return
        self.app.exit(Picked(card.id, self._query, text))

    def action_give_up(self) -> None:
        """None of them."""
        self.app.exit(None)


class PickApp(QuietApp[Any]):
    """The search for one record, as high as a few lines."""

    CSS_PATH = ["fieldex.tcss", "pick.tcss"]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, directory: Directory, query: str, field: str) -> None:
        super().__init__()
        self._screen = PickScreen(directory, query, field)

    def get_default_screen(self) -> PickScreen:
        """There is only this one."""
        return self._screen


def pick(directory: Directory, query: str, field: str) -> str | None:
    """Let a person pick a record; what `field` says of it, or None when none was picked.

    Raises UsageError for a field that no kind has, before anything is shown.
    """
    if field not in ("id", "line") and not any(kind.field(field) for kind in KINDS):
        raise UsageError(f"There is nothing called {field!r} to print of a record.",
                         "Print id, line, or a field such as email or phone.")
    app = PickApp(directory, query, field)
    with _size_of_the_terminal():
        chosen = app.run(inline=True)
    if isinstance(chosen, FieldexError):
        raise chosen
    if app.failure is not None:
        raise app.failure
    if not isinstance(chosen, Picked):
        return None
    directory.used(chosen.id, chosen.query)
    return chosen.text


@contextmanager
def _size_of_the_terminal() -> Iterator[None]:
    """Tell Textual how large the terminal is: it asks standard output, which is a pipe in `$(fieldex pick)`."""
    before = {name: os.environ.get(name) for name in ("COLUMNS", "LINES")}
    with suppress(OSError):
        if not sys.stdout.isatty():
            size = os.get_terminal_size(sys.stderr.fileno())
            os.environ.update(COLUMNS=str(size.columns), LINES=str(size.lines))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def text_of(record: Record, field: str) -> str:
    """What is printed of a record; raises UsageError when it does not have it."""
    if field in ("id", "line"):
        return record.id if field == "id" else line_of(record)
    known = record.shape.field(field)
    value = record.values.get(known.name) if known else None
    if known is None or value is None:
        raise UsageError(f"{printable(record.title)} has no {field}.", "Pick another, or print id or line.")
    return printable(known.format(value))
