"""`fieldex backup` and `fieldex restore`: what they print, what they ask, and which exit status they end with."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest
from tui.commanding import Run, on_terminal, process

from db import Directory, backups, connection
from db.backups import making
from db.connection import SCHEMA_VERSION

pytestmark = pytest.mark.usefixtures("there")
Script = Callable[..., subprocess.CompletedProcess[str]]
on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs the pty module")


@pytest.fixture(scope="session")
def saved_once(filled_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(filled_once, tmp_path_factory.mktemp("saved") / "saved.sqlite"))
    with Directory.open(path) as opened:
        opened.add_many("contact", [{"name": "Zarina Nazarova"}])
    return path


@pytest.fixture
def saved(saved_once: Path, tmp_path: Path) -> Path:
    """A backup that holds Zarina Nazarova beside the shipped facts."""
    (tmp_path / "stick").mkdir()
    return Path(shutil.copy(saved_once, tmp_path / "stick" / "saved.sqlite"))


def is_put_back(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as plain:
        return bool(plain.execute("SELECT count(*) FROM contact WHERE id = 'zarina-nazarova'").fetchone()[0])


def aged(path: Path, version: int) -> Path:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA user_version = {version}")
    return path


# backup


def test_backup_prints_where_it_is(run: Run, filled_path: Path, tmp_path: Path) -> None:
    status, out, err = run("backup")
    assert (status, err) == (0, "")
    made = Path(out.rstrip("\n"))
    assert made.parent == filled_path.with_name("fieldex.sqlite-backups")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-asked\.sqlite", made.name)
    target = tmp_path / "копия 1.sqlite"
    assert run("backup", target) == (0, f"{target}\n", "")
    given = json.loads(run("backup", "--json", tmp_path / "again.sqlite")[1])
    assert given == {"path": str(tmp_path / "again.sqlite"), "size": filled_path.stat().st_size}
    for one in (made, target, given["path"]):
        assert run("show", "unodc", "--directory", one) == run("show", "unodc")
    assert [one.path for one in backups.backups(str(filled_path))] == [str(made)]


def test_the_path_may_begin_at_home(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    place = os.path.join("~", "mine.sqlite")
    assert run("backup", place)[:2] == (0, f"{tmp_path / 'mine.sqlite'}\n")
    assert run("restore", place, "--yes")[0] == 0


def test_backups_are_listed(run: Run, filled_path: Path) -> None:
    assert run("backup", "--list")[:2] == (1, "")
    assert run("backup", "--list", "--json")[:2] == (1, "[]\n")
    folder = filled_path.with_name("fieldex.sqlite-backups")
    folder.mkdir()
    (folder / "2026-11-20T05-12-33-migration.sqlite").write_bytes(bytes(2000))
    (folder / "2026-11-22T05-12-33-daily.sqlite").write_bytes(bytes(1_500_000))
    (folder / "notes.txt").touch()
    status, out, err = run("backup", "--list")
    assert (status, err) == (0, "")
    assert [line.split("\t") for line in out.splitlines()] == [
        ["2026-11-22T05:12:33", "daily", "1500000", str(folder / "2026-11-22T05-12-33-daily.sqlite")],
        ["2026-11-20T05:12:33", "migration", "2000", str(folder / "2026-11-20T05-12-33-migration.sqlite")]]
    assert json.loads(run("backup", "--list", "--json")[1])[1] == {
        "path": str(folder / "2026-11-20T05-12-33-migration.sqlite"), "made": "2026-11-20T05:12:33",
        "why": "migration", "size": 2000}


@on_a_terminal
def test_backups_are_a_table_on_a_terminal(filled_path: Path) -> None:
    folder = filled_path.with_name("fieldex.sqlite-backups")
    folder.mkdir()
    (folder / "2026-11-20T05-12-33-migration.sqlite").write_bytes(bytes(2000))
    (folder / "2026-11-22T05-12-33-daily.sqlite").write_bytes(bytes(1_500_000))
    with on_terminal(80, 24, "backup", "--list", "--directory", filled_path) as terminal:
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert terminal.text.splitlines() == [
        "2026-11-22 05:12:33  daily        1.5 MB  2026-11-22T05-12-33-daily.sqlite",
        "2026-11-20 05:12:33  migration    2.0 KB  2026-11-20T05-12-33-migration.sqlite"]


def test_nothing_is_left_of_a_backup_that_was_interrupted(run: Run, filled_path: Path, tmp_path: Path,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "sync", interrupt)
    for arguments in (["backup"], ["backup", tmp_path / "mine.sqlite"]):
        status, out, err = run(*arguments)
        assert (status, out) == (130, "")
        assert err.startswith("fieldex: Interrupted")
    assert not list(filled_path.parent.rglob("*.part*"))
    assert backups.backups(str(filled_path)) == []
    assert not (tmp_path / "mine.sqlite").exists()


# restore


def test_restore_puts_back_and_says_where_the_old_one_is(run: Run, filled_path: Path, saved: Path) -> None:
    status, out, err = run("restore", saved, "--yes")
    assert (status, err) == (0, "")
    first, second = out.splitlines()
    assert str(saved) in first
    assert str(filled_path) in first
    assert is_put_back(filled_path)
    (kept,) = backups.backups(str(filled_path))
    assert second == f"What it was before is kept: {kept.path}"
    given = json.loads(run("restore", os.path.basename(kept.path)[:16], "--yes", "--json")[1])
    newest = backups.backups(str(filled_path))[0]
    assert given == {"directory": str(filled_path), "restored": kept.path, "kept": newest.path}
    assert not is_put_back(filled_path)
    assert run("check")[0] == 0


def test_restore_makes_a_directory_where_none_is(run: Run, saved: Path, tmp_path: Path) -> None:
    path = tmp_path / "new" / "fieldex.sqlite"
    status, out, err = run("restore", saved, "--yes", "--directory", path)
    assert (status, err) == (0, "")
    assert "nothing in its place" in out
    given = json.loads(run("restore", saved, "--yes", "--json", "--directory", tmp_path / "other.sqlite")[1])
    assert given["kept"] is None
    assert is_put_back(path)


def test_an_older_backup_is_brought_up_to_date(run: Run, filled_path: Path, saved: Path) -> None:
    assert run("restore", aged(saved, SCHEMA_VERSION - 1), "--yes")[0] == 0
    with closing(sqlite3.connect(filled_path)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_what_a_damaged_directory_says_leads_out_of_it(run: Run, filled_path: Path) -> None:
    answer = run("find", "brajko")
    assert run("backup")[0] == 0
    spoilt = filled_path.read_bytes()[:4096] + b"\xa5" * 300_000
    filled_path.write_bytes(spoilt)
    status, _, err = run("find", "brajko")
    assert status == 4
    hint = err.splitlines()[1]
    assert "`fieldex restore`" in hint
    assert "`fieldex backup --list`" in hint
    listed = run("backup", "--list")[1].split("\t")
    status, out, _ = run("restore", listed[0][:10], "--yes")
    assert status == 0
    assert run("find", "brajko") == answer
    assert Path(out.splitlines()[1].partition(": ")[2]).read_bytes() == spoilt


def test_without_a_terminal_it_has_to_be_said(filled_path: Path, saved: Path) -> None:
    before = filled_path.read_bytes()
    done = process("restore", saved)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--yes" in done.stderr
    assert filled_path.read_bytes() == before
    assert "--yes" in process("restore", "--help").stdout


@on_a_terminal
@pytest.mark.parametrize(("answer", "agreed"), [("y\n", True), ("Да\n", True), ("\n", False), ("н\n", False),
                                                ("\x04", False)])
def test_on_a_terminal_it_is_asked(answer: str, agreed: bool, filled_path: Path, saved: Path) -> None:
    with on_terminal(300, 24, "restore", saved, "--directory", filled_path) as terminal:
        terminal.wait_for("[y/N]")
        assert f"{saved} in the place of {filled_path}? The file that is there now is kept." in terminal.text
        assert not is_put_back(filled_path)
        terminal.type(answer)
        terminal.wait_until_closed()
        assert terminal.status() == (0 if agreed else 1)
        assert ("is kept: " if agreed else "Nothing was changed.") in terminal.text
    assert is_put_back(filled_path) is agreed
    assert len(backups.backups(str(filled_path))) == agreed


def newer(saved: Path) -> list[object]:
    return [aged(saved, SCHEMA_VERSION + 1)]


def damaged(saved: Path) -> list[object]:
    saved.write_bytes(saved.read_bytes()[:200_000])
    return [saved]


def foreign(saved: Path) -> list[object]:
    saved.write_text("Dear all,\n")
    return [saved]


def itself(_: Path) -> list[object]:
    return [os.environ["FIELDEX_DIRECTORY"]]


@pytest.mark.parametrize(("arguments", "expected"), [
    (newer, 4), (damaged, 4), (foreign, 4), (itself, 2), (lambda _: [""], 2), (lambda _: ["2019-"], 1),
    (lambda saved: [saved.parent], 1), (lambda saved: [saved, "--read-only"], 4), (lambda _: [], 2),
    (lambda saved: [saved, "--directory", saved.parent], 4), (lambda saved: [saved, "--directory", ""], 2),
    (lambda saved: [saved, "again"], 2)])
def test_what_cannot_be_put_back_is_said(arguments: Callable[[Path], list[object]], expected: int, run: Run,
                                         filled_path: Path, saved: Path) -> None:
    given = arguments(saved)
    before = {one: one.read_bytes() for one in filled_path.parent.rglob("*") if one.is_file()}
    status, out, err = run("restore", "--yes", *given)
    assert (status, out) == (expected, "")
    assert re.fullmatch(r"fieldex: .+[.]\n  \S.+\n", err)
    assert {one: one.read_bytes() for one in filled_path.parent.rglob("*") if one.is_file()} == before


@pytest.mark.parametrize(("arguments", "expected"), [
    ([""], 2), (["."], 2), (["no/such/folder"], 2), (["--list", "x"], 2), (["a", "b"], 2),
    (["--directory", "missing.sqlite"], 4), (["--directory", ""], 2), (["--list", "--directory", ""], 2)])
def test_what_cannot_be_backed_up_is_said(arguments: list[str], expected: int, run: Run, tmp_path: Path,
                                          monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(os.listdir())
    status, out, err = run("backup", *arguments)
    assert (status, out) == (expected, "")
    assert re.fullmatch(r"fieldex: .+[.]\n  \S.+\n", err)
    assert sorted(os.listdir()) == before


def test_a_file_that_is_there_is_not_written_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    status, out, err = run("backup", tmp_path / "mine")
    assert (status, out) == (2, "")
    assert "is there already" in err
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_directory_that_is_being_written_is_not_replaced(run: Run, filled_path: Path, saved: Path,
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.1)
    with closing(sqlite3.connect(filled_path, isolation_level=None)) as plain:
        plain.execute("BEGIN IMMEDIATE")
        status, out, err = run("restore", saved, "--yes")
        assert (status, out) == (3, "")
        assert "being changed by another program" in err
    assert not is_put_back(filled_path)


def test_finding_does_not_load_it(script: Script, filled_path: Path) -> None:
    code = """
import sys
from tui.cli import main
assert main(["find", "brajko", "--directory", sys.argv[1]]) == 0
print(*({"db.backups", "tui.cli_files", "tempfile", "threading", "urllib.parse"} & sys.modules.keys()))
"""
    assert script(code, filled_path).stdout.splitlines()[-1] == ""
