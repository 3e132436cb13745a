"""When a fact found is the fact meant: the rules of ../shared/extraction/README.md, with its thresholds.

A fact is a dict as in a file of annotations: `name` (`title` of an event), the other fields of its kind, `alt` for
other ways of saying it, and `optional` for what is neither rewarded when found nor punished when missed. Any value may
be a list of values. Likeness is counted from 0 to 100, as rapidfuzz does; 0 means that two facts are not the same.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import Any

from rapidfuzz import fuzz, utils

Told = dict[str, Any]
Match = Callable[[Told, Told], float]

FIELDS = {  # what is compared once two facts are the same
    "contacts": ("title", "organisation", "email", "phone"),
    "projects": ("acronym", "funder", "implementer", "budget", "start", "end", "countries"),
    "events": ("kind", "start", "end", "place", "participants"),
    "outcomes": ("unit", "year"),
    "organisations": ("acronym",),
}
SAME_FIGURE = 0.005  # of the larger one
LARGE_FIGURE = 100  # tells enough by itself, where it stands once among the annotations
PHONE_DIGITS = 9  # at the end of a number: the rest is written in too many ways
SAME_WORDS = 80  # of two values of a field
SAME_COUNTRY = 85

KINDS_OF_EVENTS = (
    {"training", "workshop", "seminar", "course", "training of trainers"},
    {"conference", "summit", "symposium", "forum", "congress"},
    {"meeting", "roundtable", "round table", "assembly", "consultation"},
    {"ceremony", "launch", "opening", "inauguration", "signing", "handover"},
    {"campaign"}, {"webinar"}, {"operation", "raid"},
)
_HONORIFIC = re.compile(r"\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|his excellency|her excellency|ambassador|judge|"
                        r"chief)\b\.?", re.IGNORECASE)
_COUNTRIES = {
    "tajikistan", "kyrgyzstan", "kyrgyz", "kazakhstan", "uzbekistan", "turkmenistan", "afghanistan", "таджикистана",
    "таджикистан", "кыргызстана", "кыргызстан", "казахстана", "казахстан", "узбекистана", "узбекистан", "тоҷикистон",
    "қазақстан", "oʻzbekiston", "ozbekiston",
}
_SMALL_WORDS = {"the", "of", "in", "republic", "республики", "республика", "ҷумҳурии", "республикасы"}
_SIGNS = {"%": " percent ", "$": " usd ", "€": " eur ", "£": " gbp "}
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


# Values made comparable

def listed(value: Any) -> list[Any]:
    """One value or several as a list; nothing for none."""
    return [] if value is None or value == "" else list(value) if isinstance(value, (list, tuple)) else [value]


def plain(value: Any) -> str:
    """Words in small letters, without marks, one blank apart."""
    text = unicodedata.normalize("NFKC", str(value)).replace("ё", "е").replace("Ё", "Е")
    text = re.sub(r"['’‘`ʼ´]", "", text)
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return " ".join(utils.default_process(text).split())


def short_form(value: Any) -> str:
    """An acronym, however it is dotted."""
    return re.sub(r"[^\w]", "", str(value)).upper() if value else ""


def address(value: Any) -> str:
    """An e-mail address, [at] and [dot] read."""
    text = re.sub(r"^mailto:", "", str(value).strip().lower())
    text = re.sub(r"\s*[\[({]\s*at\s*[\])}]\s*", "@", text)
    return re.sub(r"\s*[\[({]\s*dot\s*[\])}]\s*", ".", text).strip(" .,;<>")


def digits(value: Any) -> str:
    """The end of a phone number, letters as on a keypad."""
    return re.sub(r"\D", "", str(value).upper().translate(_KEYPAD))[-PHONE_DIGITS:]


def figure(value: Any) -> float | None:
    """A number, also from text with separators of thousands; None for what is none."""
    if value is None or isinstance(value, (bool, int, float)):
        return None if value is None or isinstance(value, bool) else float(value)
    text = re.sub(r"[^\d.,-]", "", str(value))
    thousands = re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text)
    try:
        return float(text.replace(",", "" if thousands else "."))
    except ValueError:
        return None


def same_figure(one: Any, other: Any) -> bool:
    left, right = figure(one), figure(other)
    return left is not None and right is not None and abs(left - right) <= SAME_FIGURE * max(abs(left), abs(right))


def kind_of_event(value: Any) -> int | str | None:
    """Kinds that people use for one another count as one."""
    word = plain(value or "")
    return next((number for number, kinds in enumerate(KINDS_OF_EVENTS) if word in kinds), word or None)


def differ(one: Any, other: Any) -> bool:
    """Whether two dates exclude each other, as far as both are told."""
    left, right = str(one or ""), str(other or "")
    shorter = min(len(left), len(right))
    return left[:shorter] != right[:shorter]


# Names compared

def called(fact: Told, key: str = "name") -> list[str]:
    """Everything a fact is called."""
    return [str(name) for name in listed(fact.get(key)) + listed(fact.get("alt")) if str(name).strip()]


def likeness(left: Iterable[Any], right: Iterable[Any]) -> tuple[float, float, int]:
    """How alike the two most similar names are: in all of their words; in the words they share, and of how many."""
    pairs = [(one, other) for one, other in product(map(plain, left), map(plain, right)) if one and other]
    whole = max((fuzz.token_sort_ratio(*pair) for pair in pairs), default=0.0)
    shared = max(((fuzz.token_set_ratio(*pair), min(len(name.split()) for name in pair)) for pair in pairs),
                 default=(0.0, 0))
    return whole, *shared


def _meet(one: Told, other: Told, key: str, form: Callable[[Any], str]) -> bool:
    ours, theirs = ({form(value) for value in listed(fact.get(key))} for fact in (one, other))
    return not ours.isdisjoint(theirs)


# The kinds

def same_contact(meant: Told, found: Told) -> float:
    """By name or address; where one of them has no name, by number, or by the office that answers."""
    ours, theirs = ([_HONORIFIC.sub(" ", name) for name in called(fact)] for fact in (meant, found))
    whole = likeness(ours, theirs)[0]
    if whole >= 90:
        return whole
    if _meet(meant, found, "email", address):
        return 89
    office = listed(meant.get("organisation"))
    if not (ours and theirs) and _meet(meant, found, "phone", digits):
        return 88
    if ours or not office:
        return 0
    if likeness(office, listed(found.get("organisation")))[0] >= 90:
        return 85
    return 84 if likeness(office, theirs)[0] >= 90 else 0  # the office, given as if it were a person


def _same_name(meant: Told, found: Told, *, whole_from: float, shared_from: float = 101, words: int = 0) -> float:
    ours, theirs = called(meant), called(found)
    whole, shared, short = likeness(ours, theirs)
    if whole >= whole_from:
        return whole
    left, right = short_form(meant.get("acronym")), short_form(found.get("acronym"))
    if left and left == right:
        return 87
    if (left and left in map(short_form, theirs)) or (right and right in map(short_form, ours)):
        return 86
    return 80 if shared >= shared_from and short >= words else 0


def same_project(meant: Told, found: Told) -> float:
    """By name, acronym, or two words and more that one name has of the other."""
    return _same_name(meant, found, whole_from=80, shared_from=90, words=2)


def same_organisation(meant: Told, found: Told) -> float:
    """By name or acronym, or by the name without its country unless the countries differ."""
    if score := _same_name(meant, found, whole_from=88):
        return score
    for (one, here), (other, there) in product(map(_core, called(meant)), map(_core, called(found))):
        alike = len(one.split()) > 1 and fuzz.token_sort_ratio(one, other) >= 92
        if alike and (here == there or not (here and there)):
            return 82
    return 0


def _core(name: str) -> tuple[str, set[str]]:
    """The words that tell a body from others, and the countries it names."""
    words = plain(re.sub(r"['’]s\b", "", name)).split()
    return (" ".join(word for word in words if word not in _SMALL_WORDS | _COUNTRIES),
            {word for word in words if word in _COUNTRIES})


def same_event(meant: Told, found: Told) -> float:
    """By title, the looser the surer the dates agree; else by kind and start."""
    ours = called(meant, "title")
    whole, shared, short = likeness(ours, called(found, "title"))
    clash = bool(meant.get("start") and found.get("start")) and differ(meant["start"], found["start"])
    bare = all(len(plain(name).split()) <= 2 for name in ours)  # "workshop"
    if whole >= 85 and not (bare and clash):
        return whole
    if clash:
        return 0
    if whole >= 70:
        return whole
    if shared >= 85 and short >= 3:
        return 70
    alike = kind_of_event(meant.get("kind")) == kind_of_event(found.get("kind")) is not None
    if bare and shared >= 95 and alike:
        return 65
    dated = min(len(str(fact.get("start") or "")) for fact in (meant, found)) >= len("2024-09")
    return 60 if dated and alike else 0


def same_outcome(meant: Told, found: Told, *, alone: bool) -> float:
    """By figure and words; `alone`: the figure stands once among the annotations."""
    if not same_figure(meant.get("value"), found.get("value")):
        return 0
    texts = [_deed(meant), *(f"{meant.get('unit', '')} {alt}" for alt in listed(meant.get("alt")))]
    words = max(fuzz.token_set_ratio(plain(text), plain(_deed(found))) for text in texts)
    if meant.get("year") and found.get("year") and differ(meant["year"], found["year"]):
        words -= 20
    telling = alone and (figure(meant.get("value")) or 0) >= LARGE_FIGURE
    return 50 + max(words, 0) / 2 if words >= 50 or telling else 0


def _deed(fact: Told) -> str:
    return " ".join(str(fact[key]) for key in ("unit", "what") if fact.get(key))


# Facts put in pairs

_MATCHES: dict[str, Match] = {"contacts": same_contact, "projects": same_project, "events": same_event,
                              "organisations": same_organisation}


def pairs(kind: str, meant: Sequence[Told], found: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Which fact found is which meant: each once, the most alike first, and what counts before what is optional."""
    likely = []
    for here, ours in enumerate(meant):
        match = _MATCHES.get(kind) or partial(same_outcome, alone=_alone(ours, meant))
        for there, theirs in enumerate(found):
            if score := match(ours, theirs):
                equal = sum(theirs.get(key) == value for key, value in ours.items() if key not in ("alt", "optional"))
                likely.append((score, equal, not ours.get("optional"), -here, -there))
    taken: set[tuple[str, int]] = set()
    for *_, here, there in sorted(likely, reverse=True):
        if taken.isdisjoint((("meant", here), ("found", there))):
            taken |= {("meant", here), ("found", there)}
            yield -here, -there


def _alone(fact: Told, among: Iterable[Told]) -> bool:
    return sum(same_figure(fact.get("value"), other.get("value")) for other in among) == 1


def same_field(field: str, meant: Told, found: Told) -> bool:
    """Whether a field of a fact found says what it should."""
    ours, theirs = listed(meant.get(field)), listed(found.get(field))
    if not theirs:
        return False
    if field in ("email", "phone"):
        return _meet(meant, found, field, address if field == "email" else digits)
    if field in ("budget", "participants"):
        return same_figure(ours[0], theirs[0])
    if field in ("start", "end", "year"):  # a date told more exactly is right as well
        return f"{theirs[0]}-".startswith(f"{ours[0]}-")
    if field == "kind":
        return kind_of_event(ours[0]) == kind_of_event(theirs[0])
    if field == "acronym":
        return short_form(ours[0]) == short_form(theirs[0])
    if field == "countries":  # half of them will do
        named = [any(fuzz.ratio(plain(one), plain(other)) >= SAME_COUNTRY for other in theirs) for one in ours]
        return sum(named) * 2 >= len(ours)
    return any(fuzz.token_set_ratio(plain(one), plain(other)) >= SAME_WORDS for one, other in product(ours, theirs))
