"""JSON and JSON Lines lose nothing, and say what they are."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from logged import everything, opened

from db import Directory
from db.errors import DataFileError
from db.exchange import format_named
from db.exchange.json_schema import schema
from db.exchange.shapes import Problem, ReadOptions, Row, WriteOptions
from db.fields import Field
from db.kinds import KINDS, fields_of

BOTH = pytest.mark.parametrize("name", ["json", "jsonl"])


def written(directory: Directory, name: str) -> bytes:
    file = io.BytesIO()
    format_named(name).load().write(file, directory.outgoing(sorted(directory.numbers())), WriteOptions(name))
    return file.getvalue()


def read(path: Path, name: str = "") -> list[Row | Problem]:
    return list(format_named(name or path.suffix).load().read(str(path), ReadOptions()))


@BOTH
def test_out_and_in_and_out_again_is_the_same_to_the_byte(name: str, shipped: Directory, empty: Directory,
                                                         tmp_path: Path) -> None:
    path = tmp_path / f"all.{name}"
    path.write_bytes(written(shipped, name))
    report = empty.bring_in(read(path), path.name)
    assert not report.problems
    assert report.added.total() == sum(shipped.counts().values())
    assert written(empty, name) == path.read_bytes()
    assert everything(empty) == everything(shipped)
    assert empty.check() == []


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12)
PLAIN = st.text("abжӯ ;\\\"'=1", min_size=1, max_size=6).map(lambda text: f"w{text}")
OF_TYPE: dict[str, st.SearchStrategy[Any]] = {
    "text": PLAIN | TEXT.map(lambda text: f"x{text}"), "note": TEXT.map(lambda text: f"n{text}\nsecond"),
    "email": st.sampled_from(["a.b@un.org", "x+y@icmpd.org"]), "url": st.sampled_from(["https://iom.int/a;b?c=1"]),
    "phone": st.sampled_from(["+992372217141", "+996775987817;ext=4"]), "country": st.sampled_from(["TJ", "KG", "XK"]),
    "language": st.sampled_from(["tg", "prs", "en"]),
    "date": st.sampled_from(["2021", "2021-09", "2021-09-24"]),
    "number": st.integers(-2**62, 2**62) | st.floats(-1e9, 1e9, allow_nan=False),
}


def value_of(field: Field) -> st.SearchStrategy[Any]:
    one = st.sampled_from(field.options) if field.options else OF_TYPE[field.type.name]
    return st.lists(one, max_size=3) if field.many else one


@st.composite
def rows(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """Rows of every kind, by kind, with references among them."""
    made: dict[str, list[dict[str, Any]]] = {}
    for kind in KINDS:
        made[kind.name] = [
            {"id": f"{kind.name}-{number}",
             **{field.name: draw(value_of(field)) for field in kind.columns if field.required or draw(st.booleans())}}
            for number in range(draw(st.integers(0, 2)))]
    for kind in KINDS:
        for row in made[kind.name]:
            for field in kind.references:
                there = [one["id"] for target in field.targets for one in made[target] if one is not row]
                wanted: bool = draw(st.booleans())
                if there and wanted:
                    some: list[str] = draw(st.lists(st.sampled_from(there), min_size=1, max_size=2))
                    row[field.name] = some if field.many else some[0]
    return made


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(made=rows(), name=st.sampled_from(["json", "jsonl"]))
def test_any_directory_goes_out_and_in_and_out_again(made: dict[str, list[dict[str, Any]]], name: str,
                                                     empty_once: Path, tmp_path: Path) -> None:
    path = tmp_path / f"any.{name}"
    with Directory.open(copy(empty_once, tmp_path / "one.sqlite")) as one:
        one._connection.execute("PRAGMA synchronous = OFF")
        for kind in ("organisation", "contact", "project", "event", "outcome", "document"):
            one.add_many(kind, made[kind])
        for document in made["document"]:
            one.cite_many([(row["id"], None, document["id"], 1) for some in made.values() for row in some])
        path.write_bytes(written(one, name))
        with Directory.open(copy(empty_once, tmp_path / "other.sqlite")) as other:
            other._connection.execute("PRAGMA synchronous = OFF")
            report = other.bring_in(read(path), path.name)
            assert not report.problems
            assert everything(other) == everything(one)
            assert written(other, name) == path.read_bytes()
    validated(path.read_text(encoding="utf-8"), name)


WHOLE = Draft202012Validator(schema())
OF_KIND = {kind.name: Draft202012Validator({"$defs": schema()["$defs"], "$ref": f"#/$defs/{kind.name}"})
           for kind in KINDS}


def validated(text: str, name: str) -> None:
    """Raise what breaks the schema: each record against that of its kind, the whole against what is around them."""
    if name == "json":
        whole = json.loads(text)
        WHOLE.validate(whole | {"records": whole["records"][:3]})
    for line in text.split("\n"):
        if line.startswith('{"kind"'):
            one = json.loads(line.removesuffix(","))
            OF_KIND[one["kind"]].validate(one)


def test_the_schema_is_one_and_describes_what_is_written(shipped: Directory) -> None:
    Draft202012Validator.check_schema(schema())
    validated(written(shipped, "json").decode(), "json")
    validated(written(shipped, "jsonl").decode(), "jsonl")
    for kind in KINDS:
        assert set(fields_of(kind.name)) <= set(schema()["$defs"][kind.name]["properties"])


@pytest.mark.parametrize("wrong", [{"kind": "contact", "id": "a"}, {"kind": "contact", "id": "A b", "name": "x"},
                                   {"kind": "contact", "id": "a", "name": "x", "phone": "12"},
                                   {"kind": "event", "id": "a", "title": "x", "type": "party"}])
def test_the_schema_refuses_what_is_no_record(wrong: dict[str, Any]) -> None:
    one = Draft202012Validator({"$defs": schema()["$defs"], "$ref": "#/$defs/record"})
    assert list(one.iter_errors(wrong))


@pytest.mark.parametrize(("text", "sentence"), [
    ('{"format":"fieldex","version":1,"records":[{"kind":"contact","name":"A"},\n{"kind":', "Line 2, character 9"),
    ('{"format":"fieldex","version":1,"records":[\n{"kind":"contact","name":"A"}\n{}]}', "Line 3, character 1"),
    ('{"format":"other","version":1,"records":[]}', "another program"),
    ('{"format":"fieldex","version":2,"records":[]}', "newer fieldex"),
    ('{"records":5}', "list in [ ]"), ('{"a":1}', '"records"'), ("5", "list in [ ]"), ("[1e", "Line 1"),
])
def test_json_that_is_broken_is_told_with_its_place(text: str, sentence: str, empty: Directory,
                                                    tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError, match=sentence.replace("[", r"\[").replace("]", r"\]")):
        empty.bring_in(read(path), path.name)
    assert sum(empty.counts().values()) == 0


def test_a_line_that_is_cut_short_is_told_with_its_number(empty: Directory, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"kind":"contact","name":"Ann"}\n{"kind":"contact","na', encoding="utf-8")
    with pytest.raises(DataFileError, match="Line 2 is not JSON"):
        empty.bring_in(format_named("jsonl").load().read(str(path), ReadOptions()), path.name)
    assert sum(empty.counts().values()) == 0


@pytest.mark.parametrize(("line", "reason"), [
    ('{"kind":"city","name":"A"}', "is not a kind"), ('{"name":"A"}', "does not say its kind"), ("[]", "is no record"),
    ('{"kind":"contact","nam":"A"}', "no field of contacts"),
    ('{"kind":"contact"}', "has no 'name', which every contact has."),
    ('{"kind":"contact","name":"A","organisation":5}', "names another record"),
    ('{"kind":"contact","name":"A","phone":"x"}', "phone: 'x' is not a phone"),
    ('{"kind":"contact","name":"A","citations":[{"paragraph":1}]}', "names another record"),
    ('{"kind":"contact","name":"A","citations":[{"document":"safe"}]}', "which is no document"),
    ('{"kind":"contact","name":"A","organisation":"ann"}', "is a record of kind contact"),
    ('{"kind":"contact","id":"safe","name":"A"}', "another kind of record"),
])
def test_a_record_that_is_wrong_is_told_and_the_others_come_in(line: str, reason: str, it: Directory,
                                                               tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(f'{line}\n{{"kind":"contact","name":"Juno Ashby"}}\n', encoding="utf-8")
    report = it.bring_in(read(path), path.name)
    assert [(one.place, reason in one.reason) for one in report.problems] == [("line 1", True)], report.problems
    assert report.added == {"contact": 1}


def test_two_records_of_one_id_are_told(it: Directory, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"kind":"contact","id":"new","name":"One"}\n{"kind":"contact","id":"new","name":"Two"}\n',
                    encoding="utf-8")
    report = it.bring_in(read(path), path.name)
    assert [one.place for one in report.problems] == ["line 2"]
    assert "line 1 has" in report.problems[0].reason
    assert it.get("new").title == "One"


@pytest.fixture
def apart(small: Path, tmp_path: Path) -> Iterator[tuple[Directory, Path]]:
    """The small facts, and a file of one contact of them."""
    path = tmp_path / "ann.jsonl"
    with opened(small, tmp_path) as directory:
        file = io.BytesIO()
        format_named("jsonl").load().write(file, directory.outgoing([directory.get("ann").number]), WriteOptions())
        path.write_bytes(file.getvalue())
        yield directory, path


def test_what_a_record_names_comes_along_by_name(apart: tuple[Directory, Path], empty: Directory) -> None:
    report = empty.bring_in(read(apart[1]), "ann.jsonl")
    assert report.named == {"organisation": 1, "document": 2}
    assert empty.get("ann").values["organisation"] == "Quillan Office"
    assert {one.title for one in empty.citations("ann")} == {"Harrow Report", "Lumen Paper"}


def test_a_record_that_is_here_under_another_id_is_the_same_and_is_named_by_it(it: Directory, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(
        '{"kind":"project","id":"their-project","name":"Heron","contact":["their-ann"],"names":{"their-ann":"A"}}\n'
        '{"kind":"contact","id":"their-ann","name":"Ann Torvald","email":"ann@quillan.org","place":"Vexley"}\n'
        '{"kind":"event","id":"their-day","title":"Heron Day","contact":["their-ann"]}\n', encoding="utf-8")
    report = it.bring_in(read(path), path.name)
    assert report.changed == {"contact": 1}
    assert it.get("ann").values["place"] == "Vexley"
    assert it.state("their-project").fields["contact"] == ("ann",)
    assert it.state("their-day").fields["contact"] == ("ann",)
    assert not report.named.total()


def test_an_import_is_one_step_and_is_undone_whole(it: Directory, shipped: Directory, tmp_path: Path) -> None:
    before = everything(it)
    path = tmp_path / "all.json"
    path.write_bytes(written(shipped, "json"))
    it.bring_in(read(path), path.name)
    (step,) = it.steps(1)
    assert (step.why, step.source) == ("imported", "all.json")
    it.undo()
    assert everything(it) == before


def test_a_rehearsal_tells_and_leaves_no_trace(it: Directory) -> None:
    before, steps = everything(it), it.steps()
    report = it.bring_in([Row("contact", {"name": "Juno Ashby"}, "row 2")], "x", rehearse=True)
    assert report.added == {"contact": 1}
    assert (everything(it), it.steps()) == (before, steps)
