"""Whose somebody is where neither what stands beside the name nor the title names it: all that is around is weighed.

Every piece of evidence speaks for a body, by its place or by whose the document is, or against one. What speaks for the
same body is added up, what speaks against it taken away, and the heaviest is taken if it weighs enough for the title.
A weight of 1 is a hint, 2 is enough by itself, and from 4 on only what contradicts outweighs it. `_FOR` and `_AGAINST`
at the end are all the weights there are.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from seeds.extract.bodies import house
from seeds.extract.bodies.bodies import Mention, first_fact
from seeds.extract.bodies.house import FUNDERS
from seeds.extract.names import title_sense
from seeds.extract.people import beside, letters, title_claims
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.text import turkic_cases
from seeds.extract.text.units import Unit
from seeds.regex import regex

_ENOUGH: Final = 2.0
_ENOUGH_BARE: Final = 1.5  # for a title that nobody has but at a body: director, Executive Secretary
_NEAR: Final = 400  # characters before a sentence whose bodies it may still be about
_BEFORE: Final = 2  # paragraphs that one may go on with


class _Case(NamedTuple):
    """One person whose body is asked for, with what every piece of evidence looks at."""

    scene: Scene
    person: Person
    number: int  # of the unit
    unit: Unit
    is_bare: bool  # whether nobody has the title but at a body
    goes_on: bool  # whether somebody of running text may be of what has been said before

    @property
    def is_prose(self) -> bool:
        return self.unit.kind == "prose"


_Told = Iterator[tuple[Mention, float]]  # with what is to be taken from the weight of the evidence


def heaviest(scene: Scene, person: Person) -> Mention | None:
    """The body for which most speaks; None where too little does."""
    case = _case(scene, person)
    first: dict[int, Mention] = {}
    weights: dict[int, float] = defaultdict(float)
    for tell, weight in _FOR:
        least: dict[int, float] = {}
        for mention, less in tell(case):
            first.setdefault(id(mention.body), mention)
            least[id(mention.body)] = min(less, least.get(id(mention.body), less))
        for key, less in least.items():
            weights[key] += weight - less
    for key, mention in first.items():
        weights[key] -= sum(weight for contradicts, weight in _AGAINST if contradicts(case, mention))
    enough = _ENOUGH_BARE if case.is_bare else _ENOUGH
    heavy = [key for key in first if weights[key] >= enough]
    best = max(heavy, key=lambda key: (not _is_section(first[key]), weights[key]), default=None)
    if best is None:
        return None
    return _whole(first[best]) if _is_section(first[best]) else first[best]


def doubt(scene: Scene, person: Person, mention: Mention) -> float:
    """How much less a body weighs in a choice for which nothing else speaks than what is often wrong by itself."""
    case = _case(scene, person)
    spoken = frozenset(tell for tell, _ in _FOR if any(one.body is mention.body for one, _ in tell(case)))
    return next((less for alone, less in _DOUBTS if spoken == alone), 0.0)


def contradicted(scene: Scene, person: Person) -> Callable[[Mention], bool]:
    """Tells of a body whether something speaks against it, whatever speaks for it; for many bodies of one person."""
    case = _case(scene, person)
    asked = [contradicts for contradicts, _ in _AGAINST]
    return lambda mention: next((True for contradicts in asked if contradicts(case, mention)), False)


def _is_section(mention: Mention) -> bool:
    """Whether it is a part that is no fact: any whole around says more of where somebody works."""
    return mention.body.is_part and not mention.body.is_fact


def _whole(section: Mention) -> Mention | None:
    """A section as a body of its own, where its name says enough and nothing around can be what it is of."""
    if len(section.body.name.split()) < _TELLING:
        return None
    section.body.is_fact = True
    return section


_TELLING: Final = 4  # words


def _case(scene: Scene, person: Person) -> _Case:
    number = scene.number_of(person.start)
    unit = scene.units[number]
    goes_on = unit.kind == "prose" and bool(person.position) and not (
        title_claims.is_of_another(person))
    return _Case(scene, person, number, unit, title_sense.is_bare(person.position), goes_on)


# What speaks for a body

def _in_title(case: _Case) -> _Told:
    """The body that stands in the title, or right in front of it: New Jersey State Police Supt."""
    if case.person.position_at is None:
        return
    start, end = case.person.position_at
    bodies = case.scene.bodies
    for one in filter(None, (*bodies.within(start, end), bodies.at(start), bodies.at(start - 2))):
        if one.body.is_fact and (one.end > start or case.scene.text[one.end:start] == " "):
            yield one, 0


def _in_row(case: _Case) -> _Told:
    """The body behind a name in its cell or in front of it there, or in the same column of the row above."""
    scene, unit, person = case.scene, case.unit, case.person
    if unit.kind != "row" or title_claims.is_told(person):
        return
    column = unit.column_at(person.start) or 0
    above = scene.units[max(0, case.number - 1)]
    is_alike = above is not unit and above.kind == "row" and len(above.cells) == len(unit.cells)
    near = scene.first_body(person.end, unit.cells[column][1]) or scene.first_body(*unit.cells[column]) or (
        scene.first_body(*above.cells[column]) if is_alike else None)
    if near:
        yield near, 0


def _in_line(case: _Case) -> _Told:
    """The body that a line names; in a list of a body's own people it only says where somebody was before."""
    scene, unit, person = case.scene, case.unit, case.person
    if case.is_prose or title_claims.is_told(person) or (
            beside.is_grouped(scene, case.number) and (scene.owners.of(case.number) or scene.house)):
        return
    others = [one.start for one in scene.people_in(unit) if one.nameless and one is not person]
    end = min((start for start in others if start > person.start), default=unit.end)  # ... or Open Gate on 0161 ...
    own = first_fact([one for one in scene.bodies.within(unit.start, end) if not house.pays(scene, one)])
    if own and not _is_of_another(scene, unit, person, own):
        yield own, 0


