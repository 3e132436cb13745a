"""The projects, programmes, grants, initiatives and action plans that a document speaks of, each once.

A named one is a fact by its name. A nameless one is a fact where the document says who pays for it, who carries it out,
what it costs or how long it lasts. Campaigns and operations are events; laws and conventions are neither.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from seeds.extract import project_sheets, roles, undertakings, whereabouts
from seeds.extract.bodies import Bodies, slug
from seeds.extract.page import Page, Sentence
from seeds.extract.project import Project
from seeds.extract.undertakings import Naming
from seeds.extract.words import Word
from seeds.fact import Cite, Fact

if TYPE_CHECKING:
    from db.fields import Value

_MOST = 60  # projects that are looked back at
_SAME = 90  # of 100: how alike two names of one project are
_BUDGET = re.compile(r"\b(?:budget|funding|funds?|grant|worth|cost|financ\w+|contribution|amount|value[d]?|"
                     r"donat\w+|receiv\w+|получил\w*|pays?|paid|gave|"
                     r"million|бюджет\w*|"
                     r"финансир\w+|стоимост\w+|сумм\w+|грант\w*|выдел\w+|объ[её]м\w*)\b", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:end(?:s|ed)?|complet\w+|conclud\w+|until|till|through|finish\w+|clos\w+|заверш\w+|"
                    r"законч\w+|до|то)\b", re.IGNORECASE)
_BEGAN = re.compile(r"\b(?:began|begin\w*|start\w*|launch\w*|since|from|implement\w+|running|нача\w+|старт\w+|"
                    r"запу\w+|реализу\w+|с)\b", re.IGNORECASE)


_SINCE = re.compile(r"(?i)(?:since|с)\s*$")
_UNTIL = re.compile(r"(?:-?yil)?(?:gacha|ғача)|"
                    r"(?:-?\s?(?:жыл|йил)\w{0,3})?\s?(?:ға|га|ге)?\s?(?:дейін|чейин|қадар)")
_IT = re.compile(r"\s*(?:It|Its|This|The (?:money|funds|funding|grant|budget|total|costs?)|Funding|Он|Она|Оно|"
                 r"Его|Её|Ее|"
                 r"Средства|Бюджет|Деньги|Финансирование|Онро|Аны|Оны|Uni|Уни|Муҳлаташ)[\s,:]")
_OF_STATE = re.compile(r"(?:government|people|embassy|ambassador|ministry|kingdom|правительств\w+|посольств\w+|"
                       r"народ\w*|министерств\w+)\s+"
                       r"(?:of\s+(?:the\s+)?)?$", re.IGNORECASE)


def find(page: Page, bodies: Bodies) -> list[Fact]:
    """The projects that a page speaks of."""
    found: list[Project] = []
    main = project_sheets.read(page, bodies, found)
    before: list[Project] = []
    for sentence in page.sentences:
        if sentence.kind in ("header", "signature"):
            continue
        spoken = [project for naming in undertakings.in_sentence(page, bodies, sentence)
                  if (project := _of(found, naming, main)) is not None]
        spoken += [project for project in _by_acronym(page, sentence, found) if project not in spoken]
        if not spoken and len(before) == 1 and _IT.match(page.text, sentence.start, sentence.end) and (
                before[0].namings[-1].sentence.paragraph == sentence.paragraph):
            spoken = before
        if spoken:
            _learn(page, bodies, sentence, list(dict.fromkeys(spoken)))
        before = list(dict.fromkeys(spoken))
    facts = [project for project in found if project.is_fact]
    taken: set[str] = set()
    return [_fact(page, project, taken) for project in facts]


def _by_acronym(page: Page, sentence: Sentence, found: Sequence[Project]) -> Iterator[Project]:
    """The projects that a sentence only names by their acronym or, without the noun, by their name."""
    for project in found:
        word = next(
            (word for word in page.words.within(sentence.start, sentence.end) if word.bare == project.acronym), None
        ) or _first_of_name(page, sentence, project)
        if word is not None and not any(sentence.start <= one.start < sentence.end for one in project.namings):
            project.namings.append(
                Naming(
                    word.start,
                    word.name_end,
                    "",
                    (word.start, word.name_end),
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
    if naming.manner == "meant":
        if main is not None:
            return main
        known = [
            project for project in found if any(one.manner == "named" for one in project.namings) or project.is_fact
        ]
        alike = [project for project in known if any(one.type == naming.type for one in project.namings)]
        last = (alike or (known if naming.type in ("project", "programme", "initiative") else []))[-1:]
        if last:
            last[0].namings.append(naming._replace(name=""))
        return last[0] if last else None
    for project in reversed(found[-_MOST:]):
        if _is_same(project, naming):
            project.namings.append(naming)
            return project
    found.append(Project(naming))
    return found[-1]


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


# What is said of them

def _learn(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project]) -> None:
    """Give what a sentence says to the project it speaks of, or to the nearest of several."""
    start, end = sentence.start, sentence.end
    for role, mentions in roles.in_sentence(page, bodies, start, end).items():
        for mention in mentions:
            if role == "organiser" and not _carries_out(page, mention.start, spoken):
                continue
            kind = "implementer" if role == "organiser" else role
            _nearest(spoken, sentence, mention.start).add(kind, mention.body, mention.start, mention.end)
    _adjacent(page, bodies, sentence, spoken)
    for quantity in page.quantities_in(start, end):
        if (quantity.currency and _in_brackets(page, quantity.start, sentence, spoken)) or (
            quantity.currency and _BUDGET.search(page.text[start:end])
        ):
            project = _nearest(spoken, sentence, quantity.start)
            project.state("budget", quantity.value, quantity.start, quantity.end)
            project.state("currency", quantity.currency, quantity.start, quantity.end)
            if quantity.qualifier:
                project.state("budget_qualifier", quantity.qualifier, quantity.start, quantity.end)
    _dates(page, sentence, spoken)
    if len(spoken) == 1:
        for code, where in whereabouts.country_codes(page, start, end):
            if (
                not bodies.at(where.start)
                and roles.cue(page.text[start : where.start]) != "funder"
                and not _OF_STATE.search(page.text[max(start, where.start - 40) : where.start])
            ):
                spoken[0].countries.setdefault(code, (where.start, where.end))


def _in_brackets(page: Page, place: int, sentence: Sentence, spoken: Sequence[Project]) -> bool:
    """Whether a place is in the brackets behind a name: `"Prevention First" (EUR 420,000; 2022 to 2024)`."""
    return any(one.end <= place < one.end + 160 and re.match(r"[”»“\"’\s]*\([^)]*$", page.text[one.end:place])
               for project in spoken for one in project.namings if sentence.start <= one.start < sentence.end)


def _adjacent(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project]) -> None:
    """`the UNODC programme`, `USAID's project`; `the embassy announces a call under its grants programme`."""
    for project in spoken:
        for one in project.namings:
            if not sentence.start <= one.start < sentence.end:
                continue
            if _OUR_PROJECT.search(page.text[max(sentence.start, one.start - 12):one.end]) and bodies.house:
                project.add("implementer", bodies.house.body, bodies.house.start, bodies.house.end)
            if one.manner != "named":
                continue
            before = page.text[max(sentence.start, one.start - 30):one.start]
            for mention in bodies.within(one.start, sentence.end):
                if mention.start < one.name_at[0] or _OF_BODY.fullmatch(page.text, one.end, mention.start):
                    project.add("implementer", mention.body, mention.start, mention.end)
            mentions = bodies.within(sentence.start, one.start + 1) or bodies.within(sentence.start, one.end) or (
                bodies.within(one.end, sentence.end))
            near = [mention for mention in mentions if mention.end <= one.start and re.fullmatch(
                r"(?:['’]s)?\s+(?:(?![\w-]*fund)[A-Za-z-]+\s+){0,2}[“\"]?", page.text[mention.end:one.start])]
            own = (
                mentions[:1]
                if re.search(r"\b(?:its|their|our|своей|своего)\s+(?:[\w-]+\s+){0,2}[“«\"]?$", before)
                else []
            )
            if _OURS.search(before) and bodies.house and bodies.house.body.id:
                project.add("implementer", bodies.house.body, bodies.house.start, bodies.house.end)
            for mention in (near or own)[-1:]:
                paid = mention.body.type == "donor" or "grant" in one.name.lower() or "грант" in one.name.lower()
                project.add("funder" if paid else "implementer", mention.body, mention.start, mention.end)


_OURS = re.compile(r"(?i)(?<![^\W_])(?:our|we\s(?:run|lead|implement|carry\sout|have\slaunched|launched|began|"
                   r"started)|наш\w{0,3}|"
                   r"мы\s(?:ведём|ведем|реализуем|запустили|начали))\s(?:[\w-]+\s){0,3}[“«\"]?$")


_OF_BODY = re.compile(r"[”»\"’]?,?\s*(?:(?:an?|the)\s)?(?:[a-z-]+\s)?(?:project|programme|program|initiative|"
                      r"scheme)?\s*(?:of|by)\s(?:the\s)?")
_OUR_PROJECT = re.compile(r"(?i)(?<![^\W_])(?:(?:our|наш\w{0,3})\s(?:[\w-]+\s){0,2}(?:project|programme|program|"
                          r"проект\w*|программ\w+)|"
                          r"loyihamiz\w*|долбоорубуз\w*|жобамыз\w*|лоиҳаи мо)(?![^\W_])")


def _carries_out(page: Page, place: int, spoken: Sequence[Project]) -> bool:
    """Whether the body is the one that launches or holds the project itself, right before it."""
    return any(
        0 < one.start - place < 120 and re.search(r"launch|implement|запус|реализ|carr|start|began|"
                                                  r"manage", page.text[place : one.start])
        for project in spoken
        for one in project.namings
    )


def _nearest(spoken: Sequence[Project], sentence: Sentence, place: int) -> Project:
    if len(spoken) == 1:
        return spoken[0]
    far = sentence.end - sentence.start  # from one that the sentence only goes on about
    return min(spoken, key=lambda project: min([
        abs(place - (one.end if place >= one.end else one.start)) for one in project.namings
        if sentence.start <= one.start < sentence.end], default=far))


def _dates(page: Page, sentence: Sentence, spoken: Sequence[Project]) -> None:
    for date in page.dates_in(sentence.start, sentence.end):
        project = _nearest(spoken, sentence, date.begin)
        here = [one for one in project.namings if sentence.start <= one.start < sentence.end]
        if not here and not _IT.match(page.text, sentence.start):
            continue
        distance = min((min(abs(date.begin - one.end), abs(one.start - date.stop)) for one in here), default=0)
        within = any(one.start <= date.begin < one.end for one in here)
        before = page.text[max(sentence.start, date.begin - 50):date.begin]
        if not date.end and _UNTIL.search(page.text[date.begin:date.stop + 12]):
            project.state("end", date.start, date.begin, date.stop)
        elif date.end and (within or distance < 40 or len(spoken) == 1
                           or _in_brackets(page, date.begin, sentence, spoken) or _BEGAN.search(before)):
            project.state("start", date.start, date.begin, date.stop)
            project.state("end", date.end, date.begin, date.stop)
        elif (
            not date.end
            and distance < 60
            and (ended := _ENDED.search(before))
            and not re.search(r"\bfrom\b", before[ended.end() :])
        ):
            project.state("end", date.start, date.begin, date.stop)
        elif (
            not date.end
            and (not here or date.begin > here[0].start or _SINCE.search(before))
            and _BEGAN.search(before[-30:])
            and not re.search(r"\b(?:by|on)\s*$", before)
        ):
            project.state("start", date.start, date.begin, date.stop)


# The fact

def _fact(page: Page, project: Project, taken: set[str]) -> Fact:
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
    for role in ("funder", "implementer", "partner"):
        if role in project.roles:
            for body in project.roles[role]:
                body.is_fact = True  # a government as such is no fact, but one that pays is
            fields[role] = tuple(body.id for body in project.roles[role])
            cites += [Cite(role, page.number_at(start), start, end) for start, end in project.roles[role].values()]
    fields |= project.fields
    cites += [Cite(field, page.number_at(start), start, end) for field, start, end in project.cites]
    if project.countries:
        fields["countries"] = tuple(project.countries)
        cites += [Cite("countries", page.number_at(start), start, end) for start, end in project.countries.values()]
    cites += [Cite(None, page.number_at(one.start), one.start, one.end) for one in project.namings if one is not name]
    return Fact(_id(name.acronym or name.name, taken), "project", fields, tuple(cites))


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
