"""Where the name of a plan or a programme ends that says what it is against."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.text import phrases
from seeds.extract.text.words import Word

_AIMS: Final = ("борьб", "противодейств", "предупрежд", "предотвращ", "профилактик", "искоренени", "защит")
_TRAFFICKED: Final = ("persons", "human", "people", "women", "children")


def behind_topic(words: Sequence[Word], last: int) -> int:
    """The number of the word behind what a plan is against, where its name otherwise ends before the word `last`.

    National Plan to Combat Trafficking | in Persons; Программа Кабинета Министров | по борьбе | с торговлей людьми.
    """
    if last < len(words) and words[last].plain == "по" and words[last].follows() and last + 1 < len(words) and (
            words[last + 1].plain.startswith(_AIMS)):
        last = max(last, phrases.end(words, last + 1, through="по для"))
    if last == len(words) or not words[last].follows():
        return last
    if words[last - 1].plain.startswith("борьб") and words[last].plain in ("с", "со"):
        return max(last, phrases.end(words, last + 1, through="и"))
    return _behind_trafficked(words, last) if words[last - 1].plain == "trafficking" else last


def _behind_trafficked(words: Sequence[Word], last: int) -> int:
    """The number of the word behind who is trafficked: in persons, in human beings."""
    said = [word.plain for word in words[last:last + 3]]
    if len(said) == 1 or said[0] != "in" or said[1] not in _TRAFFICKED:
        return last
    return last + (3 if said[1:] == ["human", "beings"] else 2)
