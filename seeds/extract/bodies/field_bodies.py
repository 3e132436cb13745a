"""Bodies known in the field, where a line names them: with their country or town, and not as part of something else."""

from collections.abc import Iterator, Sequence
from typing import Final

from db.search import fold
from seeds.extract.bodies import known, umbrellas
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, local_given, name_words, nations, posts
from seeds.extract.names.english_words import NOT_IN_FRONT, REGIONS
from seeds.extract.text import country, russian
from seeds.extract.text.spans import Spans
from seeds.extract.text.words import Word, word_set


def find(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """Known names that are in none of those found."""
    taken, at = Spans((one.start, one.end) for one in found), 0
    while at < len(words):
        size, body, usual = next(known.begins(words, at), (0, None, ""))
        start, end = words[at].start, words[at + max(size, 1) - 1].name_end
        if body is None or taken.touch(start, end) or (
                usual in _ALSO_WORDS and _is_in_capitals(words)) or (
                size == 1 and _is_persons(words, at)) or umbrellas.is_only_named(words, at, at + size, body):
            at += 1
            continue
        usual = next((name for name in body.names if usual == f"{name}а"), usual)  # Мажилиса
        if size == 1 and fold.plain(words[at].bare) == fold.plain(usual) and " " not in usual:
            usual = words[at].bare  # Interpol as the text has it
        first, behind = (_nation_in_front(words, at, size), _own_behind(words, at + size)) if (
            body.type == "NGO") else (at, at + size)
        if first < at or behind > at + size:
            usual = _with_own(words[first:behind], at - first, size, usual)
        if body.type == "parliament" and behind < len(words) and words[behind].plain == "парламента":
            usual, behind = f"{usual} {words[behind].text}", behind + 1  # Мажилис Парламента
        start, end = words[first].start, words[behind - 1].name_end
        at, size = behind, size + behind - at - size
        while at < len(words) and words[at].follows() and not words[at - 1].is_possessive and words[at].is_capital and (
                (country.named(words[at].bare) and words[at].bare not in ("US", "UK", "США"))
                or (body.type in _WITH_TOWNS and size == 1 and _is_town(words[at]))  # IOM Dushanbe
                or (words[at].plain in ("республики", "republic") and country.named(words[at - 1].bare))):
            end, at = words[at].name_end, at + 1
        written = " ".join(word.bare for word in words if start <= word.start < end)
        name = written if known.is_short(usual) and body.type in ("government", "justice and police") else usual
        yield Found(start, end, name, body.type, body, written=written if written != usual else "")


def _is_persons(words: Sequence[Word], at: int) -> bool:
    """Whether a word is somebody's given name beside the surname: Саидова Гулрухсор; no «Гулрухсор»."""
    if not local_given.is_given(words[at].plain):
        return False
    if at > 0 and words[at].follows() and name_words.is_surname(words[at - 1]):
        return True
    behind = words[at + 1] if at + 1 < len(words) else None
    return behind is not None and behind.follows() and behind.is_capital and (
        name_words.is_surname_like(behind) or behind.plain.endswith("ӣ"))


def _nation_in_front(words: Sequence[Word], at: int, size: int) -> int:
    """The number of the word that the name of a national body begins with: Norwegian Red Cross, Armenian Caritas."""
    if not at or not words[at].follows() or not words[at - 1].is_capital or words[at - 1].is_possessive:
        return at
    before = words[at - 1]
    if at > 1 and before.plain in REGIONS and words[at - 2].is_capital and before.follows():
        return at - 2  # Pine County Habitat for Humanity
    if before.plain.isascii() and country.is_place(before.bare):
        return at - 1
    if before.plain.isascii():
        return at - 1 if nations.is_nation(before.bare) else at
    noun = words[at + size - 1].plain
    return at - 1 if russian.is_likely(before.plain, "ADJF") and russian.agrees(before.plain, noun) else at


def _own_behind(words: Sequence[Word], at: int) -> int:
    """The number of the word behind what a branch of a body is called: Caritas Bosnia and Herzegovina, Oxfam House."""
    behind = at
    if at + 1 < len(words) and words[at].plain == "of" and words[at].follows() and words[at + 1].is_capital and (
            words[at + 1].follows() and not words[at - 1].is_possessive):
        behind = at + 2  # United Way of Pine County
        while behind < len(words) and words[behind].follows() and words[behind].plain in REGIONS | {"valley", "bay"}:
            behind += 1
        return behind
    while behind < len(words) and behind - at < _BRANCH and words[behind].follows() and (
            not words[behind - 1].is_possessive):
        word = words[behind]
        if word.plain in ("and", "и") and behind > at and behind + 1 < len(words) and country.is_place(
                " ".join(one.bare for one in words[at:behind + 2])):
            return behind + 2
        if behind == at and word.text in ("UK", "USA"):
            return behind + 1  # ECPAT UK
        if not word.is_capital or word.is_acronym or posts.is_post(word) or given.is_given(word) or (
                word.plain in _NO_BRANCH or word.plain in NOT_IN_FRONT or not word.plain.isascii()):
            break
        behind += 1
    return behind


_BRANCH: Final = 3  # words
_NO_BRANCH: Final = word_set(
    "report reports project programme program campaign press media day week awards award index missions offices "
    "branches centres centers calls")


def _with_own(own: Sequence[Word], at: int, size: int, usual: str) -> str:
    """A known name, which stands at a number among some words, with what is its branch's own around it."""
    front = [word.text for word in own[:at]]
    if front and not front[0].isascii():
        front = russian.nominative_phrase([word.text for word in own[:at + size]], at + size - 1)[:at]
    rest = own[at + size:]
    return " ".join([*front, usual, *(word.text for word in rest[:-1]), *(word.bare for word in rest[-1:])])


def _is_town(word: Word) -> bool:
    """Whether a word is a place, and nobody's name: МОМ Диана Ким."""
    return country.is_place(word.bare) and not given.is_usual(word)


_WITH_TOWNS = ("UN agency", "intergovernmental", "NGO")
_ALSO_WORDS = ("WHO", "ACTED", "US")


def _is_in_capitals(words: Sequence[Word]) -> bool:
    return sum(word.text.isupper() for word in words) > 0.7 * len(words)
