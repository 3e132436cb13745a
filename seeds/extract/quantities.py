"""Counts and sums of money in text, in figures or in words, with what qualifies them, in English and Russian.

`more than 500` is 500 with the qualifier `more than`; `$1.4 million` and `1,4 млн долларов` are 1,400,000 USD; `half a
million`, `полтора миллиона`, `a dozen` and `fifty-six` are numbers too. Dates, ordinals, numbers of phones and of
paragraphs are none.
"""

import re
from itertools import islice
from typing import NamedTuple

from seeds.extract import dates, reach

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
_QUALIFIER = re.compile("(?i)(?<![^\\W\\d_])(?:" + "|".join(
    f"(?P<q{at}>{words})" for at, (_, words) in enumerate(_QUALIFIERS)) + r")\s+(?:the\s+|a\s+total\s+of\s+|чем\s+)?$")
_HANDED = re.compile(r"(?i)(?:hand|turn|tak|took|carr|bring|brought)\w*\s+$")  # handed over 20 laptops
_BEYOND = re.compile(r"(?i)^\s*(?:ашык|ашуун|көп|ortiq|ortiqroq|ортиқ|артық|астам|зиёд)(?![^\W\d_])")
_AFTER = re.compile(r"(?i)^\s*(?:or more|and more|plus|и более|и больше|\+)")

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
_NUMBERS = _EN | {words.split()[0] + ending.strip("-"): number for number, words in _RU.items()
                  for ending in words.split()[1:]}
_SCALES = (
    (10**9, r"billions?|bn|миллиард[а-я]*|млрд\.?|миллиард"),
    (10**6, r"millions?|mln\.?|mn|m|миллион[а-я]*|млн\.?|million"),
    (10**3, r"thousands?|тысяч[а-я]*|тыс\.?|k(?=\s|$)|ҳазор|миң(?:ден)?|мың(?:нан)?|ming(?:dan)?"),
    (100, r"hundreds?|сот(?:ен|ни|ня)"),
    (12, r"dozens?"), (10, r"десятк[а-я]+|десяток"),
)
_SCALE = "|".join(f"(?P<s{at}>{words})" for at, (_, words) in enumerate(_SCALES))
_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f,'’]\d{3}){1,4}(?:\.\d{1,4})?|\d{1,15}(?:[.,]\d{1,4})?"
# Each word of a number is replaced by a mark, as dates.py does with months.
_MARKS = 0xe100
_MARK_OF = {word: chr(_MARKS + at) * len(word) for at, word in enumerate(_NUMBERS)}
_NUMBER_OF = {mark[0]: _NUMBERS[word] for word, mark in _MARK_OF.items()}
_MARK = f"[{chr(_MARKS)}-{chr(_MARKS + len(_NUMBERS) - 1)}]+"
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPECIAL = (
    (0.5, r"half\s+an?|полу(?=миллион|тысяч)|пол"), (1.5, r"полтор[а-я]+|one\s+and\s+a\s+half|a\s+and\s+a\s+half"),
    (2.5, rf"{_MARK}\s+and\s+(?:a\s+)?half|{_MARK}\s+с\s+половиной"), (1, (r"an?(?=\s+(?:dozen|hundred|thousand|"
                                                                           r"million|billion))")),
)
_SPECIALS = "|".join(f"(?P<h{at}>{words})" for at, (_, words) in enumerate(_SPECIAL))
_SPELT = rf"{_MARK}(?:(?:[\s-]+(?:and\s+)?)(?:{_MARK}|hundred|thousand|тысяч[а-я]?)){{0,11}}"
_ALONE = r"(?:тысяч[ау]|сотн[яю]|полсотни|дюжин[ау]|десяток|миллион)(?=\s[а-яё])"
_LONE = (("тыс", 1000), ("сот", 100), ("пол", 50), ("дюж", 12), ("дес", 10), ("мил", 10**6))
_TAIL = r"[-–](?:th|st|nd|rd|[а-я]{1,3}|year|day|week|month|лет)[\w-]*|\s*(?:%|percent|процент\w*)"
_COUNT = re.compile(rf"(?<![\w.,/№#-])(?:(?P<figure>{_FIGURE})|(?P<special>{_SPECIALS})|(?P<words>{_SPELT})|"
                    rf"(?P<alone>{_ALONE}))"
                    rf"(?:[\s-]?(?:{_SCALE})(?![^\W\d_]))?(?:-?(?:тан|тен|тон|ге|ға|ке|қа|га|ка|дан|ден|дон|дөн|төн|"
                    rf"tan|"
                    rf"dan)(?![^\W\d_]))?(?P<tail>{_TAIL})?(?![\w])")
