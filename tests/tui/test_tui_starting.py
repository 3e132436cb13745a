"""How the app starts: the first paint waits for nothing it does not show, and no key pressed meanwhile is lost."""

import asyncio
import subprocess
from collections.abc import Callable

import pytest
from tui.piloting import LARGE

from db import Directory
from tui.app import FieldexApp
from tui.screens.browse import BrowseScreen
from tui.widgets.bars import SearchBox
from tui.widgets.filters import FilterBar

Script = Callable[..., subprocess.CompletedProcess[str]]
LATER = ("db.search.engine", "db.search.fold", "db.history", "db.texts", "db.derived", "tui.answers", "tui.telling",
         "tui.printing", "tui.widgets.filters", "tui.widgets.record_page", "phonenumbers", "rapidfuzz", "json", "ssl")


def test_the_app_loads_only_what_its_first_paint_shows(script: Script) -> None:
    done = script(f"""
import sys
from tui.start import load_asyncio
load_asyncio()
import tui.app
assert "tui.widgets.record_list" in sys.modules
print(*sorted(sys.modules.keys() & set({LATER!r})))
""")
    assert done.stdout == "\n"


def test_asyncio_works_without_tls_and_others_still_find_it(script: Script) -> None:
    done = script("""
import sys
from tui.start import load_asyncio
load_asyncio()
load_asyncio()
import asyncio
assert "ssl" not in sys.modules
async def told():
    return await asyncio.to_thread(lambda: "done")
print(asyncio.run(told()))
import ssl
print(ssl.SSLContext.__name__)
load_asyncio()
assert sys.modules["ssl"] is ssl
""")
    assert done.stdout == "done\nSSLContext\n"


@pytest.mark.parametrize("key", ["f4", "enter", "down"])
async def test_keys_wait_for_what_follows_the_first_paint_and_letters_do_not(
        key: str, directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = asyncio.Event()
    add = BrowseScreen._add_the_rest

    async def slowly(screen: BrowseScreen) -> None:
        await goes_on.wait()
        await add(screen)

    monkeypatch.setattr(BrowseScreen, "_add_the_rest", slowly)
    app = FieldexApp(directory)
    async with app.run_test(size=LARGE) as pilot:
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        await pilot.press("b")
        assert screen.query_one(SearchBox).value == "b"
        pressing = asyncio.create_task(pilot.press(key))
        await asyncio.sleep(0.05)
        assert not screen.query(FilterBar)
        goes_on.set()
        await pressing
        for _ in range(500):
            if screen.is_whole and (key != "f4" or screen.query_one(FilterBar).has_focus):
                break
            await asyncio.sleep(0.01)
        assert screen.is_whole
        assert app.failure is None
        assert screen.query_one(FilterBar).has_focus == (key == "f4")
