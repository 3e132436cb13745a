"""Esc and a key soon after it are two keys, however a terminal sends them."""

import time
from pathlib import Path

import pytest
from textual import events
from tui.commanding import on_terminal

from tui import keyboard
from tui.keyboard import APART, ESC, Keyboard

SOON = APART * 2  # as fast as a person types, and far sooner than Textual looks for two keys


def typed(monkeypatch: pytest.MonkeyPatch, *parts: str, apart: float = SOON) -> list[str]:
    """The keys that a terminal's parts are read as, when they come so many seconds apart, and nothing after them."""
    now = 1000.0
    monkeypatch.setattr(keyboard, "monotonic", lambda: now)
    monkeypatch.setattr("textual._parser.get_time", lambda: now)
    reads, found = Keyboard(), []
    for part in parts:
        found += list(reads.feed(part))
        now += apart
    now += 1
    found += list(reads.tick())
    return [one.key if isinstance(one, events.Key) else type(one).__name__ for one in found]


@pytest.mark.parametrize(("typed_next", "key"), [
    ("j", "j"), ("о", "о"), ("E", "E"), ("2", "2"), ("f", "f"), ("b", "b"), ("/", "slash"), ("?", "question_mark"),
    (" ", "space"), ("[", "left_square_bracket"), ("\t", "tab"), ("\r", "enter"), ("\x7f", "backspace"),
    ("\x10", "ctrl+p"), (ESC, "escape"), ("\x1b[A", "up")])
def test_a_key_soon_after_esc_is_a_key_of_its_own(typed_next: str, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, ESC, typed_next) == ["escape", key]
    assert typed(monkeypatch, ESC, typed_next, "k") == ["escape", key, "k"]


@pytest.mark.parametrize(("sent", "keys"), [
    ("\x1bj", ["escape", "j"]), ("\x1bjk", ["escape", "j", "k"]), ("\x1bк", ["escape", "к"]),
    ("\x1b2", ["escape", "2"]), ("\x1bE", ["escape", "E"]), ("\x1b/", ["escape", "slash"]),
    ("\x1b\x1bj", ["escape", "escape", "j"])])
def test_what_is_held_back_and_sent_at_once_loses_no_esc(sent: str, keys: list[str],
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, sent) == keys


@pytest.mark.parametrize(("sent", "keys"), [
    ("\x1b[A", ["up"]), ("\x1bOP", ["f1"]), ("\x1b[1;5C", ["ctrl+right"]), ("\x1bf", ["ctrl+right"]),
    ("\x1b\x7f", ["ctrl+w"]), ("\x1b[27u", ["escape"]), ("\x1b[I", ["AppFocus"]), ("\x1b[200~aяb\x1b[201~", ["Paste"]),
    (ESC, ["escape"])])
def test_one_key_is_one_key(sent: str, keys: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, sent) == keys
    assert typed(monkeypatch, *sent, apart=APART / 2) == keys, "over a bad line too"


def test_esc_and_a_key_soon_after_it_in_a_real_terminal(filled_path: Path) -> None:
    with on_terminal(100, 30, "--directory", filled_path) as terminal:
        terminal.wait_for("118 records")
        terminal.type(ESC)  # out of the search box
        time.sleep(SOON)
        terminal.type("2")
        terminal.wait_for("8 contacts")
        terminal.type(f"{ESC}3")
        terminal.wait_for(" organisations")
