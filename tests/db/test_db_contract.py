"""What holds for every kind of record and every field, whatever kinds.py declares."""

import json
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from db import Directory, kinds
from db.codes import LANGUAGES
from db.countries import code_of
from db.errors import BadValueError, UsageError
from db.fields import NUMBER, REFERENCE, TEXT, TYPES, Coded, Field, Kind, Value, Weight
from db.kinds import BY_NAME, CONTACT, KINDS, kind_named
from db.writing import EXTRA

ALL_FIELDS = [(kind, field) for kind in KINDS for field in kind.fields]
EVERY_KIND = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
# One field of each sort: what a value may be depends on nothing else.
SORTS = {(field.type.name, field.many, field.options): (kind, field) for kind, field in reversed(ALL_FIELDS)}.values()
EVERY_FIELD = pytest.mark.parametrize("field", [field for _, field in ALL_FIELDS],
                                      ids=[f"{kind.name}.{field.name}" for kind, field in ALL_FIELDS])
EVERY_SORT = pytest.mark.parametrize("field", [field for _, field in SORTS],
                                     ids=[f"{kind.name}.{field.name}" for kind, field in SORTS])

# Two values of each type as a person would write them.
WRITTEN: dict[str, tuple[str, str]] = {
    "text": ("Ҷамшед Ёров", "Plain words"),
    "note": ("Two lines\nof a note", "Тавсифи кӯтоҳ"),
    "email": ("first.one[at]un.org", "Second@ICMPD.org"),
    "phone": ("+996 775 98 78 17", "+992 37 221 71 41 ext. 12"),
    "date": ("2021-09", "2024-09-24"),
    "number": ("62,000", "2.5"),
    "choice": ("", ""),  # the options are the field's own
    "country": ("Таджикистан", "KG"),
    "language": ("узбекский", "prs"),
    "url": ("www.iom.int", "https://icmpd.org/"),
    "reference": ("", ""),  # the targets are the field's own
}


def words_for(field: Field) -> tuple[str, ...]:
    """What a person might write into the field: one value, or two where it takes many."""
    written = field.options[:2] if field.options else WRITTEN[field.type.name]
    return tuple(written) if field.many else (written[0],)


def others(directory: Directory, field: Field) -> list[str]:
    """Ids of two new records that the reference may point to."""
    target = BY_NAME[field.targets[-1]]
    return [directory.add_many(target.name, [whole_row(target, f"{field.name} {name}")])[0] for name in ("one", "two")]


def whole_row(kind: Kind, title: str) -> dict[str, Any]:
    """A row with the required fields alone, its title made of `title`."""
    required = [field for field in kind.fields if field.required]
    row: dict[str, Any] = {field.name: 7 if field.type is NUMBER else title for field in required}
    assert any(field.name in kind.title for field in required)
    return row


@pytest.fixture(params=KINDS, ids=[kind.name for kind in KINDS])
def filled(request: pytest.FixtureRequest, empty: Directory) -> tuple[Directory, Kind, str, dict[str, Value]]:
    """A record with a value in every field: (directory, kind, id, what each field should hold)."""
    kind: Kind = request.param
    row: dict[str, Any] = {}
    expected: dict[str, Value] = {}
    for field in kind.fields:
        if field.type is REFERENCE:
            ids = others(empty, field)[:2 if field.many else 1]
            row[field.name] = ids if field.many else ids[0]
            titles = tuple(empty.get(id).title for id in ids)
            expected[field.name] = titles if field.many else titles[0]
        else:
            expected[field.name] = field.parse("; ".join(words_for(field)))
            row[field.name] = list(words_for(field)) if field.many else words_for(field)[0]
    (id,) = empty.add_many(kind.name, [row])
    return empty, kind, id, expected


def test_every_type_has_an_example() -> None:
    assert set(WRITTEN) == {type.name for type in TYPES} == set(STRATEGIES)


# A record goes in and comes out


Filled = tuple[Directory, Kind, str, dict[str, Value]]


def test_values_come_back_equal(filled: Filled) -> None:
    directory, kind, id, expected = filled
    record = directory.get(id)
    assert record.values == expected
    assert all(value is not None for value in expected.values())
    assert (record.kind, record.shape) == (kind.name, kind)
    assert record.title == " ".join(field.format(expected[field.name]) for name in kind.title
                                    if (field := kind.field(name)) is not None)


