"""How lines say whose a page is: Newsletter of the X, X Annual Report, Press Office of the X, © X, We are the X.

Each shape has the name as its group `name`. What names in them can be of bodies is for mastheads.py to judge.
"""

import re
from typing import Final, NamedTuple

from seeds.regex import regex

_WORD: Final = r"[A-ZÀ-ÞČŠŽ][\w’'&-]*"
_JOINT: Final = r"(?:(?:of|for|and|the|&|against|without|in|on|to|de|la|del|des|und)\s){0,2}"
_NAME: Final = rf"(?P<name>{_WORD}(?:\s{_JOINT}{_WORD}){{1,8}})"
_THE: Final = r"(?i:the\s)?"
_BEGINS: Final = rf"^\W{{0,3}}{_THE}"
_END: Final = r"(?=\W*$|\s?[|·•,;:.(–—\d]|\s-\s|\s(?i:no|№|issue|vol|volume)\b)"
_OFTEN: Final = r"(?:quarterly |monthly |weekly |annual |joint |official |latest )*"
OF_BODIES: Final = (  # papers that hardly anybody but a body has
    r"(?:news ?letter|news ?sheet|annual re(?:port|view)|activity report|monthly sheet|press (?:release|note)|"
    r"media release|terms of reference|circular)")
_PAPER: Final = (
    rf"(?:{OF_BODIES}|bulletin|fact ?sheet|weekly sheet|press statement|statement|position paper|briefing(?: paper)?|"
    r"job (?:description|vacancy)|publication|programme update|digest)")
_MINUTES: Final = (
    r"(?:minutes(?: of (?:the |our )?(?:[\w-]+ ){0,3}(?:meeting|assembly))?|"
    r"(?:the )?meeting of the (?:board|trustees))")
_MENU: Final = (
    r"(?i:home|about(?: us)?|news|contacts?(?: us)?|donate|staff|people|team|our team|who we are|what we do|our work|"
    r"get involved|projects|events|publications|resources|careers|vacancies|blog|media|search|menu|en|ru)")
_SEPARATOR: Final = r"\s?(?:[|>/»·•›–—-]|::)\s?"
_STAFF: Final = (r"(?:our )?(?:staff|people|team|trustees|board members|employees|who is who|who[’']s who|contacts|"
                 r"telephone list)(?: (?:list|directory|members))?")
_PRESS: Final = r"(?:press|media|communications|public relations) (?:office|team|service|unit|desk|cent(?:re|er))"
MAKES_THIS: Final = (  # behind whoever does
    r"(?:has\s)?(?:produced|prepared|published|compiled|issued|wrote)\sthis\s"
    r"(?:report|guide|leaflet|study|book|booklet|handbook|brochure|directory|list|newsletter|page|manual)\b")


class Shape(NamedTuple):
    """How a line says it, whether the page speaks as the body then, and what else might stand in its place."""

    pattern: re.Pattern[str]
    speaks: bool
    trust: int


PERSON, RARELY, NOTHING, SURE = range(4)  # what else: somebody, or rarely so; only a topic or a place; nothing at all


def _shape(pattern: str, *, speaks: bool = False, trust: int = NOTHING) -> Shape:
    return Shape(regex(pattern), speaks, trust)


MENUS: Final = (  # of a site
    _shape(rf"{_BEGINS}{_NAME}{_SEPARATOR}{_MENU}(?:{_SEPARATOR}|$)"),
    _shape(rf"^\W{{0,3}}(?:(?i:you are here:)\s|{_MENU}{_SEPARATOR}){_NAME}{_SEPARATOR}{_MENU}(?:{_SEPARATOR}|\W*$)"))
CHANNEL: Final = (
    _shape(  # Канал «X | Town»
        r"(?i:\b(?:channel|blog|канал\w*|паблик|блог|каналы|kanali|саҳифаи|арнасы|баракчасы)\b)\s*:?\s*"
        r"[«“\"](?P<name>[^«»“”\"\n|]{3,60}?)\s*(?:\|[^«»“”\"\n]{2,40})?[»”\"]", trust=SURE),
    _shape(  # «X» каналы
        r"[«“\"](?P<name>[^«»“”\"\n|]{3,60}?)\s*(?:\|[^«»“”\"\n]{2,40})?[»”\"]\s"
        r"(?i:каналы|kanali|гурӯҳи|саҳифаси)\b", trust=SURE))
