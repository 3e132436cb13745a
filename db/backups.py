"""Copies of a directory file: made while it is in use, looked at, kept for a while, and put back.

Backups made without naming a file stand in a folder beside the directory and are named by the local time and the
reason, as in `fieldex.sqlite-backups/2026-11-22T05-12-33-daily.sqlite`. Each is one file that stands alone.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple, get_args

from db.connection import (
    SCHEMA_VERSION,
    is_new,
    make_folder,
    open_existing,
    refuse_no_name,
    translated,
    unwaiting,
)
from db.errors import (
    DamagedError,
    ForeignFileError,
    LockedError,
    NewerFileError,
    NotFoundError,
    ReadOnlyError,
    UnreadableError,
    UsageError,
)

Why = Literal["daily", "import", "migration", "restore", "asked"]
Progress = Callable[[int], None]  # told how many more bytes are copied

KEPT_DAYS = 7
KEPT_WEEKS = 4  # before those days
KEPT = {"import": 5, "migration": 3, "restore": 3}  # those that were asked for are never taken away
STEP_PAGES = 1024  # copied at once: Ctrl-C is heard between two steps
STALE = timedelta(days=1)  # what a killed process left is taken away after it
_BESIDE = ("", "-wal", "-journal", "-shm")  # a file, what SQLite has not moved into it yet, and an index of that
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NO_FILE_BESIDE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
_SOURCE_UNREAD = {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_CORRUPT}
_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-({'|'.join(get_args(Why))})\.sqlite")


class Backup(NamedTuple):
    """A file in the folder of backups."""

    path: str
    made: str  # local time, as in 2026-11-22T05:12:33
    why: str
    size: int  # bytes


def _silent(_: int) -> None:
    """The progress that nobody asked for."""


# What there is


def folder_of(path: str) -> str:
    """The folder of the backups of the directory at `path`; it may not be there yet."""
    refuse_no_name(path)
    return os.path.realpath(path) + "-backups"


def backups(path: str) -> list[Backup]:
    """The backups of the directory at `path`, newest first; other files in their folder are left out."""
    found: list[Backup] = []
    folder = folder_of(path)
    with translated(folder), suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            said = _said_by(entry.name)
            if said and entry.is_file():
                found.append(Backup(entry.path, *said, entry.stat().st_size))
    return sorted(found, key=lambda one: (one.made, one.why), reverse=True)


def named(path: str, name: str) -> str:
    """The file that `name` is the path of, else the one backup of the directory at `path` whose name begins so.

    Raises UsageError for no name at all, NotFoundError where nothing or more than one thing is named.
    """
    if not name.strip():
        raise UsageError("The backup has no name.", "`fieldex backup --list` names them.")
    with translated(name):
        if os.path.isfile(name):
            return name
    found = [one.path for one in backups(path) if os.path.basename(one.path).startswith(name)]
    if len(found) > 1:
        raise NotFoundError(f"The names of {len(found)} backups begin with {name!r}.",
                            f"Type more of it, as in {os.path.basename(found[0])}")
    if not found:
        raise NotFoundError(f"There is no backup {name!r}, and no file of this name.",
                            "`fieldex backup --list` names them.")
    return found[0]


def is_due(path: str, today: date) -> bool:
    """Whether no backup of any sort was made on this day, by local time."""
    return all(one.made[:10] != today.isoformat() for one in backups(path))


def _said_by(name: str) -> tuple[str, str] | None:
    """When and why the backup of this name was made; None for another file."""
    matched = _NAME.fullmatch(name)
    if not matched:
        return None
    day, hour, minute, second, why = matched.groups()
    made = f"{day}T{hour}:{minute}:{second}"
    try:
        datetime.fromisoformat(made)
    except ValueError:
        return None
    return made, why


# Making one


def backup(path: str, target: str | None = None, *, why: Why = "daily", progress: Progress = _silent) -> str:
    """Copy the directory at `path` as it is now to `target`, else to the folder of its backups; the path of the copy.

    Others may read and write it meanwhile. The copy is there once it is whole and on the disk, or not at all. Raises
    UsageError for a target that is there already or has no folder, DamagedError for a directory that is not whole,
    ReadOnlyError where nothing can be written, UnreadableError for a full disk or where there is no directory.
    """
    if target is not None:
        _refuse_target(target)
    with translated(path), closing(_opened(path)) as source:
        return _kept(source, path, target, why, progress)


def _kept(source: sqlite3.Connection, path: str, target: str | None, why: Why, progress: Progress) -> str:
    """Copy the state that `source`, a connection to `path`, sees; see `backup`."""
    begun = _now()
    state = _state(source)
    folder = os.path.dirname(os.path.abspath(target)) if target else _made_folder(path)
    place = target or folder
    with translated(place), _temporary(folder, os.path.basename(target or path)) as temporary:
        _fill(temporary, source, state, (path, place), progress)
        if target is not None:
            _refuse_target(target)
        final = target or _free_name(folder, begun, why)
        os.replace(temporary, final)
        _sync_folder(folder)
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


def _opened(path: str) -> sqlite3.Connection:
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


def _state(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """What a copy has in common with its source: whose it is, which version, and the number of records."""
    records = int(connection.execute("SELECT count(*) FROM record").fetchone()[0])
    return _pragma(connection, "application_id"), _pragma(connection, "user_version"), records


def _is_sound(connection: sqlite3.Connection) -> bool:
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


def _fill(temporary: str, source: sqlite3.Connection, state: tuple[int, int, int], names: tuple[str, str],
          progress: Progress) -> None:
    """Copy `source` into the empty file `temporary`, look whether it is whole, and see it onto the disk.

    `names` are those that an error tells: of the source, and of the place that is written to.
    """
    path, place = names
    with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # it is of no use to anybody before it is whole
        copy.execute("PRAGMA synchronous = OFF")
        try:
            source.backup(copy, pages=STEP_PAGES, progress=_steps(source, progress))
        except sqlite3.Error as error:
            with translated(path if getattr(error, "sqlite_errorcode", 0) in _SOURCE_UNREAD else place):
                raise
    with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
        copy.execute("PRAGMA locking_mode = EXCLUSIVE")
        copy.execute("PRAGMA journal_mode = DELETE")  # else it could not be read where nothing can be written
        is_whole = _is_sound(copy) and _state(copy) == state
    if not is_whole:
        if not _is_sound(source):
            raise DamagedError(f"{path} is damaged.")
        raise UnreadableError(f"What was written to {place} is not what is read there.",
                              "That disk may be failing: choose a place on another.")
    _sync(temporary)


def _steps(source: sqlite3.Connection, progress: Progress) -> Callable[[int, int, int], None]:
    size = _pragma(source, "page_size")
    done = 0

    def step(_status: int, remaining: int, total: int) -> None:
        nonlocal done
        progress((total - remaining - done) * size)
        done = total - remaining

    return step


# Putting one back


def restore(path: str, source: str, *, progress: Progress = _silent) -> str:
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
        connection = _opened(source)
    except ForeignFileError as error:
        raise ForeignFileError(str(error), "Nothing was changed. `fieldex backup --list` names the backups.") from error
    try:
        version = _state(connection)[1]
        if version > SCHEMA_VERSION:
            raise NewerFileError(f"{source} was written by a newer fieldex (file version {version}).")
        if not _is_sound(connection):
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
    told = _steps(good, progress)

    def step(status: int, remaining: int, total: int) -> None:
        if status & 0xFF in _BUSY:
            raise LockedError(f"{path} is being changed by another program.")
        if not kept and status == sqlite3.SQLITE_OK:
            kept.append(backup(path, why="restore"))
        told(status, remaining, total)

    with closing(open_existing(path, "mode=rw")) as target:
        is_logged = target.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        if not is_logged or _pragma(target, "page_size") != _pragma(good, "page_size"):
            _take_alone(target)  # the old state cannot be read while it is changed
            target.execute("BEGIN")
            kept.append(_kept(target, path, None, "restore", _silent))
            target.execute("ROLLBACK")
        # The old state is kept after the first step, with which the transaction begins, and before the last one.
        good.backup(target, pages=min(STEP_PAGES, _pragma(good, "page_count") // 2), progress=step)
        with suppress(sqlite3.Error), unwaiting(target):
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return kept[0]


def _take_alone(target: sqlite3.Connection) -> None:
    """Let no other process open the file until it is closed here; what is in its log is moved into it."""
    target.execute("PRAGMA locking_mode = EXCLUSIVE")
    target.execute("PRAGMA journal_mode = DELETE")
    target.execute("BEGIN EXCLUSIVE")
    target.execute("COMMIT")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _swap(good: sqlite3.Connection, names: tuple[str, str], progress: Progress) -> str:
    """Replace the file at `path`, which no other process has open; where it is kept."""
    source, path = names
    make_folder(path)
    folder, name = os.path.split(path)
    with _temporary(folder, name) as temporary:
        _fill(temporary, good, _state(good), (source, path), progress)
        if os.path.exists(path):
            shutil.copymode(path, temporary)
        kept = _keep_bytes(path)
        _refuse_while_open(path)
        try:
            # The log of the old file would be taken for that of the new one, and spoil it. It is kept by now.
            for beside in _BESIDE[1:]:
                with suppress(FileNotFoundError):
                    os.remove(path + beside)
            os.replace(temporary, path)
        except PermissionError as error:
            if os.name == "nt":
                raise LockedError(f"{path} is open in another program.") from error
            raise
        _sync_folder(folder)
    return kept


def _keep_bytes(path: str) -> str:
    """Copy the file at `path`, whatever it is, with its log to the backups; where to, or "" if nothing is in it."""
    there = [beside for beside in _BESIDE[:3] if os.path.exists(path + beside) and os.path.getsize(path + beside)]
    if not there:
        return ""
    begun = _now()
    folder = _made_folder(path)
    with translated(folder), _temporary(folder, os.path.basename(path)) as temporary:
        for beside in there:
            shutil.copyfile(path + beside, temporary + beside)
            os.chmod(temporary + beside, 0o600)
            _sync(temporary + beside)
        final = _free_name(folder, begun, "restore")
        for beside in reversed(there):
            os.replace(temporary + beside, final + beside)
        _sync_folder(folder)
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


# Taking old ones away


def keep(path: str, why: Why, *, progress: Progress = _silent) -> str | None:
    """Make a backup for this reason, unless it is the daily one and there is one of today; take away what is surplus.

    Where it is, None where none was due.
    """
    if why == "daily" and not is_due(path, _now().date()):
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
        for beside in _BESIDE[1:]:
            with suppress(OSError):
                os.remove(one.path + beside)
    _take_away_leftovers(path)
    return gone


def surplus(made: Iterable[Backup]) -> list[Backup]:
    """Those of the backups that need not be kept.

    Kept are the newest of each of the newest KEPT_DAYS days, of the days before these the first of each of the newest
    KEPT_WEEKS weeks, the newest of other sorts as KEPT says, and all that were asked for.
    """
    newest_first = sorted(made, key=lambda one: one.made, reverse=True)
    days: dict[str, Backup] = {}
    weeks: dict[tuple[int, int], Backup] = {}
    for one in newest_first:
        if one.why == "daily":
            days.setdefault(one.made[:10], one)
    daily = list(days.values())
    for one in daily[KEPT_DAYS:]:
        weeks[date.fromisoformat(one.made[:10]).isocalendar()[:2]] = one
    kept = {*daily[:KEPT_DAYS], *list(weeks.values())[:KEPT_WEEKS]}
    for why, count in KEPT.items():
        kept.update([one for one in newest_first if one.why == why][:count])
    return [one for one in newest_first if one not in kept and one.why != "asked"]


def _take_away_leftovers(path: str) -> None:
    path = os.path.realpath(path)
    before = (datetime.now(UTC) - STALE).timestamp()
    for folder in (folder_of(path), os.path.dirname(path)):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(f".{os.path.basename(path)}-") and ".part" in entry.name:
                    with suppress(OSError):
                        if entry.stat().st_mtime < before:
                            os.remove(entry.path)


# Files


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _free_name(folder: str, made: datetime, why: Why) -> str:
    """The path of a backup that is not there yet: of this second, or of one soon after."""
    while True:
        path = os.path.join(folder, f"{made:%Y-%m-%dT%H-%M-%S}-{why}.sqlite")
        if not any(os.path.lexists(path + beside) for beside in _BESIDE):
            return path
        made += timedelta(seconds=1)


def _made_folder(path: str) -> str:
    folder = folder_of(path)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise ReadOnlyError(f"The folder {folder} cannot be made: {error.strerror}.",
                            "Name another place: fieldex backup FILE") from error
    return folder


@contextmanager
def _temporary(folder: str, name: str) -> Iterator[str]:
    """A new file that only its owner may read; it is gone after the block unless it was given another name."""
    from tempfile import mkstemp

    try:
        handle, path = mkstemp(prefix=f".{name}-", suffix=".part", dir=folder)
    except PermissionError as error:
        raise ReadOnlyError(f"Nothing can be written in the folder {folder}.",
                            "Name another place: fieldex backup FILE") from error
    os.close(handle)
    try:
        yield path
    finally:
        for beside in _BESIDE:
            with suppress(OSError):
                os.remove(path + beside)


def _sync(path: str) -> None:
    """See what was written to the file onto the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: str) -> None:
    """See new names in the folder onto the disk, where a system has that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
