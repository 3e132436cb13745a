"""What a list of contacts for people shows, as plain values: the contact sheet and the text for a message share it.

A list is handed on: the tags and the note that a person keeps for themselves stay out of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from db.exchange.shapes import Item, Outgoing, WriteOptions
from db.fields import COUNTRY, DATE, LANGUAGE, PHONE
from db.search import fold
from db.state import DISTINCT, VERIFIED_BY, VERIFIED_ON, listed

LEFT_OUT = ("tags", "note", DISTINCT)
CANNOT: Mapping[str, tuple[str, ...]] = {"contact": LEFT_OUT, "organisation": (*LEFT_OUT, "part_of")}
OLD = 2  # years after which what nobody has confirmed needs checking
BY_ORGANISATION, BY_COUNTRY = "organisation", "country"
NOBODY, NOWHERE = "No organisation", "No country stated"


class Phone(NamedTuple):
    """A number as it is dialled, as it is read, and what it is for."""

    number: str
    shown: str
    channels: str


class Entry(NamedTuple):
    """One contact or organisation."""

    name: str
    is_body: bool
    also: str  # other names, an acronym
    role: str
    languages: str
    phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    website: str
    place: str
    summary: str
    sources: tuple[int, ...]  # numbers of documents, from 1, in the list of them below
    fresh: str  # how fresh it is, in words
    is_old: bool  # needs checking
    find: str  # its names and place in other scripts and without accents, to be searched


class Group(NamedTuple):
    """Entries under one heading: organisations first."""

    title: str
    entries: tuple[Entry, ...]

    def is_about(self, entry: Entry) -> bool:
        """Whether the heading is the name of the entry, which need not stand there twice."""
        return entry.is_body and entry.name == self.title


class Listing(NamedTuple):
    """All that is listed."""

    groups: list[Group]
    sources: list[str]  # documents with their dates

    @property
    def counted(self) -> str:
        """How many there are."""
        bodies = sum(one.is_body for group in self.groups for one in group.entries)
        people = sum(len(group.entries) for group in self.groups) - bodies
        told = [f"{count:,} {one if count == 1 else many}" for count, one, many in (
            (people, "contact", "contacts"), (bodies, "organisation", "organisations")) if count]
        return ", ".join(told)


def listing(outgoing: Outgoing, options: WriteOptions) -> Listing:
    """All that is to be listed, by organisation or by country, both by their names."""
    by_country = options.group == BY_COUNTRY
    sources: dict[str, int] = {}
    found: dict[str, list[tuple[tuple[bool, str], Entry]]] = {}
    titles: dict[str, str] = {}
    for item in outgoing.items("organisation", "contact"):
        key, title = _group(item, by_country=by_country)
        titles.setdefault(key, title)
        cited = [sources.setdefault(one, len(sources) + 1) for one in _sources(item)]
        entry = _entry(item, options.today, cited, by_country=by_country)
        found.setdefault(key, []).append(((not entry.is_body, _key(entry.name)), entry))
    made = [Group(titles[key], tuple(entry for _, entry in sorted(entries, key=lambda one: one[0])))
            for key, entries in found.items()]
    made.sort(key=lambda one: (one.title in (NOBODY, NOWHERE), _key(one.title)))
    return Listing(made, list(sources))


def heading(options: WriteOptions) -> str:
    """What stands over it all."""
    named = options.named
    return named if named in ("Contacts", "Organisations") else f"Contacts: {named}" if named else "Contacts"


def _key(text: str) -> str:
    return " ".join(fold.words(text))


def _group(item: Item, *, by_country: bool) -> tuple[str, str]:
    """(key, title) of the group it belongs to."""
    if by_country:
        country = str(item.fields.get("country") or "")
        return country, COUNTRY.format(country) if country else NOWHERE
    if item.kind == "organisation":
        return item.id, item.title
    named = item.named("organisation")
    return (named[0].id, named[0].title) if named else ("", NOBODY)


def _entry(item: Item, today: str, cited: Sequence[int], *, by_country: bool) -> Entry:
    fields = item.fields
    is_body = item.kind == "organisation"
    role = [str(fields.get("type" if is_body else "position") or "")]
    if by_country and not is_body:
        role += [one.title for one in item.named("organisation")]
    also = [str(one) for name in ("acronym", "other_names") for one in listed(fields.get(name))]
    languages = ", ".join(LANGUAGE.format(str(one)) for one in listed(fields.get("languages")))
    country = str(fields.get("country") or "")
    place = ", ".join(part for part in (str(fields.get("place") or ""), COUNTRY.format(country) if country else "")
                      if part)
    return Entry(item.title, is_body, ", ".join(also), " · ".join(part for part in role if part),
                 languages, tuple(_phones(fields)),
                 tuple(str(one) for name in ("email", "other_emails") for one in listed(fields.get(name))),
                 str(fields.get("website") or ""), place, str(fields.get("summary") or ""), tuple(cited),
                 _fresh(item), _is_old(item.fresh_as_of, today), _find(item.title, *also, place))


def _phones(fields: Mapping[str, Any]) -> Iterator[Phone]:
    for name in ("phone", "other_phones"):
        for one in listed(fields.get(name)):
            channels = ", ".join(map(str, listed(fields.get("channels")))) if name == "phone" else ""
            yield Phone(str(one), PHONE.format(one), channels)


def _sources(item: Item) -> Iterator[str]:
    """Each document once, with its date."""
    for id in dict.fromkeys(document for _, document, *_ in item.citations):
        one = item.linked.get(id)
        if one is not None:
            yield f"{one.title}, {DATE.format(one.date)}" if one.date else one.title


def _fresh(item: Item) -> str:
    checked = item.fields.get(VERIFIED_ON)
    if checked is not None:
        by = item.fields.get(VERIFIED_BY)
        return f"checked {DATE.format(str(checked))}{f' by {by}' if by else ''}"
    as_of = item.fields.get("as_of")
    return f"as of {DATE.format(str(as_of))}" if as_of is not None else "undated"


def _is_old(fresh_as_of: str | None, today: str) -> bool:
    if not today:
        return False
    return not fresh_as_of or date.fromisoformat(today).year - int(fresh_as_of[:4]) > OLD


def _find(*texts: str) -> str:
    """Words of names as other scripts and spellings have them; the shown text itself is searched too."""
    told = dict.fromkeys(word for text in texts for word in (*fold.words(text), *fold.joined(text).split()))
    return " ".join(told)
