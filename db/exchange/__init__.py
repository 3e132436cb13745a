"""Formats in which records leave a directory and come back: one module a format, named in the table below.

A format's module has:

    CANNOT            by name of kind, the fields (and what of `shapes.BESIDE_FIELDS`) that the format cannot carry;
                      a contract test proves that everything else comes back the same
    write(file, outgoing, options)    where the format writes: `outgoing` (shapes.Outgoing) into an open binary file;
                      raises UsageError for what the format cannot hold at all
    read(source, options)             where it reads: yields shapes.Row and shapes.Problem in the order of the file;
                      raises DataFileError where the file itself is of no use

A module is imported when its format is used and not before: some need libraries that take long to load.
"""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple, cast

from db.errors import UsageError
from db.exchange.shapes import Module
from db.kinds import KINDS

ALL_KINDS = tuple(kind.name for kind in KINDS)
PEOPLE = ("contact", "organisation")  # those that have an address and a number


class Format(NamedTuple):
    """One format of files."""

    name: str  # as people type it after --format
    label: str  # as people call it
    endings: tuple[str, ...]  # of files, the usual one first; the first format of an ending is the one it stands for
    module: str
    kinds: tuple[str, ...] = ALL_KINDS  # kinds of records that it can carry
    writes: bool = True
    reads: bool = True
    is_text: bool = True  # whether it may be printed on a terminal
    one_kind: bool = False  # whether a file holds records of one kind only
    brings: tuple[tuple[str, str], ...] = ()  # (kind, field): records that name a chosen one there go with it

    def load(self) -> Module:
        """The module that writes and reads it."""
        return cast("Module", import_module(self.module))


FORMATS: tuple[Format, ...] = (
    Format("csv", "CSV", (".csv",), "db.exchange.csv", one_kind=True),
    Format("tsv", "CSV with tabs", (".tsv", ".tab"), "db.exchange.csv", one_kind=True),
    Format("xlsx", "Excel", (".xlsx",), "db.exchange.xlsx", is_text=False),
    Format("ods", "OpenDocument or an older Excel", (".ods", ".xls", ".xlsm", ".xlsb"), "db.exchange.xlsx",
           writes=False, is_text=False),
    Format("json", "JSON", (".json",), "db.exchange.json"),
    Format("iati", "IATI", (".xml",), "db.exchange.iati", ("project", "outcome"), reads=False,
           brings=(("outcome", "result_of"),)),
    Format("jsonl", "JSON Lines", (".jsonl", ".ndjson"), "db.exchange.jsonl"),
    Format("vcard", "vCard 4.0", (".vcf", ".vcard"), "db.exchange.vcard", PEOPLE),
    Format("vcard3", "vCard 3.0", (".vcf",), "db.exchange.vcard", PEOPLE),
    Format("ical", "iCalendar", (".ics", ".ical"), "db.exchange.ical", ("event",)),
    Format("sheet", "a contact sheet", (".html", ".htm"), "db.exchange.sheet", PEOPLE, reads=False),
    Format("text", "text for a message", (".txt",), "db.exchange.message", PEOPLE, reads=False),
)


def format_named(name: str) -> Format:
    """The format called `name`; raises UsageError."""
    for format in FORMATS:
        if name.strip().lower().removeprefix(".") in (format.name, *(one[1:] for one in format.endings)):
            return format
    raise UsageError(f"There is no format called {name!r}.",
                     f"Formats are: {', '.join(format.name for format in FORMATS)}.")


def format_of(path: str, *, reads: bool = False) -> Format | None:
    """The format that the ending of a file stands for; with `reads` only one that can be read."""
    return next((format for format in _by_ending(path) if format.reads or not reads), None)


def _by_ending(path: str) -> Iterator[Format]:
    name = os.path.basename(path).lower()
    return (format for format in FORMATS for ending in format.endings if name.endswith(ending))
