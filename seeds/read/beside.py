"""Blocks of short lines side by side on a PDF page: a letterhead in two parts, cards of people or offices."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from seeds.read import furniture, tables
from seeds.read.runs import Rule, Run, is_ruled
from seeds.regex import regex

_MOST_LINES = 16  # of a block
_LEVEL = 0.4  # of a size; lines closer in height are one
_STEP = 1.45  # of the usual distance between lines; a wider one ends the blocks
_WIDEST_STEP = 2.0  # of the size of the font
_START, _MIDDLE = 3.0, 4.0  # points by which lines of a block may be off its left edge, or its middle
_BETWEEN = 8.0  # points that keep columns apart
# What a table of one person or office asks for in its first column.
_LABEL = regex(r"(?:(?:tele)?phone|tel|e-?mail|mobile|cell|fax|address|web ?site|тел|телефон|моб|мобильный|факс"
               r"|адрес|сайт|(?:электронная |эл\. ?)?почта)(?: (?:no|number|address|номер))?\b\W*", re.IGNORECASE)


class Beside(NamedTuple):
    """Blocks side by side where they stand on the page, each with its lines and the right edge of its column."""

    blocks: list[tuple[list[Run], float]]
    left: float
    right: float
    base: float  # of the first line


class _Column(NamedTuple):
    left: float
    middle: float
    runs: list[Run]


def found(runs: Sequence[Run], edge: float, lying: Sequence[Rule] = ()) -> tuple[list[Beside], list[Run]]:
    """The blocks that stand side by side, and the runs that are in none.

    `edge` is where lines end on the right; `lying` are the lines drawn across the page, which end blocks.
    """
    sets: list[Beside] = []
    taken: set[Run] = set()
    lines = _lines([run for run in runs if any(map(str.isalnum, run.text))])  # not the star between two letterheads
    number = 0
    while number < len(lines):
        columns, end = _columns(lines, number, lying)
        if columns and _are_blocks(columns):
            ends = [column.left - _BETWEEN for column in columns[1:]]
            last = max(edge, *(run.right for run in columns[-1].runs))
            blocks = [(_whole(column), end) for column, end in zip(columns, [*ends, last], strict=True)]
            inside = [run for column in columns for run in column.runs]
            sets.append(Beside(blocks, columns[0].left, max(run.right for run in inside), inside[0].base))
            taken.update(inside)
        number = max(end, number + 1)
    return sets, [run for run in runs if run not in taken] if taken else list(runs)


def framed(runs: Sequence[Run], lattices: Sequence[tables.Lattice]) -> tuple[list[Beside], list[Run]]:
    """The blocks in frames that stand side by side, one for each frame, and the runs that are in none."""
    sets: list[Beside] = []
    left_over = list(runs)
    for box in tables.frames(lattices):
        inside = sorted((run for run in left_over if box.holds(run)), key=lambda run: -run.base)
        if len(inside) > 1 and all(above.base - run.base > _LEVEL * run.size for above, run in pairwise(inside)):
            sets.append(Beside([(inside, box.right - _BETWEEN)], box.left, box.right, inside[0].base))
            taken = set(inside)
            left_over = [run for run in left_over if run not in taken]
    return sets, left_over


def is_prose(runs: Sequence[Run]) -> bool:
    """Whether lines are long, and most of them fill their column."""
    if len(runs) < 4:
        return False
    width = max(run.right for run in runs) - min(run.left for run in runs)
    full = sum(run.right - run.left >= 0.7 * width for run in runs)
    return median(len(run.text) for run in runs) >= 22 and full >= 0.55 * len(runs) and (
        median(run.text.count(" ") for run in runs) > 1)  # a column of addresses is none


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs from above, those of one height together from the left."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.base, run.left)):
        if lines and lines[-1][0].base - run.base <= _LEVEL * run.size:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda run: run.left) for line in lines]


def _columns(lines: Sequence[list[Run]], start: int, lying: Sequence[Rule]) -> tuple[list[_Column], int]:
    """The columns that begin on a line, as far as lines follow close below in the same ones; and the next line."""
    columns = [_Column(run.left, (run.left + run.right) / 2, [run]) for run in lines[start]]
    if len(columns) < 2 or any(after.left - run.right < _BETWEEN for run, after in pairwise(lines[start])):
        return [], start + 1
    usual = 0.0
    end = start + 1
    for above, line in pairwise(lines[start:]):
        step = above[0].base - line[0].base
        places = [_place(run, columns) for run in line]
        if step > min(_STEP * (usual or step), _WIDEST_STEP * line[0].size) or None in places or any(
                is_ruled(columns[place or 0].runs[-1], run, lying) for place, run in zip(places, line, strict=True)):
            break
        usual = usual or step
        for place, run in zip(places, line, strict=True):
            columns[place or 0].runs.append(run)
        end += 1
    return columns, end


def _place(run: Run, columns: Sequence[_Column]) -> int | None:
    """The number of the column that a run stands in, without reaching into the next."""
    for number, column in enumerate(columns):
        within = number + 1 == len(columns) or run.right < columns[number + 1].left - 1
        if within and (abs(run.left - column.left) <= _START
                       or abs((run.left + run.right) / 2 - column.middle) <= _MIDDLE):
            return number
    return None


def _are_blocks(columns: Sequence[_Column]) -> bool:
    """Whether columns are blocks of their own rather than a table: in these, what stands in a column is of one kind."""
    counts = [len(column.runs) for column in columns]
    if min(counts) < 2 or max(counts) > _MOST_LINES or all(is_prose(column.runs) for column in columns):
        return False
    if any(_LABEL.fullmatch(run.text) for column in columns[:-1] for run in column.runs[1:]):
        return False  # what is asked for stands in the next column
    mixed = sum(map(_is_mixed, columns))
    enough = mixed >= 1 if len(columns) == 2 else mixed >= len(columns) - 1
    return (enough or all(map(_is_letterhead, columns))) and _are_close(columns)


def _whole(column: _Column) -> list[Run]:
    """The lines of a block, those of a letterhead as one."""
    text = " ".join(run.text for run in column.runs)
    return [column.runs[0]._replace(text=text)] if _is_letterhead(column) else column.runs


def _is_letterhead(column: _Column) -> bool:
    """Whether lines are all in capitals and stand below each other by their middles, as in one of two languages."""
    lefts = [run.left for run in column.runs]
    return all(run.text.isupper() and not any(map(str.isdigit, run.text)) for run in column.runs) and (
        max(lefts) - min(lefts) > _START)


def _is_mixed(column: _Column) -> bool:
    """Whether some lines, not the first, say how somebody is reached, and others do not."""
    reached = [furniture.is_reach(run.text) for run in column.runs]
    others = reached.count(False)
    return any(reached) and not reached[0] and (others > 1 or len(reached) == 2)


def _are_close(columns: Sequence[_Column]) -> bool:
    """Whether no line of a column is left out, as it would be where cells of a row have more lines than others."""
    steps = [above.base - below.base for column in columns for above, below in pairwise(column.runs)]
    return max(steps) <= _STEP * max(min(steps), 1.0)
