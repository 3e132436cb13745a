"""Words that say of which nation something is, in English."""

from typing import Final

from seeds.extract.text import country
from seeds.regex import regex


def is_nation(word: str) -> bool:
    """Whether an English word with a capital is a country, or says that something is of one: Kenya, Norwegian."""
    return country.named(word) is not None or _NATION.search(word.lower()) is not None


_NATION: Final = regex(r"(?:[^s]ish|ese|[ie]an|ani|aqi|eli|ali)$|"
                       r"^(?:french|dutch|czech|swiss|greek|german|thai|philippine|icelandic|slovak|uzbek|serb)$")
