"""Given names in Latin letters: the usual ones, and those that the dictionary of Russian has in Cyrillic."""

from functools import lru_cache
from typing import Final

from seeds.extract import country, russian
from seeds.extract.words import Word, word_set

_USUAL: Final = word_set(
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "steven paul andrew joshua kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric "
    "jonathan stephen larry justin scott benjamin samuel frank patrick jack henry peter adam nathan douglas hans jan "
    "jean pierre luc ana anne ann mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen lisa "
    "nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca "
    "laura helen catherine katherine christine julia julie claire clara jane joan ingrid astrid kirsten birgit heike "
    "matteo marco luca giulia chiara paolo pablo carlos juan jose luis miguel ines kenji yuki jorge lars sven erik "
    "nils nadia olga tatiana natalia nataliya sofia gulnara aigul elena irina")
_TWO: Final = {"shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "yu": "ю", "ya": "я", "th": "т",
               "ph": "ф", "ck": "к", "dzh": "дж", "yo": "ё"}
_ONE: Final = dict(zip("abcdefghijklmnopqrstuvwxyz", (
    "а", "б", "к", "д", "е", "ф", "г", "х", "и", "дж", "к", "л", "м", "н", "о", "п", "к", "р", "с", "т", "у", "в", "в",
    "кс", "и", "з"), strict=True))


def is_given(word: Word) -> bool:
    """Whether people are likely called so, and no place."""
    return word.is_capital and not word.text.isupper() and not word.is_possessive and (word.plain in _USUAL or (
        _is_given(word.plain) and country.named(word.bare) is None and not country.is_place(word.bare)))


@lru_cache(maxsize=4096)
def _is_given(plain: str) -> bool:
    if not plain.isascii() or not plain.isalpha() or len(plain) < 3:
        return False
    cyrillic = plain
    for some, instead in (*_TWO.items(), *_ONE.items()):
        cyrillic = cyrillic.replace(some, instead)
    spelled = {cyrillic, "э" + cyrillic[1:]} if cyrillic.startswith("е") else {cyrillic}
    return any(russian.is_known(one) and "Name" in russian.forms(one)[0].tags for one in spelled)
