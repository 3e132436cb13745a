"""The command line: what it prints, which options it takes, and which directory it opens."""

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from tui.commanding import Run

from db import Directory
from db.kinds import KINDS
from tui.cli import Options, parser, plain
from tui.described import described

OF_EVERY_RECORD = {"id", "kind", "title", "subtitle", "as_of", "verified_on", "verified_by"}
pytestmark = pytest.mark.usefixtures("there")


def test_find_prints_one_plain_line_a_hit(run: Run, directory: Directory) -> None:
    status, out, err = run("find", "unodc", "tajikistan")
    hits = directory.search("unodc tajikistan", limit=20)
    assert (status, err) == (0, "")
    rows = [line.split("\t") for line in out.splitlines()]
    assert [row[:4] for row in rows] == [[hit.id, hit.kind, hit.title, hit.subtitle] for hit in hits]
    assert {row[4] for row in rows} <= {"2019", "2021", "2024", "undated"}
    assert "\x1b" not in out


@pytest.mark.parametrize("words", [["brajko"], ["Бражко"], ["brazhko", "vasilina"], ["+996775987817"], ["775", "987"]])
def test_find_finds_in_any_writing(run: Run, words: list[str]) -> None:
    status, out, _ = run("find", *words)
    assert status == 0
    assert out.startswith("vasilina-brazhko\tcontact\tVasilina Brazhko\t")


def test_find_keeps_to_a_kind_and_a_limit(run: Run) -> None:
    assert len(run("find", "trafficking")[1].splitlines()) == 20
    assert len(run("find", "trafficking", "--limit", 3)[1].splitlines()) == 3
    for kind in ("event", "events", "ev"):
        out = run("find", "trafficking", "--kind", kind)[1]
        assert {line.split("\t")[1] for line in out.splitlines()} == {"event"}


def test_find_as_json(run: Run, directory: Directory) -> None:
    status, out, err = run("find", "unodc", "--json", "--limit", 50)
    assert (status, err) == (0, "")
    given = json.loads(out)
    hits = directory.search("unodc", limit=50)
    assert [(one["id"], one["score"]) for one in given] == [(hit.id, hit.score) for hit in hits]
    assert len({one["kind"] for one in given}) >= 4
    for one in given:
        kind = next(kind for kind in KINDS if kind.name == one["kind"])
        assert set(one) == OF_EVERY_RECORD | {"score"} | {field.name for field in kind.fields}
        assert {name: value for name, value in one.items() if name != "score"} == directory.get(one["id"]).as_dict()


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_list_and_show(run: Run, directory: Directory, kind: Any) -> None:
    expected = [record.id for record in directory.list(kind.name)]
    status, out, err = run("list", kind.name)
    assert (status, err) == (0, "")
    assert [line.split("\t")[0] for line in out.splitlines()] == expected
    given = json.loads(run("list", kind.plural, "--json")[1])
    assert [one["id"] for one in given] == expected
    for one in given:
        assert set(one) == OF_EVERY_RECORD | {field.name for field in kind.fields}
    first = given[0]
    shown = json.loads(run("show", first["id"], "--json")[1])
    assert {name: shown.pop(name) for name in first} == first
    assert set(shown) == {"related", "citations"}
    assert [link["id"] for link in shown["related"]] == [link.id for link in directory.related(first["id"])]
    assert [one["paragraph"] for one in shown["citations"]] == [
        one.paragraph for one in directory.citations(first["id"])]


def test_show_says_everything_with_its_sources(run: Run) -> None:
    status, out, err = run("show", "vasilina")  # the beginning of the id
    assert (status, err) == (0, "")
    for text in ("Vasilina Brazhko", "contact · vasilina-brazhko", "E-mail           vasilina.brazhko@un.org",
                 "+996 775 987 817", "mobile, WhatsApp, Telegram", "Works for        UNODC in Central Asia",
                 "(unodc-central-asia)", "source of 2021", "paragraphs 28, 29, 30, 31, 32"):
        assert text in out
    assert "\x1b" not in out


