"""Which records are probably the same thing: for saving, for a list of duplicates, for importing.

Two records are compared field by field. What agrees and what disagrees gives points, the natural logarithm of how much
more often it does so between two records of one thing than between records of two (Fellegi and Sunter, 1969). Points
add up, and their sum, read as odds, is the likelihood. Records to compare are found through the search index (`twins`)
or share an address, a number or the words of a name (`duplicates`): nothing is compared with everything.
"""

import gc
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from heapq import nlargest
from itertools import combinations, islice, product
from typing import Any, Final, NamedTuple

from db.fields import CHOICE, COUNTRY, DATE, EMAIL, NUMBER, PHONE, TEXT, URL, Field, Kind, Value, Weight
from db.kinds import BY_NAME, KINDS
from db.records import CARD_COLUMNS, Card, Progress, from_column
from db.search import aliases, fold, vocabulary
from db.search.rank import SMALL_WORDS

LEAST: Final = 0.5  # likelihood below which nobody is told of a pair
HIGH: Final = 0.8  # likelihood from which on two records are to be taken for the same until somebody looks

# Points.
PRIOR = -1.0  # of two records that are compared at all
SAME_NAME, TYPING_ERROR, WORD_MORE, INITIAL_ONLY = 3.0, -1.2, -0.2, -0.3
SURNAME_AND_INITIAL, LONE_WORD, PART_OF_A_NAME = 1.5, 0.5, -0.5
OTHER_SURNAME, OTHER_GIVEN_NAME, OTHER_NAME = -3.5, -6.0, -8.0
TITLE_ERROR, TITLE_DIFFERS, OTHER_NUMBER = -0.5, -2.0, -3.0
SHARE_THAT_DIFFERS, SHARE_MORE = -6.0, -10.0  # of a title's words, where both have other words, or one has more
OF_A_TYPE = 0.1  # what a word such as workshop or project counts among them
SAME_EMAIL, SAME_PHONE, SAME_SITE, SAME_FILE = 5.0, 3.5, 2.0, 5.0
SAME_LOCAL_PART, OTHER_LOCAL_PART, OTHER_EMAIL, OTHER_PHONE, OTHER_SITE = 1.0, -1.5, -0.2, -0.3, -0.5
OFFICE_SHARE = 0.2  # what the address of an office tells of a person
SAME_ACRONYM, OTHER_ACRONYM = 0.7, -1.0
SAME_DAY, SAME_MONTH, SAME_YEAR = 2.0, 1.0, 0.5
SAME_COUNTRY, SAME_PLACE, SAME_SIDE, SAME_COUNT, OTHER_COUNT = 0.3, 0.5, 0.4, 1.0, -0.5
SAME_ONE, SAME_OF_MANY, OTHER_ONE, OTHER_OF_MANY = 1.5, 0.8, -0.8, -0.6  # records that both are linked to
OTHER_CHOICE, OTHER_LANGUAGE, OTHER_FIGURE, ONE_WITHIN_THE_OTHER = -0.5, -4.0, -12.0, -8.0
HOPELESS = -5.0  # points that nothing makes up for but an address, a number or a file
TELLING = 0.25  # points from which on a reason is told

FREQUENT = 4  # records that hold a word which is then no typing error of another such word
RARE_NAMESAKES, MOST_FOR_RARITY = 0.05, 1.5  # expected namesakes that take nothing from a name; points they take
SMALL_DIRECTORY = 500  # records; with fewer, a name that stands there once is not rare for that
EXACT, SPELT, TYPED, TYPED_TWICE, INITIAL, UNLIKE = 1.0, 0.95, 0.8, 0.7, 0.4, 0.0  # how far two words are the same
SHORTEST_SPELT, SHORTEST_MISTYPED, LONG_WORD = 3, 5, 9  # letters with other spellings, one typing error, two

MOST_SCREENED, MOST_JUDGED, MOST_FETCHED = 900, 30, 300  # records looked at by name, compared whole, fetched at once
MOST_OF_A_PART = 60  # records with a part of the name
SURE = 97.0  # of 100, how near a name is beside which typing errors are not looked for
FEW_HOLDERS = 300  # records with a word, up to which all of them are looked at
MOST_HOLDERS = 60  # records with one address or number that are looked at
MOST_WORDS, MOST_NAMES = 8, 6  # of a title that are looked for; of a record
READ_AT_ONCE = 5000  # records
WHOLE_BLOCK, NEIGHBOURS = 12, 4  # records up to which all of a block are compared; neighbours in it beyond


class Twin(NamedTuple):
    """A record that is probably the same thing as what was asked about."""

    id: str
    kind: str
    title: str
    subtitle: str
    likelihood: float  # 0 to 1
    reasons: tuple[str, ...]  # what speaks for it, the most telling first: "same e-mail", "same organisation"


class Pair(NamedTuple):
    """Two records that are probably the same thing."""

    first: Card
    second: Card
    likelihood: float  # 0 to 1
    reasons: tuple[str, ...]


def twins(connection: sqlite3.Connection, kind: Kind, values: Mapping[str, Value], but: Collection[str] = (),
          limit: int = 5) -> list[Twin]:
    """Records of `kind` that are probably what `values` describe, most likely first, at most `limit`.

    Values are as they are kept, references as ids of other records; unknown fields may be left out. `but` are ids that
    are not looked at: of the record itself, and of those known to be something else. Likelihoods are at least LEAST.
    """
    shape = _shape(kind.name)
    own = _Profile(shape, values)
    with _one_state(connection):
        known = _Known(connection)
        seeker = _Seeker(connection, own, known)
        found = [(card, _judged(own, other, known, seeker.shared))
                 for card, other in _read(connection, shape, seeker.numbers(set(but)))]
    found = [(card, verdict) for card, verdict in found if verdict.likelihood >= LEAST]
    found.sort(key=lambda one: (-one[1].likelihood, one[0].title, one[0].id))
    return [Twin(card.id, card.kind, card.title, card.subtitle, *verdict) for card, verdict in found[:limit]]


