"""Tables of a PDF page: those drawn with lines, and those that only stand in columns."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from seeds.read.flow import paragraphs
from seeds.read.runs import Rule, Run

_NEAR = 3.0  # points between ends of lines that meet


class Table(NamedTuple):
    """A table where it stands on the page; each row has the paragraphs of its cells."""

    rows: list[list[list[str]]]
    left: float
    right: float
    base: float  # of its upper edge


class _Box(NamedTuple):
    left: float
    right: float
    bottom: float
    top: float


def drawn(runs: Sequence[Run], lying: Sequence[Rule], standing: Sequence[Rule]) -> tuple[list[Table], list[Run]]:
    """The tables whose cells have lines around them, and the runs that are in none."""
    tables = []
    left_over = list(runs)
    for box, across, along in _grids(lying, standing):
        inside = [run for run in left_over if box.left - _NEAR <= _middle(run) <= box.right + _NEAR
                  and box.bottom - _NEAR <= run.base and run.base + 0.3 * run.size <= box.top]
        rows = _filled(inside, across, along)
        if len(rows) > 1 and any(sum(map(bool, row)) > 1 for row in rows):
            tables.append(Table(rows, box.left, box.right, box.top))
            taken = set(inside)
            left_over = [run for run in left_over if run not in taken]
    return tables, left_over


def _grids(lying: Sequence[Rule], standing: Sequence[Rule]) -> list[tuple[_Box, list[float], list[float]]]:
    """Of each group of lines that touch: the box around, the heights of rows' edges and the places of columns'."""
    boxes = [_Box(rule.start, rule.end, rule.at, rule.at) for rule in lying]
    boxes += [_Box(rule.at, rule.at, rule.start, rule.end) for rule in standing]
    grids = []
    for group in _touching(boxes):
        lines = [boxes[number] for number in group]
        box = _Box(min(line.left for line in lines), max(line.right for line in lines),
                   min(line.bottom for line in lines), max(line.top for line in lines))
        across = _distinct(line.top for line in lines if line.top == line.bottom)
        along = _distinct(line.left for line in lines if line.left == line.right)
        if len(across) >= 3 and len(along) >= 3:
            grids.append((box, across[::-1], along))
    return sorted(grids, key=lambda grid: -grid[0].top)


def _touching(boxes: Sequence[_Box]) -> list[list[int]]:
    """Groups of boxes that meet, directly or through others."""
    groups: list[list[int]] = []
    left = set(range(len(boxes)))
    while left:
        waiting = [left.pop()]
        group = []
        while waiting:
            number = waiting.pop()
            group.append(number)
            box = boxes[number]
            met = [other for other in left if boxes[other].left <= box.right + _NEAR
                   and boxes[other].right >= box.left - _NEAR and boxes[other].bottom <= box.top + _NEAR
                   and boxes[other].top >= box.bottom - _NEAR]
            left.difference_update(met)
            waiting += met
        groups.append(group)
    return groups


def _distinct(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * _NEAR:
            found.append(place)
    return found


def _filled(runs: Sequence[Run], across: Sequence[float], along: Sequence[float]) -> list[list[list[str]]]:
    """The paragraphs of each cell between the edges, rows from above; empty rows left out."""
    cells: list[list[list[Run]]] = [[[] for _ in along[1:]] for _ in across[1:]]
    for run in runs:
        number = sum(run.base + 0.3 * run.size < edge for edge in across[1:-1])
        column = sum(min(_middle(run), run.left + 6) > edge for edge in along[1:-1])
        cells[number][column].append(run)
    filled = []
    for row in cells:
        texts = [paragraphs(cell, edge - 5) if cell else [] for cell, edge in zip(row, along[1:], strict=True)]
        if any(texts):
            filled.append([[text for text, _ in cell] for cell in texts])
    return filled


def aligned(lines: Sequence[Sequence[Run]]) -> list[list[list[str]]]:
    """The rows of lines that stand in columns without anything drawn; a cell may go on below its first line."""
    columns = _columns([run for line in lines for run in line])
    if len(columns) < 2:
        return [[[run.text] for run in line] for line in lines]
    steps = [above[0].base - below[0].base for above, below in pairwise(lines)]
    close = min(steps, default=0.0) * 1.2
    spaced = any(step > 1.15 * close for step in steps)
    rows: list[list[list[Run]]] = []
    for number, line in enumerate(lines):
        first = bool(line[0].left < columns[0].right)
        goes_on = number > 0 and steps[number - 1] <= close and (spaced or not first)
        if not goes_on:
            rows.append([[] for _ in columns])
        for run in line:
            rows[-1][_column(run, columns)].append(run)
    edges = [column.right for column in columns]
    return [[[text for text, _ in paragraphs(cell, edge)] for cell, edge in zip(row, edges, strict=True)]
            for row in rows]


def _columns(runs: Sequence[Run]) -> list[_Box]:
    """The columns in which the runs stand: stretches across the page that no run leaves."""
    columns: list[_Box] = []
    for run in sorted(runs, key=lambda run: run.left):
        if columns and run.left < columns[-1].right:
            columns[-1] = columns[-1]._replace(right=max(columns[-1].right, run.right))
        else:
            columns.append(_Box(run.left, run.right, 0, 0))
    return columns


def _column(run: Run, columns: Sequence[_Box]) -> int:
    return max(number for number, column in enumerate(columns) if column.left <= run.left or number == 0)


def _middle(run: Run) -> float:
    return (run.left + run.right) / 2
