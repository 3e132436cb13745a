"""Lands in English names: countries behind a noun, and those that an `and` is within, Trinidad and Tobago Police."""

from collections.abc import Sequence
from typing import Final

from db import countries
from seeds.extract.text.words import Word, word_set

PAIRS: Final = frozenset((  # the words in front of `and` and behind it
    ("bosnia", "herzegovina"), ("trinidad", "tobago"), ("antigua", "barbuda"), ("kitts", "nevis"),
    ("turks", "caicos"), ("wallis", "futuna"), ("serbia", "montenegro"), ("england", "wales"), ("jammu", "kashmir"),
    ("newfoundland", "labrador"), ("kensington", "chelsea"), ("hammersmith", "fulham"), ("barking", "dagenham"),
    ("windsor", "maidenhead"), ("devon", "cornwall"), ("avon", "somerset"), ("dumfries", "galloway"),
    ("brighton", "hove"), ("tyne", "wear"), ("redcar", "cleveland"), ("telford", "wrekin"), ("perth", "kinross")))
_NATIONAL: Final = word_set("centre center council network alliance coalition federation forum trust society guard")
_NAMES_OF_PEOPLE: Final = word_set("Jordan Georgia Chad Israel")
_BOROUGHS: Final = word_set("royal london metropolitan")
_CODE: Final = 3  # letters


def is_national(words: Sequence[Word], head: int) -> bool:
    """Whether behind a noun a country's name ends the name of a body: Migrants Rights Centre Ireland."""
    at = head + 1
    if words[head].plain not in _NATIONAL or at >= len(words) or not (words[at].follows() and words[at].is_capital) or (
            words[at].is_possessive or words[head].is_possessive):
        return False
    goes_on = at + 1 < len(words) and words[at + 1].follows("-") and words[at + 1].is_capital
    land = words[at].bare
    return not goes_on and land not in _NAMES_OF_PEOPLE and countries.code_of(land) is not None and (
        len(land) > _CODE or land == "UK")


def can_be_borough(words: Sequence[Word], first: int, head: int, behind: int) -> bool:
    """Whether a noun is none for a borough, or stands in the whole name of one: London Borough of Brent."""
    return words[head].plain != "borough" or (
        first < head and behind > head + 1 and words[head - 1].plain in _BOROUGHS)
