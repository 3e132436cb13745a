"""What takes records out of a directory and brings them in: files that other programs read and write."""

import os
from typing import TYPE_CHECKING

from db.errors import FieldexError
from tui.commands import RECORD

# Windows are imported when they are asked for: the first paint does not wait for them.
from tui.screens.documents import ReviewingScreen
from tui.text import printable, printable_text
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.exchange.report import Report
    from seeds.review import Brought
    from tui.screens.taking_in import Taken

_MOST_NOTES = 4  # that are told at once


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
        self._ask_for_file("")

    def _ask_for_file(self, typed: str) -> None:
        from tui.screens.bringing import AskPath

        if self._directory.read_only:
            self.notify("This directory is open to read only.", severity="error")
            return
        self.app.push_screen(AskPath("Import from a file", typed), self._bring_in)

    def _bring_in(self, path: str | None) -> None:
        from db.exchange import format_of
        from tui.screens.bringing import Bringing

        place = os.path.expanduser(path or "")
        if path and not os.path.isfile(place):
            wrong = "is a folder: name one file of it" if os.path.isdir(place) else (
                "is no file" if os.path.exists(place) else "is not there")
            self.notify(printable(f"{place} {wrong}."), severity="error", markup=False)
            self._ask_for_file(path)
            return
        if format_of(place, reads=True) is not None:
            self.app.push_screen(Bringing(self._writer, place), self._brought_in)
        elif path:
            from tui.screens.taking_in import TakingIn

            self.app.push_screen(TakingIn(self._writer, place), self._review_what_it_states)

    async def _review_what_it_states(self, taken: "Taken | None") -> None:
        """Review the first document that states something; `n` goes on with the others."""
        if taken is None:
            return
        brought, notes = taken
        self._show_what_changed()
        waiting = [one for one in brought if one.waiting]
        if waiting:
            await self.review(waiting[0].hash)
        else:
            await self._look_at_what_was_decided(brought[0])
        if len(waiting) > 1:
            more = f"{len(waiting) - 1:,} more {'document' if len(waiting) == 2 else 'documents'}"
            waits = "waits" if len(waiting) == 2 else "wait"
            self.notify(f"{more} of this e-mail {waits}: once all of this is decided, n goes on.", markup=False)
        if notes:
            others = f"\n… and {len(notes) - _MOST_NOTES} more" if len(notes) > _MOST_NOTES else ""
            self.notify(printable_text("\n".join(notes[:_MOST_NOTES]) + others), severity="warning", markup=False)

    async def _look_at_what_was_decided(self, brought: "Brought") -> None:
        """Open a document of which nothing waits any more, so that a decision can be taken back."""
        decided = any(one.decided for one in self._directory.waiting(all=True, hash=brought.hash))
        title = printable(brought.title)
        if decided:
            await self.review(brought.hash)
            self.notify(f"All of {title} was decided before; u takes back what the card says.", markup=False)
        else:
            self.notify(f"Nothing of {title} waits for a decision.", markup=False)

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
