"""Directories, tables and letters: whose each number is, and which body each of those who sign is of."""

import pytest
from seeds.stating import all_of, people_of

from seeds.extract.extracting import extract
from seeds.fact import Fact
from seeds.read.reading import draw_up


def _numbers(facts: list[Fact]) -> dict[str, tuple[str, str]]:
    """By number or address, who has it and the body of whoever does."""
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields[field]): (str(fact.fields["name"]), bodies.get(str(fact.fields.get("organisation")), ""))
            for fact in facts if fact.kind == "contact" for field in ("phone", "email") if field in fact.fields}


def _table(text: str) -> list[Fact]:
    return extract(draw_up(text.encode(), "table.md", "md"))


TOWNS = """\
СПЕЦПРОЕКТ ЖУРНАЛА «СОЛОМИНКА»

Кто помогает женщинам в пяти городах

Мы обзвонили кризисные центры и выписали тех, кто взял трубку. Список не полный, пишите нам о других.

ТВЕРЬ
Кризисный центр «Ясный берег»
Работает с 1994 года. Очный приём, группы, сопровождение в суд.
Телефон доверия 8 (4822) 55-09-17, с 10 до 20
Директор – Марина Лебедева
«Раньше к нам шли через полгода после первого удара, теперь через неделю», – говорит она.

Благотворительный фонд «Крыльцо»
Помогает пострадавшим от торговли людьми любого гражданства: еда, врач, билет домой.
8-800-555-77-19, pomosh@kryltso.example
Руководитель программ Вера Грачёва

КАЗАНЬ
Женский кризисный центр
Есть убежище на 12 мест, адрес не раскрывают.
+7 843 555-40-22
"""


def test_what_stands_below_a_town_and_a_body_is_of_that_body() -> None:
    people = people_of(TOWNS)
    assert people["Марина Лебедева"] == ("Директор", "Кризисный центр «Ясный берег»")
    assert people["Вера Грачёва"] == ("Руководитель программ", "Благотворительный фонд «Крыльцо»")
    told = _numbers(all_of(TOWNS))
    assert told["+74822550917"][1] == "Кризисный центр «Ясный берег»"
    assert told["+78005557719"][1] == told["pomosh@kryltso.example"][1] == "Благотворительный фонд «Крыльцо»"
    assert told["+78435554022"][1] == "Женский кризисный центр"


NUMBERED = """\
HELP LINE
Pocket directory for domestic workers in Hong Kong, 4th edition
Put together by the Bayani Migrant Desk with the support of the Harbour Fund, and given away to whoever asks for it.
A. Philippine government
1. Overseas Labor Office – Hong Kong
Functions: contract verification, conciliation
Tel. no.: (852) 2555 4012
Contact person: Ann Dizon, Labor Attaché
2. Workers Welfare Administration
Welfare Officer: Luz Talento
24-hr hotline: (852) 6555 0778
B. Unions and others
3. Mission for Domestic Helpers
Services: case work, court company, temporary beds for two weeks at most, and somebody to talk to.
Contact person: Carla Abad, Director
Tel. no.: (852) 2555 8264
4. Justice Without Fees
Pro bono advice on illegal agency fees.
Managing Solicitor: Karen Leung
Tel. no.: (852) 2555 7720
C. Hong Kong authorities
5. Labour Department, hotline (852) 2717 1771
"""


def test_numbered_lines_head_entries_and_letters_count_sections() -> None:
    people = people_of(NUMBERED)
    assert people["Ann Dizon"][1].startswith("Overseas Labor Office")
    assert people["Luz Talento"][1] == "Workers Welfare Administration"
    assert people["Carla Abad"][1] == "Mission for Domestic Helpers"
    assert people["Karen Leung"] == ("Managing Solicitor", "Justice Without Fees")
    assert not [name for name in people if name.startswith(("A. ", "C. "))]


