"""Lines of plain text -> paragraphs: how two halves of one are joined, and what each one is told by its shape."""

import re
from collections.abc import Collection, Iterable, Sequence

from db.errors import TooLargeError
from seeds.read import addresses, cells, dates, furniture, limits
from seeds.read.document import BULLETS, SECTION, Piece, Span
from seeds.read.words import words
from seeds.regex import regex

_ITEM = regex(rf"(?:[{BULLETS}]|\(?(?:\d{{1,2}}[.)]|[a-z][.)]|[а-я]\)))[ \t\u00a0]+\S")
_BROKEN = regex(r"(?<![^\W\d_])([^\W\d_]{1,40})[-\u00ad\u2010]$")
_LONGEST_HALF = 60  # characters of a line in which one is looked for
_HYPHENATED = regex(r"(?<!\w)\w{1,40}(?:-\w{1,40}){1,4}")
# A hyphen after these stands in the word itself, wherever the line ends.
_PREFIXES = words("non anti counter co multi inter intra self pre post sub well long short high low cross semi ex vice "
                  "pro socio cyber e no on off follow so end victim survivor child gender trauma evidence rights state "
                  "one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty "
                  "ninety "
                  "северо юго западно восточно центрально горно по кое экс вице пресс нац мульти анти интернет онлайн "
                  "социально медико торгово научно военно контр онлайн веб")
# Russian adjectives of two, whose first half is a word: оперативно-профилактическое, информационно-разъяснительной.
_COMPOUND = regex(r"[а-яё]{3,}(?:н|ск|ик|ов)о-[а-яё]{4,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|"
                  r"ую|юю|ых|их|ыми|ими)")
_SENTENCE_ENDS = regex(r"[.!?…:;,][\"'»”’)\]]*$")
_REACH = regex(  # an address, or a number that is no two years
    r"@|\[at\]|https?:|www\.|(?<!\d)(?!(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d(?!\d))(?:\d[ ()-]*){7}")
_SALUTATION = regex(r"(?i)(?:dear|уважаем|урматтуу|құрметті|hurmatli|ҳурматли|муҳтарам|мӯҳтарам)")
LONGEST = 20_000  # characters of a paragraph; a longer one is not made, but goes on in the next
_LEADS_ON = regex(r"\s(?:and|or|of|for|the|a|an|in|at|on|to|by|with|from|и|или|в|во|на|по|с|со|для|при|о|об|от|из|"
                  r"за|к|ва|бо|дар|аз|барои|жана|менен|және|мен|va|bilan|uchun)$")
# What does not make a column of its own: a bullet, or a number of a point before the only words of a line.
_MARK = regex(rf"^(\s*[{BULLETS}])(?:[ \u00a0]*\t|[ \u00a0]{{2,}})[ \t\u00a0]*(?=\S)"
              r"|^(\s*(?:\(?(?:\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|[QAВО]:))"
              r"(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,})(?=\S(?:[^\t\u00a0 ]|[ \u00a0](?![ \u00a0]{2}))*$)")
LEADERS = (r"[ \u00a0]?(?:\.{5,}|(?<= )\.{4}(?= )|(?:[.·][ \u00a0]){4,}[.·]?|…{2,}|_{5,}|·{5,})"
           r"[ \u00a0]?")  # Director ..... Anna Bell
WIDE = regex(rf"[ \u00a0]{{3,}}|\t+|\s[{cells.BARS}]\s|{LEADERS}")  # what keeps the cells of a row apart


def hyphenated(text: str) -> frozenset[str]:
    """The words that `text` writes with a hyphen in the middle of a line."""
    return frozenset(word.lower() for word in _HYPHENATED.findall(text))


def join(first: str, second: str, known: frozenset[str] = frozenset()) -> str:
    """Two halves of a broken line as one. A hyphen at the break goes, unless the word is written with it (`known`)."""
    first, second = first.rstrip(), second.lstrip()
    if addresses.is_cut(first, second):
        return first + second
    broken = half_word(first)
    if not broken or not second[:1].isalpha():
        glued = first.endswith(("-", "/")) and not first.endswith((" -", "--")) and second[:1].isalnum()
        return first + second if glued else f"{first} {second}".strip()
    half, rest = broken[1].lower(), re.match(r"\w+", second)
    if first.endswith("\u00ad"):
        return first[:-1] + second
    whole = f"{half}-{rest[0].lower() if rest else ''}"
    keep = not second[0].islower() or half in _PREFIXES or whole in known or _COMPOUND.fullmatch(whole) is not None
    return (first if keep else first[:-1]) + second


