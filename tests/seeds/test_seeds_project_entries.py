"""Projects that an entry, an apposition or a table of grants tells of, and what is said of them there."""

from typing import Any, Final

import pytest

from seeds.extract.extracting import extract
from seeds.fact import Fact
from seeds.read import read_bytes


def _facts(text: str, name: str) -> list[Fact]:
    return extract(read_bytes(text.encode(), name))


def _projects(text: str, name: str = "page.txt") -> dict[str, dict[str, Any]]:
    """Name -> what is said of it, bodies by name."""
    facts = _facts(text, name)
    called = {fact.id: str(fact.fields.get("name")) for fact in facts}

    def said(value: Any) -> Any:
        return [called.get(one, one) for one in value] if isinstance(value, (list, tuple)) else value

    return {str(fact.fields["name"]): {field: said(value) for field, value in fact.fields.items()}
            for fact in facts if fact.kind == "project"}


TABLE = """# Current research

| | |
|---|---|
| Loans and Leaving | How loans bind. Funded by the Lark Trust (EUR 310,000, October 2023 – September 2026). |
| TIDE – Testing Early Signs | An action-research project with the Union of Lighthouse Keepers. |
| Keeper's Lodge | A house by the sea. |
"""
ENTRIES = """Центр «Тихая гавань» помогает женщинам с 2009 года.

Сейчас в работе

«Второй берег». Мастерская для женщин. Поддерживает Посольство Швеции, март 2024 — февраль 2026, 54 000 долларов США.

«Мобильный юрист». Выезды в сёла на средства Посольства Швеции. За год проконсультированы 640 сельчан.

«Ярмарка в порту». 14 мая 2024 года при поддержке Посольства Швеции пройдёт ярмарка.
"""
GRANTS = """# Awards, 2024 round

The board of the Harrier Trust approved two awards.

| Grantee | Project | Country | Amount (GBP) | Start | End |
|---|---|---|---:|---|---|
| Volta Lake Alliance | *Back to Shore* † | Ghana | 515,000 | 1 May 2024 | 30 Apr 2027 |
| Salone Defence Network | *Crossing Points* | Guinea | 185,000 | 1 Apr 2024 | 30 Sept 2025 |

Harrier Trust, 4 Quay Street, London
"""


def test_rows_of_a_name_and_what_is_said_of_it() -> None:
    found = _projects(TABLE, "page.md")
    assert set(found) == {"Loans and Leaving", "Testing Early Signs"}
    assert found["Loans and Leaving"] | {"name": ""} == found["Loans and Leaving"] | {
        "name": "", "funder": ["Lark Trust"], "budget": 310_000, "start": "2023-10", "end": "2026-09"}
    assert found["Testing Early Signs"]["acronym"] == "TIDE"


def test_entries_in_quotes_but_what_is_held_on_a_day() -> None:
    found = _projects(ENTRIES)
    assert set(found) == {"Второй берег", "Мобильный юрист"}
    assert (found["Второй берег"]["start"], found["Второй берег"]["end"]) == ("2024-03", "2026-02")
    assert found["Второй берег"]["funder"] == ["Посольство Швеции"]


def test_the_house_pays_what_its_table_of_grants_lists() -> None:
    found = _projects(GRANTS, "page.md")
    assert set(found) == {"Back to Shore", "Crossing Points"}
    assert {one["currency"] for one in found.values()} == {"GBP"}
    assert all("Harrier Trust" in one["funder"] for one in found.values())


_OF_HARBOUR: Final = (
    "It is part of HARBOUR (Helping Away Rural Boys Out of Unfree Roles), a programme of the Swedish Ministry of "
    "Foreign Affairs carried out by the Lark Trust. It runs from 2022 until December 2025.")
_OF_LANDING: Final = (
    "They are part of Safe Landing, a 30-month project which the Government of Japan supports with USD 2.3 million. "
    "Work began in March 2024.")


