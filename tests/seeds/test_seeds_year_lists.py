"""Lists of what was held in a year."""

from typing import Any

import pytest
from seeds.stating import of_text

YEAR = """Saltmarsh Trust in 2014

Teaching

- Basic training for officers of the harbour police.

- Workshops for 40 students of law at the Quay Academy (with Anchorhold).

- A seminar “Safe at Sea”, organized by the Zorvex Foundation.

- Lecturer at a training for 25 nurses in Osh, organized by the Ministry of Health.

- Books were printed.
"""
RUSSIAN = """Наш 2014 год

- Тренинг для сотрудников пограничной службы.
- Семинар для 40 студентов юридического факультета.
- Круглый стол о правах мигрантов, организован Министерством труда.
"""


def _events(text: str) -> list[dict[str, Any]]:
    return [fact.fields for fact in of_text(text, "event")]


@pytest.mark.parametrize(("text", "told"), [
    (YEAR, [("Basic training for officers of the harbour police", None),
            ("Workshops for 40 students of law at the Quay Academy", 40),
            ("seminar “Safe at Sea”", None), ("training for 25 nurses in Osh", 25)]),
    (RUSSIAN, [("Тренинг для сотрудников пограничной службы", None),
               ("Семинар для 40 студентов юридического факультета", 40),
               ("Круглый стол о правах мигрантов", None)])])
def test_each_item_is_an_event_of_the_year(text: str, told: list[tuple[str, int | None]]) -> None:
    found = _events(text)
    assert [(one["title"], one.get("participants")) for one in found] == told
    assert {one["start"] for one in found} == {"2014"}


@pytest.mark.parametrize("text", [
    YEAR.replace("Saltmarsh Trust in 2014", "Saltmarsh Trust: plan for 2014"),
    YEAR.replace("Saltmarsh Trust in 2014", "Saltmarsh Trust, 2014–2016"),
    "Our year 2014\n\n- Basic training for officers.\n\n- Books on work.\n\n- Posters in ports.\n"])
def test_what_is_planned_lasts_or_is_hardly_a_list_tells_of_no_event_of_a_year(text: str) -> None:
    assert all(one.get("start") != "2014" for one in _events(text))


def test_an_item_says_nothing_of_the_event_of_the_one_before() -> None:
    (one,) = _events("We held these in May 2014:\n\n- A training for nurses was held in Osh on 5 May 2014.\n"
                     "- 40 students came to us.\n")
    assert "participants" not in one
