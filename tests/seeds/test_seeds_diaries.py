"""Events that stand in calendars: rows and lines of a day, and what is held then."""

from typing import Final

import pytest
from seeds.stating import of_text, stated

CALENDAR: Final = """Net of Sisters

What's on, February - June 2026

FEB 8      Prayer day. Live from Porten cathedral, 19.00
FEB 20-21  Training for new members, Graz, Kreuzhaus. Max 18. Register: Sr. Martina Oswald (martina@net.example)
MAR 5      Webinar "Au pair, adieu" with Dr. Tina Novak, Institute for Labour Law
MAR 26-28  Exchange with Lumina in Shkodra
JUN 11     Assembly. Election of coordinator

If your date isn't here, ring Martina.
"""
TABLE: Final = """## 16 Days of Activism for No Violence, 25 Nov – 10 Dec 2017

| Date | What | Where | Who leads |
|---|---|---|---|
| Sat 25 Nov, 10:00 | Launch and march | Town Hall | Mayor |
| Wed 29 Nov, 14:00 | Workshop: spotting trafficked children | Library hall | Lumina |
| Sun 10 Dec, 07:00 | 5 km run | Sports ground | Run4Her |
"""
PAST: Final = """Samudaya Nepal
Annual Report, July 2019

EVENTS WE REMEMBER
Anti-Trafficking Day rally, 6 September (Bhadra 20), Ratna Park, more than 2,000 marchers.
Interaction with MPs of the Women's Committee, 28 March.
"""
YEAR: Final = """Lumina House, year in brief 2017

March 8     Flash mob "Not for export", 70 women, in front of the railway station.
May 4       Tom Bell visited the office and stayed for tea with all who were there.
June 3      Workshop on wages, Dilijan. 18 graduates.
July 9      Round table with journalists, press club. 25 people.
"""
TRAININGS: Final = """Regional Training Hub, Kachreti

Training calendar 2024, second half

| Code | Title | Dates | Where | Participants |
|---|---|---|---|---|
| SC-07 | Interviewing minors | 8–12 July | Kachreti | 19 |
| SC-10 | Webinar: payments in coins | 19 Sept | online | 40 |
| SC-15 | Train the trainers | 4–8 Nov | Batumi | |
"""
PLAN: Final = """Совет по вопросам защиты детей

План работы на I полугодие 2017 г.

| № | Наименование | Срок | Ответственные |
|---|---|---|---|
| 1 | Заседание Совета: итоги года | 26 января | секретарь |
| 2 | Лекторий для учащихся «Лёгких денег не бывает» | февраль — март | фонд «Феникс» |
| 3 | Ремонт кабинета | апрель | завхоз |
"""
WITHOUT_HEAD: Final = """Расписание обучения, II полугодие 2024

Ресурсный центр «Параллель», Могилёв

| 10.07 | Первичное интервью (онлайн) | Ян Бабицкий, психолог |
|---|---|---|
| 21–23.08 | Школа волонтёра, Печерск | Диля Рахманько и команда |
| 03–04.12 | Супервизия для приютов | супервизор Илзе Калве |
"""
LED: Final = """Drop-in centre, report for November 2016

a. 3/11: Meeting with the ward police
b. 10-11/11: Training on trauma for 21 social workers (trainer: Colleen Rafferty)
c. 25/11: White ribbon bike ride, 300 riders
"""


def told(text: str) -> dict[str, tuple[object, ...]]:
    """By title, the first and the last day of each event and its place."""
    return {str(fact.fields["title"]): tuple(fact.fields.get(field) for field in ("start", "end", "place"))
            for fact in (stated if "|" in text else of_text)(text, "event")}


