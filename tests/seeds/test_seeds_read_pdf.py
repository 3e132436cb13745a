"""PDF: the order in which a page is read, and what its lines are."""

from itertools import chain

import pytest
from seeds.documents import ITEM, LANGUAGES, PROSE, TITLE, Line, Sheet, check, pdf, rows, ruled, told, wrapped

from seeds.read import Document, read_bytes

LONG = {"en": "The second paragraph is about the national referral mechanism, in which the police, the prosecution, "
              "consular officers and non-governmental organisations of the country work together.",
        "ru": "Второй абзац говорит о национальном механизме перенаправления, в котором милиция, прокуратура, "
              "консульские работники и неправительственные организации страны действуют совместно."}


def document(*sheets: Sheet, title: str = "") -> Document:
    read = read_bytes(pdf(*sheets, title=title), "a.pdf")
    check(read)
    return read


def content(*sheets: Sheet) -> list[str]:
    read = document(*sheets)
    return [read.text_of(paragraph) for paragraph in read.content]


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_columns_are_read_one_after_the_other(language: str) -> None:
    left = wrapped(" ".join([PROSE[language]] * 3), 50, 700, 230)
    right = wrapped(" ".join([LONG[language]] * 3), 310, 703, 230)
    drawn = list(chain.from_iterable(zip(left, right, strict=False)))  # line by line across, as some programs write
    lines = [Line(50, 780, TITLE[language], 18), *wrapped(LONG[language], 50, 750, 490), *drawn,
             *left[len(right):], *right[len(left):], *wrapped(PROSE[language], 50, 300, 490)]
    assert content(Sheet(lines)) == [TITLE[language], LONG[language], " ".join([PROSE[language]] * 3),
                                     " ".join([LONG[language]] * 3), PROSE[language]]


def test_a_box_beside_the_text_is_read_after_it() -> None:
    main = wrapped(" ".join([PROSE["en"]] * 4), 50, 700, 330)
    side = [Line(420, 695 - 11 * number, text, 9) for number, text in enumerate(
        ("Contact", "Anna Ivanova", "Project manager", "anna@example.org", "+992 37 221 00 01"))]
    assert content(Sheet([*main, *side])) == [" ".join([PROSE["en"]] * 4), "Contact", "Anna Ivanova", "Project manager",
                                              "anna@example.org", "+992 37 221 00 01"]


def test_contacts_side_by_side_are_read_one_after_the_other() -> None:
    people = (("Martin Reeve", "Coordinator, UNODC", "Email: martin@example.org"),
              ("Golda Roma", "Senior manager, ICMPD", "Email: golda@example.org"))
    lines = [Line(50 + 250 * column, 700 - 12 * number, text) for column, person in enumerate(people)
             for number, text in enumerate(person)]
    assert content(Sheet(lines)) == [*people[0], *people[1]]


CARDS = (("Harmony", "Lusine Petrosyan, President", "Tel. +374 10 27 14 60", "harmony@example.org"),
         ("Lighthouse", "Anush Vardanyan, Director", "T: (+374 10) 35 22 18"),
         ("Dawn", "Kateryna Shevchuk", "Chair of the board", "+380 44 555 21 91"))


@pytest.mark.parametrize("cards", [CARDS, CARDS[:2], CARDS[1:]])
def test_cards_side_by_side_are_read_one_after_the_other(cards: tuple[tuple[str, ...], ...]) -> None:
    above, below = Line(50, 760, "Armenia", 14, bold=True), Line(50, 600, "Georgia", 14, bold=True)
    grid = [Line(50 + 165 * column, 740 - 12 * number, text) for column, card in enumerate(cards)
            for number, text in enumerate(card)]
    again = [line._replace(y=line.y - 160) for line in grid]
    read = [text for card in cards for text in card]
    assert content(Sheet([above, *grid, below, *again])) == ["Armenia", *read, "Georgia", *read]


def _frame(x: float, y: float, width: float, height: float) -> list[tuple[float, float, float, float]]:
    return [(x, y, x + width, y), (x, y - height, x + width, y - height), (x, y, x, y - height),
            (x + width, y, x + width, y - height)]


