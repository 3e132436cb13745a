"""Whose a page is by its first lines, where a name stands beside a word for the paper, or for what the body is.

FOLKEFISK — Union of Net Makers; ORANGE GATE, LEEDS / Annual General Assembly; «Маяк». Отчёт за 2021 год. The name
needs no noun for a body; but it is neither a place nor a project, a paper, a topic or a person.
"""

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies.masthead_shapes import OF_BODIES
from seeds.extract.names import given, name_words, posts
from seeds.extract.names.english_words import CONNECTORS, FIELDS, HEADS, MEDIA, NOT_IN_FRONT, PAPERS, UNDERTAKINGS
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.spans import parted
from seeds.extract.text.words import standing, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_LINES: Final = 3  # in which a page says whose it is
_LONGEST: Final = 140  # characters of such a line
_MOST: Final = 7  # words of a name
_BESIDE: Final = 80  # characters of what tells of it
_BETWEEN: Final = regex(
    r"\s*(?:[|·•→*/»›]\s|\s[–—-]\s|[:,;](?=\s)|(?<=[\w»”\"]{3})\.(?=\s)|\s{3,}|\t|\n)\s*")
_QUOTED: Final = regex(r"[«“„\"](?P<name>[^«»“”„\"\n]{3,50})[»”“\"]")


def _some(text: str) -> str:
    return "(?:" + "|".join(text.split(", ")) + ")"


_ANY: Final = r"(?:[\w'’&-]+\s){0,3}?"
_OF_YEAR: Final = r"(?:(?:19|20)\d\d\W?\w*\s(?:\w+\s){0,2})?"  # 2022 жылдың есебі
_STRONG: Final = regex(  # papers that only bodies have
    rf"(?i)\W*(?:{_ANY}" + _some(
        r"general assembly, general meeting, agm, board meeting, our team, our people, who we are, about us, "
        r"staff list, financial statements, trustees[’'] report, internal (?:portal|memo), press service")
    + rf"|{_ANY}{OF_BODIES}|{_OF_YEAR}(?:minutes|team|staff|people|vacancy|job (?:description|notice)|"
    + _some(
        r"отч[её]т, годовой отч[её]т, бюллетень, вестник, дайджест, команда, сотрудники, о нас, вакансия, "
        r"пресс-релиз, внутренний портал, дежурства, наши люди, наша команда, кто мы, "
        r"\w+ служба, есебі, жылдық есеп, хабаршы\w*, жаршысы, отчету, ҳисоботи?, hisoboti?, axborotnomasi")
    + r"))(?![\w-])(?!\s(?:of|by|from|сети|фонда|для|организации|центра|союза)\s)")
_LEAD: Final = r"\W*" + _some(  # what the people or the figures of a body stand under
    r"notes, minutes, people, team, staff, our team, люди, команда, сотрудники, наша команда, цифры \w+, цифры, "
    r"дежурства, contacts, контакты")
_IS_LEAD: Final = regex(rf"(?i){_LEAD}\W*$")
_LEADS: Final = regex(rf"(?i){_LEAD}\s*(?:[–—:·|/-]|на|в|at|of(?: the)?)?\s*[«“\"]?$")
_WEAK: Final = regex(  # which others have as well: names of more than one word
    r"(?i)\W*" + _some(
        r"news, contacts?, notes, notice, statement, supplier day, newsroom, projects, programmes, "
        r"новости, контакты, объявление, заявление, жаңылыктар, жаңалықтар, yangiliklar, янгиликлар, хабарҳо")
    + r"(?![\w-])")
_KIND: Final = regex(  # what a body says that it is
    r"(?:(?i:an?|the|your)\s)?(?:(?!(?:is|are|was)\s)[a-z][\w'’-]+\s){0,4}?(?i:"
    + _some(
        r"union, shelter, foundation, association, charity, coalition, co-?operative, crisis cent(?:re|er), society, "
        r"federation, alliance, non-?profit, ngo, trust, parish, congregation, confederation, women[’']s cent(?:re|er)")
    + r")(?:\s(?:of|for|against|in)\s.{3,60})?\W*$|(?:[а-яёқғҳҷӣӯіңүұһәөўa-z][\w-]+\s){0,3}?(?i:"
    + _some(
        r"фонд, приют, организация, квартира, общество, объединение, ассоциация, союз, убежище, движение, нко, "
        r"кризисный центр, телефон доверия, "
        r"орталығы, қоры, борбору, коомдук фонду, бирикмеси, бірлестігі, markazi, jamg[‘'ʻ]armasi, маркази, "
        r"бунёди, ташкилоти")
    + r")(?:\s.{3,40})?\W*$")
LED: Final = regex(rf"(?i){_LEAD}\s(?:at|of(?: the)?)\s")
_AT_QUOTE: Final = regex(r"\W*|.{0,30}\s(?:на|в|at)\s\W?")
_IS_NO_NAME: Final = regex(r"\W*$|.*\d")  # only signs and dates


class Head(NamedTuple):
    """Where a name stands that a page is called after, and whether the page speaks as the body."""

    start: int
    end: int
    speaks: bool


class _Part(NamedTuple):
    """A part of one of the first lines, between two signs, and whether a colon is behind it."""

    start: int
    end: int
    is_before_headline: bool


