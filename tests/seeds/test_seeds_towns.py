"""Towns far from the region: nobody is called like them, no body is, and they tell which country a page is from."""

from typing import Any

import pytest

from seeds.extract.extracting import extract
from seeds.gazetteer import places
from seeds.read import read_bytes


def _facts(text: str, kind: str) -> dict[str, dict[str, Any]]:
    return {str(fact.fields["name"]): dict(fact.fields) for fact in extract(read_bytes(text.encode(), "a.txt"))
            if fact.kind == kind}


@pytest.mark.parametrize(("name", "code"), [
    ("Banja Luka", "BA"), ("cape town", "ZA"), ("Nikšić", "ME"), ("Cox's Bazar", "BD"), ("Khujand", None), ("", None),
    ("Nowhere at All", None), ("x" * 300, None)])
def test_the_country_of_a_town_elsewhere(name: str, code: str | None) -> None:
    assert places.elsewhere(name) == code


CARD = "{}\nITF Inspector, {}\nr.swart@itf-za.example\n083 555 0104\n"


@pytest.mark.parametrize(("name", "town"), [("Renier Swart", "Cape Town"), ("Mirko Katic", "Novi Sad")])
def test_nobody_is_called_like_a_town(name: str, town: str) -> None:
    people = _facts(CARD.format(name, town), "contact")
    assert list(people) == [name]
    assert "phone" in people[name]


def test_a_town_may_be_called_after_somebody() -> None:
    assert places.elsewhere("Ali Sabih") == "DJ"
    assert list(_facts("Ali Sabih, director, cb@example.org\n", "contact")) == ["Ali Sabih"]


@pytest.mark.parametrize("name", ["Benito Juarez", "Yong Peng", "Ciro Redondo", "Phoenix", "Aurora", "Green Valley"])
def test_towns_that_are_called_like_people_and_words_are_left_out(name: str) -> None:
    assert places.elsewhere(name) is None


@pytest.mark.parametrize("town", ["Prizren", "Subotica"])
def test_no_body_is_called_like_the_town_of_its_entry(town: str) -> None:
    entries = [("Shelter Dawn", "Tirana", "Ermira Gjoka, manager", "+355 4 222 81 70", "dawn@example.org"),
               ("Qendra Drita", town, "Arta Berisha, lawyer", "+383 49 310 226", "arta@example.org"),
               ("Open Gate", "Skopje", "Jasmina Rajkovska, head", "+389 2 270 01 04", "gate@example.org")]
    page = "Who helps\n\n" + "\n\n".join("\n".join(entry) for entry in entries)
    assert town not in _facts(page, "organisation")


@pytest.mark.parametrize(("page", "phone"), [
    ("LAGOS, 12 May 2024. Open Gate has a new house.\n\nAnna Bell, director, 0803 555 0104.\n", "+2348035550104"),
    ("Open Gate keeps a house in Cape Town.\n\nAnna Bell, director, 083 555 0104\n", "+27835550104")])
def test_the_country_of_a_number_is_that_of_the_town(page: str, phone: str) -> None:
    assert [person["phone"] for person in _facts(page, "contact").values()] == [phone]
