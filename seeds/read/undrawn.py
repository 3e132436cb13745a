"""Tables of a PDF page that nothing is drawn around: columns are stretches that its lines leave blank.

A cell may go on in lines below, also one of the first column, and whether a line begins a row has to be told: by lines
drawn between rows, by wider steps between them, or as what begins on it would have fitted on the line above.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from seeds.read.flow import paragraphs
from seeds.read.lines import leads_on
from seeds.read.runs import Rule, Run, is_ruled
from seeds.regex import regex

Line = Sequence[Run]

_BLANK = 0.5  # of the size of the font; a wider blank may part cells
_WIDER = 1.35  # times the blank between words, which a blank between cells is at least
_NARROWEST, _WIDE = 0.3, 0.75  # of the size of the font, of gaps between columns; where some lines reach across
_ACROSS = 0.12  # of the lines, which may reach across the gap between columns
_FEWEST, _MOST, _REACHING = 4, 0.6, 0.3  # lines, and shares of lines, that begin at a place and that reach over it
_SEVERAL = 5  # lines from which on one may do so
_CLOSE, _FAR = 1.7, 2.5  # sizes from line to line: of one cell, of rows that follow each other
_SPACED = 1.12  # times the step from line to line in a cell, from which on it is one between rows
_FULL = 0.5  # of the lines below others; where more have as many cells, they are rows
_RULED = 0.3  # of the steps; where fewer have a line drawn between, only heads of columns are set off
_AHEAD = 4  # lines after which a table may go on
_KNOWN = 80  # lines above a line that tell its columns: more than a page has
_BESIDE = 0.9  # of the size of the font, which is blank between cells at least
_REACH = regex(r"\+?[\d ()-]{7,}|\S+@\S+\.\w{2,}")  # a whole number or address: never the rest of a cell
_OFF = 2.5  # points that what stands in a column may be off its edge


class _Cell(NamedTuple):
    """What a line has in one column."""

    column: int
    run: Run


def end(lines: Sequence[Line | None], start: int) -> int:
    """Where the table ends that begins on line `start`, which has several cells; None is no line but something else."""
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line is None or (len(line) == 1 and not _fits(lines, start, at)):
            return at
    return len(lines)


def _fits(lines: Sequence[Line | None], start: int, at: int) -> bool:
    """Whether a line with nothing but one run is in a column of the table above it, and belongs to that."""
    known = [line for line in lines[max(start, at - _KNOWN):at] if line is not None]
    run, above = (lines[at] or known[-1])[0], known[-1]
    step = above[0].base - run.base
    if step > _FAR * run.size or abs(run.size - above[0].size) > _BLANK / 4 * run.size:
        return False
    gaps = _gaps(known)
    if len(_cells([run], gaps)) > 1:
        return True  # its cells touch
    column = _column(run, gaps)
    if (column < len(gaps) and run.right > gaps[column][1] - 1) or not gaps:
        return False
    if column:
        starts = [one.left for line in known for one in line if _column(one, gaps) == column]
        return step < _CLOSE * run.size and run.left < max(starts, default=run.left) + _OFF
    if abs(run.left - min(line[0].left for line in known)) > _OFF:
        return False
    cells = [cell for line in known[-1:] for cell in _cells(line, gaps) if not cell.column]
    width = max((cell.run.right for line in known for cell in _cells(line, gaps) if not cell.column), default=run.right)
    is_rest = bool(cells) and step < _CLOSE * run.size and not _would_fit(cells[0].run, run, max(width, run.right))
    return is_rest or _is_ahead(lines, at, gaps)


def _is_ahead(lines: Sequence[Line | None], at: int, gaps: Sequence[tuple[float, float]]) -> bool:
    """Whether rows with cells in these columns follow soon below a line."""
    above = lines[at]
    for line in lines[at + 1:at + _AHEAD]:
        if line is None or above is None or above[0].base - line[0].base > _FAR * line[0].size:
            return False
        if len(line) > 1:
            return all(run.right <= gaps[_column(run, gaps)][1] + 1 for run in line if _column(run, gaps) < len(gaps))
        above = line
    return False


def rows(lines: Sequence[Line], lying: Sequence[Rule]) -> list[list[list[str]]]:
    """The paragraphs of each cell of the rows of a table; `lying` are the lines drawn across the page."""
    gaps = _gaps(lines)
    if not gaps:
        return [[[run.text] for run in line] for line in lines]
    cells = [_cells(line, gaps) for line in lines]
    edges = _edges(cells, gaps)
    made = []
    for first, behind in _spans(cells, _begins(cells, edges, lying)):
        row: list[list[Run]] = [[] for _ in edges]
        for line in cells[first:behind]:
            for cell in line:
                row[cell.column].append(cell.run)
        made.append([[text for text, _ in paragraphs(own, edge)] for own, edge in zip(row, edges, strict=True)])
    return made


def _edges(cells: Sequence[Sequence[_Cell]], gaps: Sequence[tuple[float, float]]) -> list[float]:
    """Where the lines of each column have to end: in front of the next column, in the last where the longest does."""
    size = median(cell.run.size for line in cells for cell in line)
    used = [max((cell.run.right for line in cells for cell in line if cell.column == column), default=0.0)
            for column in range(len(gaps) + 1)]
    return [max(end, gap[1] - _BESIDE * size) for end, gap in zip(used, gaps, strict=False)] + used[-1:]


def _gaps(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The stretches across the page that hardly any of the lines with several cells reaches over."""
    size = median(line[0].size for line in lines)
    blank = _blank(lines)
    several = [pieces for line in lines if len(pieces := _pieces(line, blank)) > 1]
    if not several:
        return []
    most = max(int(_ACROSS * len(several)), len(several) >= _SEVERAL)
    found = [gap for gap in _left_blank(several, most) if gap[1] - gap[0] >= _WIDE * size]
    found += [gap for gap in _left_blank(several, 0) if gap[1] - gap[0] >= _NARROWEST * size and not any(
        gap[0] < other[1] and other[0] < gap[1] for other in found)]
    last = max(line[-1][1] for line in several)
    gaps = sorted([*found, *_before_starts(several, found)])
    return [gap for gap in gaps if gap[1] < last and any(
        line[0][1] <= gap[0] + 1 and line[-1][0] >= gap[1] - 1 for line in several)]


