"""How far long work is, on one line of standard error while that is a terminal."""

import sys
import time
from typing import Self

EVERY = 0.2  # seconds between two looks of the line


class Progress:
    """Counts records, or what `unit` says; `with` it the line is taken away when the work ends or is stopped.

    Nothing is shown of work whose `whole` is 0; where nobody knows how much it is, that is None.
    """

    def __init__(self, what: str, whole: int | None, unit: str = "records") -> None:
        self._what, self._whole, self._unit, self._done = what, whole, unit, 0
        self._shown = 0.0
        self._on = whole != 0 and sys.stderr.isatty()

    def add(self, more: int) -> None:
        """So many more are done."""
        self._done += more
        now = time.monotonic()
        if self._on and now - self._shown > EVERY:
            self._shown = now
            whole = f" of {self._whole:,}" if self._whole else ""
            print(f"\r{self._what} {self._done:,}{whole} {self._unit}; Ctrl-C stops", end="\x1b[K",
                  file=sys.stderr, flush=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the line away, for something else that is to be told."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = 0.0
