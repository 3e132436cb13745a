"""Nouns that only the verb beside them makes an event: an evening of songs was held, they hosted a bazaar, прошёл слёт.

What is held on a day is an event, whatever it is called, but for what else is held: elections, a view, a person.
"""

from collections.abc import Iterator, Sequence

from seeds.extract.deeds import event_words, loose_words
from seeds.extract.deeds.speaking import Line
from seeds.extract.text import phrases, russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_MOST = 6  # words between an article and its noun, or between the noun and the verb behind what it is about
_ARTICLES = listed("a an its their our the another two three four several")
_JOINED = ("of", "and", "or")  # in front of what is no subject
_VERBS = listed("hosted hosts hosting held holds holding staged stages staging organised organized organises organizes "
                "organising organizing hold host organise organize stage convened")
_BEHIND = regex(r"\s(?:(?:was|were|is being|are being|will be|is to be|are to be)\s(?:[a-z]+ly\s|also\s)?(?:held|"
                r"hosted|staged|convened)|took place|takes place|will take place|is taking place)\b"
                r"(?!\s(?:captive|hostage|prisoner|against|in\s(?:custody|detention|prison|a\scell)|for\sransom|"
                r"under|by\spolice|responsible|liable|accountable|back|up|down|every|each|daily|weekly|monthly))")
# What is held or takes place and is no event of the kind that is looked for.
_NO_EVENT = listed(
    "election elections vote votes ballot referendum poll polls trial trials view views opinion position positions "
    "post "
    "office power title titles record records degree licence license passport passports document documents hand hands "
    "breath line share shares stake account accounts hope promise hotline helpline website site page portal platform "
    "database project projects programme programmes program service services shelter shelters centre center home house "
    "network group groups gang gangs team teams crime crimes offence offences abuse exploitation trafficking violence "
    "attack attacks murder killing shooting robbery incident incidents accident recruitment transfer work change "
    "changes "
    "exchange payment interview interviews survey surveys study research review evaluation assessment investigation "
    "inquiry arrest arrests detention process practice process processing sale sales wedding marriage strike trip "
    "trips "
    "transport travel journey journeys escape labour labor market markets data information refugees migrants people "
    "person persons victim victims child children girl girls woman women man men boy boys suspect suspects family "
    "mandate funds money fund land property talks thing things kind number lot range series variety responsibility "
    "key role part place majority presidency chair seat mission missions delegation delegations embassy office offices "
    "game games world system library archive population community communities workers students interns visitors guests "
    "date dates inquest funeral podcast show radio exam exams test tests hostage hostages prisoner prisoners rate "
    "rates it them activities")
_PEOPLE = regex(r"(?:men|man|er|ers|or|ors|ist|ists|ian|ians|ee|ees)$")
_ADJECTIVE = regex(r"(?:al|ive|ous|ary|ful|ic|ble|ant|ent)$")
_EVENTS = listed("dinner supper luncheon encounter fundraiser festival carnival recital revival picnic clinic "
                 "rehearsal "
                 "event tournament")  # which end like people or adjectives
_RU = regex(r"(?:состоял(?:ся|ась|ось|ись)|состо(?:ится|ятся)|прош(?:[её]л|л[аои])|пройд[её]т|пройдут|проходит|"
            r"проходят)$")
_COUNTING = listed("более около свыше почти порядка десятки сотни тысячи")
_NO_EVENT_RU = listed(
    "выборы голосование референдум суд процесс год месяц неделя день время час курс лечение обучение реабилитация "
    "проверка обыск задержание арест дождь снег опрос исследование анализ экспертиза этап срок жизнь работа служба "
    "подготовка отбор регистрация сделка продажа операция граница дорога маршрут линия колонна поезд допрос назначение "
    "избрание человек женщина ребенок жертва мигрант мимо путь процедура матч игра экзамен тест свадьба похороны "
    "разговор "
    "знакомство праздник каникулы")


def heads(line: Line) -> dict[int, tuple[int, str]]:
    """By the number of the first word of a phrase, the number and the type of its noun, which a verb makes an event."""
    found: Iterator[tuple[int, int, str]] = iter(())
    if line.page.language == "ru":
        found = _russian(line.words, line.dates)
    elif line.page.language in ("en", "") and (not _VERBS.isdisjoint(word.plain for word in line.words) or (
            _BEHIND.search(line.page.text, line.sentence.start, line.sentence.end))):
        found = _english(line)
    return {first: (head, type) for first, head, type in found if not any(
        event_words.head_of(line.words, at)[0] is not None for at in range(first, head + 1))}


