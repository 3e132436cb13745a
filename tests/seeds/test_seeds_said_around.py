"""What clauses, labels and styles around a name say of somebody, and what is named like a body and has no people."""

from typing import Final

import pytest
from seeds.stating import people_of

LEAD: Final = "Open Gate Trust helps people who were sold. It has a house in Leeds.\n\n"
RUSSIAN: Final = "Общественный фонд «Ак-Кол» помогает пострадавшим. У него дом в Бишкеке.\n\n"

DOES: Final = {
    "behind who": ("We met Grace Kvernadze, who has led the crisis line of Open Gate Trust since 2016.\n",
                   "Grace Kvernadze", "has led the crisis line of Open Gate Trust"),
    "behind a verb": ("Grace Kvernadze keeps the books of Open Gate Trust.\n", "Grace Kvernadze",
                      "keeps the books of Open Gate Trust"),
    "in the next sentence": ("The house has Grace Kvernadze of Open Gate Trust. She runs the legal desk there.\n",
                             "Grace Kvernadze", "runs the legal desk there"),
    "not of somebody else": ("Grace Kvernadze of Open Gate Trust met Peter Holm. He runs the mill at Ashby.\n",
                             "Grace Kvernadze", "")}
DOES_IN_RUSSIAN: Final = {
    "in front": ("Гостей встретили у ворот, заведует приютом Марина Соколова из фонда «Ак-Кол».\n", "Марина Соколова",
                 "заведует приютом"),
    "the verb alone": ("Работу, которую возглавляет Марина Соколова из фонда «Ак-Кол», ценят все.\n",
                       "Марина Соколова", "возглавляет"),
    "behind": ("Нам помогла Марина Соколова, она ведёт юридическую линию фонда «Ак-Кол».\n",
               "Марина Соколова", "ведёт юридическую линию фонда «Ак-Кол»")}


@pytest.mark.parametrize(("text", "name", "title"), DOES.values(), ids=DOES)
def test_what_somebody_does_is_a_title_where_nothing_else_is(text: str, name: str, title: str) -> None:
    assert people_of(LEAD + text)[name][0] == title


@pytest.mark.parametrize(("text", "name", "title"), DOES_IN_RUSSIAN.values(), ids=DOES_IN_RUSSIAN)
def test_what_somebody_does_in_russian(text: str, name: str, title: str) -> None:
    assert people_of(RUSSIAN + text)[name][0] == title


@pytest.mark.parametrize(("text", "name", "title"), [
    ("Our chair, Barrister Grace Kvernadze, wrote them a polite letter.\n", "Grace Kvernadze", "chair"),
    ("The zonal commander, Barrister Grace Kvernadze, told reporters at her office.\n", "Grace Kvernadze",
     "zonal commander"),
    ("The lawyer Peter Holm and the driver came; advocate Grace Kvernadze spoke.\n", "Grace Kvernadze", "advocate"),
])
def test_the_post_before_a_comma_says_more_than_a_style(text: str, name: str, title: str) -> None:
    assert people_of(LEAD + text)[name][0] == title


def test_a_class_of_justice_is_a_style() -> None:
    people = people_of(f"{RUSSIAN}Гостей принял прокурор области, государственный советник юстиции 3 класса "
                       "Ернар Жакупов.\n")
    assert people["Ернар Жакупов"][0] == "прокурор области"


@pytest.mark.parametrize(("text", "titles"), [
    ("Trainers: Sergeant Rita Kvernadze of the Harbour Police, Susana Holm (Open Gate Trust)\n",
     {"Rita Kvernadze": "Sergeant", "Susana Holm": "Trainers"}),
    ("Country officers: Leila Ahmadova (IOM) for Azerbaijan; Otto Ganz (IOM) for Mongolia. Peter Holm (IOM) left.\n",
     {"Leila Ahmadova": "Country officers", "Otto Ganz": "Country officers", "Peter Holm": ""}),
])
def test_a_label_for_several_is_of_all_of_its_sentence(text: str, titles: dict[str, str]) -> None:
    people = people_of(LEAD + text)
    assert {name: people[name][0] for name in titles if name in people} == {
        name: title for name, title in titles.items() if name in people}
    assert set(titles) - set(people) <= {"Peter Holm"}