@pytest.mark.parametrize(("text", "name", "said"), [
    ("“Kite-Free Homes” is a twenty-month action for domestic workers, paid for by the Lark Trust.", "Kite-Free Homes",
     {"funder": ["Lark Trust"]}),
    ("Our old project in the brick kilns, Calm Water, which was paid for by the Lark Trust, closed on 30 April 2024.",
     "Calm Water", {"funder": ["Lark Trust"], "end": "2024-04-30"}),
    (_OF_HARBOUR, "Helping Away Rural Boys Out of Unfree Roles",
     {"acronym": "HARBOUR", "funder": ["Swedish Ministry of Foreign Affairs"], "implementer": ["Lark Trust"],
      "start": "2022", "end": "2025-12"}),
    (_OF_LANDING, "Safe Landing", {"funder": ["Government of Japan"], "start": "2024-03"}),
    ("The Safe Landing Project began in May 2021. Its budget of EUR 2 million is provided by the Lark Trust.",
     "Safe Landing Project", {"funder": ["Lark Trust"], "budget": 2_000_000}),
    ("Call for offers: Final Evaluation of the Safe Landing Project", "Safe Landing Project", {}),
])
def test_what_a_sentence_says(text: str, name: str, said: dict[str, Any]) -> None:
    found = _projects(f"{text}\n")
    assert set(found) == {name}
    assert {field: found[name].get(field) for field in said} == said


@pytest.mark.parametrize("text", [
    "By June 2024 the project had set up 88 Community Child Protection Committees.",
    "Prepared by the Harrier Network (HN) with support from the Lark Trust.",
    "The head of the programme, Professor Smith, will speak.",
    "During the project, Rasht Valley, which is remote, was visited.",
    "The donor of our project, Mrs Karimova, which we thank, came.",
    "“My life changed”. Funded by the Lark Trust, the shelter helped her.",
    "«Я работала без денег». При поддержке МОМ женщина вернулась домой.\n\n«Мы больше не боимся». При поддержке МОМ.",
    "“Silent Victims”. A film. Supported by UNICEF.\n\n“Loud Victims”. A film of two hours. Supported by UNICEF.",
    "“Strike” is a two-month action of the union.",
    "OSH: Police and judges learn together, a 12-month action begins.",
])
def test_what_names_no_project(text: str) -> None:
    assert all(" " not in name or name.startswith(("project", "new project")) for name in _projects(f"{text}\n"))


@pytest.mark.parametrize("table", [
    ("| Gulzhakhan Tursunova | The programme manager |\n|---|---|\n| Reports to | The project manager |\n"
    "| Duty Station | A person in the project. |\n"),
    ("| Opening Hours | 9 to 5. Supported by UNICEF. |\n|---|---|\n| Coffee Break | Noon. Supported by UNICEF. |\n"
    "| Study Visit to Vienna | Three days. Supported by UNICEF. |\n")])
def test_rows_that_are_about_no_project(table: str) -> None:
    assert _projects(table, "page.md") == {}


@pytest.mark.parametrize(("text", "name", "said"), [
    ("The programme WITHOUT BORDERS is funded by the EU.", "WITHOUT BORDERS", {"funder": ["EU"]}),
    (("Calm Road is a programme of the Ministry of Health of Kyrgyzstan implemented by the Hope Centre and paid for by "
     "USAID."), "Calm Road", {"funder": ["USAID"]}),
    ("The project Safe Steppe is funded by the EU. Work permits were issued from January 2015 to December 2019.",
     "Safe Steppe", {"start": None}),
    ("Assessment of Needs Programme, an initiative of IOM, began in 2020.", "Assessment of Needs Programme", {}),
])
def test_what_it_does_not_say(text: str, name: str, said: dict[str, Any]) -> None:
    found = _projects(f"{text}\n")
    called = {field: [one.replace("United States Agency for International Development", "USAID").replace(
        "European Union", "EU") for one in value] if isinstance(value := found[name].get(field), list) else value
        for field in said}
    assert called == said


def test_who_is_at_a_bare_page_of_a_house_pays_nothing() -> None:
    text = ("Since 2012 we have helped 40 grantees.\n\nWhat we do in the valley is told below.\n\nIt is much.\n\n"
            "| Project | Implementer | Budget |\n|---|---|---|\n| Safe Steppe | Harrier Trust | EUR 20,000 |\n\n"
            "Hope Centre, 4 Quay Street, London\n")
    assert "funder" not in _projects(text, "page.md")["Safe Steppe"]


def test_what_stands_behind_in_is_no_name() -> None:
    assert "IN OSH" not in _projects("A NEW PROJECT IN OSH\n\nWe begin in May.\n")


