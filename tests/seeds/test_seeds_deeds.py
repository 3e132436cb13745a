"""How well projects and events are found, by the manner in which pages tell of them: no figure below its floor.

The floors are what was reached (deed_floors.json); `python tests/seeds/deed_figures.py --renew` writes them anew.
"""

import json
from itertools import product

import pytest
from seeds.deed_figures import FLOORS, Figures, measure, told
from seeds.deed_pages import HALVES, MANNERS, WORDS, make

from seeds import deed_figures
from seeds.extract.extracting import extract
from seeds.read import read_bytes

MAY_FALL = 0.05  # of a figure of one manner, and two facts made up
MAY_BE_MORE = 2


@pytest.mark.parametrize(("kind", "language", "half"), list(product(deed_figures.FIELDS, WORDS, HALVES)))
def test_no_manner_falls_below_its_floor(kind: str, language: str, half: str) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[f"{kind} {language} {half}"]
    figures = told(kind, language, half)
    assert figures.keys() == floors.keys()
    for manner, floor in floors.items():
        reached = figures[manner]
        fallen = {name: (reached.get(name), value) for name, value in floor.items() if name != "made up" and (
            reached.get(name, 0) < value - MAY_FALL)}
        assert not fallen, manner
        assert reached["made up"] <= floor["made up"] + MAY_BE_MORE, manner


def test_wordings_of_both_halves_differ() -> None:
    for kind, language in product(deed_figures.FIELDS, WORDS):
        for manners in (MANNERS[kind][language], MANNERS[kind]["others"][language]):
            for manner, wordings in manners.items():
                assert not set(wordings["ours"]) & set(wordings["held"]), manner


def test_pages_are_the_same_each_time_and_say_what_they_mean() -> None:
    pattern = "The project “{P}” is funded by {F} and carried out by {I} until {D2}; it costs {M}."
    one, other = (make(pattern, "projects", "en", "ours", 7) for _ in range(2))
    assert one == other != make(pattern, "projects", "en", "held", 7)
    gold = one.gold[0]
    assert all(str(gold[field][0]) in one.text for field in ("name", "funder", "implementer"))
    assert {"budget", "end"} < gold.keys()
    assert "start" not in gold


def test_figures_tell_what_is_missed_made_up_and_wrong() -> None:
    figures = Figures()
    made = make("The project “{P}” is funded by {F}.", "projects", "en", "ours", 1)
    facts = extract(read_bytes(made.text.encode(), "a.txt"))
    meant = [{"name": ["Nets"]}, made.gold[0] | {"budget": 5}]
    deed_figures.judge(figures, "projects", made._replace(gold=meant), facts)
    assert (figures.share("name"), figures.share("funder"), figures.share("budget")) == (0.5, 1, 0)
    deed_figures.judge(figures, "projects", made._replace(gold=[]), facts)
    assert (figures.extra["name"], figures.share("precision")) == (1, 0.5)
    assert len(figures.errors) == len(("missed", "no budget", "made up"))


def test_all_manners_are_measured() -> None:
    manners = [manner for manner, _ in measure("events", "ru", "held", others=True)]
    assert manners == [*MANNERS["events"]["others"]["ru"]]
