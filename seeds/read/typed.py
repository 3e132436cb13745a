"""Lines of a Word document or a page that were typed as in plain text: cells apart by blanks, lines broken by hand.

Each of them is a paragraph there. Read alone, a line loses the columns that its blanks show; read as plain text is, it
keeps them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from seeds.read import lines, plain, wrapped
from seeds.read.document import Piece, cleaned, row, tidy
from seeds.read.headings import BOLD
from seeds.regex import regex

_WIDE = regex(r"[^\s.!?][ \u00a0]{3,}\S|\S[ \u00a0]*\t[ \u00a0\t]*\S|\|.*\|")
_CELL = regex(r"\S+(?:[ \u00a0]{1,2}\S+)*")
_BLANKS = regex(r"(?<=\S)[ \u00a0]{2,}")
_NEAR, _SEVERAL = 5, 2  # lines above and below; others of them that have a column
_OFF = 2  # characters by which what stands in a column may be off its edge: a page has lost a blank
_FEWEST = 2  # lines with cells, or blank ones
_LINES = ("text", "heading")
_TABBED = 3  # cells of a line that is a row by itself
_LONGEST = 200  # characters of a line; a paragraph of Word is as long as it likes


def read(found: Sequence[Piece], *, is_spaced: bool = True) -> list[Piece]:
    """The pieces, texts not tidied yet, with what was typed read as plain text is.

    `is_spaced` tells that pieces without text are blank lines which somebody typed.
    """
    return [piece for is_plain, some in groupby(found, key=_is_plain)
            for piece in (_read(list(some), is_spaced=is_spaced) if is_plain else map(_alone, some))]


def _is_plain(piece: Piece) -> bool:
    return piece.kind in ("text", BOLD) or (piece.kind == "item" and lines.is_item(piece.text.lstrip()))


def _read(found: Sequence[Piece], *, is_spaced: bool) -> Iterator[Piece]:
    given = _evened([cleaned(piece.text).rstrip() for piece in found])
    is_broken = wrapped.are_broken(given)
    is_spaced = is_spaced and given.count("") >= _FEWEST
    if not (is_broken or is_spaced or _have_cells(given)):
        yield from map(_alone, found)
        return
    if not given[0]:
        yield Piece("")
    bold = {tidy(piece.text) for piece in found if piece.kind == BOLD}
    for piece in plain.pieces(given, are_whole=not is_broken):
        if piece.apart:
            yield Piece("")
        if piece.cells:
            yield row((piece.text[start:end] for start, end in piece.cells), piece.kind)
            continue
        is_bold = piece.kind in _LINES and tidy(piece.text) in bold
        yield piece._replace(kind=BOLD if is_bold else piece.kind)
    if not given[-1]:
        yield Piece("")


def _evened(given: Sequence[str]) -> list[str]:
    """The lines, wide blanks as one in those whose columns begin where none of a neighbour does: typed carelessly.

    In a font whose letters differ in width, blanks make columns only where somebody took care that they do.
    """
    result = list(given)
    numbers = [number for number, line in enumerate(given) if line]
    starts = [[cell.start() for cell in _CELL.finditer(given[number])] for number in numbers]
    kept: list[int] = []  # where the columns of the line above begin
    for at, number in enumerate(numbers):
        line = given[number]
        if "\t" in line.strip() or "|" in line or _is_in_columns(starts, at):
            kept = starts[at]
        elif not (len(starts[at]) == 1 and _is_among(starts[at][0], kept[1:])):  # a cell may go on below
            result[number] = _BLANKS.sub(" ", line)
            kept = []
    return result


def _is_in_columns(starts: Sequence[list[int]], at: int) -> bool:
    """Whether a line's columns begin where those of a neighbour do, or one of them where those of several lines do."""
    own = starts[at]
    near = [*starts[max(0, at - _NEAR):at], *starts[at + 1:at + 1 + _NEAR]]
    beside = [*starts[max(0, at - 1):at], *starts[at + 1:at + 2]]
    return any(_shared(own, other) >= min(len(own), len(other)) - 1 > 0 for other in beside) or any(
        sum(_is_among(start, other[1:]) for other in near) >= _SEVERAL for start in own[1:])


def _shared(one: Sequence[int], other: Sequence[int]) -> int:
    return sum(_is_among(start, other[1:]) for start in one[1:])


def _is_among(start: int, places: Sequence[int]) -> bool:
    return any(abs(start - place) <= _OFF for place in places)


def _have_cells(given: Sequence[str]) -> bool:
    """Whether lines have cells that blanks or bars keep apart."""
    return sum(len(line) <= _LONGEST and _WIDE.search(lines.marked(line).strip()) is not None
               for line in given) >= _FEWEST


def _alone(piece: Piece) -> Piece:
    """A piece by itself, tidied; with enough tabs it is a row of a table."""
    if piece.cells:
        return piece
    cells = piece.text.strip("\t ").split("\t")
    is_row = piece.kind == "text" and len(cells) >= _TABBED and all(map(str.strip, cells))
    return row(cells) if is_row else piece._replace(text=tidy(piece.text))
