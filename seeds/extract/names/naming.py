"""Names of undertakings as texts write them: in quotes, in capitals, or as a noun with what it is about."""

import re
from collections.abc import Sequence
from typing import Final

from seeds.extract.text import phrases, russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

QUOTED = regex(r"[“«„\"‘]\s?(?P<name>[^“”«»„\"\n]{3,300}?)\s?[”»“\"’](?![^\W\d_])")
JOINTS = listed("a an without and of the on for against in to with from by through & at de la и в на по для о "
                "об во при с из к")
_DETERMINERS = listed("a an the this that these those its their our his her my your another each every any some "
    "no such both all "
    "этот эта это этого этой этому этом данный данного данной свой своего своей наш нашего")


def left(words: Sequence[Word], head: int, *, most: int = 7) -> int:
    """The number of the first of the words before a noun that belong to it: adjectives and other nouns."""
    first = head
    while first > 0 and head - first < most:
        word, behind = words[first - 1], words[first]
        if not _is_joined(word, behind) or word.plain in phrases.STOPS or word.plain in _DETERMINERS:
            break
        if word.plain in ("of", "and", "or", "и", "или") or word.is_possessive:
            if not (word.plain in ("and", "и") and first - 2 >= 0 and _is_modifier(words, first - 2)):
                break
        elif not _is_modifier(words, first - 1):
            break
        first -= 1
    while first < head and words[first].plain in ("and", "и", "or", "или"):
        first += 1
    return first


def _is_joined(word: Word, behind: Word) -> bool:
    """Whether nothing parts two words but a blank, a stroke or the mark of a plural possessive: workers' rights."""
    gap = behind.gap.strip()
    return gap in ("", "-", "/") or (gap in ("'", "’") and word.plain.endswith("s") and not behind.gap.startswith(" "))


def _is_modifier(words: Sequence[Word], at: int) -> bool:
    """Whether a word before a noun describes it: no verb, and in Russian an adjective by its ending."""
    word = words[at]
    plain = word.plain
    if plain[0].isdigit():
        return not plain.isdigit()
    if plain.isascii():
        before = words[at - 1].plain if at else ""
        if plain.endswith("ed") and "-" not in plain and before not in _DETERMINERS:
            return False
        return plain not in phrases.IRREGULAR and plain not in _ENGLISH_VERBS
    if russian.is_known(word.text):
        return any(form.pos in ("ADJF", "PRTF", "NUMR") for form in russian.forms(word.text)[:2]) and plain not in (
            "все",
            "всех",
            "один",
        )
    return re.search(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ую|юю|ым|им|ыми|ими|ом|ем|"
                     r"дневн\w+|-?[яеи])$", plain) is not None or word.is_acronym or word.is_capital


_ENGLISH_VERBS = listed("million billion thousand out up off guide receive hold take give make use see help run "
                        "produce improve "
    "strengthen on hosts holds launches organizes organises conducts opens supports completes trains attends joins "
    "concludes begins starts "
    "continues marks kicks facilitates facilitating conducting organizing organising hosting holding during "
    "following join "
    "attend launch host hold conduct organize organise open support via announces invite invites welcomes provides "
    "provide "
    "implement implements implementing including supporting leading preparing planning completing developing running "
    "finding "
    "delivered delivering discusses discuss presents present")

DOES: Final = frozenset(word for word in _ENGLISH_VERBS if word.endswith("s") and not word.endswith("ss")) | listed(
    "appoints names visits honours honors awards rescues frees calls urges wins gets gives helps trains marks moves "
    "visits signs meets says seeks sets makes builds praises inaugurates condemns "
    "backs lauds hails unveils adopts warns urges signs names")


def nominative(words: Sequence[Word], first: int, head: int, name: str) -> str:
    """A Russian name, from the word numbered `first`, with its noun and the adjectives before it in the nominative."""
    if words[head].plain.isascii() or not russian.is_known(words[head].text) or head - first > 5:
        return name
    if any(word.gap.strip() for word in words[first + 1:head + 1]):
        return name
    turned = russian.nominative_phrase([word.text for word in words[first:head + 1]], head - first)
    return " ".join(turned) + name[words[head].end - words[first].start:]


def determiner(words: Sequence[Word], first: int) -> str:
    """What stands before a noun phrase: `indefinite`, `definite`, `new` (another, a second one), or nothing."""
    word = words[first] if first < len(words) else None
    before = words[first - 1].plain if first else ""
    if before in ("a", "an", "one"):
        return "indefinite"
    if before == "another" or (word is not None and word.plain in _NEXT):
        return "new"
    if before in _DETERMINERS:
        return "definite"
    return ""


_NEXT = listed("another second third fourth fifth next follow-up subsequent similar final other further next "
                  "второй вторая второе следующий следующая другой третий аналогичный очередной")


def capitals_left(words: Sequence[Word], head: int, *, over: str = "") -> int:
    """The number of the first word of a name in capitals that ends before `head`, also over the mark `over`."""
    first = at = head
    while at > 0 and (words[at].gap.strip() in ("", "&", "–", "-", over if at == head else "") or (
            words[at].is_capital and _is_joined(words[at - 1], words[at]))):
        word = words[at - 1]
        if word.is_capital or word.plain[0].isdigit():
            at -= 1
            first = at
        elif word.plain in JOINTS and head - first > 0 and not word.is_capital:
            at -= 1
        else:
            break
        if head - at > 16:
            break
    while first < head and words[first].plain in (
        "the",
        "this",
        "that",
        "its",
        "our",
        "under",
        "through",
        "in",
        "as",
        "within",
        "these",
        "a",
        "an",
        "by",
        "since",
        "for",
        "during",
        "with",
    ):
        first += 1
    return first


def capitals_right(words: Sequence[Word], first: int, *, lower: bool = False) -> int:
    """The number behind the last word of a name in capitals that begins at `first`; over small joints between them."""
    at = last = first
    while at < len(words) and at - first < 22:
        word = words[at]
        named = at == first + 1 and word.gap.strip() == ":" and words[first].is_acronym  # BRIDGE: Better Referral
        if (
            at > first
            and not named
            and word.gap.strip() not in ("", "&", "'", "’", "-")
            and not (word.plain.isdigit() and word.gap in ("–", "-", "—"))
            and not _comma_in_name(words, at, first)
        ):
            break
        if word.is_capital or (word.plain[0].isdigit() and at > first):
            last = at + 1
        elif (word.plain not in JOINTS and not lower) or (word.plain in JOINTS and at == first):
            break
        at += 1
    return last


def _comma_in_name(words: Sequence[Word], at: int, first: int) -> bool:
    """`Victims of Trafficking, Smuggling and Violence`: a comma between capitals that comes to an `and`."""
    return words[at].gap.strip() == "," and words[at].is_capital and at > first + 1 and any(
        word.plain in ("and", "и") and words[number + at + 1].is_capital
        for number, word in enumerate(words[at + 1:at + 6]) if number + at + 2 < len(words)
        and not any(one.gap.strip() not in ("", ",") for one in words[at + 1:at + number + 3]))
