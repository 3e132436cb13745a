"""`find --explain`, `check`, and how far long work is told to be."""

import io
import json
import re
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest
from tui.commanding import Run, on_terminal, process

from db import Directory
from db.checking import Finding
from db.search.query import words_of
from tui.progress import Progress

pytestmark = pytest.mark.usefixtures("there")
SOUND = "Everything is as it should be.\n"
MADE_AGAIN = "What could be made again was made again from the records.\n"
CHECKED = re.compile(rb"\rChecked [0-9,]+ of 118 records; Ctrl-C stops\x1b\[K")


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def out_of_date(path: Path) -> None:
    """Other words in the index than the record has, as after an interrupted update."""
    change(path, "UPDATE search_text SET name = 'somebody else' WHERE number = "
                 "(SELECT number FROM record WHERE id = 'vasilina-brazhko')")


def unindexed(path: Path) -> None:
    """Without the index of events; what sees to the index is away for so long."""
    with closing(sqlite3.connect(path)) as connection:
        (trigger,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'search_text_goes'").fetchone()
    change(path, "DROP TRIGGER search_text_goes",
           "DELETE FROM search_text WHERE number IN (SELECT number FROM record WHERE kind = 'event')", trigger)


def surplus(path: Path) -> None:
    change(path, "PRAGMA foreign_keys = OFF",
           "INSERT INTO search_text (number, name, side, note, tags, phones, emails) "
           "SELECT max(number) + 10, 'nobody', '', '', '', '', '' FROM record")


def inconsistent(path: Path) -> None:
    """The counts of known words are others than those of the index."""
    change(path, "UPDATE search_term SET records = records + 5 WHERE plain = 'reeve'")


# Explaining


def test_find_says_why_for_every_word(run: Run, directory: Directory) -> None:
    status, out, err = run("find", "reve", "unodc", "--explain")
    assert (status, err) == (0, "")
    hits = directory.search("reve unodc", limit=20)
    blocks = re.findall(r"(?m)^ *(\d+\.\d)  (.+)  (\w+)  (\S+)\n((?: {7}\S.*\n)+)", out)
    assert [block[3] for block in blocks] == [hit.id for hit in hits]
    assert "".join(f"{score:>5}  {title}  {kind}  {id}\n{why}" for score, title, kind, id, why in blocks) == out
    for (score, title, kind, _, why), hit in zip(blocks, hits, strict=True):
        assert (score, title, kind) == (f"{hit.score:.1f}", hit.title, hit.kind)
        lines = why.splitlines()
        assert [line.split()[0] for line in lines] == ["reve", "unodc"]
        for line, reason in zip(lines, directory.explain(hit), strict=True):
            assert line.endswith(f"{reason.how}: {reason.matched} in {reason.field}")
            assert f"{reason.points:.1f}" in line
    assert "another spelling: reeve in Name" in out
    assert "as typed: unodc in Works for" in out
    assert "\x1b" not in out


def test_find_says_why_as_json(run: Run, directory: Directory) -> None:
    plain = json.loads(run("find", "бражко", "--json")[1])
    assert all("why" not in one for one in plain), "only where it is asked for"
    given = json.loads(run("find", "бражко", "--json", "--explain")[1])
    assert [{name: value for name, value in one.items() if name != "why"} for one in given] == plain
    for one, hit in zip(given, directory.search("бражко", limit=20), strict=True):
        assert one["why"] == [reason._asdict() for reason in directory.explain(hit)]
        assert {"typed", "matched", "field", "how", "points"} <= set(one["why"][0])


@pytest.mark.parametrize("words", ["7817", "0775 987 817", "vasilina@", "training !films", "hotlines", "uzb study",
                                   '"blue heart"', "тренинг душанбе", ",hf;rj", "м. рив"])
def test_every_hit_has_a_reason(run: Run, words: str) -> None:
    given = json.loads(run("find", words, "--json", "--explain", "--limit", 50)[1])
    assert given
    for one in given:
        assert all(reason["how"] for reason in one["why"])
        if words_of(words) and not words.startswith('"'):
            assert any(reason["points"] > 0 and reason["field"] for reason in one["why"]), one["id"]


def test_filters_alone_have_nothing_to_explain(run: Run) -> None:
    assert run("find", "country:Norway", "--explain") == (
        0, "100.0  Norwegian government  organisation  norwegian-government\n", "")
    assert json.loads(run("find", "country:Norway", "--explain", "--json")[1])[0]["why"] == []


def test_nothing_found_is_nothing_explained(run: Run) -> None:
    status, out, err = run("find", "qqqzzzqqq", "--explain")
    assert (status, out) == (1, "")
    assert err.startswith("fieldex: Nothing found for 'qqqzzzqqq'.")
    assert run("find", "qqqzzzqqq", "--explain", "--json")[:2] == (1, "[]\n")


@pytest.mark.parametrize(("words", "hint"), [
    ("qqqzzzqqq", "Try fewer words, or a part of one."),
    ("kind:evnt",
     "There is no kind called 'evnt'; kinds are contact, organisation, project, event, outcome, document."),
    ("training kind:o", "kind:o is only the beginning of a filter: write it to its end, or leave it out."),
    ("training год:1999 страна:Norway", "Try without year:1999 country:Norway, or with another value."),
])
def test_what_was_not_found_has_a_hint(run: Run, words: str, hint: str) -> None:
    assert run("find", words) == (1, "", f"fieldex: Nothing found for {words!r}.\n  {hint}\n")


# Checking


def test_a_sound_file_is_said_to_be_sound(run: Run, filled_path: Path) -> None:
    before = filled_path.read_bytes()
    assert run("check") == (0, SOUND, "")
    assert run("check", "--json") == (0, "[]\n", "")
    assert filled_path.read_bytes() == before


def test_a_sound_file_is_sound_when_it_is_only_read(run: Run, filled_path: Path) -> None:
    before = filled_path.read_bytes()
    assert run("check", "--read-only") == (0, SOUND, "")
    assert run("check", "--read-only", "--json") == (0, "[]\n", "")
    assert filled_path.read_bytes() == before


@pytest.mark.parametrize(("damage", "sentence"), [
    (out_of_date, "The search index is out of date for 1 record."),
    (unindexed, "The search index is out of date for 21 records."),
    (surplus, "The search index is out of date for 1 record."),
    (inconsistent, "The search index does not agree with itself.")])
def test_an_index_that_is_wrong_is_made_again(run: Run, filled_path: Path, damage: Callable[[Path], None],
                                              sentence: str) -> None:
    with Directory.open(filled_path, read_only=True) as before:
        wanted = [before.get(card.id) for card in before.cards(before.numbers())]
    damage(filled_path)
    status, out, err = run("check")
    assert (status, err) == (0, "")
    assert sentence in out.splitlines()
    assert out.endswith(MADE_AGAIN)
    assert run("check") == (0, SOUND, "")
    assert run("find", "brajko")[1].startswith("vasilina-brazhko\t")
    assert run("find", "training", "--kind", "event")[0] == 0
    with Directory.open(filled_path, read_only=True) as after:
        assert [after.get(card.id) for card in after.cards(after.numbers())] == wanted, "no record is another"


def test_only_reading_tells_and_leaves_it(run: Run, filled_path: Path) -> None:
    out_of_date(filled_path)
    before = filled_path.read_bytes()
    sentence = "The search index is out of date for 1 record."
    assert run("check", "--read-only") == (4, f"{sentence}\n", "")
    assert run("--read-only", "check", "--json")[0] == 4
    assert json.loads(run("check", "--read-only", "--json")[1]) == [{"problem": sentence, "made_again": False}]
    assert filled_path.read_bytes() == before
    assert json.loads(run("check", "--json")[1]) == [{"problem": sentence, "made_again": True}]
    assert run("check", "--json") == (0, "[]\n", "")


def test_what_cannot_be_made_again_is_told_and_kept(run: Run, filled_path: Path) -> None:
    change(filled_path, "PRAGMA foreign_keys = OFF", "UPDATE citation SET document = 'nothing' WHERE document IN "
                        "(SELECT document FROM citation LIMIT 1)")
    status, out, _ = run("check")
    assert status == 4
    assert re.search(r"\d+ rows of the table citation name records that are not there\.", out)
    assert MADE_AGAIN not in out
    status, again, _ = run("check", "--json")
    assert status == 4
    assert not any(one["made_again"] for one in json.loads(again))


def test_an_interrupted_repair_leaves_the_file_as_it_was(run: Run, filled_path: Path,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    unindexed(filled_path)

    def stop(_self: Progress, _more: int) -> NoReturn:
        raise KeyboardInterrupt

    found = "The search index is out of date for 21 records."
    with monkeypatch.context() as impatient:
        impatient.setattr(Directory, "check", lambda *_: [Finding(found, can_be_rebuilt=True)])
        impatient.setattr(Progress, "add", stop)
        assert run("check") == (130, "", "fieldex: Interrupted; nothing was half done.\n")
    assert run("check", "--read-only") == (4, f"{found}\n", "")


# Progress


def test_nothing_is_told_of_progress_in_a_pipe(filled_path: Path) -> None:
    unindexed(filled_path)
    done = process("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\r" not in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs the pty module")
def test_on_a_terminal_progress_is_told_and_taken_away(filled_path: Path) -> None:
    unindexed(filled_path)
    with on_terminal(80, 24, "check") as terminal:
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert CHECKED.search(terminal.sent)
    assert b"\rMade again " in terminal.sent
    last = terminal.sent.rsplit(b"\r\x1b[K", 1)[1]
    assert last.decode().replace("\r\n", "\n").endswith(MADE_AGAIN)
    assert b"Ctrl-C" not in last, "the line is gone"


class ATerminal(io.StringIO):
    """Standard error that is one."""

    def isatty(self) -> bool:
        return True


def test_progress_is_told_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([100.0, 100.1, 100.15, 100.3, 100.35])
    monkeypatch.setattr("tui.progress.time", SimpleNamespace(monotonic=lambda: next(clock)))
    monkeypatch.setattr(sys, "stderr", ATerminal())
    with Progress("Checked", 118_000) as told:
        for _ in range(5):
            told.add(1_000)
    assert isinstance(sys.stderr, ATerminal)
    assert sys.stderr.getvalue() == ("\rChecked 1,000 of 118,000 records; Ctrl-C stops\x1b[K"
                                     "\rChecked 4,000 of 118,000 records; Ctrl-C stops\x1b[K\r\x1b[K")


def test_work_that_is_over_at_once_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", ATerminal())
    with Progress("Checked", 0):
        pass
    assert isinstance(sys.stderr, ATerminal)
    assert sys.stderr.getvalue() == ""
