"""What is seen of the words that a person's name may be of: stretches of words that begin with capitals."""

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.tagging.marked import Marked
from seeds.extract.tagging.marks import Mark
from seeds.extract.tagging.seen import Seen, looks_beside
from seeds.extract.tagging.spelling import AROUND, Manner, Spelling
from seeds.extract.text.words import Word

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_SMALL: Final = 2  # words that a name may have among its capitals: Ana de la Torre
_LONGEST: Final = 60  # words of a stretch
_FAR: Final = 10  # words
_LETTERS: Final = 3  # of a word further away that tells nothing
_ALIKE: Final = (-3, -2, -1, 1, 2, 3)  # lines beside one
_SHORT: Final = 8  # words of a line


class Stretch(NamedTuple):
    """Words one behind the other of which the first and the last begin with capitals, and few between do not."""

    unit: int  # number among those of the scene
    words: Sequence[Word]
    seen: Marked


def stretches(scene: "Scene", of: Container[int] | None = None) -> Iterator[Stretch]:
    """The stretches of a page, in its order: all of them, or those `of` units with these numbers."""
    lines = [Seen(scene, unit) for unit in scene.units]
    heading = "-"
    for number, line in enumerate(lines):
        if line.unit.kind == "heading" and line.words:
            heading = line.words[0].plain
        runs = list(_runs(line.words)) if of is None or number in of else []
        shared = _of_line(lines, number, heading) if runs else []
        for first, behind in runs:
            own = [_of(line, at) for at in range(first, behind)]
            yield Stretch(number, line.words[first:behind], Marked(
                shared, own, Spelling(line.spelt, _MANNER).of(first, behind)))


_MANNER: Final = Manner(AROUND, 1, "e4")


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The numbers of the first word of each stretch, and of the one behind its last."""
    first = last = -1
    for at, word in enumerate(words):
        if not word.is_capital:
            continue
        if first >= 0 and (at - last > _SMALL + 1 or at - first >= _LONGEST):
            yield first, last + 1
            first = -1
        first, last = (at if first < 0 else first), at
    if first >= 0:
        yield first, last + 1


def _of_line(lines: Sequence[Seen], number: int, heading: str) -> list[str]:
    """The signs of a whole line: what it holds, what those around it do, and whether they look alike."""
    line = lines[number]
    count = len(line.words)
    alike = sum(0 <= number + by < len(lines) and lines[number + by].looks == line.looks for by in _ALIKE)
    signs = [f"k={line.unit.kind}", f"has={line.has}", f"H={heading}", f"alike={alike}",
             f"lang={line.scene.page.language}", f"len={count if count < _SHORT else _SHORT + min(count // 10, 5)}"]
    for side, at in (("up", number - 1), ("down", number + 1)):
        if not 0 <= at < len(lines):
            signs.append(f"{side}=-")
            continue
        other = lines[at]
        signs.append(f"{side}={other.unit.kind}{other.has}{min(len(other.words), 9) // 3}")
        if other.words:
            signs += (f"{side}.f={other.words[0].plain}", f"{side}.l={other.words[-1].plain}")
    return signs


def _of(line: Seen, number: int) -> list[Mark]:
    """The marks of one word."""
    at, where = number + AROUND, line.unit.kind
    shapes = line.shapes
    marks = line.near(number)
    marks += ((_place, min(number, 5), min(len(line.words) - 1 - number, 5)),
              (looks_beside, shapes[at - 1], shapes[at], shapes[at + 1]),
              (_in_line, where, line.has, min(number, 3), shapes[at][:3], line.kind(number)))
    _add_far(line, marks, at)
    if where == "row":
        _add_cell(line, marks, number)
    return marks


def _place(number: int, left: int) -> tuple[str, ...]:
    return f"pos={number}", f"left={left}"


def _in_line(where: str, has: str, number: int, looks: str, kind: str) -> tuple[str, ...]:
    return f"ups={where}|{number}|{looks}", f"uhk={where}|{has}|{kind}"


def _further(side: str, plain: str) -> tuple[str, ...]:
    return (f"{side}={plain}",)


def _nearest(side: str, post: int | None, body: int | None) -> tuple[str, ...]:
    of_post = () if post is None else (f"{side}p={min(post, 4)}",)
    return of_post if body is None else (*of_post, f"{side}B={body // 2}")


def _add_far(line: Seen, marks: list[Mark], at: int) -> None:
    """Words further away, and how far the nearest post and the nearest body are."""
    plain = line.plain
    before = range(at - 1, max(AROUND, at - _FAR) - 1, -1)
    behind = range(at + 1, min(len(plain) - AROUND, at + _FAR + 1))
    in_front, further_on = line.nearest(at - AROUND, "pB", _FAR)
    for side, near, far in (("L", before, in_front), ("R", behind, further_on)):
        marks += [(_further, side, plain[one]) for one in near[AROUND:] if len(plain[one]) > _LETTERS]
        marks.append((_nearest, side, *far))


def _add_cell(line: Seen, marks: list[Mark], number: int) -> None:
    """Where in its cell of a row a word stands."""
    word, unit = line.words[number], line.unit
    column = unit.column_at(word.start)
    if column is not None:
        start, end = unit.cells[column]
        marks += (f"col={min(column, 5)}/{min(len(unit.cells), 6)}", f"cell={word.start == start}",
                  f"in={min(5, len(line.scene.page.words.within(start, end)))}")