def test_a_record_is_found_by_its_title(filled: Filled) -> None:
    directory, kind, id, _ = filled
    title = directory.get(id).title
    for hits in (directory.search(title), directory.search(title, kind=kind.name)):
        assert [hit.id for hit in hits][:1] == [id], title
        assert (hits[0].kind, hits[0].title) == (kind.name, title)
    for other in KINDS:
        if other is not kind:
            assert id not in [hit.id for hit in directory.search(title, kind=other.name)]


def test_a_record_is_in_the_list_of_its_kind(filled: Filled) -> None:
    directory, kind, id, expected = filled
    for name in (kind.name, kind.plural):
        assert {record.id: record.values for record in directory.list(name)}[id] == expected
    assert directory.get(id).number in directory.numbers(kind.name)
    assert directory.get(id).number in directory.numbers()
    assert directory.counts()[kind.name] == len(directory.list(kind.name))


def test_the_file_reads_well_without_fieldex(filled: Filled) -> None:
    directory, kind, id, expected = filled
    with closing(sqlite3.connect(directory.path)) as plain:
        plain.row_factory = sqlite3.Row
        row = dict(plain.execute(f'SELECT * FROM "{kind.plural}" WHERE id = ?', (id,)).fetchone())
    title = ["title"] if len(kind.title) > 1 else []
    assert list(row) == ["id", *title, *(field.name for field in kind.fields),
                         *(f"{field.name}_id" for field in kind.references), "as_of", "verified_on", "verified_by"]
    for field in kind.fields:
        value = expected[field.name]
        if isinstance(field.type, Coded):
            value = (tuple(field.type.format(code) for code in value) if isinstance(value, tuple)
                     else field.type.format(str(value)))
        assert row[field.name] == ("; ".join(map(str, value)) if isinstance(value, tuple) else value), field.name
    state = directory.state(id).links()
    for field in kind.references:
        assert row[f"{field.name}_id"] == "; ".join(state[field.name]), field.name


def test_a_record_is_json(filled: Filled) -> None:
    directory, kind, id, expected = filled
    read = json.loads(json.dumps(directory.get(id).as_dict(), ensure_ascii=False))
    assert (read["id"], read["kind"], read["title"]) == (id, kind.name, directory.get(id).title)
    for name, value in expected.items():
        assert read[name] == (list(value) if isinstance(value, tuple) else value), name


def test_links_are_walked_from_both_ends(filled: Filled) -> None:
    directory, kind, id, expected = filled
    related = directory.related(id)
    for field in kind.references:
        there = [link for link in related if link.role == field.name and link.outgoing]
        titles = expected[field.name]
        assert tuple(link.title for link in there) == (titles if isinstance(titles, tuple) else (titles,))
        for link in there:
            assert link.label == field.label
            back = [one for one in directory.related(link.id) if one.role == field.name and not one.outgoing]
            assert [(one.id, one.kind, one.label) for one in back] == [(id, kind.name, field.inverse)]


def test_every_field_can_be_listed_by(filled: Filled) -> None:
    directory, kind, id, _ = filled
    for field in kind.fields:
        for sort in (field.name, f"-{field.name}"):
            assert id in [record.id for record in directory.list(kind.name, sort=sort)]
        assert id not in [record.id for record in directory.list(kind.name, where={field.name: None})]


@EVERY_KIND
def test_what_nobody_states_is_none(kind: Kind, empty: Directory) -> None:
    row = whole_row(kind, "Sole words")
    (id,) = empty.add_many(kind.name, [row])
    record = empty.get(id)
    assert {name for name, value in record.values.items() if value is not None} == set(row)
    assert set(record.values) == {field.name for field in kind.fields}
    assert (record.as_of, record.verified_on, record.verified_by, record.fresh_as_of) == (None, None, None, None)
    assert empty.related(id) == []
    assert empty.citations(id) == []
    for field in kind.fields:
        assert field.format(record.values[field.name]) or record.values[field.name] is None


@EVERY_KIND
def test_a_required_field_is_missed_by_name(kind: Kind, empty: Directory) -> None:
    for field in kind.fields:
        if field.required:
            row = {name: value for name, value in whole_row(kind, "Words").items() if name != field.name}
            with pytest.raises(BadValueError, match=field.name):
                empty.add_many(kind.name, [row])
    assert empty.counts()[kind.name] == 0


# What is declared hangs together


@EVERY_KIND
def test_a_kind_names_fields_that_it_has(kind: Kind) -> None:
    names = [field.name for field in kind.fields]
    assert len(set(names)) == len(names)
    assert set(kind.title) <= set(names)
    assert set(kind.subtitle) <= set(names)
    assert kind.order.removeprefix("-") in names
    assert not {"id", "kind", "subtitle", "number", "score", *EXTRA} & set(names)
    for field in kind.fields:
        assert field.part_of in {"", *names}
        assert bool(field.options) == (field.type.name == "choice")
        assert bool(field.targets) == bool(field.inverse) == (field.type is REFERENCE)
        assert set(field.targets) <= {one.name for one in KINDS}
    for name in kind.title:
        field_of_title = kind.field(name)
        assert field_of_title is not None
        assert field_of_title.stored


