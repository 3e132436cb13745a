"""Titles are told whole: over commas, dashes and the ends of lines, joined with a second one, behind a rank."""

from typing import Final

import pytest
from seeds.stating import people_of

from seeds.extract.extracting import extract
from seeds.read import read_bytes

WHOLE: Final = {
    "a field behind a comma": (
        "Ada Lind, Director, Policy and Practice, thanked the crews of the two boats.\n",
        {"Ada Lind": "Director, Policy and Practice"}),
    "a field in front of the body": (
        "Ada Lind, Vice President, External Affairs at the Embassy of Norway, spoke first.\n",
        {"Ada Lind": "Vice President, External Affairs"}),
    "a body of such words": ("Ada Lind, Director, Legal Aid Society of Tarn, spoke first.\n", {"Ada Lind": "Director"}),
    "fields that are enumerated": (
        "Ada Lind, Deputy Director for Prevention, Protection and Partnerships at Open Gate, spoke first.\n",
        {"Ada Lind": "Deputy Director for Prevention, Protection and Partnerships at Open Gate"}),
    "a body behind a field is none": (
        "Ada Lind, Head of Research, Ministry of Labour and Social Protection, spoke first.\n",
        {"Ada Lind": "Head of Research"}),
    "names behind a field are none": (
        "Thanks go to the Head of Policy, Ada Lind and Carl Moe, for the soup.\n",
        {"Ada Lind": "Head of Policy", "Carl Moe": ""}),
    "a branch in brackets": (
        "The First Secretary (Migration) at the Embassy of Norway, Ms. Ada Lind, spoke first.\n",
        {"Ada Lind": "First Secretary (Migration) at the Embassy of Norway"}),
    "behind a seat in parliament": (
        "The Hon. Ada Lind, M.P., Minister of Legal Affairs of Tarnland, spoke first.\n",
        {"Ada Lind": "Minister of Legal Affairs of Tarnland"}),
    "two titles over a name": (
        "Who is who\n\nLegal Adviser and Head of the Protection Unit\nAda Lind\n\nBursar and Trainer\nCarl Moe\n",
        {"Ada Lind": "Legal Adviser and Head of the Protection Unit", "Carl Moe": "Bursar and Trainer"}),
    "a label of two titles": (
        "Associate Professor of Law and Director of the Clinic: Ada Lind, +44 20 7946 0991\n",
        {"Ada Lind": "Associate Professor of Law and Director of the Clinic"}),
    "an office of two words": (
        "The Secretary General and Chief Executive of Open Gate, Ada Lind, read the list.\n",
        {"Ada Lind": "Secretary General and Chief Executive of Open Gate"}),
    "behind a rank": (
        "Commissioner Ada Lind (Legal Counsel, Open Gate) and Advocate Carl Moe, Treasurer of Open Gate, came late.\n",
        {"Ada Lind": "Legal Counsel", "Carl Moe": "Treasurer of Open Gate"}),
    "a rank alone": ("Commissioner Ada Lind thanked the crew.\n", {"Ada Lind": "Commissioner"}),
    "judges": (
        "Hon. Justice Ravi Menon spoke, then Lady Justice Jane Kiggundu and Mr Justice Peter Nyambe.\n",
        {"Ravi Menon": "Justice", "Jane Kiggundu": "Lady Justice", "Peter Nyambe": "Mr Justice"}),
    "whom somebody is asked to send": (
        "The Office of the Director of Public Prosecutions agreed to send Senior State Attorney Ada Lind to it.\n",
        {"Ada Lind": "Senior State Attorney"}),
    "a compound in Russian": (
        "Первый заместитель министра – начальник управления Фонда «Мост» Олег Зотов открыл встречу.\n",
        {"Олег Зотов": "Первый заместитель министра – начальник управления Фонда «Мост»"}),
    "a compound in Russian in another case": (
        "По словам заместителя директора – начальника отдела Фонда «Мост» Олега Зотова, мест нет.\n",
        {"Олег Зотов": "заместитель директора – начальник отдела Фонда «Мост»"}),
    "two titles in Russian": (
        "Олег Зотов, председатель правления и координатор проектов, открыл встречу.\n",
        {"Олег Зотов": "председатель правления и координатор проектов"}),
    "a unit for several things in Russian": (
        "Ольга Зотова, главный специалист отдела опеки, семьи и молодёжи, открыла встречу.\n",
        {"Ольга Зотова": "главный специалист отдела опеки, семьи и молодёжи"}),
    "a dash before what somebody did": (
        "Олег Зотов, директор – открыл встречу.\n", {"Олег Зотов": "директор"}),
    "brackets that name who has it": (
        "It was set by the Head of Research (Ms Ada Lind) and the Chief of Staff (Judge Carl Moe) of Open Gate.\n",
        {"Ada Lind": "Head of Research", "Carl Moe": "Chief of Staff"}),
    "an office and later more than an address": (
        "Commissioner Ada Lind sang. The letter was signed by Ada Lind, Treasurer of Open Gate.\n",
        {"Ada Lind": "Treasurer of Open Gate"}),
    "a post for those who suffered": (
        "Ada Lind, Victim Advocate, Open Gate, and Survivor Leader Carl Moe spoke.\n",
        {"Ada Lind": "Victim Advocate", "Carl Moe": "Survivor Leader"}),
    "what a rapporteur is for is nobody": (
        "Ada Lind, Special Rapporteur on Contemporary Forms of Slavery, sang.\n",
        {"Ada Lind": "Special Rapporteur on Contemporary Forms of Slavery"}),
    "a season behind": ("Ada Lind took over as Warden of Open Gate in spring.\n", {"Ada Lind": "Warden of Open Gate"}),
    "units over names in Russian": (
        "Старший инспектор отдела миграции\nОльга Зотова\n\nНаучный сотрудник отдела семьи и детства\nОлег Ким\n",
        {"Ольга Зотова": "Старший инспектор отдела миграции", "Олег Ким": "Научный сотрудник отдела семьи и детства"}),
    "a degree over a name in Russian": (
        "Кандидат наук, доцент кафедры\nОльга Зотова\n\nДиректор и главный врач\nОлег Ким\n",
        {"Ольга Зотова": "доцент кафедры", "Олег Ким": "Директор и главный врач"}),
    "who works with victims": (
        "Координатор по работе с пострадавшими – Ольга Зотова\n",
        {"Ольга Зотова": "Координатор по работе с пострадавшими"}),
}


