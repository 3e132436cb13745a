"""Lands in English names: countries behind a noun, and those that an `and` is within, Trinidad and Tobago Police."""

from collections.abc import Sequence
from typing import Final

from db import countries
from seeds.extract.names import posts
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

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


def of_state(words: Sequence[Word], at: int, done: int) -> int:
    """How many words in front of one are a town and its state: Henrico, | Virginia Police; Salem, N.C., | Police."""
    if at - 1 >= done and words[at].gap == ", " and words[at].plain in _STATES and _is_town(words[at - 1]):
        return 1
    is_short = at - _TWO >= done and words[at].gap in (", ", "., ") and words[at - 1].gap == ", " and (
        _SHORT_STATE.fullmatch(words[at - 1].text) is not None)
    return _TWO if is_short and _is_town(words[at - _TWO]) else 0


def _is_town(word: Word) -> bool:
    return word.text.istitle() and not posts.is_post(word)


_TWO: Final = 2  # words: the town and the state
_SHORT_STATE: Final = regex(r"[A-Z]\.[A-Z]\.?|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|"
                                r"Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo")
_STATES: Final = word_set(  # of the United States, by a word of each
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington "
    "wisconsin wyoming")
