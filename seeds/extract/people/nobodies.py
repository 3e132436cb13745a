"""What is named like a body where it stands, and has no people: a person, an order, a noun that stands for another.

What names say by themselves, no_bodies.py knows.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import no_bodies
from seeds.extract.names import given
from seeds.extract.tagging import classes
from seeds.extract.text.words import words, words_of_name
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_QUOTES: Final = "«“\"„'‘"


def is_one(scene: "Scene", mention: "Mention") -> bool:
    """Whether what a mention names has no people, though it is named like a body."""
    name = mention.body.name
    own = words_of_name(name)
    if len(own) == 1 and scene.text[mention.start].islower() and (
            _stands_for_another(scene, mention, own[0]) or _OF_RANK.search(
                scene.text, max(0, mention.start - _RANK), mention.start)):
        return True
    is_quoted = any(mark in scene.text[max(0, mention.start - 1):mention.end] for mark in _QUOTES)
    plain = {word.plain for word in own}
    parts = (_parts(one.name) for one in scene.people if one.counts and not one.nameless)
    is_person = len(own) > 1 and any(
        plain < some or (plain == some and given.is_given(words(name)[0])) for some in parts)
    is_told = is_quoted or no_bodies.is_told(scene.text, mention.start)
    return is_person or _is_order(scene, mention) or no_bodies.has_none(name) or (not is_told and (
        no_bodies.is_called_post(name) or no_bodies.is_heading(name) or (no_bodies.is_field(name) and any(
            one.is_titled_within(mention.start, mention.end) for one in scene.people))))


_RANK: Final = 24  # characters of one in front
_OF_RANK: Final = regex(  # майор | полиции, which is no body
    r"(?i)(?<![^\W_])(?:рядов|сержант|старшин|прапорщик|лейтенант|капитан|майор|полковник|генерал)[а-яё-]*\s$")


def _is_order(scene: "Scene", mention: "Mention") -> bool:
    """Whether a mention is the order that a priest or a sister behind whose name it stands is of: Sr. Ann Bell, RGS."""
    person = next((one for one in scene.people if scene.text[one.end:mention.start] == ", "), None)
    is_one = _ORDER.fullmatch(mention.body.name) and scene.text[mention.end:mention.end + 1] in _BEHIND_ORDERS
    return person is not None and bool(is_one) and (
        _ORDAINED.search(scene.text, max(0, person.start - _STYLE), person.start) is not None)


_ORDER: Final = regex(r"[A-Z][A-Za-z]?[A-Z]{1,3}[a-z]?")
_BEHIND_ORDERS: Final = ("", ",", ".", ")", ";", "\n")
_ORDAINED: Final = regex(r"(?:Sr|Fr|Br|Bro|Sister|Father|Brother|Rev|Msgr)\.?\s$")
_STYLE: Final = 10  # characters


def meant(scene: "Scene", person: "Person") -> "Mention | None":
    """The body named last before somebody in whose title its noun stands alone: Директори | марказ."""
    if person.position_at is None or scene.reads_russian:
        return None
    nouns = [noun for word in scene.page.words.within(*person.position_at)
             if word.text.islower() and (noun := classes.noun_of(word))]
    return next((one for one in reversed(scene.bodies.before(person.start)) if one.body.is_fact and any(
        word.plain.startswith(noun) for noun in nouns for word in words_of_name(one.body.name))), None)


def _stands_for_another(scene: "Scene", mention: "Mention", own: "Word") -> bool:
    """Whether a noun alone, in small letters, calls a body that the page names in full: директори | марказ."""
    noun = classes.noun_of(own)
    return noun != "" and any(
        one.is_fact and one is not mention.body and len(words_of_name(one.name)) > 1
        and any(word.plain.startswith(noun) for word in words_of_name(one.name)) for one in scene.bodies.all)


@lru_cache(maxsize=4_096)
def _parts(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())
