"""The year that a figure is of: said in its sentence, before it in its paragraph, in a heading, or by the document."""

import re
from collections.abc import Iterator

from seeds.extract.deeds import leads
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page
from seeds.read.document import Paragraph
from seeds.regex import regex

Span = tuple[int, int]
_OPEN = regex(r"(?:\bcompared (?:to|with)|\bthan in|сравнению с|чем в|\bsince|\bfrom|\bсо?|\bначиная с|"
              r"\baз)\s+(?:[^\W\d]+\s+){0,2}$", re.IGNORECASE)
_LONG = regex(r"\b(?:since|so far|to date|over the (?:past|last)|in the (?:past|last) \w+ years|for (?:\w+ "
              r"){1,4}years|"
              r"за последние|за \w+ лет|за годы|на сегодняшний день)\b", re.IGNORECASE)
_RELATIVE = (
    (-1, regex(r"\b(?:last year|the previous year|в прошлом году|за прошлый год|прошлого года|соли гузашта|"
               r"парсол|былтыр|өткөн жылы|өткен жылы|o['‘ʻ]tgan yili)\b", re.IGNORECASE)),
    (0, regex(r"\b(?:this year|since (?:the (?:beginning|start) of the year|january)|the current year|в этом году|"
              r"в текущем году|с начала (?:текущего )?года|текущего года|нынешнего года|нынешнего(?=\s?[,.;:—–-])|"
               r"соли ҷорӣ|имсол|быйыл|биыл|bu yil)\b", re.IGNORECASE)),
)
# Of the year that a report is of, by its title or as the page looks back at it.
_REPORTED = regex(r"(?i)\b(?:(?:in|during|over) the (?:reporting (?:year|period)|year under review)|"
                  r"(?:в отч[её]тном|за отч[её]тный) (?:году|год|периоде|период)|соли ҳисоботӣ|есепті (?:жылы|кезеңде)|"
                  r"отч[её]т(?:тук)? (?:жылы|мезгилде)|hisobot yilida|ҳисобот йилида)\b")

# Against 9 in 2023: behind it stand a figure and a year of their own. Cases against 18 suspects are not compared, nor
# is anything against whoever has a noun of his own.
_AGAINST = regex(r"(?i)\b(?:(?:compared (?:to|with)|(?:up|down) from|instead of|rather than|вместо|"
                 r"по сравнению с|в сравнении с)\s(?:\w+\s){0,3}?|(?P<bare>against|против)\s)(?P<figure>\d[\d  ,.]*)")
_NO_NOUN = regex(r"\W*(?:$|(?:in|the|last|a|during|for|since|the|за|в|во|годом|на|г|год|гг)(?![^\W_])|[(,;.])")
_BEHIND = 24  # characters of a noun behind a figure
_APART = regex(r"[,;]\s")

# Of the year before the one that the text speaks of.
_EARLIER = regex(r"(?i)\b(?:a year (?:earlier|before)|the year before|годом (?:ранее|раньше)|"
                 r"за год до (?:этого|того))\b")


def year_of(page: Page, start: int, end: int, at: int) -> tuple[str, Span | None] | None:
    """The year of the figure at `at` in the sentence from `start` to `end`, and where it is said."""
    found = _said(page, start, end, at)
    if found:
        before, behind = [one for one in found if one[0] <= at], [one for one in found if one[0] > at]
        if behind and (not before or _has_own(page, start, at, behind[0][0])):
            return behind[0][1]
        return before[-1][1]
    if _LONG.search(page.text, start, end) or any(
        not _is_compared(page, start, end, one, at) for one in page.dates_in(start, end)
    ):
        return None
    paragraph = page.paragraph_at(start)
    earlier = _said(page, paragraph.start, start, at)
    if earlier:
        return earlier[-1][1]
    lead = leads.lead_of(page, paragraph)
    if lead is not None and (led := _said(page, lead.start, lead.end, lead.end)):
        return led[-1][1]
    return _carried(page, paragraph) or _of_heading(page, paragraph.number) or _of_document(page)


_BACK = 3  # paragraphs
_HALF = "06"  # the month until which what is told is of the year before
_IN = regex(r"\b(?:in|during|за|в)\s(?:the\s(?:first|second)\s\w+\sof\s)?$", re.IGNORECASE)


