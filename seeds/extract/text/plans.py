"""Numbering plans: which one a page's numbers are of, by what it says besides, and by how a number is written.

A notice from Oregon need not name the United States, nor a leaflet from Kent the United Kingdom: the end of a web
address, a postcode, the code of another number tell, and often the groups of figures alone: (541) 555-0138.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from db import countries
from db.errors import BadValueError
from db.fields import PHONE
from seeds.extract.text import reach
from seeds.regex import regex

_BEGINS: Final = r"(?<![\w+.,/№#$€£)-])(?<!\d )"
_ENDS: Final = r"(?![\w%]|[.,:/-]\d| \d)"
_FREE: Final = r"\(?8(?:00|33|44|55|66|77|88)\)?"  # of charge, in +1; letters stand for the figures of the keys
# Each plan with the way of writing that is its own. ITU-T E.164 for +1 (three, three and four figures); Ofcom's for +44
# (the trunk prefix 0, then nine or ten figures in which an area code of two to four stands first).
_SHAPES: Final = (
    ("US", regex(rf"{_BEGINS}(?:1[ .-]?)?(?:\([2-9]\d\d\)[ .-]?|[2-9]\d\d[ ./-])[2-9]\d\d[ .-]\d{{4}}{_ENDS}")),
    ("US", regex(rf"{_BEGINS}(?:1[ .-])?{_FREE}[ .-]\d{{4}}[ .-]\d{{3}}{_ENDS}")),  # 888-3737-888
    ("US", regex(rf"{_BEGINS}(?:1[ .-])?{_FREE}[ .-](?=[\d-]{{0,6}}[A-Z]{{2}})"  # 1-800-GOOD-DAY
                 r"(?:-?[A-Z\d]){7}(?![\w-])")),
    ("RU", regex(rf"{_BEGINS}8[ -]?(?:\(?[3489]\d\d\)?[ -]?\d{{3}}|\([3489]\d{{3}}\)[ -]?\d\d|"
                 r"\([3489]\d{4}\)[ -]?\d)"
                 rf"[ -]\d\d[ -]?\d\d{_ENDS}")),  # 8 (499) 123-45-67, as from within the country
    ("RU", regex(rf"{_BEGINS}8[ -]?\(?80\d\)?(?:[ -]?\d){{7}}{_ENDS}")),  # 8-800-2000-600, in groups of any size
    ("KZ", regex(rf"{_BEGINS}8[ -]?(?:\(?7\d\d\)?[ -]?\d{{3}}|\(7\d{{3}}\)[ -]?\d\d|\(7\d{{4}}\)[ -]?\d)"
                 rf"[ -]\d\d[ -]?\d\d{_ENDS}")),
    ("GB", regex(rf"{_BEGINS}(?=\(?0)(?=(?:[() -]{{0,2}}\d){{10,11}}(?![() -]{{0,2}}\d))"
                 rf"(?:\(0\d{{2,4}}\)|0\d{{2,4}})(?:[ -]\d{{2,6}}){{1,3}}{_ENDS}")))
_COUNTED: Final = regex(  # what numbers that nobody calls are of
    r"(?i)(?<![^\W_])(?:cases?|claims?|files?|accounts?|awards?|invoices?|orders?|laws?|acts?|resolutions?|charity|"
    r"registered|registration|company|reference|ref|id|ein|isbn|issn|code|docket|permit|licen[cs]e|contract|grants?|"
    r"no|nos|number|nr)\W{0,3}(?:(?:no|nos|number|nr)\W{0,3})?$")
_CALLED: Final = regex(r"(?i)(?:phones?|ph|tel\w*|mob\w*|cell|fax|call|toll-?free|contact|text|whatsapp|viber|m|t|"
                       r"\w*lines?)\W{0,3}(?:no|nos|number|nr)\W{0,3}$")
_WINDOW: Final = 40  # characters in front of a number that tell what it is

_SITE: Final = regex(r"(?:@|https?://|\bwww\.)[\w.-]{0,80}\.([a-z]{2,3})\b")
_ENDINGS: Final = {"uk": "GB", "gov": "US", "edu": "US", "mil": "US"}  # of the web, where they are no country's code
_NO_COUNTRY: Final = {"eu", "io", "me", "tv", "co", "ai", "cc"}
_FULL: Final = regex(r"(?:\+|(?<!\d)00)\d[\d ()-]{6,16}\d")
_MARKS: Final = (
    ("GB", regex(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|£\s?\d|\b[A-Z][a-z]+shire\b|\bConstabulary\b|"
                 r"\b(?:Borough|District|County|City) Council\b|\bHM [A-Z]|\bNHS\b")),
    ("US", regex(r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|"
                 r"T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?\b|\bSheriff’?'?s\b|\b[A-Z][a-z]+ County, [A-Z]")))


def told(text: str) -> tuple[str, ...]:
    """The countries (ISO 3166-1 alpha-2) that other numbers, sites and postcodes of a page are of; most often first."""
    import phonenumbers

    found: Counter[str] = Counter()
    for site in _SITE.finditer(text):
        found[_ENDINGS.get(site[1], site[1].upper())] += site[1] not in _NO_COUNTRY
    for whole in list(_FULL.finditer(text))[:_ENOUGH]:
        try:
            number = phonenumbers.parse("+" + re.sub(r"\D", "", whole[0].removeprefix("00")))
        except phonenumbers.NumberParseException:
            continue
        found[phonenumbers.region_code_for_number(number) or str(
            phonenumbers.region_code_for_country_code(number.country_code or 0))] += 1
    for code, marks in _MARKS:
        found[code] += len(marks.findall(text)[:_ENOUGH])
    return tuple(code for code, count in found.most_common() if count and code in countries.all_codes())


_ENOUGH: Final = 20  # signs of one kind; more tell nothing new


def shaped(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The numbers whose groups show their plan, each with a country of it: (541) 555-0138, 0161 496 0277."""
    for code, shape in _SHAPES:
        for match in shape.finditer(text):
            if not is_counted(text, match.start()):
                yield code, match


def is_counted(text: str, start: int) -> bool:
    """Whether the words in front of figures say that they are the number of a case, a charity or an account."""
    before = text[max(0, start - _WINDOW):start]
    return text[start:start + 1] != "+" and _COUNTED.search(before) is not None and _CALLED.search(before) is None


def read(text: str, match: re.Match[str], code: str) -> list[reach.Found]:
    """A number that shows its plan, also one of a range that is not in use yet; with its extension."""
    known = [one for one in reach.phones(text[match.start():match.end() + _BEHIND], code) if one.start <= 1]
    if known:
        start = match.start() + known[0].start
        return [reach.Found(known[0].value, start, match.start() + known[0].end)]
    return dialled(match[0], match, code)


def dialled(number: str, match: re.Match[str], code: str) -> list[reach.Found]:
    """A number where it stands, as it is dialled within a country (ISO 3166-1 alpha-2)."""
    try:
        return [reach.Found(str(PHONE.parse(number, code)), *match.span())]
    except BadValueError:
        return []


_BEHIND: Final = 14  # characters of an extension
