"""Projects that are sections of a page: under `Our projects` a heading for each, and below it what it is."""

from itertools import pairwise
from typing import Final, NamedTuple

from seeds.extract.bodies import roles
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import grant_terms, project_learning, project_pages, project_sheets
from seeds.extract.deeds.project import Project
from seeds.extract.text import whereabouts
from seeds.extract.text.labels import Labelled
from seeds.extract.text.page import Page
from seeds.extract.text.spans import parted
from seeds.read.document import Paragraph
from seeds.regex import regex

_LISTS: Final = regex(  # a programme alone is an agenda, and under grants stand those who got them
    r"(?i)\W*(?:\d[\d.]*\s)?(?:(?:our|current|ongoing|active|completed|finished|past|main|key|the)\s)*(?:project\s)?"
    r"(?:portfolio|projects(?:\sportfolio|\sand\s\w+)?)\W*|"
    r"\W*(?:\d[\d.]*\s)?(?:(?:наши|текущие|действующие|завершённые|завершенные|основные|реализуемые)\s)*"
    r"(?:портфель(?:\sпроектов)?|проекты|лоиҳаҳо|жобалар|долбоорлор|loyihalar|лойиҳалар)\W*")
_STATE: Final = regex(
    r"(?i)\W*(?:current(?:ly)?|ongoing|running|active|now|completed|finished|closed|past|ended|archive|"
    r"действующие|текущие|завершённые|завершенные|реализованные|архив|сейчас)\W*")
_NO_NAME: Final = regex(
    r"(?i)(?<![^\W_])(?:contacts?|team|staff|donate|vacanc\w+|jobs|apply|volunteer|reviews|faq|news|about|partners|"
    r"контакт\w*|ваканси\w*|команда|отзывы|новости|помочь|партн[её]р\w*)(?![^\W_])")
_TELLING: Final = {"funder", "budget", "period", "implementer"}
_MARKS: Final = "«“„\"'0123456789.) "
_LONGEST: Final = 90  # characters of a heading
_FEWEST: Final = 2  # sections
_FIRST: Final = 2  # sentences of a section that may say its span of time


class Section(NamedTuple):
    """The heading that names a project, and the numbers of the first and last paragraph of its section."""

    heading: Paragraph
    first: int
    last: int
    is_told: bool = False  # whether it says who pays for it, what it costs or how long it runs
    grantee: Mention | None = None  # named in the line above


def find(page: Page, bodies: Bodies) -> list[Section]:
    """Those of a page, if there are several."""
    found: list[Section] = []
    is_listing = False
    last = page.document.paragraphs[-1].number if page.document.paragraphs else 0
    ends = [*(one.number for one in page.headings), last + 1]
    for heading, (at, behind) in zip(page.headings, pairwise(ends), strict=True):
        text = page.text[heading.start:heading.end]
        section = Section(heading, at, behind - 1)
        if _LISTS.fullmatch(text):
            is_listing = True
        elif is_listing and not _STATE.fullmatch(text):
            if not _can_name(page, section):
                is_listing = bool(found) and behind - at == 1
            elif (says := _says(page, bodies, section)) or not project_pages.TELLS.search(text):
                found.append(section._replace(is_told=says))
    return found if sum(one.is_told for one in found) >= _FEWEST else _granted(page) or _under_grantees(page, bodies)


_GRANTEE: Final = regex(r"(?i)\W*(?:(?:lead\s)?(?:grantee|applicant|beneficiary)|грантополучател\w+|"
                        r"грант\s(?:алуучу|алушы|олувчи)\w*|grant\soluvchi\w*|гирандаи\sгрант)\s?:\s")
_MOST_BELOW: Final = 5  # paragraphs of a grant


def _granted(page: Page) -> list[Section]:
    """Lines over who got a grant, if there are several: 2. Eyes on the Wharf / Grantee: Seafarers' Mission, $98,400."""
    labelled = {one.paragraph for one in page.labelled}
    if any(one.field == "title" for one in page.labelled):
        return []  # a register, which says what its projects are called
    heads = [one for one, below in pairwise(page.document.paragraphs) if one.number not in labelled
             and _GRANTEE.match(page.text, below.start, below.end) and one.end - one.start <= _LONGEST
             and page.text[one.start:one.end].lstrip(_MARKS)[:1].isupper()
             and not page.text.endswith((".", "?", "!", ":"), one.start, one.end)]
    behind = sorted({one.number for one in (*heads, *page.headings)})
    found = []
    for one in heads:
        last = next((number for number in behind if number > one.number), one.number + _MOST_BELOW) - 1
        found.append(Section(one, one.number, min(last, one.number + _MOST_BELOW), is_told=True))
    return found if len(found) >= _FEWEST else []


def _under_grantees(page: Page, bodies: Bodies) -> list[Section]:
    """Lines between who got a grant and its terms, if there are several: Open Gate / Way Out / $9,000, 2024–2025."""
    all_ = page.document.paragraphs
    middle = [two for one, two, three in zip(all_, all_[1:], all_[2:], strict=False)
              if grant_terms.of(page, three.start, three.end) and two.end - two.start <= _LONGEST
              and page.text[two.start:two.end].lstrip(_MARKS)[:1].isupper() and _grantee(page, bodies, one)]
    behind = sorted({one.number - 1 for one in middle} | {one.number for one in page.headings})
    found = []
    for one in middle:
        last = next((number for number in behind if number > one.number + 1), one.number + _MOST_BELOW) - 1
        own = _grantee(page, bodies, all_[one.number - 2])
        found.append(Section(one, one.number, min(last, one.number + _MOST_BELOW), is_told=True, grantee=own))
    return found if len(found) >= _FEWEST else []


