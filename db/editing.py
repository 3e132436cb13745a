"""The part of `Directory` that changes records: each method is one transaction and, in the log, one step.

What it needs is loaded when it is called: an answer to a search does not wait for it.
"""

import builtins
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress

from db import clock, reading
from db.author import Author
from db.errors import NotFoundError, UsageError
from db.kinds import kind_named
from db.records import Progress
from db.translating import translated
from db.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.changing import Doing
    from db.exchange.report import Report
    from db.exchange.shapes import Problem
    from db.exchange.shapes import Row as ExchangeRow
    from db.history import Logged, Step
    from db.matching import Pair, Twin
    from db.state import State

Row = Mapping[str, Any]


class Editing(ABC):
    """Adds, changes, merges and removes records, and goes back; see `db.changing` for what each of them means.

    Every method raises a `db.errors.FieldexError`; then nothing of it was done.
    """

    _connection: sqlite3.Connection
    path: str
    author: Author  # who the log says made a change
    _logged: bool

    @abstractmethod
    def _writing(self, *, wait: bool = True) -> AbstractContextManager[None]:
        """One write transaction; without `wait` it fails at once where another process is writing."""

    @contextmanager
    def _step(self, why: str, source: str | None = None, going_on: int | None = None) -> "Iterator[Doing]":
        from db import changing

        with self._writing(), changing.step(self._connection, self.author, why, source, logged=self._logged,
                                            going_on=going_on) as doing:
            yield doing

    # Changing

    def add(self, kind: str, values: Row, *, why: str = "typed") -> str:
        """Add one record of `kind` and return its id; `values` as a row of `add_many`.

        What a person types is as of today, as long as they do not say of when it is.
        """
        today = {"as_of": clock.today()} if why == "typed" else {}
        return self.add_many(kind, [{**today, **values}], why=why)[0]

    def add_many(self, kind: str, rows: Iterable[Row], progress: Progress = lambda _: None, *, why: str = "typed",
                 source: str | None = None) -> builtins.list[str]:
        """Add records of `kind`, all or none, and return their ids in order.

        A row maps names of fields to values; a reference is the id of the other record, or a list of ids. It may carry
        `id` (made from the title otherwise), `as_of`, `verified_on`, `verified_by`. `progress` is told, now and then,
        how many more are done; an interruption, Ctrl-C or an error that it raises, leaves the file as it was. `why`
        and `source` are for the log: one of `db.history.WHYS`, and what was imported. Raises UsageError or
        BadValueError naming the field.
        """
        from db import changing

        with self._step(why, source) as doing:
            return changing.add_many(doing, kind_named(kind), rows, progress)

    def cite_many(self, citations: Iterable[tuple[str, str | None, str, int | None]]) -> None:
        """Add citations (record, field or None, document, paragraph); `as_of` of the records follows."""
        from db import changing

        with self._step("imported") as doing:
            changing.cite_many(doing, (changing.CitationRow(*row) for row in citations))

    def bring_in(self, rows: "Iterable[ExchangeRow | Problem]", source: str, progress: Progress = lambda _: None, *,
                 rehearse: bool = False) -> "Report":
        """Make records of the rows of a file called `source`, as one step; see `db.exchange.incoming`.

        With `rehearse` everything is taken back in the end: the report tells what would be done. Raises DataFileError,
        or whatever else `rows` raises; then nothing was done.
        """
        from db.exchange import incoming

        report = None
        with suppress(_RehearsedError), self._step("imported", source) as doing:
            report = incoming.bring_in(doing, rows, progress)
            if rehearse:
                raise _RehearsedError
        if report is None:
            raise AssertionError
        return report

    def state(self, id: str) -> "State":
        """The record as it is kept, for changing it: references are ids. Raises NotFoundError."""
        from db import state

        with translated(self.path):
            return state.state(self._connection, id)

    def change(self, id: str, values: Row, since: "State | None" = None, *, why: str = "typed") -> None:
        """Give fields of a record other values; None clears one.

        `since` is the state in which a person saw the record: ConflictError is raised where somebody else has changed
        a field that `values` change too. Raises NotFoundError, and UsageError or BadValueError naming the field.
        """
        self.change_many({id: values}, None if since is None else {id: since}, why=why)

    def change_many(self, edits: Mapping[str, Row], since: "Mapping[str, State] | None" = None, *,
                    why: str = "typed") -> None:
        """As `change`, for several records by id, all or none."""
        from db import changing

        with self._step(why) as doing:
            changing.change(doing, edits, since)

    def tag(self, ids: Sequence[str], add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        """Put tags on records, and take others off."""
        from db import changing, state

        with self._step("typed") as doing:
            found = state.states(self._connection, ids)
            edits = {id: {"tags": _tags(one.fields.get("tags"), add, remove)} for id, one in found.items()}
            changing.change(doing, {id: edits.get(id, {}) for id in ids})

    def verify(self, ids: Sequence[str], on: str | None = None) -> None:
        """Note that the author checked these records `on` a date (None: today) and found them right."""
        day = on or clock.today()
        self.change_many({id: {"verified_on": day, "verified_by": self.author.person or None} for id in ids},
                         why="checked")

    def remove(self, ids: Sequence[str]) -> None:
        """Put records into the trash; other records name and cite them no longer."""
        from db import changing

        with self._step("removed") as doing:
            changing.remove(doing, ids)

    def merge(self, keep: str, gone: Sequence[str], values: Row | None = None) -> None:
        """Make one record of several of a kind: links, citations and history of `gone` become those of `keep`.

        `values` are fields as a person chose them; without, what `keep` has stands, and it takes what it lacks.
        """
        from db import merging

        with self._step("merged", keep) as doing:
            merging.merge(doing, keep, gone, values)

    def distinguish(self, one: str, other: str) -> None:
        """Note that these are not the same, however alike they look."""
        from db import changing

        with self._step("typed") as doing:
            changing.distinguish(doing, one, other)

    # What may be the same

    def twins(self, kind: str, values: Mapping[str, Any], but: str | None = None) -> "builtins.list[Twin]":
        """Records that are probably what these values describe, the most likely first.

        References are ids. `but` is the id of the record itself, where it is there already.
        """
        from db import matching

        with translated(self.path):
            known = set() if but is None else {but}.union(*reading.told_apart(self._connection, but))
            return matching.twins(self._connection, kind_named(kind), values, known)

    def duplicates(self, kind: str | None = None, progress: Progress = lambda _: None) -> "builtins.list[Pair]":
        """Pairs that are probably the same record, the most likely first; those that a person told apart are not."""
        from db import matching

        with translated(self.path):
            return matching.duplicates(self._connection, kind_named(kind) if kind else None,
                                       reading.told_apart(self._connection), progress=progress)

    # History

    def steps(self, limit: int | None = None) -> "builtins.list[Step]":
        """What was done, the newest first."""
        from db import history

        with translated(self.path):
            return history.steps(self._connection, limit)

    def size(self, step: int) -> tuple[int, int]:
        """(records, entries) of a step."""
        from db import history

        with translated(self.path):
            return history.size(self._connection, step)

    def entries(self, step: int, limit: int = 100) -> "builtins.list[Logged]":
        """The first entries of a step."""
        from db import history

        with translated(self.path):
            return history.of_step(self._connection, step, limit)

    def history(self, id: str, limit: int | None = None) -> "builtins.list[Logged]":
        """All that was done to a record, and to those that were merged into it, the newest first."""
        from db import history

        with translated(self.path):
            return history.of_record(self._connection, [id, *history.merged_into(self._connection, id)], limit)

    def to_undo(self) -> "Step | None":
        """What `undo` would take back."""
        from db import history

        with translated(self.path):
            return history.to_undo(self._connection)

    def to_redo(self) -> "Step | None":
        """What `redo` would do again."""
        from db import history

        with translated(self.path):
            return history.to_redo(self._connection)

    def undo(self, expected: int | None = None) -> "Step | None":
        """Take back the newest step that is not undone, whole; which it was, None where there is nothing to undo.

        With `expected`, the number of a step, UsageError is raised where it is another one by now.
        """
        from db import going_back, history

        with self._writing():
            done = history.to_undo(self._connection)
            _is_expected(done, expected)
            if done is not None:
                going_back.undo(self._connection, self.author, done.number, done.number, history.UNDONE)
            return done

    def redo(self) -> "Step | None":
        """Do again what was undone last, as long as nothing else was done since; None where there is nothing."""
        from db import going_back, history

        with self._writing():
            undone = history.to_redo(self._connection)
            if undone is not None:
                last = history.last_undo_of(self._connection, undone.number)
                going_back.undo(self._connection, self.author, last, undone.number, history.REDONE)
            return undone

    def restore_value(self, entry: int) -> "Logged":
        """Bring back what an entry of the log, by its number, replaced: an earlier value, or a record that is gone."""
        from db import going_back, history

        with self._step("restored") as doing:
            logged = history.logged(self._connection, entry)
            if logged is None or (logged.entry.old is None and logged.entry.new is None):
                raise NotFoundError(f"The history has no entry {entry} any more.", "Look at it with: fieldex history")
            if logged.entry.field is None and logged.entry.old is None:
                raise UsageError("The record was added then: there is nothing before it.",
                                 "Put it into the trash instead.")
            going_back.restore_value(doing, logged.entry)
            return logged

    # The trash

    def trash(self, id: str | None = None) -> "builtins.list[Logged]":
        """What was removed and can be brought back, the newest first; of one record, where `id` names it."""
        from db import history

        with translated(self.path):
            return history.trash(self._connection, id)

    def restore(self, id: str) -> None:
        """Bring a record back from the trash, with the links and citations that its removal took from others.

        Raises NotFoundError.
        """
        from db import going_back, history

        with self._step("restored") as doing:
            found = history.trash(self._connection, id)
            if not found:
                raise NotFoundError(f"There is no record {id!r} in the trash.", "List it with: fieldex trash")
            going_back.restore(doing, found[0])

    def empty_trash(self, ids: Sequence[str] | None = None) -> int:
        """Forget for good what is in the trash, or these of it: values, names and ids leave the log. How many.

        What emptied records were part of cannot be undone afterwards.
        """
        from db import history, texts
        from db.search import index

        with self._writing():
            self._connection.execute("PRAGMA secure_delete = ON")
            there = [one.entry.record for one in history.trash(self._connection)]
            chosen = set(there if ids is None else ids)
            gone = [id for id in there if id in chosen]
            merged = {one for id in gone for one in history.merged_into(self._connection, id)}
            merged -= reading.present(self._connection, "record", "id", list(merged))  # one may have been brought back
            if gone:
                were = history.states_of(self._connection, [*gone, *merged])
                texts.forget_records(self._connection, {*gone, *merged}, were)
                history.empty(self._connection, {*gone, *merged})
                index.forget_unused(self._connection)
        return len(gone)


class _RehearsedError(Exception):
    """Ends a step that is only rehearsed."""


def _tags(now: Any, add: Sequence[str], remove: Sequence[str]) -> tuple[str, ...] | None:
    """Tags with some more and less; a tag is the same in any case, and stays as it was written first."""
    kept: dict[str, str] = {}
    for tag in (*(now or ()), *add):
        kept.setdefault(_plain(tag), tag)
    for tag in remove:
        kept.pop(_plain(tag), None)
    return tuple(kept.values()) or None


def _plain(tag: str) -> str:
    return " ".join(tag.split()).casefold()


def _is_expected(done: "Step | None", expected: int | None) -> None:
    if expected is not None and (done is None or done.number != expected):
        raise UsageError("Something else was changed meanwhile.", "Look again at what would be undone.")
