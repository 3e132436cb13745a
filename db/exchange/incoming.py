"""Rows of a file become records: one step of the log, which is done whole and undone whole.

A row that tells the id of a record of its kind changes it: what the file tells stands, what it does not tell stays. A
row that is surely a record which is there already (`db.exchange.resembling`), or a row before it, adds what that one
lacks. Every other row is a new record. A record that a row names and nobody knows is added with nothing but its name
(`db.exchange.mentions`).

What is remembered from row to row hardly grows with the file: earlier rows are looked up where they have become
records, and of ids that were told before no more is known than that (`db.exchange.seen`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, islice
from typing import Any, NamedTuple

from db.changing import Doing, differing
from db.collecting import uncollected
from db.derived import sort_key, title_of
from db.errors import BadValueError, UsageError
from db.exchange.mentions import Mentions, NewOne, ids_told, last_number
from db.exchange.report import ADDED, CHANGED, SAME, Done, Likely, Report
from db.exchange.resembling import Match, Resembling
from db.exchange.seen import Seen
from db.exchange.shapes import Problem, Row
from db.fields import EMAIL, PHONE, Kind
from db.history import Entry
from db.kinds import BY_NAME, fields_of
from db.merging import joined_values
from db.records import Progress
from db.state import AS_OF, BESIDE, CITATIONS, DISTINCT, TEXTS, Kept, State, listed, states
from db.writing import Ids, check_fields, is_id, slug

BATCH = 2_000  # rows worked on at once
MOST_NAMESAKES = 2_000  # earlier records of the same names that a batch is compared with
_APART = ("id", CITATIONS, DISTINCT, TEXTS)  # of a row, what is not checked as a value of a field
_WINDOW = 500  # values bound to one statement


def bring_in(doing: Doing, rows: Iterable[Row | Problem], progress: Progress = lambda _: None) -> Report:
    """Make records of `rows` and tell what became of them. Raises what `rows` raises; then the step ends it all."""
    incoming = _Incoming(doing)
    waiting = iter(rows)
    while count := _take_some(incoming, waiting):
        progress(count)
    incoming.mentions.finish()
    return incoming.report


def _take_some(incoming: "_Incoming", waiting: Iterator[Row | Problem]) -> int:
    """Make records of the next rows; how many rows there were."""
    with uncollected():
        some = list(islice(waiting, BATCH))
        for kind, run in groupby(some, key=lambda one: one.kind if isinstance(one, Row) else None):
            if kind is None:
                for one in run:
                    incoming.report.problem(one)  # type: ignore[arg-type]
            else:
                incoming.take(BY_NAME[kind], list(run))  # type: ignore[arg-type]
    return len(some)


class _Checked(NamedTuple):
    """A row whose every value fits its field."""

    row: Row
    title: str
    fields: dict[str, Kept]  # references as ids
    id: str  # as the file tells it, if an id can be so
    is_there: bool  # whether there is a record of this id
    named: list[NewOne]


class _Run(NamedTuple):
    """What a run of rows of a kind comes to."""

    kind: Kind
    before: dict[str, State]  # records that are there, by id
    added: dict[str, dict[str, Kept]]
    changed: dict[str, dict[str, Kept]]
    fresh: dict[int, str]  # by what tells a record, the id of one that this file brought


class _Incoming:
    """The records of one file on their way in."""

    def __init__(self, doing: Doing) -> None:
        self.report = Report()
        self._doing, self._connection = doing, doing.connection
        self._ids = Ids(doing.connection)
        self.mentions = Mentions(doing, self._ids, self.report)
        self._last = last_number(doing.connection)  # of the records that were there before the file
        self._resembling: dict[str, Resembling] = {}
        self._told = Seen()  # ids of the records that were there before which earlier rows tell

    def take(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Make records of these."""
        kinds = self.mentions.kinds([id for row in rows for id in ids_told(kind, row)])
        told = [str(row.values["id"]) for row in rows if row.values.get("id") in kinds]
        came = dict.fromkeys((*self._came(told), *(id for id in told if id in self._told)), "a row above")
        self.mentions.expect(kind, rows)
        checked = [one for row in rows if (one := self._checked(kind, row, kinds, came)) is not None]
        for one in checked:
            if one.is_there:
                self._told.put(one.id)
        matches = self._matches(kind, checked)
        there = {one.id for one in checked if one.is_there} | {
            match.id for match in matches if match is not None and match.is_sure}
        self._ids.expect([*dict.fromkeys(one.id or slug(one.title) for one in checked)])
        self.mentions.add([named for one in checked for named in one.named])
        run = _Run(kind, states(self._connection, sorted(there)), {}, {}, self._namesakes(kind, checked))
        for one, match in zip(checked, matches, strict=True):
            self._place(one, match, run)
        self._doing.carry_out(Entry(id, None, None, State(kind.name, fields)) for id, fields in run.added.items())
        self._doing.carry_out(entry for id, fields in run.changed.items()
                              for entry in differing(id, run.before[id], fields))
        self._ids.written()

    def _came(self, ids: Sequence[str]) -> set[str]:
        """Those of these ids that are of records which the file brought."""
        found: set[str] = set()
        for at in range(0, len(ids), _WINDOW):
            some = ids[at:at + _WINDOW]
            found.update(id for (id,) in self._connection.execute(
                f"SELECT id FROM record WHERE number > ? AND id IN ({','.join('?' * len(some))})", (self._last, *some)))
        return found

    def _checked(self, kind: Kind, row: Row, kinds: Mapping[str, str], came: dict[str, str]) -> _Checked | None:
        id = str(row.values.get("id") or "")
        try:
            self._refuse_id(kind, id, kinds, came)
            told, named = self.mentions.resolved(
                kind, {name: value for name, value in row.values.items() if name not in _APART}, kinds)
            fields: dict[str, Kept] = {name: value for name, value in check_fields(kind, told).items()
                                       if value is not None}
            fields |= self.mentions.beside(row, kinds)
            if id not in kinds:
                _refuse_lack(kind, fields)
        except UsageError as error:
            self.report.problem(Problem(row.place, str(error), error.hint))
            return None
        if id:
            came[id] = row.place  # a row further down may tell it again
        title = title_of(kind, fields)  # type: ignore[arg-type]
        return _Checked(row, title, fields, id if is_id(id) else "", id in kinds, named)

    def _refuse_id(self, kind: Kind, id: str, kinds: Mapping[str, str], came: dict[str, str]) -> None:
        if not id:
            return
        if id in came:
            raise UsageError(f"has the id {id!r}, as {came[id]} has.",
                             "Every record has an id of its own.")
        if kinds.get(id, kind.name) != kind.name:
            raise UsageError(f"has the id {id!r}, which is that of another kind of record: {kinds[id]}.",
                             "Leave the id out, or give it another.")

    # Who is who

    def _matches(self, kind: Kind, checked: Sequence[_Checked]) -> list[Match | None]:
        """The likely record of each row that does not say which one it is."""
        if kind.name not in self._resembling:
            self._resembling[kind.name] = Resembling(self._connection, kind, self._last)
        asked = [one for one in checked if not one.is_there]
        found = self._resembling[kind.name].matches([one.fields for one in asked])
        before = states(self._connection, [match.id for match in found if match is not None and not match.is_sure])
        told = iter([match._replace(likelihood=1.0) if match and match.id in before
                     and _says_nothing_new(one.fields, before[match.id].fields) else match
                     for one, match in zip(asked, found, strict=True)])
        return [None if one.is_there else next(told) for one in checked]

    def _namesakes(self, kind: Kind, checked: Sequence[_Checked]) -> dict[int, str]:
        """By what tells a record, the ids of those that the file brought before and that are called as these."""
        names = list(dict.fromkeys(sort_key(one.title) for one in checked if not one.id))
        ids: list[str] = []
        for at in range(0, len(names), _WINDOW):
            some = names[at:at + _WINDOW]
            ids += [id for (id,) in self._connection.execute(
                f"SELECT id FROM record WHERE kind = ? AND sort_key IN ({','.join('?' * len(some))}) "
                "AND number > ? LIMIT ?", (kind.name, *some, self._last, MOST_NAMESAKES))]
        return {hash(key): id for id, one in states(self._connection, ids[:MOST_NAMESAKES]).items()
                for key in _keys(kind, title_of(kind, one.values()), one.fields)}

    # Where rows belong

    def _place(self, one: _Checked, match: Match | None, run: _Run) -> None:
        """Put a row where it belongs in what is to be added and changed."""
        keys = [hash(key) for key in _keys(run.kind, one.title, one.fields)]
        target = self._target(one, match, keys, run)
        claimed = self.mentions.claimed(run.kind, one.title)
        if target is None and claimed is not None:
            self.mentions.moved(one.id, claimed)
            self._merge(claimed, one, run)
            self.mentions.came(run.kind, claimed, one.fields)
            target, what = claimed, ADDED
        elif target is None:
            target, what = self._ids.take(one.id, one.title), ADDED
            run.added[target] = one.fields
            run.fresh.update(dict.fromkeys(keys, target))
            self.mentions.came(run.kind, target, one.fields)
            if match is not None and match.id != target:
                self.report.may_be(Likely(one.row.place, target, one.title, match))
        else:
            what = CHANGED if self._merge(target, one, run) else SAME
        self.report.done(Done(one.row.place, what, run.kind.name, target, one.title))

    def _target(self, one: _Checked, match: Match | None, keys: Sequence[int], run: _Run) -> str | None:
        """The id of the record that a row is of; None for a new one."""
        if one.is_there:
            return one.id
        if match is not None and match.is_sure:
            self.mentions.moved(one.id, match.id)
            return match.id
        return None if one.id else next((run.fresh[key] for key in keys if key in run.fresh), None)

    def _merge(self, id: str, one: _Checked, run: _Run) -> bool:
        """Give a record what the row tells; whether that changes it."""
        if id in run.added:
            now = run.added[id]
        else:
            if id not in run.before:
                run.before.update(states(self._connection, [id]))
            now = {**run.before[id].fields, **run.changed.get(id, {})}
        fields = _overwritten(run.kind, now, one.fields) if one.is_there else joined_values(
            [State(run.kind.name, now), State(run.kind.name, one.fields)])
        changed = {name: value for name, value in fields.items() if value != now.get(name)}
        for name, value in one.fields.items():
            field = fields_of(run.kind.name).get(name)
            if field is not None and not field.many and now.get(name) not in (None, value) and name not in changed \
                    and not _stands_elsewhere(value, fields):
                self.report.kept[field.label] += 1
        if id in run.added:
            now.update(changed)
        elif changed:
            run.changed.setdefault(id, {}).update(changed)
        return bool(changed)


def _refuse_lack(kind: Kind, fields: Mapping[str, Kept]) -> None:
    """Raise BadValueError where a row has no value that every record of its kind has."""
    for field in kind.fields:
        if field.required and fields.get(field.name) is None:
            raise BadValueError(f"has no {field.label.lower()!r}, which every {kind.name} has.")


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
