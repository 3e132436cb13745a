"""What is derived from a record's values for lists and for search: its title, subtitle and folded words. No SQL.

The same place, office or position stands in thousands of records. What one value says is worked out once and
remembered; a record is put together from what its values say.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from db.fields import (
    COUNTRY,
    DATE,
    EMAIL,
    MONTH_NAMES,
    MONTH_NAMES_RU,
    NUMBER,
    PHONE,
    Field,
    FieldType,
    Kind,
    Scalar,
    Value,
    Weight,
)
from db.kinds import BY_NAME
from db.search import aliases, fold
from db.search.rank import SMALL_WORDS


class Called(NamedTuple):
    """What a linked record is called."""

    title: str
    acronym: str | None
    within: str  # the names of what it is a part of: who looks for UNODC looks for its sections too


Linked = Mapping[str, Sequence[Called]]  # role -> each linked record
NO_LINKS: Linked = {}
MOST_YEARS = 60  # of a record that lasts
LONGEST_ACRONYM = 8  # letters
REMEMBERED = 4_096  # values of a field whose words are remembered, and linked records
NAMES = ";"  # between the names of a record
READINGS = "|"  # between the words of a text and the further readings of them


class Texts(NamedTuple):
    """Folded words of one record by weight, tags to filter by such as `=kind=contact`, and the digits of its phones."""

    name: str  # its names apart by `;`, each whole, so that a query that covers one of them is known to
    side: str
    note: str
    tags: str
    phones: str
    emails: str


class Said(NamedTuple):
    """What one value says, for search."""

    weight: Weight
    words: str
    names: tuple[str, ...] = ()  # other names of what is called so
    further: str = ""  # further readings of the words
    tags: str = ""
    year: int = 0
    digits: str = ""  # of a phone number
    address: str = ""  # the words of an e-mail address


def title_of(kind: Kind, values: Mapping[str, Value]) -> str:
    """The values of the kind's title fields, as a person reads them."""
    parts = [field.format(values.get(field.name)) for field in _named(kind.name, kind.title)]
    return " ".join([part for part in parts if part])


def sort_key(title: str) -> str:
    """The title as lists order it: across scripts, accents and case."""
    return fold.joined(title)


def subtitle_of(kind: Kind, values: Mapping[str, Value], linked: Linked) -> str:
    """What the record is, in one line: `Chief of Mission · IOM`, `training · 24 Sep 2024 · Dushanbe`."""
    parts: list[str] = []
    for field in _named(kind.name, kind.subtitle):
        if not field.stored:
            shown = ", ".join([one.acronym or one.title for one in linked.get(field.name, ())])
        else:
            shown = field.format(values.get(field.name))
        if shown and field.type is DATE and field.name == "end" and values.get("start"):
            parts[-1] += f" – {shown}"
        elif shown:
            parts.append(shown)
    return " · ".join(parts)


def texts_of(kind: Kind, values: Mapping[str, Value], linked: Linked) -> Texts:
    """The record's words for the search index, most telling first."""
    said: list[Said] = []
    for name, sayings in _sayings(kind.name).items():
        value = values.get(name)
        if type(value) is tuple:
            said += [sayings[one] for one in value]
        elif value is not None:
            said.append(sayings[value])  # type: ignore[index]
    tags = [f"=kind={kind.name}", *[one.tags for one in said if one.tags]]
    years = [one.year for one in said if one.year]
    weighed: tuple[list[Said], ...] = ([], [], [], [])  # by weight
    for one in said:
        weighed[one.weight].append(one)
    for role, others in linked.items():
        named = [_linked_said(one) for one in others]
        weighed[Weight.SIDE].extend(named)
        if role in _organisation_roles(kind.name):
            tags += [one.tags for one in named]
    if years:
        tags += [f"=year={year}" for year in range(min(years), max(years) + 1)[:MOST_YEARS]]
    # A title of several fields is one name: of `30 trainers · able to train` the trainers alone are not.
    between = NAMES if len(kind.title) == 1 else " "
    _, notes, sides, names = weighed
    return Texts(_joined(names, between), _joined(sides), _joined(notes), " ".join(tags),
                 " ".join([one.digits for one in said if one.digits]),
                 ";".join([one.address for one in said if one.address]))


def said_by(kind: Kind, values: Mapping[str, Value], linked: Linked) -> Iterator[tuple[Field, Said]]:
    """(field, what one of its values says) for all that the record is searched by; for explaining a hit."""
    for field in kind.fields:
        value = values.get(field.name)
        if not field.stored:
            yield from ((field, _linked_said(one)) for one in linked.get(field.name, ()))
        elif value is not None and field.name in _sayings(kind.name):
            yield from ((field, _sayings(kind.name)[field.name][one])
                        for one in (value if isinstance(value, tuple) else (value,)))


def _joined(said: Sequence[Said], between: str = " ") -> str:
    if not said:
        return ""
    words = [one.words for one in said]
    for one in said:
        words += one.names
    further = [one.further for one in said if one.further]
    joined = between.join(words)
    return f"{joined}{READINGS}{' '.join(further)}" if further else joined


