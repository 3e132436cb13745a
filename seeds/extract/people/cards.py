"""Bodies that a single block of contact names: above its address, or below a person and what that person is.

Blue Kettle                           Grace Wanjiru
7 Dock Road, Leeds                    Chief executive
Contact: Grace Wanjiru                Blue Kettle
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries
from seeds.extract.people import parts, slots
from seeds.extract.text import streets
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.named import Named
    from seeds.extract.people.parts import Line
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_PARTS: Final = 2  # of such a head
_TITLE: Final = regex(
    rf"(?:{entries.GROUP.pattern.removeprefix('(?i)')}|(?:our\s)?contacts?(?:\s(?:us|list|details|"
    r"information|sheet|persons?))?|about us|who we are|get in touch|(?:our\s|regional\s|field\s)*offices|"
    r"(?:tele)?phone (?:list|directory|numbers)|directory|"
    r"контакты|наши контакты|о нас|кто мы)", re.IGNORECASE)
_HEADS: Final = 2  # lines below the first that may head people
_NEAR: Final = 5  # lines below a name in which somebody or a number is
_BROKEN: Final = 60  # characters from which on a title may go on in the line below


def learn(scene: "Scene", by_unit: "dict[int, list[Named]]") -> None:
    """Add the bodies that the lines around them tell, where no grammar has found them."""
    for number, unit in enumerate(scene.units):
        if number < _HEADS:
            _take_beside_head(scene, number, by_unit)
        if _may_be_name(scene, unit) and (_heads_address(scene, number) or _heads_people(scene, number) or (
                _ends_signature(scene, number, by_unit))):
            line = parts.line(scene, number, by_unit.get(unit.number, []))
            slots.take(scene, line, by_unit)


def _may_be_name(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line is as short as a name, and has neither a number, a street nor a known body."""
    text = scene.words_of(unit)
    return unit.kind in ("line", "heading") and len(text) <= slots.LONGEST and (
        text.lstrip('«“"„')[:1].isupper()) and not (
        scene.channels_in(unit.start, unit.end) or scene.first_body(unit.start, unit.end) or streets.names_street(text))


def _heads_address(scene: "Scene", number: int) -> bool:
    """Whether an address stands right below a line, and somebody or a number soon after it."""
    below = scene.units[number + 1:number + 1 + _NEAR]
    if not below or below[0].kind not in ("line", "heading") or scene.has_name(below[0]) or not streets.is_address(
            scene.words_of(below[0])):
        return False
    return any(scene.has_name(unit) or scene.channels_in(unit.start, unit.end) for unit in below)


def _take_beside_head(scene: "Scene", number: int, by_unit: "dict[int, list[Named]]") -> None:
    """Add the body that stands beside what heads the page: Our team – Blue Kettle; Blue Kettle | Contact us."""
    line = parts.line(scene, number, by_unit.get(scene.units[number].number, []))
    if len(line.parts) == _PARTS and line.unit.kind != "prose":
        said = [_TITLE.fullmatch(scene.text, part.start, part.end) is not None for part in line.parts]
        if sum(said) == 1:
            slots.take(scene, line._replace(parts=(line.parts[said.index(False)],)), by_unit, is_alone=False)


def _heads_people(scene: "Scene", number: int) -> bool:
    """Whether a line is the first of a page whose next heads people: Blue Kettle / Our team."""
    below = scene.units[1:1 + _HEADS] if number == 0 else ()
    return any(entries.GROUP.fullmatch(scene.words_of(unit)) for unit in below)


def _ends_signature(scene: "Scene", number: int, by_unit: "dict[int, list[Named]]") -> bool:
    """Whether a line stands below a person and a post, and nothing but an address or a number below it."""
    if number == 0 or scene.units[number].apart or not _is_last(scene, number):
        return False
    above = parts.line(scene, number - 1, by_unit.get(scene.units[number - 1].number, []))
    if _are(above, "name", "post"):
        return above.unit.end - above.unit.start < _BROKEN
    before = scene.units[number - 2:number - 1]
    return _are(above, "post") and bool(before) and not scene.units[number - 1].apart and scene.is_only_name(before[0])


def _is_last(scene: "Scene", number: int) -> bool:
    below = scene.units[number + 1:number + 2]
    return not below or below[0].apart or below[0].kind == "prose" or streets.is_address(scene.words_of(below[0])) or (
        bool(scene.channels_in(below[0].start, below[0].end)) and not scene.has_name(below[0]))


def _are(line: "Line", *kinds: str) -> bool:
    """Whether a line begins with a part of each of some kinds, and has no other."""
    own = [part.kind for part in line.parts]
    return len(own) >= len(kinds) and own[:len(kinds)] == list(kinds) and {*own} <= {*kinds, "open", "said"}
