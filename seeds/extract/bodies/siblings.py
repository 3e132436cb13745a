"""Names that stand between those of bodies in a list: the Coast Guard, Salt Road Rescue and the Home Office.

What a list of bodies has among them is one too, unless its words say otherwise. Names are joined to the list from
either side; on one side alone, two bodies have to stand next to them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import acronyms, tied
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import HEADS, NOT_IN_FRONT, TOPICS, UNDERTAKINGS
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set

_BRACKET: Final = r"(?:\s?\([^()\n]{1,40}\))?[»”\"]?"
_APART: Final = re.compile(
    rf"{_BRACKET}(?:,\s(?:and\s|as well as\s|и\s|а также\s)?|\s(?:and|и|&)\s|;\s)(?:(?:the|The)\s)?")
_FEWEST: Final = 2  # bodies beside a name that has none on its other side
_MOST: Final = 7  # words of a name
_JOINTS: Final = word_set("of for the & de du des")
_NO_BODIES: Final = word_set(
    "ministers ministries governments government embassies states republics countries experts partners donors members "
    "republic kingdom federation emirates "
    "representatives officials authorities agencies organizations organisations institutions universities articles "
    "annex section part chapter resolution law constitution day week year operation summit workshop") | UNDERTAKINGS


def find(page: Page, words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """The names that the bodies of a line have among them."""
    if len(found) < _FEWEST or not words:
        return
    starts, ends = {one.start for one in found}, {one.end: one for one in found}
    taken = {word.start for one in found for word in page.words.within(one.start, one.end)}
    at = 0
    while at < len(words):
        if not words[at].is_capital or words[at].start in taken:
            at += 1
            continue
        own = _with_joined(words, at, _run(words, at), taken)
        if own and _can_be(own) and _is_in_list(page.text, own, starts, ends):
            start, end = own[0].start, own[-1].name_end
            one = Found(start, end, " ".join(page.text[start:end].split()))
            starts.add(start)
            ends[end] = one
            yield one
        at += max(1, len(own))


def _run(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The capitals from a number on, over small joints between them; empty within a run, or where none begins."""
    if at and words[at].follows("-") and words[at - 1].is_capital:
        return ()
    behind = last = at
    while behind < len(words) and behind - at < _MOST and (behind == at or words[behind].follows("-", " & ")):
        if words[behind].is_capital:
            last = behind + 1
        elif words[behind].plain not in _JOINTS:
            break
        behind += 1
    return words[at:last]


def _with_joined(words: Sequence[Word], at: int, own: Sequence[Word], taken: set[int]) -> Sequence[Word]:
    """A run with `and` and more, where the list goes on behind that: X, North Fire and Rescue, Y; X, A and B and Y."""
    joint = at + len(own)
    if len(own) < _FEWEST or joint + 2 >= len(words) or words[joint].plain != "and" or words[joint + 1].start in taken:
        return own
    single = words[joint + 1]
    more = _run(words, joint + 1) if single.is_capital and not single.is_acronym else ()
    behind = joint + 1 + len(more)
    if not more or behind >= len(words) or any(word.start in taken for word in more):
        return own
    is_last = words[behind].gap.startswith(", ") and len(more) == 1
    return words[at:behind] if is_last or words[behind].plain == "and" else own


def _is_in_list(text: str, own: Sequence[Word], starts: set[int], ends: dict[int, Found]) -> bool:
    """Whether bodies stand on both sides of a name in a list, or two of them in a row on one side."""
    before = _bodies_before(text, own[0].start, ends)
    behind = _bodies_behind(text, own[-1].name_end, starts, ends)
    if before and behind:
        return True
    is_listed = text[max(0, own[0].start - 2):own[0].start] == ", " or text[:own[0].start].endswith((", the ", ": "))
    return before >= _FEWEST or (behind >= _FEWEST and is_listed and len(own) > 1)


def _bodies_before(text: str, start: int, ends: dict[int, Found]) -> int:
    """How many bodies stand in a row in front of a place."""
    count = 0
    while count < _FEWEST:
        near = text[max(0, start - _FAR):start]
        one = next((ends[end] for end in range(start - 1, max(0, start - _FAR), -1) if end in ends
                    and _APART.fullmatch(near, end - start + len(near))), None)
        if one is None:
            break
        start, count = one.start, count + 1
    return count


_FAR: Final = 60  # characters between two names


def _bodies_behind(text: str, end: int, starts: set[int], ends: dict[int, Found]) -> int:
    """How many bodies stand in a row behind a place."""
    count = 0
    while count < _FEWEST and (apart := _APART.match(text, end)) and apart.end() in starts:
        end = min(stop for stop in ends if stop > apart.end())
        count += 1
    return count


def _can_be(own: Sequence[Word]) -> bool:
    """Whether a run of capitals can be a name: no person, place, date, topic or thing."""
    first, last = own[0], own[-1]
    if len(own) == 1:
        return first.is_acronym and first.bare.isalpha() and len(first.bare) > _FEWEST and not (
            first.bare in acronyms.NO_BODIES or country.named(first.bare) or first.bare.endswith("s"))
    if any(posts.is_post(word) or word.plain in _NO_BODIES or word.text[0].isdigit() for word in own) or (
            first.plain in NOT_IN_FRONT or first.plain in lexicon.IN_FRONT_OF_NAMES):
        return False
    if first.plain.isascii() is False and (russian.is_name(first.plain) or russian.is_surname(last.plain)):
        return False
    name = " ".join(word.bare for word in own)
    if country.is_place(name) or country.named(name) or country.named(last.bare) or country.is_place(last.bare) or (
            last.plain in tied.OUTDOORS):
        return False
    if last.plain not in HEADS and all(
            word.plain in lexicon.NO_NAMES or word.plain in TOPICS for word in own if word.is_capital):
        return False
    return not (given.is_given(first) or lexicon.SURNAME.search(last.plain))
