"""Entries of diaries in two lines: what an event is called, and below it the day, the hour, the place."""

import re
from collections.abc import Iterator
from itertools import pairwise

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import day_led, day_lines, day_tables, event_nouns, event_words, happening, occasions, venues
from seeds.extract.deeds.day_lines import Entry, type_in
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text import months, neighbouring
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph
from seeds.regex import regex

_MOST = 300  # entries of one page
_LONGEST_TITLE = 110  # characters
_LONGEST_DATE = 40  # characters of a heading that is only a date
_FEWEST = 2  # entries that make a diary where no noun says that they are events
_NEAR = 70  # characters before the day
_WHEN = regex(r"(?i)\W*(?:when|date and time|когда|дата и время|кайда жана качан|қашан|качан|qachon|қачон|"
              r"кай)\s*:")
_HOUR = regex(r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m|noon|час)|\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|"
              r"\b(?:noon|midday|all day|в полдень)\b", re.IGNORECASE)
_NO_TITLE = regex(r"[.:;,]\s*$|@|\b(?:https?|www\.)|^\W*(?:from|to|date|sent|subject|posted|published|updated|"
                  r"кому|от|дата)\b|"
                  r"^\W*(?:рабоч\w+\sязык\w*|working\slanguages?|при[её]м\sзаявок|page|issue|vol|no|№|выпуск)\b",
                  re.IGNORECASE)
_BULLET = regex(r"^[\s•*·▪–—_\d.)-]*")


def take(page: Page, bodies: Bodies, found: list[Event]) -> None:
    """Let the entries of a diary be events, or the titles of those that their lines speak of."""
    advised = list(_advised(page))
    entries = (advised or _entries(page, bodies))[:_MOST]
    above = {(one.title.start, one.title.end) for one in entries if one.below.cells and one.title.end < one.below.start}
    found[:] = [one for one in found if not (one.title.many and any(  # trainings, whose days a table tells
        start < one.title.end and one.title.start < end for start, end in above))]
    for entry, following in zip(entries, [*entries[1:], None], strict=False):
        is_row = bool(entry.below.cells) and not advised
        bullet = None if is_row else _BULLET.match(page.text[entry.title.start:entry.title.end])
        start = entry.title.start + (bullet.end() if bullet else 0)
        title = page.text[start:entry.title.end].strip()
        sentence = Sentence(entry.title.number, entry.title.start, entry.title.end, "heading")
        speaking = Speaking(start, entry.title.end, title, entry.type, "named", sentence, topic=True, held=True,
                            words=frozenset(word.plain for word in page.words.within(start, entry.title.end)
                                            if len(word.plain) > len("and")))
        event = next((one for one in found if not (is_row and _is_of_page(one, entry)) and any(
            entry.title.start <= said.start < entry.title.end or entry.below.start <= said.start < entry.date.begin
            for said in one.speakings)), None)
        if event is None:
            event = Event(speaking)
            found.insert(0 if len(advised) == 1 or _WHEN.match(page.text, entry.below.start, entry.below.end)
                         else len(found), event)
        else:
            event.speakings.insert(0, speaking)
        until = following.title.number if following is not None else entry.below.number + _TOLD
        for other in [one for one in found if one is not event and (
                _is_advised(one, entry, title) if len(advised) == 1 else _is_told_below(one, entry, until))]:
            event.speakings += other.speakings if not advised else []
            event.take_roles(other)
            found.remove(other)
        event.dates, event.line, event.is_listed = [entry.date], None, entry.is_sure
        if is_row:
            _take_row(page, bodies, event, entry, speaking)
            continue
        event.forget_place()
        if advised and not entry.below.start <= entry.date.begin < entry.below.end:
            event.place(venues.labelled(page, bodies, entry.below.start, entry.below.end))
        is_led = entry.below.start <= entry.date.begin < start
        if is_led:
            event.place(venues.place_in(page, bodies, speaking.end, entry.below.end)
                        or (venues.labelled(page, bodies, *entry.where) if entry.where else None)
                        or venues.in_list(page, speaking, entry.date))
        event.place(venues.place_in(page, bodies, entry.below.start, entry.below.end)
                    or venues.named_behind(page, entry.date, start if is_led else entry.below.end))


def _take_row(page: Page, bodies: Bodies, event: Event, entry: Entry, speaking: Speaking) -> None:
    """Let a cell or what stands behind the title be where an event of a row is, and another how many came."""
    if entry.is_where and entry.where is not None:
        event.forget_place()
        event.place(venues.labelled(page, bodies, *entry.where))
    elif entry.where is not None:
        event.place(venues.in_list(page, speaking, entry.date) or venues.place_in(page, bodies, *entry.where))
    if entry.people is not None and len(said := page.quantities_in(*entry.people)) == 1:
        event.state("participants", said[0].value, said[0].start, said[0].end)
        event.state("participants_qualifier", said[0].qualifier, said[0].start, said[0].end)