def test_a_column_that_is_only_called_number_counts() -> None:
    facts = _facts("| Result | Number |\n|---|---:|\n| Returnees given psychosocial care | 871 |\n"
                    "| Cases brought to court | 128 |\n", "page.md")
    assert [(fact.fields["value"], fact.fields["unit"], fact.fields["what"]) for fact in facts] == [
        (871, "Returnees", "given psychosocial care"), (128, "Cases", "brought to court")]


def test_a_column_of_numbers_of_orders_counts_nothing() -> None:
    assert not _facts("| Order | No. |\n|---|---|\n| Order on victims identified | 214 |\n", "page.md")


def test_who_is_listed_with_an_alias_and_a_home_is_no_contact() -> None:
    facts = _facts("The arrested persons are:\n\nA-1  Md. Sarfaraz @ Raju, age 38 years, R/o Barsoi\n", "page.txt")
    assert not [fact for fact in facts if fact.kind == "contact"]


LABELLED: Final = """Проекты фонда «Тихая гавань»

«Второй берег» – мастерская для женщин. Донор: Посольство Швеции. Срок: март 2024 – февраль 2026. Бюджет: 54 000 евро.

«Тёплый дом» – приют в Оше. Донор: Фонд «Маяк». Срок: 2023–2025.
"""
WE_FUND: Final = """The Harrier Trust: what we fund

| Project | Partner | Grant (NOK) | Period |
|---|---|---:|---|
| Legal Aid at Sea (LAS) | Volta Lake Alliance | 515,000 | 2024-2026 |
| Crossing Points | Salone Defence Network | 185,000 | 2025 |
"""


def test_labels_within_entries_are_about_theirs() -> None:
    found = _projects(LABELLED)
    assert set(found) == {"Второй берег", "Тёплый дом"}
    assert found["Второй берег"] | {
        "funder": ["Посольство Швеции"], "start": "2024-03", "end": "2026-02", "budget": 54_000, "currency": "EUR",
    } == found["Второй берег"]
    assert found["Тёплый дом"] | {"funder": ["Фонд «Маяк»"], "start": "2023", "end": "2025"} == found["Тёплый дом"]


def test_whom_the_house_of_a_table_of_grants_pays() -> None:
    found = _projects(WE_FUND, "page.md")
    assert {name: (one["funder"], one["implementer"], one["budget"], one.get("acronym")) for name, one in found.items()
            } == {"Legal Aid at Sea": (["Harrier Trust"], ["Volta Lake Alliance"], 515_000, "LAS"),
                  "Crossing Points": (["Harrier Trust"], ["Salone Defence Network"], 185_000, None)}


@pytest.mark.parametrize(("text", "start", "end"), [
    ("The project Safe Steppe is funded by the EU. Runs until December 2026.", None, "2026-12"),
    ("The project Safe Steppe is funded by the EU. Started in March 2024.", "2024-03", None),
    ("Проект «Второй берег» финансирует Посольство Швеции. Начат в марте 2024 года.", "2024-03", None),
    ("Проект «Второй берег» финансирует Посольство Швеции. Завершится в мае 2026 года.", None, "2026-05"),
    ("The project Safe Steppe is funded by the EU. Launched in 2015, the shelter in Osh is its partner.", None, None),
    ("Проект «Второй берег» финансирует Посольство Швеции. Действует приют с 2009 года.", None, None),
])
def test_sentences_without_a_subject_go_on_about_it(text: str, start: str | None, end: str | None) -> None:
    (one,) = _projects(f"{text}\n").values()
    assert (one.get("start"), one.get("end")) == (start, end)


SECTIONS: Final = """# Current portfolio

The Harrier Trust is small on purpose: five projects, no more.

## TIDELINE: fair recruitment at sea

- When: April 2021 to March 2024
- Budget: €1,150,000
- Who pays: Swedish Ministry of Foreign Affairs

So far 2,315 men went through the sessions.

## Second Door

Serbia, 2020–2022. The name comes from a woman. With a grant of the Embassy of Norway we try out flats.

## Судья слушает (2018–2019)

Исполнитель — Академия юстиции.

## Finished

| Project | Country | Years | Donor |
|---|---|---|---|
| Hotel Eyes | Netherlands | 2016–18 | City of Delft |

## Contacts

Harrier Trust, 4 Quay Street.
"""


