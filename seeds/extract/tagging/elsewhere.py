"""What the rest of a page tells of a word: how it is written there, beside what, and in which addresses."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import given
from seeds.extract.tagging.marks import Mark
from seeds.extract.text.words import Word
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_HOST: Final = regex(r"(?:https?://|www\.|@)([\w.-]+)", re.IGNORECASE)
_OF_ADDRESS: Final = ("@", ".", "/", "_", ":")  # in front of a word of an address or a site
_QUOTES: Final = ("«", "“", '"', "„")
_ENDS: Final = regex(r"[.!?\n]")  # of a sentence or a line
_LEAST: Final = 4  # letters of a word that an address holds
_LONGEST: Final = 9  # words whose first letters an acronym has
_JOINS: Final = 4  # letters of small words among them


class Elsewhere:
    """One page, looked through once; asked for the marks of each word of a line."""

    def __init__(self, scene: "Scene") -> None:
        self._hosts = [fold.plain(match[1]) for match in _HOST.finditer(scene.text)]
        self._within: Counter[str] = Counter()  # written with a capital within a sentence
        self._begins: Counter[str] = Counter()  # ... as its first word
        self._quoted: Counter[str] = Counter()  # as the first word of a quotation
        self._told: Counter[str] = Counter()  # in the name of a body that rules tell
        self._named: set[str] = set()  # behind a given name
        self._small: set[str] = set()  # written without a capital
        self._acronyms: set[str] = set()
        self._known: dict[tuple[str, bool], str] = {}
        words = scene.page.words.all
        for before, word in pairwise([None, *words]):
            if word is not None and not word.gap.endswith(_OF_ADDRESS):
                self._see(scene, before, word)

    def _see(self, scene: "Scene", before: Word | None, word: Word) -> None:
        if not word.is_capital:
            self._small.add(word.plain)
            return
        (self._begins if before is None or _ENDS.search(word.gap) else self._within)[word.plain] += 1
        self._quoted[word.plain] += word.gap.endswith(_QUOTES)
        self._told[word.plain] += scene.bodies.at(word.start) is not None
        if before is not None and word.follows() and given.is_given(before):
            self._named.add(word.plain)
        if word.is_acronym:
            self._acronyms.add(word.bare.lower())

    def marks(self, words: Sequence[Word], number: int, told: str) -> list[Mark]:
        """The marks of one word of a line; `told` is how it stands to the name that rules tell there, - for none."""
        word = words[number]
        if not word.is_capital:
            return []
        marks: list[Mark] = [(_seen, self._seen(word, told), told[:1])]
        for side, at in (("-", number - 1), ("+", number + 1)):
            if 0 <= at < len(words) and words[at].is_capital:
                marks.append((_seen_beside, side, self._seen(words[at], told)))
        if self._acronyms and self._is_short_for(words[number:number + _LONGEST]):
            marks.append("Di")
        return marks

    def _is_short_for(self, words: Sequence[Word]) -> bool:
        """Whether an acronym of the page has the first letters of words from the first one on."""
        initials = ""
        for word in words:
            if word.is_capital and not word.is_acronym:
                initials += word.plain[:1]
            elif len(word.plain) > _JOINS:
                return False
            if len(initials) > 1 and initials in self._acronyms:
                return True
        return False

    def _seen(self, word: Word, told: str) -> str:
        """What is seen of a word on the page, in short; one place of it may be in a name that rules tell."""
        key = word.plain, told != "-"
        if key not in self._known:
            plain, is_told = key
            folded = fold.plain(plain)
            is_in_address = len(folded) >= _LEAST and any(folded in host for host in self._hosts)
            found = (("w", plain in self._small), ("a", is_in_address),
                     (f"q{min(self._quoted[plain], 2)}", self._quoted[plain] > 0), ("g", plain in self._named),
                     ("t", self._told[plain] > is_told))
            self._known[key] = "|".join((f"n{min(self._within[plain], 3)}", f"b{min(self._begins[plain], 2)}",
                                         *(one for one, holds in found if holds)))
        return self._known[key]


def _seen(seen: str, told: str) -> tuple[str, ...]:
    return f"D={seen}", f"Dt={seen}|{told}", *(f"D1={one}|{told}" for one in seen.split("|"))


def _seen_beside(side: str, seen: str) -> tuple[str, ...]:
    return (f"D{side}={seen}",)
