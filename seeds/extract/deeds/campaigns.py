"""Campaigns that their name alone tells of: 16 Days of Activism, «16 күн», a slogan under which something is done."""

from collections.abc import Iterator, Sequence

from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_QUOTES = '«»“”„"\n'
_DAYS = regex(
    rf"[«“„\"](?P<quoted>(?i:(?:[^{_QUOTES}]{{0,60}}\s)?(?:16|100|sixteen|шонздаҳ)[\s-]?(?:дней|дня|күн|kun|кун|рӯз\w*|"
    rf"days)(?![^\W_])[^{_QUOTES}]{{0,90}}))[»”\"]|"
    r"\b(?P<en>(?:16|[Ss]ixteen|100)\s[Dd]ays\s(?:of|against|without|to|for)(?:\s(?:(?:of|against|and|the|for|to|"
    r"in)\s){0,3}"
    r"[A-Z][\w’'-]+)+)|"
    r"(?<![«“\"])\b(?P<ru>(?:16|100)\sдней\s(?:активн\w+\s(?:действий\s|борьбы\s)?)?(?:против|без|борьбы)\s"
    r"(?:с\s|со\s|против\s)?(?:[а-яё-]+(?:ого|ой|ых|его|ей|им|ым)\s)?[а-яё]+(?:\sлюдьми)?"
    r"(?:\s(?:в\sотношении|над)\s[а-яё]+)?)")
_SLOGAN = regex(
    rf"[«“„\"](?P<before>[^{_QUOTES}]{{4,90}})[»”\"]\s(?:шиори\s(?:остида|билан)|shiori\s(?:ostida|bilan)|"
    rf"деген\sураан\w*|деген\sұран\w*|ұранымен|ураанынын\s(?:астында|алдында))|"
    rf"\bтаҳти\sшиори\s[«“„\"](?P<behind>[^{_QUOTES}]{{4,90}})[»”\"]")
_NO_NAME = regex(r"[.!?]\s\S")


def in_sentence(page: Page, sentence: Sentence, found: Sequence[Speaking]) -> Iterator[Speaking]:
    """The campaigns of a sentence that no noun among those `found` in it names."""
    if not any(mark in page.text[sentence.start:sentence.end] for mark in ("16", "100", "иор", "hior", "ран", "раан",
                                                                           "ixteen", "онздаҳ")):
        return
    for shape in (_DAYS, _SLOGAN):
        for match in shape.finditer(page.text, sentence.start, sentence.end):
            start, end = match.span(match.lastgroup or 0)
            name = page.text[start:end].strip()
            if _NO_NAME.search(name) or any(one.start < end and start < one.end for one in found):
                continue
            yield Speaking(start, start + len(name), name, "campaign", "named", sentence, topic=True, held=True,
                           words=frozenset(word.plain for word in page.words.within(start, end) if len(word.plain) > 3))
