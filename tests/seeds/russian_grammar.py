"""Russian names and phrases in all cases, for documents that are made up: n g d a i p.

Nouns and adjectives are turned by the dictionary; names by their endings, for no dictionary has those of the region.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final, NamedTuple

CASES: Final = "ngdaip"
_TAGS: Final = dict(zip(CASES, ("nomn", "gent", "datv", "accs", "ablt", "loct"), strict=True))
_ENDINGS: Final = (  # whether of a woman, of a surname (None: of any name); what ends it, and what that becomes
    (True, None, "ия", "ия ии ии ию ией ии"), (True, True, "ая", "ая ой ой ую ой ой"),
    (True, True, "ова", "ова овой овой ову овой овой"), (True, True, "ева", "ева евой евой еву евой евой"),
    (True, True, "ина", "ина иной иной ину иной иной"), (None, False, "ка", "ка ки ке ку кой ке"),
    (None, False, "га", "га ги ге гу гой ге"), (None, False, "ша", "ша ши ше шу шей ше"),
    (None, False, "а", "а ы е у ой е"), (None, False, "я", "я и е ю ей е"),
    (False, True, "ов", "ов ова ову ова овым ове"), (False, True, "ев", "ев ева еву ева евым еве"),
    (False, True, "ин", "ин ина ину ина иным ине"), (False, True, "ский", "ский ского скому ского ским ском"),
    (False, None, "ий", "ий ия ию ия ием ии"), (False, None, "й", "й я ю я ем е"), (False, None, "ь", "ь я ю я ем е"),
    *((False, None, last, f"{last} {last}а {last}у {last}а {last}ом {last}е") for last in "бвгдзклмнпрстфхжчшц"),
)


def named(word: str, case: str, *, is_woman: bool, is_surname: bool) -> str:
    """A given name, patronymic or surname in a case; what no Russian ending fits stays as it is: Бегимай."""
    if "-" in word:
        parts = word.split("-")
        return "-".join(named(one, case, is_woman=is_woman, is_surname=is_surname) for one in parts)
    for woman, surname, ending, forms in _ENDINGS:
        if word.endswith(ending) and woman in (None, is_woman) and surname in (None, is_surname):
            return word.removesuffix(ending) + forms.split()[CASES.index(case)]
    return word


class Person(NamedTuple):
    """Somebody's name in one of the styles: full whole official short back."""

    given: str
    patronymic: str
    surname: str
    is_woman: bool
    declines: bool = True
    style: str = "full"

    def __getattr__(self, name: str) -> Any:
        if name in CASES:
            return self.said(name)
        if name in ("full", "whole", "official", "short", "back"):
            return self._replace(style=name)
        raise AttributeError(name)

    def said(self, case: str) -> str:
        """The name in a case, its parts in the order of its style."""
        given, middle, surname = (
            named(part, case, is_woman=self.is_woman, is_surname=part is self.surname)
            if self.declines and part else part for part in (self.given, self.patronymic, self.surname))
        initials = f"{given[0]}." + (f"{middle[0]}." if middle else "")
        order = {"full": (given, surname), "whole": (given, middle, surname), "official": (surname, given, middle),
                 "short": (initials, surname), "back": (surname, initials)}[self.style]
        return " ".join(filter(None, order))

    @property
    def forms(self) -> list[str]:
        return list(dict.fromkeys(self.said(case) for case in CASES))


class Phrase(NamedTuple):
    """A title or a body's name, of which the words up to the first noun are turned."""

    text: str
    more: Sequence[str] = ()  # what else it may be called

    def __getattr__(self, name: str) -> str:
        if name in CASES:
            return turned(self.text, name)
        raise AttributeError(name)

    @property
    def forms(self) -> list[str]:
        return list(dict.fromkeys([*(turned(self.text, case) for case in CASES), *self.more]))


@cache
def turned(text: str, case: str) -> str:
    """A phrase in a case: its adjectives and its first noun; nothing of what is called by an acronym."""
    found: list[str] = []
    left = text.split(" ")
    while left:
        word = left.pop(0)
        form = _parsed(word)
        if form is None:
            return " ".join([*found, word, *left])
        inflected = form.inflect({_TAGS[case]}) if case != "n" else form
        found.append(word[0] + inflected.word[1:] if inflected else word)
        if "NOUN" in form.tag:
            return " ".join([*found, *left])
    return " ".join(found)


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _parsed(word: str) -> Any:
    """The nominative that a word is; None where it is none."""
    if not word.replace("-", "").isalpha() or word.isupper():
        return None
    found = [one for one in _analyzer().parse(word) if {"nomn", "sing"} in one.tag]
    return next((one for pos in ("ADJF", "PRTF", "NOUN") for one in found if pos == one.tag.POS), None)
