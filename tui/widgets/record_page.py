"""The page of one record: its fields, its links to walk along, its sources. Draws only the lines in sight."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from db.search.highlight import marks
from tui.commands import RECORD, bindings
from tui.widgets.page import Line
from tui.widgets.scrolling import Scrolling

MARGIN = 2  # blank columns on the left
WIDEST = 110  # columns of text; longer lines are hard to read
Make = Callable[[int], Sequence[Line]]


class RecordPage(Scrolling, can_focus=True):
    """Lines made by `make(columns)`, made again when the room changes. The cursor goes from link to link."""

    COMPONENT_CLASSES = {"record-page--title", "record-page--quiet", "record-page--text", "record-page--link",
                         "record-page--heading", "record-page--key", "record-page--match", "record-page--cursor"}
    BINDINGS = bindings(RECORD)

    cursor = reactive(-1)

    class Followed(Message):
        """A person follows the link to a record."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._make: Make = lambda _room: ()
        self._lines: Sequence[Line] = ()
        self._links: list[int] = []
        self._words: tuple[str, ...] = ()

    def show(self, make: Make, words: tuple[str, ...] = (), mark: str = "") -> None:
        """Show another page from its top, or with the cursor on the link to `mark`.

        The letters that `words` match are marked.
        """
        self._make, self._words = make, words
        self._build()
        self.cursor = -1
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._put_cursor_on(mark)
        self.refresh()

    def make_again(self) -> None:
        """The same page with what it says now, in the same place."""
        target = self.target
        self._build()
        self._put_cursor_on(target)
        self.refresh()

    def _put_cursor_on(self, target: str) -> None:
        self.cursor = next((at for at, line in enumerate(self._links) if target and self._lines[line].target == target),
                           -1)

    def _build(self) -> None:
        self._lines = self._make(self.room)
        self._links = [at for at, line in enumerate(self._lines) if line.target]
        self.virtual_size = Size(self.size.width, len(self._lines))

    @property
    def room(self) -> int:
        """Columns for text."""
        return max(20, min(WIDEST, self.size.width - MARGIN - 1))

    def on_resize(self) -> None:
        """Lines break elsewhere when the width changes."""
        self.make_again()

    # Moving

    def watch_cursor(self, _old: int, _new: int) -> None:
        """Paint anew and keep the link in sight."""
        if 0 <= self.cursor < len(self._links):
            self.scroll_to_region(Region(0, self._links[self.cursor], 1, 1), animate=False, force=True, immediate=True)
        self.refresh()

    def _step(self, by: int) -> None:
        """To the next link when it is in sight or nearly, else scroll on to it line by line."""
        new = self.cursor + by
        height = self.size.height
        top = self.scroll_offset.y
        if 0 <= new < len(self._links) and top - height <= self._links[new] < top + height + 2:
            self.cursor = new
        else:
            self.scroll_lines(by)

    def action_down(self) -> None:
        """To the next link, or a line down."""
        self._step(1)

    def action_up(self) -> None:
        """To the link before, or a line up."""
        if self.cursor <= 0:
            self.cursor = -1
            self.scroll_lines(-1)
        else:
            self._step(-1)

    def action_first(self) -> None:
        """To the top."""
        self.cursor = -1
        self.scroll_lines(-len(self._lines))

    def action_last(self) -> None:
        """To the last link, or to the end."""
        self.cursor = len(self._links) - 1
        self.scroll_lines(len(self._lines))

    @property
    def target(self) -> str:
        """Id of the record that the link under the cursor leads to; empty when there is none."""
        return self._lines[self._links[self.cursor]].target if 0 <= self.cursor < len(self._links) else ""

    def follow(self) -> None:
        """Follow the link under the cursor; without one, put the cursor on the first."""
        if self.target:
            self.post_message(self.Followed(self.target))
        elif self._links:
            self.cursor = 0

    def on_click(self, event: events.Click) -> None:
        """A click on a link follows it."""
        at = event.y + self.scroll_offset.y
        if 0 <= at < len(self._lines) and self._lines[at].target:
            self.cursor = self._links.index(at)
            self.follow()

    # Drawing

    def watch_has_focus(self, _focus: bool) -> None:
        """The link under the cursor shows only on a page that has the focus."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at = y + self.scroll_offset.y
        base = self.base
        if at >= len(self._lines):
            return Strip.blank(self.size.width, base)
        line = self._lines[at]
        chosen = self.has_focus and self.cursor >= 0 and self._links[self.cursor:self.cursor + 1] == [at]
        if chosen:
            base = self._style("cursor")
        segments = [Segment(("▌" if chosen else " ") + " " * (MARGIN - 1), base + self._style("link"))]
        for piece in line.pieces:
            style = base + self._style(piece.style)
            if piece.style in ("title", "text", "link"):
                segments += self._marked(piece.text, style)
            else:
                segments.append(Segment(piece.text, style))
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _marked(self, text: str, style: Style) -> list[Segment]:
        match = style + self._style("match")
        segments, at = [], 0
        for start, end in marks(text, self._words):
            segments += [Segment(text[at:start], style), Segment(text[start:end], match)]
            at = end
        return [segment for segment in (*segments, Segment(text[at:], style)) if segment.text]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"record-page--{name}", partial=True)
