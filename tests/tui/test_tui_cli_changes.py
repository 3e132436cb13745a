"""The commands that change a directory: what they write down, what they print, and what they refuse."""

import io
import json
import os
import re
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
from tui.commanding import ROOT, Run, on_terminal, process

from db import Directory, backups, clock
from db.errors import LockedError, UsageError
from db.kinds import KINDS, fields_of
from tui import cli_changes, cli_given, cli_past, editor, printing

pytestmark = pytest.mark.usefixtures("there", "person")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and terminals of POSIX")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
EVIL = "Eve\x1b]0;owned\x07\x1b[2J\u202e\x9bK"


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The settings of these tests."""
    made = tmp_path / "settings" / "settings.toml"
    made.parent.mkdir()
    made.write_text('name = "Anna"\ndevice = "laptop"\n')
    monkeypatch.setenv("FIELDEX_SETTINGS", str(made))
    monkeypatch.delenv("FIELDEX_PERSON", raising=False)
    return made


@pytest.fixture
def shown(filled_path: Path) -> Callable[[str], dict[str, Any]]:
    """What is kept of a record now, its dates left out."""

    def fields(id: str) -> dict[str, Any]:
        with Directory.open(filled_path, read_only=True) as opened:
            one = opened.state(id)
        return {name: value for name, value in one.fields.items() if name in fields_of(one.kind)}

    return fields


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """Puts something on standard input: bytes, text, or a value as JSON."""

    def put(value: object) -> None:
        data = value if isinstance(value, bytes) else (value if isinstance(value, str) else json.dumps(value)).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return put


Pipe = Callable[[object], None]
Shown = Callable[[str], dict[str, Any]]


def ids(path: Path, kind: str) -> set[str]:
    with Directory.open(path, read_only=True) as opened:
        return {one.id for one in opened.list(kind)}


def whys(path: Path) -> list[tuple[str, str, str]]:
    with Directory.open(path, read_only=True) as opened:
        return [(one.why, one.person, one.device) for one in opened.steps()]


# Adding


def test_a_record_is_added_as_it_is_typed(run: Run, shown: Shown, filled_path: Path) -> None:
    status, out, err = run("add", "contact", "name= Нилуфар   Саидова", "tel=775 98 78 17", "organisation=IOM",
                           "tags=a; b\\;c ;", "страна=Таджикистан", "note=x = y\n--- z", "email=")
    assert (status, out, err) == (0, "nilufar-saidova\n", "")
    found = shown("nilufar-saidova")
    assert found.pop("organisation") in ids(filled_path, "organisation")
    assert found == {"name": "Нилуфар Саидова", "phone": "+992775987817", "tags": ("a", "b;c"), "country": "TJ",
                     "note": "x = y\n--- z"}
    assert whys(filled_path) == [("typed", "Anna", "laptop")]


def test_a_line_is_taken_apart_and_named_fields_stand_above_it(run: Run, shown: Shown) -> None:
    line = "Zarina Yusupova, UNODC Dushanbe, tel. 37 221 03 03, z.yusupova@example.org"
    status, out, err = run("add", "contact", "--line", line, "position=Officer", "place=Khujand")
    assert (status, err) == (0, "")
    made = shown(out.strip())
    assert {name: made[name] for name in ("name", "organisation", "phone", "email", "position", "place")} == {
        "name": "Zarina Yusupova", "organisation": "unodc", "phone": "+992372210303",
        "email": "z.yusupova@example.org", "position": "Officer", "place": "Khujand"}
    assert run("add", "contact", "--line", "+992 37 221 03 04")[0] == 2, "nobody is named"
    status, out, _ = run("add", "event", "--line", "Workshop in Osh; +996 555 123 456", "title=Workshop")
    assert status == 0
    assert "+996 555 123 456" in shown(out.strip())["summary"], "nothing of the line is lost"


def test_likely_twins_are_told_and_nothing_is_refused(run: Run, pipe: Pipe) -> None:
    status, out, err = run("add", "contact", "name=Василина Бражко", "email=vasilina.brazhko@un.org")
    assert status == 0
    assert "This looks like Vasilina Brazhko (vasilina-brazhko): " in err
    assert "same e-mail" in err
    assert out.strip() != "vasilina-brazhko"
    pipe([{"name": "Reeve Martin", "email": "martin.reeve@un.org"}])
    assert "This looks like Martin Reeve (martin-reeve): " in run("add", "contact", "--json")[2]


def test_links_are_given_by_id_and_by_name(run: Run, shown: Shown) -> None:
    status, out, _ = run("add", "ev", "title=Встреча", "funder=unodc; Norwegian gov", "participant=martin-reeve;UNODC",
                         "start=2024-09", "participants=1,200", "project=glo-act")
    assert status == 0
    assert shown(out.strip()) == {
        "title": "Встреча", "funder": ("unodc", "norwegian-government"), "participant": ("martin-reeve", "unodc"),
        "start": "2024-09", "participants": 1200, "project": ("glo-act",)}


@pytest.mark.parametrize("arguments", [["--json", "add", "contact", "name=A B"],
                                       ["add", "--json", "contact", "name=A B"],
                                       ["add", "contact", "--json", "name=A B"],
                                       ["add", "contact", "name=A B", "--json"],
                                       ["add", "contact", "--as", "Boris", "name=A B", "--json", "place=Khujand"]])
def test_options_stand_anywhere(run: Run, arguments: list[str], filled_path: Path) -> None:
    if arguments[0] == "--json":
        assert run(*arguments)[0] == 2, "it is no option of all commands"
        return
    status, out, err = run(*arguments)
    assert (status, err) == (0, "")
    given = json.loads(out)
    assert (given["id"], given["kind"], given["name"]) == ("a-b", "contact", "A B")
    assert given["place"] == ("Khujand" if "--as" in arguments else None)
    assert whys(filled_path)[0][1] == ("Boris" if "--as" in arguments else "Anna")


def test_who_it_was(run: Run, filled_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path) -> None:
    run("add", "contact", "name=A")
    monkeypatch.setenv("FIELDEX_PERSON", "Boris")
    run("add", "contact", "name=B")
    run("--as", "Clara", "add", "contact", "name=C")
    run("add", "contact", "name=C", "--as=Clara")
    person.unlink()
    monkeypatch.delenv("FIELDEX_PERSON")
    run("verify", "a")
    assert [person for _, person, _ in whys(filled_path)] == ["", "Clara", "Boris", "Anna"]


def test_huge_and_strange_values_are_kept(run: Run, shown: Shown) -> None:
    note = "Ж\"'\\ \t=;\n" * 20_000 + "end"
    status, out, _ = run("add", "contact", f"name={EVIL}", f"note={note}", "place== =")
    assert status == 0
    found = shown(out.strip())
    assert found["name"] == EVIL
    assert found["note"] == "\n".join(line.rstrip() for line in note.splitlines())
    assert found["place"] == "= ="


# Piped


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_what_show_prints_can_be_added(run: Run, pipe: Pipe, kind: Any, filled_path: Path) -> None:
    with Directory.open(filled_path, read_only=True) as opened:
        records = opened.list(kind.name)
        printed = [printing.whole(opened, one) for one in records]
        before = [opened.state(one.id).fields for one in records]
    assert json.loads(run("show", records[0].id, "--json")[1]) == printed[0]
    pipe("\n".join(json.dumps({**one, "id": None}, ensure_ascii=False, indent=2) for one in printed))
    status, out, err = run("add", kind.name, "--json")
    assert status == 0, err
    with Directory.open(filled_path, read_only=True) as opened:
        after = [opened.state(one["id"]).fields for one in json.loads(out)]
    for one in before:
        one.pop("citations", None)
        one.pop("texts", None)  # a copy has no text of its own
    assert after == before
    assert "was left out" in err or kind.name == "document"
    assert whys(filled_path) == [("imported", "Anna", "laptop")], "all in one step"


def test_a_whole_directory_can_be_carried_over(run: Run, pipe: Pipe, directory: Directory, empty: Directory,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("organisation", "contact", "project", "event", "outcome", "document"):
        printed = run("list", name, "--json")[1]
        with monkeypatch.context() as elsewhere:
            elsewhere.setenv("FIELDEX_DIRECTORY", empty.path)
            pipe(printed)
            status, out, err = run("add", name, "-")
            assert (status, err) == (0, "")
            assert out.split() == [one.id for one in directory.list(name)]
    for kind in KINDS:
        for one in directory.list(kind.name):
            assert empty.get(one.id).as_dict() == one.as_dict()


def test_records_added_together_may_name_each_other(run: Run, pipe: Pipe, shown: Shown) -> None:
    pipe([{"id": "part", "name": "Part", "part_of": "The Whole"}, {"id": "whole", "name": "The Whole"},
          {"id": "other", "name": "Other", "part_of": "part"}])
    assert run("add", "organisation", "-")[:2] == (0, "part\nwhole\nother\n")
    assert [shown(one).get("part_of") for one in ("part", "whole", "other")] == ["whole", None, "part"]


def test_namesakes_are_told_apart_by_what_show_prints_beside(run: Run, pipe: Pipe, shown: Shown) -> None:
    for _ in range(3):
        run("add", "organisation", "name=Hope")
    run("add", "event", "title=One", "organiser=hope-3; hope-2")
    one = json.loads(run("show", "one", "--json")[1])
    assert one["organiser"] == ["Hope", "Hope"]
    pipe({name: value for name, value in one.items() if name != "id"})
    assert run("add", "event", "-")[:2] == (0, "one-2\n")
    assert set(shown("one-2")["organiser"]) == {"hope-3", "hope-2"}
    pipe({name: value for name, value in one.items() if name not in ("id", "related")})
    status, _, err = run("add", "event", "-")
    assert status == 2
    assert "organiser: 'Hope' may be Hope (hope" in err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_lines_of_json_in_any_encoding(run: Run, pipe: Pipe, encoding: str, shown: Shown) -> None:
    pipe('{"name": "Анна"}\r\n\n{"name": "Борис", "phone": "775987817", "tags": "one", "subtitle": "x", "note": null}\n'
         .encode(encoding))
    assert run("add", "contact", "--json")[0] == 0
    assert shown("anna") == {"name": "Анна"}
    assert shown("boris") == {"name": "Борис", "phone": "+992775987817", "tags": ("one",)}


def test_a_backup_is_kept_of_a_day_and_before_many_records_come_in(run: Run, pipe: Pipe, filled_path: Path) -> None:
    def kept() -> list[str]:
        return sorted(one.why for one in backups.backups(str(filled_path)))

    pipe([{"title": "Leaflet"}, {"title": "Poster"}])
    assert run("add", "document", "-")[0] == 0
    assert run("edit", "leaflet", "date=2024")[0] == 0
    assert kept() == ["daily"]
    pipe([{"title": f"Leaflet {number}"} for number in range(30)])
    assert run("add", "document", "-")[0] == 0
    assert kept() == ["daily", "import"]
    (before,) = [one.path for one in backups.backups(str(filled_path)) if one.why == "import"]
    with Directory.open(before) as it:
        assert it.get("leaflet").title == "Leaflet"
        assert len(it.numbers("document")) == 5 + 2, "as it was before they came in"


def test_id_and_dates_of_what_is_piped_are_kept(run: Run, pipe: Pipe, directory: Directory) -> None:
    pipe({"id": "a-1", "name": "A", "as_of": "2020", "verified_on": "2021-02", "verified_by": "Boris"})
    assert run("add", "contact", "-")[0] == 0
    one = directory.get("a-1")
    assert (one.as_of, one.verified_on, one.verified_by) == ("2020", "2021-02", "Boris")


@pytest.mark.parametrize(("piped", "words"), [
    ("", "There is nothing to add."), ("[]", "There is nothing to add."), (" \n", "There is nothing to add."),
    ("{", "Line 1 of what is piped is not JSON"), ('{"name": "a"}\n{"name": "b"', "Line 2"), ("name=a", "Line 1"),
    ('{"name": "a"}}', "Line 1"), ('[{"name": "a"},]', "Line 1"), ("\x00", "Line 1"), (b"\xff\xfe\x00", "UTF-8"),
    (b'{"name": "\xff"}', "UTF-8"), ("[" * 100_000, "too large"), ('{"name": ' + "9" * 5000 + "}", "too large"),
    ("5", "This is no record."), ('"name"', "This is no record."), ('[[{"name": "a"}]]', "This is no record."),
    ("null", "This is no record."), ('{"name": "a", "kind": "event"}', "no contact: its kind is 'event'"),
    ('{"name": "a", "kind": ["contact"]}', "no contact"), ("{}", "name: is missing"),
    ('{"title": "a"}', "name: is missing"), ('{"name": "a", "phon": 1}', "no field called 'phon'"),
    ('{"name": "a", "phone": 992}', "phone: 992 is not text."), ('{"name": "a", "phone": "x"}', "phone: 'x'"),
    ('{"name": "a", "phone": ["x"]}', "phone: "), ('{"name": {"a": 1}}', "name: "), ('{"name": true}', "name: "),
    ('{"name": "a", "organisation": "nobody"}', "organisation: 'nobody' is no organisation"),
    ('{"name": "a", "organisation": "norweg"}', "organisation: 'norweg' is no organisation"),
    ('{"name": "a", "organisation": "martin-reeve"}', "organisation: Martin Reeve is a contact"),
    ('{"name": "a", "phone": "775987817", "tel": ""}', "phone stands there twice"),
    ('{"name": "a", "id": "martin-reeve"}', "There is a record with the id 'martin-reeve' already."),
    ('{"name": "a", "id": "A B"}', "cannot be an id"), ('{"name": "a", "as_of": "soon"}', "as_of: 'soon'"),
    ('{"name": "\\ud800"}', "half a character"), ('{"name": "a", "tags": [["b"]]}', "tags: "),
    ('[{"name": "a"}, {"name": ""}]', "Record 2: name: is missing"),
    ('[{"name": "a"}, {"name": "b", "email": "c"}]', "Record 2: email: 'c'"),
    ('{"name": "a", "related": 5, "citations": "x", "channels": NaN}', "channels: nan"),
    ('{"name": "a", "related": [1, {"role": "organisation"}], "organisation": "no"}', "organisation: 'no'")])
def test_what_is_wrong_with_what_is_piped(run: Run, pipe: Pipe, filled_path: Path, piped: str | bytes,
                                          words: str) -> None:
    before = filled_path.read_bytes()
    pipe(piped)
    refused(run("add", "contact", "--json"), 2, words)
    assert filled_path.read_bytes() == before


def refused(answer: tuple[int, str, str], status: int, words: str = "") -> None:
    """One sentence, with a hint where there is one to give, and no result."""
    assert answer[:2] == (status, ""), answer
    lines = answer[2].splitlines()
    assert len(lines) <= 2, answer[2]
    assert re.fullmatch(r"fieldex: .+[.…]", lines[0])
    assert all(re.fullmatch(r"  \S.+", hint) for hint in lines[1:])
    assert words in lines[0]
    assert not STEERING.search(answer[2])


# Changing


def test_a_record_is_changed(run: Run, shown: Shown, filled_path: Path) -> None:
    before = shown("vasilina-brazhko")
    status, out, err = run("edit", "vasi", "phone=+996 775 000000", "tags+=a;B", "summary=", "organisation=UNODC",
                           "tags+=C", "TAGS-=A; nothing;c")
    assert (status, out, err) == (0, "vasilina-brazhko\n", "")
    after = {**before, "phone": "+996775000000", "tags": ("B",), "organisation": "unodc"}
    del after["summary"]
    assert shown("vasilina-brazhko") == after
    assert whys(filled_path) == [("typed", "Anna", "laptop")]


def test_links_are_put_to_a_list_and_taken_off(run: Run, shown: Shown) -> None:
    id = "consular-training-dushanbe-2024"
    before = shown(id)["organiser"]
    assert run("edit", id, "organiser+=Norwegian government; UNODC")[0] == 0
    assert shown(id)["organiser"] == (*before, "norwegian-government")
    assert run("edit", id, "organiser-=UNODC;norwegian-government")[0] == 0
    assert shown(id)["organiser"] == tuple(one for one in before if one != "unodc")
    assert json.loads(run("edit", id, "organiser=", "--json")[1])["organiser"] is None
    assert "organiser" not in shown(id)


def test_nothing_changed_is_said(run: Run, filled_path: Path) -> None:
    status, out, err = run("edit", "martin-reeve", "name=Martin Reeve", "tags-=none")
    assert (status, out) == (0, "martin-reeve\n")
    assert err == "Nothing was changed: all of it was so already.\n"
    assert whys(filled_path) == []


def test_a_change_made_meanwhile_is_not_overwritten(run: Run, shown: Shown, directory: Directory,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    understood = cli_given.values_of

    def slowly(*given: Any) -> Any:
        directory.change("martin-reeve", {"email": "theirs@x.org", "place": "Osh"})
        return understood(*given)

    monkeypatch.setattr(cli_changes, "values_of", slowly)
    refused(run("edit", "martin", "email=mine@x.org", "tags=a"), 3, "Martin Reeve was changed meanwhile: email.")
    assert run("edit", "martin", "tags+=a")[0] == 0, "another field"
    after = shown("martin-reeve")
    assert (after["email"], after["place"], after["tags"]) == ("theirs@x.org", "Osh", ("a",))


def test_a_record_is_changed_by_json(run: Run, pipe: Pipe, shown: Shown) -> None:
    one = json.loads(run("show", "vasilina-brazhko", "--json")[1])
    before = shown("vasilina-brazhko")
    pipe(one)
    status, out, err = run("edit", "vasilina", "--json")
    assert (status, json.loads(out), err) == (0, one, "Nothing was changed: all of it was so already.\n")
    pipe({**one, "email": None, "place": "Bishkek"})
    assert run("edit", "vasilina", "-")[:2] == (0, "vasilina-brazhko\n")
    assert shown("vasilina-brazhko") == {name: value for name, value in {**before, "place": "Bishkek"}.items()
                                         if name != "email"}
    pipe({"tags": ["x"]})
    assert run("edit", "vasilina", "-")[0] == 0
    assert shown("vasilina-brazhko")["tags"] == ("x",)
    wrong: list[object] = [[], [{}, {}], {"id": "martin-reeve"}, {"kind": "event"}, {"name": None}]
    for one in wrong:
        pipe(one)
        refused(run("edit", "vasilina", "-"), 2)


WRONG: list[tuple[list[str], int, str]] = [
    (["add"], 2, "required: KIND"), (["add", "people", "name=A"], 2, "no kind of record"),
    (["add", "contact", "Anna"], 2, "'Anna' gives no field a value."), (["add", "contact", "=A"], 2, "gives no field"),
    (["add", "contact", "name"], 2, "gives no field"), (["add", "contact", " =x"], 2, "gives no field"),
    (["add", "contact", "name="], 2, "name: is missing"), (["add", "contact", "place=Khujand"], 2, "name: is missing"),
    (["add", "contact", "name=A", "name=B"], 2, "name is given twice"),
    (["add", "contact", "name=A", "phon=1"], 2, "no field called 'phon'"),
    (["add", "contact", "name=A", "id=a"], 2, "no field called 'id'"),
    (["add", "contact", "name=A", "tags+=b"], 2, "tags+= is not possible"),
    (["add", "contact", "name=A", "phone=call me"], 2, "phone: 'call me' is not a phone number."),
    (["add", "contact", "name=A", "email=" + "x" * 1_000_000], 2, "email: 'xxx"),
    (["add", "contact", "name=A", f"phone={EVIL}"], 2, "phone: "), (["add", "contact", "name=A", "-"], 2, "'-' gives"),
    (["add", "contact", "name=A", "organisation=nobody"], 2, "organisation: 'nobody' is no organisation"),
    (["add", "contact", "name=A", "organisation=UNODC;IOM"], 2, "organisation: 'UNODC;IOM' is no organisation"),
    (["add", "event", "title=A", "start=2024-13"], 2, "start: '2024-13' is not a date."),
    (["add", "event", "title=A", "type=party"], 2, "type: 'party' is not a choice"),
    (["add", "event", "title=A", "participants=many"], 2, "participants: 'many' is not a number."),
    (["add", "contact", "name=A\udcff"], 2, "half a character"), (["add", "contact"], 2, "needs a terminal"),
    (["add", "contact", "name=A", "--nothing-known"], 2, "nrecognized arguments"),
    (["add", "contact", "name=A", "--as"], 2, "expected one argument"),
    (["edit"], 2, "required: ID"), (["edit", "nobody", "name=A"], 1, "no record with the id 'nobody'"),
    (["edit", "unodc-", "name=A"], 1, "More than one id"), (["edit", "martin-reeve"], 2, "needs a terminal"),
    (["edit", "martin-reeve", "name="], 2, "name: is missing"), (["edit", "martin-reeve", "phon=1"], 2, "'phon'"),
    (["edit", "martin-reeve", "phone+=775987817"], 2, "phone+= is not possible"),
    (["edit", "martin-reeve", "title-=x"], 2, "position-= is not possible"),
    (["edit", "unodc", "part_of=unodc"], 2, "part_of of 'unodc' names itself."), (["edit", EVIL, "name=A"], 1, ""),
    (["verify"], 2, "required: ID"), (["verify", "martin-reeve", "nobody"], 1, "'nobody'"),
    (["verify", "martin-reeve", "--on", "yesterday"], 2, "'yesterday' is not a date."),
    (["verify", "martin-reeve", "--on", ""], 2, "'' is not a date."),
    (["merge", "martin-reeve"], 2, "required: GONE"), (["merge", "martin-reeve", "martin-r"], 2, "with itself"),
    (["merge", "martin-reeve", "name=A"], 2, "with itself"), (["merge", "martin-reeve", "nobody"], 1, "'nobody'"),
    (["merge", "martin-reeve", "unodc"], 2, "'unodc' is a record of kind organisation"),
    (["merge", "martin-reeve", "vasilina", "tags+=a"], 2, "tags+= is not possible"),
    (["merge", "martin-reeve", "vasilina", "name="], 2, "name: is missing"),
    (["trash", "nobody"], 1, "'nobody'"), (["trash", "martin-reeve", "nobody"], 1, "'nobody'"),
    (["trash"], 1, "The trash is empty."), (["trash", "--restore"], 2, "Nothing was named"),
    (["trash", "--restore", "martin-reeve"], 1, "no record 'martin-reeve' in the trash"),
    (["trash", "--restore", ""], 1, "in the trash"), (["trash", "--empty"], 1, "The trash is empty."),
    (["trash", "--empty", "martin-reeve", "--yes"], 1, "in the trash"),
    (["trash", "--empty", "--restore", "martin-reeve"], 2, "either emptied or"),
    (["history"], 1, "Nothing was changed"), (["history", "martin-reeve"], 1, "Nothing of 'martin-reeve' was changed"),
    (["history", "nobody"], 1, "'nobody'"), (["history", ""], 1, "no record"), (["history", EVIL], 1, "no record"),
    (["history", "--limit", "0"], 2, "'0' is not a whole number"),
    (["history", "--restore", "1"], 2, "of which record"), (["history", "unodc", "--restore", "7"], 1, "no entry 7"),
    (["history", "martin-reeve", "--restore", "x"], 2, "'x' is not"), (["history", "a", "b"], 2, "nrecognized"),
    (["undo"], 1, "There is nothing to undo."), (["undo", "--redo"], 1, "There is nothing to do again."),
    (["undo", "--list"], 1, "There is nothing to undo."), (["undo", "martin-reeve"], 2, "nrecognized arguments"),
]


@pytest.mark.parametrize(("arguments", "status", "words"), WRONG, ids=[" ".join(one)[:60] for one, _, _ in WRONG])
def test_what_is_wrong_is_said(run: Run, filled_path: Path, arguments: list[str], status: int, words: str) -> None:
    before = {one: one.read_bytes() for one in filled_path.parent.iterdir() if one.is_file()}
    answer = run(*arguments)
    refused(answer, status, words)
    assert len(answer[2]) < 3_000
    assert {one: one.read_bytes() for one in filled_path.parent.iterdir() if one.is_file()} == before


def test_nothing_to_undo_as_json(run: Run) -> None:
    assert run("undo", "--json")[:2] == (1, "null\n")
    for command in (["undo", "--list"], ["history"], ["history", "martin-reeve"], ["trash"]):
        assert run(*command, "--json")[:2] == (1, "[]\n")


WRITING = [["add", "contact", "name=A"], ["edit", "martin-reeve", "name=A"], ["verify", "martin-reeve"],
           ["merge", "martin-reeve", "vasilina"], ["trash", "martin-reeve"], ["trash", "--restore", "igor"],
           ["trash", "--empty", "--yes"], ["undo"], ["undo", "--redo"], ["history", "igor", "--restore", "2"]]


@pytest.fixture
def used(run: Run, filled_path: Path, there: None, person: Path) -> Path:
    """A directory in which all of WRITING is possible."""
    assert (there, person.exists()) == (None, True)
    for arguments in (["trash", "igor"], ["edit", "unodc", "tags=a"], ["edit", "unodc", "tags=b"], ["undo"]):
        assert run(*arguments)[0] == 0
    with closing(sqlite3.connect(filled_path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return filled_path


def test_what_is_only_read_is_not_written(run: Run, used: Path) -> None:
    before = used.read_bytes()
    for arguments in WRITING:
        answer = run(*arguments, "--read-only")
        refused(answer, 4, "is open to read only.")
        assert "without --read-only" in answer[2]
    for arguments in (["history"], ["history", "unodc"], ["trash"], ["undo", "--list"], ["undo", "--list", "--redo"]):
        assert run(*arguments, "--read-only")[0] == 0, arguments
    assert used.read_bytes() == before


def test_what_another_is_writing_is_told(run: Run, used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAIT_SECONDS", "BEFORE_TOLD", "PATIENT_SECONDS"):
        monkeypatch.setattr(f"db.connection.{name}", 0.02)
    with locked(used):
        for arguments in WRITING:
            status, out, err = run(*arguments)
            refused((status, out, err[err.index("fieldex: "):]), 3, "is being changed by another program.")
    for arguments in WRITING:
        copy = shutil.copy(used, used.with_name("copy.sqlite"))
        assert run(*arguments, "--directory", copy)[0] == 0, "it is possible otherwise"


LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process is writing."""
    with subprocess.Popen([sys.executable, "-S", "-c", LOCK, str(path)], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n" or sys.platform == "win32"
        yield


def test_broken_settings_stop_only_those_who_write(run: Run, person: Path) -> None:
    person.write_text("name = Anna")
    refused(run("add", "contact", "name=A"), 2, "The settings in ")
    assert run("find", "brajko")[0] == run("show", "unodc")[0] == run("list", "contact")[0] == 0


# Checked, merged, removed


def test_verified(run: Run, directory: Directory, filled_path: Path) -> None:
    assert run("verify", "martin", "igor", "martin-reeve") == (0, "martin-reeve\nigor-bosc\n", "")
    assert {directory.get(id).verified_on for id in ("martin-reeve", "igor-bosc")} == {clock.today()}
    assert directory.get("igor-bosc").verified_by == "Anna"
    status, out, _ = run("verify", "igor", "--on", "2023-05", "--as", "Boris", "--json")
    assert status == 0
    assert [(one["verified_on"], one["verified_by"]) for one in json.loads(out)] == [("2023-05", "Boris")]
    assert whys(filled_path) == [("checked", "Boris", "laptop"), ("checked", "Anna", "laptop")]


def test_merged(run: Run, shown: Shown, filled_path: Path) -> None:
    run("add", "contact", "name=V. Brazhko", "phone=+992 37 221 71 41", "tags=old")
    run("add", "event", "title=Meeting", "contact=v-brazhko")
    status, out, err = run("merge", "vasilina", "v-brazhko", "position=Officer", "place=Bishkek=capital")
    assert (status, out, err) == (0, "vasilina-brazhko\n", "")
    found = shown("vasilina-brazhko")
    assert (found["name"], found["position"], found["tags"]) == ("Vasilina Brazhko", "Officer", ("old",))
    assert found["other_phones"] == ("+992372217141",)
    assert found["place"] == "Bishkek=capital"
    assert shown("meeting")["contact"] == ("vasilina-brazhko",)
    assert "v-brazhko" not in ids(filled_path, "contact")
    assert run("history", "v-brazhko")[0] == 0, "what became of it is known"
    assert run("undo")[::2] == (0, "Undone: merged into Vasilina Brazhko.\n")
    assert json.loads(run("merge", "vasilina", "v-brazhko", "--json")[1])["id"] == "vasilina-brazhko"


def test_the_trash(run: Run, filled_path: Path, shown: Shown) -> None:
    before = shown("consular-training-dushanbe-2024")
    assert run("trash", "martin", "igor") == (0, "martin-reeve\nigor-bosc\n", "")
    assert not {"martin-reeve", "igor-bosc"} & ids(filled_path, "contact")
    status, out, _ = run("trash")
    rows = [line.split("\t") for line in out.splitlines()]
    assert status == 0
    assert {tuple(row[:3]) for row in rows} == {("martin-reeve", "contact", "Martin Reeve"),
                                               ("igor-bosc", "contact", "Igor Bosc")}
    assert {row[4] for row in rows} == {"Anna · laptop"}
    assert {(one["id"], one["kind"], one["person"]) for one in json.loads(run("trash", "--json")[1])} == {
        ("martin-reeve", "contact", "Anna"), ("igor-bosc", "contact", "Anna")}
    assert run("trash", "--restore", "mart", "igor") == (0, "martin-reeve\nigor-bosc\n", "")
    assert shown("consular-training-dushanbe-2024") == before
    removed = json.loads(run("trash", "martin", "--json")[1])
    assert [one["name"] for one in removed] == ["Martin Reeve"]
    assert json.loads(run("trash", "martin-reeve", "--restore", "--json")[1])[0]["name"] == "Martin Reeve"


def test_beginnings_in_the_trash(run: Run) -> None:
    run("trash", "unodc-central-asia", "unodc")
    refused(run("trash", "--restore", "unod"), 1, "More than one id in the trash begins with 'unod': unodc")
    assert run("trash", "--restore", "unodc")[:2] == (0, "unodc\n"), "a whole id is clear"
    for nothing in ("", " "):
        refused(run("trash", "--restore", nothing), 1, "no record ' ' in" if nothing else "no record '' in")


def test_the_trash_is_emptied(run: Run, filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("trash", "martin", "igor", "vasilina")
    refused(run("trash", "--empty"), 2, "gone for good")
    assert run("trash", "--empty", "igor", "--yes") == (0, "igor-bosc\n", "")
    monkeypatch.setattr("sys.stdin", Answering("n\n"))
    status, out, err = run("trash", "--empty")
    assert (status, out) == (1, "")
    assert err.startswith("Forget 2 records for good?")
    assert err.endswith("Nothing was forgotten.\n")
    monkeypatch.setattr("sys.stdin", Answering("  Да \n"))
    status, out, err = run("trash", "--empty", "mart", "--json")
    assert (status, json.loads(out)) == (0, [{"id": "martin-reeve", "title": "Martin Reeve"}])
    assert err.startswith("Forget Martin Reeve for good?")
    assert run("trash")[1].startswith("vasilina-brazhko\t")
    assert run("trash", "--empty", "--yes")[:2] == (0, "vasilina-brazhko\n")
    assert "Vasilina Brazhko" not in str(rows_of(filled_path, 'SELECT * FROM "change"'))
    refused(run("trash"), 1, "The trash is empty.")


class Answering(io.StringIO):
    """A person at a terminal."""

    def isatty(self) -> bool:
        return True


def rows_of(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


# History


def test_the_history_of_a_record(run: Run) -> None:
    run("edit", "martin", "email=m@x.org", "organisation=IOM")
    run("verify", "martin", "--on", "2024-05-02", "--as", "Boris")
    run("edit", "martin", "email=", f"place={EVIL}")
    status, out, err = run("history", "mart")
    assert (status, err) == (0, "")
    rows = [line.split("\t") for line in out.splitlines()]
    assert [row[2:4] for row in rows] == [["Anna · laptop", "typed"], ["Anna · laptop", "typed"],
                                          ["Boris · laptop", "checked"], ["Boris · laptop", "checked"],
                                          ["Anna · laptop", "typed"], ["Anna · laptop", "typed"]]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", row[1]) for row in rows)
    assert [int(row[0]) for row in rows] == sorted((int(row[0]) for row in rows), reverse=True)
    changes = "\n".join(row[5] for row in rows)
    assert "E-mail: m@x.org → —" in changes
    assert re.search(r"E-mail: .* → m@x\.org", changes)
    assert re.search("Works for: .* → International Organization for Migration", changes), "by its title"
    assert not STEERING.search(out)
    assert len(run("history", "martin", "--limit", "2")[1].splitlines()) == 2
    given = json.loads(run("history", "martin", "--json")[1])
    assert [(one["why"], one["person"], one["field"]) for one in given][:2] == [
        ("typed", "Anna", given[0]["field"]), ("typed", "Anna", given[1]["field"])]
    assert EVIL in [one["new"] for one in given]
    assert {one["record"] for one in given} == {"martin-reeve"}


def test_an_earlier_value_comes_back(run: Run, shown: Shown) -> None:
    before = shown("martin-reeve")["email"]
    run("edit", "martin", "email=m@x.org")
    run("edit", "martin", "email=n@x.org")
    entries = json.loads(run("history", "martin", "--json")[1])
    assert run("history", "martin", "--restore", entries[-1]["entry"]) == (0, "martin-reeve\n", "")
    assert shown("martin-reeve")["email"] == before
    assert json.loads(run("history", "martin", "--restore", entries[0]["entry"], "--json")[1])["email"] == "m@x.org"
    run("edit", "unodc", "tags=a")
    other = json.loads(run("history", "unodc", "--json")[1])[0]["entry"]
    refused(run("history", "martin", "--restore", other), 1, f"has no entry {other}.")


def test_a_record_that_is_gone_has_a_history(run: Run, shown: Shown) -> None:
    run("edit", "martin", "tags=a")
    run("trash", "martin")
    rows = run("history", "martin-re")[1].splitlines()
    assert rows[0].endswith("\tremoved")
    assert rows[1].endswith("\tTags: — → a")
    entries = json.loads(run("history", "martin-reeve", "--json")[1])
    assert entries[0]["old"]["kind"] == "contact"
    refused(run("history", "martin-reeve", "--restore", entries[1]["entry"]), 1, "is not there any more")
    assert run("history", "martin-reeve", "--restore", entries[0]["entry"])[:2] == (0, "martin-reeve\n")
    assert shown("martin-reeve")["tags"] == ("a",)
    added = run("add", "contact", "name=New")[1].strip()
    entry = json.loads(run("history", added, "--json")[1])[0]["entry"]
    refused(run("history", added, "--restore", entry), 2, "there is nothing before it")


def test_the_history_of_the_directory(run: Run, pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe([{"name": name} for name in ("A", "B", EVIL)])
    run("add", "contact", "-")
    run("edit", "martin", "tags=a")
    run("undo", "--as", "Boris")
    status, out, _ = run("history")
    rows = [line.split("\t") for line in out.splitlines()]
    assert status == 0
    assert [row[3:6] for row in rows] == [["taken back", "1", "1"], ["typed", "1", "1"], ["imported", "3", "3"]]
    assert rows[0][2] == "Boris · laptop"
    assert rows[1][6].endswith("(taken back)")
    assert "3 contacts imported" in rows[2][6]
    assert not STEERING.search(out)
    monkeypatch.setattr(cli_past, "STEPS_SHOWN", 1)
    assert len(run("history")[1].splitlines()) == 1
    given = json.loads(run("history", "--json", "--limit", "2")[1])
    assert [(one["why"], one["undone"], one["records"]) for one in given] == [("undone", False, 1), ("typed", True, 1)]


def test_undo_and_redo(run: Run, shown: Shown, filled_path: Path) -> None:
    before = shown("martin-reeve")
    run("edit", "martin", "tags=a")
    run("add", "contact", f"name={EVIL}")
    listed = [line.split("\t")[6] for line in run("undo", "--list")[1].splitlines()]
    assert len(listed) == 2
    assert listed[1] == "Martin Reeve changed (tags)"
    status, out, err = run("undo")
    assert (status, out) == (0, "")
    assert err.startswith("Undone: Eve ")
    assert err.endswith(" added.\n")
    assert not STEERING.search(err)
    assert len(run("undo", "--list")[1].splitlines()) == 1
    done = json.loads(run("undo", "--json")[1])
    assert (done["what"], done["why"], done["person"], done["undone"]) == (
        "Martin Reeve changed (tags)", "typed", "Anna", False)
    assert shown("martin-reeve") == before
    refused(run("undo"), 1, "There is nothing to undo.")
    assert [line.split("\t")[6] for line in run("undo", "--redo", "--list")[1].splitlines()] == [
        "Martin Reeve changed (tags) (taken back)", f"{listed[0]} (taken back)"]
    assert run("undo", "--redo") == (0, "", "Done again: Martin Reeve changed (tags).\n")
    assert shown("martin-reeve")["tags"] == ("a",)
    run("edit", "martin", "tags=b")
    refused(run("undo", "--redo"), 1, "There is nothing to do again.")
    assert whys(filled_path)[0] == ("typed", "Anna", "laptop")


def test_what_was_emptied_is_not_offered_to_undo(run: Run) -> None:
    run("add", "contact", "name=New")
    run("edit", "martin", "tags=a")
    run("trash", "new")
    run("trash", "--empty", "--yes")
    assert [line.split("\t")[6] for line in run("undo", "--list")[1].splitlines()] == ["Martin Reeve changed (tags)"]


@pytest.mark.parametrize("columns", [50, 100])
def test_tables_fit_their_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    run("add", "contact", "name=Очень длинное имя " * 9, "note=" + "слово " * 99)
    run("edit", "martin", "note=" + f"{EVIL} " * 99)
    run("add", "contact", f"name={EVIL}", "--as", EVIL)
    run("add", "contact", f"name={EVIL} again")
    assert run("trash", "igor", "eve-0-owned-2j-k")[0] == 0
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(columns))
    for arguments in (["history"], ["history", "martin"], ["trash"], ["undo", "--list"]):
        status, out, _ = run(*arguments)
        assert status == 0
        assert max(map(len, out.splitlines())) < columns
        assert "\t" not in out
        assert not STEERING.search(out)


# In an editor


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a person sat there."""
    monkeypatch.setattr("sys.stdin", Answering(""))


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where temporary files of these tests are."""
    folder = tmp_path / "private"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


Fake = Callable[..., Path]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, private: Path) -> Fake:
    """An editor: Python that changes `text`, which it is given, each part of it once, the last one ever after."""
    assert private
    script, seen = tmp_path / "my editor.py", tmp_path / "seen"

    def write(*parts: str, name: str = "EDITOR") -> Path:
        seen.mkdir(exist_ok=True)
        script.write_text(f"""
import os, re, sys
path, seen = sys.argv[-1], {str(seen)!r}
text = open(path, encoding="utf-8").read()
turn = len(os.listdir(seen))
open(os.path.join(seen, f"{{turn:02}}"), "w", encoding="utf-8").write(text)
parts = {parts!r}
exec(parts[min(turn, len(parts) - 1)])
open(path, "w", encoding="utf-8").write(text)
""", encoding="utf-8")
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv(name, shlex.join([sys.executable, "-S", "-E", str(script), "--wait"]))
        return seen

    return write


def texts(seen: Path) -> list[str]:
    return [one.read_text(encoding="utf-8") for one in sorted(seen.iterdir())]


@pytest.mark.usefixtures("terminal")
def test_an_editors_file_is_in_memory_where_the_system_has_a_place(run: Run, fake: Fake, tmp_path: Path,
                                                                   monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "memory"
    memory.mkdir()
    fake("open(os.path.join(os.path.dirname(seen), 'where'), 'w').write(path)")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    for chosen in (True, False):  # whoever names a place for temporary files has it
        if not chosen:
            monkeypatch.delenv("TMPDIR")
        run("edit", "martin-reeve")
        assert (tmp_path / "where").read_text().startswith(str(memory)) is not chosen
    assert os.listdir(memory) == []


@pytest.mark.usefixtures("terminal")
def test_a_record_is_typed_in_an_editor(run: Run, fake: Fake, shown: Shown, private: Path) -> None:
    seen = fake("""
text = text.replace('name = ""', 'name = "Анна"', 1).replace('# organisation = ""', 'organisation = "UNODC"')
text = text.replace('# note = ""', "note = '''\\none\\n\\ntwo  \\n'''")
open(path + "~", "w").write(text)
""")
    status, out, err = run("add", "contact")
    assert (status, out, err) == (0, "anna\n", "")
    assert shown("anna") == {"name": "Анна", "organisation": "unodc", "note": "one\n\ntwo"}
    assert texts(seen)[0].startswith("# A new contact.\n")
    assert os.listdir(private) == []


@pytest.mark.usefixtures("terminal")
def test_a_record_is_changed_in_an_editor(run: Run, fake: Fake, shown: Shown, filled_path: Path, private: Path) -> None:
    before = shown("vasilina-brazhko")
    seen = fake("text = re.sub('(?m)^phone', '# phone', text).replace('# place = \"\"', 'place = \"Bishkek\"')")
    assert run("edit", "vasi") == (0, "vasilina-brazhko\n", "")
    assert shown("vasilina-brazhko") == {name: value for name, value in {**before, "place": "Bishkek"}.items()
                                         if name != "phone"}
    assert 'organisation = "unodc-central-asia"  # UNODC in Central Asia\n' in texts(seen)[0]
    assert len(rows_of(filled_path, 'SELECT * FROM "change"')) == 2, "only what was changed"
    assert os.listdir(private) == []


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("act", ["pass", "text = ''", "text = ' \\n'", "text += '\\n\\n'", "text = '# x\\n' + text",
                                 "text = text.replace('= ', '=   ')", "text = text.replace('\\n', '\\r\\n')",
                                 "os.remove(path); path += '2'"])
def test_nothing_is_changed(run: Run, fake: Fake, filled_path: Path, private: Path, act: str) -> None:
    fake(act)
    before = filled_path.read_bytes()
    assert run("edit", "vasi") == (1, "", "Nothing was changed.\n")
    if "# x" not in act and "=   " not in act:
        assert run("add", "contact") == (1, "", "Nothing was added.\n")
    assert filled_path.read_bytes() == before
    assert os.listdir(private) == []


@pytest.mark.usefixtures("terminal")
def test_what_is_wrong_is_mended_in_the_editor(run: Run, fake: Fake, shown: Shown, private: Path) -> None:
    seen = fake("text = text.replace('name = \"\"', 'name = \"Anna').replace('# phone = \"\"', 'phone = \"x\"')",
                "text = text.replace('\"Anna', '\"Anna\"')", "text = text.replace('\"x\"', '\"775987817\"')")
    assert run("add", "contact") == (0, "anna\n", "")
    assert shown("anna") == {"name": "Anna", "phone": "+992775987817"}
    first, second, third = texts(seen)
    assert MARKED.findall(first) == []
    assert MARKED.findall(second)[1].startswith("#! Illegal character")
    [told] = MARKED.findall(third)[1:]
    assert told == ("#! phone: 'x' is not a phone number. Write it like +992 37 221 71 41; "
                    "...5-12-88 if only its end is known.")
    assert third.index("#! phone") < third.index('phone = "x"') < third.index("# Channels")
    assert os.listdir(private) == []


MARKED = re.compile(r"^#!.*$", re.MULTILINE)


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("then", ["pass", "text = ''", "text = kept"])
def test_giving_up_after_an_error_tells_it(run: Run, fake: Fake, filled_path: Path, private: Path, then: str) -> None:
    bad = "kept = 'name = \"Anna\"\\nphone = \"x\"'; text = kept"
    fake(bad, f"kept = 'name = \"Anna\"\\nphone = \"x\"'; {then}")
    refused(run("add", "contact"), 2, "Line 2, phone: 'x' is not a phone number.")
    assert len(ids(filled_path, "contact")) == 8
    assert os.listdir(private) == []


@pytest.mark.usefixtures("terminal")
def test_a_conflict_is_shown_and_settled_in_the_editor(run: Run, fake: Fake, shown: Shown, private: Path,
                                                       filled_path: Path) -> None:
    before = shown("martin-reeve")
    meanwhile = (f"import subprocess; subprocess.run([{sys.executable!r}, '-m', 'tui.cli', 'edit', 'martin', "
                 "'email=theirs@x.org', 'organisation=IOM', 'place=Osh', '--as', 'Boris', '--directory', "
                 f"{str(filled_path)!r}], cwd={str(ROOT)!r}, check=True, stdout=subprocess.DEVNULL); ")
    mine = "text = re.sub('(?m)^email.*', 'email = \"mine@x.org\"', text).replace('# tags = []', 'tags = [\"a\"]')"
    seen = fake(meanwhile + mine, "text = re.sub('(?m)^#!.*\\n', '', text)")
    assert run("edit", "martin") == (0, "martin-reeve\n", "")
    after = shown("martin-reeve")
    assert (after["email"], after["tags"], after["place"]) == ("mine@x.org", ("a",), "Osh")
    assert after["organisation"] != before["organisation"], "what only the other has changed stays"
    again = texts(seen)[1]
    marks = MARKED.findall(again)
    assert marks[0].startswith("#! Not kept yet: somebody else changed this record meanwhile.")
    assert marks[1:] == ["#! It was:", f'#! email = "{before["email"]}"', "#! Meanwhile changed to:",
                         '#! email = "theirs@x.org"', "#! Yours:"]
    assert re.search(r'#! Yours:\n# E-mail.*\nemail = "mine@x.org"\n', again)
    assert 'tags = ["a"]' in again
    assert 'place = "Osh"' in again
    assert os.listdir(private) == []


@pytest.mark.usefixtures("terminal")
def test_a_conflict_that_is_given_up(run: Run, fake: Fake, shown: Shown, filled_path: Path) -> None:
    change = ('import sqlite3, json; connection = sqlite3.connect(DIRECTORY); connection.execute("UPDATE contact SET '
              "email = 'theirs@x.org' WHERE id = 'martin-reeve'\"); connection.commit(); connection.close(); ")
    change = change.replace("DIRECTORY", repr(str(filled_path)))
    fake(change + "text = re.sub('(?m)^email.*', 'email = \"m@x.org\"', text)", "pass")
    refused(run("edit", "martin"), 3, "Martin Reeve was changed meanwhile: email.")
    assert shown("martin-reeve")["email"] == "theirs@x.org"


@pytest.mark.usefixtures("terminal")
def test_a_lock_does_not_lose_what_was_typed(run: Run, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, tries = Directory.add, []

    def add(self: Directory, *given: Any) -> str:
        tries.append(given)
        if len(tries) < 3:
            raise LockedError("The directory is being changed by another program.")
        return kept(self, *given)

    monkeypatch.setattr(Directory, "add", add)
    seen = fake("text = text.replace('name = \"\"', 'name = \"Anna\"')", "text = re.sub('(?m)^#!.*\\n', '', text)")
    assert run("add", "contact")[:2] == (0, "anna\n")
    assert "#! The directory is being changed by another program. Wait" in texts(seen)[1]
    assert len(texts(seen)) == 3


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("arguments", [["add", "contact"], ["edit", "martin"]])
def test_what_cannot_be_written_is_told_before_anybody_types(run: Run, fake: Fake, arguments: list[str]) -> None:
    seen = fake("text = text + 'x'")
    refused(run(*arguments, "--read-only"), 4, "is open to read only.")
    assert texts(seen) == []


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("act", "words"), [
    ("sys.exit(3)", "failed with status 3"), ("raise SystemExit(1)", "failed with status 1"),
    ("open(path, 'wb').write(b'name = \"\\xff\"'); sys.exit()", "not text in UTF-8"),
    ("os.remove(path); os.mkdir(path); sys.exit()", "not text in UTF-8")])
def test_an_editor_that_fails(run: Run, fake: Fake, private: Path, act: str, words: str) -> None:
    fake(act)
    refused(run("edit", "martin"), 2, words)
    assert os.listdir(private) == []


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("given", "words"), [("no-such-editor --wait", "'no-such-editor' cannot be started."),
                                              ("vim 'x", "has a quote that does not end"),
                                              (".", "'.' cannot be started.")])
def test_no_editor(run: Run, monkeypatch: pytest.MonkeyPatch, private: Path, given: str, words: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", given)
    refused(run("edit", "martin"), 2, words)
    assert os.listdir(private) == []


def test_which_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_blanks = tmp_path / "my editor"
    with_blanks.write_text("")
    monkeypatch.setenv("EDITOR", "nano -w")
    monkeypatch.setenv("VISUAL", " ")
    assert editor.command() == ["nano", "-w"]
    monkeypatch.setenv("VISUAL", str(with_blanks))
    assert editor.command() == [str(with_blanks)], "goes first; a path may hold blanks"
    monkeypatch.delenv("VISUAL")
    monkeypatch.delenv("EDITOR")
    monkeypatch.setattr("sys.platform", "linux")
    for there, expected in (({"nano", "vi"}, "nano"), ({"vim", "vi"}, "vi"), (set(), "vi")):
        monkeypatch.setattr("shutil.which", lambda name, there=there: name if name in there else None)
        assert editor.command() == [expected]
    monkeypatch.setattr("sys.platform", "win32")
    assert editor.command() == ["notepad"]
    monkeypatch.setenv("EDITOR", r'"C:\My Programs\code.cmd" --wait')
    assert editor.command() == [r"C:\My Programs\code.cmd", "--wait"]


@posix_only
def test_the_file_is_for_nobody_else(fake: Fake, private: Path) -> None:
    assert private
    seen = fake("text = '%o %o' % (os.stat(path).st_mode & 0o777, os.stat(os.path.dirname(path)).st_mode & 0o777)")
    umask = os.umask(0)
    try:
        assert editor.edit("x", ".txt") == "600 700"
    finally:
        os.umask(umask)
    assert texts(seen) == ["x"]


def test_edited_until_it_is_right(fake: Fake) -> None:
    seen = fake("text += 'a'")

    def accept(text: str) -> int:
        if len(text) < 6:
            raise UsageError(f"It is only {text!r}.")
        return len(text)

    assert editor.edit_until("b", accept, lambda text, _: f"{text}c") == 6
    assert texts(seen) == ["b", "bac", "bacac"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler, "as it was"


@posix_only
def test_interrupted_in_the_editor(run: Run, fake: Fake, private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Answering(""))
    fake("import signal; signal.signal(signal.SIGINT, signal.SIG_DFL); os.kill(os.getpid(), signal.SIGINT)")
    assert run("edit", "martin") == (130, "", "fieldex: Interrupted; nothing was half done.\n")
    assert os.listdir(private) == []

    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(editor, "_read", interrupt)
    fake("text += ' '")
    assert run("edit", "martin")[0] == 130
    assert os.listdir(private) == []


# As a process


@posix_only
def test_on_a_real_terminal(fake: Fake, private: Path, filled_path: Path, shown: Shown) -> None:
    fake("assert os.isatty(0) and os.isatty(1); text = text.replace('name = \"\"', 'name = \"Anna\"')")
    with on_terminal(80, 24, "add", "contact", "--directory", filled_path) as screen:
        screen.wait_until_closed()
        assert screen.status() == 0
    assert screen.text.split()[-1] == "anna"
    assert shown("anna") == {"name": "Anna"}
    with on_terminal(80, 24, "trash", "anna", "--directory", filled_path) as screen:
        screen.wait_until_closed()
    with on_terminal(80, 24, "trash", "--empty", "--directory", filled_path) as screen:
        screen.wait_for("Forget Anna for good?")
        screen.type("y\r")
        screen.wait_until_closed()
        assert screen.status() == 0
    assert os.listdir(private) == []


@posix_only
def test_the_editor_has_the_terminal_while_the_answer_goes_elsewhere(fake: Fake, filled_path: Path) -> None:
    import pty

    fake("text = text.replace('name = \"\"', 'name = \"%s\"' % ('seen' if os.isatty(1) else 'not seen'))")
    side, other = pty.openpty()
    try:
        done = subprocess.run([sys.executable, "-m", "tui.cli", "add", "contact", "--directory", str(filled_path)],
                              cwd=ROOT, stdin=other, stderr=other, stdout=subprocess.PIPE, check=False, timeout=60)
    finally:
        os.close(other)
        os.close(side)
    assert (done.returncode, done.stdout) == (0, b"seen\n")


@posix_only
@pytest.mark.parametrize(("number", "expected"), [(signal.SIGTERM, 128 + signal.SIGTERM), (signal.SIGINT, None)])
def test_ended_from_outside_while_the_editor_is_open(fake: Fake, private: Path, filled_path: Path, number: int,
                                                     expected: int | None) -> None:
    fake("import time; open(path + '.swp', 'w').write('x'); print('open', os.getpid(), 'now', flush=True); "
         f"time.sleep(0.7 if {int(number)} == 2 else 30)")
    with on_terminal(80, 24, "edit", "martin", "--directory", filled_path) as screen:
        screen.wait_for("now")
        opened = re.search(r"open (\d+)", screen.text)
        assert opened
        assert len(os.listdir(private)) == 1
        os.kill(screen._child.pid, number)
        screen.wait_until_closed()
        assert screen.status() == (1 if expected is None else expected), "Ctrl-C is for the editor alone"
    with pytest.raises(ProcessLookupError):
        os.kill(int(opened[1]), 0)
    assert os.listdir(private) == []


def test_piped_from_one_process_to_another(filled_path: Path, shown: Shown) -> None:
    assert filled_path
    shows = process("show", "vasilina", "--json")
    added = subprocess.run([sys.executable, "-m", "tui.cli", "add", "contact", "-"], cwd=ROOT, check=False, timeout=60,
                           input=shows.stdout.replace('"vasilina-brazhko"', '"second"').encode(), capture_output=True)
    assert (added.returncode, added.stdout) == (0, f"second{os.linesep}".encode())
    assert shown("second") == shown("vasilina-brazhko")
    refusal = process("add", "contact")
    assert (refusal.returncode, refusal.stdout) == (2, "")
    assert "needs a terminal" in refusal.stderr


LOADED = """
import sys
from tui.cli import main
for arguments in (["find", "unodc", "--json"], ["show", "unodc"], ["list", "contact"]):
    assert main([*arguments, "--directory", sys.argv[1]]) == 0
print()
print(*sorted(sys.modules.keys() & {"tui.cli_changes", "tui.cli_past", "tui.settings", "tui.record_text", "tui.editor",
                                    "tui.telling",
                                    "db.history", "db.state", "db.changing", "tomllib", "subprocess", "platformdirs"}))
"""


def test_answers_load_nothing_of_it(script: Callable[..., subprocess.CompletedProcess[str]], filled_path: Path) -> None:
    assert script(LOADED, filled_path).stdout.endswith("\n\n")
