"""A small directory of every kind of record, all linked; what a file holds, and what its log says."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db import Directory
from db.author import Author
from db.changing import CitationRow
from db.checking import Finding, check
from db.exchange.shapes import Named, Problem, Row
from db.history import Entry, entries
from db.kinds import KINDS
from db.state import State, pack, states, value_of
from db.texts import ACCEPTED, REJECTED, Decision, Proposed, Text, TextParagraph

Rows = list[tuple[Any, ...]]
AUTHOR = Author("Nargis", "laptop 7")
LINKED = ("organisation", "contact", "project", "event", "outcome", "document")  # each after those that it names


def _nothing(_: Directory) -> None:
    """No facts, no preparation."""


def small_facts(directory: Directory) -> None:
    """Fill a new file with two records or three of every kind, each with a word that no other has."""
    directory.add_many("organisation", [
        {"id": "union", "name": "Zorvex Union", "acronym": "ZVU"},
        {"id": "office", "name": "Quillan Office", "acronym": "QLO", "part_of": "union", "email": "hall@quillan.org"},
        {"id": "section", "name": "Brandex Section", "part_of": "office", "phone": "+992372217141"},
        {"id": "fund", "name": "Mirvale Fund", "tags": ["donor"]}])
    directory.add_many("contact", [
        {"id": "ann", "name": "Ann Torvald", "position": "Lawyer", "organisation": "office",
         "email": "ann@quillan.org", "phone": "+996775987817", "as_of": "2019"},
        {"id": "bob", "name": "Bob Yekshan", "organisation": "section", "note": "Speaks Wakhi",
         "tags": ["old friend"]}])
    directory.add_many("project", [
        {"id": "frame", "name": "Kestrel Framework", "acronym": "KSF"},
        {"id": "safe", "name": "Pallas Shelter", "funder": ["fund", "union"], "implementer": ["office"],
         "partner": ["section"], "contact": ["ann", "bob"], "part_of": "frame", "budget": 2.5, "currency": "USD"}])
    directory.add_many("event", [
        {"id": "day", "title": "Oxbow Day", "organiser": ["office", "union"], "participant": ["section", "ann"],
         "project": ["safe"], "contact": ["bob"], "start": "2021-09-24"}])
    directory.add_many("outcome", [
        {"id": "trained", "value": 30, "unit": "judges", "what": "trained in Vexley", "result_of": ["safe", "day"],
         "organisation": ["office"]}])
    directory.add_many("document", [
        {"id": "report", "title": "Harrow Report", "publisher": "union", "date": "2020-05"},
        {"id": "paper", "title": "Lumen Paper", "publisher": "fund", "date": "2022"},
        {"id": "leaflet", "title": "Sable Leaflet"}])
    directory.cite_many([("ann", None, "report", 1), ("ann", "position", "paper", 2), ("bob", None, "leaflet", 3),
                         ("office", "acronym", "report", 4), ("safe", None, "report", None),
                         ("leaflet", None, "paper", 1)])


def make_small(path: Path) -> Path:
    """A file of the small facts at `path`."""
    Directory.open(path, fill=small_facts).close()
    return path


@contextmanager
def opened(path: Path, folder: Path, name: str = "copy.sqlite") -> Iterator[Directory]:
    """A copy of the closed file at `path`, open; it is not waited for the disk."""
    with Directory.open(shutil.copy(path, folder / name)) as directory:
        directory.author = AUTHOR
        directory._connection.execute("PRAGMA synchronous = OFF")
        yield directory


def rows(directory: Directory, sql: str, *bound: object) -> Rows:
    return directory._connection.execute(sql, bound).fetchall()


def ids(directory: Directory, kind: str | None = None) -> list[str]:
    return [id for (id,) in rows(directory, "SELECT id FROM record WHERE kind = coalesce(?, kind) ORDER BY id", kind)]


def everything(directory: Directory) -> dict[str, State]:
    """The states of all records."""
    return states(directory._connection, ids(directory))


def derived(directory: Directory) -> dict[str, tuple[Any, ...]]:
    """What lists show of each record, and its words in the search index."""
    return {id: tuple(rest) for id, *rest in rows(
        directory, "SELECT record.id, record.kind, record.title, record.subtitle, record.sort_key, text.name, "
        "text.side, text.note, text.tags, text.phones, text.emails FROM record "
        "JOIN search_text AS text USING (number)")}


def vocabulary(directory: Directory) -> dict[str, tuple[str, int]]:
    """The words that records hold, with skeleton and how many hold them."""
    return {word: (skeleton, records) for word, skeleton, records in rows(
        directory, "SELECT plain, skeleton, records FROM search_term WHERE records <> 0")}


def tables(directory: Directory) -> dict[str, Rows]:
    """Every row of what is kept of records, as the tables have it."""
    return {name: sorted(rows(directory, f'SELECT {columns} FROM "{name}"'), key=repr) for name, columns in (
        ("record", "id, kind, title, subtitle, sort_key, as_of, verified_on, verified_by"),
        ("link", "source, role, target"), ("citation", 'record, field, document, paragraph, start, "end"'),
        ("distinct_pair", "one, other"), ("document_text", "document, hash"), *((kind.name, "*") for kind in KINDS))}


def whole(directory: Directory) -> tuple[object, ...]:
    """All that the file holds and that is found in it, but for its log."""
    return everything(directory), derived(directory), vocabulary(directory), tables(directory)


def log(directory: Directory) -> Rows:
    """The change log, a row an entry, without numbers and times."""
    return rows(directory, 'SELECT step.why, step.source, "change".record, field, old, new FROM step LEFT JOIN '
                           '"change" ON "change".step = step.number ORDER BY step.number, "change".number')


def last(directory: Directory) -> tuple[str, list[Any]]:
    """Why the last step was done, and its entries as plain values."""
    (step,) = directory.steps(1)
    return step.why, [said(logged.entry) for logged in directory.entries(step.number)]


def untouched(directory: Directory) -> tuple[object, ...]:
    """All that the file holds, its log too: equal where nothing happened."""
    return (*whole(directory), log(directory))


def found(directory: Directory, text: str) -> list[str]:
    """Ids of the records that answer a query."""
    return sorted(hit.id for hit in directory.search(text))


def all_entries(directory: Directory) -> Iterator[Entry]:
    """All entries in the order of the stamps of their steps."""
    for (number,) in rows(directory, "SELECT number FROM step ORDER BY stamp"):
        yield from entries(directory._connection, number)


def said(entry: Entry) -> tuple[str, str | None, Any, Any]:
    """An entry as plain values."""
    old, new = (None if value is None else json.loads(pack(value) or "") for value in (entry.old, entry.new))
    return entry.record, entry.field, old, new


def findings(directory: Directory) -> list[Finding]:
    """What is wrong with the file, and with what no check looks at."""
    assert rows(directory, "SELECT plain FROM search_term WHERE records < 0") == []
    assert not directory._connection.in_transaction
    return check(directory._connection)


def as_another_program(path: str | Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def carried_out(before: Mapping[str, State], told: Iterable[Entry]) -> dict[str, State]:
    """What the log says came of these states; it must have known each of them as it was."""
    now = {id: State(one.kind, dict(one.fields)) for id, one in before.items()}
    for record, field, old, new in told:
        if field is None:
            assert now.pop(record, None) == old, record
            if isinstance(new, State):
                now[record] = State(new.kind, dict(new.fields))
        else:
            fields = now[record].fields
            assert fields.pop(field, None) == old, (record, field)
            if new is not None:
                fields[field] = value_of(new)
    return now


def _merged_and_undone(directory: Directory) -> None:
    directory.merge("ann", ["bob"])
    directory.undo()


HASH = "5e" * 32
TEXT = Text(HASH, "Jory Lune, Lawyer", (TextParagraph(1, 0, 17, "text", ()),), "Lune", "en", "2023", "lune.txt", "txt")


def _kept(directory: Directory) -> None:
    directory.keep_text(TEXT, [Proposed("one", "contact", {"name": "Jory Lune"}, (("name", 1, 0, 9),)),
                               Proposed("two", "contact", {"name": "Lawyer"}, (("name", 1, 11, 17),))])


def _taken(directory: Directory) -> None:
    """One of two proposals accepted, the other rejected."""
    with directory.taking_in("lune.txt") as taking:
        person, paper = taking.ids(["Jory Lune", "Lune"])
        taking.add("contact", [{"id": person, "name": "Jory Lune", "organisation": "office"}])
        taking.add("document", [{"id": paper, "title": "Lune", "date": "2023", "texts": [HASH]}])
        taking.change({"leaflet": {"texts": ["ab" * 32]}})
        taking.cite([CitationRow(person, "name", paper, 1, 0, 9)])
        taking.decide(HASH, [Decision("one", ACCEPTED, person)], paper)
    directory.decide(HASH, [Decision("two", REJECTED)])


# Every method that changes records, on the small facts: what comes before it, and the call.
WRITES: dict[str, tuple[Callable[[Directory], object], Callable[[Directory], object]]] = {
    "add": (_nothing, lambda it: it.add("contact", {"name": "Juno Ashby", "organisation": "office", "note": "new"})),
    "add_many": (_nothing, lambda it: it.add_many("organisation", [
        {"id": "below", "name": "Tarn House", "part_of": "above"}, {"id": "above", "name": "Upland House"},
        {"name": "Tarn House", "part_of": "union"}], why="imported", source="list.csv")),
    "bring_in": (_nothing, lambda it: it.bring_in([
        Row("contact", {"name": "Juno Ashby", "organisation": (Named("Hollow House"),)}, "row 2"),
        Row("contact", {"id": "bob", "position": "Clerk", "organisation": (Named("QLO"),)}, "row 3"),
        Row("contact", {"name": "Ann Torvald", "email": "ann@quillan.org", "place": "Vexley"}, "row 4"),
        Problem("row 5", "is no record.")], "list.csv")),
    "cite_many": (_nothing, lambda it: it.cite_many([("fund", "name", "paper", 7), ("bob", None, "report", None)])),
    "change": (_nothing, lambda it: it.change(
        "union", {"name": "Wexcombe Union", "tags": ["a", "b"], "acronym": None})),
    "change_many": (_nothing, lambda it: it.change_many(
        {"safe": {"partner": ["fund", "section"], "funder": None}, "paper": {"date": "2024-02"},
         "ann": {"note": "x"}})),
    "tag": (_nothing, lambda it: it.tag(["ann", "bob"], ["new"], ["old friend"])),
    "verify": (_nothing, lambda it: it.verify(["ann", "safe"], "2024-05-01")),
    "remove": (_nothing, lambda it: it.remove(["office", "ann", "report", "bob"])),
    "merge": (_nothing, lambda it: it.merge("office", ["section", "union"])),
    "distinguish": (_nothing, lambda it: it.distinguish("section", "office")),
    "undo": (lambda it: it.remove(["office", "bob", "paper"]), lambda it: it.undo()),
    "redo": (_merged_and_undone, lambda it: it.redo()),
    "restore_value": (lambda it: it.change("union", {"name": "Wexcombe Union"}),
                      lambda it: it.restore_value(it.history("union")[0].number)),
    "restore": (lambda it: it.remove(["office", "report"]), lambda it: it.restore("office")),
    "taking_in": (_kept, _taken),
    "empty_trash": (lambda it: it.remove(["office", "report"]), lambda it: it.empty_trash()),
}
