"""The figures of a Tajik, Kyrgyz, Kazakh or Uzbek sentence: what happened stands behind what is counted."""

import re
from collections.abc import Iterator, Sequence

from seeds.extract.deeds import crowds, happening
from seeds.extract.deeds.counted import Counted
from seeds.extract.deeds.items import item_of
from seeds.extract.text import neighbouring
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

Span = tuple[int, int]
# An ending that makes a figure a part of those counted before: 88-іне, 174 нафари.
_PART = regex(r"\d-(?:с?[ыіиуү]н?|с?[ыи]на|с?інe?|с?іне|с?ының|с?інің|[сc]?үнө|с?уна)$")
_PAID = regex(r"қайтар|кайтар|қайтарыл|өндүр|өндір|ундир|undir|qaytar|баргардон|төле|төлө|тўла|to[ʻ‘'’]la|пардохт|"
              r"мусодира|musodara|тәркіле|ситон|ундирил|өтөл|жұмса|жумша|сарфла|sarfla|харҷ|жаримa|jarima|"
              r"айыппұл", re.IGNORECASE)
_GAVE = regex(r"бөл|ажырат|ajrat|ҷудо|tashkil et|маблағгузор|moliya|каржыл|қаржы|қиймат|qiymat|буҷет|byudjet|"
              r"бюджет",
              re.IGNORECASE)
_CALL = regex(r"(?:сенім|ишеним|ishonch|боварӣ|телефон|tel\b|тел\b)[^.;]{0,20}[:—–-]\s*\+?\d", re.IGNORECASE)


_NO_UNITS = neighbouring.TAJIK_STOPS | listed("менен мен бен пен билан bilan жана және va hamda ҳамда дейин дейін гача "
                                              "жетті жетти болду болды етті өсті өстү азайды көбейді oshdi yetdi "
                                              "bo‘ldi расид")
# How things are to be done rather than what was: 3 күндүн ичинде катталат, mumkin.
_HABIT = regex(r"(?:[а-яөүңі](?:ат|ет|йт|өт|от)|керек|мумкин|mumkin|мүмкін|kerak|lozim|лозим|қажет|тийиш)\W*$")
# What there is, or what something is made of, was not done: үч багыты бар, икки комиссиядан иборат, 63 нафар буданд.
_IS = regex(r"(?i)(?<![^\W_])(?:бар|бор|bor|дорад|доранд|иборат|iborat|турат|тұрады|turadi|туради|будаанд|буданд|"
            r"буда|мебошад|мебошанд)(?:\s(?:аст|бўлиб|bo[ʻ‘'’]lib))?\W*$")


def in_sentence(page: Page, sentence: Sentence, words: Sequence[Word], quantities: Sequence[Quantity],
                earlier: Counted | None) -> Iterator[Counted]:
    """The results that such a sentence tells of; `earlier` is the last one before it."""
    if neighbouring.PLANNED.search(page.text, sentence.start, sentence.end) or _CALL.search(
            page.text, sentence.start, sentence.end):
        return
    for quantity in quantities:
        one = _money(page, sentence, words, quantity) if quantity.currency else _one(
            page, sentence, words, quantity, quantities=quantities, earlier=earlier)
        if one is not None:
            earlier = one
            yield one


def _money(page: Page, sentence: Sentence, words: Sequence[Word], quantity: Quantity) -> Counted | None:
    """A sum that was paid or won back; none that was only set aside."""
    behind = happening.clause_behind(page, words, quantity.end, sentence.end)[:5]
    what = happening.place_of(happening.trimmed(behind))
    if what is None or not _PAID.search(page.text, *what) or _GAVE.search(page.text, *what):
        return None
    return Counted(quantity, quantity.currency or "", (quantity.start, quantity.end), page.text[slice(*what)], (what,),
                   (sentence.start, sentence.end))


def _one(page: Page, sentence: Sentence, words: Sequence[Word], quantity: Quantity, *,
         quantities: Sequence[Quantity], earlier: Counted | None) -> Counted | None:
    starts = frozenset(word.start for one in quantities for word in words if one.start <= word.start < one.end)
    item = item_of(page, words, quantity, starts)
    before = page.words.within(sentence.start, quantity.start)[-1:]
    if item is None or quantity.value <= 1 or (before and before[0].plain in neighbouring.THIS):
        return None  # осы екі шараға: those spoken of before
    is_part = _PART.search(page.text[quantity.start:quantity.end]) is not None
    if is_part and earlier is not None and page.number_at(earlier.quantity.start) == page.number_at(quantity.start):
        unit, unit_at, unit_end = earlier.unit, earlier.unit_at, quantity.end
    elif item.last > item.first and not is_part and words[item.first].plain not in _NO_UNITS:
        if words[item.first].plain in ("ta", "та", "дона", "dona") and item.first + 1 < len(words):
            item = item._replace(first=item.first + 1)
        if words[item.first].plain in crowds.NEARLY and item.first + 1 < len(words):
            item = item._replace(first=item.first + 1)
        last = max(neighbouring.unit_end(words, item.first, starts, page.language), item.first + 1)
        if neighbouring.is_where(words[item.first:last]) and page.language != "tg":
            return None
        unit_at = (words[item.first].start, words[last - 1].end)
        unit, unit_end = page.text[slice(*unit_at)], unit_at[1]
    else:
        return None
    what = _what(page, sentence, words, (quantity.start, unit_end), quantities)
    if what is None or (page.language in ("ky", "uz") and _HABIT.search(page.text[slice(*what)])):
        return None
    if _IS.search(page.text[slice(*what)]) or _IS.search(unit):
        return None
    if neighbouring.ATTENDED.search(page.text, quantity.end, what[1]):
        return None
    return Counted(quantity, unit, unit_at, page.text[slice(*what)], (what,), (sentence.start, sentence.end))


def _what(page: Page, sentence: Sentence, words: Sequence[Word], at: Span,
          quantities: Sequence[Quantity]) -> Span | None:
    """What happened: what stands behind up to the next figure; behind the last one where nothing does."""
    until = min((one.start for one in quantities if one.start > at[1]), default=sentence.end)
    behind = happening.clause_behind(page, words, at[1], until)
    if len(happening.trimmed(behind)) < 2 and until < sentence.end and not any(map(neighbouring.is_verb, behind)):
        # 154 women and 32 children: what follows is of both
        last_one = max(one.end for one in quantities)
        behind = happening.clause_behind(page, words, last_one, sentence.end)[1:]
    told = next((at + 1 for at, word in enumerate(behind) if word.gap.strip() == "," and at), len(behind))
    return happening.place_of(happening.trimmed(behind[:told])) or happening.place_of(
        happening.clause_before(page, words, sentence.start, at[0])[-6:])
