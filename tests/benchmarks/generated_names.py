"""Names of people in Central Asia and the ways they are spelled.

A name is kept once, in rich Cyrillic (with the letters of Tajik, Uzbek, Kyrgyz and Kazakh), and spelled in a `Style`:
native or Russian Cyrillic, or Latin after one of several schemes of transliteration. Surnames are stems times suffixes,
so that their number grows with the directory as it does in life.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

LANGUAGES: Final = ("tajik", "kyrgyz", "uzbek", "kazakh", "russian")

GIVEN: Final[Mapping[str, tuple[str, str]]] = {  # language -> male, female
    "tajik": (
        "Фирӯз Рустам Ҷамшед Далер Сӯҳроб Фарҳод Шодӣ Баҳром Меҳроҷ Фаррух Парвиз Хуршед Абдулло Қодир Ҷовид Сиёвуш",
        "Зарина Мадина Нигора Фарзона Гулҷаҳон Тахмина Ситора Мавзуна Шаҳло Дилбар Рухшона Манижа Парвина Ҷамила"),
    "kyrgyz": (
        "Азамат Бакыт Талант Нурлан Эркин Үсөн Жеңиш Мирлан Кубаныч Темирлан Өмүрбек Чыңгыз Улан Данияр Сыймык Жолдош",
        "Айгүл Жылдыз Гүлнара Нургүл Бермет Чолпон Айжан Махабат Жаңыл Назгүл Эльвира Каныкей Бегимай Анара"),
    "uzbek": (
        "Ўткир Шерзод Ботир Жасур Улуғбек Алишер Бахтиёр Ғайрат Отабек Сардор Дилшод Жаҳонгир Равшан Хуршид Қаҳрамон",
        "Феруза Гулчеҳра Дилфуза Наргиза Севара Шаҳноза Зулфия Муҳаббат Лола Ўғилой Барно Саодат Нилуфар Гўзал"),
    "kazakh": (
        "Ерлан Нұрсұлтан Әлихан Бауыржан Серік Дәурен Мұхтар Қанат Жандос Ержан Тимур Ғалым Ақжол Олжас Айдос Рүстем",
        "Айнұр Гүлмира Әсел Динара Жанар Сәуле Қарлығаш Меруерт Ботагөз Шолпан Ұлжан Айман Бибігүл Камшат"),
    "russian": (
        ("Сергей Андрей Юрий Евгений Михаил Дмитрий Николай Алексей Владимир Пётр Георгий Илья Фёдор Вячеслав "
         "Чеслав Игорь"),
        "Наталья Елена Ольга Юлия Екатерина Татьяна Людмила Жанна Любовь Ксения Яна Марина Светлана Ирина Щеглана"),
}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST = _words(
    "абдул мирзо нур камол ҷамол шер давлат раҳмат худой холиқ саид амир бахт гул зафар дил фар хуш ҷаҳон қурбон "
    "маҳмад муҳаммад назар олим пир ризо сафар собир султон тоҷи тош умар файз хайр хол ҳаким ҳамид чор шам шариф юсуф "
    "ёқуб азиз алим байрам болот жан жума иса қара қадыр мамат марат орозб рысқ сейит сыды темир токто төлө үсөн "
    "эсен өмүр ырыс бейш асан кенже мырза қожа")
_SECOND = _words(
    "али бек бой дин ёр зод иддин ҷон қул мурод назар ниёз бай хон шоҳ улло пур вали берди султан мат тай алы кан жан "
    "гелди турди гали мурат ғали")
_RUSSIAN = _words(
    "иван петр сидор кузнец смирн попов соколов морозов волк лебед козл новик зайц павл семён голуб виноград богдан "
    "воробь фёдор михайл беляк тарас жуков бражник щерб юдин яковл чернов шевч хар кравч бондар гончар ткач мельник "
    "савч лысен пономар рябов сухар цыган шапош щукин южак быстр громов дубров ершов журавл зуб ильич карп ларион "
    "мартын наум осип прохор родион степан тихон устин филипп хохл черкас шульг якуш бражк гриц димитр евсе захар "
    "игнат кирилл лавр макар никит онуфр панкрат роман савел трофим ульян фадд харит цвет чистяк шестак щегл "
    "ястреб боров ветр горшк долг енот железн золот крапив лобач миронч неч обух плахот рогож свирид трушк угл")

_SUFFIXES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {  # language -> (male, female)
    "tajik": (("ов", "ова"), ("зода", "зода"), ("ӣ", "ӣ"), ("иён", "иён"), ("ов", "ова"), ("заде", "заде")),
    "kyrgyz": (("ов", "ова"), ("беков", "бекова"), (" уулу", " кызы"), ("алиев", "алиева"), ("кулов", "кулова")),
    "uzbek": (("ов", "ова"), ("ов", "ова"), ("бердиев", "бердиева"), ("хўжаев", "хўжаева"), ("баев", "баева")),
    "kazakh": (("ов", "ова"), ("баев", "баева"), ("ұлы", "қызы"), ("бекұлы", "бекқызы"), ("енов", "енова")),
    "russian": (("ов", "ова"), ("ин", "ина"), ("овский", "овская"), ("енко", "енко"), ("ук", "ук"), ("ич", "ич")),
}
PATRONYMIC_STEMS: Final = ("Ивано", "Сергее", "Юрье", "Раҳимо", "Абдуллое", "Азизо", "Мурато", "Файзуллое", "Николае")


def _compound(shift: int) -> tuple[str, ...]:
    """Stems of two parts; `shift` says which are the most frequent of them, those that come first."""
    firsts = _FIRST[shift:] + _FIRST[:shift]
    return tuple(first + second for second in _SECOND for first in firsts)


STEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "tajik": _compound(0), "uzbek": _compound(18), "kyrgyz": _compound(36), "kazakh": _compound(54),
    "russian": _RUSSIAN}
_VOWELS = "аеёиоуыэюяӣӯөүұәўі"


def surname(language: str, stem: str, choice: int, *, female: bool) -> str:
    """Stem and suffix joined as the language does: a glide after a vowel, no vowel twice."""
    suffix = _SUFFIXES[language][choice % len(_SUFFIXES[language])][female]
    if stem[-1] in _VOWELS and suffix[0] in _VOWELS:
        suffix = "е" + suffix[1:] if suffix.startswith("о") else "й" + suffix
    joined = stem + suffix
    return joined[0].upper() + joined[1:]


class Style(NamedTuple):
    """A way to write a name: `native` keeps the letters that Russian lacks, before any transliteration."""

    scheme: str  # cyrillic, bgn, german, french, iso or uzbek
    native: bool

    @property
    def latin(self) -> bool:
        """Whether it comes out in Latin letters."""
        return self.scheme != "cyrillic"


_RUSSIFIED = str.maketrans({
    "ҳ": "х", "ҷ": "дж", "қ": "к", "ғ": "г", "ӯ": "у", "ӣ": "и", "ў": "у", "ү": "у", "ұ": "у", "ө": "о", "ң": "н",
    "ә": "а", "і": "и", "һ": "х"})
_BGN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ғ": "gh", "ӣ": "i", "қ": "q", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ә": "a", "ң": "ng", "ө": "o", "ү": "u",
    "ұ": "u", "ў": "u", "і": "i", "һ": "h", " ": " "}
SCHEMES: Final[Mapping[str, Mapping[str, str]]] = {
    "bgn": _BGN,
    "german": _BGN | {"ж": "sch", "ҷ": "dsch", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ц": "z", "ю": "ju", "я": "ja",
                      "ё": "jo", "й": "j", "в": "w", "х": "ch", "ү": "ü", "ө": "ö", "қ": "k", "ғ": "g"},
    "french": _BGN | {"ж": "j", "ҷ": "dj", "ч": "tch", "ш": "ch", "щ": "chtch", "у": "ou", "ӯ": "ou", "ұ": "ou",
                      "ў": "ou", "ү": "ou", "ю": "iou", "я": "ia", "й": "ï", "ғ": "gh"},
    "iso": _BGN | {"ж": "ž", "ч": "č", "ш": "š", "щ": "ŝ", "х": "h", "ц": "c", "ю": "û", "я": "â", "ё": "ë", "й": "j",
                   "э": "è", "ҷ": "ç", "ғ": "ġ", "қ": "ķ", "ҳ": "ḩ", "ӣ": "ī", "ӯ": "ū", "ў": "ŭ", "ү": "ù", "ө": "ô",
                   "ң": "ņ", "ә": "a̋"},
    "uzbek": _BGN | {"ж": "j", "х": "x", "ў": "oʻ", "ғ": "gʻ", "ҷ": "j", "ӯ": "oʻ", "ц": "s", "ы": "i", "щ": "sh"},
}
_DZH = {"bgn": "dzh", "german": "dsch", "french": "dj", "iso": "dž", "uzbek": "j"}


@lru_cache(maxsize=200_000)
def spelled(name: str, style: Style) -> str:
    """The rich Cyrillic `name` written in `style`, each word with a capital."""
    text = name.lower()
    if not style.native:
        text = text.translate(_RUSSIFIED)
    if style.latin:
        letters = SCHEMES[style.scheme]
        text = text.replace("дж", "\0")
        text = "".join(_DZH[style.scheme] if letter == "\0" else letters.get(letter, letter) for letter in text)
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
