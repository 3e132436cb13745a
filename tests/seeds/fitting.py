"""Fits the weights of seeds/extract/tagging to documents whose facts are known.

    python tests/seeds/fitting.py DIR... [--into DIR]

Every DIR holds documents, each beside a NAME.json with what a careful reader takes from it (corpus/README.md). Fit on
many kinds of pages of many houses, and not on the development set, which tells how good the weights are. The pages that
the generators make of their first halves are fitted to as well. The weights are written where the program reads them,
or to --into. Needs python-crfsuite and scipy (of the extra `dev`).

No sign spells a word that fewer than five documents have, nor one that is mostly of people's names.
"""

import argparse
import json
import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import seeds

HERE = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from seeds.fitting_examples import (  # noqa: E402
    Choice,
    Page,
    Sequenced,
    Single,
    of_bodies,
    of_stated,
    of_titles,
    of_words,
)
from seeds.scoring import documents  # noqa: E402

from seeds import fitting_deeds, fitting_made  # noqa: E402

INTO = Path(import_module("seeds.extract.tagging").__file__ or "").parent
LEAST_DOCUMENTS = 5  # that have a word which a sign may spell
MOST_IN_NAMES = 0.3  # of its places
LEAST_WEIGHT = 0.04
CHAIN = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 3}
SINGLE = {"c1": 1.0, "c2": 0.3, "max_iterations": 200, "feature.minfreq": 4}
DEEDS = {"c1": 0.2, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 3}  # fewer examples, each of more signs
PLACES = {"c1": 1.0, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 4}
LEAST_SEEN = 6  # times that a sign is seen which has a weight in a choice
LEAST_CHOOSING = 0.05  # weight in a choice
SMALL = 10.0  # how much large weights of a choice cost
_SPELT = ("w-4=", "w-3=", "w-2=", "w-1=", "w0=", "w1=", "w2=", "w3=", "w4=", "L=", "R=", "H=", "up.f=", "up.l=",
          "down.f=", "down.l=", "first=", "last=", "V=", *(f"{one}{at}=" for one in "PTUW" for at in ("", "f", "l")))


def spelt(sign: str) -> list[str]:
    """The words that a sign spells."""
    sign = sign.removeprefix("none|")
    if sign.startswith("post="):
        return sign.removeprefix("post=").split("|", 1)
    if sign.startswith(("wg=", "gw=", "bw=", "bw-behind=")):
        return [sign.rsplit("|", 1)[-1]]
    if sign.startswith("w|"):
        return [sign[2:].rsplit("|", 1)[0]]
    beginning = next((one for one in _SPELT if sign.startswith(one)), None)
    return [sign.removeprefix(beginning).split("|", 1)[0]] if beginning else []


def known_words(pages: Sequence[Page]) -> set[str]:
    """The words that signs may spell."""
    inside, whole, having = Counter[str](), Counter[str](), Counter[str]()
    for page in pages:
        having.update(page.in_names.keys())
        for word, (named, all_of_them) in page.in_names.items():
            inside[word] += named
            whole[word] += all_of_them
    return {word for word, count in having.items()
            if count >= LEAST_DOCUMENTS and inside[word] <= MOST_IN_NAMES * whole[word]}


def _allowed(signs: Iterable[str], known: set[str]) -> list[str]:
    return [sign for sign in signs if all(word in known or word[:1] in "<>-" for word in spelt(sign))]


def fit(examples: Iterable[tuple[list[list[str]], list[str]]], options: dict[str, Any]) -> tuple[
        dict[tuple[str, str], float], dict[str, dict[str, float]]]:
    """The weights of steps from label to label, and of each sign for each label."""
    crfsuite = import_module("pycrfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    trainer.set_params(options)
    for signs, labels in examples:
        if labels:
            trainer.append(signs, labels)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "fitted")
        trainer.train(file)
        tagger = crfsuite.Tagger()
        tagger.open(file)
        told = tagger.info()
        tagger.close()
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (sign, label), weight in told.state_features.items():
        if abs(weight) >= LEAST_WEIGHT:
            weights[sign][label] = round(weight, 2)
    return {steps: round(weight, 3) for steps, weight in told.transitions.items()}, weights


def fit_chain(examples: Sequence[Sequenced], known: set[str]) -> dict[str, Any]:
    """What weights.read_chain reads."""
    steps, weights = fit((([_allowed(signs, known) for signs in one], labels) for one, labels in examples), CHAIN)
    return {"transitions": {one + other: weight for (one, other), weight in sorted(steps.items())},
            "signs": {sign: [own.get(label, 0) for label in "OBI"] for sign, own in sorted(weights.items())}}


