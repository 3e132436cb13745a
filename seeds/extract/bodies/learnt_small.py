"""Bodies written small that a list of people names behind a dash, in languages of the region.

`Никифоров Г. Ю. – прокуратура области`, `Н. Р. Хасенова – облыстық еңбек басқармасы, бөлім меңгерушісі`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import central_asian, russian_bodies
from seeds.extract.names import posts
from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_CAPITAL: Final = "[A-ZА-ЯЁҒҚӢӮҲҶӨҮҢІӘҰҺЎ]"
_LINE: Final = regex(
    rf"\W{{0,4}}(?:\d{{1,2}}[.)]\s)?{_CAPITAL}[\w‘’'.-]*(?:\s{_CAPITAL}[\w‘’'.-]*){{1,3}}\s[–—-]\s"
    r"(?P<body>[^,;:()@\d|]{5,120}?)\s*(?=[,;(]|$)")
_LEAST: Final = 2  # words


def add_bodies(scene: "Scene") -> None:
    """Add the bodies that lines of people name so."""
    if scene.page.language == "en":
        return
    if scene.reads_russian:
        _add_led(scene)
    for unit in scene.units:
        match = _LINE.match(scene.text, unit.start, unit.end) if unit.kind == "line" else None
        if match is None or scene.bodies.within(*match.span("body")) or scene.bodies.at(match.start("body")):
            continue
        words = scene.page.words.within(*match.span("body"))
        if len(words) >= _LEAST and not any(map(posts.is_post, words)):
            name = _russian(words) if scene.reads_russian else _turkic(words)
            if name:
                scene.bodies.add(*match.span("body"), name)


def _add_led(scene: "Scene") -> None:
    """Add what stands with a capital in the genitive behind a post: директор Лаборатории миграции."""
    words = scene.page.words.all
    for at, word in enumerate(words[1:], 1):
        if not (word.is_capital and word.follows() and word.text.istitle() and posts.is_post(words[at - 1])):
            continue
        if scene.bodies.at(word.start) or not _is_common(word) or russian.lemma(word.plain) == "кафедра":
            continue  # a chair is of a university that is named elsewhere
        behind = at + 1
        while behind < len(words) and behind - at < _MOST and words[behind].follows() and (
                words[behind].text.islower() and russian.can_be(words[behind].plain, "NOUN", "ADJF", case="gent")):
            behind += 1
        if behind - at >= _LEAST:
            name = russian.nominative_phrase([one.text for one in words[at:behind]], 0)
            scene.bodies.add(word.start, words[behind - 1].end, " ".join(name))


_MOST: Final = 5  # words


def _is_common(word: Word) -> bool:
    """Whether a word with a capital is a common noun in the genitive, and no place or person."""
    forms = [form for form in russian.forms(word.plain) if form.pos == "NOUN"]
    can_be = any(form.case == "gent" and form.number == "sing" for form in forms) and russian.is_known(word.plain)
    return can_be and not any(form.tags & {"Geox", "Name", "Surn", "Patr", "anim"} for form in forms)


def _russian(words: Sequence[Word]) -> str:
    """The name in the nominative, where it begins with the noun of a body and its adjectives."""
    noun = next((at for at, word in enumerate(words) if not russian.is_likely(word.plain, "ADJF", "PRTF")), len(words))
    if noun == len(words) or not russian_bodies.noun_of(words[noun]):
        return ""
    return " ".join(russian.nominative_phrase([word.text for word in words], noun))


def _turkic(words: Sequence[Word]) -> str:
    """The name, where it ends with the noun of a body."""
    return " ".join(word.text for word in words) if central_asian.noun_of(words[-1]) else ""
