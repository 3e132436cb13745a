"""Countries in text: which one a document is from, and which one the name of a body says it is of."""

import re
from collections import Counter
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from db import countries
from db.search import fold
from seeds.extract.text import russian
from seeds.extract.text.words import word_set
from seeds.gazetteer import places
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.text.page import Page
    from seeds.extract.text.words import Word

# Beginnings of the countries' names and of what is of them, in every script; the last letters change with the case.
_STEMS: Final = {
    "TJ": "tajik tadzhik таджик тоҷик тожик тәжік", "KG": "kyrgyz kirgiz кыргыз киргиз қирғиз қырғыз qirgʻiz",
    "KZ": "kazakh казах қазақ қозоқ казак qozog", "UZ": "uzbek узбек ўзбек өзбек o'zbek oʻzbek o‘zbek ӯзбек",
    "TM": "turkmen туркмен түркмен", "AF": "afghan афган афғон", "RU": "russia росси орусия ресей rossiya"}
OF_REGION: Final = frozenset(_STEMS)
_BY_STEM: Final = {stem: code for code, stems in _STEMS.items() for stem in stems.split()}
_STEM: Final = regex("(?i)(?:" + "|".join(sorted(_BY_STEM, key=len, reverse=True)) + ")")
SHORT: Final = {"РТ": "TJ", "ҶТ": "TJ", "КР": "KG", "РК": "KZ", "ҚР": "KZ", "РУз": "UZ", "РУ": "UZ", "РФ": "RU",
                "США": "US", "U.S": "US", "U.S.": "US", "U.K.": "GB", "UAE": "AE", "US": "US", "USA": "US", "UK": "GB",
                "Korea": "KR", "Корея": "KR", "Кореи": "KR", "Корее": "KR", "ОАЭ": "AE", "Эмираты": "AE",
                "Emirates": "AE", "ФРГ": "DE", "КНР": "CN", "КНДР": "KP"}
_OF_NOBODY: Final = word_set("eu io me tv co ai cc int")  # ends of domains that are no countries', or seldom
_PREFIXES: Final = {"992": "TJ", "996": "KG", "998": "UZ", "993": "TM", "93": "AF"}
_SHORT_BEHIND: Final = regex(r"\s+(РТ|ҶТ|КР|РК|ҚР|РУз|РУ|РФ)$")
_FRONT: Final = regex(r"^(?P<name>[^\W\d_][\w'’‘ʻ]*)(?:\s+(?:Republic['’]s|Республикасы\w*|Respublikasi\w*|"
                      r"Республикаси\w*)|['’]s)?\s+"
                      r"(?=\S)")
_REPUBLIC: Final = word_set("republic республики республике республикой республика ҷумҳурии kingdom")
_JOINING: Final = word_set("of the in to в дар islamic исламской")
_FEW: Final = 6  # paragraphs at the beginning whose places tell where a document is from


_SURNAME = regex(r"(?:[ое]вич|енко)(?:а|у|ем|е)?$|^Казаков[аыу]?м?$")  # which begin as a country does


