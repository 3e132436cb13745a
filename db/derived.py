"""What is derived from a record's values for lists and for search: its title, subtitle and folded words. No SQL.

The same place, office or position stands in thousands of records. What one value says is worked out once and
remembered; a record is put together from what its values say.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from db.fields import (
    CODED,
    DATE,
    EMAIL,
    MONTH_NAMES,
    MONTH_NAMES_RU,
    NOTE,
    NUMBER,
    PHONE,
    Coded,
    Field,
    FieldType,
    Kind,
    Scalar,
    Value,
    Weight,
)
from db.kinds import BY_NAME
from db.search import aliases, fold, phones
from db.search.rank import SMALL_WORDS

# What a linked record is called: its title, its acronym, and the names of what it is a part of - who looks for UNODC
# looks for its sections too. A plain tuple, as it may go to another process; see `db.aside`.
Called = tuple[str, str | None, str]
Linked = Mapping[str, Sequence[Called]]  # role -> each linked record
NO_LINKS: Linked = {}
MOST_YEARS = 60  # of a record that lasts
LONGEST_ACRONYM = 8  # letters
REMEMBERED = 4_096  # values of a field whose words are remembered, and linked records
_NAMING = frozenset(("position", "organisation"))  # what may say as little as the title: the number of a body
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
    first, *more = fields = _named(kind.name, kind.title)
    if not more:
        return first.format(values.get(first.name))
    parts = [field.format(values.get(field.name)) for field in fields]
    return " ".join([part for part in parts if part])


def sort_key(title: str) -> str:
    """The title as lists order it: across scripts, accents and case."""
    return fold.joined(title)


def subtitle_of(kind: Kind, values: Mapping[str, Value], linked: Linked) -> str:
    """What the record is, in one line: `Chief of Mission · IOM`, `training · 24 Sep 2024 · Dushanbe`."""
    parts: list[str] = []
    name = values.get(kind.title[0])
    for field in _named(kind.name, kind.subtitle):
        if not field.stored:
            shown = ", ".join([acronym or title for title, acronym, _ in linked.get(field.name, ())])
        else:
            shown = field.format(values.get(field.name))
        if shown and field.type is DATE and field.name == "end" and values.get("start"):
            parts[-1] += f" – {shown}"
        elif shown and not (field.name in _NAMING and (shown == name or shown in parts)):
            parts.append(shown)
    return " · ".join(parts)


def texts_of(kind: Kind, values: Mapping[str, Value], linked: Linked) -> Texts:
    """The record's words for the search index, most telling first."""
    said: list[Said] = []
    for name, says in _sayers_of(kind.name, tuple(values)):
        value = values[name]
        if type(value) is tuple:
            said += map(says, value)
        elif value is not None:
            said.append(says(value))  # type: ignore[arg-type]
    weighed: tuple[list[Said], ...] = ([], [], [], [])  # by weight
    for one in said:
        weighed[one.weight].append(one)
    _, notes, sides, names = weighed
    tags = [f"=kind={kind.name}", *[one.tags for one in said if one.tags]]
    years = [one.year for one in said if one.year]
    for role, others in linked.items():
        named = [_linked_said(one) for one in others]
        sides += named
        if role in _organisation_roles(kind.name):
            tags += [one.tags for one in named]
    if years:
        tags += [f"=year={year}" for year in range(min(years), max(years) + 1)[:MOST_YEARS]]
    # A title of several fields is one name: of `30 trainers · able to train` the trainers alone are not.
    between = NAMES if len(kind.title) == 1 else " "
    return Texts(_joined(names, between), _joined(sides), _joined(notes), " ".join(tags),
                 " ".join([one.digits for one in said if one.digits]),
                 ";".join([one.address for one in said if one.address]))


def said_by(kind: Kind, values: Mapping[str, Value], linked: Linked) -> Iterator[tuple[Field, Said]]:
    """(field, what one of its values says) for all that the record is searched by; for explaining a hit."""
    sayers = dict(_sayers(kind.name))
    for field in kind.fields:
        value, says = values.get(field.name), sayers.get(field.name)
        if not field.stored:
            yield from ((field, _linked_said(one)) for one in linked.get(field.name, ()))
        elif value is not None and says is not None:
            yield from ((field, says(one)) for one in (value if isinstance(value, tuple) else (value,)))


def _joined(said: Sequence[Said], between: str = " ") -> str:
    if not said:
        return ""
    if len(said) == 1 and not said[0].names:
        joined, further = said[0].words, said[0].further
    else:
        words = [one.words for one in said]
        for one in said:
            words += one.names
        joined, further = between.join(words), " ".join([one.further for one in said if one.further])
    return f"{joined}{READINGS}{further}" if further else joined


Says = Callable[[Scalar], Said]


@cache
def _sayers(kind: str) -> tuple[tuple[str, Says], ...]:
    """(name, what one of its values says) for each field of a kind that is searched."""
    return tuple((field.name, _sayer(BY_NAME[kind], field)) for field in BY_NAME[kind].columns
                 if field.type is PHONE or field.weight is not Weight.NONE or field.filter)


@lru_cache(maxsize=REMEMBERED)
def _sayers_of(kind: str, names: tuple[str, ...]) -> tuple[tuple[str, Says], ...]:
    """Those of these fields, in the order of the kind: most records have a few of many, and the same ones."""
    return tuple((name, says) for name, says in _sayers(kind) if name in names)


