"""Whether a file is whole: what is wrong is found, what can be made again is mended, edits leave nothing strewn."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db import KINDS, Directory, connection
from db.checking import Finding
from db.directory import MOST_UNTIDIED
from db.errors import DamagedError, LockedError, ReadOnlyError
from db.search.index import FEW_SEGMENTS

INDEXES = ("search_words", "search_phones", "search_grams")
QUERIES = ("reeve", "matrin reeve", "бражко", "brajko", "7817", "training", "kind:event country:TJ", "iom khujand",
           '"blue heart"', "leninabad", "martin.reeve@un.org", "zarina umedova", "umed 17", "2210017")

OUT_OF_DATE = "The search index is out of date for 1 record."
DISAGREES = "The search index does not agree with itself."
TAKEN_OUT = ("INSERT INTO search_words(search_words, rowid, name, side, note, tags) SELECT 'delete', number, name, "
             "side, note, tags FROM search_text WHERE number = 3")
PUT_IN = "INSERT INTO search_words(rowid, name, side, note, tags) VALUES (3, 'zarina', '', '', '')"
REBUILT = {  # what is wrong with the index: SQL that does it, what is said of it
    "a text of the index is another": ("UPDATE search_text SET side = side || ' nonsense' WHERE number = 3",
                                       OUT_OF_DATE),
    "phones are others": ("UPDATE search_text SET phones = '996775000000' WHERE phones LIKE '%7817'", OUT_OF_DATE),
    "a text of the index is gone": ("DELETE FROM search_text WHERE number = 3", OUT_OF_DATE),
    "a text of no record": ("INSERT INTO search_text VALUES (99999, 'x', '', '', '', '', '')", OUT_OF_DATE),
    "a subtitle is another": ("UPDATE record SET subtitle = 'nonsense' WHERE id = 'iom'", OUT_OF_DATE),
    "a subtitle is gone": ("UPDATE record SET subtitle = '' WHERE id = 'martin-reeve'", OUT_OF_DATE),
    "a record has other words": ("UPDATE contact SET position = 'Driver' WHERE id = 'martin-reeve'", OUT_OF_DATE),
    "the count of a word is another": ("UPDATE search_term SET records = records + 1 WHERE plain = 'reeve'", DISAGREES),
    "a word is gone": ("DELETE FROM search_term WHERE plain = 'reeve'", DISAGREES),
    "a word of no record": ("INSERT INTO search_term VALUES (99999, 'xyzzy', 'xyzzy', 1)", DISAGREES),
    "words lack a row": (TAKEN_OUT, DISAGREES),
    "words have a row more": (PUT_IN, DISAGREES),
    "words lack everything": ("INSERT INTO search_words(search_words) VALUES ('delete-all')", DISAGREES),
    "phones have a row more": ("INSERT INTO search_phones(rowid, phones) VALUES (3, '2217141')", DISAGREES),
    "phones lack everything": ("INSERT INTO search_phones(search_phones) VALUES ('delete-all')", DISAGREES),
    "the inside of the index is spoilt": ("UPDATE search_words_data SET block = x'00' WHERE id > 100", DISAGREES),
}
LOST = {  # what people typed, or what names it: SQL that breaks it, the table that is named
    "a citation of nothing": ("INSERT INTO citation(record, document) VALUES ('iom', 'nothing')", "citation"),
    "use of no record": ("INSERT INTO use(record, heat) VALUES (99999, 1.0)", "use"),
    "a contact of no record": ("INSERT INTO contact(id, name) VALUES ('nobody', 'Nobody')", "contact"),
    "a link from no record": ("INSERT INTO link(source, role, target) VALUES ('nobody', 'funder', 'iom')", "link"),
}


def damage(directory: Directory, *statements: str) -> None:
    """What a program does that knows nothing of ours; foreign keys are not looked at."""
    with closing(sqlite3.connect(directory.path)) as plain:
        for statement in statements:
            plain.execute(statement)
        plain.commit()


def rows(directory: Directory, sql: str) -> list[tuple[Any, ...]]:
    return directory._connection.execute(sql).fetchall()


def derived(directory: Directory) -> dict[str, list[tuple[Any, ...]]]:
    """All that is derived from records, but for the order in which words were met."""
    return {
        "record": rows(directory, "SELECT number, subtitle FROM record ORDER BY 1"),
        "search_text": rows(directory, "SELECT * FROM search_text ORDER BY 1"),
        "search_term": rows(directory, "SELECT plain, skeleton, records FROM search_term WHERE records > 0 ORDER BY 1"),
        "search_gram": rows(directory, "SELECT gram, terms FROM search_gram ORDER BY 1"),
    }


def answers(directory: Directory) -> dict[str, list[tuple[str, float]]]:
    return {text: [(hit.id, hit.score) for hit in directory.search(text, limit=500)] for text in QUERIES}


def segments(directory: Directory) -> dict[str, int]:
    """How many segments each table of FTS5 consists of."""
    return {table: rows(directory, f"SELECT count(DISTINCT segid) FROM {table}_idx")[0][0] for table in INDEXES}


def people(count: int, first: int = 0) -> list[dict[str, str]]:
    """Contacts no two of which are equal, each with words that are new to the vocabulary."""
    return [{"name": f"Umed {number} Rahimov{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}",
             "phone": f"+99237221{number:04}", "place": "Khujand"} for number in range(first, first + count)]


class Heard:
    """A progress that remembers."""

    def __init__(self) -> None:
        self.steps: list[int] = []

    def __call__(self, more: int) -> None:
        self.steps.append(more)


# A sound file


def test_nothing_is_wrong_with_the_shipped_file(directory: Directory) -> None:
    before = answers(directory)
    assert directory.check() == []
    assert answers(directory) == before


def test_nothing_is_wrong_with_a_file_without_records(empty: Directory) -> None:
    assert empty.check() == []
    empty.rebuild()
    assert empty.check() == []


@pytest.mark.parametrize("sizes", [(1,), (1, 1, 2), (3, 1, 1_001)], ids=str)
def test_nothing_is_wrong_after_records_were_added(sizes: tuple[int, ...], empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "house", "name": "House of Trade", "part_of": "whole"},
                                    {"id": "whole", "name": "The Whole"}])
    first = 0
    for size in sizes:
        empty.add_many("contact", [row | {"organisation": "house"} for row in people(size, first)])
        first += size
    assert empty.check() == []
    assert [hit.id for hit in empty.search("2210000")] == ["umed-0-rahimovaa"]


def test_nothing_is_wrong_after_use_and_citations(directory: Directory) -> None:
    directory.used("martin-reeve", "reeve")
    directory.remember("iom", "mine")
    directory.cite_many([("iom", None, "workshop-dushanbe-2024", 1)])
    assert directory.check() == []


def test_a_check_changes_nothing_and_can_be_made_again(directory: Directory) -> None:
    damage(directory, *(sql for sql, _ in list(REBUILT.values())[:3]))
    directory._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = Path(directory.path).read_bytes()
    found = directory.check()
    assert found
    assert directory.check() == found
    assert not directory._connection.in_transaction
    directory._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert Path(directory.path).read_bytes() == before


def test_a_file_open_to_read_only_is_checked(shipped: Directory) -> None:
    assert shipped.check() == []


# What is wrong with the index is found and mended


@pytest.mark.parametrize("name", REBUILT)
def test_what_is_wrong_with_the_index_is_found_and_made_again(name: str, directory: Directory) -> None:
    directory.add_many("contact", [{"name": "Zarina Umedova", "phone": "+992372217141"}])
    sql, sentence = REBUILT[name]
    before = derived(directory)
    damage(directory, sql)
    found = directory.check()
    assert Finding(sentence, can_be_rebuilt=True) in found
    assert all(one.can_be_rebuilt for one in found)
    directory.rebuild()
    assert directory.check() == []
    assert (derived(directory) == before) == (name != "a record has other words")
    assert [hit.id for hit in directory.search("zarina umedova")][:1] == ["zarina-umedova"]
    assert [hit.id for hit in directory.search("7817")] == ["vasilina-brazhko"]


def test_all_damage_at_once_is_found_and_made_again(directory: Directory) -> None:
    before, answered = derived(directory), answers(directory)
    damage(directory, *(sql for name, (sql, _) in REBUILT.items() if name != "a record has other words"
                        and "spoilt" not in name))
    assert directory.check()
    directory.rebuild()
    assert directory.check() == []
    assert (derived(directory), answers(directory)) == (before, answered)


@pytest.mark.parametrize(("records", "said"), [(2, "for 2 records."), (118, "for 118 records.")])
def test_records_that_are_out_of_date_are_counted(records: int, said: str, directory: Directory) -> None:
    damage(directory, f"UPDATE search_text SET note = 'nonsense' WHERE number <= {records}")
    (found,) = directory.check()
    assert found.sentence.endswith(said)
    assert found.can_be_rebuilt


def test_large_counts_are_written_for_people(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann"}] * 1_234)
    damage(empty, "UPDATE record SET subtitle = 'nonsense'")
    assert empty.check() == [Finding("The search index is out of date for 1,234 records.", can_be_rebuilt=True)]


@pytest.mark.parametrize("sql", ["INSERT INTO search_grams(search_grams) VALUES ('delete-all')",
                                 "UPDATE search_term SET skeleton = 'x'"])
def test_what_is_wrong_with_the_pieces_of_words_is_found(sql: str, directory: Directory) -> None:
    damage(directory, sql)
    assert directory.check() != []


@pytest.mark.parametrize(("sql", "text", "id"), [
    ("INSERT INTO search_grams(search_grams) VALUES ('delete-all')", "brahzko", "vasilina-brazhko"),
    ("UPDATE search_term SET skeleton = 'x'", "xayrxohi", "khairkhohi-zamon"),
    ("DELETE FROM search_gram", "brahzko", "vasilina-brazhko"),
])
def test_the_pieces_of_words_are_made_again(sql: str, text: str, id: str, directory: Directory) -> None:
    damage(directory, sql)
    assert [hit.id for hit in directory.search(text)][:1] != [id]
    directory.rebuild()
    assert [hit.id for hit in directory.search(text)][:1] == [id]


def test_texts_without_phones_can_be_taken_out(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann"}, {"name": "Bob", "phone": "+996775987817"}, {"name": "Cat"}])
    damage(empty, "DELETE FROM search_text")
    assert rows(empty, "SELECT count(*) FROM search_text") == [(0,)]


# What people typed is only reported


@pytest.mark.parametrize(("sql", "table"), LOST.values(), ids=LOST)
def test_what_cannot_be_made_again_is_reported_and_kept(sql: str, table: str, directory: Directory) -> None:
    damage(directory, sql)
    found = [Finding(f"1 row of the table {table} name records that are not there.", can_be_rebuilt=False)]
    assert directory.check() == found
    kept = rows(directory, f"SELECT * FROM {table}")
    directory.rebuild()
    assert directory.check() == found
    assert rows(directory, f"SELECT * FROM {table}") == kept
    assert [hit.id for hit in directory.search("matrin reeve")][:1] == ["martin-reeve"]


GONE = {"a link to no record": ("INSERT INTO link(source, role, target) VALUES ('iom', 'part_of', 'nobody')",),
        "an organisation is gone": ("DELETE FROM record WHERE id = 'unodc'",)}


@pytest.mark.parametrize(("act", "sql"), [(Directory.check, GONE["a link to no record"]),
                                          (Directory.rebuild, GONE["an organisation is gone"])],
                         ids=["check", "rebuild"])
def test_a_link_to_nothing_stops_neither_a_check_nor_a_rebuild(act: Callable[[Directory], object],
                                                               sql: tuple[str, ...], directory: Directory) -> None:
    damage(directory, *sql)
    act(directory)
    found = directory.check()
    assert any("link" in one.sentence and not one.can_be_rebuilt for one in found)


def test_a_record_without_its_values_is_found(directory: Directory) -> None:
    damage(directory, "DELETE FROM contact WHERE id = 'martin-reeve'")
    assert directory.check() != []


def test_a_wrong_place_in_lists_is_found_or_mended(directory: Directory) -> None:
    before = directory.numbers("contact")
    damage(directory, "UPDATE record SET sort_key = 'zzz' WHERE id = 'cristina-gheorghe-tranca'")
    assert directory.numbers("contact") != before
    if not directory.check():
        directory.rebuild()
    assert directory.check() or directory.numbers("contact") == before


@pytest.mark.parametrize("size", [0.3, 0.9])
def test_damaged_pages_are_found(size: float, filled_path: Path) -> None:
    with filled_path.open("r+b") as file:
        file.seek(int(filled_path.stat().st_size * size) // 4096 * 4096)
        file.write(b"\xff" * 4096)
    try:
        with Directory.open(filled_path) as opened:  # which fails where the page is one of the schema
            found = bool(opened.check())
    except DamagedError as error:
        found = str(filled_path) in str(error)
    assert found


def test_an_index_of_sqlite_that_is_out_of_step_is_found(directory: Directory) -> None:
    directory._connection.execute("PRAGMA writable_schema = ON")
    directory._connection.execute("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
                                  "WHERE name = 'idx_link_target') WHERE name = 'idx_citation_record'")
    directory.close()
    with Directory.open(directory.path) as opened:
        found = opened.check()
    assert found
    assert found[0].sentence.startswith("SQLite finds damage: ")
    assert not found[0].can_be_rebuilt
    assert len([one for one in found if one.sentence.startswith("SQLite finds damage")]) <= 5


# Progress, and what stands in the way


def test_the_progress_of_a_check_adds_up(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.cards.WINDOW", 20)
    directory.add_many("contact", people(30))
    total = sum(directory.counts().values())
    for act in (directory.check, directory.rebuild):
        heard = Heard()
        act(heard)
        assert sum(heard.steps) == total
        assert min(heard.steps) > 0
        assert len(heard.steps) > len(KINDS)  # now and then, not once a kind


def test_a_check_and_a_rebuild_can_be_interrupted(directory: Directory) -> None:
    damage(directory, REBUILT["a subtitle is another"][0])
    before, found = derived(directory), directory.check()

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    for act in (directory.check, directory.rebuild):
        with pytest.raises(KeyboardInterrupt):
            act(stop)
        assert not directory._connection.in_transaction
        assert derived(directory) == before
        assert directory.check() == found
    directory.rebuild()
    assert directory.check() == []


def test_a_rebuild_is_not_for_a_file_open_to_read_only(shipped: Directory) -> None:
    with pytest.raises(ReadOnlyError):
        shipped.rebuild()
    assert shipped.tidy() is False


# Tidying


@pytest.fixture
def edited(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> Directory:
    """The shipped facts after many single edits, none of which has tidied."""
    monkeypatch.setattr("db.directory.MOST_UNTIDIED", 10**6)
    for row in people(75):
        directory.add_many("contact", [row])
    directory.add_many("contact", [{"name": "Zarina Umedova"}])
    return directory


def tidied(directory: Directory, at_most: int = 1_000) -> int:
    """How many calls it took until there was no more to do."""
    for calls in range(1, at_most):
        if not directory.tidy():
            return calls
    raise AssertionError("there is always more to tidy")


def test_edits_leave_segments_and_tidying_leaves_few(edited: Directory) -> None:
    assert max(segments(edited).values()) > FEW_SEGMENTS
    before, answered = derived(edited), answers(edited)
    assert all(answered[text] for text in QUERIES)
    tidied(edited)
    assert max(segments(edited).values()) <= FEW_SEGMENTS
    assert (derived(edited), answers(edited)) == (before, answered)
    assert edited.check() == []
    assert not edited.tidy()


def test_many_edits_in_a_row_tidy_now_and_then(directory: Directory) -> None:
    most = 0
    for row in people(150):
        directory.add_many("contact", [row])
        most = max(most, *segments(directory).values())
    assert most <= FEW_SEGMENTS + MOST_UNTIDIED + 1
    assert directory.check() == []
    assert len(directory.search("umed rahimov")) == 50


def test_tidying_goes_on_from_any_state_in_small_parts(edited: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.directory.TIDY_PAGES", 1)
    monkeypatch.setattr("db.search.index.FEW_SEGMENTS", 1)  # so that the large ones have to be merged too
    answered = answers(edited)
    assert edited.tidy()
    assert (answers(edited), edited.check()) == (answered, [])
    assert tidied(edited) > 1
    assert max(segments(edited).values()) <= FEW_SEGMENTS
    assert (answers(edited), edited.check()) == (answered, [])
    edited.add_many("contact", people(40, first=500))
    tidied(edited)
    assert max(segments(edited).values()) <= FEW_SEGMENTS
    assert edited.check() == []


def test_a_tidy_file_has_nothing_to_tidy(directory: Directory, empty: Directory) -> None:
    for opened in (directory, empty):
        before = Path(opened.path).read_bytes()
        assert not opened.tidy()
        assert Path(opened.path).read_bytes() == before


def test_tidying_does_not_wait_and_asks_to_be_called_again(edited: Directory) -> None:
    with closing(sqlite3.connect(edited.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        before = segments(edited)
        assert edited.tidy()
        assert segments(edited) == before
        assert rows(edited, "PRAGMA busy_timeout") == [(int(connection.WAIT_SECONDS * 1000),)]
        other.execute("ROLLBACK")
    tidied(edited)
    assert max(segments(edited).values()) <= FEW_SEGMENTS


def test_a_rebuild_waits_for_a_locked_file_and_says_so(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.1)
    with (closing(sqlite3.connect(directory.path, isolation_level=None)) as other, directory.again() as opened):
        other.execute("BEGIN IMMEDIATE")
        assert opened.tidy()  # and gives its short wait to the connection
        with pytest.raises(LockedError):
            opened.rebuild()


# Who waits for merging

def test_a_bulk_load_leaves_one_segment_and_an_edit_merges_nothing(empty: Directory) -> None:
    empty.add_many("contact", people(1_500))
    assert set(segments(empty).values()) == {1}
    merged: list[str] = []
    empty._connection.set_trace_callback(lambda said: merged.append(said) if "DELETE FROM" in said else None)
    for row in people(20, first=2_000):
        empty.add_many("contact", [row])
    empty._connection.set_trace_callback(None)
    assert merged == []
    assert segments(empty)["search_words"] == 21


def test_whoever_changed_something_leaves_the_file_tidy(empty: Directory) -> None:
    with empty.again() as other:
        for row in people(20):
            other.add_many("contact", [row])
        assert segments(empty)["search_words"] == 20
    assert max(segments(empty).values()) <= FEW_SEGMENTS
    assert empty.check() == []
