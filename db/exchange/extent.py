"""How far the sheets of a workbook reach, told before they are read: a library lays a sheet out whole, blank or not."""

import re
import zipfile
from collections.abc import Iterator
from typing import IO

from db.errors import DataFileError

MOST_CELLS = 40_000_000  # of a sheet, from its first to its last: 1.6 GB of memory
_AT_ONCE = 1 << 20  # bytes
_LONGEST = 1_000  # bytes of the head of a cell
# A cell with something in it; one that is only coloured closes itself.
_CELL = re.compile(rb"""<(?:\w{1,20}:)?c\s[^>/]{0,200}?\br=["']([A-Z]{1,3})([0-9]{1,7})["'][^>/]{0,200}>""")


def refuse_vast(packed: zipfile.ZipFile) -> None:
    """Raise DataFileError for a workbook with a cell so far from the others that its sheet cannot be laid out."""
    for part in packed.infolist():
        if part.filename.lower().startswith("xl/worksheets/") and part.filename.lower().endswith(".xml"):
            with packed.open(part) as file:
                rows, columns = _reach(file)
            if rows * columns > MOST_CELLS:
                raise DataFileError(f"A sheet of the workbook reaches over {rows:,} rows and {columns:,} columns.",
                                    "Nothing was imported. Delete the stray cells far from the table, and save it.")


def _reach(file: IO[bytes]) -> tuple[int, int]:
    """(last row, last column) that hold anything, counted from 1."""
    rows = 0
    columns: set[bytes] = set()
    for found in _cells(file):
        columns.update(column for column, _ in found)
        rows = max(rows, *(int(row) for _, row in found))
    return rows, max(map(_number, columns), default=0)


def _cells(file: IO[bytes]) -> Iterator[list[tuple[bytes, bytes]]]:
    rest = b""
    while part := file.read(_AT_ONCE):
        text = rest + part
        if found := _CELL.findall(text):
            yield found
        rest = text[max(text.rfind(b"<"), len(text) - _LONGEST):]  # a cell may be cut in two


def _number(column: bytes) -> int:
    """The number of a column by its letters: 1 for A, 27 for AA."""
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number
