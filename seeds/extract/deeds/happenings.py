"""One event as a document speaks of it, and whether another place speaks of the same one."""


from rapidfuzz import fuzz

from db import countries
from db.fields import Value
from seeds.extract.bodies.bodies import Body
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.deeds.venues import Place
from seeds.extract.text.dates import SOME_YEAR, Dated
from seeds.regex import regex

_QUOTED = regex(r"[«“„\"]([^«»“”„\"]{8,})[»”\"]")
_NEAR_TOP = 3  # paragraphs: what the story below a headline begins with
_LEARNING = ("training", "workshop", "seminar")  # words for one and the same event
_MEETING = ("meeting", "roundtable")


def _worth(one: Speaking) -> tuple[bool, bool, bool, bool]:
    """How well an event is called by what is said of it."""
    return not one.generic, one.manner == "named", one.topic, not one.verbal


def _told(date: Dated) -> tuple[float, bool]:
    """How much a date says: a day that no year is said of more than a year."""
    return len(date.start) - (_NO_YEAR if date.is_of_some_year else 0), date.end is not None


_NO_YEAR = 4.5  # of the characters of ISO 8601


class Event:
    """One event as the document speaks of it."""

    speakings: list[Speaking]
    roles: dict[str, dict[Body, tuple[int, int]]]  # organiser, funder: each with where it is said

    def __init__(self, speaking: Speaking, story: int = 0) -> None:
        self.speakings = [speaking]
        self.story = story  # number of the paragraph with which the story of the page begins, where one does
        self.dates: list[Dated] = []
        self.line: Dated | None = None  # the date of a dateline, where no other is said
        self.fields: dict[str, Value] = {}
        self.cites: list[tuple[str, int, int]] = []
        self.days = 0  # that it lasts, where a sentence behind says so
        self.bounds: dict[int, str] = {}  # whether it began or ended on a date, by where that stands
        self.is_listed = False  # whether it stands in a list of events
        self.where = (0, 0)  # where the place stood that was forgotten
        self.roles = {}
        self.owners: dict[Body, tuple[int, int]] = {}  # whose it is called, where nothing says who holds it

    @property
    def title(self) -> Speaking:
        """What tells most: with what it is about, the first of the long ones."""
        if len(self.speakings) == 1:  # as of most
            return self.speakings[0]
        best = max(map(_worth, self.speakings))
        told = [one for one in self.speakings if _worth(one) == best]
        told = [one for one in told if not one.title.isupper()] or told
        longest = max(len(one.title) for one in told)
        return next(one for one in told if len(one.title) >= 0.6 * min(longest, 90))

    @property
    def type(self) -> str:
        """Its type, by the most telling noun."""
        return next((one.type for one in self.speakings if not one.generic), self.speakings[0].type)

    @property
    def date(self) -> Dated | None:
        """The date said of it; a span or a day before a month, a month before a year."""
        return max(self.dates, key=_told, default=self.line)

    @property
    def known_date(self) -> Dated | None:
        """The same, where it is known of which year it is."""
        known = [one for one in (*self.dates, *([self.line] if self.line else [])) if not one.is_of_some_year]
        return self.date if self.date in known else max(known, key=_told, default=None)

    def state(self, field: str, value: Value, start: int, end: int) -> None:
        """Keep what is said first."""
        if field not in self.fields and value is not None:
            self.fields[field] = value
            self.cites.append((field, start, end))

    def take(self, other: "Event", *, told: bool = True) -> None:
        """Take over what was said of another one that is the same; how it is called too, where that is `told`."""
        self.speakings += other.speakings if told else []
        self.bounds |= other.bounds
        for field, start, end in other.cites:
            self.state(field, other.fields.get(field), start, end)
        self.take_roles(other)

    def take_roles(self, other: "Event") -> None:
        """Take over whose another one is."""
        self.owners = {**other.owners, **self.owners}
        for role, bodies in other.roles.items():
            for body, at in bodies.items():
                self.roles.setdefault(role, {}).setdefault(body, at)

    def forget_place(self) -> None:
        """Forget where it is, for what says more of it."""
        self.where = next(((start, end) for field, start, end in self.cites if field == "place"), self.where)
        self.fields.pop("place", None)
        self.fields.pop("country", None)
        self.cites = [cite for cite in self.cites if cite[0] not in ("place", "country")]

    def place(self, place: Place | None) -> None:
        """Keep the place that is said first."""
        known = self.fields.get("place")
        if place is not None and isinstance(known, str) and countries.code_of(known) and (
                not countries.code_of(place.name)):
            self.forget_place()  # a town says more than its country
        if place is not None and "place" not in self.fields:
            self.state("place", place.name, place.start, place.end)
            self.state("country", place.country or None, place.start, place.end)


