"""The nouns that name events, in all languages: which they are, of which type, and when they mean something else."""

import re
from collections.abc import Sequence

from seeds.extract.deeds import loose_words
from seeds.extract.deeds.event_nouns import type_of
from seeds.extract.names import naming
from seeds.extract.text import phrases
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_TALKS = r"panel|public|expert|round-?table|table"
_FAIRS = r"job|legal|information|health|careers?|community|education|services?"
# Nouns that are an event only with what stands before them.
_ONLY_WITH = {
    "course": r"training|online|refresher|certificate|e-learning|intensive|short|advanced|basic|follow-up|pilot|"
    r"specialized|specialised|designed|introductory|residential|course|day|week",
    "courses": r"training|online|refresher|certificate|advanced|basic|trainers|introductory",
    "session": r"\d+(?:st|nd|rd|th)|annual|regular|special|public|training|information|awareness|working|"
               r"educational|online|plenary|practical|info|session|second|"
    r"first|third|orientation|outreach",
    "sessions": r"public|training|information|awareness|educational|practical|info|outreach|orientation",
    "school": r"summer|winter|autumn|spring|fall",
    "schools": r"summer|winter|autumn|spring",
    "camp": r"summer|winter|youth|training|leadership",
    "camps": r"summer|winter|youth|training",
    "tour": r"study",
    "tours": r"study",
    "visits": r"study|monitoring",
    "presentation": r"book|report|public|official", "discussion": _TALKS, "discussions": _TALKS,
    "day": r"action",
    "days": r"action",
    "week": r"action",
    "actions": r"joint",
    "exercise": r"simulation|training|tabletop|field|joint|simulation-based",
    "exercises": r"simulation|training|"
    r"tabletop|field",
    "visit": r"donor|courtesy|joint|study|field|official|exchange|monitoring|working",
    "café": r"press|world",
    "cafe": r"press|world",
    "opening": r"official|grand|ceremonial",
    "launch": r"official|project|campaign|book|report|programme|program",
    "dialogue": r"technical|virtual|online|strategic|multi-stakeholder|interactive|policy|regional|national|"
                r"international|high-level|ministerial|political|"
    r"public|expert|community",
    "talks": r"bilateral|peace|official",
    "fair": _FAIRS,
    "fairs": _FAIRS,
    "screening": r"film|public",
    "hearing": r"public|parliamentary",
    "hearings": r"public|parliamentary",
    "assembly": r"general|annual",
    "contest": r"\w+",
    "competition": r"\w+",
    **dict.fromkeys(("площадка", "площадку", "площадке", "площадки", "площадкой"), r"(?:диалогов|дискуссионн|"
        r"экспертн)\w+"),
    "consultation": r"national|regional|public|expert|stakeholder|community|technical|civil",
    "consultations": r"national|regional|public|expert|stakeholder",
}
_ONLY_BEFORE = listed("launch opening inauguration signing handover открытие открытия открытию подписание "
                         "подписания вручение вручения")
_RITES = ("открыти", "подписани", "вручени")
_POLICE = regex(r"police|arrest|law enforcement|victim|suspect|traffick|detain|criminal|interpol|europol|smuggl|"
                r"border guard", re.IGNORECASE)
_OPENED = regex(
    r"^\s+of\s+(?:\w+\s+){0,3}(?:cases?|investigations?|proceedings|borders?|inquir\w+)\b", re.IGNORECASE
)
_CEREMONY_OF = regex(r"^(?!мероприят|форум|конференц|семинар|тренинг)(?:of|ceremony|центр|приют|кризисн|убежищ|"
                     r"меморандум|соглашени|протокол|сертификат|"
                     r"награ|нов|комнат|офис|отделени|курс)")
GENERIC = regex(r"^(?:events?|activit\w+|мероприяти\w+|чорабин\w+|иш-чара\w*|іс-шара\w*|"
                r"tadbir(?!kor)\w*|тадбир(?!кор)\w*)$")
