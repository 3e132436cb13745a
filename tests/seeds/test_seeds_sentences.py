"""People in running English text, made by grammar: no manner of introducing them is read worse than before."""

import json
from typing import Final

import pytest
from seeds.sentences import COMMITTED, HALVES, shares

LESS: Final = {"all": 0.005}  # what a change may cost: all manners together, and any one of them
LESS_OF_ONE: Final = 0.03
RENEW: Final = "python tests/seeds/sentences.py --renew"


@pytest.mark.parametrize("half", HALVES)
def test_people_of_sentences_are_read_as_well_as_before(half: str) -> None:
    held, told = json.loads(COMMITTED.read_text(encoding="utf-8"))[half], shares(half)
    assert held.keys() == told.keys(), RENEW
    fallen = [(manner, what, told[manner][what], figure) for manner, some in held.items()
              for what, figure in some.items() if told[manner][what] < figure - LESS.get(manner, LESS_OF_ONE)]
    assert not fallen
