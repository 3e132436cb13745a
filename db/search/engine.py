"""Answers a query: typed words -> likely words of the vocabulary -> records that hold them -> the best, ranked.

The whole index is in the directory file, so there is nothing to load, and a change by another process counts at once.
Literal and same-sounding words are tried first; words with typing errors only when those do not answer; and other
readings of the whole query (words joined or split, the other keyboard layout) only when nothing else does.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from db.kinds import KINDS
from db.records import newest
from db.search import fold, phones, query, rank, vocabulary
from db.search.narrowing import Narrowing
from db.search.rank import Word
from db.search.vocabulary import Scores

MOST_CANDIDATES = 120  # records ranked for one query
ENOUGH = 30  # candidates at which weaker readings of the words are not looked at any more
FEW, MOST_OF_A_PART = 3, 40  # below so many hits a word is left out, and so many records looked at for each
LITERAL_ENOUGH = 10  # records that hold all typed words at which typing errors are not looked for
MOST_LISTED = 10_000  # records that a filter alone lists
STRONG = 62.0  # a best hit of this score needs no other reading of the query
WORST, WORST_SHARE = 42.0, 0.55  # hits below this score, or this share of the best one's, would only distract
_TIERS = (88.0, 76.0, 60.0, 0.0)  # falling thresholds for the scores of single words
_KINDS = {kind.name: at for at, kind in enumerate(KINDS)}
_KIND_ORDER = f"CASE kind {' '.join(f'WHEN {name!r} THEN {at}' for name, at in _KINDS.items())} END"
_CARD = "number, id, kind, title, subtitle, as_of, verified_on"


def is_whole(found: Sequence["Hit"]) -> bool:
    """Whether hits over all kinds are all there are, so that those of a kind can be picked from them."""
    return len(found) < MOST_CANDIDATES


def _is_address(text: str) -> bool:
    """Whether the query is an e-mail address, or a part of one that shows it: vasilina@, @un.org, un.org."""
    return re.fullmatch(r"\s*[\w.+-]*(?:@[\w.-]*|\.[a-zA-Z]{2,})\s*", text) is not None


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
        """As `db.records.newest`."""
        return newest(self.as_of, self.verified_on)


class Search:
    """The search engine over one open connection. Remembers what its words meant until the file changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: tuple[int, int] = (-1, -1)
        self._narrowing = Narrowing(query.parse(""))
        self._meant: dict[tuple[Callable[..., Scores], str, bool], Scores] = {}

    def find(self, text: str, kind: str | None = None, limit: int = 50) -> list[Hit]:
        """Records that answer `text`, best first, at most `limit`; none for a text without letters or digits."""
        self._forget_after_change()
        begun = not self._connection.in_transaction
        if begun:
            self._connection.execute("BEGIN")  # one state of the file for the whole answer
        try:
            return self._of_kind(text, kind)[:limit]
        finally:
            if begun:
                self._connection.execute("COMMIT")

    def _forget_after_change(self) -> None:
        state = (self._connection.execute("PRAGMA data_version").fetchone()[0], self._connection.total_changes)
        if state != self._state:
            self._state = state
            self._meant.clear()

    def _of_kind(self, text: str, kind: str | None) -> list[Hit]:
        """Hits of one kind: the same that a search over all kinds has, so that both tell the same story."""
        found = self._find(text, None)
        if kind is None:
            return found
        if is_whole(found):
            return [hit for hit in found if hit.kind == kind]
        return self._find(text, kind)

    def _find(self, text: str, kind: str | None) -> list[Hit]:
        asked = query.parse(text, kind)
        self._narrowing = Narrowing(asked)
        if not asked.words:
            return self._listed(asked) if asked.narrows else []
        digits = phones.digits(asked.text)
        surely = self._phones(digits) if digits else self._addresses(asked.text) if _is_address(asked.text) else []
        best = self._answer(asked.text, asked.words, errors=not surely)
        if surely:
            seen = {hit.number for hit in surely}
            return surely + [hit for hit in best if hit.number not in seen]
        if not best or best[0].score < STRONG:
            for reading, words in self._other_readings(asked.text):
                other = self._answer(reading, words, errors=False)
                if other and (not best or other[0].score > best[0].score):
                    best = other
        return best

    def _listed(self, asked: query.Query) -> list[Hit]:
        """What filters and exact words alone select: exact words in names first, else kind by kind, by title."""
        words = [Word(word, is_last=False, similar={}) for phrase in asked.exact for word in phrase]
        if words:
            return self._ranked(self._matching([]), words)
        numbers = self._matching([], MOST_LISTED)
        return [Hit._make((*row, 100.0, ())) for row in self._connection.execute(
            f"SELECT {_CARD} FROM record WHERE number IN ({','.join(map(str, numbers))}) "
            f"ORDER BY {_KIND_ORDER}, sort_key")]

    def _answer(self, text: str, words: Sequence[str], *, errors: bool) -> list[Hit]:
        """Ranked hits for one reading of the query."""
        if not words:
            return []
        open_end = not text[-1].isspace()
        words = _telling(words, open_end=open_end)
        typed = [Word(word, is_last=open_end and at == len(words) - 1,
                      similar=self._meaning(vocabulary.sounding, word, open_end and at == len(words) - 1))
                 for at, word in enumerate(dict.fromkeys(words))]
        found = self._ranked(self._literal(typed), typed)
        if errors and not _is_complete(found, typed):
            typed, found = self._with_errors(typed, found)
        if len(found) < FEW and len(typed) > 1 and (not found or found[0].score < rank.best_outside_a_name()):
            found = self._without_one(found, typed)
        floor = max(WORST, WORST_SHARE * found[0].score) if found else 0.0
        return [hit for hit in found if hit.score >= floor]

    def _meaning(self, of: Callable[..., Scores], word: str, is_last: bool) -> Scores:
        key = (of, word, is_last)
        if key not in self._meant:
            self._meant[key] = {} if word.isdigit() else of(self._connection, word, last=is_last)
        return self._meant[key]

    def _literal(self, typed: list[Word]) -> list[int]:
        """Records that hold every word, as typed or sounding alike; those with all of them in the name first."""
        terms = [word.expression(0.0) for word in typed]
        numbers = self._matching(terms)
        in_names = [term if term.startswith("name :") else f"name : ({term})" for term in terms]
        if len(numbers) >= MOST_CANDIDATES and in_names != terms:
            numbers = list(dict.fromkeys(self._matching(in_names) + numbers))[:MOST_CANDIDATES]
        return numbers

    def _with_errors(self, typed: list[Word], found: list[Hit]) -> tuple[list[Word], list[Hit]]:
        """Let words hold typing errors: those that nothing is known by first, then, if need be, all of them."""
        unknown = [not vocabulary.is_known(self._connection, word.text) for word in typed]
        for chosen in ([unknown] if any(unknown) and not all(unknown) else []) + [[True] * len(typed)]:
            tried = [word.with_similar(self._meaning(vocabulary.mistyped, word.text, word.is_last)) if may else word
                     for word, may in zip(typed, chosen, strict=True)]
            numbers = dict.fromkeys(hit.number for hit in found)
            asked: list[str] = []
            for threshold in _TIERS:
                terms = [word.expression(threshold) for word in tried]
                if terms != asked:
                    numbers |= dict.fromkeys(self._matching(terms))
                asked = terms
                if len(numbers) >= ENOUGH:
                    break
            better = self._ranked(list(numbers), tried)
            if better and better[0].score >= STRONG:
                break
        return tried, better

    def _without_one(self, found: list[Hit], typed: list[Word]) -> list[Hit]:
        """`found` and, after them, records that hold all words but one."""
        numbers = dict.fromkeys(hit.number for hit in found)
        meant = [word for word in typed if word.similar or vocabulary.is_known(self._connection, word.text)]
        parts = [[word for word in meant if word is not left_out] for left_out in meant]
        for part in [meant, *parts] if len(meant) < len(typed) else parts:
            if part:
                terms = [word.expression(70.0) for word in part]
                numbers |= dict.fromkeys(self._matching(terms, MOST_OF_A_PART))
        return self._ranked(list(numbers), typed)

    def _matching(self, terms: list[str], limit: int = MOST_CANDIDATES) -> list[int]:
        match = self._narrowing.match(terms)
        # No ORDER BY: ranking is ours, and bm25 would visit every match.
        found = [row[0] for row in self._connection.execute(
            "SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?", (match, limit))] if match else []
        return self._narrowing.kept(self._connection, found)

    def _within(self, numbers: list[int]) -> list[int]:
        """Those of the records that the filters allow."""
        if not numbers or not self._narrowing.narrows:
            return numbers
        listed = ",".join(map(str, numbers))
        match = self._narrowing.match([])
        allowed = numbers if not match else [row[0] for row in self._connection.execute(
            f"SELECT rowid FROM search_words WHERE search_words MATCH ? AND rowid IN ({listed})", (match,))]
        return self._narrowing.kept(self._connection, allowed)

    def _ranked(self, numbers: list[int], typed: list[Word]) -> list[Hit]:
        if not numbers:
            return []
        words = tuple([word.text for word in typed])
        ranked = []
        for name, side, note, *row in self._connection.execute(
                "SELECT text.name, text.side, text.note, record.number, record.id, record.kind, record.title, "
                "record.subtitle, record.as_of, record.verified_on FROM search_text AS text "
                f"JOIN record ON record.number = text.number WHERE text.number IN ({','.join(map(str, numbers))})"):
            points = round(rank.score(typed, name, side, note), 1)
            ranked.append((-points, _staleness(row[5], row[6]), _KINDS.get(row[2], 9), row[3], row))
        ranked.sort()
        return [Hit._make((*row, -points, words)) for points, _, _, _, row in ranked if points < 0]

    def _phones(self, digits: str) -> list[Hit]:
        """Records with a phone that holds these digits in a row, in local or international writing."""
        for written in phones.writings(digits):
            threes = " AND ".join(f'"{written[at:at + 3]}"' for at in range(len(written) - 2))
            rows = self._connection.execute(
                "SELECT record.number, record.id, record.kind, record.title, record.subtitle, record.as_of, "
                "record.verified_on FROM record JOIN search_text AS text ON text.number = record.number "
                "WHERE record.number IN (SELECT rowid FROM search_phones WHERE search_phones MATCH ?) "
                "AND instr(text.phones, ?) LIMIT ?", (threes, written, MOST_CANDIDATES)).fetchall()
            allowed = set(self._within([row[0] for row in rows]))
            rows = [row for row in rows if row[0] in allowed]
            if rows:
                return [Hit._make((*row, 100.0, (written,))) for row in rows]
        return []

    def _addresses(self, text: str) -> list[Hit]:
        """Records with an e-mail address that holds what was typed, its last word perhaps half."""
        words = query.words_of(text)
        if not words:
            return []
        typed = [Word(word, is_last=at == len(words) - 1, similar={}) for at, word in enumerate(words)]
        numbers = self._matching([word.expression(101.0).replace("name :", "side :") for word in typed])
        wanted = " ".join(words)
        holding = [row[0] for row in self._connection.execute(
            f"SELECT number FROM search_text WHERE number IN ({','.join(map(str, numbers))}) AND instr(emails, ?)",
            (wanted,))]
        return [hit._replace(score=100.0) for hit in self._ranked(holding, typed)]

    def _other_readings(self, text: str) -> Iterator[tuple[str, list[str]]]:
        """The query joined, split, and as the other keyboard layout types it; only where its words are known."""
        words = list(query.words_of(text))
        for at in range(len(words) - 1):
            joined = [*words[:at], words[at] + words[at + 1], *words[at + 2:]]
            if vocabulary.is_known(self._connection, joined[at]):
                yield text, joined
        for at, word in enumerate(words):
            if vocabulary.is_known(self._connection, word):
                continue
            for cut in range(3, len(word) - 2):
                halves = [word[:cut], word[cut:]]
                if all(vocabulary.is_known(self._connection, half, whole=True) for half in halves):
                    yield text, [*words[:at], *halves, *words[at + 1:]]
        from db.search import aliases  # a table that only a query in need of it reads

        for meant_so in aliases.instead(tuple(words)):
            yield text, list(meant_so)
        swapped = fold.other_layout(text)
        if swapped:
            meant = list(query.words_of(swapped))
            if meant and all(vocabulary.is_known(self._connection, word) for word in meant):
                yield swapped, meant


def _telling(words: Sequence[str], *, open_end: bool) -> list[str]:
    """The words without those that every sentence has; a last one may yet become another, a letter is an initial."""
    telling = [word for at, word in enumerate(words)
               if word not in rank.SMALL_WORDS or len(word) == 1 or (open_end and at == len(words) - 1)]
    return telling or list(words)


def _staleness(as_of: Any, verified_on: Any) -> float:
    """Less for a fresher record: minus the date as a number; 0 where nothing is known."""
    fresh = newest(as_of, verified_on)
    return -float((fresh.replace("-", "") + "0000")[:8]) if fresh else 0.0


def _is_complete(found: list[Hit], typed: list[Word]) -> bool:
    """Whether the literal hits answer the query, so that typing errors need not be looked for."""
    if not found:
        return False
    whole = rank.best_outside_a_name() - 1
    if len(found) >= LITERAL_ENOUGH and found[LITERAL_ENOUGH - 1].score >= whole:
        return True
    return found[0].score >= whole + (5 if any(len(word.text) < 5 for word in typed) else 0)
