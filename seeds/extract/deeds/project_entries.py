"""Entries that are about a project each: what it is called, then what it is for and who pays.

`Loans and Leaving | How loans bind seasonal workers. Funded by the Lark Trust.`, `«Второй берег». Мастерская для
женщин. Поддерживает фонд «Тропа».` Two of them stand near each other, or a heading over one says that it lists
projects: what survivors say, books and shelters have their payers, too.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import event_nouns, leads, project_learning, project_names, project_sheets
from seeds.extract.deeds.naming_shapes import NO_NAME, SECTION, Naming
from seeds.extract.deeds.project import Project
from seeds.extract.names import given, naming, posts
from seeds.extract.names.english_words import HEADS, PAPERS
from seeds.extract.text import country, labels
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph, Span
from seeds.regex import regex

_PAIR: Final = 2  # cells: a name, and what is said of it
_NEAR: Final = 3  # paragraphs from one entry to the next
_MOST: Final = 12  # words of a name
_PERSON: Final = 3
_BEGINS: Final = regex(r"\W{0,4}(?:\d{1,2}[.)]\s*)?(?=[«“\"])")
_ENDS: Final = regex(r"[»”\"](?:\s\([^()]{3,80}\)|,\s[^\W\d]+)?\s?(?:[.:]|\s[–—-])\s+|[.:][»”\"]\s+")
_PAID: Final = regex(
    r"(?:^|[.;,)]\s+)(?:(?:[Cc]o-)?(?:[Ff]unded|[Ff]inanced|[Ss]upported|[Pp]aid\sfor|[Ss]ponsored)\s(?:\w+ly\s)?"
    r"(?:by|from|through|under)\b|[Ww]ith\s(?:the\s)?(?:financial\s)?(?:support|funding|money)\s(?:of|from)\b|"
    r"(?:Donors?|Funders?|Funding|Донор\w?)\s?[:–—-]|"
    r"(?:Финансиру[ею]т|Поддержива[ею]т|Оплачива[ею]т|Финансируется|Поддерживается)\s)|"
    r"(?:^|[.,]?\s)(?:[Нн]а\s(?:средства|деньги|грант)|[Пп]ри\s(?:финансовой\s)?поддержке)\s")
_PAYER_ENDS: Final = regex(r"\s?[»”\"]?\s?(?:\([^()]*\)\s?)?(?:[.;,(–—-]|$)")
_LEAD: Final = len(" the ")
# The project manager is none: nothing leads to the noun, and it ends or says what it is for.
_IS_ONE: Final = regex(
    r"\W*(?:An?|Our)\s(?:(?!(?:on|in|for|of|the|with|by|from|at)\s)[\w-]+\s){0,5}(?:project|programme|program|initiative)"
    r"(?=[.,;)]|\s(?:that|which|of|for|to|with|funded|run|in|against|by)\b|\s*$)")
_SAID: Final = regex(  # words of somebody who speaks
    r"(?i)(?<![^\W_])(?:I|we|my|me|our|us|you|your|thank\w*|is|are|was|were|я|мы|мне|мой|моя|нас|нам|наш\w*|не|больше|меня)"
    r"(?![^\W_])")
_NO_PROJECT: Final = regex(
    r"(?i)\W*(?:[\w-]+\s){0,3}(?:film|book(?:let)?|brochure|leaflet|poster|song|exhibition|play|hotline|helpline|shelter|"
    r"guide|manual|handbook|report|буклет|брошюр\w|листовк\w|учебник|пособие|фильм|выставка|спектакль|сборник|книга|"
    r"горячая\sлиния|приют)\b")
_LABELS: Final = {"funder", "period"}  # of a shelter that is a project
_SHORT_FIRST: Final = regex(r"(?P<acronym>[A-Z][A-Z\d]{2,}(?:-[A-Z\d]+)*)(?:\s[–—-]|:)\s+(?=[A-ZА-Я])")
_OF_PAGE: Final = regex(r"\W*(?:\d|[^\W\d_]+\s(?:19|20)\d\d|https?:|www\.)")


class _Entry(NamedTuple):
    paragraph: Paragraph
    name: Span
    rest: Span  # where what is said of it stands
    payer: Mention | None
    is_led: bool = False  # whether the line above its list says that these are projects


class Entries:
    """Those of a page; labels in them are about theirs, and not about the page."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self._page, self._bodies = page, bodies
        all_ = [entry for paragraph in page.paragraphs if (entry := _entry(page, bodies, paragraph)) is not None]
        beside = {one.paragraph.number for pair in pairwise(all_) for one in pair
                  if pair[1].paragraph.number - pair[0].paragraph.number <= _NEAR}
        self._all = [one for one in all_ if one.paragraph.number in beside or _is_headed(page, one.paragraph.number)]

    @property
    def several(self) -> set[int]:
        """The numbers of their paragraphs, where there are several that begin with a name in quotes."""
        quoted = {one.paragraph.number for one in self._all if not one.paragraph.cells}
        return quoted if len(quoted) > 1 else set()

    def read(self, found: list[Project]) -> dict[int, Project]:
        """Add their projects; by the numbers of the paragraphs that are about them."""
        projects: dict[int, Project] = {}
        for entry in self._all:
            project = projects[entry.paragraph.number] = Project(_naming(self._page, entry.paragraph, entry.name))
            project.is_listed = entry.is_led
            found.append(project)
            _say(self._page, self._bodies, project, entry)
        return projects


def _is_headed(page: Page, number: int) -> bool:
    above = leads.heading_above(page, number)
    return above is not None and SECTION.match(page.text[above.start:above.end]) is not None


