"""Whether a word may be of a person's name: initials, patronymics, surnames; none that is known to be another."""

import re
from functools import lru_cache
from typing import Final

from db.search import fold
from seeds.extract.names import turkic_names
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import APOSTROPHES, Word, by_letters, word_set
from seeds.regex import regex

POSTS_AND_BODIES: Final = lexicon.ALL_POSTS | lexicon.NEVER_IN_A_NAME
SHORT_SURNAMES: Final = word_set("ли ан ким цой пак хан юн тен ю нам хегай шин")  # of Koreans of the region
VIETNAMESE: Final = word_set(  # families, which stand in front
    "nguyen tran pham hoang huynh phan vu vo dang bui ho ngo duong dinh trinh luong truong lam dao doan vuong ly le")
_INITIALS: Final = regex(r"(?:[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ]\.?-?){1,3}|Д[жз]|Ma|[SC]h")
DOTTED: Final = regex(r"(?:[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ]\.){1,3}")
INITIALS_AND_NAME: Final = regex(  # М.Йўлдошев, Sh.Umarov, O‘.Yo‘ldoshev
    rf"(?:(?:[A-ZА-Я]|[SC]h|Y[aou]|[OG][{APOSTROPHES}])\.){{1,2}}[A-ZА-Я](?:[^\W\d_]|[{APOSTROPHES}](?=[^\W\d_]))+"
    r"(?:-[A-ZА-Я][^\W\d_]+)?")
_PATRONYMIC: Final = word_set("uulu kyzy uluu qyzy ogli qizi ugli ughli zoda ogly kizi uly")  # behind the father's name
_NO_BEGINNINGS: Final = word_set("anti counter non inter multi cross pre post sub")  # Anti-Money Laundering
CYRILLIC: Final = regex("[а-яёӣӯқғҳҷөүңәіұ]")


_SHORT_NAMES: Final = word_set(  # which in capitals look like acronyms: LI XIUYING, NGUYEN THI HOA, MEHMET ALI KAYA
    "li ng wu xu hu yu ho ha le ly vo do bui chu thi van duc hoa anh lan mai kim lee han jin min soo oh ko wan tan "
    "lim ong teo goh koh yap foo oo ali eva ann amy ana ida ian jan leo max ray roy sam tom tim joe jim ben dan don "
    "ron rob bob guy eve ivy zoe mia ola sol rui de da di la el al bin von der das dos du ten abu mac ann luz paz "
    "cruz sy uy go")


def is_patronymic(word: Word) -> bool:
    """Whether a word says whose son or daughter somebody is: Bakyt uulu Nurlan, Olim qizi."""
    return fold.plain(word.text) in _PATRONYMIC


def is_initial(word: Word) -> bool:
    """Whether a word is one letter or a few with stops: М., J.-P."""
    return _INITIALS.fullmatch(word.text) is not None and len(word.text) < 6 and word.text.lower() not in _SHORT_NAMES


def is_particled(word: Word) -> bool:
    """Whether a small word is tied to the front of a name: al-Masri, el-Sayed, d’Almeida."""
    return not word.is_capital and _PARTICLED.fullmatch(word.bare) is not None


_PARTICLED: Final = regex(r"(?:(?:al|el|ad|an|ar|as|at|az|ash|ath|ul|ben|bin|abu)[-‑]|[dl]['’])[A-Z][^\W\d_]+")


_ENDS_OF_ELSE: Final = (  # verbs that a pronoun is joined with, and posts: I'm, Solicitor-General
    "'m", "’m", "'ve", "’ve", "'ll", "’ll", "'re", "’re", "-general")


@lru_cache(maxsize=8192)
def _can_be(text: str, plain: str, reads_russian: bool) -> bool:
    if any(char.isdigit() for char in text) or "&" in text or _is_rank(text) or text in lexicon.SHORT_POSTS or (
            plain.endswith(_ENDS_OF_ELSE)):
        return False
    if INITIALS_AND_NAME.fullmatch(text) or len(text) == 1 or (
            DOTTED.fullmatch(text) and country.named(text) is None):
        return True
    if (plain in lexicon.NO_NAMES and text != "Bill") or plain in HEADS or (
            plain.removesuffix("s") in HEADS and plain != "banks"):
        return False
    if plain.partition("-")[0] in _NO_BEGINNINGS or (country.named(text) is not None and len(text) > 2):
        return False
    folded = fold.plain(text)
    if is_post_or_body(plain, folded):
        return folded in ("rais", "raisa", "bek", "sardor") or text == "Oo"
    if folded in lexicon.STREETS:
        return False
    if sum(char.isupper() for char in text) > 2 and not text.isupper() and "-" not in text:
        return False  # РАНХиГС
    if text.isupper():
        return len(text) > 3 or _is_initials(text) or plain in _SHORT_NAMES
    if reads_russian and russian.is_russian(plain):
        return _can_be_russian(plain)
    return True


