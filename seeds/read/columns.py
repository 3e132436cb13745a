"""The order in which the parts of a PDF page are read: column after column, whatever their order in the file."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from seeds.read import beside, tables, undrawn
from seeds.read.beside import Beside, is_prose
from seeds.read.runs import Page, Rule, Run, with_marks
from seeds.read.tables import Table
from seeds.regex import regex


class Prose(NamedTuple):
    """Lines below each other in one column; `edge` is where the column ends on the right."""

    runs: list[Run]
    edge: float


Block = Prose | Table
Item = Run | Table | Beside  # what stands on a page

_LABEL = regex(r"([^\W\d_]{1,12})\.?:")
_DEEPEST = 12  # columns within columns
_TRIALS = 40_000  # comparisons of a line with a place where columns may part
_LINE = 14.0  # points from line to line
_HALF = 0.85  # of the size of the font: lines of one cell are further apart
_RAGGED = 60.0  # points that lines of running text end before the margin at most
_FULL = 0.4  # of the long lines; where fewer reach as far, each line is a paragraph
_LONG = 40  # characters of a line of running text


def blocks(page: Page, edge: float) -> list[Block]:
    """The blocks of a page in reading order; `edge` is where lines end where the page itself does not show it."""
    lattices = tables.lattices(page.lying, page.standing)
    found, others = tables.drawn(page.runs, lattices)
    runs = with_marks(others)
    outer = _outer(page, runs)
    framed, runs = beside.framed(runs, lattices)
    sets, runs = beside.found(runs, max(edge, outer), page.lying)
    return _ordered([*runs, *found, *framed, *sets], edge, outer, page.lying)


def usual_edge(pages: Sequence[Page]) -> float:
    """Where the lines of a document end on the right: where many long ones do, else by the margin on the left."""
    ends = sorted(run.right for page in pages for run in page.runs if len(run.text) >= _LONG)
    outer = max((_outer(page, page.runs) for page in pages if page.runs), default=0.0)
    if len(ends) < 3:
        return outer
    edge = ends[int(0.95 * len(ends))]
    full = sum(end > edge - _RAGGED for end in ends) >= _FULL * len(ends)
    return edge if full else max(edge, outer)


def _outer(page: Page, runs: Sequence[Run]) -> float:
    """The right margin, if it is as wide as the left one."""
    return page.right - min((run.left for run in runs), default=page.left) + page.left


def _ordered(items: Sequence[Item], edge: float, outer: float, lying: Sequence[Rule], depth: int = 0) -> list[Block]:
    """The blocks of a part of the page whose lines end at `edge`, or if they are no running text, before `outer`."""
    runs = [item for item in items if isinstance(item, Run)]
    own = max((item.right for item in items), default=edge)
    if sum(len(run.text) >= _LONG and run.right > 0.92 * own for run in runs) >= 3:
        edge = own
    edge = max(edge, own)
    gutter = _gutter(items) if depth < _DEEPEST else None
    if gutter is None:
        return _stacked(items, edge, lying)
    found: list[Block] = []
    wide: list[Item] = []  # what stands above, between and below the columns
    for band in _bands(items, gutter):
        if not _are_columns(band.left, band.right):
            wide += band.wide + band.left + band.right
            continue
        below = _below_both(band)
        between = min(item.left for item in band.right) - 8
        ends = [max(item.right for item in side) if _is_prose(side) else most
                for side, most in ((band.left, between), (band.right, max(edge, outer)))]
        found += [*_stacked([*wide, *band.wide], edge, lying), *_ordered(band.left, ends[0], between, lying, depth + 1),
                  *_ordered(band.right, ends[1], outer, lying, depth + 1)]
        wide = below
    return found + _stacked(wide, edge, lying)


class _Band(NamedTuple):
    """A stretch of the page: what reaches across the gutter, then what stands on its sides below that."""

    wide: list[Item]
    left: list[Item]
    right: list[Item]


def _bands(items: Sequence[Item], gutter: float) -> list[_Band]:
    bands = [_Band([], [], [])]
    for item in sorted(items, key=lambda item: -item.base):
        if item.left < gutter - 1 and item.right > gutter + 1:
            if bands[-1].left or bands[-1].right:
                bands.append(_Band([], [], []))
            bands[-1].wide.append(item)
        else:
            (bands[-1].right if item.left >= gutter - 1 else bands[-1].left).append(item)
    return bands


def _below_both(band: _Band) -> list[Item]:
    """Takes from the longer column the few lines that stand below both, after a blank: a heading of what follows."""
    longer, shorter = sorted((band.left, band.right), key=lambda side: side[-1].base)
    for at in range(len(longer) - 1, max(len(longer) - 4, 0), -1):
        run, above = longer[at], longer[at - 1]
        if not isinstance(run, Run) or run.base > shorter[-1].base - run.size:
            break
        if above.base - run.base > 2 * run.size:
            below = longer[at:]
            del longer[at:]
            return below
    return []


def _gutter(items: Sequence[Item]) -> float | None:
    """Where the page, or a stretch of it, parts into columns; None where it does not."""
    if len(items) < 5:
        return None
    start, end = min(item.left for item in items), max(item.right for item in items)
    places = sorted({float(round(item.right + 1)) for item in items
                     if start + 0.12 * (end - start) < item.right < start + 0.88 * (end - start)})
    step = max(1, len(places) * max(len(items), 100) // _TRIALS)
    best, most = None, (0, 0)
    for place in places[::step]:
        bands = _bands(items, place)
        beside = sum(min(len(band.left), len(band.right)) for band in bands if _are_columns(band.left, band.right))
        score = (beside, -sum(len(band.wide) for band in bands))
        if beside and score > most:
            best, most = place, score
    return best


def _are_columns(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether two sides are columns to be read one after the other, rather than cells of rows."""
    if len(left) < 2 or len(right) < 2:
        return False
    top = min(left[0].base, right[0].base) + _LINE
    bottom = max(left[-1].base, right[-1].base) - _LINE
    one = [item for item in left if isinstance(item, Run) and bottom <= item.base <= top]
    two = [item for item in right if isinstance(item, Run) and bottom <= item.base <= top]
    if len(one) < 2 or len(two) < 2 or len(one) + len(two) < 5:
        return False
    prose = (_is_prose(one), _is_prose(two))
    if all(prose):
        return True
    beside = [(run, other) for run in one for other in two if abs(run.base - other.base) <= 1]
    if any(prose):
        return len(beside) < 0.7 * len(one if prose[1] else two)
    return len(beside) < 0.4 * min(len(one), len(two)) or _are_twins(beside)