CONSULATES = """\
| Страна | Адрес | Телефон |
|---|---|---|
| Генконсульство Республики Узбекистан | 5-я линия, 4 | 555-13-01; вице-консул Ж. Турсунов, +7 921 555 20 06 |
| Генконсульство Республики Таджикистан | ул. Куйбышева, 9 | 555-72-72 |
| Кыргызстан – пишите в Москву | | mosemb@kg.example |

- **Красный Крест**, Тверское отделение: еда, одежда, врач. Тел. 555-66-26, спросить Елену Крюк
"""


def test_a_number_is_nobodys_of_another_row() -> None:
    told = _numbers(_table(CONSULATES))
    assert told["+79215552006"][0] == "Ж. Турсунов"
    assert told["mosemb@kg.example"][0] != "Ж. Турсунов"
    assert [number for number, (name, _) in told.items() if name == "Ж. Турсунов"] == ["+79215552006"]


LEADERS = """\
| T/r | Filial | {head} | Ishonch tel. | E-pochta |
|---|---|---|---|---|
| 1 | Toshkent shahar | Abdullayev Jasur Karimovich | 71 203-40-11 | toshkent@agentlik.example |
| 2 | Andijon viloyati | Xolmatova Nilufar | 74 223 85 20 | |
| 3 | Buxoro viloyati | Rajabov Bobur | 65 770-13-13 | buxoro@agentlik.example |
"""


@pytest.mark.parametrize("head", ["Rahbar", "Rahbar (F.I.Sh.)"])
def test_the_head_of_a_column_says_what_those_in_it_are(head: str) -> None:
    contacts = [fact.fields for fact in _table(LEADERS.format(head=head)) if fact.kind == "contact"]
    assert [(one["name"], one.get("position"), one.get("phone")) for one in contacts] == [
        ("Abdullayev Jasur Karimovich", "Rahbar", "+998712034011"), ("Xolmatova Nilufar", "Rahbar", "+998742238520"),
        ("Rajabov Bobur", "Rahbar", "+998657701313")]


BRANCHES = """\
КОНТАКТЫ

Головной офис, г. Тверь
ул. Лесная, 48, оф. 12
тел.: 8 (4822) 55-50-31

Директор
Сауле Ахметова
Юрист, координатор линии 11616 по области
Вадим Цой, моб. 8 910 555 19 84

Филиал в Ржеве
рук. Айгуль Тлеубаева, 8 (48232) 2-55-10

Филиал в Кашине
временно закрыт

ПРИЮТ
Адрес не публикуем. Приём круглосуточно через телефон 8 910 555 40 02
"""


def test_a_number_is_not_of_somebody_two_blocks_above() -> None:
    told = _numbers(all_of(BRANCHES))
    assert told["+74823225510"][0] == "Айгуль Тлеубаева"
    assert told.get("+79105554002", ("", ""))[0] != "Айгуль Тлеубаева"


SIGNED = """\
О закрытии приютов

Мы, руководители кризисных центров, просим не дать закрыться двум последним приютам на юге страны. В 2020 году центры
приняли 9 640 обращений, и временное убежище получили 573 человека, которым больше некуда было идти.

С уважением,

Тюлегенова Т. С.                         _____________ (подпись)
исполнительный директор
Ассоциация кризисных центров

Бакашова А. Ж.                           _____________
директор
ОФ «Ак Жолчу»
"""


def test_a_line_to_sign_on_is_no_cell_of_a_row() -> None:
    people = people_of(SIGNED)
    assert people["Тюлегенова Т. С."] == ("исполнительный директор", "Ассоциация кризисных центров")
    assert people["Бакашова А. Ж."][0] == "директор"
    assert "Ак Жолчу" in people["Бакашова А. Ж."][1]


def test_a_rank_of_the_police_tells_no_body() -> None:
    facts = all_of("Звоните: майор полиции Ержан Мукашев, 8 (7212) 55-99-16. Он принимает по вторникам.\n")
    assert [fact.fields["name"] for fact in facts if fact.kind == "organisation"] == []


