"""What a whole title tells: of which ministry or embassy it is, whether it says enough, and how much it weighs."""

import re
from functools import lru_cache
from typing import Final

from db.search import fold
from seeds.extract.names import posts
from seeds.extract.text import lexicon, russian
from seeds.extract.text.words import word_set, words_of_name
from seeds.regex import regex

_MINISTERS: Final = (
    (regex(r"(?i)\bminister\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w ,]+?)(?:\s+of\s|\s+in\s|,?$)"), "Ministry of {}"),
    (regex(r"(?i)\bsecretary\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w ,]+?)(?:\s+(?:of|in|to)\s|,?$)"),
     "Department of {}"),
    (regex(r"(?i)\b(foreign|interior|justice|health|education|labou?r|defen[cs]e|"
           r"finance)\s+minister\b"), "{} Ministry"),
    (regex(r"(?i)\bминистр\w*\s+([а-яё][а-яё ,]+?)(?:\s+(?:республики|страны|государства))?"
           r"(?:\s+(?-i:[А-ЯЁ])|$)"), "Министерство {}"),
    (regex(r"(?i)\b(?:prosecutor general|general prosecutor)\b()"), "General Prosecutor's Office"),
    (regex(r"(?i)\b(?:генеральн\w+\s+прокурор|генпрокурор)\w*\b()"), "Генеральная прокуратура"))
_COMPLETE: Final = regex(r"(?i)\b(?:(?:home|foreign|justice|labou?r|permanent|cabinet|"
                         r"defen[cs]e)\s(?:under-?)?secretary|"
                         r"secretary of (?:state|labou?r|defen[cs]e|transportation|homeland|health|education|"
                         r"commerce|energy|agriculture|veterans|housing|the (?:interior|treasury))|"
                         r"ministers?|(?-i:M[ES]?Ps?|MLA)|prime|president|governor|mayor|ambassador|consul|министр\w*|"
                         r"премьер\w*|президент\w*|"
                         r"посол\w*|аким\w*|хоким\w*|губернатор\w*|мэр\w*|вазир\w*|раиси|hokim\w*|әкім\w*|"
                         r"уполномоченн\w+ по правам|"
                         r"deputat|депутат\w*|сафир\w*|элчи(?!л)\w*|елші(?!л)\w*|elchi(?!x)\w*|"
                         r"(?:вилоят|облус\w*|облыс\w*|район\w*|аудан\w*|туман|шаар\w*|қала\w*|шаҳар|viloyat|tuman|"
                         r"shahar)\s(?:прокурор|prokuror)\w*|"
                         r"(?:маҳалла|mahalla|қишлоқ|qishloq)\w*\s(?:раис|rais|оқсоқол|oqsoqol)\w*)\b")


def ministries(title: str) -> list[str]:
    """How the body may be called that a title is of: Minister of Labour, заместитель министра внутренних дел."""
    return [shape.format(match[1].strip()) for pattern, shape in _MINISTERS if (match := pattern.search(title))]


def of_ministry(title: str) -> bool:
    """Whether a title is of a ministry that it does not name: заместитель министра."""
    return _OF_MINISTRY.search(title.strip()) is not None


_OF_MINISTRY: Final = regex(
    r"(?i)(?:министр(?:а|ом|у)?|minister|^(?:(?:deputy|acting) )?(?:permanent|principal) secretary)$")


def of_embassy(title: str) -> bool:
    """Whether a title is of an embassy."""
    return _OF_EMBASSY.search(title) is not None


_OF_EMBASSY: Final = regex(
    r"(?i)\b(?:ambassador|consul|charg[eé] d.affaires|посол|посла|консул|поверенн\w+ в делах)\b")


_ASKED_FOR: Final = regex(r"масъул\w*\s(?:и\s)?(?:робита|тамос)|ответственн\w+ (?:лиц|за)|контактн\w+ лиц|"
                          r"contact person|focal p|"
                          r"байланыш|байланыс|mas.?ul shaxs")


@lru_cache(maxsize=4_096)
def is_lesser(title: str) -> bool:
    """Whether a title is only how a person is addressed, or a part played for a day: another one says more."""
    plain = title.strip().lower()
    is_courtesy = all(word.plain in _BEFORE_NAMES or posts.is_courtesy(word) or (posts.is_of_style(word) and (
        word.plain in _OF_UNIFORM or not posts.is_post(word))) for word in words_of_name(title))
    return is_courtesy or _UNIFORMED.fullmatch(plain) is not None or _ASKED_FOR.match(plain) is not None or (
        is_part_played(title))


_UNIFORMED: Final = regex(  # ranks of the police in several words
    r"(?:(?:senior|deputy|assistant|chief|detective|acting|police)\s){1,3}(?:superintendent|inspector|sergeant|detective)"
    r"(?:\sof\spolice)?|(?:(?:deputy|assistant|senior)\s)?superintendent\sof\spolice")


def is_part_played(title: str) -> bool:
    """Whether a title is only a part played for a day: Facilitator, Keynote Speakers, luncheon keynote speaker."""
    *before, last = fold.words(title) or ("",)
    return last in lexicon.LABEL_POSTS and all(word in _OF_OCCASIONS for word in before)


_OF_OCCASIONS: Final = word_set(
    "keynote guest main opening closing luncheon lunch dinner evening plenary invited special featured session panel "
    "workshop workshops conference confirmed further other our key event course lead chief glavnyy osnovnoy")

ASKED_FOR: Final = regex(  # as a label in front of a name
    r"(?i)(?<=[,)]\s)(?:contact person|focal point|контактное лицо|ответственное лицо|ответственный за связь)$")
