"""Who pays for a project and who carries it out, by what stands right beside a body.

Verbs and their subjects are those of role_verbs.py, set phrases such as `funded by` those of roles.py.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from db import countries
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import role_verbs
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.names import given
from seeds.extract.text import neighbouring, russian
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_OWN: Final = regex(r"(?:[’']s)?\s(?:(?!(?:within|in|under|for|of|through|by|to|with|on|"
                    r"as|the|a|an|this|its|their|our|such|and|\w+(?:fund|financ|implement|sponsor)ed)\s)"
                    r"[\w-]+\s){0,2}(?:project|programme|program|initiative|scheme)\b")
_ITS_NOUN: Final = regex(r"\b(?:проект|программ|инициатив)[а-я]{0,3}\s$")
_LEADS: Final = regex(r"\bwith\s(?:the\s)?$")
_AS_LEAD: Final = regex(r"\sas\s(?:the\s)?lead\b")


def in_sentence(page: Page, bodies: Bodies, sentence: Sentence,
                namings: Sequence[Naming]) -> Iterator[tuple[str, Mention]]:
    """The bodies of a sentence about a project, each with its role; `namings` are where it speaks of it."""
    mentions = [one for one in bodies.within(sentence.start, sentence.end) if one.body.id or one.body.is_fact]
    if not mentions:
        return
    for mention in () if neighbouring.is_local(page, sentence) else mentions:
        if _OWN.match(page.text, mention.end, sentence.end) or (is_payer(mention) and _ITS_NOUN.search(
                page.text[max(sentence.start, mention.start - 14):mention.start])) or (
                _AS_LEAD.match(page.text, mention.end) and _LEADS.search(page.text[sentence.start:mention.start])):
            yield ("funder" if is_payer(mention) else "implementer"), mention
    given = {match.start("name") for match in _GOES.finditer(page.text, sentence.start, sentence.end)}
    yield from (("implementer", one) for one in mentions if one.start in given)
    for role, mention in role_verbs.subjects(page, sentence, mentions, namings):
        yield ("funder" if role == "implementer" and is_payer(mention) else role), mention


# Where the words right before or behind a body leave no doubt.
_RIGHT: Final = (
    ("funder", regex(r"(?i)\b(?:made\spossible|underwritten|donated|bankrolled)\s(?:\w+\s)?by\s(?:the\s)?$|"
                     r"\b(?:donors?|sponsors?|funders?)\b(?:\s(?:of|for|to|behind)\s[^.;]{2,80}?)?\s(?:is|are|was|"
                     r"were)\s(?:the\s)?$|"
                     r"\b(?:receiv\w+|obtained|secured|won|got)\b[^.;]{0,70}\sfrom\s(?:the\s)?$|"
                     r"(?:поддержанн|профинансированн|оплаченн|спонсируем)\w+\s(?:[а-яё]+\s){0,2}[«\"]?$|"
                     r"(?:спонсор|донор|грантодател)\w*\s(?:эт\w+\s)?(?:проект\w*|программ\w*|инициатив\w*)"
                     r"[^.;]{0,80}?\s(?:[–—-]|является|выступ\w+|стал[аои]?)\s(?:[а-яё]+\s){0,2}[«\"]?$|"
                     r"(?:деньги|средства)[^.;]{0,80}\s(?:дал[аои]?|выделил\w*|предоставил\w*)\s(?:[а-яё]+\s)"
                     r"{0,2}[«\"]?$|"
                     r"\b(?:with|on|for)\s(?:the\s)?(?:generous\s|kind\s|financial\s)?(?:money|backing|means|"
                     r"resources)\s(?:of|from)\s(?:the\s)?$|"
                     r"\bgrants?\b[^.;:]{0,80}\s(?:announced|awarded|given|made)\sby\s(?:the\s)?$|"
                     r"\bgrant\sof\s[^.;:]{2,30}\sfrom\s(?:the\s)?$")),
    ("implementer", regex(r"(?i)^\W*through\s(?:its|the|this|our|a)\s[^.;]{3,120}\s(?:project|programme|program|"
                          r"initiative)[”\"]?,\s(?:the\s)?$|"
                          r"\b(?:project|programme|program)\s(?:manager|coordinator|co-ordinator|director|"
                          r"officer)\s(?:at|of|from|with)\s(?:the\s)?$|"
                          r"\b(?:awarded|granted|gave|given\sto)\s(?:the\s)?$(?<=[a-z]\s)(?=x)|"
                          r"(?:координатор|руководител|менеджер)\w*\s(?:проекта|программы)[^.;]{0,80}?,\s"
                          r"(?:директор|председател|руководител|президент|глав|сотрудни|представител)\w*\s"
                          r"[^.;,]{0,30}$|"
                          r"(?:реализов|осуществл|выполн|провод)\w+[^.;«]{0,60}?\s(?:вместе|совместно)\sсо?\s$|"
                          r"\b(?:carried\sout|implemented|run|conducted|realised|realized)\s(?:jointly|"
                          r"together|in\s"
                          r"(?:partnership|co-?operation|collaboration))\swith\s(?:the\s)?$|"
                          r"(?<![^\W_])(?:исполня|реализу|осуществля|выполня)(?:ет|ют)(?:\sего|\sе[её])?\s[«\"]?$|"
                          r"\bgrant\b[^.;:]{0,140}\s(?:goes|went|was\sgiven|was\sawarded)\sto\s(?:the\s)?$|"
                          r"(?:координатор|исполнител)\w*\s(?:проекта|программы)\s(?:[–—-]|является|выступает|"
                          r"стал[аои]?)"
                          r"\s[«\"]?$")),
)
_RIGHT_BEHIND_ROLES: Final = (
    ("funder", regex(r"(?i)(?:\s\([^()]{1,30}\))?\s(?:also\s)?co-?(?:fund|financ)(?:s|es|ed)\b|"
                     r"(?:\s\([^()]{1,30}\))?\s(?:is|was|are|were)\s(?:the|its|a)\s(?:main\s|sole\s)?"
                     r"(?:donor|funder|sponsor)\b")),
    ("funder", regex(r"(?i)(?:['’]s?)?\s(?:funding|money|financing|financial\ssupport|sponsorship)\b")),
    ("implementer", regex(r"(?i)(?:\s[–—-]\s[A-Z][\w ]{2,24}|,\s[A-Z][\w ]{2,24})?\s\((?:lead\s)?(?:applicant|"
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
_PAYERS: Final = regex(r"(?i)\busaid\b|\bagency for international development|\bамр сша\b|агентств\w+ сша по "
                       r"международному|"
                       r"\bembass(?:y|ies)\b|посольств|элчилиг|элшіліг|elchixona|сафорат|\blottery\b|\btrust\sfund\b|\bfund$|"
                       r"\beuropean\s(?:union|commission)\b|^eu$|европейск\w+\sсоюз|евросоюз|^ес$|еврокомисси|"
                       r"европа\sбиримди|еуропа\w*\sодағ|yevropa\sittifoq|иттиҳоди\sаврупо|"
                       r"\bnorad\b|\bsida\b|\bdfid\b|\bфонд\w* президентских грантов")


def is_payer(mention: Mention) -> bool:
    """Whether a body pays for what is called its project: USAID's Calm Harbour."""
    return mention.body.type == "donor" or _PAYERS.search(mention.body.name) is not None


