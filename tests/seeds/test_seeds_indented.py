"""Lists whose entries begin further left than their other lines, or with numbers, without blank lines between them."""

from typing import Final

import pytest
from seeds.stating import all_of, bodies_of, people_of

from seeds.extract.extracting import extract
from seeds.read import read_bytes

INDENTED: Final = """\
KATHMANDU REFERRAL LIST (rev. May 2025)

SHELTERS
Lamp House, Old Quay 9
  24h: 01-4492904     lamp@lamphouse.example
  Focal: Bishwo Ram Khadka (Director)
Maya Samuha, Chabahil
  Ph 01-4494815
  Focal: Charimaya Tamang, founder member
Harbour Girls' Home, River Lane
  Child helpline 1098 (toll free)

LEGAL AID
Forum for Fair Work (FFW Nepal)
  Satish Kumar Sharma, Executive Director, 9851 034 455
  Adv. Bimala Khadka – trafficking cases – bimala@ffw.example
Nepal Bar Association, Legal Aid Project
  01-4200800 ext. 12
"""
NUMBERED: Final = """\
SERBIA: CONTACTS FOR REFERRAL
Compiled by Lastva for a project on returns, 4 April 2025

1) Centre for the Protection of Human Trafficking Victims (Ministry of Labour)
   Acting director: Sanja Kovač, tel. +381 11 2647 961
   Duty phone for professionals 0-24h: +381 63 610 590
2) Higher Public Prosecutor's Office in Belgrade: deputy public prosecutor Jasmina Ilić
3) LUČA – Citizens' Association for Combating Trafficking in Human Beings
   Marijana Perić, executive director; Jelena Horvat, programme manager
   SOS +381 61 638 4071 | office 011 3220 030 | office@luca.example
4) Red Cross of Serbia – Jelena Milić, project assistant, jmilic@redcross.example
"""
RUSSIAN: Final = """\
КУДА ОБРАЩАТЬСЯ ЗА ПОМОЩЬЮ

НЕПРАВИТЕЛЬСТВЕННЫЕ ОРГАНИЗАЦИИ
Кризисный центр «Ак-Булак»
   ул. Ленина, 205, кв. 11
   Дарийка Асылбекова, директор: (0555) 90 12 77, akbulak@mail.example
ОФ «Центр заботы о детях»
   соцработник Элмира, 0700 12 33 21 (круглосуточно)

МЕЖДУНАРОДНЫЕ ОРГАНИЗАЦИИ
МОМ, подофис в Оше: Айбек Жолдошев, ассистент проекта, тел. 0312 61 24 56
Полевое отделение ОБСЕ
   Жан-Люк Перрен, советник по правам человека — jl.perrin@osce.example
"""


def _reached(text: str) -> dict[str, str]:
    """By number or address, the organisation of whoever has it."""
    facts = all_of(text)
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields[field]): bodies.get(str(fact.fields.get("organisation")), "")
            for fact in facts if fact.kind == "contact" for field in ("phone", "email") if field in fact.fields}


def test_the_first_lines_of_entries_stand_apart() -> None:
    document = read_bytes(INDENTED.encode(), "a.txt")
    apart = [document.text_of(one) for one in document.paragraphs if one.apart]
    assert [one.split(",")[0] for one in apart] == [
        "SHELTERS", "Lamp House", "Maya Samuha", "Harbour Girls' Home", "LEGAL AID", "Forum for Fair Work (FFW Nepal)",
        "Nepal Bar Association"]


@pytest.mark.parametrize("text", [
    "One line\n  and more of it\nand the rest\n", "A\n\n  b\nC\n\n  d\n", "1\n\u00a0\n1\n"])
def test_other_lines_do_not_by_where_they_begin(text: str) -> None:
    document = read_bytes(text.encode(), "a.txt")
    assert not any(one.apart for one in document.paragraphs if not text.partition(document.text_of(one))[0].endswith(
        ("\n\n", "\n\n  ")))


def test_whoever_stands_in_an_entry_is_of_the_body_that_begins_it() -> None:
    of = bodies_of(INDENTED)
    assert of["Bishwo Ram Khadka"] == "Lamp House"
    assert of["Charimaya Tamang"] == "Maya Samuha"
    assert "Lamp House" not in (of["Satish Kumar Sharma"], of["Bimala Khadka"])
    reached = _reached(INDENTED)
    assert reached["+97714494815"] == "Maya Samuha"
    assert reached["1098"] == "Harbour Girls' Home"
    assert reached["+97714200800;ext=12"] == "Nepal Bar Association"


def test_entries_of_a_line_are_among_numbered_ones() -> None:
    of = bodies_of(NUMBERED)
    assert of["Sanja Kovač"] == "Centre for the Protection of Human Trafficking Victims"
    assert of["Jasmina Ilić"] == "Higher Public Prosecutor's Office in Belgrade"
    assert of["Marijana Perić"] == of["Jelena Horvat"] != of["Sanja Kovač"]
    reached = _reached(NUMBERED)
    assert reached["+38163610590"].startswith("Centre for the Protection")
    assert reached["+381616384071"] == of["Marijana Perić"]
    assert people_of(NUMBERED)["Jelena Horvat"][0] == "programme manager"


def test_a_field_office_begins_an_entry_as_other_bodies_do() -> None:
    of = bodies_of(RUSSIAN)
    assert of["Дарийка Асылбекова"] == "Кризисный центр «Ак-Булак»"
    assert of["Айбек Жолдошев"] == "МОМ"
    assert of["Жан-Люк Перрен"] == "Полевое отделение ОБСЕ"


MARKDOWN: Final = """\
# Directory of police and partners, Jamaica

**Harbour Constabulary (HC)**
Counter-Terrorism Branch

## Other units

**Centre for the Investigation of Offences against Children**
Supt. Marva Dunkley, Commanding Officer
Tel. 876-555-0140 | centre@hc.example

**INTERPOL National Central Bureau, Kingston**
Det. Insp. Garfield Nembhard, Liaison Officer
Tel. 876-555-0145 | ncb@hc.example

**Office of the National Rapporteur**
Mr. Desmond Hylton, National Rapporteur
Tel. 876-555-0165
"""


def test_paragraphs_of_several_lines_are_entries_in_markdown() -> None:
    facts = extract(read_bytes(MARKDOWN.encode(), "a.md"))
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    of = {str(fact.fields["name"]): bodies.get(str(fact.fields.get("organisation")), "") for fact in facts
          if fact.kind == "contact"}
    assert of["Marva Dunkley"] == "Centre for the Investigation of Offences against Children"
    assert of["Garfield Nembhard"] == "INTERPOL National Central Bureau"
    assert of["Desmond Hylton"] == "Office of the National Rapporteur"
