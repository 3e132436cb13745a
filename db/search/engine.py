"""Answers a query: typed words -> likely words of the vocabulary -> records that hold them -> the best, ranked.

The whole index is in the directory file, so there is nothing to load, and a change by another process counts at once.
Literal and same-sounding words are tried first; words with typing errors only when those do not answer; and other
readings of the whole query (words joined or split, the other keyboard layout) only when nothing else does.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from db.search import fold, vocabulary
from db.search.vocabulary import Scores

MOST_CANDIDATES = 200  # records ranked for one query
ENOUGH = 30  # candidates at which weaker readings of the words are not looked at any more
LITERAL_ENOUGH = 10  # records that hold all typed words at which typing errors are not looked for
SIDE_SHARE, NOTE_SHARE = 0.8, 0.6  # what a hit outside of the name is worth
WORST, WORST_SHARE = 42.0, 0.55  # hits below this score, or this share of the best one's, would only distract
COVERAGE = 15.0  # points for a name that the query covers wholly
SMALL_WORDS = frozenset((
    "of", "the", "and", "in", "on", "for", "to", "a", "an", "at", "by", "with",
    "i", "v", "na", "po", "dlya", "iz", "s", "o",  # folded Russian
))
_TIERS = (88.0, 76.0, 60.0, 0.0)  # falling thresholds for the scores of single words


class Hit(NamedTuple):
    """A record that answers a query, best first in a list of them."""

    number: int
    id: str
    kind: str
    title: str
    subtitle: str
    as_of: str | None
    verified_on: str | None
    score: float  # 0 to 100
    words: tuple[str, ...]  # the words that were looked for, as read in the end; for marking matched letters

    @property
    def fresh_as_of(self) -> str | None:
        """The newest date at which the record was known to be right."""
        return max((day for day in (self.as_of, self.verified_on) if day), default=None)


class _Word(NamedTuple):
    text: str
    last: bool  # may be half typed
    similar: Scores

    def score(self, term: str) -> float:
        """How well `term` answers this word."""
        if term == self.text:
            return vocabulary.EXACT
        known = self.similar.get(term, 0.0)
        if term.startswith(self.text):
            return max(known, vocabulary.begins(self.text, term, last=self.last))
        return known


class Search:
    """The search engine over one open connection. Remembers what its words meant until the file changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: tuple[int, int] = (-1, -1)
        self._sounding: dict[tuple[str, bool], Scores] = {}
        self._mistyped: dict[tuple[str, bool], Scores] = {}

    def find(self, text: str, kind: str | None = None, limit: int = 50) -> list[Hit]:
        """Records that answer `text`, best first, at most `limit`; none for a text without letters or digits."""
        self._forget_after_change()
        begun = not self._connection.in_transaction
        if begun:
            self._connection.execute("BEGIN")  # one state of the file for the whole answer
        try:
            return self._find(text, kind)[:limit]
        finally:
            if begun:
                self._connection.execute("COMMIT")

    def _forget_after_change(self) -> None:
        state = (self._connection.execute("PRAGMA data_version").fetchone()[0], self._connection.total_changes)
        if state != self._state:
            self._state = state
            self._sounding.clear()
            self._mistyped.clear()

    def _find(self, text: str, kind: str | None) -> list[Hit]:
        digits = phone_digits(text)
        by_phone = self._phones(digits, kind) if digits else []
        best = self._answer(text, fold.words(text), kind, errors=not by_phone)
        if by_phone:
            seen = {hit.number for hit in by_phone}
            return by_phone + [hit for hit in best if hit.number not in seen]
        if not _is_strong(best):
            for reading, words in self._other_readings(text):
                other = self._answer(reading, words, kind, errors=False)
                if other and (not best or other[0].score > best[0].score):
                    best = other
        return best

    def _answer(self, text: str, words: Sequence[str], kind: str | None, *, errors: bool) -> list[Hit]:
        """Ranked hits for one reading of the query."""
        if not words:
            return []
        open_end = bool(text) and (text[-1].isalnum() or not text[-1].isspace())
        typed = [_Word(word, open_end and at == len(words) - 1, self._sounds(word, open_end and at == len(words) - 1))
                 for at, word in enumerate(dict.fromkeys(words))]
        found = self._rank(self._literal(typed, kind), typed)
        if errors and not _is_complete(found, typed):
            typed = [word._replace(similar=self._errors(word) | word.similar) for word in typed]
            numbers = dict.fromkeys(hit.number for hit in found)
            for threshold in _TIERS:
                if len(numbers) >= ENOUGH:
                    break
                numbers |= dict.fromkeys(self._matching([_any_of(word, threshold) for word in typed], kind))
            found = self._rank(list(numbers), typed)
        if len(found) < 3 and len(typed) > 1:
            found = self._without_one(found, typed, kind)
        return found

    def _literal(self, typed: list[_Word], kind: str | None) -> list[int]:
        """Records that hold every word, as typed or sounding alike; those with all of them in the name first."""
        terms = [_any_of(word, 0.0) for word in typed]
        numbers = self._matching(terms, kind)
        if len(numbers) >= MOST_CANDIDATES:
            in_names = self._matching([f"name : {term}" for term in terms], kind)
            numbers = list(dict.fromkeys(in_names + numbers))[:MOST_CANDIDATES]
        return numbers

    def _without_one(self, found: list[Hit], typed: list[_Word], kind: str | None) -> list[Hit]:
        """`found` and, after them, records that hold all words but one."""
        numbers = dict.fromkeys(hit.number for hit in found)
        for left_out in range(len(typed)):
            rest = [_any_of(word, 70.0) for at, word in enumerate(typed) if at != left_out]
            numbers |= dict.fromkeys(self._matching(rest, kind))
        return self._rank(list(numbers)[:MOST_CANDIDATES], typed)

    def _sounds(self, word: str, last: bool) -> Scores:
        key = (word, last)
        if key not in self._sounding:
            self._sounding[key] = {} if word.isdigit() else vocabulary.sounding(self._connection, word, last=last)
        return self._sounding[key]

    def _errors(self, word: _Word) -> Scores:
        key = (word.text, word.last)
        if key not in self._mistyped:
            self._mistyped[key] = vocabulary.mistyped(self._connection, word.text, last=word.last)
        return self._mistyped[key]

    def _matching(self, terms: list[str], kind: str | None) -> list[int]:
        match = " AND ".join(f"({term})" for term in terms)
        if kind:
            match = f'(tags : "=kind={kind}") AND {match}'
        # No ORDER BY: ranking is ours, and bm25 would visit every match.
        return [row[0] for row in self._connection.execute(
            "SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?", (match, MOST_CANDIDATES))]

    def _rank(self, numbers: list[int], typed: list[_Word]) -> list[Hit]:
        words = tuple(word.text for word in typed)
        ranked = sorted(
            ((_score(typed, name, side, note), row) for name, side, note, row in self._texts(numbers)),
            key=lambda item: (-round(item[0], 1), _KIND_ORDER.get(item[1][2], 9), item[1][3]))
        # Ties go to the fresher record: a second, stable pass over the first key alone.
        ranked.sort(key=lambda item: (-round(item[0], 1), _staleness(item[1])))
        floor = max(WORST, WORST_SHARE * ranked[0][0]) if ranked else 0.0
        return [_hit(row, round(score, 1), words) for score, row in ranked if score >= floor]

    def _texts(self, numbers: list[int]) -> Iterator[tuple[str, str, str, tuple[Any, ...]]]:
        for name, side, note, *row in self._connection.execute(
                "SELECT text.name, text.side, text.note, record.number, record.id, record.kind, record.title, "
                "record.subtitle, record.as_of, record.verified_on FROM search_text AS text "
                f"JOIN record ON record.number = text.number WHERE text.number IN ({','.join(map(str, numbers))})"):
            yield name, side, note, tuple(row)

    def _phones(self, digits: str, kind: str | None) -> list[Hit]:
        """Records with a phone that holds these digits in a row, in local or international writing."""
        for written in _writings(digits):
            threes = " AND ".join(f'"{written[at:at + 3]}"' for at in range(len(written) - 2))
            rows = self._connection.execute(
                "SELECT record.number, record.id, record.kind, record.title, record.subtitle, record.as_of, "
                "record.verified_on FROM record JOIN search_text AS text ON text.number = record.number "
                "WHERE record.number IN (SELECT rowid FROM search_phones WHERE search_phones MATCH ?) "
                "AND instr(text.phones, ?) AND (? IS NULL OR record.kind = ?) LIMIT ?",
                (threes, written, kind, kind, MOST_CANDIDATES)).fetchall()
            if rows:
                return [_hit(row, 100.0, (digits,)) for row in rows]
        return []

    def _other_readings(self, text: str) -> Iterator[tuple[str, list[str]]]:
        """The query joined, split, and as the other keyboard layout types it; only where its words are known."""
        words = fold.words(text)
        for at in range(len(words) - 1):
            joined = [*words[:at], words[at] + words[at + 1], *words[at + 2:]]
            if vocabulary.is_known(self._connection, joined[at]):
                yield text, joined
        for at, word in enumerate(words):
            for cut in range(3, len(word) - 2):
                halves = [word[:cut], word[cut:]]
                if all(vocabulary.is_known(self._connection, half) for half in halves):
                    yield text, [*words[:at], *halves, *words[at + 1:]]
        swapped = fold.other_layout(text)
        if swapped:
            meant = fold.words(swapped)
            if meant and all(vocabulary.is_known(self._connection, word) or self._sounds(word, True) for word in meant):
                yield swapped, meant


