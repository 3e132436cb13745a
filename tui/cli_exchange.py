"""`fieldex export` and the import of files of records: contacts from a phone, a spreadsheet, another directory.

Records go to a file or to standard output; what was written and what was left out, to standard error.
"""

import csv
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import IO, Any, NamedTuple, cast

from db import clock
from db.directory import Directory
from db.errors import DataFileError, NotFoundError, UsageError
from db.exchange import FORMATS, Format, format_named, format_of
from db.exchange.reading import Source, about_rows, name_of
from db.exchange.shapes import BESIDE_FIELDS, Columns, Item, Outgoing, ReadOptions, WriteOptions
from db.kinds import BY_NAME, fields_of, kind_named
from db.search.query import only_begun, what_means_nothing
from tui import import_report
from tui.import_report import counted
from tui.importing import encoding, remember
from tui.printing import tell
from tui.progress import Progress
from tui.text import printable_text

Options = SimpleNamespace
ALL = "all"
STANDARD_INPUT = "-"
MOST_FOUND = 1_000_000  # records that a query selects


# Out

def export(directory: Directory, options: Options) -> int:
    """`fieldex export [ID ... | all] [--kind K] [--query WORDS] [--format F] [-o FILE]`."""
    if options.schema:
        return _schema(options)
    format = _format(options)
    if not format.writes:
        raise UsageError(f"{format.label} is only read.", f"Choose one of: {_names_of_formats()}.")
    chosen = Sorted(directory.outgoing(_numbers(directory, options), format.brings), format)
    _can_hold(format, chosen)
    said = WriteOptions(format.name, options.hxl, options.contacts, clock.today(), options.output not in (None, "-"),
                        options.reporting_org or "", chosen.leave, _called(options), options.group)
    with Progress("Exported", sum(chosen.counts.values())) as progress, _target(options, format) as file:
        chosen.progress = progress.add
        format.load().write(file, chosen, said)
    _tell_of(format, chosen, options)
    return 0


def _format(options: Options) -> Format:
    if options.format is not None:
        return format_named(options.format)
    if options.output in (None, "-"):
        raise UsageError("Nothing says in which format.", f"Say it with --format: {_names_of_formats()}.")
    found = format_of(options.output)
    if found is None:
        raise UsageError(f"The ending of {options.output} stands for no format.",
                         f"Say it with --format: {_names_of_formats()}.")
    return found


def _names_of_formats() -> str:
    return ", ".join(format.name for format in FORMATS if format.writes)


def _numbers(directory: Directory, options: Options) -> Sequence[int]:
    """Numbers of the records that were asked for; raises UsageError, or NotFoundError where there are none."""
    kind = kind_named(options.kind).name if options.kind else None
    named = [one for one in options.ids if one != ALL]
    if named and (kind or options.query or ALL in options.ids):
        raise UsageError("Records are named, and others are asked for too.", "Leave one of them out.")
    if named:
        return [directory.get(id).number for id in named]
    found: Sequence[int] = ()
    if options.query:
        if only_begun(options.query):  # the app lists everything while it is typed
            pass
        elif directory.lists(options.query):
            found = directory.numbers(kind, filters=options.query)
        else:
            found = [hit.number for hit in directory.search(options.query, kind, MOST_FOUND)]
    elif kind or ALL in options.ids:
        found = sorted(directory.numbers(kind))
    else:
        raise UsageError("Nothing says what to export.",
                         "Name ids, a --kind, a --query, or all, as in: fieldex export all -o everything.xlsx")
    if not found:
        raise NotFoundError("There is nothing to export.",
                            what_means_nothing(options.query or "") or "Look what there is with: fieldex list KIND")
    return found


