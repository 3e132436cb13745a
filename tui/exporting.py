"""An export from the app: what can be written in which format, what would be left out, and writing it."""

import os
import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import NamedTuple

from db import clock
from db.directory import Directory
from db.exchange import FORMATS, Format, format_of
from db.exchange.files import writing
from db.exchange.shapes import WriteOptions
from db.kinds import BY_NAME
from db.records import Progress
from tui.cli_exchange import Sorted
from tui.import_report import counted

MOST_LOOKED_AT = 2_000  # records that are written to nowhere only to say what of them would be left out


class Plan(NamedTuple):
    """What an export would write."""

    counts: Mapping[str, int]  # by name of kind
    left_out: Mapping[str, int]  # by name of kind, what the format cannot carry
    lost: Mapping[str, int]  # by what a person calls it, in how many records a value has no place
    why: Sequence[tuple[str, int, str]]  # kind, how many cannot be written, and why
    is_whole: bool  # whether all of them were looked at for that

    def told(self, format: Format) -> list[str]:
        """The same in sentences."""
        lines = [f"Writes {counted(self.counts)}."]
        if self.left_out:
            lines.append(f"Left out, as {format.label} cannot carry them: {counted(self.left_out)}.")
        lines += [f"Left out: {counted({kind: count})}, {why}." for kind, count, why in self.why]
        if self.lost:
            lost = ", ".join(f"{label} ({count:,})" for label, count in sorted(self.lost.items()))
            of_first = "" if self.is_whole else f", of the first {MOST_LOOKED_AT:,}"
            lines.append(f"Left out of the records{of_first}: {lost}.")
        return lines


def formats(counts: Mapping[str, int]) -> list[Format]:
    """The formats that can carry any of these, by name of kind; those that hold one kind only where there is one."""
    found = []
    for format in FORMATS:
        held = [kind for kind in counts if kind in format.kinds]
        if format.writes and held and (len(held) == 1 or not format.one_kind):
            found.append(format)
    return found


def counts_of(directory: Directory, numbers: Sequence[int]) -> Mapping[str, int]:
    """How many of these records there are, by name of kind."""
    return directory.outgoing(numbers).counts


def plan(directory: Directory, numbers: Sequence[int], format: Format, progress: Progress = lambda _: None) -> Plan:
    """What an export of these records would write and leave out; raises UsageError where it could not be done."""
    everything = Sorted(directory.outgoing(numbers, format.brings), format)
    is_whole = len(numbers) <= MOST_LOOKED_AT
    tried = everything if is_whole else Sorted(directory.outgoing(numbers[:MOST_LOOKED_AT], format.brings), format)
    tried.progress = progress
    format.load().write(BytesIO(), tried, _said(format, tried))
    return Plan(everything.written, everything.left_out, tried.lost, tried.why, is_whole)


def write(directory: Directory, numbers: Sequence[int], format: Format, path: str, *, named: str = "",
          force: bool = False, progress: Progress = lambda _: None) -> Mapping[str, int]:
    """Write these records to a file that is whole or not there; how many, by name of kind.

    Raises UsageError where there is a file already, unless `force` is said, and ReadOnlyError where none can be made.
    """
    chosen = Sorted(directory.outgoing(numbers, format.brings), format)
    chosen.progress = progress
    with writing(path, force=force) as file:
        format.load().write(file, chosen, _said(format, chosen, named))
    return chosen.written


def _said(format: Format, chosen: Sorted, named: str = "") -> WriteOptions:
    return WriteOptions(format.name, today=clock.today(), to_file=True, leave=chosen.leave, named=named)


def proposed(counts: Mapping[str, int], title: str, format: Format) -> str:
    """A path for an export, in the person's own folder: by the name of the one record, or by kind and day."""
    if sum(counts.values()) == 1:
        from db.writing import slug

        name = slug(title)
    else:
        what = BY_NAME[next(iter(counts))].plural if len(counts) == 1 else "records"
        name = f"{what}-{clock.today()}"
    return os.path.join("~", f"{name}{format.endings[0]}")


def with_ending(path: str, format: Format) -> str:
    """The path with the usual ending of a format, in place of one that stands for another."""
    if any(path.lower().endswith(ending) for ending in format.endings):
        return path
    stem = os.path.splitext(path)[0] if format_of(path) is not None else path
    return f"{stem}{format.endings[0]}" if re.search(r"[^/\\]$", stem) else path


def is_file(path: str) -> bool:
    """Whether there is something already that would be written over."""
    place = os.path.expanduser(path)
    return os.path.lexists(place) and not os.path.isdir(place)
