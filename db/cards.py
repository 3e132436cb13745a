"""What is derived from a record for lists and for search: its title, subtitle and folded words.

Derived text is kept beside the records so that lists and search read one row; it can always be made again from the
tables of the kinds and the links, which is what `rebuild` does.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from db.fields import (
    COUNTRY,
    DATE,
    EMAIL,
    MONTH_NAMES,
    MONTH_NAMES_RU,
    NUMBER,
    PHONE,
    Field,
    FieldType,
    Kind,
    Scalar,
    Value,
    Weight,
)
from db.kinds import BY_NAME, KINDS
from db.records import from_column
from db.search import aliases, fold, index


class Called(NamedTuple):
    """What a linked record is called."""

    title: str
    acronym: str | None
    within: str  # the names of what it is a part of: who looks for UNODC looks for its sections too


Linked = Mapping[str, Sequence[Called]]  # role -> each linked record
NO_LINKS: Linked = {}
WINDOW = 10_000  # records worked on at once
BULK = 1_000  # records from which SQLite counts the vocabulary anew
MOST_YEARS = 60  # of a record that lasts
ABOVE = 3  # steps up from a section to the body it is a part of
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
    emails: str


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
            shown = ", ".join(one.acronym or one.title for one in linked.get(field.name, ()))
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
    addresses: list[str] = []
    for name, weight, type in _searched(kind.name):
        several = _several(values.get(name))
        if type is PHONE:
            digits += ["".join(filter(str.isdigit, str(one))) for one in several]
            continue
        if type is EMAIL:
            addresses += [" ".join(fold.words(str(one))) for one in several]
        said = _SAID.get(type, _as_it_is)
        for one in several:
            raw[weight] += said(one)
    for others in linked.values():
        raw[Weight.SIDE] += [f"{one.title} {one.acronym or ''} {one.within}" for one in others]
    return Texts(_folded(raw[Weight.NAME], NAMES), _folded(raw[Weight.SIDE]), _folded(raw[Weight.NOTE]),
                 _tags(kind, values, linked), " ".join(digits), ";".join(addresses))


def _tags(kind: Kind, values: Mapping[str, Value], linked: Linked) -> str:
    """What the record can be filtered by: `=kind=event =country=tj =year=2021 =org=unodc`."""
    tags = {f"=kind={kind.name}": None}
    years: list[int] = []
    for name, filter in _filters(kind.name):
        for value in _several(values.get(name)):
            if filter == "year":
                years.append(int(str(value)[:4]))
            elif filter == "country":
                tags[f"=country={str(value).lower()}"] = None
            else:
                tags |= dict.fromkeys(f"={filter}={word}" for word in _fold_short(str(value))[0].split())
    if years:
        tags |= dict.fromkeys(f"=year={year}" for year in range(min(years), max(years) + 1)[:MOST_YEARS])
    for role, others in linked.items():
        if role in _organisation_roles(kind.name):
            tags |= dict.fromkeys(
                f"=org={word}" for one in others
                for text in _fold_short(f"{one.title} {one.acronym or ''} {one.within}") for word in text.split())
    return " ".join(tags)


@cache
def _filters(kind: str) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, field.filter) for field in BY_NAME[kind].columns if field.filter)


@cache
def _organisation_roles(kind: str) -> frozenset[str]:
    return frozenset(field.name for field in BY_NAME[kind].references if field.filter == "org")


@cache
def _searched(kind: str) -> tuple[tuple[str, Weight, FieldType], ...]:
    """(field, weight, type) for the fields of a kind that are searched; phones have digits and no words."""
    return tuple((field.name, field.weight, field.type) for field in BY_NAME[kind].columns
                 if field.type is PHONE or field.weight is not Weight.NONE)


def _as_it_is(value: str) -> tuple[str, ...]:
    return (value,)


@cache
def _country_said(value: str) -> tuple[str, ...]:
    from db.countries import names_of

    return names_of(value)[:2]  # English and Russian


@lru_cache(maxsize=4096)
def _date_said(value: str) -> tuple[str, ...]:
    """24 Sep 2024, 2024-09-24, and the month in full: September, сентябрь."""
    month = int(value[5:7]) - 1 if len(value) >= 7 else None
    return DATE.format(value), value, *(() if month is None else (MONTH_NAMES[month], MONTH_NAMES_RU[month]))


def _number_said(value: float) -> tuple[str, ...]:
    return NUMBER.format(value), str(value), NUMBER.spoken(value)  # 62,000 as well as 62000, and 2 million


# What a value is searched for as, where that is not its own text alone.
_SAID: dict[FieldType, Callable[[Any], Sequence[str]]] = {
    COUNTRY: _country_said, DATE: _date_said, NUMBER: _number_said}


def _folded(texts: list[str], between: str = " ") -> str:
    folded = [_fold_short(text) if len(text) < SHORT else _fold(text) for text in texts]
    called = [words for words, _ in folded]
    if between == NAMES:
        called += [" ".join(other) for words in called for other in aliases.names(tuple(words.split()))]
    words = between.join(called)
    further = " ".join([readings for _, readings in folded if readings])
    return f"{words}{READINGS}{further}" if further else words


def _fold(text: str) -> tuple[str, str]:
    words = fold.words(text)
    return " ".join(words), " ".join([*fold.readings(text), *aliases.short_forms(tuple(words))])


_fold_short = lru_cache(maxsize=16384)(_fold)  # places, offices, positions come again and again


def _several(value: Value) -> tuple[Scalar, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _named(kind: Kind, names: tuple[str, ...]) -> list[Field]:
    return [field for name in names for field in kind.fields if field.name == name]


def refresh(connection: sqlite3.Connection, first: int) -> None:
    """Write subtitle and search index of all records from number `first` on, none of which is in the index yet."""
    bulk = connection.execute("SELECT count(*) FROM record WHERE number >= ?", (first,)).fetchone()[0] > BULK
    for kind in KINDS:
        window = _window(connection, kind, first)
        while window:
            connection.executemany("UPDATE record SET subtitle = ? WHERE number = ?",
                                   [(one.subtitle, one.number) for one in window if one.subtitle])
            index.write(connection, [(one.number, *one.texts) for one in window], count=not bulk)
            window = _window(connection, kind, window[-1].number + 1)
    if bulk:
        index.recount(connection)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make every subtitle and the whole search index again, from the records and links alone."""
    index.clear(connection)
    connection.execute("UPDATE record SET subtitle = ''")
    refresh(connection, 0)


