"""The events that a document tells of, past and planned, each once however often it is spoken of."""

import re
from collections.abc import Sequence

from db import countries
from db.fields import Value
from seeds.extract.bodies.bodies import Bodies, slug
from seeds.extract.deeds import (
    acts,
    crowds,
    datelines,
    diaries,
    event_facts,
    event_lines,
    gatherings,
    going_on,
    hosting,
    joining,
    likely_events,
    occasions,
    series,
    venues,
    weighed,
    year_lists,
)
from seeds.extract.deeds.happenings import Event, differ, is_kin, is_same
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text import neighbouring, turkic_cases
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.fact import Cite, Fact
from seeds.regex import regex

_NEXT = 2  # paragraphs that still tell of an event, over a line in between
_MOST = 60  # events that are looked back at


def find(page: Page, bodies: Bodies, projects: Sequence[Fact] = ()) -> list[Fact]:
    """The events that a page tells of, with references to bodies and projects."""
    page = page.in_some_year()
    found: list[Event] = []
    last: Event | None = None
    story = _story(page)
    pointed: list[Speaking] = []  # at an event that nothing has named so far: at the ceremony
    of_year = year_lists.find(page, bodies)
    for sentence in page.sentences:
        if sentence.kind in ("signature", "quote"):
            continue
        if (listed := of_year.get(sentence.paragraph)) is not None:
            last = listed
            _take_listed(page, bodies, sentence, found, listed)
            continue
        spoken = [
            event
            for one in gatherings.in_sentence(page, bodies, sentence)
            if (event := _of(page, found, one, story, pointed)) is not None
        ]
        others = series.take(page, bodies, sentence, last) if last is not None else []
        found += others
        if spoken and others:
            last = others[-1]
        elif spoken:
            _learn(page, bodies, sentence, list(dict.fromkeys(spoken)))
            last = next((event for event in reversed(spoken) if not event.title.many), spoken[-1])
        else:
            _go_on(page, bodies, sentence, found, last)
    diaries.take(page, bodies, found)
    joining.join(found)
    _take_pointed(page, bodies, found, pointed, story)
    event_lines.take_labels(page, bodies, found)
    event_lines.take_lines(page, bodies, found)
    joining.join(found)
    acts.take(page, bodies, found, [event for event in found if event_facts.is_fact(page, event)])
    by_rules = [event for event in found if event_facts.is_fact(page, event)]
    likely = likely_events.look(page, bodies, found, by_rules)
    for event in likely_events.find(page, likely, found, by_rules, story):
        found.append(event)
        _learn(page, bodies, event.title.sentence, [event])
    facts = weighed.events(page, found, likely)
    _place_by_lines(page, bodies, facts)
    weighed.place(page, bodies, facts)
    if facts and not (facts[0].owners or "organiser" in facts[0].roles) and (
            doer := hosting.of_headline(page, bodies)) is not None:
        facts[0].owners[doer.body] = (doer.start, doer.end)
    taken: set[str] = set()
    return [_fact(page, event, projects, taken) for event in facts]


def _place_by_lines(page: Page, bodies: Bodies, facts: Sequence[Event]) -> None:
    """Let brackets behind a title, a line beside the days, or the only town of a page be where events are."""
    for event in facts:
        title = event.title
        if page.text.startswith(title.title, title.start) and (
                apart := datelines.in_brackets(title.title, title.start)) is not None:
            event.speakings[event.speakings.index(title)] = title._replace(title=apart[0])
            event.place(apart[1])
        if "place" not in event.fields and event.known_date is not None:
            event.place(datelines.beside_date(page, bodies, event.known_date))
    without = [event for event in facts if "place" not in event.fields and event.type not in _ANYWHERE]
    if without and len(facts) <= _ALL_THERE and (town := datelines.only_town(page, bodies)) is not None:
        for event in without:
            event.place(town)


def _go_on(page: Page, bodies: Bodies, sentence: Sentence, found: Sequence[Event], last: Event | None) -> None:
    """Take what a sentence that names no event says of the last one, or of that of the document."""
    if found and _BY.match(page.text, sentence.start, sentence.end):
        going_on.take_roles(page, bodies, sentence, found[0])
    elif last is not None:
        said = last.speakings[-1].sentence
        is_next_item = sentence.kind == said.kind == "item" and sentence.paragraph != said.paragraph
        if sentence.paragraph - said.paragraph <= _NEXT and not is_next_item:
            going_on.take(page, bodies, sentence, last)


