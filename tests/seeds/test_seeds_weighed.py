"""Which events, projects and results are given, by what rules tell and all signs weigh; how that is fitted."""

import json
from pathlib import Path
from typing import Any

import pytest
from seeds.fitting_examples import Single
from seeds.spelt_names import names_of_people

from seeds import fitting, fitting_deeds, fitting_weights
from seeds.extract.bodies import organisations
from seeds.extract.deeds import around, placing
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.extracting import extract
from seeds.extract.tagging import weights
from seeds.extract.text.page import Page
from seeds.fact import Fact
from seeds.read.reading import draw_up

STORY = (
    "The port office of Lamia has repaired its pier, painted the sheds and let the ferry company put up a new kiosk. "
    "Boats leave at seven in the morning and come back when it is dark, and on Sundays there are none. "
    "Whoever wants to cross with a bicycle pays a little more, and dogs have to be kept on a lead at all times. "
    "The road to the hill is closed from the bridge to the mill, so that buses turn at the market for now.")
EVENT = "A two-day workshop on fair nets was held in Lamia on 4 May 2021."
PROJECT = "The Safe Piers Project is funded by the Harbour Fund."
RESULT = "The office trained 45 guards in 2021."
PAGE = f"{STORY}\n\n{EVENT}\n\n{PROJECT}\n\n{RESULT}\n"


def facts(text: str) -> dict[str, list[Fact]]:
    found = extract(draw_up(text.encode(), "text.md", "md"))
    return {kind: [fact for fact in found if fact.kind == kind] for kind in ("event", "project", "outcome")}


def weigh(monkeypatch: pytest.MonkeyPatch, known: dict[str, float]) -> None:
    """Let deeds be weighed by other weights."""
    single = weights.single
    ours = (*fitting_deeds.KINDS, fitting_deeds.PLACES)
    monkeypatch.setattr(weights, "single", lambda name: known if name in ours else single(name))


def test_what_rules_tell_is_given_where_no_sign_speaks_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0})
    assert {kind: len(some) for kind, some in facts(PAGE).items()} == {"event": 1, "project": 1, "outcome": 1}


@pytest.mark.parametrize(("sign", "kind"), [
    ("R=held", "event"), ("Tl=project", "project"), ("Ul=guards", "outcome"), ("V=trained", "outcome"),
])
def test_what_rules_tell_is_left_where_a_sign_weighs_more(
        monkeypatch: pytest.MonkeyPatch, sign: str, kind: str) -> None:
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0, sign: -9.0})
    assert {own for own, some in facts(PAGE).items() if not some} == {kind}


def test_what_rules_leave_is_given_where_a_sign_weighs_more(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{STORY}\n\nThey had heard of it at conferences in the hills, and of little else.\n"
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0})
    assert facts(text)["event"] == []
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0, "Tl=conferences": 9.0})
    assert [str(fact.fields["title"]) for fact in facts(text)["event"]] == ["conferences"]


def test_a_few_lines_are_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, {"told=True": -9.0})
    assert len(f"{EVENT}\n\n{PROJECT}\n\n{RESULT}\n") < 400
    assert {kind: len(some) for kind, some in facts(f"{EVENT}\n\n{PROJECT}\n\n{RESULT}\n").items()} == {
        "event": 1, "project": 1, "outcome": 1}
    assert {kind: len(some) for kind, some in facts(PAGE).items()} == {"event": 0, "project": 0, "outcome": 0}


def test_a_page_of_plain_statements_loses_none_of_them() -> None:
    assert {kind: len(some) for kind, some in facts(PAGE).items()} == {"event": 1, "project": 1, "outcome": 1}


# Places

HELD = f"{STORY}\n\nThe workshop on fair nets was held on 4 May 2021. %s\n"


def place_of(text: str) -> object:
    return facts(text)["event"][0].fields.get("place")


@pytest.mark.parametrize(("text", "sign", "expected"), [
    ("Its trainers from Riga told how boats are built.", "P=riga", "Riga"),
    ("Its trainers from Latvia told how boats are built.", "kind=country", "Latvia"),
    ("Its trainers came at noon; lunch was served near Tollgate Mill.", "kind=led", "Tollgate Mill"),
    ("Its trainers are of the Harbour Fund for Boats.", "before=the|body donor", None),
])
def test_a_place_that_no_rule_tells_is_given_where_enough_speaks_for_it(
        monkeypatch: pytest.MonkeyPatch, text: str, sign: str, expected: str | None) -> None:
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0, "alone=True": -3.0})
    assert place_of(HELD % text) is None
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0, "alone=True": -3.0, sign: 5.0})
    assert place_of(HELD % text) == expected


def test_a_place_that_rules_tell_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, {"told=True": 5.0, "told=False": -5.0, "P=riga": 9.0})
    text = HELD.replace("was held", "was held in Lamia") % "Its trainers from Riga told how boats are built."
    assert place_of(text) == "Lamia"


def test_a_first_name_is_no_place_though_a_country_has_it() -> None:
    page = Page(draw_up(b"Chad Moore opened it. They flew to Chad.\n", "t.txt", "txt"))
    known = placing.Places(page, organisations.find(page))
    event = Event(Speaking(0, 4, "x", "meeting", "named", next(iter(page.sentences))))
    assert [(one.place.name, page.text[:one.place.start].count(" ")) for one in known.of(event)] == [("Chad", 7)]


