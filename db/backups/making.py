"""Copying a directory while it is in use, and taking away the copies that need not be kept."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import timedelta

from db import clock
from db.backups.files import BESIDE, free_name, made_folder, sync, sync_folder, temporary_file
from db.backups.listing import Backup, Why, backups, folder_of, is_due, surplus
from db.connection import is_new, open_existing
from db.errors import DamagedError, UnreadableError, UsageError
from db.translating import translated

Progress = Callable[[int], None]  # told how many more bytes are copied
STEP_PAGES = 1024  # copied at once: Ctrl-C is heard between two steps
STALE = timedelta(days=1)  # what a killed process left is taken away after it
_NO_FILE_BESIDE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
_SOURCE_UNREAD = {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_CORRUPT}


def silent(_: int) -> None:
    """The progress that nobody asked for."""


def backup(path: str, target: str | None = None, *, why: Why = "daily", progress: Progress = silent) -> str:
    """Copy the directory at `path` as it is now to `target`, else to the folder of its backups; the path of the copy.

    Others may read and write it meanwhile. The copy is there once it is whole and on the disk, or not at all. Raises
    UsageError for a target that is there already or has no folder, DamagedError for a directory that is not whole,
    ReadOnlyError where nothing can be written, UnreadableError for a full disk or where there is no directory.
    """
    if target is not None:
        _refuse_target(target)
    with translated(path), closing(opened(path)) as source:
        return copy_kept(source, path, target, why, progress)


def copy_kept(source: sqlite3.Connection, path: str, target: str | None, why: Why, progress: Progress) -> str:
    """Copy the state that `source`, a connection to `path`, sees; see `backup`."""
    begun = clock.now()
    state = identity(source)
    folder = os.path.dirname(os.path.abspath(target)) if target else made_folder(path)
    place = target or folder
    with translated(place), temporary_file(folder, os.path.basename(target or path)) as temporary:
        fill(temporary, source, state, (path, place), progress)
        if target is not None:
            _refuse_target(target)
        final = target or free_name(folder, begun, why)
        os.replace(temporary, final)
        sync_folder(folder)
    return final


def _refuse_target(target: str) -> None:
    if not target.strip():
        raise UsageError("The backup has no name.", "Name a file, or none: it then goes into the folder of backups.")
    with translated(target):
        folder = os.path.dirname(os.path.abspath(target))
        if os.path.isdir(target):
            raise UsageError(f"{target} is a folder.", f"Name a file in it: {os.path.join(target, 'fieldex.sqlite')}")
        if os.path.lexists(target):
            raise UsageError(f"{target} is there already.", "Nothing was changed. Choose another name.")
        if not os.path.isdir(folder):
            raise UsageError(f"There is no folder {folder}.", "Make it first, or choose another.")


# Copying


def opened(path: str) -> sqlite3.Connection:
    """The directory in one state, which it keeps for this connection whatever others write."""
    if is_new(path):
        raise UnreadableError(f"There is no directory at {path}.")
    try:
        return _held(path, "mode=rw")  # nothing is written, but SQLite tidies up behind itself
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & 0xFF
        if os.path.exists(os.path.realpath(path) + "-wal") or code not in _NO_FILE_BESIDE:
            raise
    return _held(path, "immutable=1")  # no file can be made beside it, as SQLite would to see what others write


def _held(path: str, mode: str) -> sqlite3.Connection:
    connection = open_existing(path, mode)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except BaseException:
        connection.close()
        raise
    return connection


def identity(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """What a copy has in common with its source: whose it is, which version, and the number of records."""
    records = int(connection.execute("SELECT count(*) FROM record").fetchone()[0])
    return pragma(connection, "application_id"), pragma(connection, "user_version"), records


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds no damage, but for that of the search index, which can be made again."""
    connection.set_progress_handler(lambda: 0, 10_000)  # lets Ctrl-C in
    try:
        said = [one for (one,) in connection.execute("PRAGMA quick_check")]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from None
        if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise
        return False
    finally:
        connection.set_progress_handler(None, 0)
    return all(one == "ok" or "FTS5 table" in one for one in said)


def fill(temporary: str, source: sqlite3.Connection, state: tuple[int, int, int], names: tuple[str, str],
          progress: Progress) -> None:
    """Copy `source` into the empty file `temporary`, look whether it is whole, and see it onto the disk.

    `names` are those that an error tells: of the source, and of the place that is written to.
    """
    path, place = names
    with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # it is of no use to anybody before it is whole
        copy.execute("PRAGMA synchronous = OFF")
        try:
            source.backup(copy, pages=STEP_PAGES, progress=steps_told(source, progress))
        except sqlite3.Error as error:
            with translated(path if getattr(error, "sqlite_errorcode", 0) in _SOURCE_UNREAD else place):
                raise
    with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
        copy.execute("PRAGMA locking_mode = EXCLUSIVE")
        copy.execute("PRAGMA journal_mode = DELETE")  # else it could not be read where nothing can be written
        is_whole = is_sound(copy) and identity(copy) == state
    if not is_whole:
        if not is_sound(source):
            raise DamagedError(f"{path} is damaged.")
        raise UnreadableError(f"What was written to {place} is not what is read there.",
                              "That disk may be failing: choose a place on another.")
    sync(temporary)


def steps_told(source: sqlite3.Connection, progress: Progress) -> Callable[[int, int, int], None]:
    """What SQLite tells of each step of copying `source`, as bytes for `progress`."""
    size = pragma(source, "page_size")
    done = 0

    def step(_status: int, remaining: int, total: int) -> None:
        nonlocal done
        progress((total - remaining - done) * size)
        done = total - remaining

    return step


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """The number that SQLite says of the file."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


# Keeping


def keep(path: str, why: Why, *, progress: Progress = silent) -> str | None:
    """Make a backup for this reason, unless it is the daily one and there is one of today; take away what is surplus.

    Where it is, None where none was due.
    """
    if why == "daily" and not is_due(path, clock.now().date()):
        return None
    made = backup(path, why=why, progress=progress)
    rotate(path)
    return made


def rotate(path: str) -> list[Backup]:
    """Take away the backups that are `surplus`, and what killed processes left; those that could be taken away."""
    gone = []
    for one in surplus(backups(path)):
        with suppress(OSError):
            os.remove(one.path)
            gone.append(one)
        for beside in BESIDE[1:]:
            with suppress(OSError):
                os.remove(one.path + beside)
    _take_away_leftovers(path)
    return gone


def _take_away_leftovers(path: str) -> None:
    path = os.path.realpath(path)
    before = (clock.now() - STALE).timestamp()
    for folder in (folder_of(path), os.path.dirname(path)):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(f".{os.path.basename(path)}-") and ".part" in entry.name:
                    with suppress(OSError):
                        if entry.stat().st_mtime < before:
                            os.remove(entry.path)
