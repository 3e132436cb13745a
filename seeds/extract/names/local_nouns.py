"""The nouns that bodies are called by in Tajik, Kyrgyz, Kazakh and Uzbek, by the beginnings of their forms."""

from functools import lru_cache
from typing import Final

from seeds.extract.text.words import Word
from seeds.regex import regex

TAJIK: Final = {  # by beginning of the word
    "вазорат": "government", "кумита": "government", "агенти": "government", "раёсат": "government",
    "раесат": "government", "шуъба": "government", "хадамот": "government", "идора": "government",
    "маркази": "other", "ташкилот": "NGO", "созмон": "intergovernmental", "прокуратура": "justice and police",
    "суди": "justice and police", "сафорат": "embassy", "донишгоҳ": "academic", "академия": "academic",
    "донишкада": "academic", "фонди": "NGO", "иттиҳоди": "NGO", "ҷамъият": "NGO", "комиссия": "government",
    "намояндаги": "intergovernmental", "бунед": "NGO", "анҷуман": "NGO", "дастгоҳ": "government", "паноҳгоҳ": "NGO",
    "дафтари": "intergovernmental", "маҷлис": "parliament", "шӯро": "government", "ҳукумат": "", "хазина": "NGO",
    "қӯшун": "government", "ваколатдор": "government", "палата": "government",
    "федератсия": "NGO", "иттифоқ": "NGO", "бюро": "NGO",
    "шӯъба": "government", "шабакаи": "NGO", "муассиса": "government", "консулгари": "embassy", "лига": "NGO",
    "ассотсиатсия": "NGO", "институт": "academic", "корхона": "private", "бонк": "donor", "ҷамоати": "government",
    "масҷид": "NGO", "мадраса": "academic", "литсей": "academic", "коллеҷ": "academic",
    "беморхона": "other", "дармонгоҳ": "other", "клуби": "NGO",
    "додситони": "justice and police", "ширкати": "private", "заводи": "private"}
TURKIC: Final = {
    "министрлиг": "government", "министрліг": "government", "vazirlig": "government", "вазирлиг": "government",
    "комитет": "government", "qo'mita": "government", "қўмита": "government", "агентст": "government",
    "agentlig": "government", "агентлиг": "government", "агенттіг": "government", "агенттиг": "government",
    "прокуратура": "justice and police",
    "prokuratura": "justice and police", "башкармалыг": "government", "басқарма": "government",
    "boshqarma": "government", "бошқарма": "government", "департамент": "government", "кызмат": "government",
    "қызмет": "government", "xizmat": "government", "хизмат": "government", "борбор": "other", "орталығ": "other",
    "markaz": "other", "марказ": "other", "фонду": "NGO", "қоры": "NGO", "fond": "NGO", "фонди": "NGO",
    "уюм": "NGO", "институт": "academic", "institut": "academic", "ұйымы": "intergovernmental",
    "tashkilot": "NGO", "ташкилот": "NGO", "бирикме": "NGO", "жамаат": "NGO",
    "казыят": "NGO", "муфтият": "NGO", "мүфтият": "NGO", "muftiyat": "NGO", "қазият": "NGO",
    "бірлест": "NGO", "birlashma": "NGO", "бирлашма": "NGO", "элчилиг": "embassy", "елшіліг": "embassy",
    "elchixona": "embassy",
    "элчихона": "embassy", "университет": "academic", "universitet": "academic", "академия": "academic",
    "akademiya": "academic", "сот": "justice and police", "соту": "justice and police", "sud": "justice and police",
    "лигасы": "NGO", "ligasi": "NGO", "союзу": "NGO", "konsulxona": "embassy", "консулхона": "embassy",
    "muassasa": "government", "муассаса": "government", "полициясы": "justice and police",
    "өкүлчүлүг": "intergovernmental", "өкілдіг": "intergovernmental", "vakolatxona": "intergovernmental",
    "комиссия": "government", "komissiya": "government", "кеңеш": "parliament", "мекеме": "government",
    "ииб": "justice and police", "рииб": "justice and police", "шииб": "justice and police",
    "iib": "justice and police", "hokimlig": "government", "ҳокимлиг": "government", "әкімдіг": "government",
    "акимчилиг": "government", "мэриясы": "government", "маслихат": "parliament", "мәслихат": "parliament",
    "федерация": "NGO", "federatsiya": "NGO", "ассоциация": "NGO", "assotsiatsiya": "NGO", "jamiyati": "NGO",
    "жамияти": "NGO", "қоғамы": "NGO", "коому": "NGO", "tarmog": "NGO", "тармоғ": "NGO", "jamg": "NGO",
    "жамғарма": "NGO",
    "kengash": "government", "кенгаш": "government", "инспекция": "government", "inspeksiya": "government",
    "қауымдастығ": "NGO", "uyushma": "NGO", "уюшма": "NGO", "ittifoqi": "NGO", "иттифоқ": "NGO", "палата": "other",
    "palata": "other", "құрылымы": "UN agency", "одағы": "NGO", "альянс": "NGO", "alyans": "NGO",
    "agentstvo": "government", "кабинет": "", "администрация": "government", "akimat": "government",
    "акимат": "government", "ваколатхона": "intergovernmental", "сенат": "parliament", "senat": "parliament",
    "ііб": "justice and police", "hokimiyat": "government", "ҳокимият": "government", "айыл өкмөт": "government",
    "бөлүм": "other", "бөлім": "other", "bo'lim": "other", "бўлим": "other", "кеңсе": "intergovernmental",
    "кеңес": "parliament", "диаспора": "NGO", "тармагы": "NGO", "банк": "donor", "bank": "donor",
    "консулдуг": "embassy", "консулдығ": "embassy", "konsullig": "embassy",
    "консуллиг": "embassy", "автономия": "NGO", "лицей": "academic",
    "программасы": "UN agency", "бағдарламасы": "UN agency", "дерне": "NGO", "кафедра": "academic",
    "үйі": "NGO", "үйү": "NGO", "uyi": "NGO", "уйи": "NGO", "клуб": "NGO", "klub": "NGO",
    "офис": "intergovernmental", "ofis": "intergovernmental", "кенсе": "intergovernmental", "бюро": "other",
    "byuro": "other", "ҳаракат": "NGO", "харакат": "NGO", "harakat": "NGO", "қозғалыс": "NGO", "кыймыл": "NGO",
    "мешіті": "NGO", "мечити": "NGO", "масжиди": "NGO", "masjidi": "NGO", "медресе": "academic", "мадраса": "academic",
    "madrasa": "academic", "гимназия": "academic", "колледж": "academic", "kollej": "academic", "оорукана": "other",
    "аурухана": "other", "касалхона": "other", "kasalxona": "other", "емхана": "other", "клиника": "other",
    "klinika": "other", "заводу": "private", "заводы": "private", "zavodi": "private", "фабрика": "private",
    "fabrika": "private", "компания": "private", "kompaniya": "private", "башпаана": "NGO",
    "мактаби": "academic", "maktabi": "academic", "мектеби": "academic", "мектебі": "academic", "желісі": "NGO",
    "аэропорту": "private", "аэропорты": "private", "aeroporti": "private", "аэропорти": "private"}

