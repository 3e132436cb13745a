"""Lines that a program broke at a width, or a person anywhere, put together again."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from seeds.read import addresses, names
from seeds.read.document import BULLETS, SECTION
from seeds.read.lines import (
    LONGEST,
    WIDE,
    half_word,
    hyphenated,
    indent,
    is_open,
    is_point,
    join,
    leads_on,
    marked,
    reaches,
)
from seeds.regex import regex

_IN_BRACKETS = regex(r"\([^()@\s]{1,40}@[^()@]{1,60}\)")  # how the person is reached whom the line above names
_OPENED, _CLOSED = regex(r"[^\W\d_] \([^()|]+$"), regex(r"[^()|\n]{1,60}\)")
_OVER, _FEW = 1.6, 2  # times the width of a page, from which on so many lines are too long for it
_NUMBER = 30  # characters of a number to call
_BRACKET = 80  # characters of what stands in brackets, on one of two lines
_NARROWEST, _WIDEST = 50, 100  # characters of a line that some program broke
_LEAST, _MOST = 30, 140  # characters of a line that a person broke
_CAPITALS = 12  # characters of a heading in capitals at least
_LABEL = regex(r"[^\W\d_]{1,12}(?:[ -][^\W\d_]{1,12})?\.?:")
_POINT = regex(rf"\s*(?:[{BULLETS}]|\(?(?:\d{{1,2}}[.)]|[a-zа-я][.)])|\d{{1,2}}[:.]\d{{2}}\S*|"
               rf"(?={SECTION.pattern})\S+)\s+(?=\S)")


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
        is_below = bool(column and start) and abs(indent(line) - column) < _LEANS and not is_point(start)
        is_list = is_list or (is_below and start[:1].isupper() and after.lstrip()[:1].isupper() and (
            abs(indent(after) - column) < _LEANS))
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
                reaches(line) for line in block) > 1:  # a list of contacts
        return False
    going = sum(is_open(line) and not _LABEL.match(after) and not reaches(after)
                and (after[:1].islower() or leads_on(line)) for line, after in pairs)
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
            is_point(line) or WIDE.search(line) or reaches(line) for line in lines):
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
        begins_anew = _LABEL.match(start) or reaches(after) or (
            reaches(line) and start[:1].isupper()) or _is_over(line, start)
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
    if half_word(line.rstrip()) and start[0].islower():
        return True
    if start[0].isupper() and reaches(line) and reaches(after):
        return False  # a list of contacts
    if start[0] in "+(" and reaches(start[:_NUMBER]) and not leads_on(line):
        return False  # a number to call below an address
    if len(line) < 0.5 * width or not is_broken_at(width, line, after):
        return False
    hanging = is_point(line.lstrip()) or line[:1] in " \t"
    return hanging or len(after) - len(start) < 3
