"""Words in capitals, as in letterheads, put as they would be written in a sentence, so that grammars can read them."""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.names.english_words import CONNECTORS
from seeds.extract.names.russian_nouns import HEADS
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word
from seeds.regex import regex

_FEWEST: Final = 3  # words in a row
_SHORT: Final = 5  # letters of what may be an acronym
_STATES: Final = ("республики", "республика")
_REGIONS: Final = ("области", "края", "района", "округа", "республики")  # Забайкальского края


def lowered(words: Sequence[Word]) -> Sequence[Word]:
    """The words with their places; those in a row of capitals with one only where a sentence would have it."""
    if not any(word.text.isupper() and len(word.text) > _SHORT for word in words):
        return words
    found = list(words)
    at = 0
    while at < len(words):
        behind = at
        while behind < len(words) and words[behind].text.isupper() and (behind == at or "\n" not in words[behind].gap):
            behind += 1
        own = words[at:behind]
        plain = [word for word, quoted in zip(own, _quoted(own), strict=True) if not quoted] or own
        if len(own) >= _FEWEST and sum(len(word.text) > _SHORT for word in plain) * 2 >= len(plain):
            following = [*(word.plain for word in own[1:]), ""]
            found[at:behind] = [
                word if _is_acronym(word) or quoted else word.written(_written(word, number, next_one))
                for number, (word, next_one, quoted) in enumerate(zip(own, following, _quoted(own), strict=True))]
        at = behind + 1
    return found


def titled(text: str) -> str:
    """What is written in capitals with one at the beginning of each word: ST BRIGID'S as St Brigid's."""
    return _OWNED.sub(lambda end: end[0].lower(), text.title())


_OWNED: Final = regex(r"(?<=\w)['’]\w(?!\w)")
_CYRILLIC: Final = regex("[А-яЁё]")


def _quoted(own: Sequence[Word]) -> Iterator[bool]:
    """Which words stand in quotes, and may be written as they are."""
    is_open = False
    for word in own:
        is_open = (is_open and not any(mark in word.gap for mark in '»”"')) or word.gap.endswith(tuple('«“"„'))
        yield is_open


def _is_acronym(word: Word) -> bool:
    return len(word.text) <= _SHORT and (known.called(word.text) is not None or country.named(word.text) is not None)


def _written(word: Word, number: int, behind: str) -> str:
    """A word of an English line with a capital, but for small ones; of a Russian one where it is a name."""
    title = titled(word.text)
    if not _CYRILLIC.search(word.text):
        return word.text.lower() if word.plain in CONNECTORS else title
    is_name = country.named(title) is not None or any("Geox" in form.tags for form in russian.forms(word.plain)[:1])
    is_first = number == 0 or (word.plain in HEADS and word.gap.strip() != "")
    is_name = is_name or behind in _REGIONS or word.plain in _STATES
    return title if is_first or is_name else word.text.lower()
