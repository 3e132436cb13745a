"""`fieldex pick` in a process of its own: what it shows goes to the terminal, what was picked to standard output."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Static
from tui.commanding import ROOT, Terminal, on_terminal, process
from tui.piloting import slow_down

from db import Directory
from db.errors import UsageError
from db.kinds import KINDS
from tui.pick import PickApp, PickBox, Picked, text_of
from tui.widgets.record_list import RecordList

pytestmark = [pytest.mark.usefixtures("there"),
              pytest.mark.skipif(sys.platform == "win32", reason="needs the pty module")]
FIELDS = sorted({field.name for kind in KINDS for field in kind.fields})


@contextmanager
def in_a_shell(printed: Path, *arguments: object) -> Iterator[Terminal]:
    """`$(fieldex pick …)`: standard output is not the terminal."""
    import fcntl
    import pty
    import struct
    import termios

    side, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 90, 0, 0))
    with printed.open("wb") as out:
        child = subprocess.Popen([sys.executable, "-m", "tui.cli", "pick", *map(str, arguments)], cwd=ROOT, stdin=other,
                                 stdout=out, stderr=other, start_new_session=True,
                                 env=os.environ | {"TERM": "xterm-256color"})
    os.close(other)
    patience = threading.Timer(40, child.kill)  # one that stays open blinks for ever
    patience.start()
    try:
        yield Terminal(child, side)
    finally:
        patience.cancel()
        child.kill()
        child.wait()
        os.close(side)


def test_only_what_was_picked_is_printed(filled_path: Path, tmp_path: Path) -> None:
    printed = tmp_path / "printed"
    with in_a_shell(printed, "--print", "email") as terminal:
        terminal.wait_for("118 records")
        terminal.type("бражко")
        terminal.wait_for("2 found")
        terminal.type("\r")
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert printed.read_bytes() == b"vasilina.brazhko@un.org\n", "nothing that steers the screen is in it"
    assert b"vasilina.brazhko@un.org\r\n" not in terminal.sent
    assert b"?1049h" not in terminal.sent, "it is drawn below the prompt"
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l"), "the cursor is back"
    with Directory.open(filled_path, read_only=True) as opened:
        (used,) = opened._connection.execute("SELECT count(*) FROM use").fetchone()
        assert used == 1


@pytest.mark.parametrize("key", ["\x1b", "\x03"], ids=["Esc", "ctrl+c"])
def test_giving_up_prints_nothing(tmp_path: Path, key: str) -> None:
    printed = tmp_path / "printed"
    with in_a_shell(printed, "zzzzqqq", "--print", "email") as terminal:
        terminal.wait_for("nothing found")
        terminal.type(f"\r{key}")  # there is nothing to pick
        terminal.wait_until_closed()
        assert terminal.status() == 1
    assert printed.read_bytes() == b""


def test_what_a_record_does_not_have_is_said(tmp_path: Path) -> None:
    printed = tmp_path / "printed"
    with in_a_shell(printed, "reeve", "--print", "phone") as terminal:
        terminal.wait_for("GLO.ACT Coordinator")
        terminal.type("\r")
        terminal.wait_for("Martin Reeve has no phone.")
        terminal.type("\x1b")
        terminal.wait_until_closed()
        assert terminal.status() == 1
    assert printed.read_bytes() == b""


def test_another_is_picked_after_one_that_does_not_have_it(tmp_path: Path) -> None:
    printed = tmp_path / "printed"
    with in_a_shell(printed, "reeve", "--print", "phone") as terminal:
        terminal.wait_for("GLO.ACT Coordinator")
        terminal.type("\r")
        terminal.wait_for("Martin Reeve has no phone.")
        terminal.type("\x7f" * 5)
        terminal.wait_for("118 records")
        terminal.type("brajko")
        terminal.wait_for("2 found")
        terminal.type("\r")
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert printed.read_bytes() == b"+996 775 987 817\n"


async def test_what_a_record_does_not_have_is_said_at_the_right(directory: Directory) -> None:
    app = PickApp(directory, "reeve", "phone")
    async with app.run_test(size=(90, 24)) as pilot:
        while not len(app.screen.query_one(RecordList)):
            await pilot.pause(0.01)
        await pilot.press("enter")
        status = app.screen.query_one("#status", Static)
        for _ in range(200):
            if "found" not in str(status.render()):
                break
            await pilot.pause(0.01)
        assert str(status.render()) == "Martin Reeve has no phone."
        assert status.region.x >= app.screen.query_one(PickBox).region.right, "it covers nothing that is typed"
        await pilot.press("escape")
    assert app.return_value is None


def test_an_unknown_field_is_told_before_anything_is_drawn() -> None:
    with on_terminal(80, 24, "pick", "--print", "colour") as terminal:
        terminal.wait_until_closed()
        assert terminal.status() == 2
    lines = terminal.sent.decode().split("\r\n")
    assert lines == ["fieldex: There is nothing called 'colour' to print of a record.",
                     "  Print id, line, or a field such as email or phone.", ""]


def test_arrows_choose_among_what_was_asked_for_on_the_command_line(directory: Directory, filled_path: Path) -> None:
    before = filled_path.read_bytes()
    first, second = directory.search("brazhko")
    with on_terminal(200, 24, "pick", "--print", "line", "--read-only", "brazhko") as terminal:
        terminal.wait_for(f"Contact: {first.title}")
        terminal.type("\x1b[B\x1b[A\x1b[B\r")
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert terminal.text.rstrip().endswith(f"{second.title}, {second.subtitle}")
    assert filled_path.read_bytes() == before


def test_picking_needs_a_terminal() -> None:
    done = process("pick", "brajko")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == "fieldex: Picking needs a terminal."
    assert len(done.stderr.splitlines()) == 2


def test_a_directory_that_cannot_be_read_is_said_and_nothing_drawn(tmp_path: Path) -> None:
    missing = tmp_path / "missing.sqlite"
    with on_terminal(80, 24, "pick", "--read-only", "--directory", missing) as terminal:
        terminal.wait_until_closed()
        assert terminal.status() == 4
    assert terminal.sent.startswith(b"fieldex: ")
    assert b"\x1b" not in terminal.sent


def test_what_was_typed_is_kept_for_another_time(filled_path: Path, tmp_path: Path) -> None:
    with in_a_shell(tmp_path / "printed", "reeve") as terminal:
        terminal.wait_for("GLO.ACT Coordinator")
        terminal.type("brajko")  # instead of it
        terminal.wait_for("2 found")
        terminal.type("\r")
        terminal.wait_until_closed()
        assert terminal.status() == 0
    with Directory.open(filled_path, read_only=True) as opened:
        assert [one.text for one in opened.searches()] == ["brajko"]


async def test_enter_right_after_typing_picks_what_was_typed(directory: Directory,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    """A name and Enter, typed in one go on a slow machine."""
    slow_down(monkeypatch, 0.05)
    app = PickApp(directory, "", "id")
    async with app.run_test() as pilot:
        while not len(app.screen.query_one(RecordList)):
            await pilot.pause(0.01)
        for key in (*"brajko", "enter"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        for _ in range(200):
            await pilot.pause(0.01)
            if app._exit:
                break
    assert app.return_value == Picked("vasilina-brazhko", "brajko", "vasilina-brazhko")


def test_every_field_of_every_record_can_be_asked_for(shipped: Directory) -> None:
    printed = 0
    for kind in KINDS:
        for record in shipped.list(kind.name):
            assert text_of(record, "id") == record.id
            assert text_of(record, "line").startswith(record.title)
            for name in (*FIELDS, "subtitle", "values", "", "__class__"):
                field = kind.field(name)
                if field is not None and record.values[field.name] is not None:
                    text = text_of(record, name)
                    assert isinstance(text, str)
                    assert "\n" not in text
                    assert text.isprintable()
                    printed += bool(text)
                else:
                    with pytest.raises(UsageError, match="has no"):
                        text_of(record, name)
    assert printed > 500
