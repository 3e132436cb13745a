"""Lines and rows that say what they are: `Venue: Hotel Serena`, `Donor | SDC`, `Место проведения: Дом дружбы`."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from seeds.extract.text.page import Page
from seeds.read.document import Paragraph
from seeds.regex import regex

# What may stand around the noun of a label: Total budget of the programme / project.
_WHICH = (r"(?:(?:official|full|total|overall|estimated|requested|approved|project|programme|program|action|grant|"
          r"award|opportunity|funding|main|implementation|planned|prospective|expected) ){0,3}")
_OF_WHAT = (r"(?: of (?:the )?(?:project|programme|program|action|grant|award|event|training|seminar|"
            r"workshop)(?: ?/ ?\w+)?| requested| approved| awarded| available| \(.{2,12}\))?")
_FIELDS = (
    ("title", (rf"(?:event )?{_WHICH}(?:title|name){_OF_WHAT}|project|programme|subject|"
               r"название(?: проекта| программы| мероприятия)?|"
               r"наименование(?: проекта| мероприятия)?|"
               r"долбоор(?:дун)? (?:аталышы|аты)|жоба(?:ның)? (?:атауы|аты)|loyiha(?:ning)? nomi|"
               r"лойиҳа(?:нинг)? номи|номи лоиҳа|"
               r"проект|тема|мероприятие|номгӯи лоиҳа|лоиҳа|event|what|topic|theme|workshop|training|activity")),
    ("acronym", r"acronym|short name|сокращ[её]нное название|аббревиатура"),
    ("funder", (r"donor[s(]*s?\)?(?: (?:programme|program)s?)?|program office|sponsor(?:s|ed by)?|co-?funded by|"
                r"funder[s(]*s?\)?|funded by|financed by|funding(?: source| agency| partner)?s?|"
                r"source of funding|"
                r"donor agency|who pays|paid (?:for )?by|кто платит|commissioned by|client|contracting authority|"
                r"заказчик|донор\w*|финансирование|"
                r"источник финансирования|грантодатель|финансируется|"
                r"молиялаштирувчи\w*|moliyalashtiruvchi\w*|каржылоочу\w*|қаржыландырушы\w*|маблағгузор\w*")),
    ("implementer", (r"project lead(?:er)?|lead(?: partner| organi[sz]ation)?|"
                     r"reporting (?:body|organi[sz]ation|partner)|who does the work|who runs it|run by|carried out by|"
                     r"(?:lead )?organi[sz]ation|coordinator|(?:lead )?(?:applicant|grantee|beneficiary)|"
                     r"lead (?:partner|organi[sz]ation)|implement(?:er|ed by|ing (?:partner|agency|"
                     r"organi[sz]ation|entit(?:y|ie)))s?|(?:lead )?executing agency|lead agency|"
                     r"(?:grant )?recipient(?: organi[sz]ation)?s?|awarded to|awardee|sub-?grantee|"
                     r"получател[ьи](?: гранта)?|грантополучател\w+|"
                     r"грант (?:алуучу|алушы|олувчи)\w*|grant oluvchi\w*|гирандаи грант|"
                     r"(?:организация-)?заявител\w+|организация-исполнител\w+|"
                     r"организация|исполнител\w+|ижрочи\w*(?: ташкилот\w*)?|ijrochi\w*(?: tashkilot\w*)?|"
                     r"аткаруучу\w*(?: уюм\w*)?|"
                     r"орындаушы\w*(?: ұйым\w*)?|(?:ташкилоти )?иҷрокунанда\w*|"
                     r"реализу\w+(?: организаци\w+)?|исполняющ\w+ \w+|партн[её]ры? по "
                     r"реализации")),
    ("partner", (r"co-applicants?|(?:national |project |key )?partners?|counterparts?|партн[её]ры?(?: проекта)?|"
                 r"өнөктөш\w*|серіктес\w*|hamkor\w*(?: tashkilot\w*)?|ҳамкор\w*(?: ташкилот\w*)?|шарикон\w*")),
    ("organiser", (r"organi[sz]ers?|organi[sz]ed by|hosts?|hosted by|организатор\w*|ташкилкунанда\w*|"
                   r"ташкилотчи\w*|tashkilotchi\w*|уюштуруучу\w*|ұйымдастырушы\w*")),
    ("budget", (rf"how much|sum(?: awarded)?|{_WHICH}(?:budget|funding|cost|amount|value|grant|award){_OF_WHAT}|"
                r"(?:общий )?бюджет(?: проекта)?|"
                r"(?:общая |запрошенная |выделенная )?(?:сумма|стоимость|размер)"
                r"(?: гранта| проекта| расходов(?: на реализацию проекта)?)?|объ[её]м "
                r"финансирования|буҷет\w*|бюджет[іиы]|byudjet\w*|"
                r"(?:гранттын |гранттың |grant )?(?:суммасы|сомасы|summasi)|маблағи грант|"
                r"умумий бюджет\w*|маблағи умумӣ")),
    ("period", (r"(?:begun|begins|began|started|starts|from)|how long|when|phase|dates?|"
                rf"{_WHICH}(?:term|duration|period|years|time ?frame|timeline|start(?:ing)?(?: date)?){_OF_WHAT}|"
                r"срок\w*(?: реализации| проекта)?|годы(?: реализации)?|"
                r"период(?: реализации)?|продолжительность|дата(?: проведения| и время)?|даты|сроки проведения|когда|"
                r"сана|муҳлат\w*|мөөнөт\w*|мерзім\w*|muddat\w*|муддат\w*|"
                r"date and time|time|время(?: проведения)?|день")),
    ("end", rf"{_WHICH}end(?:s|ed|ing)?(?: date)?|until|closed|closes|окончание|завершение"),
    ("countries", (r"region ?/ ?\w+|"
                   r"(?:(?:target|project) )?countr(?:y|ies)|(?:target|project) (?:areas?|regions?)|geograph(?:y|"
                   r"ic(?:al)? (?:coverage|scope))|coverage|стран\w+|география(?: "
                   r"проекта)?|"
                   r"территория|айма[гқ]\w*|hudud\w*|ҳудуд\w*|минтақа\w*")),
    ("place", r"venue|place|where|location[s(]*|место(?: проведения)?|адрес проведения|где|ҷойи баргузорӣ|макон"),
    ("participants", (r"(?:number of |expected )?participants|attendance|places|seats|(?:количество |число "
                      r")?участник\w+")),
)
_LABEL = regex(r"^\s*(?:[-–—•*\d.)]+\s+)?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS) +
               r")\s*(?P<sign>[:：]|\s[–—-]\s|$)", re.IGNORECASE)


# Items of a form on a page, where only the look parts a label from its value.
_BARE = regex(r"^\W*(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS if name in (
    "implementer", "budget", "period", "funder")) + r")(?P<sign>)\s+(?=\d|[A-ZА-Я«\"]{2})", re.IGNORECASE)


class Labelled(NamedTuple):
    """What a label says, and where: a field's name, and the characters of the value."""

    field: str
    start: int
    end: int
    paragraph: int


