"""Meetings that only a verb tells of: on 18 November the partners meet in Chisinau."""

import re
from collections.abc import Iterator

from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.page import Page, Sentence
from seeds.regex import found_by, regex

_MET = regex(
    r"(?:^|[,;]\s|\b(?:the|The|our|all|when|a)\s)(?P<title>(?!The\s|On\s|In\s|At\s)(?:[A-Za-z\d][\w’'-]*,?\s){1,12}?"
    r"(?:(?:will|are to|is to|which|had)\s)?"
    r"(?:(?:meets?|met|convened?)\sfor\sthe\s(?:first|second|third)\stime|meets?|met|gather(?:ed)?|convened?|come "
    r"together|came together|held talks)\b(?:\s(?:again|online)\b)?"
    r"(?:\swith\s(?:the\s|his\s|its\s)?[\w’'-]+(?:\s(?:of|the|and|for|[A-Z][\w’'-]*)){0,6})?"
    r"(?:\s(?:in|at|under|for)\s(?:the\s|an?\s|their\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+){0,4})?)|"
    r"\b(?P<sat>заседал[аои]?(?:\s(?!и\s\w+л[аои]?\s)[^\s,.;:—–]+){1,7})|"
    r"\b(?P<ru>(?:встретил(?:ись|ся|ась)|собрал(?:ись|ся|ась)|провел[аи]? переговоры)(?:\s[^\s,.;:—–]+){1,7})")
# The 3rd Steering Committee, planned for 14 May in Osh.
_ORDINAL = regex(r"\b(?P<title>(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|"
                 r"Ninth|Tenth)"
                 r"(?:\s(?:of\s|and\s|for\s|the\s)?[A-Z][\w-]+){2,7}),?\s(?:is\s|was\s|will be\s|to "
                 r"be\s)?(?:planned|scheduled|"
                 r"set|due|held|convened)\b")
# Who met whom, as a headline says it.
_HEADLINE = regex(
    r"(?P<en>[A-Z][^.,;]{3,70}?\s(?:meets|met|receives|holds talks)\swith\s[^.,;]{3,70})|"
    r"(?P<ru>[А-ЯЁ][^.,;]{3,70}?\s(?:встретил(?:ся|ась|ись)|провел[аи]?\s(?:встречу|переговоры))\sс[о]?\s[^.,;]{3,70})|"
    r"(?P<local>[^.,;]{3,90}?\s(?:менен\sжолуг?ушту|менен\sжолукту|мен\sкездесті|пен\sкездесті|бен\sкездесті|"
    r"bilan\suchrashdi|билан\sучрашди|(?:мулоқот|вохӯрӣ)\s(?:кард|намуд|анҷом\sдод)))(?![^\W_])")
# A talk that is announced: on 14 September the columnist will speak at the university.
_SPEAKS = regex(r"(?P<title>(?:[A-Z][\w’'.-]+(?:,?\s|$)){1,5}[^.;]{0,110}?\b(?:will|is to|is going "
                r"to)\s(?:speak|talk|lecture|"
                r"give\sa\s(?:talk|lecture|speech|keynote))\s(?:at|in|on)\s(?!length|detail|depth|once|"
                r"behalf)[^.;]{3,60})")
_DAY = regex(r"\b[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\b")
_ON_DAY = regex(r"On\s[^,]{3,24},\s")
_FIRST_TIME = regex(r"\bfor\sthe\s(?:first|second|third)\stime\b")
_NO_MEETING = regex(r"\b(?:them|him|her|us|needs?|requirements?|criteria|standards?|costs?|target|goal|с "
                    r"трудностями|денег)\b")


# Where traffickers are likely to be met; we will convene the group.
_NEAR = 5  # characters
_IS_MET = regex(r"\b(?:be|been|being|is|are|was|were)\smet\b|\bconvened?(?=\s(?:the|an?|its|our|their|all)\s)")
_OF_CRIME = regex(r"(?i)\b(?:defendants?|accused|suspects?|girls?|boys?|traffickers?|recruiters?|boyfriend|"
                  r"husband)\b")
_OFTEN = regex(r"(?i)\b(?:кажд(?:ый|ую|ые)|регулярно|ежемесячно|еженедельно|ежегодно|часто|usually|often|"
               r"regularly|"
               r"every (?:week|month|day))\b")
_THERE = regex(r"\b(?:met|gathered|convened|came together|held talks)\b(?:\s(?:again|with\s[^,.;]{3,40}))?\sin\s"
               r"[A-Z][\w’'-]+|встретил(?:ись|ся|ась)\sв\s[А-ЯЁ]")
_OFFICE = (r"(?:посл|министр|замминистр|глав|директор|руководител|представител|председател|президент|губернатор|"
           r"мэр|аким|заместител|омбудсмен|уполномоченн|делегаци|координатор|комиссар|секретар|ректор|прокурор)")
