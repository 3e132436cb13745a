"""What the sentences about a project say of it: who pays, who carries it out, what it costs, when and where it runs."""

import itertools
import re
from collections.abc import Sequence

from seeds.extract.bodies import roles
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import doing, project_roles, project_when, role_verbs
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.text import whereabouts
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_BUDGET = regex(r"\b(?:budget|funding|funds?|grant|worth|cost|financ\w+|contribution|amount|value[d]?|"
                r"donat\w+|receiv\w+|giv(?:es?|ing|en)|award\w*|allocat\w*|commit\w*|invest\w*|получил\w*|pays?|"
                r"paid|gave|"
                r"million|бюджет\w*|баас\w+|қиймат\w*|qiymat\w*|құны|нарх\w*|арзиш\w*|set aside|потрачен\w*|"
                r"потрат\w+|обойд[её]тся|"
                r"финансир\w+|стоимост\w+|сумм\w+|грант\w*|выдел\w+|объ[её]м\w*|отвед\w+|"
                r"направ(?:ит|ил|лен)\w*)\b", re.IGNORECASE)
_OF_STATE = regex(r"(?:government|people|embassy|ambassador|ministry|kingdom|правительств\w+|посольств\w+|"
                  r"народ\w*|министерств\w+)\s+"
                  r"(?:of\s+(?:the\s+)?)?$", re.IGNORECASE)


def learn(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project]) -> None:
    """Give what a sentence says to the project it speaks of, or to the nearest of several."""
    project_roles.add_bodies(page, bodies, sentence)
    told = _by_clauses(page, bodies, sentence, spoken)
    _roles(page, bodies, sentence, spoken, told)
    _by_verbs(page, bodies, sentence, spoken, told)
    _adjacent(page, bodies, sentence, spoken, told)
    _budget(page, sentence, spoken, is_paid=any(project.roles.get("funder") for project in spoken) and bool(told))
    dates = page.dates_in(sentence.start, sentence.end)
    begun = doing.begun(page, bodies, sentence, _named_in(sentence, spoken)) if dates else None
    for date in dates:
        if date.begin == begun and not date.end:
            project_when.nearest(spoken, sentence, date.begin).state("start", date.start, date.begin, date.stop)
        project_when.learn(page, sentence, spoken, date)
    project_when.launched_now(page, sentence, spoken)
    _countries(page, bodies, sentence, spoken)


def _named_in(sentence: Sentence, spoken: Sequence[Project]) -> list[Naming]:
    """Where a sentence names the projects that it speaks of."""
    return [one for project in spoken for one in project.namings if sentence.start <= one.start < sentence.end]


def _by_clauses(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project]) -> frozenset[int]:
    """Give the bodies of a sentence the roles that its clauses say; the answer is where these bodies begin."""
    if page.paragraph_at(sentence.start).cells:
        return frozenset(one.start for one in bodies.within(sentence.start, sentence.end))  # columns say what they do
    said = list(doing.said(page, bodies, sentence, _named_in(sentence, spoken)))
    is_paid = any(role == "funder" for role, _ in said)
    for role, mention in said:
        kind = "funder" if role == "through" and _IS_LINE.search(mention.body.name) else (
            role if role == "funder" else "implementer")
        if role == "own" and not is_paid and _is_abroad(mention) and any(
                other == "implementer" and one.body is not mention.body for other, one in said):
            kind = "funder"  # a programme of the Ministry of Foreign Affairs carried out by ...
        if kind == "implementer" and project_roles.is_payer(mention) and not is_paid:
            kind = "funder"
        for project in _meant(page, spoken, sentence, mention.start):
            if not (role == "own" and project.name.type == "action plan"):  # whoever adopted it
                project.add(kind, mention.body, mention.start, mention.end)
    return frozenset(mention.start for _, mention in said)


_ABROAD = regex(r"(?i)\b(?:foreign|international|overseas|иностранн\w+|зарубежн\w+)\b")


def _is_abroad(mention: Mention) -> bool:
    """Whether a body pays for what is done elsewhere: an embassy, a donor, a ministry of foreign affairs."""
    return mention.body.type in ("embassy", "donor") or (
        mention.body.type == "government" and _ABROAD.search(mention.body.name) is not None)