@pytest.mark.parametrize(("text", "people"), WHOLE.values(), ids=WHOLE)
def test_titles_are_told_whole(text: str, people: dict[str, str]) -> None:
    assert {name: position for name, (position, _) in people_of(text).items()} == people


SEVERAL: Final = {
    "behind the last": ("Ada Lind, Carl Moe and Eve Frost, members of the jury of Open Gate, read the list.\n",
                        "members of the jury of Open Gate"),
    "a weak post behind": ("Ada Lind, Carl Moe and Eve Frost, outreach workers, read the list.\n", "outreach workers"),
    "in front": ("Thanks to steering committee members Ada Lind, Dr. Carl Moe and Eve Frost.\n",
                 "steering committee members"),
    "of a group in front": ("We met members of the jury Ada Lind, Carl Moe and Eve Frost.\n", "members of the jury"),
    "of a group over a list": ("Members of the advisory group\n\nAda Lind, IOM\nCarl Moe, ILO\nEve Frost, OSCE\n",
                               "Members of the advisory group"),
    "a label": ("Members of the panel: Ada Lind; Carl Moe; Eve Frost\n", "Members of the panel"),
    "over a table": (
        "Board members\n\n| Name | Body |\n|---|---|\n| Ada Lind | IOM |\n| Carl Moe | ILO |\n| Eve Frost | OSCE |\n",
        "Board members"),
}


@pytest.mark.parametrize(("text", "position"), SEVERAL.values(), ids=SEVERAL)
def test_titles_of_several(text: str, position: str) -> None:
    found = {str(fact.fields["name"]): fact.fields.get("position") for fact in extract(read_bytes(
        text.encode(), "a.md" if "|---" in text else "a.txt")) if fact.kind == "contact"}
    assert found == dict.fromkeys(("Ada Lind", "Carl Moe", "Eve Frost"), position)


NOT_OF_SEVERAL: Final = ("Ada Lind and Carl Moe, directors Eve Frost and Ben Ash, came.\n",
                         "Ada Lind and Carl Moe, drivers, were sentenced to nine years.\n",
                         "Ada Lind and Carl Moe, managers, are accused of fraud.\n",
                         "Victims Ada Lind and Carl Moe told the judge.\n")


@pytest.mark.parametrize("text", NOT_OF_SEVERAL)
def test_who_is_not_of_several(text: str) -> None:
    found = people_of(text)
    assert not any(found[name][0] for name in ("Ada Lind", "Carl Moe") if name in found)


ANSWERS: Final = {
    "Duty consul": "Embassy of Norway, duty consul: +47 22 41 55 01\n",
    "Reception": "Open Gate Trust: +44 20 7946 0991 (reception)\n",
    "Дежурный": "Фонд «Мост»\nТел. (дежурный) +7 495 000 11 22\n",
    "Юридическая консультация": "Фонд «Мост»\n+7 495 000 11 22 – юридическая консультация\n",
    "Intake team": "| Body | Who | Phone |\n|---|---|---|\n| Open Gate Trust | Intake team | +44 20 7946 0991 |\n",
}


