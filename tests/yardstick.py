"""How slow the machine is that tests run on, for tests of what must not take long: a figure alone would fail there."""

import re
import time

_USUAL = 0.016  # seconds of the processor that `_work` takes where the limits of the tests were set
_WORD = re.compile(r"\w+")
_TEXT = "The quick brown fox jumps over the lazy dog, " * 400


def slowness() -> float:
    """How many times longer than usual this machine takes now, at least 1."""
    return max(1.0, min(_work() for _ in range(3)) / _USUAL)


def _work() -> float:
    """Seconds for some work of the kind that text is taken apart by."""
    begun = time.process_time()
    for _ in range(8):
        seen: dict[str, list[int]] = {}
        for match in _WORD.finditer(_TEXT):
            seen.setdefault(match[0].lower()[:3], []).append(match.start())
        sum(sum(places) for places in seen.values())
    return time.process_time() - begun
