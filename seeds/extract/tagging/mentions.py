"""What is seen of words that the name of a body may be of: all words of lines with a capital or a noun for bodies."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.tagging import elsewhere
from seeds.extract.tagging.classes import class_of
from seeds.extract.tagging.marked import Marked
from seeds.extract.tagging.marks import Mark
from seeds.extract.tagging.seen import Seen, looks_beside, standing, told_word
from seeds.extract.tagging.spelling import AROUND, Manner, Spelling
from seeds.extract.text.words import Word

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene

_LONGEST: Final = 400  # words of a line that are looked at
_FAR: Final = 8  # words


class Line(NamedTuple):
    """The words of one line."""

    words: Sequence[Word]
    seen: Marked


def lines(scene: "Scene") -> Iterator[Line]:
    """All lines of a page that may name a body, in its order."""
    page = elsewhere.Elsewhere(scene)
    for unit in scene.units:
        line = Seen(scene, unit)
        words = line.words[:_LONGEST]
        if any(word.is_capital or "h" in line.kind(at) for at, word in enumerate(words)):
            told = _told(scene, words)
            classes = ["<>", "<>", *map(class_of, line.words[:_LONGEST + 2]), "<>", "<>"]
            shared = [f"k={unit.kind}", f"has={line.has}", f"lang={scene.page.language}"]
            own = [_of(line, at, told, classes[at:at + 5]) + page.marks(words, at, told[at])
                   for at in range(len(words))]
            yield Line(words, Marked(shared, own, Spelling(line.spelt, _MANNER).of(0, len(words))))


_MANNER: Final = Manner(3, 1, "e4")


def _told(scene: "Scene", words: Sequence[Word]) -> list[str]:
    """For each word how it stands to the name that rules tell there, and what they take that for."""
    found: list[str] = []
    for word in words:
        mention = scene.bodies.at(word.start)
        found.append("-" if mention is None else _as_told(mention, word))
    return found


def _as_told(mention: "Mention", word: Word) -> str:
    where = "B" if word.start <= mention.start else "E" if word.end >= mention.end else "I"
    return f"{where}|{mention.body.type}|{mention.body.is_fact}"


def _of(line: Seen, number: int, told: Sequence[str], classes: Sequence[str]) -> list[Mark]:
    """The marks of one word; `classes` are those of the five around it."""
    at = number + AROUND
    shapes, kinds, plain, gaps = line.shapes, line.kinds, line.plain, line.gaps
    own, looks, kind = told[number], shapes[at], kinds[at]
    before = told[number - 1][:1] if number else "<"
    behind = told[number + 1][:1] if number + 1 < len(told) else ">"
    marks = line.near(number)
    marks += ((standing, before, own, behind),
              (told_word, own[:1], plain[at]), (_told_kind, own[:1], kind, looks[:3]),
              (looks_beside, shapes[at - 1], looks, shapes[at + 1]), (_led_to, kinds[at - 1], gaps[at], kind, looks),
              (_place, min(number, 4), min(len(line.words) - 1 - number, 4), line.unit.kind, min(number, 3), looks[:3]),
              (_classes, classes[1], gaps[at], classes[2], gaps[at + 1], classes[3]),
              (_further_classes, classes[0], classes[4]))
    before_it, behind_it = line.nearest(number, _NEAREST, _FAR)
    marks += ((_nearest, "L", *before_it), (_nearest, "R", *behind_it))
    return marks


_NEAREST: Final = "hpB"  # a noun for bodies, a post, a body


def _told_kind(own: str, kind: str, looks: str) -> tuple[str, ...]:
    return (f"tk={own}|{kind}|{looks}",)


def _led_to(before: str, gap: str, kind: str, looks: str) -> tuple[str, ...]:
    return (f"kgk={before}|{gap}|{kind}|{looks}",)


def _place(number: int, left: int, where: str, near: int, looks: str) -> tuple[str, ...]:
    return f"pos={number}", f"left={left}", f"ups={where}|{near}|{looks}"


def _classes(before: str, gap: str, own: str, next_gap: str, behind: str) -> tuple[str, ...]:
    return (f"c-1={before}", f"c0={own}", f"c1={behind}", f"ccc={before}|{own}|{behind}",
            f"ccg={before}|{gap}|{own}", f"cgc={own}|{next_gap}|{behind}")


def _further_classes(before: str, behind: str) -> tuple[str, ...]:
    return f"c-2={before}", f"c2={behind}"


def _nearest(side: str, *far: int | None) -> tuple[str, ...]:
    return tuple(f"{side}{mark}={one if one < 4 else 4 + one // 4}" for mark, one in zip(_NEAREST, far, strict=True)
                 if one is not None)
