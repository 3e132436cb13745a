"""What changes records from the list or a page: checking, tags, the trash, undoing, merging."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from db.directory import Directory
from db.errors import FieldexError
from db.kinds import KINDS
from db.reading import CHECK
from tui.commands import RECORD
from tui.screens.editing import EditingScreen
from tui.text import printable
from tui.widgets.record_list import RecordList

# Windows and the history are imported when they are asked for: the first paint does not wait for them.
if TYPE_CHECKING:
    from db.history import Step
    from db.state import Kept

LARGE_STEP = 20  # records of a step that is taken back only after asking


class ChangingScreen(EditingScreen):
    """A screen with a list and a page whose records can be changed."""

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
        from tui.widgets.known_values import KnownValues

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
        await self.app.push_screen(Ask(f"Tags for {what} · several with ; · one with - is taken off",
                                       suggester=KnownValues(self._known_tags, many=True)), typed)

    def _known_tags(self) -> list[str]:
        try:
            return [choice.label for choice in self._writer.ask(lambda directory: directory.choices("tag"))]
        except FieldexError:
            return []

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

    def _ask_to_undo(self, step: "Step", size: int, then: Callable[[], None]) -> None:
        from tui.screens.menu import Choice, Menu

        def chosen(answer: str | None) -> None:
            if answer:
                self._undo(step, then)

        self.app.push_screen(Menu(f"Take back: {self._what_was_done(step)}?", [
            Choice("y", "Yes", f"{size:,} records; U does it again", "yes"), Choice("n", "No", "", "")]), chosen)

    def _undo(self, step: "Step", then: Callable[[], None]) -> None:
        told = self._what_was_done(step)

        def done(_: "Step | None") -> None:
            self.notify(f"Taken back: {told} · U does it again", markup=False)
            then()

        self.do(lambda directory: directory.undo(step.number), done)

    def _what_was_done(self, step: "Step") -> str:
        from tui.telling import what_was_done

        return what_was_done(self._directory, step)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        def done(step: "Step | None") -> None:
            self.notify("There is nothing to do again." if step is None
                        else f"Done again: {self._what_was_done(step)} · u takes it back", markup=False)

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
        from db.derived import title_of
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
        self.app.push_screen(Pairs(self, kind), lambda _: self.renew())
