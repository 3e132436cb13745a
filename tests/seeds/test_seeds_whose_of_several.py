"""Of several people in one line or cell: which of them has a title, a body, a number; and who is none to be asked."""

import pytest
from seeds.stating import all_of, people_of

from seeds.extract.extracting import extract
from seeds.fact import Fact
from seeds.read import read_bytes

FOCAL_POINTS = """# National focal points

| Country | Institution | Focal point | Alternate | Telephone / E-mail |
|---|---|---|---|---|
| Barbados | Ministry of Home Affairs | Ms. Cheryl Brome, Officer | Mr. Andre Hinds | (246) 535-5420 / c@mha.example |
| Guyana | Ministry of Human Services | Ms. Tania Persaud | Ms. Diane Roop | +592 227 4082; tp@mhs.example |
"""
TEAM = """# The people

| | |
|---|---|
| Project lead | Mariana Meshi, Harbour Trust |
| Job coaches | Eda Hoxha, Arben Krasniqi, Vera Berisha |
"""


def _of(text: str, name: str = "a.md") -> dict[str, Fact]:
    return {str(fact.fields["name"]): fact for fact in extract(read_bytes(text.encode(), name))
            if fact.kind == "contact"}


def test_one_number_and_one_address_of_a_row_are_of_the_first_of_two() -> None:
    told = _of(FOCAL_POINTS)
    for first, second in (("Cheryl Brome", "Andre Hinds"), ("Tania Persaud", "Diane Roop")):
        assert {"phone", "email"} <= told[first].fields.keys()
        assert second not in told or not {"phone", "email"} & told[second].fields.keys()


def test_a_label_is_said_of_all_whom_it_stands_in_front_of() -> None:
    told = _of(TEAM)
    assert [told[name].fields.get("position") for name in ("Eda Hoxha", "Arben Krasniqi", "Vera Berisha")] == (
        ["Job coaches"] * 3)


def test_a_body_in_brackets_is_of_the_one_in_front_of_it_alone() -> None:
    text = ("Our people\n\nThe Harbour Steps Trust is a small charity.\n\nChair: Ruth Dyson\nMembers: Bishop Steve "
            "Lowe, Tania Rangi (Te Puna Trust), Professor Paul Oldfield\n")
    told = people_of(text)
    assert told["Tania Rangi"][1] == "Te Puna Trust"
    assert told["Steve Lowe"][1] != "Te Puna Trust"


@pytest.mark.parametrize(("said", "name"), [
    ("Prosecutor Maria Abello has been named chair, succeeding Roldan Lim. She can be reached at (053) 832-1149.",
     "Maria Abello"),
    ("Groups may write to Yvette Coronel (Harbour Secretariat, yc@harbour.example) or text 0917 555 2217.",
     "Yvette Coronel")])
def test_whose_a_number_is_at_the_end_of_a_sentence(said: str, name: str) -> None:
    facts = all_of(f"Manila Bulletin, Philippines, 3 March 2025\n\n{said}\n")
    assert [fact.fields["name"] for fact in facts if fact.kind == "contact" and "phone" in fact.fields] == [name]


@pytest.mark.parametrize("text", [
    "SAN DIEGO – Rogelio Bautista of San Ysidro was sentenced in court today to ten years for forced labour.\n",
    "The notice.\n\nDEFENDANT                Case Number 23-118\nRogelio Bautista    Age: 47    San Ysidro\n"])
def test_who_was_sentenced_is_nobody_to_be_asked(text: str) -> None:
    facts = all_of(text)
    assert not [fact for fact in facts if fact.kind == "contact"]
    assert "San Ysidro" not in [fact.fields["name"] for fact in facts if fact.kind == "organisation"]


@pytest.mark.parametrize("said", ["For transport refunds contact Jane Odera on 0722 447 981.",
                                  "Please contact Jane Odera on 0722 447 981."])
def test_to_contact_somebody_is_no_title(said: str) -> None:
    assert people_of(f"The training is in Busia, Kenya.\n\n{said}\n")["Jane Odera"][0] == ""


def test_a_press_service_heads_what_stands_below_as_its_body_does() -> None:
    text = ("Полиция Туркестанской области сообщает.\n\nДежурная часть – 102\nУправление криминальной полиции – "
            "8 (72533) 5-93-60\n\nДепартамент полиции Туркестанской области пресс-служба\nПресс-секретарь Анна Белова\n"
            "press@police.example\n")
    assert people_of(text)["Анна Белова"][1] == "Департамент полиции Туркестанской области"


def test_who_stands_behind_a_body_in_brackets_is_not_of_it() -> None:
    told = _of("# Agenda of the dialogue\n\n| Time | Item | Lead |\n|---|---|---|\n| 09:00 | Welcome | Ada Holt, "
               "Director, Harbour Trust |\n| 14:00 | Group work | Facilitators: Kofi Boakye (CHRAJ), Rashida Seidu |\n")
    bodies = [told[name].fields.get("organisation") for name in ("Kofi Boakye", "Rashida Seidu")]
    assert bodies[0] is not None
    assert bodies[0] != bodies[1]
    assert told["Rashida Seidu"].fields["position"] == "Facilitators"


def test_how_somebody_is_addressed_is_none_of_the_title() -> None:
    text = "The ribbon was cut by the Norwegian Ambassador, H.E. Anna Gjelstad, and the guests had tea.\n"
    assert people_of(text)["Anna Gjelstad"][0] == "Norwegian Ambassador"


def test_a_rare_surname_in_two_cases_is_of_one_person() -> None:
    text = ("Юристка Юлия Кривошея отвечает на письма.\n\nКоманда\n\nЮлия Кривошеяя\nюрист\nlaw@opora.example\n")
    assert len([name for name in people_of(text) if name.startswith("Юлия")]) == 1


def test_a_campus_is_nobody() -> None:
    text = "The forum at the Turkeyen Campus of the University of Guyana was led by the registrar Ada Holt.\n"
    assert "Turkeyen Campus" not in people_of(text)
