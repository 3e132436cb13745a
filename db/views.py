"""Views that other programs read the file by: Datasette, sqlite-utils, a spreadsheet, plain SQL.

They say what a record says to a person: linked records by their titles, countries and languages by their English names,
lists with `; ` between their values. README names them; the tables beside them are what is kept.

    contacts, organisations, projects, events, outcomes, documents    one a kind, a column a field
    links      who does what for whom: one row a link, read from the record that holds it
    sources    where each record, and each field of it, is written
    changes    the history: one row an entry, with who, when and why
"""

from collections.abc import Iterator

from sqlite_utils import Database

from db.fields import CODED, Coded, Field, Kind
from db.kinds import KINDS


def create_names_table(database: Database, type: Coded) -> None:
    """Make the table of the names of countries or languages, for views and joins; anew where it is there."""
    table = database.table(type.name)
    if not table.exists():
        database.create_table(type.name, {"code": str, "name": str, "russian": str}, pk="code", strict=True,
                              not_null=("code", "name", "russian"))
    named = ((code, *type.codes.names_of(code)) for code in type.codes.all_codes())
    table.insert_all(({"code": code, "name": name, "russian": russian} for code, name, russian, *_ in named),
                     replace=True)


def create_views(database: Database) -> None:
    """Make all views anew, and what they need."""
    for type in CODED.values():
        create_names_table(database, type)
    for name, query in views():
        database.create_view(name, query, replace=True)


def views() -> Iterator[tuple[str, str]]:
    """(name, query) of each view."""
    for kind in KINDS:
        yield kind.plural, _of_kind(kind)
    yield "links", (
        "SELECT link.source AS id, one.kind, one.title, link.role, link.target AS linked_id, "
        "other.kind AS linked_kind, other.title AS linked_title FROM link "
        "JOIN record AS one ON one.id = link.source JOIN record AS other ON other.id = link.target")
    yield "sources", (
        "SELECT citation.record AS id, one.kind, one.title, citation.field, citation.document AS document_id, "
        "other.title AS document, document.date, citation.paragraph FROM citation "
        "JOIN record AS one ON one.id = citation.record JOIN record AS other ON other.id = citation.document "
        "JOIN document ON document.id = citation.document")
    yield "changes", (
        "SELECT step.made, step.person, step.why, step.source, change.record AS id, change.field, change.old, "
        'change.new FROM "change" JOIN step ON step.number = change.step')


def _of_kind(kind: Kind) -> str:
    title = ["record.title"] if len(kind.title) > 1 else []  # else it is the field of that name
    columns = [f'"{kind.name}".id', *title, *(f'{_said(kind, field)} AS "{field.name}"' for field in kind.fields),
               *(f'{_ids(kind, field)} AS "{field.name}_id"' for field in kind.references),
               "record.as_of", "record.verified_on", "record.verified_by"]
    return f'SELECT {", ".join(columns)} FROM "{kind.name}" JOIN record ON record.id = "{kind.name}".id'


def _said(kind: Kind, field: Field) -> str:
    own = f'"{kind.name}"."{field.name}"'
    if not field.stored:
        return _linked(kind, field, "other.title")
    if field.many:
        return f"(SELECT group_concat({_named(field, 'value')}, '; ') FROM json_each({own}))"
    return _named(field, own)


def _named(field: Field, value: str) -> str:
    """The English name, where the value is a code."""
    if not isinstance(field.type, Coded):
        return value
    return f"coalesce((SELECT name FROM {field.type.name} WHERE code = {value}), {value})"


def _ids(kind: Kind, field: Field) -> str:
    return _linked(kind, field, "other.id")


def _linked(kind: Kind, field: Field, column: str) -> str:
    """A column of the records that a reference names, in the order of the links."""
    return (f"(SELECT group_concat({column}, '; ') FROM (SELECT target FROM link WHERE link.source = "
            f"\"{kind.name}\".id AND link.role = '{field.name}' ORDER BY link.number) "
            "JOIN record AS other ON other.id = target)")
