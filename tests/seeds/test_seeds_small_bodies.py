"""Bodies that are written small: which words near a name may be one, and whose they are."""

from typing import Final

import pytest
from seeds.stating import CHARITY, FUND, bodies_of, page_of

from seeds.extract.bodies import organisations
from seeds.extract.people import small_bodies
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene

NEAR: Final = {
    "behind an owner": ("The county's child protection team, said Anna Bell, came.\n", {"child protection team"}),
    "with what it is of": ("Anna Bell, president of the union of harbour workers, came.\n",
                           {"union of harbour workers"}),
    "in front of a post": ("They met police spokeswoman Anna Bell.\n", {"police"}),
    "a part alone": ("Anna Bell, head of the unit, came.\n", set()),
    "a thing": ("The driver of the police car, Anna Bell, came.\n", set()),
    "a crime": ("The head of the criminal network, Anna Bell, came.\n", set()),
    "a part of a body that is named": ("Anna Bell of Interpol's Nairobi bureau came.\n", set()),
    "a field of work": ("Anna Bell, head of Training council, came.\n", set()),
    "a name in capitals": ("Westham Police Chief Anna Bell came.\n", set()),
    "школа": ("Директор школы № 7 Анна Белова пришла.\n", {"Школа № 7"}),
    "прилагательные": ("Инспектор областной миграционной службы Анна Белова пришла.\n",
                       {"Областная миграционная служба"}),
    "и чем занят": ("Начальник отдела опеки и попечительства Анна Белова пришла.\n",
                    {"Отдел опеки и попечительства", "Опека", "Опека и попечительства"}),
    "сокращение": ("Депутат горсовета Анна Белова пришла.\n", {"Горсовет"}),
    "отдел сам по себе": ("Начальник управления Анна Белова пришла.\n", set()),
}
OF: Final = {
    "академия, которая названа": (
        ("Батумская академия права провела встречу в июне.\n\n"
         "Контакт: Нана Беридзе, пресс-секретарь академии.\n"),
        {"Нана Беридзе": "Батумская академия права"}),
    "a hospital": (f"{CHARITY}Ann Bell, a nurse at the district hospital, thanked the guests.\n",
                   {"Ann Bell": "district hospital"}),
    "an owner": (f"{CHARITY}Ann Bell, of the town's library, thanked the guests.\n", {"Ann Bell": "library"}),
    "the police": (f"{CHARITY}The police spokeswoman, Ann Bell, said on Monday that nobody was hurt.\n",
                   {"Ann Bell": "police"}),
    "директор школы": (f"{FUND}Директор школы Анна Белова поблагодарила всех.\n", {"Анна Белова": "Школа"}),
    "пресс-секретарь": (f"{FUND}Пресс-секретарь акимата Анна Белова поблагодарила всех.\n", {"Анна Белова": "Акимат"}),
    "где было": (f"{FUND}В школе прошла встреча. Координатор фонда Анна Белова поблагодарила всех.\n",
                 {"Анна Белова": "Общественный фонд «Светлый путь»"}),
    "бошқарма": (
        ("«Умид» жамғармаси Наманганда янги бошпана очди. Меҳмонлар тўрт шаҳардан келишди.\n\n"
        "Соғлиқни сақлаш бошқармаси бош мутахассиси Баҳром Мадаминов ҳаммага миннатдорчилик билдирди.\n"),
        {"Баҳром Мадаминов": "Соғлиқни сақлаш бошқармаси"}),
    "шуъба": (
        ("Фонди «Умед» дар шаҳри Кӯлоб паноҳгоҳи нав кушод. Меҳмонон аз чор шаҳр омаданд ва бо ҳам суҳбат карданд.\n\n"
        "Мудири шуъбаи маориф Ҳикмат Баротов ба ҳама миннатдорӣ баён кард.\n"),
        {"Ҳикмат Баротов": "шуъбаи маориф"}),
}


@pytest.mark.parametrize(("text", "names"), NEAR.values(), ids=NEAR)
def test_words_around_a_name_may_be_bodies(text: str, names: set[str]) -> None:
    page = page_of(text)
    scene = Scene(page, organisations.find(page))
    name = "Анна Белова" if "Анна" in text else "Anna Bell"
    start = text.index(name)
    person = Person(name, start, start + len(name))
    for word in page.words.within(person.start, person.end):
        scene.add_name(word.start)
    assert {one.name for one in small_bodies.near(scene, person)} == names


@pytest.mark.parametrize(("text", "bodies"), OF.values(), ids=OF)
def test_people_are_of_bodies_that_are_written_small(text: str, bodies: dict[str, str]) -> None:
    assert bodies_of(text) == bodies
