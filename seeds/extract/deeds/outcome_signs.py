"""What is seen of a figure that may be a result: how large it is, what it counts, and what is said to have happened."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import achieving, around, happening
from seeds.extract.deeds.counted import Counted
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word

_FIRST: Final = 8  # words of a deed that are signs
_SMALL: Final = 3


def of(page: Page, bodies: Bodies, others: int, one: Counted, *, is_told: bool) -> list[str]:
    """The signs of a figure beside so many others of its page; `is_told`: whether rules take it for a result."""
    quantity, paragraph = one.quantity, page.paragraph_at(one.sentence[0])
    sentence = Sentence(paragraph.number, *one.sentence, paragraph.kind)
    unit = page.words.within(*one.unit_at)
    deed = [word for span in one.what_at for word in page.words.within(*span)]
    in_words = not any(char.isdigit() for char in page.text[quantity.start:quantity.end])
    return [f"told={is_told}", *_of_figure(one, in_words=in_words), *around.in_page(page, sentence),
            *around.beside(page, quantity.start, quantity.end, sentence), *around.of_words(unit, "U"),
            *around.of_words(deed[:_FIRST], "W"), *_of_deed(deed, quantity.value, in_words=in_words),
            f"far={around.grade(_far(one), 2, 10, 30, 60, 120)}", f"behind={one.what_at[0][0] > quantity.start}",
            f"figures={around.grade(len(page.quantities_in(*one.sentence)), 2, 3, 5)}",
            f"who={bool(bodies.within(one.sentence[0], quantity.start))}",
            f"others={around.grade(others, 2, 3, 5, 10)}"]


def _of_figure(one: Counted, *, in_words: bool) -> list[str]:
    value = one.quantity.value
    return [f"size={around.grade(value, 1.5, 2.5, 3.5, 5.5, 10.5, 20.5, 100, 1000, 10000)}", f"in words={in_words}",
            f"money={bool(one.quantity.currency)}", f"qualifier={one.quantity.qualifier}",
            f"dated={one.year is not None}"]


def _of_deed(deed: Sequence[Word], value: float, *, in_words: bool) -> list[str]:
    """What the words that tell what happened say by their kinds."""
    done = achieving.is_done(deed)
    verbs = [at for at, word in enumerate(deed) if happening.is_verb(word)]
    signs = [f"done={done}", f"done|small={done}{value <= _SMALL}{in_words}", f"verbs={min(3, len(verbs))}"]
    return [*signs, f"V={deed[verbs[0]].plain}", f"verb at={min(4, verbs[0])}"] if verbs else signs


def _far(one: Counted) -> int:
    """Characters between a figure and what is said of it."""
    quantity = one.quantity
    return min(abs(one.what_at[0][0] - quantity.end), abs(quantity.start - one.what_at[-1][1]))
