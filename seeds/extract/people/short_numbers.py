"""Numbers of few figures: those of hotlines, which are dialled only within their country, and those within an office.

Any figure of a page may be as short, so each needs words beside it that say what it is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from db.fields import PHONE
from seeds.extract.text import hotlines, reach
from seeds.extract.text.words import word_set
from seeds.regex import regex

_NOT_COUNTED: Final = (r"(?![\w%-]|[.,:/]\d| (?:calls?|people|persons|victims|wom[ae]n|m[ae]n|from|were|cases|"
                        r"reports|messages|requests|consultations|adults|children|girls|boys|families|minutes?|"
                        r"звон|обращ|человек|чел|из|случа|раз|тысяч|тыс|сообщ|вопрос|консульт))")
_SHORT: Final = regex(r"(?<![\w+.,/:-])(?<!\d )(?:11[68] ?\d{3}|1\d\d \d\d(?! ?\d)|(?!10[1-4]\b|112\b)1\d{2,4})"
                      + _NOT_COUNTED)
_OF_WORK: Final = regex(  # told between the words and a figure: 5,288 helpline calls and sheltered 143
    r"(?i)\s?(?:calls|callers|contacts)(?!\w)|[^:]*?(?<![\w/])\d[\d,]*\s(?:(?:new|urgent|emergency)\s)?"
    r"(?:calls?|callers|people|persons|wom[ae]n|m[ae]n|girls|boys|victims|survivors|cases|families|reports|messages|"
    r"requests|consultations|adults|clients|звон|обращ|чел|женщин|мужчин|случа|сем[ье]|жертв|пострадав|консульт|сообщ)")
_TELLS: Final = (":", "–", "—", "-")  # right in front of a number
_IN_LIST: Final = regex(r"\W{0,4}[^\W\d_][^\d:]{2,40}?(?::|\s[–—-]|\s\||\s{3}|\t)")
_NEAR: Final = 60  # characters behind the words
_FARTHER: Final = 140  # ... where nothing but a dash stands in front of the number
_DASHED: Final = regex(r"[^.!?;\d]*[^\W\d]\s?(?:[–—-]|:)\s?$")
_SAID: Final = regex(  # that a number is one to call, on either side: по номеру 150, 1414 рақамига
    r"(?i)(?:\b(?:по|на)\s(?:\w+\s)?(?:номер\w*|телефон\w*)\s(?:№\s?)?|\b(?:short\s(?:number|code)|hotline|helpline)\s"
    r"|короткий номер:?\s(?:[–—-]\s)?|рақами\sкӯтоҳи?\s(?:\w+\s)?(?:[–—-]\s)?|"
    r"\b(?:республиканск|национальн|общенациональн|единую|единой|детск)\w*\s(?:телефонн\w+\s)?лини\w{1,2}\s)"
    rf"(?P<behind>116[ \u00a0]?\d\d\d?|1\d{{2,4}}){_NOT_COUNTED}|(?<![\w.,-])[«“\"]?(?P<before>1\d{{2,4}})[»”\"]?\s"
    r"(?:(?:нөмір|рақам|raqam|чукул байланыш|жедел желі)\w*|номери(?:не)?(?!\w)|телефон[иу](?!\w)|"
    r"(?:ишеним|сенім|ishonch|ишонч)\s(?:телефон|telefon)\w*|(?:action|hot|help)\s?line(?!\w|\s(?:calls?|calle|cases|"
    r"staff|messages|operators|contacts|consult|reports|requests|workers|volunteers|numbers)))|"
    r"(?<![\w.,-])(?<!\d )(?P<noted>1\d{2,4})\s\((?=[^()\d]{0,40}(?:лини[яи]|довери[яе]|(?:hot|help)\s?line|желі)"
    r"[^()]{0,30}\))|"
    rf"\btoll[- ]?free\s(?:on\s|number\s)?(?P<free>(?!(?:19|20)\d\d)[1-9]\d{{2,3}})(?!\W{{0,2}}\d){_NOT_COUNTED}")
_OF_EMERGENCIES: Final = word_set("101 102 103 104 105 112")
_CODE: Final = regex(r"(?<!\d)1\d\d")  # which is in any of them
_AT_HEAD: Final = regex(r"\W{0,4}(?P<number>1\d{2,4})\s?(?:[–—-]|:)\s?(?=[^\W\d_])")  # 1547 - Hotline for ...
_NUMBER: Final = r"(?:116[ -]?\d{3}|1\d-\d\d|1\d{2,4})"
_OF_LINE: Final = regex(  # a line that only says whose a short number is: Полиция — 102; 1547 – горячая линия
    rf"\W{{0,5}}(?:\d[.)]\s)?(?:(?P<first>{_NUMBER})\s?(?:[–—-]|:|\|)\s?(?P<behind>[^\d:|]{{4,90}}?)|"
    rf"(?P<before>[^\W\d][^\d:|]{{3,200}}?)(?:\s?[–—-]|:|\s\|)\s?(?:тел\.?:?\s)?(?P<last>{_NUMBER})"
    r")(?:\s?\([^()]{3,90}\))?\W{0,3}")
_AT_BEGINNING: Final = regex(rf"\W{{0,4}}(?P<number>{_NUMBER})\s?(?=\(|\W{{0,2}}$)")  # 116 111 (круглосуточно)
_SERVICE: Final = regex(r"(?i)(?<!\w)(?:лини[яиюй]|полици|милици|служб|скор\w+ помощ|спасател|довери|ишеним|сенім|"
                        r"боварӣ|ишонч|ishonch|дежурн|line|police|emergency|ambulance|телефон\w? (?:помощи|поддержки))")
_SHORTEST: Final = regex(  # right behind the words: Call-markaz: 1282; Хатти боварӣ (бепул): 3434
    r"(?:\s\((?P<note>[^()\d]{2,40})\))?(?::|\s(?:is|on|at)\s|(?P<bare>\s(?=1\d)))\s?"
    r"(?P<number>(?!(?:19|20)\d\d)[1-9]\d{2,3})(?=\s?(?:$|[\n,;(|]|\.(?:\s|$)))")
_OF_WHOM: Final = regex(  # the same behind whose line it is, or who calls: Телефони боварӣ барои муҳоҷирон: 3040
    r"\s(?P<whose>[^\d:.;!?\n]{3,60}):\s(?P<number>(?!(?:19|20)\d\d)[1-9]\d{3})(?=\s?(?:$|[\n(|]|\.(?:\s|$)))")
_GOT: Final = regex(r"(?i)(?<!\w)(?:calls?|cases|contacts|people|persons|clients|callers|messages|requests|звон|"
                    r"обращ|консульт|сообщ|случа|человек|принят|получ|поступ|занг|чалуу|қоңырау|муроҷиат|murojaat|qo.ng)")
_FEW: Final = regex(r"(?<!\d)\d{3,4}(?!\d)")
_COUNTED: Final = regex(  # what hotlines get, in front of them: Calls to the hotline: 412
    r"(?i)(?<!\w)(?:(?:calls|contacts|messages|cases|consultations|staff|operators)\s"
    r"(?:to|on|by|via|through|of|at|from)\s|(?:звонк|обращени|консультаци|сообщени)\w*\s(?:на|по|в|через)\s|"
    r"(?:занг|муроҷиат|чалуу|қоңырау|qo.ng.iroq|murojaat)\w*\s)(?:[\w-]+\s){0,3}$")
_WINDOW: Final = 60  # characters in front of the words
_NOTED: Final = regex(r"(?i)calls|звонк|обращени|занг|чалуу|қоңырау")  # in brackets: what is counted
_INSIDE: Final = regex(  # within an office: ext. 402; вн. 2-18; дохилӣ 4-28; x4-0101 in a column; bell@..., x3390
    r"(?im)(?:(?:^|[,;(|·–—-]|\.{2,}|…)[^\S\n]*(?:ext(?:ension|n)?|вн(?:утр(?:енний)?)?|доб(?:авочный)?|дохилӣ|ички|ішкі|"
    r"ichki|dahili|int)(?:\.:?|:)?\s|(?:[^\S\n]{2}|\)\s)x(?=\d+-\d)|\0,\sx(?=\d{3}))"
    r"(?P<number>(?!(?:19|20)\d\d(?!\d))\d(?:-?\d){2,4})(?=\s?(?:$|[,;)|·]|\.(?:\s|$))|[^\S\n]{2})")
_BESIDE: Final = 4  # characters


def find(text: str, numbers: Sequence[reach.Found], *, is_list: bool) -> Iterator[reach.Found]:
    """Short numbers: those within an office, and those of hotlines."""
    taken = {place for one in numbers for place in range(one.start, one.end)}
    for some in (_of_hotlines(text, taken, is_list=is_list), _said(text, taken)):
        for one in some:
            yield one
            taken.update(range(one.start, one.end))
    for words in (hotlines.HOTLINE, hotlines.CENTRE) if _FEW.search(text) else ():
        for lead in words.finditer(text):
            said = _SHORTEST.match(text, lead.end()) or _of_whom(text, lead.end())
            if said is None or said["number"] in _OF_EMERGENCIES or said.start("number") in taken or (
                    said.groupdict().get("bare") and words is hotlines.HOTLINE):
                continue
            before = text[max(0, lead.start() - _WINDOW):lead.start()]
            if not _COUNTED.search(before) and not _NOTED.search(said.groupdict().get("note") or ""):
                yield _read(said, "number")
                taken.update(range(*said.span("number")))
    for said in _INSIDE.finditer(text):
        if taken.isdisjoint(range(said.start() - _BESIDE, said.end())):  # else it goes with the number in front
            yield reach.Found(PHONE.partial(said["number"]), *said.span("number"))


def _said(text: str, taken: Collection[int]) -> Iterator[reach.Found]:
    """Numbers that words on either side say are to call; `taken` are the places of those that were found."""
    for said in _SAID.finditer(text) if _CODE.search(text) or _FEW.search(text) else ():
        group = said.lastgroup or ""
        if said.start(group) not in taken and said[group] not in _OF_EMERGENCIES:
            yield _read(said, group)


def _read(said: re.Match[str], group: str | int) -> reach.Found:
    """A number as it is dialled, without the blanks and dashes between its figures."""
    return reach.Found(str(PHONE.accept(re.sub(r"[\s-]", "", said[group]))), *said.span(group))


def _of_whom(text: str, start: int) -> re.Match[str] | None:
    """A number behind words that say whose a line is, and not what it got."""
    said = _OF_WHOM.match(text, start)
    return said if said and not _GOT.search(said["whose"]) else None


def _of_hotlines(text: str, numbers: Collection[int], *, is_list: bool) -> Iterator[reach.Found]:
    """Short numbers behind the words for a hotline, or a country in a list of them: телефон доверия 1313.

    `numbers` are the places of those that were found.
    """
    if _CODE.search(text) is None:
        return
    if (own := _OF_LINE.fullmatch(text)) and _SERVICE.search(own["before"] or own["behind"]):
        yield _read(own, "first" if own["first"] else "last")
        return
    places = [match.end() for match in hotlines.HOTLINE.finditer(text)]
    head = _AT_HEAD.match(text) if places else None
    if head and not any(char.isdigit() for char in text[head.end():]):
        yield _read(head, "number")
        return
    if is_list and (first := _AT_BEGINNING.match(text)):
        yield _read(first, "number")
        return
    taken = set(numbers)
    for place in places or ([match.end()] if is_list and (match := _IN_LIST.match(text)) else []):
        for match in _SHORT.finditer(text, place, min(len(text), place + _FARTHER)):
            is_near = match.start() < place + _NEAR or _DASHED.fullmatch(text, place, match.start())
            is_told = text[place:match.start()].rstrip()[-1:] in _TELLS
            if is_near and match.start() not in taken and (is_told or not _OF_WORK.match(text, place, match.start())):
                yield _read(match, 0)
                taken |= {*range(*match.span())}
                break
