"""Examples for fitting the weights of deeds: events, projects, figures and places of pages whose facts are known.

What is looked at is what the program weighs, with the signs that it weighs it by, at the moment at which it does.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from seeds.fitting_examples import Single, chains_of
from seeds.scoring_facts import told
from seeds.scoring_rules import Told, pairs, same_field

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import placing, weighed
from seeds.extract.deeds.happenings import Event
from seeds.extract.extracting import extract
from seeds.extract.text.page import Page
from seeds.read import read

KINDS = ("events", "projects", "outcomes")
PLACES = "places"


def of_deeds(document: Path, facts: Path, chains: Path | None = None) -> dict[str, list[Single]]:
    """For each kind everything on a page that may be one, and whether it is; what is neither is left out.

    Of events that are meant, `places` has all that they may have been at.
    """
    gold: dict[str, list[Told]] = json.loads(facts.read_text(encoding="utf-8"))
    signs: dict[str, list[Sequence[str]]] = {kind: [] for kind in KINDS}

    def see(_: Page, kind: str, own: Sequence[str], **__: bool) -> bool:
        signs[kind].append(own)
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
    examples: dict[str, list[Single]] = {}
    for kind in KINDS:
        if kind not in gold:
            examples[kind] = []
            continue
        seen = list(zip(found[kind], signs[kind], strict=True))
        examples[kind] = list(_labelled(kind, gold[kind], seen))
    examples[PLACES] = list(_placed(gold.get("events", []), found["events"], places))
    return examples


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
