"""Who pays for a project and who carries it out, by a verb and the bodies that are its subject.

`the programme, which the Drosos Foundation has borne since 2018`; `Программу оплачивает Фонд президентских грантов`;
`Лоиҳаро Хазинаи «Оксфам» маблағгузорӣ мекунад`. A subject stands on one side of its verb, with whatever the sentence
says in between: brackets, years, with whom. Agents behind a passive (`funded by`) are told by roles.py.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import roles
from seeds.extract.bodies.bodies import Mention
from seeds.extract.deeds import joined
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.text import neighbouring, russian
from seeds.extract.text.page import Page, Sentence
from seeds.regex import found_by, regex

# Subjects of `begun` do it only where the project is the object right behind or before.
_ENGLISH: Final = regex(
    r"\b(?:(?P<funder>(?:pays?|paid|paying)(?:\sfor)?|fund(?:s|ed|ing)|financ(?:es|ed|ing)|back(?:s|ed)|sponsor(?:s|"
    r"ed|ing)|bears?|borne|bore|carries(?!\sout)|carried(?!\sout)|underwrites?|gives?|gave|given|provid(?:es|ed)|"
    r"contribut(?:es|ed)|donat(?:es|ed)|grant(?:s|ed)|award(?:s|ed)|put\sup)|"
    r"(?P<implementer>runs?|ran|running|carr(?:y|ies|ied|ying)\sout|implement(?:s|ed|ing)?|manag(?:es?|ed|ing)|"
    r"co-?ordinat(?:es?|ed|ing)|operat(?:es?|ed|ing)|execut(?:es?|ed|ing)|deliver(?:s|ed|ing)|"
    r"answers?\sfor|(?:is|are)\sresponsible\sfor)|"
    r"(?P<begun>launch(?:es|ed|ing)?|start(?:s|ed|ing)?|beg[iau]n(?:s|ning)?|complet(?:es|ed)|conclud(?:es|ed)|"
    r"conduct(?:s|ed|ing)?|lead(?:s|ing)?|led|pilot(?:s|ed|ing)?|expand(?:s|ed)?|extend(?:s|ed)?|continu(?:es|ed)|initiat(?:es|ed)|head(?:s|ed)|"
    r"undertakes?|undertook|develop(?:s|ed|ing)?|supports|supported|has|have|introduc(?:es|ed)|kick(?:s|ed)\soff|"
    r"enter(?:s|ed)\sinto)|"
    r"(?P<given>receiv(?:es|ed)|won|secur(?:es|ed)|obtain(?:s|ed)|(?:was|were|has\sbeen|have\sbeen)\s(?:given|"
    r"awarded)))\b", re.IGNORECASE)
_SUPPORTS: Final = regex(r"(?i)support(?:s|ed)")
_HELPERS: Final = (r"(?:has|have|had|also|jointly|together|now|will|still|been|is|are|was|were|since|currently|"
                   r"successfully|to|both|each|seeks|plans|wants|aims|hopes|intends|would|then|first|in|from|recently|officially|\d{4}|[A-Z][a-z]+\s\d{4}|"
                   r"[a-z]+ly)")
_WHERE: Final = r"(?:(?:\s[A-Z][\w-]+){0,2}\s(?:in|of|to|for)\s(?:the\s)?[A-Z][\w-]+(?:\s(?:and\s)?[A-Z][\w-]+){0,3})?"
_BETWEEN: Final = regex(rf"['’]?{_WHERE}(?:,?\s(?:which|that|who))?(?:\s(?:itself|staff|experts|team))?"
                        rf"(?:,?\s{_HELPERS}){{0,4}},?\s")
_BY: Final = regex(r"\s(?:\w+\s){0,2}by\b")
_ASIDE: Final = regex(r",?\s(?:together|jointly|along|in\s(?:partnership|co-?operation|collaboration)|alongside|"
                      r"with|through|funded|supported|financed|backed)\s[^;.]{3,120}?,(?=\s)|\s?\([^()]{1,60}\)")
_TO_OBJECT: Final = regex(
    r"(?:\sup)?(?:\s(?!(?:under|within|through|during|for|at|as|with|by|after|before|against|about|from|and|when|"
    r"where|if|project|programme|program)\b)[\w$€£.,’'-]+){0,9}\s?[“\"«‘]?")
_PRONOUN: Final = regex(r"\s(?:for\s)?(?:it|this|them)\b")
_WHICH: Final = regex(r"[”»\"’]?(?:\s\([^()]{1,40}\))?(?:\s(?:project|programme|program|initiative|"
                      r"scheme))?(?:,?\s(?:which|that))?\s(?:the\s|our\s)?")
_MONEY: Final = regex(r"[^.;]{0,70}(?:[$€£]|\b(?:grants?|funds|funding|money|EUR|USD|GBP|million|award)\b)")

_RUSSIAN: Final = regex(
    r"(?<![^\W_])(?:(?P<funder>оплачива\w+|оплатил\w*|финансиру(?:ет|ют)|профинансировал\w*|поддержива(?:ет|ют)|"
    r"поддержал[аои]?|дал[аои]?|да[ёе]т|дают|даст|дадут|выделил\w*|выделя(?:ет|ют)|добавил\w*|спонсиру(?:ет|ют)|"
    r"содерж(?:ит|ат)|нес[её]т\sрасходы|расходы\sнес[её]т|пожертвовал\w*|предоставил\w*|направ(?:ил\w*|ит|ят))|"
    r"(?P<implementer>вед[её]т|ведут|вел[аи]?|реализу(?:ет|ют)|реализовал\w*|осуществля(?:ет|ют|ли|л[ао]?)|"
    r"выполня(?:ет|ют|л\w*)|исполня(?:ет|ют)|внедря(?:ет|ют)|устраива(?:ет|ют)|провод(?:ит|ят)|провед[её]т|"
    r"отвеча(?:ет|ют)\sза|возложен\w*\sна|исполнител\w+\s[–—-])|"
    r"(?P<begun>запустил\w*|запуска(?:ет|ют)|нача(?:л[аи]?|ли)|начина(?:ет|ют)|начн[её]т|начнут|готов(?:ит|ят)|"
    r"разработал\w*|завершил\w*|заверша(?:ет|ют)|открыл\w*|инициировал\w*|представил\w*|продолжа(?:ет|ют)|"
    r"продолжил\w*|приступил\w*|подв(?:[её]л[аи]?|ели)\sитоги)|"
    r"(?P<given>получил[аои]?|выиграл[аои]?))(?![^\W_])", re.IGNORECASE)
_PREPOSITIONS: Final = r"в|на|с|со|для|за|по|из|о|об|к|от|и|что|при"
_TO_SUBJECT: Final = regex(rf",?\s(?:(?!(?:{_PREPOSITIONS}|проекта?|программ[уы]|инициатив[уы])\s)[а-яё-]+\s)"
                           r"{0,4}[«\"]?")
_OVER_NAME: Final = regex(r"\s(?:[а-яё-]+\s){0,2}(?:проект|программу|инициативу)\s[«“\"][^«»“”\"]{2,160}[»”\"]")
_FROM_SUBJECT: Final = regex(
    r"[»\")”]?(?:\s(?:в|на|по)\s[А-ЯЁ][\w-]+(?:\s[А-ЯЁ][\w-]+)?)?(?:,\s(?:котор\w+)|(?:\s(?:(?:с|в|на|по|до|к)\s)?(?:[а-яё-]+|\d{1,4}-?(?:го|й)?)){1,2})?"
    r"(?:,?\s(?:которы[йе]|котор(?:ая|ое)|уже|также|вместе|совместно|ежегодно|давно|подряд|с|в|году?|года|тоже|"
    r"сейчас|теперь|второй|третий|четв[её]ртый|год|"
    r"этого|прошлого|\d{4}|(?:янв|фев|мар|апр|ма|июн|июл|авг|сент|окт|ноя|дек)[а-я]{0,6}|[а-яё]+о)){0,6}\s")
_RU_ASIDE: Final = regex(r",?\s(?:совместно|вместе|в\sпартн[её]рстве|в\sсотрудничестве|при\s(?:\w+\s)?поддержке|"
                         r"на\sсредства|на\sденьги)\s[^;.]{3,140}?(?:,(?=\s)|(?=\s$))|\s?\([^()]{1,60}\)")
_RU_OBJECT: Final = regex(rf"(?:\s(?!(?:{_PREPOSITIONS}|под)\s)[а-яё-]+){{0,6}}\s?[«“\"]?")
_RU_MONEY: Final = regex(r"[^.;]{0,60}(?:грант|средств|деньг|финансирован|субсиди|млн|тыс|[$€])")
_JOINTLY: Final = regex(r"(?i)(?:\b(?:together|jointly|alongside)\swith\s(?:the\s)?|(?:совместно|вместе)\sсо?\s"
                        r"[а-яё\s-]{0,30}[«\"]?)$")

# In the other four languages the verb stands at the end.
_LOCAL: Final = regex(
    r"(?P<funder>қаржыландыр|каржыл|маблағгуз|moliyal|молиялаш|бөлді|бөлген|бөлгөн|бөлдү|ажрат|ajrat|ҷудо|дастгир|"
    r"қолда[пуғ]|колдо[опду]|"
    r"qo.llab|ko.mag|кўмаг|берди\b|берген\b|ҳисобига|hisobiga|маблағи)|"
    r"(?P<implementer>жүзеге\sасыр|іске\sасыр|ишке\sашыр|amalga\soshir|амалга\sошир|татбиқ|амалӣ\sме|иҷро\sме|"
    r"роҳандозӣ|жүргүз|жүргіз|olib\sbor|олиб\sбор|өткөрдү|өткізді|ұйымдастыр|уюштур|баргузор\sме)|"
    r"(?P<begun>башта(?:ды|йт|п)|баста(?:ды|йды|п)|boshla(?:di|ydi|b)|бошла(?:ди|йди|б)|tugat|тугат|аяқта|аякта|"
    r"бүтүр|yakunla|якунла|оғоз\s(?:кард|намуд|ме)|анҷом\s(?:дод|расон)|ишга\sтушир|ishga\stushir|іске\sқос)",
    re.IGNORECASE)
_OBJECT: Final = regex(r"(?:долбоор|жоба|бағдарлама|программа|loyiha|лойиҳа|dastur|дастур)\w{0,5}?(?:н[иыуүі]|"
                       r"ni|[тд][иыуүі]|[ыиіуү]н|sini)\b|(?:лоиҳа|барнома)[\w\s«»“”\"-]{0,160}?-?ро\b",
                       re.IGNORECASE)
_POSTPOSED: Final = regex(r"\S{0,8}\s?(?:(?-i:[a-zа-яёәғқңөұүһіҳҷӣӯў‘ʻ’'-])+\s)?"
                          r"(?:қолдау|колдоо|ko.mag|кўмаг|дастгир|тапсырыс|қаржы|"
                          r"каржы|grant|грант|маблағ|mablag|menen|менен|bilan|билан|бирге|мен\b|алкаг|doirasi|"
                          r"аясы|шеңбер)", re.IGNORECASE)
_IN_QUOTES: Final = regex(r"[«“„\"][^«»“”„\"]*[»”\"]")
_FARTHEST: Final = 90  # characters between a body and the verb behind it in those languages


def subjects(page: Page, sentence: Sentence, mentions: Sequence[Mention],
             namings: Sequence[Naming]) -> Iterator[tuple[str, Mention]]:
    """The bodies that pay for or carry out what a sentence names or means, by its verbs."""
    if neighbouring.is_local(page, sentence):
        yield from _local(page, sentence, mentions)
        return
    for match in _ENGLISH.finditer(page.text, sentence.start, sentence.end):
        yield from _english(page, sentence, mentions, namings, match)
    for match in _RUSSIAN.finditer(page.text, sentence.start, sentence.end):
        yield from _russian(page, sentence, mentions, namings, match)


def pays(page: Page, sentence: Sentence) -> bool:
    """Whether a verb of a sentence says that somebody pays, so that its sum is what a project costs."""
    if neighbouring.is_local(page, sentence):
        return any(match["funder"] for match in _LOCAL.finditer(page.text, sentence.start, sentence.end))
    return _PAID.search(page.text, sentence.start, sentence.end) is not None or any(
        match["funder"] for form in (_ENGLISH, _RUSSIAN)
        for match in form.finditer(page.text, sentence.start, sentence.end))


_PAID: Final = regex(r"(?:финансируе|профинансиров|оплач|спонсируе|поддерж)\w*[мн]\w*")


# English

def _english(page: Page, sentence: Sentence, mentions: Sequence[Mention], namings: Sequence[Naming],
             verb: "re.Match[str]") -> Iterator[tuple[str, Mention]]:
    role = verb.lastgroup or ""
    if any(one.start <= verb.start() < one.end for one in namings) or (
            role != "given" and _BY.match(page.text, verb.end())):
        return
    if _GIVES.fullmatch(verb[0]) and (to := _given_to(page, sentence, mentions, verb)) is not None:
        yield "implementer", to
    for first in _subjects(page, sentence, mentions, verb):
        is_object = _is_object(page, sentence, namings, first, verb)
        if role == "begun" and is_object:
            said = "funder" if _SUPPORTS.fullmatch(verb[0]) else "implementer"
        elif role == "given" and _MONEY.match(page.text, verb.end(), sentence.end):
            said = "implementer"
        else:
            said = role if role in ("funder", "implementer") else ""
        if said:
            yield said, first


_GIVES: Final = regex(r"(?i)gives?|gave|award(?:s|ed)|grant(?:s|ed)")
_SOMETHING: Final = regex(r"(?:\s\([^()]{1,40}\))?\s(?:an?\s|the\s|its\s)?(?:[\w-]+\s){0,3}"
                           r"(?:grants?|funds|funding|money|award)\b|"
                           r"(?:\s\([^()]{1,40}\))?\s(?:[$€£]|[A-Z]{3}\s)?\d")


def _given_to(page: Page, sentence: Sentence, mentions: Sequence[Mention], verb: "re.Match[str]") -> Mention | None:
    """Whom somebody gives money: The foundation awarded Harbour House a grant."""
    behind = next((one for one in mentions if one.start >= verb.end()), None)
    if behind is None or page.text[verb.end():behind.start].strip() not in ("", "the") or not (
            _SOMETHING.match(page.text, behind.end, sentence.end)):
        return None
    return behind


def _is_object(page: Page, sentence: Sentence, namings: Sequence[Naming], subject: Mention,
               verb: "re.Match[str]") -> bool:
    """Whether a project is what the verb is about: behind it, before the subject with a `which`, or `it`."""
    behind = next((one for one in namings if one.start >= verb.end()), None)
    if behind is not None and _TO_OBJECT.fullmatch(page.text, verb.end(), behind.start):
        return True
    if any(_WHICH.fullmatch(page.text, one.end, subject.start) for one in namings if one.end <= subject.start):
        return True
    return _PRONOUN.match(page.text, verb.end(), sentence.end) is not None


def _subjects(page: Page, sentence: Sentence, mentions: Sequence[Mention],
              verb: "re.Match[str]") -> Iterator[Mention]:
    """The subject in front of a verb with those it is joined to, and those it does so together with."""
    between, aside = (_FROM_SUBJECT, _RU_ASIDE) if found_by(_RUSSIAN, verb) else (_BETWEEN, _ASIDE)
    for first in reversed([one for one in mentions if one.end <= verb.start()][-_MOST:]):
        gap = aside.sub("", page.text[first.end:verb.start()])
        if not between.fullmatch(gap):
            continue
        before = page.text[sentence.start:first.start]
        if _JOINTLY.search(before):
            yield first
        elif roles.cue(before) not in ("funder", "partner"):
            yield first
            yield from joined.before(page, mentions, first)
            return


_MOST: Final = 6  # bodies in front of a verb that may be its subject


# Russian

def _russian(page: Page, sentence: Sentence, mentions: Sequence[Mention], namings: Sequence[Naming],
             verb: "re.Match[str]") -> Iterator[tuple[str, Mention]]:
    role = verb.lastgroup or ""
    if any(one.name_at[0] <= verb.start() < one.name_at[1] for one in namings):
        return
    if role == "begun":
        behind = next((one for one in namings if one.start >= verb.end()), None)
        if behind is None or not _RU_OBJECT.fullmatch(page.text, verb.end(), behind.start):
            return
        role = "implementer"
    elif role == "given":
        if not _RU_MONEY.match(page.text, verb.end(), sentence.end):
            return
        role = "implementer"
    following = _subject_behind(page, sentence, mentions, verb) if verb.lastgroup != "given" else None
    if following is not None:
        yield from ((role, one) for one in (following, *joined.behind(page, mentions, following)))
        return
    yield from ((role, one) for one in _subjects(page, sentence, mentions, verb))


def _subject_behind(page: Page, sentence: Sentence, mentions: Sequence[Mention],
                    verb: "re.Match[str]") -> Mention | None:
    over = _OVER_NAME.match(page.text, verb.end(), sentence.end)
    start = over.end() if over else verb.end()
    behind = next((one for one in mentions if one.start >= start), None)
    if behind is None or not _TO_SUBJECT.fullmatch(page.text, start, behind.start):
        return None
    first = page.words.within(behind.start, behind.end)[0].text
    is_other = russian.is_known(first) and not russian.can_be(first, "NOUN", "ADJF", "PRTF", case="nomn")
    return None if is_other else behind


# Tajik, Kyrgyz, Kazakh, Uzbek

def _local(page: Page, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    used: set[int] = set()
    for match in _LOCAL.finditer(page.text, sentence.start, sentence.end):
        role = match.lastgroup or ""
        before = next((one for one in reversed(mentions) if one.end <= match.start()), None)
        if role != "funder" and (subject := _subject(page, sentence, mentions, match.start())) is not None:
            before, role = subject, "implementer"
        elif before is None or role == "begun" or before.start in used or len(_IN_QUOTES.sub(
                "", page.text[before.end:match.start()])) > _FARTHEST:
            continue
        for one in (before, *joined.before(page, mentions, before)):
            if one.start not in used:
                used.add(one.start)
                yield role, one


def _subject(page: Page, sentence: Sentence, mentions: Sequence[Mention], verb: int) -> Mention | None:
    """The body that begins a sentence whose verb has a project as its object."""
    if not mentions or not _OBJECT.search(page.text, sentence.start, verb):
        return None
    first = next((one for one in mentions if not _POSTPOSED.match(page.text, one.end)), None)
    return first if first is not None and first.end <= verb and first.start - sentence.start < _NEAR else None


_NEAR: Final = 30  # characters from the beginning of a sentence to its subject
