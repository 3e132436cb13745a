"""What a figure counts: the noun behind it, what it is of by the figure before, or what a number of is told."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from seeds.extract.deeds import happening
from seeds.extract.deeds.items import ANAPHORA, Item
from seeds.extract.text import phrases, russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word
from seeds.regex import regex

Span = tuple[int, int]
INCLUDED = regex(
    r"(?:including|made up of|of whom|of them|among them|of which|(?:which|that) (?:include[sd]?|"
    r"comprise[sd]?)|comprising|consisting of|в том числе|из них|из которых|среди них)\W*$",
    re.IGNORECASE
)


class Counted(NamedTuple):
    """One figure with what it counts and what happened, each where it stands."""

    quantity: Quantity
    unit: str
    unit_at: Span
    what: str
    what_at: tuple[Span, ...]
    sentence: Span
    year: tuple[str, Span] | None = None
    whole: int | None = None  # where the figure begins that it is a part of
    head: Span | None = None  # of a table's columns or a list, which says what happened to each in it


def counted(page: Page, sentence: Sentence, words: Sequence[Word], item: Item, what_at: tuple[Span, ...],
            *, former: Counted | None) -> Counted | None:
    """One figure with its unit, and with what `what_at` says happened; `former` is the one told before it."""
    behind = page.text[item.quantity.end:item.quantity.end + 20]
    anaphoric = ANAPHORA.match(behind) is not None or INCLUDED.search(page.text[sentence.start:item.quantity.start])
    split = _OF_THEM.match(page.text, item.quantity.end)
    if split and anaphoric and not item.quantity.currency:
        unit, unit_at = split["unit"], split.span("unit")
    elif item.quantity.currency:
        unit, unit_at = item.quantity.currency, (item.quantity.start, item.quantity.end)
    elif item.last > item.first and not (former is not None and _is_quality(words[item.first:item.last])):
        unit_at = (words[item.first].start, words[item.last - 1].end)
        unit = page.text[slice(*unit_at)]
    elif (named := _number_of(words, item.quantity.start)) is not None:
        unit_at = named
        unit = page.text[slice(*unit_at)]
    elif former is not None and (_goes_on(page, words, item, former, sentence=sentence, what_at=what_at) or anaphoric
                                 or _is_of_the_same(page, words, item, former, what_at)):
        unit, unit_at = former.unit, former.unit_at
    else:
        return None
    what = " ".join(page.text[slice(*span)] for span in what_at)
    return Counted(item.quantity, unit, unit_at, what, what_at, (sentence.start, sentence.end))


def _goes_on(page: Page, words: Sequence[Word], item: Item, former: Counted, *, sentence: Sentence,
             what_at: tuple[Span, ...]) -> bool:
    """Whether a bare figure goes on with those of its sentence: no hour, and no number in a name."""
    if former.sentence != (sentence.start, sentence.end):
        return False
    if _OF.search(page.text[max(sentence.start, item.quantity.start - 4):item.quantity.start]):
        return False  # a crew of twelve
    before = next((word.plain for word in reversed(words) if word.end <= item.quantity.start), "")
    return not (before in ("to", "from", "at", "and", "until", "till") and item.quantity.value <= _LAST_HOUR
                and not _is_of_the_same(page, words, item, former, what_at)) or before == "and"


_OF = regex(r"\bof\s$")
_LAST_HOUR = 24


def _is_of_the_same(page: Page, words: Sequence[Word], item: Item, former: Counted, what_at: tuple[Span, ...]) -> bool:
    """`A further 118 were flown home`: a bare figure with its verb, of those that its paragraph has counted before."""
    if _OF.search(page.text[max(0, item.quantity.start - 4):item.quantity.start]):
        return False
    following = words[item.last] if item.last < len(words) else None
    ends = page.text[item.quantity.end:item.quantity.end + 1] in (",", ";", ".")
    if ends and what_at[0][1] <= item.quantity.start and item.quantity.value > _LAST_HOUR:
        return page.number_at(former.quantity.start) == page.number_at(item.quantity.start)  # Из Турции приехали 71
    return (following is not None and not following.gap.strip(" ,")
            and (following.plain in happening.AUXILIARY or happening.is_verb(following))
            and page.number_at(former.quantity.start) == page.number_at(item.quantity.start))


_OF_THEM = regex(r"\s+(?:of (?:them|whom)|из (?:них|которых))(?:,?\s+(?:were|was|are|is|being|being|—|–))?\s+"
                 r"(?P<unit>(?:wom[ae]n|m[ae]n|girls?|boys?|children|minors|foreigners|mothers|citizens|students|"
                 r"женщин\w*|мужчин\w*|дет\w+|девоч\w+|мальчик\w*|несовершеннолетн\w+|иностран\w+)"
                 r"(?:\s+(?:and|и)\s+(?:girls|boys|children|дет\w+))?)(?![^\W_])", re.IGNORECASE)


def _is_quality(words: Sequence[Word]) -> bool:
    """Whether only adjectives stand there, `212 очных`: what they are of is said before."""
    return all(
        russian.is_known(word.text)
        and russian.is_likely(word.text, "ADJF")
        and not russian.can_be(word.text, "NOUN")
        and not _PERSON.match(word.plain)
        for word in words
    )


_PERSON = regex(r"подозрева|обвиня|пострада|потерпе|задержан|несовершеннолет|арестован|осужд|обратив|уволен|"
                r"больн|участвов|учащи|бездомн|трудящ|служащ")


def _number_of(words: Sequence[Word], before: int) -> Span | None:
    """`the number of complaints had grown to 20`."""
    for at, word in enumerate(words):
        if word.start >= before:
            break
        if word.plain in ("number", "число", "количество") and at + 1 < len(words):
            first = at + 2 if words[at + 1].plain == "of" else at + 1
            while first < len(words) and words[first].plain in ("such", "these", "the", "those", "таких", "этих"):
                first += 1
            last = phrases.end(words, first)
            if last > first:
                return words[first].start, words[last - 1].end
    return None
