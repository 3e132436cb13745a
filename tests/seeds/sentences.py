"""Pages of running English text made by grammar, with the people whom they name, and how well these are read by manner.

    python tests/seeds/sentences.py [--half seen|kept] [--pages N] [--errors MANNER] [--renew]

sentences.toml has the manners of introducing somebody, and names, titles and bodies to put into them. Every page is of
a body of its own, has one to three of the sentences, and between them others that name bodies nobody is of. The titles
and bodies of one half never meet those of the other. --renew writes the figures to sentences.json, below which no
change may fall.
"""

import argparse
import json
import random
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import seeds

HERE: Final = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from seeds.scoring_rules import Told, pairs, same_field  # noqa: E402
from seeds.stating import all_of  # noqa: E402

HALVES: Final = ("seen", "kept")
COMMITTED: Final = HERE / "sentences.json"
PAGES: Final = 90  # of each half whose figures are held
_SMALL: Final = ("of", "for", "in", "the", "and", "on", "to", "against")
_KINDS: Final = ("ngo", "ngo", "ngo", "government", "government", "police", "international", "academic", "business",
                 "court", "embassy")  # as often as they are drawn
_SLOT: Final = re.compile(r"\{(?P<what>[PSTBbXxHhRdn])(?P<number>\d?)\}")
_BEGINS: Final = re.compile(r"(?:^|(?<=[a-z][.!?] ))[a-z]")
_MEANT: Final = " => "  # between a sentence and what is meant there otherwise

Inventory = dict[str, Any]


class Page(NamedTuple):
    """A text with who is meant there: each a fact as in annotations, with its manner, and what it is not."""

    text: str
    people: list[Told]


class Draw:
    """Draws what fills the slots of one page, so that the same slot of a sentence is filled alike."""

    def __init__(self, half: Inventory, chance: random.Random) -> None:
        self._half, self._chance = half, chance
        self._drawn: set[str] = set()
        self._capitals = chance.random() < _CAPITALS
        self.house = self._body(("ngo",))

    def fill(self, wording: str, filled: dict[str, str], own: str = "") -> str:
        """A wording with its slots filled; `filled` gets what was put into them, `own` numbers whom the house has."""
        kinds = {number: "ngo" if number in own else self._chance.choice(_KINDS) for number in "0123"}
        text = _SLOT.sub(lambda slot: self._slot(slot["what"], slot["number"], kinds, filled), wording)
        return _BEGINS.sub(lambda first: first[0].upper(), text)

    def _slot(self, what: str, number: str, kinds: dict[str, str], filled: dict[str, str]) -> str:
        if what in "Hh":
            return self.house if what == "H" else _bare(self.house)
        if what in "dn":
            return _domain(self.house) if what == "d" else str(self._chance.randint(100, 199))
        key = what.upper() + number
        if what == "S":
            return filled["S" + number]
        if key not in filled:
            filled[key] = self._value(what.upper(), number, kinds, filled)
        return _bare(filled[key]) if what in "bx" else filled[key]

    def _value(self, what: str, number: str, kinds: dict[str, str], filled: dict[str, str]) -> str:
        if what == "P":
            name, filled["S" + number] = self._person()
            return name
        if what == "T":
            title = self._new(self._half[kinds[number]]["titles"])
            return _in_capitals(title) if self._capitals else title
        if what == "R":
            return str(self._chance.choice(self._half["pages"]["courtesies"]))
        return self._body((kinds[number],) if what == "B" else _KINDS)

    def _person(self) -> tuple[str, str]:
        """A name and its surname, as it is used alone."""
        given, family = (part.split() for part in self._half["people"][
            self._chance.choice(sorted(self._half["people"]))])
        name, surname = (self._new(part).replace("~", " ") for part in (given, family))
        return f"{name} {surname}", surname

    def _body(self, kinds: Sequence[str]) -> str:
        return self._new(self._half[self._chance.choice(kinds)]["bodies"])

    def _new(self, some: Sequence[str]) -> str:
        """One of some that the page has not yet, if there is one."""
        left = [one for one in some if one not in self._drawn] or list(some)
        one: str = self._chance.choice(left)
        self._drawn.add(one)
        return one


