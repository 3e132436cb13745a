"""The log: every change is one step of it, whole or not at all; steps are undone and done again; their stamps."""

import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from logged import (
    AUTHOR,
    WRITES,
    as_another_program,
    carried_out,
    derived,
    everything,
    findings,
    found,
    last,
    opened,
    rows,
    small_facts,
    tables,
    untouched,
    vocabulary,
    whole,
)

from db import Directory, clock
from db.author import Author
from db.changing import step
from db.connection import transaction
from db.errors import FieldexError, LockedError, ReadOnlyError, UsageError
from db.going_back import replay
from db.history import entries, stamp_after
from db.kinds import KINDS

Script = Callable[..., subprocess.CompletedProcess[str]]
EVERY_WRITE = pytest.mark.parametrize("name", WRITES)
ADDED = tuple(name for name in WRITES if name not in ("undo", "redo", "empty_trash"))  # each a step to undo


# Where the log begins


def test_the_log_of_the_shipped_facts_is_empty(shipped: Directory) -> None:
    assert shipped.steps() == []
    assert shipped.trash() == []
    assert shipped.to_undo() is None
    assert shipped.to_redo() is None
    assert shipped.history("iom") == []
    assert rows(shipped, 'SELECT count(*) FROM "change"') == [(0,)]


def test_there_is_nothing_to_go_back_to_in_a_new_file(it: Directory) -> None:
    assert it.undo() is None
    assert it.redo() is None
    assert it.empty_trash() == 0
    assert it.steps() == []


# What every change has in common


@EVERY_WRITE
def test_a_change_is_one_step_that_tells_all_of_it(name: str, it: Directory) -> None:
    prepare, do = WRITES[name]
    prepare(it)
    before, steps = everything(it), it.steps()
    do(it)
    after = it.steps()
    if name == "empty_trash":
        assert (everything(it), len(after)) == (before, len(steps))
        return
    step = after[0]
    assert len(after) == len(steps) + 1
    entries = [logged.entry for logged in it.entries(step.number)]
    assert carried_out(before, entries) == everything(it) != before
    assert it.size(step.number) == (len({entry.record for entry in entries}), len(entries))
    assert (step.person, step.device) == AUTHOR
    assert abs(datetime.fromisoformat(step.made) - clock.now()).total_seconds() < 60
    for entry in entries:
        assert entry in [logged.entry for logged in it.history(entry.record)]
        assert entry.old != entry.new


@EVERY_WRITE
def test_a_change_is_there_when_the_file_is_opened_again(name: str, small: Path, tmp_path: Path) -> None:
    with opened(small, tmp_path) as directory:
        for act in WRITES[name]:
            act(directory)
        done = untouched(directory)
    with Directory.open(directory.path) as again:
        assert untouched(again) == done
        assert findings(again) == []


@pytest.mark.parametrize("name", ADDED)
def test_a_change_is_undone_and_done_again_by_whoever_opens_the_file(name: str, small: Path, tmp_path: Path) -> None:
    prepare, do = WRITES[name]
    with opened(small, tmp_path) as directory:
        prepare(directory)
        before = whole(directory)
        do(directory)
        after, (step,) = whole(directory), directory.steps(1)
    for again in range(3):
        with Directory.open(directory.path) as other:
            other.author = Author("Umed", f"laptop {again}")
            assert other.to_undo() == step
            assert other.undo(step.number) == step
            assert whole(other) == before
            (undone,) = other.steps(1)
            assert (undone.why, undone.of, undone.person) == ("undone", step.number, "Umed")
            assert [one.undone for one in other.steps() if one.number == step.number] == [True]
        with Directory.open(directory.path) as other:
            redone = other.redo()
            assert redone is not None
            assert redone.number == step.number
            assert whole(other) == after
            assert [(one.why, one.of) for one in other.steps(1)] == [("redone", step.number)]
            assert [one.undone for one in other.steps() if one.number == step.number] == [False]
            assert other.redo() is None
            assert findings(other) == []


@EVERY_WRITE
def test_a_file_open_to_read_only_is_not_changed(name: str, small: Path, tmp_path: Path) -> None:
    prepare, do = WRITES[name]
    with opened(small, tmp_path) as directory:
        prepare(directory)
    bytes_before = Path(directory.path).read_bytes()
    with Directory.open(directory.path, read_only=True) as reading:
        before = untouched(reading)
        with pytest.raises(ReadOnlyError, match="read only"):
            do(reading)
        assert untouched(reading) == before
        assert reading.to_undo() == (reading.steps()[-1] if reading.steps() and name != "redo" else None)
    assert Path(directory.path).read_bytes() == bytes_before


