"""Filters while they are typed: which there are, and what values the directory holds for them."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.fields import CODED, Coded, Field, Kind
from db.kinds import BY_NAME, KINDS
from db.records import from_column
from db.search import fold, tables
from db.search.query import FILTERS, filter_named, kind_words
from db.search.rank import SMALL_WORDS

SHORTEST_NAME = 3  # letters of a filter's name from which it is offered: fewer are the beginning of many names
MOST_VALUES = 200
_LAST = r"""(?:^|(?<=\s))(!?)([^\W\d_]+)(?:(:)(?:"([^"]*)|([^\s"]*)))?$"""


class Choice(NamedTuple):
    """One value of a filter that the directory holds."""

    value: str  # as it is written in a query, in quotes where it is meant word for word
    label: str
    records: int = 0  # that have it; 0 where only counting them all would tell
    also: tuple[str, ...] = ()  # what else it is called, for finding it in a list of choices


class Half(NamedTuple):
    """A filter at the end of a query that may be typed to its half."""

    name: str  # as it is typed
    value: str | None  # as far as it is typed; None while the name is
    quoted: bool


def _half(text: str) -> Half | None:
    """The half filter that `text` ends in; None where nothing could go on from it."""
    found = re.search(_LAST, text)
    if not found or found[1]:
        return None
    if not found[3]:
        return Half(found[2], None, quoted=False) if _name(found[2]) else None
    value = found[4] or found[5]
    return Half(found[2], value, quoted=found[4] is not None) if value and filter_named(found[2]) else None


def may_complete(text: str) -> bool:
    """Whether the end of a query could be half a filter; told without looking into the directory."""
    return _half(text) is not None


def completion(connection: sqlite3.Connection, text: str) -> str | None:
    """`text` with the filter at its end completed, its name first, then its most frequent value; None for nothing.

    What comes out begins with `text` but for capitals, letter by letter, as what is offered at a cursor has to.
    """
    half = _half(text)
    if half is None:
        return None
    if half.value is None:
        return f"{text}{(_name(half.name) or half.name)[len(half.name):]}:"
    begun = half.value
    for value in _ways_on(connection, filter_named(half.name) or "", begun, quoted=half.quoted):
        if value.lower().startswith(begun.lower()) and len(value) > len(begun):
            return f"{text[:-len(begun)]}{value}" + ('"' if half.quoted else "")
    return None


def _ways_on(connection: sqlite3.Connection, filter: str, begun: str, *, quoted: bool) -> Iterator[str]:
    """What a value that begins so may become, the most frequent first: without quotes, what has no blank in it."""
    if filter in ("place", "role", "topic", "tag") and not quoted:
        yield from (word for word, _ in sorted(_tags(connection, filter), key=lambda one: -one[1])
                    if word not in SMALL_WORDS)
        return
    for choice in values(connection, filter, begun):
        for value in (choice.value.strip('"'), *map(_plain, choice.also)):
            if quoted or not re.search(r"\s", value):
                yield value


def _name(begun: str) -> str | None:
    lowered = begun.lower()
    return next((name for filter, others in FILTERS.items() for name in (filter, *others)
                 if len(begun) >= SHORTEST_NAME and name.startswith(lowered) and name != lowered), None)


def values(connection: sqlite3.Connection, filter: str, begun: str = "") -> list[Choice]:
    """Values of `filter` that the directory holds and that begin with `begun`, the most frequent first."""
    words = fold.joined(begun)
    if filter not in FILTERS or (begun.strip() and not words):
        return []
    found = (choice for choice in _all(connection, filter)
             if not words or any(fold.joined(one).startswith(words)
                                 for one in (choice.label, choice.value, *choice.also)))
    return [choice for choice, _ in zip(found, range(MOST_VALUES), strict=False)]


def _all(connection: sqlite3.Connection, filter: str) -> Iterable[Choice]:
    if filter == "fresh":
        return (Choice("yes", "yes · a source or a check of the last two years", also=("да",)),
                Choice("no", "no · older, or without a date", also=("нет",)))
    if filter == "org":
        return _organisations(connection)
    counts = sorted(_tags(connection, filter), key=lambda one: (-one[1], one[0]))
    if filter in CODED:
        return _coded(CODED[filter], counts)
    if filter == "kind":
        known = dict(counts)
        return [Choice(kind.name, kind.name, known[kind.name], kind_words(kind.name))
                for kind in KINDS if kind.name in known]
    if filter == "year":
        return [Choice(year, year, count) for year, count in sorted(counts, reverse=True)]
    return _texts(connection, filter)


def _tags(connection: sqlite3.Connection, filter: str) -> list[tuple[str, int]]:
    """(value, records) of the tags of the index, straight from what FTS5 knows."""
    start = f"={filter}="
    return [(term[len(start):], count) for term, count in tables.counted(
        connection, "search_words", start, start + "{")]


def _coded(type: Coded, counts: list[tuple[str, int]]) -> Iterator[Choice]:
    for code, count in counts:
        names = type.codes.names_of(type.codes.code_of(code) or code)
        yield Choice(_written(names[0]), names[0], count, names)


def _texts(connection: sqlite3.Connection, filter: str) -> list[Choice]:
    """Places, positions, topics as they stand in the records, the most frequent first."""
    found: dict[str, int] = {}
    for kind in KINDS:
        for field in kind.columns:
            if field.filter == filter:
                for text, count in connection.execute(_counted(kind, field)):
                    found[text] = found.get(text, 0) + count
    ordered = sorted(found, key=lambda text: (-found[text], text))
    return [Choice(f'"{_plain(text)}"', text) for text in ordered if fold.joined(text)]


def _counted(kind: Kind, field: Field) -> str:
    if field.many:
        return (f'SELECT one.value, count(*) FROM "{kind.name}" AS own, json_each(own."{field.name}") AS one '
                "GROUP BY one.value")
    return (f'SELECT "{field.name}", count(*) FROM "{kind.name}" WHERE "{field.name}" IS NOT NULL '
            f'GROUP BY "{field.name}"')


def _organisations(connection: sqlite3.Connection) -> Iterator[Choice]:
    """Organisations that a filter finds records of, by acronym where they have one, those with most links first."""
    roles = sorted({field.name for kind in KINDS for field in kind.references if field.filter == "org"})
    names = BY_NAME["organisation"].field("other_names")
    for title, acronym, others in connection.execute(
            "SELECT record.title, own.acronym, own.other_names FROM organisation AS own "
            "JOIN record ON record.id = own.id JOIN link ON link.target = own.id "
            f"WHERE link.role IN ({','.join('?' * len(roles))}) "
            "GROUP BY own.id ORDER BY count(link.number) DESC, record.sort_key", roles):
        other_names = from_column(names, others) if names else None
        called = (title, *(str(name) for name in (other_names if isinstance(other_names, tuple) else ())))
        yield Choice(_written(acronym or title), f"{acronym} · {title}" if acronym else title, also=called)


def _written(value: str) -> str:
    return f'"{_plain(value)}"' if re.search(r"[\s\"]", value) else value


def _plain(value: str) -> str:
    """Without quotes, which would end those around it; they mean nothing to a search."""
    return " ".join(value.replace('"', " ").split())
