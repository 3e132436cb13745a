"""Outcomes out of sentences, lists and tables of many houses and languages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds.stating import stated, words

SENTENCES = [
    ("In 2023 the shelter assisted 87 women and 34 children.", ["87 | women | 2023", "34 | children | 2023"]),
    ("The academy trained more than 1,200 border guards in 2022.", ["1200 | border guards | 2022"]),
    ("Since January, 412 calls were received by the helpline and nine cases were referred to the police.",
     ["412 | calls", "9 | cases"]),
    ("Officers arrested five suspects and freed 18 workers from a brick factory.", ["5 | suspects", "18 | workers"]),
    ("USD 45,000 was paid to 30 survivors as compensation in 2021.", ["45000 | USD | 2021", "30 | survivors | 2021"]),
    ("The mission handed over 12 laptops, three vehicles and 60 uniforms to the border service.",
     ["12 | laptops", "3 | vehicles", "60 | uniforms"]),
    ("Of 340 people screened at the border, 21 were identified as victims.", ["340 | people", "21 | people"]),
    ("The court sentenced two men to twelve years in prison.", ["2 | men"]),
    ("Seventy-five social workers completed the course and received certificates.", ["75 | social workers"]),
    ("The campaign reached half a million people through social media.", ["500000 | people"]),
    ("Over the reporting period, the centre held 48 information sessions for 1,940 villagers.",
     ["48 | information sessions", "1940 | villagers"]),
    ("Eleven of the workers have been repatriated.", ["11 | workers"]),
    ("SEK 12.5 million has been spent on shelters since 2020.", ["12500000 | SEK"]),
    ("Thirty men, aged between 19 and 60, were freed, and a further eighteen were taken to hospital.",
     ["30 | men", "18 | men"]),
    ("We called at 35 farms and filled in 640 claims.", ["35 | farms", "640 | claims"]),
    ("In 640 cases our lawyers wrote to the employer.", ["640 | cases"]),
    ("He said that unpaid wages worth 40,000 euros had been won back.", ["40000 | EUR"]),
    ("The lines took a total of12,640 calls,1,204 messages, and 318 letters.",
     ["12640 | calls", "1204 | messages", "318 | letters"]),
    ("За год помощь получили 418человек, из них 260женщин.", ["418 | человек", "260 | женщин"]),
    (("First figures speak of 117 arrests, 38 of them for forgery, and the seizure of 12 vans, 640 passports and "
     "$14,500."),
     ["117 | arrests", "38 | arrests", "12 | vans", "640 | passports", "14500 | USD"]),
    ("The sweep resulted in 21 arrests by the county and a total of 74 arrests by all forces.",
     ["21 | arrests", "74 | arrests"]),
    ("Three men, aged 22, 35 and 51, from the Mill Lane area, have since been charged.", ["3 | men"]),
    ("He said that seven suspects had appeared in court in Varna.", ["7 | suspects"]),
    ("• 28 agencies have adopted a charter (17 in the north, 11 in the south)",
     ["28 | agencies", "17 | agencies", "11 | agencies"]),
    ("EUR 61,000 in unlawful fees was paid back to 220 workers.", ["61000 | EUR", "220 | workers"]),
    ("The desk had 940 referrals.", ["940 | referrals"]),
    ("За 2021 год у нас 215 обращений. Из них 14 женщин сейчас получают помощь.",
     ["215 | обращений | 2021", "14 | женщин | 2021"]),
    ("Результат – 9 задержанных, 31 освобождённый, 4 уголовных дела.",
     ["9 | задержанных", "31 | освобождённый", "4 | уголовных дела"]),
    ("Установлено 90 человек без документов, 41 из которых их уже получили (30 — паспорта, 11 — справки).",
     ["90 | человек", "41 | человек", "30 | паспорта", "11 | справки"]),
    ("Rs 4.2 lakh was paid to 36 survivors.", ["420000 | INR", "36 | survivors"]),
    ("Былтыр оңалтуға 9,5 млн теңге жұмсалды.", ["9500000 | KZT"]),
    ("In all, 31 new cases could be opened.", ["31 | new cases"]),
    ("In a year the house shelters 200 women. It answers over 5,000 hotline calls in a year.",
     ["200 | women", "5000 | hotline calls"]),
    ("Eight dealers or eight smugglers were among those we arrested.", ["8 | dealers"]),
    ("Полиция освободила 30 насильно удерживаемых человек.", ["30 | удерживаемых человек"]),
    ("Requests for help rose from 120 to 415.", ["415 | Requests"]),
    ("2,692 Calls Answered", ["2692 | Calls"]),
    ("The alerts led to nine arrests.", ["9 | arrests"]),
    ("A collection for survivors brought in $38,214.60.", ["38214.6 | USD"]),
    ("Взыскано 2,7 млн рублей невыплаченной зарплаты.", ["2700000 | RUB"]),
    ("We reached 1,870 people. Of them, 63 were referred to shelters.", ["1870 | people", "63 | people"]),
    ("In spring 214 workers, 96 of which are children, have been released.", ["214 | workers", "96 | workers"]),
    ("Офис передал комплект техники: 12 планшетов, 3 сервера и 9 камер.",
     ["12 | планшетов", "3 | сервера", "9 | камер"]),
    ("Домой вернули из Чехии 92 человека, в том числе 15 детей.", ["92 | человека", "15 | детей"]),
    ("В 2023 году обучено 120 сотрудников милиции.", ["120 | сотрудников милиции | 2023"]),
    ("Помощь получили 45 пострадавших, из них 12 детей.", ["45 | пострадавших", "12 | детей"]),
    ("За отчётный период на горячую линию поступило 3 204 звонка.", ["3204 | звонка"]),
    ("В ходе операции освобождены двое граждан, задержаны трое подозреваемых.", ["2 | граждан", "3 | подозреваемых"]),
    ("Оказано 486 консультаций, из них 274 по телефону и 212 очных.",
     ["486 | консультаций", "274 | консультаций", "212 | консультаций"]),
    ("Распространено более 10 тысяч буклетов.", ["10000 | буклетов"]),
    ("Пострадавшим возвращено 2,4 млн рублей.", ["2400000 | RUB"]),
    ("Суд приговорил четырёх человек к лишению свободы.", ["4 | человек"]),
    ("Дар соли 2023 ба 64 нафар занон кӯмаки ҳуқуқӣ расонида шуд.", ["64 | нафар занон | 2023"]),
    ("2023-жылы борбордо 215 аялга жардам көрсөтүлдү.", ["215 | аялга | 2023"]),
    ("2023 жылы 96 азаматқа құқықтық кеңес берілді.", ["96 | азаматқа | 2023"]),
    ("2023-yilda 126 nafar ayolga yordam berildi.", ["126 | nafar ayolga | 2023"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_what_a_sentence_counts(text: str, expected: list[str]) -> None:
    assert [words(fact, "value", "unit", "year") for fact in stated(text, "outcome")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The project will train 500 officials by 2026.",
        "We plan to open three shelters.",
        "An estimated 27 million people worldwide are victims of forced labour.",
        "Ahmad, 34, returned home.",
        "The office is open from 9 to 18, room 12.",
        "A subscription costs $5 a month.",
        "He was held for seven months on a farm.",
        "They spent two winters in the cold.",
        "Article 130 of the Criminal Code was amended.",
        "Call the hotline 1148 at any time.",
        "They helped anyone who rang 0800 157 0700, 07700 900461 or (800) 496 0311.",
        "The budget of the programme is EUR 2 million.",
        "About 60 people attended the seminar.",
        "The two sides discussed three priority areas.",
        "Планируется обучить 300 сотрудников.",
        "В мире от торговли людьми страдают 50 миллионов человек.",
        "Приговорён к 12 годам лишения свободы.",
        "Статья 167 Уголовного кодекса.",
        "В семинаре приняли участие 40 человек.",
        "Нам 15 лет!",
        "Page 4 of 12",
        "© 2010-2024",
        "Дар семинар 40 нафар иштирок намуданд.",
        "Two hundred officers attended from four countries.",
        "This was the second in a row of four seminars.",
        "The house is staffed by six women.",
        "Three in four guests moved on to their own home.",
        "The line takes 30 calls a day.",
        "Круглый стол прошёл с участием более 100 представителей ведомств.",
        "В Московской области на учёте состоит 340 000 иностранных граждан.",
        "Дом примет 20 женщин.",
        "Қаралды: 318",
        "15 000 followers",
        "Көрүүлөрдүн саны: 416",
        "They were tried under RA 8812 as amended by RA 9917.",
        "The evening was led by District 4410 Governor Tom Reed.",
        "Долбоордун үч негизги багыты бар.",
        "Komissiya 4 kichik guruhdan iborat.",
        "Ба гуфти сардор онҳо 63 нафар буданд.",
        "They put through calls to 911 and other services.",
        "1547- Hotline for women in need;",
        "The office held the last of five seminars.",
        "The gang exploited at least 30 women.",
        "The union, founded in 1974, has 61 members and over 40 branches.",
        "Over 90 delegates were present at the opening.",
        "Twenty teachers are taking part in a course.",
        "The fair has drawn guests from 31 states and 22 countries.",
        "The house, with 22 beds, is the smaller one.",
        "It found that she had passed the four off as her aunts.",
        "It was begun by three young women with a plan.",
        "Звоните на «горячую линию» – 1547",
        "Закон содержит 46 статей.",
        "Два центра помогают бесплатно.",
        "Количество просмотров: 219",
        "For further information:\n\n18 Abay Street",
        "We are looking for:\n\n- 3 lawyers\n\n- 2 drivers",
        "| 13.20 | Words of welcome |\n|---|---|\n| 14.10 | Legal advice in practice |",
    ],
)
def test_what_is_no_result(text: str) -> None:
    assert stated(text, "outcome") == []


def test_qualifier_deed_and_place_in_the_text() -> None:
    fact = stated("UNODC trained more than 500 officials on human rights in 2021.", "outcome")[0]
    assert fact.fields["qualifier"] == "more than"
    assert fact.fields["what"] == "trained on human rights in 2021"
    assert fact.cited("value")
    assert fact.cited("unit")
    assert len(fact.cited("what")) == 2


def test_a_split_by_gender_is_told_with_the_whole() -> None:
    found = stated("The course trained 22 officials (17 male, 5 female).", "outcome")
    assert [words(fact, "value", "unit", "what") for fact in found] == [
        "22 | officials | trained", "17 | male | trained", "5 | female | trained"]


def test_a_figure_is_one_result_however_often_it_is_said() -> None:
    assert len(stated("# 640 women sheltered\n\nThe house has sheltered 640 women since 2015.", "outcome")) == 1


def test_the_ones_who_worked_are_no_result_but_what_they_did_is() -> None:
    facts = stated("Two hundred officers searched forty farms and arrested nine men.", "outcome")
    assert [words(fact, "value", "unit") for fact in facts] == ["40 | farms", "9 | men"]


@pytest.mark.parametrize(("text", "expected"), [
    ("# Our year in figures\n\n2 140 — people given legal advice\n\n61 — children helped into school",
     ["2140 | people", "61 | children"]),
    ("| Что сделано | Сколько |\n|---|---|\n| подано исков | 27 |\n| восстановлено на работе | 9 чел. |",
     ["27 | подано исков", "9 | чел."]),
    ("| Helped | How many |\n|---|---|\n| given a bed | 31 people |\n| found work | 6 persons |",
     ["31 | people", "6 | persons"]),
    ("Crew members sent home: 936 (of whom 41 women)", ["936 | Crew members", "41 | women"]),
    ("(a) Divers freed: 47 (Boys 41, Girls 6)\n\n(b) Boats seized: 13", [
        "47 | Divers", "41 | Boys", "6 | Girls", "13 | Boats"]),
    ("Boats freed: 40 (Boys: 31 and Girls: 9)", ["40 | Boats", "31 | Boys", "9 | Girls"]),
    ("1) Divers freed: 47\n\n2) Boats seized: 13", ["47 | Divers", "13 | Boats"]),
])
def test_figures_beside_their_labels(text: str, expected: list[str]) -> None:
    assert [words(fact, "value", "unit") for fact in stated(text, "outcome")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("В 2022 году поддержку получил 61 человек, из них:\n\n40 мужчин\n\n21 женщина",
     ["61 | человек | 2022", "40 | мужчин | 2022", "21 | женщина | 2022"]),
    ("In 2020 the office handed over:\n\n- 14 scanners\n\n- 3 servers", ["14 | scanners | 2020", "3 | servers | 2020"]),
    (("# Our year in numbers\n\n| 410 | children kept from work |\n|---|---|\n| 52 | weavers freed |\n| 7 | "
     "convictions |"),
     ["410 | children", "52 | weavers", "7 | convictions"]),
])
def test_what_a_list_or_a_table_counts_below_its_lead(text: str, expected: list[str]) -> None:
    assert [words(fact, "value", "unit", "year") for fact in stated(text, "outcome")] == expected


def test_a_telling_figure_is_one_result_in_other_words() -> None:
    text = "In the raids 247 people were found who may be victims.\n\n- 247 potential victims identified by police\n"
    assert len(stated(text, "outcome")) == 1
    assert len(stated("# Nine arrests in farm raid\n\nNine men were arrested on Monday.", "outcome")) == 1


def test_rows_of_a_table() -> None:
    table = ("Results\n\n| Indicator | Target | 2022 | 2023 |\n|---|---|---|---|\n| Victims assisted | 500 | 312 | "
             "290 |\n"
             "| of whom women | 300 | 201 | 188 |\n| Budget, USD | 1 | 1,000 | 2,000 |\n")
    assert [words(fact, "value", "year") for fact in stated(table, "outcome")] == [
        "312 | 2022", "290 | 2023", "201 | 2022", "188 | 2023"]


def test_lines_of_a_fact_sheet() -> None:
    text = "- Victims identified: 45\n- Cases opened: 29\n- 312 legal consultations provided\n- Opening hours: 9\n"
    assert [words(fact, "value", "unit") for fact in stated(text, "outcome")] == [
        "45 | Victims", "29 | Cases", "312 | legal consultations"]


def test_a_period_in_the_title_is_the_year() -> None:
    text = "# Отчёт за III квартал 2024 года\n\nВыявлено 17 случаев, проведено 9 рейдов (в 2022 году — 4 рейда).\n"
    assert [fact.fields.get("year") for fact in stated(text, "outcome")][:2] == ["2024", "2024"]


@pytest.mark.parametrize(("text", "years"), [
    (("# Ҳисоботи солона – 2023\n\nДар доираи лоиҳа аз апрели 2022 то марти 2024, соли ҳисоботӣ:\n\n"
      "1. 23 семинар гузаронида шуд;\n"), ["2023"]),
    ("# Annual report 2019\n\nSince May 2014 the house is open. In the reporting year 31 women were given a bed.\n",
     ["2019"]),
    ("# Годовой отчёт за 2020 год\n\nС мая 2014 года приют открыт. В отчётном году помощь получили 14 женщин.\n",
     ["2020"]),
])
def test_the_year_of_a_report_is_its_own(text: str, years: list[str]) -> None:
    assert [fact.fields.get("year") for fact in stated(text, "outcome")] == years


def test_whose_result_it_is() -> None:
    text = ('IOM runs the project "Safe Way", funded by the European Union. '
            'Within the project "Safe Way" IOM assisted 90 returnees in 2022.')
    assert stated(text, "outcome")[0].fields["result_of"]


@given(st.text(max_size=200) | st.text("0123456789 ,.()-–:;|\ntrainedpeopleofwereиобученочеловек", max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str) -> None:
    stated(f"x {text}", "outcome")


@pytest.mark.parametrize(
    "piece", ["10 people were ", "trained 5 ", "1 | ", "- 5: ", "и 7 человек, ", "(12 men, ", "of whom 3 "]
)
def test_long_nonsense_is_read_in_time(piece: str) -> None:
    begun = time.perf_counter()
    stated(piece * 600, "outcome")
    assert time.perf_counter() - begun < 10


def test_a_label_says_in_what_its_numbers_are_and_which_are_to_call() -> None:
    table = """| Показатель | 2023 |
