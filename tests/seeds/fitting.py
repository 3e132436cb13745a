"""Fits the weights of seeds/extract/tagging to documents whose facts are known.

    python tests/seeds/fitting.py DIR... [--into DIR]

Every DIR holds documents, each beside a NAME.json with what a careful reader takes from it (corpus/README.md). Fit on
many kinds of pages of many houses, and not on the development set, which tells how good the weights are. The pages that
the generators make of their first halves are fitted to as well. The weights are written where the program reads them,
or to --into. Needs python-crfsuite (of the extra `dev`).

No sign spells a word that fewer than five documents have, nor one that is mostly of people's names;
no ending of four letters is a whole given name.
"""

import argparse
import json
import os
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import seeds

HERE = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

from seeds.fitting_examples import Page, Sequenced, Single, of_bodies, of_stated, of_words  # noqa: E402
from seeds.scoring import documents  # noqa: E402

from seeds import fitting_deeds, fitting_made  # noqa: E402
from seeds.extract.names import given, local_given  # noqa: E402
from seeds.extract.text.words import words  # noqa: E402

INTO = Path(import_module("seeds.extract.tagging").__file__ or "").parent
LEAST_DOCUMENTS = 5  # that have a word which a sign may spell
MOST_IN_NAMES = 0.3  # of its places
LEAST_WEIGHT = 0.02
ORDINARY = frozenset(("dean", "line", "rais", "said", "will", "with", "home", "side", "army"))  # and given names
CHAIN = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 3}
SINGLE = {"c1": 1.0, "c2": 0.3, "max_iterations": 200, "feature.minfreq": 4}
DEEDS = {"c1": 0.2, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 3}  # fewer examples, each of more signs
PLACES = {"c1": 1.0, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 4}
_SPELT = ("w-4=", "w-3=", "w-2=", "w-1=", "w0=", "w1=", "w2=", "w3=", "w4=", "L=", "R=", "H=", "up.f=", "up.l=",
          "down.f=", "down.l=", "first=", "last=", "V=", *(f"{one}{at}=" for one in "PTUW" for at in ("", "f", "l")))
_FOUR = re.compile(r"e4-?\d=(?P<word>.+)")  # the end of a word, or all of one of four letters


def spelt(sign: str) -> str | None:
    """The word that a sign spells, if any."""
    if sign.startswith(("wg=", "gw=", "bw=")):
        return sign.rsplit("|", 1)[-1]
    if sign.startswith("w|"):
        return sign[2:].rsplit("|", 1)[0]
    beginning = next((one for one in _SPELT if sign.startswith(one)), None)
    return sign.removeprefix(beginning).split("|", 1)[0] if beginning else None


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


def ending(sign: str) -> str | None:
    """The four letters that a sign says a word ends in, which may be all that it has: a short name."""
    four = _FOUR.fullmatch(sign)
    return four["word"] if four else None


def _allowed(signs: Iterable[str], known: set[str]) -> list[str]:
    return [sign for sign in signs if ((word := spelt(sign)) is None or word in known or word[:1] in "<>-")
            and not ((end := ending(sign)) and is_called(end))]


def is_called(word: str) -> bool:
    """Whether people have a word for a given name and it is hardly ever anything else."""
    own = next(iter(words(word.title())), None)
    return own is not None and word not in ORDINARY and (given.is_given(own) or local_given.is_given(own.plain))


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


_T = TypeVar("_T")


def _each(look: Callable[[Path, Path], _T], folders: Sequence[Path]) -> Iterator[_T]:
    """What is seen in every document of some folders, in their order."""
    pairs = [pair for folder in folders for pair in documents(folder, folder)]
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
    pages = list(_each(of_words, folders))
    known = known_words(pages)
    for name in ("names", "titles", "owners"):
        examples = [example for page in pages for example in getattr(page, name)]
        _write(into, name, fit_chain(examples, known))
    if into == INTO:  # whose bodies are seen with the names and titles that are told now
        bodies = [example for page in _each(of_bodies, folders) for example in page]
        _write(into, "bodies", fit_single(bodies, known))
        stated = [example for page in _each(of_stated, folders) for example in page]
        _write(into, "stated", fit_single(stated, known))
    deeds = list(_each(fitting_deeds.of_deeds, folders))
    for kind, options in (*((kind, DEEDS) for kind in fitting_deeds.KINDS), (fitting_deeds.PLACES, PLACES)):
        _write(into, kind, fit_single([example for page in deeds for example in page[kind]], known, options))


if __name__ == "__main__":
    sys.exit(main())
