"""Bodies that no noun gives away, where a list of people names them: Marcel Dupont, Head of Sourcing, Terracore."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.names import given, posts
from seeds.extract.names.english_words import JOINED_POSSESSIVES, OF_OFFICES, SUB_UNITS
from seeds.extract.text import letters
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_MOST: Final = 7  # words of a name
_JOINTS: Final = word_set("of for the")
_ITEM: Final = regex(r"(?:;|(?<=[a-z]{3}[.!?]))\s(?=[A-Z])|[.;]?$")  # of a line that lists several people
_CHUNK: Final = regex(r"(?:,|\s[–—-])\s")
_LABEL: Final = regex(r"[^:]{2,30}:\s")
_COURTESY: Final = regex(
    r"\W{0,4}(?:[^:]{2,30}:\s)?(?:Mr|Ms|Mrs|Dr|Prof|Professor|Bro|Sr|Fr|Rev|Sister|Father)\.?\s")
_PERSON: Final = regex(
    r"\W{0,4}(?:[^:]{2,30}:\s)?(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Canon|Rev|Fr|Sr|Bro|Sister|Father|Lord|Lady)\.?\s)*"
    r"[A-Z][\w’'.-]+(?:\s(?:(?:van|de|von|der|al|bin)\s)*[A-Z][\w’'.-]+){1,3}(?:\s[A-Z]{2,4})?")
_NEAR: Final = 3  # lines of a list


def find(scene: "Scene") -> Iterator[Sequence[Word]]:
    """What may be the names of bodies, by the words they take."""
    for number, unit in enumerate(scene.units):
        for start, end in unit.cells if unit.kind != "prose" else ():
            yield from _in_list(scene, number, start, end)
        yield from _below_name(scene, number)
        yield from _below_signature(scene, number)


def capitals(words: Sequence[Word], first: int) -> Sequence[Word]:
    """The capitals from a number on, without an article in front, over small joints between them."""
    if first < len(words) and words[first].plain == "the" and words[first].follows():
        first += 1
    at = last = first
    while at < len(words) and at - first < _MOST and (at == first or words[at].follows(" & ", "-")):
        if words[at].is_capital:
            last = at + 1
            if words[at].is_possessive and words[at].plain not in JOINED_POSSESSIVES:
                break
        elif words[at].plain not in _JOINTS or at == first:
            break
        at += 1
    return words[first:last]


def _in_list(scene: "Scene", number: int, start: int, end: int) -> Iterator[Sequence[Word]]:
    """What ends an item of a list behind a person and a post; one word only if others of the list name bodies there."""
    for item in _parts(scene, _ITEM, start, end):
        first, *rest = _parts(scene, _CHUNK, *item)
        is_cell = _is_role(scene.page.words.within(*first)) and _has_cells(scene, number)
        if not rest or not (is_cell or (_PERSON.fullmatch(scene.text, *first) and (
                _is_told(scene, first, rest) or (len(rest) == 1 and _has_sibling(scene, number))))):
            continue
        own = scene.page.words.within(*rest[-1])
        is_body = own and own[-1].plain not in OF_OFFICES and capitals(own, 0) == own
        if is_body and (len(own) > 1 or own[0].is_acronym or _has_sibling(scene, number)):
            yield own


def _below_name(scene: "Scene", number: int) -> Iterator[Sequence[Word]]:
    """What stands behind a post in the line below a name: Joanna Kowal / Project Officer | Fundacja Wsparcie."""
    unit, above = scene.units[number], scene.units[max(0, number - 1)]
    if unit.kind == "prose" or above is unit or len(above.cells) > 1 or scene.bodies.at(above.start) or (
            not _PERSON.fullmatch(scene.words_of(above).strip())):
        return
    cells = unit.cells if unit.kind == "row" else _parts(scene, _CHUNK, unit.start, unit.end)
    own = scene.page.words.within(*cells[1]) if len(cells) > 1 else ()
    is_field = len(own) > 1 and (own[0].plain in SUB_UNITS or own[-1].plain in OF_OFFICES)
    if len(own) > 1 and not is_field and capitals(own, 0) == own and _is_role(scene.page.words.within(*cells[0])):
        yield own


def _below_signature(scene: "Scene", number: int) -> Iterator[Sequence[Word]]:
    """What stands alone below a post, below the name that signs a letter: Yours, / Ann Lee / Lawyer / Bereg."""
    unit, *above = scene.units[number:number + 1] + scene.units[max(0, number - _SIGNED):number][::-1]
    words = scene.page.words.within(unit.start, unit.end)
    if unit.kind == "prose" or len(above) < _SIGNED or not 0 < len(words) <= _MOST or capitals(words, 0) != words:
        return
    role, person, close = above
    is_signed = letters.CLOSES.match(scene.words_of(close)) is not None and _PERSON.fullmatch(
        scene.words_of(person).strip()) is not None
    if is_signed and _is_role(scene.page.words.within(role.start, role.end)) and "," not in scene.words_of(role):
        yield words


_SIGNED: Final = 3  # lines above it: what a letter closes with, who signs it, and the post


def _is_role(words: Sequence[Word]) -> bool:
    """Whether a cell begins with what somebody is: Lawyer | of Sapari Plus, who is named in another."""
    return any(map(posts.is_post, words[-1:])) and not any(map(given.is_given, words))


def _is_told(scene: "Scene", first: "Span", rest: Sequence["Span"]) -> bool:
    """Whether a post stands behind a person, or before a colon in front; or a courtesy does."""
    words = scene.page.words.within
    if len(rest) > 1:
        return any(map(posts.is_post, words(*rest[0])))
    label = _LABEL.match(scene.text, *first)
    return _COURTESY.match(scene.text, *first) is not None or (
        label is not None and any(map(posts.is_post, words(*label.span()))))


def _parts(scene: "Scene", apart: re.Pattern[str], start: int, end: int) -> "list[Span]":
    """What stands between the marks that part a stretch, or all of it where nothing does."""
    found, at = [], start
    for match in apart.finditer(scene.text, start, end):
        if match.start() > at:
            found.append((at, match.start()))
        at = match.end()
    return [*found, (at, end)] if at < end else found or [(start, end)]


def _has_sibling(scene: "Scene", number: int) -> bool:
    """Whether a line nearby names a person and then a body."""
    for unit in (*scene.units[max(0, number - _NEAR):number], *scene.units[number + 1:number + 1 + _NEAR]):
        first, *rest = _parts(scene, _CHUNK, unit.start, unit.end)
        if unit.kind != "prose" and rest and _PERSON.fullmatch(scene.text, *first) and any(
                scene.bodies.at(start) for start, _ in rest):
            return True
    return False


def _has_cells(scene: "Scene", number: int) -> bool:
    """Whether a row stands near others of which a cell has a body behind a comma."""
    near = (*scene.units[max(0, number - _NEAR):number], *scene.units[number + 1:number + 1 + _NEAR])
    return scene.units[number].kind == "row" and any(
        scene.bodies.at(start) for unit in near if unit.kind == "row" for cell in unit.cells
        for start, _ in _parts(scene, _CHUNK, *cell)[1:])
