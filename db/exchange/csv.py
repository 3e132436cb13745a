"""CSV (RFC 4180), also with tabs in place of commas: one kind of record a file, a heading and a column a field.

It is written in UTF-8 and read in whatever encoding and with whatever separator spreadsheet programs leave it.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import IO

from db.errors import UsageError
from db.exchange.columns import NOT_IN_TABLES, chosen
from db.exchange.delimited import rows_of
from db.exchange.files import harmless
from db.exchange.reading import Source
from db.exchange.shapes import Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.exchange.tables import Table, records
from db.kinds import BY_NAME, KINDS

CANNOT: Mapping[str, tuple[str, ...]] = {kind.name: NOT_IN_TABLES for kind in KINDS}
_AT_ONCE = 1_000  # rows


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """A row of headings, one of hashtags where it is asked for, and one a record.

    A file begins with the mark of UTF-8, without which Excel takes it for the encoding of the country.
    """
    (kind,) = outgoing.counts
    columns = chosen(kind, options)
    if not columns:
        raise UsageError(f"All that is known of {BY_NAME[kind].plural} tells of people, and is left out with --hxl.",
                         "Write it all the same with --contacts.")
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="\t" if options.format == "tsv" else ",")
    if options.to_file:
        text.write("\ufeff")
    writer.writerow([column.heading for column in columns])
    if options.hxl:
        writer.writerow([column.tag for column in columns])
    for number, item in enumerate(outgoing.items(kind), 1):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell
                         for cell in (column.cell(item) for column in columns)])
        if number % _AT_ONCE == 0:
            _flush(text, file)
    _flush(text, file)


def _flush(text: io.StringIO, file: IO[bytes]) -> None:
    file.write(text.getvalue().encode())
    text.seek(0)
    text.truncate()


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """A record of each row below the headings."""
    return records(Table("", rows_of(source, options)), source, options)
