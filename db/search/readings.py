"""Other ways to read a whole query that finds little as it stands; each only where its words mean something."""

import re
import sqlite3
from collections.abc import Iterator

from db.search import aliases, layouts, places, query, vocabulary
from db.search.query import Words

Reading = tuple[str, Words]  # the text, and the words it is read as
_THOUSANDS = r"(\d{1,3})(?:[.,](\d))?\s*(?:k|к|тыс|тысяч[аи]?|thousand)\b\.?"
_MILLIONS = r"(\d{1,3}(?:[.,]\d)?)\s*(?:m|mln|mio|млн|миллион\w*)\b\.?"


def other_readings(connection: sqlite3.Connection, text: str) -> Iterator[Reading]:
    """The query with words joined, split, called otherwise, its figures written out, and as other keys type it."""
    words = query.words_of(text)
    yield from _joined(connection, text, words)
    yield from _split(connection, text, words)
    for otherwise in (*aliases.instead(words), *places.instead(words)):
        yield text, otherwise
    yield from _figures(text)
    swapped = layouts.other_layout(text)
    meant = query.words_of(swapped) if swapped else ()
    if swapped and meant and any(len(word) > 1 for word in meant):
        if all(len(word) == 1 or _means_something(connection, word) for word in meant):
            yield swapped, meant
        for otherwise in aliases.instead(meant):
            yield swapped, otherwise


def _means_something(connection: sqlite3.Connection, word: str) -> bool:
    return vocabulary.is_known(connection, word) or bool(vocabulary.sounding(connection, word, last=True))


def _joined(connection: sqlite3.Connection, text: str, words: Words) -> Iterator[Reading]:
    for at in range(len(words) - 1):
        joined = (*words[:at], words[at] + words[at + 1], *words[at + 2:])
        if vocabulary.is_known(connection, joined[at]):
            yield text, joined


def _split(connection: sqlite3.Connection, text: str, words: Words) -> Iterator[Reading]:
    for at, word in enumerate(words):
        if vocabulary.is_known(connection, word):
            continue
        for cut in range(3, len(word) - 2):
            halves = (word[:cut], word[cut:])
            if all(vocabulary.is_known(connection, half, whole=True) for half in halves) or aliases.instead(halves):
                yield text, (*words[:at], *halves, *words[at + 1:])


def _figures(text: str) -> Iterator[Reading]:
    """40 тысяч as 40000, 1.5k as 1500, 2 млн as 2 million."""
    written = re.sub(_THOUSANDS, lambda found: f"{found[1]}{found[2] or '0'}00", text, flags=re.IGNORECASE)
    written = re.sub(_MILLIONS, lambda found: f"{found[1].replace(',', '.')} million ", written, flags=re.IGNORECASE)
    if written != text:
        yield written, query.words_of(written)
