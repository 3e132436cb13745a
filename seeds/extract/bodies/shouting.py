"""Lines in capitals, as in letterheads, put as they would be written in a sentence, so that grammars can read them."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.names.english_words import CONNECTORS
from seeds.extract.names.russian_nouns import HEADS
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word

_FEWEST: Final = 3  # words of a line
_SHARE: Final = 0.9  # of them in capitals
_SHORT: Final = 5  # letters of what may be an acronym
_STATES: Final = ("республики", "республика")
_REGIONS: Final = ("области", "края", "района", "округа", "республики")  # Забайкальского края


def is_shouted(words: Sequence[Word]) -> bool:
    """Whether a line is written in capitals and is no row of acronyms."""
    long = [word for word in words if len(word.text) > _SHORT]
    return len(words) >= _FEWEST and bool(long) and all(word.text.isupper() for word in long) and (
        sum(word.text.isupper() for word in words) >= _SHARE * len(words))


def lowered(words: Sequence[Word]) -> list[Word]:
    """The words with their places, each with a capital only where a sentence would have one."""
    behind = [*(word.plain for word in words[1:]), ""]
    return [word if _is_acronym(word) else word._replace(text=_written(word, number, behind[number]))
            for number, word in enumerate(words)]


def _is_acronym(word: Word) -> bool:
    return len(word.text) <= _SHORT and (known.called(word.text) is not None or country.named(word.text) is not None)


def _written(word: Word, number: int, behind: str) -> str:
    """A word of an English line with a capital, but for small ones; of a Russian one where it is a name."""
    title = word.text.title()
    if word.text.isascii():
        return word.text.lower() if word.plain in CONNECTORS else title
    is_name = country.named(title) is not None or any("Geox" in form.tags for form in russian.forms(word.plain)[:1])
    is_first = number == 0 or (word.plain in HEADS and word.gap.strip() != "")
    is_name = is_name or behind in _REGIONS or word.plain in _STATES
    return title if is_first or is_name else word.text.lower()