def is_post_or_body(plain: str, folded: str) -> bool:
    """Whether a word says what somebody or something is: Minister, Vice-Minister, Ministry."""
    return folded in lexicon.ALL_POSTS or folded in lexicon.NEVER_IN_A_NAME or _is_of_several(plain) or (
        "-" in plain and fold.plain(plain.rpartition("-")[2]) in lexicon.POSTS)


def _is_of_several(plain: str) -> bool:
    """Whether an English word is one for several who have a post: Senators, Attorneys."""
    return len(plain) > _SHORT and plain.isascii() and plain.endswith("s") and plain[:-1] in lexicon.ALL_POSTS


_SHORT: Final = 5  # letters


def _is_rank(text: str) -> bool:
    """Whether a word is a rank of two parts: General-Major."""
    return "-" in text and lexicon.is_rank_of_parts(text.lower())


def _is_initials(text: str) -> bool:
    return re.fullmatch(r"[A-ZА-Я](?:\.[A-ZА-Я])?\.?", text) is not None


def _can_be_russian(plain: str) -> bool:
    """Whether no dictionary knows the word as another: a noun, an adjective or a place."""
    readings = russian.forms(plain)
    if plain in SHORT_SURNAMES or (not russian.is_known(plain) and russian.is_surname(plain)):
        return True
    if not readings or fold.plain(readings[0].lemma) in POSTS_AND_BODIES:
        return False
    if readings[0].pos == "NOUN" and readings[0].number == "sing" and readings[0].tags & {"anim", "Geox"} and (
            "Abbr" not in readings[0].tags):
        return True  # Улан, Собира: also a word or a place; the rest of the name tells
    if any(form.tags & {"Name", "Surn", "Patr"} for form in readings):
        return not (readings[0].tags & {"Geox", "Orgn"} or readings[0].pos in ("PREP", "CONJ", "NPRO", "ADVB"))
    if not russian.is_known(plain):
        return "Abbr" not in readings[0].tags and readings[0].pos in (
            "", "NOUN", "ADJF", "ADJS", "VERB", "INFN", "PRTS", "GRND", "ADVB")
    return lexicon.SURNAME.search(fold.plain(plain)) is not None and readings[0].pos in (
        "NOUN", "ADJF", "ADJS") and not readings[0].tags & {"Geox"} and plain.endswith(("ов", "ев", "ова", "ева", "ин"))


def can_be(word: Word, reads_russian: bool = True) -> bool:
    """Whether people may be called so."""
    return _can_be(word.bare, word.plain, reads_russian)


def is_surname_like(word: Word) -> bool:
    """Whether a word is a surname of the region or of Russian, in some case."""
    return is_surname(word) or russian.is_surname(word.plain)


def is_cyrillic(word: Word) -> bool:
    """Whether a word has a letter of Cyrillic."""
    return CYRILLIC.search(word.plain) is not None


def ends_as_patronymic(word: Word) -> bool:
    """Whether a word ends as a Russian patronymic, in any case."""
    return _OF_FATHER.search(word.plain) is not None


_OF_FATHER: Final = regex(r"(?:вич|вн|ич)(?:а|у|ем|ы|е|ой)?$")


@by_letters
def is_surname(word: Word) -> bool:
    """Whether a word ends as surnames of the region do."""
    return any(len(plain) > 4 and lexicon.SURNAME.search(plain) is not None
               for plain in map(fold.plain, dict.fromkeys((word.bare, turkic_names.bare(word.bare)))))


def says_who(word: Word) -> bool:
    """Whether a word is a post, so that behind it foreign names are names too: эксперт Лейф Торвальдссон."""
    return fold.plain(russian.lemma(word.plain)) in lexicon.ALL_POSTS or (
        not word.plain.isascii() and fold.plain(word.plain).startswith(lexicon.POST_BEGINNINGS))
