"""Bodies named with what they are by law or by kind: NGO "Volunteer", ОФ «Мурас», "Gender" коомдук фонду."""

import re
from collections.abc import Iterator, Sequence

from seeds.extract.bodies import central_asian, known
from seeds.extract.bodies.register import Found
from seeds.extract.names import given, nations
from seeds.extract.names.english_words import NOT_IN_FRONT
from seeds.extract.text import country, lexicon, neighbouring, russian
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.extract.text.words import words as words_of
from seeds.regex import regex

_OPENING = tuple('«“"„')
_PUBLIC = r"(?:ФГБ|ФГАО|ГБ|МБ|МА|ГА|МК|ГК|ФК|КГ|КГК|ГКК|РГ)(?:ОУ|УК?|УЗ|У СО|ДОУ|П)|ФГУП|РГУ|КГП|НАО|МРОО|РОО|ЧУ|ПАО"
_RUSSIAN_FORM = (rf"(?:{_PUBLIC}|"
                 r"ОО|ОФ|НПО|ННО|НКО|ОЮЛ|ЧФ|КФ|МОО|РОО|БФ|АНО|ОсОО|ООО|ОАО|ЗАО|ТОО|ҶДММ|ТҶ|ТҶҶ|ҚҚ|ҚБ|NNT|KF|"
                 r"ННТ|ӨЭУ|БЭУ|ҮЕҰ|ЗТБ|КММ|ММ|МКҚК|КМҚК|ЖШС|АҚ|ЖЧК|ААК|МЧЖ|MChJ|MCHJ|АЖ|AJ|GTF|DUK|ДУК|РМҚК|РМК|КеАҚ)")
_FORM = (r"(?:[Кк]оомдук\s(?:фонд|бирикме)|[Ққ]оғамдық\s(?:қор|бірлестік)|[Jj]amoat\sfondi|[Жж]амоат\sфонди|"
         r"NGOs?|N\.G\.O\.|CSO|PA|PF|PO|PU|PSO|"
         r"(?:[Nn]on-?governmental|[Pp]ublic|[Cc]ivil society|[Nn]on-?profit|[Cc]haritable|"
         r"[Hh]uman rights)\s+(?:[Oo]rgani[sz]ation|[Aa]ssociation|[Ff]oundation|[Ff]und|[Uu]nion|[Cc]harity)|"
         r"(?:[A-Z]?[a-z]+['’]?s?\s)?(?:centre|center|clinic|shelter|association|foundation|fund|charity|union|"
         r"network))")
_QUOTED = regex(rf"(?<![^\W_])(?P<form>{_FORM}|"
                rf"{_RUSSIAN_FORM})\s*(?:called\s+)?[\"“«„'‘](?P<name>[^\"”»“\n]{{2,80}}?)[\"”»“'’](?![^\W_])")
_QUOTED_BEFORE = regex(rf"[\"“«„](?P<name>[^\"”»“«„\n]{{2,110}}?)[\"”»“]\s+(?P<form>{_FORM}|{_RUSSIAN_FORM}|"
                       r"(?:коомдук фонд|қоғамдық қор|коомдук бирикме|қоғамдық бірлест|jamoat fond|nodavlat)\w*"
                       r"(?:\s(?:tashkilot|уюм)\w*)?)(?![^\W_])")


def find(page: Page, words: Sequence[Word]) -> Iterator[Found]:
    """NGO "Volunteer", Public Foundation “Mir i Pravo”, "Gender" NGO; NGO Volunteer, Volunteer NGO."""
    if not words:
        return
    yield from _in_capitals(page.text, words[0].start, words[-1].end)
    for match in _ANY_FORM.finditer(page.text, words[0].start, words[-1].end + 2):
        if match["form"] not in _NO_FORMS and known.called(match["form"]) is None and not (
                re.fullmatch(_RUSSIAN_FORM, match["form"])):
            yield Found(*match.span(), match["name"], "other", known.called(match["name"]), "ngo", written=match[0])
    last = 0
    first = words[0].start - (
        page.language in neighbouring.LANGUAGES and page.text[words[0].start - 1:words[0].start] in _OPENING)
    for shape in (_QUOTED, _QUOTED_BEFORE):
        for match in shape.finditer(page.text, first, words[-1].end + 2):
            short = len(match["form"]) < 7
            name = match["name"] if short else central_asian.bare(match[0]) if shape is _QUOTED_BEFORE else match[0]
            if match.start() < last:
                continue
            last = match.end()
            yield Found(match.start(), last, name.strip(), _type_of_form(match["form"]), known.called(match["name"]),
                        "ngo", written=match[0] if short else match["name"])
            while further := _FURTHER.match(page.text, last, words[-1].end + 2):  # NGOs "A", "B" and "C"
                last, name = further.end(), further["name"].strip()
                yield Found(further.start("name") - 1, last, name, "NGO", known.called(name), "ngo")


