"""The figures of a page that no rule takes for results: each with what it seems to count, and what is said there."""

from collections.abc import Container, Iterator, Sequence
from itertools import islice
from typing import Final

from seeds.extract.deeds import happening
from seeds.extract.deeds.counted import Counted
from seeds.extract.text import phrases
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word

_MOST: Final = 100  # figures of one page
_AT_ONCE: Final = 12  # figures of one sentence


def left(page: Page, taken: Container[int]) -> Iterator[Counted]:
    """The figures of a page, in its order, without those at the places `taken`.

    Sums of money are none: where no verb says that they were spent, they were promised or granted as often.
    """
    return (one for one in islice(_left(page, taken), _MOST) if one is not None)


def _left(page: Page, taken: Container[int]) -> Iterator[Counted | None]:
    """The same, with None for a figure that counts nothing."""
    for sentence in page.sentences:
        if sentence.kind in ("header", "signature"):
            continue
        quantities = page.quantities_in(sentence.start, sentence.end)
        some = [one for one in quantities[:_AT_ONCE] if one.value and not one.currency and one.start not in taken]
        if not some:
            continue
        words = page.words.within(sentence.start, sentence.end)
        starts = frozenset(word.start for one in quantities for word in words if one.start <= word.start < one.end)
        yield from (_counted(page, sentence, one, words, starts) for one in some)


def _counted(page: Page, sentence: Sentence, quantity: Quantity, words: Sequence[Word],
             starts: frozenset[int]) -> Counted | None:
    """A figure with the phrase behind it, and the words around it as what happened; None where nothing is counted.

    `words` are those of its sentence, `starts` where those of figures begin.
    """
    first = next((at for at, word in enumerate(words) if word.start >= quantity.end), len(words))
    last = phrases.end(words, first, starts) if first < len(words) else first
    if last <= first:
        return None
    unit_at = words[first].start, words[last - 1].end
    around = (happening.clause_before(page, words, sentence.start, quantity.start),
              happening.clause_behind(page, words, unit_at[1], sentence.end))
    what_at = tuple((some[0].start, some[-1].end) for some in around if some) or ((quantity.start, quantity.end),)
    return Counted(quantity, page.text[slice(*unit_at)], unit_at,
                   " ".join(page.text[slice(*span)] for span in what_at), what_at, (sentence.start, sentence.end))
