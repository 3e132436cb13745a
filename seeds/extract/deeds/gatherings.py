"""Where a page speaks of an event: the phrase around a noun such as workshop, its kind, and how definite it is."""

import re
from collections.abc import Iterator, Sequence

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import (
    awarding,
    campaigns,
    event_nouns,
    event_words,
    held,
    local_gatherings,
    local_meetings,
    meetings,
    title_ends,
)
from seeds.extract.deeds.speaking import Line, Speaking
from seeds.extract.names import naming
from seeds.extract.text import months, neighbouring, russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_CRUMBS = regex(r"[^.!?«»“”\"]{1,60}\s[›→>]\s[^.!?«»“”\"]{1,60}")  # News › Training
_MOST = 16  # events that one sentence speaks of
# Behind these a Russian noun is an event spoken of before.
_WITHIN = listed("ходе время рамках итогам результатам участники участникам участников участниками организаторы "
                    "организаторов проведение проведения "
                    "проведении завершении окончании программа программу программе начале конце работе работу")
_OTHERS_RU = regex(r"\b(?:так(?:ие|их|ими|ой|ая|ого)|подобн\w+|аналогичн\w+|друг(?:ие|их)|прочи[ех]|"
                   r"многи[ех]|мундай|осындай|ушундай|bunday|shunday|чунин)\b", re.IGNORECASE)
_ALLUDED = regex(r"\b(?:minutes|notes|record)\s(?:of|from)\s(?:the\s)?(?:last|previous|[\d-]+)\b|\b(?:since|"
                 r"before|after|until|till|ahead of|prior to|со времени|после|до|перед)\s(?:the\s|"
                 r"our\s)?"
                 r"(?:last|previous|earlier|former|прошл\w+|предыдущ\w+|минувш\w+)\b", re.IGNORECASE)
_OTHERS = regex(r"\b(?:such|similar|other|various|numerous|regular|many|several|these)\s*$")
_NAMED_SOON = regex(r"(?:\s[^\s«»,.;]+){0,4}\s[«“]")  # во время заседания национального диалога «...»
_DULL = listed("two-day three-day one-day four-day five-day week-long this that online national regional "
                  "international joint training two three day "
                  "сегодняшнее сегодняшний вчерашнее данное настоящее первый "
                  "first second final large major special two-week three-week two four five six seven eight nine ten "
                  "several "
                  "новый большой два две двух три трех тр пять пяти несколько четыре")


def in_sentence(page: Page, bodies: Bodies, sentence: Sentence) -> list[Speaking]:
    """The events that a sentence speaks of, in its order."""
    found: list[Speaking] = []
    if _CRUMBS.fullmatch(page.text, sentence.start, sentence.end):
        return found
    cells = page.paragraph_at(sentence.start).cells if sentence.kind == "row" else ()
    for start, end in cells or ((sentence.start, sentence.end),):
        words = page.words.within(start, end)
        dates = page.dates_in(sentence.start, sentence.end)
        taken = frozenset(word.start for one in dates for word in words if one.begin <= word.start < one.stop)
        for one in _in_line(Line(page, bodies, sentence, words, taken)):
            if not found or one.start >= found[-1].end:
                found.append(one)
            if len(found) == _MOST:
                return found
    found = [one for at, one in enumerate(found) if not (at and _APPOSED.fullmatch(
        page.text, found[at - 1].end, one.start) and not one.topic)]
    found = [one for at, one in enumerate(found) if not (at + 1 < len(found) and not one.topic and _IS.fullmatch(
        page.text, one.end, found[at + 1].start))]
    found += campaigns.in_sentence(page, sentence, found)
    if all(one.manner == "definite" for one in found):
        found += local_meetings.met(page, bodies, sentence)
    return sorted(found, key=lambda one: one.start) or list(meetings.met(page, sentence)) or list(
        awarding.awarded(page, sentence))


def _is_in_body(line: Line, head: int) -> bool:
    """Whether a noun is part of a body's name, rather than in front of it: Meeting of the Ports Commission."""
    word, mention = line.words[head], line.bodies.at(line.words[head].start)
    return mention is not None and not (mention.start == word.start and word.plain == "meeting" and (
        head + 1 < len(line.words) and line.words[head + 1].plain == "of"))


