"""Pages about projects and events made by grammar: the manners of deed_manners.toml, filled with deed_words.py.

A page is filled by chance, the same chance each time; with it comes what it says. deed_figures.py measures by them.
"""

import random
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from seeds.deed_words import HEADS, MONTHS, Words

from seeds import deed_words

CASES: Final = "ngdaip"
WORDS: Final = {"en": deed_words.ENGLISH, "ru": deed_words.RUSSIAN}
MANNERS: Final[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "deed_manners.toml").read_text(encoding="utf-8"))
HALVES: Final = ("ours", "held")
_SLOT: Final = re.compile(r"\{(?P<slot>[^}]*)\}|(?P<open>\[\[)|\]\](?:”|»)?|<(?P<kind>[a-z]+)>|\((?:а|ся)\)")

Gold = dict[str, Any]


class Made(NamedTuple):
    """A page and the projects or events that it tells of; `near` are bodies that may stand in any role."""

    text: str
    gold: list[Gold]
    near: tuple[str, ...]


_FIELDS: Final = {"F": "funders", "I": "doers", "C": "others", "P": "names", "L": "titles", "N": "countries",
                  "T": "towns", "topic": "topics", "person": "people"}


class Filler:
    """Fills one pattern, and keeps what it filled in."""

    def __init__(self, chance: random.Random, language: str, half: str) -> None:
        self.chance, self.language = chance, language
        words: Words = WORDS[language]
        self.half: dict[str, list[Any]] = {field: list(getattr(words, field)[HALVES.index(half)])
                                            for field in words._fields}
        for values in self.half.values():
            chance.shuffle(values)
        self.given: dict[str, tuple[str, Any]] = {}  # by slot: as written at first, and its value

    def take(self, slot: str) -> tuple[str, Any]:
        """What a slot holds: a text, and what it means."""
        if slot not in self.given:
            self.given[slot] = self._new(slot)
        return self.given[slot]

    def _new(self, slot: str) -> tuple[str, Any]:
        half, chance = self.half, self.chance
        if (field := _FIELDS.get(slot.rstrip("2"))) is not None:
            value = half[field].pop()
            return value, value
        if slot in ("A", "S"):
            value = half["acronyms"][0][int(slot == "S")]
            return value, value
        if slot == "M":
            text, amount = half["sums"].pop()
            return text, amount
        year = 2019 + chance.randrange(3) + (4 if slot in ("Y2", "D2") else 0)
        if slot in ("Y1", "Y2"):
            return str(year), str(year)
        month = chance.randrange(12)
        if slot in ("D1", "D2"):
            return f"{MONTHS[self.language][month]} {year}", (year, month)
        if slot in ("n", "n2"):
            count = chance.randrange(12, 98)
            return f"{count} {half['crowds'][0]}", count
        assert slot in ("day", "day2", "days"), slot
        day = chance.randrange(2, 24)
        if slot == "day2":
            year, month = self.take("day")[1][:2]
            month = (month + 1) % 12
        return "", (year, month, day, day + chance.randrange(1, 4))


def _cased(body: str, case: str) -> str:
    head, _, rest = body.partition("|")
    forms = HEADS[head].split() if head else []
    return (forms[CASES.index(case)].replace("_", " ") if forms else "") + rest


def _gender(body: str) -> str:
    head = body.partition("|")[0]
    return "о" if head.endswith(("о", "ие")) else "а" if not head or head.endswith(("а", "я")) else ""


def _day(slot: str, value: tuple[int, int, int, int], language: str, chance: random.Random, *, bare: bool) -> str:
    year, month, day, last = value
    if language == "ru":
        of = MONTHS["of"][month]
        if bare:
            return f"{day} {of}"
        return f"{day}-{last} {of} {year} года" if slot == "days" else f"{day} {of} {year} года"
    name = MONTHS["en"][month]
    if bare:
        return f"{day} {name}"
    several = (f"{day}-{last} {name} {year}", f"{name} {day}–{last}, {year}", f"{day} to {last} {name} {year}")
    one = (f"{day} {name} {year}", f"{name} {day}, {year}")
    return chance.choice(several if slot == "days" else one)


def _written(filler: Filler, slot: str) -> str:
    """A slot as it stands in the text."""
    value: Any
    name, _, case = slot.partition(":")
    fixed = name.partition("=")[2]
    upper, name = name.startswith("The "), name.partition("=")[0].removeprefix("The ")
    genitive, name = name.endswith("'s"), name.removesuffix("'s")
    bare, name = name.endswith(("-", "#")), name.rstrip("-#")
    capital, name = name.endswith("|Cap") or name == "Topic", name.removesuffix("|Cap").lower() if (
        name == "Topic") else name.removesuffix("|Cap")
    if fixed:
        filler.given[name] = (fixed, fixed)
    text, value = filler.take(name) if name != "year" else ("", None)
    if name == "year":
        text = str(filler.take("day")[1][0])
    if name in ("day", "day2", "days"):
        text = _day(name, value, filler.language, filler.chance, bare=bare)
    elif name in ("n", "n2") and (bare or case == "crowd"):
        text = str(value) if bare else text
    elif filler.language == "ru" and name in ("F", "F2", "I", "I2", "C"):
        text = _cased(text, case or "n")
    elif filler.language == "ru" and name in ("N", "T", "T2"):
        stem, _, ending = text.partition("|")
        text = stem + (ending if case == "p" else "") if name.startswith("T") else _country(stem, ending, case)
    elif filler.language == "ru" and name in ("D1", "D2"):
        year, month = value
        form = {"g": "of", "p": "in"}.get(case, "ru")
        text = f"{MONTHS[form][month]} {year}" + (" года" if case != "n" else "")
    if bare and name in ("F", "I"):
        text = text.removeprefix("the ")
    if genitive:
        text += "’" if text.endswith("s") else "’s"
    return text[:1].upper() + text[1:] if upper or capital else text


