"""Dates and numbers in text, as people write them."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.fields import DATE
from db.kinds import CURRENCIES, QUALIFIERS
from seeds.extract.text.currencies import MONEY, around, currency_of, own
from seeds.extract.text.dates import dates
from seeds.extract.text.quantities import quantities

WRITTEN = "2021-11-05"  # a Friday


@pytest.mark.parametrize(("text", "expected"), [
    ("on 24 September 2024 in Dushanbe", ["2024-09-24"]), ("September 24, 2024", ["2024-09-24"]),
    ("the 3rd of May 2020", ["2020-05-03"]), ("24-26 September 2024", ["2024-09-24 2024-09-26"]),
    ("24–26 сентября 2024 года", ["2024-09-24 2024-09-26"]),
    ("с 24 по 26 сентября 2024 г.", ["2024-09-24 2024-09-26"]),
    ("from Monday 20 to Friday 24 May 2019", ["2019-05-20 2019-05-24"]),
    ("Tuesday 21st to Thursday 23rd Nov. 2012", ["2012-11-21 2012-11-23"]),
    ("Wed., 3 June – Fri., 5 June 2020", ["2020-06-03 2020-06-05"]),
    ("по плану на 2025–2026 годы 26–27 февраля", ["2025 2026", "2022-02-26 2022-02-27"]),
    ("по плану на 2023 год 26 февраля", ["2023", "2022-02-26"]), ("2025-жылдын 18–20-марты", ["2025-03-18 2025-03-20"]),
    ("25th & 26th September 2018", ["2018-09-25 2018-09-26"]),
    ("дважды: 13–17 мая и 14–18 октября 2024 г.", ["2024-05-13 2024-05-17", "2024-10-14 2024-10-18"]),
    ("4 мая, 5 июня 2019 года, 3 июля", ["2019-05-04", "2019-06-05", "2021-07-03"]),
    ("5 мая и весь 2019 год", ["2021-05-05", "2019"]),
    ("3/4 June 2018", ["2018-06-03 2018-06-04"]), ("3.–5. June 2018", ["2018-06-03 2018-06-05"]),
    ("from 11.06.2024 to 15.06.2024", ["2024-06-11 2024-06-15"]),
    ("с 11.06.2024 по 15.06.2024", ["2024-06-11 2024-06-15"]), ("born in May 1985", []), ("DOB: 12/05/1985", []),
    ("гражданин Т., 12 мая 1985 года рождения, задержан", []), ("1985 г.р., задержан 3 мая", ["2021-05-03"]),
    ("В 2023 г. р. Пяндж вышла из берегов", ["2023"]), ("5 мая 2023 р. Вахш", ["2023-05-05"]),
    ("В 2024 году рождений стало меньше", ["2024"]), ("The network was born in May 2015.", ["2015-05"]),
    ("Carl Dee, born on the 12th of May 1985", []), ("1990-жылы туулган", []),
    ("03.06.-05.06.2018", ["2018-06-03 2018-06-05"]),
    ("2018-06-03/2018-06-05", ["2018-06-03 2018-06-05"]),
    ("2018-06-03 to 2018-07-05", ["2018-06-03 2018-07-05"]),
    ("с понедельника 3 по среду 5 июня 2018 г.", ["2018-06-03 2018-06-05"]),
    ("2018 жылғы 3–5 маусымда", ["2018-06-03 2018-06-05"]), ("2018 yil 3–5 iyun kunlari", ["2018-06-03 2018-06-05"]),
    ("2018 yil 3 iyundan 5 iyungacha", ["2018-06-03 2018-06-05"]),
    ("24 September - 3 October 2024", ["2024-09-24 2024-10-03"]), ("September 24-26, 2024", ["2024-09-24 2024-09-26"]),
    ("from 28 Sept to 2 Oct. 2021", ["2021-09-28 2021-10-02"]),
    ("December 28 – January 3, 2021", ["2020-12-28 2021-01-03"]),
    ("in September 2024", ["2024-09"]), ("в сентябре 2024 года", ["2024-09"]), ("Sept. 2024", ["2024-09"]),
    ("January-March 2023", ["2023-01 2023-03"]), ("between 2018 and 2020", ["2018 2020"]), ("2018-2020", ["2018 2020"]),
    ("в 2019–2021 гг.", ["2019 2021"]), ("from 2019 to 2021", ["2019 2021"]), ("spring 2021", ["2021"]),
    ("2016–18", ["2016 2018"]), ("2016–12", ["2016"]), ("2016-18", ["2016"]),
    ("1/2023 – 12/2025", ["2023-01 2025-12"]), ("10/2023 to 9/2025", ["2023-10 2025-09"]), ("12/2025", []),
    ("in January. 23 of them", []), ("Sept. 23, 2020", ["2020-09-23"]),
    ("весной 2021 года", ["2021"]), ("in early 2021", ["2021"]), ("the first quarter of 2021", ["2021"]),
    ("2024-09-24", ["2024-09-24"]), ("24.09.2024", ["2024-09-24"]), ("15-17.05.2023", ["2023-05-15 2023-05-17"]),
    ("24 сентябри соли 2024", ["2024-09-24"]), ("2024-жылдын 24-сентябрында", ["2024-09-24"]),
    ("2024 жылғы 24 қыркүйек", ["2024-09-24"]), ("2024-yil 24-sentabr", ["2024-09-24"]),
    ("On October 29, the embassy", ["2021-10-29"]), ("29 октября", ["2021-10-29"]), ("29 декабря", ["2021-12-29"]),
    ("next Thursday", ["2021-11-11"]), ("On Tuesday the committee will meet.", ["2021-11-09"]),
    ("On Tuesday the committee met.", ["2021-11-02"]), ("в следующую пятницу", ["2021-11-12"]),
    ("8, 15 and 22 October 2024", ["2024-10-08 2024-10-22"]), ("from the 25th to the 26th of April 2023",
                                                              ["2023-04-25 2023-04-26"]),
    ("September 18, 24 and 26, 2019", ["2019-09-18 2019-09-26"]), ("кечээ", ["2021-11-04"]),
    ("2024 йилнинг 13-майидан 13-июнига қадар", ["2024-05-13 2024-06-13"]), ("издана в 2000 экземплярах", []),
    ("В декабре 11 подростков вернулись", []), ("25 қараша мен 10 желтоқсан аралығында", ["2021-11-25 2021-12-10"]),
    ("last Thursday", ["2021-11-04"]), ("в минувшую пятницу", ["2021-11-05"]), ("вчера", ["2021-11-04"]),
    ("Yesterday", ["2021-11-04"]), ("сегодня", ["2021-11-05"]), ("31 February", []), ("it may 5 times", []),
    ("call +992 37 221 03 02", []), ("room 2019b", []), ("1500 / 1500", []), ("$2020", []), ("", []),
])
def test_dates(text: str, expected: list[str]) -> None:
    assert [f"{one.start} {one.end or ''}".strip() for one in dates(text, WRITTEN)] == expected


@pytest.mark.parametrize("text", ["October 29", "29 октября", "yesterday", "last Thursday", "24-26 сентября"])
def test_what_has_no_year_is_no_date_without_the_documents(text: str) -> None:
    assert dates(text) == []


def test_days_that_are_joined_share_the_year_that_only_the_last_one_has() -> None:
    text = "on 2 May, 5 June 2023 and, for all, 13–17 мая и 14–18 мая 2024"
    assert [(one.start, one.end) for one in dates(text)] == [
        ("2023-05-02", None), ("2023-06-05", None), ("2024-05-13", "2024-05-17"), ("2024-05-14", "2024-05-18")]


def test_a_day_far_ahead_was_last_year() -> None:
    assert dates("on December 20", "2022-01-15")[0].start == "2021-12-20"
    assert dates("on January 10", "2021-12-20")[0].start == "2022-01-10"


def test_money_of_several_countries_is_of_the_pages_own() -> None:
    assert [quantities("90 kroner", land)[0].currency for land in ("DK", "SE", None)] == ["DKK", "SEK", "NOK"]
    roubles = [quantities("41 600 рублей", land)[0].currency for land in ("BY", "RU", None)]
    assert roubles == ["BYN", "RUB", "RUB"]
    assert [quantities(text, "PH")[0].currency for text in ("9 Colombian pesos", "9 pesos")] == ["COP", "PHP"]
    assert currency_of("Spending (million Colombian pesos)", "CO") == currency_of("pesos", "CO") == "COP"


@pytest.mark.parametrize(("text", "expected"), [
    ("trained more than 500 officials", ["more than 500"]), ("reached over 18,000 people", ["more than 18000"]),
    ("about 62 000 человек", ["about 62000"]), ("spent more than $20 million", ["more than 20000000 USD"]),
    ("a budget of US$1.4 million", ["1400000 USD"]), ("1,4 млн долларов США", ["1400000 USD"]),
    ("fifty-six victims", ["56"]), ("half a million leaflets", ["500000"]), ("a dozen judges", ["12"]),
    ("полтора миллиона рублей", ["1500000 RUB"]), ("пятьдесят шесть человек", ["56"]),
    ("двести тридцать пять", ["235"]),
    ("около 40 тысяч", ["about 40000"]), ("up to 25 participants", ["up to 25"]), ("не менее 55", ["at least 55"]),
    ("20 prosecutors and 60 judges", ["20", "60"]), ("In 2019, 20 cases", ["20"]), ("the 4th meeting", []),
    ("25%", []), ("25 percent", []), ("COVID-19", []), ("two hundred and fifty", ["250"]),
    ("€2.5m grant", ["2500000 EUR"]),
    ("1.5 million euros", ["1500000 EUR"]), ("one thousand copies", ["1000"]), ("18-year-old", []),
    ("почти три тысячи", ["nearly 3000"]), ("300+ people", ["at least 300"]), ("call +992 37 221 03 02", []),
    ("18 thousand 206 pickers", ["18206"]), ("3 млн 150 тыс. тенге", ["3150000 KZT"]), ("7 ming 430 nafar", ["7430"]),
    ("5 ҳазору 400 варақа", ["5400"]), ("2 thousand, 300 of them", ["2000", "300"]), ("57 per cent of talks", []),
    ("2.1 million kroner", ["2100000 NOK"]), ("Rs 7.4 million", ["7400000 INR"]), ("try 5 times", ["5"]),
    ("88-іне жұмыс табылды", ["88"]), ("5 сомони", ["5 TJS"]), ("no. 12", ["12"]), ("", []),
])
def test_quantities(text: str, expected: list[str]) -> None:
    assert [" ".join(str(part) for part in (one.qualifier, one.value, one.currency) if part is not None)
            for one in quantities(text)] == expected


@given(st.text(max_size=300) | st.text("0123456789 ,.-–$€млндthousandSeptember года", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for one in dates(text, WRITTEN):
        assert 0 <= one.begin < one.stop <= len(text)
        assert DATE.accept(one.start)
        assert one.end is None or one.start < str(DATE.accept(one.end))
    ends = 0
    for found in quantities(text):
        assert ends <= found.start < found.end <= len(text)
        assert found.qualifier in (None, *QUALIFIERS)
        assert found.currency in (None, *CURRENCIES)
        ends = found.start


@pytest.mark.parametrize("piece", ["1 ", "one hundred and ", "24-", "9", "May ", "1,000,", "до ", "$"])
def test_long_nonsense_is_read_in_time(piece: str) -> None:
    text = piece * 5_000
    begun = time.perf_counter()
    dates(text, WRITTEN)
    quantities(text)
    assert time.perf_counter() - begun < 10


@settings(max_examples=400, deadline=None)
@given(st.from_regex(re.compile(MONEY, re.IGNORECASE), fullmatch=True), st.sampled_from(("", "about ", "(", "за ")))
def test_money_is_seen_on_both_sides_of_a_number(money: str, lead: str) -> None:
    before, behind = f"{lead}{money} 40", f"{lead}40 {money})"
    if len(money) < 12:
        found, start, end = around(before, len(before) - 2, len(before))
        assert (own(found, None), start, end) == (currency_of(f"{money} 40"), len(lead), len(before))
    if len(money) < 22 and (code := currency_of(f"{money})")):  # Rs stands in front, or at the end
        found, start, end = around(behind, len(lead), len(lead) + 2)
        assert (own(found, None), start, end) == (code, len(lead), len(behind) - 1)


@pytest.mark.parametrize("text", ["долл. США 40", "доллар АМА 40", "US dollars 40", "40 US dollars", "40 доллар США",
                                  "40 AQSH dollari", "$40", "40$", "U.S. $ 40", "40 долл. США"])
def test_dollars_are_called_in_many_ways(text: str) -> None:
    start = text.index("40")
    assert around(text, start, start + 2) == ("USD", 0, len(text))


@pytest.mark.parametrize("text", ["40", "of 40 women", "in 2024, 40 of them", "at 40, Mill Street", "40% more", "№ 40"])
def test_most_numbers_stand_beside_no_money(text: str) -> None:
    start = text.index("40")
    assert around(text, start, start + 2) == (None, start, start + 2)


def test_a_date_far_into_a_text_is_read_with_all_its_days() -> None:
    far = "The house was full, and nobody was sent away. " * 8
    days = "on 3, 4, 5, 6, 7, 8, 9, 10 and 12 May 2024"
    assert [(one.start, one.end) for one in dates(f"{far}{days}. {far}In 2023 and on 11.06.2022 it was. {far}")] == [
        ("2024-05-03", "2024-05-12"), ("2023", None), ("2022-06-11", None)]
