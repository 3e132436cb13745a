"""PDF documents with a text layer: read column by column, lines rejoined, running heads and page numbers set apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import create_string_buffer
from itertools import pairwise
from statistics import median
from typing import Any

from db.errors import DamagedDocumentError, LockedDocumentError, ScanError
from seeds.read import furniture, limits, lines
from seeds.read.document import Draft, Piece, cell, row, tidy
from seeds.regex import regex

_MADE_UP = regex(r"(?:microsoft word|microsoft powerpoint|untitled|document\d*|print|slide \d|без имени)\b.*"
                 r"|.*\.(?:docx?|pdf|indd|pptx?|rtf|qxd|html?)", re.IGNORECASE)
_PRINTED = regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?", re.IGNORECASE)
_PAGE_ADDRESS = regex(r"(?:https?|file)://\S+")
_DIGITS = regex(r"\d+")
_EDGE = 3  # lines at the top and at the foot of a page that may be running heads
_PROSE = 40  # characters of a line from which on it is running text rather than a cell of a table
_BLANK = 1.35  # times the usual distance between lines, from which on there is a blank between
_STILL = 5.0  # points; a running head stands at the same height on each page

_Found = tuple[Piece, Any]  # a paragraph, and the run it begins with; None for a row of a table


def draft(data: bytes) -> Draft:
    """The Draft of a PDF; raises DamagedDocumentError, LockedDocumentError, ScanError."""
    import pypdfium2.raw as pdfium

    from seeds.read import glyphs

    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        count = pdfium.FPDF_GetPageCount(document)
        pages = [glyphs.page(document, number) for number in range(min(count, limits.PAGES))]
        title = _own_title(document)
    finally:
        pdfium.FPDF_CloseDocument(document)
    _refuse_scan(pages)
    running = _running(pages)
    pages = [page._replace(runs=_without(page.runs, running)) for page in pages]
    found = _found(pages)
    pieces = [piece for piece, _ in found] + [Piece(text, "furniture") for text in running.values()]
    return Draft(pieces, title if _is_told(title, pieces) else _largest(found[:15]), notes=tuple(_notes(pages, count)))


def _refusal(code: int) -> Exception:
    """The error for one of PDFium's: 3 no PDF, 4 password, 5 another way of protection."""
    if code in (4, 5):
        return LockedDocumentError("is protected by a password.")
    return DamagedDocumentError("is damaged, or ends too early: it cannot be opened as PDF.")


def _refuse_scan(pages: "Sequence[Any]") -> None:
    letters = sum(len(run.text) for page in pages for run in page.runs)
    pictures = sum(page.pictures for page in pages)
    if not letters and not pages:
        raise DamagedDocumentError("is damaged: it has no pages.")
    if letters < 10 * len(pages) and letters < 200 and (pictures or not letters):
        raise ScanError("is a scan without text.")
    if sum(page.unreadable for page in pages) > 0.3 * letters:
        raise ScanError("does not say which letters its signs are.")


def _running(pages: "Sequence[Any]") -> dict[str, str]:
    """Running heads and feet: what stands at the edge of several pages, numbers aside; by that without its numbers."""
    places: dict[str, list[float]] = {}
    shown: dict[str, str] = {}
    printed = {_key(run.text): tidy(run.text) for page in pages for run in _printed(_at_edge(page.runs))}
    if len(pages) < 2:
        return printed
    for page in pages:
        for key, run in {_key(run.text): run for run in _at_edge(page.runs)}.items():
            places.setdefault(key, []).append(run.base)
            shown.setdefault(key, tidy(run.text))
    least = max(2, 0.4 * len(pages) if len(pages) > 4 else 2)
    return printed | {key: shown[key] for key, bases in places.items() if any(map(str.isalpha, key))
                      and sum(abs(base - median(bases)) <= _STILL for base in bases) >= least}


