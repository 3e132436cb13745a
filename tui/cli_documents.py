"""The commands that take documents in: `fieldex import`, `review` and `facts`. Each is given the open directory.

Records and documents go to standard output; what was done, in a sentence, to standard error.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from db.directory import Directory
from db.errors import DataFileError, DocumentError, NotFoundError, UsageError
from db.exchange import Format
from db.exchange.files import writing
from db.exchange.reading import MOST_IN_MEMORY, Piped, Source
from db.search import fold
from db.texts import Waiting
from tui import printing
from tui.cli import INTERRUPTED, complain
from tui.cli_exchange import STANDARD_INPUT, format_to_import, import_data, piped
from tui.cli_files import keep_before_import
from tui.progress import Progress
from tui.text import printable

if TYPE_CHECKING:
    from seeds.read.document import Document
    from seeds.review import Brought, Review

Options = SimpleNamespace
FEW = 3  # files of which no progress is shown


# Documents

class _Done(NamedTuple):
    """What came of one document, or of one file of records."""

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
    _print(directory, options, work, several=len(paths) > 1)
    _sum_up(options, work.done, len(work.steps))
    if status == INTERRUPTED:
        complain(f"Interrupted; {work.kept(len(paths))}.")
    return status


class _Import:
    """Takes files in, one after the other; those that are done are done, whatever becomes of the others."""

    def __init__(self, directory: Directory, options: Options) -> None:
        self._directory, self._options = directory, options
        self.done: list[_Done] = []
        self.printed: list[dict[str, Any]] = []  # for JSON, one for each file
        self._files = 0  # of which something came, and that were read to the end
        self._half: tuple[str, int, int] | None = None  # a file with documents within it: its name, how many, of them
        self._status = 0  # the worst of all
        self._step: int | None = None
        self.steps: set[int] = set()  # in which something was written
        self._source: str | None = None  # of the step, where it is not of one document
        self._are_several = False
        self._in_step = 0  # files of which something is in the step
        self._backed_up = options.dry_run or options.read_only
        self._progress = Progress("Read", 0, "files")

    def back_up(self) -> None:
        """Keep the directory as it is, unless that was done, before much is written into it."""
        if not self._backed_up:
            self._backed_up = True
            keep_before_import(self._directory.path)

    def all(self, paths: Sequence[str]) -> int:
        """The exit status: that of the worst file, or of an interruption."""
        self._are_several = len(paths) > 1
        with Progress("Read", len(paths) if len(paths) > FEW else 0, "files") as self._progress:
            for path in paths:
                try:
                    with self._told():
                        self._one(path)
                except KeyboardInterrupt:
                    return INTERRUPTED
                self._progress.add(1)
        return self._status

    def kept(self, count: int) -> str:
        """What is done when `count` files were to be, for a person who interrupted that."""
        parts = [f"{self._files:,} of {count:,} files are done, and kept"] if self._files else []
        if self._half and self._half[1]:
            name, done, of = self._half
            parts.append(f"of {name} {done:,} of {of:,} documents are done, and kept")
        return "; ".join(parts) or "nothing was half done"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong with one file, or with one document within it, is told, and the others go on."""
        try:
            yield
        except (DocumentError, DataFileError, NotFoundError, UsageError) as error:
            self._progress.clear()
            complain(str(error), error.hint)
            self._status = max(self._status, error.status)

    def _one(self, path: str) -> None:
        format = format_to_import(path, self._options.format)
        if path == STANDARD_INPUT:
            self._piped(format)
        elif format is not None:
            self._records(path, format)
        else:
            self._document(_read(path, None))

    def _piped(self, told: Format | None) -> None:
        """What comes on standard input: records where it was told or is plain to see, else a document."""
        from seeds.read import limits

        # One byte more than is taken, so that an input without an end is refused.
        data = sys.stdin.buffer.read(limits.FILE_BYTES + 1)
        format = told or piped(data, self._options)
        if format is None:
            self._document(_read(STANDARD_INPUT, data))
            return
        if len(data) > limits.FILE_BYTES:
            data += sys.stdin.buffer.read(MOST_IN_MEMORY + 1 - len(data))
        self.back_up()
        self._records(Piped("standard input", data), format)

    def _records(self, source: Source, format: Format) -> None:
        imported = import_data(self._directory, source, format, self._options)
        self._status = max(self._status, imported.status)
        self.done.append(_Done(None, imported.said, of_records=True))
        self.printed.append(imported.said)
        self._files += 1

    def _document(self, document: "Document") -> None:
        """A document, then each that is attached to it."""
        files = "1 file" if self._in_step == 0 else f"{self._in_step + 1:,} files"
        self._source = files if self._are_several else _title(document) if document.attached else None
        parts = len(list(document.each()))
        self._half = (document.source or "the input", 0, parts)
        before, step, is_over = len(self.done), self._step, False
        try:
            self._with_attached(document, self.printed)
            is_over = True
        finally:
            own = self.done[before:]
            self._in_step = any(one.records for one in own) + (self._in_step if self._step == step else 0)
            if is_over or len(own) == parts:  # interrupted when its last part was done
                self._half = None
                self._files += bool(own)

    def _with_attached(self, document: "Document", into: list[dict[str, Any]]) -> None:
        """Take one in, then what is attached to it; what is printed of both, as far as it came, goes `into` a list."""
        printed: dict[str, Any] = {}
        attached: list[dict[str, Any]] = []
        self._tell_of(document)
        try:
            with self._told():
                before = len(self.done)
                try:
                    (self._look if self._options.dry_run else self._take)(document)
                finally:
                    printed |= next((one.printed for one in self.done[before:] if one.printed), {})
            for one in document.attached:
                self._with_attached(one, attached)
        finally:
            if attached:
                printed["attached"] = attached
            if printed:
                into.append(printed)

    def _tell_of(self, document: "Document") -> None:
        """What of a document was not read and may hold facts; the object for JSON has it as well."""
        if document.notes and not self._options.json:
            self._progress.clear()
            for note in document.notes:
                printing.tell(f"{document.source or 'The input'}: {note}")

    def _look(self, document: "Document") -> None:
        from seeds.review.bringing import facts_of
        from seeds.review.printed import of_facts

        self._did(_Done(None, of_facts(self._directory, document, facts_of(document))))

    def _did(self, done: _Done) -> None:
        self.done.append(done)
        if self._half:
            self._half = (self._half[0], self._half[1] + 1, self._half[2])

    def _take(self, document: "Document") -> None:
        from seeds.review import Review, bring_in

        brought = bring_in(self._directory, document)
        if not (self._options.json or (self._options.accept and brought.waiting)):
            self._did(_Done(brought, None))
            return
        review = Review(self._directory, brought.hash)
        if not self._options.accept:
            self._did(_Done(brought, self._of(review, brought)))
            return
        with uninterrupted():  # what is written is told, too
            taken = review.accept_all(None, self._step, self._source)
            self._step = taken.step or self._step
            self.steps |= {taken.step} if taken.step else set()
            brought = brought._replace(waiting=taken.left, document=review.record)
            printed = self._of(review, brought) if self._options.json else None
            self._did(_Done(brought, printed, tuple(dict.fromkeys(taken.records.values()))))

    def _of(self, review: "Review", brought: "Brought") -> dict[str, Any]:
        """The object for JSON."""
        from seeds.review.printed import of_review

        return {**of_review(review), "came": brought.state, "waiting": brought.waiting}


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hear Ctrl-C when the block is over; elsewhere than in the main thread nothing hears it anyway."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


