"""The one place that makes a connection to a directory file, and that translates the driver's errors.

A file is ours when its header carries our application id (SQLite file format, section 1.3, offset 68). The header is
read before SQLite is asked to open the file, so that a foreign file is never touched.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from db.errors import (
    BadValueError,
    DamagedError,
    FieldexError,
    ForeignFileError,
    LockedError,
    NewerFileError,
    ReadOnlyError,
    UnreadableError,
    UsageError,
)

APPLICATION_ID = 0x66444558  # "fDEX"
SCHEMA_VERSION = 3  # kept as user_version; one more with every migration
CACHE_KIB = 16_000  # of pages kept in memory: a third less time for searches of a million records
WAIT_SECONDS = 5.0  # how long a writer waits for another process
_MAGIC = b"SQLite format 3\x00"


def default_path() -> str:
    """`FIELDEX_DIRECTORY` where it is set, else `fieldex.sqlite` in the user's data folder."""
    named = os.environ.get("FIELDEX_DIRECTORY")
    if named:
        return os.path.expanduser(named)
    from platformdirs import user_data_dir

    return os.path.join(user_data_dir("fieldex", appauthor=False), "fieldex.sqlite")


def connect(path: str, *, read_only: bool = False,
            fill: Callable[[sqlite3.Connection], None] | None = None) -> sqlite3.Connection:
    """Open the directory at `path`, made and filled first where there is none, and brought to the current schema.

    Transactions are the caller's (`isolation_level` is None). Raises a FieldexError of the failure that happened.
    """
    if not path.strip():  # SQLite would make a temporary file of it, and forget everything
        raise UsageError("The directory file has no name.", "Name a file: --directory PATH")
    with translated(path):
        new = _is_new(path)
        if read_only:
            return _connect_to_read(path, new=new)
        if new:
            _make_folder(path)
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            version = _version(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            if version > SCHEMA_VERSION:
                raise NewerFileError(f"{path} was written by a newer fieldex (file version {version}).")
            if version < SCHEMA_VERSION:
                _bring_up_to_date(connection, fill)
        except BaseException:
            connection.close()
            raise
        return connection


def _is_new(path: str) -> bool:
    """Whether there is no file yet, or an empty one; raises ForeignFileError for a file that is not ours."""
    if os.path.isdir(path):
        raise ForeignFileError(f"{path} is a folder, not a directory file.",
                               "Name a file in it: --directory PATH/fieldex.sqlite")
    if not os.path.exists(path):
        return True
    with open(path, "rb") as file:
        header = file.read(100)
    if not header:
        return True
    if not header.startswith(_MAGIC):
        raise ForeignFileError(f"{path} is not a fieldex directory.")
    if len(header) < 100:
        raise DamagedError(f"{path} is cut short: it is smaller than the smallest directory.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignFileError(f"{path} is an SQLite file of another program.")
    return False


def _make_folder(path: str) -> None:
    folder = os.path.dirname(os.path.abspath(path))
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise ReadOnlyError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    if not os.access(folder, os.W_OK):
        raise ReadOnlyError(f"Nothing can be written in the folder {folder}.")


def _connect_to_read(path: str, *, new: bool) -> sqlite3.Connection:
    if new:
        raise UnreadableError(f"There is no directory at {path} to read.", "Open it once without --read-only.")
    from urllib.request import pathname2url

    # Reading a file in WAL mode makes files beside it, where none are there and the folder allows it. `immutable` does
    # not; it is right as long as nobody writes, which a log beside the file would show.
    log = path + "-wal"
    for mode in ("mode=ro", "immutable=1") if os.path.exists(log) and os.path.getsize(log) else ("immutable=1",):
        connection = sqlite3.connect(f"file:{pathname2url(os.path.abspath(path))}?{mode}", uri=True,
                                     timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            version = _version(connection)
        except sqlite3.Error as error:
            connection.close()
            if mode == "immutable=1" or not isinstance(error, sqlite3.OperationalError):
                raise
            continue
        if version != SCHEMA_VERSION:
            connection.close()
            if version > SCHEMA_VERSION:
                raise NewerFileError(f"{path} was written by a newer fieldex (file version {version}).")
            raise UnreadableError(f"{path} was written by an older fieldex and has to be brought up to date first.",
                                  "Open it once without --read-only.")
        connection.execute("PRAGMA query_only = ON")
        return connection
    raise UnreadableError(f"{path} cannot be opened.")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _bring_up_to_date(connection: sqlite3.Connection, fill: Callable[[sqlite3.Connection], None] | None) -> None:
    """Make or migrate the tables, and fill a new file, in one transaction: all of it is there or nothing is."""
    # The mark and the journal mode are set outside of the transaction: SQLite allows no other way.
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _set_journal_mode(connection)
    from db.migrations import migrate

    with transaction(connection):
        version = _version(connection)
        if version < SCHEMA_VERSION:  # another process may have been first
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            if version == 0 and fill:
                fill(connection)


def _set_journal_mode(connection: sqlite3.Connection) -> None:
    """Write-ahead log; SQLite itself does not wait here for a process that is making the same file."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction: committed whole, or rolled back on any error, Ctrl-C included. May be nested."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextmanager
def unwaiting(connection: sqlite3.Connection) -> Iterator[None]:
    """Inside the block nothing waits for another process: what is locked fails at once."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(WAIT_SECONDS * 1000)}")


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
        raise UnreadableError(f"{path} cannot be opened: {error.strerror or error}.") from error


def _sentence(path: str, error: sqlite3.Error) -> FieldexError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LockedError(f"{path} is being changed by another program.")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedError(f"{path} is damaged.")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnlyError(f"{path} cannot be written: the file or its folder is read-only.")
    if code == sqlite3.SQLITE_FULL:
        return UnreadableError(f"The disk of {path} is full; nothing of this change was kept.",
                               "Make room and try again.")
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return UnreadableError(f"{path} cannot be opened or read.")
    if code == sqlite3.SQLITE_ERROR and "no such table" in str(error):
        return DamagedError(f"{path} lacks a table it should have.")
    return UnreadableError(f"{path} cannot be used: {error}.")
