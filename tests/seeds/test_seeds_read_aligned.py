"""Tables of plain text whose cells go on below, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seeds.documents import mail

from seeds.read import read_bytes
from seeds.read.aligned import rejoined

MEMBERS = """Members of the working group

Name             Present    Body

Ann Torvald         X       Department of Ports
                            and Harbours
Deputy of Lena Orm

Ibrahim Kells       X       Anchorhold Coalition
                            Against Smuggling

Rosa Quill, M.D.            Saltmarsh University
                            Centre for the Study
                            of Work

All of them came by train.
"""
ROWS = ["Ann Torvald | X | Department of Ports and Harbours", "Deputy of Lena Orm |  | ",
        "Ibrahim Kells | X | Anchorhold Coalition Against Smuggling",
        "Rosa Quill, M.D. |  | Saltmarsh University Centre for the Study of Work"]


def test_cells_that_go_on_below_are_put_together() -> None:
    lines = MEMBERS.split("\n")
    assert rejoined(lines) == [*lines[:4], *ROWS, *lines[-3:]]


@pytest.mark.parametrize("data", [MEMBERS.encode(), mail(text=MEMBERS)])
def test_they_are_rows_with_cells(data: bytes) -> None:
    document = read_bytes(data, "list.txt" if data == MEMBERS.encode() else "list.eml")
    rows = [paragraph for paragraph in document.paragraphs if paragraph.kind == "row"]
    assert [document.cells_of(row)[0] for row in rows] == [
        "Ann Torvald", "Deputy of Lena Orm", "Ibrahim Kells", "Rosa Quill, M.D."]
    assert document.cells_of(rows[2]) == ["Ibrahim Kells", "X", "Anchorhold Coalition Against Smuggling"]


def test_what_is_no_such_table_stays() -> None:
    for lines in (
            ["Norland               Tel. 555 0100", "Saltmarsh             Tel. 555 0101"] * 3,
            ["Office in Norland          Office in Saltmarsh", "1 Quay Street              2 Mill Lane"],
            ["    A quotation stands in", "    from the margin and is", "    no table."],
            ["One   two", "      three", "", "", "Four   five", "       six"],
            ["a   b|c", "    d", "a   b", "    d", "a   b", "    d"]):
        assert rejoined(lines) == lines


AGENDA = """AGENDA

09:00-09:30   Registration, coffee
09:30-10:00   Opening
              Ann Torvald, Director of the Department of Ports
              Lena Orm, Head of the Fisheries Division, Norland
10:00-11:15   Session I. Consent, and why it does not matter to the
              courts of this country
              Moderator: Judge Ibrahim Kells, Harbour Court
11:15-11:30   Break
"""


def test_what_stands_on_lines_of_its_own_below_an_hour_stays_there() -> None:
    lines = AGENDA.split("\n")
    joined = f"{lines[6]} {lines[7].strip()}"
    assert rejoined(lines) == [*lines[:6], joined, *lines[8:]]
    document = read_bytes(AGENDA.encode(), "agenda.txt")
    assert "Lena Orm, Head of the Fisheries Division, Norland" in [
        document.text[one.start:one.end] for one in document.paragraphs]


WRAPPED = """№    ФИО                  Организация                                              Телефон
1    Абдыкадырова         Министерство труда, социального обеспечения              0312 111222
     Айнура               и миграции Кыргызской Республики
2    Токтосунов           Общественный фонд «Золотая цель»                         0312 333444
     Бакыт                Отдел правовой защиты
3    Иванова              Международная организация по миграции                    0312 555666
     Мария
