"""Lists of people and services in every manner of laying them out: none may be read worse than before."""

import json

import pytest
from seeds.roster_manners import MANNERS, POINTS
from seeds.rosters import COMMITTED, held_of

HELD = json.loads(COMMITTED.read_text(encoding="utf-8"))
OFF = 0.02  # by which a figure may be lower, where a rule that reads other pages better costs one line


@pytest.mark.parametrize("manner", [*MANNERS, *POINTS])
def test_no_manner_is_read_worse(manner: str) -> None:
    now, held = held_of(manner), HELD[manner]
    assert all(here >= there - OFF for here, there in zip(now, held, strict=True)), (
        now, held, "python tests/seeds/rosters.py MANNER --errors tells of what")
