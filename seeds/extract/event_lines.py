"""What labels, datelines, agendas and calendars around an event say of it."""

from collections.abc import Sequence

from seeds.extract import labels, occasions
from seeds.extract.bodies import Bodies
from seeds.extract.dates import Dated
from seeds.extract.happenings import Event, is_headline
from seeds.extract.occasions import Place
from seeds.extract.page import Page, Sentence
from seeds.read.document import Paragraph


def take_labels(page: Page, bodies: Bodies, found: list[Event]) -> None:
    """Lines such as `Venue:` belong to the event that the document is about: the first one."""
    if not found:
        return
    event = found[0]
    said = list(labels.of(page))
    kinds = {one.field for one in said}
    if not kinds & {"place", "organiser", "participants"}:
        return
    for one in said:
        if one.field == "period" and (dates := page.dates_in(one.start, one.end)):
            event.dates.append(dates[0])
        elif one.field == "place":
            event.fields.pop("place", None)
            event.fields.pop("country", None)
            event.cites = [cite for cite in event.cites if cite[0] not in ("place", "country")]
            where = occasions.place_in(page, bodies, one.start, one.end)
            event.place(
                Place(page.text[one.start : one.end].strip(" ."), where.country if where else "", one.start, one.end)
            )
        elif one.field in ("organiser", "funder"):
            for mention in bodies.within(one.start, one.end):
                event.roles.setdefault(one.field, {}).setdefault(mention.body, (mention.start, mention.end))
        elif one.field == "participants":
            for quantity in page.quantities_in(one.start, one.end)[:1]:
                event.state("participants", quantity.value, quantity.start, quantity.end)


def take_lines(page: Page, found: Sequence[Event]) -> None:
    """What lines of a date and a place say: below the title of an agenda, in front of its parts, in a dateline."""
    if not found:
        return
    top = page.paragraphs[:6]
    first = found[0]
    if not first.dates and first.speakings[0].sentence.paragraph <= (top[-1].number if top else 0):
        for paragraph in top:
            if (date := occasions.line_date(page, paragraph)) is not None and not _is_stamp(page, paragraph, top):
                first.dates.append(date)
                break
    if first.date is None and is_headline(first):
        first.line = next(
            (date for paragraph in top if (date := occasions.line_date(page, paragraph)) is not None), None
        )
    if first.date is None and first.speakings[0].sentence.paragraph <= 4:
        dated = (
            next(iter(page.dates_in(one.start, one.start + 60)), None)
            for one in top
            if occasions.line_place(page, one) is not None
        )
        first.line = next((date for date in dated if date is not None and len(date.start) == 10), None)
    for event in found:
        _columns(page, event)
        if event.date is None and (date := _date_above(page, event) or _date_below(page, event)) is not None:
            event.dates.append(date)
    if "place" not in first.fields:
        first.place(
            next((place for paragraph in top if (place := occasions.line_place(page, paragraph)) is not None), None)
        )


def _columns(page: Page, event: Event) -> None:
    """What the columns of a calendar say of the event in one of its rows."""
    row = page.paragraph_at(event.speakings[0].start)
    if len(row.cells) < 3:
        return
    head = row
    while head.number > 1 and page.document.paragraphs[head.number - 2].cells:
        head = page.document.paragraphs[head.number - 2]
    for title, cell in zip(head.cells, row.cells, strict=False):
        field = labels.field_of(page.text[slice(*title)])
        if field == "place" and cell[0] < cell[1]:
            event.state("place", page.text[slice(*cell)], *cell)
        elif field == "participants" and (found := page.quantities_in(*cell)):
            event.state("participants", found[0].value, found[0].start, found[0].end)


def _is_stamp(page: Page, paragraph: Paragraph, top: Sequence[Paragraph]) -> bool:
    """Whether a line of a date alone is that of the publication: sentences follow, and no town stands in it."""
    return occasions.line_place(page, paragraph) is None and any(
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
            return date
        if paragraph.kind == "heading" and sentence.kind != "row":
            return None
    return None