def _in_line(line: Line) -> Iterator[Speaking]:
    words, at = line.words, 0
    made = held.heads(line)
    while at < len(words):
        head, type = event_words.head_of(words, at)
        if head is None and at in made:
            head, type = made[at]
        if head is None or _is_in_body(line, head) or words[head].start in line.dates or (
                not event_words.fits(line.page, line.sentence, words, head)):
            at += 1
            continue
        if neighbouring.is_local(line.page, line.sentence):
            one: Speaking | None = local_gatherings.spoken(line, head, type)
        else:
            one = _speaking(line, at, head, type)
        end = one.end if one is not None else words[head].end
        at = max(at + 1, next((number for number, word in enumerate(words) if word.start >= end), len(words)))
        if one is not None:
            yield one


# English and Russian phrases

def _speaking(line: Line, begin: int, head: int, type: str) -> Speaking | None:
    """The phrase around the noun `head`, which is the last one of a compound that begins at `begin`."""
    words, word = line.words, line.words[head]
    named = naming.capitals_left(words, head, over="'")
    first = 0 if _is_whole_line(line, head) else _first(line, begin, head, named)
    last = head + 1 if word.is_possessive else title_ends.last(line, head, type)
    if line.is_english(head) and _OTHERS.search(line.page.text[max(line.sentence.start, words[first].start - 10):
                                                               words[first].start]):
        return None
    if first and words[first - 1].plain in _DOING and (_is_many(word) or type == "training"):
        return None
    if (word.plain in _MEALS or word.plain > "z") and _AS_PART.search(line.page.text[max(
            line.sentence.start, words[first].start - 20):words[first].start]):
        return None  # the gala, with a dinner
    told_of = line.page.text[max(line.sentence.start, words[first].start - 18):word.end]
    if _LIKE.match(line.page.text, word.end) or ((
            type == "conference" or word.plain == "assembly") and word.is_capital and _is_body(
            line, word.start, word.end)):
        return None  # meetings like this one; the president of a forum
    if word.text == "Assembly" and last == head + 1 and _GENERAL.search(
            line.page.text[max(line.sentence.start, word.start - 24):word.start]):
        return None  # on the sidelines of the General Assembly
    if _OTHERS_RU.search(told_of) or _ALLUDED.search(told_of):
        return None
    if first == head and head and words[head - 1].plain in _WITHIN and line.sentence.kind != "heading" and not (
            _NAMED_SOON.match(line.page.text, word.end)):
        name = naming.nominative(words, head, head, word.text)
        return Speaking(word.start, word.end, name, type, "definite", sentence=line.sentence,
                        generic=event_words.GENERIC.match(word.plain) is not None,
                        loose=event_words.is_loose(words, head))
    title, start, end, called = _called(line, first, head, last)
    tells = frozenset(one.plain for one in words[first:last]
                      if len(one.plain) > 3 and one is not word and one.plain not in _DULL and not one.plain.isdigit()
                      and not one.plain.startswith("кругл"))
    is_named = called or event_words.is_named(words, head) or (word.is_capital and named < head > 1 and bool(tells))
    return Speaking(
        start, end, title, type, _manner(words, first, is_named=is_named),
        topic=last > head + 1 or called, many=_is_many(word),
        generic=(first == head and word.plain == "events") or (
            words[first].plain in _MOST_OF_ALL and _WAS.search(told_of) is not None) or (
            event_words.GENERIC.match(word.plain) is not None and last == head + 1 and not called and not tells),
        held=_is_held(line.page, line.sentence, start, end), sentence=line.sentence, words=tells,
        loose=event_words.is_loose(words, head) and not _CAME_OUT.search(told_of))


