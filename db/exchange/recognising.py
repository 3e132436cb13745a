"""Tells by how it begins which format records are in that came without a name, through a pipe."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from db.errors import DataFileError
from db.exchange import Format, format_named, hxl
from db.exchange.delimited import encoding_of, rows_of, separator_of
from db.exchange.headings import apart, guess
from db.exchange.reading import Piped, decoded
from db.exchange.shapes import Problem, ReadOptions

_LOOKED_AT: Final = 65_536  # bytes
_ROWS: Final = 5  # of a table, among which headings or hashtags are looked for
_LONGEST: Final = 40  # characters of a heading; a sentence may hold the same words
_MARKS: Final = {"BEGIN:VCARD": "vcard", "BEGIN:VCALENDAR": "ical"}


def recognised(data: bytes, guessed: Callable[[bytes], str] | None = None) -> Format | None:
    """The format of what holds records beyond doubt; None for a text, and for what may be one.

    `guessed` tells the codec of text that is not in Unicode.
    """
    if data.startswith(b"PK\x03\x04"):
        return format_named("xlsx") if _is_workbook(data) else None
    head = Piped("", data[:_LOOKED_AT])
    try:
        encoding, errors = encoding_of(head, guessed)
        with decoded(head, encoding, "ignore" if errors == "strict" else errors) as file:
            text = file.read().lstrip("\ufeff \t\r\n")
        name = _marked(text) or _json(text) or _table(head, text, guessed)
    except DataFileError:
        return None
    return format_named(name) if name else None


def _is_workbook(data: bytes) -> bool:
    with suppress(zipfile.BadZipFile, ValueError), zipfile.ZipFile(io.BytesIO(data)) as packed:
        return any(name.startswith("xl/") for name in packed.namelist())
    return False


def _marked(text: str) -> str:
    first = text.partition("\n")[0].replace(" ", "").strip().upper()
    return _MARKS.get(first, "")


def _json(text: str) -> str:
    """Json or jsonl; nothing for what only begins with a bracket."""
    if not re.match(r'\{\s*"|\[\s*[{\]]', text):
        return ""
    try:
        first = json.loads(text.partition("\n")[0])
    except (ValueError, RecursionError):  # it goes on in the next line, or longer than is looked at
        return "jsonl" if re.match(r'\{\s*"kind"\s*:', text) else "json"
    return "jsonl" if isinstance(first, dict) and "records" not in first else "json"


def _table(head: Piped, text: str, guessed: Callable[[bytes], str] | None) -> str:
    """Csv where there are rows below headings that are known, or hashtags."""
    if separator_of(text)[0] not in text.partition("\n")[0]:
        return ""
    rows: list[list[str]] = []
    for one in rows_of(head, ReadOptions(encoding=guessed)):
        if not isinstance(one, Problem) and any(one[1]):
            rows.append([cell.strip() for cell in one[1]])
        if len(rows) == _ROWS:
            break
    tagged = any(len(row) > 1 and hxl.is_row(row) for row in rows)
    return "csv" if tagged or (len(rows) > 1 and _are_headings(rows[0]) and len(rows[1]) == len(rows[0])) else ""


def _are_headings(row: Sequence[str]) -> bool:
    """Whether at least two cells, and half of them, are called as fields of one kind."""
    stated = [cell for cell in row if cell]
    if any(len(cell) > _LONGEST for cell in stated):
        return False
    known = sum(map(bool, guess(apart(row), "", None).columns))
    return known >= 2 and 2 * known >= len(stated)
