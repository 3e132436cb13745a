"""Names that stand with those of bodies in a list: the Coast Guard, Salt Road Rescue and the Home Office.

What a list of bodies has among them is one too, unless its words say otherwise. A name has bodies on both sides of it,
or two of them on one side; a body on one side is enough where the list is the subject of what bodies do.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seeds.extract.bodies import acronyms, tied
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import HEADS, NOT_IN_FRONT, TOPICS, UNDERTAKINGS
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_BRACKET: Final = r"(?:\s?\([^()\n]{1,40}\))?[»”\"]?"
_APART: Final = regex(
    rf"{_BRACKET}(?:,\s(?:and\s|as well as\s|и\s|а также\s)?|\s(?:and|и|&)\s|;\s)(?:(?:the|The)\s)?")
_BEHIND: Final = regex(r"\s?\([^()\n]{1,40}\)")
_BEGINS: Final = regex(r"(?:^|[.!?]\s|\n)\W*(?:The\s)?$")
_ACTS: Final = regex(
    rf"{_BRACKET}\s(?:have\s|has\s|will\s|jointly\s|together\s|also\s)*(?:organi[sz]e|held|hold|host|sign|launch|conduct|"
    r"invite|train|support|publish|open|r[au]n\b|carried|carry|work|provide|welcome|implement|announce|join|co-)")
_FEWEST: Final = 2  # bodies on one side of a name that has none on its other side
_LONG: Final = 4  # bodies and names of a list in which one word is enough
_LEAST: Final = 4  # letters of such a word
_MOST: Final = 7  # words of a name
_JOINTS: Final = word_set("of for the & de du des")
_NO_BODIES: Final = word_set(
    "ministers ministries governments government embassies states republics countries experts partners donors members "
    "republic kingdom federation emirates "
    "representatives officials authorities agencies organizations organisations institutions universities articles "
    "annex section part chapter resolution law constitution day week year operation summit workshop") | (
        UNDERTAKINGS - {"forum"})


class _Item(NamedTuple):
    """What stands between two commas of a list: a body that was found, or a name that may be one."""

    start: int
    end: int
    words: Sequence[Word] = ()  # of a name; none of a body


def find(page: Page, words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """The names that the bodies of a line have among them."""
    if not found or not words:
        return
    small = {word.plain for word in words if word.text.islower()}
    for items in _lists(page.text, _items(page.text, words, found)):
        bodies = [at for at, item in enumerate(items) if not item.words]
        is_subject = len(items) > _FEWEST and _BEGINS.search(page.text[max(0, items[0].start - 9):items[0].start]) and (
            _ACTS.match(page.text, items[-1].end))
        for at, item in enumerate(items):
            if not item.words or not bodies or not (is_subject or _is_among(page.text, items, at, bodies)):
                continue
            if len(item.words) > 1 or item.words[0].is_acronym or (
                    len(items) >= _LONG and len(bodies) >= _FEWEST and _can_be_word(item.words[0], small)):
                yield Found(item.start, item.end, " ".join(page.text[item.start:item.end].split()))


def _items(text: str, words: Sequence[Word], found: Sequence[Found]) -> Iterator[_Item]:
    """The bodies of a line and the runs of capitals that may be names, in their order."""
    starts = [word.start for word in words]
    taken = {start: one for one in found
             for start in starts[bisect_left(starts, one.start):bisect_left(starts, one.end)]}
    at = behind = 0
    while at < len(words):
        if one := taken.get(words[at].start):
            item = _Item(one.start, one.end)
        elif own := _run(words, at, taken) if words[at].is_capital and words[at].start >= behind else ():
            own = _with_joined(words, at, own, taken)
            item = _Item(own[0].start, own[-1].name_end, own)
        else:
            at += 1
            continue
        yield item
        bracket = _BEHIND.match(text, item.end)
        behind = bracket.end() if bracket else item.end
        while at < len(words) and words[at].start < item.end:
            at += 1


def _lists(text: str, items: Iterator[_Item]) -> Iterator[list[_Item]]:
    """Those of some items that may be bodies and stand in a row, with a comma or an `and` between them."""
    for row in _rows(text, items):
        run: list[_Item] = []
        for item in [*row, None] if any(item.words for item in row) and not all(item.words for item in row) else []:
            if item and (not item.words or _can_be(item.words)):
                run.append(item)
                continue
            if len(run) > 1:
                yield run
            run = []


def _rows(text: str, items: Iterator[_Item]) -> Iterator[list[_Item]]:
    row: list[_Item] = []
    for item in items:
        if row and not _APART.fullmatch(text, row[-1].end, item.start):
            yield row
            row = []
        row.append(item)
    yield row


def _run(words: Sequence[Word], at: int, taken: dict[int, Found]) -> Sequence[Word]:
    """The capitals from a number on, over small joints between them; empty within a run, or where none begins."""
    if at and words[at].follows("-") and words[at - 1].is_capital:
        return ()
    behind = last = at
    while behind < len(words) and behind - at < _MOST and words[behind].start not in taken and (
            behind == at or words[behind].follows("-", " & ")):
        if words[behind].is_capital:
            last = behind + 1
        elif words[behind].plain not in _JOINTS:
            break
        behind += 1
    return words[at:last]


def _with_joined(words: Sequence[Word], at: int, own: Sequence[Word], taken: dict[int, Found]) -> Sequence[Word]:
    """A run with `and` and more, where the list goes on behind that: X, North Fire and Rescue, Y; X, A and B and Y."""
    joint = at + len(own)
    if len(own) < _FEWEST or joint + 2 >= len(words) or words[joint].plain != "and" or words[joint + 1].start in taken:
        return own
    single = words[joint + 1]
    more = _run(words, joint + 1, taken) if single.is_capital and not single.is_acronym else ()
    behind = joint + 1 + len(more)
    if not more or behind >= len(words) or any(word.start in taken for word in more):
        return own
    is_last = words[behind].gap.startswith(", ") and len(more) == 1
    return words[at:behind] if is_last or words[behind].plain == "and" else own


def _is_among(text: str, items: Sequence[_Item], at: int, bodies: Sequence[int]) -> bool:
    """Whether bodies stand on both sides of a name of a list, or two of them on one side."""
    before = sum(number < at for number in bodies)
    behind = len(bodies) - before
    if before and behind:
        return True
    start = items[at].start
    is_listed = at > 0 or text[:start].endswith((", ", ", the ", ": "))
    if behind and items[at].words[0].is_acronym and text[:start].endswith(" the ") and not items[at + 1].words:
        return True  # the SIPA, the Border Police
    return before >= _FEWEST or (behind >= _FEWEST and is_listed and len(items[at].words) > 1)


def _can_be(own: Sequence[Word]) -> bool:
    """Whether a run of capitals can be a name: no person, place, date, topic or thing."""
    first, last = own[0], own[-1]
    if len(own) == 1:
        return first.bare.isalpha() and len(first.bare) > _FEWEST and not (
            first.bare in acronyms.NO_BODIES or country.named(first.bare) or country.is_place(first.bare)
            or posts.is_post(first) or first.bare.endswith("s"))
    if any(posts.is_post(word) or word.plain in _NO_BODIES or word.text[0].isdigit() for word in own) or (
            first.plain in NOT_IN_FRONT or first.plain in lexicon.IN_FRONT_OF_NAMES):
        return False
    if first.plain.isascii() is False and (russian.is_name(first.plain) or russian.is_surname(last.plain)):
        return False
    name = " ".join(word.bare for word in own)
    if country.is_place(name) or country.named(name) or last.plain in tied.OUTDOORS:
        return False
    if (country.named(last.bare) or country.is_place(last.bare)) and not tied.is_of_place(own):
        return False
    if last.plain not in HEADS and all(
            word.plain in lexicon.NO_NAMES or word.plain in TOPICS for word in own if word.is_capital):
        return False
    return not (given.is_given(first) or lexicon.SURNAME.search(last.plain))


def _can_be_word(word: Word, small: set[str]) -> bool:
    """Whether one word among the bodies of a long list is a name: no person, and no word of the language."""
    return word.text.istitle() and len(word.bare) >= _LEAST and word.plain.isascii() and not (
        word.plain in lexicon.NO_NAMES or word.plain in HEADS or word.plain in TOPICS or word.plain in small
        or given.is_given(word) or lexicon.SURNAME.search(word.plain) or word.is_possessive)
