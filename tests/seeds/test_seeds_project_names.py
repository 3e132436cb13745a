"""What projects are called, when they begin and end, and the pages that are about one."""

import pytest
from seeds.stating import stated, words


@pytest.mark.parametrize(("text", "names"), [
    ("Anna Bell, Director of the International Shelter Program, spoke first.", ""),
    ("Anna Bell, Manager of Safe Roads Project, spoke first.", "Safe Roads Project"),
    ("About The Project\n\nWe help nurses.", ""),
    ("DONATE   SHARE THIS PROJECT", ""),
    ("The Rowan Trust\n\nA Project of the Alder Fund of the North", ""),
    ("It was coordinated under the Project and the Access fund.", ""),
    ("The budget covers the whole program period.", ""),
    ("With an estimated project cost of €700,000, we hope for more.", ""),
    ('The project "Warm Start" began in May. The project lasts three years.', "Warm Start"),
    ('The project "Warm Start" began in May. The project wishes to help nurses.', "Warm Start"),
    ("It was held as a part of Trafficking in Persons (TIP).", ""),
    ("The Training of Trainers (TOT) programme ended.", ""),
    ("Later they did a simulated Case Study on nurses.", ""),
    ('The town holds the seminar "Women and Work: Growth of the Civic Initiative" in May.', ""),
    ("A shelter was the chief result of a three-year OSCE-supported project.", "three-year OSCE-supported project"),
    ("IOM Baku to Launch Safe Roads Project in Georgia", "Safe Roads Project in Georgia"),
    ("It was coordinated under the Hear Enrol Rest (HER) Project and the Access, Support and Care (ASC) Programme.",
     "Hear Enrol Rest|Access, Support and Care"),
    ("Открылся грантовый конкурс «Новые центры — 2025».", "Новые центры — 2025"),
    ("“Keksalarga e’tibor yili” Davlat dasturi doirasida fond yordam berdi.", "Keksalarga e’tibor yili"),
    ("The guide was written for Project GEO/B21, which UNODC runs.", "Project GEO/B21"),
    ("Пособие издано в рамках проекта GEO/B21.", "GEO/B21"),
    ("This Twinning project was launched in May 2019.", ""),
    ("GEORGIA: Safer Steps for Nurses (Twinning)\n\nThis EU Twinning project was launched in May 2019.",
     "Safer Steps for Nurses"),
    ("Davlat dasturi qabul qilindi.", ""),
])
def test_names_and_what_is_none(text: str, names: str) -> None:
    assert [fact.fields["name"] for fact in stated(text, "project")] == list(filter(None, names.split("|")))


@pytest.mark.parametrize(("text", "expected"), [
    ('In May 2021 the Alder Association launched the project "Warm Start".', "2021-05"),
    ('The project "Warm Start", which starts on May 4, 2021, and lasts 18 months, helps nurses.', "2021-05-04"),
    ('The project "Warm Start" will be carried out by July 2021.', "- | 2021-07"),
    ('In August 2018 the Alder Association completed the project "Warm Start".', "- | 2018-08"),
    ('The "Warm Start" programme trains nurses. The Alder Association has run this work since 2009.', "2009"),
    ("В августе 2018 года фонд «Ольха» подвёл итоги проекта «Тёплый старт».", "- | 2018-08"),
    ("Проект «Тёплый старт» завершён.\n\nЕго осуществляли в течение 2011-2013 годов.", "2011 | 2013"),
    ("Лоиҳаи «Оғози гарм» аз соли 2019 то соли 2022 амалӣ мешавад.", "2019 | 2022"),
    ('The seminar of 4 May 2020 was held within the project "Warm Start".', "-"),
    ("Семинар 4 мая 2020 года прошёл в рамках проекта «Тёплый старт».", "-"),
    ("Tbilisi, 5 March 2014\n\nThe Alder Association has started a new project on nurses in Georgia.", "2014-03"),
    ("Душанбе, 5 марта 2014 года\n\nФонд «Ольха» начинает проект «Тёплый старт».", "2014-03"),
    ('Tbilisi, 5 March 2014\n\nThe seminar is part of the project "Warm Start".', "-"),
])
def test_when_projects_begin_and_end(text: str, expected: str) -> None:
    fact, = stated(text, "project")
    start, _, end = expected.partition(" | ")
    assert (fact.fields.get("start", "-"), fact.fields.get("end", "")) == (start, end)


