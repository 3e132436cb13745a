"""The figures of a sentence, with the words that say what each counts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from seeds.extract.deeds import achieving
from seeds.extract.text import phrases, russian
from seeds.extract.text.page import Page
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_INCLUDED = regex(r"(?:из них|среди них|в том числе)\W*$")
_IN_BRACKETS = regex(r"\((?:\d[\d ]{0,6}\s[–—]\s[^()\d]{3,50}[,;]\s(?:и\s)?)*$")
ANAPHORA = regex(r"^\s*(?:of\s+(?:them|whom|these|those|which)|из\s+(?:них|которых))\b", re.IGNORECASE)
_JOINED = regex(r"^[\s,;(]*(?:(?:and|or|и|или|а также|as well as|plus|including|among them|в том числе|из них|"
                r"of whom|of them|"
                r"with|ва|жана|және|va)[\s,:–—-]*)?(?:the\s+|another\s+|also\s+|еще\s+|ещё\s+)?$", re.IGNORECASE)
_SPLIT = listed("f m ж м жен муж male males female females men women boys girls мужчин мужчины женщин женщины "
                   "мальчиков девочек "
                   "мард зан "
                   "эркек аял ер әйел erkak ayol")
# Verbs that a figure completes with the word between: filled in 382 claims, called at 22 car washes.
_PARTICLE = regex(r"\b(?:(?:took|taken|takes?|taking|brought|brings?|handed|sent|fill(?:s|ed)?|turn(?:s|ed)|"
                  r"pull(?:s|ed)|"
                  r"call(?:s|ed)|drew|let|phoned|put|gave)\sin|(?:call(?:s|ed)|knock(?:s|ed)|look(?:s|ed)|"
                  r"stop(?:s|ped)|"
                  r"arrived?)\sat|(?:call(?:s|ed)|work(?:s|ed))\son|came\sacross|(?:result(?:s|ed|ing)?|end(?:s|"
                  r"ed|ing)?|"
                  r"culminat\w+)\sin)\s(?:the\s|all\s|another\s|"
                  r"a\sfurther\s)?$",
                  re.IGNORECASE)
_IN_CASES = regex(r"cases$|instances$|случа(?:ях|е)$|экземпляр|copies$")  # in 45 cases we spoke to the employer
# Behind these a figure says where or since when, not what was done.
_ASIDE = listed("from across between under within at in during since в во между")


class Item(NamedTuple):
    """A figure and the numbers of the words that say what it counts: the first, and the one behind the last."""

    quantity: Quantity
    first: int
    last: int


def item_of(page: Page, words: Sequence[Word], quantity: Quantity, starts: frozenset[int]) -> Item | None:
    """A figure with what it counts; None for a number that counts nothing. `starts` are where figures begin."""
    text = page.text
    first = next((at for at, word in enumerate(words) if word.start >= quantity.end), len(words))
    before = next((word for word in reversed(words) if word.end <= quantity.start), None)
    if achieving.is_numbered(before, text, quantity.start, quantity.end) or (
        before is not None
        and before.plain in _ASIDE
        and not text[before.end : quantity.start].strip()
        and not _PARTICLE.search(text[max(0, quantity.start - 30):quantity.start])
        and not (first < len(words) and _IN_CASES.match(words[first].plain))
    ):
        return None
    if quantity.currency:
        return Item(quantity, first, first)
    if achieving.is_viewed(text[max(0, quantity.start - 30):quantity.start], text[quantity.end:quantity.end + 20]):
        return None
    if _AGES.search(text[max(0, quantity.start - 16):quantity.start]):
        return None
    if _SERIES.search(text[max(0, quantity.start - 24):quantity.start]):
        return None  # one of a series of six seminars
    if _RATE.match(text[quantity.end:quantity.end + 60]) or (before is not None and before.plain in _PRESENCE):
        return None
    if before is not None and before.plain == "by" and quantity.value <= _FEW_AGENTS:
        return None
    return _unit(page, words, quantity, starts, first)


def _unit(page: Page, words: Sequence[Word], quantity: Quantity, starts: frozenset[int], first: int) -> Item | None:
    """A figure with the phrase behind it that begins at the word numbered `first`."""
    text = page.text
    gap = text[quantity.end:words[first].start] if first < len(words) else "."
    if gap.strip() in ("—", "–") and (_INCLUDED.search(text[max(0, quantity.start - 20):quantity.start])
                                      or _IN_BRACKETS.search(text[max(0, quantity.start - 60):quantity.start])):
        gap = " "  # из них 34 — пострадавшие; (58 — паспорта, 6 — справки)
    if gap[:1] in ("-", "–", "/", "%", "°", ":"):
        return None
    if gap.strip(' \u00a0+«“"*_') or ANAPHORA.match(text[quantity.end:quantity.end + 20]):
        return Item(quantity, first, first)
    while first < len(words) and words[first].plain in ("of", "the", "these", "those", "its", "their", "our"):
        first += 1
    if first + 1 < len(words) and words[first].plain > "z" and russian.is_likely(words[first].text, "ADVB"):
        first += 1  # 30 насильно удерживаемых человек
    if first < len(words) and words[first].plain in ("you", "us") and words[first - 1].plain == "of":
        return Item(quantity, first - 1, first + 1)  # 5,600 of you signed
    if first < len(words) and words[first].plain in (*_AND, *_PARTICLES):
        return Item(quantity, first, first)  # calls to 911 and local offices
    if first < len(words) and _is_predicate(words, first):
        return Item(quantity, first, first)  # `29 won`, `850 charged with smuggling`
    return _phrase(page, words, quantity, first, phrases.end(words, first, starts))


def _phrase(page: Page, words: Sequence[Word], quantity: Quantity, first: int, last: int) -> Item | None:
    """A figure with the words from `first` to before `last`; None for a number to call, a length or a share."""
    text = page.text
    if last - first > 2 and (
            (words[last - 1].plain == "year" and words[last - 2].plain in _A_YEAR)
            or (words[last - 1].plain in _TIMES and words[last - 2].plain in _THIS)):
        last -= 2
    if first < last and _is_idle(words, quantity, text, first):
        return None
    if first < last and text[quantity.start - 3:quantity.start] == "из " and achieving.WEAK.match(words[first].plain):
        return None  # специалистов из 14 регионов
    if _LINES.search(" ".join(word.plain for word in words[first:last])) and (
            _SHORTEST_CODE < quantity.value < _LONGEST_CODE and text[quantity.start:quantity.end].isdigit()):
        return None  # 117 маалыматтык линиясы
    if first < len(words) and quantity.value >= _SPENT and words[first].plain in _SPENT_WITH:
        return Item(quantity, first, last)  # 5,480 nights in the shelter
    if achieving.is_measure(words[first:last]) and not achieving.is_repeated(words[first:last], words):
        return None
    return Item(quantity, first, last)


def _is_idle(words: Sequence[Word], quantity: Quantity, text: str, first: int) -> bool:
    """Whether a figure is of places that there are, or of countries that people come from."""
    before = next((word.plain for word in reversed(words) if word.end <= quantity.start), "")
    if _CAPACITY.match(words[first].plain) and before in _HAVING:
        return True
    return achieving.WEAK.match(words[first].plain) is not None and _FROM.search(
        text[max(0, quantity.start - 40):quantity.start]) is not None


_TIMES = ("year", "month", "week", "quarter", "season", "spring", "summer", "autumn", "winter")
_THIS = ("last", "this", "past")
_A_YEAR = ("a", "per", "each", "every")
_AND = ("and", "or", "и", "или")
_LINES = regex(r"\b(?:hot|help)?lines?$|лини(?:я|и|ясы|ясын)\b|телефон\w*$|нөмір\w*$|желі\w*$|raqam\w*$|рақам\w*$|"
               r"номур\w*$|"
               r"\b(?:hotline|helpline)")
_SPENT = 500  # nights and hours that are counted rather than measured
_SPENT_WITH = listed("nights hours ночей часов человеко-дней человеко-часов койко-дней")
_SHORTEST_CODE, _LONGEST_CODE = 99, 2_000
# Of places that there are: with 22 beds; of a series: from 49 states and 40 countries.
_CAPACITY = regex(r"beds?$|cots?$|cribs?$|rooms?$|койко-мест|мест(?:а|о)?$|комнат")
_HAVING = ("with", "has", "have", "of", "на", "имеет")
_PARTICLES = listed("off out up down away back over apart")
_FROM = regex(r"\b(?:from|in|across|between)\s(?:\w+\s)?\d[\d,]*\s[\w-]+\sand\s$")
_PRESENCE = listed("участием присутствии участии катышуусу қатысуымен ishtirokida иштирокида")
_SERIES = regex(r"\b(?:(?:series|last|first|second|third|fourth|final|latest|next) of(?: the| these)?|"
                r"(?:сери[ия]|цикл[а]?|последн\w+|перв\w+|втор\w+) из)\s$")
_AGES = regex(r"\b[Aa]ge[ds]?\s(?:from\s)?\d{1,2}\s?(?:to|and|[–-])\s?$")  # ages 12 to 17
_RATE = regex(r"\s(?:[\w-]+\s){1,3}(?:(?:a|per|each|every)\s(?:day|week|month)|в\s(?:день|неделю|месяц|сутки)|"
              r"ежедневно)\b")
_FEW_AGENTS = 50  # of whom a figure behind `by` is: staffed by six women


def _is_predicate(words: Sequence[Word], at: int) -> bool:
    """Whether a word behind a figure is no noun but already tells what happened."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if word.plain in phrases.IRREGULAR:
        return True
    if word.plain.isascii():
        return word.plain.endswith("ed") and (
            following is None or bool(following.gap.strip()) or following.plain in phrases.STOPS
        )
    return russian.is_known(word.text) and russian.is_verb(word.text)


