"""A window in which a form looks for a record to link to: search while typing, or make a new one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from db.directory import Directory
from db.errors import FieldexError
from db.fields import Field
from db.records import Card
from tui.commands import PICKER
from tui.screens.lines import LinesWindow
from tui.screens.menu import room
from tui.screens.picker import Lines, PickerBox
from tui.searching import Searcher
from tui.text import cut, padded, printable, width
from tui.widgets.bars import KeyLine

MOST = 30  # records offered


class Offer(NamedTuple):
    """One line: a record to link to, or a kind of which a new one can be made."""

    id: str
    title: str
    beside: str
    new: str = ""


class LinkPicker(LinesWindow[tuple[str, str]]):
    """Pick a record by searching: ("", its id); or (kind, name) for one that is not there yet; None for neither."""

    LINES = Lines

    def __init__(self, searcher: Searcher, field: Field, typed: Callable[[], str] = str,
                 but: str | None = None) -> None:
        """`typed` gives what was typed before this window was there."""
        super().__init__()
        self._searcher, self._field, self._typed, self._but = searcher, field, typed, but
        self._offers: list[Offer] = []
        self._offered: str | None = None  # what was typed when these were found

    def compose(self) -> ComposeResult:
        """Title, box, records."""
        with Vertical(classes="window"):
            yield Static(printable(self._field.label), classes="window-title", markup=False)
            yield PickerBox(placeholder="a name, in any script", compact=True, id="narrow",
                            select_on_focus=False)
            yield Lines()
        yield KeyLine(PICKER)

    def on_mount(self) -> None:
        """Go on typing after what was typed in the form."""
        box = self.query_one(PickerBox)
        box.value = self._typed()
        box.cursor_position = len(box.value)
        self.set_focus(box)
        self._look(box.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Every letter looks again."""
        event.stop()
        self._look(event.value)

    @work(thread=True, exclusive=True, group="link", exit_on_error=False)
    def _look(self, typed: str) -> None:
        worker = get_current_worker()
        try:
            found = self._searcher.ask(lambda directory: _found(directory, self._field, typed))
        except FieldexError as error:
            self.app.call_from_thread(self.notify, printable(str(error)), severity="error", markup=False)
            found = ()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, typed, found)

    def _show(self, typed: str, found: Sequence[Card]) -> None:
        if not self.is_mounted or typed != self.query_one(PickerBox).value:
            return
        self._offered = typed
        self._offers = [Offer(card.id, card.title, card.subtitle) for card in found if card.id != self._but]
        if typed.strip():
            self._offers += [Offer("", typed.strip(), f"a new {kind}", kind) for kind in self._field.targets]
        lines = self.query_one(Lines)
        lines.clear_options()
        lines.add_options([Option(self._line(offer)) for offer in self._offers])
        lines.highlighted = 0 if self._offers else None

    def _line(self, offer: Offer) -> Text:
        space = room(self.app) - 6
        if offer.new:
            return Text.assemble(("+ ", "bold"), (cut(f"{offer.beside}: {printable(offer.title)}", space - 2), "dim"))
        beside = cut(printable(offer.beside), space // 2)
        return Text.assemble(padded(printable(offer.title), space - width(beside) - 2), "  ", (beside, "dim"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        self._choose(event.option_index)

    async def action_menu_choose(self) -> None:
        """The record under the cursor, once those are there that answer what was typed."""
        await self.query_one(PickerBox).complete(lambda typed: typed == self._offered)
        at = self.query_one(Lines).highlighted
        if at is not None:
            self._choose(at)

    def _choose(self, at: int) -> None:
        offer = self._offers[at]
        self.dismiss((offer.new, offer.title) if offer.new else ("", offer.id))

    def action_menu_remove(self) -> None:
        """Nothing can be taken out here."""


def _found(directory: Directory, field: Field, typed: str) -> Sequence[Card]:
    """Records of the kinds that the field takes: those that answer, or the first ones where nothing is typed."""
    if not typed.strip():
        return [card for kind in field.targets for card in directory.cards(directory.numbers(kind)[:MOST])]
    hits = [hit for kind in field.targets for hit in directory.search(typed, kind, MOST)]
    hits.sort(key=lambda hit: -hit.score)
    return directory.cards([hit.number for hit in hits[:MOST]])
