"""When a program shows a text in a real terminal of 120x36, on systems that have one to offer (pty)."""

import os
import re
import select
import signal
import struct
import sys
import time
from contextlib import suppress

SIZE = (36, 120)  # lines, columns
PATIENCE = 15.0  # seconds after which a text is taken as never shown
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)", re.DOTALL)


def until_shown(command: list[str], text: str, environment: dict[str, str]) -> float | None:
    """Milliseconds from the start of `command` until its terminal has been sent `text`; None when it never was."""
    if sys.platform == "win32":
        return None
    import fcntl
    import pty
    import termios

    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        os.execvpe(command[0], command, environment)  # noqa: S606
    try:
        return _watch(terminal, text.encode(), begun)
    finally:
        with suppress(OSError):
            os.kill(child, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(child, 0)


def _watch(terminal: int, text: bytes, begun: float) -> float | None:
    sent = b""
    while (left := PATIENCE - (time.perf_counter() - begun)) > 0:
        ready, _, _ = select.select([terminal], [], [], left)
        if not ready:
            return None
        try:
            part = os.read(terminal, 65536)
        except OSError:  # the program has ended
            return None
        sent += part
        _answer(terminal, part)
        if text in _SEQUENCE.sub(b"", sent):
            return 1000 * (time.perf_counter() - begun)
    return None


def _answer(terminal: int, part: bytes) -> None:
    """What a terminal answers to the questions programs ask at start: device attributes, cursor, known modes."""
    for asked, told in ((b"\x1b[c", b"\x1b[?62;22c"), (b"\x1b[6n", b"\x1b[1;1R"),
                        (b"\x1b[?2026$p", b"\x1b[?2026;2$y"), (b"\x1b[?2048$p", b"\x1b[?2048;0$y")):
        if asked in part:
            os.write(terminal, told)
