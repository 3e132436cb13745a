"""Importing documents: how many a second, in what memory, and which stage the time goes to.

    python tests/benchmarks/documents_bench.py --documents 1000

Each document speaks of a training, a body, a project, counts and three people of a table. The directory has the shipped
facts to begin with, or `--size` records. Texts of two pages are those of the development set, put together by twos and
threes; what they take is processor time, once warm, and the least of three each.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.generated import Generated
from benchmarks.measuring import fill, percentile, table, versions
from benchmarks.mixed_documents import document

from db import Directory
from seeds.load import fill as shipped
from seeds.read import Document, read, read_bytes
from seeds.review import Review, bring_in
from seeds.review.bringing import facts_of

CORPUS = Path(__file__).parents[1] / "seeds" / "corpus"
TWO_PAGES = 3_600  # letters: some 550 words
STAGES = ("read", "extract", "keep", "match", "write")


class Timed:
    """Seconds by stage, and of each document."""

    def __init__(self) -> None:
        self.stages = dict.fromkeys(STAGES, 0.0)
        self.own = dict.fromkeys(STAGES, 0.0)  # processor time of this process alone: steadier on a busy machine
        self.documents: list[float] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the block to a stage."""
        begun, own = time.perf_counter(), time.process_time()
        yield
        self.stages[name] += time.perf_counter() - begun
        self.own[name] += time.process_time() - own


def take_in(directory: Directory, path: str, timed: Timed) -> tuple[int, int]:
    """One document through all stages; (facts, of which were written)."""
    begun = time.perf_counter()
    with timed.stage("read"):
        read_ = read(path)
    with timed.stage("extract"):
        facts = facts_of(read_)
    with timed.stage("keep"):
        brought = bring_in(directory, read_, lambda _: facts)
    with timed.stage("match"):
        review = Review(directory, brought.hash)
        found = len(review.proposals)
    with timed.stage("write"):
        taken = review.accept_all()
    timed.documents.append(time.perf_counter() - begun)
    return found, len(taken.records)


def of_two_pages() -> list[float]:
    """Processor seconds for the facts of each text of two pages."""
    told, taken = "", []
    for path in sorted(CORPUS.glob("*.txt")):
        told += f"{read(str(path)).text}\n\n"
        if len(told) >= TWO_PAGES:
            taken.append(min(_seconds(read_bytes(told.encode(), path.name)) for _ in range(3)))
            told = ""
    return taken


def _seconds(document: Document) -> float:
    begun = time.process_time()
    facts_of(document)
    return time.process_time() - begun


def memory() -> dict[str, float]:
    """Peak resident MB of this process and of the one that reads; nothing where the system does not tell."""
    with suppress(ImportError):
        import resource

        from seeds.read import apart

        apart.stop()  # children count when they have ended
        unit = 1_000_000 if sys.platform == "darwin" else 1000
        return {"this process": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit,
                "the one that reads": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit}
    return {}


def main() -> None:
    """Import all of them and print the figures."""
    parser = argparse.ArgumentParser(description="Importing documents.")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--size", type=int, default=0, help="records of the directory to begin with (0: those shipped)")
    options = parser.parse_args()
    made, timed = Generated(options.size or 10_000), Timed()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(options.documents):
            format, content = document(number, made)
            paths.append(os.path.join(folder, f"{number}.{format}"))
            with open(paths[-1], "wb") as file:
                file.write(content)

        def first(directory: Directory) -> None:
            if options.size:
                fill(directory, made)
            else:
                shipped(directory)

        with Directory.open(os.path.join(folder, "fieldex.sqlite"), fill=first) as directory:
            take_in(directory, paths[0], Timed())  # warm
            counted = [take_in(directory, path, timed) for path in paths[1:]]
            records, peak = sum(directory.counts().values()), memory()
    _print(options.documents, timed, counted, records, peak)


def _print(documents: int, timed: Timed, counted: list[tuple[int, int]], records: int, peak: dict[str, float]) -> None:
    pages = of_two_pages()
    whole = sum(timed.stages.values())
    print(versions(), "", table(
        [f"{documents:,} documents", "figure"],
        [["documents a second", len(timed.documents) / whole], ["facts", float(sum(found for found, _ in counted))],
         ["of them written", float(sum(written for _, written in counted))], ["records in the end", float(records)],
         ["ms a document, median", percentile(timed.documents, 0.5) * 1000],
         ["ms a document, 99 of 100", percentile(timed.documents, 0.99) * 1000],
         ["ms for the facts of two pages, median", percentile(pages, 0.5) * 1000],
         ["ms for the facts of two pages, 9 of 10", percentile(pages, 0.9) * 1000],
         *[[f"peak MB, {name}", size] for name, size in peak.items()]]), "", table(
        ["stage", "s", "share", "processor s"],
        [[name, timed.stages[name], timed.stages[name] / whole, timed.own[name]] for name in STAGES]), sep="\n")


if __name__ == "__main__":
    main()
