"""Why a record was found: for each typed word, the field and the word it matched there, and what that counted."""

from collections.abc import Sequence
from typing import NamedTuple

from db.derived import Said
from db.fields import Field, Weight
from db.search import fold, vocabulary
from db.search.rank import NOTE_SHARE, SIDE_SHARE, Word

_SHARES = {Weight.NAME: 1.0, Weight.SIDE: SIDE_SHARE, Weight.NOTE: NOTE_SHARE, Weight.NONE: 0.0}


class Reason(NamedTuple):
    """What one typed word has to do with a record."""

    typed: str  # as folded
    field: str  # label of the field; empty when the word was left out
    matched: str  # the word there, as folded
    how: str  # as typed, the beginning, another spelling, a typing error
    points: float  # 0 to 100, before the mean over all words


def reasons(typed: Sequence[Word], said: Sequence[tuple[Field, Said]]) -> list[Reason]:
    """One reason for each typed word: where it counts most."""
    return [_best(word, said) for word in typed]


def phone_reason(digits: str, said: Sequence[tuple[Field, Said]]) -> list[Reason]:
    """The reason of a hit by digits of a phone number: the number that they are, else the first that holds them."""
    holding = sorted((one for one in said if digits in one[1].digits), key=lambda one: one[1].digits != digits)
    return [Reason(digits, field.label, one.digits, "these digits in a row", 100.0) for field, one in holding[:1]]


def _best(word: Word, fields: Sequence[tuple[Field, Said]]) -> Reason:
    best = Reason(word.text, "", "", "left out", 0.0)
    for field, one in fields:
        terms = f"{one.words} {' '.join(one.names)} {one.further}".replace(";", " ").split()
        for term in terms:
            points = _SHARES[one.weight] * word.score(term)
            if points > best.points:
                best = Reason(word.text, field.label, term, _how(word, term), round(points, 1))
    return best


def _how(word: Word, term: str) -> str:
    if term == word.text:
        return "as typed"
    if fold.skeleton(term) == fold.skeleton(word.text):
        return "another spelling"
    if term.startswith(word.text):
        return "begins so"
    score = word.score(term)
    if score in (vocabulary.SOUNDS_BEGUN, vocabulary.SOUNDS_BEGUN_LAST):
        return "begins so in another spelling"
    if score == vocabulary.INFLECTED:
        return "another case"
    if score in (vocabulary.SAME_TERM, vocabulary.SAME_BESIDE):
        return "another word for it"
    return "another name" if score == vocabulary.SAME_PLACE else "typing errors"
