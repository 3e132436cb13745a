"""Numbers that the country of a page does not know: of others, of its towns without their code, and partial ones.

A partner's in London in news from Ulaanbaatar; 333-20-74 below 8 (846) 333-20-90.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from db.fields import PHONE
from seeds.extract.text import channels, country, hotlines, plans, reach, town_codes
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.text.page import Page
    from seeds.read.document import Paragraph, Span

_LEFT: Final = regex(r"(?<![\w+.,/№#$€£-])\(?\d(?:[ ()\u00a0–-]{0,2}\d){5,12}(?![\w%]|[.,:/]\d)")
_MOST: Final = 6  # countries that a page speaks of
_NEAR: Final = 3  # paragraphs whose addresses and towns tell where a number is
_DOMAIN: Final = regex(r"@[\w.-]+\.([a-z]{2})\b")
_DATE: Final = regex(r"\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d\d|"
                     r"(?:19|20)\d\d[ –-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d")
_TOWN: Final = regex(r"\(0?(?P<code>\d{2,5})\)\s?(?P<rest>[1-9][\d -]{3,9}\d)(?!\d)")
_LOCAL: Final = regex(r"(?<![\w+,/№#()-])(?<![^лбт]\.)(?<!\d[ -])[1-9]\d{0,2}(?:[ -]\d{2,4}){1,2}"
                    r"(?![\w%]|[.,:/ -]\d)")

_USUAL: Final = {  # where no country is named, by language
    "en": ("GB", "US"), "": ("GB", "US"), "ru": ("RU", "BY", "KG", "UA", "KZ"), "tg": ("TJ",), "ky": ("KG",),
    "kk": ("KZ",), "uz": ("UZ",)}


def with_others(page: "Page", paragraph: "Paragraph", text: str, known: Sequence[reach.Found]) -> list[reach.Found]:
    """The numbers of a paragraph with those that only another country knows, told by a label or by their shape."""
    left = [match for match in _LEFT.finditer(text) if not _DATE.fullmatch(match[0]) and _is_free(match, known)]
    shown = [(code, match) for code, match in plans.shaped(text) if _is_free(match, known)]
    left = [match for match in left if _is_labelled(text, match) or channels.BEHIND_PHONE.match(text, match.end())]
    if not left and not shown:
        return list(known)
    found = list(known)
    likely = list(dict.fromkeys(_likely(page, paragraph.number)))
    for code, match in shown:
        is_alike = code == _DIALLED_ALIKE and (page.language in _ENGLISH or code in likely)
        if is_alike or (code == _AS_MANY and _tells(page, code)):
            found += [one for one in plans.read(text, match, code) if _is_free(match, found)]
    left += [match for code, match in shown if code != _DIALLED_ALIKE and page.language in _ENGLISH]
    for code in likely:
        for one in reach.phones(text, code):
            if any(match.start() <= one.start + 1 and one.start < match.end() for match in left) and not any(
                    one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    for code, match in shown:
        if code in likely and _is_free(match, found):
            found += _of_shape(page, text, match, code)
    return sorted(found, key=lambda one: one.start)


def _of_shape(page: "Page", text: str, match: re.Match[str], code: str) -> list[reach.Found]:
    """A number that shows its plan; as it is written, where others write so too and nothing else tells of the country.

    An office in Cebu or Accra need not say so, and its numbers are in use nowhere in the country they look like.
    """
    is_told = code != _AS_MANY or _tells(page, code) or _BRITISH.fullmatch(match[0]) is not None
    return plans.read(text, match, code) if is_told or reach.phones(match[0], code) else [
        reach.Found(PHONE.partial(match[0]), *match.span())]


def _tells(page: "Page", code: str) -> bool:
    """Whether anything on a page says that it is of a country."""
    return code in page.plans or code in page.countries


_BRITISH: Final = regex(r"07\d{3}[ -]?\d{3}[ -]?\d{3}")  # mobile ones, whose first group nobody else writes
_AS_MANY: Final = "GB"  # 0 and nine or ten figures in groups: written so in many countries
_ENGLISH: Final = ("en", "")  # a page of few words may tell of none
_DIALLED_ALIKE: Final = "US"  # any country of +1: none of the others writes its numbers so


def is_date(figures: str) -> bool:
    """Whether figures are a day, with nothing between its parts as well, or two years."""
    return _DATE.fullmatch(figures) is not None or _DAY_OR_YEARS.fullmatch(figures) is not None


_DAY_OR_YEARS: Final = regex(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|"
                             r"(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d")


def _is_free(match: re.Match[str], known: Sequence[reach.Found]) -> bool:
    return not any(one.start < match.end() and match.start() < one.end for one in known)


def bracketed(text: str) -> tuple[tuple[str, int], ...]:
    """The codes of towns that numbers of a text have in brackets, each with how many digits stand behind it."""
    return tuple(dict.fromkeys((match["code"], sum(char.isdigit() for char in match["rest"]))
                               for match in _TOWN.finditer(text)))


def home(page: "Page") -> str | None:
    """The country whose plan numbers without a code are read by: the page's own, or that which its numbers tell.

    A page that only speaks of a country, in the addresses of which nothing is of it, has the numbers of another.
    """
    if page.country and (page.country in country.OF_REGION or page.country in page.plans):
        return page.country
    return next(iter(page.plans), None) or page.country or country.of_towns(page) or _assumed(page)


def _assumed(page: "Page") -> str | None:
    """The country that the numbers of a page which names none are of: that in which those with a label are in use."""
    for code in _USUAL.get(page.language, ()):
        for paragraph in page.paragraphs:
            text = page.text[paragraph.start:paragraph.end]
            if any(_is_labelled(text, match) for match in _LEFT.finditer(text)) and reach.phones(text, code):
                return code
    return None


def _is_labelled(text: str, match: re.Match[str]) -> bool:
    """Whether what stands in front of some figures says that they are a number to call."""
    return channels.BEFORE_PHONE.search(text, max(0, match.start() - _LABEL), match.start()) is not None or (
        _is_asked_for(text, match) or _is_the_rest(text, match) or _is_of_point(text, match))


def _is_asked_for(text: str, match: re.Match[str]) -> bool:
    """Whether somebody is asked to call some figures: please ring us on ..."""
    return _ASKED.search(text, max(0, match.start() - _LABEL), match.start()) is not None


_LABEL: Final = 40  # characters
_ASKED: Final = regex(r"(?i)(?<![^\W_])(?:call|ring|dial|text|phon(?:e|ing)|calling|texting|"
                      r"ringing|line|позвон\w+|звон\w+)"
                      r"(?:\s(?:us|free|now|on|at|is|to|по|нам))*\W{1,3}$")


def _is_of_point(text: str, match: re.Match[str]) -> bool:
    """Whether the words for an office that answers stand right in front of some figures: Приёмная: 55-40-17."""
    last = list(hotlines.POINT.finditer(text, max(0, match.start() - _LABEL), match.start()))[-1:]
    return bool(last) and _LEADS.fullmatch(text, last[0].end(), match.start()) is not None


_LEADS: Final = regex(  # «горячую линию» комитета: ...; Switchboard ...; the helpline on ...
    r"[»”\"]?(?:(?:\s[^\W\d_][^:;.!?\d]{2,40})?(?::|\s[–—-])\s?|\s(?:(?:on|at|по|на)\s)?)")


def _is_the_rest(text: str, match: re.Match[str]) -> bool:
    """Whether a number ends a short line behind a comma, a colon or an address: Housing: Moses, 0121 234 5678."""
    start = text.rfind("\n", 0, match.start()) + 1
    return match.start() - start < _SHORT and not text[match.end():].strip(" ,.;)\0") and (
        text[start:match.start()].rstrip()[-1:] in (",", ":", "|", "–", "—", "\0"))


_SHORT: Final = 80  # characters


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether figures in the groups of a town's number are all of a cell or a line, or a dash ties them to its words.

    Приют «Очаг» - 61-98-63 (круглосуточно); what can be a day is none: 12-03-23.
    """
    groups = _IN_TWOS.fullmatch(match[0])
    if groups is None or (len(match[0]) == _DAY and int(groups["first"]) < 32 and int(groups["second"]) < 13):
        return False
    near, far = text[max(0, match.start() - _SHORT):match.start()], text[match.end():match.end() + _LABEL]
    if near.endswith("  ") and far[:2] in ("  ", "") and not _TIME.fullmatch(match[0]):
        return True  # a cell that wide blanks make
    before, behind = near.rstrip(" "), far.lstrip(" .;)")
    is_led = before[-1:] in ("", "\n", "|", "│", "\t", ":", "–", "—", "-", ",") or (
        before.endswith(_LEADERS) and not _TIME.fullmatch(match[0]))
    return is_led and behind[:1] in ("", "\n", "|", "│", "\t", "(", "–", "—", "-", ",")


