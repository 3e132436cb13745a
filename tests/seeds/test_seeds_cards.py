"""Single blocks of contact: bodies above addresses and below signatures, people to ask, people below what all are."""

import pytest
from seeds.stating import of_text


def contacts(text: str) -> dict[str, dict[str, object]]:
    """The fields of each contact by its name, with the name of its body instead of the id."""
    names = {fact.id: fact.fields["name"] for fact in of_text(text, "organisation")}
    return {str(one.fields["name"]): {**one.fields, "organisation": names.get(str(one.fields.get("organisation")))}
            for one in of_text(text, "contact")}


def test_what_stands_above_an_address_is_a_body() -> None:
    text = """Those who came:

Blue Kettle

7 Dock Road, Leeds

Grace Wanjiru (grace@one.example)
Tom Hadley (tom@one.example)

Sailmakers Bread
Kanalstraße 12, 24768 Rendsburg

Nino Beridze (nino@two.example)
"""
    found = contacts(text)
    assert found["Grace Wanjiru"]["organisation"] == found["Tom Hadley"]["organisation"] == "Blue Kettle"
    assert found["Nino Beridze"]["organisation"] == "Sailmakers Bread"


@pytest.mark.parametrize("body", ["Blue Kettle", "Harbour Wings", "Quiet Water"])
def test_what_ends_a_signature_is_a_body(body: str) -> None:
    text = f"""Thank you for all that you did for our guests in the winter. We could not have opened without you.

With many thanks,

Grace Wanjiru
Executive Director
{body}
"""
    found = contacts(text)
    assert found.keys() == {"Grace Wanjiru"}
    assert found["Grace Wanjiru"]["organisation"] == body


@pytest.mark.parametrize("text", [
    "Grace Wanjiru\nExecutive Director\nTom Hadley\nDeputy Director\n",
    "Programme of the day\n\nQuiet Water\n12 June 2021, 10:00\nGrace Wanjiru, director\n",
    "Where we meet\n\nOld Mill Road\n7 Dock Road, Leeds\nGrace Wanjiru, director\n"])
def test_other_lines_are_no_bodies(text: str) -> None:
    assert of_text(text, "organisation") == []


@pytest.mark.parametrize(("label", "name"), [
    ("Contact:", "Grace Wanjiru"), ("Contact person:", "Mrs. Grace Wanjiru"), ("For details contact:", "Grace Wanjiru"),
    ("Контактное лицо:", "Елена Соколова")])
def test_numbers_of_a_block_are_of_whom_it_says_to_ask(label: str, name: str) -> None:
    text = f"""Centre for Safe Return

7 Dock Road, Leeds
Tel: +44 20 7946 0101
Fax: +44 20 7946 0102
{label} {name}

The group has helped people for ten years, and works with the councils of the district on what they need.
"""
    (contact,) = contacts(text).values()
    assert contact["phone"] == "+442079460101"
    assert contact["organisation"] == "Centre for Safe Return"


def test_several_to_ask_share_the_number_below_them() -> None:
    text = """Centre for Safe Return

Address: 7 Dock Road, Leeds
Contact persons:
Grace Wanjiru, director;
Tom Hadley, lawyer;
telephone: +44 20 7946 0101
"""
    found = contacts(text)
    assert {name: one["phone"] for name, one in found.items()} == {
        "Grace Wanjiru": "+442079460101", "Tom Hadley": "+442079460101"}


def test_a_number_below_two_people_of_a_list_is_of_the_last() -> None:
    text = "Centre for Safe Return\n\nGrace Wanjiru, director\nTom Hadley, lawyer\n+44 20 7946 0101\n"
    found = contacts(text)
    assert "phone" not in found["Grace Wanjiru"]


@pytest.mark.parametrize("people", [
    "Grace Wanjiru, Tom Hadley and Nino Beridze.", "Grace Wanjiru\nTom Hadley\nNino Beridze",
    "- Grace Wanjiru\n- Tom Hadley\n- Nino Beridze"])
@pytest.mark.parametrize("head", ["Core members of the Harbour Trust:", "Board members", "Our Trainers", "Trustees:"])
def test_those_below_what_all_are_have_it(head: str, people: str) -> None:
    text = f"""Harbour Trust

The trust has worked since 1998 with those who came home without money, and helps them with papers and a room.

{head}

{people}
"""
    found = contacts(text)
    title = head.removesuffix(":").removeprefix("Our ")
    assert {name: one.get("position") for name, one in found.items()} == dict.fromkeys(
        ("Grace Wanjiru", "Tom Hadley", "Nino Beridze"), title)


@pytest.mark.parametrize("head", [
    "Speakers include", "The members met Anna Bell in the hall", "Witnesses of the fire:"])
def test_other_heads_say_nothing_of_those_below(head: str) -> None:
    found = contacts(f"{head}\n\nGrace Wanjiru\nTom Hadley\nNino Beridze\n")
    assert all(one.get("position") is None for one in found.values())


@pytest.mark.parametrize("head", ["Our team – Blue Kettle", "Blue Kettle | Contact us", "Blue Kettle\n\nMeet the team",
                                  "Наша команда — «Синий чайник»"])
def test_the_head_of_a_page_of_people_names_their_body(head: str) -> None:
    text = f"{head}\n\nGrace Wanjiru, director, +44 20 7946 0101\nTom Hadley, lawyer, +44 20 7946 0102\n"
    found = contacts(text)
    assert {one["organisation"] for one in found.values()} <= {"Blue Kettle", "Синий чайник"}
    assert found["Grace Wanjiru"]["organisation"] == found["Tom Hadley"]["organisation"] is not None


@pytest.mark.parametrize("head", ["Annual Report", "Safe Return\n\nA day of talks", "Contact us | Subscribe"])
def test_other_heads_of_a_page_name_none(head: str) -> None:
    assert of_text(f"{head}\n\nGrace Wanjiru, director, +44 20 7946 0101\n", "organisation") == []
