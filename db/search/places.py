"""Other names of places in a query, so that Leninabad and Ленинабад find Khujand.

The names come from a gazetteer: a function from the plain words of a name to those of its other names. A program that
has one says so with `use`; otherwise it is looked for in the entry point group `fieldex.places`, which costs more than
an answer should. It is asked only for words that nothing is known by.
"""

import sqlite3
from collections.abc import Callable
from functools import cache

from db.search import vocabulary
from db.search.vocabulary import Scores

Words = tuple[str, ...]
SHORTEST = 4  # letters of a name that is looked up
LONGEST_NAME = 3  # words


Gazetteer = Callable[[Words], list[Words]]
_used: list[Gazetteer] = []


def use(gazetteer: Gazetteer) -> None:
    """Look other names of places up in `gazetteer` from now on."""
    _used[:] = [gazetteer]


@cache
def _installed() -> list[Gazetteer]:
    from importlib.metadata import entry_points

    return [entry.load() for entry in entry_points(group="fieldex.places")]


def _gazetteers() -> list[Gazetteer]:
    return _used or _installed()


def also_called(connection: sqlite3.Connection, word: str, *, last: bool) -> Scores:  # noqa: ARG001 - as its siblings
    """Known words that are another name, of one word, of the place called `word`; none for a word that is known."""
    if len(word) < SHORTEST or vocabulary.is_known(connection, word, whole=True):
        return {}
    others = {name[0] for ask in _gazetteers() for name in ask((word,)) if len(name) == 1}
    return {other: vocabulary.SAME_PLACE for other in others if vocabulary.is_known(connection, other, whole=True)}


def instead(words: Words) -> list[Words]:
    """The words of a query with a place that has several words, in this name or another, put in each other way."""
    found: dict[Words, None] = {}
    for size in range(1, LONGEST_NAME + 1):
        for at in range(len(words) - size + 1):
            name = words[at:at + size]
            if len("".join(name)) < SHORTEST:
                continue
            for other in (other for ask in _gazetteers() for other in ask(name)):
                if size > 1 or len(other) > 1:
                    found[*words[:at], *other, *words[at + size:]] = None
    return list(found)