# Of a government, through which it pays.
_IS_LINE = regex(r"(?i)\b(?:bureau|office|fund|department|ministry|embassy|agency|directorate|secretariat|section|"
                 r"programme|program|facility|instrument)\b")


def _roles(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project], told: frozenset[int]) -> None:
    for role, mentions in roles.in_sentence(page, bodies, sentence.start, sentence.end).items():
        for mention in mentions:
            if role == "organiser" or mention.start in told:
                continue  # of what was held
            kind = role
            if kind == "implementer" and project_roles.is_payer(mention):
                kind = "funder"
            if kind == "funder" and any(one.manner == "named" and one.name_at[0] <= mention.start < one.name_at[1]
                                        for project in spoken for one in project.namings):
                continue  # the name itself
            for project in _meant(page, spoken, sentence, mention.start):
                project.add(kind, mention.body, mention.start, mention.end)


def _by_verbs(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project],
              told: frozenset[int]) -> None:
    for role, mention in project_roles.surely(page, bodies, sentence):
        if mention.start in told:
            continue
        project = project_when.nearest(spoken, sentence, mention.start)
        for known in project.roles.values():
            known.pop(mention.body, None)
        project.add(role, mention.body, mention.start, mention.end)
    here = sorted(_named_in(sentence, spoken), key=lambda one: one.start)
    for role, mention in project_roles.in_sentence(page, bodies, sentence, here):
        for project in _meant(page, spoken, sentence, mention.start) if mention.start not in told else ():
            if role == "implementer":
                project.roles.get("partner", {}).pop(mention.body, None)  # together with: they do it all the same
            if not any(mention.body in known for known in project.roles.values()):
                project.add(role, mention.body, mention.start, mention.end)


_IN_ROW = regex(r"[»”\"’]?(?:\s?\([^()]*\))?(?:,?\s(?:и|and)\s|,\s)(?:the\s)?[«“\"‘]?")


def _meant(page: Page, spoken: Sequence[Project], sentence: Sentence, place: int) -> Sequence[Project]:
    """The nearest project; all of those that a sentence names in a row, of which it says who pays for them."""
    if len(spoken) > 1:
        names = sorted(one.name_at for one in _named_in(sentence, spoken))
        if len(names) == len(spoken) and all(_IN_ROW.fullmatch(page.text, one[1], other[0])
                                             for one, other in itertools.pairwise(names)):
            return spoken
    return [project_when.nearest(spoken, sentence, place)]


def _budget(page: Page, sentence: Sentence, spoken: Sequence[Project], *, is_paid: bool) -> None:
    told = _BUDGET.search(page.text, sentence.start, sentence.end) or role_verbs.pays(page, sentence) or is_paid
    for quantity in page.quantities_in(sentence.start, sentence.end):
        if quantity.currency and (told or _PRICE.match(page.text, quantity.end)
                                  or project_when.in_brackets(page, quantity.start, sentence, spoken)):
            project = project_when.nearest(spoken, sentence, quantity.start)
            project.state("budget", quantity.value, quantity.start, quantity.end)
            project.state("currency", quantity.currency, quantity.start, quantity.end)
            if quantity.qualifier:
                project.state("budget_qualifier", quantity.qualifier, quantity.start, quantity.end)


# A €700,000 project.
_PRICE = regex(r"\s(?:[\w-]+\s){0,3}(?:project|programme|program|initiative|scheme)\b")


def _countries(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project]) -> None:
    """Give a country to the only project of a sentence, or to the one of several that is named last before it."""
    named = [(one, project) for project in spoken for one in project.namings
             if sentence.start <= one.start < sentence.end]
    for code, where in whereabouts.country_codes(page, sentence.start, sentence.end):
        before = page.text[sentence.start:where.start]
        if not bodies.at(where.start) and roles.cue(before) != "funder" and not _OF_STATE.search(before[-40:]):
            last = max((pair for pair in named if pair[0].start <= where.start), key=lambda pair: pair[0].start,
                       default=None)
            if len(spoken) == 1 or last is not None:
                project = spoken[0] if len(spoken) == 1 or last is None else last[1]
                project.countries.setdefault(code, (where.start, where.end))