def _printed(edge: "Sequence[Any]") -> "Iterator[Any]":
    """What a browser prints around a page: the time and the title above, the address and the number below."""
    for run in edge:
        beside = [other for other in edge if other is not run and abs(other.base - run.base) <= 2]
        if _PRINTED.fullmatch(run.text) or (_PAGE_ADDRESS.fullmatch(run.text) and any(
                furniture.is_page_number(other.text) for other in beside)):
            yield run
            yield from beside


def _key(text: str) -> str:
    return _DIGITS.sub("#", tidy(text).casefold())


def _at_edge(runs: "Sequence[Any]") -> "list[Any]":
    """The runs on the first and the last lines of a page."""
    bases: list[float] = []
    for run in runs:
        if not bases or abs(bases[-1] - run.base) > 2:
            bases.append(run.base)
    edges = {*bases[:_EDGE], *bases[-_EDGE:]} if len(bases) > _EDGE else {*bases[:1], *bases[-1:]}
    return [run for run in runs if any(abs(run.base - base) <= 2 for base in edges)]


def _without(runs: "Sequence[Any]", running: dict[str, str]) -> "list[Any]":
    """The runs of a page without its running heads and its number."""
    edge = set(_at_edge(runs))
    kept = [run for run in runs if not (run in edge and _key(run.text) in running)]
    for end in (0, -1):
        last = kept[end] if kept else None
        if last is not None and last in edge and len(kept) > 1 and (
                furniture.is_page_number(last.text) and _stands_apart(last, kept)):
            kept.remove(last)
    return kept


def _stands_apart(number: Any, runs: "Sequence[Any]") -> bool:
    """Whether a number is alone on its line, or at the end of a line that keeps its distance from all others.

    In a line close to others it is a cell of a table.
    """
    beside = [run for run in runs if run is not number and abs(run.base - number.base) <= 2]
    others = [abs(run.base - number.base) for run in runs if abs(run.base - number.base) > 2]
    return not beside or (len(beside) == 1 and beside[0].right + 40 < number.left
                          and min(others, default=0.0) > 2.5 * number.size)


def _found(pages: "Sequence[Any]") -> list[_Found]:
    """The paragraphs in reading order, each with its first line, or None for a row of a table."""
    from seeds.read import columns, flow

    runs = [run for page in pages for run in page.runs]
    known = lines.hyphenated("\n".join(run.text for run in runs))
    body = _usual_size([run for run in runs if len(run.text) >= _PROSE] or runs)
    edge = columns.usual_edge(pages)
    found: list[list[_Found]] = []
    for block in (block for page in pages for block in columns.blocks(page, edge)):
        if isinstance(block, columns.Prose):
            made = [(tidy(text), first) for text, first in flow.paragraphs(block.runs, block.edge, known)]
            step = flow.leading(block.runs)
            below_blank = _below_blank(block.runs, step)
            found.append(_headings([
                (Piece(text, _kind(text, first, body, made[at + 1:at + 2], step), apart=first in below_blank), first)
                for at, (text, first) in enumerate(made)], body))
        else:
            rows = (row(cell(parts) for parts in cells) for cells in block.rows)
            found.append([(made._replace(kind="furniture") if furniture.is_line(made.text) else made, None)
                          for made in rows])
    return _rejoined(found)


def _below_blank(runs: "Sequence[Any]", step: float) -> "set[Any]":
    """The lines of a block that stand below a blank; `step` is usual from line to line, in sizes."""
    lines = sorted(runs, key=lambda run: (-run.base, run.left))
    return {lines[0], *(run for above, run in pairwise(lines)
                        if above.base - run.base > max(_BLANK * step, 1.6) * max(above.size, run.size))}


