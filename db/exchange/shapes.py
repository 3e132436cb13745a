"""What a writer is given, what a reader gives: plain values that every format shares."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, Any, NamedTuple, Protocol

from db.exchange.reading import Source
from db.fields import Kind
from db.kinds import BY_NAME
from db.records import Progress, newest
from db.state import AS_OF, BESIDE, CITATIONS, VERIFIED_ON, Cited, Kept, ids_in, listed

# What a record carries beside the fields of its kind; each is carried by a format or named in its CANNOT.
BESIDE_FIELDS = ("id", *BESIDE)


# Out

class Linked(NamedTuple):
    """Another record that one names: in a reference, in a citation, or as not the same."""

    id: str
    kind: str
    title: str
    date: str | None = None  # of a document, as far as it states one


class Item(NamedTuple):
    """A record that leaves."""

    number: int
    id: str
    kind: str
    title: str
    subtitle: str
    fields: Mapping[str, Kept]  # every known value by name, as in db.state.State: references are ids
    linked: Mapping[str, Linked]  # by id, all that `fields` name

    @property
    def shape(self) -> Kind:
        """The declared kind."""
        return BY_NAME[self.kind]

    @property
    def fresh_as_of(self) -> str | None:
        """The newest date at which it was known to be right."""
        return newest(self._text(AS_OF), self._text(VERIFIED_ON))

    @property
    def citations(self) -> tuple[Cited, ...]:
        """(field or None, id of the document, paragraph, start, end) of each."""
        return listed(self.fields.get(CITATIONS))

    def named(self, reference: str) -> tuple[Linked, ...]:
        """The records that a reference field names."""
        return tuple(self.linked[id] for id in ids_in(self.fields.get(reference)) if id in self.linked)

    def _text(self, name: str) -> str | None:
        value = self.fields.get(name)
        return None if value is None else str(value)


class Outgoing(Protocol):
    """The records that leave. They can be gone through more than once, and are not held in memory."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many there are, by name of kind, for the kinds that have any."""

    def items(self, *kinds: str) -> Iterator[Item]:
        """The records of these kinds (none: of all), kind by kind, each kind after those that it names most."""


@dataclass(frozen=True)
class WriteOptions:
    """What a person asked for."""

    format: str = ""  # by its name, for a module of several
    hxl: bool = False  # a row of HXL hashtags below the headings
    contacts: bool = False  # with `hxl`: also the columns that tell of people
    today: str = ""  # ISO 8601 date of the export
    to_file: bool = False  # rather than to another program
    reporting: str = ""  # who reports: identifier, type and name, as IATI asks for
    leave: Callable[[str, int, str], None] = lambda *_: None  # told of a kind how many are left out, and why
    named: str = ""  # what was chosen, in words, such as the query; a heading for people
    group: str = ""  # what a list for people is grouped by: organisation (the usual), or country


# In

class Named(NamedTuple):
    """Another record as a file names it: by its id, by its title or another name, or by both."""

    title: str = ""
    id: str = ""
    kind: str = ""  # where the file tells it
    loose: bool = False  # whether the id counts only as long as it is that of a record with this title


class Row(NamedTuple):
    """A record as a file tells it.

    `values` are by name of field what `Field.accept` takes, references as a tuple of Named; and, where the file has
    them, what BESIDE_FIELDS names: dates as text, others as Named, citations as a tuple of (field or None, Named,
    paragraph, start, end).
    """

    kind: str
    values: Mapping[str, Any]
    place: str  # in the file, for a person: "row 12", "line 3", "sheet Contacts, row 12"


class Columns(NamedTuple):
    """Which column of a table is which field: a plain value, to be shown, corrected and remembered."""

    table: str  # name of the sheet; empty for the only table of a file
    kind: str  # of the records in its rows
    headings: tuple[str, ...]
    columns: tuple[str, ...]  # for each heading the column of db.exchange.columns, or a part of a name; "" for none
    how: str = ""  # how that is known: hxl, remembered, guessed, told


class Problem(NamedTuple):
    """A part of a file that is no record, and why."""

    place: str
    reason: str
    hint: str = ""


@dataclass(frozen=True)
class ReadOptions:
    """How to read a file."""

    format: str = ""
    kind: str | None = None  # of its rows, where the file does not tell
    mapping: Mapping[str, str] = field(default_factory=dict)  # heading -> column, as a person corrected it; "" for none
    remembered: Callable[[Sequence[str]], Columns | None] = lambda _headings: None  # how the same headings were read
    on_columns: Callable[[Columns], None] = lambda _columns: None  # told how a table is read, before its first row
    encoding: Callable[[bytes], str] | None = None  # guesses the codec of text that is not in Unicode
    progress: Progress = lambda _: None  # told how many more rows have been read
    on_rows: Callable[[Columns, Sequence[Sequence[str]]], None] = lambda _columns, _rows: None  # told the first ones


class Module(Protocol):
    """What a format's module has; see db/exchange/__init__.py."""

    CANNOT: Mapping[str, Iterable[str]]

    def write(self, file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
        """Write all records that the format can carry."""

    def read(self, source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
        """The records of a file."""
