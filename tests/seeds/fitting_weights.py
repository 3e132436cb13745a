"""Weights of signs that tell examples best: fitted from nothing, or going on from weights that there are.

Where weights go on from others, what those say of an example is a sign of its own, by which the examples weigh them
first; only what the examples say beyond it is fitted anew. As all are sums, both become one weight a sign. So a few
hundred pages add to what thousands taught that are not there any more.
"""

import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

from seeds.fitting_examples import Choice, Mentioned, Sequenced, Single

from seeds.extract.tagging.weights import LABELS

LEAST_DOCUMENTS = 5  # that have a word which a sign may spell
MOST_IN_NAMES = 0.3  # of its places
LEAST_WEIGHT = 0.04
LEAST_SEEN = 6  # times that a sign is seen which has a weight in a choice
LEAST_CHOOSING = 0.05  # weight in a choice
SMALL = 10.0  # how much it costs that weights of a choice differ from those before, or from nothing
CHAIN = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 3}
MENTIONS = {"c1": 0.3, "c2": 0.3, "max_iterations": 100, "feature.minfreq": 3}  # of a chain with fewer examples
SINGLE = {"c1": 1.0, "c2": 0.3, "max_iterations": 200, "feature.minfreq": 4}
Labelled = Mapping[str, Mapping[str, float]]  # by sign, how much it speaks for each label
NOTHING: Labelled = {}
_EVERY = -1e12  # a frequency that every sign has
_BEFORE = "before|"  # begins what weights before say of an example, for a label
_PAIRS = ("post=", "two-=", "two+=")  # signs that spell two words
_SPELT = ("w-4=", "w-3=", "w-2=", "w-1=", "w0=", "w1=", "w2=", "w3=", "w4=", "L=", "R=", "H=", "up.f=", "up.l=",
          "down.f=", "down.l=", "first=", "last=", "V=", *(f"{one}{at}=" for one in "PTUW" for at in ("", "f", "l")))


def spelt(sign: str) -> list[str]:
    """The words that a sign spells."""
    sign = sign.removeprefix("none|")
    if sign.startswith(_PAIRS):
        return sign.partition("=")[2].split("|", 1)
    if sign.startswith(("wg=", "gw=", "bw=", "bw-behind=", "tw=")):
        return [sign.rsplit("|", 1)[-1]]
    if sign.startswith("w|"):
        return [sign[2:].rsplit("|", 1)[0]]
    beginning = next((one for one in _SPELT if sign.startswith(one)), None)
    return [sign.removeprefix(beginning).split("|", 1)[0]] if beginning else []


def known_words(pages: Sequence[Mentioned]) -> set[str]:
    """The words that signs may spell."""
    inside, whole, having = Counter[str](), Counter[str](), Counter[str]()
    for page in pages:
        having.update(page.in_names.keys())
        for word, (named, all_of_them) in page.in_names.items():
            inside[word] += named
            whole[word] += all_of_them
    return {word for word, count in having.items()
            if count >= LEAST_DOCUMENTS and inside[word] <= MOST_IN_NAMES * whole[word]}


def _allowed(signs: Iterable[str], known: set[str], before: Container[str]) -> list[str]:
    """Those that may have a weight, or have one."""
    return [sign for sign in signs if sign in before or all(word in known or word[:1] in "<>-" for word in spelt(sign))]


def fit(examples: Iterable[tuple[list[list[str]], list[str]]], options: dict[str, Any],
        before: Labelled = NOTHING) -> tuple[dict[tuple[str, str], float], dict[str, dict[str, float]]]:
    """The weights of steps from label to label, and of each sign for each label.

    They go on from those `before`, of which the steps are fitted anew.
    """
    crfsuite = import_module("pycrfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    known = sorted({label for own in before.values() for label in own})
    # What is said by weights before is negative as often as not, and would count as seldom seen.
    trainer.set_params({**options, "feature.minfreq": _EVERY} if before else options)
    some = list(examples)
    counted = Counter(sign for signs, _ in some for own in signs for sign in own) if before else None
    for signs, labels in some:
        if labels:
            trainer.append([_said(own, counted, options["feature.minfreq"], before, known) for own in signs]
                           if counted else signs, labels)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "fitted")
        trainer.train(file)
        tagger = crfsuite.Tagger()
        tagger.open(file)
        told = tagger.info()
        tagger.close()
    weights = {sign: {label: round(weight, 2) for label, weight in own.items() if abs(weight) >= LEAST_WEIGHT}
               for sign, own in _together(told.state_features, before).items()}
    return ({steps: round(weight, 3) for steps, weight in told.transitions.items()},
            {sign: own for sign, own in weights.items() if own})


