"""Words of names and titles in the spellings by which they are compared, and how far two of them are the same."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from db.search import aliases, fold, meaning
from db.search.rank import SMALL_WORDS

EXACT, SPELT, TYPED, TYPED_TWICE, INITIAL, UNLIKE = 1.0, 0.95, 0.8, 0.7, 0.4, 0.0  # how far two words are the same
SHORTEST_SPELT, SHORTEST_MISTYPED, LONG_WORD = 3, 5, 9  # letters with other spellings, one typing error, two


class Word(NamedTuple):
    """One word of a name in the spellings by which it is compared."""

    plain: str
    level: str  # its skeleton
    heard: str  # the skeleton of what it sounds like; mostly the same
    loose: str  # the skeleton without the vowels that alphabets disagree on

    @property
    def is_initial(self) -> bool:
        """Whether it is a letter that stands for a name: M., Ж., Sh."""
        return len(self.plain) == 1 or (len(self.level) == 1 and len(self.plain) == 2)


LOOSE = str.maketrans("oe", "ai")  # Karomat and Karamat, Negmat and Nigmat
GENDERED = re.compile(r"(?:[oe]v|in|sk)(a|na|iq|i|)$")  # the ends of Karimov, Karimova, Karimovna, Karimovich
_VOWELS = frozenset("aeiou")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_REPUBLIC = ("republi", "respubli", "jumhuri", "qumhuri")  # skeletons: republic, республики, ҷумҳурии


@lru_cache(maxsize=16384)
def word_of(plain: str, heard: str = "") -> Word:
    """A word by its plain form, and what it sounds like where that is another."""
    level = fold.skeleton(plain)
    return Word(plain, level, fold.skeleton(heard) if heard else level, level.translate(LOOSE))


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a name."""
    heard = fold.heard(text)
    return tuple([word_of(plain, heard.get(plain, "")) for plain in fold.words(text)])


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """The words of a name, as they sound, in a fixed order."""
    return " ".join(sorted(word.loose for word in words_of(name)))


@lru_cache(maxsize=8192)
def transliterated(plain: str) -> frozenset[str]:
    """Skeletons of what the word may be in other transliterations."""
    return frozenset(fold.skeleton(way) for way in fold.otherwise(plain))


@lru_cache(maxsize=16384)
def how_alike(one: Word, other: Word) -> float:
    """How far two words are the same, from UNLIKE to EXACT."""
    if one.plain == other.plain:
        return EXACT
    if one.is_initial or other.is_initial:
        begins = one.plain[0] == other.plain[0] or one.level[:1] == other.level[:1] != ""
        return INITIAL if begins else UNLIKE
    if not (one.plain.isalpha() and other.plain.isalpha()) or _differ_by_gender(one.level, other.level):
        return UNLIKE
    if min(len(one.level), len(other.level)) < SHORTEST_SPELT:
        return UNLIKE  # an acronym
    if one.loose == other.loose or one.heard in (other.level, other.heard) or one.level == other.heard:
        return SPELT
    if other.level in transliterated(one.plain) or one.level in transliterated(other.plain):
        return SPELT
    return max(_typed(one.level, other.level), _typed(one.plain, other.plain))


def _differ_by_gender(one: str, other: str) -> bool:
    """Whether the skeletons are of a man's and a woman's name, or of a surname and a patronymic: Saidov, Saidova."""
    if one in (other + "a", other + "na") or other in (one + "a", one + "na"):
        return True
    ends, also = GENDERED.search(one), GENDERED.search(other)
    return ends is not None and also is not None and ends[1] != also[1]


def _typed(one: str, other: str) -> float:
    """TYPED where one spelling is the other with a typing error behind its first letter, TYPED_TWICE in a long word."""
    shorter = min(len(one), len(other))
    if shorter < SHORTEST_MISTYPED or (one[0] != other[0] and not {one[0], other[0]} <= _VOWELS
                                       and one[:2] != other[1::-1]):
        return UNLIKE
    from rapidfuzz.distance import OSA

    errors = OSA.distance(one, other, score_cutoff=1 if shorter < LONG_WORD else 2)
    return TYPED if errors <= 1 else TYPED_TWICE if errors == 2 and shorter >= LONG_WORD else UNLIKE


# Titles

@lru_cache(maxsize=8192)
def meaning_of(text: str) -> meaning.Term | tuple[str, ...]:
    """The same for names that mean the same, in any language: the term they are forms of, else their plain words."""
    words = tuple(fold.words(text))
    return meaning.term_called(words) or words


@cache
def canonical(plain: str) -> str:
    """The same word for all that mean the same: iom for IOM and МОМ, 2 for II."""
    return _ROMAN.get(plain) or min((plain, *aliases.short_forms((plain,))))


@lru_cache(maxsize=16384)
def title_of(text: str) -> tuple[Word, ...]:
    """The words of a title that tell."""
    heard = fold.heard(text)
    plain = fold.words(text)
    telling = [word for word in plain if word not in SMALL_WORDS] or plain
    return tuple([word_of(canonical(word), heard.get(word, "")) for word in telling])


@lru_cache(maxsize=16384)
def ways_of(text: str) -> tuple[tuple[Word, ...], ...]:
    """The title in its own words and, where it names what has a short name, in that."""
    shorter = [title_of(" ".join(words)) for words in aliases.instead(tuple(fold.words(text)))[:4]]
    return tuple(dict.fromkeys((title_of(text), *shorter)))


@cache
def _naming(country: str) -> tuple[str, ...]:
    """Beginnings of the skeletons of words that name a country: Tajikistan, Таджикистана, Tajik."""
    from db.countries import names_of

    levels = [fold.skeleton(words[0]) for name in names_of(country)[:7] if len(words := fold.words(name)) == 1]
    stems = (re.sub(r"i?st[ao]n$", "", level) for level in levels)
    return tuple({stem if stem != level else level[:-1] for stem, level in zip(stems, levels, strict=True)
                  if len(stem) > 4})


@lru_cache(maxsize=16384)
def without_countries(words: tuple[Word, ...], countries: frozenset[str]) -> tuple[Word, ...]:
    """The words of a title without those that name countries both records are in, if any are left."""
    begun = tuple(begin for country in countries for begin in _naming(country))
    kept = tuple([word for word in words if not word.level.startswith((*begun, *_REPUBLIC))]) if begun else ()
    return kept or words
