"""Puts what was committed on the disk a moment later, so that nobody who changes a record waits for the disk.

A commit is in the system's hands at once: whatever happens to the program, it is kept, and other programs see it. Only
a power cut could take it back, as long as the disk does not have it, and waiting for an old disk takes 20 ms and more.
So the write-ahead log is synchronised from a thread of its own, once for all commits of a moment, and at last when the
file is closed. The directory itself is whole at any time (SQLite, PRAGMA synchronous: NORMAL in WAL mode).
"""

import os
import sqlite3
import time
from _thread import allocate_lock, start_new_thread

from db.errors import UnreadableError

MOMENT = 0.1  # seconds between a commit and the disk


class Syncing:
    """The log of one connection; of use only where that has a log, and commits do not wait for the disk themselves."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        file = next((file for _, name, file in connection.execute("PRAGMA database_list") if name == "main"), "")
        self._log = f"{file}-wal" if file else ""  # none of a directory in memory
        self._changes, self._disk = allocate_lock(), allocate_lock()
        self._due = self._runs = False
        self._error: OSError | None = None

    def soon(self) -> None:
        """Something was committed."""
        with self._changes:
            self._due = True
            if self._runs or not self._log:
                return
            self._runs = True
        start_new_thread(self._run, ())

    def now(self) -> None:
        """Wait until everything committed is on the disk; raises UnreadableError where it could not be put there."""
        with self._changes:
            due, self._due = self._due, False
        with self._disk:  # what the thread has begun is finished, too
            if due:
                self._synchronise()
        self.check()

    def check(self) -> None:
        """Raise UnreadableError, once, where something that was committed could not be put on the disk."""
        error, self._error = self._error, None
        if error is not None:
            raise UnreadableError("What was changed last may not outlast a power cut: it could not be put on the disk "
                                  f"({error.strerror or error}).", "Keep a backup on another disk.") from error

    def _run(self) -> None:
        while True:
            time.sleep(MOMENT)
            with self._changes:
                if not self._due:
                    self._runs = False
                    return
                self._due = False
            with self._disk:
                self._synchronise()

    def _synchronise(self) -> None:
        if not self._log:
            return
        try:
            # SQLite locks the file and the shared memory beside it, never the log: closing it drops no lock.
            with open(self._log, "r+b", buffering=0) as log:
                os.fsync(log.fileno())
        except FileNotFoundError:
            pass  # whoever took the log away has put it into the file first
        except OSError as error:
            self._error = error
