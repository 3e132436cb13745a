"""The events that a document tells of, past and planned, each once however often it is spoken of."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from db.fields import Value
from seeds.extract import gatherings, labels, occasions, roles
from seeds.extract.bodies import Bodies, Body, slug
from seeds.extract.dates import Dated
from seeds.extract.gatherings import Speaking
from seeds.extract.occasions import Place
from seeds.extract.page import Page, Sentence
from seeds.fact import Cite, Fact
from seeds.read.document import Paragraph

_MOST = 60  # events that are looked back at
_LEARNING = ("training", "workshop", "seminar")  # words for one and the same event
_MEETING = ("meeting", "roundtable")
_TOOK_PLACE = re.compile(
    r"held|took place|take[s]? place|taking place|organi[sz]|host|conduct|launch|open|attend|participa|gather|"
    r"complet|conclud|deliver|"
    r"carr(?:y|ied) out|provide|will|plan|invite|invitation|join|welcom|began|start|run|ran|facilitat|celebrat|"
    r"arrest|preside|"
    r"провед|пров[её]л|состоя|прош|проход|организ|открыл|заверш|приня\w* участие|запуст|планир|старт|приглаш|пройд|"
    r"баргузор|доир|ташкил|өткөрүл|өттү|өтті|өткіз|o.tkaz|bo.lib", re.IGNORECASE)


def _worth(one: Speaking) -> tuple[bool, bool, bool]:
    """How well an event is called by what is said of it."""
    return not one.generic, one.manner == "named", one.topic


class Event:
    """One event as the document speaks of it."""

    def __init__(self, speaking: Speaking) -> None:
        self.speakings = [speaking]
        self.dates: list[Dated] = []
        self.line: Dated | None = None  # the date of a dateline, where no other is said
        self.fields: dict[str, Value] = {}
        self.cites: list[tuple[str, int, int]] = []
        self.roles: dict[str, dict[Body, tuple[int, int]]] = {}

    @property
    def title(self) -> Speaking:
        """What tells most: with what it is about, the first of the long ones."""
        best = max(map(_worth, self.speakings))
        told = [one for one in self.speakings if _worth(one) == best]
        longest = max(len(one.title) for one in told)
        return next(one for one in told if len(one.title) >= 0.6 * min(longest, 90))

    @property
    def type(self) -> str:
        """Its type, by the most telling noun."""
        return next((one.type for one in self.speakings if not one.generic), self.speakings[0].type)

    @property
    def date(self) -> Dated | None:
        """The date said of it; a span or a day before a month, a month before a year."""
        return max(self.dates, key=lambda one: (len(one.start), one.end is not None), default=self.line)

    def state(self, field: str, value: Value, start: int, end: int) -> None:
        """Keep what is said first."""
        if field not in self.fields and value is not None:
            self.fields[field] = value
            self.cites.append((field, start, end))

    def place(self, place: Place | None) -> None:
        """Keep the place that is said first."""
        if place is not None and "place" not in self.fields:
            self.state("place", place.name, place.start, place.end)
            self.state("country", place.country or None, place.start, place.end)


def find(page: Page, bodies: Bodies, projects: Sequence[Fact] = ()) -> list[Fact]:
    """The events that a page tells of, with references to bodies and projects."""
    found: list[Event] = []
    last: Event | None = None
    for sentence in page.sentences:
        if sentence.kind in ("signature", "quote"):
            continue
        spoken = [
            event
            for one in gatherings.in_sentence(page, bodies, sentence)
            if (event := _of(page, found, one)) is not None
        ]
        if spoken:
            _learn(page, bodies, sentence, list(dict.fromkeys(spoken)))
            last = spoken[-1]
        elif found and _BY.match(page.text, sentence.start, sentence.end):
            _take_roles(page, bodies, sentence, found[0])
        elif last is not None and sentence.paragraph - last.speakings[-1].sentence.paragraph <= 1:
            _came(page, sentence, last)
    _labelled(page, bodies, found)
    _lines(page, found)
    taken: set[str] = set()
    return [_fact(page, event, projects, taken) for event in found if _is_fact(page, event)]


def _of(page: Page, found: list[Event], one: Speaking) -> Event | None:
    """The event that is spoken of: a known one, or a new one."""
    if one.generic and one.manner == "indefinite":
        one = one._replace(generic=False)
    date = occasions.date_of(page, one)
    date = None if date is not None and occasions.is_dateline(page, one.sentence, date) else date
    above = page.document.paragraphs[:one.sentence.paragraph - 1]
    heading = next((paragraph.number for paragraph in reversed(above) if paragraph.kind == "heading"), 0)
    for event in reversed(found[-_MOST:]):
        if _is_same(event, one, date, heading):
            event.speakings.append(one)
            return event
    if one.generic or (one.manner == "definite" and not one.topic and not one.words and not date):
        return None
    found.append(Event(one))
    return found[-1]


def _is_same(event: Event, one: Speaking, date: Dated | None, heading: int) -> bool:
    """Whether an event is the one that is spoken of; `heading` is the number of the heading above."""
    title = event.title
    if event.dates and event.date and date and _clash(event.date.start, date.start):
        return False
    if one.generic:
        return True
    if one.many != title.many and one.manner != "definite":
        return False
    if fuzz.token_sort_ratio(one.title.lower(), title.title.lower()) >= 88 and (
            len(one.title) > 12 or one.manner != "indefinite"):
        return True
    return _kin(event, one.type) and (_is_announced(event, one, heading) or _is_meant(event, one))


def _is_announced(event: Event, one: Speaking, heading: int) -> bool:
    """Whether a title or the heading above has spoken of it already, in other words."""
    title = event.title
    if one.type == title.type == "operation" and one.manner == "named" and title.manner != "named":
        return True
    if one.manner == "new":
        return False
    if _is_headline(event) and one.type in {said.type for said in event.speakings} and one.sentence.paragraph <= 4:
        return True
    return (event.speakings[0].sentence.paragraph == heading and one.type == title.type and one.manner != "definite"
            and title.manner != "indefinite"
            and not (one.words and title.manner == "named" and not one.words & title.words))


def _is_meant(event: Event, one: Speaking) -> bool:
    """Whether the words fit: what it is about, or an article that points back."""
    title, common = event.title, one.words & event.title.words
    if one.manner in ("new", "indefinite"):
        above = title.sentence.kind == "heading" or event.speakings[0].sentence.paragraph <= 3
        return bool(above and common and len(common) >= min(2, len(title.words)))
    if one.topic and not title.words and one.type != title.type:
        return False
    if one.words and title.words:
        return len(common) >= max(1, min(len(one.words), len(title.words)) * 0.6)
    return one.manner == "definite" or (not one.manner and not one.topic)


def _is_headline(event: Event) -> bool:
    """Whether it was spoken of in the title of the document alone."""
    return all(one.sentence.paragraph <= 2 and (one.sentence.kind == "heading" or one.sentence.paragraph == 1)
               and one.sentence.end - one.sentence.start < 160 for one in event.speakings)


def _kin(event: Event, type: str) -> bool:
    types = {one.type for one in event.speakings}
    return type in types or any(type in group and types & set(group) for group in (_LEARNING, _MEETING))


def _clash(one: str, other: str) -> bool:
    few = min(len(one), len(other))
    return one[:few] != other[:few]


# What is said of it

def _learn(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Event]) -> None:
    start, end = sentence.start, sentence.end
    said = {id(event): next(one for one in event.speakings if start <= one.start < end) for event in spoken}
    for event in spoken:
        here = said[id(event)]
        date = occasions.date_of(page, here)
        if date is not None and any(
            _gap(other, date) < _gap(here, date) for other in said.values() if other is not here
        ):
            date = None  # it is said of the other one
        if date is None and not any(one.dates for one in spoken):
            date = _date_before(page, sentence)
        if date is not None and occasions.is_dateline(page, sentence, date):
            event.line = event.line or occasions.spread(page, here, date)
        elif date is not None:
            event.dates.append(occasions.spread(page, here, date))
        until = min((other.start for another in spoken if another is not event for other in another.speakings
                     if here.start < other.start < end), default=end)
        event.place(occasions.place_in(page, bodies, start if event is spoken[0] else here.start, until))
    quantity = occasions.participants(page, sentence)
    people = [event for event in spoken if event.type != "operation"]  # whose figures are of those arrested and freed
    if quantity is not None and people:
        event = min(
            people,
            key=lambda event: min(
                abs(one.start - quantity.start) for one in event.speakings if start <= one.start < end
            ),
        )
        event.state("participants", quantity.value, quantity.start, quantity.end)
        event.state("participants_qualifier", quantity.qualifier, quantity.start, quantity.end)
    _take_roles(page, bodies, sentence, spoken[0])


# A line of its own that says whose the event of the document is.
_BY = re.compile(r"\W*(?:(?:co-?)?organi[sz]ed|hosted|funded|financed|supported|организован\w*|организаторы?|при "
                 r"поддержке|при финансовой)\b", re.IGNORECASE)


def _take_roles(page: Page, bodies: Bodies, sentence: Sentence, event: Event) -> None:
    for role, mentions in roles.in_sentence(page, bodies, sentence.start, sentence.end).items():
        field = {"implementer": "organiser", "partner": "organiser"}.get(role, role)
        for mention in mentions:
            event.roles.setdefault(field, {}).setdefault(mention.body, (mention.start, mention.end))


_CAME = re.compile(r"\b(?:attend|participa|took part|take part|gather|brought together|bring together|joined|участ|"
                   r"собрал|присутств|иштирок|катыш|қатыс|ishtirok|qatnash)",
                   re.IGNORECASE)


def _came(page: Page, sentence: Sentence, event: Event) -> None:
    """What the sentence behind says of who came, without naming the event."""
    if (
        event.type != "operation"
        and "participants" not in event.fields
        and _CAME.search(page.text, sentence.start, sentence.end)
    ):
        quantity = occasions.participants(page, sentence)
        if quantity is not None:
            event.state("participants", quantity.value, quantity.start, quantity.end)
            event.state("participants_qualifier", quantity.qualifier, quantity.start, quantity.end)


def _gap(one: Speaking, date: Dated) -> int:
    """Characters between an event and a date; one that begins an enumeration is of both."""
    return max(date.begin - one.end, one.start - date.stop, 0)


def _date_before(page: Page, sentence: Sentence) -> Dated | None:
    """`10–11 October, Osh. Training for social workers`: the date is a sentence of its own before the title."""
    paragraph = page.paragraph_at(sentence.start)
    before = page.text[paragraph.start:sentence.start]
    dates = page.dates_in(paragraph.start, sentence.start)
    return dates[-1] if dates and len(before) < 60 and len(dates[-1].start) == 10 else None


def _lines(page: Page, found: Sequence[Event]) -> None:
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
    if first.date is None and _is_headline(first):
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


def _labelled(page: Page, bodies: Bodies, found: list[Event]) -> None:
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


def _is_fact(page: Page, event: Event) -> bool:
    """Whether enough is said of it: when, where, how many, by whom; or what about, and that it took place."""
    title = event.title
    if title.generic:
        return False
    if title.manner == "named":
        return True
    vague = page.language == "en" and (title.many or (event.type == "training" and not title.manner))
    if vague and not any(one.held for one in event.speakings) and title.sentence.kind not in ("heading", "item", "row"):
        return False
    said = any(_TOOK_PLACE.search(page.text[one.sentence.start:one.sentence.end]) for one in event.speakings)
    if event.date is None and ((title.many and not title.topic and not title.words) or title.sentence.kind == "row"):
        return False
    if event.date or "participants" in event.fields:
        return True
    if title.many:
        return title.topic and said and bool(event.roles or event.fields)
    if event.fields or event.roles:
        return title.topic or bool(title.words) or said
    return (title.topic or title.sentence.kind == "heading") and said


# The fact

def _fact(page: Page, event: Event, projects: Sequence[Fact], taken: set[str]) -> Fact:
    title = event.title
    fields: dict[str, Value] = {"title": title.title.strip(), "type": event.type}
    cites = [Cite("title", page.number_at(title.start), title.start, title.end)]
    if (date := event.date) is not None:
        fields["start"] = date.start
        cites.append(Cite("start", page.number_at(date.begin), date.begin, date.stop))
        if date.end:
            fields["end"] = date.end
            cites.append(Cite("end", page.number_at(date.begin), date.begin, date.stop))
    fields |= event.fields
    cites += [Cite(field, page.number_at(start), start, end) for field, start, end in event.cites]
    for role, bodies in event.roles.items():
        named = bodies if role in ("organiser", "funder") else {}
        for body in named:
            body.is_fact = True  # a government as such is no fact, but one that invites is
        if named:
            fields[role] = tuple(body.id for body in named)
            cites += [Cite(role, page.number_at(start), start, end) for start, end in named.values()]
    project = _project(event, projects)
    if project is not None:
        fields["project"] = (project.id,)
    cites += [Cite(None, page.number_at(one.start), one.start, one.end) for one in event.speakings if one is not title]
    number, id = 2, f"event-{slug(title.title)}"
    while id in taken:
        number, id = number + 1, f"event-{slug(title.title)}-{number}"
    taken.add(id)
    return Fact(id, "event", fields, tuple(cites))


def _project(event: Event, projects: Sequence[Fact]) -> Fact | None:
    """The project named in a sentence that speaks of the event; else the only one of its paragraph."""
    for one in event.speakings:
        for project in projects:
            if any(
                one.sentence.start <= cite.start < one.sentence.end
                for cite in project.cites
                if cite.field in ("name", None)
            ):
                return project
    return None
