"""What other programs ask fieldex for: addresses for a mail program, completions for a shell, the man page."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tui.commanding import ROOT, Run, on_terminal

from db import Directory
from db.kinds import KINDS
from tui.cli import parser
from tui.completion import SHELLS
from tui.described import described

PROGRAM, COMMANDS = described(parser())


def needs(*names: str) -> None:
    for name in names:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed")


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder first on PATH that holds a `fieldex` which runs this code."""
    folder = tmp_path / "bin"
    folder.mkdir()
    if sys.platform != "win32":
        (folder / "fieldex").write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m tui.cli "$@"\n')
        (folder / "fieldex").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


# Mail programs

@pytest.mark.usefixtures("there")
@pytest.mark.parametrize("typed", ["brajko", "Бражко", "vasilina@", ",hf;rj", "unodc communication"])
def test_addresses_are_told_as_a_mail_program_takes_them(run: Run, typed: str) -> None:
    status, printed, _ = run("mutt-query", *typed.split())
    head, *lines = printed.splitlines()
    assert status == 0
    assert "@" not in head, "the first line is for the person"
    assert "vasilina.brazhko@un.org\tVasilina Brazhko\tCommunication and PR Specialist · UNODC in Central Asia" in lines
    assert all(len(line.split("\t")) == 3 for line in lines)


@pytest.mark.usefixtures("there")
def test_nobody_with_an_address_is_told_in_the_first_line(run: Run) -> None:
    assert run("mutt-query", "qqqqzzzz") == (1, "no address in fieldex\n", "")


def test_all_addresses_of_people_and_offices_and_nothing_a_terminal_obeys(run: Run, empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann\x1b[31m Vexley", "email": "ann@vexley.org",
                                "other_emails": ["a.v@vexley.org", "ann@vexley.org"]}, {"name": "Bob Vexley"}])
    empty.add_many("organisation", [{"name": "Vexley Office", "email": "office@vexley.org"}])
    _, printed, _ = run("mutt-query", "vexley", "--directory", empty.path)
    head, *lines = printed.splitlines()
    assert head.startswith("3 addresses")
    assert {line.split("\t")[0] for line in lines} == {"ann@vexley.org", "a.v@vexley.org", "office@vexley.org"}
    assert "\x1b" not in printed


def test_a_mail_program_waits_for_no_more_than_find_does(filled_path: Path, script: Callable[..., object]) -> None:
    loaded = script("""
import sys
from tui.cli import main
main(["mutt-query", "martin", "reeve"])
assert main(["mutt-query", "vasilina"]) == 0
assert main(["completion", "--ids", "vas"]) == 0
print(*{name.split('.')[0] for name in sys.modules})
""" .replace("import sys", f"import os, sys; os.environ['FIELDEX_DIRECTORY'] = {str(filled_path)!r}", 1))
    modules = set(loaded.stdout.splitlines()[-1].split())  # type: ignore[attr-defined]
    assert not modules & {"textual", "sqlite_utils", "numpy", "argparse", "seeds", "phonenumbers", "rapidfuzz"}


@pytest.mark.slow
@pytest.mark.usefixtures("beside")
def test_the_real_neomutt_shows_who_answers(tmp_path: Path, filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs("neomutt")
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(filled_path))
    (tmp_path / "muttrc").write_text('set query_command = "fieldex mutt-query %s"\nset folder = "."\n'
                                     f'set spoolfile = "{tmp_path}/box"\nset record = ""\nset quit = yes\n')
    (tmp_path / "box").write_text("")
    with on_terminal(100, 24, program=("neomutt", "-n", "-F", str(tmp_path / "muttrc"))) as terminal:
        terminal.wait_for("NeoMutt")
        terminal.type("Q")
        terminal.wait_for("Query:")
        terminal.type("brajko\r")
        terminal.wait_for("vasilina.brazhko@un.org")
        assert "Vasilina Brazhko" in terminal.text


# Completion

@pytest.mark.parametrize("shell", SHELLS)
def test_completion_names_every_command_and_option(run: Run, shell: str) -> None:
    status, printed, _ = run("completion", shell)
    assert status == 0
    for command in COMMANDS:
        assert re.search(rf"\b{command.name}\b", printed)
        for option in command.options:
            for flag in option.flags:
                written = flag if shell != "fish" else f"-l {flag[2:]}" if flag[:2] == "--" else f"-s {flag[1:]}"
                assert written in printed, flag
    assert "@" not in re.sub(r"\$@|\"\$\{?\w*@|\[@\]", "", printed), "every part is filled in"


def test_completion_without_a_shell_says_which_there_are(run: Run) -> None:
    status, _, told = run("completion")
    assert status == 2
    assert "bash, zsh or fish" in told
    status, _, told = run("completion", "csh")
    assert status == 2
    assert "csh" in told


@pytest.mark.usefixtures("there")
def test_ids_are_told_by_their_beginning(run: Run, shipped: Directory) -> None:
    assert run("completion", "--ids", "VAS") == (0, "vasilina-brazhko\tVasilina Brazhko\n", "")
    _, printed, _ = run("completion", "--ids", "")
    assert len(printed.splitlines()) == sum(shipped.counts().values())
    assert run("completion", "--ids", "qqq") == (0, "", "")


def test_completing_makes_no_directory(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(tmp_path / "new.sqlite"))
    assert run("completion", "--ids", "a")[0] != 0
    assert not (tmp_path / "new.sqlite").exists()


