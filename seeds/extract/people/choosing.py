"""Of which body somebody is: what rules tell and all other bodies that a page names are weighed against each other.

Rules say what they see beside a name and in a title, and are asked first; here everything that is seen of each body
has its weight, and so has being of none. What rules tell counts for more, and is overruled where others are likelier.
"""

from functools import cache, partial
from math import exp
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import no_bodies
from seeds.extract.people import (
    apposed,
    belonging,
    letters,
    mails,
    nobodies,
    offices,
    outright,
    recalled,
    signature,
    title_claims,
    weighing,
)
from seeds.extract.people.candidates import Candidate, Candidates
from seeds.extract.tagging import weights
from seeds.extract.text import neighbouring
from seeds.extract.text.words import word_set, words_of_name
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seeds.extract.bodies.bodies import Body, Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

    _Asked = Callable[[Mention], bool]

_TOLD: Final = 1.2  # how much more a body weighs that rules tell
_SURE: Final = 1.5  # how much more yet where its place tells it: over the name, in an address, behind the title
_HOUSE: Final = 1.0  # how much more yet where it is surely the one whose page it is
_HOUSE_ALONE: Final = 0.2  # how much more that one weighs where rules tell none
_NEW: Final = 0.8  # how much less one weighs that nothing else tells to be a body
_SMALL: Final = 0.5  # how much less yet where nothing but its noun does
_OF_POINT: Final = 1.0  # how much less yet for a number or an address without a name
_NONE: Final = 1.2  # how much less it weighs that somebody is of no body, where rules tell one
_NONE_TOLD: Final = 1.0  # the same where they tell none: a review rather asks than leaves out
_OF_ANOTHER: Final = 0.5  # how much more where a title tells by itself of what it is
_MOST: Final = 300  # people of one page of whom bodies are weighed


def choose(scene: "Scene", titled: "Sequence[Person]") -> None:
    """Give all who count the likeliest body, or none; what turns out to name it is no title of `titled`."""
    candidates = Candidates(scene)
    is_nobody = cache(partial(nobodies.is_one, scene))  # asked of each body for everybody
    waiting = [one for one in scene.people if one.counts and not (one.mention is None and _is_alone(scene, one))]
    for one in waiting:
        one.mention = mails.heading(scene, one) or one.mention
        if one.mention and mails.is_of_sender(scene, one, one.mention):
            one.mention = None
    chosen = [(one, _best(scene, candidates, one, is_nobody)) for one in waiting[:_MOST]]
    for person, (best, others, sure) in chosen:
        if best is None or person.mention is None or best.mention.body is not person.mention.body:
            person.mention = _taken(scene, best) if best else None
        else:
            person.mention.body.is_fact = True  # a part of a body as such is none, but one that somebody is of is
        likeliest = person.mention
        offices.settle(scene, person)
        recalled.settle(scene, person)
        outright.settle(scene, person)
        person.mention = person.mention or nobodies.meant(scene, person)
        is_overruled = person.mention is not likeliest
        person.doubts, person.sure = ((), 1.0) if is_overruled else (others, sure)
    _hold_to_bodies(scene)
    for person in titled:
        at, mention = person.position_at, person.mention
        if at and mention and mention.start <= at[0] and at[1] <= mention.end:
            person.position, person.position_at = "", None


def _hold_to_bodies(scene: "Scene") -> None:
    """Give nobody a body whose name has gone into that of another, as somebody else's title made it longer."""
    bodies = set(scene.bodies.all)
    for person in scene.people:
        if person.mention and person.mention.body not in bodies:
            person.mention = scene.bodies.at(person.mention.start)


class _Best(NamedTuple):
    """What weighs most for somebody, None where being of no body does; where that is little, which bodies are next."""

    candidate: Candidate | None
    others: tuple["Body", ...]
    sure: float  # how likely it is, from 0 to 1


