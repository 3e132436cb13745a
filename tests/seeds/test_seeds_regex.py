"""Patterns that are compiled when they are first used: as those of `re`, but later."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from seeds.regex import found_by, regex

MANY = 150  # patterns that modules may compile for themselves while the program only gets ready to read


@pytest.mark.parametrize(("pattern", "flags"), [(r"(?P<day>\d+)\.(\d+)", 0), (r"(?i)МОМ", 0), ("^a", re.MULTILINE)])
def test_it_answers_as_a_pattern_does(pattern: str, flags: int) -> None:
    later, now, text = regex(pattern, flags), re.compile(pattern, flags), "14.03 мом\na 1.2 3.4"
    assert later.search(text, 1, 8) == now.search(text, 1, 8) or str(later.search(text, 1, 8)) == str(
        now.search(text, 1, 8))
    assert later.findall(text) == now.findall(text)
    assert later.sub("-", text) == now.sub("-", text)
    assert later.split(text) == now.split(text)
    assert (later.pattern, later.flags, later.groups) == (now.pattern, now.flags, now.groups)
    assert later.groupindex == now.groupindex


def test_bytes_too() -> None:
    assert regex(rb"\w+").findall(b"ab cd") == [b"ab", b"cd"]


def test_which_of_several_found_it() -> None:
    shapes = regex("b+"), regex("a+")
    match = shapes[1].search("bab")
    assert match is not None
    assert [found_by(shape, match) for shape in shapes] == [False, True]


def test_nobody_asks_a_match_for_its_pattern() -> None:
    """That is the compiled one, and never the same as what `regex` gave: `found_by` tells."""
    for path in Path(regex.__code__.co_filename).parent.rglob("*.py"):
        assert path.name == "regex.py" or not re.search(r"\.re\b(?! import)", path.read_text(encoding="utf-8")), path


def test_an_error_comes_with_the_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("")


def test_what_no_pattern_has_is_an_error() -> None:
    with pytest.raises(AttributeError):
        _ = regex("a").nothing  # type: ignore[attr-defined]


def test_getting_ready_to_read_compiles_few() -> None:
    """Half of the two thousand that there are would be compiled for nothing, for the time of reading a page."""
    count = ("import re\nmade = []\ncompile = re._compiler.compile\n"
             "re._compiler.compile = lambda *a, **k: (made.append(1), compile(*a, **k))[1]\n"
             "from seeds.extract.extracting import extract\nprint(len(made))")
    told = subprocess.run([sys.executable, "-c", count], capture_output=True, text=True, check=True)
    assert int(told.stdout) < MANY
