"""Tables become records: a row of headings, maybe one of HXL hashtags, then a record in each row."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any, NamedTuple

from db.errors import BadValueError, HeadingsError, UsageError
from db.exchange import cells, hxl
from db.exchange.columns import ID
from db.exchange.files import clean, unharmed
from db.exchange.headings import PARTS_OF_A_NAME, apart, by_hashtags, corrected, guess, kind_called
from db.exchange.reading import Source, name_of
from db.exchange.shapes import Columns, Problem, ReadOptions, Row
from db.fields import COUNTRY, EMAIL, PHONE, TEXT
from db.kinds import fields_of
from db.state import AS_OF, VERIFIED_BY, VERIFIED_ON
from db.writing import is_id

HEAD = 25  # rows among which headings are looked for
Numbered = tuple[int, list[str]]


class Table(NamedTuple):
    """One table of a file."""

    name: str  # of its sheet; empty for the only table
    rows: Iterator[Numbered | Problem]


def records(table: Table, source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """The records of a table; raises HeadingsError where no heading is known or what every record needs is missing."""
    head = list(islice(table.rows, HEAD))
    columns, first = columns_of_table(table, head, source, options)
    options.on_columns(columns)
    options.on_rows(columns, [one[1] for one in head[first:] if not isinstance(one, Problem)])
    reader = _Reader(columns)
    for one in chain(head[first:], table.rows):
        if isinstance(one, Problem):
            yield one._replace(place=_place(table, one.place))
        elif any(cell.strip() for cell in one[1]):
            yield reader.row(one[1], _place(table, f"row {one[0]}"))
        options.progress(1)


def _place(table: Table, place: str) -> str:
    return f"sheet {table.name}, {place}" if table.name else place


def columns_of_table(table: Table, head: Sequence[Numbered | Problem], source: Source,
                     options: ReadOptions) -> tuple[Columns, int]:
    """How a table is read, and how many of its first rows come before its records."""
    rows = [(at, _plain(one[1])) for at, one in enumerate(head) if not isinstance(one, Problem)]
    named = table.name or os.path.splitext(name_of(source))[0]
    kind = options.kind or kind_called(named)
    tagged = next(((at, row) for at, row in rows if hxl.is_row(row)), None)
    if tagged is not None:
        above = [row for at, row in rows if at < tagged[0] and any(row)]
        headings = _headings(above[-1] if above else [], len(tagged[1]))
        found, first = by_hashtags(headings, tagged[1], table.name, kind), tagged[0] + 1
    else:
        at, row = _heading_row(rows, kind)
        headings, first = _headings(row, len(row)), at + 1
        before = options.remembered(headings)
        if before is None or options.kind not in (None, before.kind):
            found = guess(headings, table.name, kind, options.mapping)
        else:
            found = before._replace(table=table.name, headings=headings)
    found, used = corrected(found, options.mapping)
    if not table.name and len(used) < len(options.mapping):
        missing = next(one for one in options.mapping if one not in used)
        raise UsageError(f"There is no heading {missing!r}.", f"Headings are: {', '.join(headings).removesuffix('.')}.")
    _refuse_useless(found, table, source)
    return found, first


def _refuse_useless(found: Columns, table: Table, source: Source) -> None:
    where = f"sheet {table.name}" if table.name else name_of(source)
    shown = ", ".join(one for one in found.headings if one)[:300]
    if not any(found.columns):
        raise HeadingsError(f"No heading of {where} is known: {shown}.",
                            "Say what they are: --kind contact --map 'Heading=name,Other heading=phone'")
    if ID in found.columns:
        return
    known = {"name" if column in PARTS_OF_A_NAME else column for column in found.columns}
    for field in fields_of(found.kind).values():
        if field.required and field.name not in known:
            raise HeadingsError(f"No column of {where} is the {field.label.lower()!r} that every {found.kind} has; "
                                f"headings are: {shown}.", f"Say which it is: --map 'Heading={field.name}'; or of what "
                                                           "kind the rows are, with --kind.")


def _heading_row(rows: Sequence[tuple[int, list[str]]], kind: str | None) -> tuple[int, list[str]]:
    """The first row in which at least two cells are known headings; else the first that is not blank."""
    filled = [(at, row) for at, row in rows if any(row)]
    for at, row in filled:
        if sum(map(bool, guess(apart(row), "", kind).columns)) >= 2:
            return at, row
    return filled[0] if filled else (0, [])


def _headings(row: Sequence[str], width: int) -> tuple[str, ...]:
    return apart([row[at] if at < len(row) else "" for at in range(max(width, len(row)))])


def _plain(row: Sequence[str]) -> list[str]:
    return [unharmed(cell.strip() if cell.isprintable() else clean(cell).strip()) if cell else "" for cell in row]


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, columns: Columns) -> None:
        self._kind = columns.kind
        self._fields = fields_of(columns.kind)
        self._columns = columns.columns
        self._country = next((at for at, name in enumerate(columns.columns)
                              if name in self._fields and self._fields[name].type is COUNTRY), None)
        self._reach = {name for name, field in self._fields.items() if field.type in (EMAIL, PHONE) and not field.many}
        self._texts = {name for name, field in self._fields.items()
                       if field.type is TEXT and not field.many and not field.options}
        self._references = {name for name, field in self._fields.items() if not field.stored}

    def row(self, given: Sequence[str], place: str) -> Row | Problem:
        """The record of one row, or why it is none."""
        row = _plain(given)
        if len(row) > len(self._columns) and any(row[len(self._columns):]):
            return Problem(place, f"has {len(row)} cells, and there are {len(self._columns)} headings.",
                           "Look for a separator within a cell that stands in no quotes.")
        texts: dict[str, list[str]] = {}
        for name, text in zip(self._columns, row, strict=False):
            if name and text:
                texts.setdefault(name, []).append(text)
        try:
            return Row(self._kind, self._values(texts, row), place)
        except BadValueError as error:
            return Problem(place, str(error), error.hint)

    def _values(self, texts: Mapping[str, list[str]], row: Sequence[str]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        country = self._called_country(row)
        if parts := [" ".join(texts[part]) for part in PARTS_OF_A_NAME if part in texts]:
            values["name"] = " ".join(parts)
        for name, some in texts.items():
            field = self._fields.get(name)
            if name in self._texts and len(some) == 1:  # most cells by far
                values.setdefault(name, " ".join(some[0].split()))
            elif field is None:
                values |= self._beside(name, some, texts)
            elif name in self._references:
                values[name] = cells.named(field, some, texts.get(f"{name}.id", ()))
            elif name in self._reach:
                for reached, value in cells.reach(self._kind, field, some, country).items():
                    values[reached] = _joined(value, values.get(reached))
            else:
                values[name] = _joined(values.get(name), cells.value(self._kind, field, some, country))
        return values

    def _beside(self, name: str, texts: Sequence[str], all: Mapping[str, list[str]]) -> dict[str, Any]:
        """The value of a column that is no field."""
        field = self._fields.get(name.partition(".")[0])
        if field is not None and field.name in self._references:  # ids alone: else they are read with the names
            return {} if field.name in all else {field.name: cells.named(field, (), texts)}
        if name in (AS_OF, VERIFIED_ON):
            return {name: cells.date(texts[0])}
        if name == VERIFIED_BY:
            return {name: texts[0]}
        # A running number is no id; nor is what other programs call their rows by.
        return {ID: texts[0]} if name == ID and is_id(texts[0]) and not texts[0].replace("-", "").isdigit() else {}

    def _called_country(self, row: Sequence[str]) -> str | None:
        """The country in which numbers without a country code are read."""
        if self._country is None or self._country >= len(row) or not row[self._country]:
            return None
        return _code_of(row[self._country])


@lru_cache(maxsize=1_024)
def _code_of(text: str) -> str | None:
    from db.countries import code_of

    return code_of(cells.split(text)[0])


def _joined(one: Any, other: Any) -> Any:
    """Two values of one field: all of a list, else the first."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys((*one, *other)))
    return other if one is None else one
