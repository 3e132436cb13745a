"""Lists whose layout tells what each line is: bodies with their addresses, and people of one title."""

import pytest
from seeds.stating import of_text

BODIES = """Network of coastal shelters

Members:
Malta: Centre for Calm Harbours, office@calmharbours.example
Norway: “LUMEN”, lumen@north.example
Chile: Women’s Pier, pier@women.example
Quiet Room, room@quiet.example
Peru: Open Dock, rada@dock.example
"""
PEOPLE = """Network of coastal shelters

Members of the Council of the Network:
Malta: Ann Bell
Norway: Ingrid Holm
Chile: Rosa Medina (the Chair of the Council), Women’s Pier
Peru: Luis Rojas
"""


def test_each_line_with_an_address_is_a_point_of_its_own() -> None:
    found = {str(one.fields["email"]): one.fields["name"] for one in of_text(BODIES, "contact")}
    assert found == {
        "office@calmharbours.example": "Centre for Calm Harbours", "lumen@north.example": "LUMEN",
        "pier@women.example": "Women’s Pier", "room@quiet.example": "Quiet Room",
        "rada@dock.example": "Open Dock"}
    bodies = {one.fields["name"] for one in of_text(BODIES, "organisation")}
    assert bodies >= {"Centre for Calm Harbours", "Women’s Pier"}


def test_those_below_a_title_of_several_have_it() -> None:
    found = {one.fields["name"]: one.fields["position"] for one in of_text(PEOPLE, "contact")}
    of_all = "Members of the Council of the Network"
    assert found == {"Ann Bell": of_all, "Luis Rojas": of_all, "Ingrid Holm": of_all,
                     "Rosa Medina": "Chair of the Council"}


@pytest.mark.parametrize("text", [
    "Victims of the fire:\nMalta: Ann Bell\nNorway: Ingrid Holm\nPeru: Luis Rojas\n",
    "Members of the Council met.\nMalta: Ann Bell\nNorway: Ingrid Holm\nPeru: Luis Rojas\n",
    "Members of the Council:\nMalta: Ann Bell\n\nThe rest tells of the harbour and its shelters in the winter."])
def test_other_lines_give_nobody_a_title(text: str) -> None:
    assert [one.fields.get("position") for one in of_text(text, "contact") if one.fields.get("position")] == []


def test_two_addresses_are_no_list() -> None:
    text = "Press office: press@calm.example\nMalta: Centre for Calm Harbours, office@calmharbours.example\n"
    assert {one.fields["name"] for one in of_text(text, "contact")} >= {"Press office"}
