"""Lists that tell by what repeats in them which of their parts are bodies, and whose each number is."""

import pytest
from seeds.stating import of_text

from seeds.read import read_bytes


def bodies_of(text: str) -> dict[str, str]:
    """By the name of each contact, the name of its body."""
    names = {fact.id: str(fact.fields["name"]) for fact in of_text(text, "organisation")}
    return {str(one.fields["name"]): names.get(str(one.fields.get("organisation")), "")
            for one in of_text(text, "contact")}


IN_LINES = """Partners of the harbour project

Malta: Centre for Calm Harbours, Anna Bell, director, a.bell@calm.example
Kenya: Blue Kettle, Grace Wanjiru, lawyer, grace@kettle.example
Norway: Harbour Aid Association, Tom Hadley, caseworker, tom@aid.example
Georgia: Novi Most, Nino Beridze, coordinator, nino@most.example
"""
BEHIND_PEOPLE = """List of participants

Anna Bell – Centre for Safe Return
Grace Wanjiru – Blue Kettle
Tom Hadley – Harbour Aid Association
Nino Beridze – Novi Most
"""
IN_BLOCKS = """Where to write

Centre for Calm Harbours
Contact: Anna Bell
14 Quay Street
+44 20 7946 0101

Blue Kettle
Contact: Grace Wanjiru
7 Dock Road
+44 20 7946 0102

Harbour Aid Association
Contact: Tom Hadley
3 Pier Road
+44 20 7946 0103
"""
IN_COLUMNS = """Malta | director | Anna Bell | Centre for Calm Harbours | a.bell@calm.example
Kenya | lawyer | Grace Wanjiru | Blue Kettle | grace@kettle.example
Norway | caseworker | Tom Hadley | Harbour Aid Association | tom@aid.example
"""
LABELLED = """Focal points

Organisation: Centre for Calm Harbours
Contact person: Anna Bell
Email: a.bell@calm.example

Organisation: Kettle
Contact person: Grace Wanjiru
Email: grace@kettle.example

Organisation: Harbour Aid Association
Contact person: Tom Hadley
Email: tom@aid.example
"""


@pytest.mark.parametrize("text", [IN_LINES, BEHIND_PEOPLE, IN_BLOCKS, IN_COLUMNS])
def test_what_stands_where_others_have_a_body_is_one(text: str) -> None:
    found = bodies_of(text)
    assert found["Grace Wanjiru"] == "Blue Kettle"
    assert found["Anna Bell"].startswith("Centre for ")


def test_a_label_tells_what_a_single_word_is() -> None:
    assert bodies_of(LABELLED) == {"Anna Bell": "Centre for Calm Harbours", "Grace Wanjiru": "Kettle",
                                   "Tom Hadley": "Harbour Aid Association"}


def test_russian_names_without_quotes_need_several_others() -> None:
    text = """Партнёры

Мальта: Центр «Тихая вода», Анна Белова, директор, belova@voda.example
Кения: Синий Чайник, Ольга Ким, юрист, kim@chainik.example
Норвегия: Ассоциация кризисных центров, Игорь Дьяченко, психолог, igor@krizis.example
Грузия: Фонд «Причал», Марина Петрова, координатор, marina@prichal.example
"""
    assert bodies_of(text)["Ольга Ким"] == "Синий Чайник"


def test_numbers_are_of_the_body_behind_the_place() -> None:
    text = """Helplines and those who answer them

Malta, Centre for Calm Harbours, +356 2123 4567
Kenya, Blue Kettle, +254 20 444 1234
Norway, Harbour Aid Association, +47 22 12 34 56
"""
    found = {str(one.fields["phone"]): one.fields["name"] for one in of_text(text, "contact")}
    assert found == {"+35621234567": "Centre for Calm Harbours", "+254204441234": "Blue Kettle",
                     "+4722123456": "Harbour Aid Association"}


@pytest.mark.parametrize("text", [
    # topics, in the words of a language
    ("Harbour Trust\n\nHousing: Anna Bell, 020 7946 0101\nLegal aid: Tom Hadley, 020 7946 0102\n"
    "Money and debt: Grace Wanjiru, 020 7946 0103\n"),
    # towns that nobody knows
    ("Branches of the Harbour Trust\n\nOldquay – Anna Bell, 020 7946 0101\nSaltmarsh – Tom Hadley, 020 7946 0102\n"
    "Pierhead – Grace Wanjiru, 020 7946 0103\n"),
    # a letter
    "Dear Anna Bell,\nYours sincerely,\nTom Hadley\nHarbour Trust\n020 7946 0102\n",
    # the hours of a day
    ("10:00 Opening Words – Anna Bell, Harbour Trust\n10:30 Safe Return – Tom Hadley, Harbour Trust\n"
    "11:00 Closing Words – Grace Wanjiru, Harbour Trust\n")])
def test_what_is_no_body_stays_none(text: str) -> None:
    assert {one.fields["name"] for one in of_text(text, "organisation")} <= {"Harbour Trust"}


