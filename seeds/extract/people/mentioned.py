"""Bodies that no rule finds and all signs together tell: looked for first, so that people can be of them.

Where the signs are sure of a longer name than rules tell, it stands for the shorter one.

How likely each word is of the name of a body is kept for what is decided later.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import no_bodies
from seeds.extract.names.english_words import TOPICS
from seeds.extract.people import body_doubts, likely_bodies, rows
from seeds.extract.tagging import chain, classes, mentions, names, weights
from seeds.extract.text import russian
from seeds.extract.text.spans import Spans
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_GIVEN: Final = 0.7  # how sure words of a name are at least
_IN_PLACE: Final = 0.95  # the same where they may only say where something is: встреча в Доме дружбы
_SURE: Final = 0.9  # the same of a longer name than rules tell
_IN_BRACKETS: Final = 0.5  # the same where they are all that stands in brackets
_ACRONYM: Final = regex(r"\s\(([^\W\d_a-zа-яё][^\W\d_a-zа-яё-]{1,9})\)")


def find(scene: "Scene") -> None:
    """Add the bodies to those of the page, where rules tell none or less of the name.

    A note of a sentence or two has too little around its names to tell.
    """
    if scene.page.is_note:
        return
    found: list[Sequence[Word]] = []
    longer: list[tuple[Mention, Sequence[Word]]] = []
    known = weights.chain("mentions")
    for line in mentions.lines(scene):
        likely = line.seen.likely(known)
        scene.bodies.likely.update(zip((word.start for word in line.words), likely, strict=True))
        for one in chain.at_all(likely, (chain.EVEN,)):
            words = line.words[one.first:one.behind]
            if one.sure >= _SURE and (told := _shorter(scene, words)):
                longer.append((told, words))
            if one.sure >= _least(scene, line.words, one) and (
                    _is_free(scene, words) and _may_be_body(scene, words)):
                found.append(words)
    people = _people(scene, {scene.number_of(words[0].start) for words in (*found, *(one for _, one in longer))})
    for told, words in longer:
        if not people.touch(words[0].start, words[-1].end):
            scene.bodies.add(words[0].start, words[-1].name_end, scene.page.words.said(words), type=told.body.type,
                             country=told.body.country)
    for words in found:
        if not people.touch(words[0].start, words[-1].end):
            _add(scene, words)
    likely_bodies.add(scene)


def _shorter(scene: "Scene", words: "Sequence[Word]") -> "Mention | None":
    """The only body that is named within words which name a longer one: Temple Court | in Tetovo."""
    start, end = words[0].start, words[-1].end
    some = scene.bodies.within(start, end)
    if len(some) != 1 or not some[0].body.is_fact or not words[0].is_capital or scene.channels_in(start, end):
        return None
    told = some[0]
    if told.start == start and told.end >= words[-1].name_end:
        return None
    if words[-1].start > told.end and scene.bodies.is_named_again(told.body):
        return None  # without the town behind it
    is_of_two = any(one.plain == "and" and other.plain not in TOPICS and not told.start <= one.start < told.end
                    for one, other in pairwise(words))  # Temple Court and | Cascade Outfitters
    is_name = body_doubts.is_whole(scene, words) and body_doubts.is_written(words) and not (
        body_doubts.is_else(scene, words, scene.text[start:end]))
    return told if is_name and not is_of_two else None


def _people(scene: "Scene", units: set[int]) -> Spans:
    """The names that rather are of people, in units with these numbers."""
    known, some = weights.chain("names"), names.stretches(scene, units) if units else ()
    return Spans((one.words[told.first].start, one.words[told.behind - 1].end) for one in some
                 for told in one.seen.spans(known))


def _least(scene: "Scene", line: "Sequence[Word]", told: chain.Told) -> float:
    """How sure words of a line are at least, by how they stand there."""
    if body_doubts.is_where(line, told.first):
        return _IN_PLACE
    return _IN_BRACKETS if _is_in_brackets(scene, line[told.first:told.behind]) else _GIVEN


def _is_in_brackets(scene: "Scene", words: "Sequence[Word]") -> bool:
    start, end = words[0].start, words[-1].end
    return scene.text[max(0, start - 1):start] == "(" and scene.text[end:end + 1] == ")"


def _is_free(scene: "Scene", words: "Sequence[Word]") -> bool:
    start, end = words[0].start, words[-1].end
    return not scene.bodies.touching(start, end) and not scene.channels_in(start, end)


def _may_be_body(scene: "Scene", words: "Sequence[Word]") -> bool:
    """Whether words can name a body: no part of a longer name that rules tell, no place, person, post or degree.

    Capitals alone may be short for anything.
    """
    if len(words) == 1 and words[0].is_acronym:
        return False
    start, end = words[0].start, words[-1].name_end
    if no_bodies.is_called_post(scene.text[start:end]) or no_bodies.is_work(words):
        return False
    if rows.kind_at(scene, start) == "place":
        return False
    before, behind = scene.text[max(0, start - _GAP):start], scene.text[end:end + _GAP]
    if (joined := _JOINED_BEFORE.search(before)) and scene.bodies.at(start - len(joined[0]) - 1):
        return False
    if (joined := _JOINED_BEHIND.match(behind)) and scene.bodies.at(end + joined.end()):
        return False
    if not body_doubts.is_whole(scene, words) or (
            any(word.plain in _OF_PEOPLE for word in words) and not any(classes.noun_of(word) for word in words)):
        return False  # Co-founder, Caio da Costa
    is_work = any(word.plain in _WORK and not word.is_capital for word in words)  # PROTECT initiative in Afghanistan
    return not is_work and not body_doubts.is_else(scene, words, scene.page.words.said(words))


_OF_PEOPLE: Final = word_set("da dos bin ibn van von")
_WORK: Final = word_set("initiative project programme program scheme campaign")
_GAP: Final = 12  # characters
_JOINED_BEFORE: Final = regex(r"(?i)(?:\s|,\s|\s(?:and|of|for|the|и|по)\s)$")
_JOINED_BEHIND: Final = regex(r"(?i)\s(?:(?:and|at|of|for|и|по)\s(?:the\s)?)?(?=\w)")


def _add(scene: "Scene", words: "Sequence[Word]") -> None:
    start, end = words[0].start, words[-1].name_end
    acronym = _ACRONYM.match(scene.text, end)
    name = scene.page.words.said(words)
    noun = next((at for at, word in enumerate(words) if classes.noun_of(word)), None)
    if scene.reads_russian and words[0].text.islower() and noun is not None:
        name = " ".join(russian.nominative_phrase(name.split(" "), noun))  # судья | областного суда
    scene.bodies.add(start, end, name, acronym=acronym[1] if acronym else None)
