"""When a program shows a text in a real terminal of 120x36, on systems that have one to offer (pty)."""

import os
import re
import select
import signal
import struct
import sys
import time
from contextlib import suppress
from typing import Self

SIZE = (36, 120)  # lines, columns
PATIENCE = 15.0  # seconds after which a text is taken as never shown
QUIET = 0.05  # seconds of silence after which a paint is taken as done
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)", re.DOTALL)


class Terminal:
    """A program in a terminal of 120x36; `with` it the program is ended."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        import fcntl
        import pty
        import termios

        self.begun = time.perf_counter()
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            os.execvpe(command[0], command, environment)  # noqa: S606

    def wait_for(self, text: str) -> float | None:
        """Milliseconds since the start until the terminal has been sent `text`; None when it never was."""
        sent = b""
        while (part := self._read(PATIENCE - (time.perf_counter() - self.begun))) is not None:
            sent += part
            if text.encode() in _SEQUENCE.sub(b"", sent):
                return 1000 * (time.perf_counter() - self.begun)
        return None

    def press(self, key: bytes) -> tuple[float, float]:
        """Milliseconds from a key to the first paint it causes, and to the last before a moment of silence."""
        while self._read(QUIET) is not None:
            pass
        begun = time.perf_counter()
        os.write(self._terminal, key)
        paints = [begun]
        while self._read(1.0 if len(paints) == 1 else QUIET) is not None:
            paints.append(time.perf_counter())
        return 1000 * (paints[min(1, len(paints) - 1)] - begun), 1000 * (paints[-1] - begun)

    def megabytes(self) -> float:
        """Resident memory of the program; 0 where the system does not tell."""
        with suppress(OSError), open(f"/proc/{self._child}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))
        return 0.0

    def _read(self, patience: float) -> bytes | None:
        """What comes within so many seconds; None for nothing, or when the program has ended."""
        ready, _, _ = select.select([self._terminal], [], [], max(0.0, patience))
        if not ready:
            return None
        try:
            part = os.read(self._terminal, 65536)
        except OSError:
            return None
        _answer(self._terminal, part)
        return part

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            os.kill(self._child, signal.SIGKILL)
        os.close(self._terminal)
        os.waitpid(self._child, 0)


def until_shown(command: list[str], text: str, environment: dict[str, str]) -> float | None:
    """Milliseconds from the start of `command` until its terminal has been sent `text`; None when it never was."""
    if sys.platform == "win32":
        return None
    with Terminal(command, environment) as terminal:
        return terminal.wait_for(text)


def _answer(terminal: int, part: bytes) -> None:
    """What a terminal answers to the questions programs ask at start: device attributes, cursor, known modes."""
    for asked, told in ((b"\x1b[c", b"\x1b[?62;22c"), (b"\x1b[6n", b"\x1b[1;1R"),
                        (b"\x1b[?2026$p", b"\x1b[?2026;2$y"), (b"\x1b[?2048$p", b"\x1b[?2048;0$y")):
        if asked in part:
            os.write(terminal, told)