@pytest.mark.parametrize(("text", "budget"), [
    ('The Alder Association and the Rowan Union have started a €340,000 project called "Warm Start".', 340000),
    ('The "Warm Start" project trained 40 nurses, who got $300 each.', None),
])
def test_a_price_before_the_noun(text: str, budget: int | None) -> None:
    assert [fact.fields.get("budget") for fact in stated(text, "project")] == [budget]


_TITLED = """# Support A Safe House In Georgia

This project started on Feb 11, 2015 and completed on Jul 23, 2016.

Nurses are paid.
"""
_PHASE = """# Building partnerships in the fight against fraud

Phase 2 of the project started in September 2014.
"""
_NEWS = "# Shelter for nurses opens in Kutaisi\n\nThis project was started by the town in May 2014.\n"
_NAMED = '# Nurses and shelters\n\nThe seminar was held by the "Warm Start" project. This project began in 2014.\n'


@pytest.mark.parametrize(("text", "expected"), [
    (_TITLED, ["Support A Safe House In Georgia | 2015-02-11 | 2016-07-23"]),
    (_PHASE, ["Building partnerships in the fight against fraud | 2014-09"]),
    (_NEWS, []),
    (_NAMED, ["Warm Start | 2014"]),
])
def test_a_page_about_the_project_that_gives_it_its_title(text: str, expected: list[str]) -> None:
    assert [words(fact, "name", "start", "end") for fact in stated(text, "project")] == expected


@pytest.mark.parametrize(("text", "implementers"), [
    ('The seminar was organised by the Alder Association under the project "Warm Start".', ("alder-association",)),
    ('The Alder Association held a seminar. It belongs to the project "Warm Start", funded by USAID.',
     ("alder-association",)),
    ('The Alder Association held a seminar. The project "Warm Start" is another matter.', None),
])
def test_who_holds_what_belongs_to_a_project_does_the_work(text: str, implementers: tuple[str, ...] | None) -> None:
    assert [fact.fields.get("implementer") for fact in stated(text, "project")] == [implementers]


def test_one_project_pays_for_another() -> None:
    text = ('The union runs the project "Warm Start". It is supported by the USAID Open Doors Program, which the Alder '
            "Association implements.")
    assert {str(fact.fields["name"]): (fact.fields.get("funder"), fact.fields.get("implementer"))
            for fact in stated(text, "project")} == {
        "Warm Start": (("usaid",), None), "Open Doors Program": (("usaid",), ("alder-association",))}


@pytest.mark.parametrize(("text", "names"), [
    ("Lanterns is a project funded by IOM and run by UNODC.", ["Lanterns"]),
    ("Agriculture is a programme run by IOM. Women in agriculture came.", []),
    ("This is a project led by IOM. There is a programme supported by UNODC.", []),
    ("HOPE – Help on Paths of Europe – is an initiative run by IOM.", ["Help on Paths of Europe"]),
    ("“Calm Nets” (EUR 5,000, 2021-2022) is a project of IOM.", ["Calm Nets"]),
    ("The Calm Nets project, a three-year initiative funded by UNODC, has begun.", ["Calm Nets"]),
    ("A grant of up to USD 5,000 can be asked for from UNODC until May.", []),
    ("Jane Doe leads the women's programme of the Alder Foundation.", []),
])
def test_names_that_definitions_tell(text: str, names: list[str]) -> None:
    assert [fact.fields["name"] for fact in stated(text, "project")] == names


@pytest.mark.parametrize(("text", "name"), [
    ("The National Action Plan to Combat Trafficking in Persons 2022–2025 was adopted.",
     "National Action Plan to Combat Trafficking in Persons"),
    ("The National Plan to Combat Trafficking in Human Beings for 2022–2025 was adopted.",
     "National Plan to Combat Trafficking in Human Beings"),
    ("В рамках Программы Кабинета Министров по борьбе с торговлей людьми на 2022–2025 годы прошли семинары.",
     "Программа Кабинета Министров по борьбе с торговлей людьми"),
    ("Утверждён План мероприятий по борьбе с торговлей людьми на 2024–2026 годы.",
     "План мероприятий по борьбе с торговлей людьми"),
])
def test_plans_to_the_end_of_what_they_are_against(text: str, name: str) -> None:
    (project,) = stated(text, "project")
    assert project.fields["name"] == name
    assert (project.fields["start"], project.fields["end"]) in {("2022", "2025"), ("2024", "2026")}
