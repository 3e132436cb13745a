"""Opening a file: made whole or not at all, and never harmed when it cannot be opened."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

import seeds.load
from db import Directory, connection, errors
from db.connection import APPLICATION_ID, SCHEMA_VERSION, default_path

ROOT = Path(__file__).parents[2]
Script = Callable[..., subprocess.CompletedProcess[str]]


def refuse(_: Directory) -> None:
    raise AssertionError("an existing directory is filled again")


def no_facts(_: Directory) -> None:
    """Fill nothing."""


def files(folder: Path) -> dict[str, bytes]:
    """What the folder holds, without the marks of an open WAL file that stand for nothing."""
    return {path.name: path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and not path.name.endswith(("-shm", "-wal"))}


def everything(directory: Directory) -> dict[str, dict[str, Any]]:
    kinds = directory.counts()
    return {record.id: record.as_dict() for kind in kinds for record in directory.list(kind)}


# Made and filled in one step


def test_a_new_file_is_made_with_its_folder_and_filled(tmp_path: Path) -> None:
    path = tmp_path / "Каталог % ? #" / "new" / "fieldex.sqlite"
    with Directory.open(path, fill=seeds.load.fill) as made:
        first = everything(made)
    assert len(first) > 100
    for again in (path, str(path)):
        with Directory.open(again, fill=refuse) as opened:
            assert everything(opened) == first
            assert opened.path == str(path)


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "fieldex.sqlite"
    path.touch()
    with Directory.open(path, fill=seeds.load.fill) as opened:
        assert opened.counts()["contact"] > 0


def test_a_closed_file_stands_alone(filled_once: Path) -> None:
    header = filled_once.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == SCHEMA_VERSION


@pytest.mark.parametrize("at", ["before", "between", "after"])
def test_a_process_killed_while_it_fills_leaves_nothing_half(at: str, script: Script, tmp_path: Path) -> None:
    path = tmp_path / "killed" / "fieldex.sqlite"
    path.parent.mkdir()
    script("""
import os, sys
import seeds.load
from db import Directory

def fill(directory):
    if sys.argv[2] == "between":
        directory.add_many("organisation", [{"name": "Half"}])
    if sys.argv[2] == "after":
        seeds.load.fill(directory)
    os._exit(9)

Directory.open(sys.argv[1], fill=fill)
""", path, at, status=9)
    copy = Path(shutil.copytree(path.parent, tmp_path / "copy")) / path.name
    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("SELECT name FROM sqlite_master").fetchall() == []
        assert plain.execute("PRAGMA user_version").fetchone() == (0,)
    with Directory.open(path, fill=seeds.load.fill) as opened:
        counts = opened.counts()
        assert opened.search("reeve")[0].id == "martin-reeve"
        assert opened.search("half", kind="organisation") == []
    with Directory.open(tmp_path / "whole.sqlite", fill=seeds.load.fill) as whole:
        assert counts == whole.counts()


@pytest.mark.parametrize("failure", [KeyboardInterrupt, ValueError, errors.FactsError])
def test_a_fill_that_fails_leaves_nothing_half(failure: type[BaseException], tmp_path: Path) -> None:
    path = tmp_path / "fieldex.sqlite"

    def fill(directory: Directory) -> None:
        directory.add_many("contact", [{"name": "Half"}])
        raise failure("stop")

    with pytest.raises(failure):
        Directory.open(path, fill=fill)
    with Directory.open(path, fill=seeds.load.fill) as opened:
        assert opened.counts()["contact"] == 8
        assert opened.search("half", kind="contact") == []


def test_two_processes_make_the_same_file_at_once(script: Script, tmp_path: Path) -> None:
    done = script("""
