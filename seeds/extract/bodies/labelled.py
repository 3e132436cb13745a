"""Bodies that only their surroundings tell: lists behind `Partners:`, and what funds or carries something out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import acronyms
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, name_words, posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country, lexicon
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_LABEL: Final = regex(
    r"(?i)^\W{0,3}(?:implementing |project |national |key |main )?(?:partners?(?: organi[sz]ations?)?|donors?|"
    r"funders?|organi[sz]ers?|"
    r"implementers?|implementing agenc(?:y|ies)|implemented by|funded by|organi[sz]ed by|hosted by|supported by|"
    r"co-organi[sz]ers?|"
    r"организаторы?|партн[её]ры?(?: проекта)?|доноры?|исполнител[ьи]|грантодател[ьи]|финансируется|"
    r"при поддержке)\s*(?:[:|]|\s[–—-])\s*")
ALONE: Final = regex(_LABEL.pattern.removesuffix(r"\s*(?:[:|]|\s[–—-])\s*") + r"\s*:?\s*$")
_ITEM: Final = regex(r"\s*[;,•\n]\s*|\s+and\s+(?=[A-Z])|\s+и\s+(?=[А-Я«])")
_CUE: Final = regex(
    r"(?:\b(?:funded|supported|implemented|carried out|delivered|organi[sz]ed|hosted|led|run|"
    r"financed|facilitated|co-funded|sponsored)(?:\s+jointly)?\s+by|"
    r"\bsupport\s+(?:of|from)|\b(?:partnership|co-?operation|collaboration|together)\s+with|\bgrant\s+(?:from|by|"
    r"of))\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s(?:(?:of|for|and|the|de|des|du|&)\s)?[A-Z][\w’'&-]+){0,5})")
_TOLD_OF: Final = regex(
    r"(?<![\w;:)»”’-] )(?<!\S)(?:The\s+)?(?P<name>[A-Z][\w’'&-]+"
    r"(?:\s(?:(?:of|for|and|the|in)\s)?[A-Z][\w’'&-]+){1,5})\s+"
    r"(?:\([A-Z]{2,8}\)\s+)?is\s+an?\s+(?:[\w-]+,?\s+){0,4}(?:charity|NGO|foundation|non-?profit|association|"
    r"organi[sz]ation|network|shelter|law firm|think tank)\b")
_PAID: Final = regex(
    r"(?<![^\s(«“\"])(?P<name>[A-Z][\w’'&-]+(?:\s(?:(?:of|for|and)\s)?[A-Z][\w’'&-]+){1,5})\s+"
    r"(?:has\s+|have\s+)?(?:received|won|was\s+(?:awarded|granted|given))\s+(?:(?:an?|the)\s+(?:[\w-]+\s+){0,2}grant|funding|[£€$]|(?:EUR|USD|GBP)\s?\d)")
_TELLING: Final = 4  # words from which on what begins with a given name is a body's
_BY: Final = regex(r"(?:led|hosted|run|facilitated) by \S+ \S+$")  # two words, which may be a person
_PERSON_BEHIND: Final = regex(r",\s(?:an?|the|who|whose|formerly|\w+\s(?:of|at))\s")
_TABLE: Final = 2  # bars between cells from which on a row is no label with its value
_NO_BODY: Final = word_set(
    "government kingdom republic people state ministry minister ambassador mr mrs ms dr project programme program "
    "process campaign initiative framework convention protocol fund action plan")


def find(page: Page, start: int, end: int, *, is_list: bool = False) -> Iterator[Found]:
    """Names of bodies between two places that no noun gives away; `is_list`: the line above was a label."""
    text = page.text
    label = _LABEL.match(text[start:end]) if text.count(" | ", start, end) < _TABLE else None
    if label or is_list:
        at = start + (label.end() if label else 0)
        apart = _SEMICOLON if text.count(";", at, end) else _ITEM
        for match in [*apart.finditer(text, at, end), None]:
            stop = match.start() if match else end
            placed = _PLACED.search(text, at, stop) if apart is _SEMICOLON else None
            yield from _item(page, at, placed.start() if placed else stop, is_placed=placed is not None)
            at = match.end() if match else end
    for match in (match for shape in (_CUE, _TOLD_OF, _PAID) for match in shape.finditer(text, start, end)):
        if not (_BY.search(match[0]) and _PERSON_BEHIND.match(page.text, match.end(), end)):
            yield from _items(page, match.start("name"), match.end("name"))


def with_country(page: Page, found: Found, end: int) -> Found:
    """A ministry with its country, as lists of partners between semicolons have it: Ministry of Trade, Malta; ..."""
    behind = _COUNTRY.match(page.text, found.end, end)
    if behind is None or found.type != "government" or country.named(behind["country"]) is None:
        return found
    return found._replace(end=behind.end(), name=f"{found.name}, {behind['country']}")


_SEMICOLON: Final = regex(r"\s*;\s*")
_PLACED: Final = regex(r",\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s*$|\s?[–—]\s?[A-Z][\w-]+\s*$")
_COUNTRY: Final = regex(r",\s(?P<country>[A-Z][\w-]+)(?=\s*;|\s*$)", re.MULTILINE)


def _items(page: Page, start: int, end: int) -> Iterator[Found]:
    """One name, or two that `and` joins: each of several words, and no noun that says what one body is."""
    joint = page.text.find(" and ", start, end)
    halves = [page.words.within(start, joint), page.words.within(joint + len(" and "), end)]
    if joint < 0 or any(len(half) < _TWO or any(word.plain in HEADS or word.plain == "of" for word in half)
                        for half in halves):
        yield from _item(page, start, end)
        return
    for half in halves:
        yield from _item(page, half[0].start, half[-1].end)


_TWO: Final = 2  # words of each of two names


def _item(page: Page, start: int, end: int, *, is_placed: bool = False) -> Iterator[Found]:
    words = page.words.within(start, end)
    is_single = is_placed and len(words) == 1 and words[0].is_capital and not given.is_given(words[0])
    if not words or not (is_single or _can_be(words)) or page.text[words[-1].end:words[-1].end + 2].strip() == "%":
        return
    name = page.text[words[0].start:words[-1].name_end]
    if not any(char.isdigit() for char in name) and not country.is_place(name) and country.named(name) is None:
        yield Found(words[0].start, words[-1].name_end, name, None)


def _can_be(words: Sequence[Word]) -> bool:
    """Whether some words in capitals can be the name of a body: no person, country or plain word."""
    capitals = [word for word in words if word.is_capital]
    if not 0 < len(words) < 8 or not words[0].is_capital or len(words) - len(capitals) > 2:
        return False
    if len(words) == 1:
        return words[0].is_acronym and country.named(words[0].bare) is None and len(words[0].text) > 2 and (
            words[0].bare not in acronyms.NO_BODIES)
    if posts.is_rank(words[0]) or any(posts.is_post(word) and not word.plain.endswith("s") for word in words):
        return False  # led by Deputy Collector Thelma Oakes
    if any(word.plain in _NO_BODY for word in words) or any(map(country.named, (word.bare for word in words[:-1]))) or (
            len(words) > _TWO and country.named(words[-1].bare)):
        return False  # Expertise France is one, French Development of Norway none
    if len(words) < _TELLING and given.is_given(words[0]) and words[-1].plain not in HEADS:
        return False  # led by Thelma Oakes
    if any(name_words.is_surname(word) for word in words[-1:]) or all(word.plain in lexicon.NO_NAMES for word in words):
        return False
    return all(word.plain.isascii() for word in words)
