"""Entries of diaries in one line: what an event is called and its day, in either order, with the hour and the place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract.deeds import event_words, happening, loose_words
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page
from seeds.read.document import Paragraph, Span
from seeds.regex import regex

_LONGEST = 150  # characters of a line
_LONGEST_HEADING = 60
_FEWEST = 2  # lines with an hour that make a diary under no heading
AHEAD = regex(r"(?i)\W*(?:(?:coming|what.s)\s(?:up|on|next)(?:,.{0,30})?|up\s?coming\b.*|(?:.{0,30}\s)?"
              r"(?:diary|calendar|agenda|schedule|engagements)(?:\s(?:dates|of|for|[/|·–—-])\s?.{0,40})?|"
              r"key dates|dates\b.{0,30}|(?:our\s|next\s|future\s|past\s|recent\s)?(?:events|trainings)|"
              r"events\s(?:we|of|in|this)\s.{0,25}|save the dates?|предстоящ\w+.*|анонсы?|"
              r"(?:календарь|график|расписание|план мероприятий).*|афиша|"
              r"скоро|ближайшие\s.*|мероприятия)\W*$")
_WEEKDAY = (r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|пн|вт|ср|чт|пт|сб|вс|понедельник|"
            r"вторник|среда|четверг|пятница|суббота|воскресенье)")
_HOUR = r"(?:(?:at|в|from|с)\s)?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?|\sчас\w*|\sч\.)?"
_HOURS = rf"(?P<hour>{_HOUR}(?:\s?(?:[–—-]|to|до)\s?{_HOUR})?)"
# Recruiters and Their Debts – November 9, 2023, 6 pm, Quay Hall
_DATE_BEHIND = regex(rf"(?i)(?:\s[–—-]\s|[.?!”\"]\s|[:,]\s|\s?\|\s)(?:{_WEEKDAY},?\s)?$")
_TAIL = regex(rf"(?i)(?:\s\([^()]{{3,30}}\))?[\s.,)]*(?:{_HOURS})?(?:[,.]?\s[^,.;:]{{3,50}}"
              r"(?:,\s[^.;:]{3,50})?)?[\s.)]*")
# Tuesday 4 May, 18:30: Panel on fruit, Civic Theatre
_DATE_BEFORE = regex(rf"(?i)[\s•*·–—-]*(?:{_WEEKDAY}\.?,?\s)?")
_TITLE_BEHIND = regex(rf"(?i)[\s,]*(?:\(?{_WEEKDAY}\)?)?[\s,]*(?:{_HOURS})?\s?(?::|[–—-]|\|)\s+")
_PLACE_BEHIND = regex(r",\s(?:the\s)?[A-ZА-ЯЁ][^,;:]{2,40}(?:,\s[A-ZА-ЯЁ][^,;:]{2,30})?\s*$")
NO_EVENT = regex(r"(?i)\b(?:deadline|clos(?:es|ed|ing date)|applications?|holidays?|due|submissions?|report|"
                 r"published|"
                 r"birthday|срок\w*|заявк\w*|заявок|выходн\w+|каникул\w*|опубликован\w*|tel|phone|тел)\b|@|https?:")
_QUOTED = regex(r"[^«“\"]{0,40}[«“\"][^«»“”\"\n]{3,110}[»”\"]")  # a title whose name may hold all other marks


class Entry(NamedTuple):
    """One event of a diary: the line with its title, the line below or the same, and the day."""

    title: Paragraph
    below: Paragraph
    date: Dated
    type: str
    is_sure: bool = False  # whether a heading says that its list is one of events
    where: Span | None = None  # what may say the place: a cell of a row, the town in front of a day
    is_where: bool = False  # whether a head says that it does
    people: Span | None = None  # of a row: how many took part


def entries(page: Page) -> Iterator[Entry]:
    """The events of lines below a heading such as `Coming up`, and of several lines that each say a day and an hour."""
    group: list[Entry] = []
    ahead = sure = False
    for line in page.paragraphs:
        if line.end - line.start <= _LONGEST_HEADING and AHEAD.match(page.text, line.start, line.end):
            yield from _told(page, group, ahead=ahead, sure=sure)
            group, ahead, sure = [], True, OF_ONE.search(page.text, line.start, line.end) is None
        elif (entry := _entry(page, line)) is not None:
            group.append(entry)
        elif not line.cells and (line.end - line.start > _LONGEST or not page.dates_in(line.start, line.end)):
            yield from _told(page, group, ahead=ahead, sure=sure)
            group, ahead, sure = [], False, False
    yield from _told(page, group, ahead=ahead, sure=sure)


OF_ONE = regex(  # maybe the parts of one event
    r"(?i)agenda|schedule|programme|program\b|расписание|график|план\b|программа")


def _told(page: Page, group: Sequence[Entry], *, ahead: bool, sure: bool) -> Sequence[Entry]:
    timed = [one for one in group if _hour_of(page, one)]
    if ahead or (len(timed) >= _FEWEST and len(timed) == len(group)):
        return [one._replace(is_sure=sure) for one in group]
    return ()


def _hour_of(page: Page, entry: Entry) -> bool:
    match = (_TITLE_BEHIND if entry.date.begin < entry.title.start else _TAIL).match(
        page.text, entry.date.stop, entry.below.end)
    return match is not None and match["hour"] is not None


def cut(page: Page, line: Paragraph, span: Span, ends: re.Pattern[str]) -> Paragraph:
    """The title that a stretch of a line begins with, up to where one ends; within quotation marks none does."""
    start, end = span
    quoted = _QUOTED.match(page.text, start, end)
    found = ends.search(page.text, quoted.end() if quoted else min(start + 1, end), end)
    return line._replace(start=start, end=found.start() if found else end)


def is_title(page: Page, title: Paragraph) -> bool:
    """Whether a stretch is no sentence: what is held is no story."""
    words = page.words.within(title.start, title.end)
    return bool(words) and not any(happening.is_verb(word) and not (
        word.is_capital or words[max(0, at - 1)].plain == "the") for at, word in enumerate(words))


def _entry(page: Page, line: Paragraph) -> Entry | None:
    if line.cells or line.end - line.start > _LONGEST or line.kind in ("header", "quote", "signature"):
        return None
    date = next(iter(page.dates_in(line.start, line.end)), None)
    if date is None or len(date.start) < len("2024-06-01") or NO_EVENT.search(page.text, line.start, line.end):
        return None
    if _DATE_BEFORE.fullmatch(page.text, line.start, date.begin) and (
            lead := _TITLE_BEHIND.match(page.text, date.stop, line.end)) is not None:
        place = _PLACE_BEHIND.search(page.text, lead.end(), line.end)
        title = line._replace(start=lead.end(), end=place.start() if place else line.end)
    elif (match := _DATE_BEHIND.search(page.text[line.start:date.begin])) is not None and _TAIL.fullmatch(
            page.text, date.stop, line.end):
        title = line._replace(end=line.start + match.start())
    else:
        return None
    if not is_title(page, title):
        return None
    return Entry(title, line, date, type_in(page, title.start, title.end) or "meeting")


def type_in(page: Page, start: int, end: int) -> str | None:
    """The type of the event that a noun in a title names."""
    words = page.words.within(start, end)
    for at in range(len(words)):
        head, type = event_words.head_of(words, at)
        if head is not None:
            return type
    capital = next((word for word in words if word.is_capital and loose_words.type_of(word)), None)
    return loose_words.type_of(capital) if capital is not None and len(words) > 1 else None
