"""Figures in tables, in lines of a label and a number, and in numbers that stand large above their words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract.deeds import achieving
from seeds.extract.text import currencies, hotlines, quantities, whereabouts
from seeds.extract.text.page import Page
from seeds.extract.text.quantities import Quantity
from seeds.read.document import Paragraph
from seeds.regex import regex

Span = tuple[int, int]
_ROUND = regex(r"^[\s>~≈+]*|[\s+*†]*$")
_NO_RESULT = regex(
    r"\b(?:no|nr|(?:company|charity|registration|contact) number|number$|reg|registration|age|room|time|phone|tel|"
    r"fax|target|plan|planned|baseline|budget|cost|amount|price|fee|rate|share|"
    r"percent|"
    r"participants|places|seats|capacity|мест|мест[ао]|code|zip|id|page|floor|fund|funding|contribution|currency|"
    r"grant|award|грант|"
    r"план|цель|бюджет|сумма|стоимость|возраст|кабинет|каб|время|телефон|тел|факс|доля|участник\w*|индекс|код|"
    r"страница|оклад|ставка)\b|№|%|#", re.IGNORECASE)
_FEW = 3  # words of a label of which any may say that its figure is no result
_TO_CALL = regex(rf"{hotlines.HOTLINE.pattern}|\b(?:police|ambulance|emergency)\b")
_SPLIT_LABEL = regex(r"^(?P<label>[^:=]{4,120}?)\s*(?::|=|\s[–—-])\s*(?P<rest>.*)$", re.DOTALL)
_YEAR = regex(r"(?:19|20)\d\d")
# The head of a column that sums up others.
TOTAL = regex(r"(?i)\W*(?:total|all|всего|итого|барлығы|барысы|жалпы|жами|jami|ҳамагӣ)\W*")


class Figure(NamedTuple):
    """A number with the words that label it; `year` where a column or a line says it."""

    quantity: Quantity
    label: Span
    further: tuple[Span, ...] = ()  # heads of the column, words above the table
    year: tuple[str, Span] | None = None
    counted: Span | None = None  # what a head of the table says in brackets that it counts
    is_of_column: bool = False  # whether its label is the head of its column


def figures(page: Page) -> Iterator[Figure]:
    """All figures of a page that stand beside a label rather than in a sentence."""
    for one in _all(page):
        label, *further = (_without_item(page, span) for span in (one.label, *one.further))
        yield one._replace(label=label, further=tuple(further))


def _without_item(page: Page, span: Span) -> Span:
    item = _ITEM.match(page.text, *span)
    return (item.end(), span[1]) if item else span


_ITEM = regex(r"(?:\(?(?:[a-zа-я]|[ivx]{1,4}|\d{1,2})\)|(?:[a-zа-я]|\d{1,2})\.)\s+(?=[^\W\d_])")  # (c) | Rescued


def _all(page: Page) -> Iterator[Figure]:
    block: list[Paragraph] = []
    for paragraph in page.paragraphs:
        if paragraph.cells:
            block.append(paragraph)
            continue
        yield from _in_table(page, block)
        block = []
        yield from _in_line(page, paragraph)
    yield from _in_table(page, block)


def _in_table(page: Page, rows: Sequence[Paragraph]) -> Iterator[Figure]:
    if not rows:
        return
    if all(_is_counted(page, row) for row in rows):
        yield from _number_first(page, rows)
        return
    head = rows[0] if not any(_alone(page, cell) for cell in rows[0].cells[1:]) and len(rows) > 1 else None
    above = _above(page, rows[0])
    rows = rows if head is None else rows[1:]
    places = None if head is None else _places(page, head, rows)
    former: Span | None = None
    for row in rows:
        label = _label(page, row, places)
        if label is None or (label not in row.cells[:2] and places is None) or _is_reached(page, *label) or is_idle(
                page.text[slice(*label)]):
            continue
        part = former if PART.match(page.text[slice(*label)]) or _INDENTED.match(page.text[slice(*label)]) else None
        former = part or label
        yield from _of_row(page, row, label, head, (part, above), is_place=places is not None)


def _label(page: Page, row: Paragraph, places: int | None) -> Span | None:
    """The cell of a row that says what its figures are about."""
    cells = [row.cells[places], *row.cells] if places is not None and places < len(row.cells) else row.cells
    return next((cell for cell in cells if any(char.isalpha() for char in page.text[slice(*cell)])), None)


_WHERE = regex(r"(?i)\W*(?:towns?|cit(?:y|ies)|districts?|regions?|provinces?|countr(?:y|ies)|location|place|"
               r"город[а]?|район[ыа]?|област[ьи]|регион[ыа]?|страна|место|аудан|қала|облыс|ноҳия|шаҳр|вилоят|"
               r"шаар|облус|tuman|shahar|viloyat)(?:[\s,/и]+(?:\w+))?\W*")
_SOME = 2  # places that make a column of such


def _places(page: Page, head: Paragraph, rows: Sequence[Paragraph]) -> int | None:
    """The number of the column that says where what the others count was: their heads say what that is."""
    for at, cell in enumerate(head.cells[:_FIRST_COLUMNS]):
        cells = [row.cells[at] for row in rows if at < len(row.cells)]
        known = sum((where := next(whereabouts.in_text(page, *one), None)) is not None and where.start == one[0]
                    for one in cells)
        if known >= _SOME and (_WHERE.fullmatch(page.text, *cell) or known > len(cells) // 2):
            return at
    return None


_FIRST_COLUMNS = 3


def _of_row(page: Page, row: Paragraph, label: Span, head: Paragraph | None,
            around: tuple[Span | None, Span | None], *, is_place: bool) -> Iterator[Figure]:
    """The figures of a row behind its label; `around` are what it is a part of and what stands above the table.

    Where the label is a place, the heads say what is counted there.
    """
    part, above = around
    for number, cell in enumerate(row.cells):
        quantity = _alone(page, cell) if cell[0] > label[0] else None
        if quantity is None:
            continue
        quantity = quantity._replace(currency=quantity.currency or _currency(page, head, number, label))
        column = head.cells[number] if head is not None and number < len(head.cells) else None
        quantity = _scaled(page, quantity, (label, column, head.cells[0] if head is not None else None, above))
        name = page.text[slice(*column)] if column else ""
        if is_count := _COUNT.fullmatch(name) is not None:
            column = None  # which says nothing of what was counted
        if is_idle(name) and not is_count:
            continue
        year = _YEAR.search(name)
        said = (year[0], column) if year and column else None
        counted = _counted_there(page, quantity.end, cell[1]) or _counted(
            page, (head.cells[0] if head is not None else None, column, above))
        is_of_column = is_place and column is not None and not year
        about = (column, label, part, above) if is_of_column else (label, part, column if not year else None, above)
        first, *further = (span for span in about if span)
        yield Figure(quantity, first, tuple(further), said, counted, is_of_column)
        behind = row.cells[number + 1] if number + 1 < len(row.cells) else cell
        parts = (cell[0], behind[1]) if page.text.startswith("(", behind[0]) else cell
        yield from _split(page, parts, quantity, label, said)


_COUNT = regex(r"(?i)\W*(?:the\s)?numbers?\W*")  # the head of a column of counts


_IN_BRACKETS = regex(r"(?i)\((?:number of |в )?(?P<unit>people|persons|cases|families|households|calls|"
                     r"чел(?:овек|\.)?|человека?х?|лиц|дел|случаев|семей|обращений|нафар|киши|адам)\)")


def _counted(page: Page, heads: Sequence[Span | None]) -> Span | None:
    """What the first of some heads that does says in brackets that figures count: Показатель (человек)."""
    found = (_IN_BRACKETS.search(page.text, *span) for span in heads if span is not None)
    return next((match.span("unit") for match in found if match), None)


def _counted_there(page: Page, start: int, end: int) -> Span | None:
    """Who stands behind a number in its cell: 47 чел."""
    found = _WHO.fullmatch(page.text, start, end)
    return found.span("unit") if found else None


_WHO = regex(r"(?i)\s*(?P<unit>чел(?:овека?|\.)?|сем(?:ей|ьи)|дела?|people|persons|families|cases|нафар|адам|"
             r"киши)\s*")


def _is_counted(page: Page, row: Paragraph) -> bool:
    """Whether a row is a number and, behind it, the words for what it counts."""
    if len(row.cells) != _PAIR or _HOUR.match(page.text, *row.cells[0]):
        return False
    number, label = row.cells
    return _alone(page, number) is not None and _alone(page, label) is None and any(
        char.isalpha() for char in page.text[slice(*label)])


_PAIR = 2  # cells
_HOUR = regex(r"\W*(?:[01]?\d|2[0-4])[.:][0-5]\d\b")  # of an agenda


def _number_first(page: Page, rows: Sequence[Paragraph]) -> Iterator[Figure]:
    """The rows of a block in which large numbers stand on the left: 94 | workers released from brick kilns."""
    above = _above(page, rows[0])
    for row in rows:
        quantity = _alone(page, row.cells[0])
        label = row.cells[1]
        if quantity is not None and not (_is_reached(page, *label) or is_idle(page.text[slice(*label)])):
            yield Figure(quantity, label, (above,) if above is not None else ())


_REACH = regex(r"@|\+\d[\d ()-]{6}|\d{2,4}[ -]\d{2,4}[ -]\d{2}")  # to write to or to call


def is_idle(label: str) -> bool:
    """Whether a label says that its figure is no result: a plan, a price, a number to call, views of a page."""
    found = _NO_RESULT.search(label)
    if _REACH.search(label):
        return True
    if found is None:
        return achieving.is_viewed(label, "")
    words = label.split()
    return len(words) <= _FEW or found.start() <= len(words[0]) or _PLAN.search(found[0]) is not None


_PLAN = regex(r"план|plan|target|цел[ьи]|budget", re.IGNORECASE)


_RECEIVED = regex(r"(?i)calls?\b|consult|request|report|quer|enquir|cases|звонк|звонок|обращен|консультац|қоңырау|"
                  r"өтініш|чалуу|"
                  r"кайрылуу|мурожаат|murojaat|занг|муроҷиат")


def _is_reached(page: Page, start: int, end: int) -> bool:
    """Whether a label is of a number to call: it begins as one, or counts nothing."""
    found = _TO_CALL.search(page.text, start, end)
    return found is not None and (found.start() == start or _RECEIVED.search(page.text, start, end) is None)


def _currency(page: Page, head: Paragraph | None, number: int, label: Span) -> str | None:
    """The currency that the head of a column, or the label of a row, says its figures are in."""
    if (
        head is not None
        and number < len(head.cells)
        and (code := currencies.currency_of(page.text[slice(*head.cells[number])], page.country))
    ):
        return code
    return currencies.currency_of(page.text[max(label[0], label[1] - 24):label[1]], page.country)


_SCALE = regex(rf"(?i)(?:\(|, |\bin )(?:in )?(?:{quantities.SCALE})(?![^\W\d_])")
_MOST_SCALED = 1_000_000  # a number in thousands or millions is hardly larger


def _scaled(page: Page, quantity: Quantity, around: Sequence[Span | None]) -> Quantity:
    """A number in what a label says that numbers are in: Wages recovered (million tenge), 41.7."""
    if quantity.value >= _MOST_SCALED or any(char.isalpha() for char in page.text[quantity.start:quantity.end]):
        return quantity
    said = next((found for span in around if span and (found := _SCALE.search(page.text, *span))), None)
    if said is None:
        return quantity
    value = round(quantity.value * quantities.scale_of(said), 2)
    return quantity._replace(value=int(value) if value == int(value) else value)


def _split(page: Page, cell: Span, whole: Quantity, label: Span, year: tuple[str, Span] | None) -> Iterator[Figure]:
    """`21,460 (9,112 women)`, `47 (Boys 41, Girls 6)`: the part has its own words, and those of the row."""
    for quantity in page.quantities_in(whole.end, cell[1]):
        if "(" not in page.text[whole.end:quantity.start]:
            continue
        opened = page.text.rindex("(", whole.end, quantity.start) + 1
        words = _IN_FRONT.search(page.text, max(opened, quantity.start - _LONGEST_WORD), quantity.start) if (
            _OPENS.match(page.text, opened)) else _COUNTED.match(page.text, quantity.end, cell[1])
        if words:
            yield Figure(quantity, words.span(1), (label,), year)


_COUNTED = regex(r"\s*([^\W\d_]{3,})")
_PART = (r"((?:wo)?men|boys|girls|(?:fe)?males?|minors|adults|children|женщин\w*|мужчин\w*|мальчик\w*|девоч\w*|"
         r"девуш\w*|дет(?:и|ей)|несовершеннолетни\w*)\s?[:–—-]?\s?")
_OPENS = regex(rf"(?i)\s?{_PART}\d")
_IN_FRONT = regex(rf"(?i)(?<![^\W_]){_PART}$")
_LONGEST_WORD = 24  # characters


_INDENTED = regex(r"\s*[–—-]\s+(?=[^\W\d_])")  # — women, below those who were helped
PART = regex(r"\W*(?:of (?:whom|which|these|them)|including|incl\.|thereof|among them|из них|в том числе|в "
              r"т\.\s?ч\.)", re.IGNORECASE)


def _above(page: Page, row: Paragraph) -> Span | None:
    """The line above a table, which often says what its figures are."""
    before = page.document.paragraphs[row.number - 2] if row.number > 1 else None
    return (
        (before.start, before.end)
        if before and before.kind != "furniture" and before.end - before.start < 160
        else None
    )


_UNIT = regex(r"^\s*(?:чел(?:овек[а]?|\.)?|шт\.?|ед\.?|экз\.?|сем(?:ей|ьи)|дел[а]?|раз[а]?|people|persons|pcs\.?|"
              r"cases|"
              r"families|copies|нафар|адам|киши|дона|дана|ta)\s*$", re.IGNORECASE)


def _alone(page: Page, cell: Span) -> Quantity | None:
    """The quantity that is all there is in a cell."""
    start, end = cell
    text = page.text[start:end]
    if not text or len(text) > 40 or not any(char.isdigit() for char in text):
        return None
    found = page.quantities_in(start, end)
    if not found:
        return None
    rest = text[:found[0].start - start] + _UNIT.sub("", re.sub(r"^\s*\([^()]*\)", "", text[found[0].end - start:]))
    return found[0] if not _ROUND.sub("", rest) and found[0].value else None


# A number in front of what it counts: 3 270 — кеңеш алган мигрант.
_TILE = regex(r"^[\s•*·–—-]*(?:(?:US)?[$€£]\s?)?\d[\d\s\u00a0.,+%]{0,12}(?:[^\W\d_]{1,8}\.?\s){0,2}[–—-]\s+"
              r"(?P<label>[^\d:]{6,110})$")


def _in_line(page: Page, paragraph: Paragraph) -> Iterator[Figure]:
    """`Victims identified: 45`; a number alone above or below the line that says what it counts."""
    text = page.text[paragraph.start:paragraph.end]
    if paragraph.kind in ("header", "signature") or len(text) > _LONGEST:
        return
    if quantity := _alone(page, (paragraph.start, paragraph.end)):
        yield from _above_its_label(page, paragraph, quantity)
    elif tile := _TILE.match(text):
        at = (paragraph.start + tile.start("label"), paragraph.start + tile.end("label"))
        found = page.quantities_in(paragraph.start, at[0])
        if len(found) == 1 and not page.quantities_in(*at) and not is_idle(tile["label"]) and not (
                found[0].value < _LONGEST_CODE and _TO_CALL.search(tile["label"])):
            yield Figure(found[0], at)
    elif match := _SPLIT_LABEL.match(text):
        yield from _behind_its_label(page, paragraph, match)


_LONGEST_CODE = 20_000  # of a short number to call
_LONGEST = 240  # characters of a line


def _above_its_label(page: Page, paragraph: Paragraph, quantity: Quantity) -> Iterator[Figure]:
    following = next((one for one in page.paragraphs if one.number > paragraph.number), None)
    if following is not None and not following.cells and following.end - following.start < _LONGEST // 2 and (
            not page.quantities_in(following.start, following.end)
            and achieving.is_done(page.words.within(following.start, following.end))):
        yield Figure(quantity, (following.start, following.end))


def _behind_its_label(page: Page, paragraph: Paragraph, match: re.Match[str]) -> Iterator[Figure]:
    at = (paragraph.start + match.start("label"), paragraph.start + match.end("label"))
    if _is_reached(page, *at) or is_idle(match["label"]) or page.quantities_in(*at):
        return
    found = page.quantities_in(paragraph.start + match.start("rest"), paragraph.end)
    if found and found[0].start == paragraph.start + match.start("rest"):
        behind = page.text[found[0].end:paragraph.end].strip(" .;,")
        if behind[:1] == "(":
            yield from _split(page, (found[0].start, paragraph.end), found[0], at, None)
        if not behind or behind[0] in "(,;" or behind.startswith(("including", "в том числе", "из них")):
            yield Figure(found[0], at)