def _title(document: "Document") -> str:
    from seeds.review.bringing import title_of_text

    return title_of_text(document)


def _read(path: str, data: bytes | None) -> "Document":
    from seeds.read import read, read_bytes

    return read(path) if data is None else read_bytes(data)


def _print(directory: Directory, options: Options, work: _Import, *, several: bool) -> None:
    done = work.done
    if options.json:
        if several:
            printing.as_json(work.printed)
        elif work.printed:
            printing.as_json(work.printed[0])
    elif options.dry_run:
        for one in done:
            if not one.of_records:
                _print_facts(one.printed or {})
    elif options.accept:
        printing.table([directory.get(id) for id in dict.fromkeys(id for one in done for id in one.records)])
    else:
        printing.lines([(one.brought.title, one.brought.source, _told(directory, one.brought))
                        for one in done if one.brought])


def _told(directory: Directory, brought: "Brought") -> str:
    """What became of a document."""
    from seeds.review.bringing import ATTACHED, KNOWN

    if brought.state == ATTACHED:
        return "its facts were known; they have its text now"
    here = "imported before" if brought.state == KNOWN else ""
    waits = f"{brought.waiting:,} {_facts_wait(brought.waiting)}" if brought.waiting else "nothing waits"
    return ", ".join(part for part in (here, waits, _in_the_trash(directory, brought)) if part)


def _in_the_trash(directory: Directory, brought: "Brought") -> str:
    """How to get the record of a document back that was imported before, and then removed."""
    text = directory.text(brought.hash) if brought.document is None else None
    had = text.document if text else None
    is_there = had is not None and bool(directory.trash(had))
    return f"its record is in the trash: fieldex trash --restore {had}" if is_there else ""


def _facts_wait(count: int) -> str:
    return "fact waits" if count == 1 else "facts wait"