def test_sections_of_a_portfolio_are_projects() -> None:
    found = _projects(SECTIONS, "page.md")
    assert set(found) == {"TIDELINE: fair recruitment at sea", "Second Door", "Судья слушает", "Hotel Eyes"}
    assert {name: (one.get("start"), one.get("end")) for name, one in found.items()} == {
        "TIDELINE: fair recruitment at sea": ("2021-04", "2024-03"), "Second Door": ("2020", "2022"),
        "Судья слушает": ("2018", "2019"), "Hotel Eyes": ("2016", "2018")}
    assert found["Second Door"]["funder"] == ["Embassy of Norway"]


@pytest.mark.parametrize("page", [
    ("# Наши проекты\n\n## Приют\n\nПрограмма бесплатна.\n\n## Вакансии\n\nПроект ищет бухгалтера.\n\n"
     "## Отзывы\n\nПроект помог мне.\n"),
    "# Our projects\n\n## Shelter\n\nOur programme is free.\n\n## Donate\n\nThe project needs you.\n",
    "# Programmes\n\n## Bachelor of Work\n\nFrom 2021 to 2025.\n\n## Master of Law\n\nFrom 2020 to 2024.\n",
    "# Programme\n\n## Talks\n\nThe project team speaks.\n\n## Working tables\n\nA project is drawn up.\n",
    "# Projects\n\n## What we do\n\nWe help.\n\n## Contacts\n\nProject office, 4 Quay Street.\n"])
def test_sections_of_anything_else_are_none(page: str) -> None:
    assert not {"Talks", "Working tables", "What we do", "Contacts", "Приют", "Вакансии", "Отзывы", "Shelter", "Donate",
                "Bachelor of Work", "Master of Law"} & set(_projects(page, "page.md"))


LED: Final = """# Отчёт 2022

Благотворительный фонд «Гавань» работает с 2009 года.

Проекты, которые вели в отчётном году:

1. «Выход есть» — Фонд президентских грантов, 4 870 000 руб., 01.02.2022–31.01.2023;
2. «Переводчик рядом» (таджикский, узбекский языки) — Посольство Норвегии, субсидия 600 тыс. руб.;
3. «Второе дыхание», реабилитация — частные пожертвования, с 2019 г. по настоящее время.

Вопросы о проекте:

1. «Кто платит?» — спросила Анна.
2. «Никто» — ответил он.
"""
AWARDED: Final = """# Победители конкурса 2023 года

Фонд «Маяк» выбрал два проекта.

## SM-23/04. «Автобус № 7»

Грантополучатель: ННО «Рионский дом»

Сумма: 24 000 евро

Срок: май 2023 – апрель 2024

## SM-23/11. Школа равных консультантов

Грантополучатель: Общественный союз «Умид»

Сумма: €31 500

Срок: 15.05.2023 – 14.11.2024

© Фонд «Маяк»
"""


def test_a_line_says_that_the_entries_below_are_projects() -> None:
    found = _projects(LED, "page.md")
    assert set(found) == {"Выход есть", "Переводчик рядом", "Второе дыхание"}
    assert [found[name].get("funder") for name in ("Выход есть", "Переводчик рядом", "Второе дыхание")] == [
        ["Фонд президентских грантов"], ["Посольство Норвегии"], None]


def test_the_house_pays_for_what_it_says_who_got() -> None:
    found = _projects(AWARDED, "page.md")
    assert {name: (one["funder"], one["budget"]) for name, one in found.items()} == {
        "Автобус № 7": (["Фонд «Маяк»"], 24_000), "Школа равных консультантов": (["Фонд «Маяк»"], 31_500)}


FUNDED: Final = """# Stiftung Weitblick: what we fund

Since 2015 the foundation has put 7.4 million euros into projects.

## Fair Roads

Advice for lorry drivers.

| Grantee | Harbour Light Trust |
|---|---|
| Grant | € 420,000 |
| Period | 1/2023 – 12/2025 |

## Second Flat

Housing for women.

| Grantee | Quay Lawyers |
|---|---|
| Grant | € 185,500 |
| Period | 07/2024 – 06/2027 |

Stiftung Weitblick · Große Elbstraße 155 · 22767 Hamburg · © 2025
"""


