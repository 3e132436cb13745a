"""Phone numbers and e-mail addresses in any text, with where they stand."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from db.errors import BadValueError
from db.fields import EMAIL, PHONE
from seeds.regex import regex


class Found(NamedTuple):
    """One number or address in a text."""

    value: str  # as it is kept: E.164 with its extension, or an address
    start: int  # characters of the text
    end: int


_BLANKS, _BLANK = r"[^\S\r\n]{0,3}", r"[^\S\r\n]{1,3}"
_AT_WORDS, _DOT_WORDS = "at|arroba|собака|ат", "dot|punto|точка|крапка|нуқта"
_AT = rf"(?:@|[\[({{<]a[\])}}>]|{_BLANKS}[\[({{<]{_BLANKS}(?:{_AT_WORDS}|et|ät|эт|@){_BLANKS}[\])}}>]{_BLANKS})"
_DOT = rf"(?:\.|{_BLANKS}[\[({{<]{_BLANKS}(?:{_DOT_WORDS}|\.){_BLANKS}[\])}}>]{_BLANKS})"
_SPOKEN_AT, _SPOKEN_DOT = rf"{_BLANK}(?:{_AT_WORDS}){_BLANK}", rf"{_BLANK}(?:{_DOT_WORDS}){_BLANK}"
_LOCAL, _LABEL = r"[\w+%'-]++", r"[^\W_](?:[\w-]*[^\W_])?+"
# With every dot spoken, `at` is no longer the word of a sentence.
_BEGINNING = r"(?<![\w+%'-])(?<![\w+%'-]\.)"  # within a word none begins, however long it is
_MAILED = regex(rf"{_BEGINNING}{_LOCAL}(?:{_DOT}{_LOCAL})*+{_AT}{_LABEL}(?:{_DOT}{_LABEL})+", re.IGNORECASE)
_SPOKEN = regex(rf"{_BEGINNING}{_LOCAL}(?:(?:\.|{_SPOKEN_DOT}){_LOCAL})*+{_SPOKEN_AT}{_LABEL}"
                rf"(?:{_SPOKEN_DOT}{_LABEL})+", re.IGNORECASE)
# Each with what a text must have to be looked through for it.
_ADDRESSES = (regex(r"[@\[({<]"), _MAILED), (regex(_SPOKEN_DOT, re.IGNORECASE), _SPOKEN)
_ANY_AT, _ANY_DOT = regex(rf"{_AT}|{_SPOKEN_AT}", re.IGNORECASE), regex(rf"{_DOT}|{_SPOKEN_DOT}", re.IGNORECASE)

# Labels of domains at which anybody has an address or a page.
OF_ANYBODY = frozenset(("google", "gmail", "yahoo", "outlook", "hotmail", "live", "msn", "aol", "gmx", "mail", "inbox",
                        "bk", "rambler", "yandex", "ya", "icloud", "proton", "protonmail", "webmail", "facebook",
                        "twitter", "instagram", "youtube", "telegram", "linkedin", "whatsapp"))


def emails(text: str) -> list[Found]:
    """E-mail addresses in their order, those too that are written with [at] and [dot]; each where it stands."""
    found: list[Found] = []
    for needed, shape in _ADDRESSES:
        for match in shape.finditer(text) if needed.search(text) else ():
            plain = _ANY_DOT.sub(".", _ANY_AT.sub("@", match[0]))
            if all(match.end() <= other.start or match.start() >= other.end for other in found):
                found += _accepted(plain, match.start(), match.end())
    for match in _LISTED.finditer(text):
        before = text[max(0, match.start() - _NEAR):match.start()]
        if any(name.lower() in match["local"] for name in _NAME.findall(before)):
            found += _accepted(f"{match['local']}@{match['domain']}", match.start(), match.end())
    return sorted(found, key=lambda one: one.start)


_LISTED = regex(  # as archives of mailing lists write them: Anna Holm aholm at opengate.org
    r"(?<![\w.@-])(?P<local>[a-z][a-z.]{2,30})[ ]at[ ](?P<domain>[a-z][a-z-]{1,40}(?:\.[a-z]{2,12}){1,3})(?![\w@])")
_NAME = regex(r"[A-Z][a-z]{3,}")  # a part of a name, which the address spells
_NEAR = 60  # characters in front of an address


def _accepted(plain: str, start: int, end: int) -> list[Found]:
    """The address without the quotes or dashes it may begin with, if it is one."""
    bare = plain.lstrip("'-")
    try:
        return [Found(str(EMAIL.accept(bare)), start + len(plain) - len(bare), end)]
    except BadValueError:
        return []


_EXTENSION = regex(r"[\s,;(]{0,3}(?:вн(?:утр)?|доб|ext|int|dahili|x)\b\.?\s{0,2}(\d{1,6})(?!\d)", re.IGNORECASE)
_ABROAD = regex(r"(?<![\d+(])00(?=[1-9](?:[\s()-]{0,2}\d){8})")  # 00992 is +992
_TRUNK = regex(r"(?<![\d+])8(?=[ (-]{1,2}\(?\d)")  # 8 37 221 03 02, as it was dialled within the country
_TRUNK_INSIDE = regex(r"(?<![\d+])\(8(?=[ -]?\d{3,5}\)[ -]?\d)")  # (83422) 5-50-71
_AREA = regex(r"(?<!\d)[ :\u00a0](?=\(\d{3,5}\)[ -]?[1-9])")  # (3222) 5-55-84: where areas are dialled with 0
_CODED = regex(r"(?<![\w+])\((?=[1-9]\d{0,2}[ -]\d{1,4}\)[ -]?\d{3})")  # (63 2) 8555-0117: as after a +
_OR_ENDS = regex(r"(?<!\d)(?<!\d[ ()-])(?<!\d[ ()-]{2})"
                 r"(\d(?:[ ()-]{0,2}\d){5,})(\s?/\s?[-–]?\s?\d{1,3})(?![\d/]|[ -]\d)")  # ... 14 22 / -23: two
_DIALLED = regex(r"(?<!\d)(?:0|8[ (-]{1,2})$")  # the first of 00, or the trunk prefix, in front of what was read
_STATED = regex(r"(?<!\S)(?:…|\.{2,3})(?![1-9]\d{0,2}(?:[ \u00a0]\d{3})+(?!\d))"  # …5-12-88: said to be partial
                r"(\(?[0-9](?:[ \u00a0()–-]{0,2}[0-9]){3,13})(?![\w%]|[.,:/ -]\d)")
_ENDS = regex(r"(?<=\d)\.(?= \d{1,3}(?:,\d{3}| [^\W\d_]))")  # ... 302. 4,000 copies: a sentence ends with a number
_YEARS = regex(r"\(?(?:19|20)\d\d\s?[–—-]\s?(?:19|20)\d\d\)?")
_NO_PHONE = ("№", "#", "$", "€", "£")  # before a number that is something else


def phones(text: str, country: str | None = None) -> list[Found]:
    """Phone numbers in their order, each where it stands, with its extension.

    A number without its country's code is read in `country` (ISO 3166-1 alpha-2), else at home as db.fields.PHONE does,
    and has to be one that is in use there; with it, any that may be.
    """
    home = country or PHONE.home
    return list(_phones(text, home)) if (_SOME if _shortest(home) < _ENOUGH else _MANY).search(text) else []


_ENOUGH = 5  # figures near each other, or what is said to be the end of a number: in fewer there is none
_MANY = regex(rf"\d(?:\D{{0,4}}\d){{{_ENOUGH - 1}}}|(?:…|\.\.)\(?\d")
_SOME = regex(r"\d")


@cache
def _shortest(home: str) -> int:
    """How many figures the shortest numbers of a country have: five or more but for a handful of them."""
    import phonenumbers

    plan = phonenumbers.PhoneMetadata.metadata_for_region(home)
    if plan is None:
        return 0
    whole = plan.general_desc.possible_length if plan.general_desc else ()
    kinds = (plan.fixed_line, plan.mobile, plan.toll_free, plan.shared_cost, plan.uan, plan.voip)
    lengths = [kind.possible_length or whole for kind in kinds if kind]
    return min((length for some in lengths for length in some if length > 0), default=0)


@lru_cache(maxsize=64)  # a paragraph is asked for its numbers, and for the counts among which they are none
def _phones(text: str, home: str) -> tuple[Found, ...]:
    found = [Found(PHONE.partial(match[1]), *match.span()) for match in _STATED.finditer(text)]
    # Blanks in the place of what is left out keep every character where it is.
    plain = _ENDS.sub(";", _OR_ENDS.sub(lambda match: match[1] + " " * len(match[2]), _ABROAD.sub(" +", text)))
    for read in dict.fromkeys((plain, _TRUNK.sub(" ", plain), _TRUNK_INSIDE.sub(" (", plain), _AREA.sub("0", plain),
                               _CODED.sub("+", plain))):
        for number, start, end in _numbers(read, home):
            is_else = text[max(0, start - 3):start].rstrip()[-1:] in _NO_PHONE or _YEARS.fullmatch(text, start, end)
            if not is_else:
                found += _apart(number, start, end, text, found)
    return tuple(sorted(found, key=lambda one: one.start))


def _numbers(text: str, country: str) -> Iterator[tuple[Any, int, int]]:
    """(number, start, end) of what phonenumbers takes for numbers: those in use, then those that only may be."""
    import phonenumbers

    for match in phonenumbers.PhoneNumberMatcher(text, country, phonenumbers.Leniency.VALID):
        is_costly = phonenumbers.number_type(match.number) == phonenumbers.PhoneNumberType.PREMIUM_RATE
        if not is_costly or "+" in match.raw_string:  # 0917 555 2301 is a mobile number elsewhere
            yield match.number, match.start, match.end
    for match in phonenumbers.PhoneNumberMatcher(text, country, phonenumbers.Leniency.POSSIBLE) if "+" in text else ():
        reason = phonenumbers.is_possible_number_with_reason(match.number)
        if match.raw_string.lstrip("( ").startswith("+") and reason == phonenumbers.ValidationResult.IS_POSSIBLE:
            yield match.number, match.start, match.end


def _apart(number: Any, start: int, end: int, text: str, found: list[Found]) -> list[Found]:
    """The number as it is kept, unless it stands within another."""
    import phonenumbers

    kept = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    extension = number.extension
    if not extension and (further := _EXTENSION.match(text, end)):
        extension, end = further[1], further.end()
    window = max(0, start - 3)
    before = _DIALLED.search(text, window, start)
    start = before.start() if before else start
    if any(start < other.end and end > other.start for other in found):
        return []
    try:
        return [Found(str(PHONE.accept(f"{kept};ext={extension}" if extension else kept)), start, end)]
    except BadValueError:
        return []
