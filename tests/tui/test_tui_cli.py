"""The command line: what it prints, where, with which exit status, and what it leaves alone."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
from rich.cells import cell_len

from db import Directory
from db.kinds import KINDS
from tui import cli

ROOT = Path(__file__).parents[2]
OF_EVERY_RECORD = {"id", "kind", "title", "subtitle", "as_of", "verified_on", "verified_by"}
Run = Callable[..., tuple[int, str, str]]
on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs the pty module")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command here and gives its exit status, its results, and what it told."""

    def command(*arguments: object) -> tuple[int, str, str]:
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else int(left.code is not None)
        return status, *capsys.readouterr()

    return command


@pytest.fixture(autouse=True)
def there(monkeypatch: pytest.MonkeyPatch, filled_path: Path) -> None:
    """The directory that commands find without being told."""
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(filled_path))


def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "tui.cli", *map(str, arguments)], cwd=ROOT, text=True, check=False,
                          capture_output=True, timeout=60, encoding="utf-8", stdin=subprocess.DEVNULL, **options)


# What is printed


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


# What is told when something is wrong


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


def test_no_traceback_in_a_process_of_its_own(filled_path: Path) -> None:
    done = process("show", "unodc", "--directory", text_file(filled_path))
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith("fieldex: ")
    assert len(done.stderr.splitlines()) == 2


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


# What is imported, opened, started

FIND = """
import sys
from tui.cli import main
status = main(["find", *sys.argv[2:], "--directory", sys.argv[1]])
loaded = {name.partition(".")[0] for name in sys.modules}
print(*sorted(loaded & {"textual", "sqlite_utils", "numpy", "rich", "platformdirs", "phonenumbers", "anyascii", "seeds",
                        "asyncio", "pyperclip", "socket", "ssl"}))
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
def test_the_app_in_a_real_terminal(filled_path: Path) -> None:
    before = filled_path.read_bytes()
    with on_terminal(100, 30, "--directory", filled_path) as terminal:
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
    assert filled_path.read_bytes() == before


class Terminal:
    """What a program sent to its terminal."""

    def __init__(self, child: subprocess.Popen[bytes], side: int) -> None:
        self._child, self._side = child, side
        self.sent = b""
        self._seen = 0

    @property
    def text(self) -> str:
        """The words of it, without sequences."""
        return re.sub(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)", b"",
                      self.sent[self._seen:]).decode(errors="replace")

    def type(self, text: str) -> None:
        """Press keys; what was sent before is not looked at any more."""
        self._seen = len(self.sent)
        os.write(self._side, text.encode())

    def wait_for(self, text: str) -> None:
        """Read until `text` has been sent."""
        while text not in self.text:
            assert self._read(), f"{text!r} does not show: {self.text}"

    def wait_until_closed(self) -> None:
        """Read to the end."""
        while self._read():
            pass

    def status(self) -> int:
        """The exit status."""
        return self._child.wait(timeout=10)

    def _read(self) -> bool:
        import select

        ready, _, _ = select.select([self._side], [], [], 20)
        try:
            part = os.read(self._side, 65536) if ready else b""
        except OSError:  # the other side is closed
            return False
        self.sent += part
        return bool(part)


@contextmanager
def on_terminal(columns: int, lines: int, *arguments: object) -> Iterator[Terminal]:
    """The command line on a terminal of its own."""
    if sys.platform == "win32":
        pytest.skip("needs the pty module")
    import fcntl
    import pty
    import struct
    import termios

    side, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    child = subprocess.Popen([sys.executable, "-m", "tui.cli", *map(str, arguments)], cwd=ROOT, stdin=other,
                             stdout=other, stderr=other, start_new_session=True,
                             env=os.environ | {"TERM": "xterm-256color"})
    os.close(other)
    try:
        yield Terminal(child, side)
    finally:
        child.kill()
        child.wait()
        os.close(side)
