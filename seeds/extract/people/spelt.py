"""The people of whose names an address is made: hodan.elmi@ of Hodan Abdi Elmi, skvernadze@ of Salome Kvernadze."""

import re
from collections.abc import Sequence
from typing import Final

from db.search import fold
from seeds.extract.names import given
from seeds.extract.people import by_part
from seeds.extract.people.person import Person
from seeds.extract.people.reaching import Channel
from seeds.extract.people.scene import Scene
from seeds.extract.text import country
from seeds.extract.text.units import Unit
from seeds.extract.text.words import words
from seeds.regex import regex


def written_out(scene: Scene, channel: Channel) -> Person | None:
    """The one person of the page of whose names an address consists: hodan.elmi@ of Hodan Abdi Elmi; ramanchuk_d@."""
    local = channel.value.partition("@")[0].lower() if channel.kind == "email" else ""
    parts = [part for part in _SEPARATORS.split(local) if not part.isdigit()]
    if len(max(parts, key=len, default="")) < _TELLING:
        return None
    people = [one for one in scene.people if not one.nameless and (
        _are_of(parts, fold.words(one.name)) if len(parts) >= _BOTH else _is_one_of(scene, one, channel))]
    before = [one for one in people if one.start < channel.start]
    return (before or people)[-1 if before else 0] if people and by_part.one_of(people) else None


def _are_of(parts: Sequence[str], names: Sequence[str]) -> bool:
    """Whether each part is a name of somebody or begins another, and one of them is a name whole."""
    whole = {fold.skeleton(name): name for name in names}
    told = {part: whole[fold.skeleton(part)] for part in parts
            if len(part) >= _TELLING and fold.skeleton(part) in whole}
    rest = [name for name in names if name not in told.values()]
    return bool(told) and all(part in told or (len(part) == 1 and any(name.startswith(part) for name in rest))
                              for part in parts)


def _is_one_of(scene: Scene, person: Person, channel: Channel) -> bool:
    """Whether an address is a name of somebody who has several, given or with an initial: zuzanna@, ytsegaye@."""
    if len(fold.words(person.name)) < _BOTH:
        return False
    first, part = words(person.name)[0], channel.value.partition("@")[0].lower()
    if len(part) >= _GIVEN and fold.skeleton(part) == fold.skeleton(first.plain) and given.is_usual(first):
        return not _is_of_body(scene, part)
    return _is_spelt(scene, person, channel)


_SEPARATORS: Final = regex(r"[._-]+")
_BOTH: Final = 2  # parts of an address of a given name, or its initial, and a surname
_TELLING: Final = 3  # letters of a whole name
_PARTED: Final = regex(r"[^@]+[._-][^@]+@")  # of a given name or its initial, and a surname


def namesake(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """The one person elsewhere of whose name, and something else, an address is made: nazarov.office@example.uz."""
    if channel.kind != "email":
        return None
    is_parted = _PARTED.match(channel.value) is not None and all(one.nameless for one in scene.people_in(unit))
    alike = [one for one in scene.people if is_parted and not one.nameless and is_called(one, channel)]
    return next((one for one in alike if not any(other.kind == "email" for other in one.channels)),
                None) if by_part.one_of(alike) else None


def is_called(person: Person, channel: Channel) -> bool:
    """Whether an address is made of a person's name: a.grigoryan@ of Anahit Grigoryan."""
    parts = {fold.skeleton(part) for part in re.split(r"[._\d-]+", channel.value.partition("@")[0]) if len(part) > 2}
    return any(len(word) > 2 and fold.skeleton(word) in parts for word in fold.words(person.name))


def _is_spelt(scene: Scene, person: Person, channel: Channel) -> bool:
    """Whether a whole address is a surname, perhaps behind an initial: skvernadze@ of Salome Kvernadze."""
    letters = _NO_LETTER.sub("", channel.value.partition("@")[0]).lower()
    told = fold.skeleton(letters)
    spelt = next((name for name in fold.words(person.name) if len(name) >= _SPELT and told.endswith(
        fold.skeleton(name)[1:])), "")
    if not spelt or not _is_surname(scene, person, spelt) or country.is_place(letters.capitalize()):
        return False  # naryn@: whose branch it is
    initials = {name[0] for name in fold.words(person.name) if name != spelt}
    return told in {fold.skeleton(spelt), *(fold.skeleton(initial + spelt) for initial in initials)}


def _is_surname(scene: Scene, person: Person, name: str) -> bool:
    """Whether a part of somebody's name is no given one, and no word of a body's."""
    own = next((word for word in words(person.name) if name in fold.words(word.text)), None)
    return own is not None and person.name != own.text and not given.is_given(own) and not _is_of_body(scene, name)


def _is_of_body(scene: Scene, name: str) -> bool:
    """Whether a body of the page has a word in its name."""
    return any(name in fold.words(called) for body in scene.bodies.all for called in body.names)


_NO_LETTER: Final = regex(r"[\W\d_]")
_GIVEN: Final = 4  # letters of a given name that are hardly a word
_SPELT: Final = 5  # letters of a name that are hardly another's or a word
