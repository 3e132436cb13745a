"""A record as text: everything that can be kept comes back, and what is wrong is told where it stands."""

import re
import tomllib
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from db import Directory
from db.errors import BadValueError, ConflictError, LockedError, UsageError
from db.fields import CHOICE, COUNTRY, DATE, EMAIL, LANGUAGE, NOTE, NUMBER, PHONE, REFERENCE, TEXT, URL, Field, Kind
from db.kinds import CONTACT, DOCUMENT, EVENT, KINDS, ORGANISATION, PROJECT, fields_of
from tui.record_text import (
    MARK,
    MisreadError,
    References,
    from_text,
    in_quotes,
    marked,
    statements,
    to_text,
)

ODD = st.sampled_from("\"'\\\n\r\t\x00\x1b\x7f\x85\u2028\u202e#")
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]) | ODD)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
QUOTES = st.lists(st.sampled_from(['"', '""', '"""', "'", "'''", "\\", "\n", " ", "#! ", "a", "ж", "\x7f", "\\n", "="]),
                  max_size=12).map("".join)
GIVEN: dict[Any, st.SearchStrategy[Any]] = {
    TEXT: ANYTHING | QUOTES, NOTE: ANYTHING | QUOTES, REFERENCE: ANYTHING,
    EMAIL: st.sampled_from(["a@b.org", "o'neil+x@b-c.ОРГ.рф", 'a"b', "a\\b@x.org", "#a@x.org"]),
    PHONE: st.sampled_from(["+992372217141", "+996775987817;ext=12"]),
    DATE: st.dates().map(str) | st.sampled_from(["2021", "2021-09", "0001"]),
    NUMBER: st.integers(-2**62, 2**62) | st.floats(-2**62, 2**62) | st.sampled_from([0, -0.0, 1e-300]),
    COUNTRY: st.sampled_from(["TJ", "Norway", "Кыргызстан"]),
    LANGUAGE: st.sampled_from(["tg", "Dari", "қазақ тілі", "zh-Hant"]),
    URL: st.sampled_from(['https://example.org/a?b="c"#d', "mailto:a.b", "example.org/'''"]),
}


def accepted(field: Field) -> st.SearchStrategy[Any]:
    """Values that the field keeps, None among them."""
    source = st.sampled_from(field.options) if field.type is CHOICE else GIVEN[field.type]
    if field.many:
        source = st.lists(source, max_size=6)

    def kept(value: Any) -> Any:
        try:
            return field.accept(value)
        except BadValueError:
            return None

    values = source.map(kept)
    return values.filter(lambda value: value is not None) if field.required else values


def record(kind: Kind) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({field.name: accepted(field) for field in kind.fields})


def known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def wrong(kind: Kind, text: str) -> list[tuple[int, str]]:
    with pytest.raises(MisreadError) as raised:
        from_text(kind, text)
    first = raised.value.wrong[0]
    assert str(raised.value).startswith(f"Line {first.line}")
    assert isinstance(raised.value, UsageError)
    assert "\n" not in str(raised.value)
    return [(one.line, one.field) for one in raised.value.wrong]


# There and back


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_every_record_comes_back(kind: Kind) -> None:
    @examples(max_examples=30)
    @given(record(kind), st.dictionaries(st.sampled_from(["unodc", "a"]), ANYTHING), ANYTHING)
    def comes_back(fields: dict[str, Any], titles: dict[str, str], head: str) -> None:
        text = to_text(kind, fields, [("", head), (kind.fields[-1].name, head)], titles=titles, head=head)
        assert from_text(kind, text) == known(fields)
        assert not STEERING.search(text), "steers a screen"

    comes_back()


@given(ANYTHING | QUOTES)
@example("'''\n\"\"\"\"\"\n\\")
def test_a_note_comes_back(text: str) -> None:
    kept = NOTE.parse(text) or None
    fields = {"name": "a", "note": kept, "summary": kept, "tags": (text.strip() or "x",)}
    assert from_text(CONTACT, to_text(CONTACT, {**fields, "tags": None})) == known({**fields, "tags": None})
    assert tomllib.loads(f"a = {in_quotes(text)}") == {"a": text}


def test_huge_values_come_back() -> None:
    fields: dict[str, Any] = {
        "name": "я" * 100_000, "note": 'line """\n' * 20_000 + "end", "tags": tuple(map(str, range(5_000)))}
    assert from_text(CONTACT, to_text(CONTACT, fields)) == fields


def test_every_shipped_record_comes_back(shipped: Directory) -> None:
    references = References(shipped)
    for kind in KINDS:
        for one in shipped.list(kind.name):
            state = shipped.state(one.id)
            titles = references.titles(id for ids in state.links().values() for id in ids)
            own = {name: value for name, value in state.fields.items() if name in fields_of(kind.name)}
            assert from_text(kind, to_text(kind, state.fields, titles=titles), references.id_of) == own


