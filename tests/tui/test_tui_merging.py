"""Two records made into one in the app, the list of likely duplicates, and telling records apart."""

import threading
import time
from collections.abc import Callable

import pytest
from tui.behaviours import ids, last_told, sides, value
from tui.piloting import MIDDLE, SMALL, Running, running

from db import Directory
from db.kinds import KINDS

ONE, OTHER = "zulfiya-zokirova", "zokirova-zulfiya"


@pytest.fixture
def alike(directory: Directory) -> Directory:
    """Two records of one person, each with what the other lacks; a project and a document name the second."""
    directory.add_many("contact", [
        {"id": ONE, "name": "Zulfiya Zokirova", "position": "Lawyer", "email": "zulfiya@example.org",
         "phone": "+992918000001", "tags": ["reliable"], "organisation": "icmpd", "note": "Speaks Wakhi",
         "other_names": ["Zulya"]},
        {"id": OTHER, "name": "Zokirova Zulfiya", "position": "Head lawyer", "email": "zulfiya@example.org",
         "phone": "+992918000002", "tags": ["hotline"], "place": "Khujand", "note": "Call before noon"}])
    directory.change("protect", {"contact": ["martin-reeve", OTHER]})
    document = directory.cards(directory.numbers("document")[:1])[0].id
    directory.cite_many([(OTHER, "phone", document, 7)])
    return directory


async def mark(run: Running, *wanted: str) -> None:
    """Mark these records, in this order."""
    for id in wanted:
        run.list.cursor = ids(run).index(id)
        await run.press("space")


async def choose(run: Running, label: str, key: str) -> None:
    """Choose a side of a field."""
    while not run.chosen.startswith(label):
        await run.press("down")
    await run.press(key)


async def pairs(run: Running) -> list[str]:
    """The likely duplicates, by their titles."""
    await run.press("D")
    assert run.place == "pairs"
    await run.until(lambda: "looking" not in run.window)
    return [" ".join(line.split("%")[1].split()) for line in run.lines]


# Two marked ones


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_two_marked_records_become_one_as_chosen(alike: Directory, size: tuple[int, int]) -> None:
    async with running(alike, size) as run:
        await run.begin("list")
        history = len(alike.history(ONE)) + len(alike.history(OTHER))
        await mark(run, ONE, OTHER)
        await run.press("m")
        assert run.place == "compare"
        assert "Stays: Zulfiya Zokirova" in run.window
        assert "Goes: Zokirova Zulfiya" in run.window
        assert "The same in both: E-mail: zulfiya@example.org" in run.window
        begin = {line.split("  ")[0]: sides(line) for line in run.lines}
        left, right, both = (True, False), (False, True), (True, True)
        assert begin == {"Name": left, "Also known as": both, "Position": left, "Works for": left, "Phone": left,
                         "Place": right, "Tags": both, "Note": both}, "nothing that only one of them has is left out"
        await choose(run, "Position", "right")
        await choose(run, "Phone", "right")
        await choose(run, "Tags", "left")
        await run.press("enter")
        assert (run.place, run.marked) == ("list", ""), run.told
        assert last_told(run) == "Merged into Zulfiya Zokirova · u takes it back"
        assert OTHER not in ids(run)
        assert run.kinds.counts[1] == "9"
        kept = alike.state(ONE).fields
        assert {name: kept.get(name) for name in ("name", "position", "phone", "place", "tags", "organisation")} == {
            "name": "Zulfiya Zokirova", "position": "Head lawyer", "phone": "+992918000002", "place": "Khujand",
            "tags": ("reliable",), "organisation": "icmpd"}
        assert kept["note"] == "Speaks Wakhi\n\nCall before noon"
        assert kept["other_names"] == ("Zulya", "Zokirova Zulfiya")
        assert kept.get("other_phones") == ("+992918000001",), "the other number is not lost"
        assert value(run, "protect", "contact") == ("martin-reeve", ONE), "links lead to it"
        assert [one.paragraph for one in alike.citations(ONE)] == [7]
        assert len(alike.history(ONE)) > history
        run.list.cursor = ids(run).index(ONE)
        await run.press("h")
        assert any("Phone" in line for line in run.lines)
        await run.press("escape", "u")
        assert OTHER in ids(run)
        assert alike.state(ONE).fields["position"] == "Lawyer"
        assert value(run, "protect", "contact") == ("martin-reeve", OTHER)
        assert last_told(run).startswith("Taken back: merged into Zulfiya Zokirova")


