"""Checking, tags, the trash, going back, and the past of a directory on the screen."""

import time
from pathlib import Path

import pytest
from tui.behaviours import BRAZHKO, REEVE, from_the_palette, ids, last_told, value
from tui.piloting import MIDDLE, SMALL, Running, running

from db import Directory, clock
from db.reading import CHECK
from tui.screens.changing import LARGE_STEP
from tui.settings import settings

SIZES = pytest.mark.parametrize("size", [SMALL, MIDDLE])


async def mark(run: Running, *rows: int) -> None:
    """Mark the records in these rows."""
    for row in rows:
        run.list.cursor = row
        await run.press("space")


async def show_trash(run: Running) -> list[str]:
    """What is in the trash, by name."""
    await from_the_palette(run, "put into the trash; bring it back")
    assert run.place == "picker"
    return [line.split("  ")[0] for line in run.lines]


async def show_changes(run: Running) -> list[str]:
    """The last steps, without when and by whom."""
    await from_the_palette(run, "last changes")
    assert run.place == "picker"
    return [line[16:].strip().split("  ")[0] for line in run.lines]


def seen(run: Running, text: str) -> bool:
    """Whether the list, or where there is one the page, shows it."""
    return text in run.listed + run.read


# Checking


async def test_who_checks_is_asked_once_and_kept_in_the_settings(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", row=REEVE)
        await run.press("v", "escape")
        assert (run.place, directory.steps(), settings().name) == ("list", [], "")
        await run.press("м")  # v under the other layout
        assert "Your name" in run.window
        await run.type("Наргис К.")
        await run.press("enter")
        assert settings().name == "Наргис К."
        assert (value(run, "martin-reeve", "verified_on"), value(run, "martin-reeve", "verified_by")) == (
            clock.today(), "Наргис К.")
        assert [step.person for step in directory.steps()] == ["Наргис К."]
        await run.press("j", "v")
        assert run.place == "list", "it is not asked again"
        directory.undo()
    async with running(directory, SMALL) as run:
        await run.begin("list", row=BRAZHKO)
        await run.press("v")
        assert run.place == "list", "nor the next time"
        assert value(run, "vasilina-brazhko", "verified_by") == "Наргис К."


async def test_settings_that_cannot_be_kept_are_said_and_do_not_stop_anybody(
        directory: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("name = \n", encoding="utf-8")
    monkeypatch.setenv("FIELDEX_SETTINGS", str(broken))
    async with running(directory, SMALL) as run:
        await run.begin("list", row=REEVE)
        await run.press("v")
        await run.type("Nargis")
        await run.press("enter")
        assert any("settings" in told for told in run.told)
        assert value(run, "martin-reeve", "verified_by") == "Nargis"
        assert broken.read_text(encoding="utf-8") == "name = \n", "what somebody wrote there is left alone"
        await run.press("j", "v")
        assert run.place == "list"


@SIZES
async def test_the_marked_ones_are_checked_at_once(directory: Directory, size: tuple[int, int],
                                                   monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDEX_PERSON", "Nargis")
    async with running(directory, size) as run:
        await run.begin("list")
        await mark(run, 2, REEVE, 3)
        run.list.cursor = 6
        await run.settle()
        here = run.under_cursor
        await run.press("v")
        assert last_told(run) == "Checked today: 3 · u takes it back"
        assert [value(run, id, "verified_on") for id in ids(run)[:7]] == [
            None, None, clock.today(), clock.today(), None, clock.today(), None]
        assert run.listed.count(clock.today()[:4]) == 3, "the list says so at once"
        assert (run.under_cursor, run.marked) == (here, "3 marked")
        assert len(directory.steps()) == 1
        await run.press("u")
        assert clock.today()[:4] not in run.listed
        assert last_told(run) == "Taken back: 3 records checked · U does it again"
        await run.press("enter", "v")
        assert run.told[-1].startswith("Checked today: Ulan Niazbekov"), "on a page, it is about that page"
        assert "by Nargis" in run.read


# Tags


async def test_tags_are_put_on_and_taken_off(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", row=REEVE)
        await mark(run, 2, REEVE)
        await run.press("t")
        assert "Tags for 2 marked records" in run.window
        await run.paste(" hotline ;reliable;;hotline; old friend ")
        await run.press("enter")
        assert last_told(run) == "Tags of 2 changed · u takes it back"
        assert [value(run, id, "tags") for id in ("igor-bosc", "martin-reeve")] == [
            ("hotline", "reliable", "old friend")] * 2
        await run.press("t")
        await run.paste("-Hotline; - old friend; new")
        await run.press("enter")
        assert value(run, "igor-bosc", "tags") == ("reliable", "new")
        known = len(directory.steps())
        for nothing in ("", " ; -; ", "- "):
            await run.press("t")
            await run.paste(nothing)
            await run.press("enter")
        await run.press("t", "x", "escape")
        assert len(directory.steps()) == known, "nothing is done"
        await run.search("tag:reliable")
        assert sorted(ids(run)) == ["igor-bosc", "martin-reeve"]


async def test_tags_that_are_in_use_are_offered_while_one_is_typed(directory: Directory) -> None:
    directory.tag(["igor-bosc", "vasilina-brazhko"], ["Hotline", "with; more"])
    async with running(directory, SMALL) as run:
        await run.begin("list", row=REEVE)
        await run.press("t")
        await run.type("new; hot")
        await run.press("right")
        await run.type(";wi")
        await run.press("right", "enter")
        assert value(run, "martin-reeve", "tags") == ("new", "Hotline", "wi")
        await run.press("t")
        await run.type("-ho")
        await run.press("right", "enter")
        assert value(run, "martin-reeve", "tags") == ("new", "wi")


# The trash


@SIZES
async def test_the_marked_ones_go_into_the_trash_and_come_back(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await run.begin("list")
        before = directory.state("iom-tajikistan"), directory.state("cristina-gheorghe-tranca")
        counts = run.kinds.counts
        await mark(run, ids(run).index("iom-tajikistan"), 2)
        run.list.cursor = 4
        await run.settle()
        here = run.under_cursor
        await run.press("d")
        assert "Put 2 marked records into the trash?" in run.window
        await run.press("escape")
        assert (run.marked, directory.steps()) == ("2 marked", [])
        await run.press("d", "y")
        assert last_told(run) == "In the trash: 2 marked records · u takes it back"
        assert not {"iom-tajikistan", "igor-bosc"} & set(ids(run))
        assert (run.marked, run.under_cursor, run.list.cursor) == ("", here, 3), "the cursor keeps to its record"
        assert [int(then) - int(now) for then, now in zip(counts, run.kinds.counts, strict=True)][:4] == [2, 1, 1, 0]
        assert value(run, "cristina-gheorghe-tranca", "organisation") is None
        run.list.cursor = 0
        await run.press("enter")
        assert "IOM Tajikistan" not in run.read
        assert sorted(await show_trash(run)) == ["Empty the trash", "IOM Tajikistan", "Igor Bosc"]
        await run.press("escape", "u")
        assert (directory.state("iom-tajikistan"), directory.state("cristina-gheorghe-tranca")) == before
        assert "IOM Tajikistan" in run.read, "the page shows it at once"
        assert run.kinds.counts == counts


async def test_removing_all_that_is_listed_says_that_nothing_is_left(directory: Directory) -> None:
    async with running(directory, MIDDLE) as run:
        await run.begin("list", query="brajko")
        for _ in range(len(run.list)):
            await run.press("d", "y")
        assert "Nothing found for" in run.empty
        assert run.title == ""
        await run.press("d", "v", "t", "e", "h")
        assert run.place == "list"
        assert all("There is no record here" in told for told in run.told[-5:])
        await run.press("u")
        assert run.empty == ""
        assert run.title != ""


async def test_from_a_page_one_goes_back_to_where_one_came_from(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("record")
        await run.press("down", "enter")
        assert run.heading.startswith("IOM Tajikistan")
        await run.press("d", "y")
        assert (run.place, run.heading.split("  ")[0]) == ("record", "Cristina Gheorghe Tranca")
        assert "IOM Tajikistan" not in run.read
        assert last_told(run) == "In the trash: IOM Tajikistan · u takes it back"


@SIZES
async def test_what_is_in_the_trash_is_brought_back_with_its_links(directory: Directory,
                                                                   size: tuple[int, int]) -> None:
    before = directory.state("iom-tajikistan"), directory.state("cristina-gheorghe-tranca")
    directory.remove(["iom-tajikistan"])
    directory.remove(["golda-myra-roma"])
    async with running(directory, size) as run:
        await run.begin("list", row=1)
        assert await show_trash(run) == ["Golda Myra Roma", "IOM Tajikistan", "Empty the trash"]
        assert clock.today() in run.chosen, "and since when"
        await run.type("iom")
        await run.press("enter")
        assert [line.split("  ")[1] for line in run.lines] == ["Bring it back", "Forget it for good"]
        await run.press("r")
        assert (run.place, run.title) == ("record", "IOM Tajikistan")
        assert last_told(run) == "Brought back: IOM Tajikistan · u takes it back"
        assert (directory.state("iom-tajikistan"), directory.state("cristina-gheorghe-tranca")) == before
        await run.press("escape")
        assert "iom-tajikistan" in ids(run)
        assert await show_trash(run) == ["Golda Myra Roma"], "one alone needs no line for all"


async def test_what_is_forgotten_is_gone_for_good(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        for name in ("Zorvex Quillan", "Brandex Mirvale", "Kestrel Pallas"):
            directory.add("contact", {"name": name})
            directory.remove([name.lower().replace(" ", "-")])
        await show_trash(run)
        await run.type("zorvex")
        await run.press("enter", "f")
        assert "Forget Zorvex Quillan for good? It cannot be taken back." in run.window
        assert run.chosen.split() == ["No"], "who presses Enter too often loses nothing"
        await run.press("enter")
        assert len(directory.trash()) == 3
        await show_trash(run)
        await run.type("zorvex")
        await run.press("enter", "f", "f")
        assert last_told(run) == "Forgotten for good."
        assert await show_trash(run) == ["Kestrel Pallas", "Brandex Mirvale", "Empty the trash"]
        await run.press("end", "down", "down", "enter")
        assert "Forget all 2 records for good?" in run.window
        await run.press("f")
        assert directory.trash() == []
        assert await show_trash(run) == []
        assert "There is nothing in the trash." in run.window
        await run.press("escape", "u")
        assert "Zorvex" not in last_told(run)
        assert not [id for id in ids(run) if "zorvex" in id]
        await run.begin("list")
        assert not any("Zorvex" in line or "Kestrel" in line for line in await show_changes(run))


# Going back


async def test_undo_and_redo_say_what_they_did(directory: Directory) -> None:
    async with running(directory, MIDDLE) as run:
        await run.begin("list", row=REEVE)
        directory.change("martin-reeve", {"position": "Adviser", "tags": ["hotline"], "place": "Vienna", "email": None})
        directory.tag(["igor-bosc", "martin-reeve"], ["reliable"])
        directory.add("organisation", {"name": "Zorvex Union"})
        directory.remove(["golda-myra-roma"])
        run.screen.renew()
        await run.settle()
        here = run.under_cursor
        done = ["Golda Myra Roma put into the trash", "Zorvex Union added",
                "2 records changed (tags)", "Martin Reeve changed (position, tags, place …)"]
        for sentence in done:
            await run.press("u")
            assert last_told(run) == f"Taken back: {sentence} · U does it again"
            assert run.under_cursor == here, "the cursor keeps to its record"
        assert seen(run, "GLO.ACT Coordinator")
        await run.press("u")
        assert last_told(run) == "There is nothing to take back."
        for sentence in reversed(done):
            await run.press("U")
            assert last_told(run) == f"Done again: {sentence} · u takes it back"
        assert seen(run, "Adviser")
        assert "golda-myra-roma" not in ids(run)
        assert "zorvex-union" in ids(run)
        await run.press("U")
        assert last_told(run) == "There is nothing to do again."


async def test_a_large_step_is_taken_back_only_after_asking(directory: Directory) -> None:
    directory.add_many("document", [{"title": f"Zorvex {number}"} for number in range(LARGE_STEP + 1)],
                       why="imported", source="list.csv")
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("u")
        assert "Take back: 21 documents imported from list.csv?" in run.window
        await run.press("n")
        assert (run.place, run.kinds.counts[6]) == ("list", "26")
        await run.press("u", "y")
        assert run.kinds.counts[6] == "5"
        assert last_told(run) == "Taken back: 21 documents imported from list.csv · U does it again"
        await run.press("U")
        assert run.kinds.counts[6] == "26"


async def test_what_was_changed_while_it_was_asked_is_not_taken_back(directory: Directory, filled_path: Path) -> None:
    directory.add_many("document", [{"title": f"Zorvex {number}"} for number in range(LARGE_STEP + 1)])
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("u")
        with Directory.open(filled_path) as other:
            other.add("document", {"title": "Of somebody else"})
        await run.press("y")
        assert "Something else was changed meanwhile." in last_told(run)
        assert len(directory.numbers("document")) == 5 + LARGE_STEP + 2


# History


async def test_history_shows_each_change_and_brings_an_earlier_value_back(directory: Directory,
                                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDEX_PERSON", "Nargis")
    async with running(directory, SMALL) as run:
        await run.begin("record", row=REEVE)
        for position in ("Adviser", "Director"):
            await run.press("e")
            await run.fill("position", position)
            await run.press("ctrl+s")
        await run.press("e")
        await run.go("organisation")
        await run.type("icmpd")
        await run.press("enter", "ctrl+s", "v", "h")
        lines = run.lines
        assert len(lines) == 5
        assert all(line.startswith(clock.today()) for line in lines)
        assert "Checked by: — → Nargis" in lines[0]
        assert "Works for: Human Trafficking and" in lines[2]
        assert "Position: Adviser → Director" in lines[3]
        assert "Position: GLO.ACT Coordinator → Adviser" in lines[4]
        assert "typed · Nargis" in lines[4]
        await run.type("adviser")
        assert len(run.lines) == 2, "what is typed narrows them"
        await run.press("down", "enter")
        assert "Position: bring back GLO.ACT Coordinator?" in run.window
        await run.press("n")
        assert value(run, "martin-reeve", "position") == "Director"
        await run.press("h")
        await run.type("glo")
        await run.press("enter", "y")
        assert value(run, "martin-reeve", "position") == "GLO.ACT Coordinator"
        assert last_told(run) == "Brought back · u takes it back"
        assert "GLO.ACT Coordinator" in run.read
        await run.press("h")
        await run.type("works")
        await run.press("enter")
        assert "Works for: bring back Human Trafficking and Migrant Smuggling Section?" in " ".join(run.window.split())
        await run.press("y")
        assert "Human Trafficking and Migrant" in run.read
        await run.press("h")
        assert "brought back · Nargis" in run.chosen


async def test_what_was_merged_into_a_record_is_named_in_its_history(directory: Directory) -> None:
    directory.add("document", {"title": "Zorvex leaflet"})
    directory.add("document", {"title": "The leaflet of Zorvex"})
    directory.merge("zorvex-leaflet", ["the-leaflet-of-zorvex"])
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.search("zorvex")
        await run.press("tab", "h")
        told = sorted(" ".join(line[16:].split()) for line in run.lines)
    assert told == ["The leaflet of Zorvex · added typed", "The leaflet of Zorvex · removed merged", "added typed"]


async def test_before_a_record_was_added_there_is_nothing(directory: Directory) -> None:
    directory.add("document", {"title": "Zorvex leaflet"})
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.search("zorvex")
        await run.press("tab", "h")
        assert run.chosen[16:].split()[:2] == ["added", "typed"]
        await run.press("enter")
        assert "there is nothing before it" in last_told(run)
        assert run.place == "list"


async def test_all_changes_are_listed_and_lead_to_their_records(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", row=2)
        assert await show_changes(run) == []
        assert "Nothing was changed yet." in run.window
        await run.press("escape")
        directory.change("martin-reeve", {"position": "Adviser"})
        directory.add("document", {"title": "Zorvex leaflet"})
        directory.undo()
        directory.remove(["golda-myra-roma"])
        assert await show_changes(run) == [
            "Golda Myra Roma put into the trash", "Zorvex leaflet taken back", "Zorvex leaflet added",
            "Martin Reeve changed (position)"]
        assert "taken back" in run.lines[2].split("added")[1]
        await run.type("zorvex")
        await run.press("enter")
        assert run.place == "list"
        assert "Nothing of that is there any more" in last_told(run)
        await show_changes(run)
        await run.press("down", "down", "down", "enter")
        assert (run.place, run.heading.split("  ")[0]) == ("record", "Martin Reeve")
        await run.press("escape")
        assert (run.place, run.under_cursor) == ("list", "igor-bosc")


# What needs checking


async def test_contacts_that_need_checking_come_first_and_leave_when_checked(
        directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDEX_PERSON", "Nargis")
    for _ in range(3):
        directory.used("john-ginkel", "ginkel")
    async with running(directory, SMALL) as run:
        for key in ("c", "с"):  # the second under the other layout
            await run.begin("list")
            await run.press(key)
            assert run.status == "8 contacts · by need of checking"
        cards = directory.cards(directory.numbers("contact", CHECK))
        assert ids(run) == [card.id for card in cards]
        first = ids(run)[0]
        await run.press("v")
        assert ids(run)[-1] == first, "it needs it least now"
        assert run.under_cursor == first, "the cursor keeps to its record"
        await run.press("1")
        assert "checking" not in run.status
        await run.press("2")
        assert "checking" in run.status, "the contacts stay in that order until another is chosen"


async def test_nothing_waits_for_a_slow_disk(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change is made away from the thread that takes the keys."""
    remove = Directory.remove

    def slow(self: Directory, ids: list[str]) -> None:
        time.sleep(0.3)
        remove(self, ids)

    monkeypatch.setattr(Directory, "remove", slow)
    async with running(directory, SMALL) as run:
        await run.begin("list", row=REEVE)
        await run.press("d")
        run.post("y")
        await run.until(lambda: run.place == "list", settled=False)
        begun = time.monotonic()
        run.post("j")
        await run.until(lambda: run.list.cursor == REEVE + 1, settled=False)
        assert time.monotonic() - begun < 0.25
        await run.until(lambda: "martin-reeve" not in ids(run))
        assert run.under_cursor == "ulan-niazbekov", "where one went meanwhile"
