"""What is derived from a record for lists and for search: its title, subtitle and folded words.

Derived text is kept beside the records so that lists and search read one row; it can always be made again from the
tables of the kinds and the links, which is what `rebuild` does.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from db.fields import COUNTRY, DATE, NUMBER, PHONE, Field, Kind, Scalar, Value, Weight
from db.kinds import BY_NAME, KINDS
from db.records import from_column
from db.search import fold

Linked = Mapping[str, Sequence[tuple[str, str | None]]]  # role -> (title, acronym) of each linked record
NO_LINKS: Linked = {}
NAMES = ";"  # between the names of a record
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
    for field in kind.fields:
        if not field.stored:
            for title, acronym in linked.get(field.name, ()):
                raw[Weight.SIDE].append(f"{title} {acronym}" if acronym else title)
            continue
        value = values.get(field.name)
        if value is None:
            continue
        if field.type is PHONE:
            digits += ["".join(filter(str.isdigit, str(one))) for one in _several(value)]
        elif field.weight is not Weight.NONE:
            raw[field.weight] += _spoken(field, value)
    return Texts(_folded(raw[Weight.NAME], NAMES), _folded(raw[Weight.SIDE]), _folded(raw[Weight.NOTE]),
                 f"=kind={kind.name}", " ".join(digits))


def _spoken(field: Field, value: Value) -> list[str]:
    if field.type is COUNTRY:
        from db.countries import names_of

        return [name for one in _several(value) for name in names_of(str(one))[:2]]  # English and Russian
    if field.type is DATE:  # 24 Sep 2024 as well as 2024-09-24
        return [text for one in _several(value) for text in (DATE.format(one), str(one))]
    if field.type is NUMBER:  # 62,000 as well as 62000
        return [text for one in _several(value) for text in (NUMBER.format(one), str(one), NUMBER.spoken(one))]
    return [str(one) for one in _several(value)]


def _folded(texts: list[str], between: str = " ") -> str:
    words = between.join(" ".join(fold.words(text)) for text in texts)
    further = " ".join(reading for text in texts for reading in fold.readings(text))
    return f"{words}{READINGS}{further}" if further else words


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
