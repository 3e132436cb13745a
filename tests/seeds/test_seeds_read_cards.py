"""People side by side in plain text, and tables, which have the same shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seeds.documents import mail
from seeds.stating import people_of

from seeds.read import read_bytes
from seeds.read.cards import taken_apart

SIGNED = """We ask that the convention be ratified.

Ravi Sunder             Anna Bell
Treasurer               Executive Director
Night Kitchen           Harbour Aid

Hala al-Omari
Chair
Quay Women's Network
"""
BELOW = ["Ravi Sunder", "Treasurer", "Night Kitchen", "", "Anna Bell", "Executive Director", "Harbour Aid"]


def test_each_stands_in_lines_of_its_own() -> None:
    lines = SIGNED.split("\n")
    assert taken_apart(lines) == [*lines[:2], *BELOW, *lines[5:]]


@pytest.mark.parametrize("name", ["a.txt", "a.eml"])
def test_everybody_has_the_own_title_and_body(name: str) -> None:
    document = read_bytes(SIGNED.encode() if name == "a.txt" else mail(text=SIGNED), name)
    told = [document.text_of(one) for one in document.content]
    assert told[-9:] == [*filter(None, BELOW), *SIGNED.split("\n")[-4:-1]][-9:]
    assert people_of(SIGNED)["Anna Bell"] == ("Executive Director", "Harbour Aid")


def test_where_people_sign_is_no_line() -> None:
    drawn = ["___________          ___________", "Ravi Sunder          Anna Bell", "Treasurer            Chair"]
    assert taken_apart(drawn) == ["Ravi Sunder", "Treasurer", "", "Anna Bell", "Chair"]


def test_who_did_what_may_stand_over_the_names() -> None:
    made = ["Prepared by          Checked by", "Ravi Sunder          Anna Bell", "Treasurer            Chair"]
    assert taken_apart(made) == ["Prepared by", "Ravi Sunder", "Treasurer", "", "Checked by", "Anna Bell", "Chair"]


def test_a_letter_may_end_right_above_the_names() -> None:
    signed = ["With kind regards", "Ravi Sunder (by authority)     Anna Bell", "Treasurer                      Chair"]
    assert taken_apart(signed) == [
        "With kind regards", "Ravi Sunder (by authority)", "Treasurer", "", "Anna Bell", "Chair"]


def test_bodies_below_names_need_what_people_sign_above() -> None:
    lines = ["Ravi Sunder          Anna Bell", "Night Kitchen        Harbour Trust"]
    assert taken_apart(lines) == lines
    assert taken_apart(["We, the undersigned, ask for more.", "", *lines])[2:] == [
        "Ravi Sunder", "Night Kitchen", "", "Anna Bell", "Harbour Trust"]


def test_names_below_each_other_are_the_first_cells_of_rows() -> None:
    signed = ["Signed", "", "Ravi Sunder          Night Kitchen", "Anna Bell            Harbour Trust, chair",
              "Tom Hadley           Quay Union, treasurer"]
    assert taken_apart(signed) == signed


def test_bodies_and_places_that_look_like_names_make_no_table_beside_a_post() -> None:
    signed = ["Yours sincerely,", "", "Mary Holt            John Reed", "Hope House           Chief Executive",
              "New York             Harbour Trust"]
    assert taken_apart(signed)[2:] == [
        "Mary Holt", "Hope House", "New York", "", "John Reed", "Chief Executive", "Harbour Trust"]


@pytest.mark.parametrize("table", [
    ["Ravi Sunder          Treasurer", "Anna Bell            Executive Director"],
    ["Name                 Job title", "Ravi Sunder          Treasurer"],
    ["Treasurer            Ravi Sunder", "Chair                Anna Bell"],
    ["Night Kitchen        Ravi Sunder", "Harbour Trust        Anna Bell"],
    ["Ravi Sunder     Anna Bell     Tom Hadley", "Maud Ferris     Egil Lind     Rosa Quill"],
    ["Leeds                York", "14 Quay Street       3 Mill Lane"]])
def test_tables_stay(table: list[str]) -> None:
    assert taken_apart(table) == table


@given(st.lists(st.text(alphabet="AB ab|\t_.", max_size=40), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    told = "".join(taken_apart(lines)).replace(" ", "").replace("\t", "").translate({ord(mark): None for mark in "_."})
    given_words = "".join(lines).replace(" ", "").replace("\t", "").translate({ord(mark): None for mark in "_."})
    assert sorted(told) == sorted(given_words)
