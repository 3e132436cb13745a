"""Places and countries that a text names, by the gazetteer, in whatever case a Russian sentence puts them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from db import countries
from seeds.extract.text import country, lexicon, russian, turkic_cases
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_LONGEST = 3  # words of a name
_LETTERS = 3  # of a word that only its ending may make a country: При is none
_ENDINGS = (
    "ом",
    "ой",
    "ем",
    "е",
    "у",
    "а",
    "и",
    "ы",
    "я",
    "ю",
    "нын",
    "ның",
    "да",
    "де",
    "та",
    "те",
    "до",
    "то",
    "га",
    "ға",
    "dagi",
    "da",
    "ga",
)
_NOT_PLACES = listed("of march may the center centre union bar man reading nice mobile bath most split police order "
                     "justice date "
    "general "
    "gala union media court orange major colon home center jordan male batman union aid mary grant lyon victoria sofia "
    "мир союз победа центр совет мая марта дата дом рӯз рӯзи сана sana куни күнү күні вақт vaqt манзил manzil бүгүн "
    "бүгін")


_TOWNS_TOO = listed("sofia lyon nice bath split batman victoria mobile")  # where a preposition leads to them


class Where(NamedTuple):
    """A place or country where it stands."""

    start: int
    end: int
    name: str  # as it is called; in the nominative where that can be told
    country: str  # ISO 3166-1 alpha-2
    is_country: bool


def in_text(page: Page, start: int, end: int, *, shout: bool = False) -> Iterator[Where]:
    """The places named between two places of the text, in its order; with `shout` also short ones as OSH."""
    words = page.words.within(start, end)
    at = 0
    while at < len(words):
        size, found = _longest(words[at:at + _LONGEST], shout=shout) if words[at].is_capital else (1, None)
        if found is not None and page.text[words[at].end:words[at].end + 1] != "$" and not (  # US$20
                size == 1 and _is_month(words, at)):
            name, country, is_country = found
            yield Where(words[at].start, words[at + size - 1].name_end, name, country, is_country)
        at += size


def _is_month(words: Sequence[Word], at: int) -> bool:
    """Whether what may be a town is a month beside its day: 25 Nov."""
    return words[at].plain in _TOWN_OR_MONTH and any(
        word.text[0].isdigit() for word in words[max(0, at - 1):at + 2] if word is not words[at])


_TOWN_OR_MONTH = ("nov", "нов")  # a town of Tajikistan


def _longest(words: Sequence[Word], *, shout: bool) -> tuple[int, tuple[str, str, bool] | None]:
    for size in range(len(words), 0, -1):
        taken = words[:size]
        if any(word.gap not in (" ", "-", " (") for word in taken[1:]) or (size > 1 and not taken[-1].is_capital):
            continue
        name = " ".join(word.bare for word in taken)
        name = name.title() if shout and name.isupper() else name
        found = _named(name)
        if found is not None:
            return size, found
    return 1, None


@lru_cache(maxsize=8192)
def _named(name: str) -> tuple[str, str, bool] | None:
    """The usual form of a name, its country, and whether it is a country; None for what is no place."""
    if (
        len(name) < 2
        or name.lower() in _NOT_PLACES
        or (name.isupper() and len(name) < 4 and name not in ("US", "UK", "UAE", "РФ", "КР", "РК"))
    ):
        return None
    for form in _forms(name):
        tells = len(form) > (2 if form == name else _LETTERS) or form in ("US", "UK", "РФ", "КР", "РК")
        code = (country.SHORT.get(form) or countries.code_of(form)) if tells else None  # КР is no KR
        if code:
            return form, code, True
        if called := country.places_called(form):
            return form, called[0].country, called[0].kind == "country"
    return None


def _forms(name: str) -> Iterator[str]:
    """A name, and what it may be in the nominative."""
    yield name.title() if name.isupper() and len(name) > 3 else name
    last = name[-1:].lower()
    if "а" <= last <= "я" or name.endswith(("dagi", "da", "ga")):
        for ending in _ENDINGS:
            if name.endswith(ending) and len(name) - len(ending) > 1:
                stem = name[:-len(ending)]
                if stem.endswith("и"):
                    yield f"{stem}я"  # в Грузии
                soft = (f"{stem}ь", f"{stem}я", f"{stem}а", stem) if ending == "и" else (
                    stem, f"{stem}а", f"{stem}ь", f"{stem}я")  # в Твери
                yield from soft if last > "z" else (stem,)


def country_codes(page: Page, start: int, end: int) -> list[tuple[str, Where]]:
    """The countries named between two places, each once, with where."""
    found: dict[str, Where] = {}
    for where in in_text(page, start, end):
        if where.is_country:
            found.setdefault(where.country, where)
    return list(found.items())


_VENUE = regex(r"(?:\b(?:in|at|across|around|near|outside|throughout)\s(?:the\s)?(?:area|region|district|"
               r"province|county|town|"
               r"suburbs?|north|south|east|west|centre|center|streets)\sof|\bacross|\bin|\bat|\bto|^|\d,|[:;(|]|"
               r"\bв|\bво|\bнa|\bна|\bг\.|\bгород[еа]?|\bдар|"
               r"\bшаҳри)\s+(?:the\s+)?(?:cit(?:y|ies)\s+of\s+|г\.\s*|город[еа]?\s+|"
               r"шаҳри\s+)?$", re.IGNORECASE)


_IN_TOWN = regex(r"\s+(?:shahrida|shahar|шаарында|қаласында|шаҳрида|viloyatida|облусунда|облысында|районунда|"
                 r"ауданында|tumanida)", re.IGNORECASE)


_BEHIND_DATE = regex(r"\b(?:19|20)\d\d(?:\sг(?:ода|\.))?,\s(?:г\.\s?)?$")  # 4 June 2024, Minsk
_BEFORE_DATE = regex(r",\s(?:on\s)?\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s[^\W\d_]{3}")  # Islamabad, 11-12 June
_LOCATIVE = regex(r"\w{3}(?:да|де|та|те|до|дө|то|тө|da|dagi|дагы|дағы|деги|дегі)$")
_UNKNOWN = regex(
    r"(?<=\d\d\d\d, )(?P<dated>[A-ZА-Я][^\W\d_]{2,})(?=[;.]?\s*$)|"
    r"(?:(?<=\b[Ii]n )|(?<=\bat )|(?<=\bacross )|(?<=region of )|(?<=district of )|(?<=area of )|(?<=city of )|"
    r"(?<=town of )|(?<=people to )|"
    r"(?<=participants to "
    r"))(?P<en>[A-Z][^\W\d_A-ZА-я][\w’'-]+(?:[ -](?:[a-z]{2,3}-)?[A-Z][^\W\d_]+)?)(?=[,.;:)]|"
    r"\s(?:area|region|district|province|county|city|town|village|division|state|municipality|on|and|from|to|with|by|"
    r"between|this|last|next|in|where|which|for|will|was|were|gathered|against|during|since|after|before|under|led|"
    r"held|"
    r"organi[sz]\w+|paid|given|run|hosted|attended|funded|opened|sponsored|brought|drew|said|who|that|as|when|while|but|of|\d|\()|\s*$)|"
    r"(?<![^\W_])[Вв]о?\s(?:г\.\s?|городе\s|селе\s|с\.\s?)?(?P<ru>[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*(?:е|ах|ях|"
    r"и)(?:-на-[А-ЯЁ][а-яё]+)?)(?=[\s,.;:)]|$)")


def unknown_town(page: Page, start: int, end: int) -> Where | None:
    """A town that no gazetteer has, where one stands: held in Pokhara; прошёл в Бельцах."""
    for match in _UNKNOWN.finditer(page.text, start, end):
        name = match[match.lastgroup or 0]
        words = page.words.within(*match.span(match.lastgroup or 0))
        if len(words) > 1 and words[-1].plain in ("city", "springs", "valley"):
            words = words[:-1]
        if len(words) > 1 and words[0].plain in ("new", "north", "south", "east", "west"):
            words = words[1:]
        if any(word.plain in lexicon.NO_NAMES or (word.plain in _NOT_PLACES and word.plain not in _TOWNS_TOO)
               for word in words) or (
                match["ru"] and not _is_town(words[0].plain)):
            continue
        return Where(*match.span(match.lastgroup or 0), name, "", False)
    return None


def _is_town(plain: str) -> bool:
    """Whether a Russian word may be a place in the locative: no dictionary has it, or has it as a place."""
    return not russian.is_known(plain) or any("Geox" in form.tags for form in russian.forms(plain))


# To a country only those go who travel: transit routes to Nigeria.
_TO = regex(r"(?<!tour)(?<!trip)(?<!visit)(?<!mission)(?<!travelled)(?<!delegation)\sto\s(?:the\s)?$",
            re.IGNORECASE)


def venue(page: Page, start: int, end: int) -> Where | None:
    """The town where something took place: named behind a preposition; else None."""
    found = [
        where
        for where in in_text(page, start, end)
        if _VENUE.search(page.text[max(start, where.start - 30) : where.start])
        or _IN_TOWN.match(page.text[where.end : where.end + 24])
        or _BEHIND_DATE.search(page.text[max(start, where.start - 24) : where.start])
        or _BEFORE_DATE.match(page.text[where.end : where.end + 12])
        or (page.language in turkic_cases.LANGUAGES and _LOCATIVE.search(page.text[where.start : where.end]))
    ]
    towns = [where for where in found if not where.is_country]
    found = [where for where in found if not _TO.search(page.text[max(start, where.start - 40):where.start])]
    return towns[0] if towns else (found[0] if found else None)
