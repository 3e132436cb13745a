"""People whom a page also calls by the given name and the patronymic alone: Марина Юрьевна, of Марина Гладких."""

from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names.name_words import ends_as_patronymic
from seeds.extract.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person

_PARTS: Final = 2  # words of such a name


def joined(people: "Sequence[Person]") -> "list[Person]":
    """The people without those who are so called, each of whom the only other one with the given name is."""
    called: list[Person] = []
    kept: list[Person] = []
    for one in people:
        (called if _is_so_called(one) else kept).append(one)
    by_word: dict[str, list[Person]] = {}
    for one in kept if called else ():
        for word in () if one.nameless else {*fold.words(one.name)}:
            by_word.setdefault(word, []).append(one)
    for person in called:
        bearers = by_word.get(fold.words(person.name)[0], [])
        if bearers and all(bearers[0].is_same(one) for one in bearers) and _may_be(person, bearers[0]):
            bearers[0].take_called(person)
        else:
            kept.append(person)
    return kept


def _may_be(person: "Person", bearer: "Person") -> bool:
    """Whether nothing tells that two are not one: another patronymic, another title, a number of the own."""
    has_other = any(map(ends_as_patronymic, words(bearer.name)[1:]))
    is_else = bool(person.position and bearer.position) and not (
        {*fold.words(person.position)} & {*fold.words(bearer.position)})
    return not (person.channels or has_other or is_else)


def _is_so_called(person: "Person") -> bool:
    """Whether a name is a given one with a patronymic, without a surname."""
    own = [] if person.nameless else words(person.name)
    return len(own) == _PARTS and ends_as_patronymic(own[1]) and not ends_as_patronymic(own[0])
