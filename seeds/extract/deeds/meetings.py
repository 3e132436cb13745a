"""Meetings that only a verb tells of: on 18 November the partners meet in Chisinau."""

import re
from collections.abc import Iterator

from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.page import Page, Sentence

_MET = re.compile(
    r"(?:^|[,;]\s|\b(?:the|The|our|all|when|a)\s)(?P<title>(?!The\s)(?:[A-Za-z][\w’'-]*,?\s){1,8}?"
    r"(?:(?:will|are to|is to|which|had)\s)?"
    r"(?:meets?|met|gather(?:ed)?|convened?|come together|came together|held talks)\b(?:\s(?:again|online|with)\b)?"
    r"(?:\s(?:in|at|under|for)\s(?:the\s|an?\s|their\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+){0,4})?)|"
    r"\b(?P<ru>(?:встретил(?:ись|ся|ась)|собрал(?:ись|ся|ась)|провел[аи]? переговоры)(?:\s[^\s,.;:—–]+){1,7})")
_NO_MEETING = re.compile(r"\b(?:them|him|her|us|needs?|requirements?|criteria|standards?|costs?|target|goal|с "
                         r"трудностями|денег)\b")


def met(page: Page, sentence: Sentence) -> Iterator[Speaking]:
    """A meeting that only a verb tells of, where its day is said: On 18 November the partners meet in Chisinau."""
    match = _MET.search(page.text, sentence.start, sentence.end)
    if match is None or sentence.kind in ("header", "quote") or _NO_MEETING.search(
            page.text[match.end() - 12:match.end() + 24]) or not any(
            len(one.start) >= len("2024-06") for one in (*page.dates_in(sentence.start, sentence.end), )):
        return
    at = match.span(match.lastgroup or 0)
    tells = frozenset(word.plain for word in page.words.within(*at) if len(word.plain) > 3)
    yield Speaking(*at, page.text[slice(*at)], "meeting", "indefinite", sentence, held=True, words=tells)
