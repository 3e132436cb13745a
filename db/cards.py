"""What is derived from a record for lists and for search: its title, subtitle and folded words.

Derived text is kept beside the records so that lists and search read one row; it can always be made again from the
tables of the kinds and the links, which is what `rebuild` does.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from db.fields import COUNTRY, DATE, NUMBER, PHONE, Field, FieldType, Kind, Scalar, Value, Weight
from db.kinds import BY_NAME, KINDS
from db.records import from_column
from db.search import fold

Linked = Mapping[str, Sequence[tuple[str, str | None]]]  # role -> (title, acronym) of each linked record
NO_LINKS: Linked = {}
NAMES = ";"  # between the names of a record
SHORT = 80  # characters of a text that is worth remembering folded
READINGS = "|"  # between the words of a text and the further readings of them


class Texts(NamedTuple):
    """Folded words of one record by weight, tags to filter by such as `=kind=contact`, and the digits of its phones."""

    name: str  # its names apart by `;`, each whole, so that a query that covers one of them is known to
    side: str
    note: str
    tags: str
    phones: str


class Derived(NamedTuple):
    """A record's number with everything that is derived from it."""

    number: int
    subtitle: str
    texts: Texts


def title_of(kind: Kind, values: Mapping[str, Value]) -> str:
    """The values of the kind's title fields, as a person reads them."""
    parts = (field.format(values.get(field.name)) for field in _named(kind, kind.title))
    return " ".join(part for part in parts if part)


def sort_key(title: str) -> str:
    """The title as lists order it: across scripts, accents and case."""
    return " ".join(fold.words(title))


def subtitle_of(kind: Kind, values: Mapping[str, Value], linked: Linked) -> str:
    """What the record is, in one line: `Chief of Mission · IOM`, `training · 24 Sep 2024 · Dushanbe`."""
    parts: list[str] = []
    for field in _named(kind, kind.subtitle):
        if not field.stored:
            shown = ", ".join(acronym or title for title, acronym in linked.get(field.name, ()))
        else:
            shown = field.format(values.get(field.name))
        if shown and field.type is DATE and field.name == "end" and values.get("start"):
            parts[-1] += f" – {shown}"
        elif shown:
            parts.append(shown)
    return " · ".join(parts)


def texts_of(kind: Kind, values: Mapping[str, Value], linked: Linked) -> Texts:
    """The record's words for the search index, most telling first."""
    raw: dict[Weight, list[str]] = {Weight.NAME: [], Weight.SIDE: [], Weight.NOTE: []}
    digits: list[str] = []
    for name, weight, spoken in _plan(kind.name):
        value = values.get(name)
        if value is None:
            continue
        if spoken is None:
            digits += ["".join(filter(str.isdigit, str(one))) for one in _several(value)]
        elif type(value) is tuple:
            raw[weight] += [text for one in value for text in spoken(one)]
        else:
            raw[weight] += spoken(value)
    for titles in linked.values():
        raw[Weight.SIDE] += [f"{title} {acronym}" if acronym else title for title, acronym in titles]
    return Texts(_folded(raw[Weight.NAME], NAMES), _folded(raw[Weight.SIDE]), _folded(raw[Weight.NOTE]),
                 f"=kind={kind.name}", " ".join(digits))


Spoken = Callable[[Any], Sequence[str]]


@cache
def _plan(kind: str) -> tuple[tuple[str, Weight, Spoken | None], ...]:
    """(field, weight, what it is said as) for the fields of a kind that are searched; phones have no words."""
    spoken: dict[FieldType, Spoken] = {COUNTRY: _country_said, DATE: _date_said, NUMBER: _number_said}
    return tuple((field.name, field.weight, None if field.type is PHONE else spoken.get(field.type, _as_it_is))
                 for field in BY_NAME[kind].columns if field.type is PHONE or field.weight is not Weight.NONE)


def _as_it_is(value: str) -> tuple[str, ...]:
    return (value,)


@cache
def _country_said(value: str) -> tuple[str, ...]:
    from db.countries import names_of

    return names_of(value)[:2]  # English and Russian


