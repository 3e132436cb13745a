"""Records as the columns of a table: headings, and what stands in the cells."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from db.exchange import hxl
from db.exchange.files import clean
from db.exchange.shapes import Item, WriteOptions
from db.fields import NUMBER, Coded, Field, Kind
from db.kinds import BY_NAME, fields_of
from db.state import AS_OF, CITATIONS, DISTINCT, TEXTS, VERIFIED_BY, VERIFIED_ON

ID = "id"
BESIDE_HEADINGS = {ID: "ID", AS_OF: "Source of", VERIFIED_ON: "Checked on", VERIFIED_BY: "Checked by"}
NOT_IN_TABLES = (CITATIONS, DISTINCT, TEXTS)  # what a table of one row a record has no place for


class Column(NamedTuple):
    """One column of a kind's table."""

    name: str  # of the field; of what stands beside it; FIELD.id for the ids of a reference
    heading: str
    tag: str  # HXL
    field: Field | None = None
    is_ids: bool = False

    def cell(self, item: Item) -> str | int | float:
        """What stands in the cell; empty where nothing is known."""
        if self.field is None:
            return item.id if self.name == ID else clean(str(item.fields.get(self.name) or ""))
        if not self.field.stored:
            several = len(self.field.targets) > 1  # kinds: the id of one that is not there does not tell its own
            return _listed([(f"{one.kind}:{one.id}" if several else one.id) if self.is_ids else one.title
                            for one in item.named(self.field.name)])
        value = item.fields.get(self.field.name)
        if value is None:
            return ""
        if self.field.type is NUMBER and isinstance(value, int | float):
            return value
        if isinstance(value, tuple):
            return _listed([_text(self.field, one) for one in value])
        return _text(self.field, value)


@cache
def columns_of(kind: str) -> tuple[Column, ...]:
    """The columns of a kind: its fields, then what a record carries beside them, then the ids of references."""
    shape = BY_NAME[kind]
    return (*(Column(field.name, field.label, hxl.tag(kind, field.name), field) for field in shape.fields),
            *(Column(name, heading, hxl.tag(kind, name)) for name, heading in BESIDE_HEADINGS.items()),
            *(Column(f"{field.name}.id", f"{field.label} ID", hxl.tag(kind, f"{field.name}.id"), field, is_ids=True)
              for field in shape.references))


def chosen(kind: str, options: WriteOptions) -> tuple[Column, ...]:
    """The columns that are to be written; none where all of them tell of people and those are left out."""
    return tuple(column for column in columns_of(kind)
                 if not options.hxl or options.contacts or not column.tag.startswith(hxl.PERSONAL))


def codebook() -> Iterator[tuple[str, str, str, str, str, str]]:
    """(kind, heading, field, hashtag, what a cell holds, choices) of every column, for a person."""
    yield "Table", "Column", "Field", "HXL", "Holds", "One of"
    for name in dict.fromkeys(kind.name for kind in BY_NAME.values()):
        for column in columns_of(name):
            yield (BY_NAME[name].label, column.heading, column.name, column.tag, _holds(BY_NAME[name], column),
                   "; ".join(column.field.options) if column.field else "")


_HOLDS = {"text": "text", "note": "text of several lines", "email": "e-mail address (RFC 5321)",
          "phone": "phone number (E.164; behind … what is known of one)",
          "date": "date as far as it is known (ISO 8601: 2021, 2021-09, 2021-09-24)",
          "number": "number", "choice": "one of the choices", "country": "country, by its name or ISO 3166 code",
          "language": "language, by its name or ISO 639 code", "url": "web address"}
_BESIDE_HOLDS = {ID: "the record's id, the same in every export", AS_OF: "date of its newest source",
                 VERIFIED_ON: "when a person checked it", VERIFIED_BY: "who checked it"}


def _holds(kind: Kind, column: Column) -> str:
    if column.field is None:
        return _BESIDE_HOLDS[column.name]
    field = column.field
    if not field.stored:
        held = f"{'ids' if column.is_ids else 'names'} of {' or '.join(BY_NAME[one].plural for one in field.targets)}"
    else:
        held = _HOLDS[field.type.name]
    required = f"; every {kind.name} has one" if field.required else ""
    part = f"; beside {fields_of(kind.name)[field.part_of].label}" if field.part_of else ""
    return f"{held}{'; several with ; between them' if field.many else ''}{part}{required}"


def _text(field: Field, value: Any) -> str:
    return field.type.format(value) if isinstance(field.type, Coded) else clean(str(value))


def _listed(values: list[str]) -> str:
    return "; ".join(clean(one).replace(";", "\\;") for one in values)
