"""How likely each word of a page is of what a deed is called, by all signs of it, and the spans of such words."""

from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.deeds import seen
from seeds.extract.tagging import chain, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Bodies
    from seeds.extract.tagging.marks import Weights
    from seeds.extract.text.page import Page, Sentence
    from seeds.extract.text.words import Word

_LEAST: Final = (0.5, 0.2)  # how likely words are at least, for each of which they are parted anew
_LEAST_NAMED: Final = (*_LEAST, 0.07, 0.02)  # the same of what has a name, of which more than its words tells
LIKELY: Final = "likely"  # the manner in which one is called that no rule finds
_OUTSIDE: Final = (1.0, 0.0, 0.0)


class Span(NamedTuple):
    """Words of one sentence that are likely to be what a deed is called, and how likely, from 0 to 1."""

    sentence: "Sentence"
    words: "Sequence[Word]"
    start: int
    end: int
    sure: float


class Likely:
    """How likely each word of a page is of what a deed is called.

    `name` is that of the weights that tell; `named` is whether only what is written like a name may be one.
    """

    def __init__(self, page: "Page", bodies: "Bodies", name: str, told: seen.Told, *, named: bool = False) -> None:
        self._page = page
        self._told: dict[int, Weights] = {}
        self._spans: list[Span] = []
        known = weights.chain(name)
        for line in seen.lines(page, bodies, told, named=named):
            likely = line.seen.likely(known)
            self._told.update(zip((word.start for word in line.words), likely, strict=True))
            for one in chain.at_all(likely, _LEAST_NAMED if named else _LEAST):
                own = line.words[one.first:one.behind]
                if (place := _whole(page.text, own)) is not None:
                    self._spans.append(Span(line.sentence, own, *place, one.sure))

    def of(self, start: int, end: int) -> tuple[float, float]:
        """How likely the words between two places are of one: the likeliest of them, and all."""
        inside = [1 - self._told.get(word.start, _OUTSIDE)[0] for word in self._page.words.within(start, end)]
        return max(inside, default=0.0), sum(inside) / max(1, len(inside))

    def spans(self, taken: "Sequence[tuple[int, int]]") -> list[Span]:
        """The likeliest spans that touch neither each other nor places that are taken, in the order of the page."""
        used, found = [*taken], []
        for span in sorted(self._spans, key=lambda one: (-one.sure, one.start)):
            if not any(first < span.end and span.start < behind for first, behind in used):
                used.append((span.start, span.end))
                found.append(span)
        return sorted(found, key=lambda one: one.start)


def _whole(text: str, own: "Sequence[Word]") -> tuple[int, int] | None:
    """Where words stand with the quotes that are theirs; None where they are cut out of quotes, or two things."""
    start, end = own[0].start, own[-1].name_end
    if any(":" in word.gap for word in own[1:]):
        return None
    low = "„" in text[max(0, start - 1):end]
    for opens, closes in (("„", "“") if low else ("“", "”"), *_PAIRS):
        inside, is_closed = text[start:end], text[end:end + 1] == closes
        more = inside.count(opens) - inside.count(closes)  # that open than close
        if opens == closes and inside.count(opens) % 2:
            more = 1 if is_closed and not inside.startswith(opens) else -1
        if more > 0 and is_closed:
            end += 1
        elif more < 0 and text[start - 1:start] == opens:
            start -= 1
        elif more:
            return None
    return start, end


_PAIRS: Final = (("«", "»"), ('"', '"'), ("(", ")"))


def signs_of(likely: Likely, called: tuple[int, int], manner: str, facts: int) -> list[str]:
    """The signs of how likely the words are by which a deed is called, beside so many that rules tell."""
    most, mean = likely.of(*called)
    return [f"sure={int(most * 10)}", f"mean={int(mean * 10)}",
            f"sure|{manner}={int(most * 10)}", f"mean|{manner}={int(mean * 10)}",
            f"by rules={min(facts, 3)}", f"facts|sure={min(facts, 2)}{int(mean * 5)}"]