def of(page: Page) -> Iterator[Labelled]:
    """All labelled values of the content of a page, in its order; a page keeps them as `labelled`."""
    paragraphs = page.paragraphs
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind == "header":
            continue
        if paragraph.cells:
            yield from _in_row(page, paragraph)
        elif inline := list(_several(page, paragraph)):
            yield from inline
        else:
            yield from _in_line(page, paragraph, paragraphs[number + 1:number + 1 + _MOST_BELOW])


def _in_row(page: Page, row: Paragraph) -> Iterator[Labelled]:
    if len(row.cells) == 2 and row.cells[1][0] < row.cells[1][1]:
        label = field_of(page.text[slice(*row.cells[0])])
        if label is not None:
            yield Labelled(label, *row.cells[1], row.number)


_MOST_BELOW = 8  # items that a label may stand above


def _in_line(page: Page, paragraph: Paragraph, following: Sequence[Paragraph]) -> Iterator[Labelled]:
    """The value behind the label of a line, or in the line or the items below."""
    match = _LABEL.match(page.text[paragraph.start:paragraph.end][:80])
    if match is None and paragraph.kind == "item" and (bare := _BARE.match(page.text[paragraph.start:paragraph.end])):
        yield Labelled(_field(bare), paragraph.start + bare.end(), paragraph.end, paragraph.number)
    if match is None or match["sign"] is None:
        return
    start = paragraph.start + match.end()
    start += len(page.text[start:paragraph.end]) - len(page.text[start:paragraph.end].lstrip())
    if start < paragraph.end:
        yield Labelled(_field(match), start, paragraph.end, paragraph.number)
        return
    below = following[:1] if not following or following[0].kind != "item" else list(
        takewhile(lambda one: one.kind == "item", following))
    for one in below:
        if one.kind in ("text", "item", "heading") and field_of(page.text[one.start:one.end]) is None:
            yield Labelled(_field(match), one.start, one.end, one.number)


_INLINE = regex(r"(?:(?<=^)|(?<=[.;|]\s)|(?<=[\w)»”]\s)(?=[A-ZА-Я]))(?:" + "|".join(
    f"(?P<{name}>{words})" for name, words in _FIELDS) + r")(?P<sign>:)\s", re.IGNORECASE)
_FEWEST = 2  # labels that make a line of several


def _several(page: Page, paragraph: Paragraph) -> Iterator[Labelled]:
    """`Donor: Danida. Countries: Peru and Bolivia. Period: 2015-2018`: several labels in one paragraph."""
    if page.text.count(":", paragraph.start, paragraph.end) < _FEWEST:
        return
    found = [match for match in _INLINE.finditer(page.text, paragraph.start, paragraph.end)
             if page.text[match.start()].isupper() or match.start() == paragraph.start]
    if len(found) < _FEWEST:
        return
    for match, following in zip(found, [*found[1:], None], strict=True):
        stop = following.start() if following else paragraph.end
        value = page.text[match.end():stop].rstrip(" .;|,")
        if value:
            yield Labelled(_field(match), match.end(), match.end() + len(value), paragraph.number)


def field_of(text: str) -> str | None:
    """The field that a label, or the head of a column, names; None where it is none."""
    match = _LABEL.match(text.strip().rstrip(":").strip())
    return _field(match) if match else None


def _field(match: "re.Match[str]") -> str:
    return next(name for name, _ in _FIELDS if match.groupdict().get(name) is not None)
