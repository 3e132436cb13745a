"""What makes an event of what a page tells: a day without a year, a verb, an entry of an agenda, a label."""

import pytest
from seeds.stating import all_of, of_text, stated, words

FIELDS = ("title", "type", "start", "end", "place", "participants")


def told(text: str) -> list[str]:
    """The events of a plain text, one line each."""
    return [words(fact, *FIELDS) for fact in of_text(text, "event")]


@pytest.mark.parametrize(("text", "expected"), [
    ("The choir gives a lecture on fair wages at the mill on 4 June.", ["lecture on fair wages | meeting"]),
    ("On 9 May a vigil was held in Ostrava for the drowned.", ["vigil | ceremony | Ostrava"]),
    ("Лекция для девятиклассников пройдёт 12 октября.", ["Лекция для девятиклассников | meeting"]),
])
def test_a_day_without_a_year_is_no_date_and_yet_says_that_something_is_held(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_days_of_an_unknown_year_are_those_of_one_event() -> None:
    text = "A lecture on wages is on 4 June.\n\nOn 4 June the lecture will be opened by the mayor.\n"
    assert told(text) == ["lecture on wages | meeting"]


def test_a_year_that_is_said_counts_more_than_a_day_without_one() -> None:
    text = "A workshop on safe work was held in 2019 in Riga. It took place on 4 June.\n\nThe law of 2017 says so.\n"
    assert [fact.fields.get("start") for fact in all_of(text) if fact.kind == "event"] == ["2019"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Keld, 3 March 2022. A candle-making afternoon was held at the mill on 1 March.",
     ["candle-making afternoon | other | 2022-03-01 | Keld"]),
    ("The mayor hosted a tea for new neighbours on 2 March 2022.", ["tea for new neighbours | other | 2022-03-02"]),
    ("Our spring bazaar takes place on 20 March 2022.", ["spring bazaar | other | 2022-03-20"]),
    ("On 5 April 2022 they staged a listening circle with fishers in Pune.",
     ["listening circle | other | 2022-04-05 | Pune"]),
    ("9 марта 2022 года пройдёт час правовых знаний.", ["час правовых знаний | other | 2022-03-09"]),
    ("Урок для девятиклассников состоялся 12 октября 2021 года.", [
        "Урок для девятиклассников | training | 2021-10-12"]),
])
def test_what_is_held_is_an_event_whatever_it_is_called(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "Elections were held on 2 May 2021.", "The robbery took place on 1 May 2021.",
    "The club holds a licence since 4 May 2021.", "On 5 May 2021 the town hosted a delegation from Oslo.",
    "A girl of nine was held in a flat until 3 June 2022.", "A change took place in March 2021.",
    "On 4 May 2021 the firm held a stake of 30 per cent.", "He was held captive in a shed on 4 May 2021.",
    "4 мая 2021 года прошёл дождь.", "Выборы прошли 5 мая 2021 года.", "Он прошёл лечение в мае 2021 года.",
    "Этапы прошли 40 человек 3 мая 2021 года.", "Прошла неделя, и 7 мая 2021 года стало тихо.",
])
def test_what_else_is_held_or_passes_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Oslo, 2 May 2022. The guild gave a seminar Thursday evening to owners of small inns.",
     ["seminar | seminar | 2022-04-28"]),
    ("Oslo, 2 May 2022. The inaugural meeting last January was a good one.",
     ["inaugural meeting | meeting | 2022-01"]),
    ("Oslo, 2 May 2022. Speakers from nine ports were at the guild's annual conference last month.",
     ["annual conference | conference | 2022-04"]),
    ("Осло, 2 мая 2022 года. Семинар для рыбаков в среду открыл мэр.",
     ["Семинар для рыбаков | seminar | 2022-04-27 | Осло"]),
])
def test_titles_end_before_the_time_that_is_said_behind_them(text: str, expected: list[str]) -> None:
    assert [line.partition(" | Oslo")[0] for line in told(text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    (("Our plans\n\n- Three workshops on safe work for pickers\n- A closing conference with the guilds\n"
     "- Trainings for teachers\n- A training room\n"),
     ["Three workshops on safe work for pickers | workshop", "closing conference | conference"]),
])
def test_items_that_say_how_many_are_events_without_a_day(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_forum_that_holds_something_and_one_that_somebody_leads_are_bodies() -> None:
    text = ("The North Quay Forum, together with the guild, held a webinar on fair pay on 29 May 2023.\n\n"
            "Speakers: Ann Poe, director, River Youth Forum; Ben Roe, president of the Lake Farmers Congress.\n")
    assert told(text) == ["webinar on fair pay | webinar | 2023-05-29"]


def test_whom_a_verb_says_to_meet_or_speak_are_at_the_event_that_a_noun_names_on_that_day() -> None:
    text = ("An elite group of divers will talk in Ostend on Wednesday, 25 January 2023, about nets.\n\n"
            "The joint workshop on nets is on 25 January 2023.\n")
    assert [line.split(" | ")[:3] for line in told(text)] == [["joint workshop on nets", "workshop", "2023-01-25"]]


@pytest.mark.parametrize(("text", "expected"), [
    ("Помогли провести конференцию Фонд «Маяк» и портовая школа 3 мая 2022 года.", ["конференция"]),
    ("Проводят 3 мая 2022 года семинар представительство Союза и музей.", ["семинар"]),
    ("Диалоговая площадка о снах рыбаков состоится 3 мая 2022 года.", ["Диалоговая площадка о снах рыбаков"]),
    ("Детская площадка во дворе открылась 3 мая 2022 года.", []),
])
def test_what_a_russian_title_ends_before_and_platforms_for_talks(text: str, expected: list[str]) -> None:
    assert [str(fact.fields["title"]) for fact in of_text(text, "event")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The course on wages was given at the Grand Linden in Keld Springs on 4 May 2021.",
     "Grand Linden in Keld Springs"),
    ("A workshop on wages was held in the capital, Qeltova, on 4 May 2021.", "Qeltova"),
    ("A meeting in Fenton City, Idaho will be held by the guild on 4 May 2021.", "Fenton City"),
    ("PORT ELLA, Tex. (KQLD) - Porters had a training on wages in Mill Hollow run by the guild on 4 May 2021.",
     "Mill Hollow"),
])
def test_where_it_is_held_though_no_gazetteer_has_the_place(text: str, expected: str) -> None:
    assert [fact.fields.get("place") for fact in of_text(text, "event")] == [expected]