NEVER = {
    "ky": "Экинчи шектүү Самат Дүйшөбаев издөөдө, деди шаардык ИИБдин басма сөз катчысы Айгүл Асанова.\n",
    "tg": "Абдулло Ниёзов, сокини ноҳияи Рӯшон, боздошт шуд, гуфт сардори шуъбаи ВКД Анвар Раҳимов.\n",
    "tg, a citizen": "Нисбати шаҳрванд Абдулло Ниёзов парванда оғоз гардид, гуфт сардори шуъбаи ВКД Анвар Раҳимов.\n",
    "tg, of a place": "Абдулло Ниёзов, сокини ноҳияи Рӯшон, ба хориҷа мефиристод, гуфт прокурор Анвар Раҳимов.\n",
    "uz": "Gumonlanuvchi Sobir Olimov qidiruvda, dedi IIB matbuot kotibi Aziza Karimova.\n",
}


@pytest.mark.parametrize("text", NEVER.values(), ids=NEVER)
def test_who_is_suspected_is_no_contact_in_any_language(text: str) -> None:
    assert not {"Самат Дүйшөбаев", "Абдулло Ниёзов", "Sobir Olimov"} & set(people_of(text))


CARD = """\
Фонд региональных грантов / Конкурсы / Карточка проекта

* Номер заявки: 18-2-005541
* Общая сумма расходов на реализацию проекта: 2 116 800 руб.
* Сроки реализации: 01.12.2018 – 30.11.2019
* Организация: ФОНД СОЦИАЛЬНОЙ ПОДДЕРЖКИ «ДОМ БЕЗ ЗАМКА»

Руководитель проекта: Виктория Сергеевна Антохина. Команда: Рустам Бакиев, координатор волонтёров, и другие, кого
здесь не назвать за нехваткой места на странице.

Фонд «Дом без замка» с 2013 года вызволяет людей с кирпичных заводов и помогает им вернуться домой.

Партнёры: Саратовская государственная юридическая академия.

© Фонд региональных грантов, 2018–2024
"""


def test_the_people_of_a_card_are_of_who_carries_the_project_out() -> None:
    facts = all_of(CARD)
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    assert sum("ДОМ БЕЗ ЗАМКА" in name.upper() for name in bodies.values()) == 1
    people = {fact.fields["name"]: bodies[str(fact.fields["organisation"])] for fact in facts if fact.kind == "contact"}
    assert "ДОМ БЕЗ ЗАМКА" in people["Рустам Бакиев"].upper()


MESSAGE = """\
-----Original Message-----
From: Darnell Whitfield
Sent: Tuesday, September 17, 2019 2:15 PM
Subject: RE: class for patrol -- need a head count

24 deputies will come, two of them from the jail, and we need somebody who speaks to them about the law.

Sgt. Darnell Whitfield
Special Victims Unit, Wexley County Sheriff's Office
"""


def test_a_subject_says_what_nobody_is() -> None:
    assert people_of(MESSAGE)["Darnell Whitfield"] == ("Sgt.", "Wexley County Sheriff's Office")


def test_the_line_below_says_more_than_the_letters_behind_a_name() -> None:
    people = people_of("The Hon. A. R. Pemberton MP\nMinister for Immigration\nPO Box 6022\nCANBERRA ACT 2600\n\nDear "
                       "Minister\n\nWe write as people who run foster care, schools and shelters.\n")
    assert people["A. R. Pemberton"][0] == "Minister for Immigration"


def test_the_numbers_of_an_entry_are_of_whom_it_names_to_ask_for_and_of_no_other_entry() -> None:
    told = _numbers(all_of(NUMBERED))
    assert told["+85225554012"][0] == "Ann Dizon"
    assert told["+85225558264"][0] == "Carla Abad"
    assert told["+85265550778"][1] == "Workers Welfare Administration"


