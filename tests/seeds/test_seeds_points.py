"""Points of contact without a name: what each is called, whose it is, and which numbers are of one of them."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.fact import Fact
from seeds.read import read_bytes


def _facts(text: str) -> list[Fact]:
    return extract(read_bytes(text.encode(), "a.txt"))


def _points(text: str) -> list[tuple[str, str, str]]:
    """(name, body, phone or else e-mail) of each contact."""
    facts = _facts(text)
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return [(str(fact.fields["name"]), bodies.get(str(fact.fields.get("organisation")), ""),
             str(fact.fields.get("phone") or fact.fields.get("email"))) for fact in facts if fact.kind == "contact"]


CALLED: Final = {
    "by its label": ("NGO Steppe Light\n\nHotline: +996 312 55 01 10\n",
                     [("Hotline", "Steppe Light", "+996312550110")]),
    "each of its body": (
        ("Where to turn\n\nNGO Steppe Light\nHotline: +996 312 55 01 10\n\n"
         "NGO Clear Spring\nHotline: +996 312 55 01 20\n"),
        [("Hotline", "Steppe Light", "+996312550110"), ("Hotline", "Clear Spring", "+996312550120")]),
    "as itself, where it is asked to be called": (
        "The river town has a new service. Call the Quiet Harbour Helpline on 0800 555 0133 at any hour.\n",
        [("Quiet Harbour Helpline", "Quiet Harbour Helpline", "08005550133")]),
    "as itself, in a line of its own": (
        "Help for crews\n\nCall the Quiet Harbour Helpline at 1-888-555-0133 to:\n- ask for a lawyer\n- find a bed\n",
        [("Quiet Harbour Helpline", "Quiet Harbour Helpline", "+18885550133")]),
    "with what is told of it between": (
        "You can ring the Quiet Harbour Helpline, free and at any hour, on 0800 555 0133, or write to your council.\n",
        [("Quiet Harbour Helpline", "Quiet Harbour Helpline", "08005550133")]),
}


@pytest.mark.parametrize(("text", "points"), CALLED.values(), ids=CALLED)
def test_what_a_point_of_contact_is_called(text: str, points: list[tuple[str, str, str]]) -> None:
    found = _points(text)
    assert [(name, body, phone[-7:]) for name, body, phone in found] == [
        (name, body, phone[-7:]) for name, body, phone in points]


def test_a_point_is_also_called_with_the_body_beside_it() -> None:
    point = next(fact for fact in _facts("Пишите нам. Пресс-служба МВД: (37) 227-55-01.\n") if fact.kind == "contact")
    assert point.fields["name"] == "Пресс-служба МВД"


ONE: Final = {
    "a number that is told twice": (
        "NGO Steppe Light keeps a hotline. Call the hotline of NGO Steppe Light on 0312 55 01 10.\n\n"
        "National lines\n\nNGO Steppe Light\nCall 0312 55 01 10\n"),
    "a number of the office below its address": (
        "Contacts\nNGO Steppe Light\n14 Abay Street\n720001 Bishkek\nOffice: +996 312 55 01 10\n"
        "Fax: +996 312 55 01 11\nmail@steppe-light.example.kg\n"),
    "a line for those who are deaf": (
        "NGO Steppe Light\nP.O. Box 44\nPhone: +996 312 55 01 10\nTTY: +996 312 55 01 12\n"),
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_numbers_of_one_point(text: str) -> None:
    assert [(name, body) for name, body, _ in _points(text)] == [("Steppe Light", "Steppe Light")]


def test_the_office_number_below_a_title_is_of_the_person() -> None:
    text = ("Для СМИ:\nАнна Руденко\nСтарший сотрудник по связям с прессой\nФонд «Степной свет»\nул. Абая, 14\n"
            "Офис: +996 312 55 01 10\nМоб.: +996 775 55 01 11\n")
    contact = next(fact for fact in _facts(text) if fact.kind == "contact")
    assert contact.fields["phone"] == "+996312550110"
    assert contact.fields["other_phones"] == ("+996775550111",)


def test_offices_in_two_towns_are_two_points() -> None:
    assert len(_points("NGO Steppe Light\nOffice in Osh: +996 3222 5 55 01\nOffice in Naryn: +996 3522 5 55 02\n")) == 2


RUSSIAN: Final = {
    "a line over a block": ("Пресс-служба МВД\nтел.: +7 (495) 000-06-02\npress@mvd.example.ru\n",
                            [("Пресс-служба", "МВД", "+74950000602")]),
    "items of a list": (
        ("Куда звонить\n\n• Бесплатная линия «Ясный путь» — 1144 (с 9:00 до 18:00)\n"
         "• Полиция — 102\n"
         "• Юрист фонда «Компас» в Туле: +7 913 000 44 55\n"
         "• Кризисная квартира «Дом у реки» (Тула): +7 843 000 12 12\n"),
        [("Бесплатная линия «Ясный путь»", "Бесплатная линия «Ясный путь»", "1144"), ("Полиция", "Полиция", "102"),
         ("Юрист фонда «Компас» в Туле", "Фонд «Компас»", "+79130004455"),
         ("Кризисная квартира «Дом у реки»", "Кризисная квартира «Дом у реки»", "+78430001212")]),
    "the number first": (
        "Горячие линии:\n\n• 1547 – горячая линия по безопасной работе\n• 112 – служба экстренной помощи\n",
        [("Горячая линия по безопасной работе", "Горячая линия по безопасной работе", "1547"),
         ("Служба экстренной помощи", "Служба экстренной помощи", "112")]),
    "the number first, then the body, below somebody": (
        ("Куда звонить\n\n☎ 0 (312) 55-50-33 – Фонд «Компас», Бишкек\n    Юрист: Анна Белова\n\n"
         "☎ 0 (3922) 5-55-41 – Кризисный центр «Дом у реки», Ош\n    Руководитель: Вера Гук\n\n"
         "☎ +7 (495) 555-01-66 – Посольство Кыргызстана в России\n"),
        [("Фонд «Компас»", "Фонд «Компас»", "+996312555033"), ("Анна Белова", "Фонд «Компас»", "None"),
         ("Кризисный центр «Дом у реки»", "Кризисный центр «Дом у реки»", "+996392255541"),
         ("Вера Гук", "Кризисный центр «Дом у реки»", "None"),
         ("Посольство Кыргызстана в России", "Посольство Кыргызстана в России", "+74955550166")]),
    "a row of a table": (
        ("Телефон | Кто отвечает\n8 (343) 000-12-12 | Телефон доверия для подростков, ул. Мира, 4\n"
         "8 (343) 000-13-13 | Приют «Тёплый дом»\n"),
        [("Телефон доверия для подростков", "Телефон доверия для подростков", "+73430001212"),
         ("Приют «Тёплый дом»", "Приют «Тёплый дом»", "+73430001313")]),
    "a line over its numbers": (
        ("1. Линия доверия для родителей, опекунов\nи подростков:\n\n"
         "8 800 500-33-50 (с мобильного,\nкруглосуточно);\n\n"
         "8 800 500-33-70 (с домашнего).\n"),
        [("Линия доверия для родителей, опекунов и подростков", "Линия доверия для родителей, опекунов и подростков",
          "+78005003350")]),
}


@pytest.mark.parametrize(("text", "points"), RUSSIAN.values(), ids=RUSSIAN)
def test_lines_that_say_whose_a_number_is(text: str, points: list[tuple[str, str, str]]) -> None:
    assert _points(text) == points


@pytest.mark.parametrize(("text", "numbers"), [
    ("Call the free national hotline on 8060 (24 hours), or come to the quay.\n", {"8060"}),
    ("Call toll free 990 at any time. In 2023 we had 1990 calls.\n", {"990"}),
    ("Call the 1343 Actionline against Human Trafficking.\n", {"1343"}),
    ("Звонят на республиканскую линию 116 16, её ведёт союз центров.\n", {"11616"}),
    ("Рақами кӯтоҳи СБМ — 1313 ройгон фаъолият мекунад.\n", {"1313"}),
    ("Миграция министрлигинин «189» ишеним телефонуна чалыңыз.\n", {"189"}),
    ("Звоните по номеру 116\u00a0111 сейчас.\n", {"116111"}),
    ("Звоните по номеру 15005 бесплатно.\n", {"15005"}),
    ("In 2024 Open Gate answered 150 helpline calls; its staff handled 1500 hotline calls.\n", set()),
    ("Поступило на детскую линию 150 звонков за год.\n", set()),
    ("На республиканскую линию 1200 обращений поступило в мае.\n", set()),
    ("Toll free 500 calls were made. We sold toll-free 350 minute cards.\n", set()),
    ("| Service | Clients |\n|---|---|\n| Hotline | 412 |\n| Shelter | 35 |\n", set()),
    ("Call toll free 800\u00a0555 1234 today.\n", set()),
])
def test_short_numbers_that_words_on_either_side_tell(text: str, numbers: set[str]) -> None:
    assert {fact.fields.get("phone") for fact in _facts(text) if fact.kind == "contact"} == numbers


def test_a_price_and_a_count_are_no_short_numbers() -> None:
    assert _points("Вход – 120 рублей.\nПолиция задержала 150 человек.\nУчастники – 112 человек.\n") == []


@pytest.mark.parametrize(("text", "phone"), [
    ("В Гомеле открылся приют. Узнать больше можно по тел.74-21-33.\n", "+375232742133"),
    ("В Смоленске работает приют. Позвонить можно на «горячую линию» приюта: 35-28-67.\n", "+74812352867")])
def test_a_number_of_a_town_that_is_told(text: str, phone: str) -> None:
    assert [point[2] for point in _points(text)] == [phone]


@pytest.mark.parametrize("label", ["Tels", "Telephones", "Круглосуточный телефон", "Тәулік бойы"])
def test_what_only_says_that_it_is_a_number_is_no_name(label: str) -> None:
    assert [name for name, _, _ in _points(f"NGO Steppe Light\n{label}: +996 312 55 01 10\n")] == ["Steppe Light"]


@pytest.mark.parametrize(("line", "phone", "name"), [
    ("Yvonne Ndegwa, IOM Regional Office in Nairobi — tel. +254 715 550 179 — y.ndegwa@iom.example.org",
     "+254715550179", "Yvonne Ndegwa"),
    ("Umida Karimova (Uzbek, Russian), Open Gate Women's Network: +998 72 555 41 08", "+998725554108",
     "Umida Karimova"),
    ("Tarik Hadžić, Information Assistant, bulletin@secretariat.example.at, +43 1 514 360 99", "+43151436099",
     "Tarik Hadžić"),
])
def test_a_number_behind_somebodys_own_body_or_address_makes_no_point(line: str, phone: str, name: str) -> None:
    text = f"For more information please contact:\n\n{line}\n\nThe centre was opened on Monday by four guests.\n"
    found = [fact for fact in extract(read_bytes(text.encode(), "a.txt")) if fact.kind == "contact"]
    assert [(fact.fields["name"], fact.fields["phone"]) for fact in found] == [(name, phone)]


def test_a_number_that_a_sentence_goes_on_to_tell_of_is_nobodys_own() -> None:
    points = _points("The training was run by Anna Petrova, UNODC – 0555 123 456 is the hotline of the town.\n")
    assert len(points) > 1


LEAFLET: Final = """КАЙДА КАЙРЫЛУУ КЕРЕК

