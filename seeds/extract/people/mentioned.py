"""Bodies that no rule finds and all signs together tell: looked for first, so that people can be of them.

How likely each word is of the name of a body is kept for what is decided later.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.people import candidates
from seeds.extract.tagging import chain, mentions, names, weights
from seeds.extract.text.spans import Spans
from seeds.extract.text.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_GIVEN: Final = 0.75  # how sure words of a name are at least
_IN_BRACKETS: Final = 0.5  # the same where they are all that stands in brackets
_ACRONYM: Final = re.compile(r"\s\(([^\W\d_a-zа-яё][^\W\d_a-zа-яё-]{1,9})\)")


def find(scene: "Scene") -> None:
    """Add the bodies to those of the page, where rules tell none.

    A note of a sentence or two has too little around its names to tell.
    """
    if scene.page.is_note:
        return
    found: list[Sequence[Word]] = []
    for line in mentions.lines(scene):
        likely = chain.likely(line.shared, line.own, weights.chain("mentions"))
        scene.bodies.likely.update(zip((word.start for word in line.words), likely, strict=True))
        for one in chain.at_all(likely, (chain.EVEN,)):
            words = line.words[one.first:one.behind]
            if one.sure >= (_IN_BRACKETS if _is_in_brackets(scene, words) else _GIVEN) and (
                    _is_free(scene, words) and _may_be_body(scene, words)):
                found.append(words)
    people = _people(scene) if found else Spans(())
    for words in found:
        if not people.touch(words[0].start, words[-1].end):
            _add(scene, words)


def _people(scene: "Scene") -> Spans:
    """The names that rather are of people."""
    return Spans((one.words[told.first].start, one.words[told.behind - 1].end) for one in names.stretches(scene)
                 for told in chain.spans(one.shared, one.own, weights.chain("names")))


def _is_in_brackets(scene: "Scene", words: "Sequence[Word]") -> bool:
    start, end = words[0].start, words[-1].end
    return scene.text[max(0, start - 1):start] == "(" and scene.text[end:end + 1] == ")"


def _is_free(scene: "Scene", words: "Sequence[Word]") -> bool:
    start, end = words[0].start, words[-1].end
    return not scene.bodies.within(start, end) and scene.bodies.at(start) is None and (
        scene.bodies.at(end - 1) is None) and not scene.channels_in(start, end)


def _may_be_body(scene: "Scene", words: "Sequence[Word]") -> bool:
    """Whether words can name a body: no part of a longer name that rules tell, no place, person, post or degree.

    Capitals alone may be short for anything.
    """
    if len(words) == 1 and words[0].text.isupper():
        return False
    start, end = words[0].start, words[-1].name_end
    before, behind = scene.text[max(0, start - _GAP):start], scene.text[end:end + _GAP]
    if (joined := _JOINED_BEFORE.search(before)) and scene.bodies.at(start - len(joined[0]) - 1):
        return False
    if (joined := _JOINED_BEHIND.match(behind)) and scene.bodies.at(end + joined.end()):
        return False
    is_work = any(word.plain in _WORK and not word.is_capital for word in words)  # PROTECT initiative in Afghanistan
    return not is_work and not candidates.is_else(scene, words, " ".join(scene.text[start:end].split()))


_WORK: Final = word_set("initiative project programme program scheme campaign")
_GAP: Final = 12  # characters
_JOINED_BEFORE: Final = re.compile(r"(?i)(?:\s|,\s|\s(?:and|of|for|the|и|по)\s)$")
_JOINED_BEHIND: Final = re.compile(r"(?i)\s(?:(?:and|of|for|и|по)\s(?:the\s)?)?(?=\w)")


def _add(scene: "Scene", words: "Sequence[Word]") -> None:
    start, end = words[0].start, words[-1].name_end
    acronym = _ACRONYM.match(scene.text, end)
    scene.bodies.add(start, end, " ".join(scene.text[start:end].split()), acronym=acronym[1] if acronym else None)
