"""Pages that tell whose they are, made manner by manner, and how well their people and bodies are read.

    python tests/seeds/house_pages.py [MANNER] [--half seen|kept] [--pages N] [--errors] [--renew]

A figure is the share of the people whose body is right, and of the bodies found those that the page names. Whoever must
not be given the house counts as right with any other body or none. --renew writes the figures that are held.
"""

import argparse
import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import seeds

HERE: Final = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from seeds.scoring_rules import pairs, same_field  # noqa: E402
from seeds.stating import all_of  # noqa: E402

HALVES: Final = ("seen", "kept")
COMMITTED: Final = HERE / "house_scores.json"
PAGES: Final = 8  # of each manner and half whose figures are held
_SLOT: Final = re.compile(r"\{(?P<what>HH|the|The|[HdnPpTBb])(?P<number>\d?)(?P<capital>\.N)?\}")
_RULE: Final = re.compile(r"^! (\w+) (\S+)\n?", re.MULTILINE)
_KINDS: Final = ("ngo", "government", "police", "academic", "business")
_MANNERS: Final = tomllib.loads((HERE / "house_manners.toml").read_text(encoding="utf-8"))
_PEOPLE: Final = tomllib.loads((HERE / "sentences.toml").read_text(encoding="utf-8"))
NOBODY: Final = "-"  # of whom a page says no body


class Page(NamedTuple):
    """A text with the body of each of its people, and all bodies that it names, the house first."""

    text: str
    people: dict[str, str]
    bodies: list[str]


class Cast:
    """Who and what the slots of one page stand for."""

    def __init__(self, half: str, chance: random.Random, *, russian: bool) -> None:
        own, stock = _MANNERS[half], _PEOPLE[half]
        self._chance = chance
        self._stock: dict[str, list[str]] = {
            "P": list(own["ru_people"]) if russian else list(_people(stock["people"])),
            "T": own["ru_titles"] if russian else own["titles"],
            "B": own["ru_others"] if russian else [
                one for kind in _KINDS for one in stock[kind]["bodies"]]}
        self._stock = {what: chance.sample(some, len(some)) for what, some in self._stock.items()}
        self._house: str = chance.choice(own["ru_houses"] if russian else own[chance.choice(("nouned", "bare"))])
        self.house = bare(self._house)
        self.filled: dict[str, str] = {}

    def say(self, slot: re.Match[str]) -> str:
        """What a slot says; the same slot of a page says the same."""
        what, number = slot["what"], slot["number"]
        if what[0] in "HtdnT" and not number:
            return {"H": self.house, "HH": self.house.upper(), "n": str(self._chance.randint(100, 199)),
                    "the": self._house, "The": self._house[0].upper() + self._house[1:],
                    "d": re.sub(r"[^a-z]", "", self.house.lower()) + ".example"}[what]
        key = what.upper() + number
        if key not in self.filled:
            self.filled[key] = self._stock[what.upper()].pop()
        said = self.filled[key]
        if what == "p":
            return re.sub(r"[^a-z]", "", said.lower().split()[0])
        if what == "b":
            return bare(said)
        return said[0].upper() + said[1:] if slot["capital"] or _BEGINS.search(slot.string, 0, slot.start()) else said


_BEGINS: Final = re.compile(r"(?:^|[.?!]\s|\n\W*)$")  # in front of what begins a sentence or a line


def bare(body: str) -> str:
    """A body without its article."""
    return body.removeprefix("the ")


def _people(peoples: dict[str, list[str]]) -> Iterator[str]:
    for given, family in peoples.values():
        for one, other in zip(given.split(), family.split(), strict=True):
            yield f"{one} {other}".replace("~", " ")


def pages(half: str, manner: str, count: int) -> Iterator[Page]:
    """Pages of a manner in one half; the same every time."""
    chance = random.Random(f"{half} {manner}")
    wordings = (_MANNERS[half]["manners"] | _MANNERS[half]["guests"])[manner]
    for number in range(count):
        cast = Cast(half, chance, russian=manner[0] in "©абвгдежзиклмнопрстуфхцчшщэюя")
        said, rules = wordings[number % len(wordings)], {}
        rules = dict(_RULE.findall(said))
        text = _SLOT.sub(cast.say, _RULE.sub("", said))
        others = {key: bare(name) for key, name in cast.filled.items() if key[0] == "B"}
        people = {name: _meant(key, text, name, rules, others) or cast.house
                  for key, name in cast.filled.items() if key[0] == "P"}
        elsewhere = [told for told in rules.values() if told not in others and told != NOBODY]
        yield Page(text, people, [cast.house, *others.values(), *elsewhere])


