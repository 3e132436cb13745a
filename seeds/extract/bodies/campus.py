"""Where in a university of several cities a campus is: University of Texas at El Paso; State University, Long Beach."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.names import given, posts
from seeds.extract.names.english_words import HEADS, NOT_IN_FRONT
from seeds.extract.text import country
from seeds.extract.text.words import Word, word_set

_STATES: Final = word_set(  # whose universities are called by their cities
    "alabama alaska arkansas california carolina colorado hawaii houston illinois maryland massachusetts michigan "
    "minnesota missouri nebraska nevada tennessee texas wisconsin york")
_GAPS: Final = (", ", " - ", " – ", " — ", "-", "–")
_MOST: Final = 2  # words of a city


def behind(words: Sequence[Word], head: int, at: int) -> int:
    """The number of the word behind the city that tells the campus, of a name that ends in front of the word `at`."""
    if words[head].plain != "university" or at >= len(words) or not _has_campuses(words, head, at):
        return at
    first = at + 1 if words[at].plain == "at" and words[at].follows() else at
    is_at = first > at and first < len(words) and words[first].follows()
    is_joined = is_at or (first == at and words[at].gap in _GAPS and not _may_be_person(words, at))
    end = first
    while is_joined and end < len(words) and end - first < _MOST and _can_be_of_city(words[end]) and (
            end == first or words[end].follows()):
        end += 1
    goes_on = end < len(words) and words[end].follows("-") and words[end].is_capital
    return at if end == first or goes_on else end


def _may_be_person(words: Sequence[Word], at: int) -> bool:
    """Whether what a comma sets apart is rather somebody than a city."""
    return at < len(words) and words[at].gap == ", " and given.is_given(words[at]) and not (
        country.is_place(words[at].bare))


def _has_campuses(words: Sequence[Word], head: int, at: int) -> bool:
    """Whether a university is that of a state: University of X, X State University, State University of X."""
    if at == head + 1:
        return head > 1 and words[head - 1].plain == "state" and words[head - 2].plain in _STATES
    return words[head + 1].plain == "of" and words[at - 1].plain in _STATES


def _can_be_of_city(word: Word) -> bool:
    return word.is_capital and not (
        word.is_acronym or word.is_possessive or word.plain in HEADS or word.plain in NOT_IN_FRONT
        or posts.is_post(word))
