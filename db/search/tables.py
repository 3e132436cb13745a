"""The search index: tables inside the directory file, kept in the same transaction as the records.

search_text    folded words of each record: names, surroundings, notes; tags to filter by; the digits
               of its phones, and the words of its e-mail addresses in their order
search_words   FTS5 over those words (external content, so the words are kept once)
search_phones  FTS5 over the digits, by threes, so that any four digits in a row are found
search_term    the vocabulary: each word once, with its skeleton and how many records hold it
search_grams   FTS5 over the two- and three-letter pieces of each term and of its skeleton, to find mistyped words
search_gram    how many terms hold each piece, to choose the rarest pieces of a mistyped word
"""

import sqlite3

_STATEMENTS = """
CREATE TABLE search_text (
    number INTEGER PRIMARY KEY REFERENCES record(number),
    name TEXT NOT NULL, side TEXT NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL,
    phones TEXT NOT NULL, emails TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5(
    name, side, note, tags, content='search_text', content_rowid='number',
    tokenize="ascii tokenchars '='", detail='column', columnsize=0, prefix='1 2 3'
);
CREATE VIRTUAL TABLE search_phones USING fts5(
    phones, content='search_text', content_rowid='number', tokenize='trigram', detail='none', columnsize=0
);
CREATE TABLE search_term (
    number INTEGER PRIMARY KEY, plain TEXT NOT NULL UNIQUE, skeleton TEXT NOT NULL, records INTEGER NOT NULL
) STRICT;
CREATE INDEX search_term_skeleton ON search_term(skeleton);
CREATE VIRTUAL TABLE search_grams USING fts5(
    grams, content='', tokenize="ascii tokenchars '_'", detail='none', columnsize=0
);
CREATE TABLE search_gram (gram TEXT PRIMARY KEY, terms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER search_text_changes AFTER UPDATE ON search_text BEGIN
    INSERT INTO search_words(search_words, rowid, name, side, note, tags)
        VALUES ('delete', old.number, old.name, old.side, old.note, old.tags);
    INSERT INTO search_words(rowid, name, side, note, tags) VALUES (new.number, new.name, new.side, new.note, new.tags);
    INSERT INTO search_phones(search_phones, rowid, phones)
        SELECT 'delete', old.number, old.phones WHERE old.phones <> '';
    INSERT INTO search_phones(rowid, phones) SELECT new.number, new.phones WHERE new.phones <> '';
END;
CREATE TRIGGER search_text_goes AFTER DELETE ON search_text BEGIN
    INSERT INTO search_words(search_words, rowid, name, side, note, tags)
        VALUES ('delete', old.number, old.name, old.side, old.note, old.tags);
    INSERT INTO search_phones(search_phones, rowid, phones)
        SELECT 'delete', old.number, old.phones WHERE old.phones <> '';
END;
"""


INDEXES = ("search_words", "search_phones", "search_grams")  # those of FTS5
MOST_SEGMENTS = 48  # of one age, from which FTS5 merges them whoever is waiting


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty index. Rows added to `search_text` are indexed by `db.search.index`, in bulk."""
    for statement in _split(_STATEMENTS):
        connection.execute(statement)
    merge_later(connection)


def merge_later(connection: sqlite3.Connection) -> None:
    """Let FTS5 merge what edits leave behind only when asked to (see `index.tidy`), or when there is far too much.

    A person who saves a form would wait for it: up to half a second in a directory of 100,000 records.
    """
    for table in INDEXES:
        connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('automerge', 0)")
        connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('crisismerge', {MOST_SEGMENTS})")


def drop(connection: sqlite3.Connection) -> None:
    """Remove the whole index, to be made anew: it holds nothing that the records do not."""
    for table in ("search_words", "search_phones", "search_grams", "search_text", "search_term", "search_gram"):
        connection.execute(f"DROP TABLE IF EXISTS {table}")


def counted(connection: sqlite3.Connection, table: str, first: str = "", end: str = "\U0010ffff") -> sqlite3.Cursor:
    """(term, rows that hold it) of one of the FTS5 tables, from the term `first` to before `end`, as it has counted."""
    name = f"{table}_counted"
    if not connection.execute("SELECT 1 FROM temp.sqlite_master WHERE name = ?", (name,)).fetchone():
        # The table is temporary and only a view of what is there, so a file opened to read only may have it too.
        query_only = connection.execute("PRAGMA query_only").fetchone()[0]
        connection.execute("PRAGMA query_only = OFF")
        connection.execute(f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab(main, {table}, row)")
        connection.execute(f"PRAGMA query_only = {query_only}")
    return connection.execute(f"SELECT term, doc FROM temp.{name} WHERE term >= ? AND term < ?", (first, end))


def _split(script: str) -> list[str]:
    # executescript would commit the transaction that the whole file is made in.
    statements, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return statements
