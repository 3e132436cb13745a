"""What each command does, tried with one of its keys in one of its places: `BEHAVIOUR` has every command."""

import contextlib
import shlex
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.widgets import OptionList
from tui.piloting import Running
from tui.reviewing import bring

from db import clock
from db.errors import NotFoundError
from db.kinds import KINDS
from tui.commands import COMPARE, FILTER, FORM, LIST, MENU, NOTE, PAIRS, PICKER, PLACES, RECORD, REFERENCE, SEARCH
from tui.screens.form import Form
from tui.screens.menu import Menu
from tui.screens.picker import Lines
from tui.widgets.editors import NoteEditor
from tui.widgets.filters import NAMES
from tui.widgets.reference_editor import ReferenceEditor

Check = Callable[[Running, str, str], Awaitable[None]]
FIRST, SECOND = "cristina-gheorghe-tranca", "golda-myra-roma"
REEVE, BRAZHKO = 5, 7  # rows of contacts whom a document states; she has an e-mail address and a phone
TWINS = {"e": "у", "p": "з", "l": "д", "i": "ш", "v": "м"}  # of the letters of the copy menu
ALIKE = ("zulfiya-zokirova", "zokirova-zulfiya")  # two records of one person, last among the contacts
SPEAKING = ("import sys; from pathlib import Path; one = Path(sys.argv[1]); "  # what an editor of one's own may do
            "one.write_text(one.read_text('utf-8').replace('Communication', 'Speaking'), 'utf-8')")
LAST = 8  # row of the first of them, below the contacts of the shipped facts


async def opens(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=1)
    if place == SEARCH:
        await run.type("brajko")
        await run.press(key)
        assert run.heading.startswith("Vasilina Brazhko")
    elif place == LIST:
        await run.press(key)
        assert run.heading.startswith("Golda Myra Roma")
    else:
        await run.press("down", key)
        assert "organisation" in run.heading
    assert run.place == RECORD
    assert run.screen.has_class("reading")
    assert run.list.display is not run.screen.has_class("narrow")


async def searches(run: Running, place: str, key: str) -> None:
    await run.begin(place, query="unodc")
    await run.press(key)
    assert run.place == SEARCH
    assert run.query == "unodc"
    assert not run.screen.has_class("reading")
    await run.type("x")
    assert run.query == "x", "typing begins anew"


