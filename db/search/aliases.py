"""Other names of the same body or thing, so that МОМ finds IOM and Верховный суд finds the Supreme Court.

The table is db/data/aliases.tsv. A record is indexed under the other names of what it is called, and under the acronyms
of what it speaks of; a query is put in other words only when it finds little as it is.
"""

from functools import cache

from db.search import fold

Words = tuple[str, ...]
MOST_WORDS = 3  # of another name put into a query; more would all have to be found
_OF = ("of", "in", "for")


@cache
def _groups() -> dict[str, list[tuple[Words, tuple[Words, ...]]]]:
    """By first word: each name of the table with the other names of its group."""
    from importlib.resources import files  # not for a first screen

    table: dict[str, list[tuple[Words, tuple[Words, ...]]]] = {}
    for line in files("db").joinpath("data/aliases.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
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
