"""Words that are of a name only by what stands beside them: initials, a given name, a patronymic, who somebody is."""

from collections.abc import Sequence
from typing import Final

from db.search import fold
from seeds.extract.names import given, local_given, posts
from seeds.extract.names.name_words import (
    DOTTED,
    POSTS_AND_BODIES,
    VIETNAMESE,
    ends_as_patronymic,
    is_initial,
    is_patronymic,
    is_post_or_body,
    says_who,
)
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_LEAST: Final = 2  # words of a name


def begins(words: Sequence[Word], at: int) -> bool:
    """Whether any Russian word begins a name by what stands behind it: Чернявская Ю.В., Канат Берик улы."""
    return _is_surname_of_initials(words, at) or _is_of_patronymic(words, at) or _is_noun_in_front(words, at)


def goes_on(words: Sequence[Word], at: int, reads_russian: bool) -> bool:
    """Whether a word is of a name by the words in front of it."""
    word, before = words[at], words[at - 1]
    if _is_country_behind_given(words, at) or _is_behind_father(word, before) or (
            _is_noun_behind_given_name(words, at) or _is_noun_behind_latin_initial(words, at)):
        return True
    return reads_russian and (
        _is_of_patronymic(words, at) or _is_noun_behind_given(word, before) or _is_behind_initials(word, before) or (
            _is_behind_single_initials(words, at)) or (
            before.plain in _PARTICLES and _is_noun_behind_given(word, words[at - 2] if at > 1 else before)))


_PARTICLES: Final = ("да", "де", "ди", "дель", "ван", "фон", "аль", "эль")


def _is_behind_father(word: Word, before: Word) -> bool:
    """Whether a given name stands behind whose son or daughter somebody is: Асан кызы | Чинара."""
    return is_patronymic(before) and local_given.may_be_given(word.plain)


def _is_country_behind_given(words: Sequence[Word], at: int) -> bool:
    """Whether a country is a surname, by the given name in front of it and what does not follow: Rita Jordan."""
    word, before = words[at], words[at - 1]
    if not (given.is_given(before) and country.named(word.bare) and word.text.istitle()):
        return False
    is_last = at + 1 == len(words) or words[at + 1].gap.startswith((",", ".", " (")) or not words[at + 1].is_capital
    return is_last and (at == 1 or not before.follows() or not words[at - 2].is_capital)


def _is_noun_behind_given_name(words: Sequence[Word], at: int) -> bool:
    """Whether an English word that is hardly a name is one by who is told behind it: Helen Hall, head of; Tran Thu Ha.

    Vietnamese has no words but such between the name of the family and the one that somebody is called by.
    """
    word, before = words[at], words[at - 1]
    if before.plain in VIETNAMESE:
        return word.text.istitle() and len(word.text) <= _SHORT_SYLLABLE
    if not (given.is_given(before) and word.text.istitle() and word.plain in lexicon.NO_NAMES) or word.plain in (
            lexicon.SELDOM_IN_NAMES | lexicon.STREETS) or country.is_place(f"{before.text} {word.text}"):
        return False
    behind = words[at + 1:at + 1 + _SOON]
    is_told = bool(behind) and behind[0].gap == ", " and behind[0].plain not in posts.AND and any(
        map(posts.is_post, behind))
    return is_told and (at < _LEAST or not words[at - 1].follows() or not words[at - 2].is_capital)


def _is_noun_behind_latin_initial(words: Sequence[Word], at: int) -> bool:
    """Whether an English word is a surname by the initial of a name that is begun: Anna B. Hall, U. Renee Hall."""
    word, before = words[at], words[at - 1]
    if at < _LEAST or not (word.text.istitle() and word.plain.isascii()) or (
            word.plain in lexicon.SELDOM_IN_NAMES | lexicon.STREETS) or (
            is_post_or_body(word.plain, word.plain) and word.plain not in _ALSO_SURNAMES):
        return False
    begun = words[at - 2]
    if is_initial(before):
        return given.is_given(begun) and before.follows()
    return is_initial(begun) and before.gap in (". ", ".") and word.follows() and before.text.istitle()


_ALSO_SURNAMES: Final = word_set("hall house court park church temple bank center banks")
_SHORT_SYLLABLE: Final = 5  # letters
_SOON: Final = 4  # words in which a post begins behind a name


