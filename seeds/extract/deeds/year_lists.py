"""Lists of what was held in a year: below `Our year 2005`, each item that begins with what was held is an event."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import gatherings
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph
from seeds.regex import regex

_FEWEST = 3  # items that begin so, of which a list is sure
_ABOVE = 4  # paragraphs from the list up to the line with its year
_LONGEST_LINE = 80  # characters of that line
_NEAR = 34  # characters from the beginning of an item to the noun: Lecturer at four seminars
_PLANNED = regex(r"(?i)\bplan|\bupcoming|\bwill\b|\bcall\b|план|предсто|намеч")
_AS_A_WHOLE = regex(r"""[^.;:(]{3,110}?(?=\s*(?:[.;(]|$
    |,?\s(?:organi[sz]ed|held|run|given|conducted|hosted|was|were|with\sthe\stitle)\b|,\s(?:which|who|котор)
    |,?\s(?:был[аои]?|организован|проведен|прош)\w*))""", re.VERBOSE)


def find(page: Page, bodies: Bodies) -> dict[int, Event]:
    """By the number of its paragraph, the event that an item of such a list tells of, in the year of the list."""
    found: dict[int, Event] = {}
    for items in _runs(page):
        year = _year_above(page, items[0])
        if year is None:
            continue
        first = {one.paragraph: one for one in reversed(page.sentences)}
        named = [one for item in items if (one := _named(page, bodies, item, first[item.number])) is not None]
        for one in named if len(named) >= _FEWEST else ():
            event = found[one.sentence.paragraph] = Event(one)
            event.line = year
    return found


def _runs(page: Page) -> Iterator[Sequence[Paragraph]]:
    """Items that stand in a row, enough of them."""
    for is_item, some in groupby(page.paragraphs, key=lambda paragraph: paragraph.kind == "item"):
        items = list(some)
        if is_item and len(items) >= _FEWEST:
            yield items


def _year_above(page: Page, first: Paragraph) -> Dated | None:
    """The year that a short line above says, and nothing else of when."""
    for paragraph in reversed(page.document.paragraphs[max(0, first.number - 1 - _ABOVE):first.number - 1]):
        dates = page.dates_in(paragraph.start, paragraph.end)
        if dates:
            is_year = len(dates) == 1 and len(dates[0].start) == len("2005") and dates[0].end is None
            line = page.text[paragraph.start:paragraph.end]
            return dates[0] if is_year and len(line) <= _LONGEST_LINE and not _PLANNED.search(line) else None
    return None


def _named(page: Page, bodies: Bodies, item: Paragraph, sentence: Sentence) -> Speaking | None:
    """The event with which an item, whose first sentence is given, begins, by all that it is called."""
    one = next(iter(gatherings.in_sentence(page, bodies, sentence)), None)
    if one is None or one.generic or one.loose or one.start - item.start > _NEAR:
        return None
    whole = None if one.topic else _AS_A_WHOLE.match(page.text, one.start, sentence.end)
    if whole is not None and whole.end() > one.end:
        one = one._replace(title=whole[0], end=whole.end(), words=_words(page, one.sentence, whole.end()))
    return one._replace(manner=one.manner or "indefinite", topic=True, held=True, many=False)


def _words(page: Page, sentence: Sentence, end: int) -> frozenset[str]:
    return frozenset(word.plain for word in page.words.within(sentence.start, end) if len(word.plain) > len("and"))