class Sorted:
    """The records that a format can carry, and while they are written, what of them it cannot; an `Outgoing`."""

    def __init__(self, outgoing: Outgoing, format: Format) -> None:
        self._outgoing = outgoing
        self._cannot = {kind: frozenset(names) for kind, names in format.load().CANNOT.items()}
        self.left_out = {kind: count for kind, count in outgoing.counts.items() if kind not in format.kinds}
        self.counts: Mapping[str, int] = {kind: count for kind, count in outgoing.counts.items()
                                          if kind in format.kinds}
        self.lost: dict[str, int] = {}  # by what a person calls it, in how many records a value was left out
        self.progress: Callable[[int], None] = lambda _: None
        self.why: list[tuple[str, int, str]] = []  # kind, how many the writer left out, and why
        self._seen: set[str] = set()  # kinds that have been counted

    def items(self, *kinds: str) -> Iterator[Item]:
        """The records of these kinds, or of all that the format can carry."""
        wanted = [kind for kind in self.counts if not kinds or kind in kinds]
        for kind in wanted:
            first = kind not in self._seen
            self._seen.add(kind)
            for item in self._outgoing.items(kind):
                if first:
                    self._count(item)
                yield item

    def leave(self, kind: str, count: int, why: str) -> None:
        """The writer left records out."""
        if count:
            self.why.append((kind, count, why))

    @property
    def written(self) -> dict[str, int]:
        """How many of each kind were written."""
        left = Counter({kind: count for kind, count, _ in self.why})
        return {kind: count - left[kind] for kind, count in self.counts.items() if count > left[kind]}

    def _count(self, item: Item) -> None:
        self.progress(1)
        for name in self._cannot.get(item.kind, frozenset()).intersection(item.fields):
            called = _label(item.kind, name)
            self.lost[called] = self.lost.get(called, 0) + 1


def _label(kind: str, name: str) -> str:
    field = fields_of(kind).get(name)
    if field is not None:
        return field.label.lower()
    labels = {"as_of": "date of the source", "verified_on": "check", "verified_by": "who checked",
              "citations": "sources", "distinct": "what is known to be another",
              "texts": "texts of documents"}
    return labels.get(name, name) if name in BESIDE_FIELDS else name


def _can_hold(format: Format, chosen: Sorted) -> None:
    if not chosen.counts:
        kinds = ", ".join(BY_NAME[kind].plural for kind in format.kinds)
        raise UsageError(f"{format.label} carries {kinds}, and there are none among what was chosen.",
                         f"Choose another --format: {_names_of_formats()}.")
    if format.one_kind and len(chosen.counts) > 1:
        raise UsageError(f"{format.label} holds one kind of record, and there are {len(chosen.counts)}.",
                         "Choose one with --kind, or write a workbook with --format xlsx.")


@contextmanager
def _target(options: Options, format: Format) -> Iterator[IO[bytes]]:
    if options.output in (None, "-"):
        if not sys.stdout.isatty():
            yield sys.stdout.buffer
        elif format.is_text:
            yield cast("IO[bytes]", _Terminal())
        else:
            raise UsageError(f"{format.label} is nothing to read on a terminal.", "Name a file: -o FILE")
        return
    from db.exchange.files import writing

    with writing(options.output, force=options.force) as file:
        yield file


class _Terminal:
    """Standard output while it is a terminal: nothing that is written can steer it."""

    def write(self, data: bytes) -> int:
        text = data.decode("utf-8", "replace")
        print(printable_text(text), end="\n" if text.endswith("\n") else "")
        return len(data)

    def flush(self) -> None:
        sys.stdout.flush()


def _tell_of(format: Format, chosen: Sorted, options: Options) -> None:
    where = "" if options.output in (None, "-") else f" to {options.output}"
    tell(f"Wrote {counted(chosen.written)}{where}.")
    for kind, count, why in chosen.why:
        tell(f"Left out, as {why}: {counted({kind: count})}.")
    if chosen.left_out:
        tell(f"Left out, as {format.label} cannot carry them: {counted(chosen.left_out)}.")
    if chosen.lost:
        lost = ", ".join(f"{label} ({count:,})" for label, count in sorted(chosen.lost.items()))
        tell(f"Left out of the records, as {format.label} has no place for it: {lost}.")
    if options.hxl and not options.contacts:
        tell("Left out, as they tell of people: the #contact columns; --contacts writes them too.")


