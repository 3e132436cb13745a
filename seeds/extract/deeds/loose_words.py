"""Nouns that name an event only where its day is said beside them: lecture, march, film night, лекция, месячник."""

import re
from collections.abc import Sequence

from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed

_ENGLISH = {word: type for type, words in {
    "training": "drill teach-in bootcamp class classes lesson lessons course courses camp camps",
    "conference": "plenary colloquy",
    "meeting": "sitting sittings breakfast lunch dinner surgery get-together reunion debate debates lecture lectures "
               "talk talks "
               "hearing hearings dialogue dialogues luncheon luncheons listening-session clinic clinics assembly "
               "session consultation consultations",
    "ceremony": "kick-off kickoff service prize-giving awards premiere celebration anniversary commemoration unveiling "
                "signing launch opening vigil inauguration handover",
    "campaign": "fundraiser fundraisers walkathon march walk rally sit-in protest picket demonstration run race "
                "ride sleep-out roadshow week month day "
                "days "
                "fortnight drive",
    "operation": "search searches inspection inspections swoop swoops sweep sweeps check checks",
    "other": "evening evenings night nights afternoon match party picnic screening show play performance quiz prizes "
             "visit tour show stall hike",
}.items() for word in words.split()}
_STEMS = tuple((type, re.compile(words)) for type, words in (
    ("training", (r"стажировк|заняти[еяюй]|практикум|(?:летн|зимн|осенн|весенн)\w+-?школ|обучени[еяюи]$|"
                  r"школ[ауыое]й?$|урок(?:а|и|"
                  r"ов)?$|"
                  r"омӯзиш|машыгуу|сабак(?:тар)?$|сабақ|дәріс|ўқув|o.quv|oʻquv")),
    ("meeting", (r"лекци[яюийе]|бесед[ауые]|сход(?:а|ы|ов)?$|слет(?:а|ы|ом)?$|дискусси|дебат|диалог|переговор|пленум|"
                r"планерк|прием(?:а|ы)?$|клуб(?:а|е)?$|суҳбат|suhbat|йиғилиш|жыйналыш|жиналыс|кеңес$")),
    ("ceremony", (r"муаррифӣ|taqdimot|тақдимот|таныстырылым|бет ?ачар|тушаукесер|тұсаукесер|вручени|панихид|"
                  r"молебен|молебн|богослужени|закладк|годовщин|"
                 r"новоселье|передач[ауи]$")),
    ("campaign", (r"декад[ауые]$|недел[яюие]$|дн(?:и|ей|ях)$|день$|митинг|пикет|шестви|марш(?:а|е)?$|пробег|"
                 r"субботник|"
                 r"oylig|oylik|haftalig|haftalik|ойлик|ҳафталик|апталы[қғ]|айлы[қғ]|жумалы[кг]|айлы[кг]|моҳвора|"
                 r"ҳафта(?:и)?$|kunlari$")),
    ("operation", r"провер(?:ка|ки|ок|ку)$|обыск(?:и|ов|а)?$|текшерүү|тексеру"),
    ("other", (r"вечер(?:а)?$|показ(?:а)?$|концерт|спектакл|турнир|матч|квест|праздник|ноч[ьи]$|час(?:а)?$|жәрмеңке|"
              r"жарманке|"
              r"конкурс|игр[аыуе]$|кеш(?:і)?$|озмун|сына[кг](?:ы|тын|тар)?$|байқау|tanlov|танлов|мелдеш|мусобиқа|"
              r"musobaqa|жарыш|олимпиада|olimpiada")),
))
# Of these a telling word must stand in front: film night, Stop Wage Theft Week, летняя школа, день донора.
_ONLY_TOLD = listed("игра игры игру игре weekend day days week month fortnight evening evenings night nights "
                    "afternoon run visit play show class "
                    "classes "
                    "drive check checks service race lesson lessons party search неделя неделю недели дни дней день "
                    "ночь ночи "
                    "час часа вечер вечера школа школу школы школе прием приема приемы урок урока уроки клуб клуба "
                    "клубе "
                    "кеш кеші ҳафта ҳафтаи kuni kunlari показ показа передача передачу праздник праздника tour stall "
                    "surgery")
_IDLE = listed("news modern market advanced job site web quick working last next this that first second third "
               "fourth fifth final "
               "same every each whole following "
               "previous late "
               "early long busy all other one two three four five six seven eight nine ten days week weekly a the per "
               "rainy "
               "world international labour women's half full good bad any some most many few several of on in at by "
               "for "
               "saturday sunday monday tuesday wednesday thursday friday their our his her my your its school present "
               "answers press health social public civil secret support legal police prison border migration customs "
               "state "
               "national employment information fire rescue ambulance interpretation bus help role medical background "
               "полный приемный рабочий этот каждый весь целый один два три четыре пять шесть семь прошлый "
               "прошедший будущий "
               "добрый "
               "следующий международный всемирный сегодняшний горячий начальный средний общеобразовательный в на до "
               "за с и из "
               "новый наш мой ваш последний первый второй третий четвертый пятый шестой седьмой ближайший завтрашний "
               "текущий минувший один тот сей какой келесі өткен кийинки өткөн keyingi o'tgan кейинги ўтган бир bir "
               "бір")
# In front of the month of March.
_STATED = listed("in of since from by until early late last next this mid during between and to")
_VERBAL = listed("to will can not may must was were is are be been being has had have would could should they we i "
                 "you he she "
                 "it who which that also then and")
