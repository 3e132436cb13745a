"""The screen people live in: search box, kinds, list and page side by side where there is room."""

import os
import time
from collections.abc import Sequence

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from db.directory import Directory
from db.errors import FieldexError, LockedError
from db.kinds import KINDS
from db.records import Record
from tui.commands import FILTER, LIST, RECORD, SEARCH
from tui.quiet import read_styles
from tui.screens.exchanging import ExchangingScreen
from tui.screens.finding import Failed
from tui.searching import Answer, lists
from tui.start import collect_garbage
from tui.text import printable, printable_text
from tui.widgets.bars import FilterSuggester, KeyLine, KindBar, SearchBox
from tui.widgets.record_list import RecordList

STYLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "browse.tcss")  # of what follows the first paint
PLACEHOLDER = "a name, a place, a phone, in any script"
WIDE = 100  # columns from which list and page stand side by side
LOOK_AGAIN = 1.0  # seconds between looks for what another program changed
BEFORE_BACKUP = 5.0  # seconds from the first paint to the backup of the day, which nobody waits for
IDLE = 30.0  # seconds without a key after which the index is tidied


class EmptyText(Static, can_focus=True):
    """Says why the list is empty; the keys of the list work on it."""

    BINDINGS = RecordList.BINDINGS


class BrowseScreen(ExchangingScreen):
    """Find, read, and walk along the links between records."""

    def __init__(self, directory: Directory, review: str = "") -> None:
        """`review` is the hash of a text whose review is opened at once."""
        super().__init__(directory)
        self._review = review
        self.is_whole = False  # all widgets are there; keys wait for that
        self._started = False  # what is asked for is looked for
        self._again = False  # what could not be read may be readable soon
        self._version: int | None = None
        self._last_key = time.monotonic()
        self._tidied = False  # nothing is left to be done while nobody types

    def compose(self) -> ComposeResult:
        """From top to bottom: search, kinds, list and page, keys."""
        self.set_class(self.app.size.width < WIDE, "narrow")  # before anything is laid out, not twice
        yield self._top(SearchBox(placeholder=PLACEHOLDER, id="search", suggester=FilterSuggester(self._complete)))
        yield KindBar(id="kinds")
        with Horizontal(id="panes"):
            yield RecordList(self._cards, id="list")
        yield KeyLine()

    def on_mount(self) -> None:
        """Start with the cursor in the box; what is in the directory follows the first paint."""
        self.set_focus(self.query_one(SearchBox))
        self.call_after_refresh(self._start)

    async def _start(self) -> None:
        """Look for what is to be listed, and meanwhile add what the first paint does not show."""
        self._started = True
        self._reload()
        await self._add_the_rest()
        collect_garbage()
        self.sign()
        if not self._directory.read_only:
            self.set_timer(BEFORE_BACKUP, self.back_up)
        self.set_interval(LOOK_AGAIN, self._look_for_changes)
        if self._review:
            await self.review(self._review)

    async def _add_the_rest(self) -> None:
        from tui.widgets.filters import FilterBar
        from tui.widgets.record_page import RecordPage

        read_styles(self.app, STYLES)
        await self.mount(FilterBar(id="filters"), after="#kinds")
        await self.query_one("#panes").mount(EmptyText("", id="empty", markup=False), RecordPage(id="page"))
        await self.query_one("#top").mount(Static("", id="marked", markup=False), before="#status")
        self.is_whole = True

    # What is shown in the list

    def _reload(self, *, keep_place: bool = False) -> None:
        if self._started:  # what is typed before is looked for then
            super()._reload(keep_place=keep_place)

    def _fill(self, answer: Answer, *, keep_place: bool) -> None:
        self._version = answer.version if self._version is None else self._version
        self.query_one(KindBar).counts = answer.counts
        self._filters.query_text = answer.asked.query
        self._empty("" if len(answer.numbers) else self._why_empty())
        self.query_one(RecordList).show(answer.numbers, answer.words, keep_place=keep_place,
                                        show_kind=self._view == 0, last=self._last_column)
        if self._new is not None:
            self.query_one(RecordList).go_to(self._new)
            self._new = None
        self._say_what_is_marked()

    def on_record_list_marked(self, _event: RecordList.Marked) -> None:
        """Say how many are marked."""
        self._say_what_is_marked()

    def _say_what_is_marked(self) -> None:
        count = len(self.query_one(RecordList).marked)
        self.query_one("#marked", Static).update(f"{count:,} marked" if count else "")

    def _marked(self) -> Sequence[Record]:
        found = []
        for card in self._cards(self.query_one(RecordList).marked):
            try:
                found.append(self._directory.get(card.id))
            except FieldexError as error:
                self._complain(error)
        return found

    def on_failed(self, event: Failed) -> None:
        """Say what happened where the list would be."""
        if isinstance(event.error, LockedError):
            self._again = True
        self._empty(f"{event.error}\n\n{event.error.hint}")
        self._waits = False
        self._tell("not readable")

    def _why_empty(self) -> str:
        from db.search.query import filters_in, no_such_kind

        query = self._query.strip()
        if not query and not self._view:
            return ("There is nothing in this directory yet.\n\n"
                    "A new directory comes filled: leave with ctrl+q, and name another place with --directory PATH.")
        if not query:
            return f"There are no {KINDS[self._view - 1].plural} in this directory yet.\n\nEnter shows all kinds."
        filters = filters_in(query)
        if filters and lists(query):
            named = " and ".join(f"{name}:{value}" for name, value in filters.items())
            take_out = "f (F4 while typing) goes to the filters, x takes one out. Esc clears them all."
            if self._view:
                take_out = f"Enter looks in all kinds.\n{take_out}"
            what = f"None of the {KINDS[self._view - 1].plural}" if self._view else "Nothing here"
            return f"{what} is {printable(named)}{' at once' if len(filters) > 1 else ''}.\n\n{take_out}"
        where = f" among {KINDS[self._view - 1].plural}" if self._view else ""
        ways = [no_such_kind(query) or "Try fewer letters, or another spelling: any script will do."]
        if filters:
            ways.insert(0, "F4 goes to the filters; x takes one out.")
        if self._view:
            ways.insert(0, "Enter looks in all kinds.")
        return f"Nothing found for “{printable(query)}”{where}.\n\n" + "\n".join(ways) + "\nEsc clears the search."

    def _empty(self, text: str) -> None:
        empty = self.query_one(EmptyText)
        empty.update(printable_text(text))
        self.set_class(bool(text), "nothing")
        if text:
            self._record = None
            self._page.show(lambda _room: ())
            self.set_class(False, "reading")
            if not self.query_one(SearchBox).has_focus:
                self.set_focus(empty)  # list and page are out of sight: their keys go on working here
        elif empty.has_focus:
            self.set_focus(self.query_one(RecordList))

    def renew(self) -> None:
        """Show what was changed, without losing place."""
        self._reload(keep_place=True)
        self._page.make_again()

    def _look_for_changes(self) -> None:
        """Show what another program wrote, without losing place; while nobody types, keep the index tidy."""
        try:
            version = self._searcher.version()
        except FieldexError as error:
            self.post_message(Failed(error))
            return
        if version is None:  # a search is under way: the next look will tell
            return
        changed = self._version is not None and version != self._version
        if changed or self._again:
            self._again = False
            self.renew()
        self._version = version
        if changed:
            self._tidied = False
        if not self._tidied and time.monotonic() - self._last_key > IDLE:
            self._tidy()

    def on_key(self) -> None:
        """Somebody is there."""
        self._last_key = time.monotonic()

    @work(thread=True, exclusive=True, group="tidy", exit_on_error=False)
    def _tidy(self) -> None:
        """Do a small part of what keeps searches quick."""
        try:
            self._tidied = not self._searcher.ask(Directory.tidy)
        except FieldexError:
            self._tidied = True  # whatever is wrong is told when something is looked for

    # What is shown on the page

    def on_record_list_highlighted(self, event: RecordList.Highlighted) -> None:
        """The page follows the cursor of the list."""
        if not self.is_whole or event.card is None or (self._place == RECORD and self._trail):
            return
        self._trail.clear()
        if not self.has_class("narrow") or self.has_class("reading"):
            self._show(event.card.id)

    def on_record_list_opened(self, _event: RecordList.Opened) -> None:
        """A second click, or Enter by way of the list."""
        self._open_chosen()

    # Where the focus is

    def on_resize(self, event: events.Resize) -> None:
        """Side by side where there is room."""
        self.set_class(event.size.width < WIDE, "narrow")
        if self.is_whole and not self.has_class("narrow") and (self._record is None or self._place != RECORD):
            self._show_chosen()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The line of keys tells what works in the place that has the focus."""
        places = {"search": SEARCH, "list": LIST, "empty": LIST, "page": RECORD, "filters": FILTER}
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

    async def action_open(self) -> None:
        """Open the record under the cursor, or follow the link."""
        if self._place == SEARCH:
            await self._answered()
        self._open_chosen()

    def _open_chosen(self) -> None:
        if self._place == RECORD:
            self._page.follow()
        elif (card := self.query_one(RecordList).card) is not None:
            self._remember(card.id, self._query)
            self._show_chosen()
            self.set_class(True, "reading")
            self.set_focus(self._page)
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
                self.to_list()
        elif self._place == LIST and self.query_one(RecordList).marked:
            self.query_one(RecordList).unmark()
        elif self._query:
            self.query_one(SearchBox).value = ""
        elif self._place == SEARCH:
            self.to_list()

    def to_list(self) -> None:
        """Give the focus to the list, or to the box where there is none."""
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
            self.to_list()

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
            self.to_list()
        else:
            self._place = LIST
            self._open_chosen()

    def action_kind(self, view: int) -> None:
        """Show all kinds (0) or one of them."""
        self._view, self._order_found = view, ""
        self.query_one(KindBar).chosen = view
        self.set_class(False, "reading")
        if self._place == RECORD:
            self.set_focus(self.query_one(RecordList))
        self._reload()

    def on_kind_bar_chosen(self, event: KindBar.Chosen) -> None:
        """A click on a kind."""
        self.action_kind(event.view)
