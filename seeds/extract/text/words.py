"""The words of a text as those see them who look for names: each with its place, its capital and its plain form."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.read.document import Span

APOSTROPHES = "'’‘ʼʻ`´"
_WORD = regex(rf"(?<![^\W_])(?:[A-ZА-Я]\.){{2,4}}(?![^\W_])|[^\W_]+(?:(?:[-‑&{APOSTROPHES}]|"
              rf"(?<=[A-ZА-Я])\.(?=[A-ZА-Я])|(?<=[А-Я])/(?=[А-Я])|"
              rf"(?:(?<=\b[SC]h)|(?<=\bY[aou])|(?<=\b[OG])[{APOSTROPHES}])\.(?=[A-Z]))[^\W_]+)*")  # Sh.Umarov
_COMPOUND = regex(r"([A-ZА-Я]{2,}s?)[-‑]([a-zа-я].*)")
# Somebody and a post that a hyphen without blanks joins to the name, as Tajik pages have it: Баҳодур-муовини директор.
_TITLED = regex(r"([А-ЯҚҒӢӮҲҶ][а-яқғӣӯҳҷ]+)-((?:муовин|директор|раис|сардор|мудир|роҳбар|котиб|намоянда|"
                r"мутахассис|сармутахассис|мушовир|корманд|ректор|декан)[аи]{0,2})")
# A figure and a word that the layout of a page has run together: 340женщин, of24,062.
GLUED_BEHIND = r"(?<=\d)(?=[a-zа-яёғқңөұүһіҳӯҷӣ]{5,}(?![^\W_]))"
GLUED_BEFORE = r"(?<=[a-zа-яё])(?=\d{1,3}(?:,\d{3})+(?![\d.,]*\d))"
_GLUED = regex(rf"{GLUED_BEHIND}|{GLUED_BEFORE}")
_BLANKS = regex(r"\s+")
_PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | {"ё": "е", "‑": "-"})
# ... or an ending of case behind an acronym: МИДа, ИИМдин, XMTning.
_POSSESSIVE = regex(rf"[{APOSTROPHES}]s$|(?<=[А-Я]{{2}})(?:а|у|ом|е)$|"
                    rf"(?<=[A-ZА-ЯІҢҒҮҰҚӨҺӘЎҲӢӮҶ]{{2}})[{APOSTROPHES}-]?(?:н[иыуүі][нң]|"
                    rf"[дт][иыуүі][нң]|ning|ga|"
                    r"нинг|га|ге|ка|ке|ни|ны|нын|тын|дын|нун|мен|менен|да|де|dan|da|дан|ден)$")


def is_closed(text: str) -> bool:
    """Whether a text has both marks of each quotation and bracket."""
    return all(text.count(opens) == text.count(closes) for opens, closes in ("()", "«»", "“”"))


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for lists of words in the code."""
    return frozenset(text.split())


class Word(NamedTuple):
    """One word. `plain` is in small letters, ё as е, apostrophes straight, and without the 's of a possessive."""

    text: str
    plain: str
    start: int  # characters of the text
    end: int
    gap: str  # what stands between the word before and this one
    is_possessive: bool
    is_capital: bool  # whether it begins with one

    @property
    def is_acronym(self) -> bool:
        """Whether it is written in capitals: two at least, and hardly a small letter (NGOs, UNDP-funded is none)."""
        return _is_acronym(self.bare)

    @property
    def bare(self) -> str:
        """The word as it is written, without the 's of a possessive."""
        return _POSSESSIVE.sub("", self.text) if self.is_possessive else self.text

    @property
    def name_end(self) -> int:
        """Where it ends without the 's."""
        return self.start + len(self.bare)

    def written(self, text: str) -> "Word":
        """The word with other capitals."""
        return self._replace(text=text, is_capital=text[0].isupper())

    def follows(self, *gaps: str) -> bool:
        """Whether only a blank, or one of `gaps`, stands between the word before and this one."""
        return self.gap in (" ", "' ", "’ ", "´ ", *gaps)


Said = TypeVar("Said", str, bool)


def by_letters(told: Callable[[Word], Said]) -> Callable[[Word], Said]:
    """A function that tells something of a word by itself, asked once for all words of the same letters."""
    @lru_cache(maxsize=32_768)
    def kept(text: str, plain: str, is_possessive: bool) -> Said:
        return told(Word(text, plain, 0, 0, "", is_possessive, text[0].isupper()))

    @wraps(told)
    def asked(word: Word) -> Said:
        return kept(word.text, word.plain, word.is_possessive)

    return asked


class Words:
    """All words of a text in their order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all: list[Word] = []
        last = 0
        for match in _WORD.finditer(text):
            start, end = match.span()
            # EU-funded: the Union, and what it does
            if joined := _COMPOUND.fullmatch(match[0]) or _TITLED.fullmatch(match[0]):
                self.all.append(_word(joined[1], start, text[last:start]))
                last, start = start + len(joined[1]), end - len(joined[2])
            elif glued := _GLUED.search(text, start, end):
                self.all.append(_word(text[start:glued.start()], start, text[last:start]))
                last = start = glued.start()
            self.all.append(_word(text[start:end], start, text[last:start]))
            last = end
        self._starts = [word.start for word in self.all]

    def within(self, start: int, end: int) -> Sequence[Word]:
        """The words that begin at or behind one place and before another."""
        return self.all[bisect_left(self._starts, start):bisect_left(self._starts, end)]

    def said(self, some: Sequence[Word]) -> str:
        """The text of words one behind the other, a blank for whatever parts them, without the last one's 's."""
        return _BLANKS.sub(" ", self.text[some[0].start:some[-1].name_end])

    def behind(self, place: int) -> int:
        """The number of the first word that begins at or behind a place."""
        return bisect_left(self._starts, place)


def _word(text: str, start: int, gap: str) -> Word:
    plain, is_possessive = _told(text)
    return Word(text, plain, start, start + len(text),
                gap if gap == " " or "\n" in gap else _BLANKS.sub(" ", gap), is_possessive, text[0].isupper())


_PLACES = ("cox's",)  # the first half of a town: Cox's Bazar


@lru_cache(maxsize=16_384)
def _told(text: str) -> tuple[str, bool]:
    """The plain form of a word, and whether it has a possessive's ending."""
    is_possessive = _POSSESSIVE.search(text) is not None and text.lower().replace("’", "'") not in _PLACES
    bare = _POSSESSIVE.sub("", text) if is_possessive else text
    return bare.translate(_PLAIN).lower().replace("ё", "е"), is_possessive


@lru_cache(maxsize=16_384)
def _is_acronym(bare: str) -> bool:
    letters = [char for char in bare.rstrip("s") if char.isalnum()]
    return sum(char.isupper() for char in letters) > 1 and all(char.isupper() or char.isdigit() for char in letters)


def words(text: str) -> list[Word]:
    """The words of a short text."""
    return Words(text).all


@lru_cache(maxsize=4_096)
def words_of_name(name: str) -> tuple[Word, ...]:
    """The words of a name that is asked for again and again, as that of a body is for every title."""
    return tuple(words(name))


def standing(name: str, text: str, ending: re.Pattern[str] | None = None) -> Iterator["Span"]:
    """Where a name stands in a text by itself, not within a word; `ending` is what may follow it, to a word's end."""
    at = text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        if ending and (further := ending.match(text, end)):
            end = further.end()
        is_alone = not (text[at - 1:at].isalnum() or text[end:end + 1].isalnum())
        if is_alone:
            yield at, end
        at = text.find(name, end if is_alone else at + 1)
