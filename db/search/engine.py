"""The search engine: takes a query apart, has its words answered, and hands out the records, best first.

The whole index is in the directory file, so there is nothing to load, and a change by another process counts at once.
Phone numbers and e-mail addresses are looked up as such; other readings of the whole query (words joined or split, the
other keyboard layout) are tried only when the words as they stand (see answering.py) do not answer it.
"""

import re
import sqlite3
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from db.kinds import KINDS
from db.records import CARD_COLUMNS, newest
from db.search import meaning, phones, query, vocabulary
from db.search.answering import MOST_CANDIDATES, STRONG, Answer, Answerer
from db.search.narrowing import Narrowing
from db.search.rank import Word
from db.typed import NamedTuple

MOST_LISTED = 10_000  # records that a filter alone lists
UNEXPLAINED_SHARE = 0.85  # of its score that an answer keeps when a typed word means nothing
_KINDS = {kind.name: at for at, kind in enumerate(KINDS)}
_KIND_ORDER = f"CASE kind {' '.join(f'WHEN {name!r} THEN {at}' for name, at in _KINDS.items())} END"
_SHARES = {"outcome": 0.98}  # a figure reached stands after the event or project that has the name


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
    words: tuple[str, ...]  # what was looked for, as read in the end, and other names of it; for marking letters
    meant: tuple[Word, ...] = ()  # the same with all they may mean; for explaining the score

    @property
    def fresh_as_of(self) -> str | None:
        """As `db.records.newest`."""
        return newest(self.as_of, self.verified_on)


