"""The forms in which records are added and changed: every field of every kind, what is told of it, what is kept."""

import contextlib
import re
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.strip import Strip
from tui.behaviours import BRAZHKO, SPEAKING, ids, last_told, value
from tui.piloting import LARGE, MIDDLE, SMALL, Running, running, segments, strips, text_of

import db.connection
from db import Directory
from db.errors import FieldexError
from db.fields import CHOICE, COUNTRY, DATE, EMAIL, LANGUAGE, NOTE, NUMBER, PHONE, REFERENCE, TEXT, URL, Coded, Field
from db.kinds import BY_NAME, KINDS
from db.state import Kept
from tui.screens import writing
from tui.text import width
from tui.widgets.editors import LineEditor

HOSTILE = "\x1b[31mRed\x1b[0m \u202eevil\u200f; <b>[bold]x[/]</b>"
# Two values of each type as they are kept, and how they stand in a form.
SAMPLES: dict[str, tuple[tuple[Any, Any], str]] = {
    TEXT.name: (("Zorvex; the second", "Brandex"), "Zorvex; the second"),
    NOTE.name: (("Zorvex\n\nin three lines", ""), "Zorvex\n\nin three lines"),
    EMAIL.name: (("hall@zorvex.org", "desk@zorvex.org"), "hall@zorvex.org"),
    PHONE.name: (("+992372217141;ext=12", "+996775987817"), "+992372217141;ext=12"),
    DATE.name: (("2024-05", "2024"), "2024-05"),
    NUMBER.name: ((2.5, 62000), "2.5"),
    COUNTRY.name: (("KG", "TJ"), "Kyrgyzstan"),
    LANGUAGE.name: (("tg", "prs"), "Tajik"),
    URL.name: (("https://zorvex.org/a;b", ""), "https://zorvex.org/a;b"),
}


def sample(field: Field, directory: Directory) -> Kept:
    """A value of the field: two where it takes many."""
    if field.type is REFERENCE:
        found = [card.id for kind in field.targets for card in directory.cards(directory.numbers(kind)[:2])]
        return tuple(found) if field.many else found[0]
    one, other = (field.options[-1], "") if field.type is CHOICE else SAMPLES[field.type.name][0]
    return (one, other) if field.many else one


def written(field: Field, kept: Kept) -> str:
    """How a value stands in its field; written down here once more, not asked of the form."""
    if kept is None:
        return ""
    parts: list[Any] = list(kept) if isinstance(kept, tuple) else [kept]
    if isinstance(field.type, Coded):
        parts = [field.type.codes.names_of(str(one))[0] for one in parts]
    return "; ".join(str(one).replace(";", "\\;") if field.many and field.stored else str(one) for one in parts)


async def opens_form(run: Running, id: str) -> None:
    """The form of a record, from its page."""
    await run.begin("list")
    assert run.screen.open_record(id)
    await run.settle()
    await run.press("e")


async def adds(run: Running, kind: str) -> None:
    """The form of a new record."""
    await run.begin("list")
    run.screen.action_kind(KINDS.index(BY_NAME[kind]) + 1)
    await run.settle()
    await run.press("a")
    assert f"A new {kind}" in run.window


def steps(run: Running) -> int:
    """How many there are in the log."""
    return len(run.screen.directory.steps())


def is_wrong(run: Running, name: str) -> bool:
    """Whether a field is told off."""
    return run.field(name).has_class("wrong")


def beside(run: Running, name: str) -> str:
    """The label that is to be seen beside a field."""
    labels = run.form.query_one("#labels")
    return text_of(labels).split("\n")[run.field(name).region.y - labels.region.y].strip()


def drawn(run: Running) -> list[Strip]:
    """All lines of the form that are to be seen."""
    return [strip for line in run.form._lines.values() for strip in strips(line.editor)]


# What a form has


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
async def test_a_form_has_every_field_with_its_value_and_changes_nothing_by_itself(directory: Directory,
                                                                                  kind: str) -> None:
    shape = BY_NAME[kind]
    full = {field.name: sample(field, directory) for field in shape.fields}
    [id] = directory.add_many(kind, [full])
    [bare] = directory.add_many(kind, [{field.name: full[field.name] for field in shape.fields if field.required}])
    async with running(directory, SMALL) as run:
        for one in (id, bare):
            before = directory.state(one)
            known = steps(run)
            await opens_form(run, one)
            assert list(run.form._lines) == [field.name for field in shape.fields], "in the order they are declared in"
            for field in shape.fields:
                assert run.holds(field.name) == written(field, before.fields.get(field.name)), field.name
                assert beside(run, field.name) == field.label
                assert not is_wrong(run, field.name)
            await run.press("ctrl+s")
            assert run.place == "record"
            assert last_told(run) == "Nothing was changed."
            assert (directory.state(one), steps(run)) == (before, known)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
