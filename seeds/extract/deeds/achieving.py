"""Words that tell whether a figure is a result: what was done, what is only planned, and what is no count at all.

English and Russian words stand by their beginnings where endings do not matter.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex


def _beginning(words: str) -> re.Pattern[str]:
    return regex("(?:" + "|".join(words.split()) + ")")


# What work against trafficking comes to. Where such a word governs a figure, even a small one is a result.
DONE = _beginning(
    # English
    "train reach assist help support refer identif rescu arrest detain prosecut convict sentenc investigat open "
    "regist receiv provid distribut disseminat print publish produc develop purchas procur donat handed equip "
    "establish "
    "creat launch renovat refurbish built conduct held organi[sz] screen interview counsel repatriat return reintegrat "
    "rehabilitat shelter accommodat hous seiz confiscat dismantl disrupt recover spent invest award grant disburs paid "
    "complet graduat certif gain benefit rais inform educat sensiti[sz] view listen watch download answer handl "
    "process "
    "respond enabl prevent protect releas freed liberat extradit deport intercept check inspect fined compensat adopt "
    "approv submit draft translat found employ enrol treat fill mentor coach empower engag mobili[sz] undergone "
    "underwent "
    "contact appear appeal applied turned sought filed won settl lodg consult advis charg indict remov evacuat "
    "deliver serv "
    "attended logged record reported learned learnt improv strengthen cover visit uncover broke took able issu sent "
    "transfer welcom admitted certified drew staged ran opened came set secur acquit heard given gave contribut "
    "attain obtain "
    "receiv sign taken brought flown wrote written built bought lent finish lost ended dealt looked spoke spoken let$ "
    "clear banned barred sack suspend clos shut raid search jail imprison moved sav(?:ed|ing) cut stopp block restor "
    "reunit plac hired taught schooled restarted struck discover detect lift renew extend pledg recruit collect fed$ "
    "cooked sewn "
    "fitted "
    "mapp survey tested trac(?:ed|ing) locat met$ cared repaid wiped quash legali regulari call(?:ed)?$ knock went$ "
    "gone$ join hous(?:es)?$ safeguard remand bail(?:ed) question(?:ed) summon caution(?:ed) execut nett?(?:ed|ing) "
    "yield conclud "
    "kept$ treated adjudicat bust(?:ed)? apprehend nabbed"
    # Russian
    " обуч подготов повы прош пройд оказ получ помо помощ выяв задерж арест осужд осуд пригов возбу расслед направ "
    "рассмот переда закуп приобр распростран роздан раздан напечат отпечат издан издал опублик разраб созда откры "
    "организ "
    "провед прове охва охвач проинформ освобо спас возвращ вернул депорт изъят изъял конфиск пресе пресеч ликвид "
    "раскры "
    "зарегистр приня поступи обрат израсход потра выпла взыск возмещ реабил размещ трудоустр вруч посет осмотр выда "
    "выдан "
    "постро отремонт установ запущ запуст проконсульт обслуж достав эваку репатри вывез снят состоял перевед привлеч "
    "привлек охвати сня помещ удал завер заверш внедр заслуш разослан отработ консульт повыс закры дан дано подписа "
    "рассмотр приведен водвор найд наш(?:л|ел|ёл) подан составл выигр восстан отговор напис прочит прочт разда обуст "
    "отправл накорм выпущ выпуст посадил уволил верну заступ погас списа вылеч приют усынов воссоедин оборуд вызвол "
    "внес аннулир отозва снос")
_PLANNED = listed("will shall would plan plans planned planning aim aims aimed aiming intend intends intended expect "
                  "expects "
    "expected "
    "hope hopes seek seeks target targets goal goals could should propose proposes proposed upcoming foresees "
    "envisages foreseen tomorrow "
    "будет будут планирует планируется планируют планируем намерен намерены предстоит ожидается предполагается цель "
    "целью предусматривает предусмотрено предусматривается предусматривают планируемый запланировано намечено "
    "ожидаем ждем ждём ждут ждет ждёт ожидают приглашены приглашено должны станет смогут сможет")
_BACKGROUND = regex(
    r"\b(?:worldwide|globally|around the world|in the world|across the globe|population(?! fund)|"
    r"every year|each year|annually|per year|estimates?|is estimated|are estimated|according to (?:the )?(?:ILO|"
    r"International Labou?r Organi[sz]ation|UNODC|World Bank|Global|Walk Free|national experts|experts)|"
    r"global(?: [\w-]+)? (?:index|report|estimate)s?|"
    r"ежегодно|в мире|во вс[её]м мире|по оценкам|по оценке|населени[яе]|каждый год)(?!\w)", re.IGNORECASE)
_ATTENDED = _beginning(
    "attend participat gather joined involv convened present$ "
    "пришли пришл съехал посети участв участие участник собрал собрали присутств")
# Units of what is measured, not counted; by their beginnings in Russian.
_MEASURES = listed("year years month months week weeks day days hour hours minute minutes second seconds time times "
                   "percent per cent янв фев апр июн июл авг сен сент окт ноя нояб дек jan feb apr jun jul aug sep "
                   "oct nov dec "
    "point points km kilometre kilometres kilometers metre metres meters miles pages page floor am pm a.m p.m o'clock "
    "degree degrees th st nd rd century centuries decade decades followers subscribers comments comment likes shares "
    "thirds third fifths fifth tenths tenth треть трети четверть четверти половина половины "
    "views quarter quarters half night nights cents hectares sq square winter winters summer summers spring springs "
    "autumn "
    "season seasons age ages semester semesters weekdays "
    "рет жолу marta марта маротиба нөмірі нөміріне номуру номери номерине raqami raqamiga рақами рақамига ишеним "
    "чел-час ай места мест места seats "
    "places place жаста жастағы жасар яшар yoshli")
_MEASURE = regex(r"(?:лет(?:н(?!ие|их|яя|юю)|и|$)|год(?:а|у|ы|ов|ам|ами|ах|ич)?$|месяц|дн(?:я|ей|ями|ях)$|день$|"
                 r"недел|час(?:а|"
                 r"ов|ам)?$|"
                 r"минут|секунд|сут(?:ки|ок)|раз(?:а)?$|процент|км$|метр|кв$|этаж|страниц|подписчик|комментар|"
                 r"просмотр|градус|балл|стать(?:я|и|ей)$|ноч|зим[аы]?$|век(?:а|ов)?$|полугод|"
                 r"ай(?:дан|га|ға|лык|лық|ы|да)?$|күн|кун|kun|дүркін|рӯз|моҳ|oy$|жыл|йил|yil|сол(?:а|и|ҳо|"
                 r"он)?$|соат|soat|саат|сағат|daqiqa|"
                 r"дақиқа|мүнөт|"
                 r"апта|hafta|ҳафта)")
# Units that say little: small numbers of them are counted only where something was done to them.
WEAK = regex(
    r"(?:countr|region|distric|provinc|oblast|part|area|side|pillar|phase|stage|session|step|state|language|topic|"
    r"component|priorit|way|type|form|direction|objective|goal|aspect|factor|reason|element|theme|track|field|sector|"
    r"level|nation|republic|sets?$|kinds?$|categor|city|cities|town|thing|issue|round|module|update|statement|"
    r"episode|эпизод|"
    r"стран|регион|район|област|част(?:ь|и|ей|ям)$|сторон|этап|направлен|тем[аыу]?$|аспект|государств|язык|блок|"
    r"форм[аы]?$|раздел|модул)")
# Words before a figure that make it a name or a place in an order.
_NUMBERED = listed("no nos number article articles art section sections chapter page pages pp p room office "
                   "apartment apt flat floor "
    "building house street st tier resolution law paragraph para decree order act item annex figure table phase level "
    "step stage version part day session goal target agenda aged age ages under route bus line box po p.o channel "
    "grade class module unit volume vol issue protocol fy covid interstate highway motorway form lot season top type "
    "case ra r.a pl p.l "
    "статья статьи статье статью статьей статьям статей ст часть части ч пункт п пп "
    "номер каб кабинет дом д кв квартира офис ул улица стр страница "
    "закон закона указ указа приказ постановление этаж аудитория возраст возрасте старше младше глава этап рис табл "
    "школа школе школы")
_AGE_BEHIND = regex(r"^\s*(?:-|–)?\s*(?:years?[- ]old|years? of age|лет\b|года рождения|г\.\s?р)", re.IGNORECASE)
_AGE_BEFORE = regex(
    r"(?:\bage[ds]?\b|\bв возрасте\b|\bстарше\b|\bмладше\b)(?:\W+\w+){0,4}\W*$", re.IGNORECASE
)


_LINE = regex(r"(?:телефон\w*|лини[яиюей]+|номер\w*|hotlines?|helplines?|numbers?|lines?|хатти|рақами|телефону|"
              r"call)\s+(?:доверия|боварии|ишенимдүү|number|of trust|at|is)?[ \t\u00a0]*$", re.IGNORECASE)
_CALLS = regex(r"\s+(?:new |incoming )?(?:calls?|звон|обращ|консультац|қоңырау|чалуу|кайрылуу|өтініш|шағым|"
               r"мурожаат|murojaat|муроҷиат|qo.ng.iroq|занг|people|"
               r"women|requests|cases|человек)", re.IGNORECASE)
_COMMA = regex(r"[,;)]")


_REPEATED = regex(r"download|view|visit|watch|play|shar|скача|просмотр|посе")
# What tables of results count, where their labels have no verb; by beginnings.
_COUNTED = _beginning(
    "victim case call person people women men child survivor client beneficiar migrant consultation "
    "referral request complaint arrest "
    "suspect conviction verdict training seminar workshop participant copies leaflet brochure shelter visit returnee "
    "officer official "
    "жертв пострадав потерпев дел случа звон вызов обращен человек люд женщин мужчин дет консультац направлен запрос "
    "жалоб задержан "
    "подозрева пригово осужд тренинг семинар участник экземпляр листов брошюр приют визит сотрудник мигрант услуг "
    "преступлен")


_FIGURES = regex(r"figures|numbers|results|achiev|statistic|glance|итоги|результат|цифр|показател|достижен|"
                 r"статистик|натиҷа|көрсөткүч|көрсеткіш", re.IGNORECASE)


def is_of_figures(text: str) -> bool:
    """Whether a heading or a lead says that what follows are results."""
    return _FIGURES.search(text) is not None


def is_repeated(words: Sequence[Word], governing: Iterable[Word]) -> bool:
    """Whether `5,200 times` tells how often something was looked at or downloaded."""
    return (
        bool(words)
        and words[0].plain in ("times", "раз", "раза")
        and any(_REPEATED.match(word.plain) for word in governing)
    )


def is_counted(words: Iterable[Word]) -> bool:
    """Whether one of the words is what such work counts: victims, calls, cases."""
    return any(_COUNTED.match(word.plain) for word in words)


def is_done(words: Iterable[Word]) -> bool:
    """Whether one of the words says that something was done."""
    return any(DONE.match(word.plain) for word in words)


def is_planned(words: Iterable[Word]) -> bool:
    """Whether one of the words says that it is still to come."""
    said = list(words)
    return any((word.plain in _PLANNED and not (word.plain == "could" and _was_done(said[at + 1:at + 3])))
               or _is_future(word) for at, word in enumerate(said))


def _was_done(behind: Sequence[Word]) -> bool:
    """Whether `could` only says that it was possible: 31 cases could be opened."""
    return len(behind) > 1 and behind[0].plain == "be" and is_done(behind[1:])


def _is_future(word: Word) -> bool:
    """Whether a Russian verb tells of what is still to come: дом примет 20 женщин."""
    return russian.is_in_tense(word.text, "futr")


_PART = regex(r"\b(?:took|takes?|taking|taken) part\b")


def is_attendance(words: Iterable[Word]) -> bool:
    """Whether the words only say who was there."""
    said = [word.plain for word in words]
    together = _PART.search(" ".join(said)) is not None or any(
        one in ("brought", "bringing", "came", "come") and other == "together" for one, other in pairwise(said))
    return together or any(_ATTENDED.match(plain) for plain in said)


_SHARE = regex(r"\b(?:per ?cent|percentage|процент\w*)\b", re.IGNORECASE)


def before_share(text: str, start: int, end: int) -> int:
    """Where the clause with a percentage begins, whose figures are statistics; `end` where there is none."""
    share = _SHARE.search(text, start, end)
    return end if share is None else max((one.end() for one in re.finditer(r"[,;(]\s?", text[start:share.start()])),
                                         default=0) + start


def is_background(sentence: str) -> bool:
    """Whether a sentence tells of the world rather than of work that was done."""
    found = _BACKGROUND.search(sentence)
    if found is not None and _YEARLY.fullmatch(found[0]) and _SERVES.search(sentence):
        found = _BACKGROUND.search(_YEARLY.sub("", sentence))
    return found is not None


_YEARLY = regex(r"(?i)\b(?:every year|each year|annually|per year|ежегодно|каждый год)\b")
# What a house does each year is a result, what the world suffers is not.
_SERVES = regex(r"(?i)\b(?:helps?|assists?|supports?|serves?|houses|shelters|answers?|trains?|counsels?|"
                r"welcomes?|handles?|"
                r"помогает|помогаем|оказывает|оказываем|принимает|принимаем|обслуживает|обучает|обучаем)\b")


_WHOLE = listed("жумушчу жұмыс рабочих full working whole calendar consecutive last past previous полных рабочих "
                "минувших последних "
                "прошедших "
                "прошлых календарных предыдущих")
_VIEWED = (r"(?:views?|viewed|просмотр\w*|прочитано|ko[ʻ‘'’`]?ri(?:sh|ldi)\w*|кўри(?:ш|лди)\w*|қарал(?:ды|ым)\w*|"
           r"көрүлдү|"
           r"көрүүлөр\w*|оқылды|дида шуд|боздид\w*|тамошо\w*)(?:\s(?:саны|сони|soni))?")
_VIEWED_BEFORE = regex(rf"(?i)(?<![^\W_]){_VIEWED}\W*$")
_VIEWED_BEHIND = regex(rf"(?i)\W*{_VIEWED}(?![^\W_])\W*$")


def is_viewed(before: str, behind: str) -> bool:
    """Whether what stands around a figure says that a page was looked at so often."""
    return bool(_VIEWED_BEFORE.search(before) or _VIEWED_BEHIND.match(behind.split("\n", 1)[0]))


def is_measure(words: Sequence[Word]) -> bool:
    """Whether what a figure stands before is a length of time, a distance, a share: no count."""
    if not words:
        return False
    plain = words[0].plain
    if plain == "places" and len(words) > 1 and words[1].plain == "of":
        return False  # places of detention
    if plain in _WHOLE and len(words) > 1 and is_measure(words[1:]):
        return True
    return plain in _MEASURES or _MEASURE.match(plain) is not None or (
        plain.startswith("пункт") and len(words) == 1)


def is_of_measure(words: Iterable[Word]) -> bool:
    """Whether a label speaks of hours, days or pages."""
    return any(word.plain in _MEASURES for word in words)


_TITLED = listed("district precinct battalion lodge chapter")  # District 5330 Governor, not: in Sughd District 40 women
_SMALL = regex(r"\s[а-яё]{2}")  # вернули в школы 29 детей: no number of a school


def is_numbered(before: Word | None, text: str, start: int, end: int) -> bool:
    """Whether a figure is a number in a name, an address or a law, or somebody's age."""
    if before is not None and before.plain in _NUMBERED and not text[before.end:start].strip(" .№#") and not (
            before.plain.startswith(("школ", "форм", "дом")) and _SMALL.match(text[end:end + 4])):
        return True
    if before is not None and before.is_capital and before.plain in _TITLED and re.match(r"\s[A-Z]|[,.;)]", text[end:]):
        return True
    if (_LINE.search(text[max(0, start - 30) : start]) and not _CALLS.match(text[end : end + 24])) or (
        _COMMA.match(text[end : end + 2])
        and text[max(0, start - 2) : start] == ", "
        and text[start:end].isdigit()
        and len(text[start:end]) < 3
        and before is not None
        and before.is_capital
    ):
        return True
    if text[max(0, start - 1):start] in ("№", "#", "/") or text[max(0, start - 2):start].strip() in ("№", "#"):
        return True
    return bool(_AGE_BEHIND.match(text[end:end + 20]) or _AGE_BEFORE.search(text[max(0, start - 40):start]))
