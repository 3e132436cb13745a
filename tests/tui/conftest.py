"""What the tests of the app share."""

import asyncio
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual._compositor import Compositor
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

import seeds
import tui
from tui import cli, clipboard

pytest.register_assert_rewrite("tui.piloting", "tui.behaviours", "tui.commanding", "tui.reviewing")
HERE = os.path.dirname(__file__)
tui.__path__.append(HERE)  # tests have no packages: their helpers are imported as tui.NAME
seeds.__path__.append(os.path.join(os.path.dirname(HERE), "seeds"))  # and those of real files as seeds.documents


_PARSED: dict[tuple[tuple[str, str], ...], LRUCache[tuple[Any, ...], list[RuleSet]]] = {}


class _ParsedOnce(Stylesheet):
    """Styles that every app of these tests has alike, so that they are parsed once for each theme."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._share()

    def set_variables(self, variables: dict[str, str]) -> None:
        self._parse_cache = LRUCache(1)  # not the shared one, which this would empty
        super().set_variables(variables)
        self._share()

    def _share(self) -> None:
        self._parse_cache = _PARSED.setdefault(tuple(sorted(self._variables.items())), LRUCache(1000))


async def _idle(*_: float) -> None:
    """Instead of waiting until the processor is idle, which other tests keep busy: `Running.settle` knows better."""
    await asyncio.sleep(0)


@pytest.fixture(autouse=True, scope="session")
def cheap_apps() -> Iterator[None]:
    """What every app would do anew, or wait for, takes most of the time in which it starts and is clicked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.app.Stylesheet", _ParsedOnce)
        for module in ("textual.app", "textual.pilot"):
            patch.setattr(f"{module}.wait_for_idle", _idle)
        yield


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the terminal it runs in, or puts anything on the clipboard of the person who runs it."""
    for name in ("NO_COLOR", "FIELDEX_THEME", "COLORFGBG", "FIELDEX_DEBUG", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard, "_system", lambda _text: None)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or changes the settings of the person who runs it, or opens their editor."""
    for name in ("FIELDEX_PERSON", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FIELDEX_SETTINGS", str(tmp_path / "settings.toml"))


@pytest.fixture
def painted() -> None:
    """The terminal that is not there is drawn on, as a real one is."""


@pytest.fixture(autouse=True)
def unpainted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else nothing is drawn on it, which would take most of the time of a test; ask it what it would be."""
    if not {"painted", "snap_compare"} & set(request.fixturenames):
        monkeypatch.setattr(Compositor, "render_update", lambda *_, **__: None)


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch, filled_path: Path) -> None:
    """A directory that commands find without being told."""
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(filled_path))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs one command here and gives its exit status, its results, and what it told."""

    def command(*arguments: object) -> tuple[int, str, str]:
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else int(left.code is not None)
        return status, *capsys.readouterr()

    return command
