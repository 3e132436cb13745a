"""Bytes -> text, by what a file says of its encoding and by how well the text then reads.

Old files of the region come as windows-1251, KOI8-R or DOS text without saying so, and mail programs call anything
iso-8859-1. So every encoding that can be meant is tried on the words that hold other letters than English ones, and the
one wins whose words look most like words: letters in their usual frequency and order, one script in a word, capitals in
front. What is valid UTF-8 is UTF-8: other texts are so by accident only when they are a few letters long.
"""

import codecs
from collections import Counter
from functools import cache
from math import log

from seeds.read.words import words
from seeds.regex import regex

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# The encodings that are guessed, with what speaks for each beforehand: the common ones win where nothing else tells.
_GUESSED = {"cp1251": 3.0, "cp1252": 2.0, "koi8-r": 1.0, "cp866": 0.0, "kz1048": 0.0, "koi8-t": 0.0, "iso8859-5": -2.0,
            "mac-cyrillic": -2.0}
# What a file may call itself. Not in it are codecs that are no encodings of text, or slow on hostile bytes (punycode).
_DECLARED = words("""ascii utf-8 utf-16 utf-16-le utf-16-be utf-32 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256
    cp1257 cp1258 iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10
    iso8859-13 iso8859-15 iso8859-16 koi8-r koi8-u koi8-t kz1048 ptcp154 cp866 cp855 cp437 cp850 cp852 cp857
    mac-cyrillic mac-roman gb2312 gbk gb18030 big5 shift_jis cp932 euc_jp euc_kr cp949""")
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "utf-16": "utf-16-le"}
_MANY_BYTES = words("utf-8 utf-16-le utf-16-be utf-32 gb18030 big5 shift_jis cp932 euc_jp euc_kr cp949")
_DECLARED_COUNTS = 6.0  # what the word of the file itself is worth, in the scores below
_WORDS_LOOKED_AT = 400