class _Name(NamedTuple):
    start: int
    end: int
    words: int
    is_quoted: bool


def find(scene: "Scene") -> Head | None:
    """The name in the first lines of a page that a paper or a kind of body stands beside."""
    lines = [[_Part(start, end, behind.startswith(":"))
              for start, end, behind in parted(scene.text, _BETWEEN, unit.start, unit.end)]
             for unit in scene.units[:_LINES] if unit.end - unit.start <= _LONGEST]
    for line, below in pairwise([*lines, []]):
        for number, part in enumerate(line):
            name = _name(scene, part)
            if name and (told := _told_by_lead(scene, part, name) or _told_beside(
                    scene, name, line[number + 1:], below[:1])):
                return told
            if not _IS_LEAD.match(scene.text, part.start, part.end):
                break  # whose it is, and no paper in front
        if not all(_IS_NO_NAME.match(scene.text, part.start, part.end) for part in line):
            break
    return None


def _told_by_lead(scene: "Scene", part: _Part, name: _Name) -> Head | None:
    """What stands in front of a name tells that it is one: Notes — X; Дежурства на «Линии X»."""
    is_led = _LEADS.match(scene.text[scene.unit_at(part.start).start:name.start]) is not None
    return Head(name.start, name.end, speaks=True) if is_led and _is_enough(scene, name) else None


def _told_beside(scene: "Scene", name: _Name, behind: Sequence[_Part], below: Sequence[_Part]) -> Head | None:
    """What stands behind a name, or begins the line below it, tells that it is one."""
    is_enough, is_apart = _is_enough(scene, name), not scene.text.startswith(".", name.end)
    for one in (*behind, *below):
        said, is_beside = scene.text[one.start:one.end], one not in below
        if is_enough and (_STRONG.match(said) or (is_beside and _WEAK.match(said))):
            return Head(name.start, name.end, speaks=_STRONG.match(said) is not None)
        if is_apart and len(said) <= _BESIDE and _KIND.match(said) and (is_beside or said[1:].islower()):
            return Head(name.start, name.end, speaks=False)
    return None


def _is_enough(scene: "Scene", name: _Name) -> bool:
    """Whether a name is more than one word, which may be any, or stands in quotes or in another place too."""
    return name.is_quoted or name.words > 1 or len(list(islice(
        standing(scene.text[name.start:name.end], scene.text), 2))) > 1


def _name(scene: "Scene", part: _Part) -> _Name | None:
    """The name that a part is, without quotes."""
    quoted = _QUOTED.search(scene.text, part.start, part.end)
    if quoted is not None:
        words = scene.page.words.within(quoted.start("name"), quoted.end("name"))
        is_called = 0 < len(words) <= _MOST and words[0].is_capital and _AT_QUOTE.fullmatch(
            scene.text, part.start, quoted.start())
        return _Name(words[0].start, words[-1].name_end, len(words), is_quoted=True) if is_called else None
    lead = LED.match(scene.text, part.start, part.end)
    start = lead.end() if lead else part.start
    words = list(takewhile(lambda word: word.text[0] < _CJK, scene.page.words.within(start, part.end)))
    if words and words[0].plain == "the":
        words = words[1:]
    if not _can_be(words) or _STRONG.match(scene.text, start, part.end) or part.is_before_headline:
        return None
    return _Name(words[0].start, words[-1].name_end, len(words), is_quoted=False)


def _can_be(words: "Sequence[Word]") -> bool:
    """Whether all of some words can be what a body is called."""
    if not 0 < len(words) <= _MOST or not words[0].is_capital or words[0].plain in _NOT_FIRST:
        return False
    if not all(word.is_capital or word.plain in CONNECTORS or word.plain in _SMALL for word in words):
        return False
    if any(word.plain in PAPERS or word.plain in UNDERTAKINGS or word.plain in _NEVER or posts.is_rank(word)
           for word in words) or posts.is_post(words[-1]):
        return False
    said = " ".join(word.bare for word in words)
    if country.named(said) or country.is_place(said) or country.is_place(said.title()) or all(
            word.plain in FIELDS or word.plain in lexicon.NO_NAMES or country.named(word.bare) for word in words):
        return False
    if words[-1].plain in MEDIA or (len(words) == 1 and russian.is_known(words[0].plain)):
        return False
    return not (len(words) in _OF_PEOPLE and (given.is_given(words[0]) or name_words.is_surname(words[-1])))


_CJK: Final = "\u2e80"  # in which many houses say again what they are called
_OF_PEOPLE: Final = (2, 3)  # words of a name of somebody
_SMALL: Final = word_set("на в у и для за без от при против at")
_NOT_FIRST: Final = NOT_IN_FRONT | HEADS.keys() | word_set("в во на из от по при с со к о об для город село г")
_NEVER: Final = word_set(
    "operation day week month gala session part chapter annex draft page edition issue no volume summary introduction "
    "update updates hearing trial case court story stories interview background overview welcome thank home search "
    "menu press media today question questions answer answers faq frequently number numbers help hotline public final "
    "joint open letter address phone telephone when who what where why how list human trafficking persons "
    "операция день неделя месяц глава часть приложение стр номер выпуск суд история интервью внимание спасибо "
    "вопрос вопросы ответы")