def _is_of_page(event: Event, entry: Entry) -> bool:
    """Whether an event has its name elsewhere, as that to which all rows of a table belong."""
    return event.title.manner == "named" and not entry.below.start <= event.title.start < entry.below.end


def _is_advised(event: Event, entry: Entry, title: str) -> bool:
    """Whether an event is the one that an advisory is about, called by its name, on its day, or by nothing else."""
    if event.dates and event.date is not None:
        return event.date.start == entry.date.start and event.type in ("meeting", entry.type)
    return title.lower() in event.title.title.lower() or (event.type == entry.type and not event.title.many)


_TOLD = 2  # paragraphs below an entry that go on about it


def _is_told_below(event: Event, entry: Entry, until: int) -> bool:
    """Whether what is said below an entry only speaks of it in other words."""
    first = event.speakings[0]
    return entry.below.number < first.sentence.paragraph < until and event.type == entry.type and not (
        event.dates and event.date is not None and event.date.start != entry.date.start)


def _entries(page: Page, bodies: Bodies) -> list[Entry]:
    entries = list(_two_lines(page, bodies))
    if sum(_is_date_only(page, entry) for entry in entries) < _FEWEST:
        entries = [entry for entry in entries if not _is_stamp(page, entry)]
    told = [entry for entry in entries if entry.is_sure or entry.type != "other" or (
        _says_hour(page, entry.below) and not _is_written_then(page, entry))]
    named = [entry for entry in told if entry.type != "other"]
    return told if len(told) >= _FEWEST else named


def _is_written_then(page: Page, entry: Entry) -> bool:
    """Whether the page is of that day, or of a later one."""
    written = page.written or ""
    return len(written) == len(entry.date.start) and entry.date.start <= written


def _says_hour(page: Page, below: Paragraph) -> bool:
    """Whether the line of a day says its hour, or a short line right behind it."""
    following = page.document.paragraphs[below.number:below.number + 1]
    return any(_HOUR.search(page.text, one.start, one.end) for one in (below, *(
        one for one in following if one.end - one.start <= _LONGEST_DATE)))


def _two_lines(page: Page, bodies: Bodies) -> Iterator[Entry]:
    last = 0
    lines = [*day_lines.entries(page), *day_tables.entries(page, bodies)]
    taken = {one.below.number for one in lines}
    lines += (one for one in day_led.entries(page) if one.below.number not in taken)
    lines.sort(key=lambda one: one.title.start)
    yield from lines
    taken = {one.below.number for one in lines}
    for title, below in pairwise(page.paragraphs):
        if title.number <= last or taken & {title.number, below.number} or title.cells or below.cells:
            continue
        if title.kind in ("header", "quote", "signature") or (
                below.kind in ("header", "quote", "signature")
                or (below.kind == "heading" and below.end - below.start > _LONGEST_DATE)):
            continue
        text = page.text[title.start:title.end]
        if not 4 < len(text) <= _LONGEST_TITLE or _NO_TITLE.search(text) or any(
                len(one.start) > len("2024") for one in page.dates_in(title.start, title.end)):
            continue
        if page.language in neighbouring.LANGUAGES and any(
                map(neighbouring.is_verb, page.words.within(title.start, title.end)[-1:])):
            continue  # the headline of a story: ... отырысы өтті
        date = _day(page, below)
        if page.text[below.start].islower() or (title.number == 1 and date is not None and (
                date.start == page.written)):
            continue  # a sentence over two lines; a headline and its stamp
        if date is None or (title.kind == below.kind == "item"):
            continue
        type = type_in(page, title.start, title.end) or type_in(page, below.start, date.begin) or _agenda(page, title)
        if _WHEN.match(page.text, below.start, below.end):
            type = type or "meeting"
        if type is None and title.number == 1:
            continue  # the title of the document, and its date
        last = below.number
        yield Entry(title, below, date, type or "other")