def _adjacent(page: Page, bodies: Bodies, sentence: Sentence, spoken: Sequence[Project],
              told: frozenset[int]) -> None:
    """`the UNODC programme`, `USAID's project`; `the embassy announces a call under its grants programme`."""
    for project in spoken:
        for one in project.namings:
            if not sentence.start <= one.start < sentence.end:
                continue
            if _OUR_PROJECT.search(page.text[max(sentence.start, one.start - 12):one.end]) and bodies.house:
                project.add("implementer", bodies.house.body, bodies.house.start, bodies.house.end)
            if one.manner != "named":
                _joint(page, bodies, project, one)
                continue
            _called_theirs(page, bodies, project, one, told)


def _called_theirs(page: Page, bodies: Bodies, project: Project, one: Naming, told: frozenset[int]) -> None:
    """Let those whose a project is called pay for it or carry it out, but for bodies that clauses have `told` of."""
    sentence = one.sentence
    before = page.text[max(sentence.start, one.start - 30):one.start]
    of_it = [mention for mention in bodies.within(one.start, sentence.end) if _is_of(page, one, mention)]
    mentions = bodies.within(sentence.start, one.start + 1) or bodies.within(sentence.start, one.end) or (
        bodies.within(one.end, sentence.end))
    near = [mention for mention in mentions if mention.end <= one.start and _WHOSE.fullmatch(
        page.text, mention.end, one.start)]
    own = mentions[:1] if _ITS.search(before) else []
    if _OURS.search(before) and bodies.house and bodies.house.body.id:
        project.add("implementer", bodies.house.body, bodies.house.start, bodies.house.end)
    is_grant = "grant" in one.name.lower() or "грант" in one.name.lower()
    for mention in (*of_it, *(near or own)[-1:]):
        if mention.start not in told:
            is_paid = project_roles.is_payer(mention) or (is_grant and mention not in of_it)
            project.add("funder" if is_paid else "implementer", mention.body, mention.start, mention.end)


_WHOSE = regex(r"(?:['’]s?)?\s+(?:(?![\w-]*fund|(?:within|in|under|for|of|through|by|to|with|on|"
               r"as|the|a|an|its|this|their|and)\s)[A-Za-z-]+\s+){0,2}[“\"]?")


def _is_of(page: Page, one: Naming, mention: Mention) -> bool:
    """Whether a body stands between the noun and its name, or behind as the one that it is of; none that pays."""
    if mention.start < one.name_at[0]:
        return roles.cue(page.text[one.start:mention.start]) != "funder"
    return _OF_BODY.fullmatch(page.text, one.end, mention.start) is not None


_ITS = regex(r"\b(?:its|their|our|своей|своего)\s+(?:[\w-]+\s+){0,2}[“«\"]?$")
_JOINT = regex(r"(?:[а-яёА-ЯЁ-]+\s){1,3}(?:программ[аыуе]|проект(?:а|у|е|ом)?)\s")


def _joint(page: Page, bodies: Bodies, project: Project, one: Naming) -> None:
    """Let the bodies right behind a Russian noun carry out what it describes: совместная программа ПРООН и МОМ."""
    inside = bodies.within(*one.name_at)
    if inside and _JOINT.fullmatch(page.text, one.name_at[0], inside[0].start):
        for mention in inside:
            project.add("implementer", mention.body, mention.start, mention.end)


_OURS = regex(r"(?i)(?<![^\W_])(?:our|we\s(?:run|lead|implement|carry\sout|have\slaunched|launched|began|"
              r"started)|наш\w{0,3}|"
              r"мы\s(?:ведём|ведем|реализуем|запустили|начали))\s(?:[\w-]+\s){0,3}[“«\"]?$")
_OF_BODY = regex(r"[”»\"’]?,?\s*(?:(?:an?|the)\s)?(?:(?![\w-]*(?:fund|financ|support|sponsor|paid|"
                 r"back))[a-z-]+\s)?(?:project|programme|program|initiative|"
                 r"scheme)?\s*(?:of|by)\s(?:the\s)?")
_OUR_PROJECT = regex(r"(?i)(?<![^\W_])(?:(?:our|наш\w{0,3})\s(?:[\w-]+\s){0,2}(?:project|programme|program|"
                     r"проект\w*|программ\w+)|"
                     r"loyihamiz\w*|долбоорубуз\w*|жобамыз\w*|лоиҳаи мо)(?![^\W_])")
