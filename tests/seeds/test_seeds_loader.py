"""The facts files: what is refused, in which words, and what becomes of what is taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import seeds.load
from db import KINDS, Directory
from db.errors import FactsError
from db.kinds import BY_NAME, DOCUMENT
from seeds.load import Entry, fill, merge, read, read_file, shipped
from seeds.paragraphs import paragraphs

DOCUMENT_TEXT = 'format = 1\n[document]\nid = "news"\ntitle = "News"\ndate = "2024-09"\nparagraph = 1\n'
HOUSE = '[[organisation]]\nid = "house"\nname = "House"\nparagraph = 2\n'
ANN = '[[contact]]\nid = "ann"\nname = "Ann"\nparagraph = 3\n'


def news(*entries: str) -> str:
    return DOCUMENT_TEXT + "".join(entries)


BROKEN: dict[str, tuple[str, tuple[str, ...]]] = {  # what is wrong: text of news.toml, parts of the sentence and hint
    "not TOML": ("format = 1\n[document\n", ("news.toml", "not TOML", "line 2")),
    "two equal keys": (news(ANN, 'name = "Bob"\n'), ("news.toml", "not TOML")),
    "no format": ('[document]\nid = "news"\ntitle = "News"\nparagraph = 1\n', ("news.toml", "format", "format = 1")),
    "another format": (DOCUMENT_TEXT.replace("= 1\n", "= 2\n", 1), ("news.toml", "format")),
    "format in quotes": (DOCUMENT_TEXT.replace("= 1\n", '= "1"\n', 1), ("news.toml", "format")),
    "no document": ("format = 1\n" + HOUSE, ("news.toml", "[document]")),
    "document as a list": (DOCUMENT_TEXT.replace("[document]", "[[document]]"), ("news.toml", "[document]")),
    "no such kind": (news('[[person]]\nid = "ann"\nname = "Ann"\nparagraph = 1\n'),
                     ("news.toml", "'person'", "contact", "outcome")),
    "kind in the plural": (news(ANN.replace("contact", "contacts")), ("news.toml", "'contacts'")),
    "kind as one table": (news('[contact]\nid = "ann"\nname = "Ann"\nparagraph = 1\n'),
                          ("news.toml", "contact", "[[contact]]")),
    "unknown field": (news(ANN + 'salary = "much"\n'), ("news.toml", "contact ann", "salary", "position")),
    "another name of a field": (news(ANN + 'tel = "+992372217141"\n'), ("news.toml", "contact ann", "tel")),
    "unknown field of the document": (DOCUMENT_TEXT + 'year = "2024"\n', ("news.toml", "document news", "year")),
    "no id": (news('[[contact]]\nname = "Ann"\nparagraph = 3\n'), ("news.toml", "contact Ann", "id")),
    "id with capitals": (news(ANN.replace('"ann"', '"Ann"')), ("news.toml", "contact Ann", "id")),
    "id as a number": (news(ANN.replace('"ann"', "5")), ("news.toml", "contact 5", "id")),
    "empty id": (news(ANN.replace('"ann"', '""')), ("news.toml", "contact Ann", "id")),
    "number for text": (news(ANN + "place = 5\n"), ("news.toml", "contact ann", "place", "not text", "quotes")),
    "text for a number": (news('[[outcome]]\nid = "o"\nvalue = "many"\nunit = "u"\nwhat = "w"\nparagraph = 1\n'),
                          ("news.toml", "outcome o", "value", "'many'")),
    "list for one value": (news(ANN + 'position = ["a", "b"]\n'),
                           ("news.toml", "contact ann", "position", "one value")),
    "true for text": (news(ANN + "place = true\n"), ("news.toml", "contact ann", "place")),
    "a TOML date": (news('[[event]]\nid = "e"\ntitle = "E"\nstart = 2024-09-24\nparagraph = 1\n'),
                    ("news.toml", "event e", "start")),
    "an empty text": (news(ANN + 'position = ""\n'), ("news.toml", "contact ann", "position", "empty")),
    "an empty list": (news(ANN + "channels = []\n"), ("news.toml", "contact ann", "channels", "empty")),
    "a blank text": (news(ANN + 'position = "  "\n'), ("news.toml", "contact ann", "position", "empty")),
    "bad e-mail": (news(ANN + 'email = "ann at un"\n'), ("news.toml", "contact ann", "email", "'ann at un'")),
    "bad phone": (news(ANN + 'phone = "12"\n'), ("news.toml", "contact ann", "phone", "'12'")),
    "bad date": (DOCUMENT_TEXT.replace("2024-09", "2021-02-30"), ("news.toml", "document news", "date", "2021-02-30")),
    "bad choice": (news(HOUSE + 'type = "club"\n'), ("news.toml", "organisation house", "type", "'club'", "NGO")),
    "bad country": (news(ANN + 'country = "Atlantis"\n'), ("news.toml", "contact ann", "country", "Atlantis")),
    "bad country among many": (
        news('[[project]]\nid = "p"\nname = "P"\ncountries = ["TJ", "Nowhere"]\nparagraph = 1\n'),
        ("news.toml", "project p", "countries", "Nowhere")),
    "no paragraph": (news(ANN.replace("paragraph = 3\n", "")), ("news.toml", "contact ann", "paragraph", "from 1")),
    "no paragraph of the document": (DOCUMENT_TEXT.replace("paragraph = 1\n", ""),
                                     ("news.toml", "document news", "paragraph")),
    **{f"paragraph {given}": (news(ANN.replace("= 3", f"= {given}")), ("news.toml", "contact ann", "paragraph"))
       for given in ("0", "-1", "true", '"3"', "1.5", "[]", "[2, 0]", "[[1]]", "{a = 1}")},
    "cites of a field not stated": (news(ANN + "cites = { email = 4 }\n"),
                                    ("news.toml", "contact ann", "cites", "'email'")),
    "cites of no field": (news(ANN + "cites = { salary = 4 }\n"), ("news.toml", "contact ann", "cites", "'salary'")),
    "cites as a number": (news(ANN + "cites = 4\n"), ("news.toml", "contact ann", "cites")),
    **{f"cites paragraph {given}": (news(ANN + f"cites = {{ name = {given} }}\n"),
                                    ("news.toml", "contact ann", "cites.name"))
       for given in ("0", "true", '"3"', "[]")},
    "twice in a file": (news(ANN, ANN), ("news.toml", "contact ann", "twice")),
    "no name anywhere": (news('[[contact]]\nid = "ann"\nparagraph = 3\n'),
                         ("news.toml", "contact ann", "name", "missing")),
    "reference to nothing": (news(ANN + 'organisation = "nobody"\n'),
                             ("news.toml", "contact ann", "organisation", "'nobody'")),
    "reference to another kind": (news(ANN, ANN.replace("ann", "bob").replace("Ann", "Bob") + 'organisation = "ann"\n'),
                                  ("news.toml", "contact bob", "organisation", "'ann'")),
    "reference to the document": (news(ANN + 'organisation = "news"\n'), ("news.toml", "contact ann", "organisation")),
    "the same id of two kinds": (news(HOUSE, ANN.replace('"ann"', '"house"')),
                                 ("news.toml", "contact house", "another kind", "organisation house")),
    "the id of the document": (news(ANN.replace('"ann"', '"news"')), ("news.toml", "contact news", "another kind")),
}


@pytest.mark.parametrize(("text", "parts"), BROKEN.values(), ids=BROKEN)
def test_what_is_wrong_is_named(text: str, parts: tuple[str, ...], empty: Directory) -> None:
    with pytest.raises(FactsError) as caught:
        fill(empty, [("news.toml", text)])
    said = f"{caught.value} {caught.value.hint}"
    for part in parts:
        assert part in said
    assert caught.value.status == 2
    assert sum(empty.counts().values()) == 0


OTHER = 'format = 1\n[document]\nid = "blog"\ntitle = "Blog"\nparagraph = 1\n'


@pytest.mark.parametrize(("first", "second", "parts"), [
    (ANN + 'position = "Chief"\n', ANN + 'position = "Deputy"\n', ("blog.toml, contact ann", "position", "news.toml")),
    (ANN, '[[organisation]]\nid = "ann"\nname = "Ann"\nparagraph = 1\n',
     ("blog.toml, organisation ann", "another kind", "news.toml, contact ann")),
    (ANN, ANN.replace('"Ann"', '"Anne"'), ("blog.toml, contact ann", "name", "news.toml", "other_names")),
    ("", '[[contact]]\nid = "news"\nname = "News"\nparagraph = 1\n', ("blog.toml, contact news", "another kind")),
])
def test_two_files_that_disagree_are_both_named(
        first: str, second: str, parts: tuple[str, ...], empty: Directory) -> None:
    with pytest.raises(FactsError) as caught:
        fill(empty, [("news.toml", news(first)), ("blog.toml", OTHER + second)])
    for part in parts:
        assert part in f"{caught.value} {caught.value.hint}"
    assert sum(empty.counts().values()) == 0


# What is taken


@pytest.fixture
def two_files(empty: Directory) -> Directory:
    """Two documents that speak of the same people."""
    fill(empty, [
        ("news.toml", news(HOUSE, ANN + 'organisation = "house"\nother_names = ["Anya"]\nphone = "37 221 71 41"\n'
                                        'email = "Ann[at]UN.org"\ncites = { email = [5, 6], organisation = 4 }\n')),
        ("blog.toml", OTHER + '[[contact]]\nid = "ann"\nother_names = ["Anne", "Anya"]\nposition = "Chief"\n'
                              'paragraph = [2, 7]\n[[organisation]]\nid = "house"\nname = "House"\nparagraph = 9\n'),
    ])
    return empty


def test_entries_of_several_files_are_one_record(two_files: Directory) -> None:
    ann = two_files.get("ann")
    assert ann.values["other_names"] == ("Anya", "Anne")
    assert (ann.values["position"], ann.values["organisation"]) == ("Chief", "House")
    assert (ann.values["email"], ann.values["phone"]) == ("Ann@un.org", "+992372217141")
    assert two_files.counts()["contact"] == two_files.counts()["organisation"] == 1
    assert two_files.counts()["document"] == 2


def test_every_paragraph_is_a_citation(two_files: Directory) -> None:
    assert [(one.document, one.paragraph, one.field) for one in two_files.citations("ann")] == [
        ("news", 3, None), ("news", 4, "organisation"), ("news", 5, "email"), ("news", 6, "email"),
        ("blog", 2, None), ("blog", 7, None)]
    assert [(one.document, one.paragraph) for one in two_files.citations("house")] == [("news", 2), ("blog", 9)]
    assert [(paragraph, card.id) for paragraph, card in two_files.cited_by("blog")] == [
        (1, "blog"), (2, "ann"), (9, "house")]


def test_freshness_follows_the_dated_documents(two_files: Directory) -> None:
    assert two_files.get("ann").as_of == two_files.get("house").as_of == "2024-09"
    assert two_files.get("blog").as_of is None


def test_order_of_files_and_entries_does_not_matter(tmp_path: Path) -> None:
    sources = shipped()
    with (Directory.open(tmp_path / "a.sqlite", fill=fill) as one,
          Directory.open(tmp_path / "b.sqlite", fill=lambda directory: fill(directory, sources[::-1])) as other):
        for kind in KINDS:
            for record in one.list(kind.name):
                turned = other.get(record.id)
                assert turned.title == record.title
                assert turned.as_of == record.as_of
                assert {link[:4] for link in other.related(record.id)} == {link[:4] for link in one.related(record.id)}


def test_a_directory_that_is_not_empty_is_not_filled_twice(directory: Directory) -> None:
    before = directory.counts()
    with pytest.raises(Exception, match="already"):
        fill(directory)
    assert directory.counts() == before


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "news.toml"
    path.write_text(news(ANN), encoding="utf-8")
    assert [(entry.kind.name, entry.id, entry.paragraphs) for entry in read_file(str(path))] == [
        ("document", "news", (1,)), ("contact", "ann", (3,))]
    path.write_bytes(b"\xff\xfe")
    for unreadable in (path, tmp_path / "nothing.toml", tmp_path):
        with pytest.raises(FactsError, match=unreadable.name):
            read_file(str(unreadable))


@pytest.fixture
def shelters(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as it would be with one kind more."""
    kind = BY_NAME["organisation"]._replace(name="shelter", plural="shelters", label="Shelters")
    for name in (kind.name, kind.plural):
        monkeypatch.setitem(BY_NAME, name, kind)
    monkeypatch.setattr(seeds.load, "KINDS", (*KINDS, kind))


