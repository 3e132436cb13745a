"""What is committed is on the disk a moment later, and nobody who changes a record waits for it."""

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import Directory, connection
from db.errors import UnreadableError
from db.syncing import Syncing

NOBODY = {"id": "c1", "name": "Marina Brazhko"}


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with Directory.open(tmp_path / "d.sqlite", fill=lambda _: None) as directory:
        yield directory


@pytest.fixture
def synchronised(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Inodes of the files that were put on the disk by this program itself."""
    found: list[int] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        real(handle)
        found.append(os.fstat(handle).st_ino)

    monkeypatch.setattr(os, "fsync", fsync)
    return found


def log_of(directory: Directory) -> Path:
    return Path(os.path.realpath(directory.path) + "-wal")


def syncing(directory: Directory) -> Syncing:
    assert directory._syncing is not None
    return directory._syncing


def wait_for(something: list[int], seconds: float = 5.0) -> None:
    until = time.monotonic() + seconds
    while not something and time.monotonic() < until:
        time.sleep(0.01)


def failing(_: int) -> None:
    raise OSError(5, "Input/output error")


def test_a_change_reaches_the_disk_a_moment_later(directory: Directory, synchronised: list[int]) -> None:
    directory.add("contact", NOBODY)
    wait_for(synchronised)
    assert synchronised == [os.stat(log_of(directory)).st_ino]


def test_changes_of_one_moment_reach_it_together(directory: Directory, synchronised: list[int]) -> None:
    for number in range(50):
        directory.add("contact", NOBODY | {"id": f"c{number}"})
    syncing(directory).now()
    assert 1 <= len(synchronised) < 25


def test_a_closed_file_is_on_the_disk_though_another_program_has_it_open(directory: Directory,
                                                                        synchronised: list[int]) -> None:
    log = os.stat(log_of(directory)).st_ino
    with directory.again() as other:
        other.add("contact", NOBODY)
    assert synchronised == [log]
    time.sleep(0.3)
    assert synchronised == [log], "nothing was left to do"


def test_a_file_behind_a_link_is_found(tmp_path: Path, synchronised: list[int]) -> None:
    Directory.open(tmp_path / "d.sqlite", fill=lambda _: None).close()
    try:
        (tmp_path / "link.sqlite").symlink_to(tmp_path / "d.sqlite")
    except OSError:
        pytest.skip("this system lets nobody make links")
    with Directory.open(tmp_path / "link.sqlite") as directory:
        directory.add("contact", NOBODY)
        wait_for(synchronised)
        assert synchronised == [os.stat(log_of(directory)).st_ino]


def test_nothing_is_synchronised_where_nothing_changed(directory: Directory, synchronised: list[int]) -> None:
    directory.search("brazhko")
    directory.close()
    assert synchronised == []


def test_a_failing_disk_is_told_of_with_the_next_change(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", failing)
        directory.add("contact", NOBODY)
        until = time.monotonic() + 5
        while syncing(directory)._error is None and time.monotonic() < until:
            time.sleep(0.01)
    with pytest.raises(UnreadableError, match="could not be put on the disk"):
        directory.add("contact", NOBODY | {"id": "c2"})
    directory.add("contact", NOBODY | {"id": "c3"})
    assert directory.get("c1")
    assert directory.get("c3")


def test_a_failing_disk_is_told_of_when_the_file_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = Directory.open(tmp_path / "d.sqlite", fill=lambda _: None)
    directory.add("contact", NOBODY)
    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(UnreadableError, match="may not outlast a power cut"):
        directory.close()
    with pytest.raises(sqlite3.ProgrammingError):
        directory._connection.execute("SELECT 1")


def test_a_directory_in_memory_has_no_log() -> None:
    with Directory.in_memory(lambda _: None) as directory:
        directory.add("contact", NOBODY)
        assert directory.get("c1")


def test_commits_wait_for_the_disk_where_there_is_no_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a log, a power cut in the middle of writing could leave a damaged file."""
    with Directory.open(tmp_path / "d.sqlite", fill=lambda _: None) as directory:
        assert directory._connection.execute("PRAGMA synchronous").fetchone()[0] == 1
        directory._connection.execute("PRAGMA journal_mode = DELETE")
    reader = sqlite3.connect(tmp_path / "d.sqlite", isolation_level=None)
    reader.execute("PRAGMA journal_mode = DELETE")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM record").fetchall()  # as long as it reads, nobody can change the mode
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.1)
    with Directory.open(tmp_path / "d.sqlite") as directory:
        assert directory._connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    reader.close()
