"""How well a record answers the typed words: pure functions over folded text."""

from collections.abc import Mapping, Sequence

from db.search import vocabulary
from db.search.vocabulary import Scores

SIDE_SHARE, NOTE_SHARE = 0.8, 0.6  # what a hit outside of the name is worth
COVERAGE = 15.0  # points for a name that the query covers wholly
SMALL_WORDS = frozenset((
    "of", "the", "and", "in", "on", "for", "to", "a", "an", "at", "by", "with",
    "who", "is", "what", "where", "which", "when", "i", "v", "na", "po", "dlya", "iz", "s", "o", "kto", "gde", "chto",
))
SMALL_WEIGHT = 0.3


class Word:
    """One typed word with all it may mean; knows the score of every term it has met."""

    __slots__ = ("is_last", "known", "similar", "text", "weight")

    def __init__(self, text: str, *, is_last: bool, similar: Scores) -> None:
        self.text, self.is_last, self.similar = text, is_last, similar
        self.weight = SMALL_WEIGHT if text in SMALL_WORDS else 1.0
        self.known: Scores = {text: vocabulary.EXACT}  # scores of the terms met so far

    def with_similar(self, more: Scores) -> "Word":
        """The same word with further similar terms."""
        return Word(self.text, is_last=self.is_last, similar=more | self.similar)

    def score(self, term: str) -> float:
        """How well `term` answers this word, 0 to 100."""
        score = self.known.get(term)
        if score is None:
            score = self.similar.get(term, 0.0)
            if term.startswith(self.text):
                score = max(score, vocabulary.begins(self.text, term, last=self.is_last))
            self.known[term] = score
        return score

    def expression(self, threshold: float) -> str:
        """FTS5 expression for the word itself, what it begins, and similar words of at least the threshold."""
        if len(self.text) == 1:
            return f'"{self.text}"' if self.text.isdigit() else f'name : "{self.text}"*'  # an initial
        similar = [f'"{term}"' for term, score in self.similar.items() if score >= threshold]
        return " OR ".join([f'"{self.text}"*', *similar])


def score(words: Sequence[Word], name: str, side: str, note: str) -> float:
    """Mean of the words' best matches, small words counting little, plus what share of a name they cover; 0 to 100."""
    names, _, readings = name.partition("|")
    terms = (f"{names} {readings}" if readings else names).replace(";", " ").split()
    beside: list[str] | None = None
    total = weights = 0.0
    hits: dict[str, float] = {}
    for word in words:
        best, hit = _best(word, terms)
        if best:
            begun = 1.0 if best >= vocabulary.SOUNDS else min(1.0, len(word.text) / len(hit))
            hits[hit] = max(hits.get(hit, 0.0), begun)
        if best < 100 * SIDE_SHARE:
            if beside is None:
                beside = side.replace("|", " ").split()
            best = max(best, SIDE_SHARE * _best(word, beside)[0])
            if best < 100 * NOTE_SHARE and note:
                best = max(best, NOTE_SHARE * _best(word, note.replace("|", " ").split())[0])
        total += word.weight * best
        weights += word.weight
    return (total / weights + COVERAGE * _coverage(names, hits)) / (1 + COVERAGE / 100)


def _best(word: Word, terms: Sequence[str]) -> tuple[float, str]:
    # The hottest loop of a search: most terms have been met, and a look-up is half of a call.
    best, meant = 0.0, ""
    known = word.known.get
    for term in terms:
        found = known(term)
        if found is None:
            found = word.score(term)
        if found > best:
            best, meant = found, term
    return best, meant


def _coverage(names: str, hits: Mapping[str, float]) -> float:
    """The largest share of one of the names that consists of `hits`, half-typed ones by how much was typed."""
    best = 0.0
    for name in names.split(";") if hits else ():
        terms = name.split()
        if terms:
            best = max(best, sum([hits.get(term, 0.0) for term in terms]) / len(terms))
    return best


def best_outside_a_name() -> float:
    """The score of a record that answers every word wholly, though not in its name."""
    return 100 * SIDE_SHARE / (1 + COVERAGE / 100)