_WORD = regex(rb"(?<![A-Za-z\x80-\xff])[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PUNCTUATION = frozenset("«»“”„‘’‚–—…№•·§©®™°€\u00a0\u00ad´±½¼¾²³¹¡¿")
# Letters of Russian in percent; those of its neighbours' alphabets are rare in a mixture of all.
_CYRILLIC = dict(zip("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", (
    10.97, 8.45, 8.01, 7.35, 6.70, 6.26, 5.47, 4.73, 4.54, 4.40, 3.49, 3.21, 2.98, 2.81, 2.62, 2.01, 1.90, 1.74, 1.70,
    1.65, 1.59, 1.44, 1.21, 0.97, 0.94, 0.73, 0.64, 0.48, 0.36, 0.32, 0.26, 0.04, 0.04), strict=True))
_CYRILLIC |= dict.fromkeys("қғҳӣӯҷңөүұәіў", 0.5) | dict.fromkeys("һїєґ", 0.1)
_PAIRS = words(
    "ст но то на ен ов ни ра во ко пр ро ре по ер ол го ал ос ка ли ла не ел та ва де ть ом ес от ор од ан ин ет ог за "
    "до ат ло те ти ит ам ри ас ле ве со ль ил да об ми ив ак ие ия ий ая ое ый ой ым их ых из мо ме ма се си сл ск бо "
    "бе вы ви вс че чт ши жи жд же зн зд ку кр лю му нн ну ок оп пе пи ру ры св тв тр ту уд уж ус хо це ци ше шт щи ющ "
    "дж бо ар аи ҷи иҷ қа ғи ҳо ои ӣн рӯ үн өз үү оо ын ың ға қы ық ің ге ші ба уш шк ик ке ек хи ид")


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`; never fails, bytes that fit nothing become U+FFFD. `declared` is the charset it names."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace").removeprefix("\ufeff")
    name = _known(declared)
    if name.startswith(("utf-16", "utf-32")) and b"\0" in data[:1000]:
        return data.decode(name, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    if data.isascii():
        return data.decode("ascii")
    if _is_utf8(data):
        return data.decode("utf-8", "replace")
    return data.decode(_best(data, name), "replace")


def guessed(data: bytes) -> str:
    """The codec in which text that is neither ASCII nor Unicode looks most like words."""
    return _best(data, "")


def is_text(data: bytes) -> bool:
    """Whether `data` can be text of any kind, rather than what a program keeps for itself."""
    head = data[:65536]
    if head.startswith(tuple(bom for bom, _ in _BOMS)) or _wide(data):
        return True
    strange = sum(head.count(byte) for byte in (*range(8), *range(14, 27), *range(28, 32), 127))
    return strange <= max(2, len(head) // 200) or (head.count(0) == strange <= len(head) * 0.02)


def _known(declared: str) -> str:
    """The codec of a charset's name, or "" for an unknown one."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")[:40]).name
    except (LookupError, ValueError):
        return ""
    return _READ_AS.get(name, name) if name in _DECLARED else ""


def _wide(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: every other byte is the page of a letter, nearly always the same."""
    head = data[:4000]
    if len(head) < 4 or (len(data) % 2 and len(data) <= len(head)):
        return ""
    for name, pages, letters in (("utf-16-le", head[1::2], head[0::2]), ("utf-16-be", head[0::2], head[1::2])):
        usual = sum(pages.count(page) for page in (0x00, 0x04, 0x20))
        told = pages.count(0x00) + pages.count(0x04)  # a mark in byte 04 is no letter of any other encoding
        if usual >= 0.95 * len(pages) and told >= 0.3 * len(pages) and letters.count(0) <= 0.05 * len(letters):
            return name
    return ""


def _is_utf8(data: bytes) -> bool:
    """Whether `data` is UTF-8, maybe with a few damaged letters or cut at its end."""
    text = data[:1_000_000].decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    return damaged == 0 or damaged * 10 <= sum(not character.isascii() for character in text) - damaged


def _best(data: bytes, declared: str) -> str:
    """The encoding in which the words of `data` look best; the declared one has a start over the others."""
    if declared in _MANY_BYTES and data.decode(declared, "replace").count("\ufffd") * 50 <= len(data):
        return declared
    names = dict(_GUESSED)
    if declared and declared not in _MANY_BYTES:
        names[declared] = names.get(declared, 0.0) + _DECLARED_COUNTS
    found = Counter(_WORD.findall(data[:200_000])).most_common(_WORDS_LOOKED_AT)
    return max(names, key=lambda name: names[name] + _score(found, name))


def _score(found: list[tuple[bytes, int]], name: str) -> float:
    """How much the words look like words in the encoding called `name`; repeated ones count less."""
    return sum(_looks(word.decode(name, "replace")) * (1 + log(count)) for word, count in found)


@cache
def _weight(letter: str) -> float:
    return log(_CYRILLIC[letter] / 1.2)


def _looks(word: str) -> float:
    """How much `word` looks like one word of one language: above 0 for a word, far below for a heap of signs."""
    score, previous = 0.0, ""
    scripts = set()
    for letter in word:
        low = letter.lower()
        if low in _CYRILLIC:
            scripts.add("cyrillic")
            score += _weight(low) + 0.6 * (previous.lower() + low in _PAIRS)
        elif letter in _PUNCTUATION:
            score += 0.2
        elif not letter.isalpha() or "\u0400" <= low <= "\u052f":  # letters of alphabets that are not met here
            score -= 4.0
        elif low < "\u0250":
            scripts.add("latin")
            score += 0.0 if low.isascii() else 1.0 if previous.isascii() else -2.0
        else:  # Greek, Arabic ...: only where the file says so
            score += 1.2
        if letter.isupper() and previous:
            score -= 4.0 if previous.islower() else 0.2
        previous = letter
    swapped = len(word) > 1 and word[0].islower() and word[1:].isupper()
    return score - 4.0 * swapped - 5.0 * (len(scripts) > 1)