class Search:
    """The search engine over one open connection. Remembers what its words meant until the file changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: tuple[int, int] = (-1, -1)
        self._answerer = Answerer(connection)
        self._narrowing = Narrowing.none()
        self._meant: dict[query.Words, query.Words] = {}  # by the tags of a filter, those that mean the same

    def narrowing(self, asked: query.Query) -> Narrowing:
        """What a query keeps to beside its words."""
        self._forget_after_change()
        return Narrowing.of(self._connection, asked, self._meant)

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
            self._answerer.forget()
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
        self._narrowing = Narrowing.of(self._connection, asked, self._meant)
        self._answerer.narrow(self._narrowing)
        if not asked.words:
            return self._listed(asked) if asked.narrows else []
        surely = self._addresses(asked.text) if _is_address(asked.text) else self._numbers(asked.text)
        best = self._answerer.answer(asked.text, asked.words, errors=not surely)
        if surely:
            seen = {hit.number for hit in surely}
            return surely + [hit for hit in self._hits(best) if hit.number not in seen]
        explained = self._answerer.is_explained(best)
        if not explained or best.best < STRONG:
            best = self._read_otherwise(asked.text, best, best.best * (1.0 if explained else UNEXPLAINED_SHARE))
        return self._with_other_words(asked, self._hits(best))

    def _with_other_words(self, asked: query.Query, hits: list[Hit]) -> list[Hit]:
        """The hits, and below the best of them what says the same in other words: round table for круглый стол."""
        for words in meaning.otherwise(asked.words):
            if all(vocabulary.is_known(self._connection, word) for word in words):
                seen = {hit.number for hit in hits}
                most = hits[0].score - 0.1 if hits else 100.0
                hits += [hit._replace(score=min(hit.score, most)) for hit in self._hits(
                    self._answerer.answer(asked.text, words, errors=False)) if hit.number not in seen]
        return sorted(hits, key=attrgetter("score"), reverse=True)

    def _read_otherwise(self, text: str, best: Answer, to_beat: float) -> Answer:
        """The best answer to another reading of the query, where it scores above `to_beat`; else `best`."""
        from db.search.readings import other_readings  # with tables that only a query in need of them reads

        for reading, words in other_readings(self._connection, text):
            other = self._answerer.answer(reading, words, errors=False)
            if other.best > to_beat:
                best, to_beat = other, other.best
        return best

    def _hits(self, answer: Answer) -> list[Hit]:
        """The records of an answer, ties settled."""
        if not answer.scored:
            return []
        points = {number: score for score, number in answer.scored}
        ranked = []
        for heat, *row in self._connection.execute(
                f"SELECT use.heat, {CARD_COLUMNS} FROM record LEFT JOIN use ON use.record = record.number "
                f"WHERE record.number IN ({','.join(map(str, points))})"):
            number, _, kind, _, _, as_of, verified_on = row
            score = points[number] if kind not in _SHARES else round(points[number] * _SHARES[kind], 1)
            fresh = newest(as_of, verified_on) or ""
            ranked.append(((score, fresh[:4], heat or 0.0, fresh), row))
        # Ties: the fresher year, then often and recently used, then the day; then by kind and title.
        ranked.sort(key=lambda one: (_KINDS.get(one[1][2], 9), one[1][3]))
        ranked.sort(key=itemgetter(0), reverse=True)
        words = tuple([marked for word in answer.typed for marked in word.marked])
        return [Hit._make((*row, key[0], words, answer.typed)) for key, row in ranked]

    def _listed(self, asked: query.Query) -> list[Hit]:
        """What filters and exact words alone select: exact words in names first, else kind by kind, by title."""
        words = tuple([Word(word, is_last=False, similar={}) for phrase in asked.exact for word in phrase])
        if words:
            return self._hits(Answer(words, self._answerer.scored(self._answerer.matching([]), words)))
        return self._by_title(self._answerer.matching([], MOST_LISTED))

    def _by_title(self, numbers: Sequence[int], words: tuple[str, ...] = ()) -> list[Hit]:
        """These records, which all answer as well, kind by kind, by title; `words` are marked in them."""
        return [Hit._make((*row, 100.0, words, ())) for row in self._connection.execute(
            f"SELECT {CARD_COLUMNS} FROM record WHERE number IN ({','.join(map(str, numbers))}) "
            f"ORDER BY {_KIND_ORDER}, sort_key")]

    def _within(self, numbers: list[int]) -> list[int]:
        """Those of the records that the filters allow."""
        if not numbers or not self._narrowing.narrows:
            return numbers
        listed = ",".join(map(str, numbers))
        match = self._narrowing.match([])
        allowed = numbers if not match else [row[0] for row in self._connection.execute(
            f"SELECT rowid FROM search_words WHERE search_words MATCH ? AND rowid IN ({listed})", (match,))]
        return self._narrowing.kept(self._connection, allowed)

    def _numbers(self, text: str) -> list[Hit]:
        """Records with the phone that was typed: short ones that are just that, then those that hold its digits."""
        short, digits = phones.short(text), phones.digits(text)
        whole = self._short(short) if short else []
        seen = {hit.number for hit in whole}
        return whole + [hit for hit in (self._phones(digits) if digits else []) if hit.number not in seen]

    def _short(self, digits: str) -> list[Hit]:
        """Records with this short phone number, the number of a hotline for one."""
        found = self._connection.execute("SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?",
                                         (f'tags : "{phones.tag(digits)}"', MOST_CANDIDATES))
        return self._by_title(self._within([row[0] for row in found]), (digits,))

    def _phones(self, digits: str) -> list[Hit]:
        """Records with a phone that holds these digits in a row, in local or international writing."""
        for written in phones.writings(digits):
            threes = " AND ".join(f'"{written[at:at + 3]}"' for at in range(len(written) - 2))
            rows = self._connection.execute(
                f"SELECT {CARD_COLUMNS} FROM record JOIN search_text AS text ON text.number = record.number "
                "WHERE record.number IN (SELECT rowid FROM search_phones WHERE search_phones MATCH ?) "
                "AND instr(text.phones, ?) LIMIT ?", (threes, written, MOST_CANDIDATES)).fetchall()
            allowed = set(self._within([row[0] for row in rows]))
            rows = [row for row in rows if row[0] in allowed]
            if rows:
                return [Hit._make((*row, 100.0, (written,), ())) for row in rows]
        return []

    def _addresses(self, text: str) -> list[Hit]:
        """Records with an e-mail address that holds what was typed, its last word perhaps half."""
        words = query.words_of(text)
        if not words:
            return []
        typed = tuple([Word(word, is_last=at == len(words) - 1, similar={}) for at, word in enumerate(words)])
        numbers = self._answerer.matching([word.expression(101.0).replace("name :", "side :") for word in typed])
        wanted = " ".join(words)
        holding = [row[0] for row in self._connection.execute(
            f"SELECT number FROM search_text WHERE number IN ({','.join(map(str, numbers))}) AND instr(emails, ?)",
            (wanted,))]
        answer = Answer(typed, self._answerer.scored(holding, typed))
        return [hit._replace(score=100.0) for hit in self._hits(answer)]
