"""The single measurements of the search benchmark over one built directory."""

import gc
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from typing import Any

from benchmarks.generated import Generated
from benchmarks.generated_queries import Query, keystrokes
from benchmarks.measuring import Built, copy_of, fzf, fzf_filter, percentile, remove

from db import Directory, cards
from db.connection import connect, transaction

Figures = dict[str, Any]


def sizes(path: str) -> Figures:
    """MB of the index (tables search_*) and of everything else."""
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute("SELECT name, sum(pgsize) FROM dbstat WHERE aggregate = 1 GROUP BY name").fetchall()
        owner = dict(connection.execute("SELECT name, tbl_name FROM sqlite_master").fetchall())
        parts = {name: size / 2**20 for name, size in rows}
        index = sum(size for name, size in parts.items() if owner.get(name, name).startswith("search_"))
        return {"data MB": sum(parts.values()) - index, "index MB": index, "parts MB": parts}
    except sqlite3.OperationalError:  # SQLite without dbstat
        return _sizes_by_dropping(path)
    finally:
        connection.close()


def _sizes_by_dropping(path: str) -> Figures:
    copy = copy_of(path)
    whole = os.path.getsize(copy)
    connection = sqlite3.connect(copy)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'search%' "
                                      "AND (sql LIKE '%VIRTUAL%' OR sql LIKE '%STRICT%')").fetchall():
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    connection.commit()
    connection.execute("VACUUM")
    connection.close()
    data = os.path.getsize(copy)
    remove(copy)
    return {"data MB": data / 2**20, "index MB": (whole - data) / 2**20}


def typing(path: str, asked: list[Query]) -> tuple[Figures, list[Figures], list[tuple[float, str]]]:
    """Type every query letter by letter in one open directory.

    Returns the times over all keys, recall by type, and every keystroke as (ms, text).
    """
    taken: list[tuple[float, str]] = []
    processor: list[float] = []  # ms of this thread alone, which tells more where the machine is busy
    by_type: dict[str, list[tuple[float, int]]] = defaultdict(list)  # (ms of the last key, place of a right one or 0)
    with Directory.open(path) as directory:
        gc.collect()
        gc.freeze()  # so that the collector does not walk through the benchmark's own names while keys are timed
        directory.search("warm")  # opens the tables and imports rapidfuzz
        directory.search("wramm")
        for query in asked:
            hits = []
            for text in keystrokes(query.text):
                begun, worked = time.perf_counter(), time.thread_time()
                hits = directory.search(text)
                processor.append(1000 * (time.thread_time() - worked))
                taken.append((1000 * (time.perf_counter() - begun), text))
            place = next((at for at, hit in enumerate(hits, 1) if query.accepts(hit.id)), 0)
            by_type[query.type].append((taken[-1][0], place))
    times = [ms for ms, _ in taken]
    figures = {"keys": len(times), "p50 ms": percentile(times, 0.5), "p95 ms": percentile(times, 0.95),
               "p99 ms": percentile(times, 0.99), "max ms": max(times),
               "cpu p50 ms": percentile(processor, 0.5), "cpu p95 ms": percentile(processor, 0.95)}
    recall = [{"type": kind, "queries": len(found), "at 1": _share(found, 1), "at 5": _share(found, 5),
               "found": _share(found, 50), "whole p50 ms": percentile([ms for ms, _ in found], 0.5),
               "whole p95 ms": percentile([ms for ms, _ in found], 0.95)} for kind, found in by_type.items()]
    return figures, recall, taken


def _share(found: list[tuple[float, int]], most: int) -> float:
    return sum(1 <= place <= most for _, place in found) / len(found)


def index_anew(path: str) -> Figures:
    """Seconds in which the whole index is built from records that stand, in a copy of the directory."""
    copy = copy_of(path)
    connection = connect(copy)
    begun = time.perf_counter()
    with transaction(connection):
        cards.rebuild(connection)
    taken = time.perf_counter() - begun
    connection.close()
    remove(copy)
    return {"index s": taken}


def edits(path: str, made: Generated, count: int = 500) -> Figures:
    """Milliseconds of adding one contact in a transaction of its own, over `count`, in a copy of the directory."""
    copy = copy_of(path)
    times, processor = [], []
    with Directory.open(copy) as directory:
        for number in range(count):
            row = made.contact(number) | {"id": f"new{number}"}
            begun, worked = time.perf_counter(), time.thread_time()
            directory.add_many("contact", [row])
            processor.append(1000 * (time.thread_time() - worked))
            times.append(1000 * (time.perf_counter() - begun))
    remove(copy)
    return {"edit cpu p50 ms": percentile(processor, 0.5), "edit cpu p95 ms": percentile(processor, 0.95),
            "edit p50 ms": percentile(times, 0.5), "edit p95 ms": percentile(times, 0.95),
            "edit p99 ms": percentile(times, 0.99), "edit max ms": max(times)}


def wear(path: str, made: Generated, asked: list[Query], count: int) -> Figures:
    """How much slower the same keys are after `count` edits than before, in a copy of the directory."""
    copy = copy_of(path)
    before, _, _ = typing(copy, asked)
    with Directory.open(copy) as directory:
        for number in range(count):
            directory.add_many("contact", [made.contact(number) | {"id": f"new{number}"}])
    after, _, _ = typing(copy, asked)
    remove(copy)
    return {"edits": count, "p50 after/before": after["p50 ms"] / before["p50 ms"],
            "p95 after/before": after["p95 ms"] / before["p95 ms"]}


def memory(path: str, asked: list[Query]) -> Figures:
    """MB that typing the queries adds to a process that has the imports, in a process of its own."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "search_memory.py")
    done = subprocess.run([sys.executable, script, path], input=json.dumps([query.text for query in asked]),
                          capture_output=True, text=True, check=True)
    found: Figures = json.loads(done.stdout)
    return found


def beside_fzf(built: Built, asked: list[Query]) -> Figures:
    """The same whole queries through fzf on the same lines.

    process: a whole `fzf --filter QUERY`, reading the lines included. in-process: the average that `fzf --bench` tells
    for matching alone, lines read before. empty: `fzf --filter QUERY` over no lines, what starting it costs.
    """
    if not fzf():
        return {}
    sample = asked[::max(1, len(asked) // 60)]
    whole = [fzf_filter(built.lines, query.text)[0] for query in sample]
    inside = []
    for query in sample:
        told = fzf_filter(built.lines, query.text, "--bench", "100ms")[1]
        words = " ".join(told).replace("ms", "ms ").split()
        if "avg:" in words:
            inside.append(_milliseconds(words[words.index("avg:") + 1]))
    empty = percentile([fzf_filter(os.devnull, query.text)[0] for query in sample], 0.5)
    process = percentile(whole, 0.5)
    return {"fzf process p50 ms": process, "fzf process p95 ms": percentile(whole, 0.95), "fzf empty ms": empty,
            "fzf less start ms": process - empty, "fzf in-process p50 ms": percentile(inside, 0.5) or None}


def _milliseconds(told: str) -> float:
    for unit, factor in (("ms", 1.0), ("µs", 0.001), ("us", 0.001), ("s", 1000.0)):
        if told.endswith(unit):
            return float(told.removesuffix(unit)) * factor
    return float(told)
