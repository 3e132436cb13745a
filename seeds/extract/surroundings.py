"""The body of a person where none is stated beside the name: that of the title, the address, the line or block."""

from seeds.extract import entries, posts, titled
from seeds.extract.bodies import Mention
from seeds.extract.house import FUNDERS
from seeds.extract.person import Person
from seeds.extract.scene import Scene
from seeds.extract.units import Unit

_NEAR = 400  # characters before a sentence whose bodies it may still be about
_ABOVE = 12  # lines
_SENTENCE = 3  # words written small that a line has at least which is a sentence
_BARE = 4  # words of a title that tells of no place


def complete(scene: Scene) -> None:
    """Give people with a title or a number the body that their surroundings tell."""
    for person in scene.people:
        if person.mention is None and (person.position or person.channels):
            person.mention = (titled.stated(scene, person) or _of_domain(scene, person)
                              or titled.meant(scene, person) or _of_place(scene, person) or _of_document(scene, person))


def _of_document(scene: Scene, person: Person) -> Mention | None:
    """The house, for points of contact, the people of its lists and its own officers."""
    if posts.is_complete(person.position) or scene.house is None:
        return None
    unit = scene.units[scene.number_of(person.start)]
    is_own = person.nameless or unit.kind != "prose" or posts.is_staff(person.position) or (
        scene.house.is_certain and len(person.position.split()) < _BARE)
    return scene.house.mention if is_own else None


def _of_domain(scene: Scene, person: Person) -> Mention | None:
    return next((mention for channel in person.channels if channel.kind == "email"
                 and (mention := scene.body_of_address(channel))), None)


def _of_place(scene: Scene, person: Person) -> Mention | None:
    number = scene.number_of(person.start)
    unit = scene.units[number]
    if unit.kind == "line" and person.position and (entry := entries.heading(scene, number)):
        return scene.first_body(unit.start, unit.end) or entry
    if person.position and posts.is_complete(person.position):
        return None
    if unit.kind == "prose":
        return _said_before(scene, unit, person) if person.position else None
    if unit.kind == "row" and (beside := _in_cell(scene, unit, person) or _over(scene, number, person)):
        return beside
    return scene.first_body(unit.start, unit.end) or entries.in_front(scene, unit, person.start) or (
        _above(scene, number))


def _said_before(scene: Scene, unit: Unit, person: Person) -> Mention | None:
    """The body that the sentence or the one before it is about."""
    start = max(unit.start, person.start - _NEAR)
    start = max(start, scene.text.rfind("; ", start, person.start))  # an item of a list is on its own
    before = list(scene.bodies.within(start, person.start))
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


def _above(scene: Scene, number: int) -> Mention | None:
    """The body that the block is of: the nearest above that is not another person's."""
    for at in range(number - 1, max(-1, number - _ABOVE), -1):
        unit = scene.units[at]
        if unit.kind == "prose" or _is_sentence(scene.words_of(unit)):
            return None
        others = [person.mention for person in scene.people_in(unit)]
        some = [one for one in scene.bodies.within(unit.start, unit.end) if one not in others]
        if some or unit.kind == "heading":
            return some[0] if some else None
    return None


def _is_sentence(text: str) -> bool:
    """Whether a short line is prose: a dot at its end, and words written small."""
    small = sum(word.islower() and len(word) > 2 for word in text.split())
    return small >= _SENTENCE and text.rstrip('»”" ').endswith((".", "!", "?"))