@lru_cache(maxsize=4096)
def named(word: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) that a word names, or that something is of: Tajik, Таджикистана, РТ."""
    if word in SHORT:
        return SHORT[word]
    if len(word.replace(".", "")) < 4 or not word[0].isupper():
        return None
    match = _STEM.match(word)
    if match is None and "-" in word and countries.code_of(word.rpartition("-")[2]):
        return None  # Halvorsen-Lee, which Li stands for Liechtenstein in
    if _SURNAME.search(word):
        return None
    if match:
        return _BY_STEM[match[0].lower()]
    return countries.code_of(word) or _in_case(word)


def _in_case(word: str) -> str | None:
    """The country that a Russian word names in another case than the nominative: Армении, Польшей."""
    forms = russian.forms(word.lower())[:1] if russian.is_russian(word.lower()) else ()
    return next((countries.code_of(form.lemma.capitalize()) for form in forms if "Geox" in form.tags), None)


@lru_cache(maxsize=4096)
def apart(name: str) -> tuple[str, str | None]:
    """The name of a body without the country that it is of, and that country: Ministry of Justice of Tajikistan."""
    if short := _SHORT_BEHIND.search(name):
        return name[:short.start()], SHORT[short[1]]
    words = name.split()
    code = named(words[-1])
    if code is None and len(words) > 2 and words[-1].lower() in _REPUBLIC:
        code = named(words[-2])
        words = words[:-1] if code else words
    if code and len(words) > 1:
        left = words[:-1]
        while left and left[-1].lower() in _REPUBLIC | _JOINING:
            left = left[:-1]
        if left:
            return " ".join(left).rstrip(","), code
    front = _FRONT.match(name)
    if front and (code := named(front["name"])) and front.end() < len(name) - 3:
        return name[front.end():], code
    return name, None


def of_page(page: "Page") -> tuple[str, ...]:
    """The countries (ISO 3166-1 alpha-2) that a document speaks of; the one it is from, or speaks of most, first."""
    told: Counter[str] = Counter()
    text = page.text
    for at, word in enumerate(page.words.all):
        if word.is_capital and (code := named(word.bare) or _of_adjective(word.bare)):
            told[code] += 1 if at > 60 else 2
    for match in re.finditer(r"(?:\+|\b00)(992|996|998|993|93(?=\d{9}\b))", text.replace(" ", "")):
        told[_PREFIXES[match[1]]] += 3
    for match in re.finditer(r"@[\w.-]+\.([a-z]{2})\b", text):
        code = "GB" if match[1] == "uk" else match[1].upper()
        if match[1] not in _OF_NOBODY and code in countries.all_codes():
            told[code] += 3
    told["GB"] += 3 * len(re.findall("£", text)[:3])
    told.update(_by_towns(page))
    return tuple(code for code, count in told.most_common() if count)


def _by_towns(page: "Page") -> Counter[str]:
    """How much the towns of the beginning, and of what addresses stand in, speak for each country."""
    told: Counter[str] = Counter()
    for number, paragraph in enumerate(page.paragraphs):
        is_row = paragraph.kind == "row"
        if number >= _FEW and not is_row and "@" not in page.text[paragraph.start:paragraph.end]:
            continue
        words = page.words.within(paragraph.start, min(paragraph.end, paragraph.start + 120))
        for word, after in zip_longest(words, words[1:]):
            is_paired = after is not None and after.is_capital and after.follows()
            if not word.is_capital or (is_paired and russian.is_name(word.plain)) or (
                    _RED_CROSS.match(page.text, word.start)):
                continue
            if code := _of_town(word.bare) or _of_town(_uninflected(word.bare)):
                told[code] += 3 if number < _FEW else 1
            elif number < _FEW and (code := of_capital(word.bare) or _of_far_town(page, word, after)):
                told[code] += 2
            elif is_row and (code := _of_far_town(page, word, after)):
                told[code] += 1
    return told


def _of_far_town(page: "Page", word: "Word", after: "Word | None") -> str | None:
    """The country of a town far from the region, which no further name stands behind: Cape Town; LAGOS, 12 May."""
    is_pair = after is not None and after.is_capital and after.follows()
    if _DAY_BEHIND.match(page.text, word.end) or not (is_pair or len(word.bare) < _SHORTEST):
        return places.elsewhere(word.bare)
    return places.elsewhere(f"{word.bare} {after.bare}") if is_pair and after else None


_SHORTEST: Final = 5  # letters of a town's name that is told from words by itself
_DAY_BEHIND: Final = regex(r",\s(?:\d{1,2}\b|[A-Z][a-z]{2,8}\s\d{1,2}\b)")


@lru_cache(maxsize=2048)
def _of_adjective(word: str) -> str | None:
    """The neighbouring country that a Russian adjective is of, which no name begins like: Белорусское, Литовской."""
    match = _ADJECTIVE.match(word)
    return _OF_ADJECTIVE[match[1].lower()] if match else None


_OF_ADJECTIVE: Final = {
    "белорус": "BY", "украин": "UA", "молдав": "MD", "армян": "AM", "грузин": "GE", "азербайджан": "AZ", "литов": "LT",
    "латвий": "LV", "эстон": "EE", "турец": "TR", "поль": "PL", "серб": "RS", "болгар": "BG", "румын": "RO"}
_ADJECTIVE: Final = regex(rf"(?i)({'|'.join(_OF_ADJECTIVE)})с?к(?:ий|ая|ое|ие|ого|ой|ому|их|им|ими|ую|ом)$")


def of_towns(page: "Page") -> str | None:
    """The country whose capitals, large towns and people the beginning of a document names most: Amman, Jordanian."""
    told: Counter[str] = Counter()
    for paragraph in page.paragraphs[:_FEW]:
        for word in page.words.within(paragraph.start, min(paragraph.end, paragraph.start + _LEAD)):
            if word.is_capital and (code := of_capital(word.bare) or _of_people(word.bare)):
                told[code] += 1
    return next((code for code, _ in told.most_common(1)), None)


def _of_people(word: str) -> str | None:
    """The country that an English adjective is of, made of its name: Jordanian, Nigerian, Vietnamese."""
    return next((code for ending in _PEOPLE if word.endswith(ending) and len(word) > len(ending) + 3 and (
        code := countries.code_of(word.removesuffix(ending)))), None)


_LEAD: Final = 500  # characters of a paragraph
_PEOPLE: Final = ("n", "ian", "an", "ese", "i")


def _uninflected(name: str) -> str:
    """A Russian name in the form of dictionaries: Баткене as Баткен; none of an adjective: Красного (Креста)."""
    return russian.lemma(name.lower()).title() if russian.is_russian(name) and not _IN_CASE.search(name) else ""


_RED_CROSS: Final = regex(r"(?i)красн\w+\s(?:крест|полумесяц)")
_IN_CASE: Final = regex("(?:[ое]го|[ое]му|[ыи]ми|[ыи]х)$")  # what only adjectives end in


def _of_town(name: str) -> str | None:
    """The country of a large town of the region that is called exactly so."""
    return next((place.country for place in _called(name) if place.kind != "country" and place.country in _STEMS
                 and place.population >= 30_000), None)


def of_capital(name: str) -> str | None:
    """The country whose capital or large town is called exactly so."""
    return next((place.country for place in _called(name)
                 if place.kind == "capital" or place.population >= 300_000), None)


@lru_cache(maxsize=4096)
def is_town(name: str) -> bool:
    """Whether a town is called exactly so, be it far from the region: Banja Luka."""
    return is_place(name) or places.elsewhere(name) is not None


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Whether a place of the region or a large one is called exactly so."""
    return any(place.kind in ("country", "capital", "region") or place.population >= 20_000 for place in _called(name))


@lru_cache(maxsize=8192)
def _called(name: str) -> tuple[places.Place, ...]:
    """The same of a name that is long enough to be told from other words."""
    return places_called(name) if len("".join(fold.words(name))) >= _SHORTEST_PLACE else ()


@lru_cache(maxsize=8192)  # a word is asked about in several ways
def places_called(name: str) -> tuple[places.Place, ...]:
    """The likeliest places that are called exactly so."""
    plain = "".join(fold.words(name))
    return tuple([place for place in places.find(name)[:_MOST_PLACES] if plain in {
        "".join(fold.words(other)) for other in (place.name, *place.other_names)}])


_SHORTEST_PLACE: Final = 3  # letters
_MOST_PLACES: Final = 4
