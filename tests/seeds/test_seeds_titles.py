"""What people are and of which body, where only the words and capitals of a title tell."""

from typing import Final

import pytest
from seeds.stating import people_of

from seeds.extract.extracting import extract
from seeds.read import read_bytes

TITLES: Final = {
    "a body in front of who leads it": (
        "The letter was sent by Harbour House Executive Director Jennifer Windle.\n",
        {"Jennifer Windle": ("Executive Director", "Harbour House")}),
    "one of common words that stands elsewhere, too": (
        "Women First wrote to the council. The letter of Women First Executive Director Elisa Marsh is long.\n",
        {"Elisa Marsh": ("Executive Director", "Women First")}),
    "no body in front of a field of work": (
        "At the opening Human Resources Director Jennifer Windle spoke.\n",
        {"Jennifer Windle": ("Human Resources Director", "")}),
    "an order": ("Luc Veran, Ambassador of the Ancient Order of Saint Blaise to monitor fisheries\n",
                 {"Luc Veran": ("Ambassador of the Ancient Order of Saint Blaise to monitor fisheries",
                                "Ancient Order of Saint Blaise")}),
    "the next sentence": (
        "Alan Wern, a lawyer from Bern, is known. He is Founder and Director of Lex Maritima (LM), a small network.\n",
        {"Alan Wern": ("Founder and Director of Lex Maritima (LM)", "Lex Maritima")}),
    "two fields of work": ("Anna Holm, Police and Crime Commissioner, said that it was so.\n",
                           {"Anna Holm": ("Police and Crime Commissioner", "")}),
    "orders and degrees": (
        "Gareth Low OBE, director of the River Centre, and Pia Ash, LCSW, manager of the Hill Clinic, spoke.\n",
        {"Gareth Low": ("director of the River Centre", "River Centre"),
         "Pia Ash": ("manager of the Hill Clinic", "Hill Clinic")}),
    "several of one post": (
        "Mr. Aman Kerim, Ms. Rosa Hudayar and Mr. Ovez Berdy, senior prosecutors, spoke of the law.\n",
        dict.fromkeys(("Aman Kerim", "Rosa Hudayar", "Ovez Berdy"), ("senior prosecutors", ""))),
    "a hyphened post": ("The Director-General of ABCTP, Fatima Wazir, said that officers had to know the laws.\n",
                        {"Fatima Wazir": ("Director-General of ABCTP", "ABCTP")}),
    "a justice department": (
        "The U.S. Department of Justice pays for it. “We know,” said Attorney General Walter Bard.\n",
        {"Walter Bard": ("Attorney General", "U.S. Department of Justice")}),
    "a councillor": (
        "Fenby City Council opened a house. Councillor Yvonne Acheson, Cabinet Member for Communities, cut the tape.\n",
        {"Yvonne Acheson": ("Cabinet Member for Communities", "Fenby City Council")}),
    "a member": ("Анна Руденко, член Совета правового центра «Память», выступила с докладом.\n",
                 {"Анна Руденко": ("член Совета правового центра «Память»", "Совет правового центра «Память»")}),
}


