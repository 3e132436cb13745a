"""What somebody is: what rules tell and all other words around the name are weighed against each other.

Rules say what stands beside a name, and are asked first; here everything that is seen of such words has its weight,
and so has that nothing is said. What rules tell counts for more, and is overruled where other words are likelier.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.names import posts
from seeds.extract.people import tagged
from seeds.extract.people.title_signs import Likely, Signs
from seeds.extract.tagging import chain, weights
from seeds.extract.tagging.windows import Window, Windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_TOLD: Final = 1.0  # how much more words weigh of which rules tell
_NONE: Final = 0.7  # how much less it weighs that nothing is said: a review rather asks than leaves out
_LEAST: Final = (0.5, 0.1, 0.02)  # how likely words are of a title, for each of which they are parted anew
_ABOVE: Final = 40  # lines above a name in which a heading may still say what all below are
_LONGEST: Final = 40  # words of a title
_MOST: Final = 300  # people of one page whose titles are weighed


class Candidate(NamedTuple):
    """Words that may say what somebody is, and what speaks for and against it."""

    words: "Sequence[Word]"
    source: str  # told by rules, near the name, of a fellow in the line, a heading
    signs: list[str]


def choose(scene: "Scene") -> "list[Person]":
    """Give all who count, or are likely to, the likeliest title, or none; whose is another now is returned."""
    titles = Titles(scene)
    waiting = [one for one in scene.people if not one.nameless and (one.counts or tagged.is_likely(scene, one))]
    chosen = [(one, _best(titles, one)) for one in waiting[:_MOST]]
    changed: list[Person] = []
    for person, best in chosen:
        if best is None:
            person.position, person.position_at = "", None
        elif best.source != "told":
            start, end = best.words[0].start, best.words[-1].end
            person.position, person.position_at = " ".join(scene.text[start:end].split()), (start, end)
            changed.append(person)
    return changed


def _best(titles: "Titles", person: "Person") -> Candidate | None:
    """What weighs most of the words that may say what somebody is; None where their saying nothing does."""
    known = weights.single("roles")
    found, signs = titles.of(person)
    best, most = None, weights.weight(signs, known) - _NONE
    for one in found:
        weight = weights.weight(one.signs, known) + _TOLD * (one.source == "told")
        if weight > most:
            best, most = one, weight
    return best


class Titles:
    """What the people of one page may be."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._windows = Windows(scene)
        self._signs = Signs(scene)

    def of(self, person: "Person") -> tuple[list[Candidate], list[str]]:
        """The words that may say what somebody is, and what speaks for and against there being none."""
        window = self._windows.of(person.start, person.end)
        likely = Likely(_likely(window, "titles"), _likely(window, "owners"))
        some: dict[tuple[int, int], tuple[str, Sequence[Word]]] = {}
        for source, own in self._words(person, window):
            if own and len(own) <= _LONGEST and any(word.text[0].isalpha() for word in own):
                some.setdefault((own[0].start, own[-1].end), (source, own))
        found = [Candidate(own, source, self._signs.of(person, own, likely, source)) for source, own in some.values()]
        return found, self._signs.of_none(person, likely, len(found))

    def _words(self, person: "Person", window: Window) -> "Iterator[tuple[str, Sequence[Word]]]":
        scene, within = self._scene, self._scene.page.words.within
        if person.position_at:
            yield "told", within(*person.position_at)
        for told in sorted(chain.at_all(window.shared, window.own, weights.chain("titles"), _LEAST)):
            own = window.words[told.first:told.behind]
            if scene.number_of(own[0].start) == scene.number_of(own[-1].start):
                yield "near", own
        number = scene.number_of(person.start)
        some = scene.people_in(scene.units[number])
        at = next((at for at, one in enumerate(some) if one is person), 0)
        for fellow in (some[at - 1] if at else None, some[at + 1] if at + 1 < len(some) else None):
            if fellow and fellow.position_at:
                yield "fellow", within(*fellow.position_at)
        for above in range(number - 1, max(-1, number - _ABOVE), -1):
            unit = scene.units[above]
            if unit.kind == "heading":
                whole = within(unit.start, unit.end)
                if any(map(posts.is_post, whole)):
                    yield "heading", whole
                return


def _likely(window: Window, name: str) -> dict[int, float]:
    told = chain.likely(window.shared, window.own, weights.chain(name))
    return {word.start: 1 - outside for word, (outside, _, _) in zip(window.words, told, strict=True)}
