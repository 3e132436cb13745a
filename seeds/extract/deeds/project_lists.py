"""Lists of what grants were given for: an item names who gets it, what the project is called, and the sum.

`1. АНО «Даурский дом», проект «Документ за один день» — 1 200 000 руб.`
"""

from typing import Final

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import grant_terms, project_sheets, project_words
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.names import naming
from seeds.extract.text import country, labels
from seeds.extract.text.currencies import currency_of
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph, Span
from seeds.regex import regex

_FEWEST: Final = 2
_TELLING: Final = ("funder", "budget")
_NUMBER: Final = regex(r"^\s*(?:\d{1,2}[.)]|[•*·▪–—-])\s")
_SUM: Final = regex(r"(?:[–—:,.(-]\s*)$")
_BEHIND_BODY: Final = regex(  # Open Gate (Osh): courses for women. $9,000
    r"[^:]{4,100}:\s(?P<name>[^:«“\"\d]{12,140}?)\.\s$")
_TOLD: Final = regex(r"\s[–—-]\s(?P<name>[^–—\d]{12,140}?)(?:,\s|\s[–—-]\s|\s\()$")


_ACRONYM: Final = regex(r"\s\(([A-ZА-ЯЁ][\w.&/-]{1,14})\)$")  # Legal Aid for Trafficked Persons (SLAT)
_ABOVE: Final = 2  # paragraphs over a table that say what it lists


def read(page: Page, bodies: Bodies, found: list[Project]) -> None:
    """Add the projects of a list of grants, or what their items say of those that are known."""
    _read_tables(page, bodies, found)
    ended = [project for item in page.paragraphs if (project := _ended(page, bodies, item)) is not None]
    found += ended if len(ended) >= _FEWEST else []
    items = [paragraph for paragraph in page.paragraphs if _is_grant(page, paragraph)]
    if len(items) < _FEWEST:
        return
    above = [one for one in page.paragraphs if items[0].number - _FAR <= one.number < items[0].number]
    period = next((date for one in above for date in page.dates_in(one.start, one.end) if date.end), None)
    for item in items:
        project = _project(page, bodies, item)
        if project is None:
            continue
        if period is not None:
            project.last(period)
        if bodies.house is not None and bodies.house.start < items[0].start and "funder" not in project.roles:
            project.add("funder", bodies.house.body, bodies.house.start, bodies.house.end)
        found.append(project)


_FAR: Final = 4  # paragraphs over a list of which one may say when all in it are


def _ended(page: Page, bodies: Bodies, item: Paragraph) -> Project | None:
    """The project that an item begins with, where brackets say who had how much: Way Out (Open Gate, $9,000, 2024)."""
    match = _ENDED.match(page.text, item.start, item.end) if item.kind == "item" else None
    sums = [one for one in page.quantities_in(*match.span("terms")) if one.currency] if match else []
    body = next(iter(bodies.within(*match.span("terms"))), None) if match else None
    if not match or len(sums) != 1 or body is None or bodies.within(*match.span("name")):
        return None
    at = match.span("name")
    sentence = Sentence(item.number, item.start, item.end, "item")
    project = Project(Naming(*at, match["name"], at, None, "project", "named", sentence))
    dates = [one for one in page.dates_in(*match.span("terms")) if one.end]
    grant_terms.tell(project, grant_terms.Terms(sums[0], next(iter(dates), None)))
    project.add("implementer", body.body, body.start, body.end)
    project.is_listed = True
    return project


_ENDED: Final = regex(r"\W{0,4}(?P<name>[^\W\d_a-z][^().:;\d]{3,90})[»”\"]?\s\((?P<terms>[^()]{8,120})\)")


def _read_tables(page: Page, bodies: Bodies, found: list[Project]) -> None:
    """Add the projects of a table with a column for their titles, and one for who pays or what they cost."""
    columns: dict[int, str] = {}
    head: Paragraph | None = None
    is_apart = _is_named_apart(page, bodies)
    for paragraph in page.paragraphs:
        if not paragraph.cells:
            columns = {}
            continue
        named = {at: field for at, cell in enumerate(paragraph.cells)
                 if (field := _field_of(page.text[slice(*cell)])) is not None}
        if not columns:
            said = set(named.values())
            if "title" not in said and said >= {"implementer", "budget"}:
                named |= {at: "title" for at, cell in enumerate(paragraph.cells)
                          if _PURPOSE.fullmatch(page.text, *cell)}
                said = set(named.values())
            columns = named if "title" in said and said & set(_TELLING) and len(said) == len(named) else {}
            if not said & {"funder", "implementer"} and project_sheets.AWARDED.search(
                    page.text, paragraph.start, paragraph.end):
                columns = {at: "implementer" if field == "partner" else field for at, field in columns.items()}
            head = paragraph
        elif head and (project := _of_row(page, bodies, paragraph, columns)) is not None:
            above = page.document.paragraphs[max(0, head.number - 1 - _ABOVE)]
            if is_apart:
                project_sheets.say_whose(page, bodies, project, [(above.start, head.end)])
            _say_in_what(page, project, columns, head)
            project.is_listed = project.name.name[:1].isupper() and (
                _HEADED.search(page.text, *_title_of(head, columns)) is not None)
            found.append(project)