|---|---|
| Оказано консультаций, тыс. | 3,2 |
| Unpaid wages recovered (million tenge) | 96.3 |
| Горячая линия Комитета по делам женщин и семьи | 1313 |
| Childline | 1098 |
"""
    assert [words(fact, "value", "unit") for fact in stated(table, "outcome")] == [
        "3200 | Оказано консультаций", "96300000 | KZT"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Полицейлер он үч кызды куткарды.", ["13 | кызды"]),
    ("Twelve judges and eight state auditors were trained.", ["12 | judges", "8 | state auditors"]),
    ("In Sughd District 40 women were trained.", ["40 | women"]),
    ("₱120,500 was seized, and Php 20,000 was paid back.", ["120500 | PHP", "20000 | PHP"]),
    ("120 sailors a year were trained in 2022.", ["120 | sailors"]),
    ("В 2022 году выдано 712 охранных ордеров. Всего милиция выдала 712 ордеров.", ["712 | охранных ордеров"]),
    ("Желі: 0800 1212 қоңырау.", []),
    ("Охранных ордеров милиция выдала 10 тысяч 431, на четверть больше.", ["10431 | Охранных ордеров"]),
    ("Консультаций фонд провёл 3 тысячи 210.", ["3210 | Консультаций"]),
    ("С начала пандемии заболели более чем 50 тысяч рыбаков, умерли 30 пациентов.", []),
    ("Since May 300 sailors have fallen ill and 40 fishermen died.", []),
])
def test_numbers_of_two_words_of_each_year_and_told_twice(text: str, expected: list[str]) -> None:
    assert [words(fact, "value", "unit") for fact in stated(text, "outcome")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Inspectors visited 212 farms, against 140 in 2023.", ["212 | farms | 2025", "140 | farms | 2023"]),
    ("The hotline took 1,200 calls in 2024, compared to 900 in 2022.", ["1200 | calls | 2024", "900 | calls | 2022"]),
    ("The shelter accommodated 14 women, against 9 women in the same months of last year.",
     ["14 | women | 2025", "9 | women | 2024"]),
    ("Приют принял 14 женщин против 9 в 2023 году.", ["14 | женщин | 2025", "9 | женщин | 2023"]),
    ("Lawyers filed 14 complaints against 3 agencies in 2023.", ["14 | complaints | 2023", "3 | agencies | 2023"]),
    ("Суд вынес 12 приговоров против 9 обвиняемых в 2023 году.", ["12 | приговоров | 2023", "9 | обвиняемых | 2023"]),
    ("Volunteers distributed 5,000 leaflets against violence at 12 schools in 2023.", ["5000 | leaflets | 2023"]),
    ("In 2018 courts heard nine cases against 18 suspects, in 2019 of three women.",
     ["9 | cases | 2018", "18 | suspects | 2018", "3 | women | 2019"]),
    ("Since January the Unit has dealt with 55 cases, compared with 38 in the whole of 2018.",
     ["55 | cases | 2025", "38 | cases | 2018"]),
    ("2.1 The shelter accommodated 14 women.", ["14 | women | 2025"]),
    ("2.2 Labour inspectors visited 212 farms.", ["212 | farms | 2025"]),
    ("2.5 million people were reached.", ["2500000 | people | 2025"]),
])
def test_figures_that_are_compared_have_years_of_their_own(text: str, expected: list[str]) -> None:
    found = stated(f"Minutes, 3 June 2025\n\n{text}\n", "outcome")
    assert [words(fact, "value", "unit", "year") for fact in found] == expected


@pytest.mark.parametrize("lead", ["За девять месяцев 2024 года", "С начала 2024 года", "In the first half of 2024"])
def test_the_year_whose_first_months_are_told_is_that_of_the_text(lead: str) -> None:
    text = ("МВД: выявлено девять фактов торговли людьми\n\n23 октября, Минск. "
            f"{lead} установлен 61 пострадавший.\n\nВ сентябре задержаны пять человек. Приют работает с 2002 года.\n")
    assert [fact.fields.get("year") for fact in stated(text, "outcome") if fact.fields["value"] == 5] == ["2024"]