def test_a_day_within_a_campaign_is_of_it_and_months_are_shortened() -> None:
    text = ("ОСЛО, 14 ноя 2018. С 25 ноября по 10 декабря проходит кампания «Тихие дни». Открывает кампанию союз, "
            "а закрывает её 10 декабря музей.")
    assert [line.split(" | ")[:4] for line in told(text)] == [
        ["кампания «Тихие дни»", "campaign", "2018-11-25", "2018-12-10"]]


@pytest.mark.parametrize(("text", "expected"), [
    (("The warden's diary for the week\n\nMonday 3 May, 10:00: Visit to the mill\n"
     "Tuesday 4 May, 18:30: Panel on wages, Civic Theatre\nThursday 6 May, 09:00: Mass for the drowned, Cathedral\n"),
     ["Visit to the mill | other", "Panel on wages | meeting | Civic Theatre",
      "Mass for the drowned | meeting | Cathedral"]),
    (("Written on 1 September 2022\n\nComing up\n\nBoard meeting - 6 October\n"
     "Knitters' tea - 15 October, Portmere Library\nDeadline for nominations - 20 October\n"),
     ["Board meeting | meeting | 2022-10-06", "Knitters' tea | meeting | 2022-10-15 | Portmere Library"]),
    ("5 октября 2022, 11:00 — открытая проверка лодок\n6 октября 2022, 12:30 — разговор о снастях, Клуб моряков\n",
     ["открытая проверка лодок | operation | 2022-10-05", "разговор о снастях | meeting | 2022-10-06 | Клуб моряков"]),
    ("Chronology\n\n5 October 2022 - the law was adopted\n6 October 2022 - the council begins its work\n", []),
    ("Dates of payment\n\nRent - 5 October 2022\nApplications - 6 October 2022\n", ["Rent | meeting | 2022-10-05"]),
])
def test_lines_of_a_day_and_what_is_on_it(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)


def test_a_report_of_a_workshop_in_labels() -> None:
    text = ("Workshop Report\n\nTitle: Working with Interpreters\nDates: 9-11 September 2021\n"
            "Venue: Hotel Linden, Keld\nParticipants: 24 (15 women, 9 men)\n")
    assert told(text) == [
        "Working with Interpreters | workshop | 2021-09-09 | 2021-09-11 | Hotel Linden, Keld | 24"]


