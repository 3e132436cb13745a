"""A line as it is seen word by word: how each word looks, what kind it may be, and what stands between them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from seeds.extract.names import given, local_given, local_nouns, name_words, nations, posts, russian_nouns
from seeds.extract.text.words import Word, by_letters

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

AROUND: Final = 4  # words on each side that are seen by themselves
TWO, THREE, FOUR = (tuple(range(-far, far + 1)) for far in (2, 3, 4))
_LOOKED_AT: Final = 40  # words of a line that tell what kind of line it is
_LONGEST_SHAPE: Final = 8
_WIDE: Final = 2  # characters of a gap that is more than a blank between two words
_AFFIXED: Final = 3  # letters of a word whose beginning and end tell nothing


class Seen:
    """One line. What has a number is of the word of that number; numbers outside of the line give "<" and ">"."""

    def __init__(self, scene: "Scene", unit: "Unit") -> None:
        self.scene, self.unit = scene, unit
        self.words = scene.page.words.within(unit.start, unit.end)
        kinds, has_body, has_channel = _kinds(scene, unit, self.words)
        gaps = ["^", *(gap_of(word.gap) for word in self.words[1:]), "$"]
        if self.words:
            gaps[-1] += scene.text[self.words[-1].end:unit.end].strip()[:2]
        has = (any("p" in one for one in kinds[:_LOOKED_AT]), has_body, has_channel)
        self.has = "".join("01"[found] for found in has)  # a post, a body, a number or an address
        self.looks = unit.kind + "".join(shape(word.text)[:1] for word in self.words[:3])
        # Each with AROUND more on each side, so that the word of a number is at that number and AROUND.
        self.plain = _padded(f"<{len(word.plain)}>" if word.plain.isdigit() else word.plain for word in self.words)
        self.shapes = _padded(shape(word.text) for word in self.words)
        self.kinds = _padded(kinds)
        self.gaps = _padded(gaps)

    def gap(self, number: int) -> str:
        """What stands in front of a word."""
        return self.gaps[number + AROUND]

    def kind(self, number: int) -> str:
        """What kind of word it may be, and whether it is of a body or an address."""
        return self.kinds[number + AROUND]

    def near(self, number: int, reach: Sequence[int]) -> list[str]:
        """The signs of a word and of those beside it, whatever they are looked at for; `reach` says which words."""
        at = number + AROUND
        plain, shapes, kinds, gaps = self.plain, self.shapes, self.kinds, self.gaps
        signs = ["b", f"g={gaps[at]}", f"g+={gaps[at + 1]}", f"g-={gaps[at - 1]}", f"g++={gaps[at + 2]}",
                 f"gsg={gaps[at]}|{shapes[at]}|{gaps[at + 1]}",
                 f"kkk={kinds[at - 1]}|{kinds[at]}|{kinds[at + 1]}",
                 f"kg={kinds[at - 1]}|{gaps[at]}|{kinds[at]}", f"gk={kinds[at]}|{gaps[at + 1]}|{kinds[at + 1]}",
                 f"wg={gaps[at]}|{plain[at - 1]}", f"gw={gaps[at + 1]}|{plain[at + 1]}"]
        signs += [f"w{by}={plain[at + by]}" for by in reach]
        signs += [f"k{by}={kinds[at + by]}" for by in THREE]
        signs += [f"s{by}={shapes[at + by]}" for by in TWO]
        return signs

    def affixes(self, number: int, by: int) -> Sequence[str]:
        """How the word so many behind one begins and ends."""
        word = self.plain[number + AROUND + by]
        if len(word) <= _AFFIXED:
            return ()
        signs = (f"e2{by}={word[-2:]}", f"e3{by}={word[-3:]}", f"i3{by}={word[:3]}")
        return (*signs, f"e4{by}={word[-4:]}") if len(word) > _AFFIXED + 1 else signs  # none spells a whole word


def _kinds(scene: "Scene", unit: "Unit", words: Sequence[Word]) -> tuple[list[str], bool, bool]:
    """What kind each word may be, whether a body is named among them, and whether a number or an address is."""
    kinds = [kind(word) for word in words]
    bodies, channels = scene.bodies.within(unit.start, unit.end), scene.channels_in(unit.start, unit.end)
    number = scene.page.words.behind
    begin = number(unit.start)
    for mark, places in (("B", [(one.start, one.end) for one in bodies]),
                         ("@", [(one.start, one.end) for one in channels])):
        for start, end in places:
            first = number(start) - begin
            for at in range(max(0, first), min(number(end) - begin, len(words))):
                kinds[at] += mark if at == first else mark.lower()
    return kinds, bool(bodies), bool(channels)


@by_letters
def kind(word: Word) -> str:
    """What a word may be by itself, in letters of a fixed order: a given name, a surname, a post, a rank, a nation."""
    marks = (("g", given.is_given(word)), ("l", local_given.is_given(word.plain)),
             ("o", name_words.ends_as_patronymic(word)), ("s", name_words.is_surname_like(word)),
             ("p", posts.is_post(word)), ("r", posts.is_rank(word)), ("n", nations.is_nation(word.text)),
             ("h", bool(russian_nouns.noun_of(word) or local_nouns.noun_of(word))),
             ("c", word.is_capital and name_words.can_be(word)))
    return "".join(mark for mark, holds in marks if holds)


@lru_cache(maxsize=32_768)
def shape(text: str) -> str:
    """How a word looks: X for capitals, x for other letters, d for figures; more than two alike are two."""
    looks = ""
    for char in text:
        one = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if not looks.endswith(one * 2):
            looks += one
    return looks[:_LONGEST_SHAPE]


@lru_cache(maxsize=4_096)
def gap_of(gap: str) -> str:
    """What stands between two words, in short: "_" for a blank, "=" for a wide one."""
    core = _BLANKS.sub(" ", gap).strip()
    return core[:3] or ("_" if len(gap) <= _WIDE else "=")


_BLANKS: Final = re.compile(r"\s+")


def _padded(row: Iterable[str]) -> list[str]:
    return ["<"] * AROUND + [*row] + [">"] * AROUND