_WHOM = r"(?:[а-яё-]+(?:ого|его|ую|юю|ым|им|ой|ей|ыми|ими)\s(?:и\s)?){0,4}"
# Who is in office is met by somebody, and received.
_IN_OFFICE = regex(rf"встретил(?:ись|ся|ась)\sсо?\s(?i:{_WHOM}{_OFFICE})|"
                   r"\bmet\swith\s(?:the\s|an?\s)?(?:[A-Z][\w’'-]+\s){0,4}(?i:ambassador|minister|head|chief|director|"
                   r"president|delegation|commissioner|representatives?|secretary|governor|mayor|coordinator)\b")
_RECEIVED = regex(
    rf"\b(?P<title>принял[аи]?\s(?i:{_WHOM}{_OFFICE})(?:а|я|у|ю|ов|ей)(?![а-яё])(?:\s[^\s,.;:—–]+){{0,6}})|"
    rf"^(?P<first>(?i:{_OFFICE})(?:а|я|у|ю|ов|ей)\s[^.;:]{{3,160}}\sпринял[аи]?)(?![а-яё])")
# Letters of the verbs of all these: a sentence that has none of them is not looked at further.
_TELL = ("met", "meet", "talk", "held", "gather", "conven", "together", "speak", "lecture", "give", "planned",
         "scheduled", "set", "due", "receives", "встретил", "провел", "собрал", "принял", "заседал", "жолу", "кездесті",
         "uchrashdi", "учрашди", "мулоқот", "вохӯрӣ")
_TOP, _LONGEST = 2, 160  # paragraphs and characters of a headline
_FIRST = 3  # paragraphs in which a document tells what it is about


def _is_told(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a story begins with who met where, or whom in office: forty mayors met in Plovdiv."""
    if sentence.kind not in ("text", "heading"):
        return False
    return (sentence.paragraph <= _FIRST and _THERE.search(match[0]) is not None) or (
        sentence.paragraph <= _BELOW and (found_by(_RECEIVED, match) or _IN_OFFICE.search(match[0]) is not None))


_BELOW = 5  # paragraphs, with a date and a byline above the story


def met(page: Page, sentence: Sentence) -> Iterator[Speaking]:
    """A meeting that only a verb tells of, where its day is said: On 18 November the partners meet in Chisinau."""
    text = page.text[sentence.start:sentence.end]
    if not any(one in text for one in _TELL):
        return
    match = _ORDINAL.search(text) or _MET.search(text) or _SPEAKS.search(text) or (
        _RECEIVED.search(text))
    is_headline = sentence.paragraph <= _TOP and len(text) <= _LONGEST and not _NO_MEETING.search(text)
    if is_headline and not page.dates_in(sentence.start, sentence.end):
        match = _HEADLINE.match(text) or match
    if match is None or sentence.kind in ("header", "quote") or _NO_MEETING.search(
            text[max(0, match.end() - 12):match.end() + 24]) or _OFTEN.search(text[:match.end()]):
        return
    if _IS_MET.search(text, 0, match.end() + _NEAR) or (found_by(_MET, match) and (
            _OF_CRIME.search(match["title"] or ""))):
        return
    days = page.dates_in(sentence.start, sentence.end)
    is_dated = any(len(one.start) >= len("2024-06") for one in days)
    is_of_page = found_by(_HEADLINE, match) or _is_told(sentence, match) or (
        _FIRST_TIME.search(match[0]) is not None and sentence.paragraph <= _FIRST)
    is_announced = found_by(_SPEAKS, match) and _DAY.search(text) is not None
    if not (is_dated or is_announced or is_of_page or match.groupdict().get("sat")):
        return
    first, last = match.span(match.lastgroup or 0)
    first += len(lead[0]) if (lead := _ON_DAY.match(text[first:last])) else 0
    if found_by(_ORDINAL, match) and not days:
        return
    if found_by(_RECEIVED, match):
        last = min((one.begin - sentence.start - 1 for one in days if one.begin - sentence.start > first), default=last)
        last = min(last, match.end())
    at = (sentence.start + first, sentence.start + last)
    words = () if found_by(_SPEAKS, match) else page.words.within(*at)
    tells = frozenset(word.plain for word in words if len(word.plain) > 3)
    title = text[first:last]
    if found_by(_SPEAKS, match) and 1 < sentence.paragraph <= _FIRST and page.paragraphs[0].end <= _LONGEST:
        title = page.text[page.paragraphs[0].start:page.paragraphs[0].end].strip(" .")  # what the page is about
    yield Speaking(*at, title, "meeting", "indefinite", sentence, held=True, words=tells, topic=not days,
                   verbal=True)
