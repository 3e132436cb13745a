"""Who pays for a project and who carries it out, by the verb and the body that stands as its subject or agent.

`the programme, which the Drosos Foundation has borne since 2018`; `Программу оплачивает Фонд президентских грантов`;
`Лоиҳаро Хазинаи «Оксфам» маблағгузорӣ мекунад`. Set phrases such as `funded by` are those of roles.py.
"""

import re
from collections.abc import Iterator
from typing import Final

from db import countries
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.text import neighbouring, russian
from seeds.extract.text.page import Page, Sentence

# Verbs whose subject stands in front of them: English.
_ENGLISH: Final = re.compile(
    r"\b(?:(?P<funder>(?:pays?|paid)(?:\sfor)?|fund(?:s|ed)|financ(?:es|ed)|back(?:s|ed)|support(?:s|ed)|sponsor(?:s|"
    r"ed)|bears?|borne|"
    r"bore|carries(?!\sout)|carried(?!\sout)|underwrites?|gives?|gave|given|provid(?:es|ed)|contribut(?:es|ed)|"
    r"donat(?:es|ed)|"
    r"grant(?:s|ed)|put\sup)|(?P<implementer>runs?|ran|leads?|carr(?:y|ies|ied)\sout|implement(?:s|ed)|manag(?:es|ed)|"
    r"deliver(?:s|ed)|co-?ordinat(?:es|ed)|operat(?:es|ed)|execut(?:es|ed)|answers?\sfor|(?:is|"
    r"are)\sresponsible\sfor))\b",
    re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:\s\([^()]{1,24}\))?,?\s(?:(?:which|that|who|has|have|had|also|jointly|together|now|"
                             r"will|still|been|is|"
                             r"since|[\w-]+ly)\s){0,3}")
# Russian verbs: the subject stands on either side.
_RUSSIAN: Final = re.compile(
    r"(?<![^\W_])(?:(?P<funder>оплачива\w+|оплатил\w*|финансиру\w+|профинансировал\w*|поддержива(?:ет|ют)|"
    r"поддержал\w*|дал[аои]?|"
    r"выделил\w*|добавил\w*|спонсиру\w+|содерж(?:ит|ат)|нес[её]т\sрасходы|расходы\sнес[её]т|пожертвовал\w*|"
    r"предоставил\w*|направ(?:ил\w*|ит|ят))|"
    r"(?P<implementer>вед[её]т|ведут|реализу(?:ет|ют)|реализовал\w*|осуществля(?:ет|ют)|начина(?:ет|ют)|"
    r"запуска(?:ет|ют)|выполня(?:ет|ют|л\w*)|"
    r"исполня(?:ет|ют)|"
    r"внедря(?:ет|ют)|запустил\w*|устраива(?:ет|ют)|провод(?:ит|ят)|провед[её]т|отвеча(?:ет|ют)\sза|возложен\w*\sна|"
    r"исполнител\w+\s[–—-]))(?![^\W_])",
    re.IGNORECASE)
_RIGHT_BEHIND: Final = re.compile(r",?\s(?:(?!(?:в|на|с|со|для|за|по|из|о|об|к|от|и|что)\s)[а-яё-]+\s){0,4}[«\"]?")
_RIGHT_BEFORE: Final = re.compile(r"[»\")]?(?:\s\([^()]{1,30}\))?,?\s(?:(?:которы[йе]|котор(?:ая|ое)|уже|также|"
                                  r"совместно|ежегодно|давно|"
                                  r"второй|третий|год|подряд|с|\d{4}|года?|этого|прошлого|(?:январ|феврал|апрел|"
                                  r"июн|июл|"
                                  r"сентябр|октябр|ноябр|декабр|ма|март|август)[яа])\s){0,5}")
_ITS_NOUN: Final = re.compile(r"\b(?:проект|программ|инициатив)[а-я]{0,3}\s$")
# Verbs at the end of sentences in the other four languages.
_LOCAL: Final = re.compile(
    r"(?P<funder>қаржыландыр|каржыл|маблағгуз|moliyal|молиялаш|бөлді|бөлген|бөлгөн|бөлдү|ажрат|ajrat|ҷудо|дастгир|"
    r"қолда[пуғ]|колдо[опду]|"
    r"qo.llab|ko.mag|кўмаг|берди\b|берген\b|ҳисобига|hisobiga|маблағи)|"
    r"(?P<implementer>жүзеге\sасыр|іске\sасыр|ишке\sашыр|amalga\soshir|амалга\sошир|татбиқ|амалӣ\sме|иҷро\sме|"
    r"роҳандозӣ|"
    r"жүргүз|жүргіз|olib\sbor|олиб\sбор|өткөрдү|өткізді|ұйымдастыр|уюштур|баргузор\sме)", re.IGNORECASE)
_IN_QUOTES: Final = re.compile(r"[«“„\"][^«»“”„\"]*[»”\"]")
_FARTHEST: Final = 90  # characters between a body and the verb behind it in those languages
_JOINED: Final = re.compile(r"[»”\"]?(?:\s\([^()]{1,24}\))?\s?(?:,\s?|\s?/\s?|\s(?:and|и|а также|ва|va|жана|және|"
                            r"hamda|ҳамда|мен|бен|пен|"
                            r"менен|билан|bilan)\s)(?:(?:the|[а-яёәғқңөұүһі'’ʻ\w-]+)\s){0,4}[«“\"]?")
_OWN: Final = re.compile(r"(?:[’']s)?\s(?:(?!(?:within|in|under|for|of|through|by|to|with|on|"
                         r"as)\s)[\w-]+\s){0,2}(?:project|programme|program|initiative|scheme)\b")
_LEADS: Final = re.compile(r"\bwith\s(?:the\s)?$")
_AS_LEAD: Final = re.compile(r"\sas\s(?:the\s)?lead\b")


def in_sentence(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """The bodies of a sentence about a project, each with its role."""
    _add_states(page, bodies, sentence)
    mentions = [one for one in bodies.within(sentence.start, sentence.end) if one.body.id or one.body.is_fact]
    if not mentions:
        return
    if neighbouring.is_local(page, sentence):
        yield from _local(page, sentence, mentions)
        return
    for mention in mentions:
        if _OWN.match(page.text, mention.end, sentence.end) or (is_payer(mention) and _ITS_NOUN.search(
                page.text[max(sentence.start, mention.start - 14):mention.start])) or (
                _AS_LEAD.match(page.text, mention.end) and _LEADS.search(page.text[sentence.start:mention.start])):
            yield ("funder" if is_payer(mention) else "implementer"), mention
    given = {match.start("name") for match in _GOES.finditer(page.text, sentence.start, sentence.end)}
    yield from (("implementer", one) for one in mentions if one.start in given)
    yield from _told(page, sentence, mentions)


# Where the words right before or behind a body leave no doubt.
_RIGHT: Final = (
    ("funder", re.compile(r"(?i)\b(?:with|on|for)\s(?:the\s)?(?:generous\s|kind\s|financial\s)?(?:money|backing|means|"
                          r"resources)\s(?:of|from)\s(?:the\s)?$|"
                          r"\bgrants?\b[^.;:]{0,80}\s(?:announced|awarded|given|made)\sby\s(?:the\s)?$|"
                          r"\bgrant\sof\s[^.;:]{2,30}\sfrom\s(?:the\s)?$")),
    ("implementer", re.compile(r"(?i)\b(?:carried\sout|implemented|run|conducted|realised|realized)\s(?:jointly|"
                               r"together|in\s"
                               r"(?:partnership|co-?operation|collaboration))\swith\s(?:the\s)?$|"
                               r"(?<![^\W_])(?:исполня|реализу|осуществля|выполня)(?:ет|ют)(?:\sего|\sе[её])?\s[«\"]?$|"
                               r"\bgrant\b[^.;:]{0,140}\s(?:goes|went|was\sgiven|was\sawarded)\sto\s(?:the\s)?$|"
                               r"(?:координатор|исполнител)\w*\s(?:проекта|программы)\s(?:[–—-]|является|выступает|"
                               r"стал[аои]?)"
                               r"\s[«\"]?$")),
)
_RIGHT_BEHIND_ROLES: Final = (
    ("funder", re.compile(r"(?i)(?:\s\([^()]{1,30}\))?\s(?:also\s)?co-?(?:fund|financ)(?:s|es|ed)\b|"
                          r"(?:\s\([^()]{1,30}\))?\s(?:is|was|are|were)\s(?:the|its|a)\s(?:main\s|sole\s)?"
                          r"(?:donor|funder|sponsor)\b")),
    ("implementer", re.compile(r"(?i)(?:\s[–—-]\s[A-Z][\w ]{2,24}|,\s[A-Z][\w ]{2,24})?\s\((?:lead\s)?(?:applicant|"
                               r"coordinator|lead\spartner|implementer|координатор|заявитель|исполнитель)\)|"
                               r"(?:\s\([^()]{1,30}\))?(?:\s[A-Z][\w-]+){0,2},?\s(?:(?:which|who|that)\s)?(?:is\s|"
                               r"was\s)?work(?:s|ed|"
                               r"ing)\son\s(?:a|the|its)\s(?:[\w-]+\s){0,2}(?:project|programme|program)\b|"
                               r"(?:\s\([^()]{1,30}\))?(?:\s[A-Z][\w-]+){0,2}\s(?:is|was|are|were|acts\sas|"
                               r"serves\sas)\s(?:the\s|its\s|a\s)?"
                               r"(?:project(?:['’]s)?\s)?(?:lead\s)?(?:coordinator|implementer|applicant|lead\spartner|"
                               r"implementing\s(?:partner|agency))\b(?!\sof\sthe\s(?!project|programme))")),
)


def surely(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """The bodies with a role that the words right beside them leave no doubt of."""
    for mention in bodies.within(sentence.start, sentence.end):
        before = page.text[max(sentence.start, mention.start - _WIDE):mention.start]
        yield from ((role, mention) for role, form in _RIGHT if form.search(before))
        yield from ((role, mention) for role, form in _RIGHT_BEHIND_ROLES
                    if form.match(page.text, mention.end, sentence.end))


_WIDE: Final = 200  # characters
_PAYERS: Final = re.compile(r"(?i)\blottery\b|\btrust fund\b|\busaid\b|\bagency for international development|"
                            r"\bамр сша\b|агентств\w+ сша по "
                            r"международному|"
                            r"\bnorad\b|\bsida\b|\bdfid\b|\bфонд\w* президентских грантов")


def is_payer(mention: Mention) -> bool:
    """Whether a body pays for what is called its project: USAID's Calm Harbour."""
    return mention.body.type == "donor" or _PAYERS.search(mention.body.name) is not None


def _told(page: Page, sentence: Sentence, mentions: list[Mention]) -> Iterator[tuple[str, Mention]]:
    """Those on either side of a verb."""
    for match in _ENGLISH.finditer(page.text, sentence.start, sentence.end):
        first = next((one for one in reversed(mentions) if one.end <= match.start()), None)
        if first is not None and _BETWEEN.fullmatch(page.text, first.end, match.start()):
            yield from ((match.lastgroup or "", one) for one in (first, *_before(page, mentions, first)))
    for match in _RUSSIAN.finditer(page.text, sentence.start, sentence.end):
        behind = next((one for one in mentions if one.start >= match.end()), None)
        before = next((one for one in reversed(mentions) if one.end <= match.start()), None)
        if behind is not None and _RIGHT_BEHIND.fullmatch(page.text, match.end(), behind.start):
            yield from ((match.lastgroup or "", one) for one in (behind, *_behind(page, mentions, behind)))
        elif before is not None and _RIGHT_BEFORE.fullmatch(page.text, before.end, match.start()):
            yield from ((match.lastgroup or "", one) for one in (before, *_before(page, mentions, before)))


_STATE: Final = re.compile(r"[А-ЯӘҚҒӨҮҢҲӢӮҶA-Z][\w‘ʻ'’-]+\s(?:[Үү]кіметі|[Өө]кмөтү|[Ҳҳ]ук[уў]мати|hukumati)|"
                           r"(?:Ҳукумати|Сафорати)\s[А-ЯҒҚӢӮҲҶ][\w-]+")


def _add_states(page: Page, bodies: Bodies, sentence: Sentence) -> None:
    """Let a government that a sentence names be a body, and in Russian a country that pays."""
    if page.language == "ru" and pays(page, sentence):
        _add_russian(page, bodies, sentence)
    if page.language == "en":
        for match in _GOES.finditer(page.text, sentence.start, sentence.end):
            if not bodies.within(*match.span("name")) and not bodies.at(match.start("name")):
                bodies.add(*match.span("name"), match["name"]).body.is_fact = True
    if neighbouring.is_local(page, sentence):
        for match in _STATE.finditer(page.text, sentence.start, sentence.end):
            if not bodies.within(*match.span()) and not bodies.at(match.start()) and not bodies.at(match.end() - 1):
                bodies.add(*match.span(), match[0], type="government").body.is_fact = True


# The largest grant goes to Stepping Stones for its project.
_GOES: Final = re.compile(r"\bgrant\b[^.;]{0,40}?\b(?:goes|go|went|was\s(?:given|"
                          r"awarded))\sto\s(?:the\s)?(?P<name>[A-Z][\w'’-]+"
                          r"(?:\s(?:(?:of|for|and|the|in)\s)?[A-Z][\w'’-]+){1,6})(?=\s(?:for|to|towards)\b|[,.;])")
_RUSSIAN_STATE: Final = re.compile(r"(?P<head>[Пп]равительств|"
                                   r"[Кк]оролевств)(?P<case>\w{1,2})\s(?P<rest>(?:Королевств\w+\s|"
                                   r"Республик\w+\s)?[А-ЯЁ][а-яё]+(?:\s[А-ЯЁ][а-яё]+)?)")
_PAYS: Final = re.compile(r"(?i)(?:финансиру\w+|профинансирова\w+|оплач\w+|поддержива\w+|спонсиру\w+)\s$")


_PAID: Final = re.compile(r"\s(?:уже\s|также\s)?(?:выделил|профинансировал|предоставил|финансиру|оплатил|пожертвовал)")


def _add_russian(page: Page, bodies: Bodies, sentence: Sentence) -> None:
    for match in _RUSSIAN_STATE.finditer(page.text, sentence.start, sentence.end):
        if not bodies.within(*match.span()) and not bodies.at(match.start()):
            bodies.add(*match.span(), f"{match['head']}о {match['rest']}", type="government").body.is_fact = True
    for word in page.words.within(sentence.start, sentence.end):
        pays = word.is_capital and (_PAYS.search(page.text[max(sentence.start, word.start - 30):word.start])
                                    or _PAID.match(page.text, word.end))
        if pays and not bodies.at(word.start) and (
                code := countries.code_of(russian.lemma(word.text).capitalize())):
            bodies.add(word.start, word.end, _name(code), type="government").body.is_fact = True


def _name(code: str) -> str:
    """What Russian calls a country."""
    return next((name for name in countries.names_of(code) if name[:1] > "z"), code)


def is_owner(page: Page, mention: Mention) -> bool:
    """Whether a body stands in front of a project as its own: IOM's project, an IOM project."""
    return _OWN.match(page.text, mention.end) is not None


def pays(page: Page, sentence: Sentence) -> bool:
    """Whether a verb of a sentence says that somebody pays, so that its sum is what a project costs."""
    shape = _LOCAL if neighbouring.is_local(page, sentence) else None
    return any(match["funder"] for form in ((shape,) if shape else (_ENGLISH, _RUSSIAN))
               for match in form.finditer(page.text, sentence.start, sentence.end))


def _local(page: Page, sentence: Sentence, mentions: list[Mention]) -> Iterator[tuple[str, Mention]]:
    used: set[int] = set()
    for match in _LOCAL.finditer(page.text, sentence.start, sentence.end):
        before = next((one for one in reversed(mentions) if one.end <= match.start()), None)
        if before is None or before.start in used or len(_IN_QUOTES.sub(
                "", page.text[before.end:match.start()])) > _FARTHEST:
            continue
        for one in (before, *_before(page, mentions, before)):
            used.add(one.start)
            yield match.lastgroup or "", one


def _before(page: Page, mentions: list[Mention], last: Mention) -> Iterator[Mention]:
    """The bodies that a list names in front of its last one."""
    at = mentions.index(last)
    while at > 0 and _JOINED.fullmatch(page.text, mentions[at - 1].end, mentions[at].start):
        at -= 1
        yield mentions[at]


def _behind(page: Page, mentions: list[Mention], first: Mention) -> Iterator[Mention]:
    """The bodies that a list names behind its first one."""
    at = mentions.index(first)
    while at + 1 < len(mentions) and _JOINED.fullmatch(page.text, mentions[at].end, mentions[at + 1].start):
        at += 1
        yield mentions[at]
