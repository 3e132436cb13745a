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
