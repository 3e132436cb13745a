"""Where the `fieldex` command begins, before anything else is loaded: what makes a short answer shorter."""

import gc
import os
import sys


def run() -> None:
    """Entry point of the `fieldex` command."""
    gc.disable()  # what is loaded stays: looking for garbage in it takes a twentieth of an answer
    from tui.cli import main

    status = main()
    if sys.argv[1:2] == ["find"] and status in (0, 1):
        # All is written and closed. Python would take every module apart before it ends, a tenth of an answer.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


def load_asyncio() -> None:
    """Load asyncio as a Python without TLS does: nothing here uses a network, and loading ssl takes its time.

    Whatever else wants ssl later finds it.
    """
    if "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # so Python marks a module that is not there
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def collect_garbage() -> None:
    """Look for garbage from now on, though not in what is there."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
