"""Rows of a file become records: one step of the log, which is done whole and undone whole.

A row that tells the id of a record of its kind changes it: what the file tells stands, what it does not tell stays. A
row that is surely a record which is there already (`db.exchange.resembling`), or a row before it, adds what that one
lacks. Every other row is a new record. A record that a row names and nobody knows is added with nothing but its name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, islice
from typing import Any, NamedTuple

from db.changing import Doing, batches, differing, let_go
from db.derived import sort_key, title_of
from db.errors import BadValueError, UsageError
from db.exchange.naming import Names, keys_of
from db.exchange.report import ADDED, CHANGED, SAME, Done, Likely, Report
from db.exchange.resembling import Match, Resembling
from db.exchange.shapes import Named, Problem, Row
from db.fields import EMAIL, PHONE, Field, Kind
from db.history import Entry
from db.kinds import BY_NAME, DOCUMENT, fields_of
from db.merging import joined_values
from db.records import Progress
from db.state import AS_OF, BESIDE, CITATIONS, DISTINCT, Kept, State, listed, reference_of, states
from db.writing import Ids, check_fields, is_id, require, slug

BATCH = 2_000  # rows worked on at once


def bring_in(doing: Doing, rows: Iterable[Row | Problem], progress: Progress = lambda _: None) -> Report:
    """Make records of `rows` and tell what became of them. Raises what `rows` raises; then the step ends it all."""
    incoming = _Incoming(doing)
    waiting = iter(rows)
    while some := list(islice(waiting, BATCH)):
        for kind, run in groupby(some, key=lambda one: one.kind if isinstance(one, Row) else None):
            if kind is None:
                for one in run:
                    incoming.report.problem(one)  # type: ignore[arg-type]
            else:
                incoming.take(BY_NAME[kind], list(run))  # type: ignore[arg-type]
        progress(len(some))
    incoming.finish()
    return incoming.report


class _Checked(NamedTuple):
    """A row whose every value fits its field."""

    row: Row
    fields: dict[str, Kept]  # references as ids
    id: str  # as the file tells it, if an id can be so
    is_there: bool  # whether there is a record of this id
    named: tuple[tuple[str, str, str], ...]  # (kind, id, title) of records to be added because the row names them


class _Incoming:
    """The records of one file on their way in."""

    def __init__(self, doing: Doing) -> None:
        self.report = Report()
        self._doing, self._connection = doing, doing.connection
        self._ids, self._names = Ids(doing.connection), Names(doing.connection)
        self._resembling: dict[str, Resembling] = {}
        self._new: set[str] = set()  # ids of the records that were added
        self._told: dict[str, str] = {}  # by id that the file tells, the place where it does
        self._fresh: dict[int, str] = {}  # by what tells a record, the id of one that was added
        self._later: dict[str, tuple[str, str]] = {}  # by id: kind and title of what is named, and not there yet
        self._instead: dict[str, str] = {}  # by id that the file tells, that of the record which it turned out to be
        self._coming: dict[tuple[str, str], tuple[str, str, str]] = {}  # what rows named, by kind and name
        self._nameless: dict[tuple[str, str], str] = {}  # by kind and name, ids of what was added by name alone
        self._titles: dict[str, str] = {}  # by id, the titles of records that cells name, as they are sorted
        self._cited: set[str] = set()  # ids that citations name as documents before they are there

    # One run of rows of a kind

    def take(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Make records of these."""
        kinds = self._kinds([id for row in rows for id in _ids_of(kind, row)])
        self._ids.expect([*dict.fromkeys(slug(one.title) for row in rows for name in _references(kind.name)
                                         for one in row.values.get(name, ()) if one.title and not one.id)])
        checked = [one for row in rows if (one := self._checked(kind, row, kinds)) is not None]
        matches = self._matches(kind, checked)
        there = {one.id for one in checked if one.is_there} | {
            match.id for match in matches if match is not None and match.is_sure}
        self._ids.expect([*dict.fromkeys(one.id or slug(title_of(kind, one.fields)) for one in checked)])  # type: ignore[arg-type]
        run = _Run(states(self._connection, sorted(there)), {}, {})
        self._add_named([named for one in checked for named in one.named])
        for one, match in zip(checked, matches, strict=True):
            self._place(kind, one, match, run)
        self._doing.carry_out(Entry(id, None, None, State(kind.name, fields)) for id, fields in run.added.items())
        self._doing.carry_out(entry for id, fields in run.changed.items()
                              for entry in differing(id, run.before[id], fields))

    def _checked(self, kind: Kind, row: Row, kinds: Mapping[str, str]) -> _Checked | None:
        named: list[tuple[str, str, str]] = []
        id = str(row.values.get("id") or "")
        try:
            self._refuse_id(kind, id, kinds)
            told = {name: value for name, value in row.values.items() if name not in ("id", CITATIONS, DISTINCT)}
            for name, field in _references(kind.name).items():
                if name in told:
                    ids = [self._meant(field, one, kinds, named) for one in told[name]]
                    told[name] = reference_of(field, _one_or_many(field, ids))
            fields: dict[str, Kept] = {name: value for name, value in check_fields(kind, told).items()
                                       if value is not None}
            fields |= self._beside(row, kinds)
            if id not in kinds:
                require(kind, fields)
        except UsageError as error:
            self.report.problem(Problem(row.place, str(error), error.hint))
            return None
        if id:
            self._told[id] = row.place
        return _Checked(row, fields, id if is_id(id) else "", id in kinds, tuple(named))

    def _refuse_id(self, kind: Kind, id: str, kinds: Mapping[str, str]) -> None:
        if id in self._told:
            raise UsageError(f"has the id {id!r}, as {self._told[id]} has.", "Every record has an id of its own.")
        if kinds.get(id, kind.name) != kind.name:
            raise UsageError(f"has the id {id!r}, which is that of another kind of record: {kinds[id]}.",
                             "Leave the id out, or give it another.")

    def _matches(self, kind: Kind, checked: Sequence[_Checked]) -> list[Match | None]:
        """The likely record of each row that does not say which one it is."""
        resembling = self._resembling.setdefault(kind.name, Resembling(self._connection, kind))
        asked = [one for one in checked if not one.is_there]
        found = resembling.matches([one.fields for one in asked], self._new)
        before = states(self._connection, [match.id for match in found if match is not None and not match.is_sure])
        told = iter([match._replace(likelihood=1.0) if match and match.id in before
                     and _says_nothing_new(one.fields, before[match.id].fields) else match
                     for one, match in zip(asked, found, strict=True)])
        return [None if one.is_there else next(told) for one in checked]

    def _place(self, kind: Kind, one: _Checked, match: Match | None, run: "_Run") -> None:
        """Put a row where it belongs in what is to be added and changed."""
        title = title_of(kind, one.fields)  # type: ignore[arg-type]
        keys = [hash(key) for key in _keys(kind, title, one.fields)]
        target = self._target(one, match, keys)
        named = self._nameless.pop((kind.name, sort_key(title)), None)
        if target is None and named is not None:
            if one.id:
                self._instead[one.id] = named
            self._merge(kind, named, one, run)
            self.report.named[kind.name] -= 1
            target, what = named, ADDED
        elif target is None:
            target, what = self._ids.take(one.id, title), ADDED
            run.added[target] = one.fields
            self._new.add(target)
            self._names.add(kind.name, target, title, one.fields)
            self._fresh.update(dict.fromkeys(keys, target))
            if match is not None and match.id != target:
                self.report.may_be(Likely(one.row.place, target, title, match))
        else:
            what = CHANGED if self._merge(kind, target, one, run) else SAME
        self.report.done(Done(one.row.place, what, kind.name, target, title))

    def _target(self, one: _Checked, match: Match | None, keys: Sequence[int]) -> str | None:
        """The id of the record that a row is of; None for a new one."""
        if one.is_there:
            return one.id
        if match is not None and match.is_sure:
            if one.id:
                self._instead[one.id] = match.id
            return match.id
        if one.id:
            return None
        return next((self._fresh[key] for key in keys if key in self._fresh), None)

    def _merge(self, kind: Kind, id: str, one: _Checked, run: "_Run") -> bool:
        """Give a record what the row tells; whether that changes it."""
        if id in run.added:
            now = run.added[id]
        else:
            if id not in run.before:
                run.before.update(states(self._connection, [id]))
            now = {**run.before[id].fields, **run.changed.get(id, {})}
        fields = _overwritten(kind, now, one.fields) if one.is_there else joined_values(
            [State(kind.name, now), State(kind.name, one.fields)])
        changed = {name: value for name, value in fields.items() if value != now.get(name)}
        for name, value in one.fields.items():
            field = fields_of(kind.name).get(name)
            if field is not None and not field.many and now.get(name) not in (None, value) and name not in changed \
                    and not _stands_elsewhere(value, fields):
                self.report.kept[field.label] += 1
        if id in run.added:
            now.update(changed)
        elif changed:
            run.changed.setdefault(id, {}).update(changed)
        return bool(changed)

    # What rows name

    def _kinds(self, ids: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for some in batches(dict.fromkeys(ids), 500):
            found |= dict(self._connection.execute(
                f"SELECT id, kind FROM record WHERE id IN ({','.join('?' * len(some))})", some))
        return found

    def _meant(self, field: Field, one: Named, kinds: Mapping[str, str], named: list[tuple[str, str, str]]) -> str:
        """The id of the record that a row names in a reference; raises UsageError."""
        targets = tuple(kind for kind in field.targets if one.kind in ("", kind)) or field.targets
        if one.id:
            if one.id in self._instead:
                return self._instead[one.id]
            if one.loose and self._is_another(field, one):
                return self._meant(field, one._replace(id=""), kinds, named)
            if one.id in kinds:
                if kinds[one.id] not in targets:
                    raise UsageError(f"{field.name}: {one.id!r} is a record of kind {kinds[one.id]}.")
                return one.id
            if not is_id(one.id):
                raise BadValueError(f"{field.name}: {one.id!r} cannot be an id.")
            self._expect(one.id, targets[0] if len(targets) == 1 else "", one.title)
            return one.id
        found = self._names.ids(targets, one.title)
        if len(found) > 1:
            raise UsageError(f"{field.name}: {one.title!r} may be {' or '.join(found[:3])}.", "Name one by its id.")
        if found:
            return found[0]
        if len(targets) != 1:
            raise UsageError(f"{field.name}: {one.title!r} is no {' or '.join(field.targets)} that is known here.",
                             "Add it first, or name it by its id.")
        return self._to_be_named(targets[0], one.title, named)

    def _is_another(self, field: Field, one: Named) -> bool:
        """Whether the id that a cell names is not that of the record which the cell beside it names."""
        if one.id not in self._titles:
            row = self._connection.execute("SELECT sort_key FROM record WHERE id = ?", (one.id,)).fetchone()
            if row is None:
                return bool(self._names.ids(field.targets, one.title))
            self._titles[one.id] = row[0]
        return self._titles[one.id] != sort_key(one.title)

    def _to_be_named(self, kind: str, title: str, named: list[tuple[str, str, str]]) -> str:
        """The id of a record that is to be added, as this row names it and nobody knows it."""
        keys = [(kind, key) for key in keys_of(title)] or [(kind, "")]
        key = next((one for one in keys if one in self._coming), keys[0])
        if key not in self._coming:
            plain = check_fields(BY_NAME[kind], {BY_NAME[kind].title[0]: title})[BY_NAME[kind].title[0]]
            if plain is None:
                raise BadValueError("names another record by nothing.")
            self._coming[key] = kind, self._ids.take("", str(plain)), str(plain)
        named.append(self._coming[key])
        return self._coming[key][1]

    def _add_named(self, all: Sequence[tuple[str, str, str]]) -> None:
        """Add these (kind, id, title) unless they are there; a row that was no record names nothing."""
        new = [one for one in dict.fromkeys(all) if one[1] not in self._new]
        self._doing.carry_out(Entry(id, None, None, State(kind, {BY_NAME[kind].title[0]: title}))
                              for kind, id, title in sorted(new, key=lambda one: one[0]))
        for kind, id, title in new:
            self._names.add(kind, id, title, {})
            self._new.add(id)
            self._nameless[kind, sort_key(title)] = id
            self.report.named[kind] += 1

    def _expect(self, id: str, kind: str, title: str) -> None:
        """A record of this id may come later in the file."""
        before = self._later.get(id, ("", ""))
        self._later[id] = (before[0] or kind, before[1] or title)

    def _beside(self, row: Row, kinds: Mapping[str, str]) -> dict[str, Kept]:
        """Citations and what is known to be another, by ids; raises UsageError."""
        found: dict[str, Kept] = {}
        citations = []
        for field, document, *where in row.values.get(CITATIONS, ()):
            if field is not None and field not in fields_of(row.kind):
                raise UsageError(f"cites {field!r}, which is no field of {BY_NAME[row.kind].plural}.")
            citations.append((field, self._document(document, kinds), *where))
        if citations:
            found[CITATIONS] = tuple(dict.fromkeys(citations))
        others = [one.id for one in row.values.get(DISTINCT, ()) if is_id(one.id)]
        for id in others:
            if id not in kinds and id not in self._later:
                self._later[id] = ("", "")
        if others:
            found[DISTINCT] = tuple(sorted(set(others)))
        return found

    def _document(self, one: Named, kinds: Mapping[str, str]) -> str:
        if not is_id(one.id):
            raise BadValueError(f"cites {one.id!r}, which cannot be an id.")
        if one.id in self._instead:
            return self._instead[one.id]
        if kinds.get(one.id, DOCUMENT.name) != DOCUMENT.name:
            raise UsageError(f"cites {one.id!r}, which is no document.")
        if one.id not in kinds:
            self._cited.add(one.id)
            self._expect(one.id, DOCUMENT.name, one.title)
        return one.id

    def finish(self) -> None:
        """Add what was named and did not come; let go of what nothing is known of but an id."""
        there = self._kinds(list(self._later))
        for id in self._cited:
            if there.get(id, DOCUMENT.name) != DOCUMENT.name:
                raise UsageError(f"The file cites {id!r}, which is no document but of kind {there[id]}.")
        moved = [id for id in self._later if id in self._instead]
        if moved:
            self._doing.carry_out(let_go(self._connection, moved, self._instead))
        missing = {id: told for id, told in self._later.items() if id not in there and id not in self._instead}
        for id, (kind, title) in missing.items():
            if title and kind:
                self._add_named([(kind, self._ids.take(id, title), title)])
        gone = [id for id, (kind, title) in missing.items() if not (title and kind)]
        self.report.dropped = len(gone)
        if gone:
            self._doing.carry_out(let_go(self._connection, gone, {}))


class _Run(NamedTuple):
    """What a run of rows comes to."""

    before: dict[str, State]  # records that are there, by id
    added: dict[str, dict[str, Kept]]
    changed: dict[str, dict[str, Kept]]


def _ids_of(kind: Kind, row: Row) -> Iterator[str]:
    """The ids that a row tells: its own, and those of others."""
    values = row.values
    if values.get("id"):
        yield str(values["id"])
    for name in _references(kind.name):
        if name in values:
            yield from (one.id for one in values[name] or () if one.id)
    if CITATIONS in values:
        yield from (one[1].id for one in values[CITATIONS])
    if DISTINCT in values:
        yield from (one.id for one in values[DISTINCT])


def _one_or_many(field: Field, ids: Sequence[str]) -> list[str]:
    some = list(dict.fromkeys(ids))
    if len(some) > 1 and not field.many:
        raise BadValueError(f"{field.name}: takes one record, and {len(some)} are named.")
    return some


def _keys(kind: Kind, title: str, fields: Mapping[str, Any]) -> Iterator[tuple[object, ...]]:
    """What tells a record among those of one file: its name with an address or a number; without, all that is said."""
    name, told = sort_key(title), False
    for field in _reached_by(kind.name):
        if field in fields:
            told = True
            yield from ((kind.name, name, one) for one in listed(fields[field]))
    if not told:
        yield (kind.name, frozenset(one for one in fields.items() if one[0] not in BESIDE))


@cache
def _reached_by(kind: str) -> tuple[str, ...]:
    return tuple(field.name for field in BY_NAME[kind].columns if field.type in (EMAIL, PHONE))


@cache
def _references(kind: str) -> dict[str, Field]:
    return {field.name: field for field in BY_NAME[kind].references}


def _overwritten(kind: Kind, now: Mapping[str, Kept], told: Mapping[str, Kept]) -> dict[str, Kept]:
    """What a record has once a file told what it knows of it: its values, joined with its sources and checks."""
    beside = joined_values([State(kind.name, {name: value for name, value in some.items() if name in BESIDE})
                            for some in (now, told)])
    own = {name: value for name, value in told.items() if name not in BESIDE}
    return {**{name: value for name, value in beside.items() if name in BESIDE}, **own,
            **({AS_OF: told[AS_OF]} if AS_OF in told and CITATIONS not in now else {})}


def _says_nothing_new(row: Mapping[str, Kept], now: Mapping[str, Kept]) -> bool:
    """Whether a record says all that a row does."""
    return all(set(listed(value)) <= set(listed(now.get(name))) for name, value in row.items())


def _stands_elsewhere(value: Kept, fields: Mapping[str, Kept]) -> bool:
    """Whether a value that gave way in its own field is kept in another: as another name, number or address."""
    return any(value in one for one in fields.values() if isinstance(one, tuple))
