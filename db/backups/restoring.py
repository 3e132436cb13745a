"""Putting a backup in the place of a directory, and keeping what is replaced."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress

from db import clock
from db.backups.files import BESIDE, free_name, made_folder, sync, sync_folder, temporary_file
from db.backups.making import (
    STEP_PAGES,
    Progress,
    backup,
    copy_kept,
    fill,
    identity,
    is_sound,
    opened,
    pragma,
    silent,
    steps_told,
)
from db.connection import SCHEMA_VERSION, is_new, make_folder, open_existing, unwaiting
from db.errors import DamagedError, ForeignFileError, LockedError, NewerFileError, UsageError
from db.translating import translated

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def restore(path: str, source: str, *, progress: Progress = silent) -> str:
    """Put the directory at `source` in the place of the one at `path`; where the replaced one is kept, or "" for none.

    What is replaced is kept among the backups, with the reason `restore`; one that is damaged, or no directory at all,
    is kept byte for byte, with its log beside it. At any moment either the old or the new one is in place. Processes
    that have a sound one open go on, and see the new one. An older source is brought up to date when it is opened.

    Raises UsageError for a source that is the directory itself, NewerFileError, DamagedError or ForeignFileError for a
    source that is no sound directory, ForeignFileError for a path with something of another program, LockedError while
    another process writes to the directory or has a damaged one open.
    """
    with translated(source), closing(_checked(source)) as good, translated(path):
        if os.path.exists(path) and os.path.samefile(path, source):
            raise UsageError("The backup is the directory itself.", "Nothing was changed. Choose another file.")
        if _can_be_poured_into(path):
            with suppress(DamagedError), translated(path):
                return _pour(good, path, progress)
            _refuse_while_open(path)  # to read it by hand would let go of the locks that this process may have on it
        return _swap(good, (source, os.path.realpath(path)), progress)


def _checked(source: str) -> sqlite3.Connection:
    """A backup that is opened and may be put back."""
    try:
        connection = opened(source)
    except ForeignFileError as error:
        raise ForeignFileError(str(error), "Nothing was changed. `fieldex backup --list` names the backups.") from error
    try:
        version = identity(connection)[1]
        if version > SCHEMA_VERSION:
            raise NewerFileError(f"{source} was written by a newer fieldex (file version {version}).")
        if not is_sound(connection):
            raise DamagedError(f"{source} is damaged.")
    except BaseException:
        connection.close()
        raise
    return connection


def _can_be_poured_into(path: str) -> bool:
    """Whether there is a directory at `path` to be changed; raises ForeignFileError for another program's file."""
    try:
        return not is_new(path)
    except DamagedError:
        return False
    except ForeignFileError:
        if os.path.isdir(path) or _is_database(path):
            raise
        return False


def _is_database(path: str) -> bool:
    """Whether SQLite can read it, which is asked in a way that changes nothing."""
    with closing(open_existing(path, "immutable=1")) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.DatabaseError:
            return False
    return True


def _pour(good: sqlite3.Connection, path: str, progress: Progress) -> str:
    """Change the file at `path` in one transaction; where its old state is kept.

    Nobody can write between the two. Raises DamagedError where it is the file at `path` that is damaged.
    """
    kept: list[str] = []
    told = steps_told(good, progress)

    def step(status: int, remaining: int, total: int) -> None:
        if status & 0xFF in _BUSY:
            raise LockedError(f"{path} is being changed by another program.")
        if not kept and status == sqlite3.SQLITE_OK:
            kept.append(backup(path, why="restore"))
        told(status, remaining, total)

    with closing(open_existing(path, "mode=rw")) as target:
        is_logged = target.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        if not is_logged or pragma(target, "page_size") != pragma(good, "page_size"):
            _take_alone(target)  # the old state cannot be read while it is changed
            target.execute("BEGIN")
            kept.append(copy_kept(target, path, None, "restore", silent))
            target.execute("ROLLBACK")
        # The old state is kept after the first step, with which the transaction begins, and before the last one.
        good.backup(target, pages=min(STEP_PAGES, pragma(good, "page_count") // 2), progress=step)
        with suppress(sqlite3.Error), unwaiting(target):
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return kept[0]


def _take_alone(target: sqlite3.Connection) -> None:
    """Let no other process open the file until it is closed here; what is in its log is moved into it."""
    target.execute("PRAGMA locking_mode = EXCLUSIVE")
    target.execute("PRAGMA journal_mode = DELETE")
    target.execute("BEGIN EXCLUSIVE")
    target.execute("COMMIT")


def _swap(good: sqlite3.Connection, names: tuple[str, str], progress: Progress) -> str:
    """Replace the file at `path`, which no other process has open; where it is kept."""
    source, path = names
    make_folder(path)
    folder, name = os.path.split(path)
    with temporary_file(folder, name) as temporary:
        fill(temporary, good, identity(good), (source, path), progress)
        if os.path.exists(path):
            shutil.copymode(path, temporary)
        kept = _keep_bytes(path)
        _refuse_while_open(path)
        try:
            # The log of the old file would be taken for that of the new one, and spoil it. It is kept by now.
            for beside in BESIDE[1:]:
                with suppress(FileNotFoundError):
                    os.remove(path + beside)
            os.replace(temporary, path)
        except PermissionError as error:
            if os.name == "nt":
                raise LockedError(f"{path} is open in another program.") from error
            raise
        sync_folder(folder)
    return kept


def _keep_bytes(path: str) -> str:
    """Copy the file at `path`, whatever it is, with its log to the backups; where to, or "" if nothing is in it."""
    there = [beside for beside in BESIDE[:3] if os.path.exists(path + beside) and os.path.getsize(path + beside)]
    if not there:
        return ""
    begun = clock.now()
    folder = made_folder(path)
    with translated(folder), temporary_file(folder, os.path.basename(path)) as temporary:
        for beside in there:
            shutil.copyfile(path + beside, temporary + beside)
            os.chmod(temporary + beside, 0o600)
            sync(temporary + beside)
        final = free_name(folder, begun, "restore")
        for beside in reversed(there):
            os.replace(temporary + beside, final + beside)
        sync_folder(folder)
    return final + there[0]


def _refuse_while_open(path: str) -> None:
    """Raise LockedError while another has the file open, as far as it can be opened at all."""
    if os.path.exists(path):
        with suppress(sqlite3.DatabaseError), closing(open_existing(path, "mode=rw")) as damaged:
            try:
                damaged.execute("PRAGMA locking_mode = EXCLUSIVE")
                damaged.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF in _BUSY:
                    raise LockedError(f"{path} is open in another program.",
                                      "Close the other window of fieldex and try again.") from error
