"""Ceremonies that only a verb tells of: премию «Парус» вручили в Риге, сыйлык тапшырылды."""

from collections.abc import Iterator

from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_PRIZE = r"(?:[Пп]реми|[Нн]аград)[а-яё]{1,3}(?![^\W\d_])"
_GIVEN = r"[Вв]руч(?:или|ил|ила|ат|ают|ит|ена|ены)(?![^\W\d_])"
_BETWEEN = r"(?:\s[^\s.;,:!?]+){0,8}?\s"
_BEHIND = r"(?:\s[^\s.;,:!?]+){0,7}"
_AWARDED = regex(
    rf"(?P<ru>{_PRIZE}{_BETWEEN}(?:(?:был[аи]?|будет|будут)\s)?{_GIVEN}{_BEHIND}|"
    rf"(?:{_GIVEN}|[Лл]ауреаты\sполучат){_BETWEEN}{_PRIZE}{_BEHIND})|"
    r"(?P<local>(?:[^\s.;,:!?]+\s){0,5}(?:сыйлы[гғ]|мукофот|mukofot|ҷоиза)\w*\s(?:[^\s.;,:!?]+\s){0,3}"
    r"(?:тапшыр(?:ыл)?ды|тапсыр(?:ыл)?ды|topshir(?:il)?di|топшир(?:ил)?ди|супор(?:ида\sшуд|данд|д)))(?![^\W\d_])")
_OFTEN = regex(r"(?i)\b(?:кажд\w+|ежегодно|обычно|традиционно|жыл\sсайын|har\syili|ҳар\s(?:йили|сол)|"
               r"впервые\sвручена|когда)\b")
_SAID = ("реми", "аград", "ауреат", "сыйлы", "мукофот", "mukofot", "ҷоиза")  # one of them at least
_FIRST = 8  # paragraphs in which a page tells what it is about


def awarded(page: Page, sentence: Sentence) -> Iterator[Speaking]:
    """The ceremony at which a prize was given or will be, as one of the first sentences of a page says."""
    if sentence.paragraph > _FIRST or sentence.kind in ("header", "quote", "row"):
        return
    text = page.text[sentence.start:sentence.end]
    match = _AWARDED.search(page.text, sentence.start, sentence.end) if any(one in text for one in _SAID) else None
    if match is None or _OFTEN.search(page.text, sentence.start, sentence.end):
        return
    start, end = match.span(match.lastgroup or 0)
    words = frozenset(word.plain for word in page.words.within(start, end) if len(word.plain) > _SHORT)
    yield Speaking(start, end, page.text[start:end], "ceremony", "indefinite", sentence, topic=True, held=True,
                   words=words, verbal=True)


_SHORT = 3  # letters of a word that tells nothing