def _called(options: Options) -> str:
    if options.query:
        return str(options.query)
    return BY_NAME[kind_named(options.kind).name].label if options.kind else ""


def _schema(options: Options) -> int:
    from db.exchange.json_schema import text

    if options.output in (None, "-"):
        print(text(), end="")
        return 0
    from db.exchange.files import writing

    with writing(options.output, force=options.force) as file:
        file.write(text().encode())
    tell(f"Wrote the JSON Schema to {options.output}.")
    return 0


# In

def format_to_import(path: str, told: str | None) -> Format | None:
    """The format of a file of records, as it was `told` or by its ending; None for the text of a document.

    Raises UsageError for a format that is none, or that is not read.
    """
    if told is None:
        return None if path == STANDARD_INPUT else format_of(os.path.basename(path), reads=True)
    format = format_named(told)
    if not format.reads:
        names = ", ".join(one.name for one in FORMATS if one.reads)
        raise UsageError(f"{format.label} is only written.", f"Records are read from: {names}.")
    return format


def piped(data: bytes, options: Options) -> Format | None:
    """The format of records on standard input, by how they begin; a table where headings are spoken of."""
    from db.exchange.recognising import recognised

    return recognised(data, encoding) or (format_named("csv") if options.kind or options.map else None)


class Imported(NamedTuple):
    """What came of a file of records."""

    status: int  # 0 every row was a record, 1 none was, 2 some were not
    said: dict[str, Any]  # for JSON


def import_data(directory: Directory, source: Source, format: Format, options: Options) -> Imported:
    """Bring the records of one file in, as one step, and tell what became of its rows.

    With `options.dry_run` nothing is kept of it. Raises UsageError or DataFileError; then nothing was done.
    """
    if options.dry_run and options.read_only:
        raise UsageError("To look what records would change, they are written and taken back.",
                         "Leave out --read-only; --dry-run keeps nothing.")
    try:
        if options.dry_run and directory.read_only:  # what is taken back is written first
            with Directory.open(directory.path) as other:
                return _import(other, format, source, options)
        return _import(directory, format, source, options)
    except DataFileError as error:
        name = name_of(source)
        raise type(error)(str(error) if name in str(error) else f"{name}: {error}", error.hint) from error


def _import(directory: Directory, format: Format, source: Source, options: Options) -> Imported:
    rehearse, columns, name = options.dry_run, list[Columns](), name_of(source)
    said = ReadOptions(format.name, kind_named(options.kind).name if options.kind else None, mapped(options.map),
                       directory.read_before, columns.append, encoding)
    with Progress("Looked at" if rehearse else "Imported", about_rows(source) or None) as progress:
        report = directory.bring_in(format.load().read(source, said), name, progress.add, rehearse=rehearse)
    if not rehearse:
        remember(directory, columns)
    if rehearse and not options.json:
        import_report.preview(report, columns)
    import_report.tell(report, name, rehearse=rehearse)
    return Imported(0 if not report.wrong else 1 if not report.rows else 2,
                    import_report.as_json(report, name, columns, rehearse=rehearse))


def mapped(texts: Sequence[str]) -> dict[str, str]:
    """`Heading=field,"Other, heading"=field` as a person corrects a guess; raises UsageError."""
    found: dict[str, str] = {}
    for text in texts:
        for part in next(csv.reader([text], skipinitialspace=True), []):
            heading, sign, name = part.rpartition("=")
            if not sign or not heading.strip():
                raise UsageError(f"{part!r} does not say which field a heading is.",
                                 "Write it like --map 'Heading=name,Other heading=phone'.")
            found[" ".join(heading.split())] = name.strip()
    return found


COMMANDS: Mapping[str, Callable[[Directory, Options], int]] = {"export": export}
