"""What a list is told: the records that answer a query or a filter, how many there are, and where they match."""

import time
from array import array
from collections.abc import Sequence

from db.directory import Directory
from db.kinds import KINDS
from db.reading import CHECK, FRESH
from db.search.answering import MOST_CANDIDATES
from db.search.engine import Hit, is_whole
from db.search.highlight import marks
from tui.printing import labelled
from tui.searching import Answer, Asked

VIEWS = (None, *(kind.name for kind in KINDS))  # all kinds, then each by its key
_ORDERS = {CHECK: "need of checking", FRESH: "freshness"}
BEFORE = 24  # characters of a text before what matched
MOST_EXPLAINED = 40  # first hits of which is told where they match, when title and subtitle do not show it


def listing(directory: Directory, asked: Asked) -> Answer:
    """Everything that the filters select, or everything there is."""
    counts = directory.counts(asked.query)
    numbers = directory.numbers(VIEWS[asked.view], asked.sort or None, asked.query)
    shown = (f"{sum(counts.values()):,}", *(f"{counts[kind.name]:,}" for kind in KINDS))
    return Answer(asked, numbers, shown, f"{len(numbers):,} {_what(asked.view, len(numbers))}{_by(asked)}")


def _by(asked: Asked) -> str:
    """What the list is sorted by, when a person chose it."""
    name = asked.sort.removeprefix("-")
    field = KINDS[asked.view - 1].field(name) if asked.view and name else None
    label = field.label.lower() if field else _ORDERS.get(name, name)
    return f" · by {label}" if name else ""


def _what(view: int, count: int) -> str:
    kind = KINDS[view - 1] if view else None
    return ("record" if count == 1 else "records") if kind is None else (kind.name if count == 1 else kind.plural)


def search(directory: Directory, asked: Asked) -> Answer:
    """Hits of one view, and how many each view would have."""
    begun = time.perf_counter()
    kind = VIEWS[asked.view]
    everything = directory.search(asked.query, limit=MOST_CANDIDATES)
    if kind is None or is_whole(everything):
        hits = [hit for hit in everything if kind in (None, hit.kind)]
    else:
        hits = directory.search(asked.query, kind, MOST_CANDIDATES)
    numbers: Sequence[int] = array("q", [hit.number for hit in hits])
    if asked.sort and hits:
        numbers = directory.in_order(numbers, kind, asked.sort)
        places = {number: place for place, number in enumerate(numbers)}
        hits.sort(key=lambda hit: places[hit.number])
    spent = max(1, round((time.perf_counter() - begun) * 1000))
    more = "" if is_whole(hits) else "+"
    view = KINDS[asked.view - 1].plural if asked.view else "all kinds"
    found = f"the best {len(hits):,}" if more and asked.sort else f"{len(hits):,}{more} found in {spent} ms"
    told = f"{found} · {view}{_by(asked)}" if hits else f"nothing found · {view}"
    return Answer(asked, numbers, _counted(everything, hits, kind), told, hits=hits)


def _counted(everything: Sequence[Hit], hits: Sequence[Hit], kind: str | None) -> tuple[str, ...]:
    more = "" if is_whole(everything) else "+"
    counts = [f"{len(everything)}{more}"]
    for one in KINDS:
        number = len(hits) if one.name == kind else sum(hit.kind == one.name for hit in everything)
        counts.append(f"{number}{more}" if number or not more else "")
    return tuple(counts)


def where(directory: Directory, hit: Hit) -> str:
    """`Label: text` of the field, or linked record, in which the hit matches best, from where it does."""
    reasons = [reason for reason in directory.explain(hit) if reason.field]
    if not reasons:
        return ""
    best = max(reasons, key=lambda reason: reason.points).field
    texts = [*labelled(directory.get(hit.id)), *((link.label, link.title) for link in directory.related(hit.id))]
    for label, text in texts:
        found = marks(text, hit.words) if label == best else []
        if found:
            begin = max(0, found[0][0] - BEFORE)
            start = text.rfind(" ", 0, begin) + 1 if begin else 0
            return f"{label}: {'… ' if start else ''}{' '.join(text[start:].split())}"
    return ""


def hidden(hits: Sequence[Hit]) -> list[Hit]:
    """Those of the first hits whose title and subtitle do not show why they were found."""
    return [hit for hit in hits[:MOST_EXPLAINED]
            if not (marks(hit.title, hit.words) or marks(hit.subtitle, hit.words))]
