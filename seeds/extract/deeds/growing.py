"""Figures that something grew or fell to: calls doubled last year, to 9,460; число жалоб выросло с 64 до 207."""

import re
from collections.abc import Iterator

from seeds.extract.deeds import achieving
from seeds.extract.deeds.counted import Counted
from seeds.extract.text import phrases
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_GREW = regex(
    r"\b(?P<verb>(?:(?:has|have|had)\s)?(?:grew|grown|rose|risen|increased|doubled|trebled|tripled|quadrupled|climbed|"
    r"jumped|went\sup|fell|fallen|dropped|decreased|declined|shrank|went\sdown|came\sdown)|"
    r"вырос\w*|увеличил\w*|возрос\w*|удвоил\w*|утроил\w*|снизил\w*|сократил\w*|уменьшил\w*|упал\w*)\b"
    r"(?P<between>[^.;:()]{0,70}?[\s,])(?:to|до)\s(?:(?:more|fewer|less)\sthan\s|nearly\s|almost\s|about\s|почти\s)?$",
    re.IGNORECASE)
_CLAUSE = regex(r"[,;:(]\s|\s[–—-]\s|\b(?:that|while|when|and|что|а|и|при этом)\s")
_NUMBER = regex(r"(?:the\s)?(?:total\s)?(?:number|amount)\sof\s|(?:число|количество)\s", re.IGNORECASE)
_MOST = 1_000_000  # what is counted in millions is of the world


def in_sentence(page: Page, sentence: Sentence) -> Iterator[Counted]:
    """The figures of a sentence that something grew or fell to; what they count stands before the verb."""
    if achieving.is_background(page.text[sentence.start:sentence.end]):
        return
    for quantity in page.quantities_in(sentence.start, sentence.end):
        before = page.text[sentence.start:quantity.start]
        match = _GREW.search(before)
        if match is None or quantity.currency or not 1 < quantity.value < _MOST:
            continue
        behind = page.words.within(quantity.end, sentence.end)[:1]
        if behind and not behind[0].gap.strip() and achieving.is_measure(behind):
            continue
        clause = max((one.end() for one in _CLAUSE.finditer(before[:match.start()])), default=0)
        if number := _NUMBER.match(before, clause):
            clause = number.end()
        words = page.words.within(sentence.start + clause, sentence.start + match.start())
        while words and words[0].plain in ("the", "our", "their", "its"):
            words = words[1:]
        last = phrases.end(words, 0)
        if not last:
            continue
        unit_at = (words[0].start, words[last - 1].end)
        what_at = (sentence.start + match.start("verb"), sentence.start + match.end("verb"))
        yield Counted(quantity, page.text[slice(*unit_at)], unit_at, page.text[slice(*what_at)], (what_at,),
                      (sentence.start, sentence.end))
