"""The bodies that somebody may be of: those that a page names, and words near the name that may name another."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names.english_words import PARTS
from seeds.extract.people import body_doubts, small_bodies
from seeds.extract.people.body_signs import Case, Signs
from seeds.extract.tagging import chain, classes, windows
from seeds.extract.text.words import Word, words_of_name

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_LIKELY: Final = (0.6, 0.25)  # how likely words of the line are of a body
_LINES: Final = 12  # on each side of a name in which it may be named
_REACH: Final = 250  # characters between a name and such words
_MANY: Final = 2  # bodies that are named among words which may name another
_LEAST_ELSEWHERE: Final = 0.2  # how likely words of another line than the name's are at least
_ELSEWHERE: Final = 3  # places that name a body perhaps: somebody is of the nearest, or of the next
_MOST: Final = 16  # bodies that one person may be of
_NEAR: Final = 3  # of them that are weighed before the others
_LEAST: Final = (0.5, 0.1, 0.02)  # how likely words are the body somebody is of, for each of which they are parted anew


class Candidate(NamedTuple):
    """A body that somebody may be of, where it is named nearest, and what speaks for and against it."""

    mention: Mention
    is_new: bool  # whether only its place beside the name tells that it is a body
    signs: Callable[[], list[str]]  # looked for only where nothing rules the body out
    is_small: bool = False  # whether nothing but its noun does


class Candidates:
    """The bodies that the people of one page may be of, asked once rules have told whose most of them are."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._windows = windows.of_scene(scene)
        self._of: dict[Body, list[Mention]] = {}
        for mention in scene.bodies.mentions:
            self._of.setdefault(mention.body, []).append(mention)
        self._lines = {one.start: scene.number_of(one.start) for one in scene.bodies.mentions}
        self._perhaps: dict[tuple[int, int], Mention] = {}
        self._signs = Signs(scene, self._of)

    def of(self, person: "Person") -> tuple[list[Candidate], list[str]]:
        """The bodies that somebody may be of, the nearest first, and what speaks for and against there being none."""
        owned, new = self._near(person)
        case = Case(person, owned)
        far = {one.start: self._distance(person, one) for some in self._of.values() for one in some}
        known = sorted((min(some, key=lambda one: far[one.start]) for some in self._of.values()),
                       key=lambda one: far[one.start])
        told = person.mention
        found = [Candidate(one, False, partial(self._signs.of, case, one)) for at, one in enumerate(known)
                 if at < _MOST or (told is not None and one.body is told.body)]
        found += [Candidate(mention, True, partial(self._signs.of_new, case, mention, own, sure))
                  for mention, own, sure in new]
        found += self._elsewhere(person, case, {(one.mention.start, one.mention.end) for one in found})
        none = self._signs.of_none(case, len(found))
        return [*found, *self._small(person, case, {(one.mention.start, one.mention.end) for one in found})], none

    def parted(self, person: "Person", found: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
        """Those that most people are of, and the others: bodies that are far away and that nothing ties to somebody."""
        scene, number = self._scene, self._scene.number_of(person.start)
        tied = {one.body for one in (person.mention, scene.house and scene.house.mention, scene.owners.of(number),
                                     scene.owners.entry_of(number)) if one}
        is_near = [at < _NEAR or one.is_new or one.mention.body in tied for at, one in enumerate(found)]
        yield [one for one, near in zip(found, is_near, strict=True) if near]
        yield [one for one, near in zip(found, is_near, strict=True) if not near]

    def _elsewhere(self, person: "Person", case: Case, known: set[tuple[int, int]]) -> Iterator[Candidate]:
        """What the page may be called after, and what may be named in other lines, but for places that are `known`."""
        scene, here = self._scene, self._scene.number_of(person.start)
        some = [(one.places[0], one.words) for one in scene.callings]
        for places in scene.bodies.unsure:
            own = min(places, key=lambda own: abs(scene.number_of(own[0].start) - here))
            if abs(scene.number_of(own[0].start) - here) <= _LINES:
                some.append(((own[0].start, own[-1].name_end), own))
        nearest = sorted(dict(some).items(), key=lambda one: abs(one[0][0] - person.start))
        may_be = ((place, own) for place, own in nearest if place not in known and not (
            scene.bodies.touching(*place)) and body_doubts.may_call(scene, person, own))
        for place, own in islice(may_be, _ELSEWHERE):
            mention = self._called(place, own)
            yield Candidate(mention, True, partial(self._signs.of_new, case, mention, own, case.sure_of(own)))

    def _called(self, place: tuple[int, int], own: Sequence[Word]) -> Mention:
        """Words as the name of a body, which is the same one for everybody."""
        if place not in self._perhaps:
            self._perhaps[place] = Mention(*place, Body(self._scene.page.words.said(own)))
        return self._perhaps[place]

    def _small(self, person: "Person", case: Case, known: set[tuple[int, int]]) -> Iterator[Candidate]:
        """The bodies that are written small around a name, but those that stand at places which are `known`."""
        for one in small_bodies.near(self._scene, person):
            start, end = one.own[0].start, one.own[-1].name_end
            if (start, end) not in known and not body_doubts.is_ministers(self._scene, start):
                mention = Mention(start, end, self._scene.bodies.called(one.name) or self._body_with(one.own) or (
                    Body(one.name)))
                yield Candidate(mention, True, partial(self._signs.of_small, case, mention, one), is_small=True)

    def _body_with(self, own: Sequence[Word]) -> Body | None:
        """The only body of the page whose name has the noun that stands alone: пресс-секретарь | академии."""
        noun = classes.noun_of(own[0]) if len(own) == 1 else ""
        some = self._by_noun.get(noun, ()) if noun not in PARTS else ()
        return some[0] if len(some) == 1 else None

    @cached_property
    def _by_noun(self) -> dict[str, list[Body]]:
        """The bodies that the page states, by the nouns for bodies in their names."""
        found: dict[str, list[Body]] = {}
        for body in self._of:
            for noun in {classes.noun_of(word) for word in words_of_name(body.name)} - {""} if body.is_fact else ():
                found.setdefault(noun, []).append(body)
        return found

    def _near(self, person: "Person") -> tuple[dict[int, float], list[tuple[Mention, list[Word], float]]]:
        """How likely words near a name are of the body somebody is of, and which of them may name one by themselves."""
        window = self._windows.of(person.start, person.end)
        owned: dict[int, float] = {}
        new: list[tuple[Mention, list[Word], float]] = []
        for told in chain.at_all(self._windows.owners(person.start, person.end), _LEAST):
            own = window.words[told.first:told.behind]
            owned.update((word.start, max(told.sure, owned.get(word.start, 0.0))) for word in own)
            is_here = self._scene.number_of(own[0].start) == self._scene.number_of(person.start)
            if (is_here or told.sure >= _LEAST_ELSEWHERE) and self._may_be_new(person, own):
                new.append((self._new(own), own, told.sure))
        new += self._likely_near(person, owned, {(one.start, one.end) for one, _, _ in new})
        return owned, new

    def _new(self, own: Sequence[Word]) -> Mention:
        body = self._body_with(own) or Body(self._scene.page.words.said(own))
        return Mention(own[0].start, own[-1].name_end, body)

    def _may_be_new(self, person: "Person", own: list[Word]) -> bool:
        """Whether words may name a body that the page does not name there so far, or not with these words."""
        start, end = own[0].start, own[-1].name_end
        overlapping = [one for one in self._scene.bodies.touching(start, end) if one.body.is_fact]
        is_other = all((one.start, one.end) != (start, end) and not (
            one.start < start < one.end < end or start < one.start < end < one.end) and (
            own[0].is_capital or one.start <= start or self._scene.text[one.start].islower()) for one in overlapping)
        return is_other and len(overlapping) < _MANY and body_doubts.may_be(self._scene, person, own)

    def _likely_near(self, person: "Person", owned: dict[int, float],
                     known: set[tuple[int, int]]) -> Iterator[tuple[Mention, list[Word], float]]:
        """Words of the line of a name, and of the title, that are rather a body's than not."""
        bodies = self._scene.bodies
        unit = self._scene.unit_at(person.start)
        line = [one for one in self._scene.page.words.within(unit.start, unit.end) if one.start in bodies.likely]
        for told in chain.at_all([bodies.likely[one.start] for one in line], _LIKELY):
            own = line[told.first:told.behind]
            if (own[0].start, own[-1].name_end) not in known and abs(own[0].start - person.start) < _REACH and (
                    not body_doubts.is_where(line, told.first)) and self._may_be_new(person, own):
                yield self._new(own), own, max(owned.get(word.start, 0.0) for word in own)

    def _distance(self, person: "Person", mention: Mention) -> tuple[float, ...]:
        """How far a mention is from a person, in an order that compares: in the title, in the line, in other lines."""
        at = person.position_at
        if at and at[0] <= mention.start < at[1]:
            return 0, mention.start
        here, there = self._scene.number_of(person.start), self._lines[mention.start]
        if here == there:
            return 1, abs(mention.start - person.start)
        return 2, abs(here - there) + (there > here) / 2, abs(mention.start - person.start)
