"""The pages that weights are fitted to are whole, and of nobody who lives."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from seeds.scoring import documents
from seeds.scoring_rules import FIELDS, called, plain

from seeds import annotated
from seeds.read import read

LANGUAGES = ("en", "kk", "ky", "ru", "tg", "uz")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@pytest.fixture(scope="module")
def pages() -> list[annotated.Annotated]:
    return list(annotated.pages())


def test_every_page_has_its_own_name_and_a_language(pages: list[annotated.Annotated]) -> None:
    assert [name for name, count in Counter(page.name for page in pages).items() if count > 1] == []
    assert {page.name[:3] for page in pages} == {f"{language}-" for language in LANGUAGES}
    assert {page.ending for page in pages} <= set(annotated.READABLE)
    assert [page.name for page in pages] == sorted(page.name for page in pages)


def test_facts_are_of_the_kinds_that_there_are(pages: list[annotated.Annotated]) -> None:
    assert [page.name for page in pages if set(page.facts) != set(FIELDS)] == []


def test_names_stand_in_their_texts(pages: list[annotated.Annotated]) -> None:
    whole = lost = 0
    for page in pages:
        text = plain(page.text)
        for one in page.facts["contacts"]:
            names = [name for name in called(one) if name]
            whole += bool(names)
            lost += bool(names) and not any(plain(name) in text for name in names)
    assert whole > 5_000
    assert lost <= whole / 100, "a name cut by markup now and then"


def test_all_addresses_are_examples(pages: list[annotated.Annotated]) -> None:
    assert [address for page in pages for address in _ADDRESS.findall(page.text) if "example" not in address] == []


def test_what_is_put_in_is_what_is_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    folder.joinpath("en-a.txt").write_bytes(b"Anna Bell,\r\nchair")
    facts = {"contacts": [{"name": "Anna Bell", "title": "chair"}]}
    folder.joinpath("en-a.json").write_text(json.dumps(facts), encoding="utf-8")
    monkeypatch.setattr(annotated, "FOLDER", tmp_path / "kept")
    assert annotated.put_in([folder]) == annotated.put_in([folder]) == 1
    annotated.write(tmp_path / "out")
    assert (tmp_path / "out" / "en-a.txt").read_bytes() == b"Anna Bell,\r\nchair"
    [(document, told)] = documents(tmp_path / "out", tmp_path / "out")
    assert read(str(document)).paragraphs
    assert json.loads(told.read_text(encoding="utf-8")) == facts
