"""What is handed out: records, their links and their citations, as plain immutable values."""

from collections.abc import Callable

from db.fields import Field, Kind, Value
from db.kinds import BY_NAME
from db.typed import Any, NamedTuple


def newest(as_of: str | None, verified_on: str | None) -> str | None:
    """The newest date at which a record was known to be right: its newest source, or a person's check."""
    return max(as_of or "", verified_on or "") or None


Progress = Callable[[int], None]  # told how many more records are done
CARD_COLUMNS = ("record.number, record.id, record.kind, record.title, record.subtitle, record.as_of, "
                "record.verified_on")  # of a Card, in its order


class Card(NamedTuple):
    """What every list shows of a record."""

    number: int  # position in the file, for lists and the index; not for people
    id: str
    kind: str
    title: str
    subtitle: str
    as_of: str | None
    verified_on: str | None

    @property
    def fresh_as_of(self) -> str | None:
        """As `newest`."""
        return newest(self.as_of, self.verified_on)


class Record(NamedTuple):
    """One record, whole. `values` has every field of its kind, references by the titles of the other records."""

    number: int
    id: str
    kind: str
    title: str
    subtitle: str
    as_of: str | None
    verified_on: str | None
    verified_by: str | None
    values: dict[str, Value]

    @property
    def shape(self) -> Kind:
        """The declared kind."""
        return BY_NAME[self.kind]

    @property
    def fresh_as_of(self) -> str | None:
        """As `newest`."""
        return newest(self.as_of, self.verified_on)

    def as_dict(self) -> dict[str, Any]:
        """For JSON: id, kind, title, subtitle, then every field by its name in kinds.py, then freshness."""
        return {
            "id": self.id, "kind": self.kind, "title": self.title, "subtitle": self.subtitle,
            **{name: list(value) if isinstance(value, tuple) else value
               for name, value in self.values.items() if name != "title"},
            "as_of": self.as_of, "verified_on": self.verified_on, "verified_by": self.verified_by,
        }


class Related(NamedTuple):
    """A link as seen from one of its two records."""

    label: str  # what the other record is to this one, such as "Funded by" or "People"
    role: str  # the reference field that holds the link
    outgoing: bool  # whether this record holds the field
    id: str
    kind: str
    title: str
    subtitle: str
    fresh_as_of: str | None


class Citation(NamedTuple):
    """Where a record, or one field of it, is written."""

    field: str | None  # None: the record as such
    document: str
    title: str  # of the document
    date: str | None  # of the document, as far as it states one
    paragraph: int | None  # counted from 1
    start: int | None  # characters of the document's text, when it is kept
    end: int | None


def to_column(value: Value) -> Any:
    """`value` as SQLite keeps it: many values as a JSON array."""
    if isinstance(value, tuple):
        import json

        return json.dumps(value, ensure_ascii=False) if value else None
    return value


def from_column(field: Field, kept: Any) -> Value:
    """The inverse of `to_column`."""
    if not field.many or kept is None:
        return kept  # type: ignore[no-any-return]
    import json

    return tuple(json.loads(kept))
