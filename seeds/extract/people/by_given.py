"""What is said where somebody named in full is called by the given name alone: Firdavs, our lawyer, met him.

Heads of messages name in full, and what is written below them calls people so, as their signatures do.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.people.person import Person
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.extract.people.role import Role
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_OURS: Final = r"(?:our|my|your|наша?|мо[йя]|ваша?)\s(?:(?:colleague|friend|коллега)(?:,\s|\s))?"
_GAP: Final = regex(rf"(?:,\s{_OURS}|(?:\s\(|\s[–—-]\s)(?:{_OURS})?)")  # and none of a story
_ALONE: Final = regex(r"[\s,.!*_–—-]*")
_BELOW: Final = 3  # lines of a signature below a name


def find(scene: "Scene") -> None:
    """Add those who are called so with what they are, where nothing says so beside the whole name."""
    called = _called(scene)
    if not called:
        return
    for unit in scene.units:
        own = list(scene.page.words.within(unit.start, unit.end))
        for at, word in enumerate(own):
            if word.text in called and _is_alone(scene, own, at) and (role := _role(scene, unit, own, at)):
                person = Person(called[word.text], word.start, word.end)
                person.take(role, scene.text)
                scene.add_name(word.start)
                scene.add(person)


def _called(scene: "Scene") -> dict[str, str]:
    """By given name, the whole name of the only one who is called so, if nothing says what she or he is."""
    names: dict[str, set[str]] = {}
    titled = {one.name for one in scene.people if one.position}
    for person in scene.people:
        parts = person.name.split()
        if not person.nameless and len(parts) > 1 and len(parts[0]) > _SHORTEST and parts[0].istitle():
            names.setdefault(parts[0], set()).add(person.name)
    return {given: some.pop() for given, some in names.items() if len(some) == 1 and not some & titled}


_SHORTEST: Final = 2  # letters of a given name


def _is_alone(scene: "Scene", own: "list[Word]", at: int) -> bool:
    """Whether a word is no part of a longer name or a body's, and not the whole one."""
    behind = own[at + 1] if at + 1 < len(own) else None
    before = own[at - 1] if at else None
    return own[at].start not in scene.name_starts and scene.bodies.at(own[at].start) is None and not (
        behind and behind.follows() and behind.is_capital) and not (
        before and own[at].follows() and before.is_capital and before.start in scene.name_starts)


def _role(scene: "Scene", unit: "Unit", own: "list[Word]", at: int) -> "Role | None":
    """What stands behind a name, in front of it or in the lines below it, if that is a title."""
    word = own[at]
    stop = (unit.cell_at(word.start) or (unit.start, unit.end))[1]
    gap = _GAP.match(scene.text, word.end, stop)
    behind = scene.roles.behind(word.end, stop, own, loose=True) if gap else None
    if behind and behind.has_title and gap and word.end < behind.start <= gap.end() < behind.end:
        return behind._replace(start=gap.end())
    front = scene.roles.before(own, at)
    if front and front.has_title and scene.text[front.end:word.start] == " ":
        return front
    is_line = unit.kind in ("line", "heading") and _ALONE.fullmatch(scene.text, unit.start, word.start) and (
        _ALONE.fullmatch(scene.text, word.end, unit.end))
    return next((role for role in _below(scene, unit) if role.has_title), None) if is_line else None


def _below(scene: "Scene", unit: "Unit") -> "Iterator[Role]":
    """The roles of the lines right below one, up to where somebody is named or a block ends."""
    number = scene.number_of(unit.start)
    for below in scene.units[number + 1:number + 1 + _BELOW]:
        if below.kind not in ("line", "row") or below.apart or scene.has_name(below):
            return
        words = scene.page.words.within(below.start, below.end)
        if words and (role := scene.roles.line(below.start, below.end, words)):
            yield role
