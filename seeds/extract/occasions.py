"""When and where an event takes place and how many come: from the sentences that speak of it, and lines around."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract import phrases, russian, whereabouts
from seeds.extract.bodies import Bodies
from seeds.extract.dates import Dated
from seeds.extract.gatherings import Speaking
from seeds.extract.page import Page, Sentence
from seeds.extract.quantities import Quantity
from seeds.extract.words import Word
from seeds.read.document import Paragraph

_PEOPLE = re.compile(
    r"(?:people|person|participant|official|officer|judge|prosecutor|investigator|expert|representative|journalist|"
    r"student|teacher|police|staff|"
    r"wom[ae]n|m[ae]n$|specialist|worker|lawyer|member|practitioner|leader|ngos?$|delegate|inspector|guard|trainer|"
    r"cadet|volunteer|professional|"
    r"diplomat|consul|employee|personnel|activist|youth|pupil|parent|resident|citizen|migrant|guest|trainee|attorney|"
    r"advocate|counsell?or|doctor|"
    r"nurse|psychologist|blogger|reporter|stakeholder|head|coordinator|manager|civil|government|academic|communit|"
    r"law|labou?r|social|border|"
    r"человек|сотрудник|представител|участни|подключен|специалист|эксперт|судь|судей|прокурор|следовател|журналист|"
    r"студент|учител|женщин|мужчин|инспектор|"
    r"волонт[её]р|госслужащ|слушател|педагог|преподавател|адвокат|школьник|работник|активист|лидер|делегат|нафар|"
    r"адам|киши|kishi|nafar|тергөөчү|"
    r"гост|мутахассис|қызметкер|кызматкер|xodim|ходим)")
_CROWD = re.compile(
    r"(?<!cent)(?<!shelt)(?<!comput)(?<!numb)(?<!lett)(?<!bord)(?<!post)(?<!pap)(?<!chapt)(?<!ord)(?<!matt)(?<!off)(?<!partn)"
    r"(?:ians|ists|ers|ors|ees)$"
)
_ATTENDED = re.compile(
    r"attend|participa|registered for|gather|brought|bring|involv|join|took part|train|reach|for\s+(?:\w+\s+){0,3}$|"
    r"welcom|unit|with\s|complet|assembl|expect|"
    r"invite|участ|собра|обуч|для|присутств|приш[её]?л|объедин|охва|прошл|посети|иштирок|катыш|қатыс|қатнаш|ishtirok|qatnash|\bcame\b|"
    r"turned up|приехал|келди|омаданд|keldi",
    re.IGNORECASE,
)
_NOT_WHEN = re.compile(
    r"(?:\bsince|\bfor the period|\bplan for|\bstrategy for|\bprogramme for|\breport|\badopted|\bсо?|\bна период|"
    r"\bзакон\w*|"
    r"\bпротокол\w*|\bот|\bby|\buntil|\bдо|\bdeadline\W*|\bno later than|\bbefore)\s*$", re.IGNORECASE)
_HALL = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?P<en>(?:conference\s+hall\s+of\s+(?:the\s+)?)?(?:(?:[A-Z][\w'’.&-]+|of)\s+){0,5}"
    r"(?:Hotel|Hall|University|Academy|Corner|Library|Palace|Museum|Hyatt|Hilton|Serena|Sheraton|Rotana|Room|"
    r"Cent(?:er|re)|Club|Theat(?:er|re)|Park|Institute|School)"
    r"(?:\s+[A-Z][\w'’-]+){0,2}(?:\s+in\s+[A-Z][\w'’-]+)?)|"
    r"\b(?:в|на базе|в здании)\s+(?P<ru>(?:конференц-зал\w*\s+)?(?:гостиниц\w+|отел\w+|бизнес-центр\w*|зал\w*|"
    r"здани\w+|дворц\w+|дом\w*\s+дружбы|академи\w+|"
    r"университет\w*|(?:[А-Я][а-я]+\s+)?библиотек\w+|"
    r"техникум\w*)(?:\s+[А-Я][\w-]+)?\s*(?:[«\"“][^»\"”]{2,60}[»\"”](?:,\s+зал\w*\s+[«\"“][^»\"”]{2,40}[»\"”])?)?)")
_ONLINE = re.compile(r"(?:\b(?:via|on|over|through|в|через|на платформе)\s+)?(?P<name>Zoom|MS Teams|Microsoft Teams|"
                     r"Webex|Google Meet)\b|"
                     r"\b(?P<plain>online|онлайн|virtually|виртуально)\b", re.IGNORECASE)
_MONTHS = (
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"),
    ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"))
_MONTH = re.compile(
    r"\b(?:(?:in|early|mid|late|of|half of)[\s-]+(?:early |mid-|late )?(?P<en>"
    + "|".join(_MONTHS[0])
    + r")|(?:в|начале|середине|конце|половине)\s+"
    r"(?P<ru>январ[ея]|феврал[ея]|март[еа]|апрел[ея]|ма[ея]|июн[ея]|июл[ея]|август[еа]|сентябр[ея]|"
    r"октябр[ея]|ноябр[ея]|декабр[ея]))(?!\s*\d)(?![\w])",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(r"\W*(?P<en>" + "|".join(_MONTHS[0]) + r")(?=\s*[:,–—-]\s)", re.IGNORECASE)
_NEXT_WEEKDAY = re.compile(r"^\W*(?:г\.|год\w*)?[\s,]*\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
                           r"понедельник|вторник|среда|четверг|"
                           r"пятница|суббота|воскресенье)?\b[\s,.:–—-]*$", re.IGNORECASE)


_IN = re.compile(r"(?:^|\bin|\bduring|\bof|\bearly|\blate|\bmid-?|\bв|\bза|\bсоли|[,(|])\s*$", re.IGNORECASE)


class Place(NamedTuple):
    """Where an event takes place; `country` is ISO 3166-1 alpha-2, empty where it is online."""

    name: str
    country: str
    start: int
    end: int


# When

def date_of(page: Page, one: Speaking) -> Dated | None:
    """The date in its sentence that is nearest to it; a dateline only where there is no other."""
    sentence = one.sentence
    dates = [
        date
        for date in (*page.dates_in(sentence.start, sentence.end), *_months(page, sentence))
        if _is_when(page, sentence, date)
    ]
    if not dates:
        return None
    line = [date for date in dates if not is_dateline(page, sentence, date)] or dates
    full = [date for date in line if len(date.start) > 4] or line
    return min(
        full,
        key=lambda date: max(one.start - date.stop, date.begin - one.end, 0) + (20 if date.begin > one.end + 80 else 0),
    )


def _months(page: Page, sentence: Sentence) -> Iterator[Dated]:
    """A month without a year, `in June`, `в середине сентября`, in the year of the document."""
    if not page.written:
        return
    first = _MONTH_FIRST.match(page.text, sentence.start, sentence.end)
    for match in (*_MONTH.finditer(page.text, sentence.start, sentence.end), *([first] if first else ())):
        name = match[match.lastgroup or 0].lower()
        number = (
            _MONTHS[0].index(name) + 1
            if match["en"]
            else next(
                (
                    at
                    for at, stem in enumerate(_MONTHS[1], 1)
                    if name.startswith(stem) and (stem != "ма" or len(name) == 3)
                ),
                0,
            )
        )
        if number and not any(
            date.begin <= match.start() < date.stop for date in page.dates_in(sentence.start, sentence.end)
        ):
            yield Dated(f"{_year(page, number)}-{number:02}", None, match.start(match.lastgroup or 0), match.end())


def _year(page: Page, month: int) -> int:
    """The year of a month that is named without one: never more than half a year from the document's date."""
    written = page.written or "0000"
    year = int(written[:4])
    if len(written) >= 7:
        ahead = month - int(written[5:7])
        year += -1 if ahead > 8 else 1 if ahead < -8 else 0
    return year


