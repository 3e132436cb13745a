"""Names of bodies in Tajik, Kyrgyz, Kazakh and Uzbek: which grammar reads which, and in which order."""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import tajik_bodies, turkic_bodies
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.names import local_nouns
from seeds.extract.text import kazakh_latin, quoting, turkic_cases
from seeds.extract.text.words import Word
from seeds.extract.text.words import words as words_of

bare = turkic_bodies.bare
noun_of = local_nouns.noun_of


def candidates(words: Sequence[Word], language: str) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    if language == "kk":
        words = kazakh_latin.in_cyrillic(words)
    last: Candidate | None = None
    for found in _in_order(words, language):
        if last is None:
            last = found
        elif _is_one_line(words, last, found):
            front = quoting.text(words, last.first, found.first)
            last = found._replace(first=last.first, name=f"{front} {found.name}", head=last.head)
        else:
            yield last
            last = found
    if last is not None:
        yield last


def _in_order(words: Sequence[Word], language: str) -> Iterator[Candidate]:
    at = done = 0
    last: Candidate | None = None
    while at < len(words):
        found = tajik_bodies.at_head(words, at) if language == "tg" else turkic_bodies.at_head(words, at, done)
        if found is None and last and language != "tg":
            found = turkic_bodies.part_at_head(words, at, last)
        if found is None:
            at += 1
            continue
        if last and found.first > last.first:
            yield last
        last = found
        at = done = found.behind
    if last:
        yield last


def _is_one_line(words: Sequence[Word], one: Candidate, other: Candidate) -> bool:
    """Whether a body and a part of it are one name, or all of a line: Oila qo‘mitasi Andijon viloyat boshqarmasi."""
    if one.behind != other.first or not words[other.first].follows():
        return False
    if one.name.lower().startswith(_UNITED_NATIONS):
        return True  # Бириккен Улуттар Уюмунун | Баңгизаттар жана кылмыштуулук боюнча башкармалыгы
    if one.first > 1:
        return False
    return other.behind == len(words) or words[other.behind].gap.startswith((":", " –", " —", " |"))


_UNITED_NATIONS: Final = ("бириккен улуттар", "біріккен ұлттар", "birlashgan millatlar", "бирлашган миллатлар")


def of_itself(phrase: str) -> str:
    """What a Turkic phrase ends with that is of the noun at its end: `мектеп алдында | облыстық білім басқармасы`."""
    own = words_of(phrase)
    head = len(own) - 1
    first = next((at + 1 for at in range(head - 1, -1, -1)
                  if turkic_cases.is_verb(own[at]) or not turkic_cases.can_be_within(own, at, head)), 0)
    return phrase[own[first].start:] if own else phrase