def duplicates(connection: sqlite3.Connection, kind: Kind | None = None, apart: Collection[frozenset[str]] = (),
               limit: int = 200, progress: Progress = lambda _: None) -> list[Pair]:
    """Pairs of records that are probably the same thing, most likely first, at most `limit`; of one kind, or of each.

    `apart` are pairs of ids of which a person said that they are not the same. `progress` is told how many more
    records have been looked at.
    """
    pairs: list[Pair] = []
    apart = frozenset(apart)
    with _one_state(connection), _uncollected():
        known = _Known(connection, whole=True)
        for one in (kind,) if kind else KINDS:
            pairs += _pairs(connection, _shape(one.name), known, apart, progress)
    pairs.sort(key=lambda pair: (-pair.likelihood, pair.first.title, pair.first.id, pair.second.id))
    return pairs[:limit]


@contextmanager
def _one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """One state of the file for all that is read inside the block."""
    begun = not connection.in_transaction
    if begun:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if begun:
            connection.execute("COMMIT")


@contextmanager
def _uncollected() -> Iterator[None]:
    """No look for garbage in cycles inside the block: it makes none, and a million small objects are looked through."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


# What of a record is compared.

class _Weights(NamedTuple):
    """Points for what differs between two records of a kind."""

    year: float = -3.0
    month: float = -1.5
    day: float = -0.7
    country: float = -3.0
    place: float = -1.0
    reference: float = 1.0  # what a disagreement of references counts, in shares of the usual


# People move, a body does not leave its country, and what happens again next year is another event.
_WEIGHTS: Final[Mapping[str, _Weights]] = {
    "contact": _Weights(country=-0.7, place=-0.2), "organisation": _Weights(country=-4.0),
    "project": _Weights(country=-2.0, place=-0.5), "event": _Weights(-6.0, -5.0, -3.5, -4.0, -3.5),
    "outcome": _Weights(-6.0, -3.0, -1.0, -4.0, -2.0, 3.0)}
_SAME_FILE, _LANGUAGE = "file", "language"  # that no property of a field tells
_LEGAL_FORMS = ("NGO", "CSO", "LLC", "public association foundation fund", "общественный фонд", "ОО", "ОФ", "ООО",
                "общественное объединение", "общественная организация", "ташкилоти ҷамъиятии", "коомдук бирикмеси",
                "коомдук фонд", "қоғамдық қор", "nodavlat notijorat tashkiloti")  # which people name or leave out
_OFFICES = frozenset(("info", "office", "contact", "mail", "admin", "press", "secretariat", "reception", "hotline",
                      "support", "help", "hr", "pr", "priemnaya", "inbox", "registry", "team"))
_PUBLIC = frozenset(("gmail.com", "mail.ru", "yandex.ru", "ya.ru", "inbox.ru", "list.ru", "bk.ru", "rambler.ru",
                     "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "proton.me", "mail.com", "mail.tj"))


class _Shape(NamedTuple):
    """The fields of a kind by what they say of sameness."""

    kind: Kind
    weights: _Weights
    is_person: bool  # its title is a person's name: words in any order, initials
    titles: tuple[Field, ...]  # texts of the title; each has to agree
    figures: tuple[Field, ...]  # numbers of the title
    names: tuple[Field, ...]  # other names
    acronym: Field | None
    by_type: Mapping[str, tuple[Field, ...]]
    when: Field | None  # the first date
    place: Field | None
    sides: tuple[Field, ...]  # further texts: a position
    types: frozenset[str]  # skeletons of words that a title may have or not: workshop, project, NGO

    def of(self, type: Any) -> tuple[Field, ...]:
        """Fields of a type, without those of the title and those that only qualify another."""
        return self.by_type.get(type.name, ())


@cache
def _shape(name: str) -> _Shape:
    kind = BY_NAME[name]
    title = [field for field in kind.fields if field.name in kind.title and not field.part_of]
    rest = [field for field in kind.fields if field not in title and not field.part_of]
    texts = [field for field in rest if field.type is TEXT]
    by_type: dict[str, tuple[Field, ...]] = {}
    for field in rest:
        by_type[field.type.name] = (*by_type.get(field.type.name, ()), field)
    return _Shape(
        kind, _WEIGHTS.get(name, _Weights()), name == "contact",
        tuple(field for field in title if field.type is TEXT), tuple(field for field in title if field.type is NUMBER),
        tuple(field for field in texts if field.weight is Weight.NAME and field.many),
        next((field for field in texts if field.weight is Weight.NAME and not field.many), None), by_type,
        next(iter(by_type.get(DATE.name, ())), None), next((field for field in texts if field.filter == "place"), None),
        tuple(field for field in texts if field.weight is Weight.SIDE and field.filter != "place"),
        frozenset(word.level for text in _type_words(name, by_type) for word in _title(text)))


def _type_words(name: str, by_type: Mapping[str, tuple[Field, ...]]) -> Iterable[str]:
    """Words that a title may have or not; a centre, though, is not the university it is a part of."""
    if DATE.name not in by_type:
        return _LEGAL_FORMS
    return [name, *(option for field in by_type.get(CHOICE.name, ()) for option in field.options)]


class _Profile:
    """What of one record is compared."""

    __slots__ = ("acronym", "countries", "emails", "id", "links", "names", "phones", "shape", "sites", "values")

    def __init__(self, shape: _Shape, values: Mapping[str, Value], id: str = "") -> None:
        self.shape, self.id, self.values = shape, id, values
        self.emails = {str(one).lower() for one in self._all(EMAIL)}
        self.phones = {str(one).partition(";")[0] for one in self._all(PHONE)}
        self.sites = {_site(str(one)) for one in self._all(URL)}
        self.countries = frozenset(str(one) for one in self._all(COUNTRY))
        self.links = {field.name: ids for field in shape.kind.references if (ids := _listed(values.get(field.name)))}
        self.acronym = str(values.get(shape.acronym.name) or "") if shape.acronym else ""
        self.names = self._names()

    def _all(self, type: Any) -> Iterable[Any]:
        return (one for field in self.shape.of(type) for one in _listed(self.values.get(field.name)))

    def _names(self) -> tuple[str, ...]:
        """Its title, if that is one text, and its other names."""
        if len(self.shape.titles) != 1:
            return ()
        named = (one for field in (*self.shape.titles, *self.shape.names)
                 for one in _listed(self.values.get(field.name)))
        return tuple(dict.fromkeys(str(one) for one in named))

    def text(self, field: Field | None) -> str:
        """The value of a field as text; empty for none."""
        return "" if field is None else str(self.values.get(field.name) or "")

    @property
    def handles(self) -> set[str]:
        """Addresses and numbers that it can be reached by."""
        return self.emails | self.phones | self.sites


def _listed(value: Any) -> tuple[Any, ...]:
    """The values of a field, whether it takes one or many."""
    if value is None or value == "":
        return ()
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def _site(address: str) -> str:
    """The host and path of a web address."""
    return re.sub(r"^(?:[a-z+]+://)?(?:www\.)?", "", address.lower()).rstrip("/")


class _Known:
    """How many records hold a word, and how many there are."""

    def __init__(self, connection: sqlite3.Connection, *, whole: bool = False) -> None:
        self._connection = connection
        self.size = int(connection.execute("SELECT coalesce(max(number), 0) FROM record").fetchone()[0])
        self._records: dict[str, int] = dict(connection.execute(
            "SELECT skeleton, sum(records) FROM search_term GROUP BY skeleton")) if whole else {}
        self._whole = whole

    def records(self, word: "_Word") -> int:
        """How many records hold a word that sounds so."""
        count = self._records.get(word.level)
        if count is None:
            count = 0 if self._whole else int(self._connection.execute(
                "SELECT coalesce(sum(records), 0) FROM search_term WHERE skeleton = ?", (word.level,)).fetchone()[0])
            self._records[word.level] = count
        return count

    def is_frequent(self, word: "_Word") -> bool:
        """Whether so many records hold the word that it is hardly mistyped."""
        return self.records(word) >= FREQUENT

    def rarity(self, words: Iterable["_Word"], chance: float = 1.0) -> float:
        """Points, none or negative, for a name of these words that others bear by chance."""
        expected = self.size * chance
        for word in words:
            expected *= (self.records(word) + 1) / (self.size + SMALL_DIRECTORY)
        return -min(MOST_FOR_RARITY, max(0.0, math.log(max(expected, 1e-9) / RARE_NAMESAKES) / 2))


# Words.

class _Word(NamedTuple):
    """One word of a name in the spellings by which it is compared."""

    plain: str
    level: str  # its skeleton
    heard: str  # the skeleton of what it sounds like; mostly the same
    loose: str  # the skeleton without the vowels that alphabets disagree on

    @property
    def is_initial(self) -> bool:
        """Whether it is a letter that stands for a name: M., Ж., Sh."""
        return len(self.plain) == 1 or (len(self.level) == 1 and len(self.plain) == 2)


_LOOSE = str.maketrans("oe", "ai")  # Karomat and Karamat, Negmat and Nigmat
_GENDERED = re.compile(r"(?:[oe]v|in|sk)(a|na|iq|i|)$")  # the ends of Karimov, Karimova, Karimovna, Karimovich
_VOWELS = frozenset("aeiou")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}


@lru_cache(maxsize=65536)
def _word(plain: str, heard: str = "") -> _Word:
    level = fold.skeleton(plain)
    return _Word(plain, level, fold.skeleton(heard) if heard else level, level.translate(_LOOSE))


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[_Word, ...]:
    """The words of a name."""
    heard = fold.heard(text)
    return tuple([_word(plain, heard.get(plain, "")) for plain in fold.words(text)])


@lru_cache(maxsize=32768)
def _otherwise(plain: str) -> frozenset[str]:
    """Skeletons of what the word may be in other transliterations."""
    return frozenset(fold.skeleton(way) for way in fold.otherwise(plain))


@lru_cache(maxsize=65536)
def _alike(one: _Word, other: _Word) -> float:
    """How far two words are the same, from UNLIKE to EXACT."""
    if one.plain == other.plain:
        return EXACT
    if one.is_initial or other.is_initial:
        begins = one.plain[0] == other.plain[0] or one.level[:1] == other.level[:1] != ""
        return INITIAL if begins else UNLIKE
    if not (one.plain.isalpha() and other.plain.isalpha()) or _differ_by_gender(one.level, other.level):
        return UNLIKE
    if min(len(one.level), len(other.level)) < SHORTEST_SPELT:
        return UNLIKE  # an acronym
    if one.loose == other.loose or one.heard in (other.level, other.heard) or one.level == other.heard:
        return SPELT
    if other.level in _otherwise(one.plain) or one.level in _otherwise(other.plain):
        return SPELT
    return max(_typed(one.level, other.level), _typed(one.plain, other.plain))


def _differ_by_gender(one: str, other: str) -> bool:
    """Whether the skeletons are of a man's and a woman's name, or of a surname and a patronymic: Saidov, Saidova."""
    if one in (other + "a", other + "na") or other in (one + "a", one + "na"):
        return True
    ends, also = _GENDERED.search(one), _GENDERED.search(other)
    return ends is not None and also is not None and ends[1] != also[1]


def _typed(one: str, other: str) -> float:
    """TYPED where one spelling is the other with a typing error behind its first letter, TYPED_TWICE in a long word."""
    shorter = min(len(one), len(other))
    if shorter < SHORTEST_MISTYPED or (one[0] != other[0] and not {one[0], other[0]} <= _VOWELS
                                       and one[:2] != other[1::-1]):
        return UNLIKE
    from rapidfuzz.distance import OSA

    errors = OSA.distance(one, other, score_cutoff=1 if shorter < LONG_WORD else 2)
    return TYPED if errors <= 1 else TYPED_TWICE if errors == 2 and shorter >= LONG_WORD else UNLIKE


class _Aligned(NamedTuple):
    """The words of two names put beside each other."""

    matched: list[tuple[float, _Word]]  # how far the same, and the word
    left: list[_Word]  # words of the first that the second has not
    right: list[_Word]

    @property
    def errors(self) -> int:
        """How many typing errors there are between them."""
        return sum({TYPED: 1, TYPED_TWICE: 2}.get(likeness, 0) for likeness, _ in self.matched)

    @property
    def is_exact(self) -> bool:
        """Whether they are of the very same words."""
        return all(likeness == EXACT for likeness, _ in self.matched)


def _aligned(one: Sequence[_Word], other: Sequence[_Word], known: _Known) -> _Aligned:
    left, right = list(one), list(other)
    matched: list[tuple[float, _Word]] = []
    for word in one:
        if word in right:
            matched.append((EXACT, word))
            left.remove(word)
            right.remove(word)
    alike = [(likeness, at, to) for at, word in enumerate(left) for to, with_ in enumerate(right)
             if (likeness := _alike(word, with_))
             and not (INITIAL < likeness <= TYPED and known.is_frequent(word) and known.is_frequent(with_))]
    gone: set[_Word] = set()
    for likeness, at, to in sorted(alike, key=lambda found: -found[0]):
        if left[at] not in gone and right[to] not in gone:
            gone |= {left[at], right[to]}
            matched.append((likeness, max(left[at], right[to], key=known.records)))
    return _Aligned(matched, [word for word in left if word not in gone], [word for word in right if word not in gone])


# Names of people.

Scored = tuple[float, str]  # points, and what to say of them


def _people(one: Sequence[_Word], other: Sequence[_Word], known: _Known) -> Scored:
    """Points for two names of people: words in any order, patronymics and initials."""
    aligned = _aligned(one, other, known)
    if aligned.left and aligned.right:
        joined = "".join([word.loose for word in aligned.left]), "".join([word.loose for word in aligned.right])
        if joined[0] != joined[1]:  # Abdurahmon Zoda and Abdurahmonzoda
            return _other_person(aligned), ""
        aligned = _Aligned([*aligned.matched, (SPELT, max(aligned.left))], [], [])
    whole = [(likeness, word) for likeness, word in aligned.matched if likeness > INITIAL]
    if not whole:
        return OTHER_NAME, ""
    typed, initials = aligned.errors, len(aligned.matched) - len(whole)
    words = [word for _, word in whole]
    if len(whole) == 1:
        errors = TYPING_ERROR * typed
        if initials:
            return SURNAME_AND_INITIAL + errors + known.rarity(words, 1 / 15), "same surname and initial"
        return (PART_OF_A_NAME if aligned.left or aligned.right else LONE_WORD) + errors, "same name"
    points = SAME_NAME + TYPING_ERROR * typed + INITIAL_ONLY * initials + known.rarity(words)
    points += WORD_MORE * len(aligned.left + aligned.right)
    if typed or initials:
        return points, "similar name"
    return points, "same name" if aligned.is_exact else "same name in another spelling"


def _other_person(aligned: _Aligned) -> float:
    """Points for names that both have a word the other lacks; a surname may have changed with a marriage."""
    if not any(likeness > INITIAL for likeness, _ in aligned.matched):
        return OTHER_NAME
    surnames = all(any(_GENDERED.search(word.level) for word in words) for words in (aligned.left, aligned.right))
    return OTHER_SURNAME if surnames else OTHER_GIVEN_NAME


# Titles.

@cache
def _canonical(plain: str) -> str:
    """The same word for all that mean the same: iom for IOM and МОМ, 2 for II."""
    return _ROMAN.get(plain) or min((plain, *aliases.short_forms((plain,))))


@lru_cache(maxsize=16384)
def _title(text: str) -> tuple[_Word, ...]:
    """The words of a title that tell."""
    heard = fold.heard(text)
    plain = fold.words(text)
    telling = [word for word in plain if word not in SMALL_WORDS] or plain
    return tuple([_word(_canonical(word), heard.get(word, "")) for word in telling])


@lru_cache(maxsize=16384)
def _titles(text: str) -> tuple[tuple[_Word, ...], ...]:
    """The title in its own words and, where it names what has a short name, in that."""
    shorter = [_title(" ".join(words)) for words in aliases.instead(tuple(fold.words(text)))[:4]]
    return tuple(dict.fromkeys((_title(text), *shorter)))


@cache
def _naming(country: str) -> tuple[str, ...]:
    """Beginnings of the skeletons of words that name a country: Tajikistan, Таджикистана, Tajik."""
    from db.countries import names_of

    levels = [fold.skeleton(words[0]) for name in names_of(country)[:7] if len(words := fold.words(name)) == 1]
    stems = (re.sub(r"i?st[ao]n$", "", level) for level in levels)
    return tuple({stem if stem != level else level[:-1] for stem, level in zip(stems, levels, strict=True)
                  if len(stem) > 4})


_REPUBLIC = ("republi", "respubli", "jumhuri", "qumhuri")  # skeletons: republic, республики, ҷумҳурии


@lru_cache(maxsize=16384)
def _without(words: tuple[_Word, ...], countries: frozenset[str]) -> tuple[_Word, ...]:
    """The words of a title without those that name countries both records are in, if any are left."""
    begun = tuple(begin for country in countries for begin in _naming(country))
    kept = tuple([word for word in words if not word.level.startswith((*begun, *_REPUBLIC))]) if begun else ()
    return kept or words


def _same_titles(one: Sequence[_Word], other: Sequence[_Word], known: _Known, types: Collection[str]) -> Scored:
    """Points for two titles in any order of words; numbers have to be the same, and `types` say little."""
    aligned = _aligned(one, other, known)
    if not any(likeness > INITIAL for likeness, _ in aligned.matched):
        return OTHER_NAME, ""
    sides = aligned.left, aligned.right
    points = OTHER_NUMBER if any(word.plain.isdigit() for words in sides for word in words) else 0.0
    more = sum(OF_A_TYPE if word.level in types else 1.0 for words in sides for word in words)
    if all(any(word.level not in types for word in words) for words in sides):
        return points + TITLE_DIFFERS + SHARE_THAT_DIFFERS * more / (len(one) + len(other)), ""
    points += SAME_NAME + SHARE_MORE * more / max(len(one), len(other)) + max(-1.5, TITLE_ERROR * aligned.errors)
    if len(one) <= 2:
        points += known.rarity([word for _, word in aligned.matched])
    if more or aligned.errors:
        return points, "similar name"
    return points, "same name" if aligned.is_exact else "same name in another spelling"


def _named(one: _Profile, other: _Profile, known: _Known) -> Scored:
    """Points for the names of two records: the best of any name of the one with any of the other."""
    if one.shape.is_person:
        return max((_people(a, b, known) for name in one.names if (a := _words(name))
                    for also in other.names if (b := _words(also))), default=(OTHER_NAME, ""))
    both = one.countries & other.countries
    ways = [[_without(words, both) for name in profile.names for words in _titles(name) if words]
            for profile in (one, other)]
    short = [[_title(profile.acronym)] if profile.acronym else [] for profile in (one, other)]
    pairs = [(a, b) for a in ways[0] for b in ways[1] + short[1]] + [(a, b) for a in short[0] for b in ways[1]]
    return max((_same_titles(a, b, known, one.shape.types) for a, b in pairs), default=(OTHER_NAME, ""))


# Two records.

class _Verdict(NamedTuple):
    likelihood: float
    reasons: tuple[str, ...]


class _Evidence:
    """What speaks for two records being the same, and against."""

    def __init__(self) -> None:
        self.points = PRIOR
        self._reasons: list[tuple[float, str]] = []

    def add(self, points: float, reason: str = "") -> None:
        """Count `points`; the reason is told where they speak for it."""
        self.points += points
        if reason and points >= TELLING:
            self._reasons.append((points, reason))

    @property
    def verdict(self) -> _Verdict:
        """The sum of it."""
        told = sorted(self._reasons, key=lambda one: -one[0])
        return _Verdict(round(1 / (1 + math.exp(-self.points)), 3), tuple(dict.fromkeys(reason for _, reason in told)))


Shared = Mapping[str, int]  # address or number -> how many records of different names have it


def _judged(one: _Profile, other: _Profile, known: _Known, shared: Shared) -> _Verdict:
    """How likely the two are the same, and why."""
    found = _Evidence()
    _judge_dates(found, one, other)
    sure = bool(one.handles & other.handles) or _SAME_FILE in one.values
    if found.points > HOPELESS or sure:
        for points, reason in _title_points(one, other, known):
            found.add(points, reason)
    if found.points < HOPELESS and not sure:
        return found.verdict
    _judge_reach(found, one, other, shared)
    _judge_surroundings(found, one, other)
    _judge_links(found, one, other)
    return found.verdict


def _title_points(one: _Profile, other: _Profile, known: _Known) -> Iterator[Scored]:
    """Points for the titles; for a title of several fields, of each field."""
    shape = one.shape
    if len(shape.titles) == 1:
        yield _named(one, other, known)
        if one.acronym and other.acronym:
            same = fold.joined(one.acronym) == fold.joined(other.acronym)
            yield (SAME_ACRONYM, "same acronym") if same else (OTHER_ACRONYM, "")
        return
    for field in shape.figures:
        if one.values.get(field.name) != other.values.get(field.name):
            yield OTHER_FIGURE, ""
    both = one.countries & other.countries
    texts = [[_without(_title(profile.text(field)), both) for profile in (one, other)] for field in shape.titles]
    scored = [_same_titles(mine, others, known, shape.types) for mine, others in texts]
    points, reason = min(scored)
    yield points, reason.replace("name", "result")


def _judge_reach(found: _Evidence, one: _Profile, other: _Profile, shared: Shared) -> None:
    same = max((_telling(address, one.shape, shared) for address in one.emails & other.emails), default=0.0)
    if same:
        found.add(SAME_EMAIL * same, "same e-mail")
    elif one.emails and other.emails:
        found.add(max(_other_email(a, b, one.shape) for a in one.emails for b in other.emails), "similar e-mail")
    for mine, others, agrees, differs, reason in (
            (one.phones, other.phones, SAME_PHONE, OTHER_PHONE, "same phone"),
            (one.sites, other.sites, SAME_SITE, OTHER_SITE, "same web site")):
        same = max((_telling(handle, one.shape, shared) for handle in mine & others), default=0.0)
        if same:
            found.add(agrees * same, reason)
        elif mine and others:
            found.add(differs)


def _telling(handle: str, shape: _Shape, shared: Shared) -> float:
    """What share an address or number tells: that of an office says little of who, nor what many names share."""
    local, at, _ = handle.partition("@")
    office = shape.is_person and at and local.rstrip("0123456789") in _OFFICES
    return (OFFICE_SHARE if office else 1.0) / max(1, shared.get(handle, 1) - 1)


def _other_email(one: str, other: str, shape: _Shape) -> float:
    """Points for two addresses that are not the same; at one office, n.saidova is not z.saidova."""
    local, _, domain = one.partition("@")
    also, _, elsewhere = other.partition("@")
    parts, others = (re.findall(r"[^\W\d_]+", name) for name in (local, also))
    if not shape.is_person or not parts or not others or {local, also} & _OFFICES:
        return OTHER_EMAIL
    if "".join(parts) == "".join(others):
        return SAME_LOCAL_PART if len("".join(parts)) > 5 else OTHER_EMAIL
    if domain != elsewhere or domain in _PUBLIC:
        return OTHER_EMAIL
    left = _parts_left(parts, others), _parts_left(others, parts)
    differ = all(left) and {part[0] for part in left[0]}.isdisjoint(part[0] for part in left[1])
    return OTHER_LOCAL_PART if differ or all(max(map(len, some), default=0) > 2 for some in left) else OTHER_EMAIL


def _parts_left(parts: Sequence[str], others: Sequence[str]) -> list[str]:
    """Parts of an address that the other has not: neither so, nor within a longer one as in nsaidova."""
    return [part for part in parts if part not in others and not any(
        len(other) > 2 and (other in part or part in other) and len(part) > 2 for other in others)]


def _judge_dates(found: _Evidence, one: _Profile, other: _Profile) -> None:
    first, second = one.text(one.shape.when), other.text(one.shape.when)
    if not first or not second:
        return
    weights, length = one.shape.weights, min(len(first), len(second))
    if first[:length] == second[:length]:
        found.add(*{4: (SAME_YEAR, "same year"), 7: (SAME_MONTH, "same month")}.get(length, (SAME_DAY, "same date")))
    else:
        found.add(weights.year if first[:4] != second[:4] else
                  weights.month if first[:7] != second[:7] else weights.day)


def _judge_surroundings(found: _Evidence, one: _Profile, other: _Profile) -> None:
    shape, weights = one.shape, one.shape.weights
    if one.countries and other.countries:
        found.add(*((SAME_COUNTRY, "same country") if one.countries & other.countries else (weights.country, "")))
    here, there = (_words(profile.text(shape.place)) for profile in (one, other))
    if here and there:
        near = any(_alike(a, b) >= SPELT for a in here for b in there)
        found.add(*((SAME_PLACE, "same place") if near else (weights.place, "")))
    for field in shape.sides:
        if one.text(field) and _words(one.text(field)) == _words(other.text(field)):
            found.add(SAME_SIDE, f"same {field.label.lower()}")
    for field in (*shape.of(NUMBER), *shape.of(CHOICE)):
        mine, others = one.values.get(field.name), other.values.get(field.name)
        if mine is not None and others is not None and (mine != others or field.type is NUMBER):
            points = SAME_COUNT if mine == others else OTHER_COUNT if field.type is NUMBER else OTHER_CHOICE
            found.add(points, f"same {field.label.lower()}")
    if one.values.get(_SAME_FILE) and one.values[_SAME_FILE] == other.values.get(_SAME_FILE):
        found.add(SAME_FILE, "same file")
    languages = {profile.values.get(_LANGUAGE) for profile in (one, other)} - {None}
    if len(languages) > 1:
        found.add(OTHER_LANGUAGE)


def _judge_links(found: _Evidence, one: _Profile, other: _Profile) -> None:
    for field in one.shape.kind.references:
        mine, others = one.links.get(field.name, ()), other.links.get(field.name, ())
        if (other.id and other.id in mine) or (one.id and one.id in others):
            found.add(ONE_WITHIN_THE_OTHER)
        if mine and others:
            part = "part of " if field.name == "part_of" else ""
            agree = f"{part or 'same '}{'the same ' if part else ''}{' or '.join(field.targets)}"
            agrees, differs = (SAME_OF_MANY, OTHER_OF_MANY) if field.many else (SAME_ONE, OTHER_ONE)
            same = not set(mine).isdisjoint(others)
            found.add(*((agrees, agree) if same else (differs * one.shape.weights.reference, "")))


# Reading records.

def _read(connection: sqlite3.Connection, shape: _Shape, numbers: Sequence[int]) -> Iterator[tuple[Card, _Profile]]:
    """These records, MOST_FETCHED at a time."""
    for at in range(0, len(numbers), MOST_FETCHED):
        among = f"IN ({','.join(map(str, numbers[at:at + MOST_FETCHED]))})"
        yield from _rows(connection, shape, f"record.number {among}", ())


def _rows(connection: sqlite3.Connection, shape: _Shape, condition: str,
          bound: Sequence[Any]) -> Iterator[tuple[Card, _Profile]]:
    columns = shape.kind.columns
    links: dict[str, dict[str, list[str]]] = {}
    for id, role, target in connection.execute(
            "SELECT link.source, link.role, link.target FROM record JOIN link ON link.source = record.id "
            f"WHERE {condition}", bound):
        links.setdefault(id, {}).setdefault(role, []).append(target)
    own = ", ".join(f'own."{column.name}"' for column in columns)
    for row in connection.execute(f'SELECT {CARD_COLUMNS}, {own} FROM record JOIN "{shape.kind.name}" AS own '
                                  f"ON own.id = record.id WHERE {condition}", bound):
        card = Card(*row[:7])
        values: dict[str, Value] = {column.name: from_column(column, kept)
                                    for column, kept in zip(columns, row[7:], strict=True) if kept is not None}
        values |= {role: tuple(targets) for role, targets in links.get(card.id, {}).items()}
        yield card, _Profile(shape, values, card.id)


# Records worth comparing with one.

class _Group(NamedTuple):
    """A word to look for, with all that sounds like it."""

    word: _Word
    records: int  # that hold it, at most
    expression: str  # for FTS5; empty where no record holds it

    @property
    def is_rare(self) -> bool:
        """Whether all the records that hold it can be looked at."""
        return self.records <= FEW_HOLDERS


class _Seeker:
    """Looks up in the search index what may be the same as one record."""

    def __init__(self, connection: sqlite3.Connection, own: _Profile, known: _Known) -> None:
        self._connection, self._own, self._known = connection, own, known
        self._kind = own.shape.kind.name
        self.shared: dict[str, int] = {}  # by address or number, how many records of different names have it

    def numbers(self, but: Collection[str]) -> list[int]:
        """Numbers of records worth comparing: all that share an address, a number or a file, and the nearest names."""
        found = [number for handle in sorted(self._own.emails | self._own.phones) for number in self._holders(handle)]
        if file := self._own.values.get(_SAME_FILE):
            found += [row[0] for row in self._connection.execute(
                f'SELECT record.number FROM "{self._kind}" AS own JOIN record ON record.id = own.id '
                f'WHERE own."{_SAME_FILE}" = ? LIMIT ?', (file, MOST_HOLDERS))]
        skipped = {row[0] for id in but for row in self._connection.execute(
            "SELECT number FROM record WHERE id = ?", (id,))}
        return [number for number in dict.fromkeys([*found, *self._of_like_name(skipped)]) if number not in skipped]

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
        own = _key(self._own.names[0]) if self._own.names else ""
        self.shared[handle] = len({own, *(_key(name.partition("|")[0].partition(";")[0]) for _, name in rows)})
        return [number for number, _ in rows]

    def _found(self, table: str, match: str, condition: str, bound: str) -> list[tuple[int, str]]:
        return self._connection.execute(
            "SELECT text.number, text.name FROM search_text AS text CROSS JOIN record ON record.number = text.number "
            f"WHERE text.number IN (SELECT rowid FROM {table} WHERE {table} MATCH ?) AND +record.kind = ? "
            f"AND {condition} LIMIT ?", (match, self._kind, bound, MOST_HOLDERS)).fetchall() if match else []

    # By name

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
            for some in groups:
                for expression in self._mistyped(some):
                    self._looked_up(expression, FEW_HOLDERS, rows)
            nearest = self._nearest(rows, names, but)
        return [*whole, *(number for _, number in nearest)]

    def _names(self) -> list[tuple[_Word, ...]]:
        """Words of the names it is looked for by."""
        own, shape = self._own, self._own.shape
        if shape.is_person:
            return [_words(name) for name in own.names[:3]]
        if len(shape.titles) > 1:
            return [_title(" ".join(own.text(field) for field in shape.titles))]
        return [words for name in (*own.names[:3], own.acronym) for words in _titles(name) if words][:5]

    def _group(self, word: _Word) -> _Group:
        if word.is_initial:
            return _Group(word, self._known.size, f'"{word.plain}"* OR "{word.level or word.plain}"*')
        sounds = {word.level, word.heard, *_otherwise(word.plain)}
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
        """What to ask for to find parts of it, and how many: all words but one, two of the rarest, the rare ones."""
        known = sorted((group for group in dict.fromkeys(groups) if group.expression),
                       key=lambda group: group.records)[:MOST_WORDS]
        if 1 < len(known) < len(groups):
            yield _all(known), FEW_HOLDERS
        if len(known) > 2:
            yield from ((_all(some), MOST_OF_A_PART) for some in combinations(known, len(known) - 1))
        if len(known) > 3:
            yield from ((_all(some), MOST_OF_A_PART) for some in combinations(known[:3], 2))
        yield from ((_all([group]), FEW_HOLDERS) for group in known if group.is_rare and len(groups) > 1)

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
                     if _alike(group.word, _word(term))]
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

    def _nearest(self, rows: Mapping[int, str], names: Sequence[Sequence[_Word]],
                 but: Collection[int]) -> list[tuple[float, int]]:
        """(how near, number) of the records whose names are the nearest."""
        from rapidfuzz import fuzz, process

        numbers, choices = [], []
        for number, text in rows.items():
            for name in text.partition("|")[0].split(";"):
                if number not in but:
                    numbers.append(number)
                    choices.append(_key(name))
        best: dict[int, float] = {}
        for words in names:
            own = " ".join(sorted(word.loose for word in words))
            for _, near, at in process.extract(own, choices, scorer=fuzz.ratio, limit=3 * MOST_JUDGED):
                best[numbers[at]] = max(near, best.get(numbers[at], 0.0))
        return nlargest(MOST_JUDGED, ((near, number) for number, near in best.items()))


def _all(groups: Sequence[_Group], further: str = "") -> str:
    """FTS5 expression for records with a word of each group in the name."""
    words = " AND ".join(f"name : ({group.expression})" for group in groups)
    return f"{words} AND {further}" if further else words


@lru_cache(maxsize=8192)
def _key(name: str) -> str:
    """The words of a name, as they sound, in a fixed order."""
    return " ".join(sorted(word.loose for word in _words(name)))


# Records worth comparing with each other.

class _Levels(dict[str, str]):
    """By plain word, as it sounds; worked out when it is met first."""

    def __init__(self) -> None:
        super().__init__()
        self.plain: dict[str, list[str]] = {}  # by word as it sounds, the words that sound so

    def __missing__(self, plain: str) -> str:
        loose = self[plain] = _word(plain).loose
        self.plain.setdefault(loose, []).append(plain)
        return loose


class _Blocks:
    """Records of one kind by what those that are the same have in common."""

    def __init__(self, connection: sqlite3.Connection, shape: _Shape) -> None:
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
                        for one in _listed(from_column(fields[at], column)):
                            self._handles.setdefault(_handle(fields[at], str(one)), []).append(number)
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
            self._names.setdefault(" ".join(sorted([_word(word).loose for word in words])), []).append(number)

    def _add_titles(self, number: int, text: str, tags: str, figures: tuple[str, ...]) -> None:
        """By each name and figure; an acronym beside a name apart, as many share it."""
        names: dict[tuple[str, ...], None] = {}
        level = self._level.__getitem__
        countries = frozenset([tag[9:].upper() for tag in tags.split() if tag.startswith("=country=")])
        for name in text.partition("|")[0].split(";")[:MOST_NAMES]:
            plain = name.split()
            plain = [_canonical(word) for word in plain if word not in SMALL_WORDS] or plain
            telling = _without(tuple([_word(word) for word in plain]), countries)
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

    def pairs(self) -> set[tuple[int, int]]:
        """Pairs of numbers, the lower first, that are worth comparing."""
        found: set[tuple[int, int]] = set()
        for numbers in (*self._handles.values(), *self._names.values()):
            if len(numbers) > 1:
                found.update(self._within(list(dict.fromkeys(numbers))))
        found.update((min(pair), max(pair)) for pair in self._across() if pair[0] != pair[1])
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

    def _across(self) -> Iterator[tuple[int, int]]:
        """Pairs whose names differ by a word that is mistyped, spelled for another language, or only an initial."""
        near = _near_words(self._level.plain, Counter(
            word for names in self._words.values() for word in set(names[0])))
        spelled = _spelled_otherwise(self._level.plain)
        by_word = self._with_whole_words()
        for number, names in self._words.items():
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


def _handle(field: Field, value: str) -> str:
    """An address or number as profiles have it."""
    if field.type is PHONE:
        return value.partition(";")[0]
    return _site(value) if field.type is URL else value.lower()


def _initials_fit(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether every initial among the words begins a word of the full name."""
    begins = {word[0] for word in full if word and word not in words}
    return all(word in begins for word in words if len(word) == 1)