def _english(line: Line) -> Iterator[tuple[int, int, str]]:
    words = line.words
    for at, word in enumerate(words[:-2]):
        if word.plain not in _ARTICLES or words[at + 1].gap.strip():
            continue
        head = _head(words, at + 1, line.dates)
        if head is None or not _is_event(words, head):
            continue
        before = words[at - 1].plain if at and not word.gap.strip() else ""
        if before in _VERBS or (before not in phrases.STOPS and before not in _JOINED and _is_held_behind(line, head)):
            yield at + 1, head, loose_words.type_of(words[head]) or "other"


def _head(words: Sequence[Word], first: int, dates: frozenset[int]) -> int | None:
    """The last noun of what stands behind an article, up to a preposition, a verb or a day."""
    at = first
    while at < len(words) and at - first < _MOST:
        word = words[at]
        if (at > first and word.gap.strip()) or word.plain in phrases.STOPS or word.start in dates or (
                word.plain in ("of", "and", "or") or (at > first and phrases.is_verb(word, words[at - 1]))):
            break
        at += 1
    return at - 1 if at > first else None


def _is_event(words: Sequence[Word], head: int) -> bool:
    plain = words[head].plain
    return plain.replace("-", "").isalpha() and plain not in _NO_EVENT and not words[head].is_possessive and (
        plain in _EVENTS or (_PEOPLE.search(plain) or _ADJECTIVE.search(plain)) is None)


def _is_held_behind(line: Line, head: int) -> bool:
    """Whether a verb behind the noun, or behind what it is about, says that it is held."""
    until = phrases.end(line.words, head, line.dates, through="of for on about against with")
    return any(_BEHIND.match(line.page.text, line.words[at].end, line.sentence.end)
               for at in {head, max(head, until - 1)})


def _russian(words: Sequence[Word], dates: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    for at, word in enumerate(words):
        if _RU.match(word.plain) is None:
            continue
        clause = next((number for number in range(at, 0, -1) if words[number].gap.strip()), 0)
        behind = [one for one in words[at + 1:at + 2] if one.start not in dates]
        counts = any(one.plain[0].isdigit() or one.plain in _COUNTING for one in behind)  # упражнения прошли 40 человек
        for first in (at + 1, clause):  # прошло занятие; занятие для соседей прошло
            head = next((number for number in range(first, min(first + _MOST, len(words)))
                         if not _is_adjective(words[number])), len(words))
            if head != at and head < len(words) and not (first == clause and counts) and (
                    _agrees(words[head], word.plain)) and not any(
                    one.gap.strip() for one in words[first + (first == clause):head + 1]):
                yield first, head, loose_words.type_of(words[head]) or "other"
                break


def _is_adjective(word: Word) -> bool:
    return russian.is_known(word.text) and any(
        form.pos in ("ADJF", "NUMR") and form.case == "nomn" for form in russian.forms(word.text)[:3])


def _agrees(noun: Word, verb: str) -> bool:
    """Whether a noun is what the verb says took place: in the nominative, of its number, and no person."""
    if len(noun.plain) < _SHORTEST or not russian.is_known(noun.text) or russian.lemma(noun.plain) in _NO_EVENT_RU:
        return False
    number = "plur" if verb.endswith(("ли", "лись", "ут", "ят")) else "sing"
    gender = next((name for ending, name in _GENDERS if verb.endswith(ending)), "")
    return any(form.pos == "NOUN" and form.case == "nomn" and form.number == number
               and _OF_NO_EVENT.isdisjoint(form.tags)
               and (number == "plur" or gender in ("", form.gender)) for form in russian.forms(noun.text))


_SHORTEST = 3  # letters
_GENDERS = (("ла", "femn"), ("лась", "femn"), ("ло", "neut"), ("лось", "neut"), ("шел", "masc"), ("шёл", "masc"),
            ("лся", "masc"))
_OF_NO_EVENT = frozenset({"anim", "Geox", "Orgn", "Name", "Surn"})
