"""Texts of documents, what they propose, and what was decided about it: kept beside the log, and consistent with it.

A text is kept by the hash of its words and never changes; which texts a document has is part of its record and of its
history (`texts` in db/state.py). A decision names the step of the log that wrote it, and counts as long as that step
is not undone. So undo, redo, merging, the trash and replay need not know of texts.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from db import clock
from db.fields import Value
from db.history import MERGED, UNDONE
from db.kinds import DOCUMENT
from db.state import TEXTS, State

ACCEPTED, REJECTED, EDITED, REOPENED = "accepted", "rejected", "edited", "reopened"
WAITING = "waiting"  # the state of a proposal that is neither accepted nor rejected
Span = tuple[int, int]
Cite = tuple[str | None, int, int, int]  # field, paragraph, start, end
Doubt = tuple[str, str]  # field, id of another proposal that it may mean as well
_WINDOW = 500  # values bound to one statement


class TextParagraph(NamedTuple):
    """One paragraph of a text; see seeds.read.document.Paragraph."""

    number: int
    start: int
    end: int
    kind: str
    cells: tuple[Span, ...]
    apart: bool = False


class Text(NamedTuple):
    """A document as it was read; see seeds.read.document.Document. `kept` is when, in ISO 8601 and UTC."""

    hash: str
    text: str
    paragraphs: tuple[TextParagraph, ...]
    title: str
    language: str
    date: str | None
    source: str
    format: str
    notes: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    kept: str = ""
    document: str | None = None  # id of its record, or of the one it had

    def place_of(self, paragraph: int, start: int | None = None, end: int | None = None) -> Span | None:
        """The characters of a citation, or of its whole paragraph; None where the text has no such place."""
        found = next((one for one in self.paragraphs if one.number == paragraph), None)
        if found is None:
            return None
        if start is None or end is None:
            return found.start, found.end
        return (start, end) if found.start <= start <= end <= found.end else None


class Passage(NamedTuple):
    """Where a citation leads to."""

    text: Text
    paragraph: int
    start: int  # characters of the text
    end: int


class Proposed(NamedTuple):
    """One fact that a text states, and what was decided about it."""

    id: str  # within its text
    kind: str
    fields: Mapping[str, Value]
    cites: tuple[Cite, ...]
    state: str = WAITING  # or ACCEPTED, REJECTED
    record: str | None = None  # that it was accepted as, by the name that it has now; None where it is gone
    values: Mapping[str, Value] = {}  # that a person gave instead
    step: int | None = None  # that wrote it
    doubts: tuple[Doubt, ...] = ()  # the likeliest first


class Decision(NamedTuple):
    """What a person decided about a proposal: ACCEPTED, REJECTED, EDITED (`values` stand instead) or REOPENED."""

    proposal: str
    what: str
    record: str | None = None
    values: Mapping[str, Value] | None = None


class Last(NamedTuple):
    """The newest decision about a text that counts."""

    number: int
    proposal: str
    what: str
    step: int | None


class Waiting(NamedTuple):
    """A text with how many of its proposals wait, and how many are decided."""

    hash: str
    document: str | None  # id of the record, if it is there
    title: str
    source: str
    date: str | None
    kept: str
    waiting: int
    decided: int


# Texts

def keep(connection: sqlite3.Connection, text: Text, proposals: Iterable[Proposed]) -> bool:
    """Keep a text with what it proposes; nothing happens where it is kept already. Whether it is new."""
    cursor = connection.execute(
        "INSERT OR IGNORE INTO text(hash, document, title, language, date, source, format, kept, text, paragraphs, "
        "notes, headers) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (text.hash, text.document, text.title, text.language, text.date, text.source, text.format,
         clock.in_utc("milliseconds"), text.text, _json(text.paragraphs), _json(text.notes), _json(text.headers)))
    if cursor.rowcount == 0:
        return False
    connection.executemany(
        "INSERT INTO proposal(text, id, position, kind, fields, cites, doubts) VALUES (?,?,?,?,?,?,?)",
        [(text.hash, one.id, position, one.kind, _json(one.fields), _json(one.cites), _json(one.doubts))
         for position, one in enumerate(proposals)])
    return True


def text(connection: sqlite3.Connection, hash: str) -> Text | None:
    """The text with this hash."""
    row = connection.execute(
        "SELECT hash, text, paragraphs, title, language, date, source, format, notes, headers, kept, document "
        "FROM text WHERE hash = ?", (hash,)).fetchone()
    if row is None:
        return None
    paragraphs, notes, headers = (_tuples(json.loads(row[at] or "[]")) for at in (2, 8, 9))
    return Text(row[0], row[1], tuple(TextParagraph(*one) for one in paragraphs), row[3] or "", row[4] or "", row[5],
                row[6], row[7], notes, headers, row[10], row[11])


def of_document(connection: sqlite3.Connection, id: str) -> list[Text]:
    """The texts that a document has and that are kept here, the one kept first first."""
    hashes = connection.execute("SELECT text.hash FROM document_text JOIN text USING (hash) "
                                "WHERE document_text.document = ? ORDER BY text.kept, text.hash", (id,)).fetchall()
    return [found for (hash,) in hashes if (found := text(connection, hash))]


def document_of(connection: sqlite3.Connection, hash: str) -> str | None:
    """Id of the document that has this text."""
    row = connection.execute("SELECT document FROM document_text WHERE hash = ? ORDER BY document LIMIT 1",
                             (hash,)).fetchone()
    return None if row is None else str(row[0])


def belongs_to(connection: sqlite3.Connection, hash: str, document: str) -> None:
    """Remember the id that the record of a text has, so that it gets the same again after an undo."""
    connection.execute("UPDATE text SET document = ? WHERE hash = ?", (document, hash))


def passage(connection: sqlite3.Connection, document: str, paragraph: int, start: int | None,
            end: int | None) -> Passage | None:
    """Where a citation stands: in that text of the document which has such a place.

    Documents that were merged have several texts. An exact place is hardly one of another text, too.
    """
    for found in of_document(connection, document):
        place = found.place_of(paragraph, start, end)
        if place is not None:
            return Passage(found, paragraph, *place)
    return None


# Proposals and decisions

_UNDONE = ("coalesce((SELECT later.why FROM step AS later WHERE later.of = decision.step ORDER BY later.number DESC "
           f"LIMIT 1) = '{UNDONE}', 0)")
_COUNTS = f"(decision.step IS NULL OR NOT {_UNDONE})"
# What was written into the records stands as long as it is there; beside it, the newest decision.
_OF = "decision.text = proposal.text AND decision.proposal = proposal.id"
_DECIDED = (f"(EXISTS (SELECT 1 FROM decision WHERE {_OF} AND what = '{ACCEPTED}' AND step IS NOT NULL AND {_COUNTS}) "
            f"OR coalesce((SELECT what FROM decision WHERE {_OF} AND step IS NULL AND what <> '{EDITED}' "
            f"ORDER BY number DESC LIMIT 1), '{REOPENED}') <> '{REOPENED}')")


def proposals(connection: sqlite3.Connection, hash: str) -> list[Proposed]:
    """What a text proposes, in order, with what was decided."""
    found = {row[0]: Proposed(row[0], row[1], _fields(row[2]), _tuples(json.loads(row[3])),
                              doubts=_tuples(json.loads(row[4] or "[]")))
             for row in connection.execute(
                 "SELECT id, kind, fields, cites, doubts FROM proposal WHERE text = ? ORDER BY position", (hash,))}
    for proposal, what, record, values, step in connection.execute(
            f'SELECT proposal, what, record, "values", step FROM decision WHERE text = ? AND {_COUNTS} ORDER BY number',
            (hash,)):
        found[proposal] = _after(found[proposal], what, record, values, step)
    gone = _now_called(connection, {one.record for one in found.values() if one.record})
    return [one._replace(record=gone.get(one.record or "", one.record)) for one in found.values()]


def _after(one: Proposed, what: str, record: str | None, values: str | None, step: int | None) -> Proposed:
    """A proposal after one more decision."""
    if values is not None:
        one = one._replace(values=_fields(values))
    if what == EDITED or (one.state == ACCEPTED and one.step is not None and what != ACCEPTED):
        return one
    if what == ACCEPTED:
        return one._replace(state=ACCEPTED, record=record, step=step)
    return one._replace(state=REJECTED if what == REJECTED else WAITING, record=None, step=None)


def decide(connection: sqlite3.Connection, hash: str, decisions: Iterable[Decision], person: str,
           step: int | None = None) -> None:
    """Write decisions down; `step` is the one that wrote them into the records, if any did."""
    made = clock.in_utc("milliseconds")
    connection.executemany(
        'INSERT INTO decision(text, proposal, what, record, "values", step, made, person) VALUES (?,?,?,?,?,?,?,?)',
        [(hash, one.proposal, one.what, one.record, None if one.values is None else _json(one.values), step, made,
          person) for one in decisions])


def last(connection: sqlite3.Connection, hash: str) -> list[Last]:
    """The decisions that can be taken back next: the newest about a text, with those of the same step.

    What was reopened is passed over with the reopening, and editing with what it led to.
    """
    open_again: dict[str, int] = {}
    newest: list[Last] = []
    for row in connection.execute(
            f"SELECT number, proposal, what, step FROM decision WHERE text = ? AND {_COUNTS} AND what <> '{EDITED}' "
            "ORDER BY number DESC", (hash,)):
        one = Last(*row)
        if newest:
            if one.step is None or one.step != newest[0].step:
                break
            newest.append(one)
        elif one.what == REOPENED:
            open_again[one.proposal] = open_again.get(one.proposal, 0) + 1
        elif open_again.get(one.proposal) and one.step is None:
            open_again[one.proposal] -= 1
        else:
            newest.append(one)
    return newest


def left_off(connection: sqlite3.Connection) -> str | None:
    """The text about which something was decided last."""
    row = connection.execute("SELECT text FROM decision ORDER BY number DESC LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def others_decided(connection: sqlite3.Connection, hash: str, step: int) -> int:
    """Of how many other texts something was decided in the same step."""
    count: int = connection.execute("SELECT count(DISTINCT text) FROM decision WHERE step = ? AND text <> ?",
                                    (step, hash)).fetchone()[0]
    return count


def waiting(connection: sqlite3.Connection, *, all: bool = False, hash: str | None = None) -> list[Waiting]:
    """Texts of which proposals wait, the one kept first first; with `all`, every text that is kept.

    With `hash` only that text.
    """
    condition, bound = ("1", ()) if hash is None else ("text.hash = ?", (hash,))
    found = [Waiting(*row) for row in connection.execute(
        "SELECT text.hash, (SELECT min(document) FROM document_text WHERE document_text.hash = text.hash), text.title, "
        "source, date, kept, coalesce(sum(NOT decided), 0), coalesce(sum(decided), 0) FROM text LEFT JOIN "
        f"(SELECT text AS hash, {_DECIDED} AS decided FROM proposal WHERE kind <> '{DOCUMENT.name}') AS one "
        f"ON one.hash = text.hash WHERE {condition} GROUP BY text.hash ORDER BY kept, text.rowid", bound)]
    return [one for one in found if all or one.waiting]


def _now_called(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, str | None]:
    """By the id of a record that is gone: the one it was merged into, if that is there."""
    found: dict[str, str | None] = {}
    for id in ids:
        now: str | None = id
        seen: set[str] = set()
        while now is not None and now not in seen and not _is_there(connection, now):
            seen.add(now)
            now = _merged_into(connection, now)
        if now != id:
            found[id] = now if now not in seen else None
    return found


def _is_there(connection: sqlite3.Connection, id: str) -> bool:
    return connection.execute("SELECT 1 FROM record WHERE id = ?", (id,)).fetchone() is not None


def _merged_into(connection: sqlite3.Connection, id: str) -> str | None:
    row = connection.execute(
        'SELECT step.source, step.why FROM "change" JOIN step ON step.number = "change".step WHERE record = ? '
        'AND field IS NULL AND new IS NULL ORDER BY "change".number DESC LIMIT 1', (id,)).fetchone()
    return str(row[0]) if row is not None and row[1] == MERGED and row[0] else None


# Forgetting

def forget(connection: sqlite3.Connection, hashes: Iterable[str]) -> None:
    """Forget texts for good, with what they propose and what was decided; not those that a document has."""
    for hash in hashes:
        if document_of(connection, hash) is None:
            connection.execute("DELETE FROM decision WHERE text = ?", (hash,))
            connection.execute("DELETE FROM proposal WHERE text = ?", (hash,))
            connection.execute("DELETE FROM text WHERE hash = ?", (hash,))


def forget_records(connection: sqlite3.Connection, ids: Collection[str], removed: Iterable[State]) -> None:
    """What emptying the trash of these records means here: `removed` are the states that they had in it.

    Texts of documents go, and what texts said of one of the records stays decided, without its values.
    """
    forget(connection, {str(hash) for one in removed for hash in one.fields.get(TEXTS) or ()})  # type: ignore[union-attr]
    for some in _windows(sorted(ids)):
        among = f"IN ({','.join('?' * len(some))})"
        connection.execute(f"UPDATE proposal SET fields = '{{}}', cites = '[]' WHERE (text, id) IN "
                           f"(SELECT text, proposal FROM decision WHERE record {among})", some)
        connection.execute(f'UPDATE decision SET "values" = NULL WHERE (text, proposal) IN '
                           f"(SELECT text, proposal FROM decision WHERE record {among})", some)
        connection.execute(f"UPDATE decision SET record = NULL WHERE record {among}", some)


def _windows(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(ids), _WINDOW):
        yield ids[at:at + _WINDOW]


# As JSON

def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


def _fields(text: str) -> dict[str, Any]:
    return {name: _tuples(value) for name, value in json.loads(text).items()}