GRANTED: Final = """# Wharf Fund: grants approved in 2023

The Wharf Fund is small. Seventy people asked for money, and four got some.

**1. Talks for Seasonal Workers**
Grantee: Tonga Centre for Women
Amount: €145,000 — Term: Oct 2023 to Sept 2025
Sessions for people recruited to orchards overseas.

**2. Eyes on the Wharf**
Grantee: Fiji Seafarers' Mission · €98,400 · 18 months
Volunteers visit vessels.

**3. Legal first aid for migrants (Palau)**
Lead applicant: Micronesian Legal Services Corporation · €64,250 · one year

Nobody else was paid.

## Who to ask

Ann Bell, Fund Manager — ann@wharf.example
"""


def test_lines_over_who_got_a_grant_are_projects() -> None:
    found = _projects(GRANTED, "page.md")
    told = {name: (one["implementer"], one["budget"], one.get("end"), one.get("acronym"))
            for name, one in found.items()}
    assert told == {
        "Talks for Seasonal Workers": (["Tonga Centre for Women"], 145_000, "2025-09", None),
        "Eyes on the Wharf": (["Fiji Seafarers' Mission"], 98_400, None, None),
        "Legal first aid for migrants (Palau)": (["Micronesian Legal Services Corporation"], 64_250, None, None)}
    assert {tuple(one["funder"]) for one in found.values()} == {("Wharf Fund",)}
    alone = GRANTED.replace("Lead applicant", "Contact").replace("Grantee: Tonga", "Contact: Tonga")
    assert "Eyes on the Wharf" not in _projects(alone, "page.md")


def test_none_of_several_grantees_is_the_house_of_their_page() -> None:
    found = _projects(FUNDED, "page.md")
    assert {name: (one["funder"], one["implementer"], one["start"], one["end"]) for name, one in found.items()} == {
        "Fair Roads": (["Stiftung Weitblick"], ["Harbour Light Trust"], "2023-01", "2025-12"),
        "Second Flat": (["Stiftung Weitblick"], ["Quay Lawyers"], "2024-07", "2027-06")}
    assert not [one.fields["phone"] for one in _facts(FUNDED, "page.md") if "phone" in one.fields]


def test_the_name_of_a_project_is_nobody() -> None:
    text = FUNDED.replace("lorry drivers.", "lorry drivers from Norway at the Harbour Light Trust.")
    assert not [fact.fields["name"] for fact in _facts(text, "page.md") if fact.kind == "contact"]
    named = ("# Projects\n\nThe project Ibrahim Kells House began in 2020.\n\n"
             "Ibrahim Kells, director of Harbour Light Trust\n")
    assert [fact.fields["name"] for fact in _facts(named, "page.md") if fact.kind == "contact"] == ["Ibrahim Kells"]


def test_grants_of_a_kyrgyz_page() -> None:
    text = ("# 2024-жылы берилген гранттар\n\n«Ак жол» коомдук фонду беш демилгени колдоду.\n\n"
            "## 1. «Ишенимдүү үй»\n\nГрант алуучу: «Ак-Кеме» кризистик борбору (Ош шаары)\n\nСуммасы: 1 800 000 сом\n\n"
            "## 2. «Угуп тур» подкасты\n\nГрант алуучу: «Жаштар толкуну» жаштар уюму\n\nСуммасы: 700 000 сом\n\n"
            "## Байланыш\n\nГранттар бөлүмү: +996 312 55 16 42\n")
    found = _projects(text, "page.md")
    assert {name: (one["implementer"], one["budget"]) for name, one in found.items()} == {
        "Ишенимдүү үй": (["«Ак-Кеме» кризистик борбору"], 1_800_000),
        "Угуп тур": (["«Жаштар толкуну» жаштар уюму"], 700_000)}
    facts = _facts(text, "page.md")
    bodies = {fact.id: fact.fields["name"] for fact in facts if fact.kind == "organisation"}
    assert [bodies[str(fact.fields["organisation"])] for fact in facts if fact.kind == "contact"] == [
        "«Ак жол» коомдук фонду"]


