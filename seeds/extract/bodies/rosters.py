"""Lists of bodies: members of a network, partners, signatories; names that only their neighbours give away as such."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from db.countries import code_of
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, name_words, posts
from seeds.extract.names.english_words import NOT_IN_FRONT
from seeds.extract.text import lexicon
from seeds.extract.text.page import Page
from seeds.extract.text.words import word_set
from seeds.read.document import Paragraph, Span
from seeds.regex import regex

_LONGEST: Final = 90  # characters of an entry
_FEWEST, _SHARE = 3, 0.6  # entries that make a list, and how many of them have to name a country
_BODIES: Final = 2  # entries that are bodies, which make the others such, as half of them at least
_ENTRY: Final = regex(
    r"\W{0,5}(?:\d{1,3}[.)]\s*)?(?P<name>[^\W\d_][^():;|\n]*?)\s*(?:\((?P<in_brackets>[^()]{3,40})\)|[,–—]\s*(?P<behind>[^,;:()]{3,40}))?"
    r"\s*[.;,]?\s*")
_HEADED: Final = regex(
    r"(?i)\W{0,4}(?:our |the )?(?:(?:full|associate|founding|current|national|local|project|nbc|network)\s+){0,2}"
    r"(?:members?(?: organi[sz]ations?)?|member organi[sz]ations|partners?|partner organi[sz]ations|observers?|"
    r"signatories|participating organi[sz]ations|организации-(?:члены|участники|партн[её]ры)|"
    r"члены (?:сети|коалиции|альянса|ассоциации)|(?:наши )?партн[её]ры|партн[её]рские организации)"
    r"(?:\s+(?:of|in)\s.{2,40})?\s*:?\s*")
_SMALL: Final = word_set("of the and for in on de des du la le les el y e & und für der die das и по в на")


class _Entry(NamedTuple):
    start: int
    end: int
    country: bool  # whether it names one


def find(page: Page, found: Sequence[Found]) -> Iterator[Found]:
    """The bodies of the lists of a page, under the names they are listed by; where some of them are `found` to be."""
    ends = {one.start: one.end for one in found}
    for parts, headed in _lists(page):
        entries = [entry for start, end in parts if (entry := _entry(page, start, end, ends))]
        told = sum(entry.country for entry in entries)
        bodies = sum(ends.get(one.start, 0) >= one.end for one in entries)
        is_told = headed or (bodies >= _BODIES and bodies * 2 >= len(entries))
        if len(entries) >= 0.8 * len(parts) and len(entries) >= _FEWEST and (
                is_told or told >= max(_FEWEST, _SHARE * len(entries))):
            yield from (Found(one.start, one.end, page.text[one.start:one.end]) for one in entries
                        if is_told or one.country or told >= 0.8 * len(entries))


def _lists(page: Page) -> Iterator[tuple[list[Span], bool]]:
    """Places of entries below each other, or apart by semicolons, and whether a heading tells what they are."""
    run: list[Span] = []
    above = ""
    for paragraph in [*page.paragraphs, None]:
        if paragraph is not None and _is_entry(page, paragraph):
            run.append((paragraph.start, paragraph.end))
            continue
        if run:
            yield run, _HEADED.fullmatch(above) is not None
            run = []
        if paragraph is None:
            return
        text = page.text[paragraph.start:paragraph.end]
        if text.count(";") > 1 and len(text) < 20 * _LONGEST:
            yield list(_apart(text, paragraph.start)), _HEADED.fullmatch(above) is not None
        above = text


def _is_entry(page: Page, paragraph: Paragraph) -> bool:
    text = page.text[paragraph.start:paragraph.end]
    return paragraph.kind in ("item", "text") and len(text) <= _LONGEST and ";" not in text and (
        _HEADED.fullmatch(text) is None and _ENTRY.fullmatch(text) is not None)


def _apart(text: str, at: int) -> Iterator[Span]:
    for match in re.finditer(r"[^;]+", text):
        yield at + match.start(), at + match.end()


def _entry(page: Page, start: int, end: int, ends: dict[int, int]) -> _Entry | None:
    """The name of a body that an entry begins with; None for a person, a sentence or anything else."""
    match = _ENTRY.fullmatch(page.text, start, end)
    if match is None:
        return None
    where = match["in_brackets"] or match["behind"]
    has_country = where is not None and code_of(where) is not None
    if ends.get(match.start("name"), 0) >= match.end("name"):
        last = page.words.within(*match.span("name"))[-1]
        return _Entry(*match.span("name"), has_country or code_of(last.bare) is not None)  # a body already
    stop = match.end("name") if has_country or where is None or match["in_brackets"] else end
    words = page.words.within(match.start("name"), stop)
    if not 0 < len(words) < 9 or not words[0].is_capital or any(
            not word.is_capital and word.plain not in _SMALL and not word.text[0].isdigit() for word in words):
        return None
    if words[0].plain in NOT_IN_FRONT - {"the"} or any(
            posts.is_post(word) or word.plain in lexicon.HONORIFICS for word in words):
        return None  # For Immediate Release
    ends_with_country = code_of(words[-1].bare) is not None
    if code_of(match["name"]) is not None or all(
            word.plain in lexicon.NO_NAMES and not word.is_acronym for word in words) or (
                len(words) < 4 and not ends_with_country and (given.is_given(words[0])
                                                              or name_words.is_surname(words[-1]))):
        return None
    return _Entry(match.start("name"), words[-1].name_end, has_country or ends_with_country)