def is_same(event: Event, one: Speaking, date: Dated | None, heading: int) -> bool:
    """Whether an event is the one that is spoken of; `heading` is the number of the heading above."""
    title = event.title
    apart = differ if one.type == event.type else clash_of
    if event.dates and event.date and date and apart(event.date, date):
        return False
    if one.generic:
        return True
    if one.many and title.many and one.manner != "definite" and one.sentence == title.sentence:
        return False  # 14 workshops and two camps
    if is_headline(event) and is_kin(event, one.type) and one.sentence.paragraph <= max(
            _NEAR_TOP, event.story) and one.manner != "new":
        return True
    if (name := _QUOTED.search(one.title)) is not None and name[1].lower() in title.title.lower():
        return True
    if one.many != title.many and one.manner != "definite":
        return False
    if fuzz.token_sort_ratio(one.title.lower(), title.title.lower()) >= 88 and (
            len(one.title) > 12 or one.manner != "indefinite"):
        return True
    return is_kin(event, one.type) and (_is_announced(event, one, heading) or _is_meant(event, one))


def _is_announced(event: Event, one: Speaking, heading: int) -> bool:
    """Whether a title or the heading above has spoken of it already, in other words."""
    title = event.title
    if one.type == title.type == "operation" and one.manner == "named" and title.manner != "named":
        return True
    if one.manner == "new":
        return False
    if is_headline(event) and one.type in {said.type for said in event.speakings} and one.sentence.paragraph <= max(
            _NEAR_TOP, event.story) + 1:
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


def is_headline(event: Event) -> bool:
    """Whether it was spoken of in the title of the document alone."""
    return all(_is_top(event, one) and one.sentence.end - one.sentence.start < _LONGEST_HEADLINE
               for one in event.speakings)


_LONGEST_HEADLINE = 160  # characters


def _is_top(event: Event, one: Speaking) -> bool:
    number = one.sentence.paragraph
    return number == 1 or number < event.story or (number == _SECOND and one.sentence.kind == "heading")


_SECOND = 2


def is_kin(event: Event, type: str) -> bool:
    """Whether an event may be of a type, as words for it differ."""
    types = {one.type for one in event.speakings}
    return type in types or any(type in group and types & set(group) for group in (_LEARNING, _MEETING))


def clash_of(one: Dated, other: Dated) -> bool:
    """Whether two dates begin on days that clash."""
    return clash(one.start, other.start)


def differ(one: Dated, other: Dated) -> bool:
    """Whether two days cannot be of one event: they clash, and neither lies in the days of the other."""
    within = any(span.end and span.start <= day.start <= span.end and len(span.start) == len(day.start)
                 for span, day in ((one, other), (other, one)))
    return not within and clash_of(one, other)


def clash(one: str, other: str) -> bool:
    """Whether two dates (ISO 8601) differ as far as both are known."""
    if SOME_YEAR in (one[:len(SOME_YEAR)], other[:len(SOME_YEAR)]):
        one, other = one[len(SOME_YEAR):], other[len(SOME_YEAR):]
    few = min(len(one), len(other))
    return one[:few] != other[:few]
