"""A second Python beside this one, which does what one function of the program says and is spoken with by pipes."""

import json
import subprocess
import sys
from contextlib import suppress
from typing import IO, cast

_BEGIN = ""  # is run first, for tests
_START = ("import json, sys; from importlib import import_module; sys.path[:] = json.loads(sys.argv[1])\n"
          "{}\nimport_module(sys.argv[2]).serve()")


class Second:
    """The process, with the pipe `to` its standard input and the one `of` its standard output."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self.to, self.of = cast("tuple[IO[bytes], IO[bytes]]", (process.stdin, process.stdout))

    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def end(self) -> None:
        """End it now."""
        self._process.kill()
        for pipe in (self.to, self.of):
            with suppress(OSError):  # what is left in it cannot be written any more
                pipe.close()
        self._process.wait()


def start(module: str) -> Second | None:
    """A process that runs `serve` of this module, and imports from where this one does; None where there can be none.

    It is for the caller to end; it should itself end when its standard input does.
    """
    if getattr(sys, "frozen", False) or not sys.executable:  # packed into one program, which is no interpreter
        return None
    # -P: nothing is imported from the directory that the person happens to be in.
    command = [sys.executable, "-P", "-c", _START.format(_BEGIN), json.dumps(sys.path), module]
    try:
        return Second(subprocess.Popen(  # noqa: S603 - our own
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)))  # or Windows opens a console for it
    except OSError:
        return None
