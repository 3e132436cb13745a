"""The command line as a process: what it imports and opens, and how it behaves in a pipe and on a terminal."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from tui.commanding import ROOT, on_terminal, process

from db import Directory

pytestmark = pytest.mark.usefixtures("there")
on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs the pty module")


def test_no_traceback_in_a_process_of_its_own(filled_path: Path) -> None:
    text = filled_path.with_name("notes.txt")
    text.write_text("Call the embassy.\n" * 20, encoding="utf-8")
    done = process("show", "unodc", "--directory", text)
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith("fieldex: ")
    assert len(done.stderr.splitlines()) == 2


@on_a_terminal
@pytest.mark.parametrize("colour", [True, False])
def test_a_real_terminal_gets_a_table(filled_path: Path, monkeypatch: pytest.MonkeyPatch, colour: bool) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setenv("TERM", "xterm-256color")
    with on_terminal(70, 24, "find", "brajko", "--directory", filled_path) as terminal:
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert "Vasilina Brazhko" in terminal.text
    assert (b"\x1b" in terminal.sent) is colour
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in terminal.sent.decode().splitlines()]
    assert max(map(cell_len, plain)) <= 70
    assert "\t" not in terminal.text


@on_a_terminal
@pytest.mark.parametrize("arguments", [(), ("pick", "brajko")], ids=["app", "pick"])
def test_a_terminal_that_is_gone_ends_what_ran_on_it(filled_path: Path, arguments: tuple[str, ...]) -> None:
    with on_terminal(80, 24, *arguments, "--directory", filled_path) as terminal:
        terminal.wait_for("Brazhko" if arguments else "Contacts")
        terminal.hang_up()
        terminal.status()  # fails unless it ends


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize("arguments", [["list", "outcome"], ["list", "outcome", "--json"], ["find", "brajko"],
                                       ["show", "unodc"], ["--help"]])
def test_a_reader_that_has_seen_enough_is_no_error(filled_path: Path, arguments: list[str]) -> None:
    environment = os.environ | {"FIELDEX_DIRECTORY": str(filled_path)}
    environment.pop("PYTHONUNBUFFERED", None)  # what is printed is written at the very end, as for most people
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nowhere:
        done = subprocess.run([sys.executable, "-m", "tui.cli", *arguments], cwd=ROOT, stdout=nowhere, check=False,
                              env=environment, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=60)
    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="has no disk that is always full")
@pytest.mark.parametrize("arguments", [["find", "brajko"], ["export", "all", "--format", "jsonl"]])
def test_a_full_disk_is_told(filled_path: Path, arguments: list[str]) -> None:
    environment = os.environ | {"FIELDEX_DIRECTORY": str(filled_path)}
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-m", "tui.cli", *arguments], cwd=ROOT, stdout=full, check=False,
                              env=environment, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=60)
    first, *hint = done.stderr.decode().splitlines()
    assert first == "fieldex: What was found could not be written to the end: No space left on device."
    assert hint == ["  Make room there, or send it somewhere else."]
    assert done.returncode == 4


FIND = """
import sys
from tui.cli import main
status = main(["find", *sys.argv[2:], "--directory", sys.argv[1]])
loaded = {name.partition(".")[0] for name in sys.modules} | sys.modules.keys()
print(*sorted(loaded & {"textual", "sqlite_utils", "numpy", "rich", "platformdirs", "phonenumbers", "anyascii",
                        "seeds.load", "db.codes", "tomllib", "asyncio", "pyperclip", "socket", "ssl"}))
sys.exit(status)
"""


@pytest.mark.parametrize("words", [["brajko"], ["Бражко"], ["vasilna", "brasko"]])
def test_find_imports_only_what_it_needs(script: Callable[..., subprocess.CompletedProcess[str]], filled_path: Path,
                                         words: list[str]) -> None:
    lines = script(FIND, filled_path, *words).stdout.split("\n")
    assert lines[0].startswith("vasilina-brazhko\t")
    assert lines[-2] == "", "a screen or another costly library is imported"


SOCKETS = """
import asyncio, sys
used = []
sys.addaudithook(lambda event, _: used.append(event) if event.startswith("socket.") else None)
from tui.cli import main
for arguments in (["find", "brajko"], ["find", "vasilna brasko", "--json"], ["show", "unodc"], ["list", "contact"], []):
    main([*arguments, "--directory", sys.argv[1]])
assert not used, used
from db import Directory
from tui.app import FieldexApp

async def look() -> None:
    with Directory.open(sys.argv[1]) as directory:
        async with FieldexApp(directory).run_test() as pilot:
            await pilot.press("b", "enter", "y", "e", "q")

asyncio.run(look())
own = {"socket.__new__"}  # the pair of sockets by which an event loop wakes itself
assert not set(used) - own, used
print("none")
"""


def test_nothing_opens_a_connection(script: Callable[..., subprocess.CompletedProcess[str]], filled_path: Path) -> None:
    assert script(SOCKETS, filled_path).stdout.endswith("none\n")


def test_the_app_needs_a_terminal(filled_path: Path) -> None:
    done = process(env=os.environ | {"FIELDEX_DIRECTORY": str(filled_path)})
    assert (done.returncode, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert lines[0] == "fieldex: The app needs a terminal."
    assert len(lines) == 2


@on_a_terminal
@pytest.mark.parametrize("options", [(), ("--read-only",)])
def test_the_app_in_a_real_terminal(filled_path: Path, options: tuple[str, ...]) -> None:
    before = filled_path.read_bytes()
    with on_terminal(100, 30, *options, "--directory", filled_path) as terminal:
        terminal.wait_for("118 records")
        terminal.type("бражко")
        terminal.wait_for("vasilina.brazhko@un.org")
        terminal.type("\r")
        terminal.wait_for("y copy")
        terminal.type("н")  # y under the Russian layout
        terminal.wait_for("Copy from")
        for _ in range(2):
            terminal.type("\x1b")
            time.sleep(0.2)  # as long as the app waits for the rest of a sequence
        terminal.type("q")
        terminal.wait_until_closed()
        assert terminal.status() == 0
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h"), "the shell's screen is back"
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l"), "and its cursor"
    if options:
        assert filled_path.read_bytes() == before
        return
    with Directory.open(filled_path, read_only=True) as opened:
        assert [one.text for one in opened.searches()] == ["бражко"], "what was opened from is kept for ctrl+r"


