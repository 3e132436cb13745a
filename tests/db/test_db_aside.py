"""What is worked out in a second Python: the same as here, in order, whatever becomes of that process."""

import os
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from batches import failing, lost, told, twice
from indexed import derived

from db import Directory, aside, second
from db.aside import Aside
from db.errors import BadValueError
from db.second import Second

USUAL = aside.ALONE
BATCHES = [f"b{number}" for number in range(9)]


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many this machine has; and two rows are enough for the second to be asked for."""
    monkeypatch.setattr(aside, "_processors", lambda: 2)
    monkeypatch.setattr(aside, "ALONE", 2)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Second]]:
    """The processes that were started; none of them runs when the test is over."""
    real, processes = second.start, list[Second]()

    def noted(module: str) -> Second | None:
        process = real(module)
        if process is not None:
            processes.append(process)
        return process

    monkeypatch.setattr("db.second.start", noted)
    yield processes
    assert not any(process.runs() for process in processes)


def all_of(function: Any, batches: list[Any]) -> list[Any]:
    """The results, taken as a bulk takes them."""
    found = list[Any]()
    with Aside() as it:
        for batch in batches:
            it.give(function, batch)
            found += it.ready()
        found += it.rest()
    return found


def test_results_come_in_order_from_a_second_process(started: list[Second]) -> None:
    found = all_of(twice, BATCHES)
    assert [text for text, _ in found] == [batch + batch for batch in BATCHES]
    assert [process == os.getpid() for _, process in found] == [True] * aside.ALONE + [False] * (9 - aside.ALONE)
    assert len(started) == 1


def test_a_few_batches_start_nothing(started: list[Second]) -> None:
    assert len(all_of(twice, BATCHES[:aside.ALONE])) == aside.ALONE
    assert started == []


def test_it_is_rows_that_count_not_batches(started: list[Second], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "ALONE", 30)
    assert len(all_of(told, [["a", "b", "c"]] * 10)) == 10
    assert started == []
    assert len(all_of(told, [["a", "b", "c"]] * 11)) == 11
    assert len(started) == 1


def test_a_small_file_is_checked_and_made_again_in_one_process(started: list[Second], filled_path: Path,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "ALONE", USUAL)
    with Directory.open(filled_path) as directory:
        assert directory.check() == []
        directory.rebuild()
    assert started == []


def test_results_do_not_wait_for_the_end() -> None:
    with Aside() as it:
        taken = []
        for batch in BATCHES:
            it.give(told, batch)
            taken.append(len(list(it.ready())))
        assert sum(taken) == len(BATCHES) - aside.AHEAD
        assert len(list(it.rest())) == aside.AHEAD
        assert list(it.rest()) == []


def test_large_batches_do_not_stand_in_each_others_way() -> None:
    batches = [letter * 3_000_000 for letter in "abcdefg"]  # far more than a pipe holds
    assert [text for text, _ in all_of(twice, batches)] == [batch + batch for batch in batches]


@pytest.mark.parametrize("processors", [1, 2])
@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_where_there_is_no_second_process_all_is_worked_out_here(processors: int, executable: str,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_processors", lambda: processors)
    monkeypatch.setattr("sys.executable", executable)
    assert all_of(twice, BATCHES) == [twice(batch) for batch in BATCHES]


def test_one_processor_starts_nothing(started: list[Second], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_processors", lambda: 1)
    assert len(all_of(twice, BATCHES)) == len(BATCHES)
    assert started == []


def test_what_is_not_plain_is_worked_out_here() -> None:
    class Own(str):
        __slots__ = ()

    batches = [Own(), "plain", Own(), "plain", Own(), "plain", {"a": (1, None, 2.5)}]
    assert all_of(told, batches) == ["Own", "str", "Own", "str", "Own", "str", "dict"]


def test_a_failure_is_raised_here_as_if_it_were_worked_out_here(started: list[Second]) -> None:
    with pytest.raises(LookupError, match="b3"):
        all_of(failing, BATCHES)
    assert len(started) == 1


def test_a_process_that_ends_early_costs_nothing(started: list[Second]) -> None:
    assert all_of(lost, BATCHES) == BATCHES
    assert len(started) == 1  # and none is started again


@pytest.mark.parametrize("at", [4, 6, 8])
def test_a_process_that_is_killed_costs_nothing(at: int, started: list[Second]) -> None:
    found = list[tuple[str, int]]()
    with Aside() as it:
        for number, batch in enumerate(BATCHES):
            if number == at:
                started[0]._process.kill()
            it.give(twice, batch)
            found += it.ready()
        found += it.rest()
    assert [text for text, _ in found] == [batch + batch for batch in BATCHES]


# Records


def many(count: int) -> list[dict[str, Any]]:
    """Organisations that are parts of others, and contacts of them, in two scripts."""
    return [{"id": f"house-{at}", "name": f"House {at} of Хуҷанд", "acronym": f"HX{at}"} |
            ({"part_of": f"house-{at // 2}"} if at else {}) for at in range(count)]


def people(count: int) -> list[dict[str, Any]]:
    """Contacts of such organisations."""
    return [{"name": f"Зарина {at} Karimova", "position": f"Officer {at % 7}", "organisation": f"house-{at % 40}",
             "email": f"p{at}@un.org", "phone": f"+9923722{at:05}", "languages": ["tg", "ru"]} for at in range(count)]


def filled(directory: Directory) -> dict[str, list[tuple[Any, ...]]]:
    """Records added in many batches, then some changed and removed, and what is derived from them."""
    directory.add_many("organisation", many(40))
    directory.add_many("contact", people(300))
    with directory.taking_in("all at once") as taking:
        taking.add("contact", [row | {"id": f"one-{at}"} for at, row in enumerate(people(200))])
        taking.change({"one-11": {"position": "Judge"}})
    return derived(directory)


def test_records_come_out_the_same(started: list[Second], empty: Directory,
                                   monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("db.changing.BATCH", "db.cards.WINDOW"):
        monkeypatch.setattr(name, 20)
    monkeypatch.setattr(aside, "ALONE", 40)
    there = filled(empty)
    assert len(started) == 4  # for each load of people one that checks and one that derives; organisations are few
    assert empty.check() == []
    empty.rebuild()
    assert derived(empty) == there
    monkeypatch.setattr(aside, "_processors", lambda: 1)
    empty.rebuild()
    assert derived(empty) == there


def test_an_interrupted_load_leaves_no_process(started: list[Second], empty: Directory,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.changing.BATCH", 20)
    steps = []

    def stop(count: int) -> None:
        steps.append(count)
        if len(steps) == 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        empty.add_many("contact", [row | {"organisation": None} for row in people(300)], stop)
    assert len(started) == 2
    assert not any(empty.counts().values())


def test_a_wrong_value_in_a_late_batch_is_told_and_keeps_all_out(started: list[Second], empty: Directory,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.changing.BATCH", 20)
    rows = [row | {"organisation": None} for row in people(300)]
    rows[250]["email"] = "nobody"
    with pytest.raises(BadValueError, match=r"^email: 'nobody' is not an e-mail address\.$"):
        empty.add_many("contact", rows)
    assert len(started) == 2
    assert not any(empty.counts().values())


def test_values_that_are_not_plain_are_kept_as_such_of_others(empty: Directory,
                                                              monkeypatch: pytest.MonkeyPatch) -> None:
    class Own(str):
        __slots__ = ()

    monkeypatch.setattr("db.changing.BATCH", 20)
    rows = [row | {"organisation": None} for row in people(200)]
    rows[150]["position"] = Own("Judge")
    ids = empty.add_many("contact", (MappingProxyType(row) if at % 50 == 7 else row for at, row in enumerate(rows)))
    assert [empty.get(ids[at]).values["position"] for at in (149, 150, 157)] == ["Officer 2", "Judge", "Officer 3"]
