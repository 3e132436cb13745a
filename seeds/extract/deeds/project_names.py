"""What a project is called: the name without what only stands beside it, and what is none at all.

`Director of International Shelter Program` names a post, `About The Project` a heading, `Training of Trainers (TOT)
programme` what people are taught; what a seminar is called in quotes names no project that is part of it.
"""

import re
from typing import Final

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.names import naming as names
from seeds.extract.names import posts
from seeds.extract.text import country, dates
from seeds.extract.text.page import Page
from seeds.extract.text.words import words
from seeds.read.words import words as listed
from seeds.regex import regex

_POST: Final = regex(r"(?:[A-Z][\w-]*\s){0,3}(?:Director|Head|Manager|Coordinator|Co-ordinator|Officer|Chief|"
                     r"Leader|Assistant|Chair\w*|President|Specialist|Advis[eo]r|Lead)\s(?:of|for)\s(?:the\s)?(?=[A-Z])")
_ABOUT: Final = regex(  # a paper or work about a project
    r"(?:(?:[Ff]inal|[Mm]id-?[Tt]erm|[Ee]xternal|[Ii]ndependent|[Jj]oint|[Ii]mpact)\s)*(?:[Ee]valuation|[Rr]eview|[Aa]udit|"
    r"[Kk]nowledge|[Ii]mplementation|[Ll]aunch|[Cc]ompletion|[Aa]ssessment|[Mm]onitoring)\sof\sthe\s(?=[A-Z])")
_TO_DO: Final = regex(r"(?:Launch|Start|Begin|Support|Implement|Run|Join|Fund|Open|Extend|Expand|Lead|Continue|"
                      r"Back|Pilot)\s(?=[A-Z])")
# Words that say nothing of one project: with these alone nothing is named.
_GENERIC: Final = listed(
    "twinning твиннинг eu ec un "
    "donate about the this our your its all new share a an project projects programme programmes program programs "
    "initiative initiatives scheme grant grants plan action strategy donor donors description case study studies "
    "research of and training trainers completed past current ongoing previous other main key state national "
    "government federal local whole full overall estimated total back to list home news page work davlat milliy "
    "davlatning мемлекеттік мамлекеттик давлат давлатӣ миллий улуттук ұлттық государственная государственной "
    "национальная национальный программа программы проект проекта проекты план стратегия инициатива dasturi "
    "dastur loyiha loyihasi долбоор жоба лоиҳа барнома бағдарлама наш наша новый новая заинтересованные "
    "государства fund phase i ii iii iv")
_NONE: Final = regex(
    r"(?i)(?:the\s)?(?:(?:human\s)?trafficking(?:\sin\s(?:human\sbeings|persons|people|women|children|women\sand\s"
    r"children))?|smuggling\sof\smigrants|domestic\sviolence|(?:forced|child)\slabou?r|training\sof\strainers|"
    r"case\sstud(?:y|ies)|(?:project|programme|program|initiative|grant)\s(?:of|and|by|from)\s.*)(?:\s\([^()]*\))?")
_OF_BODY: Final = regex(r"\b(?:Bureau|Department|Ministry|Office|Division|Institute|University|Directorate|"
                        r"Section|School|Faculty)\s(?:of|for|on)\s(?:the\s)?$")
_SHORT: Final = regex(r"([A-Z][A-Z\d+-]{2,12}(?:\s(?:[IVX]+|\d))?)(?::\s|$)")  # HOPE: Help on the Road
_MUCH: Final = 0.75  # of a name: what a body is called there


def cleaned(page: Page, bodies: Bodies, one: Naming) -> Naming | None:
    """A naming with nothing but its name; None where it names no project."""
    if one.manner != "named" or not one.name:
        return one
    if one.type in ("programme", "initiative") and _leads(page, one):
        return None  # a part of a body: its director spoke
    one = _without_lead(page, one)
    if one.acronym is None and (short := _SHORT.match(one.name) or _behind(page, one)) is not None:
        one = one._replace(acronym=short[1])
    start = one.name_at[0]
    if says_nothing(one.name):
        return None
    is_quoted = page.text[start - 1:start] in tuple('“«„"‘') if start else False
    if is_quoted:
        return one
    if _OF_BODY.search(page.text, max(0, start - 30), start) or _is_in_title(page, one):
        return None
    return None if is_body(bodies, one) else _with_initials(page, one)


_PHRASE: Final = regex(r"(?:At|In|During)\sthe\s.*|.*\s(?:in|on|at)\s\d+|.*\s(?:shows|says|aims|will)|\W*\w\W*|"
                      r"(?:Maqsad|Мақсад|Максат|Мақсат|Цель|Goal|Aim)\w*")


def says_nothing(name: str) -> bool:
    """Whether a name has only words that say nothing of one project, or what all of them are about."""
    return all(word.lower() in _GENERIC for word in re.findall(r"[^\W\d_]+", name)) or _NONE.fullmatch(
        name) is not None


