"""Which of the bodies that a page names it states as such: weighed by what is seen of their names and places.

Rules find what may be a body. What somebody is of, or what an event or a project has, is one; of the rest some are part
of a title, a heading, a law or a longer name, which no rule tells, and many small signs do.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from db import kinds
from seeds.extract.bodies import known
from seeds.extract.bodies.bodies import Bodies, Body, Mention
from seeds.extract.tagging import weights
from seeds.extract.tagging.classes import class_of, noun_of
from seeds.extract.tagging.seen import shape
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, words_of_name
from seeds.fact import Fact
from seeds.regex import regex

LEAST: Final = 0.58  # likelihood
_PLACES: Final = 4  # where a body is named that are looked at
_LONGEST: Final = 7  # words of a name that are counted
_NEAR: Final = 60  # characters from a body to somebody's name
_REFERENCES: Final = {kind.name: tuple(field.name for field in kind.fields if "organisation" in field.targets)
                      for kind in kinds.KINDS}


def decide(page: Page, bodies: Bodies, facts: Sequence[Fact]) -> None:
    """Make no facts of bodies that little tells to be stated, and that none of `facts` is of.

    A note of a sentence or two names nothing that it is not about, and is left as it is.
    """
    if page.is_note:
        return
    told = referred_to(facts)
    seen = Stated(page, bodies, facts)
    for body in bodies.all:
        if body.is_fact and not body.is_around and body.id not in told:
            body.is_fact = not (is_any(body.name) or is_venue(body.name)) and weights.likelihood(
                seen.signs(body, is_told=False), weights.single("stated")) >= LEAST


def is_any(name: str) -> bool:
    """Whether a name is only what many bodies are, in Russian: Общественный фонд, Некоммерческая организация."""
    return _ANY.fullmatch(name) is not None


_ANY: Final = regex(
    r"(?i)(?:(?:региональн|местн|обще|общественн|благотворительн|некоммерческ|неправительственн|негосударственн|"
    r"международн|кризисн|правозащитн|женск|молод[её]жн|ресурсн|социальн|волонт[её]рск|религиозн)[а-яё]*\s?){1,4}"
    r"(?:фонд|организация|объединение|центр|ассоциация|движение|союз|сеть|служба)")


def is_venue(name: str) -> bool:
    """Whether a name is that of a house where people meet and stay, which states no body by itself: Sary Tash Hotel."""
    return _VENUE.search(name) is not None


_VENUE: Final = regex(  # a union or an association of hotels is none
    r"(?i)(?<!\w)(?:hotel|resort|guest\s?house|sanatorium|гостиниц[аыеу]|отел[ьяе]|санатори[йяию]|мейманкана(?:сы)?|"
    r"меҳмонхона(?:и|си)?|mehmonxona(?:si)?|қонақ\s?үй[і]?)(?!\w)(?!.*\b(?:association|union|ассоциация|союз)\b)")


def referred_to(facts: Sequence[Fact]) -> set[str]:
    """The ids of the bodies that some facts are of."""
    found: set[str] = set()
    for fact in facts:
        for name in _REFERENCES[fact.kind]:
            value = fact.fields.get(name)
            found.update(map(str, value if isinstance(value, tuple) else (value or "",)))
    return found - {""}


class Stated:
    """The bodies of a page as they are seen once all other facts are known."""

    def __init__(self, page: Page, bodies: Bodies, facts: Sequence[Fact]) -> None:
        self._page = page
        self._bodies = bodies
        self._words = page.words.all
        self._names = sorted((cite.start, cite.end) for fact in facts if fact.kind == "contact"
                             for cite in fact.cites if cite.field in ("name", None))
        self._mentions: dict[Body, list[Mention]] = {}
        for mention in bodies.mentions:
            self._mentions.setdefault(mention.body, []).append(mention)
        self._starts = [mention.start for mention in bodies.mentions]
        self._called = [body.name.lower() for body in bodies.all]

    def signs(self, body: Body, *, is_told: bool) -> list[str]:
        """What speaks for and against a body; `is_told`: somebody is of it, or an event, a project or a result."""
        mentions = self._mentions[body]
        signs = ["b", f"told={is_told}", f"lang={self._page.language}", f"m={min(len(mentions), _PLACES)}"]
        signs += self.of_name(body, len(mentions))
        places = dict.fromkeys(sign for one in mentions[:_PLACES] for sign in self.of_place(one))
        first = (f"1{sign}" for sign in self.of_place(mentions[0]) if sign[:2] in ("g+", "g-", "k="))
        return [*signs, *places, *first]

    def of_name(self, body: Body, times: int) -> Iterator[str]:
        """What the body is called, and whether others have that in their names."""
        words = words_of_name(body.name)
        field = known.called(body.name) or (known.called(body.acronym) if body.acronym else None)
        small = body.name.lower()
        count = min(len(words), _LONGEST)
        yield from (f"t={body.type}", f"n={count}", f"mn={min(times, 3)}|{min(count, 3)}",
                    f"known={field.type if field else ''}",
                    f"acr={bool(body.acronym)}|{count == 1}", f"tm={body.type}|{min(times, _PLACES)}",
                    f"tk={body.type}|{field.type if field else ''}|{count}",
                    f"part={body.is_part}", f"of={bool(body.country)}|{body.type}", f"names={min(len(body.names), 3)}",
                    f"within={any(small != one and small in one for one in self._called)}",
                    f"has={any(small != one and one in small for one in self._called)}")
        if not words:
            return
        looks = [shape(word.text)[:2] for word in words]
        yield from (f"looks={' '.join(looks[:4])}", f"l3={words[-1].plain[-3:]}",
                    f"capitals={sum(word.is_capital for word in words[:_LONGEST])}",
                    f"upper={all(word.text.isupper() for word in words)}",
                    f"marks={''.join(sorted({mark for word in words[1:] for mark in word.gap if not mark.isspace()}))}",
                    f"quoted={body.name[0] in '«“„' or body.name[-1] in '»”'}")
        yield from (f"of={class_of(word)}" for word in words)
        nouns = [noun for word in words if (noun := noun_of(word))]
        yield from (f"noun={nouns[-1] if nouns else ''}", f"nouns={min(len(nouns), 3)}",
                    f"ends={class_of(words[-1])}", f"begins={class_of(words[0])}")

    def of_place(self, mention: Mention) -> Iterator[str]:
        """Where a body is named: in what kind of paragraph, beside which words, how far from people and others."""
        page, words = self._page, self._words
        paragraph = page.paragraph_at(mention.start)
        first, behind = page.words.behind(mention.start), page.words.behind(mention.end)
        before = words[first - 1] if first and words[first - 1].start >= paragraph.start else None
        after = words[behind] if behind < len(words) and words[behind].start < paragraph.end else None
        kind = paragraph.kind
        own = words_of_name(mention.body.name)
        begins, ends = (class_of(own[0]), class_of(own[-1])) if own else ("", "")
        left = _gap(page.text[before.end:mention.start]) if before else "^"
        right = _gap(page.text[mention.end:after.start]) if after else "$"
        yield from (f"k={kind}", f"g-={left}", f"g+={right}", f"w-1={_spelt(before)}", f"w1={_spelt(after)}",
                    f"gw-={left}|{class_of(before)}", f"gw+={right}|{class_of(after)}",
                    f"bl={begins}|{left}|{class_of(before)}", f"er={ends}|{right}|{class_of(after)}",
                    f"whole={before is None and after is None}|{kind}",
                    f"at={min(first - page.words.behind(paragraph.start), 3)}",
                    f"where={4 * mention.start // max(1, len(page.text))}",
                    f"named={self._bodies.named(words[first:max(behind, first + 1)])}",
                    f"others={min(4, self._count(paragraph.start, paragraph.end))}")
        at = bisect_left(self._names, (mention.start, 0))
        if at and mention.start - self._names[at - 1][1] < _NEAR and self._names[at - 1][0] >= paragraph.start:
            yield f"person-={(mention.start - self._names[at - 1][1]) // 15}"
        if at < len(self._names) and self._names[at][0] - mention.end < _NEAR and self._names[at][0] < paragraph.end:
            yield f"person+={(self._names[at][0] - mention.end) // 15}"

    def _count(self, start: int, end: int) -> int:
        """How many mentions of bodies begin between two places."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)


def _gap(text: str) -> str:
    """What stands between a name and the word beside it, in short: "_" for blanks alone."""
    return text.strip()[:3] or "_"


def _spelt(word: Word | None) -> str:
    return "-" if word is None else word.plain
