"""Counts and sums of money in text, in figures or in words, with what qualifies them, in English and Russian.

`more than 500` is 500 with the qualifier `more than`; `$1.4 million` and `1,4 млн долларов` are 1,400,000 USD; `half a
million`, `полтора миллиона`, `a dozen` and `fifty-six` are numbers too. Dates, ordinals, numbers of phones and of
paragraphs are none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from seeds.extract.text import currencies, dates, no_counts, reach, words
from seeds.regex import regex

LONGEST = 200_000  # characters that are looked through

_QUALIFIERS = (  # as in db.kinds.QUALIFIERS
    ("more than", (r"more than|over|above|in excess of|upwards? of|exceed(?:s|ing|ed)|более(?: чем)?|больше(?: чем)?|"
                   r"свыше|зиёда аз|беш аз")),
    ("at least", (r"at least|no (?:fewer|less) than|not less than|a minimum of|minimum|не менее|не меньше|как минимум|"
                  r"по меньшей мере|минимум")),
    ("nearly", r"nearly|almost|close to|just under|почти|без малого|чуть менее|кариб"),
    ("about", (r"about|around|approximately|some|roughly|circa|an estimated|estimated|approx\.?|около|примерно|"
               r"приблизительно|порядка|ориентировочно|тақрибан|болжол менен|шамамен|taxminan")),
    ("up to", r"up to|as many as|a maximum of|no more than|not more than|до|не более|максимум"),
)
_QUALIFIER = regex("(?i)(?<![^\\W\\d_])(?:" + "|".join(
    f"(?P<q{at}>{words})" for at, (_, words) in enumerate(_QUALIFIERS)) + r")\s+(?:the\s+|a\s+total\s+of\s+|чем\s+)?$")
_HANDED = regex(r"(?i)(?:hand|turn|tak|took|carr|bring|brought)\w*\s+$")  # handed over 20 laptops
_BEYOND = regex(r"(?i)^\s*(?:ашык|ашуун|көп|ortiq|ortiqroq|ортиқ|артық|астам|зиёд)(?![^\W\d_])")
_AFTER = regex(r"(?i)^\s*(?:or more|and more|plus|и более|и больше|\+)")

_EN = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
       "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
       "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
       "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_RU = {  # the beginning of the word, its endings and its number
    1: "од ин на но ного ной ному ним",
    2: "дв а е ух ум умя ое оих",
    3: "тр и ех ём ем емя ёх ое оих",
    4: "чет ыре ырех ырёх ырем ырём ырьмя веро верых",
    5: "пят ь и ью еро ерых",
    6: "шест ь и ью еро ерых",
    7: "сем ь и ью еро ерых",
    8: "вос емь ьми емью",
    9: "девят ь и ью",
    10: "десят ь и ью",
    11: "одиннадцат ь и ью",
    12: "двенадцат ь и ью",
    13: "тринадцат ь и ью",
    14: "четырнадцат ь и ью",
    15: "пятнадцат ь и ью",
    16: "шестнадцат ь и ью",
    17: "семнадцат ь и ью",
    18: "восемнадцат ь и ью",
    19: "девятнадцат ь и ью",
    20: "двадцат ь и ью",
    30: "тридцат ь и ью",
    40: "сорок - а",
    50: "пят ьдесят идесяти",
    60: "шест ьдесят идесяти",
    70: "сем ьдесят идесяти",
    80: "вос емьдесят ьмидесяти",
    90: "девяност о а",
    100: "ст о а",
    200: "дв ести ухсот",
    300: "тр иста ехсот ёхсот",
    400: "четыр еста ехсот ёхсот",
    500: "пят ьсот исот",
    600: "шест ьсот исот",
    700: "сем ьсот исот",
    800: "вос емьсот ьмисот",
    900: "девят ьсот исот",
}
_LOCAL = {  # Kyrgyz, Kazakh, Uzbek, Tajik; none that is another word in Russian
    "бес": 5, "бір": 1, "бир": 1, "екі": 2, "үш": 3, "төрт": 4, "жеті": 7, "сегіз": 8, "тоғыз": 9, "жиырма": 20,
    "отыз": 30, "қырық": 40, "елу": 50,
    "алпыс": 60, "жетпіс": 70, "сексен": 80, "тоқсан": 90, "эки": 2, "үч": 3, "беш": 5, "жети": 7, "сегиз": 8,
    "тогуз": 9, "жыйырма": 20, "отуз": 30, "кырк": 40, "элүү": 50, "алтымыш": 60, "жетимиш": 70, "токсон": 90,
    "ikki": 2,
    "uch": 3, "besh": 5, "olti": 6, "yetti": 7, "sakkiz": 8, "yigirma": 20, "qirq": 40, "ellik": 50, "oltmish": 60,
    "yetmish": 70, "sakson": 80, "yuz": 100, "панҷ": 5, "шаш": 6, "ҳафт": 7, "ҳашт": 8, "нӯҳ": 9, "даҳ": 10,
    "бист": 20, "панҷоҳ": 50, "шаст": 60, "ҳафтод": 70, "ҳаштод": 80, "алты": 6, "чор": 4, "чаҳор": 4, "дувоздаҳ": 12,
}
_NUMBERS = _EN | _LOCAL | {words.split()[0] + ending.strip("-"): number for number, words in _RU.items()
                  for ending in words.split()[1:]}
_SCALES = (
    (10**7, r"crores?"), (10**5, r"lakhs?"), (10**9, r"billions?|bn|миллиард[а-я]*|млрд\.?|milliard"),
    (10**6, r"millions?|mln\.?|mn|m|миллион[а-яғқңөұүһі]*|млн\.?|million"),
    (10**3, (r"thousands?|тысяч[а-я]*|тыс\.?|k(?=\s|$)|ҳазору?|миң(?:ден|дей|ге|ге жакын)?|мың(?:нан|дай|ға)?|"
            r"ming(?:dan|ga|ta)?|минг(?:дан|га|та)?")),
    (100, r"hundreds?|сот(?:ен|ни|ня)"),
    (12, r"dozens?"), (10, r"десятк[а-я]+|десяток"),
)
SCALE = "|".join(f"(?P<s{at}>{words})" for at, (_, words) in enumerate(_SCALES))  # as a pattern, for scale_of
_TEN = 10
_THOUSAND = 1_000
_ENDS_SCALED = regex(rf"\d[\s-]?(?:{SCALE})$")
_FIGURE = (r"\d{1,3}(?:\.\d{3}){2,4}(?:,\d{1,2})?(?!\d)|\d{1,3}(?:[ \u00a0\u202f,'’]\d{3}){1,4}(?:\.\d{1,4})?|"
           r"\d{1,15}(?:[.,]\d{1,4})?")
# Each word of a number is replaced by a mark, as dates.py does with months.
_MARKS = 0xe100
_MARK_OF = {word: chr(_MARKS + at) * len(word) for at, word in enumerate(_NUMBERS)}
_NUMBER_OF = {mark[0]: _NUMBERS[word] for word, mark in _MARK_OF.items()}
_MARK = f"[{chr(_MARKS)}-{chr(_MARKS + len(_NUMBERS) - 1)}]+"
_WORD = regex(r"[^\W\d_]{2,}")
_SPECIAL = (
    (0.5, r"half\s+an?|полу(?=миллион|тысяч)|пол"), (1.5, r"полтор[а-я]+|one\s+and\s+a\s+half|a\s+and\s+a\s+half"),
    (2.5, rf"{_MARK}\s+and\s+(?:a\s+)?half|{_MARK}\s+(?:с\s+половиной|жарым|yarim|ярим)"),
    (1, r"an?(?=\s+(?:dozen|hundred|thousand|million|billion))"),
)
_SPECIALS = "|".join(f"(?P<h{at}>{words})" for at, (_, words) in enumerate(_SPECIAL))
_SPELT = rf"{_MARK}(?:(?:[\s-]+(?:and\s+)?)(?:{_MARK}|hundred|thousand|тысяч[а-я]?)){{0,11}}"
_ALONE = r"(?:тысяч[ау]|сотн[яю]|полсотни|дюжин[ау]|десяток|миллион)(?=\s[а-яё])"
_LONE = (("тыс", 1000), ("сот", 100), ("пол", 50), ("дюж", 12), ("дес", 10), ("мил", 10**6))
_TAIL = r"[-–](?:th|st|nd|rd|[а-я]{1,3}|year|day|week|month|лет)[\w-]*|\s*(?:%|per\s?cent|процент\w*)"
_COUNT = regex(rf"(?:(?<![\w.,/№#-])|(?<=[a-zа-яё],)|{words.GLUED_BEFORE})(?:(?P<figure>{_FIGURE})|"
               rf"(?P<special>{_SPECIALS})|(?P<words>{_SPELT})|"
               rf"(?P<alone>{_ALONE}))"
               rf"(?:[\s-]?(?:{SCALE})(?![^\W\d_]))?(?:-(?:сын|сін|сина|сына|сіне|іне|ына|ының|інің|сы|сі|сү|ын|"
               rf"ін|ы|і|ү)(?![^\W\d_])|-?(?:тан|тен|тон|ге|ға|ке|қа|га|ка|дан|ден|дон|дөн|төн|"
               rf"tan|"
               rf"dan)(?![^\W\d_]))?(?P<tail>{_TAIL})?(?:(?!\w)|{words.GLUED_BEHIND})")
_ORDINAL = regex(r"^(?:st|nd|rd|th)\b")


class Quantity(NamedTuple):
    """A number, and the characters it stands in, with its qualifier and currency."""

    value: float
    qualifier: str | None  # one of db.kinds.QUALIFIERS
    currency: str | None  # ISO 4217
    start: int
    end: int


def quantities(text: str, country: str | None = None) -> list[Quantity]:
    """The counts and sums in `text`, in its order; numbers of phones in the `country` (ISO 3166-1 alpha-2) are none."""
    text = text[:LONGEST]
    numbers = list(_numbers(text))
    taken = _taken(text, country) if numbers else []
    found = []
    for value, first, last in _together_with_rest(text, numbers):
        qualifier, start = _qualified(text, first, last)
        currency, start, end = currencies.around(text, start, last)
        if currency is None and any(low < end and start < high for low, high in taken):
            continue
        if qualifier is None:
            qualifier, start = _qualified(text, start, end)
        found.append(Quantity(value, qualifier, currencies.own(currency, country), start, end))
    return found


def _numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """Every number of `text` with the characters it stands in."""
    for match in islice(_COUNT.finditer(_WORD.sub(_mark, dates.lowered(text))), dates.MOST):
        start, end = match.span()
        size = _together(match["words"]) if match["words"] else 0
        value: float | None
        if size and size < len(match["words"]):  # `seven one-stop centres`
            value, end = int(_spelt(match["words"][:size]) or 0), start + size
        elif match["tail"] or _ORDINAL.match(text[end:]):
            continue
        else:
            value = _value(match)
        if value is not None and value < _TEN and text[max(0, start - 3):start].lower() == "он " and (
                text[start:end].lower() in _LOCAL):
            value, start = value + _TEN, start - 3  # он үч кыз: in Russian the first word is he
        if value is not None:
            yield value, start, end


def _together_with_rest(text: str, numbers: Sequence[tuple[float, int, int]]) -> Iterator[tuple[float, int, int]]:
    """`2 million 340 thousand`, `7 минг 430` as one number each: the rest is smaller than what the scale counts in."""
    at = 0
    while at < len(numbers):
        value, start, end = numbers[at]
        while at + 1 < len(numbers) and (scale := _scale_behind(text[start:end])) and (
                numbers[at + 1][0] < scale and text[end:numbers[at + 1][1]] in (" ", "\u00a0")):
            at += 1
            value, end = value + numbers[at][0], numbers[at][2]
        yield value, start, end
        at += 1


def _scale_behind(number: str) -> int:
    """What a number in figures ends with: 1000 of `18 thousand`; 0 where it ends with no such word."""
    match = _ENDS_SCALED.search(number.lower()) if number[:1].isdigit() else None
    scale = scale_of(match) if match else 0
    return scale if scale >= _THOUSAND else 0


def _taken(text: str, country: str | None) -> list[tuple[int, int]]:
    """Where figures stand that count nothing: of dates, hours, phones and addresses."""
    return [*dates.spans(text), *((one.start, one.end) for one in (*reach.phones(text, country), *reach.emails(text))),
            *no_counts.spans(text)]


def _value(match: re.Match[str]) -> float | None:
    if match["alone"]:
        return next(number for start, number in _LONE if match["alone"].startswith(start))
    if match["figure"]:
        value = _figure(match["figure"])
    elif match["special"]:
        value = next(one for at, (one, _) in enumerate(_SPECIAL) if match[f"h{at}"])
        value = _NUMBER_OF[match["special"][0]] + 0.5 if value == 2.5 else value
    else:
        value = _spelt(match["words"])
    if value is None:
        return None
    scale = scale_of(match)
    if scale == 1 and match["figure"] and _POINT.fullmatch(match["figure"]):
        value *= _THOUSAND
    if match["special"] and scale == 1:
        return None
    whole = round(value * scale, 4)
    return int(whole) if float(whole).is_integer() else whole


_POINT = regex(r"[1-9]\d{0,2}\.\d{3}")  # 7.098 calls: nobody counts in thousandths


def scale_of(match: re.Match[str]) -> int:
    """What the words matched as SCALE multiply a number by; 1 where there are none."""
    return next((one for at, (one, _) in enumerate(_SCALES) if match[f"s{at}"]), 1)


_THOUSANDS = regex(r"(?<=\d)[ \u00a0\u202f,'’](?=\d{3}(?!\d))")  # what parts them


def _figure(text: str) -> float | None:
    """`1,000` and `1 000` are thousands; `1,4` has a decimal comma, as people write it before a scale."""
    text = text.replace(".", "") if text.count(".") > 1 else text  # 33.303.022
    plain = _THOUSANDS.sub("", text)
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None


def _mark(match: re.Match[str]) -> str:
    return _MARK_OF.get(match[0], match[0])


def _spelt(text: str) -> float | None:
    """`two hundred and fifty-six`, `двести пятьдесят шесть`, their words as marks."""
    whole, part = 0, 0
    for word in re.split(r"[\s-]+", text):
        if word == "and":
            continue
        if word == "hundred":
            part = max(part, 1) * 100
        elif word.startswith(("thousand", "тысяч")):
            whole, part = whole + max(part, 1) * 1000, 0
        else:
            part += _NUMBER_OF[word[0]]
    return float(whole + part)


def _together(text: str) -> int:
    """How many characters of a row of number words, as marks, are one number: `seven` of `seven one`."""
    below: float = 10**6
    for match in re.finditer(r"[^\s-]+", text):
        word = match[0]
        if word in ("and", "hundred") or word.startswith(("thousand", "тысяч")):
            below = 10**6 if word == "and" else 100 if word == "hundred" else 1000
            continue
        number = _NUMBER_OF[word[0]]
        if number >= below:
            return len(text[:match.start()].rstrip(" -"))
        below = 100 if number >= 100 else 10 if number >= 20 and number % 10 == 0 else 1
    return len(text)


def _qualified(text: str, start: int, end: int) -> tuple[str | None, int]:
    before = _QUALIFIER.search(text[max(0, start - 40):start])
    if before:
        name = next(name for at, (name, _) in enumerate(_QUALIFIERS) if before[f"q{at}"])
        if before[0].strip().lower() == "over" and _HANDED.search(text[max(0, start - 50):start - len(before[0])]):
            return None, start
        return name, start - (before.end() - before.start())
    if _BEYOND.match(text[end:end + 12]):
        return "more than", start
    return ("at least" if _AFTER.match(text[end:end + 12]) else None), start