"""


def test_a_table_of_several_columns_is_no_agenda() -> None:
    assert rejoined(WRAPPED.split("\n"))[1:4] == [
        ("1 | Абдыкадырова Айнура | Министерство труда, социального обеспечения и миграции Кыргызской Республики | "
         "0312 111222"), "2 | Токтосунов Бакыт | Общественный фонд «Золотая цель» Отдел правовой защиты | 0312 333444",
        "3 | Иванова Мария | Международная организация по миграции | 0312 555666"]


def test_a_long_table_is_read_in_time_that_grows_with_it() -> None:
    lines = ["09:00   Opening", "        Lena Orm, Harbour Court, on what the law says of nets"] * 4_000
    assert rejoined(lines) == lines


def test_brackets_and_small_letters_go_on_with_the_cell_above() -> None:
    lines = ["1   Talks for travel offices and schools of the town         May     Office of Education;",
             "                                                                     in charge: O. Shev, teacher",
             "2   Walk                                                     June    Union of Port Workers, town branch",
             "                                                                     (first secretary D. Jura)",
             "3   Meeting                                                  July    Section for Youth"]
    assert rejoined(lines)[0].endswith("| Office of Education; in charge: O. Shev, teacher")
    assert rejoined(lines)[1].endswith("| Union of Port Workers, town branch (first secretary D. Jura)")


def test_rows_beside_a_label_are_rows_of_their_own() -> None:
    lines = ["Management       Nat Obano             Head of Finance and Administration",
             "personnel        Deb Grath             Head of Programmes and Advocacy",
             "                 Elis Mich             Head of Fundraising and Communications",
             "                 Dan Rust              writes the minutes",
             "Bankers          Harbour Bank PLC",
             "                 P.O. Box 70",
             "                 London SE5 4RD",
             "Auditors         Sayer LLP             London"]
    assert rejoined(lines) == [
        "Management | Nat Obano | Head of Finance and Administration",
        "personnel | Deb Grath | Head of Programmes and Advocacy",
        " | Elis Mich | Head of Fundraising and Communications", " | Dan Rust | writes the minutes",
        "Bankers | Harbour Bank PLC P.O. Box 70 London SE5 4RD | ", "Auditors | Sayer LLP | London"]


@given(st.lists(st.text(alphabet="ab |\t", max_size=30), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    told = " ".join(rejoined(lines)).replace("|", " ").split()
    assert sorted(told) == sorted(" ".join(lines).replace("|", " ").split())


def test_a_line_below_the_heads_and_a_blank_of_two_letters() -> None:
    table = ("Subject                     Person                    Telephone",
             "---------------------------------------------------------------------",
             "Visa, lost passport         Park Ji-won, Vice Consul  +998 71 252 31 51",
             "Unpaid wages in Korea       Kim Hye-jin, Labour       +998 71 252 31 58",
             "                            Attaché",
             "Training before departure   Sherzod Umarov            +998 71 207 44 19",
             "                            (Migration Agency)")
    assert rejoined(table) == [
        "Subject | Person | Telephone", "Visa, lost passport | Park Ji-won, Vice Consul | +998 71 252 31 51",
        "Unpaid wages in Korea | Kim Hye-jin, Labour Attaché | +998 71 252 31 58",
        "Training before departure | Sherzod Umarov (Migration Agency) | +998 71 207 44 19"]


@pytest.mark.parametrize(("table", "rows"), [
    (("What we did                 2023     2024",
      "------------------------------------------",
      "Women accommodated           38       64",
      "Nights of shelter         1,102      980"), (["What we did", "2023", "2024"], ["Women accommodated", "38", "64"],
                                                   ["Nights of shelter", "1,102", "980"])),
    (("                            2023     2024",
      "Women accommodated            38       64",
      "Nights of shelter          1,102      980"), (["", "2023", "2024"], ["Women accommodated", "38", "64"],
                                                    ["Nights of shelter", "1,102", "980"])),
    (("                            2023     2024",
      "==========================================",
      "Women accommodated            38       64",
      "Nights of shelter          1,102      980",
      "Calls                     12,408   13,001"), (["", "2023", "2024"], ["Women accommodated", "38", "64"],
                                                    ["Nights of shelter", "1,102", "980"],
                                                    ["Calls", "12,408", "13,001"])),
])
def test_columns_of_figures_end_below_each_other(table: tuple[str, ...], rows: tuple[list[str], ...]) -> None:
    document = read_bytes("\n".join(("In figures", "", *table, "", "All figures are of the year.")).encode(), "a.txt")
    assert [document.cells_of(one) for one in document.paragraphs if one.kind == "row"] == list(rows)


def test_a_line_drawn_below_anything_else_stays() -> None:
    for lines in (["Our work", "--------", "The house    opened"], ["One   two", "---------", "a   b   c   d"],
                  ["One   two", "---------"]):
        assert rejoined(lines) == lines