_MEALS = ("dinner", "lunch", "breakfast", "party", "concert", "reception")  # which are rather a part of something
_AS_PART = regex(r"\b(?:with|followed by|including)\s(?:an?\s|the\s)?$|\bв (?:форме|формате|виде)\s$")
_MOST_OF_ALL = listed("largest biggest крупнейшая крупнейшей крупнейшее")
_WAS = regex(r"\b(?:was|is|were|стал[аои]?|являет\w+)\s(?:the\s)?(?:largest|biggest|крупнейш)")
_LIKE = regex(r"\s(?:like|such as)\s(?:this|these|that|those)\b")
_OF_POST = regex(r"\b(?:president|chair(?:wo)?(?:man)?|director|head|members?|secretary|founder|coordinator|"
                 r"representatives?|manager|officer|spokes\w+|consultant|chief|researcher|adviser|advisor)"
                 r"(?:\sof\s|\s?,\s|\sat\s|\sfor\s)(?:the\s)?(?:[A-Z][\w’'&-]+\s){0,5}$", re.IGNORECASE)
_ACTS = regex(r"(?:,\s[^,.;]{3,60},)?\s(?:(?:has|have|had|will|also|today)\s){0,2}(?:held|holds|hosts|hosted|"
              r"organi[sz]e[sd]?|said|says|announce[sd]|calls|called|urge[sd]|publishe[sd]|runs|ran|supports|"
              r"supported|"
              r"works|invites|invited|is\san?\s(?:[\w-]+\s){0,3}(?:network|coalition|organi[sz]ation|body|group|"
              r"charity|association|alliance|ngo|union))\b", re.IGNORECASE)


def _is_body(line: Line, start: int, end: int) -> bool:
    """Whether a forum in capitals is a body: somebody is its president, or it holds and says something."""
    before = line.page.text[max(line.sentence.start, start - _POST):start]
    return _OF_POST.search(before) is not None or _ACTS.match(line.page.text, end, line.sentence.end) is not None


_GENERAL = regex(r"\b[Tt]he\s(?:UN\s|United\sNations\s)?General\s$")
_POST = 60  # characters in front of a body that name whose post it is
_APPOSED = regex(r",\s(?:the|an?|his|its)\s")  # the Riga Forum, the first global gathering
_IS = regex(r"\s[–—-]\s")  # небывалая акция — первая интернет-конференция
_CAME_OUT = regex(r"(?i)(?:выш(?:ли|ел|ла)|собрали(?:сь)|пришли)\sна\s|(?:came|went|turned) out (?:to|for|in) "
                  r"an? ")
_KNOWN = ("предстоящ", "прошедш", "нынешн", "upcoming", "forthcoming", "запланированн", "указанн")


def _manner(words: Sequence[Word], first: int, *, is_named: bool) -> str:
    """How definite a title is; what is called upcoming has been spoken of."""
    if words[first].plain.startswith(_KNOWN):
        return "definite"
    return "named" if is_named else naming.determiner(words, first)


def _is_many(word: Word) -> bool:
    if word.plain.isascii():
        return word.plain.endswith("s")
    return any(form.number == "plur" for form in russian.forms(word.text)[:1]) and word.plain not in (
        "курсы",
        "курсов",
        "переговоры",
    )


def _first(line: Line, begin: int, head: int, named: int) -> int:
    """The number of the first word of a title: of what describes the noun, or of a name in capitals."""
    words, word = line.words, line.words[head]
    first = min(naming.left(words, begin, most=7), begin)
    first = next((at + 1 for at in range(head - 1, first - 1, -1) if words[at].plain in _DOING), first)
    if first > 1 and words[first - 1].plain.endswith("ed") and words[first - 2].plain.endswith("ly"):
        first -= 2  # a specially designed course
    first = next((at + 1 for at in range(head - 1, first - 1, -1) if words[at].plain in _HEADLINES), first)
    if (counted := _ORDINAL.search(line.page.text[max(line.sentence.start, word.start - _LONGEST_NAME):word.start])):
        since = word.start - len(counted[0])  # the 18th Alliance against Trafficking in Persons conference
        first = min(first, next((at for at in range(head) if words[at].start == since), first))
    if begin > 1 and words[begin - 1].plain in ("over", "out") and words[begin - 2].plain.endswith("ing"):
        first = begin - 2  # the handing over ceremony
    if 0 < first < begin and words[first - 1].plain == "to" and _INFINITIVE.match(words[first].plain):
        first += 1  # pleased to announce two workshops
    if first == head and head and words[head - 1].plain == "open" and word.plain in _OPEN:
        first = naming.left(words, first - 1, most=3)
    if word.is_capital and word.plain.isascii() and named < head and not line.bodies.at(words[named].start):
        first = min(first, named) if not any(one.plain in _HEADLINES for one in words[named:head]) else first
    return _behind_day(line, first, head)


