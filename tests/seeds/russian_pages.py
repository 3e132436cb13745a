"""Russian pages made up manner by manner, and how well people, titles, bodies and numbers are found on each.

    python tests/seeds/russian_pages.py [MANNER] [--half 0|1] [--pages N] [--errors] [--renew]

Errors of the half that is held back are not shown: only its figures count. --renew writes the figures that are held.
"""

import random
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import seeds

if str(Path(__file__).parent) not in seeds.__path__:
    seeds.__path__.append(str(Path(__file__).parent))  # run by hand: as conftest.py does for tests

from seeds.made_pages import TOKEN, Measured, Page, repeated, run
from seeds.russian_grammar import Person, Phrase
from seeds.russian_stock import HALVES, Stock, Town

MOST: Final = 5  # entries of a list
_AROUND: Final = (  # what stands around a sentence
    ("{c}, 12 марта 2023 года. Вопросы помощи пострадавшим от торговли людьми обсудили сегодня на встрече.",
     "В ближайшие месяцы такие встречи пройдут и в других областях страны."),
    ("Встреча в {cp}", "Все участники получили сертификаты."),
    ("Город {c}", "Подробности будут объявлены позже."),
    ("За последние годы в городе {c} открыто два приюта для пострадавших от торговли людьми.", ""),
)
_ABOVE: Final = ("г. {c}, 2023 год", "{c}", "Город {c}")  # what stands over a list
_PLANS: Final = {  # of the countries of towns: the code, what is dialled in front of a town's, that of a mobile
    **dict.fromkeys(("Душанбе", "Худжанд", "Бохтар"), ("992", "8 ", "93")),
    **dict.fromkeys(("Бишкек", "Ош"), ("996", "0", "555")), "Самарканд": ("998", "8 ", "93"),
    **dict.fromkeys(("Шымкент", "Караганда"), ("7", "8 ", "701"))}


class Cast:
    """Who and what the tokens of one page stand for."""

    def __init__(self, stock: Stock, chance: random.Random) -> None:
        self._stock, self._chance = stock, chance
        self._made: dict[str, Any] = {}
        self.written: dict[str, list[str]] = {}
        self.bodies = chance.sample(stock.bodies, len(stock.bodies))
        self.town = chance.choice(stock.towns)
        self._foreign = chance.sample(stock.foreign, len(stock.foreign))
        self.titles = chance.sample(stock.titles, len(stock.titles))

    def of(self, letter: str, number: str) -> Any:
        """The person, title, body, address, number, label or town of a token."""
        key = letter + number
        if key not in self._made:
            make: Callable[[], Any] = {  # type: ignore[assignment]
                    "p": self._person, "t": lambda: self.titles[int(number)], "o": lambda: self.bodies[int(number)],
                    "e": partial(self._address, number), "c": lambda: self._chance.choice(self._stock.towns),
                    "n": lambda: self._number(self._made.get(f"c{number}", self.town)),
                    "l": lambda: Phrase(self._chance.choice(self._stock.labels))}[letter]
            self._made[key] = make()
        return self._made[key]

    def _address(self, number: str) -> str:
        """An e-mail address that no other of the page is."""
        return f"{self._chance.choice('abdgkmnst')}.{self._chance.choice(_LOCAL)}{number}@example.org"

    def _person(self) -> Person:
        stock, chance = self._stock, self._chance
        style = chance.choice(("full", "full", "whole", "official", "short", "back"))
        if chance.random() < 0.25:
            person = self._foreign.pop()
            return person._replace(style="full" if style in ("whole", "official") else style)
        is_woman = chance.random() < 0.5
        patronymic, surname = chance.choice(stock.patronymics), chance.choice(stock.surnames)
        if is_woman:
            patronymic = patronymic.removesuffix("ич") + "на"
            surname = _womans(surname)
        return Person(chance.choice(stock.women if is_woman else stock.men), patronymic, surname, is_woman, True, style)

    def _number(self, town: Town) -> str:
        """A number of a town, with and without its code, of a mobile or free of charge."""
        country, trunk, mobile = _PLANS[town.name]
        groups = [str(self._chance.randrange(10 ** (len(part) - 1), 10 ** len(part))) for part in (
            town.figures.split("-"))]
        own = town.figures[0] + "-".join(groups)[1:]
        figures = str(self._chance.randrange(1_000_000, 9_999_999))
        return self._chance.choice((
            f"+{country} ({town.code}) {own}", f"({trunk}{town.code}) {own}", own,
            f"+{country} {mobile} {figures[:3]}-{figures[3:5]}-{figures[5:]}"))

    def say(self, token: re.Match[str]) -> str:
        """What a token says, kept for what is known of the page then."""
        letter, number, form = token.groups()
        if letter in "svwug":
            return self._about(letter, number, form)
        thing = self.of(letter, number)
        thing = thing.name if isinstance(thing, Town) else thing
        for part in (form or "n").split("."):
            thing = _capital(getattr(thing, part.lower())) if part.isupper() else (
                thing if isinstance(thing, str) else getattr(thing, part))
        said = str(thing)
        self.written.setdefault(letter + number, []).append(said)
        return said

    def _about(self, letter: str, number: str, form: str | None) -> str:
        is_woman = self.of("p", number).is_woman
        if letter == "g":
            return {"n": "г-жа", "d": "г-же"}[form or "n"] if is_woman else {"n": "г-н", "d": "г-ну"}[form or "n"]
        return {"s": ("", "а"), "v": ("", "а"), "w": ("им", "ей"), "u": ("ый", "ая")}[letter][is_woman]

    def known(self, key: str) -> list[str] | None:
        """All that a token of the page may be told as; None where the page has none."""
        if key not in self.written:
            return None
        thing = self._made[key]
        forms = [thing.n, thing.whole.n] if isinstance(thing, Person) else getattr(thing, "forms", ())
        return list(dict.fromkeys([*self.written[key], *forms]))


_LOCAL: Final = ("info", "office", "centre", "projects", "press")


def _womans(surname: str) -> str:
    if surname.endswith(("ов", "ев", "ин")):
        return surname + "а"
    return surname.removesuffix("ий") + "ая" if surname.endswith("ский") else surname


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def page(shape: str, stock: Stock, chance: random.Random, *, is_prose: bool) -> Page:
    """A page of a wording."""
    shape, *rules = shape.split("\n! ")
    shape = repeated(shape, chance.randint(3, MOST))
    cast = Cast(stock, chance)
    text = TOKEN.sub(cast.say, shape)
    before, behind = chance.choice(_AROUND) if is_prose else (chance.choice(_ABOVE), "")
    text = "\n\n".join(filter(None, (
        before.format(c=cast.town.name, cp=cast.town.within), _capital(text) if is_prose else text, behind)))
    return Page.of(text, cast, rules)


_GROUPS: Final[dict[str, dict[str, dict[str, list[str]]]]] = tomllib.loads(
    Path(__file__).with_name("russian_manners.toml").read_text(encoding="utf-8"))
MANNERS: Final = {name: (some["worked_with"], some["held_back"])
                  for group in _GROUPS.values() for name, some in group.items()}


def pages(manner: str, half: int, count: int) -> Iterator[Page]:
    """Pages of a manner in one half; the same every time."""
    chance = random.Random(f"{manner} {half}")
    shapes = MANNERS[manner][half]
    for number in range(count):
        yield page(shapes[number % len(shapes)], HALVES[half], chance, is_prose=manner in _GROUPS["prose"])


RUSSIAN: Final = Measured(list(MANNERS), pages, Path(__file__).with_name("russian_scores.json"))

if __name__ == "__main__":
    sys.exit(run(RUSSIAN))
