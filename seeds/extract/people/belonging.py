"""Which body a person belongs to: the one place that decides, by evidence in order of how sure it is.

What a role beside the name states has been taken already (told.py). Then speak, each only where those before it are
silent: the layout beside the name, the words of the title, the domain of the address, what the title means, and last
the line, the section and the house that the person stands in.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from seeds.extract.bodies import entries, house, learnt, tied
from seeds.extract.bodies.bodies import Mention, first_fact
from seeds.extract.bodies.house import FUNDERS
from seeds.extract.names import title_sense
from seeds.extract.people import above, beside, split_off, titled
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.text.units import Unit
from seeds.extract.text.words import words

_NEAR = 400  # characters before a sentence whose bodies it may still be about
_OURS = re.compile(r"(?i)(?<!\w)(?:our|наш\w{0,3})\s(?:[\w-]+\s){0,3}[\w-]+$")
_OF_ITS_OWN = re.compile(r"\s(?:of|for|at)\sthe\s[A-Z]|\s(?:проекта|программы|кампании|курса)\s[«\"]")
_ON_BOARD = re.compile(r"(?i)(?:(?:vice|deputy|past|honorary|first|second)[ -]){0,2}president")  # of no country
_BARE = 4  # words of a title that tells of no place


def complete(scene: Scene) -> None:
    """Give everybody of whom no role states it the body that what surrounds the name tells of."""
    for person in scene.people:
        if person.mention and _is_former(scene, person, person.mention):
            person.mention = None
        if person.mention is None and not person.nameless:
            person.mention = next((one for one in _told(scene, person, _BESIDE)
                                   if not _is_former(scene, person, one)), None)
    beside.share(scene)
    _professors(scene)
    above.style(scene)  # less than any body beside a name, more than a house
    for person in scene.people:
        if (person.mention is None or _is_part_only(person.mention)) and (
                person.position or person.channels or person.is_asked):
            person.mention = next((one for one in _told(scene, person, _AROUND) if not _is_part_only(one)),
                                  person.mention)
        if person.mention and (entries.BRANCH.fullmatch(person.mention.body.name) or entries.is_of_another(
                person.mention.body.name)) and (
                whole := _whole(scene, person, person.mention)):
            person.mention.body.is_fact = person.mention.body is whole.body
            person.mention = whole
    _drop_branches(scene)


def _professors(scene: Scene) -> None:
    """Let the form of address be what those of a university are of whom nothing else is said: Professor Gary Lind."""
    for person in scene.people:
        said = _PROFESSOR.search(scene.text, max(0, person.start - _ADDRESS), person.start)
        if said and person.mention and not person.position and not person.nameless:
            person.position, person.position_at = said["title"], said.span("title")


_PROFESSOR = re.compile(r"\b(?P<title>Prof(?:essor)?\.?)\s(?:Dr\.?\s|Sir\s)?$")
_ADDRESS = 16  # characters


def _drop_branches(scene: Scene) -> None:
    """Let branches that are called after nothing but their place be no bodies of their own."""
    for body in scene.bodies.all:
        if entries.is_of_another(body.name) and scene.house and scene.house.mention.body is not body:
            body.is_fact = False


def _whole(scene: Scene, person: Person, branch: Mention) -> Mention | None:
    """The body that a branch without a name of its own is of: that of its section, or else the house."""
    owner = scene.owners.of(scene.number_of(person.start))
    house = scene.house.mention if scene.house else None
    return next((one for one in (owner, house) if one and one.body is not branch.body
                 and not entries.BRANCH.fullmatch(one.body.name)), None)


def _is_former(scene: Scene, person: Person, mention: Mention) -> bool:
    """Whether a body is one that somebody was at before, where there is another: formerly of the ILO; до 2019 года."""
    if mention.start < person.end or not (scene.owners.of(scene.number_of(person.start)) or scene.house) or (
            person.position_at and person.position_at[0] <= mention.start < person.position_at[1]):
        return False
    start = max(person.end, person.position_at[1] if person.position_at else 0)
    return _BEFORE_THAT.search(scene.text, start, mention.start) is not None


_BEFORE_THAT = re.compile(r"(?i)(?<!\w)(?:before that|before then|formerly|previously|until\s(?:\w+\s)?\d{4}|used to|"
                          r"joined (?:us )?(?:in \d{4} )?from|c[ao]mes? (?:to us )?from|trained at|studied at|"
                          r"teaches at|lectures at|volunteers (?:at|with|for)|graduated? (?:of|from)|degree from|also|"
                          r"преподаёт|преподает|преподавал\w*|окончил\w*|закончил\w*|выпускни\w+|ранее|прежде|раньше|"
                          r"до \d{4})(?!\w)")


def _told(scene: Scene, person: Person, evidence: "Sequence[_Tell]") -> Iterator[Mention]:
    """The bodies that some evidence tells of, the surest first."""
    return (mention for tell in evidence if (mention := tell(scene, person)))


def _is_part_only(mention: Mention) -> bool:
    """Whether a body is a section that is no fact: the whole that it is of says where somebody works."""
    return mention.body.is_part and not mention.body.is_fact


def _of_document(scene: Scene, person: Person) -> Mention | None:
    """The house, for points of contact, the people of its lists and its own officers."""
    unit = scene.units[scene.number_of(person.start)]
    is_on_board = unit.kind != "prose" and _ON_BOARD.fullmatch(person.position) is not None
    if (title_sense.is_complete(person.position) and not is_on_board) or scene.house is None:
        return None
    is_own = person.nameless or unit.kind != "prose" or title_sense.is_staff(person.position) or (
        scene.house.is_certain and len(person.position.split()) < _BARE) or titled.names_part(person) or (
            beside.is_grouped(scene, scene.number_of(person.start)))
    return scene.house.mention if is_own else None


def _of_pronoun(scene: Scene, person: Person) -> Mention | None:
    """The body named last, where a pronoun or noun stands for it: the Rotary Club and its president; the agency's X."""
    at = person.position_at
    if at is None:
        return None
    start = max(scene.unit_at(at[0]).start, at[0] - _NEAR)
    stands = _THEIRS.match(scene.text, *at) or _ITS.search(scene.text, max(start, at[0] - _ITS_LONGEST), at[0])
    before = scene.bodies.within(start, at[0]) if stands else ()
    return next((one for one in reversed(before) if one.body.is_fact and not house.pays(scene, one)), None)


