"""What SQLite and the system say when something fails, as the errors of fieldex that say it in one sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from db.errors import (
    BadValueError,
    DamagedError,
    FieldexError,
    LockedError,
    ReadOnlyError,
    UnreadableError,
    UsageError,
)

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_WRITTEN = {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE}


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Driver and system errors inside the block come out as the FieldexError that says what happened."""
    try:
        yield
    except FieldexError:
        raise
    except sqlite3.Error as error:
        raise _sentence(path, error) from error
    except UnicodeEncodeError as error:
        raise BadValueError("The text holds half a character, which cannot be looked up or kept.") from error
    except ValueError as error:
        if "null" not in str(error):
            raise
        raise UsageError(f"{path!r} cannot be the name of a file.", "Choose another with --directory PATH.") from error
    except PermissionError as error:
        raise UnreadableError(f"{path} may not be read or written by you.") from error
    except FileNotFoundError as error:
        raise UnreadableError(f"{path} is not there.") from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise _full(path) from error
        raise UnreadableError(f"{path} cannot be opened: {error.strerror or error}.") from error


def _sentence(path: str, error: sqlite3.Error) -> FieldexError:
    code = getattr(error, "sqlite_errorcode", 0)
    if code in _NOT_WRITTEN:
        return UnreadableError(f"{path} could not be written; nothing of this change was kept.",
                               "Look whether the disk has room and is well, and try again.")
    code &= 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LockedError(f"{path} is being changed by another program.")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedError(f"{path} is damaged.")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnlyError(f"{path} cannot be written: the file or its folder is read-only.",
                             "Look at it with --read-only, or choose another place with --directory PATH.")
    if code == sqlite3.SQLITE_FULL:
        return _full(path)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return UnreadableError(f"{path} cannot be opened or read.")
    if code == sqlite3.SQLITE_ERROR and "no such table" in str(error):
        return DamagedError(f"{path} lacks a table it should have.")
    return UnreadableError(f"{path} cannot be used: {error}.")


def _full(path: str) -> FieldexError:
    return UnreadableError(f"The disk of {path} is full; nothing of this change was kept.", "Make room and try again.")
