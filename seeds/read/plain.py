"""The paragraphs of lines of plain text, wherever these stand: in a file, a mail, a preformatted part of a page."""

from collections.abc import Sequence

from seeds.read import aligned, cards, lines
from seeds.read.document import Piece


def pieces(given: Sequence[str], *, are_whole: bool = False) -> list[Piece]:
    """The paragraphs: cells of tables are rejoined, and unless they `are_whole`, lines that were broken at a width."""
    told = aligned.rejoined(cards.taken_apart(given))
    return lines.pieces(lines.with_surnames(told) if are_whole else lines.unwrapped(told))