def _usual_size(runs: "Sequence[Any]") -> float:
    """The size of the font in which most of these letters are, in points."""
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[round(run.size * 2) / 2] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _kind(text: str, first: Any, body: float, below: "Sequence[tuple[str, Any]]", step: float) -> str:
    """What a paragraph is, by its font and by what stands below it; `step` is usual from line to line, in sizes."""
    if furniture.is_line(text):
        return "furniture"
    large = first.size > 1.12 * body and len(text) <= (250 if lines.is_open(text) else _PROSE * 2)
    if lines.is_item(text) and not large:
        return "item"
    follower = below[0][0] if below else ""
    bold = first.bold and len(text) <= 150 and lines.is_open(text) and (
        (len(follower) >= 60 and not below[0][1].bold) or lines.is_item(follower) or _is_apart(first, below, step))
    return "heading" if (large or bold) and any(map(str.isalpha, text)) else "text"


def _is_apart(first: Any, below: "Sequence[tuple[str, Any]]", step: float) -> bool:
    """Whether a line has more than the usual distance to the one below."""
    distance = first.base - below[0][1].base if below else 0.0
    return bool(distance > max(1.3 * step, 1.6) * first.size)


def _headings(found: Sequence[_Found], body: float) -> list[_Found]:
    """The paragraphs, the lines of a title in large letters as one heading."""
    joined: list[_Found] = []
    under: float | None = None  # the line on which the last heading ends
    for piece, first in found:
        if joined and under is not None and piece.kind == "heading" and first.size > 1.25 * body:
            (last, start) = joined[-1]
            if abs(start.size - first.size) < 0.5 and 0 < under - first.base < 1.6 * first.size and (
                    len(last.text) + len(piece.text) < 250):
                joined[-1] = (last._replace(text=tidy(lines.join(last.text, piece.text))), start)
                under = first.base
                continue
        joined.append((piece, first))
        under = first.base if piece.kind == "heading" else None
    return joined


def _rejoined(blocks: Sequence[Sequence[_Found]]) -> list[_Found]:
    """The paragraphs of all blocks, those joined that go on in the next column or on the next page."""
    found: list[_Found] = []
    for block in blocks:
        whole = list(block)
        if found and whole and _goes_on(found[-1], whole[0]):
            (last, font), (rest, _) = found[-1], whole[0]
            found[-1] = (last._replace(text=tidy(lines.join(last.text, rest.text))), font)
            del whole[0]
        found += whole
    return found


def _goes_on(last: _Found, rest: _Found) -> bool:
    (piece, font), (after, first) = last, rest
    prose = piece.kind in ("text", "item") and after.kind == "text" and len(piece.text) >= 40
    return prose and lines.is_open(piece.text) and after.text[:1].islower() and (
        bool(font and first) and abs(first.size - font.size) < 0.5)


def _largest(found: Sequence[_Found]) -> str:
    """The heading in the largest font near the beginning."""
    headings = [(first.size, piece.text) for piece, first in found if piece.kind == "heading" and len(piece.text) > 3]
    return max(headings, key=lambda heading: heading[0])[1] if headings else ""


def _own_title(document: Any) -> str:
    """The title in the file's properties, unless a program made it up."""
    import pypdfium2.raw as pdfium

    buffer = create_string_buffer(1_000)
    size = min(pdfium.FPDF_GetMetaText(document, b"Title", buffer, 1_000), 1_000)
    title = tidy(buffer.raw[:max(size - 2, 0)].decode("utf-16-le", "replace"))
    return "" if _MADE_UP.fullmatch(title) else title


def _is_told(title: str, pieces: Sequence[Piece]) -> bool:
    """Whether the text speaks of its title near its beginning, so that it is no other document's."""
    words = {word.casefold() for word in title.split() if len(word) > 3}
    start = {word.casefold().strip(".,:;") for piece in pieces[:15] for word in piece.text.split()}
    return bool(words) and len(words & start) >= 0.6 * len(words)


def _notes(pages: "Sequence[Any]", count: int) -> Iterator[str]:
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.runs and page.pictures]
    if empty:
        yield f"Pages without text, probably pictures: {', '.join(empty[:20])}{' ...' if len(empty) > 20 else ''}."
    if count > len(pages):
        yield f"Only the first {len(pages):,} of {count:,} pages were read."