def test_frames_side_by_side_are_read_one_after_the_other() -> None:
    cards = (("Crisis centre Dawn", "Anna Ivanova", "director", "+996 312 51 26 40"),
             ("Advice line", "Calls are free from any", "telephone of the country", "189"))
    lines = [Line(50 + 260 * column, 700 - 22 * number - 8 * (number > 0), text) for column, card in enumerate(cards)
             for number, text in enumerate(card)]
    rules = [rule for x in (45, 305) for rule in _frame(x, 715, 240, 110)]
    assert content(Sheet([Line(45, 760, "Whom to call", 15), *lines], rules))[1:] == [
        "Crisis centre Dawn", "Anna Ivanova", "director", "+996 312 51 26 40", "Advice line",
        "Calls are free from any telephone of the country", "189"]


def test_lines_drawn_end_blocks_that_stand_close_below_each_other() -> None:
    left = ("Office in Comrat", "Mary Brown", "inspector", "tel. 0298 55 5 22", "", "Office in Soroca", "Post vacant.")
    right = ("Work with others", "Corina Rusu", "coordinator", "of the centre Trust", "rusu@example.org", "Labour",
             "tel. 022 55 55 03")
    lines = [Line(x, 700 - 14 * number, text) for x, block in ((50, left), (310, right))
             for number, text in enumerate(block) if text]
    assert content(Sheet(lines, [(50, 641, 290, 641), (310, 641, 540, 641)]))[:9] == [
        *left[:4], "Work with others", "Corina Rusu", "coordinator", "of the centre Trust", "rusu@example.org"]


@pytest.mark.parametrize("star", [(), (Line(296, 700, "★"),)])
def test_a_letterhead_in_two_languages(star: tuple[Line, ...]) -> None:
    heads = (("ПРАКУРАТУРА", "ГОМЕЛЬСКАЙ", "ВОБЛАСЦІ"), ("ПРОКУРАТУРА", "ГОМЕЛЬСКОЙ ДАЛЬНЕЙ", "ОБЛАСТИ"))
    lines = [Line(middle - 2.5 * len(text), 700 - 14 * number, text)
             for middle, head in zip((150, 440), heads, strict=True) for number, text in enumerate(head)]
    read = content(Sheet([*lines, *star, *wrapped(PROSE["ru"], 50, 600, 490)]))
    assert read == [*(" ".join(head) for head in heads), PROSE["ru"]]


def test_a_letterhead_beside_the_addressee() -> None:
    office = ("Crisis centre Dawn", "5 Lenin Street, Osh", "Tel. +996 3222 5 60 71")
    addressee = ("To the Director", "of Labour Inspection", "Mr. A. Petrov")
    lines = [Line(x, 780 - 12 * number, text) for x, block in ((50, office), (350, addressee))
             for number, text in enumerate(block)]
    assert content(Sheet([*lines, *wrapped(PROSE["en"], 50, 700, 490)]))[:5] == [
        *office, "To the Director of Labour Inspection", "Mr. A. Petrov"]


@pytest.mark.parametrize("cells", [
    [["Name", "Office", "Phone"], ["Anna", "Osh", "+996 3222 5 60 71"], ["Bob", "Batken", "+996 3622 5 60 72"]],
    [["Osh", "Anna Ivanova"], ["Tel. +996 3222 5 60 71", "Tel. +996 3222 5 60 72"], ["Batken", "Bob"]][::2],
    [["Anna", "anna@example.org"], ["Bob", "bob@example.org"], ["Cholpon", "cholpon@example.org"]]])
def test_rows_with_numbers_are_no_cards(cells: list[list[str]]) -> None:
    lines = [Line(50 + 165 * column, 740 - 12 * number, text) for number, line in enumerate(cells)
             for column, text in enumerate(line)]
    assert rows(document(Sheet(lines))) == cells


def test_cells_of_several_lines_are_no_cards() -> None:
    heads = (("Osh", ("Anna Ivanova", "+996 3222 5 60 71")), ("Batken", ("Bob Smith", "+996 3622 5 60 72")))
    lines = [line for number, (place, who) in enumerate(heads) for line in (
        Line(50, 740 - 24 * number, place), *(Line(215, 740 - 24 * number - 12 * at, text)
                                              for at, text in enumerate(who)))]
    assert rows(document(Sheet(lines)))[0][0] == "Osh"


@pytest.mark.parametrize(("cut", "whole"), [
    (("a.grigoryan@mlsa.exampl", "e.am"), "a.grigoryan@mlsa.example.am"),
    (("utoktogul", "ov@mlsp.e", "xample.kg"), "utoktogulov@mlsp.example.kg"),
    (("write to n.iva", "nova@example.org"), "write to n.ivanova@example.org"),
    (("anna@halol-", "ish.uz"), "anna@halol-ish.uz"),
    (("anna@rioverde.example", "Jan"), "anna@rioverde.example Jan")])
