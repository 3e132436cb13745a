"""Text made comparable across scripts, accents and spellings.

Every word has two spellings. `plain` is the word in lower-case ASCII letters and digits, without accents, Cyrillic and
other scripts put into Latin. `skeleton` is a plain word with what transliterations disagree on levelled, so that
Khujand, Xujand and Худжанд meet; it finds more and tells less, and is only ever a second way in.
"""

import re
import unicodedata
from functools import lru_cache

# Lower-case Cyrillic of Russian, Tajik, Kyrgyz, Kazakh, Uzbek and their neighbours -> Latin.
# Two of these letters (ӣ й) would lose themselves in NFKD, so the table is applied before marks are dropped.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ғ": "gh", "ӣ": "i", "қ": "q", "ӯ": "u", "ҳ": "h", "ҷ": "j",
    "ә": "a", "ң": "ng", "ө": "o", "ү": "u", "ұ": "u", "һ": "h", "ў": "u", "җ": "j", "ҡ": "q", "ҙ": "z", "ҫ": "s",
    "ђ": "dj", "ћ": "c", "џ": "dj", "љ": "lj", "њ": "nj", "ј": "j", "ѓ": "g", "ќ": "k", "ѕ": "dz",
}
# Latin letters that carry their mark inside and so survive NFKD.
_LATIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "a",
          "ŋ": "ng", "ħ": "h", "ŧ": "t", "ĸ": "k", "ſ": "s"}
_LETTERS = str.maketrans(_CYRILLIC | _LATIN)
_APOSTROPHES = "'ʻʼ’‘`´ʹʺ′\u02bf\u02be"
_NO_APOSTROPHES = {ord(mark): None for mark in _APOSTROPHES}
_WORD = rf"[^\W_]+(?:[{_APOSTROPHES}\u0300-\u036f][^\W_]*)*"
_PLAIN_ONLY = re.compile(r"[a-z0-9]+")
_DOTTED = r"(?<![^\W_])(?:[^\W\d_]{1,4}\.){1,6}[^\W\d_]{1,6}(?![^\W_])\.?"

_SOUNDS = {"ž": "zh", "š": "sh", "č": "ch", "ee": "i"} | {f"o{mark}": "u" for mark in _APOSTROPHES}
_HEARD = "|".join(_SOUNDS)

# Skeleton: longest digraphs first; the order of the steps is part of the meaning. The letters w and q are free (they
# become v and k), and stand for sh and ch.
_DIGRAPHS = re.compile(r"schtsch|shch|tsch|dsch|sch|tch|dzh|dj|kh|zh|ck|gh|sh|ch|ts|tz|ph|ks|ngg|ng|oo|ou|[qwx]")
_LEVEL = {"schtsch": "w", "tsch": "q", "dsch": "j",
          "shch": "w", "sch": "w", "sh": "w", "tch": "q", "ch": "q", "kh": "h", "zh": "j", "dzh": "j", "dj": "j",
          "ck": "k", "gh": "g", "ts": "c", "tz": "c", "ph": "f", "ks": "h", "ngg": "n", "ng": "n", "oo": "u", "ou": "u",
          "q": "k", "w": "v", "x": "h"}
_GLIDES = re.compile("[iy]+([aeou]?)")
_GLIDED = {"o": "e", "": "i"}  # the other vowels stay
_DOUBLED = re.compile(r"(.)\1+")