def _is_of_another(scene: Scene, unit: Unit, person: Person, mention: Mention) -> bool:
    """Whether a body of a line is that of somebody else who is named between it and the person, or before it."""
    others = [one for one in scene.people_in(unit) if one is not person and not one.nameless
              and one.mention is not None and one.mention.body is mention.body]
    if mention.start < person.start:
        return any(one.start < mention.start for one in others)
    return any(person.start < one.start < mention.start for one in others) and re.search(
        r"[;)]", scene.text[person.end:mention.start]) is not None


def _of_owner(case: _Case) -> _Told:
    """The body that the section or the entry of a list is of."""
    scene, unit, person = case.scene, case.unit, case.person
    if (case.is_prose and not person.position) or letters.is_addressed(scene, person):
        return
    owner = scene.owners.of(case.number)
    if owner and title_claims.is_told(person) and all(
            one.body is not owner.body for one in scene.bodies.within(unit.start, unit.end)):
        owner = scene.owners.entry_of(case.number)
    if owner:
        yield owner, 0


def _of_pronoun(case: _Case) -> _Told:
    """The body for which a word stands, or that of the person: a club and its president; the agency's X; his deputy."""
    at = case.person.position_at
    if at is None:
        return
    scene = case.scene
    start = max(scene.unit_at(at[0]).start, at[0] - _NEAR)
    stands = _ITS.search(scene.text, max(start, at[0] - _LONGEST_ITS), at[0])
    if stands is None and not _THEIRS.match(scene.text, *at):
        return
    named = next((one for one in reversed(scene.bodies.within(start, at[0]))
                  if one.body.is_fact and not house.pays(scene, one)), None)
    fellow = scene.before(case.unit, at[0]) if stands and stands["person"] else None
    if fellow is not None and fellow is not case.person and not fellow.nameless and (
            named is None or named.start < fellow.start):
        named = fellow.mention
    if named:
        yield named, 0


_ITS: Final = regex(r"(?i)(?<!\w)(?:its|whose|их|(?P<person>his|her|ее|её|его))\s(?:[\w-]+\s)?$")
_THEIRS: Final = regex(
    r"(?:agency|organi[sz]ation|charity|ministry|commission|centre|center|group|network|force|"
    r"institute|foundation|department|bureau|council|NGO)['’]s\s")
_LONGEST_ITS: Final = 24  # characters


def _of_address(case: _Case) -> _Told:
    """The body that the domain of the person's own address is called after."""
    mails = (channel for channel in case.person.channels if channel.kind == "email")
    yield from ((mention, 0) for mail in mails if (mention := case.scene.body_of_address(mail)))


def _in_paragraph(case: _Case) -> _Told:
    """The bodies that a sentence and those before it in its paragraph name, of equal ones the last."""
    scene, person = case.scene, case.person
    if not case.goes_on:
        return
    start = max(case.unit.start, person.start - _NEAR)
    start = max(start, scene.text.rfind("; ", start, person.start))  # an item of a list is on its own
    here = scene.page.sentence_at(person.start)
    for one in reversed(scene.bodies.within(start, person.start)):
        far = min(here - scene.page.sentence_at(one.start), _BEFORE)
        yield one, far / 2 + _LESS * (one.body.type in FUNDERS)


_LESS: Final = 1.25  # for those who are named beside others, of whom people rather are


