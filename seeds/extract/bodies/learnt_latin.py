"""Bodies whose names stand in Latin letters in a text in Cyrillic.

`сотрудник Stellaria`, `общественный фонд Shelter Line`, `мушовири Mountain Societies Link`, `Fair Stitch уюмунун
өкүлү`.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import learnt
from seeds.extract.names import given, posts
from seeds.extract.text import channels, country, russian, turkic_cases
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_LATIN: Final = regex(r"[A-Z\u00c0-\u024f][a-zA-Z\u00c0-\u024f\d’'&.-]*")
_NOUNS: Final = word_set("фонд организация объединение ассоциация центр общество союз сеть движение компания фирма "
                         "профсоюз приют институт бюро агентство галерея кооператив клуб группа офис представительство "
                         "отделение филиал служба")
_BEHIND_PERSON: Final = regex(r",\s|\.?\s[–—-]\s|\.?\s\(|\.,\s")
_NEAR: Final = 3  # words from a name to the post behind it


def add_bodies(scene: "Scene") -> None:
    """Add the bodies that are named so, with their noun where that stands in front."""
    for unit in scene.units:
        for start, end in unit.cells:
            for own in _latin(scene, scene.page.words.within(start, end)):
                _add(scene, own)


def _latin(scene: "Scene", words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Capitals in Latin letters beside a post or the noun of a body."""
    if not any("а" <= letter <= "я" for word in words for letter in word.plain[:1]):
        return
    for at, word in enumerate(words):
        if not _LATIN.match(word.text) or (at and _LATIN.match(words[at - 1].text) and word.follows()):
            continue
        size = next((number for number, one in enumerate(words[at:]) if not _LATIN.match(one.text) or (
            number and not one.follows("-", " & "))), len(words) - at)
        own = words[at:at + size]
        if _is_beside(scene, words, at, at + size) and _can_be(own):
            yield own


def _is_beside(scene: "Scene", words: Sequence[Word], at: int, behind: int) -> bool:
    """Whether a post or a noun stands in front, or behind in languages that put it there."""
    if at and _BEHIND_PERSON.fullmatch(words[at].gap) and words[at - 1].is_capital and not (
            words[at - 1].plain.isascii()) and (
            words[at].gap == " (" or scene.unit_at(words[at].start).kind != "prose"):
        return behind == len(words) or not words[behind].follows("-")  # no PR-менеджер
    if scene.page.language in turkic_cases.LANGUAGES:
        near = words[behind:behind + _NEAR]
        last = next((number for number, one in enumerate(near) if not one.follows() or one.is_capital), len(near))
        return any(map(posts.is_post, near[:last]))
    before = words[at - 1] if at and words[at].follows() else None
    return before is not None and not before.plain.isascii() and (
        posts.is_post(before) or russian.lemma(before.plain) in _NOUNS or scene.bodies.at(before.start) is not None)


def _can_be(own: Sequence[Word]) -> bool:
    """Whether capitals in Latin letters can be a body's name: no person, no country and no place."""
    first = own[0]
    if channels.is_label(first.text) or country.named(first.bare) or country.is_place(first.bare):
        return False
    return len(first.bare) >= _LEAST and (len(own) == 1 or not given.is_given(first))


_LEAST: Final = 2  # letters


def _add(scene: "Scene", own: Sequence[Word]) -> None:
    """The body with its noun, where that stands in front: Институт языков и культур Vox Nova."""
    start, end = own[0].start, own[-1].name_end
    if scene.bodies.at(start) or scene.bodies.within(start, end):
        return
    bare = " ".join(scene.text[start:end].split())
    before = scene.bodies.at(start - 2)
    if before and before.end == start - 1 and bare not in before.body.names:
        body = scene.bodies.add(before.start, end, f"{before.body.name} {bare}", type=before.body.type).body
    else:
        first = _first(scene, start)
        phrase = scene.text[first:start].split()
        name = " ".join([*russian.nominative_phrase(phrase, len(phrase) - 1), bare]) if phrase else bare
        body = scene.bodies.add(first, end, name, type="NGO" if phrase else None).body
    body.other_names[bare] = None
    learnt.add(scene, bare)


def _first(scene: "Scene", start: int) -> int:
    """Where the noun of a body in front of a name begins, with the adjectives that agree with it."""
    words = scene.page.words
    at = words.behind(start)
    first = at
    if scene.reads_russian and at and words.all[at].follows() and russian.lemma(words.all[at - 1].plain) in _NOUNS:
        first = at - 1
        while first and words.all[first].follows() and russian.is_likely(
                words.all[first - 1].plain, "ADJF") and not posts.is_post(words.all[first - 1]) and russian.agrees(
                    words.all[first - 1].plain, words.all[at - 1].plain):
            first -= 1
    return words.all[first].start
