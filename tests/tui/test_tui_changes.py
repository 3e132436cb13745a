"""What happens in the open app when another program changes the directory, or it cannot be read any more."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NoReturn

import pytest
from textual import events
from tui.piloting import MIDDLE, SMALL, Running, running

from db import Directory
from db.errors import DamagedError, LockedError
from tui.screens import browse

SENTENCE = "The directory is damaged in a way that a test made up."


def damaged(*_: object, **__: object) -> NoReturn:
    raise DamagedError(SENTENCE)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes are looked for more often, so that no test waits a second."""
    assert browse.LOOK_AGAIN <= 1.0, "within a second"
    monkeypatch.setattr(browse, "LOOK_AGAIN", 0.05)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_another_programs_contact_shows_without_losing_place(directory: Directory, filled_path: Path,
                                                                   size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await run.begin("list", row=3)
        with Directory.open(filled_path) as other:
            other.add_many("contact", [{"name": "Aziza Karimova"}])
            await run.until(lambda: run.kinds.counts[:2] == ("119", "9"))
            assert run.status == "119 records"
            assert run.under_cursor == "john-ginkel"
            assert run.list.cursor == 4, "the new one stands above"
            assert run.place == "list"
            if size == MIDDLE:
                assert run.title == "John Ginkel"
            await run.begin("list", query="karimova", row=0)
            other.add_many("contact", [{"name": "Karimova Aziza Rustamovna", "position": "Karimova"}])
            await run.until(lambda: run.kinds.counts[0] == "2")
            assert run.under_cursor == "aziza-karimova"
            assert run.query == "karimova"


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_a_page_that_is_read_says_what_is_new(directory: Directory, filled_path: Path,
                                                    size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await run.begin("record")
        await run.press("down", "enter", "down", "down")
        assert run.title == "IOM Tajikistan"
        line, target = run.page.cursor, run.page.target
        with Directory.open(filled_path) as other:
            other.add_many("contact", [{"name": "Aziza Karimova", "organisation": "iom-tajikistan"}])
        await run.until(lambda: any(line.target == "aziza-karimova" for line in run.page._lines))
        assert run.title == "IOM Tajikistan"
        assert run.place == "record"
        assert run.page.display
        assert (run.page.cursor == line) or (run.page.target == target)
        assert run.page.target == target, "the cursor stays on its link"
        await run.press("escape")
        assert run.title == "Cristina Gheorghe Tranca", "and the way back is kept"


@pytest.mark.usefixtures("soon")
async def test_nothing_moves_while_nothing_changes(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(directory) as run:
        await run.begin("list", row=2)
        looked: list[int] = []
        version = Directory.version

        def counted(self: Directory) -> int:
            looked.append(version(self))
            return looked[-1]

        monkeypatch.setattr(Directory, "version", counted)
        monkeypatch.setattr(run.list, "show", damaged)
        await run.until(lambda: len(looked) >= 3)
        assert run.under_cursor == "igor-bosc"


async def types(run: Running) -> None:
    await run.search("reve")


async def opens(run: Running) -> None:
    await run.press("tab", "enter")


async def chooses_a_kind(run: Running) -> None:
    await run.press("tab", "4")


async def waits(run: Running) -> None:
    await run.until(lambda: bool(run.empty))


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize(("broken", "act", "size"), [
    ("search", types, SMALL), ("search", types, MIDDLE), ("get", opens, SMALL), ("related", opens, MIDDLE),
    ("citations", opens, SMALL), ("cards", chooses_a_kind, SMALL), ("numbers", chooses_a_kind, MIDDLE),
    ("version", waits, SMALL)])
async def test_a_directory_that_turns_unreadable_is_said_where_one_looks(
        directory: Directory, monkeypatch: pytest.MonkeyPatch, broken: str, act: Callable[[Running], Awaitable[None]],
        size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        with monkeypatch.context() as failing:
            failing.setattr(Directory, broken, damaged)
            await act(run)
            await run.until(lambda: SENTENCE in run.empty or any(SENTENCE in told for told in run.told))
            if SENTENCE in run.empty:
                assert DamagedError.hint in run.empty
                assert run.status.startswith("not readable")
            assert "Traceback" not in run.empty
            await run.press("down", "tab", "y", "s", "escape", "escape")
            assert run.app.is_running
            assert run.app.failure is None
        await run.begin("list", query="brajko")
        assert run.under_cursor == "vasilina-brazhko"
        assert run.empty == "", "and it is well again with the directory"


@pytest.mark.usefixtures("soon")
async def test_a_lock_that_passes_leaves_the_list_as_it_was(directory: Directory,
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_: Directory) -> int:
        raise LockedError("The directory is being changed by another program.")

    async with running(directory, SMALL) as run:
        await run.begin("list", row=2)
        with monkeypatch.context() as failing:
            failing.setattr(Directory, "version", locked)
            await run.until(lambda: "being changed" in run.empty)
        await run.until(lambda: run.empty == "")
        assert run.under_cursor == "igor-bosc"
        assert run.status == "118 records"


async def test_an_error_in_the_program_ends_the_app_without_a_traceback(
        directory: Directory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def wrong(*_: object) -> NoReturn:
        raise ZeroDivisionError("Vasilina Brazhko +996 775 987 817")

    async def fail() -> None:
        async with running(directory, SMALL) as run:
            monkeypatch.setattr(Directory, "get", wrong)
            await run.press("tab", "enter")

    with pytest.raises(ZeroDivisionError):
        await fail()
    out, err = capsys.readouterr()
    assert "Brazhko" not in out + err
    assert "Traceback" not in out + err


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_keys_that_arrive_at_once_go_where_each_belongs(size: tuple[int, int], directory: Directory) -> None:
    async with running(directory, size) as run:
        await run.type("brajko")
        for key in ("enter", "y", "e"):
            run.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await run.until(lambda: run.app.clipboard == "vasilina.brazhko@un.org")
        assert run.box.value == "brajko"
        for key in ("escape", "slash"):
            run.app.post_message(events.Key(key, "/" if key == "slash" else None))
        await run.until(lambda: run.place == "search")
        assert run.box.value == "brajko"
