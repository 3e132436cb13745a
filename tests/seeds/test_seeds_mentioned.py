"""Bodies that no rule finds and many signs tell together."""

import pytest
from seeds.stating import MORE, all_of_page

from seeds.extract.bodies import organisations
from seeds.extract.extracting import extract
from seeds.extract.people import mentioned
from seeds.extract.people.scene import Scene
from seeds.extract.text.page import Page
from seeds.read.reading import draw_up


def _of(text: str) -> dict[str, str | None]:
    """By name of a contact, the name of the body it is of."""
    facts = all_of_page(text)
    names = {one.id: str(one.fields["name"]) for one in facts if one.kind == "organisation"}
    return {str(one.fields["name"]): names.get(str(one.fields.get("organisation"))) for one in facts
            if one.kind == "contact"}


@pytest.mark.parametrize(("text", "person", "body"), [
    ("The Gift of Hope trained ten women. Maria Holt of Feed Our Neighbours thanked the volunteers.", "Maria Holt",
     "Feed Our Neighbours"),
    ("Speakers were Peter Lind of Fair Hands Norway and Inga Moss from Women's Front Rogaland.", "Inga Moss",
     "Women's Front Rogaland"),
    ("The study was led by Arben Hoxha, human rights manager at Cascade Outfitters, and took two years.",
     "Arben Hoxha", "Cascade Outfitters"),
    ("Aina Rask (Safe Harbour) presented the app, and the guests went home.", "Aina Rask", "Safe Harbour"),
    (("Media release\n\nSurvey finds hidden debts\n\nLEEDS, 27 May 2024 – The Lantern Fund looks back on a busy autumn."
      "\n\nAina Rask (Open Doors) presented the app, and Ida Moe of Caritas Norge the survey behind it."), "Aina Rask",
     "Open Doors"),
])
def test_somebody_is_of_a_body_that_only_signs_tell(text: str, person: str, body: str) -> None:
    assert _of(text)[person] == body


@pytest.mark.parametrize("text", [
    "Anna Bell works in Leeds. She was born in Port Wexley and likes Green Street.",
    "The road from Osh to Batken was closed on Monday.",
    "On Friday the snow lay deep in Kargi, and nobody came.",
])
def test_places_and_days_are_no_bodies(text: str) -> None:
    assert [one.fields["name"] for one in all_of_page(text) if one.kind == "organisation"] == []


def test_an_initiative_is_no_body() -> None:
    """What is written in small letters behind a name tells what it is: the work, and not who does it."""
    text = "Anna Bell of the Ministry of Labour spoke. The SHORELINE initiative in Ruritania helped ten women."
    assert not [name for one in all_of_page(text) if one.kind == "organisation"
                for name in [str(one.fields["name"])] if "SHORELINE" in name]


def test_who_joins_from_a_body_is_of_the_one_that_is_joined() -> None:
    text = ("Caritas Borduria met the Beacon Trust to agree on a list.\n\n"
            "Aron Girard joins our team as founding president from Hands of Mercy.\n\n"
            "About Caritas Borduria\n\nCaritas Borduria is a small charity with a house by the river.\n\n"
            "Press: media@caritasborduria.example")
    assert _of(text)["Aron Girard"] == "Caritas Borduria"


def test_what_rules_tell_stays_as_it_is() -> None:
    text = f"Anna Bell of the Ministry of Labour met Maria Holt of the Night Boat Crew.\n\n{MORE['en']}\n"
    page = Page(draw_up(text.encode(), "a.md", "md").searched)
    bodies = organisations.find(page)
    told = set(bodies.mentions)
    assert told
    mentioned.find(Scene(page, bodies))
    assert told <= set(bodies.mentions)


def test_a_note_is_left_alone() -> None:
    note = draw_up(b"Salaam Sisters founder Rukhsana Wazir urged women to come.\n", "a.md", "md")
    assert [one for one in extract(note) if one.kind == "organisation"] == []
