"""The weights of signs that the program comes with, each set read when it is first asked for."""

import json
from collections.abc import Iterable
from functools import cache
from importlib import resources
from itertools import repeat
from math import exp
from typing import Final

from seeds.extract.tagging.marks import Lead, Weighed, Weights, lead_of
from seeds.extract.tagging.spelling import Manner, Spelt

LABELS: Final = "OBI"  # outside of a span of words, the first word of one, a further one


class Chain:
    """Weights for spans of words: of each sign, and how readily each label follows each, as factors."""

    def __init__(self, signs: dict[str, Lead], follows: tuple[Weights, Weights, Weights]) -> None:
        self.signs = signs
        self.follows = follows
        self.weighed = Weighed(signs)
        self._spelt: dict[Manner, Spelt] = {}

    def spelt(self, manner: Manner) -> Spelt:
        """What words weigh by how they are spelt."""
        if manner not in self._spelt:
            self._spelt[manner] = Spelt(self.signs, manner)
        return self._spelt[manner]


@cache
def chain(name: str) -> Chain:
    """The weights for one of several kinds of spans.

    `names` of people, `titles` and `owners` (bodies somebody is of) beside a name, `mentions` of bodies; `gatherings`
    and `undertakings`: what events and projects are called.
    """
    return read_chain(_text(name))


def read_chain(text: str) -> Chain:
    """Weights from JSON: `signs` with a figure for each label, `transitions` with one for two labels (OB, BI)."""
    told = json.loads(text)
    steps = told["transitions"]
    outside, first, further = ((_factor(steps, label, "O"), _factor(steps, label, "B"), _factor(steps, label, "I"))
                               for label in LABELS)
    outside = (*outside[:2], 0.0)  # no span begins with a further word
    return Chain({sign: lead_of(its) for sign, its in told["signs"].items()},
                 (outside, first, further))


def _factor(steps: dict[str, float], label: str, next_one: str) -> float:
    return exp(steps.get(label + next_one, 0.0))


@cache
def single(name: str) -> dict[str, float]:
    """The weight of each sign: for whether something is so, or for a choice among several.

    `events`, `projects`, `outcomes` and `stated` bodies are for whether one is given, `likely_events`,
    `likely_projects` and `likely_bodies` for those of them that no rule finds; `roles` is for what somebody is,
    `bodies` for of which body, `whose` for after which name a page is called, `places` for whether an event was there.
    """
    return {sign: float(weight) for sign, weight in json.loads(_text(name))["signs"].items()}


def weight(signs: Iterable[str], known: dict[str, float]) -> float:
    """How much speaks for a choice; that it is right is as likely as the exponential of it beside that of all."""
    return sum(map(known.get, signs, repeat(0.0)))


def likelihood(signs: Iterable[str], known: dict[str, float]) -> float:
    """How likely something is by its signs, from 0 to 1: the logistic function of the sum of their weights."""
    return 1 / (1 + exp(-max(-_LARGEST, min(_LARGEST, weight(signs, known)))))


_LARGEST: Final = 50.0  # of a sum whose power is still a number


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8")