_PARTS = regex(r"^(?:information|details?|descriptions?|transcripts?|"
               r"members?|minutes|equipment|secretariat|points?|services?|desks?|hours?|room|hall|"
               r"participants?|hubs?|"
               r"centers?|"
               r"centres?|manuals?|"
               r"materials?|"
               r"modules?|curricul\w+|"
               r"programmes?|programs?|needs|package|"
               r"institutions?|concept|films?|academy|kits?|tools?|report|agenda|packages|organi[sz]ers?|"
               r"practice\w*|team|plan|facilit\w+|"
               r"opportunit\w+|capacity|sector|department|unit|division|officers?|staff|policy|activities|"
               r"proceedings|provider|session|group|secretary|house|partners?|"
               r"speakers?|support|leaders?|leader|assistants?|teams?|reports?|dates?|times?|venue|places?|"
               r"committee|subcommittee|board|council|club|outline|outlines|registration|application|"
               r"applications|schedule|"
               r"calendar|catalogue|brochure|brochures|fees?|content|contents|certificates?|website|page|format)$")


_ONLY_WITH_SHAPES = {word: regex(rf"(?:^|-)(?:{only})$") for word, only in _ONLY_WITH.items()}
def head_of(words: Sequence[Word], at: int) -> tuple[int | None, str]:
    """The number and type of the last noun of a compound, the course of `training course`; None where none is."""
    word = words[at]
    if (word.plain in _ROUND or word.plain.startswith("кругл")) and _TABLE.match(_next(words, at)):
        return at + 1, "roundtable"
    type = type_of(word)
    if type is None or not _stands_alone_or_in_compound(words, at):
        return _loose(words, at)
    head = at
    while head + 1 < len(words) and not words[head + 1].gap.strip():
        further = type_of(words[head + 1])
        if further is None or words[head + 1].plain in _PROGRAMMES:
            break
        head += 1
        is_first = further in ("other", "meeting") or type == "roundtable" or (
            type == "training" and further not in ("workshop", "seminar"))
        type = type if is_first else further
    if type == "conference" and at and words[at - 1].plain in _PRESS:
        type = "other"  # a press conference is for those who write
    if type == "other" and at and OPERATIVE.match(words[at - 1].plain):
        type = "operation"  # оперативно-профилактическое мероприятие
    if words[head].plain in ("exercise", "exercises"):
        type = "training"
    if words[head].plain in ("visit", "visits") and at and words[at - 1].plain == "study":
        type = "other"
    if (head == at and not _stands_alone(words, at)) or _describes(words, head):
        return None, ""
    return head, type


OPERATIVE = regex(r"(?:жедел|ыкчам|тезкор|фаврӣ|оперативно)-|оперативӣ")
_PRESS = listed("press news matbuot матбуот матбуотӣ баспасөз басма")
_PROGRAMMES = ("program", "programme")
_ROUND = listed("round давра davra дөңгелек тегерек мизи")
_TABLE = regex(r"tables?$|стол|үстел|мудаввар|гирд|suhbat|суҳбат")
_ONLY_CALLED = regex(  # a month, which may be a salary too: «Коопсуз жай» айлыгы
    r"айлы[гғ]ы|апталы[гғ]ы|oylig|haftalig|ойлиги|ҳафталиги|керуені")
_SPOKEN_OF = listed("course session operation launch visit exercise")  # the course, the operation: meant before


def _stands_alone_or_in_compound(words: Sequence[Word], at: int) -> bool:
    """Whether a noun means an event by itself, or begins a compound that may."""
    following = words[at + 1] if at + 1 < len(words) else None
    return _stands_alone(words, at) or (
        following is not None and not words[at].plain.startswith(_RITES) and not following.gap.strip()
        and type_of(following) is not None)


def _loose(words: Sequence[Word], at: int) -> tuple[int | None, str]:
    """A noun that is an event only where its day is said."""
    type = loose_words.type_of(words[at])
    following = words[at + 1] if at + 1 < len(words) else None
    if type is None or not loose_words.stands(words, at) or _describes(words, at):
        return None, ""
    if following is not None and not following.gap.strip() and (further := type_of(following)) is not None:
        return at + 1, further  # kick-off meeting
    return at, type


def is_loose(words: Sequence[Word], head: int) -> bool:
    """Whether a noun names an event only where its day is said beside it."""
    is_table = _TABLE.match(words[head].plain) and head > 0 and (
        words[head - 1].plain in _ROUND or words[head - 1].plain.startswith("кругл"))
    return not is_table and (type_of(words[head]) is None or not _stands_alone(words, head))


