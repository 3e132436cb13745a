"""Rows of tables that each tell of an event: a day in one cell, in another what is held then.

A head says which cells these are, `Course | Dates | Venue`; where there is none, the day stands in the first.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import day_lines, event_nouns, event_words, short_days, tables, venues
from seeds.extract.deeds.day_lines import AHEAD, NO_EVENT, Entry, type_in
from seeds.extract.names import naming
from seeds.extract.text.page import Page
from seeds.read.document import Paragraph
from seeds.regex import regex

_ABOVE = 3  # short lines above a table that may say what it lists, and of which year
_LONGEST_TITLE = 160
_ROWS = 3  # rows, each of a day and a noun of an event, that make a table of events without any other hint
_NOUNS = 3  # of so many rows one names an event
_DAY = len("2024-06-01")
_WHEN = regex(r"(?i)\W*(?:(?:start |course )?dates?(?: and time| & time|/time|\(s\))?|when|day|period|"
              r"дат[аы](?:\s(?:проведения|и время))?|когда|срок[иа]?(?:\s(?:проведения|исполнения|реализации))?|"
              r"период|сана(?:и\s\w+|сы|си)?|sana(?:si)?|күні|күнү|мерзімі|мөөнөтү|муддат[иӣ]?|muddati|вақт|vaqti)\W*")
# Of such titles all rows are events; a deed may be anything that is done.
_TITLES = regex(r"(?i)\W*(?:(?:event|course|training|session|workshop|seminar|webinar)"
                r"(?:\s(?:title|name|topic))?s?|titles?|topics?|themes?|meetings?|occasion|"
                r"тем[аы](?:\s\w+)?|курс|тренинг|семинар|название(?:\s(?:мероприятия|курса|тренинга|семинара))?|"
                r"событи[ея]|мавзӯъ?|мавзу|mavzu|тақырыбы|темасы|чорабин[иӣ](?:ҳо)?|тадбир(?:лар)?|tadbir(?:lar)?|"
                r"іс-шара(?:лар)?|иш-чара(?:лар)?|мероприяти[ея]|what)\W*")
_DEEDS = regex(r"(?i)\W*(?:activit(?:y|ies)|actions?|наименование(?:\s\w+)?|содержание(?:\s\w+)?|что|"
               r"вид деятельности|атауы|номи|nomi|аталышы)\W*")
_WHERE = regex(r"(?i)\W*(?:where|place|venue|location|town|city|место(?:\sпроведения)?|где|город|ҷой|жері|"
               r"орны|жери|жайы|joyi|жойи|o.tkaziladigan joy)\W*")
_HOW_MANY = regex(r"(?i)\W*(?:(?:no\.?|number|#)\s(?:of\s)?)?(?:participants?|attendees|attended|people|persons|"
                  r"trainees|trained|pax|attendance)\W*|\W*(?:кол(?:ичеств|-в)о\s)?(?:участник\w*|чел(?:\.|овек)?|слушател\w+)\W*|"
                  r"\W*(?:иштирокчи\w*|ishtirokchi\w*|катышуучу\w*|қатысушы\w*|иштирокчиён|адам саны)\W*")
_YEAR = regex(r"[\s,(]{1,3}((?:19|20)\d\d)\b(?:\s?г(?:\.|ода?))?\)?\s*$")
_OF_EVENTS = regex(r"(?i)\b(?:calendar|schedule|diary|trainings?|courses?|events|meetings|hearings|workshops|"
                   r"seminars|webinars|тренинг\w*|обучени\w*|семинар\w*|мероприяти\w*|календар\w*|расписани\w*|афиша|"
                   r"план\sработы|іс-шара\w*|иш-чара\w*|чорабини\w*|tadbir\w*|тадбир\w*)")
_TITLE_ENDS = regex(r"(?:;|(?<![\s,]\w)\.(?=\s[^\W\d_a-zа-яё]))\s|\s\((?!\w+\s[IVX\d]+\))|,\s(?=[A-ZА-ЯЁ\d])|"
                    r"\s(?:[–—|]|with\s(?=(?:Dr|Prof|Mr|Ms|Mrs)\b|[A-Z]\w+\s[A-Z]))\s?|$")


class _Columns(NamedTuple):
    """The numbers of the cells of a table that tell what of an event, as far as there are such."""

    when: int
    what: int | None  # None where the page says what is held on each of the days
    where: int | None = None
    people: int | None = None
    has_head: bool = False
    sure: bool = False  # whether all rows are events
    type: str = "meeting"  # of those whose title names none


def entries(page: Page, bodies: Bodies) -> Iterator[Entry]:
    """The events of all tables whose rows each tell of a day and of what is held then."""
    for is_row, group in groupby(page.paragraphs, lambda one: len(one.cells) > 1):
        rows = list(group)
        if is_row:
            yield from _of_table(page, bodies, rows)


def _of_table(page: Page, bodies: Bodies, rows: Sequence[Paragraph]) -> Iterator[Entry]:
    above = short_days.above(page, rows[0], _ABOVE)
    columns = _columns(page, rows[0], above)
    if columns is None:
        return
    said = _YEAR.search(page.text, *rows[0].cells[columns.when]) if columns.has_head else None
    year = said[1] if said else short_days.year_above(page, above)
    if columns.what is None:
        yield from _sittings(page, rows[1:], columns, year)
        return
    found = [entry for row in rows[columns.has_head:] if (entry := _of_row(page, row, columns, year)) is not None]
    named = sum(bool(one.type) for one in found)
    lists_events = _lists_events(page, above)
    if not found or not (columns.has_head or lists_events or named >= _ROWS):
        return
    if not columns.has_head:
        columns = columns._replace(where=_where(page, bodies, rows), sure=lists_events)
    every = columns.sure and (lists_events or columns.where is not None or named * _NOUNS >= len(found))
    is_sure = lists_events or (columns.has_head and columns.sure)
    for one in found:
        if one.type or (every and len(one.date.start) == _DAY):
            yield _with_cells(one, columns)._replace(is_sure=is_sure, type=one.type or columns.type)


def _lists_events(page: Page, above: Sequence[Paragraph]) -> bool:
    """Whether a line above a table says that events stand in it."""
    return any(AHEAD.match(page.text, one.start, one.end) or _OF_EVENTS.search(page.text, one.start, one.end)
               for one in above)


def _columns(page: Page, head: Paragraph, above: Sequence[Paragraph]) -> _Columns | None:
    """Where the days and what is held stand."""
    heads = [_YEAR.sub("", page.text[start:end]) for start, end in head.cells]
    when = next((at for at, one in enumerate(heads) if _WHEN.fullmatch(one)), None)
    type = next((type for start, end in (*head.cells, *((one.start, one.end) for one in above))
                 if (type := _type_in(page, start, end))), "meeting")
    if when is not None:
        where, people = (next((at for at, one in enumerate(heads) if shape.fullmatch(one)), None)
                         for shape in (_WHERE, _HOW_MANY))
        for shape in (_TITLES, _DEEDS):
            what = next((at for at, one in enumerate(heads) if at != when and shape.fullmatch(one)), None)
            if what is not None:
                return _Columns(when, what, where, people, has_head=True, sure=shape is _TITLES, type=type)
        if people is None:
            people = next((at for at, one in enumerate(heads) if tables.TOTAL.fullmatch(one)), None)
        if where is None and not heads[0].strip():
            where = 0
        return None if where in (None, when) or people is None else _Columns(when, None, where, people, has_head=True)
    return _Columns(0, 1, type=type)


def _type_in(page: Page, start: int, end: int) -> str | None:
    """The type of the events that a head or a line above a table says its rows are: Course, Training calendar."""
    words = page.words.within(start, end)
    if any(word.plain.startswith("обучени") for word in words):
        return "training"
    return next((type for word in words if (type := event_nouns.type_of(word)) not in (None, "other")), None)


def _where(page: Page, bodies: Bodies, rows: Sequence[Paragraph]) -> int | None:
    """The number of the cells without a head, behind those of days and titles, of which enough name a place."""
    for at in range(_THIRD, len(rows[0].cells)):
        cells = [row.cells[at] for row in rows if at < len(row.cells)]
        if sum(venues.place_in(page, bodies, *cell) is not None for cell in cells) >= _PLACES * len(rows):
            return at
    return None


_THIRD = 2
_PLACES = 0.4  # of the cells: not every venue is known as one


def _of_row(page: Page, row: Paragraph, columns: _Columns, year: str | None) -> Entry | None:
    """What a row tells of; without a type where no noun in its title names an event."""
    if columns.what is None or max(columns.when, columns.what) >= len(row.cells):
        return None
    date = short_days.of_cell(page, row.cells[columns.when], year)
    start, end = row.cells[columns.what]
    if date is None or NO_EVENT.search(page.text, start, end):
        return None
    title = day_lines.cut(page, row, (start, end), _TITLE_ENDS)
    title = title._replace(end=min(title.end, start + _LONGEST_TITLE))
    if title.end - title.start < len("ab") or page.text[title.start:title.end].strip().isdigit() or (
            not columns.has_head and not day_lines.is_title(page, title)):
        return None
    return Entry(title, row, date, type_in(page, title.start, title.end) or "", where=(title.end, end))


def _sittings(page: Page, rows: Sequence[Paragraph], columns: _Columns, year: str | None) -> Iterator[Entry]:
    """The events of a table that says when, where and for how many what the page is about was held."""
    held = _held(page, rows[0]) if rows else None
    if held is None:
        return
    title, type = held
    for row in rows:
        date = short_days.of_cell(page, row.cells[columns.when], year) if columns.when < len(row.cells) else None
        if date is not None:
            yield _with_cells(Entry(title, row, date, type, is_sure=True), columns)


def _held(page: Page, row: Paragraph) -> tuple[Paragraph, str] | None:
    """What a page says above a table that it tells of: Report on three trainings, below it their name in quotes."""
    lines = [one for one in page.paragraphs if one.number < row.number and not one.cells
             and one.end - one.start <= _LONGEST_TITLE and (one.kind == "heading" or one.number <= _TOP)
             and page.text[one.end - 1] != "." and day_lines.is_title(page, one)]
    for line, below in zip_longest(lines, lines[1:]):
        words = page.words.within(line.start, line.end)
        at = next((at for at in range(len(words)) if event_words.head_of(words, at)[1] in _TAUGHT), None)
        if at is None:
            continue
        type = event_words.head_of(words, at)[1] or "training"
        if below is not None and (named := naming.QUOTED.match(page.text, below.start, below.end)) is not None:
            return below._replace(start=named.start("name"), end=named.end("name")), type
        return day_lines.cut(page, line, (words[at].start, line.end), _TITLE_ENDS), type
    return None


_TAUGHT = ("training", "workshop", "seminar", "webinar")
_TOP = 4  # paragraphs that may be the title of a page without headings


def _with_cells(one: Entry, columns: _Columns) -> Entry:
    """An event with the cells of its row that say where it is and how many came; else behind its title may be where."""
    where, people = (one.below.cells[at] if at is not None and at < len(one.below.cells) else None
                     for at in (columns.where, columns.people))
    return one._replace(where=where or one.where, is_where=where is not None, people=people)
