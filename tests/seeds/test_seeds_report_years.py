"""The year of what a report of one year tells without naming it."""

import pytest
from seeds.stating import page_of


@pytest.mark.parametrize(("text", "year"), [
    ("# Annual Report 2022\n\nIn May we opened a shelter.\n", "2022"),
    ("# 2022 Annual Activity Report\n\nIn May we opened a shelter.\n", "2022"),
    ("# Защитник прав человека\n\nЕжегодное сообщение за 2023 год (перевод)\n\nСрок истекает 1 июля 2024 года.\n",
     "2023"),
    ("# Отчёт о деятельности фонда за 2021 год\n\nВ мае открыли приют.\n", "2021"),
    ("The annual report for 2023 was launched on 4 March 2024 in Riga.\n\nIn May we opened a shelter.\n", "2024")])
def test_a_report_is_of_the_year_in_its_title(text: str, year: str) -> None:
    assert page_of(text).year == year
