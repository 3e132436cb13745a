"""What a title is of, as readers of titles tell it: a body that is called so, or none but those of certain names."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from seeds.extract.people.titled import ROOT
from seeds.regex import regex

_LEAST: Final = 3  # letters of the name of a place


class Office(NamedTuple):
    """What a title is of: where the words for it stand, how a body is called so, and what other names it can have."""

    start: int  # characters of the document's text
    end: int
    name: str  # "" of an office that no body is called after
    type: str | None  # one of db.kinds.ORGANISATION_TYPES
    is_sure: bool  # whether nobody with such a title is of a body that stands elsewhere
    also: re.Pattern[str] | None = None  # what names of the same body have: Акимат, of an аким


def named_after(*shapes: str, places: Sequence[str] = ()) -> re.Pattern[str]:
    """What the names of bodies have that are of one office: one of the shapes, or a root of a place that it is of."""
    roots = (rf"\b{re.escape(word[:ROOT])}" for word in places if word[0].isupper() and len(word) >= _LEAST)
    return regex(f"(?i){'|'.join((*shapes, *roots))}")