_CAPITALS: Final = 0.6  # of pages write titles with capitals


def _bare(body: str) -> str:
    return body.removeprefix("the ")


def _domain(body: str) -> str:
    return re.sub(r"[^a-z]", "", _bare(body).lower()) + ".org"


def _in_capitals(title: str) -> str:
    return " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in title.split())


def page(half: Inventory, manners: Sequence[str], chance: random.Random) -> Page:
    """A page with a sentence of each of some manners."""
    draw, parts = Draw(half, chance), half["pages"]
    people: list[Told] = []
    named = [draw.house] if chance.random() < _NAMED else []
    lede = draw.fill(chance.choice(parts["ledes"]), {})
    lines = [chance.choice(parts["heads"]), *named, chance.choice(parts["headlines"]),
             f"{chance.choice(parts['places'])}, {chance.randint(1, 28)} May 2024 – {lede}"]
    for manner in manners:
        said, _, notes = chance.choice(half["manners"][manner]).partition(_MEANT)
        filled: dict[str, str] = {}
        sentence = draw.fill(said, filled, own="".join(re.findall(r"P(\d) = H", notes)))
        people += _meant(said, notes, filled | {"H": draw.house}, manner)
        lead, behind = (draw.fill(one, {}) for one in chance.sample(parts["fillers"], 2))
        is_led = chance.random() < _LED and "= H" not in notes  # which would be of the body in front
        lines += [f"{lead} {sentence}" if is_led else sentence, behind]
    lines += [f"About {_bare(draw.house)}", draw.fill(chance.choice(parts["abouts"]), {}),
              draw.fill(chance.choice(parts["contacts"]), {})]
    return Page("\n\n".join(lines) + "\n", people)


_NAMED: Final = 0.4  # of pages have the house over the headline
_LED: Final = 0.4  # of sentences stand behind another in their paragraph


def _meant(said: str, notes: str, filled: dict[str, str], manner: str) -> Iterator[Told]:
    """The people of a sentence, each as a fact; of nobody only those whom no page means are left out."""
    otherwise: dict[str, str] = dict(re.findall(r"P(\d) (?:= )?(\S+?)(?:,|$)", notes))
    for number in sorted(set(re.findall(r"\{P(\d)\}", said))):
        what = otherwise.get(number, f"B{number}")
        fact: Told = {"name": filled[f"P{number}"], "manner": manner, "optional": what == "?"}
        if f"{{T{number}}}" in said:
            fact["title"] = filled[f"T{number}"]
        if what in filled:
            fact["organisation"] = _bare(filled[what])
        if what != "!":
            yield fact


# How well they are read

class Figures(NamedTuple):
    """Of the people of one manner: how many are meant, found, and have the title and the body that they should."""

    meant: int = 0
    found: int = 0
    titles: tuple[int, int] = (0, 0)
    bodies: tuple[int, int] = (0, 0)


def pages(half: str, number: int) -> Iterator[Page]:
    """As many pages of a half as asked for, the same each time."""
    inventory = tomllib.loads((HERE / "sentences.toml").read_text(encoding="utf-8"))[half]
    chance = random.Random(half)
    manners = list(inventory["manners"])
    for at in range(number):
        rest = chance.sample(manners, chance.randint(0, 2))
        yield page(inventory, [manners[at % len(manners)], *rest], chance)


