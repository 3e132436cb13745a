"""Whose a page is: which of the names that it may be called after, weighed by all that is seen of each.

Each rule of house.py knows one way in which a page says so; of most pages several rules, or none, tell something.
Here what they tell weighs beside where a name stands, how often, next to which words and people, and whether the
addresses of the page spell it. The weights are fitted to pages most of whose people are of one body.
"""

from math import exp
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import callings
from seeds.extract.bodies.bodies import Mention
from seeds.extract.bodies.calling_signs import Signs
from seeds.extract.tagging import weights

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_SURE_OF_NEW: Final = 0.2  # likelihood of a name that no rule tells to be a body
_NEW: Final = 0.5  # how much more such a name weighs: most pages that are fitted to are of bodies that rules know
_LEAST: Final = 0.02  # share of a name that is kept
_KEPT: Final = 4  # names
_PLACES: Final = 200  # where such a name becomes a body
_NONE: Final = -2.0  # how much speaks for there being none, where only such a name may be one


class Whose(NamedTuple):
    """The body that a page is likely of, and how likely it is that body rather than the others: from 0 to 1."""

    mention: Mention
    sure: float


def find(scene: "Scene") -> Whose | None:
    """The likeliest body, before people are read; added to those of the page where no rule tells it.

    Other names that the page may be called after are kept: somebody may be of one.
    """
    named = callings.find(scene)
    if not named:
        return None
    signs, known = Signs(scene, named), weights.single("whose")
    told = [weights.weight(dict.fromkeys(signs.of(at)), known) + _NEW * (one.body is None)
            for at, one in enumerate(named)]
    most = max(told)
    whole = sum(exp(one - most) for one in told)
    likely = [(weight, one) for one, weight in zip(named, told, strict=True) if exp(weight - most) / whole >= _LEAST]
    likeliest = sorted(likely, key=lambda one: -one[0])[:_KEPT]
    scene.callings = [one for _, one in likeliest if one.body is None]
    best, sure = named[told.index(most)], 1 / whole
    if best.body is not None:
        return Whose(Mention(*best.places[0], best.body), sure)
    if 1 / (whole + exp(_NONE - most)) < _SURE_OF_NEW:
        return None
    mention, *_ = [scene.bodies.add(*place, best.name) for place in best.places[:_PLACES]]
    return Whose(mention, sure)
