"""The bodies that somebody may be of: those that a page names, and words near the name that may name another."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import learnt
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names import nations, posts
from seeds.extract.people import small_bodies
from seeds.extract.people.body_signs import Case, Signs
from seeds.extract.tagging import chain, weights
from seeds.extract.tagging.windows import Windows
from seeds.extract.text import country, russian, saying, turkic_cases
from seeds.extract.text.words import Word, word_set

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_LIKELY: Final = (0.6, 0.25)  # how likely words of the line are of a body
_REACH: Final = 250  # characters between a name and such words
_MANY: Final = 2  # bodies that are named among words which may name another
_LEAST_ELSEWHERE: Final = 0.2  # how likely words of another line than the name's are at least
_ABBREVIATED: Final = 3  # letters behind which a dot ends no sentence
_MOST: Final = 16  # bodies that one person may be of
_LEAST: Final = (0.5, 0.1, 0.02)  # how likely words are the body somebody is of, for each of which they are parted anew


class Candidate(NamedTuple):
    """A body that somebody may be of, where it is named nearest, and what speaks for and against it."""

    mention: Mention
    is_new: bool  # whether only its place beside the name tells that it is a body
    signs: list[str]


class Candidates:
    """The bodies that the people of one page may be of, asked once rules have told whose most of them are."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._windows = Windows(scene)
        self._of: dict[Body, list[Mention]] = {}
        for mention in scene.bodies.mentions:
            self._of.setdefault(mention.body, []).append(mention)
        self._signs = Signs(scene, self._of)

    def of(self, person: "Person") -> tuple[list[Candidate], list[str]]:
        """The bodies that somebody may be of, the nearest first, and what speaks for and against there being none."""
        owned, new = self._near(person)
        case = Case(person, owned)
        signs = self._signs
        known = sorted((min(some, key=lambda one: self._distance(person, one)) for some in self._of.values()),
                       key=lambda one: self._distance(person, one))
        told = person.mention
        found = [Candidate(one, False, signs.of(case, one)) for at, one in enumerate(known)
                 if at < _MOST or (told is not None and one.body is told.body)]
        found += [Candidate(mention, True, [*signs.of_words(person, own, sure), *signs.of(case, mention)])
                  for mention, own, sure in new]
        none = signs.of_none(case, len(found))
        return [*found, *self._small(person, case, {(one.mention.start, one.mention.end) for one in found})], none

    def _small(self, person: "Person", case: Case, known: set[tuple[int, int]]) -> Iterator[Candidate]:
        """The bodies that are written small around a name, but those that stand at places which are `known`."""
        for one in small_bodies.near(self._scene, person):
            start, end = one.own[0].start, one.own[-1].name_end
            if (start, end) not in known:
                mention = Mention(start, end, self._scene.bodies.called(one.name) or Body(one.name))
                sure = max(case.owned.get(word.start, 0.0) for word in one.own)
                signs = self._signs
                yield Candidate(mention, True, [*signs.of_small(person, one, sure),
                                                *signs.of_words(person, one.own, sure), *signs.of(case, mention)])

    def _near(self, person: "Person") -> tuple[dict[int, float], list[tuple[Mention, list[Word], float]]]:
        """How likely words near a name are of the body somebody is of, and which of them may name one by themselves."""
        window = self._windows.of(person.start, person.end)
        owned: dict[int, float] = {}
        new: list[tuple[Mention, list[Word], float]] = []
        for told in chain.at_all(chain.likely(window.shared, window.own, weights.chain("owners")), _LEAST):
            own = window.words[told.first:told.behind]
            owned.update((word.start, max(told.sure, owned.get(word.start, 0.0))) for word in own)
            is_here = self._scene.number_of(own[0].start) == self._scene.number_of(person.start)
            if (is_here or told.sure >= _LEAST_ELSEWHERE) and self._may_be_new(person, own):
                new.append((self._new(own), own, told.sure))
        new += self._likely_near(person, owned, {(one.start, one.end) for one, _, _ in new})
        return owned, new

    def _new(self, own: Sequence[Word]) -> Mention:
        return Mention(own[0].start, own[-1].name_end, Body(self._scene.page.words.said(own)))

    def _may_be_new(self, person: "Person", own: list[Word]) -> bool:
        """Whether words may name a body that the page does not name there so far, or not with these words."""
        start, end = own[0].start, own[-1].name_end
        overlapping = [one for one in self._scene.bodies.touching(start, end) if one.body.is_fact]
        is_other = all((one.start, one.end) != (start, end) and not (
            one.start < start < one.end < end or start < one.start < end < one.end) and (
            own[0].is_capital or one.start <= start or self._scene.text[one.start].islower()) for one in overlapping)
        return is_other and len(overlapping) < _MANY and _may_be_body(self._scene, own) and (
            not _is_what_about(self._scene, person, own))

    def _likely_near(self, person: "Person", owned: dict[int, float],
                     known: set[tuple[int, int]]) -> Iterator[tuple[Mention, list[Word], float]]:
        """Words of the line of a name, and of the title, that are rather a body's than not."""
        bodies = self._scene.bodies
        unit = self._scene.unit_at(person.start)
        line = [one for one in self._scene.page.words.within(unit.start, unit.end) if one.start in bodies.likely]
        for told in chain.at_all([bodies.likely[one.start] for one in line], _LIKELY):
            own = line[told.first:told.behind]
            if (own[0].start, own[-1].name_end) not in known and abs(own[0].start - person.start) < _REACH and (
                    not is_where(line, told.first)) and self._may_be_new(person, own):
                yield self._new(own), own, max(owned.get(word.start, 0.0) for word in own)

    def _distance(self, person: "Person", mention: Mention) -> tuple[float, ...]:
        """How far a mention is from a person, in an order that compares: in the title, in the line, in other lines."""
        at = person.position_at
        if at and at[0] <= mention.start < at[1]:
            return 0, mention.start
        here, there = self._scene.number_of(person.start), self._scene.number_of(mention.start)
        if here == there:
            return 1, abs(mention.start - person.start)
        return 2, abs(here - there) + (there > here) / 2, abs(mention.start - person.start)


