"""Works functions out in a second Python beside this one, where there is enough to do and a processor for it.

To check records and to derive their words takes as long as to write them. A bulk hands its batches to `Aside`, goes on
reading and writing, and takes the results in the order in which the batches were given. The second Python knows nothing
but what it is given: it opens no file. Where it cannot be had, or is lost, the same is worked out here.
"""

import marshal
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Self

from db.collecting import uncollected

if TYPE_CHECKING:
    from db.second import Second

ALONE = 4_000  # rows that are worked out here before a second Python is asked for: most changes have no more
AHEAD = 2  # batches that may be on their way
_LENGTH = 8  # bytes that tell how long a value is


class _Task(NamedTuple):
    """A batch, and its result where that was worked out here."""

    function: Callable[..., Any]
    batch: tuple[Any, ...]
    result: tuple[Any] | None


class Aside:
    """Batches on their way; to be closed, or used as a context.

    Functions are those of a module, by name, whose arguments and results are plain: numbers, strings, None, and tuples,
    lists and dictionaries of them (what `marshal` takes). They depend on nothing else.
    """

    def __init__(self) -> None:
        self._given = 0  # rows
        self._is_alone = True
        self._waiting: deque[_Task] = deque()
        self._second: Second | None = None

    def give(self, function: Callable[..., Any], *batch: Any) -> None:
        """Have `function` worked out of this batch, the longest part of which are its rows."""
        if self._is_alone and self._given >= ALONE:
            self._start()
        self._given += _size(batch)
        sent = self._send(function, batch)
        self._waiting.append(_Task(function, batch, None if sent else (function(*batch),)))

    def ready(self) -> Iterator[Any]:
        """Results that were not taken yet, in order, but for those of a few batches that may still be on their way."""
        while self._waiting and (self._waiting[0].result or len(self._waiting) > AHEAD):
            yield self._next()

    def rest(self) -> Iterator[Any]:
        """All results that were not taken yet, in order."""
        while self._waiting:
            yield self._next()

    def close(self) -> None:
        """Let the second Python end; what it still works on is forgotten."""
        self._waiting.clear()
        self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def _start(self) -> None:
        self._is_alone = False
        if _processors() > 1:
            from db import second

            self._second = second.start(__name__)

    def _send(self, function: Callable[..., Any], batch: tuple[Any, ...]) -> bool:
        if self._second is None:
            return False
        try:
            _put(self._second.to, (function.__module__, function.__qualname__, batch))
        except ValueError:  # it is not plain
            return False
        except OSError:
            self._end()
            return False
        return True

    def _next(self) -> Any:
        function, batch, result = self._waiting.popleft()
        if result is not None:
            return result[0]
        if self._second is not None:
            try:
                return _got(self._second.of)
            except (EOFError, OSError):
                self._end()
        return function(*batch)  # which also raises here what it raised there

    def _end(self) -> None:
        second, self._second = self._second, None
        if second is not None:
            second.end()


def _size(batch: tuple[Any, ...]) -> int:
    """How many rows a batch has; what is no list is one."""
    return max((len(part) for part in batch if isinstance(part, (list, tuple))), default=1)


def _processors() -> int:
    """That this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _put(pipe: IO[bytes], value: Any) -> None:
    whole = marshal.dumps(value)
    pipe.write(len(whole).to_bytes(_LENGTH, "big") + whole)
    pipe.flush()


def _got(pipe: IO[bytes]) -> Any:
    """The next value; raises EOFError where there is none, or only a part of one."""
    length = int.from_bytes(pipe.read(_LENGTH), "big")  # marshal.load would ask the pipe for every number and string
    whole = pipe.read(length)
    if not length or len(whole) < length:
        raise EOFError
    with uncollected():
        return marshal.loads(whole)  # noqa: S302 - from our own process


def serve() -> None:
    """Work out what comes by the standard input until that ends, and write the results to the standard output."""
    import queue
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who asked: their end closes the pipe
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()
    # Read apart from the work, so that who gives the next batch never waits for the one before.
    threading.Thread(target=_receive, args=(sys.stdin.buffer, tasks), daemon=True).start()
    while (task := tasks.get()) is not None:
        module, name, batch = task
        _put(sys.stdout.buffer, getattr(import_module(module), name)(*batch))


def _receive(pipe: IO[bytes], tasks: Any) -> None:
    with suppress(EOFError, OSError):
        while True:
            tasks.put(_got(pipe))
    tasks.put(None)
