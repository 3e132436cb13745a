"""The table of commands: what is declared is bound, shown, helped with, and no more than that."""

import re
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from tui.commands import (
    ANYWHERE,
    COMMANDS,
    COMPARE,
    DOCUMENT_TEXT,
    FILTER,
    FORM,
    IN_FORM,
    LIST,
    MENU,
    NOTE,
    PAIRS,
    PASSAGE,
    PICK,
    PICKER,
    PLACES,
    READING,
    RECORD,
    REFERENCE,
    REVIEW,
    REVIEWING,
    SEARCH,
    bindings,
    commands_in,
    key_line,
    shown,
)
from tui.pick import PickBox, PickScreen
from tui.screens.browse import BrowseScreen
from tui.screens.compare import Compare, Rows
from tui.screens.form import Form
from tui.screens.linking import LinkPicker
from tui.screens.menu import Choices, Help, HelpText, Menu
from tui.screens.pairs import PairLines, Pairs
from tui.screens.passage import Passages, PassageText
from tui.screens.picker import Ask, Picker, PickerBox
from tui.screens.review import ReviewScreen
from tui.screens.review_panes import ReviewText
from tui.screens.taking_in import TakingIn
from tui.widgets.bars import SearchBox
from tui.widgets.editors import LineEditor, NoteEditor
from tui.widgets.filters import FilterBar
from tui.widgets.proposal_list import ProposalList
from tui.widgets.record_list import RecordList
from tui.widgets.record_page import RecordPage
from tui.widgets.reference_editor import ReferenceEditor

WIDGETS: dict[str, tuple[type[Widget], ...]] = {
    SEARCH: (SearchBox,), LIST: (RecordList,), RECORD: (RecordPage,), FILTER: (FilterBar,), MENU: (Choices, HelpText),
    PICKER: (PickerBox,), PICK: (PickBox,), FORM: (LineEditor,), NOTE: (NoteEditor,), REFERENCE: (ReferenceEditor,),
    COMPARE: (Rows,), PAIRS: (PairLines,), REVIEW: (ProposalList,), DOCUMENT_TEXT: (ReviewText,),
    PASSAGE: (PassageText,), READING: (TakingIn,)}
SCREENS: dict[str, tuple[type[Screen[Any]], ...]] = {
    **dict.fromkeys((SEARCH, LIST, RECORD, FILTER), (BrowseScreen,)), **dict.fromkeys(IN_FORM, (Form,)),
    MENU: (Menu, Help), PICKER: (Picker, Ask, LinkPicker), PICK: (PickScreen,), COMPARE: (Compare,), PAIRS: (Pairs,),
    **dict.fromkeys(REVIEWING, (ReviewScreen,)), PASSAGE: (Passages,), READING: (TakingIn,)}
TYPED_IN = (SEARCH, PICKER, PICK, *IN_FORM)  # a letter there is no command
KEYS = Path(__file__).parents[3] / "shared" / "keys.md"
LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю"
NAMES = {"[": "left_square_bracket", "]": "right_square_bracket", "/": "slash", "?": "question_mark"}


def twin(key: str) -> str | None:
    """The key that is pressed in the same place under the Russian layout; None for keys without a letter."""
    modifier, plus, letter = key.rpartition("+")
    letter = {name: char for char, name in NAMES.items()}.get(letter, letter)
    if len(letter) != 1 or letter.lower() not in LATIN:
        return None
    other = CYRILLIC[LATIN.index(letter.lower())]
    return modifier + plus + (other.upper() if letter.isupper() else other)


@pytest.mark.parametrize("place", PLACES)
def test_no_key_is_bound_twice_in_one_place(place: str) -> None:
    keys = [key for command in commands_in(place) for key in command.all_keys]
    assert len(keys) > 3
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("place", PLACES)
def test_every_letter_has_its_twin(place: str) -> None:
    for command in commands_in(place):
        wanted = {other for key in command.keys if (other := twin(key)) is not None}
        assert set(command.all_keys) == {*command.keys, *wanted}, command.name


@pytest.mark.parametrize("place", PLACES)
def test_what_is_declared_is_bound_and_done(place: str) -> None:
    for widget in WIDGETS[place]:
        bound = {key: binding.action for binding in widget.BINDINGS if isinstance(binding, Binding)
                 for key in binding.key.split(",")}
        assert bound == {key: command.action for command in commands_in(place) for key in command.all_keys}
        assert bindings(place) == widget.BINDINGS
        for command in commands_in(place):
            name = re.sub(r"\(.*", "", command.name)
            owners = (widget,) if command.own else SCREENS[place]
            assert all(hasattr(owner, f"action_{name}") for owner in owners), command.name


