"""What the program remembers of its use: how often and how lately a record was opened, searches, how tables were read.

`use.heat` is the binary logarithm of a sum in which each use counts 2 to the power of its day divided by HALF_LIFE. So
an old use fades without being written again, and a greater heat always means more, or more recent, use.
"""

import json
import math
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from db import clock

HALF_LIFE = 30  # days after which a use counts half
MOST_RECENT = 50  # searches without a name that are kept


class Remembered(NamedTuple):
    """A search that was made before."""

    text: str
    name: str | None  # given by a person; None for a recent one
    last: str  # when it was made last, ISO 8601 in UTC


def uses_left(heat: float) -> float:
    """How many uses of today the heat of a record amounts to."""
    return float(2 ** min(heat - _today(), 64.0))


def _today() -> float:
    return clock.now().timestamp() / 86_400 / HALF_LIFE


def use(connection: sqlite3.Connection, id: str) -> None:
    """Count one use of the record with this id, now; nothing happens for a record that is gone."""
    row = connection.execute("SELECT number FROM record WHERE id = ?", (id,)).fetchone()
    if row is None:
        return
    number = row[0]
    now = _today()
    found = connection.execute("SELECT heat FROM use WHERE record = ?", (number,)).fetchone()
    before = found[0] if found else -math.inf
    high, low = max(now, before), min(now, before)
    heat = high + math.log2(1 + 2 ** max(low - high, -64.0))
    connection.execute("INSERT INTO use(record, heat) VALUES (?, ?) ON CONFLICT(record) DO UPDATE SET heat = "
                       "excluded.heat", (number, heat))


def searches(connection: sqlite3.Connection) -> list[Remembered]:
    """Saved searches by name, then recent ones, the last one first."""
    return [Remembered(*row) for row in connection.execute(
        "SELECT text, name, last FROM query ORDER BY name IS NULL, name COLLATE NOCASE, last DESC, rowid DESC")]


def remember(connection: sqlite3.Connection, text: str, name: str | None = None) -> None:
    """Keep a search as a recent one, or under a name, which it takes from any other search that has it."""
    text, name = text.strip(), (name or "").strip() or None
    if not text:
        return
    if name:
        connection.execute("UPDATE query SET name = NULL WHERE name = ? AND text <> ?", (name, text))
    connection.execute(
        "INSERT INTO query(text, name, last) VALUES (?, ?, ?) ON CONFLICT(text) DO UPDATE "
        "SET last = excluded.last, name = coalesce(excluded.name, name)",
        (text, name, clock.in_utc("microseconds")))
    connection.execute("DELETE FROM query WHERE name IS NULL AND text NOT IN (SELECT text FROM query "
                       "WHERE name IS NULL ORDER BY last DESC, rowid DESC LIMIT ?)", (MOST_RECENT,))


def forget(connection: sqlite3.Connection, text: str) -> None:
    """Remember this search no longer, whether it has a name or not."""
    connection.execute("DELETE FROM query WHERE text = ?", (text,))


def columns_of(connection: sqlite3.Connection, headings: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """(kind, column for each heading) as a table with these headings was read before."""
    row = connection.execute("SELECT kind, columns FROM mapping WHERE headings = ?", (_key(headings),)).fetchone()
    return None if row is None else (row[0], tuple(json.loads(row[1])))


def remember_columns(connection: sqlite3.Connection, headings: Sequence[str], kind: str,
                     columns: Sequence[str]) -> None:
    """Keep how a table with these headings was read."""
    connection.execute("INSERT OR REPLACE INTO mapping(headings, kind, columns, last) VALUES (?,?,?,?)", (
        _key(headings), kind, json.dumps(columns), clock.in_utc("seconds")))


def _key(headings: Sequence[str]) -> str:
    return json.dumps(headings, ensure_ascii=False)