async def copies(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press(key)
    assert run.place == "menu"
    assert "Copy from Vasilina Brazhko" in run.window
    assert "vasilina.brazhko@un.org" in run.window
    await run.press("e" if key.isascii() else "у")
    assert run.app.clipboard == "vasilina.brazhko@un.org"
    assert any(run.app.clipboard in told for told in run.told), "it is said"
    assert run.place == place


async def exports(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press(key)
    assert run.place == "export"
    what = "Vasilina Brazhko" if place == RECORD else f"{len(run.list)} records"
    assert f"Export {what} " in run.window
    assert "Writes" in run.window, "what would be written is said before"
    await run.press("escape")
    assert run.place == place


async def brings_in(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press(key)
    assert run.place == "askpath"
    assert "Import from a file" in run.window
    await run.press("escape")
    assert run.place == place


async def shows_source(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=REEVE)
    await run.press(key)
    assert run.place == "menu"
    assert "Where Martin Reeve is written" in run.window
    assert "paragraph" in run.window
    await run.press("enter")
    assert run.place == RECORD
    assert run.title.startswith("Training workshop for diplomatic and consular staff,")
    assert run.page.target == "martin-reeve", "the cursor is on what is written of him"
    chosen = run.page._links[run.page.cursor] - run.page.scroll_offset.y
    assert 0 <= chosen < run.page.size.height, "and that line is in sight"
    await run.press("escape")
    assert run.heading.startswith("Martin Reeve")


async def reviews(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    if not run.screen.directory.waiting():
        await run.press(key)
        assert any("Nothing waits" in told for told in run.told)
        bring(run.screen.directory)
    await run.press(key)
    assert run.place == "reviewscreen"
    assert "Listening first" in run.window
    await run.press("escape")


async def leaves(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=1)
    if place == RECORD:
        await run.press("down", "enter")
        assert "organisation" in run.heading
        await run.press(key)
        assert run.heading.startswith("Golda Myra Roma"), "first back along the links"
        assert run.place == RECORD
        await run.press(key)
        assert run.place == LIST
        assert run.under_cursor == SECOND, "then to the same place in the list"
    else:
        await run.search("unodc")
        if place == LIST:
            await run.press("tab")
        await run.press(key)
        assert run.query == ""
        assert run.place == place
        assert len(run.list) == sum(run.screen._directory.counts().values())
        await run.press(key)
        assert run.place == LIST
    assert run.list.display


async def moves_down(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press(key)
    assert (run.list.cursor if place == LIST else run.page.cursor) == (1 if place == LIST else 0)
    if place == LIST and not run.screen.has_class("narrow"):
        assert run.heading.startswith("Golda Myra Roma"), "the page follows"


async def moves_up(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=2)
    if place == RECORD:
        await run.press("down", "down")
        assert run.page.cursor == 1
        await run.press(key)
        assert run.page.cursor == 0
    else:
        await run.press(key)
        assert run.under_cursor == SECOND
    await run.press(key, key, key)
    assert (run.list.cursor if place == LIST else run.page.cursor) == (0 if place == LIST else -1)


async def moves_down_while_typing(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.type("unodc")
    second = run.screen._directory.search("unodc")[1]
    await run.press(key)
    assert run.list.cursor == 1
    assert run.under_cursor == second.id
    assert (run.place, run.query) == (SEARCH, "unodc")
    if not run.screen.has_class("narrow"):
        assert second.kind in run.heading


async def moves_up_while_typing(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.type("un")
    await run.press("down", "down", key)
    assert run.list.cursor == 1
    await run.press(key, key)
    assert run.list.cursor == 0
    assert (run.place, run.query) == (SEARCH, "un")


async def on_a_long_page(run: Running, place: str) -> None:
    """Begin in the list; or on the page of a document, which is longer than the screen."""
    await run.begin(LIST)
    if place == RECORD:
        await run.press("7", "down", "enter")
        assert run.page.max_scroll_y > run.page.size.height // 2


async def goes_first(run: Running, place: str, key: str) -> None:
    await on_a_long_page(run, place)
    await run.press("G")
    await run.press(key)
    assert run.list.cursor == (0 if place == LIST else 1)
    assert run.page.scroll_offset.y == 0
    assert run.page.cursor == -1


async def goes_last(run: Running, place: str, key: str) -> None:
    await on_a_long_page(run, place)
    await run.press(key)
    if place == LIST:
        assert run.list.cursor == len(run.list) - 1
        title = run.screen._directory.get(run.under_cursor).title
        assert title[:20] in run.listed, "and it is in sight"
    else:
        assert run.page.scroll_offset.y == run.page.max_scroll_y > 0


async def moves_by(run: Running, place: str, key: str, pages: float) -> None:
    """So many pages of rows in the list, or of lines on a record; backwards for less than none."""
    await on_a_long_page(run, place)
    if pages < 0:
        await run.press("G")
    row, line = run.list.cursor, run.page.scroll_offset.y
    await run.press(key)
    if place == LIST:
        assert run.list.cursor == row + int(run.list.page * pages)
        assert abs(run.list.cursor - row) >= 5
    else:
        wanted = line + int(run.page.size.height * pages)
        assert run.page.scroll_offset.y == max(0, min(run.page.max_scroll_y, wanted)) != line


def moves(pages: float) -> Check:
    async def check(run: Running, place: str, key: str) -> None:
        await moves_by(run, place, key, pages)
    return check


async def page_down_while_typing(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press(key)
    assert run.list.cursor == run.list.page > 5
    assert run.place == SEARCH


async def page_up_while_typing(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press("pagedown", "down", key)
    assert run.list.cursor == 1
    assert run.place == SEARCH


async def goes_back(run: Running, place: str, key: str) -> None:
    await run.begin(RECORD)
    await run.press("down", "enter")
    assert run.heading.startswith("IOM Tajikistan")
    if place == LIST:
        await run.press("shift+tab")
        assert run.place == LIST
    await run.press(key)
    assert run.heading.startswith("Cristina Gheorghe Tranca"), "where the link was followed"
    if place == RECORD:
        assert run.place == RECORD
        await run.press(key)
        assert run.place == LIST, "from the first one to the list"
        assert run.under_cursor == FIRST


async def goes_forward(run: Running, place: str, key: str) -> None:
    await run.begin(RECORD)
    await run.press("down", "enter", "left_square_bracket")
    assert run.heading.startswith("Cristina Gheorghe Tranca")
    if place == LIST:
        await run.press("escape")
        assert run.place == LIST
    await run.press(key)
    assert run.heading.startswith("IOM Tajikistan")
    assert run.place == RECORD
    await run.press(key)
    assert run.heading.startswith("IOM Tajikistan"), "nothing is further on"
    await run.press("left_square_bracket")
    assert run.heading.startswith("Cristina Gheorghe Tranca")


async def next_pane(run: Running, place: str, key: str) -> None:
    await goes_round(run, place, key, {SEARCH: LIST, LIST: RECORD, RECORD: SEARCH})


async def previous_pane(run: Running, place: str, key: str) -> None:
    await goes_round(run, place, key, {SEARCH: RECORD, RECORD: LIST, LIST: SEARCH})


async def goes_round(run: Running, place: str, key: str, order: dict[str, str]) -> None:
    await run.begin(place, row=1)
    at = place
    for _ in order:
        await run.press(key)
        at = order[at]
        assert run.place == at
        assert run.under_cursor == SECOND
        shown = run.list if at != RECORD else run.page
        assert shown.display, "what has the keys is in sight"
        assert run.keys.place == at
    assert at == place


def shows_kind(view: int) -> Check:
    async def check(run: Running, place: str, key: str) -> None:
        await run.begin(LIST)
        if view == 0:
            await run.press("3")
        if place == RECORD:
            await run.press("enter")
        counts = run.screen._directory.counts()
        await run.press(key)
        assert run.kinds.chosen == view
        assert run.place == LIST
        shown = {card.kind for row in range(len(run.list)) if (card := run.list.card_at(row))}
        if view == 0:
            assert len(run.list) == sum(counts.values())
            assert run.status == f"{len(run.list)} records"
        else:
            kind = KINDS[view - 1]
            assert shown == {kind.name}
            assert len(run.list) == counts[kind.name]
            assert run.status == f"{len(run.list)} {kind.plural}"
        assert run.kinds.counts == tuple(map(str, (sum(counts.values()), *counts.values())))
        bar = str(run.kinds.render())
        assert all(count in bar for count in run.kinds.counts), "every count is in sight"
        assert run.list.cursor == 0
    return check


async def helps(run: Running, place: str, key: str) -> None:
    await (comparing(run) if place == COMPARE else run.begin(place))
    await run.press(key)
    assert run.place == "help"
    assert run.window.split("\n")[1].strip() == PLACES[place], "what works here comes first"
    await run.press("escape")
    assert run.place == place


async def opens_palette(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press(key, "escape")
    assert run.place == place
    await run.press(key)
    assert run.place == "commandpalette"
    await run.paste("show doc")
    await run.press("enter")
    await run.until(lambda: run.kinds.chosen == 6)
    assert run.status == "5 documents"


async def changes_theme(run: Running, place: str, key: str) -> None:
    assert not key, "has no key; the palette runs it"
    await run.begin(place)
    await run.press("ctrl+p")
    await run.paste("light")
    await run.press("enter")
    await run.until(lambda: run.app.theme == "fieldex-light")
    assert run.place == place
    run.screen.action_light_or_dark()
    assert run.app.theme == "fieldex-dark"


async def filters(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=1)
    assert not run.filters.display
    await run.press(key)
    assert run.place == FILTER
    assert run.filters.display
    assert str(run.filters.render()).startswith("Kind")
    assert run.list.display
    await run.press("escape")
    assert (run.place, run.under_cursor) == (LIST, SECOND)
    assert not run.filters.display, "nothing is filtered"


async def in_the_filters(run: Running, at: str, query: str = "") -> None:
    await run.begin(FILTER, query=query)
    run.filters.cursor = NAMES.index(at)
    await run.settle()


async def chooses_a_filter(run: Running, place: str, key: str) -> None:
    await in_the_filters(run, "country", "training")
    await run.press(key)
    assert run.place == "picker"
    assert "Filter by country" in run.window
    assert "Tajikistan" in run.window.split("Uzbekistan")[0], "the most frequent come first"
    await run.type("узб" if key == "down" else "uzb")
    await run.press("enter")
    assert run.place == place
    assert run.query == "training country:Uzbekistan"
    assert "Country Uzbekistan" in str(run.filters.render())
    assert 0 < len(run.list) < 10
    await run.press("escape")
    assert run.filters.display, "it goes on saying what is left out"


async def goes_to_the_next_filter(run: Running, _place: str, key: str) -> None:
    await in_the_filters(run, "kind")
    await run.press(key, key)
    assert NAMES[run.filters.cursor] == "country"


async def goes_to_the_filter_before(run: Running, _place: str, key: str) -> None:
    await in_the_filters(run, "kind")
    await run.press(key)
    assert NAMES[run.filters.cursor] == "fresh", "round the line"


async def clears_a_filter(run: Running, place: str, key: str) -> None:
    await in_the_filters(run, "year", "kind:event year:2024 training")
    assert "Year 2024" in str(run.filters.render())
    await run.press(key)
    assert run.query == "kind:event training"
    assert "2024" not in str(run.filters.render())
    assert run.place == place


async def leaves_the_filters(run: Running, _place: str, key: str) -> None:
    await in_the_filters(run, "kind")
    await run.press(key)
    assert run.place == LIST
    assert not run.filters.display


async def orders_the_list(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=1)
    await run.press("5", key)  # events
    assert run.place == "picker"
    await run.type("particip")
    await run.press("enter")
    first = run.list.card
    assert first is not None
    figures = [run.screen._directory.get(card.id).values["participants"]
               for row in range(len(run.list)) if (card := run.list.card_at(row))]
    known = [figure for figure in figures if isinstance(figure, int)]
    assert figures[:len(known)] == sorted(known, reverse=True), "greatest first, unknown last"
    assert f"{known[0]:,}" in run.listed.split("\n")[0], "the column shows what is sorted by"
    await run.press(key)
    assert "the other way round" in run.window
    await run.type("particip")
    await run.press("enter")
    await run.press("g")
    assert run.screen._directory.get(run.under_cursor).values["participants"] == min(known)
    await run.press(key)
    await run.type("usual")
    await run.press("enter", "g")
    assert run.under_cursor == run.screen._directory.list("event", limit=1)[0].id


async def marks(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press(key)
    assert run.marked == "1 marked"
    assert run.list.cursor == BRAZHKO + 1, "and goes on"
    assert "●" in run.listed
    run.list.cursor = 2
    await run.press(key, "y")
    assert "Copy from 2 marked" in run.window
    await run.press("l")
    assert [line.split(",")[0] for line in run.app.clipboard.split("\n")] == ["Vasilina Brazhko", "Igor Bosc"]
    await run.press("k", key)
    assert run.marked == "1 marked", "once more is no longer"
    await run.press("escape")
    assert run.marked == ""
    assert run.place == LIST


async def recalls(run: Running, place: str, key: str) -> None:
    directory = run.screen._directory
    directory.remember("uzbekistan study")
    directory.remember("kind:event year:2024", "This year")
    await run.begin(place)
    await run.press(key)
    assert run.place == "picker"
    saved, recent = run.window.index("This year · kind:event year:2024"), run.window.index("uzbekistan study")
    assert saved < recent, "those with a name come first"
    await run.type("uzb")
    await run.press("enter")
    assert (run.place, run.query) == (SEARCH, "uzbekistan study")
    assert run.under_cursor == "uzbekistan-trafficking-study"


async def saves_a_search(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press(key)
    assert any("Type a search first" in told for told in run.told)
    await run.begin(place, query="training !films")
    await run.press(key)
    assert run.place == "ask"
    await run.type("No films")
    await run.press("enter")
    assert run.place == place
    assert ("training !films", "No films") in [one[:2] for one in run.screen._directory.searches()]
    run.screen._directory.forget("training !films")


async def forgets_a_search(run: Running, _place: str, key: str) -> None:
    run.screen._directory.remember("nobody needs this")
    await run.begin(LIST)
    await run.press("ctrl+r")
    await run.type("nobody")
    await run.press(key)
    assert "nobody needs" not in run.window
    assert "nobody needs this" not in [one.text for one in run.screen._directory.searches()]


async def in_a_menu(run: Running, place: str) -> Any:
    """The lines of a menu, or of a window with a box to type in."""
    if place == PICKER:
        await run.begin(PICKER)
        return run.app.screen.query_one(Lines)
    if place in (COMPARE, PAIRS):
        await (comparing(run) if place == COMPARE else pairing(run, pairs=2))
        return run.app.screen.query_one(OptionList)
    await run.begin(LIST, row=REEVE)
    await run.press("y")
    assert isinstance(run.app.screen, Menu)
    return run.app.screen.query_one("Choices")


async def moves_down_in_menu(run: Running, place: str, key: str) -> None:
    choices = await in_a_menu(run, place)
    before = choices.highlighted
    await run.press(key)
    assert choices.highlighted == before + 1
    if place == MENU:
        await run.press("escape", "f1")
        text = run.app.screen.query_one("HelpText")
        await run.press(key)
        assert text.scroll_offset.y == 1


async def moves_up_in_menu(run: Running, place: str, key: str) -> None:
    choices = await in_a_menu(run, place)
    await run.press("down", key)
    assert choices.highlighted == 0
    if place == MENU:
        await run.press("escape", "f1")
        text = run.app.screen.query_one("HelpText")
        await run.press("down", "down", key)
        assert text.scroll_offset.y == 1


async def chooses_in_menu(run: Running, place: str, key: str) -> None:
    await in_a_menu(run, place)
    if place == PICKER:
        await run.type("fresh")
        await run.press(key)
        assert run.place == LIST
        fresh = [card.fresh_as_of or "" for row in range(len(run.list)) if (card := run.list.card_at(row))]
        assert fresh == sorted(fresh, reverse=True)
        await run.press("o")
        await run.type("usual")
        await run.press("enter")
        return
    await run.press("down", key)
    assert run.place == LIST
    assert run.app.clipboard.startswith("Martin Reeve, ")
    await run.press("f1", key)
    assert run.place == LIST


async def closes_menu(run: Running, place: str, key: str) -> None:
    await in_a_menu(run, place)
    await run.press(key)
    assert run.place == LIST
    assert run.app.clipboard == ""
    if place in (COMPARE, PAIRS):
        assert all(id in ids(run) for id in ALIKE), "nothing is merged"
    if place == MENU:
        await run.press("f1", key)
        assert run.place == LIST
    assert run.app.is_running


# Changing records


def ids(run: Running) -> list[str]:
    """Ids of the records in the list."""
    return [card.id for row in range(len(run.list)) if (card := run.list.card_at(row))]


def value(run: Running, id: str, name: str) -> Any:
    """What a record holds by now."""
    return run.screen._directory.state(id).fields.get(name)


def last_told(run: Running) -> str:
    """The newest notice."""
    return run.told[-1] if run.told else ""


async def takes_back(run: Running) -> None:
    """What a behaviour has changed is as it was before, for those that follow."""
    await run.close()
    await run.begin(LIST)
    await run.press("u")
    assert last_told(run).startswith("Taken back")


async def adds(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=1)
    await run.press(key)
    assert run.place == "menu", "of which kind?"
    assert "Add a new" in run.window
    await run.press("d" if key.isascii() else "в")
    assert run.place == FORM
    assert "A new document" in run.window
    await run.press("escape")
    assert (run.place, run.under_cursor) == (place, SECOND), "nothing was typed, nothing is asked"
    await run.press("7")
    if place == RECORD:
        await run.press("enter")
    await run.press(key)
    await run.paste("Zorvex leaflet")
    await run.press("ctrl+s")
    assert run.title == "Zorvex leaflet"
    assert "zorvex-leaflet" in ids(run)
    assert run.told == ["Added: Zorvex leaflet · u takes it back"]
    await takes_back(run)
    assert "zorvex-leaflet" not in ids(run)


async def edits(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press(key)
    assert (run.place, run.holds("name")) == (FORM, "Vasilina Brazhko")
    await run.fill("position", f"Speaker {key}")
    await run.press("ctrl+s")
    assert (run.place, run.under_cursor) == (place, "vasilina-brazhko")
    assert f"Speaker {key}" in (run.read or run.listed)
    assert run.told == ["Saved: Vasilina Brazhko · u takes it back"]
    await takes_back(run)


async def edits_outside(run: Running, place: str, key: str) -> None:
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(run.app, "suspend", contextlib.nullcontext)
        changed.setenv("VISUAL", shlex.join([sys.executable, "-c", SPEAKING]))
        await run.begin(place, row=BRAZHKO)
        await run.press(key)
    assert value(run, "vasilina-brazhko", "position") == "Speaking and PR Specialist"
    assert (run.place, run.under_cursor) == (place, "vasilina-brazhko")
    assert "Speaking and" in (run.read or run.listed)
    assert run.told == ["Saved: Vasilina Brazhko · u takes it back"]
    await takes_back(run)


async def verifies(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=REEVE)
    await run.press(key)
    if run.place == "ask":  # only the first time
        await run.paste("Nargis")
        await run.press("enter")
    assert run.place == place
    assert value(run, "martin-reeve", "verified_on") == clock.today()
    assert value(run, "martin-reeve", "verified_by") == "Nargis"
    assert run.told == ["Checked today: Martin Reeve · u takes it back"]
    await takes_back(run)


async def tags(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=REEVE)
    await run.press(key)
    assert run.place == "ask"
    assert "Tags for Martin Reeve" in run.window
    await run.paste("reliable; hotline")
    await run.press("enter")
    assert run.place == place
    assert value(run, "martin-reeve", "tags") == ("reliable", "hotline")
    await run.press(key)
    await run.type("-reliable")
    await run.press("enter")
    assert value(run, "martin-reeve", "tags") == ("hotline",)
    await takes_back(run)
    await takes_back(run)


async def removes(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=REEVE)
    await run.press(key)
    assert run.place == "menu"
    assert "Put Martin Reeve into the trash?" in run.window
    await run.press("n" if key.isascii() else "т")
    assert (run.place, run.told) == (place, [])
    assert "martin-reeve" in ids(run)
    await run.press(key, "y" if key.isascii() else "н")
    assert "martin-reeve" not in ids(run)
    assert (run.place, run.under_cursor) == (LIST, "ulan-niazbekov"), "the next one takes its row"
    assert run.told == ["In the trash: Martin Reeve · u takes it back"]
    with pytest.raises(NotFoundError):
        run.screen._directory.get("martin-reeve")
    await takes_back(run)
    assert "martin-reeve" in ids(run)


async def undoes(run: Running, place: str, key: str) -> None:
    if place == PAIRS:
        await pairing(run)
        await run.press("x")
        assert "No two records look alike" in run.window
        await run.press(key)
        await run.until(lambda: run.lines != [])
        assert "Zulfiya" in run.chosen
        await takes_back(run)  # that there are two
        return
    await run.begin(place, row=REEVE)
    run.screen._directory.change("martin-reeve", {"position": "Adviser"})
    await run.press(key)
    assert value(run, "martin-reeve", "position") == "GLO.ACT Coordinator"
    assert run.told == ["Taken back: Martin Reeve changed (position) · U does it again"]
    assert "GLO.ACT Coordinator" in (run.read or run.listed)
    assert (run.place, run.under_cursor) == (place, "martin-reeve")
    await run.press(key)
    assert last_told(run) == "There is nothing to take back."


async def redoes(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=REEVE)
    run.screen._directory.change("martin-reeve", {"position": "Adviser"})
    await run.press("u", key)
    assert value(run, "martin-reeve", "position") == "Adviser"
    assert last_told(run) == "Done again: Martin Reeve changed (position) · u takes it back"
    assert "Adviser" in (run.read or run.listed)
    await run.press(key)
    assert last_told(run) == "There is nothing to do again."
    await takes_back(run)


async def shows_history(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=1)
    await run.press(key)
    assert run.place == "picker"
    assert "History of Golda Myra Roma" in run.window
    assert "Nothing was changed here" in run.window
    await run.press("escape")
    assert run.place == place
    await run.begin(place, row=REEVE)
    run.screen._directory.change("martin-reeve", {"position": "Adviser"})
    await run.press(key)
    assert "History of Martin Reeve" in run.window
    assert "Position: GLO.ACT Coordinator → Adviser" in run.chosen
    await run.press("enter")
    assert "bring back GLO.ACT Coordinator?" in run.window
    await run.press("y")
    assert value(run, "martin-reeve", "position") == "GLO.ACT Coordinator"
    await takes_back(run)
    await takes_back(run)


async def from_the_palette(run: Running, words: str) -> None:
    """Run a command that has no key."""
    await run.press("ctrl+p")
    await run.paste(words)
    await run.press("enter")
    await run.until(lambda: run.place != "commandpalette")


async def shows_changes(run: Running, place: str, key: str) -> None:
    assert not key, "has no key; the palette runs it"
    run.screen._directory.change("martin-reeve", {"position": "Adviser"})
    await run.begin(place)
    await from_the_palette(run, "last changes")
    assert run.place == "picker"
    assert "Martin Reeve changed (position)" in run.chosen
    await run.press("enter")
    assert (run.place, run.title) == (RECORD, "Martin Reeve")
    await takes_back(run)


async def shows_trash(run: Running, place: str, key: str) -> None:
    assert not key, "has no key; the palette runs it"
    run.screen._directory.remove(["martin-reeve"])
    await run.begin(place)
    await from_the_palette(run, "put into the trash; bring it back")
    assert run.place == "picker"
    assert run.chosen.startswith("Martin Reeve")
    await run.press("enter")
    assert "Bring it back" in run.window
    await run.press("r")
    assert (run.place, run.title) == (RECORD, "Martin Reeve")
    assert "martin-reeve" in ids(run)


async def lists_what_to_check(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press(key)
    assert (run.place, run.kinds.chosen) == (LIST, 1)
    assert run.status == "8 contacts · by need of checking"
    await run.press("o")
    await run.type("usual")
    await run.press("enter")


# Two of one person


async def alike(run: Running, pairs: int = 1) -> None:
    """There are two records of one person, or of so many."""
    await run.begin(LIST)
    directory = run.screen._directory
    for further in range(pairs):
        if len(directory.numbers("contact")) <= LAST + 2 * further:
            directory.add_many("contact", [
                {"id": f"{id}{further or ''}",
                 "name": " ".join(word + "bek" * further for word in id.title().split("-")),
                 "email": f"zulfiya{further}@example.org", "tags": [id[:4]], "position": position}
                for id, position in zip(ALIKE, ("Lawyer", "Head lawyer"), strict=True)])
    run.screen.renew()
    await run.settle()


async def comparing(run: Running) -> None:
    """Both are marked, and compared."""
    await alike(run)
    run.list.cursor = ids(run).index(ALIKE[0])
    await run.press("space")
    run.list.cursor = ids(run).index(ALIKE[1])
    await run.press("space", "m")
    assert run.place == COMPARE
    assert run.chosen.split() == ["Name", "●", "Zulfiya", "Zokirova", "Zokirova", "Zulfiya"]


async def pairing(run: Running, pairs: int = 1) -> None:
    """They are in the list of likely duplicates."""
    await alike(run, pairs)
    await run.begin(PAIRS)
    assert all(name in run.chosen for name in ("Zokirova Zulfiya", "  =  ", "Zulfiya Zokirova"))


async def merges(run: Running, place: str, key: str) -> None:
    await run.begin(place)
    await run.press(key)
    assert "Mark two records of one kind" in last_told(run)
    assert run.place == place
    await comparing(run)
    await run.press("escape")
    if place == RECORD:
        await run.press("enter")
    await run.press(key)
    assert run.place == COMPARE
    assert "Stays: Zulfiya Zokirova" in run.window
    assert "The same in both: E-mail: zulfiya0@example.org" in run.window
    await run.press("enter")
    assert (run.place, run.marked) == (place, "")
    assert ALIKE[1] not in ids(run)
    assert last_told(run) == "Merged into Zulfiya Zokirova · u takes it back"
    await takes_back(run)
    assert ALIKE[1] in ids(run)


def sides(line: str) -> tuple[bool, bool]:
    """Whether the left and the right of a field are taken."""
    half = 16 + (len(line) - 16) // 2
    return "●" in line[:half], "●" in line[half:]


async def chooses_left(run: Running, _place: str, key: str) -> None:
    await comparing(run)
    await run.press("right", key)
    assert sides(run.chosen) == (True, False)


async def chooses_right(run: Running, _place: str, key: str) -> None:
    await comparing(run)
    await run.press(key)
    assert sides(run.chosen) == (False, True)
    await run.press("down", key, "enter")
    assert (value(run, ALIKE[0], "name"), value(run, ALIKE[0], "position")) == ("Zokirova Zulfiya", "Head lawyer")
    await takes_back(run)


async def chooses_both(run: Running, _place: str, key: str) -> None:
    await comparing(run)
    await run.press(key)
    assert sides(run.chosen) == (True, False), "there is but one name"
    await run.press("down", "down", "left", key)
    assert run.chosen.startswith("Tags")
    assert sides(run.chosen) == (True, True)
    await run.press("enter")
    assert value(run, ALIKE[0], "tags") == ("zulf", "zoki")
    await takes_back(run)


async def does_as_chosen(run: Running, _place: str, key: str) -> None:
    await comparing(run)
    await run.press(key)
    assert run.place == LIST
    assert ALIKE[1] not in ids(run)
    assert value(run, ALIKE[0], "other_names") == ("Zokirova Zulfiya",)
    await takes_back(run)


async def shows_duplicates(run: Running, place: str, key: str) -> None:
    await alike(run)
    await run.begin(place)
    await run.press(key)
    assert run.place == PAIRS
    assert "same e-mail" in run.chosen
    assert "Head lawyer" in run.window, "both are to be seen"
    await run.press("escape")
    assert run.place == place


async def merges_a_pair(run: Running, _place: str, key: str) -> None:
    await pairing(run)
    await run.press(key)
    assert run.place == COMPARE
    await run.press("enter")
    assert run.place == PAIRS
    await run.until(lambda: "No two records look alike" in run.window)
    await run.press("escape")
    assert len(set(ids(run)) & set(ALIKE)) == 1
    await takes_back(run)
    assert len(set(ids(run)) & set(ALIKE)) == 2


async def tells_apart(run: Running, _place: str, key: str) -> None:
    await pairing(run)
    await run.press(key)
    assert run.place == PAIRS
    assert run.lines == []
    assert "No two records look alike." in run.window
    await takes_back(run)


# In a form


async def saves(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press("backspace", key)
    assert run.place == LIST
    assert run.told == ["Saved: Vasilina Brazhk · u takes it back" if place == FORM
                        else "Saved: Vasilina Brazhko · u takes it back"]
    assert value(run, "vasilina-brazhko", {FORM: "name", NOTE: "summary", REFERENCE: "organisation"}[place]) != ""
    await takes_back(run)
    assert value(run, "vasilina-brazhko", "name") == "Vasilina Brazhko"


async def goes_on_or_chooses(run: Running, place: str, key: str) -> None:
    if place == REFERENCE:
        await run.begin(place, row=BRAZHKO)
        await run.press(key)
        assert run.place == "linkpicker"
        await run.type("icmpd")
        await run.press("enter")
        assert (run.place, run.holds("organisation")) == (REFERENCE, "icmpd")
        return
    await run.begin(LIST)
    await run.press("5", "e", key)
    assert run.form.focused is run.field("other_names").editor, "no list: to the next field"
    await run.press("down")
    assert run.form.focused is run.field("type").editor
    await run.fill("type", "")
    await run.press(key)
    assert run.place == "picker"
    await run.type("webi")
    await run.press("enter")
    assert run.holds("type") == "webinar"
    assert run.form.focused is run.field("start").editor, "and on"


async def offers_a_list(run: Running, _place: str, key: str) -> None:
    await run.begin(LIST, row=BRAZHKO)
    await run.press("e")
    await run.go("country")
    await run.press(key)
    assert run.place == "picker"
    await run.type("узб" if key == "f4" else "uzb")
    await run.press("enter")
    assert run.holds("country") == "Uzbekistan"
    await run.go("name")
    await run.press(key)
    assert run.form.focused is run.field("name").editor, "it has none"


async def within(run: Running, place: str) -> None:
    """In the first such field of the form of one record, which is left open from one key to the next."""
    if not isinstance(run.app.screen, Form) or run.holds("name") != "Vasilina Brazhko":
        await run.begin(place, row=BRAZHKO)
    await run.go({FORM: "name", NOTE: "summary", REFERENCE: "organisation"}[place])


async def goes_to_the_next_field(run: Running, place: str, key: str) -> None:
    await within(run, place)
    await run.press(key)
    name = {FORM: "other_names", NOTE: "tags", REFERENCE: "email"}[place]
    assert run.form.focused is run.field(name).editor


async def goes_to_the_field_before(run: Running, place: str, key: str) -> None:
    await within(run, place)
    await run.press(key)
    name = {FORM: "note", NOTE: "country", REFERENCE: "position"}[place]
    assert run.form.focused is run.field(name).editor


async def on_links(run: Running) -> ReferenceEditor:
    """On a field of a project with three linked records; its form is left open from one key to the next."""
    if not isinstance(run.app.screen, Form) or "partner" not in run.form._lines:
        await run.begin(LIST)
        await run.press("4", "e")
    editor = run.field("partner").editor
    assert isinstance(editor, ReferenceEditor)
    editor.ids, editor.cursor = ("iom-tajikistan", "icmpd", "unodc"), 0
    await run.go("partner")
    return editor


async def takes_a_link_out(run: Running, _place: str, key: str) -> None:
    editor = await on_links(run)
    await run.press("right", key)
    assert editor.ids == ("iom-tajikistan", "unodc")
    await run.press(key, key, key)
    assert run.holds("partner") == ""


async def goes_to_the_next_link(run: Running, _place: str, key: str) -> None:
    editor = await on_links(run)
    await run.press(key)
    assert editor.cursor == 1
    await run.press(key, key, key)
    assert editor.cursor == 2


async def goes_to_the_link_before(run: Running, _place: str, key: str) -> None:
    editor = await on_links(run)
    await run.press("right", "right", key)
    assert editor.cursor == 1
    await run.press(key, key, key)
    assert editor.cursor == 0


async def leaves_a_form(run: Running, place: str, key: str) -> None:
    await run.begin(place, row=BRAZHKO)
    await run.press(key)
    assert (run.place, run.under_cursor) == (LIST, "vasilina-brazhko"), "nothing was changed, nothing is asked"
    await run.begin(place, row=BRAZHKO)
    if place == NOTE:
        editor = run.form.focused
        assert isinstance(editor, NoteEditor)
        editor.text = "Call her before noon"
    else:
        await run.press("backspace")
    await run.press(key)
    assert "What you typed is not saved" in run.window
    await run.press("escape")
    assert run.place == place, "goes on"
    await run.press(key, "d")
    assert run.place == LIST
    assert value(run, "vasilina-brazhko", "name") == "Vasilina Brazhko"


BEHAVIOUR: dict[str, Check] = {
    "open": opens, "search": searches, "copy": copies, "export": exports, "bring_in": brings_in,
    "source": shows_source, "leave": leaves, "review": reviews,
    "down": moves_down, "up": moves_up, "result_down": moves_down_while_typing, "result_up": moves_up_while_typing,
    "first": goes_first, "last": goes_last,
    "half_down": moves(0.5), "half_up": moves(-0.5), "page_down": moves(1), "page_up": moves(-1),
    "result_page_down": page_down_while_typing, "result_page_up": page_up_while_typing,
    "back": goes_back, "forward": goes_forward, "next_pane": next_pane, "previous_pane": previous_pane,
    **{f"kind({view})": shows_kind(view) for view in range(len(KINDS) + 1)},
    "help": helps, "palette": opens_palette, "light_or_dark": changes_theme,
    "menu_down": moves_down_in_menu, "menu_up": moves_up_in_menu, "menu_choose": chooses_in_menu,
    "menu_close": closes_menu, "menu_remove": forgets_a_search,
    "filter": filters, "filter_choose": chooses_a_filter, "filter_next": goes_to_the_next_filter,
    "filter_previous": goes_to_the_filter_before, "filter_clear": clears_a_filter, "filter_leave": leaves_the_filters,
    "order": orders_the_list, "mark": marks, "recall": recalls, "save_search": saves_a_search,
    "add": adds, "edit": edits, "edit_outside": edits_outside, "verify": verifies, "tag": tags, "remove": removes,
    "undo": undoes, "redo": redoes, "history": shows_history, "changes": shows_changes, "trash": shows_trash,
    "to_check": lists_what_to_check,
    "merge": merges, "choose_left": chooses_left, "choose_right": chooses_right, "choose_both": chooses_both,
    "choose_done": does_as_chosen, "duplicates": shows_duplicates, "pair_merge": merges_a_pair,
    "pair_apart": tells_apart,
    "form_save": saves, "form_choose": goes_on_or_chooses, "form_list": offers_a_list,
    "form_next": goes_to_the_next_field, "form_previous": goes_to_the_field_before, "link_out": takes_a_link_out,
    "link_next": goes_to_the_next_link, "link_previous": goes_to_the_link_before, "form_leave": leaves_a_form,
}