async def test_what_is_typed_into_every_field_is_kept(directory: Directory, kind: str) -> None:
    """All fields of a new record at once; references through the window in which they are looked for."""
    shape = BY_NAME[kind]
    async with running(directory, MIDDLE) as run:
        wanted = {field.name: sample(field, directory) for field in shape.fields}
        await adds(run, kind)
        for field in shape.fields:
            if not field.stored:
                continue
            await run.fill(field.name, written(field, wanted[field.name]))
            assert run.field(field.name).check() is None, field.name
        for field in shape.references:
            await run.go(field.name)
            kept = wanted[field.name]
            for id in kept if isinstance(kept, tuple) else (kept,):
                await run.paste(directory.get(str(id)).title)
                assert run.place == "linkpicker"
                await run.press("enter")
            assert run.holds(field.name) == written(field, kept), field.name
        await run.press("ctrl+s")
        assert run.place == "record", run.told
        record = run.screen._record
        assert record is not None
        fields = directory.state(record.id).fields
        assert {field.name: fields.get(field.name) for field in shape.fields} == wanted


# What is told of a value

READ = [  # kind, then what is typed into which field, what is told of it and what is kept; one after the other
    ("contact", [
        ("country", "Кыргызстан", "Kyrgyzstan", "KG"),
        ("phone", "775 987 817", "+996 775 987 817 · Kyrgyzstan", "+996775987817"),
        ("other_phones", "555 12 34 56; +992 37 221 71 41",
         "+996 555 123 456, +992 372 21 7141 · Kyrgyzstan, Tajikistan", ("+996555123456", "+992372217141")),
        ("email", "zulfiya [at] example [dot] ORG", "zulfiya@example.org", "zulfiya@example.org"),
        ("other_emails", "a@example.org; b@example.org", "", ("a@example.org", "b@example.org")),
        ("channels", "mobile;WhatsApp", "", ("mobile", "WhatsApp")),
        ("languages", "дари; rus / кыргыз тили, Узбек", "Dari, Russian, Kyrgyz, Uzbek", ("prs", "ru", "ky", "uz")),
        ("name", "  Zulfiya   Zokirova ", "", "Zulfiya Zokirova")]),
    ("organisation", [
        ("type", "gov", "government", "government"),
        ("website", "example.org/tj", "https://example.org/tj", "https://example.org/tj"),
        ("country", "узбек", "Uzbekistan", "UZ"),
        ("phone", "71 239 12 34", "+998 71 239 12 34 · Uzbekistan", "+998712391234"),
        ("name", "Zorvex", "", "Zorvex")]),
    ("project", [
        ("start", "2023", "", "2023"), ("end", "2025-06", "Jun 2025", "2025-06"),
        ("budget_qualifier", "MORE", "more than", "more than"), ("budget", "1 250 000", "1,250,000", 1250000),
        ("currency", "usd", "USD", "USD"),
        ("countries", "тадж; ўзбекистон; kg", "Tajikistan, Uzbekistan, Kyrgyzstan", ("TJ", "UZ", "KG")),
        ("name", "Zorvex", "", "Zorvex")]),
    ("event", [
        ("type", "web", "webinar", "webinar"), ("start", "2024-02-29", "29 Feb 2024", "2024-02-29"),
        ("participants", "2.50", "2.5", 2.5), ("title", "Zorvex", "", "Zorvex")]),
]


@pytest.mark.parametrize(("kind", "typed"), READ, ids=[kind for kind, _ in READ])
async def test_a_value_is_read_while_it_is_typed(directory: Directory, kind: str,
                                                 typed: list[tuple[str, str, str, Kept]]) -> None:
    async with running(directory, MIDDLE) as run:
        await adds(run, kind)
        for name, text, told, _ in typed:
            await run.fill(name, text)
            assert (run.said(name), is_wrong(run, name)) == (told, False), name
        await run.press("ctrl+s")
        kept = directory.state("zulfiya-zokirova" if kind == "contact" else "zorvex").fields
        assert {name: kept.get(name) for name, *_ in typed} == {name: one for name, *_, one in typed}


