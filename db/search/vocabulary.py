"""Which known words a typed word may mean, with a score from 0 to 100 for each.

A typed word is never compared with records, only with the vocabulary: first the words that are it, begin with it or
sound like it (index look-ups), and when those do not answer, the words that differ from it by a few typing errors
(found through their rarest pieces, measured by rapidfuzz).
"""

import sqlite3
from collections.abc import Iterable
from itertools import accumulate, pairwise

from db.search import fold
from db.search.fold import skeleton
from db.search.learning import grams
from db.search.terms import Spellings, Terms

EXACT, SOUNDS, BEGINS_LAST, BEGINS, SOUNDS_BEGUN_LAST, SOUNDS_BEGUN = 100.0, 97.0, 94.0, 86.0, 90.0, 82.0
LONG_FIGURE = 5  # digits, from which a figure is more than a year
SAME_PLACE, SAME_TERM, OTHERWISE, INFLECTED, SAME_BESIDE, FIGURE_BEGINS = 96.0, 93.0, 95.0, 85.0, 72.0, 50.0
WHOLE = "="  # before another name among the words of a hit
OTHER_WORDS = frozenset((SAME_PLACE, SAME_TERM, SAME_BESIDE))  # scores of what is not spelt like the word at all
SHORTEST_STEM = 3  # letters of a skeleton that tell enough to be completed
MOST_COMPLETIONS = 64  # terms that complete a skeleton
MOST_FUZZY = 48  # terms kept for a mistyped word
CLOSE = 84.0  # a term of this score is near enough not to look for others
MOST_NEAR = 80  # close words whose exact score is worked out
MOST_POSTINGS = 12_000  # terms fetched to be measured
MOST_FREQUENT = 4_000  # the same where each piece is in too many: the words that most records hold
TELLING_SOUNDS = 4  # letters of a skeleton, from which one with an error still tells the word
_NEIGHBOURS = {frozenset(pair) for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for pair in pairwise(row)}
_HALF_TYPED = {"z": "j", "k": "h", "s": "w", "c": "q", "d": "j", "t": "c", "p": "f", "g": "g"}  # z of zh, k of kh ...

Scores = dict[str, float]


def errors_allowed(word: str) -> int:
    """How many typing errors a word may hold: none below 3 letters or with a digit, 1 below 5, 2 below 13, else 3."""
    if len(word) < 3 or any(char.isdigit() for char in word):
        return 0
    return 1 if len(word) < 5 else 2 if len(word) < 13 else 3


def begins(word: str, term: str, *, last: bool) -> float:
    """Score of a term that `word` is the beginning of: a little less the more is missing.

    A figure that is long, or has a word after it, is hardly the beginning of a larger one.
    """
    if word.isdigit() and (len(word) >= LONG_FIGURE or not last):
        return FIGURE_BEGINS
    return (BEGINS_LAST if last else BEGINS) - min(3.0, 0.25 * (len(term) - len(word)))


def sounding(connection: sqlite3.Connection, word: str, *, last: bool) -> Scores:
    """Known words with the skeleton of `word`, itself among them, and those whose skeleton it begins."""
    level = skeleton(word)
    scores: Scores = {}
    if not _tells(word, level):
        return scores
    for stem in (_stems(word, level) if last else (level,)) if len(level) >= SHORTEST_STEM else ():
        for (term,) in connection.execute(
                # What begins with the word itself is found without this.
                "SELECT plain FROM search_term WHERE skeleton >= ? AND skeleton < ? AND records > 0 "
                "AND NOT (plain >= ? AND plain < ?) LIMIT ?",
                (stem, stem + "{", word, word + "{", MOST_COMPLETIONS)):
            scores.setdefault(term, SOUNDS_BEGUN_LAST if last else SOUNDS_BEGUN)
    for (term,) in connection.execute("SELECT plain FROM search_term WHERE skeleton = ? AND records > 0", (level,)):
        scores[term] = SOUNDS
    return scores


def _tells(word: str, level: str) -> bool:
    """Whether enough is left of a word in its skeleton to tell anything; of zzz, yaya or jjjj there is not."""
    return len(level) > 1 and 3 * len(level) > len(word)


