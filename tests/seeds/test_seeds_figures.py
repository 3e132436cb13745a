"""Figures that no rule takes for results."""

from unittest.mock import patch

import pytest
from seeds.stating import all_of_page, page_of

from seeds.extract.deeds import figures, weighed
from seeds.extract.extracting import extract
from seeds.read.reading import draw_up


def test_every_figure_is_left_that_counts_something_and_is_not_taken() -> None:
    page = page_of("Ten women came, of whom 4 nurses stayed; the fund gave USD 500, and in 2019 nobody left.\n")
    left = list(figures.left(page, set()))
    assert [(one.quantity.value, one.unit) for one in left][:2] == [(10, "women"), (4, "nurses")]
    assert not any(one.quantity.currency for one in left)
    assert [one.quantity.value for one in figures.left(page, {left[0].quantity.start})][:1] == [4]


def test_what_was_said_around_a_figure_is_where_it_stands() -> None:
    page = page_of("By May the night shelter had housed 212 women from nine districts.\n")
    for one in figures.left(page, set()):
        assert page.text[slice(*one.unit_at)] == one.unit
        assert all(page.text[start:end].strip() for start, end in one.what_at)
        assert one.sentence[0] <= one.quantity.start < one.sentence[1]


@pytest.mark.parametrize("sure", [False, True])
def test_a_figure_left_is_given_where_it_is_likely(*, sure: bool) -> None:
    text = "There are 7 hills behind our village."
    with patch.object(weighed, "_LEFT", 0.0 if sure else 1.1):
        assert any(fact.fields.get("value") == 7 for fact in all_of_page(text)) is sure


def test_a_note_is_left_to_the_rules() -> None:
    with patch.object(weighed, "_LEFT", 0.0):
        found = extract(draw_up(b"There are 7 hills behind our village.\n", "a.md", "md"))
    assert [fact for fact in found if fact.kind == "outcome"] == []


def test_a_thousand_figures_of_one_page_are_bounded() -> None:
    page = page_of("".join(f"We saw {number} geese fly.\n\n" for number in range(2, 400)))
    assert len(list(figures.left(page, set()))) == 100
