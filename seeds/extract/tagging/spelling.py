"""What words around one tell by how they are spelt.

A word is seen from each of those near it: which word it is, behind which gap, and, from the nearest, how it begins and
ends. All that it tells from all these places is looked up once for the word, not once for each word that sees it: most
of what a page's marks would be that no page had before.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.tagging.marks import Kept, Lead, Weights

if TYPE_CHECKING:
    from seeds.extract.tagging.weights import Chain

AROUND: Final = 4  # most words on each side that one is seen from

Key = tuple[str, str, str]  # the gap in front of a word, its plain form, the gap behind it


class Manner(NamedTuple):
    """How the words around one are seen."""

    reach: int  # words on each side that are seen, AROUND at most
    affixed: int  # words on each side whose beginnings and ends are; those of the word itself are always
    affixes: Callable[[str, int], Iterable[str]]  # signs of how a word begins and ends that stands so many behind one

    def signs(self, key: Key, by: int) -> list[str]:
        """The signs of a word that stands so many behind another, or in front of it where `by` is less than 0."""
        gap, plain, next_gap = key
        signs = [f"w{by}={plain}"]
        if by == -1:
            signs.append(f"wg={next_gap}|{plain}")
        elif by == 1:
            signs.append(f"gw={gap}|{plain}")
        return [*signs, *self.affixes(plain, by)] if abs(by) <= self.affixed else signs


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


def keys_of(plain: Iterable[str], gaps: Iterable[str]) -> list[Key]:
    """How the words of a line are spelt; beyond it stand "<" and ">". `gaps` has one more, that behind the last."""
    spelt, parted = (["<"] * AROUND + [*some] + [">"] * AROUND for some in (plain, gaps))
    return list(zip(parted, spelt, parted[1:], strict=False))


class Spelt(Kept[Key, tuple[tuple[int, Lead], ...]]):
    """By word, what it weighs for those that see it: how many words in front of it each stands, and the weight."""

    def __init__(self, signs: dict[str, Weights], manner: Manner) -> None:
        super().__init__(signs)
        self._manner = manner

    def told(self, key: Key) -> tuple[tuple[int, Lead], ...]:
        """For the places in which it weighs anything."""
        reach = self._manner.reach
        leads = ((by, self.lead(self._manner.signs(key, by))) for by in range(-reach, reach + 1))
        return tuple([(by, lead) for by, lead in leads if lead])
