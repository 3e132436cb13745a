"""Headings that only bold letters and their place show: many write so instead of naming a style."""

from collections.abc import Sequence

from seeds.read import dates
from seeds.read.document import Piece
from seeds.read.lines import is_open

BOLD = "bold"  # the kind of a text all in bold, until `headed` knows what it is
_LONGEST = 150  # characters
_MOST_ALONE = 0.6  # of the lines; where more stand between blank ones, it says nothing
_PARAGRAPH = 60  # characters from which on what follows is running text


def headed(found: Sequence[Piece]) -> list[Piece]:
    """The pieces, those in bold made headings or text; empty pieces are blank lines.

    A heading stands above a paragraph or a list, or alone between blank lines where not every line stands so.
    """
    blank = [True, *(not piece.text for piece in found), True]
    alone = [blank[at] and not blank[at + 1] and blank[at + 2] for at in range(len(found))]
    spaced = sum(alone) > _MOST_ALONE * blank.count(False)
    return [_made(piece, found[at + 1:at + 3], alone=alone[at] and not spaced) if piece.kind == BOLD else piece
            for at, piece in enumerate(found)]


def _made(piece: Piece, below: Sequence[Piece], *, alone: bool) -> Piece:
    """The piece as heading or text, by what stands below it."""
    after = next((other for other in below if other.text), Piece(""))
    above = after.kind == "item" or (after.kind == "text" and len(after.text) >= _PARAGRAPH)
    can_be = len(piece.text) <= _LONGEST and is_open(piece.text) and not dates.in_line(piece.text)
    return piece._replace(kind="heading" if can_be and (above or (alone and below)) else "text")
