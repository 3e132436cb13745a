"""Where the entries of a list begin and end, as what repeats in it tells: each line, each block, each of some label.

A stretch of lines is cut in several ways, and the way that makes its pieces most alike, each with somebody or something
in front of its numbers, is how it was meant.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.people import parts
from seeds.extract.people.parts import ANCHORS, REACH, Line
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

Entry = Sequence[Line]
_FEWEST: Final = 3  # entries of a list
_TOLD: Final = ("name", "body", "post", "reach", "place", "label")  # what entries are compared by
_ALIKE: Final = {"open": "body", "point": "body"}
_SAME: Final = 0.5  # of what two entries have, that both have
_LONGEST: Final = 14  # lines of an entry
_AROUND: Final = 2  # paragraphs of running text that end a list
_ABOVE: Final = ("body", "open", "place")
_HEADS: Final = ("name", "body", "open", "place")
_PAIR: Final = 2  # names in an entry of one row
_LABELS: Final = 3  # lines in which the label stands that each entry begins with


def find(scene: "Scene", by_unit: "dict[int, list[Named]]") -> "Iterator[Sequence[Entry]]":
    """The lists of a page, each as its entries; heads that stand above entries are entries of one line."""
    for stretch in _stretches(scene.units):
        named = [number for number in stretch if scene.has_name(scene.units[number]) or scene.channels_in(
            scene.units[number].start, scene.units[number].end)]
        if len(named) >= _FEWEST:
            lines = [parts.line(scene, number, by_unit.get(scene.units[number].number, [])) for number in stretch]
            yield from _in_stretch([line for line in lines if line.parts], scene.text)


def items(scene: "Scene", by_unit: "dict[int, list[Named]]") -> "Iterator[Sequence[Entry]]":
    """The lists that stand in one paragraph: Ann Bell, Open Gate; Carl Dee (WLAS); Eve Frost, Blue Kettle; ..."""
    for number, unit in enumerate(scene.units):
        names = by_unit.get(unit.number, [])
        if len(unit.cells) > 1 or unit.kind == "heading" or not _FEWEST <= len(names) <= _MOST_NAMES:
            continue
        spans = max((list(_split(scene.text, unit, shape)) for shape in _ITEMS), key=len)
        own = [[one for one in names if start <= one[0].start < end] for start, end in spans]
        if len(spans) >= _FEWEST and sum(len(some) == 1 for some in own) >= _MOST_OF * len(spans):
            cut = [unit._replace(start=start, end=end, cells=((start, end),), kind="line") for start, end in spans]
            yield [[parts.line(scene, number, some, one)] for one, some in zip(cut, own, strict=True)]


_ITEMS: Final = (regex(r";\s(?:and\s)?"), regex(r"(?<=\)),?\s(?:and\s)?"))  # what parts them
_MOST_NAMES: Final = 300  # of one paragraph
_ITEM_LABEL: Final = regex(r"[^:;.()]{2,60}:\s")
_MOST_OF: Final = 0.7  # of the items that name one person


def _split(text: str, unit: "Unit", shape: re.Pattern[str]) -> "Iterator[Span]":
    label = _ITEM_LABEL.match(text, unit.start, unit.end)
    at = label.end() if label else unit.start
    for mark in [*shape.finditer(text, at, unit.end), None]:
        end = mark.start() if mark else unit.end
        if text[at:end].strip(" ."):
            yield at, end
        at = mark.end() if mark else end


def _in_stretch(stretch: Sequence[Line], text: str) -> Iterator[Sequence[Entry]]:
    """The longest list of a stretch, and those before and behind it."""
    if sum(line.has("reach", "name") for line in stretch) < _FEWEST:
        return
    runs = (run for way in _ways(stretch, text) for run in _runs(way))
    best = max(runs, key=_weight, default=())
    if not best:
        return
    first, last = best[0][0].number, best[-1][-1].number
    before = [line for line in stretch if line.number < first]
    head = [[line] for line in before[-1:] if len(line.parts) == 1 and line.first in _ABOVE]
    yield from _in_stretch(before[:len(before) - len(head)], text)
    yield [*head, *best]
    yield from _in_stretch([line for line in stretch if line.number > last], text)


def _runs(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    """Those of some entries that follow each other and are alike, with the heads between them."""
    run: list[Entry] = []
    for entry in entries:
        if is_head(entry):
            run.append(entry)
        elif _is_whole(entry):
            if not _is_alike(run, entry):
                yield from _told(run)
                run = []
            run.append(entry)
        else:
            yield from _told(run)
            run = []
    yield from _told(run)


def _told(run: list[Entry]) -> Iterator[Sequence[Entry]]:
    """A run without the heads behind it, where it is long enough."""
    while run and is_head(run[-1]):
        run.pop()
    if sum(not is_head(entry) for entry in run) >= _FEWEST:
        usual = max(len(entry) for entry in run[1:])
        yield [*([line] for line in run[0][:-usual]), run[0][-usual:], *run[1:]]  # what else stands above are heads


def _is_alike(run: list[Entry], entry: Entry) -> bool:
    before = next((one for one in reversed(run) if not is_head(one)), None)
    if before is None or (has_own_head(before) and has_own_head(entry)):
        return True
    here, there = _shape(entry), _shape(before)
    return len(here & there) >= _SAME * len(here | there)


def _weight(run: Sequence[Entry]) -> float:
    """How much a run explains: its lines, the more the more alike its entries are."""
    whole = [entry for entry in run if not is_head(entry)]
    common = Counter(what for entry in whole for what in _shape(entry))
    usual = {what for what, count in common.items() if count * 2 >= len(whole)}
    alike = [len(_shape(entry) & usual) / len(_shape(entry) | usual) for entry in whole]
    return sum(share * len(entry) for share, entry in zip(alike, whole, strict=True)) * sum(alike) / len(alike)


def _stretches(units: "Sequence[Unit]") -> Iterator[list[int]]:
    """The numbers of units that running text does not part; a paragraph between them is of the entry above it."""
    found: list[int] = []
    prose = 0
    for number, unit in enumerate(units):
        prose = prose + 1 if unit.kind == "prose" else 0
        if prose >= _AROUND:
            yield found
            found = []
        elif prose == 0 or found:
            found.append(number)
    yield found


def _ways(stretch: Sequence[Line], text: str) -> Iterator[Sequence[Entry]]:
    """Ways to cut a stretch: at blank lines, behind numbers, at each label, person or body as the first, each line."""
    yield _cut(stretch, [line.unit.apart for line in stretch])
    yield _cut(stretch, [_restarts(line, before) for before, line in zip([None, *stretch], stretch, strict=False)])
    for kind in dict.fromkeys(_kind(line) for line in stretch[:_LABELS] if line.first in ANCHORS):
        yield _cut(stretch, [_kind(line) == kind for line in stretch])
    labels = [_label(line, text) for line in stretch]
    for label in dict.fromkeys(label for label in labels[:_LABELS] if label):
        yield _cut(stretch, [one == label for one in labels])
    yield [[line] for line in stretch]


def _kind(line: Line) -> str:
    return _ALIKE.get(line.first, line.first)


def _label(line: Line, text: str) -> str:
    return text[line.parts[0].start:line.parts[0].end] if line.first == "label" else ""


def _restarts(line: Line, before: Line | None) -> bool:
    """Whether what may begin an entry stands below a number or an address."""
    return before is not None and before.has(*REACH) and (line.first in ANCHORS or line.unit.kind == "heading")


def _cut(stretch: Sequence[Line], begins: Sequence[bool]) -> Sequence[Entry]:
    entries: list[list[Line]] = []
    for line, is_first in zip(stretch, begins, strict=True):
        if is_first or not entries:
            entries.append([])
        entries[-1].append(line)
    return [part for entry in entries for part in _without_head(entry)]


def _without_head(entry: Entry) -> Iterator[Entry]:
    """An entry, and what stands below its numbers by itself: the head of those that follow."""
    is_apart = len(entry) > 1 and entry[-2].has(*REACH) and len(entry[-1].parts) == 1 and entry[-1].first in _ABOVE
    yield from (entry[:-1], entry[-1:]) if is_apart else (entry,)


def _shape(entry: Entry) -> set[str]:
    return {_ALIKE.get(part.kind, part.kind) for line in entry for part in line.parts} & {*_TOLD}


def is_head(entry: Entry) -> bool:
    """Whether an entry is one line without a person or a number, such as stands above others."""
    return len(entry) == 1 and not entry[0].has("name", "reach")


def _is_whole(entry: Entry) -> bool:
    """Whether an entry begins with whom or what it is of, and its number or a person, or several below a head."""
    people = sum(part.kind == "name" for line in entry for part in line.parts)
    if sum(map(_stands_alone, entry)) > 1:
        return False
    most = _PAIR if len(entry) == 1 and entry[0].unit.kind == "row" else 1  # one may be a body that looks like a name
    begins = entry[0].first in (*ANCHORS, "label") and (people <= most or has_own_head(entry))
    return begins and len(entry) <= _LONGEST and any(line.has("name", "reach") for line in entry)


def has_own_head(entry: Entry) -> bool:
    """Whether an entry is a block of its own whose first line is nothing but what may be a body."""
    return entry[0].unit.apart and len(entry[0].parts) == 1 and entry[0].first in ("body", "open") and (
        len(entry) > 1 and not any(line.unit.apart for line in entry[1:]))


def _stands_alone(line: Line) -> bool:
    """Whether a line is a whole entry by itself: Quiet Room, room@..., but no Office: +44 ..."""
    numbers = [part for part in line.parts if part.kind == "reach"]
    return line.first in _HEADS and bool(numbers) and numbers[0].before != ":"
