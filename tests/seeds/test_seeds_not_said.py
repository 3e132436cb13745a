"""What words around a name do not say of somebody: a colleague's, an opponent's or a namesake's, and idioms."""

from typing import Final

import pytest
from seeds.stating import people_of

LEAD: Final = "Open Gate Trust helps people who were sold. Tel.: 0113 555 0101\n\n"
RUSSIAN: Final = "Общественный фонд «Ак-Кол» помогает пострадавшим. Тел.: 0312 55-55-55\n\n"

NO_TITLE: Final = {
    "a sentence of somebody else": (
        "Ann Bell of Open Gate Trust praised the new unit. He heads the list of officers.\n", "Ann Bell"),
    "he is no woman": ("Айгуль Осмонова из фонда «Ак-Кол» рассказала о законе; он представляет угрозу для мигрантов.\n",
                       "Айгуль Осмонова"),
    "an idiom": ("Марина Соколова из фонда «Ак-Кол» ведёт себя спокойно.\n", "Марина Соколова"),
    "whom a line is for": ("Photos for officers: Ann Bell, Open Gate Trust, 0113 555 0102\n", "Ann Bell"),
    "who is asked": ("Journalists: please write to Ann Bell (Open Gate Trust), ann@gate.example.org\n", "Ann Bell"),
    "who is told something": ("Врачи: Нурлан Асанов (фонд «Ак-Кол») рассказал врачам о признаках.\n", "Нурлан Асанов"),
    "who was heard": ("Minutes: Ann Bell asked that Open Gate Trust send them, ann@gate.example.org\n", "Ann Bell"),
    "a month": ("June: Ann Bell (Open Gate Trust), ann@gate.example.org\n", "Ann Bell"),
    "a namesake": ("Ann Bell, ann@gate.example.org, wrote this. Ann, a waitress from Leeds, was sold at ten.\n",
                   "Ann Bell")}
OF_THE_HOUSE: Final = {
    "who works with the police": "Our lawyer Ann Bell works with the Harbour Police on such cases.\n",
    "against whom": "In court our lawyer Ann Bell represented the workers against Leeds Bakery Ltd.\n",
    "whose agency": ("Sold at ten, she was freed by our director Ann Bell. Her agency, the Harbour Staffing Agency, "
                     "took her passport.\n"),
    "what somebody chairs there": "Our director Ann Bell chairs a group on labour at the Ministry of Justice.\n"}


@pytest.mark.parametrize(("text", "name"), NO_TITLE.values(), ids=NO_TITLE)
def test_what_is_said_of_others_or_of_nobody_is_no_title(text: str, name: str) -> None:
    lead = RUSSIAN if name[0] > "Ѐ" else LEAD
    assert people_of(lead + text)[name][0] == ""


@pytest.mark.parametrize("text", OF_THE_HOUSE.values(), ids=OF_THE_HOUSE)
def test_whom_one_of_ours_meets_is_no_body_of_theirs(text: str) -> None:
    assert people_of(LEAD + text)["Ann Bell"][1] == "Open Gate Trust"


@pytest.mark.parametrize(("text", "body"), [
    ("Ann Bell, bank ombudsman, Leeds Building Society\n", "Leeds Building Society"),
    ("Ann Bell, Ombudsman, United Nations\n", "United Nations"),
    ("New Day is a charity in Leeds.\n\nAnn Bell, director of New Day, spoke.\n", "New Day"),
    ("Ann Bell, Labor Rights Defender, Harbour Workers Union\n", "Harbour Workers Union"),
    ("Training Aid Leeds\n\nAnn Bell is the director of Training Aid Leeds.\n", "Training Aid Leeds"),
    (("We are Harbour House, a charity in Leeds.\n\nOur project. Funded by: European Union. Implementing partner: "
      "Winrock International.\n\nDirector: Ann Bell\n"), "Harbour House")])
def test_who_is_of_the_body_named_beside(text: str, body: str) -> None:
    assert people_of(text)["Ann Bell"][1] == body


def test_a_post_in_front_of_another_post_may_be_somebody_elses() -> None:
    people = people_of(f"{RUSSIAN}Как сообщил прокурор, адвокат Бакыт Асанов (фонд «Ак-Кол») не явился.\n")
    assert people["Бакыт Асанов"] == ("адвокат", "Общественный фонд «Ак-Кол»")


@pytest.mark.parametrize("heads", [("Adults", "Minors", "Foreigners"), ("Bell", "Holm", "Lind")])
def test_groups_and_surnames_that_head_entries_are_no_bodies(heads: tuple[str, str, str]) -> None:
    names = ("Ann Bell", "Peter Holm", "Sara Lind")
    text = "Referral guide: who to call\n\n" + "".join(
        f"{number}. {head}\nContact: {name}\nTel.: 0113 555 010{number}\n\n"
        for number, (head, name) in enumerate(zip(heads, names, strict=True), 1))
    assert not {body for _, body in people_of(text).values()} & set(heads)


@pytest.mark.parametrize(("text", "name"), [
    ("Lamp House\n\nCentre head: Sr. Agnes Ilagan, RGS\nTel.: 0113 555 0101\n", "RGS"),
    ("First, thanks. Second, the lamp is lit. Ann Bell of Lamp House, 0113 555 0101, is on duty.\n", "Second"),
    ("Lamp House\n\nEU Anti-Trafficking Day\n\nAnn Bell, director, spoke. Tel.: 0113 555 0101\n",
     "EU Anti-Trafficking Day")])
def test_orders_numbers_and_days_are_no_bodies_of_people(text: str, name: str) -> None:
    assert name not in {body for _, body in people_of(text).values()}
