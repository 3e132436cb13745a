"""Russian words and what their endings say: parts of speech, cases, and the nominative of names, posts and bodies.

The dictionary is that of OpenCorpora through pymorphy3. It is loaded when the first Russian word is asked about, and
every answer is kept, for documents use the same words again and again.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from seeds.regex import regex

_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_OLD_CASES: Final = {"gen2": "gent", "acc2": "accs", "loc2": "loct", "voct": "nomn"}

_NO_WORDS: Final = ("лагер", "ювенальна")  # which are read in forms of others: в лагере


class Form(NamedTuple):
    """One way to read a word."""

    lemma: str
    pos: str  # part of speech as OpenCorpora calls it: NOUN, ADJF, VERB ...
    case: str  # one of _CASES, or ""
    gender: str  # masc, femn, neut or ""
    number: str  # sing, plur or ""
    tags: frozenset[str]
    score: float


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def is_russian(word: str) -> bool:
    """Whether a word is in Cyrillic letters, all of them of Russian."""
    return not word.isascii() and _RUSSIAN.fullmatch(word) is not None


_RUSSIAN: Final = regex(r"[а-яёА-ЯЁ]+(?:-[а-яёА-ЯЁ]+)*")


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[Form, ...]:
    """All readings of a word, the likeliest first; none of what is not in Russian letters."""
    if not is_russian(word) or len(word) > 40:
        return ()
    return tuple(_form(one) for one in _analyzer().parse(word) if one.normal_form not in _NO_WORDS)


def noun_case(word: str) -> str:
    """The case of the likeliest noun that a word can be; "" where it is none."""
    return next((form.case for form in forms(word) if form.pos == "NOUN"), "")


def _form(parse: Any) -> Form:
    tag = parse.tag
    return Form(str(parse.normal_form), str(tag.POS or ""), _OLD_CASES.get(str(tag.case), str(tag.case or "")),
                str(tag.gender or ""), str(tag.number or ""), frozenset(tag.grammemes), float(parse.score))


def is_likely(word: str, *parts: str) -> bool:
    """Whether the likeliest reading of a word is one of these parts of speech."""
    return any(form.pos in parts for form in forms(word)[:1])


def is_in_tense(word: str, tense: str) -> bool:
    """Whether a word is likeliest a verb in this tense (pres, past, futr)."""
    return is_likely(word, "VERB") and tense in forms(word)[0].tags


def can_be(word: str, *parts: str, case: str | Iterable[str] = ()) -> bool:
    """Whether a word can be one of these parts of speech, in one of the cases where they are given."""
    cases = (case,) if isinstance(case, str) else tuple(case)
    return any(form.pos in parts and (not cases or form.case in cases) and form.score > 0.01 for form in forms(word))


@lru_cache(maxsize=5_000)
def lemma(word: str) -> str:
    """A noun or adjective in the form of dictionaries, in small letters; the word itself where there is none."""
    found = [form for form in forms(word) if form.pos in ("NOUN", "ADJF")] or forms(word)
    return found[0].lemma if found else word.lower()


def is_verb(word: str) -> bool:
    """Whether a word is most likely a verb in any of its forms but the participles that stand like adjectives."""
    return is_likely(word, "VERB", "INFN", "GRND", "PRTS")


@lru_cache(maxsize=5_000)
def _inflected(word: str, lemma: str, pos: str, tags: frozenset[str]) -> str | None:
    for one in _analyzer().parse(word):
        if one.normal_form == lemma and (one.tag.POS or "") == pos:
            found = one.inflect(set(tags))
            if found:
                return str(found.word)
    return None


def nominative_of(word: str, form: Form) -> str:
    """The nominative singular of a word that is read as that form."""
    gender = {form.gender} - {"", "ms-f"}
    return _inflected(word, form.lemma, form.pos, frozenset({"nomn", "sing"} | gender)) or form.lemma


def in_gender(word: str, gender: str) -> str:
    """An adjective in the nominative singular of a gender (masc, femn or neut): районного, районная."""
    plain = word.lower().replace("ё", "е")
    form = next((one for one in forms(plain) if one.pos == "ADJF"), None)
    turned = form and _inflected(plain, form.lemma, form.pos, frozenset({"nomn", "sing", gender}))
    return written_as(word, turned) if turned else word


def nominative_phrase(words: Sequence[str], head: int) -> list[str]:
    """Words of which the one numbered `head` is a noun, with it and the adjectives before it in the nominative.

    What follows the noun depends on it and stays.
    """
    nouns = [form for form in forms(words[head]) if form.pos == "NOUN"] or [
        form for form in forms(words[head]) if form.pos in ("ADJF", "PRTF") and form.gender in ("masc", "femn")]
    adjectives = list(words[:head])
    fitting = (form for form in nouns if all(_agrees(word, form) for word in adjectives))
    best = next(fitting, nouns[0] if nouns else None)
    if best is None or (best.case == "nomn" and best is nouns[0] and all(_agrees(word, best) for word in adjectives)):
        return list(words)
    number = best.number or "sing"
    gender = {best.gender} if best.pos != "NOUN" else set()  # уполномоченного, who is no noun
    turned = _inflected(words[head], best.lemma, best.pos, frozenset({"nomn", number} | gender)) or words[head]
    found = []
    for word in adjectives:
        fitting = (one for one in forms(word) if one.pos in ("ADJF", "PRTF") and one.case == best.case)
        form = min(fitting, key=lambda one: one.lemma.endswith("ой"), default=None)  # временный, rather than временной
        wanted = {"nomn", number} | ({best.gender} if number == "sing" and best.gender else set())
        done = _inflected(word, form.lemma, form.pos, frozenset(wanted)) if form else _of_place(word, best)
        found.append(written_as(word, done or word))
    return [*found, written_as(words[head], turned), *words[head + 1:]]


def _of_place(word: str, noun: Form) -> str | None:
    """The nominative of an adjective that no dictionary has, as those of towns: Слуцкого райисполкома."""
    endings = _OF_PLACES.get(noun.gender) if noun.number == "sing" and noun.case != "nomn" else None
    found = re.fullmatch(rf"(.+[сц]к){endings[0]}", word) if endings else None
    return found[1] + endings[1] if found and endings else None


_OF_PLACES: Final = {"masc": ("(?:ого|ому|им|ом)", "ий"), "neut": ("(?:ого|ому|им|ом)", "ое"),
                     "femn": ("(?:ой|ую)", "ая")}


def _agrees(word: str, noun: Form) -> bool:
    if not is_russian(word):
        return True
    readings = [form for form in forms(word) if form.pos in ("ADJF", "PRTF", "NUMR")]
    return not readings or any(form.case == noun.case and (not form.gender or form.gender == noun.gender)
                               for form in readings)


def agrees(word: str, head: str) -> bool:
    """Whether an adjective can belong to a noun."""
    return any(form.pos in ("ADJF", "PRTF") and form.case == noun.case and form.number == noun.number
               and (not form.gender or form.gender == noun.gender)
               for form in forms(word) for noun in forms(head) if noun.pos == "NOUN")


def written_as(written: str, word: str) -> str:
    """`word` with the capitals of `written`."""
    if written.isupper() and len(written) > 1:
        return word.upper()
    if "-" in written and written.count("-") == word.count("-"):
        return "-".join(written_as(one, other) for one, other in zip(written.split("-"), word.split("-"), strict=True))
    return word[:1].upper() + word[1:] if written[:1].isupper() else word


@lru_cache(maxsize=20_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has the word."""
    return is_russian(word) and bool(_analyzer().word_is_known(word))


def is_name(word: str) -> bool:
    """Whether a word is a given name or a patronymic, in some case."""
    return any(form.tags & {"Name", "Patr"} for form in forms(word))


def is_surname(word: str) -> bool:
    """Whether a word is a surname, in some case: by the dictionary, or by its ending."""
    return any("Surn" in form.tags for form in forms(word)) or (
        len(word) > 4 and _SURNAME.search(word) is not None and is_russian(word))


_SURNAME = regex(r"(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ы)?$|(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую)$|(?:зода|заде|зоды|"
                 r"зоде|зодой)$|"
                 r"(?:енко|чук|ян|бек|бека|беком|беку)$")
