"""The lines around the list: the search box, the kinds with their counts, and the keys that work here."""

import asyncio
from collections.abc import Callable

from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from db.kinds import KINDS
from db.search.completing import may_complete
from tui.commands import SEARCH, bindings, key_line
from tui.text import printable
from tui.widgets.inorder import do_own_key

_LABELS = (  # tried from the widest to the narrowest
    ("All", *(kind.label for kind in KINDS)),
    ("All", "Contacts", "Orgs", "Projects", "Events", "Outcomes", "Docs"),
    ("All", "Contacts", "Orgs", "Proj.", "Events", "Outc.", "Docs"),
    ("All", "Cont.", "Orgs", "Proj.", "Ev.", "Outc.", "Docs"),
)


class FilterSuggester(Suggester):
    """Offers the rest of a filter while it is typed; the right arrow takes it."""

    def __init__(self, complete: Callable[[str], str | None]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The whole text as it could go on."""
        if not may_complete(value):
            return None
        return await asyncio.to_thread(self._complete, value)


class SearchBox(Input):
    """Where a query is typed; letters go into it, all other keys move in the results."""

    BINDINGS = bindings(SEARCH)

    async def on_key(self, event: events.Key) -> None:
        """Keys take effect in the order in which they were typed."""
        await do_own_key(self, event)

    def validate_value(self, value: str) -> str:
        """Only what a terminal can be shown stands in it, whatever is pasted."""
        return printable(value)


class KindBar(Widget):
    """All and one view per kind, each with the number of records, or of hits, in it."""

    COMPONENT_CLASSES = {"kind-bar--chosen", "kind-bar--quiet", "kind-bar--key"}

    chosen = reactive(0)
    counts: reactive[tuple[str, ...]] = reactive(())

    class Chosen(Message):
        """A person chose a view with the mouse."""

        def __init__(self, view: int) -> None:
            super().__init__()
            self.view = view

    def render(self) -> Text:
        """The views with the widest labels that fit."""
        return self._fitting()[0]

    def _fitting(self) -> tuple[Text, list[int]]:
        rounded = tuple(map(_rounded, self.counts))
        ways = [*((self.counts, labels) for labels in _LABELS[:-1]), *((rounded, labels) for labels in _LABELS)]
        for counts, labels in ways:
            for gap in ("  ", " "):
                text, starts = self._line(labels, gap, counts)
                if text.cell_len <= self.size.width:
                    return text, starts
        return text, starts

    def _line(self, labels: tuple[str, ...], gap: str, counts: tuple[str, ...]) -> tuple[Text, list[int]]:
        """The line, and the column at which each view begins."""
        chosen, quiet, key = (self.get_component_rich_style(f"kind-bar--{name}", partial=True)
                              for name in ("chosen", "quiet", "key"))
        text = Text(no_wrap=True, overflow="ellipsis")
        starts = []
        for at, label in enumerate(labels):
            is_chosen = at == self.chosen
            starts.append(text.cell_len)
            text.append(str(at + 1), key)
            text.append(" ")
            text.append(label, chosen if is_chosen else "")
            count = counts[at] if at < len(counts) else ""
            if count:
                text.append(f" {count}", chosen if is_chosen else quiet)
            if at < len(labels) - 1:
                text.append(gap)
        return text, starts

    def on_click(self, event: events.Click) -> None:
        """A click chooses the view under it."""
        column = event.get_content_offset(self)
        if column is not None:
            before = [at for at, start in enumerate(self._fitting()[1]) if start <= column.x]
            self.post_message(self.Chosen(before[-1]))


def _rounded(count: str) -> str:
    """70k for 70,123, where there is no room for more."""
    digits = count.replace(",", "")
    if not digits.isdigit() or int(digits) < 1000:
        return count
    thousands = round(int(digits) / 1000)
    return f"{thousands}k" if thousands < 1000 else f"{round(thousands / 1000)}M"


class KeyLine(Widget):
    """The keys that work where the focus is, the most useful first."""

    COMPONENT_CLASSES = {"key-line--key", "key-line--quiet"}

    place = reactive(SEARCH)

    def __init__(self, place: str = SEARCH) -> None:
        super().__init__(id="keys")
        self.set_reactive(KeyLine.place, place)

    def render(self) -> Text:
        """As many keys as fit, and that nothing here needs a network."""
        key_style = self.get_component_rich_style("key-line--key", partial=True)
        quiet = self.get_component_rich_style("key-line--quiet", partial=True)
        right = "offline"
        text = Text(no_wrap=True)
        for key, label in key_line(self.place):
            if text.cell_len + len(key) + len(label) + 3 > self.size.width:
                break
            if text.cell_len:
                text.append("  ")
            text.append(key, key_style)
            text.append(f" {label}")
        gap = self.size.width - text.cell_len - len(right)
        if gap >= 2:
            text.append(" " * gap)
            text.append(right, quiet)
        return text
