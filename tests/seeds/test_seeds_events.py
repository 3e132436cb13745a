"""Events out of news, letters, agendas and calendars of many houses and languages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds.stating import stated, words

TEXTS = [
    (
        ("DUSHANBE, 5 March 2024 - A two-day workshop on victim identification was held in Dushanbe from 4 to 5 March "
         "for 30 prosecutors."),
        ["two-day workshop on victim identification | workshop | 2024-03-04 | 2024-03-05 | Dushanbe | 30"],
    ),
    (
        "# Round table on child begging\n\nDate: 12 May 2023\n\nVenue: Hotel Serena, Dushanbe\n\nOrganiser: UNICEF\n",
        ["Round table on child begging | roundtable | 2023-05-12 | Hotel Serena, Dushanbe"],
    ),
    ("Inspectors finished a workshop on forced labour. It took place in Pokhara on 27-29 June 2023.",
     ["workshop on forced labour | workshop | 2023-06-27 | 2023-06-29 | Pokhara"]),
    ("On 18 November 2023 the partners meet in Chisinau.",
     ["partners meet in Chisinau | meeting | 2023-11-18 | Chisinau"]),
    ("Training of 40 head teachers, Islamabad, 11-12 June 2024.",
     ["Training of 40 head teachers | training | 2024-06-11 | 2024-06-12 | Islamabad | 40"]),
    ("Тренинг для волонтёров прошёл в Бельцах 3 мая 2023 года.",
     ["Тренинг для волонтёров | training | 2023-05-03 | Бельцах"]),
    (
        ("Dear colleagues,\n\nWe invite you to a webinar on safe migration on 3 June 2024. The webinar will last two "
         "hours."),
        ["webinar on safe migration | webinar | 2024-06-03"],
    ),
    (
        ("Police carried out Operation Clean Road between 3 and 7 July 2023. During the operation 14 suspects were "
         "arrested."),
        ["Operation Clean Road | operation | 2023-07-03 | 2023-07-07"],
    ),
    (
        ("The opening ceremony of the shelter took place in Osh on 1 February 2022. The ceremony was attended by 50 "
         "guests."),
        ["opening ceremony of the shelter | ceremony | 2022-02-01 | Osh | 50"],
    ),
    (
        'IOM launched the campaign "Know your rights" on 30 July 2021 in Tashkent.',
        ['campaign "Know your rights" | campaign | 2021-07-30 | Tashkent'],
    ),
    (
        ("A conference on labour migration will be held in Bishkek on 9 October 2025. A second conference is planned "
         "in "
         "Almaty on 4 "
         "December 2025."),
        [
            "conference on labour migration | conference | 2025-10-09 | Bishkek",
            "second conference | conference | 2025-12-04 | Almaty",
        ],
    ),
    (
        "A study tour to Vienna for ten judges took place on 2-6 May 2022.",
        ["study tour to Vienna for ten judges | other | 2022-05-02 | 2022-05-06 | Vienna | 10"],
    ),
    (
        ("| Date | Event | Place |\n|---|---|---|\n| 3 April 2024 | Seminar on hotlines | Khujand |\n| 9 May 2024 | "
         "Summer school for lawyers | Osh |\n"),
        [
            "Seminar on hotlines | seminar | 2024-04-03 | Khujand",
            "Summer school for lawyers | training | 2024-05-09 | Osh",
        ],
    ),
    (
        ("24–25 сентября 2024 года в Душанбе состоялся двухдневный семинар по вопросам защиты жертв торговли людьми. В "
         "семинаре приняли "
         "участие 35 сотрудников."),
        [
            ("двухдневный семинар по вопросам защиты жертв торговли людьми | seminar | 2024-09-24 | 2024-09-25 | "
             "Душанбе | 35")
        ],
    ),
    (
        "Круглый стол на тему «Безопасная миграция» прошёл 12 мая 2023 года в Бишкеке.",
        ["Круглый стол на тему «Безопасная миграция» | roundtable | 2023-05-12 | Бишкек"],
    ),
    (
        "Приглашаем Вас принять участие в тренинге для журналистов, который пройдёт 3 июня 2024 г. в Алматы.",
        ["тренинг для журналистов | training | 2024-06-03 | Алматы"],
    ),
    ("14 июня 2023 года проведена операция «Мигрант».", ["операция «Мигрант» | operation | 2023-06-14"]),
    (
        "# ПРОГРАММА КОНФЕРЕНЦИИ\n\nДата: 5 октября 2022 года\n\nМесто проведения: г. Астана, отель «Хилтон»\n",
        ["КОНФЕРЕНЦИЯ | conference | 2022-10-05 | г. Астана, отель «Хилтон»"],
    ),
    (
        "5 ноябри соли 2024 дар шаҳри Бохтар семинари омӯзишӣ оид ба пешгирии савдои одамон баргузор гардид.",
        ["семинари омӯзишӣ оид ба пешгирии савдои одамон | seminar | 2024-11-05 | Бохтар"],
    ),
    (
        "2024-жылдын 12-сентябрында Ошто адам сатууга каршы күрөшүү боюнча тренинг өттү.",
        ["адам сатууга каршы күрөшүү боюнча тренинг | training | 2024-09-12 | Ош"],
    ),
    (
        "2023 жылғы 15 қарашада Павлодар қаласында еңбек құқығы бойынша семинар өтті.",
        ["еңбек құқығы бойынша семинар | seminar | 2023-11-15 | Павлодар"],
    ),
    (
        "2024-yil 5-iyul kuni Termiz shahrida odam savdosiga qarshi kurashish bo‘yicha davra suhbati bo‘lib o‘tdi.",
        ["odam savdosiga qarshi kurashish bo‘yicha davra suhbati | roundtable | 2024-07-05 | Termiz"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text[:40] for text, _ in TEXTS])
def test_what_takes_place(text: str, expected: list[str]) -> None:
    assert [
        words(fact, "title", "type", "start", "end", "place", "participants") for fact in stated(text, "event")
    ] == expected


@pytest.mark.parametrize(("text", "expected"), [
    (("# Diary\n\nWho picks our flowers?\n\nTalk, Saturday 21 September 2024, 2 pm, Quaker Hall, Leeds. Free.\n\n"
      "Open evening for volunteers\n\nTuesday 1 October 2024, 7 pm, Town Library. All welcome."),
     ["Who picks our flowers? | meeting | 2024-09-21 | Quaker Hall, Leeds",
      "Open evening for volunteers | other | 2024-10-01 | Town Library"]),
    ("- 19 September 2024 - day of prayer for those at sea, Usenge beach;\n- 12 June 2024 - football match, Kisumu;",
     ["day of prayer for those at sea | campaign | 2024-09-19 | Usenge beach",
      "football match | other | 2024-06-12 | Kisumu"]),
    ("On 26 June 2024 a lecture on contracts was held in Riga.",
     ["lecture on contracts | meeting | 2024-06-26 | Riga"]),
    ("On 18 October 2022 our Silent Walk went through Leeds.", ["Silent Walk | campaign | 2022-10-18"]),
    ("12 июня 2019 года состоится слёт волонтёров.", ["слёт волонтёров | meeting | 2019-06-12"]),
    ("2023 жылғы 15–19 мамыр күндері «Ашық есік» апталығы өтті.",
     ["«Ашық есік» апталығы | campaign | 2023-05-15 | 2023-05-19"]),
    ("Osh, 6 March 2024. Yesterday the ambassador opened a shelter for women in Uzgen and thanked the builders.",
     ["opened a shelter for women in Uzgen and thanked the builders | ceremony | 2024-03-05 | Uzgen"]),
    ("3 March 2024\n\nOn 1 March police searched six car washes in Leeds. Nine people were arrested.",
     ["searched six car washes in Leeds | operation | 2024-03-01 | Leeds"]),
    ("The Council, which met on 11 January 2024 in Osh, chose a chair.",
     ["Council, which met | meeting | 2024-01-11 | Osh"]),
    (("Events of the spring\n\n1. Expert workshop on wages\n\n27 - 28 April 2015\n\n2. Course on interviews\n\n"
      "20 - 24 April 2015"),
     ["Expert workshop on wages | workshop | 2015-04-27 | 2015-04-28",
      "Course on interviews | training | 2015-04-20 | 2015-04-24"]),
])
def test_what_diaries_verbs_and_looser_nouns_tell_of(text: str, expected: list[str]) -> None:
    assert [words(fact, "title", "type", "start", "end", "place") for fact in stated(text, "event")] == expected


@pytest.mark.parametrize("text", [
    "In March 2024 the office moved.", "Добрый день, коллеги!",
    "На прошлой неделе, 5 мая 2023 года, мы переехали.", "On 5 May 2023 they were gathering evidence.",
    "She lectures every evening.", "The press service answered on 3 May 2024.", "Opening hours: 3 May 2024, 9 to 5",
    "Such meetings are useful.", "The training manuals were printed.", "Over the course of two days they talked.",
    "In the event of fire, leave the building.", "The training centre has a new roof.", "Of course we agree.",
    "The operation of the shelter costs money.", "Meeting room 4 is closed.", "Training needs were assessed.",
    "Участники получили материалы.", "The workshop materials are in Russian.",
])
def test_what_is_no_event(text: str) -> None:
    assert stated(text, "event") == []


def test_one_event_however_often_it_is_spoken_of() -> None:
    text = ("# Workshop on data collection\n\nOSH, 3 May 2024 - A workshop on data collection opened in Osh today. "
            "The workshop brings together 25 "
            "statisticians. The event is organized by the OSCE and funded by the European Union.")
    facts = stated(text, "event")
    assert [words(fact, "title", "start", "place", "participants") for fact in facts] == [
        "Workshop on data collection | 2024-05-03 | Osh | 25"]
    assert facts[0].fields["organiser"]
    assert facts[0].fields["funder"]


def test_today_and_last_thursday_are_of_the_documents_date() -> None:
    text = "BISHKEK, 5 November 2021 - A seminar on hotlines was held last Thursday."
    assert stated(text, "event")[0].fields["start"] == "2021-11-04"


def test_an_event_of_a_project() -> None:
    text = ('A training for judges was held on 3 May 2023 in Osh under the project "Fair Trial" funded by the '
            "European Union.")
    assert stated(text, "event")[0].fields["project"]


@given(st.text(max_size=200) | st.text('0123456789 ,.-–:|"«»\nworkshopsemintgfеминаропецяв', max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str) -> None:
    stated(f"x {text}", "event")


@pytest.mark.parametrize(
    "piece", ["workshop on ", "the training of ", "семинар по ", "meeting, ", 'operation "a" ', "1 May "]
)
def test_long_nonsense_is_read_in_time(piece: str) -> None:
    begun = time.perf_counter()
    stated(piece * 600, "event")
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(("text", "expected"), [
    (("# Safe Hiring Group: notes\n\n**Date:** 14 February 2023 | **Time:** 2 pm | **Venue:** Quay House\n\n"
      "**Present:** Gwen Achebe (chair), Lionel Pask\n\n1. Apologies. None."),
     ["Safe Hiring Group | meeting | 2023-02-14 | Quay House"]),
    ("В рамках плана профилактических мероприятий на 2023 год работа продолжается.", []),
    ("За первый год курсы закончили 512 человек.", []),
    ("2021 йил 30 июнь куни Икки йилда 19 та тренинг ўтказилди.", []),
])
def test_minutes_and_what_is_only_counted_or_planned(text: str, expected: list[str]) -> None:
    assert [words(fact, "title", "type", "start", "place") for fact in stated(text, "event")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("LUNCHTIME TALKS\n\nGuests and Their Contracts\n\nWhen: October 12, 2023\n\nTime: 12.15 pm\n\nWhere: Hall 2",
     ["Guests and Their Contracts | meeting | 2023-10-12 | Hall 2"]),
    (("COMING UP\n\nRecruiters and Their Debts – November 9, 2023\n\n"
      "Home Care Without Papers: A Conversation – December 7, 2023"),
     ["Recruiters and Their Debts | meeting | 2023-11-09",
      "Home Care Without Papers: A Conversation | meeting | 2023-12-07"]),
    ("OUR REPORTS\n\nRecruiters and Their Debts – November 9, 2023\n\nHome Care – December 7, 2023", []),
])
def test_entries_with_labels_and_lines_that_end_with_a_day(text: str, expected: list[str]) -> None:
    assert [words(fact, "title", "type", "start", "place") for fact in stated(text, "event")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("24 октября 2019 года в конференц-зале Областной детской больницы состоится семинар для терапевтов.",
     "конференц-зале Областной детской больницы"),
    ("21 сентября 2023 года на базе МАУ «Дом детства» проводится тренинг для руководителей.", "МАУ «Дом детства»"),
    ("12 мая 2020 года в Доме дружбы состоялся обучающий семинар по отчётности.", "Доме дружбы"),
    ("The workshop was held on 3 June 2018 in the old library of the Faculty of Law.",
     "old library of the Faculty of Law"),
    ("2021-yil 12-may kuni Navoiy viloyati prokuraturasida o‘quv-seminar tashkil qilindi.",
     "Navoiy viloyati prokuraturasida"),
    ("Thursday, 7 February 2019\n\nForum on Children and Work", ""),
])
def test_halls_and_whose_they_are(text: str, expected: str) -> None:
    assert [str(fact.fields.get("place", "")) for fact in stated(text, "event")] == [expected]


def test_what_a_story_tells_below_the_lines_of_a_masthead() -> None:
    text = ("The Adriatic Observer\n\nHome  Politics  Regions\n\nEmbassy presents van to border police\n\n"
            "16:40, 22 May 2019\n\nBy the newsroom\n\nViews: 812\n\n"
            "The Deputy Ambassador on Monday presented the keys of a mobile interview van to Colonel Ermira Dashi "
            "at the police academy in Tirana, the Embassy said.")
    assert [words(fact, "type", "start", "place") for fact in stated(text, "event")] == [
        "ceremony | 2019-05-20 | police academy in Tirana"]


def test_crumbs_tell_of_no_event_and_a_course_that_came_to_an_end_began_before() -> None:
    text = ("News › Training\n\nBISSAU, 9 May 2019 – A three-day training course on interviewing came to an end in "
            "Bissau today, with people from four countries.")
    assert [words(fact, "title", "start", "end") for fact in stated(text, "event")] == [
        "three-day training course on interviewing | 2019-05-07 | 2019-05-09"]


@pytest.mark.parametrize(("text", "expected"), [
    ("The office is holding two four-day workshops on fraud for officers of the customs.",
     ["two four-day workshops on fraud for officers of the customs | workshop"]),
    (("The unit is pleased to announce two workshops on fraud. The first will be held in Osh on 15 March 2016 and the "
     "second in Karakol on 29 March 2016."),
     ["two workshops on fraud | workshop | 2016-03-15 | Osh", "workshops on fraud | workshop | 2016-03-29 | Karakol"]),
    ("Some 40 mayors of the coast met in Plovdiv and told one another of their shelters.",
     ["Some 40 mayors of the coast met in Plovdiv | meeting | Plovdiv"]),
    ("В мэрии Оша заседала комиссия по делам молодёжи и рассмотрела план работы.",
     ["заседала комиссия по делам молодёжи | meeting | мэрии Оша"]),
    ("Police said that a four-day operation saw 60 officers visit farms.", ["four-day operation | operation"]),
    ("On 3 May 2021 the minister received guests from Oslo.\n\nAt the meeting they spoke of fishing crews.",
     ["meeting | meeting | 2021-05-03"]),
    ("В Киргизии идёт месячник защиты прав ребёнка, который открыл министр.",
     ["месячник защиты прав ребёнка | campaign | Киргизия"]),
    ("UNICEF провёл сегодня информационную сессию для подростков.", ["информационная сессия для подростков | meeting"]),
    ("Акция под девизом «Скажи обману нет» прошла в Оше.",
     ["Акция под девизом «Скажи обману нет» | campaign | Ош"]),
    ("The village joined the 16 Days of Activism against Gender-Based Violence with a march.",
     ["16 Days of Activism against Gender-Based Violence | campaign"]),
    ("В рамках «16 дней против насилия» студенты рисовали плакаты.", ["16 дней против насилия | campaign"]),
    ("Ўқувчилар “Биз тинчлик тарафдоримиз” шиори остида тадбирлар ўтказди.",
     ["Биз тинчлик тарафдоримиз | campaign"]),
    ("At the opening ceremony Anna Berg, head of the mission, praised the builders.", ["opening ceremony | ceremony"]),
    ("They attended a specially designed course on Reading Payslips.",
     ["specially designed course on Reading Payslips | training"]),
])
def test_what_verbs_names_and_small_words_tell_of(text: str, expected: list[str]) -> None:
    assert [words(fact, "title", "type", "start", "place") for fact in stated(text, "event")] == expected


@pytest.mark.parametrize("text", [
    "The visit gave them a forum to talk.", "They teach courses on knitting.", "Draft Course Outline Now Available!",
    "They offer English classes to women.", "Crews receiving safety training grew in number.",
    "The house is a member of the Northern Conference of Mayors.", "In the meeting a plan was agreed.",
])
def test_what_only_looks_like_an_event(text: str) -> None:
    assert stated(text, "event") == []


def test_a_headline_and_an_acronym_are_of_the_event_below() -> None:
    text = ("# Police on the results of the month of action\n\nNews, 30 June 2023\n\n# Seminars on crew wages end\n\n"
            "On 6 June 2023 the union held in Riga the last of five seminars on crew wages, unpaid overtime and the "
            "law "
            "of the sea.\n\nThe five seminars were for 180 sailors.")
    assert [words(fact, "type", "participants") for fact in stated(text, "event")] == ["seminar | 180"]
    text = ("7 мая 2022 года в Нарыне состоится заседание Совета инспекторов горных районов. К нему готовились "
            "долго.\n\n"
            "Заседание СИГР откроет министр.")
    assert [words(fact, "start", "place") for fact in stated(text, "event")] == ["2022-05-07 | Нарын"]


@pytest.mark.parametrize(("text", "expected"), [
    ("RIGA, 12 March 2024 – A three-day training course on wages concluded today. It was held for 30 bank managers.",
     ["training | 2024-03-10 | 2024-03-12 | Riga | 30"]),
    ("On 3 May 2023 a two-day workshop for 25 teachers opened in Osh.",
     ["workshop | 2023-05-03 | 2023-05-04 | Osh | 25"]),
    ("Семинар для учителей завершился в Оше 3 мая 2023 года. Он длился два дня. Слушателями стали 40 человек.",
     ["seminar | 2023-05-02 | 2023-05-03 | Ош | 40"]),
    ("Семинар для учителей завершился в Оше 3 мая 2023 года.", ["seminar | 2023-05-03 | Ош"]),
    ("The workshop was held at the Police Academy in Baku on 4 May 2022. Some 40 cadets came.",
     ["workshop | 2022-05-04 | Police Academy in Baku | 40"]),
    ("Police carried out an operation across Leeds on 5 May 2022.", ["operation | 2022-05-05 | Leeds"]),
    ("In the operation of 2-3 November 2023 five recruiters were detained.", ["operation | 2023-11-02 | 2023-11-03"]),
    ("In April 2024 a joint operation of the Serbian and Bulgarian police ended in 16 arrests.",
     ["operation | 2024-04"]),
    ("Operation of 24 hotlines was paid by the fund in May 2024.", []),
    ("# Training plan\n\n- 23-24 November 2023, Ysterfell-Keld: training for hotline consultants, 20 participants.",
     ["training | 2023-11-23 | 2023-11-24 | Ysterfell-Keld | 20"]),
    ("# Diary\n\n- 9 July 2024, Ysterkeld: meeting of partners\n- 22 to 26 July 2024, Oslo: training",
     ["meeting | 2024-07-09 | Ysterkeld", "training | 2024-07-22 | 2024-07-26 | Oslo"]),
    ("# Coming up\n\n- 9 July 2024, Webinar: how to help\n- 10 July 2024, Seminar: debts at sea",
     ["webinar | 2024-07-09", "seminar | 2024-07-10"]),
    ("# News\n\nNo. 37\n\nFor us\n\n# A code\n\nYsterkeld, 16 May 2024. A seminar was held. All spoke of Oslo.",
     ["seminar | 2024-05-16 | Ysterkeld"]),
    ("The Minister opened the conference in the area of Penzance on 5 May 2022.",
     ["conference | 2022-05-05 | Penzance"]),
    ("5 мая 2022 года полицейские провели оперативно-профилактическое мероприятие «Мак» в Таразе.",
     ["operation | 2022-05-05 | Тараз"]),
    ("С 5 по 9 мая 2022 года в Таразе прошли симуляционные учения.", ["training | 2022-05-05 | 2022-05-09 | Тараз"]),
    ("On 5 May 2022 a ceremony in Osh closed with a song.", ["ceremony | 2022-05-05 | Osh"]),
    ("A study visit to Vienna took place on 2 May 2022.", ["other | 2022-05-02 | Vienna"]),
    ("# 2012 Fair Harbour Conference\n\nOne Quay Plaza\n\nFebruary 14, 2012\n\nThe conference deals with crews.",
     ["conference | 2012-02-14 | One Quay Plaza"]),
])
def test_when_where_and_with_how_many(text: str, expected: list[str]) -> None:
    assert [words(fact, "type", "start", "end", "place", "participants") for fact in stated(text, "event")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Both leaders called the signing of the pact a first step. It took place in Riga on 10 May 2023.",
     ["signing of the pact | ceremony | 2023-05-10 | Riga"]),
    ("Two clubs organized the meeting on wages with the support of the union on 3 May 2022.",
     ["meeting on wages | meeting | 2022-05-03"]),
    ("Before lunch the delegations sat together in a bilateral meeting.", ["bilateral meeting | meeting"]),
    ("They prepare the 2nd Regional Steering Mechanism, planned for 14 December 2022, in Riga.",
     ["2nd Regional Steering Mechanism | meeting | 2022-12-14 | Riga"]),
    ("10 мая 2021 года студентов пригласил на встречу астанинский филиал клуба.",
     ["встреча | meeting | 2021-05-10"]),
    ("Роҳбари ҷамъият 25 июни соли 2021 бо Вазири меҳнат мулоқот доштанд.", ["мулоқот | meeting | 2021-06-25"]),
    (("Osh (Kabar) — The ministry held a seminar for teachers of the rural schools of the south, their heads and the "
     "inspectors who visit them once a year, said its press office."), [("seminar for teachers of the rural schools "
                                                                        "of the south | seminar | Osh")]),
    (("# Conference 'Strong Nets for Fair Harbours'\n\nA two-day conference on \"Strong Nets for Fair Harbours\" "
     "opened in "
     "Riga on 27 July 2023."), ["Conference 'Strong Nets for Fair Harbours' | conference | 2023-07-27 | Riga"]),
    ("# Harbour Office Gives Training in Riga\n\nThe office held training for crews on 4 May 2022.",
     ["training for crews | training | 2022-05-04 | Riga"]),
    (("# Conference Agenda\n\nNets in an Era of Storms: Crews, Owners and Civic Duty\n\nJanuary 11-12, 2013\n\n"
     "8:30-9:00 Registration"), ["Nets in an Era of Storms: Crews, Owners and Civic Duty | conference | 2013-01-11"]),
    ("She spoke at a 4-day sensitization program, which the Harbour Board hosted, on 4 May 2022.",
     ["4-day sensitization program | training | 2022-05-04"]),
    ("The house marks it with its 40th Anniversary Gala on 18 November 2010, with a dinner.",
     ["40th Anniversary Gala | ceremony | 2010-11-18"]),
    ("To hold the conference virtually is cheap, so that more can come on 4 May 2022.",
     ["conference | conference | 2022-05-04 | virtually"]),
    ("Прошла пресс-конференция о правах рыбаков.", ["пресс-конференция о правах рыбаков | other"]),
])
def test_titles_end_where_another_phrase_begins(text: str, expected: list[str]) -> None:
    assert [words(fact, "title", "type", "start", "place") for fact in stated(text, "event")] == expected


@pytest.mark.parametrize("text", [
    "Курсы валют от 12/02/2026", "Курс доллара: 12.02.2026", ("The house held over 450 psychological and legal "
                                                             "consultations."),
])
def test_rates_and_services_are_no_events(text: str) -> None:
    assert stated(text, "event") == []


def test_a_single_operation_and_a_meeting_in_a_town() -> None:
    fact, = stated("Полиция атайын операция өткөрдү. Атайын операция учурунда 13 кыз куткарылды.", "event")
    assert fact.fields["type"] == "operation"
    fact, = stated("Министр встретился в Риге с послом Норвегии 4 мая 2022 года.", "event")
    assert words(fact, "type", "start", "place") == "meeting | 2022-05-04 | Рига"


@pytest.mark.parametrize(("text", "expected"), [
    ("Crews came out to a rally against overfishing.", ["rally against overfishing | campaign"]),
    ("Рыбаки вышли на митинг против пьянства в порту.", ["митинг против пьянства | campaign"]),
    ("In a technical dialogue, people from Norway and Latvia will say on 4 May 2022 what is needed.",
     ["technical dialogue | meeting"]),
    ("Он каждый месяц встретился с людьми в Риге 19 мая 2022 года.", []),
])
def test_rallies_dialogues_and_what_is_done_each_month(text: str, expected: list[str]) -> None:
    assert [words(fact, "title", "type") for fact in stated(text, "event")] == expected


def test_a_page_of_one_town_says_where_its_event_was() -> None:
    fact, = stated("# Рыбаки в Риге\n\nСеминар о правах рыбаков состоялся 4 мая 2022 года.", "event")
    assert fact.fields["place"] == "Рига"
    fact, = stated("# Рыбаки в Риге и в Душанбе\n\nСеминар о правах рыбаков состоялся 4 мая 2022 года.", "event")
    assert "place" not in fact.fields
