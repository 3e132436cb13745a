"""Contacts as letters, minutes and lists of offices have them: letterheads, dittos, headings, foreign houses."""

from typing import Any, Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes


def _people(text: str, name: str = "a.txt") -> dict[str, dict[str, Any]]:
    """The contacts of a page by their names, each with the name of its body."""
    facts = extract(read_bytes(text.encode(), name))
    bodies = {fact.id: fact.fields["name"] for fact in facts if fact.kind == "organisation"}
    found = {str(fact.fields["name"]): dict(fact.fields) for fact in facts if fact.kind == "contact"}
    for one in found.values():
        one["organisation"] = bodies.get(str(one.get("organisation")))
    return found


BOARD: Final = (("Patron", "The Rt Revd Judith Amory"), ("Chair", "Sir Malcolm Teague"),
                ("Chief Executive", "Oluwaseun Bakare"), ("Treasurer", "Patricia Lowndes FCA"))


def test_posts_stand_over_names_with_styles() -> None:
    people = _people("\n".join(line for pair in BOARD for line in pair) + "\n14 Castle Street\nBarnstaple EX31 1DR\n")
    assert {name: one.get("position") for name, one in people.items()} == {
        "Judith Amory": "Patron", "Malcolm Teague": "Chair", "Oluwaseun Bakare": "Chief Executive",
        "Patricia Lowndes": "Treasurer"}


@pytest.mark.parametrize("same", ["там же", "то же", "–//–", "ditto", "same as above", "idem"])
def test_a_cell_that_says_to_be_the_same_as_above(same: str) -> None:
    people = _people("№ | ФИО | Должность | Организация | Телефон\n"
                     "1 | Каракаш Степан | руководитель | ОО «Буджакский дом» | 068 113 026\n"
                     f"2 | Мунтян Родика | социальный работник | {same} | 068 113 027\n"
                     f"3 | Олейник Татьяна | юрист | {same} | 068 113 028\n")
    assert {one["organisation"] for one in people.values()} == {"Буджакский дом"}
    assert len(people) == 3


@pytest.mark.parametrize("heading", ["НОВОЕ В ЗАКОНЕ", "ПОМОЩЬ И ЗАЩИТА", "ВСТРЕЧА С СУДЬЯМИ"])
def test_a_heading_with_a_small_word_is_no_name(heading: str) -> None:
    people = _people(f"1. {heading}\nС 1 января его можно продлить. Разъясняет главный специалист управления\n"
                     "Павел Осипчик (тел. 8 017 302 44 19).\n")
    assert list(people) == ["Павел Осипчик"]


@pytest.mark.parametrize("name", ["Ram Bahadur Thapa", "Hari Bahadur Thapa"])
def test_a_given_name_that_a_town_has_too(name: str) -> None:
    assert list(_people(f"“The booths must stay,” says {name}, Chief District Officer of Kailali.\n")) == [name]


@pytest.mark.parametrize("house", ["Maison Sainte-Élise", "Casa Alianza", "Haus Sankt Anna"])
@pytest.mark.parametrize("form", ["", " a.s.b.l."])
def test_a_house_in_another_language_is_nobody(house: str, form: str) -> None:
    people = _people(f"Dear Anna,\n\nWith kind regards,\n\nÉlodie Van Acker\nDeputy Director, {house}{form}\n"
                     "Rue des Tanneurs 77, 4020 Liège - tél. +32 4 555 01 18\n")
    assert list(people) == ["Élodie Van Acker"]
    assert people["Élodie Van Acker"]["position"] == "Deputy Director"
    assert people["Élodie Van Acker"]["phone"] == "+3245550118"


def test_a_release_is_no_title_and_no_body() -> None:
    people = _people("FOR IMMEDIATE RELEASE | Media contact: Dana Whitfield\n"
                     "September 18, 2025 | (503) 555-0162; d@example.org\n")
    assert people["Dana Whitfield"]["position"] == "Media contact"
    assert people["Dana Whitfield"]["organisation"] is None


@pytest.mark.parametrize("heading", ["Для прессы", "Для справок", "Общая почта"])
def test_what_numbers_are_for_is_no_body(heading: str) -> None:
    people = _people(f"ОО «Мехнат» помогает сборщикам хлопка.\n\n{heading}\nМалика Юсупова\n+998 90 555 08 81\n")
    assert people["Малика Юсупова"]["organisation"] in (None, "Мехнат")


def test_what_is_to_be_done_is_no_title() -> None:
    people = _people("Совещание состоится 27 марта в Кишинёве. Подтвердить участие: Татьяна Мокряк, 022 55-51-70.\n")
    assert "position" not in people["Татьяна Мокряк"]


