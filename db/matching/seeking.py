"""Records worth comparing with one: found in the search index by address, number, file and name."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate, combinations
from typing import NamedTuple

from db.derived import sort_key
from db.derived import title_of as title_of_record
from db.matching.names import Known
from db.matching.profile import FILE_FIELD, Profile
from db.matching.words import Word, how_alike, key_of, title_of, transliterated, ways_of, word_of, words_of
from db.search import fold, vocabulary

MOST_SCREENED, MOST_JUDGED = 900, 30  # records looked at by name, compared whole
MOST_OF_A_PART = 60  # records with a part of the name
SURE = 97.0  # of 100, how near a name is beside which typing errors are not looked for
FEW_HOLDERS = 300  # records with a word, up to which all of them are looked at
MOST_HOLDERS = 60  # records with one address or number that are looked at
MOST_WORDS = 8  # of a title that are looked for


class _Group(NamedTuple):
    """A word to look for, with all that sounds like it."""

    word: Word
    records: int  # that hold it, at most
    expression: str  # for FTS5; empty where no record holds it

    @property
    def is_rare(self) -> bool:
        """Whether all the records that hold it can be looked at."""
        return self.records <= FEW_HOLDERS


class Seeker:
    """Looks up in the search index what may be the same as one record."""

    def __init__(self, connection: sqlite3.Connection, own: Profile, known: Known) -> None:
        self._connection, self._own, self._known = connection, own, known
        self._kind = own.shape.kind.name
        self.shared: dict[str, int] = {}  # by address or number, how many records of different names have it

    def numbers(self, but: Collection[str], *, alike: bool = True) -> list[int]:
        """Numbers of records worth comparing: all that share an address, a number or a file, and the nearest names.

        Unless `alike`, of the names only its own title is looked for.
        """
        found = [number for handle in sorted(self._own.emails | self._own.phones) for number in self._holders(handle)]
        if file := self._own.values.get(FILE_FIELD):
            found += [row[0] for row in self._connection.execute(
                f'SELECT record.number FROM "{self._kind}" AS own JOIN record ON record.id = own.id '
                f'WHERE own."{FILE_FIELD}" = ? LIMIT ?', (file, MOST_HOLDERS))]
        skipped = {row[0] for id in but for row in self._connection.execute(
            "SELECT number FROM record WHERE id = ?", (id,))}
        found += self._of_like_name(skipped) if alike else self._of_its_title()
        return [number for number in dict.fromkeys(found) if number not in skipped]

    # By address and number

    def _holders(self, handle: str) -> list[int]:
        """Records with an address or a number."""
        words = fold.joined(handle)
        if "@" in handle:
            match = " AND ".join(f'"{word}"' for word in dict.fromkeys(words.split()))
            rows = self._found("search_words", match, "instr(';' || text.emails || ';', ?)", f";{words};")
        else:
            last = words[-9:]  # enough to be rare; the country's code is in every number
            match = " AND ".join(f'"{last[at:at + 3]}"' for at in range(len(last) - 2))
            rows = self._found("search_phones", match, "instr(text.phones, ?)", words)
        own = key_of(self._own.names[0]) if self._own.names else ""
        self.shared[handle] = len({own, *(key_of(name.partition("|")[0].partition(";")[0]) for _, name in rows)})
        return [number for number, _ in rows]

    def _found(self, table: str, match: str, condition: str, bound: str) -> list[tuple[int, str]]:
        return self._connection.execute(
            "SELECT text.number, text.name FROM search_text AS text CROSS JOIN record ON record.number = text.number "
            f"WHERE text.number IN (SELECT rowid FROM {table} WHERE {table} MATCH ?) AND +record.kind = ? "
            f"AND {condition} LIMIT ?", (match, self._kind, bound, MOST_HOLDERS)).fetchall() if match else []

    # By name

    def _of_its_title(self) -> list[int]:
        """Records that are called the same, letter by letter."""
        key = sort_key(title_of_record(self._own.shape.kind, self._own.values))
        return [number for (number,) in self._connection.execute(
            "SELECT number FROM record WHERE kind = ? AND sort_key = ? LIMIT ?", (self._kind, key, MOST_HOLDERS))]

    def _of_like_name(self, but: Collection[int]) -> list[int]:
        """The records with the names nearest to its own."""
        rows: dict[int, str] = {}
        names = self._names()
        groups = [[self._group(word) for word in words] for words in names]
        whole = [number for some in groups for expression in self._whole(some)
                 for number in self._looked_up(expression, MOST_JUDGED, rows) if number not in but]
        for some in groups:
            for expression, most in self._parts(some):
                if len(rows) < MOST_SCREENED:
                    self._looked_up(expression, most, rows)
        nearest = self._nearest(rows, names, but)
        if not nearest or nearest[0][0] < SURE:
            known = len(rows)
            for some in groups:
                for expression in self._mistyped(some):
                    self._looked_up(expression, FEW_HOLDERS, rows)
            if len(rows) > known:
                nearest = self._nearest(rows, names, but)
        return [*whole, *(number for _, number in nearest)]

    def _names(self) -> list[tuple[Word, ...]]:
        """Words of the names it is looked for by."""
        own, shape = self._own, self._own.shape
        if shape.is_person:
            return [words_of(name) for name in own.names[:3]]
        if len(shape.titles) > 1:
            return [title_of(" ".join(own.text(field) for field in shape.titles))]
        return [words for name in (*own.names[:3], own.acronym) for words in ways_of(name) if words][:5]

    def _group(self, word: Word) -> _Group:
        if word.is_initial:
            return _Group(word, self._known.size, f'"{word.plain}"* OR "{word.level or word.plain}"*')
        sounds = {word.level, word.heard, *transliterated(word.plain)}
        rows = self._connection.execute(
            f"SELECT plain, records FROM search_term WHERE skeleton IN ({','.join('?' * len(sounds))}) AND records > 0",
            tuple(sounds)).fetchall()
        terms = [plain for plain, _ in rows]
        if terms and self._own.shape.is_person:
            terms += {word.plain[0], word.level[:1]} - {""}  # M. Reeve
        return _Group(word, sum(count for _, count in rows), " OR ".join(f'"{term}"' for term in terms))

    def _whole(self, groups: Sequence[_Group]) -> Iterator[str]:
        """What to ask FTS5 for to find the whole name, first with the same date or figure."""
        if groups and all(group.expression for group in groups):
            rarest = sorted(dict.fromkeys(groups), key=lambda group: group.records)[:MOST_WORDS]
            yield from (_all(rarest, further) for further in self._further())
            yield _all(rarest)

    def _parts(self, groups: Sequence[_Group]) -> Iterator[tuple[str, int]]:
        """What to ask for to find parts of it, and how many: all words but one, two of the rarest, the rare ones.

        Nothing is asked for together with a rare word: all that holds that one is looked at anyway.
        """
        known = sorted((group for group in dict.fromkeys(groups) if group.expression),
                       key=lambda group: group.records)[:MOST_WORDS]
        alone = _that_fit([group for group in known if group.is_rare]) if len(groups) > 1 else []
        parts: list[tuple[Sequence[_Group], int]] = [(known, FEW_HOLDERS)] if 1 < len(known) < len(groups) else []
        if len(known) > 2:
            parts += [(some, MOST_OF_A_PART) for some in combinations(known, len(known) - 1)]
        if len(known) > 3:
            parts += [(some, MOST_OF_A_PART) for some in combinations(known[:3], 2)]
        yield from ((_all(some), most) for some, most in parts if set(alone).isdisjoint(some))
        yield from ((_all([group]), FEW_HOLDERS) for group in alone)

    def _further(self) -> Iterator[str]:
        """What records of the same date or figure hold."""
        shape = self._own.shape
        for text in (self._own.text(shape.when), *(self._own.text(field) for field in shape.figures)):
            if text:
                yield " AND ".join(f'"{word}"' for word in fold.words(text))

    def _mistyped(self, groups: Sequence[_Group]) -> Iterator[str]:
        """What to ask for where a word may be mistyped and all the others are frequent."""
        for group in groups:
            others = [other for other in groups if other != group]
            if group.word.is_initial or len(others) > 2 or any(other.is_rare and other.records for other in others):
                continue
            terms = [term for term in vocabulary.mistyped(self._connection, group.word.plain, last=False)
                     if how_alike(group.word, word_of(term))]
            meant = " OR ".join(f'"{term}"' for term in [group.word.plain, *terms])
            beside = " OR ".join(other.expression for other in others if other.expression)
            yield f"name : ({meant})" + (f" AND name : ({beside})" if beside else "")

    def _looked_up(self, expression: str, most: int, rows: dict[int, str]) -> list[int]:
        """Numbers of at most so many records of the kind that answer; their names are added to `rows`."""
        found = self._connection.execute(
            "SELECT number, name FROM search_text WHERE number IN "
            "(SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?)",
            (f'tags : "=kind={self._kind}" AND ({expression})', most)).fetchall()
        rows.update(found)
        return [number for number, _ in found]

    def _nearest(self, rows: Mapping[int, str], names: Sequence[Sequence[Word]],
                 but: Collection[int]) -> list[tuple[float, int]]:
        """(how near, number) of the records whose names are the nearest."""
        from rapidfuzz import fuzz, process

        numbers, choices = [], []
        for number, text in rows.items():
            for name in text.partition("|")[0].split(";"):
                if number not in but:
                    numbers.append(number)
                    choices.append(key_of(name))
        best: dict[int, float] = {}
        for words in names:
            own = " ".join(sorted(word.loose for word in words))
            for _, near, at in process.extract(own, choices, scorer=fuzz.ratio, limit=3 * MOST_JUDGED):
                best[numbers[at]] = max(near, best.get(numbers[at], 0.0))
        return nlargest(MOST_JUDGED, ((near, number) for number, near in best.items()))


def _that_fit(groups: Sequence[_Group]) -> list[_Group]:
    """The first of them, as many as have not too many records to be looked at together."""
    sums = accumulate(group.records for group in groups)
    return [group for group, records in zip(groups, sums, strict=True) if records <= MOST_SCREENED]


def _all(groups: Sequence[_Group], further: str = "") -> str:
    """FTS5 expression for records with a word of each group in the name."""
    words = " AND ".join(f"name : ({group.expression})" for group in groups)
    return f"{words} AND {further}" if further else words
