"""Kazakh in the Latin letters of 2018, in which pages of those years are, as the Cyrillic that grammar is told in.

`Densaýlyq saqtaý mınıstrligi` is read as `денсаулық сақтау министрлігі`.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from seeds.extract.text.words import Word
from seeds.regex import regex

_GLIDE: Final = regex("(?<=[aáeoóuúyiý])ı(?![aý])")
_PAIRS: Final = (("sh", "ш"), ("ch", "ч"), ("ts", "ц"), ("ıa", "я"), ("ıý", "ю"))
_LETTERS: Final = str.maketrans("aábvgǵdejzıkqlmnńoóprstýuúfhyi", "аәбвгғдежзикқлмнңоөпрстуұүфхыі")


def in_cyrillic(words: Sequence[Word]) -> Sequence[Word]:
    """Words of a Kazakh page with plain forms in Cyrillic, where none of them is; they stay as they are written."""
    if any("а" <= letter <= "ӿ" for word in words for letter in word.plain):
        return words
    return [word._replace(plain=_cyrillic(word.plain)) for word in words]


@lru_cache(maxsize=4096)
def _cyrillic(plain: str) -> str:
    turned = _GLIDE.sub("й", plain)
    for latin, letter in _PAIRS:
        turned = turned.replace(latin, letter)
    return turned.translate(_LETTERS)
