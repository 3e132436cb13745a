"""Titles that two lines break: Head of the / Protection Unit; заместитель начальника / управления миграции.

The lines of a title are read as one where the first cannot end a title or the second cannot begin anything else.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts
from seeds.extract.names.english_words import FIELDS, PARTS, PORTFOLIOS
from seeds.extract.people import title_words
from seeds.extract.text import channels, russian
from seeds.extract.text.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word


def mended(scene: "Scene", units: "Sequence[Unit]") -> "Iterator[Unit]":
    """Some units that follow each other, with those as one of which the second goes on with the title of the first."""
    at = 0
    while at < len(units):
        is_broken = at + 1 < len(units) and goes_on(scene, units[at], units[at + 1])
        yield _as_one(units[at], units[at + 1]) if is_broken else units[at]
        at += 2 if is_broken else 1


def with_above(scene: "Scene", number: int) -> "Unit":
    """The unit of a number, as one with the line above where it goes on with the title of that."""
    unit = scene.units[number]
    return _as_one(scene.units[number - 1], unit) if number and goes_on(scene, scene.units[number - 1], unit) else unit


def _as_one(first: "Unit", second: "Unit") -> "Unit":
    return first._replace(end=second.end, cells=((first.start, second.end),))


def goes_on(scene: "Scene", first: "Unit", second: "Unit") -> bool:
    """Whether a line goes on with the title that the line above it begins."""
    if first.kind != "line" or second.kind != "line" or second.apart or max(
            first.end - first.start, second.end - second.start) > _LONGEST:
        return False
    above = scene.page.words.within(first.start, first.end)
    below = scene.page.words.within(second.start, second.end)
    if not above or not below or scene.has_name(first) or scene.has_name(second) or scene.channels_in(
            first.start, second.end) or channels.is_label(below[0].text):
        return False
    if ":" in scene.words_of(first) or not any(map(posts.is_post, (*above, *below))) or any(
            word.plain in _NO_TITLE for word in below[:_FEW + 1]):
        return False
    if scene.text[above[-1].end:first.end].strip() not in ("", ",", "-", "–") or not _begins_bare(second, below):
        return False
    is_russian = scene.reads_russian and russian.is_russian(below[0].plain)
    return _goes_on_in_russian(scene, first, above, below) if is_russian else (
        below[0].text.isascii() and _goes_on_in_english(scene, first, above, below))


def _begins_bare(unit: "Unit", words: "Sequence[Word]") -> bool:
    """Whether a line begins with its first word, and not with a bullet or a quote."""
    return unit.start == words[0].start


_LONGEST: Final = 90  # characters of one of the lines


def _goes_on_in_english(scene: "Scene", first: "Unit", above: "Sequence[Word]", below: "Sequence[Word]") -> bool:
    has_post, mark = any(map(posts.is_post, above)), scene.text[above[-1].end:first.end].strip()
    if mark == ",":
        return has_post and (title_words.names_field(below) or (
            below[0].plain in FIELDS and any(word.plain == "and" for word in below)))
    if mark:
        return False
    if above[-1].plain in _JOINTS or (below[0].plain in _JOINTS and has_post):
        return True
    if not has_post or (len(above) == 1 and above[0].plain in _BEFORE_POSTS):
        return len(above) <= _FEW and all(word.plain in _BEFORE_POSTS or word.plain in FIELDS for word in above) and (
            any(map(posts.is_post, below[:_FEW])))
    if above[-1].plain in _BEFORE_GENERAL and below[0].plain == "general" and len(below) <= _FEW:
        return True
    is_of = any(word.plain in ("of", "for", "on", "against", "in") for word in above[1:])
    return is_of and len(below) <= _FEW and below[-1].plain in _LAST and above[-1].is_capital and (
        above[-1].plain not in PARTS)


_FEW: Final = 3  # words
_NO_TITLE: Final = word_set(  # of a line that only seems to go on: for immediate release, on behalf of X, подпись
    "behalf more further information immediate release details your our this that these questions enquiries monday "
    "tuesday wednesday thursday friday saturday sunday подпись дата печать приложение исполнитель уважением обращаться "
    "телефону сообщил сообщила")
_JOINTS: Final = word_set("of for and & the to on in against")
_LAST: Final = FIELDS | PARTS | PORTFOLIOS
_BEFORE_GENERAL: Final = word_set("director secretary consul attorney inspector prosecutor")
_BEFORE_POSTS: Final = word_set(
    "senior junior executive deputy acting chief assistant associate interim honorary national regional international "
    "special principal general managing country vice first second third lead "
    "company volunteer press office team case shelter intake branch")


def _goes_on_in_russian(scene: "Scene", first: "Unit", above: "Sequence[Word]", below: "Sequence[Word]") -> bool:
    mark = scene.text[above[-1].end:first.end].strip()
    if above[-1].plain in _RUSSIAN_JOINTS or mark in ("–", "-"):
        return True
    is_small = below[0].text.islower() and not mark
    is_begun = any(map(posts.is_post, above)) or above[-1].plain == "обязанности" or all(
        russian.can_be(word.plain, "ADJF", "PRTF") for word in above)
    return is_small and is_begun


_RUSSIAN_JOINTS: Final = word_set("по и в во на при для над о об с со к от")