_PLURAL: Final = regex(r"(?:ҳо(?:и|ӣ)?|(?:лар|[лд]ер|лор|лөр|(?<=[бвгғжзйлмнр])дар|"
                       r"(?<=[а-я])т[ае]р(?=[ыидт]|$)|lar)(?:\w{0,3}|[иыіi][нn]\w{2,3}))$")


_OTHERS: Final = (  # no қоры, but an end; no кеңеш, кызмат or sud, but an adviser, an employee or a judge
    "қорытын", "кеңешч", "кеңешме", "кеңесш", "kengashch", "кенгашч", "кызматкер", "қызметкер", "xizmatchi",
    "кызматташ", "қызметтес", "sudya", "судья", "кеңесұлы", "кеңесқызы")
_ADJECTIVE: Final = regex(r"^(?:борбордук|markaziy|марказий)$")


def is_plural(plain: str) -> bool:
    """Whether a plain word is of several: tashkilotlar, басқармалары."""
    return _PLURAL.search(plain) is not None


def is_of_several(plain: str, heads: dict[str, str]) -> bool:
    """Whether a plain word is the plural of a noun for bodies, a key of `heads`: ұйымдары, tashkilotlari."""
    base = _PLURAL.sub("", plain)[:_TELLING]
    return len(base) > 2 and is_plural(plain) and any(
        head.startswith(base) or base.startswith(head) for head in heads)


_TELLING: Final = 6  # letters of a noun before those that change in front of an ending: орталық, орталығы


def of(plain: str, heads: dict[str, str]) -> str | None:
    """The type of the body that a plain word is a noun for, a key of `heads`; None where it is none."""
    if is_plural(plain) or _ADJECTIVE.search(plain):
        return None  # of several: Hamkor tashkilotlar; central: борбордук
    if plain.startswith(_OTHERS):
        return None
    if not plain.startswith(tuple(heads)):  # as most: a fifth of the time of looking at them one by one
        return None
    return next(type for head, type in heads.items() if plain.startswith(head))


def noun_of(word: Word) -> str:
    """The beginning of the noun that a word is a form of, where it says what a body is: министрликтин, markazi."""
    return _noun_of(word.plain)


@lru_cache(maxsize=8192)
def _noun_of(plain: str) -> str:
    return "қоры" if plain == "қордың" else of(plain, _NOUNS) or ""


def is_of_region(head: str) -> bool:
    """Whether the noun of a name, as `noun_of` tells it, is one of these languages."""
    return head in _NOUNS


_LONG: Final = 5  # letters of a noun that may change its last one: тармақ, тармағы
_FOR_TITLES: Final = (  # which only titles are of: кітапхана директоры
    "кітапхана", "китепкана", "kutubxona", "кутубхона", "китобхона", "мектеп", "мектеб", "мактаб", "maktab", "колледж",
    "kollej", "литсей", "litsey", "оорукана", "аурухана", "shifoxona", "шифохона", "беморхона", "жатақхана",
    "жатакана", "yotoqxona", "хобгоҳ")
_NOUNS: Final = {bare: bare for noun in (*TAJIK, *TURKIC, *_FOR_TITLES)
                 for bare in [noun.rstrip("гғg") if len(noun) > _LONG else noun]}
