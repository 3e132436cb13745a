"""The window that brings records in from a file: what would be done, how each column is read, and doing it."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from db.errors import FieldexError
from db.exchange.report import Report
from db.kinds import BY_NAME
from db.records import Progress
from tui import importing
from tui.commands import MENU, PICKER
from tui.importing import Corrections, Looked, Table
from tui.screens.finding import unexpected
from tui.screens.lines import LinesWindow
from tui.screens.menu import Choices, room
from tui.screens.picker import Ask, Line, Picker
from tui.searching import Searcher, StoppedError
from tui.text import cut, padded, printable, printable_text
from tui.widgets.bars import KeyLine
from tui.widgets.path_box import PathBox

TOLD = 3  # rows that cannot be read, or look like another record, told one by one
NAMES = 30  # columns for headings


class AskPath(Ask):
    """Ask for the path of a file; the right arrow takes what is offered."""

    def compose(self) -> ComposeResult:
        """Title and box."""
        with Vertical(classes="window"):
            yield Static(printable(self._title), classes="window-title", markup=False)
            yield PathBox(self._text, "~/report.pdf, people.xlsx, contacts.vcf … → completes a name")
        yield KeyLine(PICKER)


class Row(NamedTuple):
    """One line of the window."""

    text: Text
    do: Callable[[], None] | None = None  # when it is chosen; nothing for a line that is only read


class Bringing(LinesWindow[Report]):
    """Bring in the records of a file, after correcting how its columns are read; the report, None when nothing was."""

    LINES = Choices

    def __init__(self, searcher: Searcher, path: str) -> None:
        super().__init__()
        self._searcher, self._path = searcher, path
        self._corrections = Corrections()
        self._looked: Looked | None = None
        self._rows: list[Row] = []
        self._is_writing = self._is_left = False

    def compose(self) -> ComposeResult:
        """Title, what is told, and the lines."""
        with Vertical(classes="window"):
            yield Static(printable(f"Import {os.path.basename(self._path)}"), classes="window-title", markup=False)
            yield Choices()
            yield Static("looking …", id="told", markup=False)
        yield KeyLine(MENU)

    def on_mount(self) -> None:
        """Look what the file would bring."""
        self._look(self._corrections)

    # Looking

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def _look(self, corrections: Corrections) -> None:
        worker, later = get_current_worker(), self.app.call_from_thread
        try:
            looked = self._searcher.ask(lambda directory: importing.look(directory, self._path, corrections))
        except FieldexError as error:
            if not worker.is_cancelled:
                later(self._refuse, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was read
            later(self._refuse, unexpected(error))
        else:
            if not worker.is_cancelled:
                later(self._show, looked, corrections)

    def _refuse(self, error: FieldexError) -> None:
        """What cannot be read; where a correction is the reason, it is taken back."""
        self._is_writing = False
        if self._looked is None:
            self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)
            self.dismiss(None)
        else:
            self._tell(f"{error} {error.hint}")

    def _show(self, looked: Looked, corrections: Corrections) -> None:
        if not self.is_mounted:
            return
        self._looked, self._corrections = looked, corrections
        self._rows = list(self._lines(looked))
        lines = self.query_one(Choices)
        at = lines.highlighted or 0
        lines.clear_options()
        lines.add_options([Option(row.text, disabled=row.do is None) for row in self._rows])
        lines.highlighted = min(at, len(self._rows) - 1)
        self.set_focus(lines)
        self._tell("\n".join(_what_to_know(looked)))

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(printable_text(text))

    def _lines(self, looked: Looked) -> Sequence[Row]:
        width = room(self.app) - 6
        rows = [Row(Text.assemble(("Import", "bold"), f": {cut(looked.told(), width - 8)}"), self._bring_in)]
        for table in looked.tables:
            rows += [Row(Text("")), Row(self._heading(table), partial(self._choose_kind, table))]
            rows += [Row(_column(table, at, width), partial(self._choose_column, table, heading))
                     for at, heading in enumerate(table.columns.headings)]
        return rows

    def _heading(self, table: Table) -> Text:
        name = f"{table.columns.table}: " if table.columns.table else ""
        return Text.assemble((f"{printable(name)}{BY_NAME[table.columns.kind].label}", "bold"),
                             (f"  columns {_HOW.get(table.columns.how, table.columns.how)}; Enter changes", "dim"))

    # Correcting

    def _choose_kind(self, table: Table) -> None:
        """Another kind of record for the rows."""
        lines = [Line(label, "", kind) for kind, label in importing.kinds_to_choose()]

        def chosen(kind: str | None) -> None:
            if kind and kind != table.columns.kind:
                self._look(Corrections(kind=kind))

        self.app.push_screen(Picker("What is in the rows", lines, ""), chosen)

    def _choose_column(self, table: Table, heading: str) -> None:
        """Another field for a heading."""
        lines = [Line(label, "", column or _NONE, column)
                 for column, label in importing.fields_to_choose(table.columns.kind)]

        def chosen(column: str | None) -> None:
            if column is not None:
                self._look(self._corrections.with_column(heading, "" if column == _NONE else column))

        self.app.push_screen(Picker(f"What “{printable(heading)}” is", lines, ""), chosen)

    # Doing it

    def _bring_in(self) -> None:
        if not self._is_writing:
            self._is_writing, self._is_left = True, False
            self._tell("Importing …")
            self._write(self._corrections)

    @work(thread=True, exclusive=True, group="write", exit_on_error=False)
    def _write(self, corrections: Corrections) -> None:
        later, worker, done = self.app.call_from_thread, get_current_worker(), 0

        def progress(more: int) -> None:
            nonlocal done
            if self._is_left or worker.is_cancelled:
                raise StoppedError
            done += more
            if more:
                later(self._tell, f"Imported {done:,} rows; Esc stops.")

        try:
            self._back_up(progress)
            report = self._searcher.ask(
                lambda directory: importing.bring_in(directory, self._path, corrections, progress))
        except StoppedError:
            if self._is_left:
                later(self._stopped)
        except FieldexError as error:
            later(self._refuse, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was done
            later(self._refuse, unexpected(error))
        else:
            later(self.dismiss, report)

    def _back_up(self, go_on: Progress) -> None:
        """Keep a backup as it is before, as an import in the shell does; that there is none is told."""
        from db import backups

        try:
            path = self._searcher.ask(lambda directory: directory.path)
            backups.keep(path, "import", progress=lambda _: go_on(0))
        except FieldexError as error:
            self.app.call_from_thread(
                self.notify, printable(f"No backup could be made before the import. {error} {error.hint}"),
                severity="warning", markup=False)

    def _stopped(self) -> None:
        self.notify("Stopped: nothing was imported.")
        self.dismiss(None)

    # Keys

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        do = self._rows[event.option_index].do
        if do is not None:
            do()

    def action_menu_choose(self) -> None:
        """Do what the line under the cursor says."""
        self.query_one(Choices).action_select()

    def action_menu_close(self) -> None:
        """Import nothing; what is being written is stopped, and taken back whole.

        That is told once it is so: where all was written before the key was pressed, the import is told instead.
        """
        if self._is_writing:
            self._is_left = True
            self._tell("Stopping …")
        else:
            self.dismiss(None)


_NONE = "-"  # no column: a picker gives None where nothing was picked
_HOW = {"hxl": "by their hashtags", "remembered": "as last time", "guessed": "guessed", "told": "as you said"}


def _column(table: Table, at: int, width: int) -> Text:
    """A heading, the field that it is, and what stands below it."""
    heading, column = table.columns.headings[at], table.columns.columns[at]
    label = importing.label_of(table.columns.kind, column)
    names = min(NAMES, width // 3)
    return Text.assemble("  ", padded(printable(heading) or "(no heading)", names), " → ",
                         (padded(label, 16), "bold" if column else "dim"), "  ",
                         (cut(printable(table.samples(at)), width - names - 24), "dim"))


def _what_to_know(looked: Looked) -> list[str]:
    """The first rows that cannot be read, with the reason; the first that look like a record which is there."""
    report = looked.report
    lines = [f"{one.place}: {one.reason}" for one in report.problems[:TOLD]]
    if report.wrong > TOLD:
        lines.append(f"… and {report.wrong - TOLD:,} more that cannot be read")
    lines += [f"{one.place}: {one.title} looks like {one.match.title}" for one in report.likely[:TOLD]]
    if len(report.likely) > TOLD:
        lines.append(f"… and {len(report.likely) - TOLD:,} more that look like records which are here")
    if not looked.tables:
        lines += [f"{one.place}: {one.title}, {one.what}" for one in report.first[:TOLD * 2]]
    return lines
