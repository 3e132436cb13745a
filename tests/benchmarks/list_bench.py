"""Moving in a list of any length: from a key to the paint in a real terminal, and the app's memory.

    python tests/benchmarks/list_bench.py --sizes 10000,1000000
"""

import argparse
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.generated import Generated
from benchmarks.measuring import DEFAULT_CACHE, build, percentile, table, versions
from benchmarks.terminal import Terminal

CLI = [sys.executable, "-c", "from tui.start import run; run()"]  # as the installed script does
KEYS = {"page down": b"\x1b[6~", "page up": b"\x1b[5~", "down": b"\x1b[B", "end": b"G", "home": b"g"}
TARGET = {"page down": "p95 <= 16", "page up": "p95 <= 16"}


def measure(path: str, presses: int) -> dict[str, list[float]]:
    """Milliseconds from each key to the list, and to the end of what it paints; MB of the process before and after."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
        "FIELDEX_DIRECTORY": path, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with Terminal(CLI, environment) as terminal:
        terminal.wait_for(" records")
        terminal.press(b"\t")  # to the list
        time.sleep(1.0)
        found = {"MB at first": [terminal.megabytes()]}
        for name, key in KEYS.items():
            times = []
            for _ in range(presses if name in TARGET or name == "down" else 3):
                times.append(terminal.press(key))
                time.sleep(0.02)
            found[name] = [first for first, _ in times]
            found[f"{name}, with the page beside it"] = [last for _, last in times]
        found["MB at last"] = [terminal.megabytes()]
        return found


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description="Moving in long lists.")
    parser.add_argument("--sizes", default="10000,1000000")
    parser.add_argument("--presses", type=int, default=100)
    parser.add_argument("--cache", default=DEFAULT_CACHE)
    options = parser.parse_args()
    rows: list[list[object]] = []
    for size in (int(one) for one in options.sizes.split(",")):
        found = measure(build(Generated(size), options.cache).path, options.presses)
        rows += [[f"{size:,}: {name}", percentile(times, 0.5), percentile(times, 0.95), len(times),
                  TARGET.get(name, "")] for name, times in found.items()]
    print(versions(), "", table(["120x36, key to paint, ms", "p50", "p95", "keys", "target"], rows), sep="\n")


if __name__ == "__main__":
    main()