_TIME: Final = regex(r"[012]?\d-[0-5]\d-[0-5]\d")
_LEADERS: Final = ("...", "…")  # over which an eye goes to the number of its line
_IN_TWOS: Final = regex(r"(?P<first>\d{1,3})-(?P<second>\d\d)-\d\d")
_DAY: Final = 8  # characters of a day, its month and its year in two figures each


def _likely(page: "Page", number: int) -> Iterator[str]:
    """The countries that a number may be of: of addresses and towns near it, those that the page names, the usual."""
    near = [one for one in page.paragraphs if abs(one.number - number) <= _NEAR]
    for paragraph in sorted(near, key=lambda one: abs(one.number - number)):
        text = page.text[paragraph.start:paragraph.end]
        for match in _DOMAIN.finditer(text):
            yield "GB" if match[1] == "uk" else match[1].upper()
    for paragraph in sorted(near, key=lambda one: abs(one.number - number)):
        for word in page.words.within(paragraph.start, paragraph.end):
            if word.is_capital and (code := country.named(word.bare) or country.of_capital(word.bare)):
                yield code
    yield from page.plans
    yield from page.countries[:_MOST]
    yield from _USUAL.get(page.language, ())


def local(page: "Page", paragraph: "Paragraph", text: str, known: Sequence[reach.Found]) -> Iterator[reach.Found]:
    """Numbers behind a label that lack the code of their town, which another has in brackets, or which is known."""
    for match in _LOCAL.finditer(text):
        is_within = any(one.start < match.end() and match.start() < one.end for one in known)
        is_next = any(text[one.end:match.start()] in (", ", "; ", " / ", " и ", " and ") for one in known)
        if is_within or _DATE.fullmatch(match[0]) or not (
                is_next or _is_labelled(text, match) or _stands_alone(text, match)):
            continue
        length = sum(char.isdigit() for char in match[0])
        for code, rest in bracketed(page.text):
            if length == rest and (whole := reach.phones(f"({code}) {match[0]}", home(page))):
                yield reach.Found(whole[0].value, *match.span())
                break
        else:
            town = town_codes.of(page, paragraph)
            if town and town.figures == length:
                yield from plans.dialled(f"{town.code} {match[0]}", match, town.country)