HEAD: Final = (  # of the first lines
    _shape(r"^\W{0,3}(?:THE\s)?(?P<name>(?:[A-Z-]+\s){0,3}(?:OFFICE|SECRETARIAT|EMBASSY|INSPECTORATE|COMMISSION|AUTHORITY|"
           r"BUREAU)\sOF\s[A-Z][A-Z’'\s-]{5,80})\s*$", trust=SURE),
    _shape(  # Newsletter of the X · Issue 46
        rf"(?:^|[|·•,:–—]\s*)(?i:(?:the |a )?{_OFTEN}{_PAPER}(?:\s\d{{4}})?\sof\s){_THE}{_NAME}{_END}", speaks=True),
    _shape(  # Statement by X on the new law
        rf"(?:^|[|·•,:–—]\s*)(?i:(?:the |a )?{_OFTEN}{_PAPER}\s(?:by|from)\s){_THE}{_NAME}(?:{_END}|\s(?=[a-z]))",
        speaks=True, trust=PERSON),
    _shape(rf"^\W{{0,3}}(?i:(?:the )?{_MINUTES}\sof\s){_THE}{_NAME}{_END}"),
    _shape(rf"{_BEGINS}{_NAME}\s(?:[–—-]\s)?(?i:{_OFTEN}{_MINUTES}){_END}"),
    _shape(  # X Newsletter, spring 2020
        rf"{_BEGINS}{_NAME}(?:['’]s)?\s(?:[–—-]\s)?(?i:{_OFTEN}{_PAPER}(?:\s\w+)?){_END}", speaks=True),
    _shape(rf"{_BEGINS}(?i:{_STAFF})\s(?i:of|at)\s{_THE}{_NAME}{_END}", speaks=True),
    _shape(rf"{_BEGINS}{_NAME}(?:\s|:\s|\s[–—|-]\s)(?i:{_STAFF})\W*$", speaks=True),
    _shape(rf"^From:\s[^\n<>(]{{3,50}}\({_THE}{_NAME}\)", speaks=True),
    _shape(rf"^From:\s[\"“]?{_NAME}[\"”]?\s<", speaks=True, trust=PERSON),
    _shape(rf"^From:\s[^\n<>,]{{3,50}},\s{_THE}{_NAME}\s*$", speaks=True),
    _shape(rf"{_BEGINS}{_NAME}\s(?:(?:is|are)\s(?:now\s)?(?:looking for|recruiting|hiring|seeking)|seeks?|invites "
           r"applications)\b", speaks=True),
    _shape(rf"(?i:\b(?:vacancy|vacancies|job|jobs|post|position|careers|opportunity|work)\s(?:with|at)\s){_THE}{_NAME}"
           rf"{_END}", speaks=True),
    _shape(rf"^\W{{0,3}}(?i:employer|hiring organi[sz]ation):\s{_THE}{_NAME}{_END}", speaks=True),
    *CHANNEL,
    *MENUS,
    _shape(rf"(?i:\b(?:organi[sz]ed|hosted|convened)\sby:?\s|^\W{{0,3}}(?:organi[sz]er|host):\s){_THE}{_NAME}"
           r"(?=\W*$|,\s[^,]{3,30}$)"))
