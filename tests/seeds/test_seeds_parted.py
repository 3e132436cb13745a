"""Figures that stand in tables by place, behind what they count, or beside the day on which something was held."""

import time
from typing import Final

import pytest
from seeds.stating import stated

from seeds.fact import Fact

HEAD: Final = "# {title}\n\nThe house was open all year. {told}\n\n"
TRAININGS: Final = """\
# Report: three trainings for social workers and teachers

Lakeside, 5 July 2024. Prepared by the Harrier Centre, which trained everybody.

| No. | Dates 2024 | Town | Women | Men | Total |
|---|---|---|---|---|---|
| 1 | 4–5 April | Osh | 21 | 4 | 25 |
| 2 | 11–12 April | Bishkek | 19 | 5 | 24 |
| 3 | 18–19 April | Khujand | 23 | 3 | 26 |
| | **all** | | **63** | **12** | **75** |
"""
BY_PLACE: Final = """\
# «Арай» орталығы: 2024 жыл қалай өтті?

**Түркістан, 2025 жылғы 17 қаңтар**

## Аудандар бойынша

| Аудан, қала | Көмек алғандар | Заңгер кеңесі |
|:--|--:|--:|
| Шымкент қаласы | 51 | 240 |
| Алматы | 37 | 415 |
| **Барлығы** | **88** | **655** |
"""
PARTS: Final = """\
# Annual report 2023

| Indicator | 2022 | 2023 |
|---|---:|---:|
| People who were helped | 97 | 143 |
| — women | 58 | 79 |
"""


def _said(facts: list[Fact], *fields: str) -> list[tuple[object, ...]]:
    return [tuple(fact.fields.get(field) for field in fields) for fact in facts]


def test_the_heads_of_a_table_by_place_say_what_is_counted() -> None:
    found = _said(stated(BY_PLACE, "outcome"), "value", "unit", "year")
    assert found == [(51, "Көмек алғандар", "2024"), (240, "Заңгер кеңесі", "2024"), (37, "Көмек алғандар", "2024"),
                     (415, "Заңгер кеңесі", "2024"), (88, "Көмек алғандар", "2024"), (655, "Заңгер кеңесі", "2024")]


def test_a_table_of_days_and_places_tells_when_what_its_page_is_about_was_held() -> None:
    found = _said(stated(TRAININGS, "event"), "type", "start", "end", "place", "participants")
    assert found == [("training", "2024-04-04", "2024-04-05", "Osh", 25),
                     ("training", "2024-04-11", "2024-04-12", "Bishkek", 24),
                     ("training", "2024-04-18", "2024-04-19", "Khujand", 26)]
    assert {fact.fields["title"] for fact in stated(TRAININGS, "event")} == {
        "trainings for social workers and teachers"}
    counted = _said(stated(TRAININGS, "outcome"), "value", "unit")
    assert {(21, "Women"), (5, "Men"), (63, "Women"), (75, "Total")} <= set(counted)
    assert not any(isinstance(unit, str) and unit[:1].isdigit() for _, unit in counted)


def test_a_table_without_a_noun_of_events_above_tells_of_none() -> None:
    text = TRAININGS.replace("Report: three trainings for social workers and teachers", "Report on the year")
    assert stated(text.replace("trained", "helped"), "event") == []


def test_parts_of_a_row() -> None:
    found = stated(PARTS, "outcome")
    assert _said(found, "value", "unit", "year") == [
        (97, "People", "2022"), (143, "People", "2023"), (58, "women", "2022"), (79, "women", "2023")]
    assert "helped" in str(found[2].fields["what"])