import subprocess, sys
code = '''
import sys
import seeds.load
from db import Directory, migrations
print("ready", flush=True)
sys.stdin.readline()
with Directory.open(sys.argv[1], fill=seeds.load.fill) as directory:
    print(sorted(card.id for card in directory.cards(directory.numbers())), directory.search("reeve"))
'''
for attempt in range(2):
    both = [subprocess.Popen([sys.executable, "-c", code, f"{sys.argv[1]}/{attempt}.sqlite"], text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(2)]
    assert [one.stdout.readline() for one in both] == ["ready\\n", "ready\\n"]
    for one in both:
        one.stdin.write("go\\n")
        one.stdin.flush()
    answers = [one.communicate(timeout=30)[0] for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert answers[0] == answers[1] and "martin-reeve" in answers[0]
print("same")
""", tmp_path)
    assert done.stdout == "same\n"


def test_opening_waits_for_another_that_makes_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """SQLite does not wait by itself when the journal mode of a file is changed that another one is writing."""
    path = tmp_path / "fieldex.sqlite"
    connect = sqlite3.connect
    timers: list[threading.Timer] = []

    class Disturbed(sqlite3.Connection):
        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            if "journal_mode" in sql and not timers:
                other = connect(path, isolation_level=None, check_same_thread=False)
                other.execute("BEGIN IMMEDIATE")
                timers.append(threading.Timer(0.3, other.close))
                timers[0].start()
            return super().execute(sql, *parameters)

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", lambda *names, **options: connect(*names, factory=Disturbed, **options))
        try:
            with Directory.open(path, fill=seeds.load.fill) as opened:
                assert opened.counts()["contact"] == 8
        finally:
            for timer in timers:
                timer.join()
    assert timers


# Where it is


def test_the_variable_names_the_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(tmp_path / "mine.sqlite"))
    with Directory.open(fill=no_facts) as opened:
        assert opened.path == str(tmp_path / "mine.sqlite")
    assert (tmp_path / "mine.sqlite").exists()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("FIELDEX_DIRECTORY", "~/mine.sqlite")
    assert default_path() == str(tmp_path / "mine.sqlite")


@pytest.mark.skipif(sys.platform != "linux", reason="the user's data folder is named by XDG_DATA_HOME on Linux only")
def test_the_default_place_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("FIELDEX_DIRECTORY", "")
    assert default_path() == str(tmp_path / "fieldex" / "fieldex.sqlite")
    monkeypatch.delenv("FIELDEX_DIRECTORY")
    assert default_path() == str(tmp_path / "fieldex" / "fieldex.sqlite")


def test_no_name_is_no_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """SQLite would take it for a temporary file, and forget everything."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(errors.FieldexError):
        Directory.open("", fill=no_facts).close()


# What cannot be opened stays as it is


def other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE recipe(name)")
        plain.execute("PRAGMA user_version = 1")
        plain.commit()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def cut_to(size: int) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, size)


def emptied_below(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


SPOILT: dict[str, tuple[Callable[[Path], object], type[errors.FieldexError]]] = {
    "SQLite file of another program": (other_program, errors.ForeignFileError),
    "text": (lambda path: path.write_text("Dear all,\n" * 40), errors.ForeignFileError),
    "short text": (lambda path: path.write_text("SQLite"), errors.ForeignFileError),
    "zeros": (lambda path: path.write_bytes(bytes(8192)), errors.ForeignFileError),
    "folder": (folder, errors.ForeignFileError),
    "cut in its mark": (cut_to(10), errors.ForeignFileError),
    "cut in its header": (cut_to(60), errors.DamagedError),
    "cut after its header": (cut_to(100), errors.DamagedError),
    "cut to one page": (cut_to(4096), errors.DamagedError),
    "cut in half": (cut_to(200_000), errors.DamagedError),
    "a newer fieldex's": (newer, errors.NewerFileError),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["to change", "to read"])
@pytest.mark.parametrize(("spoil", "expected"), SPOILT.values(), ids=SPOILT)
def test_what_is_no_directory_is_refused_and_left_alone(
        spoil: Callable[[Path], object], expected: type[errors.FieldexError], read_only: bool,
        filled_path: Path) -> None:
    spoil(filled_path)
    before = files(filled_path.parent)
    with pytest.raises(expected) as caught, Directory.open(filled_path, read_only=read_only, fill=refuse) as opened:
        everything(opened)
    assert type(caught.value) is expected
    assert caught.value.status == 4
    assert str(filled_path) in str(caught.value)
    assert caught.value.hint
    assert files(filled_path.parent) == before


@pytest.mark.parametrize("read_only", [False, True], ids=["to change", "to read"])
def test_a_damaged_page_is_a_sentence_whenever_it_is_met(read_only: bool, filled_path: Path) -> None:
    emptied_below(filled_path)
    before = files(filled_path.parent)
    asked: list[Callable[[Directory], object]] = [
        lambda opened: opened.counts(), lambda opened: opened.search("reeve"), lambda opened: opened.search("7817"),
        lambda opened: opened.get("martin-reeve"), lambda opened: opened.list("contact"),
        lambda opened: opened.numbers(), lambda opened: opened.cards([1, 2, 3]),
        lambda opened: opened.related("martin-reeve"), lambda opened: opened.citations("martin-reeve")]
    if not read_only:
        asked.append(lambda opened: opened.add_many("contact", [{"name": "Ann"}]))
    for ask in asked:
        with pytest.raises(errors.DamagedError) as caught, Directory.open(filled_path, read_only=read_only) as opened:
            ask(opened)
        assert str(filled_path) in str(caught.value)
    assert files(filled_path.parent) == before


@pytest.mark.parametrize("read_only", [False, True], ids=["to change", "to read"])
@pytest.mark.parametrize("spoil", [cut_to(4096), newer, emptied_below], ids=["cut", "newer", "damaged"])
def test_what_is_refused_is_closed_again(spoil: Callable[[Path], object], read_only: bool, filled_path: Path,
                                         monkeypatch: pytest.MonkeyPatch) -> None:
    """An open connection keeps the file from being replaced, and Python 3.13 warns of it."""
    spoil(filled_path)
    made: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembered(*names: Any, **options: Any) -> sqlite3.Connection:
        made.append(connect(*names, **options))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", remembered)
    with suppress(errors.FieldexError), Directory.open(filled_path, read_only=read_only) as opened:
        everything(opened)
    assert made
    for one in made:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            one.execute("SELECT 1")


def test_nothing_is_made_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "fieldex.sqlite"
    with pytest.raises(errors.UnreadableError) as caught:
        Directory.open(path, read_only=True, fill=refuse)
    assert str(path) in str(caught.value)
    assert "read-only" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_not_filled_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "fieldex.sqlite"
    path.touch()
    with pytest.raises(errors.UnreadableError):
        Directory.open(path, read_only=True, fill=refuse)
    assert files(tmp_path) == {"fieldex.sqlite": b""}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(errors.ReadOnlyError) as caught:
        Directory.open(tmp_path / "file" / "fieldex.sqlite", fill=refuse)
    assert str(tmp_path / "file") in str(caught.value)
    assert files(tmp_path) == {"file": b"in the way"}


def test_reading_does_not_change_the_file(filled_path: Path) -> None:
    before = files(filled_path.parent)
    with Directory.open(filled_path, read_only=True, fill=refuse) as opened:
        everything(opened)
        opened.search("matrin")
    assert files(filled_path.parent) == before


def test_a_reader_sees_what_another_adds(filled_path: Path) -> None:
    with Directory.open(filled_path) as writer, Directory.open(filled_path, read_only=True) as reader:
        seen = reader.version()
        writer.add_many("contact", [{"name": "Zarina Karimova"}])
        assert reader.version() != seen
        assert reader.get("zarina").title == "Zarina Karimova"
        assert reader.search("zarnia")[0].id == "zarina-karimova"


def test_opening_it_twice_does_not_let_go_of_it(filled_path: Path, script: Script) -> None:
    """POSIX systems drop all locks of a process on a file that it closes anywhere: nothing may be read by hand."""
    code = """
import sys
from db import Directory
with Directory.open(sys.argv[1]) as directory:
    directory.add_many("contact", [{"name": sys.argv[2]}])
    print(*(record.id for record in directory.list("contact", where={"name": sys.argv[3]})))
"""
    with Directory.open(filled_path) as opened:
        opened.add_many("contact", [{"name": "Ann"}])
        with opened.again():
            assert script(code, filled_path, "Bob", "Ann").stdout == "ann\n"  # and closes it as the last one, it seems
            opened.add_many("contact", [{"name": "Cem"}])
            assert script(code, filled_path, "Dan", "Cem").stdout == "cem\n"
            assert {"ann", "bob", "cem", "dan"} <= everything(opened).keys()
    with Directory.open(filled_path) as opened:
        assert {"ann", "bob", "cem", "dan"} <= everything(opened).keys()
        assert opened.check() == []


def test_a_file_that_is_growing_is_not_read_by_hand(filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Directory.open(filled_path).close()
    os.truncate(filled_path, filled_path.stat().st_size - 4096)
    monkeypatch.setattr(connection, "open", None, raising=False)
    assert not connection.is_new(str(filled_path))


def test_what_took_the_place_of_an_opened_file_is_looked_at(filled_path: Path) -> None:
    Directory.open(filled_path).close()
    filled_path.write_text("Dear all,\n" * 400)
    with pytest.raises(errors.ForeignFileError):
        Directory.open(filled_path)
    filled_path.write_bytes(b"")
    with Directory.open(filled_path, fill=no_facts) as opened:
        assert opened.counts()["contact"] == 0


# Another process is writing


@pytest.fixture
def busy(filled_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that writes to the file until it is told to end."""
    code = ("import sqlite3, sys; connection = sqlite3.connect(sys.argv[1], isolation_level=None); "
            "connection.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.readline(); "
            "connection.execute('COMMIT'); connection.close()")
    with subprocess.Popen([sys.executable, "-c", code, str(filled_path)], text=True, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "locked\n"
        yield process
        process.communicate("")


def test_a_locked_file_can_be_read_and_says_that_it_is_locked(
        busy: subprocess.Popen[str], filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.1)
    with Directory.open(filled_path, fill=refuse) as opened:
        assert opened.search("reeve")[0].id == "martin-reeve"
        before = everything(opened)
        for change in (lambda: opened.add_many("contact", [{"name": "Ann"}]), opened.rebuild):
            begun = time.monotonic()
            with pytest.raises(errors.LockedError) as caught:
                change()
            assert time.monotonic() - begun >= 0.1
            assert caught.value.status == 3
            assert str(filled_path) in str(caught.value)
            assert caught.value.hint
        assert everything(opened) == before
        busy.communicate("go\n")
        assert opened.add_many("contact", [{"name": "Ann"}]) == ["ann"]


def test_a_writer_waits_for_another_to_end(busy: subprocess.Popen[str], filled_path: Path) -> None:
    def end() -> None:
        with suppress(ValueError):
            busy.communicate("go\n")

    timer = threading.Timer(0.3, end)
    timer.start()
    with Directory.open(filled_path) as opened:
        assert opened.add_many("contact", [{"name": "Ann"}]) == ["ann"]
    timer.join()


# What may not be read or written


needs_limits = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0,
                                  reason="the superuser may read and write everything")


@pytest.fixture
def closed_folder(filled_path: Path) -> Iterator[Path]:
    """The folder of a directory; its rights are given back at the end."""
    yield filled_path.parent
    filled_path.parent.chmod(0o755)
    filled_path.chmod(0o644)


@needs_limits
def test_a_read_only_file_is_read_and_not_changed(closed_folder: Path, filled_path: Path) -> None:
    filled_path.chmod(0o444)
    with Directory.open(filled_path, fill=refuse) as opened:
        assert opened.search("reeve")[0].id == "martin-reeve"
        with pytest.raises(errors.ReadOnlyError) as caught:
            opened.add_many("contact", [{"name": "Ann"}])
        assert caught.value.hint
        assert opened.counts()["contact"] == 8
    assert closed_folder == filled_path.parent


@needs_limits
def test_a_read_only_folder_is_read_and_not_changed(closed_folder: Path, filled_path: Path) -> None:
    filled_path.chmod(0o444)
    closed_folder.chmod(0o555)
    with pytest.raises(errors.ReadOnlyError) as caught:
        Directory.open(filled_path, fill=refuse)
    assert "--read-only" in caught.value.hint
    with Directory.open(filled_path, read_only=True, fill=refuse) as opened:
        assert opened.search("matrin")[0].id == "martin-reeve"
        assert opened.counts()["contact"] == 8


@needs_limits
def test_a_file_cannot_be_made_in_a_read_only_folder(closed_folder: Path) -> None:
    closed_folder.chmod(0o555)
    for path in (closed_folder / "new.sqlite", closed_folder / "below" / "new.sqlite"):
        with pytest.raises(errors.ReadOnlyError) as caught:
            Directory.open(path, fill=refuse)
        assert "--directory" in caught.value.hint


@needs_limits
@pytest.mark.parametrize("read_only", [False, True], ids=["to change", "to read"])
def test_a_file_that_may_not_be_read(read_only: bool, closed_folder: Path, filled_path: Path) -> None:
    filled_path.chmod(0o000)
    with pytest.raises(errors.UnreadableError) as caught:
        Directory.open(filled_path, read_only=read_only, fill=refuse)
    assert str(closed_folder) in str(caught.value)
    assert caught.value.hint


# Sentences


def test_every_failure_says_what_to_do() -> None:
    failures = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.FieldexError)]
    assert len(failures) >= 10
    for failure in failures:
        assert failure.__doc__
        assert failure.status in {1, 2, 3, 4}
        assert failure("It happened.", "Do this.").hint == "Do this."
        if failure not in (errors.FieldexError, errors.UsageError, errors.BadValueError, errors.FactsError):
            assert failure("It happened.").hint