@pytest.mark.usefixtures("shelters")
def test_a_further_kind_needs_no_word_of_the_loader() -> None:
    class Recorder:
        added: dict[str, int]

        def add_many(self, kind: str, rows: list[object]) -> None:
            self.added = {**getattr(self, "added", {}), kind: len(rows)}

        def cite_many(self, citations: Iterator[object]) -> None:
            assert len(list(citations)) == 2

    recorder = Recorder()
    text = news('[[shelter]]\nid = "sun"\nname = "Sun House"\nparagraph = 1\n')
    fill(recorder, [("news.toml", text)])  # type: ignore[arg-type]
    assert recorder.added["shelter"] == 1


# What is shipped


def entries() -> list[Entry]:
    return [entry for name, text in shipped() for entry in read(name, text)]


def test_enough_is_shipped(shipped: Directory) -> None:
    least = {"contact": 8, "organisation": 30, "project": 10, "event": 15, "outcome": 35, "document": 5}
    counts = shipped.counts()
    assert {kind: count for kind, count in counts.items() if count < least[kind]} == {}


def test_a_file_is_named_by_its_document() -> None:
    for name, text in shipped():
        document, *rest = read(name, text)
        assert document.kind is DOCUMENT
        assert name == f"{document.id}.toml"
        assert {entry.document for entry in rest} == {document.id}


