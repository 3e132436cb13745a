"""Organisations that the directory knows, for taking a typed line apart."""

from collections.abc import Callable, Sequence

from db.directory import Directory
from db.errors import FieldexError
from seeds.extract.pieces import KnownOrganisation


def organisations(directory: Directory) -> Callable[[str], Sequence[KnownOrganisation]]:
    """Looks organisations up by words that may name them."""
    def known(words: str) -> Sequence[KnownOrganisation]:
        try:
            hits = directory.search(words, "organisation", 5)
        except FieldexError:
            return ()
        return [KnownOrganisation(hit.id, hit.title, str(directory.get(hit.id).values.get("acronym") or ""))
                for hit in hits]

    return known