def test_whom_news_tells_by_the_age_is_no_contact() -> None:
    people = people_of("Организатором следствие считает 51-летнего Тимура Ергешова, сказал прокурор Олег Белов. Police "
                       "looked for a 34-year-old Carl Deeley.\n")
    assert set(people) == {"Олег Белов"}


def test_whom_news_tells_by_the_age_and_the_town_is_no_contact_nor_is_a_district() -> None:
    people = people_of("Задержан 43-летний уроженец Бобруйска Виктор Ланевич, сказал прокурор Олег Белов. Тренинг "
                       "прошёл в Овчи-Калача (район Бободжона Гафурова), его вёл юрист Рустам Каримов.\n")
    assert set(people) == {"Олег Белов", "Рустам Каримов"}


def test_a_surname_that_is_also_a_form_of_an_adjective_is_one() -> None:
    text = "Отчёт о работе приюта за год.\n\nСомова Татьяна Игоревна,\nспециалист по связям\n8 (383) 555-01-19\n"
    assert list(people_of(text)) == ["Сомова Татьяна Игоревна"]


LISTED = """\
DELTA WATCH
Police note no. 12

The arrested persons are:

  A-1  Ramdev Sahu, age 38 years, R/o Barpur, Dist. Kolgaon
  A-2  Pintu Manjhi, R/o Barpur
  Absconding: Suresh Yadav, placement agent, Kolgaon.

Inspector Kavita Rao, in charge of the Kolgaon desk, thanked the crew.
"""


def test_whom_a_note_of_the_police_lists_with_age_or_home_is_no_contact() -> None:
    assert set(people_of(LISTED)) == {"Kavita Rao"}


CODED = """\
WHERE TO SEND, WHOM TO CALL

(S) shelter, (L) legal aid, (G) government. Calls to numbers marked * are free of charge.

(S) (L) Lantern & Loom, Varnograd
    Shelter for women and children, 20 places
    Tel. +355 4 2555 121
    loom@example.al
    Project coordinator: Mirela Hoxha

(S) Quayside Psycho-Social Centre, Port Sel
    Tel. +355 33 555 072
    quay@example.al

(G) Office of the National Anti-Trafficking Coordinator, Varnograd
    Tel. +355 4 2555 800
"""