def _in_capitals(text: str, start: int, end: int) -> Iterator[Found]:
    """NGO Volunteer, Volunteer NGO, Public Organization Volunteer."""
    for match in _NAMED_NGO.finditer(text, start, end):
        name = match["name"]
        if name.split()[0].lower() not in lexicon.NO_NAMES:  # NGO Women and Society; but NGO Yenme and ...
            name = _without_person(name.partition(" and ")[0])
        at = match.start("name")
        yield Found(at, at + len(name), name, "NGO", known.called(name), "ngo")
    for match in _NGO_BEHIND.finditer(text, start, end):
        if not nations.is_nation(match["own"]) and match["own"].lower() not in lexicon.NO_NAMES | NOT_IN_FRONT:
            yield Found(*match.span(), match["name"], "NGO", None, "ngo")
    for match in _BARE_FORM.finditer(text, start, end):
        own = _without_names(words_of(match["name"]), may_be_adjective=match["form"] not in ("НПО", "ННО"))
        if own:
            name = match["name"][:own[-1].name_end]
            yield Found(match.start(), match.start("name") + len(name), name, _type_of_form(match["form"]),
                        known.called(name), "ngo", written=f"{match['form']} {name}")
    for match in _CAPITAL_FORM.finditer(text, start, end):
        yield Found(*match.span(), match[0], "NGO", known.called(match["name"]), "ngo", written=match["name"])


_NGO_BEHIND = regex(r"(?<![^\W_])(?P<name>(?P<own>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}) NGO)(?![^\W_])"
                    r"(?! [A-Z\"“«])")
_NAMED_NGO = regex(r"(?<![^\W_])(?:NGOs?|the\s+charity|(?:public|charitable|non-?governmental|civil society)\s+"
                   r"(?:fund|foundation|association|organi[sz]ation))\s+(?P<name>(?!and\b|or\b|Platform|Network|Coalition|Forum|"
                   r"Partner|Sector|Represent|Support|Training|(?:Regist\w*|Reg|No|Numbers?|Names?|Code|Certificate|Law|Act|"
                   r"Staff|Members?|Leaders?)\b)[A-Z][a-z]+(?:[ -](?:(?:of|for|and) )?[A-Z][a-z]+){0,3})"
                   r"(?![^\W_])")

_CAPITAL_FORM = regex(  # Public Organization Ghamkhori
    r"(?<![^\W_])(?:Public|Charitable|Social)\s(?:Organi[sz]ation|Foundation|Fund|Association|Union)\s"
    r"(?P<name>(?!(?:Of|For|And)\b)[A-Z][\w’'-]+(?:\s(?:(?:of|for)\s)?[A-Z][\w’'-]+){0,4})")


_BARE_FORM = regex(  # ОФ Мурас, ОсОО Салкын Суу
    r"(?<![^\W_])(?P<form>ОФ|ОО|ННО|НПО|ОсОО|ТОО|ООО|АНО|ЧФ|БФ)\s"
    r"(?P<name>[А-ЯЁA-Z][\w-]+(?:\s[А-ЯЁA-Z][\w-]+){0,2})(?![^\W_])")


def _without_names(own: Sequence[Word], *, may_be_adjective: bool) -> Sequence[Word]:
    """The words of a name without a person behind it; none for a place, or whose NGOs some are: НПО Казахстана."""
    first = own[0]
    if country.named(first.bare) or country.is_place(first.bare) or first.is_acronym or given.is_given(first) or (
            first.plain.endswith(("ской", "ского", "ских"))
            or any("Geox" in form.tags for form in russian.forms(first.plain)[:1])
            or (not may_be_adjective and russian.is_likely(first.plain, "ADJF", "PRTF"))):
        return ()
    person = next((at for at, word in enumerate(own) if at and given.is_usual(word)),
                  len(own))
    return own[:person]


def _without_person(name: str) -> str:
    """A name without that of a person or a town behind it: NGO Alliance Nina Bagdasarova."""
    own = words_of(name)
    if len(own) > 2 and own[-2].plain == "of" and (country.is_place(own[-1].bare) or country.named(own[-1].bare)):
        return name[:own[-3].end]  # NGO Steps of Panjakent
    return name[:own[-3].end] if len(own) > 2 and given.is_given(own[-2]) else name


_ANY_FORM = regex(  # НПП «Атамекен»
    r"(?<![^\W_])(?P<form>[А-Я]{2,5})\s[«“](?P<name>[^»”«“\n]{2,60})[»”](?![^\W_])")
_NO_FORMS = word_set(  # malls, halls, gates, papers, sites, laws
    "ТРЦ ТЦ БЦ ДК ЖК КПП ИА НИА НИАТ СМИ РИА АЗС ЦУМ ГУМ КДЦ СК ФОК ФЗ УК ТВ ТРК ПП АП ПО ПДД СПА КСК МКР ТД РК РФ КР "
    "РТ США")
_COMPANIES = ("ОсОО", "ООО", "ОАО", "ЗАО", "ТОО", "ҶДММ", "ЖШС", "АҚ", "ЖЧК", "ААК", "МЧЖ", "MChJ", "MCHJ", "АЖ", "AJ",
              "GTF", "DUK", "ДУК", "РМҚК", "РМК", "КеАҚ")


def _type_of_form(form: str) -> str:
    if re.fullmatch(_PUBLIC, form):
        return "other"
    return "private" if form in _COMPANIES else "NGO"


_FURTHER = regex(r"(?:\s?\([^()\n]{2,40}\))?(?:,|\s+(?:and|и|ва|жана|және|va))\s+(?:the\s+)?[\"“«„]"
                 r"(?P<name>[^\"”»“\n]{2,60})[\"”»“]")
