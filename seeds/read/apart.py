"""Documents are read in a process of their own, one for all of them, which starts with the first.

A hostile or broken file can then stall or end that process (PDFium is C++), and not fieldex: it is given up after some
seconds, and where the system allows it, held to an amount of memory. Where no process can be started, documents are
read in this one.
"""

import atexit
import faulthandler
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from threading import Lock
from typing import Any

from db import errors
from seeds.read import limits
from seeds.read.document import Document, Paragraph

_START = ("import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
          "from seeds.read.apart import serve; serve()")
_READY = b"ready\n"
_KEPT = 20 * limits.MEGABYTE  # the process is not kept after a larger document, for the memory it then has

_lock = Lock()
_process: "subprocess.Popen[bytes] | None" = None


def read(data: bytes, source: str, format: str) -> Document:
    """The Document in `data`; raises DocumentError as seeds.read.reading.draw_up does."""
    with _lock:
        process = _started()
        if process is None:
            return _document(_answer(data, source, format))
        began = time.monotonic()
        try:
            answer = _asked(process, data, source, format)
        except (OSError, ValueError) as error:
            stop()
            late = time.monotonic() - began >= limits.SECONDS
            raise errors.DamagedDocumentError(
                f"took more than {limits.SECONDS} seconds and was given up." if late
                else "is damaged in a way that stops what reads it.") from error
        except BaseException:  # an interruption: the answer on its way must not be taken for that to the next question
            stop()
            raise
        if len(data) > _KEPT:
            stop()
    return _document(answer)


def stop() -> None:
    """End the process that reads, if there is one."""
    global _process
    process, _process = _process, None
    if process is not None:
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        process.wait()


atexit.register(stop)


def _started() -> "subprocess.Popen[bytes] | None":
    """The process that reads, started if need be; None where that cannot be."""
    global _process  # noqa: PLW0603  as above
    if _process is not None and _process.poll() is None:
        return _process
    stop()
    if getattr(sys, "frozen", False):  # packed into one program, which is no interpreter
        return None
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # or Windows opens a console for it
    command = [sys.executable, "-P", "-c", _START, json.dumps(sys.path)]
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,  # noqa: S603  our own
                                   stderr=subprocess.DEVNULL, creationflags=flags)
    except OSError:
        return None
    _process = process
    if process.stdout and process.stdout.readline() == _READY:
        return process
    stop()
    return None


def _asked(process: "subprocess.Popen[bytes]", data: bytes, source: str, format: str) -> dict[str, Any]:
    if not process.stdin or not process.stdout:
        raise ValueError
    process.stdin.write(json.dumps([len(data), source, format, limits.SECONDS]).encode() + b"\n")
    process.stdin.write(data)
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    return answer if isinstance(answer, dict) else {}


def _document(answer: dict[str, Any]) -> Document:
    """The Document that an answer holds; raises the DocumentError that it holds instead."""
    if "error" in answer:
        raise getattr(errors, answer["error"])(answer["sentence"], answer["hint"])
    paragraphs = tuple(Paragraph(number, start, end, kind, tuple((first, last) for first, last in cells))
                       for number, start, end, kind, cells in answer["paragraphs"])
    headers = tuple((name, value) for name, value in answer["headers"])
    return Document(**{**answer, "paragraphs": paragraphs, "headers": headers, "notes": tuple(answer["notes"])})


def _answer(data: bytes, source: str, format: str) -> dict[str, Any]:
    from seeds.read.reading import draw_up

    try:
        return draw_up(data, source, format)._asdict()
    except errors.DocumentError as error:
        return {"error": type(error).__name__, "sentence": str(error), "hint": error.hint}


def serve() -> None:
    """What the process does: answer questions on its standard input until that ends."""
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    _hold_to_memory()
    answers.write(_READY)
    answers.flush()
    with suppress(KeyboardInterrupt):
        while line := questions.readline():
            size, source, format, seconds = json.loads(line)
            data = questions.read(size)
            faulthandler.dump_traceback_later(seconds, exit=True)  # also while a library holds the interpreter
            answer = json.dumps(_answer(data, source, format)).encode() + b"\n"
            faulthandler.cancel_dump_traceback_later()
            answers.write(answer)
            answers.flush()


def _hold_to_memory() -> None:
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, most))
