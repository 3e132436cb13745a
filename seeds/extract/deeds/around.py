"""What is seen around words that may tell of something done: the words beside them, quotes, their line and the page."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word

_BESIDE: Final = 4  # words of which each is a sign by its place
_ENDING: Final = 2  # of these, whose endings are signs too
_BAG: Final = 12  # words on each side that are signs wherever they stand
_LAST: Final = 3  # letters of an ending
_OPENS, _CLOSES = "“«„", "”»"
_MARKS: Final = frozenset('“”«»„"')


def grade(number: float, *steps: float) -> int:
    """How many of some steps a number reaches: figures far apart become few signs."""
    return sum(number >= step for step in steps)


def beside(page: Page, start: int, end: int, sentence: Sentence) -> list[str]:
    """The signs of the words before and behind two places of a sentence, and of the quotes they stand in."""
    words, first, behind = page.words.all, page.words.behind(start), page.words.behind(end)
    low, high = page.words.behind(sentence.start), page.words.behind(sentence.end)
    before, after = words[max(low, first - _BAG):first], words[behind:min(high, behind + _BAG)]
    signs = _by_place([*reversed(before)], "-") + _by_place(after, "")
    signs += [f"L={plain}" for plain in dict.fromkeys(word.plain for word in before)]
    signs += [f"R={plain}" for plain in dict.fromkeys(word.plain for word in after)]
    lead, told = page.text[sentence.start:start], page.text[start:end]
    signs += [f"gap-={_shown(lead[-1:])}", f"gap={_shown(_stop(page.text[end:end + 2]))}"]
    signs += ["quoted"] * (not _MARKS.isdisjoint(page.text[max(0, start - 3):start]))
    signs += ["has quotes"] * (not _MARKS.isdisjoint(told))
    signs += ["in quotes"] * _is_open(lead)
    return signs


def _by_place(words: Sequence[Word], side: str) -> list[str]:
    """The signs of the words on one side, the nearest first."""
    signs = [f"w{side}{at}={word.plain}" for at, word in enumerate(words[:_BESIDE], 1)]
    signs += [f"e{side}{at}={_ending(word)}" for at, word in enumerate(words[:_ENDING], 1)]
    return [*signs, f"w{side}{len(words) + 1}=-"] if len(words) < _BESIDE else signs


def _ending(word: Word) -> str:
    """The end of a word, but not all of it."""
    return word.plain[-_LAST:] if len(word.plain) > _LAST else ""


def _stop(text: str) -> str:
    """What stands behind a word before the next one begins."""
    return text[:next((at for at, char in enumerate(text) if char.isalnum()), len(text))]


def _shown(text: str) -> str:
    """The same, a blank of any kind as _."""
    return "".join("_" if char.isspace() else char for char in text)


def _is_open(lead: str) -> bool:
    """Whether a quote that begins in a text has not ended at its end."""
    opened, closed = (sum(map(lead.count, marks)) for marks in (_OPENS, _CLOSES))
    return opened > closed or lead.count('"') % 2 == 1


def in_page(page: Page, sentence: Sentence) -> list[str]:
    """The signs of where a sentence stands on a page, and of how long it is."""
    number, kind = sentence.paragraph, sentence.kind
    share = 4 * number // max(1, len(page.document.paragraphs))
    return [f"at={grade(number, 2, 3, 4, 6, 10, 20)}", f"share={share}", f"kind={kind}",
            f"long={grade(sentence.end - sentence.start, 30, 60, 100, 200, 350)}",
            f"kind|at={kind}{grade(number, 2, 4, 8)}", f"lang={page.language}"]


def of_words(words: Sequence[Word], mark: str) -> list[str]:
    """The signs of the words of a name, a unit or a deed: which they are, how it begins and ends, its capitals."""
    if not words:
        return []
    capitals = sum(word.is_capital for word in words)
    every = dict.fromkeys(word.plain for word in words)
    return [f"{mark}f={words[0].plain}", f"{mark}l={words[-1].plain}", f"{mark}b={_ending(words[0])}",
            f"{mark}e={_ending(words[-1])}", *(f"{mark}={plain}" for plain in every),
            f"{mark}n={grade(len(words), 2, 3, 5, 8, 14)}",
            f"{mark}c={3 * capitals // len(words)}{words[0].is_capital}"]


def told_too(signs: Sequence[str], is_told: bool, which: frozenset[str]) -> list[str]:
    """Some of the signs once more, as they stand to what rules tell: what is before `=` says which."""
    return [f"{sign}|{'told' if is_told else 'left'}" for sign in signs if sign.partition("=")[0] in which]