_KIND_ORDER = {name: at for at, name in enumerate(
    ("contact", "organisation", "project", "event", "outcome", "document"))}


def _hit(row: tuple[Any, ...], score: float, words: tuple[str, ...]) -> Hit:
    number, id, kind, title, subtitle, as_of, verified_on = row
    return Hit(number, id, kind, title, subtitle, as_of, verified_on, score, words)


def _staleness(row: tuple[Any, ...]) -> float:
    """Less for a fresher record: minus the date as a number; 0 where nothing is known."""
    fresh = max(row[5] or "", row[6] or "")
    return -float((fresh.replace("-", "") + "0000")[:8]) if fresh else 0.0


def _any_of(word: _Word, threshold: float) -> str:
    """FTS5 expression for the word itself, what it begins, and similar words of at least the threshold."""
    if len(word.text) == 1:
        return f'name : "{word.text}"*'  # an initial
    similar = [f'"{term}"' for term, score in word.similar.items() if score >= threshold]
    return " OR ".join([f'"{word.text}"*', *similar])


def _score(typed: list[_Word], name: str, side: str, note: str) -> float:
    """Mean of the words' best matches, small words counting little, plus what share of a name they cover."""
    names, _, readings = name.partition("|")
    name_terms = names.replace(";", " ").split()
    if readings:
        name_terms += readings.split()
    total = weights = 0.0
    hits: set[str] = set()
    for word in typed:
        best, term = _best(word, name_terms, 1.0)
        if best:
            hits.add(term)
        if best < 100 * SIDE_SHARE:
            best = max(best, _best(word, side.replace("|", " ").split(), SIDE_SHARE)[0])
            if best < 100 * NOTE_SHARE and note:
                best = max(best, _best(word, note.replace("|", " ").split(), NOTE_SHARE)[0])
        weight = 0.3 if word.text in SMALL_WORDS else 1.0
        total += weight * best
        weights += weight
    coverage = max((sum(term in hits for term in one) / len(one)
                    for one in (alternative.split() for alternative in names.split(";")) if one), default=0.0)
    return float((total / weights + COVERAGE * coverage) / (1 + COVERAGE / 100))