SMALL_GRANTS: Final = """# Small grants awarded in 2024

The Harbour Trust awarded five grants.

| No. | Organisation | Title of project | Grant, USD | Period | Focal point |
|---|---|---|---|---|---|
| 1 | Bright Path Nepal | Safe Journeys for Seasonal Workers | 24,000 | Jan–Dec 2024 | Sunita Rai, Director |
| 2 | Shakti Samuha | Ask Before You Go | 18,500 | Mar–Nov 2024 | Ramesh Thapa |

Contact: grants@harbourtrust.example
"""
ALIGNED: Final = """Grants approved by the Board, 12 May 2024

Applicant                        Project                           Amount
Freedom Shed Inc.                Night Outreach on Route 9         $45,000
St Brigid's House                Beds for Survivors                $60,000
City Legal Aid                   Work Permits Clinic               $38,250
"""
IN_RUSSIAN: Final = """# Получатели малых грантов

| Организация | Название проекта | Регион | Сумма, сомони | Срок | Руководитель |
|---|---|---|---|---|---|
| ОО «Ориёно» | Юрист в кишлаке | Вахдат | 240 000 | ноябрь 2023 – октябрь 2024 | Зарина Алиева |
| ОО «Чашма» | Дети не для продажи | Пенджикент | 186 500 | ноябрь 2023 – июль 2024 | Фируз Саломов |
"""


def test_a_table_of_grants_says_what_they_are_counted_in_in_the_head_of_a_column() -> None:
    told = _projects(SMALL_GRANTS, "a.md")
    assert told["Safe Journeys for Seasonal Workers"] | {
        "implementer": ["Bright Path Nepal"], "funder": ["Harbour Trust"], "budget": 24000, "currency": "USD",
        "start": "2024-01", "end": "2024-12"} == told["Safe Journeys for Seasonal Workers"]
    told = _projects(IN_RUSSIAN, "a.md")
    assert set(told) == {"Юрист в кишлаке", "Дети не для продажи"}
    assert told["Юрист в кишлаке"]["budget"] == 240000


def test_the_heads_of_columns_are_no_project_and_whoever_got_a_grant_pays_for_none() -> None:
    told = _projects(ALIGNED)
    assert set(told) == {"Night Outreach on Route 9", "Beds for Survivors", "Work Permits Clinic"}
    assert not any("funder" in one for one in told.values())


def test_what_a_project_is_called_is_no_title_of_whoever_leads_it() -> None:
    people = {str(fact.fields["name"]): fact.fields.get("position") for fact in _facts(IN_RUSSIAN, "a.md")
              if fact.kind == "contact"}
    assert set(people.values()) == {"Руководитель"}


def test_a_sentence_at_the_top_is_no_name_of_the_house() -> None:
    names = [fact.fields["name"] for fact in _facts(SMALL_GRANTS, "a.md") if fact.kind == "organisation"]
    assert "Harbour Trust" in names
    assert not any("awarded" in str(name) for name in names)


def test_capitals_between_commas_behind_a_project_are_its_name() -> None:
    told = _projects("The €1.1 million project, REBUILD, is funded by the Norwegian Ministry of Foreign Affairs and "
                     "runs until March 2026.\n")
    assert told["REBUILD"]["budget"] == 1100000
    assert len(told) == 1


SELECTED: Final = """HARBOUR SOLIDARITY FOUNDATION

Selected projects - Call 2024
Brussels, 5 December 2024

The Foundation supports organisations that accompany victims of trafficking. An independent jury selected three.

GRANTEES

1.  Asbl Passerelle (Liège)
    Project:  Un toit à soi
    Amount:   EUR 75,000
    Period:   January 2025 - December 2026
    Four flats with weekly visits by a social worker.

2.  vzw De Haven (Antwerp)
    Project:  Job Coach+
    Amount:   EUR 68,500
    Coaching into paid work for 50 residents.

3.  Free University Legal Clinic (Brussels)
    Project:  Back Pay Now
    Amount:   EUR 50,000
    Students and lawyers claim unpaid wages before the labour courts.
"""


def test_numbered_lines_over_the_entries_of_a_list_of_grants_say_who_got_them() -> None:
    told = _projects(SELECTED)
    assert {name: (one["implementer"], one["funder"], one["budget"]) for name, one in told.items()} == {
        "Un toit à soi": (["Asbl Passerelle"], ["Harbour Solidarity Foundation"], 75000),
        "Job Coach+": (["vzw De Haven"], ["Harbour Solidarity Foundation"], 68500),
        "Back Pay Now": (["Free University Legal Clinic"], ["Harbour Solidarity Foundation"], 50000)}
