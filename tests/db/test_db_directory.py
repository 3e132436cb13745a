"""What a directory takes, keeps and hands out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from db import KINDS, Card, Directory
from db.errors import BadValueError, NotFoundError, ReadOnlyError, UsageError


def contents(directory: Directory) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the file, the search index too, by table."""
    with closing(sqlite3.connect(directory.path)) as plain:
        tables = [name for (name,) in plain.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name")]
        return {table: plain.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall() for table in tables}


def rows(directory: Directory, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(directory.path)) as plain:
        return plain.execute(sql).fetchall()


def ids_of(directory: Directory, kind: str, **options: Any) -> list[str]:
    return [record.id for record in directory.list(kind, **options)]


# Adding: all or nothing


BAD_ROWS: dict[str, tuple[dict[str, Any], str]] = {  # what is wrong: row, what the sentence names
    "unknown field": ({"name": "Ann", "salary": 5}, "salary"),
    "another name of a field": ({"name": "Ann", "tel": "+992372217141"}, "tel"),
    "no name": ({"position": "Driver"}, "name"),
    "blank name": ({"name": "  "}, "name"),
    "bad phone": ({"name": "Ann", "phone": "call me"}, "phone"),
    "bad e-mail": ({"name": "Ann", "email": "ann"}, "email"),
    "bad e-mail among many": ({"name": "Ann", "other_emails": ["a@un.org", "ann"]}, "other_emails"),
    "bad country": ({"name": "Ann", "country": "Atlantis"}, "country"),
    "list for one": ({"name": ["Ann", "Lee"]}, "name"),
    "number for text": ({"name": "Ann", "place": 5}, "place"),
    "bad freshness": ({"name": "Ann", "as_of": "yesterday"}, "yesterday"),
    "no such calendar day": ({"name": "Ann", "verified_on": "2021-02-30"}, "2021-02-30"),
    "reference to nothing": ({"name": "Ann", "organisation": "nobody"}, "nobody"),
    "reference to another kind": ({"name": "Ann", "organisation": "old-project"}, "old-project"),
    "two references for one": ({"name": "Ann", "organisation": ["old", "old"]}, "organisation"),
    "id that is taken": ({"id": "old", "name": "Ann"}, "old"),
    "id of the same batch": ({"id": "fine", "name": "Ann"}, "fine"),
    "id with capitals": ({"id": "Ann", "name": "Ann"}, "Ann"),
    "id with blanks": ({"id": "ann lee", "name": "Ann"}, "ann lee"),
    "id too long": ({"id": "a" * 81, "name": "Ann"}, "aaa"),
}


@pytest.mark.parametrize(("row", "named"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_one_bad_row_keeps_all_of_them_out(row: dict[str, Any], named: str, empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "old", "name": "Old House"}])
    empty.add_many("project", [{"id": "old-project", "name": "Old Project"}])
    before = contents(empty)
    with pytest.raises(UsageError) as caught:
        empty.add_many("contact", [{"id": "fine", "name": "Zarina Fine"}, row, {"name": "Also Fine"}])
    assert named in str(caught.value)
    assert caught.value.status == 2
    assert contents(empty) == before
    assert empty.search("zarina") == []
    assert empty.add_many("contact", [{"id": "fine", "name": "Zarina Fine"}]) == ["fine"]


@pytest.mark.parametrize("row", [
    {"value": 2**63, "unit": "people", "what": "reached"}, {"value": 1e300, "unit": "people", "what": "reached"},
    {"value": 7, "unit": "people \udcff", "what": "reached"},
], ids=["beyond 64 bits", "beyond any", "half a character"])
def test_a_value_that_the_file_cannot_hold_is_a_wrong_usage(row: dict[str, Any], empty: Directory) -> None:
    try:
        (id,) = empty.add_many("outcome", [row])
    except UsageError:
        assert empty.counts()["outcome"] == 0
    else:
        assert empty.get(id).values["value"] == row["value"]
        assert empty.get(id).values["unit"] == row["unit"]


def test_rows_that_stop_half_way_leave_nothing(empty: Directory) -> None:
    def broken() -> Iterator[dict[str, str]]:
        yield {"name": "Zarina Karimova"}
        raise KeyboardInterrupt

    before = contents(empty)
    with pytest.raises(KeyboardInterrupt):
        empty.add_many("contact", broken())
    assert contents(empty) == before


def test_rows_may_be_any_number_and_refer_to_each_other(empty: Directory) -> None:
    assert empty.add_many("contact", []) == []
    added = empty.add_many("organisation", (
        {"id": f"house-{number}", "name": f"House {number}", "part_of": f"house-{(number + 1) % 5001}"}
        for number in range(5001)))
    assert added == [f"house-{number}" for number in range(5001)]
    assert empty.counts()["organisation"] == 5001
    assert empty.get("house-5000").values["part_of"] == "House 0"
    assert [hit.id for hit in empty.search("house 4711")][:1] == ["house-4711"]


# Ids


@pytest.mark.parametrize(("names", "ids"), [
    (["Ann Lee", "Ann Lee", "ann lée"], ["ann-lee", "ann-lee-2", "ann-lee-3"]),
    (["Ўктам Қодиров", "O‘ktam Qodirov"], ["uktam-qodirov", "oktam-qodirov"]),
    (["!?", "…"], ["record", "record-2"]),
    (["GLO.ACT (2024–2026)"], ["glo-act-2024-2026"]),
    (["x" * 200], ["x" * 60]),
    (["word " * 40], ["-".join(["word"] * 12)]),
    (["Lee", "Lee 2", "Lee"], ["lee", "lee-2", "lee-3"]),
])
def test_ids_are_made_of_titles(names: list[str], ids: list[str], empty: Directory) -> None:
    assert empty.add_many("contact", [{"name": name} for name in names]) == ids
    assert [empty.get(id).title for id in ids] == [" ".join(name.split()) for name in names]


def test_an_id_is_unique_over_all_kinds_and_batches(empty: Directory) -> None:
    assert empty.add_many("organisation", [{"name": "Umed"}]) == ["umed"]
    assert empty.add_many("project", [{"name": "Umed"}]) == ["umed-2"]
    assert empty.add_many("contact", [{"name": "Umed"}, {"id": "umed-4", "name": "Umed"}, {"name": "Umed"}]) == [
        "umed-3", "umed-4", "umed-5"]
    assert empty.add_many("organisation", [{"name": "Umed"}]) == ["umed-6"]


def test_every_id_that_is_made_can_be_given_again(empty: Directory, tmp_path: object) -> None:
    added = empty.add_many("contact", [{"name": name} for name in ("y" * 80, "y" * 80, "Ann-Lee", "Ann Lee", "№ 5")])
    with Directory.open(f"{tmp_path}/copy.sqlite", fill=lambda _: None) as copy:
        assert copy.add_many("contact", [{"id": id, "name": "Somebody"} for id in added]) == added


def test_an_unambiguous_beginning_of_an_id_is_enough(empty: Directory) -> None:
    empty.add_many("contact", [{"name": name} for name in ("Ann Lee", "Ann Lee", "Anna Bell", "Zed")])
    assert empty.get("z").id == "zed"
    assert empty.get("anna").id == "anna-bell"
    assert empty.get("ann-lee").id == "ann-lee"  # whole, though another begins with it
    for ambiguous in ("a", "ann"):
        with pytest.raises(NotFoundError) as caught:
            empty.get(ambiguous)
        assert "ann-lee-2" in str(caught.value)
        assert "anna-bell" in str(caught.value)


def test_of_many_that_begin_so_a_few_are_named(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann Lee"}] * 9)
    with pytest.raises(NotFoundError, match="…") as caught:
        empty.get("ann")
    assert str(caught.value).count("ann-lee") < 9


@pytest.mark.parametrize("id", ["", "nobody", "%", "_", "'", "ann lee", "\x00", "\U0010ffff", "\udcff", "a" * 300])
def test_no_such_id(id: str, empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann Lee"}])
    for ask in (empty.get, empty.related, empty.citations, empty.cited_by):
        with pytest.raises(NotFoundError) as caught:
            ask(id)
        assert caught.value.status == 1
        assert caught.value.hint


# Lists


def test_lists_come_in_the_order_of_their_kind(directory: Directory) -> None:
    names = [record.title for record in directory.list("contact")]
    assert names == sorted(names)
    assert len(names) == directory.counts()["contact"]
    starts = [record.values["start"] for record in directory.list("event")]
    dated = [start for start in starts if start]
    assert dated == sorted(dated, key=str, reverse=True)
    assert starts == dated + [None] * (len(starts) - len(dated))


def test_titles_sort_across_scripts_case_and_accents(empty: Directory) -> None:
    names = ["Ябеда", "азиз", "Bek", "Élan", "zara", "Гулнора", "Ўктам"]
    empty.add_many("contact", [{"name": name} for name in names])
    listed = [record.title for record in empty.list("contact")]
    assert listed == ["азиз", "Bek", "Élan", "Гулнора", "Ўктам", "Ябеда", "zara"]
    assert [record.title for record in empty.list("contact", sort="-name")] == listed[::-1]


@pytest.fixture
def sorted_by(empty: Directory) -> Directory:
    """Organisations and outcomes whose order by each field is known."""
    empty.add_many("organisation", [{"id": "zeta", "name": "Zeta", "country": "KG"}, {"id": "alfa", "name": "Alfa"}])
    empty.add_many("project", [
        {"id": "one", "name": "One", "budget": 900, "start": "2021-09", "funder": ["zeta"], "countries": ["TJ", "KG"],
         "topics": ["law, policy", "training"], "as_of": "2020"},
        {"id": "two", "name": "Two", "budget": 20000, "start": "2021", "funder": ["alfa", "zeta"], "countries": ["TJ"],
         "type": "grant", "as_of": "2024-01-01"},
        {"id": "three", "name": "Three", "budget": 1000.5, "start": "2021-09-24", "verified_on": "2022"},
        {"id": "four", "name": "Four"}])
    return empty


@pytest.mark.parametrize(("sort", "ids"), [
    (None, ["four", "one", "three", "two"]), ("name", ["four", "one", "three", "two"]),
    ("budget", ["one", "three", "two", "four"]), ("-budget", ["two", "three", "one", "four"]),
    ("start", ["two", "one", "three", "four"]), ("-start", ["three", "one", "two", "four"]),
    ("from", ["two", "one", "three", "four"]), ("funder", ["two", "one", "four", "three"]),
    ("-funder", ["one", "two", "four", "three"]), ("as_of", ["one", "two", "four", "three"]),
    ("-as_of", ["two", "one", "four", "three"]), ("-verified_on", ["three", "four", "one", "two"]),
])
def test_sorting_puts_the_unknown_last(sort: str | None, ids: list[str], sorted_by: Directory) -> None:
    assert ids_of(sorted_by, "project", sort=sort) == ids
    assert [sorted_by.get(id).number for id in ids] == list(sorted_by.numbers("project", sort))


@pytest.mark.parametrize(("where", "ids"), [
    ({}, ["four", "one", "three", "two"]), ({"name": "Two"}, ["two"]), ({"budget": 900}, ["one"]),
    ({"budget": "20,000"}, ["two"]), ({"budget": 1000.5}, ["three"]), ({"start": "2021"}, ["two"]),
    ({"start": None}, ["four"]), ({"type": "grant"}, ["two"]), ({"funder": "zeta"}, ["one", "two"]),
    ({"donor": "alfa"}, ["two"]), ({"funder": None}, ["four", "three"]), ({"funder": "nobody"}, []),
    ({"countries": "KG"}, ["one"]), ({"countries": "TJ"}, ["one", "two"]), ({"countries": None}, ["four", "three"]),
    ({"topics": "law, policy"}, ["one"]), ({"topics": "law"}, []),
    ({"funder": "zeta", "countries": "TJ", "budget": 900}, ["one"]), ({"funder": "alfa", "countries": "KG"}, []),
    # as a person would name them
    ({"countries": "Kyrgyzstan"}, ["one"]), ({"страны": "киргизия"}, ["one"]),
    # all of several
    ({"countries": ("TJ", "KG")}, ["one"]), ({"funder": ("alfa", "zeta")}, ["two"]),
])
def test_lists_keep_to_what_is_asked_for(where: dict[str, Any], ids: list[str], sorted_by: Directory) -> None:
    assert ids_of(sorted_by, "project", where=where) == ids


def test_a_person_names_a_country_of_an_organisation(sorted_by: Directory) -> None:
    assert ids_of(sorted_by, "organisation", where={"country": "Киргизия"}) == ["zeta"]


@pytest.mark.parametrize("asked", [
    {"sort": "colour"}, {"sort": "-colour"}, {"sort": "--name"}, {"where": {"colour": "red"}},
    {"sort": "name; DROP TABLE record"}, {"where": {'name" OR 1=1 --': "x"}}, {"where": {"budget": "much"}},
    {"where": {"start": "2021-02-30"}}, {"where": {"type": "party"}}, {"where": {"name": ["One", "Two"]}},
    {"where": {"countries": "Atlantis"}},
])
def test_asking_for_what_is_not_there_is_a_wrong_usage(asked: dict[str, Any], sorted_by: Directory) -> None:
    with pytest.raises(UsageError) as caught:
        sorted_by.list("project", **asked)
    assert caught.value.status == 2
    assert str(caught.value)
    assert sorted_by.counts()["project"] == 4


def test_half_a_character_is_asked_for_in_vain(sorted_by: Directory) -> None:
    try:
        found = sorted_by.list("project", where={"name": "\udcff"})
    except UsageError:
        return
    assert found == []


def test_long_lists_keep_their_order_and_limit(empty: Directory) -> None:
    empty.add_many("contact", [{"name": f"Person {number:04}"} for number in reversed(range(1201))])
    listed = empty.list("contact")
    assert [record.title for record in listed] == [f"Person {number:04}" for number in range(1201)]
    assert [record.title for record in empty.list("contact", limit=3)] == ["Person 0000", "Person 0001", "Person 0002"]
    numbers = empty.numbers("contact")
    assert [card.title for card in empty.cards(numbers)] == [record.title for record in listed]
    assert [card.number for card in empty.cards([*numbers[:2], 999_999, numbers[5]])] == [
        numbers[0], numbers[1], numbers[5]]
    assert empty.cards([]) == []


def test_all_numbers_go_kind_by_kind(directory: Directory) -> None:
    cards = directory.cards(directory.numbers())
    kinds = [card.kind for card in cards]
    assert list(dict.fromkeys(kinds)) == [kind.name for kind in KINDS]
    assert kinds == sorted(kinds, key=[kind.name for kind in KINDS].index)
    assert len(cards) == sum(directory.counts().values())
    for card in cards:
        record = directory.get(card.id)
        assert card == Card(*record[:7])
        assert card.fresh_as_of == record.fresh_as_of


def test_counts_name_every_kind(empty: Directory) -> None:
    assert empty.counts() == {kind.name: 0 for kind in KINDS}
    empty.add_many("contact", [{"name": "Ann"}, {"name": "Bob"}])
    assert empty.counts() == {kind.name: 2 if kind.name == "contact" else 0 for kind in KINDS}


# Links


def test_a_project_is_linked_both_ways_with_words_for_each(directory: Directory) -> None:
    here = [(link.label, link.id) for link in directory.related("protect")]
    assert here == [
        ("Funded by", "european-union"), ("Implemented by", "icmpd"), ("Implemented by", "unodc"),
        ("Contact", "golda-myra-roma"), ("Contact", "martin-reeve"), ("Part of", "glo-act"),
        ("Events", "consular-training-dushanbe-2024")]
    there = [(link.label, link.id, link.outgoing) for link in directory.related("martin-reeve")]
    assert there == [
        ("Works for", "unodc-htmss", True), ("Contact for", "glo-act", False), ("Contact for", "protect", False),
        ("Contact for", "consular-training-dushanbe-2024", False)]


def test_what_a_record_itself_links_comes_first(directory: Directory) -> None:
    for kind in KINDS:
        for record in directory.list(kind.name):
            outgoing = [link.outgoing for link in directory.related(record.id)]
            assert outgoing == sorted(outgoing, reverse=True)


def test_a_link_shows_the_other_record(directory: Directory) -> None:
    (link,) = [one for one in directory.related("martin-reeve") if one.role == "organisation"]
    other = directory.get(link.id)
    assert (link.kind, link.title, link.subtitle, link.fresh_as_of) == (
        other.kind, other.title, other.subtitle, other.fresh_as_of)


def test_a_record_may_be_linked_to_itself_and_twice_to_the_same(empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "aa", "name": "Aa", "part_of": "bb"},
                                    {"id": "bb", "name": "Bb", "part_of": "aa"},
                                    {"id": "self", "name": "Self", "part_of": "self"}])
    empty.add_many("project", [{"id": "pp", "name": "Pp", "funder": ["aa", "bb", "aa"], "partner": ["aa"]}])
    assert empty.get("pp").values["funder"] == ("Aa", "Bb")
    assert [(link.role, link.outgoing, link.id) for link in empty.related("aa")] == [
        ("part_of", True, "bb"), ("part_of", False, "bb"), ("funder", False, "pp"), ("partner", False, "pp")]
    assert [(link.outgoing, link.id) for link in empty.related("self")] == [(True, "self"), (False, "self")]


# Citations and freshness


@pytest.fixture
def cited(empty: Directory) -> Directory:
    """A contact written in a document of 2021, one of 2024 and one without a date."""
    empty.add_many("document", [{"id": "old", "title": "Old", "date": "2021"}, {"id": "undated", "title": "Undated"},
                                {"id": "new", "title": "New", "date": "2024-09-24"}])
    empty.add_many("contact", [{"id": "ann", "name": "Ann", "email": "a@un.org"}, {"id": "bob", "name": "Bob"},
                               {"id": "cat", "name": "Cat"}])
    return empty


def test_citations_go_from_the_newest_document(cited: Directory) -> None:
    cited.cite_many([("ann", None, "undated", 9), ("ann", "email", "old", 4), ("ann", None, "new", 7),
                     ("ann", None, "old", 2), ("ann", None, "new", None)])
    assert [(one.document, one.paragraph, one.field, one.title, one.date) for one in cited.citations("ann")] == [
        ("new", None, None, "New", "2024-09-24"), ("new", 7, None, "New", "2024-09-24"),
        ("old", 2, None, "Old", "2021"), ("old", 4, "email", "Old", "2021"), ("undated", 9, None, "Undated", None)]
    assert cited.citations("bob") == []


def test_a_record_is_as_fresh_as_its_newest_dated_document(cited: Directory) -> None:
    cited.cite_many([("ann", None, "undated", 1), ("bob", None, "undated", 1)])
    assert cited.get("ann").as_of is None
    cited.cite_many([("ann", None, "old", 1)])
    assert cited.get("ann").as_of == "2021"
    cited.cite_many([("ann", "email", "new", 3)])
    assert cited.get("ann").as_of == cited.get("ann").fresh_as_of == "2024-09-24"
    assert [cited.get(id).as_of for id in ("bob", "cat")] == [None, None]
    (hit,) = cited.search("ann", kind="contact")
    assert hit.as_of == "2024-09-24"


def test_a_check_by_a_person_counts_as_fresh(empty: Directory) -> None:
    empty.add_many("contact", [{"id": "ann", "name": "Ann", "as_of": "2021", "verified_on": "2023-05",
                                "verified_by": "Zarina"}])
    record = empty.get("ann")
    assert (record.as_of, record.verified_on, record.verified_by) == ("2021", "2023-05", "Zarina")
    assert record.fresh_as_of == "2023-05"
    assert record.as_dict()["verified_by"] == "Zarina"


def test_a_document_lists_what_it_states_in_the_order_of_its_text(cited: Directory) -> None:
    cited.cite_many([("cat", None, "new", 9), ("ann", "email", "new", 5), ("ann", None, "new", 2),
                     ("bob", None, "new", 2), ("bob", None, "old", 1)])
    assert [(paragraph, card.id) for paragraph, card in cited.cited_by("new")] == [(2, "ann"), (2, "bob"), (9, "cat")]
    assert cited.cited_by("undated") == []
    cited.cite_many([("cat", "organisation", "new", 1), ("cat", "name", "new", 12)])
    assert (12, "cat") in [(paragraph, card.id) for paragraph, card in cited.cited_by("new")], "where its name stands"
    assert cited.citations("cat")[0].field == "name"


@pytest.mark.parametrize("citation", [
    ("nobody", None, "new", 1), ("ann", None, "nothing", 1), ("ann", None, "bob", 1), ("ann", "salary", "new", 1),
], ids=["no record", "no document", "not a document", "no field"])
def test_a_citation_of_nothing_is_a_wrong_usage(citation: tuple[str, str | None, str, int], cited: Directory) -> None:
    before = contents(cited)
    with pytest.raises(UsageError):
        cited.cite_many([("ann", None, "new", 1), citation])
    assert contents(cited) == before


# Read only


def test_what_is_open_to_read_only_cannot_be_changed(directory: Directory) -> None:
    directory.close()
    with Directory.open(directory.path, read_only=True) as reading:
        before = contents(reading)
        for change in (lambda: reading.add_many("contact", [{"name": "Ann"}]), reading.rebuild,
                       lambda: reading.cite_many([("martin-reeve", None, "workshop-dushanbe-2024", 1)])):
            with pytest.raises(ReadOnlyError) as caught:
                change()
            assert caught.value.hint
        assert contents(reading) == before
        assert reading.get("martin-reeve").values["email"] == "martin.reeve@un.org"
        with reading.again() as other:
            assert other.read_only
            assert other.counts() == reading.counts()


# What is derived can be made again; the file holds together


def derived(directory: Directory) -> dict[str, list[tuple[Any, ...]]]:
    return {
        "record": rows(directory, "SELECT number, subtitle, sort_key FROM record ORDER BY 1"),
        "search_text": rows(directory, "SELECT * FROM search_text ORDER BY 1"),
        "search_term": rows(directory, "SELECT plain, skeleton, records FROM search_term WHERE records > 0 ORDER BY 1"),
        "search_gram": rows(directory, "SELECT gram, terms FROM search_gram ORDER BY 1"),
    }


def whole(directory: Directory) -> None:
    """Fail when SQLite finds anything wrong with the file or its indexes."""
    with closing(sqlite3.connect(directory.path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in ("search_words", "search_phones"):  # compares each with the text it indexes
            plain.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
        plain.rollback()


def test_a_rebuild_makes_the_same_index_again(directory: Directory) -> None:
    directory.add_many("contact", [{"name": "Ўктам Қодиров", "organisation": "iom", "phone": "+992372217141"}])
    before = derived(directory)
    assert all(before.values())
    directory.rebuild()
    assert derived(directory) == before
    whole(directory)
    assert [hit.id for hit in directory.search("уктам")] == ["uktam-qodirov"]
    assert [hit.id for hit in directory.search("2217141")] == ["uktam-qodirov"]


def test_a_rebuild_mends_an_index_that_is_wrong(directory: Directory) -> None:
    before = derived(directory)
    with closing(sqlite3.connect(directory.path)) as plain:
        plain.execute("UPDATE search_text SET name = 'nonsense', side = ''")
        plain.execute("UPDATE record SET subtitle = 'nonsense'")
        plain.execute("DELETE FROM search_term")
        plain.commit()
    assert directory.search("reeve") == []
    directory.rebuild()
    assert derived(directory) == before
    whole(directory)
    assert [hit.id for hit in directory.search("matrin reeve")][:1] == ["martin-reeve"]


def test_the_shipped_file_holds_together(directory: Directory) -> None:
    whole(directory)
    assert rows(directory, "PRAGMA journal_mode") == [("wal",)]
    assert rows(directory, "SELECT count(*) FROM record")[0][0] == sum(directory.counts().values())
    for kind in KINDS:
        assert rows(directory, f'SELECT count(*) FROM "{kind.plural}"')[0][0] == directory.counts()[kind.name]
        assert rows(directory, f'SELECT id FROM "{kind.name}" ORDER BY id') == rows(
            directory, f"SELECT id FROM record WHERE kind = '{kind.name}' ORDER BY id")


def test_tables_are_strict_and_named_by_kind(directory: Directory) -> None:
    tables = dict(rows(directory,
                       "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"))
    loose = {name for name, strict in tables.items() if not strict}
    assert loose <= {"sqlite_schema", "_sqlite_migrations"}
    assert {kind.name for kind in KINDS} | {"record", "link", "citation"} <= set(tables)
    views = {name for (name,) in rows(directory, "SELECT name FROM sqlite_schema WHERE type = 'view'")}
    assert views == {kind.plural for kind in KINDS} | {"links", "sources", "changes"}


def test_foreign_keys_hold_in_the_connection_that_changes(directory: Directory) -> None:
    assert directory._connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    for broken in ("INSERT INTO contact(id, name) VALUES ('nobody', 'Nobody')",
                   "INSERT INTO link(source, role, target) VALUES ('martin-reeve', 'organisation', 'nobody')",
                   "INSERT INTO citation(record, document) VALUES ('nobody', 'workshop-dushanbe-2024')",
                   "DELETE FROM record WHERE id = 'unodc'"):
        with pytest.raises(sqlite3.IntegrityError):
            directory._connection.execute(broken)


def test_two_records_cannot_share_an_id_even_past_the_checks(directory: Directory) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        directory._connection.execute("INSERT INTO record(id, kind, title, subtitle, sort_key) "
                                      "VALUES ('iom', 'contact', 'X', '', 'x')")


def test_bad_values_name_themselves(empty: Directory) -> None:
    with pytest.raises(BadValueError) as caught:
        empty.add_many("event", [{"title": "Meeting", "type": "party"}])
    assert "type" in str(caught.value)
    assert "roundtable" in caught.value.hint