def _is_behind_initials(word: Word, before: Word) -> bool:
    """Whether any word is a surname by the initials in front of it: Т.Н. Бойко."""
    return DOTTED.fullmatch(before.text) is not None and _can_be_surname(word) and country.named(word.bare) is None


def _can_be_surname(word: Word) -> bool:
    """Whether a word in small letters but the first is no common one, no post and no body."""
    return word.text[1:].islower() and not (
        word.plain in lexicon.NO_NAMES or is_post_or_body(word.plain, fold.plain(word.plain)))


def _is_behind_single_initials(words: Sequence[Word], at: int) -> bool:
    """Whether any word is a surname by two initials in front of it, or by one behind a post: руководитель В. Долгих."""
    first = at
    while first > 0 and len(words[first - 1].text) == 1 and words[first - 1].is_capital and (
            words[first].gap in (". ", ".")):
        first -= 1
    is_introduced = first > 0 and words[first].follows() and says_who(words[first - 1])
    return at - first > (not is_introduced) and _can_be_surname(words[at])


def _is_surname_of_initials(words: Sequence[Word], at: int) -> bool:
    """Whether any word is a surname by the initials behind it: Чернявская Ю.В., Лобода И. И., Лапина О.Г."""
    if at + 1 >= len(words) or not words[at + 1].follows() or not words[at].text.istitle():
        return False
    spaced = [word.text for word in words[at + 1:at + 3] if len(word.text) == 1 and word.is_capital]
    is_apart = len(spaced) > 1 and words[at + 2].gap in (". ", ".")
    is_tight = TWO_INITIALS.fullmatch(words[at + 1].text) is not None
    behind = at + 3 if is_apart else at + 2
    if not (is_apart or is_tight) or (behind < len(words) and words[behind].gap in (" ", ". ", ".") and (
            words[behind].is_capital and words[behind].text[1:].islower() and not says_who(words[behind]))):
        return False  # Лекция А.С. Гончарова
    return not (is_post_or_body(words[at].plain, fold.plain(russian.lemma(words[at].plain))) or (
        words[at].plain in lexicon.NO_NAMES))


TWO_INITIALS: Final = regex(r"(?:[А-ЯЁ]\.-?){2,3}[А-ЯЁ]?|[А-ЯЁ]\.[А-ЯЁ]")


def _is_of_patronymic(words: Sequence[Word], at: int) -> bool:
    """Whether any word is a name by whose son or daughter it says: Канат Берик улы, Жамиля Болот кызы."""
    return words[at].text.istitle() and any(
        behind < len(words) and is_patronymic(words[behind]) and not words[behind].is_capital and all(
            word.follows() for word in words[at + 1:behind + 1]) and words[behind - 1].is_capital
        for behind in (at + 1, at + 2)) and fold.plain(russian.lemma(words[at].plain)) not in POSTS_AND_BODIES


def _is_noun_in_front(words: Sequence[Word], at: int) -> bool:
    """Whether a noun that begins a line or a part is a surname by the two names behind it: Зима Елена Сергеевна."""
    if at + 2 >= len(words) or not words[at].text.istitle() or (at and words[at].follows()) or not (
            words[at + 1].follows() and words[at + 2].follows() and ends_as_patronymic(words[at + 2])):
        return False
    plain = words[at].plain
    return russian.is_likely(plain, "NOUN") and russian.is_name(words[at + 1].plain) and words[at + 1].is_capital and (
        words[at + 2].is_capital and not is_post_or_body(plain, fold.plain(russian.lemma(plain))))


def _is_noun_behind_given(word: Word, before: Word) -> bool:
    """Whether a noun is a surname by the given name in front of it: Хелен Марш."""
    first, own = russian.forms(before.plain)[:1], russian.forms(word.plain)[:2]
    if not first or not first[0].tags & {"Name", "Patr"} or not before.is_capital or not word.text[1:].islower():
        return False
    if word.plain.endswith(("ов", "ев", "ова", "ева")) and russian.is_surname(word.plain):
        return True  # Юрий Капитанов, who is of no captains
    if country.named(word.bare) or word.plain in lexicon.NO_NAMES or (
            fold.plain(russian.lemma(word.plain)) in POSTS_AND_BODIES):
        return False
    no_name = {"Geox", "Orgn", "Abbr"} if russian.is_known(word.plain) else {"Geox", "Orgn"}
    return any(form.pos in ("NOUN", "", "ADJF", "ADJS") and form.number != "plur" and not form.tags & no_name
               for form in own)