NOBODIES: Final = {
    "days": "At the desk: Grace Kvernadze (Mon-Thu), caseworker, 0113 496 0177.\n",
    "a degree": "Grace Kvernadze, M.P.H., caseworker, 0113 496 0177\n",
    "a telephone line": "TRUST LINE\nGrace Kvernadze, caseworker, 0113 496 0177\n",
    "a gathering": "6th Summer School of Law\nGrace Kvernadze, caseworker, 0113 496 0177\n"}


@pytest.mark.parametrize("text", NOBODIES.values(), ids=NOBODIES)
def test_what_has_no_people_is_nobodys_body(text: str) -> None:
    assert people_of(f"OPEN GATE TRUST\n\n{LEAD}{text}")["Grace Kvernadze"][1].lower() in ("", "open gate trust")


@pytest.mark.parametrize(("text", "name", "body"), [
    ("Grace Kvernadze works for the Harbour Women's Centre in Hull.\n", "Grace Kvernadze", "Harbour Women's Centre"),
    ("Also present was Colonel Peter Holm. His unit, the Harbour Police Department, sent 12 people.\n", "Peter Holm",
     "Harbour Police Department"),
    ("The lawyer, Peter Holm, comes from the Free Legal Aid Centre in Hull.\n", "Peter Holm", "Free Legal Aid Centre"),
    ("Dr Peter Holm from the University of Manitoba would bring the evaluation.\n", "Peter Holm",
     "University of Manitoba"),
])
def test_a_clause_says_of_which_body_somebody_is(text: str, name: str, body: str) -> None:
    assert people_of(LEAD + text)[name][1] == body


@pytest.mark.parametrize("text", [
    "Peter Holm, driver, works for us. Beds came from the Harbour Women's Centre.\n",
    "Before he came to us, Peter Holm, our driver, worked for the Harbour Women's Centre.\n",
])
def test_a_clause_of_something_else_or_of_before_does_not(text: str) -> None:
    assert people_of(f"OPEN GATE TRUST\n\n{LEAD}{text}")["Peter Holm"][1] != "Harbour Women's Centre"


@pytest.mark.parametrize(("text", "name", "body"), [
    ("Deputy Governor of Sughd Region Grace Kvernadze cut the ribbon.\n", "Grace Kvernadze", "Sughd Region"),
    ("Australia's non-resident ambassador Peter Holm came late.\n", "Peter Holm", "Australia"),
    ("Deputy People's Advocate Grace Kvernadze wrote to us.\n", "Grace Kvernadze", "People's Advocate"),
])
def test_an_office_tells_of_what_it_is(text: str, name: str, body: str) -> None:
    assert people_of(LEAD + text)[name][1] == body


@pytest.mark.parametrize(("text", "name", "body"), [
    ("Приехал временный поверенный в делах Швейцарии Пётр Лодыгин.\n", "Пётр Лодыгин", "Швейцария"),
    ("Уполномоченный по правам человека в Свердловской области Марина Соколова прислала письмо.\n",
     "Марина Соколова", "Уполномоченный по правам человека в Свердловской области"),
])
def test_an_office_tells_of_what_it_is_in_russian(text: str, name: str, body: str) -> None:
    assert people_of(RUSSIAN + text)[name][1] == body


LABELLED: Final = {
    "a label and a dash": ("Questions about grants — Grace Kvernadze, competition administrator, 0113 496 0177\n",
                           "Grace Kvernadze", "competition administrator"),
    "who leads is no label": ("Director: Grace Kvernadze, lawyer, 0113 496 0177\n", "Grace Kvernadze", "Director"),
    "the next one": ("Questions on pay: Grace Kvernadze, treasurer: Peter Holm, 0113 496 0177\n", "Peter Holm",
                     "treasurer")}