async def test_a_phone_is_read_in_the_country_as_it_is_typed(directory: Directory) -> None:
    async with running(directory, MIDDLE) as run:
        await adds(run, "contact")
        await run.fill("phone", "37 221 71 41")
        assert run.said("phone") == "+992 372 21 7141 · Tajikistan", "at home, where no country is typed"
        await run.fill("country", "Германия")
        assert run.said("country") == "Germany"
        assert run.said("phone") == "+49 3722 17141 · Germany"
        await run.fill("country", "Nowhereland")
        assert run.said("phone") == "+992 372 21 7141 · Tajikistan"


WRONG = [("contact", "email", "zulfiya@", "Write it like name@example.org."),
         ("contact", "other_emails", "a@example.org; b", "Write it like name@example.org."),
         ("contact", "phone", "12", "Write it like +992 37 221 71 41; ...5-12-88 if only its end is known."),
         ("contact", "phone", "37 221 71 41; 37 221 71 42", "Others go below."),
         ("contact", "country", "Nowhereland", "not in the list · F4 shows it"),
         ("contact", "country", "U", "not in the list · F4 shows it"),
         ("organisation", "website", "nowhere", "Write it like https://example.org."),
         ("organisation", "type", "p", "not in the list · F4 shows it"),
         ("event", "start", "2024-02-30", "Write it like 2021, 2021-09 or 2021-09-24."),
         ("event", "type", "w", "not in the list · F4 shows it"),
         ("event", "participants", "many", "Write it like 1200 or 2.5."),
         ("project", "countries", "TJ; Nowhereland", "not in the list · F4 shows it")]


@pytest.mark.parametrize("kind", sorted({kind for kind, *_ in WRONG}))
async def test_what_is_wrong_is_told_off_once_it_is_left(directory: Directory, kind: str) -> None:
    async with running(directory, MIDDLE) as run:
        await adds(run, kind)
        first = BY_NAME[kind].title[0]
        await run.fill(first, "Zorvex")
        for one, name, text, hint in WRONG:
            if one == kind:
                await run.fill(name, text)
                assert (run.said(name), is_wrong(run, name)) == (hint, False), "nobody is told off in the middle of it"
                await run.press("tab")
                assert (run.said(name), is_wrong(run, name)) == (hint, True)
                await run.go(first)
                await run.press("ctrl+s")
                assert run.place == "form"
                assert run.form.focused is run.field(name).editor, "and one is led to it"
                assert last_told(run) == "One field is not right yet."
                assert (run.holds(first), run.holds(name)) == ("Zorvex", text), "everything is kept"
                await run.fill(name, "")
                assert (run.said(name), is_wrong(run, name)) == ("", False)
        assert steps(run) == 0


@pytest.mark.parametrize(("kind", "needed"), [(kind.name, [field.name for field in kind.fields if field.required])
                                              for kind in KINDS])
async def test_what_is_needed_is_asked_for(directory: Directory, kind: str, needed: list[str]) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, kind)
        assert [name for name in run.form._lines if run.said(name) == "needed"] == needed
        for at, name in enumerate(needed):
            await run.press("ctrl+s")
            assert run.form.focused is run.field(name).editor
            assert last_told(run) == ("One field is not right yet." if at + 1 == len(needed)
                                      else f"{len(needed) - at} fields are not right yet.")
            await run.paste("12")
            assert run.said(name) == ""
        await run.press("ctrl+s")
        assert run.place == "record"


