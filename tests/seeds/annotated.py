"""Annotated pages that the weights of seeds/extract/tagging are fitted to, kept as JSON Lines in annotated/.

    python tests/seeds/annotated.py DIR...     put further pages in: documents, each beside its NAME.json
    python tests/seeds/annotated.py --into DIR take all of them out as such files, to be looked at and scored

One line is one page: `name` and `ending` of its file, its `text`, and its `facts` as corpus/README.md has them. They
were written for this purpose after the manner of real pages of many houses; all people, numbers and addresses in them
are invented. Unlike those of the development set, rules may be written and weights fitted on them, so how well
extraction does on them tells nothing.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import seeds

HERE = Path(__file__).parent
if str(HERE) not in seeds.__path__:
    seeds.__path__.append(str(HERE))  # run by hand: as conftest.py does for tests

FOLDER = HERE / "annotated"
READABLE = ("txt", "md", "html")  # endings whose pages are text as they stand


class Annotated(NamedTuple):
    """A page with what a careful reader takes from it."""

    name: str  # of its file, which begins with the language: en, ru, tg, ky, kk or uz
    ending: str
    text: str
    facts: dict[str, list[dict[str, Any]]]


def pages() -> Iterator[Annotated]:
    """All pages, in the order of their languages and names."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield Annotated(**json.loads(line))


def write(folder: Path) -> None:
    """Put the pages into a folder, each with its annotation beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages():
        folder.joinpath(f"{page.name}.{page.ending}").write_text(page.text, encoding="utf-8", newline="")
        facts = json.dumps(page.facts, ensure_ascii=False, indent=1)
        folder.joinpath(f"{page.name}.json").write_text(facts, encoding="utf-8")


def put_in(folders: Iterable[Path]) -> int:
    """Put the documents of folders to the pages that there are, one file a language; how many there are then."""
    known = {page.name: page for page in pages()}
    for folder in folders:
        for path in sorted(one for one in folder.iterdir() if one.suffix.removeprefix(".") in READABLE):
            facts = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            known[path.stem] = Annotated(path.stem, path.suffix.removeprefix("."),
                                         path.read_bytes().decode("utf-8"), facts)
    FOLDER.mkdir(exist_ok=True)
    for language in sorted({name[:2] for name in known}):
        own = [page for name, page in sorted(known.items()) if name.startswith(language)]
        lines = [json.dumps(page._asdict(), ensure_ascii=False, separators=(",", ":")) for page in own]
        (FOLDER / f"{language}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(known)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--into", type=Path)
    chosen = parser.parse_args(arguments)
    if chosen.into:
        write(chosen.into)
    if chosen.folders:
        print(f"{put_in(chosen.folders)} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