@pytest.mark.parametrize(("text", "expected"), [
    (CALENDAR, {"Prayer day": ("2026-02-08", None, None), "Assembly": ("2026-06-11", None, None),
                "Training for new members": ("2026-02-20", "2026-02-21", "Graz"),
                'Webinar "Au pair, adieu"': ("2026-03-05", None, None)}),
    (TABLE, {"Launch and march": ("2017-11-25", None, "Town Hall"), "5 km run": ("2017-12-10", None, "Sports ground"),
             "Workshop: spotting trafficked children": ("2017-11-29", None, "Library hall"),
             "16 Days of Activism for No Violence": ("2017-11-25", "2017-12-10", None)}),
    (PAST, {"Anti-Trafficking Day rally": ("2019-09-06", None, None),
            "Interaction with MPs of the Women's Committee": ("2019-03-28", None, None)})],
    ids=["calendar", "table", "past"])
def test_rows_of_calendars_are_events(text: str, expected: dict[str, tuple[object, ...]]) -> None:
    found = told(text)
    assert {title: found.get(title) for title in expected} == expected


def test_two_events_of_a_list_may_be_on_one_day() -> None:
    found = told(TABLE + "| Sun 10 Dec, 18:00 | Candle evening | Old church | Lumina |\n")
    assert found["5 km run"] == ("2017-12-10", None, "Sports ground")
    assert found["Candle evening"] == ("2017-12-10", None, "Old church")


def test_rows_need_neither_an_hour_nor_a_noun_of_events() -> None:
    found = told("| Date | What | Where |\n|---|---|---|\n| 1 May 2020 | Open evening | Osh |\n"
                 "| 2 May 2020 | Candle night | Osh |\n| 2 May 2020 | Open door 2 | Uzgen |\n")
    assert set(found) == {"Open evening", "Candle night", "Open door 2"}


def test_days_of_a_year_are_events_where_a_noun_says_so() -> None:
    found = told(YEAR)
    assert "Workshop on wages" in found
    assert "Round table with journalists" in found
    assert not any("Tom Bell" in title for title in found)


def test_a_month_beside_its_day_is_no_town() -> None:
    assert told(TABLE)["16 Days of Activism for No Violence"][2] is None


@pytest.mark.parametrize(("text", "expected"), [
    (TRAININGS, {"Interviewing minors": ("2024-07-08", "2024-07-12", "Kachreti"),
                 "Webinar: payments in coins": ("2024-09-19", None, "online"),
                 "Train the trainers": ("2024-11-04", "2024-11-08", "Batumi")}),
    (PLAN, {"Заседание Совета: итоги года": ("2017-01-26", None, None),
            "Лекторий для учащихся «Лёгких денег не бывает»": ("2017-02", "2017-03", None)}),
    (WITHOUT_HEAD, {"Первичное интервью": ("2024-07-10", None, "онлайн"),
                    "Школа волонтёра": ("2024-08-21", "2024-08-23", "Печерск"),
                    "Супервизия для приютов": ("2024-12-03", "2024-12-04", None)}),
    (LED, {"Meeting with the ward police": ("2016-11-03", None, None),
           "Training on trauma for 21 social workers": ("2016-11-10", "2016-11-11", None),
           "White ribbon bike ride": ("2016-11-25", None, None)})],
    ids=["head", "plan", "no head", "led"])
def test_days_without_a_year_are_of_that_of_the_heading(text: str, expected: dict[str, tuple[object, ...]]) -> None:
    assert told(text) == expected


def test_a_table_tells_of_which_kind_its_events_are_and_how_many_came() -> None:
    facts = {str(fact.fields["title"]): fact.fields for fact in stated(TRAININGS, "event")}
    assert {title: fields["type"] for title, fields in facts.items()} == {
        "Interviewing minors": "training", "Webinar: payments in coins": "webinar", "Train the trainers": "training"}
    assert facts["Interviewing minors"]["participants"] == 19


@pytest.mark.parametrize("text", [
    "Ministry of Labour\n\n1/3 Training of judges\n2/3 Training of clerks\n3/3 Training of guards\n",  # a thread
    "Open Gate Trust, report for 2018\n\n1.1 Training of judges\n1.2 Training of clerks\n2.1 Seminar for guards\n",
])
def test_numbers_of_parts_are_no_days(text: str) -> None:
    assert not [day for day, *_ in told(text).values() if day]