async def test_what_cannot_be_merged_is_said(alike: Directory) -> None:
    async with running(alike, SMALL) as run:
        for wanted in ((), (ONE,), (ONE, OTHER, "martin-reeve"), (ONE, "icmpd")):
            await run.begin("list")
            await mark(run, *wanted)
            await run.press("m")
            assert run.place == "list"
            assert "Mark two records of one kind" in last_told(run)
            assert run.marked == (f"{len(wanted)} marked" if wanted else ""), "marks are kept"


async def test_leaving_the_choice_merges_nothing(alike: Directory) -> None:
    async with running(alike, SMALL) as run:
        await run.begin("list")
        known = len(alike.steps())
        await mark(run, ONE, OTHER)
        await run.press("m", "right", "down", "right", "escape")
        assert (run.place, run.marked) == ("list", "2 marked")
        assert len(alike.steps()) == known


async def test_who_stays_is_the_one_that_was_marked_first(alike: Directory) -> None:
    async with running(alike, SMALL) as run:
        await run.begin("list")
        await mark(run, OTHER, ONE)
        await run.press("m")
        await choose(run, "Name", "right")
        await run.press("enter")
        assert OTHER in ids(run)
        assert ONE not in ids(run)
        assert value(run, OTHER, "name") == "Zulfiya Zokirova"
        assert value(run, OTHER, "other_names") == ("Zulya", "Zokirova Zulfiya"), "the name that was not chosen"


async def test_a_click_takes_the_other_side(alike: Directory) -> None:
    async with running(alike, MIDDLE) as run:
        await run.begin("list")
        await mark(run, ONE, OTHER)
        await run.press("m")
        await run.pilot.click("Rows", offset=(4, 2))
        await run.settle()
        assert (run.chosen.split()[0], sides(run.chosen)) == ("Position", (False, True))
        await run.pilot.click("Rows", offset=(4, 2))
        await run.settle()
        assert sides(run.chosen) == (True, False)


async def test_a_record_that_is_gone_by_then_is_said(alike: Directory) -> None:
    async with running(alike, SMALL) as run:
        await run.begin("list")
        await mark(run, ONE, OTHER)
        await run.press("m")
        alike.remove([OTHER])
        await run.press("enter")
        assert run.place == "list"
        assert "There is no record" in last_told(run)
        assert ONE in ids(run)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
async def test_every_kind_can_be_merged(directory: Directory, kind: str) -> None:
    """The first two of each: whatever differs can be chosen, from either side."""
    async with running(directory, MIDDLE) as run:
        keep, gone = [card.id for card in directory.cards(directory.numbers(kind)[:2])]
        other = directory.state(gone)
        lost = {name: one for name, one in other.fields.items() if other.shape.field(name)}
        await run.begin("list")
        await run.press(str([one.name for one in KINDS].index(kind) + 2))
        await mark(run, keep, gone)
        await run.press("m")
        assert run.place == "compare"
        for _ in run.lines:
            await run.press("right", "down")
        assert all(sides(line) == (False, True) for line in run.lines)
        await run.press("enter")
        assert gone not in ids(run), run.told
        kept = directory.state(keep).fields
        assert {name: kept.get(name) for name in lost if name != "other_names"} == {
            name: one for name, one in lost.items() if name != "other_names"}
        await run.press("u")
        if run.place == "menu":  # that many records named it
            await run.press("y")
        assert gone in ids(run), run.told