class _Sayings(dict[Scalar, Said]):
    """By value, what it says in one field."""

    __slots__ = ("_kind", "_name")

    def __init__(self, kind: str, name: str) -> None:
        super().__init__()
        self._kind, self._name = kind, name

    def __missing__(self, value: Scalar) -> Said:
        if len(self) >= REMEMBERED:
            self.clear()
        said = self[value] = _said(self._kind, self._name, value)
        return said


@cache
def _sayings(kind: str) -> dict[str, _Sayings]:
    """By name, for each field of a kind that is searched."""
    return {name: _Sayings(kind, name) for name in _searched(kind)}


def _said(kind: str, name: str, value: Scalar) -> Said:
    """What `value` says in the field `name` of a kind."""
    weight, type, filter = _searched(kind)[name]
    if type is PHONE:
        return Said(Weight.NONE, "", digits="".join([char for char in str(value) if char.isdigit()]))
    texts = _SAID[type](value) if type in _SAID else (str(value),)
    whole = [fold.joined(text) for text in texts]
    if type is EMAIL:
        return Said(weight, whole[0], address=whole[0])
    year = int(str(value)[:4]) if filter == "year" else 0
    if weight is not Weight.NAME:
        return Said(weight, " ".join(whole), (), _further(texts, whole), _tags(filter, value), year)
    names = [" ".join(other) for words in whole for other in aliases.names(tuple(words.split()))]
    further = _further(texts, whole)
    if name in _abbreviated(kind) and (letters := _first_letters(whole[0])):
        further = f"{further} {letters}".lstrip()
    return Said(weight, NAMES.join(whole), tuple(names), further, _tags(filter, value), year)


def _first_letters(words: str) -> str:
    """HTMSS for the Human Trafficking and Migrant Smuggling Section; empty where they would tell too little."""
    letters = "".join([word[0] for word in words.split() if word not in SMALL_WORDS])
    return letters if 3 <= len(letters) <= LONGEST_ACRONYM else ""


@lru_cache(maxsize=REMEMBERED)
def _linked_said(called: Called) -> Said:
    text = f"{called.title} {called.acronym or ''} {called.within}"
    words = fold.joined(text)
    further = _further((text,), [words])
    tags = dict.fromkeys(f"{words} {further}".split())
    return Said(Weight.SIDE, words, (), further, " ".join([f"=org={word}" for word in tags]))


def _further(texts: Sequence[str], words: Sequence[str]) -> str:
    """Further readings of the texts, and acronyms of what they speak of."""
    return " ".join([reading for text, said in zip(texts, words, strict=True)
                     for reading in (*fold.readings(text), *aliases.short_forms(tuple(said.split())))])


def _tags(filter: str, value: Scalar) -> str:
    """What a value can be filtered by: `=country=tj`, `=role=chief =role=of =role=mission`; years are a range."""
    if filter == "country":
        return f"=country={str(value).lower()}"
    if filter in ("", "year"):
        return ""
    return " ".join(dict.fromkeys([f"={filter}={word}" for word in fold.joined(str(value)).split()]))


@cache
def _searched(kind: str) -> dict[str, tuple[Weight, FieldType, str]]:
    """(weight, type, filter) by name for the fields of a kind that are searched; phones have digits and no words."""
    return {field.name: (field.weight, field.type, field.filter) for field in BY_NAME[kind].columns
            if field.type is PHONE or field.weight is not Weight.NONE or field.filter}


@cache
def _abbreviated(kind: str) -> tuple[str, ...]:
    """The fields by whose first letters a record may be called: the title of a kind that has acronyms."""
    return BY_NAME[kind].title if BY_NAME[kind].field("acronym") else ()


@cache
def _organisation_roles(kind: str) -> frozenset[str]:
    return frozenset(field.name for field in BY_NAME[kind].references if field.filter == "org")


@cache
def _named(kind: str, names: tuple[str, ...]) -> tuple[Field, ...]:
    fields = {field.name: field for field in BY_NAME[kind].fields}
    return tuple(fields[name] for name in names)


def _country_said(value: str) -> tuple[str, ...]:
    from db.countries import names_of

    return names_of(value)[:2]  # English and Russian


def _date_said(value: str) -> tuple[str, ...]:
    """24 Sep 2024, 2024-09-24, and the month in full: September, сентябрь."""
    month = int(value[5:7]) - 1 if len(value) >= 7 else None
    return DATE.format(value), value, *(() if month is None else (MONTH_NAMES[month], MONTH_NAMES_RU[month]))


def _number_said(value: float) -> tuple[str, ...]:
    return NUMBER.format(value), str(value), NUMBER.spoken(value)  # 62,000 as well as 62000, and 2 million


# What a value is searched for as, where that is not its own text alone.
_SAID: dict[FieldType, Callable[[Any], Sequence[str]]] = {
    COUNTRY: _country_said, DATE: _date_said, NUMBER: _number_said}
