"""What labels, datelines, agendas and calendars around an event say of it."""

import datetime as dt
from collections.abc import Sequence

from db import countries
from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import datelines, happening, notices, occasions, project_sheets, venues
from seeds.extract.deeds.happenings import Event, is_headline
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.deeds.venues import Place
from seeds.extract.text import labels
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph
from seeds.regex import regex


def take_labels(page: Page, bodies: Bodies, found: list[Event]) -> None:
    """Lines such as `Venue:` belong to the event that the document is about: the first one."""
    said = page.labelled
    _headed(page, said, found)
    if not found:
        return
    event = found[0]
    kinds = {one.field for one in said}
    if not kinds & {"place", "organiser", "participants"}:
        return
    for one in said:
        if one.field == "period" and (dates := page.dates_in(one.start, one.end)):
            event.dates.append(dates[0])
        elif one.field == "place":
            event.forget_place()
            event.place(venues.labelled(page, bodies, one.start, one.end))
        elif one.field in ("organiser", "funder") and (
                bodies.within(one.start, one.end) or not bodies.is_person(one.start, one.end)):
            for mention in project_sheets.named(page, bodies, one):
                event.roles.setdefault(one.field, {}).setdefault(mention.body, (mention.start, mention.end))
        elif one.field == "participants":
            for quantity in page.quantities_in(one.start, one.end)[:1]:
                event.state("participants", quantity.value, quantity.start, quantity.end)


_MINUTES = regex(r"(?i)[\s:,–—-]*\b(?:draft\s)?(?:minutes|notes|agenda|programme|summary|протокол|повестка дня|"
                 r"программа)\s*$|^\W*(?:(?:draft|summary)\s)?(?:minutes|notes|agenda)\s(?:of|from|"
                 r"for)\s(?:the\s)?")
_PRESENT = regex(r"(?im)^\W*(?:present|in attendance|attendees|attended by|apologies|присутствовали|"
                 r"участвовали)\b")
_LONGEST_HEADING = 110  # characters


def _headed(page: Page, said: Sequence[labels.Labelled], found: list[Event]) -> None:
    """The meeting that minutes are of, named by their heading alone, with its day and its place in labels below."""
    dated = next((one for one in said if one.field == "period" and len(
        next((date.start for date in page.dates_in(one.start, one.end)), "")) == len("2024-06-01")), None)
    heading = next((one for one in page.paragraphs[:_TOP] if one.kind == "heading"), None)
    if dated is None or heading is None or heading.start > dated.start or heading.end - heading.start > (
            _LONGEST_HEADING) or not any(one.field == "place" for one in said) or (
            not _PRESENT.search(page.text)) or page.paragraph_at(dated.start).number > _TOP:
        return
    above = page.paragraph_at(dated.start).number
    if any(one.sentence.paragraph <= above for event in found for one in event.speakings):
        return
    text = page.text[heading.start:heading.end]
    title = _MINUTES.sub("", text).strip(" #*") or text
    start = heading.start + text.find(title)
    sentence = Sentence(heading.number, heading.start, heading.end, "heading")
    speaking = Speaking(start, start + len(title), title, "meeting", "named", sentence, topic=True, held=True)
    found.insert(0, Event(speaking))


def take_lines(page: Page, bodies: Bodies, found: Sequence[Event]) -> None:
    """What lines of a date and a place say: below the title of an agenda, in front of its parts, in a dateline."""
    if not found:
        return
    notices.take_first(page, found[0])
    _date_of_first(page, found[0], {one.sentence.paragraph for event in found[1:] for one in event.speakings})
    for event in found:
        _whole_line(page, event)
        _columns(page, event)
        notices.take(page, bodies, event)
        if "place" not in event.fields:
            event.place(venues.in_front(page, event.title, event.date))
        if "place" not in event.fields:
            event.place(venues.in_list(page, event.title, event.date))
        if "place" not in event.fields and (said := _day_in_line(event)) is not None:
            event.place(venues.named_behind(page, said, event.title.sentence.end))
        if "place" not in event.fields:
            event.place(venues.in_title(page, bodies, event.title))
        if event.date is None and (date := _date_above(page, event) or _date_below(page, event)) is not None:
            event.dates.append(date)
    top = page.paragraphs[:_TOP]
    where = found[0].fields.get("place")
    if isinstance(where, str) and countries.code_of(where) is not None:
        found[0].forget_place()  # a town says more
        found[0].place(next((place for paragraph in top
                             if (place := datelines.line_place(page, paragraph)) is not None), None))
        found[0].place(Place(where, countries.code_of(where) or "", *found[0].where))
    if "place" not in found[0].fields and found[0].speakings[0].sentence.paragraph <= max(
            top[-1].number, found[0].story + 1):
        found[0].place(
            next((place for paragraph in top if (place := datelines.line_place(page, paragraph)) is not None), None))
        found[0].place(next((place for paragraph in page.paragraphs[:_STORY] if (
            place := datelines.lead_place(page, paragraph)) is not None), None))


def _day_in_line(event: Event) -> Dated | None:
    """The day that an item says behind the name of an event, with the hour and the place behind it."""
    line = event.title.sentence
    listed_line = line.kind in ("item", "row") or line.end - line.start < occasions.SHORTEST_STORY
    return next((date for date in event.dates if listed_line and event.title.end <= date.begin < line.end), None)


_STORY = 12  # paragraphs in which a page has come to what it tells
_TOP = 6  # paragraphs at the beginning, where a document says when it is and where


_LEADS = regex(r"\s*[–—:-]\s+")
_UP_TO = regex(r"[^,;:(.«\"]{3,90}?(?=[,;:(.]|\s[–—-]\s|\s*$)")


