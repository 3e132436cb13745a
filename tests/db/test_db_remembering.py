"""What the program remembers of its use: what was opened, and what was searched for."""

import math
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from db import Directory, connection
from db.errors import LockedError, ReadOnlyError
from db.remembering import HALF_LIFE, MOST_RECENT, Remembered


class Clock:
    """The time as a test wants it; takes the place of the program's clock."""

    def __init__(self) -> None:
        self.moment = datetime(2024, 9, 24, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def go_on(self, **much: float) -> None:
        self.moment += timedelta(**much)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("db.clock.now", made.now)
    return made


@pytest.fixture
def namesakes(empty: Directory) -> Directory:
    """Three contacts that nothing tells apart."""
    empty.add_many("contact", [{"id": id, "name": "Ann Lee Karimova", "as_of": "2021-03"} for id in ("a", "b", "c")])
    return empty


def ids(directory: Directory, text: str) -> list[str]:
    return [hit.id for hit in directory.search(text)]


def heat(directory: Directory, id: str) -> float:
    row = directory._connection.execute(
        "SELECT heat FROM use JOIN record ON record.number = use.record WHERE record.id = ?", (id,)).fetchone()
    return float(row[0]) if row else -math.inf


def texts(directory: Directory) -> list[str]:
    return [one.text for one in directory.searches()]


# Heat


def test_heat_grows_with_each_use(clock: Clock, namesakes: Directory) -> None:
    seen = [heat(namesakes, "a")]
    for _ in range(20):
        namesakes.used("a")
        seen.append(heat(namesakes, "a"))
        clock.go_on(minutes=5)
    assert seen == sorted(set(seen))
    assert heat(namesakes, "b") == -math.inf


@pytest.mark.parametrize("uses", [1, 2, 3, 8, 50])
def test_uses_at_one_time_add_up(uses: int, clock: Clock, namesakes: Directory) -> None:
    """The heat is a logarithm: twice as many uses are one more."""
    namesakes.used("b")
    for _ in range(uses):
        namesakes.used("a")
    assert heat(namesakes, "a") - heat(namesakes, "b") == pytest.approx(math.log2(uses), abs=1e-9)
    assert heat(namesakes, "b") == pytest.approx(clock.moment.timestamp() / 86_400 / HALF_LIFE)


def test_an_old_use_counts_half_after_the_half_life(clock: Clock, namesakes: Directory) -> None:
    namesakes.used("a")
    namesakes.used("a")
    clock.go_on(days=HALF_LIFE)
    namesakes.used("b")
    assert heat(namesakes, "a") == pytest.approx(heat(namesakes, "b"))
    namesakes.used("a")  # two old ones that count one, and a new one
    assert heat(namesakes, "a") == pytest.approx(heat(namesakes, "b") + 1)


def test_much_use_fades_behind_late_use(clock: Clock, namesakes: Directory) -> None:
    for _ in range(3):
        namesakes.used("a")
    clock.go_on(days=HALF_LIFE)
    namesakes.used("b")
    assert ids(namesakes, "ann lee") == ["a", "b", "c"]  # 3 halves are more than 1
    clock.go_on(days=HALF_LIFE)
    namesakes.used("c")
    assert ids(namesakes, "ann lee") == ["c", "a", "b"]  # 3 quarters are less than 1, and more than a half


def test_use_of_years_ago_and_a_clock_set_back_do_no_harm(clock: Clock, namesakes: Directory) -> None:
    namesakes.used("a")
    clock.go_on(days=365 * 30)
    namesakes.used("a")
    late = heat(namesakes, "a")
    assert late == pytest.approx(clock.moment.timestamp() / 86_400 / HALF_LIFE)
    clock.go_on(days=-365 * 60)
    namesakes.used("a")
    namesakes.used("b")
    assert heat(namesakes, "a") == pytest.approx(late)
    assert heat(namesakes, "b") < late


# What heat changes in a search, and what it does not


def test_among_equals_the_used_one_comes_first(clock: Clock, namesakes: Directory) -> None:
    assert ids(namesakes, "ann lee") == ["a", "b", "c"]
    namesakes.used("c")
    assert ids(namesakes, "ann lee") == ["c", "a", "b"]
    clock.go_on(hours=1)
    namesakes.used("b")
    assert ids(namesakes, "ann lee") == ["b", "c", "a"]
    namesakes.used("c")
    assert ids(namesakes, "ann lee") == ["c", "b", "a"]
    assert ids(namesakes, "анн ли") == ["c", "b", "a"]
    assert [hit.id for hit in namesakes.search("ann lee", kind="contact")] == ["c", "b", "a"]


def test_use_changes_no_score(namesakes: Directory) -> None:
    before = {hit.id: hit.score for hit in namesakes.search("ann lee")}
    for _ in range(5):
        namesakes.used("b")
    assert {hit.id: hit.score for hit in namesakes.search("ann lee")} == before
    assert len(set(before.values())) == 1


@pytest.mark.parametrize("typed", ["ann lee", "lee", "ann l", "annn lee"])
def test_no_use_is_worth_a_better_score(typed: str, namesakes: Directory) -> None:
    namesakes.add_many("contact", [{"id": "plain", "name": "Ann Lee", "as_of": "2021-03"}])
    for _ in range(100):
        namesakes.used("b")
    hits = namesakes.search(typed)
    assert [hit.id for hit in hits] == ["plain", "b", "a", "c"]
    assert hits[0].score > hits[1].score == hits[2].score


def test_a_source_of_a_later_year_comes_before_use(namesakes: Directory) -> None:
    namesakes.add_many("contact", [{"id": "fresh", "name": "Ann Lee Karimova", "as_of": "2024"},
                                   {"id": "later", "name": "Ann Lee Karimova", "as_of": "2021-12"}])
    assert ids(namesakes, "ann lee") == ["fresh", "later", "a", "b", "c"]
    namesakes.used("b")
    assert ids(namesakes, "ann lee") == ["fresh", "b", "later", "a", "c"]


def test_the_order_by_use_holds_over_the_shipped_records(directory: Directory) -> None:
    hits = directory.search("training", limit=200)
    for hit in hits[::3]:
        directory.used(hit.id)
    again = directory.search("training", limit=200)
    assert sorted(again, key=lambda hit: hit.number) == sorted(hits, key=lambda hit: hit.number)
    assert [hit.score for hit in again] == [hit.score for hit in hits]
    used = {hit.number for hit in hits[::3]}
    assert [hit.id for hit in again] != [hit.id for hit in hits]
    for first, second in pairwise(again):
        equal = (first.score, (first.fresh_as_of or "")[:4]) == (second.score, (second.fresh_as_of or "")[:4])
        assert not (equal and second.number in used and first.number not in used), (first.id, second.id)


def test_a_record_is_used_by_its_id_alone(directory: Directory) -> None:
    directory.used("martin-r")
    assert heat(directory, "martin-reeve") == -math.inf
    directory.used("martin-reeve")
    once = heat(directory, "martin-reeve")
    directory.used("martin-reeve")
    assert heat(directory, "martin-reeve") > once > 0


def test_another_window_and_the_next_start_know_what_was_used(namesakes: Directory) -> None:
    with namesakes.again() as other:
        assert ids(other, "ann lee") == ["a", "b", "c"]
        namesakes.used("c", "ann lee")
        assert ids(other, "ann lee") == ["c", "a", "b"]
        assert texts(other) == ["ann lee"]
    namesakes.close()
    with Directory.open(namesakes.path) as reopened:
        assert ids(reopened, "ann lee") == ["c", "a", "b"]
        reopened.rebuild()
        assert ids(reopened, "ann lee") == ["c", "a", "b"]
        assert texts(reopened) == ["ann lee"]
        assert reopened.check() == []


# Searches


def test_nothing_is_remembered_at_first(directory: Directory) -> None:
    assert directory.searches() == []


def test_recent_searches_come_last_first_and_each_once(clock: Clock, empty: Directory) -> None:
    for text in ("reeve", "бражко", "kind:event", "reeve"):
        empty.remember(text)
        clock.go_on(seconds=1)
    assert texts(empty) == ["reeve", "kind:event", "бражко"]
    assert empty.searches()[0] == Remembered("reeve", None, "2024-09-24T12:00:03.000000+00:00")


def test_a_search_made_again_in_the_same_second_is_the_last(clock: Clock, empty: Directory) -> None:
    for text in ("reeve", "бражко", "reeve"):
        empty.remember(text)
        clock.go_on(microseconds=1)
    assert texts(empty) == ["reeve", "бражко"]


def test_a_search_of_a_file_that_kept_whole_seconds_stands_in_its_place(clock: Clock, empty: Directory) -> None:
    with closing(sqlite3.connect(empty.path)) as plain:
        plain.executemany("INSERT INTO query(text, last) VALUES (?, ?)", [
            ("later", "2024-09-24T12:00:01+00:00"), ("before", "2024-09-24T12:00:00+00:00")])
        plain.commit()
    clock.go_on(microseconds=5)
    empty.remember("now")
    assert texts(empty) == ["later", "now", "before"]


def test_blanks_around_a_search_and_its_name_are_not_kept(empty: Directory) -> None:
    empty.remember("  reeve ", " mine ")
    empty.remember("reeve", "   ")
    empty.remember("   ", "nothing")
    empty.remember("")
    assert [(one.text, one.name) for one in empty.searches()] == [("reeve", "mine")]


def test_saved_searches_come_first_by_name(clock: Clock, empty: Directory) -> None:
    for text, name in (("q1", "zeta"), ("q2", None), ("q3", "Alpha"), ("q4", "beta"), ("q5", None)):
        empty.remember(text, name)
        clock.go_on(minutes=1)
    assert [(one.text, one.name) for one in empty.searches()] == [
        ("q3", "Alpha"), ("q4", "beta"), ("q1", "zeta"), ("q5", None), ("q2", None)]


def test_a_name_moves_to_the_search_it_is_given(clock: Clock, empty: Directory) -> None:
    empty.remember("old", "mine")
    clock.go_on(minutes=1)
    empty.remember("new", "mine")
    assert [(one.text, one.name) for one in empty.searches()] == [("new", "mine"), ("old", None)]
    empty.remember("new", "yours")
    assert [(one.text, one.name) for one in empty.searches()] == [("new", "yours"), ("old", None)]
    empty.remember("old", "mine")
    assert [(one.text, one.name) for one in empty.searches()] == [("old", "mine"), ("new", "yours")]


def test_a_saved_search_made_again_keeps_its_name(clock: Clock, empty: Directory) -> None:
    empty.remember("kind:event", "events")
    clock.go_on(days=1)
    empty.remember("kind:event")
    empty.remember("kind:event", "")
    assert empty.searches() == [Remembered("kind:event", "events", "2024-09-25T12:00:00.000000+00:00")]


def test_a_number_of_recent_searches_is_kept_and_all_saved_ones(clock: Clock, empty: Directory) -> None:
    for number in range(MOST_RECENT + 12):
        empty.remember(f"recent {number}")
        empty.remember(f"saved {number}", f"name {number:02}")
        clock.go_on(seconds=1)
    assert MOST_RECENT == 50
    assert texts(empty) == [*(f"saved {number}" for number in range(MOST_RECENT + 12)),
                            *(f"recent {number}" for number in range(MOST_RECENT + 11, 11, -1))]


def test_what_loses_its_name_is_kept_by_its_age(clock: Clock, empty: Directory) -> None:
    empty.remember("old", "name")
    for number in range(MOST_RECENT):
        clock.go_on(seconds=1)
        empty.remember(f"recent {number}")
    assert "old" in texts(empty)
    empty.remember("other", "name")
    assert "old" not in texts(empty)
    assert len(empty.searches()) == MOST_RECENT + 1


def test_a_search_is_forgotten_with_its_name(empty: Directory) -> None:
    empty.remember("reeve", "mine")
    empty.remember("iom")
    empty.forget("nothing like it")
    assert texts(empty) == ["reeve", "iom"]
    empty.forget("reeve")
    assert texts(empty) == ["iom"]
    empty.forget("iom")
    assert empty.searches() == []
    empty.remember("iom", "mine")  # the name is free again
    assert [(one.text, one.name) for one in empty.searches()] == [("iom", "mine")]


def test_a_record_opened_from_a_query_remembers_it(clock: Clock, directory: Directory) -> None:
    directory.used("iom", "  мом ")
    clock.go_on(seconds=1)
    directory.used("iom", "   ")
    directory.used("iom")
    assert directory.searches() == [Remembered("мом", None, "2024-09-24T12:00:00.000000+00:00")]


# Where the file cannot be written


def test_to_read_only_use_is_silent_and_the_rest_is_refused(filled_path: Path) -> None:
    with Directory.open(filled_path) as opened:
        opened.remember("reeve", "mine")
        opened.used("igor-bosc")
    before = filled_path.read_bytes()
    with Directory.open(filled_path, read_only=True) as reading:
        reading.used("martin-reeve", "reeve")
        for change in (reading.remember, reading.forget):
            with pytest.raises(ReadOnlyError) as caught:
                change("reeve")
            assert caught.value.hint
        assert texts(reading) == ["reeve"]
        assert heat(reading, "martin-reeve") == -math.inf < heat(reading, "igor-bosc")
    assert filled_path.read_bytes() == before


@pytest.fixture
def locked(filled_path: Path) -> Iterator[sqlite3.Connection]:
    """Another connection that is changing the file."""
    with closing(sqlite3.connect(filled_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_use_does_not_wait_for_a_locked_file(locked: sqlite3.Connection, filled_path: Path) -> None:
    with Directory.open(filled_path) as opened:
        begun = time.monotonic()
        opened.used("martin-reeve", "reeve")
        assert time.monotonic() - begun < 1.0 < connection.WAIT_SECONDS
        assert heat(opened, "martin-reeve") == -math.inf
        assert opened.searches() == []
        locked.execute("ROLLBACK")
        opened.used("martin-reeve", "reeve")
        assert heat(opened, "martin-reeve") > 0
        assert texts(opened) == ["reeve"]


def test_after_use_of_a_locked_file_other_changes_wait_as_before(locked: sqlite3.Connection,
                                                                 filled_path: Path) -> None:
    assert locked.in_transaction
    with Directory.open(filled_path) as opened:
        before = opened._connection.execute("PRAGMA busy_timeout").fetchone()
        opened.used("martin-reeve")
        assert opened._connection.execute("PRAGMA busy_timeout").fetchone() == before
        assert before == (int(connection.WAIT_SECONDS * 1000),)
        assert not opened._connection.in_transaction


def test_a_locked_file_is_a_sentence_for_what_a_person_wants_kept(
        locked: sqlite3.Connection, filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.1)
    with Directory.open(filled_path) as opened:
        for change in (opened.remember, opened.forget):
            with pytest.raises(LockedError) as caught:
                change("reeve")
            assert caught.value.hint
        locked.execute("ROLLBACK")
        opened.remember("reeve")
        assert texts(opened) == ["reeve"]


# What is not there any more


def test_use_of_a_record_that_is_gone_is_silent(namesakes: Directory) -> None:
    namesakes.used("a", "ann lee")
    with closing(sqlite3.connect(namesakes.path)) as plain:
        plain.execute("DELETE FROM use WHERE record = (SELECT number FROM record WHERE id = 'a')")
        plain.execute("DELETE FROM contact WHERE id = 'a'")
        plain.execute("DELETE FROM record WHERE id = 'a'")
        plain.commit()
    namesakes.used("a", "ann lee")
    namesakes.used("", "")
    namesakes.used("nobody", "nobody")
    assert [row[0] for row in namesakes._connection.execute("SELECT record FROM use")] == []
    assert ids(namesakes, "ann lee") == ["b", "c"]
    namesakes.used("c")
    assert ids(namesakes, "ann lee") == ["c", "b"]


def test_use_from_a_query_with_half_a_character_is_silent(directory: Directory) -> None:
    directory.used("martin-reeve", "reeve \udcff")
    directory.used("martin-\udcff", "reeve")
    assert directory.searches() == []
    assert not directory._connection.in_transaction
    directory.used("martin-reeve", "reeve")
    assert heat(directory, "martin-reeve") > 0


def test_use_from_a_query_with_half_a_character_counts(directory: Directory) -> None:
    directory.used("martin-reeve", "reeve \udcff")
    assert heat(directory, "martin-reeve") > 0
