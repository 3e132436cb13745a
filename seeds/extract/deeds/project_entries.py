"""Entries that are about a project each: what it is called, then what it is for and who pays.

`Loans and Leaving | How loans bind seasonal workers. Funded by the Lark Trust.`, `«Второй берег». Мастерская для
женщин. Поддерживает фонд «Тропа».`
"""

from typing import Final

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import project_learning
from seeds.extract.deeds.naming_shapes import NO_NAME, Naming
from seeds.extract.deeds.project import Project
from seeds.extract.names import given, naming
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph, Span
from seeds.regex import regex

_PAIR: Final = 2  # cells: a name, and what is said of it
_MOST: Final = 12  # words of a name
_PERSON: Final = 3
_BEGINS: Final = regex(r"\W{0,4}(?:\d{1,2}[.)]\s*)?(?=[«“\"])")
_ENDS: Final = regex(r"[»”\"]\s?(?:[.:]|\s[–—-])\s+|[.:][»”\"]\s+")
_PAID: Final = regex(
    r"(?:^|[.;,)]\s+)(?:(?:[Cc]o-)?(?:[Ff]unded|[Ff]inanced|[Ss]upported|[Pp]aid\sfor|[Ss]ponsored)\s(?:\w+ly\s)?"
    r"(?:by|from|through|under)\b|[Ww]ith\s(?:the\s)?(?:financial\s)?(?:support|funding|money)\s(?:of|from)\b|"
    r"(?:Donors?|Funders?|Funding|Донор\w?)\s?[:–—-]|"
    r"(?:Финансиру[ею]т|Поддержива[ею]т|Оплачива[ею]т|Финансируется|Поддерживается)\s)|"
    r"(?:^|[.,]?\s)(?:[Нн]а\s(?:средства|деньги|грант)|[Пп]ри\s(?:финансовой\s)?поддержке)\s")
_IS_ONE: Final = regex(r"\W*(?:An?|The|Our)\s(?:[\w-]+\s){0,5}(?:project|programme|program|initiative)\b")
_SHORT_FIRST: Final = regex(r"(?P<acronym>[A-Z][A-Z\d]{2,}(?:-[A-Z\d]+)*)(?:\s[–—-]|:)\s+(?=[A-ZА-Я])")
_OF_PAGE: Final = regex(r"\W*(?:\d|[^\W\d_]+\s(?:19|20)\d\d|https?:|www\.)")


def read(page: Page, bodies: Bodies, found: list[Project]) -> dict[int, Project]:
    """Add the projects of such entries; by the numbers of the paragraphs that are about them."""
    entries: dict[int, Project] = {}
    for paragraph in page.paragraphs:
        name, rest = _parts(page, paragraph)
        if not rest[0] < rest[1] or not _tells(page, paragraph, rest) or not _can_be(page, bodies, name):
            continue
        project = entries[paragraph.number] = Project(_naming(page, paragraph, name))
        found.append(project)
        _say(page, bodies, project, rest)
        for sentence in page.sentences:
            if sentence.paragraph == paragraph.number:
                project_learning.learn(page, bodies, sentence, [project])
    return entries


def _say(page: Page, bodies: Bodies, project: Project, rest: Span) -> None:
    """Give a project whoever is named right behind a word for paying, and the span of time that is said of it."""
    for paid in _PAID.finditer(page.text[slice(*rest)]):
        for mention in bodies.within(rest[0] + paid.end(), rest[1])[:1]:
            if mention.start - rest[0] - paid.end() <= len(" the "):
                project.add("funder", mention.body, mention.start, mention.end)
    for date in page.dates_in(*rest):
        if date.end:
            project.state("start", date.start, date.begin, date.stop)
            project.state("end", date.end, date.begin, date.stop)


def _parts(page: Page, paragraph: Paragraph) -> tuple[Span, Span]:
    """Where an entry names something and where it goes on; nowhere where it is none."""
    nowhere = (paragraph.start, paragraph.start)
    if paragraph.cells:
        return (paragraph.cells[0], paragraph.cells[1]) if len(paragraph.cells) == _PAIR else (nowhere, nowhere)
    begin = _BEGINS.match(page.text, paragraph.start, paragraph.end)
    quoted = naming.QUOTED.match(page.text, begin.end(), paragraph.end) if begin else None
    ends = _ENDS.match(page.text, quoted.end("name"), paragraph.end) if quoted else None
    return (quoted.span("name"), (ends.end(), paragraph.end)) if quoted and ends else (nowhere, nowhere)


def _tells(page: Page, paragraph: Paragraph, rest: Span) -> bool:
    """Whether what is said of it says who pays, or that it is a project; and not that it is held on a day."""
    said = page.text[slice(*rest)]
    if paragraph.cells and _IS_ONE.match(said):
        return True
    return _PAID.search(said) is not None and not any(
        len(one.start) == len("2024-06-01") and not one.end for one in page.dates_in(*rest))


def _can_be(page: Page, bodies: Bodies, name: Span) -> bool:
    """Whether a project can be called so: no body, place, person, day or address, and more than a word of a cell."""
    words, text = page.words.within(*name), page.text[slice(*name)]
    is_quoted = page.text[name[0] - 1:name[0]] in ("«", "“", '"')
    if not words or not words[0].is_capital or len(words) > _MOST or bodies.at(words[0].start) or _OF_PAGE.match(text):
        return False
    if NO_NAME.search(text) or country.is_place(text) or (given.is_given(words[0]) and len(words) <= _PERSON):
        return False
    return is_quoted or (len(words) > 1 and words[-1].plain not in HEADS and words[0].plain not in HEADS)


def _naming(page: Page, paragraph: Paragraph, name: Span) -> Naming:
    short = _SHORT_FIRST.match(page.text, *name)  # SHIELD - Screening and Help in Early Disputes
    at = (short.end(), name[1]) if short else name
    sentence = Sentence(paragraph.number, paragraph.start, paragraph.end, paragraph.kind)
    return Naming(*at, page.text[slice(*at)].strip(" .,;"), at, short and short["acronym"], "project", "named",
                  sentence)


