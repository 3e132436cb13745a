"""Days as calendars write them, short and without the year that a heading says once: 14.03, 07–08.11, Thu 12 Jan."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from seeds.extract.text import dates, months
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page
from seeds.read.document import Paragraph, Span
from seeds.regex import regex

_DAY = len("2024-06-01")
_MONTH = len("2024-06")
_LONGEST_ABOVE = 120  # characters of a line above
_DD = r"(?:0?[1-9]|[12]\d|3[01])"
_MM = r"(?:(?<=\.)(?:0[1-9]|1[0-2])|(?<=/)(?:0?[1-9]|1[0-2]))"  # 2.1 is the number of a section
_SHORT_DAY = regex(rf"(?:{_DD}(?:[./]{_MM})?\s?[–—-]\s?)?{_DD}(?P<mark>[./]){_MM}(?![\d/%]|\.\d)\.?")
_YEAR = regex(r"(?<![\d/.-])(?:19|20)\d\d(?!\d)")
_ANY_YEAR = "2000"  # a leap year
_OF_YEAR = len(_ANY_YEAR)
WEEKDAY = (rf"(?:(?:{months.SHORT_WEEKDAYS}|weds)\b\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|"
           r"вторник|среда|четверг|пятница|суббота|воскресенье)")
_LEAD = regex(rf"(?i)\s*(?:{WEEKDAY},?\s+)?")


def above(page: Page, first: Paragraph, most: int) -> list[Paragraph]:
    """The short lines among the `most` above a list or a table, the nearest first."""
    at = bisect_left(page.paragraphs, first.number, key=lambda one: one.number)
    return [one for one in reversed(page.paragraphs[max(0, at - most):at])
            if one.end - one.start <= _LONGEST_ABOVE and not one.cells]


def year_above(page: Page, lines: Sequence[Paragraph]) -> str | None:
    """The year of days without one: the only one that a line above names, the nearest first, else the page's."""
    for line in lines:
        years: set[str] = set(_YEAR.findall(page.text, line.start, line.end))
        if len(years) == 1 and not any(len(one.start) == _DAY for one in page.dates_in(line.start, line.end)):
            return years.pop()
    return page.year


def of_cell(page: Page, cell: Span, year: str | None) -> Dated | None:
    """The day, the days or the months of a cell, without a year those of `year`; None for a cell of anything else."""
    start, end = cell
    lead = _LEAD.match(page.text, start, end)
    start = lead.end() if lead else start
    said = next((one for one in page.dates_in(start, end) if one.begin == start), None)
    if said is not None and len(said.start) >= _MONTH and not said.is_of_some_year:
        return said
    text = re.split(r"[(;]", page.text[start:end])[0].rstrip(" .,")
    if (short := _SHORT_DAY.match(text)) is not None:
        return _read(page, start, short, year)
    known = year if year and year != dates.SOME_YEAR else _ANY_YEAR
    said = next((one for one in dates.dates(f"{text} {known}") if len(one.start) >= _MONTH and not one.begin), None)
    return None if said is None else _placed(said, start, end, is_known=known == year)


def at(page: Page, start: int, end: int, year: str | None) -> Dated | None:
    """The day or the days right at a place of the text, without a year those of `year`; None where none stands."""
    said = next((one for one in page.dates_in(start, end) if one.begin == start), None)
    if said is not None:
        return said if len(said.start) == _DAY else None
    short = _SHORT_DAY.match(page.text, start, end)
    return None if short is None else _read(page, start, short, year)


def _read(page: Page, start: int, short: re.Match[str], year: str | None) -> Dated | None:
    """Days in figures; with bars those of the United States name the month first."""
    known = year if year and year != dates.SOME_YEAR else _ANY_YEAR
    text = short[0].rstrip(".").replace("/", ".")
    if short["mark"] == "/" and page.country == "US":
        text = ".".join(reversed(text.split("."))) if text.count(".") == 1 and not re.search(r"[–—-]", text) else ""
    said = next(iter(dates.dates(f"{text}.{known}")), None)
    return None if said is None or len(said.start) < _DAY else _placed(
        said._replace(begin=0, stop=len(short[0])), start, start + len(short[0]), is_known=known == year)


def _placed(said: Dated, start: int, end: int, *, is_known: bool) -> Dated:
    if not is_known:
        said = said._replace(start=dates.SOME_YEAR + said.start[_OF_YEAR:],
                             end=said.end and dates.SOME_YEAR + said.end[_OF_YEAR:])
    return said._replace(begin=start + said.begin, stop=min(start + said.stop, end))
