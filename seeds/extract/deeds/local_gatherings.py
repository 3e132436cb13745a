"""The phrase around a noun for an event in Tajik, Kyrgyz, Kazakh and Uzbek."""

import re

from seeds.extract.deeds import event_nouns, event_words, local_meetings, loose_words
from seeds.extract.deeds.speaking import Line, Speaking
from seeds.extract.names import naming, people
from seeds.extract.text import neighbouring, turkic_cases
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

CALLED = regex(r",?\s+(?:code-?named|dubbed|called|named|known as|entitled|titled|under the (?:motto|slogan|"
                r"title|theme|name|banner)(?: of)?|with the (?:motto|slogan|theme)|"
                r"on|about|on the (?:topic|theme)(?: of)?|дар мавзӯи|(?:таҳти|зери) (?:унвони|шиори|номи)|под "
                r"(?:кодовым |условным )?названием|"
                r"(?:под|с) (?:девизом|лозунгом|слоганом)|на (?:[а-яё]+ую ){0,3}тему(?::|\s[–—-])?)\s+"
                r"[“«„\"‘'].{2,90}?[”»“\"’']", re.IGNORECASE)


def spoken(line: Line, head: int, type: str) -> Speaking | None:
    """What stands in another case than the nominative is an event spoken of before; several that are counted, none."""
    if _are_counted(line, head):
        return None
    return _of_police(line, head) or _spoken(line, head, type)


def _of_police(line: Line, head: int) -> Speaking | None:
    """What Tajik calls an operation by an adjective: чорабинии оперативӣ."""
    words = line.words
    if line.page.language != "tg" or head + 1 == len(words) or event_words.GENERIC.match(words[head].plain) is None or (
            event_words.OPERATIVE.match(words[head + 1].plain) is None):
        return None
    start, end = words[head].start, words[head + 1].end
    return Speaking(start, end, line.page.text[start:end], "operation", "indefinite", line.sentence, topic=True,
                    held=True)


def _spoken(line: Line, head: int, type: str) -> Speaking:
    words, word = line.words, line.words[head]
    stem = next((match[0] for form in (*(form for _, form in event_nouns.STEMS), _TABLES)
                 if (match := form.match(word.plain))), word.plain)
    is_named = False
    pointed = any(one.plain in neighbouring.THIS for one in words[max(0, head - 2):head])
    cased = pointed or (
        neighbouring.is_cased(word, stem) and not word.plain.endswith(("-trening", "-тренинг")))
    is_plain = pointed or (cased and _MANY.match(word.plain[len(stem):]) is not None)
    first, last = (head, head + 1) if is_plain else _phrase(line, head, type)
    if cased and first and words[first - 1].plain.isdigit() and words[first - 1].start not in line.dates:
        first = head  # 40 social workers went through the course
    if word.plain.startswith(("стол", "suhbat", "суҳбат", "үстел", "мудаввар")) and first == head:
        first = max(0, head - 1)
    start = words[first].start
    if line.page.language != "tg" and (
            _QUOTE_ENDS.search(words[first].gap) or (words[first].plain in neighbouring.CALLED and first < head)):
        before = None
        behind = max(line.page.paragraph_at(start).start, start - _LONGEST_NAME)  # a name may hold two sentences
        for quoted in naming.QUOTED.finditer(line.page.text, behind, start):
            before = quoted
        if before and not line.page.text[before.end():start].strip():
            start, is_named = before.start(), True
    generic = not is_named and event_words.GENERIC.match(word.plain) is not None and (
        cased or last - first == 1 or line.page.language == "tg")
    if generic:
        first, last = head, head + 1
    tells = frozenset(one.plain for one in words[first:last] if len(one.plain) > 3 and one is not word)
    start = words[first].start if generic else start
    end = words[last - 1].name_end
    if line.page.language == "tg" and not cased and not generic and last == head + 1 and (named := _NAME_BEHIND.match(
            line.page.text, end, min(line.sentence.end, end + 120))):
        end, is_named = named.end(), True  # маъракаи “16 рӯзи алайҳи хушунат”
    if not cased and not generic and (called := CALLED.match(line.page.text[end:min(line.sentence.end, end + 120)])):
        end += called.end()
    title = line.page.text[start:end]
    if line.page.language != "tg" and last == head + 1 and title.endswith(word.text):
        title = title[:len(title) - len(word.text)] + _nominative(word, stem)
    return Speaking(max(start, line.sentence.start), end, title, type,
                    "named" if is_named else "definite" if cased else "",
                    topic=last - first > 1, generic=generic, held=True,
                    sentence=line.sentence, words=frozenset() if cased and last - first == 1 else tells,
                    loose=event_words.is_loose(words, head))


def _nominative(word: Word, stem: str) -> str:
    """A Turkic noun of a title without the ending of a case."""
    stem = stem if len(stem) < len(word.plain) else loose_words.stem_of(word)
    return word.text[:len(stem)] + turkic_cases.nominative(word.plain[len(stem):]) if (
        len(stem) < len(word.text)) else word.text


def _phrase(line: Line, head: int, type: str) -> tuple[int, int]:
    """The numbers of the first word of a title and of the one behind it, without whom it is told of."""
    words = line.words
    first, last = neighbouring.title(words, head, line.dates, line.page.language)
    if line.page.language == "tg":
        return first - (head > 0 and _FIRST_OF.match(words[head - 1].plain) is not None), last
    if head and type == "meeting" and local_meetings.is_met(words, head - 1):
        begin = local_meetings.begin(line.page, line.bodies, words, head - 1)
        return first if any(word.plain.isdigit() for word in words[begin:head]) else begin, last
    first = max((at + 1 for at in range(first, head - 1) if local_meetings.POSTS.match(words[at].plain)
                 and _WHO.search(words[at].plain)), default=first)
    own = people.find(words[first:head], lambda place: line.bodies.at(place) is not None, lambda _: False,
                      reads_russian=False)
    is_named_so = words[head].plain[-1] in "ыиуүіi"  # Айтматов окуулары
    return max((first + name.behind for name in own if name.is_sure and not (
        is_named_so and first + name.behind == head) and turkic_cases.of(
        words[first + name.behind - 1]) != "genitive"), default=first), last


_MANY = regex(r"(?:\w{0,3}[лдт][аеоө]р|lar)\w*$")
_WHO = regex(r"(?<![лдт][еа]р)[иыіi]$")  # қала әкімі, of nobody
_FIRST_OF = regex(r"(?:нахуст|аввал|охир|якум|дуюм|сеюм|чорум|панҷум)ин$")


def _are_counted(line: Line, head: int) -> bool:
    """Whether a number stands before the noun: 19 та тренинг, 6 mingdan ortiq tushuntirish suhbati."""
    before = line.words[max(0, head - 3):head]
    near = before[-1] if before else None
    return (near is not None and (near.plain in _PIECES or (
        near.plain.isdigit() and near.plain != "1" and len(near.plain) < len("2024") and near.start not in line.dates
    ))) or any(one.plain in _OVER for one in before)


_PIECES = listed("та ta дона даана адад")
_OVER = listed("ortiq ортиқ ортық ашуун ашык астам зиёда")
_TABLES = regex(r"суҳбат|suhbat|стол|үстел")
_LONGEST_NAME = 260  # characters
_NAME_BEHIND = regex(r"\s[«“\"][^»”\"\n]{3,100}[»”\"]")
_QUOTE_ENDS = regex(r"[»”\"]\s$")
