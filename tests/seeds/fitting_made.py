"""Pages made up by the generators, as documents to fit weights to: only of the halves that are there to work with."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from seeds.roster_manners import MANNERS
from seeds.roster_words import HALVES

from seeds import local_pages, rosters, russian_pages, sentences

_LISTS, _SENTENCES, _PAGES = 6, 120, 4  # documents of each manner; all pages of sentences
_SEED = 100  # so that no list is one whose figures are held
_FIELDS = ("name", "title", "organisation", "email", "phone")

Made = tuple[str, str, Sequence[dict[str, Any]]]  # what is behind the dot of the file's name, the text, the contacts


def pages() -> Iterator[Made]:
    """The pages, the same every time."""
    for name, manner in MANNERS.items():
        for number in range(_SEED, _SEED + _LISTS):
            made = rosters.made(manner, HALVES["working"], f"{name} {number}")
            yield "txt", made.text, made.contacts
    for one in sentences.pages("seen", _SENTENCES):
        yield "txt", one.text, [{key: told[key] for key in _FIELDS if key in told} for told in one.people]
    for source, manners in ((russian_pages, russian_pages.MANNERS), (local_pages, local_pages.manners())):
        for name in manners:
            for page in source.pages(name, 0, _PAGES):
                yield "md", page.text, page.contacts


def write(folder: Path) -> None:
    """Put the pages into a folder, each with its annotation beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (ending, text, contacts) in enumerate(pages()):
        folder.joinpath(f"made-{number:04}.{ending}").write_text(text, encoding="utf-8")
        facts = json.dumps({"contacts": list(contacts)}, ensure_ascii=False)
        folder.joinpath(f"made-{number:04}.json").write_text(facts, encoding="utf-8")
