"""What the command line tells when something is wrong, with which exit status, and that it leaves all as it was."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest
from tui.commanding import Run

from db import Directory

pytestmark = pytest.mark.usefixtures("there")


def as_it_is(filled: Path) -> Path:
    return filled


def missing(filled: Path) -> Path:
    return filled.with_name("missing.sqlite")


def folder(filled: Path) -> Path:
    made = filled.with_name("folder")
    made.mkdir()
    return made


def text_file(filled: Path) -> Path:
    made = filled.with_name("notes.txt")
    made.write_text("Call the embassy.\n" * 20, encoding="utf-8")
    return made


def foreign(filled: Path) -> Path:
    made = filled.with_name("foreign.sqlite")
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, id TEXT)")
        connection.commit()
    return made


def newer(filled: Path) -> Path:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA user_version = 99")
    return filled


def damaged(filled: Path) -> Path:
    content = bytearray(filled.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    filled.write_bytes(content)
    return filled


def cut_short(filled: Path) -> Path:
    filled.write_bytes(filled.read_bytes()[:60])
    return filled


WRONG: list[tuple[list[str], Callable[[Path], Path], int]] = [
    (["find", "qqqzzzqqq"], as_it_is, 1),
    (["find", "...", "—"], as_it_is, 1),
    (["find", "brajko", "--kind", "event"], as_it_is, 1),
    (["show", "nobody-of-this-name"], as_it_is, 1),
    (["show", ""], as_it_is, 1),
    (["show", "unodc-"], as_it_is, 1),  # several begin so
    (["find", "brajko", "--kind", "people"], as_it_is, 2),
    (["list", "people"], as_it_is, 2),
    (["list", ""], as_it_is, 2),
    (["list", "contact", "--sort", "colour"], as_it_is, 2),
    (["find", "brajko", "--limit", "0"], as_it_is, 2),
    (["find", "brajko", "--limit", "-3"], as_it_is, 2),
    (["find", "brajko", "--limit", "many"], as_it_is, 2),
    (["find"], as_it_is, 2),
    (["show"], as_it_is, 2),
    (["list"], as_it_is, 2),
    (["find", "brajko", "--nothing-known"], as_it_is, 2),
    (["fnid", "brajko"], as_it_is, 2),
    (["find", "brajko"], folder, 4),
    (["find", "brajko"], text_file, 4),
    (["find", "brajko", "--read-only"], text_file, 4),
    (["show", "unodc"], foreign, 4),
    (["show", "unodc", "--read-only"], foreign, 4),
    (["list", "contact"], newer, 4),
    (["list", "contact", "--read-only"], newer, 4),
    (["find", "brajko"], damaged, 4),
    (["find", "brajko"], cut_short, 4),
    (["find", "brajko", "--read-only"], missing, 4),
    (["find", ""], as_it_is, 2),
    (["find", " ", "--kind", "contact"], as_it_is, 2),
]


@pytest.mark.parametrize(("arguments", "make", "expected"), WRONG,
                         ids=[f"{' '.join(arguments)} on {make.__name__}" for arguments, make, _ in WRONG])
def test_what_is_wrong_is_said_in_one_sentence_with_a_hint(
        run: Run, filled_path: Path, arguments: list[str], make: Callable[[Path], Path], expected: int) -> None:
    path = make(filled_path)
    before = {one: one.read_bytes() for one in filled_path.parent.iterdir() if one.is_file()}
    status, out, err = run(*arguments, "--directory", path)
    assert status == expected
    assert out == ""
    assert {one: one.read_bytes() for one in before} == before, "nothing changed"
    lines = err.splitlines()
    assert len(lines) == 2, err
    assert re.fullmatch(r"fieldex: .+[.]", lines[0]), "one sentence"
    assert re.fullmatch(r"  \S.+", lines[1]), "and a hint"


@pytest.mark.parametrize("arguments", [
    ["find", "brajko"], ["find", "brajko", "--json"], ["show", "unodc"], ["list", "contact"], ["mutt-query", "brajko"],
    ["export", "all", "--format", "jsonl"], ["check"], ["history"], ["undo"], ["trash"], ["review"], ["facts", "unodc"],
    ["edit", "unodc", "acronym=U"], ["verify", "unodc"], ["merge", "unodc", "iom"]],
    ids=" ".join)
def test_a_path_with_nothing_on_it_is_told_and_nothing_is_made(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "typo" / "x.sqlite"
    status, out, err = run(*arguments, "--directory", path)
    assert (status, out) == (4, "")
    assert err.startswith(f"fieldex: There is no directory at {path}")
    assert not path.parent.exists()


def test_a_directory_is_made_where_records_are_added(run: Run, tmp_path: Path) -> None:
    assert run("add", "contact", "name=Ann Lee", "--directory", tmp_path / "new" / "x.sqlite")[:2] == (0, "ann-lee\n")
    assert run("show", "ann-lee", "--directory", tmp_path / "new" / "x.sqlite")[0] == 0


def test_a_directory_is_made_where_none_is_named(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(tmp_path / "own.sqlite"))
    assert run("find", "brajko")[0] == 0
    assert (tmp_path / "own.sqlite").exists()


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Directory, "search", interrupt)
    status, out, err = run("find", "brajko")
    assert (status, out) == (130, "")
    assert err.startswith("fieldex: Interrupted")
    assert len(err.splitlines()) == 1


def test_an_unexpected_error_does_not_tell_what_is_in_records(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> NoReturn:
        raise ValueError("Vasilina Brazhko +996 775 987 817")

    monkeypatch.setattr(Directory, "search", wrong)
    status, out, err = run("find", "brajko")
    assert (status, out) == (4, "")
    assert "Brazhko" not in err
    assert "Traceback" not in err
    assert len(err.splitlines()) == 2
    monkeypatch.setenv("FIELDEX_DEBUG", "1")
    with pytest.raises(ValueError, match="Brazhko"):
        run("find", "brajko")
