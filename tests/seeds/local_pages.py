"""Tajik, Kyrgyz, Kazakh and Uzbek pages made up manner by manner: what russian_pages.py measures, for their languages.

    python tests/seeds/local_pages.py [tg|ky|kk|uz] [--half 0|1] [--pages N] [--errors] [--renew]
"""

import random
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import seeds

if str(Path(__file__).parent) not in seeds.__path__:
    seeds.__path__.append(str(Path(__file__).parent))  # run by hand: as conftest.py does for tests

from seeds.made_pages import TOKEN, Measured, Page, repeated, run

LANGUAGES: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("local_manners.toml").read_text(encoding="utf-8"))
_STOCK: Final = ("above", "men", "women", "surnames", "number", "titles", "bodies")


def manners() -> list[str]:
    """Each language with each of its manners."""
    return [f"{language} {name}" for language, own in LANGUAGES.items() for name in own if name not in _STOCK]


class Cast:
    """Who and what the tokens of one page stand for."""

    def __init__(self, own: dict[str, Any], half: int, chance: random.Random) -> None:
        self._chance, self._number = chance, own["number"]
        halves = {name: _half([part.strip() for part in re.split(r"[,\n]" if name in _NAMES else r"\n", own[name])
                               if part.strip()], half) for name in _STOCK if name not in ("above", "number")}
        self._men, self._women, self._surnames = (chance.sample(halves[name], len(halves[name])) for name in _NAMES)
        self._forms = {"t": chance.sample(halves["titles"], len(halves["titles"])),
                       "o": chance.sample(halves["bodies"], len(halves["bodies"]))}
        self.written: dict[str, list[str]] = {}
        self._made: dict[str, list[str]] = {}

    def say(self, token: re.Match[str]) -> str:
        """What a token says, kept for what is known of the page then."""
        letter, number, form = token.groups()
        forms = self._made.setdefault(letter + number, []) or self._make(letter, int(number))
        self._made[letter + number] = forms
        said = forms[1 if form in ("g", "p", "P", "back") else 0]
        said = said[0].upper() + said[1:] if form and form.isupper() else said
        self.written.setdefault(letter + number, []).append(said)
        return said

    def _make(self, letter: str, number: int) -> list[str]:
        if letter == "p":
            return self._person()
        if letter == "e":
            return [f"{self._chance.choice('abdgkmnst')}.office{number}@example.org"]
        if letter == "n":
            return [re.sub("#", lambda _: str(self._chance.randrange(1, 10)), self._number)]
        forms = self._forms[letter][number].split(" = ")
        return [*forms, forms[0]]

    def _person(self) -> list[str]:
        is_woman = self._chance.random() < _EVEN
        given, surname = (self._women if is_woman else self._men).pop(), self._surnames.pop()
        surname += "aа"[surname[-1] > "z"] if is_woman and surname.endswith(("ов", "ев", "ov", "ev")) else ""
        return [self._chance.choice((f"{given} {surname}", f"{surname} {given}", f"{given[0]}. {surname}")),
                f"{surname} {given[0]}."]

    def known(self, key: str) -> list[str] | None:
        """All that a token of the page may be told as; None where the page has none."""
        return list(dict.fromkeys([*self.written[key], *self._made[key]])) if key in self.written else None


_NAMES: Final = ("men", "women", "surnames")
_EVEN: Final = 0.5


def _half(some: Sequence[str], half: int) -> list[str]:
    middle = len(some) // 2
    return list(some[middle:] if half else some[:middle])


def pages(manner: str, half: int, count: int) -> Iterator[Page]:
    """Pages of a manner in one half; the same every time."""
    language, name = manner.split()
    own, chance = LANGUAGES[language], random.Random(f"{manner} {half}")
    for number in range(count):
        cast = Cast(own, half, chance)
        shape = repeated(own[name][number % len(own[name])], chance.randint(3, 4))
        text = TOKEN.sub(cast.say, shape)
        yield Page.of(f"{own['above']}\n\n{text}", cast)


LOCAL: Final = Measured(manners(), pages, Path(__file__).with_name("local_scores.json"))

if __name__ == "__main__":
    sys.exit(run(LOCAL))
