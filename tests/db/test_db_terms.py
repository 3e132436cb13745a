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


MATCH = '"ov" OR "zh" OR "_z" OR "da"'


def test_memory_gives_what_the_file_gives(warm: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.search.terms.PART", 3)  # some words are kept, and some are not yet
    terms = Terms(warm._connection)
    answers = [terms.holding(MATCH, 100) for _ in range(PATIENCE + 6)]
    expected = sorted(zip(*answers[0], strict=True))
    assert {word for word, _ in expected} >= {"brazhko", "davlatova", "kholmatov", "zarina"}
    assert all(sorted(zip(*one, strict=True)) == expected for one in answers)
    assert [len(one[0]) for one in (terms.holding(MATCH, most) for most in (1, 2, 3))] == [1, 2, 3]


def test_more_words_than_are_kept_are_read(warm: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.search.terms.PART", 2)
    monkeypatch.setattr("db.search.terms.MOST", 3)
    terms = Terms(warm._connection)
    answers = [set(terms.holding(MATCH, 100)[0]) for _ in range(PATIENCE + 6)]
    assert {"brazhko", "davlatova", "kholmatov", "zarina"} <= answers[0]
    assert all(one == answers[0] for one in answers)
    assert terms.holding('"qqq"', 100) == ([], [])


def test_memory_follows_the_file_from_any_part_of_it(warm: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.search.terms.PART", 3)
    terms = Terms(warm._connection)
    for number in range(PATIENCE + 8):
        warm.add("contact", {"name": f"Zarina Dadov{chr(97 + number)}"})
        if number == 6:
            warm.remove(["zarina-dadovb"])
            warm.empty_trash()  # its word is gone, and the numbers below have a gap
        terms.forget()
        found = set(terms.holding(MATCH, 100)[0])
        expected = {word for (word,) in warm._connection.execute(
            "SELECT plain FROM search_term WHERE number IN (SELECT rowid FROM search_grams WHERE search_grams MATCH ?)",
            (MATCH,))}
        assert found - {""} == expected, number


def test_the_most_frequent_words_of_an_index_come_first(empty: Directory) -> None:
    families = ("Abdurahimova", "Brazhko", "Brazhko", "Azizova")
    empty.add_many("contact", [{"name": f"Zarina {family}"} for family in families])
    empty.rebuild()
    words = [word for (word,) in empty._connection.execute("SELECT plain FROM search_term ORDER BY number")]
    assert words == ["zarina", "brazhko", "abdurahimova", "azizova"]