@lru_cache(maxsize=4096)
def _date_said(value: str) -> tuple[str, ...]:
    return DATE.format(value), value  # 24 Sep 2024 as well as 2024-09-24


def _number_said(value: float) -> tuple[str, ...]:
    return NUMBER.format(value), str(value), NUMBER.spoken(value)  # 62,000 as well as 62000, and 2 million


def _folded(texts: list[str], between: str = " ") -> str:
    folded = [_fold_short(text) if len(text) < SHORT else _fold(text) for text in texts]
    words = between.join([words for words, _ in folded])
    further = " ".join([readings for _, readings in folded if readings])
    return f"{words}{READINGS}{further}" if further else words


def _fold(text: str) -> tuple[str, str]:
    return " ".join(fold.words(text)), " ".join(fold.readings(text))


_fold_short = lru_cache(maxsize=16384)(_fold)  # places, offices, positions come again and again


def _several(value: Value) -> tuple[Scalar, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _named(kind: Kind, names: tuple[str, ...]) -> list[Field]:
    return [field for name in names for field in kind.fields if field.name == name]


def derive(connection: sqlite3.Connection, kind: Kind, where: str, parameters: Sequence[object]) -> Iterator[Derived]:
    """Derived text of the records of `kind` that `where`, a condition on `record`, selects; in order of number."""
    columns = kind.columns
    linked = _links(connection, where, parameters) if kind.references else {}
    selected = connection.execute(
        f'SELECT record.number, record.id, {", ".join(f"own.{column.name}" for column in _quoted(columns))} '
        f'FROM record JOIN "{kind.name}" AS own ON own.id = record.id '
        f"WHERE record.kind = '{kind.name}' AND {where} ORDER BY record.number", parameters)
    for number, id, *kept in selected:
        values = {column.name: from_column(column, value) for column, value in zip(columns, kept, strict=True)}
        links = linked.get(id, NO_LINKS)
        yield Derived(number, subtitle_of(kind, values, links), texts_of(kind, values, links))


def _quoted(columns: Sequence[Field]) -> list[Field]:
    return [column._replace(name=f'"{column.name}"') for column in columns]


def _links(connection: sqlite3.Connection, where: str, parameters: Sequence[object]) -> dict[str, Linked]:
    with_acronym = [kind.name for kind in KINDS if kind.field("acronym")]
    acronym = " ".join(f"WHEN '{name}' THEN (SELECT acronym FROM \"{name}\" WHERE id = other.id)"
                       for name in with_acronym)
    found: dict[str, dict[str, list[tuple[str, str | None]]]] = defaultdict(lambda: defaultdict(list))
    for source, role, title, short in connection.execute(
            f"SELECT link.source, link.role, other.title, CASE other.kind {acronym} END FROM record "
            f"JOIN link ON link.source = record.id JOIN record AS other ON other.id = link.target "
            f"WHERE {where} ORDER BY link.number", parameters):
        found[source][role].append((title, short))
    return {source: dict(roles) for source, roles in found.items()}


def refresh(connection: sqlite3.Connection, where: str, parameters: Sequence[object], *, new: bool) -> None:
    """Write subtitle and search index of the selected records; `new` when none of them is in the index yet."""
    from db.search import index

    for (name,) in connection.execute(f"SELECT DISTINCT kind FROM record WHERE {where}", parameters).fetchall():
        kind = BY_NAME[name]
        derived = derive(connection, kind, where, parameters)
        while chunk := [one for _, one in zip(range(10_000), derived, strict=False)]:
            connection.executemany("UPDATE record SET subtitle = ? WHERE number = ? AND subtitle IS NOT ?",
                                   [(one.subtitle, one.number, one.subtitle) for one in chunk])
            index.write(connection, [(one.number, *one.texts) for one in chunk], new=new)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make every subtitle and the whole search index again, from the records and links alone."""
    from db.search import index

    index.clear(connection)
    refresh(connection, "1", (), new=True)