def ticks_until(directory: Directory, stop: int, do: Callable[[Directory], object]) -> tuple[int, bool]:
    """How often SQLite told of its progress, and whether the change was made; it is interrupted at the tick `stop`."""
    ticks = 0

    def tick() -> bool:
        nonlocal ticks
        ticks += 1
        return ticks == stop

    directory._connection.set_progress_handler(tick, 10)
    try:
        do(directory)
    except FieldexError:
        return ticks, False
    finally:
        directory._connection.set_progress_handler(None, 0)
    return ticks, True


@EVERY_WRITE
def test_an_interruption_at_any_moment_leaves_all_or_nothing(name: str, small: Path, tmp_path: Path) -> None:
    prepare, do = WRITES[name]
    with opened(small, tmp_path) as it:
        prepare(it)
        before = untouched(it)
        ticks, _ = ticks_until(it, -1, do)
        after = untouched(it)
    assert ticks > 12
    stopped = 0
    for stop in range(2, ticks, ticks // 6):
        with opened(small, tmp_path) as it:
            prepare(it)
            _, done = ticks_until(it, stop, do)  # it may be too late to stop what is being done
            assert untouched(it) == (after if done else before), stop
            assert findings(it) == []
            stopped += not done
    assert stopped > 3


@pytest.mark.parametrize("failure", [KeyboardInterrupt, ZeroDivisionError, MemoryError])
@pytest.mark.parametrize("name", ADDED)
def test_an_error_at_the_very_end_leaves_nothing(name: str, failure: type[BaseException], it: Directory,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    prepare, do = WRITES[name]
    prepare(it)
    before = untouched(it)

    def fail(*_: object) -> None:
        raise failure

    with monkeypatch.context() as patched:
        patched.setattr("db.search.index.Writer.finish", fail)
        with pytest.raises(failure):
            do(it)
    assert untouched(it) == before


@EVERY_WRITE
def test_a_change_waits_for_another_writer_and_says_so(name: str, it: Directory) -> None:
    prepare, do = WRITES[name]
    prepare(it)
    before = untouched(it)
    it._connection.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(it.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError, match="is being changed by another program") as caught:
            do(it)
        assert caught.value.hint
        assert untouched(it) == before  # reading does not wait
        other.execute("ROLLBACK")
    do(it)
    assert untouched(it) != before


# Undoing


def test_steps_are_undone_from_the_last_and_done_again_from_the_first(it: Directory) -> None:
    notes = [None, "one", "two", "three"]
    for note in notes[1:]:
        it.change("fund", {"note": note})
    for note in reversed(notes[:-1]):
        it.undo()
        assert it.get("fund").values["note"] == note
    assert it.undo() is None
    for note in notes[1:]:
        it.redo()
        assert it.get("fund").values["note"] == note
    assert it.redo() is None
    assert len(it.steps()) == 9


def test_a_new_change_forgets_what_could_be_done_again(it: Directory) -> None:
    it.change("fund", {"note": "one"})
    it.change("fund", {"note": "two"})
    it.undo()
    it.change("fund", {"note": "three"})
    assert it.to_redo() is None
    assert it.redo() is None
    it.undo()
    assert it.get("fund").values["note"] == "one"
    assert it.redo() is not None  # the third and not the second
    assert it.get("fund").values["note"] == "three"
    assert it.redo() is None
    it.undo()
    it.undo()
    assert it.get("fund").values["note"] is None
    it.redo()
    it.redo()
    assert it.get("fund").values["note"] == "three"
    assert it.redo() is None


def test_only_what_a_person_saw_is_undone(it: Directory) -> None:
    it.change("fund", {"note": "one"})
    seen = it.to_undo()
    assert seen is not None
    with Directory.open(it.path) as other:
        other.change("bob", {"note": "theirs"})
    before = untouched(it)
    with pytest.raises(UsageError, match="meanwhile"):
        it.undo(seen.number)
    assert untouched(it) == before
    it.undo()
    assert it.undo(seen.number) == seen
    with pytest.raises(UsageError):
        it.undo(seen.number)


def test_an_undo_is_exact_where_many_records_name_each_other(it: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("changing", "going_back"):
        monkeypatch.setattr(f"db.{module}.BATCH", 40)
    many = [{"id": f"u{number}", "name": f"Unit {number}", "part_of": f"u{(number + 60) % 180}"}
            for number in range(180)]
    first = tables(it)
    it.add_many("organisation", many, why="imported")
    before = tables(it)
    it.remove([row["id"] for row in many])
    assert len(it.trash()) == 180
    assert tables(it) == first
    it.undo()
    assert tables(it) == before
    it.undo()
    assert tables(it) == first
    it.redo()
    assert tables(it) == before


# Doing again what the log says

LOGS: dict[str, tuple[Callable[[Directory], object], ...]] = {
    "an id comes again as one of another kind": (
        lambda it: it.add_many("organisation", [{"id": "new", "name": "New", "part_of": "next"},
                                                {"id": "next", "name": "Next"}]),
        Directory.undo,
        lambda it: it.add("contact", {"id": "next", "name": "Next"})),
    "an id that was named comes again as one of another kind": (
        lambda it: it.add("contact", {"id": "next", "name": "Next"}),
        lambda it: it.add("event", {"title": "First", "participant": ["next"]}),
        Directory.undo, Directory.undo,
        lambda it: it.add("organisation", {"id": "next", "name": "Next"}),
        lambda it: it.add("event", {"title": "Second", "organiser": ["next"]})),
    "an id comes again under another name": (
        lambda it: it.add("organisation", {"id": "next", "name": "Tarn"}),
        lambda it: it.add("contact", {"name": "Juno", "organisation": "next"}),
        Directory.undo, Directory.undo,
        lambda it: it.add("organisation", {"id": "next", "name": "Upland"}),
        lambda it: it.add("contact", {"name": "Maren", "organisation": "next"})),
}


@pytest.mark.parametrize("name", LOGS)
@pytest.mark.parametrize("at_once", [True, False])
def test_a_log_is_replayed_step_by_step_or_at_once(name: str, at_once: bool, it: Directory, small: Path,
                                                   tmp_path: Path) -> None:
    for act in LOGS[name]:
        act(it)
    steps = [number for (number,) in rows(it, "SELECT number FROM step ORDER BY stamp")]
    with opened(small, tmp_path, "other.sqlite") as other:
        with transaction(other._connection):
            for some in [steps] if at_once else [[number] for number in steps]:
                with step(other._connection, AUTHOR, "imported") as doing:
                    replay(doing, (entry for number in some for entry in entries(it._connection, number)))
        assert whole(other) == whole(it)
        assert findings(other) == []


# What other programs do


def test_a_step_that_another_program_took_back_can_be_undone_all_the_same(it: Directory) -> None:
    it.change("fund", {"note": "one"})
    it.change("ann", {"note": "mine"})
    as_another_program(it.path, "UPDATE contact SET note = NULL WHERE id = 'ann'")
    it.rebuild()
    it.undo()  # what the other did
    as_another_program(it.path, "UPDATE contact SET note = NULL WHERE id = 'ann'")
    assert [it.undo() is not None for _ in range(3)] == [True, True, False]
    assert it.get("fund").values["note"] is None
    while it.redo():
        pass
    it.rebuild()


def test_what_another_program_changed_is_written_down_and_can_be_undone(it: Directory) -> None:
    it.change("ann", {"note": "mine"})
    it.add("contact", {"id": "juno", "name": "Juno"}, why="imported")
    as_another_program(it.path, "UPDATE contact SET note = 'theirs' WHERE id = 'ann'",
                       "UPDATE contact SET name = 'Maren' WHERE id = 'juno'")
    assert [finding.can_be_rebuilt for finding in it.check()] == [True, True]
    it.rebuild()
    assert it.check() == []
    assert last(it) == ("found", [("ann", "note", "mine", "theirs"), ("juno", "name", "Juno", "Maren")])
    assert found(it, "maren") == ["juno"]
    it.undo()
    assert it.get("ann").values["note"] == "mine"
    assert it.get("juno").title == "Juno"


# Stamps


def stamps(directory: Directory) -> list[str]:
    return [stamp for (stamp,) in rows(directory, "SELECT stamp FROM step ORDER BY number")]


@pytest.mark.parametrize("clock", [0.0, 1e9, 4e9, 253_402_300_799.0])
def test_stamps_ascend_whatever_the_clock_says(clock: float, it: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    it.change("fund", {"note": "now"})
    monkeypatch.setattr(time, "time", lambda: clock)
    for number in range(5):
        it.change("fund", {"note": str(number)})
    monkeypatch.undo()
    it.change("fund", {"note": "now again"})
    it.undo()
    found = stamps(it)
    assert found == sorted(set(found))
    assert len(found) == 8
    assert {len(stamp) for stamp in found} == {24}


def test_a_stamp_is_after_the_one_before_even_in_the_same_moment() -> None:
    stamp: str | None = None
    found = [stamp := stamp_after(stamp, moment) for moment in [1e9] * 70_000 + [5e8, 1e9, 1e9 + 0.001, 2e9, 0.0]]
    assert found == sorted(set(found))
    assert found[0][:12] == f"{10**12:012x}"
    assert int(found[69_999][:12], 16) == 10**12 + 1
    assert {len(one) for one in found} == {24}


def test_two_processes_never_give_the_same_stamp(script: Script) -> None:
    code = "from db.history import stamp_after; print(stamp_after(None, 1e9), end='')"
    found = {script(code).stdout for _ in range(3)}
    assert len(found) == 3
    assert len({stamp[:16] for stamp in found}) == 1


def test_a_stamp_is_one_of_its_kind_in_the_file(it: Directory) -> None:
    it.change("fund", {"note": "one"})
    (stamp,) = stamps(it)
    with pytest.raises(sqlite3.IntegrityError):
        rows(it, "INSERT INTO step(stamp, made, person, device, why) VALUES (?, '', '', '', '')", stamp)


# A file of version 2


def of_version_2(path: Path) -> None:
    """Take from a new file what version 2 did not have."""
    with closing(sqlite3.connect(path)) as plain:
        for (view,) in plain.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
            plain.execute(f'DROP VIEW "{view}"')
        for table in ("decision", "proposal", "document_text", "text", "mapping", "country", "language", "change",
                      "step", "distinct_pair", "highest"):
            plain.execute(f'DROP TABLE "{table}"')
        for kind in KINDS:
            for column in ("tags", "note"):
                plain.execute(f'ALTER TABLE "{kind.name}" DROP COLUMN "{column}"')
        plain.execute("ALTER TABLE contact DROP COLUMN languages")
        plain.execute("DELETE FROM _sqlite_migrations WHERE name >= 'm003'")
        plain.execute("PRAGMA user_version = 2")
        plain.commit()


@pytest.mark.skipif(sqlite3.sqlite_version_info < (3, 35), reason="SQLite cannot drop columns yet")
def test_a_file_of_version_2_keeps_all_and_can_be_changed(filled_path: Path, shipped: Directory) -> None:
    of_version_2(filled_path)
    with Directory.open(filled_path) as it:
        assert it.check() == []
        for state in (now := everything(shipped)).values():
            state.fields.pop("texts", None)  # which text a document has was not known then
        assert everything(it) == now
        for kept in (derived, vocabulary):
            assert kept(it) == kept(shipped)
        assert it.steps() == []
        before = whole(it)
        it.tag(["iom"], ["blue"])
        id = it.add("contact", {"name": "Juno Ashby", "organisation": "iom", "note": "new"})
        it.remove(["iom"])
        assert found(it, "ashby new") == [id]
        assert it.check() == []
        while it.undo():
            pass
        assert whole(it) == before
        while it.redo():
            pass
        assert it.check() == []
    with Directory.open(filled_path) as again:
        assert len(again.trash()) == 1


def test_a_file_of_version_2_has_the_tables_of_a_new_one(filled_path: Path, shipped: Directory) -> None:
    of_version_2(filled_path)
    with Directory.open(filled_path) as old:
        columns = "SELECT name FROM pragma_table_info(?) ORDER BY name"
        for (table,) in rows(shipped, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"):
            assert rows(old, columns, table) == rows(shipped, columns, table), table


def test_the_facts_of_a_new_file_are_not_logged_and_all_else_is(tmp_path: Path) -> None:
    with Directory.open(tmp_path / "new.sqlite", fill=small_facts) as it:
        assert it.steps() == []
        it.change("fund", {"note": "x"})
        assert len(it.steps()) == 1
