"""The events that a document tells of, past and planned, each once however often it is spoken of."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from db.fields import Value
from seeds.extract import gatherings, labels, phrases, roles, whereabouts
from seeds.extract.bodies import Bodies, Body, slug
from seeds.extract.dates import Dated
from seeds.extract.gatherings import Speaking
from seeds.extract.page import Page, Sentence
from seeds.fact import Cite, Fact

_LEARNING = ("training", "workshop", "seminar")  # words for one and the same event
_MEETING = ("meeting", "roundtable")
_PEOPLE = re.compile(
    r"(?:people|person|participant|official|officer|judge|prosecutor|investigator|expert|representative|journalist|student|teacher|police|staff|"
    r"wom[ae]n|m[ae]n$|specialist|worker|lawyer|member|practitioner|leader|ngos?$|delegate|inspector|guard|trainer|cadet|volunteer|professional|"
    r"diplomat|consul|employee|personnel|activist|youth|pupil|parent|resident|citizen|migrant|guest|trainee|attorney|advocate|counsell?or|doctor|nurse|"
    r"psychologist|blogger|reporter|stakeholder|head|coordinator|manager|civil|government|academic|communit|law|labou?r|social|border|diplomatic|"
    r"человек|сотрудник|представител|участник|специалист|эксперт|судь|судей|прокурор|следовател|журналист|студент|учител|женщин|мужчин|инспектор|"
    r"волонт[её]р|госслужащ|слушател|педагог|преподавател|адвокат|школьник|работник|активист|лидер|делегат|нафар|адам|киши|kishi|nafar|тергөөчү|гост)")
_ATTENDED = re.compile(
    r"attend|participa|gather|brought together|bring|involv|join|took part|train|reach|for\s+(?:\w+\s+){0,3}$|welcom|unit|with|complet|assembl|"
    r"участ|собра|обуч|для|присутств|объедин|охва|прошл|посети|иштирок|катыш|қатыс|ishtirok|qatnash", re.IGNORECASE)
_TOOK_PLACE = re.compile(
    r"held|took place|take[s]? place|taking place|organi[sz]|host|conduct|launch|open|attend|participa|gather|complet|conclud|deliver|"
    r"carr(?:y|ied) out|provide|will|plan|invite|invitation|join|welcom|began|start|run|ran|facilitat|celebrat|arrest|preside|"
    r"провед|пров[её]л|состоя|прош|проход|организ|открыл|заверш|приня\w* участие|запуст|планир|старт|приглаш|пройд|"
    r"баргузор|доир|ташкил|өткөрүл|өттү|өтті|өткіз|o.tkaz|bo.lib", re.IGNORECASE)


class Event:
    """One event as the document speaks of it."""

    def __init__(self, speaking: Speaking) -> None:
        self.speakings = [speaking]
        self.dates: list[Dated] = []
        self.fields: dict[str, Value] = {}
        self.cites: list[tuple[str, int, int]] = []
        self.roles: dict[str, dict[Body, tuple[int, int]]] = {}

    @property
    def title(self) -> Speaking:
        """What tells most: with what it is about, the first of the long ones."""
        return max(self.speakings, key=lambda one: (not one.generic, one.manner == "named", one.topic, min(len(one.title), 90)))

    @property
    def type(self) -> str:
        """Its type, by the most telling noun."""
        return next((one.type for one in self.speakings if not one.generic), self.speakings[0].type)

    @property
    def date(self) -> Dated | None:
        """The date said of it; a span or a day before a month, a month before a year."""
        return max(self.dates, key=lambda one: (len(one.start), one.end is not None), default=None)

    def state(self, field: str, value: Value, start: int, end: int) -> None:
        """Keep what is said first."""
        if field not in self.fields and value is not None:
            self.fields[field] = value
            self.cites.append((field, start, end))


def find(page: Page, bodies: Bodies, projects: Sequence[Fact] = ()) -> list[Fact]:
    """The events that a page tells of, with references to bodies and projects."""
    found: list[Event] = []
    for sentence in page.sentences:
        if sentence.kind == "signature":
            continue
        spoken = [event for one in gatherings.in_sentence(page, bodies, sentence) if (event := _of(page, found, one)) is not None]
        if spoken:
            _learn(page, bodies, sentence, list(dict.fromkeys(spoken)))
    _labelled(page, bodies, found)
    taken: set[str] = set()
    return [_fact(page, event, projects, taken) for event in found if _is_fact(page, event)]


def _of(page: Page, found: list[Event], one: Speaking) -> Event | None:
    """The event that is spoken of: a known one, or a new one."""
    if one.generic and one.manner == "indefinite":
        one = one._replace(generic=False)
    date = _date(page, one)
    for event in reversed(found):
        if _is_same(event, one, date):
            event.speakings.append(one)
            return event
    if one.generic or (one.manner == "definite" and not one.topic and not one.words and not date):
        return None
    found.append(Event(one))
    return found[-1]


def _is_same(event: Event, one: Speaking, date: Dated | None) -> bool:
    title = event.title
    if event.date and date and _clash(event.date.start, date.start):
        return False
    if one.generic:
        return True
    if one.many != title.many and not (one.manner == "definite"):
        return False
    if fuzz.token_sort_ratio(one.title.lower(), title.title.lower()) >= 88 and (len(one.title) > 12 or one.manner != "indefinite"):
        return True
    if not _kin(event, one.type):
        return False
    if one.manner in ("new", "indefinite"):
        heading = title.sentence.kind == "heading" or page_first(event)
        return bool(heading and one.words & title.words and len(one.words & title.words) >= min(2, len(title.words)))
    common = one.words & title.words
    if one.words and title.words:
        return len(common) >= max(1, min(len(one.words), len(title.words)) * 0.6)
    return one.manner == "definite" or (one.manner == "" and not one.topic)


def page_first(event: Event) -> bool:
    """Whether the event was first spoken of at the top of the document."""
    return event.speakings[0].sentence.paragraph <= 3


def _kin(event: Event, type: str) -> bool:
    types = {one.type for one in event.speakings}
    return type in types or any(type in group and types & set(group) for group in (_LEARNING, _MEETING))


def _clash(one: str, other: str) -> bool:
    few = min(len(one), len(other))
    return one[:few] != other[:few]


# What is said of it

def _date(page: Page, one: Speaking) -> Dated | None:
    """The date in its sentence that is nearest to it; a dateline only where there is no other."""
    sentence = one.sentence
    dates = [date for date in page.dates_in(sentence.start, sentence.end) if _is_when(page, sentence, date)]
    if not dates:
        return None
    line = [date for date in dates if not _is_dateline(page, sentence, date)] or dates
    full = [date for date in line if len(date.start) > 4] or line
    return min(full, key=lambda date: max(one.start - date.stop, date.begin - one.end, 0) + (20 if date.begin > one.end + 80 else 0))


_NOT_WHEN = re.compile(r"(?:\bsince|\bfor the period|\bplan for|\bstrategy for|\bprogramme for|\bof the|\breport|\badopted|\bсо?|\bна период|\bзакон\w*|"
                       r"\bпротокол\w*|\bот)\s*$", re.IGNORECASE)


def _is_when(page: Page, sentence: Sentence, date: Dated) -> bool:
    before = page.text[max(sentence.start, date.begin - 30):date.begin]
    if date.end and len(date.start) == 4:
        return False
    return not _NOT_WHEN.search(before) or bool(date.end)


def _is_dateline(page: Page, sentence: Sentence, date: Dated) -> bool:
    if date.begin - sentence.start > 60:
        return False
    return re.match(r"\s*(?:\([^)]*\)\s*)?[–—-]\s|\s*(?:/|\|)", page.text[date.stop:date.stop + 20]) is not None


def _learn(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Event]) -> None:
    start, end = sentence.start, sentence.end
    for event in spoken:
        here = [one for one in event.speakings if start <= one.start < end]
        date = _date(page, here[0]) if here else None
        if date is not None:
            event.dates.append(date)
    event = spoken[0]
    last = max(one.end for one in event.speakings if start <= one.start < end)
    for one in spoken:
        here = next(speaking for speaking in one.speakings if start <= speaking.start < end)
        until = min((other.start for event in spoken if event is not one for other in event.speakings
                     if other.start > here.start and start <= other.start < end), default=end)
        since = start if one is spoken[0] else here.start
        where = whereabouts.venue(page, since, until)
        if where is not None and not bodies.at(where.start):
            one.state("place", where.name, where.start, where.end)
            one.state("country", where.country, where.start, where.end)
    _participants(page, sentence, event, last)
    for role, mentions in roles.in_sentence(page, bodies, start, end).items():
        field = {"implementer": "organiser", "partner": "organiser"}.get(role, role)
        for mention in mentions:
            event.roles.setdefault(field, {}).setdefault(mention.body, (mention.start, mention.end))


def _participants(page: Page, sentence: Sentence, event: Event, place: int) -> None:
    words = page.words.within(sentence.start, sentence.end)
    quantities = [one for one in page.quantities_in(sentence.start, sentence.end) if not one.currency and one.value > 1]
    for quantity in quantities:
        first = next((at for at, word in enumerate(words) if word.start >= quantity.end), None)
        if first is None:
            continue
        last = phrases.end(words, first)
        if not any(_PEOPLE.match(word.plain) for word in words[first:last][:5]):
            continue
        if _ATTENDED.search(page.text[sentence.start:quantity.start]) or _ATTENDED.search(page.text[quantity.end:min(sentence.end, quantity.end + 160)]):
            event.state("participants", quantity.value, quantity.start, quantity.end)
            event.state("participants_qualifier", quantity.qualifier, quantity.start, quantity.end)
            return


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
            event.state("place", page.text[one.start:one.end].strip(" ."), one.start, one.end)
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
    if event.dates or "participants" in event.fields:
        return True
    said = any(_TOOK_PLACE.search(page.text[one.sentence.start:one.sentence.end]) for one in event.speakings)
    if title.many:
        return title.topic and said and bool(event.roles or event.fields)
    if event.fields or event.roles:
        return title.topic or bool(title.words) or said
    return (title.topic or title.sentence.kind == "heading") and said


# The fact

def _fact(page: Page, event: Event, projects: Sequence[Fact], taken: set[str]) -> Fact:
    title = event.title
    fields: dict[str, Value] = {"title": title.title, "type": event.type}
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
        named = {body: span for body, span in bodies.items() if body.is_fact}
        if named and role in ("organiser", "funder"):
            fields[role] = tuple(body.id for body in named)
            cites += [Cite(role, page.number_at(start), start, end) for start, end in named.values()]
    project = _project(page, event, projects)
    if project is not None:
        fields["project"] = (project.id,)
    cites += [Cite(None, page.number_at(one.start), one.start, one.end) for one in event.speakings if one is not title]
    number, id = 2, f"event-{slug(title.title)}"
    while id in taken:
        number, id = number + 1, f"event-{slug(title.title)}-{number}"
    taken.add(id)
    return Fact(id, "event", fields, tuple(cites))


def _project(page: Page, event: Event, projects: Sequence[Fact]) -> Fact | None:
    """The project named in a sentence that speaks of the event; else the only one of its paragraph."""
    for one in event.speakings:
        for project in projects:
            if any(one.sentence.start <= cite.start < one.sentence.end for cite in project.cites if cite.field in ("name", None)):
                return project
    return None