def _next(words: Sequence[Word], at: int) -> str:
    return words[at + 1].plain if at + 1 < len(words) else ""


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a noun means an event with what stands around it: `study visit`, `opening of the shelter`."""
    word, following = words[at], _next(words, at)
    before = words[at - 1].plain if at else ""
    if _means_another(words, at):
        return False
    if word.plain == "course" and following == "on":
        return True
    if word.plain in _PROGRAMMES:
        return any(_OF_DAYS.match(one.plain) for one in words[max(0, at - 4):at]) or (
            before == "training" and any(one.plain in _ATTENDED for one in words))
    if word.plain.startswith("машварат") and not re.match("минтақав|милл|ҷамъият|байналмил|умум", following):
        return False
    if word.plain.startswith("консультац") and not re.match("национальн|региональн|обществен|экспертн|публичн", before):
        return False
    if (word.plain in _ONLY_BEFORE or word.plain.startswith(_RITES)) and not _CEREMONY_OF.match(following):
        return False
    if word.plain in _ONLY_BEFORE and following == "of" and any(
            type_of(one) is not None and one.plain not in _PROGRAMMES for one in words[at + 2:at + 4]):
        return False  # the opening of the event is a part of it
    only = _ONLY_WITH_SHAPES.get(word.plain)
    if only is None or only.search(before) or (
            is_named(words, at) and word.plain not in _NEVER_NAMED):
        return True
    is_meant = word.plain in _SPOKEN_OF and before in _THE and following != "of"
    return is_meant or (word.plain in ("launch", "opening", "presentation") and following == "of")


_ATTENDED = listed("completed attended undergone underwent graduated through concluded завершили")
_OF_DAYS = regex(r"(?:\w+-(?:day|week)|sensiti[sz]ation|orientation|induction|refresher)$")
_MEANS = ("to", "for", "where")


_WHO = listed("who they we you i to that and")
_CAMPAIGNS = listed("to for against on hard tirelessly together alongside with")


def _means_another(words: Sequence[Word], at: int) -> bool:
    """Whether what stands around a noun says that it is no event: gathering evidence, in the course of."""
    word, following = words[at], _next(words, at)
    if word.plain == "campaign" and at and not word.gap.strip() and (
            words[at - 1].plain in _WHO or phrases.is_plural(words[at - 1])) and following in _CAMPAIGNS:
        return True  # churches that campaign to end it
    if word.plain == "gathering" and at + 1 < len(words) and not words[at + 1].gap.strip() and (
            following not in phrases.STOPS and following != "of"):
        return True
    if word.plain in ("forum", "dialogue") and not word.is_capital and following in _MEANS:
        return True  # it gave them a forum to talk
    if word.text == "Operations" and at and words[at - 1].is_capital and word.follows():
        return True  # Air and Marine Operations, a part of a body
    if word.plain == "course" and at and words[at - 1].plain == "of":
        return True
    return word.plain == "салтанатты" and following == "түрде"



_NEVER_NAMED = listed("day days week schools camps sessions courses school actions fair fairs tour visit")
_THE = listed("the this that")


def _describes(words: Sequence[Word], head: int) -> bool:
    """Whether the noun only describes the next one: `training manuals`, `workshop participants`."""
    following = words[head + 1] if head + 1 < len(words) else None
    if following is None or following.gap.strip():
        return False
    if _PARTS.match(following.plain) or _is_of_house(words, head):
        return True
    return words[head].plain == "training" and following.plain.isascii() and not (
        following.plain in phrases.STOPS or following.plain == "of" or following.is_capital
        or phrases.is_verb(following, None))


def _is_of_house(words: Sequence[Word], head: int) -> bool:
    """Whether a name in capitals goes on behind the noun to that of a house: the Ports Forum Halfway House."""
    last = head
    while last + 1 < len(words) and words[last + 1].is_capital and words[last + 1].follows():
        last += 1
    return last > head and words[head].is_capital and words[last].plain in _HOUSES


_HOUSES = listed("house shelter office building center centre hall hotel institute agency")
# Behind the noun: a room or a person of it.
_NO_EVENT = listed("hall halls room rooms venue coordinator coordinators organiser organisers organizer organizers "
                   "manager managers secretariat committee")


_BEGINNING = regex(r"ачылыш|ашылу|очилиш|ochilish")  # which is an event only with what was opened
_HALLS = ("зал", "zal", "толор")  # Агенттиктин жыйындар залында
_PART_OF = ("session", "sessions")
_PLAN_OF = regex(r"(?i)\b(?:план|комплекс|перечен|переч)\w*\s(?:[\w-]+\s){0,3}$")
_LEARNING = regex(r"(?:окуу|ўқув|o.quv|оқу)$")
_HELD = regex(r"өт|уюш|ұйым|ўтк|o.tk|бўл|bo.l|tash|ташк|семин|трен|semin|tren|курс|kurs|машғ|mashg|жүр|баш|бол")
_SERVICES = regex(r"legal|psycholog|medical|individual|free$|social|phone|telephone|\\d")
_RATES = regex(r"валют|доллар|евро$|рубл|тенге|сом[аы]?$|сум[аы]?$|цб$|нб$|обмен|акци")
_PASSED = regex(r"(?i)\b(?:закончил|окончил|прошл?и|прош[её]л|посещал)\w*")  # 512 have finished the courses


def _is_part(words: Sequence[Word], head: int) -> bool:
    """Whether a session is one of an event that is named behind it: the opening session of the Vienna Forum."""
    return words[head].plain in _PART_OF and _next(words, head) == "of" and any(
        one.is_capital and type_of(one) for one in words[head + 2:head + 7])


def _is_service(words: Sequence[Word], head: int) -> bool:
    """Whether a noun is of help that was given, or of money: 300 legal consultations, курс доллара."""
    plain, following = words[head].plain, _next(words, head)
    if plain == "кеңес" and not _HELD.match(following):
        return True  # advice
    if plain.startswith("consultation"):
        return any(_SERVICES.match(one.plain) for one in words[max(0, head - 3):head])
    return plain.startswith("курс") and _RATES.match(following) is not None


def fits(page: Page, sentence: Sentence, words: Sequence[Word], head: int) -> bool:
    """Whether the sentence is about such an event: an operation of the police, and not the operation of a shelter."""
    word = words[head]
    if _ONLY_CALLED.match(word.plain) and not any(
            mark in one.gap for one in words[max(0, head - 2):head + 1] for mark in "»”"):
        return False  # айлыгы, the salary
    following = words[head + 1] if head + 1 < len(words) else None
    if _is_service(words, head) or _is_part(words, head) or (_BEGINNING.match(word.plain) and not (
            head and word.follows())):
        return False
    if page.language == "tg" and word.plain.startswith("тадбир"):
        return False  # measures
    before = page.text[max(sentence.start, word.start - 60):word.start]
    if word.plain.startswith("мероприят") and _PLAN_OF.search(before):
        return False
    if _LEARNING.match(word.plain) and following is not None and not following.gap.strip() and not _HELD.match(
            following.plain):
        return False  # the room of the lessons
    if word.plain.startswith("курс") and (words[head - 1].plain[:1].isdigit() or _PASSED.search(
            before[-30:] + page.text[word.start:word.end + 14])):
        return False  # students of the 3rd year; who have finished the courses
    if word.plain.startswith(("конференц-з", "конгресс-х")) or word.plain == "конференц" or (
            following and not following.gap.strip() and (
                following.plain in _NO_EVENT or following.plain.startswith(_HALLS))):
        return False
    if word.plain in ("operation", "operations", "raid", "raids"):
        return _is_of_police(page, sentence, words, head)
    return not (word.plain == "opening" and _OPENED.match(page.text[word.end:word.end + 60]))


def _is_of_police(page: Page, sentence: Sentence, words: Sequence[Word], head: int) -> bool:
    """Whether an operation is one of the police, and not that of a shelter."""
    following = words[head + 1] if head + 1 < len(words) else None
    if following is not None and following.plain == "of":
        return is_named(words, head) or _OF_POLICE.match(page.text, following.end, sentence.end) is not None
    return naming.determiner(words, naming.left(words, head)) == "definite" or is_named(words, head) or (
        _POLICE.search(page.text, sentence.start, sentence.end) is not None)


# The operation of 2 and 3 May; a joint operation of the Serbian and Bulgarian police.
_OF_POLICE = regex(r"\s(?:the\s)?(?:\d{1,2}(?:\s?[-–—/.,]|\sand\s\d|\s[A-Z][a-z]{2,8}\b)|"
                   r"(?:[A-Z][\w’'-]+,?\s|and\s|the\s){0,6}(?:[Pp]olice|[Bb]order\s[Gg]uards?|[Gg]endarmerie)\b)")


def is_named(words: Sequence[Word], at: int) -> bool:
    """Operation Steppe Wind: a capital before a capital or a quotation mark."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None:
        return False
    if re.match(r"\s*[“«\"„]$", following.gap):
        return True
    if not following.is_capital or following.gap.strip() or following.is_acronym:
        return False
    return words[at].is_capital or (not words[at].plain.isascii() and following.plain.isascii())