def otherwise(connection: sqlite3.Connection, word: str, *, last: bool) -> Scores:  # noqa: ARG001 - as its siblings
    """Known words that sound like `word` where it is read as German, French or English."""
    ways = fold.otherwise(word) if len(word) > SHORTEST_STEM else ()
    levels = {level for way in ways if _tells(way, level := skeleton(way))}
    return dict.fromkeys([term for (term,) in connection.execute(
        f"SELECT plain FROM search_term WHERE skeleton IN ({','.join('?' * len(levels))}) AND records > 0",
        tuple(levels))], OTHERWISE) if levels else {}


# Known words that a stem is the beginning of, and of which an ending is all the rest.
WITH_STEM = "SELECT plain FROM search_term WHERE plain >= ? AND plain < ? AND length(plain) <= ? AND records > 0"
LONGEST_ENDING = 3  # letters


def bound_to(stem: str) -> tuple[str, str, int]:
    """What WITH_STEM is given for a stem."""
    return stem, stem + "{", len(stem) + LONGEST_ENDING


def inflected(connection: sqlite3.Connection, word: str, *, last: bool) -> Scores:  # noqa: ARG001 - as its siblings
    """Known words with the stem of `word`, when it may be a Russian word in another case: Боска, Верховного."""
    if len(word) < 5 or is_known(connection, word, whole=True):
        return {}
    scores: Scores = {}
    stem = fold.without_ending(word)
    if stem != word:
        for (term,) in connection.execute(
                f"{WITH_STEM} UNION SELECT plain FROM search_term WHERE skeleton = ? AND records > 0 LIMIT ?",
                (*bound_to(stem), skeleton(stem), MOST_COMPLETIONS)):
            scores.setdefault(term, INFLECTED)
    return scores


def _stems(word: str, level: str) -> Iterable[str]:
    """The skeleton, and what it becomes when the last letter is the first half of a digraph (braz -> braj)."""
    yield level
    half = _HALF_TYPED.get(word[-1])
    if half:
        whole = skeleton(word[:-1]) + half
        if whole != level:
            yield whole


def is_known(connection: sqlite3.Connection, word: str, *, whole: bool = False) -> bool:
    """Whether any record holds this very word or, unless it is to be `whole`, one that begins with its 3 letters."""
    end = word + "{" if len(word) >= 3 and not whole else word + "\x00"
    return connection.execute("SELECT 1 FROM search_term WHERE plain >= ? AND plain < ? AND records > 0 LIMIT 1",
                              (word, end)).fetchone() is not None


def mistyped(connection: sqlite3.Connection, word: str, *, last: bool, terms: Terms | None = None) -> Scores:
    """Known words that `word` is within a few typing errors of, best first; none for short words and for digits.

    `terms` are those of the connection, where it remembers them.
    """
    allowed = errors_allowed(word)
    if not allowed:
        return {}
    scores: Scores = {}
    level = skeleton(word)
    terms = terms or Terms(connection)
    # A slip in another script can change several letters of the plain word, but hardly more than one of the skeleton.
    sounds = len(level) > 1 and 2 * len(level) > len(word)  # half of a word is all that errors leave of it
    errors = min(allowed, errors_allowed(level)) if len(level) >= TELLING_SOUNDS else 0
    for spelling in dict.fromkeys((word, level)) if sounds else (word,):
        plain, levels = _candidates(connection, terms, spelling, allowed)
        _score_near(scores, plain, word, allowed, last=last)
        for at, distance in _near(level, levels, errors, least=0) if sounds else ():
            _keep(scores, plain[at], 0.96 * _fuzzy_score(level, levels[at], distance) if distance else SOUNDS)
        if max(scores.values(), default=0.0) >= CLOSE:
            break
    scores.pop(word, None)
    best = sorted(scores, key=scores.__getitem__, reverse=True)[:MOST_FUZZY]
    known = terms.known(best)
    return {term: scores[term] for term in best if term in known}


def _score_near(scores: Scores, terms: list[str], word: str, allowed: int, *, last: bool) -> None:
    """Add the terms that `word`, or its beginning when it is the last one, comes near to."""
    for at, distance in _near(word, terms, allowed):
        _keep(scores, terms[at], _fuzzy_score(word, terms[at], distance))
    if last and len(word) >= 4:
        errors, length = 1 if len(word) < 8 else allowed, len(word)
        # One letter more or less is one error more or less: what is not near with one more is not at the other lengths.
        about = [terms[at] for at, _ in _near(word, [term[:length] for term in terms], errors + 1, least=0, most=None)]
        for cut in (length, length + 1, length - 1):
            for at, distance in _near(word, [term[:cut] for term in about], errors):
                _keep(scores, about[at], 0.93 * _fuzzy_score(word, about[at][:cut], distance))


