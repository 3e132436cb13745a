"""Figures in series: Cases opened: 21 in 2019, 12 in 2020; Of the calls, 1,436 had to do with work, 652 with school."""

import re
from collections.abc import Iterator

from seeds.extract.deeds import achieving
from seeds.extract.deeds.counted import Counted
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.regex import regex

_SERIES = regex(r"(?i)(?:(?:no\.?|number|total|количество|число)\s(?:of\s)?)?(?P<label>[^\W\d_][^.:;\n]{4,70}?):\s"
                r"(?P<values>(?:\d[\d,  ]{0,9}?\s(?:in|в|за)\s(?:19|20)\d\d(?:\s?г(?:оду|\.)?)?[,;.\s]{0,3}){2,})")
_BEGINS = regex(r":\s\d")  # which is soon looked for, as few paragraphs have it
_EACH = regex(r"(?P<value>\d[\d,  ]{0,9}?)\s(?:in|в|за)\s(?P<year>(?:19|20)\d\d)")


def in_paragraphs(page: Page) -> Iterator[Counted]:
    """The figures of all labels with a figure for each of several years."""
    for paragraph in page.paragraphs:
        if paragraph.cells or not _BEGINS.search(page.text, paragraph.start, paragraph.end):
            continue
        for match in _SERIES.finditer(page.text, paragraph.start, paragraph.end):
            label = page.words.within(*match.span("label"))
            if achieving.is_counted(label) or achieving.is_done(label):
                yield from _of_series(page, match)


def _of_series(page: Page, match: re.Match[str]) -> Iterator[Counted]:
    at = match.span("label")
    for one in _EACH.finditer(page.text, *match.span("values")):
        value = int(re.sub(r"\D", "", one["value"]))
        if value:
            yield Counted(Quantity(value, None, None, *one.span("value")), match["label"], at, match["label"], (at,),
                          match.span(), (one["year"], one.span("year")))


_OF_ALL = regex(r"\b(?:Of|From among|Among|Из|Из числа|Среди)\s(?:all\s|the\s|these\s|those\s|этих\s|всех\s|"
                r"общего числа\s)*"
                r"(?P<unit>[^\W\d_][^,.;:\d]{3,60}?),?\s(?=\d)")
_PART = regex(r"(?P<value>\d[\d,  ]*\d|\d)\s(?P<what>(?:(?:were|was|had to do|concerned|were about|came from|"
              r"касал\w+|были|"
              r"составил\w+|оказал\w+|пришл\w+|поступил\w+|[–—-])\s)[^,.;]{3,90}?)"
              r"(?=[,.;]|\s(?:and|и|а)\s(?:\d)|$)")
_THEY = regex(r"(?:were|are|was|были)\s(?P<unit>(?:women|men|children|girls|boys|minors|foreigners|adults|"
              r"женщин\w*|мужчин\w*|"
              r"дет\w+|несовершеннолетн\w+|иностран\w+)(?:\s(?:and|и)\s(?:girls|boys|children))?)\b")


def of_all(page: Page, sentence: Sentence) -> Iterator[Counted]:
    """The parts of what has been counted before: Of the calls, 1,436 had to do with work, 652 - with school."""
    lead = _OF_ALL.search(page.text, sentence.start, sentence.end)
    if lead is None or not achieving.is_counted(page.words.within(*lead.span("unit"))):
        return
    known = {one.start: one for one in page.quantities_in(lead.end(), sentence.end) if not one.currency}
    for part in _PART.finditer(page.text, lead.end(), sentence.end):
        quantity = known.get(part.start("value"))
        if quantity is None:
            continue
        told = _THEY.match(part["what"])
        unit_at = (part.start("what") + told.start("unit"), part.start("what") + told.end("unit")) if told else (
            lead.span("unit"))
        what_at = lead.span("unit") if told else part.span("what")
        what = page.text[slice(*what_at)].strip(" –—-")
        yield Counted(quantity, page.text[slice(*unit_at)], unit_at, what, (what_at,), (sentence.start, sentence.end))
