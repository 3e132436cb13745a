"""What reading gives: one text, its paragraphs by number and place, and what the document says about itself.

A reader (text.py, html.py ...) makes a Draft of Pieces; `assemble` makes the Document. A piece becomes one paragraph
and one line of the text, so that `seeds.paragraphs` counts the text of any document as this module does. What is
attached to an e-mail is Enclosed in its Draft, and read after it (within.py).
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from db.errors import EmptyDocumentError, TooLargeError
from seeds.read import dates, furniture, language, limits, names
from seeds.regex import regex

KINDS = ("heading", "text", "item", "row", "header", "quote", "signature", "furniture")
BETWEEN_CELLS = " | "

_LONGEST_LABEL = 80
_LONGEST_TITLE = 300

Span = tuple[int, int]


class Paragraph(NamedTuple):
    """One paragraph: its number from 1, and where it stands in the document's text.

    `kind` is one of KINDS: `header` is a line of an e-mail's head, `quote` what an answer quotes, and `furniture` what
    belongs to the page rather than to its content: footers, running heads, rulers, unless they say how somebody is
    reached. `cells` are those of a `row`. `apart` says that a blank line stands above it, where the format shows any,
    or that it stands further left than the lines around it, as the first of an entry.
    """

    number: int
    start: int
    end: int
    kind: str = "text"
    cells: tuple[Span, ...] = ()
    apart: bool = False


class Document(NamedTuple):
    """A document as read. Its paragraphs are in reading order, do not overlap, and none is blank.

    `title`, `language` (ISO 639-1) are guesses, empty where there is none. `date` is the one that the document states
    about itself (`2024`, `2024-09`, `2024-09-24`), else None. `source` is the file's name without its folder. `hash` is
    the same for the same words in another format. `notes` say in plain sentences what was not read and may hold facts,
    `routine` what is left out of any document of its format. `headers` are those of an e-mail, as (name, value), and
    `attached` the documents that came with it, each with a source such as `list.docx in mail.eml`, and with what is
    attached to it in turn.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str
    language: str
    date: str | None
    source: str
    format: str
    hash: str
    notes: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    attached: tuple["Document", ...] = ()
    routine: tuple[str, ...] = ()

    def text_of(self, paragraph: Paragraph) -> str:
        """The words of one of the paragraphs."""
        return self.text[paragraph.start:paragraph.end]

    def cells_of(self, paragraph: Paragraph) -> list[str]:
        """The words of each cell of a row; empty for other paragraphs."""
        return [self.text[start:end] for start, end in paragraph.cells]

    @property
    def searched(self) -> "Document":
        """As much of it as facts are looked for in."""
        if len(self.text) <= limits.SEARCHED_CHARACTERS:
            return self
        text = self.text[:limits.SEARCHED_CHARACTERS].rpartition(" ")[0] or self.text[:limits.SEARCHED_CHARACTERS]
        paragraphs = tuple(
            one._replace(end=min(one.end, len(text)), cells=tuple(cell for cell in one.cells if cell[1] <= len(text)))
            for one in self.paragraphs if text[one.start:one.end].strip())
        return self._replace(text=text, paragraphs=paragraphs)

    @property
    def content(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are not furniture."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.kind != "furniture")

    def each(self) -> Iterator["Document"]:
        """The document, and behind it all that is attached to it, and to that."""
        yield self
        for one in self.attached:
            yield from one.each()


class Piece(NamedTuple):
    """One paragraph to be; `cells` count from its own beginning. One without text is a blank line."""

    text: str
    kind: str = "text"
    cells: tuple[Span, ...] = ()
    apart: bool = False  # below a blank line


class Enclosed(NamedTuple):
    """A document that came within another and is not read yet: the name of its file, its format, its bytes."""

    name: str
    format: str
    data: bytes


class Draft(NamedTuple):
    """What a reader found in a document."""

    pieces: Sequence[Piece]
    title: str = ""
    date: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()
    routine: tuple[str, ...] = ()


class Opened(NamedTuple):
    """A document, and what is enclosed in it and has to be read."""

    document: Document
    enclosed: tuple[Enclosed, ...] = ()


_SYMBOL_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf02d"  # as Word writes them, in the font Symbol or Wingdings
_DROPPED = (*range(9), *range(14, 28), *range(0x7f, 0xa0), 0xad, 0x200b, 0x200e, 0x200f, *range(0x202a, 0x202f), 0x2060,
            *range(0x2066, 0x206a), 0xfeff)
_CLEANED = (dict.fromkeys(_DROPPED)
            | dict.fromkeys((0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0x2028, 0x2029), " ")
            | dict.fromkeys(range(0xd800, 0xe000), "\ufffd") | {0x2015: "—"}
            | {0xfb00: "ff", 0xfb01: "fi", 0xfb02: "fl", 0xfb03: "ffi", 0xfb04: "ffl", 0xfb05: "st", 0xfb06: "st"}
            | {ord(bullet): "•" for bullet in _SYMBOL_BULLETS})
_BLANKS = regex(r"\s+")
# What stands at the head of a letter and is no title: an address, a number to call, the number of the letter.
OF_A_LETTER = regex(r"@|(?:^|\D)\d{6}(?!\d)|(?:\d[ ()-]*){7}|^(?:ref|no|исх|вх)\b\.?|^№", re.IGNORECASE)
BULLETS = "-–—•*·●▪■◦‣○►✓➢"  # that points of a list begin with; within [] of a pattern
SECTION = regex(  # 2.1 The chair; no time of day, nor 1.5 Tonnes
    r"\d{1,2}(?:\.\d){1,2}\.?[ \t\u00a0]+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ])(?!(?i:tonne|ton|million|billion|thousand|тонн|милли|"
    r"тыс|млн|млрд|kg|km|кг|км))")
_MARK = regex(rf"^[{BULLETS}]\s+")
_ITEM_NUMBER = regex(r"^\(?(?:\d{1,3}[.)]|[a-z][.)]|[а-я]\))\s+")


def cleaned(text: str) -> str:
    """`text` in composed letters (NFC), without invisible and control characters; line feeds and tabs stay."""
    return unicodedata.normalize("NFC", text.translate(_CLEANED))


def tidy(text: str) -> str:
    """`text` cleaned and on one line, every run of blanks (also no-break spaces) one space."""
    return _BLANKS.sub(" ", cleaned(text)).strip()


def cell(parts: Iterable[str]) -> str:
    """The lines of one cell as one, a semicolon where a line does not end by itself."""
    text = ""
    for part in map(tidy, parts):
        if part and text:
            is_one = text[-1] in ".,;:!?-–—/(" or names.is_parted(text, part)
            text += " " if is_one else "; "
        text += part
    return text


def row(cells: Iterable[str], kind: str = "row") -> Piece:
    """A row of a table: its cells with a bar between them. An empty cell keeps its place, as a span of no letters."""
    words = [tidy(cell) for cell in cells]
    filled = [number for number, word in enumerate(words) if word]
    if not filled:
        return Piece("", kind)
    text, spans = "", []
    for number, word in enumerate(words):
        if 0 < number <= filled[-1]:
            text += BETWEEN_CELLS if text else BETWEEN_CELLS.lstrip()
        spans.append((len(text), len(text) + len(word)))
        text += word
    return Piece(text, kind, tuple(spans))


def arranges(rows: Iterable[Sequence[Sequence[str]]]) -> bool:
    """Whether a table, given by the lines of each cell of its rows, only arranges the page.

    No row has cells side by side, or each of these is a block of its own, such as what there is to say of a person.
    """
    filled = [[lines for lines in cells if any(map(str.strip, lines))] for cells in rows]
    beside = [cells for cells in filled if len(cells) > 1]
    blocks = [len(lines) for cells in beside for lines in cells]
    return not beside or (min(blocks) > 1 and sum(count > 2 for count in blocks) >= 0.5 * len(blocks))


def assemble(draft: Draft, source: str, format: str) -> Document:
    """The Document of `draft`; raises EmptyDocumentError, TooLargeError."""
    paragraphs: list[Paragraph] = []
    kept: list[Piece] = []
    lines: list[str] = []
    at = 0
    is_apart = False
    for given, after in zip_longest(draft.pieces, draft.pieces[1:]):
        if not given.text.strip(" \t\r\f"):
            is_apart = bool(lines)
            continue
        piece = given._replace(kind="text") if _is_reach(given) or (
            after is not None and _is_label(given) and _is_reach(after)) else given
        cells = tuple((at + start, at + end) for start, end in piece.cells)
        paragraphs.append(Paragraph(len(paragraphs) + 1, at, at + len(piece.text), piece.kind, cells,
                                    bool(lines) and (is_apart or piece.apart)))
        is_apart = False
        kept.append(piece)
        lines.append(piece.text)
        at += len(piece.text) + 1
        if at > limits.TEXT_CHARACTERS:
            raise TooLargeError(f"holds more than {limits.TEXT_CHARACTERS:,} characters of text.")
        if len(lines) > limits.PARAGRAPHS:
            raise TooLargeError(f"holds more than {limits.PARAGRAPHS:,} paragraphs.")
    if not any(character.isalnum() for line in lines for character in line):
        raise EmptyDocumentError("holds no text.")
    content = [piece for piece in kept if piece.kind != "furniture"] or kept
    words = "\n".join(piece.text for piece in content)
    searched = f"Facts are looked for in its first {limits.SEARCHED_CHARACTERS:,} characters only; all of it is kept."
    notes = draft.notes if at <= limits.SEARCHED_CHARACTERS else (*draft.notes, searched)
    return Document("\n".join(lines), tuple(paragraphs), _title(draft, content), language.guess(words),
                    draft.date or _stated_date(content), source, format, _hash(content), notes, draft.headers,
                    routine=draft.routine)


def _is_reach(piece: Piece) -> bool:
    """Whether what stands around the content says how somebody is reached."""
    return piece.kind == "furniture" and furniture.is_reach(piece.text)


def _is_label(piece: Piece) -> bool:
    """Whether what stands around the content says whose the number below it is, and ends with a colon."""
    return piece.kind == "furniture" and len(piece.text) <= _LONGEST_LABEL and (
        piece.text.rstrip().endswith(":") and not furniture.is_line(piece.text))


def _title(draft: Draft, content: Sequence[Piece]) -> str:
    """The document's own title, else its first heading, else its first line if that is no sentence."""
    if draft.title:
        return tidy(draft.title)[:_LONGEST_TITLE]
    headings = [(at, tidy(piece.text)) for at, piece in enumerate(content[:30])
                if piece.kind == "heading" and not dates.in_line(piece.text) and not OF_A_LETTER.search(piece.text)]
    if headings:
        rubric = len(headings) > 1 and headings[1][0] == headings[0][0] + 1 and headings[0][1].count(" ") < 3
        return max(headings[:2], key=lambda heading: len(heading[1]))[1] if rubric else headings[0][1]
    first = tidy(content[0].text)
    named = content[0].kind == "text" and len(first) <= 120 and not first.endswith((".", ":", ";", ","))
    return first if named and not dates.in_line(first) and not OF_A_LETTER.search(first) else ""


def _stated_date(content: Sequence[Piece]) -> str | None:
    """The date of a dateline among the first paragraphs."""
    lines = (piece.text for piece in content[:6] if piece.kind in ("text", "heading"))
    return next((date for date in map(dates.dateline, lines) if date), None)


def _hash(content: Iterable[Piece]) -> str:
    """SHA-256 of the words alone: no bullets, numbers of items or bars between cells, which other formats imply."""
    return hashlib.sha256(tidy(" ".join(map(_bare, content))).encode()).hexdigest()


def _bare(piece: Piece) -> str:
    if piece.cells:
        return " ".join(piece.text[start:end] for start, end in piece.cells)
    text = _MARK.sub("", tidy(piece.text), count=1)
    return _ITEM_NUMBER.sub("", text, count=1) if piece.kind == "item" else text
