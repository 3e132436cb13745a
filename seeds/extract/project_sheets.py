"""The project that a fact sheet is about: lines and rows that say donor, budget, period."""

import re
from collections.abc import Sequence

from seeds.extract import labels, whereabouts
from seeds.extract.bodies import Bodies
from seeds.extract.page import Page, Sentence
from seeds.extract.project import Project
from seeds.extract.undertakings import Naming


def read(page: Page, bodies: Bodies, found: list[Project]) -> Project | None:
    """The project that a fact sheet is about: several of its lines say donor, budget, period."""
    said = list(labels.of(page))
    kinds = {one.field for one in said}
    if len(kinds & {"funder", "implementer", "budget", "period", "countries", "partner"}) < 2 or not (
            kinds & {"funder", "budget", "implementer"}):
        return None
    naming = _title(page, said)
    if naming is None:
        return None
    project = Project(naming)
    found.append(project)
    for one in said:
        _say(page, bodies, project, one)
    return project


def _title(page: Page, said: Sequence[labels.Labelled]) -> Naming | None:
    """The labelled title, else the first heading."""
    titled = next((one for one in said if one.field == "title"), None)
    heading = next((one for one in page.paragraphs if one.kind == "heading" and one.end - one.start > 12), None)
    if titled is None and heading is None:
        return None
    start, end = (titled.start, titled.end) if titled else (heading.start, heading.end) if heading else (0, 0)
    text = page.text[start:end]
    quoted = re.fullmatch(r"\s*[“«„\"](.+?)[”»“\"][\s.]*(?:\(.*\))?", text)
    acronym = re.search(r"\(([A-ZА-Я][\w.&/-]{1,14})\)\s*$", text)
    name = quoted[1] if quoted else (text[:acronym.start()] if acronym else text)
    name = re.sub(
        r"^(?:project|programme|program|fact ?sheet|проект)\s*[:–—-]\s*", "", name, flags=re.IGNORECASE
    ).strip(' .“”«»"')
    at = start + max(0, text.find(name))
    sentence = Sentence(page.number_at(start), start, end, "text")
    return Naming(
        at, at + len(name), name, (at, at + len(name)), acronym[1] if acronym else None, "project", "named", sentence
    )


def _say(page: Page, bodies: Bodies, project: Project, one: labels.Labelled) -> None:
    text = page.text[one.start:one.end]
    if one.field in ("funder", "implementer", "partner"):
        for mention in bodies.within(one.start, one.end):
            project.add(one.field, mention.body, mention.start, mention.end)
    elif one.field == "budget":
        for quantity in page.quantities_in(one.start, one.end)[:1]:
            project.state("budget", quantity.value, quantity.start, quantity.end)
            project.state("currency", quantity.currency, quantity.start, quantity.end)
            project.state("budget_qualifier", quantity.qualifier, quantity.start, quantity.end)
    elif one.field == "period":
        dates = page.dates_in(one.start, one.end)
        for date in dates[:1]:
            project.state("start", date.start, date.begin, date.stop)
            project.state("end", date.end or (dates[1].start if len(dates) > 1 else None), date.begin, date.stop)
    elif one.field in ("countries", "place"):
        for code, where in whereabouts.country_codes(page, one.start, one.end):
            project.countries.setdefault(code, (where.start, where.end))
    elif one.field == "acronym" and len(text) < 20 and project.acronym is None:
        project.namings[0] = project.namings[0]._replace(acronym=text.strip())
