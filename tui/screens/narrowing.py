"""Narrowing, sorting and recalling a search: the line of filters, the order of the list, saved and recent searches."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input

from db.directory import Directory
from db.errors import FieldexError
from db.fields import DATE, NUMBER, Field
from db.kinds import KINDS
from db.reading import CHECK, FRESH
from tui.screens.finding import Failed, FindingScreen
from tui.searching import lists
from tui.text import printable
from tui.widgets.bars import SearchBox
from tui.widgets.record_list import Column, RecordList

# Windows and the line of filters are imported when they are asked for: the first paint does not wait for them.
if TYPE_CHECKING:
    from db.search.completing import Choice
    from tui.widgets.filters import FilterBar


class NarrowingScreen(FindingScreen):
    """A screen with a `FilterBar` over its list."""

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory)
        self._orders: dict[int, str] = {}  # by view, the field its list is sorted by
        self._order_found = ""  # the same for what the words of a query found; a new query has the best first again

    @property
    def _filters(self) -> "FilterBar":
        from tui.widgets.filters import FilterBar

        return self.query_one(FilterBar)

    def to_list(self) -> None:
        """Give the focus to the list."""
        raise NotImplementedError

    @property
    def _sort(self) -> str:
        return self._orders.get(self._view, "") if lists(self._query) else self._order_found

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another query: the best first, and no line of filters where there are none."""
        from db.search.query import filters_in

        self._order_found = ""
        in_filters = self.focused is not None and self.focused.id == "filters"
        if not in_filters and not filters_in(event.value):
            self.set_class(False, "filtering")
        super().on_input_changed(event)

    @property
    def _sorted_by(self) -> Field | None:
        """The field whose values stand in the last column; None for what is in every line anyway."""
        name = self._sort.removeprefix("-")
        kind = KINDS[self._view - 1] if self._view else None
        return kind.field(name) if kind is not None and name and name not in (*kind.title, FRESH, CHECK) else None

    @property
    def _last_column(self) -> Column | None:
        """What stands there in place of how fresh a record is."""
        field, kind = self._sorted_by, KINDS[self._view - 1]
        if field is None:
            return None

        def texts(numbers: Sequence[int]) -> dict[int, str]:
            try:
                return self._directory.details(numbers, kind.name, field.name)
            except FieldexError as error:
                self.post_message(Failed(error))
                return {}

        return Column(texts, field.width or 12, right=field.type in (NUMBER, DATE))

    def action_filter(self) -> None:
        """Show the line of filters, and go there."""
        self.set_class(True, "filtering")
        self.set_class(False, "reading")
        self.set_focus(self._filters)

    def action_filter_leave(self) -> None:
        """Back to the list; the line stays while it narrows anything."""
        from db.search.query import filters_in

        self.set_class(bool(filters_in(self._query)), "filtering")
        self.to_list()

    def on_filter_bar_cleared(self, event: "FilterBar.Cleared") -> None:
        """Without this filter."""
        from db.search.query import with_filter

        self.query_one(SearchBox).value = with_filter(self._query, event.name, "")

    @work(thread=True, exclusive=True, group="choices", exit_on_error=False)
    def on_filter_bar_chosen(self, event: "FilterBar.Chosen") -> None:
        """Pick a value of this filter from those that the directory holds."""
        try:
            choices = self._searcher.ask(lambda directory: directory.choices(event.name))
        except FieldexError as error:
            self.app.call_from_thread(self._complain, error)
            return
        self.app.call_from_thread(self._pick_value, event.name, choices)

    def _pick_value(self, name: str, choices: "Sequence[Choice]") -> None:
        from db.search.query import with_filter
        from tui.screens.picker import Line, Picker
        from tui.widgets.filters import LABELS

        lines = [Line(choice.label, f"{choice.records:,}" if choice.records else "", choice.value,
                      " ".join(choice.also)) for choice in choices]

        def picked(value: str | None) -> None:
            if value:
                self.query_one(SearchBox).value = with_filter(self._query, name, value)

        none = "Nothing in this directory can be filtered so."
        self.app.push_screen(Picker(f"Filter by {LABELS[name].lower()}", lines, none), picked)

    def action_order(self) -> None:
        """Choose the field the list is sorted by; the same once more is the other way round."""
        from tui.screens.choices import orders
        from tui.screens.picker import Line, Picker

        def picked(sort: str | None) -> None:
            if sort is None:
                return
            if lists(self._query):
                self._orders[self._view] = sort
            else:
                self._order_found = sort
            self._reload(keep_place=self.query_one(RecordList).moved)

        kind = KINDS[self._view - 1] if self._view else None
        lines = [Line(label, beside, value) for label, beside, value in orders(kind, self._sort)]
        self.app.push_screen(Picker("Sort by", lines, ""), picked)

    def action_recall(self) -> None:
        """Choose one of the saved and recent searches, and make it again."""
        from tui.screens.picker import Line, Picker

        try:
            known = self._directory.searches()
        except FieldexError as error:
            self._complain(error)
            return

        def picked(text: str | None) -> None:
            if text:
                box = self.query_one(SearchBox)
                self.set_focus(box)
                box.value = text
                box.cursor_position = len(text)

        lines = [Line(f"{one.name} · {one.text}" if one.name else one.text, "saved" if one.name else one.last[:10],
                      one.text) for one in known]
        self.app.push_screen(Picker("Saved and recent searches · ctrl+d forgets one", lines,
                                    "No search was made yet; one is kept when you open what it found.",
                                    remove=self._forget_search), picked)

    def _forget_search(self, text: str) -> None:
        self._change(lambda directory: directory.forget(text))

    def action_save_search(self) -> None:
        """Save the search in the box under a name."""
        from tui.screens.picker import Ask

        text = self._query.strip()
        if not text:
            self.notify("Type a search first; then it can be saved under a name.")
            return

        def named(name: str | None) -> None:
            if name:
                self._change(lambda directory: directory.remember(text, name),
                             f"Saved as “{printable(name)}”: ctrl+r makes it again.")

        self.app.push_screen(Ask(f"A name for the search “{text}”"), named)

    @work(thread=True, group="remember", exit_on_error=False)
    def _change(self, change: Callable[[Directory], None], done: str = "") -> None:
        """Write something small away from the screen's thread, and say that it is done or why not."""
        try:
            self._searcher.ask(change)
        except FieldexError as error:
            self.app.call_from_thread(self._complain, error)
            return
        if done:
            self.app.call_from_thread(self.notify, done, markup=False)
