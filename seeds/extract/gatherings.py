"""Where a page speaks of an event: the phrase around a noun such as workshop, its kind, and how definite it is."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract import event_words, naming, neighbouring, phrases
from seeds.extract.bodies import Bodies
from seeds.extract.page import Page, Sentence
from seeds.extract.words import Word
from seeds.read.words import words as listed

_THROUGH = {
    "meeting": "of on for about to between with in",
    "roundtable": "of on for about to with",
    "": "of on for about to against in aimed",
    "ceremony": "of for",
    "operation": "of against",
    "ru": "of по на для о об против между среди из с со",
}
_MOST = 16  # events that one sentence speaks of


class Speaking(NamedTuple):
    """One place where an event is spoken of."""

    start: int
    end: int
    title: str
    type: str
    manner: str  # named, indefinite, definite, new (another one), or empty
    topic: bool  # whether it says what it is about
    generic: bool  # only `the event`
    many: bool
    held: bool  # whether it is what somebody holds, gives or attends in its sentence
    sentence: Sentence
    words: frozenset[str]  # of its title, in small letters, that tell it from others


def in_sentence(page: Page, bodies: Bodies, sentence: Sentence) -> list[Speaking]:
    """The events that a sentence speaks of, in its order."""
    found: list[Speaking] = []
    spans = (page.paragraph_at(sentence.start).cells if sentence.kind == "row" else ()) or (
        (sentence.start, sentence.end),
    )
    for start, end in spans:
        for one in _in_span(page, bodies, sentence, page.words.within(start, end)):
            if not found or one.start >= found[-1].end:
                found.append(one)
            if len(found) == _MOST:
                return found
    return found


def _in_span(page: Page, bodies: Bodies, sentence: Sentence, words: Sequence[Word]) -> Iterator[Speaking]:
    dates = frozenset(word.start for one in page.dates_in(sentence.start, sentence.end) for word in words
                      if one.begin <= word.start < one.stop)
    at = 0
    while at < len(words):
        head, type = event_words.head_of(words, at)
        if (
            head is None
            or bodies.at(words[head].start) is not None
            or words[head].start in dates
            or not event_words.fits(page, sentence, words, head)
        ):
            at += 1
            continue
        one = _speaking(page, bodies, sentence, words, (at, head), type, dates)
        if one is not None:
            yield one
            at = max(at + 1, next((number for number, word in enumerate(words) if word.start >= one.end), len(words)))
        else:
            at = head + 1


def _speaking(page: Page, bodies: Bodies, sentence: Sentence, words: Sequence[Word], compound: tuple[int, int],
              type: str, dates: frozenset[int]) -> Speaking | None:
    head = compound[1]
    word = words[head]
    if neighbouring.is_local(page, sentence):
        return _local(page, sentence, words, head, type, dates)
    english = word.plain.isascii() and page.language in ("en", "")
    named = naming.capitals_left(words, head)
    first = min(naming.left(words, compound[0], most=7), compound[0])
    if word.is_capital and word.plain.isascii() and named < head and not bodies.at(words[named].start):
        first = min(first, named)
    while first < head and (
        words[first].start in dates or (bodies.at(words[first].start) is not None and first == head - 1 and False)
    ):
        first += 1
    first = _after_dates(words, first, head, dates)
    first = next(
        (at + 2 for at in range(head - 2, first - 1, -1) if words[at + 1].plain in ("and", "и") and event_words.type_of(words[at])),
        first,
    )
    last = head + 1 if word.is_possessive else _end(page, sentence, words, head, type, dates, english=english)
    quoted = naming.QUOTED.match(page.text[word.end:sentence.end].lstrip(" :,–—-")[:220])
    end = words[last - 1].name_end
    called = _CALLED.match(page.text[words[last - 1].name_end:min(sentence.end, end + 120)])
    if called:
        quoted, end = called, end + called.end()
    title = page.text[words[first].start:end]
    if quoted and not called and last == head + 1:
        gap = page.text.find(quoted[0], word.end)
        if gap - word.end < 16:
            end = gap + len(quoted[0])
            title = page.text[words[first].start:end]
    if (
        not quoted
        and (behind := naming.QUOTED.match(page.text[end : sentence.end].lstrip()[:220]))
        and page.text[end : end + 2].strip(" ") in ("«", "“", '"')
    ):
        end = page.text.find(behind[0], end) + len(behind[0])
        title = page.text[words[first].start:end]
    title = naming.nominative(page.text, words, first, head, title)
    if first == head and not english and head and words[head - 1].plain in _WITHIN and sentence.kind != "heading":
        return Speaking(
            word.start,
            word.end,
            word.text,
            type,
            "definite",
            False,
            event_words.GENERIC.match(word.plain) is not None,
            False,
            False,
            sentence,
            frozenset(),
        )
    manner = _manner(
        page,
        words,
        first,
        head,
        bool(quoted) or event_words.is_named(words, head) or (word.is_capital and named < head and head - named >= 1 and head > 1),
    )
    if (
        re.search(
            r"\b(?:such|similar|other|various|numerous|regular|many|several|these)\s*$",
            page.text[max(sentence.start, words[first].start - 10) : words[first].start],
        )
        and english
    ):
        return None
    tells = frozenset(
        one.plain for one in words[first:last] if len(one.plain) > 3 and one is not word and one.plain not in _DULL
    )
    generic = event_words.GENERIC.match(word.plain) is not None and last == head + 1 and not quoted and not tells
    return Speaking(
        words[first].start,
        end,
        title,
        type,
        manner,
        last > head + 1 or bool(quoted),
        generic,
        word.plain.isascii() and word.plain.endswith("s"),
        _is_held(page, sentence, words[first].start, end),
        sentence,
        tells,
    )


def _local(
    page: Page, sentence: Sentence, words: Sequence[Word], head: int, type: str, dates: frozenset[int]
) -> Speaking:
    """An event as Tajik, Kyrgyz, Kazakh and Uzbek sentences speak of it; in another case than the nominative it is a known one."""
    word = words[head]
    stem = next((match[0] for _, form in event_words.STEMS if (match := form.match(word.plain))), word.plain)
    cased = neighbouring.is_cased(word, stem)
    first, last = (head, head + 1) if cased else neighbouring.title(words, head, dates, page.language)
    if words[head].plain.startswith(("стол", "suhbat", "үстел")) and first == head:
        first = max(0, head - 1)
    tells = frozenset(one.plain for one in words[first:last] if len(one.plain) > 3 and one is not word)
    generic = event_words.GENERIC.match(word.plain) is not None and (cased or last - first == 1 or page.language == "tg")
    if generic:
        first, last = head, head + 1
    return Speaking(
        words[first].start,
        words[last - 1].end,
        page.text[words[first].start : words[last - 1].end],
        type,
        "definite" if cased else "",
        last - first > 1,
        generic,
        False,
        True,
        sentence,
        frozenset() if cased else tells,
    )


_HOLDS = re.compile(r"\b(?:(?:conduct|hold|organi[sz]|provid|deliver|run|launch|facilitat|host|attend|complet|receiv|"
                    r"undergo|open|conven|lead|start|begin|conclud|"
                    r"plan|invit)(?:e?[sd]|e|ing|n?ing|ned)?|held|ran|led|began|underwent|carr(?:y|ied|ies|ying) out|"
                    r"participat\w* in|took part in|"
                    r"gather\w* (?:\w+ ){0,6}for)\b", re.IGNORECASE)
_TO = re.compile(r"(?:^|[^\w])to\s+(?:\w+ly\s+|further\s+|better\s+)?$", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|plans?|planned|going|continues?|continued|scheduled|expected|due|helped|invite\w*|"
                   r"pleased)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_HELD = re.compile(r"^[^.;]{0,120}?\b(?:was|were|is|are|will be|has been|have been|took|takes?|taking|to be|"
                   r"ha[sd])\s+(?:\w+\s+)?(?:held|organi[sz]ed|conducted|place|"
                   r"opened|launched|hosted|delivered|planned|scheduled|convened|completed|attended|run|led|under "
                   r"way|underway|reached|funded|brought)", re.IGNORECASE)


def _is_held(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb before says that it is held, or one behind: `conducted training for`, not `to guide training of`."""
    before = page.text[max(sentence.start, start - 220):start]
    last = None
    for match in _HOLDS.finditer(before):
        last = match
    if last is not None:
        lead = before[:last.start()]
        if re.search(r"\bto\s+[a-z]", before[last.end():]):
            return False
        if not _TO.search(lead) or _WILL.search(_TO.sub(" ", lead)):
            return True
    return _HELD.match(page.text[end:min(sentence.end, end + 160)]) is not None