@pytest.mark.parametrize(("position", "text"), ANSWERS.items(), ids=ANSWERS)
def test_who_answers_a_number(position: str, text: str) -> None:
    found = [fact.fields.get("position") for fact in extract(read_bytes(
        text.encode(), "a.md" if "|---" in text else "a.txt")) if fact.kind == "contact"]
    assert found == [position]


@pytest.mark.parametrize("aside", ["mobile", "free of charge", "London", "9 am to 5 pm", "English and Spanish"])
def test_what_is_said_beside_a_number_and_nobody_answers(aside: str) -> None:
    found = people_of(f"Open Gate Trust: +44 20 7946 0991 ({aside})\n")
    assert [position for position, _ in found.values()] == ["Open Gate Trust"]


def test_dots_part_the_cells_that_blanks_made() -> None:
    text = ("Open Gate Trust\n\nDeputy Director ........ Ada Lind ........ ext. 202  a.lind@gate.example\n"
            "Treasurer .............. Carl Moe ........ ext. 203  c.moe@gate.example\n")
    assert {name: position for name, (position, _) in people_of(text).items()} == {
        "Ada Lind": "Deputy Director", "Carl Moe": "Treasurer"}


BROKEN: Final = {
    "behind of": ("Ada Lind\nHead of the\nProtection Unit\nOpen Gate\n", "Head of the Protection Unit"),
    "before for": ("Ada Lind\nProgramme Officer\nfor Labour Migration\na.lind@gate.example\n",
                   "Programme Officer for Labour Migration"),
    "before the post": ("Ada Lind\nSenior Programme\nManager\n+44 20 7946 0991\n", "Senior Programme Manager"),
    "behind and": ("Ada Lind\nWelfare and\nHousing Officer\n+44 20 7946 0991\n", "Welfare and Housing Officer"),
    "before General": ("Ada Lind\nDeputy Director\nGeneral\nOpen Gate\n", "Deputy Director General"),
    "a body below is none": ("Ada Lind\nTreasurer\nMinistry of Labour\n+44 20 7946 0991\n", "Treasurer"),
    "a field of its own is none": ("Ada Lind\nTreasurer\nOpen Gate\n+44 20 7946 0991\n", "Treasurer"),
    "what is for others is none": ("Ada Lind\nTreasurer\nfor immediate release\n", "Treasurer"),
    "a signature is none": ("Ольга Зотова\nДиректор\nподпись\n", "Директор"),
    "a label below is none": ("Ada Lind\nTreasurer\ntel. +44 20 7946 0991\n", "Treasurer"),
    "over a name in Russian": ("Заместитель начальника\nотдела по вопросам миграции\nОльга Зотова\n",
                               "Заместитель начальника отдела по вопросам миграции"),
    "over a body in Russian": ("Депутат областного\nсовета\nФонда «Мост»\nОльга Зотова\n",
                               "Депутат областного совета Фонда «Мост»"),
    "below a name in Russian": ("Ольга Зотова\nГлавный специалист по\nправовым вопросам\no.zotova@most.example\n",
                                "Главный специалист по правовым вопросам"),
}


@pytest.mark.parametrize(("text", "position"), BROKEN.values(), ids=BROKEN)
def test_titles_that_lines_break(text: str, position: str) -> None:
    found = [place for place, _ in people_of(f"Contacts\n\n{text}").values()]
    assert found == [position]


def test_a_broken_title_is_cited_line_by_line() -> None:
    document = read_bytes(b"Contacts\n\nAda Lind\nHead of the\nProtection Unit\n+44 20 7946 0991\n", "a.txt")
    cited = [cite for fact in extract(document)
             if fact.fields["name"] == "Ada Lind" for cite in fact.cited("position")]
    assert [document.text[cite.start:cite.end] for cite in cited] == ["Head of the", "Protection Unit"]


def test_a_row_with_somebody_in_it_is_no_head_of_a_table() -> None:
    table = ("| Name | Title | Organisation |\n|---|---|---|\n| Ada Lind | Head of Finance | Ministry of Justice |\n"
             "| Carl Moe | Director | Ministry of Labour |\n")
    found = {fact.fields["name"]: fact.fields.get("position") for fact in extract(read_bytes(table.encode(), "a.md"))
             if fact.kind == "contact"}
    assert found == {"Ada Lind": "Head of Finance", "Carl Moe": "Director"}
