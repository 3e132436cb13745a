"""Other names of the same body or thing, so that МОМ finds IOM and Верховный суд finds the Supreme Court.

The table is db/data/aliases.tsv. A record is indexed under the other names of what it is called, and under the acronyms
of what it speaks of; a query is put in other words only when it finds little as it is.
"""

import os
from functools import cache

from db.search import fold

FILE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "aliases.tsv")
Words = tuple[str, ...]
MOST_WORDS = 3  # of another name put into a query; more would all have to be found
_OF = ("of", "in", "for")


@cache
def _groups() -> dict[str, list[tuple[Words, tuple[Words, ...]]]]:
    """By first word: each name of the table with the other names of its group."""
    table: dict[str, list[tuple[Words, tuple[Words, ...]]]] = {}
    with open(FILE, encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if line and not line.startswith("#")]
    for line in lines:
        names = [tuple(fold.words(name)) for name in line.split("\t")]
        for name in names:
            table.setdefault(name[0], []).append((name, tuple(other for other in names if other != name)))
    return table


def names(words: Words) -> tuple[Words, ...]:
    """The other names of what is called exactly so, or so `of` a country: the Ministry of Justice of Tajikistan."""
    for name, others in _groups().get(words[0], ()) if words else ():
        of = words[len(name):]
        if words[:len(name)] == name and (not of or (len(name) > 1 and of[0] in _OF)):
            return tuple((*other, *of[1:]) for other in others)
    return ()


@cache
def _single() -> frozenset[str]:
    return frozenset(name[0] for names in _groups().values() for name, _ in names if len(name) == 1)


def is_name(word: str) -> bool:
    """Whether this plain word alone is a name of the table, typed as it is meant: OSCE, приют."""
    return word in _single()


def short_forms(words: Words) -> list[str]:
    """Names of one word, acronyms mostly, for what a text of these words speaks of."""
    found: dict[str, None] = {}
    table = _groups()
    if table.keys().isdisjoint(words):
        return []
    for at, word in enumerate(words):
        for name, others in table.get(word, ()):
            if words[at:at + len(name)] == name:
                found.update(dict.fromkeys(other[0] for other in others if len(other) == 1))
    return [word for word in found if word not in words]


def instead(words: Words) -> list[Words]:
    """The words of a query with a name of several words put in each of its other ways."""
    table = _groups()
    return [(*words[:at], *other, *words[at + len(name):])
            for at, word in enumerate(words) for name, others in table.get(word, ())
            if len(name) > 1 and words[at:at + len(name)] == name for other in others if len(other) <= MOST_WORDS]
