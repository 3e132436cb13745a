"""What PDFium finds on a page: its words with their places, and the lines that tables and frames are drawn with.

Coordinates are points, x to the right and y upwards, of the page turned so that most of its text can be read.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import addressof, c_double, c_float, create_string_buffer
from math import atan2, hypot, pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from seeds.read import limits
from seeds.read.runs import Page, Rule, Word, runs
from seeds.regex import regex

_MOST_OBJECTS = 5_000  # lines and frames of a page that are looked at
_MOST_RULES = 300  # lines in one direction, once they are put together; more make a drawing
_NEAR, _LEVEL = 3.0, 1.5  # points between pieces of one line, along it and across
_THIN = 2.5  # points; a narrower box is a line
_SHORTEST = 8.0  # points; shorter lines are signs, not frames
_HYPHENS = (0x2, 0xad, 0xfffe)  # how PDFium writes a hyphen at the end of a line
# A letter that may begin a word which is drawn close to the last one: PDFium sees no blank between kerned letters.
_CROWDED = regex(r"(?<=[AА])[AА]|(?<=[^\W\d_A-ZА-ЯЁ])[A-ZА-ЯЁ]|(?<=[.,;)])[^\W\d_]")
_BETWEEN = 0.1  # of the size of the font: a wider blank between two letters parts words

Box = tuple[float, float, float, float]  # left, bottom, right, top


class _Font(NamedTuple):
    size: float
    bold: bool
    quarter: int | None  # direction of the line in quarter turns to the left; None for slanted text


def page(document: Any, number: int) -> Page:
    """Page `number` (from 0) of a document open in PDFium; an empty one where it cannot be read."""
    handle = pdfium.FPDF_LoadPage(document, number)
    if not handle:
        return Page([], [], [])
    try:
        found = list(_words(handle))
        quarters = Counter(quarter for _, quarter in found if quarter is not None)
        quarter = quarters.most_common(1)[0][0] if quarters else 0
        lying, standing, pictures = _frames(handle, quarter)
        bounds = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(handle, bounds)
        left, _, right, _ = _turned((bounds.left, bounds.bottom, bounds.right, bounds.top), quarter)
    finally:
        pdfium.FPDF_ClosePage(handle)
    unreadable = sum(word.text.count("\ufffd") for word, _ in found)
    upright = (word for word, direction in found if direction == quarter)
    return Page(runs(upright, standing), lying, standing, left, right, pictures, unreadable)


def _words(handle: Any) -> Iterator[tuple[Word, int | None]]:
    """The words of a page in the order of the file, each with its direction in quarter turns."""
    text = pdfium.FPDFText_LoadPage(handle)
    if not text:
        return
    places = _Places(text)
    try:
        start = blanks = before = 0
        letters = ""
        for index in range(min(pdfium.FPDFText_CountChars(text), limits.PAGE_CHARACTERS)):
            letter = _letter(pdfium.FPDFText_GetUnicode(text, index))
            if not letter.isspace():
                if not letters:
                    start, before, blanks = index, blanks, 0
                letters += letter
                continue
            if letters:
                yield from places.words(letters, start, before)
                letters = ""
            blanks += letter == " "
        if letters:
            yield from places.words(letters, start, before)
    finally:
        pdfium.FPDFText_ClosePage(text)


def _letter(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    return chr(code) if 31 < code < 0x110000 else "\ufffd" if code == 0 else "\n"


class _Places:
    """Where the letters of a page stand. Asking costs more than all else, so only the ends of words are asked for."""

    def __init__(self, text: Any) -> None:
        self.text = text
        self.box, self.x, self.y = pdfium.FS_RECTF(), c_double(), c_double()
        self.fonts = _Fonts()

    def words(self, letters: str, start: int, blanks: int) -> Iterator[tuple[Word, int | None]]:
        """The word whose first letter has the number `start`; cut where its letters do not stand on one line."""
        end = start + len(letters)
        while start < end:
            font = self._font(start)
            if font is None:
                start += 1
                continue
            left, right, base = self._place(start, font)
            _, last, below = self._place(end - 1, font)
            stop = end
            if abs(base - below) > 0.3 * font.size or not 0 <= last - left <= 1.5 * font.size * (end - start + 1):
                stop = next((at for at in range(start + 1, end) if self._is_cut(at, font)), end)
            stop = self._crowded(letters, start, stop, end, font)
            if stop < end:
                _, last, _ = self._place(stop - 1, font)
            text = letters[start - end:stop - end or None]
            yield Word(text, left, max(right, last), base, font.size, font.bold, blanks), font.quarter
            start, blanks = stop, 0

    def _crowded(self, letters: str, start: int, stop: int, end: int, font: _Font) -> int:
        """Where a word ends before `stop` because another follows close; the last of the `letters` is before `end`."""
        offset = end - len(letters)
        for found in _CROWDED.finditer(letters, start + 1 - offset, stop - offset):
            at = found.start() + offset
            if self._place(at, font)[0] - self._place(at - 1, font)[1] > _BETWEEN * font.size:
                return at
        return stop

    def _font(self, index: int) -> _Font | None:
        """The font of a letter; None for one that PDFium adds where it sees a gap."""
        part = pdfium.FPDFText_GetTextObject(self.text, index)
        return self.fonts.of(part) if part else None

    def _place(self, index: int, font: _Font) -> tuple[float, float, float]:
        """Left and right end of a letter, and its base."""
        pdfium.FPDFText_GetLooseCharBox(self.text, index, self.box)
        pdfium.FPDFText_GetCharOrigin(self.text, index, self.x, self.y)
        quarter = font.quarter or 0
        left, _, right, _ = _turned((self.box.left, self.box.bottom, self.box.right, self.box.top), quarter)
        return left, right, (self.y.value, -self.x.value, -self.y.value, self.x.value)[quarter]

    def _is_cut(self, index: int, font: _Font) -> bool:
        """Whether a letter does not stand behind the one before it."""
        _, right, base = self._place(index - 1, font)
        left, _, below = self._place(index, font)
        return abs(base - below) > 0.3 * font.size or not -font.size < left - right < font.size


class _Fonts:
    """The fonts of a page's pieces of text, each asked for once."""

    def __init__(self) -> None:
        self.last: tuple[int, _Font] | None = None
        self.bold: dict[int, bool] = {}
        self.matrix, self.size, self.name = pdfium.FS_MATRIX(), c_float(), create_string_buffer(120)

    def of(self, part: Any) -> _Font:
        """The font of a piece of text; letters of one piece follow each other."""
        key = addressof(part.contents)
        if not self.last or self.last[0] != key:
            self.last = (key, self._read(part))
        return self.last[1]

    def _read(self, part: Any) -> _Font:
        matrix = self.matrix
        pdfium.FPDFPageObj_GetMatrix(part, matrix)
        pdfium.FPDFTextObj_GetFontSize(part, self.size)
        turns = atan2(matrix.b, matrix.a) / (pi / 2)
        quarter = round(turns) % 4 if abs(turns - round(turns)) < 0.05 else None
        return _Font(max(abs(self.size.value) * hypot(matrix.c, matrix.d), 1.0), self._is_bold(part), quarter)

    def _is_bold(self, part: Any) -> bool:
        font = pdfium.FPDFTextObj_GetFont(part)
        if not font:
            return False
        key = addressof(font.contents)
        if key not in self.bold:
            self.name.value = b""
            pdfium.FPDFFont_GetBaseFontName(font, self.name, 120)
            name = self.name.value.lower()
            self.bold[key] = any(word in name for word in (b"bold", b"black", b"heavy", b"-bd", b"demi"))
        return self.bold[key]


