"""Whoever a page names without a body is of the one whose page it is, and nobody is who must not be."""

import json
from typing import Final

import pytest
from seeds.house_pages import COMMITTED, HALVES, manners, shares
from seeds.stating import all_of, bodies_of, people_of

MOST_LOST: Final = 0.03
RENEW: Final = "If this is meant to be, run house_pages.py with --renew"
HELD: Final[dict[str, list[list[float]]]] = json.loads(COMMITTED.read_text(encoding="utf-8"))


def test_every_manner_is_held() -> None:
    assert list(HELD) == manners(), RENEW


@pytest.mark.parametrize("manner", manners())
def test_no_manner_is_read_worse_than_before(manner: str) -> None:
    for half, then in zip(HALVES, HELD[manner], strict=True):
        now = shares(half, manner)
        assert all(one >= other - MOST_LOST for one, other in zip(now, then, strict=True)), (half, now, then, RENEW)


def _bodies(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in all_of(text) if fact.kind == "organisation"]


LETTER: Final = """Wellspring Advocates for Maids
12 Harbour Road, Alvania 4410

Anna Weber
Country Manager
Brightwater Seafood Ltd

Dear Anna Weber,

We thank you for the tables.

Yours sincerely,
Paul Oldfield
treasurer

Copy: Ruth Marsden, Meridian Hotels Group
"""


def test_people_of_a_letter_are_of_the_bodies_where_each_of_them_stands() -> None:
    told = bodies_of(LETTER)
    assert told == {"Anna Weber": "Brightwater Seafood Ltd", "Paul Oldfield": "Wellspring Advocates for Maids",
                    "Ruth Marsden": "Meridian Hotels Group"}


def test_whom_a_letter_is_sent_to_is_not_of_the_house() -> None:
    text = LETTER.replace("Brightwater Seafood Ltd\n", "")
    assert people_of(text).get("Anna Weber", ("", ""))[1] == ""


@pytest.mark.parametrize(("line", "name"), [
    ("From: Hamisi Okello <h.okello@mail.example>", "Hamisi Okello"),
    ("Prepared by Dilbar Ortikova", "Dilbar Ortikova"),
    ("About Modern Slavery", "Modern Slavery"),
    ("Press Office, Borduria Evening Herald", "Borduria Evening Herald"),
    ("© 2021 Borduria Evening Herald. All rights reserved.", "Borduria Evening Herald"),
    ("Minutes of the Third Meeting", "Third Meeting"),
    ("THE STATION DIGEST", "THE STATION"),
    ("Statement by Their Excellencies", "Their Excellencies")])
def test_what_else_stands_in_such_lines_is_no_body(line: str, name: str) -> None:
    text = f"{line}\n\nWe met in the hall on Monday, and the talks went on until the evening.\n"
    assert name.lower() not in [one.lower() for one in _bodies(text)]


@pytest.mark.parametrize(("text", "right"), [
    ("World Shelter Fund Country Manager Anna Bell spoke. Write to anna@worldshelterfund.example.\n",
     "World Shelter Fund"),
    ("RIPE LANTERN BULLETIN No. 31\n\nThe talks begin in May. Write to anna@ripelantern.example.\n", "RIPE LANTERN")])
def test_a_name_that_an_address_spells_ends_where_it_ends(text: str, right: str) -> None:
    assert _bodies(text) == [right]


def test_initials_are_of_the_name_that_the_first_line_spells_out() -> None:
    text = ("CORAL ISLES BORDER AND HARBOUR FORUM\nDraft agenda\n\n0910  Welcome: Ms Anna Bell, Head of Secretariat, "
            "CIBHF\n\nQuestions: Paul Oldfield, +678 555 2299, p.oldfield@cibhf.example\n")
    facts = [fact.fields for fact in all_of(text) if fact.kind == "organisation"]
    assert [(str(one["name"]).title(), one.get("acronym")) for one in facts] == [
        ("Coral Isles Border And Harbour Forum", "CIBHF")]


def test_whoever_gave_us_something_is_not_the_house() -> None:
    text = ("Friends of the Harbour Newsletter\n\nHalden Bank lent us the hall. “It was full,” says treasurer Anna "
            "Bell.\n")
    assert people_of(text)["Anna Bell"] == ("treasurer", "Friends of the Harbour")


def test_a_directory_with_leaders_has_the_body_of_each_entry_over_it() -> None:
    text = ("WHO TO CALL IN LOWPORT\n(kept by the Quay Rights Desk, rev. May 2023)\n\nEMBASSY OF NORWAY\n"
            "  Labour Counsellor ........ Mr. Nuwan Jaya\n  phone .................... 06 555 0181\n\n"
            "Counter-Trafficking Unit, Public Security Directorate\n  Duty officer ............. 06 555 0110\n"
            "  Head of Unit ............. Lt. Col. Rami Khas\n\nDar Karama Shelter (Ministry of Ports)\n"
            "  Director ................. Huda Nsour, huda@ports.example\n")
    found = people_of(text)
    assert found["Nuwan Jaya"][1] == "Embassy of Norway"
    assert found["Rami Khas"][1] in ("Counter-Trafficking Unit", "Public Security Directorate")
    assert found["Huda Nsour"][1] == "Dar Karama Shelter"


def test_lawyers_of_a_centre_are_no_body() -> None:
    text = ("ASK FIRST\n\nCome and talk to:\nLawyers of the Sana Quay Legal Centre\nPia Rook, +44 20 7946 0991\n"
            "Tom Hadley, +44 20 7946 0992\n")
    assert not any(name.startswith("Lawyers") for name in _bodies(text))


def test_a_body_has_a_chair_beside_its_director() -> None:
    text = ("Our people\n\nThe Harbour Steps Trust is a small charity.\n\nSenior team\n\nAnna Bell, Chief Executive\n\n"
            "Trustees\n\nSir Paul Oldfield (Chair), Captain Birgit Aas (Vice-Chair), Rabbi Dalia Moss, Teodoro "
            "Magbanua, Susan Marsden (Treasurer).\n")
    assert people_of(text)["Paul Oldfield"] == ("Chair", "Harbour Steps Trust")


def test_a_campaign_of_the_sentence_before_makes_no_project_of_what_an_address_spells() -> None:
    text = ("Lorries pass through. We hope that the campaign gets to them. Anchorage offers beds.\n\nAsk Anna "
            "Bell, coordinator, anna@anchorage.example.\n")
    assert people_of(text)["Anna Bell"] == ("coordinator", "Anchorage")


@pytest.mark.parametrize("title", ["independent researcher", "photojournalist", "retired magistrate", "Pastor"])
def test_who_is_of_nobody_or_of_a_church_is_not_of_the_house(title: str) -> None:
    text = (f"Newsletter of the Harbour Steps Trust · Issue 4\n\nThe garden is open again. {title} Paul Oldfield came "
            "with the tools.\n\nYours sincerely,\nAnna Bell, treasurer\n")
    assert people_of(text)["Anna Bell"] == ("treasurer", "Harbour Steps Trust")
    assert people_of(text).get("Paul Oldfield", ("", ""))[1] == ""


def test_a_sheet_with_who_carries_it_out_is_called_after_a_project() -> None:
    text = ("Our work: the DRY NETS project\n\nDRY NETS\n\nBudget: US$ 400,000\nImplemented by: Coral Reach "
            "Foundation\n\nContact the team\nAnna Bell, coordinator | anna@drynets.example\n")
    assert "DRY NETS" not in _bodies(text)