@pytest.mark.parametrize(("text", "expected"), [
    ("By region: Osh region 49, Batken region 45, Naryn region 18.",
     [(49, "Osh region"), (45, "Batken region"), (18, "Naryn region")]),
    ("By job: social workers 97; teachers and school psychologists 41; others (imams, inspectors) 22.",
     [(97, "social workers"), (41, "teachers and school psychologists"), (22, "others (imams, inspectors)")]),
    ("По ведомствам: миграционная служба — 30, здравоохранение 34, прочие — 22 человека.",
     [(30, "миграционная служба"), (34, "здравоохранение"), (22, "прочие")]),
    ("Роздано: рабочих тетрадей 90, памяток на туркменском 600.",
     [(90, "рабочих тетрадей"), (600, "памяток на туркменском")]),
    ("Distributed: hygiene kits 90, blankets 600.", [(90, "hygiene kits"), (600, "blankets")]),
    ("Открыток ушло 5 200.", [(5200, "Открыток")]),
])
def test_figures_behind_what_they_count(text: str, expected: list[tuple[int, str]]) -> None:
    told = "Обучены 86 человек." if text[0] > "z" else f"We trained {sum(value for value, _ in expected)} people."
    found = _said(stated(f"# 2024\n\n{told}\n\n{text}\n", "outcome"), "value", "unit")
    assert found[1:] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("In January 58 victims were identified there. 23 of them are children.", [(58, "victims"), (23, "children")]),
    ("We assisted 58 victims of trafficking (39 F, 19 M).", [(58, "victims of trafficking"), (39, "F"), (19, "M")]),
    ("We sheltered 96 people last year. Thirteen were boys under 16, 61 were women.",
     [(96, "people"), (13, "boys under 16"), (61, "women")]),
    ("Обучены 22 сотрудника (17 мужчин, 5 женщин).", [(22, "сотрудника"), (17, "мужчин"), (5, "женщин")]),
    ("We helped 40 victims (22 women, 10 men and 8 children).",
     [(40, "victims"), (22, "women"), (10, "men"), (8, "children")]),
    ("The court convicted 12 traffickers. Section 3 is children under 14. Twelve are children's drawings.",
     [(12, "traffickers")]),
    ("We assisted 58 victims (see page 39).", [(58, "victims")]),
])
def test_parts_of_those_who_are_counted(text: str, expected: list[tuple[int, str]]) -> None:
    found = stated(f"# Minutes, 21 February 2023\n\n{text}\n", "outcome")
    assert _said(found, "value", "unit") == expected
    assert all(fact.fields["what"] != fact.fields["unit"] for fact in found)


@pytest.mark.parametrize("text", [
    "How it went: day 1 too cold, day 2 the projector died, day 3 superb.", "By bus: line 5, then line 12.",
    "By region: see page 4, table 2.", "The school programme is for ages 12 to 17, paid for by the Lark Trust.",
    "By age: see below.", "Released: Report 12, Bulletin 4.", "Направлено: письмо 12, письмо 14.",
    "Delivered: monday 12, tuesday 14.", "По городам: Ош 720 100, Бишкек 720 040.", "By type: coffee 120, tea 80."])
def test_figures_that_count_nothing(text: str) -> None:
    assert stated(f"# 2024\n\nThe house was open all year.\n\n{text}\n", "outcome") == []


def test_items_of_a_list_have_places_of_their_own() -> None:
    text = "# 2024\n\nWe trained 94 people.\n\nBy region: Osh region 49 and Batken region 45.\n"
    found = _said(stated(text, "outcome"), "value", "place")[1:]
    assert [value for value, _ in found] == [49, 45]
    assert not {place for _, place in found} - {None, "Osh", "Batken"}
    assert found[0][1] != "Batken"


def test_equal_figures_of_a_row_are_two() -> None:
    table = ("# Report 2024\n\n| City | Women helped | Men helped |\n|---|---|---|\n| Osh | 12 | 12 |\n"
             "| Naryn | 45 | 45 |\n| Batken | 20 | 31 |\n")
    found = _said(stated(table, "outcome"), "value", "unit")
    assert found.count((12, "Women")) == found.count((12, "Men")) == found.count((45, "Men")) == 1


