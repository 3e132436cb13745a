"""Rows of delimited text as spreadsheet programs leave it: with any separator, in any encoding, whole or broken."""

import codecs
import csv
import re
from collections.abc import Callable, Iterator

from db.errors import DataFileError
from db.exchange.reading import BOMS, Source, binary, called, decoded, name_of, refusing, size_of
from db.exchange.shapes import Problem, ReadOptions

Cells = list[str]
Numbered = tuple[int, Cells]  # a row with its number as spreadsheet programs count it
SEPARATORS = (",", ";", "\t", "|")
_LOOKED_AT = 65_536  # characters, or bytes, from which the separator and the encoding are told
_AT_ONCE = 1 << 20  # bytes


def rows_of(source: Source, options: ReadOptions) -> Iterator[Numbered | Problem]:
    """The rows of a file, read bit by bit; raises DataFileError where it breaks off or is no text."""
    size_of(source)
    with refusing(source):
        encoding, errors = encoding_of(source, options.encoding)
    with refusing(source), decoded(source, encoding, errors) as file:
        try:
            head = file.read(_LOOKED_AT)
            _refuse_no_text(head, source)
            separator, begins = separator_of(head)
            file.seek(0)
            lines = _Lines(iter(file))
            if begins:
                next(lines, None)
            yield from _rows(lines, separator)
        except UnicodeError as error:
            raise DataFileError(f"{name_of(source)} is not text in {called(encoding)}.",
                                "Save it as CSV in UTF-8.") from error


class _Lines:
    """The lines of a file, counted, with the last one at hand."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self.number, self.last = lines, 0, ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self.last = next(self._lines)
        self.number += 1
        return self.last


def _rows(lines: _Lines, separator: str) -> Iterator[Numbered | Problem]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    width = number = 0
    while True:
        number += 1
        first = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _problem(error, number, first)
            continue
        width = width or len(cells)
        if len(cells) < width and not lines.last.endswith(("\n", "\r")) and any(cells):
            yield Problem(f"row {number}", f"breaks off after {len(cells)} of {width} columns: it is the last of the "
                                           "file.", "Get the file anew.")
            continue
        yield number, cells


def _problem(error: csv.Error, number: int, line: int) -> Problem:
    """A row whose quotes are wrong; raises DataFileError where they take in the rest of the file."""
    said = str(error)
    if "unexpected end" in said or "field limit" in said:
        raise DataFileError(f"Row {number}, which begins in line {line}, opens a quote that is never closed.",
                            "Nothing was imported. The file may be cut short: get it anew, or mend that line.")
    return Problem(f"row {number}", f"has quotes within quotes that are not doubled (line {line}).",
                   'Write a quote within quotes as "".')


def separator_of(head: str) -> tuple[str, bool]:
    """(what stands between cells, whether the first line only says so, as Excel's `sep=;` does)."""
    told = re.match(r'"?sep=(.)"?\r?\n', head)
    if told:
        return told[1], True
    best, most = ",", 0.0
    for separator in SEPARATORS:
        counts = _counts(head, separator)
        if not counts:
            continue
        usual = max(set(counts), key=lambda one: (counts.count(one), one))
        score = (usual - 1) * counts.count(usual) / len(counts) if usual > 1 else 0.0
        if score > most * 1.1:
            best, most = separator, score
    return best, False


def _counts(head: str, separator: str) -> list[int]:
    """How many cells each of the first rows has, all blank ones left out."""
    text = head if len(head) < _LOOKED_AT else head.rpartition("\n")[0]
    try:
        return [len(cells) for cells in csv.reader(text.splitlines(keepends=True)[:100], delimiter=separator)
                if any(cell.strip() for cell in cells)]
    except csv.Error:
        return []


def encoding_of(source: Source, guess: Callable[[bytes], str] | None) -> tuple[str, str]:
    """(codec, what to do with bytes that fit nothing) of a file.

    By its mark, UTF-16 by its nulls, UTF-8 where it is that, else what `guess` says of it. Raises DataFileError for
    what is no text.
    """
    with binary(source) as file:
        head = file.read(_LOOKED_AT)
        if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
            raise DataFileError(f"{name_of(source)} is no text but a workbook.",
                                "Give its name the ending .xlsx or .xls.")
        for bom, name in BOMS:
            if head.startswith(bom):
                return name, "strict"
        if wide := _wide(head):
            return wide, "strict"
        decoder = codecs.getincrementaldecoder("utf-8")()
        strange, part = b"", head
        while part:
            try:
                decoder.decode(part)
            except UnicodeDecodeError as error:
                at = max(0, error.start - _LOOKED_AT)
                strange = bytes(error.object[at:at + 2 * _LOOKED_AT])
                break
            part = file.read(_AT_ONCE)
        else:
            return "utf-8", "strict"
    return guess(strange) if guess is not None else "cp1251", "replace"


def _wide(head: bytes) -> str:
    """The byte order of UTF-16 without a mark: every other byte is the page of a letter, Latin or Cyrillic mostly."""
    if len(head) < 4 or b"\0" not in head:
        return ""
    for name, pages, letters in (("utf-16-le", head[1::2], head[0::2]), ("utf-16-be", head[0::2], head[1::2])):
        told = pages.count(0) + pages.count(4)
        if told + pages.count(0x20) > 0.95 * len(pages) and letters.count(0) < 0.05 * len(letters):
            return name
    return ""


def _refuse_no_text(head: str, source: Source) -> None:
    if head.count("\0") > len(head) // 200:
        raise DataFileError(f"{name_of(source)} is no text.", "Save it as CSV, or as .xlsx.")