# Likely duplicates


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_pairs_are_looked_through_with_single_keys(alike: Directory, size: tuple[int, int]) -> None:
    alike.add_many("organisation", [{"id": "zorvex", "name": "Zorvex Union", "email": "hall@zorvex.org"},
                                    {"id": "zorveks", "name": "Zorvex Union", "email": "hall@zorvex.org"}])
    async with running(alike, size) as run:
        await run.begin("list", row=2)
        found = await pairs(run)
        assert len(found) == 2
        assert "Zorvex Union = Zorvex Union same e-mail" in " ".join(found)
        at = next(at for at, line in enumerate(found) if "Zulfiya" in line)
        for _ in range(at):
            await run.press("down")
        assert "same e-mail" in run.chosen
        for text in ("Head lawyer", "+992 91 800 0001", "+992 91 800 0002", "Khujand",
                     "Works for", "International Centre for"):
            assert text in run.window, "both can be seen, and what they are linked to"
        assert "Probably the same · 2 pairs" in run.window
        await run.press("m")
        assert run.place == "compare"
        await run.press("escape")
        assert run.place == "pairs"
        await run.press("enter", "enter")
        assert run.place == "pairs"
        await run.until(lambda: len(run.lines) == 1)
        assert "Zorvex Union" in run.chosen, "on to the next one"
        await run.press("x")
        await run.until(lambda: run.lines == [])
        assert "No two records look alike." in run.window
        await run.press("u")
        await run.until(lambda: len(run.lines) == 1)
        await run.press("x", "escape")
        assert (run.place, run.under_cursor) == ("list", ids(run)[2])
        assert len({ONE, OTHER} & set(ids(run))) == 1, "the list shows it at once"
        assert await pairs(run) == [], "they are not shown again"
        await run.press("escape", "u", "u")
        assert {ONE, OTHER} <= set(ids(run))


async def test_looking_for_pairs_is_told_of_and_stopped_and_nothing_waits_for_it(
        directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def endless(_: Directory, _kind: str | None, progress: Callable[[int], None]) -> None:
        progress(12_000)
        try:
            while True:
                progress(0)
                time.sleep(0.001)
        finally:
            ended.set()

    async with running(directory, SMALL) as run:
        await run.begin("list")
        monkeypatch.setattr(Directory, "duplicates", endless)
        run.post("D")
        await run.until(lambda: run.place == "pairs" and "12,000 records read" in run.window, settled=False)
        directory.tag(["martin-reeve"], ["reliable"])
        run.screen.do(lambda it: it.tag(["martin-reeve"], ["hotline"]), lambda _: None)
        await run.until(lambda: value(run, "martin-reeve", "tags") == ("reliable", "hotline"), settled=False)
        assert not ended.is_set()
        run.post("escape")
        await run.until(lambda: run.place == "list" and ended.is_set())


async def test_pairs_are_those_of_the_kind_in_view(alike: Directory) -> None:
    async with running(alike, SMALL) as run:
        await run.begin("list")
        await run.press("3")
        assert await pairs(run) == []
        assert "No two organisations look alike." in run.window
        await run.press("enter", "x", "m", "down", "up", "escape")
        assert run.place == "list"
        await run.press("2")
        assert len(await pairs(run)) == 1


async def test_what_is_not_the_same_is_not_told_of_when_it_is_saved_either(alike: Directory) -> None:
    async with running(alike, SMALL) as run:
        await run.begin("list")
        await pairs(run)
        await run.press("x")
        assert last_told(run) == "Not the same; they are not shown again · u takes it back"
        await run.press("escape")
        assert run.screen.open_record(ONE)
        await run.settle()
        await run.press("e")
        await run.fill("name", "Zulfiya Z. Zokirova")
        await run.press("ctrl+s")
        assert run.place == "record"
