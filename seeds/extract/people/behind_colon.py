"""People whom a sentence lists behind what it says that all of them are, or whom it says to be of a group.

Члены общественного совета: A, B и C; дежурят четыре оперативных дежурных: A, B; опытом поделились председатели: фонда
«Мост» – A; центра «Рядом» – B; в состав правления вошли A и B.
"""

from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from db.search import fold
from seeds.extract.names import posts
from seeds.extract.names.english_words import FIELDS
from seeds.extract.people import together
from seeds.extract.text import lexicon, russian
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_FEWEST: Final = 2  # people of a list
_LEAD: Final = 200  # characters in front of one
_TAIL: Final = 12  # words behind what all are
_COLON: Final = regex(r"\s?:\s+(?:[–—-]\s)?$")
_SENTENCE: Final = regex(r"(?:^|(?<=[^\W\d_]{3}[.!?…])\s|\n)")
_MARK: Final = 3  # characters of a dash between a name and what somebody is
_NEXT: Final = regex(  # behind what is said of one, or a number
    r"[»”\")]?(?:\s?[–—:-]?\s(?:тел\.:?\s|tel\.?:?\s)?[+(\d][\d\s()-]{4,20})?\s?[;,]\s+(?:(?:а также|and|и)\s)?")
_ITEM: Final = regex(r"\s*(?:\([^()]*\))?\s*[;,]\s+(?:(?:а также|and|и)\s)?(?P<of>[^;:.()\n]{3,120}\s[–—-]\s)")
_FIRST_ITEM: Final = regex(r":\s+(?P<of>[^;:.()\n]{3,120}\s[–—-]\s)$")
_GROUP: Final = regex(  # в новом списке | Совета:; в состав | правления фонда вошли
    r"(?i)\b(?:состав|состава|составе|список|списка|списке)\s(?P<group>(?!и\s|с\s)[^.:;,\n–—]{4,90}?)"
    r"(?:\s(?:также\s|теперь\s)?(?:вошл[аи]|вош[её]л|войд[её]т|войдут|входят|входит|включены|включили|избраны|избрали)"
    r"(?:\s[а-яё]+){0,2}:?|:)\s+(?:[–—-]\s)?$")
_GROUPS: Final = word_set(
    "совет правление комиссия комитет коллегия президиум жюри оргкомитет бюро секретариат парламент")
_ENDS_TITLE: Final = word_set("у в на от за из с который которые это")
_COUNTS: Final = word_set("двое трое четверо пятеро шестеро семеро два две три четыре пять шесть семь восемь девять")


class _Said(NamedTuple):
    """What is said of all: the title, and where the words stand that tell it."""

    title: str
    at: "Span"


def give_titles(scene: "Scene") -> None:
    """Give those whom a sentence lists what it says that all of them are, unless more is said of one."""
    if scene.page.language not in ("ru", "en"):
        return
    for unit in scene.units:
        for people in _runs(scene, unit):
            said = _said(scene, unit, people[0]) if any(not one.position for one in people) else None
            for person in people if said else ():
                if said and not person.position:
                    person.position, person.position_at = said


def _runs(scene: "Scene", unit: "Unit") -> "Iterator[Sequence[Person]]":
    """Those of a unit who are listed one behind the other, perhaps each behind what he or she is of."""
    run: list[Person] = []
    for person in scene.people_in(unit):
        if run and not _goes_on(scene, run[-1], person):
            yield from _told(run)
            run = []
        run.append(person)
    yield from _told(run)


def _told(run: "list[Person]") -> "Iterator[Sequence[Person]]":
    if len(run) >= _FEWEST:
        yield run


def _goes_on(scene: "Scene", one: "Person", two: "Person") -> bool:
    """Whether a list goes on from one to another; whose head the second is is taken on the way."""
    own = one.position_at
    begin = own[1] if own and one.end < own[0] < own[1] < two.start and own[0] - one.end <= _MARK else one.end
    if together.are_side_by_side(scene, one, two) or _NEXT.fullmatch(scene.text, begin, two.start):
        return True
    item = _ITEM.fullmatch(scene.text, one.end, two.start)
    if item and two.mention is None:
        two.mention = scene.first_body(*item.span("of"))
    return item is not None


def _said(scene: "Scene", unit: "Unit", first: "Person") -> _Said | None:
    """What stands in front of the first of a list and is said of all."""
    begin = max(unit.start, first.start - _LEAD)
    item = _FIRST_ITEM.search(scene.text, begin, first.start)
    if item and first.mention is None:
        first.mention = scene.first_body(*item.span("of"))
    colon = item.start() if item else _colon(scene, begin, first.start)
    sentence = max((one.end() for one in _SENTENCE.finditer(scene.text, begin, first.start)), default=begin)
    if group := _GROUP.search(scene.text, sentence, first.start):
        return _of_group(scene, *group.span("group"))
    if colon is None or (begin > unit.start and sentence == begin):
        return None
    words = scene.page.words.within(sentence, colon)
    named = next((at for at in range(len(words) - 1, -1, -1) if words[at].start in scene.name_starts), -1)
    words = words[named + 1:]  # пришли X и Y, а также юристы: ...
    if scene.page.language == "ru":
        return _in_russian(scene, words, is_of_each=item is not None)
    return _in_english(scene, words)


