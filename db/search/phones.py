"""Telephone numbers in a query: the digits, in all the ways one number is written."""

import re
from collections.abc import Iterator

SHORTEST = 4  # digits; fewer would be a year's half or a house number
LONGEST_SHORT = 6  # digits of a number that is known by all of them: hotlines (860, 116123), a number without its town
SHORTEST_AMONG_WORDS = 7  # digits that are a number even with words around them, as in `tel. 775 987 817`
_WRITTEN = {ord(char): None for char in "0123456789 ()-./+…–\u00a0\u2011"}
_RUN = r"\+?[\d(][\d ()./\u00a0-]*\d"
_STATED = r"(?<!\S)(?:…|\.{2,3})\s?[\d(][\d ()./\u00a0\u2011–-]*\d"
_SHORT = r"(?:…|\.{2,3})?\s?([0-9](?:[ ()–-]{0,2}[0-9]){2,5})"  # of three to six digits
_AROUND = " ()+,;:!?"
_TRUNK = r"\(0\)"  # +44 (0)20: to be dialled at home only


def digits(text: str) -> str:
    """The digits of a query that is a phone number or holds one, from four on; empty for anything else."""
    text = re.sub(_TRUNK, "", text)
    if stated := re.search(_STATED, text):  # a partial one, as it is shown
        return _digits(stated[0], SHORTEST)
    if not text.translate(_WRITTEN).strip():
        return _digits(text, SHORTEST)
    runs = [_digits(run, SHORTEST_AMONG_WORDS) for run in re.findall(_RUN, text)]
    return max(runs, key=len, default="")


def short(text: str) -> str:
    """The digits of a query that is perhaps a short number and nothing else; empty for anything else."""
    typed = re.fullmatch(_SHORT, text.strip(_AROUND))
    return _digits(typed[1], 0) if typed else ""


def tag(digits: str) -> str:
    """What a record of a short number can be selected by."""
    return f"=phone={digits}"


def _digits(text: str, least: int) -> str:
    kept = "".join(filter(str.isdigit, text))
    return kept if len(kept) >= least and kept.isascii() else ""


def writings(typed: str) -> Iterator[str]:
    """`typed` as it is, without the international 00, and without the trunk 0 or 8 of local writing (ITU-T E.123)."""
    yield typed
    if typed.startswith("00") and len(typed) >= SHORTEST + 2:
        yield typed[2:]
    if typed[0] in "08" and len(typed) > SHORTEST:
        yield typed[1:]
