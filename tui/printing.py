"""What the command line prints: a tidy table on a terminal, plain tab-separated lines in a pipe, or JSON."""

import os
import sys
from collections.abc import Mapping, Sequence
from types import SimpleNamespace

from db.directory import Directory
from db.fields import DATE
from db.records import Record
from db.search.engine import Hit
from db.typed import TYPE_CHECKING, Any
from tui.text import columns, cut, escaped, fresh, padded, printable, printable_lines, width

if TYPE_CHECKING:
    from db.search.explain import Reason

MOST_HITS = 20  # that `find` shows unless told otherwise
ROOMY = 100  # columns from which a table says what a record is beside its title


def tell(sentence: str) -> None:
    """A sentence to the person, beside the results."""
    print(printable(sentence), file=sys.stderr)


def as_json(value: Any) -> None:
    """`value` as JSON (RFC 8259), readable, in UTF-8."""
    import json

    print(escaped(json.dumps(value, ensure_ascii=False, indent=2)))


def whole(directory: Directory, record: Record) -> dict[str, Any]:
    """A record for JSON with its links and citations beside its fields."""
    return {
        **record.as_dict(),
        "related": [{"label": one.label, "role": one.role, "id": one.id, "kind": one.kind, "title": one.title}
                    for one in directory.related(record.id)],
        "citations": [{"field": one.field, "document": one.document, "title": one.title, "date": one.date,
                       "paragraph": one.paragraph} for one in directory.citations(record.id)],
    }


def table(rows: Sequence[Hit] | Sequence[Record]) -> None:
    """One line a record: id, kind, title, what it is, freshness."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join((row.id, row.kind, printable(row.title), printable(row.subtitle), fresh(row.fresh_as_of))))
        return
    room = columns() - 1
    ids = min(max((len(row.id) for row in rows), default=0), max(12, room // 4))
    rest = room - ids - 12 - 7 - 6  # three gaps of two
    wanted = min(max((width(printable(row.title)) for row in rows), default=0), rest)
    titles = wanted if room < ROOMY else min(wanted, max(16, (rest - 2) * 3 // 5))
    for row in rows:
        subtitle = [padded(printable(row.subtitle), rest - titles - 2)] if rest - titles - 2 >= 12 else []
        print(_bold(padded(printable(row.title), titles)), *subtitle,
              padded(row.kind, 12), padded(fresh(row.fresh_as_of), 7), cut(row.id, ids), sep="  ")


def lines(rows: Sequence[Sequence[str]], shown: Sequence[str | None] = ()) -> None:
    """One line a row: apart by tabs in a pipe; on a terminal in columns, without those that `shown` has None for."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(printable(one) for one in row))
        return
    room = columns() - 1
    table = [[printable(one) for at, one in enumerate(row) if not shown or shown[at] is not None] for row in rows]
    widths = [min(max(map(width, column)), max(room // 3, 8)) for column in zip(*table, strict=True)]
    for row in table:
        cells = [padded(one, size) for one, size in zip(row[:-1], widths, strict=False)]
        print(cut("  ".join((*cells, row[-1])), room).rstrip())


def answer(directory: Directory, options: SimpleNamespace, *ids: str) -> int:
    """Print the ids of these records, or all of one."""
    if options.json:
        as_json(whole(directory, directory.get(ids[0])))
    else:
        print(*ids, sep="\n")
    return 0


def answer_listed(directory: Directory, options: SimpleNamespace, ids: Sequence[str]) -> int:
    """Print the ids of these records, or all of them in a list."""
    if options.json:
        as_json([directory.get(id).as_dict() for id in ids])
    else:
        print(*ids, sep="\n")
    return 0


def hit(directory: Directory, found: Hit, why: "Sequence[Reason] | None") -> dict[str, Any]:
    """A hit for JSON: its record and its score and, where asked for, the parts of it."""
    parts = {} if why is None else {"why": [one._asdict() for one in why]}
    return {**directory.get(found.id).as_dict(), "score": found.score, **parts}


def explained(hits: Sequence[Hit], why: "Mapping[str, Sequence[Reason]]") -> None:
    """Each hit with its score and, below, one line for each typed word: where it was found, how, and its points."""
    for found in hits:
        print(f"{found.score:5.1f}  {_bold(printable(found.title))}  {found.kind}  {found.id}")
        for one in why[found.id]:
            place = f"{one.matched} in {one.field}" if one.field else ""
            print(f"       {one.typed:<16} {one.points:5.1f}  {one.how}{': ' if place else ''}{printable(place)}")


def sheet(directory: Directory, record: Record) -> None:
    """One record with every stated field, its links and its sources."""
    print(_bold(printable(record.title)))
    print(f"{record.kind} · {record.id}")
    print()
    for label, text in labelled(record):
        first, *more = printable_lines(text) or [""]
        print(f"{label:<16} {first}")
        for line in more:
            print(f"{'':<16} {line}")
    has_sources = bool(directory.citations(record.id))
    print(f"{'Checked':<16} {checked(record, has_sources=has_sources)}")
    related = directory.related(record.id)
    if related:
        print("\nRelated")
        for link in related:
            print(f"  {link.label:<16} {printable(link.title)}  ({link.id})")
    cited = directory.citations(record.id)
    if cited:
        print("\nSources")
        for document, date, paragraphs in sources(directory, record):
            print(f"  {printable(document)} · {date} · {paragraphs}")


def labelled(record: Record) -> list[tuple[str, str]]:
    """(label, text) of every stated field that is kept in the record itself, its parts beside it."""
    shown = []
    for field in record.shape.columns:
        value = record.values[field.name]
        if value is None or field.part_of:
            continue
        before: list[str] = []
        after: list[str] = []
        own = False
        for part in record.shape.fields:
            if part.name == field.name:
                own = True
            elif part.part_of == field.name and record.values[part.name] is not None:
                (after if own else before).append(part.format(record.values[part.name]))
        shown.append((field.label, " ".join((*before, field.format(value), *after))))
    return shown


def checked(record: Record, *, has_sources: bool = True) -> str:
    """Who checked the record when, and how old its newest source is; without sources, since when it is here."""
    if record.verified_on:
        by = f" by {printable(record.verified_by)}" if record.verified_by else ""
        return f"{DATE.format(record.verified_on)}{by}"
    if not has_sources:
        return f"never · your own note of {DATE.format(record.as_of)}" if record.as_of else "never · your own note"
    return f"never · source of {DATE.format(record.as_of)}" if record.as_of else "never · its sources state no date"


def dated(date: str | None) -> str:
    """A document's date for a person, or that it states none."""
    return DATE.format(date) if date else "no date stated"


def sources(directory: Directory, record: Record) -> list[tuple[str, str, str]]:
    """(document, date, paragraphs) for each document that states something of the record."""
    found: dict[str, tuple[str, str, list[int]]] = {}
    for citation in directory.citations(record.id):
        _, _, paragraphs = found.setdefault(citation.document, (citation.title, dated(citation.date), []))
        if citation.paragraph and citation.paragraph not in paragraphs:
            paragraphs.append(citation.paragraph)
    return [(title, date, _counted(sorted(numbers))) for title, date, numbers in found.values()]


def _counted(paragraphs: list[int]) -> str:
    if not paragraphs:
        return "in the document"
    return f"paragraph{'s' if len(paragraphs) > 1 else ''} {', '.join(map(str, paragraphs))}"


def _bold(text: str) -> str:
    plain = "NO_COLOR" in os.environ or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb"
    return text if plain else f"\x1b[1m{text}\x1b[0m"
