"""What a label says of all whom its line or sentence names, where no more is said of one: Trainers: Sgt. X (police), Y.

It is a post in the plural in front of a colon or a dash.
"""

import re
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import posts
from seeds.extract.people import title_doubts
from seeds.extract.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_LABEL: Final = re.compile(r"\W{0,4}(?P<label>[^\W\d_][^:;.!?()\n|@\d«»“”\"–—]{2,40}?)(?::|\s[–—-])\s")
_BEGINS: Final = re.compile(r"(?:[^\W\d_a-zа-яё]?[^\W\d_]{3}|\d\d|[)»”\"])[.!?]\s+(?=[^\W\d_a-zа-яё])|\s[–—-]\s")
_MOST: Final = 4  # words of a label


def complete(scene: "Scene") -> None:
    """Give those who count, and of whom nothing else is said, what the label says of all."""
    for unit in scene.units:
        waiting = [one for one in scene.people_in(unit) if one.counts and not one.nameless and not one.position]
        if not waiting:
            continue
        for (start, end), stop in _labels(scene, unit):
            for person in waiting:
                if end < person.start < stop and not person.position:
                    person.position, person.position_at = scene.text[start:end], (start, end)


def _labels(scene: "Scene", unit: "Unit") -> "Iterator[tuple[Span, int]]":
    """Where labels for several stand in a unit, and where what each of them heads ends."""
    begins = [unit.start, *(one.end() for one in _BEGINS.finditer(scene.text, unit.start, unit.end))]
    sentences = [one for one in begins if scene.text[one - 3:one].strip() not in ("–", "—", "-")]
    for begin in begins:
        label = _LABEL.match(scene.text, begin, unit.end)
        if label and _is_of_several(scene, *label.span("label")):
            yield label.span("label"), next((one for one in sentences if one > label.end()), unit.end)


def _is_of_several(scene: "Scene", start: int, end: int) -> bool:
    """Whether words say what several people are, and name nobody."""
    own = scene.page.words.within(start, end)
    if not own or len(own) > _MOST or any(
            word.start in scene.name_starts or title_doubts.is_verb(word) for word in own):
        return False
    if scene.reads_russian:
        return any(map(posts.is_plural, own)) or (
            fold.plain(own[-1].plain) in lexicon.LABEL_POSTS and own[-1].plain.endswith(("s", "и", "ы")))
    return posts.OF_SEVERAL.search(scene.text, start, end) is not None
