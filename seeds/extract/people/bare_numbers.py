"""Numbers that nothing but their place tells: a line of figures in a block of somebody, the last cell of a row.

Brian Whitlow      960824          among rows that end with numbers
Shri B. R. Sahu / Addl. SP / 9437012881 / sahu@police.example
"""

from typing import TYPE_CHECKING, Final

from db.fields import PHONE
from seeds.extract.people.reaching import Channel
from seeds.extract.text import abroad
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_IN_CELL: Final = regex(r"(?=(?:\D*\d){5,11}\D*$)\(?\d[\d ()-]*\d")
_ALONE: Final = regex(r"(?=(?:\D*\d){7,11}\D*$)\(?[1-9]\d[\d ()-]*\d")
_SUM: Final = regex(r"[1-9]\d{0,2}(?: \d{3})+")
_NEAR: Final = 4  # lines below a name
_ROWS: Final = 6  # lines around in which rows have a number at the same place
_FEWEST: Final = 2  # of them
_NO_NUMBER: Final = regex(  # what figures of another sort stand below or beside
    r"(?i)№|(?<![^\W_])(?:no|инн|кпп|бик|огрн\w*|окпо|сч[её]т\w*|code|account|number|registration|reg|index|индекс|iban|"
    r"id|zip|vat|tax|charity|charitable|year|total|всего|итого|case|дело|date|дата|birth|рождения|amount|сумма|salary|"
    r"оклад|passport|паспорт\w*|invoice|isbn|budget|бюджет)(?![^\W_])")


def find(scene: "Scene") -> "Iterator[Channel]":
    """The numbers, once the names of people are known; none where a page has no number that tells itself."""
    if not any(one.kind == "phone" for one in scene.channels):
        return
    for number, unit in enumerate(scene.units):
        at = _last_cell(scene, number, unit) if unit.kind == "row" else _alone(scene, number, unit)
        for start, end in (at,) if at else _behind_names(scene, unit):
            if not scene.touches_channel(start, end) and not abroad.is_date(scene.text[start:end]):
                yield Channel("phone", str(PHONE.partial(scene.text[start:end])), start, end)


def _last_cell(scene: "Scene", number: int, unit: "Unit") -> "Span | None":
    """The last cell of a row of figures alone, where rows around with as many cells have a number in theirs."""
    at, lead = unit.cells[-1], scene.text[unit.start:unit.cells[-1][0]]
    head = scene.columns.get(number)
    if len(unit.cells) < _FEWEST or not _IN_CELL.fullmatch(scene.text, *at) or _NO_NUMBER.search(lead) or (
            head is not None and head[-1] != "phone"):
        return None
    if not (scene.has_name(unit) or scene.bodies.within(unit.start, unit.end)):
        return None
    around = [*_rows(scene.units[number + 1:number + 1 + _ROWS]),
              *_rows(scene.units[max(0, number - _ROWS):number][::-1])]
    with_numbers = sum(any(one.kind == "phone" for one in scene.channels_in(*row.cells[-1])) for row in around)
    alike = sum(_IN_CELL.fullmatch(scene.text, *row.cells[-1]) is not None and scene.has_name(row) for row in around)
    return at if with_numbers and with_numbers + alike >= _FEWEST else None


def _rows(units: "Sequence[Unit]") -> "Iterator[Unit]":
    """The rows of a table, as far as no heading or running text is between: labels may stand over each."""
    for one in units:
        if one.kind in ("heading", "prose"):
            return
        if one.kind == "row" and len(one.cells) > 1:
            yield one


def _behind_names(scene: "Scene", unit: "Unit") -> "Iterator[Span]":
    """Figures as numbers of a mobile or of a town are, behind a comma or a bracket in a line that names somebody."""
    if scene.has_name(unit):
        for match in _BEHIND.finditer(scene.text, unit.start, unit.end):
            lead = scene.text[max(unit.start, match.start() - _LEAD):match.start()]
            if not _NO_NUMBER.search(lead):
                yield match.span()


_BEHIND: Final = regex(r"(?<=[,(.–—-] )(?:[6-9]\d{9}|0\d{2,4}-\d{6,8})(?![\w-])|"
                       r"(?<=\()(?:[6-9]\d{9}|0\d{2,4}-\d{6,8})(?=\))")
_LEAD: Final = 24  # characters in front of figures that may say what they are


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
