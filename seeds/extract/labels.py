"""Lines and rows that say what they are: `Venue: Hotel Serena`, `Donor | SDC`, `Место проведения: Дом дружбы`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seeds.extract.page import Page

_FIELDS = (
    ("title", (r"(?:project |programme |program |event |full )?(?:title|name)(?: of (?:the )?(?:project|programme|"
               r"program|event|action|training|"
               r"seminar|workshop))?|project|programme|subject|название(?: проекта| программы| мероприятия)?|"
               r"наименование(?: проекта| мероприятия)?|"
               r"проект|тема|мероприятие|номгӯи лоиҳа|лоиҳа|event|what|topic|theme|workshop|training")),
    ("acronym", r"acronym|short name|сокращ[её]нное название|аббревиатура"),
    ("funder", (r"donor[s(]*s?\)?|funder[s(]*s?\)?|funded by|financed by|funding(?: source| agency| partner)?s?|"
                r"source of funding|"
                r"donor agency|commissioned by|client|contracting authority|заказчик|донор\w*|финансирование|"
                r"источник финансирования|грантодатель|финансируется")),
    ("implementer", (r"coordinator|(?:lead )?(?:applicant|grantee|beneficiary)|"
                     r"lead (?:partner|organi[sz]ation)|implement(?:er|ed by|ing (?:partner|agency|"
                     r"organi[sz]ation|entit(?:y|ie)))s?|(?:lead )?executing agency|lead agency|"
                     r"грантополучател\w+|(?:организация-)?заявител\w+|организация-исполнител\w+|"
                     r"исполнител\w+|реализу\w+(?: организаци\w+)?|исполняющ\w+ \w+|партн[её]ры? по реализации")),
    ("partner", r"co-applicants?|(?:national |project |key )?partners?|counterparts?|партн[её]ры?(?: проекта)?"),
    ("organiser", r"organi[sz]ers?|organi[sz]ed by|hosts?|hosted by|организатор\w*|ташкилкунанда\w*"),
    ("budget", (r"(?:total |overall |project )?(?:budget|funding|cost|amount|value)(?: \(.{2,12}\))?|(?:общий "
                r")?бюджет(?: проекта)?|"
                r"(?:общая )?(?:сумма|стоимость)(?: гранта| проекта)?|объ[её]м финансирования|буҷет")),
    ("period", (r"(?:overall )?term|duration|period|time ?frame|project period|implementation period|phase|dates?|"
                r"when|start(?: date)?|"
                r"срок\w*(?: реализации| проекта)?|"
                r"период(?: реализации)?|продолжительность|дата(?: проведения| и время)?|даты|сроки проведения|когда|"
                r"сана|муҳлат|"
                r"date and time|time|время(?: проведения)?|день")),
    ("countries", (r"countr(?:y|ies)|geograph(?:y|ic(?:al)? (?:coverage|scope))|coverage|стран\w+|география(?: "
                   r"проекта)?|"
                   r"территория")),
    ("place", r"venue|place|where|location[s(]*|место(?: проведения)?|адрес проведения|где|ҷойи баргузорӣ|макон"),
    ("participants", (r"(?:number of |expected )?participants|attendance|places|seats|(?:количество |число "
                      r")?участник\w+")),
)
_LABEL = re.compile(r"^\s*(?:[-–—•*\d.)]+\s+)?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS) +
                    r")\s*(?P<sign>[:：]|\s[–—-]\s|$)", re.IGNORECASE)


class Labelled(NamedTuple):
    """What a label says, and where: a field's name, and the characters of the value."""

    field: str
    start: int
    end: int
    paragraph: int


def of(page: Page) -> Iterator[Labelled]:
    """All labelled values of the content of a page, in its order."""
    paragraphs = page.paragraphs
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind == "header":
            continue
        if len(paragraph.cells) == 2:
            label = field_of(page.text[slice(*paragraph.cells[0])])
            if label is not None and paragraph.cells[1][0] < paragraph.cells[1][1]:
                yield Labelled(label, *paragraph.cells[1], paragraph.number)
            continue
        if paragraph.cells:
            continue
        text = page.text[paragraph.start:paragraph.end]
        match = _LABEL.match(text[:80])
        if match is None:
            continue
        if match["sign"] is not None:
            start = paragraph.start + match.end()
            start += len(page.text[start:paragraph.end]) - len(page.text[start:paragraph.end].lstrip())
            if start < paragraph.end:
                yield Labelled(_field(match), start, paragraph.end, paragraph.number)
            elif number + 1 < len(paragraphs) and paragraphs[number + 1].kind in ("text", "item"):
                following = paragraphs[number + 1]
                yield Labelled(_field(match), following.start, following.end, following.number)


def field_of(text: str) -> str | None:
    """The field that a label, or the head of a column, names; None where it is none."""
    match = _LABEL.match(text.strip().rstrip(":").strip())
    return _field(match) if match else None


def _field(match: "re.Match[str]") -> str:
    return next(name for name, _ in _FIELDS if match[name] is not None)
