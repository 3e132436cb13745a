"""Recall over ten thousand generated records: what is among the first hits now has to stay there."""

from typing import Final

import pytest
from benchmarks.generated import Generated
from benchmarks.generated_queries import TYPES, queries
from benchmarks.measuring import fill

from db import Directory

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("generated")]  # made once, in one process
SIZE, EACH, FIRST = 10_000, 60, 5  # records, queries of each type, and hits among which a right one counts
KNOWN_MISSES: Final[dict[str, set[str]]] = {}  # by type: what is not found yet; nothing may be added
Missed = dict[str, set[str]]


@pytest.fixture(scope="session")
def missed(tmp_path_factory: pytest.TempPathFactory) -> Missed:
    """By type, the queries that have no right record among the first hits."""
    made = Generated(SIZE)

    def generated(directory: Directory) -> None:
        fill(directory, made)

    found: Missed = {kind: set() for kind in TYPES}
    with Directory.open(tmp_path_factory.mktemp("generated") / "fieldex.sqlite", fill=generated) as directory:
        for query in queries(made, EACH):
            hits = directory.search(query.text, limit=FIRST)
            if not any(query.accepts(hit.id) for hit in hits):
                found[query.type].add(query.text)
    return found


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_that_was_found_is_lost(kind: str, missed: Missed) -> None:
    assert missed[kind] - KNOWN_MISSES.get(kind, set()) == set()


@pytest.mark.parametrize("kind", KNOWN_MISSES)
def test_a_known_miss_that_is_found_again_leaves_the_list(kind: str, missed: Missed) -> None:
    assert KNOWN_MISSES[kind] - missed[kind] == set()
