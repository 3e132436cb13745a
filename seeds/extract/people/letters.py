"""Whose the people of a letter are: whom it is sent to, by the address over `Dear`; who signs it, by what is below.

The body stands below a name there, and that of the one who signs may only be told by the letterhead.
"""

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies.bodies import first_fact
from seeds.extract.text import letters
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_ADDRESS: Final = 6  # lines of one, over the salutation
_SIGNED: Final = 3  # lines between the closing and a name
_BELOW: Final = 3  # lines below the name of who signs


def is_addressed(scene: "Scene", person: "Person") -> bool:
    """Whether somebody stands in the address of a letter, in the lines over its salutation, or is to get it."""
    return _salutation(scene, person) is not None or attention(scene, person) is not None


def body(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of somebody to whom a letter is sent or who signs it, where nothing in the line names one."""
    number = scene.number_of(person.start)
    if _YOURS.search(scene.text[max(0, person.start - _LEAD):person.start]):
        return _addressed(scene, person)
    if (above := attention(scene, person)) is not None:
        return above
    opens = _salutation(scene, person)
    if opens is not None:
        return _first(scene, person, scene.units[number:opens])
    if not _signs(scene, number):
        return None
    below = takewhile(lambda unit: not _ends(scene, unit), scene.units[number + 1:number + 1 + _BELOW])
    return _first(scene, person, [scene.units[number], *below]) or (
        scene.house.mention if scene.house and scene.house.is_certain else None)


def attention(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of the address over a line that says who is to get the letter: Rahab House / Kampala / Attn: Ms Bell."""
    number = scene.number_of(person.start)
    if _ATTENTION.match(scene.text, scene.units[number].start, person.start) is None:
        return None
    above = takewhile(lambda unit: unit.kind in ("line", "heading") and not scene.has_name(unit) and not any(
        map(str.isdigit, scene.words_of(unit))), reversed(scene.units[max(0, number - _ADDRESS):number]))
    return first_fact([one for unit in above for one in scene.bodies.within(unit.start, unit.end) if one.body.is_fact])


_ATTENTION: Final = regex(r"(?i)\W{0,3}(?:(?:for the )?att(?:entio)?n(?: of)?\b|вниманию|к вниманию)\.?\s?:?")
_LEAD: Final = 60  # characters in front of a name
_YOURS: Final = regex(
    r"(?i)(?<![^\W_])(?:your\s(?:[a-z]+\s)?(?:colleague|deputy|predecessor|successor|assistant)s?|ваш\w*\s(?:коллег\w+|"
    r"сотрудни\w+|заместител\w+|предшественни\w+))[\s,]+(?:(?:Mr|Ms|Mrs|Dr|г-н\w*|г-ж\w+)\.?\s)?$")


def _addressed(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of the one whom a letter is sent to: of whose colleague it speaks."""
    for one in scene.people:
        if one is not person and not one.nameless and one.start < person.start and is_addressed(scene, one):
            return one.mention or body(scene, one)
    return None


def signer(scene: "Scene", number: int) -> "Person | None":
    """The person who signs the letter that a unit is of: named first below its closing."""
    for at in range(number + 1, len(scene.units)):
        named = [one for one in scene.people_in(scene.units[at]) if not one.nameless]
        if named and _signs(scene, at):
            return named[0]
        if letters.OPENS.match(scene.text, scene.units[at].start, scene.units[at].end):
            return None
    return None


def _salutation(scene: "Scene", person: "Person") -> int | None:
    """The number of the salutation that an address with somebody stands over."""
    number = scene.number_of(person.start)
    for at in range(number, min(len(scene.units), number + 1 + _ADDRESS)):
        if at > number and letters.OPENS.match(scene.text, scene.units[at].start, scene.units[at].end):
            return at if not any(scene.has_name(unit) for unit in scene.units[number + 1:at]) else None
        if scene.units[at].kind in ("prose", "row") or letters.CLOSES.match(scene.words_of(scene.units[at])):
            return None
    return None


def _signs(scene: "Scene", number: int) -> bool:
    """Whether a line is the first with a name below the closing of a letter."""
    if scene.units[number].kind != "line":
        return False
    for unit in reversed(scene.units[max(0, number - _SIGNED):number]):
        if letters.CLOSES.match(scene.words_of(unit)):
            return True
        if unit.kind == "prose" or scene.has_name(unit):
            return False
    return False


def _ends(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line is no longer of the one who signs: somebody else's, of copies, or running text."""
    return unit.kind != "line" or scene.has_name(unit) or letters.COPIES.match(scene.text, unit.start) is not None


def _first(scene: "Scene", person: "Person", units: "list[Unit]") -> "Mention | None":
    return first_fact([one for unit in units for one in _behind(scene, person, unit) if one.body.is_fact])


def _behind(scene: "Scene", person: "Person", unit: "Unit") -> "Iterator[Mention]":
    return (one for one in scene.bodies.within(unit.start, unit.end) if one.start > person.start)
