"""Events that no noun names: what a verb tells of as done on a day, an opening, a signing, a handover, a search.

`The Ambassador unveiled a plaque and presented the house`, `В Хороге открыли двери приюта`. One such event is taken of
a document, near its beginning, where no noun has named an event of that kind or day.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import datelines, hosting, occasions, venues
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex


def _any(shapes: Iterable[str], *, flags: int = 0) -> re.Pattern[str]:
    return regex("|".join(shapes), flags)


_FIRST: Final = 5  # paragraphs in which a document tells what it is about
_BELOW: Final = 3  # paragraphs of a story that are about an event whose day its beginning says
_LONG: Final = 100  # characters of a paragraph that is no line of a masthead
_FEW: Final = 2  # of these
_HIGHEST: Final = 10
_RECENT: Final = 45  # days between an event and the document that reports of it
_PLACES: Final = (r"(?:cent(?:re|er)|shelter|office|house|home|school|exhibition|room|hub|clinic|desk|facility|court|"
                  r"unit|branch|"
                  r"wing|post|point|building|hostel|refuge|laborator(?:y|ies)|playground|museum|line|doors?|one)")
_PAPERS: Final = (r"(?:memorandum|agreement|MoU|protocol|declaration|contract|certificate|letter of intent|pact|"
                  r"charter|"
                  r"statement|accord|convention|roadmap)")
_WORDS: Final = r"(?:[\w’'“”\"«».-]+\s){0,6}?"
_CEREMONY: Final = _any((
    (rf"\b(?:(?:was|were|will be)\s)?(?:(?:officially|formally|ceremonially)\s)?(?:opened|inaugurated|"
    rf"launched)\s{_WORDS}{_PLACES}\b"),
    (rf"\b{_PLACES}s?\s(?:(?!which|that|who)[\w’'-]+\s){{0,7}}?(?:was|were|has been)\s(?:(?:officially|formally)\s)?"
    rf"(?:opened|inaugurated|commissioned)\b"),
    (r"\b(?:[Hh]otline|[Hh]elpline|[Ll]ine|[Aa]ctionline|[Pp]ortal|[Aa]pp|[Ww]ebsite|[Pp]latform|[Nn]etwork|"
     r"[Cc]oalition|"
     r"[Tt]ask\s[Ff]orce|[Cc]entre|[Cc]enter)\s(?:(?:for|against|on|of)\s(?:[\w’'-]+\s){1,4})?(?:was|were|"
     r"has\sbeen|will\sbe)\s"
     r"(?:officially\s)?launched\b"),
    r"\bunveil(?:ed|s)\s(?:an?|the)\s|\bcut\s(?:the|a)\s(?:red\s)?ribbon|\bopened\s(?:its|their|the)\sdoors",
    r"\b(?:officially|formally|ceremonially|symbolically)\s(?:handed\sover|presented|donated)\s",
    (r"\b(?:handed over|presented|donated|gave)\s(?:the|an?|\d+|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"(?:[\w’'-]+\s){0,7}?to\s(?:the\s)?[A-Z]"),
    rf"\b(?:signed|put\s(?:their|its|his|her)\snames?\sto)\s(?:an?|the)\s{_WORDS}{_PAPERS}\b",
    (r"\b(?:memorandum|agreement|MoU)\s(?:[\w’'“”-]+\s){0,8}?(?:was|were|has\sbeen)\s(?:(?:officially|"
    r"formally)\s)?signed\b"),
    (r"\b(?:торжественно\s)?(?:открыл(?:и|а|ся|ась|ось)?|открыт[аоы]?|заработал[аои]?)\s(?:[\w«»\"-]+\s){0,5}?(?:приют|"
    r"центр|офис|кабинет|пункт|"
    r"комнат|отделени|служб|столов|мастерск|телефон довери|дом[ае]?\b|убежищ|филиал|двер|представительств|выставк|"
    r"класс|пост\b|общежити|лаборатори|"
    r"линии)\w*"),
    (r"\b(?:подписал[аи]?|подписан[оы]?|скрепили подписями)\s(?:[\w«»\"-]+\s){0,4}?(?:меморандум|соглашени|протокол|"
    r"декларац|"
    r"сертификат|акт\w{0,2}\b|договор)\w*"),
    (r"\b(?:меморандум|соглашени|протокол|декларац|сертификат|договор)\w*\s(?:[\w«»\"-]+\s){0,6}?(?:подписал[аи]?|"
    r"подписан[оы]?|"
    r"будут вручены|будет вруч[её]н)"),
    (r"\b(?:передал[аи]?|вручил[аи]?|вручен[оы]?|будут вручены)\s(?:[\w«»\"-]+\s){0,14}?(?:оборудован|ключ|сертификат|"
    r"техник|автомоб|"
    r"машин|компьютер|диплом|наград|грамот)\w*"),
    (r"\b(?:представил[аи]?|презентовал[аи]?)\s(?:[\w«»\"-]+\s){0,2}?(?:итоги|результаты|доклад|отч[её]т|книгу|"
    r"исследование)\w*"),
    r"\bперерезал[аи]?\s(?:[\w-]+\s){0,2}ленточку|ленту\sперерезал[аи]?",
    (r"(?:[\w«»“”-]+\s){0,2}(?:техника|жабдуу|жабды[қғ]|jihoz|жиҳоз|таҷҳизот|автоунаа|автокөлік|көлік|ачкыч|кілт|"
     r"компьютер|"
    r"kompyuter)\w*\s(?:[\w-]+\s){0,2}(?:өткөрүп берди|өткөрүлүп берилди|тапшырды|тапшырылды|тапсырды|табыс етті|"
    r"topshirdi|"
    r"topshirildi|топширди|топширилди|супорида?\s?шуд|супорид|супурд)"),
    r"\b(?:қол қойылды|қол қойды|кол коюлду|кол коюшту|imzolandi|имзоланди|ба имзо расид|имзо карда шуд|имзо карданд)",
    r"(?:[\w«»“”-]+\s){0,3}\b(?:ашылды|ачылды|ochildi|очилди|кушода шуд|ифтитоҳ ёфт)\b",
))
# What opens, as a headline says it: told without a day too where the page tells of nothing else.
_OPENING: Final = _any((
    (rf"\b(?:opens?|opened|inaugurates?|inaugurated|launches|unveils)\s{_WORDS}(?:shelter|(?:cent(?:re|er))|office|"
    rf"house|hostel|"
    rf"clinic|branch|hub|refuge|facility|home|safe\s(?:space|house)|hotline)s?\b"),
    (r"\b(?:shelter|cent(?:re|er)|office|house|hostel|clinic|refuge|home)s?\s(?:(?!which|that|who)[\w’'-]+\s){0,7}?"
    r"(?:opens|(?<=s\s)open|opened|has opened)\b(?:\s(?:its|their)\sdoors)?"
    r"(?!\s(?:in|since)\s(?:19|20)\d\d)(?=[.,]|\s(?:in|near|for|to|on|at\s(?!\d)|with|after|as|its|their|"
    r"officially|today|"
    r"yesterday|this)\b|\s*$)"),
    (r"\b(?:открыва[ею]т(?:ся)?|откроют(?:ся)?|откроется|открыл(?:и|а|ся|ась|ось)?)\s(?:[\w«»\"-]+\s){0,4}?(?:приют|"
    r"центр|офис|"
    r"убежищ|филиал|представительств|кабинет|отделени|пункт|дом\b|общежити)\w*"),
    (r"\b(?:приют|центр|офис|филиал|представительство|кабинет|отделение|пункт)\s(?:[\w«»\"-]+\s){0,6}?(?:открыли|"
    r"открыл[ао]?сь|"
    r"открылся|открыва[ею]т(?:ся)?|начал\sработу|начинает\sработу)\b"),
), flags=re.IGNORECASE)
_TRAINED: Final = _any((
    (r"\b(?:has\s|have\s)?train(?:ed|s)\s(?:(?!to\b)[\w’',-]+\s){0,8}?(?:officers?|officials|police|judges|"
    r"prosecutors|teachers|"
    r"journalists|workers|staff|personnel|lawyers|guards|inspectors|volunteers|leaders|students|specialists|"
    r"consuls)\b"),
    (r"\b(?:officers?|officials|judges|prosecutors|teachers|journalists|workers|lawyers|guards|inspectors|"
    r"volunteers|consuls)\s"
    r"(?:[\w’',-]+\s){0,6}?(?:were|was|have been|are)\s(?:being\s)?trained\b"),
    (r"\bобучил[аи]?\s(?:[\w-]+\s){0,5}?(?:сотрудник|судей|прокурор|учител|журналист|специалист|работник|следовател|"
    r"волонт[её]р|полицейск|пограничник)\w*"),
    (r"\b(?:сотрудник|судь|прокурор|учител|журналист|специалист|работник|следовател|волонт[её]р|полицейск|"
    r"пограничник)\w*\s"
    r"(?:[\w-]+\s){0,6}?(?:прошли\sобучение|обучили|обучены)\b"),
))
_SEARCH: Final = _any((
    (r"\b(?:rescued|freed|liberated|released)\s(?:[\w’'-]+\s){0,8}?from\s(?:[\w’'-]+\s){0,4}?(?:brothel|kiln|farm|"
    r"factor|bar|"
    r"house|hotel|flat|workshop|mine|vessel|boat|plantation|quarr|salon|spa)\w*"),
    r"\b(?:checked|inspected)\s(?:over\s|more\sthan\s|some\s|about\s|nearly\s)?\d",
    r"\bexecuted\s(?:[\w’'-]+\s){0,3}?warrants\b|\bwarrants\swere\sexecuted\b",
    (r"\b(?:searched|raided|visited|went\sthrough|swooped\son|boarded|stormed)\s(?:[\w’'-]+\s){0,4}?(?:address|"
     r"kiln|premises|"
     r"propert|"
    r"house|farm|factor|vessel|boat|ship|plant|site|kiln|bar|brothel|flat|venue|workshop|salon|car wash)\w*"),
    r"\b(?:обыскал[аи]?|поднял(?:ись|ся)\sна\sборт|прошли\sобыски|проведены\sобыски)\b",
    r"\b(?:текшеришти|тексерді|тексерілді|tekshirildi|текширилди|тафтиш карданд)\b",
))
_POLICE: Final = regex(r"(?i)police|officials|authorities|rescued|officer|border guard|coast ?guard|prosecut|"
                       r"inspector|detective|полици|"
                       r"пограни|прокур|сотрудник|"
                       r"инспектор|оперативник|аскер|полиция|ички иштер|ішкі істер|ichki ishlar|прокуратура")
_LATER: Final = regex(r"\b(?:in|since|by)\s(?:19|20)\d\d\b|\b(?:had|has|have)\s(?:already\s)?$|\b(?:в|с)\s(?:19|"
                      r"20)\d\d\s", re.IGNORECASE)


def take(page: Page, bodies: Bodies, found: list[Event], known: list[Event]) -> None:
    """Add the event that a verb near the beginning tells of, where no noun names one: where none is `known`."""
    beginning = _beginning(page)
    for told_by in _TOLD_BY:
        type, _ = told_by
        same = [event for event in known if event.type == type or (type, event.type) in _ALIKE]
        if same and not _is_open(same[0], type):
            continue
        event = _first(page, bodies, told_by, known, beginning)
        if event is not None and same:
            same[0].take(event, told=False)  # of the handover ceremony that is spoken of
            same[0].dates += event.dates
        elif event is not None:
            found.append(event)
            known.append(event)


class _Beginning(NamedTuple):
    """What of a document tells what it is about: the number of its last paragraph, and the sentences up to there."""

    last: int
    sentences: list[Sentence]


def _beginning(page: Page) -> _Beginning:
    told = [one for one in page.paragraphs if one.kind in ("text", "heading") and not one.cells]
    long = [one for one in told if one.end - one.start >= _LONG and one.number <= _HIGHEST][:_FEW]
    last = max((one.number for one in (*told[:_FIRST], *long)), default=0)
    return _Beginning(last, [
        one for one in page.sentences if one.paragraph <= last and one.kind in ("text", "heading")])


def _first(page: Page, bodies: Bodies, told_by: tuple[str, re.Pattern[str]], known: list[Event],
           beginning: _Beginning) -> Event | None:
    type, shape = told_by
    for sentence in beginning.sentences:
        match = shape.search(page.text, sentence.start, sentence.end)
        if match is None or (type == "operation" and not _POLICE.search(page.text, sentence.start, sentence.end)) or (
                _LATER.search(page.text[max(sentence.start, match.start() - 30):match.start()])):
            continue
        date = _day(page, sentence, beginning.last, known)
        if (date is None or date.is_of_some_year) and not known and (shape is _OPENING or type == "operation") and (
                sentence.paragraph <= _HEADLINES and not _PAST.match(page.text, match.end())):
            return _event(page, bodies, sentence, match, type=type, date=date)
        if shape in (_OPENING, _TRAINED) and (date is None or not sentence.start <= date.begin < sentence.end):
            continue
        if date is None or any(event.date is not None and event.date.start == date.start for event in known):
            continue
        return _event(page, bodies, sentence, match, type=type, date=date)
    return None


_WHOLE: Final = regex(r"\S.*")


def _is_open(known: Event, type: str) -> bool:
    """Whether a verb may tell of an event that a noun has named: its day is not said, and it is what the page is of."""
    return known.date is None and (type == "operation" or known.title.manner == "definite"
                                   or known.title.sentence.paragraph <= max(_FIRST, known.story + _BELOW))


_TOLD_BY: Final = (("operation", _SEARCH), ("ceremony", _CEREMONY), ("ceremony", _OPENING), ("training", _TRAINED))
_ALIKE: Final = (("training", "workshop"), ("training", "seminar"), ("training", "conference"), ("training", "meeting"),
                 ("training", "webinar"))
_HEADLINES: Final = 2  # paragraphs
_PAST: Final = regex(r"[^.;]{0,40}\b(?:in|since|в|с)\s(?:19|20)\d\d\b|[^.;]{0,40}\b(?:(?:years?|months) ago|"
                     r"last year|"
                     r"лет назад|год назад|месяцев назад|в прошлом году|в \d{1,2} час)|\s?(?:at|from|с|в)\s\d|"
                     r"\s(?:phone\s|telephone\s)?lines?\b")


def _event(page: Page, bodies: Bodies, sentence: Sentence, match: re.Match[str], *, type: str,
           date: Dated | None) -> Event:
    if sentence.paragraph <= _HEADLINES and sentence.end - sentence.start <= _LONG and (
            page.text[sentence.end - 1] not in ".:;"):
        match = _WHOLE.search(page.text, sentence.start, sentence.end) or match  # a headline
    end = re.search(r"[,;.:](?=\s|$)|\s[–—-]\s", page.text[match.end():sentence.end])
    stop = min(match.end() + (end.start() if end else sentence.end - match.end()), match.start() + 120)
    title = page.text[match.start():stop].strip(" .")
    speaking = Speaking(match.start(), match.start() + len(title), title, type, "indefinite", sentence, topic=True,
                        held=True)
    event = Event(speaking)
    event.dates += [date] if date is not None else []
    paragraph = page.paragraph_at(sentence.start)
    for mention in hosting.take(page, bodies, sentence, speaking):
        event.owners.setdefault(mention.body, (mention.start, mention.end))
    event.place(venues.place_in(page, bodies, sentence.start, sentence.end) or datelines.line_place(page, paragraph))
    return event


def _day(page: Page, sentence: Sentence, last: int, known: list[Event]) -> Dated | None:
    """The day said in the sentence, else in its paragraph or those around it: not long before the document."""
    paragraph = page.paragraph_at(sentence.start)
    spans = [(sentence.start, sentence.end), (paragraph.start, paragraph.end)]
    until = min(last, paragraph.number + 2)
    spans += [(one.start, one.end) for one in page.paragraphs if paragraph.number < one.number <= until]
    said = [(one.sentence.start, one.sentence.end) for event in known for one in event.speakings]
    for start, end in spans:
        for date in page.dates_in(start, end):
            if any(low <= date.begin < high for low, high in said) or occasions.line_date(
                    page, page.paragraph_at(start)):
                continue  # of another event, or a stamp
            if len(date.start) == len("2024-06-01") and _is_recent(page, date) and not occasions.is_dateline(
                    page, _as_sentence(page, start), date):
                return date
    lines = [date for start, end in spans for date in page.dates_in(start, end) if len(date.start) == len("2024-06-01")]
    return lines[0] if lines and _is_recent(page, lines[0]) else None


def _as_sentence(page: Page, start: int) -> Sentence:
    paragraph = page.paragraph_at(start)
    return Sentence(paragraph.number, paragraph.start, paragraph.end, paragraph.kind)


def _is_recent(page: Page, date: Dated) -> bool:
    if not page.written or len(page.written) < len("2024-06-01") or date.is_of_some_year:
        return True
    return abs((_date(date.start) - _date(page.written)).days) <= _RECENT


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
