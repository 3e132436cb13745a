"""Typed words -> likely words of the vocabulary -> records that hold them -> the best, scored.

Literal and same-sounding words are tried first; words with typing errors only when those do not answer; and a word is
left out only when nothing else is found.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from db.search import aliases, fold, meaning, places, rank, vocabulary
from db.search.narrowing import Narrowing
from db.search.rank import Text, Word
from db.search.terms import Terms
from db.search.vocabulary import Scores
from db.typed import NamedTuple

MOST_CANDIDATES = 120  # records scored for one query
ENOUGH = 30  # candidates at which weaker readings of the words are not looked at any more
FEW, MOST_OF_A_PART = 3, 40  # below so many hits a word is left out, and so many records looked at for each
LITERAL_ENOUGH = 10  # records that hold all typed words at which typing errors are not looked for
WHOLLY = 97.0  # the score from which a few hits are surely meant: names of which next to nothing was left out
STRONG = 62.0  # a best hit of this score needs no other reading of the query
WORST, WORST_SHARE = 42.0, 0.55  # hits below this score, or this share of the best one's, would only distract
MOST_TEXTS = 1_000  # records whose words are remembered between keys
MOST_MEANT = 1_000  # meanings of words that are remembered between keys
_TIERS = (88.0, 76.0, 60.0, 0.0)  # falling thresholds for the scores of single words

Scored = list[tuple[float, int]]  # (score, number of the record), best first


class Answer(NamedTuple):
    """The records that answer one reading of a query."""

    typed: tuple[Word, ...]
    scored: Scored

    @property
    def best(self) -> float:
        """The highest score; 0 for none."""
        return self.scored[0][0] if self.scored else 0.0


NO_ANSWER = Answer((), [])


class Answerer:
    """Answers readings of queries over one open connection. Remembers words and records until the file changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._narrowing = Narrowing.none()
        self._meant: dict[tuple[Callable[..., Scores], str, bool], Scores] = {}
        self._words: dict[tuple[str, str, bool], Word] = {}
        self._texts: dict[int, Text] = {}
        self._terms = Terms(connection)
        self._errors = partial(vocabulary.mistyped, terms=self._terms)

    def forget(self) -> None:
        """The file has changed."""
        self._meant.clear()
        self._words.clear()
        self._texts.clear()
        self._terms.forget()

    def narrow(self, narrowing: Narrowing) -> None:
        """Keep to this from now on."""
        self._narrowing = narrowing

    def answer(self, text: str, words: Sequence[str], *, errors: bool) -> Answer:
        """What answers the words, which `text` is read as; the last is half-typed unless a blank ends the text."""
        if not words:
            return NO_ANSWER
        if len(self._meant) > MOST_MEANT:
            self._meant.clear()
            self._words.clear()
        open_end = not text[-1].isspace()
        words = _telling(words, open_end=open_end)
        heard = fold.heard(text)
        typed = [self._word(word, heard.get(word, word), open_end and at == len(words) - 1)
                 for at, word in enumerate(dict.fromkeys(words))]
        found = self.scored(self._literal(typed), typed)
        if len(found) < LITERAL_ENOUGH:
            typed, found = self._otherwise(typed, found, heard)
        if errors and not self._is_complete(found, typed):
            typed, found = self._with_errors(typed, found)
        elif errors and len(found) < FEW and found[0][0] < WHOLLY and not all(map(self._is_known, typed)):
            typed, found = self._further(typed, found)
        if len(found) < FEW and len(typed) > 1 and (not found or found[0][0] < rank.best_outside_a_name()):
            found = self._without_one(found, typed)
        floor = max(WORST, WORST_SHARE * found[0][0]) if found else 0.0
        return Answer(tuple(typed), [one for one in found if one[0] >= floor])

    def is_explained(self, answer: Answer) -> bool:
        """Whether every typed word means something that is known."""
        return bool(answer.scored) and all(word.similar or self._is_known(word) for word in answer.typed)

    def _is_complete(self, found: Scored, typed: Sequence[Word]) -> bool:
        """Whether the literal hits answer the query, so that typing errors need not be looked for."""
        if not found:
            return False
        whole = rank.best_outside_a_name() - 1
        if len(found) >= LITERAL_ENOUGH and found[LITERAL_ENOUGH - 1][0] >= whole:
            return not any(map(self._is_hardly_heard, typed))
        return found[0][0] >= whole + (5 if any(len(word.text) < 5 for word in typed) else 0)

    def _is_hardly_heard(self, word: Word) -> bool:
        """Whether a word is known only as what longer ones begin with by their sound."""
        return (max(word.similar.values(), default=0.0) <= vocabulary.SOUNDS_BEGUN_LAST
                and not self._is_known(word))

    def _is_known(self, word: Word) -> bool:
        return vocabulary.is_known(self._connection, word.text)

    def _word(self, word: str, heard: str, is_last: bool) -> Word:
        """The word with all it means without errors; the same while other words are typed, with what it has met."""
        key = (word, heard, is_last)
        if key not in self._words:
            self._words[key] = Word(word, is_last=is_last, similar=self._literally(word, heard, is_last))
        return self._words[key]

    def _literally(self, word: str, heard: str, is_last: bool) -> Scores:
        """What the word, which sounds like `heard`, means without any error in it."""
        found = self._meaning(vocabulary.sounding, word, is_last)
        if heard != word:
            found = self._meaning(vocabulary.sounding, heard, is_last) | found
        if vocabulary.SOUNDS not in found.values() and not vocabulary.is_known(self._connection, word):
            for other in fold.otherwise(heard):
                found = self._meaning(vocabulary.sounding, other, is_last) | found
        for otherwise in (meaning.also_said, places.also_called):
            found = self._meaning(otherwise, word, is_last) | found
        return found

    def _mistyped(self, word: str, is_last: bool) -> Scores:
        """What the word means with typing errors, in another transliteration, or as another case of a Russian word.

        No errors in a name of the field: who types ОБСЕ means it, and would wonder about what is only spelt like it.
        """
        found = self._meaning(vocabulary.inflected, word, is_last)
        if aliases.is_name(word):
            return found
        found = found | self._meaning(self._errors, word, is_last)
        for other in fold.otherwise(word):
            found = found | self._meaning(vocabulary.sounding, other, is_last)
        return found

    def _meaning(self, of: Callable[..., Scores], word: str, is_last: bool) -> Scores:
        key = (of, word, is_last)
        if key not in self._meant:
            self._meant[key] = {} if word.isdigit() else of(self._connection, word, last=is_last)
        return self._meant[key]

    def _literal(self, typed: list[Word]) -> list[int]:
        """Records that hold every word, as typed or sounding alike; those with all of them in the name first."""
        terms = [word.expression(0.0) for word in typed]
        numbers = self.matching(terms)
        in_names = _in_names(terms)
        if len(numbers) >= MOST_CANDIDATES and in_names != terms:
            numbers = list(dict.fromkeys(self.matching(in_names) + numbers))[:MOST_CANDIDATES]
        return numbers

    def _otherwise(self, typed: list[Word], found: Scored, heard: Mapping[str, str]) -> tuple[list[Word], Scored]:
        """`found` and what the words, which sound like `heard`, mean when they are read as those of other languages."""
        others = [self._meaning(vocabulary.otherwise, heard.get(word.text, word.text), word.is_last) for word in typed]
        if not any(others):
            return typed, found
        tried = [word.with_similar(other) if other else word for word, other in zip(typed, others, strict=True)]
        numbers = dict.fromkeys(number for _, number in found)
        numbers |= dict.fromkeys(self.matching([word.expression(0.0) for word in tried]))
        return tried, self.scored(list(numbers), tried)

    def _with_errors(self, typed: list[Word], found: Scored) -> tuple[list[Word], Scored]:
        """Let words hold typing errors: those that nothing is known by first, then, if need be, all of them."""
        unknown = [not self._is_known(word) for word in typed]
        if any(unknown) and not all(unknown):
            tried, better = self._with_errors_in(unknown, typed, found)
            if better and better[0][0] >= STRONG:
                return tried, better
        return self._with_errors_in([True] * len(typed), typed, found)

    def _with_errors_in(self, chosen: Sequence[bool], typed: Sequence[Word],
                        found: Scored) -> tuple[list[Word], Scored]:
        """`found` and records that hold the words, the `chosen` ones with typing errors."""
        tried = [word.with_similar(self._mistyped(word.text, word.is_last)) if may else word
                 for word, may in zip(typed, chosen, strict=True)]
        numbers = dict.fromkeys(number for _, number in found)
        asked: list[str] = []
        for threshold in _TIERS:
            terms = [word.expression(threshold) for word in tried]
            if terms != asked:
                numbers |= dict.fromkeys(self.matching(terms))
            asked = terms
            if len(numbers) >= ENOUGH:
                break
        return tried, self.scored(list(numbers), tried)

    def _further(self, typed: list[Word], found: Scored) -> tuple[list[Word], Scored]:
        """`found`, few literal hits that may not be what is meant, and after them records that hold typing errors."""
        tried, more = self._with_errors_in([True] * len(typed), typed, found)
        literal, below = {number for _, number in found}, found[-1][0] - 0.1
        return tried, found + [(min(points, below), number) for points, number in more if number not in literal]

    def _without_one(self, found: Scored, typed: list[Word]) -> Scored:
        """`found` and, after them, records that hold all words but one."""
        numbers = dict.fromkeys(number for _, number in found)
        meant = [word for word in typed if word.similar or self._is_known(word)]
        parts = [[word for word in meant if word is not left_out] for left_out in meant]
        for part in [meant, *parts] if len(meant) < len(typed) else parts:
            if part:
                terms = [word.expression(70.0) for word in part]
                numbers |= dict.fromkeys(self.matching(_in_names(terms), MOST_OF_A_PART))
                numbers |= dict.fromkeys(self.matching(terms, MOST_OF_A_PART))
        return self.scored(list(numbers), typed)

    def matching(self, terms: list[str], limit: int = MOST_CANDIDATES) -> list[int]:
        """Numbers of at most `limit` records that hold one word of each of `terms`, within what is kept to."""
        match = self._narrowing.match(terms)
        # No ORDER BY: ranking is ours, and bm25 would visit every match.
        found = [row[0] for row in self._connection.execute(
            "SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?", (match, limit))] if match else []
        return self._narrowing.kept(self._connection, found)

    def scored(self, numbers: Sequence[int], typed: Sequence[Word]) -> Scored:
        """These records with their scores, the best first; those that score nothing are left out."""
        texts = self._texts_of(numbers)
        scored = [(points, number) for number in numbers if number in texts
                  if (points := round(rank.score(typed, texts[number]), 1)) > 0]
        scored.sort(key=lambda one: -one[0])
        return scored

    def _texts_of(self, numbers: Sequence[int]) -> dict[int, Text]:
        texts = self._texts
        new = [number for number in numbers if number not in texts]
        if new:
            if len(texts) > MOST_TEXTS:
                texts.clear()
                new = list(numbers)
            for number, name, side, note in self._connection.execute(
                    f"SELECT number, name, side, note FROM search_text WHERE number IN ({','.join(map(str, new))})"):
                texts[number] = Text(name, side, note)
        return texts


def _in_names(terms: Sequence[str]) -> list[str]:
    """The same expressions of FTS5, for words of names alone."""
    return [term if term.startswith("name :") else f"name : ({term})" for term in terms]


def _telling(words: Sequence[str], *, open_end: bool) -> list[str]:
    """The words without those that every sentence has; a last one may yet become another, a letter is an initial."""
    telling = [word for at, word in enumerate(words)
               if word not in rank.SMALL_WORDS or len(word) == 1 or (open_end and at == len(words) - 1)]
    return telling or list(words)
