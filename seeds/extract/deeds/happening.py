"""What a sentence says happened to those it counts: the verb before the figure, or the predicate behind it."""

import re
from collections.abc import Sequence

from seeds.extract.text import phrases
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

Span = tuple[int, int]

_MOST_WORDS = 14  # of what happened
_BREAK = regex(r"[;:()—«»“”\"]|\s[–-]\s|,\s+(?:of which|из которых|who|which|while|whereas|where|что|котор\w+|"
               r"тогда как|(?:в|на|из|"
               r"с|к|о|для|среди)\s+котор\w+)\b", re.IGNORECASE)
_INSERTED = regex(r"(?:,\s(?:aged\s\d+(?:,\s\d+)*(?:\sand\s\d+)?,\s)?[^.;:()]{3,90}?,\s)|"
                  r"\s[–—-]\s[^.;:()–—]{3,90}?\s[–—-]\s")
_AGES = regex(r",?\saged\s(?:between\s|from\s)?\d+(?:\s?(?:and|to|–|-)\s?\d+)?,?")
_LEAD = listed("ва аз ҷумла барои ба them whom these those них которых was were has have had been are is who which "
               "that also and и а "
                  "были был была было также из них of by "
                  "to for the a an with as at in on из для на в к с")
_TAIL = listed("ва аз ҷумла барои ба дар бо of to for from with by on in at the a an and with about some than as "
               "over into its their из для "
                  "на в к с "
                  "о об по у и от до за при among including более свыше около")
AUXILIARY = listed("was were has have had are is been could")


def clause_before(page: Page, words: Sequence[Word], since: int, until: int) -> Sequence[Word]:
    """The words of the clause between a place and the figure behind it."""
    text = page.text[since:until]
    last = max((match.end() for match in _BREAK.finditer(text)), default=0)
    ages = [match.span() for match in _AGES.finditer(text)]
    return [word for word in words if since + last <= word.start and word.end <= until and not any(
        low <= word.start - since < high for low, high in ages)]


def clause_behind(page: Page, words: Sequence[Word], since: int, until: int) -> Sequence[Word]:
    """The words of the clause behind a figure, without brackets right behind what is counted."""
    text = page.text[since:until]
    offset = 0
    if (bracket := re.match(r"\s*\([^()]{0,80}\)", text)) is not None:  # 22 officials (17 male, 5 female) were
        offset = bracket.end()
    if (inserted := _INSERTED.match(text, offset)) is not None and (
            following := next((word for word in words if word.start >= since + inserted.end()), None)) is not None and (
            following.plain in AUXILIARY or is_verb(following)):
        offset = inserted.end()  # six men, aged between 24 and 58, were arrested
    first = _BREAK.search(text, offset)
    last = since + (first.start() if first else len(text))
    return [word for word in words if since + offset <= word.start and word.end <= last][:_MOST_WORDS]


_SERVES = listed("helps assists supports serves shelters houses answers trains counsels welcomes handles receives "
                 "reaches "
                 "teaches help assist support serve shelter house answer train counsel welcome handle receive reach "
                 "teach")
_IN_A_YEAR = regex(r"\b(?:a|per|each|every)\syear\b|\bannually\b|\byearly\b")  # what a house does as a rule
_NEAR = 90  # characters


def told(page: Page, ahead: Sequence[Word], behind: Sequence[Word]) -> tuple[Span, ...] | None:
    """Where it says what happened: a verb before the figure with what is said behind it, else a predicate behind."""
    verbs = [at for at, word in enumerate(ahead) if (is_verb(word) and not (
        at and ahead[at - 1].plain in ("a", "an", "the") and word.plain.endswith("ed"))) or (
        word.plain.endswith("ing") and at == len(ahead) - 1 and word.plain != "training"
        and not (at and ahead[at - 1].plain in ("is", "are")))]
    if verbs and ahead[verbs[-1]].plain in ("include", "includes", "included", "including"):
        told = next((at for at, word in enumerate(behind) if word.plain in AUXILIARY), None)
        span = (
            place_of(trimmed(behind[told:])) if told is not None else None
        )  # equipment, which includes 24 microscopes, was bought
        return (span,) if span is not None else None
    if ahead and ahead[-1].plain in _SERVES and _IN_A_YEAR.search(
            page.text[max(0, ahead[0].start - _NEAR):ahead[-1].end + _NEAR]):
        return ((ahead[-1].start, ahead[-1].end),)
    if verbs and not _begins_clause(page, ahead, behind):
        at = verbs[-1]
        while at > 0 and (at - 1 in verbs or (at - 2 in verbs and ahead[at - 1].plain in ("and", "и", "or"))):
            at -= 1 if at - 1 in verbs else 2
        if not ahead[at].plain.isascii() and verbs[-1] >= len(ahead) - 2:
            while (
                at > 0
                and verbs[-1] - at < 5
                and not ahead[at - 1].plain[0].isdigit()
                and not ahead[at].gap.strip()
                and (ahead[at - 1].plain not in ("году", "года", "что", "год"))
            ):
                at -= 1
        spans = [place_of(trimmed(ahead[at:]))]
        further = _further(behind)
        return tuple(span for span in (*spans, further) if span is not None) or None
    if any(is_predicate(behind, at) for at in range(len(behind))):
        span = place_of(trimmed(behind))
        return (span,) if span is not None else None
    return None


def _begins_clause(page: Page, ahead: Sequence[Word], behind: Sequence[Word]) -> bool:
    """`..., and eight returnees had received grants`: the figure is what the verb behind it is about."""
    if not ahead or not behind:
        return False
    if behind[0].plain in ("was", "were", "had", "has", "have") and any(is_verb(word) for word in behind[1:3]):
        return True  # he said that 40 claims had been won
    if not (behind[0].plain in AUXILIARY or is_verb(behind[0])):
        return False
    return ahead[-1].plain in (
        "and",
        "but",
        "while",
        "that",
        "which",
        "whom",
        "и",
        "а",
        "что",
        "но",
        "where",
    ) or page.text[ahead[-1].end : ahead[-1].end + 1] in (",", ";")


def is_verb(word: Word) -> bool:
    """Whether a word is a verb, whatever stands before it."""
    return phrases.is_verb(word, None)


def is_predicate(behind: Sequence[Word], at: int) -> bool:
    """Whether a word behind a figure is a verb or an auxiliary."""
    word = behind[at]
    return is_verb(word) or word.plain in ("are", "is", "have", "has", "can") or (
        at == 0 and word.plain.endswith("ed"))


def _further(behind: Sequence[Word]) -> Span | None:
    """What follows the counted ones up to the next verb: `on human rights and ethical recruitment`."""
    if not behind or behind[0].plain not in phrases.STOPS:
        return None
    last = next((at for at, word in enumerate(behind) if at and phrases.is_verb(word, behind[at - 1])), len(behind))
    return place_of(trimmed(behind[:last], lead=False))


def trimmed(words: Sequence[Word], *, lead: bool = True) -> Sequence[Word]:
    """Without auxiliaries before and prepositions behind."""
    first, last = 0, len(words)
    while lead and first < last and words[first].plain in _LEAD:
        first += 1
    while last > first and words[last - 1].plain in _TAIL:
        last -= 1
    return words[first:last]


def place_of(words: Sequence[Word]) -> Span | None:
    """Where words stand, from the first to the last."""
    return (words[0].start, words[-1].end) if words else None
