"""A line as it is seen word by word: how each word looks, what kind it may be, and what stands between them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.names import given, local_given, local_nouns, name_words, nations, posts, russian_nouns
from seeds.extract.tagging.marks import Mark
from seeds.extract.tagging.spelling import AROUND, Key, as_spelt, keys_of
from seeds.extract.text.words import Word, by_letters
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_LOOKED_AT: Final = 40  # words of a line that tell what kind of line it is
_LONGEST_SHAPE: Final = 8
_WIDE: Final = 2  # characters of a gap that is more than a blank between two words


Nearest = tuple[tuple[int | None, ...], tuple[int | None, ...]]  # one for each kind: in front, and behind


class Seen:
    """One line. What has a number is of the word of that number; numbers outside of the line give "<" and ">"."""

    def __init__(self, scene: "Scene", unit: "Unit") -> None:
        self.scene, self.unit = scene, unit
        if unit.start not in scene.written:
            scene.written[unit.start] = _written(scene, unit)
        # Each with AROUND more on each side, so that the word of a number is at that number and AROUND.
        self.words, self.plain, self.shapes, self.gaps, kinds, self.spelt = scene.written[unit.start]
        kinds, has_body, has_channel = _kinds(scene, unit, self.words, kinds)
        has = (any("p" in one for one in kinds[:_LOOKED_AT]), has_body, has_channel)
        self.has = "".join("01"[found] for found in has)  # a post, a body, a number or an address
        self.looks = unit.kind + "".join(one[:1] for one in self.shapes[AROUND:AROUND + min(3, len(self.words))])
        self.kinds = _padded(kinds)
        self._nearest: dict[str, list[Nearest]] = {}  # by the marks of kinds

    def gap(self, number: int) -> str:
        """What stands in front of a word."""
        return self.gaps[number + AROUND]

    def kind(self, number: int) -> str:
        """What kind of word it may be, and whether it is of a body or an address."""
        return self.kinds[number + AROUND]

    def nearest(self, number: int, marks: str, most: int) -> Nearest:
        """How many words away, `most` at most, the nearest of each kind stands in front of a word, and behind it."""
        if marks not in self._nearest:
            kinds = self.kinds[AROUND:AROUND + len(self.words)]
            sides = zip(*(_distances([mark in one for one in kinds], most) for mark in marks), strict=True)
            self._nearest[marks] = list(zip(*(zip(*side, strict=True) for side in sides), strict=True))
        return self._nearest[marks][number]

    def near(self, number: int) -> list[Mark]:
        """The marks of a word and of those on each side of it, whatever they are looked at for."""
        at = number + AROUND
        shapes, kinds, gaps = self.shapes, self.kinds, self.gaps
        gap, next_gap = gaps[at], gaps[at + 1]
        return [
            (_kinds_beside, kinds[at - 1], gap, kinds[at], next_gap, kinds[at + 1]),
            (kinds_at, -3, kinds[at - 3], -2, kinds[at - 2]), (kinds_at, 2, kinds[at + 2], 3, kinds[at + 3]),
            (_shapes_beside, shapes[at - 1], gap, shapes[at], next_gap, shapes[at + 1]),
            (_further, gaps[at - 1], gaps[at + 2], shapes[at - 2], shapes[at + 2])]


# Marks

def _kinds_beside(before: str, gap: str, kind: str, next_gap: str, behind: str) -> tuple[str, ...]:
    return ("b", f"g={gap}", f"g+={next_gap}", f"kkk={before}|{kind}|{behind}", f"kg={before}|{gap}|{kind}",
            f"gk={kind}|{next_gap}|{behind}", f"k-1={before}", f"k0={kind}", f"k1={behind}")


def kinds_at(by: int, kind: str, other: int, its: str) -> tuple[str, ...]:
    """What kinds of words stand in two places, so many words behind one."""
    return f"k{by}={kind}", f"k{other}={its}"


def _shapes_beside(before: str, gap: str, looks: str, next_gap: str, behind: str) -> tuple[str, ...]:
    return f"gsg={gap}|{looks}|{next_gap}", f"s-1={before}", f"s0={looks}", f"s1={behind}"


def _further(gap: str, next_gap: str, before: str, behind: str) -> tuple[str, ...]:
    return f"g-={gap}", f"g++={next_gap}", f"s-2={before}", f"s2={behind}"


def looks_beside(before: str, looks: str, behind: str) -> tuple[str, ...]:
    """How a word and those on both sides of it are written."""
    return (f"sss={before}|{looks}|{behind}",)


def standing(before: str, own: str, behind: str) -> tuple[str, ...]:
    """How a word and those on both sides of it stand to what rules tell."""
    return f"t={own}", f"t-={before}|{own}", f"t+={own}|{behind}"


def told_word(own: str, plain: str) -> tuple[str, ...]:
    """How a word stands to what rules tell, and which one it is."""
    return (f"tw={own}|{plain}",)


# What is seen

def _distances(told: Sequence[bool], most: int) -> tuple[list[int | None], list[int | None]]:
    """For each of some words how far away the nearest one of which something holds is in front of it, and behind it."""
    sides = []
    for order in (told, told[::-1]) if any(told) else ():
        far, found = most + 1, list[int | None]()
        for holds in order:
            found.append(far if far <= most else None)
            far = 1 if holds else far + 1
        sides.append(found)
    return (sides[0], sides[1][::-1]) if sides else ([None] * len(told), [None] * len(told))


class Written(NamedTuple):
    """What is seen of a line whatever is known of the page."""

    words: Sequence[Word]
    plain: list[str]
    shapes: list[str]
    gaps: list[str]
    kinds: list[str]
    spelt: list[Key]


def _written(scene: "Scene", unit: "Unit") -> Written:
    words = scene.page.words.within(unit.start, unit.end)
    gaps = ["^", *(gap_of(word.gap) for word in words[1:]), "$"]
    if words:
        gaps[-1] += scene.text[words[-1].end:unit.end].strip()[:2]
    plain = as_spelt(words)
    return Written(words, _padded(plain), _padded(shape(word.text) for word in words), _padded(gaps),
                   [kind(word) for word in words], keys_of(plain, gaps))


def _kinds(scene: "Scene", unit: "Unit", words: Sequence[Word],
           alone: Sequence[str]) -> tuple[list[str], bool, bool]:
    """What kind each word may be, whether a body is named among them, and whether a number or an address is."""
    kinds = list(alone)
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


_BLANKS: Final = regex(r"\s+")


def _padded(row: Iterable[str]) -> list[str]:
    return ["<"] * AROUND + [*row] + [">"] * AROUND