async def test_a_name_cannot_be_taken_away(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.fill("name", "")
        await run.press("ctrl+s")
        assert (run.place, run.said("name")) == ("form", "needed")
        await run.press("escape")
        assert value(run, "martin-reeve", "name") == "Martin Reeve"


# Lists to choose from


async def test_enter_chooses_from_a_list_only_where_nothing_that_counts_is_typed(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "project")
        await run.fill("type", "prog")
        await run.press("enter")
        assert run.form.focused is run.field("funder").editor, "what is typed is a choice already"
        await run.fill("type", "pro")
        await run.press("enter")
        assert run.place == "picker", "it may be two of them"
        await run.press("escape")
        assert run.holds("type") == "pro"
        await run.fill("countries", "Tajikistan")
        await run.press("f4")
        assert run.place == "picker"
        await run.paste("германия")
        await run.press("enter")
        assert run.holds("countries") == "Tajikistan; Germany", "beside the other"
        await run.press("up", "enter")
        assert run.place == "form"


# Links


async def test_a_linked_record_is_found_in_any_script(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "project")
        await run.go("contact")
        await run.type("бражк")
        assert run.place == "linkpicker"
        assert run.chosen.startswith("Vasilina Brazhko")
        assert "Communication" in run.chosen, "and what it is"
        await run.press("enter")
        assert (run.holds("contact"), run.shown("contact")) == ("vasilina-brazhko", "→ Vasilina Brazhko")
        await run.type("reve")
        await run.press("enter")
        assert run.shown("contact") == "→ Vasilina Brazhko  → Martin Reeve"
        await run.type("reve")
        await run.press("enter")
        assert run.holds("contact") == "vasilina-brazhko; martin-reeve", "once is enough"
        await run.press("backspace", "left", "delete")
        assert (run.holds("contact"), run.shown("contact")) == ("", "type to look for one")
        await run.type("zzzz")
        await run.press("escape")
        assert (run.place, run.holds("contact")) == ("reference", "")


async def test_a_field_for_one_link_takes_the_newer_one(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.go("organisation")
        await run.type("icmpd")
        await run.press("enter")
        assert run.holds("organisation") == "icmpd"
        await run.press("ctrl+s")
        assert value(run, "martin-reeve", "organisation") == "icmpd"
        assert "International Centre" in run.read
        await run.press("e")
        await run.go("organisation")
        await run.press("delete", "ctrl+s")
        assert value(run, "martin-reeve", "organisation") is None


async def test_a_record_is_not_offered_to_itself(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "iom-tajikistan")
        await run.go("part_of")
        await run.type("IOM Tajikistan")
        assert [line for line in run.lines if line.startswith("IOM Tajikistan")] == []
        await run.begin("list")


async def test_a_linked_record_that_is_not_there_yet_is_made_inside_the_form(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "contact")
        await run.fill("name", "Zulfiya Zokirova")
        await run.go("organisation")
        await run.paste("Zorvex Union")
        assert run.lines[-1] == "+ a new organisation: Zorvex Union"
        await run.press("end")
        while not run.chosen.startswith("+"):
            await run.press("down")
        await run.press("enter")
        assert "A new organisation" in run.window
        assert run.holds("name") == "Zorvex Union"
        await run.press("escape")
        assert "A new contact" in run.window, "it may be left without a question: nothing else was typed"
        assert run.holds("organisation") == ""
        await run.go("organisation")
        await run.paste("Zorvex Union")
        await run.press("up", "enter")
        assert "A new organisation" in run.window
        await run.fill("acronym", "ZVU")
        await run.press("ctrl+s")
        assert last_told(run) == "Added: Zorvex Union"
        assert (run.shown("organisation"), run.holds("name")) == ("→ Zorvex Union", "Zulfiya Zokirova")
        await run.press("ctrl+s")
        assert value(run, "zulfiya-zokirova", "organisation") == "zorvex-union"
        assert value(run, "zorvex-union", "acronym") == "ZVU"
        assert "Zorvex Union" in run.read


async def test_many_links_show_the_one_under_the_cursor(directory: Directory) -> None:
    cards = directory.cards(directory.numbers("organisation")[:9])
    titles = [card.title for card in cards]
    directory.change("protect", {"partner": [card.id for card in cards]})
    async with running(directory, SMALL) as run:
        await opens_form(run, "protect")
        await run.go("partner")
        for title in titles:
            assert title[:20] in run.shown("partner")
            assert all(width(strip.text) <= SMALL[0] for strip in drawn(run))
            await run.press("right")
        await run.press("left", "left")
        assert run.shown("partner").startswith("…")
        assert titles[6][:20] in run.shown("partner")


# Leaving


async def test_leaving_asks_only_if_something_is_lost(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.go("position")
        await run.press("x", "backspace", "escape")
        assert run.place == "record", "what was typed was taken back"
        await run.press("e")
        await run.fill("email", "martin.reeve@")
        await run.press("escape")
        assert "What you typed is not saved" in run.window, "also of what is no value yet"
        await run.press("s")
        assert (run.place, run.holds("email")) == ("form", "martin.reeve@"), "saving it fails, and is told"
        assert last_told(run) == "One field is not right yet."
        await run.fill("email", "reeve@un.org")
        await run.press("escape", "ы")  # s under the other layout
        assert run.place == "record"
        assert value(run, "martin-reeve", "email") == "reeve@un.org"
        await run.press("e")
        await run.fill("note", "Call him before noon")
        await run.press("escape", "в")
        assert run.place == "record"
        assert value(run, "martin-reeve", "note") is None


# Longer texts


async def test_a_longer_text_has_lines_and_tab_leaves_it(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.go("note")
        assert run.bottom.startswith("ctrl+s save  Tab next")
        await run.type("Call him")
        await run.press("enter", "enter")
        await run.type("before noon;")
        await run.press("shift+tab")
        assert run.form.focused is run.field("tags").editor
        await run.press("tab", "up", "home", "-", "tab")
        assert run.form.focused is run.field("name").editor
        await run.press("ctrl+s")
        assert value(run, "martin-reeve", "note") == "Call him\n-\nbefore noon;"
        await run.press("e")
        await run.go("note")
        await run.press("!", "ctrl+s")
        assert value(run, "martin-reeve", "note") == "Call him\n-\nbefore noon;!", "writing goes on at the end"


# What the directory knows


async def test_values_that_other_records_have_are_offered_while_one_is_typed(directory: Directory) -> None:
    directory.tag(["igor-bosc"], ["hotline"])
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        for name, typed in (("place", "DUSH"), ("tags", "red; ho"), ("name", "Igo")):
            await run.fill(name, "")
            await run.type(typed)
            await run.press("right")
        assert [run.holds(name) for name in ("place", "tags", "name")] == ["Dushanbe", "red; hotline", "Igo"]


# Layouts and pasting


async def test_the_russian_layout(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("7", "ф")
        await run.type("Отчёт йцукен")
        await run.press("ctrl+ы")
        assert run.title == "Отчёт йцукен"
        await run.press("у")
        await run.type("ЯЧ")
        await run.press("ctrl+ы")
        assert run.title == "Отчёт йцукенЯЧ"
        assert len(ids(run)) == 6


async def test_several_lines_are_pasted_into_one(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "contact")
        await run.fill("position", "Head of\n\n  the hotline\n")
        assert run.holds("position") == "Head of the hotline"
        await run.fill("other_emails", "a@example.org\nb@example.org\n")
        assert run.holds("other_emails") == "a@example.org; b@example.org"
        await run.fill("place", "\n")
        assert run.holds("place") == ""


# The one line


LINE = ("Zulfiya Zokirova, head of the hotline, IOM Tajikistan, +992 91 812 34 56, +996 775 987 817, "
        "zulfiya@example.org")


async def test_one_line_fills_the_fields(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "contact")
        await run.paste(LINE.replace("hotline, ", "hotline\r\n"))
        expected = {"name": "Zulfiya Zokirova", "position": "head of the hotline", "organisation": "iom-tajikistan",
                    "phone": "+992918123456", "other_phones": "+996775987817", "email": "zulfiya@example.org"}
        assert {name: run.holds(name) for name in expected} == expected
        assert run.said("phone") == "+992 91 812 3456 · Tajikistan"
        await run.press("ctrl+s")
        assert value(run, "zulfiya-zokirova", "other_phones") == ("+996775987817",)
        assert value(run, "zulfiya-zokirova", "organisation") == "iom-tajikistan"


async def test_one_line_leaves_alone_what_was_typed(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "contact")
        for char in "Zulfiya Zokirova":
            run.post({" ": "space"}.get(char, char))
        await run.settle()
        assert run.holds("name") == "Zulfiya Zokirova", "letter by letter"
        await run.fill("name", "Zulfiya Z.")
        await run.fill("note", "Speaks Wakhi")
        await run.fill("country", "Nowhereland")
        await run.go("organisation")
        await run.type("icmpd")
        await run.press("enter")
        line = run.form.query(LineEditor).first()
        line.focus()
        await run.settle()
        await run.paste(", IOM Tajikistan, Dushanbe, +992 91 812 34 56")
        assert [run.holds(name) for name in ("name", "note", "country", "organisation", "phone", "place")] == [
            "Zulfiya Z.", "Speaks Wakhi", "Nowhereland", "icmpd", "+992918123456", "Dushanbe"]
        line.value = ""
        await run.settle()
        assert [run.holds(name) for name in ("name", "phone", "place")] == ["Zulfiya Z.", "", ""]


async def test_one_line_of_an_organisation_loses_nothing(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await adds(run, "organisation")
        await run.paste("Zorvex Centre, +992 37 221 71 41, +992 91 812 34 56, hall@zorvex.org, Khujand")
        assert [run.holds(name) for name in ("name", "phone", "email", "place")] == [
            "Zorvex Centre", "+992372217141", "hall@zorvex.org", "Khujand"]
        assert "+992 91 812 34 56" in run.holds("summary"), "there is no field for a second number"


# What is in the way


def hostile(directory: Directory) -> None:
    """Records that would steer a terminal, or that fill many screens."""
    directory.add_many("contact", [
        {"id": "red", "name": HOSTILE, "position": "Head\nof\tit", "note": f"{HOSTILE}\x07\nsecond", "tags": [HOSTILE],
         "organisation": directory.add_many("organisation", [{"name": HOSTILE}])[0]},
        {"id": "long", "name": "Very long " * 200, "summary": "word " * 1000,
         "other_names": [f"name {number}" for number in range(100)]}])

async def test_hostile_and_very_long_values(directory: Directory) -> None:
    hostile(directory)
    async with running(directory, SMALL) as run:
        for id in ("red", "long"):
            before = directory.state(id)
            await opens_form(run, id)
            shown = "".join(segment.text for segment in segments(drawn(run)))
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202e\u200f]", shown)
            assert "Red" in shown or id == "long"
            await run.press("ctrl+s")
            assert directory.state(id) == before, "what cannot be shown is not lost"
            await run.press("e")
            await run.fill("place", "Khujand")
            await run.press("ctrl+s")
            assert directory.state(id).fields == {**before.fields, "place": "Khujand"}
        await run.press("e")
        await run.fill("name", f"A\x1b[31m{'x' * 2000}\u202e")
        assert run.holds("name") == f"A [31m{'x' * 2000}"
        await run.press("ctrl+s")
        assert value(run, "long", "name") == f"A [31m{'x' * 2000}"


async def test_the_end_of_a_long_value_is_in_sight_while_it_is_typed_and_its_beginning_afterwards(
        directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.fill("position", "Beginning " + "and " * 40 + "end")
        assert run.shown("position").endswith("and end")
        await run.press("tab")
        assert run.shown("position").startswith("Beginning and")
        await run.press("shift+tab")
        assert run.shown("position").endswith("and end")
        await run.begin("list")


async def test_a_directory_to_read_only(filled_path: Path) -> None:
    with Directory.open(filled_path, read_only=True) as directory:
        async with running(directory, SMALL) as run:
            await run.begin("list", row=BRAZHKO)
            for keys in ("e", "a o", "d y", "t x enter", "v N enter", "u", "U"):
                run.app.clear_notifications()
                await run.press(*keys.split())
                assert run.place == "list", keys
                assert len(run.told) == 1, keys
                assert re.search("read only|nothing to", run.told[0]), keys
            assert directory.steps() == []


async def test_a_record_that_another_program_removes_meanwhile(directory: Directory, filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        for answer in ("escape", "n"):
            await opens_form(run, "martin-reeve")
            await run.fill("position", "Adviser")
            with Directory.open(filled_path) as other:
                other.remove(["martin-reeve"])
            await run.press("ctrl+s")
            assert "This record was removed meanwhile" in run.window
            await run.press(answer)
            if answer == "escape":
                assert (run.place, run.holds("position")) == ("form", "Adviser"), "nothing is lost"
                await run.begin("list")
                directory.restore("martin-reeve")
        assert (run.place, run.title) == ("record", "Martin Reeve")
        assert last_told(run) == "Added: Martin Reeve · u takes it back"
        assert run.screen._record is not None
        kept = directory.state(run.screen._record.id).fields
        assert (kept["position"], kept["email"]) == ("Adviser", "martin.reeve@un.org")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for another program."""
    monkeypatch.setattr(db.connection, "BEFORE_TOLD", 0.05)
    monkeypatch.setattr(writing, "BEFORE_TOLD", 10)  # each time it is told
    monkeypatch.setattr(db.connection, "PATIENT_SECONDS", 0.15)


@pytest.mark.usefixtures("impatient")
async def test_a_directory_that_is_locked(directory: Directory, filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.fill("position", "Adviser")
        other = sqlite3.connect(filled_path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            await run.press("ctrl+s")
            assert run.told[0].startswith("Waiting for another program")
            assert "is being changed by another program" in last_told(run)
            assert (run.place, run.holds("position")) == ("form", "Adviser"), "nothing is lost"
        finally:
            other.execute("ROLLBACK")
            other.close()
        await run.press("ctrl+s")
        assert run.place == "record"
        assert value(run, "martin-reeve", "position") == "Adviser"


@pytest.mark.usefixtures("impatient")
async def test_an_editor_of_ones_own(directory: Directory, filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What happens in it is tested with the command line; here, that the app goes on, whatever comes of it."""
    async with running(directory, SMALL) as run:
        await run.begin("list", row=BRAZHKO)
        await run.press("E")
        assert last_told(run) == "No other program can have this terminal. e changes the record in a form."
        suspended: list[bool] = []

        @contextlib.contextmanager
        def suspend() -> Iterator[None]:  # as Textual's: what is raised inside leaves the terminal as it is
            suspended.append(True)
            yield
            suspended.append(False)

        monkeypatch.setattr(run.app, "suspend", suspend)
        other = sqlite3.connect(filled_path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await run.press("E")
        assert "is being changed by another program" in last_told(run)
        other.execute("ROLLBACK")
        other.close()
        for command, told in (("exit(3)", "failed with status 3"), ("pass", "Nothing was changed."),
                              ("import os, signal; os.kill(os.getpid(), signal.SIGINT)", "broken off"),
                              (SPEAKING, "Saved: Vasilina Brazhko · u takes it back")):
            monkeypatch.setenv("VISUAL", shlex.join([sys.executable, "-c", command]))
            await run.press("E")
            assert told in last_told(run)
            assert run.place == "list"
        assert suspended == [True, False] * 5, "the app has the terminal again"
        assert "Speaking and" in run.listed


async def test_windows_that_are_opened_while_it_is_being_saved_close_with_the_form(
        directory: Directory, filled_path: Path) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.fill("position", "Adviser")
        other = sqlite3.connect(filled_path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            for key in ("ctrl+s", "escape", "f1"):
                run.post(key)
            await run.until(lambda: run.place == "help", settled=False)
        finally:
            other.execute("ROLLBACK")
            other.close()
        await run.until(lambda: run.place == "record")
        assert value(run, "martin-reeve", "position") == "Adviser"
        assert last_told(run) == "Saved: Martin Reeve · u takes it back"


async def test_an_error_that_nobody_foresaw_loses_nothing(directory: Directory,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> None:
        raise ZeroDivisionError("Martin Reeve")

    async with running(directory, SMALL) as run:
        await opens_form(run, "martin-reeve")
        await run.fill("position", "Adviser")
        monkeypatch.setattr(Directory, "change", wrong)
        await run.press("ctrl+s")
        assert (run.place, run.holds("position")) == ("form", "Adviser")
        assert "ZeroDivisionError" in last_told(run)
        assert "Reeve" not in last_told(run)


async def test_a_record_that_cannot_be_read_any_more_opens_no_form(directory: Directory,
                                                                   monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(*_: object) -> None:
        raise FieldexError("The directory cannot be read.")

    async with running(directory, SMALL) as run:
        await run.begin("list")
        monkeypatch.setattr(Directory, "state", unreadable)
        await run.press("e")
        assert run.place == "list"
        assert "The directory cannot be read." in last_told(run)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_new_record_is_in_sight_and_the_cursor_is_on_it(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        await run.begin("list", row=3)
        counts = run.kinds.counts
        await run.press("a", "d")
        await run.paste("Aaa leaflet")
        await run.press("ctrl+s")
        assert (run.place, run.heading.split("  ")[0]) == ("record", "Aaa leaflet")
        assert run.kinds.counts[0] == str(int(counts[0]) + 1)
        assert run.kinds.counts[6] == str(int(counts[6]) + 1)
        await run.press("y", "i")
        assert run.app.clipboard == "aaa-leaflet", "and keys are about it"
        await run.press("escape")
        assert (run.place, run.under_cursor) == ("list", "aaa-leaflet")
        assert "Aaa leaflet" in run.listed


async def test_keys_are_about_a_record_as_it_is_by_now(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await opens_form(run, "vasilina-brazhko")
        await run.fill("email", "new@un.org")
        await run.press("ctrl+s", "y", "e")
        assert run.app.clipboard == "new@un.org"
        await run.press("u", "y", "e")
        assert run.app.clipboard == "vasilina.brazhko@un.org"
