"""Whatever a record holds, nothing of it steers the terminal, and every line has the width of its place."""

import json
import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.widget import Widget
from tui.piloting import MIDDLE, SMALL, Running, running, strips
from yardstick import slowness

from db import Directory
from tui import cli
from tui.text import cut, padded, printable, printable_lines, width
from tui.widgets.page import wrapped

REORDERING = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
HOSTILE = (
    "\x1b]0;owned\x07title",
    "\x1b[31mred\x1b[0m \x1b[2J\x1b[H",
    "\x9b31mC1\x9d0;x\x9c \x85 \x7f \x00 \x08\x08",
    "two\nlines\r\nand\ttabs\x0b\x0c\x1c\x1d\u2028\u2029",
    "\u202eright to left\u202c \u2066isolated\u2069 \u200f\u061c",
    "王小明 株式会社　日本語のとても長い名前です" * 3,
    "👩‍👩‍👧 family 🇹🇯 ❤️ 👍🏽",
    "Z\u0351\u036b\u0343a\u0300\u0301\u0302l\u0327g\u0308o",
    "[bold red]markup[/] [@click=app.exit]x[/] \\[",
    "m" * 5_000,
    "д" * 500 + "漢" * 500,
    " ",
)
# What names in the region and beyond are written in; each of its characters has one width in every terminal.
LETTERS = st.text(st.one_of(
    st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"]),
    st.characters(min_codepoint=0x400, max_codepoint=0x482), st.characters(min_codepoint=0x48A, max_codepoint=0x52F),
    st.characters(min_codepoint=0x621, max_codepoint=0x64A), st.characters(min_codepoint=0x10D0, max_codepoint=0x10FA),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), st.characters(min_codepoint=0x300, max_codepoint=0x34E),
    st.sampled_from("…–—“”→😀🎉"),
))


def steers(text: str) -> list[str]:
    """The characters of `text` that a terminal would obey, or that change the order of letters."""
    return [ascii(char) for char in text if unicodedata.category(char) in ("Cc", "Zl", "Zp") or ord(char) in REORDERING]


@given(st.text())
def test_printable_has_nothing_that_steers(text: str) -> None:
    assert steers(printable(text)) == []
    assert printable(printable(text)) == printable(text)
    assert all(steers(line) == [] for line in printable_lines(text))
    if not steers(text) and "\ufeff" not in text:
        assert printable(text) == text


def test_printable_takes_every_character_that_steers() -> None:
    everything = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000))))
    assert steers(printable(everything)) == []
    assert steers(everything), "there would be something to find"


@given(LETTERS)
def test_width_is_that_of_the_terminal(text: str) -> None:
    assert width(text) == cell_len(text)


@given(LETTERS, st.integers(-2, 60))
def test_cut_text_fits(text: str, room: int) -> None:
    shown = cut(text, room)
    assert cell_len(shown) <= max(0, room)
    if cell_len(text) <= room:
        assert shown == text
    elif room > 0:
        kept = shown.removesuffix("…")
        assert kept != shown
        assert text.startswith(kept)
        rest = text[len(kept):]
        assert rest[0].isspace() or cell_len(kept + rest[0]) > room - 1, "no room is left unused"
    assert cell_len(padded(text, max(0, room))) == max(0, room)


ANY_LETTERS = st.text(st.one_of(st.characters(exclude_categories=["Cs", "Cn", "So", "No"]),
                                st.sampled_from("\u200d\ufe0f🏽👩")))


@given(ANY_LETTERS, st.integers(1, 60))
def test_cut_text_of_any_script_fits(text: str, room: int) -> None:
    assert cell_len(cut(printable(text), room)) <= room
    assert cell_len(padded(printable(text), room)) <= room


