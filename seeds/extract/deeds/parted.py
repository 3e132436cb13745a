"""Figures behind what they count: By region: Osh 49, Batken 45; Роздано: рабочих тетрадей 90, памяток 600."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.deeds import achieving
from seeds.extract.deeds.counted import Counted
from seeds.extract.text import russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word
from seeds.regex import regex

_HEAD: Final = regex(r"\W*(?P<head>[^\W\d_][^.:;\d]{2,60}):\s(?=\S)")
_BY: Final = regex(
    r"(?i)(?:by|per)\s(?:[\w-]+\s){0,2}(?:regions?|districts?|provinces?|sex|gender|age|jobs?|professions?|occupations?|"
    r"agenc(?:y|ies)|institutions?|sectors?|countr(?:y|ies)|nationalit(?:y|ies)|types?|categor(?:y|ies)|groups?|"
    r"destinations?)|по\s(?:[\w-]+\s)?(?:регион|област|район|ведомств|пол[уа]|возраст|стран|професси|должност|категори|"
    r"вид|город|отрасл|гражданств)\w*|.*\s(?:бойынша|боюнча|bo[‘'ʻ]?yicha|бўйича)|аз рӯи\s.*")
# An item: what is counted and, behind it, how many: Osh region 49; migration service — 30; men (12).
_ITEM: Final = regex(
    r"\s*(?:(?:and|и|ва|va|жана|және)\s)?(?P<label>[^\W\d_][^,;:\d()–—]{1,60}?(?:\([^()\d]*\))?)\s?"
    r"(?:[–—-]\s?|:\s|\(|\s)(?P<figure>\d[\d  ]{0,9}\d|\d)(?!\d|[.:]\d|\s?%)"
    r"(?P<unit>\s(?!(?:and|и|ва|va|жана|және)\s)[^\W\d_](?:(?!\s(?:and|и|ва|va|жана|және)\s)[^,;.\d]){0,40})?\)?"
    r"\s*(?:[,;]|\.?\s*$|(?=\s(?:and|и|ва|va|жана|және)\s))")
_FEWEST: Final = 2  # items
_MOST: Final = 24
_DONE: Final = 4  # words of a head that says what was done


def in_sentence(page: Page, sentence: Sentence) -> Iterator[Counted]:
    """The figures of a sentence that is a head and items of words with a figure behind them, and nothing else."""
    head = _HEAD.match(page.text, sentence.start, sentence.end)
    if head is None or not (_BY.fullmatch(head["head"]) or _says_done(page, head)):
        return
    items: list[re.Match[str]] = []
    at = head.end()
    while at < sentence.end and (item := _ITEM.match(page.text, at, sentence.end)) is not None and len(items) < _MOST:
        items.append(item)
        at = item.end()
    if len(items) < _FEWEST or page.text[at:sentence.end].strip(" ."):
        return
    whole = _sum(page, items) if _BY.fullmatch(head["head"]) else None
    if whole is None and (_BY.fullmatch(head["head"]) or not all(
            _is_many(page.words.within(*one.span("label"))) for one in items)):
        return
    known = {one.start: one for one in page.quantities_in(head.end(), sentence.end)}
    for item in items:
        quantity = known.get(item.start("figure"))
        before = page.words.within(*item.span("label"))[-1:]
        if quantity is not None and quantity.value and not quantity.currency and not achieving.is_numbered(
                before[0] if before else None, page.text, quantity.start, quantity.end):
            yield _counted(page, quantity, head, item)._replace(whole=whole)


def _sum(page: Page, items: Sequence[re.Match[str]]) -> int | None:
    """Where the page tells the figure that parts make up; None where it tells none."""
    whole = sum(int(re.sub(r"\D", "", one["figure"])) for one in items)
    return next((one.start for paragraph in page.paragraphs for one in page.quantities_in(
        paragraph.start, paragraph.end) if one.value == whole), None)


def _is_many(words: Sequence[Word]) -> bool:
    """Whether words hold a plural: hygiene kits, рабочих тетрадей; no Monday, Report or письмо."""
    return any((word.plain.endswith("s") or word.plain in _PLURALS) if word.plain.isascii() else any(
        form.number == "plur" for form in russian.forms(word.text)) for word in words)


_PLURALS: Final = ("women", "men", "children", "people")


def _says_done(page: Page, head: re.Match[str]) -> bool:
    words = page.words.within(*head.span("head"))
    return len(words) <= _DONE and achieving.is_done(words)


def _counted(page: Page, quantity: Quantity, head: re.Match[str], item: re.Match[str]) -> Counted:
    unit_at, at = item.span("label"), head.span("head")
    return Counted(quantity, page.text[slice(*unit_at)], unit_at, page.text[slice(*at)], (at,),
                   item.span(), head=at)


_WHO: Final = (r"(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|minors?|foreigners|adults|males?|females?|женщин[аыу]?|"
               r"мужчин[аыу]?|дет(?:и|ей)|реб[её]нок|девоч\w+|девуш\w+|мальчик\w*|несовершеннолетн\w+|иностранц\w+)")
_ARE: Final = regex(
    rf"\s(?:(?:of\s(?:them|these|those|whom)|из\sних|из\sкоторых)\s(?:are|were|was|is|были|была|был|[–—])|"
    rf"(?:are|were|was|is|были|была|был|[–—](?=\s[а-я])))\s"
    rf"(?:(?:women|girls|men|boys|young|adult|unaccompanied)\s(?=\w)|and\s)*(?P<unit>{_WHO}(?:\s(?:and|и)\s{_WHO})?"
    r"(?:\s(?:under|aged|over|below|до|старше)\s\d+)?)(?![\w’'-])")
_SPLIT: Final = regex(rf"\((?:\d+\s?(?:{_WHO}|[FMЖМжм](?=\W)|жен\.|муж\.)(?:[,;]\s(?:and\s|и\s)?|\s(?:and|и)\s|\)))+")
_PART: Final = regex(rf"(?P<figure>\d+)\s?(?P<unit>{_WHO}|[FMЖМжм]|жен\.|муж\.)")
_NEAR: Final = 60  # characters from who is counted to the brackets that part them


def complete(page: Page, told: Sequence[Counted]) -> list[Counted]:
    """The figures told, with the parts of those counted: 23 of them are children; 58 victims (39 women, 19 men)."""
    found = {one.quantity.start: one for one in told}
    for sentence in page.sentences:
        if sentence.kind in ("header", "signature", "row"):
            continue
        for quantity in page.quantities_in(sentence.start, sentence.end):
            before = page.words.within(sentence.start, quantity.start)[-1:]
            part = None if quantity.currency or achieving.is_numbered(
                before[0] if before else None, page.text, quantity.start, quantity.end) else (
                    _ARE.match(page.text, quantity.end, sentence.end))
            whole = _whole(page, told, quantity) if part else None
            if part and whole is not None:
                own = found.get(quantity.start, whole)
                if all(start >= part.start("unit") and end <= part.end("unit") for start, end in own.what_at):
                    own = whole  # it only says again who they are
                found[quantity.start] = own._replace(quantity=quantity, unit=part["unit"], unit_at=part.span("unit"),
                                                     sentence=(sentence.start, sentence.end),
                                                     whole=whole.quantity.start)
    for one in told:
        opened = page.text.find("(", one.unit_at[1], one.unit_at[1] + _NEAR)
        split = _SPLIT.match(page.text, opened) if opened >= 0 and one.unit_at[0] > one.quantity.start else None
        for part in _PART.finditer(page.text, split.start(), split.end()) if split else ():
            quantity = Quantity(int(part["figure"]), None, None, *part.span("figure"))
            if 0 < quantity.value <= one.quantity.value:
                found[quantity.start] = one._replace(quantity=quantity, unit=part["unit"], unit_at=part.span("unit"),
                                                     whole=one.quantity.start)
    return list(found.values())


def _whole(page: Page, told: Sequence[Counted], part: Quantity) -> Counted | None:
    """What is counted last in front of a part, in its paragraph, and is no less."""
    number = page.number_at(part.start)
    before = [one for one in told if one.quantity.start < part.start and page.number_at(one.quantity.start) == number
              and one.quantity.value >= part.value and not one.quantity.currency]
    return before[-1] if before else None