def _carried(page: Page, paragraph: Paragraph) -> tuple[str, Span | None] | None:
    """The year that figures before were of, where only paragraphs without one stand between: in 2010 it found 70."""
    written = page.written or ""
    if not "01" <= written[5:7] <= _HALF:
        return None  # later in a year the figures are its own
    for number in range(paragraph.number - 1, max(0, paragraph.number - 1 - _BACK), -1):
        above = page.document.paragraphs[number - 1]
        if above.kind != "text" or paragraph.kind != "text" or above.cells:
            return None
        dates = page.dates_in(above.start, above.end)
        if dates:
            last = dates[-1]
            counts = page.quantities_in(last.stop, above.end)
            return _of(last) if last.start == str(int(written[:4]) - 1) and counts and _IN.search(
                page.text[max(above.start, last.begin - 24):last.begin]) else None
    return None


def _said(page: Page, start: int, end: int, at: int) -> list[tuple[int, tuple[str, Span | None] | None]]:
    """The years between two places, each with where it begins: of dates, and of words such as `last year`."""
    found = [(one.begin, _of(one)) for one in page.dates_in(start, end)
             if not _OPEN.search(page.text[max(start, one.begin - 24):one.begin])
             and not _is_compared(page, start, end, one, at)]
    for years, form in _RELATIVE:
        found += [(match.start(), (str(int(page.written[:4]) + years), match.span()))
                  for match in form.finditer(page.text, start, end)
                  if page.written and not any(_against(page, at, match.start()))]
    of_report = page.report_year or (page.written if len(page.written or "") == len("2024") else None)
    if of_report:
        found += [(match.start(), (of_report, match.span())) for match in _REPORTED.finditer(page.text, start, end)]
    for match in _EARLIER.finditer(page.text, start, end):
        before = page.dates_in(page.paragraph_at(start).start, match.start())
        if before:
            found.append((match.start(), (str(int(before[-1].start[:4]) - 1), match.span())))
    return sorted(found, key=lambda one: one[0])


def _has_own(page: Page, start: int, at: int, date: int) -> bool:
    """Whether the figure at `at` is the one that another is compared with, and the year at `date` right behind it."""
    return any(one.start("figure") == at for one in _against(page, start, date)) and (
        _APART.search(page.text, at, date) is None)


def _against(page: Page, start: int, end: int) -> Iterator[re.Match[str]]:
    """The figures between two places that others are compared with: no noun stands behind them, or the same again."""
    for one in _AGAINST.finditer(page.text, start, end):
        behind = page.words.within(one.end(), end + _BEHIND)[:1]
        if one["bare"] is None or _NO_NOUN.match(page.text, one.end("figure")) or any(
                word.plain == behind[0].plain for word in page.words.within(start, one.start()) if behind):
            yield one


def _is_compared(page: Page, start: int, end: int, date: Dated, at: int) -> bool:
    """Whether a date has a figure of its own that is not the one at `at`: `(4 in 2022)`, `against 4 in 2022`."""
    if at < date.begin and any(_against(page, at, date.begin)):
        return True
    opens = page.text.rfind("(", start, date.begin)
    closes = page.text.find(")", date.stop, end)
    if opens < 0 or closes < 0 or page.text.find(")", opens, date.begin) >= 0 or opens < at < closes:
        return False
    return any(char.isdigit() for char in page.text[opens:date.begin] + page.text[date.stop:closes])


def _of(date: Dated) -> tuple[str, Span] | None:
    """The year of a date; none of a span that crosses years."""
    if date.end and date.end[:4] != date.start[:4]:
        return None
    return date.start[:4], (date.begin, date.stop)


def _of_heading(page: Page, number: int) -> tuple[str, Span] | None:
    above = leads.heading_above(page, number)
    found = page.dates_in(above.start, above.end) if above else ()
    return _of(found[-1]) if found else None


def _of_document(page: Page) -> tuple[str, Span | None] | None:
    """The year of a report by its title, or in which it was written, else the one that all days named in it are of."""
    if page.written:
        return page.report_year or page.written[:4], None
    days = [one for paragraph in page.paragraphs for one in page.dates_in(paragraph.start, paragraph.end)
            if len(one.start) == len("2024-06-01")]
    return _of(days[0]) if len({one.start[:4] for one in days}) == 1 else None
