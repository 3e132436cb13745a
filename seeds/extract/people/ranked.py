"""People of whom only the surname is told, behind a rank: Sgt Wilmot and Cpl Ransome; майор Жумабеков сообщил."""

import re
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.names.name_words import is_surname_like
from seeds.extract.people import named
from seeds.extract.people.person import Person
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_ALSO: Final = word_set(
    "inspector insp detective det constable superintendent supt corporal cpl trooper sheriff commander")
_NO_RANKS: Final = word_set("general major")  # which also say how great something is
_SURNAME: Final = re.compile(r"[A-Z][a-z]*[’'-]?[A-Z]?[a-z]{2,}")
_LEAST: Final = 4  # letters
_NEAR: Final = 40  # characters in front of a name
_BEHIND: Final = re.compile(r"[,.;:)”»\"]|\s(?:of|from|said|says|told|added|explained|confirmed|led|and|is|was|has|who|"
                            r"will|at|in|with|[а-яё])|\s?$")


def find(scene: "Scene") -> None:
    """Add those of whom nobody of the same surname is named in full."""
    if not scene.reads_russian:
        return
    surnames = {part for one in scene.people for part in fold.words(one.name)}
    for unit in scene.units:
        words = scene.page.words.within(unit.start, unit.end)
        for at in range(1, len(words)):
            if _is_rank(words[at - 1]) and _can_be(scene, words, at) and fold.plain(words[at].plain) not in surnames:
                _add(scene, unit, words, at)


def _is_rank(word: "Word") -> bool:
    folded = fold.plain(word.plain)
    return (folded in lexicon.RANKS and folded not in _NO_RANKS) or word.plain in _ALSO


def _can_be(scene: "Scene", words: "Sequence[Word]", at: int) -> bool:
    """Whether a word behind a rank is a surname by itself: no given name, unit, place or body."""
    word = words[at]
    is_name = is_surname_like(word) if russian.is_russian(word.plain) else _SURNAME.fullmatch(word.bare) is not None
    if not (is_name and word.is_capital and word.follows(". ") and len(word.bare) >= _LEAST) or scene.is_taken(
            word.start) or word.start in scene.name_starts:
        return False
    follows = at + 1 < len(words) and words[at + 1].follows("-") and words[at + 1].is_capital
    return not (follows or word.plain in lexicon.NO_NAMES or word.plain in HEADS
                or word.plain.removesuffix("s") in HEADS or posts.is_post(word) or posts.is_rank(word)
                or given.is_given(word) or country.named(word.bare) or country.is_place(word.bare)) and (
        _BEHIND.match(scene.text, word.name_end) is not None)


def _add(scene: "Scene", unit: "Unit", words: "Sequence[Word]", at: int) -> None:
    first = at - 1
    while first and (_is_rank(words[first - 1]) or words[first - 1].plain in lexicon.BEFORE_RANK) and (
            words[first].follows(". ")):
        first -= 1
    start, end = words[at].start, words[at].name_end
    if named.is_nobody(scene.text[max(unit.start, words[first].start - _NEAR):words[first].start],
                       scene.text[end:unit.end]):
        return
    name = words[at].bare
    if russian.is_russian(words[at].plain):
        name = russian.nominative_name([name], russian.noun_case(words[first].plain))[0]
    person = Person(name, start, end)
    person.position = " ".join(scene.text[words[first].start:words[at - 1].end].split())
    person.position_at = words[first].start, words[at - 1].end
    if role := scene.roles.behind(end, unit.end, words, loose=False):
        person.mention = role.mention
    scene.add_name(start)
    scene.add(person)
