"""Lists of people and services made up in many layouts, with what they state: a generator, and its figures.

    python tests/seeds/rosters.py [MANNER ...] [--documents N] [--errors] [--show] [--renew]

Every manner of laying out a list (roster_manners.py) is filled with names, titles and bodies (roster_words.py) that
chance draws, the same ones on every run. The figures by manner are what a change may not worsen; --errors lists what
was missed, made up or said wrongly in the half of the words that is there to work with, --renew writes the figures to
rosters.json.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import seeds

if str(Path(__file__).parent) not in seeds.__path__:
    seeds.__path__.append(str(Path(__file__).parent))  # run by hand: as conftest.py does for tests

from seeds.roster_manners import MANNERS, POINTS, Manner
from seeds.roster_words import HALVES, Words
from seeds.scoring import Counts, score
from seeds.scoring_facts import told

from seeds import roster_layouts
from seeds.extract.extracting import extract
from seeds.read import read_bytes

Told = dict[str, Any]


COMMITTED = Path(__file__).parent / "rosters.json"
DOCUMENTS = 4  # of each manner and half


class Made(NamedTuple):
    """A document of one manner, and the contacts that it states."""

    text: str
    contacts: list[Told]


class Figures(NamedTuple):
    """What is counted of some documents: contacts, and (right, asked) of their fields."""

    counts: Counts
    right: int
    asked: int
    errors: list[str]

    @property
    def fields(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    def plus(self, other: "Figures") -> "Figures":
        return Figures(self.counts.plus(other.counts), self.right + other.right, self.asked + other.asked,
                       self.errors + other.errors)


class Drawn:
    """What chance gives one document: each name, title and body once, as long as there are more."""

    def __init__(self, words: Words, seed: str) -> None:
        self.chance = random.Random(seed)
        self._left = {kind: self.chance.sample(pool, len(pool)) for kind, pool in words._asdict().items()}
        self._numbers = self.chance.sample(range(100, 1000), 200)
        self._plan = self.chance.choice(_PLANS)

    def next(self, kind: str) -> Any:
        """One more of a kind; those that are used up come again."""
        own = self._left[kind]
        own.append(own[0])
        return own.pop(0)

    def body(self) -> str:
        """The name of a body, with a noun that says so or without."""
        return str(self.next(self.chance.choice(("bodies", "named"))))

    def entry(self, number: int) -> Told:
        """What the entry of a number may say, by the names of the patterns' fields."""
        surname, given = self.next("surnames_first")
        name, body, figures = self.next("names"), self.body(), self._numbers.pop()
        local = f"{2 + figures // 125}{figures % 100:02}-0{self._numbers.pop()}"
        return {
            "name": name, "NAME": name.upper(), "other": self.next("names"),
            "surname": surname, "given": given, "SURNAME": surname.upper(),
            "title": self.next("titles"), "other title": self.next("titles"), "body": body,
            **{kind: self.next(f"{kind}s") for kind in ("acronym", "unit", "service", "town", "topic", "task")},
            "country": self.next("countries"), "number": number + 1, "hour": f"{9 + number}:30",
            "ext": figures, "phone": self._plan.format(figures), "phone 2": self._plan.format(self._numbers.pop()),
            "short": self.chance.choice(_SHORT), "us": f"(541) {local}", "local": local,
            "vanity": f"1-800-{self.chance.choice(_LETTERS)}",
            "email": f"{_plain(name)[0]}.{_plain(name.split()[-1])}@desk.example",
            "mail": f"{_plain(body)}@help.example"}


_PLANS = ("+44 20 7946 0{}", "(541) 555-0{}", "+254 20 2{} 141", "+47 2241 5{}", "+63 2 8555 0{}", "+995 32 2{} 141")
_SHORT = ("116 006", "116 111", "1343", "1098", "150", "116 123", "1547", "18001")
_LETTERS = ("GET-HELP", "4CTU-NOW", "TIP-LINE", "SAFE-911")


def _plain(text: str) -> str:
    return "".join(char for char in text.lower() if char.isascii() and char.isalpha()) or "desk"


# A document

def made(manner: Manner, words: Words, seed: str, *, of_points: bool = False) -> Made:
    """The document of a manner that a seed gives."""
    drawn = Drawn(words, seed)
    choose = drawn.chance.choice
    pattern, head, house = choose(manner.patterns), choose(manner.heads), drawn.body()
    style = choose(manner.table or ("",))
    entries = [drawn.entry(number) for number in range(drawn.chance.randint(manner.least, manner.most))]
    for entry, above in zip(entries[1::2], entries[::2], strict=False) if style.startswith("grouped") else ():
        entry["body"] = above["body"]
    dots = choose((".......", " . . . . . ", "…………", "______", ".................."))
    ways = pattern.split("~")  # which alternate
    texts = [_filled(ways[at % len(ways)], {**entry, "dots": dots}) for at, entry in enumerate(entries)]
    listed = manner.frame.format(roster_layouts.laid_out(texts, manner, style, pattern))
    contacts = [one for at, entry in enumerate(entries) for one in _stated(ways[at % len(ways)], entry, of_points)]
    for one in contacts:
        if manner.house and "organisation" not in one:
            one["organisation"] = [house, *_within("".join(one.get("title", ())))]
        if manner.says and "title" not in one:
            one["title"] = list(manner.says)
    text = f"{head.format(house=house)}\n{listed}\n" if head else f"{listed}\n"
    return Made(text, contacts)


