"""What words around one tell by how they are spelt.

A word is seen from each of those near it: which word it is, behind which gap, and, from the nearest, how it begins and
ends. All that it tells from all these places is looked up once for the word, not once for each word that sees it: most
of what a page's marks would be that no page had before.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.tagging.marks import Kept, Lead
from seeds.extract.text.words import Word

if TYPE_CHECKING:
    from seeds.extract.tagging.weights import Chain

AROUND: Final = 4  # most words on each side that one is seen from

_BESIDE: Final = (-1, 1)
_SHORTEST_AFFIXED: Final = 4  # letters of a word whose beginning and end tell anything
_PLACES: Final = frozenset("-0123456789")  # how the places of words begin

Key = tuple[str, str, str]  # the gap in front of a word, its plain form, the gap behind it
Affix = tuple[str, str]  # which part of a word (e3: its last three letters), and the part
Leads = tuple[tuple[int, Lead], ...]  # what a word weighs for one that it stands so many behind


class Manner(NamedTuple):
    """How the words around one are seen."""

    reach: int  # words on each side that are seen, AROUND at most
    affixed: int  # words on each side whose beginnings and ends are; those of the word itself are always
    longest: str  # which affix of four letters is seen: i4, the first ones, or e4, the last

    def affixes(self, plain: str) -> tuple[Affix, ...]:
        """How a word begins and ends, none of which is the whole word."""
        if len(plain) < _SHORTEST_AFFIXED:
            return ()
        some = ("e2", plain[-2:]), ("e3", plain[-3:]), ("i3", plain[:3])
        four = plain[:4] if self.longest == "i4" else plain[-4:]
        return (*some, (self.longest, four)) if len(plain) > _SHORTEST_AFFIXED else some

    def signs(self, key: Key, by: int) -> list[str]:
        """The signs of a word that stands so many behind another, or in front of it where `by` is less than 0."""
        plain = key[1]
        affixes = self.affixes(plain) if abs(by) <= self.affixed else ()
        return [f"w{by}={plain}", *([_parted(key, by)] if by in _BESIDE else ()),
                *(f"{kind}{by}={part}" for kind, part in affixes)]


def _parted(key: Key, by: int) -> str:
    """The sign of a word and the gap between it and the one that it stands right behind, or in front of."""
    gap, plain, next_gap = key
    return f"wg={next_gap}|{plain}" if by < 0 else f"gw={gap}|{plain}"


class Spelling(NamedTuple):
    """Some words of one line as they are spelt, with AROUND more on each side that these are seen with."""

    keys: Sequence[Key]
    manner: Manner

    def of(self, first: int, behind: int) -> "Spelling":
        """That of words in a row, by the numbers of the first one and of the one behind the last."""
        return Spelling(self.keys[first:behind + 2 * AROUND], self.manner)

    def signs(self, number: int) -> list[str]:
        """The signs that all words in reach are for one of the words, as weights are fitted to them."""
        at, reach = number + AROUND, self.manner.reach
        return [sign for by in range(-reach, reach + 1) for sign in self.manner.signs(self.keys[at + by], by)]

    def leads(self, known: "Chain") -> list[Lead]:
        """What these signs weigh together for each of the words."""
        weighed = known.spelt(self.manner)
        leads = [0j] * (len(self.keys) + AROUND)
        for at, key in enumerate(self.keys):
            for by, lead in weighed[key]:
                leads[at - by] += lead  # in front of all of them and behind: of those that are not asked about
        return leads[AROUND:len(self.keys) - AROUND]


def as_spelt(words: Iterable[Word]) -> list[str]:
    """The plain forms of words; of figures only how many there are."""
    return [f"<{len(word.plain)}>" if word.plain.isdigit() else word.plain for word in words]


def keys_of(plain: Iterable[str], gaps: Iterable[str]) -> list[Key]:
    """How the words of a line are spelt; beyond it stand "<" and ">". `gaps` has one more, that behind the last."""
    spelt, parted = (["<"] * AROUND + [*some] + [">"] * AROUND for some in (plain, gaps))
    return list(zip(parted, spelt, parted[1:], strict=False))


class Spelt(Kept[Key, Leads]):
    """What words weigh, by their places, where that is anything: as the signs of their manner do, but faster."""

    most = 16_000  # words, some 8 MB

    def __init__(self, signs: dict[str, Lead], manner: Manner) -> None:
        super().__init__(signs)
        self._affixes, self._known = manner.affixes, _Affixes(signs, range(-manner.affixed, manner.affixed + 1))
        self._whole = [(by, f"w{by}=") for by in range(-manner.reach, manner.reach + 1)]
        self._words = frozenset([sign.partition("=")[2] for sign in signs if sign[0] == "w" and sign[1:2] in _PLACES])
        self._beside = [by for by in _BESIDE if abs(by) <= manner.reach]

    def told(self, seen: Key) -> Leads:
        """The word, its affixes, and what parts it from those beside it."""
        leads: dict[int, Lead] = {}
        plain = seen[1]
        for by, head in self._whole if plain in self._words else ():  # most new words weigh nothing by themselves
            if (lead := self.of_sign(head + plain)) is not None:
                leads[by] = lead
        for by in self._beside:
            if (lead := self.of_sign(_parted(seen, by))) is not None:
                leads[by] = leads.get(by, 0j) + lead
        for affix in self._affixes(plain):
            for by, lead in self._known[affix]:
                leads[by] = leads.get(by, 0j) + lead
        return tuple(leads.items())


class _Affixes(Kept[Affix, Leads]):
    """The same of the beginnings and ends of words: most of a new word are those of words that are known."""

    most = 16_000

    def __init__(self, signs: dict[str, Lead], places: range) -> None:
        super().__init__(signs)
        self._places = places

    def told(self, seen: Affix) -> Leads:
        """For the places from which they are seen."""
        kind, part = seen
        leads = ((by, self.of_sign(f"{kind}{by}={part}")) for by in self._places)
        return tuple([(by, lead) for by, lead in leads if lead is not None])