def _meant(key: str, text: str, name: str, rules: dict[str, str], others: dict[str, str]) -> str:
    """The body of somebody that is not the house: by a rule, or the one that stands behind the name in its line."""
    if told := rules.get(key[1:]):
        return others.get(told, told)
    behind = re.search(re.escape(name) + r"[^\w\n]{1,3}(?P<body>[^\n;)]*)", text)
    return next((one for one in others.values() if behind and behind["body"].startswith(one)), "")


class Figures(NamedTuple):
    """What of some pages is right, of how much: the bodies of people, and the bodies that are found."""

    right: int = 0
    asked: int = 0
    named: int = 0
    found: int = 0

    def plus(self, other: "Figures") -> "Figures":
        return Figures(*map(sum, zip(self, other, strict=True)))

    def shares(self) -> list[float]:
        return [round(self.right / max(self.asked, 1), 3), round(self.named / max(self.found, 1), 3)]


def read(page: Page) -> tuple[Figures, list[str]]:
    """How a page is read, and what is wrong."""
    facts = all_of(page.text)
    bodies = {fact.id: [str(fact.fields[name]) for name in ("name", "acronym") if name in fact.fields]
              for fact in facts if fact.kind == "organisation"}
    told: list[dict[str, Any]] = [
        {"name": fact.fields["name"], "organisation": bodies.get(str(fact.fields.get("organisation")), [])}
        for fact in facts if fact.kind == "contact"]
    wrong, right = [], 0
    matched = dict(pairs("contacts", [{"name": name} for name in page.people], told))
    for at, (name, body) in enumerate(page.people.items()):
        got = told[matched[at]]["organisation"] if at in matched else []
        is_house = _is_one(page.bodies[0], got)
        is_right = not is_house if body == NOBODY else _is_one(body, got)
        right += is_right
        wrong += [] if is_right else [f"{name}: {got} for {body}"]
    found = [any(_is_one(one, names) for one in page.bodies) for names in bodies.values()]
    wrong += [f"no body: {names}" for names, is_named in zip(bodies.values(), found, strict=True) if not is_named]
    return Figures(right, len(page.people), sum(found), len(found)), wrong


def _is_one(body: str, called: Sequence[str]) -> bool:
    return bool(called) and same_field("organisation", {"organisation": [body]}, {"organisation": list(called)})


def shares(half: str, manner: str, count: int = PAGES) -> list[float]:
    """The figures of a manner in one half."""
    whole = Figures()
    for page in pages(half, manner, count):
        whole = whole.plus(read(page)[0])
    return whole.shares()


def manners() -> list[str]:
    """All manners, those of guests last."""
    return [*_MANNERS["seen"]["manners"], *_MANNERS["seen"]["guests"]]


def main() -> int:
    """Print the figures of manners; with --errors what is wrong on the pages that rules are made with."""
    parser = argparse.ArgumentParser()
    parser.add_argument("manner", nargs="?", default="")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--pages", type=int, default=PAGES)
    for option in ("--errors", "--renew"):
        parser.add_argument(option, action="store_true")
    chosen = parser.parse_args()
    if chosen.renew:
        held = {manner: [shares(half, manner) for half in HALVES] for manner in manners()}
        lines = (f" {json.dumps(manner, ensure_ascii=False)}: {json.dumps(told)}" for manner, told in held.items())
        COMMITTED.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
        return 0
    every = dict.fromkeys(HALVES, Figures())
    for manner in [one for one in manners() if one.startswith(chosen.manner)]:
        line = f"{manner:<22}"
        for half in [chosen.half] if chosen.half else HALVES:
            some = [(page, *read(page)) for page in pages(half, manner, chosen.pages)]
            whole = Figures()
            for page, figures, wrong in some:
                whole = whole.plus(figures)
                if chosen.errors and wrong and half == "seen":
                    print("-" * 20 + "\n" + page.text + "\n".join(f"   ## {one}" for one in wrong))
            every[half] = every[half].plus(whole)
            line += "   {:.3f} {:.3f}".format(*whole.shares())
        print(line)
    print(f"{'all':<22}", *(f"  {half} " + "{:.3f} {:.3f}".format(*every[half].shares()) for half in HALVES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
