"""Whose block of lines a line of nothing but numbers and addresses ends: of whom the lines above it tell."""

from collections.abc import Sequence
from typing import Final

from db.search import fold
from seeds.extract.bodies.bodies import Mention
from seeds.extract.people import points
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.text import hotlines
from seeds.extract.text.units import Unit
from seeds.regex import regex

LONGEST: Final = 9  # lines
COURTESY: Final = 12  # characters of a courtesy or `ask for` in front of a name
_ASKS: Final = regex(r"(?i)contact|information|further details|\bplease (?:call|ring|write|e-?mail|reach)|"
                     r"обращ|контакт|(?:по)?звоните|пишите|связаться с|по вопросам|спросить|спрашивать|"
                     r"\bask for\b")


def _says_role_of(person: Person, unit: Unit) -> bool:
    """Whether a line states what a person is: Head of the Secretariat, which is no point of contact then."""
    return person.position_at is not None and unit.start <= person.position_at[0] < unit.end


def head(scene: Scene, number: int) -> Person | None:
    """The person whose block a line of numbers ends."""
    for at in range(number - 1, max(-1, number - LONGEST), -1):
        unit = scene.units[at]
        here = scene.people_in(unit)
        text = scene.words_of(unit)
        if here:
            is_else = _is_other_row(scene, at, number) or _are_blocks_between(scene, at, number)
            return None if is_else else _of_line(scene, at, number, here)
        if unit.kind == "heading" and _CONTACTS.fullmatch(text):
            return _only_one(scene)
        if unit.kind == "prose" or (unit.kind == "heading" and not (
                _is_address(scene, unit) or any(_says_role_of(one, unit) for one in scene.people))):
            return None
        said = (points.label(text) is not None and not _is_body_of(scene, at)) or points.stated(text)
        if said and not any(_says_role_of(one, unit) for near in scene.units[max(0, at - _NEAR):at]
                            for one in scene.people_in(near)):
            return None
    return None


def _is_other_row(scene: Scene, at: int, number: int) -> bool:
    """Whether one line is of a table with a head, and another is behind it, or a row that says whose it is."""
    cells = scene.units[number].cells
    return at in scene.columns and (number not in scene.columns or cells[0][0] < cells[0][1])


def _are_blocks_between(scene: Scene, at: int, number: int) -> bool:
    """Whether blank lines part a line from another by a whole block at least, where not every line is parted so."""
    apart = sum(unit.apart for unit in scene.units[at + 1:number + 1])
    return _BLOCKS <= apart < number - at


_BLOCKS: Final = 2  # that begin between


def _of_line(scene: Scene, at: int, number: int, here: Sequence[Person]) -> Person | None:
    """Whose a line of numbers is, of those whom the nearest line above it that has people names."""
    unit, text = scene.units[at], scene.words_of(scene.units[at])
    is_behind_address = _is_list(scene, at) and any(
        _is_address(scene, one) for one in scene.units[at + 1:number])
    if is_behind_address or _is_of_entry_before(scene, here[-1], scene.owners.entry_of(number)):
        return None
    if at == number - 1:
        if text.rstrip().endswith(","):
            return here[-1]  # with our contact Ann Bell, social worker at the Centre, / 9555 0143
        if unit.kind == "prose" and here[0].position and _is_below(scene, number, here):
            return here[0]
    is_head = len(text) < _SHORT_HEAD or unit.kind == "row"
    if (unit.kind == "prose" or not is_head) and _heads_entry(scene, at, number, here):
        return here[0]
    return _outside(scene, unit, here) if is_head and (unit.kind != "prose" or _ASKS.search(text)) else None


def _is_of_entry_before(scene: Scene, person: Person, entry: Mention | None) -> bool:
    """Whether somebody stands in the entry of a list above that of a body: Director: Ann Bell | Open Gate / 020 ..."""
    own = person.mention or scene.owners.of(scene.number_of(person.start))
    return entry is not None and own is not None and own.body is not entry.body and (
        person.end < entry.start and scene.unit_at(entry.start).apart)


_NEAR: Final = 2  # lines from a name to what the person is, with one in between: Ann Bell / (she/her) / Team Lead


