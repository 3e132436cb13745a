"""When a project begins and ends, by the words around a date: launched in May, until 2026, completed in 2018."""

import re
from collections.abc import Sequence

from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.text import neighbouring
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

IT = regex(r"\s*(?:Under the (?:contract|agreement),? it|"
            r"Work(?=\s(?:began|begins|started|starts|ended|ends|runs|will)\b)|"
            r"It|Its|This|The (?:money|funds|funding|grant|budget|total|costs?)|Funding|Он|Она|Оно|"
            r"Его|Её|Ее|"
            r"Средства|Бюджет|Деньги|Финансирование|Онро|Аны|Оны|Uni|Уни|Муҳлаташ|Uning|Унинг|Анын|Оның|Нархи|"
            r"Маблағи|Ал|Ол|Бу|Бул|У|U|Bu|Умумий|Жалпы|"
            r"(?:Started|Launched|Begun|Begins|Began|Runs|Ran|Running|Ends)(?=\s(?:in|on|from|until|till|to|for|since|"
            r"through|last|this|\d))(?![^.;]*,\s)|"
            r"(?:Начат[аоы]?|Начал(?:ся|ась|ось)|Начн[её]тся|Завершится|Заверш[её]н[ао]?|Запущен[ао]?|Рассчитан[ао]?|"
            r"Продлится|Действует|Длится)(?=\s(?:с|со|в|до|по|на|\d)(?![^\W\d]))(?![^.;]*,\s))[\s,:]")
_ENDED = regex(r"\b(?:end(?:s|ed)?|complet\w+|conclud\w+|until|till|through|finish\w+|clos\w+|заверш\w+|"
               r"законч\w+|до|то)\b", re.IGNORECASE)
_BEGAN = regex(r"\b(?:began|begin\w*|start\w*|launch\w*|since|from|implement\w+|running|нача\w+|старт\w+|"
               r"запу\w+|реализу\w+|с)\b", re.IGNORECASE)
_SINCE = regex(r"(?i)(?:since|с)\s*$")
_UP_TO = regex(r"\b(?:until|till|through|up to|to the end of|до(?: конца)?|по)\s(?:the end of\s)?$", re.IGNORECASE)
_SINCE_BEHIND = regex(r"(?:-?[^\W\d_]{0,8}\s?){0,3}(?:бері|бери|beri|buyon|буён|бошлаб|башталган|басталған|"
                      r"басталды|башталды|boshlan|"
                      r"бошлан|оғоз)")
_UNTIL = regex(r"(?:-?yil)?(?:gacha|ғача)|"
               r"(?:-?\s?(?:жыл|йил)\w{0,3})?\s?(?:ға|га|ге)?\s?(?:дейін|чейин|қадар)")
# What a date at the head of a sentence is of: In May 2021 the union launched the project.
_TURNS = regex(
    r"(?i)(?<![^\W_])(?:(?P<start>launch(?:ed|es)|start(?:ed|s)|began|begins|initiated|kick(?:ed|s)\soff|запустил\w*|"
    r"запущен\w*|начал\w*|начат\w*|стартовал\w*|открыл\w*|приступил\w*)|"
    r"(?P<end>complet(?:ed|es)|conclud(?:ed|es)|finish(?:ed|es)|end(?:ed|s)|clos(?:ed|es)|завершил\w*|завершен\w*|"
    r"закончил\w*|подв(?:[её]л\w*|ели)\sитоги))(?![^\W_])")
_TO_OBJECT = regex(r"(?:\s(?!(?:under|within|through|during|for|at|as|with|by|after|in|в|на|по|при|для|с|из|"
                   r"под)\s)[\w$€£.,’'-]+){0,6}\s?[“\"«‘]?")
_AT_HEAD = regex(r"\W*(?:[^\W\d_]+\s){0,3}")
_BY = regex(r"(?i)\b(?:carried\sout|complet\w+|finish\w+|end|implemented|over|завершит\w*|завершён|закончит\w*)\s"
            r"(?:fully\s)?(?:by|до|к)\s(?:the\send\sof\s|конц[ау]\s)?$")
_STARTS_ON = regex(r"(?i)\b(?:start\w*|begin\w*|began|launch\w*)\s(?:on|in)\s$")
_SINCE_LOCAL = regex(r"(?i)\bаз\s(?:(?:соли|моҳи|санаи|оғози)\s)*$")
_THIS_WORK = regex(r"\bthis\s(?:[\w-]+\s)?(?:work|effort|service|programme|program|project|initiative)\b")
_NOW = regex(
    r"(?i)(?:\b(?:has|have|is|are)\s(?:now\s|just\s|today\s|officially\s)?(?:launch|start|beg[iu]n|open)\w*|"
    r"\b(?:launches|starts|begins|kicks\soff)|(?<![^\W_])(?:начина(?:ет|ют)\w*|запуска(?:ет|ют)\w*|стартует|стартовал\w*|"
    r"начат\w?|запущен\w?|дан\sстарт))(?![^\W_])")


