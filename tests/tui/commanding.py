"""The command line in a process of its own, on a terminal where there is one."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 20  # seconds; only a test that fails takes so long
Run = Callable[..., tuple[int, str, str]]  # arguments -> exit status, results, and what was told


def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "tui.cli", *map(str, arguments)], cwd=ROOT, text=True, check=False,
                          capture_output=True, timeout=60, encoding="utf-8", stdin=subprocess.DEVNULL, **options)


class Terminal:
    """What a program sent to its terminal."""

    def __init__(self, child: subprocess.Popen[bytes], side: int) -> None:
        self._child, self._side = child, side
        self.sent = b""
        self._seen = 0

    @property
    def text(self) -> str:
        """The words of it, without sequences."""
        return re.sub(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)", b"",
                      self.sent[self._seen:]).decode(errors="replace")

    def type(self, text: str) -> None:
        """Press keys; what was sent before is not looked at any more."""
        self._seen = len(self.sent)
        os.write(self._side, text.encode())

    def wait_for(self, text: str) -> None:
        """Read until `text` has been sent; what blinks goes on sending for ever."""
        end = time.monotonic() + PATIENCE
        while text not in self.text:
            assert self._read(), f"{text!r} does not show: {self.text}"
            assert time.monotonic() < end, f"{text!r} does not show: {self.text}"

    def wait_until_closed(self) -> None:
        """Read to the end."""
        while self._read():
            pass

    def status(self) -> int:
        """The exit status."""
        return self._child.wait(timeout=10)

    def _read(self) -> bool:
        import select

        ready, _, _ = select.select([self._side], [], [], PATIENCE)
        try:
            part = os.read(self._side, 65536) if ready else b""
        except OSError:  # the other side is closed
            return False
        self.sent += part
        return bool(part)

    def hang_up(self) -> None:
        """Let the terminal be gone, as when its window is closed or the connection breaks."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, self._side)
        os.close(nowhere)


@contextmanager
def on_terminal(columns: int, lines: int, *arguments: object, program: Sequence[str] = (),
                ) -> Iterator[Terminal]:
    """The command line, or another program, on a terminal of its own."""
    if sys.platform == "win32":
        pytest.skip("needs the pty module")
    import fcntl
    import pty
    import struct
    import termios

    side, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    command = program or (sys.executable, "-m", "tui.cli", *map(str, arguments))
    child = subprocess.Popen(command, cwd=ROOT, stdin=other,
                             stdout=other, stderr=other, start_new_session=True,
                             env=os.environ | {"TERM": "xterm-256color"})
    os.close(other)
    try:
        yield Terminal(child, side)
    finally:
        child.kill()
        child.wait()
        os.close(side)