TYPED = [
    ("fi", {"find"}), ("find --ki", {"--kind"}), ("find --kind ou", {"outcome"}), ("list con", {"contact"}),
    ("show vas", {"vasilina-brazhko"}), ("merge vasilina-brazhko mart", {"martin-reeve"}),
    ("completion f", {"fish"}), ("--read-only find --expl", {"--explain"}), ("list contact --sort posi", {"position"}),
]


@pytest.mark.slow
@pytest.mark.usefixtures("beside", "there")
@pytest.mark.parametrize("shell", SHELLS)
def test_a_real_shell_completes(run: Run, shell: str, tmp_path: Path) -> None:
    needs(shell)
    _, text, _ = run("completion", shell)
    (tmp_path / "_fieldex").write_text(text, encoding="utf-8")
    for typed, expected in TYPED:
        found = {"bash": _bash, "fish": _fish, "zsh": _zsh}[shell](tmp_path, typed)
        assert found == expected, f"{shell}: fieldex {typed}"


@pytest.mark.usefixtures("beside", "there")
def test_fields_are_completed_for_the_kind(run: Run, tmp_path: Path) -> None:
    needs("bash")
    (tmp_path / "_fieldex").write_text(run("completion", "bash")[1], encoding="utf-8")
    assert _bash(tmp_path, "add organisation acr") == {"acronym="}
    assert _bash(tmp_path, "add contact acr") == set()
    assert _bash(tmp_path, "trash --restore vas") == {"vasilina-brazhko"}, "there it takes no value"
    assert _bash(tmp_path, "add contact name=X --line contact nam") == {"name="}


def _bash(folder: Path, typed: str) -> set[str]:
    words = ["fieldex", *typed.split()]
    quoted = " ".join(f"'{word}'" for word in words)
    return _asked("bash", "--norc", "-c", f"source {folder}/_fieldex; COMP_WORDS=({quoted}); "
                  f"COMP_CWORD={len(words) - 1}; _fieldex 2>/dev/null; printf '%s\\n' \"${{COMPREPLY[@]}}\"")


def _fish(folder: Path, typed: str) -> set[str]:
    return _asked("fish", "--no-config", "-c", f"source {folder}/_fieldex; complete -C 'fieldex {typed}'")


def _zsh(folder: Path, typed: str) -> set[str]:
    """In a terminal of its own, as there is no other way to ask zsh; what it completes is added to the line."""
    return _asked("zsh", "-f", "-c", f"""
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1=; fpath=({folder} $fpath); autoload -U compinit; compinit -u -D -d {folder}/dump'
zpty -w z 'bindkey "^T" complete-word'
zpty -w z 'done-with() {{ print -r -- "<<$BUFFER>>"; BUFFER=; zle accept-line }}; zle -N done-with'
zpty -w z 'bindkey "^Y" done-with'
zpty -w z 'print rea""dy'
zpty -r -m z out '*ready*'
zpty -n -w z $'fieldex {typed}\\x14\\x19'
zpty -r -m z out '*<<*>>*'
print -r -- ${{${{out##*<<}}%%>>*}}
""", last=True)


def _asked(*command: str, last: bool = False) -> set[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, encoding="utf-8",
                          stdin=subprocess.DEVNULL, env=os.environ | {"TERM": "xterm"})
    lines = [line.split("\t")[0].strip() for line in done.stdout.splitlines() if line.strip()]
    return {line.split()[-1] for line in lines} if last else set(lines)


# The man page

def test_every_command_and_option_is_in_the_man_page(run: Run) -> None:
    status, printed, _ = run("man")
    assert status == 0
    plain = re.sub(r"\\\[u(\w+)\]", lambda found: chr(int(found[1], 16)), printed.replace(r"\-", "-"))
    for command in COMMANDS:
        block = plain.split(f"\n.SS {command.name}\n", 1)[1].split("\n.S", 1)[0]
        for argument in command.arguments:
            for flag in argument.flags:
                assert f"\\fB{flag}\\fR" in block, f"fieldex {command.name} {flag}"
            if argument.help:
                assert argument.help[1:] in block.replace(r"\fB", "`").replace(r"\fR", "`").replace(r"\e", "\\")
    for option in PROGRAM.options:
        assert f"\\fB{option.flags[-1]}\\fR" in plain
    assert len(COMMANDS) >= 16


def test_the_man_page_is_what_help_says(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["--help"])
    printed = " ".join(capsys.readouterr().out.split())
    for command in COMMANDS:
        assert command.name in printed
    actions = next(one for one in parser()._actions if isinstance(one, argparse._SubParsersAction))
    assert [command.name for command in COMMANDS] == list(actions.choices)


def test_man_programs_read_the_page_without_a_complaint(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "fieldex.1"
    page.write_text(run("man")[1], encoding="utf-8")
    readers = [(name, arguments) for name, arguments in (("groff", ["-man", "-ww", "-Tutf8", "-z"]),
                                                         ("mandoc", ["-Tlint", "-Wwarning"])) if shutil.which(name)]
    if not readers:
        pytest.skip("neither groff nor mandoc is installed")
    for name, arguments in readers:
        done = subprocess.run([name, *arguments, str(page)], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == ("", ""), name


def test_no_kind_is_forgotten_in_completions(run: Run) -> None:
    printed = run("completion", "bash")[1]
    assert f'what="{" ".join(kind.name for kind in KINDS)}"' in printed
