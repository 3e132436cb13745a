"""How well extraction does on documents whose facts are known.

    python tests/seeds/scoring.py [DIR] [--gold DIR] [--per-doc] [--errors] [--values] [--renew]

DIR holds documents, each beside a NAME.json with what a careful reader takes from it (corpus/README.md); without DIR it
is the development set. --gold names another folder for the annotations, --errors lists what was missed, made up or said
wrongly, --per-doc gives a line for each document, --values leaves out what the text calls things, so that the values
have to be right by themselves. --renew writes the figures to scores.json, below which no change may fall.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import seeds

HERE = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from seeds.scoring_facts import told  # noqa: E402
from seeds.scoring_rules import FIELDS, Told, pairs, same_field  # noqa: E402

from seeds.read import read  # noqa: E402

CORPUS = HERE / "corpus"
SHARED = HERE.parents[1] / ".." / "shared"
COMMITTED = HERE / "scores.json"
RENEW = "python tests/seeds/scoring.py --renew"
OFFICE = HERE / "office"
SETS = {"development": (CORPUS, CORPUS), "office": (OFFICE, OFFICE),
        "shipped": (SHARED / "seeds", SHARED / "extraction" / "gold")}

Facts = dict[str, list[Told]]


class Counts(NamedTuple):
    """Right, made up and missed; optional facts are in none of them."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        found = self.right + self.spurious
        return self.right / found if found else float(not self.missed)

    @property
    def recall(self) -> float:
        meant = self.right + self.missed
        return self.right / meant if meant else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Score(NamedTuple):
    """One document's or a whole set's figures by kind; `fields` has (right, asked) by kind and field."""

    kinds: dict[str, Counts]
    fields: dict[str, dict[str, tuple[int, int]]]
    errors: list[tuple[str, str, str]]  # kind, what happened, which fact

    def share(self, kind: str) -> float:
        """The share of a kind's fields that are right, on facts that were found."""
        right, asked = (sum(column) for column in zip((0, 0), *self.fields[kind].values(), strict=True))
        return right / asked if asked else 0.0

    @property
    def all(self) -> Counts:
        return total(self.kinds.values())


def total(counts: Iterable[Counts]) -> Counts:
    found = Counts()
    for one in counts:
        found = found.plus(one)
    return found


# Scoring

def score(meant: Facts, found: Facts) -> Score:
    """What was found in one document against what is meant there."""
    kinds, fields, errors = {}, {}, []
    for kind, names in FIELDS.items():
        ours, theirs = meant.get(kind, []), found.get(kind, [])
        matched = list(pairs(kind, ours, theirs))
        right = [(ours[here], theirs[there]) for here, there in matched if not ours[here].get("optional")]
        taken = [set(side) for side in zip(*matched, strict=True)] or [set(), set()]
        missed = [fact for here, fact in enumerate(ours) if here not in taken[0] and not fact.get("optional")]
        spurious = [fact for there, fact in enumerate(theirs) if there not in taken[1]]
        kinds[kind] = Counts(len(right), len(spurious), len(missed))
        asked = {name: [pair for pair in right if pair[0].get(name) not in (None, "", [])] for name in names}
        fields[kind] = {name: (sum(same_field(name, *pair) for pair in pairs), len(pairs))
                        for name, pairs in asked.items()}
        errors += [(kind, "missed", label(kind, fact)) for fact in missed]
        errors += [(kind, "spurious", label(kind, fact)) for fact in spurious]
        errors += [(kind, f"wrong {name}", f"{label(kind, one)}: {one[name]} <> {other.get(name)}")
                   for name, pairs in asked.items() for one, other in pairs if not same_field(name, one, other)]
    return Score(kinds, fields, errors)


def together(scores: Sequence[Score]) -> Score:
    """The figures of several documents as one."""
    kinds = {kind: total(one.kinds[kind] for one in scores) for kind in FIELDS}
    fields = {kind: {name: (sum(one.fields[kind][name][0] for one in scores),
                            sum(one.fields[kind][name][1] for one in scores)) for name in names}
              for kind, names in FIELDS.items()}
    return Score(kinds, fields, [error for one in scores for error in one.errors])