def learn(page: Page, sentence: Sentence, spoken: Sequence[Project], date: Dated) -> None:
    """Give a date to the project that began or ends then."""
    project = nearest(spoken, sentence, date.begin)
    here = [one for one in project.namings if sentence.start <= one.start < sentence.end]
    if not here and not IT.match(page.text, sentence.start) and not (
            _THIS_WORK.search(page.text, sentence.start, sentence.end)
            and _SINCE.search(page.text[sentence.start:date.begin])):
        return
    distance = min((min(abs(date.begin - one.end), abs(one.start - date.stop)) for one in here), default=0)
    if date.end:
        within = any(one.start <= date.begin < one.end for one in here)
        if within or distance < _NEAR or len(spoken) == 1 or in_brackets(page, date.begin, sentence, spoken) or (
                _BEGAN.search(page.text, max(sentence.start, date.begin - 50), date.begin)):
            project.last(date)
    elif field := _at_head(page, sentence, here, date) or _bound(
            page, sentence, date, is_near=distance < _NEARER, is_only=len(spoken) == 1,
            is_behind=not here or date.begin > here[0].start):
        project.state(field, date.start, date.begin, date.stop)


def _at_head(page: Page, sentence: Sentence, here: Sequence[Naming], date: Dated) -> str:
    """Which end of a project a date at the head of a sentence is, by the verb that has it as object or subject."""
    if not here or not _AT_HEAD.fullmatch(page.text, sentence.start, date.begin):
        return ""
    for match in _TURNS.finditer(page.text, date.stop, sentence.end):
        behind = next((one for one in here if one.start >= match.end()), None)
        before = next((one for one in here if one.end <= match.start()), None)
        if (behind is not None and _TO_OBJECT.fullmatch(page.text, match.end(), behind.start)) or (
                before is not None and match.start() - before.end < _BESIDE):
            return match.lastgroup or ""
    return ""


_BESIDE = 30  # characters between the name of a project and the verb whose subject it is


def launched_now(page: Page, sentence: Sentence, spoken: Sequence[Project]) -> None:
    """Let a project that news tell the beginning of begin in the month of the news."""
    written = page.written or ""
    if len(spoken) != 1 or len(written) < _MONTH or page.dates_in(sentence.start, sentence.end):
        return
    here = [one for one in spoken[0].namings if sentence.start <= one.start < sentence.end]
    for match in _NOW.finditer(page.text, sentence.start, sentence.end):
        if any((one.start >= match.end() and _TO_OBJECT.fullmatch(page.text, match.end(), one.start))
               or 0 <= match.start() - one.end < _BESIDE for one in here):
            spoken[0].launched = spoken[0].launched or (written[:_MONTH], *match.span())
            return


_MONTH = 7  # characters of a date that tell year and month
_NEAR = 40  # characters between a name and a span of years
_NEARER = 60  # and one day or year


def _bound(page: Page, sentence: Sentence, date: Dated, *, is_near: bool, is_only: bool, is_behind: bool) -> str:
    """Whether a date is where a project starts or ends, by the words around; empty where they do not say."""
    before = page.text[max(sentence.start, date.begin - 50):date.begin]
    if neighbouring.is_local(page, sentence):
        if _UNTIL.search(page.text[date.begin:date.stop + 22]):
            return "end"
        if _SINCE_BEHIND.match(page.text, date.stop) or (is_only and _SINCE_LOCAL.search(before)):
            return "start"
    ended = _ENDED.search(before)
    if _STARTS_ON.search(before) and is_near:
        return "start"
    if _BY.search(before) or (is_only and _UP_TO.search(before)) or (
            is_near and ended and not re.search(r"\bfrom\b", before[ended.end():])):
        return "end"
    begins = (is_behind or _SINCE.search(before)) and _BEGAN.search(before[-30:])
    return "start" if begins and not re.search(r"\b(?:by|on)\s*$", before) else ""


def nearest(spoken: Sequence[Project], sentence: Sentence, place: int) -> Project:
    """The project whose naming in a sentence is nearest to a place."""
    if len(spoken) == 1:
        return spoken[0]
    far = sentence.end - sentence.start  # from one that the sentence only goes on about
    return min(spoken, key=lambda project: min([
        abs(place - (one.end if place >= one.end else one.start)) for one in project.namings
        if sentence.start <= one.start < sentence.end], default=far))


def in_brackets(page: Page, place: int, sentence: Sentence, spoken: Sequence[Project]) -> bool:
    """Whether a place is in the brackets behind a name: `"Prevention First" (EUR 420,000; 2022 to 2024)`."""
    return any(one.end <= place < one.end + 160 and re.match(r"[”»“\"’\s]*\([^)]*$", page.text[one.end:place])
               for project in spoken for one in project.namings if sentence.start <= one.start < sentence.end)
