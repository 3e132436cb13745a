"""What terms of the field mean in other languages, so that судья finds a judge and hotline finds горячая линия.

The table is db/data/terms.tsv. Nothing of it is indexed: a typed term means the words of its group that the directory
knows, and a query with one is asked again with those that are several words.
"""

import sqlite3
from collections.abc import Iterator
from functools import cache, cached_property

from db import tsv
from db.search import aliases, fold, vocabulary
from db.search.aliases import Words
from db.search.fold import skeleton
from db.search.vocabulary import Scores

RUSSIAN, TAJIK = 1, 2  # columns of the table
TELLING_STEM = 5  # letters of a Russian word without its ending, from which a word that begins so is it
TELLING_SOUND = 6  # letters of a word, or of its stem, that is known by its sound alone


class Term:
    """One group of the table; its forms are put into plain words only when they are asked for."""

    def __init__(self, columns: list[str]) -> None:
        self.forms = [column.split("; ") if column else [] for column in columns]

    @cached_property
    def words(self) -> dict[str, None]:
        """The forms of one word, the usual one first."""
        return dict.fromkeys([word for language, forms in enumerate(self.forms) for form in forms
                              for word in _words(form, language)])

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the Russian words keep in every case."""
        return frozenset(fold.without_ending(word) for form in self.forms[RUSSIAN] for word in _words(form, RUSSIAN))

    @cached_property
    def phrases(self) -> tuple[Words, ...]:
        """The forms of several words."""
        return tuple(tuple(fold.words(form)) for forms in self.forms for form in forms if _is_phrase(form))


def _is_phrase(form: str) -> bool:
    return " " in form or "-" in form


def _words(form: str, language: int) -> Iterator[str]:
    if not _is_phrase(form):
        yield (word := fold.plain(form))
        if language == TAJIK:
            yield f"{word}i"  # before what it is of: раиси шӯро


class _Table:
    """All terms, by what they are found by; put into plain words a letter at a time, as `fieldex find` waits for it."""

    def __init__(self) -> None:
        self._terms = [Term(columns) for columns in tsv.rows("terms.tsv")]
        self._by_word: dict[str, dict[str, Term]] = {}  # by the first letter
        written: dict[str, list[tuple[str, int, Term]]] = {}  # with their language, by the letter as written
        for term in self._terms:
            for language, forms in enumerate(term.forms):
                for form in forms:
                    written.setdefault(form[0], []).append((form, language, term))
        self._initials: dict[str, list[tuple[str, int, Term]]] = {}  # the same by the plain letter
        for letter, found in written.items():
            self._initials.setdefault(fold.plain(letter)[:1], []).extend(found)

    def of_word(self, word: str) -> Term | None:
        """The term that a plain word is a form of."""
        letter = word[:1]
        if letter not in self._by_word:
            self._by_word[letter] = {word: term for form, language, term in self._initials.get(letter, ())
                                     for word in _words(form, language)}
        return self._by_word[letter].get(word)

    def phrases(self, letter: str) -> Iterator[tuple[Words, Term]]:
        """Forms of several words with this first letter."""
        for form, _, term in self._initials.get(letter, ()):
            if _is_phrase(form):
                yield tuple(fold.words(form)), term

    @cached_property
    def by_stem(self) -> dict[str, Term]:
        """By what a Russian word keeps in every case, unless it is a word of another term."""
        return {stem: term for term in self._terms for stem in term.stems if self.of_word(stem) in (term, None)}

    @cached_property
    def by_sound(self) -> dict[str, Term]:
        """By the skeleton of a word, or of what it keeps in every case."""
        return {skeleton(word): term for term in self._terms for word in (*term.words, *term.stems)
                if len(word) >= TELLING_SOUND}


@cache
def _table() -> _Table:
    return _Table()


def term_of(word: str, *, is_known: bool) -> Term | None:
    """The term that a plain word is a form of; unless the directory knows the word itself, also by case or by sound."""
    table = _table()
    found = table.of_word(word)
    if found is None and not is_known:
        stem = fold.without_ending(word)
        sounds = [skeleton(spelt) for spelt in (word, stem) if len(spelt) >= TELLING_SOUND]
        found = table.by_stem.get(stem) or next(filter(None, map(table.by_sound.get, sounds)), None)
    return found


def term_called(words: Words) -> Term | None:
    """The term that all of these plain words together are a form of: hotline, горячая линия."""
    found = [term for size, term in _phrases_at(words, 0) if size == len(words)] if words else []
    return found[0] if found else _table().of_word(words[0]) if len(words) == 1 else None


def also_said(connection: sqlite3.Connection, word: str, *, last: bool) -> Scores:  # noqa: ARG001 - as its siblings
    """Known words that mean the same as a term of the field, in any language; far below it where it is known."""
    term = term_of(word, is_known=vocabulary.is_known(connection, word))
    if term is None:
        return {}
    others = {other for other in term.words if vocabulary.is_known(connection, other, whole=True)}
    for stem in (stem for stem in term.stems if len(stem) >= TELLING_STEM):
        others |= {other for (other,) in connection.execute(
            vocabulary.WITH_STEM, vocabulary.bound_to(stem)) if _table().of_word(other) in (term, None)}
    is_known = vocabulary.is_known(connection, word, whole=True)
    return dict.fromkeys(sorted(others - {word}), vocabulary.SAME_BESIDE if is_known else vocabulary.SAME_TERM)


def otherwise(words: Words) -> list[Words]:
    """The words of a query with each term put in those of its forms that are not one word, or as one for several."""
    found: dict[Words, None] = {}
    for at, word in enumerate(words):
        size, term = next(_phrases_at(words, at), (1, _table().of_word(word)))
        if term is not None:
            others = (*term.phrases, *([(usual,) for usual in term.words][:1] if size > 1 else ()))
            found |= dict.fromkeys((*words[:at], *other, *words[at + size:]) for other in others
                                   if other != words[at:at + size])
    return list(found)


def _phrases_at(words: Words, at: int) -> Iterator[tuple[int, Term]]:
    """(words, term) for the forms of several words that begin here, in whichever case."""
    for phrase, term in _table().phrases(words[at][:1]) if at + 1 < len(words) else ():
        if aliases.are_same(words[at:at + len(phrase)], phrase):
            yield len(phrase), term