def _within(title: str) -> list[str]:
    """The part of a body that a title names, which may be told as well as the whole: Director, Office of X."""
    return [found[0] for found in _PART.finditer(title)]


_PART = re.compile(r"(?:Office|Department)\b.*|(?:[A-Z][\w'-]+ )+(?:Unit|Section|Network)")


def _filled(pattern: str, entry: Told) -> str:
    for field, value in entry.items():
        pattern = pattern.replace(f"{{{field}}}", str(value))
    return pattern


def _stated(pattern: str, entry: Told, of_points: bool) -> list[Told]:
    """The contacts that an entry states: somebody, perhaps somebody besides, or a point of contact."""
    own: Told = {}
    if "{name}" in pattern or "{NAME}" in pattern:
        own["name"] = entry["name"]
    elif "{given}" in pattern:
        own["name"] = f"{entry['given']} {entry['surname']}"
    for field, told_as in _STATED.items():
        if f"{{{field}}}" in pattern and not (field == "service" and not of_points):
            own[told_as] = [*own.get(told_as, []), str(entry[field])]
    found = [own]
    if "{other}" in pattern:
        found.append({"name": entry["other"], "title": entry["other title"],
                      **{field: own[field] for field in ("organisation",) if field in own}})
    return found


_STATED = {"title": "title", "service": "title", "task": "title", "body": "organisation", "acronym": "organisation",
           **dict.fromkeys(("phone", "phone 2", "short", "us", "local", "vanity"), "phone"),
           **dict.fromkeys(("email", "mail"), "email")}


# Figures

def figures(manner: str, half: str, documents: int) -> Figures:
    """What extraction makes of some documents of a manner."""
    whole = Figures(Counts(), 0, 0, [])
    for number in range(documents):
        one = (MANNERS | POINTS)[manner]
        document = made(one, HALVES[half], f"{manner} {number}", of_points=manner in POINTS)
        whole = whole.plus(_of(document, f"{manner} {number}"))
    return whole


def _of(document: Made, title: str) -> Figures:
    read = read_bytes(document.text.encode(), "a.txt")
    result = score({"contacts": document.contacts}, {"contacts": told(extract(read), read)["contacts"]})
    right, asked = (sum(column) for column in zip((0, 0), *result.fields["contacts"].values(), strict=True))
    errors = [f"{title}  {what}: {which}" for kind, what, which in result.errors if kind == "contacts"]
    return Figures(result.kinds["contacts"], right, asked, errors)


def held_of(manner: str) -> list[float]:
    """What is committed and held of a manner, of both halves: F1 of contacts, and the share of their fields."""
    one = figures(manner, "working", DOCUMENTS).plus(figures(manner, "kept", DOCUMENTS))
    return [round(one.counts.f1, 3), round(one.fields, 3)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of some manners, or of all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("manner", nargs="*")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    for option in ("--errors", "--show", "--renew"):
        parser.add_argument(option, action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.renew:
        held = {manner: held_of(manner) for manner in MANNERS | POINTS}
        lines = ",\n".join(f" {json.dumps(manner)}: {json.dumps(told)}" for manner, told in held.items())
        COMMITTED.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
        return 0
    whole: dict[str, Figures] = {}
    for manner in chosen.manner or (MANNERS | POINTS):
        told_of = manner
        for half in HALVES:
            one = figures(manner, half, chosen.documents)
            whole[half] = whole[half].plus(one) if half in whole else one
            told_of += f"  {half}: " + _line(one)
            if half == "working" and chosen.errors:
                print("\n".join(one.errors))
        print(told_of)
        for number in range(chosen.documents if chosen.show else 0):
            document = made((MANNERS | POINTS)[manner], HALVES["working"], f"{manner} {number}")
            print(f"--- {manner} {number}\n{document.text}")
    for half, one in whole.items():
        print(f"{half:<10} {_line(one)}")
    return 0


def _line(one: Figures) -> str:
    counts = one.counts
    return f"P {counts.precision:.3f} R {counts.recall:.3f} F1 {counts.f1:.3f} fields {one.fields:.3f}"


if __name__ == "__main__":
    sys.exit(main())
