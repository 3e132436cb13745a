"""Filters while they are typed: which there are, and what values the directory holds for them."""

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from db.kinds import KINDS
from db.search import fold
from db.search.query import FILTERS, filter_named

SHORTEST_NAME = 3  # letters of a filter's name from which it is offered: fewer are the beginning of many names
MOST_VALUES = 200
_LAST = r"""(?:^|(?<=\s))(!?)([^\W\d_]+)(?:(:)("?)([^"]*))?$"""


class Choice(NamedTuple):
    """One value of a filter that the directory holds."""

    value: str  # as it is written in a query, in quotes where it has blanks
    label: str
    records: int  # that have it


def may_complete(text: str) -> bool:
    """Whether the end of a query could be half a filter; told without looking into the directory."""
    found = re.search(_LAST, text)
    if not found or found[1]:
        return False
    return bool(found[5] and filter_named(found[2])) if found[3] else _name(found[2]) is not None


def completion(connection: sqlite3.Connection, text: str) -> str | None:
    """`text` with the filter at its end completed, its name first, then its most frequent value; None for nothing."""
    found = re.search(_LAST, text)
    if not found or found[1]:
        return None
    name, colon, _, begun = found[2], found[3], found[4], found[5]
    if not colon:
        whole = _name(name)
        return f"{text[:found.start(2)]}{name}{whole[len(name):]}:" if whole else None
    filter = filter_named(name)
    best = next((one for one in values(connection, filter, begun) if begun), None) if filter else None
    return f"{text[:found.start(4)]}{best.value}" if best and _continues(best.value, begun) else None


def _name(begun: str) -> str | None:
    lowered = begun.lower()
    return next((name for filter, others in FILTERS.items() for name in (filter, *others)
                 if len(begun) >= SHORTEST_NAME and name.startswith(lowered) and name != lowered), None)


def _continues(value: str, begun: str) -> bool:
    """Whether what is offered goes on from what was typed, letter by letter, as a completion at the cursor has to."""
    return value.strip('"').lower().startswith(begun.lower()) and value.strip('"').lower() != begun.lower()


def values(connection: sqlite3.Connection, filter: str, begun: str = "") -> list[Choice]:
    """Values of `filter` that the directory holds and that begin with `begun`, the most frequent first."""
    found = sorted(_all(connection, filter, begun.strip().lower()), key=lambda one: (-one.records, one.label))
    if filter == "year":
        found.sort(key=lambda one: one.value, reverse=True)
    return found[:MOST_VALUES]


def _all(connection: sqlite3.Connection, filter: str, begun: str) -> Iterator[Choice]:
    if filter == "fresh":
        yield from (Choice(value, value, 0) for value in ("yes", "no") if value.startswith(begun))
    elif filter == "org":
        yield from _organisations(connection, begun)
    elif filter == "country":
        yield from _countries(connection, begun)
    elif filter == "kind":
        counts = dict(_tags(connection, filter, ""))
        yield from (Choice(kind.name, kind.name, counts[kind.name]) for kind in KINDS
                    if kind.name in counts and kind.name.startswith(begun))
    else:
        yield from (Choice(word, word, count)
                    for word, count in _tags(connection, filter, " ".join(fold.words(begun))))


def _tags(connection: sqlite3.Connection, filter: str, begun: str) -> list[tuple[str, int]]:
    """(value, records) of the tags of the index, straight from what FTS5 knows."""
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_tags_known USING fts5vocab(main, search_words, "
                       "row)")
    start = f"={filter}={begun}"
    return [(term[len(filter) + 2:], count) for term, count in connection.execute(
        "SELECT term, doc FROM temp.search_tags_known WHERE term >= ? AND term < ?", (start, start + "{"))]


def _countries(connection: sqlite3.Connection, begun: str) -> Iterator[Choice]:
    from db.countries import names_of

    for code, count in _tags(connection, "country", ""):
        names = names_of(code.upper())
        name = next((name for name in names if name.lower().startswith(begun)), None)
        if name is not None:
            yield Choice(_quoted(name), names[0], count)


def _organisations(connection: sqlite3.Connection, begun: str) -> Iterator[Choice]:
    """Organisations that others are linked to, by acronym where they have one."""
    key = " ".join(fold.words(begun))
    for title, acronym, count in connection.execute(
            "SELECT record.title, own.acronym, count(link.number) AS links FROM organisation AS own "
            "JOIN record ON record.id = own.id JOIN link ON link.target = own.id "
            "WHERE ? = '' OR (record.sort_key >= ? AND record.sort_key < ?) OR lower(own.acronym) LIKE ? "
            "GROUP BY own.id ORDER BY links DESC LIMIT ?", (key, key, key + "{", f"{key}%", MOST_VALUES)):
        shown = f"{acronym} · {title}" if acronym else title
        yield Choice(_quoted(acronym if acronym and acronym.lower().startswith(begun) else title), shown, count)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) else value