def _is_prose(items: Sequence[Item]) -> bool:
    return is_prose([item for item in items if isinstance(item, Run)])


def _are_twins(beside: Sequence[tuple[Run, Run]]) -> bool:
    """Whether two short columns say the same kind of thing side by side, as the addresses of two people do."""
    labels = [(_LABEL.match(run.text), _LABEL.match(other.text)) for run, other in beside]
    alike = sum(one[1] == two[1] for one, two in labels if one and two)
    return alike >= 2 or sum("@" in run.text and "@" in other.text for run, other in beside) >= 1


def _stacked(items: Sequence[Item], edge: float, lying: Sequence[Rule]) -> list[Block]:
    """Blocks of one column from above: prose, and tables drawn or not."""
    found: list[Block] = []
    prose: list[Run] = []

    def close() -> None:
        nonlocal prose
        if prose:
            found.append(Prose(prose, edge))
        prose = []

    lines = _lines(items)
    cells = [line if isinstance(line, list) else None for line in lines]
    at = 0
    while at < len(lines):
        line = lines[at]
        end = at + 1
        if isinstance(line, Table | Beside):
            close()
            found += [line] if isinstance(line, Table) else [Prose(block, end) for block, end in line.blocks]
        elif len(line) == 1 or _is_stretched(lines, at, edge) or _is_evenly_parted(line, lines[at + 1:at + 2]):
            prose.append(line[0] if len(line) == 1 else line[0]._replace(
                text=" ".join(run.text for run in line), right=line[-1].right, words=()))
        else:
            close()
            end = undrawn.end(cells, at)
            rows = [one for one in cells[at:end] if one is not None]
            found.append(Table(undrawn.rows(rows, lying), line[0].left, line[-1].right, line[0].base))
        at = end
    close()
    return found


