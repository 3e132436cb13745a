"""The part of `Directory` that remembers what it was used for: searches, records that were opened, tables imported."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress

from db.errors import BadValueError, LockedError, ReadOnlyError, UnreadableError
from db.translating import translated
from db.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from db.exchange.shapes import Columns
    from db.remembering import Remembered


class Using(ABC):
    """See `db.remembering`. Every method raises a `db.errors.FieldexError`; then nothing was done."""

    _connection: sqlite3.Connection
    path: str
    read_only: bool

    @abstractmethod
    def _writing(self, *, wait: bool = True) -> AbstractContextManager[None]:
        """One write transaction; without `wait` it fails at once where another process is writing."""

    def searches(self) -> "list[Remembered]":
        """Saved searches by name, then recent ones, the last one first."""
        from db import remembering

        with translated(self.path):
            return remembering.searches(self._connection)

    def remember(self, text: str, name: str | None = None) -> None:
        """Keep a query as a recent one, or under a name."""
        from db import remembering

        with self._writing():
            remembering.remember(self._connection, text, name)

    def forget(self, text: str) -> None:
        """Remember this query no longer."""
        from db import remembering

        with self._writing():
            remembering.forget(self._connection, text)

    def read_before(self, headings: Sequence[str]) -> "Columns | None":
        """How a table with these headings was read when it was imported."""
        from db import remembering
        from db.exchange.shapes import Columns

        with translated(self.path):
            found = remembering.columns_of(self._connection, headings)
            return None if found is None else Columns("", found[0], tuple(headings), found[1], "remembered")

    def remember_columns(self, columns: "Columns") -> None:
        """Keep how a table was read for the next one with the same headings."""
        from db import remembering

        with self._writing():
            remembering.remember_columns(self._connection, columns.headings, columns.kind, columns.columns)

    def used(self, id: str, query: str = "") -> None:
        """Count that a record was opened, from this query: it comes first among equals.

        Not worth waiting or failing for: nothing happens where the file cannot be written just now.
        """
        from db import remembering

        if self.read_only:
            return
        failures = (LockedError, ReadOnlyError, UnreadableError, BadValueError)
        with suppress(*failures), self._writing(wait=False):
            remembering.use(self._connection, id)
            with suppress(UnicodeEncodeError):  # half a character cannot be kept; that the record was used can
                remembering.remember(self._connection, query)
