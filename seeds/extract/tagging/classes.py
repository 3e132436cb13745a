"""What kind of word one is in the name of a body."""

from seeds.extract.names import local_nouns, posts, russian_nouns
from seeds.extract.names.english_words import CONNECTORS, GENERIC, HEADS, NOT_IN_FRONT, TOPICS, UNDERTAKINGS
from seeds.extract.tagging.seen import shape
from seeds.extract.text.words import Word, by_letters


def noun_of(word: Word) -> str:
    """The noun for bodies that a word is a form of."""
    return word.plain if word.plain in HEADS else russian_nouns.noun_of(word) or local_nouns.noun_of(word)


def class_of(word: Word | None) -> str:
    """What kind of word one is: a small one that joins, a noun for bodies, a field of work, and how it is written."""
    return "-" if word is None else _class(word)


@by_letters
def _class(word: Word) -> str:
    if word.plain in CONNECTORS or (word.plain in NOT_IN_FRONT and not word.is_capital):
        return word.plain
    marks = (("h", bool(noun_of(word))), ("t", word.plain in TOPICS), ("g", word.plain in GENERIC),
             ("u", word.plain in UNDERTAKINGS), ("p", posts.is_post(word)))
    return shape(word.text)[:2] + "".join(mark for mark, holds in marks if holds)