@EVERY_KIND
def test_every_name_of_a_field_means_that_field(kind: Kind) -> None:
    for field in kind.fields:
        for name in (field.name, field.label, *field.aliases):
            assert kind.field(name) == field, name


@EVERY_KIND
def test_a_kind_is_known_by_its_names(kind: Kind) -> None:
    for name in (kind.name, kind.plural, kind.plural.upper(), f" {kind.name} ", kind.plural[:3]):
        assert kind_named(name) is kind


@pytest.mark.parametrize("name", ["", " ", "case", "contactss", "o"])
def test_an_unknown_or_ambiguous_kind_is_a_wrong_usage(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        kind_named(name)
    for kind in KINDS:
        assert kind.name in caught.value.hint


# Text and values


PLAIN_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=";"), max_size=40)
WORD = st.text("abcxyz0189", min_size=1, max_size=9)
REGIONS = ("TJ", "KG", "KZ", "UZ", "TM", "AF", "PK", "IQ", "RU", "US", "GB", "DE", "CH", "AT", "TR", "CN")
COUNTRIES = [code for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
             if (code := code_of(f"{a}{b}"))]


def example_phone(region: str) -> str:
    number = phonenumbers.example_number(region)
    assert number is not None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


STRATEGIES: dict[str, Callable[[Field], st.SearchStrategy[Any]]] = {
    "text": lambda _: PLAIN_TEXT,
    "note": lambda _: PLAIN_TEXT,
    "email": lambda _: st.emails() | st.builds("{}[at]{}.{}".format, WORD, WORD, st.sampled_from(("org", "Int", "рф"))),
    "phone": lambda _: st.sampled_from([example_phone(region) for region in REGIONS]),
    "date": lambda _: st.tuples(st.dates(), st.sampled_from((4, 7, 10))).map(lambda one: one[0].isoformat()[:one[1]]),
    "number": lambda _: st.integers(-2**53, 2**53) | st.floats(-1e15, 1e15, allow_nan=False),
    "choice": lambda field: st.sampled_from(field.options),
    "country": lambda _: st.sampled_from(COUNTRIES),
    "language": lambda _: st.sampled_from(LANGUAGES.all_codes()),
    "url": lambda _: st.builds("http{}://{}.org/{}".format, st.sampled_from(("", "s")), WORD,
                               st.text("azAZ09?=&%#/_.-", max_size=9)),
    "reference": lambda _: st.builds("{}-{}".format, WORD, WORD),
}


@EVERY_SORT
def test_what_a_form_shows_is_read_back_unchanged(field: Field) -> None:
    one = STRATEGIES[field.type.name](field)
    if field.type.name in ("text", "note"):
        one = one.filter(lambda text: bool(str(text).split()))

    @settings(max_examples=60)
    @given(st.lists(one, min_size=1, max_size=3) if field.many else one)
    def unchanged(drawn: Any) -> None:
        try:
            value = field.accept(drawn)
        except BadValueError:
            assume(False)
        assert field.parse(field.to_text(value)) == value
        assert field.accept(list(value) if isinstance(value, tuple) else value) == value
        assert field.format(value)

    unchanged()


@EVERY_FIELD
def test_nothing_is_shown_as_nothing(field: Field) -> None:
    assert field.parse(field.to_text(None)) is None
    assert field.format(None) == ""


@pytest.mark.parametrize("name", ["other_names", "channels"])
def test_a_value_of_many_may_hold_the_separator(name: str) -> None:
    field = CONTACT.field(name)
    assert field is not None
    try:
        value = field.accept(["Centre; branch office", "other"])
    except BadValueError:
        return
    assert field.parse(field.to_text(value)) == value


def test_an_extension_among_many_phones_is_read_back() -> None:
    field = CONTACT.field("other_phones")
    assert field is not None
    value = field.accept(["+992372217141;ext=12", "+996775987817"])
    assert field.parse(field.to_text(value)) == value


@settings(max_examples=60)
@given(text=st.text(max_size=30))
@example("\x00")
@example("²")
@example("+٣")
@example("1e5_0")
@EVERY_SORT
def test_no_text_breaks_a_field(field: Field, text: str) -> None:
    try:
        value = field.parse(text)
    except BadValueError:
        return
    assert field.accept(list(value) if isinstance(value, tuple) else value) == value
    assert isinstance(field.format(value), str)