@pytest.mark.parametrize(("line", "number"), [
    ("Toll-free line (all networks): 5600", "5600"), ("Бесплатная линия Красного Полумесяца: 5510", "5510"),
    ("Для мигрантов за рубежом - бесплатная линия 189 (Центр по трудоустройству граждан).", "189"),
    ("Телефони боварӣ барои муҳоҷирон ва аҳли оилаи онҳо: 3040", "3040"),
    ("Национальная линия доверия для детей | – | 111 | Круглосуточно, бесплатно", "111")])
def test_short_numbers_of_lines_that_are_free(line: str, number: str) -> None:
    people = _people(f"Open Gate helps migrants.\n\n{line}\n\nAnna Bell, director, a.bell@example.org\n")
    assert number in [one.get("phone") for one in people.values()]


@pytest.mark.parametrize("line", [
    "Hotline calls received in Osh: 3412", "Обращений на горячую линию из регионов: 3412",
    "Helpline for women and men, cases in a year: 3412", "Trust line founded in: 2014"])
def test_what_lines_got_is_no_number_to_call(line: str) -> None:
    people = _people(f"Open Gate helps migrants.\n\n{line}\n\nAnna Bell, director, a.bell@example.org\n")
    assert list(people) == ["Anna Bell"]


@pytest.mark.parametrize(("text", "phone"), [
    ("Write to Anna Bell, officer, Belgrade: a.bell@example.rs, +381 11 41 77 302. 4,000 copies were printed.\n",
     "+381114177302"),
    ("Write to Anna Bell, officer, Belgrade: a.bell@example.rs, +381 11 41 77 302. 12 people came.\n",
     "+381114177302")])
def test_a_number_ends_with_its_sentence(text: str, phone: str) -> None:
    assert _people(text)["Anna Bell"]["phone"] == phone


@pytest.mark.parametrize("years", ["2024–2027", "2024 - 2027", "2019-2024"])
def test_years_are_no_number_to_call(years: str) -> None:
    people = _people(f"Airtime is refunded from the Safe Shores project ({years}), which the Embassy of Denmark pays.\n"
                     "Nyhavn 5, København, Denmark. Anna Bell, officer, a.bell@example.dk\n")
    assert list(people) == ["Anna Bell"]
    assert "phone" not in people["Anna Bell"]


def test_who_is_in_minutes_by_initials_is_no_body() -> None:
    people = _people("Insp. Tariq Mahmood (TM) | Modern Slavery Lead, Avonshire Police\n"
                     "Ceri Lloyd-Parry (CLP) | Safeguarding Manager, Severn Vale Council\n\n"
                     "TM said that 41 people had been referred to the mechanism. CLP thanked everyone.\n")
    assert list(people) == ["Tariq Mahmood", "Ceri Lloyd-Parry"]


def test_those_who_sign_side_by_side_have_what_stands_below_them() -> None:
    people = _people("We look forward to seeing you.\n\nDr. Ketevan Abashidze | Stefan Marquardt\n"
                     "Director, CIMR | Head of Office, Council of Europe Office in Georgia\n")
    assert {name: one["position"].split(",")[0] for name, one in people.items()} == {
        "Ketevan Abashidze": "Director", "Stefan Marquardt": "Head of Office"}


@pytest.mark.parametrize("place", ["Б. Гафуровском районе", "Дж. Расуловском районе", "М. Горьковской области"])
def test_a_district_is_nobody(place: str) -> None:
    people = _people(f"4 | Юсупова Лола | Комитет по делам женщин, отдел в {place}, заведующая | 92 760 15 51\n"
                     "5 | Султонова Гулрухсор | ОО «Чароги умед», руководитель | 92 777 20 49\n")
    assert "Юсупова Лола" in people
    assert not {name for name in people if "." in name}


@pytest.mark.parametrize("words", ["Upper Sokponba", "Know Your Contract", "Haitian Creole", "Leith Links"])
def test_places_tongues_and_campaigns_are_nobody(words: str) -> None:
    people = _people(f"Notices\n\n14 May | {words}, workshop for crew agents | Mission, Eyemouth\n"
                     f"Sister Philomena Aghedo, Providence House, {words}: 0805 555 0127\n")
    assert words not in people


def test_a_roster_of_those_who_have_posts_is_no_directory_of_bodies() -> None:
    people = _people("LARKSPUR HOUSE - ON CALL ROSTER\n\nNUMBERS\n"
                     "Cheryl Sinclair | case manager | 204-555-0118\nJoss Whitford | night supervisor | 204-555-0139\n"
                     "Wade Tuchek | driver | 204-555-0140\n\nOutside numbers\n"
                     "Brandon Police Service: 204-555-0155\nWestman Legal Clinic 204-555-0127\n"
                     "Valley Women's Shelter 1-866-555-0134\n")
    assert {"Cheryl Sinclair", "Joss Whitford", "Wade Tuchek"} <= set(people)


