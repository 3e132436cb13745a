"""The commands that take documents in: `fieldex import`, `review` and `facts`. Each is given the open directory.

Records and documents go to standard output; what was done, in a sentence, to standard error.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from db.directory import Directory
from db.errors import DataFileError, DocumentError, NotFoundError, UsageError
from db.exchange import Format
from db.exchange.files import writing
from db.exchange.reading import MOST_IN_MEMORY, Piped, Source
from db.texts import Waiting
from tui import printing
from tui.cli import INTERRUPTED, complain
from tui.cli_exchange import STANDARD_INPUT, format_to_import, import_data, piped
from tui.cli_files import keep_before_import
from tui.progress import Progress
from tui.text import printable

if TYPE_CHECKING:
    from seeds.read.document import Document
    from seeds.review import Brought

Options = SimpleNamespace
FEW = 3  # files of which no progress is shown


# Documents

class _Done(NamedTuple):
    """What came of one file."""

    brought: "Brought | None"  # nothing in a dry run
    printed: dict[str, Any] | None  # for JSON
    records: tuple[str, ...] = ()  # ids of those that were written
    of_records: bool = False  # whether the file held records, of which all was told already


def import_(directory: Directory, options: Options) -> int:
    """`fieldex import FILES...`."""
    from seeds.read import files

    if options.dry_run and options.accept:
        raise UsageError("--dry-run writes nothing, and --accept writes.", "Leave one of them out.")
    paths = list(files(options.files))
    if not paths:
        raise NotFoundError("There is no file in what you named.", "Name documents, or folders that hold some.")
    work = _Import(directory, options)
    if options.accept or any(format_to_import(path, options.format) for path in paths):
        work.back_up()
    status = work.all(paths)
    _print(directory, options, work.done, several=len(paths) > 1)
    _sum_up(options, work.done)
    if status == INTERRUPTED:
        done = f"{len(work.done):,} of {len(paths):,} files are done, and kept"
        complain(f"Interrupted; {done if work.done else 'nothing was half done'}.")
    return status


class _Import:
    """Takes files in, one after the other; those that are done are done, whatever becomes of the others."""

    def __init__(self, directory: Directory, options: Options) -> None:
        self._directory, self._options = directory, options
        self.done: list[_Done] = []
        self._status = 0  # the worst of files of records
        self._step: int | None = None
        self._source: str | None = None  # of the step, where several files are named
        self._backed_up = options.dry_run or options.read_only

    def back_up(self) -> None:
        """Keep the directory as it is, unless that was done, before much is written into it."""
        if not self._backed_up:
            self._backed_up = True
            keep_before_import(self._directory.path)

    def all(self, paths: Sequence[str]) -> int:
        """The exit status: that of the worst file, or of an interruption."""
        worst = 0
        self._source = f"{len(paths):,} files" if len(paths) > 1 else None
        with Progress("Read", len(paths) if len(paths) > FEW else 0, "files") as progress:
            for path in paths:
                try:
                    self.done.append(self._one(path))
                except KeyboardInterrupt:
                    return INTERRUPTED
                except (DocumentError, DataFileError, NotFoundError, UsageError) as error:  # of this file alone
                    progress.clear()
                    complain(str(error), error.hint)
                    worst = max(worst, error.status)
                progress.add(1)
        return max(worst, self._status)

    def _one(self, path: str) -> _Done:
        format = format_to_import(path, self._options.format)
        if path == STANDARD_INPUT:
            return self._piped(format)
        return self._records(path, format) if format is not None else self._document(_read(path, None))

    def _piped(self, told: Format | None) -> _Done:
        """What comes on standard input: records where it was told or is plain to see, else a document."""
        from seeds.read import limits

        # One byte more than is taken, so that an input without an end is refused.
        data = sys.stdin.buffer.read(limits.FILE_BYTES + 1)
        format = told or piped(data, self._options)
        if format is None:
            return self._document(_read(STANDARD_INPUT, data))
        if len(data) > limits.FILE_BYTES:
            data += sys.stdin.buffer.read(MOST_IN_MEMORY + 1 - len(data))
        self.back_up()
        return self._records(Piped("standard input", data), format)

    def _records(self, source: Source, format: Format) -> _Done:
        imported = import_data(self._directory, source, format, self._options)
        self._status = max(self._status, imported.status)
        return _Done(None, imported.said, of_records=True)

    def _document(self, document: "Document") -> _Done:
        return self._look(document) if self._options.dry_run else self._take(document)

    def _look(self, document: "Document") -> _Done:
        from seeds.review.bringing import facts_of
        from seeds.review.printed import of_facts

        return _Done(None, of_facts(self._directory, document, facts_of(document)))

    def _take(self, document: "Document") -> _Done:
        from seeds.review import Review, bring_in
        from seeds.review.printed import of_review

        brought = bring_in(self._directory, document)
        if not (self._options.json or (self._options.accept and brought.waiting)):
            return _Done(brought, None)
        records: dict[str, str] = {}
        review = Review(self._directory, brought.hash)
        if self._options.accept:
            taken = review.accept_all(None, self._step, self._source)
            records, self._step = taken.records, taken.step or self._step
            brought = brought._replace(waiting=taken.left, document=review.record)
        printed = {**of_review(review), "came": brought.state, "waiting": brought.waiting}
        return _Done(brought, printed, tuple(dict.fromkeys(records.values())))


def _read(path: str, data: bytes | None) -> "Document":
    from seeds.read import read, read_bytes

    return read(path) if data is None else read_bytes(data)


def _print(directory: Directory, options: Options, done: Sequence[_Done], *, several: bool) -> None:
    if options.json:
        found = [one.printed for one in done]
        if several:
            printing.as_json(found)
        elif found:
            printing.as_json(found[0])
    elif options.dry_run:
        for one in done:
            if not one.of_records:
                _print_facts(one.printed or {})
    elif options.accept:
        printing.table([directory.get(id) for id in dict.fromkeys(id for one in done for id in one.records)])
    else:
        for one in done:
            if one.brought is not None:
                print("\t".join((printable(one.brought.title), printable(one.brought.source), _told(one.brought))))


def _told(brought: "Brought") -> str:
    """What became of a document."""
    from seeds.review.bringing import ATTACHED, KNOWN

    if brought.state == ATTACHED:
        return "its facts were known; they have its text now"
    here = "imported before" if brought.state == KNOWN else ""
    waits = f"{brought.waiting:,} {_facts_wait(brought.waiting)}" if brought.waiting else "nothing waits"
    return ", ".join(part for part in (here, waits) if part)


def _facts_wait(count: int) -> str:
    return "fact waits" if count == 1 else "facts wait"


def _print_facts(printed: dict[str, Any]) -> None:
    """A document and its facts for a person: kind, what it is called, and what it is beside what is known."""
    from db.kinds import BY_NAME
    from seeds.review.proposing import ORDER

    print(printable(str(printed.get("document", {}).get("title", ""))))
    for kind in (BY_NAME[name] for name in ORDER[:-1]):
        for fact in printed.get(kind.name, ()):
            match = fact["match"]
            standing = f"{match['standing']} {match['id']}" if match else "new"
            print("\t".join(("", kind.name, printable(fact["called"]), standing)))


def _sum_up(options: Options, done: Sequence[_Done]) -> None:
    if options.dry_run:
        return
    written = {id for one in done for id in one.records}
    left = sum(one.brought.waiting for one in done if one.brought)
    if options.accept and written:
        records = "record" if len(written) == 1 else "records"
        documents = len({one.brought.document for one in done if one.brought and one.records})
        of = f"{documents:,} {'document' if documents == 1 else 'documents'}"
        printing.tell(f"{len(written):,} {records} of {of} written; `fieldex undo` takes all of it back.")
    elif options.accept and not all(one.of_records for one in done):
        printing.tell("Nothing was written.")
    if left:
        printing.tell(f"{left:,} {_facts_wait(left)} for you. Go on with: fieldex review")


# What waits

def review(directory: Directory, options: Options) -> int:
    """`fieldex review [DOCUMENT]`: opens the app with it on a terminal, and lists what waits elsewhere."""
    waiting = list(_named(directory.waiting(), options.document))
    if waiting and not options.json and sys.stdin.isatty() and sys.stdout.isatty():
        from tui import app

        return app.run(directory, review=waiting[0].hash)
    if options.json:
        printing.as_json([one._asdict() for one in waiting])
    else:
        for one in waiting:
            print("\t".join((f"{one.waiting:,} {_facts_wait(one.waiting)}", printable(one.title),
                             printable(one.source), printing.dated(one.date))))
    if not waiting and options.document:
        raise NotFoundError(f"Nothing of {options.document!r} waits for you.", "See what does: fieldex review")
    if not waiting:
        raise NotFoundError("Nothing waits for you.", "Import a document: fieldex import FILE")
    return 0


def _named(waiting: Sequence[Waiting], name: str | None) -> Iterator[Waiting]:
    """Those whose file, title, id or hash begins so, in any case."""
    wanted = (name or "").casefold()
    for one in waiting:
        names = (one.source, one.title, one.document or "", one.hash)
        if any(part.casefold().startswith(wanted) for part in names):
            yield one


# A file of facts

def facts(directory: Directory, options: Options) -> int:
    """`fieldex facts DOCUMENT [-o FILE [--force]]`."""
    from seeds import save

    text = save.facts(directory, directory.get(options.document).id)
    if options.output is None:
        print(text, end="")
        return 0
    path = os.path.expanduser(options.output)
    with writing(path, force=options.force) as file:
        file.write(text.encode())
    if options.json:
        printing.as_json({"path": path})
    else:
        print(printable(path))
    return 0


COMMANDS: dict[str, Callable[[Directory, Options], int]] = {"import": import_, "review": review, "facts": facts}
