"""The directory: what a record is, how it is kept, found and handed out. No screen.

Example::

    from db import Directory

    with Directory.open() as directory:
        for hit in directory.search("brajko"):
            print(hit.title, hit.subtitle)
"""

from db.directory import Directory
from db.errors import FieldexError
from db.kinds import KINDS, kind_named
from db.records import Card, Citation, Record, Related
from db.search.engine import Hit

__all__ = ["KINDS", "Card", "Citation", "Directory", "FieldexError", "Hit", "Record", "Related", "kind_named"]
