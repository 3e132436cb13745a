"""Text made fit for a terminal: nothing in it can steer the screen, and it takes the room it is given."""

import os
import sys
import unicodedata

# C0 and C1 controls (ECMA-48 escape sequences start with them), the marks that reorder text, and line separators.
_UNSAFE: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")
_UNSAFE.update(dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)))
_ESCAPES = {code: f"\\u{code:04x}" for code in _UNSAFE if code not in (0x0A, 0x0D, 0x09)}
_WIDE = {"W", "F"}
NO_TERMINAL = 80  # columns for what is printed to no terminal


def printable(text: str) -> str:
    """`text` on one line, without anything a terminal would obey: a name or a document can hold escape sequences."""
    return text if text.isascii() and text.isprintable() else text.translate(_UNSAFE)


def printable_text(text: str) -> str:
    """`text` with its lines, each printable."""
    return "\n".join(printable_lines(text))


def escaped(text: str) -> str:
    """JSON `text` with everything a terminal would obey written as JSON escapes, so that nothing is lost."""
    return text.translate(_ESCAPES)


def printable_lines(text: str) -> list[str]:
    """The lines of `text`, each printable."""
    return [printable(line) for line in text.splitlines()]


def width(text: str) -> int:
    """Columns that `text` takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in _WIDE else 1
               for char in text)


def cut(text: str, room: int) -> str:
    """`text` in at most `room` columns, ending in … where something is left out."""
    if width(text) <= room:
        return text
    kept = ""
    for char in text:
        if width(kept + char) > room - 1:
            break
        kept += char
    return kept.rstrip() + "…" if room > 0 else ""


def padded(text: str, room: int) -> str:
    """`text` cut and filled with blanks to exactly `room` columns."""
    shown = cut(text, room)
    return shown + " " * (room - width(shown))


def fresh(as_of: str | None) -> str:
    """How fresh a record is, in a word: the year of its newest source or check, or that there is no date."""
    return as_of[:4] if as_of else "undated"


def columns() -> int:
    """Columns of the terminal, as shutil tells them, whose import takes a twentieth of an answer."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns or NO_TERMINAL
    except (AttributeError, OSError, ValueError):  # what is printed to is no terminal, or closed
        return NO_TERMINAL
