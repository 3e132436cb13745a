"""Dates and spans of dates in text, as people write them in English, Russian and the languages of Central Asia.

What is found is ISO 8601 as far as it is stated: `2021`, `2021-09`, `2021-09-24`. A day without a year, a weekday and
words such as `yesterday` are read from the date of the document; without one they are no date.

The names of months and days are replaced by marks first, one letter of the private use area for each, so that the
forms below stay small: a text is read in a fraction of the time that the names themselves would take.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from seeds.extract.text.months import SHORT_WEEKDAYS
from seeds.regex import regex

LONGEST = 200_000  # characters that are looked through
MOST = 1_000  # that one text may hold: what has more is no text
FIRST_YEAR, LAST_YEAR = 1945, 2100  # other figures of four digits are seldom years
SOME_YEAR = "0001"  # as what a document is `written`: days without a year are of one that is not known

# Names by number from 1: in English, in Cyrillic script without the endings of its languages, in Uzbek.
_MONTHS = (
    ("jan(?:uary)?", "январ|янв(?![а-я])|қаңтар", "yanvar"),
    ("feb(?:ruary)?", "феврал|фев(?![а-я])|ақпан", "fevral"),
    ("mar(?:ch)?", "наурыз|март(?![и]н)", "mart(?!in)"),
    ("apr(?:il)?", "апрел|апр(?![а-я])|сәуір", "aprel"),
    ("may", "мамыр|ма(?:й(?!о)|я(?!к|т)|е(?![а-я])|ю(?![а-я]))", "may(?=da|ning)"),
    ("june?", "июн|маусым", "iyun"),
    ("july?", "июл|шілде", "iyul"),
    ("aug(?:ust)?", "август|авг(?![а-я])|тамыз", "avgust"),
    ("sept?(?:ember)?", "сентябр|сент?(?![а-я])|қыркүйек", "senta?br"),
    ("oct(?:ober)?", "октябр|окт(?![а-я])|қазан(?!т)", "okta?br"),
    ("nov(?:ember)?", "ноябр|ноя(?![а-я])|қараша", "noyabr"),
    ("dec(?:ember)?", "декабр|дек(?![а-я])|желтоқсан", "dekabr"),
)
_WEEKDAYS = ("monday|понедельник", "tuesday|вторник", "wednesday|сред(?=[аеуы])", "thursday|четверг",
             "friday|пятниц", "saturday|суббот", "sunday|воскресень")
_DAYS_AWAY = {"today": 0, "сегодня": 0, "имрӯз": 0, "бүгүн": 0, "бүгін": 0, "bugun": 0, "yesterday": -1, "вчера": -1,
              "дирӯз": -1, "кечээ": -1, "кече": -1, "кеча": -1, "кеше": -1, "kecha": -1, "tomorrow": 1, "завтра": 1}
_NAMES = regex("|".join((
    *(f"((?:{english})|(?:{cyrillic})[а-яёіӣўғқңһәө]{{0,4}}|(?:{uzbek})[a-z]{{0,5}})"
      for english, cyrillic, uzbek in _MONTHS),
    *(f"((?:{names})[а-яё]{{0,2}})" for names in _WEEKDAYS),
)))
_STARTS = frozenset(re.findall(r"(?<![^\W\d_])[^\W\d_]{3}", " ".join((
    *(" ".join(names).replace("|", " ") for names in _MONTHS), *_WEEKDAYS, "май мая мае маю"))))
_WORD = regex(r"[^\W\d_]{3,}")
_AWAY = regex("|".join(_DAYS_AWAY))
_MARKS = 0xe000  # the mark of January is the next one
_LAST_MONTH, _LAST_WEEKDAY = 12, 19

_M = "(?:(?<![\ue001-\ue00c])[\ue001-\ue00c]{1,4}\\.|[\ue001-\ue00c]+)"  # Sept. 23; but: in January. 23 of them
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_D = rf"{_DAY}(?:st|nd|rd|th|-?го|-?е|-?(?:ум|юм|уми)|-)?"
_YEAR = r"(?:19[4-9]\d|20\d\d)"
_Y = (rf"{_YEAR}(?:\s*(?:г(?:од[а-я]*|\.)?|гг\.?|с(?:ол[а-яӣ]*)?\.?|-?жыл[а-яғы]*|-?yil[a-z]*|"
      r"-?йил[а-я]*)(?![^\W\d_])\.?)?")
# In front of a day, as in Turkic languages: no end of a span of years, nor the year that a plan is for.
_YF = (rf"(?<!\d[-–—−])(?<!\d\s[-–—−]\s)(?<!\bна\s){_YEAR}(?!\s*(?:год(?:ы|ов|ам|ах|ами)|гг)\b)"
       + _Y.removeprefix(_YEAR))
_NTH = "[\ue00d-\ue013]+"
_TO = (r"(?:\s*[-–—−]\s*|\s+(?:to|until|till|through|and|&|по|до|и|то)\s+(?:the\s+)?)"
       rf"(?:(?:{_NTH}|{SHORT_WEEKDAYS})\.?,?\s+(?:the\s+)?)?")
_TILL = r"(?:\s*[-–—]\s*|\s+(?:to|until|till|through|по|до)\s+)"  # between days that are told by numbers alone
_OF = r"[\s,]*(?:of\s+|соли\s+)?"
_SEASON = r"spring|summer|autumn|fall|winter|весн[а-я]*|лет(?:о|ом|а)|осен[а-я]*|зим[а-я]*"
_QUARTER = (r"(?:first|second|third|fourth|1st|2nd|3rd|4th|перв[а-я]+|втор[а-я]+|треть[а-я]+|четв[её]рт[а-я]+|"
            r"i{1,3}|iv)"
            r"\s+(?:quarter|half|квартал[а-я]*|полугоди[а-я]*)")
_PERIOD = rf"(?:early|mid|late|начал[а-я]*|середин[а-я]*|кон[а-я]*|the\s+end\s+of)[\s-]+|(?:{_QUARTER})\s+(?:of\s+)?"
_AHEAD = r"next|coming|следующ[а-я]+|ближайш[а-я]+|предстоящ[а-я]+"

# The longest first. The name tells which numbers stand where; the sign, what a text must have to be looked through:
# a month (m), a year (y), a number with points or bars (n), a weekday (w).
_FORMS: tuple[tuple[str, str, str], ...] = (
    ("days", "m", (rf"(?P<d1>{_D})\s*(?P<m1>{_M})(?:{_OF}(?P<y1>{_Y}))?{_TO}(?P<d2>{_D})\s*"
                   rf"(?P<m2>{_M})(?:{_OF}(?P<y2>{_Y}))?")),
    ("days", "m", (rf"(?P<d1>{_D})\s*(?P<m1>{_M})\s(?:мен|бен|пен|менен|билан|bilan|ва|va)\s(?P<d2>{_D})\s*(?P<m2>{_M})"
                   r"(?=\s(?:арал|orasi|ораси))")),
    ("days", "m", rf"(?:(?P<y1>{_YF})[\s-]+)?(?P<d1>{_DAY})[-\s](?P<m1>{_M})\s(?P<d2>{_DAY})[-\s](?P<m2>{_M})"),
    ("days", "m", rf"(?P<m1>{_M})\s(?P<d1>{_DAY})(?:,\s{_DAY}){{1,8}},?\s(?:and|&)\s(?P<d2>{_DAY}),?\s(?P<y2>{_Y})"),
    ("days", "m", (rf"(?P<m1>{_M})\s+(?P<d1>{_D})(?:,?\s+(?P<y1>{_Y}))?{_TO}(?P<m2>{_M})\s+"
                   rf"(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?")),
    ("days", "m", (rf"(?P<d1>{_D})(?:,\s{_D}){{1,8}},?\s(?:and|&|"
                   rf"и)\s(?P<d2>{_D})\s(?:of\s)?(?P<m1>{_M})(?:{_OF}(?P<y2>{_Y}))?")),
    ("days", "m", rf"(?P<y1>{_YF})[\s-]+(?P<d1>{_D}){_TO}(?P<d2>{_D})[\s-]*(?P<m1>{_M})(?!{_OF}{_Y})"),
    ("days", "m", (rf"(?P<d1>{_D})(?:\.?{_TO}|/)(?P<d2>{_D})(?:\.\s|[\s-]*(?:of\s+)?)(?P<m1>{_M})"
                   rf"(?:{_OF}(?P<y2>{_Y}))?")),
    ("days", "m", rf"(?P<m1>{_M})\s+(?P<d1>{_D}){_TO}(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?(?!\d)"),
    ("days", "n", rf"(?P<d1>{_DAY})\.?\s*[-–—]\s*(?P<d2>{_DAY})\.(?P<n1>0?[1-9]|1[0-2])\.(?P<y2>{_YEAR})"),
    ("days", "n", (rf"(?P<d1>{_DAY})\.(?P<n1>0?[1-9]|1[0-2])\.?(?:(?<=\.)(?P<y1>{_YEAR}))?{_TILL}(?P<d2>{_DAY})\."
                   rf"(?P<n2>0?[1-9]|1[0-2])\.(?P<y2>{_YEAR})")),
    ("day", "m", rf"(?P<y1>{_YF})[\s-]+(?P<d1>{_D})[\s-]*(?P<m1>{_M})"),
    ("day", "m", rf"(?P<d1>{_D})\s*(?:of\s+)?(?P<m1>{_M}){_OF}(?P<y1>{_Y})"),
    ("day", "m", rf"(?P<m1>{_M})\s+(?P<d1>{_D})(?!\d),?\s+(?P<y1>{_Y})"),
    ("days", "n", (rf"(?P<y1>{_YEAR})-(?P<n1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])(?:/|\s(?:to|–|—|-)\s)"
                   r"(?P<y2>(?P=y1))-(?P<n2>0[1-9]|1[0-2])-(?P<d2>0[1-9]|[12]\d|3[01])")),
    ("day", "n", rf"(?P<y1>{_YEAR})-(?P<n1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])"),
    ("days", "n", (rf"(?P<d1>{_DAY})/(?P<n1>{_DAY})/(?P<y1>{_YEAR}){_TILL}(?P<d2>{_DAY})/(?P<n2>{_DAY})/"
                   rf"(?P<y2>{_YEAR})")),
    ("day", "n", rf"(?P<d1>{_DAY})(?:\.(?P<n1>0?[1-9]|1[0-2])\.|/(?P<n2>{_DAY})/)(?P<y1>{_YEAR})"),
    ("day", "n", rf"(?P<d1>{_DAY})-(?P<n1>0[1-9]|1[0-2])-(?P<y1>{_YEAR})"),
    ("months", "m", rf"(?P<m1>{_M})(?:{_OF}(?P<y1>{_Y}))?{_TO}(?P<m2>{_M}){_OF}(?P<y2>{_Y})"),
    ("months", "m", rf"(?P<y1>{_Y})\.?\s+(?P<m1>{_M})(?:\s+|{_TO})(?P<y2>{_Y})\.?\s+(?P<m2>{_M})"),
    ("months", "n", (rf"(?P<n1>0?[1-9]|1[0-2])[/.](?P<y1>{_YEAR}){_TILL}(?P<n2>0?[1-9]|1[0-2])[/.](?P<y2>{_YEAR})")),
    ("month", "m", rf"(?P<m1>{_M}){_OF}(?P<y1>{_Y})"),
    ("month", "m", rf"(?P<y1>{_Y})\s+(?P<m1>{_M})"),
    ("day", "m", rf"(?P<d1>{_D})\s*(?:of\s+)?(?P<m1>{_M})"),
    ("day", "m", rf"(?P<m1>{_M})\s+(?P<d1>{_D})(?![\d,.]*\d)"),
    ("years", "y", rf"(?:between|между)\s+(?P<y1>{_YEAR})\s+(?:and|и)\s+(?P<y2>{_Y})"),
    ("years", "y", rf"(?P<y1>{_YEAR})\s?[-–—−]\s?(?P<s2>\d\d)\s?(?:гг?\.?|год[а-я]*|years?)(?![^\W\d_])"),
    ("years", "y", rf"(?P<y1>{_YEAR})[–−](?P<s2>\d\d)(?!\d|[.:/–−-]\d)"),  # 2016–18; with a hyphen 18 may be no year
    ("years", "y", rf"(?P<y1>{_YEAR})\s*(?:[-–—−]|to|until|through|по|до)\s*(?P<y2>{_Y})"),
    ("year", "y", rf"(?:(?:{_SEASON})\s+(?:of\s+)?|{_PERIOD})?(?P<y1>{_Y})"),
    ("weekday", "w", (rf"(?P<how>(?:(?:в|во|на)\s+)?(?:{_AHEAD})|last|on|this|in|of|early|late|past|before|"
                      rf"минувш[а-я]+|"
                     rf"прошл[а-я]+|в|во)\s+(?P<w>{_NTH})(?![\ue00d-\ue013]|\s*,?\s*(?:the\s+)?(?:\d|{_M}))")),
    ("weekday", "w", (rf"(?P<how>)(?P<w>{_NTH})(?=\s(?:morning|afternoon|evening|night)(?!s))|(?:(?<=\sheld\s)|"
                      rf"(?<=\splace\s)|(?<=launched\s)|(?<=opened\s)|(?<=\sbegan\s)|(?<=started\s)|(?<=gathered\s)|"
                      rf"(?<=\shosted\s)|(?<=\sopens\s)|(?<=\sbegins\s)|"
                      rf"(?<=starts\s))(?P<w2>{_NTH})(?![\ue00d-\ue013]|\s*,?\s*(?:the\s+)?(?:\d|{_M}))")),
)
_FROM = regex(r"(?<![^\W\d_])(?:from|с|аз)\s+$")


@cache
def _form(at: int) -> re.Pattern[str]:
    return regex(rf"(?<![\w.,/№$€£%-])(?:{_FORMS[at][2]})(?![\w%])")


class Dated(NamedTuple):
    """A date or a span of them, and the characters it stands in."""

    start: str  # ISO 8601, as far as it is stated
    end: str | None  # the same of the last day, where there are several
    begin: int
    stop: int

    @property
    def is_of_some_year(self) -> bool:
        """Whether nothing tells of which year it is."""
        return self.start.startswith(SOME_YEAR)


def dates(text: str, written: str | None = None, *, is_month_first: bool = False) -> list[Dated]:
    """The dates in `text`, in its order; `written` is the ISO date of the document, for what has no year of its own.

    `is_month_first` says that 3/4/2021 is the fourth of March there.
    """
    text = text[:LONGEST]
    is_month_first = is_month_first or has_month_first(text)
    low = lowered(text)
    found = [Dated(*away, *match.span()) for match in _AWAY.finditer(low)
             if _alone(low, *match.span()) and (away := _away(_DAYS_AWAY[match[0]], written))]
    taken = [(one.begin, one.stop) for one in found]
    yearless: list[tuple[str, re.Match[str]]] = []
    for name, match in islice(_forms_in(low), MOST):
        start, end = match.span()
        if any(first < end and start < last for first, last in taken) or _is_none(match, text):
            continue
        if _is_birth(match, text, low):
            taken.append((start, end))
            continue
        read = _read(name, match, written, is_month_first=is_month_first)
        if name in ("day", "days") and not any(match.groupdict().get(year) for year in ("y1", "y2")):
            yearless.append((name, match))
        if read is not None:
            taken.append((start, end))
            before = _FROM.search(low[max(0, start - 6):start]) if read[1] else None
            found.append(Dated(*read, start - (len(before[0]) if before else 0), end))
    return _with_shared_years(sorted(found, key=lambda one: one.begin), yearless, text)


def _with_shared_years(found: list[Dated], yearless: Sequence[tuple[str, re.Match[str]]], text: str) -> list[Dated]:
    """Dates of which those without a year have that of the next one they are joined to: 3 May and 5 June 2024."""
    guessed = {match.end() for _, match in yearless}
    for name, match in sorted(yearless, key=lambda one: (-one[1].start(), -one[1].end())):
        behind = next((one for one in found if one.begin >= match.end()), None)
        if behind is None or behind.stop in guessed or len(behind.start) < len("2024-06-05") or not (
                _JOINS.fullmatch(text, match.end(), behind.begin)):
            continue
        read = _read(name, match, behind.start[:4], is_month_first=False)
        same = next((at for at, one in enumerate(found) if one.begin < match.end() and match.start() < one.stop), None)
        if read is not None and (same is None or found[same].stop == match.end()):
            begin = match.start() if same is None else min(match.start(), found[same].begin)
            others = found if same is None else [*found[:same], *found[same + 1:]]
            found = sorted([*others, Dated(*read, begin, match.end())], key=lambda one: one.begin)
            guessed.discard(match.end())
    return found


_JOINS = regex(r"(?i),?\s?(?:,|и|and|&|va|ва|және|жана|ҳамда|hamda)\s")


_MONTH_FIRST = regex(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d(?!\d)")
_DAY_FIRST = regex(r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?!\d)")


def has_month_first(text: str) -> bool:
    """Whether dates such as 3/25/2021, and none such as 25/3/2021, tell that a text writes the month first."""
    text = text[:LONGEST]
    return _MONTH_FIRST.search(text) is not None and _DAY_FIRST.search(text) is None


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where dates stand, whatever they mean: figures there are no counts."""
    text, taken = text[:LONGEST], list[tuple[int, int]]()
    for _, match in islice(_forms_in(lowered(text)), MOST):
        start, end = match.span()
        if not _is_none(match, text) and not any(first < end and start < last for first, last in taken):
            taken.append((start, end))
            yield start, end


