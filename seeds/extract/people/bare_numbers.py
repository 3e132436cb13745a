"""Numbers that nothing but their place tells: a line of figures in a block of somebody, the last cell of a row.

Brian Whitlow      960824          among rows that end with numbers
Shri B. R. Sahu / Addl. SP / 9437012881 / sahu@police.example
"""

import re
from typing import TYPE_CHECKING, Final

from db.fields import PHONE
from seeds.extract.people.reaching import Channel
from seeds.extract.text import abroad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_IN_CELL: Final = re.compile(r"(?=(?:\D*\d){5,11}\D*$)\(?\d[\d ()-]*\d")
_ALONE: Final = re.compile(r"(?=(?:\D*\d){7,11}\D*$)\(?[1-9]\d[\d ()-]*\d")
_SUM: Final = re.compile(r"[1-9]\d{0,2}(?: \d{3})+")
_NEAR: Final = 4  # lines below a name
_ROWS: Final = 4  # rows around that have a number at the same place
_FEWEST: Final = 2  # of them
_NO_NUMBER: Final = re.compile(  # what figures of another sort stand below or beside
    r"(?i)№|(?<![^\W_])(?:no|инн|кпп|бик|огрн\w*|окпо|сч[её]т\w*|code|account|number|registration|reg|index|индекс|iban|"
    r"id|zip|vat|tax|charity|charitable|year|total|всего|итого|case|дело|date|дата|birth|рождения|amount|сумма|salary|"
    r"оклад|passport|паспорт\w*|invoice|isbn|budget|бюджет)(?![^\W_])")


def find(scene: "Scene") -> "Iterator[Channel]":
    """The numbers, once the names of people are known; none where a page has no number that tells itself."""
    if not any(one.kind == "phone" for one in scene.channels):
        return
    for number, unit in enumerate(scene.units):
        at = _last_cell(scene, number, unit) if unit.kind == "row" else _alone(scene, number, unit)
        if at is not None and not scene.channels_in(*at) and not abroad.is_date(scene.text[slice(*at)]):
            yield Channel("phone", str(PHONE.partial(scene.text[slice(*at)])), *at)


def _last_cell(scene: "Scene", number: int, unit: "Unit") -> "Span | None":
    """The last cell of a row of figures alone, where rows around with as many cells have a number in theirs."""
    at, lead = unit.cells[-1], scene.text[unit.start:unit.cells[-1][0]]
    head = scene.columns.get(number)
    if len(unit.cells) < _FEWEST or not _IN_CELL.fullmatch(scene.text, *at) or _NO_NUMBER.search(lead) or (
            head is not None and head[-1] != "phone"):
        return None
    if not (scene.has_name(unit) or scene.bodies.within(unit.start, unit.end)):
        return None
    around = [*_rows(scene.units[number + 1:number + 1 + _ROWS], unit),
              *_rows(scene.units[max(0, number - _ROWS):number][::-1], unit)]
    with_numbers = sum(any(one.kind == "phone" for one in scene.channels_in(*one.cells[-1])) for one in around)
    return at if with_numbers >= _FEWEST else None


def _rows(units: "Sequence[Unit]", unit: "Unit") -> "Iterator[Unit]":
    """The rows of the table of one, as far as no heading or running text is between: labels may stand over each."""
    for one in units:
        if one.kind in ("heading", "prose"):
            return
        if one.kind == "row" and len(one.cells) == len(unit.cells):
            yield one


def _alone(scene: "Scene", number: int, unit: "Unit") -> "Span | None":
    """A line of figures below a name and a title, beside a line that has nothing but a number or an address."""
    beside = scene.units[max(0, number - 1):number + 2]
    text = scene.words_of(unit)
    if unit.kind != "line" or not _ALONE.fullmatch(text) or _SUM.fullmatch(text) or not any(
            one.kind == "line" and scene.is_mostly_channels(one) for one in beside):
        return None
    for above in reversed(scene.units[max(0, number - _NEAR):number]):
        if above.kind == "prose" or _NO_NUMBER.search(scene.words_of(above)):
            return None
        if scene.has_name(above):
            return unit.start, unit.end
    return None
