"""The names that a page may be called after: its bodies, and what else stands where whose a page is, is said.

Whoever writes a page names itself in its first or last lines, in its menus, in quotes or again and again, with or
without a noun that tells a body. Which of the names it is, whose.py weighs.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import heads, house, no_bodies
from seeds.extract.bodies.bodies import Body
from seeds.extract.names import given, local_given, posts
from seeds.extract.names.english_words import CONNECTORS
from seeds.extract.names.name_words import is_surname
from seeds.extract.names.naming import DOES
from seeds.extract.tagging import chain
from seeds.extract.tagging.classes import noun_of
from seeds.extract.text import country, russian, turkic_cases
from seeds.extract.text.spans import parted
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

BEGIN_NONE: Final = word_set(  # words that begin no name of a body
    "calls call thanks thank welcome issue next if minutes agenda report memo letter annex protocol протокол протоколы "
    "повестка программа справка отчет письмо приказ приложение памятка доклад "
    "про если спасибо благодарим благодарности выпуск добро рахмат "
    "рахмет rahmat")
_LINES: Final = 250  # of a page that are looked at
_LONGEST: Final = 160  # characters of a line that has such names beside signs
_WORDS: Final = 7  # of a name
_RUN: Final = 9  # words in a row with capitals
_MOST: Final = 60  # names of either kind
_LIKELY: Final = (0.6, 0.15)  # how likely words are of a body, for each of which they are parted anew
_SHORT: Final = 3  # letters of one word that names something
_QUOTED: Final = regex(r"[«“„\"](?P<name>[^«»“”„\"\n]{2,60})[»”“\"]")
_BETWEEN: Final = regex(  # the parts of a line
    r"\s*(?:[|·•*→/»›()]|\s[–—-]\s|[:;,](?=\s)|(?<=\w{3})\.(?=\s)|\s{3,}|\t|\n|[?!©])\s*")


class Calling(NamedTuple):
    """A name that a page may be called after."""

    body: Body | None  # which rules tell it is of
    name: str  # what the body is called, or how it is written where it stands first
    words: "Sequence[Word]"  # of it there
    places: list[tuple[int, int]]  # all of them, in characters of the text


def find(scene: "Scene") -> list[Calling]:
    """The names, those of bodies first; of others those that stand apart or more than once.

    A note of a sentence or two is nobody's, nor is a page without content.
    """
    return [] if scene.page.is_note or not scene.units else [*_known(scene), *_others(scene)]


def _known(scene: "Scene") -> list[Calling]:
    found: dict[Body, Calling] = {}
    for one in scene.bodies.mentions:
        words = scene.page.words.within(one.start, one.end)
        if house.can_be(one.body) and words:
            found.setdefault(one.body, Calling(one.body, one.body.name, words, [])).places.append((one.start, one.end))
    return sorted(found.values(), key=_by_count)[:_MOST]


def _by_count(one: Calling) -> tuple[int, int]:
    return -len(one.places), one.places[0][0]


def _others(scene: "Scene") -> list[Calling]:
    found: dict[str, dict[tuple[int, int], Sequence[Word]]] = {}  # by name, where it stands
    apart: set[str] = set()  # that need to be named only once
    for words, is_apart in _runs(scene):
        place = _place(scene.text, words) if _can_be(words) and not (
            no_bodies.is_called_post(scene.page.words.said(words))) else None
        if place is None or scene.channels_in(*place) or _is_known(scene, *place) or (
                scene.text.count("(", *place) != scene.text.count(")", *place)):
            continue
        name = " ".join(word.plain for word in words)
        found.setdefault(name, {})[place] = words
        if is_apart:
            apart.add(name)
    named = (_calling(scene, places) for name, places in found.items() if name in apart or len(places) > 1)
    return sorted((one for one in named if not any(_is_where(scene, start) for start, _ in one.places)),
                  key=_by_count)[:_MOST]


def _calling(scene: "Scene", places: dict[tuple[int, int], "Sequence[Word]"]) -> Calling:
    first, *others = sorted(places)
    return Calling(None, " ".join(scene.text[slice(*first)].split()), places[first], [first, *others])


def _place(text: str, words: "Sequence[Word]") -> tuple[int, int]:
    """Where words stand, with the quote that ends a name of which they have the beginning."""
    start, end = words[0].start, words[-1].name_end
    own, behind = text[start:end], text[end:end + 1]
    opens = _CLOSED_BY.get(behind, "")
    is_open = own.count(behind) % 2 if opens == behind else own.count(opens) > own.count(behind)
    return start, end + bool(opens and is_open)


_CLOSED_BY: Final = {"»": "«", "”": "“", '"': '"'}


def _is_where(scene: "Scene", start: int) -> bool:
    """Whether a name without quotes says where something is: held in Lamia."""
    words = scene.page.words
    number = words.behind(start)
    return number > 0 and words.all[number].follows() and words.all[number - 1].plain in _IN


_IN: Final = word_set("in near into в во под")


def _is_known(scene: "Scene", start: int, end: int) -> bool:
    """Whether what stands between two places is, or is within, the name of a body that a page can be of."""
    return any(house.can_be(one.body) and one.start <= start and end <= one.end
               for one in scene.bodies.touching(start, end))


def _runs(scene: "Scene") -> Iterator[tuple["Sequence[Word]", bool]]:
    """Words that may be such a name, and whether they stand apart from others."""
    first, last = scene.units[:house.HEAD], scene.units[-house.FOOT:]
    for unit in dict.fromkeys((*scene.units[:_LINES], *last)):
        is_end = unit in first or unit in last or unit.kind == "heading"
        yield from _in_line(scene, unit.start, unit.end, is_end=is_end)
        line = [one for one in scene.page.words.within(unit.start, unit.end) if one.start in scene.bodies.likely]
        for told in chain.at_all([scene.bodies.likely[one.start] for one in line], _LIKELY):
            yield line[told.first:told.behind], True
    for one in scene.page.document.paragraphs:
        if one.kind == "furniture":
            yield from _in_line(scene, one.start, one.end, is_end=True)


def _in_line(scene: "Scene", start: int, end: int, *, is_end: bool) -> Iterator[tuple["Sequence[Word]", bool]]:
    """The same in one line; `is_end`: it may say whose the page is."""
    words = scene.page.words
    if is_end and end - start <= _LONGEST:
        for first, behind, _ in parted(scene.text, _BETWEEN, start, end):
            led = heads.LED.match(scene.text, first, behind)
            for at in {first, led.end() if led else first}:
                yield _without_article(words.within(at, behind)), True
    for match in _QUOTED.finditer(scene.text, start, end):
        yield words.within(*match.span("name")), False
    for run in _capitals(words.within(start, end)):
        yield _without_article(run), is_end


def _without_article(words: "Sequence[Word]") -> "Sequence[Word]":
    return words[1:] if words and words[0].plain == "the" and len(words) > 1 else words


def _capitals(line: "Sequence[Word]") -> Iterator["Sequence[Word]"]:
    """The runs of words with capitals, and small words that join them."""
    at = 0
    while at < len(line):
        behind = last = at + line[at].is_capital
        while last > at and behind < len(line) and behind - at < _RUN and line[behind].follows("-", " & ") and (
                line[behind].is_capital or line[behind].plain in CONNECTORS):
            behind += 1
            last = behind if line[behind - 1].is_capital else last
        if last > at:
            yield line[at:last]
        at = max(last, at + 1)


def _can_be(words: "Sequence[Word]") -> bool:
    """Whether words can name a body: no sentence, no place, no posts, and nobody by a given name alone."""
    if not 0 < len(words) <= _WORDS or not words[0].is_capital or not all(map(_is_of_name, words)):
        return False
    said = " ".join(word.bare for word in words)
    if country.named(said) or country.is_place(said) or all(posts.is_post(one) or posts.is_rank(one) for one in words):
        return False
    is_paper = words[0].plain in BEGIN_NONE or words[-1].plain in _PAPERS or words[-1].text.isdigit()
    if is_paper or _says(words) or _is_somebody(words):
        return False
    return len(words) > 1 or not (given.is_given(words[0]) or len(said) < _SHORT or noun_of(words[0]))


def _says(words: "Sequence[Word]") -> bool:
    """Whether words in no quotes have a verb, as headlines do: Работорговцев | осудили; U.S. Embassy | Hands Over."""
    is_quoted = words[0].gap.endswith(tuple(_OPENS))
    return not is_quoted and any(one.plain in DOES or (one.text.islower() and (
        russian.is_in_tense(one.text, "past") or russian.is_in_tense(one.text, "pres"))) for one in words[1:])


_OPENS: Final = '«“„"'


def _is_somebody(words: "Sequence[Word]") -> bool:
    """Whether words are a post behind whose it is in Turkic, or a given name of the region and a surname."""
    first, *_, last = (*words[:1], *words)
    owner = words[-2].plain if len(words) > 1 else ""
    is_post = posts.is_post(last) and not noun_of(last) and turkic_cases.without_genitive(owner) != owner
    return is_post or (len(words) == _NAMES and local_given.may_be_given(first.plain) and is_surname(last))


_NAMES: Final = 2  # words
_PAPERS: Final = word_set("newsletter newsletters bulletin digest quarterly minutes agenda notice")  # which end none


def _is_of_name(word: "Word") -> bool:
    """Whether a word is written as those of names are, which in Cyrillic have small letters as well."""
    return word.is_capital or word.plain in CONNECTORS or word.text[0] > _LATIN or word.text.isdigit()


_LATIN: Final = "\u02af"  # the last of its letters