def _behind_day(line: Line, first: int, head: int) -> int:
    """The number of the first word of a title that does not begin before a day, nor with another event."""
    words = line.words
    for at in range(head - 1, first - 1, -1):
        if words[at].start in line.dates:
            return at + 1
        if at > first and words[at].plain == "the" and words[at - 1].plain in _WHEN:
            return at + 1  # Here on Wednesday the Oslo Conference ended
        if at < head - 1 and words[at + 1].plain in ("and", "и") and (
                event_nouns.type_of(words[at]) or words[at + 2].plain in _NUMBERS):
            return at + 2  # `a campaign and training of officers` are two
    return first


def _is_whole_line(line: Line, head: int) -> bool:
    """Whether the first line of a page is nothing but what an event is called: Autumn 2022 Conference."""
    paragraph = line.page.paragraph_at(line.sentence.start)
    return line.is_english(head) and paragraph.number <= _TOPMOST and 0 < head == len(line.words) - 1 and (
        head < _SHORT_LINE and line.sentence.start == paragraph.start and line.sentence.end == paragraph.end) and all(
        word.is_capital or word.plain.isdigit() for word in line.words) and any(
        word.plain.isdigit() and len(word.plain) == len("2024") for word in line.words)


_WHEN = frozenset(("here", "today", "yesterday", "tomorrow", *(name.lower() for name in (
    *months.WEEKDAYS, *months.ENGLISH))))
_TOPMOST = 2  # paragraphs
_SHORT_LINE = 6  # words
_NUMBERS = listed("two three four five six seven eight nine ten two-day three-day два две три четыре пять шесть")
_ORDINAL = regex(r"(?<!\w)(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|"
                 r"Tenth)\s(?:[Aa]nnual\s)?(?:[A-Z][\w’'-]+\s(?:(?:in|of|on|against|for|and|to|the|"
                 r"with)\s){0,2})+$")
_INFINITIVE = regex(r"(?:announce|advertise|follow|fund|sponsor|co-host|finance|publici[sz]e|mark|schedule|"
                    r"stage|repeat)$")
# In a headline a verb has a capital too: Harbour Office Gives Training in Riga.
_HEADLINES = listed("gives holds hosts launches opens organizes organises conducts attends leads joins begins starts "
                    "supports "
                    "provides delivers completes concludes kicks announces sponsors facilitates")
_OPEN = ("day", "days", "evening", "house", "meeting")  # to the public
# No adjectives, though they stand in front of the noun: to teach courses, firms receiving training.
_DOING = listed("teach teaches teaching offer offers offering receiving needing wanting seeking getting")


def _called(line: Line, first: int, head: int, last: int) -> tuple[str, int, int, bool]:
    """The title with a name in quotes beside it, where it begins and ends, and whether there is such a name."""
    text, end, until = line.page.text, line.words[last - 1].name_end, line.sentence.end
    start = line.words[first].start
    found = local_gatherings.CALLED.match(text[end:min(until, end + 120)])
    if found is None:
        gap = re.match(r"[\s:,–—-]*" if last == head + 1 else r":?\s?", text[end:end + 16])
        after = end + (gap.end() if gap else 0)
        after = there.end() if (there := _IN_TOWN.match(text, end)) is not None else after
        whole = line.page.paragraph_at(start).end  # a name may hold two sentences
        found = naming.QUOTED.match(text, after, min(whole, after + 220)) or _SINGLE.match(
            text, after, min(until, after + 220))
        end = found.end() if found else end
        if found is None and last == head + 1 and (found := _BEHIND_COLON.match(text, end, until)) is not None and (
                line.words[head].is_capital):
            end = found.end()
    else:
        end += found.end()
    if found is None and (named := _named_before(line, first)) is not None:
        return text[named:end], named, end, True
    title = naming.nominative(line.words, first, head, text[start:end])
    return title, start, end, found is not None