@pytest.mark.parametrize(("text", "name", "title"), LABELLED.values(), ids=LABELLED)
def test_what_stands_behind_a_name_says_more_than_a_label(text: str, name: str, title: str) -> None:
    assert people_of(LEAD + text)[name][0] == title


def test_who_drew_up_a_letter_is_what_stands_behind() -> None:
    people = people_of(f"{RUSSIAN}Директор                       А. Ким\n\nИсп. Марина Соколова, бухгалтер\n")
    assert people["Марина Соколова"][0] == "бухгалтер"


def test_a_message_says_of_its_people_what_they_are_by_their_given_names() -> None:
    people = people_of(
        "From: Lola Rakhimova <l.rakhimova@nurcentre.example.tj>\nTo: Kieran Duffy <k@safe.example.org>\n"
        "Cc: Firdavs Saidzoda\nDate: Tue, 11 Nov 2025 16:42\nSubject: case transfer\n\nDear Kieran,\n\nThanks for the "
        "quick answer. The young man landed on Sunday. Firdavs, our lawyer, met him at the airport together with an "
        "officer of the Border Service.\n\nBest wishes,\nLola Rakhimova\nDirector\nNur Centre for Social Support\n")
    assert people["Firdavs Saidzoda"] == ("lawyer", "Nur Centre for Social Support")


DIRECTORY: Final = """DIRECTORY OF ASSISTANCE
Compiled by the Coordination Council of NGOs, edition 2020

14. CHASHMAI HAYOT
    Bokhtar, 12 Vahdat Street
    Head: Gulbahor Nazriyeva
    Tel.: 93 500 17 02

15. MADADGOR-PANJ
    Panj, Somoni Street
    Head: Saidakbar Olimov
    Tel.: 98 700 55 31

16. JAMOAT RESOURCE CENTRE
    Shaartuz, Lenin Street
    Head: Zarangez Mamadnazarova
    Tel.: 91 800 40 40
"""


def test_what_heads_the_entries_of_a_directory_is_a_body() -> None:
    bodies = {name: body for name, (_, body) in people_of(DIRECTORY).items()}
    assert bodies["Gulbahor Nazriyeva"] == "CHASHMAI HAYOT"
    assert bodies["Saidakbar Olimov"] == "MADADGOR-PANJ"
    assert bodies["Zarangez Mamadnazarova"].lower() == "jamoat resource centre"


@pytest.mark.parametrize("heads", [("TONGA", "SAMOA", "VANUATU"), ("Chair", "Treasurer", "Secretary")])
def test_countries_and_posts_that_head_entries_are_none(heads: tuple[str, str, str]) -> None:
    text = DIRECTORY
    for before, after in zip(("14. CHASHMAI HAYOT", "15. MADADGOR-PANJ", "16. JAMOAT RESOURCE CENTRE"), heads,
                             strict=True):
        text = text.replace(before, after)
    assert not {body for _, body in people_of(text).values()} & set(heads)


def test_a_project_is_of_who_carries_it_out_and_not_of_who_pays() -> None:
    people = people_of("# Safe Bridges\n\n| | |\n|---|---|\n"
                       "| Donor | Korea International Cooperation Agency (KOICA) |\n| Budget | USD 1,150,000 |\n"
                       "| Period | April 2024 – March 2027 |\n"
                       "| Carried out by | Ak-Jol Migration Institute |\n\n## Team\n\n"
                       "Nurlan Tashiev, project manager – n.tashiev@akjol.example.kg\n")
    assert people["Nurlan Tashiev"][1] == "Ak-Jol Migration Institute"