def read(one: Page) -> tuple[list[tuple[Told, Told | None]], list[Told]]:
    """Whom a page means, each with who was found for it, and who was found besides."""
    facts = all_of(one.text)
    bodies = {fact.id: [fact.fields.get("name"), fact.fields.get("acronym")] for fact in facts}
    found = [{"name": fact.fields["name"], "title": fact.fields.get("position"),
              "organisation": [called for called in bodies.get(str(fact.fields.get("organisation")), ()) if called]}
             for fact in facts if fact.kind == "contact" and not fact.fields.keys() & {"email", "phone"}]
    matched = dict(pairs("contacts", one.people, found))
    meant = [(person, found[matched[at]] if at in matched else None) for at, person in enumerate(one.people)]
    return meant, [told for at, told in enumerate(found) if at not in matched.values()]


def figures(half: str, number: int) -> tuple[dict[str, Figures], float]:
    """How the people of each manner are read, and the share of those found that are meant."""
    by_manner: dict[str, Figures] = defaultdict(Figures)
    right = spurious = 0
    for one in pages(half, number):
        meant, more = read(one)
        spurious += len(more)
        for person, told in meant:
            if person["optional"]:
                continue
            right += told is not None
            by_manner[person["manner"]] = _plus(by_manner[person["manner"]], person, told)
    return by_manner, right / (right + spurious)


def _plus(before: Figures, person: Told, told: Told | None) -> Figures:
    titles, bodies = ((right + (told is not None and same_field(name, person, told)), asked + (told is not None))
                      if person.get(name) else (right, asked)
                      for name, (right, asked) in (("title", before.titles), ("organisation", before.bodies)))
    return Figures(before.meant + 1, before.found + (told is not None), titles, bodies)


def share(right: int, asked: int) -> float:
    return right / asked if asked else 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--half", choices=HALVES, default=HALVES[0])
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--renew", action="store_true", help="write the figures of both halves to sentences.json")
    parser.add_argument("--errors", metavar="MANNER", help="show what is read wrongly, of all manners with .")
    chosen = parser.parse_args(arguments)
    if chosen.renew:
        COMMITTED.write_text(json.dumps({half: shares(half) for half in HALVES}, indent=1) + "\n", encoding="utf-8")
        return 0
    if chosen.errors:
        for one in pages(chosen.half, chosen.pages):
            _show(one, chosen.errors)
        return 0
    for manner, told in shares(chosen.half, chosen.pages).items():
        print(f"{manner:<28}" + "  ".join(f"{what} {figure:.3f}" for what, figure in told.items()))
    return 0


def shares(half: str, number: int = PAGES) -> dict[str, dict[str, float]]:
    """By manner, which share of the people is found, and of those found has the right title and the right body."""
    by_manner, precision = figures(half, number)
    told = {manner: {"found": share(one.found, one.meant), "title": share(*one.titles), "body": share(*one.bodies)}
            for manner, one in [*sorted(by_manner.items()), ("all", _all(by_manner.values()))]}
    told["all"]["precision"] = precision
    return {manner: {what: round(figure, 3) for what, figure in some.items()} for manner, some in told.items()}


def _all(some: Iterable[Figures]) -> Figures:
    whole = Figures()
    for one in some:
        whole = Figures(whole.meant + one.meant, whole.found + one.found,
                        (whole.titles[0] + one.titles[0], whole.titles[1] + one.titles[1]),
                        (whole.bodies[0] + one.bodies[0], whole.bodies[1] + one.bodies[1]))
    return whole


def _show(one: Page, manner: str) -> None:
    meant, more = read(one)
    for person, told in meant:
        fields = [name for name in ("title", "organisation") if told and person.get(name) and not (
            same_field(name, person, told))]
        if (told is None or fields) and re.search(manner, person["manner"]) and not person["optional"]:
            line = next(line for line in one.text.split("\n") if person["name"] in line)
            wrong = ", ".join(f"{name} {told[name]} for {person[name]}" for name in fields) if told else "missed"
            print(f"{person['manner']}: {person['name']}: {wrong}\n    {line}")
    for told in more if re.search(manner, "spurious") else ():
        line = next((line for line in one.text.split("\n") if str(told["name"]) in line), "")
        print(f"spurious: {told}\n    {line}")


if __name__ == "__main__":
    sys.exit(main())
