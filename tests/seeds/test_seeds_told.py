"""Events as notices, newsletters and headlines tell of them: by labels, verbs, and in several sentences."""

import pytest
from seeds.stating import stated, words


def _said(text: str, *fields: str) -> list[str]:
    return [words(fact, *(fields or ("title", "type", "start", "end"))) for fact in stated(text, "event")]


@pytest.mark.parametrize(("text", "expected"), [
    ("# Shelter for boys opens in Lamia\n\nThe house has ten beds and a garden.",
     ["Shelter for boys opens in Lamia | ceremony"]),
    ("# В Лиде открывается центр для рыбаков\n\nВ нём десять мест.", [("В Лиде открывается центр для рыбаков | "
                                                                      "ceremony")]),
    ("Inspectors raided two farms near Lamia and freed nine pickers.",
     ["raided two farms near Lamia and freed nine pickers | operation"]),
    ("On 11 May 2021 nine pickers were rescued from a farm near Lamia.",
     ["rescued from a farm near Lamia | operation | 2021-05-11"]),
    ("On 3 March 2022 Harbour Watch trained 40 officers in Lamia.",
     ["trained 40 officers in Lamia | training | 2022-03-03"]),
    ("3 марта 2022 года «Причал» обучил 40 сотрудников порта.", [("обучил 40 сотрудников порта | training | "
                                                                 "2022-03-03")]),
    ("A house for the rescued was opened on 4 May 2022 in Lamia.",
     ["house for the rescued was opened on 4 May 2022 in Lamia | ceremony | 2022-05-04"]),
    ("# Министр встретился с послом Норвегии\n\nОни говорили о рыбе.",
     ["Министр встретился с послом Норвегии | meeting"]),
    ("The harbour council met for the first time and chose its chair.",
     ["harbour council met for the first time | meeting"]),
    ("Guards from four ports have been through a five-day net mending training.",
     ["five-day net mending training | training"]),
    ("The ribbon cutting ceremony on Friday drew dozens of people.", ["ribbon cutting ceremony | ceremony"]),
    ("Information fairs were held in Lamia and in Volos in May 2021.", ["Information fairs | other | 2021-05"]),
    ("A week to fight wage theft opened on 5 May 2021.", ["week to fight wage theft | campaign | 2021-05-05"]),
    ("16 мая 2022 года – день открытых дверей в доме рыбака.", [("день открытых дверей в доме рыбака | campaign | "
                                                                "2022-05-16")]),
    ("Harbour Watch held the Symposium: Debt and the Deep Sea Fleet in Lamia on 2 May 2020.",
     ["Symposium: Debt and the Deep Sea Fleet in Lamia | conference | 2020-05-02"]),
])
def test_what_headlines_and_verbs_tell_of(text: str, expected: list[str]) -> None:
    assert _said(text) == expected


@pytest.mark.parametrize("text", [
    "The centre opened in 2004 and has helped 300 women since.",
    "# Contact us\n\nOur office opens at 9 am and closes at 6 pm.",
    "# House opens inquiry into fraud\n\nThe committee will hear experts.",
    "# Centre opens registration for its classes\n\nApply by mail.",
    "The shelter opened its doors to 30 women last year.",
    "# Port office opens new phone line\n\nCall us.",
    "Центр открывается в 9 часов утра.",
    "Приют открыли десять лет назад.",
    "Ken Reed will speak at length about debts on 4 May 2021.",
    "Министр встретился с трудностями.",
    "Workshop equipment was bought for 30 women.",
    "# HOUSE OF OPEN HANDS\n\nWe give advice to fishers.",
    "They have trained officers for years.",
    "The police officer was trained to answer the telephone.",
    "At expert meetings like ours the crews learn from each other.",
    "Maria Reed, president of the Fishers Welfare Forum, spoke for the crews.",
    "Suite 12, 300 Harbour Drive, posted on 4 May 2021.",
    "They gave us a week to answer by 4 May 2021.",
    "Из-за новогодних праздников 2 января 2022 года приёма не будет.",
])
def test_what_only_sounds_like_an_event(text: str) -> None:
    assert _said(text) == []


