"""Bulk loading: `add_many` with its index beside sqlite-utils' insert_all with FTS triggers, the same rows, one run.

    python tests/benchmarks/bulk_bench.py --rows 100000
"""

import argparse
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.generated import Generated, Row
from benchmarks.measuring import percentile, table, versions
from sqlite_utils import Database

from db import Directory

SEARCHED = ("name", "position", "email", "place", "country", "summary")  # columns in the FTS5 table of sqlite-utils
TARGET = 0.5  # seconds of add_many for one second of insert_all


def contacts(count: int) -> list[Row]:
    """Rows of contacts that name no organisation, with the ids left to the program."""
    made = Generated(count)
    rows = (made.contact(number) for number in range(count))
    return [{name: value for name, value in row.items() if name not in {"id", "organisation"}} for row in rows]


Taken = tuple[float, float]  # seconds, and seconds of processor time, that of helpers included


def timed(act: Callable[[], object]) -> Taken:
    """How long it took."""
    begun, worked = time.perf_counter(), _worked()
    act()
    return time.perf_counter() - begun, _worked() - worked


def _worked() -> float:
    """Seconds of processor time of this process, and of those it started that have ended."""
    return sum(os.times()[:4])


def ours(folder: str, rows: list[Row]) -> Taken:
    """Seconds of `Directory.add_many`: checked values, records, ids, the whole search index, one transaction."""
    with Directory.open(os.path.join(folder, "ours.sqlite"), fill=lambda _: None) as directory:
        return timed(lambda: directory.add_many("contact", rows))


def theirs(folder: str, rows: list[Row], searched: tuple[str, ...]) -> Taken:
    """Seconds of sqlite-utils' `insert_all` into a plain table; with FTS5 over the columns `searched`, if any."""
    connection = sqlite3.connect(os.path.join(folder, f"theirs-{len(searched)}.sqlite"))
    connection.execute("PRAGMA journal_mode = WAL")
    database = Database(connection, execute_plugins=False)
    columns = dict.fromkeys((name for row in rows for name in row), str)
    database.create_table("contact", {"id": int} | columns, pk="id")
    contact = database.table("contact")
    if searched:
        contact.enable_fts(searched, create_triggers=True)
    taken = timed(lambda: contact.insert_all(rows))
    connection.close()
    return taken


def main() -> None:
    """Measure in turns and print seconds, rows a second and ratios."""
    parser = argparse.ArgumentParser(description="Bulk loading beside sqlite-utils.")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    rows = contacts(options.rows)
    measured: dict[str, list[Taken]] = {"add_many": [], "insert_all, FTS triggers": [], "insert_all, no FTS": []}
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as folder:
            measured["add_many"].append(ours(folder, rows))
            measured["insert_all, FTS triggers"].append(theirs(folder, rows, SEARCHED))
            measured["insert_all, no FTS"].append(theirs(folder, rows, ()))
    medians = {name: [percentile(times, 0.5) for times in zip(*taken, strict=True)]
               for name, taken in measured.items()}
    anchor = medians["insert_all, FTS triggers"]
    print(versions(), "", table(
        [f"{options.rows:,} contacts, median of {options.runs}", "s", "rows/s", "of insert_all with FTS",
         "processor time, s", "of insert_all with FTS", "target"],
        [[name, taken, float(round(options.rows / taken)), taken / anchor[0], worked, worked / anchor[1],
          f"<= {TARGET}" if name == "add_many" else ""]
         for name, (taken, worked) in medians.items()]), sep="\n")


if __name__ == "__main__":
    main()