# Signs

def test_words_around_are_signs_by_place_and_anywhere() -> None:
    page = Page(draw_up("The guards said “a workshop on nets” was held in Lamia last week.\n".encode(), "t.txt", "txt"))
    sentence = next(iter(page.sentences))
    start = page.text.index("workshop")
    signs = around.beside(page, start, start + len("workshop"), sentence)
    assert {"w-1=a", "w-2=said", "w1=on", "e1=", "e2=ets", "L=guards", "R=held", "in quotes", "gap-=_"} <= {*signs}
    assert "L=workshop" not in signs
    assert len(signs) == len({*signs})


def test_steps_make_few_signs_of_figures() -> None:
    assert [around.grade(number, 2, 10, 100) for number in (1, 2, 9, 10, 5000)] == [0, 1, 1, 2, 3]


def test_signs_hold_no_blanks_that_end_a_line() -> None:
    page = Page(draw_up(PAGE.encode(), "text.md", "md"))
    for sentence in page.sentences:
        assert not any("\n" in sign for sign in around.beside(page, sentence.start, sentence.end, sentence))


@pytest.mark.parametrize("kind", [*fitting_deeds.KINDS, fitting_deeds.PLACES])
def test_no_weight_of_deeds_spells_a_name_of_people(kind: str) -> None:
    spelt = {word for sign in weights.single(kind) for word in fitting_weights.spelt(sign)}
    assert len(spelt) > 50
    assert names_of_people(spelt) == []


@pytest.mark.parametrize("sign", ["V=trained", "Uf=trained", "Tl=trained", "W=trained", "L=trained", "w-2=trained"])
def test_what_a_sign_of_deeds_spells_is_found_in_it(sign: str) -> None:
    assert fitting_weights.spelt(sign) == ["trained"]
    assert fitting_weights.spelt("told=True") == []


# Fitting

def examples(folder: Path, gold: dict[str, Any]) -> dict[str, list[Single]]:
    folder.joinpath("page.md").write_text(PAGE, encoding="utf-8")
    folder.joinpath("page.json").write_text(json.dumps(gold), encoding="utf-8")
    return fitting_deeds.of_deeds(folder / "page.md", folder / "page.json")


def test_examples_are_what_is_meant_and_what_is_not(tmp_path: Path) -> None:
    found = examples(tmp_path, {"events": [{"title": "workshop on fair nets", "start": "2021-05-04"}], "projects": [],
                                "outcomes": [{"value": 45, "unit": "guards", "what": "trained"}]})
    assert [is_so for signs, is_so in found["events"] if "told=True" in signs] == [True]
    assert [is_so for signs, is_so in found["projects"] if "told=True" in signs] == [False]
    assert [is_so for signs, is_so in found["outcomes"] if "told=True" in signs] == [True]
    assert not any(is_so for signs, is_so in found["outcomes"] if "told=False" in signs)


def test_examples_of_places_are_those_near_the_events_that_are_meant(tmp_path: Path) -> None:
    gold = {"title": "workshop on fair nets", "start": "2021-05-04", "place": "Lamia"}
    for told, expected in ((gold, {True, False}), ({**gold, "place": "Riga"}, {False}), (
            {**gold, "optional": True}, {True, False}), ({**gold, "place": "", "optional": True}, set())):
        found = examples(tmp_path, {"events": [told]})
        assert {is_so for _, is_so in found["places"]} == expected


def test_what_is_optional_or_of_no_annotated_kind_is_no_example(tmp_path: Path) -> None:
    found = examples(tmp_path, {"events": [{"title": "workshop on fair nets", "optional": True}]})
    assert [is_so for signs, is_so in found["events"] if "told=True" in signs] == []
    assert (found["projects"], found["outcomes"]) == ([], [])


def test_weights_of_deeds_are_fitted_to_examples() -> None:
    pytest.importorskip("pycrfsuite")
    told = [([f"told={is_so}", "R=held" if is_so else "R=planned"], is_so) for is_so in (True, False) * 20]
    fitted = fitting_weights.fit_single(told, {"held", "planned"}, fitting.DEEDS)["signs"]
    assert fitted["R=held"] > 0 > fitted["R=planned"]
    assert weights.likelihood(["told=True", "R=held"], fitted) > 0.5


def test_events_of_a_calendar_are_examples_as_all_others(tmp_path: Path) -> None:
    document, facts = tmp_path / "page.md", tmp_path / "page.json"
    rows = "".join(f"| {day} May 2021 | Open evening {day} | Riga |\n" for day in range(3, 8))
    document.write_text(f"{STORY}\n\n| Date | What | Where |\n|---|---|---|\n{rows}", encoding="utf-8")
    facts.write_text(json.dumps({"events": [{"title": "Open evening 3", "start": "2021-05-03"}]}), encoding="utf-8")
    examples = fitting_deeds.of_deeds(document, facts)["events"]
    assert len(examples) >= 5
    assert [is_one for _, is_one in examples].count(True) == 1