def _best(scene: "Scene", candidates: Candidates, person: "Person", is_nobody: "_Asked") -> _Best:
    known = weights.single("bodies")
    found, signs = candidates.of(person)
    less = _NONE if person.mention else _NONE_TOLD - _OF_ANOTHER * title_claims.is_of_another(person)
    none = weights.weight(signs, known) - less
    is_contradicted = weighing.contradicted(scene, person)
    weighed: list[tuple[float, Candidate]] = []
    for some in candidates.parted(person, found):
        weighed += [(weight, one) for one in some if not is_nobody(one.mention)
                    and (weight := _weight(scene, person, one, known, is_contradicted)) is not None]
        if weighed and _share(weighed, none) >= _BEYOND_DOUBT:
            break  # those further away would have to weigh more than all that is near
    most, best = max(weighed, key=lambda one: one[0], default=(none, None))
    if best is None or most <= none:
        return _Best(None, (), 0.0)
    shares = [(exp(weight - most), one) for weight, one in weighed]
    whole = exp(none - most) + sum(share for share, _ in shares)
    others = sorted(((share, one) for share, one in shares if one is not best and not one.is_new
                     and share >= _LEAST_OTHER * whole), key=lambda one: -one[0])
    is_sure = whole <= 1 / _SURELY or apposed.weight(scene, person, best.mention) > 0
    return _Best(best, () if is_sure else tuple(one.mention.body for _, one in others[:_OTHERS]), 1 / whole)


def _share(weighed: "Sequence[tuple[float, Candidate]]", none: float) -> float:
    """How likely the likeliest body is beside the others and none."""
    most = max(weight for weight, _ in weighed)
    return 1 / (exp(min(_LARGEST, none - most)) + sum(exp(weight - most) for weight, _ in weighed))


_BEYOND_DOUBT: Final = 0.95
_LARGEST: Final = 300.0  # of a difference whose power is still a number
_SURELY: Final = 0.8  # how likely a body is from which on none of the others is told of
_LEAST_OTHER: Final = 0.05  # how likely one is that is
_OTHERS: Final = 2


def _weight(scene: "Scene", person: "Person", one: Candidate, known: dict[str, float],
            is_contradicted: "_Asked") -> float | None:
    """How much speaks for somebody's being of a body; None where something rules it out."""
    is_told = person.mention is not None and one.mention.body is person.mention.body
    more = 0.0 if person.nameless else apposed.weight(scene, person, one.mention) if one.is_new else (
        apposed.tied(scene, person, one.mention))
    is_out = _is_of_other_entry(scene, person, one.mention) or (
        is_told and person.is_weighed and _is_in_bracket_of_other(scene, person, one.mention)) or (not more and (
        _is_of_house(scene, person, one.mention) if is_told else is_contradicted(
            one.mention) or _is_ruled_out(scene, person, one.mention)))
    if is_out or _only_owns(scene, person, one.mention) or (not is_told and (
            _is_part_of_told(scene, person, one.mention) or _is_no_name(one))):
        return None
    weight = weights.weight(one.signs(), known) - _less(person, one) + more
    return weight + (_told(scene, person, one.mention) if is_told else _HOUSE_ALONE * (
        person.mention is None and _is_house(scene, one.mention)))


def _told(scene: "Scene", person: "Person", mention: "Mention") -> float:
    """How much more a body weighs that rules tell: by its place, perhaps, or as the one whose page it is."""
    number, at = scene.number_of(person.start), person.position_at
    entry, owner = scene.owners.entry_of(number), scene.owners.of(number)
    is_headed = scene.owners.has_bodies_as_heads and owner is not None and owner.body is mention.body
    is_behind = at is not None and _BEHIND.fullmatch(scene.text, at[1], mention.start) is not None
    is_head = mention.start < person.start and scene.unit_at(mention.start).number in scene.bodies.heads
    is_entry = entry is not None and entry.body is mention.body
    said = person.said_at  # the label of a number, which names the body itself or stands over its line
    is_said = said is not None and said[0] <= mention.start and scene.number_of(mention.start) <= number + 1
    signed = signature.body(scene, number) if person.nameless else None
    is_signed = signed is not None and signed.body is mention.body
    is_sure = is_behind or is_head or is_headed or is_entry or person.is_in_column or is_said or is_signed or (
        letters.is_addressed(scene, person))
    doubt = weighing.doubt(scene, person, mention) if person.is_weighed else 0.0
    return _TOLD + _SURE * is_sure + _HOUSE * _is_house(scene, mention) - doubt


_BEHIND: Final = regex(r",\s[«“\"]?")  # head of a unit, | Open Gate Trust


def _is_house(scene: "Scene", mention: "Mention") -> bool:
    """Whether a body is surely the one whose page it is."""
    return scene.house is not None and scene.house.is_certain and scene.house.mention.body is mention.body


def _less(person: "Person", one: Candidate) -> float:
    """How much less a body weighs that nothing else tells to be one."""
    return (_NEW + _SMALL * one.is_small + _OF_POINT * person.nameless) if one.is_new else 0.0


