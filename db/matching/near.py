"""Words of a directory that may be one another: with a typing error, or transliterated for another language."""

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import Final

from db.matching.names import FREQUENT
from db.matching.words import LOOSE, SHORTEST_MISTYPED, transliterated

MOST_ALIKE: Final = 12  # words that differ by one letter, compared with each other


def near_words(plain: Mapping[str, Collection[str]], counts: Mapping[str, int]) -> dict[str, set[str]]:
    """By word as it sounds, others that are it with a typing error, each two once."""
    near: dict[str, set[str]] = {}
    for words in _one_letter_apart(plain):
        for one, other in combinations(words[:MOST_ALIKE], 2):
            if min(counts.get(one, 0), counts.get(other, 0)) < FREQUENT:
                near.setdefault(one, set()).add(other)
    return near


def spelled_otherwise(plain: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """By word as it sounds, others that it may be in the transliteration of another language."""
    found: dict[str, set[str]] = {}
    for word, spellings in plain.items():
        others = {level.translate(LOOSE) for spelling in spellings for level in transliterated(spelling)} - {word}
        if others := {other for other in others if other in plain}:
            found[word] = others
    return found


def _one_letter_apart(plain: Mapping[str, Collection[str]]) -> Iterable[list[str]]:
    """Words that become the same when each loses one letter at most (Garbe's symmetric deletes)."""
    first: dict[str, str] = {}  # by what is left of it, the first word; most are the only one
    several: dict[str, list[str]] = {}
    for word, spellings in plain.items():
        for spelling in {word, *spellings}:
            if len(spelling) >= SHORTEST_MISTYPED and spelling.isalpha():
                for left in {spelling, *[spelling[:at] + spelling[at + 1:] for at in range(len(spelling))]}:
                    before = first.setdefault(left, word)
                    if before is not word:
                        several.setdefault(left, [before]).append(word)
    return several.values()