def test_an_address_broken_in_a_cell_is_whole(cut: tuple[str, ...], whole: str) -> None:
    lines = [Line(50, 700, "Anna Ivanova"), *(Line(200, 700 - 12 * number, text) for number, text in enumerate(cut)),
             Line(50, 660, "Bob"), Line(200, 660, "bob@example.org")]
    assert rows(document(Sheet(lines))) == [["Anna Ivanova", whole], ["Bob", "bob@example.org"]]


def test_lines_with_labels_and_posts_stay_lines() -> None:
    lines = ("Title: Building Bridges, cooperation of four countries against trafficking in the valley",
             "Donor: European Union", "Total budget: EUR 1,200,000", "Contact: Anna", "Алтынай Кожахметова",
             "руководитель программы фонда", "Казахстанское общество взаимной помощи и милосердия")
    assert content(Sheet([Line(50, 700 - 12 * number, text) for number, text in enumerate(lines)])) == list(lines)


def test_lines_are_rejoined_and_broken_words_too() -> None:
    lines = [Line(50, 700, "The conference was dedicated to the identi-"),
             Line(50, 688, "fication of victims and to counter-"),
             Line(50, 676, "trafficking in Khujand, which the police"), Line(50, 664, "of the region support."),
             Line(50, 652, "Martin Reeve"), Line(50, 640, "Coordinator"), Line(50, 628, "Email: martin@example.org"),
             Line(60, 610, "• first"), Line(60, 598, "2) second")]
    read = document(Sheet(lines))
    assert told(read) == [
        ("text", ("The conference was dedicated to the identification of victims and to counter-trafficking in "
                  "Khujand, which the police of the region support.")),
        ("text", "Martin Reeve"), ("text", "Coordinator"), ("text", "Email: martin@example.org"), ("item", "• first"),
        ("item", "2) second")]


def test_headings_by_their_font() -> None:
    lines = [Line(50, 780, "Quarterly bulletin", 20), Line(50, 740, "Trainings", 10, bold=True),
             *wrapped(PROSE["en"], 50, 725, 490), Line(50, 680, "Anna Ivanova", 10, bold=True),
             Line(50, 668, "Officer")]
    read = document(Sheet(lines))
    assert told(read) == [("heading", "Quarterly bulletin"), ("heading", "Trainings"), ("text", PROSE["en"]),
                          ("text", "Anna Ivanova"), ("text", "Officer")]
    assert read.title == "Quarterly bulletin"


def test_running_heads_and_page_numbers_are_set_apart() -> None:
    sheets = [Sheet([Line(50, 810, "IOM Tajikistan"), Line(400, 810, f"Bulletin, page {number}"),
                     *wrapped(PROSE["en"], 50, 780 - 40 * number, 490),
                     *wrapped(LONG["en"], 50, 600 - 40 * number, 490), Line(50, 45, "Funded by the European Union"),
                     Line(290, 30, str(number))]) for number in (1, 2, 3)]
    read = document(*sheets)
    assert [text for kind, text in told(read) if kind == "text"] == [PROSE["en"], LONG["en"]] * 3
    assert [text for kind, text in told(read) if kind == "furniture"] == [
        "IOM Tajikistan", "Bulletin, page 1", "Funded by the European Union"]


