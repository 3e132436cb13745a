"""Workbooks (ECMA-376): a sheet a kind, and a codebook that says what each column holds.

Text stays text: no cell that is written is a formula. Formulas that are read count with the value they had last.
"""

import datetime as dt
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import IO, Any

from db.errors import DataFileError, UsageError
from db.exchange.columns import NOT_IN_TABLES, Column, chosen, codebook
from db.exchange.extent import refuse_vast
from db.exchange.files import is_dangerous
from db.exchange.headings import kind_called
from db.exchange.outgoing import ORDER
from db.exchange.reading import MOST_IN_MEMORY, Source, binary, refusing, size_of
from db.exchange.shapes import Item, Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.exchange.tables import Numbered, Table, records
from db.fields import NOTE
from db.kinds import BY_NAME, KINDS

CANNOT: Mapping[str, tuple[str, ...]] = {kind.name: NOT_IN_TABLES for kind in KINDS}
CODEBOOK = "Codebook"
MOST_ROWS = 1_048_576  # of a sheet, with its headings
LONGEST = 32_767  # characters of a cell
_NO_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
_WIDTHS = {"note": 60, "reference": 30, "text": 24, "email": 28, "phone": 18, "url": 30}  # of columns, in characters


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """A sheet for each kind that there are records of, and the codebook."""
    from xlsxwriter import Workbook

    kinds = {kind: columns for kind in outgoing.counts if (columns := chosen(kind, options))}
    if not kinds:
        raise UsageError("All that was chosen tells of people, and is left out with --hxl.",
                         "Write it all the same with --contacts.")
    # In memory: names and numbers of people have no business in temporary files.
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                           "strings_to_numbers": False})
    styles = {"head": book.add_format({"bold": True, "bottom": 1}), "tag": book.add_format({"font_color": "#666666"}),
              "text": book.add_format({"quote_prefix": True}), "note": book.add_format({"text_wrap": True})}
    first = 2 if options.hxl else 1  # row of the first record
    for kind in (one.name for one in KINDS if one.name in kinds):
        sheet = _sheet(book, kind, outgoing.counts[kind] + first)
        _write_headings(sheet, kinds[kind], first, styles)
        row = first
        for row, item in enumerate(outgoing.items(kind), first):
            _write_row(sheet, row, item, kinds[kind], styles)
        sheet.freeze_panes(first, 1)
        sheet.autofilter(first - 1, 0, row, len(kinds[kind]) - 1)
    _write_codebook(book, kinds, styles)
    book.close()


def _sheet(book: Any, kind: str, rows: int) -> Any:
    if rows > MOST_ROWS:
        raise UsageError(f"A sheet holds {MOST_ROWS:,} rows, and there are more {BY_NAME[kind].plural}.",
                         "Write them as CSV or JSON Lines, or choose fewer with --query.")
    return book.add_worksheet(BY_NAME[kind].label)


def _write_headings(sheet: Any, columns: tuple[Column, ...], rows: int, styles: Mapping[str, Any]) -> None:
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS.get(column.field.type.name, 14) if column.field else 14)
        sheet.write_string(0, at, column.heading, styles["head"])
        if rows > 1:
            sheet.write_string(1, at, column.tag, styles["tag"])


def _write_row(sheet: Any, row: int, item: Item, columns: tuple[Column, ...], styles: Mapping[str, Any]) -> None:
    for at, column in enumerate(columns):
        cell = column.cell(item)
        if isinstance(cell, str):
            if len(cell) > LONGEST:
                raise UsageError(f"{column.heading} of {item.id} is longer than a cell of a workbook can be.",
                                 "Write it as CSV or JSON.")
            if cell:
                style = styles["text"] if is_dangerous(cell) else (
                    styles["note"] if column.field and column.field.type is NOTE else None)
                sheet.write_string(row, at, cell, style)
        elif abs(cell) < 10**15:
            sheet.write_number(row, at, cell)
        else:
            sheet.write_string(row, at, str(cell))  # a cell keeps 15 digits


def _write_codebook(book: Any, kinds: Mapping[str, tuple[Column, ...]], styles: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet(CODEBOOK)
    for at, width in enumerate((14, 20, 22, 30, 60, 60)):
        sheet.set_column(at, at, width)
    row = 0
    labels = {BY_NAME[kind].label for kind in kinds}
    for line in codebook():
        if row == 0 or line[0] in labels:
            for at, text in enumerate(line):
                sheet.write_string(row, at, text, styles["head"] if row == 0 else None)
            row += 1
    sheet.freeze_panes(1, 0)


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """The records of every sheet, those first that others name."""
    size_of(source, MOST_IN_MEMORY)
    _refuse_bomb(source)
    with _opened(source) as book:
        visible = [one.name for one in book.sheets_metadata if str(one.typ).endswith("WorkSheet")]
        names = [name for name in visible if name != CODEBOOK]
        tables = [(name, _rows(book, name)) for name in sorted(names, key=_order)]
        filled = [(name, rows) for name, rows in tables if rows]
        if not filled:
            raise DataFileError("The workbook holds no rows.", "There is nothing to import from it.")
        several = len(filled) > 1
        for name, rows in filled:
            try:
                yield from records(Table(name, iter(rows)), source, options)
            except DataFileError as error:  # a sheet of something else beside those of records
                if not several:
                    raise
                yield Problem(f"sheet {name}", str(error), error.hint)


def _order(name: str) -> tuple[int, str]:
    kind = kind_called(name)
    return (ORDER.index(kind) if kind in ORDER else len(ORDER), "")


def _rows(book: Any, name: str) -> list[Numbered | Problem]:
    sheet = book.get_sheet_by_name(name)
    found: list[Numbered | Problem] = []
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [_text(cell) for cell in row]
        if any(cells):
            found.append((number, cells))
    return found


def _text(cell: Any) -> str:
    """What a cell shows, as text."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 2**63 else repr(cell)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else str(cell)


@contextmanager
def _opened(source: Source) -> Iterator[Any]:
    import python_calamine

    with refusing(source), binary(source) as file:
        try:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
        except python_calamine.PasswordError as error:
            raise DataFileError("The workbook is locked with a password.",
                                "Open it in its own program, and save it without one.") from error
        except python_calamine.CalamineError as error:
            raise DataFileError("This is no workbook, or it is cut short.",
                                "Nothing was imported. Get the file anew, or save it as .xlsx in its own program."
                                ) from error
        try:
            yield book
        except python_calamine.CalamineError as error:
            raise DataFileError("The workbook is damaged: one of its sheets cannot be read.",
                                "Nothing was imported. Open it in its own program, and save it again.") from error
        finally:
            with suppress(Exception):
                book.close()


def _refuse_bomb(source: Source) -> None:
    """Raise DataFileError for a workbook that unpacks to more than can be read."""
    # What cannot be unpacked is no workbook, which is told when it is opened.
    with refusing(source), suppress(*_NO_ZIP), binary(source) as file, zipfile.ZipFile(file) as packed:
        unpacked = sum([int(part.file_size) for part in packed.infolist()])
        if unpacked > 2 * MOST_IN_MEMORY:
            raise DataFileError(f"The workbook unpacks to {unpacked // 1_000_000:,} MB.", "Save it as CSV.")
        refuse_vast(packed)
