"""Endings of Kyrgyz, Kazakh and Uzbek words: the cases of nouns, verbs, and what may govern a case within a name."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

LANGUAGES: Final = ("ky", "kk", "uz")
_RELATIVE: Final = regex(
    r"(?:[дтн][аеоө]г[ыиуү]|н?[дт][ае][ғг][ыі]|dagi|даги|gi(?<=agi)|караштуу|жанында\w*)$")
_GENITIVE: Final = regex(r"(?:[ндт][ыиуү]н|[ндт][ыі]ң|[ndt][yi]ń|ning|нинг)$")
_CASES: Final = (  # told by the ending alone; the longer ones first
    ("genitive", _GENITIVE),
    ("ablative", regex(r"(?:[дтн][аеоө]н|dan|дан)$")),
    ("locative", regex(r"(?:[дт][аеоө]|(?<=[a-z])da)$")),
    ("dative", regex(  # педагогика stands in none
        r"(?:[гкғқ][аеоө](?<!ика)|(?<=[ыиуүі])н[ае]|(?<=[a-z])(?:ga|ka|qa)(?<!ika))$")),
    ("accusative", regex(r"(?:с[ыиуүі]н|[ндт][ыиуүі]|(?<=[a-z])ni)$")),
    ("instrumental", regex(r"(?:[мбп]ен)$")))
_VERBAL: Final = regex(  # what somebody does, as a noun, or what takes a case in front of it
    r"(?:каршы|қарсы|қарши|qarshi|байланышт\w*|байланыст\w*|оид|oid|боюнча|бойынша|bo'yicha|бўйича|жөнінде\w*|арналған|арналган|"
    r"багышталган|бағышталған|bag'ishlangan|бағишланган|күрес\w*|күрөш\w*|"
    r"карата|қатысты|\w{2,}(?:оо|өө|у|ү|ыш|иш|үш|ish|ash|аш|еш)(?:[ыиуүі]|i)?)$")
_VERB: Final = regex(
    r"(?:(?:(?<!ор)[гғкқ][аеоө]н|(?<!or)gan|kan|qan)(?:л[аеоө]р|д[аеоө]р|lar)\w{0,3}|дейт|дейд[иі]|deydi|[ыіиуү][пб]|ip|ib|[гғ]ан|[кқ]ан|ген|кен|гон|көн|gan|kan|qan|[длмнрстшз][дт]и|[длмнрстшз][дт][ыіуү]|"
    r"[dlnrtsh][dt]i)$")
_NO_VERBS: Final = (  # beginnings of nouns: деҳқонлар, органдар
    "миграция", "орган", "дыйкан", "диқан", "деҳқон", "dehqon", "тууган", "туысқан", "munosib", "муносиб", "мансаб",
    "mansab", "мамандандырылған", "адистештирилген", "ixtisoslash", "ихтисослаш")
_ENDS_IN_T: Final = regex(  # with a possessive behind it
    r"(?:мент|комитет|университет|институт|факультет|совет|бірлест|саясат|сиёсат)[иіы]$")
_OURS: Final = regex(r"(?:[ыиуүіi]б[ыиуү]з|[ыі]м[ыі]з|imiz|имиз)(?:[нд][ыиі]\w|ning|нинг)?$")
_SHORTEST: Final = 4  # letters of a word whose last ones may be an ending
_ANDS: Final = word_set("жана және va ва hamda ҳамда")
_NEAR: Final = 4  # words from a noun in a case to what governs it


def is_ours(plain: str) -> bool:
    """Whether a word ends as what belongs to those who speak does: директорубуз, our director."""
    return _OURS.search(plain) is not None


def of(word: Word) -> str:
    """The case that a word seems to stand in; "" for none, which may be the nominative."""
    plain = word.plain
    if len(plain) < _SHORTEST or is_relative(word) or word.is_acronym:
        return ""
    case = next((case for case, ending in _CASES if ending.search(plain)), "")
    if case == "locative" and len(plain) == _SHORTEST:
        return ""  # жашы жете электер
    is_own = case == "accusative" and (_VERBAL.match(plain) or _ENDS_IN_T.search(plain))
    return "" if is_own else case


def without_genitive(name: str) -> str:
    """A name without the ending that ties the next word to it: Норвегиянын | элчиси."""
    return _GENITIVE.sub("", name)


_OF_POSSESSED: Final = regex(  # отырысына, seminarining
    r"(?:(?<=[ыиуүі])н(?:[ае]|[дт][ае]н?|[ае]н|[ыиуүі][нң])?|(?<=[иi])(?:нинг|да|дан|га|ни|ning|da|dan|ga|ni))$")
_OF_BARE: Final = regex(
    r"^(?:[дт][аеоө]н?|[гкғқ][аеоө]|[ндт][ыиуүі][нң]?|da|dan|ga|ka|qa|ni|ning|нинг|дан|ден|тан|тен)$")


def nominative(ending: str) -> str:
    """What stands behind the stem of a noun, without the ending of a case: the -ы of отырыс-ына, nothing of -да."""
    return (_OF_POSSESSED if _OF_POSSESSED.search(ending) else _OF_BARE).sub("", ending)


def is_regional(word: Word) -> bool:
    """Whether a word says of which kind of region something is: облустук, viloyati, қаласының."""
    return word.plain.startswith(_REGIONS) and (
        of(word) in ("", "genitive") or word.plain.endswith(("ти", "ика", "ika", "mani", "мани")))  # вилояти, tumani


TERRITORIES: Final = (  # how words for those within a country begin
    "облыс", "облус", "аудан", "қала", "шаар", "район", "viloyat", "tuman", "shahar", "shahr", "вилоят", "туман",
    "шаҳар")
_REGIONS: Final = (*TERRITORIES, "республика", "respublika")


def is_relative(word: Word) -> bool:
    """Whether a word says where or at what something is, as an adjective: Бишкектеги, huzuridagi."""
    return _RELATIVE.search(word.plain) is not None


def is_verb(word: Word) -> bool:
    """Whether a small word ends as verbs and participles do."""
    return not word.is_capital and len(word.plain) > _SHORTEST and not word.plain.startswith(_NO_VERBS) and (
        _VERB.search(word.plain) is not None) and not _VERBAL.match(word.plain) and of(word) != "accusative"


_PARTICIPLE: Final = regex(r"(?:[гғ]ан|[кқ]ан|ген|кен|гон|көн|gan|kan|qan)$")


def is_participle(word: Word) -> bool:
    """Whether a small word says of the next that it did something: лавозимида фаолият олиб борган | Анвар Ҳамидов."""
    return is_verb(word) and _PARTICIPLE.search(word.plain) is not None


def can_be_within(words: Sequence[Word], at: int, head: int) -> bool:
    """Whether a word can be in front of the noun `head` of a name: in no case, or in one that the name governs."""
    case = of(words[at])
    if case in ("", "genitive"):
        return True
    far = at + _NEAR + (2 if words[at + 1].plain in _ANDS else 0)  # одам савдосига ва мажбурий меҳнатга қарши
    governed = any(_VERBAL.match(word.plain) for word in words[at + 1:min(far, head)])
    if case in ("accusative", "instrumental") and at + 1 == head and words[at].is_capital:
        return True  # Оқу-ағарту министрлігі
    if case in ("locative", "ablative"):
        return case == "ablative" and at + 1 < head and _VERBAL.match(words[at + 1].plain) is not None
    is_among_capitals = at > 0 and words[at].follows() and words[at - 1].is_capital and words[at].is_capital and (
        words[at + 1].is_capital)  # Халықаралық Қызыл Жарты Ай федерациясы
    return governed or (is_among_capitals and case in ("accusative", "instrumental")) or (
        case == "dative" and len(words[at].plain) <= _SHORTEST and not words[at].plain.isascii())
