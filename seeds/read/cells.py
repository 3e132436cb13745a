"""Cells of the lines of plain text that are rows of a table: between bars, tabs or blanks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from seeds.read.document import Span
from seeds.regex import regex

BARS = "|│┃║"
_BAR = regex(f"[{BARS}]")
_RULE = regex(r"[\s|+=_\u2500-\u257f-]*[|+\u2502-\u257f][\s|+=_\u2500-\u257f-]*$")  # between the rows of a table
_TAB = regex(r"(?<! ) *\t *")
_GAP = regex(r"[ \u00a0]{2,}")
_MOST_CELLS = 50  # of a row
_HEADED = 2  # rows, of which the first may be the head


def of_tables(lines: Sequence[str]) -> dict[int, list[Span]]:
    """Cells of the lines that are rows of a table, by number of the line: at least two neighbours of one build."""
    told = [number for number, line in enumerate(lines) if not _RULE.match(line)]
    return {told[number]: cells for number, cells in _rows([lines[number] for number in told]).items()}


def _rows(lines: Sequence[str]) -> dict[int, list[Span]]:
    """The same of lines of which none is drawn."""
    tables: dict[int, list[Span]] = {}
    is_open = any(_BAR.search(line) and line.lstrip()[0] not in BARS for line in lines)
    split = [_barred(line, is_open=is_open) or _tabbed(line) or _spaced(line) for line in lines]
    for number, (above, line) in enumerate(pairwise(lines), 1):
        split[number] = split[number] or (_below_blank(line, split[number - 1]) if "\t" in above else [])
    start = 0
    while start < len(lines):
        end = start + 1
        if split[start]:
            while end < len(lines) and split[end] and _alike(split[end - 1], split[end], lines[end - 1], lines[end]):
                end += 1
            rows = [number for number in range(start, end) if any(map(str.isalnum, lines[number]))]
            if len(rows) >= 2:
                tables |= {number: split[number] for number in rows}
                if len(rows) > _HEADED and _heads(lines[rows[0]], split[rows[0]], split[rows[1]]):
                    tables[rows[0]] = [(0, 0), *split[rows[0]]]
        start = end
    return tables


def _heads(line: str, cells: Sequence[Span], row: Sequence[Span]) -> bool:
    """Whether a line heads a table with a blank corner: a cell over each column but the first."""
    return 1 < len(cells) == len(row) - 1 and line[:1].isspace() and not _BAR.search(line) and all(
        head[0] > row[0][1] - 1 and head[0] < cell[1] and cell[0] < head[1] for head, cell in zip(
            cells, row[1:], strict=True))


def _below_blank(line: str, above: Sequence[Span]) -> list[Span]:
    """The last cell of a line whose others are blank, below a row: the second of two people of one body."""
    text = line.strip()
    blank = len(line) - len(line.lstrip("\t"))
    if not text or "\t" in text or not 0 < blank == len(above) - 1:
        return []
    return [*([(0, 0)] * blank), (blank, blank + len(text))]


def _barred(line: str, *, is_open: bool = False) -> list[Span]:
    """Cells between bars: | Name | Phone |. Where lines are `is_open`, one that begins with a bar has a blank cell."""
    bars = len(_BAR.findall(line))
    if (bars < 2 and line.count(" | ") < 1) or bars > _MOST_CELLS:
        return []
    cells, at = [], 0
    for part in _BAR.split(line):
        text = part.strip()
        begin = at + (part.index(text) if text else 0)
        cells.append((begin, begin + len(text)))
        at += len(part) + 1
    outer = line.strip()
    is_closed = outer[-1] in BARS
    first = 1 if outer[0] in BARS and not (is_open and not is_closed) else 0
    return cells[first:-1] if is_closed else cells[first:]


def _tabbed(line: str) -> list[Span]:
    text = line.strip(" \r\f")
    return _split_at(line, _TAB) if "\t" in text.strip("\t") else []


def _spaced(line: str) -> list[Span]:
    return _split_at(line, _GAP) if "  " in line.strip() else []


def _split_at(line: str, gap: re.Pattern[str]) -> list[Span]:
    body = line.rstrip(" \t\r\f")
    at = len(body) - len(body.lstrip(" \t"))
    cells = []
    for found in gap.finditer(body, at):
        cells.append((at, found.start()))
        at = found.end()
    return [*cells, (at, len(body))] if 0 < len(cells) < _MOST_CELLS else []


def _alike(first: Sequence[Span], second: Sequence[Span], line: str, after: str) -> bool:
    """Whether two lines are rows of one table: bars or tabs in the same number, or columns that begin alike."""
    if _BAR.search(line) or _BAR.search(after):
        return len(_BAR.findall(line)) == len(_BAR.findall(after))
    if "\t" in line.strip() or "\t" in after.strip():
        return len(first) == len(second)
    starts = {start for start, _ in first[1:]}
    ends = {end for start, end in first[1:] if line[start:end][-1:].isdigit()}
    shared = sum(any(abs(start - other) <= 1 for other in starts) or (  # 64 below 1,102, in a column of figures
        after[start:end][:1].isdigit() and after[start:end][-1:].isdigit() and end in ends)
        for start, end in second[1:])
    return shared >= max(1, min(len(first), len(second)) - 2) and max(len(first), len(second)) >= 2


