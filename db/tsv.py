"""The tables of db/data: a line for each row, tabs between its columns, remarks behind #."""

import os
from collections.abc import Iterator

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")


def rows(file: str) -> Iterator[list[str]]:
    """The columns of each row, in order; empty ones too."""
    with open(os.path.join(FOLDER, file), encoding="utf-8") as table:
        yield from (line.rstrip("\n").split("\t") for line in table if line.strip() and not line.startswith("#"))
