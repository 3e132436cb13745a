"""Esc, and a key soon after it: a terminal sends for both what it sends for Alt and that key."""

import importlib
import sys
from collections.abc import Iterable
from time import monotonic
from typing import Any, Final

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

ESC: Final = "\x1b"
APART: Final = 0.025  # seconds; a terminal sends all of one key at once, and nobody types two keys so fast
TYPED_WITH_OPTION: Final = "0123456789-="  # Textual has signs for these, as a keyboard of Apple's has


class Keyboard(XTermParser):
    """Reads keys from what a terminal sends.

    Textual takes what comes within a tenth of a second after Esc for the rest of one key: `Esc j` for Alt+j, `Esc /`
    for a lone `/`, `Esc f` for ctrl+right. Here what comes later than the rest of a key would is a key of its own. What
    comes at once, as where a multiplexer held Esc back, is Esc and that key, unless text boxes know it: Alt+f, say.
    """

    _fed = 0.0  # when something came last
    _only_esc = False  # and whether it was that alone

    def feed(self, data: str) -> Iterable[Message]:
        """The keys of what came just now; of none of it (""), the end."""
        now = monotonic()
        if self._only_esc and data and now - self._fed >= APART and getattr(self, "_timeout_time", None) is not None:
            self._timeout_time = 0.0
            yield from self.tick()
        self._fed, self._only_esc = now, data == ESC
        yield from super().feed(data)

    def _sequence_to_key_events(self, sequence: str, *rest: Any, **named: Any) -> Iterable[events.Key]:
        # A later Textual may call this otherwise or not at all: then keys are read as it reads them.
        if any(rest) or named.get("alt") or (len(sequence) == 2 and sequence[1] in TYPED_WITH_OPTION):
            yield events.Key("escape", ESC)
            yield from super()._sequence_to_key_events(sequence[-1])
        else:
            yield from super()._sequence_to_key_events(sequence, *rest, **named)


def use() -> None:
    """Let the app that starts now read its keys so."""
    driver = "win32" if sys.platform == "win32" else "linux_driver"
    vars(importlib.import_module(f"textual.drivers.{driver}"))["XTermParser"] = Keyboard