_STATE: Final = regex(r"[А-ЯӘҚҒӨҮҢҲӢӮҶA-Z][\w‘ʻ'’-]+\s(?:[Үү]кіметі|[Өө]кмөтү|[Ҳҳ]ук[уў]мати|hukumati)|"
                      r"(?:Ҳукумати|Сафорати)\s[А-ЯҒҚӢӮҲҶ][\w-]+")


def add_bodies(page: Page, bodies: Bodies, sentence: Sentence) -> None:
    """Let what stands where only a body can be one, a government, and in Russian a country that pays."""
    for place in () if neighbouring.is_local(page, sentence) else _PLACES:
        for match in place.finditer(page.text, sentence.start, sentence.end):
            if _is_free(page, bodies, *match.span("name")):
                bodies.add(*match.span("name"), match["name"])
    if page.language == "ru" and role_verbs.pays(page, sentence):
        _add_russian(page, bodies, sentence)
    if neighbouring.is_local(page, sentence):
        for match in _STATE.finditer(page.text, sentence.start, sentence.end):
            if not bodies.within(*match.span()) and not bodies.at(match.start()) and not bodies.at(match.end() - 1):
                bodies.add(*match.span(), match[0], type="government").body.is_fact = True


def _is_free(page: Page, bodies: Bodies, start: int, end: int) -> bool:
    """Whether a name is neither a person's nor a country's, nor known to be of bodies."""
    if bodies.at(start) or bodies.at(end - 1) or any(one.body.is_fact for one in bodies.within(start, end)):
        return False
    first = page.words.within(start, end)[0]
    return not given.is_given(first) and countries.code_of(page.text[start:end]) is None


