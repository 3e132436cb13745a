"""Narrowing, sorting and marking in the app: filters and their picker, half filters while they are typed, recall."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.geometry import Offset
from tui.piloting import MIDDLE, SIZES, SMALL, Running, running, text_of

from db import Directory
from db.kinds import KINDS
from db.search.query import FILTERS
from tui.commands import MENU, PICKER, key_line
from tui.screens.picker import Lines
from tui.widgets.bars import KeyLine
from tui.widgets.filters import NAMES

ALL_SET = ("kind:event org:unodc country:Tajikistan place:dushanbe year:2020..2024 role:coordinator "
           "language:dari topic:international tag:reliable fresh:no")
LONG_LABELS = ("Kind", "Organisation", "Country", "Place", "Year", "Position", "Language", "Topic", "Tag",
               "Freshness")
SHORT_LABELS = ("Kind", "Org", "Country", "Place", "Year", "Role", "Lang", "Topic", "Tag", "Fresh")


@pytest.fixture
def read_only(filled_path: Path) -> Iterator[Directory]:
    with Directory.open(filled_path) as opened:
        opened.tag(["unodc"], ["reliable"])
        opened.change("martin-reeve", {"languages": ["prs"]})
    with Directory.open(filled_path, read_only=True) as opened:
        yield opened


def ids(run: Running) -> list[str]:
    return [card.id for row in range(len(run.list)) if (card := run.list.card_at(row))]


def line(run: Running) -> str:
    """The line of filters."""
    return str(run.filters.render())


def offered(run: Running) -> list[str]:
    """The lines of the window to pick from."""
    lines = run.app.screen.query_one(Lines)
    return [str(lines.get_option_at_index(at).prompt) for at in range(lines.option_count)]


async def open_picker(run: Running, filter: str, query: str = "") -> None:
    await run.begin("filter", query=query)
    run.filters.cursor = NAMES.index(filter)
    await run.press("enter")
    assert run.place == "picker"


async def sort_by(run: Running, label: str) -> None:
    await run.press("o")
    await run.paste(label)
    await run.press("enter")
    assert run.place == "list"


# The picker


async def test_the_picker_narrows_in_any_script_and_order(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for filter, typed, label in (("country", "УЗБ", "Uzbekistan"),
                                     ("org", "migration organization", "IOM · International Organization")):
            await open_picker(run, filter)
            await run.paste(typed)
            assert [one[:len(label)] for one in offered(run)] == [label]
            await run.press(*["backspace"] * (len(typed) - 1))
            assert len(offered(run)) > 1
            assert label in run.window


async def test_the_picker_knows_what_a_query_knows(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        shown = []
        for filter, typed in (("country", "тадж"), ("kind", "мероп")):
            await open_picker(run, filter)
            await run.paste(typed)
            shown += [one.split()[0] for one in offered(run)]
            await run.press("escape")
        assert shown == ["Tajikistan", "event"]


async def test_the_picker_finds_lines_by_other_names_and_spellings(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for filter, typed, label in (("country", "tadjikistan", "Tajikistan"), ("country", "кыргыз", "Kyrgyzstan"),
                                     ("kind", "люди", "contact"), ("place", "алматы", "Almaty"),
                                     ("fresh", "нет", "no")):
            await open_picker(run, filter)
            await run.paste(typed)
            assert [one[:len(label)] for one in offered(run)] == [label], typed


async def test_only_numbers_that_are_exact_stand_beside_values(directory: Directory) -> None:
    directory.tag(["unodc"], ["reliable"])
    directory.change("martin-reeve", {"languages": ["prs"]})
    async with running(directory, SMALL) as run:
        for filter in NAMES:
            await open_picker(run, filter)
            numbered = {bool(re.search(r" [0-9,]+$", one)) for one in offered(run)}
            assert numbered == {filter in ("kind", "country", "language", "year")}, filter


async def test_a_picker_without_a_match_says_so_and_takes_letters_back(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await open_picker(run, "country", "training")
        everything = offered(run)
        await run.type("zzz")
        assert offered(run) == []
        assert "Nothing begins so. Esc closes." in run.window
        await run.press("enter", "down", "up")
        assert run.place == "picker", "there is nothing to choose"
        await run.press("backspace", "backspace", "backspace")
        assert offered(run) == everything
        await run.press("down", "escape")
        assert (run.place, run.query) == ("filter", "training"), "none is chosen"


async def test_windows_without_lines_say_why(empty: Directory) -> None:
    async with running(empty, SMALL) as run:
        await run.press("ctrl+r")
        assert "No search was made yet" in run.window
        await run.press("enter", "escape")
        assert run.place == "search"
        empty.add_many("organisation", [{"name": "A"}])
        run.screen.action_filter()
        await run.settle()
        run.filters.cursor = NAMES.index("country")
        await run.press("enter")
        assert "Nothing in this directory can be filtered so." in run.window
        await run.press("enter", "escape")
        assert run.place == "filter"


async def test_a_picked_value_replaces_the_one_before_under_any_name(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await open_picker(run, "country", "страна:TJ training !films")
        await run.type("uzb")
        await run.press("enter")
        assert run.query == "training !films country:Uzbekistan"
        assert run.place == "filter"
        assert ids(run) == [hit.id for hit in directory.search(run.query, limit=200)]
        run.filters.cursor = NAMES.index("org")
        await run.press("enter")
        await run.paste("supreme court")
        await run.press("enter")
        assert run.query == ('training !films country:Uzbekistan '
                             'org:"Supreme Court of the Republic of Tajikistan"'), "in quotes"


async def test_filters_and_values_can_be_clicked(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("filter")
        column = line(run).index("Country") + 2
        await run.pilot.click(run.filters, offset=Offset(column + 1, 0))
        await run.settle()
        assert "Filter by country" in run.window
        lines = run.app.screen.query_one(Lines)
        row = next(at for at, one in enumerate(offered(run)) if one.startswith("Kyrgyzstan"))
        await run.pilot.click(lines, offset=Offset(3, row))
        await run.settle()
        assert run.query == "country:Kyrgyzstan"
        assert run.place == "filter"
        assert "Country Kyrgyzstan" in line(run)


@pytest.mark.parametrize("filter", ["kind", "country", "year"])
def test_the_number_beside_a_value_is_how_many_it_leaves(directory: Directory, filter: str) -> None:
    choices = directory.choices(filter)
    assert choices
    left = {one.value: sum(directory.counts(f"{filter}:{one.value}").values()) for one in choices}
    assert left == {one.value: one.records for one in choices}


@pytest.mark.parametrize("filter", ["role", "topic"])
def test_values_that_are_offered_mean_something(directory: Directory, filter: str) -> None:
    assert not {"of", "and", "the", "in", "for"} & {one.value.strip('"') for one in directory.choices(filter)}


@pytest.mark.parametrize("filter", ["org", "place", "role", "topic"])
def test_a_value_without_a_number_leaves_something(directory: Directory, filter: str) -> None:
    choices = directory.choices(filter)
    assert choices
    for one in choices:
        assert one.records == 0, "only counting them all would tell"
        assert sum(directory.counts(f"{filter}:{one.value}").values()) > 0, one.value
        assert filter == "org" or one.value == f'"{one.label}"', "a whole value, word for word"


# The line


async def test_the_line_shows_what_is_typed_by_hand(directory: Directory) -> None:
    async with running(directory) as run:
        await run.begin("filter", query="страна:TJ год:2019..2021 !topic:media org:un")
        assert "Country TJ" in line(run)
        assert "Year 2019..2021" in line(run)
        assert "Topic any" in line(run), "what is left out is no filter"
        await run.press("slash", "end", "backspace", "backspace")
        await run.type("iom")
        assert "Org iom" in line(run), "it follows every letter"
        await run.press("tab")
        assert run.place == "list"
        assert run.filters.display


async def test_the_line_fits_any_terminal(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for query in ("", 'country:Tajikistan org:"United Nations Office on Drugs and Crime"'):
            await run.begin("filter", query=query)
            for size in SIZES:
                await run.resize(size)
                assert cell_len(line(run)) <= run.filters.size.width
                labels = SHORT_LABELS if size in (SMALL, MIDDLE) else LONG_LABELS
                starts = run.filters._starts
                assert tuple(line(run)[at:at + len(label)] for at, label in zip(starts, labels, strict=True)) == labels


async def test_the_filter_under_the_cursor_is_in_sight_when_all_are_set(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("filter", query=ALL_SET + " ")
        for at, label in enumerate(SHORT_LABELS):
            assert run.filters.cursor == at
            assert cell_len(line(run)) <= run.filters.size.width
            here = line(run)[run.filters._starts[at]:].split("  ")[0]
            assert re.fullmatch(rf"{label} \S+", here), here
            await run.press("right")
        assert run.filters.cursor == 0, "round the line"
        await run.press("left")
        assert line(run).endswith("Fresh no")
        await run.pilot.click(run.filters, offset=Offset(run.filters._starts[NAMES.index("year")] + 2, 0))
        await run.settle()
        assert "Filter by year" in run.window, "a click means what is seen there"


async def test_the_line_goes_with_the_last_filter(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("filter", query="country:Uzbekistan")
        await run.press("escape")
        assert run.filters.display
        await run.press("escape")
        assert run.query == ""
        assert not run.filters.display
        await run.begin("filter", query="country:Uzbekistan")
        await run.press("right", "right", "x")
        assert run.query == ""
        assert run.filters.display, "not while it has the focus"
        await run.press("escape")
        assert not run.filters.display


async def test_the_line_is_reached_from_the_search_box(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.type("reeve")
        await run.press("f4")
        assert (run.place, run.query) == ("filter", "reeve")
        assert run.filters.display
        await run.press("escape")
        assert run.place == "list"
        assert not run.filters.display


async def test_taking_out_a_filter_that_is_not_set_changes_nothing(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("filter", query="training country:Uzbekistan")
        found = ids(run)
        await run.press("x", "backspace")
        assert run.query == "training country:Uzbekistan"
        assert (ids(run), run.place) == (found, "filter")
        await run.press("right", "right", "ч")  # x under the Russian layout
        assert run.query == "training"
        assert len(run.list) > len(found)


async def test_filters_survive_a_change_of_view(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", query="country:Tajikistan")
        counts = run.kinds.counts
        assert counts[1:] == tuple(str(count) for count in directory.counts("country:Tajikistan").values())
        for key in ("2", "3", "5", "6", "1"):
            await run.press(key)
            kind = KINDS[int(key) - 2] if key != "1" else None
            assert run.query == "country:Tajikistan"
            assert run.kinds.counts == counts
            assert str(len(run.list)) == counts[int(key) - 1]
            assert run.list._numbers == directory.numbers(kind.name if kind else None, None, "country:Tajikistan")
            assert run.status == f"{len(run.list)} {kind.plural if kind else 'records'}"


async def test_filters_that_leave_nothing_say_which_and_where(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", query="country:Norway")
        assert ids(run) == ["norwegian-government"]
        await run.press("2")
        assert "None of the contacts is country:Norway." in run.empty
        assert "Enter looks in all kinds." in run.empty
        assert run.status == "0 contacts"
        assert run.kinds.counts[0] == "1", "there is one elsewhere"
        await run.press("f")
        assert run.place == "filter", "they can be changed from here"
        await run.press("right", "right", "x")
        assert run.query == ""
        assert len(run.list) == directory.counts()["contact"]


async def test_filters_that_leave_nothing_say_what_to_take_out(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search("country:Norway kind:event")
        assert run.empty
        assert "Nothing here is country:Norway and kind:event at once." in run.empty
        assert "fewer letters" not in run.empty
        assert "f (F4 while typing) goes to the filters, x takes one out." in run.empty
        await run.search("country:Norway zzzzqqq")
        assert "Nothing found for “country:Norway zzzzqqq”." in run.empty, "words and filters"
        assert "F4 goes to the filters; x takes one out." in run.empty
        await run.press("f4")
        run.filters.cursor = NAMES.index("country")
        await run.press("x")
        assert run.query == "zzzzqqq"
        assert "filter" not in run.empty


# Half filters while they are typed


async def test_half_filters_are_completed_with_the_right_arrow(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for typed, whole in (("cou", "country:"), ("country:taj", "country:Tajikistan"), ("training ye", None),
                             ("training yea", "training year:"), ("стр", "страна:"), ("org:un", "org:UNODC"),
                             ("reeve country:uz", "reeve country:Uzbekistan")):
            await run.search(typed)
            assert run.box._suggestion == (whole or ""), typed
            run.box.cursor_position = len(typed)
            await run.press("right")
            assert run.query == (whole or typed)
            assert run.place == "search"
        await run.search("country:taj")
        await run.press("end", "right")
        assert run.status == f"{sum(directory.counts('country:TJ').values())} records"


async def test_nothing_is_suggested_for_names_and_words(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for typed in ("reeve", "Бражко", "dushanbe 2024", "!cou", "co", "country:", "country:zz", "org:unodc "):
            await run.search(typed)
            assert run.box._suggestion == "", typed
        await run.search("reeve")
        await run.press("home", "right", "x")
        assert run.query == "rxeeve", "the right arrow moves"


async def test_half_a_filter_leaves_the_answer_alone(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search("brajko")
        found = ids(run)
        for half in ("country:", "country:ta", "year:", "year:20", "страна:та"):
            await run.search(f"brajko {half}")
            assert ids(run) == found, half
        everything = len(directory.numbers())
        for half in ("country:ta", "year:20", 'country:"taj'):
            await run.search(half)
            assert run.status == f"{everything} records", half
        await run.search("brajko country:taj")
        await run.press("end", "right")
        assert ids(run) == [hit.id for hit in directory.search("brajko country:Tajikistan")], "a whole one narrows"


async def test_half_a_name_of_a_filter_is_a_word(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search("cou")
        assert " found in " in run.status
        assert ids(run) == [hit.id for hit in directory.search("cou", limit=200)]


async def test_half_a_value_in_quotes_leaves_something(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search('role:"GLO.ACT Coordinator"')
        found = set(ids(run))
        await run.search('role:"GLO.ACT Coord')
        assert set(ids(run)) >= found > set()


# Order


async def test_sorting_keeps_the_cursor_on_its_record(directory: Directory) -> None:
    async with running(directory) as run:
        await run.begin("list", row=7)
        await run.press("2")
        await run.press("down", "down", "down")
        record = run.under_cursor
        for label in ("Works for", "Works for", "Usual order"):
            await sort_by(run, label)
            assert run.under_cursor == record
            assert run.title == directory.get(record).title, "and the page on it"


async def test_a_cursor_that_was_not_moved_stays_at_the_first(directory: Directory) -> None:
    async with running(directory) as run:
        await run.begin("list")
        await run.press("2")
        first = run.under_cursor
        await sort_by(run, "Position")
        assert run.list.cursor == 0
        assert run.under_cursor == directory.list("contact", sort="position", limit=1)[0].id != first
        assert run.title == directory.get(run.under_cursor).title


async def test_an_order_is_remembered_for_each_view(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("2")
        await sort_by(run, "Position")
        assert run.status == "8 contacts · by position"
        contacts = ids(run)
        await run.press("5")
        assert run.status == "21 events"
        await sort_by(run, "Participants")
        events = ids(run)
        await run.press("1")
        assert run.status == "118 records"
        await run.press("2")
        assert (run.status, ids(run)) == ("8 contacts · by position", contacts)
        await run.press("5")
        assert (run.status, ids(run)) == ("21 events · by participants", events)


async def test_a_list_sorted_by_another_record_shows_its_name(directory: Directory) -> None:
    async with running(directory) as run:
        await run.begin("list")
        await run.press("2")
        await sort_by(run, "Works for")
        for sort in ("organisation", "-organisation"):
            records = directory.list("contact", sort=sort)
            assert ids(run) == [record.id for record in records]
            known = [bool(record.values["organisation"]) for record in records]
            assert known == sorted(known, reverse=True), "unknown last, whichever way round"
            rows = run.listed.split("\n")[::run.list.row_height]
            for record, row in zip(records, rows, strict=False):
                if name := str(record.values["organisation"] or ""):
                    assert row.endswith((name, "…")), row
                    assert name[:10] in row
            await sort_by(run, "Works for")


async def test_numbers_and_dates_end_in_one_column(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("5")
        for label, field in (("Participants", "participants"), ("Start", "start")):
            await sort_by(run, label)
            rows = run.listed.split("\n")
            known = [row for row, id in zip(rows, ids(run), strict=False)
                     if directory.get(id).values[field] is not None]
            assert len(known) > 2
            assert len({len(row) for row in known}) == 1, known


async def test_words_in_the_last_column_begin_in_one_column(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("2")
        await sort_by(run, "Works for")
        rows = run.listed.split("\n")
        assert rows[1].index("International O") == rows[2].index("IOM Taj") == rows[4].index("UNODC in")


async def test_what_was_found_can_be_sorted(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", query="unodc")
        found = ids(run)
        await sort_by(run, "Title")
        assert sorted(ids(run)) == sorted(found)
        assert ids(run) != found
        assert run.status.endswith("all kinds · by title")
        titles = [directory.get(id).title for id in ids(run)]
        assert titles[-1].startswith("Workshops on"), "letters after figures"
        assert titles[0][0].isdigit()
        await run.press("5")
        assert run.status.endswith("· events")
        assert set(ids(run)) < set(found)
        await run.press("1")
        await sort_by(run, "Usual order")
        assert ids(run) == found


@pytest.mark.parametrize(("view", "label"), [("5", "Participants"), ("1", "Title")])
async def test_an_order_of_what_was_found_does_no_harm_in_other_views(directory: Directory, view: str,
                                                                      label: str) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", query="unodc")
        await run.press(view)
        await sort_by(run, label)
        assert run.status.endswith(f"· by {label.lower()}")
        for key in "2345671":
            await run.press(key)
            assert run.empty == ""
            assert " found in " in run.status
            assert " by " not in run.status, "the best first"


async def test_more_than_can_be_ranked_is_said_to_be_the_best(empty: Directory) -> None:
    empty.add_many("contact", [{"name": f"Karimov {at:03}", "position": f"Judge {200 - at}"} for at in range(150)])
    async with running(empty, SMALL) as run:
        await run.begin("list", query="karimov")
        assert run.status.startswith("120+ found in ")
        await sort_by(run, "Title")
        assert run.status == "the best 120 · all kinds · by title"
        await run.press("2")
        await sort_by(run, "Position")
        assert run.status == "the best 120 · contacts · by position"
        assert len(run.list) == 120
        await run.search("karimov 007")
        assert "the best" not in run.status


async def test_a_new_search_has_its_best_hit_first(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await sort_by(run, "Title")
        await run.search("reve")
        assert run.under_cursor == "martin-reeve"
        assert " by " not in run.status
        await run.press("tab")
        await sort_by(run, "Title")
        assert run.status.endswith("· by title")
        await run.search("reev")
        assert run.under_cursor == "martin-reeve", "another query, the best first again"
        assert " by " not in run.status
        await run.search("")
        assert run.status == "118 records · by title", "the list keeps its own"


# Marks


async def test_marks_survive_a_new_search_and_are_told(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("space", "space")
        assert run.marked == "2 marked"
        await run.search("brajko")
        assert run.marked == "2 marked", "also while they are out of sight"
        assert "●" not in run.listed
        await run.press("tab", "space")
        assert run.marked == "3 marked"
        assert "●Vasilina Brazhko" in run.listed
        await run.search("zzzzqqq")
        assert run.marked == "3 marked"
        await run.press("escape", "tab", "2")
        assert run.marked == "3 marked"
        assert run.listed.count("●") == 3 * run.list.row_height
        await run.press("escape")
        assert (run.marked, run.place) == ("", "list")
        assert "●" not in run.listed
        await run.begin("list", query="unodc")
        await run.press("space", "escape")
        assert (run.marked, run.query) == ("", "unodc"), "marks go before the search is cleared"
        await run.press("escape")
        assert run.query == ""


async def test_marked_addresses_are_copied_for_one_message(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press(*["space"] * 8, "y")
        assert "Copy from 8 marked" in run.window
        assert "E-mail of 3" in run.window
        await run.press("e")
        assert run.app.clipboard == "golda.roma@icmpd.org, martin.reeve@un.org, vasilina.brazhko@un.org"
        assert run.marked == "8 marked", "something else can be copied of them"
        await run.press("y", "p")
        assert run.app.clipboard == "+996 775 987 817"
        await run.press("y", "ш")  # i under the Russian layout
        assert run.app.clipboard.split("\n") == [record.id for record in directory.list("contact")]
        assert "Copied 8 lines" in run.told


async def test_an_address_that_two_share_is_copied_once(empty: Directory) -> None:
    empty.add_many("contact", [{"name": name, "email": "office@example.org"} for name in ("A", "B")])
    empty.add_many("contact", [{"name": "C"}])
    async with running(empty, SMALL) as run:
        await run.begin("list")
        await run.press("space", "space", "space", "y", "e")
        assert run.app.clipboard == "office@example.org"
        await run.press("y")
        assert "Phone" not in run.window, "nobody has one"


async def test_on_a_record_its_own_address_is_copied(directory: Directory) -> None:
    async with running(directory) as run:
        await run.begin("list")
        await run.press("space", "space")
        await run.search("reeve")
        await run.press("enter", "y", "e")
        assert run.app.clipboard == "martin.reeve@un.org"
        assert run.marked == "2 marked"
        await run.press("escape", "y")
        assert "Copy from 2 marked" in run.window, "marks are about the list"


# Recall


async def test_a_saved_search_is_found_by_its_name_in_any_script(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search("training kind:event")
        await run.press("ctrl+ы")  # s under the Russian layout
        assert "A name for the search “training kind:event”" in run.window
        await run.paste("Тренинги")
        await run.press("enter")
        await run.search("reeve")
        await run.press("enter", "ctrl+r")
        assert [one.split("  ")[0] for one in offered(run)] == ["Тренинги · training kind:event", "reeve"]
        await run.type("treningi")
        assert len(offered(run)) == 1
        await run.press("enter")
        assert (run.place, run.query) == ("search", "training kind:event")
        assert run.status.startswith("10 found")
        await run.press("ctrl+s")
        await run.press("enter")
        assert run.place == "search", "no name, nothing saved"
        assert [one.name for one in directory.searches()] == ["Тренинги", None]


# A directory that is only read


@pytest.mark.parametrize("filter", [name for name in FILTERS if name not in ("org", "fresh")])
def test_filters_can_be_picked_in_a_directory_opened_to_read_only(read_only: Directory, filter: str) -> None:
    assert read_only.choices(filter)


def test_half_filters_are_completed_in_a_directory_opened_to_read_only(read_only: Directory) -> None:
    assert read_only.complete("country:taj") == "country:Tajikistan"


async def test_narrowing_by_hand_works_in_a_directory_opened_to_read_only(read_only: Directory) -> None:
    async with running(read_only, SMALL) as run:
        await run.begin("filter", query="country:Uzbekistan")
        assert len(run.list) == sum(read_only.counts("country:UZ").values()) > 0
        await run.press("escape")
        await sort_by(run, "Title")
        await run.press("space", "space")
        assert run.marked == "2 marked"
        await open_picker(run, "fresh", run.query)
        await run.type("no")
        await run.press("enter")
        assert run.query == "country:Uzbekistan fresh:no"


async def test_a_search_that_cannot_be_saved_is_not_said_to_be(read_only: Directory) -> None:
    async with running(read_only, SMALL) as run:
        await run.search("reeve")
        await run.press("ctrl+s")
        await run.paste("Mine")
        await run.press("enter")
        assert any("read only" in told for told in run.told)
        assert not any("Saved" in told for told in run.told)


async def test_a_search_that_was_saved_is_said_to_be(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.search("reeve")
        await run.press("ctrl+s")
        await run.paste("Mine")
        await run.press("enter")
        assert run.told == ["Saved as “Mine”: ctrl+r makes it again."]
        assert [one[:2] for one in directory.searches()] == [("reeve", "Mine")]


# Room


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_windows_have_their_own_line_of_keys(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        for key, place in (("y", MENU), ("f1", MENU), ("o", PICKER), ("ctrl+r", PICKER), ("ctrl+s", PICKER)):
            await run.begin("list", query="reeve")
            await run.press(key)
            keys = run.app.screen.query_one(KeyLine)
            assert keys.place == place
            assert keys.region.bottom == run.app.size.height, "at the bottom"
            assert all(f"{name} {label}" in text_of(keys) for name, label in key_line(place))
            await run.press("escape")
            assert run.keys.place == "list"


async def test_counts_are_rounded_where_there_is_no_room(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        run.kinds.counts = ("91,234", "70,123", "8,000", "4,000", "5,000", "4,000", "111")
        assert " 70k " in str(run.kinds.render())
        assert cell_len(str(run.kinds.render())) <= run.kinds.size.width
        await run.resize(MIDDLE)
        assert " 70,123 " in str(run.kinds.render())


async def test_every_kind_is_in_sight_however_many_records_there_are(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for counts in (("100,000", "70,000", "12,000", "6,000", "7,000", "5,000", "0"),
                       ("1,000,000", "700,000", "120,000", "60,000", "70,000", "49,000", "1,000")):
            run.kinds.counts = counts
            assert cell_len(str(run.kinds.render())) <= run.kinds.size.width
