"""The form in which a record is added or changed: saving it, and all that may stand in the way of that."""

from collections.abc import Mapping, Sequence

from textual import work

from db.directory import Directory
from db.errors import ConflictError, FieldexError, NotFoundError
from db.fields import EMAIL, PHONE, Kind
from db.matching import Twin
from db.state import Kept, State
from tui.screens.filling import FillingScreen
from tui.screens.finding import unexpected
from tui.screens.menu import Choice, Menu
from tui.searching import Searcher
from tui.text import printable
from tui.widgets.editors import LineEditor
from tui.widgets.field_line import FieldLine


class Form(FillingScreen):
    """Add a record of a kind, or change one; the id of what was saved, None when nothing was."""

    def __init__(self, directory: Directory, writer: Searcher, kind: Kind, id: str | None = None,
                 given: Mapping[str, Kept] | None = None) -> None:
        """`given` are values that a new record begins with."""
        super().__init__(directory, writer, kind, id, given)
        self._saving = False
        self.outcome = ""  # what was done with the record whose id this gives: "Added", "Saved", or nothing

    def _changed(self) -> tuple[dict[str, Kept], list[FieldLine]]:
        """The fields with another value than before, and the lines that hold none that can be kept."""
        changed: dict[str, Kept] = {}
        wrong: list[FieldLine] = []
        for name, line in self._lines.items():
            if line.check() is not None:
                wrong.append(line)
            elif (value := line.editor.read()) != self._before.fields.get(name):
                changed[name] = value
        return changed, wrong

    async def action_form_save(self) -> None:
        """Save, unless something is wrong or looks like a record that is there already."""
        await self._complete()
        self._save_what_is_typed()

    def _save_what_is_typed(self) -> None:
        changed, wrong = self._changed()
        if wrong:
            self.set_focus(wrong[0].editor)
            self.notify("One field is not right yet." if len(wrong) == 1 else f"{len(wrong)} fields are not right yet.")
        elif not changed:
            self.notify("Nothing was changed.")
            self.dismiss(None)
        elif not self._saving:
            self._saving = True
            self._save(changed, self._before)

    @work(thread=True, group="save", exit_on_error=False)
    def _save(self, changed: dict[str, Kept], since: State, *, anyway: bool = False) -> None:
        later = self.app.call_from_thread
        try:
            twins = [] if anyway else self._writer.ask(lambda directory: self._twins(directory, changed))
            if twins:
                later(self._warn, twins, changed)
                return
            id = self._writer.ask(lambda directory: self._write(directory, changed, since))
        except ConflictError as error:
            later(self._compare, error, changed)
        except NotFoundError:
            later(self._offer_anew, changed)
        except FieldexError as error:
            later(self._fail, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, what was typed must stay in sight
            later(self._fail, unexpected(error))
        else:
            later(self._finish, id, "Added" if self._id is None else "Saved")

    def _finish(self, id: str, outcome: str) -> None:
        """Leave, and every window that was opened while it was being saved."""
        self.outcome = outcome
        while self.app.screen is not self and self in self.app.screen_stack:
            self.app.pop_screen()
        self.dismiss(id)

    def _write(self, directory: Directory, changed: Mapping[str, Kept], since: State) -> str:
        if self._id is None:
            return directory.add(self._kind.name, {name: value for name, value in changed.items() if value is not None})
        directory.change(self._id, changed, since)
        return self._id

    def _twins(self, directory: Directory, changed: Mapping[str, Kept]) -> Sequence[Twin]:
        """Likely twins of what a new record is, or of what an old one becomes."""
        telling = {field.name for field in self._kind.fields if field.type in (EMAIL, PHONE)} | set(self._kind.title)
        if self._id is not None and not telling & set(changed):
            return ()
        values = {name: value for name, value in {**self._before.fields, **changed}.items() if value is not None}
        return directory.twins(self._kind.name, values, self._id)

    def _warn(self, twins: Sequence[Twin], changed: dict[str, Kept]) -> None:
        self._saving = False
        best = twins[0]
        choices = [Choice("s", "Save all the same", "it is another one", "save"),
                   Choice("", "Go on editing", "", "")]
        if self._id is None:
            choices[1:1] = [Choice("a", "Add to that one", f"what it lacks, to {best.title}", "join"),
                            Choice("o", "Open that one", "and drop what is typed here", "open")]
        also = f" and {len(twins) - 1} more" if len(twins) > 1 else ""
        subtitle = f", {best.subtitle}" if best.subtitle else ""
        title = f"This looks like {best.title}{subtitle} ({', '.join(best.reasons)}){also}"

        def chosen(what: str | None) -> None:
            if what == "save":
                self._saving = True
                self._save(changed, self._before, anyway=True)
            elif what == "open":
                self.dismiss(best.id)
            elif what == "join":
                self._join(best.id, changed)

        self.app.push_screen(Menu(title, choices), chosen)

    def _join(self, id: str, changed: Mapping[str, Kept]) -> None:
        """Go on in the form of the record that is there, with what it lacks filled in."""
        from db.merging import joined_values

        try:
            there = self._directory.state(id)
            joined = joined_values([there, State(there.kind, {name: value for name, value in changed.items()
                                                              if value is not None})])
            screen = Form(self._directory, self._writer, self._kind, id, joined)
        except FieldexError as error:
            self._fail(error)
            return

        def saved(id: str | None) -> None:
            if id:
                self._finish(id, screen.outcome)

        self.app.push_screen(screen, saved)

    def _compare(self, error: ConflictError, changed: dict[str, Kept]) -> None:
        """Somebody else saved the same fields meanwhile: choose for each."""
        from tui.screens.compare import Compare, rows_of_conflict

        self._saving = False
        try:
            now = self._directory.state(self._id or "")
        except FieldexError as failed:
            self._fail(failed)
            return

        def chosen(sides: dict[str, Kept] | None) -> None:
            if sides is not None:
                self._saving = True
                self._save({**changed, **sides}, now, anyway=True)

        rows = rows_of_conflict(self._kind, error, self._titles)
        self.app.push_screen(Compare("Changed meanwhile by somebody else", "What is there now", "What you typed", rows),
                             chosen)

    def _offer_anew(self, changed: Mapping[str, Kept]) -> None:
        """The record was removed while it stood in the form."""
        self._saving = False

        def chosen(what: str | None) -> None:
            if what:
                fields = {name: value for name, value in self._before.fields.items() if name in self._lines}
                self._id, self._before, self._saving = None, State(self._kind.name, {}), True
                self._save({**fields, **changed}, self._before)

        self.app.push_screen(Menu("This record was removed meanwhile", [
            Choice("n", "Save it as a new one", "with what is in the form", "new"),
            Choice("", "Go on editing", "", "")]), chosen)

    def _fail(self, error: FieldexError) -> None:
        self._saving = False
        self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)

    async def action_form_leave(self) -> None:
        """Leave; ask only when something would be lost."""
        await self._complete()
        if self._saving:
            return  # it is told what that waits for
        changed, wrong = self._changed()
        given = {name for name, value in self._given.items() if changed.get(name) == value}
        if not set(changed) - given and all(_is_blank(line) for line in wrong):
            self.dismiss(None)
            return

        def chosen(what: str | None) -> None:
            if what == "save":
                self._save_what_is_typed()
            elif what == "drop":
                self.dismiss(None)

        self.app.push_screen(Menu("What you typed is not saved", [
            Choice("s", "Save it", "", "save"), Choice("d", "Drop it", "", "drop"),
            Choice("", "Go on editing", "", "")]), chosen)


def _is_blank(line: FieldLine) -> bool:
    """Whether it is wrong only because nothing is in it."""
    return isinstance(line.editor, LineEditor) and not line.editor.value.strip()
