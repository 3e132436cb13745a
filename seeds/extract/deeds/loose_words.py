"""Nouns that name an event only where its day is said beside them: lecture, march, film night, лекция, месячник."""

from collections.abc import Sequence

from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_ENGLISH = {word: type for type, words in {
    "training": "drill drills teach-in teach-ins bootcamp class classes lesson lessons course courses camp camps "
                "refresher refreshers induction orientation sensitisation sensitization moot academy masterclasses",
    "conference": "plenary plenaries colloquy colloquia symposia unconference",
    "meeting": "sitting sittings breakfast lunch dinner surgery get-together reunion debate debates lecture lectures "
               "talk talks "
               "hearing hearings dialogue dialogues luncheon luncheons listening-session clinic clinics assembly "
               "session consultation consultations call agm egm meet-up meetup meetups townhall town-hall brunch "
               "supper banquet mass durbar baraza indaba imbizo kgotla jirga talanoa hui fono debrief debriefing "
               "breakfasts lunches dinners",
    "ceremony": "kick-off kickoff service prize-giving awards premiere celebration anniversary commemoration unveiling "
                "signing launch opening vigil inauguration handover graduation graduations farewell "
                "passing-out handing-over groundbreaking ground-breaking ribbon-cutting swearing-in investiture iftar",
    "campaign": "fundraiser fundraisers walkathon march walk rally sit-in protest picket demonstration run race "
                "ride sleep-out roadshow week month day "
                "days "
                "fortnight drive caravan parade procession pilgrimage relay telethon blitz",
    "operation": "search searches inspection inspections swoop swoops sweep sweeps check checks crackdown sting stings "
                 "entrapment manhunt",
    "other": "evening evenings night nights morning afternoon match party picnic screening screenings tea show play "
             "performance quiz prizes visit tour stall hike excursion excursions outing exhibitions bazaar mela "
             "auction raffle jamboree regatta contest competition expo olympiad barbecue ceilidh bingo matinee",
}.items() for word in words.split()}
_STEMS = tuple((type, regex(words)) for type, words in (
    ("training", (r"стажировк|заняти[еяюй]|практикум|(?:летн|зимн|осенн|весенн)\w+-?школ|обучени[еяюи]$|"
                  r"школ[ауыое]й?$|академи[яюи]$|лагер[ьея]$|урок(?:а|и|"
                  r"ов)?$|инструктаж|интервизи|супервизи|"
                  r"омӯзиш|машыгуу|сабак(?:тар)?$|сабақ|дәріс|ўқув|o.quv|oʻquv|дарс(?:и|ҳо)?$|dars(?:i|lari)?$|"
                  r"мактаби$|лагери$")),
    ("conference", r"чтени(?:я|й|ях)$"),
    ("meeting", (r"лекци[яюийе]|лектори[йяюе]|\w+-(?:завтрак|обед|ужин|ланч)|маҷлис(?:и|ҳо)?$|чогулуш|"
                r"талкуу(?:су|га|да|нун)?$|qabul$|қабул$|бесед[ауые]|сход(?:а|ы|ов)?$|слет(?:а|ы|ом)?$|дискусси|дебат|диалог|переговор|пленум|"
                r"планерк|прием(?:а|ы)?$|клуб(?:а|е)?$|суҳбат|suhbat|йиғилиш|жыйналыш|жиналыс|кеңес$")),
    ("ceremony", (r"муаррифӣ|taqdimot|тақдимот|таныстырылым|бет ?ачар|тушаукесер|тұсаукесер|вручени|панихид|"
                  r"молебен|молебн|богослужени|закладк|годовщин|"
                 r"новоселье|передач[ауи]$|торжеств[оаеу]$|чествовани|награждени[ея]$|премьерасы|"
                 r"ифтитоҳ|tantana|тантана")),
    ("campaign", (r"декад[ауые]$|недел[яюие]$|дн(?:и|ей|ях)$|день$|митинг|пикет|шестви|марш(?:а|е)?$|пробег|"
                 r"субботник|хашар|ҳашар|hashar|караван(?:а|ы)?$|эстафет|гирдиҳамо[йӣ]|"
                 r"oylig|oylik|haftalig|haftalik|ойлик|ҳафталик|апталы[қғ]|айлы[қғ]|жумалы[кг]|айлы[кг]|моҳвора|"
                 r"ҳафта(?:и)?$|kunlari$")),
    ("operation", r"провер(?:ка|ки|ок|ку)$|обыск(?:и|ов|а)?$|облав[аыу]$|текшерүү|тексеру"),
    ("other", (r"вечер(?:а)?$|показ(?:а)?$|концерт|спектакл|турнир|матч|квест|праздник|ноч[ьи]$|час(?:а)?$|жәрмеңке|"
              r"жарманке|"
              r"конкурс|игр[аыуе]$|кеш(?:і)?$|озмун|сына[кг](?:ы|тын|тар)?$|байқау|tanlov|танлов|мелдеш|мусобиқа|"
              r"musobaqa|жарыш|олимпиада|olimpiada|диктант|викторин|экскурси|питчинг|вернисаж|брейн-ринг|"
              r"кинопоказ|кинолектори|сапар[иы]?$|сафари$|safari$|шарасы(?:н|ның|на|нда)?$|ko.rik|кўрик|конкурси|konkurs|"
              r"лотере|аукцион|мастерск(?:ая|ую|ой)$")),
))
# Of these a telling word must stand in front: film night, Stop Wage Theft Week, летняя школа, день донора.
_ONLY_TOLD = listed("игра игры игру игре weekend day days week month fortnight evening evenings night nights "
                    "afternoon run visit play show class "
                    "classes "
                    "drive check checks service race lesson lessons party search неделя неделю недели дни дней день "
                    "ночь ночи "
                    "час часа вечер вечера прием приема приемы урок урока уроки клуб клуба "
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
_QUOTE = regex(r"\s*[“«\"„]$")


_LONGEST = 24  # letters
_UZBEK = regex(r"tanlov|musobaqa|olimpiada|taqdim|oyli|hafta|suhbat|maslahat|kun|o.quv|dars|qabul|tantana|"
               r"hashar|safari|ko.rik|konkurs")


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


_CLEAR = regex(r"sit-in|kick-?off|rally|vigil|march$|picket|protest|demonstration|митинг|пикет|шестви|слет|"
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
    if (behind := next((shape for noun, shape in _ONLY_BEHIND if noun.match(word.plain)), None)) is not None:
        return before is not None and behind.match(before.plain) is not None and not (
            following is not None and following.plain in _TOWARDS)
    if word.plain not in _ONLY_TOLD and russian.lemma(word.plain) not in _ONLY_TOLD:
        return True
    if before is None:
        return following is not None and following.plain == "of" and (word.is_capital or bool(word.gap.strip()))
    return _is_told(word, before, following)


# Nouns of much else that are events behind such words alone: partners' call, open morning, летняя школа, сайёр қабул.
_ONLY_BEHIND = tuple((regex(noun), regex(before)) for noun, before in (
    (r"call$", (r"(?:partners?|donors?|conference|coord|coordination|zoom|teams?|video|skype|monthly|quarterly|"
                r"group|network|members?|steering|weekly|bi-?weekly|next)['’]?s?$")),
    (r"mass$", r"memorial|thanksgiving|requiem|holy|midnight|sunday|commemorative|opening"),
    (r"morning$", r"open$|coffee|information|info$|bidders|fun$|community"),
    (r"tea$", r"farewell|morning|afternoon|high|cream|community|charity"),
    (r"orientation$", r"(?!(?:sexual|gender|political|career|vocational|customer|service)$)."),
    (r"co(?:mpetition|ntest)$", r"(?!(?:fair|unfair|free|the|a|of|in|and|no|for)$)."),
    (r"(?:школ|академи)|academy$", r"summer|winter|autumn|spring|летн|зимн|осенн|весенн|воскресн"),
    (r"лагер", r"летн|зимн|осенн|весенн|профильн|правозащитн|трудов|молод[её]жн|жайкы|жазғы|ёзги"),
    (r"чтени", r"\w+ск(?:ие|их)$"), (r"мастерск", r"(?!)"),
    (r"qabul|қабул", r"сайёр|sayyor"),
    (r"сапар|сафари|safari", r"окуу|оқу|ўқув|o.quv|таанышуу|танысу|тажрыйба|тәжірибе"),
))
_TOWARDS = listed("for on to upon")  # a call for papers


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
    if word.plain.startswith("маҷлис") and following.plain in _CHAMBERS:
        return True
    if word.plain.startswith("прием") and following.plain in _TAKEN_IN:
        return True
    if word.plain == "run" and following.plain in ("by", "from", "for"):
        return True  # a helpline run by a charity
    return (word.plain in ("course", "opening", "launch") and following.plain == "of") or (
        word.plain in ("opening", "launch", "signing") and following.plain not in _BEHIND_OPENING)


_TAKEN_IN = listed("заявок заявлений документов анкет обращений звонков больных пациентов на")
_CHAMBERS = listed("олӣ олии миллӣ миллии намояндагон намояндагони вакилони халқии")  # of a parliament
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
