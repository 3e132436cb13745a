"""What makes an event of what a page tells: a day without a year, a verb, an entry of an agenda, a label."""

import pytest
from seeds.stating import all_of, of_text, words

FIELDS = ("title", "type", "start", "end", "place", "participants")


def told(text: str) -> list[str]:
    """The events of a plain text, one line each."""
    return [words(fact, *FIELDS) for fact in of_text(text, "event")]


@pytest.mark.parametrize(("text", "expected"), [
    ("The choir gives a lecture on fair wages at the mill on 4 June.", ["lecture on fair wages | meeting"]),
    ("On 9 May a vigil was held in Ostrava for the drowned.", ["vigil | ceremony | Ostrava"]),
    ("Лекция для девятиклассников пройдёт 12 октября.", ["Лекция для девятиклассников | meeting"]),
])
def test_a_day_without_a_year_is_no_date_and_yet_says_that_something_is_held(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_days_of_an_unknown_year_are_those_of_one_event() -> None:
    text = "A lecture on wages is on 4 June.\n\nOn 4 June the lecture will be opened by the mayor.\n"
    assert told(text) == ["lecture on wages | meeting"]


def test_a_year_that_is_said_counts_more_than_a_day_without_one() -> None:
    text = "A workshop on safe work was held in 2019 in Riga. It took place on 4 June.\n\nThe law of 2017 says so.\n"
    assert [fact.fields.get("start") for fact in all_of(text) if fact.kind == "event"] == ["2019"]
