"""How well projects and events are found on the pages of deed_pages.py, by the manner in which these are told of.

    python tests/seeds/deed_figures.py [projects|events] [en|ru] [--manner WORDS] [--errors] [--held] [--renew]

prints for each manner how often a name is found and how often its fields are right, on wordings and words of the half
to work with; of the half held back only the figures are printed. --renew writes the floors below which no figure may
fall.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import seeds

HERE = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from rapidfuzz import fuzz  # noqa: E402
from seeds.deed_pages import HALVES, MANNERS, WORDS, Gold, Made, make  # noqa: E402
from seeds.scoring_rules import plain, same_event, same_project  # noqa: E402

from seeds.extract.extracting import extract  # noqa: E402
from seeds.fact import Fact  # noqa: E402
from seeds.read import read_bytes  # noqa: E402

ROLES: Final = {"projects": ("funder", "implementer"), "events": ("organiser",)}
FIELDS: Final = {"projects": ("funder", "implementer", "budget", "start", "end", "acronym"),
                 "events": ("type", "start", "end", "place", "participants", "organiser")}
EACH: Final = 4  # pages of a wording
FLOORS: Final = HERE / "deed_floors.json"


class Figures:
    """How often what was meant was found, right and made up, by field."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.meant: Counter[str] = Counter()
        self.extra: Counter[str] = Counter()
        self.errors: list[str] = []

    def share(self, field: str) -> float:
        """The share of what was meant that was right; `precision` is told by `name` beside what was made up."""
        if field == "precision":
            found = self.right["name"] + self.extra["name"]
            return self.right["name"] / found if found else 1.0
        return self.right[field] / self.meant[field] if self.meant[field] else 1.0

    def fields(self, names: Sequence[str]) -> float:
        """The share of right ones among all fields that were meant or made up, of what was found."""
        meant = sum(self.meant[name] + self.extra[name] for name in names)
        return sum(self.right[name] for name in names) / meant if meant else 1.0

    def add(self, other: "Figures") -> None:
        """Add the figures of another."""
        for mine, theirs in ((self.right, other.right), (self.meant, other.meant), (self.extra, other.extra)):
            mine.update(theirs)


def measure(kind: str, language: str, half: str, *, others: bool = False) -> Iterator[tuple[str, Figures]]:
    """Each manner with its figures."""
    for manner, wordings in (MANNERS[kind]["others"] if others else MANNERS[kind])[language].items():
        figures = Figures()
        for pattern in wordings[half]:
            for seed in range(EACH):
                made = make(pattern, kind, language, half, seed)
                name = "a.md" if "|---" in made.text else "a.txt"
                judge(figures, kind, made, extract(read_bytes(made.text.encode(), name)))
        yield manner, figures


def judge(figures: Figures, kind: str, made: Made, all_facts: Sequence[Fact]) -> None:
    """Count what was found on a page against what it means."""
    facts = {fact.id: fact for fact in all_facts}
    found = [fact for fact in all_facts if fact.kind == kind.removesuffix("s")]
    same = same_project if kind == "projects" else same_event
    key = "name" if kind == "projects" else "title"
    left = list(found)
    for gold in made.gold:
        figures.meant["name"] += 1
        wanted = {key: gold[key], "acronym": gold.get("acronym"), "start": gold.get("start"), "kind": gold.get("type")}
        pairs = [(same(wanted, {key: fact.fields[key], "alt": fact.fields.get("other_names"), "start": fact.fields.get(
            "start"), "acronym": fact.fields.get("acronym"), "kind": fact.fields.get("type")}), fact) for fact in left]
        score, fact = max(pairs, key=lambda pair: pair[0], default=(0, None))
        if not score or fact is None:
            figures.errors.append(f"missed {gold[key]!r} in: {made.text}")
            continue
        figures.right["name"] += 1
        left.remove(fact)
        _judge_fields(figures, kind, made, (gold, fact), facts)
    figures.extra["name"] += len(left)
    figures.errors += [f"made up {fact.fields[key]!r} in: {made.text}" for fact in left]


