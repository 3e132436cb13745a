"""Styles: the first screen waits for its own alone, and a window has its own when it opens."""

import os

import pytest
from tui.piloting import SMALL, Running, running

from db import Directory
from tui.screens.menu import Help


def read(run: Running) -> set[str]:
    """Names of the files of styles that were read."""
    return {os.path.basename(path) for path, _ in run.app.stylesheet.source if path.endswith(".tcss")}


async def test_styles_of_windows_are_read_with_the_first_window(
        directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(directory, SMALL) as run:
        assert read(run) == {"fieldex.tcss", "browse.tcss"}
        monkeypatch.setattr(run.app.stylesheet, "reparse", lambda: pytest.fail("all styles are read anew"))
        await run.press("f1")
        assert isinstance(run.app.screen, Help)
        assert read(run) == {"fieldex.tcss", "browse.tcss", "window.tcss"}
        assert run.app.screen.query_one(".window").styles.padding == (1, 2, 1, 2)
