"""The steps that bring a file to the current schema; a new column is a step that adds it, never a rebuilt table."""

import sqlite3

from sqlite_utils import Database, Migrations

from db import cards
from db.schema import (
    add_doubts,
    add_missing_columns,
    as_database,
    create_history,
    create_mappings,
    create_memory,
    create_tables,
    create_texts,
)
from db.search.tables import merge_later
from db.views import create_views

steps = Migrations("fieldex")


@steps()
def m001_tables(database: Database) -> None:
    """Make all tables of an empty file."""
    create_tables(database)


@steps()
def m002_memory(database: Database) -> None:
    """Remember what was opened and searched for; make the search index anew, which reads texts in more ways."""
    create_memory(database)
    remake_index(database)


@steps()
def m003_history(database: Database) -> None:
    """Keep a log of every change; tags and a note of one's own for every record."""
    create_history(database)
    add_missing_columns(database)


@steps()
def m004_texts(database: Database) -> None:
    """Keep the texts of documents, what they propose, and what was decided about that."""
    create_texts(database)


@steps()
def m005_mappings(database: Database) -> None:
    """Remember how imported tables were read; views that say more; index more names of bodies."""
    create_mappings(database)
    create_views(database)
    remake_index(database)


@steps()
def m006_merging(database: Database) -> None:
    """Let the search index be merged when nobody waits for it."""
    merge_later(database.conn)


@steps()
def m007_languages(database: Database) -> None:
    """The languages that people speak."""
    add_missing_columns(database)


@steps()
def m008_terms(database: Database) -> None:
    """Keep terms of the field in other languages out of the index: a query knows them now."""
    remake_index(database)


@steps()
def m009_short_numbers(database: Database) -> None:
    """Index short phone numbers whole, those of hotlines for one."""
    remake_index(database)


@steps()
def m010_doubts(database: Database) -> None:
    """Keep what else a reference of a proposal may mean."""
    add_doubts(database)


def remake_index(database: Database) -> None:
    """To be part of every step after which texts are folded, or kept for search, in another way or with other words."""
    add_missing_columns(database)  # an older file lacks some of the fields that records are searched by
    cards.rebuild(database.conn)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the steps this file has not had yet; inside the caller's transaction when one is open."""
    steps.apply(as_database(connection))
