"""The one screen people live in: a search box, a list, and the page of a record.

Wide terminals show list and page side by side; narrow ones show one of them at a time.
"""

import threading
import time
from collections.abc import Sequence
from typing import NamedTuple

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from db.directory import Directory
from db.errors import FieldexError
from db.kinds import KINDS
from db.records import Card, Record
from db.search.engine import MOST_CANDIDATES, Hit
from tui import clipboard
from tui.commands import LIST, RECORD, SEARCH
from tui.printing import dated
from tui.screens.menu import Choice, Help, Menu
from tui.text import printable
from tui.widgets.bars import KeyLine, KindBar, SearchBox
from tui.widgets.page import Line, page
from tui.widgets.record_list import RecordList
from tui.widgets.record_page import RecordPage

WIDE = 100  # columns from which list and page stand side by side
LOOK_AGAIN = 1.0  # seconds between looks for what another program changed
VIEWS = (None, *(kind.name for kind in KINDS))


class Answer(NamedTuple):
    """What a query found."""

    query: str
    hits: Sequence[Hit]
    counts: tuple[str, ...]  # for All and each kind, as shown
    milliseconds: float


class BrowseScreen(Screen[None]):
    """Find, read, and walk along the links between records."""

    class Answered(Message):
        """A search is done; it counts only while its query is still the one in the box."""

        def __init__(self, answer: Answer, view: int, *, keep_place: bool) -> None:
            super().__init__()
            self.answer, self.view, self.keep_place = answer, view, keep_place

    class Failed(Message):
        """Reading the directory failed."""

        def __init__(self, error: FieldexError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, directory: Directory) -> None:
        super().__init__()
        self._directory = directory
        self._searching: Directory | None = None  # a connection of its own for the search thread
        self._lock = threading.Lock()
        self._view = 0
        self._place = SEARCH
        self._record: Record | None = None
        self._words: tuple[str, ...] = ()
        self._trail: list[str] = []  # ids to go back to
        self._ahead: list[str] = []
        self._version = -1

    def compose(self) -> ComposeResult:
        """From top to bottom: search, kinds, list and page, keys."""
        with Horizontal(id="top"):
            yield Static("fieldex", id="name")
            yield Static("/", id="prompt")
            yield SearchBox(placeholder="a name, an office, a place, a phone, in any script", id="search", compact=True)
            yield Static("", id="status", markup=False)
        yield KindBar(id="kinds")
        with Horizontal(id="panes"):
            yield RecordList(self._cards, id="list")
            yield Static("", id="empty", markup=False)
            yield RecordPage(id="page")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Start with the cursor in the box; what is in the directory follows the first paint."""
        self.query_one(SearchBox).focus()
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        self._reload()
        self.set_interval(LOOK_AGAIN, self._look_for_changes)

    def on_unmount(self) -> None:
        """Close the search thread's connection."""
        with self._lock:
            if self._searching is not None:
                self._searching.close()
                self._searching = None

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
            with self._lock:
                if worker.is_cancelled:
                    return
                if self._searching is None:
                    self._searching = self._directory.again()
                answer = _answer(self._searching, query, VIEWS[view])
        except FieldexError as error:
            if not worker.is_cancelled:
                self.post_message(self.Failed(error))
            return
        if not worker.is_cancelled:
            self.post_message(self.Answered(answer, view, keep_place=keep_place))

    def on_browse_screen_answered(self, event: Answered) -> None:
        """Paint the answer, unless something else has been typed or chosen since."""
        answer = event.answer
        if answer.query != self._query or event.view != self._view:
            return
        self._words = answer.hits[0].words if answer.hits else ()
        self.query_one(KindBar).counts = answer.counts
        found = len(answer.hits)
        more = "+" if found >= MOST_CANDIDATES else ""
        self._say(f"{found:,}{more} found in {max(1, round(answer.milliseconds))} ms" if found else "nothing found")
        self._fill([hit.number for hit in answer.hits], keep_place=event.keep_place)

    def on_browse_screen_failed(self, event: Failed) -> None:
        """Say what happened where the list would be."""
        self._empty(f"{event.error}\n\n{event.error.hint}")
        self._say("not readable")

    def _fill(self, numbers: Sequence[int], *, keep_place: bool = False) -> None:
        self._empty("" if len(numbers) else self._why_empty())
        self.query_one(RecordList).show(numbers, self._words, keep_place=keep_place, show_kind=self._view == 0)

    def _why_empty(self) -> str:
        query = self._query.strip()
        if not query:
            return "There is nothing of this kind in the directory yet.\n\nEnter shows all kinds."
        where = f" among {KINDS[self._view - 1].plural}" if self._view else ""
        ways = ["Try fewer letters, or another spelling: any script will do."]
        if self._view:
            ways.insert(0, "Enter looks in all kinds.")
        return f"Nothing found for “{printable(query)}”{where}.\n\n" + "\n".join(ways) + "\nEsc clears the search."

    def _empty(self, text: str) -> None:
        empty = self.query_one("#empty", Static)
        empty.update(text)
        self.set_class(bool(text), "nothing")
        if text:
            self._record = None
            self.query_one(RecordPage).show(lambda _room: ())
            self.set_class(False, "reading")
            self.query_one(SearchBox).focus()  # list and page are out of sight: keys need a place to go

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
        self._ahead.clear()
        if not self.has_class("narrow") or self.has_class("reading"):
            self._show(event.card.id)

    def _show(self, id: str, mark: str = "") -> bool:
        """Show a record on the page; the cursor is on the link to `mark`, where there is one."""
        try:
            record = self._directory.get(id)
        except FieldexError as error:
            self._complain(error)
            return False
        self._record = record
        self.query_one(RecordPage).show(lambda room: self._page(record, room), self._words, mark)
        return True

    def _complain(self, error: FieldexError) -> None:
        self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)

    def _page(self, record: Record, room: int) -> Sequence[Line]:
        try:
            return page(self._directory, record, room)
        except FieldexError as error:
            self.post_message(self.Failed(error))
            return []

    def on_record_list_opened(self, _event: RecordList.Opened) -> None:
        """A second click, or Enter by way of the list."""
        self.action_open()

    def on_record_page_followed(self, event: RecordPage.Followed) -> None:
        """Walk along a link, and remember the way back."""
        self._follow(event.id)

    def _follow(self, id: str, mark: str = "") -> None:
        before = self._record
        if self._show(id, mark) and before is not None and before.id != id:
            self._trail.append(before.id)
            self._ahead.clear()
        self.set_class(True, "reading")
        self.query_one(RecordPage).focus()

    # Where the focus is

    def on_resize(self, event: events.Resize) -> None:
        """Side by side where there is room."""
        self.set_class(event.size.width < WIDE, "narrow")
        if not self.has_class("narrow") and self._record is None:
            self._show_chosen()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The line of keys tells what works in the place that has the focus."""
        places = {"search": SEARCH, "list": LIST, "page": RECORD}
        self._place = places.get(event.widget.id or "", self._place)
        self.query_one(KeyLine).place = self._place

    def _show_chosen(self) -> bool:
        card = self.query_one(RecordList).card
        return card is not None and self._show(card.id)

    def action_open(self) -> None:
        """Open the record under the cursor, or follow the link."""
        if self._place == RECORD:
            self.query_one(RecordPage).follow()
        elif self.query_one(RecordList).card is not None:
            self._show_chosen()
            self.set_class(True, "reading")
            self.query_one(RecordPage).focus()
        elif self._view:
            self.action_kind(0)

    def action_search(self) -> None:
        """Go to the search box with what was typed selected, so that typing begins anew."""
        self.set_class(False, "reading")
        box = self.query_one(SearchBox)
        box.focus()
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
            self.query_one(RecordList).focus()
            if not self.has_class("narrow"):
                self._show_chosen()
        else:
            self.query_one(SearchBox).focus()

    def action_back(self) -> None:
        """To the record before; from the first one to the list."""
        if not self._step_back() and self._place == RECORD:
            self._to_list()

    def _step_back(self) -> bool:
        if not self._trail or self._record is None:
            return False
        here = self._record.id
        if self._show(self._trail.pop()):
            self._ahead.append(here)
        return True

    def action_forward(self) -> None:
        """To the record that back came from."""
        if self._ahead and self._record is not None:
            here = self._record.id
            if self._show(self._ahead.pop()):
                self._trail.append(here)
                self.query_one(RecordPage).focus()

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
            self.query_one(SearchBox).focus()
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
        self._reload()
        if self._place == RECORD:
            self.query_one(RecordList).focus()

    def on_kind_bar_chosen(self, event: KindBar.Chosen) -> None:
        """A click on a kind."""
        self.action_kind(event.view)

    # What is done with a record

    def _chosen(self) -> Record | None:
        """The record that keys are about: the one on the page, or the one under the cursor of the list."""
        if self._place == RECORD or self._trail:
            return self._record
        card = self.query_one(RecordList).card
        if card is None:
            return None
        try:
            return self._directory.get(card.id)
        except FieldexError as error:
            self._complain(error)
            return None

    def action_copy(self) -> None:
        """Choose what to copy."""
        record = self._chosen()
        if record is None:
            self.notify("There is no record here to copy from.")
            return
        self.app.push_screen(Menu(f"Copy from {printable(record.title)}", copies(record)), self._copied)

    def _copied(self, text: str | None) -> None:
        if text:
            clipboard.copy(self.app, text)
            self.notify(f"Copied {printable(text)}", markup=False)

    def action_source(self) -> None:
        """Choose a source, and go to its page."""
        record = self._chosen()
        if record is None:
            self.notify("There is no record here to show the source of.")
            return
        try:
            choices = source_choices(self._directory, record)
        except FieldexError as error:
            self._complain(error)
            return
        if not choices:
            self.notify("No document states this: it is a note of your own." if record.kind != "document" else
                        "This is a document itself: what it states is listed on its page.")
            return
        def to_source(id: str | None) -> None:
            if id:
                if self._place != RECORD:
                    self._show_chosen()
                self._follow(id, mark=record.id)

        self.app.push_screen(Menu(f"Where {printable(record.title)} is written", choices), to_source)

    def action_help(self) -> None:
        """The keys of the place that has the focus, then all others."""
        self.app.push_screen(Help(self._place))

    def action_palette(self) -> None:
        """Find a command by its name."""
        self.app.action_command_palette()

    def action_quit(self) -> None:
        """Leave; everything is kept already."""
        self.app.exit(0)

    def action_light_or_dark(self) -> None:
        """The other theme."""
        self.app.theme = "fieldex-light" if self.app.current_theme.dark else "fieldex-dark"


def _answer(directory: Directory, query: str, kind: str | None) -> Answer:
    """Hits of one view, and how many each view would have."""
    begun = time.perf_counter()
    everything = directory.search(query, limit=MOST_CANDIDATES)
    hits = everything if kind is None else directory.search(query, kind, MOST_CANDIDATES)
    spent = (time.perf_counter() - begun) * 1000
    more = "+" if len(everything) >= MOST_CANDIDATES else ""
    counts = [f"{len(everything)}{more}"]
    for one in KINDS:
        number = len(hits) if one.name == kind else sum(hit.kind == one.name for hit in everything)
        counts.append(f"{number}{more}" if number or not more else "")
    return Answer(query, hits, tuple(counts), spent)


def copies(record: Record) -> list[Choice]:
    """What can be copied from a record; its line is what one would send to a colleague."""
    choices = []
    for key, name in (("e", "email"), ("p", "phone")):
        field = record.shape.field(name)
        value = record.values.get(name)
        if field is not None and value:
            choices.append(Choice(key, field.label, field.format(value), field.format(value)))
    contact = [choice.text for choice in choices]
    line = ", ".join(printable(part) for part in (record.title, record.subtitle, *contact) if part)
    return [*choices, Choice("l", "Line", line, line), Choice("i", "Id", record.id, record.id)]


def source_choices(directory: Directory, record: Record) -> list[Choice]:
    """One line a cited paragraph: which document, and what it states there."""
    choices = []
    for citation in directory.citations(record.id):
        field = record.shape.field(citation.field) if citation.field else None
        what = field.label if field else "the record"
        where = f"paragraph {citation.paragraph}" if citation.paragraph else "in the document"
        choices.append(Choice("", where, f"{what} · {printable(citation.title)} · {dated(citation.date)}",
                              citation.document))
    return choices