# A kind or a field more


@pytest.fixture
def declare() -> Iterator[Callable[[Iterable[Kind]], None]]:
    """Lets the whole program know other kinds than it was written with."""

    monkeypatch = pytest.MonkeyPatch()
    import_module("db.schema")  # what is imported only now would keep the kinds of this test

    def install(declared: Iterable[Kind]) -> None:
        known = tuple(declared)
        for module in [module for name, module in sys.modules.items() if name.split(".")[0] in ("db", "seeds")]:
            if getattr(module, "KINDS", None) is KINDS:
                monkeypatch.setattr(module, "KINDS", known)
        for kind in known:
            monkeypatch.setitem(BY_NAME, kind.name, kind)
            monkeypatch.setitem(BY_NAME, kind.plural, kind)
        forget()

    def forget() -> None:
        """Functions that remember what they made of the declared kinds."""
        for module in [module for name, module in sys.modules.items() if name.split(".")[0] in ("db", "seeds")]:
            for member in list(vars(module).values()):
                if hasattr(member, "cache_clear"):
                    member.cache_clear()

    yield install
    monkeypatch.undo()
    forget()


@pytest.fixture
def further(declare: Callable[[Iterable[Kind]], None], tmp_path: Path) -> Iterator[Directory]:
    """A directory of a program that knows one kind more, with a field of every type, and one field more in contact."""
    fields = [Field(f"the_{type.name}", type.name.title(), type, weight=Weight.SIDE,
                    options=("open", "closed") if type.name == "choice" else ())
              for type in TYPES if type is not REFERENCE]
    hotline = Kind("hotline", "hotlines", "Hotlines", title=("name",), subtitle=("the_date", "run_by"), order="name",
                   fields=(Field("name", "Name", required=True, weight=Weight.NAME), *fields,
                           kinds.reference("run_by", "Run by", "Runs", "organisation", "hotline"),
                           Field("languages", "Languages", many=True, weight=Weight.NOTE)))
    contact = CONTACT._replace(fields=(*CONTACT.fields, Field("skills", "Skills", TEXT, many=True, weight=Weight.SIDE)))
    declare((contact, *KINDS[1:], hotline))
    with Directory.open(tmp_path / "further.sqlite", fill=lambda _: None) as opened:
        yield opened


def test_a_further_kind_needs_nothing_but_its_declaration(further: Directory) -> None:
    further.add_many("organisation", [{"id": "iom", "name": "International Organization for Migration",
                                          "acronym": "IOM"}])
    stated = {"the_" + name: written[0] for name, written in WRITTEN.items() if written[0]} | {"the_choice": "open"}
    row = {"name": "Зелёная линия", "run_by": ["iom"], "languages": ["Тоҷикӣ", "English"], **stated}
    (id,) = further.add_many("hotline", [row])
    assert id == "zelyonaya-liniya"
    record = further.get("zel")
    assert record.subtitle == "Sep 2021 · IOM"
    assert {name for name, value in record.values.items() if value is None} == set()
    assert record.values["the_email"] == "first.one@un.org"
    json.dumps(record.as_dict())
    for query in ("zelyonaya", "Зеленая линия", "tojiki", "iom english", "first.one@un.org", "775 987"):
        assert [hit.id for hit in further.search(query, kind="hotlines")] == [id], query
    assert [one.id for one in further.list("hotline", where={"run_by": "iom", "the_choice": "open"})] == [id]
    assert [one.id for one in further.list("hotline", sort="-the_number")] == [id]
    assert [(one.label, one.id) for one in further.related("iom")] == [("Runs", id)]
    assert further.counts()["hotline"] == 1
    further.rebuild()
    assert [hit.id for hit in further.search("зеленая")] == [id]
    with closing(sqlite3.connect(further.path)) as plain:
        assert plain.execute("SELECT run_by, the_country FROM hotlines").fetchall() == [
            ("International Organization for Migration", "Tajikistan")]


def test_a_further_field_needs_nothing_but_its_declaration(further: Directory) -> None:
    further.add_many("contact", [{"name": "Ann Lee", "skills": ["Interviews", "Forensics"]}])
    assert further.get("ann-lee").values["skills"] == ("Interviews", "Forensics")
    assert [hit.id for hit in further.search("ann forensics")] == ["ann-lee"]
    assert [one.id for one in further.list("contact", where={"skills": "Interviews"})] == ["ann-lee"]
    assert further.list("contact", where={"skills": "Training"}) == []