def _turned(box: Box, quarter: int) -> Box:
    left, bottom, right, top = box
    return ((left, bottom, right, top), (bottom, -right, top, -left), (-right, -top, -left, -bottom),
            (-top, left, -bottom, right))[quarter]


def _frames(handle: Any, quarter: int) -> tuple[list[Rule], list[Rule], int]:
    """The lying and the standing lines of the page, also those that frames and thin boxes are drawn with; pictures."""
    lying: list[Rule] = []
    standing: list[Rule] = []
    pictures = 0
    bounds = [c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(handle), _MOST_OBJECTS)):
        part = pdfium.FPDFPage_GetObject(handle, index)
        kind = pdfium.FPDFPageObj_GetType(part)
        pictures += kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if kind != pdfium.FPDF_PAGEOBJ_PATH or not pdfium.FPDFPageObj_GetBounds(part, *bounds):
            continue
        given = (bounds[0].value, bounds[1].value, bounds[2].value, bounds[3].value)
        left, bottom, right, top = _turned(given, quarter)
        if max(right - left, top - bottom) < _SHORTEST:
            continue
        if top - bottom <= _THIN:
            lying.append(Rule((top + bottom) / 2, left, right))
        elif right - left <= _THIN:
            standing.append(Rule((left + right) / 2, bottom, top))
        else:
            lying += (Rule(bottom, left, right), Rule(top, left, right))
            standing += (Rule(left, bottom, top), Rule(right, bottom, top))
    return _merged(lying), _merged(standing), pictures


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """The lines, those in one that are drawn piece by piece or twice."""
    level: list[list[Rule]] = []
    for rule in sorted(rules):
        if level and rule.at - level[-1][0].at <= _LEVEL:
            level[-1].append(rule)
        else:
            level.append([rule])
    found: list[Rule] = []
    for same in level:
        for number, rule in enumerate(sorted(same, key=lambda rule: rule.start)):
            if number and rule.start <= found[-1].end + _NEAR:
                found[-1] = found[-1]._replace(end=max(found[-1].end, rule.end))
            else:
                found.append(rule)
    return found[:_MOST_RULES]
