"""There is one way to change records: through the log. No method and no module writes their tables beside it."""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from logged import WRITES, everything, opened, rows

from db import Directory
from db.editing import Editing
from db.keeping import Keeping
from db.kinds import KINDS
from db.using import Using

ROOT = Path(__file__).parents[2]
# What a person would miss.
KEPT = {"record", "link", "citation", "distinct_pair", "document_text", *(kind.name for kind in KINDS)}
LOG = {"step", "change"}
WRITING = re.compile(r'\b(INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+"?([\w{}]+)"?',
                     re.IGNORECASE)
DERIVED = re.compile(r"UPDATE record SET title = .+, subtitle = .+, sort_key = .+ WHERE number = \S+$", re.DOTALL)
MEMORY = {"remember", "forget", "used", "remember_columns"}  # write what is remembered of the use, and no records
UPKEEP = {"rebuild", "tidy"}
BESIDE = {"keep_text", "decide", "forget_text"}  # write what is kept of texts, and no records


def python_stack() -> list[str]:
    """Names of the modules that are being run, the innermost first."""
    frame, found = sys._getframe(1), []
    while True:
        found.append(str(frame.f_globals.get("__name__")))
        if frame.f_back is None:
            return found
        frame = frame.f_back


def written(directory: Directory, name: str) -> list[tuple[str, str, list[str]]]:
    """(statement, table, modules being run) for all that a method writes."""
    found = []

    def look(statement: str) -> None:
        wrote = WRITING.match(statement.strip())
        if wrote:
            found.append((statement, wrote[2], python_stack()))

    directory._connection.set_trace_callback(look)
    try:
        WRITES[name][1](directory)
    finally:
        directory._connection.set_trace_callback(None)
    return found


@pytest.mark.parametrize("name", WRITES)
def test_records_are_written_in_one_place_and_logged(name: str, small: Path, tmp_path: Path) -> None:
    with opened(small, tmp_path) as it:
        WRITES[name][0](it)
        before, steps = everything(it), rows(it, "SELECT number FROM step")
        found = written(it, name)
        assert everything(it) != before or name == "empty_trash"
        kept = [one for one in found if one[1] in KEPT]
        for statement, table, modules in kept:
            assert "db.applying" in modules, statement
            if modules[1] == "db.cards":
                assert table == "record"
                assert DERIVED.match(statement), statement
            else:
                assert modules[1] == "db.applying", statement
        assert bool(kept) == (name != "empty_trash")
        logged = [one for one in found if one[1] in LOG]
        assert logged
        assert all(modules[1] == "db.history" for _, _, modules in logged)
        assert len(rows(it, "SELECT number FROM step")) == len(steps) + bool(kept)
        if kept:  # told first, done then
            assert found.index(logged[0]) < found.index(kept[0])


def test_every_method_that_writes_is_looked_at() -> None:
    methods = {name for owner in (Directory, Editing, Keeping, Using) for name, member in vars(owner).items()
               if not name.startswith("_") and inspect.isfunction(member)
               and re.search(r"self\._(?:step|writing)\(", inspect.getsource(member))}
    passed_on = {"add", "change", "verify"}  # to others of these
    assert methods | passed_on == WRITES.keys() | MEMORY | UPKEEP | BESIDE


def test_what_is_remembered_of_the_use_is_not_of_the_records(small: Path, tmp_path: Path) -> None:
    with opened(small, tmp_path) as it:
        found: list[str] = []
        it._connection.set_trace_callback(found.append)
        it.used("ann", "a query")
        it.remember("another", "name")
        it.forget("another")
        it.rebuild()
        while it.tidy():
            pass
        it._connection.set_trace_callback(None)
        tables = {wrote[2] for statement in found if (wrote := WRITING.match(statement.strip()))
                  and not DERIVED.match(statement)}
        assert "use" in tables
        assert not tables & (KEPT | LOG)


def texts(module: Path) -> Iterator[str]:
    """Every text of a module, with {} where something is put into it."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in within:
            yield node.value


@pytest.mark.parametrize("module", sorted(
    (path for folder in ("db", "seeds", "tui") for path in (ROOT / folder).rglob("*.py")), key=str),
    ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_other_module_writes_the_tables_of_records(module: Path) -> None:
    place = module.relative_to(ROOT).as_posix()
    for text in texts(module):
        for wrote in WRITING.finditer(text):
            table = wrote[2]
            if place == "db/applying.py":
                assert table not in LOG, text
            elif place == "db/history.py":
                assert table not in KEPT, text
            elif place == "db/cards.py":
                assert DERIVED.match(text), text
            elif table == "{}":  # a table of FTS5 is told something by its own name
                assert re.search(r"INTO \{\}\(\{\}", text), text
            else:
                assert table not in KEPT | LOG, text
