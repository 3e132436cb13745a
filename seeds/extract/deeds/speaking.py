"""One place where an event is spoken of, and the line that it is looked for in."""

from collections.abc import Sequence
from typing import NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word


class Speaking(NamedTuple):
    """One place where an event is spoken of."""

    start: int
    end: int
    title: str
    type: str
    manner: str  # named, indefinite, definite, new (another one), likely (by no rule), or empty
    sentence: Sentence
    topic: bool = False  # whether it says what it is about
    generic: bool = False  # only `the event`
    many: bool = False
    held: bool = False  # whether it is what somebody holds, gives or attends in its sentence
    words: frozenset[str] = frozenset()  # of its title, in small letters, that tell it from others
    loose: bool = False  # whether its noun names an event only where a day is said
    verbal: bool = False  # whether only a verb tells of it: the partners meet


class Line(NamedTuple):
    """A sentence, or one cell of a row, in which events are looked for."""

    page: Page
    bodies: Bodies
    sentence: Sentence
    words: Sequence[Word]
    dates: frozenset[int]  # where the words of dates begin

    def is_english(self, head: int) -> bool:
        """Whether the phrase around a noun is to be read as English."""
        return self.words[head].plain.isascii() and self.page.language in ("en", "")
