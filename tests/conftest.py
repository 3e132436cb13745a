"""Directories to test on, and nothing of the user's own."""

import gc
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import seeds.load
from db import Directory, clock

ROOT = Path(__file__).parents[1]
Script = Callable[..., subprocess.CompletedProcess[str]]

# The same examples in every run, no time limits of single examples, nothing kept between runs.
settings.register_profile("fieldex", derandomize=True, deadline=None, database=None, max_examples=100)
settings.load_profile("fieldex")


MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
ROOM = 2 << 30  # bytes; far more than the tests that run at once fill


def _memory_has_room() -> bool:
    """Whether there is a folder in memory where files can be kept and programs started."""
    if sys.platform == "win32" or not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return False
    system = os.statvfs(MEMORY)
    return system.f_bavail * system.f_frsize >= ROOM and not system.f_flag & os.ST_NOEXEC


# Each of thousands of little directories waits for the disk until it is safe there: more than the tests take without.
if _memory_has_room():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# A shell that runs the tests in the background lets them ignore Ctrl-C, and all that they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: the collector of garbage need not look at it each time.

    That was a fifth of the time of a test of the app, which leaves many objects behind.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest test goes first, so that no process waits at the end for another that has just begun it."""
    items.sort(key=lambda item: not any(mark.kwargs.get("longest") for mark in item.iter_markers("slow")))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """One of several processes that run tests looks for no pictures that nothing was compared with.

    It knows only what it has run itself, nobody sees what it finds, and it took seconds after the last test.
    """
    if hasattr(session.config, "workerinput"):
        session.config.pluginmanager.unregister(name="syrupy")


@pytest.fixture(autouse=True, scope="session")
def one_day() -> Iterator[None]:
    """Tests that run past midnight stay in the day they began in, so that what is of today is so a moment later."""
    here = clock.now
    last = here().replace(hour=23, minute=59, second=59)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "now", lambda: min(here(), last))
        yield


def _nothing(_: Directory) -> None:
    """The facts of an empty directory."""


@pytest.fixture(autouse=True)
def own_place(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test opens the directory of the person who runs it."""
    folder = tmp_path_factory.getbasetemp()
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(folder / "nobody" / "fieldex.sqlite"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "nobody"))


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory of the shipped facts, made once and never changed: take a copy."""
    path = tmp_path_factory.mktemp("filled") / "fieldex.sqlite"
    Directory.open(path, fill=seeds.load.fill).close()
    return path


@pytest.fixture(scope="session")
def empty_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory without records, made once and never changed: take a copy."""
    path = tmp_path_factory.mktemp("empty") / "fieldex.sqlite"
    Directory.open(path, fill=_nothing).close()
    return path


@pytest.fixture
def filled_path(filled_once: Path, tmp_path: Path) -> Path:
    """The path of a fresh directory of the shipped facts."""
    return Path(shutil.copy(filled_once, tmp_path / "fieldex.sqlite"))


@pytest.fixture
def directory(filled_path: Path) -> Iterator[Directory]:
    """A fresh directory of the shipped facts."""
    with Directory.open(filled_path) as opened:
        yield opened


@pytest.fixture
def empty(empty_once: Path, tmp_path: Path) -> Iterator[Directory]:
    """A fresh directory without records."""
    with Directory.open(shutil.copy(empty_once, tmp_path / "empty.sqlite")) as opened:
        yield opened


@pytest.fixture(scope="session")
def shipped(filled_once: Path) -> Iterator[Directory]:
    """The shipped facts to read only, for tests that ask many questions."""
    with Directory.open(filled_once, read_only=True) as opened:
        yield opened


@pytest.fixture
def script() -> Script:
    """Runs Python code in a process of its own, in the root of the project, with the arguments given."""

    def run(code: str, *arguments: object, status: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, text=True,
                              capture_output=True, check=False, timeout=120)
        assert done.returncode == status, done.stderr
        return done

    return run
