"""From the declared kinds to tables and views. Only this module, views and migrations import sqlite_utils.

The file reads well on its own: one STRICT table a kind (`contact`, `organisation` ...), `record` with what lists show
of every kind, `link` with who does what for whom, `citation` with where it is written, and one view a kind in the
plural (`contacts` ...) with the names of linked records beside the columns.
"""

import sqlite3

from sqlite_utils import Database

from db.fields import Field, Kind
from db.kinds import KINDS
from db.search.tables import create as create_search_tables
from db.views import create_views

_PYTHON_TYPE: dict[str, object] = {"TEXT": str, "ANY": "ANY"}


def column_type(field: Field) -> object:
    """The type sqlite_utils is given for the field's column; many values are one JSON array in a TEXT column."""
    return str if field.many else _PYTHON_TYPE[field.type.column]


def column_name(field: Field) -> str:
    """The same as SQLite is told it."""
    return "TEXT" if field.many else field.type.column


def create_kind_table(database: Database, kind: Kind) -> None:
    """Make the table of `kind`, keyed by the record's id."""
    database.create_table(
        kind.name,
        {"id": str} | {field.name: column_type(field) for field in kind.columns},
        pk="id",
        not_null=("id", *(field.name for field in kind.columns if field.required)),
        foreign_keys=[("id", "record", "id")],
        strict=True,
    )


def create_tables(database: Database) -> None:
    """Make every table, index and view of an empty file."""
    database.create_table(
        "record",
        {"number": int, "id": str, "kind": str, "title": str, "subtitle": str, "sort_key": str, "as_of": str,
         "verified_on": str, "verified_by": str},
        pk="number", not_null=("id", "kind", "title", "subtitle", "sort_key"), strict=True,
    )
    database.table("record").create_index(("id",), unique=True)
    database.table("record").create_index(("kind", "sort_key"))
    for kind in KINDS:
        create_kind_table(database, kind)
    database.create_table(
        "link", {"number": int, "source": str, "role": str, "target": str}, pk="number", strict=True,
        not_null=("source", "role", "target"), foreign_keys=[("source", "record", "id"), ("target", "record", "id")],
    )
    database.table("link").create_index(("source", "role", "target"), unique=True)
    database.table("link").create_index(("target",))
    database.create_table(
        "citation",
        {"number": int, "record": str, "field": str, "document": str, "paragraph": int, "start": int, "end": int},
        pk="number", strict=True, not_null=("record", "document"),
        foreign_keys=[("record", "record", "id"), ("document", "record", "id")],
    )
    database.table("citation").create_index(("record",))
    database.table("citation").create_index(("document", "paragraph"))
    create_search_tables(database.conn)
    create_views(database)


def create_memory(database: Database) -> None:
    """Make the tables of what the program remembers of its use: records that were opened, and searches."""
    database.create_table("use", {"record": int, "heat": float}, pk="record", strict=True, not_null=("heat",),
                          foreign_keys=[("record", "record", "number")])
    database.create_table("query", {"text": str, "name": str, "last": str}, pk="text", strict=True, not_null=("last",))
    database.table("query").create_index(("name",), unique=True)


def create_history(database: Database) -> None:
    """Make the tables of the change log (see db/history.py) and of what follows from it alone.

    step      one thing that was done at once: when, by whom, why, and which step it takes back
    change    what it did to each record: field (none: the record as such), value before and after, as JSON
    distinct_pair  records that a person said are not the same
    highest   the highest number a record ever had, so that the number of a removed one is not given again
    """
    database.create_table(
        "step", {"number": int, "stamp": str, "made": str, "person": str, "device": str, "why": str, "source": str,
                 "of": int},
        pk="number", strict=True, not_null=("stamp", "made", "person", "device", "why"),
        foreign_keys=[("of", "step", "number")])
    database.table("step").create_index(("stamp",), unique=True)
    database.table("step").create_index(("of",))
    database.create_table(
        "change", {"number": int, "step": int, "record": str, "field": str, "old": str, "new": str},
        pk="number", strict=True, not_null=("step", "record"), foreign_keys=[("step", "step", "number")])
    database.table("change").create_index(("record",))
    database.table("change").create_index(("step",))
    database.create_table(
        "distinct_pair", {"one": str, "other": str}, pk=("one", "other"), strict=True, not_null=("one", "other"),
        foreign_keys=[("one", "record", "id"), ("other", "record", "id")])
    database.create_table("highest", {"number": int}, strict=True, not_null=("number",))


def create_texts(database: Database) -> None:
    """Make the tables of texts that documents have (see db/texts.py).

    document_text  which texts a document has, by the hash of their words; part of the record, and of its history
    text      a document as it was read; `document` is the id of its record, which may be gone or not there yet
    proposal  what a text states about one thing, for a person to decide
    decision  what was decided, in order; `step` is the one that wrote it into the records
    """
    database.create_table(
        "document_text", {"document": str, "hash": str}, pk=("document", "hash"), strict=True,
        not_null=("document", "hash"), foreign_keys=[("document", "record", "id")])
    database.table("document_text").create_index(("hash",))
    database.create_table(
        "text", {"hash": str, "document": str, "title": str, "language": str, "date": str, "source": str,
                 "format": str, "kept": str, "text": str, "paragraphs": str, "notes": str, "headers": str},
        pk="hash", strict=True, not_null=("hash", "source", "format", "kept", "text", "paragraphs"))
    database.create_table(
        "proposal", {"text": str, "id": str, "position": int, "kind": str, "fields": str, "cites": str},
        pk=("text", "id"), strict=True, not_null=("text", "id", "position", "kind", "fields", "cites"),
        foreign_keys=[("text", "text", "hash")])
    database.create_table(
        "decision", {"number": int, "text": str, "proposal": str, "what": str, "record": str, "values": str,
                     "step": int, "made": str, "person": str},
        pk="number", strict=True, not_null=("text", "proposal", "what", "made", "person"),
        foreign_keys=[("text", "text", "hash"), ("step", "step", "number")])
    database.table("decision").create_index(("text", "proposal"))
    database.table("decision").create_index(("step",))
    database.table("decision").create_index(("record",))


def add_doubts(database: Database) -> None:
    """Let a proposal say which other facts of its text a reference may mean as well: JSON, [field, id] of each."""
    database.execute("ALTER TABLE proposal ADD COLUMN doubts TEXT")


def create_mappings(database: Database) -> None:
    """Make the table of how tables with the same headings were read: columns of db/exchange/columns.py by heading."""
    database.create_table("mapping", {"headings": str, "kind": str, "columns": str, "last": str}, pk="headings",
                          strict=True, not_null=("headings", "kind", "columns", "last"))


def add_missing_columns(database: Database) -> None:
    """Give the table of each kind the fields that were declared since it was made, and make the views anew."""
    for kind in KINDS:
        known = {column.name for column in database.table(kind.name).columns}
        for field in kind.columns:
            if field.name not in known:
                database.execute(f'ALTER TABLE "{kind.name}" ADD COLUMN "{field.name}" {column_name(field)}')
    create_views(database)


def as_database(connection: sqlite3.Connection) -> Database:
    """The sqlite_utils view of an open connection; plug-ins of other programs stay out."""
    return Database(connection, execute_plugins=False)