def _sayer(kind: Kind, field: Field) -> Says:
    if field.type is PHONE:
        return _phone_said
    if field.type is EMAIL:
        return partial(_email_said, field.weight)
    texts = _SAID.get(field.type, _itself)
    if field.weight is Weight.NAME:
        called_by_letters = field.name in kind.title and kind.field("acronym")
        return partial(_name_said, texts, "acronym" if called_by_letters else "", field.filter)
    says = partial(_text_said, texts, field.weight, field.filter)
    return says if field.type is NOTE else _Remembered(says).__getitem__


class _Remembered(dict[Scalar, Said]):
    """By value, what it says: the same places and positions come again and again."""

    __slots__ = ("_says",)

    def __init__(self, says: Says) -> None:
        super().__init__()
        self._says = says

    def __missing__(self, value: Scalar) -> Said:
        if len(self) >= REMEMBERED:
            self.clear()
        said = self[value] = self._says(value)
        return said


def _phone_said(value: Scalar) -> Said:
    """The digits of a phone number; those of a short one are a word too, as one says them: hotline 860."""
    number = str(value)
    digits = number[1:] if number[1:].isdigit() and number[0] == "+" else "".join(filter(str.isdigit, number))
    if len(digits) > phones.LONGEST_SHORT:
        return Said(Weight.NONE, "", digits=digits)
    return Said(Weight.SIDE, digits, tags=phones.tag(digits), digits=digits)


def _email_said(weight: Weight, value: Scalar) -> Said:
    words = fold.joined(str(value))
    return Said(weight, words, address=words)


def _text_said(texts_of_value: Callable[[Any], Sequence[str]], weight: Weight, filter: str, value: Scalar) -> Said:
    texts = texts_of_value(value)
    whole = [fold.joined(text) for text in texts]
    year = int(str(value)[:4]) if filter == "year" else 0
    further = _further(texts, [tuple(words.split()) for words in whole])
    return Said(weight, " ".join(whole), (), further, _tags(filter, value), year)


def _name_said(texts_of_value: Callable[[Any], Sequence[str]], abbreviated: str, filter: str, value: Scalar) -> Said:
    """What a name says: itself, other names of what is called so, and its first letters where bodies are called so."""
    texts = texts_of_value(value)
    whole = [fold.joined(text) for text in texts]
    words = [tuple(one.split()) for one in whole]
    names = tuple([" ".join(other) for one in words for other in aliases.names(one)])
    further = _further(texts, words)
    if abbreviated and (letters := _first_letters(words[0])):
        further = f"{further} {letters}".lstrip()
    year = int(str(value)[:4]) if filter == "year" else 0
    return Said(Weight.NAME, NAMES.join(whole), names, further, _tags(filter, value), year)


def _first_letters(words: Sequence[str]) -> str:
    """HTMSS for the Human Trafficking and Migrant Smuggling Section; empty where they would tell too little."""
    letters = "".join([word[0] for word in words if word not in SMALL_WORDS])
    return letters if 3 <= len(letters) <= LONGEST_ACRONYM else ""


@lru_cache(maxsize=4 * REMEMBERED)
def _linked_said(called: Called) -> Said:
    title, acronym, within = called
    text = f"{title} {acronym or ''} {within}"
    words = fold.joined(text)
    further = _further((text,), [tuple(words.split())])
    tags = dict.fromkeys(f"{words} {further}".split())
    return Said(Weight.SIDE, words, (), further, " ".join([f"=org={word}" for word in tags]))


def _further(texts: Sequence[str], words: Sequence[tuple[str, ...]]) -> str:
    """Further readings of the texts, and acronyms of what they speak of."""
    found: list[str] = []
    for text, said in zip(texts, words, strict=True):
        found += fold.readings(text)
        found += aliases.short_forms(said)
    return " ".join(found)


def _tags(filter: str, value: Scalar) -> str:
    """What a value can be filtered by: `=country=tj`, `=role=chief =role=of =role=mission`; years are a range."""
    if filter in CODED:
        return f"={filter}={str(value).lower()}"
    if filter in ("", "year"):
        return ""
    return " ".join(dict.fromkeys([f"={filter}={word}" for word in fold.joined(str(value)).split()]))


@cache
def _organisation_roles(kind: str) -> frozenset[str]:
    return frozenset(field.name for field in BY_NAME[kind].references if field.filter == "org")


@cache
def _named(kind: str, names: tuple[str, ...]) -> tuple[Field, ...]:
    fields = {field.name: field for field in BY_NAME[kind].fields}
    return tuple(fields[name] for name in names)


def _coded_said(type: Coded, value: str) -> tuple[str, ...]:
    return type.codes.names_of(value)[:2]  # English and Russian


def _date_said(value: str) -> tuple[str, ...]:
    """24 Sep 2024, 2024-09-24, and the month in full: September, сентябрь."""
    month = int(value[5:7]) - 1 if len(value) >= 7 else None
    return DATE.format(value), value, *(() if month is None else (MONTH_NAMES[month], MONTH_NAMES_RU[month]))


def _number_said(value: float) -> tuple[str, ...]:
    return NUMBER.format(value), str(value), NUMBER.spoken(value)  # 62,000 as well as 62000, and 2 million


def _itself(value: Scalar) -> tuple[str]:
    return (str(value),)


# What a value is searched for as, where that is not its own text alone.
_SAID: dict[FieldType, Callable[[Any], Sequence[str]]] = {
    DATE: _date_said, NUMBER: _number_said, **{type: partial(_coded_said, type) for type in CODED.values()}}
