"""People whom a block names as those to ask, apart from its numbers: Contact: Grace Wanjiru, below Tel.: +254 ...

Those listed one below the other above numbers for all of them share these.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.text import styles
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene

_LABEL: Final = regex(
    r"(?i)\W{0,4}(?:for\s[^:]{3,60}\s)?(?:[\w-]+\s)?(?:contacts?(?:\s(?:persons?|people|names?|officers?))?|"
    r"focal points?|ask for|speak to|att(?:n|ention)\.?|спросить|спрашивать|"
    r"контакт\w*(?:\s(?:лиц\w+|персон\w+))?|ответственн\w+(?:\sлиц\w+)?|обращаться(?:\sк)?|тамос|шахси тамос|"
    r"байланыш\w*(?:\sадам\w*)?|байланыс\w*(?:\sтұлға\w*)?|aloqa(?:\suchun)?|мурожаат учун)(?:,?\s(?:please\s)?"
    rf"(?:contact|call))?\s?:\s*{styles.ANY}")
_BLOCK: Final = 7  # lines


def complete(scene: "Scene") -> None:
    """Give those whom a block names as its contacts the numbers of the block that nobody has."""
    for number, unit in enumerate(scene.units):
        people = scene.people_in(unit)
        if unit.kind not in ("line", "row") or not people:
            continue
        first = people[0]
        if _LABEL.fullmatch(scene.text, unit.start, first.start):
            first.is_asked = True
            if not first.channels:
                _take(first, _free(scene, number))
        elif not first.channels and first.position and first.start - unit.start < _LEAD and _is_headed(scene, number):
            first.is_asked = True
            _take(first, _free(scene, number))
        elif first.channels and not scene.channels_in(unit.start, unit.end):
            _share(scene, number, first)


def _is_headed(scene: "Scene", number: int) -> bool:
    """Whether lines of numbers alone are between one and a head for contacts: Контакты для СМИ: / +996 ... / X, ..."""
    above = number - 1
    while above > 0 and not scene.units[above + 1].apart and scene.is_mostly_channels(scene.units[above]):
        above -= 1
    head, below = scene.units[above], scene.units[number + 1:number + 2]
    if below and not below[0].apart and scene.has_name(below[0]):
        return False  # several share them
    return above < number - 1 and _HEAD.fullmatch(scene.text, head.start, head.end) is not None


_HEAD: Final = regex(
    r"(?i)\W{0,4}(?:(?:press|media)\s)?(?:contacts?|контакт\w*|байланыш\w*|байланыс\w*|тамос|aloqa)"
    r"(?:\s[^:]{2,30})?:\s*")


def _free(scene: "Scene", number: int) -> "Sequence[Channel]":
    """The numbers that nobody has, in the lines above one that are of its block, or else below."""
    for step in (-1, 1):
        found: list[Channel] = []
        at = number + step
        while 0 <= at < len(scene.units) and abs(at - number) <= _BLOCK:
            unit, below = scene.units[at], scene.units[at if step > 0 else at + 1]
            if unit.kind in ("prose", "heading") or scene.has_name(unit) or below.apart:
                break
            found += scene.channels_in(unit.start, unit.end)
            at += step
        if found and all(one.owner is None for one in found):
            return sorted(found, key=lambda one: one.start)
    return ()


def _take(person: "Person", channels: "Sequence[Channel]") -> None:
    for channel in channels:
        person.take_channel(channel)


def _share(scene: "Scene", number: int, last: "Person") -> None:
    """Give those in the lines above, who stand below a label for several, the numbers of the last of them."""
    above: list[Person] = []
    for unit in reversed(scene.units[max(0, number - _BLOCK):number]):
        people = scene.people_in(unit)
        if people and people[0].start - unit.start < _LEAD and not people[0].channels and unit.kind == "line":
            above += people[:1]
            continue
        if above and _LABEL.fullmatch(scene.words_of(unit).strip() + " "):
            for person in above:
                person.is_asked = True
                person.channels += last.channels
            last.is_asked = True
        return


_LEAD: Final = 6  # characters of a bullet or a courtesy in front of a name
