"""What terms of the field mean in other languages, so that судья finds a judge and hotline finds горячая линия.

The table is db/data/terms.tsv. Nothing of it is indexed: a typed term means the words of its group that the directory
knows, and a query with one is asked again with those that are several words.
"""

import sqlite3
from collections.abc import Iterator
from functools import cache

from db.search import aliases, fold, vocabulary
from db.search.aliases import Words
from db.search.fold import skeleton
from db.search.vocabulary import Scores
from db.typed import NamedTuple

RUSSIAN, TAJIK = 1, 2  # columns of the table
TELLING_STEM = 5  # letters of a Russian word without its ending, from which a word that begins so is it
TELLING_SOUND = 6  # letters of a word, or of its stem, that is known by its sound alone
LONGEST_ENDING = 3


class Term(NamedTuple):
    """One group of the table, in plain words."""

    words: frozenset[str]  # forms of one word
    stems: frozenset[str]  # what the Russian ones of them keep in every case
    phrases: tuple[Words, ...]  # forms of several words
    usual: str  # the first form of one word; empty where there is none


class _Table:
    """All terms, by what they are found by."""

    def __init__(self) -> None:
        self.by_word: dict[str, Term] = {}
        self.by_stem: dict[str, Term] = {}
        self.by_sound: dict[str, Term] = {}
        self.by_phrase: dict[str, list[tuple[Words, Term]]] = {}  # by the first word
        terms = [_term(columns) for columns in aliases.lines("terms.tsv")]
        for term in terms:
            self.by_word |= dict.fromkeys(term.words, term)
            for phrase in term.phrases:
                self.by_phrase.setdefault(fold.without_ending(phrase[0]), []).append((phrase, term))
        for term in terms:
            self.by_stem |= {stem: term for stem in term.stems if self.by_word.get(stem, term) is term}
            self.by_sound |= {skeleton(word): term for word in (*term.words, *term.stems) if len(word) >= TELLING_SOUND}


def _term(columns: list[str]) -> Term:
    words: dict[str, None] = {}
    stems: set[str] = set()
    phrases: list[Words] = []
    for language, column in enumerate(columns):
        for form in filter(None, map(str.strip, column.split(";"))):
            plain = tuple(fold.words(form))
            if len(plain) > 1:
                phrases.append(plain)
                continue
            words[plain[0]] = None
            if language == TAJIK:
                words[f"{plain[0]}i"] = None  # before what it is of: раиси шӯро
            if language == RUSSIAN:
                stems.add(fold.without_ending(plain[0]))
    return Term(frozenset(words), frozenset(stems), tuple(phrases), next(iter(words), ""))


@cache
def _table() -> _Table:
    return _Table()


def term_of(word: str, *, is_known: bool) -> Term | None:
    """The term that a plain word is a form of; unless the directory knows the word itself, also by case or by sound."""
    table = _table()
    found = table.by_word.get(word)
    if found is None and not is_known:
        stem = fold.without_ending(word)
        sounds = [skeleton(spelt) for spelt in (word, stem) if len(spelt) >= TELLING_SOUND]
        found = table.by_stem.get(stem) or next(filter(None, map(table.by_sound.get, sounds)), None)
    return found


def also_said(connection: sqlite3.Connection, word: str, *, last: bool) -> Scores:  # noqa: ARG001 - as its siblings
    """Known words that mean the same as a term of the field, in any language; far below it where it is known."""
    is_known = vocabulary.is_known(connection, word, whole=True)
    term = term_of(word, is_known=is_known)
    if term is None:
        return {}
    others = {other for other in term.words if vocabulary.is_known(connection, other, whole=True)}
    for stem in (stem for stem in term.stems if len(stem) >= TELLING_STEM):
        others |= {other for (other,) in connection.execute(
            "SELECT plain FROM search_term WHERE plain >= ? AND plain < ? AND length(plain) <= ? AND records > 0",
            (stem, stem + "{", len(stem) + LONGEST_ENDING)) if _table().by_word.get(other, term) is term}
    return dict.fromkeys(sorted(others - {word}), vocabulary.SAME_BESIDE if is_known else vocabulary.SAME_TERM)


def otherwise(words: Words) -> list[Words]:
    """The words of a query with each term put in those of its forms that are not one word, or as one for several."""
    found: dict[Words, None] = {}
    for at in range(len(words)):
        size, term = next(_phrases_at(words, at), (1, _table().by_word.get(words[at])))
        if term is not None:
            others = (*term.phrases, *(((term.usual,),) if size > 1 and term.usual else ()))
            found |= dict.fromkeys((*words[:at], *other, *words[at + size:]) for other in others
                                   if other != words[at:at + size])
    return list(found)


def _phrases_at(words: Words, at: int) -> Iterator[tuple[int, Term]]:
    """(words, term) for the forms of several words that begin here, in whichever case."""
    for phrase, term in _table().by_phrase.get(fold.without_ending(words[at]), ()):
        if aliases.are_same(words[at:at + len(phrase)], phrase):
            yield len(phrase), term
