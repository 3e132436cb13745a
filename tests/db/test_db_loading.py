"""Many records at once: progress, interruptions, references forward, the index that comes of it; and old files."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pytest
from indexed import derived, rows

from db import KINDS, Directory
from db.changing import BATCH
from db.connection import SCHEMA_VERSION
from db.errors import LockedError, UnreadableError, UsageError
from db.search.index import BULK

ROOT = Path(__file__).parents[2]
ALL: Final = BATCH + 100  # records of a large load, in more than one batch
MANY: Final = 60_000  # and of one that takes long enough to be interrupted
GIVEN = ("Umed", "Зарина", "Gulnora", "Ҷамшед", "O‘tkir", "Bražko", "Aijan", "Василина")
NAMED = ("Karimov", "Ниёзов", "Reeve", "Тошматова", "Zhumaberdiyev", "Қодирова", "Bosc")
PLACES = ("Khujand", "Душанбе", "Osh", "Almaty", "Термез")
Row = dict[str, Any]


def people(count: int) -> Iterator[Row]:
    """Contacts in several scripts, with most sorts of fields, some of them unknown."""
    for number in range(count):
        row: Row = {"name": f"{GIVEN[number % 8]} {NAMED[number % 7]} {chr(97 + number % 26)}{number % 41}",
                    "position": f"Officer {number % 300}"}
        if number % 4:
            row["organisation"] = f"house-{number % 50}"
        if number % 3:
            row |= {"email": f"p{number}@un.org", "phone": f"+9923722{number:05}"}
        yield row | {"place": PLACES[number % 5], "country": "TJ"}


def houses(count: int) -> Iterator[Row]:
    """Organisations, each a part of one that comes later, the last of the first."""
    for number in range(count):
        yield {"id": f"house-{number}", "name": f"House {number}", "acronym": f"HX{number}",
               "part_of": f"house-{(number + count // 2 + 1) % count}"}


def contents(path: str) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the file, by table."""
    with closing(sqlite3.connect(path)) as plain:
        tables = [name for (name,) in plain.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name")]
        return {table: plain.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall() for table in tables}


class Heard:
    """A progress that remembers, and raises what it is given once it has heard of so many."""

    def __init__(self, most: int = sys.maxsize, failure: type[BaseException] = KeyboardInterrupt) -> None:
        self.steps: list[int] = []
        self._most, self._failure = most, failure

    def __call__(self, more: int) -> None:
        self.steps.append(more)
        if sum(self.steps) >= self._most:
            raise self._failure


# Progress


@pytest.mark.parametrize("count", [0, 1, BATCH + 1])
def test_progress_adds_up(count: int, empty: Directory) -> None:
    heard = Heard()
    assert len(empty.add_many("document", ({"title": "Note"} for _ in range(count)), heard)) == count
    assert sum(heard.steps) == count == empty.counts()["document"]
    assert all(0 < step <= BATCH for step in heard.steps)


def test_progress_is_heard_while_rows_are_still_to_come(empty: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown to a person is not told all at the end."""
    batch = 100
    monkeypatch.setattr("db.changing.BATCH", batch)
    heard = Heard()
    at: list[int] = []

    def slow() -> Iterator[Row]:
        for number in range(2 * batch + 1):
            at.append(sum(heard.steps))
            yield {"name": f"Ann {number % 10}"}

    empty.add_many("contact", slow(), heard)
    assert sorted(set(at)) == [0, batch, 2 * batch]


# Interruptions


@pytest.mark.parametrize(("kind", "many", "most", "failure"), [
    ("contact", 2 * BATCH, 1, KeyboardInterrupt), ("contact", BULK + 1, BULK + 1, KeyboardInterrupt),
    ("contact", 300, 300, ZeroDivisionError), ("organisation", BATCH + 1, BATCH + 1, KeyboardInterrupt),
    ("organisation", 10, 10, ZeroDivisionError),
])
def test_an_interruption_leaves_the_file_as_it_was(kind: str, many: int, most: int, failure: type[BaseException],
                                                   directory: Directory) -> None:
    before = contents(directory.path)
    found = directory.search("reeve")
    given = houses(many) if kind == "organisation" else ({"name": "Umed Qodirov", "phone": "+992372217141"}
                                                         for _ in range(many))
    with pytest.raises(failure):
        directory.add_many(kind, given, Heard(most, failure))
    assert contents(directory.path) == before
    assert not directory._connection.in_transaction
    assert directory.search("reeve") == found
    assert [hit.id for hit in directory.search("2217141")] == []
    assert directory.check() == []
    # The same connection goes on as if nothing had been.
    assert directory.add_many("contact", [{"name": "Umed Qodirov"}]) == ["umed-qodirov"]
    assert [hit.id for hit in directory.search("umed qodirov")] == ["umed-qodirov"]
    assert directory.check() == []


LOADING = """
import signal, sys
from db import Directory

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started us may have it ignored
done = 0

def told(more):
    global done
    done += more
    print(done, flush=True)

with Directory.open(sys.argv[1]) as directory:
    directory.add_many("contact", ({"name": f"Umed Qodirov {number}", "place": "Khujand"} for number in range(
        int(sys.argv[2]))), told)
    print("ended", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="an interruption is sent to another process by signal")
def test_ctrl_c_in_the_middle_leaves_the_file_as_it_was(filled_path: Path) -> None:
    with Directory.open(filled_path) as before:
        known = contents(str(filled_path))
        answers = before.search("reeve")
    with subprocess.Popen([sys.executable, "-c", LOADING, str(filled_path), str(MANY)], cwd=ROOT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        told = ""
        for told in process.stdout:
            if int(told) >= 3 * BATCH:
                with Directory.open(filled_path) as meanwhile:  # others go on reading
                    assert meanwhile.search("reeve") == answers
                    assert meanwhile.counts()["contact"] == 8
                process.send_signal(signal.SIGINT)
                break
        rest, said = process.communicate(timeout=30)
    assert process.returncode != 0
    assert "KeyboardInterrupt" in said
    assert "ended" not in rest
    assert int((rest.split() or [told])[-1]) < MANY
    with Directory.open(filled_path) as opened:
        assert opened.check() == []
        assert opened.search("reeve") == answers
        assert opened.search("umed qodirov", kind="contact") == []
        assert opened.add_many("contact", [{"name": "Umed Qodirov"}]) == ["umed-qodirov"]
    with Directory.open(filled_path, read_only=True) as opened:
        assert [hit.id for hit in opened.search("umed qodirov")] == ["umed-qodirov"]
    assert [row[1] for row in contents(str(filled_path))["record"]][:-1] == [row[1] for row in known["record"]]


# References forward


def test_organisations_of_one_call_may_name_each_other_across_batches(empty: Directory) -> None:
    count = BATCH + 50
    heard = Heard()
    empty.add_many("organisation", houses(count), heard)
    assert (sum(heard.steps), len(heard.steps)) == (count, 2)
    for number in (0, 1, BATCH - 1, BATCH, count - 1):
        other = (number + count // 2 + 1) % count
        record = empty.get(f"house-{number}")
        assert record.values["part_of"] == f"House {other}"
        hits = {hit.id for hit in empty.search(f"House {number} HX{other}")}
        assert record.id in hits
        assert record.number in empty.numbers(filters=f"org:hx{other}")
    assert rows(empty, "SELECT count(*) FROM link") == [(count,)]
    assert empty.check() == []


def test_a_reference_to_nothing_in_a_late_batch_keeps_all_out(directory: Directory) -> None:
    before = contents(directory.path)
    given = [row if number != BATCH else row | {"part_of": "nobody"} for number, row in enumerate(houses(BATCH + 1))]
    with pytest.raises(UsageError, match="nobody"):
        directory.add_many("organisation", given)
    assert contents(directory.path) == before
    assert directory.check() == []


def test_contacts_may_name_organisations_of_an_earlier_call_alone(empty: Directory) -> None:
    with pytest.raises(UsageError, match="house-1"):
        empty.add_many("contact", people(10))
    empty.add_many("organisation", houses(50))
    assert len(empty.add_many("contact", people(10))) == 10
    assert empty.get(empty.add_many("contact", [{"name": "X", "organisation": "house-7"}])[0]).subtitle == "HX7"


# The index does not depend on how records came


@pytest.fixture(scope="module")
def at_once(empty_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Organisations and contacts in more than one batch, each kind in one call. Take a copy."""
    path = Path(shutil.copy(empty_once, tmp_path_factory.mktemp("loaded") / "fieldex.sqlite"))
    with Directory.open(path) as opened:
        opened.add_many("organisation", houses(50))
        opened.add_many("contact", people(ALL))
    return path


def test_a_rebuild_makes_the_index_of_one_call(at_once: Path, tmp_path: Path) -> None:
    with Directory.open(shutil.copy(at_once, tmp_path / "copy.sqlite")) as opened:
        before = derived(opened)
        assert {name: bool(table) for name, table in before.items()} == dict.fromkeys(before, True)
        assert opened.check() == []
        opened.rebuild()
        assert derived(opened) == before
        assert opened.check() == []


def test_what_was_interrupted_can_be_begun_again(empty: Directory, tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.changing.BATCH", 200)
    monkeypatch.setattr("db.search.index.BULK", 100)
    for kind, rows_of in (("organisation", houses), ("contact", people)):
        with pytest.raises(KeyboardInterrupt):
            empty.add_many(kind, rows_of(250), Heard(200))
        empty.add_many(kind, rows_of(250))
    with Directory.open(tmp_path / "other.sqlite", fill=lambda _: None) as other:
        other.add_many("organisation", houses(250))
        other.add_many("contact", people(250))
        assert derived(empty) == derived(other)


def test_single_calls_and_a_large_one_make_the_index_of_one(at_once: Path, empty: Directory) -> None:
    """Few records at a time count their words in another way than many at once do."""
    empty.add_many("organisation", houses(50))
    rest = people(ALL)
    for _ in range(300):
        empty.add_many("contact", [next(rest)])
    empty.add_many("contact", islice(rest, BULK + 500))
    empty.add_many("contact", rest)
    with Directory.open(at_once) as other:
        assert derived(empty) == derived(other)
        for text in ("umed karimov", "zarina niyozov", "бражко", "2200017", "house 7", "matrin reve", "place:osh hx12"):
            assert empty.search(text) == other.search(text)


def test_the_index_does_not_depend_on_the_order_of_fields_in_a_row(empty: Directory) -> None:
    empty.add_many("contact", [{"place": "Khujand", "position": "Driver", "name": "Ann Lee"}])
    assert empty.check() == []
    before = derived(empty)
    empty.rebuild()
    assert derived(empty) == before


# A file of version 1


def of_version_1(path: Path) -> None:
    """Take from a new file what version 1 did not have."""
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("DROP TABLE use")
        plain.execute("DROP TABLE query")
        plain.execute("DELETE FROM _sqlite_migrations WHERE name = 'm002_memory'")
        plain.execute("DROP TRIGGER search_text_goes")
        plain.execute("DELETE FROM search_text")
        plain.execute("DELETE FROM search_term")
        plain.execute("PRAGMA user_version = 1")
        plain.commit()


@pytest.fixture
def old(filled_path: Path) -> Path:
    """The shipped facts in a file of version 1."""
    of_version_1(filled_path)
    return filled_path


def test_a_file_of_version_1_is_brought_up_to_date(old: Path, filled_once: Path, tmp_path: Path) -> None:
    with Directory.open(old) as opened, Directory.open(shutil.copy(filled_once, tmp_path / "new.sqlite")) as new:
        assert rows(opened, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
        assert derived(opened) == derived(new)
        assert opened.check() == []
        schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"
        assert rows(opened, schema) == rows(new, schema)
    with Directory.open(old, read_only=True) as reading:
        assert reading.counts()["contact"] == 8


def of_version_6(path: Path) -> None:
    """Take from a new file what version 6 did not have."""
    with closing(sqlite3.connect(path)) as plain:
        for (view,) in plain.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
            plain.execute(f'DROP VIEW "{view}"')
        plain.execute("ALTER TABLE contact DROP COLUMN languages")
        plain.execute("DROP TABLE language")
        plain.execute("DELETE FROM _sqlite_migrations WHERE name = 'm007_languages'")
        plain.execute("PRAGMA user_version = 6")
        plain.commit()


DROPS_COLUMNS = pytest.mark.skipif(sqlite3.sqlite_version_info < (3, 35), reason="SQLite cannot drop columns yet")


@DROPS_COLUMNS
def test_a_file_of_version_6_keeps_all_and_takes_languages(filled_path: Path, filled_once: Path,
                                                           tmp_path: Path) -> None:
    of_version_6(filled_path)
    with pytest.raises(UnreadableError, match="older"):
        Directory.open(filled_path, read_only=True)
    words = "SELECT * FROM search_words_data ORDER BY id"
    with closing(sqlite3.connect(filled_path)) as plain:
        indexed = plain.execute(words).fetchall()
    with Directory.open(filled_path) as it, Directory.open(shutil.copy(filled_once, tmp_path / "new.sqlite")) as new:
        assert rows(it, words) == indexed, "no text has to be indexed anew"
        assert derived(it) == derived(new)
        views = "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY 1"
        assert rows(it, views) == rows(new, views)
        it.change("martin-reeve", {"languages": ["prs"]})
        assert [hit.id for hit in it.search("дари")][:1] == ["martin-reeve"]
        assert rows(it, "SELECT id FROM contacts WHERE languages = 'Dari'") == [("martin-reeve",)]
        it.undo()
        assert rows(it, "SELECT id FROM contacts WHERE languages IS NOT NULL") == []
        assert it.check() == []


@DROPS_COLUMNS
def test_a_file_of_version_4_is_found_by_the_names_known_since(filled_path: Path) -> None:
    of_version_6(filled_path)
    with closing(sqlite3.connect(filled_path)) as plain:
        plain.execute("DROP TABLE mapping")
        plain.execute("DELETE FROM _sqlite_migrations WHERE name = 'm005_mappings'")
        plain.execute("UPDATE search_text SET name = replace(name, 'iom', 'old')")
        plain.execute("PRAGMA user_version = 4")
        plain.commit()
    with Directory.open(filled_path) as opened:
        assert opened.check() == []


def test_a_file_of_version_7_holds_no_terms_that_a_query_knows(filled_path: Path) -> None:
    with closing(sqlite3.connect(filled_path)) as plain:
        plain.execute("DELETE FROM _sqlite_migrations WHERE name = 'm008_terms'")
        plain.execute("UPDATE search_text SET name = replace(name, 'training', 'training trening')")
        plain.execute("PRAGMA user_version = 7")
        plain.commit()
    with Directory.open(filled_path) as opened:
        assert opened.check() == []
        assert "training-film-screenings-2019" in {hit.id for hit in opened.search("тренинг")}


def test_a_file_of_version_1_is_searched_and_remembers_again(old: Path, shipped: Directory) -> None:
    with Directory.open(old) as opened:
        for text in ("matrin reeve", "бражко", "7817", "kind:event country:TJ", "leninabad"):
            assert opened.search(text) == shipped.search(text) != []
        for kind in KINDS:
            assert opened.list(kind.name) == shipped.list(kind.name)
        assert opened.searches() == []
        opened.remember("reeve")
        opened.used("iom", "мом")
        assert {one.text for one in opened.searches()} == {"мом", "reeve"}


def test_a_large_file_of_version_1_is_brought_up_to_date(at_once: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(at_once, tmp_path / "old.sqlite"))
    of_version_1(path)
    with Directory.open(path) as opened:
        assert rows(opened, "SELECT count(*) FROM search_text") == [(ALL + 50,)]
        assert [hit.id for hit in opened.search("house 7 hx7")][:1] == ["house-7"]


def test_a_file_of_version_1_is_not_changed_to_be_read(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(UnreadableError, match="older") as caught:
        Directory.open(old, read_only=True)
    assert "read-only" in caught.value.hint
    assert old.read_bytes() == before


def test_a_file_of_version_1_that_is_locked_stays_as_it_is(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.connection.WAIT_SECONDS", 0.1)
    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError):
            Directory.open(old)
        other.execute("ROLLBACK")
        assert other.execute("PRAGMA user_version").fetchone() == (1,)
    with Directory.open(old) as opened:
        assert opened.check() == []


@pytest.mark.parametrize("failure", [KeyboardInterrupt, sqlite3.OperationalError])
def test_a_step_that_is_interrupted_is_made_again(failure: type[BaseException], old: Path,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise failure

    before = contents(str(old))
    with monkeypatch.context() as patched:
        patched.setattr("db.cards.rebuild", stop)
        broken: Callable[[], Directory] = lambda: Directory.open(old)  # noqa: E731
        with pytest.raises((failure, UnreadableError)):
            broken()
    assert contents(str(old)) == before
    with Directory.open(old) as opened:
        assert opened.check() == []
        assert [hit.id for hit in opened.search("matrin reeve")][:1] == ["martin-reeve"]
