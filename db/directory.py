"""The directory: open it, find in it, read from it, add to it. The app and the command line go through here."""

import builtins
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress

from db import reading
from db.author import Author
from db.connection import connect, connect_in_memory, default_path, transaction, unwaiting
from db.editing import Editing
from db.errors import FieldexError, LockedError, ReadOnlyError, UnreadableError
from db.fields import Value
from db.keeping import Keeping
from db.kinds import KINDS, kind_named
from db.records import Card, Citation, Progress, Record, Related
from db.translating import translated
from db.typed import TYPE_CHECKING, Self
from db.using import Using

if TYPE_CHECKING:  # what an answer to `find`, or the first paint of the app, does not need is not loaded for it
    from db.checking import Finding
    from db.exchange.shapes import Outgoing
    from db.search.completing import Choice
    from db.search.engine import Hit, Search
    from db.search.explain import Reason
    from db.syncing import Syncing

Fill = Callable[["Directory"], None]
TIDY_PAGES = 64  # of the index that one `tidy` writes at most
MOST_UNTIDIED = 32  # edits after which the index is tidied a little even if nobody is idle: a script may make thousands


class Directory(Editing, Keeping, Using):
    """One open directory file. Use it from one thread at a time; open another for another thread.

    Every method raises a `db.errors.FieldexError` that says in one sentence what happened.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, *, read_only: bool = False,
                 is_new: bool = False) -> None:
        self._connection = connection
        self.path = path
        self.read_only = read_only
        self.author = Author()
        self.on_wait: Callable[[float], None] | None = None  # told that another process writes; see `transaction`
        self._logged = not is_new  # what a new file is filled with is where its log begins
        self._engine: Search | None = None  # of use once something is searched for
        self._syncing: Syncing | None = None  # of use once something was written
        self._edited = 0  # times since the index was tidied
        self._seen: int | None = None  # of a file opened to read only, how it looked from outside

    @classmethod
    def open(cls, path: str | os.PathLike[str] | None = None, *, read_only: bool = False,
             fill: Fill | None = None) -> Self:
        """Open the file at `path` (None: FIELDEX_DIRECTORY, else the user's data folder).

        A file that does not exist yet is made and filled, in one transaction, by `fill`; without one, with the facts
        shipped with fieldex. With `read_only` the file is neither made nor touched.
        """
        place = os.path.expanduser(os.fspath(path)) if path is not None else default_path()

        def first_facts(connection: sqlite3.Connection) -> None:
            (fill or _shipped_facts)(cls(connection, place, is_new=True))

        return cls(connect(place, read_only=read_only, fill=first_facts), place, read_only=read_only)

    @classmethod
    def in_memory(cls, fill: Fill | None = None) -> Self:
        """What `open` would make where there is no file yet, without making one."""
        place = "the directory in memory"

        def first_facts(connection: sqlite3.Connection) -> None:
            (fill or _shipped_facts)(cls(connection, place, is_new=True))

        with translated(place):
            return cls(connect_in_memory(first_facts), place)

    def close(self) -> None:
        """Close the file; the object is of no use afterwards."""
        if self._edited:  # the next search may be another process's
            with suppress(FieldexError):
                self.tidy()
        with translated(self.path):
            try:
                if self._syncing:
                    self._syncing.now()
            finally:
                self._connection.close()

    def interrupt(self) -> None:
        """Let what another thread is asking this directory for fail at once."""
        self._connection.interrupt()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def again(self) -> "Directory":
        """The same file opened once more, for another thread."""
        other = type(self).open(self.path, read_only=self.read_only)
        other.author, other.on_wait = self.author, self.on_wait
        return other

    # Finding and reading

    def search(self, text: str, kind: str | None = None, limit: int = 50) -> "builtins.list[Hit]":
        """Records that answer `text`, best first: any script, accents and word order, typing errors allowed.

        `kind` keeps to one kind, by its name. No words, no hits.
        """
        with translated(self.path):
            return self._search.find(text, kind_named(kind).name if kind else None, limit)

    @property
    def _search(self) -> "Search":
        from db.search.engine import Search

        self._engine = self._engine or Search(self._connection)
        return self._engine

    def _condition(self, filters: str) -> reading.Condition:
        """What a query of filters alone keeps to."""
        from db.search import query

        return self._search.narrowing(query.parse(filters)).condition()

    def get(self, id: str) -> Record:
        """The record with this id, or the only one whose id begins so; raises NotFoundError."""
        with translated(self.path):
            return reading.get(self._connection, id)

    def ids(self, beginning: str, limit: int) -> builtins.list[tuple[str, str]]:
        """(id, title) of records whose id begins so, in the order of ids, at most `limit`."""
        with translated(self.path):
            return reading.ids(self._connection, beginning, limit)

    def list(self, kind: str, *, sort: str | None = None, where: Mapping[str, Value] | None = None,
             limit: int | None = None) -> builtins.list[Record]:
        """All records of `kind` whose fields equal `where`, sorted by the field `sort` (with a minus: greatest first).

        A reference field in `where` is given the id of the other record. Raises UsageError for an unknown field.
        """
        with translated(self.path):
            shape = kind_named(kind)
            numbers = reading.numbers(self._connection, shape, sort, where)
            return list(reading.records(self._connection, shape, numbers[:limit]))

    def numbers(self, kind: str | None = None, sort: str | None = None, filters: str = "") -> Sequence[int]:
        """Numbers of all records of a kind in order, as a compact array; of every kind, kind by kind, for None.

        `sort` is a field, or `title`, `kind` or `fresh` where all kinds are listed, or `check` for what needs checking
        most; with a minus the other way round.
        `filters` is a query of filters alone (see `lists`), such as `country:TJ !training`. Raises UsageError.
        """
        with translated(self.path):
            self._can_sort_by(sort)
            narrowed = self._condition(filters)
            if kind is not None:
                return reading.numbers(self._connection, kind_named(kind), sort, None, narrowed)
            return reading.all_numbers(self._connection, sort, narrowed)

    def _can_sort_by(self, sort: str | None) -> None:
        if sort is not None and sort.removeprefix("-") == reading.CHECK:
            from db.remembering import uses_left

            self._connection.create_function("uses_left", 1, uses_left)

    @staticmethod
    def lists(text: str) -> bool:
        """Whether the query has filters and nothing to rank by, so that `numbers` lists all of what it selects."""
        from db.search import query
        from db.search.narrowing import Narrowing

        return Narrowing(query.parse(text)).selects

    def in_order(self, numbers: Sequence[int], kind: str | None, sort: str) -> Sequence[int]:
        """These records, those of `kind` among them, sorted by a field as in `numbers`."""
        with translated(self.path):
            self._can_sort_by(sort)
            within = (f"record.number IN ({','.join(map(str, numbers))})", ())
            if kind is not None:
                return reading.numbers(self._connection, kind_named(kind), sort, None, within)
            return reading.all_numbers(self._connection, sort, within)

    def details(self, numbers: Sequence[int], kind: str, field: str) -> dict[int, str]:
        """By number, what a field of these records of one kind says to a person; unknown values are left out."""
        with translated(self.path):
            return reading.details(self._connection, kind_named(kind), field, numbers)

    def cards(self, numbers: Sequence[int]) -> builtins.list[Card]:
        """What lists show of these records, in the same order; a record that is gone is left out."""
        with translated(self.path):
            return reading.cards(self._connection, numbers)

    def counts(self, filters: str = "") -> dict[str, int]:
        """Number of records by name of kind, for every kind; of those that `filters` select, as in `numbers`."""
        with translated(self.path):
            condition, bound = self._condition(filters)
            found = dict(self._connection.execute(
                f"SELECT kind, count(*) FROM record WHERE {condition} GROUP BY kind", bound))
            return {kind.name: found.get(kind.name, 0) for kind in KINDS}

    def explain(self, hit: "Hit") -> "builtins.list[Reason]":
        """Why the hit was found: for each typed word where it matched, and what it counted."""
        from db import cards, derived
        from db.search import explain

        with translated(self.path):
            record = reading.get(self._connection, hit.id)
            links = cards.Names(self._connection).of(reading.links_of(self._connection, hit.id))
            said = list(derived.said_by(record.shape, record.values, links))
            return explain.reasons(hit.meant, said) if hit.meant else [
                reason for word in hit.words for reason in explain.phone_reason(word, said)]

    def complete(self, text: str) -> str | None:
        """A query whose last word is half a filter, completed: `cou` -> `country:`, `country:taj` -> ...; else None."""
        from db.search import completing

        with translated(self.path):
            return completing.completion(self._connection, text)

    def choices(self, filter: str, begun: str = "") -> "builtins.list[Choice]":
        """Values of a filter that the directory holds, and that begin so; the most frequent first."""
        from db.search import completing

        with translated(self.path):
            return completing.values(self._connection, filter, begun)

    def check(self, progress: Progress = lambda _: None) -> "builtins.list[Finding]":
        """What is wrong with the file; nothing is changed. `rebuild` mends what a finding says can be rebuilt."""
        from db import checking

        with translated(self.path):
            return checking.check(self._connection, progress)

    def version(self) -> int:
        """A number that changes when another process has changed the file (SQLite's data_version)."""
        with translated(self.path):
            if self.read_only:
                return self._reopened_when_changed()
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _reopened_when_changed(self) -> int:
        """A file opened to read only may be taken for one that never changes: look at it from outside."""
        marks = [os.stat(name) for name in (self.path, self.path + "-wal") if os.path.exists(name)]
        seen = hash(tuple((mark.st_mtime_ns, mark.st_size) for mark in marks))
        if self._seen not in (None, seen):
            before, self._connection = self._connection, connect(self.path, read_only=True)
            before.close()
            self._engine = None
        self._seen = seen
        return seen

    def related(self, id: str) -> builtins.list[Related]:
        """Links of the record in both directions, those it holds itself first."""
        with translated(self.path):
            return reading.related(self._connection, reading.get(self._connection, id))

    def citations(self, id: str) -> builtins.list[Citation]:
        """Where the record and its fields are written, newest document first."""
        with translated(self.path):
            return reading.citations(self._connection, reading.get(self._connection, id))

    def cited_by(self, document: str) -> builtins.list[tuple[int | None, Card]]:
        """(paragraph, record) for everything that cites the document, in the order of its paragraphs."""
        with translated(self.path):
            return reading.cited_by(self._connection, reading.get(self._connection, document))

    def outgoing(self, numbers: Sequence[int], brings: Sequence[tuple[str, str]] = ()) -> "Outgoing":
        """These records for a writer of `db.exchange`, kind by kind in this order.

        `brings` are kinds with a field: records that name one of these in it go with them.
        """
        from db.exchange.outgoing import Chosen, naming

        with translated(self.path):
            return Chosen(self._connection, [*numbers, *naming(self._connection, numbers, brings)])

    # Keeping in order

    def rebuild(self, progress: Progress = lambda _: None) -> None:
        """Make every derived text and the search index again from the records; `progress` as in `add_many`.

        What another program changed beside the history is written down in it.
        """
        from db import cards, checking

        with self._writing():
            checking.account(self._connection, self.author)
            cards.rebuild(self._connection, progress)

    def tidy(self) -> bool:
        """Do a small part of the work that keeps searches quick after many edits; whether there is more of it."""
        from db.search import index

        if self.read_only:
            return False
        self._edited = 0
        try:
            with self._writing(wait=False):
                return index.tidy(self._connection, TIDY_PAGES)
        except LockedError:
            return True

    @contextmanager
    def _writing(self, *, wait: bool = True) -> Iterator[None]:
        if self.read_only:
            raise ReadOnlyError(f"{self.path} is open to read only.", "Open it without --read-only to change it.")
        from db.syncing import Syncing

        with translated(self.path):
            self._syncing = self._syncing or Syncing(self._connection)
            self._syncing.check()
            with (nullcontext() if wait else unwaiting(self._connection),
                  transaction(self._connection, self.on_wait if wait else None)):
                yield
        self._syncing.soon()
        self._edited += 1
        if self._edited > MOST_UNTIDIED:
            with suppress(FieldexError):
                self.tidy()


def _shipped_facts(directory: Directory) -> None:
    """Fill a new directory through the entry points of the group `fieldex.facts`, so that db need not know seeds."""
    from importlib.metadata import entry_points

    entries = entry_points(group="fieldex.facts")
    if not entries:  # better no directory than one that is empty for ever
        raise UnreadableError("fieldex is not wholly installed: the facts it ships are not to be found.",
                              "Install it again, in its folder, with: pip install .")
    for entry in entries:
        entry.load()(directory)
