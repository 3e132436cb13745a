"""What is done with one record: its page, the way along its links and back, copying, its sources."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from db.directory import Directory
from db.errors import FieldexError, NotFoundError
from db.records import Citation, Record
from tui.commands import RECORD, SEARCH
from tui.screens.finding import Failed, FindingScreen
from tui.text import printable
from tui.trail import Trail

# The page, menus and help are imported when they are asked for: the first paint does not wait for them.
if TYPE_CHECKING:
    from tui.widgets.page import Line
    from tui.widgets.record_page import RecordPage


class ReadingScreen(FindingScreen):
    """A screen with a `RecordPage` beside its list."""

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory)
        self._place = SEARCH
        self._record: Record | None = None  # on the page
        self._trail = Trail()

    @property
    def _page(self) -> "RecordPage":
        from tui.widgets.record_page import RecordPage

        return self.query_one(RecordPage)

    def _chosen(self) -> Record | None:
        """The record that keys are about."""
        return self._record

    def _show(self, id: str, mark: str = "") -> bool:
        """Show a record on the page; the cursor is on the link to `mark`, where there is one."""
        try:
            record = self._directory.get(id)
        except FieldexError as error:
            self._complain(error)
            return False
        self._record = record
        self._page.show(lambda room: self._lines(record, room), self._words, mark)
        return True

    def _lines(self, record: Record, room: int) -> "Sequence[Line]":
        """What stands on the page of a record."""
        from tui.widgets.page import page

        try:
            with suppress(NotFoundError):  # it was removed meanwhile: what was known of it stays in sight
                record = self._directory.get(record.id)  # as it is by now
            return page(self._directory, record, room)
        except FieldexError as error:
            self.post_message(Failed(error))
            return []

    def on_record_page_followed(self, event: "RecordPage.Followed") -> None:
        """Walk along a link, and remember the way back."""
        self._follow(event.id)

    def _follow(self, id: str, mark: str = "") -> None:
        before = self._record
        if self._show(id, mark) and before is not None and before.id != id:
            self._trail.follow(before.id)
        self.set_class(True, "reading")
        self.set_focus(self._page)

    def _step_back(self) -> bool:
        here = self._record.id if self._record else ""
        before = self._trail.back(here) if here else None
        return before is not None and self._show(before, mark=here)

    def action_forward(self) -> None:
        """To the record that back came from."""
        after = self._trail.forward(self._record.id) if self._record else None
        if after is not None and self._show(after):
            self.set_focus(self._page)

    def action_copy(self) -> None:
        """Choose what to copy: from the marked records where there are any, else from the chosen one."""
        from tui.screens.choices import copies, copies_of_several
        from tui.screens.menu import Menu

        marked = () if self._place == RECORD else self._marked()  # on a page y is about that page
        record = self._chosen()
        if not marked and record is None:
            self.notify("There is no record here to copy from.")
            return
        try:
            choices = copies(self._directory, record) if record is not None and not marked else copies_of_several(
                self._directory, marked)
        except FieldexError as error:
            self._complain(error)
            return
        if marked:
            self.app.push_screen(Menu(f"Copy from {len(marked):,} marked", choices), self._copied)
        elif record is not None:
            self._remember(record.id, "")
            self.app.push_screen(Menu(f"Copy from {printable(record.title)}", choices),
                                 lambda text: self._copied(text, record))

    def _marked(self) -> Sequence[Record]:
        """The records that were marked to do something with all of them."""
        return ()

    def _copied(self, text: str | None, record: Record | None = None) -> None:
        from tui.screens.choices import ONE_FIELD

        if text == ONE_FIELD and record is not None:
            self._copy_one_field(record)
        elif text:
            from tui import clipboard

            clipboard.copy(self.app, text)
            lines = text.count("\n") + 1
            self.notify(f"Copied {printable(text)}" if lines == 1 else f"Copied {lines:,} lines", markup=False)

    def _copy_one_field(self, record: Record) -> None:
        """Choose one of all its fields."""
        from tui.screens.choices import fields_to_copy
        from tui.screens.picker import Line, Picker

        try:
            lines = [Line(f"{label:<16} {' '.join(text.split())}", "", text)
                     for label, text in fields_to_copy(self._directory, record)]
        except FieldexError as error:
            self._complain(error)
            return
        self.app.push_screen(Picker(f"Copy from {printable(record.title)}", lines, "It says nothing."), self._copied)

    async def action_source(self) -> None:
        """Show where the record is written: the passage where the text is kept, else the document's page."""
        record = self._chosen()
        if record is None:
            self.notify("There is no record here to show the source of.")
            return
        try:
            if record.kind == "document":
                await self._show_text(record)
            else:
                await self._choose_source(record, self._directory.citations(record.id))
        except FieldexError as error:
            self._complain(error)

    async def _show_text(self, record: Record) -> None:
        from tui.screens.passage import Passages, marked_in

        texts = self._directory.texts(record.id)
        if texts:
            spans = marked_in(self._directory, record.id, texts[0])
            await self.app.push_screen(Passages(record.title, texts[0], spans))
        else:
            self.notify("Its text is not kept here: import the document to have it. What it states is on its page.")

    async def _choose_source(self, record: Record, citations: Sequence[Citation]) -> None:
        from tui.screens.choices import source_choices
        from tui.screens.menu import Menu

        if not citations:
            self.notify("No document states this: it is a note of your own.")
            return

        async def chosen(at: str | None) -> None:
            if at:
                await self._show_source(record, citations[int(at)])

        choices = source_choices(citations, record)
        if len(choices) == 1:
            await chosen(choices[0].value)
        else:
            await self.app.push_screen(Menu(f"Where {printable(record.title)} is written", choices), chosen)

    async def _show_source(self, record: Record, citation: Citation) -> None:
        """The passage with the words marked; where the text is not kept, the document's page."""
        from tui.screens.passage import Passages

        def to_document(wanted: bool | None) -> None:
            if wanted:
                self._show(record.id)
                self._follow(citation.document, mark=record.id)

        try:
            found = self._directory.passage(citation.document, citation.paragraph, citation.start, citation.end)
        except FieldexError as error:
            self._complain(error)
            return
        if found is None:
            to_document(wanted=True)
        else:
            await self.app.push_screen(Passages(citation.title, found.text, [(found.start, found.end)]), to_document)

    def action_help(self) -> None:
        """The keys of the place that has the focus, then all others."""
        from tui.screens.menu import Help

        self.app.push_screen(Help(self._place))

    def action_palette(self) -> None:
        """Find a command by its name."""
        self.app.action_command_palette()

    def action_quit(self) -> None:
        """Leave; everything is kept already."""
        self.app.exit(0)

    def action_light_or_dark(self) -> None:
        """The other theme."""
        self.app.theme = "fieldex-light" if self.app.current_theme.dark else "fieldex-dark"
