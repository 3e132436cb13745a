"""People behind the names of bodies in Russian, where no name goes on: акимата области | Ерлан Сапаров."""

from typing import Final

from seeds.extract.names.name_words import SHORT_SURNAMES
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
    is_free = not any("Geox" in form.tags for one in (word, following) for form in russian.forms(one.plain))
    is_surname = following.plain in SHORT_SURNAMES or (
        following.plain.endswith(_SURNAMES) and len(following.plain) > _SHORTEST)
    return is_free and is_surname and not any(
        form.pos == "ADJF" for form in russian.forms(word.plain))
