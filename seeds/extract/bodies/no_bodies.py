"""Names that are no body's, whatever stands around them: days, degrees, ranks, languages, posts, gatherings, headings.

Each may stand where bodies do, in brackets behind a name or over a list: Ada Holt (Mon-Thu); Tom Reed, Ed.D; a line
below the head of a seminar.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from db import codes
from seeds.extract.names import nations, posts
from seeds.extract.names.english_words import CONNECTORS, HEADS
from seeds.extract.tagging import classes
from seeds.extract.text import months, saying
from seeds.extract.text.words import Word, word_set, words
from seeds.regex import regex

_DAY: Final = rf"(?:{'|'.join(months.WEEKDAYS)}|{months.SHORT_WEEKDAYS})s?\.?"
_DAYS: Final = regex(rf"(?i){_DAY}(?:\s?(?:[–—/,&-]|and|to|и|по)\s?{_DAY})*")
_FIRST_DAY: Final = regex(rf"(?i){_DAY}(?![^\W_])")
_LINE: Final = regex(
    r"(?i)(?:the\s)?(?:24[- ]hour\s|national\s|free\s)?(?:trust|help|hot|tip|duty|phone)[- ]?line|"
    r"(?:телефон|линия) доверия|горячая линия(?: полиции)?|круглосуточн\w+ (?:линия|телефон)|ишонч телефони|"
    r"ishonch telefoni|сенім телефоны|ишеним телефону|телефони боварӣ")
_GATHERING: Final = regex(
    r"(?i)(?:\d{1,2}(?:st|nd|rd|th)\s)?(?:(?:summer|winter|spring|autumn) school|webinar|workshop|seminar|round ?table|"
    r"training|(?:летняя|зимняя|весенняя|осенняя) школа|вебинар|встреча|семинар|тренинг|круглый стол|открытие|закрытие|"
    r"конкурс|выставка|викторина)"
    r"(?:$|\W*\d|[,:;]|\s(?:for|on|of|in|with|about|by|the|по|для|об?|с|в|на|[–—-])\s|"
    r"\s(?:[«“\"]|[а-яё]+(?:ого|ой|его|ей|их|ых|ов|а|ы|и|ия|ий)(?![^\W_])))")
_HEADS: Final = regex(
    r"(?i)(?:контактная информация|contact (?:us|information|details)|welcome|blog|news|опрос|вопросы|саволҳо|"
    r"саволлар|savollar|суроолор(?:\sболсо)?|сұрақтар|матбуот|matbuot|информация|маълумот|маалымат|ақпарат|"
    r"(?:affiliated|accredited|supported|funded|hosted|sponsored|managed|registered|published|organi[sz]ed)\s"
    r"(?:to|by|with|in)\s.+|"
    r"(?:куда|к кому) обра[тщ]\w+.*|где получить помощь.*|where to (?:turn|go|get|find).*|куҷо муроҷиат.*|"
    r"связь|мурожаат|муроҷиат|murojaat|байланыш|тамос|байланыс|urgent appeal|(?:held|signed) in .+|"
    r"(?:world|international|national|european|eu)\s.+\sday|\w+ commitment|statement of .+|"
    r"first|second|third|fourth|fifth|finally|firstly|secondly|thirdly|lastly|"
    r"спасибо[^\W\d_ ]*\s\w+|протокол вел[аи]?(?:\s\w+)?|беседовал[аи]?\s.+|т(?:от|а|ам) же|the same|idem|ditto|"
    r"anon|"
    r"(?:отпечатан|напечатан|издан|опубликован|подготовлен|составлен|разработан|изготовлен)[оаы]?\s.+|"
    r"(?:for )?immediate release|(?:press|media) release|для (?:прессы|сми|журналистов|справок|связи|вопросов|заявок)|"
    r"общ(?:ая|ий) (?:почта|телефон|адрес))")


_SIDE: Final = (r"(?:(?:north|south|mid)?-?(?:north|south|east|west|central)(?:ern)?|central|latin|middle|greater|"
                r"sub-saharan|the)[\s-]")
_PART: Final = (rf"(?:{_SIDE})*(?:africa|americas?|asia|europe|pacific|caribbean|balkans?|caucasus|oceania|sahel|"
                r"baltics?|mekong|amazon|andes|maghreb|gulf|east)")
_REGION: Final = regex(rf"(?i){_PART}(?:(?:,|\s(?:and|&)|,\sand)\s{_PART})*(?:\s(?:region|basin|states))?|"
                       r"(?:(?:центральн|средн|южн|северн|восточн|западн|юго-восточн|латинск)[а-яё]+\s){1,2}"
                       r"(?:ази|африк|европ|америк|кавказ)[а-яё]*")  # of the world, of which somebody is in charge


def is_region(name: str) -> bool:
    """Whether a name is a part of the world: The Americas; Southern Africa; Центральная Азия."""
    return _REGION.fullmatch(name) is not None


def has_days(text: str) -> bool:
    """Whether what a cell says begins with a day of the week, as a roster does: Mon, Tue (a.m.); Wed."""
    return _FIRST_DAY.match(text.lstrip()) is not None


@lru_cache(maxsize=4_096)
def is_heading(name: str) -> bool:
    """Whether a name is a gathering's or what lines are headed by, if it stands in no quotes: ОФ «Информация»."""
    return _GATHERING.match(name) is not None or _HEADS.fullmatch(name) is not None


