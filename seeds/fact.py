"""What a document states about one thing: the common shape of proposals, of seed files and of what is imported."""

from typing import NamedTuple

from db.fields import Value


class Cite(NamedTuple):
    """Where a document states one field of a fact, or (None) the fact as such."""

    field: str | None
    paragraph: int  # counted from 1; see seeds.paragraphs
    start: int  # characters of the document's text (seeds.read.Document.text)
    end: int


class Doubt(NamedTuple):
    """Another fact of the document that a reference of a fact may mean as well, where what speaks for one is little."""

    field: str
    other: str  # its id


class Fact(NamedTuple):
    """One record as one document states it.

    `id` names it within the document. `fields` has values as they are kept, by the names of db/kinds.py; a reference
    holds the ids of other facts of the same document. What the document does not state is not there. `doubts` has the
    likeliest first.
    """

    id: str
    kind: str
    fields: dict[str, Value]
    cites: tuple[Cite, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def cited(self, field: str | None) -> tuple[Cite, ...]:
        """Where one field is stated."""
        return tuple(cite for cite in self.cites if cite.field == field)
