"""Pages with titles and labels of many kinds in many places, and how well these are read.

    python tests/seeds/titled_pages.py [LANGUAGE [GROUP]] [--half 0|1] [--errors WHAT] [--whole] [--renew]

titled_manners.toml has the kinds and the manners. Every kind is put into every manner, so that the figures of either
tell of it. Of each, three are held: the share of the people who are found, of those the share whose title is right as
annotations are compared, and the share that have the title as it stands: neither more nor less, but for the body that
it is of. Of whom no label says anything, both are the share that have no title. --errors shows what is wrong in kinds
and manners whose names have WHAT in them, in the half to work with, with --whole also what is not whole.
"""

import argparse
import json
import random
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, Final, NamedTuple

import seeds

HERE: Final = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from seeds.local_pages import LANGUAGES  # noqa: E402
from seeds.local_pages import Cast as LocalCast  # noqa: E402
from seeds.made_pages import TOKEN, repeated  # noqa: E402
from seeds.roster_words import HALVES as LATIN  # noqa: E402
from seeds.russian_grammar import CASES, turned  # noqa: E402
from seeds.russian_pages import Cast as RussianCast  # noqa: E402
from seeds.russian_stock import HALVES as RUSSIAN  # noqa: E402
from seeds.scoring_facts import told  # noqa: E402
from seeds.scoring_rules import Told, pairs, plain, same_field  # noqa: E402

from seeds.read import read_bytes  # noqa: E402

COMMITTED: Final = HERE / "titled_scores.json"
INVENTORY: Final[dict[str, dict[str, Any]]] = tomllib.loads((HERE / "titled_manners.toml").read_text(encoding="utf-8"))
GROUPS: Final = [(language, group) for language, own in INVENTORY.items() for group in own]
_HALVES: Final = ("worked_with", "held_back")
_PAGES: Final = {"en": 1, "ru": 1}  # of each kind in each manner; more of other languages, of which there are few
_PAGES_OF_FEW: Final = 3
_ABOVE: Final = {  # what stands over all
    "en": "{o}\n\nThe winter shelter opened its doors on Monday. Forty people came on the first evening.",
    "ru": "{o}\n\nВ понедельник открылся зимний приют. В первый вечер пришли сорок человек."}
_RANKS: Final = (("Rev.", "Sister", "Commissioner", "Cllr", "Major"), ("Rabbi", "Father", "Captain", "Imam", "Colonel"))
_LINKS: Final = frozenset(  # may stand between a title and its body
    ("of", "at", "for", "the", "in", "with", "to", "a", "its", "our", "г"))


class Title:
    """A title or a label, of which each part between bars is turned in Russian by itself."""

    def __init__(self, text: str, *, turns: bool) -> None:
        self._parts, self._turns = text.split("|"), turns
        self.text = text.replace("|", "")

    def said(self, form: str, chance: random.Random) -> str:
        """The title in one of the forms that titled_manners.toml tells of."""
        if form in "az":
            words = self.text.split(" ")
            middle = (len(words) + 1) // 2
            while len(words) > _SHORT and middle < len(words) - 1 and words[middle] in ("–", "-"):
                middle += 1
            return " ".join(words[:middle] if form == "a" else words[middle:])
        if form == "C":
            return self.text[0].upper() + self.text[1:]
        if form == "S":
            return re.sub(r"[A-Z][a-z]\w*", lambda word: word[0].lower() if word.start() else word[0], self.text) if (
                chance.random() < _SMALL) else self.text
        is_turned = self._turns and form.lower() in CASES
        text = "".join(turned(part, form.lower()) for part in self._parts) if is_turned else self.text
        return text[0].upper() + text[1:] if form.isupper() else text

    @property
    def forms(self) -> list[str]:
        return ["".join(turned(part, case) for part in self._parts) for case in CASES] if self._turns else [self.text]


_SHORT: Final = 2  # words of a title
_SMALL: Final = 0.5  # of titles in front of a name


