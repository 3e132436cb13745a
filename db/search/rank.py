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


class _Known(dict[str, float]):
    """The score of every term that a word has met; a new one is worked out when it is asked for."""

    __slots__ = ("_word",)

    def __init__(self, word: "Word") -> None:
        super().__init__({word.text: vocabulary.EXACT})
        self._word = word

    def __missing__(self, term: str) -> float:
        word = self._word
        score = word.similar.get(term, 0.0)
        if term.startswith(word.text):
            score = max(score, vocabulary.begins(word.text, term, last=word.is_last))
        self[term] = score
        return score


class Word:
    """One typed word with all it may mean; knows the score of every term it has met."""

    __slots__ = ("is_last", "score", "similar", "text", "weight")

    def __init__(self, text: str, *, is_last: bool, similar: Scores) -> None:
        self.text, self.is_last, self.similar = text, is_last, similar
        self.weight = SMALL_WEIGHT if text in SMALL_WORDS else 1.0
        self.score = _Known(self).__getitem__  # how well a term answers this word, 0 to 100

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Word) and (self.text, self.is_last) == (other.text, other.is_last)

    def __hash__(self) -> int:
        return hash((self.text, self.is_last))

    def __repr__(self) -> str:
        return f"Word({self.text!r})"

    def with_similar(self, more: Scores) -> "Word":
        """The same word with further similar terms."""
        both = {term: max(score, self.similar.get(term, 0.0)) for term, score in more.items()}
        return Word(self.text, is_last=self.is_last, similar=self.similar | both)

    @property
    def marked(self) -> tuple[str, ...]:
        """What shows it in a text (db.search.highlight): itself, and other names of it as whole words."""
        return (self.text, *(f"{vocabulary.WHOLE}{term}" for term, score in self.similar.items()
                             if score in vocabulary.OTHER_WORDS))

    def expression(self, threshold: float) -> str:
        """FTS5 expression for the word itself, what it begins, and similar words of at least the threshold."""
        if len(self.text) == 1:
            return f'"{self.text}"' if self.text.isdigit() else f'name : "{self.text}"*'  # an initial
        similar = [f'"{term}"' for term, score in self.similar.items() if score >= threshold and term != self.text]
        return " OR ".join([f'"{self.text}"*', *similar])


class Text:
    """The folded words of one record, taken apart as far as they have been asked for."""

    __slots__ = ("_note", "_side", "names", "terms")

    def __init__(self, name: str, side: str, note: str) -> None:
        names, _, readings = name.partition("|")
        self.names = [one.split() for one in names.split(";")]
        self.terms = [term for one in self.names for term in one] + readings.split()
        self._side: str | list[str] = side
        self._note: str | list[str] = note

    @property
    def side(self) -> list[str]:
        """Words of its surroundings."""
        if isinstance(self._side, str):
            self._side = self._side.replace("|", " ").split()
        return self._side

    @property
    def note(self) -> list[str]:
        """Words of its notes."""
        if isinstance(self._note, str):
            self._note = self._note.replace("|", " ").split()
        return self._note


def score(words: Sequence[Word], text: Text) -> float:
    """Mean of the words' best matches, small words counting little, plus what share of a name they cover; 0 to 100."""
    total = weights = 0.0
    hits: dict[str, float] = {}
    for word in words:
        best, hit = _best(word, text.terms)
        if best:
            begun = 1.0 if best >= vocabulary.SOUNDS else min(1.0, len(word.text) / len(hit))
            if begun > hits.get(hit, 0.0):
                hits[hit] = begun
        if best < 100 * SIDE_SHARE:
            best = max(best, SIDE_SHARE * _best(word, text.side)[0])
            if best < 100 * NOTE_SHARE:
                best = max(best, NOTE_SHARE * _best(word, text.note)[0])
        total += word.weight * best
        weights += word.weight
    return (total / weights + COVERAGE * (_coverage(text.names, hits) if hits else 0.0)) / (1 + COVERAGE / 100)


def _best(word: Word, terms: Sequence[str]) -> tuple[float, str]:
    # The hottest lines of a search: most terms have been met, and `map` looks them up without a call from Python.
    scores = list(map(word.score, terms))
    best = max(scores, default=0.0)
    return best, terms[scores.index(best)] if best else ""


def _coverage(names: Sequence[Sequence[str]], hits: Mapping[str, float]) -> float:
    """The largest share of one of the names that consists of `hits`, half-typed ones by how much was typed."""
    return max([sum([hits.get(term, 0.0) for term in terms]) / len(terms) for terms in names if terms], default=0.0)


def best_outside_a_name() -> float:
    """The score of a record that answers every word wholly, though not in its name."""
    return 100 * SIDE_SHARE / (1 + COVERAGE / 100)