def _lines(items: Sequence[Item]) -> list[list[Run] | Table | Beside]:
    found: list[list[Run] | Table | Beside] = []
    for item in sorted(items, key=lambda item: (-item.base, item.left)):
        last = found[-1] if found else None
        if isinstance(item, Table | Beside):
            found.append(item)
        elif isinstance(last, list) and abs(last[0].base - item.base) <= 0.4 * item.size:
            last.append(item)
            last.sort(key=lambda run: run.left)
        else:
            found.append([item])
    return _levelled(found)


def _levelled(lines: Sequence[list[Run] | Table | Beside]) -> list[list[Run] | Table | Beside]:
    """The lines, those as one that are cells of one row: in the middle of it stand what has fewer lines than others."""
    found: list[list[Run] | Table | Beside] = []
    row: list[list[Run]] = []
    for line in lines:
        if isinstance(line, list) and row and _is_between(row[-1], line):
            row.append(line)
            continue
        found += _row(row)
        row = [line] if isinstance(line, list) else []
        found += [] if row else [line]
    return found + _row(row)


def _is_between(line: Sequence[Run], below: Sequence[Run]) -> bool:
    """Whether two lines stand closer than lines of one cell do, and nowhere one below the other."""
    step = line[0].base - below[0].base
    return step < _HALF * min(line[0].size, below[0].size) and not any(
        one.left < other.right and other.left < one.right for one in line for other in below)


def _row(lines: Sequence[list[Run]]) -> list[list[Run]]:
    """Lines close to each other as one, which stands where most of its cells do."""
    main = max(lines, key=len, default=[])
    if len(lines) < 2 or len(main) < 2:
        return list(lines)
    cells: list[list[Run]] = []
    for run in sorted((run for line in lines for run in line), key=lambda run: run.left):
        if cells and run.left < max(other.right for other in cells[-1]):
            cells[-1].append(run)
        else:
            cells.append([run])
    return [[run._replace(base=main[0].base) for cell in cells for run in sorted(cell, key=lambda run: -run.base)]]


def _is_stretched(lines: Sequence[list[Run] | Table | Beside], number: int, edge: float) -> bool:
    """Whether the runs of a line are one that is stretched like the lines of running text around it."""
    line = lines[number]
    around = [other[0] for other in lines[max(number - 1, 0):number + 2]
              if other is not line and isinstance(other, list) and len(other) == 1 and len(other[0].text) >= 22]
    if not isinstance(line, list) or len(line) < 2 or not around or abs(line[0].left - around[-1].left) > 2:
        return False
    widest = max(run.left - last.right for last, run in pairwise(line))
    return (line[-1].right > edge - 3 and all(run.text[-1].isalpha() for run in line[:-1])) or (
        widest < 1.6 * line[0].size and line[-1].right > 0.8 * around[-1].right)


def _is_evenly_parted(line: list[Run], below: Sequence[list[Run] | Table | Beside]) -> bool:
    """Whether the words of a line are equally far from each other, and no row of a table follows: it is stretched."""
    if len(line) < 3 or any(" " in run.text for run in line[1:]) or (
            below and isinstance(below[0], list) and len(below[0]) > 1):
        return False
    gaps = [run.left - last.right for last, run in pairwise(line)]
    return max(gaps) - min(gaps) < 0.25 * line[0].size and any(run.text[0].isalpha() for run in line[1:])
