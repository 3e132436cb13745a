"""Pictures of the main screens, over records of their own so that no change of the shipped facts changes them.

See README.md beside this file for how to look at a change and accept it.
"""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from textual.pilot import Pilot
from textual.widgets import Input
from tui.piloting import LARGE, MIDDLE, SMALL, begun
from tui.reviewing import Stated, facts

from db import Directory
from db.author import Author
from seeds.read import read_bytes
from seeds.review import Review, bring_in
from tui import telling
from tui.app import FieldexApp

Compare = Callable[..., bool]
Look = Callable[..., bool]
PASTED = "paste:"  # begins what is no key but pasted
PICTURES = Path(__file__).parent / "__snapshots__" / "test_tui_pictures"


@pytest.fixture
def records(empty: Directory) -> Directory:
    """A few made-up records that fill every part of the screen."""
    empty.add_many("organisation", [
        {"id": "zukhal", "name": "Zukhal Centre for Support of Victims", "acronym": "ZCSV", "type": "NGO",
         "country": "TJ", "place": "Khujand", "email": "office@zukhal.example", "phone": "+992372217141"},
        {"id": "lotus", "name": "Lotus Fund", "type": "donor", "country": "NO"},
    ])
    empty.add_many("contact", [
        {"name": "Бахром Норматов", "position": "Следователь", "organisation": "zukhal", "phone": "+992918000001"},
        {"name": "Aziza Karimova", "position": "Head of the hotline", "organisation": "zukhal", "country": "TJ",
         "email": "aziza@zukhal.example", "phone": "+992372217142", "channels": ["mobile", "WhatsApp"],
         "verified_on": "2024-05-06", "verified_by": "A colleague",
         "summary": "Speaks Tajik, Russian and Uzbek. Call her before noon; the hotline itself answers day and night."},
        {"name": "Bakhrom Normatov", "position": "Interpreter", "organisation": "lotus"},
        {"name": "A person with a remarkably long name that no list has room for, not even the widest of them all",
         "position": "Deputy head of a department that likewise bears a name of some length"},
    ])
    empty.add_many("project", [{"id": "safe-roads", "name": "Safe Roads", "type": "project", "funder": ["lotus"],
                                "implementer": ["zukhal"], "contact": ["aziza-karimova"], "start": "2023",
                                "end": "2025-06", "budget": 250000, "currency": "EUR", "countries": ["TJ", "UZ"]}])
    empty.add_many("event", [{"title": "Training of hotline staff", "type": "training", "start": "2024-03-04",
                              "end": "2024-03-06", "place": "Khujand", "organiser": ["zukhal"],
                              "project": ["safe-roads"], "participants": 22}])
    empty.add_many("outcome", [{"qualifier": "at least", "value": 1200, "unit": "calls", "what": "answered",
                                "year": "2024", "result_of": ["safe-roads"]}])
    empty.add_many("document", [{"id": "report-2024", "title": "Yearly report on the hotline", "publisher": "zukhal",
                                 "date": "2024-12", "language": "en"}])
    empty.cite_many([("aziza-karimova", None, "report-2024", 3), ("aziza-karimova", "phone", "report-2024", 4),
                     ("safe-roads", None, "report-2024", 7), ("zukhal", None, "report-2024", 1)])
    return empty


@pytest.fixture
def look(snap_compare: Compare, records: Directory, monkeypatch: pytest.MonkeyPatch) -> Look:
    """Compares the screen after some keys with its picture; every search takes as long as every other."""
    monkeypatch.setattr("tui.answers.time", SimpleNamespace(perf_counter=lambda: 0.0))
    monkeypatch.setattr(telling, "moment", lambda _: "2026-11-22 14:05")

    def compare(size: tuple[int, int], *keys: str, query: str = "") -> bool:
        async def before(pilot: Pilot[int]) -> None:
            pilot.app.animation_level = "none"
            run = await begun(pilot)
            run.box.cursor_blink = False
            if query:
                await run.search(query)
            for key in keys:
                await (run.paste(key.removeprefix(PASTED)) if key.startswith(PASTED) else run.press(key))
            for box in run.app.screen.query(Input):
                box.cursor_blink = False
            await run.settle()

        run_before: Callable[[Pilot[int]], Awaitable[None]] = before
        return snap_compare(FieldexApp(records), terminal_size=size, run_before=run_before)

    return compare


@pytest.fixture
def changed(records: Directory) -> Directory:
    """The same with a past: somebody wrote down one person twice, and put two records into the trash."""
    records.author = Author("Nargis", "laptop 7")
    records.add_many("contact", [{
        "id": "karimova", "name": "Karimova Aziza", "position": "Lawyer of the hotline",
        "email": "aziza@zukhal.example",
        "phone": "+996775987817", "note": "Moved to Khujand; her old number still works in the evening.",
        "tags": ["reliable"]}])
    records.change("aziza-karimova", {"position": "Head of the hotline and of the shelter beside the river"})
    records.verify(["aziza-karimova"], "2026-11-22")
    records.remove(["bakhrom-normatov"])
    records.remove(["report-2024"])
    return records


def test_first_screen(look: Look) -> None:
    assert look(SMALL)


def test_query_in_cyrillic(look: Look) -> None:
    assert look(MIDDLE, "down", query="норматов")


def test_page(look: Look) -> None:
    assert look(SMALL, "enter", "down", "down", query="aziza")


def test_empty_result(look: Look) -> None:
    assert look(SMALL, "tab", "3", "ctrl+f", *"qqqq")


