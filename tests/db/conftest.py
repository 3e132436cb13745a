"""Directories to change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from logged import findings, make_small, opened

from db import Directory


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory of the small facts, made once and never changed: take a copy."""
    return make_small(tmp_path_factory.mktemp("small") / "small.sqlite")


@pytest.fixture
def it(small: Path, tmp_path: Path) -> Iterator[Directory]:
    """A fresh directory of the small facts; whatever is done to it, nothing is wrong with it in the end."""
    with opened(small, tmp_path) as directory:
        yield directory
        assert findings(directory) == []
