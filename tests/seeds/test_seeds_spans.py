"""Many places of a text: what lies where, told as a walk through all of them would tell it."""

import random
import re

from seeds.extract.text.page import Page
from seeds.extract.text.spans import Spans
from seeds.extract.text.units import Unit, units
from seeds.extract.text.words import standing
from seeds.read import read_bytes


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


def test_a_name_stands_where_a_pattern_with_word_ends_finds_it() -> None:
    chance, letters, ending = random.Random(3), "ab_ -'1", re.compile("(?:a|b-)(?![^\\W_])")
    for _ in range(3_000):
        name = "".join(chance.choices("ab -", k=chance.randrange(1, 4)))
        text = "".join(chance.choices(letters, k=chance.randrange(30)))
        own = re.escape(name)
        for further, pattern in ((None, ""), (ending, "(?:a|b-)?")):
            expected = re.finditer(rf"{own}(?<![^\W_]{own}){pattern}(?![^\W_])", text)
            assert list(standing(name, text, further)) == [match.span() for match in expected], (name, text)


def test_a_line_has_the_cells_that_something_wide_parts() -> None:
    for between in ("   ", "\t", " | ", " │ ", " ..... ", "……", "_____", "·····", " . . . . ", "\u00a0\u00a0\u00a0"):
        page = Page(read_bytes(f"Ann Bell{between}555-0142\n\nShe came. Nobody else did.\n".encode(), "a.txt"))
        texts = [[page.text[slice(*cell)].strip() for cell in unit.cells] for unit in units(page)]
        assert texts == [["Ann Bell", "555-0142"], ["She came. Nobody else did."]], repr(between)
