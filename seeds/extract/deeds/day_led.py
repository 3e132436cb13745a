"""Lists whose lines each begin with a day, and what is held then: 14.03 Семинар для судей; March 8  Flash mob.

Several such lines, of which enough name an event, make a list of events; so do those below a heading that says so.
"""

import re
from collections.abc import Iterator, Sequence

from seeds.extract.deeds import day_lines, event_nouns, short_days
from seeds.extract.deeds.day_lines import AHEAD, NO_EVENT, OF_ONE, Entry, type_in
from seeds.extract.names import posts
from seeds.extract.text.page import Page
from seeds.read.document import Paragraph
from seeds.regex import regex

_LONGEST = 360  # characters of a line
_LONGEST_TITLE = 110
_ABOVE = 6  # lines above a list that may say of which year it is; and the nearest, which may say of what
_NEAREST = 2
_BETWEEN = 2  # lines between two of a list
_FEWEST = 3
_NOUNS = 3  # of so many lines one names an event
_MARK = regex(r"[\s•*·▪►–—-]*(?:(?:\d{1,2}|[a-zа-я])[.)]\s+)?")
_MAY_BEGIN = regex(r"[^\n]{0,40}?\d")  # with a day
# Prizren, 20–24 Nov.; Thu 12 Jan; Вт  14.03
_LEAD = regex(rf"(?:(?i:{short_days.WEEKDAY}),?\s+|(?P<town>[A-ZА-ЯЁ][\w-]+(?:\s[A-ZА-ЯЁ][\w-]+)?),\s)?")
_HOUR = (r"(?:(?:at|from|в|с)\s)?\d{1,2}(?:[:.h]\d\d|(?=\s?[–—-]\s?\d{1,2}[:.h]\d\d)|(?=\s?[ap]\.?m)|h\b)"
         r"(?:\s?[ap]\.?m\b\.?)?")
_BEHIND = regex(rf"(?i)[\s,.:]*(?:\(?{short_days.WEEKDAY}\)?(?=[\s,.:)–—-]))?[\s,.:]*(?:(?:{_HOUR})(?:\s?[–—-]\s?"
                rf"(?:{_HOUR}|\d{{1,2}}))?|noon|all day|весь день)?(?P<parts>[\s,.:|–—-]+)")
_ENDS = regex(r"(?:;|(?<![\s,]\w)\.(?=\s[^\W\d_a-zа-яё])|\.\s*$)|,\s(?=[A-ZА-ЯЁ\d«“\"])|\s\(|\s(?:[–—|-])\s|"
              r"\s{2,}|:\s(?=[\dA-ZА-ЯЁ])|\s(?:with|@)\s(?=(?:Dr|Prof|Mr|Ms|Mrs)\b|[A-Z]\w+\s[A-Z])|$")
_PARTS = regex(r"[.:|–—-]|\s{2}")
_BEGINS = regex(r"[^\W\d_a-zа-яё]|[«“\"]")


def entries(page: Page) -> Iterator[Entry]:
    """The events of all lists whose lines begin with days."""
    group: list[Entry] = []
    year: str | None = None
    for line in page.paragraphs:
        if not group and _MAY_BEGIN.match(page.text, line.start, line.end):
            year = short_days.year_above(page, short_days.above(page, line, _ABOVE))
        if (entry := _entry(page, line, year)) is not None:
            group.append(entry)
        elif group and (line.number - group[-1].title.number > _BETWEEN or line.end - line.start > _LONGEST):
            yield from _told(page, group)
            group = []
    yield from _told(page, group)


def _told(page: Page, group: Sequence[Entry]) -> Sequence[Entry]:
    """The events of a list, where it is one of events."""
    if not group or _are_counted(page, group):
        return ()
    nearest = short_days.above(page, group[0].title, _NEAREST)
    heads = [one for one in nearest if AHEAD.match(page.text, one.start, one.end)]
    named = sum(bool(one.type) for one in group)
    if len(group) > 1 and (heads or named == len(group) or (
            len(group) >= _FEWEST and named * _NOUNS >= len(group))):
        is_sure = any(not OF_ONE.search(page.text, one.start, one.end) for one in heads)
        return [one._replace(is_sure=is_sure, type=one.type or "meeting") for one in group]
    return ()


def _are_counted(page: Page, group: Sequence[Entry]) -> bool:
    """Whether lines bear the numbers of parts rather than days: 1/4, 2/4, 3/4."""
    said = [page.text[one.date.begin:one.date.stop] for one in group]
    first, _, all_of = said[0].partition("/")
    return first.isdigit() and all(one == f"{int(first) + at}/{all_of}" for at, one in enumerate(said))


# 9 July, Keld: meeting with partners.
_TOWN = regex(r"(?P<town>[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ][\w’'-]+(?:\s[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ][\w’'-]+){0,2}):\s(?=\S)")


def _town(page: Page, start: int, end: int) -> re.Match[str] | None:
    """The town between a day and what is held there; none of what is held, which has a title behind the same sign."""
    found = _TOWN.match(page.text, start, end)
    words = page.words.within(*found.span("town")) if found else ()
    if any(event_nouns.type_of(word) or posts.is_post(word) or word.is_acronym for word in words):
        return None
    return found if words and type_in(page, found.end() if found else end, end) else None


def _entry(page: Page, line: Paragraph, year: str | None) -> Entry | None:
    """What a line that begins with a day tells of; without a type where no noun names an event."""
    if line.cells or line.end - line.start > _LONGEST or not _MAY_BEGIN.match(
            page.text, line.start, line.end) or line.kind in ("header", "quote", "signature"):
        return None
    mark = _MARK.match(page.text, line.start, line.end)
    led = _LEAD.match(page.text, mark.end() if mark else line.start, line.end)
    town = led.span("town") if led and led["town"] else None
    date = next((date for start in (led.end() if led else line.start, line.start) if (
        date := short_days.at(page, start, line.end, year)) is not None), None)
    behind = None if date is None else _BEHIND.match(page.text, date.stop, line.end)
    if date is None or behind is None:
        return None
    start = behind.end()
    if town is None and (there := _town(page, start, line.end)) is not None:
        start, town = there.end(), there.span("town")
    if not _PARTS.search(behind["parts"]) and not _BEGINS.match(page.text, start):
        return None  # a sentence goes on: 5 May police arrested
    title = day_lines.cut(page, line, (start, line.end), _ENDS)
    if not len("ab") < title.end - title.start <= _LONGEST_TITLE or NO_EVENT.search(
            page.text, title.start, title.end) or not day_lines.is_title(page, title):
        return None
    return Entry(title, line, date, type_in(page, title.start, title.end) or "", where=town)
