"""People behind the names of bodies in Russian, where no name goes on: акимата области | Ерлан Сапаров."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.names import local_given
from seeds.extract.names.name_words import DOTTED, SHORT_SURNAMES
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word


def is_person(word: Word) -> bool:
    """Whether a capital word is a person's name or initial rather than what a body is of."""
    if word.is_capital and len(word.text) == 1:
        return True
    if not word.is_capital or word.is_acronym or not word.text.partition("-")[0][1:].islower():
        return False
    readings = russian.forms(word.plain.partition("-")[0])  # Жюльетт-Мари
    if not readings or readings[0].tags & {"Geox"}:
        return False
    return bool(readings[0].tags & {"Name", "Surn", "Patr"}) or (
        not any(form.tags & {"Geox", "ADJF"} for form in readings) and readings[0].case == "nomn"
        and word.plain.endswith(("ов", "ев", "ова", "ева", "зода", "заде", "беков", "уулу", "кызы")))


def is_initialled(words: Sequence[Word], at: int) -> bool:
    """Whether a capital word has initials behind it that are of no other: отдела опеки | Сушко О.Г."""
    if not words[at].text.istitle() or at + 1 >= len(words) or not (
            _is_dotted(words[at + 1]) and words[at + 1].follows()) or country.named(words[at].bare):
        return False
    behind = next((one for one in words[at + 1:at + _INITIALS] if not _is_dotted(one)), None)
    return behind is None or behind.gap not in (" ", ". ", ".") or not behind.text.istitle()


def begins_with_initials(words: Sequence[Word], at: int) -> bool:
    """Whether two initials and a surname begin with a word: секретарь посольства | Г. А. Шмелев."""
    own = words[at:at + _INITIALS - 1]
    return len(own) == _INITIALS - 1 and all(len(one.text) == 1 and one.is_capital for one in own[:2]) and (
        own[1].gap.startswith(".") and own[2].gap.startswith(".") and own[2].is_capital)


def _is_dotted(word: Word) -> bool:
    """Whether a word is one letter or a few with stops, and no acronym."""
    return (len(word.text) == 1 and word.is_capital) or DOTTED.fullmatch(word.text) is not None


_INITIALS: Final = 4  # words of a surname and its initials, and the one behind
_SURNAMES: Final = ("ов", "ев", "ова", "ева", "ин", "ина", "зода", "заде", "дзе", "швили", "ян", "енко", "чук",
                   "уулу", "кызы", "улы", "ұлы", "қызы")


_SHORTEST: Final = 4  # letters of an ending alone


def is_given_name(word: Word, following: Word) -> bool:
    """Whether a capital is no place and stands in front of a surname: акимата области Ерлан Сапаров."""
    if not (word.is_capital and following.is_capital and following.follows()) or word.is_acronym or (
            country.named(word.bare) or country.is_place(word.bare)):
        return False
    if any("Name" in form.tags for form in russian.forms(word.plain)) and not russian.is_known(following.plain):
        return True  # Офиса Ион Кожокару
    if russian.is_surname(word.plain) and not russian.is_known(word.plain) and russian.is_name(following.plain):
        return True  # комитета Турсуновым Виталием
    if local_given.is_given(word.plain) or (
            local_given.may_be_given(word.plain) and not russian.is_known(word.plain)):
        return True  # фонда «Берег» Дилором Гайдук
    is_free = not any("Geox" in form.tags for one in (word, following) for form in russian.forms(one.plain))
    is_surname = following.plain in SHORT_SURNAMES or (
        following.plain.endswith(_SURNAMES) and len(following.plain) > _SHORTEST)
    return is_free and is_surname and not any(
        form.pos == "ADJF" for form in russian.forms(word.plain))
