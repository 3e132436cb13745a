"""The people that stand in front of a body's name in Kyrgyz, Kazakh and Uzbek, and are no part of it."""

from collections.abc import Sequence
from typing import Final

from db.search import fold
from seeds.extract.names import local_given, local_nouns, turkic_names
from seeds.extract.names.name_words import INITIALS_AND_NAME
from seeds.extract.text import country, lexicon, turkic_cases
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

NAMED_AFTER: Final = regex(r"атында|nomidagi|номидаги")


def is_person(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the surname or the patronymic of somebody, or the second name behind the first."""
    word = words[at]
    if INITIALS_AND_NAME.fullmatch(word.text) and not (at + 1 < len(words) and (
            _TIED_TO_NAMES.match(words[at + 1].plain))):
        return True  # Г.Усенова жана | Укук клиникасы
    if at and word.is_capital and word.follows() and not local_nouns.noun_of(word):
        before = words[at - 1]
        if local_given.is_given(before.plain) and before.is_capital and begins(words, at - 1):
            return True  # Ерлан Сейтқали | Дағдарыс орталықтары одағы
        if local_given.is_given(word.plain) and _is_surname(before):
            return True  # Токтогулова Бурул | Ички иштер министрлиги
    if not word.is_capital or word.text[:2].isupper() or word.plain in _NO_SURNAMES or turkic_cases.is_regional(word):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind and (NAMED_AFTER.match(behind.plain) or (
            not behind.is_capital and (turkic_cases.is_regional(behind) or behind.plain.startswith(_RURAL)))):
        return False  # Свердлов райондук соту, Крупская айылдык кеңеши
    return _is_surname(word) or (behind is not None and _is_in_front_of_country(words, at))


def _is_in_front_of_country(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the second capital in front of a country's acronym: Аружан Мұсаби | ҚР Әділет министрлігі."""
    word, behind = words[at], words[at + 1]
    return behind.is_acronym and behind.follows() and country.named(behind.bare) is not None and at > 0 and (
        word.follows() and words[at - 1].is_capital and not any(
            one.is_acronym or turkic_cases.of(one) or country.is_place(one.bare) or local_nouns.noun_of(one)
            for one in words[at - 1:at + 1]))


def _is_surname(word: Word) -> bool:
    """Whether a word ends as a surname does."""
    name = turkic_names.bare(word.bare)
    if name == word.bare and turkic_cases.of(word) == "genitive":
        return False  # Республикасынын ends as Сорокин does
    return word.is_capital and len(name) > _SHORTEST_SURNAME and lexicon.SURNAME.search(fold.plain(name)) is not None


_RURAL: Final = ("айылдык", "ауылдық")
_TIED_TO_NAMES: Final = regex("жамаат|жамоат|атында|nomidagi|номидаги|мектеп|мектеб")  # called after people
_NO_SURNAMES: Final = word_set("еңбек")
_SHORTEST_SURNAME: Final = 4  # letters


def begins(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the first of a sentence or a line."""
    return at == 0 or words[at].gap.strip()[-1:] in (".", "!", "?", "«", "“", "–", "—", ":") or "\n" in words[at].gap
