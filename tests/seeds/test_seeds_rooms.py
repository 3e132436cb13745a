"""The rooms of seeds/extract: each uses those before it, and none those behind."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import seeds.extract

ROOMS = ("text", "names", "tagging", "bodies", "people", "deeds")
FOLDER = Path(seeds.extract.__file__).parent


def used(path: Path) -> Iterator[str]:
    """Rooms whose modules a module loads; what is named for type checkers alone is not loaded."""
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("seeds.extract."):
            yield str(node.module).split(".")[2]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_those_before_it(room: str) -> None:
    modules = [path for path in FOLDER.joinpath(room).glob("*.py") if path.name != "__init__.py"]
    assert modules
    behind = set(ROOMS[ROOMS.index(room) + 1:])
    assert {path.name: found for path in modules if (found := behind & set(used(path)))} == {}


def test_what_stands_in_no_room_is_told() -> None:
    assert {path.stem for path in FOLDER.glob("*.py")} == {"__init__", "extracting", "line", "pieces", "taking"}
    assert {path.parent.name for path in FOLDER.glob("*/__init__.py")} == set(ROOMS)
