"""What a query keeps to beside its words: filters, exact words, words left out, freshness."""

import sqlite3

from db import clock
from db.records import newest
from db.search import meaning, places, vocabulary
from db.search.query import FRESH_YEARS, Query, Words, expression, parse

SHORTEST = 4  # letters of a value that is known by its sound: off is not of
SURE = 80.0  # the score from which a known word is what was meant by one with typing errors
_OF_WORDS = ("org", "place", "role", "topic")  # filters by words of names and texts, which people spell as they like


class Narrowing:
    """The narrowing part of one query, put to FTS5 where it can be and checked afterwards where it cannot."""

    def __init__(self, asked: Query) -> None:
        self._asked = asked
        self._phrases = [phrase for phrase in asked.exact if len(phrase) > 1]
        self._unwanted = [phrase for phrase in asked.without if len(phrase) > 1]

    @classmethod
    def none(cls) -> "Narrowing":
        """Everything is kept."""
        return cls(parse(""))

    @classmethod
    def of(cls, connection: sqlite3.Connection, asked: Query, meant: dict[Words, Words]) -> "Narrowing":
        """The narrowing of a query of this directory, whose words tell what a filter's value may be besides.

        role:судья keeps to judges, место:Ленинабад to Khujand; a value in quotes is meant as it stands. `meant` is what
        was found of other values before, and is added to: a filter stays while the words behind it are typed.
        """
        for choices in asked.tags:
            if choices not in meant:
                meant[choices] = _meant(connection, choices)
        return cls(asked._replace(tags=tuple([meant[choices] for choices in asked.tags])))

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return self._asked.narrows

    def match(self, terms: list[str]) -> str:
        """FTS5 expression for records that answer all `terms` and the filters; empty when there is nothing to match."""
        wanted = [f"tags : ({expression(choices)})" for choices in self._asked.tags]
        wanted += [f'"{word}"' for phrase in self._asked.exact for word in phrase]
        wanted += [f"({term})" for term in terms]
        without = [f'"{phrase[0]}"' for phrase in self._asked.without if len(phrase) == 1]
        if not wanted:
            # FTS5 knows no NOT without something before it: every record is of some kind.
            wanted = ['tags : ("=kind="*)'] if self._asked.narrows else []
        joined = " AND ".join(f"({one})" for one in wanted)
        return f"({joined}) NOT ({' OR '.join(without)})" if without and joined else joined

    @property
    def selects(self) -> bool:
        """Whether `condition` says all there is to say: no words to rank by, no phrase to be checked afterwards."""
        asked = self._asked
        return (self.narrows or asked.half) and not (asked.words or asked.exact or self._unwanted)

    def condition(self) -> tuple[str, list[str]]:
        """SQL over `record` for what the filters allow, with the values bound to it."""
        parts, bound = ["1"], []
        if match := self.match([]):
            parts.append("record.number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)")
            bound.append(match)
        if self._asked.fresh is not None:
            parts.append(f"max(coalesce(record.as_of, ''), coalesce(record.verified_on, '')) "
                         f"{'>=' if self._asked.fresh else '<'} ?")
            bound.append(_fresh_since())
        return " AND ".join(parts), bound

    def kept(self, connection: sqlite3.Connection, numbers: list[int]) -> list[int]:
        """Those of `numbers`, in their order, that also have the phrases and the freshness asked for."""
        if not numbers or not (self._phrases or self._unwanted or self._asked.fresh is not None):
            return numbers
        found = {number for number, *texts, as_of, verified_on in connection.execute(
            "SELECT text.number, text.name, text.side, text.note, record.as_of, record.verified_on "
            "FROM search_text AS text JOIN record ON record.number = text.number "
            f"WHERE text.number IN ({','.join(map(str, numbers))})")
            if self._fits(texts) and self._is_as_fresh(as_of, verified_on)}
        return [number for number in numbers if number in found]

    def _fits(self, texts: list[str]) -> bool:
        apart = [f" {part} " for text in texts for part in text.replace("|", ";").split(";")]
        return (all(_holds(apart, phrase) for phrase in self._phrases)
                and not any(_holds(apart, phrase) for phrase in self._unwanted))

    def _is_as_fresh(self, as_of: str | None, verified_on: str | None) -> bool:
        return self._asked.fresh is None or self._asked.fresh == ((newest(as_of, verified_on) or "") >= _fresh_since())


def _meant(connection: sqlite3.Connection, choices: Words) -> Words:
    """The tags of one filter, with those of known words that sound like its value or mean the same."""
    filter, _, word = choices[0][1:].partition("=")
    if filter not in _OF_WORDS or not word.endswith("*"):
        return choices
    word = word[:-1]
    others = {*places.also_called(connection, word, last=True), *meaning.also_said(connection, word, last=True)}
    if len(word) >= SHORTEST:
        others |= vocabulary.sounding(connection, word, last=True).keys()
    if not others and not vocabulary.is_known(connection, word):
        others = {other for other, score in vocabulary.mistyped(connection, word, last=True).items() if score >= SURE}
    return (*choices, *sorted(f"={filter}={other}" for other in others))


def _holds(texts: list[str], phrase: Words) -> bool:
    wanted = f" {' '.join(phrase)} "
    return any(wanted in text for text in texts)


def _fresh_since() -> str:
    """The day from which on a source or a check makes a record fresh; a year alone counts from its first day."""
    today = clock.now().date()
    return f"{today.year - FRESH_YEARS}-{today.month:02}-{today.day:02}"
