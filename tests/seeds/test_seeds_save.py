"""A reviewed document saved as a file of facts makes the same records of an empty directory."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from logged import everything
from seeds.reviewing import facts as found
from seeds.reviewing import osh

from db import Directory
from db.errors import UsageError
from db.kinds import fields_of
from db.state import CITATIONS, State, cited
from seeds.load import fill
from seeds.review import Review, bring_in
from seeds.save import _toml, facts


def stated(directory: Directory) -> dict[str, tuple[str, dict[str, Any], set[tuple[Any, ...]]]]:
    """What a directory holds: kind, values and the paragraphs where they are written."""
    beside = (CITATIONS, "note", "tags")
    return {id: (one.kind, {name: value for name, value in one.fields.items() if name not in beside},
                 {citation[:3] for citation in cited(one)}) for id, one in everything(directory).items()}


def filled(text: str, path: Path) -> Directory:
    return Directory.open(path, fill=lambda it: fill(it, [("saved.toml", text)]))


def test_a_reviewed_document_makes_the_same_records_again(empty: Directory, tmp_path: Path) -> None:
    bring_in(empty, osh(), found)
    review = Review(empty, osh().hash)
    review.edit("c1", {"position": 'Lawyer "of the day"\t\x7f', "other_names": ["Аида", "A; B"]})
    assert review.accept_all().left == 0
    assert review.record
    empty.tag(["aida-bekova"], ["mine"])
    text = facts(empty, review.record)
    with filled(text, tmp_path / "again.sqlite") as again:
        assert stated(again) == stated(empty)
        assert again.document_of(review.hash) == review.record
        assert bring_in(again, osh(), found).state == "attached"
        assert facts(again, review.record) == text


def test_only_what_the_document_states_is_in_its_file(directory: Directory, tmp_path: Path) -> None:
    bring_in(directory, osh(), found)
    review = Review(directory, osh().hash)
    review.accept_all()
    review.accept("c2")
    text = facts(directory, review.record or "")
    said = tomllib.loads(text)
    person = next(one for one in said["contact"] if one["id"] == "vasilina-brazhko")
    assert person == {"id": "vasilina-brazhko", "name": "Vasilina Brazhko", "position": "Head of PR",
                      "phone": "+996775111222", "cites": {"name": 4, "position": 4, "phone": 4}}
    unodc = next(one for one in said["organisation"] if one["id"] == "unodc")
    assert unodc == {"id": "unodc", "name": "United Nations Office on Drugs and Crime", "cites": {"name": 2}}
    with filled(text, tmp_path / "again.sqlite") as again:
        assert again.check() == []
        assert set(everything(again)) <= set(everything(directory))


@pytest.mark.parametrize("id", ["conference-tnu-2019", "iom-regional-programme", "unodc-inl-tajikistan-2021",
                                "us-updates-central-asia", "workshop-dushanbe-2024"])
def test_each_shipped_document_can_be_saved_and_loaded(directory: Directory, id: str, tmp_path: Path) -> None:
    with filled(facts(directory, id), tmp_path / "again.sqlite") as again:
        assert again.check() == []
        before, after = everything(directory), everything(again)
        for record, state in after.items():
            assert state.kind == before[record].kind
            for name in fields_of(state.kind):
                if name in state.fields and name not in _references(state):
                    assert state.fields[name] == before[record].fields[name], (record, name)
        citing = {card.id for _, card in directory.cited_by(id)}
        assert citing <= set(after)


def _references(state: State) -> set[str]:
    return {field.name for field in state.shape.references}


def test_what_is_no_document_is_refused(directory: Directory) -> None:
    with pytest.raises(UsageError, match="no document"):
        facts(directory, "unodc")


VALUES = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.integers(-2**62, 2**62), st.floats(
    allow_nan=False, allow_infinity=False), st.lists(st.text(st.characters(exclude_categories=["Cs"]))))


@given(VALUES)
def test_any_value_is_written_as_it_is(value: Any) -> None:
    assert tomllib.loads(f"value = {_toml(value)}") == {"value": value}
