"""The paragraphs of lines of plain text, wherever these stand: in a file, a mail, a preformatted part of a page."""

from collections.abc import Sequence

from seeds.read import aligned, cards, lines, wrapped
from seeds.read.document import Piece
from seeds.regex import regex

_WIDE = regex(r"[^\S\t]{3,}")  # also of no-break blanks, which pages and Word keep columns apart with


def pieces(given: Sequence[str], *, are_whole: bool = False) -> list[Piece]:
    """The paragraphs: cells of tables are rejoined, and unless they `are_whole`, lines that were broken at a width."""
    told = aligned.rejoined(cards.taken_apart([
        _WIDE.sub(lambda blank: " " * len(blank[0]), line) for line in given]))
    return lines.pieces([*map(lines.marked, wrapped.with_surnames(told))] if are_whole else wrapped.unwrapped(told))
