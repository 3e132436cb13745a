"""What the tests of the app share."""

import os

import pytest
from textual._compositor import Compositor

import tui
from tui import clipboard

tui.__path__.append(os.path.dirname(__file__))  # tests have no packages: their helpers are imported as tui.NAME


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the terminal it runs in, or puts anything on the clipboard of the person who runs it."""
    for name in ("NO_COLOR", "FIELDEX_THEME", "COLORFGBG", "FIELDEX_DEBUG", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard, "_system", lambda _text: None)


@pytest.fixture
def painted() -> None:
    """The terminal that is not there is drawn on, as a real one is."""


@pytest.fixture(autouse=True)
def unpainted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else nothing is drawn on it, which would take most of the time of a test; ask it what it would be."""
    if not {"painted", "snap_compare"} & set(request.fixturenames):
        monkeypatch.setattr(Compositor, "render_update", lambda *_, **__: None)
