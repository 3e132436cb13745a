"""The entries of a list put on a page: one below the other, side by side, in tables of many looks, or broken."""

import textwrap
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seeds.roster_manners import Manner

_HEADS: Final = {"name": "Name", "title": "Position", "body": "Organisation", "phone": "Telephone", "email": "E-mail",
                 "country": "Country", "town": "Office", "mail": "E-mail"}
_GAP: Final = 4  # blanks between columns


def laid_out(texts: Sequence[str], manner: "Manner", style: str, pattern: str) -> str:
    """The entries as a manner lays them out; `style` is one of its tables, `pattern` tells what its columns are."""
    if " | " in pattern and style:
        return _table([text.split(" | ") for text in texts], style, pattern)
    if manner.together > 1:
        return manner.between.join(_beside(texts[at:at + manner.together])
                                   for at in range(0, len(texts), manner.together))
    if manner.width:
        texts = [textwrap.fill(text, manner.width, subsequent_indent="   ") for text in texts]
    return manner.between.join(texts)


def _beside(texts: Sequence[str]) -> str:
    """Entries side by side, each in a column of its own."""
    rows = list(zip_longest(*(text.split("\n") for text in texts), fillvalue=""))
    return _aligned([list(row) for row in rows])


def _table(rows: list[list[str]], style: str, pattern: str) -> str:
    look, _, more = style.partition(" ")
    if look == "grouped":
        for number, row in enumerate(rows):
            row[0] = rows[number - number % 2][0] if number % 2 == 0 else ""
        look = more
    if look in ("headed", "box", "ascii", "markdown"):
        rows = [_head(pattern), *rows]
    return _LOOKS[look](rows)


def _head(pattern: str) -> list[str]:
    return [next((head for field, head in _HEADS.items() if f"{{{field}}}" in cell), "")
            for cell in pattern.split(" | ")]


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) + _GAP for column in zip(*rows, strict=True)]
    return "\n".join("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
                     for row in rows)


def _boxed(rows: Sequence[Sequence[str]], line: str, wall: str, corners: Sequence[str]) -> str:
    widths = [max(map(len, column)) + 2 for column in zip(*rows, strict=True)]
    rules = [left + middle.join(line * width for width in widths) + right
             for left, middle, right in (corners[at:at + 3] for at in range(0, len(corners), 3))]
    body = [wall + wall.join(f" {cell}".ljust(width) for cell, width in zip(row, widths, strict=True)) + wall
            for row in rows]
    return "\n".join([rules[0], body[0], rules[1], *body[1:], rules[2]])


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


_LOOKS: Final[dict[str, Callable[[Sequence[Sequence[str]]], str]]] = {
    "aligned": _aligned, "headed": _aligned, "markdown": _markdown,
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
    "bars": lambda rows: "\n".join(" | ".join(row) for row in rows),
    "box": lambda rows: _boxed(rows, "─", "│", "┌┬┐├┼┤└┴┘"),
    "ascii": lambda rows: _boxed(rows, "-", "|", "+" * 9)}
