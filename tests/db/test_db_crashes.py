"""A power cut in the middle, a full disk, several programs at once: what was saved is there, nothing is half there."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from logged import everything, findings, ids, rows

from db import Directory
from db.connection import connect
from db.errors import FieldexError, LockedError

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, str(ROOT / "tests" / "crashing.py"))
KILLS = 200
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="processes are copied and killed as POSIX knows it")


@pytest.fixture
def path(small: Path, tmp_path: Path) -> Path:
    """A directory of the small facts."""
    return Path(shutil.copy(small, tmp_path / "fieldex.sqlite"))


Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run() -> Run:
    """Runs one of the programs to its end."""

    def to_its_end(*arguments: object, by: tuple[str, ...] = ()) -> dict[str, Any]:
        done = subprocess.run([*by, *PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False,
                              timeout=120)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return to_its_end


@pytest.mark.slow
@ON_POSIX
def test_whatever_was_reported_is_there_after_a_kill(path: Path, run: Run) -> None:
    told = run("kill", path, KILLS)
    assert told["kills"] == KILLS
    assert told["killed in a change"] > KILLS / 4
    assert told["changed before"] > KILLS / 4
    assert told["steps"] > KILLS
    with Directory.open(path) as it:
        assert findings(it) == []
        while it.undo():
            pass
        assert findings(it) == []


@ON_POSIX
@pytest.mark.parametrize("room", [20_000, 300_000, 1_500_000])
def test_where_a_file_may_not_grow_nothing_is_half_saved(room: int, path: Path, run: Run) -> None:
    told = run("fill_up", path, room)
    assert told["imports"] >= 1
    for sentence in told["sentences"]:
        assert str(path) in sentence
        assert "nothing of this change was kept" in sentence


@pytest.mark.skipif(shutil.which("unshare") is None, reason="a small disk can be made on Linux only")
def test_a_full_disk_is_told_and_nothing_is_half_saved(path: Path, tmp_path: Path, run: Run) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    make = ('mount -t tmpfs -o size=3m none "$1" && cp "$2" "$1/small.sqlite" && shift 2 && exec "$@"')
    by = ("unshare", "--mount", "--map-root-user", "sh", "-c", make, "sh", str(disk), str(path))
    if subprocess.run([*by, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no disk can be made here")
    told = run("fill_up", disk / "small.sqlite", 0, by=by)
    assert told["imports"] > 3
    for sentence in told["sentences"]:
        assert "The disk of" in sentence
        assert "is full; nothing of this change was kept." in sentence
    assert list(disk.iterdir()) == []  # it was there for that process alone


@pytest.mark.slow
def test_writers_wait_for_each_other_and_a_reader_for_none(path: Path) -> None:
    times, names = 200, ("section", "union")
    with Directory.open(path) as it:
        said = {"note": "office", "organisation": "office"}
        it.change_many({"ann": said, "bob": said})
        before = len(it.steps())
    reader = subprocess.Popen([*PROGRAM, "read", str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "reading\n"
        writers = [subprocess.Popen([*PROGRAM, "write", str(path), name, str(times)], stdout=subprocess.PIPE, text=True)
                   for name in names]
        told = [json.loads(writer.communicate(timeout=60)[0]) for writer in writers]
        seen = json.loads(reader.communicate("enough\n", timeout=60)[0])
    assert all(one["locked"] >= 0 for one in told)
    assert seen["reads"] > 20
    assert seen["seen"] > 5
    assert seen["slowest"] < 2.5
    with Directory.open(path) as it:
        assert findings(it) == []
        assert len(it.steps()) == before + times * len(names)
        stamps = [stamp for (stamp,) in rows(it, "SELECT stamp FROM step ORDER BY number")]
        assert stamps == sorted(set(stamps))
        for name in names:
            told_of = [logged.entry.new for logged in it.history(name)]
            assert told_of == [str(number) for number in reversed(range(times))]
        notes = [logged.entry.new for logged in it.history("ann") if logged.entry.field == "note"]
        for name in names:
            own = [str(note) for note in notes if name in str(note)]
            assert own == [f"{('office', 'fund')[number % 2]} {name} {number}" for number in reversed(range(times))]
        assert everything(it)["ann"].fields["note"] == notes[0] == everything(it)["bob"].fields["note"]
        assert len(ids(it)) == 13


def test_who_waits_too_long_is_told_and_nothing_is_changed(filled_path: Path,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.connection.BEFORE_TOLD", 0.05)
    monkeypatch.setattr("db.connection.PATIENT_SECONDS", 0.4)
    heard: list[float] = []
    other = connect(str(filled_path))
    other.execute("BEGIN IMMEDIATE")
    with Directory.open(filled_path) as directory:
        directory.on_wait = heard.append
        before = directory.state("unodc")
        with pytest.raises(LockedError, match="is being changed by another program"):
            directory.change("unodc", {"acronym": "X"})
        assert len(heard) > 2
        assert heard == sorted(heard)
        assert directory.state("unodc") == before, "readers are not kept waiting"
        other.execute("ROLLBACK")
        directory.change("unodc", {"acronym": "X"})
        assert directory.get("unodc").values["acronym"] == "X"
    other.close()


def test_waiting_can_be_given_up(filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.connection.BEFORE_TOLD", 0.05)
    other = connect(str(filled_path))
    other.execute("BEGIN IMMEDIATE")

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    with Directory.open(filled_path) as directory:
        directory.on_wait = stop
        begun = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            directory.tag(["unodc"], ["x"])
        assert time.monotonic() - begun < 3
        other.execute("ROLLBACK")
        other.close()
        directory.tag(["unodc"], ["x"])


def test_a_damaged_page_is_said_and_what_can_be_read_is_read(filled_path: Path) -> None:
    with Directory.open(filled_path) as directory:
        for at in range(200):
            directory.add("contact", {"name": f"Umed Qodirov {at}", "summary": "words " * 50})
        directory._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(filled_path.read_bytes())
    choose = random.Random(3)
    for _ in range(12):
        start = choose.randrange(4096 * 8, len(data) - 4096)
        data[start:start + 2048] = bytes(choose.randrange(256) for _ in range(2048))
    filled_path.write_bytes(bytes(data))
    damage = []
    with suppress(FieldexError), Directory.open(filled_path) as directory:
        damage = directory.check()
        assert damage
    if not damage:
        with (pytest.raises(FieldexError, match=r"damaged|cannot|lacks") as told,
              Directory.open(filled_path) as directory):
            directory.check()
        assert told.value.hint
