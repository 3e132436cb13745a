"""Names of their own behind English nouns, by which bodies are called: Women's Centre Gulnora, Shelter Umut."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.names import given, name_words, posts
from seeds.extract.names.english_words import HEADS, NOT_IN_FRONT, TOPICS
from seeds.extract.text import country, lexicon
from seeds.extract.text.words import Word, word_set

NOUNS: Final = word_set("centre center shelter clinic foundation fund association refuge")


def end(words: Sequence[Word], at: int) -> int:
    """The number behind the name that follows a noun, by which the body is called: Women's Centre Gulnora."""
    behind = at
    while behind < len(words) and words[behind].follows() and words[behind].is_capital and (
            behind - at < _MOST and _is_own(words[behind], least=_SHORTEST if behind == at else 1)):
        behind += 1
        if words[behind - 1].is_possessive:
            return at
    goes_on = behind < len(words) and words[behind].follows("-") and words[behind].is_capital and not (
        country.named(words[behind].bare))
    is_person = behind > at + 1 and name_words.is_surname(words[behind - 1])
    return at if goes_on or is_person else behind


def _is_own(own: Word, least: int) -> bool:
    """Whether a capital behind a noun is no other noun, topic, place or person."""
    return not (own.is_acronym or own.plain in NOT_IN_FRONT or own.plain in HEADS or own.plain in TOPICS
                or own.plain in lexicon.NO_NAMES or posts.is_post(own) or given.is_given(own)
                or country.named(own.bare) or country.is_place(own.bare) or len(own.text) < least)


def is_of_force(words: Sequence[Word], head: int) -> bool:
    """Whether one word behind a joint task force is what that is called: Joint Task Force Neptune."""
    at = head + 1
    if [word.plain for word in words[max(0, head - 2):at]] != ["joint", "task", "force"] or at >= len(words):
        return False
    own = words[at]
    goes_on = at + 1 < len(words) and words[at + 1].follows("-") and words[at + 1].is_capital
    return own.text.istitle() and own.follows() and not goes_on and not posts.is_post(own) and (
        own.plain not in HEADS and own.plain not in NOT_IN_FRONT)


_MOST: Final = 3  # words of such a name


_SHORTEST: Final = 3  # letters
