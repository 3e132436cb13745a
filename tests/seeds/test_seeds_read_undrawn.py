"""Tables of PDF pages that nothing is drawn around, or only lines between their rows."""

from collections.abc import Sequence

import pytest
from seeds.documents import LANGUAGES, PROSE, Line, Sheet, check, pdf, rows, ruled, told, wrapped

from seeds.read import Document, read_bytes

WORDS = {
    "en": [["Head of the department of social protection", "Anna Ivanova", "+992 37 221 00 01"],
           ["Specialist in guardianship and trusteeship of the town", "Robert Smith, since May of last year",
            "+992 37 221 00 02"],
           ["Driver", "Cyril Brown", "+992 37 221 00 03"]],
    "ru": [["Начальник отдела социальной защиты населения", "Анна Иванова", "+992 37 221 00 01"],
           ["Специалист по опеке и попечительству города", "Роберт Смирнов, с мая прошлого года",
            "+992 37 221 00 02"],
           ["Водитель", "Кирилл Бровкин", "+992 37 221 00 03"]]}
PLACES = (50, 200, 340)
WIDTHS = (130, 120, 120)


def document(lines: Sequence[Line], rules: Sequence[tuple[float, float, float, float]] = ()) -> Document:
    read = read_bytes(pdf(Sheet(lines, rules)), "a.pdf")
    check(read)
    return read


def laid(cells: Sequence[Sequence[str]], space: float, places: Sequence[float] = PLACES,
         widths: Sequence[float] = WIDTHS) -> tuple[list[Line], list[float]]:
    """The lines of a table whose cells are broken at the width of their column, and where each row ends."""
    lines: list[Line] = []
    ends, y = [], 700.0
    for row in cells:
        broken = [wrapped(text, x, y, width) for text, x, width in zip(row, places, widths, strict=True)]
        lines += [line for cell in broken for line in cell]
        y = min(line.y for cell in broken for line in cell) - 12 - space
        ends.append(y + 12 + space - 4)
    return lines, ends


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("space", [0, 2, 6, 14])
def test_cells_of_several_lines_also_in_the_first_column(language: str, space: float) -> None:
    lines, _ = laid(WORDS[language], space)
    assert rows(document(lines)) == WORDS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_drawn_between_rows_tell_them(language: str) -> None:
    cells = [[*row[:2], f"{row[2]} {row[2]}"] for row in WORDS[language]]
    lines, ends = laid(cells, 0)
    assert rows(document(lines, [(50, y, 480, y) for y in ends])) == cells


def test_a_line_drawn_below_heads_tells_no_rows() -> None:
    cells = [["Post", "Name", "Phone"], *WORDS["en"]]
    lines, ends = laid(cells, 2)
    assert rows(document(lines, [(50, ends[0], 480, ends[0])])) == cells


@pytest.mark.parametrize("step", [12, 14, 16, 18])
@pytest.mark.parametrize("cells", [
    [["Maria Hernandez", "Specialist in guardianship"], ["Bob", "Driver"]],
    [["Organisation", "Telephone number"], ["IOM", "61 00 12"], ["ILO", "61 00 13"]],
    [["Anna Ivanova", "+996 312 61 00 12"], ["Konstantin Abdurakhmanov", "+996 312 61 00 13"],
     ["Bob Smith", "+996 312 61 00 14"]]])
def test_columns_no_wider_than_their_longest_cell(cells: list[list[str]], step: int) -> None:
    second = 50 + 5 * max(len(row[0]) for row in cells) + 9
    lines = [Line(x, 700 - step * number, text) for number, row in enumerate(cells)
             for x, text in zip((50, second), row, strict=True)]
    assert rows(document(lines)) == cells


@pytest.mark.parametrize("gap", [3, 5])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_cells_that_nearly_reach_the_next_column(count: int, gap: int) -> None:
    cells = [["Name", "Post", "Phone"],
             *(["Anna Bell", "Driver", f"+996 312 61 00 {number}"] for number in range(10, 20)),
             *(["Eva Hall", "Senior officer of the unit", f"+996 312 61 00 2{number}"] for number in range(count))]
    lines = [Line(x, 700 - 16 * number, text) for number, row in enumerate(cells)
             for x, text in zip((50, 200, 330 + gap), row, strict=True)]
    assert rows(document(lines)) == cells


def test_no_word_is_lost_where_fragments_touch() -> None:
    lines = [Line(50, 700, "Osh office"), Line(136, 700, "Anna Bell"), Line(50, 684, "Talas office"),
             Line(136, 684, "Bob Smith"), Line(50, 668, "Jalal", bold=True), Line(103, 668, "office", bold=True),
             Line(75, 668, "-Abad"), Line(135.5, 668, "Eva Hall")]
    assert rows(document(lines))[2] == ["Jalal-Abad office", "Eva Hall"]


def test_heads_of_one_word_each_are_cells() -> None:
    cells = [["Office", "Focal", "Tel."], ["Osh office", "Anna Ivanova", "+996 3222 5 60 71"],
             ["Batken office", "Bob Smith", "+996 3622 5 60 72"]]
    lines, _ = laid(cells, 0)
    assert rows(document(lines)) == cells


def test_prose_above_and_below_is_in_no_row() -> None:
    lines, ends = laid(WORDS["en"], 4)
    above, below = wrapped(PROSE["en"], 50, 760, 430), wrapped(PROSE["en"], 50, ends[-1] - 30, 430)
    read = document([*above, *lines, *below])
    assert rows(read) == WORDS["en"]
    assert [text for kind, text in told(read) if kind == "text"] == [PROSE["en"]] * 2