_BEFORE_NAMES: Final = posts.HONORARY | word_set(
    "commissioner advocate attorney councillor councilor alderman wing group squadron flight")
_OF_UNIFORM: Final = word_set(  # posts, which say no more than ranks where another post is told
    "superintendent constable inspector detective marshal commander trooper sergeant")
_STAFF: Final = word_set(
    "officer coordinator manager representative spokesperson spokesman spokeswoman supervisor koordinator menedzher "
    "mission office missii ofisa predstavitel press-sekretar ofitser menejeri menedzheri koordinatoru "
    "hamohangsozi uylestirushisi muvofiqlashtiruvchisi menedzheri menejer")


def is_staff(title: str) -> bool:
    """Whether a title is one that people have in a body's own service, as its press officer."""
    words = title.lower().split()
    return any(fold.plain(word) in _STAFF or fold.plain(russian.lemma(word)) in _STAFF for word in words)


@lru_cache(maxsize=4_096)
def is_complete(title: str) -> bool:
    """Whether a title tells by itself of what it is: no body beside it has to be looked for.

    It is asked for again for every body of a page.
    """
    return _COMPLETE.search(title) is not None and _OF_COMPANY.search(title) is None


_OF_COMPANY: Final = regex(  # presidents of no country
    r"(?i)(?:executive|senior|associate|assistant|regional|group|founding|past|interim) (?:vice[- ])?president|"
    r"president (?:and|&) (?:ceo|chief|founder|co-?founder|executive|chair)|founder (?:and|&) president|"
    r"vice[- ]president,? (?:of|for|and)? ?(?-i:[a-z])|board president|president of the (?:board|local|chapter|union)")


_EMPLOYED: Final = regex(
    r"(?i)(?<!\w)(?:directors?|heads?|chiefs?|chief executive|ceo|president|chair(?:man|woman|person)?|co-?ordinators?|"
    r"managers?|officers?|(?:co-?)?founders?|secretary|administrators?|representatives?|spokes\w+|specialist|deputy|"
    r"supervisor|treasurer|leader|"
    r"директор\w*|руководител\w+|глава|главы|президент|председател\w+|координатор\w*|менеджер\w*|начальни\w+|"
    r"заместител\w+|специалист\w*|представител\w+|пресс-секретар\w+|секретар\w+|сотрудни\w+|заведующ\w+|управляющ\w+|"
    r"основател\w+|direktor\w*|rahbar\w*|menejer\w*|жетекчи\w*|жетекші\w*|төрага\w*|төраға\w*|роҳбар\w*|раҳбар\w*|"
    r"раис|мудир\w*|башчысы|басшысы)(?!\w)")


@lru_cache(maxsize=4_096)
def is_bare(title: str) -> bool:
    """Whether nobody has a title but at a body, as the director and the programme officer have theirs."""
    return _EMPLOYED.search(title) is not None and not is_complete(title)


_LEADS: Final = regex(
    r"(?i:(?:(?:executive|general|managing|founding|acting|interim)\s)*(?:director(?:[ -]general)?|head|ceo|"
    r"chief executive(?: officer)?|president|chair(?:man|woman|person)?)|"
    r"(?:исполнительный\s|генеральный\s)?(?:директор|руководитель|глава|президент|председатель|начальник))")
_LEADS_OF: Final = regex(rf"{_LEADS.pattern}\s(?:of\s|at\s)?(?:the\s)?")


@lru_cache(maxsize=4_096)
def leads(title: str, body: str = "") -> bool:
    """Whether a title is that of the one who leads a body, of whom it has one; it may name the body behind."""
    return _LEADS.fullmatch(title) is not None or (
        title.endswith(body) and _LEADS_OF.fullmatch(title, 0, len(title) - len(body)) is not None)


def is_of_board(title: str) -> bool:
    """Whether a title is that of the one who leads a board, beside whom a body has a director: Chair, president."""
    return re.match(r"(?i)(?:\w+\s){0,2}(?:chair|president|председател|президент)", title) is not None


_OF_THE_STATE: Final = ("NGO", "media", "embassy", "donor", "UN agency", "intergovernmental")
_TRADES: Final = (  # titles, and the types of the bodies that have no people of them
    (regex(r"(?i)(?<!\w)(?:judge|magistrate|justice|senator|congress(?:wo)?man|lawmaker|суд(?:ья|ьи|ей)|сенатор)"
           r"(?!\w)"), _OF_THE_STATE),
    (regex(r"(?i)(?<!\w)(?:prosecutor|прокурор\w*|detective|sergeant|constable|участков\w+|оперуполномоч\w+|"
           r"следовател\w+)(?!\w)"), _OF_THE_STATE),
    (regex(r"(?i)(?<!\w)(?:attach[eé]|атташе|(?:first|second|third) secretary|(?:перв|втор|трет)\w+ секретар\w+)"
           r"(?!\w)"), ("NGO", "media", "donor", "UN agency", "intergovernmental", "academic")),
    (regex(r"(?i)(?<!\w)(?:psychologist|social worker|case ?worker|volunteer|психолог|социальный работник|"
           r"волонт[её]р)(?!\w)"), ("justice and police", "parliament", "embassy", "media")),
    (regex(r"(?i)(?<!\w)(?:управлени|департамент|ведомств|инспекци|министерств|прокуратур)\w*|"
           r"(?:миграционн|пограничн|налогов|таможенн|государственн)\w+\sслужб"), ("NGO", "media")))


@lru_cache(maxsize=4_096)
def clashes(title: str, type: str | None) -> bool:
    """Whether people of a title work for no body of a type: a judge is of no charity, a psychologist of no embassy."""
    return type is not None and any(type in types and trade.search(title) for trade, types in _TRADES)
