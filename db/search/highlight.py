"""Which letters of a shown text the query matched, in the script they stand in."""

from collections.abc import Sequence
from functools import lru_cache

from db.search.fold import plain, skeleton, spans
from db.search.phones import SHORTEST
from db.search.vocabulary import WHOLE, errors_allowed


def marks(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """(start, end) of the matched letters of `text`, in characters, in order; `words` are a hit's words.

    A word behind `vocabulary.WHOLE` is another name, of which nothing but the whole word is meant.
    """
    found: list[tuple[int, int]] = []
    words = [typed for typed in words if typed]
    if not words:
        return found
    for start, end, word in spans(text):
        if word in words:  # rather than a letter that it begins with
            found.append((start, end))
            continue
        for typed in words:
            if len(typed) == 1 and not word.startswith(typed):
                continue
            pieces = _pieces(text[start:end], word, typed)
            if pieces:
                found += [(start + a, start + b) for a, b in pieces]
                break
    return found or [mark for typed in words if len(typed) >= SHORTEST and typed.isdigit()
                     for mark in _digits(text, typed)]


def _digits(text: str, typed: str) -> list[tuple[int, int]]:
    """The digits of a number that is written with blanks, dashes or brackets in between."""
    places = [at for at, char in enumerate(text) if char.isdigit()]
    at = "".join(text[place] for place in places).find(typed)
    return [(place, place + 1) for place in places[at:at + len(typed)]] if at >= 0 else []


@lru_cache(maxsize=8192)
def _pieces(shown: str, word: str, typed: str) -> tuple[tuple[int, int], ...]:
    """The parts of `shown`, whose plain form is `word`, that `typed` stands for."""
    if not word:
        return ()
    if typed.startswith(WHOLE):
        return ((0, len(shown)),) if word == typed[len(WHOLE):] else ()
    if word == typed or skeleton(word) == skeleton(typed):
        return ((0, len(shown)),)
    if word.startswith(typed):
        return ((0, _letters_for(shown, len(typed))),)
    if len(typed) >= 3 and skeleton(word).startswith(skeleton(typed)):
        return ((0, _letters_for(shown, min(len(word), len(typed) + 1))),)
    allowed = errors_allowed(typed)
    if not allowed:
        return ()
    from rapidfuzz.distance import OSA, Indel

    begun = min((word, word[:len(typed)], word[:len(typed) + 1]), key=lambda part: OSA.distance(typed, part))
    if OSA.distance(typed, begun) > allowed or (begun[0] != typed[0] and OSA.distance(typed, begun) > 1):
        return ()
    same = [(op.dest_start, op.dest_end) for op in Indel.opcodes(typed, begun) if op.tag == "equal"]
    return tuple((_letters_for(shown, a, down=True), _letters_for(shown, b)) for a, b in same)


def _letters_for(shown: str, wanted: int, *, down: bool = False) -> int:
    """How many characters of `shown` make up its first `wanted` plain letters (Ж is two: zh)."""
    made = 0
    for at, char in enumerate(shown):
        if made >= wanted:
            return at
        made += len(plain(char))
        if down and made > wanted:
            return at
    return len(shown)
