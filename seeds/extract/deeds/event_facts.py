"""Whether enough is said of an event that it is a fact, rather than alluded to, or a thing done daily."""

import re

from seeds.extract.deeds import event_nouns, event_words, loose_words
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text import months, neighbouring
from seeds.extract.text.page import Page
from seeds.regex import regex

_TOOK_PLACE = regex(
    r"\b(?:held|hold|took place|take[s]? place|taking place|organi[sz]|host|conduct|launch|open|attend|participa|"
    r"gather|came out|went out|turned out|came to (?:an|its) end|came to a close|drew to a close|wrapped up|kicked off|"
    r"got under way|"
    r"complet|conclud|deliver|carr(?:y|ied) out|provide|will|plan|invite|invitation|join|welcom|began|start|run\b|"
    r"ran\b|"
    r"facilitat|celebrat|arrest|preside|praised|told|said|spoke|speech|met\b|convened|came together|sponsor|gave|"
    r"given)|"
    r"\b(?:провед|пров[её]л|назнач|намеч|отслуж|состоя|прош|проход|организ|устраива|готов|открыл|заверш|приня\w* "
    r"участие|запуст|"
    r"планир|старт|приглаш|"
    r"пройд|"
    r"заседа|собрал|вышли на|встретил|выступил|отметил|обсудил|обсужда|говорил|рассмотрел|были)|"
    r"баргузор|доир|ташкил|өткөрүл|өт(?:тү|ті|кіз|көн|кен|үүдө|үп|іп|уде|көр)|o.t(?:kaz|gan|di|moqda)|bo.lib|"
    r"ўт(?:каз|ган|ди|моқда)|бўлиб|бўлди|бол(?:ду|ды|уп|ып)|катыш|қатысты(?!\s)|қатысып|иштирок|ishtirok|qatnash|"
    r"ширкат|жүргіз|жүргүз|жүрүүдө|ашты|ачты|ачылды|ашылды|очилди|ochildi|баштал|бастал|бошлан|boshlan", re.IGNORECASE)


def is_fact(page: Page, event: Event) -> bool:
    """Whether enough is said of it: when, where, how many, by whom; or what about, and that it took place."""
    title = event.title
    if title.generic or (title.many and title.title.lower().endswith("events")):
        return False
    if all(one.loose for one in event.speakings) and not _is_told_with_day(page, event) and not (
            _is_held_here(page, event)):
        return False
    if event_words.GENERIC.match(_noun(page, title)) and not _is_dated(event) and (title.many or not (
            event.fields or event.date or title.manner == "named" or any(one.held for one in event.speakings))):
        return False
    if title.manner == "named":
        return _is_called(page, event)
    if title.verbal and (title.type == "ceremony" or neighbouring.is_local(page, title.sentence)):
        return True
    return not _is_vague(page, event) and (_is_surely_held(page, event) or _is_told(page, event))


def _is_held_here(page: Page, event: Event) -> bool:
    """Whether the verb behind a looser noun says in a local language that it took place, and what describes it that."""
    title = event.title
    return title.topic and neighbouring.is_local(page, title.sentence) and not _OF_SOME.search(
        page.text[title.sentence.start:title.start]) and any(is_surely_held(page, one) for one in event.speakings)


def _is_vague(page: Page, event: Event) -> bool:
    """Whether events of a kind are meant, or only training as such, and nothing says that they were held."""
    title = event.title
    if page.language != "en" or not (title.many or (event.type == "training" and not title.manner)):
        return False
    return title.sentence.kind not in ("heading", "item", "row") and not (
        _is_dated(event) or any(one.held for one in event.speakings))


