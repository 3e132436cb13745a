"""Keys that arrive at once, as over a bad line, or from somebody who types fast: none is lost, each after the other."""

from collections.abc import Sequence

import pytest
from textual import events
from tui.behaviours import BRAZHKO, value
from tui.piloting import SMALL, running

from db import Directory


async def test_keys_that_arrive_at_once_are_neither_lost_nor_reordered(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("7")
        for key in ("a", *"Zorvex", "space", *"leaflet", "tab", *"iom", "space", *"taj", "enter", "tab", *"2024-05",
                    "down", *"ru", "down", "down", "down", *"First", "enter", *"second", "tab", *"red", "semicolon",
                    *"green", "tab", *"Note", "ctrl+s"):
            run.post(key)
        await run.until(lambda: run.place == "record")
        kept = directory.state("zorvex-leaflet").fields
        assert {name: one for name, one in kept.items() if name != "as_of"} == {
            "title": "Zorvex leaflet", "publisher": "iom-tajikistan", "date": "2024-05", "language": "ru",
            "summary": "First\nsecond", "tags": ("red", "green"), "note": "Note"}


@pytest.mark.parametrize(("first", "more", "place"), [
    ("y", "lvlv", "list"), ("y", ("escape", "escape", "escape"), "list"), ("?", ("escape", "escape"), "list"),
    ("a", "oooo", "form"), ("c", ("escape", "escape"), "list"),
])
async def test_a_window_closes_once(directory: Directory, first: str, more: Sequence[str], place: str) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", row=BRAZHKO)
        await run.press(first)
        screen = run.app.screen
        for key in more:
            screen.post_message(events.Key(key, key if len(key) == 1 else None))
        await run.settle()
        assert run.app.is_running
        assert run.place == place


async def test_a_choice_and_tags_that_arrive_at_once(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list", row=BRAZHKO)
        for key in ("t", *"reliable", "enter"):
            run.post(key)
        await run.until(lambda: value(run, "vasilina-brazhko", "tags") == ("reliable",))
        await run.press("5", "e")
        await run.fill("type", "")
        for key in ("enter", *"webi", "enter", *"2024"):
            run.post(key)
        await run.settle()
        assert (run.holds("type"), run.holds("start")[-4:]) == ("webinar", "2024")


async def test_a_line_that_is_pasted_and_saved_at_once(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("2")
        run.post("a")
        run.app.post_message(events.Paste("Nilufar Zorvex, IOM Tajikistan, +992 37 221 03 02, n.zorvex@example.org"))
        run.post("ctrl+s")
        await run.until(lambda: run.place == "record")
        kept = directory.state("nilufar-zorvex").fields
        assert (kept["organisation"], kept["phone"], kept["email"]) == (
            "iom-tajikistan", "+992372210302", "n.zorvex@example.org")


async def test_what_takes_letters_back_takes_back_those_before_it(directory: Directory) -> None:
    """In a field, in a longer text, in the window of a link, and in a list to choose from."""
    keys = ("e", "tab", "tab", *"xy", "backspace", "backspace", *"Lawyr", "left", "e", "tab",
            *"iomx", "backspace", "space", *"taj", "enter", "tab")
    async with running(directory, SMALL) as run:
        await run.begin("list", row=BRAZHKO)
        for key in keys:
            run.post(key)
        await run.settle()
        assert (run.holds("position"), run.holds("organisation")) == (
            "Communication and PR SpecialistLawyer", "iom-tajikistan")
        await run.go("note")
        for key in (*"Callx", "backspace", "enter", *"bakc", "backspace", "backspace", *"ck", "home", "!"):
            run.post(key)
        await run.settle()
        assert run.holds("note") == "Call\n!back"
        await run.go("country")
        for key in ("ctrl+a", "ctrl+k", "f4", *"kyrgx", "backspace", "enter"):
            run.post(key)
        await run.settle()
        assert run.holds("country") == "Kyrgyzstan"
