"""Finding in the app: what is shown while typing, and how one walks on from what was found."""

import re
import sqlite3
import threading
from collections.abc import Sequence
from typing import Any

import pytest
from textual.widget import Widget
from tui.piloting import LARGE, MIDDLE, SIZES, SMALL, running, segments, slow_down, strips, text_of

from db import Directory
from db.kinds import KINDS
from db.records import Card
from db.search.engine import Hit
from tui.searching import Answer, Asked, Searcher
from tui.widgets.record_list import WINDOW


def marked(widget: Widget, line: int = 0, lines: int = 1) -> list[str]:
    """The letters that stand out in some lines of a widget, as underlined."""
    return [segment.text for segment in segments(strips(widget)[line:line + lines])
            if segment.style and segment.style.underline]


@pytest.mark.usefixtures("painted")
async def test_every_letter_shows_the_best_hit_and_its_page(directory: Directory) -> None:
    async with running(directory) as run:
        for typed in ("r", "re", "ree", "reeve"):
            await run.type(typed[len(run.query):])
            hits = directory.search(typed, limit=200)
            assert (run.query, run.place) == (typed, "search")
            assert [card.id for row in range(len(run.list)) if (card := run.list.card_at(row))] == [
                hit.id for hit in hits]
            assert run.under_cursor == hits[0].id
            assert run.status.startswith(f"{len(hits)} found in ")
            assert run.status.endswith(" ms · all kinds")
            assert run.kinds.counts == (str(len(hits)), *(str(sum(hit.kind == kind.name for hit in hits))
                                                          for kind in KINDS))
        assert run.heading.startswith("Martin Reeve")
        assert "martin.reeve@un.org" in run.read, "the answer is to be seen without another key"
        await run.press("backspace", *["backspace"] * 5)
        assert run.query == ""
        assert run.status == f"{len(run.list)} records"
        assert run.kinds.counts[1:] == tuple(map(str, directory.counts().values()))


async def test_counts_stay_those_of_the_query_in_every_view(directory: Directory) -> None:
    async with running(directory) as run:
        await run.search("brajko")
        counts = run.kinds.counts
        assert counts == ("2", "1", "0", "1", "0", "0", "0")
        await run.press("tab", "4")
        assert run.kinds.counts == counts
        assert [card.kind for row in range(len(run.list)) if (card := run.list.card_at(row))] == ["project"]
        assert run.status.endswith("· projects")
        await run.press("ctrl+f")
        await run.type("unodc")
        assert run.kinds.counts[3] == str(len(directory.search("unodc", "project", 200)))


@pytest.mark.parametrize("query", ["brazhko", "Бражко", "brajko", "BRAŽKO"])
async def test_matched_letters_stand_out_in_both_scripts(empty: Directory, query: str) -> None:
    empty.add_many("contact", [{"name": "Василина Бражко", "position": "Пресс-секретарь"},
                               {"name": "Vasilina Brazhko", "position": "Press officer"}])
    async with running(empty) as run:
        await run.search(query)
        assert len(run.list) == 2
        height = run.list.row_height
        found = {run.list.card_at(row).title: "".join(marked(run.list, row * height)) for row in range(2)}  # type: ignore[union-attr]
        assert set(found) == {"Василина Бражко", "Vasilina Brazhko"}
        for title, letters in found.items():
            assert len(letters) >= 5
            assert set(letters) <= set(title.split()[1]), "nothing of the first name"
        assert marked(run.page), "on the page too"
        await run.press("escape")
        assert marked(run.list, 0, run.list.size.height) == marked(run.page, 0, run.page.size.height) == []


async def test_the_marks_of_a_half_typed_word_are_its_letters(directory: Directory) -> None:
    async with running(directory) as run:
        await run.search("reev")
        assert marked(run.list)[0] == "Reev"
        assert marked(run.page)[0] == "Reev"


