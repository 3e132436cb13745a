"""The project that a fact sheet is about: lines and rows that say donor, budget, period."""

import re
from collections.abc import Sequence

from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.text import labels, whereabouts
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph


def read(page: Page, bodies: Bodies, found: list[Project]) -> Project | None:
    """The project that a fact sheet is about: several of its lines say donor, budget, period.

    A register of several, each with its title, adds all of them, and is about none.
    """
    said = page.labelled
    records = _records(said) or _headed(page, said)
    if len(records) > 1:
        for record in records:
            _add(page, bodies, found, record)
        return None
    kinds = {one.field for one in said}
    facts = kinds & {"funder", "implementer", "budget", "period", "countries", "partner"}
    if len(facts) + ("title" in kinds) < 2 or not (
            kinds & {"funder", "budget", "implementer"} or (
                kinds >= {"period", "countries"} and _AIM.search(page.text))):
        return None
    return _add(page, bodies, found, said)


_SENTENCE = re.compile(r"[.!?:;]\W*$")
_AIM = re.compile(r"(?im)^\W*(?:(?:overall |project |main |specific )?(?:goals?|objectives?|aims?)|"
                  r"цель(?: проекта)?|задачи(?: проекта)?)(?:\s\d)?:")


def paragraphs(page: Page) -> frozenset[int]:
    """The numbers of the paragraphs of several labels, which say all they say of the sheet's project."""
    said = [one.paragraph for one in page.labelled]
    return frozenset(number for number in said if said.count(number) > 1)


def _records(said: Sequence[labels.Labelled]) -> list[list[labels.Labelled]]:
    """The entries of a register, each with a title and what it costs or who has it; none where there is only one."""
    records: list[list[labels.Labelled]] = [[]]
    for one in said:
        if one.field in {other.field for other in records[-1]} and one.field not in ("period", "partner"):
            records.append([])
        records[-1].append(one)
    whole = [record for record in records if {one.field for one in record} >= {"title"} and (
        {one.field for one in record} & {"budget", "implementer", "funder"})] or [
        record for record in records if record and record[0].field == "countries"
        and {one.field for one in record} >= {"implementer", "budget"}]
    return whole if len(whole) > 1 else []


def _headed(page: Page, said: Sequence[labels.Labelled]) -> list[list[labels.Labelled]]:
    """The entries of a register whose titles stand above them without a label; none where there is only one."""
    records: list[list[labels.Labelled]] = [[]]
    for one in said:
        if one.field not in _OF_ENTRY:
            continue
        last = records[-1][-1].paragraph if records[-1] else one.paragraph
        if one.field in {other.field for other in records[-1]} or any(
                last < line.number < one.paragraph and line.kind == "heading" for line in page.paragraphs):
            records.append([])
        records[-1].append(one)
    fields = [one.field for record in records for one in record]
    if len(records) < _FEWEST or any(len(record) < _FEWEST for record in records) or len(set(fields)) == len(fields):
        return []
    titled, since = [], 0
    for record in records:
        above = _title_above(page, since, min(one.paragraph for one in record))
        if above is None:
            return []
        titled.append([labels.Labelled("title", above.start, above.end, above.number), *record])
        since = max(one.paragraph for one in record)
    return titled


def _title_above(page: Page, since: int, until: int) -> Paragraph | None:
    """The last line between two paragraphs that can be a title: no sentence, no item, nothing behind a label."""
    lines = [one for one in page.paragraphs if since < one.number < until and one.kind in ("heading", "text")
             and _SHORTEST < one.end - one.start <= _LONGEST and not _SENTENCE.search(page.text[one.start:one.end])
             and not _ANY_LABEL.match(page.text, one.start, one.end)]
    return next((one for one in reversed(lines) if one.kind == "heading"), lines[-1] if lines else None)


_OF_ENTRY = ("funder", "implementer", "period", "budget", "partner", "countries")
_FEWEST = 2  # entries, and labels of one
_SHORTEST, _LONGEST = 12, 220  # characters of a title
_ANY_LABEL = re.compile(r"[^.:]{2,40}:\s")


def _add(page: Page, bodies: Bodies, found: list[Project], said: Sequence[labels.Labelled]) -> Project | None:
    naming = _title(page, said)
    if naming is None:
        return None
    project = Project(naming)
    found.append(project)
    for one in said:
        say(page, bodies, project, one)
    if not {"start", "end"} & set(project.fields) and (span := _span(page, naming, said)) is not None:
        project.state("start", span.start, span.begin, span.stop)
        project.state("end", span.end, span.begin, span.stop)
    first = min(one.paragraph for one in said)
    above = page.document.paragraphs[first - 2] if first > 1 else None
    if above is not None and "countries" not in {one.field for one in said} and above.end - above.start < _SHORT:
        for code, where in whereabouts.country_codes(page, above.start, above.end):
            project.countries.setdefault(code, (where.start, where.end))
    return project