def _colon(scene: "Scene", begin: int, end: int) -> int | None:
    found = _COLON.search(scene.text, begin, end)
    return found.start() if found else None


def _of_group(scene: "Scene", start: int, end: int) -> _Said | None:
    """Of whose group all are: состав | правления фонда."""
    words = scene.page.words.within(start, end)
    at = next((at for at, word in enumerate(words) if russian.lemma(word.plain) in _GROUPS
               and russian.can_be(word.plain, "NOUN", case="gent")), None)
    if at is None or any(not russian.can_be(word.plain, "ADJF", "PRTF", case="gent") for word in words[:at]):
        return None
    return _Said("член " + " ".join(scene.text[start:end].split()), (start, end))


def _in_russian(scene: "Scene", words: "Sequence[Word]", *, is_of_each: bool) -> _Said | None:
    """The last post in the plural in front of a colon, for one: четыре оперативных дежурных; помощников у них трое.

    Where it `is_of_each` that follows what he or she is of, what is said of all is only the post.
    """
    at = next((at for at in range(len(words) - 1, -1, -1) if _are_posts(words[at])
               and scene.bodies.at(words[at].start) is None), None)
    if at is None or len(words) - at > _TAIL:
        return None
    first = at
    while first > 0 and words[first].follows() and _agrees(words[first - 1], words[at]):
        first -= 1
    last = at + 1 if is_of_each else next(
        (one for one in range(at + 1, len(words)) if _ends_title(scene, words[one])), len(words))
    if not is_of_each and any(_is_of_others(word) for word in takewhile(_goes_with_all, words[last:])):
        return None
    span = words[first:last]
    rest = scene.text[words[at].end:span[-1].name_end]
    singular = [russian.written_as(word.text, russian.lemma(word.plain)) for word in words[first:at + 1]]
    return _Said(" ".join([*singular, *rest.split()]), (span[0].start, span[-1].name_end))


def _ends_title(scene: "Scene", word: "Word") -> bool:
    """Whether what all are has ended in front of a word."""
    is_verb = russian.is_verb(word.plain) and scene.bodies.at(word.start) is None
    return is_verb or word.plain in _ENDS_TITLE or word.plain in _COUNTS or "," in word.gap


def _is_of_others(word: "Word") -> bool:
    """Whether a word behind a verb names what is done to, so that those listed may be of that: поздравили | гостей."""
    return russian.is_likely(word.plain, "NOUN") and word.plain not in _COUNTS


def _goes_with_all(word: "Word") -> bool:
    """Whether a word begins no clause of its own, of those said before: которые ..."""
    return not word.plain.startswith("котор")


def _agrees(word: "Word", post: "Word") -> bool:
    """Whether a word is an adjective of a post, and no number or pronoun."""
    theirs = {form.case for form in russian.forms(post.plain) if form.number == "plur"}
    return word.plain not in _COUNTS and russian.is_likely(word.plain, "ADJF", "PRTF") and any(
        form.number == "plur" and form.case in theirs and not form.tags & {"Apro", "Anum"}
        for form in russian.forms(word.plain) if form.pos in ("ADJF", "PRTF"))


def _are_posts(word: "Word") -> bool:
    """Whether a Russian word says in some case what several people are."""
    return russian.is_russian(word.plain) and any(
        form.pos in ("NOUN", "ADJF") and form.number == "plur" and (
            fold.plain(form.lemma) in lexicon.ALL_POSTS - posts.BYLINES or form.lemma in _NOUNS_TOO)
        for form in russian.forms(word.plain)[:2])


_NOUNS_TOO: Final = word_set("дежурный сотрудник волонтёр волонтер")


def _in_english(scene: "Scene", words: "Sequence[Word]") -> _Said | None:
    """The post in the plural that a sentence ends with in front of a colon: the trustees are; members of the board."""
    while words and words[-1].plain in _VERBS:
        words = words[:-1]
    at = next((at for at in range(len(words) - 1, max(-1, len(words) - _TAIL), -1) if posts.is_plural(words[at])
               and scene.bodies.at(words[at].start) is None), None)
    if at is None:
        return None
    who = next((one for one in range(at + 1, len(words)) if words[one].plain == "who"), len(words))
    behind = words[at + 1:who]
    is_of_body = bool(behind) and behind[0].plain in ("of", "for", "from") and bool(
        scene.bodies.within(behind[0].end, words[-1].end + 1))
    if behind and not is_of_body:
        return None
    first = at
    while first > 0 and words[first].follows() and words[first - 1].plain in _OF_POSTS:
        first -= 1
    start, end = words[first].start, words[who - 1].name_end
    return _Said(" ".join(scene.text[start:end].split()), (start, end))


_VERBS: Final = word_set("are were include included includes including is was")
_OF_POSTS: Final = posts.OF_MEMBERS | FIELDS | word_set(
    "executive management advisory steering programme program project senior associate assistant deputy case peer")
