"""Bodies that no rule tells and of which single words are not sure: all that may be one, weighed by all that is seen.

A name may stand several times; what is seen of each place counts, as for those of which stated.py decides.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import entries
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.bodies.stated import Stated
from seeds.extract.people import body_doubts
from seeds.extract.tagging import chain, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_LEAST: Final = (0.5, 0.2, 0.07)  # how likely words are of a name, for each of which they are parted anew
_LIKELY: Final = 0.8  # likelihood of a name
_UNSURE: Final = 0.1  # the same of one that may still be somebody's
_PLACES: Final = 4  # of a name that are looked at
_MOST: Final = 300  # names of a page that are weighed
_WORDS: Final = 12  # of a name


class Named(NamedTuple):
    """A name that may be one of a body, where it stands, and how sure its words are there."""

    name: str
    places: "list[Sequence[Word]]"
    sure: float


def add(scene: "Scene") -> None:
    """Add those that are likely to the bodies of the page, the likeliest first, where nothing else is named.

    What may still be the body of somebody is kept.
    """
    known = weights.single("likely_bodies")
    signs = Signs(scene)
    told = [(weights.likelihood(signs.of(one), known), one) for one in names(scene)]
    for sure, one in sorted(told, key=lambda one: (-one[0], one[1].places[0][0].start)):
        for own in one.places if sure >= _LIKELY else ():
            if _is_free(scene, own):
                scene.bodies.add(own[0].start, own[-1].name_end, one.name)
    scene.bodies.unsure = [one.places for sure, one in told if _UNSURE <= sure < _LIKELY]


def names(scene: "Scene") -> list[Named]:
    """The names that there may be, in the order of the page."""
    found: dict[str, Named] = {}
    for own, sure in _spans(scene):
        if len(own) <= _WORDS and body_doubts.may_stand(scene, own) and _is_free(scene, own):
            name = scene.page.words.said(own)
            before = found.setdefault(name, Named(name, [], sure))
            before.places.append(own)
            found[name] = before._replace(sure=max(sure, before.sure))
    return list(found.values())[:_MOST]


def _spans(scene: "Scene") -> "Iterator[tuple[Sequence[Word], float]]":
    likely = scene.bodies.likely
    for unit in scene.units:
        line = [word for word in scene.page.words.within(unit.start, unit.end) if word.start in likely]
        for told in chain.at_all([likely[word.start] for word in line], _LEAST):
            yield line[told.first:told.behind], told.sure


def _is_free(scene: "Scene", own: "Sequence[Word]") -> bool:
    start, end = own[0].start, own[-1].name_end
    return not scene.bodies.touching(start, end) and not scene.channels_in(start, end) and not (
        entries.is_region(scene.text[start:end]))


class Signs:
    """What is seen of such names on one page."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._stated = Stated(scene.page, scene.bodies, ())

    def of(self, one: Named) -> list[str]:
        """What speaks for and against a name."""
        scene, first = self._scene, one.places[0]
        body = Body(one.name)
        words = f"{min(len(first), 5)}"
        signs = ["b", f"lang={scene.page.language}", f"sure={int(one.sure * 10)}", f"sure={int(one.sure * 5)}|{words}",
                 f"sure={int(one.sure * 5)}|{min(len(one.places), 3)}", *self._stated.of_name(body, len(one.places))]
        for own in one.places[:_PLACES]:
            signs += self._stated.of_place(Mention(own[0].start, own[-1].name_end, body))
        doubts = body_doubts.of(scene, first)
        signs += [*(f"doubt={doubt}" for doubt in doubts), *(f"doubt={doubt}|{int(one.sure * 5)}" for doubt in doubts)]
        return [*dict.fromkeys([*signs, *self._of_joins(first)])]

    def _of_joins(self, own: "Sequence[Word]") -> "Iterator[str]":
        """What the name goes on from or with: another body, a bracket around it, a word that says where."""
        scene, start, end = self._scene, own[0].start, own[-1].name_end
        before, behind = scene.text[max(0, start - 1):start], scene.text[end:end + 1]
        yield f"round={before.strip()}{behind.strip()}"
        words = scene.page.words
        first, last = words.behind(start), words.behind(end)
        yield f"from={scene.bodies.at(words.all[first - 1].start) is not None if first else '-'}"
        yield f"with={scene.bodies.at(words.all[last].start) is not None if last < len(words.all) else '-'}"
