"""What of a record is compared: the fields of its kind by what they say of sameness, and the values of them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from db.fields import CHOICE, COUNTRY, DATE, EMAIL, NUMBER, PARTIAL, PHONE, TEXT, URL, Field, Kind, Value, Weight
from db.kinds import BY_NAME
from db.matching.words import meaning_of, title_of
from db.search.meaning import Term


class Weights(NamedTuple):
    """Points for what differs between two records of a kind."""

    year: float = -3.0
    month: float = -1.5
    day: float = -0.7
    country: float = -3.0
    place: float = -1.0
    reference: float = 1.0  # what a disagreement of references counts, in shares of the usual


# People move, a body does not leave its country, and what happens again next year is another event.
_WEIGHTS: Final[Mapping[str, Weights]] = {
    "contact": Weights(country=-0.7, place=-0.2), "organisation": Weights(country=-4.0),
    "project": Weights(country=-2.0, place=-0.5), "event": Weights(-6.0, -5.0, -3.5, -4.0, -3.5),
    "outcome": Weights(-6.0, -3.0, -1.0, -4.0, -2.0, 3.0)}
FILE_FIELD: Final = "file"  # which no property of a field tells
_LEGAL_FORMS = ("NGO", "CSO", "LLC", "public association foundation fund", "общественный фонд", "ОО", "ОФ", "ООО",
                "общественное объединение", "общественная организация", "ташкилоти ҷамъиятии", "коомдук бирикмеси",
                "коомдук фонд", "қоғамдық қор", "nodavlat notijorat tashkiloti")  # which people name or leave out


class Shape(NamedTuple):
    """The fields of a kind by what they say of sameness."""

    kind: Kind
    weights: Weights
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
def shape_of(name: str) -> Shape:
    """What of a kind, by its name, is compared."""
    kind = BY_NAME[name]
    title = [field for field in kind.fields if field.name in kind.title and not field.part_of]
    rest = [field for field in kind.fields if field not in title and not field.part_of]
    texts = [field for field in rest if field.type is TEXT]
    by_type: dict[str, tuple[Field, ...]] = {}
    for field in rest:
        by_type[field.type.name] = (*by_type.get(field.type.name, ()), field)
    return Shape(
        kind, _WEIGHTS.get(name, Weights()), name == "contact",
        tuple(field for field in title if field.type is TEXT), tuple(field for field in title if field.type is NUMBER),
        tuple(field for field in texts if field.weight is Weight.NAME and field.many),
        next((field for field in texts if field.weight is Weight.NAME and not field.many), None), by_type,
        next(iter(by_type.get(DATE.name, ())), None), next((field for field in texts if field.filter == "place"), None),
        tuple(field for field in texts if field.weight is Weight.SIDE and field.filter != "place"),
        frozenset(word.level for text in _type_words(name, by_type) for word in title_of(text)))


def _type_words(name: str, by_type: Mapping[str, tuple[Field, ...]]) -> Iterable[str]:
    """Words that a title may have or not; a centre, though, is not the university it is a part of."""
    if DATE.name not in by_type:
        return _LEGAL_FORMS
    return [name, *(option for field in by_type.get(CHOICE.name, ()) for option in field.options)]


class Profile:
    """What of one record is compared."""

    __slots__ = ("acronym", "countries", "emails", "id", "links", "names", "phones", "shape", "sites", "values")

    def __init__(self, shape: Shape, values: Mapping[str, Value], id: str = "") -> None:
        self.shape, self.id, self.values = shape, id, values
        self.emails = {str(one).lower() for one in self._all(EMAIL)}
        self.phones = {handle for one in self._all(PHONE) if (handle := _number_of(str(one)))}
        self.sites = {site_of(str(one)) for one in self._all(URL)}
        self.countries = frozenset(str(one) for one in self._all(COUNTRY))
        self.links = {field.name: ids for field in shape.kind.references if (ids := listed(values.get(field.name)))}
        self.acronym = str(values.get(shape.acronym.name) or "") if shape.acronym else ""
        self.names = self._names()

    def _all(self, type: Any) -> Iterable[Any]:
        return (one for field in self.shape.of(type) for one in listed(self.values.get(field.name)))

    def _names(self) -> tuple[str, ...]:
        """Its title, if that is one text, and its other names."""
        if len(self.shape.titles) != 1:
            return ()
        named = (one for field in (*self.shape.titles, *self.shape.names)
                 for one in listed(self.values.get(field.name)))
        return tuple(dict.fromkeys(str(one) for one in named))

    @property
    def desk(self) -> Term | tuple[str, ...]:
        """What it means, in whichever language, where it is called after what it is, as a hotline or a press office.

        Others are called the same. Empty for a person or a body.
        """
        sides = [side for field in self.shape.sides if (side := self.text(field))]
        if not self.shape.is_person or not sides:
            return ()
        title = meaning_of(self.text(self.shape.titles[0]))
        return title if title in map(meaning_of, sides) else ()

    def text(self, field: Field | None) -> str:
        """The value of a field as text; empty for none."""
        return "" if field is None else str(self.values.get(field.name) or "")

    @property
    def handles(self) -> set[str]:
        """Addresses and numbers that it can be reached by."""
        return self.emails | self.phones | self.sites


def listed(value: Any) -> tuple[Any, ...]:
    """The values of a field, whether it takes one or many."""
    if value is None or value == "":
        return ()
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def site_of(address: str) -> str:
    """The host and path of a web address."""
    return re.sub(r"^(?:[a-z+]+://)?(?:www\.)?", "", address.lower()).rstrip("/")


def handle_of(field: Field, value: str) -> str:
    """An address or number as profiles have it; nothing for one that tells no two records to be the same."""
    if field.type is PHONE:
        return _number_of(value)
    return site_of(value) if field.type is URL else value.lower()


def _number_of(kept: str) -> str:
    """A phone number without its extension; nothing for a partial one, which somebody in every town may have."""
    return "" if kept.startswith(PARTIAL) else kept.partition(";")[0]