def _is_ruled_out(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether something tells that somebody is of another body, whatever speaks for this one."""
    addressed = letters.attention(scene, person)
    return (addressed is not None and addressed.body is not mention.body) or belonging.is_former(
        scene, person, mention) or (
        title_claims.is_envoy_elsewhere(person, mention.body) or _is_of_other(scene, person, mention)
        or _is_of_house(scene, person, mention) or mails.is_of_sender(scene, person, mention))


def _is_of_other_entry(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether somebody stands in the entry that a body heads in a directory, and another body does not."""
    here, there = (scene.bodies.blocks.get(scene.number_of(at)) for at in (person.start, mention.start))
    if here is None or here == there:
        return False
    head = scene.units[here]
    return any(one.body.is_fact and one.body is not mention.body for one in scene.bodies.within(head.start, head.end))


def _is_no_name(one: Candidate) -> bool:
    """Whether nothing tells a body but a word for any, a number or a deed: of the | section; Region | VIII."""
    name = one.mention.body.name
    return one.is_new and (name in _ANY or not name.strip("IVXLC") or no_bodies.is_work(words_of_name(name)))


_ANY: Final = word_set(
    "section unit department shelter secretariat cooperative отдел отделение секретариат приют бөлім бөлүм бўлим "
    "bo'lim борбор")


def _is_part_of_told(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether a body is a section, as Turkic pages call any, and rules tell of which whole somebody is."""
    told = person.mention
    return scene.page.language in neighbouring.LANGUAGES and mention.body.is_part and not mention.body.is_fact and (
        told is not None and (told.body.is_fact or not told.body.is_part))


def _only_owns(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether a title tells of a body whose it is: head of the White House's | Council on Women and Girls."""
    at, owns = person.position_at, _OWNS.match(scene.text, mention.end)
    own = scene.bodies.at(owns.end()) if at and owns and at[0] <= mention.start < at[1] else None
    return own is not None and own.body.is_fact and not own.body.is_part


_OWNS: Final = regex(r"(?:['’]s|(?<=s)['’])\s")


def _is_of_house(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether somebody is told to be of those who write, and a body is another: our programme manager Anna Bell."""
    start = person.position_at[0] if person.position_at else person.start
    house = scene.house
    return house is not None and house.mention.body is not mention.body and (
        weighing.is_called_ours(scene, person) or _OUR.search(
            scene.text, max(0, start - _OUR_GAP), start) is not None)


_IN_BRACKET: Final = regex(r"\s?\((?:the\s)?")
_OUR: Final = regex(r"(?i)(?<!\w)(?:our|наша?|нашего|нашей|нашему|нашим)\s$")
_OUR_GAP: Final = 10  # characters


def _taken(scene: "Scene", best: Candidate) -> "Mention":
    own = best.mention
    mention = scene.bodies.add(own.start, own.end, own.body.name) if best.is_new else own
    mention.body.is_fact = True
    return mention


def _is_alone(scene: "Scene", person: "Person") -> bool:
    """Whether somebody is told to be of no body, or of one that is not named."""
    return person.stands_alone or title_claims.is_of_nobody(person) or title_claims.is_clergy(person) or (
        letters.is_addressed(scene, person))


def _is_in_bracket_of_other(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether a body stands in brackets right behind another name of the line: Facilitators: A, B (Open Gate), C."""
    return any(one is not person and _IN_BRACKET.fullmatch(scene.text, one.end, mention.start)
               for one in scene.people_in(scene.unit_at(person.start)))


def _is_of_other(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether a body of a line is that of another: in whose title it is, or past whom or in whose item it stands."""
    unit = scene.unit_at(person.start)
    if not unit.start <= mention.start < unit.end:
        return False
    first, last = sorted((person.start, mention.start))
    others = [one for one in scene.people_in(unit) if one is not person and one.mention is not None
              and one.mention.start == mention.start]
    if title_claims.is_of_another(person) and any(
            one.is_titled_within(mention.start, mention.end) for one in scene.people_in(unit) if one is not person):
        return True  # Secretary of Roads A, Director of the Centre B
    if _is_in_bracket_of_other(scene, person, mention):
        return True
    return bool(others) and (";" in scene.text[first:last] or (
        unit.kind != "prose" and any(first <= one.start <= last for one in others)))
