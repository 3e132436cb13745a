"""Who pays for projects and who carries them out, and what sheets and registers say of them."""

import pytest
from seeds.stating import page_of, stated, words

from seeds.extract.bodies import organisations
from seeds.extract.deeds import projects
from seeds.extract.text import dates


def _roles(text: str) -> tuple[set[str], set[str]]:
    """The names of those who pay for the projects of a text, and of those who carry them out."""
    page = page_of(text)
    bodies = organisations.find(page)
    facts = projects.find(page, bodies)
    names = {body.id: body.name for body in bodies.all}
    paying, doing = ({names[str(id)] for fact in facts for id in fact.fields.get(role) or ()}  # type: ignore[union-attr]
                     for role in ("funder", "implementer"))
    return paying, doing


_EN = [
    ('The "Warm Start" project, which Harbour House (formerly Harbour Trust) implements in three towns, ends in 2026.',
     "", "Harbour House"),
    ('The Larch Foundation supports the project "Warm Start" with money.', "Larch Foundation", ""),
    ('"Warm Start" is a project for orphans. The Larch Foundation paid for it, and the Alder Association managed it.',
     "Larch Foundation", "Alder Association"),
    ('Since March 2020 the Alder Association has been carrying out the second phase of the project "Warm Start".',
     "", "Alder Association"),
    ('The Alder Association and the Ministry of Labour of Kenya will together implement the "Warm Start" project.',
     "", "Alder Association|Ministry of Labour of Kenya"),
    ('The "Warm Start" project is run by Expertise Benin and financed by Fonds Lumiere.',
     "Fonds Lumiere", "Expertise Benin"),
    ('The "Warm Start" project is made possible by the Larch Foundation.', "Larch Foundation", ""),
    ('The Alder Association received $200,000 from the Larch Foundation for its "Warm Start" project.',
     "Larch Foundation", "Alder Association"),
    ('The Larch Foundation awarded the Alder Association a grant of $200,000 for the "Warm Start" project.',
     "Larch Foundation", "Alder Association"),
    ('The sponsor of the "Warm Start" programme is the Larch Foundation.', "Larch Foundation", ""),
    ('Through the "Warm Start" project, the Alder Association trains nurses.', "", "Alder Association"),
    ('The Alder Association, with the support of the Larch Foundation, has started the project "Warm Start".',
     "Larch Foundation", "Alder Association"),
    ('With funding from the Larch Foundation, Quiet Harbour runs the "Warm Start" project in Osh.', "Larch Foundation",
     "Quiet Harbour"),
    ('The Larch Foundation gives EUR 90,000 to Quiet Harbour to carry out the "Warm Start" project.',
     "Larch Foundation", "Quiet Harbour"),
    ('The "Warm Start" project began in May 2022. The Larch Foundation is the donor. Quiet Harbour will carry it out.',
     "Larch Foundation", "Quiet Harbour"),
    ('The "Warm Start" project is funded by the Larch Foundation through the Alder Association.', "Larch Foundation",
     "Alder Association"),
    ('The "Warm Start" project is funded by the Larch Foundation through its Bureau of Nets.',
     "Larch Foundation|Bureau", ""),
    ('Recently, the project "Warm Start" was launched by Hon. Jane Doe. Almost Everything was told of it.', "", ""),
    ('The "Warm Start" project was shown under the Fair Nets Act. Parliament praised it.', "", ""),
    ('The nurse was helped by the Larch Foundation. She leads the project "Warm Start".', "", ""),
]
_RU = [
    ("Проект «Тёплый старт», который реализует Ист-Лайн Групп Институт, завершится в мае.",
     "", "Ист-Лайн Групп Институт"),
    ("ОФ «Ольха» и Winrock International с января 2021 года реализуют проект USAID «Тёплый старт».",
     "USAID", "Ольха|Winrock International"),
    ("ОФ «Ольха» совместно с Winrock International начали реализацию проекта «Тёплый старт».",
     "", "Ольха|Winrock International"),
    ("При поддержке фонда «Липа» ОФ «Ольха» реализует проект «Тёплый старт».", "Липа", "Ольха"),
    ("Проект «Тёплый старт» начался в мае 2022 года. Донором выступает фонд «Липа». Исполнитель – ОФ «Ольха».", "Липа",
     "Ольха"),
    ("Исполнителям проекта «Тёплый старт» вручили подарки. Финансирование обсудят позже.", "", ""),
    ("Спонсор программы «Тёплый старт» – фонд «Липа».", "Липа", ""),
    ("Деньги на проект «Тёплый старт» дал фонд «Липа».", "Липа", ""),
    ("Фонд «Ольха» получил грант фонда «Липа» на проект «Тёплый старт».", "Липа", "Ольха"),
    ("Финансирует проект «Тёплый старт» фонд «Липа», исполнитель – ОФ «Ольха».", "Липа", "Ольха"),
    ("Координатор проекта «Тёплый старт», председатель ОФ «Ольха» Ерлан Сагатов рассказал о работе.", "", "Ольха"),
    ("По проекту «Тёплый старт», поддержанному фондом «Липа», обучают врачей.", "Липа", ""),
    ("Фонд «Ольха» подвёл итоги проекта «Тёплый старт».", "", "Ольха"),
    ("Европейский Союз осуществляет проект «Тёплый старт».", "Европейский Союз", ""),
]


