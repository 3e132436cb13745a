"""Quotes within the names of bodies: where one ends, and a name with both of its marks."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.text.words import Word

OPENING: Final = '«"“„'


def end(words: Sequence[Word], at: int) -> int:
    """The number of the word behind the quote that the word `at` begins."""
    for number in range(at + 1, len(words)):
        gap = words[number].gap
        if any(mark in gap for mark in '»”"') and gap.strip() not in set(OPENING):
            return number
    return len(words)


def text(words: Sequence[Word], first: int, behind: int) -> str:
    """The words from one number to another as they stand, with the quote that opens or closes outside of them."""
    found = words[first].text
    for word in words[first + 1:behind]:
        found += word.gap + word.text
    if any(mark in found for mark in "«“„") and not any(mark in found for mark in "»”"):
        found += "»" if "«" in found else "”"
    elif found.count("»") > found.count("«"):
        found = f"«{found}"
    elif found.count("”") > found.count("“"):
        found = f"“{found}"
    elif found.count('"') == 1:
        found += '"'
    return " ".join(found.split())
