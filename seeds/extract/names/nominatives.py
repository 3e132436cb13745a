"""Names of people in Russian, declined back to the nominative: Ерлана Абдиева, Натальей Шпак, Павлу Кравцу.

A name is tried in each case as a man's and as a woman's. It stands so only where every word of it can: by the
dictionary where that has the word, by its ending elsewhere. A woman's name that ends as a man's does not decline.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from seeds.extract.names import local_given
from seeds.extract.text import russian
from seeds.regex import regex

_ALIKE: Final = {"gent": ("gent", "accs"), "accs": ("accs", "gent")}  # директора is either
_OBLIQUE: Final = ("gent", "accs", "datv", "ablt")
_SOFT: Final = "(?<=[бвгдзклмнпрстфхцч])"
_HUSHED: Final = "(?<=[гкхжшчщ])"
_CONSONANT: Final = "(?<=[бвгджзклмнпрстфхцчшщ])"
_VOWEL: Final = "(?<=[аеёиоуыэюя])"
Rule = tuple[str, str]  # the end of a word, and what stands there in the nominative

# Words that end in -а or -я in the nominative, of women and of men: Мавзуна, Илья, Лобода
_IN_A: Final[dict[str, tuple[Rule, ...]]] = {
    "gent": (("ии", "ия"), ("ьи", "ья"), (f"{_VOWEL}и", "я"), (f"{_HUSHED}и", "а"), ("ы", "а")),
    "datv": (("ии", "ия"), ("ье", "ья"), (f"{_VOWEL}е", "я"), ("е", "а")),
    "accs": (("ю", "я"), ("у", "а")),
    "ablt": (("ьей", "ья"), (f"{_VOWEL}ей", "я"), ("ей", "я"), ("ой", "а"))}
_OF_MEN: Final[dict[str, tuple[Rule, ...]]] = {  # that end in a consonant
    "gent": ((f"{_SOFT}ья", "ей"), (f"{_VOWEL}я", "й"), ("я", "ь"), ("(?<=[влпмтжчйдб])ца", "ец"),
             (f"{_CONSONANT}а", "")),
    "datv": ((f"{_SOFT}ью", "ей"), (f"{_VOWEL}ю", "й"), ("ю", "ь"), ("(?<=[влпмтжчйдб])цу", "ец"),
             (f"{_CONSONANT}у", "")),
    "ablt": ((f"{_SOFT}ь[её]м", "ей"), (f"{_VOWEL}[её]м", "й"), ("(?<=[влпмтжчйдб])ц[оеё]м", "ец"),
             ("(?<=[жшчщц])[её]м", ""), (f"{_CONSONANT}[её]м", "ь"), (f"{_CONSONANT}ом", ""))}
_SURNAMES_OF_MEN: Final[dict[str, tuple[Rule, ...]]] = {
    "gent": (("(?<=[сц]к)ого", "ий"), ("(?<=[оеё]в|[иы]н)а", ""), ("ого", "ый"), ("его", "ий")),
    "datv": (("(?<=[сц]к)ому", "ий"), ("(?<=[оеё]в|[иы]н)у", ""), ("ому", "ый"), ("ему", "ий")),
    "ablt": (("(?<=[сц]к)им", "ий"), ("(?<=[оеё]в|[иы]н)ым", ""), ("(?<=..[бвглмнр])ым", "ый"))}
_SURNAMES_OF_WOMEN: Final[dict[str, tuple[Rule, ...]]] = {
    "gent": (("(?<=[оеё]в|[иы]н)ой", "а"), ("(?<=[сц]к)ой", "ая")),
    "accs": (("(?<=[оеё]в|[иы]н)у", "а"), ("(?<=[сц]к)ую", "ая"), ("ую", "ая"), ("юю", "яя"))}
_SURNAMES_OF_WOMEN["datv"] = _SURNAMES_OF_WOMEN["ablt"] = _SURNAMES_OF_WOMEN["gent"]
for _table in (_OF_MEN, _SURNAMES_OF_MEN):
    _table["accs"] = _table["gent"]
_FATHERS: Final = regex(r"(?:вич|ич|вн|ичн|иничн)(?:а|у|ем|е|ы|ой|)$")
_SON: Final = regex(r"(?<=зод)(?:[аыуе]|ой)$")
_FIXED: Final = regex(r"(?:заде|оглы|углы|[уұ]улу|улы|кызы|гызы|аго|ых|их|о|и|дзе|иа)$")
_OF_SONS: Final = regex(r"(?:оглы|углы|[уұ]улу|улы|кызы|гызы)$")
_OF_NO_WOMAN: Final = regex(r"(?:[оеё]в|[иы]н|[сц]кий)$")
_BARE_OF_WOMEN: Final = regex(r"[бвгджзйклмнпрстфхцчшщь]$")
_OWN_TO_CASES: Final = regex(  # the ends of names that no nominative has, or hardly any
    r"(?:(?:[оеё]в|[иы]н)(?:ым|ой|у)|[сц]к(?:ого|ому|им|ой|ую)|(?:бек|болот|мур[аоу]т|мур[ао]д|ддин)(?:а|у|ом))$")


class _Reading(NamedTuple):
    words: tuple[str, ...]
    score: float


def nominative(words: Sequence[str], case: str = "") -> list[str]:
    """A person's name in the nominative. `case` is that of the post in front of it, where there is one.

    Where no case is told, or the name does not stand in it, only what can be no nominative is turned: Уланом
    Ниязбековым, but not Мадина Каримова.
    """
    if case == "nomn" or not all(russian.is_russian(word) or _is_initials(word) for word in words):
        return list(words)
    plain = tuple(word.lower() for word in words)
    read = _best(plain, _ALIKE.get(case, (case,))) if case in _OBLIQUE or case == "loct" else None
    if read is None and any(map(_is_oblique, plain)):
        read = _best(plain, _OBLIQUE)
    return [russian.written_as(word, other) for word, other in zip(words, read.words, strict=True)] if read else (
        list(words))


def _best(plain: tuple[str, ...], cases: Sequence[str]) -> _Reading | None:
    """The likeliest of the ways to read a name in some cases."""
    found = [read for gender in ("masc", "femn") for case in cases if (read := _read(plain, case, gender))]
    return max(found, key=lambda one: one.score) if found else None


def _read(plain: tuple[str, ...], case: str, gender: str) -> _Reading | None:
    """The nominative of a name in a case as one of that gender; None where it cannot be."""
    turned, score = [], 0.0
    for word in plain:
        best, points = (word, 0.0) if _is_initials(word) else max(
            _nominatives(word, "datv" if case == "loct" else case, gender), key=lambda one: one[1], default=("", 0.0))
        if not best:
            return None
        turned.append(best)
        score += points
    return _Reading(tuple(turned), score) if score > 0 else None


def _nominatives(word: str, case: str, gender: str) -> Iterator[tuple[str, float]]:
    """What a word in a case can be the form of, each with how much speaks for it."""
    told = list(_in_dictionary(word, case, gender))
    yield from ((one, _KNOWN + points + local_given.is_given(one)) for one, points in told)
    is_bare = gender == "femn" and _BARE_OF_WOMEN.search(word) and not _OF_NO_WOMAN.search(word)
    if (is_bare or _FIXED.search(word)) and not (_is_known_name(word) and _is_oblique(word)):
        yield word, _UNLIKELY if _is_known_name(word) else _TOLD if _OF_SONS.search(word) else _MAYBE
    if son := _SON.search(word):
        yield f"{word[:son.start()]}а", _KNOWN
    elif not (told or _is_known_name(word)):
        yield from _by_ending(word, case, gender)


def _by_ending(word: str, case: str, gender: str) -> Iterator[tuple[str, float]]:
    """The same of a word that no dictionary has, or has as no name."""
    surnames, usual = (_SURNAMES_OF_MEN, _OF_MEN) if gender == "masc" else (_SURNAMES_OF_WOMEN, _IN_A)
    if turned := _turned(word, surnames[case]):
        yield turned, _TOLD
    elif turned := _turned(word, usual[case]):
        if local_given.is_given(turned) or not local_given.is_given(word):
            yield turned, _TOLD if local_given.is_given(turned) else _LIKELY
    elif gender == "masc" and (turned := _turned(word, _IN_A[case])):
        yield turned, _MAYBE


_KNOWN, _TOLD, _LIKELY, _MAYBE, _UNLIKELY = 4.0, 3.0, 2.0, 1.0, -3.0


def _turned(word: str, rules: Sequence[Rule]) -> str:
    """A word by the first rule that its end fits; "" where none does."""
    for end, instead in rules:
        if len(word) > _SHORTEST and (found := _at_end(end).search(word)):
            return word[:found.start()] + instead
    return ""


@cache
def _at_end(end: str) -> re.Pattern[str]:
    return regex(f"{end}$")


_SHORTEST: Final = 2  # letters of what declines


@lru_cache(maxsize=8_192)
def _in_dictionary(word: str, case: str, gender: str) -> tuple[tuple[str, float], ...]:
    """The names of a gender that the dictionary has a word as a case of, each with how likely that is."""
    if not russian.is_known(word) and not _FATHERS.search(word):
        return ()
    return tuple((_spelled_as(word, russian.nominative_of(word, form)), form.score - ("Fixd" in form.tags))
                 for form in russian.forms(word) if form.tags & _NAMES and form.case == case and form.number == "sing"
                 and form.gender in (gender, "ms-f", ""))


def _spelled_as(written: str, word: str) -> str:
    """`word` with е where `written` has it for ё: Пономарева, Пономарев."""
    return "".join("е" if (one, other) == ("ё", "е") else one
                   for one, other in zip(word, written.ljust(len(word)), strict=False))


_NAMES: Final = {"Name", "Patr", "Surn"}


def _is_known_name(word: str) -> bool:
    """Whether the dictionary has a word as a given name above all, so that it is no other's case."""
    return russian.is_known(word) and any(form.tags & {"Name", "Patr"} for form in russian.forms(word)[:1])


@lru_cache(maxsize=8_192)
def _is_oblique(word: str) -> bool:
    """Whether a word of a name can hardly be a nominative: Наталью, Ерлана, Турсунову."""
    names = [form for form in russian.forms(word) if form.tags & _NAMES and form.number == "sing"] if (
        russian.is_known(word)) else []
    if names or local_given.is_given(word):
        return bool(names) and all(form.case != "nomn" for form in names) and not local_given.is_given(word)
    return _OWN_TO_CASES.search(word) is not None or any(
        local_given.is_given(turned) for table in (_OF_MEN, _IN_A) for case in _OBLIQUE
        if (turned := _turned(word, table[case])))


def _is_initials(word: str) -> bool:
    return "." in word or len(word) < _SHORTEST or word in _PARTICLES


_PARTICLES: Final = ("ван", "дер", "ден", "фон", "де", "да", "ди", "дель", "ла", "ле", "аль", "эль", "бин", "ибн")
