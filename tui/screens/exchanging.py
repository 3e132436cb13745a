"""What takes records out of a directory and brings them in: files that other programs read and write."""

import os
from typing import TYPE_CHECKING

from db.errors import DocumentError, FieldexError
from tui.commands import RECORD

# Windows are imported when they are asked for: the first paint does not wait for them.
from tui.screens.documents import ReviewingScreen
from tui.text import printable, printable_text
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.directory import Directory
    from db.exchange.report import Report
    from seeds.review import Brought

_MOST_NOTES = 4  # that are told at once


def _read(directory: "Directory", path: str) -> "tuple[list[Brought], tuple[str, ...]]":
    """Keep a document, and what is attached to it, with what they state, for a review; and what was not read of it.

    Raises DocumentError where nothing of it can be kept.
    """
    from seeds.read import read
    from seeds.review import bring_in

    document = read(path)
    brought, failed = [], list[DocumentError]()
    for one in document.each():
        try:
            brought.append(bring_in(directory, one))
        except DocumentError as error:
            failed.append(error)
    if not brought:
        raise failed[0]
    notes = [note for one in document.each() for note in one.notes]
    return brought, (*notes, *map(str, failed))


class ExchangingScreen(ReviewingScreen):
    """A screen whose records can be written to files, and come from them."""

    def action_export(self) -> None:
        """Write the record that is read, the marked ones, or all that are listed, to a file."""
        from tui import exporting
        from tui.screens.export import Export

        records = self.query_one(RecordList)
        title, named = "", ""
        if self._place == RECORD:
            numbers: Sequence[int] = [] if self._record is None else [self._record.number]
        else:
            numbers = records.marked or records.numbers
            named = "" if records.marked else self._query.strip()
        try:
            counts = exporting.counts_of(self._directory, numbers)
            if sum(counts.values()) == 1:
                title = self._directory.cards(numbers)[0].title
        except FieldexError as error:
            self._complain(error)
            return
        if not counts:
            self.notify("There is nothing here to export.")
            return

        def done(sentence: str | None) -> None:
            if sentence:
                self.notify(printable(sentence), markup=False)

        self.app.push_screen(Export(self._searcher, numbers, counts, title, named), done)

    def action_bring_in(self) -> None:
        """Ask for a file, and bring its records in, or what it states as a document."""
        from tui.screens.bringing import AskPath

        if self._directory.read_only:
            self.notify("This directory is open to read only.", severity="error")
            return
        self.app.push_screen(AskPath("Import from a file"), self._bring_in)

    def _bring_in(self, path: str | None) -> None:
        from db.exchange import format_of
        from tui.screens.bringing import Bringing

        place = os.path.expanduser(path or "")
        if format_of(place, reads=True) is not None:
            self.app.push_screen(Bringing(self._writer, place), self._brought_in)
        elif path:
            self.do(lambda directory: _read(directory, place), self._review_what_it_states)

    def _review_what_it_states(self, told: "tuple[list[Brought], tuple[str, ...]]") -> None:
        """Review the first document that states something; `n` goes on with the others."""
        brought, notes = told
        waiting = [one for one in brought if one.waiting]
        if waiting:
            self.call_later(self.review, waiting[0].hash)
        else:
            self.notify(printable(f"Nothing of {brought[0].title} waits for a decision."), markup=False)
        if len(waiting) > 1:
            more = f"{len(waiting) - 1:,} more {'document' if len(waiting) == 2 else 'documents'}"
            waits = "waits" if len(waiting) == 2 else "wait"
            self.notify(f"{more} of this e-mail {waits}: once all of this is decided, n goes on.", markup=False)
        if notes:
            others = f"\n… and {len(notes) - _MOST_NOTES} more" if len(notes) > _MOST_NOTES else ""
            self.notify(printable_text("\n".join(notes[:_MOST_NOTES]) + others), severity="warning", markup=False)

    def _brought_in(self, report: "Report | None") -> None:
        from tui.import_report import counted, unread

        if report is None:
            return
        self._show_what_changed()
        parts = [f"{counts} {what}" for counts, what in (
            (counted(report.added), "added"), (counted(report.changed), "changed"),
            (counted(report.named), "added by name alone")) if counts]
        wrong = f"; {unread(report.wrong)}" if report.wrong else ""
        if parts:
            self.tell(f"Imported: {', '.join(parts)}{wrong}")
        else:
            self.notify(f"Nothing new{wrong}.", markup=False)