def test_help(look: Look) -> None:
    assert look(MIDDLE, "tab", "f1")


def test_copy_menu(look: Look) -> None:
    assert look(SMALL, "tab", "y", "down", query="aziza")


def test_light_theme_in_a_large_terminal(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDEX_THEME", "light")
    assert look(LARGE, "tab", "enter", "down", query="safe roads")


def test_without_colours(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert look(MIDDLE, "tab", query="karimova")


BOTH_SIZES = pytest.mark.parametrize("size", [SMALL, MIDDLE], ids=["small", "middle"])


@BOTH_SIZES
def test_new_contact(look: Look, size: tuple[int, int]) -> None:
    assert look(size, "tab", "2", "a")


@BOTH_SIZES
def test_form_with_an_error(look: Look, size: tuple[int, int]) -> None:
    """An address that is none, languages, and a phone without its country code, read in the country below."""
    down = ["down"] * 4
    assert look(size, "tab", "e", *down, "ctrl+u", f"{PASTED}aziza@", "down", "down", "ctrl+u",
                f"{PASTED}775 98 78 17", *down[:3], f"{PASTED}тоҷикӣ, русский", *down[:2], "ctrl+u", f"{PASTED}киргиз",
                "up", query="aziza")


@BOTH_SIZES
def test_looking_for_a_linked_record(look: Look, size: tuple[int, int]) -> None:
    assert look(size, "tab", "2", "a", "down", f"{PASTED}Aziza", "down", "down", "down", f"{PASTED}zukh")


@BOTH_SIZES
def test_merging(look: Look, changed: Directory, size: tuple[int, int]) -> None:
    assert changed
    assert look(size, "tab", "space", "space", "m", "down", "down", "right", query="kind:contact karimova")


@BOTH_SIZES
def test_likely_duplicates(look: Look, changed: Directory, size: tuple[int, int]) -> None:
    assert changed
    assert look(size, "tab", "D")


@BOTH_SIZES
def test_history(look: Look, changed: Directory, size: tuple[int, int]) -> None:
    assert changed
    assert look(size, "tab", "h", "down", query="aziza hotline river")


@BOTH_SIZES
def test_trash(look: Look, changed: Directory, size: tuple[int, int]) -> None:
    assert changed
    assert look(size, "tab", "ctrl+p", f"{PASTED}put into the trash; bring it back", "enter")


LETTER = """Letter to those who work with the Zukhal Centre

Khujand, 3 June 2026

From July on, Aziza Karimova, Director of the Zukhal Centre for Support of Victims, can be reached at +992 37 221 71 99.

Our spring course Call me back was attended by 18 volunteers; 12 of them have since joined the hotline.

Мадина Расулова, психолог центра, принимает по вторникам: madina@zukhal.example
"""
STATED: Stated = {
    "zukhal": ("organisation", {"name": "Zukhal Centre for Support of Victims"},
               {"name": "Zukhal Centre for Support of Victims"}),
    "aziza": ("contact", {"name": "Aziza Karimova", "position": "Director", "phone": "+992372217199",
                          "organisation": "zukhal"},
              {"name": "Aziza Karimova", "position": "Director", "phone": "+992 37 221 71 99"}),
    "madina": ("contact", {"name": "Мадина Расулова", "position": "психолог центра", "email": "madina@zukhal.example",
                           "organisation": "zukhal"},
               {"name": "Мадина Расулова", "position": "психолог центра", "email": "madina@zukhal.example"}),
    "course": ("event", {"title": "Call me back", "type": "training", "participants": 18, "organiser": ("zukhal",)},
               {"title": "Call me back", "participants": "18"}),
    "joined": ("outcome", {"value": 12, "unit": "volunteers", "what": "joined the hotline", "result_of": ("course",)},
               {"value": "12", "what": "joined the hotline"}),
}


@pytest.fixture
def letter(records: Directory) -> str:
    """A document that waits for a decision; its hash."""
    return bring_in(records, read_bytes(LETTER.encode(), "letter.txt"), lambda document: facts(document, STATED)).hash


@BOTH_SIZES
def test_review(look: Look, letter: str, size: tuple[int, int]) -> None:
    assert letter
    assert look(size, "tab", "r", "a", "down", "x", "up", "up")


def test_review_in_a_large_terminal(look: Look, letter: str) -> None:
    assert letter
    assert look(LARGE, "tab", "r", "down", "down", "a")


def test_two_sources_that_differ(look: Look, letter: str) -> None:
    assert letter
    assert look(MIDDLE, "tab", "r", "down", "a")


def test_the_passage_where_it_is_written(look: Look, records: Directory, letter: str) -> None:
    Review(records, letter).accept_all()
    assert look(SMALL, "tab", "enter", "s", "enter", query="мадина")


def test_a_picture_without_colours_has_none() -> None:
    picture = (PICTURES / "test_without_colours.svg").read_text(encoding="utf-8")
    colours = set(re.findall(r"#([0-9a-f]{6})", picture)) - {"ff5f57", "febc2e", "28c840"}  # of the window around it
    assert len(colours) >= 3
    for colour in colours:
        channels = bytes.fromhex(colour)
        assert max(channels) - min(channels) <= 3, "a grey"


def test_no_picture_names_a_place_of_the_machine_it_was_made_on() -> None:
    pictures = list(PICTURES.iterdir())
    assert len(pictures) == 11 + 8 * 2
    for picture in pictures:
        assert not re.search(r"/(?:home|root|tmp|work|Users|var)/|[A-Z]:\\", picture.read_text(encoding="utf-8"))