_PURPOSE: Final = regex(  # what a grant is for, where nothing says what the project is called
    r"(?i)\W*(?:purpose|for what|what for|activity|description|на что|цель|назначение|описание)(?: of (?:the )?grant|"
    r" гранта| проекта)?\W*")


def _is_named_apart(page: Page, bodies: Bodies) -> bool:
    """Whether the page names its house anywhere but in tables, where those who got something stand."""
    return bodies.house is not None and any(
        one.body is bodies.house.body and not page.paragraph_at(one.start).cells for one in bodies.mentions)


def _field_of(head: str) -> str | None:
    """What a column is headed as, whatever it is counted in: Amount, USD; Сумма, сомони."""
    return labels.field_of(head) or labels.field_of(head.partition(",")[0])


def _title_of(head: Paragraph, columns: dict[int, str]) -> Span:
    """The head of the column of titles."""
    return next(head.cells[at] for at, field in columns.items() if field == "title")


_HEADED: Final = regex(r"(?i)(?<![^\W_])(?:project|programme|initiative|grant)s?(?![^\W_])|проект|программ|жоба|"
                       r"долбоор|лоиҳа|loyiha|лойиҳа")


def _say_in_what(page: Page, project: Project, columns: dict[int, str], head: Paragraph) -> None:
    """The currency of a budget that only the head of its column tells: Amount (GBP)."""
    cell = next((head.cells[at] for at, field in columns.items() if field == "budget"), None)
    if cell is not None and "budget" in project.fields and (
            code := currency_of(page.text[slice(*cell)], page.country)):
        project.state("currency", code, *cell)


def _of_row(page: Page, bodies: Bodies, row: Paragraph, columns: dict[int, str]) -> Project | None:
    cells = {field: row.cells[at] for at, field in columns.items() if at < len(row.cells)}
    title = cells.pop("title", None)
    if title is None or not any(char.isalpha() for char in page.text[slice(*title)]) or not cells:
        return None
    quoted = naming.QUOTED.match(page.text, *title)
    at = quoted.span("name") if quoted else _without_marks(page, title)
    sentence = Sentence(row.number, row.start, row.end, "row")
    short = _ACRONYM.search(page.text, *at)
    short = short if short and sum(map(str.isupper, short[1])) > 1 and country.named(short[1]) is None else None
    at = (at[0], short.start()) if short else at
    project = Project(Naming(*at, page.text[slice(*at)], at, short and short[1], "project", "named", sentence))
    for field, cell in cells.items():
        project_sheets.say(page, bodies, project, labels.Labelled(field, *cell, row.number))
    return project


def _without_marks(page: Page, cell: Span) -> Span:
    """A cell without the signs of a footnote behind its words."""
    return cell[0], cell[0] + len(page.text[slice(*cell)].rstrip(" *†‡§¹²³"))


def _is_grant(page: Page, paragraph: Paragraph) -> bool:
    """Whether a numbered line ends with a sum of money."""
    if not (paragraph.kind == "item" or _NUMBER.match(page.text[paragraph.start:paragraph.end])) or paragraph.cells:
        return False
    sums = [one for one in page.quantities_in(paragraph.start, paragraph.end) if one.currency]
    if len(sums) != 1:
        return False
    behind = page.text[sums[0].end:paragraph.end].strip(" .;,)")
    is_last = len(behind) < len("(2023)") or grant_terms.of(page, sums[0].start, paragraph.end) is not None
    return is_last and _SUM.search(page.text[paragraph.start:sums[0].start]) is not None


def _project(page: Page, bodies: Bodies, item: Paragraph) -> Project | None:
    money = next(one for one in page.quantities_in(item.start, item.end) if one.currency)
    quoted = [match for match in naming.QUOTED.finditer(page.text, item.start, money.start)
              if bodies.at(match.start("name")) is None]
    told = _TOLD.search(page.text[item.start:money.start]) or _BEHIND_BODY.match(page.text[item.start:money.start])
    if quoted:
        at = quoted[-1].span("name")
    elif told:
        at = (item.start + told.start("name"), item.start + told.end("name"))
    else:
        return None
    sentence = Sentence(item.number, item.start, item.end, "item")
    head = next((word for word in page.words.within(item.start, at[0]) if project_words.type_of(word.plain)), None)
    type = (project_words.type_of(head.plain) if head is not None else None) or "project"
    project = Project(Naming(at[0], at[1], page.text[slice(*at)], at, None, type, "named", sentence))
    terms = grant_terms.of(page, money.start, item.end)
    grant_terms.tell(project, terms or grant_terms.Terms(money, None))
    for mention in bodies.within(item.start, at[0])[:1]:
        project.add("implementer", mention.body, mention.start, mention.end)
    return project
