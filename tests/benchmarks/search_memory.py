"""Memory of a process that does nothing but search; prints it as JSON. Started by search_parts with little imported.

    python search_memory.py DIRECTORY < queries.json
"""

import json
import os
import sys

from rapidfuzz import process
from rapidfuzz.distance import OSA

from db import Directory


def resident() -> float:
    """Resident memory of this process in MB; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return 0.0


def main() -> None:
    """Type every query letter by letter in one open directory."""
    texts = json.load(sys.stdin)
    process.extract("warm", ["wram"], scorer=OSA.distance)
    imports = resident()
    with Directory.open(sys.argv[1]) as directory:
        for text in texts:
            for end in range(1, len(text) + 1):
                directory.search(text[:end])
        print(json.dumps({"imports MB": imports, "above imports MB": resident() - imports}))


if __name__ == "__main__":
    main()
