"""Other names of the same body or thing, so that МОМ finds IOM and Верховный суд finds the Supreme Court.

The names are in db/data/aliases.tsv. A record is indexed under the other names of what it is called, and under the
acronyms of what it speaks of; a query is put in other words only when it finds little as it is. For terms of the field
see `db.search.meaning`.
"""

from functools import cache

from db import tsv
from db.search import fold

Words = tuple[str, ...]
MOST_WORDS = 3  # of another name put into a query; more would all have to be found
SHORTEST_STEM = 3  # letters of a word of a name of several
_OF = ("of", "in", "for")
_Table = dict[str, list[tuple[Words, tuple[Words, ...]]]]


@cache
def _names() -> _Table:
    """By first word: each name with the other names of its group."""
    table: _Table = {}
    for group in tsv.rows("aliases.tsv"):
        names = [tuple(fold.words(name)) for name in group]
        for name in names:
            table.setdefault(name[0], []).append((name, tuple(other for other in names if other != name)))
    return table


def names(words: Words) -> tuple[Words, ...]:
    """The other names of what is called exactly so, or so `of` a country: the Ministry of Justice of Tajikistan."""
    for name, others in _names().get(words[0], ()) if words else ():
        of = words[len(name):]
        if words[:len(name)] == name and (not of or (len(name) > 1 and of[0] in _OF)):
            return tuple((*other, *of[1:]) for other in others)
    return ()


def is_name(word: str) -> bool:
    """Whether this plain word alone is a name of the table, typed as it is meant: OSCE, ОБСЕ."""
    return word in _alone(word[:1])


@cache
def _alone(letter: str) -> frozenset[str]:
    """The names of one word that begin so: all of them would take a tenth of an answer to a mistyped word."""
    return frozenset(fold.plain(name) for group in tsv.rows("aliases.tsv") for name in group
                     if fold.plain(name[0])[:1] == letter and name.isalnum())


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
    """The words of a query with a name of several words, in whichever case, put in each of its other ways."""
    table = _names()
    found: list[Words] = []
    for at, word in enumerate(words):
        for name, others in (*table.get(word, ()), *_by_stem().get(_stem(word), ())):
            end = at + len(name)
            if len(name) > 1 and are_same(words[at:end], name):
                found += [(*words[:at], *other, *words[end:]) for other in others if len(other) <= MOST_WORDS]
    return list(dict.fromkeys(found))


@cache
def _by_stem() -> _Table:
    """The names of several words by the first one without its ending, where it has one."""
    table: _Table = {}
    for first, names in _names().items():
        if (stem := _stem(first)) != first:
            table.setdefault(stem, []).extend(name for name in names if len(name[0]) > 1)
    return table


def are_same(words: Words, name: Words) -> bool:
    """Whether these are the words of a name, in whichever case of Russian."""
    return len(words) == len(name) and all(
        word == other or _stem(word) == _stem(other) for word, other in zip(words, name, strict=True))


def _stem(word: str) -> str:
    return fold.without_ending(word, SHORTEST_STEM)  # other words beside it tell that it is meant