def _take_listed(page: Page, bodies: Bodies, sentence: Sentence, found: list[Event], event: Event) -> None:
    """Take what an item says in a list of what was held in a year."""
    if event not in found:
        found.append(event)
        _learn(page, bodies, event.title.sentence, [event])
    else:
        going_on.take(page, bodies, sentence, event)


def _story(page: Page) -> int:
    """The number of the first paragraph that is no headline, crumb or byline; 0 where the top has none."""
    return next((one.number for one in page.paragraphs[:_TOP] if one.kind == "text"
                 and one.end - one.start >= occasions.SHORTEST_STORY), 0)


_ANYWHERE = ("webinar", "campaign")
_ALL_THERE = 3  # events of a page that may all be in its town
_TOP = 14  # paragraphs


def _of(page: Page, found: list[Event], one: Speaking, story: int, pointed: list[Speaking]) -> Event | None:
    """The event that is spoken of: a known one, or a new one."""
    if one.generic and one.manner == "indefinite":
        one = one._replace(generic=False)
    date = occasions.date_of(page, one)
    date = None if date is not None and occasions.is_dateline(page, one.sentence, date) else date
    above = page.document.paragraphs[:one.sentence.paragraph - 1]
    heading = next((paragraph.number for paragraph in reversed(above) if paragraph.kind == "heading"), 0)
    for event in reversed(found[-_MOST:]):
        if is_same(event, one, date, heading):
            event.speakings.append(one)
            return event
    if (known := _meant(page, found, one, date)) is not None:
        known.speakings.append(one)
        return known
    if one.generic or (one.manner == "definite" and not one.topic and not one.words and not date):
        pointed.append(one)
        return None
    if one.verbal and one.type == "ceremony" and found:
        return None  # which was a part of it
    found.append(Event(one, story))
    return found[-1]


_ALONE = ("meeting", "ceremony", "training", "workshop", "seminar", "conference", "roundtable", "webinar")
_AT = regex(r"(?i)(?:\b(?:at|during|after|following)\sthe\s|\b(?:at|during|in)\san?\s|\b(?:дар|зимни|ҳангоми|на|"
            r"в ходе|во время|по итогам|"
            r"после)\s)$")
_NEAR = 16  # characters
_DAYS_EVENT = regex(r"(?i).*-day\s(?:[\w-]+\s)?event$")


def _is_meant_here(page: Page, one: Speaking) -> bool:
    """Whether a noun that points at an event is all that names it: at the ceremony; the three-day event opened."""
    if one.generic and _DAYS_EVENT.match(one.title):
        return event_facts.is_surely_held(page, one)
    return one.type in _ALONE and not (one.generic or one.loose or one.many) and _AT.search(
        page.text[max(one.sentence.start, one.start - _NEAR):one.start]) is not None


_BELOW = 3  # paragraphs of a story that tell what it is about


def _take_pointed(page: Page, bodies: Bodies, found: list[Event], pointed: list[Speaking], story: int) -> None:
    """Let `At the opening ceremony` be the event that a story tells of, where no noun names one of its kind."""
    bare = [event for event in found if not event_facts.is_fact(page, event)]
    told = sorted([*pointed, *(event.speakings[0] for event in bare)], key=lambda one: one.start)
    one = next((one for one in told if _is_meant_here(page, one)), None)
    if one is None or one.sentence.paragraph > story + _BELOW or page.language in turkic_cases.LANGUAGES or any(
            event not in bare and event.speakings[0].start < one.start for event in found):
        return
    event = next((event for event in bare if one in event.speakings), None) or Event(one, story)
    event.speakings[0] = one._replace(manner="indefinite", topic=True, held=True, generic=False)
    if event not in found:
        found.append(event)
        _learn(page, bodies, one.sentence, [event])
    paragraph = page.paragraph_at(one.sentence.start)
    before = next((other for other in reversed(page.paragraphs) if other.number < paragraph.number), paragraph)
    said = [date for date in page.dates_in(before.start, before.end) if len(date.start) == len("2024-06-01")]
    said += page.dates_in(paragraph.start, one.sentence.start)
    story_line = Sentence(before.number, before.start, before.end, before.kind)
    if not event.dates and said and not occasions.is_dateline(page, story_line, said[-1]):
        event.dates.append(said[-1])


