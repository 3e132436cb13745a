"""What a change costs: edits a second, undoing and redoing an import, the size of the log, finding likely twins.

    python tests/benchmarks/change_bench.py --sizes 10000,100000
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.generated import Generated
from benchmarks.measuring import DEFAULT_CACHE, build, copy_of, percentile, remove, table, versions

from db import Directory

Figures = dict[str, float]
IMPORTED = 1_000  # records


def _timed(times: list[float], work: Callable[[], object]) -> None:
    begun = time.perf_counter()
    work()
    times.append(1000 * (time.perf_counter() - begun))


def edits(directory: Directory, count: int) -> Figures:
    """Milliseconds of changing one field of a contact, with log, index and commit; bytes of the log for each."""
    ids = [card.id for card in directory.cards(directory.numbers("contact")[:count])]
    before = _log(directory)
    times: list[float] = []
    for number, id in enumerate(ids):
        _timed(times, partial(directory.change, id, {"position": f"Officer {number}"}))
    return {"edit p50 ms": percentile(times, 0.5), "edit p95 ms": percentile(times, 0.95),
            "edits/s": 1000 * len(times) / sum(times), "log bytes/edit": (_log(directory) - before) / len(times)}


def imports(directory: Directory, made: Generated) -> Figures:
    """Milliseconds of importing, undoing and redoing so many records as one step; bytes of the log for each."""
    rows = [made.contact(number) | {"id": f"new{number}"} for number in range(IMPORTED)]
    before = _log(directory)
    times: dict[str, list[float]] = {"import": [], "undo": [], "redo": []}
    _timed(times["import"], lambda: directory.add_many("contact", rows, why="imported", source="list.csv"))
    size = _log(directory) - before
    for _ in range(3):
        _timed(times["undo"], directory.undo)
        _timed(times["redo"], directory.redo)
    return {f"{name} {IMPORTED:,} ms": percentile(taken, 0.5) for name, taken in times.items()} | {
        "log bytes/imported record": size / IMPORTED}


def twins(directory: Directory, made: Generated, count: int) -> Figures:
    """Milliseconds of looking for likely twins of a contact, and of all likely duplicates."""
    times: list[float] = []
    for number in range(count):
        row = {name: value for name, value in made.contact(number).items() if name != "id"}
        _timed(times, partial(directory.twins, "contact", row))
    whole: list[float] = []
    _timed(whole, directory.duplicates)
    return {"twins p50 ms": percentile(times, 0.5), "twins p95 ms": percentile(times, 0.95),
            "all duplicates s": whole[0] / 1000}


def _log(directory: Directory) -> int:
    """Bytes of what the log holds: its entries and steps, without indexes."""
    sums = ("""SELECT sum(length(CAST(record AS BLOB)) + coalesce(length(field), 0) + 8 +
                          coalesce(length(CAST(old AS BLOB)), 0) + coalesce(length(CAST(new AS BLOB)), 0))
                   FROM [change]""",
            """SELECT sum(length(stamp) + length(made) + length(person) + length(device) + length(why) +
                          coalesce(length(source), 0) + 8) FROM step""")
    entries, steps = (directory._connection.execute(query).fetchone()[0] or 0 for query in sums)
    return int(entries) + int(steps)


def main() -> None:
    """Measure each size, print a table, and keep the figures where asked."""
    parser = argparse.ArgumentParser(description="What a change costs.")
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--count", type=int, default=500, help="edits, and contacts whose twins are looked for")
    parser.add_argument("--cache", default=DEFAULT_CACHE)
    parser.add_argument("--json")
    options = parser.parse_args()
    found: dict[int, Figures] = {}
    for size in map(int, options.sizes.split(",")):
        made = Generated(size)
        copy = copy_of(build(made, options.cache).path)
        with Directory.open(copy) as directory:
            found[size] = edits(directory, options.count) | imports(directory, made) | twins(
                directory, made, options.count // 5)
        remove(copy)
    rows = [[name, *(figures[name] for figures in found.values())] for name in next(iter(found.values()))]
    print(versions(), "", table([f"{options.count} edits", *(f"{size:,}" for size in found)], rows), sep="\n")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(found, file, indent=1)


if __name__ == "__main__":
    main()
