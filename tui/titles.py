"""What records are called that others name by their ids."""

from collections.abc import Callable, Sequence

from db.directory import Directory
from db.errors import FieldexError

Titles = Callable[[Sequence[str]], dict[str, str]]


def titles_of(directory: Directory, ids: Sequence[str]) -> dict[str, str]:
    """By id the titles of these records; one that is gone has none, and is shown by its id."""
    found = {}
    for id in ids:
        try:
            record = directory.get(id)
        except FieldexError:
            continue
        if record.id == id:  # not another one whose id begins so
            found[id] = record.title
    return found
