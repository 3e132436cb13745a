"""What a change costs: edits with commit, undoing and redoing an import, the size of the log, finding likely twins.

    python tests/benchmarks/change_bench.py --sizes 10000,100000 --count 400 --json figures.json
"""

import argparse
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.generated import Generated
from benchmarks.measuring import DEFAULT_CACHE, build, copy_of, percentile, remove, table, versions

from db import Directory

Figures = dict[str, Any]
Edit = Callable[[Directory, int], object]
IMPORTED = 1_000  # records of the import that is undone


def edits(made: Generated) -> dict[str, Edit]:
    """One change each, by its name; the number chooses the record."""
    people, bodies = made.counts["contact"], made.counts["organisation"]

    def contact(number: int) -> str:
        return f"c{number * 7919 % people}"

    def body(number: int) -> str:
        return f"o{number * 104_729 % bodies}"

    return {
        "note": lambda it, at: it.change(contact(at), {"note": f"Called on day {at}"}),
        "position": lambda it, at: it.change(contact(at), {"position": f"Head of Unit {at}"}),
        "name": lambda it, at: it.change(contact(at), {"name": f"Rustam Karimov {at}"}),
        "employer": lambda it, at: it.change(contact(at), {"organisation": body(at)}),
        "organisation renamed": lambda it, at: it.change(body(at), {"name": f"Centre for Support {at}"}),
        "tag": lambda it, at: it.tag([contact(at)], [f"tag {at % 20}"]),
        "check": lambda it, at: it.verify([contact(at)], "2024-09-24"),
        "add": lambda it, at: it.add("contact", made.contact(at) | {"id": f"new{at}"}),
        "merge": lambda it, at: it.merge(f"new{at}", [contact(at)]),
        "remove": lambda it, at: it.remove([f"new{at}"]),
        "restore": lambda it, at: it.restore(f"new{at}"),
        "undo": lambda it, _: it.undo(),
        "redo": lambda it, _: it.redo(),
    }


@contextmanager
def log_grows(path: str) -> Iterator[dict[str, float]]:
    """Bytes that the log holds more after the block than before, and its indexes; nothing without dbstat."""
    found: dict[str, float] = {}
    before = _log_size(path)
    yield found
    after = _log_size(path)
    if before is not None and after is not None:
        found["bytes"] = after - before


def _log_size(path: str) -> int | None:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute(
            "SELECT coalesce(sum(payload), 0) FROM dbstat WHERE aggregate = 1 AND name IN (SELECT name FROM "
            "sqlite_master WHERE tbl_name IN ('step', 'change'))").fetchone()[0])
    except sqlite3.OperationalError:  # SQLite without dbstat
        return None
    finally:
        connection.close()


def timed(path: str, made: Generated, count: int) -> list[Figures]:
    """Milliseconds of each sort of change, one after the other, each in a transaction of its own."""
    found: list[Figures] = []
    with Directory.open(path) as directory:
        for name, edit in edits(made).items():
            steps, taken, worked = len(directory.steps()), [], []
            with log_grows(path) as grown:
                for at in range(count):
                    begun, working = time.perf_counter(), time.thread_time()
                    edit(directory, at)
                    worked.append(1000 * (time.thread_time() - working))
                    taken.append(1000 * (time.perf_counter() - begun))
            done = [step.number for step in directory.steps(len(directory.steps()) - steps)]
            entries = sum(directory.size(number)[1] for number in done)
            found.append({"change": name, "p50 ms": percentile(taken, 0.5), "p95 ms": percentile(taken, 0.95),
                          "cpu p50 ms": percentile(worked, 0.5), "per s": 1000 * count / sum(taken),
                          "entries": entries / count,
                          "bytes/entry": grown.get("bytes", 0.0) / max(1, entries)})
    return found


def imported(path: str, made: Generated) -> Figures:
    """Seconds of importing contacts, of undoing that and doing it again; bytes of the log for each record."""
    rows = [made.contact(number) | {"id": f"import{number}"} for number in range(IMPORTED)]
    figures: Figures = {}
    with Directory.open(path) as directory:
        for name, act in (("import", lambda: directory.add_many("contact", rows, why="imported")),
                          ("undo", directory.undo), ("redo", directory.redo)):
            with log_grows(path) as grown:
                begun = time.perf_counter()
                act()
                figures[f"{name} {IMPORTED:,} contacts, s"] = time.perf_counter() - begun
            figures[f"{name}, log bytes/record"] = grown.get("bytes", 0.0) / IMPORTED
    return figures


def twins(path: str, made: Generated, count: int) -> Figures:
    """Milliseconds of looking for likely twins of a contact; seconds of finding all likely duplicates."""
    taken = []
    with Directory.open(path) as directory:
        for number in range(count):
            row = {name: value for name, value in made.contact(number).items() if name != "id"}
            begun = time.perf_counter()
            directory.twins("contact", row)
            taken.append(1000 * (time.perf_counter() - begun))
        begun = time.perf_counter()
        directory.duplicates()
        return {"twins, p50 ms": percentile(taken, 0.5), "twins, p95 ms": percentile(taken, 0.95),
                "all duplicates, s": time.perf_counter() - begun}


def measure(size: int, options: argparse.Namespace) -> Figures:
    """All figures of one size, in a copy of its directory."""
    made = Generated(size)
    built = build(made, options.cache)
    print(f"{size:,} records: changing ...", file=sys.stderr)
    copy = copy_of(built.path)
    Directory.open(copy).close()  # brought up to date, where the cache is older
    whole = imported(copy, made) | twins(copy, made, options.count // 5)
    remove(copy)
    copy = copy_of(built.path)
    found = {"records": size, "whole": whole, "edits": timed(copy, made, options.count)}
    remove(copy)
    return found


def report(found: list[Figures], count: int) -> str:
    """One table of edits a size, and one of what is done to many records at once."""
    names = ("p50 ms", "p95 ms", "cpu p50 ms", "per s", "entries", "bytes/entry")
    parts = [versions(), *(table(
        [f"{one['records']:,} records, {count} changes each", *names],
        [[each["change"], *(each[name] for name in names)] for each in one["edits"]]) for one in found)]
    parts.append(table(
        ["", *(f"{one['records']:,} records" for one in found)],
        [[name, *(one["whole"][name] for one in found)] for name in found[0]["whole"]]))
    return "\n\n".join(parts)


def main() -> None:
    """Measure the sizes asked for and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", default="10000,100000", help="numbers of records, with commas")
    parser.add_argument("--count", type=int, default=400, help="changes of each sort")
    parser.add_argument("--cache", default=DEFAULT_CACHE, help="folder that keeps the built directories")
    parser.add_argument("--json", help="file for all figures")
    options = parser.parse_args()
    found = [measure(int(size), options) for size in options.sizes.split(",")]
    print(report(found, options.count))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"versions": versions(), "sizes": found}, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
