"""Numbers and addresses that follow each other with no word between them, which are of one person or point."""

from typing import TYPE_CHECKING, Final

from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_KIND: Final = (r"(?:(?:tel|telephone|phone|ph|mob|mobile|cell|whatsapp|viber|telegram|e-?mail|mail|and|or|"
                r"тел|телефон|моб|сот|раб|почта|эл|и|или)\b[.:)]{0,2}\s?)")
_BETWEEN: Final = regex(rf"(?i)[\s,;/·•*_`<>()–—-]{{0,12}}(?:{_KIND}{{1,3}}[\s,;/·•*_`<>()–—-]{{0,6}})?")


def first(scene: "Scene", unit: "Unit", channel: "Channel") -> "Channel":
    """The first of those that a number or an address follows in a unit, itself perhaps."""
    for one in reversed(scene.channels_in(unit.start, channel.start)):
        if not _BETWEEN.fullmatch(scene.text, one.end, channel.start):
            break
        channel = one
    return channel


def of(scene: "Scene", unit: "Unit") -> "list[list[Channel]]":
    """Those of a unit, parted where a word stands between two of them."""
    found: list[list[Channel]] = []
    for one in scene.channels_in(unit.start, unit.end):
        if found and _BETWEEN.fullmatch(scene.text, found[-1][-1].end, one.start):
            found[-1].append(one)
        else:
            found.append([one])
    return found