def _left_blank(several: Sequence[Sequence[tuple[float, float]]], most: int) -> list[tuple[float, float]]:
    """The stretches that at most so many lines reach over."""
    ends = sorted([(left, 1) for line in several for left, _ in line] + [(right, -1) for line in several
                                                                         for _, right in line])
    first = min(line[0][0] for line in several)
    found: list[tuple[float, float]] = []
    covered, since = 0, first
    for place, change in ends:
        if covered <= most and place > since > first:
            if found and found[-1][1] >= since:
                found[-1] = (found[-1][0], place)
            else:
                found.append((since, place))
        covered, since = covered + change, place
    return found


def _before_starts(several: Sequence[Sequence[tuple[float, float]]],
                   known: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Further gaps, in front of places where most lines have a piece that begins, though some reach over them."""
    starts = sorted(left for line in several for left, _ in line[1:])
    at = 0
    while at < len(starts):
        here = [start for start in starts[at:] if start - starts[at] <= _OFF]
        at += len(here)
        place = here[0]
        ends = [max((right for left, right in line if left < place - _OFF), default=0.0) for line in several]
        before = [end for end in ends if end < place]
        is_known = any(gap[0] - _OFF < place < gap[1] + _OFF for gap in known)
        if not is_known and len(here) >= max(_FEWEST, _MOST * len(several)) and before and (
                len(ends) - len(before) <= _REACHING * len(several)):
            yield max(before), place


def _blank(lines: Sequence[Line]) -> float:
    """The blank, in sizes of the font, from which on it may part cells: more than there is between words."""
    usual = [(word.left - last.right) / run.size for line in lines for run in line
             for last, word in pairwise(run.words)]
    return max(_BLANK, _WIDER * median(usual)) if usual else _BLANK


def _pieces(line: Line, blank: float) -> list[tuple[float, float]]:
    """Where each stretch of words begins and ends that no wide blank parts."""
    found: list[tuple[float, float]] = []
    for run in line:
        for part in run.words or [run]:
            left, right = found[-1] if found else (0.0, 0.0)
            if not found or part.left - right > blank * run.size:
                found.append((part.left, part.right))
            else:  # what begins further left, as letters of another font do, says anew where the stretch ends
                found[-1] = left, max(right, part.right) if left < part.left else part.right
    return found


def _column(run: Run, gaps: Sequence[tuple[float, float]]) -> int:
    """The number of the column in which a run begins, in or behind the second half of the gap before it."""
    return sum(run.left >= min(gap[1] - 1, (gap[0] + gap[1]) / 2) for gap in gaps)


def _cells(line: Line, gaps: Sequence[tuple[float, float]]) -> list[_Cell]:
    """The cells of a line: runs that reach across a gap by a blank are parted, those of one column put together.

    Heads of columns may stand in the middle of them: where that fills all columns, any blank in a gap parts them.
    """
    found = _in_columns(line, gaps, is_loose=False)
    if len(found) > len(gaps) or not any(run.left < gap[0] and run.right > gap[1] for run in line for gap in gaps):
        return found
    parted = _in_columns(line, gaps, is_loose=True)
    return parted if len(parted) > len(gaps) else found


def _in_columns(line: Line, gaps: Sequence[tuple[float, float]], *, is_loose: bool) -> list[_Cell]:
    """The cells of a line parted at blanks over all of a gap, or if `is_loose`, at one that touches it."""
    found: list[_Cell] = []
    for run in (part for one in line for part in _parted(one, gaps, is_loose=is_loose)):
        column = _column(run, gaps)
        if found and found[-1].column == column:
            last = found[-1].run
            words = (*last.words, *run.words) if last.words and run.words else ()
            whole = last._replace(text=f"{last.text} {run.text}", right=run.right, words=words)
            found[-1] = _Cell(column, whole)
        else:
            found.append(_Cell(column, run))
    return found


def _parted(run: Run, gaps: Sequence[tuple[float, float]], *, is_loose: bool) -> Iterator[Run]:
    start = 0
    for at in sorted(_cuts(run, gaps, is_loose=is_loose)):
        yield run.of(run.words[start:at])
        start = at
    yield run.of(run.words[start:]) if start else run


def _cuts(run: Run, gaps: Sequence[tuple[float, float]], *, is_loose: bool) -> set[int]:
    """The numbers of the words of a run that begin a cell: of those behind blanks in a gap, the nearest to its end."""
    found = set()
    for gap in gaps:
        end, begin = (gap[1], gap[0]) if is_loose else gap
        places = [at for at in range(1, len(run.words))
                  if run.words[at - 1].right <= end + 1 and run.words[at].left >= begin - 1]
        if places:
            found.add(min(places, key=lambda at: abs(run.words[at].left - gap[1])))
    return found


def _spans(cells: Sequence[Sequence[_Cell]], begins: Sequence[bool]) -> Iterator[tuple[int, int]]:
    starts = [at for at, begin in enumerate(begins) if begin]
    yield from zip(starts, [*starts[1:], len(cells)], strict=True)


def _begins(cells: Sequence[Sequence[_Cell]], edges: Sequence[float], lying: Sequence[Rule]) -> list[bool]:
    """Of each line, whether a row begins with it."""
    pairs = list(pairwise(cells))
    steps = [above[0].run.base - below[0].run.base for above, below in pairs]
    ruled = [is_ruled(above[0].run, below[0].run, lying) for above, below in pairs]
    if sum(ruled) > max(1, _RULED * len(pairs)):
        return [True, *ruled]
    close = min(min(steps, default=0.0) * _SPACED, _CLOSE * cells[0][0].run.size)
    apart = [step > close or drawn for step, drawn in zip(steps, ruled, strict=True)]
    if any(apart) and not all(apart) and _are_rows(cells, apart):
        return [True, *apart]
    begins, first = [True], 0
    for at, is_apart in enumerate(apart, 1):
        begins.append(is_apart or _is_new(cells, at, edges, first))
        first = at if begins[-1] else first
    return begins


def _are_rows(cells: Sequence[Sequence[_Cell]], apart: Sequence[bool]) -> bool:
    """Whether wider steps part rows: few of the lines below others have as many cells as those."""
    full = below = 0
    for first, behind in _spans(cells, [True, *apart]):
        below += behind - first - 1
        full += sum(len(line) > 1 and len(line) >= len(cells[first]) and not line[0].column
                    for line in cells[first + 1:behind])
    return full <= _FULL * below


def _is_new(cells: Sequence[Sequence[_Cell]], at: int, edges: Sequence[float], first: int) -> bool:
    """Whether a line close below another begins a row; the last row began with the line `first`."""
    line, above = cells[at], {cell.column: cell.run for cell in cells[at - 1]}
    filled = {cell.column for row in cells[first:at] for cell in row}
    if line[0].column:
        return False
    if any(cell.column in filled and cell.column not in above for cell in line):
        return True  # a cell has no blank lines
    if len(line) > 1 and len(line) >= len(edges) and len(line) > len(filled):
        return True
    if line[0].run.text[:1].islower() and cells[first][0].run.text[:1].isupper():
        return False
    shared = [(above[cell.column], cell.run, edges[cell.column]) for cell in line if cell.column in above]
    if not shared or any(_REACH.fullmatch(run.text) or _would_fit(over, run, edge) for over, run, edge in shared):
        return True
    is_full = len(shared) == len(edges)  # as rows are; columns are often no wider than their longest cell
    return is_full and not any(_goes_on(over.text, run.text) for over, run, _ in shared)


def _goes_on(text: str, below: str) -> bool:
    """Whether a line is the rest of the one above it by its words."""
    return below[:1].islower() or leads_on(text) or text.endswith(("-", "/", "(", "&")) or (
        text.count("(") > text.count(")"))


def _would_fit(above: Run, run: Run, edge: float) -> bool:
    """Whether the first word of a line would have fitted on the one above, in a column with this right edge."""
    first = run.words[0] if run.words else None
    width = first.right - first.left if first else (run.right - run.left) / max(len(run.text.split()), 1)
    return above.right + 0.25 * run.size + width < edge + 0.1 * run.size
