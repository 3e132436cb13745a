"""What the facts of a document mean beside what is known: each is new, known already, or an update of a record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from db.countries import names_of
from db.derived import title_of
from db.directory import Directory
from db.errors import FieldexError
from db.fields import Field, Value
from db.kinds import BY_NAME, CONTACT, DOCUMENT, ORGANISATION, fields_of
from db.matching import HIGH, Twin
from db.search import fold
from db.state import TEXTS, ids_in, listed, reference_of
from db.texts import ACCEPTED, REJECTED, WAITING, Proposed
from seeds.fact import Cite
from seeds.review.comparing import DIFFERS, Change, Stated, changes

NEW, KNOWN, UPDATE = "new", "known", "update"
NAMED = 0.6  # likelihood from which a body or thing of the same name is that one, if there is only one such
_BY_NAME = frozenset(("same name", "similar name", "same acronym"))  # reasons of a twin that are its name alone
_NATIONAL = ("government", "justice and police", "parliament")  # types of bodies that each country has
HERE = "#"  # in front of the id of a fact that a person chose of the same document, for a reference
ORDER = ("organisation", "contact", "project", "event", "outcome", "document")  # in which people decide


class Link(NamedTuple):
    """What a reference of a proposal names: another proposal, and the record that this is, if it is one already."""

    proposal: str
    title: str
    record: str | None


class Proposal(NamedTuple):
    """One fact of a document, ready to be decided.

    `standing`, as long as it waits, is NEW, KNOWN (accepting adds a citation) or UPDATE (see `changes`); `match` is the
    record it is, for the last two. `alike` are records that it might be, too: the person says so with
    `accept(..., into=id)`. `said` is what the document says; references in it are ids of records, and `links` has all
    of them, also those to proposals that are no records yet: those links are made when both are accepted.
    """

    id: str
    kind: str
    title: str
    state: str  # db.texts: WAITING, ACCEPTED or REJECTED
    standing: str
    said: dict[str, Value]
    links: dict[str, tuple[Link, ...]]
    cites: tuple[Cite, ...]
    match: Twin | None
    alike: tuple[Twin, ...]
    changes: tuple[Change, ...]
    record: str | None  # that it was accepted as; None where it waits, or the record is gone
    edited: Mapping[str, Value]  # what the person changed, by field
    doubts: Mapping[str, tuple[Link, ...]]  # what a reference may mean as well, the likeliest first; until it is chosen
    chosen: Mapping[str, Value]  # references that the person chose among the facts of the document, as they are kept

    @property
    def values(self) -> dict[str, Value]:
        """What the document says, with what the person changed about it; None for what the person took out."""
        return {**self.said, **self.edited}

    @property
    def kept(self) -> dict[str, Value]:
        """What the person changed or chose, as it is kept."""
        return {**self.edited, **self.chosen}

    @property
    def called(self) -> str:
        """Its title where nothing else is said of it: a hotline or a press office with the body that it is of."""
        body = next(iter(self.links.get("organisation", ())), None) if self.kind == CONTACT.name else None
        is_desk = body is not None and self.title == self.values.get("position") and self.title != body.title
        return f"{self.title}, {body.title}" if body is not None and is_desk else self.title

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """Fields in which the document differs from what is known, and nobody has chosen yet."""
        return tuple(one for one in self.changes if one.sort == DIFFERS and one.field not in self.edited)

    @property
    def is_plain(self) -> bool:
        """Whether it may be accepted without a look: nothing differs, and it is not perhaps another record."""
        return not self.conflicts and not (self.standing == NEW and self.alike)

    def cited(self, field: str | None) -> tuple[Cite, ...]:
        """Where the document states one field."""
        return tuple(cite for cite in self.cites if cite.field == field)


class _Found(NamedTuple):
    match: Twin | None
    alike: tuple[Twin, ...]


class Proposer:
    """Makes Proposals of facts; what was looked up is kept as long as the values of a fact are the same."""

    def __init__(self, directory: Directory, date: str | None) -> None:
        self._directory, self._date = directory, date
        self._found: dict[tuple[object, ...], _Found] = {}

    def proposals(self, proposed: Sequence[Proposed]) -> list[Proposal]:
        """All of them, in the order in which people decide; the facts of one document."""
        chosen = {one.id: _chosen(one) for one in proposed}
        proposed = [_as_chosen(one, chosen[one.id]) for one in proposed]
        looking = _Looking(self, proposed)
        ordered = sorted(proposed, key=lambda one: ORDER.index(one.kind))
        return [self._proposal(one, looking, chosen[one.id]) for one in ordered]

    def _proposal(self, one: Proposed, looking: "_Looking", chosen: Mapping[str, Value]) -> Proposal:
        said, links, found = looking.said(one.id), looking.links(one), looking.found(one.id)
        changed: tuple[Change, ...] = ()
        if found.match is not None and one.state == WAITING:
            changed = tuple(self.changes(found.match.id, said, one.cites, one.values))
        own = {name for name in one.values if one.values[name] is not None}
        standing = NEW if found.match is None else UPDATE if changed or own else KNOWN
        cites = tuple(Cite(*cite) for cite in one.cites)
        title = title_of(BY_NAME[one.kind], written({**said, **one.values}))
        doubts = looking.doubts(one) if one.state == WAITING else {}
        return Proposal(one.id, one.kind, title, one.state, standing, said, links, cites, found.match, found.alike,
                        changed, one.record, one.values, doubts, chosen)

    def changes(self, id: str, said: Mapping[str, Value], cites: Iterable[tuple[str | None, int, int, int]],
                edited: Mapping[str, Value]) -> list[Change]:
        """What the document would change of a record, but for the fields that a person edited."""
        values = {name: value for name, value in said.items() if name not in edited}
        return changes(self._directory, id, Stated(values, {cite[0] for cite in cites if cite[0]}, self._date))

    def look_up(self, kind: str, values: Mapping[str, Value]) -> _Found:
        """The record that is the thing which has these values, and those that it may be."""
        if kind == ORGANISATION.name:  # a body has offices, and towns have many names; what sort it is was concluded
            values = {name: value for name, value in values.items() if name not in ("place", "type")}
        key = (kind, *sorted(values.items()))
        found = self._found.get(key)
        if found is None or (found.match is not None and not self._is_there(found.match.id)):
            found = _judged(kind, self._directory.twins(kind, values))
            if found.match and kind == ORGANISATION.name and self._is_of_any_country(found.match, values):
                found = _Found(None, (found.match, *found.alike))
            self._found[key] = found
        return found

    def _is_of_any_country(self, match: Twin, values: Mapping[str, Value]) -> bool:
        """Whether only a name makes it this body that one in any country has: a ministry, a supreme court."""
        fields = self._directory.state(match.id).fields
        country = fields.get("country")
        if country is None or values.get("country") == country or not set(match.reasons) <= _BY_NAME:
            return False
        return (fields.get("type") in _NATIONAL or _names_country(str(fields["name"]), str(country))) and not (
            _names_country(str(values["name"]), str(country)))

    def _is_there(self, id: str) -> bool:
        try:
            self._directory.state(id)
        except FieldexError:
            return False
        return True

    def has_text(self, id: str) -> bool:
        """Whether a document has a text already: then another text is another document."""
        return TEXTS in self._directory.state(id).fields


def _chosen(one: Proposed) -> dict[str, Value]:
    """The references that a person chose among the facts of the document, as they are kept: HERE and the id of one."""
    return {field.name: value for field in fields_of(one.kind).values() if not field.stored
            and isinstance(value := one.values.get(field.name), str) and value.startswith(HERE)}


def _as_chosen(one: Proposed, chosen: Mapping[str, Value]) -> Proposed:
    """A fact with the references that a person chose, as if the document stated these."""
    if not chosen:
        return one
    return one._replace(fields={**one.fields, **{name: str(value)[len(HERE):] for name, value in chosen.items()}},
                        values={name: value for name, value in one.values.items() if name not in chosen},
                        cites=tuple(cite for cite in one.cites if cite[0] not in chosen),
                        doubts=tuple(doubt for doubt in one.doubts if doubt[0] not in chosen))


def _names_country(name: str, country: str) -> bool:
    """Whether a name holds that of a country, in any language that countries are known in."""
    words = " ".join(fold.words(name))
    return any(" ".join(fold.words(one)) in words for one in names_of(country))


def _judged(kind: str, twins: Sequence[Twin]) -> _Found:
    if not twins:
        return _Found(None, ())
    best, *others = twins
    sure = best.likelihood >= HIGH
    if not sure and kind not in ("contact", "outcome"):
        named = [one for one in twins if one.likelihood >= NAMED and "same name" in one.reasons]
        sure = named == [best]
    return _Found(best, tuple(others)) if sure else _Found(None, tuple(twins))


class _Looking:
    """One look at all facts of a document, which name each other."""

    def __init__(self, proposer: Proposer, proposed: Sequence[Proposed]) -> None:
        self._proposer = proposer
        self._facts = {one.id: one for one in proposed}
        self._said: dict[str, dict[str, Value]] = {}
        self._looked: dict[str, _Found] = {}
        self._open: set[str] = set()  # facts that are being looked at

    def found(self, id: str) -> _Found:
        """What the fact is, as far as it is not decided."""
        one = self._facts[id]
        if one.state != WAITING or not one.fields:
            return _Found(None, ())
        if id not in self._looked:
            found = self._proposer.look_up(one.kind, written({**self.said(id), **one.values}))
            if one.kind == DOCUMENT.name and found.match and self._proposer.has_text(found.match.id):
                found = _Found(None, ())
            self._looked[id] = found
        return self._looked[id]

    def record(self, id: str) -> str | None:
        """The record that a fact is."""
        one = self._facts.get(id)
        if one is None or one.state == REJECTED or id in self._open:
            return None
        if one.state == ACCEPTED:
            return one.record
        match = self.found(id).match
        return match.id if match else None

    def said(self, id: str) -> dict[str, Value]:
        """What a fact says, references as ids of records."""
        if id not in self._said:
            one = self._facts[id]
            self._open.add(id)
            said: dict[str, Value] = {}
            for field in _fields_of(one):
                value = one.fields[field.name]
                if not field.stored:
                    records = [record for named in ids_in(value) if (record := self.record(named))]
                    value = reference_of(field, list(dict.fromkeys(records)))
                if value is not None:
                    said[field.name] = value
            self._open.discard(id)
            self._said[id] = said
        return self._said[id]

    def links(self, one: Proposed) -> dict[str, tuple[Link, ...]]:
        """What the references of a fact name, but for those that a person edited."""
        found: dict[str, tuple[Link, ...]] = {}
        for field in _fields_of(one):
            if not field.stored and field.name not in one.values:
                found[field.name] = self._linked(field, ids_in(one.fields[field.name]))
        return {name: links for name, links in found.items() if links}

    def doubts(self, one: Proposed) -> dict[str, tuple[Link, ...]]:
        """What else the references of a fact may name, but for those that a person edited."""
        known = fields_of(one.kind)
        names = dict.fromkeys(name for name, _ in one.doubts if name in known and name not in one.values)
        found = {name: self._linked(known[name], [id for field, id in one.doubts if field == name]) for name in names}
        return {name: links for name, links in found.items() if links}

    def _linked(self, field: Field, ids: Iterable[str]) -> tuple[Link, ...]:
        named = [self._facts[id] for id in ids if id in self._facts]
        return tuple(Link(other.id, title_of(BY_NAME[other.kind], {**other.fields, **other.values}),
                          self.record(other.id))
                     for other in named if other.kind in field.targets and other.state != REJECTED)


def _fields_of(one: Proposed) -> Iterator[Field]:
    """The fields that a fact states."""
    known = fields_of(one.kind)
    return (known[name] for name in one.fields if name in known)


def written(values: Mapping[str, Value]) -> dict[str, Value]:
    """Values as a row: what is empty is left out."""
    return {name: value for name, value in values.items() if value is not None and listed(value)}