def _ascii(text: str) -> str:
    """Lower-case `text` with every letter in Latin and no marks; may hold separators, never capitals."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text).translate(_LETTERS).translate(_NO_APOSTROPHES)
    if text.isascii():
        return text
    text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    if text.isascii():
        return text
    from anyascii import anyascii  # for Arabic, Georgian, Chinese ...: costs 8 ms, so only when such text is met

    return str(anyascii(text)).lower()


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """`word` in lower-case ASCII letters and digits: Бражко -> brazhko, Bražko -> brazko, O'tkir -> otkir."""
    lowered = word.casefold().translate(_NO_APOSTROPHES)
    return lowered if lowered.isascii() and lowered.isalnum() else "".join(_PLAIN_ONLY.findall(_ascii(lowered)))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Plain `word` with the spellings of different transliterations levelled: khujand, xujand, khudzhand -> hujand."""
    level = _DIGRAPHS.sub(lambda found: _LEVEL[found[0]], word)
    level = _GLIDES.sub(lambda found: _GLIDED.get(found[1], found[1]), level)
    return _DOUBLED.sub(r"\1", level)


def words(text: str) -> list[str]:
    """Plain words of `text` in their order; punctuation and empty words are left out."""
    if text.isascii():
        lowered = text.lower()
        return _PLAIN_ONLY.findall(lowered.replace("'", "").replace("`", ""))
    return [word for found in re.findall(_WORD, text) for word in plain(found).split()]


@lru_cache(maxsize=8192)
def joined(text: str) -> str:
    """`words` of a text with a blank between them; a title is asked for them several times in a row."""
    return " ".join(words(text))


def spans(text: str) -> list[tuple[int, int, str]]:
    """(start, end, plain word) for each word of `text`, in characters of `text` as it stands."""
    return [(found.start(), found.end(), plain(found[0])) for found in re.finditer(_WORD, text)]


def readings(text: str) -> list[str]:
    """Further plain words that `text` may be looked for by and that `words` does not give.

    A dotted acronym is also one word (GLO.ACT -> gloact); a letter with a caron or, in Uzbek, with an apostrophe is
    also what it sounds like (Bražko -> brazhko, O'zbekiston -> uzbekiston); and an English ee is what others hear as
    i (Reeve -> rive, which Рив begins).
    """
    found = []
    if "." in text and "@" not in text:
        found = [plain(dotted[0].replace(".", "")) for dotted in re.finditer(_DOTTED, text)]
    if text.isascii() and "'" not in text and "ee" not in text:
        return found
    lowered = text.casefold()
    if re.search(_HEARD, lowered):
        for word in re.findall(_WORD, lowered):
            heard = re.sub(_HEARD, lambda sound: _SOUNDS[sound[0]], word)
            if heard != word:
                found.append(plain(heard))
    return found


def heard(text: str) -> dict[str, str]:
    """By plain word of `text`, what it sounds like, where `readings` has another: zumaberdi -> zhumaberdi for Ž."""
    if text.isascii() and "'" not in text:
        return {}
    return {plain(word): reading[0] for word in re.findall(_WORD, text) if (reading := readings(word))}


MOST_VOICED = 3  # sch of one word that are read both ways
_LETTER_CH = r"(?<![cst])ch"  # not of sch, tch


def otherwise(word: str) -> list[str]:
    """What a plain word may be in the transliterations of German and French, or in English for a word of theirs.

    They write with the same letters for other sounds: German ch is kh and j is y, French ch is sh. So their skeletons
    do not meet those of English, and a word that nothing sounds like is worth reading so.
    """
    from_german, from_french = re.sub(_LETTER_CH, "kh", word).replace("j", "y"), re.sub(_LETTER_CH, "sh", word)
    ways = (*_voiced(from_german), from_french, re.sub("(?<!c)sh", "ch", word), _german(word),
            _german(from_french.replace("j", "sh")))
    level = skeleton(word)
    return [way for way in dict.fromkeys(ways) if skeleton(way) != level]


def _voiced(word: str) -> list[str]:
    """A German word with each of its sch as it stands, for sh, and as zh: both sounds may be in one name."""
    begun, *others = word.split("sch", MOST_VOICED)
    ways = [begun]
    for part in others:
        ways = [f"{way}{sound}{part}" for way in ways for sound in ("sch", "zh")]
    return ways


def _german(word: str) -> str:
    """An English word as German writes it."""
    return re.sub("y(?=[aeou])|(?<=[aeou])[iy](?![aeiouy])", "j", word).replace("kh", "ch").replace("zh", "sh")


# Endings of Russian nouns and adjectives in plain letters.
_ENDINGS = frozenset((
    "iyakh", "iyami", "iyam", "yami", "yakh", "yaya", "yuyu", "ogo", "ego", "omu", "emu", "ymi", "imi", "ami", "akh",
    "ikh", "ykh", "aya", "uyu", "yam", "iya", "iyu", "iem", "ov", "ev", "om", "em", "oy", "ey", "am", "ym", "im", "yu",
    "ya", "ye", "ie", "ii", "ee", "oe", "yy", "iy", "a", "o", "u", "y", "e", "i"))
LONGEST_ENDING = 5
SHORTEST_STEM = 4  # letters that tell enough without the ending


def without_ending(word: str, shortest: int = SHORTEST_STEM) -> str:
    """What a plain word that may be Russian keeps in another case: politsii -> politsi; itself where that is short."""
    for at in range(max(shortest, len(word) - LONGEST_ENDING), len(word)):
        if word[at:] in _ENDINGS:
            return word[:at]
    return word
