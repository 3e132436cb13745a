"""The lines around the list: the search box, the kinds with their counts, and the keys that work here."""

import asyncio
from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from db.kinds import KINDS
from tui.commands import SEARCH, bindings, key_line
from tui.text import printable
from tui.widgets.inorder import do_own_key

Part = str | tuple[str, str | Style]
OFFLINE = "offline"  # nothing here needs a network
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
        from db.search.completing import may_complete

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

    def render(self) -> Content:
        """The views with the widest labels that fit."""
        return self._fitting()[0].truncate(self.size.width, ellipsis=True)

    def _fitting(self) -> tuple[Content, list[int]]:
        rounded = tuple(map(_rounded, self.counts))
        ways = [*((self.counts, labels) for labels in _LABELS[:-1]), *((rounded, labels) for labels in _LABELS)]
        for counts, labels in ways:
            for gap in ("  ", " "):
                text, starts = self._line(labels, gap, counts)
                if text.cell_length <= self.size.width:
                    return text, starts
        return text, starts

    def _line(self, labels: tuple[str, ...], gap: str, counts: tuple[str, ...]) -> tuple[Content, list[int]]:
        """The line, and the column at which each view begins."""
        chosen, quiet, key = (self.get_visual_style(f"kind-bar--{name}", partial=True)
                              for name in ("chosen", "quiet", "key"))
        parts: list[Part] = []
        starts, end = [], 0
        for at, label in enumerate(labels):
            is_chosen = at == self.chosen
            count = f" {counts[at]}" if at < len(counts) and counts[at] else ""
            after = gap if at < len(labels) - 1 else ""
            starts.append(end)
            parts += [(str(at + 1), key), " ", (label, chosen if is_chosen else ""),
                      (count, chosen if is_chosen else quiet), after]
            end += 2 + len(label) + len(count) + len(after)
        return Content.assemble(*parts), starts

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

    def render(self) -> Content:
        """As many keys as fit, and that nothing here needs a network."""
        bright, quiet = (self.get_visual_style(f"key-line--{name}", partial=True) for name in ("key", "quiet"))
        parts: list[Part] = []
        end = 0
        for key, label in key_line(self.place):
            if end + len(key) + len(label) + 3 > self.size.width:
                break
            before = "  " if end else ""
            parts += [before, (key, bright), f" {label}"]
            end += len(before) + len(key) + 1 + len(label)
        gap = self.size.width - end - len(OFFLINE)
        if gap >= 2:
            parts += [" " * gap, (OFFLINE, quiet)]
        return Content.assemble(*parts)