@given(LETTERS, st.integers(2, 40))
def test_wrapped_text_fits_and_loses_nothing(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert all(cell_len(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_long_text_without_blanks_is_wrapped_in_a_moment() -> None:
    begun = time.process_time()
    lines = wrapped("漢" * 40_000, 80)
    assert len(lines) == 1_000
    assert time.process_time() - begun < 2 * slowness(), "in proportion to its length"


@pytest.fixture
def hostile(empty: Directory) -> Directory:
    """Records whose every text is hostile, as a file edited with other tools can hold them."""
    connection = empty._connection
    for number, text in enumerate(HOSTILE):
        empty.add_many("organisation", [{"id": f"o{number}", "name": "Office"}])
        empty.add_many("contact", [{"id": f"c{number}", "name": "Somebody", "organisation": f"o{number}",
                                    "verified_on": "2024-05-06"}])
        empty.add_many("document", [{"id": f"d{number}", "title": "Paper", "publisher": f"o{number}", "date": "2024"}])
        empty.cite_many([(f"c{number}", None, f"d{number}", 1), (f"c{number}", "name", f"d{number}", 2)])
        connection.execute("UPDATE record SET title = :text, subtitle = :text, verified_by = :text WHERE id IN "
                           f"('o{number}', 'c{number}', 'd{number}')", {"text": text})
        connection.execute("UPDATE contact SET name = :text, position = :text, email = :text, phone = :text, "
                           f"place = :text, summary = :text WHERE id = 'c{number}'", {"text": text})
        connection.execute(f"UPDATE organisation SET name = :text, acronym = :text, email = :text, website = :text, "
                           f"summary = :text WHERE id = 'o{number}'", {"text": text})
        connection.execute(f"UPDATE document SET title = :text, file = :text, language = :text WHERE id = 'd{number}'",
                           {"text": text})
    return empty


def check(run: Running) -> None:
    """All that is drawn now."""
    for screen in run.app.screen_stack:
        for widget in screen.walk_children(Widget):
            if not widget.display or widget.children:
                continue
            for strip in strips(widget):
                assert steers(strip.text) == [], widget
                assert not any(segment.control for segment in strip)
            if widget in (run.list, run.page):
                assert {strip.cell_length for strip in strips(widget)} == {widget.size.width}


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_hostile_records_in_the_app(hostile: Directory, size: tuple[int, int]) -> None:
    async with running(hostile, size) as run:
        check(run)
        for number in range(len(HOSTILE)):
            await run.begin("list")
            run.list.cursor = next(row for row in range(len(run.list))
                                   if (card := run.list.card_at(row)) and card.id == f"c{number}")
            await run.settle()
            check(run)
            for key in ("enter", "y", "l", "s") if size == SMALL else ("enter",):
                await run.press(key)
                check(run)
        await run.search("\x1b[31m\u202eaziza")
        check(run)
        assert "aziza" in run.empty


async def test_the_columns_of_a_list_align_in_every_script(empty: Directory) -> None:
    names = ("Aziza Karimova", "Василина Бражко", "王小明", "김철수", "شمس الدین", "e\u0301e\u0301e\u0301",
             "х" * 200, "漢" * 100)
    empty.add_many("contact", [{"name": name, "position": "Officer"} for name in names])
    async with running(empty, SMALL) as run:
        for strip in strips(run.list)[:len(names)]:
            at = strip.text.index("contact")
            assert cell_len(strip.text[:at]) == 80 - len(f"{'contact':<12} {'undated':>7} ")
            assert strip.text.rstrip().endswith("undated")


@pytest.mark.parametrize("size", [(40, 12), (20, 6), (1, 1)])
async def test_a_tiny_terminal_breaks_nothing(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await run.press(*"un", "down", "enter", "down", "enter", "escape", "y", "escape", "s", "escape", "escape")
        assert run.app.is_running
        await run.resize(SMALL)
        assert run.list.display or run.page.display


@pytest.mark.parametrize("terminal", [False, True])
def test_hostile_records_on_the_command_line(hostile: Directory, capsys: pytest.CaptureFixture[str],
                                             monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    where = ["--directory", hostile.path]
    hostile.rebuild()

    def lines(*arguments: str) -> list[str]:
        assert cli.main([*arguments, *where]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        printed: list[str] = out.removesuffix("\n").split("\n")
        for line in printed:
            assert steers(line.replace("\t", "")) == [], arguments
            if terminal and arguments[0] == "list":
                assert cell_len(line) <= 80
        return printed

    for kind in ("contact", "organisation", "document"):
        assert len(lines("list", kind)) == len(HOSTILE)
    for number in range(len(HOSTILE)):
        lines("show", f"c{number}")
        lines("show", f"d{number}")
    assert lines("find", "markup")
    assert all(line.count("\t") in (0, 4) for line in lines("list", "contact"))


@pytest.mark.parametrize("arguments", [("list", "contact"), ("show", "c2"), ("show", "c4"), ("find", "isolated")])
def test_json_of_hostile_records_is_whole_and_steers_nothing(hostile: Directory, capsys: pytest.CaptureFixture[str],
                                                             arguments: tuple[str, ...]) -> None:
    hostile.rebuild()
    assert cli.main([*arguments, "--json", "--directory", hostile.path]) == 0
    out = capsys.readouterr().out
    assert steers(out.replace("\n", "")) == []
    given = json.loads(out)
    found = {record["id"]: record["title"] for record in (given if isinstance(given, list) else [given])}
    assert found
    assert all(title == HOSTILE[int(id[1:])] for id, title in found.items())


def test_complaints_about_hostile_words_steer_nothing(filled_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = "\x1b]0;x\x07\x9b31m\u202e"
    for arguments in (["find", bad + "qqq"], ["show", bad], ["list", bad], ["list", "contact", "--sort", bad],
                      ["find", "a", "--kind", bad], ["find", "a", "--limit", bad]):
        try:
            status = cli.main([*arguments, "--directory", str(filled_path)])
        except SystemExit as left:
            status = int(left.code or 0)
        assert status in (1, 2)
        out, err = capsys.readouterr()
        assert steers(re.sub("\n", "", out + err)) == [], arguments
        assert "fieldex" in err
