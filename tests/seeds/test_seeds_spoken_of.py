"""Numbers that words right beside them give to somebody: her line, my number, a first name, who is to be asked for."""

import time
from typing import Final

import pytest
from yardstick import slowness

from seeds.extract.extracting import extract
from seeds.extract.people import patronymics
from seeds.extract.people.person import Person
from seeds.read import read_bytes

LEAD: Final = ("Grace Kvernadze, project manager, and Peter Holm, driver, met the guests in Leeds.\n\n"
               "The bus was late, and nobody had told the kitchen.\n\n")
RUSSIAN: Final = ("Марина Соколова, координатор, и Пётр Лодыгин, водитель, встретили гостей в Бишкеке.\n\n"
                  "Автобус опоздал, а кухню никто не предупредил.\n\n")


def _reached(text: str) -> dict[str, list[str]]:
    """By name of a contact: its addresses and numbers."""
    facts = extract(read_bytes(text.encode(), "a.txt"))
    fields = ("email", "other_emails", "phone", "other_phones")
    return {str(fact.fields["name"]): [one for field in fields for one in _listed(fact.fields.get(field))]
            for fact in facts if fact.kind == "contact"}


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, tuple) else [str(value)] if value else []


@pytest.mark.parametrize(("text", "name", "reached"), [
    (f"{LEAD}RSVP by 3 October: Grace, 0113 496 0177\n", "Grace Kvernadze", ["+441134960177"]),
    (f"{LEAD}If you want to help, sign up with Grace (0113 496 0177) before the end of the week, all of you.\n",
     "Grace Kvernadze", ["+441134960177"]),
    (f"{LEAD}Ring Kvernadze's mobile, 07700 900218.\n", "Grace Kvernadze", ["+447700900218"]),
    (f"{RUSSIAN}Ответьте на это письмо либо у Марины, 0555 12 34 56.\n", "Марина Соколова", ["+996555123456"]),
    (f"{RUSSIAN}Размещением займётся Марина (0555 12 34 56).\n", "Марина Соколова", ["+996555123456"]),
    ("Grace Kvernadze, court officer, will phone you two weeks before, in Leeds.\nHer line: 0113 496 0177\n",
     "Grace Kvernadze", ["+441134960177"]),
    ("Grace Kvernadze, court officer of Leeds, leads the team of five.\n\nCall her on 0113 496 0177.\n",
     "Grace Kvernadze", ["+441134960177"]),
    (("Dear Ms Roy,\n\nThank you for coming to Leeds. My direct line is 0113 496 0177; do call.\n\nYours sincerely,\n\n"
      "Grace Kvernadze\nDirector\n"), "Grace Kvernadze", ["+441134960177"]),
])
def test_a_number_is_of_whom_the_words_in_front_of_it_speak(text: str, name: str, reached: list[str]) -> None:
    assert _reached(text)[name] == reached


@pytest.mark.parametrize("text", [
    f"{LEAD}Ring Leeds (0113 496 0177) for a bed.\n",  # a town
    f"{LEAD}The Holm Trust, 0113 496 0177, has beds.\n",  # a body with the name of somebody
    f"{LEAD}Her mother rang 0113 496 0177 first.\n",
])
def test_other_words_in_front_of_a_number_give_it_to_nobody(text: str) -> None:
    found = _reached(text)
    assert found["Grace Kvernadze"] == found["Peter Holm"] == []


@pytest.mark.parametrize(("line", "owned"), [
    ("Questions: g.kvernadze@gate.example, 0113 496 0177", True),
    ("Project office: gkvernadze@gate.example / tel. 0113 496 0177", True),
    ("g.kvernadze@gate.example; the kitchen has 0113 496 0177", False),
    ("Hotline 0113 496 0177, g.kvernadze@gate.example", False),
])
def test_a_number_beside_an_address_is_of_whom_the_address_spells(line: str, *, owned: bool) -> None:
    found = _reached(f"{LEAD}{line}\n")["Grace Kvernadze"]
    assert found == (["g.kvernadze@gate.example", "+441134960177"] if owned and "g.k" in line else
                     ["gkvernadze@gate.example", "+441134960177"] if owned else ["g.kvernadze@gate.example"])