def _is_told(page: Page, event: Event) -> bool:
    title = event.title
    said = _is_said(page, event)
    told = event.date is not None and (len(event.date.start) > len("2024") or "participants" in event.fields)
    if not told and ((title.many and not title.topic and not title.words) or title.sentence.kind == "row"):
        return False
    if event.type == "operation" and not title.many and (title.manner or _SPECIAL.search(title.title)):
        return True  # an operation of police, this operation
    if _is_bare(event) and event.owners and said and not title.many and title.sentence.paragraph <= _FIRST and (
            event.type in _HELD_BY and title.manner in ("", "indefinite")):
        return True  # the fund gives a training
    if _is_told_when(page, event) or _is_listed(page, title):
        return True
    if _is_bare(event) and not ((event.date and told) or event.fields or event.roles):
        return False
    if event.date or "participants" in event.fields:
        return True
    if title.many:
        return title.topic and said and (bool(event.roles or event.fields) or _COUNTED.match(title.title) is not None)
    if event.fields or event.roles:
        return title.topic or bool(title.words) or said or title.type == "roundtable" or (
            title.manner == "indefinite" and "place" in event.fields)
    if title.manner == "indefinite" and title.held and title.words and event.type in ("training", "workshop"):
        return True  # they have been through a five-day training
    return (title.topic or title.sentence.kind == "heading" or _is_within(page, title)) and (
        said or event.type == "conference" or _TO_PRESS.search(title.title) is not None)


_WEEKDAY = months.capitals(months.WEEKDAYS)
_WHEN_BEHIND = regex(rf"\s(?:on\s)?(?:(?:{_WEEKDAY})\b(?!s)|"
                     rf"(?:last|next|this)\s(?:week|month|{_WEEKDAY}|weekend|spring|summer|autumn|fall|winter)\b|"
                     r"yesterday\b|в\s(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
                     r"(?![^\W_])|на\s(?:этой|прошлой|следующей)\sнеделе)")


def _is_told_when(page: Page, event: Event) -> bool:
    """Whether a time is said right behind it, which nothing tells the date of: the seminar on wages last Thursday."""
    title = event.title
    return not title.many and (title.topic or bool(title.words) or title.manner == "indefinite") and any(
        _WHEN_BEHIND.match(page.text, one.end, one.sentence.end) for one in event.speakings)


def _is_listed(page: Page, one: Speaking) -> bool:
    """Whether an item begins with an event, or with how many there were: 3 workshops on wages; A closing forum."""
    lead = page.text[one.sentence.start:one.start]
    if one.sentence.kind != "item" or not (one.topic or one.words) or one.loose or not _ITEM_LEAD.fullmatch(lead):
        return False
    return _COUNTED.search(lead + one.title) is not None if one.many else one.manner == "indefinite"


_ITEM_LEAD = regex(r"(?i)[\W\d]*(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|дв[ае]|три|четыре|пять|"
                   r"шесть)\s)?")
_HELD_BY = ("training", "workshop", "seminar", "webinar", "roundtable")
_TO_PRESS = regex(r"(?i)пресс-конф|press conf|matbuot anjuman")
_SPECIAL = regex(r"(?i)(?:атайын|арнайы|махсус|maxsus)\s|спецоперац|рейд")
_COUNTED = regex(r"(?i)(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|дв[ае]|три|четыре|пять|шесть)\s")


def _is_called(page: Page, event: Event) -> bool:
    """Whether a name in capitals is an event's rather than a body's, as of Migrant Forum Asia: something says it."""
    title = event.title
    if not title.title[:1].isupper() or any(mark in title.title for mark in '“«"„‘'):
        return True
    if event.type in _OWN_NAMES or title.sentence.kind in ("heading", "row", "item"):
        return True
    return bool(event.date or event.fields or event.roles) or _is_said(page, event)


_OWN_NAMES = ("operation", "campaign", "training", "workshop")  # of which no body is one


_WITHIN = regex(r"\b(?:in|at|during|for|to)\san?\s$")


def _is_within(page: Page, one: Speaking) -> bool:
    """Whether something was done in an event that is described: they sat together in a bilateral meeting."""
    return one.type in ("meeting", "roundtable") and one.manner == "indefinite" and bool(one.words) and (
        _WITHIN.search(page.text[max(one.sentence.start, one.start - 10):one.start]) is not None)


def _is_said(page: Page, event: Event) -> bool:
    """Whether a verb in one of its sentences says that it is held."""
    return any((page.language == "en" and (one.held or _is_within(page, one))) or _TOOK_PLACE.search(
        page.text[one.sentence.start:one.sentence.end]) for one in event.speakings)


