"""The files of backups on the disk: new ones that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from db.backups.listing import Why, folder_of
from db.errors import ReadOnlyError

BESIDE = ("", "-wal", "-journal", "-shm")  # a file, what SQLite has not moved into it yet, and an index of that


def free_name(folder: str, made: datetime, why: Why) -> str:
    """The path of a backup that is not there yet: of this second, or of one soon after."""
    while True:
        path = os.path.join(folder, f"{made:%Y-%m-%dT%H-%M-%S}-{why}.sqlite")
        if not any(os.path.lexists(path + beside) for beside in BESIDE):
            return path
        made += timedelta(seconds=1)


def made_folder(path: str) -> str:
    """The folder of the backups of the directory at `path`, which only its owner may read; raises ReadOnlyError."""
    folder = folder_of(path)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise ReadOnlyError(f"The folder {folder} cannot be made: {error.strerror}.",
                            "Name another place: fieldex backup FILE") from error
    return folder


@contextmanager
def temporary_file(folder: str, name: str) -> Iterator[str]:
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
        for beside in BESIDE:
            with suppress(OSError):
                os.remove(path + beside)


def sync(path: str) -> None:
    """See what was written to the file onto the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: str) -> None:
    """See new names in the folder onto the disk, where a system has that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
