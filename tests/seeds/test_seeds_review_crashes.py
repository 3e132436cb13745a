"""A review that is killed at any point: what was shown as decided is decided, and nothing is half there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from logged import findings, make_small

from db import Directory

PROGRAM = Path(__file__).parents[1] / "reviewing_killed.py"
KILLS = 50


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="processes are copied and killed as POSIX knows it")
def test_whatever_was_shown_as_decided_is_there_after_a_kill(tmp_path: Path) -> None:
    path = make_small(tmp_path / "fieldex.sqlite")
    done = subprocess.run([sys.executable, str(PROGRAM), str(path), str(KILLS)], capture_output=True, text=True,
                          check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["kills"] == KILLS
    assert told["killed in a decision"] > KILLS / 4
    assert told["decisions"] > KILLS
    with Directory.open(path) as it:
        while it.undo():
            pass
        assert findings(it) == []
        assert it.counts()["contact"] == 2
        assert all(one.document is None for one in it.waiting(all=True))
