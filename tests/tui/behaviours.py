"""What each command does, tried with one of its keys in one of its places: `BEHAVIOUR` has every command."""

from collections.abc import Awaitable, Callable
from typing import Any

from tui.piloting import Running

from db.kinds import KINDS
from tui.commands import FILTER, LIST, MENU, PICKER, PLACES, RECORD, SEARCH
from tui.screens.menu import Menu
from tui.screens.picker import Lines
from tui.widgets.filters import NAMES

Check = Callable[[Running, str, str], Awaitable[None]]
FIRST, SECOND = "cristina-gheorghe-tranca", "golda-myra-roma"
REEVE, BRAZHKO = 5, 7  # rows of contacts whom a document states; she has an e-mail address and a phone
TWINS = {"e": "у", "p": "з", "l": "д", "i": "ш"}  # of the letters of the copy menu


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
    await run.begin(place)
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
    if place == MENU:
        await run.press("f1", key)
        assert run.place == LIST
    assert run.app.is_running


BEHAVIOUR: dict[str, Check] = {
    "open": opens, "search": searches, "copy": copies, "source": shows_source, "leave": leaves,
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
}
