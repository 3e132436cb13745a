"""What is named like a body and has no people: days, degrees, ranks, a person, a gathering, a telephone line, a noun.

Each may stand where bodies do, in brackets behind a name or over a list: Ada Holt (Mon-Thu); Tom Reed, Ed.D; a line
below the head of a seminar.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from db import codes
from seeds.extract.names import given, nations, posts
from seeds.extract.tagging import classes
from seeds.extract.text import months, saying
from seeds.extract.text.words import word_set, words, words_of_name

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_DAY: Final = rf"(?:{'|'.join(months.WEEKDAYS)}|{months.SHORT_WEEKDAYS})s?\.?"
_DAYS: Final = re.compile(rf"(?i){_DAY}(?:\s?(?:[–—/,&-]|and|to|и|по)\s?{_DAY})*")
_LINE: Final = re.compile(
    r"(?i)(?:the\s)?(?:24[- ]hour\s|national\s|free\s)?(?:trust|help|hot|tip|duty|phone)[- ]?line|"
    r"(?:телефон|линия) доверия|горячая линия(?: полиции)?|круглосуточн\w+ (?:линия|телефон)|ишонч телефони|"
    r"ishonch telefoni|сенім телефоны|ишеним телефону|телефони боварӣ")
_GATHERING: Final = re.compile(
    r"(?i)(?:\d{1,2}(?:st|nd|rd|th)\s)?(?:(?:summer|winter|spring|autumn) school|webinar|workshop|seminar|round ?table|"
    r"training|(?:летняя|зимняя|весенняя|осенняя) школа|вебинар|встреча|семинар|тренинг|круглый стол|открытие|закрытие)"
    r"(?:$|\W*\d|[,:;]|\s(?:for|on|of|in|with|about|by|the|по|для|об?|с|в|на|[–—-])\s|"
    r"\s(?:[«“\"]|[а-яё]+(?:ого|ой|его|ей|их|ых|ов|а|ы|и|ия|ий)(?![^\W_])))")
_QUOTES: Final = "«“\"„'‘"
_HEADS: Final = re.compile(
    r"(?i)(?:контактная информация|contact (?:us|information|details)|welcome|blog|news|опрос|вопросы|саволҳо|"
    r"саволлар|savollar|суроолор(?:\sболсо)?|сұрақтар|матбуот|matbuot|информация|маълумот|маалымат|ақпарат|"
    r"связь|мурожаат|муроҷиат|murojaat|байланыш|тамос|байланыс|urgent appeal|(?:held|signed) in .+|"
    r"(?:world|international|national|european|eu)\s.+\sday|\w+ commitment|statement of .+|"
    r"first|second|third|fourth|fifth|finally|firstly|secondly|thirdly|lastly|"
    r"спасибо[^\W\d_ ]*\s\w+|протокол вел[аи]?(?:\s\w+)?|беседовал[аи]?\s.+|тот же|та же|the same|idem|anon)")


def is_one(scene: "Scene", mention: "Mention") -> bool:
    """Whether what a mention names has no people, though it is named like a body."""
    name = mention.body.name
    own = words_of_name(name)
    if len(own) == 1 and scene.text[mention.start].islower() and _stands_for_another(scene, mention, own[0]):
        return True
    is_quoted = any(mark in scene.text[max(0, mention.start - 1):mention.end] for mark in _QUOTES)
    plain = {word.plain for word in own}
    parts = (_parts(one.name) for one in scene.people if one.counts and not one.nameless)
    is_person = len(own) > 1 and any(
        plain < some or (plain == some and given.is_given(words(name)[0])) for some in parts)
    return is_person or _is_order(scene, mention) or _has_none(name) or (not is_quoted and _is_heading(name))


def _is_order(scene: "Scene", mention: "Mention") -> bool:
    """Whether a mention is the order that a priest or a sister behind whose name it stands is of: Sr. Ann Bell, RGS."""
    person = next((one for one in scene.people if scene.text[one.end:mention.start] == ", "), None)
    is_one = _ORDER.fullmatch(mention.body.name) and scene.text[mention.end:mention.end + 1] in _BEHIND_ORDERS
    return person is not None and bool(is_one) and (
        _ORDAINED.search(scene.text, max(0, person.start - _STYLE), person.start) is not None)


_ORDER: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,3}[a-z]?")
_BEHIND_ORDERS: Final = ("", ",", ".", ")", ";", "\n")
_ORDAINED: Final = re.compile(r"(?:Sr|Fr|Br|Bro|Sister|Father|Brother|Rev|Msgr)\.?\s$")
_STYLE: Final = 10  # characters


def meant(scene: "Scene", person: "Person") -> "Mention | None":
    """The body named last before somebody in whose title its noun stands alone: Директори | марказ."""
    if person.position_at is None or scene.reads_russian:
        return None
    nouns = [noun for word in scene.page.words.within(*person.position_at)
             if word.text.islower() and (noun := classes.noun_of(word))]
    return next((one for one in reversed(scene.bodies.before(person.start)) if one.body.is_fact and any(
        word.plain.startswith(noun) for noun in nouns for word in words_of_name(one.body.name))), None)


def _stands_for_another(scene: "Scene", mention: "Mention", own: "Word") -> bool:
    """Whether a noun alone, in small letters, calls a body that the page names in full: директори | марказ."""
    noun = classes.noun_of(own)
    return noun != "" and any(
        one.is_fact and one is not mention.body and len(words_of_name(one.name)) > 1
        and any(word.plain.startswith(noun) for word in words_of_name(one.name)) for one in scene.bodies.all)


@lru_cache(maxsize=4_096)
def _parts(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())


@lru_cache(maxsize=4_096)
def _is_heading(name: str) -> bool:
    """Whether a name is a gathering's or what lines are headed by, if it stands in no quotes: ОФ «Информация»."""
    return _GATHERING.match(name) is not None or _HEADS.fullmatch(name) is not None


@lru_cache(maxsize=4_096)
def _has_none(name: str) -> bool:
    if _DAYS.fullmatch(name) or _LINE.fullmatch(name):
        return True
    if posts.is_degree(name) or re.fullmatch(saying.POST_NOMINALS, name):
        return True
    own = words(name)
    if not own or posts.is_courtesy(own[0]) or all(posts.is_rank(word) and not classes.noun_of(word) for word in own):
        return bool(own)
    tongues = [word for word in own if word.plain not in ("and", "or", "и")]
    return all(nations.is_nation(word.plain) or word.plain in _tongues() for word in tongues) or (
        name in _OFFICES or (len(own) > 1 and all(word.is_capital for word in own) and own[-1].plain in _POSTS and all(
            posts.is_post(word) or word.plain in _POSTS for word in own)))


@cache
def _tongues() -> frozenset[str]:
    """The languages that are called by one word, which their codes are not: Urdu, дари, ўзбекча."""
    said = words(" | ".join(name for names in codes.LANGUAGES.all_names() for name in names if name.isalpha()))
    return frozenset(word.plain for word in said if len(word.plain) >= _LETTERS) | {"oromo"}


_LETTERS: Final = 4
_OFFICES: Final = frozenset({"M.P.", "MNA", "MP", "Boss", "Supdt"})
_POSTS: Final = word_set("representative officer special senior junior agreement guardian master")