FOOT: Final = (  # of the last lines, and of lines by themselves
    _shape(rf"(?i:\b{_PRESS}(?:\s(?:of|at)\s|,\s)){_THE}{_NAME}{_END}", speaks=True),
    _shape(rf"{_BEGINS}{_NAME}\s(?i:{_PRESS}){_END}", speaks=True),
    _shape(rf"(?i:\b(?:press|media) (?:contact|[ei]nquir(?:y|ies)|officer)s?\s(?:at|for|of)\s){_THE}{_NAME}"
           rf"{_END}", speaks=True),
    _shape(rf"^\W{{0,3}}(?:©|\([cC]\)|(?i:copyright)(?:\s?©)?)\s*(?:(?i:by)\s)?(?:\d{{4}}(?:\s?[–-]\s?\d{{2,4}})?,?\s)?"
           rf"{_THE}{_NAME}(?=.{{0,3}}(?i:all rights))"),
    _shape(rf"^\W{{0,3}}(?:©|\([cC]\)|(?i:copyright)(?:\s?©)?)\s*(?:(?i:by)\s)?(?:\d{{4}}(?:\s?[–-]\s?\d{{2,4}})?,?\s)?"
           rf"{_THE}{_NAME}{_END}", trust=RARELY),
    _shape(rf"{_BEGINS}{_NAME}\s(?:©|\([cC]\))", trust=RARELY),
    _shape(rf"{_BEGINS}{_NAME},\s\d{{1,4}}[A-Za-z]?\s[A-Z]\w+\s[A-Z]"),
    _shape(rf"{_BEGINS}{_NAME}\W{{1,3}}(?:is a\s)?(?i:registered\s(?:charity|company|non-?profit))"))
EITHER: Final = (  # of the first lines and of the last
    _shape(rf"(?i:\b(?:published|produced|issued|compiled|prepared|put together|brought to you)\sby:?\s|"
           rf"\ba\spublication\sof\s){_THE}{_NAME}(?:{_END}|(?=\s(?:in|on)\s\d))", trust=PERSON),)
OURS: Final = (  # anywhere, where the page speaks or tells who has made it
    _shape(rf"(?:^|[.!?]\s){_THE}{_NAME}\s{MAKES_THIS}"),
    _shape(rf"\b(?:[Ww]e are\sthe|(?i:who we are:)(?:\sthe)?)\s{_NAME}(?=[,.;!]|\s[a-z(])", speaks=True),
    _shape(rf"\b[Ww]e are\s{_NAME}(?=[.!,])", speaks=True),
    _shape(rf"\b(?:[Ww]e|us|[Hh]ere)\sat\s{_THE}{_NAME}(?=[,.;!]|\s[a-z(])", speaks=True),
    _shape(rf"\bAt\s{_THE}{_NAME},?\s(?=we\s)", speaks=True))
MAY_SPEAK: Final = regex(  # what all of these have
    r"\b(?:[Ww]e|[Uu]s|[Hh]ere)\s(?:are|at)\s|\bAt\s.{5,90}\swe\s|(?i:who we are:)|(?:ed|ote)\sthis\s")
MAY_HEAD: Final = regex(  # what all shapes of the first lines have
    rf"[|>/»·•›«“\"–—]|(?i:From:|\b(?:{_PAPER}|{_MINUTES}|{_STAFF}|looking for|recruiting|hiring|seek\w*|invites|"
    r"vacanc\w+|jobs?|post|position|careers|opportunity|work|employer|hosted|convened|host|organi[sz]\w+)\b|\boffice|secretariat|"
    r"embassy|inspectorate|commission|authority|bureau|menu)")
MAY_FOOT: Final = regex(  # the same of the last ones
    r"(?i)\b(?:press|media|communications|public relations|copyright|registered)\b|[©]|\(c\)|,\s\d")
MAY_BE_MADE: Final = regex(r"\bby\b|publication\sof\s")
PAPER_BELOW: Final = regex(  # X / Annual Report 2021: over two lines
    rf"^\W{{0,3}}{_THE}{_NAME}[^\S\n]*\n+\W{{0,3}}"
    r"(?i:(?:annual re(?:port|view)|activity report|(?P<minutes>minutes)|press release|media release|statement)\b"
    r"(?!\s(?:of|by|from)\s(?:the\s)?(?-i:[A-Z])))")
ABOUT: Final = regex(rf"^\W{{0,6}}(?i:about)\s{_THE}{_NAME}\W*$")
LINE: Final = regex(  # all of a line, but for where it is
    rf"^\W{{0,3}}{_THE}{_NAME}(?:,\s[A-Z][\w’-]+)?\W{{0,3}}$")
ALONE: Final = regex(  # all that stands in a line or in front of a sign
    r"^\W{0,3}(?:[Tt]he\s)?(?P<name>[A-ZÀ-ÞČŠŽ][^\n|·•,;:()@#\[\]\d–—]{3,70}?)(?=\s*(?:[|·•,;:(–—]|-\s|$|\d))")
