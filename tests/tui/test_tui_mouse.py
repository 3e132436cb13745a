"""The mouse works, though it is never needed."""

import pytest
from tui.piloting import MIDDLE, SMALL, running

from db import Directory


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_a_click_on_a_kind_shows_it(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        for view in range(7):
            bar = str(run.kinds.render())
            at = bar.index(("All", "Contacts", "Org", "Proj", "Events", "Outc", "Doc")[view])
            await run.pilot.click(run.kinds, offset=(at + 1 + run.kinds.styles.padding.left, 0))
            await run.settle()
            assert run.kinds.chosen == view, bar


async def test_clicks_choose_open_and_follow(directory: Directory) -> None:
    async with running(directory, MIDDLE) as run:
        await run.pilot.click(run.list, offset=(5, 2 * run.list.row_height))
        await run.settle()
        assert run.place == "list"
        assert run.under_cursor == "igor-bosc"
        assert run.title == "Igor Bosc"
        await run.pilot.click(run.list, offset=(5, 0), times=2)
        await run.settle()
        assert run.place == "record"
        assert run.title == "Cristina Gheorghe Tranca"
        link = run.read.split("\n").index(next(line for line in run.read.split("\n") if "→ IOM Tajikistan" in line))
        await run.pilot.click(run.page, offset=(20, link))
        await run.settle()
        assert run.title == "IOM Tajikistan"
        await run.press("escape")
        assert run.title == "Cristina Gheorghe Tranca"
        await run.pilot.click(run.box, offset=(3, 0))
        await run.type("reeve")
        assert run.under_cursor == "martin-reeve"


async def test_a_page_that_was_clicked_stays_when_the_terminal_narrows(directory: Directory) -> None:
    async with running(directory, MIDDLE) as run:
        await run.begin("list", row=1)
        await run.pilot.click(run.page, offset=(5, 0))
        await run.resize(SMALL)
        assert run.place == "record"
        assert run.page.display
        await run.press("escape")
        assert run.place == "list"
        assert run.list.display
