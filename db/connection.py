"""The one place that makes a connection to a directory file.

A file is ours when its header carries our application id (SQLite file format, section 1.3, offset 68). The header is
read before SQLite is asked to open the file, so that a foreign file is never touched.
"""

import os
import sqlite3
import time
from _thread import allocate_lock
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from db.errors import (
    DamagedError,
    FieldexError,
    ForeignFileError,
    NewerFileError,
    ReadOnlyError,
    UnreadableError,
    UsageError,
)
from db.translating import translated

APPLICATION_ID = 0x66444558  # "fDEX"
SCHEMA_VERSION = 10  # kept as user_version; one more with every migration
CACHE_KIB = 16_000  # of pages kept in memory: a third less time for searches of a million records
LOG_PAGES = 4_000  # of the write-ahead log, from which an edit moves it into the file; SQLite's 1,000 are 25 edits
WAIT_SECONDS = 5.0  # how long a writer waits for another process
BEFORE_TOLD, PATIENT_SECONDS = 0.5, 60.0  # after how long a person is told of it, and how long is waited then
_MAGIC = b"SQLite format 3\x00"
_ours: set[tuple[int, int]] = set()  # files, by device and inode, that this process opened or is about to
_one_looks = allocate_lock()


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
    with translated(path):
        new = is_new(path)
        if read_only:
            return _connect_to_read(path, new=new)
        if new:
            make_folder(path)
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            version = _version(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            connection.execute("PRAGMA temp_store = MEMORY")  # names of people never stand in a temporary file
            connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
            if version > SCHEMA_VERSION:
                raise NewerFileError(f"{path} was written by a newer fieldex (file version {version}).")
            logs_ahead = False
            if version < SCHEMA_VERSION:
                logs_ahead = _bring_up_to_date(connection, path, fill)
            else:
                with suppress(sqlite3.OperationalError):  # a backup put here by hand is not in this mode
                    logs_ahead = _log_ahead(connection)
            if logs_ahead:
                connection.execute("PRAGMA synchronous = NORMAL")  # see db.syncing; not safe without the log
            if new:
                _ours.add(_inode(path))
        except BaseException:
            connection.close()
            raise
        return connection


def connect_in_memory(fill: Callable[[sqlite3.Connection], None] | None = None) -> sqlite3.Connection:
    """A directory that no file has, as it would be made new; it is gone when it is closed."""
    from db.migrations import migrate

    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    with transaction(connection):
        migrate(connection)
        if fill:
            fill(connection)
    return connection


def refuse_no_name(path: str) -> None:
    """Raise UsageError for a path that names nothing."""
    if not path.strip():  # SQLite would make a temporary file of it, and forget everything
        raise UsageError("The directory file has no name.", "Name a file: --directory PATH")


def is_new(path: str) -> bool:
    """Whether there is no file yet, or an empty one; raises ForeignFileError for a file that is not ours."""
    refuse_no_name(path)
    if os.path.isdir(path):
        raise ForeignFileError(f"{path} is a folder, not a directory file.",
                               "Name a file in it: --directory PATH/fieldex.sqlite")
    if not os.path.exists(path):
        return True
    with _one_looks:
        # POSIX systems drop every lock of a process on a file as soon as it closes the file anywhere. Another process
        # would then take the log away from under the connections that are open here, and what they write next is lost.
        if _inode(path) in _ours and _bears_our_mark(path):
            return False
        with open(path, "rb") as file:
            header = file.read(100)
        if not header:
            return True
        _refuse_foreign(path, header)
        _ours.add(_inode(path))
    return False


def _inode(path: str) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_dev, found.st_ino


def _bears_our_mark(path: str) -> bool:
    """Whether it is a file of ours, asked of SQLite, which closes no file that it holds locks on."""
    connection = open_existing(path, "immutable=1")
    try:
        return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
    except sqlite3.DatabaseError as error:  # while another moves its log into the file, that is too short for a moment
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT
    finally:
        connection.close()


def _refuse_foreign(path: str, header: bytes) -> None:
    if not header.startswith(_MAGIC):
        raise ForeignFileError(f"{path} is not a fieldex directory.")
    if len(header) < 100:
        raise DamagedError(f"{path} is cut short: it is smaller than the smallest directory.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignFileError(f"{path} is an SQLite file of another program.")


def make_folder(path: str) -> None:
    """Make the folder of the file at `path` where it is not there; raises ReadOnlyError."""
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
    # Reading a file in WAL mode makes files beside it, where none are there and the folder allows it. `immutable` does
    # not; it is right as long as nobody writes, which a log beside the file would show.
    log = path + "-wal"
    for mode in ("mode=ro", "immutable=1") if os.path.exists(log) and os.path.getsize(log) else ("immutable=1",):
        connection = open_existing(path, mode)
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
                                  "Do that once, without --read-only, then try again: fieldex check")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA query_only = ON")
        return connection
    raise UnreadableError(f"{path} cannot be opened.")


def open_existing(path: str, mode: str) -> sqlite3.Connection:
    """The file in a mode of SQLite's URIs, such as `mode=ro`; it is not made, and nothing of it is looked at yet."""
    place = os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if os.name == "nt":  # file:///C:/folder/file and file:////server/folder/file
        place = place.replace("\\", "/")
        place = place if place.startswith("/") else f"/{place}"
    return sqlite3.connect(f"file://{place}?{mode}", uri=True, timeout=WAIT_SECONDS, isolation_level=None,
                           check_same_thread=False)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _back_up(path: str) -> None:
    """Keep a file as it is before it is brought up to date; raises why that is not possible."""
    from db import backups

    try:
        backups.keep(path, "migration")
    except FieldexError as error:
        raise type(error)(f"{path} was written by an older fieldex and is brought up to date only after a backup, "
                          f"which could not be made: {error}", error.hint) from error


def _bring_up_to_date(connection: sqlite3.Connection, path: str,
                      fill: Callable[[sqlite3.Connection], None] | None) -> bool:
    """Make or migrate the tables, and fill a new file, in one transaction: all of it is there or nothing is.

    Whether it has a write-ahead log.
    """
    # The mark and the journal mode are set outside of the transaction: SQLite allows no other way.
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    logs_ahead = _log_ahead_in_time(connection)
    from db.migrations import migrate

    with transaction(connection):
        version = _version(connection)
        if version < SCHEMA_VERSION:  # another process may have been first
            if version > 0:
                _back_up(path)  # nobody else can write from here on
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            if version == 0 and fill:
                fill(connection)
    return logs_ahead


def _log_ahead(connection: sqlite3.Connection) -> bool:
    """Let there be a write-ahead log; whether there is: the memory of some network drives cannot be shared."""
    return bool(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal")


def _log_ahead_in_time(connection: sqlite3.Connection) -> bool:
    """The same, waiting for a process that is making the same file, which SQLite does not here."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            return _log_ahead(connection)
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


@contextmanager
def transaction(connection: sqlite3.Connection, on_wait: Callable[[float], None] | None = None) -> Iterator[None]:
    """One write transaction: committed whole, or rolled back on any error, Ctrl-C included. May be nested.

    While another process writes, `on_wait` is told now and then for how many seconds that is; whoever is told waits
    longer. What it raises ends the waiting.
    """
    if connection.in_transaction:
        yield
        return
    _begin(connection, on_wait)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _begin(connection: sqlite3.Connection, on_wait: Callable[[float], None] | None) -> None:
    if on_wait is None:
        connection.execute("BEGIN IMMEDIATE")
        return
    begun = time.monotonic()
    with _waiting(connection, BEFORE_TOLD):
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                waited = time.monotonic() - begun
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or waited > PATIENT_SECONDS:
                    raise
                on_wait(waited)
            else:
                return


@contextmanager
def _waiting(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(WAIT_SECONDS * 1000)}")


@contextmanager
def unwaiting(connection: sqlite3.Connection) -> Iterator[None]:
    """Inside the block nothing waits for another process: what is locked fails at once."""
    with _waiting(connection, 0):
        yield