def test_a_noun_in_a_title_is_of_the_body_it_names() -> None:
    people = people_of(
        "Дар Хуҷанд маркази «Умед» кушода шуд\n\nТашкилоти ҷамъиятии «Ҳамраҳ» дар соли 2019 барои кӯмак ба "
        "ҷабрдидагон таъсис ёфт. Маркази дастгирии занон «Умед» аз 3 июн дар кӯчаи Ленин кор мекунад.\n\nДиректори "
        "марказ Зебо Қодирова гуфт, ки дар се моҳ 40 зан муроҷиат кардаанд. Вакили ташкилот Рустам Ҳакимов ба онҳо "
        "маслиҳат медиҳад.\n")
    assert people["Зебо Қодирова"] == ("Директори марказ", "Маркази дастгирии занон «Умед»")
    assert people["Рустам Ҳакимов"] == ("Вакили ташкилот", "Ташкилоти ҷамъиятии «Ҳамраҳ»")


@pytest.mark.parametrize(("text", "name", "title"), [
    ("The network was founded in 2011 and is chaired by Grace Kvernadze of Open Gate Trust.\n", "Grace Kvernadze",
     "chaired by"),
    ("The talk is by the director of Lamp House. The legal desk there is led by Grace Kvernadze of Open Gate Trust.\n",
     "Grace Kvernadze", "led by"),
    ("Trainers are Grace Kvernadze of Open Gate Trust and Peter Holm.\n", "Grace Kvernadze", "Trainers"),
    ("The webinar is given by Captain (ret.) Grace Kvernadze of Open Gate Trust.\n", "Grace Kvernadze",
     "Captain (ret.)"),
    ("New members: Grace Kvernadze (second secretary, Open Gate Trust)\n", "Grace Kvernadze", "second secretary")])
def test_what_stands_right_in_front_of_a_name(text: str, name: str, title: str) -> None:
    assert people_of(LEAD + text)[name][0] == title


def test_who_represents_a_body_is_what_stands_behind() -> None:
    people = people_of(f"{RUSSIAN}Выступил представитель Красного Полумесяца Таджикистана Абдулло Раджабов, "
                       "инструктор.\n")
    assert people["Абдулло Раджабов"][0] == "инструктор"


def test_a_post_stands_last_behind_a_label_in_uzbek() -> None:
    people = people_of("Samarqand viloyati hududiy komissiyasi\n\nMasʼul: Feruza Egamberdiyeva, Bandlik bosh "
                       "boshqarmasi boʻlim boshligʻi\nTel.: 66 233 00 11\n")
    assert people["Feruza Egamberdiyeva"][0] == "Bandlik bosh boshqarmasi boʻlim boshligʻi"


def test_its_officer_is_of_the_only_body_of_the_sentence() -> None:
    people = people_of(f"{LEAD}Thanks to Renovabis Foundation and its Ukraine officer Matthias Lehner we got a van.\n")
    assert people["Matthias Lehner"][1] == "Renovabis Foundation"


def test_where_somebody_is_named_again_the_body_beside_the_name_is_told() -> None:
    people = people_of(
        "MINUTES OF THE DONOR COORDINATION GROUP ON HUMAN TRAFFICKING\n\nMinutes: Parviz Ismoilov\nChair: Ann Bell, "
        "Open Gate Trust\n\n1. The group met in the house of Open Gate Trust.\n\nCorrections to Parviz Ismoilov, "
        "Senior Project Assistant, Hill Foundation: parviz@hill.example.org\n")
    assert people["Parviz Ismoilov"][1] == "Hill Foundation"


def test_who_comes_from_elsewhere_is_of_there_though_one_of_ours_stands_in_front() -> None:
    people = people_of(f"{LEAD}We are Open Gate Trust. Our Elder in residence, Marguerite Spence, would open the "
                       "meeting in the proper way, and Dr. Anjali Rao from the University of Manitoba would bring the "
                       "evaluation, which is short.\n")
    assert people["Anjali Rao"][1] == "University of Manitoba"