def test_a_heading_between_rows_is_no_cell() -> None:
    cells = [["Osh office", "Anna Ivanova", "+996 3222 5 60 71"], ["Batken office", "Bob Smith", "+996 3622 5 60 72"]]
    lines, ends = laid(cells, 0)
    below = [line._replace(y=line.y - 110) for line in lines]
    heading = Line(50, ends[-1] - 40, "Offices of the second of the two programmes of the country")
    read = document([*lines, heading, *below])
    assert rows(read) == cells * 2
    assert [text for kind, text in told(read) if kind != "row"] == [heading.text]


def test_a_row_with_fewer_cells_is_a_row() -> None:
    cells = [["Osh office", "Anna Ivanova", "+996 3222 5 60 71"], ["Batken office", "", ""],
             ["Talas office", "Bob Smith", "+996 3622 5 60 72"], ["Naryn office", "", "+996 3622 5 60 73"]]
    lines, _ = laid(cells, 0)
    assert rows(document([line for line in lines if line.text])) == cells


def test_numbers_of_rows_stay_in_their_own_cells() -> None:
    cells = [["№", "Name", "Phone"], ["1.", "Anna Ivanova", "+992 37 1"], ["2.", "Bob Smith", "+992 37 2"]]
    sheet = ruled(cells, 50, 780, (30, 150, 200))
    assert rows(document(sheet.lines, sheet.rules)) == cells


def test_heads_in_the_middle_of_their_columns_part_where_cells_do() -> None:
    cells = [["S.No.", "State", "Name", "Phone"],
             *([f"{number}.", f"State {number}", f"Anna Ivanova {number}", "+992 37 1"] for number in range(1, 7))]
    lines, _ = laid(cells[1:], 3, (50, 76, 150, 300), (20, 60, 120, 100))
    heads = [Line(42, 715, "S.No."), Line(70, 715, "State"), Line(165, 715, "Name"), Line(310, 715, "Phone")]
    assert rows(document([*heads, *lines])) == cells


def test_a_cell_in_the_middle_of_a_row_of_two_lines_is_of_it() -> None:
    lines = [line for number in range(3) for y in [700 - 34 * number] for line in (
        Line(50, y, f"Office {number}"), Line(150, y + 6, "Anna Ivanova, head of"), Line(150, y - 6, "the department"),
        Line(330, y, "+992 37 1"))]
    assert rows(document(lines)) == [[f"Office {number}", "Anna Ivanova, head of the department", "+992 37 1"]
                                     for number in range(3)]


def test_blanks_of_a_font_with_letters_of_one_width_part_no_cells() -> None:
    cells = [["Rustam Abdullaev", "Senior Inspector of", "Border Committee"],
             ["Mohira Ergasheva", "Lecturer at Customs", "Customs Institute"]]
    lines = [Line(x + 6 * len(" ".join(["", *words[:at]])), 700 - 12 * number, word, 10)
             for number, row in enumerate(cells) for x, text in zip((50, 200, 340), row, strict=True)
             for words in [text.split()] for at, word in enumerate(words)]
    wide = [line._replace(text="".join(line.text)) for line in lines]
    assert rows(document(wide)) == cells


def test_lines_far_below_each_other_are_in_no_cell() -> None:
    lines = [line for number in range(3) for line in (
        Line(50, 700 - 48 * number, "Anna Ivanova Petrovna"), Line(170, 700 - 48 * number, "+992 37 1"),
        Line(50, 676 - 48 * number, "Head of department"))]
    assert ["Anna Ivanova Petrovna", "+992 37 1"] in rows(document(lines))


def test_what_is_asked_for_stands_beside_what_is_told() -> None:
    cells = [["Staff liaison", "Monique Thibodeaux"], ["Phone", "+992 37 221 00 01"], ["E-mail", "m@example.org"],
             ["Recording secretary", "Jan"]]
    lines, _ = laid(cells, 4, (50, 230), (160, 200))
    assert rows(document(lines)) == cells


def test_tables_below_each_other_keep_the_lines_of_their_own() -> None:
    one, two = [["Director", "Anna", "3", "5-09-12"], ["Driver", "Bob", "4", "5-09-13"]], [
        ["Psychologist", "Cyril", "11", "5-10-17"], ["Lawyer", "Daria", "12", "5-10-18"]]
    above, below = ruled(one, 50, 780, (100, 100, 60.0, 80)), ruled(two, 50, 680, (100, 100, 61.2, 78.8))
    assert rows(document([*above.lines, *below.lines], [*above.rules, *below.rules])) == one + two


def test_addresses_below_each_other_are_no_column_of_prose() -> None:
    cells = [["Anna Ivanova, officer of the regional office", "anna.ivanova@example.org"],
             ["Bob Smith, officer of the central office", "robert.bob.smith@example.org"],
             ["Cyril Brown, driver of the regional office", "cyril.brown@example.org.kg"],
             ["Daria Green, officer of the central office", "daria.anna.green@example.org"],
             ["Emil White, officer of the regional office", "emil.white@example.org.kg"]]
    lines, _ = laid(cells, 2, (50, 320), (260, 200))
    assert rows(document(lines)) == cells


@pytest.mark.slow
def test_a_table_of_thousands_of_lines_is_read_in_time() -> None:
    lines = [line for number in range(3_000) for line in (
        Line(50, 90_000 - 20 * number, f"Row {number}"), Line(200, 90_000 - 20 * number, "a b c"),
        Line(200, 90_000 - 20 * number - 10, "d e"))]
    assert len(rows(document(lines))) == 3_000