def _grantee(page: Page, bodies: Bodies, above: Paragraph) -> Mention | None:
    """The body that a short line begins with, behind a number of a register perhaps: 24-017 · Open Gate, Osh."""
    if above.end - above.start > _LONGEST + _CODE or above.cells:
        return None
    own = next(iter(bodies.within(above.start, above.end)), None)
    return own if own and _CODED.fullmatch(page.text, above.start, own.start) else None


_CODE: Final = 30  # characters of the number of a register
_CODED: Final = regex(
    r"\W{0,4}(?:(?:№\s?|No\.\s?)?[A-ZА-Я]{0,5}[\d/.-]{1,12}[.):]?(?:\s[·|•–—-])?\s)?[«“\"]?(?:The\s)?")


def _can_name(page: Page, section: Section) -> bool:
    """Whether a heading may be the name of what is said below it."""
    heading = section.heading
    text = page.text[heading.start:heading.end]
    return section.last > section.first and len(text) <= _LONGEST and text.lstrip(_MARKS)[:1].isupper() and not (
        text.endswith((".", "?", "!", ":")) or _NO_NAME.search(text) or project_sheets.is_section(page, heading))


def _says(page: Page, bodies: Bodies, section: Section) -> bool:
    """Whether a section says of what its heading names that it is a project, who pays for it or how long it runs."""
    heading = section.heading
    if any(one.end for one in page.dates_in(heading.start, heading.end)) or any(
            one.field in _TELLING for one in page.labelled if section.first < one.paragraph <= section.last):
        return True
    below = [one for one in page.sentences if section.first < one.paragraph <= section.last]
    return project_pages.TELLS.search(page.text, heading.start, heading.end) is None and (
        any(one.end for sentence in below[:_FIRST] for one in page.dates_in(sentence.start, sentence.end))
        or any(roles.in_sentence(page, bodies, one.start, one.end).get("funder") for one in below))


def _sums(page: Page, section: Section) -> list[Labelled]:
    """What a grant is of, between the dots of the line that says who got it: Grantee: Safe House · $98,400 · a year."""
    parts = [(one.paragraph, start, end) for one in page.labelled if one.paragraph == section.first + 1
             for start, end, _ in parted(page.text, _DOTS, one.start, page.paragraph_at(one.start).end)]
    return [Labelled("budget", start, end, paragraph) for paragraph, start, end in parts
            if any(one.currency for one in page.quantities_in(start, end))][:1]


_NUMBER: Final = regex(r"\W{0,3}\d{1,2}[.)]\s+(?=\W?[^\W\d_])")
_DOTS: Final = regex(r"\s[·|•]\s")


def read(page: Page, bodies: Bodies, sections: list[Section], found: list[Project]) -> dict[int, Project]:
    """Add their projects; by the numbers of the paragraphs that are about them."""
    projects: dict[int, Project] = {}
    for section in sections:
        heading = section.heading
        number = _NUMBER.match(page.text, heading.start, heading.end)
        start = number.end() if number else heading.start
        project = Project(project_sheets.called(page, start, heading.end, is_told=True))
        project.is_listed, project.is_ours = section.is_told, True
        projects |= dict.fromkeys(range(section.first, section.last + 1), project)
        found.append(project)
        if section.grantee is not None:
            _say_granted(page, project, section, section.grantee)
        told = [one for one in page.labelled if section.first < one.paragraph <= section.last]
        for one in told:
            project_sheets.say(page, bodies, project, one)
        project_sheets.say_whose(page, bodies, project, [
            (heading.start, max((one.end for one in told), default=heading.end)),
            *((one.start, one.end) for one in page.headings)])
        if "budget" not in project.fields:
            for one in _sums(page, section):
                project_sheets.say(page, bodies, project, one)
        _say_below(page, bodies, project, section)
    return projects


def _say_granted(page: Page, project: Project, section: Section, grantee: Mention) -> None:
    """Give a project what the lines around its name say: who got the grant and where they are, and its terms."""
    project.add("implementer", grantee.body, grantee.start, grantee.end)
    above, below = page.document.paragraphs[section.first - 2], page.document.paragraphs[section.first]
    if terms := grant_terms.of(page, below.start, below.end):
        grant_terms.tell(project, terms)
    for code, where in whereabouts.country_codes(page, grantee.end, above.end):
        project.countries.setdefault(code, (where.start, where.end))


def _say_below(page: Page, bodies: Bodies, project: Project, section: Section) -> None:
    """Give a project the span of time that its heading or the sentences below say, and what else these tell."""
    below = [one for one in page.sentences if section.first < one.paragraph <= section.last]
    for span in ((section.heading.start, section.heading.end), *((one.start, one.end) for one in below[:_FIRST])):
        for date in page.dates_in(*span):
            if date.end:
                project.last(date)
    for sentence in below:
        project_learning.learn(page, bodies, sentence, [project])