def _in_paragraph_before(case: _Case) -> _Told:
    """The body that one of the paragraphs before is about, for a title that has to be of one."""
    scene = case.scene
    if not (case.goes_on and case.is_bare):
        return
    for back, unit in enumerate(reversed(scene.units[max(0, case.number - _BEFORE):case.number])):
        if unit.kind != "prose":
            return
        some = [one for one in scene.bodies.within(unit.start, unit.end) if one.body.is_fact]
        rather = [one for one in some if one.body.type not in FUNDERS] or some
        if rather:
            yield rather[-1], back / 2


def _often(case: _Case) -> _Told:
    """The bodies that a page names again and again, for a title that has to be of one."""
    if case.goes_on and case.is_bare:
        yield from ((one, 0) for one in case.scene.often_named)


def _called_ours(case: _Case) -> _Told:
    """The house, where it speaks of somebody as its own: our chief executive, Priya Nambiar."""
    at, scene = case.person.position_at, case.scene
    if scene.house and at and (_OURS.search(scene.text, scene.unit_at(at[0]).start, at[1]) or _JOINS_US.match(
            scene.text, case.person.end, case.unit.end) or is_called_ours(scene, case.person)):
        yield scene.house.mention, 0


def is_called_ours(scene: Scene, person: Person) -> bool:
    """Whether the title of somebody has the ending that says `our` in Kyrgyz, Kazakh and Uzbek: Direktorimiz X."""
    return scene.page.language in turkic_cases.LANGUAGES and turkic_cases.is_ours(person.position.lower())


_JOINS_US: Final = regex(  # X, who joins us from the Fund as head of nets
    r",?\s(?:who\s)?(?:(?:has|have|will|is)\s)?(?:join\w*|com(?:es?|ing)|came|starts?|started)\s(?:(?:to|with)\s)?"
    r"(?:us|our\s(?:\w+\s)?(?:team|staff|office|board))\b")
_OURS: Final = regex(r"(?i)(?<!\w)(?:our|наш\w{0,3})\s(?:[\w-]+\s){0,3}[\w-]+$")


def _asked_by_house(case: _Case) -> _Told:
    """The house, where the page says of whom to ask or whom to ring: Please write to Anna Bell, programme manager."""
    house_of, start = case.scene.house, case.person.start
    if house_of is None or not house_of.is_certain or case.scene.owners.of(case.number) or (
            title_claims.is_of_another(case.person)):
        return
    begins = max(case.unit.start, start - _NEAR)
    begins = max([begins, *(match.end() for match in _SENTENCE.finditer(case.scene.text, begins, start))])
    if _ASKS.search(case.scene.text, begins, start) and not case.scene.bodies.within(begins, start):
        yield house_of.mention, 0


_SENTENCE: Final = regex(r"[.!?]\s")
_ASKS: Final = regex(
    r"(?i)(?<!\w)(?:please\s(?:[\w-]+\s){0,3}|(?:questions?|enquiries|applications?|orders?|letters?|bookings?)\s(?:go\s|please\s)?"
    r"to\s|(?:ring|call|phone|contact|e-?mail|ask(?:\sfor)?|(?:write|speak|talk|apply|turn|send\s[^.]{1,40})\sto)\s|"
    r"(?:обра[щт]\w+|пишите|писать)\sк\s|звон\w+\s)(?:our\s|(?:Ms|Mr|Mrs|Dr)\.?\s|[\w-]+\s){0,3}$")


def _of_house(case: _Case) -> _Told:
    """The body that the document is of: for points of contact, the people of its lists and its own officers."""
    scene, person = case.scene, case.person
    is_told = title_claims.is_told(person) and (case.is_prose or not _ON_BOARD.fullmatch(person.position))
    if scene.house is None or is_told or _is_guest(case, scene.house.mention) or letters.is_addressed(scene, person):
        return
    is_own = person.nameless or not case.is_prose or title_sense.is_staff(person.position) or (
        title_claims.names_part(person) or beside.is_grouped(scene, case.number) or _is_credited(case))
    if is_own or (scene.house.is_certain and (case.is_bare or len(person.position.split()) < _SHORT)):
        yield scene.house.mention, 0 if scene.house.is_likely else 1


def _is_guest(case: _Case, mention: Mention) -> bool:
    """Whether somebody is of no body, or of a church where the house is none."""
    return title_claims.is_of_nobody(case.person) or (
        case.is_prose and title_claims.is_clergy(case.person) and not beside.is_grouped(case.scene, case.number)
        and _CHURCH.search(mention.body.name) is None)


_CHURCH: Final = regex(
    r"(?i)\b(?:(?:arch)?dioces|church|parish|cathedral|congregation|sisters|brothers|епархи|церк|приход|мечет|mosque)")