def _span(page: Page, naming: Naming, said: Sequence[labels.Labelled]) -> Dated | None:
    """The dates of a line of nothing else between the title of a sheet and the last of its labels."""
    last = max(one.paragraph for one in said)
    return next((date for line in page.paragraphs if naming.sentence.paragraph < line.number <= last
                 for date in page.dates_in(line.start, line.end)
                 if date.end and len(page.text[line.start:line.end].strip()) == date.stop - date.begin), None)


_SHORT = 60  # characters of a line that names countries


_WITH_ACRONYM = re.compile(r"\w{3,}\s\([A-ZА-Я][\w.&/-]{2,14}\)\s*$")  # Help against Debt (HAD)
_STATUS = re.compile(r"(?i)\W*(?:status|статус|state)\b")


def _title(page: Page, said: Sequence[labels.Labelled]) -> Naming | None:
    """The labelled title, else the first heading."""
    titled = next((one for one in said if one.field == "title"), said[0] if said[0].field == "countries" else None)
    first = min(one.paragraph for one in said)
    headings = [one for one in page.paragraphs if one.kind == "heading" and one.end - one.start > _SHORTEST
                and not _STATUS.match(page.text, one.start, one.end)]
    short = (one for one in page.paragraphs if one.number < first and one.kind in ("heading", "text") and (
        one.end - one.start <= _LONGEST and _WITH_ACRONYM.search(page.text, one.start, one.end)))
    above = next((one for one in headings if one.number < first), headings[0] if headings else None)
    heading = next(short, None) or above
    top = page.paragraphs[0]
    if titled is None and heading is None and _AIM.search(page.text) and top.kind == "text" and not _SENTENCE.search(
            page.text[top.start:top.end]):
        heading = top
    if titled is None and heading is None:
        return None
    start, end = (titled.start, titled.end) if titled else (heading.start, heading.end) if heading else (0, 0)
    text = page.text[start:end]
    quoted = re.fullmatch(r"\s*[“«„\"](.+?)[”»“\"][\s.]*(?:\(.*\))?", text) or (
        None if titled else re.fullmatch(r".*?[“«„\"]([^“”«»„\"]{4,80})[”»“\"][\s.]*(?:\(.*\))?", text))
    acronym = re.search(r"\(([A-ZА-Я][\w.&/-]{1,14}(?:\s[A-Z][\w-]+)?)\)\s*$", text)
    name = quoted[1] if quoted else (text[:acronym.start()] if acronym else text)
    name = re.sub(
        r"^(?:project|programme|program|fact ?sheet|проект)\s*[:–—-]\s*|^untitled\s", "", name, flags=re.IGNORECASE
    ).strip(' .“”«»"')
    at = start + max(0, text.find(name))
    sentence = Sentence(page.number_at(start), start, end, "text")
    return Naming(
        at, at + len(name), name, (at, at + len(name)), acronym[1] if acronym else None, "project", "named", sentence
    )


def say(page: Page, bodies: Bodies, project: Project, one: labels.Labelled) -> None:
    """Give a project what a labelled value says of it."""
    text = page.text[one.start:one.end]
    if one.field in ("funder", "implementer", "partner"):
        for mention in bodies.within(one.start, one.end) or _named(bodies, text, one):
            project.add(one.field, mention.body, mention.start, mention.end)
    elif one.field == "budget":
        for quantity in page.quantities_in(one.start, one.end)[:1]:
            project.state("budget", quantity.value, quantity.start, quantity.end)
            project.state("currency", quantity.currency, quantity.start, quantity.end)
            project.state("budget_qualifier", quantity.qualifier, quantity.start, quantity.end)
    elif one.field in ("end", "period"):
        _say_when(page, project, one)
    elif one.field in ("countries", "place"):
        for code, where in whereabouts.country_codes(page, one.start, one.end):
            project.countries.setdefault(code, (where.start, where.end))
    elif one.field == "acronym" and len(text) < 20 and project.acronym is None:
        project.namings[0] = project.namings[0]._replace(acronym=text.strip())


_BODY = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ«“\"][^;,()\n\d|]{3,80}")
_MOST = 10  # words of a name


def _named(bodies: Bodies, text: str, one: labels.Labelled) -> list[Mention]:
    """The body that nothing but its label tells of: Grantee: Harbour House."""
    match = _BODY.match(text)
    name = match[0].strip(" .") if match else ""
    if not name or len(name.split()) > _MOST or bodies.at(one.start) is not None:
        return []
    return [bodies.add(one.start, one.start + len(name), name)]


def _say_when(page: Page, project: Project, one: labels.Labelled) -> None:
    dates = page.dates_in(one.start, one.end)
    if dates and one.field == "end":
        project.state("end", dates[0].start, dates[0].begin, dates[0].stop)
    elif dates:
        project.state("start", dates[0].start, dates[0].begin, dates[0].stop)
        last = dates[0].end or (dates[1].start if len(dates) > 1 else None)
        project.state("end", last, dates[0].begin, dates[0].stop)
