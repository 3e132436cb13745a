"""When Python looks for garbage: not while many objects are made, nor ever again in what was loaded for good."""

import gc
import subprocess
import sys

from db.collecting import uncollected

FROZEN = """
import gc
from db.collecting import keep_what_is_there
{before}
counts = [gc.get_freeze_count()]
for _ in range(2):
    own = [object() for _ in range(9)]
    keep_what_is_there()
    counts.append(gc.get_freeze_count())
print(*counts)
"""


def _counts(before: str = "") -> list[int]:
    command = [sys.executable, "-c", FROZEN.format(before=before)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return [int(count) for count in told.stdout.split()]


def test_what_is_there_at_first_is_left_alone_once() -> None:
    first, then, last = _counts()
    assert first == 0 < last <= then  # what is let go of is no longer there


def test_nothing_is_kept_where_nobody_looks_for_garbage() -> None:
    assert _counts("gc.disable()") == [0, 0, 0]


def test_nobody_looks_within_the_block_and_as_before_behind_it() -> None:
    was = gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled() == was
