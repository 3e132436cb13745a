"""Dates and spans of dates in text, as people write them in English, Russian and the languages of Central Asia.

What is found is ISO 8601 as far as it is stated: `2021`, `2021-09`, `2021-09-24`. A day without a year, a weekday and
words such as `yesterday` are read from the date of the document; without one they are no date.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

LONGEST = 200_000  # characters that are looked through
FIRST_YEAR, LAST_YEAR = 1945, 2100  # other figures of four digits are seldom years

_MONTHS = (  # by number from 1; each name may be followed by the endings of its language
    r"jan(?:uary)?|январ|қаңтар|yanvar", r"feb(?:ruary)?|феврал|ақпан|fevral", r"mar(?:ch)?|март|наурыз|mart",
    r"apr(?:il)?|апрел|сәуір|aprel", r"may|ма[йяею]|мамыр", r"june?|июн|маусым|iyun", r"july?|июл|шілде|iyul",
    r"aug(?:ust)?|август|тамыз|avgust", r"sept?(?:ember)?|сентябр|қыркүйек|senta?br",
    r"oct(?:ober)?|октябр|қазан|okta?br", r"nov(?:ember)?|ноябр|қараша|noyabr",
    r"dec(?:ember)?|декабр|желтоқсан|dekabr",
)
_ENDING = r"(?:[а-яёіӣў]{0,4}|[a-z]{0,3})"
_MONTH = "|".join(f"(?:{names})" for names in _MONTHS)
_M = rf"(?:{_MONTH}){_ENDING}(?![^\W\d_])\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_D = rf"{_DAY}(?:st|nd|rd|th|-?го|-?е|-?(?:ум|юм|уми)|-)?"
_YEAR = r"(?:19[4-9]\d|20\d\d)"
_Y = (rf"{_YEAR}(?:\s*(?:г(?:од[а-я]*|\.)?|гг\.?|с(?:ол[а-яӣ]*)?\.?|-?жыл[а-яғы]*|-?yil[a-z]*|"
      r"-?йил[а-я]*)(?![^\W\d_])\.?)?")
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|until|till|through|and|по|до|и|то)\s+)"
_OF = r"[\s,]*(?:of\s+|соли\s+)?"
_SEASON = r"spring|summer|autumn|fall|winter|весн[а-я]*|лет(?:о|ом|а)|осен[а-я]*|зим[а-я]*"
_QUARTER = (r"(?:first|second|third|fourth|1st|2nd|3rd|4th|перв[а-я]+|втор[а-я]+|треть[а-я]+|четв[её]рт[а-я]+|"
            r"I{1,3}|IV)"
            r"\s+(?:quarter|half|квартал[а-я]*|полугоди[а-я]*)")
_PERIOD = rf"(?:early|mid|late|начал[а-я]*|середин[а-я]*|кон[а-я]*|the\s+end\s+of)[\s-]+|(?:{_QUARTER})\s+(?:of\s+)?"

_WEEKDAYS = ("monday|понедельник", "tuesday|вторник", "wednesday|сред", "thursday|четверг", "friday|пятниц",
             "saturday|суббот", "sunday|воскресень")
_WEEKDAY = "|".join(f"(?:{names})" for names in _WEEKDAYS)
_DAYS_AWAY = {"today": 0, "сегодня": 0, "имрӯз": 0, "бүгүн": 0, "бүгін": 0, "bugun": 0, "yesterday": -1, "вчера": -1,
              "дирӯз": -1, "кече": -1, "кеше": -1, "kecha": -1, "tomorrow": 1, "завтра": 1}

_FORMS: tuple[tuple[str, str], ...] = (  # the longest first; the name tells which numbers stand where
    ("days", (rf"(?:from\s+|с\s+|аз\s+)?(?P<d1>{_D})\s*(?P<m1>{_M})(?:{_OF}(?P<y1>{_Y}))?{_TO}(?P<d2>{_D})\s*"
              rf"(?P<m2>{_M})(?:{_OF}(?P<y2>{_Y}))?")),
    ("days", (rf"(?:from\s+)?(?P<m1>{_M})\s+(?P<d1>{_D})(?:,?\s+(?P<y1>{_Y}))?{_TO}(?P<m2>{_M})\s+"
              rf"(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?")),
    ("days", rf"(?:from\s+|с\s+|аз\s+)?(?P<d1>{_D}){_TO}(?P<d2>{_D})\s+(?:of\s+)?(?P<m1>{_M})(?:{_OF}(?P<y2>{_Y}))?"),
    ("days", rf"(?P<m1>{_M})\s+(?P<d1>{_D}){_TO}(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?(?!\d)"),
    ("days", rf"(?P<d1>{_DAY})\s*[-–—]\s*(?P<d2>{_DAY})\.(?P<n1>0?[1-9]|1[0-2])\.(?P<y2>{_YEAR})"),
    ("day", rf"(?P<y1>{_Y})[\s-]+(?P<d1>{_D})[\s-]*(?P<m1>{_M})"),
    ("day", rf"(?P<d1>{_D})\s*(?:of\s+)?(?P<m1>{_M}){_OF}(?P<y1>{_Y})"),
    ("day", rf"(?P<m1>{_M})\s+(?P<d1>{_D})(?!\d),?\s+(?P<y1>{_Y})"),
    ("day", rf"(?P<y1>{_YEAR})-(?P<n1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])"),
    ("day", rf"(?P<d1>{_DAY})[./](?P<n1>0?[1-9]|1[0-2])[./](?P<y1>{_YEAR})"),
    ("months", rf"(?P<m1>{_M})(?:\s+(?P<y1>{_Y}))?{_TO}(?P<m2>{_M}){_OF}(?P<y2>{_Y})"),
    ("month", rf"(?P<m1>{_M}){_OF}(?P<y1>{_Y})"),
    ("month", rf"(?P<y1>{_Y})\s+(?P<m1>{_M})"),
    ("day", rf"(?P<d1>{_D})\s*(?:of\s+)?(?P<m1>{_M})"),
    ("day", rf"(?P<m1>{_M})\s+(?P<d1>{_D})(?![\d,.]*\d)"),
    ("years", rf"(?:between|между)\s+(?P<y1>{_YEAR})\s+(?:and|и)\s+(?P<y2>{_Y})"),
    ("years", rf"(?P<y1>{_YEAR})\s*(?:[-–—]|to|until|through|по|до)\s*(?P<y2>{_Y})"),
    ("year", rf"(?:(?:{_SEASON})\s+(?:of\s+)?|{_PERIOD})?(?P<y1>{_Y})"),
    ("weekday", rf"(?:last|on|this|in|past|минувш[а-я]+|прошл[а-я]+|в|во)\s+(?P<w>{_WEEKDAY})[а-я]{{0,2}}"),
    ("away", rf"(?P<a>{'|'.join(_DAYS_AWAY)})"),
)
_COMPILED = [(name, re.compile(rf"(?i)(?<![\w.,/№$€£%-])(?:{form})(?![\w%])")) for name, form in _FORMS]
_MONTH_OF = [re.compile(f"(?i)(?:{names})") for names in _MONTHS]


class Dated(NamedTuple):
    """A date or a span of them, and the characters it stands in."""

    start: str  # ISO 8601, as far as it is stated
    end: str | None  # the same of the last day, where there are several
    begin: int
    stop: int


def dates(text: str, written: str | None = None) -> list[Dated]:
    """The dates in `text`, in its order; `written` is the ISO date of the document, for what has no year of its own."""
    found: list[Dated] = []
    taken: list[tuple[int, int]] = []
    for name, form in _COMPILED:
        for match in form.finditer(text[:LONGEST]):
            span = match.span()
            if any(start < span[1] and span[0] < end for start, end in taken):
                continue
            read = _read(name, match, written)
            if read is not None:
                taken.append(span)
                found.append(Dated(*read, *span))
    return sorted(found, key=lambda one: one.begin)


def _read(name: str, match: re.Match[str], written: str | None) -> tuple[str, str | None] | None:
    parts = match.groupdict()
    if parts.get("m1") == "may" and not parts.get("y1"):
        return None  # the verb
    if name == "away":
        return _away(_DAYS_AWAY[parts["a"].lower()], written)
    if name == "weekday":
        return _weekday(parts["w"], written)
    first_year, last_year = _year(parts.get("y1")), _year(parts.get("y2"))
    if name == "years":
        return (first_year or "", last_year) if (first_year or "") < (last_year or "") else None
    if name == "year":
        return (first_year or "", None) if first_year else None
    month = _month(parts.get("m1")) or int(parts["n1"] or 0)
    other_month = _month(parts.get("m2")) or month
    if name in ("month", "months"):
        start = f"{first_year or last_year}-{month:02}"
        return (start, None) if name == "month" else (start, f"{last_year}-{other_month:02}")
    day, last_day = _number(parts.get("d1")), _number(parts.get("d2"))
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
    found = re.match(r"\d{4}", text or "")
    return found[0] if found and FIRST_YEAR <= int(found[0]) <= LAST_YEAR else None


def _number(text: str | None) -> int:
    found = re.match(r"\d+", text or "")
    return int(found[0]) if found else 0


def _month(text: str | None) -> int:
    return next((number for number, names in enumerate(_MONTH_OF, 1) if text and names.match(text)), 0)


def _iso(year: str, month: int, day: int) -> str | None:
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _near(month: int, day: int, written: str | None) -> str | None:
    """The year of the document; the one before where its own day would lie far ahead."""
    if not written:
        return None
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


def _weekday(name: str, written: str | None) -> tuple[str, None] | None:
    """The last such day before the document, or its own."""
    if not written or len(written) < 10:
        return None
    number = next(at for at, names in enumerate(_WEEKDAYS) if re.match(f"(?i){names}", name))
    day = date.fromisoformat(written)
    return (day - timedelta(days=(day.weekday() - number) % 7)).isoformat(), None


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where dates stand, whatever they mean: figures there are no counts."""
    for _, form in _COMPILED:
        yield from (match.span() for match in form.finditer(text[:LONGEST]))
