"""Bodies that a sentence names one beside the other: what a verb says of the first or the last is said of each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from seeds.extract.bodies.bodies import Mention
from seeds.extract.text.page import Page
from seeds.regex import regex

_JOINED: Final = regex(  # behind quotes, a place and brackets: the Centre in Osh (CIO), the fund «...»
    r"[»”\"]?(?:\s(?:in|of|to|в|во|на)\s(?:the\s)?[A-ZА-Я][\w-]+)?(?:\s\([^()]{1,40}\))?\s?(?:,\s?|\s?/\s?|,?\s(?:and|"
    r"as\swell\sas|и|а\sтакже|ва|va|жана|және|hamda|ҳамда|мен|бен|пен|менен|билан|bilan)\s)"
    r"(?:(?!(?:which|who|whose|that|where|when|while|котор\w+|где|когда)\s)[\w'’ʻ-]+\s){0,4}[«“\"]?")


def behind(page: Page, mentions: Sequence[Mention], first: Mention) -> Iterator[Mention]:
    """The bodies that a list names behind its first one; `mentions` are those of the sentence in its order."""
    return _joined(page, mentions[mentions.index(first):])


def before(page: Page, mentions: Sequence[Mention], last: Mention) -> Iterator[Mention]:
    """The bodies that a list names in front of its last one, the nearest first."""
    return _joined(page, mentions[mentions.index(last)::-1])


def around(page: Page, mentions: Sequence[Mention], one: Mention) -> Iterator[Mention]:
    """All bodies of the list that one is of, in the order of the text."""
    yield from reversed([*before(page, mentions, one)])
    yield from (one, *behind(page, mentions, one))


def _joined(page: Page, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Those of some bodies, in the order of the text or against it, that a list names beside the first of them."""
    for one, other in pairwise(mentions):
        if not _JOINED.fullmatch(page.text, min(one.end, other.end), max(one.start, other.start)):
            return
        yield other