async def test_an_older_slow_answer_never_shows(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = threading.Event(), threading.Event()
    search = Directory.search

    def slow(self: Directory, text: str, kind: str | None = None, limit: int = 50) -> list[Hit]:
        if text == "unodc":
            begun.set()
            assert go.wait(10)
        return search(self, text, kind, limit)

    monkeypatch.setattr(Directory, "search", slow)
    async with running(directory) as run:
        shown: list[Sequence[int]] = []
        show = run.list.show

        def watched(numbers: Sequence[int], *rest: Any, **more: Any) -> None:
            shown.append(numbers)
            show(numbers, *rest, **more)

        monkeypatch.setattr(run.list, "show", watched)
        run.box.value = "unodc"
        await run.until(begun.is_set, settled=False)
        run.box.value = "brajko"
        await run.pilot.pause(0.05)
        assert run.query == "brajko"
        go.set()
        await run.settle()
        await run.until(lambda: bool(shown))
        await run.pilot.pause(0.05)
        assert [list(numbers) for numbers in shown] == [
            [hit.number for hit in search(directory, "brajko", limit=200)]]
        assert run.under_cursor == "vasilina-brazhko"
        assert run.heading.startswith("Vasilina Brazhko")


async def test_an_answer_that_comes_late_is_not_painted(directory: Directory) -> None:
    async with running(directory) as run:
        await run.search("brajko")
        hits = directory.search("unodc")
        numbers = [hit.number for hit in hits]
        for asked in (Asked("unodc", 0), Asked("brajko", 2), Asked("brajko", 0, "title")):
            late = Answer(asked, numbers, ("9",) * 7, "late", hits=hits)
            run.screen.post_message(run.screen.Answered(late, keep_place=False))
            await run.settle()
            assert run.under_cursor == "vasilina-brazhko"
            assert run.kinds.counts[0] == "2"
        in_time = Answer(Asked("brajko", 0), numbers, ("9",) * 7, "in time", hits=hits)
        run.screen.post_message(run.screen.Answered(in_time, keep_place=False))
        await run.settle()
        assert run.kinds.counts[0] == "9", "an answer in time is"


async def test_an_answer_for_another_view_never_shows(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(directory) as run:
        await run.begin("list", query="unodc")
        slow_down(monkeypatch, 0.1)
        for key in "234":
            run.post(key)
        await run.settle()
        assert {card.kind for row in range(len(run.list)) if (card := run.list.card_at(row))} == {"project"}
        assert run.status.endswith("· projects")


async def test_enter_right_after_typing_opens_what_was_typed(directory: Directory,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    """A name and Enter, typed in one go on a slow machine."""
    slow_down(monkeypatch, 0.05)
    async with running(directory) as run:
        for key in (*"reeve", "enter"):
            run.post(key)
        await run.settle()
        assert run.under_cursor == "martin-reeve"
        assert run.title == "Martin Reeve"
        await run.until(lambda: run.place == "record")


async def test_an_empty_result_says_why_and_what_to_press(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search("qqqzzzqqq")
        assert "Nothing found for “qqqzzzqqq”" in run.empty
        assert "Esc clears the search." in run.empty
        assert run.status.startswith("nothing found")
        assert run.kinds.counts == ("0",) * 7
        assert not run.list.display
        assert not run.page.display
        for key in ("enter", "down", "pageup", "tab", "shift+tab"):
            await run.press(key)
            assert run.place == "search"
        await run.press("escape")
        assert run.query == run.empty == ""
        assert run.list.display
        assert len(run.list) == sum(directory.counts().values())


async def test_enter_on_an_empty_result_looks_in_all_kinds(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("3", "ctrl+f")
        await run.type("brajko")
        assert "Nothing found for “brajko” among organisations." in run.empty
        assert "Enter looks in all kinds." in run.empty
        assert run.status == "nothing found · organisations"
        assert run.place == "search"
        await run.press("enter")
        assert run.kinds.chosen == 0
        assert run.empty == ""
        assert run.under_cursor == "vasilina-brazhko"
        assert run.place == "search"


async def test_a_kind_without_records_says_so(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Zarina Yusupova"}])
    async with running(empty, SMALL) as run:
        await run.press("tab", "enter")
        assert run.place == "record"
        await run.press("3")
        assert "There are no organisations in this directory yet." in run.empty
        assert "Enter shows all kinds." in run.empty
        assert run.place == "list", "what has the keys is in sight"
        await run.press("enter")
        assert run.kinds.chosen == 0
        assert run.under_cursor == "zarina-yusupova"


async def test_an_empty_directory_says_what_to_do(empty: Directory) -> None:
    async with running(empty, SMALL) as run:
        assert run.kinds.counts == ("0",) * 7
        assert run.empty
        assert run.place == "search"
        for key in ("enter", "tab", "escape", "down", "ctrl+f"):
            await run.press(key)
            assert run.place == "search"
        assert "Enter shows all kinds" not in run.empty, "all kinds are shown, and Enter does nothing"


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_a_walk_along_links_and_all_the_way_back(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await run.begin("list", row=7)
        await run.press("enter")
        titles = [run.title]
        for _ in range(4):
            await run.press("down", "down", "enter")
            assert run.place == "record"
            assert run.page.display
            assert run.page.scroll_offset.y == 0
            titles.append(run.title)
        assert len(set(titles)) >= 4
        for title in reversed(titles[:-1]):
            await run.press("left_square_bracket")
            assert run.title == title
        for title in titles[1:]:
            await run.press("right_square_bracket")
            assert run.title == title
        for title in reversed(titles[:-1]):
            await run.press("escape")
            assert run.title == title
        await run.press("escape")
        assert run.place == "list"
        assert run.under_cursor == "vasilina-brazhko"


async def test_the_way_back_puts_the_cursor_on_the_link_that_was_followed(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", row=7)
        await run.press("enter", "down", "down")
        target = run.page.target
        await run.press("enter", "escape")
        assert run.title == "Vasilina Brazhko"
        assert run.page.target == target


async def test_keys_are_about_the_record_that_is_seen(directory: Directory) -> None:
    """After links were followed, the list's cursor decides again as soon as one is back in the list."""
    for size in (SMALL, MIDDLE):
        async with running(directory, size) as run:
            for way in ("shift+tab", "slash escape", "tab tab"):
                await run.begin("record")
                await run.press("down", "enter")
                assert run.title == "IOM Tajikistan"
                await run.press(*way.split())
                assert run.place == "list"
                assert run.under_cursor == "cristina-gheorghe-tranca"
                await run.press("y")
                assert "Copy from Cristina Gheorghe Tranca" in run.window
                await run.press("escape", "enter")
                assert run.title == "Cristina Gheorghe Tranca"
                await run.press("escape")
                assert run.place == "list", "nothing of the walk is left"


async def test_another_size_keeps_record_and_focus(directory: Directory) -> None:
    async with running(directory, MIDDLE) as run:
        for place in ("search", "list", "record"):
            await run.resize(MIDDLE)
            await run.begin(place, row=3)
            for size in (SMALL, LARGE, MIDDLE):
                await run.resize(size)
                assert run.place == place
                assert run.under_cursor == "john-ginkel"
                assert run.screen.has_class("narrow") is (size == SMALL)
                seen = run.page if place == "record" else run.list
                assert seen.display
                assert run.list.display is not (size == SMALL and place == "record")
                if run.page.display:
                    assert run.title == "John Ginkel"
            await run.press("down")
            assert run.under_cursor == ("john-ginkel" if place == "record" else "maksat-mamytkanov")


async def test_the_page_beside_the_list_is_of_the_record_under_the_cursor_after_widening(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("record", row=0)
        await run.press("escape", "down", "down")
        assert run.under_cursor == "igor-bosc"
        await run.resize(MIDDLE)
        assert run.title == "Igor Bosc"
        await run.resize(SMALL)
        await run.search("brajko")
        await run.resize(MIDDLE)
        assert run.title == "Vasilina Brazhko"


async def test_a_list_of_many_is_read_in_windows(empty: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 50_000
    with monkeypatch.context() as quick:
        quick.setattr("db.search.index.Writer.add", lambda *_: None)  # nothing is searched for here
        empty.add_many("contact", ({"name": f"Person {number:05}"} for number in range(count)))
    fetched: list[int] = []
    cards = Directory.cards

    def counted(self: Directory, numbers: Sequence[int]) -> list[Card]:
        fetched.append(len(numbers))
        return cards(self, numbers)

    monkeypatch.setattr(Directory, "cards", counted)
    async with running(empty, SMALL) as run:
        assert run.status == "50,000 records"
        assert run.kinds.counts[:2] == ("50,000", "50,000")
        assert "Person 00000" in run.listed
        await run.press("tab", "G")
        assert run.list.cursor == count - 1
        assert run.listed.split("\n")[-1].strip().startswith("▌Person 49999")
        await run.press("g", "pagedown", "ctrl+d", "j")
        assert run.under_cursor == f"person-{run.list.cursor:05}"
        assert max(fetched) <= WINDOW
        assert sum(fetched) < count // 20


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_has_the_width_of_its_place(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        for query in ("", "unodc"):
            await run.begin("record", query=query)
            for widget in (run.list, run.page):
                if widget.display:
                    assert {strip.cell_length for strip in strips(widget)} == {widget.size.width}
            assert len(run.bottom) <= size[0] - 2
            assert len(str(run.kinds.render())) <= size[0] - 2
            await run.press("escape")
            lines = run.listed.split("\n")
            assert any(line.rstrip().endswith(("2019", "2021", "2024", "undated")) for line in lines), "freshness shows"


async def test_a_search_does_not_wait_for_a_long_list(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = threading.Event()

    def endless(connection: sqlite3.Connection, *_: object) -> Sequence[int]:
        begun.set()
        connection.execute("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1e12) "
                           "SELECT count(*) FROM n").fetchone()
        return []

    async with running(directory) as run:
        with monkeypatch.context() as slow:
            slow.setattr("db.reading.all_numbers", endless)
            run.screen.action_kind(0)
            await run.until(begun.is_set, settled=False)
            run.box.value = "brajko"
            await run.until(lambda: run.status.startswith("2 found"))
        assert run.under_cursor == "vasilina-brazhko"
        assert run.empty == "", "what was broken off is no failure"


async def test_enter_opens_what_was_typed_and_not_what_was_found_before(directory: Directory,
                                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(directory) as run:
        await run.search("unodc")
        slow_down(monkeypatch, 0.2)
        run.screen.action_search()
        await run.settle()
        for key in (*"brajko", "enter", "y", "e"):  # all at once, as over a bad line
            run.post(key)
        await run.until(lambda: run.place == "record")
        assert run.heading.startswith("Vasilina Brazhko")
        assert run.query == "brajko"
        assert run.app.clipboard == "vasilina.brazhko@un.org"


async def test_a_tiny_terminal_keeps_room_for_what_is_typed(directory: Directory) -> None:
    async with running(directory, (40, 12)) as run:
        await run.search("unodc training")
        found = len(run.list)
        assert run.status == f"{found} found"
        assert run.box.size.width >= 20
        assert "unodc training" in text_of(run.box)
        assert all(re.search(r" (?:\d{4}|undated)$", line) for line in run.listed.split("\n")[:5]), run.listed
        await run.resize(SMALL)
        assert re.fullmatch(rf"{found} found in \d+ ms · all kinds", run.status)
        await run.resize((40, 12))
        assert run.status == f"{found} found"


def test_a_question_that_comes_late_leaves_no_connection_open(directory: Directory) -> None:
    searcher = Searcher(directory)
    assert searcher.ask(lambda own: own.counts()) == directory.counts()
    assert searcher._own is not None
    searcher.close()
    assert searcher.ask(lambda own: own.counts()) == directory.counts()
    assert searcher._own is None