def _near_words(plain: Mapping[str, Collection[str]], counts: Mapping[str, int]) -> dict[str, set[str]]:
    """By word as it sounds, others that are it with a typing error, each two once."""
    near: dict[str, set[str]] = {}
    for words in _one_letter_apart(plain):
        for one, other in combinations(words[:WHOLE_BLOCK], 2):
            if min(counts.get(one, 0), counts.get(other, 0)) < FREQUENT:
                near.setdefault(one, set()).add(other)
    return near


def _spelled_otherwise(plain: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """By word as it sounds, others that it may be in the transliteration of another language."""
    found: dict[str, set[str]] = {}
    for word, spellings in plain.items():
        others = {level.translate(_LOOSE) for spelling in spellings for level in _otherwise(spelling)} - {word}
        if others := {other for other in others if other in plain}:
            found[word] = others
    return found


def _one_letter_apart(plain: Mapping[str, Collection[str]]) -> Iterable[list[str]]:
    """Words that become the same when each loses one letter at most (Garbe's symmetric deletes)."""
    first: dict[str, str] = {}  # by what is left of it, the first word; most are the only one
    several: dict[str, list[str]] = {}
    for word, spellings in plain.items():
        for spelling in {word, *spellings}:
            if len(spelling) >= SHORTEST_MISTYPED and spelling.isalpha():
                for left in {spelling, *[spelling[:at] + spelling[at + 1:] for at in range(len(spelling))]}:
                    before = first.setdefault(left, word)
                    if before is not word:
                        several.setdefault(left, [before]).append(word)
    return several.values()


def _pairs(connection: sqlite3.Connection, shape: _Shape, known: _Known, apart: Collection[frozenset[str]],
           progress: Progress) -> list[Pair]:
    """All pairs of one kind that are probably the same."""
    blocks = _Blocks(connection, shape)
    blocks.read(progress)
    shared, pairs = blocks.shared(), blocks.pairs()
    members = {card.number: (card, profile) for card, profile in _read(
        connection, shape, sorted({number for pair in pairs for number in pair}))}
    found = []
    for first, second in pairs:
        (card, one), (also, other) = members[first], members[second]
        verdict = _judged(one, other, known, shared)
        if verdict.likelihood >= LEAST and frozenset((card.id, also.id)) not in apart:
            found.append(Pair(card, also, *verdict))
    return found
