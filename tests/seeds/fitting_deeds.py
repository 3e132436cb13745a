"""Examples for fitting the weights of deeds: events, projects, figures and places of pages whose facts are known.

First of the words by which events and projects are called, then of all that may be one, then of their places.

What is looked at is what the program weighs, with the signs that it weighs it by, at the moment at which it does.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from unittest.mock import patch

from seeds.fitting_examples import Sequenced, Single, TextOfWords, chains_of
from seeds.scoring_facts import told
from seeds.scoring_rules import Told, called, listed, pairs, same_field

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import likely, likely_events, likely_projects, placing, seen, weighed
from seeds.extract.deeds.happenings import Event
from seeds.extract.extracting import extract
from seeds.extract.text.page import Page
from seeds.read import read

KINDS = ("events", "projects", "outcomes")
LIKELY = ("likely_events", "likely_projects")  # those of them that no rule finds
PLACES = "places"


class Called(NamedTuple):
    """The examples of one document for the words by which events and projects are called."""

    gatherings: list[Sequenced]
    undertakings: list[Sequenced]


class _Unlikely:
    """Of a page of which no words are likely to tell of anything."""

    def of(self, *_: int) -> tuple[float, float]:
        return 0.0, 0.0

    def spans(self, _: object) -> list[object]:
        return []


def of_called(document: Path, facts: Path, chains: Path | None = None) -> Called:
    """The words of one document, and which of them an event or a project is called by; `chains` as for deeds."""
    gold: dict[str, list[Told]] = json.loads(facts.read_text(encoding="utf-8"))
    found: dict[str, list[Sequenced]] = {}

    def looks(kind: str, module: ModuleType) -> Callable[..., _Unlikely]:
        def look(page: Page, bodies: Bodies, *known: Sequence[object]) -> _Unlikely:
            labels = _labels(TextOfWords(page.words.all), _names(kind, gold.get(kind, [])), kind)
            by_rules = module.told(page, *known)
            lines = seen.lines(page, bodies, by_rules, named=kind == "projects") if kind in gold else ()
            found[kind] = [(line.seen.signs(), [labels.get(word.start, "O") for word in line.words])
                           for line in lines]
            return _Unlikely()
        return look

    with patch.object(likely_events, "look", looks("events", likely_events)), patch.object(
            likely_projects, "look", looks("projects", likely_projects)), chains_of(chains):
        extract(read(str(document)))
    return Called(found.get("events", []), found.get("projects", []))


def _names(kind: str, gold: Sequence[Told]) -> list[str]:
    """All that the events or projects of an annotation are called, the longest first."""
    names = {str(name) for one in gold for name in (
        called(one, "title") if kind == "events" else (*called(one), *listed(one.get("acronym"))))}
    return sorted(names, key=lambda name: (-len(name), name))


def _labels(text: TextOfWords, names: Sequence[str], kind: str) -> dict[int, str]:
    """By where they begin, the labels of the words of all names.

    Of an event that one word tells of, that is the first such word: behind it the word is of it or of any other. A
    project that is called by one word is written with a capital.
    """
    labels: dict[int, str] = {}
    for name in names:
        for first, behind in text.find(name):
            own = text.words[first:behind]
            is_one = len(own) == 1
            if is_one and kind == "projects" and not own[0].is_capital:
                continue
            if not any(word.start in labels for word in own):
                labels.update((word.start, "I" if at else "B") for at, word in enumerate(own))
            if is_one and kind == "events":
                break
    return labels


def of_deeds(document: Path, facts: Path, chains: Path | None = None) -> dict[str, list[Single]]:
    """For each kind everything on a page that may be one, and whether it is; what is neither is left out.

    Of events that are meant, `places` has all that they may have been at.
    """
    gold: dict[str, list[Told]] = json.loads(facts.read_text(encoding="utf-8"))
    signs: dict[str, list[Sequence[str]]] = {kind: [] for kind in KINDS}

    def see(_: Page, kind: str, own: Sequence[str], **__: bool) -> bool:
        signs[kind.removeprefix("likely_")].append(own)
        return True

    def see_places(page: Page, bodies: Bodies, given: Sequence[Event]) -> None:
        known = placing.Places(page, bodies)
        alone = len(given) == 1
        places.extend([(_forms(page, one), known.signs(event, one, alone=alone)) for one in known.of(event)]
                      for event in given)

    places: list[list[tuple[list[str], list[str]]]] = []
    with patch.object(weighed, "_is_given", see), patch.object(weighed, "place", see_places), chains_of(chains):
        page = read(str(document))
        found = told(extract(page), page)
    examples: dict[str, list[Single]] = {kind: [] for kind in LIKELY}
    for kind in KINDS:
        if kind not in gold:
            examples[kind] = []
            continue
        seen = list(zip(found[kind], signs[kind], strict=True))
        labelled = list(_labelled(kind, gold[kind], seen))
        examples[kind] = [one for one in labelled if _BY_WORDS not in one[0]]
        examples[f"likely_{kind}"] = [one for one in labelled if _BY_WORDS in one[0]]
    examples[PLACES] = list(_placed(gold.get("events", []), found["events"], places))
    return examples


_BY_WORDS = f"manner={likely.LIKELY}"


def _forms(page: Page, one: placing.Candidate) -> list[str]:
    """What a place is called, and how it is written."""
    return [one.place.name, page.text[one.place.start:one.place.end]]


def _placed(gold: Sequence[Told], found: Sequence[Told],
            places: Sequence[Sequence[tuple[list[str], list[str]]]]) -> Iterator[Single]:
    """Every place that events which are meant may have been at, and whether they were."""
    for here, there in pairs("events", gold, found):
        meant = gold[here]
        if meant.get("optional") and not meant.get("place"):
            continue  # of which less is told
        for forms, signs in places[there]:
            yield signs, bool(meant.get("place")) and same_field("place", meant, {"place": forms})


def _labelled(kind: str, gold: Sequence[Told], seen: Sequence[tuple[Told, Sequence[str]]]) -> Iterator[Single]:
    """What is seen with whether it is meant: what rules tell is paired first, so that what they leave is a second."""
    by_rules = [at for at, (_, signs) in enumerate(seen) if "told=True" in signs]
    left = [at for at in range(len(seen)) if at not in set(by_rules)]
    meant: dict[int, int] = {}
    for some in (by_rules, left):
        open_ones = [at for at in range(len(gold)) if at not in set(meant.values())]
        for here, there in pairs(kind, [gold[at] for at in open_ones], [seen[at][0] for at in some]):
            meant[some[there]] = open_ones[here]
    for at, (_, signs) in enumerate(seen):
        if at not in meant or not gold[meant[at]].get("optional"):
            yield list(signs), at in meant