def _is_when(page: Page, sentence: Sentence, date: Dated) -> bool:
    if date.end and len(date.start) == 4:
        return False
    before = page.text[max(sentence.start, date.begin - 30):date.begin]
    if page.text[date.begin:date.stop].isdigit() and not _IN.search(before):
        return False  # the 2013 UN Dialogue
    return not _NOT_WHEN.search(before) or bool(date.end)


def is_dateline(page: Page, sentence: Sentence, date: Dated) -> bool:
    """Whether a date is that of the dateline with which its sentence begins."""
    if date.begin - sentence.start > 60:
        return False
    return re.match(r"\s*(?:\([^)]*\)\s*)?[–—-]\s|\s*(?:/|\|)", page.text[date.stop:date.stop + 20]) is not None


def line_date(page: Page, paragraph: Paragraph) -> Dated | None:
    """The date of a line that is nothing but a date, perhaps with a town or a weekday, as in an agenda."""
    if paragraph.end - paragraph.start > 90 or len(paragraph.cells) > 1:
        return None
    dates = page.dates_in(paragraph.start, paragraph.end)
    if len(dates) != 1 or len(dates[0].start) < 10:
        return None
    rest = page.text[paragraph.start:dates[0].begin] + " " + page.text[dates[0].stop:paragraph.end]
    words = re.findall(r"[^\W\d_]{3,}", rest)
    return (
        dates[0] if len(words) <= 6 and not re.search(r"issue|posted|published|выпуск|№", rest, re.IGNORECASE) else None
    )


_LENGTH = re.compile(r"\b(?P<days>two|three|four|five|[2-5]|двух|тр[её]х|четыр[её]х|пяти|эки|үч|төрт|беш)(?:-day|"
                     r"\s?days?|дневн\w+|\s+күндүк)", re.IGNORECASE)
_DAYS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "двух": 2,
    "трех": 3,
    "трёх": 3,
    "четырех": 4,
    "четырёх": 4,
    "пяти": 5,
    "эки": 2,
    "үч": 3,
    "төрт": 4,
    "беш": 5,
}
_END = re.compile(r"\b(?:ended|concluded|closed|finished|wrapped up|завершил\w*|закончил\w*|аяктады)\b", re.IGNORECASE)
_START = re.compile(
    r"\b(?:began|started|opened|kicked off|starts|begins|начал\w*|стартовал\w*|открыл\w*|башталды)\b", re.IGNORECASE
)


