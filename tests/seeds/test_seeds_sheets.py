"""Projects of sheets, registers and calls, and figures in series: what labels and lists say of them."""

import pytest
from seeds.stating import stated, words


def _projects(text: str, *fields: str) -> list[str]:
    return [words(fact, *(fields or ("name", "acronym"))) for fact in stated(text, "project")]


def _figures(text: str) -> list[str]:
    return [words(fact, "value", "unit", "what", "year") for fact in stated(text, "outcome")]


def test_the_title_of_a_sheet_is_the_line_with_its_acronym() -> None:
    text = ("# All our work\n\nNets without debts on the northern coast (NETS-NC)\n\n01/04/2022 - 31/03/2026\n\n"
            "## Project details\n\nProject lead:\nHarbour House\n\nDonor programme:\nRosa Foundation\n\nTotal budget:\n"
            "€ 3.303.022\n")
    assert _projects(text, "name", "acronym", "budget", "currency", "start", "end") == [
        "Nets without debts on the northern coast | NETS-NC | 3303022 | EUR | 2022-04-01 | 2026-03-31"]


def test_entries_of_a_register_below_headings() -> None:
    text = ("# Completed Projects\n\n## Research on Debts at Sea\n\nObjectives: The project looked at debts.\n\n"
            "Donor: Rosa Foundation\n\nDuration: December 2012 – November 2013\n\n## Common Rules for Crews (RULES)\n\n"
            "Objectives: The project aims at rules.\n\nDonor: Danida\n\nDuration: November 2011 – November 2012\n")
    assert _projects(text, "name", "acronym", "start", "end") == [
        "Research on Debts at Sea | 2012-12 | 2013-11", "Common Rules for Crews | RULES | 2011-11 | 2012-11"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Opportunity Title: Safe Crews of the North\n\nProgram Office: Harbour Fund\n\nAward amount: USD 40,000",
     ["Safe Crews of the North | 40000"]),
    ("Requested funding amount: USD 294,830. Project\n\ntitle: Nets Without Debts\n\nProject duration: 1 year",
     ["Nets Without Debts | 294830"]),
    ("«Тинч соҳил» (ТС) лойиҳаси Хивада якунланди.", ["Тинч соҳил"]),
    ("«Kemalar yili» Davlat dasturi qabul qilindi.", ["Kemalar yili"]),
    ("We show crews our programs, above all Calm Harbour and the shelter.", ["Calm Harbour"]),
])
def test_names_of_projects(text: str, expected: list[str]) -> None:
    assert _projects(text, "name", "budget") == expected


@pytest.mark.parametrize("text", [
    "Ken Reed, Director of International Justice and Harbour Program, spoke first.",
    "# BACKGROUND AND PROGRAM DESCRIPTION",
    'We hold the seminar "Crews: Waking of Civic Initiative" each spring.',
    "One project pleases us most.",
    "The three-day training programme of the port is run by Harbour House.",
    "Бу тадбир ташаббускори «Harbour Trust» бўлди.",
])
def test_what_only_sounds_like_a_project(text: str) -> None:
    assert _projects(text) == []


def test_who_pays_and_who_works_in_russian() -> None:
    text = "Фонд «Причал» с января этого года реализует проект «Сети без долгов»."
    fact, = stated(text, "project")
    assert fact.fields["implementer"]
    fact, = stated("Завершилась программа USAID «Сети без долгов на Севере».", "project")
    assert fact.fields["funder"] == ("usaid",)
    fact, = stated("Совет обсудил программу борьбы с кражей сетей на 2016-18 гг.", "project")
    assert words(fact, "start", "end") == "2016 | 2018"