_ITS = re.compile(r"(?i)(?<!\w)(?:its|whose|his|ее|её|его|их)\s(?:[\w-]+\s)?$")
_THEIRS = re.compile(r"(?:agency|organi[sz]ation|charity|ministry|commission|centre|center|group|network|force|"
                     r"institute|foundation|department|bureau|council|NGO)['’]s\s")
_ITS_LONGEST = 24  # characters


def _of_speaker(scene: Scene, person: Person) -> Mention | None:
    """The house, where it speaks of somebody as its own: our chief executive, Priya Nambiar."""
    at = person.position_at
    is_ours = scene.house is not None and at is not None and _OURS.search(
        scene.text, scene.unit_at(at[0]).start, at[1]) is not None
    return scene.house.mention if scene.house and is_ours else None


def _of_domain(scene: Scene, person: Person) -> Mention | None:
    return next((mention for channel in person.channels if channel.kind == "email"
                 and (mention := scene.body_of_address(channel))), None)


def _of_place(scene: Scene, person: Person) -> Mention | None:
    number = scene.number_of(person.start)
    unit = scene.units[number]
    if person.position and title_sense.is_complete(person.position):
        return None
    if unit.kind == "prose":
        is_of_its_own = _names_its_own(person) or titled.names_another(person) or (
            _CLERGY.fullmatch(person.position) is not None)
        return _said_before(scene, unit, person) if person.position and not is_of_its_own else None
    if unit.kind == "row" and (near := _in_cell(scene, unit, person) or _over(scene, number, person)):
        return near
    if beside.is_grouped(scene, number) and (scene.owners.of(number) or scene.house):
        return None  # what else a line of a team names is where somebody has been
    others = [one.start for one in scene.people_in(unit) if one.nameless and one is not person]
    end = min((start for start in others if start > person.start), default=unit.end)  # ... or Open Gate on 0161 ...
    some = [one for one in scene.bodies.within(unit.start, end) if not house.pays(scene, one)]
    own = first_fact(some)
    if own and _is_of_another(scene, unit, person, own):
        own = None
    return own