def partial(text: str, known: Sequence[reach.Found]) -> Iterator[reach.Found]:
    """Numbers of a town or country that nothing tells, as they are written: such a one is better than none."""
    taken = list(known)
    for match in sorted((*_left(text), *_LOCAL.finditer(text)), key=lambda one: (one.start(), -one.end())):
        if _is_free(match, taken) and not _DATE.fullmatch(match[0]) and _is_number(text, match):
            start = match.start() + (match[0][0] == "(" and ")" not in match[0])
            one = reach.Found(str(PHONE.partial(text[start:match.end()])), start, match.end())
            taken.append(one)
            yield one


def _left(text: str) -> Iterator[re.Match[str]]:
    """Figures that may be a number, up to a bracket that holds other ones: 0312 555 010 | (24 hours)."""
    for match in _LEFT.finditer(text):
        bracket = match[0].rfind("(")
        if bracket <= max(0, match[0].rfind(")")):
            yield match
        elif whole := _LEFT.fullmatch(text, match.start(), match.start() + len(match[0][:bracket].rstrip())):
            yield whole


def in_cell(text: str, known: Sequence[reach.Found], cell: "Span") -> Iterator[reach.Found]:
    """The numbers of a cell in a column of nothing else, as they are written; of a range the first: 0141-2779001-4."""
    for match in _OF_CELL.finditer(text, *cell):
        if _is_free(match, known) and sum(map(str.isdigit, match[0])) >= _FEWEST and not _DATE.fullmatch(match[0]):
            yield reach.Found(str(PHONE.partial(match[0])), *match.span())


