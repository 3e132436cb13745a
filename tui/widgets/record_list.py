"""The list of records: draws only the rows in sight and fetches only windows of them, however many there are."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from db.kinds import BY_NAME
from db.records import Card
from tui.commands import LIST, bindings
from tui.text import cut, fresh, printable, width
from tui.widgets.scrolling import Scrolling

WINDOW = 256  # rows fetched at once
ROOMY = 22  # rows of the list's own height from which a record may take two lines
ONE_LINE = 100  # columns from which one line holds what there is to say
FRESH_WIDTH = 7
Fetch = Callable[[Sequence[int]], Sequence[Card]]


class Column(NamedTuple):
    """The last column of a list, where it is not how fresh a record is."""

    texts: Callable[[Sequence[int]], dict[int, str]]  # by number, what stands in it
    width: int
    right: bool  # numbers and dates end in one column, words begin in one


class RecordList(Scrolling, can_focus=True):
    """Records by their numbers; `fetch` gives the cards of some of them. The cursor keeps to its record."""

    COMPONENT_CLASSES = {"record-list--title", "record-list--quiet", "record-list--match", "record-list--cursor",
                         "record-list--cursor-quiet", "record-list--bar"}
    BINDINGS = bindings(LIST)

    cursor = reactive(0, repaint=False)  # only the two rows it leaves and enters are painted

    class Highlighted(Message):
        """The cursor is on another record, or on none."""

        def __init__(self, card: Card | None) -> None:
            super().__init__()
            self.card = card

    class Marked(Message):
        """So many records are marked now."""

        def __init__(self, count: int) -> None:
            super().__init__()
            self.count = count

    class Opened(Message):
        """A person asked to open the record under the cursor."""

        def __init__(self, card: Card) -> None:
            super().__init__()
            self.card = card

    def __init__(self, fetch: Fetch, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._numbers: Sequence[int] = ()
        self._words: tuple[str, ...] = ()
        self._windows: dict[int, Sequence[Card]] = {}
        self._announced: int | None = None
        self.moved = False  # a person has moved the cursor since the list was filled
        self._show_kind = True
        self._places: dict[int, str] = {}  # where hits match that do not show it
        self._column: Column | None = None
        self._shown_details: dict[int, str] = {}
        self._marked: dict[int, None] = {}  # numbers, in the order they were marked

    # What is shown

    def show(self, numbers: Sequence[int], words: tuple[str, ...] = (), *, keep_place: bool = False,
             show_kind: bool = True, last: Column | None = None) -> None:
        """Show these records; the letters that `words` match are marked.

        With `keep_place` the cursor stays on the record it is on, when it is among them; else it goes to the first.
        `last` stands in the last column instead of how fresh a record is.
        """
        here = self._number_at(self.cursor)
        self._numbers, self._words, self._show_kind = numbers, words, show_kind
        self._column = last
        self._places, self._shown_details = {}, {}
        self._windows.clear()
        self._resize()
        place = self._place_of(here) if keep_place and here is not None else 0
        if not keep_place:
            self._announced, self.moved = None, False
        if place == self.cursor:
            self._announce()
        self.cursor = place
        self._scroll_to_cursor()
        self.refresh()

    def go_to(self, number: int) -> None:
        """Put the cursor on this record, where it is in the list."""
        self.cursor = self._place_of(number)

    def explain(self, places: dict[int, str]) -> None:
        """Show beside these records where they match, in place of what they are."""
        self._places = places
        self.refresh()

    @property
    def numbers(self) -> Sequence[int]:
        """Numbers of all records that are listed, in their order."""
        return self._numbers

    @property
    def marked(self) -> Sequence[int]:
        """Numbers of the marked records, in the order they were marked, wherever they are."""
        return tuple(self._marked)

    def unmark(self) -> None:
        """Mark nothing any more."""
        self._marked.clear()
        self.post_message(self.Marked(0))
        self.refresh()

    def action_mark(self) -> None:
        """Mark the record under the cursor, or no longer, and go on to the next."""
        number = self._number_at(self.cursor)
        if number is None:
            return
        if number in self._marked:
            del self._marked[number]
        else:
            self._marked[number] = None
        self._repaint(self.cursor)
        self.post_message(self.Marked(len(self._marked)))
        self.move(1)

    def card_at(self, row: int) -> Card | None:
        """The card of a row; None outside of the list, or for a record that is gone."""
        number = self._number_at(row)
        if number is None:
            return None
        window = row // WINDOW
        if window not in self._windows:
            if len(self._windows) > 8:
                self._windows.clear()
                self._shown_details.clear()
            numbers = self._numbers[window * WINDOW:(window + 1) * WINDOW]
            found = {card.number: card for card in self._fetch(numbers)}
            self._windows[window] = [found.get(one, _gone(one)) for one in numbers]
            if self._column is not None:
                self._shown_details |= self._column.texts(numbers)
        return self._windows[window][row % WINDOW]

    @property
    def card(self) -> Card | None:
        """The card under the cursor."""
        return self.card_at(self.cursor)

    def __len__(self) -> int:
        return len(self._numbers)

    def _number_at(self, row: int) -> int | None:
        return self._numbers[row] if 0 <= row < len(self._numbers) else None

    def _place_of(self, number: int) -> int:
        try:
            return self._numbers.index(number)
        except ValueError:
            return min(self.cursor, max(0, len(self._numbers) - 1))

    # Moving

    def move(self, rows: int) -> None:
        """Move the cursor by so many rows, as far as there are any."""
        self.moved = True
        self.cursor += rows

    def validate_cursor(self, row: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(row, len(self._numbers) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Paint the two rows, keep the cursor in sight, and tell."""
        for row in (old, new):
            self._repaint(row)
        self._scroll_to_cursor()
        self._announce()

    def _announce(self) -> None:
        number = self._number_at(self.cursor)
        if number != self._announced or number is None:
            self._announced = number
            self.post_message(self.Highlighted(self.card))

    @property
    def page(self) -> int:
        """Rows in sight."""
        return max(1, self.size.height // self.row_height)

    def action_down(self) -> None:
        """One row down."""
        self.move(1)

    def action_up(self) -> None:
        """One row up."""
        self.move(-1)

    def action_page_down(self) -> None:
        """A page down."""
        self.move(self.page)

    def action_page_up(self) -> None:
        """A page up."""
        self.move(-self.page)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.move(max(1, self.page // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.move(-max(1, self.page // 2))

    def action_first(self) -> None:
        """To the first row."""
        self.moved = True
        self.cursor = 0

    def action_last(self) -> None:
        """To the last row."""
        self.moved = True
        self.cursor = len(self._numbers) - 1

    def action_open(self) -> None:
        """Open the record under the cursor."""
        if (card := self.card) is not None:
            self.post_message(self.Opened(card))

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row; a second one opens it."""
        row = (event.y + self.scroll_offset.y) // self.row_height
        if self._number_at(row) is None:
            return
        self.moved = True
        self.cursor = row
        if event.chain > 1:
            self.action_open()

    # Drawing

    @property
    def row_height(self) -> int:
        """Two lines a record where there is room, else one."""
        return 2 if self.size.width < ONE_LINE and self.size.height >= ROOMY else 1

    def on_resize(self) -> None:
        """The height of a row may change with the room."""
        self._resize()
        self._scroll_to_cursor()

    def _resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._numbers) * self.row_height)

    def _repaint(self, row: int) -> None:
        top = row * self.row_height - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self.row_height))

    def _scroll_to_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor * self.row_height, 1, self.row_height), animate=False, force=True,
                              x_axis=False, immediate=True)

    def watch_has_focus(self, _focus: bool) -> None:
        """The cursor looks different in a list that has the focus."""
        self._repaint(self.cursor)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.scroll_offset.y
        row, part = divmod(line, self.row_height)
        card = self.card_at(row)
        room = self.size.width
        if card is None:
            return Strip.blank(room, self.base)
        chosen = row == self.cursor
        base = self._style("cursor" if self.has_focus else "cursor-quiet") if chosen else self.base
        marked = card.number in self._marked
        sign = "●" if marked else "▌" if chosen else " "
        bar = Segment(sign, base + self._style("bar") if chosen or marked else base)
        if self.row_height == 2:
            pieces = self._first_line(card, room - 2, base) if part == 0 else self._second_line(card, room - 2, base)
        else:
            pieces = self._only_line(card, room - 2, base)
        return Strip([bar, *pieces, Segment(" ", base)]).adjust_cell_length(room, base)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"record-list--{name}", partial=True)

    def _first_line(self, card: Card, room: int, base: Style) -> list[Segment]:
        kind = card.kind if self._show_kind else ""
        right = f"  {kind}  {self._last(card)}"
        title = self._lit(card.title, room - width(right), base + self._style("title"), base)
        return [*title, Segment(right, base + self._style("quiet"))]

    def _second_line(self, card: Card, room: int, base: Style) -> list[Segment]:
        return self._lit(self._beside(card), room, base + self._style("quiet"), base)

    def _beside(self, card: Card) -> str:
        """What the record is, or where it matches."""
        return self._places.get(card.number, card.subtitle)

    def _last(self, card: Card) -> str:
        """The last column: how fresh the record is, or the field the list is sorted by."""
        if self._column is None:
            return f"{fresh(card.fresh_as_of):>{FRESH_WIDTH}}"
        shown = cut(printable(self._shown_details.get(card.number, "")), self._column.width)
        blank = " " * (self._column.width - width(shown))
        return blank + shown if self._column.right else shown + blank

    def _only_line(self, card: Card, room: int, base: Style) -> list[Segment]:
        kind = f"{card.kind:<12} " if self._show_kind else ""
        right = f" {kind}{self._last(card)}"
        rest = room - width(right)
        title_room = min(rest, max(20, rest * 11 // 20))
        return [*self._lit(card.title, title_room - 1, base + self._style("title"), base), Segment(" ", base),
                *self._lit(self._beside(card), rest - title_room, base + self._style("quiet"), base),
                Segment(right, base + self._style("quiet"))]

    def _lit(self, text: str, room: int, style: Style, base: Style) -> list[Segment]:
        """`text` in exactly `room` columns, with the letters that were looked for standing out."""
        shown = cut(printable(text), room)
        segments, at = [], 0
        for start, end in self._found(shown):
            segments += [Segment(shown[at:start], style), Segment(shown[start:end], style + self._style("match"))]
            at = end
        segments += [Segment(shown[at:], style), Segment(" " * max(0, room - width(shown)), base)]
        return [segment for segment in segments if segment.text]

    def _found(self, text: str) -> Sequence[tuple[int, int]]:
        """Where the words that were looked for match."""
        if not self._words:
            return ()
        from db.search.highlight import marks  # with the search engine, which the first paint does not wait for

        return marks(text, self._words)


def _gone(number: int) -> Card:
    return Card(number, "", next(iter(BY_NAME)), "(removed meanwhile)", "", None, None)


