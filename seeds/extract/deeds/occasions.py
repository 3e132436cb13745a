"""When an event takes place: from the sentences that speak of it, and lines around."""

import datetime as dt
import re
from collections.abc import Iterator

from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text import months
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph
from seeds.regex import regex

_NOT_WHEN = regex(
    r"(?:\bsince|\bfor the period|\bplan for|\bstrategy for|\bprogramme for|\breport|\badopted|\bсо?|\bна период|"
    r"\bзакон\w*|"
    r"\b(?:said|says|told|announced|reported|stated|сообщил\w*|заявил\w*|рассказал\w*|объявил\w*)(?:\s(?:on|in|в|"
    r"late|early))?|\bпротокол\w*|\bот|\bby|\buntil|\bдо|\bdeadline\W*|\bno later than|\bbefore|\bthrough)\s*$",
    re.IGNORECASE)
_ENGLISH = "|".join(months.ENGLISH)
_MONTH = regex(
    rf"\b(?:(?:in|early|mid|late|of|half of|next|last|this)[\s-]+(?:early |mid-|late )?(?P<en>{_ENGLISH})|"
    rf"(?:в|начале|середине|конце|половине)\s+(?P<ru>{months.in_case('[ея]', '[еа]', '[ея]')}))(?!\s*\d)(?!\w)",
    re.IGNORECASE)
_MONTH_FIRST = regex(rf"\W*(?:(?P<en>{_ENGLISH})|(?P<ru>{months.in_case('ь', '', 'й')}))(?=\s*[:,–—-]\s)",
                     re.IGNORECASE)


_OF_OPERATION = regex(r"\s(?:operation|raid|trial)\b")  # he led the 2014 operation “Paper Bride”
_IN = regex(r"(?:^|\bin|\bduring|\bof|\bearly|\blate|\bmid-?|\bв|\bза|\bсоли|[,(|])\s*$", re.IGNORECASE)


# When

def date_of(page: Page, one: Speaking) -> Dated | None:
    """The date in its sentence that is nearest to it; a dateline only where there is no other."""
    sentence = one.sentence
    dates = [
        date
        for date in [*page.dates_in(sentence.start, sentence.end),
                     *(list(_month_spans(page, sentence)) or list(_months(page, sentence)))]
        if _is_when(page, sentence, date)
    ]
    if not dates:
        return None
    beside = next((date for date in dates if _BRACKET.fullmatch(page.text, one.end, date.begin)), None)
    if beside is not None:
        return beside  # the Warsaw meeting (2011)
    line = [date for date in dates if not is_dateline(page, sentence, date)] or dates
    full = [date for date in line if len(date.start) > 4] or line
    full = [date for date in full if not _STAMP.fullmatch(page.text, date.begin, date.stop)] or full
    return min(full, key=lambda date: _distance(page, one, date))


def _distance(page: Page, one: Speaking, date: Dated) -> int:
    """Characters between an event and a date, as if it stood far away behind what begins another clause."""
    far = 20 if date.begin > one.end + 80 else 0
    if _CLAUSE.search(page.text, min(one.end, date.stop), max(one.start, date.begin)):
        far = _ANOTHER
    return max(one.start - date.stop, date.begin - one.end, 0) + far


_CLAUSE = regex(r"[;:]\s|,\s(?:and|but|while|а|но)\s(?!also\b)")
_ANOTHER = 60  # characters that another clause counts for
_BRACKET = regex(r"[»”\"]?\s\((?:[^()]{2,24},\s)?")


_STAMP = regex(r"\d{4}-\d\d-\d\d")  # which nobody writes into a sentence


def _months(page: Page, sentence: Sentence) -> Iterator[Dated]:
    """A month without a year, `in June`, `в середине сентября`, in the year of the document."""
    if not page.year:
        return
    first = _MONTH_FIRST.match(page.text, sentence.start, sentence.end)
    for match in (*_MONTH.finditer(page.text, sentence.start, sentence.end), *([first] if first else ())):
        name = match[match.lastgroup or 0].lower()
        number = months.number_of(name)
        how = page.text[match.start():match.start() + 4].lower()
        if not any(date.begin <= match.start() < date.stop for date in page.dates_in(sentence.start, sentence.end)):
            yield Dated(f"{_year(page, number, how)}-{number:02}", None, match.start(match.lastgroup or 0), match.end())
    yield from _months_away(page, sentence)


