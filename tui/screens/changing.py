"""What changes records from the list or a page: forms, checking, tags, the trash, undoing, merging."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.app import SuspendNotSupported

from db.connection import BEFORE_TOLD
from db.derived import title_of
from db.directory import Directory
from db.errors import FieldexError, LockedError, NotFoundError, UsageError
from db.history import Step
from db.kinds import KINDS
from db.reading import CHECK
from db.records import Card, Record
from tui.commands import RECORD

# Forms and windows are imported when they are asked for: the first paint does not wait for them.
from tui.screens.finding import unexpected
from tui.screens.narrowing import NarrowingScreen
from tui.screens.reading import ReadingScreen
from tui.searching import Searcher
from tui.telling import what_was_done
from tui.text import printable
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from db.state import Kept
    from tui.screens.form import Form

Told = TypeVar("Told")
LARGE_STEP = 20  # records of a step that is taken back only after asking


class ChangingScreen(NarrowingScreen, ReadingScreen):
    """A screen with a list and a page whose records can be changed."""

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory)
        self._writer = Searcher(directory)  # its own connection: nobody reads half a change
        self._leaving = False
        self._painting = 0  # the thread that does
        self._new: int | None = None  # number of a record that was just saved: the cursor goes there

    def on_unmount(self) -> None:
        """Close the connection, when the change under way is done; one that waits is given up."""
        self._leaving = True
        self._writer.close()

    @property
    def directory(self) -> Directory:
        """For the windows over this screen, to read from."""
        return self._directory

    def complain(self, error: FieldexError) -> None:
        """Say what failed, in one place."""
        self._complain(error)

    def open_record(self, id: str) -> bool:
        """Go to the page of a record; whether it is there. The way back is to where one is now."""
        try:
            self._directory.get(id)
        except NotFoundError:
            return False
        except FieldexError as error:
            self._complain(error)
            return False
        if self._place != RECORD:
            self._trail.clear()
            self._show(id)
        self._follow(id)
        return True

    def sign(self) -> None:
        """Let the log name the person of the settings for what is changed here, and waiting be told."""
        from tui.settings import author

        self._directory.on_wait, self._painting = self._wait, threading.get_ident()
        try:
            self._directory.author = author()
        except FieldexError as error:
            self._complain(error)

    def _wait(self, seconds: float) -> None:
        """Another program is writing; told in the thread that waits. The one that paints does not wait."""
        if self._leaving or threading.get_ident() == self._painting:
            raise LockedError(f"{self._directory.path} is being changed by another program.")
        if seconds < BEFORE_TOLD * 2:  # the first time
            self.app.call_from_thread(self.notify, "Waiting for another program that is writing …")

    @work(thread=True, exclusive=True, group="backup", exit_on_error=False)
    def back_up(self) -> None:
        """Keep a backup of the day; that it failed is told once, as nothing else fails with it."""
        from db import backups

        try:
            backups.keep(self._directory.path, "daily")
        except FieldexError as error:
            self.app.call_from_thread(self.notify, printable(f"No backup could be made today. {error} {error.hint}"),
                                      severity="warning", markup=False)

    def renew(self) -> None:
        """Show what was changed, without losing place."""
        raise NotImplementedError

    def _show_what_changed(self) -> None:
        """As `renew`, and have the record of the page as it is by now, for the keys that are about it."""
        if self._record is not None:
            with suppress(FieldexError):  # gone: the page keeps what was known of it
                self._record = self._directory.get(self._record.id)
        self.renew()

    @work(thread=True, group="change", exit_on_error=False)
    def do(self, change: Callable[[Directory], Told], done: Callable[[Told], None]) -> None:
        """Change something away from the screen's thread; `done` is told what came of it."""
        later = self.app.call_from_thread
        try:
            told = self._writer.ask(change)
        except FieldexError as error:
            later(self._complain, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was done
            later(self._complain, unexpected(error))
        else:
            later(done, told)
            later(self._show_what_changed)

    def tell(self, sentence: str) -> None:
        """Say what was changed, and how it is taken back."""
        self.notify(f"{sentence} · u takes it back", markup=False)

    def _these(self) -> Sequence[Record] | Sequence[Card]:
        """The marked records where there are any and no page is read, else the chosen one."""
        marked = () if self._place == RECORD else self._marked()
        chosen = None if marked else self._chosen()
        return marked or (() if chosen is None else (chosen,))

    # Adding and editing

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

    def title_of(self, id: str) -> str:
        """What a record is called; its id where it is gone."""
        try:
            record = self._directory.get(id)
        except FieldexError:
            return id
        return record.title if record.id == id else id  # not another one whose id begins so

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

    # Checking and tags

    async def action_verify(self) -> None:
        """Note that the chosen or marked records were checked today."""
        records = self._these()
        if not records:
            self.notify("There is no record here that was checked.")
        elif self._directory.author.person:
            self._verify([record.id for record in records])
        else:
            await self._ask_name(lambda: self._verify([record.id for record in records]))

    def _verify(self, ids: Sequence[str]) -> None:
        self.do(lambda directory: directory.verify(ids), lambda _: self.tell(
            f"Checked today: {printable(self.title_of(ids[0]))}" if len(ids) == 1 else f"Checked today: {len(ids):,}"))

    async def _ask_name(self, then: Callable[[], None]) -> None:
        """Ask once who this is; it is kept in the settings."""
        from tui.screens.picker import Ask
        from tui.settings import author, save

        def named(name: str | None) -> None:
            if not name:
                return
            signed = self._directory.author
            try:
                save(name=name)
                signed = author()
            except FieldexError as error:
                self._complain(error)  # the name counts until one leaves
            self._directory.author = signed._replace(person=name)
            self._writer.ask(lambda directory: setattr(directory, "author", self._directory.author))
            then()

        await self.app.push_screen(Ask("Your name, to stand beside what you have checked"), named)

    async def action_tag(self) -> None:
        """Put tags on the chosen or marked records, or take them off."""
        from tui.screens.picker import Ask

        records = self._these()
        if not records:
            self.notify("There is no record here to tag.")
            return
        ids = [record.id for record in records]

        def typed(text: str | None) -> None:
            words = [word.strip() for word in (text or "").split(";") if word.strip("- ")]
            if words:
                off = [word[1:].strip() for word in words if word.startswith("-")]
                on = [word for word in words if not word.startswith("-")]
                self.do(lambda directory: directory.tag(ids, on, off),
                         lambda _: self.tell(f"Tags of {len(ids):,} changed" if len(ids) > 1 else "Tags changed"))

        what = printable(records[0].title) if len(ids) == 1 else f"{len(ids):,} marked records"
        await self.app.push_screen(Ask(f"Tags for {what} · several with ; · one with - is taken off"), typed)

    def action_to_check(self) -> None:
        """Contacts by how much they need checking."""
        self._orders[1] = CHECK
        self.action_kind(1)

    def action_kind(self, view: int) -> None:
        """Show one kind, or all."""
        raise NotImplementedError

    # Removing, and going back

    def action_remove(self) -> None:
        """Put the chosen or marked records into the trash, after asking."""
        from tui.screens.menu import Choice, Menu

        records = self._these()
        if not records:
            self.notify("There is no record here to put into the trash.")
            return
        ids = [record.id for record in records]
        what = printable(records[0].title) if len(ids) == 1 else f"{len(ids):,} marked records"
        forget = any(record.id in ids for record in self._marked())  # marks on what is gone

        def chosen(answer: str | None) -> None:
            if answer:
                self.do(lambda directory: directory.remove(ids), lambda _: self._removed(what, forget=forget))

        self.app.push_screen(Menu(f"Put {what} into the trash?", [
            Choice("y", "Yes", "links to it go too, until it is brought back", "yes"),
            Choice("n", "No", "", "")]), chosen)

    def _removed(self, what: str, *, forget: bool) -> None:
        if forget:
            self.query_one(RecordList).unmark()
        self.tell(f"In the trash: {what}")
        if self._place == RECORD and not self._step_back():
            self.set_class(False, "reading")
            self.set_focus(self.query_one(RecordList))  # the page follows once it is filled anew

    def action_undo(self) -> None:
        """Take back the last step; a large one after asking."""
        self.undo(lambda: None)

    def undo(self, then: Callable[[], None]) -> None:
        """The same, and `then` something else."""
        try:
            step = self._directory.to_undo()
            size = self._directory.size(step.number)[0] if step else 0
        except FieldexError as error:
            self._complain(error)
            return
        if step is None:
            self.notify("There is nothing to take back.")
        elif size > LARGE_STEP:
            self._ask_to_undo(step, size, then)
        else:
            self._undo(step, then)

    def _ask_to_undo(self, step: Step, size: int, then: Callable[[], None]) -> None:
        from tui.screens.menu import Choice, Menu

        def chosen(answer: str | None) -> None:
            if answer:
                self._undo(step, then)

        self.app.push_screen(Menu(f"Take back: {what_was_done(self._directory, step)}?", [
            Choice("y", "Yes", f"{size:,} records; U does it again", "yes"), Choice("n", "No", "", "")]), chosen)

    def _undo(self, step: Step, then: Callable[[], None]) -> None:
        told = what_was_done(self._directory, step)

        def done(_: Step | None) -> None:
            self.notify(f"Taken back: {told} · U does it again", markup=False)
            then()

        self.do(lambda directory: directory.undo(step.number), done)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        def done(step: Step | None) -> None:
            self.notify("There is nothing to do again." if step is None
                        else f"Done again: {what_was_done(self._directory, step)} · u takes it back", markup=False)

        self.do(Directory.redo, done)

    def action_trash(self) -> None:
        """What was removed: bring it back, or forget it for good."""
        from tui.screens.past import show_trash

        show_trash(self)

    def action_history(self) -> None:
        """Who changed the chosen record, when and why."""
        from tui.screens.past import show_history

        record = self._chosen()
        if record is None:
            self.notify("There is no record here to show the history of.")
        else:
            show_history(self, record.id, record.title)

    def action_changes(self) -> None:
        """The last steps of the whole directory."""
        from tui.screens.past import show_changes

        show_changes(self)

    # Merging

    def action_merge(self) -> None:
        """Make one record of the two marked ones."""
        marked = self._marked()
        if len(marked) != 2 or marked[0].kind != marked[1].kind:
            self.notify("Mark two records of one kind with the space bar first; D shows likely pairs.")
            return
        self.merge(marked[0].id, marked[1].id, lambda: self.query_one(RecordList).unmark())

    def merge(self, keep: str, gone: str, then: Callable[[], None]) -> None:
        """Choose field by field what one record of the two has."""
        from db.merging import joined_values
        from tui.screens.compare import Compare, chosen_of_merge, rows_of_merge, same_in_both

        def titles(ids: Sequence[str]) -> dict[str, str]:
            return {id: self.title_of(id) for id in ids}

        try:
            own, other = self._directory.state(keep), self._directory.state(gone)
        except FieldexError as error:
            self._complain(error)
            return
        rows = rows_of_merge(own, other, joined_values([own, other]), titles)

        def chosen(values: "dict[str, Kept] | None") -> None:
            if values is None:
                return

            def done(_: None) -> None:
                then()
                self.tell(f"Merged into {printable(self.title_of(keep))}")

            wanted = chosen_of_merge(own, other, values, rows)
            self.do(lambda directory: directory.merge(keep, [gone], wanted), done)

        self.app.push_screen(Compare("One record of two: links, sources and history of both are kept",
                                     f"Stays: {title_of(own.shape, own.values())}",
                                     f"Goes: {title_of(other.shape, other.values())}", rows,
                                     same_in_both(own, other, titles)), chosen)

    def action_duplicates(self) -> None:
        """Look through likely duplicates."""
        from tui.screens.pairs import Pairs

        kind = KINDS[self._view - 1].name if self._view else None
        self.app.push_screen(Pairs(self, self._writer, kind), lambda _: self.renew())
