"""Which words can depend on the noun of a body's name in Russian, and what a quote behind it holds."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.bodies.russian_people import is_given_name, is_person
from seeds.extract.text import russian
from seeds.extract.text.words import Word, word_set

COUNTRY_SHORT: Final = word_set("РТ КР РК РУз РФ РУ США ООН ЕС СНГ КНР ФРГ РБ")
_OFFICERS: Final = word_set(
    "господин госпожа полковник подполковник майор капитан лейтенант генерал генерал-майор сержант иерей протоиерей "
    "священник епископ")
_OTHER_PARTS: Final = ("VERB", "INFN", "GRND", "PRTS", "ADVB", "PREP", "NPRO", "PRCL", "CONJ", "COMP", "PRED")
_DETERMINERS: Final = word_set("этой этого этих такой такого таких данной данного данных нашей нашего наших")
_VERBS: Final = word_set("начала стала вела дали стали села")  # which may be nouns too: прокуратура начала проверку
_LONGEST: Final = 9  # letters of an acronym


def depends(word: Word, *, after_for: bool) -> bool:
    """Whether a word can depend on a noun: in the genitive, or behind `по` in any case but the nominative."""
    if "." in word.text or word.plain in _DETERMINERS or word.plain in _VERBS:
        return False  # the initials of a person; no name, but this one
    if word.is_acronym:
        return word.text in COUNTRY_SHORT or known.called(word.text) is not None or (
            word.text.isupper() and len(word.text) < _LONGEST)
    plain = word.plain
    if plain == "акыйкатчы":
        return True
    if russian.lemma(plain) in _OFFICERS:
        return False  # УМВД России по Томской области | полковника полиции
    if not russian.is_russian(plain) or russian.is_likely(plain, *_OTHER_PARTS):
        return plain == "раннего"
    cases = ("gent", "datv", "ablt", "loct", "accs") if after_for else ("gent",)
    if russian.can_be(plain.split("-")[-1], "NOUN", "ADJF", "PRTF", "NUMR", case=cases):
        return True
    return word.is_capital and not russian.forms(plain)[0].case  # a name that does not change: Душанбе


def is_of_several(word: Word) -> bool:
    """Whether a noun of bodies speaks of many, and names none: общественным объединениям."""
    forms = [form for form in russian.forms(word.plain) if form.pos == "NOUN"]
    return bool(forms) and all(form.number == "plur" for form in forms)


def is_country(word: Word, following: Word | None = None) -> bool:
    """Whether a capital behind a name in quotes may be what the body is of, rather than a person."""
    if word.text in COUNTRY_SHORT:
        return True
    is_given = following is not None and following.follows() and (
        is_person(following) or is_given_name(word, following))
    return word.is_capital and not is_given and not is_person(word) and russian.can_be(
        word.plain, "NOUN", "ADJF", case="gent")


def quote_end(words: Sequence[Word], at: int) -> int | None:
    """The number of the word behind a quote that begins with the word `at`."""
    for number in range(at + 1, min(len(words), at + 10)):
        if any(mark in words[number].gap for mark in '»”“"'):
            return number
        if "\n" in words[number].gap:
            return None
    return len(words) if len(words) - at < 10 else None