def _entry(page: Page, bodies: Bodies, paragraph: Paragraph) -> _Entry | None:
    """What a paragraph names and says of it, if that says who pays or that it is a project, and not on which day."""
    name, rest = _parts(page, paragraph)
    said = page.text[slice(*rest)]
    if not said or not _can_be(page, bodies, name) or any(
            len(one.start) == len("2024-06-01") and not one.end for one in page.dates_in(*rest)):
        return None
    fields = {one.field for one in page.labelled if one.paragraph == paragraph.number}
    if _NO_PROJECT.match(said) and not fields >= _LABELS:
        return None
    payer = next((mention for paid in _PAID.finditer(said)
                  if (mention := _payer(page, bodies, rest[0] + paid.end(), rest[1]))), None)
    is_one = bool(paragraph.cells) and _IS_ONE.match(said) is not None
    is_led = not paragraph.cells and _is_led(page, paragraph)
    if payer is None and is_led:
        payer = _payer(page, bodies, *rest)  # Our projects: "Way Out" – Harrier Trust, EUR 5,000, 2022–2023
    return _Entry(paragraph, name, rest, payer, is_led) if payer is not None or is_one or is_led else None


_LEADS: Final = regex(
    r"(?i)\W*(?:\d{1,2}[.)]\s)?(?:(?:our|current|ongoing|main|the|these|following|наши|текущие|основные|следующие|"
    r"действующие)\s)*(?:projects|programmes|grants|проекты|программы|гранты|жобалар\w*|долбоорлор\w*|лоиҳаҳо\w*|"
    r"loyihalar\w*|лойиҳалар\w*)(?![^\W_])")


def _is_led(page: Page, paragraph: Paragraph) -> bool:
    """Whether the line that ends with a colon above a list of entries says that they are projects."""
    for one in reversed(page.document.paragraphs[max(0, paragraph.number - 1 - _MOST_ENTRIES):paragraph.number - 1]):
        if not _BEGINS.match(page.text, one.start, one.end):
            return page.text[one.start:one.end].rstrip().endswith(":") and (
                _LEADS.match(page.text, one.start, one.end) is not None)
    return False


_MOST_ENTRIES: Final = 30  # above one, below the same line


def _payer(page: Page, bodies: Bodies, start: int, end: int) -> Mention | None:
    """The body right behind a word for paying, where nothing is said of it: by the Lark Trust, the shelter helped."""
    mention = next(iter(bodies.within(start, end)), None)
    if mention is None or mention.start - start > _LEAD or not _PAYER_ENDS.match(page.text[:end], mention.end):
        return None
    return mention


def _say(page: Page, bodies: Bodies, project: Project, entry: _Entry) -> None:
    """Give a project whoever pays, the span of time that is said of it, and what else its sentences tell."""
    if entry.payer is not None:
        project.add("funder", entry.payer.body, entry.payer.start, entry.payer.end)
    for date in page.dates_in(*entry.rest):
        if date.end:
            project.last(date)
    for one in page.labelled:
        if one.paragraph == entry.paragraph.number:
            project_sheets.say(page, bodies, project, one)
    for sentence in page.sentences:
        if sentence.paragraph == entry.paragraph.number:
            project_learning.learn(page, bodies, sentence, [project])


def _parts(page: Page, paragraph: Paragraph) -> tuple[Span, Span]:
    """Where an entry names something and where it goes on; nowhere where it is none."""
    nowhere = (paragraph.start, paragraph.start)
    if paragraph.cells:
        return (paragraph.cells[0], paragraph.cells[1]) if len(paragraph.cells) == _PAIR else (nowhere, nowhere)
    begin = _BEGINS.match(page.text, paragraph.start, paragraph.end)
    quoted = naming.QUOTED.match(page.text, begin.end(), paragraph.end) if begin else None
    ends = _ENDS.match(page.text, quoted.end("name"), paragraph.end) if quoted else None
    return (quoted.span("name"), (ends.end(), paragraph.end)) if quoted and ends else (nowhere, nowhere)


def _can_be(page: Page, bodies: Bodies, name: Span) -> bool:
    """Whether a project can be called so: no body, place, person, label, event or paper, nor what somebody says."""
    words, text = page.words.within(*name), page.text[slice(*name)]
    is_quoted = page.text[name[0] - 1:name[0]] in ("«", "“", '"')
    if not words or not words[0].is_capital or len(words) > _MOST or bodies.at(words[0].start) or _OF_PAGE.match(text):
        return False
    if NO_NAME.search(text) or _SAID.search(text) or country.is_place(text) or bodies.is_person(*name) or (
            given.is_given(words[0]) and len(words) <= _PERSON):
        return False
    if is_quoted:
        return True
    return len(words) > 1 and not (
        project_names.says_nothing(text) or labels.field_of(text) or any(map(posts.is_post, words))
        or words[0].plain in HEADS or words[-1].plain in HEADS or {words[0].plain, words[-1].plain} & PAPERS
        or (not _SHORT_FIRST.match(text) and any(event_nouns.type_of(word) for word in words)))


def _naming(page: Page, paragraph: Paragraph, name: Span) -> Naming:
    short = _SHORT_FIRST.match(page.text, *name)  # SHIELD - Screening and Help in Early Disputes
    at = (short.end(), name[1]) if short else name
    sentence = Sentence(paragraph.number, paragraph.start, paragraph.end, paragraph.kind)
    return Naming(*at, page.text[slice(*at)].strip(" .,;"), at, short and short["acronym"], "project", "named",
                  sentence)