def _country(stem: str, ending: str, case: str) -> str:
    return stem + ending if case == "p" or stem.endswith("и") else stem


def make(pattern: str, kind: str, language: str, half: str, seed: int) -> Made:
    """One page of a pattern."""
    filler = Filler(random.Random(f"{seed} {pattern}"), language, half)
    text, at, opened, gold = "", 0, -1, []
    spans: list[tuple[int, int]] = []
    for match in _SLOT.finditer(pattern):
        text += pattern[at:match.start()]
        at = match.end()
        if match["open"]:
            opened = len(text)
        elif match["slot"] is not None:
            text += _written(filler, match["slot"])
        elif match["kind"]:
            gold.append({"title": text[slice(*spans[-1])], "type": match["kind"]})
        elif match[0].startswith("]]"):
            spans.append((opened, len(text)))
            text += match[0][2:]
        else:
            text += _agreed(filler, pattern, match)
    text += pattern[at:]
    if kind == "projects":
        gold = _projects(filler, [text[slice(*span)] for span in spans])
    else:
        _days_of(filler, gold)
    near = tuple(_cased(filler.given[name][0], "n") if language == "ru" else filler.given[name][0]
                 for name in ("C",) if name in filler.given)
    return Made(text, gold, near)


def _agreed(filler: Filler, pattern: str, match: "re.Match[str]") -> str:
    """The ending of a Russian verb in the past, for the body right behind it, else for the last one before it."""
    behind = re.match(r" \{(\w+)\}", pattern[match.end():])
    before = [one[1] for one in re.finditer(r"\{(?:The )?([FIC]2?)(?:=[^}]*)?\}", pattern[:match.start()])]
    name = behind[1] if behind and behind[1] in ("F", "I", "F2", "I2") else before[-1] if before else "I"
    ending = _gender(filler.take(name)[0])
    if match[0] == "(ся)":
        return ending + ("сь" if ending else "ся")
    return ending


def _body(filler: Filler, name: str) -> str:
    text = filler.given[name][0]
    return _cased(text, "n") if filler.language == "ru" else text.removeprefix("the ")


def _month(value: tuple[int, int] | str) -> str:
    return value if isinstance(value, str) else f"{value[0]}-{value[1] + 1:02}"


def _projects(filler: Filler, names: Sequence[str]) -> list[Gold]:
    """What the pages of a pattern say of projects."""
    given = filler.given
    if "P2" in given:
        return [{"name": given[name][0], "funder": [_body(filler, funder)], **_period(given)}
                for name, funder in (("P", "F"), ("P2", "F2"))]
    gold: Gold = {"name": [*names] or [given[one][0] for one in ("P", "L", "S", "A") if one in given]}
    if not gold["name"]:
        return []
    if "P" in given and names:
        gold["name"].append(given["P"][0])
    if "A" in given:
        gold["acronym"] = given["A"][0]
    for role, slots in (("funder", ("F", "F2")), ("implementer", ("I", "I2"))):
        if bodies := [_body(filler, slot) for slot in slots if slot in given]:
            gold[role] = bodies
    if "M" in given:
        gold["budget"] = given["M"][1]
    return [gold | _period(given)]


def _period(given: dict[str, tuple[str, Any]]) -> Gold:
    times = {"start": ("D1", "Y1"), "end": ("D2", "Y2")}
    return {field: _month(given[slot][1]) for field, slots in times.items() for slot in slots if slot in given}


def _days_of(filler: Filler, gold: list[Gold]) -> None:
    """Say when, where, and by whom each event was held."""
    given = filler.given
    for number, event in enumerate(gold):
        second = number > 0
        day = given.get("day2" if second else "day") or given.get("days")
        if day is not None:
            year, month, first, last = day[1]
            event["start"] = f"{year}-{month + 1:02}-{first:02}"
            if "days" in given and not second:
                event["end"] = f"{year}-{month + 1:02}-{last:02}"
        place = given.get("T2" if second else "T")
        if place is not None:
            event["place"] = place[0].partition("|")[0]
        if (crowd := given.get("n2" if second else "n")) is not None:
            event["participants"] = crowd[1]
        if hosts := [_body(filler, slot) for slot in ("I", "I2") if slot in given and not second]:
            event["organiser"] = hosts