def spread(page: Page, one: Speaking, date: Dated) -> Dated:
    """A day as the days of an event that is said to last several, where it is said to begin or to end then."""
    length = _LENGTH.search(one.title)
    sentence = page.text[one.sentence.start:one.sentence.end]
    if length is None or date.end or len(date.start) < 10:
        return date
    named = length["days"].lower()
    more = dt.timedelta(days=(_DAYS.get(named) or int(named)) - 1)
    day = dt.date.fromisoformat(date.start)
    if _END.search(sentence):
        return date._replace(start=(day - more).isoformat(), end=date.start)
    return date._replace(end=(day + more).isoformat()) if _START.search(sentence) else date


# Where

def place_in(page: Page, bodies: Bodies, start: int, end: int) -> Place | None:
    """The venue or the town between two places of the text."""
    town = whereabouts.venue(page, start, end)
    if town is not None and bodies.at(town.start):
        town = None
    hall = _HALL.search(page.text, start, end)
    if (
        hall is not None
        and not bodies.at(hall.end() - 1)
        and not re.search(r"organi[sz]|by the", page.text[max(start, hall.start() - 12) : hall.start()])
    ):
        name = hall["en"] or hall["ru"]
        group = "en" if hall["en"] else "ru"
        if len(name) > 4 and (
            hall["en"] or "«" in name or '"' in name or any(word[:1].isupper() for word in name.split())
        ):
            return Place(name, town.country if town else "", hall.start(group), hall.end(group))
    if town is not None:
        return Place(town.name, town.country, town.start, town.end)
    unknown = whereabouts.unknown_town(page, start, end)
    if unknown is not None and bodies.at(unknown.start) is None and bodies.at(unknown.end - 1) is None:
        return Place(unknown.name, "", unknown.start, unknown.end)
    online = _ONLINE.search(page.text, start, end)
    if online is not None:
        return Place(online["name"] or online["plain"], "", online.start(online.lastgroup or 0), online.end())
    return None


_FIRST_TOWN = re.compile(r"\W*(?P<town>[A-ZА-Я][^\W\d_A-ZА-Я]{2,}(?:[ -][A-ZА-Я][^\W\d_]+)?),\s+")


def line_place(page: Page, paragraph: Paragraph) -> Place | None:
    """The town of a dateline, `OSH, Kyrgyzstan, 17 May 2016 –`, or of a line of place and date."""
    date = next(iter(page.dates_in(paragraph.start, min(paragraph.end, paragraph.start + 110))), None)
    if date is None or date.begin - paragraph.start > 60:
        return None
    town = next(
        (one for one in whereabouts.in_text(page, paragraph.start, date.begin, shout=True) if not one.is_country), None
    )
    if town is None:
        town = next(
            (
                one
                for one in whereabouts.in_text(page, date.stop, min(paragraph.end, date.stop + 40))
                if not one.is_country
            ),
            None,
        )
        if town is None and (first := _FIRST_TOWN.fullmatch(page.text, paragraph.start, date.begin)):
            return Place(first["town"], "", *first.span("town"))
        if town is None or paragraph.end - paragraph.start > 110:
            return None
    return Place(town.name, town.country, town.start, town.end)


# How many

def participants(page: Page, sentence: Sentence) -> Quantity | None:
    """The number of people that a sentence says come, came or are expected; together where two groups are joined."""
    found: list[Quantity] = []
    for quantity in _crowds(page, sentence):
        if not found or re.match(r"[^.;:()]{0,40}?(?:,|\band\b|\bи\b)\s*$", page.text[found[-1].end:quantity.start]):
            found.append(quantity)
    if not found:
        return None
    return found[0]._replace(value=sum(one.value for one in found), end=found[-1].end)


def _crowds(page: Page, sentence: Sentence) -> Iterator[Quantity]:
    words = page.words.within(sentence.start, sentence.end)
    starts = frozenset(
        word.start
        for one in page.quantities_in(sentence.start, sentence.end)
        for word in words
        if one.start <= word.start < one.end
    )
    for quantity in page.quantities_in(sentence.start, sentence.end):
        first = next((at for at, word in enumerate(words) if word.start >= quantity.end), None)
        if (
            first is None
            or quantity.currency
            or quantity.value <= 1
            or page.text[quantity.end : words[first].start].strip()
        ):
            continue
        last = phrases.end(words, first, starts)
        if _are_people(words[first : max(last, first + 1)]) and (
            _ATTENDED.search(page.text[sentence.start : quantity.start])
            or _ATTENDED.search(page.text[quantity.end : min(sentence.end, quantity.end + 160)])
        ):
            yield quantity


def _are_people(words: Sequence[Word]) -> bool:
    """Whether a phrase is of people: by one of its English nouns, or by the first Russian one."""
    nouns = words[:6]
    if words[0].plain > "z":
        noun = next((at for at, word in enumerate(nouns) if russian.is_likely(word.text, "NOUN")), 0)
        nouns = nouns[: noun + 1]
    return any(_PEOPLE.match(word.plain) or _CROWD.search(word.plain) for word in nouns)
