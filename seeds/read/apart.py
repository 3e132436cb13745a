"""Documents are read in a process of their own, one for all of them, which starts with the first.

A hostile or broken file can then stall or end that process (PDFium is C++), and not fieldex: it is given up after some
seconds, and where the system allows it, held to an amount of memory. Where no process can be started, documents are
read in this one.
"""

import atexit
import faulthandler
import json
import os
import sys
import time
from contextlib import suppress
from threading import Lock
from typing import Any

from db import errors, second
from db.second import Second
from seeds.read import limits
from seeds.read.document import Document, Enclosed, Opened, Paragraph

_READY = b"ready\n"
_KEPT = 20 * limits.MEGABYTE  # the process is not kept after a larger document, for the memory it then has

_lock = Lock()
_process: Second | None = None


def read(data: bytes, source: str, format: str, seconds: float) -> Opened:
    """What is in `data`; raises DocumentError as seeds.read.reading.opened does, and when it takes more `seconds`."""
    with _lock:
        process = _started()
        if process is None:
            answer, enclosed = _answer(data, source, format)
            return _opened(answer, enclosed)
        began = time.monotonic()
        try:
            answer, enclosed = _asked(process, data, source, format, seconds)
        except (OSError, ValueError) as error:
            stop()
            late = time.monotonic() - began >= seconds
            raise errors.DamagedDocumentError(
                f"took more than {seconds:.0f} seconds and was given up." if late
                else "is damaged in a way that stops what reads it.") from error
        except BaseException:  # an interruption: the answer on its way must not be taken for that to the next question
            stop()
            raise
        if len(data) > _KEPT:
            stop()
    return _opened(answer, enclosed)


def stop() -> None:
    """End the process that reads, if there is one."""
    global _process
    process, _process = _process, None
    if process is not None:
        process.end()


atexit.register(stop)


def _started() -> Second | None:
    """The process that reads, started if need be; None where that cannot be."""
    global _process  # noqa: PLW0603  as above
    if _process is not None and _process.runs():
        return _process
    stop()
    _process = second.start(__name__)
    if _process is not None and _process.of.readline() != _READY:
        stop()
    return _process


def _asked(process: Second, data: bytes, source: str, format: str,
           seconds: float) -> tuple[dict[str, Any], list[bytes]]:
    """The answer, and the bytes of what it says is enclosed, which follow it."""
    process.to.write(json.dumps([len(data), source, format, seconds]).encode() + b"\n")
    process.to.write(data)
    process.to.flush()
    answer = json.loads(process.of.readline())
    if not isinstance(answer, dict):
        raise ValueError  # noqa: TRY004  no answer, as when the process ends
    enclosed = [process.of.read(size) for _, _, size in answer.get("enclosed", ())]
    if [len(one) for one in enclosed] != [size for _, _, size in answer.get("enclosed", ())]:
        raise ValueError
    return answer, enclosed


def _opened(answer: dict[str, Any], enclosed: list[bytes]) -> Opened:
    """What an answer holds; raises the DocumentError that it holds instead."""
    if "error" in answer:
        raise getattr(errors, answer["error"])(answer["sentence"], answer["hint"])
    found = answer["document"]
    paragraphs = tuple(Paragraph(number, start, end, kind, tuple((first, last) for first, last in cells), is_apart)
                       for number, start, end, kind, cells, is_apart in found["paragraphs"])
    headers = tuple((name, value) for name, value in found["headers"])
    document = Document(**{**found, "paragraphs": paragraphs, "headers": headers, "notes": tuple(found["notes"]),
                           "routine": tuple(found["routine"]), "attached": ()})
    return Opened(document, tuple(Enclosed(name, format, data) for (name, format, _), data in
                                  zip(answer["enclosed"], enclosed, strict=True)))


def _answer(data: bytes, source: str, format: str) -> tuple[dict[str, Any], list[bytes]]:
    from seeds.read.reading import opened

    try:
        document, enclosed = opened(data, source, format)
    except errors.DocumentError as error:
        return {"error": type(error).__name__, "sentence": str(error), "hint": error.hint}, []
    return {"document": document._asdict(), "enclosed": [(one.name, one.format, len(one.data)) for one in enclosed]}, [
        one.data for one in enclosed]


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
            told, enclosed = _answer(data, source, format)
            answer = json.dumps(told).encode() + b"\n"
            faulthandler.cancel_dump_traceback_later()
            for part in (answer, *enclosed):
                answers.write(part)
            answers.flush()


def _hold_to_memory() -> None:
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, most))
