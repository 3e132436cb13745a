"""Which words are a span of what is looked for, and how sure that is: a linear chain over the words.

Every sign of a word weighs for or against its being outside, the first of a span, or within one; so does what the word
before it is (Lafferty, McCallum and Pereira 2001, Conditional Random Fields). The sums over all readings of the words,
gathered forwards and backwards, say how likely each is of a span.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import exp
from typing import Final, NamedTuple

from seeds.extract.tagging.marks import Lead, Mark, Weighed, Weights
from seeds.extract.tagging.weights import Chain

EVEN: Final = 0.5  # from which on a word is rather of a span
_LARGEST: Final = 300.0  # a weight whose power is still a number, and that times another one


class Told(NamedTuple):
    """A span among some words: its first one, the one behind its last, and how sure it is, from 0 to 1."""

    first: int
    behind: int
    sure: float


def at_all(told: Sequence[Weights], least: Sequence[float]) -> list[Told]:
    """The spans that there are if every word counts which is one's with some likelihood, for each of `least`.

    `told` is how likely each word is what, as `likely` says.
    """
    most = 1 - min(least)
    if not told or min(told)[0] >= most:
        return []
    runs = list(_runs(told, most))  # most words are of none, whatever is least
    return sorted({span for one in least for run in runs for span in _spans(told, 1 - one, run)})


def _runs(told: Sequence[Weights], most: float) -> Iterator[range]:
    """Where words stand one behind the other that are likely to be outside less than `most`."""
    first = None
    for at, (outside, _, _) in enumerate(told):
        if outside < most:
            first = at if first is None else first
        elif first is not None:
            yield range(first, at)
            first = None
    if first is not None:
        yield range(first, len(told))


def _spans(told: Sequence[Weights], most: float, among: range) -> Iterator[Told]:
    """The spans of words likely to be outside less than `most`; each begins where a first word is likeliest."""
    at = among.start
    while at < among.stop:
        if told[at][0] >= most:
            at += 1
            continue
        behind = at + 1
        while behind < among.stop and told[behind][0] < most and told[behind][2] >= told[behind][1]:
            behind += 1
        yield Told(at, behind, sum(1 - outside for outside, _, _ in told[at:behind]) / (behind - at))
        at = behind


def likely(shared: Iterable[Mark], own: Sequence[Sequence[Mark]], known: Chain,
           more: Iterable[Lead] = ()) -> list[Weights]:
    """How likely each word is outside of a span, the first of one and a further one.

    `shared` are the marks of all words, `own` those of each, and `more` totals of each.
    """
    return _likely(_factors(shared, own, known.weighed, more), known.follows)


def total(marks: Iterable[Mark], known: Chain) -> Lead:
    """What marks weigh together."""
    return _sum(marks, known.weighed, 0j)


def _factors(shared: Iterable[Mark], own: Sequence[Sequence[Mark]], known: Weighed,
             more: Iterable[Lead]) -> list[tuple[float, float]]:
    """How many times as much speaks for each word's being a first one, and a further one, as for its being outside."""
    base = _sum(shared, known, 0j)
    leads = [_sum(marks, known, base + besides)
             for marks, besides in zip(own, [*more] or [0j] * len(own), strict=True)]
    return [(exp(min(_LARGEST, lead.real)), exp(min(_LARGEST, lead.imag))) for lead in leads]


def _sum(marks: Iterable[Mark], known: Weighed, start: Lead) -> Lead:
    return sum(map(known.__getitem__, marks), start)


def _likely(factors: Sequence[tuple[float, float]], follows: tuple[Weights, Weights, Weights]) -> list[Weights]:
    """How likely each label of each word is; every step is scaled to a sum of 1."""
    if not factors:
        return []
    (oo, ob, oi), (bo, bb, bi), (io, ib, ii) = follows  # from each label to each: outside, first, further
    outside, first, further = _scaled(1.0, factors[0][0], 0.0)
    forwards = [(outside, first, further)]
    for two, three in factors[1:]:
        outside, first, further = (outside * oo + first * bo + further * io,
                                   two * (outside * ob + first * bb + further * ib),
                                   three * (outside * oi + first * bi + further * ii))
        whole = outside + first + further
        outside, first, further = outside / whole, first / whole, further / whole
        forwards.append((outside, first, further))
    left, begun, on = 1.0, 1.0, 1.0  # what stands behind speaks for a word's being outside, the first, a further one
    likely = [forwards[-1]]
    for at in range(len(factors) - 2, -1, -1):
        two, three = factors[at + 1]
        outside, first, further = left, two * begun, three * on
        left, begun, on = (oo * outside + ob * first + oi * further, bo * outside + bb * first + bi * further,
                           io * outside + ib * first + ii * further)
        whole = left + begun + on
        left, begun, on = left / whole, begun / whole, on / whole
        here = forwards[at]
        outside, first, further = here[0] * left, here[1] * begun, here[2] * on
        whole = outside + first + further
        likely.append((outside / whole, first / whole, further / whole))
    return likely[::-1]


def _scaled(outside: float, first: float, further: float) -> Weights:
    whole = outside + first + further
    return outside / whole, first / whole, further / whole
