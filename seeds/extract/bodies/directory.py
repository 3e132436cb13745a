"""Bodies that a directory lists over or beside their numbers, whatever they are called: New Pathways 01633 250 205.

Several lines below each other that begin with a name and go on with a number make a directory. That it is one of
bodies, rather than of somebody's staff, those of its names tell that are bodies already, with what it is headed by.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import learnt_lists
from seeds.extract.bodies.tied import OUTDOORS
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import GENERIC, HEADS, REGIONS, TOPICS, UNDERTAKINGS
from seeds.extract.text import hotlines, lexicon
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_FEWEST: Final = 3  # entries of a directory
_NEAR: Final = 3  # lines from one entry to the next
_ABOVE: Final = 3  # lines over the first entry, in which a heading stands
_HEADED: Final = regex(
    r"(?i)\b(?:help|support|useful|helplines?|hotlines?|agencies|organi[sz]ations?|NGOs|services|charities|referrals?|"
    r"directory|who to call|where to turn|resources)\b")
_ENDS: Final = regex(r"\s{2,}|\s?[(:|,;–—•]|\s-\s|(?i:\s(?:tel|phone|call|telephone|ph|t|mob)\b)")
_BULLET: Final = regex(r"(?:\W|\d{1,2}[.)]\s)*")
_NO_BODIES: Final = word_set(
    "tel telephone phone mobile cell fax ambulance fire emergency reception switchboard office hours police traffic "
    "medical hospital international england scotland wales abroad outside free freephone textphone text sms whatsapp "
    "main line number numbers out rule call from if or and within")


_NO_ENDS: Final = OUTDOORS | REGIONS | UNDERTAKINGS | word_set("forest team desk line")


class _Entry(NamedTuple):
    number: int  # of its line
    own: Sequence[Word]  # the name, if it is no body yet and can be one
    is_body: bool


def find(scene: "Scene") -> Iterator[Sequence[Word]]:
    """The names of directories that may be bodies, by the words they take."""
    if scene.page.language != "en":
        return  # elsewhere a noun or quotes tell
    for run in _runs([entry for number, unit in enumerate(scene.units) if (entry := _entry(scene, number, unit))]):
        bodies = sum(one.is_body for one in run)
        if len(run) >= _FEWEST and (bodies > 1 or _is_headed(scene, run[0].number)) and bodies * 2 >= len(run) - bodies:
            yield from (one.own for one in run if one.own)


def _runs(entries: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    run = list(entries[:1])
    for before, one in pairwise(entries):
        if one.number - before.number > _NEAR:
            yield run
            run = []
        run.append(one)
    yield run


def _is_headed(scene: "Scene", number: int) -> bool:
    return any(unit.kind in ("heading", "line") and not scene.channels_in(unit.start, unit.end)
               and _HEADED.search(scene.words_of(unit)) for unit in scene.units[max(0, number - _ABOVE):number])


def _entry(scene: "Scene", number: int, unit: "Unit") -> _Entry | None:
    """A line that begins with a name in front of its number; nobody's, and none of a desk or a kind of call."""
    channel = next(iter(scene.channels_in(unit.start, unit.end)), None)
    if unit.kind not in ("line", "row") or channel is None or channel.kind != "phone":
        return None
    mention = next(iter(scene.bodies.within(unit.start, channel.start)), None)
    if mention is not None:
        return _Entry(number, (), is_body=mention.body.is_fact)
    bullet = _BULLET.match(scene.text, unit.start, channel.start)
    start = bullet.end() if bullet else unit.start
    if len(unit.cells) > _PAIR and any(map(posts.is_post, scene.page.words.within(*unit.cells[1]))):
        return None  # Cheryl Sinclair | case manager | 204-555-0118
    for cut in [*_ENDS.finditer(scene.text, start, channel.start), None]:
        end = cut.start() if cut else channel.start
        own = scene.page.words.within(start, end)
        if len(own) > 1 and _can_be(own, scene.text[start:end]):
            return _Entry(number, own, is_body=False)
        start = cut.end() if cut else end
    is_call = hotlines.POINT.search(scene.text, unit.start, channel.start) is not None
    return _Entry(number, (), is_body=True) if is_call else None


def _can_be(own: Sequence[Word], text: str) -> bool:
    if learnt_lists.capitals(own, 0) != own or hotlines.POINT.search(text) or any(map(posts.is_post, own)):
        return False
    if own[-1].plain in _NO_ENDS or own[0].plain in lexicon.IN_FRONT_OF_NAMES | _NO_BODIES or any(
            word.text[0].isdigit() for word in own):
        return False
    common = lexicon.NO_NAMES | HEADS.keys() | TOPICS | GENERIC | _NO_BODIES
    return not (given.is_given(own[0]) and len(own) <= _PERSON) and not all(
        word.plain in common for word in own if word.is_capital)


_PAIR: Final = 2  # cells: a name and its number
_PERSON: Final = 3  # words of a name that a person may have
