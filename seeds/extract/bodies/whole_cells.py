"""Bodies that fill a cell of a Turkic table: whose they are, what they are called in quotes, perhaps their form.

`Талас районунун «Үмүт» борбору` is one name there, for all rows may have a body that is called so.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies.register import Found
from seeds.extract.names import local_nouns
from seeds.extract.text import turkic_cases
from seeds.extract.text.words import words
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.text.page import Page
    from seeds.read.document import Span

_WHOLE: Final = regex(
    r"\s*(?P<whole>(?P<owner>[^\W\d_][^\d,;:|()]{3,120}?|«[^»\d|]{3,120}»\s[^\W\d_-]+-\w+)\s"
    r"[«“\"][^«»“”\"]{2,90}[»”\"](?:\s[^\W\d_a-zа-я]{2,5})?)\s*")


def joined(page: "Page", cells: "Sequence[Span]", found: Sequence[Found]) -> list[Found]:
    """What has been found in the cells of a row, but for cells that are one name as a whole."""
    whole = list(_whole(page, cells)) if len(cells) > 1 and page.language in turkic_cases.LANGUAGES else []
    rest = [one for one in found if not any(one.start < other.end and other.start < one.end for other in whole)]
    return [*rest, *whole]


def _whole(page: "Page", cells: "Sequence[Span]") -> Iterator[Found]:
    for start, end in cells:
        match = _WHOLE.fullmatch(page.text, start, end)
        if match and not match["whole"][0].islower() and _owns(match["owner"]):
            name = " ".join(match["whole"].split())
            yield Found(*match.span("whole"), name, "other", None, "other")


def _owns(text: str) -> bool:
    """Whether words end with whose something is: with a noun for bodies, in the genitive or with `at`."""
    last = words(text)[-1]
    return local_nouns.noun_of(last) != "" or turkic_cases.is_relative(last) or (
        turkic_cases.without_genitive(last.plain) != last.plain)
