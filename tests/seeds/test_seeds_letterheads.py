"""Whose letters are: of the last body of a letterhead, and of whom they are sent to where they speak of a colleague."""

from typing import Any, Final

import pytest
from seeds.stating import page_of

from seeds.extract.extracting import extract
from seeds.extract.people import reaching
from seeds.extract.text.reach import Found
from seeds.read import read_bytes

LETTER: Final = """\
REPUBLIC OF KENYA
MINISTRY OF LABOUR AND SOCIAL PROTECTION
STATE DEPARTMENT FOR SOCIAL PROTECTION
Counter Trafficking in Persons Secretariat
Telephone: +254 20 2729 411
E-mail: ctip@example.go.ke
P.O. Box 40326-00100

Ref. No. CTIP/NAT/7 21st August, 2024

Mr. Henrik Lindqvist
Head, Migrant Protection Unit
International Organization for Migration
NAIROBI

Dear Mr Lindqvist,

We make reference to the fruitful discussion with your colleague Ms. Ruth Wanjala, Counter-Trafficking Specialist.

For any clarification kindly get in touch with our Mr. Josphat Rotich, Principal Children's Officer, on 0722 418 903.

Yours faithfully,

MERCY A. NDUNGE
DIRECTOR
"""
MEDIA: Final = """\
PRESS RELEASE
Tirana, 14 March 2024

The association Harbour Light has run the centre since 2009.

Media enquiries
Besnik Gjoka, Harbour Light - press@example.al, +355 22 24 51 90
"""


def _said(text: str, field: str) -> dict[str, Any]:
    facts = extract(read_bytes(text.encode(), "a.txt"))
    called: dict[Any, Any] = {fact.id: fact.fields.get("name") for fact in facts}
    return {str(one.fields["name"]): called.get(one.fields.get(field), one.fields.get(field))
            for one in facts if one.kind == "contact"}


def test_who_writes_is_of_the_last_body_above_the_numbers() -> None:
    found = _said(LETTER, "organisation")
    secretariat = "Counter Trafficking in Persons Secretariat"
    assert found["Josphat Rotich"] == found["MERCY A. NDUNGE"] == secretariat
    assert found["Ruth Wanjala"] == found["Henrik Lindqvist"] == "International Organization for Migration"


def test_an_address_of_an_office_behind_somebody_and_the_body_is_that_persons() -> None:
    assert _said(MEDIA, "email") == {"Besnik Gjoka": "press@example.al"}


@pytest.mark.parametrize(("text", "name"), [
    ("The Family Support Unit of the Sierra Leone Police arrested four men.", "Sierra Leone Police"),
    ("Mohsena Khatun, field supervisor of Mukti Cox's Bazar, said so.", "Mukti Cox's Bazar")])
def test_names_of_bodies_of_such_lands_and_towns(text: str, name: str) -> None:
    facts = extract(read_bytes(f"Freetown, 3 June 2025\n\n{text}\n".encode(), "a.txt"))
    assert [fact.fields["name"] for fact in facts if fact.kind == "organisation"] == [name]


@pytest.mark.parametrize(("head", "cell", "is_sum"), [
    ("грн", "3 480 000", True), ("Amount", "210 000", True), ("Бюджет", "164 500", True), ("Телефон", "210 000", False),
    ("Contact", "22 669 000", False), ("грн", "55-18-01", False)])
def test_cells_below_a_head_of_money_are_sums(head: str, cell: str, is_sum: bool) -> None:
    page = page_of(f"# Отчёт\n\n| Источник | {head} |\n|---|---|\n| МИД Норвегии | {cell} |\n")
    row = page.paragraphs[-1]
    start = row.cells[1][0] - row.start
    assert reaching._is_sum(page, row, Found("", start, start + len(cell))) == is_sum


def test_numbers_of_a_table_of_stations_stay() -> None:
    table = ("# Police of Norway\n\n| Station | Town | Contact |\n|---|---|---|\n| Police Oslo | Oslo | 22 669 000 |\n"
             "| Police Bergen | Bergen | 55 556 300 |\n")
    facts = extract(read_bytes(table.encode(), "a.md"))
    assert {str(one.fields["phone"])[-8:] for one in facts if "phone" in one.fields} == {"22669000", "55556300"}


def test_acronyms_in_small_letters_are_of_initials() -> None:
    text = "It is paid by the Swedish International Development Cooperation Agency (Sida) and the Harbour Trust (Home)."
    facts = extract(read_bytes(f"Accra, 3 June 2025\n\n{text}\n".encode(), "a.txt"))
    assert {fact.fields["name"]: fact.fields.get("acronym") for fact in facts if fact.kind == "organisation"} == {
        "Swedish International Development Cooperation Agency": "Sida", "Harbour Trust": None}
