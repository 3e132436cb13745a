"""Numbers that nothing but their place tells: a line of figures in a block of somebody, the last cell of a row.

Brian Whitlow      960824          among rows that end with numbers
Shri B. R. Sahu / Addl. SP / 9437012881
"""

import re
from typing import TYPE_CHECKING, Final

from db.fields import PHONE
from seeds.extract.people.reaching import Channel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_FIGURES: Final = re.compile(r"(?=(?:\D*\d){5,11}\D*$)\(?\d[\d ()-]*\d")
_ALONE: Final = re.compile(r"(?=(?:\D*\d){6,11}\D*$)\(?[1-9]\d[\d ()-]*\d")
_NEAR: Final = 4  # lines below a name
_ROWS: Final = 4  # rows around that have a number at the same place
_FEWEST: Final = 2  # of them
_NO_NUMBER: Final = re.compile(  # what figures of another sort stand below
    r"(?i)(?:№|\bno\.?|инн|кпп|бик|огрн\w*|окпо|сч[её]т\w*|code|account|registration|reg\.?|index|индекс|iban|id|zip|"
    r"vat|tax|charity|charitable\s.*|year|total|всего|итого)\W*$")


def find(scene: "Scene") -> "Iterator[Channel]":
    """The numbers, once the names of people are known."""
    for number, unit in enumerate(scene.units):
        at = _last_cell(scene, number, unit) if unit.kind == "row" else _alone(scene, number, unit)
        if at is not None:
            yield Channel("phone", str(PHONE.partial(scene.text[slice(*at)])), *at)


def _last_cell(scene: "Scene", number: int, unit: "Unit") -> "Span | None":
    """The last cell of a row of figures alone, where most rows around have a number in theirs."""
    at = unit.cells[-1]
    if len(unit.cells) < _FEWEST or not _FIGURES.fullmatch(scene.text, *at) or scene.channels_in(*at):
        return None
    around = scene.units[max(0, number - _ROWS):number + _ROWS + 1]
    ends = [one.cells[-1] for one in around if one.kind == "row" and one is not unit and len(one.cells) > 1]
    with_numbers = sum(any(one.kind == "phone" for one in scene.channels_in(*end)) for end in ends)
    others = sum(any(map(str.isdigit, scene.text[slice(*end)])) for end in ends) - with_numbers
    figures = sum(_FIGURES.fullmatch(scene.text, *end) is not None for end in ends)
    return at if with_numbers >= _FEWEST and others <= figures else None


def _alone(scene: "Scene", number: int, unit: "Unit") -> "Span | None":
    """A line of figures below a name, a title and perhaps another such line, where the page has numbers so."""
    if unit.kind != "line" or not _ALONE.fullmatch(scene.text, unit.start, unit.end) or scene.channels_in(
            unit.start, unit.end):
        return None
    for above in reversed(scene.units[max(0, number - _NEAR):number]):
        if above.kind == "prose" or _NO_NUMBER.search(scene.words_of(above)):
            return None
        if scene.has_name(above):
            return (unit.start, unit.end) if _is_list(scene, number) else None
    return None


def _is_list(scene: "Scene", number: int) -> bool:
    """Whether lines of figures, numbers or addresses alone stand in several places of the page, not all together."""
    alone = [at for at, one in enumerate(scene.units) if one.kind == "line" and at != number and (
        _ALONE.fullmatch(scene.text, one.start, one.end) or scene.is_mostly_channels(one))]
    return len(alone) >= _FEWEST
