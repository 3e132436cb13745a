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
from db.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from db.search.engine import Hit

__all__ = ["KINDS", "Card", "Citation", "Directory", "FieldexError", "Hit", "Record", "Related", "kind_named"]


def __getattr__(name: str) -> Any:
    if name == "Hit":  # the engine is loaded once something is searched for
        from db.search.engine import Hit

        return Hit
    raise AttributeError(name)