_OF_CELL: Final = regex(r"(?<![\w/])\(?\d[\d ()\u00a0–-]{3,15}\d(?<!\d[–-]\d)(?:(?=[–-]\d{1,2}(?!\d))|(?![\w–-]))")


_WHOLE: Final = regex(r"11[68] \d\d")  # a short number, dialled as it is


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Whether some figures are a number to call whatever country they are of."""
    digits = sum(map(str.isdigit, match[0]))
    if digits < _FEWEST or _WHOLE.fullmatch(match[0]) or not _FIGURES.fullmatch(match[0]) or (
            plans.is_counted(text, match.start()) or _YEARS.fullmatch(match[0]) or _GOES_ON.match(text, match.end())):
        return False
    if _THOUSANDS.fullmatch(match[0]) and _ENDED.match(text, match.end()) is None:
        return False  # By phone 12 000 interviews; Hotline: 12 345 calls
    label = channels.BEFORE_PHONE.search(text, max(0, match.start() - _LABEL), match.start())
    if label is not None:
        return not _COUNTS.search(label[0])
    if match[0].isdigit():
        return False
    return _is_asked_for(text, match) or _is_of_point(text, match) or _stands_alone(text, match) or (
        digits >= _USUAL_DIGITS and (_is_of_named(text, match) or _is_dialled_so(text, match)))


def _is_dialled_so(text: str, match: re.Match[str]) -> bool:
    """Whether figures stand in groups in which nothing but a number to call is written: 0955 7 31 30 40; 226 04 71."""
    is_one = _DIALLED.fullmatch(match[0]) is not None or (
        _CODED.fullmatch(match[0]) is not None and _STOPS.match(text, match.end()) is not None)
    return is_one and _NO_NUMBER.search(text, max(0, match.start() - _LABEL), match.start()) is None


_DIALLED: Final = regex(r"\(?0\d{1,4}\)?(?:[ -]\d{1,4}){2,5}|(?:\(?\d{2,5}\)?[ -])?\d{3}[ -]\d\d[ -]\d\d")
_CODED: Final = regex(  # with a code of a town in brackets, or that of numbers without charge
    r"\((?!(?:19|20)\d\d\))\d{3,6}\)\s?\d{1,3}(?:[ -]\d\d){2}|\(\d{4,6}\)\s?\d-\d\d-\d\d|"
    r"[08][ -]800(?:[ -]\d{2,4}){2,3}")
_END: Final = r"$|[\n|│\t\0),;]|\.(?:\s|$)"  # of a line, a cell, a part or a sentence
_STOPS: Final = regex(rf"\s?(?:{_END})|\s(?:или|or|и|and)(?!\w)")
_NO_NUMBER: Final = regex(  # what numbers of another sort stand behind
    r"(?i)(?:№|#|(?<![^\W_])(?:инн|кпп|бик|огрн\w*|окпо|р/?с|к/?с|сч[её]т\w*|снилс|паспорт\w*|дел[оа]|гост|isbn|issn|iban|"
    r"account|acct|a/c|case|file|ref|reg|registration|tax|vat|nip|regon|oib|charity|company|org|id|no|nr|passport|card|"
    r"invoice|лицензи\w+|свидетельств\w+|приказ\w*|постановлени\w*|распоряжени\w*|таблиц\w+|table|"
    r"score))[\s.:№-]{0,4}(?:\w{1,12}[\s.:]{1,2})?$")


def _is_of_named(text: str, match: re.Match[str]) -> bool:
    """Whether figures in the groups of a number end what is said of a name, or are all of a cell.

    Anna Bell, 605 550 041. A sum in thousands has no name and comma before it; a range of figures is no number.
    """
    before = text[max(0, match.start() - _SHORT):match.start()]
    if _ENDED.match(text, match.end()) is None or _RANGE.fullmatch(match[0]):
        return False
    if _THOUSANDS.fullmatch(match[0]):
        return _BEHIND_WHOLE_NAME.search(before) is not None
    opens = before[-1:] == "(" or match[0][0] == "("
    is_in_brackets = opens and text[match.end():match.end() + 1] == ")" and (
        (before[-1:] == "(" and _GROUPED.search(match[0])) or (
            _MOBILE.fullmatch(match[0].lstrip("(")) and _BEFORE_BRACKET.search(before)))
    is_beside_address = "\0" in text and _BEHIND_SLASH.search(before) is not None
    return bool(is_in_brackets) or is_beside_address or any(
        shape.search(before) for shape in (_BEHIND_NAME, _CELL))


_FIGURES: Final = regex(r"[0-9 ()\u00a0–-]+")  # of no other script
_YEARS: Final = regex(r"(?:19|20)\d\d(?:[ \u00a0–-]{1,2}(?:19|20)\d\d)+")
_GOES_ON: Final = regex(r"[ \u00a0-]{0,2}\d")  # of a longer figure
_USUAL_DIGITS: Final = 7  # of a number with nothing but its place to tell it
_ENDED: Final = regex(rf"[ \u00a0]?(?:{_END}| {{2,}}|\s[(/–—-]|,?\s\(?(?i:ext|доб|вн)(?![^\W_]))")
_BEHIND_NAME: Final = regex(r"[A-ZА-ЯЁ][\w'’-]+\W{0,2}[,:–—-]\s(?:\(|\b)?$")
_BEHIND_SLASH: Final = regex(r"[A-ZА-ЯЁ][\w'’-]+ [A-ZА-ЯЁ][\w'’-]+ / $")  # in a line with an address
_BEHIND_WHOLE_NAME: Final = regex(
    r"[A-ZА-ЯЁ][\w'’-]+ [A-ZА-ЯЁ][\w'’-]+, $|(?<!\w)(?:Sister|Sr|Fr|Father|Mrs?|Ms|Dr)\.? [A-Z][\w'’-]+: $")
_BEFORE_BRACKET: Final = regex(r"[A-ZА-ЯЁ][\w'’-]+ [A-ZА-ЯЁ][\w'’-]+ \(?$")
_MOBILE: Final = regex(r"[6-9]\d{4}[ -]\d{5}")  # as they are written in India and around
_CELL: Final = regex(r"(?:^|[\n|│\t\0;]|[\w.)»]  |\.{3}|…)\s*$")
_GROUPED: Final = regex(r"\d[ -]\d+[ -]\d")  # into three or more
_RANGE: Final = regex(r"\d{4,}\s?[–-]\s?\d{4,}")
_THOUSANDS: Final = regex(r"[1-9]\d{0,2}(?:[ \u00a0]\d{3})+")
_FEWEST: Final = 5  # digits of a number that is no short one
_COUNTS: Final = regex(r"(?i)№|(?<![^\W_])no(?![^\W_])")  # labels of what is counted as well