@pytest.mark.parametrize(("text", "expected"), [
    ("On 10 June 2019 the port hosted a Seafarers' Wages Training Workshop for its staff.",
     ["Seafarers' Wages Training Workshop for its staff | workshop | 2019-06-10"]),
    ("An Expert Group Meeting to review and adopt the coastal plan was held on 8 December 2015.",
     ["Expert Group Meeting to review and adopt the coastal plan | meeting | 2015-12-08"]),
    ("In July 2021, 4 information sessions for 120 villagers were carried out in Pune.",
     ["information sessions | meeting | 2021-07 | Pune | 120"]),
    ("As agreed, we will convene the working group on 2 June 2022.", []),
    ("Porters are most likely to be met at the quay on 2 June 2022.", []),
    ("HALM - Mayor Tess Quill signed the charter on Thursday at a ceremony on the quay, with porters looking on.",
     ["ceremony | ceremony"]),
])
def test_names_with_plural_owners_and_meetings_to_do_something(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("A regional event in Graz on nets was the last of the plan.", ["regional event | other | Graz"]),
    ("The 19th session of the Lake Trade Council opens in May 2014.",
     ["19th session of the Lake Trade Council | meeting | 2014-05"]),
    ("Круглый стол на самую важную тему – «Сети и право» идёт в Гомеле 13 марта 2020 года.",
     ["Круглый стол на самую важную тему – «Сети и право» | roundtable | 2020-03-13 | Гомеле"]),
    ("4 мая 2021 года прошёл вебинар в виде мастер-класса на тему «Сети».", [
        "вебинар | webinar | 2021-05-04"]),
    ("Members of churches campaign to end it, and they campaign hard in Wales.", []),
    ("I met them at a human rights event. They are a group of Oslo.", []),
    ("Moderated by the President of the General Assembly.", []),
    ("In 2020 we ran 14 workshops for 320 teachers and two winter camps for pupils.",
     ["workshops | workshop | 2020 | 320", "two winter camps for pupils | training"]),
    ("The porter said that the defendant met a friend on 4 June 2019 at the quay.", []),
    ("The Oslo conference on nets, attended by 200 experts, adopted a declaration.",
     ["Oslo conference on nets | conference | Oslo | 200"]),
])
def test_nouns_with_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "place"), [
    ("Porters were trained on 4 May 2021 at a retreat in Qelmo paid for by the United States.", "Qelmo"),
    ("A book on routes to Nigeria was the theme of the workshop on 4 May 2021.", None),
])
def test_the_town_behind_an_event_says_more_than_a_country(text: str, place: str | None) -> None:
    assert [fact.fields.get("place") for fact in of_text(text, "event")] == [place]


@pytest.mark.parametrize(("text", "expected"), [
    ("12 марта 2020 года состоится лекция Анны Ремизовой «Что взять с собой».",
     ["лекция Анны Ремизовой «Что взять с собой» | meeting | 2020-03-12"]),
    ("A lecture by Ann Poe, “Nets and Debts”, is on 12 March 2020.",
     ["lecture by Ann Poe, “Nets and Debts” | meeting | 2020-03-12"]),
    ("The guild unveiled “Look Up,” a public awareness campaign, on 12 March 2020.",
     ["“Look Up,” a public awareness campaign | campaign | 2020-03-12"]),
    ("On the sidelines of the General Assembly they spoke of nets.", []),
    ("Урок о правах прошёл 12 марта 2020 года в школе № 4 села Ключи.",
     ["Урок о правах | training | 2020-03-12 | школе № 4 села Ключи"]),
])
def test_names_that_stand_apart_from_the_noun(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "places", "participants"), [
    ("Training on knots\n\n4-6 May 2022\n\nVelmora\n\nOrganised by Quiet Nets", ["Velmora"], [None]),
    ("Training on knots\n\n4-6 May 2022\n\nJane Velmora\n\nOrganised by Quiet Nets", [None], [None]),
    ("Календарь\n\n- 4 мая 2022 года: семинар по узлам (Нарын)\n- 6 мая 2022 года: тренинг по сетям (сети)",
     ["Нарын", None], [None, None]),
    ("On 5 May 2022 IOM held a seminar on knots in Osh. There were 41 teachers.", ["Osh"], [41]),
    ("On 5 May 2022 IOM gave a seminar on knots to 17 teachers in Osh.", ["Osh"], [17]),
    ("At the seminar on knots in Osh on 5 May 2022, 33 teachers discussed nets.", ["Osh"], [33]),
    ("IOM held a seminar on knots in Osh on 5 May 2022. Of the 30 teachers 12 came from Naryn.", ["Osh"], [30]),
])
def test_places_and_crowds_beside_events(text: str, places: list[str | None], participants: list[int | None]) -> None:
    found = stated(text, "event")
    assert [fact.fields.get("place") for fact in found] == places
    assert [fact.fields.get("participants") for fact in found] == participants


@pytest.mark.parametrize(("text", "hosts"), [
    ("Quiet Harbour held a seminar on knots in Osh on 5 May 2022.", ("quiet-harbour",)),
    ("A seminar on knots was held by Nets and Knots in Osh on 5 May 2022.", ("nets-and-knots",)),
    ("On 5 May 2022 Jane Doe held a seminar on knots in Osh.", None),
    ("Yesterday Parliament Street was closed, and a seminar on knots was held on 5 May 2022.", None),
])
def test_hosts_that_only_their_place_tells(text: str, hosts: tuple[str, ...] | None) -> None:
    assert stated(text, "event")[0].fields.get("organiser") == hosts