def label(kind: str, fact: Told) -> str:
    keys = {"outcomes": ("value", "unit", "what"), "events": ("title",),
            "contacts": ("name", "title", "organisation", "email", "phone")}.get(kind, ("name", "acronym"))
    values = [fact[key] for key in keys if fact.get(key)]
    return " | ".join(str(value[0] if isinstance(value, list) else value) for value in values)


# Documents

def documents(folder: Path, gold: Path) -> Iterator[tuple[Path, Path]]:
    """The documents of a folder that have annotations, with these."""
    files = {path.stem: path for path in sorted(folder.iterdir()) if path.suffix not in (".json", ".py")}
    for facts in sorted(gold.glob("*.json")):
        if facts.stem in files:
            yield files[facts.stem], facts


def found_in(path: Path, *, values: bool = False) -> Facts:
    """The facts that extraction finds in a document; with `values` only these, not how the text says them."""
    extract = import_module("seeds.extract.extracting").extract
    try:
        document = read(str(path))
        return told(extract(document), None if values else document)
    except Exception as error:
        error.add_note(f"In {path.name}.")
        raise


def scores(folder: Path, gold: Path, *, values: bool = False) -> dict[str, Score]:
    """The score of every document, by its name."""
    return {path.name: score(json.loads(facts.read_text(encoding="utf-8")), found_in(path, values=values))
            for path, facts in documents(folder, gold)}


def figures(whole: Score) -> dict[str, float]:
    """What is committed and held: F1 by kind, and the share of contacts' fields that are right."""
    found = {kind: round(counts.f1, 3) for kind, counts in whole.kinds.items()}
    return {**found, "fields of contacts": round(whole.share("contacts"), 3)}


# Telling

def table(whole: Score, title: str) -> str:
    lines = [f"{title:<24}{'meant':>7}{'right':>7}{'spurious':>10}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>7}"]
    for kind, counts in [*whole.kinds.items(), ("all", whole.all)]:
        lines.append(f"{kind:<24}{counts.right + counts.missed:>7}{counts.right:>7}{counts.spurious:>10}"
                     f"{counts.missed:>8}{counts.precision:>11.3f}{counts.recall:>8.3f}{counts.f1:>7.3f}")
    for kind, names in whole.fields.items():
        told = ", ".join(f"{name} {right}/{asked}" for name, (right, asked) in names.items() if asked)
        lines.append(f"fields of {kind}: {whole.share(kind):.3f}" + (f" ({told})" if told else ""))
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--gold", type=Path)
    for option in ("--per-doc", "--errors", "--values", "--renew"):
        parser.add_argument(option, action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.renew:
        renew()
        return 0
    by_name = scores(chosen.folder, chosen.gold or chosen.folder, values=chosen.values)
    if not by_name:
        parser.error(f"{chosen.folder} has no document with annotations beside it")
    print(table(together(list(by_name.values())), f"{len(by_name)} documents"))
    for name, one in by_name.items():
        if chosen.per_doc:
            kinds = "  ".join(f"{kind[:3]} {counts.f1:.2f}" for kind, counts in one.kinds.items() if any(counts))
            print(f"{name:<44} F1 {one.all.f1:.3f}  {kinds}")
        for kind, what, which in one.errors if chosen.errors else ():
            print(f"{name}  {kind}  {what}: {which}")
    return 0


def renew() -> None:
    """Write today's figures of every set that is at hand."""
    held: dict[str, Any] = json.loads(COMMITTED.read_text(encoding="utf-8")) if COMMITTED.exists() else {}
    for name, (folder, gold) in SETS.items():
        if folder.is_dir() and gold.is_dir():
            held[name] = figures(together(list(scores(folder, gold).values())))
    COMMITTED.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
