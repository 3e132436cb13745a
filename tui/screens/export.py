"""The window that writes records to a file: the format, where to, and what is left out, all before it is done."""

import os
from collections.abc import Mapping, Sequence

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from db.errors import FieldexError, UsageError
from db.exchange import Format, format_of
from tui import exporting
from tui.commands import PICKER
from tui.import_report import counted
from tui.screens.finding import unexpected
from tui.screens.lines import LinesWindow
from tui.screens.menu import Choice, Menu, room
from tui.screens.picker import Lines, PickerBox
from tui.searching import Searcher, StoppedError
from tui.text import cut, printable
from tui.widgets.bars import KeyLine
from tui.widgets.path_box import PathBox


class Export(LinesWindow[str]):
    """Write records to a file; what was done, in a sentence, or None."""

    LINES = Lines

    def __init__(self, searcher: Searcher, numbers: Sequence[int], counts: Mapping[str, int], title: str = "",
                 named: str = "") -> None:
        """`title` is that of the one record; `named` what was searched for, as a heading for people."""
        super().__init__()
        self._searcher, self._numbers, self._counts, self._named = searcher, numbers, counts, named
        self._formats = exporting.formats(counts)
        self._title = title or (counted(counts) if len(counts) < 3 else f"{sum(counts.values()):,} records")
        self._path = exporting.proposed(counts, title, self._formats[0])
        self._is_writing = False

    def compose(self) -> ComposeResult:
        """Title, the path, the formats, what is told of them."""
        with Vertical(classes="window"):
            yield Static(printable(f"Export {self._title} · where to, and in which format"), classes="window-title",
                         markup=False)
            yield PathBox(self._path)
            yield Lines(*(Option(self._line(format)) for format in self._formats))
            yield Static("", id="told", markup=False)
        yield KeyLine(PICKER)

    def on_mount(self) -> None:
        """Begin with the first format, and the path as it is proposed."""
        self.set_focus(self.query_one(PickerBox))
        self.query_one(Lines).highlighted = 0

    def _line(self, format: Format) -> Text:
        return Text.assemble(f"{cut(_called(format), room(self.app) - 20):<28}", (format.endings[0], "dim"))

    @property
    def _format(self) -> Format:
        return self._formats[self.query_one(Lines).highlighted or 0]

    # What is told

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another format: the path ends as its files do, and what it leaves out is told."""
        event.stop()
        box = self.query_one(PickerBox)
        path = exporting.with_ending(box.value, self._format)
        if path != box.value:
            box.value = path
        self._look(self._format)

    def on_input_changed(self, event: Input.Changed) -> None:
        """An ending that stands for a format chooses it."""
        event.stop()
        format = format_of(event.value)
        if format in self._formats and not any(event.value.lower().endswith(one) for one in self._format.endings):
            self.query_one(Lines).highlighted = self._formats.index(format)

    @work(thread=True, exclusive=True, group="plan", exit_on_error=False)
    def _look(self, format: Format) -> None:
        worker = get_current_worker()

        def progress(_more: int) -> None:
            if worker.is_cancelled:
                raise StoppedError

        try:
            plan = self._searcher.ask(lambda directory: exporting.plan(directory, self._numbers, format, progress))
            lines = plan.told(format)
        except StoppedError:
            return
        except FieldexError as error:
            lines = [f"{error} {error.hint}"]
        if not worker.is_cancelled:
            self.app.call_from_thread(self._tell, lines)

    def _tell(self, lines: Sequence[str]) -> None:
        if self.is_mounted:
            self.query_one("#told", Static).update("\n".join(printable(line) for line in lines))

    # Writing

    async def action_menu_choose(self) -> None:
        """Write it; ask first where there is a file already."""
        await self.query_one(PickerBox).complete()
        path = self.query_one(PickerBox).value.strip()
        if self._is_writing:
            return
        if not os.path.basename(path):
            self._tell(["Name a file to write to."])
        elif exporting.is_file(path):
            self._ask(path)
        else:
            self._begin(path, force=False)

    def _ask(self, path: str) -> None:
        def chosen(answer: str | None) -> None:
            if answer:
                self._begin(path, force=True)

        self.app.push_screen(Menu(f"{os.path.basename(path)} is there already. Write over it?", [
            Choice("n", "No", "choose another name", ""), Choice("y", "Yes", "what it holds is lost", "yes")]), chosen)

    def _begin(self, path: str, *, force: bool) -> None:
        self._is_writing = True
        self._write(path, self._format, force=force)

    @work(thread=True, exclusive=True, group="write", exit_on_error=False)
    def _write(self, path: str, format: Format, *, force: bool) -> None:
        later, worker = self.app.call_from_thread, get_current_worker()
        done = 0

        def progress(more: int) -> None:
            nonlocal done
            if worker.is_cancelled:
                raise StoppedError
            done += more
            if done % 1_000 == 0:
                later(self._tell, [f"Written {done:,} of {sum(self._counts.values()):,}; Esc stops."])

        try:
            written = self._searcher.ask(lambda directory: exporting.write(
                directory, self._numbers, format, path, named=self._named, force=force, progress=progress))
        except StoppedError:
            return
        except FieldexError as error:
            later(self._fail, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was written
            later(self._fail, unexpected(error))
        else:
            later(self.dismiss, f"Wrote {counted(written)} to {path}")

    def _fail(self, error: FieldexError) -> None:
        self._is_writing = False
        hint = "" if isinstance(error, UsageError) else f" {error.hint}"
        self._tell([f"{error}{hint}"])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses a format; nothing is written by it."""
        event.stop()

    def action_menu_close(self) -> None:
        """Write nothing; what is being written is stopped, and nothing is left of it."""
        self.workers.cancel_group(self, "write")
        self.dismiss(None)

    def action_menu_remove(self) -> None:
        """Nothing can be taken out here."""


def _called(format: Format) -> str:
    """The label as the beginning of a line; vCard and iCalendar are written so everywhere."""
    label = format.label.removeprefix("a ").removeprefix("an ")
    return f"{label[:1].upper()}{label[1:]}" if label[1:2].islower() else label