def _best(word: _Word, terms: list[str], share: float) -> tuple[float, str]:
    best, meant = 0.0, ""
    text, similar = word.text, word.similar
    for term in terms:
        if term in similar or term.startswith(text):
            score = word.score(term)
            if score > best:
                best, meant = score, term
    return best * share, meant


def _is_complete(found: list[Hit], typed: list[_Word]) -> bool:
    """Whether the literal hits answer the query, so that typing errors need not be looked for."""
    if not found:
        return False
    whole_in_name_or_side = 100 * SIDE_SHARE / (1 + COVERAGE / 100) - 1
    if sum(hit.score >= whole_in_name_or_side for hit in found) >= LITERAL_ENOUGH:
        return True
    return found[0].score >= whole_in_name_or_side + (5 if any(len(word.text) < 5 for word in typed) else 0)


def _is_strong(found: list[Hit]) -> bool:
    return bool(found) and found[0].score >= 62


def phone_digits(text: str) -> str:
    """The digits of a query that is a phone number or a part of one, from four digits on; empty for anything else."""
    kept = "".join(filter(str.isdigit, text))
    others = text.strip().strip("+").translate({ord(char): None for char in "0123456789 ()-./\u00a0"})
    return kept if len(kept) >= 4 and kept.isascii() and not others else ""


def _writings(digits: str) -> Iterator[str]:
    """As typed, without the international 00, and without the trunk 0 or 8 of local writing."""
    yield digits
    if digits.startswith("00") and len(digits) >= 6:
        yield digits[2:]
    if digits[0] in "08" and len(digits) >= 5:
        yield digits[1:]
