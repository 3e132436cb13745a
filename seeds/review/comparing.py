"""What a document says of a record that is known already: what it adds, and where it differs."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from db.directory import Directory
from db.fields import (
    CHOICE,
    COUNTRY,
    DATE,
    EMAIL,
    NOTE,
    NUMBER,
    PARTIAL,
    PHONE,
    REFERENCE,
    TEXT,
    URL,
    Field,
    Kind,
    Value,
)
from db.kinds import DOCUMENT, EVENT, OUTCOME
from db.records import Citation
from db.search import aliases, fold
from db.state import AS_OF, VERIFIED_ON, Kept, State, listed
from seeds.gazetteer.places import other_names

ADDS, DIFFERS = "adds", "differs"


class Change(NamedTuple):
    """One field of a known record that a document would change.

    ADDS fills what is empty, makes a date more exact, or makes a list longer; DIFFERS is for a person to choose.
    """

    field: str
    sort: str  # ADDS or DIFFERS
    old: Kept
    new: Kept
    source: str  # title of the newest document that states the old value; empty for a person's own note
    old_date: str | None  # of that document, or of the note or check that is newer
    new_date: str | None  # of this document
    take: bool  # what accepting means as long as nobody says otherwise: the newer of the two stands


class Stated(NamedTuple):
    """What a document says of a record: references are ids of records."""

    values: Mapping[str, Value]
    cited: Collection[str]  # fields that it states at places of their own
    date: str | None  # of the document


def changes(directory: Directory, id: str, stated: Stated) -> list[Change]:
    """What a document would change of the record `id`.

    A type, a qualifier or a country that the document does not spell out was concluded: it fills what is empty, and
    contradicts nothing.
    """
    now, date = directory.state(id), stated.date
    concluded = {field.name for field in now.shape.fields if field.type in (CHOICE, COUNTRY)} - set(stated.cited)
    said = {name: value for name, value in stated.values.items() if name not in concluded or name not in now.fields}
    found: list[Change] = []
    citations: list[Citation] | None = None
    for field, new, sort in _differences(now.shape, now.fields, said, lambda part: _wholes(directory, part)):
        citations = directory.citations(id) if citations is None else citations
        source, old_date = _origin(citations, field.name, now)
        is_less = str(new).startswith(PARTIAL) and not str(now.fields.get(field.name)).startswith(PARTIAL)
        take = sort == ADDS or (_is_newer(date, old_date) and not is_less)
        found.append(Change(field.name, sort, now.fields.get(field.name), new, source, old_date, date, take))
    return _together(now.shape, found)


def _wholes(directory: Directory, id: str) -> list[str]:
    """The bodies, or projects, that this one is part of, the nearest first."""
    found: list[str] = []
    while (above := directory.state(id).fields.get("part_of")) is not None and above not in (*found, id):
        id = str(above)
        found.append(id)
    return found


def _together(shape: Kind, found: Sequence[Change]) -> list[Change]:
    """What belongs to another field, such as a currency to a budget, is taken or left with it."""
    taken = {one.field: one.take for one in found}
    main = {field.name: field.part_of for field in shape.fields if field.part_of}
    return [one._replace(take=taken.get(main.get(one.field, ""), one.take)) for one in found]


def _is_newer(date: str | None, old: str | None) -> bool:
    return bool(date) and (old is None or str(date) > old)


def _origin(citations: Sequence[Citation], name: str, now: State) -> tuple[str, str | None]:
    """(title of the newest source of a field, date of that or of a later check)."""
    own = [one for one in citations if one.field == name] or [one for one in citations if one.field is None]
    checked = now.fields.get(VERIFIED_ON)
    if not own:
        dates = [str(one) for one in (now.fields.get(AS_OF), checked) if one]
        return "", max(dates, default=None)
    dates = [str(one) for one in (own[0].date, checked) if one]
    return own[0].title, max(dates, default=None)


def _differences(shape: Kind, now: Mapping[str, Kept], stated: Mapping[str, Value],
                 wholes: Callable[[str], Sequence[str]]) -> Iterable[tuple[Field, Value, str]]:
    """(field, what it would be, ADDS or DIFFERS) where a record does not say the same already.

    `wholes` are those that a record is part of: what names one of them names it less exactly.
    """
    stated = _with_names(shape, now, stated)
    for field in shape.fields:
        new, old = stated.get(field.name), now.get(field.name)
        if new is None or field.name in shape.title or (field.type is NOTE and old is not None):
            continue
        if field.many:
            more = _more(field, listed(old), listed(new))
            if more:
                less = [there for there in listed(old)
                        if any(_is_more_exact(field, str(there), str(one)) for one in more)]
                yield field, (*(there for there in listed(old) if there not in less), *more), ADDS
        elif old is None:
            if not _is_elsewhere(shape, now, field, new):
                yield field, new, ADDS
        elif not (_is_same(field, old, new) or _is_elsewhere(shape, now, field, new) or (
                field.type is REFERENCE and new in wholes(str(old)))):
            exact = _is_more_exact(field, str(old), str(new)) or (
                field.type is REFERENCE and old in wholes(str(new)))
            yield field, new, ADDS if exact else DIFFERS


def _is_more_exact(field: Field, old: str, new: str) -> bool:
    """Whether a date goes on where the old one ends, or a number has the code that a partial one lacks."""
    if field.type is PHONE:
        return old.startswith(PARTIAL) and not new.startswith(PARTIAL) and _ends_in(new, old)
    return field.type is DATE and new.startswith(f"{old}-")


def _with_names(shape: Kind, now: Mapping[str, Kept], stated: Mapping[str, Value]) -> Mapping[str, Value]:
    """A title that is written in another way is another name; an acronym that is known as a name is none.

    Not of events, which documents describe rather than name.
    """
    title = shape.title[0]
    if shape in (EVENT, OUTCOME, DOCUMENT) or not stated.get(title):
        return stated
    known = [str(one) for one in (now.get(title), now.get("acronym"), *listed(now.get("other_names"))) if one]
    plain = {tuple(fold.words(one)) for one in known}
    also = [name for name in (str(stated[title]), *map(str, listed(stated.get("other_names"))))
            if tuple(fold.words(name)) not in plain]
    kept = {name: value for name, value in stated.items() if name != "other_names"}
    if kept.get("acronym") and tuple(fold.words(str(kept["acronym"]))) in plain:
        kept.pop("acronym")
    return {**kept, **({"other_names": tuple(dict.fromkeys(also))} if also else {})}


def _more(field: Field, old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
    return [one for one in dict.fromkeys(new) if not any(_is_same(field, there, one) for there in old)]


def _is_elsewhere(shape: Kind, now: Mapping[str, Kept], field: Field, new: Value) -> bool:
    """Whether an address or number stands in another field of the record."""
    return field.type in (EMAIL, PHONE) and any(
        _is_same(other, there, new) for other in shape.fields if other.type is field.type
        for there in listed(now.get(other.name)))


def _is_same(field: Field, old: Kept, new: Value) -> bool:
    """Whether two single values say the same, or the old one says it more exactly."""
    compare = _COMPARE.get(field.type.name)
    if old == new:
        return True
    if compare is None:
        return False
    return compare(str(old), str(new)) or (field.filter == "place" and _is_same_place(str(old), str(new)))


def _is_same_text(old: str, new: str) -> bool:
    """Whether two texts say the same, one of them perhaps with more words behind: `Lawyer`, `Lawyer of the Fund`.

    Words in front make another thing of it: `Director`, `Deputy Director`.
    """
    one, other = _without_article(fold.words(old)), _without_article(fold.words(new))
    least = min(len(one), len(other))
    return least > 0 and (one[:least] == other[:least] or sorted(one) == sorted(other) or (
        tuple(other) in aliases.names(tuple(one))))


def _without_article(words: Sequence[str]) -> Sequence[str]:
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words


def _is_same_place(old: str, new: str) -> bool:
    """Whether two texts name the same place, one of them perhaps what is there: `Osh`, `Hotel Sunrise, Osh`."""
    one, other = set(fold.words(old)), set(fold.words(new))
    return (bool(one) and bool(other) and (one <= other or other <= one)) or bool(_places(old) & _places(new))


@lru_cache(maxsize=1024)
def _places(text: str) -> frozenset[tuple[str, ...]]:
    """The names of the places in a text such as `Khujand, Tajikistan`."""
    found: set[tuple[str, ...]] = set()
    for part in text.split(",")[:1]:
        words = tuple(fold.words(part))
        found.update((words, *other_names(words)) if words else ())
    return frozenset(found)


def _ends_in(whole: str, partial: str) -> bool:
    """Whether a number ends in the figures of a partial one, which may begin with the 0 or 8 that is dialled first."""
    figures, told = PHONE.figures(whole), PHONE.figures(partial)
    return figures.endswith(told) or (told[0] in "08" and len(told) > _TRUNK_FROM and figures.endswith(told[1:]))


_TRUNK_FROM = 5  # figures


def _is_same_phone(old: str, new: str) -> bool:
    """Whether a number is the one that is known, which may have an extension or the code of its town besides."""
    if new.startswith(PARTIAL):
        return _ends_in(old, new)
    return old.partition(";")[0] == new.partition(";")[0] and (";" in old or ";" not in new)


_COMPARE: Mapping[str, Callable[[str, str], bool]] = {
    TEXT.name: _is_same_text,
    EMAIL.name: lambda old, new: old.lower() == new.lower(),
    PHONE.name: _is_same_phone,
    URL.name: lambda old, new: _site(old) == _site(new),
    DATE.name: lambda old, new: old.startswith(f"{new}-"),
    NUMBER.name: lambda old, new: float(old) == float(new),
    CHOICE.name: lambda _, new: new == "other",
}


def _site(address: str) -> str:
    return address.lower().partition("://")[2].removeprefix("www.").rstrip("/")