def test_what_a_person_sees() -> None:
    text = to_text(PROJECT, {
        "name": 'The "Blue" one', "funder": ("unodc",), "start": "2021-09", "budget": 2_000_000, "countries": ("TJ",),
        "part_of": "gone", "topics": ("a", "b"), "summary": 'First.\n  "Second"\\ \x1b[2J.'},
        titles={"unodc": "United Nations\nOffice"}, head="A new project.")
    assert "A new project." in text.splitlines()[0]
    for expected in ('\n# Name, required: one line\nname = "The \\"Blue\\" one"\n',
                     '\nfunder = [\n    "unodc",  # United Nations Office\n]\n', '\npart_of = "gone"\n',
                     '\nstart = "2021-09"  # Sep 2021\n', '\n# end = ""\n', "\nbudget = 2000000  # 2,000,000\n",
                     '\ncountries = [\n    "TJ",  # Tajikistan\n]\n', '\ntopics = ["a", "b"]\n', "\n# tags = []\n",
                     '\nsummary = """\nFirst.\n  "Second"\\\\ \\u001b[2J.\n"""\n', "id or name of an organisation\n",
                     "one of programme, project, initiative", "2021, 2021-09 or 2021-09-24"):
        assert expected in text
    names = re.findall(r"^(?:# )?(\w+) = ", text, re.MULTILINE)
    assert names == [field.name for field in PROJECT.fields], "every field, in order"
    assert '\nname = ""\n' in to_text(PROJECT, {}), "what is required is there to be filled in"


# What a person types


@pytest.mark.parametrize(("kind", "text", "expected"), [
    (CONTACT, "name = ' Anna  K. '\nphone = '775 98 78 17'", {"name": "Anna K.", "phone": "+992775987817"}),
    (CONTACT, "name = 'a'\ntel = '+996 775 987817'\n\"e-mail\" = 'A@B.ORG'", {
        "name": "a", "phone": "+996775987817", "email": "A@b.org"}),
    (CONTACT, "name = 'a'\ntags = 'one'\nnote = ''\nother_names = []\nchannels = ['', ' ']", {
        "name": "a", "tags": ("one",)}),
    (CONTACT, "name = 'a'\r\nplace = 'b'\r\n", {"name": "a", "place": "b"}),
    (EVENT, "title = 'a'\nstart = 2021-09-24\nend = 2021\nparticipants = '1 200'", {
        "title": "a", "start": "2021-09-24", "end": "2021", "participants": 1200}),
    (EVENT, "title = 'a'\nparticipants = 2.5\ncountry = 'Таджикистан'", {
        "title": "a", "participants": 2.5, "country": "TJ"}),
    (DOCUMENT, "'название' = 'a'", {"title": "a"})])
def test_what_is_typed_is_understood(kind: Kind, text: str, expected: dict[str, Any]) -> None:
    assert from_text(kind, text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("", [(1, "name")]), ("# name = ''\n", [(1, "name")]), ("#\n\nname = ''\n", [(3, "name")]),
    ("name = 'a'\nphone = 'call me'\nemail = 'x'", [(2, "phone"), (3, "email")]),
    ("name = 'a'\nphon = '1'", [(2, "phon")]), ("name = 'a'\ntel = ''\nphone = ''", [(3, "phone")]),
    ("name = 'a'\ntel = '775987817'\n\nphone = '+992372217141'", [(4, "phone")]),
    ("name = Anna", [(1, "")]), ("name = 'a'\nplace = 'b", [(2, "")]), ("name = 'a'\nname = 'b'", [(2, "")]),
    ("name = 'a'\n\nnote = '''\nphone = 1\n", [(3, "")]), ("name = 'a'\n[phone]\nx = 1", [(1, "phone")]),
    ("name = true", [(1, "name")]), ("name = 5", [(1, "name")]), ("name = {a = 1}", [(1, "name")]),
    ("name = ['a', 'b']", [(1, "name")]), ("name = [['a']]", [(1, "name")]), ("name = 'a'\ntags = [1]", [(2, "tags")]),
    ("name = 'a'\nphone = +992372217141", [(2, "phone")]), ("name = 'a'\nplace = 2021-01-01T10:00:00", [(2, "place")]),
    ("name = 'a'\nplace = 10:00:00", [(2, "place")]), (f"name = {'[' * 9000}", [(1, "")]),
    (f"name = 'a'\nplace = {'9' * 5000}", [(1, "")]), (f"name = 'a'\nplace = 0x{'f' * 5000}", [(2, "place")]),
    ("name = 'a'\nnote = '''\nplace = 1\n'''\nplace = 1", [(5, "place")]), ("name = 'a\x00'", [(1, "")])])
