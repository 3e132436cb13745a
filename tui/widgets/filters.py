"""The line of filters under the kinds: what the list is narrowed to, and the place to change it."""

from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from db.search.query import FILTERS, filters_in
from tui.commands import FILTER, bindings
from tui.text import cut, printable

NAMES = tuple(FILTERS)
LABELS = {"kind": "Kind", "org": "Organisation", "country": "Country", "place": "Place", "year": "Year",
          "role": "Position", "language": "Language", "topic": "Topic", "tag": "Tag", "fresh": "Freshness"}
_SHORT = LABELS | {"org": "Org", "role": "Role", "language": "Lang", "fresh": "Fresh"}
ANY = "any"
LONGEST = 18  # columns of a value


class FilterBar(Widget, can_focus=True):
    """Every filter with its value in the query; the cursor goes from one to the next."""

    COMPONENT_CLASSES = {"filter-bar--set", "filter-bar--quiet", "filter-bar--cursor"}
    BINDINGS = bindings(FILTER)

    cursor = reactive(0)
    query_text = reactive("")

    class Chosen(Message):
        """A person wants to set this filter."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Cleared(Message):
        """A person wants this filter gone."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def render(self) -> Text:
        """The filters with as much of their names and values as fits."""
        for labels, longest, unset in ((LABELS, LONGEST, f" {ANY}"), (_SHORT, LONGEST, f" {ANY}"),
                                       (_SHORT, LONGEST, ""), (_SHORT, 8, ""), (_SHORT, 6, "")):
            text, starts = self._line(labels, longest, unset)
            if text.cell_len <= self.size.width:
                break
        end = starts[self.cursor + 1] - 2 if self.cursor + 1 < len(starts) else text.cell_len
        if end > self.size.width:  # the cursor stays in sight: what is on its left gives way
            cut = end - self.size.width + 2
            text = Text.assemble("… ", text[cut:])
            starts = [max(0, start - cut + 2) for start in starts]
        text.truncate(self.size.width, overflow="ellipsis")
        self._starts = starts
        return text

    def _line(self, labels: dict[str, str], longest: int, unset: str) -> tuple[Text, list[int]]:
        chosen, quiet, cursor = (self.get_component_rich_style(f"filter-bar--{name}", partial=True)
                                 for name in ("set", "quiet", "cursor"))
        values = filters_in(self.query_text)
        text, starts = Text(no_wrap=True, overflow="ellipsis"), []
        for at, name in enumerate(NAMES):
            starts.append(text.cell_len)
            value = cut(printable(values.get(name, "")), longest)
            here = cursor if at == self.cursor and self.has_focus else None
            text.append(labels[name], here or quiet)
            text.append(f" {value}" if value else unset, here or (chosen if value else quiet))
            text.append("  " if at < len(NAMES) - 1 else "")
        return text, starts

    def watch_has_focus(self, _focus: bool) -> None:
        """The cursor is seen only with the focus."""
        self.refresh()

    def validate_cursor(self, at: int) -> int:
        """Round the line."""
        return at % len(NAMES)

    def action_filter_next(self) -> None:
        """To the filter on the right."""
        self.cursor += 1

    def action_filter_previous(self) -> None:
        """To the filter on the left."""
        self.cursor -= 1

    def action_filter_choose(self) -> None:
        """Choose a value."""
        self.post_message(self.Chosen(NAMES[self.cursor]))

    def action_filter_clear(self) -> None:
        """Take the filter out."""
        self.post_message(self.Cleared(NAMES[self.cursor]))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the filter under it."""
        column = event.get_content_offset(self)
        if column is not None:
            self.cursor = max(at for at, start in enumerate(self._starts) if start <= column.x)
            self.action_filter_choose()
