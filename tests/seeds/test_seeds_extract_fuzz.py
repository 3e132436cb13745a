"""Whatever a document holds, its facts are found without an error, each where it says, and the same again."""

from functools import cache
from typing import Final

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from seeds.scoring import CORPUS

from seeds.extract.extracting import extract
from seeds.read import limits, read, read_bytes

MARKS: Final = ("(", ")", '"', "«", "»", ":", "–", "\n", "5", "2023", "and", "и", ",", ";", "2019 to 2021:", "$2")


@cache
def _sentences() -> list[str]:
    """Pieces of real sentences, lines of lists and tables, in all languages."""
    texts = [read(str(path)).text for path in sorted(CORPUS.iterdir()) if path.suffix in (".txt", ".md", ".html")]
    return [piece for text in texts for line in text.split("\n") for piece in line.split(". ") if piece.strip()]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text put together from such pieces, with marks and figures strewn in."""
    pieces = draw(st.lists(st.sampled_from(_sentences()), min_size=1, max_size=10))
    words = draw(st.sampled_from((". ", "\n", "; ", " "))).join(pieces).split(" ")
    for at, mark in draw(st.lists(st.tuples(st.integers(0, 200), st.sampled_from(MARKS)), max_size=8)):
        words.insert(at % (len(words) + 1), mark)
    return " ".join(words)


def _never_fails(text: str) -> None:
    document = read_bytes(text.encode(), "a.txt")
    for fact in extract(document):
        for cite in fact.cites:
            assert 0 <= cite.start < cite.end <= len(document.text)


@given(texts().filter(str.strip))
@example('Суд " в Кургантепе вынес приговор по делу о продаже младенцев')
@example("Открылся Фонд «Дверь и дом")
@example("Фонд 𝐀 Q")
@example(", \td")
@example("Фонд Anna.И.Anna")
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_is_an_error_and_each_gives_the_same_facts_again(text: str) -> None:
    _never_fails(text)
    document = read_bytes(text.encode(), "a.txt")
    assert extract(document) == extract(document)


@pytest.mark.slow(longest=True)
@given(texts().filter(str.strip))
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_of_many_is_an_error(text: str) -> None:
    _never_fails(text)


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_of_an_endless_text_only_the_beginning_is_looked_through(between: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SEARCHED_CHARACTERS", 1_000)
    told = ["Anna Petrova, Director of the Centre for Women, spoke.", *["It rained all day."] * 60,
            "Ivan Sidorov, Director of the Centre for Labour, spoke."]
    document = read_bytes(between.join(told).encode(), "a.txt")
    names = {fact.fields.get("name") for fact in extract(document)}
    assert "Anna Petrova" in names
    assert "Ivan Sidorov" not in names
    assert document.text.endswith("spoke."), "all of it is kept"
    assert any("first 1,000 characters" in note for note in document.notes)
