"""Contacts from CSV: `fieldex import` beside sqlite-utils' own CSV insert, whole processes, the same file, one run.

    python tests/benchmarks/exchange_bench.py --rows 100000

fieldex checks each value, matches rows with each other and with what is there, writes records, links, the log and the
search index; `sqlite-utils insert --csv` writes text into one table, and `enable-fts` its search index. Rows are also
imported where as many others are, with which each is compared. What fieldex has in memory is told as its rows come in.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.exchange_memory import SHARES
from benchmarks.generated import Generated
from benchmarks.measuring import percentile, table, versions

from db import Directory

HEADINGS = ("Name", "Position", "Organisation", "E-mail", "Phone", "Place", "Country", "Notes")
FIELDS = ("name", "position", "organisation", "email", "phone", "place", "country", "summary")
TARGET = 60.0  # seconds for 100,000 rows


class Run(NamedTuple):
    """One process."""

    seconds: float
    megabytes: float  # the most that it had in memory; 0 where the system does not tell
    said: bytes  # on standard output


def make_csv(path: str, rows: int, first: int = 0) -> None:
    """Contacts from number `first` on as a spreadsheet program leaves them, with their organisations by name."""
    made = Generated(int((first + rows) / 0.7) + 1)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(first, first + rows):
            row = made.contact(number % made.counts["contact"])
            if row.get("organisation"):
                row["organisation"] = made.organisation_name(int(row["organisation"][1:]))
            writer.writerow([row.get(name) or "" for name in FIELDS])


def run(*command: str) -> Run:
    """Run one process to its end."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as told, subprocess.Popen(command, stdout=told, stderr=subprocess.PIPE) as child:
        wrong = child.stderr.read() if child.stderr else b""
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            most = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
        else:
            child.wait()
            most = 0.0
        told.seek(0)
        said = told.read()
    if child.returncode not in (0, 2):
        raise SystemExit(wrong.decode("utf-8", "replace"))
    return Run(time.perf_counter() - begun, most, said)


def ours(folder: str, *files: str) -> Run:
    """What `fieldex import` takes for the last of these files, brought one after the other into an empty directory."""
    path = os.path.join(folder, "ours.sqlite")
    Directory.open(path, fill=lambda _: None).close()
    return [run(sys.executable, "-m", "tui.cli", "import", file, "--directory", path, "--kind", "contact")
            for file in files][-1]


def remembered(folder: str, file: str) -> list[float]:
    """MB that an import has in memory at each of SHARES of its rows, and the most it had by its end."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "exchange_memory.py")
    done = run(sys.executable, script, os.path.join(folder, "ours.sqlite"), file)
    return [*json.loads(done.said), done.megabytes]


def theirs(folder: str, file: str, *, searched: bool) -> Run:
    """`sqlite-utils insert --csv`, and `enable-fts` over its text columns."""
    path = os.path.join(folder, f"theirs-{searched}.sqlite")
    inserted = run(sys.executable, "-m", "sqlite_utils", "insert", path, "contact", file, "--csv")
    if not searched:
        return inserted
    indexed = run(sys.executable, "-m", "sqlite_utils", "enable-fts", path, "contact", "Name", "Position",
                  "Organisation", "E-mail", "Place", "Country", "Notes", "--create-triggers")
    return Run(inserted.seconds + indexed.seconds, max(inserted.megabytes, indexed.megabytes), b"")


def main() -> None:
    """Measure in turns and print seconds, rows a second, memory and ratios."""
    parser = argparse.ArgumentParser(description="Contacts from CSV beside sqlite-utils.")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    names = (f"fieldex import, {options.rows // 10:,} rows", "fieldex import", "sqlite-utils insert --csv",
             "the same, and enable-fts", "fieldex import beside as many others")
    measured: dict[str, list[Run]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as place:
        file, tenth, others = (os.path.join(place, name) for name in ("contacts.csv", "tenth.csv", "others.csv"))
        make_csv(file, options.rows)
        make_csv(tenth, options.rows // 10)
        make_csv(others, options.rows, options.rows)
        for _ in range(options.runs):
            with tempfile.TemporaryDirectory() as folder:
                measured[names[0]].append(ours(folder, tenth))
            with tempfile.TemporaryDirectory() as folder:
                measured[names[1]].append(ours(folder, file))
                measured[names[2]].append(theirs(folder, file, searched=False))
                measured[names[3]].append(theirs(folder, file, searched=True))
            with tempfile.TemporaryDirectory() as folder:
                measured[names[4]].append(ours(folder, file, others))
        with tempfile.TemporaryDirectory() as folder:
            memory = remembered(folder, file)
    anchor = percentile([one.seconds for one in measured[names[3]]], 0.5)
    rows = []
    for at, (name, runs) in enumerate(measured.items()):
        seconds = percentile([one.seconds for one in runs], 0.5)
        count = options.rows // 10 if at == 0 else options.rows
        rows.append([name, seconds, float(round(count / seconds)), percentile([one.megabytes for one in runs], 0.5),
                     seconds / anchor, f"<= {TARGET * options.rows / 100_000:g} s" if at == 1 else ""])
    print(versions(), "", table([f"{options.rows:,} contacts, median of {options.runs}", "s", "rows/s", "MB",
                                 "of insert with FTS", "target"], rows), "",
          table(["MB in memory", *(f"at {share:.0%} of rows" for share in SHARES), "at most"],
                [["fieldex import", *memory]]), sep="\n")


if __name__ == "__main__":
    main()