class Cast:
    """Who and what the tokens of one page stand for."""

    def __init__(self, language: str, half: int, titles: Sequence[str], chance: random.Random) -> None:
        self._language, self._half, self._chance = language, half, chance
        self._titles = [Title(one, turns=language == "ru") for one in chance.sample(titles, len(titles))]
        self._rest = RussianCast(RUSSIAN[half], chance) if language == "ru" else LocalCast(
            LANGUAGES[language], half, chance) if language in LANGUAGES else None
        latin = LATIN["kept" if half else "working"]
        self._latin = {kind: chance.sample(pool, len(pool)) for kind, pool in latin._asdict().items()}
        self._made: dict[str, str] = {}
        self.titles: dict[str, Title] = {}
        self.bodies: list[str] = []
        self.people: dict[str, list[str]] = {}
        self.numbers: dict[str, str] = {}

    def say(self, token: re.Match[str]) -> str:
        """What a token says, kept for what is known of the page then."""
        letter, number, form = token.groups()
        if letter == "t":
            title = self.titles.setdefault(number, self._titles[int(number) % len(self._titles)])
            return title.said(form or "n", self._chance)
        said = self._rest.say(token) if self._rest and letter != "e" else self._in_latin(letter, number, form)
        if letter == "n":
            self.numbers[number] = said
        if letter == "p":
            own = self._rest.known("p" + number) if self._rest else None
            self.people[number] = own or [said]
        if letter == "o":
            self.bodies += [said, *((self._rest.known("o" + number) or []) if self._rest else [])]
        return said

    def _in_latin(self, letter: str, number: str, form: str | None) -> str:
        said = self._made.setdefault(letter + number, self._new(letter, number))
        is_the = letter == "o" and form == "d" and said in LATIN["kept" if self._half else "working"].bodies
        return f"the {said}" if is_the else said

    def _new(self, letter: str, number: str) -> str:
        chance = self._chance
        if letter == "n":
            return f"+44 20 7946 0{chance.randrange(100, 999)}"
        if letter == "e":
            return f"{chance.choice('abdgkmnst')}.office{number}@example.org"
        if letter == "r":
            return chance.choice(_RANKS[self._half])
        kind = "names" if letter == "p" else chance.choice(("bodies", "bodies", "named"))
        return str(self._latin[kind].pop())


class Page(NamedTuple):
    """A text, the people whom it names, each with what the title may be, and the bodies that it names."""

    text: str
    people: list[Told]
    bodies: list[str]