def test_an_advisory_says_what_when_and_where() -> None:
    text = ("Fishers and judges meet for a two-day conference on debts at sea.\n\nWhat: Voices from the Deck\n\n"
            "When: 14 - 15 March 2006\n\nWhere: Lamia College of Law\n\nThe conference, under the title “Voices from "
            "the Deck”, is open to the press.")
    assert _said(text, "title", "type", "start", "end", "place") == [
        "Voices from the Deck | conference | 2006-03-14 | 2006-03-15 | Lamia College of Law"]


def test_entries_of_a_newsletter_with_the_hour_in_a_line_of_its_own() -> None:
    text = ("# Harbour letter\n\nSeptember 2020\n\nCrews against debts!\n\nSat. Sept. 19th\n\nNoon (EST)\n\nCome and "
            "listen.\n\nFilm Night at the Pier\n\nThursday, Sept. 24\n\n7:30 pm (EST)\n\nBring a chair.\n")
    assert sorted(_said(text, "title", "start")) == ["Crews against debts! | 2020-09-19", ("Film Night at the Pier |"
                                                                                          " 2020-09-24")]


def test_headlines_of_other_stories_with_their_stamps_are_no_diary() -> None:
    text = ("# Nine crews freed\n\nNov. 7, 2024, 8:40 a.m.\n\nThe coast guard freed nine crews, it said on "
            "Wednesday, and "
            "took them to the port, where doctors saw them and the consul of their country came.\n\nFour ships on "
            "trial\n\nNov. 6, 2024, 4:35 p.m.\n\nRain in the north\n\nNov. 6, 2024, 3:50 p.m.\n")
    assert _said(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    (("# Port workshop\n\n10 October 2017\n\nA two-day workshop for guards was held in Lamia. On 20-21 September 14 "
     "guards "
     "were trained there."), "2017-09-20 | 2017-09-21"),
    ("A three-day course on debts was given in Lamia. It ended on 7 October 2022.", "2022-10-05 | 2022-10-07"),
    ("On 18 May 1993 the Union had its founding conference, and on 7 June 1995 it was registered.", "1993-05-18"),
    ("A six-day police operation was named Cold Net, the force said on 6 May 2024. It ran from 2 to 4 April 2024.",
     "2024-04-02 | 2024-04-04"),
    (("The annual meeting of the task force is at the White House on Thursday, March 15.\n\nWashington\n\nMarch 14, "
     "2012"),
     "2012-03-15"),
])
def test_the_day_may_be_said_in_another_sentence(text: str, expected: str) -> None:
    assert _said(text, "start", "end") == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("The seminar took place at the War Memorial in Volos on 4 May 2021.", "War Memorial in Volos"),
    ("A forum was held in the Student Center Ballroom, 52 Pier Mall, on 4 May 2021.",
     "Student Center Ballroom, 52 Pier Mall"),
    (("LAMIA – A seminar on debts at sea was held today for the guards of all the ports of the north, who had asked "
     "for it "
     "since last year and came in numbers."), "LAMIA"),
])
def test_where_it_was(text: str, expected: str) -> None:
    assert _said(text, "place") == [expected]


def test_the_stamp_of_a_story_is_not_the_day_of_all_it_tells_of() -> None:
    text = ("# News of the pier\n\n9 August 2018\n\nThe harbour office did much this summer, and people from many "
            "ports "
            "came to see how the crews live, what they eat and how they are paid for their work at sea and on land, as "
            "the law of the sea says, and all went home content, and went home content.\n\nA workshop on nets was "
            "held in Volos.")
    assert _said(text, "title", "start") == ["workshop on nets"]