def test_a_paragraph_goes_on_behind_the_end_of_the_page() -> None:
    lines = wrapped(PROSE["en"], 50, 60, 230)
    half = len(lines) // 2
    below = [line._replace(y=line.y + 700) for line in lines[half:]]
    pages = (Sheet([*part, Line(290, 10, f"- {number} -")]) for number, part in enumerate((lines[:half], below), 1))
    assert content(*pages) == [PROSE["en"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_with_lines_keeps_its_cells(language: str) -> None:
    cells = [["№", "Name", "Role"], ["1", "Анна Иванова", PROSE[language]], ["2", "Bob", "Officer"]]
    sheet = ruled(cells, 50, 780, (40, 120, 300), height=90)
    assert rows(document(Sheet([*sheet.lines, *wrapped(LONG[language], 50, 480, 490)], sheet.rules))) == cells


def test_a_table_without_lines_keeps_its_cells() -> None:
    lines = [*wrapped(PROSE["en"], 50, 780, 490)]
    people = (("Anna Ivanova", "Officer", "+992 37 1"), ("Bob", "Director", "+992 37 2"))
    for number, (name, role, phone) in enumerate(people):
        y = 700 - 30 * number
        long = f"{role} of the office of migration in the capital of the country"
        lines += [Line(50, y, name), *wrapped(long, 180, y, 200), Line(430, y, phone)]
    assert rows(document(Sheet(lines))) == [
        ["Anna Ivanova", "Officer of the office of migration in the capital of the country", "+992 37 1"],
        ["Bob", "Director of the office of migration in the capital of the country", "+992 37 2"]]


def test_a_turned_page_is_read_all_the_same() -> None:
    assert content(Sheet(wrapped(PROSE["ru"], 50, 700, 490), turned=90)) == [PROSE["ru"]]


def test_words_that_are_drawn_one_by_one_and_out_of_order() -> None:
    sentence = "The words of this line come one by one"
    words = sentence.split()
    lines = [Line(50 + 5 * len(" ".join(["", *words[:number]])), 700, word) for number, word in enumerate(words)]
    assert content(Sheet(lines)) == content(Sheet(lines[::-1])) == [sentence]


@pytest.mark.parametrize(("first", "second"), [("IOWA", "ATTORNEY"), ("Tel.", "Office"), ("Osh", "Centre")])
def test_words_that_are_drawn_close_to_each_other(first: str, second: str) -> None:
    def read(text: str) -> str:
        wide = pdf(Sheet([Line(50, 700, text)])).replace(b"/DW 500", b"/DW 722")
        return read_bytes(wide, "a.pdf").text

    assert read(f"{first}\u200a{second}") == f"{first} {second}"
    assert read(f"{first}{second}") == f"{first}{second}"


def test_a_line_stretched_to_both_margins_is_no_row() -> None:
    block = wrapped(" ".join([PROSE["en"]] * 2), 50, 700, 230)
    middle = block[2]
    words = middle.text.split()
    room = (230 - sum(len(word) * 5 for word in words)) / (len(words) - 1)
    stretched, x = [], 50.0
    for word in words:
        stretched.append(Line(x, middle.y, word))
        x += len(word) * 5 + room
    assert content(Sheet([*block[:2], *stretched, *block[3:]])) == [" ".join([PROSE["en"]] * 2)]


@pytest.mark.parametrize(("own", "title"), [
    ("Workshop on victim identification", "Workshop on victim identification"),
    ("Microsoft Word - draft2.docx", "A bulletin"), ("Budget of another project", "A bulletin"), ("", "A bulletin")])
def test_the_title_of_a_pdf(own: str, title: str) -> None:
    lines = [Line(50, 780, "A bulletin", 20), Line(50, 750, "The workshop on victim identification was held in May.")]
    assert document(Sheet(lines), title=own).title == title


def test_pages_without_text_are_named() -> None:
    read = document(Sheet(wrapped(PROSE["en"] * 3, 50, 700, 490)), Sheet(picture=True))
    assert read.notes == ("Pages without text, probably pictures: 2.",)


def test_a_table_of_contents_is_furniture() -> None:
    lines = [Line(50, 700, f"{ITEM['en']} {'. ' * 20}3"), *wrapped(PROSE["en"], 50, 600, 490)]
    assert content(Sheet(lines)) == [PROSE["en"]]


def test_lines_of_a_title_in_large_letters_are_one() -> None:
    read = document(Sheet([Line(50, 780, "Handbook of bodies", 18), Line(50, 760, "that help survivors", 18),
                           Line(50, 740, "of trafficking", 18), *wrapped(PROSE["en"], 50, 700, 490)]))
    assert told(read)[0] == ("heading", "Handbook of bodies that help survivors of trafficking")
    assert read.title == "Handbook of bodies that help survivors of trafficking"


def test_a_paragraph_is_no_heading_because_tables_are_small() -> None:
    small = [Line(50 + 200 * column, 600 - 10 * number, text, 7) for number in range(30)
             for column, text in enumerate((f"Indicator of the number {number}", f"{number * 17}"))]
    read = document(Sheet([*wrapped(PROSE["en"], 50, 700, 490), *small]))
    assert told(read)[0] == ("text", PROSE["en"])


def test_the_words_of_a_short_stretched_line_are_no_cells() -> None:
    lines = [*wrapped(PROSE["en"], 50, 700, 230), Line(50, 640, "Volunteers:"), Line(140, 640, "ask"),
             Line(190, 640, "for"), Line(240, 640, "Syrga,"), Line(50, 628, "who answers every day")]
    assert content(Sheet(lines))[1:] == ["Volunteers: ask for Syrga, who answers every day"]


@pytest.mark.parametrize(("above", "kept"), [(80, ["Berne, November"]), (12, ["Berne, November | 44"])])
def test_the_number_of_a_page_beside_its_foot(above: int, kept: list[str]) -> None:
    lines = [Line(50, 700, "Indicator"), Line(400, 700, "Number"), Line(50, 688, "Calls"), Line(400, 688, "31"),
             Line(50, 688 - above, "Berne, November"), Line(400, 688 - above, "44")]
    assert content(Sheet(lines))[2:] == kept


def test_what_stands_close_above_a_table_with_lines_is_not_in_it() -> None:
    cells = [["Name", "Phone"], ["Anna", "+992 37 1"]]
    sheet = ruled(cells, 50, 700, (120, 200), height=30)
    assert rows(document(Sheet([Line(50, 702, "Regional offices", 9), *sheet.lines], sheet.rules))) == cells


def test_a_bold_line_is_not_joined_with_the_text_above() -> None:
    lines = [*wrapped(PROSE["en"], 50, 700, 230)]
    below = [Line(50, lines[-1].y - 12, "Seafarers' centre of the harbour city", bold=True),
             Line(50, lines[-1].y - 24, "Ask for the duty officer, Anna Ivanova")]
    assert content(Sheet([*lines, *below])) == [PROSE["en"], below[0].text, below[1].text]


@pytest.mark.parametrize(("apart", "kind"), [(24, "heading"), (12, "text")])
def test_a_bold_line_with_space_below_is_a_heading(apart: int, kind: str) -> None:
    lines = [Line(50, 700, "Regional offices", bold=True),
             *(Line(50, 700 - apart - 12 * number, text) for number, text in enumerate(("Osh", "Lenin 5", "Tel. 1")))]
    assert told(document(Sheet(lines)))[0] == (kind, "Regional offices")


def test_lines_of_different_lengths_do_not_show_where_the_margin_is() -> None:
    lines = ("Programme manager - Armen Sargsyan (languages: Armenian, Russian)",
             "Legal advice on Tuesdays, in English", "Police, Department for Combating Trafficking",
             "Duty officer at the railway station of the city")
    assert content(Sheet([Line(50, 700 - 12 * number, text) for number, text in enumerate(lines)])) == list(lines)


@pytest.mark.parametrize("time", ["27.11.2024, 10:15", "11/27/24, 9:05 AM", "2024-11-27 10:15"])
def test_what_a_browser_prints_around_a_page_is_set_apart(time: str) -> None:
    around = [Line(30, 820, time), Line(250, 820, "Contacts - Ministry"), Line(30, 15, "https://example.org/contacts"),
              Line(550, 15, "1/1")]
    read = document(Sheet([*around, *wrapped(PROSE["en"], 50, 780, 490), Line(50, 700, "https://example.org")]))
    assert [read.text_of(one) for one in read.content] == [PROSE["en"], "https://example.org"]
    assert {text for kind, text in told(read) if kind == "furniture"} >= {time, "Contacts - Ministry"}
    assert read.date is None


def test_what_stands_below_a_blank() -> None:
    lines = ("Osh", "Anna Ivanova", "Officer", "", "Batken", "Bob Smith", "", "", "Talas")
    read = document(Sheet([Line(50, 700 - 12 * number, text) for number, text in enumerate(lines) if text]))
    assert [read.text_of(one) for one in read.paragraphs if one.apart] == ["Batken", "Talas"]


def test_lines_in_the_middle_of_a_frame_go_on() -> None:
    boxes = (("103", "children sheltered with their", "mothers"), ("88", "women given a room"))
    lines = [Line(middle - 2.5 * len(text), 700 - 14 * number, text)
             for middle, box in zip((150, 400), boxes, strict=True) for number, text in enumerate(box)]
    rules = [rule for x in (70, 320) for rule in _frame(x, 715, 160, 60)]
    assert content(Sheet([Line(50, 780, "Our year", 15), *lines], rules)) == [
        "Our year", "103", "children sheltered with their mothers", "88", "women given a room"]