def test_blank_lines_part_entries() -> None:
    paragraphs = read_bytes(b"One\ntwo\n\nthree\n", "a.txt").paragraphs
    assert [one.apart for one in paragraphs] == [False, False, True]


def test_a_label_tells_what_somebody_is_wherever_it_stands() -> None:
    entry = "Country: {}\nPosition: {}\nOrganisation: {}\nContact person: {}\nPhone: +44 20 7946 01{}\n\n"
    text = "Focal points\n\n" + "".join(entry.format(*one) for one in (
        ("Malta", "Keeper of the Nets", "Kettle", "Grace Wanjiru", "01"), ("Kenya", "lawyer", "Harbour Aid Association",
        "Tom Hadley", "02"), ("Norway", "director", "Salt & Bread", "Nino Beridze", "03")))
    found = {str(one.fields["name"]): one.fields.get("position") for one in of_text(text, "contact")}
    assert found["Tom Hadley"] == "lawyer"
    assert found["Nino Beridze"] == "director"
    assert bodies_of(text)["Grace Wanjiru"] == "Kettle"


def test_heads_over_people_are_bodies_where_another_is() -> None:
    text = """Members of the network

Harbour Aid Association
Tom Hadley
lawyer
tom@aid.example

Blue Kettle
Grace Wanjiru
director
grace@one.example
Nino Beridze
caseworker
nino@one.example
"""
    found = bodies_of(text)
    assert found["Tom Hadley"] == "Harbour Aid Association"
    assert found["Grace Wanjiru"] == found["Nino Beridze"] == "Blue Kettle"


def test_a_post_with_the_words_for_a_line_is_no_line() -> None:
    text = """Harbour Aid Association

Tom Hadley – Helpline Manager, tom@aid.example
Grace Wanjiru – Press Office Coordinator, grace@aid.example
Nino Beridze – Hotline Operator, nino@aid.example
"""
    found = {str(one.fields["name"]): one.fields.get("email") for one in of_text(text, "contact")}
    assert found == {"Tom Hadley": "tom@aid.example", "Grace Wanjiru": "grace@aid.example",
                     "Nino Beridze": "nino@aid.example"}


def test_a_body_ends_a_line_whose_title_goes_on() -> None:
    text = """Appointed to the committee are:
Anna Bell, Vice President, Global Public Matters, Harbour Aid Association
Tom Hadley, Director, Safe Return Union
Grace Wanjiru, Director, Private Sector Work, Blue Kettle
Nino Beridze, Relations Director, B21
Ruth Abebe, President, Women's Rights Centre
"""
    found = bodies_of(text)
    assert found["Grace Wanjiru"] == "Blue Kettle"
    assert found["Nino Beridze"] == "B21"
    assert not {"Global Public Matters", "Private Sector Work"} & {
        one.fields["name"] for one in of_text(text, "organisation")}


def test_what_an_entry_is_listed_for_is_no_body() -> None:
    text = """Where to turn

Advice to Workers
Harbour Aid Association
Tel: +44 20 7946 0101
www.aid.example

Front Line Help
Blue Kettle
Tel: +44 20 7946 0102
www.kettle.example

Rooms for the Night
Women's Rights Centre
Tel: +44 20 7946 0103
www.rights.example
"""
    assert bodies_of(text) == {one: one for one in ("Harbour Aid Association", "Blue Kettle", "Women's Rights Centre")}


def test_blocks_below_heads_are_one_list_however_unlike_they_are() -> None:
    text = """Members of the coalition

Harbour Aid Association
Contact: Anna Bell, programme lead, anna@aid.example

St Hilda's Rest
Contact: Grace Wanjiru

Women's Rights Centre
Prof. Tom Hadley (director); Nino Beridze (casework)
rights@centre.example

The Pear Tree
Ruth Abebe – manager – +44 20 7946 0104
"""
    assert bodies_of(text) == {
        "Anna Bell": "Harbour Aid Association", "Grace Wanjiru": "St Hilda's Rest",
        "Tom Hadley": "Women's Rights Centre", "Nino Beridze": "Women's Rights Centre", "Ruth Abebe": "The Pear Tree"}


def test_heads_of_blocks_have_small_words_and_numbers_in_russian() -> None:
    text = """Куда обратиться за помощью

Общественный фонд «Пристань»
г. Каратас, ул. Мира, 14
Директор – Сауле Ибраева
тел. 8 (7152) 41-22-09

Дневная комната при городской больнице № 2
Заведующая: Марина Львовна Цой
тел. 8 (7152) 41-30-77

Бюро по правам человека
Адвокат Тимур Рашидов (приём по средам)
8 701 000 11 22
"""
    assert bodies_of(text) == {
        "Сауле Ибраева": "Общественный фонд «Пристань»", "Тимур Рашидов": "Бюро по правам человека",
        "Марина Львовна Цой": "Дневная комната при городской больнице № 2"}