def _judge_fields(figures: Figures, kind: str, made: Made, pair: tuple[Gold, Fact], facts: dict[str, Fact]) -> None:
    gold, fact = pair
    for field in FIELDS[kind]:
        value = fact.fields.get(field)
        if field in ROLES[kind]:
            found = [facts[str(id)] for id in tuple(value or ())]  # type: ignore[arg-type]
            right, extra = _roles_right(gold.get(field, []), found, made.near)
        else:
            right = field in gold and value is not None and _same(field, gold[field], value)
            extra = field not in gold and value is not None and field in ROLES[kind] + ("budget", "participants")
        figures.meant[field] += field in gold
        figures.right[field] += bool(right and field in gold and not extra)
        figures.extra[field] += bool(extra and field not in gold)
        if (field in gold and not (right and not extra)) or (extra and field not in gold):
            told = [one.fields["name"] for one in found] if field in ROLES[kind] else value
            figures.errors.append(f"{field}: {gold.get(field)} <> {told} in: {made.text}")


def _roles_right(gold: Sequence[str], found: Sequence[Fact], near: Sequence[str]) -> tuple[bool, bool]:
    """Whether all that were meant were found, and whether others were."""
    names = [[str(one.fields["name"]), str(one.fields.get("acronym", "")), *map(str, one.fields.get("other_names", ()))]  # type: ignore[arg-type]
             for one in found]
    right = all(any(_alike(one, name) for name in names) for one in gold)
    return right, any(not any(_alike(one, name) for one in (*gold, *near)) for name in names)


def _alike(gold: str, names: Sequence[str]) -> bool:
    return any(fuzz.token_set_ratio(plain(gold.removeprefix("the ")), plain(name)) >= 80 for name in names if name)


def _same(field: str, gold: Any, value: Any) -> bool:
    if field in ("start", "end"):
        return f"{value}-".startswith(f"{gold}-")
    if field == "place":
        return fuzz.token_set_ratio(plain(gold), plain(value)) >= 75
    if field == "type":
        return same_kind(gold, value)
    return abs(float(gold) - float(value)) < 1 if field in ("budget", "participants") else str(gold) == str(value)


def same_kind(gold: str, value: str) -> bool:
    """Whether two words for kinds of events are used for one another."""
    near = ({"training", "workshop", "seminar"}, {"meeting", "roundtable"})
    return gold == value or any(gold in kinds and value in kinds for kinds in near)


def told(kind: str, language: str, half: str) -> dict[str, dict[str, float]]:
    """The figures of each manner: what was found, what was made up, and the fields that are meant."""
    both = [*measure(kind, language, half), *measure(kind, language, half, others=True)]
    return {manner: {"found": round(figures.share("name"), 3), "made up": figures.extra["name"],
                     **{field: round(figures.share(field), 3) for field in FIELDS[kind] if figures.meant[field]}}
            for manner, figures in both}


def _line(name: str, kind: str, figures: Figures) -> str:
    fields = "  ".join(f"{field} {figures.share(field):.2f}+{figures.extra[field]}" for field in FIELDS[kind]
                       if figures.meant[field] or figures.extra[field])
    found = f"found {figures.share('name'):.2f} of {figures.meant['name']:3}  made up {figures.extra['name']:3}"
    return f"{name:24} {found}  {fields.replace('+0', '')}"


def main(arguments: list[str]) -> None:
    """Print the figures by manner."""
    kinds = [kind for kind in MANNERS if kind in arguments] or list(MANNERS)
    languages = [language for language in WORDS if language in arguments] or list(WORDS)
    words = arguments[arguments.index("--manner") + 1] if "--manner" in arguments else ""
    half = HALVES["--held" in arguments]
    if "--renew" in arguments:
        floors = {f"{kind} {language} {half}": told(kind, language, half) for kind in FIELDS for language in WORDS
                  for half in HALVES}
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return
    for kind in kinds:
        for language in languages:
            total = Figures()
            for others in (False, True):
                for manner, figures in measure(kind, language, half, others=others):
                    if words not in manner:
                        continue
                    print(_line(manner, kind, figures))
                    total.add(figures)
                    if "--errors" in arguments and half == "ours":
                        print("\n".join(f"    {error!r}"[:360] for error in dict.fromkeys(figures.errors)))
            print(_line(f"ALL {kind} {language}", kind, total), f" fields {total.fields(FIELDS[kind]):.3f} ",
                  f"precision {total.share('precision'):.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
