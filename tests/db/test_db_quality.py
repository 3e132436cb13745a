"""What people type with somebody waiting, and the shipped record that must come first: the lines of quality.tsv."""

from pathlib import Path
from typing import Final, NamedTuple

import pytest

from db import KINDS, Directory

FEWEST: Final = 150


class Line(NamedTuple):
    """One line of the table."""

    typed: str
    first: str  # id of the record that comes first
    why: str


def _lines() -> list[Line]:
    """The lines that are not comments."""
    text = Path(__file__).with_name("quality.tsv").read_text(encoding="utf-8")
    return [Line(*line.split("\t")) for line in text.splitlines() if line and not line.startswith("# ")]


LINES: Final = _lines()


@pytest.mark.parametrize("line", [pytest.param(line, id=line.typed) for line in LINES])
def test_the_record_that_is_meant_comes_first(line: Line, shipped: Directory) -> None:
    hits = shipped.search(line.typed, limit=3)
    assert [hit.id for hit in hits[:1]] == [line.first], (line.why, [(hit.id, hit.score) for hit in hits])


def test_the_table_is_long_and_says_nothing_twice() -> None:
    assert len(LINES) >= FEWEST
    assert len({line.typed for line in LINES}) == len(LINES)


def test_every_record_of_the_table_is_there(shipped: Directory) -> None:
    known = {record.id for kind in KINDS for record in shipped.list(kind.name)}
    assert {line.first for line in LINES} <= known
