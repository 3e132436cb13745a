"""Words on a PDF page -> runs: what stands on one line without a wide gap.

Coordinates are points, x to the right and y upwards, of the page turned so that most of its text can be read.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from seeds.read.document import BULLETS
from seeds.regex import regex

# Blanks by the size of the font: a wider one parts words; cells and columns; lines that have nothing in common.
_SPACE, _GAP, _APART = 0.16, 0.7, 3.0
_STRETCHED = 2.2  # the widest blank between the words of a line that is stretched to both margins

_MARK = regex(rf"(?:[{BULLETS}\uf000-\uf0ff]|\(?(?:\d{{1,2}}[.)]|[a-zivx]{{1,3}}[.)]|[а-я]\)))")


class Word(NamedTuple):
    """Letters without a blank between them; `blanks` are those written in front of it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    blanks: int = 0


class Run(NamedTuple):
    """Words on one line without a wide gap: where they stand, the size of their font, and whether it is bold."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    words: tuple[Word, ...] = ()  # all of them, or none where the text was made otherwise

    def of(self, words: "Sequence[Word]") -> "Run":
        """The run with only some of its words."""
        return _run(words)._replace(base=self.base, size=self.size, bold=self.bold)


class Rule(NamedTuple):
    """A straight line of a table or frame: its place across, and its ends along."""

    at: float
    start: float
    end: float


def is_ruled(above: Run, below: Run, lying: Sequence[Rule]) -> bool:
    """Whether a line is drawn between two lines of text."""
    return any(below.base + 0.6 * below.size < rule.at < above.base + 1 and rule.start < above.right
               and rule.end > above.left for rule in lying)


class Page(NamedTuple):
    """One page, from its `left` to its `right` edge. `unreadable` counts the letters without a meaning."""

    runs: list[Run]
    lying: list[Rule]
    standing: list[Rule]
    left: float = 0.0
    right: float = 0.0
    pictures: int = 0
    unreadable: int = 0


def runs(words: Iterable[Word], standing: Sequence[Rule]) -> list[Run]:
    """The runs on a page, from above and from the left; `standing` are the lines drawn upright, which part cells."""
    return _joined((run for line in _lines(words) for run in _parted(line, standing)), standing)


def _is_level(one: Word, other: Word) -> bool:
    small, large = sorted((one.size, other.size))
    return abs(one.base - other.base) <= 0.3 * small and large <= 1.8 * small


def _lines(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on one line, without a blank that parts them for certain."""
    line: list[Word] = []
    for word in words:
        if line and not (_is_level(line[-1], word) and
                         -0.5 <= (word.left - line[-1].right) / word.size <= _APART):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _parted(line: Sequence[Word], standing: Sequence[Rule]) -> Iterator[Run]:
    """The line cut at the blanks that part cells and columns: at lines drawn there, and where one is wider than usual.

    In a line that is stretched to both margins every blank is wide, and all are alike.
    """
    gaps = [(word.left - last.right) / word.size for last, word in pairwise(line)]
    usual = median(gaps) if gaps else 0.0
    words = sum(word.text[0].isalpha() for word in line) > len(line) / 2
    alike = len(gaps) > 2 or (len(gaps) == 2 and min(gaps) > 0.75 * max(gaps))
    limit = min(max(_GAP, 1.35 * usual), _STRETCHED) if alike and words else _GAP
    start = 0
    for end, (last, word) in enumerate(pairwise(line), 1):
        if gaps[end - 1] > (limit if word.blanks < 3 else _GAP) or _are_parted(last, word, standing):
            yield _run(line[start:end])
            start = end
    yield _run(line[start:])


def _are_parted(last: Word | Run, after: Word | Run, standing: Sequence[Rule]) -> bool:
    """Whether a line is drawn between two words."""
    return any(last.right - 1 <= rule.at <= after.left + 1 and rule.start - 1 <= after.base <= rule.end + 1
               for rule in standing)


def _run(words: Sequence[Word]) -> Run:
    first = words[0]
    bold = sum(len(word.text) for word in words if word.bold) * 2 > sum(len(word.text) for word in words)
    text = " ".join(word.text for word in words)
    return Run(text, first.left, words[-1].right, first.base, first.size, bold, tuple(words))


def _joined(fragments: Iterable[Run], standing: Sequence[Rule]) -> list[Run]:
    """Fragments of one line put together from left to right, whatever their order in the file; from top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(fragments, key=lambda run: (-run.base, run.left)):
        if rows and abs(rows[-1][0].base - run.base) <= 0.3 * min(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    found = []
    for row in rows:
        row.sort(key=lambda run: run.left)
        line = [row[0]]
        for run in row[1:]:
            last = line[-1]
            gap, size = run.left - last.right, max(run.size, last.size)
            if -0.5 * size < gap <= _GAP * min(run.size, last.size) and not _are_parted(last, run, standing):
                blank = " " if gap > _SPACE * size else ""
                larger = last if len(last.text) >= len(run.text) else run
                line[-1] = Run(last.text + blank + run.text, last.left, max(last.right, run.right), larger.base,
                               larger.size, larger.bold, _words_of(last, run, is_one=not blank))
            else:
                line.append(run)
        found += line
    return found


def _words_of(first: Run, second: Run, *, is_one: bool) -> tuple[Word, ...]:
    """The words of two runs as of one; `is_one` tells that the last and the first of them are one word."""
    if not is_one or not first.words or not second.words:
        return (*first.words, *second.words)
    end, begin = first.words[-1], second.words[0]
    whole = end._replace(text=end.text + begin.text, right=max(end.right, begin.right))
    return (*first.words[:-1], whole, *second.words[1:])


def with_marks(runs: Sequence[Run]) -> list[Run]:
    """The runs, those that are only a bullet or a number put to the words behind."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last and _MARK.fullmatch(last.text) and abs(last.base - run.base) < 0.5 * run.size and (
                0 < run.left - last.right < 5 * run.size):
            words = _words_of(last, run, is_one=False)
            found[-1] = run._replace(text=f"{last.text} {run.text}", left=last.left, words=words)
        else:
            found.append(run)
    return found
