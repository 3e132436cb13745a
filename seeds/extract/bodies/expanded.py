"""Names that only the acronym behind them in brackets tells to be whole: Homeland Security Investigations (HSI).

The letters of the acronym say where the name begins. Whether it is the name of a body, rather than of a plan, a crime
or a document, its words tell, what stands in front of it, and what it does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.bodies.register import Found
from seeds.extract.bodies.tied import OUTDOORS
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import CONNECTORS, HEADS, HEADS_AT_END
from seeds.extract.text import country
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_BRACKETED: Final = regex(
    r"[\"”»’']?(?:\s\(\s?[\"“«]?(?P<acronym>[A-Z][A-Za-z24&-]{0,9}[A-Z])[\"”»]?\s?\)|"
    r",?\s(?:or|also\scalled|known\sas|called|for\sshort)\s(?:the\s)?(?P<or>[A-Z]{3,9})(?=[,.;]))")
_LONGEST: Final = 10  # words of a name
_NO_BODIES: Final = word_set(  # last or first nouns of what has acronyms too
    "act acts agreement agreements analysis approach areas article assessment beings bill budget campaign case "
    "cases certificate child children code communication convention countries course covenant crime crimes criteria "
    "curriculum database day decade declaration development directive disorder enterprises epidemic evaluation "
    "exploitation fair festival framework games gender goal goals guidance guide guidelines income index indicators "
    "infection information instrument interest items kit language languages law laws legislation management manual "
    "materials mechanism mechanisms meeting memorandum method methodology migrants migration minors model module "
    "modules objectives operation paper participation people persons plan plans policy population practice "
    "practices principles procedure procedures process product program programme project protection protocol "
    "protocols rate recommendations recruitment reference referral region register report reporting reports request "
    "requirements resolution return review rights roadmap route rules scheme school series session settlement "
    "smuggling stage standard standards state statement states status strategy study summit support survey syndrome "
    "system systems technologies technology terms territory test tier tool toolkit track trafficking training "
    "treaty understanding venue victims violence virus visa visit week women workers workshop year zone")
AGENT: Final = regex(
    r"(?:\b(?:by|from|with|between|joined|representing)|(?:support|assistance|help|funding|financing|aid|grant|grants|"
    r"donation|representatives?|members?|officers?|staff|experts?|officials?|employees|head|director|president|chair|"
    r"founder|lawyers?|volunteers|specialists?|colleagues|partners?|agents?|detectives?|patronage|auspices|leadership|"
    r"premises|offices?|nations|countries|states|leaders|secretariat|members)\s(?:of|for|from|at)|"
    r"\b(?:praise|thanks|gratitude)\s(?:for|to)|\b(?:thank|praise|commend)(?:s|d|ed)?)\s(?:the\s)?$")
_DEEDS: Final = (r"runs?|ran|works|worked|hosts|hosted|helps|helped|provide[sd]|support(?:s|ed)|said|says|organi[sz]ed|"
                 r"launched|offers|opened|trains|trained|published")
ACTS: Final = regex(
    r"(?:,\s[^,()]{3,60},|,)?\s(?:has|have|is|are|was|were|will|also|jointly|today|recently|in\s\w+\swith|together|"
    rf"{_DEEDS}|organi[sz]es?|conduct(?:s|ed)|h[eo]lds?|launches|announced|work|host|train|help|signed|reported|started|"
    r"began|implements|implemented|coordinates|facilitated|presented|received|invites|invited)\b")
_SURE: Final = 3  # letters of an acronym; of fewer, it has to do what bodies do
_DOES: Final = rf"(?:{_DEEDS}|has\shelped|believes|employs|publishes|is\sa\smember)"
JOINT: Final = regex(r"(?:\s?\([^()]{1,40}\))?(?:,\s(?:and\s)?|\sand\s|\s&\s)(?:the\s|with\s)?")
_FOREIGN: Final = word_set("de du des do da das dos del para por pour per la le las los")
_SMALL: Final = CONNECTORS | _FOREIGN | word_set("end as os en e y et")
_CALLED: Final = word_set("or also known called for")
_AGAINST: Final = regex(r"(?i)\s(?:against|ending|fighting|stopping|united\s(?:for|in|against)|"
                        r"to\s(?:combat|end|stop|fight|prevent|abolish))\s")
_NO_FIGHTERS: Final = word_set("action actions initiative fight efforts measures response steps movement working")


def find(page: Page, words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """The names that acronyms of a line tell; some are longer forms of what was found there, or reach over two."""
    text = page.text
    for number, word in enumerate(words):
        if number and word.gap == " (" and words[number - 1].is_acronym and (
                one := _reversed(page, words, number, found)):
            yield one
        match = _BRACKETED.match(text, words[number - 1].end) if number and (
            "(" in word.gap or word.plain in _CALLED) else None
        acronym = match and (match["acronym"] or match["or"])
        if match is None or not acronym or country.named(acronym):
            continue
        first = _first(words, number, acronym)
        does = first is not None and len(acronym) < _SURE and _does(text, acronym)
        if first is None or not (does or len(acronym) >= _SURE) or (
                first and (posts.is_rank(words[first - 1]) or posts.is_courtesy(words[first - 1]))):
            continue  # Insp. Tariq Mahmood (TM), who is in minutes by his initials
        name = words[first:number]
        start, end = name[0].start, name[-1].end
        inner = [one for one in found if start <= one.start < end or one.start < start < one.end]
        if any(one.start <= start and one.end >= end for one in inner):
            continue  # told already
        start = min([start, *(one.start for one in inner)])
        head = next((one.plain for one in name if one.plain in HEADS), "")
        if _can_be(name) and (
                does or (inner and inner[0].start == start) or head or known.called(acronym) or _fights(name)
                or any(word.plain in _FOREIGN for word in name)
                or _is_behind_post(words, first) or _is_behind_person(words, first)
                or AGENT.search(text, max(0, start - BEFORE), start) or ACTS.match(text, match.end())
                or any(one.end < start and JOINT.fullmatch(text, one.end, start) for one in found)
                or any(one.start > end and JOINT.fullmatch(text, match.end(), one.start) for one in found)):
            yield Found(start, end, " ".join(text[start:end].split()), HEADS.get(head), None, head or "body",
                        match["or"])


def _is_behind_post(words: Sequence[Word], first: int) -> bool:
    """Whether a name stands behind a post and a comma: Executive Director, Research Initiative Zambia (RIZ)."""
    return first > 0 and words[first].gap == ", " and words[first - 1].is_capital and posts.is_post(words[first - 1])


def _is_behind_person(words: Sequence[Word], first: int) -> bool:
    """Whether a name stands behind somebody's and a comma: Daria Kit, Right to Shelter (R2S)."""
    return first > 1 and words[first].gap == ", " and words[first - 1].is_capital and (
        words[first - 1].follows("-")) and given.is_given(words[first - 2])