def _forms_in(low: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Whatever looks like a date in a text of small letters, the longest forms first."""
    marked, places = _marked(low)
    for at, (name, sign, _) in enumerate(_FORMS):
        if sign in places:
            yield from ((name, match) for match in _form(at).finditer(marked, *places[sign]))


@lru_cache(maxsize=16)  # a sentence is asked for its dates, and then for its counts
def _marked(low: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """A text with marks for the names of months and weekdays; and between which places each sign's forms may be."""
    marked = _WORD.sub(_mark, low)
    found = ((sign, list(shape.finditer(marked))) for sign, shape in _SIGNS if marked != low or sign in "yn")
    return marked, {sign: (max(0, some[0].start() - _LONGEST_FORM), some[-1].end() + _LONGEST_FORM)
                    for sign, some in found if some}


_SIGNS = (("m", regex("[\ue001-\ue00c]")), ("y", regex(_YEAR)), ("w", regex(_NTH)),
          ("n", regex(rf"[./-]{_YEAR}|{_YEAR}-")))
_LONGEST_FORM = 100  # characters of a date beside its month or its year: 3, 4, 5 ... and 12 May


def lowered(text: str) -> str:
    """`text` in lower case with every character in its place: those whose small letter is longer stay."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _mark(match: re.Match[str]) -> str:
    word = match[0]
    if word[:3] not in _STARTS or (name := _NAMES.fullmatch(word)) is None:
        return word
    return chr(_MARKS + (name.lastindex or 0)) * len(word)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a word of its own."""
    return not (text[start - 1:start].isalpha() or text[end:end + 1].isalpha())


def _is_verb(match: re.Match[str], text: str) -> bool:
    """`it may 5 times`."""
    parts = match.groupdict()
    if not parts.get("m1") or parts.get("y1") or parts.get("y2"):
        return False
    return text[match.start("m1"):match.end("m1")] == "may"


def _is_none(match: re.Match[str], text: str) -> bool:
    """Whether what looks like a date is a verb or a count."""
    return _is_verb(match, text) or _is_count(match, text) or (
        _ROUND.fullmatch(match[0]) is not None and _NOUN.match(text[match.end():match.end() + 24]) is not None)


def _is_birth(match: re.Match[str], text: str, low: str) -> bool:
    """Whether a date is when somebody was born, which tells when nothing else was."""
    figures_end = match.start() + len(match[0].rstrip(". г"))
    is_told_behind = _SHORTENED.match(text, figures_end) or _OF_BIRTH.match(text, match.end())
    return is_told_behind is not None or _BORN.search(
        low[max(0, match.start() - _BORN_FROM):match.start()]) is not None


_SHORTENED = regex(r"\s?г\.?\s?р\.(?!\s[A-ZА-ЯЁ])")  # 1985 | г. р.; no 2023 | г. р. Пяндж
_OF_BIRTH = regex(r"(?i)\s?\.?(?:жылы|йилда|yilda|дар)?\s?(?:рождения(?!\w)|рожд\.|туу?лган|туған|туғилган|"
                  r"tug[‘’'ʻ]ilgan|таваллуд)")
_BORN = regex(r"(?:(?<!was\s)(?<!were\s)\bborn|\bd\.?o\.?b\.?|date of birth|родил(?:ся|ась|ись)|дата рождения)"
              r"[\s:–—-]{1,3}(?:on |in |в )?(?:the )?$")
_BORN_FROM = 30  # characters
_ROUND = regex(r"2000|2050|1950|2100")  # 2000 copies


def _is_count(match: re.Match[str], text: str) -> bool:
    """`В декабре 11 подростков`, `In June 15 officers`: behind its month stands no day, but what was counted then."""
    parts = match.groupdict()
    if not parts.get("m1") or not parts.get("d1") or parts.get("y1") or parts.get("y2") or parts.get("d2") or (
            match.start("d1") < match.start("m1")):
        return False
    if text[match.start("m1")] > "z":
        return True
    return _IN.search(text[max(0, match.start() - 4):match.start()]) is not None and (
        _NOUN.match(text[match.end():match.end() + 24]) is not None)


_IN = regex(r"(?i)\bin\s$")
_NOUN = regex(r"\s(?!(?:and|to|at|in|on|by|for|the|from|was|is|we|as|with|a|an|г|гг|год\w*|и|по|до|в|на|по|"
              r"жыл\w*|йил\w*|yil\w*|сол\w*)\b)[^\W\d_A-ZА-Я]{3,}\b")


def _read(name: str, match: re.Match[str], written: str | None, *,
          is_month_first: bool) -> tuple[str, str | None] | None:
    parts = match.groupdict()
    if name == "weekday":
        return _weekday(match, written)
    first_year, last_year = _year(parts.get("y1")), _year(parts.get("y2"))
    if parts.get("s2"):
        last_year = (first_year or "")[:2] + parts["s2"]
    if name == "years":
        return (first_year or "", last_year) if (first_year or "") < (last_year or "") else None
    if name == "year":
        return (first_year or "", None) if first_year else None
    month = _month(parts.get("m1")) or _number(parts.get("n1")) or _number(parts.get("n2"))
    other_month = _month(parts.get("m2")) or _number(parts.get("n2")) or month
    if name in ("month", "months"):
        start = f"{first_year or last_year}-{month:02}"
        return (start, None) if name == "month" else (start, f"{last_year}-{other_month:02}")
    day, last_day = _number(parts.get("d1")), _number(parts.get("d2"))
    if "/" in match[0] and is_month_first:
        month, day, other_month, last_day = day, month, last_day or day, other_month if last_day else 0
    year = first_year or last_year or _near(month, day, written)
    if year is None:
        return None
    start_day = _iso(year, month, day)
    end_day = _iso(last_year or year, other_month, last_day) if last_day else None
    if start_day and end_day and end_day <= start_day and not first_year:  # over the new year
        start_day = _iso(str(int(year) - 1), month, day)
    if start_day is None or (last_day and (end_day is None or end_day <= start_day)):
        return None
    return start_day, end_day


def _year(text: str | None) -> str | None:
    found = _FOUR_FIGURES.match(text or "")
    return found[0] if found and FIRST_YEAR <= int(found[0]) <= LAST_YEAR else None


def _number(text: str | None) -> int:
    found = _FIGURES.match(text or "")
    return int(found[0]) if found else 0


_FOUR_FIGURES, _FIGURES = regex(r"\d{4}"), regex(r"\d+")


def _month(text: str | None) -> int:
    return ord(text[0]) - _MARKS if text else 0


def _iso(year: str, month: int, day: int) -> str | None:
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _near(month: int, day: int, written: str | None) -> str | None:
    """The year of the document; the one before where its own day would lie far ahead."""
    if not written:
        return None
    if written == SOME_YEAR:
        return written
    year = int(written[:4])
    if len(written) == 10 and (stated := _iso(str(year), month, day)) is not None:
        ahead = (date.fromisoformat(stated) - date.fromisoformat(written)).days
        if ahead > 200:
            year -= 1
        elif ahead < -200:
            year += 1
    return str(year)


def _away(days: int, written: str | None) -> tuple[str, None] | None:
    if not written or len(written) < 10:
        return None
    return (date.fromisoformat(written) + timedelta(days=days)).isoformat(), None


_NEXT_WEEK = regex(r"next|(?:во?\s+|на\s+)?следующ")
_SOON = regex(r"coming|(?:во?\s+|на\s+)?(?:ближайш|предстоящ)")
_WILL = regex(r"\b(?:will|to be held|shall|is to|are to|invite\w*|join us|будет|будут|пройд[её]т|состоится|"
              r"приглаша\w+|"
              r"жд[её]м|откроется|начн[её]тся)\b")
_AROUND = 140  # characters around a weekday that may say that it is still to come


def _weekday(match: re.Match[str], written: str | None) -> tuple[str, None] | None:
    """The last such day before the document, or its own; a coming one where the words around say so."""
    if not written or len(written) < 10:
        return None
    named, how = match["w"] or match["w2"], match["how"] or ""
    number = ord(named[0]) - _MARKS - _LAST_MONTH - 1
    day = date.fromisoformat(written)
    if _NEXT_WEEK.match(how):
        return (day - timedelta(days=day.weekday()) + timedelta(days=7 + number)).isoformat(), None
    before = match.string[max(0, match.start() - _AROUND):match.start()].rpartition(". ")[2]
    behind = match.string[match.end():match.end() + _AROUND].partition(". ")[0]
    if _SOON.match(how) or (how not in ("last", "past") and _WILL.search(before + " | " + behind)):
        return (day + timedelta(days=(number - day.weekday()) % 7)).isoformat(), None
    return (day - timedelta(days=(day.weekday() - number) % 7)).isoformat(), None
