"""What the short lines below the title of a notice say of its event: the house, the street, the day and the hours."""

import re
from collections.abc import Iterator

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import happening, venues
from seeds.extract.deeds.happenings import Event
from seeds.extract.text import months
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph
from seeds.regex import regex

_TOP = 8  # paragraphs among which a label or a line of its own says when the first event of a page is
_FIRST = 2  # of these that may be nothing but its day and hour
_NEAR = 6  # paragraphs between that and the event
_KIND = frozenset({"round"})  # words that only say what kind of event it is
_LINES = 4  # below a title
_LONGEST = 160  # characters of one
_REST = 4  # words in a line of a day: its weekday, the hours, a town


def take(page: Page, bodies: Bodies, event: Event) -> None:
    """Give an event that a line of its own names what the lines right below it say, where one of them is a day."""
    title = event.title.sentence
    if event.title.loose:
        return
    if title.end - title.start > _LONGEST or page.text[title.end - 1] in ".?" or title.kind == "item":
        return
    lines = list(_below(page, title.paragraph))
    dated = next(((line, date) for line in lines if (date := _day(page, line)) is not None), None)
    where = next((place for line in lines if not page.dates_in(line.start, line.end)
                  and (place := venues.of_line(page, bodies, line)) is not None), None)
    if dated is None or not (where or _HOURS.search(page.text, dated[0].start, dated[0].end)):
        return  # nothing, or when the story was written
    event.dates.insert(0, dated[1])
    first = lines[0]
    is_only_kind = not event.title.topic and event.title.words <= _KIND and len(event.speakings) == 1
    if is_only_kind and first is not dated[0] and not (where is not None and first.start <= where.start < first.end):
        _rename(page, event, first)
    if where is not None:
        event.forget_place()
        event.place(where)


_HOURS = regex(r"\d\s?[.:]\d\d\s?[–-]\s?\d|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\bс\s\d{1,2}[.:]\d\d")


_LABEL = regex(r"\W*(?P<label>(?:event\s)?dates?(?:\s(?:and|&)\stimes?)?|when|"
               r"дата(?:\sи\sвремя)?(?:\sпроведения)?|когда)(?!\w)[^\w\n]{0,4}", re.IGNORECASE)
_OF_EVENT = regex(r"(?i)event|time|when|врем|провед|когда")
_WEEKDAY = regex(rf"\W*(?:{months.capitals(months.WEEKDAYS)})\b")


def take_first(page: Page, first: Event) -> None:
    """Let the first event of a page be when a label near the top says, or a line of weekday, day and hour above it."""
    if any(len(date.start) == len("2024-06-01") for date in first.dates):
        return  # its sentences know better
    top = [one for one in page.document.paragraphs if one.kind != "furniture"][:_TOP]
    spoken = first.speakings[0].sentence.paragraph
    for number, line in enumerate(top):
        if abs(spoken - line.number) > _NEAR:
            continue
        label = _LABEL.match(page.text, line.start, line.end)
        following = [line, *top[number + 1:number + 2]] if label is not None and label.end() >= line.end - 1 else [line]
        date = next((date for one in following if (date := _day(page, one)) is not None), None)
        has_hour = any(_HOURS.search(page.text, one.start, one.end) for one in following)
        is_told = _OF_EVENT.search(label["label"]) is not None or has_hour if label is not None else (
            number < _FIRST and has_hour and _WEEKDAY.match(page.text, line.start) is not None)
        if date is not None and is_told:
            first.dates = [date]
            return


def _rename(page: Page, event: Event, line: Paragraph) -> None:
    """Let an event that is only called `Round Table` be called what the next line says it is on."""
    name = page.text[line.start:line.end].strip(' .“”«»"')
    at = line.start + page.text[line.start:line.end].find(name)
    sentence = Sentence(line.number, line.start, line.end, line.kind)
    event.speakings.insert(0, event.title._replace(start=at, end=at + len(name), title=name, manner="named", topic=True,
                                                   sentence=sentence))


def _below(page: Page, number: int) -> Iterator[Paragraph]:
    """The short lines right below a paragraph, up to the first that is a sentence."""
    for line in page.document.paragraphs[number:number + _LINES]:
        if line.end - line.start > _LONGEST or line.kind in ("item", "row") or any(
                happening.is_verb(word) for word in page.words.within(line.start, line.end) if not word.is_capital):
            return
        yield line


def _day(page: Page, line: Paragraph) -> Dated | None:
    """The day of a line that says little else."""
    date = next(iter(page.dates_in(line.start, line.end)), None)
    if date is None or len(date.start) < len("2024-06-01"):
        return None
    rest = [*page.words.within(line.start, date.begin), *page.words.within(date.stop, line.end)]
    return date if sum(word.plain.isalpha() and len(word.plain) > 2 for word in rest) <= _REST else None