def _is_below(scene: Scene, number: int, here: Sequence[Person]) -> bool:
    """Whether a line is little more than addresses, right below one that begins with the only person in it, `here`."""
    unit = scene.units[number]
    channels = scene.channels_in(unit.start, unit.end)
    return not unit.apart and len(here) == 1 and here[0].start < scene.units[number - 1].start + COURTESY and (
        all(one.kind == "email" for one in channels) and scene.is_mostly_channels(unit))


def _heads_entry(scene: Scene, at: int, number: int, here: Sequence[Person]) -> bool:
    """Whether a long line begins with the only person it names, and says what he or she is, over a line of numbers.

    X – rector, chair of the council, ... / E-mail: ... / Tel.: ...
    """
    first = here[0]
    is_entry = len(here) == 1 and not first.nameless and first.start < scene.units[at].start + COURTESY and (
        first.position_at is not None and first.position_at[0] - first.end in range(1, _MARK))
    return is_entry and not any(unit.apart or unit.kind != "line" for unit in scene.units[at + 1:number + 1]) and (
        _REACH.match(scene.words_of(scene.units[number])) is not None)


_SHORT_HEAD: Final = 130  # characters of a line that heads a block
_MARK: Final = 4  # characters between a name and a title
_REACH: Final = regex(r"(?i)\W*(?:тел|моб|телефон|почта|e-?mail|эл|mail|tel|phone|mob|fax|contact|контакт)")


def _is_body_of(scene: Scene, number: int) -> bool:
    """Whether a line begins with a body, right below the only name of the line above: Ann Bell / Trust, Press Desk."""
    unit, above = scene.units[number], scene.units[max(0, number - 1)]
    is_own = scene.bodies.at(unit.start) is not None or (scene.is_only_name(above) and hotlines.HOTLINE.match(
        scene.text, unit.start) is None and hotlines.POINT.match(scene.text, unit.start) is not None and bool(
        scene.bodies.within(unit.start, unit.end)))  # Ann Bell / Press service of the Ministry / Tel.: ...
    return is_own and len(scene.people_in(above)) == 1 and not (
        scene.channels_in(unit.start, unit.end) or scene.channels_in(above.start, above.end))


_CONTACTS: Final = regex(
    r"(?i)\W*(?:контакт(?:ы|ные данные|ная информация)|contacts?(?: (?:details|information))?)\W*")


def _only_one(scene: Scene) -> Person | None:
    """The person whose page it is: whose name stands by itself near the top, where nobody else is named."""
    named = [one for one in scene.people if not one.nameless]
    first = scene.units[scene.number_of(named[0].start)] if named else None
    is_own = first is not None and scene.number_of(first.start) < _TOP and scene.is_only_name(first)
    return named[0] if is_own and len({fold.plain(one.name) for one in named}) == 1 else None


_TOP: Final = 12  # lines


def _outside(scene: Scene, unit: Unit, here: Sequence[Person]) -> Person:
    """The last person of a line who does not stand in brackets behind another: Director: A. Bell (lawyer - C. Dee)."""
    last = here[-1]
    opened = scene.text.rfind("(", unit.start, last.start)
    is_inside = opened >= 0 and ")" not in scene.text[opened:last.start]
    return next((one for one in reversed(here) if one.end <= opened), last) if is_inside else last


def _is_list(scene: Scene, number: int) -> bool:
    """Whether a line is the last of several that each have a person with a number or an address."""
    return all(scene.people_in(unit) and scene.channels_in(unit.start, unit.end)
               for unit in scene.units[max(0, number - 1):number + 1])


def _is_address(scene: Scene, unit: Unit) -> bool:
    """Whether a line is where an office is, behind which nothing is of the last of a list: 1133 Budapest."""
    text = scene.words_of(unit)
    return len(text) < _LONGEST_ADDRESS and not scene.channels_in(unit.start, unit.end) and (
        _HOUSE.search(text) is not None)


_LONGEST_ADDRESS: Final = 60  # characters
_HOUSE: Final = regex(r"[^\W\d_]{3}.*\b\d{1,6}\b|\b\d{1,6}\b.*[^\W\d_]{3}")
