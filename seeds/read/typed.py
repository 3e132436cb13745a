"""Lines of a Word document or a page that were typed as in plain text: cells apart by blanks, lines broken by hand.

Each of them is a paragraph there. Read alone, a line loses the columns that its blanks show; read as plain text is, it
keeps them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from seeds.read import lines, plain
from seeds.read.document import Piece, cleaned, row, tidy
from seeds.read.headings import BOLD

_WIDE = re.compile(r"\S[ \u00a0]{3,}\S|\S[ \u00a0]*\t[ \u00a0\t]*\S|\|.*\|")
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
    given = [cleaned(piece.text).rstrip() for piece in found]
    is_broken = lines.are_broken(given)
    is_spaced = is_spaced and given.count("") >= _FEWEST
    if not (is_broken or is_spaced or _have_cells(given)):
        yield from map(_alone, found)
        return
    bold = {tidy(piece.text) for piece in found if piece.kind == BOLD}
    for piece in plain.pieces(given, are_whole=not is_broken):
        if piece.apart:
            yield Piece("")
        if piece.cells:
            yield row((piece.text[start:end] for start, end in piece.cells), piece.kind)
            continue
        text = tidy(piece.text)
        yield piece._replace(text=text, kind=BOLD if piece.kind in _LINES and text in bold else piece.kind)


def _have_cells(given: Sequence[str]) -> bool:
    """Whether lines have cells that blanks or bars keep apart."""
    wide = [line for line in given if _WIDE.search(line.strip())]
    return len(wide) >= _FEWEST and all(len(line) <= _LONGEST for line in wide)


def _alone(piece: Piece) -> Piece:
    """A piece by itself, tidied; with enough tabs it is a row of a table."""
    if piece.kind == "row":
        return piece
    cells = piece.text.strip("\t ").split("\t")
    is_row = piece.kind == "text" and len(cells) >= _TABBED and all(map(str.strip, cells))
    return row(cells) if is_row else piece._replace(text=tidy(piece.text))
