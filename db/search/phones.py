"""Telephone numbers in a query: the digits, in all the ways one number is written."""

from collections.abc import Iterator

SHORTEST = 4  # digits; fewer would be a year's half or a house number
_WRITTEN = {ord(char): None for char in "0123456789 ()-./+\u00a0"}


def digits(text: str) -> str:
    """The digits of a query that is a phone number or a part of one, from four on; empty for anything else."""
    kept = "".join(filter(str.isdigit, text))
    return kept if len(kept) >= SHORTEST and kept.isascii() and not text.translate(_WRITTEN).strip() else ""


def writings(typed: str) -> Iterator[str]:
    """`typed` as it is, without the international 00, and without the trunk 0 or 8 of local writing (ITU-T E.123)."""
    yield typed
    if typed.startswith("00") and len(typed) >= SHORTEST + 2:
        yield typed[2:]
    if typed[0] in "08" and len(typed) > SHORTEST:
        yield typed[1:]
