"""Two names beside each other, of people or of anything else: how many points they are worth."""

import math
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from db.matching.points import (
    INITIAL_ONLY,
    LONE_WORD,
    OF_A_TYPE,
    OTHER_GIVEN_NAME,
    OTHER_NAME,
    OTHER_NUMBER,
    OTHER_SURNAME,
    PART_OF_A_NAME,
    SAME_NAME,
    SHARE_MORE,
    SHARE_THAT_DIFFERS,
    SURNAME_AND_INITIAL,
    TITLE_DIFFERS,
    TITLE_ERROR,
    TYPING_ERROR,
    WORD_MORE,
    Scored,
)
from db.matching.profile import Profile
from db.matching.words import (
    EXACT,
    GENDERED,
    INITIAL,
    SPELT,
    TYPED,
    TYPED_TWICE,
    Word,
    how_alike,
    title_of,
    ways_of,
    without_countries,
    words_of,
)

FREQUENT = 4  # records that hold a word which is then no typing error of another such word
RARE_NAMESAKES, MOST_FOR_RARITY = 0.05, 1.5  # expected namesakes that take nothing from a name; points they take
SMALL_DIRECTORY = 500  # records; with fewer, a name that stands there once is not rare for that


class Known:
    """How many records hold a word, and how many there are."""

    def __init__(self, connection: sqlite3.Connection, *, whole: bool = False) -> None:
        self._connection = connection
        self.size = int(connection.execute("SELECT coalesce(max(number), 0) FROM record").fetchone()[0])
        self._records: dict[str, int] = dict(connection.execute(
            "SELECT skeleton, sum(records) FROM search_term GROUP BY skeleton")) if whole else {}
        self._whole = whole

    def records(self, word: Word) -> int:
        """How many records hold a word that sounds so."""
        count = self._records.get(word.level)
        if count is None:
            count = 0 if self._whole else int(self._connection.execute(
                "SELECT coalesce(sum(records), 0) FROM search_term WHERE skeleton = ?", (word.level,)).fetchone()[0])
            self._records[word.level] = count
        return count

    def is_frequent(self, word: Word) -> bool:
        """Whether so many records hold the word that it is hardly mistyped."""
        return self.records(word) >= FREQUENT

    def rarity(self, words: Iterable[Word], chance: float = 1.0) -> float:
        """Points, none or negative, for a name of these words that others bear by chance."""
        expected = self.size * chance
        for word in words:
            expected *= (self.records(word) + 1) / (self.size + SMALL_DIRECTORY)
        return -min(MOST_FOR_RARITY, max(0.0, math.log(max(expected, 1e-9) / RARE_NAMESAKES) / 2))


class Aligned(NamedTuple):
    """The words of two names put beside each other."""

    matched: list[tuple[float, Word]]  # how far the same, and the word
    left: list[Word]  # words of the first that the second has not
    right: list[Word]

    @property
    def errors(self) -> int:
        """How many typing errors there are between them."""
        return sum({TYPED: 1, TYPED_TWICE: 2}.get(likeness, 0) for likeness, _ in self.matched)

    @property
    def is_exact(self) -> bool:
        """Whether they are of the very same words."""
        return all(likeness == EXACT for likeness, _ in self.matched)


def align(one: Sequence[Word], other: Sequence[Word], known: Known) -> Aligned:
    """Put the words of two names beside each other, each with the most alike."""
    left, right = list(one), list(other)
    matched: list[tuple[float, Word]] = []
    for word in one:
        if word in right:
            matched.append((EXACT, word))
            left.remove(word)
            right.remove(word)
    alike = [(likeness, at, to) for at, word in enumerate(left) for to, with_ in enumerate(right)
             if (likeness := how_alike(word, with_))
             and not (INITIAL < likeness <= TYPED and known.is_frequent(word) and known.is_frequent(with_))]
    gone: set[Word] = set()
    for likeness, at, to in sorted(alike, key=lambda found: -found[0]):
        if left[at] not in gone and right[to] not in gone:
            gone |= {left[at], right[to]}
            matched.append((likeness, max(left[at], right[to], key=known.records)))
    return Aligned(matched, [word for word in left if word not in gone], [word for word in right if word not in gone])