☎ 1506 – Мигранттар үчүн ишеним телефону (акысыз, күн сайын 24 саат)
Эмгек жана миграция министрлиги

☎ 0 (312) 55-02-40 – «Таң нуру» коомдук бирикмеси, Бишкек шаары
WhatsApp: 0 555 02 02 40
Юрист: Чынара Асанова
"""


def test_lines_that_begin_with_a_number_are_read_by_themselves() -> None:
    """The body of the first is on the line below, that of the second heads the lines below it."""
    assert _points(LEAFLET) == [
        ("Мигранттар үчүн ишеним телефону", "Эмгек жана миграция министрлиги", "1506"),
        ("«Таң нуру» коомдук бирикмеси", "«Таң нуру» коомдук бирикмеси", "+996312550240"),
        ("Чынара Асанова", "«Таң нуру» коомдук бирикмеси", "None")]


SIGNED: Final = """Коллеги, письмо партнёров ниже.

Ирина Волкова
менеджер, Ассоциация «Азимут»

С уважением,
Светлана Гырбу
председатель ОО «Тёплый дом»
г. Бельцы, ул. Садовая, 24
тел. +373 231 5-55-08
Телефон доверия: {}
"""


@pytest.mark.parametrize(("number", "body"), [
    ("+373 800 55 508", "Тёплый дом"), ("+373 800 55 508 (Ассоциация «Азимут»)", "Ассоциация «Азимут»")])
def test_a_number_in_a_signature_is_of_its_body(number: str, body: str) -> None:
    """But where its line says by itself whose it is."""
    assert dict(point[:2] for point in _points(SIGNED.format(number)))["Телефон доверия"] == body


def test_a_noun_stands_for_the_body_that_heads_the_page() -> None:
    """Rather than for one of another paragraph that was named since."""
    points = _points("БЛАГОТВОРИТЕЛЬНЫЙ ФОНД «СВЕТЛЫЙ БЕРЕГ»\n\nГодовой отчёт за 2023 год\n\n"
                     "В течение года юристы провели 320 консультаций.\n\n"
                     "Проект «Второй шаг» поддержал Фонд президентских грантов, 2 400 000 руб.\n\n"
                     "Президент Фонда Кораблёв Н. А., телефон Фонда 8 (812) 555-27-13.\n")
    assert points == [("Кораблёв Н. А.", "СВЕТЛЫЙ БЕРЕГ", "+78125552713")]
