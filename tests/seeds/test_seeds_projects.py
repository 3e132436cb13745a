"""Projects out of news, reports and fact sheets of many houses and languages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds.stating import stated, words

TEXTS = [
    ("The Safe Harbour project, funded by the European Union, began in 2022.", ["Safe Harbour | project | 2022"]),
    ('The training is part of the project "Closing the Gap" (2021-2024).', ["Closing the Gap | project | 2021 | 2024"]),
    (
        "UNICEF and its partners run the Children First (CF) programme in Kazakhstan.",
        ["Children First | CF | programme"],
    ),
    (
        "It was held under the framework of the Regional Response to Irregular Migration (RRIM).",
        ["Regional Response to Irregular Migration | RRIM | programme"],
    ),
    (
        "Parliament adopted the National Action Plan against Trafficking in Persons for 2023-2025.",
        ["National Action Plan against Trafficking in Persons | action plan | 2023 | 2025"],
    ),
    (
        'The embassy awarded a two-year grant for legal aid of $40,000 to the NGO "Umed".',
        ["two-year grant for legal aid | grant | 40000 | USD"],
    ),
    (
        ("BRIDGE: Better Referral for Migrants\n\nBRIDGE: Better Referral for Migrants (BRIDGE) is a three-year, EUR 3 "
         "million project implemented by "
         "Caritas."),
        ["BRIDGE: Better Referral for Migrants | BRIDGE | project | 3000000 | EUR"],
    ),
    (
        ("# Strong Borders\n\n| Title | Strong Borders in Central Asia (SBCA) |\n|---|---|\n| Donor | European Union |"
         "\n|"
         " Budget | EUR 21.5 million |\n"
         "| Duration | January 2020 - June 2024 |\n| Countries | Kazakhstan, Uzbekistan |\n"),
        ["Strong Borders in Central Asia | SBCA | project | 21500000 | EUR | 2020-01 | 2024-06"],
    ),
    (
        "Семинар прошёл в рамках проекта «Безопасный путь», финансируемого Европейским союзом (2022–2025 гг.).",
        ["Безопасный путь | project | 2022 | 2025"],
    ),
    ("Тренинг проводится в рамках программы ЮНИСЕФ «Дети прежде всего».", ["Дети прежде всего | programme"]),
    (
        "Утверждён Национальный план действий по противодействию торговле людьми на 2024–2026 годы.",
        ["Национальный план действий по противодействию торговле людьми | action plan | 2024 | 2026"],
    ),
    ("Семинар дар доираи лоиҳаи «Роҳи бехатар» баргузор гардид.", ["Роҳи бехатар | project"]),
    ("Тренинг «Коопсуз жол» долбоорунун алкагында өттү.", ["Коопсуз жол | project"]),
    ("Семинар «Қауіпсіз жол» жобасы аясында өтті.", ["Қауіпсіз жол | project"]),
    ("Seminar “Xavfsiz yo‘l” loyihasi doirasida bo‘lib o‘tdi.", ["Xavfsiz yo‘l | project"]),
    ("We thanked those behind “Safe Cab”, paid for by the Eleanor Pryce Foundation.", ["Safe Cab | project"]),
    ("It is part of Open Eyes, the programme that reaches schools.", ["Open Eyes | programme"]),
    ("Anna Bell, the project manager, opened a seminar.", []),
    ("Hestia received £60,000 for its project Safe Steppe.", ["Safe Steppe | project | 60000 | GBP"]),
    ("Наш проект «Мост» начат в 2021 году. Его бюджет – 310 тысяч евро, завершение – в ноябре 2024 года.",
     ["Мост | project | 310000 | EUR | 2021 | 2024-11"]),
    ("Лоиҳаи «Роҳ» дар Суғд амалӣ мешавад. Лоиҳа то декабри соли 2026 идома меёбад.", ["Роҳ | project | 2026-12"]),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text[:40] for text, _ in TEXTS])
def test_what_is_carried_out(text: str, expected: list[str]) -> None:
    assert [
        words(fact, "name", "acronym", "type", "budget", "currency", "start", "end") for fact in stated(text, "project")
    ] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The project manager called.",
        "Many projects failed.",
        "The OSCE Programme Office in Dushanbe is open.",
        "Timothy Grant spoke.",
        "The Convention on the Rights of the Child was signed.",
        "The government plans a new law.",
        "The study visit was useful.",
        "Менеджер проекта Иван Петров.",
        "Закон о противодействии торговле людьми принят.",
        "The action was stopped.",
        "The Blue Heart campaign began.",
        "The draft work plan was discussed.",
    ],
)
def test_what_is_no_project(text: str) -> None:
    assert stated(text, "project") == []


def test_who_pays_and_who_carries_out() -> None:
    text = ('The project "Fair Work" is implemented by IOM with the financial support of USAID, in partnership with '
            "UNICEF.")
    fact = stated(text, "project")[0]
    assert (fact.fields["implementer"], fact.fields["funder"], fact.fields["partner"]) == (
        ("iom",),
        ("usaid",),
        ("unicef",),
    )
    assert fact.cited("funder")


@pytest.mark.parametrize(("text", "funders", "implementers"), [
    ("“Yangi hayot” loyihasi boshlandi. Loyiha Germaniya hukumati tomonidan moliyalashtiriladi.", 1, 0),
    (("Лоиҳаи «Роҳ» оғоз ёфт. Лоиҳа аз ҷониби Созмони байналмилалии муҳоҷират бо дастгирии молиявии Ҳукумати Олмон "
      "амалӣ мешавад."), 1, 1),
    ("Қазақстанда «Сенім» жобасы басталды. Жобаны «Қорғау» қоғамдық қоры бес жыл бойы жүзеге асырады.", 0, 1),
    ("Fair Orchard is a project of UNODC. Fair Orchard is paid for by Norway.", 1, 1),
    ("Through its Safe Roads project, Caritas Georgia trained 30 drivers.", 0, 1),
    ("The training was part of IOM's Safe Roads project.", 0, 1),
    ('UNODC, with funding from Japan, started the "Safe Roads" project in May 2023.', 1, 1),
    ('ICMPD manages the EU-funded "Safe Roads" project.', 1, 1),
    ("Семинар прошёл в рамках проекта МОМ «Тёплый дом».", 0, 1),
    ("Проект фонда «Умут» «Тёплый дом» завершился в мае 2023 года.", 0, 1),
    ("Исполнителем проекта «Тёплый дом» является фонд «Умут».", 0, 1),
    ('The "Warm Start" scheme began in 2020. The Larch Foundation has paid for it since then.', 1, 0),
    ("Проект «Тёплый старт» третий год оплачивает фонд «Лада»: 2 400 000 рублей.", 1, 0),
    ("Проект «Тёплый старт» начат в мае. Исполнители — фонд «Лада» и фонд «Умут».", 0, 2),
    ("The shelter is run under an IOM project paid for by the Larch Foundation.", 1, 1),
    ("The text was made with Fair House, an ILO project that the Larch Foundation backs until 2019.", 1, 1),
    ("Лоиҳаи «Роҳи нав» оғоз ёфт. Лоиҳаро Ҳукумати Япония маблағгузорӣ мекунад.", 1, 0),
    ("«Жаңы жол» долбоору башталды. Долбоорду Швеция Өкмөтү каржылайт.", 1, 0),
    ("The project “Park Safe” is for drivers. UNICEF will pay EUR 45,000 for the project.", 1, 0),
])
def test_who_pays_is_said_in_another_sentence_or_language(text: str, funders: int, implementers: int) -> None:
    fields = stated(text, "project")[0].fields
    assert (len(fields.get("funder") or ()), len(fields.get("implementer") or ())) == (  # type: ignore[arg-type]
        funders, implementers)


def test_a_register_gives_each_of_its_projects() -> None:
    text = ("Laos\n\nGrantee: Harbour House\n\nTitle: Warm Start\n\nAmount: USD 12,000 | Duration: 2020-2021\n\n"
            "Nepal\n\nGrantee: Larch Union\n\nTitle: Second Door\n\nAmount: USD 9,500 | Duration: 2021-2022")
    facts = stated(text, "project")
    assert [words(fact, "name", "budget", "currency", "start", "end") for fact in facts] == [
        "Warm Start | 12000 | USD | 2020 | 2021", "Second Door | 9500 | USD | 2021 | 2022"]
    assert all(fact.fields["implementer"] for fact in facts)
    assert [fact.fields["countries"] for fact in facts] == [("LA",), ("NP",)]


def test_a_list_of_grants_gives_each_of_its_projects() -> None:
    text = ("Поддержаны три заявки на срок с апреля по декабрь 2023 года.\n\n"
            "1. Фонд «Лада», проект «Тёплый старт» — 1 200 000 руб.\n\n"
            "2. Фонд «Умут», «Вторая дверь» — 860 тыс. руб.\n\n"
            "3. Союз женщин — создание пункта для вернувшихся, 300 000 руб.")
    assert [words(fact, "name", "budget", "start", "end") for fact in stated(text, "project")] == [
        "Тёплый старт | 1200000 | 2023-04 | 2023-12", "Вторая дверь | 860000 | 2023-04 | 2023-12",
        "создание пункта для вернувшихся | 300000 | 2023-04 | 2023-12"]


def test_several_labels_of_one_line() -> None:
    text = ('# "Bright Fields" (Phase I)\n\nReporting body: Larch Institute. Donor: UNICEF. Countries: Peru and Bolivia'
            ". Period: 1 July 2015 - 30 June 2018. Total grant: DKK 14.5 million.")
    fact = stated(text, "project")[0]
    assert words(fact, "name", "budget", "currency", "start", "end") == (
        "Bright Fields | 14500000 | DKK | 2015-07-01 | 2018-06-30")
    assert fact.fields["countries"] == ("PE", "BO")
    assert fact.fields["funder"]


def test_a_government_that_pays_is_a_body() -> None:
    assert stated('The project "Fair Work" is funded by the Government of Norway.', "project")[0].fields["funder"]
    assert stated("Проект «Труд» финансируется при поддержке правительства Японии.", "project")[0].fields["funder"]


def test_one_project_by_its_name_its_acronym_and_as_the_project() -> None:
    text = ("UNODC implements the Global Action against Trafficking (GAT) programme in Iraq. GAT works with "
            "prosecutors. The programme is "
            "funded by the European Union.")
    facts = stated(text, "project")
    assert [words(fact, "name", "acronym") for fact in facts] == ["Global Action against Trafficking | GAT"]
    assert facts[0].fields["countries"] == ("IQ",)
    assert facts[0].fields["funder"]


def test_a_nameless_one_needs_more() -> None:
    assert stated("A regional project to protect migrants is discussed.", "project") == []
    assert stated("A regional project to protect migrants is funded by the European Union.", "project")


@given(st.text(max_size=200) | st.text('0123456789 ,.-–:|"«»()\nprojectгоекпанTheA', max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str) -> None:
    stated(f"x {text}", "project")


@pytest.mark.parametrize(
    "piece",
    ['project "a b" ', "the Big Plan Project ", "проект «", "under the framework of the A B C ", "(A ", "funded by "],
)
def test_long_nonsense_is_read_in_time(piece: str) -> None:
    begun = time.perf_counter()
    stated(piece * 600, "project")
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(("text", "expected"), [
    ("The scheme, called Second Step, is paid for by the Oak Trust.", ["Second Step"]),
    ("In 2022 the Foundation funded two projects, “Open Door” and “Night Watch”.", ["Open Door", "Night Watch"]),
    ("Состоялось заседание совета ещё двух проектов МОТ, «Инспектор рядом» и «Честная вербовка».",
     ["Инспектор рядом", "Честная вербовка"]),
    ("Семинар өттү. Ал SAPAR аттуу программанын алкагында болду.", ["SAPAR"]),
    ("Тренинг «Тең мүмкіндік» атты жоба аясында өтті.", ["Тең мүмкіндік"]),
    ("He is director of the Farm Defense Project at the Great Lakes Legal Fund.", []),
    ("Совместный проект Центра поддержки мигрантов «Маяк» и Фонда Сороса «Дороги надежды» начат в 2021 году.",
     ["Дороги надежды"]),
])
def test_names_of_projects_behind_words_that_say_so(text: str, expected: list[str]) -> None:
    assert [fact.fields["name"] for fact in stated(text, "project")] == expected


@pytest.mark.parametrize(("text", "funders", "implementers"), [
    ("Проект «Достойный сезон» начат в Баку. Правительство Королевства Швеция направит на него 950 тысяч евро.",
     "pravitelstvo-korolevstva-shvetsiya", ""),
    ("Состоялись заседания советов проектов «Здоровые матери» и «Девочки за партой», финансируемых Японией.",
     "yaponiya", ""),
    ("The largest grant, £120,000, goes to Stepping Stones Derry for its project Keys in Hand.", "",
     "stepping-stones-derry"),
])
def test_states_that_pay_and_those_to_whom_a_grant_goes(text: str, funders: str, implementers: str) -> None:
    for project in stated(text, "project"):
        assert project.fields.get("funder", ()) == ((funders,) if funders else ())
        assert project.fields.get("implementer", ()) == ((implementers,) if implementers else ())


@pytest.mark.parametrize(("text", "expected"), [
    ("It was held under a project funded by the Drosos Foundation and known as “Steps to fair harvests”.",
     ["Steps to fair harvests | project"]),
    (("A two-year, EUR 410,000 project funded by Norway will train crews. A second six-month, USD 90,000 project "
     "funded by the Open Quay Foundation will open a hall."),
     ["two-year, EUR 410,000 project | project | 410000 | EUR", ("six-month, USD 90,000 project | project | 90000 | "
                                                                "USD")]),
    ("Almost $12 million in state grants for safe harbours was announced by the Quay Foundation.",
     ["state grants for safe harbours | grant | 12000000 | USD"]),
    ("Crews heard of it through Harbour Partner Program (HPP) visits.", ["Harbour Partner Program | HPP | programme"]),
    ("The Fair Catch Programme of the International Labour Organization (ILO) is holding two workshops.",
     ["Fair Catch Programme | programme"]),
    ("Сеть многим обязана программе ARGUS Европейского Союза.", ["ARGUS | ARGUS | programme"]),
    ("The port works on a project tagged: Action for Safe Nets (A-SAFE).", ["Action for Safe Nets | A-SAFE | project"]),
    ("The course was the last step of a project tagged: “From Word to Deed – Fair Nets for Crews (2022–2026)”.",
     ["From Word to Deed – Fair Nets for Crews (2022–2026) | project | 2022 | 2026"]),
    ("She is engaged under FairSecure 2.0, an initiative that trains crews.", ["FairSecure 2.0 | initiative"]),
    (('He noted that two papers were near: "the Second Work Plan against Debts on the Western Sea for the 2015-2018 '
      'period and a Declaration on Nets, by which the states say once more what they have promised."'),
     ["Second Work Plan against Debts on the Western Sea | action plan | 2015 | 2018"]),
    (("The study sums up the first phase of the 18-month programme led by the Harbour Trust and financed by the Quay "
      "Foundation."), ["18-month programme | programme"]),
    ("They spoke of the 18-month programme at length.", []),
    ("They spoke of a recently adopted national action plan to prevent fraud.",
     ["national action plan to prevent fraud | action plan"]),
    (("Global Action against fraud and the smuggling of nets is being carried out. It is a joint effort of the "
     "Harbour Trust and will run until 2029."),
     ["Global Action against fraud and the smuggling of nets | programme | 2029"]),
    ("The Harbour Task Force runs SAFE QUAY as a project.", ["SAFE QUAY | project"]),
    ("Деньги дало посольство. «Называется он «Защита моряков и их семей», — сказала она.",
     ["Защита моряков и их семей | project"]),
    ("Во дворце представлена межведомственная программа по защите моряков.",
     ["межведомственная программа по защите моряков | programme"]),
    ("Встреча, посвящённая Плану совместных мер, прошла онлайн.", ["План совместных мер | action plan"]),
    ("The cabinet adopted a State Programme for safer ports for 2021-2025.",
     ["State Programme for safer ports | programme | 2021 | 2025"]),
    (("| Название | Донор | Срок | Бюджет |\n|---|---|---|---|\n| «Тихий порт» | ЮНИСЕФ | 2019–2020 | 41 200 евро |\n"
     "| «Второй берег» | ПРООН | 2021 | 9 000 евро |"),
     ["Тихий порт | project | 41200 | EUR | 2019 | 2020", "Второй берег | project | 9000 | EUR | 2021"]),
    (("# Programmes\n\nTikkun (2017–2020). Clubs for girls, funded by the Quay Foundation.\n\n"
     "Freedom from Nets. Legal help for crews."), ["Tikkun | project | 2017 | 2020", "Freedom from Nets | project"]),
])
def test_names_that_sums_tables_and_sections_tell_of(text: str, expected: list[str]) -> None:
    assert [words(fact, "name", "acronym", "type", "budget", "currency", "start", "end")
            for fact in stated(text, "project")] == expected


@pytest.mark.parametrize("text", [
    "The Unit is funded by the Transformation Fund (£8.5 million, 2016-2019).", "Harbour Policing – Spring 2018 update",
    "Обсуждён проект закона «О внесении изменений в некоторые акты».", "Деньги идут на программы реабилитации.",
    "Фонд ведёт программы для групп риска.",
    "They praise the joint initiative of the Harbour Trust.",
    "Программисты и программный офис помогли.", "# Report from a Research Symposium on Law",
    "| Когда | Тема |\n|---|---|\n| 10:00 | Безопасный порт |\n| 11:00 | Права моряка |",
])
def test_what_only_looks_like_a_project(text: str) -> None:
    assert stated(text, "project") == []


def test_a_body_named_once_only_pays_where_another_does_the_work() -> None:
    fact, = stated('The course is part of the OSCE\'s project "Calm Harbour", financed by Norway.', "project")
    assert (fact.fields["funder"], fact.fields["implementer"]) == (("norway",), ("osce",))
    fact, = stated("Норвегия выделила 300 тысяч долларов на проект по защите моряков, который осуществляет ЮНИСЕФ.",
                   "project")
    assert fact.fields["funder"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Работа идёт по программе ПРИБОЙ, её ведёт фонд.", ["ПРИБОЙ"]),
    ("Сейчас идёт проект по защите прав рыбаков.", ["проект по защите прав рыбаков"]),
    ("Проект по защите прав рыбаков порта подготовила коллегия «Бизнес и право».",
     ["Проект по защите прав рыбаков порта"]),
    ("Её ведут в рамках региональной программы по рыболовству.", ["региональная программа по рыболовству"]),
    ("The line is part of an IOM programme funded by the embassy in Latvia.", ["IOM programme"]),
    ("The Regional Response to Overfishing and Piracy (ROP) helped.", ["Regional Response to Overfishing and Piracy"]),
    ("The initiative for Coastal Change - ARDIS and others came.", []),
    (("Better help for crews in the Baltic\n\nGoal:\n\nCrews shall have help.\n\nDuration: Aug. 2016 – Nov. 2021\n\n"
      "Target area: Latvia, Norway"), ["Better help for crews in the Baltic"]),
])
def test_names_in_capitals_and_projects_that_go_on(text: str, expected: list[str]) -> None:
    assert [fact.fields["name"] for fact in stated(text, "project")] == expected


@pytest.mark.parametrize(("text", "funder", "implementer"), [
    ('The project "Calm Harbour" helps; ACTED implements it and the French Development Agency (AFD) co-finances it.',
     ("afd",), ("acted",)),
    ('The International Foundation for Nets (IFN), which works on a project called "Fair Nets", came.', None, ("ifn",)),
    ("It is part of IOM's Calm Harbour for Crews and Owners (CHCO) project and rests on a manual.", None, ("iom",)),
    ("Служба работает с проектом USAID «Тихая гавань», реализуемым FHI 360.", ("usaid",), ("fhi-360",)),
    ("Есть проект «Тихая гавань»: его финансирует USAID, а выполняет Winrock International.", ("usaid",),
     ("winrock-international",)),
    ('With the generous backing of the European Union, the project "Calm Harbour" of UNICEF trains crews.',
     ("european-union",), ("unicef",)),
    ("A four-year grant of $300,000 from the Department of Labor (DOL) was given to the Harbour Law Clinic (HLC).",
     ("dol",), ("hlc",)),
    ('The project "Calm Harbour", which was carried out jointly with the ILO, has ended.', None, ("ilo",)),
    ("Some $90 million in federal grants for calm harbours was announced by the Norwegian Department of Labor.",
     ("norwegian-department-of-labor",), None),
])
def test_words_right_beside_a_body_say_what_it_does(text: str, funder: tuple[str] | None,
                                                    implementer: tuple[str] | None) -> None:
    fields = stated(text, "project")[0].fields
    assert (fields.get("funder"), fields.get("implementer")) == (funder, implementer)


def test_a_page_of_one_country_says_where_its_project_is() -> None:
    text = '# Harbour talks\n\nThe project "Calm Harbour{}" helps crews. Latvia came; Latvia has many crews.'
    assert stated(text.format(""), "project")[0].fields["countries"] == ("LV",)
    assert "countries" not in stated(text.format(" in Central Asia"), "project")[0].fields


@pytest.mark.parametrize("text", [
    "Olga Tamm, Regional Project Development Officer, opened the day.",
    "That the country has adopted this Action Plan shows how it wants to work.",
    "Some 25 thousand calls came to the Harbour Light Program in 15 years."])
def test_a_phrase_that_only_holds_the_noun_is_no_project(text: str) -> None:
    assert [one.fields["name"] for one in stated(text, "project")
            if "Officer" in str(one.fields["name"]) or str(one.fields["name"]).endswith(("shows", "15"))] == []