def _advised(page: Page) -> Iterator[Entry]:
    """What an advisory says in labels: What, When, Where, in any order and one soon below the other."""
    for what in page.labelled:
        near = [one for one in page.labelled if abs(one.paragraph - what.paragraph) <= _TOGETHER]
        label = _WHAT if any(one.field in ("place", "participants") for one in near) else _WHAT_ALONE
        if what.field != "title" or not label.match(page.text, page.paragraph_at(what.start).start):
            continue
        when = next(((one, date) for one in near if one.field == "period" for date in page.dates_in(one.start, one.end)
                     if len(date.start) == len("2024-06-01")), None)
        if when is not None:
            line = page.paragraph_at(what.start)
            title = line._replace(start=what.start, end=min(what.end, what.start + _LONGEST_TITLE))
            where = next((one for one in near if one.field == "place"), None)
            below = page.paragraph_at((where or when[0]).start)
            below = below._replace(start=where.start, end=where.end) if where else below
            yield Entry(title, below, when[1], type_in(page, title.start, title.end) or _type_of_page(page))


_WHAT_ALONE = regex(r"(?i)\W*(?:what|event|что|мероприятие)\b")
_WHAT = regex(r"(?i)\W*(?:what|event|title|name|topic|theme|workshop|training|что|мероприятие|тема|название)\b"
              r"(?!\sof\sthe\s(?:project|programme)|\sпроекта)")
_TOGETHER = 6  # paragraphs


def _type_of_page(page: Page) -> str:
    """The type of the first event that a page names."""
    lines = [page.words.within(one.start, one.end) for one in page.paragraphs]
    of_report = next((type for word in (lines[0] if lines else ()) if (type := event_nouns.type_of(word))
                      and word.plain not in ("program", "programme", "day", "days", "week")), None)
    return of_report or next((type for words in lines for at in range(len(words)) if (
        type := event_words.head_of(words, at)[1]) and not event_words.is_loose(words, at)), "other")


def _is_stamp(page: Page, entry: Entry) -> bool:
    """Whether a line below a headline at the top is nothing but the day on which it was written."""
    if _agenda(page, entry.title) is not None:
        return False
    if entry.title.number == entry.below.number or _WHEN.match(page.text, entry.below.start, entry.below.end):
        return False
    if entry.title.number <= _HEADLINE and not _HOUR.search(page.text, entry.below.start, entry.below.end):
        return True
    return entry.title.number <= _TOP and _is_date_only(page, entry)


def _is_date_only(page: Page, entry: Entry) -> bool:
    rest = page.text[entry.below.start:entry.date.begin] + " " + page.text[entry.date.stop:entry.below.end]
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= _FEW_WORDS


def _day(page: Page, below: Paragraph) -> Dated | None:
    """The day with which a line begins, behind a weekday, a town or the kind of event; no dateline of a story."""
    date = next(iter(page.dates_in(below.start, below.end)), None)
    if date is None or len(date.start) < len("2024-06-01") or date.begin - below.start > _NEAR:
        return None
    lead = _WEEKDAY.sub("", page.text[below.start:date.begin])
    lead = _WHEN.sub("", lead)
    if re.search(r"[.:?!]\s", lead) or len(lead.split()) > 7 or occasions.is_dateline(
            page, Sentence(below.number, below.start, below.end, "text"), date):
        return None
    first = page.text[below.start:below.end].partition(". ")[0]
    words = page.words.within(below.start, below.start + len(first))
    if any(happening.is_verb(word) or word.plain in happening.AUXILIARY or word.plain in _WILL for word in words):
        return None  # a story
    if page.language in neighbouring.LANGUAGES and any(map(neighbouring.is_verb, words[-1:])):
        return None  # a sentence, in a language whose verbs stand at its end
    return date


_WEEKDAY = regex(rf"^\W*(?:{months.SHORT_WEEKDAYS})\.,?\s", re.IGNORECASE)
_WILL = ("will", "пройдет", "состоится")


_HEADLINE = 2
_TOP = 4  # paragraphs
_FEW_WORDS = 2


_AGENDA = regex(r"(?i)\W*(?:(?:draft|working|provisional|tentative|preliminary|"
                r"final)\s)?(?P<of>[a-z]+\s)?(?:agenda|programme|"
                r"program|schedule)(?:\sof(?:\sthe)?(?P<behind>\s[a-z]+))?\W*$|\W*(?:(?:проект\s)?(?:программа|"
                r"повестка)(?P<ru>\s\w+)?)\W*$")
_ABOVE = 3  # paragraphs between the word agenda and what it is of


def _agenda(page: Page, title: Paragraph) -> str | None:
    """The type of the event whose agenda a page is, where a line above its title says that it is one."""
    for line in page.document.paragraphs[max(0, title.number - 1 - _ABOVE):title.number - 1]:
        if (match := _AGENDA.match(page.text, line.start, line.end)) is not None:
            noun = next((span for name in ("of", "behind", "ru") if (span := match.span(name)) != (-1, -1)), None)
            return (type_in(page, *noun) if noun else None) or "meeting"
    return None
