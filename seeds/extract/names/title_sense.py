"""What a whole title tells: of which ministry or embassy it is, whether it says enough, and how much it weighs."""

import re
from typing import Final

from db.search import fold
from seeds.extract.names import posts
from seeds.extract.text import lexicon, russian
from seeds.extract.text.words import word_set
from seeds.extract.text.words import words as words_of

_MINISTERS: Final = (
    (re.compile(r"(?i)\bminister\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w ,]+?)(?:\s+of\s|\s+in\s|,?$)"), "Ministry of {}"),
    (re.compile(r"(?i)\bsecretary\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w ,]+?)(?:\s+(?:of|in|to)\s|,?$)"),
     "Department of {}"),
    (re.compile(r"(?i)\b(foreign|interior|justice|health|education|labou?r|defen[cs]e|"
                r"finance)\s+minister\b"), "{} Ministry"),
    (re.compile(r"(?i)\bминистр\w*\s+([а-яё][а-яё ,]+?)(?:\s+(?:Республик|Кырг|Казах|Таджик|Узбек|РТ|КР|РК)|"
                r"$)"), "Министерство {}"),
    (re.compile(r"(?i)\b(?:prosecutor general|general prosecutor)\b()"), "General Prosecutor's Office"),
    (re.compile(r"(?i)\b(?:генеральн\w+\s+прокурор|генпрокурор)\w*\b()"), "Генеральная прокуратура"))
_COMPLETE: Final = re.compile(r"(?i)\b(?:(?:home|foreign|justice|labou?r|permanent|cabinet|"
                              r"defen[cs]e)\s(?:under-?)?secretary|"
                              r"secretary of (?:state|labou?r|defen[cs]e|transportation|homeland|health|education|"
                              r"commerce|energy|agriculture|veterans|housing|the (?:interior|treasury))|"
                              r"ministers?|prime|president|governor|mayor|ambassador|consul|министр\w*|"
                              r"премьер\w*|президент\w*|"
                              r"посол\w*|аким\w*|хоким\w*|губернатор\w*|мэр\w*|вазир\w*|раиси|hokim\w*|әкім\w*|"
                              r"уполномоченн\w+ по правам|"
                              r"deputat|депутат\w*|сафир\w*|элчи(?!л)\w*|елші(?!л)\w*|elchi(?!x)\w*|"
                              r"(?:вилоят|облус\w*|облыс\w*|район\w*|аудан\w*|туман|шаар\w*|қала\w*|шаҳар|viloyat|tuman|"
                              r"shahar)\s(?:прокурор|prokuror)\w*)\b")


def ministries(title: str) -> list[str]:
    """How the body may be called that a title is of: Minister of Labour, заместитель министра внутренних дел."""
    return [shape.format(match[1].strip()) for pattern, shape in _MINISTERS if (match := pattern.search(title))]


def of_ministry(title: str) -> bool:
    """Whether a title is of a ministry that it does not name: заместитель министра."""
    return re.search(r"(?i)(?:министр(?:а|ом|у)?|minister)$", title.strip()) is not None


def of_embassy(title: str) -> bool:
    """Whether a title is of an embassy."""
    return re.search(r"(?i)\b(?:ambassador|consul|charg[eé] d.affaires|посол|посла|консул|поверенн\w+ в делах)\b",
                     title) is not None


_ASKED_FOR: Final = re.compile(r"масъул\w*\s(?:и\s)?(?:робита|тамос)|ответственн\w+ лиц|контактн\w+ лиц|"
                               r"contact person|focal p|"
                               r"байланыш|байланыс|mas.?ul shaxs")


def is_lesser(title: str) -> bool:
    """Whether a title is only how a person is addressed, or a part played for a day: another one says more."""
    plain = title.strip().lower()
    is_courtesy = all(word.plain in posts.HONORARY or posts.is_courtesy(word) or (posts.is_of_style(word) and (
        word.plain in _OF_UNIFORM or not posts.is_post(word))) for word in words_of(title))
    return is_courtesy or _ASKED_FOR.match(plain) is not None or fold.plain(plain) in lexicon.LABEL_POSTS


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


def is_complete(title: str) -> bool:
    """Whether a title tells by itself of what it is: no body beside it has to be looked for."""
    return _COMPLETE.search(title) is not None
