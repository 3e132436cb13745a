"""Fits the weights of seeds/extract/tagging to documents whose facts are known.

    python tests/seeds/fitting.py [DIR...] [--anew] [--into DIR]

Fitted to are the annotated pages of annotated/, those that the generators make of their first halves, and those of
every DIR: documents, each beside a NAME.json with what a careful reader takes from it (corpus/README.md). Fit on many
kinds of pages of many houses, and not on the development set, which tells how good the weights are. They go on from
the weights that there are, whose pages need not be there any more; --anew begins from nothing. They are written where
the program reads them; the chains alone, to --into. Needs python-crfsuite and scipy (of the extra `dev`).

No sign spells a word that fewer than five documents have, nor one that is mostly of people's names.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    of_bodies,
    of_likely_bodies,
    of_mentions,
    of_stated,
    of_titles,
    of_words,
)
from seeds.fitting_weights import (  # noqa: E402
    CHAIN,
    MENTIONS,
    fit_chain,
    fit_choices,
    fit_single,
    known_words,
    mixed,
)
from seeds.fitting_whose import of_whose  # noqa: E402
from seeds.scoring import documents  # noqa: E402

from seeds import annotated, fitting_deeds, fitting_made  # noqa: E402

INTO = Path(import_module("seeds.extract.tagging").__file__ or "").parent
DEEDS = {"c1": 0.2, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 3}  # fewer examples, each of more signs
PLACES = {"c1": 1.0, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 4}
MIXED = {"events": 0.4}  # how much weights fitted anew count beside those before, where either errs in its own way
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
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--anew", action="store_true")
    parser.add_argument("--into", type=Path, default=INTO)
    chosen = parser.parse_args(arguments)
    before = {} if chosen.anew else {path.stem: json.loads(path.read_text(encoding="utf-8"))
                                     for path in INTO.glob("*.json")}
    with tempfile.TemporaryDirectory() as folder:
        written, made = Path(folder) / "written", Path(folder) / "made"
        annotated.write(written)
        fitting_made.write(made)
        _fit([*chosen.folders, written, made], chosen.into, before)
    return 0


Before = Mapping[str, Any]  # by name, the weights to go on from


def _fit(folders: Sequence[Path], into: Path, before: Before) -> None:
    """All weights, in the order in which the program uses them.

    Each half of the documents is looked at with chains fitted to the other, as those of the program are to documents
    that they do not know.
    """
    pairs = [pair for folder in folders for pair in documents(folder, folder)]
    seen = list(_each(of_mentions, pairs))
    known = known_words(seen)

    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor() as processes:
        halves = [Path(folder) / str(half) for half in (0, 1)]

        def fit(names: Sequence[str], wheres: Iterable[tuple[Path, Iterable[Any]]], options: dict[str, Any]) -> None:
            """Chains of these names, each to some pages; all at once."""
            jobs = [(where, name, processes.submit(
                fit_chain, [example for page in some for example in getattr(page, name)], known, options,
                before.get(name))) for where, some in wheres for name in names]
            for where, name, job in jobs:
                where.mkdir(parents=True, exist_ok=True)
                _write(where, name, job.result())

        fit(["mentions"], [(into, seen), *((own, seen[1 - half::2]) for half, own in enumerate(halves))], MENTIONS)

        def asked_first(name: str, look: Callable[..., list[Any]], weigh: Callable[..., dict[str, Any]]) -> None:
            """Single weights that are asked before people are read; those of each half are of the other's pages."""
            own = [[one for page in _each(partial(look, chains=chains), pairs[half::2]) for one in page]
                   for half, chains in enumerate(halves)]
            for where, some in ((into, [*own[0], *own[1]]), (halves[0], own[1]), (halves[1], own[0])):
                _write(where, name, weigh(some, known, before=before.get(name) if where == into else None))

        asked_first("likely_bodies", of_likely_bodies, fit_single)
        asked_first("whose", of_whose, fit_choices)
        pages = [list(_each(partial(of_words, chains=own), pairs[half::2])) for half, own in enumerate(halves)]
        fit(["names", "titles", "owners"], [(into, [page for some in pages for page in some])], CHAIN)
        fit(["titles", "owners"], [(own, pages[1 - half]) for half, own in enumerate(halves)], CHAIN)
        called = [list(_each(partial(fitting_deeds.of_called, chains=own), pairs[half::2]))
                  for half, own in enumerate(halves)]
        names = fitting_deeds.Called._fields
        fit(names, [(into, [page for some in called for page in some]),
                    *((own, called[1 - half]) for half, own in enumerate(halves))], MENTIONS)
        del seen, pages, called  # of which each process would hold a copy
        if into == INTO:
            _fit_rest(pairs, halves, known, before)


def _fit_rest(pairs: Sequence[tuple[Path, Path]], halves: Sequence[Path], known: set[str], before: Before) -> None:
    """What is decided with the chains."""
    def look(at: Callable[..., _T]) -> Iterator[_T]:
        for half, chains in enumerate(halves):
            yield from _each(partial(at, chains=chains), pairs[half::2])

    for name, choices in (("roles", of_titles), ("bodies", of_bodies)):
        _write(INTO, name, fit_choices([one for page in look(choices) for one in page], known, before.get(name)))
    stated = [example for page in look(of_stated) for example in page]
    _write(INTO, "stated", fit_single(stated, known, before=before.get("stated")))
    deeds = list(look(fitting_deeds.of_deeds))
    kinds = dict.fromkeys((*fitting_deeds.KINDS, *fitting_deeds.LIKELY), DEEDS) | {fitting_deeds.PLACES: PLACES}
    for kind, options in kinds.items():
        examples = [example for page in deeds for example in page[kind]]
        if kind in MIXED and kind in before:
            fitted = mixed(fit_single(examples, known, options), before[kind], MIXED[kind])
        else:
            fitted = fit_single(examples, known, options, before.get(kind))
        _write(INTO, kind, fitted)


if __name__ == "__main__":
    sys.exit(main())
