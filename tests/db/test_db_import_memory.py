"""What an import remembers does not grow with its rows."""

import gc
import sys
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from itertools import islice
from random import Random
from typing import Any

import pytest

from db import Directory, aside, cards, derived, writing
from db.exchange import incoming
from db.exchange.seen import Seen
from db.exchange.shapes import Named, Row
from db.search import index

BATCH, BATCHES = 500, 6  # rows of a batch, batches of a half
ROWS = 2 * BATCHES * BATCH
MOST_BLOCKS = 0.2  # of Python's memory that a row may leave behind; whatever is kept of it takes one at least


@pytest.fixture(autouse=True)
def _small_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches of a bounded size are full soon, and a small batch is a bulk."""
    monkeypatch.setattr(incoming, "BATCH", BATCH)
    monkeypatch.setattr(index, "BULK", BATCH // 2)
    monkeypatch.setattr(cards.Names, "MOST", 50)
    monkeypatch.setattr(aside, "ALONE", 0)
    for module in (derived, writing):
        monkeypatch.setattr(module, "REMEMBERED", 50)


def contacts(*, ids: bool) -> Iterator[Row]:
    """People of ever new names and addresses, three to an office that no other row brings."""
    for number in range(ROWS):
        told = {"id": f"ann-{number}"} if ids else {}
        yield Row("contact", {"name": f"Ann Torvald {number}", "email": f"ann{number}@quillan.org", **told,
                              "organisation": (Named(f"Office {number // 3}"),)}, f"row {number}")


def left_by(directory: Directory, rows: Iterator[Row]) -> float:
    """Blocks of memory that each row of the second half leaves behind while the file is read."""
    blocks: list[int] = []

    def look(_: int) -> None:
        _empty_caches()
        blocks.append(sys.getallocatedblocks())

    report = directory.bring_in(rows, "a file", look)
    assert report.rows == ROWS
    assert not report.wrong
    steady = aside.AHEAD + 1  # batches, from which as many as there may be are on their way
    return (min(blocks[BATCHES:]) - min(blocks[steady:BATCHES])) / (ROWS / 2)


def _empty_caches() -> None:
    """Empty the caches of functions, each of which is bounded, and not full yet."""
    gc.collect()
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "db":
            for one in vars(module).values():
                if isinstance(one, _lru_cache_wrapper):
                    one.cache_clear()


@pytest.mark.parametrize("ids", [True, False], ids=["told", "untold"])
def test_memory_does_not_grow_with_rows_that_are_new(empty: Directory, *, ids: bool) -> None:
    assert left_by(empty, contacts(ids=ids)) < MOST_BLOCKS


@pytest.mark.parametrize("ids", [True, False], ids=["told", "untold"])
def test_memory_does_not_grow_with_rows_that_are_there(empty: Directory, *, ids: bool) -> None:
    empty.bring_in(contacts(ids=True), "a file")
    assert left_by(empty, contacts(ids=ids)) < MOST_BLOCKS


def test_what_follows_the_last_row_looks_at_no_more_records_at_once_than_a_window(
        empty: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []

    def counted(function: Callable[..., dict[Any, Any]]) -> Callable[..., dict[Any, Any]]:
        def count(*given: Any) -> dict[Any, Any]:
            result = function(*given)
            found.append(len(result))
            return result

        return count

    for name in ("_kept", "_links"):
        monkeypatch.setattr(cards, name, counted(getattr(cards, name)))
    monkeypatch.setattr(incoming, "BATCH", 20)  # organisations that rows name come before each
    monkeypatch.setattr(cards, "WINDOW", 20)
    rows = [*islice(contacts(ids=True), 200), Row("organisation", {"name": "Zorvex Union"}, "the last")]
    empty.bring_in([row._replace(values={**row.values, "organisation": (Named(f"Office {at // 10}"),)})
                    if row.kind == "contact" else row for at, row in enumerate(rows)], "a file")
    assert len(found) >= 4
    assert max(found) <= 20


# What came before

def test_what_was_seen_is_known_with_its_number() -> None:
    random = Random(1)
    wanted = {f"{random.random()}": number for number in range(1, 5_000)}
    seen = Seen(["first"])
    for text, number in wanted.items():
        seen.put(text, number)
    assert len(seen) == 5_000
    assert {text: seen.number(text) for text in wanted} == wanted
    assert "first" in seen
    assert not any(f"{random.random()}" in seen for _ in range(5_000))
    seen.put("first", 7)
    assert (seen.number("first"), len(seen)) == (7, 5_000)
    assert "anything" not in Seen()