@pytest.mark.parametrize(("text", "funders", "implementers"), [*_EN, *_RU])
def test_verbs_tell_who_pays_and_who_does_the_work(text: str, funders: str, implementers: str) -> None:
    paying, doing = _roles(text)
    for found, meant in ((paying, funders), (doing, implementers)):
        names = list(filter(None, meant.split("|")))
        assert len(found) == len(names)
        assert all(any(name in one for one in found) for name in names)


@pytest.mark.parametrize(("text", "implementers"), [
    ("«Бөбөк үйү» коомдук фонду Норвегия элчилигинин колдоосу менен «Жылуу башталыш» долбоорун баштады.",
     "Бөбөк үйү"),
    ("«Үйеңкі» қоғамдық қоры Норвегия елшілігінің қолдауымен «Жылы бастау» жобасын жүргізіп жатыр.",
     "Үйеңкі"),
    ("Ташкилоти ҷамъиятии «Умед» лоиҳаи «Оғози гарм»-ро амалӣ менамояд.", "Умед"),
])
def test_the_subject_of_a_sentence_whose_verb_stands_last(text: str, implementers: str) -> None:
    assert [name for name in _roles(text)[1] if implementers in name] != []


_REGISTER = """# Completed Projects

## Warm Start for Orphans

Objectives: The project was to house orphans.

Donor: Larch Foundation

Duration: May 2012 – June 2013

## Safe Roads for Drivers

Objectives: The project is to train drivers.

Implementing Agency: Alder Association

Donor: Rowan Foundation

Duration: July 2014 – March 2015
"""


def test_entries_under_their_own_headings() -> None:
    facts = stated(_REGISTER, "project")
    assert [words(fact, "name", "start", "end") for fact in facts] == [
        "Warm Start for Orphans | 2012-05 | 2013-06", "Safe Roads for Drivers | 2014-07 | 2015-03"]
    assert [fact.fields.get("implementer") for fact in facts] == [None, ("alder-association",)]


_SHEET = """Official title of the project

Warm Start for Orphans

Total budget of programme / project

83,150 EUR

Implementation period

Nov. 2012 - Nov. 2013

Project lead:

Alder Association
"""
_ITEMS = """Warm Start for Orphans and Their Teachers

Implementing organizations:

- Alder Association, Lead applicant, Serbia
- Rowan Association, Partner, Albania

# Summary of the project

Two associations come together.
"""
_WITH_YEARS = """Work with Orphans in North-East Europe (2007 - 2008)

Geographical Coverage: Latvia, Poland

Duration: April 2007 - March 2008

Donor: Larch Foundation
"""
_CALLING = _ITEMS.replace("Orphans and Their Teachers", "Orphans and Their Teachers Now!")
_MONTH_FIRST = """Warm Start for Orphans

Donor: Larch Foundation

Amount: $5,000

Start Date: 8/1/2021

Prospective End Date: 7/31/2024
"""


@pytest.mark.parametrize(("text", "expected"), [
    (_SHEET, "Warm Start for Orphans | 83150 | EUR | 2012-11 | 2013-11 | ('alder-association',)"),
    (_ITEMS, "Warm Start for Orphans and Their Teachers | ('alder-association', 'rowan-association')"),
    (_WITH_YEARS, "Work with Orphans in North-East Europe | 2007-04 | 2008-03"),
    (_CALLING, "Warm Start for Orphans and Their Teachers Now! | ('alder-association', 'rowan-association')"),
    (_MONTH_FIRST, "Warm Start for Orphans | 5000 | USD | 2021-08-01 | 2024-07-31"),
])
def test_labels_of_a_sheet_above_their_values(text: str, expected: str) -> None:
    assert [words(fact, "name", "budget", "currency", "start", "end", "implementer")
            for fact in stated(text, "project")] == [expected]


def test_the_day_of_a_page_is_no_period_of_a_project() -> None:
    text = "# Warm Start\n\nTitle: Warm Start\n\nDonor: Larch Foundation\n\nDate: 4 May 2020\n"
    assert [words(fact, "name", "start") for fact in stated(text, "project")] == ["Warm Start"]


@pytest.mark.parametrize(("text", "start", "end"), [
    ("2012. Nov - 2013. Nov", "2012-11", "2013-11"),
    ("(Safe Roads, 2019−2024)", "2019", "2024"),
    ("closed on 10/31/2018", "2018-10-31", None),
])
def test_dates_as_sheets_write_them(text: str, start: str, end: str | None) -> None:
    assert [(one.start, one.end) for one in dates.dates(text)] == [(start, end)]


def test_a_page_that_writes_the_month_first_somewhere_does_so_everywhere() -> None:
    assert dates.has_month_first("from 8/1/2021 to 7/31/2024")
    assert not dates.has_month_first("from 1/8/2021 to 31/7/2024")
    assert not dates.has_month_first("from 1/8/2021 to 2/9/2024")
