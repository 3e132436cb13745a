"""The commands that take documents in: `fieldex import`, `review` and `facts`. Each is given the open directory.

Records and documents go to standard output; what was done, in a sentence, to standard error.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from db.directory import Directory
from db.errors import DataFileError, DocumentError, FieldexError, NotFoundError, UnknownFormatError, UsageError
from db.texts import Waiting
from tui import printing
from tui.cli import INTERRUPTED, complain
from tui.cli_exchange import import_data, is_data_file
from tui.cli_files import keep_before_import
from tui.progress import Progress
from tui.text import printable

if TYPE_CHECKING:
    from seeds.read.document import Document
    from seeds.review import Brought

Options = SimpleNamespace
FEW = 3  # files of which no progress is shown
STANDARD_INPUT = "-"
_DATA_BEGINS = (b"BEGIN:VCARD", b"BEGIN:VCALENDAR", b"{", b"[{")


# Files of records

def _records_piped(data: bytes) -> bool:
    """Whether what is piped holds records, by how it begins."""
    return data.lstrip().startswith(_DATA_BEGINS)


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
    writes = options.accept or any(map(is_data_file, paths))
    if writes and not (options.dry_run or options.read_only):
        keep_before_import(directory.path)
    work = _Import(directory, options)
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
        from seeds.read import limits

        # One byte more than is taken, so that an input without an end is refused.
        data = sys.stdin.buffer.read(limits.FILE_BYTES + 1) if path == STANDARD_INPUT else None
        if data is not None and _records_piped(data):
            raise UnknownFormatError("The input holds records and no text.", "Save it, and import the file.")
        if is_data_file(path):
            imported = import_data(self._directory, path, self._options)
            self._status = max(self._status, imported.status)
            return _Done(None, imported.said, of_records=True)
        document = _read(path, data)
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
            title = " ".join(str(fact[name]) for name in kind.title if fact.get(name) is not None)
            match = fact["match"]
            standing = f"{match['standing']} {match['id']}" if match else "new"
            print("\t".join(("", kind.name, printable(title), standing)))


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
    """`fieldex facts DOCUMENT [-o FILE]`."""
    from seeds import save

    text = save.facts(directory, directory.get(options.document).id)
    if options.output is None:
        print(text, end="")
        return 0
    path = os.path.expanduser(options.output)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError(f"{path} is there already.", "Choose another name; nothing is written over.") from error
    except OSError as error:
        raise FieldexError(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error
    if options.json:
        printing.as_json({"path": path})
    else:
        print(printable(path))
    return 0


COMMANDS: dict[str, Callable[[Directory, Options], int]] = {"import": import_, "review": review, "facts": facts}
