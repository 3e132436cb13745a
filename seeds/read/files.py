"""Which files are meant by the paths on a command line."""

import os
from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
_OWN = (".sqlite", ".sqlite-wal", ".sqlite-shm", ".sqlite-journal")  # fieldex' directories, and what SQLite puts beside


def files(paths: Iterable[str]) -> Iterator[str]:
    """The files that `paths` name, each once: folders are walked in the order of names, links followed.

    Hidden files and folders within a folder are left out, and so are directories of fieldex. `-` is passed on. What
    cannot be opened is passed on too, so that `read` says what is wrong with it.
    """
    seen: set[tuple[int, int] | str] = set()
    for path in paths:
        yield from _within(path, seen, named=True)


def _within(path: str, seen: set[tuple[int, int] | str], *, named: bool) -> Iterator[str]:
    """The files at or below `path`; `named` if a person wrote it rather than a folder held it."""
    if path == STANDARD_INPUT:
        if path not in seen:
            seen.add(path)
            yield path
        return
    waiting = [(path, named)]
    while waiting:
        path, named = waiting.pop()
        if not named and (os.path.basename(path).startswith(".") or path.lower().endswith(_OWN)):
            continue
        try:
            status = os.stat(path)
            mark: tuple[int, int] | str = (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)
            if mark in seen:
                continue
            seen.add(mark)
            if os.path.isdir(path):
                waiting += [(os.path.join(path, name), False) for name in sorted(os.listdir(path), reverse=True)]
                continue
        except (OSError, ValueError):
            if path in seen:
                continue
            seen.add(path)
        yield path
