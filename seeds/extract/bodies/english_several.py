"""Several bodies that one noun in the plural names in English: Ministries of Justice and of Labour."""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies.candidate import Candidate, text
from seeds.extract.bodies.english_tail import names_a_body
from seeds.extract.names.english_words import PLURALS
from seeds.extract.text.words import Word


def names(words: Sequence[Word], at: int) -> Iterator[Candidate]:
    """Ministries of Justice and of Labour, as a Ministry each."""
    noun = PLURALS[words[at].plain]
    if at + 1 >= len(words) or words[at + 1].plain not in ("of", "for"):
        return  # State Agencies Against Child Labour, ministries and NGOs
    number = at + 1
    first = at
    is_apart = any(_is_further(words, one) for one in range(at + 2, min(len(words) - 1, at + _SEVERAL)))
    while number < len(words) and words[number].follows(", "):
        if words[number].plain in ("and", "of", "the", "for") and not words[number].is_capital:
            number += 1
            continue
        start = number
        while number < len(words) and words[number].is_capital and words[number].follows(
                *([", "] if number == start else [])) and not names_a_body(words, number):
            number += 1
            if number + 1 < len(words) and words[number].plain == "and" and words[start].plain == "internal":
                break
            if is_apart and number + 1 < len(words) and words[number].plain == "and" and words[number + 1].is_capital:
                number += 1
        if number == start:
            return
        yield Candidate(first, number, f"{noun} of {text(words, start, number)}", "government", noun.lower())
        first = number


_SEVERAL: Final = 12  # words of several names


def _is_further(words: Sequence[Word], at: int) -> bool:
    """Whether `and of` parts names, so that a bare `and` is within one: of Health and Sport and of Justice."""
    return words[at].plain == "and" and words[at].follows() and words[at + 1].plain in ("of", "for")