def test_list_sorts_and_stops(run: Run, directory: Directory) -> None:
    out = run("list", "event", "--sort", "start", "--limit", "4")[1]
    assert [line.split("\t")[0] for line in out.splitlines()] == [
        record.id for record in directory.list("event", sort="start", limit=4)]
    newest = run("list", "event", "--sort", "start", "--reverse", "--limit", "1")[1]
    assert newest.startswith("consular-training-dushanbe-2024\t")


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_a_table_fits_its_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    for arguments in (("find", "unodc"), ("list", "contact"), ("list", "outcome")):
        lines = run(*arguments)[1].splitlines()
        assert len(lines) >= 5
        assert max(map(cell_len, lines)) <= columns
        if columns >= 80:
            kinds = {re.search(r"(?:contact|organisation|project|event|outcome|document)  +(?:\d{4}|undated)", line)
                     for line in lines}
            assert len({found.start() if found else -1 for found in kinds}) == 1, "columns align"


# Options


@pytest.mark.parametrize("arguments", [["--directory", "PATH", "find", "karimova"],
                                       ["find", "--directory", "PATH", "karimova"],
                                       ["find", "karimova", "--directory=PATH"],
                                       ["--read-only", "find", "karimova", "--directory", "PATH"],
                                       ["--directory", "ELSEWHERE", "find", "karimova", "--directory", "PATH"]])
def test_options_stand_before_or_after_the_command(run: Run, empty: Directory, tmp_path: Path,
                                                   arguments: list[str]) -> None:
    empty.add_many("contact", [{"name": "Aziza Karimova"}])
    empty.close()
    elsewhere = tmp_path / "elsewhere.sqlite"
    places = {"PATH": empty.path, "ELSEWHERE": str(elsewhere)}
    written = [re.sub("PATH|ELSEWHERE", lambda found: places[found[0]], one) for one in arguments]
    status, out, _ = run(*written)
    assert status == 0
    assert out.startswith("aziza-karimova\t"), "--directory goes before FIELDEX_DIRECTORY"
    assert not elsewhere.exists()


def test_which_directory_is_opened(run: Run, monkeypatch: pytest.MonkeyPatch, filled_path: Path,
                                   tmp_path: Path) -> None:
    assert run("find", "brajko")[0] == 0, "FIELDEX_DIRECTORY"
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(filled_path, home / "mine.sqlite")
    shutil.copy(filled_path, home / "fieldex.sqlite")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("FIELDEX_DIRECTORY", os.path.join("~", "mine.sqlite"))
    assert run("find", "brajko", "--read-only")[0] == 0, "~ is the home folder"
    monkeypatch.setenv("FIELDEX_DIRECTORY", "")
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(home))
    assert run("find", "brajko", "--read-only")[0] == 0, "the user's data folder"


def test_read_only_changes_nothing(run: Run, filled_path: Path) -> None:
    before = filled_path.read_bytes()
    names = sorted(os.listdir(filled_path.parent))
    for arguments in (["find", "brajko"], ["show", "unodc"], ["list", "contact"]):
        assert run(*arguments, "--read-only")[0] == 0
    assert filled_path.read_bytes() == before
    assert sorted(os.listdir(filled_path.parent)) == names


@pytest.mark.parametrize("command", [[], ["find"], ["show"], ["list"]])
def test_help(run: Run, command: list[str]) -> None:
    status, out, err = run(*command, "--help")
    assert (status, err) == (0, "")
    assert "--directory PATH" in out
    assert "--read-only" in out


def test_version(run: Run) -> None:
    status, out, err = run("--version")
    assert (status, err) == (0, "")
    assert re.fullmatch(r"fieldex (\d+\.\d+\.\d+|\(not installed\))\n", out)


@pytest.mark.parametrize("command", [command.name for command in described(parser())[1]])
def test_a_parser_of_one_command_knows_what_that_of_all_knows_of_it(command: str) -> None:
    _, commands = described(parser())
    _, (alone,) = described(parser(command))
    assert alone == next(one for one in commands if one.name == command)


def test_a_parser_of_no_command_knows_all_of_them() -> None:
    for word in ("", "--directory", "fnd"):
        assert described(parser(word)) == described(parser())


@pytest.mark.parametrize("words", [["brajko"], ["training", "dushanbe"], ["год:2024", "!films"]])
def test_words_alone_mean_the_same_without_a_parser(words: list[str]) -> None:
    given = ["find", *words]
    assert plain(given) == parser().parse_args(given, Options())
    assert plain([*given, "--json"]) is None