@pytest.mark.parametrize("place", PLACES)
def test_the_line_at_the_bottom_names_what_works_here(place: str) -> None:
    line = key_line(place)
    assert line
    for key, label in line:
        found = [command for command in commands_in(place)
                 if command.keys and (shown(command.keys[0]), command.label) == (key, label)]
        assert len(found) == 1, key
        if place in TYPED_IN:
            assert len(found[0].keys[0]) > 1, "a letter is typed there"
            assert found[0].keys[0] not in NAMES.values(), f"{key} is typed there, it does nothing"
    ranks = [command.rank for command in commands_in(place) if command.rank]
    assert len(set(ranks)) == len(ranks)
    assert [label for _, label in line] == [
        command.label for command in sorted(commands_in(place), key=lambda command: command.rank) if command.rank]


@pytest.mark.parametrize("place", PLACES)
def test_nothing_that_can_be_typed_is_a_command_where_one_types(place: str) -> None:
    letters = [key for command in commands_in(place) for key in command.all_keys
               if len(key) == 1 or key in NAMES.values()]
    assert bool(letters) is (place not in TYPED_IN)


@pytest.mark.parametrize("place", [SEARCH, LIST, RECORD, FILTER, *IN_FORM])
def test_help_tells_every_key_beginning_with_those_of_the_place(place: str) -> None:
    lines = Help(place)._text().plain.splitlines()
    assert lines[0] == PLACES[place]
    own = "\n".join(lines[1:lines.index("")])
    for command in commands_in(place):
        for key in command.keys:
            line = rf"^ .*(?<!\S){re.escape(shown(key))}(?!\S).* {re.escape(command.help)}$"
            assert re.search(line, own, re.MULTILINE), key
    for other, title in PLACES.items():
        assert title in lines
        assert all(command.help in "\n".join(lines) for command in commands_in(other) if command.keys)


def test_every_command_says_what_it_does() -> None:
    for command in COMMANDS:
        assert command.label == command.label.strip() != ""
        assert re.fullmatch(r"[A-Z][^.]+", command.help)
        assert set(command.places) <= set(PLACES)
        assert command.keys or command.palette, "it can be reached"
        if command.palette:
            assert set(command.places) & set(ANYWHERE), "the palette runs it on the screen"


# A row of keys.md as it begins -> the commands that do what it says.
ROWS: dict[str, dict[str, tuple[str, ...]]] = {
    "`/`": {"search": ("/", "ctrl+f", "ctrl+а"), "result_down": ("down", "ctrl+j"), "result_up": ("up", "ctrl+k"),
            "open": ("enter",)},
    "Esc": {"leave": ("escape",)},
    "j k": {"down": ("j", "о"), "up": ("k", "л"), "first": ("g", "п"), "last": ("G", "П"), "half_down": ("ctrl+d",),
            "half_up": ("ctrl+u",), "page_up": ("pageup",), "page_down": ("pagedown",)},
    "Enter": {"open": ("enter",), "back": ("backspace", "[", "х"), "forward": ("]", "ъ")},
    "1-7": {**{f"kind({number - 1})": (str(number),) for number in range(1, 8)}, "next_pane": ("tab",),
            "previous_pane": ("shift+tab",)},
    "y ": {"copy": ("y", "н")},
    "a e": {"add": ("a", "ф"), "edit": ("e", "у"), "edit_outside": ("E",)},
    "d ": {"remove": ("d", "в"), "undo": ("u", "г"), "redo": ("U",)},
    "v ": {"verify": ("v", "м")},
    "space": {"mark": ("space",)},
    "s ": {"source": ("s", "ы")},
    "f ": {"filter": ("f", "а")},
    "ctrl+p": {"palette": ("ctrl+p", "ctrl+з")},
    "`?`": {"help": ("?", "f1")},
    "q ": {"quit": ("q", "й", "ctrl+q")},
}


@pytest.mark.parametrize("row", ROWS)
def test_keys_are_those_agreed_on(row: str) -> None:
    for name, keys in ROWS[row].items():
        bound = {key for command in COMMANDS if command.name == name for key in command.all_keys}
        assert {NAMES.get(key, key) for key in keys} <= bound, name


@pytest.mark.skipif(not KEYS.exists(), reason="keys.md lies beside the checkout where the project is developed")
def test_the_keys_agreed_on_are_those_of_keys_md() -> None:
    """Each row above stands in keys.md with those very letters; rows of later work are not looked at."""
    rows = [line[2:].split(" | ")[0] for line in KEYS.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    for begin, commands in ROWS.items():
        found = [row for row in rows if row.startswith(begin)]
        assert len(found) == 1, begin
        letters = {char for keys in commands.values() for key in keys for char in key if char in CYRILLIC + "П"}
        assert {char for char in found[0] if char in CYRILLIC + "П"} == letters
