"""What an import of records did, for a person and as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from db.exchange.report import Report
from db.exchange.shapes import Columns
from db.kinds import BY_NAME
from tui import printing
from tui.text import cut, printable

SHOWN = 20  # problems, and likely twins, that are told one by one


def counted(counts: Mapping[str, int]) -> str:
    """`8 contacts, 1 event`."""
    return ", ".join(f"{count:,} {kind if count == 1 else BY_NAME[kind].plural}"
                     for kind, count in counts.items() if count)


def tell(report: Report, name: str, *, rehearse: bool) -> None:
    """Sentences on standard error: what was done with the file called `name`, what was not, and why."""
    for one in report.problems[:SHOWN]:
        printing.tell(f"{name}, {one.place}: {one.reason}{f' {one.hint}' if one.hint else ''}")
    if report.wrong > SHOWN:
        printing.tell(f"… and {report.wrong - SHOWN:,} more that could not be read.")
    for likely in report.likely[:SHOWN]:
        printing.tell(f"{likely.title} ({likely.place}) looks like {likely.match.title} ({likely.match.id}): "
             f"{', '.join(likely.match.reasons)}.")
    if len(report.likely) > SHOWN:
        printing.tell(f"… and {len(report.likely) - SHOWN:,} more that look like records which are there.")
    if report.kept:
        fields = ", ".join(f"{label.lower()} ({count:,})" for label, count in sorted(report.kept.items()))
        printing.tell(f"Other values of records that are there were left as they are: {fields}.")
    printing.tell(_summary(report, name, rehearse=rehearse))


def _summary(report: Report, name: str, *, rehearse: bool) -> str:
    parts = [f"{counts} {what}" for counts, what in (
        (counted(report.added), "added"), (counted(report.changed), "changed"),
        (counted(report.same), "the same already"), (counted(report.named), "added by name alone")) if counts]
    done = "; ".join(parts) or "nothing to add"
    wrong = f" {unread(report.wrong)}." if report.wrong else ""
    dropped = f" {report.dropped:,} that are named by ids nobody knows were left out." if report.dropped else ""
    changes = report.added or report.changed or report.named
    after = " Nothing was written yet." if rehearse else " Take it back with: fieldex undo" if changes else ""
    return f"{name}: {done}.{wrong}{dropped}{after}"


def unread(count: int) -> str:
    """`3 records could not be read`: rows of a table, cards, entries of a calendar."""
    return f"{count:,} {'record' if count == 1 else 'records'} could not be read"


def preview(report: Report, columns: Sequence[Columns]) -> None:
    """Which heading is which field, and what becomes of the first rows, on standard output."""
    for table in columns:
        print(f"{printable(table.table) + ': ' if table.table else ''}{BY_NAME[table.kind].plural}, {table.how}")
        for heading, column in zip(table.headings, table.columns, strict=True):
            print(f"  {printable(heading) or '(no heading)'}\t{column or '-'}")
    if columns:
        print()
    for one in report.first:
        print("\t".join((printable(one.place), one.what, one.kind, cut(printable(one.title), 60), one.id)))


def as_json(report: Report, name: str, columns: Sequence[Columns], *, rehearse: bool) -> dict[str, Any]:
    """The same for JSON."""
    return {
        "file": name, "dry_run": rehearse,
        "tables": [{"table": one.table, "kind": one.kind, "how": one.how,
                    "mapping": dict(zip(one.headings, one.columns, strict=True))} for one in columns],
        "added": dict(report.added), "changed": dict(report.changed), "same": dict(report.same),
        "named": dict(report.named), "kept": dict(report.kept), "dropped": report.dropped,
        "wrong": report.wrong,
        "problems": [{"place": one.place, "reason": one.reason, "hint": one.hint} for one in report.problems],
        "likely": [{"place": one.place, "id": one.id, "title": one.title, "is_like": one.match.id,
                    "likelihood": round(one.match.likelihood, 3), "reasons": list(one.match.reasons)}
                   for one in report.likely],
        "first": [one._asdict() for one in report.first],
    }
