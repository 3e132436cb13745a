"""Numbers and addresses that follow each other with no word between them, which are of one person or point."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.text import hotlines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_KIND: Final = (r"(?:(?:tel|telephone|phone|ph|mob|mobile|cell|whatsapp|viber|telegram|e-?mail|mail|and|or|"
                r"тел|телефон|моб|сот|раб|почта|эл|и|или)\b[.:)]{0,2}\s?)")
_BETWEEN: Final = re.compile(rf"(?i)[\s,;/·•*_`<>()–—-]*{_KIND}{{0,3}}[\s,;/·•*_`<>()–—-]*")
_LEAD: Final = 40  # characters in front of a number


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


def share(scene: "Scene", unit: "Unit", run: "Sequence[Channel]") -> None:
    """Give the numbers beside an address that spells the name of somebody to that person, where nobody has them.

    What is a point of contact by what stands in front of it stays one: Hotline 0800 496 0177, bell@example.org.
    """
    owners = {id(one.owner): one.owner for one in run if one.owner is not None and one.kind == "email"}
    owner = next(iter(owners.values())) if len(owners) == 1 else None
    if owner is None or owner.nameless:
        return
    lead = max(unit.start, run[0].start - _LEAD)
    is_point = hotlines.POINT.search(scene.text, lead, run[0].start) is not None
    for one in run[is_point:]:
        if one.owner is None and one.kind == "phone":
            one.owner = owner
            owner.channels.append(one)
