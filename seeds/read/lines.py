"""Lines of plain text -> paragraphs: broken lines rejoined, and what each one is told by its shape."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from db.errors import TooLargeError
from seeds.read import addresses, cells, dates, furniture, limits, names
from seeds.read.document import BULLETS, SECTION, Piece, Span
from seeds.read.words import words
from seeds.regex import regex

_ITEM = regex(rf"(?:[{BULLETS}]|\(?(?:\d{{1,2}}[.)]|[a-z][.)]|[а-я]\)))[ \t\u00a0]+\S")
_BROKEN = regex(r"(?<![^\W\d_])([^\W\d_]{1,40})[-\u00ad\u2010]$")
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
_IN_BRACKETS = regex(r"\([^()@\s]{1,40}@[^()@]{1,60}\)")  # how the person is reached whom the line above names
_OPENED, _CLOSED = regex(r"[^\W\d_] \([^()|]+$"), regex(r"[^()|\n]{1,60}\)")
_SALUTATION = regex(r"(?i)(?:dear|уважаем|урматтуу|құрметті|hurmatli|ҳурматли|муҳтарам|мӯҳтарам)")
_OVER, _FEW = 1.6, 2  # times the width of a page, from which on so many lines are too long for it
_NUMBER = 30  # characters of a number to call
_BRACKET = 80  # characters of what stands in brackets, on one of two lines
LONGEST = 20_000  # characters of a paragraph; a longer one is not made, but goes on in the next
_NARROWEST, _WIDEST = 50, 100  # characters of a line that some program broke
_LEAST, _MOST = 30, 140  # characters of a line that a person broke
_CAPITALS = 12  # characters of a heading in capitals at least
_LEADS_ON = regex(r"\s(?:and|or|of|for|the|a|an|in|at|on|to|by|with|from|и|или|в|во|на|по|с|со|для|при|о|об|от|из|"
                  r"за|к|ва|бо|дар|аз|барои|жана|менен|және|мен|va|bilan|uchun)$")
_LABEL = regex(r"[^\W\d_]{1,12}(?:[ -][^\W\d_]{1,12})?\.?:")
_POINT = regex(rf"\s*(?:[{BULLETS}]|\(?(?:\d{{1,2}}[.)]|[a-zа-я][.)])|\d{{1,2}}[:.]\d{{2}}\S*|"
               rf"(?={SECTION.pattern})\S+)\s+(?=\S)")
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
    broken = _BROKEN.search(first[-60:])
    if not broken or not second[:1].isalpha():
        glued = first.endswith(("-", "/")) and not first.endswith((" -", "--")) and second[:1].isalnum()
        return first + second if glued else f"{first} {second}".strip()
    half, rest = broken[1].lower(), re.match(r"\w+", second)
    if first.endswith("\u00ad"):
        return first[:-1] + second
    whole = f"{half}-{rest[0].lower() if rest else ''}"
    keep = not second[0].islower() or half in _PREFIXES or whole in known or _COMPOUND.fullmatch(whole) is not None
    return (first if keep else first[:-1]) + second


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


def unwrapped(given: Sequence[str]) -> list[str]:
    """The lines with those rejoined that a program broke at a width; blank lines stay.

    A line was broken if the next one's first word would not have fitted on it. Where most long lines were broken so,
    at one width, it was a program that did it, and only there lines are rejoined; elsewhere where a person seems to
    have broken them, somewhere, in the middle of sentences.
    """
    known = hyphenated("\n".join(given))
    given = _hanging(_reaching(with_surnames(given)), known)
    width = _width(given)
    if not width:
        return _closed([line for block in _blocks(given) for line in _mended(block, known)])
    result: list[str] = []
    previous = ""
    for line in given:
        if result and previous.strip() and len(result[-1]) < LONGEST and _goes_on(previous, line, width):
            result[-1] = join(result[-1], line, known)
        else:
            result.append(line)
        previous = line
    return _closed(result)


def with_surnames(given: Sequence[str]) -> list[str]:
    """The lines with surnames put before the given name and patronymic in the line below: Сеитов, Марат Кайратович.

    Decrees list the members of commissions so.
    """
    result: list[str] = []
    for line in given:
        if result and names.is_parted(result[-1], line):
            result[-1] = join(result[-1], line)
        else:
            result.append(line)
    return result


def _closed(given: Sequence[str]) -> list[str]:
    """The lines with those put together that share what stands in brackets: Ann Bell (State Border / Service), ..."""
    result: list[str] = []
    for line in given:
        is_open = bool(result) and _OPENED.search(result[-1][-_BRACKET:]) is not None
        if is_open and _CLOSED.match(line) and not is_point(line.lstrip()) and len(result[-1]) < LONGEST:
            result[-1] = join(result[-1], line)
        else:
            result.append(line)
    return result


def _reaching(given: Sequence[str]) -> list[str]:
    """The lines with addresses and numbers put together that two of them share."""
    result: list[str] = []
    for line in given:
        last, start = (result[-1].rstrip(), line.lstrip()) if result else ("", "")
        cut = last and start and (addresses.is_cut_number(last, start) or addresses.is_cut(last, start) or (
            last[-1].isalpha() and _IN_BRACKETS.match(start)))
        if cut and len(last) < LONGEST:
            result[-1] = join(last, start)
        else:
            result.append(line)
    return result


def _hanging(given: Sequence[str], known: frozenset[str]) -> list[str]:
    """The lines with those rejoined that go on below the text of a point or of an hour, where they did not fit."""
    lengths = sorted(len(line.rstrip()) for line in given if _LEAST < len(line.rstrip()) <= _WIDEST)
    width = lengths[int(0.95 * (len(lengths) - 1))] if len(lengths) > 3 else 0
    result: list[str] = []
    column, previous = 0, ""  # where the text of the point begins
    is_list = False  # whether a line below it stands for itself
    for line, after in zip(given, [*given, ""][1:], strict=True):
        start = line.lstrip()
        is_below = bool(column and start) and abs(_indent(line) - column) < _LEANS and not is_point(start)
        is_list = is_list or (is_below and start[:1].isupper() and after.lstrip()[:1].isupper() and (
            abs(_indent(after) - column) < _LEANS))
        goes_on = previous.rstrip().endswith(",") or (
            is_broken_at(width, previous, start) and not (is_list and start[:1].isupper()))
        if width and is_below and goes_on and len(result[-1]) < LONGEST and not _LABEL.match(start):
            result[-1] = join(result[-1], line, known)
        else:
            is_list = is_below
            begun = _POINT.match(line)
            result.append(marked(line))
            column = begun.end() if begun else column if is_below else 0
        previous = line
    return result


_LEANS = 2  # characters by which lines below each other may begin further left or right


def marked(line: str) -> str:
    """A line, the mark of a point of a list no further from its words than by one blank."""
    return _MARK.sub(lambda found: f"{found[1] or found[2]} ", line)


def _blocks(given: Sequence[str]) -> Iterator[list[str]]:
    """Lines that stand together, and the blank ones between them."""
    for _, lines in groupby(given, key=lambda line: not line.strip()):
        yield list(lines)


def _is_broken(block: Sequence[str]) -> bool:
    """Whether a person broke these lines: they are about as long, and go on in small letters.

    The lines of a list or an address begin with capitals, also where no stop ends them.
    """
    pairs = [(line.rstrip(), after.lstrip()) for line, after in pairwise(block)]
    if not pairs or any(is_point(line.lstrip()) or WIDE.search(line.strip()) for line in block) or any(
            not _LEAST <= len(line) <= _MOST for line, _ in pairs) or sum(
                _REACH.search(line) is not None for line in block) > 1:  # a list of contacts
        return False
    going = sum(is_open(line) and not _LABEL.match(after) and not _REACH.search(after)
                and (after[:1].islower() or bool(_LEADS_ON.search(line))) for line, after in pairs)
    return going > 0 and going >= 0.25 * len(pairs)


def _mended(block: Sequence[str], known: frozenset[str]) -> list[str]:
    """Lines that stand together with those put together that a person broke, if one did, below a short first line."""
    is_headed = len(block) > _HEADED_LINES and len(block[0].strip()) < _LEAST and not WIDE.search(block[0].strip())
    if is_headed and _is_broken(block[1:]):
        return [block[0], *_unbroken(block[1:], known)]
    return _unbroken(block, known) if _is_broken(block) else _rejoined(block, known)


_HEADED_LINES = 3  # of which the first may be a heading


def _rejoined(block: Sequence[str], known: frozenset[str]) -> list[str]:
    """Lines with those put together, below short ones as headings and dates are, that are of running text."""
    short = max((at for at, line in enumerate(block[:-1]) if len(line.strip()) < _LONG), default=-1)
    below = list(block[short + 1:])
    return [*block[:short + 1], *(_unbroken(below, known) if _is_running(below) else below)]


def _is_running(block: Sequence[str]) -> bool:
    """Whether lines are of running text that was broken at a width, though each goes on with a capital.

    Sentences end within them and at their end, and all but the last are long; or all that the last has is a word.
    """
    whole = [line.strip() for line in block]
    *lines, last = whole
    if not lines or not _STOPPED.search(last) or not all(
            is_open(line) or line.endswith((",", ".", "»", "”", '"')) for line in lines) or any(
            is_point(line) or WIDE.search(line) or _REACH.search(line) for line in lines):
        return False
    if len({line.split(None, 1)[0] for line in whole}) < len(whole) or sum(
            _HEADED.match(line) is not None for line in whole) > 1:
        return False  # a list
    shortest, longest = min(map(len, lines)), max(map(len, lines))
    is_even = shortest > _EVEN * longest and len(last) <= longest + _SLACK
    return (is_even and any(_INSIDE.search(line) for line in lines) and any(map(is_open, lines))) or (
        len(lines) == 1 and len(last.split()) == 1 and _LONE.search(lines[0]) is not None)


_STOPPED = regex(r"[.!?][\"»”’)]*$")
_INSIDE = regex(r"[^\W\d_]{4}[.!?][\"»”’)]*\s[\"«“(]?[^\W\d_a-zа-яё]")  # where a sentence ends
_HEADED = regex(r"[^\W\d_a-zа-яё]\w+\s[^\W\d_a-zа-яё]\w+,")  # a name that what somebody is stands behind
_LONE = regex(r"\s[a-zа-яёәөүұқғҳҷӣӯңі]\w+\s[^\W\d_a-zа-яё]\w+$")  # a given name behind a rank
_LONG, _EVEN, _SLACK = 70, 0.75, 8  # characters, share of the longest, characters


def _unbroken(block: Sequence[str], known: frozenset[str]) -> list[str]:
    longest = max(map(len, block))
    result = [block[0]]
    for line, after in pairwise(block):
        start = after.lstrip()
        begins_anew = _LABEL.match(start) or _REACH.search(after) or (
            _REACH.search(line) and start[:1].isupper()) or _is_over(line, start)
        if (is_open(line) or len(line) > 0.7 * longest) and not begins_anew and len(result[-1]) < LONGEST:
            result[-1] = join(result[-1], after, known)
        else:
            result.append(after)
    return result


def _is_over(line: str, start: str) -> bool:
    """Whether a line in capitals is a heading over one that begins with a single one."""
    return line.isupper() and start[:1].isupper() and not start.isupper() and len(line) > _CAPITALS


def are_broken(given: Sequence[str]) -> bool:
    """Whether a program broke lines at a width."""
    return _width(given) > 0


def _width(given: Sequence[str]) -> int:
    """The width at which a program broke the lines, or 0."""
    pairs = [(line, after) for line, after in pairwise(given)
             if len(line) >= 40 and after.strip() and not is_point(after.lstrip())
             and not WIDE.search(line.strip()) and not WIDE.search(after.strip())]
    lengths = sorted(len(line.rstrip()) for line, _ in pairs if len(line) <= _WIDEST)
    if len(lengths) < 3 or len(lengths) < 0.8 * len(pairs):
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if width < _NARROWEST or sum(len(line) > _OVER * width for line in given) >= _FEW:
        return 0  # where some lines are far longer, no program broke the others
    broken = sum(is_broken_at(width, line, after) for line, after in pairs)
    small = sum(after.lstrip()[:1].islower() for _, after in pairs)  # hardly any line of a list begins so
    return width if broken >= 0.7 * len(pairs) and small >= 0.15 * len(pairs) else 0


def is_broken_at(width: int, line: str, after: str) -> bool:
    """Whether the first word of the line after another would not have fitted on it."""
    first = after.split(None, 1)[0] if after.strip() else ""
    return len(line.rstrip()) + 1 + len(first) > width - 2


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether `after` is the rest of `line`."""
    start = after.lstrip()
    if not (any(map(str.isalnum, line)) and any(map(str.isalnum, start))):
        return False  # one of them is drawn
    if is_point(start) or WIDE.search(line.strip()) or WIDE.search(start) or _is_over(line, start):
        return False
    if _BROKEN.search(line.rstrip()[-60:]) and start[0].islower():
        return True
    if start[0].isupper() and _REACH.search(line) and _REACH.search(after):
        return False  # a list of contacts
    if start[0] in "+(" and reaches(start[:_NUMBER]) and not leads_on(line):
        return False  # a number to call below an address
    if len(line) < 0.5 * width or not is_broken_at(width, line, after):
        return False
    hanging = is_point(line.lstrip()) or line[:1] in " \t"
    return hanging or len(after) - len(start) < 3


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
    first, least = here.lstrip()[0], _indent(here)
    is_below = _indent(before) > least or (_indent(before) == least and (  # or the first of a section, or the next
        before.isupper() or _REACH.search(before) is not None))
    return is_below and _indent(behind) > least and (first.isupper() or first in _OPENING)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


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
