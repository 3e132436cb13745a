"""What is seen of words that a deed may be told by: of all words of a sentence, each with what stands around it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.deeds import around, event_nouns, loose_words, project_words
from seeds.extract.tagging.classes import class_of
from seeds.extract.tagging.marked import Marked
from seeds.extract.tagging.marks import Mark
from seeds.extract.tagging.seen import kinds_at, shape, standing, told_word
from seeds.extract.tagging.spelling import Manner, Spelling, as_spelt, keys_of
from seeds.extract.text import country, phrases
from seeds.extract.text.words import Word, by_letters

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Bodies
    from seeds.extract.text.page import Page, Sentence
    from seeds.read.document import Span

_LONGEST: Final = 120  # words of a sentence that are looked at
_AROUND: Final = 3  # words on each side that are seen by themselves
_FAR: Final = 9  # words on each side of which the nearest of some kinds are seen
_LOOKS: Final = 4  # characters of how a word looks
_STEPS: Final = (2, 3, 5, 9, 20)  # paragraphs
_DAY: Final = len("2024-06-01")
_NEVER: Final = ("signature", "quote")  # kinds of sentences that tell of none

Told = Mapping[int, str]  # by where a word begins, what rules take it for: B| and more of the first word, I| of others


class Line(NamedTuple):
    """The words of one sentence."""

    sentence: "Sentence"
    words: Sequence[Word]
    seen: Marked


def lines(page: "Page", bodies: "Bodies", told: Told, *, named: bool = False) -> Iterator[Line]:
    """All sentences of a page that may tell of a deed, in its order; `named`: those alone that may name one.

    A note has none: too little stands around its words.
    """
    if page.is_note:
        return
    for sentence in page.sentences:
        words = page.words.within(sentence.start, sentence.end)[:_LONGEST]
        if words and sentence.kind not in _NEVER and (not named or _may_name(page, sentence, words)):
            yield _line(page, bodies, told, sentence, words)


def _may_name(page: "Page", sentence: "Sentence", words: Sequence[Word]) -> bool:
    """Whether a sentence has something in quotes, a noun for projects, or a capital that does not begin it."""
    return any(word.is_capital for word in words[1:]) or not OPENING.isdisjoint(
        page.text[sentence.start:sentence.end]) or any(project_words.type_of(word.plain) for word in words)


OPENING: Final = frozenset('«“„"')


def _line(page: "Page", bodies: "Bodies", told: Told, sentence: "Sentence", words: Sequence[Word]) -> Line:
    written = page.written_as.get(sentence.start) or page.written_as.setdefault(
        sentence.start, _of_sentence(page, sentence, words))
    kinds = _with_bodies(written.kinds, bodies, sentence, words)
    here = [told.get(word.start, "-") for word in words]
    if any(one != "-" for one in here):
        return Line(sentence, words, _marked(page, sentence, words, _Row(written, kinds, here), here))
    key: tuple[int | str, ...] = (sentence.start, *kinds)  # of most, rules tell neither an event nor a project
    if key not in page.marked_as:
        page.marked_as[key] = _marked(page, sentence, words, _Row(written, kinds, here), here)
    return Line(sentence, words, page.marked_as[key])


def _marked(page: "Page", sentence: "Sentence", words: Sequence[Word], row: "_Row", told: Sequence[str]) -> Marked:
    """The words of a sentence, of each of which rules tell what `told` says, with all that is seen of them."""
    day = max((len(date.start) for date in page.dates_in(sentence.start, sentence.end)), default=0)
    begun = sum(one.startswith("B") for one in told)
    at = around.grade(sentence.paragraph, *_STEPS)
    shared = [f"k={sentence.kind}", f"lang={page.language}", f"at={at}", f"kat={sentence.kind}{at}", f"day={day}",
              f"told={min(begun, 2)}", f"kday={sentence.kind}{day >= _DAY}", f"long={min(len(words) // 6, 6)}",
              f"capital={words[0].is_capital}"]
    return Marked(shared, [row.marks(at) for at in range(len(words))], row.spelt)


class Written(NamedTuple):
    """What is seen of a sentence whatever is known of deeds and bodies: the same for events and for projects."""

    kinds: list[str]  # of each word by itself, and whether it is of a day (D)
    plain: list[str]
    shapes: list[str]  # from here on with _AROUND more on each side
    gaps: list[str]
    classes: list[str]
    spelt: Spelling


def _of_sentence(page: "Page", sentence: "Sentence", words: Sequence[Word]) -> Written:
    pad, behind = ["<"] * _AROUND, [">"] * _AROUND
    days = [(date.begin, date.stop) for date in page.dates_in(sentence.start, sentence.end)]
    plain = as_spelt(words)
    gaps = ["^", *(" ".join(word.gap.split())[:2] or "_" for word in words[1:]), "$"]
    return Written(
        _with("D", days, [_kind(word) for word in words], words), plain,
        [*pad, *(shape(word.text)[:_LOOKS] for word in words), *behind], [*pad, *gaps, *behind],
        [*pad, *map(class_of, words), *behind], Spelling(keys_of(plain, gaps), _MANNER))


def _with_bodies(kinds: Sequence[str], bodies: "Bodies", sentence: "Sentence", words: Sequence[Word]) -> list[str]:
    """The kinds of words, and whether each is of the name of a body (B)."""
    return _with("B", [(one.start, one.end) for one in bodies.within(sentence.start, sentence.end)], kinds, words)


def _with(mark: str, spans: "Sequence[Span]", kinds: Sequence[str], words: Sequence[Word]) -> list[str]:
    """Kinds of words with the mark of what has places: in capitals for the first word of each."""
    marked = list(kinds)
    for begin, stop in spans:
        for at, word in enumerate(words):
            if begin <= word.start < stop:
                marked[at] = (mark if word.start == begin else mark.lower()) + marked[at]
    return marked


@by_letters
def _kind(word: Word) -> str:
    """A noun for events (n), one that may be (o), a noun for projects (j), a verb, a place (c), a small word (s)."""
    is_event = event_nouns.type_of(word) is not None
    marks = (("n", is_event), ("o", not is_event and loose_words.type_of(word) is not None),
             ("j", project_words.type_of(word.plain) is not None), ("v", phrases.is_verb(word, None)),
             ("c", word.is_capital and country.is_place(word.text)), ("s", word.plain in phrases.STOPS))
    return "".join(mark for mark, holds in marks if holds)


class _Row:
    """The words of a sentence as they are seen one by one; those beyond its ends are "<" and ">"."""

    def __init__(self, written: Written, kinds: Sequence[str], told: Sequence[str]) -> None:
        pad, behind = ["<"] * _AROUND, [">"] * _AROUND
        self._kinds, self._told = [*pad, *kinds, *behind], [*pad, *told, *behind]
        _, self._plain, self._shapes, self._gaps, self._classes, self.spelt = written
        self._count = len(kinds)
        self._nearest = self._far()

    def marks(self, number: int) -> list[Mark]:
        """The marks of one word."""
        at = number + _AROUND
        plain, kinds, gaps, told = self._plain, self._kinds, self._gaps, self._told
        shapes, classes = self._shapes, self._classes
        gap, next_gap, own = gaps[at], gaps[at + 1], told[at]
        marks: list[Mark] = [
            (standing, told[at - 1][:1], own, told[at + 1][:1]), (told_word, own[:1], plain[number]),
            (_kinds_beside, kinds[at - 1], gap, kinds[at], next_gap, kinds[at + 1]),
            (kinds_at, -3, kinds[at - 3], -2, kinds[at - 2]), (kinds_at, 2, kinds[at + 2], 3, kinds[at + 3]),
            (_looks, gap, shapes[at], next_gap),
            (_place, gaps[at - 1], min(number, 4), min(self._count - 1 - number, 4)),
            *((_written, by, shapes[at + by], classes[at + by]) for by in (-1, 0, 1))]
        return marks + self._nearest[number]

    def _far(self) -> list[list[Mark]]:
        """For each word how far away the nearest word of some kinds stands on each side."""
        marks: list[list[Mark]] = [[] for _ in range(self._count)]
        kinds = self._kinds[_AROUND:_AROUND + self._count]
        for side, order in (("L", range(self._count)), ("R", range(self._count - 1, -1, -1))):
            last: dict[str, int] = {}
            for at in order:
                for mark, where in last.items():
                    far = abs(at - where)
                    if far <= _FAR:
                        marks[at].append((_near, side, mark, far if far < _FEW else _FEW + far // _FEW))
                for mark in kinds[at]:
                    if mark in _MARKS:
                        last[mark] = at
        return marks


_MARKS: Final = frozenset("njvDBc")
_FEW: Final = 4  # words that are told apart one by one


# Marks

def _kinds_beside(before: str, gap: str, kind: str, next_gap: str, behind: str) -> tuple[str, ...]:
    return ("b", f"g={gap}", f"g+={next_gap}", f"kkk={before}|{kind}|{behind}", f"kgk={before}|{gap}|{kind}",
            f"k-1={before}", f"k0={kind}", f"k1={behind}")


def _looks(gap: str, looks: str, next_gap: str) -> tuple[str, ...]:
    return (f"gsg={gap}|{looks}|{next_gap}",)


def _place(gap: str, number: int, left: int) -> tuple[str, ...]:
    return f"g-={gap}", f"pos={number}", f"left={left}"


_MANNER: Final = Manner(3, 1, "i4")


def _written(by: int, looks: str, kind: str) -> tuple[str, ...]:
    return f"s{by}={looks}", f"c{by}={kind}"


def _near(side: str, mark: str, far: int) -> tuple[str, ...]:
    return (f"{side}{mark}={far}",)
