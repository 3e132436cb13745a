"""The people whom only a part of their name calls where their number stands: Kravtsov: +375 ..., 8-928-... (Софья)."""

import re
from collections.abc import Iterable
from typing import Final

from db.search import fold
from seeds.extract.people.person import Person
from seeds.extract.people.reaching import Channel
from seeds.extract.people.scene import Scene
from seeds.extract.text.units import Unit


def before(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """The one person of the page of whose name a short line has only a part before a number: Kravtsov: +375 ..."""
    earlier = scene.channels_in(unit.start, channel.start)
    start = earlier[-1].end if earlier else unit.start
    words = scene.page.words.within(start, channel.start)
    capitals = [word for word in words if word.is_capital and not scene.bodies.at(word.start)]
    if unit.kind == "prose" or len(words) > _SHORT or any(
            not one.nameless for one in scene.people_in(unit) if start <= one.start < channel.start):
        return None
    named = (_of_part(scene, word.plain) for word in capitals if len(word.bare) > _INITIAL)
    return next(filter(None, named), None)


def behind(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """The one person of the page of whose name brackets behind a number have a part: at night 8-928-... (Софья)."""
    match = _PART_BEHIND.match(scene.text, channel.end, unit.end)
    return _of_part(scene, match["part"]) if match else None


def _of_part(scene: Scene, part: str) -> Person | None:
    """The one person of the page whose name has a part."""
    plain = fold.plain(part)
    return one_of(one for one in scene.people if not one.nameless and plain in fold.words(one.name))


def one_of(people: Iterable[Person]) -> Person | None:
    """The first of some people, where all are called alike."""
    some = list(people)
    return some[0] if len({fold.plain(one.name) for one in some}) == 1 else None


_PART_BEHIND: Final = re.compile(r"\s\((?P<part>[^\W\d_]{3,})\)")
_SHORT: Final = 9  # words before a number
_INITIAL: Final = 2  # letters of what is no part of a name by itself
