"""Words with all that is seen of them, ready to be weighed."""

from collections.abc import Sequence
from typing import NamedTuple

from seeds.extract.tagging import chain
from seeds.extract.tagging.marks import Mark, Weights, in_signs
from seeds.extract.tagging.spelling import Spelling
from seeds.extract.tagging.weights import Chain


class Marked(NamedTuple):
    """Words in a row."""

    shared: Sequence[Mark]  # marks of all of them
    own: Sequence[Sequence[Mark]]  # of each
    spelt: Spelling

    def likely(self, known: Chain) -> list[Weights]:
        """How likely each word is outside of a span, the first of one and a further one."""
        return chain.likely(self.shared, self.own, known, self.spelt.leads(known))

    def spans(self, known: Chain) -> list[chain.Told]:
        """The spans among the words, in their order."""
        return chain.at_all(self.likely(known), (chain.EVEN,))

    def signs(self) -> list[list[str]]:
        """The signs of each word, as weights are fitted to them."""
        return [in_signs([*self.shared, *own]) + self.spelt.signs(at) for at, own in enumerate(self.own)]
