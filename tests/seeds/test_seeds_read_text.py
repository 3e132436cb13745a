"""Plain text and Markdown."""

import pytest
from seeds.documents import check, rows, told

from seeds.read import read_bytes
from seeds.read.lines import is_point, join
from seeds.read.wrapped import unwrapped

NARROW = """\
The workshop was organised by the International Organization for Migration
together with the Ministry of Internal Affairs and brought together twenty-
five investigators from the Sughd region of Tajikistan, who discussed victim-
centred interviewing and the identi-
fication of victims of trafficking in persons during the whole of two days.

Martin Reeve
Coordinator
Email: martin@example.org

  * The first point of the list goes on for longer than one line can hold, and
    so it is broken.
  * The second
"""


def texts(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    document = read_bytes(text.encode(), name)
    check(document)
    return told(document)


def test_lines_that_a_program_broke_are_rejoined_and_others_are_not() -> None:
    assert texts(NARROW) == [
        ("text", ("The workshop was organised by the International Organization for Migration together with the "
                  "Ministry of Internal Affairs and brought together twenty-five investigators from the Sughd region "
                  "of Tajikistan, who discussed victim-centred interviewing and the identification of victims of "
                  "trafficking in persons during the whole of two days.")),
        ("text", "Martin Reeve"), ("text", "Coordinator"), ("text", "Email: martin@example.org"),
        ("item", "* The first point of the list goes on for longer than one line can hold, and so it is broken."),
        ("item", "* The second"),
    ]


def test_lines_that_a_person_broke_within_sentences_are_rejoined() -> None:
    assert unwrapped(["The Foundation for Children and", "Youth of Central Asia met the Ministry of Internal",
                      "Affairs in Khujand on Monday, and",
                      "both of them signed it.", "", "Фонд имени Эберта и Международная организация",
                      "по миграции провели тренинг в Душанбе."]) == [
        ("The Foundation for Children and Youth of Central Asia met the Ministry of Internal Affairs in Khujand on "
         "Monday, and both of them signed it."), "",
        "Фонд имени Эберта и Международная организация по миграции провели тренинг в Душанбе."]


def test_running_text_is_rejoined_where_each_line_goes_on_with_a_capital() -> None:
    lines = ["Kigali, 18 November", "The women had been promised jobs in hotels of the Gulf, said Superintendent Egide",
             "Habimana, Director of the Division. His colleague from Kampala, Commissioner Sarah",
             "Nakimuli, thanked him."]
    assert unwrapped(lines) == [lines[0], " ".join(lines[1:])]
    one = ["«Им обещали работу в гостиницах и паспорта», — сказал начальник управления полковник Медер", "Абдыкадыров."]
    assert unwrapped(one) == [" ".join(one)]


@pytest.mark.parametrize("lines", [
    ["Grace Wanjiru, Executive Director of the Open Gate Trust, who opens the meeting at nine",
     "Peter Holm, Deputy Director of the Harbour House, who speaks of what was done in winter"],
    ["Grace Wanjiru is the director of the Open Gate Trust. She opens the meeting and has the floor",
     "Peter Holm is the driver. Ring him on 0113 496 0177 where the bus has not come to the house"],
    ["Общественный фонд «Мээрим», город Каракол. Руководитель Айгерим Кожоева, психолог и педагог",
     "Общественный фонд «Сезим», город Ош. Руководитель Пётр Лодыгин, социальный работник фонда."],
    ["Members present at the meeting of the regional council: Anna Bell, Mark Hill, and Peter Holm", "Apologies."]])
def test_long_lines_of_lists_stay_apart(lines: list[str]) -> None:
    assert unwrapped(lines) == lines


def test_points_and_hours_go_on_below_their_text() -> None:
    lines = unwrapped([
        "09:00-09:30   Official welcome given by Ms. Nino Example,",
        "              Deputy Minister of Environment of Georgia",
        "", "              Chair", "",
        "              *   Solveig Example, Senior Adviser on Maritime Labour",
        "                  and Crew Welfare, IMO",
        "              *   Mehmet Example, Deputy Head, Directorate for Seafarers",
        "                  Abroad of Türkiye",
        "09:30-10:00   Working tables",
        "              Hosts: Paata Example (ILO), Beatrix Example-Dunn",
        "              (Freedom Fund), Ruslan Example (Confederation of",
        "              Seafarers of Ukraine)"])
    assert [line.strip() for line in lines if line.strip()] == [
        "09:00-09:30   Official welcome given by Ms. Nino Example, Deputy Minister of Environment of Georgia",
        "Chair",
        "* Solveig Example, Senior Adviser on Maritime Labour and Crew Welfare, IMO",
        "* Mehmet Example, Deputy Head, Directorate for Seafarers Abroad of Türkiye",
        "09:30-10:00   Working tables",
        ("Hosts: Paata Example (ILO), Beatrix Example-Dunn (Freedom Fund), Ruslan Example (Confederation of Seafarers "
         "of Ukraine)")]


def test_the_lines_of_a_person_below_a_point_stay_apart() -> None:
    lines = ["* Anna Example", "  Head of Office", "  tel. +992 37 221 71 41", "* Umed Example, Legal Adviser",
             "  umed@example.org", "The office is open on working days, and the line at all hours of the day."]
    assert unwrapped(lines) == lines


@pytest.mark.parametrize("lines", [
    ["Anna Petrova, director of the Crisis Centre for Women", "Umed Karimov, head of the Legal Aid Office in Khujand"],
    ["Regional Centre for Legal Aid and Support in Osh", "tel.: +996 312 123456, e-mail: centre@example.org"],
    ["— psychologists and social workers of the region and", "— judges, prosecutors and defence lawyers"],
    ["Name of the participant in full      organisation", "anna petrova                          crisis centre"],
    ["Participants were invited from these bodies:", "judges of the supreme court, prosecutors"],
])
def test_lines_of_lists_and_tables_are_left_as_they_are(lines: list[str]) -> None:
    assert unwrapped(lines) == lines


def test_every_line_counts_where_no_program_broke_them() -> None:
    lines = [f"{name} is a person who is named in this list" + " and more" * number
             for number, name in enumerate(("Anna", "Bob", "Cyril", "Dana", "Eve"))]
    assert unwrapped(lines) == lines


@pytest.mark.parametrize(("first", "second", "whole"), [
    ("identi-", "fication", "identification"), ("non-", "governmental", "non-governmental"),
    ("anti-", "trafficking", "anti-trafficking"), ("2020-", "2023", "2020-2023"), ("торго-", "вля", "торговля"),
    ("северо-", "запад", "северо-запад"), ("возможно-", "стями", "возможностями"),
    ("оперативно-", "профилактическое", "оперативно-профилактическое"), ("безопасно-", "го", "безопасного"),
    ("Anna-", "Maria", "Anna-Maria"), ("soft\u00ad", "ware", "software"),
    ("and", "so on", "and so on"), ("range –", "of", "range – of"), ("http://a.b/", "c", "http://a.b/c"),
])
def test_a_word_broken_at_the_end_of_a_line(first: str, second: str, whole: str) -> None:
    assert join(first, second) == whole


def test_a_hyphen_is_kept_where_the_text_writes_it_elsewhere() -> None:
    assert join("case-", "work", frozenset({"case-work"})) == "case-work"
    assert join("case-", "work") == "casework"


@pytest.mark.parametrize("table", [
    "Name\tRole\tPhone\nAnna Ivanova\tOfficer\t+992 37 1\nБобур Каримов\tСледователь\t+992 37 2\n",
    ("| Name | Role | Phone |\n|---|---|---|\n| Anna Ivanova | Officer | +992 37 1 |\n"
     "| Бобур Каримов | Следователь | +992 37 2 |\n"),
    ("Name            Role          Phone\nAnna Ivanova    Officer       +992 37 1\n"
     "Бобур Каримов   Следователь   +992 37 2\n"),
])
def test_tables_in_plain_text(table: str) -> None:
    expected = [["Name", "Role", "Phone"], ["Anna Ivanova", "Officer", "+992 37 1"],
                ["Бобур Каримов", "Следователь", "+992 37 2"]]
    document = read_bytes(f"List of contacts\n\n{table}".encode(), "a.txt")
    check(document)
    assert rows(document) == expected


def test_prose_is_no_table() -> None:
    text = "The first sentence.  The second one is longer.\nAnother line.  It has two sentences as well, you see.\n"
    assert [kind for kind, _ in texts(text)] == ["text", "text"]


def test_markdown() -> None:
    text = """\
---
title: "Quarterly news"
date: 2024-09-24
---
# Training in *Osh*

A **bold** word, [a link](http://example.org) and [the office](mailto:office@example.org)
on a second line, for the paragraph is long enough to have been broken by its author.

Anna Ivanova
Programme officer

- one
- two
  - two and a half

> What was said

| Имя | Телефон |
|-----|--------:|
| Анна | +992 37 |
| Бобур |  |
"""
    document = read_bytes(text.encode(), "news.md")
    check(document)
    assert (document.title, document.date) == ("Quarterly news", "2024-09-24")
    assert told(document)[:5] == [
        ("heading", "Training in Osh"),
        ("text", ("A bold word, a link and the office <office@example.org> on a second line, for the paragraph is long "
                  "enough to have been broken by its author.")),
        ("text", "Anna Ivanova"), ("text", "Programme officer"), ("item", "one")]
    assert told(document)[7] == ("quote", "What was said")
    assert rows(document) == [["Имя", "Телефон"], ["Анна", "+992 37"], ["Бобур", ""]]


def test_markdown_with_pages_in_it() -> None:
    assert texts("<div>\n<p>In a <b>page</b></p>\n</div>\n\n    code | here\n\nPlain <br> text", "a.md") == [
        ("text", "In a page"), ("text", "code | here"), ("text", "Plain text")]


def test_a_wide_table_is_left_as_it_is_and_the_text_around_it_rejoined() -> None:
    table = ("Indicator                                    2018    2019\n"
             "Calls answered on the telephone of trust     2310    2874\n"
             "Women who were given a place in the shelter  48      55\n")
    read = read_bytes(f"{table}\n{NARROW}".encode(), "a.txt")
    assert rows(read) == [["Indicator", "2018", "2019"], ["Calls answered on the telephone of trust", "2310", "2874"],
                          ["Women who were given a place in the shelter", "48", "55"]]
    assert [words for kind, words in told(read) if kind != "row"] == [words for _, words in texts(NARROW)]


@pytest.mark.parametrize(("first", "second", "whole"), [
    ("Anna Ivanova, coordinator, +996", "3222 5 60 71", "Anna Ivanova, coordinator, +996 3222 5 60 71"),
    ("tel. (0312)", "26-60-84, mail", "tel. (0312) 26-60-84, mail"),
    ("Call +7 (7262)", "55-90-10", "Call +7 (7262) 55-90-10")])
def test_a_number_broken_at_the_end_of_a_line(first: str, second: str, whole: str) -> None:
    assert unwrapped([first, second]) == [whole]


@pytest.mark.parametrize(("first", "second"), [
    ("+996 312 26 60 84", "555 12 80 33"), ("Osh (2)", "2024 was a good year"), ("growth of +5", "12.05.2024"),
    ("in 2023 (12)", "90"), ("Tel.:", "26-60-84")])
def test_lines_with_numbers_of_their_own_stay_apart(first: str, second: str) -> None:
    assert unwrapped([first, second]) == [first, second]


def test_lines_of_markdown_with_room_left_were_broken_on_purpose() -> None:
    lines = ("Anna Ivanova", "Head of the department for the prevention of trafficking in persons", "Tel. +992 37 1")
    assert texts("\n".join(lines), "a.md") == [("text", line) for line in lines]
    prose = ("The seminar in Osh was organised by the office together with the", "ministry, and was opened by")
    assert texts("\n".join(prose), "a.md") == [("text", " ".join(prose))]


def test_the_lines_of_an_address_stay_apart() -> None:
    lines = ["Association of lawyers of Polesye", "246000, Gomel, Biletsky street 9, office 14",
             "tel./fax (0232) 55-31-70, legal@example.by"]
    assert unwrapped(lines) == lines


def test_a_line_that_is_drawn_is_no_rest_of_the_one_above() -> None:
    prose = ("The seminar in Osh was organised by the office together with the", "ministry, and was opened by X.")
    lines = (*prose, "CONSULAR SECTION OF THE EMBASSY, OFFICE FOR PROJECTS IN TASHKENT", "=" * 66, *prose)
    assert unwrapped(lines) == [" ".join(prose), *lines[2:4], " ".join(prose)]


def test_an_address_in_brackets_is_of_the_line_above() -> None:
    lines = ["Please write to the acting manager, Paul Oberg", "(p.oberg@example.org, 03 5550 2299)."]
    assert unwrapped(lines) == [" ".join(lines)]
    assert unwrapped(["Please write to them.", lines[1]]) == ["Please write to them.", lines[1]]
    assert unwrapped([lines[0], "(from May on)"]) == [lines[0], "(from May on)"]


MINUTES = """\
2. Figures

2.1 The shelter accommodated 14 women and 3 children between January and May, against
    nine women in the same months of the year before, and opened a second house in the
    valley for them.
2.2 Labour inspectors visited 212 farms in the valley.
2.3 Of these farms 40 in the north of the valley will be visited again in the autumn.
2.4 Any other business
The next meeting is on Monday.
"""


def test_lines_go_on_below_numbers_of_two_figures() -> None:
    assert [text for _, text in texts(MINUTES)] == [
        "2. Figures",
        ("2.1 The shelter accommodated 14 women and 3 children between January and May, against nine women in the "
         "same months of the year before, and opened a second house in the valley for them."),
        "2.2 Labour inspectors visited 212 farms in the valley.",
        "2.3 Of these farms 40 in the north of the valley will be visited again in the autumn.",
        "2.4 Any other business", "The next meeting is on Monday."]
    starts = ("2.5 million people", "10.30 Coffee", "1.5 Tonnes of food", "2.1.3 Coffee")
    assert list(filter(is_point, starts)) == ["2.1.3 Coffee"]


def test_a_line_with_two_years_goes_on_as_any_other() -> None:
    text = ("The position is funded under Justice Across the Border, a three-year\n"
            "project (2024-2026) financed by Bread for the World and the Embassy of\n"
            "Sweden in Phnom Penh with a total budget of EUR 720,000 and carried out\n"
            "together with the union.\n\n1. Duties\n\n2. Pay\n")
    assert texts(text)[0] == ("text", " ".join(text.partition("\n\n")[0].split("\n")))


def test_lines_are_rejoined_below_a_short_one_that_heads_them() -> None:
    text = ("Who made this?\nThe Harbour Migrant Centre and the International\nLabour Organization, with the help of "
            "the Directorate\nof General Security. It is paid for by the Agency for\nDevelopment and Cooperation.\n")
    assert [said for _, said in texts(text)] == ["Who made this?", " ".join(text.split("\n")[1:]).strip()]


def test_a_line_in_capitals_stays_over_the_next_one() -> None:
    text = ("NATIONAL CONSULTATION ON THE DRAFT BILL\nIndia Habitat Centre, New Delhi, 21 November 2024\norganised by "
            "the network of lawyers with support from a fund\n")
    assert texts(text)[0][1] == "NATIONAL CONSULTATION ON THE DRAFT BILL"


def test_lines_below_a_numbered_one_are_a_list_where_several_begin_with_a_capital() -> None:
    text = ("1) Centre for the Protection of Victims of Trafficking (Ministry of Labour and Social Affairs)\n"
            "   Acting director: Sanja Kovač\n   Duty phone: 063 610 590\n"
            "2) Citizens' Association for Combating Trafficking and All Forms of Violence Against Women of Belgrade\n"
            "   Marijana Perić, executive director\n   SOS 061 638 4071\n3) Red Cross\n")
    assert "Marijana Perić, executive director" in [said for _, said in texts(text)]


def test_a_rule_behind_the_words_of_a_line_is_drawn() -> None:
    assert texts("-- Open Gate ------------\n   Ada Holt\n\nA – B\n")[0][1].endswith("Open Gate")