def test_letters_in_front_of_the_names_of_a_list_are_no_part_of_them() -> None:
    facts = all_of(CODED)
    bodies = {str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    assert {"Lantern & Loom", "Quayside Psycho-Social Centre"} <= bodies
    assert not {name for name in bodies if ")" in name or len(name) == 1}


def test_a_label_tells_whom_an_entry_has_and_no_blank_line_leads_to_the_next() -> None:
    assert people_of(CODED)["Mirela Hoxha"] == ("Project coordinator", "Lantern & Loom")


def test_a_given_name_that_a_body_has_too_is_somebodys_behind_a_surname() -> None:
    people = people_of("1. Маркази занон «Меҳри моҳ», ш. Кӯлоб\n   Роҳбар: Саидова Гулрухсор\n"
                       "   Тел.: (3322) 2-47-19\n")
    assert people == {"Саидова Гулрухсор": ("Роҳбар", "Маркази занон «Меҳри моҳ»")}
    assert set(people_of("Барои рӯзноманигорон: Гулрухсор Сафарӣ ((+992 37) 221-91-14)\n")) == {"Гулрухсор Сафарӣ"}


def test_a_daughter_of_is_within_a_name() -> None:
    people = people_of("Opening remarks by Dato’ Rahimah binti Zulkifli, Secretary-General, Ministry of Harbours.\n")
    name, (title, _) = next(iter(people.items()))
    assert name.endswith("Rahimah binti Zulkifli")
    assert title == "Secretary-General"


def test_a_title_below_a_blank_line_is_still_whose_name_is_above() -> None:
    people = people_of("Contacts\nAnn Bell\n\nDirector\n\nCarl Dee\n\nCoordinator\n")
    assert people["Carl Dee"][0] == "Coordinator"


@pytest.mark.parametrize("label", ["Contact person", "ask for", "Please ask for", "Speak to", "Attn", "Спросить"])
def test_whom_the_line_below_a_number_asks_for_has_it(label: str) -> None:
    facts = all_of(f"Harbour Women Union: (+994 12) 555 15 08; union@example.az\n{label}: Mehriban Zeynalova, Chair\n\n"
                   "Safe Shore NGO: (+994 12) 555 15 09; shore@example.az\n")
    assert _numbers(facts)["+994125551508"] == ("Mehriban Zeynalova", "Harbour Women Union")


def test_a_label_in_a_cell_loses_its_colon() -> None:
    assert people_of("Chair:      Oksana Hrytsenko (IOM)\nCo-chair:   Jonas Eklund (UNHCR)\n") == {
        "Oksana Hrytsenko": ("Chair", "IOM"), "Jonas Eklund": ("Co-chair", "UNHCR")}


def test_a_body_behind_somebody_is_told_by_its_acronym() -> None:
    people = people_of("Present: Anna Kit, Lark Trust; Daria Stec, Right to Shelter (R2S); 8 others online\n")
    assert people["Daria Stec"] == ("", "Right to Shelter")


def test_a_part_of_a_town_is_no_body() -> None:
    facts = all_of("SAFEGATE\nOrganisation for the Protection of Migrants\n"
                   "English Village, Villa 214, Erbil | +964 750 555 0160\n\nDear Mr. Renard,\n")
    assert "English Village" not in {fact.fields.get("name") for fact in facts}


@pytest.mark.parametrize("name", ["Tudor Panici", "Lilia Pascari-Ojog", "Nadiia Pylypets"])
def test_who_is_called_so_is_no_body_of_a_directory(name: str) -> None:
    """Five thousand given names of all regions are known."""
    facts = all_of("Useful contacts\n\nLark Trust  022 250 561\nHarrier Foundation  022 250 562\n"
                   f"{name}  022 250 563\nOpen Gate Society  022 250 564\n")
    assert name not in {fact.fields["name"] for fact in facts if fact.kind == "organisation"}


WHERE_TO_TURN = """КУДА ОБРАТИТЬСЯ
Справочник организаций, 2025

Центр помощи «Маяк» Отдела социального служения и благотворительности Северной епархии
Заведующая: Евдокия Лапина, 8 (812) 555-90-06

Служба помощи «Причал»
Дежурная: 8 (812) 555-22-79

АНО «Детям»
Руководитель юридической службы О. В. Чащина – chashchina@detyam.example

Уполномоченный по правам человека в Северной области
Приёмная: 8 (812) 555-99-44
"""


def test_everybody_is_of_the_entry_of_the_directory() -> None:
    """No noun in a title ties somebody to the head of another entry, and who defends rights heads an office."""
    numbers = _numbers(all_of(WHERE_TO_TURN))
    assert numbers["+78125559006"] == ("Евдокия Лапина", "Центр помощи «Маяк»")
    assert numbers["chashchina@detyam.example"] == ("О. В. Чащина", "Детям")
    assert numbers["+78125559944"] == ("Приёмная", "Уполномоченный по правам человека в Северной области")


def test_a_part_of_the_world_has_no_people() -> None:
    facts = _table("# Harbour Chaplains\n\nHarbour Chaplains, 39 Mill Square, London\n\n## The Americas\n\n"
                   "| Office | Contact | Telephone |\n|--|--|--|\n"
                   "| Halifax | Alain Thibodeau, port chaplain | +1 902 555 0139 |\n"
                   "| Lima | Rosa Quispe, Desk Officer, Latin America | +51 1 555 0190 |\n")
    assert not {"The Americas", "Latin America"} & {fact.fields.get("name") for fact in facts}
    assert _numbers(facts)["+19025550139"] == ("Alain Thibodeau", "Harbour Chaplains")