# Names of people

def compare_people(one: Sequence[Word], other: Sequence[Word], known: Known) -> Scored:
    """Points for two names of people: words in any order, patronymics and initials."""
    aligned = align(one, other, known)
    if aligned.left and aligned.right:
        joined = "".join([word.loose for word in aligned.left]), "".join([word.loose for word in aligned.right])
        if joined[0] != joined[1]:  # Abdurahmon Zoda and Abdurahmonzoda
            return _other_person(aligned), ""
        aligned = Aligned([*aligned.matched, (SPELT, max(aligned.left))], [], [])
    whole = [(likeness, word) for likeness, word in aligned.matched if likeness > INITIAL]
    if not whole:
        return OTHER_NAME, ""
    typed, initials = aligned.errors, len(aligned.matched) - len(whole)
    words = [word for _, word in whole]
    if len(whole) == 1:
        errors = TYPING_ERROR * typed
        if initials:
            return SURNAME_AND_INITIAL + errors + known.rarity(words, 1 / 15), "same surname and initial"
        return (PART_OF_A_NAME if aligned.left or aligned.right else LONE_WORD) + errors, "same name"
    points = SAME_NAME + TYPING_ERROR * typed + INITIAL_ONLY * initials + known.rarity(words)
    points += WORD_MORE * len(aligned.left + aligned.right)
    if typed or initials:
        return points, "similar name"
    return points, "same name" if aligned.is_exact else "same name in another spelling"


def _other_person(aligned: Aligned) -> float:
    """Points for names that both have a word the other lacks; a surname may have changed with a marriage."""
    if not any(likeness > INITIAL for likeness, _ in aligned.matched):
        return OTHER_NAME
    surnames = all(any(GENDERED.search(word.level) for word in words) for words in (aligned.left, aligned.right))
    return OTHER_SURNAME if surnames else OTHER_GIVEN_NAME


# Titles

def compare_titles(one: Sequence[Word], other: Sequence[Word], known: Known, types: Collection[str]) -> Scored:
    """Points for two titles in any order of words; numbers have to be the same, and `types` say little."""
    aligned = align(one, other, known)
    if not any(likeness > INITIAL for likeness, _ in aligned.matched):
        return OTHER_NAME, ""
    sides = aligned.left, aligned.right
    points = OTHER_NUMBER if any(word.plain.isdigit() for words in sides for word in words) else 0.0
    more = sum(OF_A_TYPE if word.level in types else 1.0 for words in sides for word in words)
    if all(any(word.level not in types for word in words) for words in sides):
        return points + TITLE_DIFFERS + SHARE_THAT_DIFFERS * more / (len(one) + len(other)), ""
    points += SAME_NAME + SHARE_MORE * more / max(len(one), len(other)) + max(-1.5, TITLE_ERROR * aligned.errors)
    if len(one) <= 2:
        points += known.rarity([word for _, word in aligned.matched])
    if more or aligned.errors:
        return points, "similar name"
    return points, "same name" if aligned.is_exact else "same name in another spelling"


def compare_names(one: Profile, other: Profile, known: Known) -> Scored:
    """Points for the names of two records: the best of any name of the one with any of the other."""
    if one.shape.is_person:
        return max((compare_people(a, b, known) for name in one.names if (a := words_of(name))
                    for also in other.names if (b := words_of(also))), default=(OTHER_NAME, ""))
    both = one.countries & other.countries
    ways = [[without_countries(words, both) for name in profile.names for words in ways_of(name) if words]
            for profile in (one, other)]
    short = [[title_of(profile.acronym)] if profile.acronym else [] for profile in (one, other)]
    pairs = [(a, b) for a in ways[0] for b in ways[1] + short[1]] + [(a, b) for a in short[0] for b in ways[1]]
    return max((compare_titles(a, b, known, one.shape.types) for a, b in pairs), default=(OTHER_NAME, ""))