def _is_told_with_day(page: Page, event: Event) -> bool:
    """Whether a day or a month is said beside a noun that need not be an event: a lecture on 26 June."""
    date, title = event.date, event.title
    if date is None or event.line is not None or len(date.start) < len("2024-06"):
        return False
    listed = title.sentence.kind in ("item", "row", "heading") or title.sentence.end - title.sentence.start <= _LINE
    if not listed and not any(one.sentence.start <= date.begin < one.sentence.end for one in event.speakings):
        return False
    head = page.words.within(title.start, title.end)[-1:]
    if _HOUR.match(page.text, title.sentence.start, title.sentence.end) or not (
            title.topic or title.words or title.manner in ("named", "indefinite", "new")
            or (listed and head and loose_words.is_clear(head[0]))):
        return False  # a part of an agenda
    if any(0 <= date.begin - one.end < _BESIDE and len(date.start) == len("2024-06-01") for one in event.speakings):
        return True
    return listed or title.held or title.manner in ("named", "indefinite", "new") or (
        page.language != "en" and _TOOK_PLACE.search(page.text[title.sentence.start:title.sentence.end]) is not None)


_OF_SOME = regex(r"\d\s(?:\w+\s)?$")  # in front of those whom one spoke with
_HOUR = regex(r"\W*\d{1,2}[:.]\d\d(?!\.?\d)")
_BESIDE = 12  # characters between a noun and its day: the sitting on 28 October
_LINE = 90  # characters of a line that is no sentence


def _is_dated(event: Event) -> bool:
    """Whether the days are said on which it is."""
    return event.line is None and event.date is not None and len(event.date.start) > len("2024-06")


def _noun(page: Page, title: Speaking) -> str:
    """The noun for an event in a title whose words are only `мероприятия` of some kind; empty where it is another."""
    return next((word.plain for word in page.words.within(title.start, title.end)
                 if event_nouns.type_of(word) is not None), "")


_SURELY = regex(r"\s?(?:(?:қ|q)ildi|қилди|олиб\sборди|olib\sbordi|жүргізді|жүргүздү|"
                r"o[ʻ‘'’`]?tkazdi|ўтказди|өткөрдү|өткізді|баргузор\s(?:намуд|кард)|(?:доир|баргузор|"
                r"барпо)\s(?:гардид|шуд)|дошт(?:анд)?|сурат\sгирифт|"
                r"гузаронида\s(?:шуд|мешавад)|жарыяла\w*|жариялай\w*|эълон\s(?:қил|шуд|кард)\w*|e[ʻ‘'’`]lon\sqil\w*|"
                r"өт(?:тү|ті|күзүлдү|кізілді)|"
                r"бўлиб\sўтди|"
                r"ўтказилди|bo[ʻ‘'’`]?lib\so[ʻ‘'’`]?tdi|o[ʻ‘'’`]?tkazildi|болуп\sөттү|болды)(?![^\W_])")


def _is_surely_held(page: Page, event: Event) -> bool:
    """Whether a verb right behind the noun says that it took place."""
    return any(not (one.generic or one.many or one.loose) and is_surely_held(page, one) for one in event.speakings)


def is_surely_held(page: Page, one: Speaking) -> bool:
    """Whether a verb right behind a noun near the beginning says that it took place."""
    shape = {"en": _SURELY_EN, "ru": _SURELY_RU}.get(page.language, _SURELY)
    return one.sentence.paragraph <= _FIRST and shape.match(page.text, one.end, one.sentence.end) is not None


_SURELY_EN = regex(r"(?:,\s[^,.;]{5,90},)?(?:\s(?:of|on|in|at|for)\s[^.,;]{3,40}?)?\s(?:"
                   r"(?:was|were|has been|is being|will be)\s(?:[\w-]+ly\s)?(?:held|attended|opened|hosted|"
                   r"organi[sz]ed|"
                   r"conducted)|"
                   r"took place|takes place|will take place|opened|started|began|drew|brought together|"
                   r"gathered|ended|"
                   r"concluded)\b")
_SURELY_RU = regex(r"\s(?:провед[её]т|пров[её]л[аи]?|начн[её]тся|начал(?:ся|ась|ось)|"
                    r"состоял\w{1,3}|состоится|прош(?:[её]л|л[аои])|пройд[её]т|собрал[аои]?)(?![^\W_])")
_FIRST = 6  # paragraphs in which a document tells what it is about


def _is_bare(event: Event) -> bool:
    """Whether nothing is said of what it is about, as in `the campaign`, `заседание`, outside a heading."""
    title = event.title
    return not (title.topic or title.words or title.type == "roundtable") and title.sentence.kind != "heading"
