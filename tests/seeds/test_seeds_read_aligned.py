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


@given(st.lists(st.text(alphabet="ab |\t", max_size=30), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    told = " ".join(rejoined(lines)).replace("|", " ").split()
    assert sorted(told) == sorted(" ".join(lines).replace("|", " ").split())
