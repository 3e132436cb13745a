"""Which package may know which, what a look-up may cost, and that nothing goes over a network."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Script = Callable[..., subprocess.CompletedProcess[str]]
LOADED = "\nimport sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"


def loaded(script: Script, code: str, *arguments: object) -> set[str]:
    """Top-level modules in the process after `code`."""
    return set(script(code + LOADED, *arguments).stdout.splitlines()[-1].split())


@pytest.mark.parametrize(("package", "kept_out"), [
    ("db", {"seeds", "tui", "textual", "rich", "sqlite_utils", "rapidfuzz", "numpy", "phonenumbers", "anyascii"}),
    ("db.writing, db.cards, db.reading, db.search.engine, db.search.highlight", {"seeds", "tui", "textual"}),
    ("db.schema, db.migrations", {"seeds", "tui", "textual"}),
    ("seeds, seeds.load, seeds.paragraphs", {"tui", "textual", "rich"}),
    ("tui.cli", {"textual", "sqlite_utils", "numpy", "rapidfuzz", "seeds"}),
])
def test_nothing_points_back(package: str, kept_out: set[str], script: Script) -> None:
    if package == "tui.cli" and not (ROOT / "tui" / "cli.py").exists():
        pytest.skip("there is no command line yet")
    modules = loaded(script, f"import {package}")
    assert {name.strip().split(".")[0] for name in package.split(",")} <= modules
    assert not modules & kept_out


def test_no_module_of_db_reaches_for_a_screen(script: Script) -> None:
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sorted((ROOT / "db").rglob("*.py"))]
    code = "\n".join(f"import {module}" for module in modules if not module.endswith("__init__"))
    assert not loaded(script, code) & {"seeds", "tui", "textual"}
    assert len(modules) > 10


def test_an_exact_word_is_found_without_anything_heavy(filled_path: Path, script: Script) -> None:
    code = """
import sys
from db import Directory
with Directory.open(sys.argv[1], read_only=len(sys.argv) > 2) as directory:
    for typed in ("reeve", "Бражко", "martin reeve", "0775 987 817"):
        print(directory.search(typed)[0].id)
    directory.get("martin-reeve"), directory.list("contact"), directory.related("unodc"), directory.citations("unodc")
"""
    for arguments in ((filled_path,), (filled_path, "read only")):
        modules = loaded(script, code, *arguments)
        assert not modules & {"sqlite_utils", "numpy", "textual", "rapidfuzz", "anyascii", "phonenumbers", "seeds",
                              "tui", "platformdirs", "asyncio", "click"}
        assert "sqlite3" in modules
        if sys.version_info < (3, 14):
            assert "typing" not in modules, "db.typed gives what is needed of it, and loads in no time"


def test_a_mistyped_word_needs_rapidfuzz_and_no_more(filled_path: Path, script: Script) -> None:
    modules = loaded(script, "import sys; from db import Directory\n"
                             "with Directory.open(sys.argv[1]) as directory: assert directory.search('matrin')",
                     filled_path)
    assert "rapidfuzz" in modules
    assert not modules & {"sqlite_utils", "numpy", "textual"}


def test_nothing_goes_over_a_network(tmp_path: Path, script: Script) -> None:
    """Python tells an audit hook of every socket that is opened and every name that is looked up (PEP 578)."""
    done = script("""
import sys

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise RuntimeError(f"{event} {arguments}")

sys.addaudithook(refuse)
import seeds.load
from db import Directory
with Directory.open(sys.argv[1], fill=seeds.load.fill) as directory:
    directory.add_many("contact", [{"name": "Ўктам", "email": "u@un.org", "phone": "37 221 71 41", "country": "TJ"}])
    directory.add_many("organisation", [{"name": "გიორგი", "website": "www.iom.int"}])
    for typed in ("martin", "matrin", "2217141", "u@un.org", "გიორგი", ",hf;rj"):
        assert directory.search(typed), typed
    directory.rebuild()
with Directory.open(sys.argv[1], read_only=True) as directory:
    directory.list("contact")
import socket
try:
    socket.socket()
except RuntimeError:
    print("watched")
""", tmp_path / "fieldex.sqlite")
    assert done.stdout == "watched\n"
