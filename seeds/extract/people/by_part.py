"""The people whom only a part of their name calls where their number stands: Kravtsov: +375 ..., 8-928-... (Софья)."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from db.search import fold
from seeds.extract.people.person import Person
from seeds.extract.people.reaching import Channel
from seeds.extract.people.scene import Scene
from seeds.extract.text.units import Unit
from seeds.regex import regex


def before(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """The one person of the page of whose name a short line has only a part before a number: Kravtsov: +375 ..."""
    earlier = scene.channels_in(unit.start, channel.start)
    start = earlier[-1].end if earlier else unit.start
    words = scene.page.words.within(start, channel.start)
    capitals = [word for word in words if word.is_capital and not scene.bodies.at(word.start)]
    if unit.kind == "prose" or len(words) > _SHORT or any(
            not one.nameless for one in scene.people_in(unit) if start <= one.start < channel.start):
        return None
    named = (of(scene, word.plain) for word in capitals if len(word.bare) > _INITIAL)
    return next(filter(None, named), None)


def behind(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """The one person of the page of whose name brackets behind a number have a part: at night 8-928-... (Софья)."""
    match = _PART_BEHIND.match(scene.text, channel.end, unit.end)
    return of(scene, match["part"]) if match else None


def of(scene: Scene, part: str) -> Person | None:
    """The one person of the page whose name has a part, perhaps in another case: Катерину of Катерина Лисогор."""
    plain = fold.plain(part)
    some = [one for one in scene.people if not one.nameless]
    return one_of([one for one in some if plain in fold.words(one.name)]) or (
        one_of([one for one in some if any(_is_case_of(plain, word) for word in fold.words(one.name))])
        if _CYRILLIC.search(part) else None)


def _is_case_of(part: str, name: str) -> bool:
    """Whether two words differ in an ending alone."""
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(part, name, strict=False))))
    return shared >= _STEM and max(len(part), len(name)) - shared <= _ENDING


def one_of(people: Sequence[Person]) -> Person | None:
    """The first of some people, where all are one: Лейли Эсенова, Л. Эсенова."""
    first, *others = people or (None,)
    return first if first is not None and all(first.is_same(one) for one in others) else None


_PART_BEHIND: Final = regex(r"\s\((?:ask for\s|спросить\s)?(?P<part>[^\W\d_]{3,})\)")
_SHORT: Final = 9  # words before a number
_STEM: Final = 3  # letters that all cases of a name have
_ENDING: Final = 2  # letters that differ
_CYRILLIC: Final = regex("[а-яё]")
_INITIAL: Final = 2  # letters of what is no part of a name by itself
