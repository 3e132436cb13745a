"""Tables of a PDF page that are drawn with lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from seeds.read.flow import paragraphs
from seeds.read.runs import Rule, Run, with_marks

_NEAR = 3.0  # points between ends of lines that meet
_SIDES = 2  # of a frame, in each direction


class Table(NamedTuple):
    """A table where it stands on the page; each row has the paragraphs of its cells."""

    rows: list[list[list[str]]]
    left: float
    right: float
    base: float  # of its upper edge


class Box(NamedTuple):
    """A part of a page."""

    left: float
    right: float
    bottom: float
    top: float

    def holds(self, run: Run) -> bool:
        """Whether a run stands in it."""
        return self.left - _NEAR <= _middle(run) <= self.right + _NEAR and (
            self.bottom - _NEAR <= run.base and run.base + 0.3 * run.size <= self.top)


class Lattice(NamedTuple):
    """Lines that touch: the box around them, where the lying ones are from above, the standing ones from the left."""

    box: Box
    across: list[float]
    along: list[float]


def drawn(runs: Sequence[Run], lattices: Sequence[Lattice]) -> tuple[list[Table], list[Run]]:
    """The tables whose cells have lines around them, and the runs that are in none."""
    tables = []
    left_over = list(runs)
    grids = [one for one in lattices if len(one.across) > _SIDES and len(one.along) > _SIDES]
    for box, across, along in sorted(grids, key=lambda grid: -grid.box.top):
        inside = [run for run in left_over if box.holds(run)]
        rows = _filled(inside, across, along)
        if len(rows) > 1 and any(sum(map(bool, row)) > 1 for row in rows):
            tables.append(Table(rows, box.left, box.right, box.top))
            taken = set(inside)
            left_over = [run for run in left_over if run not in taken]
    return tables, left_over


def frames(lattices: Sequence[Lattice]) -> list[Box]:
    """The frames that stand side by side with others, and have no columns; from above and from the left."""
    found = [one.box for one in lattices if len(one.across) >= len(one.along) == _SIDES]
    return sorted((box for box in found if any(_are_beside(box, other) for other in found)),
                  key=lambda box: (-box.top, box.left))


def _are_beside(box: Box, other: Box) -> bool:
    shared = min(box.top, other.top) - max(box.bottom, other.bottom)
    return (other.left >= box.right or other.right <= box.left) and shared > (box.top - box.bottom) / 2


def lattices(lying: Sequence[Rule], standing: Sequence[Rule]) -> list[Lattice]:
    """The groups of the lines of a page that touch each other."""
    found = []
    boxes = [Box(rule.start, rule.end, rule.at, rule.at) for rule in lying]
    boxes += [Box(rule.at, rule.at, rule.start, rule.end) for rule in standing]
    for group in _touching(boxes):
        lines = [boxes[number] for number in group]
        box = Box(min(line.left for line in lines), max(line.right for line in lines),
                  min(line.bottom for line in lines), max(line.top for line in lines))
        across = _distinct(line.top for line in lines if line.top == line.bottom)
        along = _distinct(line.left for line in lines if line.left == line.right)
        found.append(Lattice(box, across[::-1], along))
    return found


def _touching(boxes: Sequence[Box]) -> list[list[int]]:
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
        texts = [paragraphs(with_marks(cell), edge - 5) for cell, edge in zip(row, along[1:], strict=True)]
        if any(texts):
            filled.append([[text for text, _ in cell] for cell in texts])
    return filled


def _middle(run: Run) -> float:
    return (run.left + run.right) / 2