def _is_of_another(scene: Scene, unit: Unit, person: Person, mention: Mention) -> bool:
    """Whether a body of a line is that of somebody else who is named between it and the person, or before it."""
    others = [one for one in scene.people_in(unit) if one is not person and not one.nameless
              and one.mention is not None and one.mention.body is mention.body]
    if mention.start < person.start:
        return any(one.start < mention.start for one in others)
    return any(person.start < one.start < mention.start for one in others) and re.search(
        r"[;)]", scene.text[person.end:mention.start]) is not None


_CLERGY = re.compile(  # who are so called wherever they are
    r"(?i)(?:arch)?bishop|father|sister|brother|mother|rev(?:erend)?\.?|fr\.?|imam|rabbi|pastor|canon|отец|сестра|матушка|"
    r"(?:архи)?епископ|имам|муфтий|раввин|пастор|(?:прото)?иерей")


def _names_its_own(person: Person) -> bool:
    """Whether a title says of what it is, in capitals that are no field of work: Bishop of Truro; head of the Foyer."""
    if _OF_ITS_OWN.search(person.position) or _OF_SMALL.search(person.position):
        return True
    own = _OF_CAPITALS.search(person.position)
    return own is not None and not learnt.names_topic(words(own["name"]))


_OF_SMALL = re.compile(  # secretary of expatriates' welfare ministry
    r"\s(?:of|at|in)\s(?:the\s)?(?!(?:local|regional|our|same)\s)[\w’'-]+(?:\s[\w’'-]+){0,3}\s"
    r"(?:ministry|department|commission|council|court|police|agency|university|parliament|senate|embassy|mission)$")
_OF_CAPITALS = re.compile(r"\s(?:of|at)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)$")


def _of_owner(scene: Scene, person: Person) -> Mention | None:
    """The body that the section or the entry is of."""
    number = scene.number_of(person.start)
    if scene.units[number].kind == "prose" and not person.position:
        return None
    owner, unit = scene.owners.of(number), scene.units[number]
    if owner and title_sense.is_complete(person.position) and all(
            one.body is not owner.body for one in scene.bodies.within(unit.start, unit.end)):
        return scene.owners.entry_of(number)
    return owner


def _said_before(scene: Scene, unit: Unit, person: Person) -> Mention | None:
    """The body that the sentence or the one before it is about."""
    start = max(unit.start, person.start - _NEAR)
    start = max(start, scene.text.rfind("; ", start, person.start))  # an item of a list is on its own
    before = [one for one in scene.bodies.within(start, person.start) if not house.pays(scene, one)]
    own = [one for one in before if one.body.type not in FUNDERS]
    return own[-1] if own else before[-1] if before else None


def _in_cell(scene: Scene, unit: Unit, person: Person) -> Mention | None:
    return next((scene.first_body(person.end, end) for start, end in unit.cells if start <= person.start < end), None)


def _over(scene: Scene, number: int, person: Person) -> Mention | None:
    """The body in the same column of the row above."""
    unit, above = scene.units[number], scene.units[max(0, number - 1)]
    if above.kind != "row" or above is unit or len(above.cells) != len(unit.cells):
        return None
    column = next(at for at, (start, end) in enumerate(unit.cells) if start <= person.start < end)
    return scene.first_body(*above.cells[column])


_Tell = Callable[[Scene, Person], Mention | None]
_BESIDE: Final[Sequence[_Tell]] = (  # in brackets, behind a colon, tied by a small word, over a list
    beside.around_bracket, beside.behind_label, beside.before_bracket, beside.before_comma, tied.body, tied.over_lines,
    beside.under_body, beside.in_group)
_AROUND: Final[Sequence[_Tell]] = (  # by the title and the address, then by where it stands
    titled.stated, split_off.of_title, _of_pronoun, _of_speaker, _of_domain, split_off.small, titled.meant,
    titled.of_force, _of_place, _of_owner, _of_document, titled.part)
