"""People whose names a page writes in two scripts, and labels that name regions."""

from typing import Final

from seeds.extract.extracting import extract
from seeds.extract.people.person import Person
from seeds.fact import Fact
from seeds.read import read_bytes

MAIL: Final = """\
From: Leyla Huseynova <l.huseynova@example.org>
To: Арам Мкртчян <a.mkrtchyan@example.am>
Date: Thu, 06 Jun 2024 19:47:12 +0400
Subject: Визит
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

Арам, добрый день! Список пришлю завтра, приедут шестеро.

С уважением,
Лейла Гусейнова
координатор проекта
ОО «Маяк», Гянджа
+994 50 377 61 15
"""
LINES: Final = """\
Who else can help

CORK / KERRY: Sr Bernadette Lyhane, Doras Chorcaí, 021 455 0932
GALWAY & the West: Quayside Women's Centre, (091) 56 77 14, Ewelina Nowicka-Joyce, outreach worker
"""


def _contacts(data: str, name: str) -> list[Fact]:
    return [fact for fact in extract(read_bytes(data.encode(), name)) if fact.kind == "contact"]


def test_who_signs_in_another_script_is_one_person() -> None:
    found = {str(fact.fields["name"]): fact.fields for fact in _contacts(MAIL, "mail.eml")}
    assert set(found) == {"Лейла Гусейнова", "Арам Мкртчян"}
    signed = found["Лейла Гусейнова"]
    assert signed["other_names"] == ("Leyla Huseynova",)
    assert "l.huseynova@example.org" in str(signed["email"])
    assert "994503776115" in str(signed["phone"]).replace(" ", "")


def test_names_in_two_scripts_that_are_not_alike() -> None:
    def person(name: str) -> Person:
        return Person(name, 0, len(name))

    assert person("Gulnora Yoqubova").is_same(person("Гульнора Якубова"))
    assert not person("Leyla Huseynova").is_same(person("Лейла Алиева"))
    assert not person("Anna Bell").is_same(person("Инна Белл"))
    assert not person("Nodir Karimov").is_same(person("Надира Каримова"))


def test_regions_in_front_of_people_are_no_bodies() -> None:
    named = [str(fact.fields["name"]) for fact in extract(read_bytes(LINES.encode(), "leaflet.txt"))
             if fact.kind == "organisation"]
    assert not [one for one in named if "CORK" in one or "GALWAY" in one]
