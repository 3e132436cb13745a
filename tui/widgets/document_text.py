"""The text of a document as it was read, with passages marked where they stand. Draws only the lines in sight."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from seeds.read.document import Paragraph
from tui.text import printable, width
from tui.widgets.scrolling import Scrolling

GUTTER = 6  # columns for the number of a paragraph
WIDEST = 100  # columns of text; longer lines are hard to read
CELLED = ("row", "header")  # the kinds of paragraphs that are rows of a table
ABOVE = 4  # the part of the view that stays above a passage one goes to: a quarter


class Passage(NamedTuple):
    """Characters of the text that are marked, and how: `span`, `current`, `taken` or `dropped`."""

    start: int
    end: int
    style: str


class _Row(NamedTuple):
    """One line of the screen: a part of the text."""

    start: int
    end: int
    number: str  # of the paragraph that begins here
    kind: str


def broken(text: str, start: int, end: int, room: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each line of at most `room` columns that text[start:end] is broken into at blanks."""
    while start < end:
        stop = _fitting(text, start, end, room)
        if stop < end and not text[stop].isspace():
            blank = max(text.rfind(" ", start, stop), text.rfind("\t", start, stop))
            stop = blank if blank > start else stop
        yield start, stop
        start = stop
        while start < end and text[start].isspace():
            start += 1


def _fitting(text: str, start: int, end: int, room: int) -> int:
    """How far the text goes that takes at most `room` columns; at least one letter."""
    stop = min(end, start + room)
    while stop > start + 1 and width(text[start:stop]) > room:
        stop -= 1
    return stop


class DocumentText(Scrolling):
    """Paragraphs with their numbers; passages are marked, and one of them can be gone to."""

    COMPONENT_CLASSES = {"document-text--text", "document-text--quiet", "document-text--heading",
                         "document-text--span", "document-text--current", "document-text--taken",
                         "document-text--dropped"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._paragraphs: Sequence[Paragraph] = ()
        self._passages: list[Passage] = []
        self._rows: list[_Row] = []
        self._at: tuple[int, int] | None = None  # where one went last

    # What is shown

    def show(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        """Show another text from its beginning, with nothing marked."""
        self._text, self._paragraphs, self._passages, self._at = text, paragraphs, [], None
        self._build()
        self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def mark(self, passages: Sequence[Passage]) -> None:
        """Mark these passages and no others; of two that overlap, the later one of the list is seen."""
        self._passages = [one for one in passages if one.start < one.end]
        self.refresh()

    def go_to(self, start: int, end: int) -> None:
        """Bring a passage into sight, with what stands before it."""
        self._at = (start, end)
        first, last = self._row_of(start), self._row_of(max(start, end - 1))
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if first < top + 1 or last > top + height - 2:
            self.scroll_to(y=max(0, first - height // ABOVE), animate=False, force=True, immediate=True)
        self.refresh()

    def on_resize(self) -> None:
        """Lines break elsewhere when the width changes; what one went to stays in sight."""
        self._build()
        if self._at is not None:
            self.go_to(*self._at)

    def _build(self) -> None:
        room = max(20, min(WIDEST, self.size.width - GUTTER - 1))
        self._rows = []
        for paragraph in self._paragraphs:
            if self._rows and not (paragraph.kind == self._rows[-1].kind in ("row", "item", "header")):
                self._rows.append(_Row(paragraph.start, paragraph.start, "", "blank"))
            for at, (start, end) in enumerate(broken(self._text, paragraph.start, paragraph.end, room)):
                self._rows.append(_Row(start, end, "" if at else str(paragraph.number), paragraph.kind))
        self.virtual_size = Size(self.size.width, len(self._rows))
        self.refresh()

    def _row_of(self, place: int) -> int:
        """The row in which a character of the text stands."""
        at = bisect_right(self._rows, place, key=lambda row: row.start) - 1
        return max(0, at)

    # Moving

    def action_down(self) -> None:
        """A line down."""
        self.scroll_lines(1)

    def action_up(self) -> None:
        """A line up."""
        self.scroll_lines(-1)

    def action_first(self) -> None:
        """To the beginning."""
        self.scroll_lines(-len(self._rows))

    def action_last(self) -> None:
        """To the end."""
        self.scroll_lines(len(self._rows))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at, base = y + self.scroll_offset.y, self.base
        if at >= len(self._rows):
            return Strip.blank(self.size.width, base)
        row = self._rows[at]
        style = base + self._style({"heading": "heading", "furniture": "quiet", "quote": "quiet"}.get(row.kind, "text"))
        segments = [Segment(f"{row.number:>{GUTTER - 2}}  ", base + self._style("quiet"))]
        for start, end, name in self._runs(row):
            segments += self._drawn(printable(self._text[start:end]), row.kind, style, name)
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _drawn(self, text: str, kind: str, style: Style, name: str) -> Iterator[Segment]:
        """A part of a row as it is seen; what stands between the cells of a table is a quiet line."""
        own = style + self._style(name) if name else style
        if kind not in CELLED or name == "current":
            yield Segment(text, own)
            return
        for at, cell in enumerate(text.split("|")):
            if at:
                yield Segment("│", own + self._style("quiet"))
            yield Segment(cell, own)

    def _runs(self, row: _Row) -> Iterator[tuple[int, int, str]]:
        """(start, end, style) of the parts of a row; "" where nothing is marked."""
        within = [one for one in self._passages if one.start < row.end and row.start < one.end]
        cuts = sorted({row.start, row.end, *(max(one.start, row.start) for one in within),
                       *(min(one.end, row.end) for one in within)})
        for start, end in pairwise(cuts):
            over = [one.style for one in within if one.start <= start and end <= one.end]
            yield start, end, over[-1] if over else ""

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"document-text--{name}", partial=True)