@lru_cache(maxsize=4_096)
def has_none(name: str) -> bool:
    """Whether what is named has no people."""
    if _DAYS.fullmatch(name) or _LINE.fullmatch(name) or name in _OFFICES or posts.is_degree(name) or (
            saying.POST_NOMINAL.fullmatch(name) or is_region(name)):
        return True
    own = words(name)
    if not own or posts.is_courtesy(own[0]) or all(posts.is_rank(word) and not classes.noun_of(word) for word in own):
        return bool(own)
    return are_tongues(own)


def are_tongues(own: Sequence[Word]) -> bool:
    """Whether words are languages or nations and nothing else: Hindi, Tamil."""
    said = [word for word in own if word.plain not in ("and", "or", "и")]
    return all(nations.is_nation(word.plain) or word.plain in _tongues() for word in said)


@lru_cache(maxsize=4_096)
def is_called_post(name: str) -> bool:
    """Whether a name is somebody's post, if neither quotes nor a legal form tell that a body is called so."""
    return _BEGINS_AS_POST.match(name) is not None or is_post(words(name))


_BEGINS_AS_POST: Final = regex(  # which no body's name does
    r"(?i)(?:(?:вице-|премьер-)?министр(?:а|у|ом|е)?|(?:вице-)?губернатор(?:а|у|ом|е)?|(?:первый\s)?заместител[а-я]{1,3}|"
    r"зам\.?|председател[а-я]{1,3}|начальник(?:а|у|ом|е)?|руководител[а-я]{1,3})(?:\s|$)")


def is_post(own: Sequence[Word]) -> bool:
    """Whether English words in capitals are somebody's post: Research Coordinator, but no Office of one."""
    if len(own) < _FEWEST or not all(word.is_capital or word.plain in CONNECTORS for word in own):
        return False
    is_of_posts = own[-1].plain in _POSTS and all(posts.is_post(word) or word.plain in _POSTS for word in own)
    return is_of_posts or (own[-1].plain in _HELD and own[-1].is_capital and own[0].plain not in HEADS.keys() | _STATES)


@lru_cache(maxsize=4_096)
def is_field(name: str) -> bool:
    """Whether a name is but fields of work, which somebody may be head of: Research & Knowledge Development."""
    own = words(name)
    return len(own) >= _FEWEST and all(word.plain in _FIELDS for word in own)


@cache
def _tongues() -> frozenset[str]:
    """The languages that are called by one word in English or Russian, which their codes are not: Urdu, дари."""
    said = words(" | ".join(name for names in codes.LANGUAGES.all_names() for name in names[:2] if name.isalpha()))
    return frozenset(word.plain for word in said if len(word.plain) >= _LETTERS) | {"oromo"}


_LETTERS: Final = 4
_FORMS: Final = regex(  # in front of what is a body's, whatever it says: ТОО «Eurasia Consultant»; NGO Street Law
    r"(?:[«“\"„‘']|(?<!\w)(?:[А-Я]{2,5}|[А-Я][а-я]?[А-Я]{2,3}|NGO|CSO|NPO|LLC|Ltd|charity|foundation|фонд|"
    r"организация)\s[«“\"„]?)$")


def is_told(text: str, start: int) -> bool:
    """Whether quotes or a legal form in front of a place tell that a body is named there."""
    return _FORMS.search(text, max(0, start - _FORM), start) is not None


_FORM: Final = 14  # characters
_OFFICES: Final = frozenset({  # in short, and what heads lines of a page
    "M.P.", "MNA", "MP", "Boss", "Supdt", "CEO", "CFO", "COO", "CPA", "EXECUTIVE", "Executive",
    "ADMIN", "Admin", "Abroad"})
_FEWEST: Final = 2  # words
_POSTS: Final = word_set("representative officer special senior junior agreement guardian master")
_HELD: Final = word_set(  # posts that no body is called by, as some are by that of a commissioner
    "director manager officer assistant specialist adviser advisor consultant editor volunteer intern administrator "
    "accountant lawyer facilitator interpreter coordinator co-ordinator")
_STATES: Final = word_set("national federal state")  # whose coordinator is an authority
_FIELDS: Final = word_set(
    "& and of the research knowledge development finance finances administration communications communication "
    "operations programmes programs programme program policy advocacy resources human hr logistics procurement "
    "monitoring evaluation learning training partnerships fundraising safeguarding outreach awareness marketing "
    "information technology accounting audit compliance quality planning strategy impact giving engagement supply "
    "chain business change sourcing grants")


def is_work(own: Sequence[Word]) -> bool:
    """Whether words say what is done: Chief Specialist, | Identification of Victims; but a Coalition of Shelters."""
    return len(own) > 1 and own[1].plain == "of" and own[0].plain not in HEADS and (
        _DONE.search(own[0].plain) is not None)


_DONE: Final = regex(r"(?:tion|ment|ance)$")
