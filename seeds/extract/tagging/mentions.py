"""What is seen of words that the name of a body may be of: all words of lines with a capital or a noun for bodies."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.tagging import elsewhere
from seeds.extract.tagging.classes import class_of
from seeds.extract.tagging.seen import AROUND, THREE, TWO, Seen
from seeds.extract.text.words import Word

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene

_LONGEST: Final = 400  # words of a line that are looked at
_FAR: Final = 8  # words


class Line(NamedTuple):
    """The words of one line."""

    words: Sequence[Word]
    shared: list[str]  # signs of all of them
    own: list[list[str]]  # signs of each


def lines(scene: "Scene") -> Iterator[Line]:
    """All lines of a page that may name a body, in its order."""
    page = elsewhere.Elsewhere(scene)
    for unit in scene.units:
        line = Seen(scene, unit)
        words = line.words[:_LONGEST]
        if any(word.is_capital or "h" in line.kind(at) for at, word in enumerate(words)):
            told = _told(scene, words)
            classes = ["<>", "<>", *map(class_of, line.words[:_LONGEST + 2]), "<>", "<>"]
            yield Line(words, [f"k={unit.kind}", f"has={line.has}", f"lang={scene.page.language}"],
                       [_of(line, at, told, classes[at:at + 5]) + page.signs(words, at, told[at])
                        for at in range(len(words))])


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


def _of(line: Seen, number: int, told: Sequence[str], classes: Sequence[str]) -> list[str]:
    """The signs of one word; `classes` are those of the five around it."""
    at = number + AROUND
    shapes, kinds, plain, gaps = line.shapes, line.kinds, line.plain, line.gaps
    signs = line.near(number, THREE)
    before = told[number - 1] if number else "<"
    behind = told[number + 1] if number + 1 < len(told) else ">"
    signs += (f"t={told[number]}", f"t-={before[:1]}|{told[number]}", f"t+={told[number]}|{behind[:1]}",
              f"tw={told[number][:1]}|{plain[at]}", f"tk={told[number][:1]}|{kinds[at]}|{shapes[at][:3]}",
              f"pos={min(number, 4)}", f"left={min(len(line.words) - 1 - number, 4)}",
              f"sss={shapes[at - 1]}|{shapes[at]}|{shapes[at + 1]}",
              f"kgk={kinds[at - 1]}|{gaps[at]}|{kinds[at]}|{shapes[at]}",
              f"ups={line.unit.kind}|{min(number, 3)}|{shapes[at][:3]}")
    signs += [f"c{by}={one}" for by, one in zip(TWO, classes, strict=True)]
    signs += (f"ccc={'|'.join(classes[1:4])}", f"ccg={classes[1]}|{gaps[at]}|{classes[2]}",
              f"cgc={classes[2]}|{gaps[at + 1]}|{classes[3]}")
    for by in (-1, 0, 1):
        signs += line.affixes(number, by)
    for side, near in (("L", range(at - 1, max(AROUND, at - _FAR) - 1, -1)),
                       ("R", range(at + 1, min(len(plain) - AROUND, at + _FAR + 1)))):
        for mark in "hpB":
            far = next((abs(one - at) for one in near if mark in kinds[one]), None)
            if far is not None:
                signs.append(f"{side}{mark}={far if far < 4 else 4 + far // 4}")
    return signs