def _near(word: str, choices: list[str], allowed: int, least: int = 1,
          most: int | None = MOST_NEAR) -> list[tuple[int, int]]:
    """(place, typing errors) of at most so many choices with at least `least` and at most `allowed` errors."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=most)
    return [(at, int(distance)) for _, distance, at in found if distance >= least]


def _keep(scores: Scores, term: str, score: float) -> None:
    if score > scores.get(term, 0.0):
        scores[term] = score


def _fuzzy_score(word: str, term: str, distance: int) -> float:
    """100 less 110 for the share of wrong letters; a slip that fingers make costs less than any other error."""
    errors = distance - (0.25 if _is_slip(word, term) else 0.0) + (0.15 if word[0] != term[0] else 0.0)
    return 100 * (1 - 1.1 * errors / max(len(word), len(term)))


def _is_slip(word: str, term: str) -> bool:
    """Whether the first difference is a swap of two letters, a letter doubled, or a neighbouring key."""
    at = next((at for at, (a, b) in enumerate(zip(word, term, strict=False)) if a != b), min(len(word), len(term)))
    typed, meant = word[at:at + 2], term[at:at + 2]
    swapped = len(typed) == 2 and typed == meant[::-1]
    doubled = bool(typed and at and typed[0] == word[at - 1]) or bool(meant and at and meant[0] == term[at - 1])
    return swapped or doubled or frozenset((typed[:1], meant[:1])) in _NEIGHBOURS


def _candidates(connection: sqlite3.Connection, terms: Terms, word: str, allowed: int) -> Spellings:
    """Words, and their skeletons, that share one of so many disjoint pieces that `allowed` errors miss one."""
    pieces = _rarest_disjoint(connection, word, allowed + 3)
    if len(pieces) == allowed + 3:
        return terms.holding(_any_two([piece for piece, _ in pieces]), MOST_POSTINGS)
    # So short a word keeps one of them; of those that many words hold, the most frequent words will do.
    sums = accumulate(count for _, count in pieces)
    rare = [piece for (piece, _), sum in zip(pieces, sums, strict=True) if sum <= MOST_POSTINGS]
    plain, levels = terms.holding(_any(rare), MOST_POSTINGS) if rare else ([], [])
    if len(rare) < len(pieces):
        more, more_levels = terms.holding(_any([piece for piece, _ in pieces]), MOST_FREQUENT)
        plain, levels = plain + more, levels + more_levels
    return plain, levels


def _any(pieces: list[str]) -> str:
    """FTS5 expression for terms that hold one of the pieces."""
    return " OR ".join([f'"{piece}"' for piece in pieces])


def _any_two(pieces: list[str]) -> str:
    """FTS5 expression for terms that hold two of the pieces: so many are left by errors and swaps across a border."""
    quoted = [f'"{piece}"' for piece in pieces]
    return " OR ".join(f"({one} AND ({' OR '.join(quoted[at + 1:])}))" for at, one in enumerate(quoted[:-1]))


def _rarest_disjoint(connection: sqlite3.Connection, word: str, wanted: int) -> list[tuple[str, int]]:
    """Up to `wanted` pieces of `word` that share no letter, the rarest there are, with how many terms hold each."""
    ended = f"_{word}_"
    pieces = grams(word)
    counts = dict(connection.execute(
        f"SELECT gram, terms FROM search_gram WHERE gram IN ({','.join('?' * len(pieces))})", pieces).fetchall())
    # best[at][n]: cheapest choice of n disjoint pieces within the first `at` letters
    best: list[dict[int, tuple[int, tuple[str, ...]]]] = [{0: (0, ())}]
    for at in range(1, len(ended) + 1):
        here = dict(best[at - 1])
        for size in (2, 3):
            if at < size:
                continue
            piece = ended[at - size:at]
            for number, (cost, chosen) in best[at - size].items():
                option = (cost + counts.get(piece, 0), (*chosen, piece))
                if number < wanted and (number + 1 not in here or option[0] < here[number + 1][0]):
                    here[number + 1] = option
        best.append(here)
    most = max(best[-1])
    known = [(piece, counts[piece]) for piece in best[-1][most][1] if piece in counts]
    return sorted(known, key=lambda item: item[1])