def _print_facts(printed: dict[str, Any]) -> None:
    """A document and its facts for a person: kind, what it is called, and what it is beside what is known."""
    from db.kinds import BY_NAME
    from seeds.review.proposing import ORDER

    document = printed["document"]
    print("\t".join(printable(str(document[name])) for name in ("title", "file") if document.get(name)))
    for kind in (BY_NAME[name] for name in ORDER[:-1]):
        for fact in printed.get(kind.name, ()):
            match, alike = fact["match"], fact.get("alike") or ()
            standing = f"{match['standing']} {match['id']}" if match else (
                f"perhaps known: {alike[0]['id']}" if alike else "new")
            print("\t".join(("", kind.name, printable(fact["called"]), standing)))


def _sum_up(options: Options, done: Sequence[_Done], steps: int) -> None:
    if options.dry_run:
        return
    written = {id for one in done for id in one.records}
    left = sum(one.brought.waiting for one in done if one.brought)
    if options.accept and written:
        records = "record and its" if len(written) == 1 else "records and their"
        documents = len({one.brought.document for one in done if one.brought and one.records})
        own = "document" if documents == 1 else f"{documents:,} documents"
        back = "`fieldex undo` takes all of it back" if steps == 1 else (
            f"something else was changed meanwhile, so that it is {steps} steps: `fieldex undo --list` shows them")
        printing.tell(f"{len(written):,} {records} {own} written; {back}.")
    elif options.accept and not all(one.of_records for one in done):
        printing.tell("Nothing was written.")
    if left:
        printing.tell(f"{left:,} {_facts_wait(left)} for you. Go on with: fieldex review")


# What waits

def review(directory: Directory, options: Options) -> int:
    """`fieldex review [DOCUMENT]`: opens the app with it on a terminal, and lists what waits elsewhere."""
    waiting = _named(directory.waiting(all=True), options.document) if options.document else directory.waiting()
    decided = _named(directory.waiting(all=True), options.document, decided=True) if (
        options.document and not waiting) else []
    if (waiting or decided) and not options.json and sys.stdin.isatty() and sys.stdout.isatty():
        from tui import app

        left_off = directory.left_off()
        first = next((one for one in waiting if one.hash == left_off), (waiting or decided)[0])
        return app.run(directory, review=first.hash)
    if options.json:
        printing.as_json([one._asdict() for one in waiting])
    else:
        printing.lines([(f"{one.waiting:,} {_facts_wait(one.waiting)}", one.title, one.source,
                         printing.dated(one.date)) for one in waiting])
    if not waiting and options.document:
        opens = "On a terminal this opens it all the same, to take a decision back."
        raise NotFoundError(f"Nothing of {options.document!r} waits for you.",
                            opens if decided and not options.json else "See what does: fieldex review")
    if not waiting:
        raise NotFoundError("Nothing waits for you.", "Import a document: fieldex import FILE")
    return 0


def _named(kept: Sequence[Waiting], name: str, *, decided: bool = False) -> list[Waiting]:
    """Those that wait, or are `decided`, and are called so; after a mail what came with it."""
    meant = {one.hash: one.source for one in _called(kept, name)}
    sources = set(meant.values()) - {""}
    # What came with a mail is called "list.docx in mail.eml"; a mail of which nothing could be kept has only these.
    ends = tuple(f" in {source}".casefold() for source in sources or (name,))
    return [one for one in kept if (one.decided if decided else one.waiting) and (
        one.hash in meant or one.source.casefold().endswith(ends))]


def _called(kept: Sequence[Waiting], name: str) -> list[Waiting]:
    """Those whose file, title, id or hash begins so, in any case.

    Without such a one, those in whose file and title words begin with each of the words, in any script.
    """
    wanted, words = name.casefold(), fold.words(name)
    begin = [one for one in kept if any(
        part.casefold().startswith(wanted) for part in (one.source, one.title, one.document or "", one.hash))]
    return begin or [one for one in kept if words and all(
        any(told.startswith(word) for told in fold.words(f"{one.source} {one.title}")) for word in words)]


# A file of facts

def _document(directory: Directory, name: str) -> str:
    """The id of a document's record; `name` is the beginning of one, else as for `review`. Raises NotFoundError."""
    try:
        return directory.get(name).id
    except NotFoundError:
        called = _called(directory.waiting(all=True), name)
        ids = [one.document for one in called if one.document is not None]
        if called and not ids:
            raise NotFoundError(f"Nothing of {name!r} was accepted yet.", "Accept some of it: fieldex review") from None
        if len(ids) > 1:
            raise NotFoundError(f"More than one document is called so: {', '.join(ids[:5])}{' …' if ids[5:] else ''}.",
                                "Name one by its id.") from None
        if not ids:
            raise
        return ids[0]


def facts(directory: Directory, options: Options) -> int:
    """`fieldex facts DOCUMENT [-o FILE [--force]]`."""
    from seeds import save

    text = save.facts(directory, _document(directory, options.document))
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