@pytest.mark.parametrize(("text", "people"), TITLES.values(), ids=TITLES)
def test_titles_tell_of_bodies(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people


def test_what_stands_in_an_address_is_nobody() -> None:
    assert list(people_of("CONTACT: Kim Pearce, 12 C Street, Santa Diega, CA 92101, USA, Telephone +1 (619) 555-0155\n"
                        "Law School, Minton Hill, Northmoor NM4 2QT\n")) == ["Kim Pearce"]


def test_numbers_below_a_sentence_that_asks_to_write_are_of_whom_it_names() -> None:
    facts = extract(read_bytes(
        b"For further details please write to the coordinator of the project, Ms. Madina Sarie.\n\n"
        b"Tel. +996 312 55 01 32\n", "a.txt"))
    assert [(fact.fields["name"], fact.fields["phone"]) for fact in facts if fact.kind == "contact"] == [
        ("Madina Sarie", "+996312550132")]


def test_a_short_number_may_stand_in_front_of_its_line() -> None:
    facts = extract(read_bytes(b"Where to call:\n\n1547 - Hotline for combating fraud;\n\n102 - Police;\n", "a.txt"))
    assert [(fact.fields["name"], fact.fields["phone"]) for fact in facts if fact.kind == "contact"] == [
        ("Hotline for combating fraud", "1547")]


LAYOUTS: Final = {
    "a column of a post": (
        ("Deanery | Ambassador | Contact\nAndwell | Mrs Philippa Goodall | 01264 496712\n"
         "New Heath | Deacon Robert Szyman | 07482 900 284\n"),
        {"Philippa Goodall": ("Ambassador", ""), "Robert Szyman": ("Ambassador", "")}),
    "an acronym in brackets": (
        "Simon Ekuwan (LWQ, Child Protection Manager) will share the breakdown by age.\n",
        {"Simon Ekuwan": ("Child Protection Manager", "LWQ")}),
    "a place in brackets": (
        "Participants\n\nGarth Smithson (The Lantern Trust)\nAbigail Martin (St Brede’s Kitchen, Birmingham)\n",
        {"Garth Smithson": ("", "Lantern Trust"), "Abigail Martin": ("", "St Brede’s Kitchen, Birmingham")}),
    "a body like a name": ("2. Peter Lindahl, Director of Sourcing, Cascade Mountaineers\n",
                           {"Peter Lindahl": ("Director of Sourcing", "Cascade Mountaineers")}),
    "a list of people": ("Present: Gwen Ashby (head of office), Anna Bell, chair, Rose Tremain\n",
                         {"Gwen Ashby": ("head of office", ""), "Anna Bell": ("chair", ""),
                          "Rose Tremain": ("", "")}),
    "the line below": (
        ("Фонд «Хорошее утро» пишет нам из Москвы.\n\nДенис Уткин, координатор программы «Дорога»\n"
         "Центр «Живая вода», Душанбе\n"),
        {"Денис Уткин": ("координатор программы «Дорога»", "Центр «Живая вода»")}),
}


@pytest.mark.parametrize(("text", "people"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts_tell_of_titles_and_bodies(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people


def test_a_section_of_a_body_is_what_a_point_is_called() -> None:
    text = b"Contacts\n\nPress and Public Information, River Centre <press@river-centre.example>\n"
    facts = extract(read_bytes(text, "a.txt"))
    assert [fact.fields["name"] for fact in facts if fact.kind == "contact"] == ["Press and Public Information"]


BODIES: Final = {
    "capitals in Russian": ("Людмила Орлова, председатель Северной Мирной Группы, выступила.\n",
                            {"Людмила Орлова": "Северная Мирная Группа"}),
    "a chamber": ("Форум открыла заместитель председателя Сената Ольга Руденко.\n", {"Ольга Руденко": "Сенат"}),
    "a territory": ("Глава Омской Области Иван Петров приехал.\n", {"Иван Петров": "Омская Область"}),
    "no body of a project": ("Выступила координатор проекта «Дорога» Анна Руденко.\n", {"Анна Руденко": ""}),
    "a noun of the title": (
        ("Проект подготовила областная коллегия адвокатов «Опора». Так сказал на встрече в посольстве Турции глава "
         "коллегии Виктор Пак.\n"), {"Виктор Пак": "Областная коллегия адвокатов «Опора»"}),
    "the city": ("Welcome\n\nMayor Tom Garrick, City of Seaton\n", {"Tom Garrick": "City of Seaton"}),
    "a field of work, then the body": (
        "• Ruth Colby, Director of Safe Work and Fair Migration, The Salvation Army\n",
        {"Ruth Colby": "The Salvation Army"}),
    "for a body": ("The Protection Expert for Lumen Freedonia, Madam Alessa Bianco, spoke.\n",
                   {"Alessa Bianco": "Lumen Freedonia"}),
    "the domain of an office": (
        ("The UN agency IOM helps.\n\nContact:\nMirela Nezaj\nPublic Information Officer\n"
         "mnezaj@iomdushanbe.example\n"), {"Mirela Nezaj": "IOM"}),
}


@pytest.mark.parametrize(("text", "bodies"), BODIES.values(), ids=BODIES)
def test_of_which_body_people_are(text: str, bodies: dict[str, str]) -> None:
    assert {name: body for name, (_, body) in people_of(text).items()} == bodies
