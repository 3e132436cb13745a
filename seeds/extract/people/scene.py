"""What those share who put contacts together: the page, its bodies and numbers, and the people found so far."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from seeds.extract.bodies import house, known, spelling
from seeds.extract.bodies.bodies import Bodies, Body, Mention, first_fact
from seeds.extract.bodies.house import House
from seeds.extract.bodies.owners import Owners
from seeds.extract.names import behind_ranks, posts
from seeds.extract.people import reaching, rows
from seeds.extract.people.person import Person
from seeds.extract.people.profiles import Profiles
from seeds.extract.people.reaching import Channel
from seeds.extract.people.titles import Roles
from seeds.extract.text import neighbouring, saying
from seeds.extract.text.page import Page
from seeds.extract.text.spans import Spans
from seeds.extract.text.units import Unit, lettered, units
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.callings import Calling
    from seeds.extract.bodies.mastheads import Masthead
    from seeds.extract.bodies.whose import Whose
    from seeds.extract.people.slots import Listed
    from seeds.extract.tagging.seen import Written
    from seeds.extract.tagging.windows import Windows
    from seeds.read.document import Span

_OFTEN = 3  # times that a body is named which a page is about
_IN_QUOTES = regex(r"[«“\"]([^«»“”\"]{4,60})[»”\"]")
_OF_PLACE = regex(  # whose addresses are called after nothing but the place: City of Rio Verde
    r"(?:City|Town|County|Diocese|Archdiocese|Parish|Borough|Municipality|Village|District)\sof\s(.{6,})")
_NAMES = 40  # words of a line that can still be names and nothing else


_MARKS = regex(r"[^\w(+]*[(+]?")  # in front of a number that a line begins with
_DASH = regex(r"\s?(?:[–—-]|:)\s[«“\"]?")


class Scene:
    """One page while its contacts are looked for."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self.page = page
        self.text = page.text
        self.bodies = bodies
        self.units = units(page)
        self.columns = rows.columns(page, self.units, bodies)  # what those of tables hold, by the number of each row
        self.channels = reaching.find(page, [cell for number, columns in self.columns.items() for cell, kind in zip(
            self.units[number].cells, columns, strict=True) if kind == "phone" and rows.OF_CONTACTS & set(columns)])
        self.people: list[Person] = []  # in the order in which they are found
        self.name_starts: set[int] = set()  # places of the words of all names
        self.likely = Spans(())  # the names that all around them tells to be of contacts
        self.windows: Windows | None = None  # the words around the names, once they were looked at
        self.written: dict[int, Written] = {}  # by where a line begins, how it is written
        self.paying: dict[Span, bool] = {}  # whether a body is named as one that only gives money, where that was asked
        self.listed: dict[int, Listed] = {}  # by the number of a unit, the entry of a list that it is in
        self.whose: Whose | None = None  # the body that the page is likely of, once it was weighed
        self.callings: Sequence[Calling] = ()  # names it may be called after that no rule tells to be of bodies
        self.masthead: Masthead | None = None  # the body that the first or the last lines call the page after
        self.reads_russian = page.language not in neighbouring.LANGUAGES
        self.roles = Roles(page, bodies, self.name_starts.__contains__)
        self._unit_starts = [0, *(unit.start for unit in self.units[1:])]  # what stands above all is of the first
        self._channel_starts = [channel.start for channel in self.channels]
        self._by_unit: dict[int, list[Person]] = {}  # each list in the order of the text
        self._units_with_names: set[int] = set()
        self._found: dict[re.Pattern[str], Spans] = {}

    def found(self, pattern: re.Pattern[str]) -> Spans:
        """Where a pattern is found in the text: looked for once, and asked about for everybody."""
        if pattern not in self._found:
            self._found[pattern] = Spans(match.span() for match in pattern.finditer(self.text))
        return self._found[pattern]

    @cached_property
    def owners(self) -> Owners:
        """Whose each unit is; asked once the names of people are known."""
        return Owners(self)

    @cached_property
    def lettered(self) -> set[int]:
        """The places where lines begin that letters count: A. Government, B. Unions, C. Hong Kong police."""
        return lettered(self.text, self.units)

    @cached_property
    def profiles(self) -> Profiles:
        """What it tells of one after the other; asked once the people are known."""
        return Profiles(self)

    @cached_property
    def house(self) -> House | None:
        """The body that the document is of; asked once the people are known."""
        return house.of(self)

    @cached_property
    def often_named(self) -> Sequence[Mention]:
        """The bodies that the page names again and again, each where it does first; asked once the people are known."""
        count = Counter(one.body for one in self.bodies.mentions)
        first = {one.body: one for one in reversed(self.bodies.mentions)}
        return [first[body] for body, times in count.items() if times >= _OFTEN]

    @cached_property
    def with_addresses(self) -> dict[Body, set[str]]:
        """The domains of the addresses that bodies have on the page, by what they are called."""
        found: dict[Body, set[str]] = {}
        for channel in self.channels:
            if channel.domain and (named := self.body_of_address(channel)):
                found.setdefault(named.body, set()).add(channel.domain)
        return found

    def forget(self) -> None:
        """Let go of all of it: its parts refer to it, and would stay until Python looks for such garbage."""
        vars(self).clear()

    def add(self, person: Person) -> None:
        """Add somebody who was found."""
        self.people.append(person)
        some = self._by_unit.setdefault(self.number_of(person.start), [])
        some.insert(bisect_right(some, person.start, key=lambda one: one.start), person)

    def add_channels(self, more: Sequence[Channel]) -> None:
        """Add numbers that only the names around them tell of."""
        self.channels = sorted([*self.channels, *more], key=lambda one: one.start)
        self._channel_starts = [channel.start for channel in self.channels]

    def add_name(self, start: int) -> None:
        """A word of a person's name begins here."""
        self.name_starts.add(start)
        self._units_with_names.add(self.number_of(start))

    def drop_name(self, words: Sequence[Word]) -> None:
        """Some words turned out to be no person's name."""
        self.name_starts -= {word.start for word in words}
        unit = self.unit_at(words[0].start)
        if not any(word.start in self.name_starts for word in self.page.words.within(unit.start, unit.end)):
            self._units_with_names.discard(self.number_of(unit.start))

    def number_of(self, place: int) -> int:
        """The number of the unit that a place is in, among `units`."""
        return bisect_right(self._unit_starts, place) - 1

    def unit_at(self, place: int) -> Unit:
        """The unit that a place is in."""
        return self.units[self.number_of(place)]

    def below(self, unit: Unit, count: int = 1) -> Sequence[Unit]:
        """The units right below one, up to `count` of them."""
        first = self.number_of(unit.start) + 1
        return self.units[first:first + count]

    def words_of(self, unit: Unit) -> str:
        """The text of a unit."""
        return self.text[unit.start:unit.end]

    def people_in(self, unit: Unit) -> Sequence[Person]:
        """The people named in a unit so far, in the order of the text."""
        return self._by_unit.get(self.number_of(unit.start), [])

    def before(self, unit: Unit, place: int) -> Person | None:
        """The person of the unit who is named last before a place."""
        some = self.people_in(unit)
        at = bisect_left(some, place, key=lambda one: one.start)
        return some[at - 1] if at else None

    def channels_in(self, start: int, end: int) -> Sequence[reaching.Channel]:
        """The numbers and addresses that begin between two places."""
        return self.channels[bisect_left(self._channel_starts, start):bisect_left(self._channel_starts, end)]

    def body_behind(self, unit: Unit, channel: reaching.Channel) -> Mention | None:
        """The body whose number a line begins with: 0 (312) 555-033 – | Open Gate Trust, Bishkek."""
        leads = unit.kind != "row" and all(one.nameless for one in self.people_in(unit)) and _MARKS.fullmatch(
            self.text, unit.start, channel.start) and _DASH.match(self.text, channel.end, unit.end)
        return self.bodies.at(leads.end()) if leads else None

    def is_mostly_channels(self, unit: Unit) -> bool:
        """Whether a unit is little more than its numbers and addresses."""
        return reaching.is_mostly(unit.end - unit.start, self.channels_in(unit.start, unit.end))

    def touches_channel(self, start: int, end: int) -> bool:
        """Whether what stands between two places has a part of a number or an address: office@ | ombudsman.example."""
        at = bisect_left(self._channel_starts, end) - 1
        return at >= 0 and start < self.channels[at].end

    def has_name(self, unit: Unit) -> bool:
        """Whether a person's name stands in a unit."""
        return self.number_of(unit.start) in self._units_with_names

    def is_only_name(self, unit: Unit) -> bool:
        """Whether a unit is a person's name, perhaps with a courtesy or a rank, and nothing else."""
        return self.has_name(unit) and self.is_only_name_between(unit.start, unit.end)

    def is_only_name_between(self, start: int, end: int) -> bool:
        """The same of what stands between two places, where somebody is named."""
        words = self.page.words.within(start, end)
        return len(words) <= _NAMES and any(word.start in self.name_starts for word in words) and all(
            word.start in self.name_starts or _is_of_style(word) or (at > 0 and (
                behind_ranks.is_force(words, at) or saying.POST_NOMINAL.fullmatch(word.text) is not None))
            for at, word in enumerate(words))

    def begins_with_name(self, unit: Unit) -> bool:
        """Whether a unit is a row whose first cell is a person's name and nothing else."""
        words = self.page.words.within(*unit.cells[0]) if unit.kind == "row" else ()
        return bool(words) and all(word.start in self.name_starts for word in words)

    def is_taken(self, place: int) -> bool:
        """Whether a body, a number or an address stands at a place."""
        return self.bodies.at(place) is not None or self.touches_channel(place, place + 1)

    def first_body(self, start: int, end: int) -> Mention | None:
        """The first body named between two places; those that become facts before others."""
        return first_fact(self.bodies.within(start, end))

    def is_called_after(self, mention: Mention) -> bool:
        """Whether the first or the last lines call the page after a body."""
        return self.masthead is not None and self.masthead.mention.body is mention.body

    def body_of_address(self, channel: reaching.Channel) -> Mention | None:
        """The body whose acronym or name the domain of an e-mail address is: n.saidova@iom.int."""
        labels = channel.value.rpartition("@")[2].replace("-", ".").split(".")[:-1]
        labels = list(dict.fromkeys([*labels, "".join(labels)]))
        for called in (_called, _placed):
            told = [(spelling.share(label, name), body) for body in self.bodies.all for name in called(body)
                    for label in labels if spelling.calls(label, name)]
            if told:
                _, best = max(told, key=lambda one: one[0])  # of equal ones the first
                return Mention(channel.start, channel.end, best)
        return None


def _is_of_style(word: Word) -> bool:
    """Whether a word says how somebody is addressed: Col., Sir, the Rt Revd."""
    return posts.is_rank(word) or posts.is_courtesy(word) or word.plain in _STYLES


_STYLES = word_set("the rt right most very revd hon honourable honorable his her excellency grace")  # before names


def _called(body: Body) -> list[str]:
    """What a body is called, in the field too, and without the noun beside quotes."""
    field = known.called(body.name)
    quoted = [inner[1] for name in body.names if (inner := _IN_QUOTES.search(name))]
    return [*body.names, *quoted, *(field.names if field else ())]


def _placed(body: Body) -> list[str]:
    """The place that a body is of and called after: City of Rio Verde."""
    return [of[1] for name in body.names if (of := _OF_PLACE.fullmatch(name))]
