"""Of which body the numbers of a signature are: X / chair of Open Gate / 12 Hill Street / Tel.: ..."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_MOST: Final = 6  # lines of a signature
_LONGEST: Final = 80  # characters of one


def body(scene: "Scene", number: int) -> "Mention | None":
    """The body that a signature names for whoever signs, of the line of a number in it; None where it is in none."""
    first, unit = number, scene.units[number]
    if unit.kind != "line" or scene.bodies.within(unit.start, unit.end):
        return None  # it says by itself whose the number is
    while first > 0 and number - first < _MOST and not scene.units[first].apart and _is_short(scene.units[first - 1]):
        first -= 1
    top, owner = scene.units[first].start, scene.owners.of(number)
    for above in reversed(scene.units[first:number]):
        for person in reversed(scene.people_in(above)):
            if not person.nameless:
                own = person.mention
                is_own = own is not None and own.body.is_fact and person.start <= own.start < unit.start
                return own if is_own and (owner is None or owner.start < top) else None
    return None


def _is_short(unit: "Unit") -> bool:
    return unit.kind == "line" and unit.end - unit.start <= _LONGEST
