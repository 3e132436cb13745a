"""Search measured: times per key, recall, size, build, edits and memory, with the targets and fzf beside them.

    python tests/benchmarks/search_bench.py --sizes 10000,100000,1000000 --queries 200 --json figures.json
"""

import argparse
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks import search_parts as parts
from benchmarks.generated import Generated
from benchmarks.generated_queries import queries
from benchmarks.measuring import DEFAULT_CACHE, build, table, versions

KEY_TARGETS = {10_000: 4.0, 100_000: 8.0, 1_000_000: 16.0}  # p95, ms
FZF_TARGETS = {100_000: 0.25, 1_000_000: 0.05}  # median key / median of fzf in-process
RECALL_TARGETS = {"two typos": 0.98, "lone surname": 0.98}  # at 5; others 0.99
OTHER_RECALL = 0.99


def measure(size: int, each: int, options: argparse.Namespace) -> parts.Figures:
    """All figures of one size."""
    made = Generated(size)
    asked = queries(made, each)
    built = build(made, options.cache, again=options.build)
    print(f"{size:,} records: built in {built.seconds:.1f} s, typing {len(asked)} queries ...", file=sys.stderr)
    found: parts.Figures = {"records": size, "build s": built.seconds, "rows/s": size / built.seconds}
    found |= parts.sizes(built.path) | parts.index_anew(built.path)
    keys, recall, taken = parts.typing(built.path, asked)
    found |= keys | {"recall": recall, "slowest": sorted(taken, reverse=True)[:20]}
    found |= parts.edits(built.path, made) | parts.memory(built.path, asked[::4])
    if options.wear:
        found |= parts.wear(built.path, made, asked[::4], options.wear)
    return found | parts.beside_fzf(built, asked)


def report(found: list[parts.Figures]) -> str:
    """One table of figures by size with targets, one of recall."""
    sizes = [one["records"] for one in found]
    rows: list[list[object]] = []

    def row(label: str, key: str, target: str = "") -> None:
        if any(one.get(key) is not None for one in found):
            rows.append([label, *(one.get(key, "") for one in found), target])

    row("key, p50 ms", "p50 ms")
    row("key, p95 ms", "p95 ms", " / ".join(f"<= {KEY_TARGETS[size]:g}" for size in sizes if size in KEY_TARGETS))
    row("key, p99 ms", "p99 ms")
    row("key, max ms", "max ms")
    row("key, processor time p50, ms", "cpu p50 ms")
    row("key, processor time p95, ms", "cpu p95 ms")
    row("keys typed", "keys")
    row("fzf --bench (matching alone), p50 ms", "fzf in-process p50 ms")
    row("fzf --filter less its start on no lines, ms", "fzf less start ms")
    row("fzf --filter whole process, p50 ms", "fzf process p50 ms")
    target = " / ".join(f"<= {FZF_TARGETS[size]:g}" for size in sizes if size in FZF_TARGETS)
    rows += [[f"key p50 / {key.removesuffix(' ms')}", *(one["p50 ms"] / one[key] for one in found), target]
             for key in ("fzf in-process p50 ms", "fzf less start ms") if all(one.get(key) for one in found)]
    row("records, log and index loaded, s", "build s")
    row("records, log and index loaded, rows/s", "rows/s")
    row("index built anew, s", "index s", "100k: <= 5")
    row("data, MB", "data MB")
    row("index, MB", "index MB")
    rows.append(["index / data", *(one["index MB"] / one["data MB"] for one in found), "<= 2"])
    row("one edit with commit, p50 ms", "edit p50 ms", "<= 0.5")
    row("one edit with commit, p95 ms", "edit p95 ms", "<= 1.5")
    row("one edit with commit, p99 ms", "edit p99 ms")
    row("one edit, processor time p50, ms", "edit cpu p50 ms")
    row("one edit, processor time p95, ms", "edit cpu p95 ms")
    row("p95 after edits / before", "p95 after/before", "<= 1.1")
    row("memory above imports, MB", "above imports MB", "1M: <= 50")
    row("memory of imports, MB", "imports MB")
    heading = ["", *(f"{size:,}" for size in sizes), "target"]
    return f"{versions()}\n\n{table(heading, rows)}\n\n{_recall(found)}"


def _recall(found: list[parts.Figures]) -> str:
    rows: list[list[object]] = []
    for at, one in enumerate(found[0]["recall"]):
        target = 0.90 if one["type"] == "lone surname" and found[-1]["records"] >= 10**6 else RECALL_TARGETS.get(
            one["type"], OTHER_RECALL)
        shown = "{at 1:.3f} {at 5:.3f} {found:.3f} {whole p50 ms:5.1f} {whole p95 ms:5.1f}"
        cells = [shown.format(**size["recall"][at]) for size in found]
        rows.append([one["type"], one["queries"], *cells, f">= {target}"])
    heading = ["recall at 1, 5, 50; last key p50, p95 ms", "queries", *(f"{one['records']:,}" for one in found),
               "target at 5"]
    return table(heading, rows)


def main() -> None:
    """Measure the sizes asked for and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", default="10000,100000", help="numbers of records, with commas")
    parser.add_argument("--queries", type=int, default=200, help="queries of each type")
    parser.add_argument("--cache", default=DEFAULT_CACHE, help="folder that keeps the built directories")
    parser.add_argument("--build", action="store_true", help="build again what the cache has")
    parser.add_argument("--wear", type=int, default=0, help="edits after which the keys are timed again")
    parser.add_argument("--json", help="file for all figures")
    options = parser.parse_args()
    found = [measure(int(size), options.queries, options) for size in options.sizes.split(",")]
    print(report(found))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"versions": versions(), "sizes": found}, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
