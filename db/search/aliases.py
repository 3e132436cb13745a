"""Other names of the same body or thing, so that МОМ finds IOM and Верховный суд finds the Supreme Court.

The names are in db/data/aliases.tsv. A record is indexed under the other names of what it is called, and under the
acronyms of what it speaks of; a query is put in other words only when it finds little as it is. What the field's terms
are in other languages, in db/data/terms.tsv, is never indexed: a typed term means all that are the same.
"""

import os
from collections.abc import Iterator
from functools import cache

from db.search import fold

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")
Words = tuple[str, ...]
MOST_WORDS = 3  # of another name put into a query; more would all have to be found
SHORTEST_STEM = 3  # letters of a word of a name of several
_OF = ("of", "in", "for")
_Table = dict[str, list[tuple[Words, tuple[Words, ...]]]]


def _groups(file: str) -> Iterator[list[str]]:
    with open(os.path.join(FOLDER, file), encoding="utf-8") as lines:
        yield from (line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#"))


def _add(table: _Table, file: str) -> _Table:
    for group in _groups(file):
        names = [tuple(fold.words(name)) for name in group]
        for name in names:
            table.setdefault(name[0], []).append((name, tuple(other for other in names if other != name)))
    return table


@cache
def _names() -> _Table:
    """By first word: each name of a body with the other names of its group."""
    return _add({}, "aliases.tsv")


@cache
def _names_and_terms() -> _Table:
    return _add({first: list(names) for first, names in _names().items()}, "terms.tsv")


@cache
def _terms() -> dict[str, frozenset[str]]:
    """By each term of one word, and what is left of a Russian one without its ending: those that mean the same."""
    table: dict[str, frozenset[str]] = {}
    for group in _groups("terms.tsv"):
        alone = frozenset(words[0] for words in map(fold.words, group) if len(words) == 1)
        table |= dict.fromkeys(alone, alone)
        for stem in (fold.without_ending(fold.plain(term)) for term in group if term[0] > "z" and " " not in term):
            table.setdefault(stem, alone)
    return table


def terms(word: str) -> frozenset[str]:
    """The terms of one word that mean the same as this plain word, in whichever case; itself is among them."""
    return _terms().get(word) or _terms().get(fold.without_ending(word), frozenset())


def names(words: Words) -> tuple[Words, ...]:
    """The other names of what is called exactly so, or so `of` a country: the Ministry of Justice of Tajikistan."""
    for name, others in _names().get(words[0], ()) if words else ():
        of = words[len(name):]
        if words[:len(name)] == name and (not of or (len(name) > 1 and of[0] in _OF)):
            return tuple((*other, *of[1:]) for other in others)
    return ()


def is_name(word: str) -> bool:
    """Whether this plain word alone is a name or a term, typed as it is meant: OSCE, приют."""
    return word in _terms() or any(name == (word,) for name, _ in _names().get(word, ()))


def short_forms(words: Words) -> list[str]:
    """Names of one word, acronyms mostly, for what a text of these words speaks of."""
    found: dict[str, None] = {}
    table = _names()
    if table.keys().isdisjoint(words):
        return []
    for at, word in enumerate(words):
        for name, others in table.get(word, ()):
            if words[at:at + len(name)] == name:
                found.update(dict.fromkeys(other[0] for other in others if len(other) == 1))
    return [word for word in found if word not in words]


def instead(words: Words) -> list[Words]:
    """The words of a query with a name or term of several words, in whichever case, put in each of its other ways."""
    table = _names_and_terms()
    found: list[Words] = []
    for at, word in enumerate(words):
        for name, others in (*table.get(word, ()), *_by_stem().get(_stem(word), ())):
            end = at + len(name)
            if len(name) > 1 and all(map(_is_same, words[at:end], name)) and end <= len(words):
                found += [(*words[:at], *other, *words[end:]) for other in others if len(other) <= MOST_WORDS]
    return list(dict.fromkeys(found))


@cache
def _by_stem() -> _Table:
    """The names of several words by the first one without its ending, where it has one."""
    table: _Table = {}
    for first, names in _names_and_terms().items():
        if (stem := _stem(first)) != first:
            table.setdefault(stem, []).extend(name for name in names if len(name[0]) > 1)
    return table


def _is_same(word: str, other: str) -> bool:
    return word == other or _stem(word) == _stem(other)


def _stem(word: str) -> str:
    return fold.without_ending(word, SHORTEST_STEM)  # other words beside it tell that it is meant