def _whole_line(page: Page, event: Event) -> None:
    """Let what stands behind the day of a line in a list be the title as a whole: day of prayer for those at sea."""
    title, date = event.title, event.date
    paragraph = page.paragraph_at(title.start)
    if date is None or title is not event.speakings[0] or not paragraph.start <= date.begin < title.start or (
            _LEADS.fullmatch(page.text, date.stop, title.start) is None):
        return
    whole = _UP_TO.match(page.text, title.start, paragraph.end)
    if whole is not None and whole.end() > title.end and not any(
            happening.is_verb(word) for word in page.words.within(title.end, whole.end())):
        event.speakings[0] = title._replace(title=whole[0].strip(), end=whole.end(), topic=True)


def _date_of_first(page: Page, first: Event, others: set[int]) -> None:
    """The day of the event that a document begins with: in a line of its own, in a dateline, in the story below.

    `others` are the numbers of the paragraphs that speak of other events.
    """
    top = page.paragraphs[:_TOP]
    lines = [(one, date) for one in top if one.number not in others and (
        date := occasions.line_date(page, one)) is not None]
    is_open = not first.dates or (first.date is not None and len(first.date.start) == len("2024")
                                  and not first.title.loose)
    if is_open and first.speakings[0].sentence.paragraph <= top[-1].number:
        first.dates += [date for one, date in lines if not _is_stamp(page, one, page.paragraphs[:_STORY])][:1]
    if first.date is None and is_headline(first):
        first.line = next((date for _, date in lines), None)
    if first.date is None and first.speakings[0].sentence.paragraph <= _FIRST:
        dated = (next(iter(page.dates_in(one.start, one.start + 60)), None) for one in top
                 if datelines.line_place(page, one) is not None)
        first.line = next((date for date in dated if date is not None and len(date.start) == len("2024-06-01")), None)
    _of_story(page, first)


_FIRST = 4  # paragraphs below which an event is not the one that the dateline is of
_RECENT = 15  # days between what a headline tells of and the document


def _of_story(page: Page, first: Event) -> None:
    """The day that the first paragraph below a headline says: in the early hours of Wednesday."""
    if first.dates or not is_headline(first) or not page.written or len(page.written) < len("2024-06-01"):
        return
    story = next((one for one in page.paragraphs if one.kind == "text" and one.end - one.start > _SHORTEST), None)
    if story is None:
        return
    sentence = Sentence(story.number, story.start, story.end, "text")
    for date in page.dates_in(story.start, story.end):
        if len(date.start) == len(page.written) and not occasions.is_dateline(page, sentence, date) and (
                0 <= (dt.date.fromisoformat(page.written) - dt.date.fromisoformat(date.start)).days <= _RECENT):
            first.dates.append(date)
            return


_SHORTEST = 100  # characters of a story


def _columns(page: Page, event: Event) -> None:
    """What the columns of a calendar say of the event in one of its rows."""
    row = page.paragraph_at(event.speakings[0].start)
    if len(row.cells) < 3:
        return
    for title, cell in zip(page.head_of_table(row).cells, row.cells, strict=False):
        field = labels.field_of(page.text[slice(*title)])
        if field == "place" and cell[0] < cell[1]:
            event.state("place", page.text[slice(*cell)], *cell)
        elif field == "participants" and (found := page.quantities_in(*cell)):
            event.state("participants", found[0].value, found[0].start, found[0].end)


_CLOCK = regex(r"\b\d{1,2}[:.]\d\d(?:\s?[–-]\s?\d|\s*$)")


def _is_stamp(page: Page, paragraph: Paragraph, top: Sequence[Paragraph]) -> bool:
    """Whether a line of a date alone is that of the publication: sentences follow, and no town stands in it."""
    return datelines.line_place(page, paragraph) is None and not _CLOCK.search(
        page.text, paragraph.start, paragraph.end) and any(
        one.end - one.start > 200 for one in top if one.number > paragraph.number)


def date_before(page: Page, sentence: Sentence) -> Dated | None:
    """`10–11 October, Osh. Training for social workers`: the date is a sentence of its own before the title."""
    paragraph = page.paragraph_at(sentence.start)
    before = page.text[paragraph.start:sentence.start]
    dates = page.dates_in(paragraph.start, sentence.start)
    return dates[-1] if dates and len(before) < 60 and len(dates[-1].start) == 10 else None


def _date_below(page: Page, event: Event) -> Dated | None:
    """The date of a short line below a heading that is all that speaks of the event: `Next meeting`, `14 September`."""
    sentence = event.speakings[0].sentence
    if sentence.kind != "heading" or len(event.speakings) > 1:
        return None
    following = page.document.paragraphs[sentence.paragraph:sentence.paragraph + 1]
    dates = page.dates_in(following[0].start, following[0].end) if following else []
    return (
        dates[0]
        if len(dates) == 1 and following[0].end - following[0].start < 80 and len(dates[0].start) == 10
        else None
    )


def _date_above(page: Page, event: Event) -> Dated | None:
    """The day of an agenda or calendar under which an event is listed."""
    sentence = event.speakings[0].sentence
    if sentence.kind not in ("row", "item") and sentence.end - sentence.start > 140:
        return None
    for paragraph in reversed(page.document.paragraphs[max(0, sentence.paragraph - 16):sentence.paragraph - 1]):
        if (date := occasions.line_date(page, paragraph)) is not None:
            return None if date.start == page.written and sentence.kind == "text" and _is_stamp(
                page, paragraph, page.paragraphs[:_STORY]) else date
        if paragraph.kind == "heading" and sentence.kind != "row":
            return None
    return None
