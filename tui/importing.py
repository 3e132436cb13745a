"""An import of records from the app: what a file would bring, as far as it is looked at, and bringing it in."""

import os
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from db.directory import Directory
from db.errors import DataFileError
from db.exchange import Format, format_of
from db.exchange.columns import columns_of
from db.exchange.headings import PARTS_OF_A_NAME
from db.exchange.report import Report
from db.exchange.shapes import Columns, ReadOptions
from db.kinds import BY_NAME
from db.records import Progress
from tui.import_report import counted

MOST_LOOKED_AT = 1_000  # rows that are gone through only to say what would become of them
SAMPLES = 3  # cells of a column that are shown beside it


class Corrections(NamedTuple):
    """What a person said of a table beside what was guessed."""

    mapping: Mapping[str, str] = {}  # heading -> column, "" for none
    kind: str | None = None  # of its records

    def with_column(self, heading: str, column: str) -> "Corrections":
        """The same with another column for a heading."""
        return self._replace(mapping={**self.mapping, heading: column})


class Table(NamedTuple):
    """One table of a file: how it is read, and its first rows as they stand there."""

    columns: Columns
    rows: Sequence[Sequence[str]]

    def samples(self, at: int) -> str:
        """What stands in the first cells of a column."""
        cells = (" ".join(row[at].split()) for row in self.rows if at < len(row))
        return "; ".join(islice(dict.fromkeys(cell for cell in cells if cell), SAMPLES))


class Looked(NamedTuple):
    """What a file would bring."""

    tables: Sequence[Table]
    report: Report
    is_whole: bool  # whether all of its rows were looked at

    def told(self) -> str:
        """The same in a sentence."""
        report = self.report
        parts = [f"{count:,} {what}" for count, what in (
            (report.added.total(), "new"), (report.changed.total(), "changed"), (report.same.total(), "here already"),
            (report.wrong, "cannot be read")) if count]
        if report.named:
            parts.append(f"and {counted(report.named)} named there")
        of_first = "" if self.is_whole else f"of the first {MOST_LOOKED_AT:,} rows: "
        return f"{of_first}{', '.join(parts) or 'nothing'}"


def format_to_read(path: str) -> Format:
    """The format of a file of records; raises DataFileError."""
    format = format_of(path, reads=True)
    if format is None:
        name = os.path.basename(path)
        raise DataFileError(f"{name} is no file of records.",
                            "Documents are imported in the shell: fieldex import FILE")
    return format


def look(directory: Directory, path: str, corrections: Corrections) -> Looked:
    """What the first rows of a file would bring; nothing is written. Raises DataFileError or UsageError."""
    tables: list[Table] = []
    rows = format_to_read(path).load().read(path, _options(directory, path, corrections, lambda columns, first:
                                                           tables.append(Table(columns, first))))
    some = list(islice(rows, MOST_LOOKED_AT + 1))
    report = directory.bring_in(some[:MOST_LOOKED_AT], os.path.basename(path), rehearse=True)
    return Looked(tables, report, len(some) <= MOST_LOOKED_AT)


def bring_in(directory: Directory, path: str, corrections: Corrections, progress: Progress = lambda _: None) -> Report:
    """Bring all records of a file in, as one step, and remember how its tables were read."""
    found: list[Columns] = []
    rows = format_to_read(path).load().read(path, _options(directory, path, corrections,
                                                           lambda columns, _: found.append(columns)))
    report = directory.bring_in(rows, os.path.basename(path), progress)
    remember(directory, found)
    return report


def remember(directory: Directory, found: Sequence[Columns]) -> None:
    """Keep how the tables of a file were read, where they do not say it themselves."""
    for one in found:
        if one.how != "hxl" and one.headings:
            directory.remember_columns(one)


def _options(directory: Directory, path: str, corrections: Corrections,
             on_rows: Callable[[Columns, Sequence[Sequence[str]]], None]) -> ReadOptions:
    return ReadOptions(format_to_read(path).name, corrections.kind, corrections.mapping, directory.read_before,
                       on_rows=on_rows, encoding=encoding)


def encoding(data: bytes) -> str:
    """The codec of text that is not in Unicode, as seeds guess it; imported when it is needed."""
    from seeds.read.encoding import guessed

    return guessed(data)


def fields_to_choose(kind: str) -> list[tuple[str, str]]:
    """(column, label) of all that a heading can be; the empty column leaves it out."""
    parts = [(part, f"Name: {part.partition('.')[2]}") for part in PARTS_OF_A_NAME] if kind == "contact" else []
    return [("", "leave it out"), *((column.name, column.heading) for column in columns_of(kind)), *parts]


def label_of(kind: str, column: str) -> str:
    """What a column is called; a dash where it is left out."""
    return dict(fields_to_choose(kind)).get(column, column) if column else "–"


def kinds_to_choose() -> list[tuple[str, str]]:
    """(kind, label) of all that the rows of a table can be."""
    return [(name, BY_NAME[name].label) for name in dict.fromkeys(kind.name for kind in BY_NAME.values())]
