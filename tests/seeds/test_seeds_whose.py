"""Whose a page is: the names that it may be called after, what is seen of them, and which of them it is."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from seeds.fitting_whose import house as meant
from seeds.fitting_whose import of_whose

from seeds.extract.bodies import callings, organisations, whose
from seeds.extract.bodies.calling_signs import Signs
from seeds.extract.extracting import extract
from seeds.extract.people.scene import Scene
from seeds.extract.tagging import weights
from seeds.extract.text.page import Page
from seeds.read.reading import draw_up

NEWSLETTER: Final = """# Safari Times

*news from Haki Safari, Mombasa · No. 4 · January–March 2018*

Dear friends, three months have gone like one bus ride. Thank you for the 180 letters to the Labour Ministry.

### Back from the Gulf

In the quarter we met 51 women at the airport. Our lawyer Mr Elijah Mutua filed nine claims and has won two of them.

### People

We welcome Grace Chebet, our new bookkeeper, and say goodbye to Dr. Mercy Nduta, who chaired our board for six years.

Tudor Road, next to the market. Tel. 041 555 1905. karibu@hakisafari.example
"""
MORE: Final = "Whoever comes is given tea, a bed and time to think, and nobody has to say why or for how long. " * 5


def scene_of(text: str) -> Scene:
    page = Page(draw_up(text.encode(), "text.md", "md"))
    return Scene(page, organisations.find(page))


def named(text: str) -> list[str]:
    return [one.name for one in callings.find(scene_of(f"{text}\n\n{MORE}\n"))]


def bodies_of(text: str) -> dict[str, str | None]:
    """By name of each contact of a page in Markdown, the name of the organisation."""
    facts = extract(draw_up(text.encode(), "text.md", "md"))
    known = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields["name"]): known.get(str(fact.fields.get("organisation"))) for fact in facts
            if fact.kind == "contact"}


def know_only(monkeypatch: pytest.MonkeyPatch, known: dict[str, float]) -> None:
    """Let only these signs say whose a page is."""
    single = weights.single
    monkeypatch.setattr(weights, "single", lambda name: known if name == "whose" else single(name))


# Names

@pytest.mark.parametrize(("text", "name"), [
    ("# LANTERN QUAY, CORK\n\nYear in Review 2014\n", "LANTERN QUAY"),
    ("# Our people | Kestrelbank\n\nThey are seven.\n", "Kestrelbank"),
    ("# People at Southern Kettle\n\nThey are seven.\n", "Southern Kettle"),
    ("# The Quiet Harbour\n\nIt is a house.\n", "Quiet Harbour"),
    ("# Блог медресе «Нур»\n\nЗдесь пишут.\n", "Блог медресе «Нур»"),
    ("One day at Kestrelbank began early. Two of them went out. Nobody at Kestrelbank slept.\n", "Kestrelbank"),
    ("The women of “Blue Kettle” sang. They came from “Blue Kettle” by bus.\n", "Blue Kettle"),
])
def test_a_page_may_be_called_after_what_stands_apart_or_again_and_again(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(("text", "name"), [
    ("# Kestrelbank is a Scottish charity\n\nIt is.\n", "Kestrelbank is a Scottish charity"),  # a sentence
    ("The mill of Lamia stood in Lamia.\n\n# Lamia\n", "Lamia"),  # a town: somebody is in it
    ("# Khujand\n\nThey came to Khujand.\n", "Khujand"),
    ("# Director\n\nThe Director came.\n", "Director"),
    ("# Anna\n\nThen Anna came.\n", "Anna"),
    ("A\n\nB\n\nC\n\nOne day Kestrelbank was closed.\n\nD\n\nE\n\nF\n\nG\n", "Kestrelbank"),  # once, among others
])
def test_no_page_is_called_after_places_posts_people_and_sentences(text: str, name: str) -> None:
    assert name not in named(text)


def test_a_body_that_rules_tell_is_one_with_all_its_places() -> None:
    scene = scene_of(f"The Lantern Foundation opened. Guests of the Lantern Foundation came.\n\n{MORE}\n")
    body, *others = callings.find(scene)
    assert (body.name, len(body.places)) == ("Lantern Foundation", 2)
    assert "Lantern Foundation" not in [one.name for one in others]
    assert {scene.text[slice(*place)] for place in body.places} == {"Lantern Foundation"}


def test_places_are_in_the_order_of_the_text_however_a_name_was_seen() -> None:
    scene = scene_of(f"The Blue Kettle sang.\n\nThey came from “Blue Kettle” by bus.\n\n# Blue Kettle\n\n{MORE}\n")
    [one] = [one for one in callings.find(scene) if one.name == "Blue Kettle"]
    assert one.places == sorted(one.places)
    assert one.words[0].start == one.places[0][0] == scene.text.index("Blue Kettle")


def test_the_last_lines_of_a_long_page_are_looked_at() -> None:
    lines = "\n\n".join("They came and went." for _ in range(300))
    scene = scene_of(f"{lines}\n\n© Kestrelbank Quay 2020\n")
    assert "Kestrelbank Quay" in [one.name for one in callings.find(scene)]


def test_what_is_likely_of_a_body_needs_to_be_named_only_once() -> None:
    text = "A\n\nB\n\nC\n\nOne day we saw how Kestrelbank was closed.\n\nD\n\nE\n\nF\n\nG\n\n" + MORE
    scene = scene_of(text)
    assert "Kestrelbank" not in [one.name for one in callings.find(scene)]
    line = scene.page.words.within(text.index("One day") - 9, text.index("closed"))
    for word in line:
        is_it = word.text == "Kestrelbank"
        scene.bodies.likely[word.start] = (1.0 - is_it, float(is_it), 0.0)
    assert "Kestrelbank" in [one.name for one in callings.find(scene)]


def test_a_page_without_content_is_nobodys() -> None:
    rows = "".join(f"<footer><p>{text}</p></footer>" for text in (
        "Kestrelbank Foundation 2020", "© Kestrelbank Foundation 2020. All rights reserved by us in all lands.") * 12)
    found = extract(draw_up(f"<html><body>{rows}</body></html>".encode(), "text.html", "html"))
    assert [fact for fact in found if fact.kind == "contact"] == []


def test_signs_say_how_a_name_stands_and_never_spell_it() -> None:
    scene = scene_of(NEWSLETTER)
    known = callings.find(scene)
    signs = Signs(scene, known)
    number = next(at for at, one in enumerate(known) if one.name == "Haki Safari")
    seen = signs.of(number)
    assert {"new", "begins=head1|whole page|new", "spelt=whole page|new", "w-1=from|_", "two-=news|from"} <= set(seen)
    assert not any("haki" in sign or "safari" in sign for sign in seen)


def test_no_sign_spells_a_short_name() -> None:
    scene = scene_of(f"# МВД\n\nЗдесь МВД.\n\n# Ida\n\nThen came Ida House.\n\n{MORE}\n")
    known = callings.find(scene)
    assert known
    signs = Signs(scene, known)
    seen = {sign for at in range(len(known)) for sign in signs.of(at)}
    assert "l3=use" in seen
    assert not {"l3=мвд", "l3=ida"} & seen


# Weighing

def told(text: str) -> tuple[Scene, whose.Whose | None]:
    scene = scene_of(text)
    return scene, whose.find(scene)


HOUSE: Final = "# Kestrelbank\n\nThe Lantern Foundation gave bread. Kestrelbank gave tea.\n\n" + MORE


def test_the_name_for_which_most_speaks_is_whose_a_page_is(monkeypatch: pytest.MonkeyPatch) -> None:
    know_only(monkeypatch, {"told": 9.0})
    _, found = told(HOUSE)
    assert found is not None
    assert found.mention.body.name == "Lantern Foundation"
    assert found.sure > 0.99


def test_a_name_that_no_rule_tells_becomes_a_body_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    know_only(monkeypatch, {"new": 3.0, "n=2|new": 9.0})
    scene, found = told(HOUSE)
    assert found is not None
    assert found.mention.body.name == "Kestrelbank"
    places = [one.start for one in scene.bodies.mentions if one.body is found.mention.body]
    assert [scene.text[start:start + 11] for start in places] == ["Kestrelbank"] * 2
    assert found.mention.start == places[0]


def test_a_name_that_no_rule_tells_has_to_be_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    know_only(monkeypatch, {"new": -9.0})
    assert told("# Kestrelbank\n\nThey gave tea to whoever came by.\n\n" + MORE)[1] is None


def test_a_note_is_nobodys() -> None:
    scene, found = told("Ask the Lantern Foundation.\n")
    assert scene.page.is_note
    assert found is None


def test_what_is_weighed_goes_before_the_rules_where_it_is_likely() -> None:
    text = "# Lantern Foundation\n\nThe Harbour Trust gave bread, and Anna Weber, cook, gave tea.\n\n" + MORE
    scene, found = told(text)
    other = next(one for one in scene.bodies.mentions if one.body.name == "Harbour Trust")
    for sure, expected in ((0.9, "Harbour Trust"), (0.1, "Lantern Foundation")):
        scene, _ = told(text)
        mention = next(one for one in scene.bodies.mentions if one.body.name == other.body.name)
        scene.whose = whose.Whose(mention, sure)
        assert scene.house is not None
        assert scene.house.mention.body.name == expected
    assert found is not None


def test_what_turns_out_to_be_no_body_is_no_house() -> None:
    text = "# Lantern Foundation\n\nThe Harbour Trust gave bread, and Anna Weber, cook, gave tea.\n\n" + MORE
    scene, _ = told(text)
    mention = next(one for one in scene.bodies.mentions if one.body.name == "Harbour Trust")
    scene.whose = whose.Whose(mention, 0.9)
    scene.bodies.drop(mention)
    assert scene.house is not None
    assert scene.house.mention.body.name == "Lantern Foundation"


def test_people_are_of_the_house_that_only_many_signs_together_tell() -> None:
    found = bodies_of(NEWSLETTER)
    assert [found[name] for name in ("Elijah Mutua", "Grace Chebet")] == ["Haki Safari"] * 2


# Fitting

def contacts(*bodies: str | None) -> dict[str, list[dict[str, object]]]:
    return {"contacts": [{"name": f"P{at}", "organisation": body} for at, body in enumerate(bodies)],
            "organisations": [{"name": "Blue Kettle", "acronym": "BK"}]}


@pytest.mark.parametrize(("bodies", "expected"), [
    (("Blue Kettle", "Blue Kettle", "Mill"), ["BK", "Blue Kettle"]),
    (("Blue Kettle", "Mill", "Quay"), []),  # each of another
    (("Blue Kettle",), []),  # one alone may be anybody
    (("Blue Kettle", "Blue Kettle", "Mill", "Mill"), []),
    (("Mill", "Mill"), ["Mill"]),
    ((None, None), []),
])
def test_a_page_is_meant_to_be_of_the_body_of_most_of_its_people(
        bodies: Sequence[str | None], expected: list[str]) -> None:
    assert meant(contacts(*bodies)) == expected


def test_examples_are_all_names_of_a_page_and_which_of_them_it_is_called_after(tmp_path: Path) -> None:
    page, facts = tmp_path / "page.md", tmp_path / "page.json"
    page.write_text(NEWSLETTER, encoding="utf-8")
    facts.write_text(json.dumps({"contacts": [
        {"name": "Elijah Mutua", "organisation": "Haki Safari"},
        {"name": "Grace Chebet", "organisation": "Haki Safari"}]}), encoding="utf-8")
    [choice] = of_whose(page, facts)
    assert len(choice) >= len(named(NEWSLETTER))
    assert [is_right for _, is_right in choice].count(True) == 1
    facts.write_text(json.dumps({"contacts": []}), encoding="utf-8")
    assert of_whose(page, facts) == []
