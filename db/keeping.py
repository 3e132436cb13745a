"""The part of `Directory` that keeps documents' texts, what they propose, and what was decided; see `db.texts`."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager

from db.author import Author
from db.errors import NotFoundError
from db.kinds import kind_named
from db.translating import translated
from db.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import builtins

    from db.changing import CitationRow, Doing
    from db.texts import Decision, Last, Passage, Proposed, Text, Waiting

Row = Mapping[str, Any]


class Keeping(ABC):
    """Texts by the hash of their words. Every method raises a `db.errors.FieldexError`; then nothing was done."""

    _connection: sqlite3.Connection
    path: str
    author: Author

    @abstractmethod
    def _writing(self, *, wait: bool = True) -> AbstractContextManager[None]:
        """One write transaction; without `wait` it fails at once where another process is writing."""

    @abstractmethod
    def _step(self, why: str, source: str | None = None,
              going_on: int | None = None) -> "AbstractContextManager[Doing]":
        """One step of the log, or more of the one `going_on`, in a transaction."""

    def keep_text(self, text: "Text", proposals: "Iterable[Proposed]" = ()) -> bool:
        """Keep a text with what it proposes; nothing happens where it is kept already. Whether it is new."""
        from db import texts

        with self._writing():
            return texts.keep(self._connection, text, proposals)

    def text(self, hash: str) -> "Text | None":
        """The text with this hash, if it is kept."""
        from db import texts

        with translated(self.path):
            return texts.text(self._connection, hash)

    def texts(self, document: str) -> "builtins.list[Text]":
        """The kept texts of a document, by its id; more than one where documents were merged."""
        from db import texts

        with translated(self.path):
            return texts.of_document(self._connection, document)

    def document_of(self, hash: str) -> str | None:
        """Id of the document that has this text, be it kept or not."""
        from db import texts

        with translated(self.path):
            return texts.document_of(self._connection, hash)

    def passage(self, document: str, paragraph: int | None, start: int | None = None,
                end: int | None = None) -> "Passage | None":
        """Where a citation (see `citations`) stands in the text of its document; None where that is not kept.

        Without characters it is the whole paragraph.
        """
        from db import texts

        with translated(self.path):
            return None if paragraph is None else texts.passage(self._connection, document, paragraph, start, end)

    def waiting(self, *, all: bool = False, hash: str | None = None) -> "builtins.list[Waiting]":
        """Texts of which proposals wait for a decision, in the order they came; with `all`, every kept text.

        With `hash` only that text.
        """
        from db import texts

        with translated(self.path):
            return texts.waiting(self._connection, all=all, hash=hash)

    def left_off(self) -> str | None:
        """Hash of the text about which something was decided last; None where nothing was."""
        from db import texts

        with translated(self.path):
            return texts.left_off(self._connection)

    def proposals(self, hash: str) -> "builtins.list[Proposed]":
        """What a text proposes, in order, each with what was decided."""
        from db import texts

        with translated(self.path):
            return texts.proposals(self._connection, hash)

    def decide(self, hash: str, decisions: "Iterable[Decision]") -> None:
        """Note what a person decided where that writes no record: to reject, edit or reopen."""
        from db import texts

        with self._writing():
            texts.decide(self._connection, hash, decisions, self.author.person)

    def last_decisions(self, hash: str) -> "builtins.list[Last]":
        """The newest decision about a text that counts, with the others of the same step; none if there is none."""
        from db import texts

        with translated(self.path):
            return texts.last(self._connection, hash)

    def others_decided(self, hash: str, step: int) -> int:
        """Of how many other texts something was decided in the same step."""
        from db import texts

        with translated(self.path):
            return texts.others_decided(self._connection, hash, step)

    @contextmanager
    def taking_in(self, source: str, going_on: int | None = None) -> "Iterator[Taking]":
        """One transaction in which a text's facts become records: all of the block is done, or nothing; see `Taking`.

        It is a step of its own in the log, of that `source`: a document's title or file. With `going_on` it is a part
        of the step of that number, as long as nothing else was done since: an import of many documents is one step, and
        what is done of it stays if it is interrupted.
        """
        with self._step("imported", source, going_on) as doing:
            yield Taking(self, doing)

    def forget_text(self, hash: str) -> None:
        """Forget a text for good with what it proposes and what was decided.

        Raises NotFoundError where it is not kept, and where a document has it.
        """
        from db import texts

        with self._writing():
            if texts.document_of(self._connection, hash) or texts.text(self._connection, hash) is None:
                raise NotFoundError("There is no such text that no document has.", "Remove its document first.")
            self._connection.execute("PRAGMA secure_delete = ON")
            texts.forget(self._connection, [hash])


class Taking:
    """What may be done while facts are taken in; made by `Keeping.taking_in`."""

    def __init__(self, directory: Keeping, doing: "Doing") -> None:
        from db.writing import Ids

        self._directory, self._doing = directory, doing
        self._ids = Ids(doing.connection)

    def ids(self, titles: Sequence[str]) -> list[str]:
        """Ids, free and all different, for records that will be added with these titles in this block."""
        from db.writing import slug

        self._ids.expect([slug(title) for title in titles])
        return [self._ids.take("", title) for title in titles]

    def add(self, kind: str, rows: Sequence[Row]) -> None:
        """Add records, each row with its `id`; references may name records that are added later in the block."""
        from db import changing

        changing.add_many(self._doing, kind_named(kind), rows)

    def change(self, edits: Mapping[str, Row]) -> None:
        """Give fields of records, by id, other values."""
        from db import changing

        changing.change(self._doing, edits)

    def cite(self, citations: "Iterable[CitationRow]") -> None:
        """Add citations; `as_of` of the records follows."""
        from db import changing

        changing.cite_many(self._doing, citations)

    def decide(self, hash: str, decisions: "Iterable[Decision]", document: str | None = None) -> int | None:
        """Note what was decided, as part of this step if it has changed anything; `document` has the text. The step."""
        from db import texts

        texts.decide(self._doing.connection, hash, decisions, self._directory.author.person, self._doing.number)
        if document is not None:
            texts.belongs_to(self._doing.connection, hash, document)
        return self._doing.number
