"""Adding a record, and editing one: in a form, or as text in the person's own editor."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from db.errors import FieldexError, UsageError
from db.kinds import KINDS
from tui.screens.writing import WritingScreen
from tui.text import printable

if TYPE_CHECKING:
    from tui.screens.form import Form


class EditingScreen(WritingScreen):
    """A screen from which records are added and edited; forms are imported when they are asked for."""

    async def action_add(self) -> None:
        """Add a record of the kind in view; of one that is chosen where all are."""
        if self._view:
            await self._add(KINDS[self._view - 1].name)
            return
        from tui.screens.menu import Choice, Menu

        choices = [Choice(kind.name[0] if kind.name != "organisation" else "o", kind.name, "", kind.name)
                   for kind in KINDS]
        choices = [choice._replace(key="u") if choice.value == "outcome" else choice for choice in choices]

        async def chosen(kind: str | None) -> None:
            if kind:
                await self._add(kind)

        await self.app.push_screen(Menu("Add a new", choices), chosen)

    async def _add(self, kind: str) -> None:
        from db.kinds import kind_named
        from tui.screens.form import Form

        await self._open_form(Form(self._directory, self._writer, kind_named(kind)))

    async def action_edit(self) -> None:
        """Change the chosen record."""
        from tui.screens.form import Form

        record = self._chosen()
        if record is None:
            self.notify("There is no record here to change.")
            return
        try:
            form = Form(self._directory, self._writer, record.shape, record.id)
        except FieldexError as error:  # it was removed, or the directory cannot be read any more
            self._complain(error)
            return
        await self._open_form(form, record.id)

    async def _open_form(self, form: "Form", chosen: str = "") -> None:
        """Until it is there, no further key is looked at: what is typed at once goes into it."""
        if self._directory.read_only:
            self.notify("This directory is open to read only.", severity="error")
            return

        def saved(id: str | None) -> None:
            if id is None:
                return
            if id != chosen:
                self._put_cursor_on(id)
            self._show_what_changed()
            if id != chosen:
                self.open_record(id)
            if form.outcome:
                self.tell(f"{form.outcome}: {printable(self.title_of(id))}")

        await self.app.push_screen(form, saved)

    def _put_cursor_on(self, id: str) -> None:
        with suppress(FieldexError):
            self._new = self._directory.get(id).number

    def action_edit_outside(self) -> None:
        """Change the chosen record as text in the person's own editor."""
        from tui.editor import edit_record

        record = self._chosen()
        if record is None:
            self.notify("There is no record here to change.")
            return
        try:
            is_changed = self._suspended(lambda: edit_record(self._directory, record.id))
        except FieldexError as error:
            self._complain(error)
            return
        self.app.refresh(layout=True)
        self._show_what_changed()
        if is_changed:
            self.tell(f"Saved: {printable(self.title_of(record.id))}")
        else:
            self.notify("Nothing was changed.")

    def _suspended(self, edit: Callable[[], bool]) -> bool:
        """Let an editor have the terminal; whatever comes of that, the app has it again."""
        failed: FieldexError | None = None
        is_changed = False
        try:
            with self.app.suspend():  # it gives the terminal back only where nothing is raised inside
                try:
                    is_changed = edit()
                except KeyboardInterrupt:
                    failed = UsageError("The editor was broken off; nothing was changed.")
                except FieldexError as error:
                    failed = error
        except SuspendNotSupported:
            failed = UsageError("No other program can have this terminal.", "e changes the record in a form.")
        if failed is not None:
            raise failed
        return is_changed