def _window(connection: sqlite3.Connection, kind: Kind, first: int) -> list[Derived]:
    """What is derived from the next records of `kind` from number `first` on, so many that memory stays flat."""
    columns = kind.columns
    own = ", ".join(f'own."{column.name}"' for column in columns)
    rows = connection.execute(
        f'SELECT record.number, record.id, {own} FROM record JOIN "{kind.name}" AS own ON own.id = record.id '
        "WHERE record.number >= ? AND +record.kind = ? ORDER BY record.number LIMIT ?",  # + : by number, not by kind
        (first, kind.name, WINDOW)).fetchall()
    if not rows:
        return []
    linked = _links(connection, rows[0][0], rows[-1][0]) if kind.references else {}
    names = [column.name for column in columns]
    several = [column for column in columns if column.many]
    derived = []
    for number, id, *kept in rows:
        values: dict[str, Value] = dict(zip(names, kept, strict=True))
        for column in several:
            values[column.name] = from_column(column, values[column.name])
        links = linked.get(id, NO_LINKS)
        derived.append(Derived(number, subtitle_of(kind, values, links), texts_of(kind, values, links)))
    return derived


def _links(connection: sqlite3.Connection, first: int, last: int) -> dict[str, dict[str, list[Called]]]:
    """By record and role, what every linked record is called, for records with numbers `first` to `last`."""
    links = connection.execute(
        "SELECT link.source, link.role, link.target FROM record JOIN link ON link.source = record.id "
        "WHERE record.number BETWEEN ? AND ? ORDER BY link.source, link.number", (first, last)).fetchall()
    called = {target: _called(connection, target) for target in {target for _, _, target in links}}
    found: dict[str, dict[str, list[Called]]] = {}
    for source, role, target in links:
        found.setdefault(source, {}).setdefault(role, []).append(called[target])
    return found


def _called(connection: sqlite3.Connection, id: str) -> Called:
    title, acronym = _names(connection, id)
    within: list[str] = []
    for _ in range(ABOVE):
        above = connection.execute("SELECT target FROM link WHERE source = ? AND role = 'part_of'", (id,)).fetchone()
        if above is None:
            break
        id = above[0]
        within += [name for name in _names(connection, id) if name]
    return Called(title, acronym, " ".join(within))


def _names(connection: sqlite3.Connection, id: str) -> tuple[str, str | None]:
    """Title and, for kinds that have one, acronym."""
    kind, title = connection.execute("SELECT kind, title FROM record WHERE id = ?", (id,)).fetchone()
    if kind not in _WITH_ACRONYM:
        return title, None
    return title, connection.execute(f'SELECT acronym FROM "{kind}" WHERE id = ?', (id,)).fetchone()[0]


_WITH_ACRONYM = frozenset(kind.name for kind in KINDS if kind.field("acronym"))