def _meant(page: Page, found: list[Event], one: Speaking, date: Dated | None) -> Event | None:
    """The only event of its kind so far, which `the Dushanbe workshop` speaks of again."""
    kin = [event for event in found if is_kin(event, one.type) and event.title.many == one.many]
    if one.manner != "definite" or one.loose or len(kin) != 1 or (
            one.topic and not neighbouring.is_local(page, one.sentence)):
        return None
    known = kin[0].date
    return None if date is not None and known is not None and differ(date, known) else kin[0]


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
            date = event_lines.date_before(page, sentence)
        if date is not None and occasions.is_dateline(page, sentence, date):
            event.line = event.line or date
        elif date is not None:
            event.dates.append(date)
        if date is not None:
            event.bounds[date.begin] = occasions.bound_of(page, here.sentence)
        until = min((other.start for another in spoken if another is not event for other in another.speakings
                     if here.start < other.start < end), default=end)
        place = venues.place_in(page, bodies, start if event is spoken[0] else here.start, until)
        if place is None or countries.code_of(place.name):
            place = venues.beside(page, bodies, here) or place
        event.place(place or venues.of_item(page, here))
    quantity = crowds.participants(page, sentence)
    forces = quantity is not None and _FORCES.search(page.text[quantity.end:quantity.end + 40]) is not None
    # The figures of an operation are of those arrested and freed, unless they are of police.
    people = [event for event in spoken if event.type != "operation" or forces]
    if quantity is not None and people:
        event = min(
            people,
            key=lambda event: min(
                abs(one.start - quantity.start) for one in event.speakings if start <= one.start < end
            ),
        )
        event.state("participants", quantity.value, quantity.start, quantity.end)
        event.state("participants_qualifier", quantity.qualifier, quantity.start, quantity.end)
    going_on.take_roles(page, bodies, sentence, spoken[0], said[id(spoken[0])])


_FORCES = regex(r"^\s(?:[\w-]+\s){0,2}(?:officers?|police|inspectors|agents|сотрудник\w*|полицейск\w+|"
                r"пограничник\w*|"
                r"кызматкер|қызметкер|xodim|ходим|корманд)")


# A line of its own that says whose the event of the document is.
_BY = regex(r"\W*(?:(?:co-?)?organi[sz]ed|hosted|funded|financed|supported|организован\w*|организаторы?|при "
            r"поддержке|при финансовой)\b", re.IGNORECASE)


def _gap(one: Speaking, date: Dated) -> int:
    """Characters between an event and a date; one that begins an enumeration is of both."""
    return max(date.begin - one.end, one.start - date.stop, 0)


def _named(event: Event) -> dict[str, Value]:
    return {"title": event.title.title.strip(), "type": event.type}


def _fact(page: Page, event: Event, projects: Sequence[Fact], taken: set[str]) -> Fact:
    title = event.title
    fields = _named(event)
    cites = [Cite("title", page.number_at(title.start), title.start, title.end)]
    if (date := event.known_date) is not None:
        for field, day in zip(("start", "end"), _days(page, event, date), strict=True):
            if day is not None:
                fields[field] = day
                cites.append(Cite(field, page.number_at(date.begin), date.begin, date.stop))
    fields |= event.fields
    cites += [Cite(field, page.number_at(start), start, end) for field, start, end in event.cites]
    for role, bodies in {**event.roles, "organiser": {**event.owners, **event.roles.get("organiser", {})}}.items():
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


_OF_A_DAY = ("ceremony", "meeting", "roundtable", "webinar")


def _days(page: Page, event: Event, date: Dated) -> tuple[str | None, str | None]:
    """Its first and its last day, as far as they are said."""
    said = (text for one in event.speakings for text in (one.title, page.text[one.sentence.start:one.sentence.end]))
    length = next((days for text in said if (days := occasions.length_of(text))), event.days)
    if not length and event.type in _OF_A_DAY:
        return date.start, date.end
    return occasions.spread(date, event.bounds.get(date.begin, ""), length)


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
