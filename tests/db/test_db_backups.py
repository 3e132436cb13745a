"""Backups: whole or not there, made while others write, kept as long as they should be, and put back whole."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import Directory, backups, clock, connection, errors
from db.backups import Backup, backup, is_due, making, named, restore, rotate, surplus
from db.connection import SCHEMA_VERSION

Script = Callable[..., subprocess.CompletedProcess[str]]
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX systems only")
ADD = "INSERT INTO query(text, last) VALUES (?, '2026')"  # a row that any process can add without the app's code


def contents(path: object) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the file, as another program reads it, which also looks whether it is whole."""
    with closing(sqlite3.connect(str(path))) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = [name for (name,) in plain.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")]
        return {name: plain.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in tables}


def titles(path: object) -> set[str]:
    return {row[3] for row in contents(path)["record"]}


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def folder_of(path: Path) -> Path:
    return path.with_name(path.name + "-backups")


def marked(path: Path, title: str) -> Path:
    """Another directory than the one it was copied from."""
    with Directory.open(path) as opened:
        opened.add_many("contact", [{"name": title}])
    return path


def stop(_: int) -> None:
    raise KeyboardInterrupt


@pytest.fixture(scope="session")
def old_hand(filled_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return marked(Path(shutil.copy(filled_once, tmp_path_factory.mktemp("marked") / "old.sqlite")), "Old Hand")


@pytest.fixture(scope="session")
def zarina(filled_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return marked(Path(shutil.copy(filled_once, tmp_path_factory.mktemp("marked") / "new.sqlite")), "Zarina Nazarova")


@pytest.fixture
def other(zarina: Path, tmp_path: Path) -> Path:
    """A backup that holds Zarina Nazarova beside the shipped facts."""
    (tmp_path / "stick").mkdir()
    return Path(shutil.copy(zarina, tmp_path / "stick" / "other.sqlite"))


@pytest.fixture
def path(old_hand: Path, tmp_path: Path) -> Path:
    """A directory with Old Hand in it, in a folder of its own."""
    (tmp_path / "own").mkdir()
    return Path(shutil.copy(old_hand, tmp_path / "own" / "fieldex.sqlite"))


# Made whole


def test_a_backup_holds_everything_and_stands_alone(path: Path, tmp_path: Path) -> None:
    before = contents(path)
    told: list[int] = []
    made = Path(backup(str(path), why="import", progress=told.append))
    assert made.parent == folder_of(path)
    assert sum(told) == made.stat().st_size == path.stat().st_size
    assert os.listdir(made.parent) == [made.name]
    alone = shutil.copy(made, tmp_path / "alone.sqlite")
    assert contents(alone) == before
    assert Path(alone).read_bytes()[18:20] == b"\x01\x01", "to read it no file beside it is needed"
    with Directory.open(alone) as opened:
        assert opened.search("old hand")[0].id == "old-hand"
        assert opened.check() == []
        assert opened._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",), "and then works as any other"


@posix
def test_only_the_owner_may_read_a_backup(path: Path, tmp_path: Path) -> None:
    for made in (backup(str(path)), backup(str(path), str(tmp_path / "asked.sqlite"))):
        assert stat.S_IMODE(Path(made).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder_of(path).stat().st_mode) == 0o700


def test_backups_of_the_same_second_have_names_of_their_own(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC))
    made = [os.path.basename(backup(str(path))) for _ in range(3)]
    assert made == ["2026-12-31T23-59-59-daily.sqlite", "2027-01-01T00-00-00-daily.sqlite",
                    "2027-01-01T00-00-01-daily.sqlite"]


@pytest.mark.parametrize("name", ["a b.sqlite", "Справочник № 1", "100% ?#&.sqlite", "დირექტორია.sqlite"])
def test_names_may_hold_anything(name: str, old_hand: Path, other: Path, tmp_path: Path) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("not a name there")
    place = tmp_path / f"folder of {name}"
    place.mkdir()
    path = str(shutil.copy(old_hand, place / name))
    asked = backup(path, str(place / f"copy of {name}"))
    assert asked == str(place / f"copy of {name}")
    with Directory.open(asked, read_only=True) as opened:
        assert opened.get("old-hand").title == "Old Hand"
    assert restore(path, str(other)) == backups.backups(path)[0].path
    with Directory.open(path) as opened:
        assert opened.get("zarina-nazarova")
    assert restore(path, named(path, backups.backups(path)[0].made[:10])) != ""
    with Directory.open(path) as opened:
        assert opened.get("old-hand")


def test_a_link_names_what_it_leads_to(path: Path, other: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.sqlite"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("links are not allowed here")
    assert Path(backup(str(link))).parent == folder_of(path)
    assert is_due(str(path), date(2000, 1, 1))
    path.write_bytes(bytes(5000))
    restore(str(link), str(other))
    assert link.is_symlink()
    assert "Zarina Nazarova" in titles(path)


# While others use it


def test_what_is_committed_is_in_it_wherever_it_is_kept(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as first, closing(
            sqlite3.connect(path, isolation_level=None)) as second:
        first.execute("PRAGMA wal_autocheckpoint = 0")
        first.execute(ADD, ("committed",))
        first.execute("BEGIN IMMEDIATE")
        first.execute(ADD, ("not committed",))
        second.execute("SELECT count(*) FROM query").fetchone()
        made = backup(str(path))
        first.execute("COMMIT")
        again = backup(str(path))
    assert [row[0] for row in contents(made)["query"]] == ["committed"]
    assert [row[0] for row in contents(again)["query"]] == ["committed", "not committed"]


WRITER = f"""
import itertools, sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=20)
for number in itertools.count():
    connection.execute({ADD!r}, (f"row {{number:06}}",))
    print(number, flush=True)
    time.sleep(0.001)
"""


class Writer:
    """Another process that goes on adding rows, and says so after each."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        self.done = -1

    def wait(self, more: int = 1) -> int:
        """Until so many more rows are in the file; the number of the last one."""
        assert self._process.stdout
        for _ in range(more):
            self.done = int(self._process.stdout.readline())
        return self.done

    def end(self) -> int:
        """Stop it; the number of the last row that it knows to be there."""
        assert self._process.stdout
        self._process.kill()
        rest = self._process.stdout.read().splitlines()
        self._process.wait()
        self._process.stdout.close()
        return int(rest[-1]) if rest else self.done


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    made = Writer(path)
    made.wait(5)
    yield made
    with suppress(ValueError):
        made.end()


def test_a_process_that_writes_meanwhile_goes_on(path: Path, writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "STEP_PAGES", 20)
    steps: list[int] = []
    began = writer.done

    def progress(_: int) -> None:
        steps.append(len(contents(path)["query"]))  # what the writer says of its rows may lag behind them
        writer.wait(3)  # which would not come to an end if it had to wait
        assert len(steps) < 50, "the copy starts anew with every row that is written"

    made = backup(str(path), progress=progress)
    last = writer.end()
    assert len(steps) > 5
    rows = [row[0] for row in contents(made)["query"]]
    assert rows == [f"row {number:06}" for number in range(len(rows))], "one state, without a gap"
    assert began < len(rows) <= steps[0] < steps[-1], "the state in which it began"
    assert len(contents(path)["query"]) >= last + 1


def test_nothing_that_is_written_until_it_is_replaced_is_lost(path: Path, other: Path, writer: Writer) -> None:
    kept = restore(str(path), str(other))
    writer.wait(20)
    last = writer.end()
    replaced = [row[0] for row in contents(kept)["query"]]
    assert len(replaced) >= 5
    now = [row[0] for row in contents(path)["query"]]
    both = {row for row in (*replaced, *now) if row.startswith("row")}
    assert {f"row {number:06}" for number in range(last + 1)} <= both
    assert not set(now) & set(replaced)
    assert "Zarina Nazarova" in titles(path)


def test_nobody_can_write_while_it_is_replaced(path: Path, other: Path) -> None:
    refused = []

    def write(_: int) -> None:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as plain:
            assert plain.execute("SELECT count(*) FROM record WHERE id = 'old-hand'").fetchone() == (1,)
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                plain.execute(ADD, ("lost",))
        refused.append(True)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(str(path), str(other), progress=write)
    assert refused
    assert "Old Hand" in titles(path)


def test_a_directory_that_is_open_sees_what_was_put_back(path: Path, other: Path, script: Script) -> None:
    code = """
import sys
from db import Directory
from db.backups import restore
sys.argv[3:] and print(restore(sys.argv[1], sys.argv[2]))
"""
    with Directory.open(path) as opened, opened.again() as again:
        assert opened.search("old hand")
        seen = again.version()
        kept = script(code, path, other, "restore").stdout.strip()
        assert again.version() != seen
        for one in (opened, again):
            assert [hit.id for hit in one.search("zarina nazarova")] == ["zarina-nazarova"]
            assert one.get("zarina-nazarova").title == "Zarina Nazarova"
            assert not [hit for hit in one.search("old hand") if hit.id == "old-hand"]
        opened.add_many("contact", [{"name": "New Hand"}])
        assert opened.check() == []
    assert "Old Hand" in titles(kept)
    assert {"Zarina Nazarova", "New Hand"} <= titles(path)


@pytest.fixture
def short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.1)


@pytest.mark.usefixtures("short_wait")
@pytest.mark.parametrize("size", [4096, 8192], ids=["pages alike", "other pages"])
def test_a_directory_that_is_being_written_is_locked(path: Path, other: Path, size: int) -> None:
    repaged(other, size)
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute(ADD, ("mine",))
        with pytest.raises(errors.LockedError) as caught:
            restore(str(path), str(other))
        assert str(path) in str(caught.value)
        plain.execute("COMMIT")
    assert contents(path)["query"]
    assert "Old Hand" in titles(path)
    assert backups.backups(str(path)) == []


# Not made


def test_a_target_that_cannot_be_is_refused(path: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.sqlite"
    there.write_bytes(b"mine")
    before = files(tmp_path)
    for target in (there, tmp_path, tmp_path / "no" / "folder.sqlite", "", "  ", "x\0y", path, there / "below"):
        with pytest.raises(errors.UsageError) as caught:
            backup(str(path), str(target))
        assert caught.value.hint
    assert files(tmp_path) == before


def test_a_target_that_appears_meanwhile_is_not_written_over(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick.sqlite"

    def appear(_: int) -> None:
        target.write_bytes(b"mine")

    with pytest.raises(errors.UsageError):
        backup(str(path), str(target), progress=appear)
    assert target.read_bytes() == b"mine"
    assert sorted(os.listdir(tmp_path)) == ["own", "stick.sqlite"]


@pytest.mark.parametrize("asked", [False, True])
def test_ctrl_c_leaves_nothing_half_made(path: Path, asked: bool, tmp_path: Path) -> None:
    target = str(tmp_path / "asked.sqlite") if asked else None
    before = files(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        backup(str(path), target, progress=stop)
    assert files(tmp_path) == before


def test_ctrl_c_is_heard_while_a_file_is_looked_at(path: Path) -> None:
    class Interrupted(sqlite3.Connection):
        def set_progress_handler(self, handler: Any, _: int) -> None:
            super().set_progress_handler(handler and (lambda: stop(0)), 1)  # as when the signal comes in there

    with closing(sqlite3.connect(path, factory=Interrupted)) as plain, pytest.raises(KeyboardInterrupt):
        making.is_sound(plain)


def test_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    (tmp_path / "empty.sqlite").touch()
    for name in ("missing.sqlite", "empty.sqlite"):
        with pytest.raises(errors.UnreadableError, match="no directory"):
            backup(str(tmp_path / name))
    for name in ("", " "):
        for call in (backup, backups.backups, lambda nowhere: restore(nowhere, str(tmp_path / "empty.sqlite"))):
            with pytest.raises(errors.FieldexError):
                call(name)
    assert os.listdir(tmp_path) == ["empty.sqlite"]


def page_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as plain:
        return int(plain.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0])


def written_over(path: Path, page: int = 0) -> None:
    """Records can still be counted."""
    page = page or page_of(path, "citation")
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


def cut_to(size: int) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, size)


def text(path: Path) -> None:
    path.write_bytes(b"Dear all,\n" * 400)


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def headless(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"SQLite format 3\0" + b"\xff" * 50)


def all_headless(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"SQLite format 3\0" + b"\xff" * 84)


def unfinished(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA application_id = {connection.APPLICATION_ID}")


DAMAGE: dict[str, tuple[Callable[[Path], object], type[errors.FieldexError]]] = {
    "a page written over": (written_over, errors.DamagedError),
    "cut in half": (cut_to(200_000), errors.DamagedError),
    "cut to one page": (cut_to(4096), errors.DamagedError),
    "cut in its header": (cut_to(60), errors.DamagedError),
    "header written over": (headless, errors.DamagedError),
    "all of the header written over": (all_headless, errors.ForeignFileError),
    "zeros": (zeros, errors.ForeignFileError),
    "text": (text, errors.ForeignFileError),
    "unfinished": (unfinished, errors.DamagedError),
}


@pytest.mark.parametrize(("damage", "expected"), DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_not_taken_for_a_backup(
        damage: Callable[[Path], object], expected: type[errors.FieldexError], path: Path, other: Path) -> None:
    damage(other)
    before = files(path.parent.parent)
    calls: list[Callable[[], str]] = [lambda: backup(str(other)), lambda: restore(str(path), str(other))]
    for call in calls:
        with pytest.raises(expected) as caught:
            call()
        assert str(other) in str(caught.value)
        assert caught.value.hint
    shutil.rmtree(folder_of(other), ignore_errors=True)
    assert files(path.parent.parent) == before


def test_a_search_index_that_can_be_made_again_does_not_stand_in_the_way(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE search_words_data SET block = x'00' WHERE id > 100")
        plain.commit()
    made = backup(str(path))
    restore(str(path), made)


def test_damage_on_the_way_is_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a stick does that is failing."""
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    opened: list[str] = []

    def failing(name: str, **options: Any) -> sqlite3.Connection:
        opened.append(name)
        if opened.count(name) == 2 and name.endswith(".part"):
            written_over(Path(name))
        return connect(name, **options)

    monkeypatch.setattr(sqlite3, "connect", failing)
    with pytest.raises(errors.UnreadableError, match="not what is read"):
        backup(str(path))
    assert os.listdir(folder_of(path)) == []


def test_a_copy_that_lacks_records_is_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = iter([(1, 2, 10), (1, 2, 9)])
    monkeypatch.setattr(making, "identity", lambda _: next(states))
    with pytest.raises(errors.UnreadableError, match="not what is read"):
        backup(str(path))
    assert os.listdir(folder_of(path)) == []


LIMITED = """
import resource, sys
from db import Directory, backups, errors
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), -1))
try:
    {}
except errors.FieldexError as error:
    print(type(error).__name__, error, error.hint)
"""


@pytest.mark.slow
@posix
def test_a_full_disk_is_a_sentence(path: Path, other: Path, tmp_path: Path, script: Script) -> None:
    old = path.with_name("old.sqlite")
    shutil.copy(path, old)
    aged(old, SCHEMA_VERSION - 1)
    (tmp_path / "spoilt").mkdir()
    spoilt = Path(shutil.copy(path, tmp_path / "spoilt" / "spoilt.sqlite"))
    spoilt.write_bytes(bytes(2 * spoilt.stat().st_size))
    size = path.stat().st_size
    before = files(tmp_path)
    for call, limit, said in [
            ("backups.backup(sys.argv[2])", 300_000, path),
            ("backups.backup(sys.argv[2], sys.argv[4])", 300_000, "new"),
            ("backups.restore(sys.argv[2], sys.argv[3])", size, path),  # the log of SQLite is larger than the file
            ("backups.restore(sys.argv[6], sys.argv[3])", 300_000, spoilt),
            ("backups.restore(sys.argv[6], sys.argv[3])", size + 8192, f"{spoilt}-backups"),
            ("Directory.open(sys.argv[5])", 300_000, old)]:
        done = script(LIMITED.format(call), limit, path, other, tmp_path / "new", old, spoilt).stdout
        assert done.startswith("UnreadableError"), (call, done)
        assert str(said) in done
        assert "nothing of this change was kept" in done
        assert "room" in done
        made = [Path(one.path) for one in backups.backups(str(path))]
        assert len(made) == (limit == size), "only what could be kept is there"
        for one in made:
            assert "Old Hand" in titles(one)
            one.unlink()
        after = files(tmp_path)
        assert after.keys() == before.keys()
        for name in after:
            assert after[name][100:] == before[name][100:], "but for the header, which counts attempts"
        assert version(old) == SCHEMA_VERSION - 1


@pytest.fixture
def closed_folder(path: Path) -> Iterator[Path]:
    path.parent.chmod(0o555)
    yield path.parent
    path.parent.chmod(0o755)


def test_a_folder_that_cannot_be_written(path: Path, closed_folder: Path, other: Path, tmp_path: Path) -> None:
    if os.access(closed_folder, os.W_OK):
        pytest.skip("rights do not bind here")
    with pytest.raises(errors.ReadOnlyError) as caught:
        backup(str(path))
    assert str(folder_of(path)) in str(caught.value)
    made = backup(str(path), str(tmp_path / "elsewhere.sqlite"))
    assert "Old Hand" in titles(made), "it can be read where nothing can be written"
    assert restore(str(other), made) != ""
    assert restore(str(other), str(path)) != ""
    assert "Old Hand" in titles(other), "and put back from there"
    for mode in (0o644, 0o444):
        path.chmod(mode)
        with pytest.raises(errors.ReadOnlyError):
            restore(str(path), str(other))
    assert os.listdir(closed_folder) == ["fieldex.sqlite"]


@posix
def test_a_file_that_cannot_be_written(path: Path, other: Path) -> None:
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("rights do not bind here")
    with pytest.raises(errors.ReadOnlyError):
        restore(str(path), str(other))
    assert backups.backups(str(path)) == [], "what was not replaced is not kept"
    path.chmod(0o644)
    assert "Old Hand" in titles(path)


def test_a_folder_of_backups_that_cannot_be(path: Path, other: Path) -> None:
    folder_of(path).write_text("in the way")
    before = files(path.parent)
    calls: list[Callable[[], str]] = [lambda: backup(str(path)), lambda: restore(str(path), str(other))]
    for call in calls:
        with pytest.raises(errors.ReadOnlyError, match="cannot be made"):
            call()
    assert {name: bytes for name, bytes in files(path.parent).items() if "-wal" not in name} == before


# Before a migration


def aged(path: Path, version: int) -> Path:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA user_version = {version}")
    return path


def version(path: object) -> int:
    with closing(sqlite3.connect(str(path))) as plain:
        return int(plain.execute("PRAGMA user_version").fetchone()[0])


def test_a_file_is_kept_before_it_is_brought_up_to_date(path: Path) -> None:
    Directory.open(path).close()
    assert not folder_of(path).exists()
    before = contents(path)
    Directory.open(aged(path, SCHEMA_VERSION - 1)).close()
    Directory.open(path).close()
    (kept,) = backups.backups(str(path))
    assert kept.why == "migration"
    assert (version(kept.path), version(path)) == (SCHEMA_VERSION - 1, SCHEMA_VERSION)
    assert contents(kept.path) == before


def test_a_new_file_needs_no_backup(path: Path, tmp_path: Path) -> None:
    unfinished(path)
    for one in (path, tmp_path / "new.sqlite"):
        Directory.open(one, fill=lambda _: None).close()
        assert not folder_of(one).exists()


def test_only_the_newest_files_of_other_versions_are_kept(path: Path) -> None:
    for _ in range(5):
        Directory.open(aged(path, SCHEMA_VERSION - 1)).close()
    assert [one.why for one in backups.backups(str(path))] == ["migration"] * 3


def test_a_file_that_cannot_be_kept_is_not_brought_up_to_date(path: Path) -> None:
    aged(path, SCHEMA_VERSION - 1)
    before = contents(path)
    folder_of(path).write_text("in the way")
    with pytest.raises(errors.ReadOnlyError) as caught:
        Directory.open(path)
    assert str(caught.value).startswith(f"{path} was written by an older fieldex")
    assert str(folder_of(path)) in str(caught.value)
    assert version(path) == SCHEMA_VERSION - 1
    assert contents(path) == before
    folder_of(path).unlink()
    Directory.open(path).close()


# What there is


def test_backups_are_listed_newest_first(path: Path) -> None:
    assert backups.backups(str(path)) == []
    folder = folder_of(path)
    folder.mkdir()
    for name in ("2026-11-22T05-12-33-daily.sqlite", "2026-11-22T05-12-34-asked.sqlite",
                 "2025-02-28T23-59-59-migration.sqlite", "2026-11-21T05-12-33-restore.sqlite"):
        (folder / name).write_bytes(bytes(len(name)))
    for name in ("2026-11-22T05-12-33-daily.sqlite-wal", "2026-02-30T05-12-33-daily.sqlite", "holiday.jpg",
                 "2026-11-22T05-12-33-yearly.sqlite", "x2026-11-22T05-12-33-daily.sqlite", ".x.part",
                 "2026-11-22T25-12-33-daily.sqlite", "２０２６-11-22T05-12-33-daily.sqlite"):
        (folder / name).write_bytes(b"")
    (folder / "2026-11-23T05-12-33-daily.sqlite").mkdir()
    found = backups.backups(str(path))
    assert [(one.made, one.why) for one in found] == [
        ("2026-11-22T05:12:34", "asked"), ("2026-11-22T05:12:33", "daily"), ("2026-11-21T05:12:33", "restore"),
        ("2025-02-28T23:59:59", "migration")]
    assert [one.size for one in found] == [len(os.path.basename(one.path)) for one in found]
    assert is_due(str(path), date(2026, 11, 23))
    assert not is_due(str(path), date(2026, 11, 22))
    assert not is_due(str(path), date(2025, 2, 28))
    assert named(str(path), "2025") == found[-1].path
    assert named(str(path), "2026-11-22T05-12-33") == found[1].path
    with pytest.raises(errors.NotFoundError, match="2 backups"):
        named(str(path), "2026-11-22")
    for name in ("2024", "holiday", str(folder)):
        with pytest.raises(errors.NotFoundError, match="no backup"):
            named(str(path), name)
    assert named(str(path), str(folder / "holiday.jpg")) == str(folder / "holiday.jpg")


def test_a_backup_of_today_is_known_by_the_local_day(path: Path) -> None:
    today = clock.now().date()
    assert is_due(str(path), today)
    backup(str(path))
    assert not is_due(str(path), today)


# Which are kept


def made_at(moment: datetime, why: str) -> Backup:
    return Backup(f"{moment:%Y-%m-%dT%H-%M-%S}-{why}.sqlite", f"{moment:%Y-%m-%dT%H:%M:%S}", why, 1)


FIRST = datetime(2025, 12, 1)  # noqa: DTZ001
MOMENTS = st.integers(0, 200 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))
SETS = st.sets(st.builds(made_at, MOMENTS, st.sampled_from(["daily", "daily", "import", "migration", "restore",
                                                            "asked"])), max_size=60)


@given(SETS)
def test_what_is_kept_and_what_is_not(made: set[Backup]) -> None:
    gone = surplus(made)
    kept = made - set(gone)
    assert len(gone) == len(set(gone)) == len(made) - len(kept)
    assert surplus(kept) == []
    assert {one for one in made if one.why == "asked"} <= kept
    for why, count in (("import", 5), ("migration", 3), ("restore", 3)):
        ordered = sorted(one.made for one in made if one.why == why)
        assert sorted(one.made for one in kept if one.why == why) == ordered[-count:]
    days = sorted({one.made[:10] for one in made if one.why == "daily"}, reverse=True)
    daily = sorted((one for one in kept if one.why == "daily"), key=lambda one: one.made, reverse=True)
    for one in daily:
        assert one.made == max(two.made for two in made if two.why == "daily" and two.made[:10] == one.made[:10])
    weeks: dict[tuple[int, int], list[str]] = {}
    for day in days[7:]:
        weeks.setdefault(date.fromisoformat(day).isocalendar()[:2], []).append(day)
    firsts = [min(weeks[week]) for week in sorted(weeks, reverse=True)[:4]]
    assert [one.made[:10] for one in daily] == [*days[:7], *firsts]


@given(st.integers(0, 30), st.integers(30, 120))
def test_with_a_backup_a_day_there_is_always_one_of_each_of_the_last_weeks(start: int, days: int) -> None:
    kept: set[Backup] = set()
    for day in range(days):
        kept.add(made_at(FIRST + timedelta(days=start + day), "daily"))
        kept -= set(surplus(kept))
    ages = sorted(start + days - 1 - (datetime.fromisoformat(one.made) - FIRST).days for one in kept)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert max(later - earlier for earlier, later in pairwise(ages)) <= 7
    assert ages[-1] >= 28 or days < 36
    assert len(ages) <= 11


def test_what_need_not_be_kept_is_taken_away_and_nothing_else(path: Path) -> None:
    folder = folder_of(path)
    folder.mkdir()
    for number in range(5):
        (folder / f"2026-11-0{number + 1}T05-12-33-restore.sqlite").touch()
        (folder / f"2026-11-0{number + 1}T05-12-33-restore.sqlite-wal").touch()
    (folder / "2020-01-01T00-00-00-asked.sqlite").touch()
    (folder / "holiday.jpg").touch()
    for place in (folder, path.parent):
        for name, age in ((".fieldex.sqlite-old.part", 2), (".fieldex.sqlite-new.part", 0), (".other-old.part", 2)):
            (place / name).touch()
            then = (datetime.now().astimezone() - timedelta(days=age)).timestamp()
            os.utime(place / name, (then, then))
    assert [one.made[:10] for one in rotate(str(path))] == ["2026-11-02", "2026-11-01"]
    left = {".fieldex.sqlite-new.part", ".other-old.part"}
    assert set(os.listdir(folder)) == left | {"holiday.jpg", "2020-01-01T00-00-00-asked.sqlite"} | {
        f"2026-11-0{number}T05-12-33-restore.sqlite{log}" for number in (3, 4, 5) for log in ("", "-wal")}
    assert set(os.listdir(path.parent)) == left | {folder.name, path.name}
    assert rotate(str(path)) == []


# Put back


def test_a_directory_is_what_the_backup_was_and_what_it_was_is_kept(path: Path, other: Path) -> None:
    before, wanted = contents(path), contents(other)
    source = other.read_bytes()
    told: list[int] = []
    kept = restore(str(path), str(other), progress=told.append)
    assert sum(told) == other.stat().st_size
    assert contents(path) == wanted
    assert contents(kept) == before
    (listed,) = backups.backups(str(path))
    assert (listed.path, listed.why) == (kept, "restore")
    assert other.read_bytes() == source
    assert sorted(os.listdir(path.parent)) == [path.name, folder_of(path).name], "no log is left"
    restore(str(path), kept)
    assert contents(path) == before


def with_log(path: Path) -> None:
    """Leave rows in the log beside the file, as a process does that was killed."""
    copies = path.parent / "copies"
    copies.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA wal_autocheckpoint = 0")
        plain.execute("DELETE FROM citation")
        plain.execute("INSERT INTO query(text, last) SELECT title, '2026' FROM record")
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.with_name(name), copies)
    for name in (path.name, f"{path.name}-wal"):
        shutil.move(copies / name, path.with_name(name))
    copies.rmdir()


@pytest.mark.parametrize("log", [False, True], ids=["no log", "log"])
@pytest.mark.parametrize("damage", [damage for damage, _ in DAMAGE.values()], ids=DAMAGE)
def test_whatever_is_there_is_replaced_and_kept_byte_for_byte(
        damage: Callable[[Path], object], log: bool, path: Path, other: Path) -> None:
    if log:
        with_log(path)
        assert path.with_name(path.name + "-wal").stat().st_size > 50_000
    if log and damage is unfinished:
        pytest.skip("no such file has a log")
    if damage is written_over:
        written_over(path, page_of(other, "citation"))  # looked up elsewhere: opening the file would empty its log
    else:
        damage(path)
    before = files(path.parent)
    wanted = contents(other)
    kept = Path(restore(str(path), str(other)))
    assert contents(path) == wanted, "nothing of the old log is in it"
    assert kept.parent == folder_of(path)
    if log and damage in (written_over, headless):  # the log mends it
        assert contents(kept)["query"]
        assert not contents(kept)["citation"]
    else:
        for beside in ("", "-wal") if log else ("",):
            assert Path(f"{kept}{beside}").read_bytes() == before[f"{path.name}{beside}"]
    with Directory.open(path) as opened:
        assert opened.check() == []
        opened.add_many("contact", [{"name": "New Hand"}])
    assert sorted(os.listdir(path.parent)) == [path.name, folder_of(path).name]


@posix
def test_who_may_read_the_directory_stays_as_it_was(path: Path, other: Path) -> None:
    for damage in (lambda _: None, zeros):
        path.chmod(0o640)
        damage(path)
        restore(str(path), str(other))
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_where_there_is_nothing_nothing_is_kept(other: Path, tmp_path: Path) -> None:
    missing, empty = tmp_path / "new" / "folder" / "fieldex.sqlite", tmp_path / "empty.sqlite"
    empty.touch()
    for path in (missing, empty):
        assert restore(str(path), str(other)) == ""
        assert contents(path) == contents(other)
        assert backups.backups(str(path)) == []
        with Directory.open(path) as opened:
            assert opened._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_what_belongs_to_another_program_is_not_replaced(other: Path, tmp_path: Path) -> None:
    recipes = tmp_path / "recipes.sqlite"
    with closing(sqlite3.connect(recipes)) as plain:
        plain.execute("CREATE TABLE recipe(name)")
    before = files(tmp_path)
    for path in (recipes, tmp_path):
        with pytest.raises(errors.ForeignFileError):
            restore(str(path), str(other))
        with pytest.raises(errors.ForeignFileError):
            restore(str(other), str(path))
    assert files(tmp_path) == before


def test_a_source_that_cannot_be_put_back(path: Path, other: Path, tmp_path: Path) -> None:
    newer = aged(Path(shutil.copy(other, tmp_path / "newer.sqlite")), SCHEMA_VERSION + 1)
    before = files(tmp_path)
    for source, expected in ((newer, errors.NewerFileError), (path, errors.UsageError),
                             (path.parent / ".." / "own" / path.name, errors.UsageError),
                             (tmp_path / "missing", errors.UnreadableError), ("", errors.UsageError)):
        with pytest.raises(expected) as caught:
            restore(str(path), str(source))
        assert caught.value.hint
    assert files(tmp_path) == before
    backup(str(newer))
    assert version(backups.backups(str(newer))[0].path) == SCHEMA_VERSION + 1, "what is newer can be backed up"


def test_a_newer_directory_is_replaced_and_kept(path: Path, other: Path) -> None:
    kept = restore(str(aged(path, SCHEMA_VERSION + 1)), str(other))
    assert (version(kept), version(path)) == (SCHEMA_VERSION + 1, SCHEMA_VERSION)


def test_an_older_backup_is_brought_up_to_date_when_it_is_opened(path: Path, other: Path) -> None:
    restore(str(path), str(aged(other, SCHEMA_VERSION - 1)))
    assert version(path) == SCHEMA_VERSION - 1
    with Directory.open(path) as opened:
        assert opened.get("zarina-nazarova")
    assert version(path) == SCHEMA_VERSION


def repaged(path: Path, size: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA journal_mode = DELETE")
        plain.execute(f"PRAGMA page_size = {size}")
        plain.execute("VACUUM")


def test_pages_of_another_size_are_no_obstacle(path: Path, other: Path) -> None:
    repaged(other, 8192)
    before, wanted = contents(path), contents(other)
    kept = restore(str(path), str(other))
    assert contents(kept) == before
    assert contents(path) == wanted
    restore(str(path), kept)
    assert contents(path) == before
    with Directory.open(path) as opened:
        assert opened.check() == []


@pytest.mark.usefixtures("short_wait")
def test_what_another_has_open_is_not_taken_away_from_under_it(path: Path, other: Path, script: Script) -> None:
    """What that process writes would be lost."""
    written_over(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("SELECT count(*) FROM record").fetchone()
        with pytest.raises(errors.LockedError):
            restore(str(path), str(other))
        assert backups.backups(str(path)) == [], "what was not replaced is not kept"
        plain.execute(ADD, ("mine",))
        script("import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM query')", path)
        assert path.with_name(path.name + "-wal").exists(), "its locks hold"
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT text FROM query").fetchall() == [("mine",)]


@pytest.mark.parametrize("damage", [lambda _: None, zeros], ids=["sound", "damaged"])
def test_ctrl_c_leaves_the_old_one(damage: Callable[[Path], object], path: Path, other: Path) -> None:
    damage(path)
    before = files(path.parent)
    with pytest.raises(KeyboardInterrupt):
        restore(str(path), str(other), progress=stop)
    after = files(path.parent)
    assert after[path.name] == before[path.name]
    assert not [name for name in after if "part" in name]


KILLED = """
import os, random, shutil, signal, sqlite3, sys, time
from contextlib import closing
from db.backups import restore

sound, spoilt, path, other = sys.argv[1:]
random.seed(1)

def state():
    with open(path, "rb") as file:
        if file.read(16) == bytes(16):
            assert os.path.getsize(path) == os.path.getsize(spoilt)
            return "old"
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = plain.execute("SELECT title FROM record WHERE id IN ('old-hand', 'zarina-nazarova')").fetchall()
        return {"Old Hand": "old", "Zarina Nazarova": "new"}[",".join(name for name, in names)]

seen = {"old": 0, "new": 0}
for kind in (sound, spoilt):
    longest = 0.0
    for attempt in range(16):
        for name in os.listdir(os.path.dirname(path)):
            if not name.endswith("-backups"):
                os.remove(os.path.join(os.path.dirname(path), name))
        shutil.rmtree(path + "-backups", ignore_errors=True)
        shutil.copy(kind, path)
        begun = time.monotonic()
        child = os.fork()
        if not child:
            restore(path, other)
            os._exit(0)
        if attempt:
            time.sleep(random.uniform(0, longest))
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        longest = longest or time.monotonic() - begun
        now = state()
        assert attempt or now == "new"
        seen[now] += 1
        for name in os.listdir(path + "-backups") if os.path.isdir(path + "-backups") else ():
            if not name.startswith(".") and kind == sound:
                with closing(sqlite3.connect(os.path.join(path + "-backups", name))) as plain:
                    assert plain.execute("SELECT title FROM record WHERE id = 'old-hand'").fetchall()
restore(path, other)
assert state() == "new"
print(seen["old"] > 5, seen["new"] > 2)
"""


@pytest.mark.slow
@posix
def test_a_restore_that_is_killed_leaves_the_old_or_the_new(path: Path, other: Path, tmp_path: Path,
                                                            script: Script) -> None:
    spoilt = tmp_path / "spoilt.sqlite"
    shutil.copy(path, spoilt)
    zeros(spoilt)
    (tmp_path / "tried").mkdir()
    assert script(KILLED, path, spoilt, tmp_path / "tried" / "fieldex.sqlite", other).stdout == "True True\n"


def test_a_signal_in_the_middle_is_ctrl_c(path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        backup(str(path), progress=lambda _: signal.raise_signal(signal.SIGINT))
    assert os.listdir(folder_of(path)) == []
