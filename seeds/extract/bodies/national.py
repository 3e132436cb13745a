"""Names that end with the country where a body works, and that no noun tells: Love Mercy Malawi thanked the officers.

What such a body does, or whose the people, the money or the thanks are, tells it from anything else of a country.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from db import countries
from seeds.extract.bodies import expanded, tied
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import GENERIC, NOT_IN_FRONT, UNDERTAKINGS
from seeds.extract.text import country, lexicon
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_DID: Final = regex(r"\s(?:[a-z]+ly\s)?[a-z]{3,}ed\s(?!by\b|in\b|at\b|on\b|as\b|to\b|for\b|with\b|from\b)")
_WHOSE: Final = regex(r"['’]s?\s(?:own\s)?[a-z]")
_WHERE: Final = word_set("in at near around outside inside across towards visited left reached")
_CODE: Final = 3  # letters that are a code rather than a name: I, Ly, Som
_MOST: Final = 4  # words in front of the country
_SHORT: Final = word_set("UK USA US NI UAE")
_SURNAMES: Final = word_set("Jordan Georgia Chad Israel Ireland France England Holland")
_NO_BODIES: Final = UNDERTAKINGS | word_set(
    "mainland greater continental nazi communist soviet imperial colonial modern post-soviet neighbouring rural urban "
    "team miss mister visit made across around throughout within outside inside entire whole ancient beautiful "
    "president king queen emperor dear beyond near air radio campaign operation summit mission embassy bank cup")


def find(page: Page, words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """The names of a line that a country ends."""
    places = [at for at, word in enumerate(words)
              if at and word.is_capital and word.follows() and _is_country(word.bare)]
    taken = {word.start for one in found for word in words if one.start <= word.start < one.end} if places else ()
    for at in places:
        word = words[at]
        first = at
        while first and words[first].follows() and words[first - 1].is_capital and (
                words[first - 1].start not in taken and not words[first - 1].is_possessive) and (
                words[first - 1].plain not in NOT_IN_FRONT):
            first -= 1
        own = words[first:at + 1]
        if first and words[first].follows() and words[first - 1].plain in _WHERE:
            continue
        if 1 < len(own) <= _MOST + 1 and word.start not in taken and _can_be(words, first, at) and (
                _is_told(page, own) or any(_is_beside(page.text, own, one) for one in found)):
            yield Found(own[0].start, word.name_end, " ".join(page.text[own[0].start:word.name_end].split()), "NGO")


@lru_cache(maxsize=4096)
def _is_country(name: str) -> bool:
    return name in _SHORT or (len(name) > _CODE and countries.code_of(name) is not None)


def _can_be(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether capitals can be a body's own name with its country: nobody's, no part of a land, within no other name."""
    own = words[first:last + 1]
    if last + 1 < len(words) and words[last + 1].follows("-") and words[last + 1].is_capital:
        return False
    if own[0].plain in lexicon.IN_FRONT_OF_NAMES or own[0].plain.startswith(_BEFORE_NOUNS) or any(
            (posts.is_post(word) and word.plain != "justice") or posts.is_rank(word) or word.plain in _NO_BODIES
            or word.text[0].isdigit() for word in own):
        return False
    may_be_surname = words[last].bare in _SURNAMES
    if (given.is_given(own[0]) and (may_be_surname or len(own) == _PERSON)) or (
            len(own) == _PERSON and may_be_surname):
        return False
    return tied.is_of_place(own) and not country.named(" ".join(word.bare for word in own)) and not all(
        word.plain in GENERIC for word in own[:-1])


_BEFORE_NOUNS: Final = ("post-", "pre-", "non-", "pro-", "anti-", "ex-")
_PERSON: Final = 2  # words of a name that may be a person's


def _is_beside(text: str, own: Sequence[Word], one: Found) -> bool:
    """Whether a body stands beside a name, with no more than an `and` or a comma between them."""
    first, last = (own[-1].name_end, one.start) if one.start > own[0].start else (one.end, own[0].start)
    return last - first < expanded.BEFORE and expanded.JOINT.fullmatch(text, first, last) is not None


def _is_told(page: Page, own: Sequence[Word]) -> bool:
    """Whether the text speaks of a name as of somebody who acts, has people or is thanked."""
    start, end = own[0].start, own[-1].name_end
    return any(shape.match(page.text, end) for shape in (_DID, _WHOSE, expanded.ACTS)) or (
        expanded.AGENT.search(page.text, max(0, start - expanded.BEFORE), start) is not None)
