"""What leads from the list to documents under review, and back."""

from collections import Counter
from typing import TYPE_CHECKING

from db.errors import FieldexError
from tui.commands import SEARCH
from tui.screens.changing import ChangingScreen
from tui.text import printable

if TYPE_CHECKING:
    from db.texts import Waiting

NOTHING_WAITS = "Nothing waits for a decision. Bring in a document with i."


class ReviewingScreen(ChangingScreen):
    """A screen from which documents are reviewed."""

    def action_search(self) -> None:
        """Go to the search box."""
        raise NotImplementedError

    def to_list(self) -> None:
        """Give the focus to the list."""
        raise NotImplementedError

    async def action_review(self) -> None:
        """Go on with the document that waits; choose, where several do."""
        try:
            waiting = self._directory.waiting()
        except FieldexError as error:
            self._complain(error)
            return
        if not waiting:
            self.notify(NOTHING_WAITS, markup=False)
        elif len(waiting) == 1:
            await self.review(waiting[0].hash)
        else:
            await self._choose_document(waiting)

    async def _choose_document(self, waiting: "list[Waiting]") -> None:
        from tui.printing import dated
        from tui.screens.menu import Choice, Menu

        async def chosen(hash: str | None) -> None:
            if hash:
                await self.review(hash)

        left_off = self._directory.left_off()
        ordered = sorted(waiting, key=lambda one: one.hash != left_off)  # else in the order they came
        titles = Counter(one.title for one in waiting)

        def told(one: "Waiting") -> str:
            """What tells it from the others comes first, as a narrow window cuts what is behind."""
            name = f"{one.source} · {one.title}" if titles[one.title] > 1 else f"{one.title} · {one.source}"
            here = "where you left off · " if one.hash == left_off else ""
            return printable(f"{here}{dated(one.date)} · {name}")

        choices = [Choice("", f"{one.waiting:,} wait", told(one), one.hash) for one in ordered]
        facts = sum(one.waiting for one in waiting)
        await self.app.push_screen(Menu(f"{facts:,} facts of {len(waiting):,} documents wait for you", choices), chosen)

    async def review(self, hash: str) -> None:
        """Review one kept text; its first key is looked at once the screen is there."""
        from tui.screens.review import ReviewScreen
        from tui.screens.review_panes import TO_SEARCH

        def left(to: str | None) -> None:
            self._show_what_changed()
            if to == TO_SEARCH:
                self.action_search()
            elif to:
                self.open_record(to)
            elif self._place == SEARCH:
                self.to_list()  # where r goes on

        await self.app.push_screen(ReviewScreen(self._directory, hash), left)
