"""The bodies that a part between commas names behind a title: Legal Adviser, Advocates Across Borders."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import no_bodies
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.names import posts
from seeds.extract.names.english_words import HEADS, HEADS_ONLY_AFTER, SUB_UNITS, TAIL_STARTS, TOPICS
from seeds.extract.text import country
from seeds.extract.text.words import Word

_ACRONYM: Final = 9  # letters
_SMALL: Final = 4  # words in front of a body: on behalf of the


def of_chunk(bodies: Bodies, span: Sequence[Word]) -> Mention | None:
    """The body that a chunk names and nothing much else."""
    lead = next((word for word in span[:_SMALL] if word.plain not in posts.BEFORE_BODIES), span[0])
    mention = bodies.at(lead.start)
    if mention is None:
        some = bodies.within(span[0].start, span[-1].end)
        mention = some[0] if some and some[0].start - span[0].start < 40 and len(span) < 10 else None
    return mention


def new(bodies: Bodies, text: str, span: Sequence[Word], end: int) -> Mention | None:
    """The body that a chunk in capitals behind a title can only be: Legal Adviser, Advocates Across Borders."""
    capitals = [word for word in span if word.is_capital]
    name = text[span[0].start:end].rstrip(" .,;)")
    if not 0 < len(span) < 8 or len(span) - len(capitals) > 2 or not span[0].is_capital or any(
            char.isdigit() or char in "@/" for char in name) or (
            len(span) == 1 and not (span[0].is_acronym and len(name) <= _ACRONYM)):
        return None
    line = max(text.rfind(mark, 0, span[0].start) for mark in ("\n", ";", "(", ". ")) + 1
    if bodies.within(line, span[0].start) and not any(word.plain in HEADS for word in span):
        return None  # Agency: X, Officer, Rights at Work
    if text[span[-1].end:end].strip(" .,;)") or span[-1].text.islower() or all(
            word.plain in TOPICS for word in capitals):
        return None  # Our economy | has made; Director, Gender and Protection
    is_region = no_bodies.is_region(name) or country.is_place(name) or (
        country.is_place(span[0].bare) and len(span) < 3)
    if is_region or no_bodies.is_work(span) or any(
            posts.is_post(word) or country.named(word.bare) for word in span) or (
            not span[0].plain.isascii()):
        return None
    mention = bodies.add(span[0].start, span[0].start + len(name), name)
    if span[0].plain in SUB_UNITS and len(span) > 1 and span[1].plain in TAIL_STARTS:
        mention.body.is_part = True
        mention.body.is_fact = span[0].plain not in HEADS_ONLY_AFTER
    return mention