@pytest.mark.parametrize("line", [
    "Hotline for children under 18 years: 111", "Горячая линия для детей до 18 лет: 111",
    "Hotline for women (free, 5 languages): 150", "Горячая линия «Ак Жол», 3 оператора: 189",
    "Helpline for 3 regions of the country: 1414.", "Call our 24/7 helpline, open 7 days a week: 1414",
    "Hotline (open from 9 to 18 daily): 1414"])
def test_numbers_of_lines_behind_other_figures(line: str) -> None:
    number = line.rstrip(".").rpartition(" ")[2]
    assert number in [one.get("phone") for one in _people(f"{line}\n").values()]


@pytest.mark.parametrize("line", ["In the year the helpline took 5,288 calls and sheltered 143 women.",
                                  "The hotline got 412 calls, 150 of them from abroad."])
def test_what_lines_took_is_no_number_of_theirs(line: str) -> None:
    assert not [one for one in _people(f"{line}\n").values() if one.get("phone")]


def test_days_of_a_roster_are_no_titles() -> None:
    people = _people("Who is on\n\nShift | Student caseworker | Supervising lawyer\n"
                     "Mon, Tue (a.m.) | Harpreet Gill | Simone Lachance\nWed | Owen Two-Axe | Simone Lachance\n")
    assert not {one.get("position") for one in people.values()} & {"Mon", "Tue", "Wed"}


def test_who_runs_a_house_is_no_title_of_its_manager() -> None:
    people = _people("Shelter | Run by | Manager | Admission line\n"
                     "National Reception Centre, Tirana | State Social Service | Besnik Hoti | +355 4 255 05 50\n"
                     "“Ura” Centre, Elbasan | Ura Foundation | Lucia Prenga | +355 54 255 909\n")
    assert {name: one["position"] for name, one in people.items()} == {
        "Besnik Hoti": "Manager", "Lucia Prenga": "Manager"}


@pytest.mark.parametrize("greeting", ["Hi", "Hello", "Hey"])
def test_who_is_greeted_is_not_called_so(greeting: str) -> None:
    people = _people(f"From: Catrin Liddell <c.liddell@example.org>\n\n{greeting} Gethin\n\nThe forum is at Bettws "
                     "Community Centre. Please send the list.\n\nCatrin Liddell, Detective Inspector\n")
    assert not [name for name in people if name.startswith(greeting)]


def test_towns_of_a_table_tell_the_country_of_its_numbers() -> None:
    people = _people("Nodal Officers\n\nSl | District | Name and rank | Office | Mobile\n"
                     "1 | Ranchi | Insp. Sushma Kujur | 0651-5550101 | 9400055501\n"
                     "2 | Dumka | Insp. Rakesh Kumar | 06525-555034 | 9400055504\n")
    assert str(people["Sushma Kujur"]["phone"]).startswith("+91")


def test_the_number_of_a_charity_counts_nothing() -> None:
    page = "Six women were offered a bed by the charity Lantern Trust (registered charity 1155 0142 7).\n"
    outcomes = [fact.fields for fact in extract(read_bytes(page.encode(), "a.txt")) if fact.kind == "outcome"]
    assert not {1155, 142} & {one["value"] for one in outcomes}


@pytest.mark.parametrize("name", ["Надежда Ивановна Гладких", "Пётр Ильич Белых"])
def test_surnames_that_are_the_same_in_all_cases(name: str) -> None:
    people = _people(f"ОЮЛ «Союз кризисных центров»\nПрезидент – {name}\nТел./факс 8 (727) 000-31-13\n")
    assert list(people) == [name]


def test_a_cell_of_a_name_that_begins_with_a_surname_nobody_knows() -> None:
    people = _people("2 | Топал Мария Дмитриевна | начальник отдела | Управление социальной помощи | (0298) 2-41-77\n"
                     "3 | Рошка Андрей | прокурор | Прокуратура г. Кагул | 069 551 208\n")
    assert list(people) == ["Топал Мария Дмитриевна", "Рошка Андрей"]


@pytest.mark.parametrize("words", ["звоните на мобильный, ", "звоните мне на сотовый телефон: ",
                                   "позвоните на мобильный: "])
def test_the_number_that_the_writer_can_be_called_on(words: str) -> None:
    people = _people(f"Назгуль, добрый день!\n\nПрошу собрать цифры. Если что - {words}0700 00 33 82.\n\nС уважением,\n"
                     "Чолпон Абдылдаева\nдиректор Ассоциации кризисных центров, Бишкек\n")
    assert {name: one.get("phone") for name, one in people.items()} == {"Чолпон Абдылдаева": "+996700003382"}
