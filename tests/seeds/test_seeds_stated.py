"""Which of the bodies that rules find a page states: weighed by what is seen of their names and places."""

import json
from pathlib import Path

import pytest
from seeds.stating import all_of, page_of

from seeds import fitting_examples
from seeds.extract.bodies import organisations, stated
from seeds.extract.extracting import extract
from seeds.read import read_bytes

STORY = (
    "The Lantern Foundation opened a house with nine beds in the old harbour of Varn on Monday. Egil Moe, director of "
    "the Harbour Workers' Union, thanked all who had carried bricks in the winter. The course for night nurses will be "
    "held by the Ministry of Health in May; forty nurses have asked for a place. Whoever wants to help may ask at the "
    "gate of the house, where bread and soup are given from six in the morning on every day of the week.\n")


def names(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in all_of(text) if fact.kind == "organisation"]


def test_bodies_that_a_page_speaks_of_are_stated() -> None:
    assert set(names(STORY)) == {"Lantern Foundation", "Harbour Workers' Union", "Ministry of Health"}


def test_what_is_in_front_of_a_law_is_not_stated() -> None:
    found = names(f"{STORY}\nThe house keeps to Directive 2011/36/EU, of which its lawyers had told them.\n")
    assert "Lantern Foundation" in found
    assert not {"EU", "European Union"} & set(found)


def test_what_somebody_is_of_is_stated_whatever_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stated, "LEAST", 1.1)
    facts = extract(read_bytes(STORY.encode(), "a.txt"))
    bodies = {fact.id: fact.fields["name"] for fact in facts if fact.kind == "organisation"}
    of = {str(name) for fact in facts if fact.kind == "contact" for name in [fact.fields.get("organisation")] if name}
    assert {bodies[name] for name in of} == {"Harbour Workers' Union"}
    assert set(bodies) == stated.referred_to([fact for fact in facts if fact.kind != "organisation"])


def test_a_note_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stated, "LEAST", 1.1)
    assert names("Ask the Lantern Foundation.\n") == ["Lantern Foundation"]


def test_signs_say_how_a_name_stands_and_never_spell_it() -> None:
    page = page_of(STORY)
    bodies = organisations.find(page)
    signs = stated.Stated(page, bodies, []).signs(bodies.all[0], is_told=False)
    assert {"told=False", "t=NGO", "noun=foundation", "w1=opened", "whole=False|text"} <= set(signs)
    assert not any("lantern" in sign for sign in signs)


def test_examples_leave_out_what_may_be_given_or_not(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")
    gold = {"organisations": [{"name": "Lantern Foundation"}, {"name": "Ministry of Health", "optional": True}]}
    page.with_suffix(".json").write_text(json.dumps(gold), encoding="utf-8")
    examples = fitting_examples.of_stated(page, page.with_suffix(".json"))
    assert sorted(is_so for _, is_so in examples) == [False, True]
    page.with_suffix(".json").write_text(json.dumps({"contacts": []}), encoding="utf-8")
    assert fitting_examples.of_stated(page, page.with_suffix(".json")) == []


@pytest.mark.parametrize(("name", "is_any"), [
    ("Общественный фонд", True), ("Региональная общественная благотворительная организация", True),
    ("Кризисный центр", True), ("Общественный фонд «Ольха»", False), ("Фонд «Ольха»", False), ("Красный центр", False),
])
def test_what_many_bodies_are_is_no_name(name: str, is_any: bool) -> None:
    assert stated.is_any(name) is is_any