def is_where_or_when(name: str) -> bool:
    """Whether a name is only one of places or a date: Peru, Chile and Bolivia; September 2024."""
    return all(map(country.is_place, _AND.split(name))) or any(
        one.stop - one.begin == len(name) for one in dates.dates(name))


_AND: Final = regex(r",\s(?:and\s|и\s)?|\s(?:and|и)\s")


def can_be_called(naming: Naming) -> bool:
    """Whether a name is none of a post, or a phrase that only holds the noun: Project Development Officer."""
    own = words(naming.name)
    return naming.manner != "named" or not own or not (
        _PHRASE.fullmatch(naming.name) or (naming.name.isascii() and posts.post(own[-1].text, own[-1].plain)))


def _behind(page: Page, one: Naming) -> re.Match[str] | None:
    """The acronym in brackets right behind a name of several words."""
    behind = _BRACKETED.match(page.text, one.name_at[1])
    return behind if " " in one.name and not one.name.endswith(")") else None


_BRACKETED: Final = regex(r"[”»“\"’]?\s\(([A-ZА-ЯЁ](?=[\w./&-]*[A-ZА-ЯЁ])[\w./&-]{1,14})\)")


_LEADER: Final = r"(?:Director|President|Founder|Co-founder|Chair\w*|CEO|Board|Head)\s(?:of|for)\s(?:the\s)?"
_BEHIND_LEADER: Final = regex(rf"(?i)\b{_LEADER}$")
_IS_LEADER: Final = regex(rf"(?:[A-Z][\w-]*\s){{0,2}}{_LEADER}")


def _leads(page: Page, one: Naming) -> bool:
    """Whether somebody is named as the one at the head of it, as of a body."""
    start = one.name_at[0]
    return _IS_LEADER.match(one.name) is not None or (
        _BEHIND_LEADER.search(page.text, max(0, start - 40), start) is not None)


def _without_lead(page: Page, one: Naming) -> Naming:
    """Director of the Safe Roads Program is called Safe Roads Program; to Launch Safe Roads Project, Safe Roads ..."""
    lead = _POST.match(one.name) or _ABOUT.match(one.name) or (
        _TO_DO.match(one.name) if page.text[max(0, one.name_at[0] - 3):one.name_at[0]].lower() == "to " else None)
    if lead is None or page.text[slice(*one.name_at)] != one.name:
        return one
    start = one.name_at[0] + lead.end()
    return one._replace(name=one.name[lead.end():], name_at=(start, one.name_at[1]), start=max(one.start, start))


def is_body(bodies: Bodies, one: Naming) -> bool:
    """Whether a name is little more than what a body is called."""
    start, end = one.name_at
    if _CODE.fullmatch(one.name):
        return False
    mention = bodies.at(start) or next(iter(bodies.within(start, end)), None)
    return mention is not None and mention.body.is_fact and mention.body.type not in (None, "other") and (
        min(end, mention.end) - max(start, mention.start) >= (end - start) * _MUCH)


_CODE: Final = regex(r"[\w-]*(?:\.|\d)[\w.-]*")  # GLO.ACT, BOMCA-10: written as no body is


def _is_in_title(page: Page, one: Naming) -> bool:
    """Whether a name without quotes is part of something longer that is in quotes: what a seminar is called."""
    start, end = one.name_at
    paragraph = page.paragraph_at(start)
    if not any(mark in page.text[paragraph.start:start] for mark in '“«„"'):
        return False
    return any(match.start("name") < start and end <= match.end("name") and not _is_speech(match["name"])
               for match in names.QUOTED.finditer(page.text, paragraph.start, paragraph.end))


def _is_speech(quoted: str) -> bool:
    """Whether what is in quotes is what somebody said, rather than a title: long, with clauses of its own."""
    return len(quoted.split()) > _LONGEST_TITLE and _CLAUSE.search(quoted) is not None


_LONGEST_TITLE: Final = 18  # words
_CLAUSE: Final = regex(r"[.;]\s|,\s(?:(?:by|in|to|for|with)\s)?(?:which|who|that|and|but|котор\w+|что|а|но)\s")


_FARTHEST: Final = 80  # characters in front of a name that its acronym may stand for
_BEFORE: Final = regex(r"(?:[A-Z][\w'’-]*(?:,|\sand|\sfor|\sof|\sthe|\sin|\sto)?\s){1,6}$")


def _with_initials(page: Page, one: Naming) -> Naming:
    """Let a name reach back over commas to where its acronym begins: Access, Support and Care (ASC)."""
    start, end = one.name_at
    if not one.acronym or page.text[start:end] != one.name or _initials(one.name) == one.acronym.upper():
        return one
    before = _BEFORE.search(page.text[max(0, start - _FARTHEST):start])
    for word in re.finditer(r"[A-Z][\w'’-]*", before[0]) if before else ():
        lead = before[0][word.start():]  # type: ignore[index]
        if _initials(lead + one.name) == one.acronym.upper():
            return one._replace(name=lead + one.name, name_at=(start - len(lead), end),
                                start=min(one.start, start - len(lead)))
    return one


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_][\w'’]*", name) if word[0].isupper()).upper()