def groups(page: Page, words: Sequence[Word], items: Sequence[Item]) -> list[list[Item]]:
    """Figures that stand in one list share what happened: `14 women and 9 children`."""
    groups: list[list[Item]] = []
    split = False
    for item in items:
        if groups:
            last = groups[-1][-1]
            between = page.text[end(words, last):item.quantity.start]
            in_brackets = "(" in between and ")" not in between
            if in_brackets and (split or _is_split(words, item)):
                split = True
                continue  # 22 officials (17 male, 5 female) is one count
            split = False
            if _is_split(words, item) and page.text[last.quantity.start - 1:last.quantity.start] == "(":
                continue
            is_part = ANAPHORA.match(page.text[item.quantity.end:item.quantity.end + 20]) is not None
            if _JOINED.match(between) and not is_part and not _begins(words, item, between, groups[-1][0]):
                groups[-1].append(item)
                continue
        groups.append([item])
    return groups


def _begins(words: Sequence[Word], item: Item, between: str, former: Item) -> bool:
    """Whether a verb of its own stands right behind a figure of a list: `39 claims were drafted, 17 cases won`."""
    following = words[item.last] if item.last < len(words) else None
    if following is None or following.gap.strip():
        return False
    if following.plain > "z":
        return "," in between and russian.is_known(following.text) and russian.is_verb(following.text)
    if not any(phrases.is_verb(word, None) for word in words if word.end <= former.quantity.start):
        return False  # 94 judges and 20 officers received: both did
    then = words[item.last + 1].plain if item.last + 1 < len(words) else ""
    return following.plain in ("was", "were", "had", "have", "has") or following.plain in _FINITE or (
        "," in between and following.plain.endswith("ed") and then not in ("by", "of", "in", "with", "at", "from"))


_FINITE = listed("gave got went took came won found left became wrote spoke began had lost ended")  # and no participles


def _is_split(words: Sequence[Word], item: Item) -> bool:
    return item.last > item.first and words[item.first].plain in _SPLIT


def end(words: Sequence[Word], item: Item) -> int:
    """Where a figure with what it counts ends."""
    return words[item.last - 1].end if item.last > item.first else item.quantity.end
