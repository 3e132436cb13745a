"""What the rows of a file name: other records, by ids or names, that are there, come later in the file, or not at all.

A record that nobody knows is added with nothing but its name, once, however many rows name it.

What is kept of a file until its end is, in a few bytes each, the ids of what was added so, and of rows that turned out
to be other records; whole, only what is named by an id and has not come yet.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from db.changing import Doing, batches, let_go
from db.derived import sort_key
from db.errors import BadValueError, UsageError
from db.exchange.naming import Names, keys_of
from db.exchange.report import Report
from db.exchange.seen import Seen
from db.exchange.shapes import Named, Row
from db.fields import Field, Kind
from db.history import Entry
from db.kinds import BY_NAME, DOCUMENT, fields_of
from db.state import CITATIONS, DISTINCT, TEXTS, Kept, State, reference_of
from db.writing import Ids, check_fields, is_id, slug

NewOne = tuple[str, str, str]  # kind, id and title of a record to be added because a row names it


class Mentions:
    """Finds out which records the rows of one file name."""

    def __init__(self, doing: Doing, ids: Ids, report: Report) -> None:
        self._names = Names(doing.connection)
        self._doing, self._connection, self._ids, self._report = doing, doing.connection, ids, report
        self._last = last_number(doing.connection)  # of the records that were there before the file
        self._later: dict[str, tuple[str, str]] = {}  # by id: kind and title of what is named, and not there yet
        self._instead = Seen()  # ids that the file tells, with the number of the record which each turned out to be
        self._coming: dict[tuple[str, str], NewOne] = {}  # what the rows at hand name, by kind and name
        self._nameless, self._claimed = Seen(), Seen()  # ids of what was added by its name, and of those that came then
        self._nameless_kinds: set[str] = set()
        self._titles: dict[str, str] = {}  # by id, the titles that the rows at hand name, as they are sorted
        self._cited: set[str] = set()  # ids that citations name as documents before they are there

    def expect(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Look up at once what these rows name, and what may have to be added for them."""
        self._coming, self._titles = {}, {}
        named = dict.fromkeys((target, one.title) for row in rows for name, field in references(kind.name).items()
                              for one in row.values.get(name, ()) if one.title and not one.id
                              for target in field.targets)
        self._names.expect(named)
        self._ids.expect([*dict.fromkeys(slug(title) for _, title in named)])

    def kinds(self, ids: Sequence[str]) -> dict[str, str]:
        """By id, the kinds of those of these records that are there."""
        found: dict[str, str] = {}
        for some in batches(dict.fromkeys(ids), 500):
            found |= dict(self._connection.execute(
                f"SELECT id, kind FROM record WHERE id IN ({','.join('?' * len(some))})", some))
        return found

    def resolved(self, kind: Kind, values: Mapping[str, object], kinds: Mapping[str, str]
                 ) -> tuple[dict[str, object], list[NewOne]]:
        """The same with ids in references, and what has to be added for it; raises UsageError naming the field."""
        told, named = dict(values), list[NewOne]()
        for name, field in references(kind.name).items():
            if name in told:
                ids = [self.meant(field, one, kinds, named) for one in told[name]]  # type: ignore[attr-defined]
                told[name] = reference_of(field, _one_or_many(field, ids))
        return told, named

    def moved(self, id: str, to: str) -> None:
        """The record that the file calls `id` is one that is there."""
        if id and id != to:
            number = self._connection.execute("SELECT number FROM record WHERE id = ?", (to,)).fetchone()
            self._instead.put(id, number[0])

    def came(self, kind: Kind, id: str, fields: Mapping[str, Kept]) -> None:
        """A record is there now, or tells more; raises UsageError where it is cited and no document."""
        self._names.add(kind.name, id, fields)
        if self._later.pop(id, None) and id in self._cited and kind.name != DOCUMENT.name:
            raise _no_document(id, kind.name)

    def claimed(self, kind: Kind, title: str) -> str | None:
        """The id of a record that was added by this name alone, and whose own row has come now."""
        if kind.name not in self._nameless_kinds:
            return None
        key = sort_key(title)
        found = self._connection.execute(
            "SELECT id FROM record WHERE kind = ? AND sort_key = ? AND number > ? AND (sort_key <> '' OR title = ?) "
            "ORDER BY number LIMIT 1", (kind.name, key, self._last, title)).fetchone()
        if found is None or found[0] not in self._nameless or found[0] in self._claimed:
            return None
        self._claimed.put(found[0])
        self._report.named[kind.name] -= 1
        return str(found[0])

    def meant(self, field: Field, one: Named, kinds: Mapping[str, str], named: list[NewOne]) -> str:
        """The id of the record that a row names in a reference; raises UsageError."""
        targets = tuple(kind for kind in field.targets if one.kind in ("", kind)) or field.targets
        if one.id:
            if one.id in self._instead:
                return self._turned_out(one.id)
            if one.loose and self._is_another(field, one):
                return self.meant(field, one._replace(id=""), kinds, named)
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

    def _turned_out(self, id: str) -> str:
        """The id of the record that the file calls `id`."""
        found = self._connection.execute("SELECT id FROM record WHERE number = ?", (self._instead.number(id),))
        return str(found.fetchone()[0])

    def _is_another(self, field: Field, one: Named) -> bool:
        """Whether the id that a cell names is not that of the record which the cell beside it names."""
        if one.id not in self._titles:
            row = self._connection.execute("SELECT sort_key FROM record WHERE id = ?", (one.id,)).fetchone()
            if row is None:
                return bool(self._names.ids(field.targets, one.title))
            self._titles[one.id] = row[0]
        return self._titles[one.id] != sort_key(one.title)

    def _to_be_named(self, kind: str, title: str, named: list[NewOne]) -> str:
        """The id of a record that is to be added, as this row names it and nobody knows it."""
        keys = [(kind, key) for key in keys_of(title)] or [(kind, title)]
        key = next((one for one in keys if one in self._coming), keys[0])
        if key not in self._coming:
            plain = check_fields(BY_NAME[kind], {BY_NAME[kind].title[0]: title})[BY_NAME[kind].title[0]]
            if plain is None:
                raise BadValueError("names another record by nothing.")
            self._coming[key] = kind, self._ids.take("", str(plain)), str(plain)
        named.append(self._coming[key])
        return self._coming[key][1]

    def add(self, all: Sequence[NewOne]) -> None:
        """Add these (kind, id, title), each once; a row that was no record names nothing."""
        new = list(dict.fromkeys(all))
        self._doing.carry_out(Entry(id, None, None, State(kind, {BY_NAME[kind].title[0]: title}))
                              for kind, id, title in sorted(new, key=lambda one: one[0]))
        for kind, id, _ in new:
            self._nameless_kinds.add(kind)
            self._nameless.put(id)
            self._report.named[kind] += 1

    def _expect(self, id: str, kind: str, title: str) -> None:
        """A record of this id may come later in the file."""
        before = self._later.get(id, ("", ""))
        self._later[id] = (before[0] or kind, before[1] or title)

    def beside(self, row: Row, kinds: Mapping[str, str]) -> dict[str, Kept]:
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
        if row.values.get(TEXTS) and row.kind == DOCUMENT.name:
            found[TEXTS] = tuple(sorted(set(row.values[TEXTS])))
        return found

    def _document(self, one: Named, kinds: Mapping[str, str]) -> str:
        if not is_id(one.id):
            raise BadValueError(f"cites {one.id!r}, which cannot be an id.")
        if one.id in self._instead:
            return self._turned_out(one.id)
        if kinds.get(one.id, DOCUMENT.name) != DOCUMENT.name:
            raise UsageError(f"cites {one.id!r}, which is no document.")
        if one.id not in kinds:
            self._cited.add(one.id)
            self._expect(one.id, DOCUMENT.name, one.title)
        return one.id

    def finish(self) -> None:
        """Add what was named and did not come; let go of what nothing is known of but an id."""
        there = self.kinds(list(self._later))
        for id in self._cited:
            if there.get(id, DOCUMENT.name) != DOCUMENT.name:
                raise _no_document(id, there[id])
        moved = {id: self._turned_out(id) for id in self._later if id in self._instead}
        if moved:
            self._doing.carry_out(let_go(self._connection, list(moved), moved))
        missing = {id: told for id, told in self._later.items() if id not in there and id not in self._instead}
        for id, (kind, title) in missing.items():
            if title and kind:
                self.add([(kind, self._ids.take(id, title), title)])
        gone = [id for id, (kind, title) in missing.items() if not (title and kind)]
        self._report.dropped = len(gone)
        if gone:
            self._doing.carry_out(let_go(self._connection, gone, {}))


def _no_document(id: str, kind: str) -> UsageError:
    return UsageError(f"The file cites {id!r}, which is no document but of kind {kind}.")


def last_number(connection: sqlite3.Connection) -> int:
    """The highest number of a record."""
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM record").fetchone()[0])


def ids_told(kind: Kind, row: Row) -> Iterator[str]:
    """The ids that a row tells: its own, and those of others."""
    values = row.values
    if values.get("id"):
        yield str(values["id"])
    for name in references(kind.name):
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


@cache
def references(kind: str) -> dict[str, Field]:
    """The reference fields of a kind by name."""
    return {field.name: field for field in BY_NAME[kind].references}