_MONTH_AWAY = regex(r"\b(?:(?P<last>last|в прошлом)|(?P<next>next|в следующем)|this|в этом)\s(?:month|месяце)\b",
                    re.IGNORECASE)


def _months_away(page: Page, sentence: Sentence) -> Iterator[Dated]:
    """`last month`, where it is known in which month the document was written."""
    if len(page.written or "") < len("2024-06"):
        return
    year, month = (int(part) for part in (page.written or "").split("-")[:2])
    for match in _MONTH_AWAY.finditer(page.text, sentence.start, sentence.end):
        at = year * 12 + month - 1 + {"last": -1, "next": 1}.get(match.lastgroup or "", 0)
        yield Dated(f"{at // 12}-{at % 12 + 1:02}", None, *match.span())


_RUSSIAN = "|".join(months.RUSSIAN)
_SPAN = regex(
    rf"\b(?P<en1>{_ENGLISH})\s?(?:to|through|until|and|–|-)\s?(?P<en2>{_ENGLISH})(?!\s*\d)|"
    rf"\b(?:в\s|с\s)?(?P<ru1>{_RUSSIAN})[а-я]{{1,2}}\s?(?:по|до|[–-])\s?(?P<ru2>{_RUSSIAN})[а-я]{{1,2}}(?!\s*\d)",
    re.IGNORECASE)


def _month_spans(page: Page, sentence: Sentence) -> Iterator[Dated]:
    """`May to September`, `в марте–апреле` without a year."""
    for match in _SPAN.finditer(page.text, sentence.start, sentence.end):
        language = "en" if match["en1"] else "ru"
        start, end = (months.number_of(match[f"{language}{at}"].lower()) for at in (1, 2))
        if page.year and start < end and not any(one.begin <= match.start() < one.stop for one in page.dates_in(
                sentence.start, sentence.end)):
            year = _year(page, start)
            yield Dated(f"{year}-{start:02}", f"{year}-{end:02}", *match.span())


def _year(page: Page, month: int, how: str = "") -> str:
    """The year of a month that is named without one: the last, the next, else no more than half a year away."""
    written = page.written or ""
    year = int(page.year or 0)
    if len(written) >= 7:
        ahead = month - int(written[5:7])
        if how in ("last", "next"):
            year += -1 if how == "last" and ahead >= 0 else 1 if how == "next" and ahead <= 0 else 0
        else:
            year += -1 if ahead > 8 else 1 if ahead < -8 else 0
    return f"{year:04}"


def _is_when(page: Page, sentence: Sentence, date: Dated) -> bool:
    if date.end and len(date.start) == 4:
        return False
    before = page.text[max(sentence.start, date.begin - 30):date.begin]
    if page.text[date.begin:date.stop].isdigit() and not _IN.search(before) and not _OF_OPERATION.match(
            page.text[date.stop:date.stop + 16]):
        return False  # the 2013 UN Dialogue
    return not _NOT_WHEN.search(before) or bool(date.end)


# Behind the date of a dateline, perhaps with the agency: 13 June 2012, Asia-Plus --
_DASH = regex(r"(?:,\s[A-Z][\w./ -]{1,24}?)?\s*(?:\([^)]*\)\s*)?[–—-]{1,2}\s|\s*(?:/|\|)")
_TOWN_BEFORE = regex(r"[A-ZА-ЯҚҒЎҲӘӨҮҢ][\w’'-]*(?:[ -][\w’'-]+){0,3}[,.:]?\s")
_DOT = regex(r"(?:\s?г)?(?:\.|(?<=\.))\s+[A-ZА-ЯҚҒЎҲӘӨҮҢӮ]")
SHORTEST_STORY = 130  # characters of a paragraph that may begin with a dateline


