"""People whose names nothing else tells, among others who stand at the same place of their lines.

Anna Bell, treasurer            Treasurer: Anna Bell             Ghana | Anna Bell
TS Bedi, chair                  Chair: TS Bedi                   India | TS Bedi
Tom Hadley, trustee             Trustee: Tom Hadley              Malta | Tom Hadley
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from db.search import fold
from seeds.extract.names import edges, name_words, posts
from seeds.extract.names.english_words import NOT_IN_FRONT
from seeds.extract.people import named
from seeds.extract.text import country, lexicon
from seeds.extract.text.spans import Spans
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_FEWEST, _SHARE = 3, 0.7  # names that tell, and of what stands at one place of some lines
_SHARE_HEADED: Final = 0.5  # where the head of a column says that it holds names
_HEAD: Final = regex(
    r"(?i)\W*(?:(?:full |contact )?names?(?:\s(?:and|&|/)\s(?:designation|title|position|role)s?(?:\sof\s.{3,40})?)?|"
    r"(?:contact )?persons?|focal points?|representatives?|members?|alternates?|delegates?|participants?|staff|"
    r"ф\.?\s?и\.?\s?о\.?|имя|контактное лицо|участники?|представител[ьи]|сотрудники?)\W*")
_BETWEEN: Final = 3  # lines from one to the next
_MOST: Final = 5  # words of a name
_LEAD: Final = regex(r"(?:[^\w(«“\"]|\d{1,3}[.)]\s)*(?P<style>"
                     r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Atty|Shri|Smt|Rev|Fr|Sr|Father|Sister|Brother|Pastor|Imam)\.?\s)?")
_LABEL: Final = regex(r"[^:@|\d]{3,60}?(?::|\s[–—-])\s(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof)\.?\s)?")
_ENDS: Final = regex(r"\s?[,;(|:]|\s[–—-]\s|\s{2}|$")


class _Place(NamedTuple):
    """What stands at one place of a line."""

    number: int  # of the unit
    key: str  # which place it is
    start: int
    end: int
    is_styled: bool = False  # whether a style stands in front: Dr. Alam


def find(scene: "Scene", by_unit: "dict[int, list[Named]]") -> "Iterator[tuple[int, Named]]":
    """The people who are told by those around them, each with the number of the unit."""
    if not scene.reads_russian:
        return
    taken = [Spans((name.start, name.end) for name, _ in by_unit.get(unit.number, ())) for unit in scene.units]
    yield from ((number, one) for number, one in _with_pronouns(scene) if not taken[number].touch(
        one[0].start, one[0].end))
    for run in _runs([place for number, unit in enumerate(scene.units) for place in _places(scene, number, unit)]):
        known = [one for one in run if taken[one.number].lie_within(one.start, one.end)]
        is_headed = _HEAD.fullmatch(scene.text, run[0].start, run[0].end) is not None  # a column of names
        if len(known) < (1 if is_headed else _FEWEST):
            continue
        own_run = run[1:] if is_headed else run[  # what heads a list is none of it
            max(0, run.index(known[0]) - 1):run.index(known[-1]) + 2]
        if len(known) < (_SHARE_HEADED if is_headed else _SHARE) * len(own_run):
            continue
        told = set(known)
        for one in own_run:
            own = scene.page.words.within(one.start, one.end)
            if one not in told and _can_be(scene, own, fewest=1 if is_headed and one.is_styled else 2):
                yield one.number, named.of_words(scene, scene.units[one.number], own, is_sure=False)


def _with_pronouns(scene: "Scene") -> "Iterator[tuple[int, Named]]":
    """The names behind or above brackets in which pronouns stand: Autumn Shawanda | (she/they)."""
    for number, unit in enumerate(scene.units):
        said = _PRONOUNS.search(scene.text, unit.start, unit.end) if unit.kind in ("line", "heading") else None
        if said is None:
            continue
        at = number if said.start() > unit.start else number - 1
        start, stop = scene.units[at].start, min(said.start(), scene.units[at].end)
        own = scene.page.words.within(start, stop)
        is_alone = scene.text[start:stop].strip(" ,") == scene.text[own[0].start:own[-1].end] if own else False
        if at >= 0 and is_alone and len(own) <= _SHORT and all(word.is_capital for word in own):
            yield at, named.of_words(scene, scene.units[at], own, is_sure=True)


_SHORT: Final = 4  # words of a name with pronouns
_PRONOUNS: Final = regex(r"(?i)\((?:she|he|they|elle|il|iel|ze)(?:\s?/\s?\w{2,5}){0,2}\)\s*$")


def _places(scene: "Scene", number: int, unit: "Unit") -> "Iterator[_Place]":
    """The beginning of a line, what stands behind its label, or its cells."""
    if unit.kind == "prose" or scene.page.paragraph_at(unit.start).kind == "header":
        return
    for column, (start, end) in enumerate(unit.cells):
        lead = _LEAD.match(scene.text, start, end)
        begin = lead.end() if lead else start
        is_styled = lead is not None and lead["style"] is not None
        yield _Place(number, f"{len(unit.cells)} {column}", begin, _end(scene, begin, end), is_styled)
        if column == 0 and (label := _LABEL.match(scene.text, begin, end)):
            yield _Place(number, ":", label.end(), _end(scene, label.end(), end))


def _end(scene: "Scene", start: int, stop: int) -> int:
    ends = _ENDS.search(scene.text, start, stop)
    return ends.start() if ends else stop


def _runs(places: "Sequence[_Place]") -> "Iterator[list[_Place]]":
    """The places of one kind of lines near each other."""
    by_key: dict[str, list[_Place]] = {}
    for one in places:
        by_key.setdefault(one.key, []).append(one)
    for alike in by_key.values():
        run: list[_Place] = []
        for one in alike:
            if run and one.number - run[-1].number > _BETWEEN:
                yield run
                run = []
            run.append(one)
        yield run


def _can_be(scene: "Scene", own: "Sequence[Word]", fewest: int) -> bool:
    """Whether some words are written as a name is, and none is known to be of anything else."""
    full = [word for word in own if word.is_capital and len(word.text) > 1]
    if not fewest <= len(own) <= _MOST or not full or scene.is_taken(own[0].start) or own[0].plain in NOT_IN_FRONT:
        return False
    is_run = own[0].is_capital and all(word.follows(". ", "-") for word in own[1:])
    return is_run and all(map(_can_be_of_name, own)) and (
        not country.is_place(" ".join(word.text for word in own)))


def _can_be_of_name(word: "Word") -> bool:
    if not (word.is_capital or fold.plain(word.text) in lexicon.OF_NAMES or name_words.is_particled(word)):
        return False
    return word.text.replace("-", "").replace("'", "").replace("’", "").isalpha() and not (
        edges.is_of_else(word) or posts.is_rank(word) or word.plain in lexicon.SELDOM_IN_NAMES
        or fold.plain(word.plain) in name_words.POSTS_AND_BODIES)
