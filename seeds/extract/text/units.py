"""A page as those see it who look for contacts: lines of prose, short lines of blocks, and rows with their cells."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seeds.extract.text.page import Page
from seeds.read.cells import BARS
from seeds.read.document import Paragraph, Span
from seeds.read.lines import LEADERS, WIDE
from seeds.regex import regex

_BLANKS: Final = regex(rf"[ \u00a0]{{2,}}|\t+|\s\|\s|{LEADERS}")
_LEADERS: Final = regex(LEADERS)
_MAY_PART: Final = regex(  # what each of those has, and most lines do not
    rf"[ \u00a0]{{2}}|[\t…{BARS}]|\.{{4}}|_{{5}}|·{{5}}|(?:[.·][ \u00a0]){{4}}")
_BULLET: Final = regex(r"\s*[o*•·▪–—-](?:[ \u00a0]{2,}|\t)(?=\S)")  # which is no cell
_SENTENCE: Final = regex(r"[.!?…][\"”»)]?$")
LONGEST_LINE: Final = 170  # characters of a line that is no prose


class Unit(NamedTuple):
    """One paragraph: its cells where it has several, and whether it is prose, a line or a heading."""

    number: int  # of its paragraph
    start: int
    end: int
    kind: str  # prose, line, row, heading
    cells: tuple[Span, ...]
    apart: bool = False  # below a blank line

    def column_at(self, place: int) -> int | None:
        """The number of the cell that a place is in, from zero; None where it is between them."""
        at = bisect_right(self.cells, place, key=lambda cell: cell[0]) - 1
        return at if at >= 0 and place < self.cells[at][1] else None

    def cell_at(self, place: int) -> Span | None:
        """The cell that a place is in; None where it is between them."""
        at = self.column_at(place)
        return None if at is None else self.cells[at]


def units(page: Page) -> list[Unit]:
    """The content of a page in its order."""
    return [_unit(page, paragraph)._replace(apart=paragraph.apart) for paragraph in page.paragraphs]


def _unit(page: Page, paragraph: Paragraph) -> Unit:
    start, end = paragraph.start, paragraph.end
    text = page.text[start:end]
    own = cells(page, paragraph)
    if to_sign := _TO_SIGN.search(text):
        text = text[:to_sign.start()]
        own, end = tuple(_cells(text, start)), start + len(text)
    if len(own) > 1:
        return Unit(paragraph.number, start, end, "row", own)
    if codes := _CODES.match(text):
        start, text = start + codes.end(), text[codes.end():]
    whole = ((start, end),)
    if paragraph.kind == "heading" or _is_caption(text):
        return Unit(paragraph.number, start, end, "heading", whole)
    bare = text.strip()
    is_sentence = len(bare) > 60 and _SENTENCE.search(bare) is not None and "@" not in bare and (
        sum(char.isdigit() for char in bare) < 9)
    prose = is_sentence or (len(bare) > LONGEST_LINE and not _is_enumeration(bare))
    return Unit(paragraph.number, start, end, "prose" if prose else "line", whole)


_CODES: Final = regex(r"\s*(?:\([A-ZА-Я]{1,2}\)\s)+\s*(?=\S)")  # (S) (L) | Open Gate: as the list explains them
_TO_SIGN: Final = regex(  # behind whoever signs, and no word of it: Ann Bell      ________ (signature)
    r"(?i)(?<=\S)\s{2,}_{3,}\s*(?:\((?:подпись|signature|signed|имзо|қолы|колу|imzo)\))?\s*$")


def _is_enumeration(text: str) -> bool:
    """Whether a long line only lists, with semicolons: Ann Bell, NCJW; Carl Dee, Open Gate; Dr. Eve Frost, SFDA."""
    items = [item.strip() for item in _LABEL.sub("", text, count=1).split(";") if item.strip()]
    short = sum(len(item) <= _ITEM and item[:1].isupper() for item in items)
    return len(items) >= _FEWEST and short >= 0.9 * len(items)


_LABEL: Final = regex(r"^[^:;.]{2,40}:\s")
_FEWEST: Final = 4  # items of a line that only lists
_ITEM: Final = 70  # characters


def _is_caption(text: str) -> bool:
    """Whether a line is a heading by its capitals: 2. SHELTER."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 5 and len(text) < 100 and sum(char.isupper() for char in letters) > 0.9 * len(letters) and (
        "@" not in text and not re.search(r"\d{4}", text))


def cells(page: Page, paragraph: Paragraph) -> tuple[Span, ...]:
    """The cells of a row, also of one that only wide blanks make; the whole of any other paragraph."""
    if any(_LEADERS.search(page.text, start, end) for start, end in paragraph.cells):
        return tuple(part for cell in paragraph.cells for part in (_parts(page.text[slice(*cell)], cell[0]) or (cell,)))
    return paragraph.cells or tuple(_cells(page.text[paragraph.start:paragraph.end], paragraph.start))


def _parts(text: str, at: int) -> tuple[Span, ...]:
    """What dots keep apart within a cell that blanks made."""
    return tuple(_cells(text, at)) if _LEADERS.search(text) else ()


def _cells(text: str, at: int) -> Iterator[Span]:
    """The parts of a line that wide blanks, tabs or bars keep apart."""
    last = 0
    if bullet := _BULLET.match(text):
        at, text = at + bullet.end(), text[bullet.end():]
    if _MAY_PART.search(text) is None:
        if text.strip():
            yield at, at + len(text.rstrip())
        return
    # With some columns set wide apart, two blanks part them too.
    shape = _BLANKS if len(WIDE.findall(text)) > 1 else WIDE
    for match in shape.finditer(text):
        if text[last:match.start()].strip():
            yield at + last, at + match.start()
        last = match.end()
    if text[last:].strip():
        yield at + last, at + len(text.rstrip())


def lettered(text: str, some: Sequence[Unit]) -> set[int]:
    """Where short lines begin that letters count, from the first letter on: A. Government, B. Unions."""
    found = [(unit.start, match[1]) for unit in some if unit.kind in ("heading", "line") and (
        match := _LETTER.match(text, unit.start, unit.end))]
    counted = 0
    while counted < len(found) and found[counted][1] in (_LATIN[counted:counted + 1], _CYRILLIC[counted:counted + 1]):
        counted += 1
    return {start for start, _ in found[:counted]} if counted > 1 else set()


_LETTER: Final = regex(r"([A-ZА-Я])[.)]\s")
_LATIN: Final = "ABCDEFGHIJKL"
_CYRILLIC: Final = "АБВГДЕЖЗИКЛМ"
