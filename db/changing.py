"""Every change of a directory goes through here: worked out as entries of the log, logged and carried out at once.

What a change means for other records is worked out too and logged with it: those that named a removed record name it no
longer, and the date of a record follows its documents. So a log alone says all that happened (see `db.going_back`).
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby, islice
from typing import Any, NamedTuple

from db import history
from db.applying import Applier, wrong_reference
from db.aside import Aside
from db.author import Author
from db.collecting import uncollected
from db.derived import title_of
from db.errors import ConflictError, UsageError
from db.fields import Kind
from db.history import Entry
from db.kinds import BY_NAME, DOCUMENT, fields_of
from db.records import Progress
from db.search import index
from db.state import (
    AS_OF,
    CITATIONS,
    DISTINCT,
    Cited,
    Kept,
    State,
    cited,
    ids_in,
    reference_of,
    state,
    states,
    value_of,
    whole_of,
)
from db.writing import Ids, New, check_all, check_fields, require

BATCH = 2_000  # records worked on at once
Row = Mapping[str, Any]


class CitationRow(NamedTuple):
    """Where one field of a record (None: the record as such) is written."""

    record: str
    field: str | None
    document: str
    paragraph: int | None
    start: int | None = None
    end: int | None = None


class Doing:
    """One step while it is being done; made by `step`."""

    def __init__(self, connection: sqlite3.Connection, applier: Applier, begin: Callable[[], int] | None) -> None:
        self.connection = connection
        self.number: int | None = None  # of the step, once it has changed anything
        self._applier, self._begin = applier, begin

    def begin(self) -> None:
        """Let the log have the step even if nothing is changed."""
        if self.number is None and self._begin is not None:
            self.number = self._begin()

    def carry_out(self, entries: Iterable[Entry]) -> None:
        """Log these entries and do what they say, in their order; those that change nothing are left out."""
        real = [entry for entry in entries if entry.old != entry.new]
        if real:
            self.begin()
        if self.number is not None:
            history.write(self.connection, self.number, real)
        for (sort, kind), run in groupby(real, key=self._sort):
            some = list(run)
            if sort == "added":
                self._applier.add(BY_NAME[kind], [(one.record, whole_of(one.new)) for one in some])
            elif sort == "removed":
                self._applier.remove([one.record for one in some])
            else:
                self._change(some)

    def _sort(self, entry: Entry) -> tuple[str, str]:
        if entry.field is not None:
            return "changed", ""
        return ("added", whole_of(entry.new).kind) if entry.new is not None else ("removed", "")

    def _change(self, entries: Sequence[Entry]) -> None:
        edits: dict[str, dict[str, Kept]] = {}
        for entry in entries:
            edits.setdefault(entry.record, {})[entry.field or ""] = value_of(entry.new)
        kinds = _kinds(self.connection, list(edits))
        for id, fields in edits.items():
            self._applier.change(id, BY_NAME[kinds[id]], fields)


@contextmanager
def step(connection: sqlite3.Connection, author: Author, why: str, source: str | None = None, of: int | None = None, *,
         logged: bool = True, going_on: int | None = None) -> Iterator[Doing]:
    """One step in the caller's transaction: done whole when the block ends well, nothing of it otherwise.

    A step that changes nothing leaves no trace. Without `logged` it is part of the facts a new file is made with. With
    `going_on`, the number of a step, it is more of that one, if that is still the newest; its source is told anew then.
    """
    def begin() -> int:
        if going_on is not None and history.is_newest(connection, going_on):
            history.tell_source(connection, going_on, source)
            return going_on
        return history.begin(connection, author, why, source, of)

    with index.writing(connection) as writer:
        applier = Applier(connection, writer)
        yield Doing(connection, applier, begin if logged else None)
        applier.finish()


# Adding

def add_many(doing: Doing, kind: Kind, rows: Iterable[Row], progress: Progress = lambda _: None) -> list[str]:
    """Add `rows` as records of `kind` and return their ids, in order; `progress` hears of each batch.

    References name ids that exist already or, of the same kind, come in `rows`. Raises UsageError for an id that is
    taken or a reference to nothing; then the caller's transaction ends it all.
    """
    ids = Ids(doing.connection)
    added: list[str] = []
    with Aside() as aside:
        for some in _checked(kind, rows, aside):
            with uncollected():
                added += _add(doing, kind, some, ids)
            progress(len(some))
    return added


def _checked(kind: Kind, rows: Iterable[Row], aside: Aside) -> Iterator[list[New]]:
    """The rows in batches, each checked `aside` while the ones before are written."""
    waiting = iter(rows)
    while some := list(islice(waiting, BATCH)):
        aside.give(check_all, kind.name, some)
        yield from aside.ready()
    yield from aside.rest()


def _add(doing: Doing, kind: Kind, rows: Sequence[New], ids: Ids) -> list[str]:
    ids.expect([id or made for id, made, _ in rows])
    taken = [ids.take(id, "", made) for id, made, _ in rows]
    doing.carry_out([Entry(id, None, None, State(kind.name, values))
                     for id, (_, _, values) in zip(taken, rows, strict=True)])
    ids.written()
    return taken


def cite_many(doing: Doing, citations: Iterable[CitationRow]) -> None:
    """Add citations, and let `as_of` of each cited record be the date of its newest document that states one."""
    wanted: dict[str, list[Cited]] = {}
    for row in citations:
        wanted.setdefault(row.record, []).append(tuple(row[1:]))  # type: ignore[arg-type]
    _check_citations(doing.connection, wanted)
    for some in batches(wanted):
        before = states(doing.connection, some)
        after = {id: tuple(dict.fromkeys((*cited(before[id]), *wanted[id]))) for id in some}
        dates = _newest_dates(doing.connection, {one[1] for citations in after.values() for one in citations})
        doing.carry_out(entry for id in some for entry in differing(
            id, before[id], {CITATIONS: after[id], AS_OF: _as_of(after[id], dates, before[id])}))


def _check_citations(connection: sqlite3.Connection, wanted: Mapping[str, Sequence[Cited]]) -> None:
    documents = {document for citations in wanted.values() for _, document, *_ in citations}
    kinds = _kinds(connection, [*wanted, *documents])
    for id, citations in wanted.items():
        if id not in kinds:
            raise UsageError(f"A citation names {id!r}, which is no record.")
        for field, document, *_ in citations:
            if kinds.get(document) != DOCUMENT.name:
                raise UsageError(f"A citation of {id!r} names {document!r}, which is no document.")
            if field is not None and field not in fields_of(kinds[id]):
                raise UsageError(f"A citation of {id!r} names the field {field!r}, which it does not have.")


def _newest_dates(connection: sqlite3.Connection, documents: Collection[str]) -> dict[str, str]:
    return {id: str(one.fields["date"]) for id, one in states(connection, list(documents)).items()
            if one.fields.get("date")}


def _as_of(citations: Sequence[Cited], dates: Mapping[str, str], before: State) -> Kept:
    """The date of the newest cited document; what the record had where none of them states one."""
    known = [dates[document] for _, document, *_ in citations if document in dates]
    return max(known) if known else before.fields.get(AS_OF)


# Changing

def change(doing: Doing, edits: Mapping[str, Row], since: Mapping[str, State] | None = None) -> None:
    """Give fields of records, by id, other values; None or an empty one clears.

    `since` holds, by id, the states in which a person saw the records: ConflictError is raised where a field to be
    changed has another value by now. Raises NotFoundError, and UsageError or BadValueError naming the field.
    """
    before = all_states(doing.connection, list(edits))
    entries: list[Entry] = []
    for id, row in edits.items():
        shape = before[id].shape
        fields = check_fields(shape, row)
        require(shape, {**before[id].fields, **fields})
        if since is not None and id in since:
            _refuse_conflict(id, since[id], before[id], fields)
        check_references(doing.connection, id, shape, fields)
        entries += differing(id, before[id], fields)
    entries += dates_that_follow(doing.connection, entries, before)
    doing.carry_out(entries)


def _refuse_conflict(id: str, since: State, now: State, mine: Mapping[str, Kept]) -> None:
    changed = {name: (since.fields.get(name), now.fields.get(name), value) for name, value in mine.items()
                 if now.fields.get(name) not in (since.fields.get(name), value)}
    if changed:
        title = title_of(now.shape, now.values())
        raise ConflictError(f"{title} was changed meanwhile: {', '.join(changed)}.", id=id, fields=changed)


def check_references(connection: sqlite3.Connection, id: str, shape: Kind, fields: Mapping[str, Kept]) -> None:
    """Raise UsageError where a reference among `fields` names no record, one of a wrong kind, or the record itself."""
    for field in shape.references:
        ids = ids_in(fields.get(field.name))
        if not ids:
            continue
        kinds = _kinds(connection, ids)
        for target in ids:
            if kinds.get(target) not in field.targets:
                raise wrong_reference(field.name, id, target, kinds.get(target), field.targets)
            if target == id:
                raise UsageError(f"{field.name} of {id!r} names itself.", "Name another record.")


def differing(id: str, before: State, fields: Mapping[str, Kept]) -> Iterator[Entry]:
    """An entry for each of `fields` that has another value than before."""
    for name, value in fields.items():
        old = before.fields.get(name)
        if old != value:
            yield Entry(id, name, old, value)


def dates_that_follow(connection: sqlite3.Connection, entries: Sequence[Entry],
                      before: Mapping[str, State]) -> list[Entry]:
    """What the new date of a document means for the records that cite it; `before` are the states of those changed."""
    dated = {entry.record: entry.new for entry in entries if entry.field == "date"
             and before[entry.record].kind == DOCUMENT.name}
    found: list[Entry] = []
    citing = [id for (id,) in _among(connection, "SELECT DISTINCT record FROM citation WHERE document", list(dated))]
    for some in batches(citing):
        now = states(connection, some)
        known = _newest_dates(connection, {document for one in now.values() for _, document, *_ in cited(one)})
        known = {id: date for id, date in known.items() if id not in dated}
        known |= {id: str(date) for id, date in dated.items() if date is not None}
        found += [entry for id in some for entry in differing(id, now[id], {AS_OF: _as_of(cited(now[id]), known,
                                                                                         now[id])})]
    return found


def distinguish(doing: Doing, one: str, other: str) -> None:
    """Note that these two records are not the same, however alike they are."""
    first, second = sorted((one, other))
    before = all_states(doing.connection, [first, second])
    if first == second:
        raise UsageError(f"{one!r} is named twice.", "Name two records.")
    if first in ids_in(before[second].fields.get(DISTINCT)):  # as a merger may have left it
        return
    others = {*ids_in(before[first].fields.get(DISTINCT)), second}
    doing.carry_out([Entry(first, DISTINCT, before[first].fields.get(DISTINCT), tuple(sorted(others)))])


# Removing

def remove(doing: Doing, ids: Sequence[str]) -> None:
    """Remove records; others name and cite them no longer. Raises NotFoundError."""
    gone = list(dict.fromkeys(ids))
    for some in batches(gone):
        all_states(doing.connection, some)  # all of them are there
    doing.carry_out(let_go(doing.connection, gone, {}))
    for some in batches(gone):
        before = states(doing.connection, some)
        doing.carry_out(Entry(id, None, before[id], None) for id in some)


def let_go(connection: sqlite3.Connection, gone: Sequence[str], instead: Mapping[str, str]) -> list[Entry]:
    """What other records have to change when these go: they name `instead` of one, or nothing."""
    others: set[str] = set()
    for query in ("SELECT source FROM link WHERE target", "SELECT record FROM citation WHERE document",
                  "SELECT one FROM distinct_pair WHERE other"):
        others.update(id for (id,) in _among(connection, query, gone))
    leaving = set(gone)
    entries: list[Entry] = []
    for some in batches(sorted(others - leaving)):
        for id, before in states(connection, some).items():
            entries += differing(id, before, _without(id, before, leaving, instead))
    return entries


def _without(id: str, before: State, gone: set[str], instead: Mapping[str, str]) -> dict[str, Kept]:
    """Those fields of a record that name any of `gone`, as they are without."""
    def kept(target: str) -> str | None:
        other = instead.get(target, "" if target in gone else target)
        return other if other != id else None

    found: dict[str, Kept] = {}
    for field in before.shape.references:
        named = ids_in(before.fields.get(field.name))
        if gone & set(named):
            found[field.name] = reference_of(field, list(dict.fromkeys(one for old in named if (one := kept(old)))))
    citations = cited(before)
    if any(one[1] in gone for one in citations):
        moved = [(one[0], to, *one[2:]) for one in citations if (to := kept(one[1]))]
        found[CITATIONS] = tuple(dict.fromkeys(moved)) or None
    others = ids_in(before.fields.get(DISTINCT))
    if gone & set(others):
        found[DISTINCT] = tuple(sorted({one for old in others if (one := kept(old))})) or None
    return found


# Small things

def all_states(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, State]:
    """The states of all of these; raises NotFoundError for one that is not there."""
    found = states(connection, ids)
    for id in ids:
        if id not in found:
            state(connection, id)
    return found


def _kinds(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, str]:
    return dict(_among(connection, "SELECT id, kind FROM record WHERE id", list(ids)))


def _among(connection: sqlite3.Connection, query: str, ids: Sequence[str]) -> Iterator[Any]:
    """Rows of a query that ends in the name of a column, where that is one of `ids`."""
    for some in batches(ids, 500):
        yield from connection.execute(f"{query} IN ({','.join('?' * len(some))})", some)


def batches(ids: Iterable[str], most: int = BATCH) -> Iterator[list[str]]:
    """`ids` in lists of at most so many."""
    waiting = iter(ids)
    while some := list(islice(waiting, most)):
        yield some