# A forum in Riga “Nets”; a lecture by Ann Poe “Nets”; лекция Анны По «Сети».
_IN_TOWN = regex(r"\sby\s[^,.;«“\"]{3,50},?\s(?=[«“\"])|(?:\s[А-ЯЁ][а-яё]+){2,3}\s(?=[«“\"])|"
                 r"\s(?:в|in)\s(?:г\.\s?|городе?\s|the\s)?[A-ZА-Я][\w’'-]+,?\s(?=[«“\"])")
_BEHIND_COLON = regex(r":\s[A-Z][\w’'-]*(?::?\s[\w’'-]+){2,16}?(?=[,.;]|\s*$|\s(?:on|from)\s(?:\d|"
                      r"[A-Z][a-z]+\s\d))")  # Symposium: Routes and Debts
_SINGLE = regex(r"'(?P<name>[A-ZА-ЯЁ][^'\n]{3,200})'(?![^\W\d_])")
_NAME_BEFORE = regex(r"[“«„\"‘][^“”«»„\"\n]{3,90}[”»“\"’],?\s(?:an?\s)?$")


def _named_before(line: Line, first: int) -> int | None:
    """Where a name in quotes begins that stands in front of the noun: the “Do Not Trade Me” campaign."""
    start = line.words[first].start
    since = max(line.sentence.start, start - _LONGEST_NAME)
    match = _NAME_BEFORE.search(line.page.text[since:start])
    if match is None or line.bodies.within(since + match.start(), start):
        return None
    return since + match.start()


_LONGEST_NAME = 120  # characters


# Whether it is held

_HOLDS = regex(r"\b(?:(?:conduct|hold|organi[sz]|provid|deliver|run|launch|facilitat|host|attend|complet|receiv|"
               r"undergo|been through|gone? through|went through|open|conven|lead|start|begin|conclud|"
               r"plan|invit|giv|sponsor)(?:e?[sd]|e|ing|n?ing|ned|en)?|held|gave|ran|led|began|underwent|"
               r"carr(?:y|ied|ies|ying) out|put(?:s|ting)? on|"
               r"participat\w* in|took part in|"
               r"gather\w* (?:\w+ ){0,6}for)\b", re.IGNORECASE)
_TO = regex(r"(?:^|[^\w])to\s+(?:\w+ly\s+|further\s+|better\s+)?$", re.IGNORECASE)
_WILL = regex(r"\b(?:will|plans?|planned|going|continues?|continued|scheduled|expected|due|helped|invite\w*|"
              r"pleased)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_HELD = regex(r"^\s*(?:\([^)]{0,60}\)\s*)?(?:(?:in|on|at|for)\s[^,.;]{3,30}\s)?(?:reached|trained|gathered|"
              r"brought|covered|involved|drew|took place)\b|"
              r"^[^.;]{0,120}?\b(?:was|were|is|are|will be|has been|have been|took|takes?|taking|to be|"
              r"ha[sd])\s+(?:\w+\s+)?(?:held|organi[sz]ed|conducted|place|"
              r"opened|launched|hosted|carried\sout|given|arranged|staged|delivered|planned|scheduled|convened|"
              r"completed|attended|run|led|under "
              r"way|underway|reached|funded|brought)", re.IGNORECASE)


def _is_held(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb says that it is held: `conducted training for`, `was held`, but not `to guide training of`."""
    before = page.text[max(sentence.start, start - 220):start]
    last = None
    for match in _HOLDS.finditer(before):
        last = match
    if last is not None:
        lead = before[:last.start()]
        if re.search(r"\bto\s+[a-z]", before[last.end():]):
            return False
        if last[0].lower().startswith("attend") or not _TO.search(lead) or _WILL.search(_TO.sub(" ", lead)):
            return True
    return _HELD.match(page.text[end:min(sentence.end, end + 160)]) is not None