def _said(signs: Sequence[str], counted: Mapping[str, int], least: int, before: Labelled,
          labels: Sequence[str]) -> dict[str, float]:
    """The signs of an example that are no rare ones, and what weights before say of it for each label."""
    return {sign: 1.0 for sign in signs if counted[sign] >= least} | {
        _BEFORE + label: sum(before[sign].get(label, 0.0) for sign in signs if sign in before) for label in labels}


def _together(fitted: Mapping[tuple[str, str], float], before: Labelled) -> dict[str, dict[str, float]]:
    """By sign and label, what was fitted, and the weights before by as much as they were found to count."""
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (sign, label), weight in fitted.items():
        if not sign.startswith(_BEFORE):
            weights[sign][label] += weight
            continue
        said = sign.removeprefix(_BEFORE)
        for one, own in before.items():
            weights[one][label] += weight * own.get(said, 0.0)
    return weights


def fit_chain(examples: Sequence[Sequenced], known: set[str], options: dict[str, Any] = CHAIN,
              before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What weights.read_chain reads; `before` is such a one to go on from."""
    told = before["signs"] if before else {}
    earlier = {sign: dict(zip(LABELS, own, strict=True)) for sign, own in told.items()}
    steps, weights = fit((([_allowed(signs, known, earlier) for signs in one], labels) for one, labels in examples),
                         options, earlier)
    return {"transitions": {one + other: weight for (one, other), weight in sorted(steps.items())},
            "signs": {sign: [own.get(label, 0) for label in LABELS] for sign, own in sorted(weights.items())}}


def fit_single(examples: Sequence[Single], known: set[str], options: dict[str, Any] = SINGLE,
               before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What weights.single reads: for each sign how much it says that something is so; `before` is such a one."""
    earlier = {sign: {"yes": weight} for sign, weight in before["signs"].items()} if before else {}
    _, weights = fit((([_allowed(signs, known, earlier)], ["yes" if is_so else "no"]) for signs, is_so in examples),
                     options, earlier)
    return {"signs": {sign: round(own.get("yes", 0) - own.get("no", 0), 2) for sign, own in sorted(weights.items())}}


def mixed(fitted: Mapping[str, Any], before: Mapping[str, Any], share: float) -> dict[str, Any]:
    """Single weights between two such: `share` is how much those `fitted` count, from 0 to 1."""
    new, old = fitted["signs"], before["signs"]
    between = {sign: round(share * new.get(sign, 0.0) + (1 - share) * old.get(sign, 0.0), 2)
               for sign in sorted({*new, *old})}
    return {"signs": {sign: weight for sign, weight in between.items() if weight}}


def fit_choices(examples: Sequence[Choice], known: set[str], before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What weights.single reads: the weights that make the right ones likeliest, each choice by the sums of its signs.

    A conditional logit (McFadden 1974, Conditional logit analysis of qualitative choice behavior), held small by the
    squares of the weights: of what is more or less than `before`, where they go on from others.
    """
    numpy, sparse, optimize = map(import_module, ("numpy", "scipy.sparse", "scipy.optimize"))
    earlier: Mapping[str, float] = before["signs"] if before else {}
    seen = [([set(_allowed(signs, known, earlier)) for signs, _ in one], [is_right for _, is_right in one])
            for one in examples]
    counted = Counter(sign for rows, _ in seen for row in rows for sign in row)
    often = {one for one, count in counted.items() if count >= LEAST_SEEN}
    numbers = {sign: at for at, sign in enumerate(sorted(often.union(earlier)))}
    start = numpy.array([earlier.get(sign, 0.0) for sign in numbers])
    rows = [[numbers[sign] for sign in sorted(row) if sign in numbers] for some, _ in seen for row in some]
    table = sparse.csr_matrix((numpy.ones(sum(map(len, rows))), [at for row in rows for at in row],
                               numpy.cumsum([0, *map(len, rows)])), (len(rows), len(numbers)))
    right = numpy.array([is_right for _, some in seen for is_right in some], float)
    begins = numpy.cumsum([0, *(len(some) for _, some in seen)])[:-1]
    whose = numpy.repeat(numpy.arange(len(seen)), [len(some) for _, some in seen])

    def cost(weights: Any) -> tuple[float, Any]:
        sums = table @ weights
        likely = numpy.exp(sums - numpy.maximum.reduceat(sums, begins)[whose])
        whole, good = (numpy.add.reduceat(one, begins) for one in (likely, likely * right))
        wrong = table.T @ (likely / whole[whose] - likely * right / good[whose])
        more = weights - start
        return numpy.log(whole / good).sum() + SMALL * more @ more / 2, wrong + SMALL * more

    found = optimize.minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {"signs": {sign: round(float(found[at]), 2) for sign, at in numbers.items()
                      if abs(found[at]) >= LEAST_CHOOSING}}
