"""The vocabulary in memory: it is the file's, whatever happens to the file meanwhile."""

import pytest

from db import Directory
from db.search.terms import PATIENCE, Terms


@pytest.fixture
def warm(empty: Directory) -> Directory:
    """A directory that has its vocabulary in memory."""
    empty.add_many("contact", [{"name": f"{given} {family}"} for given in ("Zarina", "Umed", "Parviz", "Gulnora")
                               for family in ("Brazhko", "Davlatova", "Kholmatov", "Tursunzoda")])
    for text in ("brazkho", "davlatvoa", "khlomatov", "tursnuzoda", "parivz"):
        assert empty.search(text), text
    return empty


def titles(directory: Directory, text: str) -> set[str]:
    return {hit.title for hit in directory.search(text)}


def test_words_that_come_later_are_found_mistyped(warm: Directory) -> None:
    with warm.again() as other:  # as another process
        other.add("contact", {"name": "Martin Reinholdt"})
    assert titles(warm, "reinhlodt") == {"Martin Reinholdt"}
    warm.add("contact", {"name": "Solveig Lindqvist"})
    assert titles(warm, "lindqivst") == {"Solveig Lindqvist"}


def test_words_that_no_record_holds_any_more_are_not(warm: Directory) -> None:
    id = warm.add("contact", {"name": "Martin Reinholdt"})
    assert titles(warm, "reinhlodt") == {"Martin Reinholdt"}
    warm.remove([id])
    assert titles(warm, "reinhlodt") == set()
    warm.empty_trash()
    assert titles(warm, "reinhlodt") == set()
    warm.add("contact", {"name": "Solveig Lindqvist"})  # may have the number of the word that is gone
    assert titles(warm, "lindqivst") == {"Solveig Lindqvist"}


def test_an_index_made_again_is_read_again(warm: Directory) -> None:
    before = {text: titles(warm, text) for text in ("brazkho", "tursnuzoda", "parivz davlatvoa")}
    assert all(before.values())
    warm.change(warm.search("Umed Brazhko")[0].id, {"name": "Aaron Brazhko"})
    warm.rebuild()  # words have other numbers now
    assert titles(warm, "tursnuzoda") == before["tursnuzoda"]
    assert titles(warm, "parivz davlatvoa") == before["parivz davlatvoa"]
    assert "Aaron Brazhko" in titles(warm, "aaorn brazhko")


def test_memory_gives_what_the_file_gives(warm: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    terms = Terms(warm._connection)
    answers = [terms.holding('"ov" OR "zh"', most) for most in [100] * (PATIENCE + 2)]
    assert all(sorted(zip(*one, strict=True)) == sorted(zip(*answers[0], strict=True)) or "" in one[0]
               for one in answers)
    found = [{word for word in one[0] if word} for one in answers]
    assert found[0] == found[-1] == {"brazhko", "davlatova", "kholmatov"} & found[0]
    monkeypatch.setattr("db.search.terms.MOST", 3)  # more words than are kept
    terms.forget()
    assert set(terms.holding('"ov" OR "zh"', 100)[0]) == found[0]
    assert terms.holding('"qqq"', 100) == ([], [])