@pytest.mark.parametrize(("text", "name", "reached"), [
    ("Commission office in Leeds: 0113 496 0177, look for Sr. Grace Kvernadze\n", "Grace Kvernadze", ["+441134960177"]),
    ("Letters to: jobs@gate.example – att. Grace Kvernadze\n", "Grace Kvernadze", ["jobs@gate.example"]),
    ("Резюме до 20 марта: jobs@gate.example, на имя исп. директора Марины Соколовой.\n", "Марина Соколова",
     ["jobs@gate.example"]),
    ("Заявки на адрес jobs@gate.example. Контактное лицо по закупкам – Марина Соколова.\n", "Марина Соколова",
     ["jobs@gate.example"]),
    ("Регистрация, Бишкек: 0555 12 34 56; jobs@gate.example (Марина Соколова, методист)\n", "Марина Соколова",
     ["jobs@gate.example", "+996555123456"]),
])
def test_numbers_are_of_whoever_is_to_be_asked_for_behind_them(text: str, name: str, reached: list[str]) -> None:
    assert _reached(text)[name] == reached


@pytest.mark.parametrize(("text", "name"), [
    ("The bus is from the Open Gate Trust; call their driver coordinator Kojo on 0113 496 0177 if late.", "Kojo"),
    ("Financial questions: ask Helen, our bookkeeper, 0113 496 0177.", "Helen"),
    ("Emergency in Leeds: 0113 496 0177 (Grace, social worker on duty)", "Grace"),
    ("Give them our number in Leeds, 0113 496 0177 (Sr. Inés, Jesuit Migrant Service)", "Inés"),
    ("A bed in Leeds: ask for Sister Lúcia 0113 496 0177", "Lúcia"),
])
def test_somebody_is_called_by_one_name_beside_a_number(text: str, name: str) -> None:
    assert _reached(f"{text}\n")[name] == ["+441134960177"]


@pytest.mark.parametrize(("text", "name"), [
    ("Автобус будет в Оше. Диспетчер: 0555 12 34 56, Гульзат.", "Гульзат"),
    ("Пропуска в Бишкеке заказывает Ксюша: 0555 12 34 56.", "Ксюша"),
    ("В аэропорту Бишкека встретит наш соцработник Гайрат (0555 12 34 56).", "Гайрат"),
    ("Вопросы по Бишкеку – HR Нурлан, WhatsApp 0555 12 34 56.", "Нурлан"),
])
def test_somebody_is_called_by_one_russian_name_beside_a_number(text: str, name: str) -> None:
    assert _reached(f"{text}\n")[name] == ["+996555123456"]


@pytest.mark.parametrize("text", [
    "Office in Leeds: 0113 496 0177, Telegram.", "Приёмная, Бишкек: 0555 12 34 56, Круглосуточно.",
    "Дом гостей: 0555 12 34 56, Бишкек.", "Emergency: 0113 496 0177 (Leeds, day and night)"])
def test_other_words_behind_a_number_are_nobody(text: str) -> None:
    assert not {"Telegram", "Круглосуточно", "Бишкек", "Leeds"} & _reached(f"{text}\n").keys()


@pytest.mark.parametrize(("whole", "short", "same"), [
    ("Жибек Момунова", "Ж. Момунова", True), ("Хатия Квициани", "Х. Квициани", True),
    ("Chinara Alieva", "Ch. Alieva", True), ("Юлия Ким", "Ю. Ким", True), ("Жибек Момунова", "Ш. Момунова", False),
    ("Shanice Burrell", "Zh. Burrell", False)])
def test_an_initial_may_be_two_letters_of_latin(whole: str, short: str, *, same: bool) -> None:
    one, other = Person(whole, 0, 1), Person(short, 2, 3)
    assert one.is_same(other) is other.is_same(one) is same


