"""Start-up: whole processes of the command line and the app, beside plain Python, fzf and an empty Textual app.

    python tests/benchmarks/startup_bench.py --runs 21 --sizes 100000,1000000

Run `python -m compileall` over the program and its libraries first, as an installation does.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.generated import Generated
from benchmarks.generated_queries import queries
from benchmarks.measuring import DEFAULT_CACHE, build, fzf, percentile, table, versions
from benchmarks.terminal import until_shown

from db import Directory

HERE = os.path.dirname(os.path.abspath(__file__))
CLI = [sys.executable, "-c", "from tui.start import run; run()"]  # as the installed script does, without runpy
Rows = list[list[object]]


def environment(directory: str) -> dict[str, str]:
    """The caller's, with the directory set and byte-compiling allowed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
        "FIELDEX_DIRECTORY": directory, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def process(command: list[str], directory: str, lines: str | None) -> tuple[float, int]:
    """Milliseconds of a whole process, and its exit code; `lines` is a file for its standard input."""
    with open(lines or os.devnull, "rb") as file:
        begun = time.perf_counter()
        done = subprocess.run(command, stdin=file, capture_output=True, env=environment(directory), check=False)
        return 1000 * (time.perf_counter() - begun), done.returncode


def command_line(shipped: str, cache: str, size: int, runs: int) -> Rows:
    """Medians of whole processes, the commands taken in turns."""
    made = Generated(size)
    built = build(made, cache)
    exact = next(query.text for query in queries(made, 1) if query.type == "exact")
    wrong = next(query.text for query in queries(made, 1) if query.type == "one typo")
    commands: dict[str, tuple[list[str], str, str | None]] = {
        "python -c pass": ([sys.executable, "-c", "pass"], shipped, None),
        "python -c 'import sqlite3'": ([sys.executable, "-c", "import sqlite3"], shipped, None),
        "find, exact, shipped facts": ([*CLI, "find", "dushanbe"], shipped, None),
        "find, typo, shipped facts": ([*CLI, "find", "dushnabe"], shipped, None),
        f"find, exact, {size:,}": ([*CLI, "find", exact], built.path, None),
        f"find, typo, {size:,}": ([*CLI, "find", wrong], built.path, None)}
    if fzf():
        commands[f"fzf --filter, {size:,}"] = ([fzf() or "fzf", "--filter", exact], shipped, built.lines)
    measured: dict[str, list[float]] = {name: [] for name in commands}
    codes: dict[str, int] = {}
    for _ in range(runs):
        for name, (command, directory, lines) in commands.items():
            taken, codes[name] = process(command, directory, lines)
            measured[name].append(taken)
    medians = {name: percentile(times, 0.5) for name, times in measured.items()}
    python, filtering = medians["python -c pass"], medians.get(f"fzf --filter, {size:,}", 0.0)
    return [[name, taken, percentile(measured[name], 0.95), taken / python, taken / filtering if filtering else "",
             codes[name], _target(name)] for name, taken in medians.items()]


def _target(name: str) -> str:
    if name.startswith("find, exact"):
        return "<= 2.5 x python"
    return "<= 45 ms or 1.2 x fzf" if name.startswith("find, typo, 1") else ""


def app(shipped: str, cache: str, sizes: list[int], runs: int) -> Rows:
    """Medians from exec to the moment when a terminal shows the first content; needs a system with pty."""
    empty = [sys.executable, os.path.join(HERE, "empty_app.py")]
    commands: dict[str, tuple[list[str], str, str]] = {
        "empty Textual app with an Input": (empty, "Type here", shipped)}
    counts = {"shipped facts": (shipped, "Contacts")} | {
        f"{size:,}": (build(Generated(size), cache).path, "Contacts") for size in sizes}
    for name, (directory, text) in counts.items():
        commands[f"fieldex, {name}"] = (CLI, text, directory)
    measured: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, (command, text, directory) in commands.items():
            taken = until_shown(command, text, environment(directory))
            if taken is not None:
                measured[name].append(taken)
    anchor = percentile(measured["empty Textual app with an Input"], 0.5)
    return [[name, percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.5) / anchor if anchor else "",
             len(times), "<= 1.10" if name.startswith("fieldex") else ""] for name, times in measured.items()]


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description="Start-up of the command line and the app.")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--size", type=int, default=100_000, help="records of the directory `find` looks in")
    parser.add_argument("--sizes", default="100000", help="records of the directories the app opens, with commas")
    parser.add_argument("--cache", default=DEFAULT_CACHE)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shipped = os.path.join(folder, "shipped.sqlite")
        with Directory.open(shipped, fill=_shipped):
            pass
        print(versions(), "", table(
            ["whole process, ms", "p50", "p95", "of python", "of fzf", "exit", "target"],
            command_line(shipped, options.cache, options.size, options.runs)), "", sep="\n")
        if os.name == "posix":
            print(table(["exec to first content, ms", "p50", "p95", "of empty app", "runs shown", "target"],
                        app(shipped, options.cache, [int(size) for size in options.sizes.split(",")], options.runs)))


def _shipped(directory: Directory) -> None:
    from seeds.load import fill

    fill(directory)


if __name__ == "__main__":
    main()
