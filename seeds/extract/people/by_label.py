"""What a label says of all whom its line or sentence names, where no more is said of one: Trainers: Sgt. X (police), Y.

It is a post in the plural in front of a colon or a dash.
"""

from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import posts
from seeds.extract.people import title_doubts
from seeds.extract.text import lexicon
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_LABEL: Final = regex(r"\W{0,4}(?P<label>[^\W\d_][^:;.!?()\n|@\d«»“”\"–—]{2,40}?)(?::|\s[–—-]|\sare)\s")
_BEGINS: Final = regex(r"(?:[^\W\d_a-zа-яё]?[^\W\d_]{3}|\d\d|[)»”\"])[.!?]\s+(?=[^\W\d_a-zа-яё])|\s[–—-]\s")
_MOST: Final = 4  # words of a label
_STYLED: Final = 1  # words in small letters that the first one may be styled with
_OF_OTHERS: Final = word_set("for to by with from about of для от с из о об к")  # Photos for editors


def complete(scene: "Scene") -> None:
    """Give those who count, and of whom nothing else is said, what the label says of all."""
    for unit in scene.units:
        waiting = [one for one in scene.people_in(unit) if one.counts and not one.nameless and not one.position]
        if not waiting:
            continue
        for (start, end), behind, stop in _labels(scene, unit):
            named = [one for one in scene.people_in(unit) if end < one.start < stop]
            clause = scene.text.find(";", named[-1].end, stop) if named else -1
            if named and _heads(scene, behind, named[0].start, clause if clause >= 0 else stop):
                for person in waiting:
                    if person in named and not person.position:
                        person.entitle(scene.text, (start, end))


def _heads(scene: "Scene", begin: int, first: int, stop: int) -> bool:
    """Whether what is behind a label are those it is of at once, and nothing that one of them does or says."""
    small = [word for word in scene.page.words.within(begin, stop) if word.text.islower() and not posts.is_rank(word)]
    in_front = [word for word in small if word.start < first and word.plain not in ("our", "own")]
    return len(in_front) <= _STYLED and not any(map(title_doubts.is_verb, small)) and not (
        any(mark in scene.text[begin:first] for mark in '«“"'))


def _labels(scene: "Scene", unit: "Unit") -> "Iterator[tuple[Span, int, int]]":
    """Where labels for several stand in a unit, and where what each of them heads begins and ends."""
    begins = [unit.start, *(one.end() for one in _BEGINS.finditer(scene.text, unit.start, unit.end))]
    sentences = [one for one in begins if scene.text[one - 3:one].strip() not in ("–", "—", "-")]
    for begin in begins:
        label = _LABEL.match(scene.text, begin, unit.end)
        if label and _is_of_several(scene, *label.span("label")):
            yield label.span("label"), label.end(), next((one for one in sentences if one > label.end()), unit.end)


def _is_of_several(scene: "Scene", start: int, end: int) -> bool:
    """Whether words say what several people are, and name nobody."""
    own = scene.page.words.within(start, end)
    if not own or len(own) > _MOST or any(
            word.start in scene.name_starts or word.plain in _OF_OTHERS or title_doubts.is_verb(word) for word in own):
        return False
    if scene.reads_russian or scene.page.language == "en":
        return any(map(posts.is_plural, own)) or (
            fold.plain(own[-1].plain) in lexicon.LABEL_POSTS and own[-1].plain.endswith(("s", "и", "ы")))
    return posts.OF_SEVERAL.search(scene.text, start, end) is not None