def test_words_for_which_of_somebodys_numbers_one_is_name_no_point() -> None:
    found = _reached("Холиқзода Мирзо – сардори раёсати меҳнат, Душанбе\nтел. хизматӣ: (37) 221-00-48; мобилӣ: "
                     "918 60 22 71\nm.kholiqzoda@gate.example\n")
    assert found == {"Холиқзода Мирзо": ["m.kholiqzoda@gate.example", "+992372210048", "+992918602271"]}


def test_an_address_spells_who_is_named_with_initials_as_well() -> None:
    found = _reached("Записала: Л. Эсенова, секретарь.\n\nУчаствовали: Лейли Эсенова, координатор МОМ, и гости.\n\n"
                     "Замечания к записи: lesenova@gate.example (т. +993 12 00 83 15)\n")
    assert found == {"Лейли Эсенова": ["lesenova@gate.example", "+99312008315"]}


def test_a_number_right_behind_the_address_of_a_point_is_of_it() -> None:
    found = _reached("Media enquiries: Corporate Communications, newsdesk@gate.example.uk, 0113 496 0177\n")
    assert list(found.values()) == [["newsdesk@gate.example.uk", "+441134960177"]]


def test_numbers_below_are_of_whoever_is_to_be_asked_for() -> None:
    found = _reached("Каракол, Кыргызстан. Центр «Ак-Босого». Спросить Назгуль Бейшеналиеву (координатор).\n"
                     "  0 555 12 34 56 / akbosogo@gate.example\n")
    assert found == {"Назгуль Бейшеналиева": ["akbosogo@gate.example", "+996555123456"]}


@pytest.mark.parametrize(("text", "name", "reached"), [
    ("Контакты для СМИ:\n+996 312 54 00 17, press@gate.example.kg\nАйгерим Кожоева, пресс-секретарь\n",
     "Айгерим Кожоева", ["press@gate.example.kg", "+996312540017"]),
    ("Mrs Marie Tari, National Coordinator of the Haven in Leeds. French, English.\n  office@haven.example\n",
     "Marie Tari", ["office@haven.example"]),
    (("Please get in touch with our contact Grace Kvernadze, social worker at the Open Gate Trust in Leeds,\n"
      "0113 496 0177.\n\nAll the best\n"), "Grace Kvernadze", ["+441134960177"]),
    (("The Honorary Consul in Leeds, Mr. Pieter Holm, is ready to receive the men. He can be phoned at any hour, "
      "0113 496 0177.\n"), "Pieter Holm", ["+441134960177"]),
    ("Наша команда\n\nРоза Токоева, исполнительный директор. До фонда преподавала.\n\nroza@gate.example.kg\n",
     "Роза Токоева", ["roza@gate.example.kg"]),
    ("Grace Kvernadze, president of the Open Gate Trust, signs.\n\nReplies by phone 0113 496 0177 (ask for Grace).\n",
     "Grace Kvernadze", ["+441134960177"]),
])
def test_numbers_are_of_whoever_the_lines_around_them_name(text: str, name: str, reached: list[str]) -> None:
    assert _reached(text)[name] == reached


def test_a_line_apart_that_names_a_body_has_its_own_numbers() -> None:
    found = _reached("Signed by\n\nMayrik centre - Gohar Simonyan, coordinator\nLegal Aid - advocate Vahe Ohanjanyan\n"
                     "\nPlease address replies to the Open Gate Trust, 27 Tigran Mets Avenue, Vanadzor 2001, by phone "
                     "+374 322 4 71 56.\n")
    assert found["Vahe Ohanjanyan"] == found["Gohar Simonyan"] == []


def test_who_is_called_by_a_patronymic_is_the_one_with_the_given_name() -> None:
    text = ("Советник Уполномоченного Марина Гладких рассказала о работе.\n\n— Марина Юрьевна, сколько человек "
            "вернули?\n\n— Вернули всех троих, — рассказывает Марина Юрьевна, советник.\n")
    assert _reached(text).keys() == {"Марина Гладких"}
    several = [Person(name, at, at + 1) for at, name in enumerate(("Марина Ким", "Марина Ли", "Марина Юрьевна"))]
    assert patronymics.joined(several) == several  # of which of the two it is nobody knows
    assert patronymics.joined(several[1:]) == several[1:2]


