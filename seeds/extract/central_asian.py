"""Names of bodies in Tajik, Kyrgyz, Kazakh and Uzbek: which grammar reads which, and in which order."""

from collections.abc import Iterator, Sequence

from seeds.extract import local_nouns, tajik_bodies, turkic_bodies
from seeds.extract.candidate import Candidate
from seeds.extract.words import Word

bare = turkic_bodies.bare
noun_of = local_nouns.noun_of


def candidates(words: Sequence[Word], language: str) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    at = done = 0
    while at < len(words):
        found = tajik_bodies.at_head(words, at) if language == "tg" else turkic_bodies.at_head(words, at, done)
        if found is None:
            at += 1
        else:
            yield found
            at = done = found.behind
