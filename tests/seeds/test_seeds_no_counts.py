"""Figures that count nothing: numbers of houses, hours, numbers to call."""

import pytest
from seeds.stating import stated

from seeds.extract.text.quantities import quantities


@pytest.mark.parametrize("text", [
    "The centre at 36 Alder Grove str., 3rd floor, helps orphans.",
    "They were helped at 216 N Rowan Street, building 5.",
    "10559 Berlin\nTel: 030 1234",
    "Open from 8 a.m. to 2 p.m.",
    "Calls are taken till 24.00 p.m. every day.",
    "They were helped at 216 N. Rowan St. for a year.",
    "The house is at Alder Row 4b, 10559 Berlin and well known.",
    "The union won a law that trains 911 dispatchers.",
    "She introduced House Bill 4219, and Senate Joint Resolution 17 followed.",
    "The 1343 Actionline was launched on Tuesday.",
    "To report a case, call Federal Police on 131 237.",
    "Звоните по номеру 112.",
    "1313 telefon raqamiga qo‘ng‘iroq qiling.",
])
def test_figures_that_count_nothing(text: str) -> None:
    assert [one.value for one in quantities(text) if one.value > 5] == []


@pytest.mark.parametrize(("text", "values"), [
    ("They trained 36 nurses in Alder Street.", [36]),
    ("The police helped 911 people.", [911]),
    ("At 8 sites 12 helplines opened.", [8, 12]),
    ("12000 Syrians came.", [12000]),
    ("It moved to Berlin. In Lamia 36 Women. St. Anne's took 24.", [36, 24]),
    ("They gave 7.098 consultations and 33.303.022 euros.", [7098, 33303022]),
    ("Spent $1.234 million on 0.125 tons.", [1234000, 0.125]),
    ("10 mingga yaqin kishi", [10000]),
    ("екі жарым миллионға жуық адам", [2500000]),
])
def test_figures_that_do(text: str, values: list[float]) -> None:
    assert [one.value for one in quantities(text)] == values


def test_those_who_can_help_are_no_result() -> None:
    assert stated("Two organisations can support you with 30 trained lawyers.", "outcome") == []
