"""The phrase around a noun for an event in Tajik, Kyrgyz, Kazakh and Uzbek."""

import re

from seeds.extract.deeds import event_words
from seeds.extract.deeds.speaking import Line, Speaking
from seeds.extract.names import naming
from seeds.extract.text import neighbouring
from seeds.read.words import words as listed

CALLED = re.compile(r",?\s+(?:code-?named|dubbed|called|named|known as|entitled|titled|under the (?:motto|slogan|"
                     r"title|theme|name|banner)(?: of)?|with the (?:motto|slogan|theme)|"
                     r"on|about|on the (?:topic|theme)(?: of)?|дар мавзӯи|(?:таҳти|зери) (?:унвони|шиори|номи)|под "
                     r"(?:кодовым |условным )?названием|"
                     r"(?:под|с) (?:девизом|лозунгом|слоганом)|на (?:[а-яё]+ую ){0,3}тему(?::|\s[–—-])?)\s+"
                     r"[“«„\"‘'].{2,90}?[”»“\"’']", re.IGNORECASE)


def spoken(line: Line, head: int, type: str) -> Speaking | None:
    """What stands in another case than the nominative is an event spoken of before; several that are counted, none."""
    words, word = line.words, line.words[head]
    if _are_counted(line, head):
        return None
    stem = next((match[0] for form in (*(form for _, form in event_words.STEMS), _TABLES)
                 if (match := form.match(word.plain))), word.plain)
    is_named = False
    pointed = any(one.plain in neighbouring.THIS for one in words[max(0, head - 2):head])
    cased = pointed or (
        neighbouring.is_cased(word, stem) and not word.plain.endswith(("-trening", "-тренинг")))
    first, last = (head, head + 1) if cased else neighbouring.title(words, head, line.dates, line.page.language)
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
    return Speaking(max(start, line.sentence.start), end, line.page.text[start:end], type,
                    "named" if is_named else "definite" if cased else "",
                    topic=last - first > 1, generic=generic, held=True,
                    sentence=line.sentence, words=frozenset() if cased else tells,
                    loose=event_words.is_loose(words, head))


def _are_counted(line: Line, head: int) -> bool:
    """Whether a number stands before the noun: 19 та тренинг, 6 mingdan ortiq tushuntirish suhbati."""
    before = line.words[max(0, head - 3):head]
    near = before[-1] if before else None
    return (near is not None and (near.plain in _PIECES or (
        near.plain.isdigit() and near.plain != "1" and len(near.plain) < len("2024") and near.start not in line.dates
    ))) or any(one.plain in _OVER for one in before)


_PIECES = listed("та ta дона даана адад")
_OVER = listed("ortiq ортиқ ортық ашуун ашык астам зиёда")
_TABLES = re.compile(r"суҳбат|suhbat|стол|үстел")
_LONGEST_NAME = 260  # characters
_NAME_BEHIND = re.compile(r"\s[«“\"][^»”\"\n]{3,100}[»”\"]")
_QUOTE_ENDS = re.compile(r"[»”\"]\s$")