def test_every_shipped_record_is_cited_and_in_the_directory(shipped: Directory) -> None:
    for id, record in merge(entries()).items():
        assert shipped.get(id).kind == record.kind.name
        assert [one for one in shipped.citations(id) if one.field is None]


def test_who_is_named_in_an_undated_document_does_not_look_fresh(shipped: Directory) -> None:
    undated = {record.id for record in shipped.list("document", where={"date": None})}
    assert undated == {"us-updates-central-asia", "iom-regional-programme"}
    dates = {record.id: record.values["date"] for record in shipped.list("document")}
    for kind in KINDS:
        for record in shipped.list(kind.name):
            stated = [str(date) for one in shipped.citations(record.id) if (date := dates[one.document])]
            assert record.as_of == max(stated, default=None), record.id
    people = {record.id: record.as_of for record in shipped.list("contact")}
    assert {id for id, as_of in people.items() if as_of is None} == {
        "john-ginkel", "maksat-mamytkanov", "ulan-niazbekov", "igor-bosc"}
    assert people["martin-reeve"] == "2024-09-24"


def test_addresses_and_numbers_are_stored_as_such(shipped: Directory) -> None:
    brazhko = shipped.get("vasilina-brazhko").values
    assert (brazhko["email"], brazhko["phone"]) == ("vasilina.brazhko@un.org", "+996775987817")


@pytest.mark.parametrize(("text", "counted"), [
    ("one\n\ntwo\n", ["one", "two"]), ("", []), ("\n \t\n\r\n", []), (" one \r\ntwo\t", ["one", "two"]),
    ("one\n\u00a0\ntwo", ["one", "\u00a0", "two"]), ("one\u2028two\n\x0cthree", ["one\u2028two", "three"]),
])
def test_how_paragraphs_are_counted(text: str, counted: list[str]) -> None:
    assert paragraphs(text) == counted