def _is_credited(case: _Case) -> bool:
    """Whether what somebody does stands in brackets behind the name: Mira Holt (Lead researcher, data entry)."""
    at = case.person.position_at
    return at is not None and at[0] > case.person.end and case.scene.text[at[0] - 2:at[0]] == " ("


_ON_BOARD: Final = regex(r"(?i)(?:(?:vice|deputy|past|honorary|first|second)[ -]){0,2}president")  # of no country
_SHORT: Final = 4  # words of a title that tells of no place


# What speaks against one

def _pays(case: _Case, mention: Mention) -> bool:
    return house.pays(case.scene, mention)


def _awards(case: _Case, mention: Mention) -> bool:
    """Whether a body is named for what it gives to somebody: грамотой Министерства; by a medal of the Fund."""
    return _is_award(case.scene.text[max(0, mention.start - _AWARD_FAR):mention.start])


@lru_cache(maxsize=1_024)  # a body is asked about for everybody
def _is_award(before: str) -> bool:
    return _AWARD.search(before) is not None


_AWARD: Final = regex(
    r"(?i)(?:грамот|благодарност|благодарственн\w+\sписьм|медал|диплом|нагрудн\w+\sзнак|преми|"
    r"(?:medal|award|diploma|certificate|prize)s?\s(?:of|from)(?:\sthe)?)[а-яё]*\s$")
_AWARD_FAR: Final = 40  # characters


def _is_not_named_before(case: _Case, mention: Mention) -> bool:
    """Whether `its` stands for a body named before, which this one is not: ... with Open Gate. Its director, X."""
    at, scene = case.person.position_at, case.scene
    if at is None or not _says_its(scene.text[max(0, at[0] - _LONGEST_ITS):at[0]]):
        return False
    near = [*scene.bodies.within(case.unit.start, at[0]), *(
        one.mention for one in scene.people_in(case.unit) if one.mention and one.start < at[0])]
    return all(one.body is not mention.body for one in near)


@lru_cache(maxsize=1_024)  # a title is asked about for each body
def _says_its(before: str) -> bool:
    return _ITS.search(before) is not None


def _is_of_another_trade(case: _Case, mention: Mention) -> bool:
    """Whether only another kind of body has people of such a title: the police, a court, an embassy."""
    body = mention.body
    is_private = body.type in (None, "other") and (  # as no authority is
        any(mark in body.name for mark in '«“"') or (case.is_prose and case.scene.is_called_after(mention)))
    return title_sense.clashes(case.person.position, "NGO" if is_private else body.type)


def _writes_from_elsewhere(case: _Case, mention: Mention) -> bool:
    """Whether somebody has an address of no body that is known, and this body has addresses of its own."""
    own = {mail.domain for mail in case.person.channels if mail.domain}
    return bool(own) and mention.body in case.scene.with_addresses and not (
        own & case.scene.with_addresses[mention.body])


def _has_not_the_noun(case: _Case, mention: Mention) -> bool:
    """Whether a title has the noun of a body that is not the noun of this one: сотрудник подкомиссии."""
    return not case.person.nameless and title_claims.speaks_of_another(case.person, mention.body)


def _is_led_by_another(case: _Case, mention: Mention) -> bool:
    """Whether somebody else has been named before as who leads it."""
    scene, person = case.scene, case.person
    return case.is_prose and title_sense.leads(person.position) and any(
        one.start < person.start and one.mention is not None and one.mention.body is mention.body
        and title_sense.leads(one.position, scene.text[one.mention.start:one.mention.end])
        and title_sense.is_of_board(one.position) == title_sense.is_of_board(person.position)
        and not one.is_same(person) for one in scene.people)


_FOR: Final[Sequence[tuple[Callable[[_Case], _Told], float]]] = (
    (_in_title, 8), (_in_row, 8), (_of_pronoun, 7), (_called_ours, 7), (_of_address, 6), (_in_line, 6),
    (_in_paragraph, 4), (_of_owner, 3), (_asked_by_house, 3), (_of_house, 2), (_in_paragraph_before, 1.5),
    (_often, 0.5))
_AGAINST: Final[Sequence[tuple[Callable[[_Case, Mention], bool], float]]] = (
    (_is_of_another_trade, 6), (_has_not_the_noun, 5), (_writes_from_elsewhere, 4), (_pays, 4), (_awards, 4),
    (_is_led_by_another, 3.5), (_is_not_named_before, 3))
_DOUBTS: Final = (  # by the pages that the figures of this folder are counted on
    (frozenset((_of_house,)), 0.3), (frozenset((_of_house, _of_owner)), 2.5), (frozenset((_in_row,)), 0.5),
    (frozenset((_in_paragraph_before,)), 2.0), (frozenset((_in_paragraph_before, _of_house)), 2.0))