@lru_cache(maxsize=256)
def _does(text: str, acronym: str) -> bool:
    """Whether an acronym does what bodies do anywhere in a text."""
    return re.search(rf"\b{re.escape(acronym)}\)?\s{_DOES}\b", text) is not None


def _reversed(page: Page, words: Sequence[Word], number: int, found: Sequence[Found]) -> Found | None:
    """The name in brackets behind its acronym: CHASTE (Churches Alert to Sex Trafficking in Europe)."""
    acronym, close = words[number - 1], page.text.find(")", words[number].start)
    own = page.words.within(words[number].start, close)
    if close < 0 or len(own) > _LONGEST or not own or not _spells(own, acronym.bare.lower()) or not _can_be(own):
        return None
    start, end = own[0].start, own[-1].end
    if any(one.start <= start and one.end >= end for one in found):
        return None
    head = next((one.plain for one in own if one.plain in HEADS), "")
    is_listed = any(one.end < acronym.start and JOINT.fullmatch(page.text, one.end, acronym.start) for one in found)
    if not head and not is_listed and not AGENT.search(page.text, max(0, acronym.start - BEFORE), acronym.start) and (
            page.text[max(0, acronym.start - 2):acronym.start] != "; "):
        return None
    name = " ".join(page.text[start:end].split())
    return Found(acronym.start, close + 1, name, HEADS.get(head), None, head or "body", acronym.bare)


_OF_BODIES: Final = HEADS.keys() - HEADS_AT_END
BEFORE: Final = 60  # characters in front of a name


def _can_be(name: Sequence[Word]) -> bool:
    """Whether words can be of a body's name: no plan, no crime, nobody's post."""
    before = next((at for at, word in enumerate(name) if at and word.plain in _SMALL), len(name))
    ends = {name[-1].plain, name[before - 1].plain}
    is_of_body = any(word.plain in _OF_BODIES for word in name) or _fights(name)
    if name[-1].plain in OUTDOORS or any(map(posts.is_post, (name[0], name[before - 1], name[-1]))):
        return False
    return is_of_body or not ends & _NO_BODIES


def _fights(name: Sequence[Word]) -> bool:
    """Whether a name says who does something against a crime: Truckers Against Trafficking, Laboratory to End It."""
    match = _AGAINST.search(" ".join(word.plain for word in name))
    before = name[len(match.string[:match.start()].split()) - 1] if match else name[0]
    return match is not None and before.plain not in _NO_BODIES | _NO_FIGHTERS


def _first(words: Sequence[Word], behind: int, acronym: str) -> int | None:
    """The number of the word that the name of an acronym begins with, which the words before `behind` spell."""
    letters = [letter for letter in (acronym if sum(map(str.islower, acronym)) > 1 else "".join(filter(
        str.isupper, acronym))).lower() if letter.isalnum()]  # NASeA: its small letter is of the word before
    at = behind
    while at and behind - at < _LONGEST and (at == behind or words[at].follows("-", " & ", ", ", "/")):
        at -= 1
        word = words[at]
        if not (word.is_capital or word.plain in _SMALL or (at + 1 < behind and words[at + 1].gap == "-")):
            return None
        if word.is_capital and word.plain.startswith(letters[0]) and _spells(words[at:behind], "".join(letters)):
            return at
    return None


def _spells(name: Sequence[Word], letters: str) -> bool:
    """Whether words spell an acronym, each capital with its first letters; small words need give none."""
    if len(name) < _FEWEST:
        return False
    left = {letters}
    for word in name:
        taken = {rest[size:] for rest in left for size in range(1, _MOST + 1)
                 if word.plain[:size] == rest[:size] and len(rest) >= size}
        left = taken if word.is_capital and word.plain not in _SMALL else taken | left
        if not left:
            return False
    return "" in left


_FEWEST: Final = 2  # words
_MOST: Final = 3  # letters that one word gives to an acronym