_CAPITALS: Final = (r"(?P<name>[A-Z\d][\w&'’-]+(?:\s(?:(?:of|for|and|the|in|de|des|du|la|pour)\s){0,2}"
                    r"[A-Z][\w&'’-]*){1,6})")
# The largest grant goes to Stepping Stones for its project.
_GOES: Final = regex(r"\bgrant\b[^.;]{0,40}?\b(?:goes|go|went|was\s(?:given|awarded))\sto\s(?:the\s)?"
                     rf"{_CAPITALS}(?=\s(?:for|to|towards)\b|[,.;])")
# Where only a body can stand, whatever it is called: implemented by Expertise Benin, которую реализует Ист-Лайн Групп.
_PLACES: Final = (
    _GOES,
    regex(r"\b(?:implemented|carried\sout|executed|delivered|run|managed|funded|financed|sponsored)\sby\s(?:the\s)?"
          rf"{_CAPITALS}(?=[,.;)]|\s(?:and|in|with|from|for|until|since|as|to|under|is|was|\()|\s?$)"),
    regex(rf"\b(?:which|that)\s(?:the\s)?{_CAPITALS}(?:\s\([^()]{{1,60}}\))?\s(?:has\s|is\s|will\s)?"
          r"(?:been\s)?(?:implement|carr(?:y|ie)|run|manage|fund|financ|execut)"),
    regex(r"(?:реализу|осуществля|финансиру|выполня)(?:ет|ют|ется)\s(?:компани[яей]+\s|организаци[яей]+\s|"
          r"фонд(?:ом)?\s)?(?P<name>(?:[А-ЯЁ][а-яёА-ЯЁ-]+|[A-Z][\w&-]+)(?:\s(?:[А-ЯЁ][а-яёА-ЯЁ-]+|"
          r"[A-Z][\w&-]+)){1,5})(?=[,.;)]|\s?$|\s(?:и|при|в|с|на)\s)"),
)
_RUSSIAN_STATE: Final = regex(r"(?P<head>[Пп]равительств|"
                              r"[Кк]оролевств)(?P<case>\w{1,2})\s(?P<rest>(?:Королевств\w+\s|"
                              r"Республик\w+\s)?[А-ЯЁ][а-яё]+(?:\s[А-ЯЁ][а-яё]+)?)")
_PAYS: Final = regex(r"(?i)(?:финансиру\w+|профинансирова\w+|оплач\w+|поддержива\w+|спонсиру\w+)\s$")


_PAID: Final = regex(r"\s(?:уже\s|также\s)?(?:выделил|профинансировал|предоставил|финансиру|оплатил|пожертвовал)")


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
