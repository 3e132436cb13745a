"""Memory of a process that imports a file of contacts, while its rows come in; prints it as JSON.

    python exchange_memory.py DIRECTORY FILE.csv
"""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.search_memory import resident

from db import Directory
from db.exchange import csv
from db.exchange.shapes import ReadOptions

SHARES = (0.1, 0.5, 1.0)  # of the rows


def main() -> None:
    """Import the file, and look at the memory after each batch."""
    path, file = sys.argv[1:]
    looked: list[float] = []
    with Directory.open(path, fill=lambda _: None) as directory:
        directory.bring_in(csv.read(file, ReadOptions("csv", "contact")), "a file", lambda _: looked.append(resident()))
    print(json.dumps([looked[max(0, round(share * len(looked)) - 1)] for share in SHARES]))


if __name__ == "__main__":
    main()
