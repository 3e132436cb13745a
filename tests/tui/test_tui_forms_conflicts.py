"""Two who change one record at the same time, and records that may be there already."""

from pathlib import Path
from typing import Any

import pytest
from tui.behaviours import ids, last_told, sides, value
from tui.piloting import MIDDLE, SMALL, Running, running

from db import Directory

LATER: dict[str, Any] = {"position": "Adviser", "phone": "+43126060", "tags": ["theirs"], "organisation": "icmpd"}


async def edits(run: Running, id: str, **typed: str) -> None:
    """The form of a record, with this typed into it."""
    await run.begin("list")
    assert run.screen.open_record(id)
    await run.settle()
    await run.press("e")
    for name, text in typed.items():
        await run.fill(name, text)


def change(path: Path, id: str, **values: Any) -> None:
    """What another window does meanwhile."""
    with Directory.open(path) as other:
        other.change(id, values)


async def choose(run: Running, label: str, key: str) -> None:
    """Choose a side of a field."""
    while not run.chosen.startswith(label):
        await run.press("down")
    await run.press(key)


# The same record in two windows


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_both_versions_are_shown_and_chosen_from_field_by_field(directory: Directory, filled_path: Path,
                                                                      size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await edits(run, "martin-reeve", position="Head of unit", tags="mine; too", phone="+43126061", place="Vienna")
        await run.go("organisation")
        await run.type("unodc in cen")
        await run.press("enter")
        mine = run.holds("organisation")
        change(filled_path, "martin-reeve", **LATER, email="reeve@un.org")
        await run.press("ctrl+s")
        assert run.place == "compare"
        assert "Changed meanwhile by somebody else" in run.window
        assert "What is there now" in run.window
        assert "What you typed" in run.window
        assert [line.split("  ")[0] for line in run.lines] == ["Position", "Works for", "Phone", "Tags"]
        assert "E-mail" not in run.window, "only they changed it"
        assert "Vienna" not in run.window, "only I changed it"
        assert all(sides(line) == (False, True) for line in run.lines), "to begin with, what I typed"
        for text in ("Adviser", "Head of unit", "+43 1 26060", "+43 1 26061", "theirs", "mine, too"):
            assert text in run.window
        assert "icmpd" not in run.window, "records are called by their names"
        await choose(run, "Position", "left")
        await choose(run, "Works for", "left")
        await choose(run, "Works for", "right")
        await choose(run, "Tags", "b")
        await run.press("enter")
        assert run.place == "record"
        assert last_told(run) == "Saved: Martin Reeve · u takes it back"
        kept = directory.state("martin-reeve").fields
        assert {name: kept[name] for name in (*LATER, "email", "place")} == {
            "position": "Adviser", "phone": "+43126061", "tags": ("theirs", "mine", "too"), "organisation": mine,
            "email": "reeve@un.org", "place": "Vienna"}
        assert "Vienna" in run.read


async def test_fields_that_only_one_of_them_changed_are_not_asked_about(directory: Directory,
                                                                       filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await edits(run, "martin-reeve", place="Vienna", position="Adviser")
        change(filled_path, "martin-reeve", position="Adviser", phone="+43126060")
        await run.press("ctrl+s")
        assert run.place == "record", "both typed the same position"
        kept = directory.state("martin-reeve").fields
        assert (kept["place"], kept["phone"], kept["position"]) == ("Vienna", "+43126060", "Adviser")


async def test_leaving_the_choice_changes_nothing_and_keeps_what_was_typed(directory: Directory,
                                                                          filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await edits(run, "martin-reeve", position="Head of unit")
        change(filled_path, "martin-reeve", position="Adviser")
        await run.press("ctrl+s", "escape")
        assert (run.place, run.holds("position")) == ("form", "Head of unit")
        assert value(run, "martin-reeve", "position") == "Adviser"
        await run.fill("position", "Head of section")
        await run.press("ctrl+s")
        assert "Head of section" in run.chosen, "and asks once more"
        await run.press("enter")
        assert value(run, "martin-reeve", "position") == "Head of section"


async def test_who_changes_it_again_during_the_choice_is_asked_about_again(directory: Directory,
                                                                          filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await edits(run, "martin-reeve", position="Head of unit", place="Vienna")
        change(filled_path, "martin-reeve", position="Adviser")
        await run.press("ctrl+s")
        change(filled_path, "martin-reeve", position="Director", place="Graz")
        await run.press("enter")
        assert run.place == "compare"
        assert "Director" in run.window
        assert "Graz" in run.window
        await choose(run, "Position", "left")
        await run.press("enter")
        kept = directory.state("martin-reeve").fields
        assert (kept["position"], kept["place"]) == ("Director", "Vienna")


async def test_what_they_removed_can_be_chosen(directory: Directory, filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await edits(run, "martin-reeve", email="reeve@un.org")
        change(filled_path, "martin-reeve", email=None)
        await run.press("ctrl+s")
        assert "—" in run.chosen
        await run.press("left", "enter")
        assert value(run, "martin-reeve", "email") is None


async def test_a_record_removed_during_the_choice_loses_nothing(directory: Directory, filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await edits(run, "martin-reeve", position="Head of unit")
        change(filled_path, "martin-reeve", position="Adviser")
        await run.press("ctrl+s")
        with Directory.open(filled_path) as other:
            other.remove(["martin-reeve"])
        await run.press("enter")
        assert "This record was removed meanwhile" in run.window
        await run.press("escape")
        assert (run.place, run.holds("position")) == ("form", "Head of unit")
        await run.begin("list")


# Who is there already


async def adds_twin(run: Running) -> None:
    """A new contact who is there already, saved."""
    await run.begin("list")
    await run.press("2", "a")
    for name, text in (("name", "Vasilina Brazhko"), ("email", "vasilina.brazhko@un.org"), ("note", "Speaks Wakhi"),
                       ("other_phones", "+992372217141"), ("position", "Spokesperson")):
        await run.fill(name, text)
    await run.press("ctrl+s")
    assert run.place == "menu"
    assert "This looks like Vasilina Brazhko, Communication and PR Specialist" in run.window
    assert "same e-mail" in run.window


async def test_a_likely_twin_is_told_of_before_it_is_saved(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds_twin(run)
        assert [line.split("  ")[1].strip() for line in run.lines] == [
            "Save all the same", "Add to that one", "Open that one", "Go on editing"]
        await run.press("escape")
        assert (run.place, run.holds("position"), run.holds("note")) == ("form", "Spokesperson", "Speaks Wakhi")
        assert directory.steps() == []
        await run.press("ctrl+s", "s")
        assert run.place == "record"
        assert last_told(run) == "Added: Vasilina Brazhko · u takes it back"
        assert sum(id.startswith("vasilina-brazhko") for id in ids(run)) == 2


async def test_what_the_twin_lacks_is_added_to_it(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds_twin(run)
        await run.press("a")
        assert run.holds("position") == "Communication and PR Specialist", "what is there stands"
        assert (run.holds("note"), run.holds("other_phones")) == ("Speaks Wakhi", "+992372217141")
        assert directory.steps() == [], "it is looked at before it is saved"
        await run.press("escape")
        assert run.holds("position") == "Spokesperson", "back in the form of the new one, nothing is lost"
        await run.press("ctrl+s", "ф")  # a under the other layout
        await run.press("ctrl+s")
        assert (run.place, run.title) == ("record", "Vasilina Brazhko")
        assert last_told(run) == "Saved: Vasilina Brazhko · u takes it back"
        kept = directory.state("vasilina-brazhko").fields
        assert (kept["note"], kept["other_phones"], kept["position"]) == (
            "Speaks Wakhi", ("+992372217141",), "Communication and PR Specialist")
        assert sum(id.startswith("vasilina-brazhko") for id in ids(run)) == 1
        assert len(directory.steps()) == 1


async def test_the_twin_can_be_opened_instead(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds_twin(run)
        run.app.clear_notifications()
        await run.press("o")
        assert (run.place, run.title) == ("record", "Vasilina Brazhko")
        assert run.told == [], "nothing was done"
        assert directory.steps() == []


async def test_a_record_that_becomes_like_another_is_told_of_until_they_are_told_apart(directory: Directory) -> None:
    directory.add_many("contact", [{"id": "second", "name": "Vasilina Brajko", "place": "Bishkek"}])
    async with running(directory, SMALL) as run:
        await edits(run, "second", email="vasilina.brazhko@un.org")
        await run.press("ctrl+s")
        assert "This looks like Vasilina Brazhko" in run.window
        assert [line.split("  ")[1].strip() for line in run.lines] == ["Save all the same", "Go on editing"]
        await run.press("down", "enter")
        assert run.place == "form"
        directory.distinguish("second", "vasilina-brazhko")
        await run.press("ctrl+s")
        assert run.place == "record"
        assert value(run, "second", "email") == "vasilina.brazhko@un.org"
        await edits(run, "second", place="Osh")
        await run.press("ctrl+s")
        assert run.place == "record", "what tells nothing is not looked up"


async def test_a_linked_record_that_is_there_already_is_taken(directory: Directory) -> None:
    """In the form of a new linked record: open that one means link to it."""
    async with running(directory, SMALL) as run:
        await edits(run, "martin-reeve")
        await run.go("organisation")
        await run.press("delete")
        await run.paste("Lotus Fund")
        await run.press("up", "enter")
        assert run.holds("name") == "Lotus Fund"
        await run.fill("name", "International Centre for Migration Policy Development")
        await run.fill("acronym", "ICMPD")
        await run.press("ctrl+s")
        assert "This looks like International Centre for Migration Policy Development" in run.window
        await run.press("o")
        assert run.holds("organisation") == "icmpd"
        await run.press("ctrl+s")
        assert value(run, "martin-reeve", "organisation") == "icmpd"
        assert len(directory.steps()) == 1
