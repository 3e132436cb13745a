"""Which backups there are, which one is meant, and which need not be kept."""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from db.connection import refuse_no_name
from db.errors import NotFoundError, UsageError
from db.translating import translated

Why = Literal["daily", "import", "migration", "restore", "asked"]
KEPT_DAYS = 7
KEPT_WEEKS = 4  # before those days
KEPT = {"import": 5, "migration": 3, "restore": 3}  # those that were asked for are never taken away
_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-({'|'.join(get_args(Why))})\.sqlite")


class Backup(NamedTuple):
    """A file in the folder of backups."""

    path: str
    made: str  # local time, as in 2026-11-22T05:12:33
    why: str
    size: int  # bytes


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