def _may_be_body(scene: "Scene", own: list[Word]) -> bool:
    """Whether words of one line can name a body: written as a name is, and no person's, place's, post or degree."""
    text = scene.text[own[0].start:own[-1].name_end]
    return is_whole(scene, own) and is_written(own) and any(word.is_capital for word in own) and (
        scene.number_of(own[0].start) == scene.number_of(own[-1].start)) and not is_else(scene, own, text)


def is_where(line: Sequence[Word], first: int) -> bool:
    """Whether words say where something is: встреча в Доме дружбы."""
    return first > 0 and line[first - 1].plain in _IN


_IN: Final = word_set("в во на")


def is_written(own: Sequence[Word]) -> bool:
    """Whether words are written as those of a name: with capitals, or what may stand between these."""
    return all(word.is_capital or word.plain in _SMALL or (
        word.text[0] > "Ѐ" and not russian.is_likely(word.plain, "VERB")) for word in own)


def is_whole(scene: "Scene", own: Sequence[Word]) -> bool:
    """Whether words are of one sentence and have both marks of each quotation and bracket."""
    text = scene.text[own[0].start:own[-1].name_end]
    return all(text.count(opens) == text.count(closes) for opens, closes in ("()", "«»", "“”")) and (
        own[0].plain not in _SMALL | _BEFORE and not any(
            "." in word.gap and len(before.text) > _ABBREVIATED for before, word in pairwise(own)))


def is_else(scene: "Scene", own: Sequence[Word], text: str) -> bool:
    """Whether words name somebody, a place, a post, a degree or a field of work."""
    return any(word.start in scene.name_starts or posts.is_post(word) or posts.is_plural(word) for word in own) or (
        country.is_place(text) or posts.is_degree(text) or learnt.names_topic(own)
        or all(word.plain in _SMALL or learnt.names_topic([word]) for word in own)
        or re.fullmatch(saying.POST_NOMINALS, text) is not None or text.lower() in _NONE or _is_territory(own) or (
            own[-1].plain in _GOES_ON)
        or (not scene.reads_russian and any(turkic_cases.of(word) in _WHERE for word in own[:-1])))


_NONE: Final = word_set(  # what is named like a body and has no people
    "january february march april may june july august september october november december "
    "joint permanent additional acting senior first second special general deputy assistant vice "
    "сми pr hr it media press signal whatsapp telegram viber skype zoom facebook instagram youtube")
_GOES_ON: Final = word_set(  # what more words of a title or a name follow: Бала құқықтары жөніндегі | уәкіл
    "жөніндегі боюнча бойынша оид орун орынбасары бас bo'yicha bosh")
_SMALL: Final = word_set("of for the and in on against to at with de del der des du la le les e y und für")
_BEFORE: Final = word_set("по в во на от из для при с о об к about from by with under near")


def _is_what_about(scene: "Scene", person: "Person", own: list[Word]) -> bool:
    """Whether words are what a title is about, or the place it rules: High Commissioner for Minorities; mayor of X."""
    start, end, at = own[0].start, own[-1].end, person.position_at
    return at is not None and at[0] <= start and end <= at[1] and _ABOUT.search(scene.text, at[0], start) is not None


_ABOUT: Final = re.compile(
    r"(?i)(?<!\w)(?:for|to|and|on|against|по|и|в|на|(?:project|проекта|программы)\s?[«“\"]?)\s?$|"
    r"(?<!\w)(?:(?:mayor|governor|prefect|k?hokim|akim)\s(?:of\s)?|(?:мэр|аким|хоким|губернатор)\w{0,3}\s)$")


def _is_territory(own: Sequence[Word]) -> bool:
    """Whether words name a country, a region or a town, which somebody may head and nobody is of."""
    last = own[-1]
    return all(word.plain in _SMALL or country.named(word.text) or country.is_place(word.text)
               or nations.is_nation(word.text) for word in own) or (
        turkic_cases.is_regional(last) or any(
            one.plain in _TERRITORIES or russian.lemma(one.plain) in _TERRITORIES for one in (own[0], last)))


_TERRITORIES: Final = word_set("state province district county region governorate prefecture oblast rayon "
                               "америка эмират область район край город округ республика село поселок посёлок "
                               "вилояти ноҳияи шаҳри ҷамоати кишвари")
_WHERE: Final = ("locative", "ablative")  # cases in which no word within a name is
