"""What is seen of an event that a page may tell of: its noun, its days, how often and where it is spoken of."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from seeds.extract.deeds import around
from seeds.extract.deeds.happenings import Event
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page
from seeds.read.words import words as listed
from seeds.regex import regex

_DAY: Final = len("2024-06-01")
_YEAR: Final = regex(r"(?:19|20)\d\d")
_WITH_RULES: Final = frozenset(listed("type manner day first kind held topic lang times ago owned place many loose "
                                      "participants words rank"))


def of(page: Page, found: Sequence[Event], event: Event, *, is_told: bool) -> list[str]:
    """The signs of one of the events found on a page; `is_told` says whether the rules take it for a fact."""
    title, sentence = event.title, event.title.sentence
    first = min(one.sentence.paragraph for one in event.speakings)
    signs = [f"told={is_told}", *_of_noun(event), *_of_facts(event), *_of_day(page, event.date),
             *around.in_page(page, sentence), *around.beside(page, title.start, title.end, sentence),
             *around.of_words(page.words.within(title.start, title.end), "T"), *_among(found, event),
             f"first={around.grade(first, 2, 3, 5, 8)}",
             f"year={_YEAR.search(page.text, sentence.start, sentence.end) is not None}"]
    known = len(event.date.start) if event.date else 0
    return [*signs, *around.told_too(signs, is_told, _WITH_RULES), f"type|manner={title.type}{title.manner}",
            f"type|day={title.type}{known}", f"manner|day={title.manner}{known}{title.topic}",
            f"manner|first={title.manner}{around.grade(first, 2, 5)}"]


def _of_noun(event: Event) -> list[str]:
    """What the phrases that speak of it say of themselves."""
    title, said = event.title, event.speakings
    return [f"type={title.type}", f"manner={title.manner}", f"generic={title.generic}", f"many={title.many}",
            f"held={title.held}", f"topic={title.topic}", f"words={min(3, len(title.words))}", f"loose={title.loose}",
            f"all loose={all(one.loose for one in said)}", f"verbal={title.verbal}",
            f"times={around.grade(len(said), 2, 3, 5)}", f"ever held={any(one.held for one in said)}",
            f"headed={any(one.sentence.kind == 'heading' for one in said)}"]


def _of_facts(event: Event) -> list[str]:
    """What is known of it."""
    return [f"line={event.line is not None}", *(f"{name}={name in event.fields}" for name in ("place", "participants")),
            *(f"{role}={bool(event.roles.get(role))}" for role in ("organiser", "funder")),
            f"owned={bool(event.owners)}"]


def _of_day(page: Page, date: Dated | None) -> list[str]:
    """How exactly its day is known, and how long before the page was written it is."""
    if date is None:
        return ["day=0"]
    signs = [f"day={len(date.start)}", f"days={date.end is not None}"]
    written = page.written or ""
    if not written or date.is_of_some_year:
        return signs
    if min(len(written), len(date.start)) < _DAY:
        return [*signs, f"years={max(-3, min(2, int(date.start[:4]) - int(written[:4])))}"]
    ahead = (dt.date.fromisoformat(date.start) - dt.date.fromisoformat(written)).days
    return [*signs, f"ago={around.grade(ahead, -400, -60, -20, -5, 0, 1, 8, 60)}"]


def _among(found: Sequence[Event], event: Event) -> list[str]:
    """How it stands among the others of the page."""
    before = [one for one in found if one.title.start < event.title.start]
    return [f"rank={around.grade(len(before), 1, 2, 4, 8)}", f"others={around.grade(len(found), 2, 3, 5, 10)}",
            f"same type={any(one.title.type == event.title.type for one in before)}"]