class Figures(NamedTuple):
    """How many people are meant and found, and of these have the right title, and the whole of it."""

    meant: int = 0
    found: int = 0
    right: int = 0
    whole: int = 0

    def plus(self, other: "Figures") -> "Figures":
        return Figures(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def shares(self) -> list[float]:
        return [round(self.found / self.meant, 3), *(round(one / max(1, self.found), 3) for one in self[2:])]


def pages(language: str, group: str, half: int) -> Iterator[tuple[str, str, Page]]:
    """The pages of a group, each with its kind and its manner; the same every time."""
    own = INVENTORY[language][group]
    chance = random.Random(f"{language} {group} {half}")
    for kind, manner in product(own["kinds"], own["manners"]):
        titles, shapes = own["kinds"][kind][_HALVES[half]], own["manners"][manner][_HALVES[half]]
        for at in range(max(_PAGES.get(language, _PAGES_OF_FEW), len(shapes))):
            cast = Cast(language, half, titles, chance)
            text = TOKEN.sub(cast.say, repeated(shapes[at % len(shapes)], 3))
            house = LATIN["kept" if half else "working"].bodies[at] if language == "en" else RUSSIAN[half].bodies[at].n
            above = _ABOVE[language].format(o=house) if language in _ABOVE else LANGUAGES[language]["above"]
            titles_of = {number: title.forms if group != "nothing" else [] for number, title in cast.titles.items()}
            people = [{"name": names, "title": titles_of.get(number, titles_of.get("1", []))}
                      for number, names in cast.people.items()]
            people = people or [{"phone": [phone], "title": titles_of[number]}
                                for number, phone in cast.numbers.items()]
            yield kind, manner, Page(f"{above}\n\n{text[0].upper()}{text[1:]}\n", people, [*cast.bodies, house])


def read(one: Page) -> Iterator[tuple[Told, Told | None, bool, bool]]:
    """Whom a page means, each with who was found, whether the title is right, and whether it is whole."""
    document = read_bytes(one.text.encode(), "page.md" if "|---" in one.text else "page.txt")
    found = told(import_module("seeds.extract.extracting").extract(document), document)["contacts"]
    matched = dict(pairs("contacts", one.people, found))
    for number, person in enumerate(one.people):
        other = found[matched[number]] if number in matched else None
        if other is None or not person["title"]:
            is_right = is_whole = other is not None and not other.get("title")
        else:
            is_right = same_field("title", person, other)
            is_whole = is_right and any(_is_whole(form, said, one.bodies) for form in person["title"]
                                        for said in other["title"])
        yield person, other, is_right, is_whole


def _is_whole(title: str, said: str, bodies: Sequence[str]) -> bool:
    """Whether what was found is the title, with nothing besides but the body that it is of."""
    title, said = (re.sub(r"^for\s", "", plain(one)) for one in (title, said))
    before, behind, after = f" {said} ".partition(f" {title} ")
    of_bodies = {word for body in bodies for word in plain(body).split()} | _LINKS
    return bool(behind) and set(f"{before} {after}".split()) <= of_bodies


def figures(language: str, group: str, half: int) -> dict[str, list[float]]:
    """By kind and by manner, the share found, right and whole."""
    found: dict[str, Figures] = defaultdict(Figures)
    for kind, manner, page in pages(language, group, half):
        for _, other, is_right, is_whole in read(page):
            one = Figures(1, int(other is not None), int(is_right), int(is_whole))
            for key in (f"kind: {kind}", manner, "all"):
                found[key] = found[key].plus(one)
    return {key: one.shares for key, one in sorted(found.items())}


def today(language: str, group: str) -> list[dict[str, list[float]]]:
    """The figures of both halves."""
    return [figures(language, group, half) for half in (0, 1)]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("language", nargs="?")
    parser.add_argument("group", nargs="?")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--errors", metavar="WHAT")
    for option in ("--whole", "--renew"):
        parser.add_argument(option, action="store_true")
    chosen = parser.parse_args(arguments)
    groups = [one for one in GROUPS if chosen.language in (None, one[0]) and chosen.group in (None, one[1])]
    if chosen.renew:
        held = {f"{language} {group}": today(language, group) for language, group in GROUPS}
        COMMITTED.write_text(_written(held), encoding="utf-8")
        return 0
    for language, group in groups:
        if chosen.errors is not None:
            _show(language, group, chosen.errors, is_strict=chosen.whole)
            continue
        for half in (0, 1) if chosen.half is None else (chosen.half,):
            for key, shares in figures(language, group, half).items():
                print(f"{language} {group} {half}  {key:<18}" + " ".join(f"{figure:.3f}" for figure in shares))
    return 0


def _written(held: dict[str, list[dict[str, list[float]]]]) -> str:
    """The figures as JSON, a kind or a manner a line."""
    return re.sub(r"\[\s+([\d.]+),\s+([\d.]+),\s+([\d.]+)\s+\]", r"[\1, \2, \3]",
                  json.dumps(held, indent=1, ensure_ascii=False)) + "\n"


def _show(language: str, group: str, what: str, *, is_strict: bool) -> None:
    for kind, manner, page in pages(language, group, 0):
        wrong = [f"   ## {next(iter(person.values()))[0]}: {person['title'][:1]} <> "
                 f"{other.get('title') if other else 'missed'}" for person, other, is_right, is_whole in read(page)
                 if not (is_whole if is_strict else is_right)]
        if wrong and what in f"{kind} / {manner}":
            print("-" * 9, f"{kind} / {manner}\n{page.text.split(chr(10), 4)[-1]}" + "\n".join(wrong))


if __name__ == "__main__":
    sys.exit(main())
