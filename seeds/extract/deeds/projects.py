"""The projects, programmes, grants, initiatives and action plans that a document speaks of, each once.

A named one is a fact by its name. A nameless one is a fact where the document says who pays for it, who carries it out,
what it costs or how long it lasts. Campaigns and operations are events; laws and conventions are neither.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from seeds.extract.bodies.bodies import Bodies, slug
from seeds.extract.deeds import (
    doing,
    likely_projects,
    project_entries,
    project_learning,
    project_lists,
    project_pages,
    project_sections,
    project_sheets,
    project_when,
    role_verbs,
    undertakings,
    weighed,
)
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.text import whereabouts
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.fact import Cite, Fact
from seeds.regex import regex

if TYPE_CHECKING:
    from db.fields import Value

_MOST = 60  # projects that are looked back at
_SAME = 90  # of 100: how alike two names of one project are


def find(page: Page, bodies: Bodies) -> list[Fact]:
    """The projects that a page speaks of."""
    found: list[Project] = []
    entries = project_entries.Entries(page, bodies)
    sections = project_sections.find(page, bodies)
    apart = entries.several.union(*(range(one.first, one.last + 1) for one in sections))
    sheets = project_sheets.read(page, bodies, found, apart) | project_sections.read(page, bodies, sections, found)
    project_lists.read(page, bodies, found)
    sheets = sheets or entries.read(found)
    if not found and (titled := project_pages.titled(page, bodies)) is not None:
        found.append(titled)
        sheets = project_sheets.of_page(titled)
    before: list[Project] = []
    for sentence in (*page.sentences, *_at_the_foot(page)):
        if sentence.kind not in ("header", "signature"):
            main = project_sheets.about(sheets, sentence.paragraph)
            before = _read(page, bodies, sentence, found, (before, main))
    for project in found:
        if project.launched is not None:
            project.state("start", *project.launched)
    likely = likely_projects.look(page, bodies, found)
    for project in likely_projects.find(page, bodies, likely, found):
        found.append(project)
        for naming in project.namings:
            project_learning.learn(page, bodies, naming.sentence, [project])
    facts = weighed.projects(page, bodies, found, likely)
    for project in facts:
        _by_page(page, bodies, project)
    taken: set[str] = set()
    alone = _only_country(page, bodies) if facts else None
    return [_fact(page, project, taken, alone) for project in facts]


def _read(page: Page, bodies: Bodies, sentence: Sentence, found: list[Project],
          near: tuple[list[Project], Project | None]) -> list[Project]:
    """Take what a sentence says of projects; the answer is which of them the next one may go on about.

    `near` are those that it may go on about itself, and the one that its paragraph is about.
    """
    before, main = near
    namings = _without_their_grants(undertakings.in_sentence(page, bodies, sentence))
    if len(before) == 1 and _IT_IS.match(page.text, sentence.start, sentence.end):
        namings = [one._replace(manner="meant") if one.manner == "nameless" else one for one in namings]
    spoken = [project for naming in namings if (project := _of(found, naming, main)) is not None]
    spoken += [project for project in _by_acronym(page, sentence, found) if project not in spoken]
    if not spoken and len(before) == 1 and _is_about(page, bodies, sentence, before[0]):
        spoken = before
    elif len(before) == 1 and spoken and _IT_PAID.match(page.text, sentence.start, sentence.end):
        _pay(bodies, sentence, before[0], spoken[0])
    spoken = list(dict.fromkeys(spoken))
    if spoken:
        project_learning.learn(page, bodies, sentence, spoken)
    if spoken or not before or sentence.paragraph - before[0].namings[-1].sentence.paragraph > 1:
        return spoken
    return before


# It is supported by the Open Doors Programme, which ...
_IT_PAID = regex(r"\W*It\s(?:is|was)\s(?:\w+ly\s)?(?:supported|funded|financed)(?:\s\w+){0,2}\sby\s")
_FARTHER = regex(r"\W*(?:It\s(?:is|was|has\sbeen)\s(?:\w+ly\s)?(?:funded|financed|implemented|run|supported|led|"
                 r"managed|carried\sout)\b|(?:The\s)?(?:[Mm]oney|[Ff]unding|[Ff]unds)\s(?:comes?|came|for\sit)\b|"
                 r"(?:Его|Её|Ее)\s(?:осуществ|реализ|финанс|вед|вёл|вел|оплач|поддерж)|(?:Аны|Оны|Онро|Uni|Уни)\s)")


def _is_about(page: Page, bodies: Bodies, sentence: Sentence, project: Project) -> bool:
    """Whether a sentence that names no project goes on about the one before; a paragraph further it has to say so."""
    if project.namings[-1].sentence.paragraph != sentence.paragraph:
        return _FARTHER.match(page.text, sentence.start, sentence.end) is not None
    return project_when.IT.match(page.text, sentence.start, sentence.end) is not None or _goes_on(
        page, bodies, sentence)


def _pay(bodies: Bodies, sentence: Sentence, project: Project, other: Project) -> None:
    """Let the bodies in the name of one project pay for another that it supports."""
    name = other.namings[-1]
    for mention in bodies.within(sentence.start, name.end):
        if mention.body.id or mention.body.is_fact:
            project.add("funder", mention.body, mention.start, mention.end)


_TOLD_AT_FOOT = regex(r"(?i)\b(?:project|programme|program|проект\w*|программ\w+|жоба\w*|долбоор\w*|loyiha\w*|"
                      r"лоиҳа\w*)\s(?=[«“\"]).*"
                          r"\b(?:fund|financ|support|grant|benefit|финанс|поддерж|грант|средств|қаржы|каржы|moliya|"
                          r"маблағ)", re.DOTALL)


def _at_the_foot(page: Page) -> Iterator[Sentence]:
    """What stands around the content and says who pays for the project that a page is part of."""
    for paragraph in page.document.paragraphs:
        if paragraph.kind == "furniture" and _TOLD_AT_FOOT.search(page.text, paragraph.start, paragraph.end):
            yield Sentence(paragraph.number, paragraph.start, paragraph.end, "text")


_IT_IS = regex(r"\W*(?:It|This)\s(?:is|was)\s(?:an?|the)\s")


def _without_their_grants(namings: Sequence[Naming]) -> Sequence[Naming]:
    """The namings of a sentence without a nameless grant where it names what that pays for."""
    named = any(one.manner == "named" and one.type != "grant" for one in namings)
    return [one for one in namings if not (named and one.type == "grant" and one.manner == "nameless")]


_ELSEWHERE = regex(r"^\W*(?:Since|С)\s(?:19|20)\d\d|\bin\s(?:programs|programmes|assistance|aid|projects)\b")


def _goes_on(page: Page, bodies: Bodies, sentence: Sentence) -> bool:
    """Whether a sentence goes on about the project of the one before: a sum that somebody gives, or who runs it."""
    if doing.goes_on(page, bodies, sentence):
        return True
    if _ELSEWHERE.search(page.text, sentence.start, sentence.end):
        return False
    return role_verbs.pays(page, sentence) and any(
        one.currency for one in page.quantities_in(sentence.start, sentence.end))


def _by_acronym(page: Page, sentence: Sentence, found: Sequence[Project]) -> Iterator[Project]:
    """The projects that a sentence only names by their acronym or, without the noun, by their name."""
    if not found:
        return
    by_itself: dict[str, Word] = {}
    for word in page.words.within(sentence.start, sentence.end):
        by_itself.setdefault(word.bare, word)
    for project in found:
        named = by_itself.get(project.acronym or "") or _first_of_name(page, sentence, project)
        if named is not None and not any(sentence.start <= one.start < sentence.end for one in project.namings):
            project.namings.append(
                Naming(
                    named.start,
                    named.name_end,
                    "",
                    (named.start, named.name_end),
                    None,
                    project.name.type,
                    "meant",
                    sentence,
                )
            )
            yield project


def _first_of_name(page: Page, sentence: Sentence, project: Project) -> Word | None:
    """Where a sentence begins to name a project by the whole of a name of several words."""
    name = project.name.name
    at = page.text.find(name, sentence.start, sentence.end) if " " in name and project.name.manner == "named" else -1
    return next(iter(page.words.within(at, at + 1)), None) if at >= 0 else None


def _of(found: list[Project], naming: Naming, main: Project | None) -> Project | None:
    """The project that is spoken of, a new one where it is; None for `the project` where there is none yet."""
    if main is not None and naming.manner != "named" and (naming.manner == "meant" or main is not found[0] or (
            len(found) > 1)):
        main.namings.append(naming._replace(name=""))
        return main  # an entry of a register describes its own
    if naming.manner == "meant":
        known = [
            project for project in found if any(one.manner == "named" for one in project.namings) or project.is_fact
        ]
        alike = [project for project in known if any(one.type == naming.type for one in project.namings)]
        last = (alike or (known if naming.type in ("project", "programme", "initiative") else []))[-1:]
        last = last or (found if len(found) == 1 and found[0].name.type == naming.type else [])
        if last:
            last[0].namings.append(naming._replace(name=""))
        return last[0] if last else None
    if naming.manner != "meant" and (told := _headline(found, naming)) is not None:
        told.namings.append(naming)
        return told
    if main is not None and naming.manner == "named" and len(main.namings) == 1 and _SUM.search(main.name.name):
        main.namings = [naming, main.namings[0]._replace(name="")]  # the headline told only of the grant
        return main
    for project in reversed(found[-_MOST:]):
        if _is_same(project, naming):
            project.namings.append(naming)
            return project
    found.append(Project(naming))
    return found[-1]


_SUM = regex(r"(?i)(?:[$€£]\s?|\b(?:[A-Z]{3}|of)\s)\d[\d.,]*|\d[\d.,]*\s(?:million|thousand|billion|млн|тыс|"
             r"миллион|тысяч)")
_FIRST = 4  # paragraphs: a headline and the sentence that says it again


def _headline(found: list[Project], naming: Naming) -> Project | None:
    """The only nameless project so far, of a headline, that the first sentence speaks of in other words."""
    if len(found) != 1 or naming.sentence.paragraph > _FIRST or naming.type != found[0].name.type:
        return None
    first = found[0].namings[0]
    if any(one.manner == "named" for one in found[0].namings):
        return None
    return found[0] if first.manner == "nameless" and first.sentence.paragraph < naming.sentence.paragraph else None


def _is_same(project: Project, naming: Naming) -> bool:
    if naming.acronym and project.acronym:
        return naming.acronym.upper() == project.acronym.upper()
    if project.acronym and naming.name.upper() == project.acronym.upper():
        return True
    names = [one.name for one in project.namings if one.name]
    if naming.acronym and naming.acronym in names:
        return True
    return any(_alike(naming.name.lower(), name.lower()) for name in names)


def _alike(one: str, other: str) -> bool:
    few = min(len(one.split()), len(other.split()))
    return fuzz.token_sort_ratio(one, other) >= _SAME or (few >= 2 and fuzz.token_set_ratio(one, other) >= 95)


_WE = regex(r"(?i)(?<![^\W_])(?:we|our|us|мы|нас|нам|наш\w{0,3}|биз\w*|біз\w*|biz\w*)(?![^\W_])")


def _by_page(page: Page, bodies: Bodies, project: Project) -> None:
    """Let who held what belongs to a project carry it out, or the body that a document is of where others pay."""
    holding = project_pages.at_work(page, bodies, project) if "implementer" not in project.roles else None
    if holding is not None and holding.body not in project.roles.get("funder", {}):
        project.add("implementer", holding.body, holding.start, holding.end)
        return
    house = bodies.house
    if house is None or "implementer" in project.roles or not house.body.is_fact or house.body.type == "donor" or any(
            house.body in known for known in project.roles.values()):
        return
    around = [page.paragraph_at(one.start) for one in project.namings]
    ours = project.is_ours or any(_WE.search(page.text, one.start, one.end) for one in around)
    if "funder" in project.roles or ours:
        project.add("implementer", house.body, house.start, house.end)



# The fact

def _only_country(page: Page, bodies: Bodies) -> tuple[str, tuple[int, int]] | None:
    """The only country that a page speaks of, more than once or in its head: where what it tells of is."""
    places = [where for where in whereabouts.in_text(page, 0, len(page.text))
              if where.is_country and bodies.at(where.start) is None]
    head = page.paragraphs[min(_HEAD, len(page.paragraphs)) - 1].end if page.paragraphs else 0
    if len({where.country for where in places}) != 1 or not (len(places) > 1 or places[0].start < head):
        return None
    return places[0].country, (places[0].start, places[0].end)


_HEAD = 3  # paragraphs
_REGION = regex(r"(?i)\basian?\b|азии|азиат|азия|осиё|osiyo|\beuropean?\b|европ|balkan|балкан|africa|африк|"
                r"caucas|кавказ|"
                r"\bglobal|глобал|region|регион|international|международн|baltic|nordic|америк|america\b|"
                r"worldwide")


def _fact(page: Page, project: Project, taken: set[str], alone: tuple[str, tuple[int, int]] | None) -> Fact:
    name = project.name
    fields: dict[str, Value] = {"name": name.name}
    at = page.number_at(name.name_at[0])
    cites = [Cite("name", at, *name.name_at)]
    if project.acronym:
        fields["acronym"] = project.acronym
    others = tuple(_other_names(project, name.name))
    if others:
        fields["other_names"] = others
    fields["type"] = name.type
    _part_roles(project)
    for role in ("funder", "implementer", "partner"):
        if project.roles.get(role):
            for body in project.roles[role]:
                body.is_fact = True  # a government as such is no fact, but one that pays is
            fields[role] = tuple(body.id for body in project.roles[role])
            cites += [Cite(role, page.number_at(start), start, end) for start, end in project.roles[role].values()]
    fields |= project.fields
    cites += [Cite(field, page.number_at(start), start, end) for field, start, end in project.cites]
    if not project.countries and alone is not None and not _REGION.search(name.name):
        project.countries[alone[0]] = alone[1]
    if project.countries:
        fields["countries"] = tuple(project.countries)
        cites += [Cite("countries", page.number_at(start), start, end) for start, end in project.countries.values()]
    cites += [Cite(None, page.number_at(one.start), one.start, one.end) for one in project.namings if one is not name]
    return Fact(_id(name.acronym or name.name, taken), "project", fields, tuple(cites))


def _part_roles(project: Project) -> None:
    """Let a body that is named once only pay, where another does the work."""
    paid = set(project.roles.get("funder", {}).values())
    doing = {body: at for body, at in project.roles.get("implementer", {}).items() if at not in paid}
    if doing:
        project.roles["implementer"] = doing


def _other_names(project: Project, name: str) -> Iterator[str]:
    seen = {name.lower()}
    for one in project.namings:
        if one.name and one.manner == "named" and one.name.lower() not in seen and one.name != project.acronym:
            seen.add(one.name.lower())
            yield one.name


def _id(name: str, taken: set[str]) -> str:
    number, id = 2, f"project-{slug(name)}"
    while id in taken:
        number, id = number + 1, f"project-{slug(name)}-{number}"
    taken.add(id)
    return id
