"""Lines of a PDF page that stand below each other -> paragraphs."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from seeds.read import addresses, lines
from seeds.read.runs import Run
from seeds.regex import regex

# Lines that begin a paragraph of their own: with a label of how to reach somebody, or only an address or number.
_LABELLED = regex(r"(?:e-?mail|tel|тел|phone|mobile|mob|cell|моб|fax|факс|эл\. ?почта|почта|web|сайт)"
                  r"\b[^\w@]{1,3}\S", re.IGNORECASE)
_NAMED = regex(r"[^\W\d_][\w-]{2,20}(?: [\w-]{1,15}){0,2}:\s")  # Director: ...
_OFF = 1.5  # points that the middles of lines may be off each other which stand below each other by them
_PERSON = regex(r"(?:[^\W\d_][\w'’-]+|[^\W\d_]\.)(?: (?:[^\W\d_][\w'’-]+|[^\W\d_]\.)){1,3}")
_BARE = regex(r"[\w.+-]+@[\w.-]+[,;]?|\+[\d() –-]{7,}[,;]?")


def paragraphs(runs: Sequence[Run], edge: float = 0.0, known: frozenset[str] = frozenset()) -> list[tuple[str, Run]]:
    """Each paragraph of the runs, which stand in one column, with its first line; `edge` is the column's right edge.

    A line goes on in the next one if that has the same font and distance, and its first word would not have fitted.
    """
    runs = _with_addresses(sorted(runs, key=lambda run: (-round(run.base), run.left)))
    usual = leading(runs)
    edge = max([edge, *(run.right for run in runs)])
    labelled = sum(_NAMED.match(run.text) is not None for run in runs) > 2
    found: list[tuple[str, Run]] = []
    margin = min((run.left for run in runs), default=0.0)
    previous: Run | None = None
    for run in runs:
        short = not found or len(found[-1][0]) < lines.LONGEST
        hanging = bool(found) and lines.is_point(found[-1][0])
        if previous is not None and short and (
                not (labelled and _NAMED.match(run.text)) and goes_on(previous, run, edge, margin, usual,
                                                                      hanging=hanging)):
            text, first = found[-1]
            found[-1] = (lines.join(text, run.text, known), first)
        else:
            found.append((run.text, run))
        previous = run
    return found


def _with_addresses(runs: list[Run]) -> list[Run]:
    """The runs, the pieces of an address that was wider than the column put together."""
    if not any("@" in run.text for run in runs):
        return runs
    texts, widths = [run.text for run in runs], [run.right - run.left for run in runs]
    found: list[Run] = []
    at = 0
    while at < len(runs):
        few = slice(at, at + addresses.MOST_PIECES)
        count = addresses.pieces(texts[few], widths[few])
        found.append(runs[at]._replace(text="".join(texts[at:at + count])))
        at += count
    return found


def leading(runs: Sequence[Run]) -> float:
    """The usual distance between lines, in sizes of their font."""
    steps = [(above.base - below.base) / max(above.size, below.size) for above, below in pairwise(runs)
             if above.base - below.base > 0.3 * above.size]
    return min(median(steps), 2.2) if steps else 1.2


def goes_on(run: Run, after: Run, edge: float, margin: float, usual: float, *, hanging: bool) -> bool:
    """Whether `after` is the rest of the line `run`."""
    step = (run.base - after.base) / max(run.size, after.size)
    if step < 0.3:
        return True  # on the same line, torn by a wide gap
    if step > usual * 1.25 + 0.1 or abs(run.size - after.size) > 0.12 * run.size or lines.is_point(after.text):
        return False
    if addresses.is_cut(run.text, after.text) or addresses.is_cut_number(run.text, after.text):
        return True
    if run.bold != after.bold and not after.text[:1].islower():
        return False
    if _LABELLED.match(after.text) or (len(run.text) < 45 and _BARE.fullmatch(after.text)):
        return False
    if _NAMED.match(after.text) and run.right - margin < 0.85 * (edge - margin):
        return False
    centred = abs(after.left - run.left) > _OFF and abs(run.left + run.right - after.left - after.right) < 2 * _OFF
    indent = 0.0 if centred and after.text[:1].islower() else after.left - margin
    if not hanging and indent > 0.8 * after.size and after.left - run.left > 0.5 * after.size:
        return False
    alike = (run.bold and after.bold) or run.right - margin > 0.7 * (after.right - margin)
    long = len(after.text) > 12 or run.right - margin > 0.6 * (edge - margin)
    first = after.text.split(" ", 1)[0]
    if alike and after.text[:1].islower() and long and lines.is_open(run.text) and not (
            _is_person(run.text) and len(first) > 3 and run.right - margin < 0.75 * (edge - margin)):
        return True
    width = (after.right - after.left) * (len(first) + 1) / max(len(after.text), 1)
    return run.right + width > edge - 0.3 * run.size


def _is_person(text: str) -> bool:
    """Whether a line is nothing but two to four words with capitals, as the name above a post is."""
    return text.istitle() or (_PERSON.fullmatch(text) is not None and all(word[0].isupper() for word in text.split()))