@pytest.mark.parametrize("text", [
    "# Victims identified at the border\n\nThe course of the case was discussed at a meeting in May.\n",
    "# The year\n\nThe sewing workshop of the shelter sold bags.\n"])
def test_a_table_of_days_below_a_sentence_lists_no_trainings(text: str) -> None:
    table = "\n| Date | Town | Total |\n|---|---|---|\n| 12.03.2024 | Osh | 24 |\n| 13.03.2024 | Naryn | 18 |\n"
    assert not [fact for fact in stated(text + table, "event") if fact.fields.get("participants")]


def test_a_head_full_of_commas_is_read_in_time() -> None:
    began = time.process_time()
    head = f"| Date {', ' * 10_000}| Town | Total |"
    stated(f"# Trainings\n\n{head}\n|---|---|---|\n| 12.03.2024 | Osh | 24 |\n", "event")
    assert time.process_time() - began < 20


@pytest.mark.parametrize(("title", "start"), [
    ("Годовой отчёт — 2021", "2021-07-30"), ("Отчёт о поездке", None)])
def test_days_of_an_annual_report_are_of_its_year(title: str, start: str | None) -> None:
    text = f"# Фонд «Маяк»\n\n## {title}\n\n30 июля в Черновцах прошла акция «Ночь синих окон».\n"
    assert [fact.fields.get("start") for fact in stated(text, "event")] == [start]


def test_days_of_a_page_about_the_year_before_are_of_that_year() -> None:
    text = ("# «Маяк»: 2024 год в цифрах\n\n**Ош, 17 января 2025 года**\n\n14 февраля в Оше прошёл семинар для судей. "
            "6 марта 2025 года в Оше состоится круглый стол.\n")
    assert _said(stated(text, "event"), "type", "start") == [("seminar", "2024-02-14"), ("roundtable", "2025-03-06")]


@pytest.mark.parametrize("title", [
    "Police: 45 victims identified in 2024", "Winners of the 2024 grant competition",
    "Crisis centre opens in 2024 building"])
def test_news_that_name_the_year_before_tell_of_their_own(title: str) -> None:
    text = f"# {title}\n\n**Osh, 20 January 2025**\n\nThe next training for officers will be held in Osh on 3 March.\n"
    assert "2025-03-03" in [fact.fields.get("start") for fact in stated(text, "event")]


@pytest.mark.parametrize("text", [
    "Приём заявок открыт до 17 марта 2025 года.", "Рабочие языки: русский, узбекский\n\n21 февраля 2024 года\n"])
def test_what_is_no_event(text: str) -> None:
    assert stated(f"# Конкурс\n\nОш, 3 февраля 2025 года\n\n{text}\n", "event") == []


def test_days_of_a_newsletter_are_of_the_year_in_its_masthead() -> None:
    text = ("# «Маяк»: вести из Оша\n\n*Информационный листок ОО «Центр правовой помощи мигрантам и их семьям» · "
            "выпуск № 3 (27) · октябрь 2023 г. · выходит раз в квартал*\n\n12–14 сентября в Оше прошёл семинар.\n")
    assert _said(stated(text, "event"), "start", "end") == [("2023-09-12", "2023-09-14")]


@pytest.mark.parametrize(("head", "start"), [
    ("*The bulletin of the Harrier Network — HN*\n**No. 17 · autumn 2023 · Tuzla – Loznica**", "2023-12-07"),
    ("Minutes of the regular meeting -- Tuesday, January 16, 2024\n\nCounty Center, 6th floor", "2023-12-07"),
    ("Minutes of the regular meeting -- Tuesday, December 16, 2024\n\nCounty Center, 6th floor", "2024-12-07")])
def test_days_without_a_year_are_of_the_head_of_a_page(head: str, start: str) -> None:
    text = (f"# KNOTS & THREADS\n\n{head}\n\nThe assembly of the network was held on 7 December in Tuzla. The project "
            "runs until June 2026.\n")
    assert start in [fact.fields.get("start") for fact in stated(text, "event")]
