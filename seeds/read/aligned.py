"""Tables of plain text whose cells go on below their first line: each row put on one line, its cells between bars.

Programs that turn a page into text leave such tables behind: columns made of blanks, and the name of a body on three
short lines of the last of them. Read line by line, each of those would be a name of its own. An agenda looks alike, but
has who speaks on lines of their own below an hour: put on one line, each would be taken for the next one's title.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.read.document import BETWEEN_CELLS
from seeds.read.lines import LONGEST, join, leads_on, reaches
from seeds.read.wrapped import is_broken_at
from seeds.regex import regex

_CELL = regex(r"\S+(?:[ \u00a0]{1,2}\S+)*")  # two blanks may stand behind a stop
_MOST_COLUMNS = 8
_FEWEST_ROWS, _FEWEST_BELOW = 3, 2  # whole lines, and lines that go on, of which a table is sure
_OFF = 1  # letters by which a column's lines may begin beside it
_MOST_BETWEEN = 3  # lines of the first column alone, between two rows
_FEWEST_BESIDE = 2  # cells of a row beside a label
_RULE = regex(r"\s*([=_~–—-])(?:\1|[ +]){4,}")  # below the heads
_NUMBERED = regex(r"\d{1,3}[.)]\s+")
_PAIR = 2  # columns of an agenda: hours, and what is on
_HOUR = regex(r"\W{0,2}(?:\d{1,2}[:.]\d{2}|\d{1,2}\s?(?:am|pm|h)\b|\d{4}\b(?!\.))")
_WIDE = 40  # letters of a column in which a line that could have been longer was ended on purpose


class _Cell(NamedTuple):
    start: int
    text: str


class _Below(NamedTuple):
    """A line of a cell that is not its first."""

    line: int
    column: int
    above: str
    text: str


def rejoined(lines: Sequence[str]) -> list[str]:
    """The lines, with one for each row of such tables; what is beside them stays as it is."""
    result: list[str] = []
    at = 0
    lines = _without_rules(lines)
    while at < len(lines):
        table = _Table(lines, at)
        result += lines[at:table.end] if not table.is_sure else table.points() if table.lists() else table.rows()
        at = table.end
    return result


def _without_rules(lines: Sequence[str]) -> list[str]:
    """The lines without those that are drawn between the heads of a table and its first row.

    That has as many cells, or one more where nothing heads the first column.
    """
    rules = {at for at in range(1, len(lines) - 1) if _RULE.fullmatch(lines[at])
             and 1 < len(_cells(lines[at - 1])) <= _MOST_COLUMNS
             and len(_cells(lines[at + 1])) - len(_cells(lines[at - 1])) in (0, 1)}
    return [line for at, line in enumerate(lines) if at not in rules]


class _Table:
    """What may be a table, from a line on; `end` is the number of the line behind it."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self.end = start + 1
        self._lines, self._start = lines, start
        self._rows: list[list[str]] = []
        self._last: list[str] = []  # the last lines of the cells of the last row
        self._below: list[_Below] = []
        self._whole = 0
        first = _cells(lines[start])
        number = _NUMBERED.match(first[0].text) if first else None
        self._hangs_at = first[0].start + number.end() if number else None  # of what goes on below a number
        if 1 < len(first) <= _MOST_COLUMNS and not any("|" in cell.text for cell in first):
            self._columns = [cell.start for cell in first]
            self._widest = [0] * len(first)  # letters of the longest line of each column
            self._begin(first)
            self._read(start + 1)

    @property
    def is_sure(self) -> bool:
        """Whether enough of its rows go on below, or a numbered one does right below its words."""
        is_hanging = self._hangs_at is not None and any(one.column == 0 for one in self._below)
        return is_hanging or (self._whole >= _FEWEST_ROWS and len(self._below) >= _FEWEST_BELOW)

    def rows(self) -> Iterator[str]:
        """Its rows, all with the same number of bars."""
        return (BETWEEN_CELLS.join(row) for row in self._rows)

    def lists(self) -> bool:
        """Whether it is an agenda, or labels, with lines that stand for themselves beside and below its hours."""
        hours = sum(_HOUR.match(row[0]) is not None for row in self._rows)
        alone = sum(map(self._stands_alone, self._below)) if len(self._columns) == _PAIR else 0
        return alone > (0 if hours > len(self._rows) / 2 else len(self._below) / 2)

    def points(self) -> list[str]:
        """Its lines, with only those put together of which one was too long."""
        below = {one.line: one for one in self._below}
        result: list[str] = []
        for at in range(self._start, self.end):
            one = below.get(at)
            if one and _goes_on(one) and result[-1].endswith(one.above):
                result[-1] = join(result[-1], one.text)
            else:
                result.append(self._lines[at].rstrip())
        return result

    def _stands_alone(self, one: _Below) -> bool:
        """Whether a line of a cell is none that did not fit on the one above."""
        width = self._widest[one.column]
        return width >= _WIDE and not _goes_on(one) and not is_broken_at(width, one.above, one.text)

    def _read(self, start: int) -> None:
        between: list[str] = []  # of the first column alone: rows of their own if the table goes on behind them
        is_apart = False
        for at in range(start + self._is_ruled(start), len(self._lines)):
            cells = list(self._parted(_cells(self._lines[at])))
            if not cells:
                if is_apart:  # two blank lines end it
                    return
                is_apart = True
                continue
            places = [self._column(cell) for cell in cells]
            if None in places or "|" in self._lines[at]:
                return
            is_first = places[0] == 0 and not self._is_below_number(cells[0])
            if self._is_row(cells) or (is_first and len(cells) > 1):
                self._rows += [[text, *[""] * (len(self._columns) - 1)] for text in between]
                between = []
                self._begin(cells)
            elif is_first:
                between.append(cells[0].text)
                if len(between) > _MOST_BETWEEN:
                    return
            elif is_apart or between or not self._go_on(at, cells):
                return
            is_apart = False
            if not between:
                self.end = at + 1

    def _is_row(self, cells: Sequence[_Cell]) -> bool:
        """Whether a line is a row of what a label at the side heads: there was room for it on the line above.

        Staff | Ann Bell | Head of Advocacy / | Eve Frost | Head of Finance.
        """
        if self._column(cells[0]) == 0 or len(cells) < max(_FEWEST_BESIDE, len(self._columns) - 1):
            return False
        above = [self._last[self._column(cell) or 0] for cell in cells]
        pairs = [*zip(above, cells, strict=True)]
        if any(not line or leads_on(line) or not cell.text[0].isalpha() or reaches(cell.text) for line, cell in pairs):
            return False
        if any(len(line) < self._room(cell) / 2 for line, cell in pairs):
            return True
        return all(cell.text[0].isupper() for cell in cells) and any(
            not is_broken_at(self._room(cell), line, cell.text) for line, cell in pairs)

    def _room(self, cell: _Cell) -> int:
        """Letters that fit in a column: up to the next one, or as many as its longest line has."""
        number = self._column(cell) or 0
        behind = self._columns[number + 1:number + 2]
        return behind[0] - self._columns[number] if behind else max(self._widest[number], len(cell.text))

    def _is_ruled(self, at: int) -> bool:
        """Whether a line is drawn below the heads."""
        return at < len(self._lines) and _RULE.fullmatch(self._lines[at]) is not None

    def _parted(self, cells: Sequence[_Cell]) -> Iterator[_Cell]:
        """Cells, those parted that two blanks keep apart only, and the second begins where a column does."""
        for cell in cells:
            begin = 0
            for blank in re.finditer(r"[ \u00a0]{2}", cell.text):
                if any(abs(cell.start + blank.end() - column) <= _OFF for column in self._columns):
                    yield _Cell(cell.start + begin, cell.text[begin:blank.start()])
                    begin = blank.end()
            yield _Cell(cell.start + begin, cell.text[begin:])

    def _column(self, cell: _Cell) -> int | None:
        """The column that a cell stands in; None for what stands in none, or reaches into the next."""
        if self._is_below_number(cell) and cell.start + len(cell.text) < self._columns[1]:
            return 0
        for number, start in enumerate(self._columns):
            if abs(cell.start - start) <= _OFF:
                behind = self._columns[number + 1] if number + 1 < len(self._columns) else None
                return number if behind is None or cell.start + len(cell.text) < behind else None
        return None

    def _is_below_number(self, cell: _Cell) -> bool:
        """Whether a cell stands below the words behind a number: 1. Саакян Армен | Гагикович."""
        at = self._hangs_at
        return at is not None and abs(cell.start - at) <= _OFF and not _NUMBERED.match(cell.text)

    def _begin(self, cells: Sequence[_Cell]) -> None:
        row = [""] * len(self._columns)
        for cell in cells:
            number = self._column(cell) or 0
            row[number] = cell.text
            self._widest[number] = max(self._widest[number], len(cell.text))
        self._rows.append(row)
        self._last = list(row)
        self._whole += 1

    def _go_on(self, at: int, cells: Sequence[_Cell]) -> bool:
        """Put cells below those of the last row; whether there is anything above each of them."""
        row = self._rows[-1]
        for cell in cells:
            number = self._column(cell) or 0
            if not row[number] or len(row[number]) > LONGEST:
                return False
            row[number] = join(row[number], cell.text)
            self._below.append(_Below(at, number, self._last[number], cell.text))
            self._last[number] = cell.text
            self._widest[number] = max(self._widest[number], len(cell.text))
        return True


def _goes_on(one: _Below) -> bool:
    """Whether a line of a cell is the rest of a sentence or a list by what it and the line above are."""
    begins_small = one.text[0].islower() and not reaches(one.text)
    return begins_small or one.text[0] == "(" or one.above.endswith(";") or leads_on(one.above)


def _cells(line: str) -> list[_Cell]:
    """The cells of a line that blanks keep apart."""
    return [] if "\t" in line else [_Cell(found.start(), found[0]) for found in _CELL.finditer(line)]
