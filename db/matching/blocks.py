"""Records worth comparing with each other: those with an address, a number or nearly all words of a name in common."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, islice, product

from db.fields import EMAIL, PHONE, URL
from db.matching.near import near_words, spelled_otherwise
from db.matching.points import HOPELESS
from db.matching.profile import Shape, handle_of, listed
from db.matching.seeking import FEW_HOLDERS
from db.matching.words import canonical, without_countries, word_of
from db.records import Progress, from_column
from db.search import fold
from db.search.rank import SMALL_WORDS

READ_AT_ONCE = 5000  # records
WHOLE_BLOCK, NEIGHBOURS = 12, 4  # records up to which all of a block are compared; neighbours in it beyond
MOST_NAMES = 6  # of a record
HEARD_OF_EVERY = 1000  # records or pairs


class _Levels(dict[str, str]):
    """By plain word, as it sounds; worked out when it is met first."""

    def __init__(self) -> None:
        super().__init__()
        self.plain: dict[str, list[str]] = {}  # by word as it sounds, the words that sound so

    def __missing__(self, plain: str) -> str:
        loose = self[plain] = word_of(plain).loose
        self.plain.setdefault(loose, []).append(plain)
        return loose


class Blocks:
    """Records of one kind by what those that are the same have in common."""

    def __init__(self, connection: sqlite3.Connection, shape: Shape) -> None:
        self._connection, self._shape = connection, shape
        self._handles: dict[str, list[int]] = {}  # by address and number
        self._names: dict[str, list[int]] = {}  # by the sorted words of a name
        self._short: dict[str, list[int]] = {}  # by an acronym, those that have it beside their name
        self._words: dict[int, list[tuple[str, ...]]] = {}  # of each record's names
        self._years: dict[int, set[str]] = {}  # of each record, where those of another year are never the same
        self._level = _Levels()

    def read(self, progress: Progress) -> None:
        """Put every record of the kind where it belongs."""
        fields = [field for type in (EMAIL, PHONE, URL) for field in self._shape.of(type)]
        figures = len(self._shape.figures)
        own = "".join(f', own."{field.name}"' for field in (*self._shape.figures, *fields))
        rows = self._connection.execute(
            # CROSS: each table in the order it was written, a fifth of the time of any other.
            f'SELECT text.number, record.title, text.name, text.tags{own} FROM "{self._shape.kind.name}" AS own '
            "CROSS JOIN record ON record.id = own.id CROSS JOIN search_text AS text ON text.number = record.number")
        while some := rows.fetchmany(READ_AT_ONCE):
            for number, title, name, tags, *kept in some:
                for at, column in enumerate(kept[figures:]):
                    if column is not None:
                        for one in listed(from_column(fields[at], column)):
                            if handle := handle_of(fields[at], str(one)):
                                self._handles.setdefault(handle, []).append(number)
                if self._shape.is_person:
                    self._add_person(number, title, name)
                else:
                    self._add_titles(number, name, tags, tuple([str(figure) for figure in kept[:figures]]))
            progress(len(some))

    def _add_person(self, number: int, title: str, text: str) -> None:
        """By each name; as it sounds too, where that is another, and with two words joined: Abdurahmon Zoda."""
        names, _, readings = text.partition("|")
        level = self._level.__getitem__
        keys = self._words[number] = [tuple(sorted(map(level, name.split()))) for name in names.split(";")[:MOST_NAMES]]
        for key in keys:
            self._names.setdefault(" ".join(key), []).append(number)
        plain = names.partition(";")[0].split()
        others = [[*plain[:at], plain[at] + plain[at + 1], *plain[at + 2:]] for at in range(len(plain) - 1)
                  if len(plain) > 2]
        if readings:
            heard = fold.heard(title)
            others.append([heard.get(word, word) for word in plain])
        for words in others:
            self._names.setdefault(" ".join(sorted([word_of(word).loose for word in words])), []).append(number)

    def _add_titles(self, number: int, text: str, tags: str, figures: tuple[str, ...]) -> None:
        """By each name and figure; an acronym beside a name apart, as many share it."""
        names: dict[tuple[str, ...], None] = {}
        level = self._level.__getitem__
        countries = frozenset([tag[9:].upper() for tag in tags.split() if tag.startswith("=country=")])
        for name in text.partition("|")[0].split(";")[:MOST_NAMES]:
            plain = name.split()
            plain = [canonical(word) for word in plain if word not in SMALL_WORDS] or plain
            telling = without_countries(tuple([word_of(word) for word in plain]), countries)
            most = [word.loose for word in telling if word.level not in self._shape.types]
            names[*figures, *sorted(most or [word.loose for word in telling])] = None
            names[*figures, *sorted(map(level, plain))] = None
        self._words[number] = list(names)
        if self._shape.weights.year <= HOPELESS:
            self._years[number] = {tag for tag in tags.split() if tag.startswith("=year=")}
        for at, words in enumerate(names):
            where = self._short if at and len(words) == 1 else self._names
            where.setdefault(" ".join(words), []).append(number)

    def shared(self) -> dict[str, int]:
        """By address and number that several records have, how many names these have."""
        return {handle: len({self._words[number][0] for number in numbers})
                for handle, numbers in self._handles.items() if len(numbers) > 1}

    def pairs(self, progress: Progress) -> set[tuple[int, int]]:
        """Pairs of numbers, the lower first, that are worth comparing; `progress` is told now and then of no more."""
        found: set[tuple[int, int]] = set()
        for numbers in (*self._handles.values(), *self._names.values()):
            if len(numbers) > 1:
                found.update(self._within(list(dict.fromkeys(numbers))))
        found.update((min(pair), max(pair)) for pair in self._across(progress) if pair[0] != pair[1])
        years = self._years
        return {pair for pair in found if not ((one := years.get(pair[0])) and (other := years.get(pair[1]))
                                               and one.isdisjoint(other))}

    def _within(self, numbers: list[int]) -> Iterator[tuple[int, int]]:
        """Pairs of a block: all of a small one; in a large one, those that are alike in something else."""
        if len(numbers) <= WHOLE_BLOCK:
            yield from combinations(sorted(numbers), 2)
            return
        among = ",".join(map(str, numbers))
        for order in ("emails, phones, name", "name, tags", "side"):
            ordered = [row[0] for row in self._connection.execute(
                f"SELECT number FROM search_text WHERE number IN ({among}) ORDER BY {order}")]
            for at, number in enumerate(ordered):
                for other in ordered[at + 1:at + 1 + NEIGHBOURS]:
                    yield min(number, other), max(number, other)

    def _across(self, progress: Progress) -> Iterator[tuple[int, int]]:
        """Pairs whose names differ by a word that is mistyped, spelled for another language, or only an initial."""
        near = near_words(self._level.plain, Counter(
            word for names in self._words.values() for word in set(names[0])))
        spelled = spelled_otherwise(self._level.plain)
        by_word = self._with_whole_words()
        for at, (number, names) in enumerate(self._words.items()):
            if at % HEARD_OF_EVERY == 0:
                progress(0)
            for words in names[:2]:
                for key in (*self._keys_near(words, near), *_keys_spelled(words, spelled)):
                    for other in self._names.get(key, ())[:WHOLE_BLOCK]:
                        yield number, other
                if len(words) == 1 and words == names[0]:
                    yield from ((number, other) for other in self._short.get(words[0], ())[:WHOLE_BLOCK])
                if by_word and any(len(word) == 1 for word in words):
                    yield from ((number, other) for word in words for other in by_word.get(word, ())
                                if _initials_fit(words, self._words[other][0]))

    def _keys_near(self, words: tuple[str, ...], near: Mapping[str, Collection[str]]) -> Iterator[str]:
        """Names that differ from one by one word: another spelling of it, or one word less."""
        for at, word in enumerate(words):
            others = near.get(word, ())
            shorter = len(words) > 2
            if others or shorter:
                rest = words[:at] + words[at + 1:]
                yield from (" ".join(sorted((*rest, other))) for other in others)
                if shorter:
                    yield " ".join(rest)

    def _with_whole_words(self) -> dict[str, list[int]]:
        """By the whole words that stand beside initials, the records that have them in full."""
        if not self._shape.is_person:
            return {}
        wanted: dict[str, list[int]] = {word: [] for names in self._words.values() for words in names[:1]
                                        if any(len(one) == 1 for one in words) for word in words if len(word) > 1}
        for number, names in self._words.items() if wanted else ():
            for word in names[0]:
                if word in wanted and len(wanted[word]) < FEW_HOLDERS:
                    wanted[word].append(number)
        return wanted


def _keys_spelled(words: tuple[str, ...], spelled: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Names that are one in other transliterations: of one of its words, or of all that have another."""
    if not spelled.keys().isdisjoint(words):
        ways = [(word, *sorted(spelled.get(word, ()))) for word in words]
        for way in islice(product(*ways), 1, WHOLE_BLOCK):
            yield " ".join(sorted(way))


def _initials_fit(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether every initial among the words begins a word of the full name."""
    begins = {word[0] for word in full if word and word not in words}
    return all(word in begins for word in words if len(word) == 1)