def indent(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def half_word(line: str) -> "re.Match[str] | None":
    """The word that a line breaks off in, up to its hyphen."""
    return _BROKEN.search(line[-_LONGEST_HALF:])


def is_item(line: str) -> bool:
    """Whether a line begins with a bullet or a number of a list."""
    return bool(_ITEM.match(line))


def is_point(line: str) -> bool:
    """Whether a line begins as one of a list does, or with a number like 2.1."""
    return is_item(line) or SECTION.match(line) is not None


def is_open(line: str) -> bool:
    """Whether a line ends as no sentence and no heading of a list does, so that it may go on."""
    return not _SENTENCE_ENDS.search(line)


def leads_on(line: str) -> bool:
    """Whether a line ends with a comma or a small word behind which something has to follow."""
    return line.rstrip().endswith(",") or _LEADS_ON.search(line.rstrip()) is not None


def reaches(line: str) -> bool:
    """Whether a line holds an address or a number to call."""
    return _REACH.search(line) is not None


def marked(line: str) -> str:
    """A line, the mark of a point of a list no further from its words than by one blank."""
    return _MARK.sub(lambda found: f"{found[1] or found[2]} ", line)


def pieces(lines: Sequence[str]) -> list[Piece]:
    """One piece a line that is not blank, each with its kind; blank lines only tell what stands alone.

    Raises TooLargeError.
    """
    if sum(map(bool, lines)) > limits.PARAGRAPHS:
        raise TooLargeError(f"holds more than {limits.PARAGRAPHS:,} paragraphs.")
    tables = cells.of_tables(lines)
    underlined = {number for number in range(len(lines) - 1) if _is_underlined(lines, number)}
    found: list[Piece] = []
    for number, line in enumerate(lines):
        text = line.strip(" \t\r\f")
        if not text:
            continue
        if number not in tables and (ruled := _RULED.search(text)):
            text = text[:ruled.start()]  # -- Open Gate ---------
        is_apart = bool(found) and (not lines[number - 1].strip(" \t\r\f") or _is_outdented(lines, number))
        if number in tables:
            found.append(Piece(text, "row", _moved(tables[number], line, text), is_apart))
        else:
            found.append(Piece(text, _kind(lines, number, text, underlined), apart=is_apart))
    return _without_trail(found)


def _is_outdented(lines: Sequence[str], number: int) -> bool:
    """Whether a line begins an entry of a list whose further lines are indented, with no blank line between entries."""
    before, here, behind = (*lines[number - 1:number + 2], "")[:3]
    if not behind.strip() or not 0 < len(here.lstrip()) <= _LONGEST_FIRST:
        return False
    first, least = here.lstrip()[0], indent(here)
    is_below = indent(before) > least or (indent(before) == least and (  # or the first of a section, or the next
        before.isupper() or _REACH.search(before) is not None))
    return is_below and indent(behind) > least and (first.isupper() or first in _OPENING)


_OPENING = '«“"(•*-–—'
_LONGEST_FIRST = 120  # characters of such a line
_RULED = regex(r"(?<=[\w)»”])\s+([=~_*–—-])\1{3,}$")
_RULE = regex(r"([=~_–—-])\1{2,}")
_UNDERLINED = 3  # headings from which on a text has no others
_UNEVEN = 3  # characters by which a line and the rule below it differ


def _is_underlined(lines: Sequence[str], number: int) -> bool:
    """Whether a line that stands alone has a rule of its own length below it, as headings of plain texts do."""
    text, rule = lines[number].strip(), lines[number + 1].strip()
    before = lines[number - 1].strip() if number else ""
    return bool(text) and _RULE.fullmatch(rule) is not None and abs(len(rule) - len(text)) <= _UNEVEN and (
        not before or _RULE.fullmatch(before) is not None) and is_open(text) and not _RULE.fullmatch(text)


def _kind(lines: Sequence[str], number: int, text: str, underlined: Collection[int]) -> str:
    if furniture.is_line(text):
        return "furniture"
    if number in underlined:
        return "heading"
    if is_item(text):
        return "item"
    before = lines[number - 1].strip() if number else ""
    below = [line.strip() for line in lines[number + 1:number + 6]]
    return "heading" if len(underlined) < _UNDERLINED and _is_heading(text, before, below, number) else "text"


def _is_heading(text: str, before: str, below: Sequence[str], number: int) -> bool:
    """A short line that is no sentence and stands alone above a paragraph or a list, or close above a long one."""
    if len(text) > 120 or not is_open(text) or _REACH.search(text) or not any(below) or dates.in_line(text):
        return False
    first = next((character for character in text if character.isalnum()), "")
    if not (first.isupper() or first.isdigit()) or sum(map(str.isalpha, text)) < 4 or text[0] in "\"'«“([":
        return False
    follower = next(line for line in below if line)
    if _SALUTATION.match(text):
        return False
    if not below[0]:
        return not before and (len(follower) >= 80 or is_item(follower) or number < 8)
    return (not before or len(before) > 120) and len(follower) > max(100, 2 * len(text))


def _without_trail(found: list[Piece]) -> list[Piece]:
    """The pieces with the trail at the top of a page ("1. Home", "2. Countries" ...) marked as furniture."""
    end = 0
    while end < min(len(found), 6) and (found[end].kind == "item" or end == 0) and len(found[end].text) <= 40:
        end += 1
    if end >= 2 and found[0].kind == "furniture" and any(character.isalpha() for character in found[0].text):
        return [piece._replace(kind="furniture") for piece in found[:end]] + found[end:]
    return found


def _moved(cells: Iterable[Span], line: str, text: str) -> tuple[Span, ...]:
    """Cells counted from the first letter of the line instead of from its margin."""
    lead = line.index(text)
    return tuple((max(start - lead, 0), max(end - lead, 0)) for start, end in cells)