@pytest.mark.parametrize(("text", "expected"), [
    ("No. of Debt Cases Opened: 21 in 2019 12 in 2020 0 in 2021",
     ["21 | Debt Cases Opened | Debt Cases Opened | 2019", "12 | Debt Cases Opened | Debt Cases Opened | 2020"]),
    (("The line took 3,000 calls. Of the calls, 1,436 had to do with work, 652 - with school and 82 - with "
     "marriage."),
     ["3000 | calls | took", "1436 | calls | had to do with work", "652 | calls | with school",
      "82 | calls | with marriage"]),
    ("Guards freed 53 pickers. Of the rescued people, 21 were children.",
     ["53 | pickers | freed", "21 | children | rescued people"]),
    (("# Report\n\n5 May 2011\n\nThe chief said that in 2010 the office found 70 cases of debt.\n\nSome 27 victims "
      "were "
     "placed in houses."), ["70 | cases of debt | found | 2010", "27 | victims | placed in houses | 2010"]),
    ("The house has helped 41 victims of debt so far. “We helped 41 persons to settle,” she said.",
     ["41 | victims of debt | helped so far"]),
    ("On 20-21 September 14 port officials were trained there.", ["14 | port officials | trained there"]),
])
def test_figures_in_series(text: str, expected: list[str]) -> None:
    assert _figures(text) == expected


@pytest.mark.parametrize("text", [
    "Lamia: Harbour House, contact information: 36 Upper Pier str., 2nd floor, tel: (032) 555 0142",
    "The place is the Union building, 418 N. Quayle St., the hour 5 p.m.",
    "The kilns belong to two sisters who kept their pickers in bondage.",
    "Два раза в неделю 3 рабочих дня.",
    "Adres: Ufer 62, 10559 Berlin, konsul keldi.",
])
def test_figures_that_are_no_results(text: str) -> None:
    assert _figures(text) == []


def test_two_who_were_jailed_are_a_result() -> None:
    assert _figures("Two people who forced crews to work have been jailed.") == [
        "2 | people | forced crews to work have been jailed"]


SHEETS = {
    "ky": ("Долбоордун аталышы:     «Жашыл жээк»\nАткаруучу уюм:          «Билек» коомдук фонду\n"
           "Донор:                  Швециянын элчилиги\nБюджети:                165 000 АКШ доллары\n"
           "Мөөнөтү:                2023-жылдын 1-апрели – 2025-жылдын 31-марты\n"),
    "uz": ("Loyiha nomi:            “Yashil sohil”\nIjrochi tashkilot:      “Najot” jamoat fondi\n"
           "Donor:                  Shvetsiya elchixonasi\nByudjeti:               165 000 AQSH dollari\n"
           "Muddati:                2023-yil 1-aprel – 2025-yil 31-mart\n"),
    "kk": ("Жобаның атауы:          «Жасыл жаға»\nОрындаушы ұйым:         «Мейірім» қоғамдық қоры\n"
           "Донор:                  Швеция елшілігі\nБюджеті:                165 000 АҚШ доллары\n"
           "Мерзімі:                2023 жылғы 1 сәуір – 2025 жылғы 31 наурыз\n"),
}


@pytest.mark.parametrize("language", SHEETS)
def test_sheets_in_the_languages_of_the_region(language: str) -> None:
    (project,) = stated(SHEETS[language], "project")
    said = project.fields
    assert (said["budget"], said["currency"]) == (165_000, "USD")
    assert (said["start"], said["end"]) == ("2023-04-01", "2025-03-31")
    assert said["implementer"]
    assert said["funder"]


def test_the_head_of_a_table_says_what_is_counted() -> None:
    table = ("### 3.1. Что сделано\n\n| Показатель (человек) | 2022 | 2023 |\n|---|---:|---:|\n"
             "| Получили консультации | 418 | 563 |\n| Размещены в приюте | 21 | 34 |\n")
    assert _figures(table)[:2] == ["418 | человек | Получили консультации | 2022",
                                   "563 | человек | Получили консультации | 2023"]


@pytest.mark.parametrize(("text", "years"), [
    ("В 2023 году поддержку получили 312 человек. Годом ранее помощь была оказана 274 пострадавшим.", ["2023", "2022"]),
    ("In 2023 the fund assisted 312 women. A year earlier 274 women were assisted.", ["2023", "2022"]),
    ("6 ноября 2024 года\n\nВ 2023 году комиссия признала пострадавшими 31 человека, за десять месяцев нынешнего — 38.",
     ["2023"])])
def test_the_year_before_the_one_that_is_spoken_of(text: str, years: list[str]) -> None:
    assert [fact.fields["year"] for fact in stated(text, "outcome")][:len(years)] == years