_ORDINAL = re.compile(r"^(?:st|nd|rd|th)\b")

_CURRENCIES = (
    ("USD", r"US\$|U\.S\.\s*\$|\$|USD|(?:US|U\.S\.)\s+dollars?|dollars?|доллар[а-я]*(?:\s+США)?|долл?\.(?:\s*США)?"),
    ("EUR", r"€|EUR|euros?|евро"),
    ("GBP", r"£|GBP|pounds?(?:\s+sterling)?|фунт[а-я]*(?:\s+стерлингов)?"),
    ("RUB", r"RUB|₽|rou?bles?|рубл[а-я]+|руб\."),
    ("TJS", r"TJS|somonis?|сомон[иӣ]"),
    ("KGS", r"KGS|soms?|сом(?:ов|а)?"),
    ("KZT", r"KZT|₸|tenges?|тенге"),
    ("UZS", r"UZS|sums?|сум(?:ов|а)?|so['ʻ’]m|soums?"),
    ("CHF", r"CHF|Swiss francs?"),
    ("NOK", r"NOK"),
    ("SEK", r"SEK"),
    ("AFN", r"AFN|afghanis?|афгани"),
    ("TMT", r"TMT|manats?|манат[а-я]*"),
    ("PKR", r"PKR"),
    ("IQD", r"IQD"),
)
_MONEY = "|".join(f"(?P<c{at}>{words})" for at, (_, words) in enumerate(_CURRENCIES))
_BEFORE_MONEY = re.compile(rf"(?i)(?<![^\W\d_])(?:{_MONEY})\s?$")
_AFTER_MONEY = re.compile(rf"(?i)^\s?(?:{_MONEY})(?![^\W\d_])")


# Numbers to call that no country's plan was found for: with a 0 in front, or in other groups than thousands make.
_DIALLED = re.compile(r"(?<![\w.,+-])(?:\(?0\d{2,5}\)?(?:[ \u00a0-]\d{2,8}){1,4}|\d{3,5}(?:[ \u00a0-]\d{2,4}){2,4}|"
                      r"\+\d{1,4}[ \u00a0-]?\(?\d{1,5}\)?(?:[ \u00a0-]\d{2,8}){1,4})(?![\w])")
_CLOCK = re.compile(r"(?<![\d.,:])(?:[01]?\d|2[0-4])(?::[0-5]\d|\.(?:00|15|30|45)(?=\s?[-–]))(?![\d:])")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0]\d{3})+")


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
    taken = _taken(text, country)
    found = []
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
        if value is None:
            continue
        qualifier, start = _qualified(text, start, end)
        currency, start, end = _money(text, start, end)
        if currency is None and any(low < end and start < high for low, high in taken):
            continue
        if qualifier is None:
            qualifier, start = _qualified(text, start, end)
        found.append(Quantity(value, qualifier, currency, start, end))
    return found


def _taken(text: str, country: str | None) -> list[tuple[int, int]]:
    """Where figures stand that count nothing: of dates, hours, phones and addresses."""
    return [*dates.spans(text), *((one.start, one.end) for one in (*reach.phones(text, country), *reach.emails(text))),
            *(match.span() for match in _CLOCK.finditer(text)),
            *(match.span() for match in _DIALLED.finditer(text) if not _THOUSANDS.fullmatch(match[0]))]


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
    scale = next((one for at, (one, _) in enumerate(_SCALES) if match[f"s{at}"]), 1)
    if match["special"] and scale == 1:
        return None
    whole = value * scale
    return int(whole) if float(whole).is_integer() else whole


def _figure(text: str) -> float | None:
    """`1,000` and `1 000` are thousands; `1,4` has a decimal comma, as people write it before a scale."""
    plain = re.sub(r"(?<=\d)[ \u00a0\u202f,'’](?=\d{3}(?!\d))", "", text)
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


def _money(text: str, start: int, end: int) -> tuple[str | None, int, int]:
    before = _BEFORE_MONEY.search(text[max(0, start - 12):start])
    if before:
        return _currency(before), start - (before.end() - before.start()), end
    after = _AFTER_MONEY.match(text[end:end + 24])
    if after:
        return _currency(after), start, end + after.end()
    return None, start, end


def _currency(match: re.Match[str]) -> str:
    return next(code for at, (code, _) in enumerate(_CURRENCIES) if match[f"c{at}"])


_CODE = re.compile(rf"(?i)(?<![^\W\d_])(?:{_MONEY})(?![^\W\d_])")


def currency_of(text: str) -> str | None:
    """ISO 4217 code of the currency that a short text names: of the head of a column."""
    found = _CODE.search(text[:60])
    return _currency(found) if found else None