@pytest.mark.parametrize(("text", "name"), [
    ("Shelter (24 hours): 0800 496 0177 / anna.bell@example.org\nAnna Bell, director.", "Anna Bell"),
    ("Экстренная помощь: +996 312 54 00 18 / a.imanova@gate.example.kg\nАйжан Иманова, директор", "Айжан Иманова"),
    ("Call the hotline on 0800 496 0177. Ask lawyer Anna Bell for the leaflet.", "Anna Bell"),
    ("Горячая линия: 0800 11 22 33. На имя Марины Соколовой поступило письмо.", "Марина Соколова"),
    (("Maria Petrova, 19, was sold twice before the police found her. She wants other girls to know the number.\n"
      "0800 496 0177"), "Maria Petrova"),
    ("Горячую линию открыла министр Марина Соколова. Её номер: 0800 11 22 33.", "Марина Соколова"),
    ("Министр Марина Соколова посетила фонд «Сезим». Его телефон: 0312 54 00 17.", "Марина Соколова"),
    (('Please print our poster: "Need help? Call me any time 0800 496 0177".\n\nYours sincerely,\n\nAnna Bell\n'
      'Director'), "Anna Bell"),
])
def test_numbers_of_lines_of_bodies_and_of_the_quoted_are_nobodys(text: str, name: str) -> None:
    assert not [one for one in _reached(f"{text}\n").get(name, []) if "@" not in one]


@pytest.mark.parametrize(("text", "reached"), [
    ("Hotline 0800 496 0177, 0113 496 0178 (Anna Bell)", ["+441134960178"]),
    ("Hotline: 0800 496 0177. Attn: Anna Bell, 0113 496 0178", ["+441134960178"]),
    ("Helpline: 0800 496 0177; lawyer: 0113 496 0178; 0113 496 0179 (Anna Bell, director)", ["+441134960179"]),
])
def test_only_the_number_beside_somebody_is_of_them(text: str, reached: list[str]) -> None:
    assert _reached(f"{text}\n")["Anna Bell"] == reached


@pytest.mark.parametrize("text", [
    "Душанбе: +992 37 221 00 48 (Ройгон)", "Contact: Reservations reservations@hotel.example",
    "Гостиница Азамат: 0555 12 34 57", "Потерпевшая Гульзат: 0555 12 34 56",
    "Beds  x120\nBlankets (x250)\nMeals - x1500",
    "Звоните координатору Иссык-Куля: 0555 12 34 56", "The trafficker used the name Michael, 07700 900318."])
def test_words_and_figures_beside_numbers_are_no_people_and_no_numbers(text: str) -> None:
    nobody = {"Ройгон", "Reservations", "Азамат", "Гульзат", "…120", "…250", "…1500", "Иссык-Куля", "Michael"}
    assert not nobody & _reached(f"{text}\n").keys()


@pytest.mark.parametrize("names", [
    ("Анна Викторовна Ким", "Анна Сергеевна"), ("Yu Chen", "Yulia Chen"), ("Ng Wei", "Ngozi Wei")])
def test_two_who_are_called_alike_stay_two(names: tuple[str, str]) -> None:
    one, other = Person(names[0], 0, 1), Person(names[1], 2, 3)
    assert patronymics.joined([one, other]) == [one, other]
    assert not one.is_same(other)


@pytest.mark.parametrize("filler", [" ", ",", " * "])
def test_what_stands_between_two_numbers_takes_no_time(filler: str) -> None:
    begun = time.process_time()
    extract(read_bytes(f"bell@gate.example {filler * 20_000} 0113 496 0177\n".encode(), "a.txt"))
    assert time.process_time() - begun < 5 * slowness()
