"""The one screen people live in: a search box, a list, and the page of a record.

Wide terminals show list and page side by side; narrow ones show one of them at a time.
"""

from collections.abc import Sequence

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from db.directory import Directory
from db.errors import FieldexError, LockedError, UnreadableError
from db.kinds import KINDS
from db.records import Card, Record
from tui.commands import LIST, RECORD, SEARCH, bindings
from tui.screens.reading import ReadingScreen
from tui.searching import VIEWS, Answer, Searcher
from tui.text import printable, printable_text
from tui.widgets.bars import KeyLine, KindBar, SearchBox
from tui.widgets.record_list import RecordList
from tui.widgets.record_page import RecordPage

WIDE = 100  # columns from which list and page stand side by side
LOOK_AGAIN = 1.0  # seconds between looks for what another program changed


class EmptyText(Static, can_focus=True):
    """Says why the list is empty; the keys of the list work on it."""

    BINDINGS = bindings(LIST)


class BrowseScreen(ReadingScreen):
    """Find, read, and walk along the links between records."""

    class Answered(Message):
        """A search is done; it counts only while its query is still the one in the box."""

        def __init__(self, answer: Answer, *, keep_place: bool) -> None:
            super().__init__()
            self.answer, self.keep_place = answer, keep_place

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory)
        self._searcher = Searcher(directory)
        self._view = 0
        self._version = -1

    def compose(self) -> ComposeResult:
        """From top to bottom: search, kinds, list and page, keys."""
        self.set_class(self.app.size.width < WIDE, "narrow")  # before anything is laid out, not twice
        with Horizontal(id="top"):
            yield Static("fieldex", id="name")
            yield Static("/", id="prompt")
            yield SearchBox(placeholder="a name, an office, a place, a phone, in any script", id="search", compact=True)
            yield Static("", id="status", markup=False)
        yield KindBar(id="kinds")
        with Horizontal(id="panes"):
            yield RecordList(self._cards, id="list")
            yield EmptyText("", id="empty", markup=False)
            yield RecordPage(id="page")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Start with the cursor in the box; what is in the directory follows the first paint."""
        self.set_focus(self.query_one(SearchBox))
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        self._reload()
        self.set_interval(LOOK_AGAIN, self._look_for_changes)

    def on_unmount(self) -> None:
        """Close the search thread's connection."""
        self._searcher.close()

    # What is shown in the list

    @property
    def _query(self) -> str:
        return self.query_one(SearchBox).value

    def _cards(self, numbers: Sequence[int]) -> Sequence[Card]:
        try:
            return self._directory.cards(numbers)
        except FieldexError as error:
            self.post_message(self.Failed(error))
            return []

    def on_input_changed(self, event: Input.Changed) -> None:
        """Every letter searches again."""
        event.stop()
        self._reload()

    def _reload(self, *, keep_place: bool = False) -> None:
        """Fill the list anew for the query and view of now."""
        if self._query.strip():
            self._find(self._query, self._view, keep_place=keep_place)
            return
        self.workers.cancel_group(self, "search")
        try:
            counts = self._directory.counts()
            numbers = self._directory.numbers(VIEWS[self._view])
            self._version = self._directory.version()
        except FieldexError as error:
            self.post_message(self.Failed(error))
            return
        shown = (f"{sum(counts.values()):,}", *(f"{counts[kind.name]:,}" for kind in KINDS))
        self.query_one(KindBar).counts = shown
        self._words = ()
        self._say(f"{len(numbers):,} {self._what(len(numbers))}")
        self._fill(numbers, keep_place=keep_place)

    def _what(self, count: int) -> str:
        kind = KINDS[self._view - 1] if self._view else None
        return ("record" if count == 1 else "records") if kind is None else (kind.name if count == 1 else kind.plural)

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _find(self, query: str, view: int, *, keep_place: bool) -> None:
        """Search in a thread of its own; a newer query makes the answer worthless, so it is looked for twice."""
        worker = get_current_worker()
        try:
            answer = self._searcher.answer(query, view, lambda: worker.is_cancelled)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that there is no answer
            known = error if isinstance(error, FieldexError) else UnreadableError(
                f"The search met an error it did not expect ({type(error).__name__}).", "Try other words.")
            if not worker.is_cancelled:
                self.post_message(self.Failed(known))
            return
        if answer is not None and not worker.is_cancelled:
            self.post_message(self.Answered(answer, keep_place=keep_place))

    def on_browse_screen_answered(self, event: Answered) -> None:
        """Paint the answer, unless something else has been typed or chosen since."""
        answer = event.answer
        if answer.query != self._query or answer.view != self._view:
            return
        self._words = answer.hits[0].words if answer.hits else ()
        self.query_one(KindBar).counts = answer.counts
        self._say(answer.found)
        self._fill([hit.number for hit in answer.hits], keep_place=event.keep_place)

    def on_reading_screen_failed(self, event: ReadingScreen.Failed) -> None:
        """Say what happened where the list would be."""
        if isinstance(event.error, LockedError):
            self._version = -1  # look again soon: what is locked now will be free
        self._empty(f"{event.error}\n\n{event.error.hint}")
        self._say("not readable")

    def _fill(self, numbers: Sequence[int], *, keep_place: bool = False) -> None:
        self._empty("" if len(numbers) else self._why_empty())
        self.query_one(RecordList).show(numbers, self._words, keep_place=keep_place, show_kind=self._view == 0)

    def _why_empty(self) -> str:
        query = self._query.strip()
        if not query and not self._view:
            return ("There is nothing in this directory yet.\n\n"
                    "A new directory comes filled: leave with ctrl+q, and name another place with --directory PATH.")
        if not query:
            return f"There are no {KINDS[self._view - 1].plural} in this directory yet.\n\nEnter shows all kinds."
        where = f" among {KINDS[self._view - 1].plural}" if self._view else ""
        ways = ["Try fewer letters, or another spelling: any script will do."]
        if self._view:
            ways.insert(0, "Enter looks in all kinds.")
        return f"Nothing found for “{printable(query)}”{where}.\n\n" + "\n".join(ways) + "\nEsc clears the search."

    def _empty(self, text: str) -> None:
        empty = self.query_one(EmptyText)
        empty.update(printable_text(text))
        self.set_class(bool(text), "nothing")
        if text:
            self._record = None
            self.query_one(RecordPage).show(lambda _room: ())
            self.set_class(False, "reading")
            if not self.query_one(SearchBox).has_focus:
                self.set_focus(empty)  # list and page are out of sight: their keys go on working here
        elif empty.has_focus:
            self.set_focus(self.query_one(RecordList))

    def _say(self, text: str) -> None:
        view = KINDS[self._view - 1].plural if self._view else "all kinds"
        self.query_one("#status", Static).update(f"{text} · {view}" if self._query.strip() else text)

    def _look_for_changes(self) -> None:
        """Show what another program wrote, without losing place."""
        try:
            version = self._directory.version()
        except FieldexError as error:
            self.post_message(self.Failed(error))
            return
        if version != self._version:
            self._version = version
            self._reload(keep_place=True)
            self.query_one(RecordPage).make_again()

    # What is shown on the page

    def on_record_list_highlighted(self, event: RecordList.Highlighted) -> None:
        """The page follows the cursor of the list."""
        if event.card is None or (self._place == RECORD and self._trail):
            return
        self._trail.clear()
        if not self.has_class("narrow") or self.has_class("reading"):
            self._show(event.card.id)

    def on_record_list_opened(self, _event: RecordList.Opened) -> None:
        """A second click, or Enter by way of the list."""
        self.action_open()

    # Where the focus is

    def on_resize(self, event: events.Resize) -> None:
        """Side by side where there is room."""
        self.set_class(event.size.width < WIDE, "narrow")
        if not self.has_class("narrow") and (self._record is None or self._place != RECORD):
            self._show_chosen()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The line of keys tells what works in the place that has the focus."""
        places = {"search": SEARCH, "list": LIST, "empty": LIST, "page": RECORD}
        self._place = places.get(event.widget.id or "", self._place)
        self.query_one(KeyLine).place = self._place
        self.set_class(self._place == RECORD, "reading")

    def _show_chosen(self) -> bool:
        card = self.query_one(RecordList).card
        self._trail.clear()
        return card is not None and self._show(card.id)

    def _chosen(self) -> Record | None:
        """The record that keys are about: the one on the page, or the one under the cursor of the list."""
        if self._place == RECORD:
            return self._record
        card = self.query_one(RecordList).card
        if card is None:
            return None
        try:
            return self._directory.get(card.id)
        except FieldexError as error:
            self._complain(error)
            return None

    def action_open(self) -> None:
        """Open the record under the cursor, or follow the link."""
        if self._place == RECORD:
            self.query_one(RecordPage).follow()
        elif self.query_one(RecordList).card is not None:
            self._show_chosen()
            self.set_class(True, "reading")
            self.set_focus(self.query_one(RecordPage))
        elif self._view:
            self.action_kind(0)

    def action_search(self) -> None:
        """Go to the search box with what was typed selected, so that typing begins anew."""
        self.set_class(False, "reading")
        box = self.query_one(SearchBox)
        self.set_focus(box)
        box.action_select_all()

    def action_leave(self) -> None:
        """Clear the search, then go back; never leaves the app."""
        if self._place == RECORD:
            if not self._step_back():
                self._to_list()
        elif self._query:
            self.query_one(SearchBox).value = ""
        elif self._place == SEARCH:
            self._to_list()

    def _to_list(self) -> None:
        self.set_class(False, "reading")
        if len(self.query_one(RecordList)):
            self.set_focus(self.query_one(RecordList))
            if not self.has_class("narrow"):
                self._show_chosen()
        else:
            self.set_focus(self.query_one(SearchBox))

    def action_back(self) -> None:
        """To the record before; from the first one to the list."""
        if not self._step_back() and self._place == RECORD:
            self._to_list()

    def action_next_pane(self) -> None:
        """From the box to the list, to the page, and round."""
        self._to_pane(1)

    def action_previous_pane(self) -> None:
        """The other way round."""
        self._to_pane(-1)

    def _to_pane(self, step: int) -> None:
        order = (SEARCH, LIST, RECORD)
        place = order[(order.index(self._place) + step) % len(order)]
        if place != SEARCH and not len(self.query_one(RecordList)):
            place = SEARCH
        if place == SEARCH:
            self.set_class(False, "reading")
            self.set_focus(self.query_one(SearchBox))
        elif place == LIST:
            self._to_list()
        else:
            self._place = LIST
            self.action_open()

    def action_result_down(self) -> None:
        """Move in the results without leaving the box."""
        self.query_one(RecordList).action_down()

    def action_result_up(self) -> None:
        """Move in the results without leaving the box."""
        self.query_one(RecordList).action_up()

    def action_result_page_down(self) -> None:
        """A page down in the results."""
        self.query_one(RecordList).action_page_down()

    def action_result_page_up(self) -> None:
        """A page up in the results."""
        self.query_one(RecordList).action_page_up()

    def action_kind(self, view: int) -> None:
        """Show all kinds (0) or one of them."""
        self._view = view
        self.query_one(KindBar).chosen = view
        self.set_class(False, "reading")
        if self._place == RECORD:
            self.set_focus(self.query_one(RecordList))
        self._reload()

    def on_kind_bar_chosen(self, event: KindBar.Chosen) -> None:
        """A click on a kind."""
        self.action_kind(event.view)