def test_what_is_wrong_is_told_with_its_line(text: str, expected: list[tuple[int, str]]) -> None:
    assert wrong(CONTACT, text) == expected


def test_numbers_that_are_too_large() -> None:
    for number in ("0x" + "f" * 5000, "9" * 30, "1e400", "inf", "nan", "-1e300"):
        assert wrong(EVENT, f"title = 'a'\nparticipants = {number}") == [(2, "participants")]


def test_a_name_that_may_be_meant_is_told() -> None:
    with pytest.raises(MisreadError) as raised:
        from_text(CONTACT, "name = 'a'\nphnoe = '1'")
    assert raised.value.hint.startswith("Did you mean phone")
    with pytest.raises(MisreadError) as raised:
        from_text(CONTACT, "name = 'a'\nxyzzy = '1'")
    assert "Fields are: name, " in raised.value.hint


@given(ANYTHING | QUOTES)
def test_no_text_is_too_strange(text: str) -> None:
    for whole in (text, f'name = "a"\nnote = """{text}"""', f"name = '{text}'"):
        error = misread(whole)
        if error is not None:
            lines = whole.split("\n")
            assert 1 <= error.wrong[0].line <= len(lines)
            if MARK not in whole:
                assert [line for line in marked(whole, error).split("\n") if not line.startswith(MARK)] == lines


def misread(text: str) -> MisreadError | None:
    try:
        from_text(CONTACT, text)
    except MisreadError as error:
        return error
    return None


# Telling what is wrong


def told(text: str) -> str:
    with pytest.raises(MisreadError) as raised:
        from_text(CONTACT, text)
    return marked(text, raised.value)


def test_what_is_wrong_stands_above_its_line() -> None:
    first = told("name = 'a'\n\n# Phone\nphone = 'x'\nnote = '''\n#! kept\n'''\nemail = 1\n")
    lines = first.splitlines()
    assert lines[0].startswith("#! Not kept yet")
    assert lines[1:4] == ["name = 'a'", "", "# Phone"]
    assert lines[4] == ("#! phone: 'x' is not a phone number. Write it like +992 37 221 71 41; "
                        "...5-12-88 if only its end is known.")
    assert lines[5:9] == ["phone = 'x'", "note = '''", "#! kept", "'''"]
    assert lines[9].startswith("#! email: 1 is not text.")
    second = told(first.replace("'x'", "'+992372217141'"))
    assert "phone number" not in second, "what was told earlier is gone"
    assert second.count("#! Not kept yet") == 1
    assert from_text(CONTACT, second.replace("email = 1", "")) == {
        "name": "a", "phone": "+992372217141", "note": "#! kept"}


def test_a_text_that_does_not_end_is_told_where_it_begins() -> None:
    lines = told('name = "a"\nnote = """\nphone = 1\n').splitlines()
    assert lines[2].startswith("#! Unterminated string.")
    assert lines[3] == 'note = """'


@pytest.mark.parametrize(("error", "line", "words"), [
    (LockedError("It is being changed."), 0, "It is being changed. Wait"),
    (UsageError("phone: is odd.", "Mend it."), 1, "phone: is odd. Mend it."),
    (UsageError("place: is odd."), 0, "place: is odd."),
    (ConflictError("a: b\x1b[2J"), 0, "a: b [2J Look at both")])
def test_what_the_directory_does_not_take_is_told_too(error: Any, line: int, words: str) -> None:
    lines = marked("name = 'a'\nphone = '1'", error).split("\n")
    assert lines[0].startswith("#! Not kept yet. Take these lines away")
    assert lines[1 + line].startswith(f"#! {words}")
    assert [one for one in lines if not one.startswith("#!")] == ["name = 'a'", "phone = '1'"]


def test_lines_within_long_texts_are_none() -> None:
    text = 'a = """\nb = 1 # \'\'\'\n\\""" c\n"""\n# """ d\ne = "\\"""\n\'f\' = \'\'\'\ng\'\'\'\'\'\nh = 1\ni = "x\nj'
    assert statements(text) == [0, 4, 5, 6, 8, 9, 10]


# References


def id_of(directory: Directory, field: str, typed: str, kind: Kind = CONTACT, *, whole: bool = False) -> str:
    return References(directory).id_of(fields_of(kind.name)[field], typed, whole=whole)


