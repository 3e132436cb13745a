"""Pages that are made up manner by manner, with the contacts they state, and how well these are found."""

import argparse
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from seeds.scoring import Facts, Score, score, together
from seeds.scoring_facts import told

from seeds.read import read_bytes

TOKEN: Final = re.compile(r"\{([a-z])(\d)(?:\.([a-z.]+|[A-Z]))?\}")
HELD_PAGES: Final = 5  # of each manner and half, in the tests


class Cast(Protocol):
    """Who and what the tokens of one page stand for."""

    written: dict[str, list[str]]  # by token, as the page has it

    def known(self, key: str) -> list[str] | None:
        """All that a token of the page may be told as; None where the page has none."""


class Page(NamedTuple):
    """A text with the contacts it states."""

    text: str
    contacts: list[dict[str, Any]]

    @classmethod
    def of(cls, text: str, cast: Cast, rules: Sequence[str] = ()) -> "Page":
        """The page of a text; each of `rules` says of what title and body somebody is: p2 t1 o1."""
        told = {rule.split()[0]: rule.split()[1:] for rule in rules}
        return cls(text, [_contact(cast, key, told) for key in _holders(cast)])


def repeated(shape: str, count: int) -> str:
    """A wording with what stands in [[ ]] so many times, X counted up."""
    return re.sub(r"\[\[(.*?)\]\]", lambda part: "\n".join(
        part[1].replace("{X}", str(at)).replace("X}", f"{at}}}").replace("X.", f"{at}.").replace("1X", f"1{at}")
        for at in range(1, count + 1)), shape, flags=re.DOTALL)


def _holders(cast: Cast) -> list[str]:
    """The tokens of whoever is reached or named: people, and the numbers of points without a name."""
    people = [key for key in cast.written if key[0] == "p"]
    points = [key for key in cast.written if key[0] in "ne" and f"p{key[1]}" not in people]
    return people + list({key[1]: key for key in points}.values())


def _contact(cast: Cast, key: str, told: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    number = key[1]
    keys = told.get(key, (f"t{number}", f"l{number}", f"o{number}" if f"o{number}" in cast.written else "o0"))
    fields = {"name": key if key[0] == "p" else "", "email": f"e{number}", "phone": f"n{number}",
              "title": next((one for one in keys if one[0] in "tl" and one in cast.written), ""),
              "organisation": next((one for one in keys if one[0] == "o"), "")}
    return {name: known for name, of in fields.items() if (known := cast.known(of))}


class Measured(NamedTuple):
    """The manners of some languages, what makes pages of them, and where their figures are held."""

    manners: Sequence[str]
    pages: Callable[[str, int, int], Iterator[Page]]  # of a manner and a half, so many
    committed: Path

    def scores(self, manner: str, half: int, count: int) -> list[tuple[Page, Score]]:
        """The pages of a manner, each with its score."""
        extract = import_module("seeds.extract.extracting").extract
        found = []
        for one in self.pages(manner, half, count):
            document = read_bytes(one.text.encode(), "page.md" if "|---" in one.text else "page.txt")
            facts: Facts = told(extract(document), document)
            found.append((one, score({"contacts": one.contacts}, {"contacts": facts["contacts"]})))
        return found

    def today(self, manner: str) -> list[list[float]]:
        """The figures of a manner in both halves, on as many pages as tests look at."""
        return [[round(figure, 3) for figure in figures([one for _, one in self.scores(manner, half, HELD_PAGES)])]
                for half in (0, 1)]

    def held(self) -> dict[str, list[list[float]]]:
        """What was reached, by manner."""
        found: dict[str, list[list[float]]] = json.loads(self.committed.read_text(encoding="utf-8"))
        return found

    def renew(self) -> None:
        """Write today's figures of every manner."""
        lines = (f" {json.dumps(manner, ensure_ascii=False)}: {json.dumps(self.today(manner))}"
                 for manner in self.manners)
        self.committed.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def figures(scores: Sequence[Score]) -> list[float]:
    """F1 of contacts, and the shares of titles and of bodies that are right among all that are meant."""
    whole = together(scores)
    fields = whole.fields["contacts"]
    return [whole.kinds["contacts"].f1, *(right / asked if asked else 1.0 for right, asked in (
        fields["title"], fields["organisation"]))]


def run(of: Measured, arguments: Sequence[str] | None = None) -> int:
    """Print the figures of all manners, or of those that begin so; with --errors what is wrong on each page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("manner", nargs="?", default="")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--pages", type=int, default=30)
    for option in ("--errors", "--renew"):
        parser.add_argument(option, action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.renew:
        of.renew()
        return 0
    every: dict[int, list[Score]] = {0: [], 1: []}
    for manner in [one for one in of.manners if one.startswith(chosen.manner)]:
        line = f"{manner:<22}"
        for half in (0, 1) if chosen.half is None else (chosen.half,):
            some = of.scores(manner, half, chosen.pages)
            every[half] += [one for _, one in some]
            counts = together([one for _, one in some]).kinds["contacts"]
            line += "   " + " ".join(f"{figure:.3f}" for figure in figures([one for _, one in some])) + (
                f" (+{counts.spurious} -{counts.missed})")
            if chosen.errors and half == 0:
                _show(some)
        print(line)
    for half, scores in every.items():
        if scores:
            print(f"half {half:<17}   " + " ".join(f"{figure:.3f}" for figure in figures(scores)),
                  f"fields {together(scores).share('contacts'):.3f}")
    return 0


def _show(some: Sequence[tuple[Page, Score]]) -> None:
    for one, its in some:
        if its.errors:
            print("-" * 20 + "\n" + one.text)
            for _, what, which in its.errors:
                print("   ##", what, which)
