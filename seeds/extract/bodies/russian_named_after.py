"""Whom a body is named after, behind its noun in Russian: имени Фридриха Эберта, Фонд Конрада Лемана."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies.russian_people import is_person
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word

_MOST: Final = 4  # words of such a name
_GENITIVE: Final = ("а", "я", "ы", "и")


def end(words: Sequence[Word], head: int, at: int, noun: str) -> int:
    """The number of the word behind the name that begins with the word `at`; `at` where none does."""
    first = at
    is_first = at == head + 1 and noun == "фонд"
    if words[at].plain in ("имени", "им"):
        first += 1
    elif is_first and _is_surname(words, at):
        return at + 1
    elif not (is_first and (_is_in_genitive(words, at) or _is_foreign(words, at))):
        return at
    behind = first
    while behind < len(words) and behind - first < _MOST and words[behind].is_capital and (
            words[behind].follows("-") or (words[behind].gap in (".", ". ")
                                           and len(words[behind - 1].text) < 3)):  # им., an initial
        behind += 1
    return behind if behind > first else at


def _is_surname(words: Sequence[Word], at: int) -> bool:
    """Whether a fund is called by one word that no dictionary knows, in the genitive: Фонд Эберта."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if not word.is_capital or not word.follows() or word.is_acronym or not word.plain.endswith(
            ("а", "ы", "и")) or (
            following is not None and following.is_capital and following.follows()):
        return False
    return not russian.is_known(word.plain) and word.text[1:].islower()


def _is_in_genitive(words: Sequence[Word], at: int) -> bool:
    some = words[at:at + 2]
    return len(some) == 2 and all(word.is_capital and word.follows() and not word.is_acronym for word in some) and (
        is_person(some[0]) and [one.case for one in russian.forms(some[0].plain)[:1]] == ["gent"]
        and russian.can_be(some[1].plain, "NOUN", case="gent"))


def _is_foreign(words: Sequence[Word], at: int) -> bool:
    """Whether a name and a surname that no dictionary knows, and no third, are in the genitive: Фонд Йоргена Хааба."""
    some = words[at:at + 2]
    goes_on = at + 2 < len(words) and words[at + 2].follows() and words[at + 2].is_capital
    return len(some) == 2 and not goes_on and not russian.is_known(some[1].plain) and _may_be_name(some[0]) and all(
        word.text.istitle() and word.follows() and word.plain.endswith(_GENITIVE)
        and not country.named(word.bare) and not country.is_place(word.bare) for word in some)


def _may_be_name(word: Word) -> bool:
    return not russian.is_known(word.plain) or any("Name" in form.tags for form in russian.forms(word.plain))