@pytest.mark.parametrize(("text", "expected"), [
    (("# International Round Table\n\nDecent Work for Every Crew\n\nHouse of the Sea, 35 Pier Street, Lamia\n\n"
     "30 September 2016, 9.30 – 15.00\n"), "2016-09-30 | House of the Sea, 35 Pier Street, Lamia"),
    (("Meeting of the Crews Commission\n\nNovember 13th, 2024\n\nWilliams Building, Lamia\n\nThe chair opened the "
     "meeting and read the list of those who had come."), "2024-11-13 | Williams Building, Lamia"),
])
def test_short_lines_below_a_title_say_when_and_where(text: str, expected: str) -> None:
    assert _said(text, "start", "place")[0] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The workshop dealt with nets on 4 May 2021.", ["workshop"]),
    ("They spoke at the Lamia Forum, the first coastal forum ever held against debts, on 4 May 2021.", ["Lamia Forum"]),
    ("4 мая 2021 года прошла небывалая акция — первая международная конференция «Сети и долги».",
     ["первая международная конференция «Сети и долги»"]),
    ("4 мая 2021 года прошёл форум в городе Рига «Сети и долги».", ["форум в городе Рига «Сети и долги»"]),
    ("4 мая 2021 года моряки пришли на семинар «Порт. Сети. Право».", ["семинар «Порт. Сети. Право»"]),
    ("The first four-day event, held by the pilots of the coast, opened today in Lamia for thirty guests.",
     ["first four-day event"]),
    ("On 4 May 2021, Ken Reed, the writer, will speak at Lamia College.",
     ["Ken Reed, the writer, will speak at Lamia College"]),
    ("# A writer comes to Lamia\n\nKen Reed will speak at Lamia College on 4 May 2021 about debts at sea.",
     ["A writer comes to Lamia"]),
    ("The 1343 Line against Debts will be launched in Lamia on 4 May 2021.", [("Line against Debts will be launched "
                                                                              "in Lamia "
                                                                         "on 4 May 2021")]),
    ("Тренинг устраивает фонд «Причал».", ["Тренинг"]),
    (("# International Round Table\n\nDecent Work for Every Crew of the Coast\n\nHouse of the Sea, 35 Pier Street, "
     "Lamia\n\n"
     "30 September 2016, 9.30 – 15.00\n"), ["Decent Work for Every Crew of the Coast"]),
    ("They spoke at the opening session of the Lamia Forum on 4 May 2021.", ["Lamia Forum"]),
    ("4 мая 2021 года прошла интернет-конференция о долгах моряков.", ["интернет-конференция о долгах моряков"]),
    ("# EVENTS IN FEBRUARY AND MARCH\n\n4 February 2021", []),
    ("Ирина учится: 1-4 курсы пришли 4 мая 2021 года.", []),
])
def test_what_an_event_is_called(text: str, expected: list[str]) -> None:
    assert _said(text, "title") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Nets and Debts\n\nEvent Date:\n\nJune 17, 2020\n\nThe port gives a webinar for crews.", "2020-06-17"),
    ("04 Sep 2020\n\nFair Nets: Webinar\n\n• Date\n\n01 Oct 2020, 08:00am\n\nThis webinar asks who pays.",
     "2020-10-01"),
    ("When: 3 May 2022\n\nThe port invites crews to a seminar on debts.", "2022-05-03"),
    ("Дата и время: 3 мая 2022\n\nПорт приглашает экипажи на семинар о долгах.", "2022-05-03"),
    ("Tuesday, September 12, 2023 12pm\n\nThe port asks you to a panel discussion on debts.", "2023-09-12"),
])
def test_a_label_or_the_first_line_says_when_the_first_event_is(text: str, expected: str) -> None:
    assert _said(text, "start") == [expected]


def test_a_label_says_nothing_where_a_sentence_does() -> None:
    text = "Event Date: 3 May 2022\n\nThe port holds a seminar on debts on 9 May 2022."
    assert _said(text, "start") == ["2022-05-09"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Here on Wednesday the International Conference on debts and nets came to its end.",
     "International Conference on debts and nets | conference"),
    ("The Harbour Forum on Fair Nets got under way.", "Harbour Forum on Fair Nets | conference"),
    ("In May the Oslo Harbour Conference was held in Riga.", "Oslo Harbour Conference | conference"),
])
def test_a_title_begins_behind_the_day_that_leads_to_it(text: str, expected: str) -> None:
    assert _said(text) == [expected]