def is_dateline(page: Page, sentence: Sentence, date: Dated) -> bool:
    """Whether a date is that of the dateline with which its sentence begins."""
    paragraph = page.paragraph_at(sentence.start)
    leads = not re.search(r"[^\W\d_]{3}", page.text[paragraph.start:date.begin])
    if date.begin - sentence.start > 60 or (leads and (
            paragraph.kind in ("item", "row") or paragraph.end - paragraph.start < SHORTEST_STORY)):
        return False  # 26 June - a lecture
    if not date.end and _TOWN_BEFORE.fullmatch(page.text, sentence.start, date.begin) and (
            _DOT.match(page.text, date.stop)):
        return True
    return _DASH.match(page.text, date.stop, date.stop + 44) is not None


def line_date(page: Page, paragraph: Paragraph) -> Dated | None:
    """The date of a line that is nothing but a date, perhaps with a town or a weekday, as in an agenda."""
    if paragraph.end - paragraph.start > 90 or len(paragraph.cells) > 1:
        return None
    dates = page.dates_in(paragraph.start, paragraph.end)
    if len(dates) != 1 or len(dates[0].start) < 10:
        return None
    rest = page.text[paragraph.start:dates[0].begin] + " " + page.text[dates[0].stop:paragraph.end]
    words = re.findall(r"[^\W\d_]{3,}", rest)
    if re.search(r"\b(?:was|were|is|are|will|had|has|был[аои]?|состоял\w+|утвержд\w+)\b", rest):
        return None
    return (
        dates[0] if len(words) <= 6 and not re.search(r"issue|posted|published|выпуск|№", rest, re.IGNORECASE) else None
    )


_LENGTH = regex(r"\b(?P<days>two|three|four|five|[2-5]|двух|тр[её]х|четыр[её]х|пяти|эки|үч|төрт|беш|екі|бес|"
                r"ikki|uch|to.rt|besh)"
                r"(?:-day|\s?days?|дневн\w+|\s+(?:күндүк|күндік|kunlik|кунлик))|"
                r"(?:ш[её]л|длил\w+|продолжал\w+|lasted)\s(?P<lasted>два|три|четыре|пять|two|three|four|"
                r"five)\s(?:дня|дней|days)",
                re.IGNORECASE)
_DAYS = {
    2: ("two", "двух", "эки", "екі", "ikki", "два", "2"),
    3: ("three", "трех", "трёх", "үч", "uch", "три", "3"),
    4: ("four", "четырех", "четырёх", "төрт", "to'rt", "четыре", "4"),
    5: ("five", "пяти", "беш", "бес", "besh", "пять", "5"),
}
_END = regex(r"\b(?:c[ao]me to (?:an|its) end|c[ao]me to a close|drew to a close|wrapped up|ended|concluded|"
             r"closed|finished|"
             r"завершил\w*|закончил\w*|аяктады)\b", re.IGNORECASE)
_START = regex(
    r"\b(?:began|started|opened|kicked off|starts|begins|начал\w*|стартовал\w*|открыл\w*|башталды)\b", re.IGNORECASE
)


def length_of(text: str) -> int:
    """The days that an event lasts by its title or a sentence about it: two-day, шёл три дня; 0 where unsaid."""
    match = _LENGTH.search(text)
    said = (match["days"] or match["lasted"]).lower().replace("’", "'").replace("‘", "'") if match else ""
    return next((number for number, words in _DAYS.items() if said in words), 0)


def lasted(text: str) -> int:
    """The days that a sentence says the event before it lasted; 0 where it does not."""
    match = _LENGTH.search(text)
    return length_of(text) if match is not None and match["lasted"] else 0


def bound_of(page: Page, sentence: Sentence) -> str:
    """Whether a sentence says that an event began or ended on its day: start, end, or empty."""
    if _END.search(page.text, sentence.start, sentence.end):
        return "end"
    return "start" if _START.search(page.text, sentence.start, sentence.end) else ""


def spread(date: Dated, bound: str, days: int) -> tuple[str | None, str | None]:
    """The first and the last day of an event that began or ended on a day, and lasts some days where they are said."""
    if date.end or len(date.start) < len("2024-06-01") or not bound:
        return date.start, date.end
    day, more = dt.date.fromisoformat(date.start), dt.timedelta(days=days - 1)
    if bound == "end":
        return ((day - more).isoformat() if days else None), date.start
    return date.start, (day + more).isoformat() if days else None
