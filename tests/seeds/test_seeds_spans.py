"""Many places of a text: what lies where, told as a walk through all of them would tell it."""

import random

from seeds.extract.text.spans import Spans
from seeds.extract.text.units import Unit


def test_spans_tell_what_a_walk_through_all_of_them_tells() -> None:
    chance = random.Random(7)
    for _ in range(300):
        own = [(at, at + chance.randrange(1, 9)) for at in (chance.randrange(40) for _ in range(chance.randrange(7)))]
        spans, start = Spans(own), chance.randrange(40)
        end = start + chance.randrange(1, 12)
        assert spans.touch(start, end) == any(one < end and start < last for one, last in own)
        assert spans.lie_within(start, end) == any(start <= one and last <= end for one, last in own)
        assert spans.begin_within(start, end) == any(start <= one < end for one, _ in own)


def test_a_place_is_in_a_cell_or_between_two() -> None:
    unit = Unit(1, 0, 20, "row", ((0, 4), (6, 6), (6, 12), (15, 20)))
    assert [unit.column_at(at) for at in (0, 3, 4, 6, 11, 12, 19, 20)] == [0, 0, None, 2, 2, None, 3, None]
    assert unit.cell_at(7) == (6, 12)
    assert unit.cell_at(13) is None
