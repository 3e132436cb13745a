"""The documents are test subjects: what they name exists, and what exists is named."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

from db.exchange import FORMATS
from db.kinds import KINDS
from seeds.load import merge, read, shipped
from tui.cli import parser
from tui.commands import COMMANDS, shown

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _section(title: str) -> str:
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def _commands() -> dict[str, argparse.ArgumentParser]:
    action = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(action.choices)


def test_every_key_of_the_app_is_in_the_readme() -> None:
    keys = set(re.findall(r"`([^`]+)`", _section("Keys")))
    keys |= {str(number) for number in range(1, 8)}  # written as `1` to `7`
    for command in COMMANDS:
        if command.places not in (("menu",), ("pick",)):
            for key in command.keys:
                assert shown(key) in keys, f"{shown(key)} ({command.help}) is not in the README's table of keys"


def test_every_key_of_the_readme_is_in_the_app() -> None:
    known = {shown(key) for command in COMMANDS for key in command.all_keys}
    for row in re.findall(r"^\| (`.*?) \|", _section("Keys"), re.MULTILINE):
        for key in re.findall(r"`([^`]+)`", row):
            assert key in known, f"the README names the key {key}, which does nothing"


def test_every_command_and_option_is_in_the_readme() -> None:
    section = _section("In the shell") + _section("In and out")
    for name, command in _commands().items():
        assert re.search(rf"fieldex {name}\b", section), f"fieldex {name} is not in the README"
        for action in command._actions:
            for option in action.option_strings:
                if option.startswith("--"):
                    assert option in section, f"fieldex {name} {option} is not in the README"


def test_every_example_of_the_readme_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    examples = re.findall(r"^    fieldex ([^>\n]+)", _section("In the shell") + _section("In and out"),
                          re.MULTILINE)
    assert len(examples) >= 4
    for example in examples:
        parser().parse_args(shlex.split(example))


def test_every_format_is_in_the_readme() -> None:
    section = _section("In and out")
    for format in FORMATS:
        assert f"`{format.name}`" in section, format.name
        for ending in format.endings:
            assert f"`{ending}`" in section, ending


def test_every_command_has_help() -> None:
    for name, command in _commands().items():
        for action in command._actions:
            assert action.help or action.dest == "words", f"fieldex {name}: {action.dest} has no help"


def test_the_readme_counts_what_is_shipped() -> None:
    records = merge(entry for name, text in shipped() for entry in read(name, text))
    for kind in KINDS:
        count = sum(record.kind is kind for record in records.values())
        if kind.name != "document":
            assert re.search(rf"\b{count} {kind.plural}\b", " ".join(README.split())), f"{count} {kind.plural}"


def test_the_readme_examples_find_what_they_say(tmp_path: Path) -> None:
    from db import Directory
    from seeds.load import fill

    expected = {"Vasilina Brazhko": "vasilina-brazhko", "Martin Reeve": "martin-reeve"}
    with Directory.open(tmp_path / "d.sqlite", fill=fill) as directory:
        tried = 0
        for typed, found in re.findall(r"^\| (`.+?`) \| (.+?) \|$", _section("Find"), re.MULTILINE):
            for query in re.findall(r"`([^`]+)`", typed):
                hits = directory.search(query)
                assert hits, query
                if found in expected:
                    assert hits[0].id == expected[found], query
                tried += 1
    assert tried >= 10


def test_contributing_names_what_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    folder = ""
    tree = text.split("## Where things are", 1)[1].split("\n## ", 1)[0]
    for line in tree.splitlines():
        if match := re.match(r"    (\w+)/", line):
            folder = match[1]
            assert (ROOT / folder).is_dir()
        elif match := re.match(r"      (\S.*?)  ", line):
            for name in match[1].split(", "):
                assert (ROOT / folder / name).exists(), f"{folder}/{name}"