@pytest.mark.parametrize("whole", [True, False])
def test_every_record_is_known_by_id_and_title(shipped: Directory, whole: bool) -> None:
    of = {"organisation": (CONTACT, "organisation"), "contact": (EVENT, "contact"), "project": (EVENT, "project")}
    for kind, (holder, field) in of.items():
        for one in shipped.list(kind):
            for typed in (one.id, one.title, one.title.lower()):
                assert id_of(shipped, field, typed, holder, whole=whole) == one.id
        for one in shipped.list(kind):
            acronym = one.values.get("acronym")
            if isinstance(acronym, str):
                assert shipped.get(id_of(shipped, field, acronym, holder)).values["acronym"] == acronym


def test_a_beginning_is_enough_where_it_is_clear(shipped: Directory) -> None:
    assert id_of(shipped, "organisation", "norweg") == "norwegian-government"
    assert id_of(shipped, "contact", "Vasilina B", EVENT) == "vasilina-brazhko"
    assert id_of(shipped, "contact", "vasilina-", EVENT) == "vasilina-brazhko"
    for typed in ("norweg", "Norwegian gov"):
        with pytest.raises(UsageError, match="is no organisation that is known here"):
            id_of(shipped, "organisation", typed, whole=True)


def test_what_may_be_several_is_none_of_them(empty: Directory) -> None:
    empty.add_many("organisation", [{"name": "Hope Centre", "place": place} for place in "abcdefg"])
    empty.add_many("organisation", [{"name": "Hope"}, {"name": "Light", "acronym": "LC"}, {"name": "Lamp",
                                                                                          "acronym": "LC"}])
    assert id_of(empty, "organisation", "HOPE") == "hope"
    assert id_of(empty, "organisation", "hope-centre-3") == "hope-centre-3"
    with pytest.raises(UsageError) as raised:
        id_of(empty, "organisation", "Hope Centre")
    assert "Hope Centre (hope-centre)" in str(raised.value)
    assert str(raised.value).endswith(" ….")
    assert raised.value.hint == "Type the id of the one that is meant."
    with pytest.raises(UsageError, match=r"'LC' may be (Light \(light\) or Lamp \(lamp\)|Lamp .* or Light .*)\."):
        id_of(empty, "organisation", "LC")
    with pytest.raises(UsageError, match="'L' may be"):
        id_of(empty, "organisation", "L")


def test_a_title_goes_before_other_names(empty: Directory) -> None:
    """What `show --json` prints is a title: it means the record that is called so to the letter."""
    empty.add_many("organisation", [{"name": "Other", "acronym": "IOM"}, {"name": "Café", "other_names": ["Cafe"]},
                                    {"name": "IOM", "other_names": ["Other"]}, {"name": "Cafe"}])
    for whole in (True, False):
        for typed, expected in (("IOM", "iom"), ("Café", "cafe"), ("Cafe", "cafe-2"), ("Other", "other")):
            assert id_of(empty, "organisation", typed, whole=whole) == expected
    with pytest.raises(UsageError, match="'CAFE' may be"):
        id_of(empty, "organisation", "CAFE")


@pytest.mark.parametrize("typed", ["", " ", "!", "...", "kind:event", "a" * 100_000, "\x1b[2J", "unodd", "12", "!hope"])
def test_what_is_nothing_is_said_to_be(shipped: Directory, typed: str) -> None:
    with pytest.raises(UsageError) as raised:
        id_of(shipped, "organisation", typed)
    assert raised.value.hint


def test_a_record_of_another_kind_is_told(shipped: Directory) -> None:
    with pytest.raises(UsageError, match="Martin Reeve is a contact; works for takes an organisation"):
        id_of(shipped, "organisation", "martin-reeve")


@pytest.mark.parametrize("name", ['Project: "Hope"', "!Stop", "kind:event year:2024", "'Open' door", "Ғайрат O'zbek",
                                  "Women's Centre", "I.O.M. 2", "«Надежда»", "a" * 3000, "org:unodc"])
def test_names_that_look_like_a_query_are_found(empty: Directory, name: str) -> None:
    id = empty.add("organisation", {"name": name})
    empty.add("organisation", {"name": "Another"})
    assert id_of(empty, "organisation", name) == id


def test_references_in_a_text(shipped: Directory) -> None:
    resolve = References(shipped).id_of
    text = "title = 'a'\nfunder = ['UNODC', 'unodc', 'norwegian']\nparticipant = 'martin-reeve'"
    found = from_text(EVENT, text, resolve)
    assert found == {"title": "a", "funder": ("unodc", "norwegian-government"), "participant": ("martin-reeve",)}
    with pytest.raises(MisreadError) as raised:
        from_text(ORGANISATION, "name = 'a'\npart_of = 'nobody knows'", resolve)
    assert [(one.line, one.field) for one in raised.value.wrong] == [(2, "part_of")]