def fit_single(examples: Sequence[Single], known: set[str], options: dict[str, Any] = SINGLE) -> dict[str, Any]:
    """What weights.single reads: for each sign how much it says that something is so."""
    _, weights = fit((([_allowed(signs, known)], ["yes" if is_so else "no"]) for signs, is_so in examples), options)
    return {"signs": {sign: round(own.get("yes", 0) - own.get("no", 0), 2) for sign, own in sorted(weights.items())}}


def fit_choices(examples: Sequence[Choice], known: set[str]) -> dict[str, Any]:
    """What weights.single reads: the weights that make the right ones likeliest, each choice by the sums of its signs.

    A conditional logit (McFadden 1974, Conditional logit analysis of qualitative choice behavior), held small by the
    squares of the weights.
    """
    numpy, sparse, optimize = map(import_module, ("numpy", "scipy.sparse", "scipy.optimize"))
    seen = [([set(_allowed(signs, known)) for signs, _ in one], [is_right for _, is_right in one]) for one in examples]
    counted = Counter(sign for rows, _ in seen for row in rows for sign in row)
    numbers = {sign: at for at, sign in enumerate(sorted(one for one, count in counted.items() if count >= LEAST_SEEN))}
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
        return numpy.log(whole / good).sum() + SMALL * weights @ weights / 2, wrong + SMALL * weights

    found = optimize.minimize(cost, numpy.zeros(len(numbers)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {"signs": {sign: round(float(found[at]), 2) for sign, at in numbers.items()
                      if abs(found[at]) >= LEAST_CHOOSING}}


_T = TypeVar("_T")


def _each(look: Callable[[Path, Path], _T], pairs: Sequence[tuple[Path, Path]]) -> Iterator[_T]:
    """What is seen in some documents, each with its annotation, in their order."""
    with ProcessPoolExecutor() as processes:
        yield from processes.map(look, *zip(*pairs, strict=True), chunksize=8)


def _write(folder: Path, name: str, weights: dict[str, Any]) -> None:
    text = json.dumps(weights, ensure_ascii=False, indent=0, separators=(",", ":"))
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(weights['signs'])} signs, {len(text) // 1024} KB")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--into", type=Path, default=INTO)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        fitting_made.write(Path(made))
        _fit([*chosen.folders, Path(made)], chosen.into)
    return 0


def _fit(folders: Sequence[Path], into: Path) -> None:
    pairs = [pair for folder in folders for pair in documents(folder, folder)]
    pages = list(_each(of_words, pairs))
    known = known_words(pages)
    for name in ("names", "titles", "owners"):
        examples = [example for page in pages for example in getattr(page, name)]
        _write(into, name, fit_chain(examples, known))
    if into == INTO:  # by which names and titles are told now
        with tempfile.TemporaryDirectory() as folder:
            halves = [_fit_half(Path(folder) / str(half), pages[1 - half::2], known) for half in (0, 1)]
            _fit_rest(pairs, halves, known)


def _fit_half(folder: Path, others: Sequence[Page], known: set[str]) -> Path:
    """Chains fitted on other documents, as those of the program are to documents that they do not know."""
    folder.mkdir()
    for name in ("titles", "owners"):
        _write(folder, name, fit_chain([example for page in others for example in getattr(page, name)], known))
    return folder


def _fit_rest(pairs: Sequence[tuple[Path, Path]], halves: Sequence[Path], known: set[str]) -> None:
    """What is decided with the chains, in the order in which the program does."""
    for name, look in (("roles", of_titles), ("bodies", of_bodies)):
        told = [choice for half, chains in enumerate(halves)
                for page in _each(partial(look, chains=chains), pairs[half::2]) for choice in page]
        _write(INTO, name, fit_choices(told, known))
    deeds = list(_each(fitting_deeds.of_deeds, pairs))
    for kind, options in (*((kind, DEEDS) for kind in fitting_deeds.KINDS), (fitting_deeds.PLACES, PLACES)):
        _write(INTO, kind, fit_single([example for page in deeds for example in page[kind]], known, options))
    stated = [example for page in _each(of_stated, pairs) for example in page]
    _write(INTO, "stated", fit_single(stated, known))


if __name__ == "__main__":
    sys.exit(main())