_SEASONS = re.compile(r"summer|winter|autumn|spring|летн|зимн|осенн|весенн|воскресн")
_QUOTE = re.compile(r"\s*[“«\"„]$")


_LONGEST = 24  # letters
_UZBEK = re.compile(r"tanlov|musobaqa|olimpiada|taqdim|oyli|hafta|suhbat|maslahat|kun|o.quv")


def stem_of(word: Word) -> str:
    """The beginning of a noun by which it is known; all of it for others."""
    return next((match[0].rstrip("ыиуүі") for _, form in _STEMS if (match := form.match(word.plain))), word.plain)


def type_of(word: Word) -> str | None:
    """The type of event that a noun is where a day is said of it; None for what is none."""
    if word.plain.isascii() and word.plain in _ENGLISH:
        return _ENGLISH[word.plain]
    if len(word.plain) > _LONGEST or (word.plain.isascii() and not _UZBEK.match(word.plain)):
        return None
    return next((type for type, form in _STEMS if form.match(word.plain)), None)


_CLEAR = re.compile(r"sit-in|kick-?off|rally|vigil|march$|picket|protest|demonstration|митинг|пикет|шестви|слет|"
                    r"пленум|таныстырылым|"
                    r"taqdimot|муаррифӣ")


def is_clear(word: Word) -> bool:
    """Whether the noun alone tells of an event: a sit-in, a kick-off."""
    return _CLEAR.match(word.plain) is not None


def stands(words: Sequence[Word], at: int) -> bool:
    """Whether the words around such a noun let it be an event rather than a time of day or a thing done daily."""
    word = words[at]
    before = words[at - 1] if at and not word.gap.strip() else None
    following = words[at + 1] if at + 1 < len(words) else None
    if _is_other(words, at, following):
        return False
    if following is not None and _QUOTE.match(following.gap):
        return True
    if word.plain in _TIMES and following is not None and not following.gap.strip() and (
            following.plain in _OF_WHAT and any(one.plain in _HELD for one in words)) and not (
            before is not None and (before.plain in _OBSERVED or before.plain.isdigit())):
        return True  # a week to fight trafficking opened
    if before is None and following is not None and _is_of_what(word, following):
        return True
    if before is not None and before.plain in _VERBAL:
        return False  # was run in Permet
    if word.plain == "service" and not (before is not None and before.plain in _RITES):
        return following is not None and following.plain == "of" and not (
            before is not None and before.plain == "press") and not (before is not None and word.is_capital)
    if word.plain not in _ONLY_TOLD and russian.lemma(word.plain) not in _ONLY_TOLD:
        return True
    if word.plain.startswith("школ"):
        return before is not None and _SEASONS.match(before.plain) is not None
    if before is None:
        return following is not None and following.plain == "of" and (word.is_capital or bool(word.gap.strip()))
    return _is_told(word, before, following)


_OBSERVED = listed("world international national european global this that last next one every each")
_TIMES = listed("week weekend fortnight month evening afternoon night")
_OF_WHAT = listed("to against of for")
_HELD = listed("opens opened begins began starts started launched launches held hosts hosted organised organized "
               "opening "
               "marked holds")


def _is_of_what(word: Word, following: Word) -> bool:
    """Whether a Russian day or week is told of by the genitive behind it: день открытых дверей."""
    return word.plain > "z" and russian.is_known(following.text) and not following.gap.strip() and any(
        form.case == "gent" and form.pos in ("ADJF", "NOUN", "PRTF") for form in russian.forms(following.text))


def _is_other(words: Sequence[Word], at: int, following: Word | None) -> bool:
    """Whether the word is the month, `over the course of two days`, or a verb: opening prison doors."""
    word = words[at]
    if word.text == "Drive" or word.plain in ("праздники", "праздников"):
        return True  # of an address; when offices are closed
    if word.text == "March" and (at == 0 or words[at - 1].plain in _STATED or words[at - 1].plain.isdigit()):
        return True
    if following is None or following.gap.strip():
        return False
    if word.plain == "run" and following.plain in ("by", "from", "for"):
        return True  # a helpline run by a charity
    return (word.plain in ("course", "opening", "launch") and following.plain == "of") or (
        word.plain in ("opening", "launch", "signing") and following.plain not in _BEHIND_OPENING)


_RITES = listed("memorial remembrance thanksgiving prayer evensong carol church ecumenical interfaith candlelight "
                "commemorative commissioning dedication funeral sunday")
_BEHIND_OPENING = listed("of in at on by for ceremony is was will took with")


_OF_DAYS = listed("advocacy lobby service careers study open training information action reflection planning field "
                  "family fun careers health")


def _is_told(word: Word, before: Word, following: Word | None) -> bool:
    """Whether the word in front tells of what the day or the evening is: film night, Stop Wage Theft Week."""
    if before.plain.isdigit() or before.plain in _IDLE or russian.lemma(before.plain) in _IDLE:
        return False
    if word.plain == "day" and following is not None and following.plain == "and":
        return False
    if word.plain == "month" and before.plain in ("awareness", "prevention", "history", "heritage", "pride"):
        return False  # which is observed
    if word.plain in ("day", "days", "день", "дни", "дней") and word.is_capital and before.is_capital:
        return word.plain.endswith("s") or before.plain in _OF_DAYS  # Tiraspol Legal Days; no World Oceans Day
    return True
