"""What a sentence says that all of those are whom it lists behind it."""

import pytest
from seeds.stating import bodies_of, people_of

TITLES = {
    "a post in the plural, in its case": (
        ("Служат здесь четыре оперативных дежурных: Антон Лапин, Олег Дымов, Иван Лис и Денис Рак. Помощников у них "
         "двое: Вера Гук и Яна Ильина.\n"),
        dict.fromkeys(("Антон Лапин", "Олег Дымов", "Иван Лис", "Денис Рак"), "оперативный дежурный") | dict.fromkeys(
            ("Вера Гук", "Яна Ильина"), "Помощник")),
    "whose they are": (
        "Члены Общественного совета: Светлана Лапина, Иван Лис, Вера Гук.\n",
        dict.fromkeys(("Светлана Лапина", "Иван Лис", "Вера Гук"), "Член Общественного совета")),
    "each behind what he or she is of": (
        ("Опытом поделились председатели отделений Союза «Берег»: Томского совета женщин – Надежда ЛАПИНА; Омского "
         "союза женщин – Вера КОВАЛЁВА; Курской организации женщин – Галина ДЫМОВА.\n"),
        dict.fromkeys(("Надежда ЛАПИНА", "Вера КОВАЛЁВА", "Галина ДЫМОВА"), "председатель")),
    "who have come into a group": (
        "В состав правления вошли: Светлана Лапина, Иван Лис и Вера Гук. Фонд «Тёплый дом» работает в Омске.\n",
        dict.fromkeys(("Светлана Лапина", "Иван Лис", "Вера Гук"), "член правления")),
    "a list of a group": (
        "Общественный совет района стал другим.\nВ новом списке Совета: Светлана Лапина, Иван Лис, Вера Гук.\n",
        dict.fromkeys(("Светлана Лапина", "Иван Лис", "Вера Гук"), "член Совета")),
    "one of whom more is said": (
        "Сотрудники приюта: Ирина Лапина (директор), Вера Гук, Олег Дымов.\n",
        {"Ирина Лапина": "директор", "Вера Гук": "Сотрудник приюта", "Олег Дымов": "Сотрудник приюта"}),
    "what all of a sentence are, behind a verb": (
        "The trustees who served this year were: Ann Bell, Carl Deering and Eve Frost. Open Gate Trust is in Leeds.\n",
        dict.fromkeys(("Ann Bell", "Carl Deering", "Eve Frost"), "trustees")),
    "with what they are of": (
        ("It was opened by the members of the advisory board of Open Gate Trust: Ann Bell, Carl Deering and Eve "
         "Frost.\n"),
        dict.fromkeys(("Ann Bell", "Carl Deering", "Eve Frost"), "members of the advisory board of Open Gate Trust")),
    "behind others who are named": (
        "Пришли главы районов Олег Дымов и Вера Гук, а также представители НКО: Анна Белая и Пётр Рак.\n",
        {"Олег Дымов": "глава районов", "Вера Гук": "глава районов", "Анна Белая": "представитель НКО",
         "Пётр Рак": "представитель НКО"}),
    "below a head, one of whom has more": (
        "Ответственный секретарь комиссии: Вера Гук\nЧлены комиссии:\nИван Лапин\nОлег Дымов, врач\n",
        {"Вера Гук": "Ответственный секретарь комиссии", "Иван Лапин": "Члены комиссии", "Олег Дымов": "врач"}),
    "past what one of them is": (
        "Состав жюри: Анна Белая, психолог; Вера Гук, Нина Лис.\n",
        {"Анна Белая": "психолог", "Вера Гук": "член жюри", "Нина Лис": "член жюри"}),
    "past numbers": ("Дежурные адвокаты: Анна Белая – 555-01-02, Вера Гук – 555-01-03.\n",
                     {"Анна Белая": "Дежурные адвокаты", "Вера Гук": "Дежурный адвокат"}),
    "deputies of somebody": (
        "Пришли заместители министра труда Иван Лапин и Олег Дымов.\n",
        {"Иван Лапин": "заместители министра труда", "Олег Дымов": "заместители министра труда"}),
    "two labels in one line": (
        "Координатор проекта — Анна Белая, тел. 555-01-23. Бухгалтер — Вера Гук.\n",
        {"Анна Белая": "Координатор проекта", "Вера Гук": "Бухгалтер"}),
    "a label beside a sentence": (
        ("Open Gate Trust\n\nTrustees\tTrustees, who are also directors, who served in the year were these:\n\n"
         "\tAnn Bell\tChair\n\tCarl Deering\n\tEve Frost\n"),
        {"Ann Bell": "Chair", "Carl Deering": "Trustees", "Eve Frost": "Trustees"}),
    "a label with a verb": (
        "Our caseworkers are: Ann Bell, Carl Deering and Eve Frost.\n",
        dict.fromkeys(("Ann Bell", "Carl Deering", "Eve Frost"), "Our caseworkers")),
}
UNTITLED = {
    "whom it tells of": "Премию получили авторы: Антон Лапин, Олег Дымов и Вера Гук.\n",
    "others than those listed": "Директора приютов поздравили победителей: Антон Лапин, Олег Дымов и Вера Гук.\n",
    "those who suffered": "We met survivors: Ann Bell, Carl Deering and Eve Frost.\n",
    "of another sentence": "Пришли юристы. Потом выступили: Антон Лапин, Олег Дымов и Вера Гук.\n",
    "no group": "В состав заявки вошли: Антон Лапин, Олег Дымов и Вера Гук.\n",
}


@pytest.mark.parametrize(("text", "titles"), TITLES.values(), ids=TITLES)
def test_all_who_are_listed_have_what_is_said_of_them(text: str, titles: dict[str, str]) -> None:
    assert {name: title for name, (title, _) in people_of(text).items()} == titles


@pytest.mark.parametrize("text", UNTITLED.values(), ids=UNTITLED)
def test_nobody_has_what_is_said_of_others(text: str) -> None:
    assert not any(title for title, _ in people_of(text).values())


def test_each_is_of_what_stands_in_front() -> None:
    text = ("Выступили руководители: фонда «Тёплый дом» – Наталья Лапина; центра «Берег» – Вера Гук; союза «Шаг» – "
            "Галина Рак.\n")
    assert bodies_of(text) == {
        "Наталья Лапина": "Фонд «Тёплый дом»", "Вера Гук": "Центр «Берег»", "Галина Рак": "Союз «Шаг»"}