_CALLED = re.compile(r",?\s+(?:code-?named|dubbed|called|named|known as|entitled|titled|под (?:кодовым )?названием|"
                     r"под условным названием|на тему:?)\s+"
                     r"[“«„\"‘'].{2,90}?[”»“\"’']", re.IGNORECASE)
# Behind these a Russian noun is an event spoken of before.
_WITHIN = listed("ходе время рамках итогам результатам участники участникам участников участниками организаторы "
                    "организаторов проведение проведения "
                    "проведении завершении окончании программа программу программе начале конце работе работу")
_DULL = listed("two-day three-day one-day four-day five-day week-long this that online national regional "
                  "international joint training two three day "
                  "first second final large major special новый большой")


def _after_dates(words: Sequence[Word], first: int, head: int, dates: frozenset[int]) -> int:
    """A title does not begin before a date or a place that stands left of it."""
    for at in range(head - 1, first - 1, -1):
        if words[at].start in dates:
            return at + 1
    return first


def _end(
    page: Page, sentence: Sentence, words: Sequence[Word], head: int, type: str, dates: frozenset[int], *, english: bool
) -> int:
    """Where the title ends: over what the event is about, up to a date, a place, or a verb."""
    through = _THROUGH.get(type, _THROUGH[""]) if english else _THROUGH["ru"]
    if event_words.is_named(words, head) and words[head].is_capital and english:
        return naming.capitals_right(words, head)
    last = max(phrases.end(words, head, dates, through=through), head + 1)
    for at in range(head + 1, last):
        plain = words[at].plain
        if (
            (plain.isascii() and plain.endswith("ed") and "-" not in plain and len(plain) > 4)
            or (
                plain in ("based", "and", "и", "or")
                and (at == head + 1 or any(event_words.type_of(word) for word in words[at + 1 : at + 4]))
            )
            or (words[at].gap.strip() and at == head + 1)
        ):
            if plain == "and" and at + 1 < last and words[at + 1].plain == "other":
                continue
            return at
        following = words[at + 1] if at + 1 < len(words) else None
        if plain in ("in", "at") and (
            following is None or following.is_capital or following.plain in ("the", "which", "this", "order")
        ):
            return at
        if (
            plain in ("to", "for")
            and following is not None
            and (following.start in dates or following.plain in ("the first", "be") or following.plain[0].isdigit())
        ):
            return at
        if plain == "to" and type not in ("campaign", "other", "meeting"):
            return at
        if plain == "of" and following is not None and following.start in dates:
            return at
        if (
            plain in ("с", "со")
            and not (type == "meeting" and at == head + 1)
            and not words[at - 1].plain.startswith(("борьб", "сотрудничеств", "взаимодейств", "работ"))
        ):
            return at
        if not english and plain in ("на",) and following is not None and not following.plain.startswith("тем"):
            return at
    return last


def _manner(page: Page, words: Sequence[Word], first: int, head: int, named: bool) -> str:
    if named:
        return "named"
    return naming.determiner(words, first)
